-- The sums that are kept are what plain queries over the records give, at every
-- moment inside a transaction: after every kind of command, refreshed or not.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
-- award_summary as plain queries: one row an item, without a sum that is kept
CREATE TEMP VIEW plain AS
SELECT i.item_code,
	(SELECT count(*) FROM jm.application AS a WHERE a.item_code = i.item_code) AS applications,
	(SELECT count(DISTINCT uscc) FROM jm.application AS a WHERE a.item_code = i.item_code) AS enterprises,
	(SELECT count(*) FROM jm.application AS a WHERE a.item_code = i.item_code AND status IN ('submitted', 'accepted', 'reviewed', 'publicised', 'returned')) AS pending_applications,
	(SELECT count(*) FROM jm.application AS a WHERE a.item_code = i.item_code AND status IN ('approved', 'paid')) AS approved_applications,
	(SELECT count(*) FROM jm.application AS a WHERE a.item_code = i.item_code AND status IN ('rejected', 'withdrawn', 'annulled')) AS closed_applications,
	(SELECT coalesce(sum(requested_yuan), 0) FROM jm.application AS a WHERE a.item_code = i.item_code) AS requested_yuan,
	(SELECT coalesce(sum(assessed_yuan), 0) FROM jm.application AS a WHERE a.item_code = i.item_code) AS assessed_yuan,
	(SELECT coalesce(sum(awarded_yuan), 0) FROM jm.application AS a WHERE a.item_code = i.item_code AND status IN ('approved', 'paid')) AS awarded_yuan,
	(SELECT coalesce(sum(d.disbursed_yuan), 0) FROM jm.disbursement AS d JOIN jm.application AS a USING (uscc, application_no) WHERE a.item_code = i.item_code) AS disbursed_yuan
FROM jm_policy.award_item AS i;
CREATE TEMP VIEW shown AS
SELECT item_code, applications, enterprises, pending_applications, approved_applications, closed_applications, requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan
FROM jm.award_summary;
-- the same by district, and a measure as a whole
CREATE TEMP VIEW plain_place AS
SELECT i.measure_no, coalesce(a.item_code, '') AS item_code, e.district_code, count(DISTINCT a.uscc) AS enterprises, count(*) AS applications, coalesce(sum(a.requested_yuan), 0) AS requested_yuan
FROM jm.application AS a JOIN jm.enterprise AS e USING (uscc) JOIN jm_policy.award_item AS i USING (item_code)
GROUP BY GROUPING SETS ((i.measure_no, a.item_code, e.district_code), (i.measure_no, e.district_code));
CREATE TEMP VIEW shown_place AS
SELECT measure_no, item_code, district_code, enterprises, applications, requested_yuan FROM jm.award_sums;

-- What differs, before the sums are refreshed and after
CREATE FUNCTION pg_temp.differing() RETURNS bigint LANGUAGE sql AS $$
	SELECT (SELECT count(*) FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM shown) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM shown EXCEPT ALL SELECT * FROM plain) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM plain_place EXCEPT ALL SELECT * FROM shown_place) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM shown_place EXCEPT ALL SELECT * FROM plain_place) AS d)
		+ (SELECT count(*) FROM jm.verify_rollups())
$$;
CREATE FUNCTION pg_temp.exact(what text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	noted constant bigint := (SELECT count(*) FROM jm_private.change_log WHERE family = 'award');
BEGIN
	RETURN NEXT is(pg_temp.differing(), 0::bigint, what || ': exact before the sums are refreshed');
	RETURN NEXT cmp_ok(noted, '>', 0::bigint, what || ': there was something to refresh');
	CALL jm.refresh_rollups();
	RETURN NEXT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, what || ': it was refreshed');
	RETURN NEXT is(pg_temp.differing(), 0::bigint, what || ': exact after it');
	-- So that no refresh of its own falls due with the next few changes
	PERFORM setval('jm_private.change_log_change_no_seq', (nextval('jm_private.change_log_change_no_seq') / 256 + 1) * 256);
END
$$;

SELECT is(pg_temp.differing(), 0::bigint, 'nothing on the books, nothing in the sums');
SELECT is((SELECT sum(applications) FROM jm.award_summary), 0::numeric, 'but all 79 items in the summary');

INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(n), 'e' || n, CASE WHEN n % 2 = 0 THEN '440703' ELSE '440704' END FROM generate_series(1, 20) AS n;
INSERT INTO jm.project (uscc, project_no, kind, name) SELECT pg_temp.code(n), n, 'technical_upgrade', 'p' FROM generate_series(1, 20) AS n;
CALL jm.refresh_rollups();
SELECT setval('jm_private.change_log_change_no_seq', 20) \g /dev/null
INSERT INTO jm.application (uscc, project_no, item_code, event_on, base_yuan, requested_yuan, status)
	SELECT pg_temp.code(1 + n % 20), 1 + n % 20, (ARRAY['tech_upgrade_municipal', 'listing', 'ip_pledge_interest'])[1 + n % 3], '2024-01-01', 1000 * n, 100.01 * n, 'submitted' FROM generate_series(1, 60) AS n;
SELECT * FROM pg_temp.exact('applications are made');
SELECT is((SELECT applications FROM shown WHERE item_code = 'listing'), 20::bigint, 'twenty of one item');
SELECT is((SELECT count(*) FROM jm_private.rollup_state WHERE family = 'award'), 60::bigint, 'of every enterprise and item one row is kept');

UPDATE jm.application SET status = 'accepted' WHERE application_no % 2 = 0;
UPDATE jm.application SET status = 'rejected', status_note = 'x' WHERE status = 'accepted' AND item_code = 'listing';
SELECT * FROM pg_temp.exact('steps are taken');
UPDATE jm.application SET status = 'withdrawn', status_note = 'x' WHERE status = 'submitted' AND application_no % 5 = 0;
SELECT * FROM pg_temp.exact('some are withdrawn');
UPDATE jm.application SET status = 'returned', status_note = 'x' WHERE status = 'accepted' AND item_code = 'ip_pledge_interest';
UPDATE jm.application SET item_code = 'tech_upgrade_municipal', requested_yuan = NULL WHERE status = 'returned';
SELECT * FROM pg_temp.exact('an application changes to another item');

-- Awards and payments
INSERT INTO jm.application (uscc, project_no, application_no, item_code, event_on, base_yuan, requested_yuan, status, assessed_yuan, awarded_yuan, source)
	SELECT pg_temp.code(n), n, 901000 + n, 'tech_upgrade_municipal', '2024-02-01', 1000000, 90000.50, 'approved', 90000.50, 90000.50, 'a test' FROM generate_series(1, 10) AS n;
SELECT * FROM pg_temp.exact('awards are taken over');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT pg_temp.code(n), 901000 + n, 40000.25, '2024-05-01' FROM generate_series(1, 10) AS n;
SELECT * FROM pg_temp.exact('payments are made');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) VALUES (pg_temp.code(1), 901001, -0.01, '2024-06-01', 'x');
SELECT is((SELECT disbursed_yuan FROM shown WHERE item_code = 'tech_upgrade_municipal'), 400002.49, 'a fen is taken back');
SELECT * FROM pg_temp.exact('money is taken back');

-- Enterprises
UPDATE jm.enterprise SET district_code = '440705' WHERE uscc IN (pg_temp.code(1), pg_temp.code(2));
SELECT * FROM pg_temp.exact('enterprises move to another district');
SELECT is((SELECT count(*) FROM jm.award_sums WHERE district_code = '440705' AND item_code = 'tech_upgrade_municipal' AND enterprises = 2), 1::bigint, 'and are counted there');
UPDATE jm.enterprise SET uscc = pg_temp.code(99) WHERE uscc = pg_temp.code(3);
SELECT * FROM pg_temp.exact('a code is corrected');
SELECT is((SELECT count(*) FROM jm_private.rollup_state WHERE family = 'award' AND uscc = pg_temp.code(3)), 0::bigint, 'nothing is kept under the old one');

-- What is noted: the item that was written, or all of the enterprise
INSERT INTO jm.application (uscc, item_code, event_on, status) SELECT pg_temp.code(14), i, '2024-01-01', 'draft' FROM unnest(ARRAY['listing', 'listing', 'import_growth']) AS i;
SELECT bag_eq('SELECT uscc, records FROM jm_private.change_log WHERE family = $$award$$', format('VALUES (%1$L, $$listing$$), (%1$L, $$import_growth$$)', pg_temp.code(14)), 'a command notes each item it wrote, once');
CALL jm.refresh_rollups();
UPDATE jm.application SET item_code = 'export_credit_insurance' WHERE uscc = pg_temp.code(14) AND item_code = 'import_growth';
SELECT bag_eq('SELECT uscc, records FROM jm_private.change_log WHERE family = $$award$$', format('VALUES (%1$L, $$import_growth$$), (%1$L, $$export_credit_insurance$$)', pg_temp.code(14)), 'the item an application was for, and the one it is for now');
SELECT * FROM pg_temp.exact('an application is for another item of the same measure');
SELECT is((SELECT count(*) FROM jm_private.rollup_state WHERE family = 'award' AND uscc = pg_temp.code(14) AND records = 'import_growth'), 0::bigint, 'nothing is kept under the item it was for');
INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES (pg_temp.code(14), 'import_growth', '2024-01-01', 'draft');
SELECT is((SELECT enterprises FROM jm.award_sums WHERE measure_no = (SELECT measure_no FROM jm_policy.award_item WHERE item_code = 'import_growth') AND item_code = '' AND district_code = '440703'),
	1::bigint, 'who applies for two items of a measure is one enterprise for it, before the sums are refreshed');
SELECT * FROM pg_temp.exact('two items of one measure');
UPDATE jm.enterprise SET name = 'another name' WHERE uscc = pg_temp.code(14);
SELECT results_eq('SELECT uscc, records FROM jm_private.change_log WHERE family = $$award$$', format('VALUES (%L, %L)', pg_temp.code(14), ''), 'of an enterprise that is changed everything');
SELECT * FROM pg_temp.exact('an enterprise is changed');

-- Commands that do several things
INSERT INTO jm.application (uscc, application_no, item_code, event_on, status) VALUES (pg_temp.code(5), 902000, 'listing', '2024-01-01', 'draft')
	ON CONFLICT (uscc, application_no) DO UPDATE SET requested_yuan = 5;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, status) VALUES (pg_temp.code(5), 902000, 'listing', '2024-01-01', 'draft'), (pg_temp.code(6), 902001, 'listing', '2024-01-01', 'draft')
	ON CONFLICT (uscc, application_no) DO UPDATE SET requested_yuan = 5.55;
SELECT * FROM pg_temp.exact('ON CONFLICT inserts and updates');
MERGE INTO jm.application AS a USING (VALUES (pg_temp.code(5), 902000), (pg_temp.code(7), 902002)) AS n (uscc, no) ON a.uscc = n.uscc AND a.application_no = n.no
	WHEN MATCHED THEN UPDATE SET requested_yuan = 7.77
	WHEN NOT MATCHED THEN INSERT (uscc, application_no, item_code, event_on, requested_yuan) VALUES (n.uscc, n.no, 'listing', '2024-01-01', 3.33);
SELECT * FROM pg_temp.exact('MERGE inserts and updates');
WITH made AS (INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(8), 'listing', '2024-01-01', 1.11) RETURNING uscc)
	UPDATE jm.application AS a SET requested_yuan = 2.22 WHERE a.application_no = 902002 AND EXISTS (SELECT FROM made);
SELECT * FROM pg_temp.exact('one command inserts and another part of it updates');
SELECT pg_temp.code(9) AS nine \gset
\o rollup_rows.txt
\qecho :nine,listing,2024-01-01,8.88
\qecho :nine,listing,2024-01-02,0.12
\o
\copy jm.application (uscc, item_code, event_on, requested_yuan) FROM 'rollup_rows.txt' WITH (FORMAT csv)
\! rm rollup_rows.txt
SELECT is((SELECT count(*) FROM jm.application WHERE requested_yuan IN (8.88, 0.12)), 2::bigint, 'COPY brought two');
SELECT * FROM pg_temp.exact('COPY');

-- Savepoints and rollbacks, with a refresh in what is undone
SAVEPOINT a;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(10), 'listing', '2024-01-01', 100);
ROLLBACK TO a;
SELECT is(pg_temp.differing(), 0::bigint, 'what was rolled back is in no sum');
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(11), 'listing', '2024-01-01', 200);
SAVEPOINT b;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(10), 'listing', '2024-01-01', 100);
CALL jm.refresh_rollups();
SELECT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, 'both are refreshed');
ROLLBACK TO b;
SELECT is((SELECT count(*) FROM jm_private.change_log), 1::bigint, 'the refresh is undone with the savepoint');
SELECT * FROM pg_temp.exact('one of two was rolled back');
DO $$
BEGIN
	INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(12), 'listing', '2024-01-01', 300);
	PERFORM jm_private.refresh_rollup('award');
	RAISE EXCEPTION 'no';
EXCEPTION WHEN raise_exception THEN
	INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(13), 'listing', '2024-01-01', 400);
END
$$;
SELECT * FROM pg_temp.exact('a block was undone');

-- Refreshing by itself: many commands, and one command of many rows
DO $$
BEGIN
	FOR n IN 1 .. 700 LOOP
		INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(1 + 13 * (n % 2)), 'listing', '2024-01-01', 0.01 * n);
	END LOOP;
END
$$;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log), '<', 300::bigint, 'the log is refreshed now and then without being told');
SELECT * FROM pg_temp.exact('many commands');
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(n), 'e' || n, '440783' FROM generate_series(1001, 2000) AS n;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), 'listing', '2024-01-01', 1 FROM generate_series(1001, 2000) AS n, generate_series(1, 3);
SELECT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, 'a command of many rows refreshes what it wrote');
SELECT is((SELECT enterprises FROM jm.award_sums WHERE district_code = '440783' AND item_code = 'listing'), 1000::bigint, 'each enterprise once');
SELECT is(pg_temp.differing(), 0::bigint, 'exactly');
UPDATE jm.application SET requested_yuan = 2 WHERE requested_yuan = 1;
SELECT is(pg_temp.differing(), 0::bigint, 'changed as one, too');
-- More than is noted by the item; nobody refreshes meanwhile
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(n), 'e' || n, '440785' FROM generate_series(2001, 3500) AS n;
SAVEPOINT nobody_folds;
CREATE OR REPLACE FUNCTION jm_private.may_refresh() RETURNS boolean LANGUAGE sql AS 'SELECT false';
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), i, '2024-01-01', 4.01 FROM generate_series(2001, 3500) AS n, unnest(ARRAY['import_growth', 'export_credit_insurance']) AS i ORDER BY n, i;
SELECT is((SELECT count(*) FROM jm_private.change_log WHERE records <> ''), 1024::bigint, 'a command of very many rows notes a thousand items');
SELECT is((SELECT count(*) FROM jm_private.change_log WHERE family = 'award' AND records = ''), 988::bigint, 'and then enterprises, each of them once');
SELECT is((SELECT enterprises FROM jm.award_sums WHERE district_code = '440785' AND item_code = 'import_growth'), 1500::bigint, 'readers count them all');
SELECT is((SELECT enterprises FROM jm.award_sums AS s JOIN jm_policy.award_item AS i USING (measure_no) WHERE s.district_code = '440785' AND s.item_code = '' AND i.item_code = 'import_growth'), 1500::bigint, 'once for the measure');
SELECT is(pg_temp.differing(), 0::bigint, 'exactly');
ROLLBACK TO nobody_folds;
-- More enterprises than a refresh keeps in memory
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(n), 'e' || n, '440784' FROM generate_series(10001, 15100) AS n;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), 'listing', '2024-01-01', 3 FROM generate_series(10001, 15100) AS n;
SELECT is((SELECT enterprises FROM jm.award_sums WHERE district_code = '440784' AND item_code = 'listing'), 5100::bigint, 'a command of very many enterprises');
SELECT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, 'is refreshed as well');
SELECT is(pg_temp.differing(), 0::bigint, 'exactly');

-- What the guards refuse is exact for an owner who does it all the same
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE jm.application DISABLE TRIGGER refuse_application_delete;
SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = tgrelid
	WHERE c.relnamespace = 'jm'::regnamespace AND tgname IN ('refuse_change', 'refuse_row_change') \gexec
SET LOCAL session_replication_role = replica;
DELETE FROM jm.application_event;
SET LOCAL session_replication_role = origin;
DELETE FROM jm.application WHERE requested_yuan = 2 AND application_no % 2 = 0;
SELECT is(pg_temp.differing(), 0::bigint, 'applications that are deleted are gone from the sums');
DELETE FROM jm.disbursement WHERE uscc = pg_temp.code(2);
SELECT * FROM pg_temp.exact('a payment is deleted');
UPDATE jm.disbursement SET disbursed_yuan = disbursed_yuan + 0.02;
SELECT * FROM pg_temp.exact('payments are changed');
TRUNCATE jm.disbursement;
SELECT * FROM pg_temp.exact('payments are truncated');
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(20), 'listing', '2024-01-01', 500);
TRUNCATE jm.application CASCADE;
SELECT is((SELECT sum(applications) FROM jm.award_summary), 0::numeric, 'TRUNCATE leaves nothing');
SELECT * FROM pg_temp.exact('applications are truncated');
SELECT is((SELECT count(*) FROM jm_private.rollup_state WHERE family = 'award'), 0::bigint, 'nothing is kept of them');
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), 'listing', '2024-01-01', 500 FROM generate_series(1, 2) AS n;
SELECT * FROM pg_temp.exact('and they start over');

-- A load with triggers off is found and put right; so is a sum that was tampered with
SET LOCAL session_replication_role = replica;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), 'listing', '2024-01-01', 500 FROM generate_series(1, 20) AS n WHERE n <> 3;
SET LOCAL session_replication_role = origin;
SELECT cmp_ok((SELECT count(*) FROM jm.verify_rollups()), '>', 0::bigint, 'verify_rollups() finds what was loaded with triggers off');
CALL jm.rebuild_rollups();
SELECT is(pg_temp.differing(), 0::bigint, 'rebuild_rollups() puts it right');
UPDATE jm_private.movement_rollup SET amount = amount + 1 WHERE indicator_code = '#award' AND member_code = 'listing' AND part = 'applications' AND district_code = '440703' AND office_code = '*';
SELECT is((SELECT string_agg(DISTINCT rollup, ' ' ORDER BY rollup) FROM jm.verify_rollups()), 'award_sums movement_rollup', 'a sum that is one too high is found');
CALL jm.rebuild_rollups();
UPDATE jm_private.rollup_state SET movements = movements[2:] WHERE family = 'award' AND uscc = pg_temp.code(1);
SELECT is((SELECT string_agg(DISTINCT rollup, ' ' ORDER BY rollup) FROM jm.verify_rollups()), 'movement_rollup rollup_state', 'and a movement that is missing from what is kept of an enterprise');
CALL jm.rebuild_rollups();
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'both are put right');
-- Columns of the owner's own say nothing about items
SAVEPOINT given;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES (pg_temp.code(1), 'import_growth', '2024-01-01', 7);
CALL jm.refresh_rollups();
ALTER TABLE jm.enterprise ADD item_code text DEFAULT 'listing';
UPDATE jm.enterprise SET district_code = CASE district_code WHEN '440703' THEN '440704' ELSE '440703' END WHERE uscc = pg_temp.code(1);
SELECT is(pg_temp.differing(), 0::bigint, 'an enterprise that was given a column item_code is moved with all its items');
ALTER TABLE jm.enterprise ALTER item_code TYPE varchar(20);
SELECT lives_ok($$ UPDATE jm.enterprise SET district_code = '440703' WHERE uscc = pg_temp.code(1) $$, 'whatever type that is');
CALL jm.refresh_rollups();
SELECT is(pg_temp.differing(), 0::bigint, 'and then too');
ROLLBACK TO given;
SELECT throws_ok($$ CREATE TABLE public.elsewhere (uscc text); CREATE TRIGGER t AFTER INSERT ON public.elsewhere FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award'); INSERT INTO public.elsewhere VALUES ('x') $$,
	'42P01', NULL, 'the trigger is for a ledger''s own tables');
SELECT throws_ok($$ CREATE TABLE jm.elsewhere (uscc int); CREATE TRIGGER t AFTER INSERT ON jm.elsewhere REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award'); INSERT INTO jm.elsewhere VALUES (1) $$,
	'42703', NULL, 'and reads no column that is not a code');
CREATE SCHEMA beside;
CREATE TABLE beside.elsewhere (uscc text);
CREATE TRIGGER t AFTER INSERT ON beside.elsewhere REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');
CREATE SEQUENCE beside.change_log_change_no_seq;
CREATE TABLE beside.change_log (uscc int);
SELECT throws_ok($$ INSERT INTO beside.elsewhere VALUES ('x') $$, '42703', NULL, 'a log of other columns is not written');
DROP TABLE beside.change_log;
CREATE TABLE beside.change_log (change_no bigint, records text, family text, uscc text);
SELECT lives_ok($$ INSERT INTO beside.elsewhere VALUES ('x') $$, 'one of the same columns is, in whatever order they stand');
SELECT results_eq('SELECT uscc, change_no, family, records FROM beside.change_log', $$ VALUES ('x', 1::bigint, 'award', '') $$, 'each in its place');
CREATE INDEX ON beside.change_log (lower(uscc));
SELECT throws_ok($$ INSERT INTO beside.elsewhere VALUES ('x') $$, '42809', NULL, 'but not with an index on an expression');
DROP TABLE beside.change_log;
CREATE VIEW beside.change_log AS SELECT 'x'::text AS uscc, 1::bigint AS change_no, 'award'::text AS family, ''::text AS records;
SELECT throws_ok($$ INSERT INTO beside.elsewhere VALUES ('x') $$, 'JM037', NULL, 'and no view');
DROP SCHEMA beside CASCADE;

-- A ledger whose sums were lost with its triggers, while its books went on, has them again
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(n), 'e' || n, '440703' FROM generate_series(9001, 9005) AS n;
CREATE TEMP TABLE sums_before AS SELECT * FROM jm.award_sums;
SET LOCAL session_replication_role = replica;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT pg_temp.code(n), 'hnte', 'national', '2024-03-01' FROM generate_series(9001, 9005) AS n;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT pg_temp.code(n), 'listing', '2024-01-01', 500 FROM generate_series(9001, 9005) AS n;
SET LOCAL session_replication_role = origin;
SELECT results_eq('SELECT * FROM jm.award_sums ORDER BY 1, 2, 3', 'SELECT * FROM sums_before ORDER BY 1, 2, 3', 'what was written without triggers is in no sum');
DROP VIEW jm.award_sums CASCADE;
CALL jm_policy.upgrade_ledger('jm');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'until the ledger is put in place again');
SELECT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, 'all of it refreshed');

SELECT * FROM finish();
ROLLBACK;
