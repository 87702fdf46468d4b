-- What a command notes in the log of the sums, in a schema that has a log and no
-- ledger: each enterprise once, with its item where the table has one, for each
-- family; and when the sums are refreshed.

\i test/oracle/quiet.sql
-- A transaction that keeps its snapshot could not refresh: it would not see what others have
BEGIN ISOLATION LEVEL REPEATABLE READ;
CREATE SCHEMA notes;
CREATE TABLE notes.change_log (uscc text, change_no bigint, family text, records text);
CREATE SEQUENCE notes.change_log_change_no_seq START 256;
CREATE TABLE notes.record (uscc text);
CREATE FUNCTION notes.refresh_due() RETURNS void LANGUAGE sql AS $$ DELETE FROM notes.change_log $$;
CREATE TRIGGER i AFTER INSERT ON notes.record REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('a');
INSERT INTO notes.record VALUES ('x');
SELECT string_agg(change_no::text, ' ') AS of_repeatable_read FROM notes.change_log \gset
ROLLBACK;

BEGIN;

SELECT no_plan();

SELECT is(:'of_repeatable_read'::text, '256', 'under REPEATABLE READ what was written is noted, and not refreshed');

CREATE SCHEMA notes;
CREATE TABLE notes.change_log (uscc text, change_no bigint PRIMARY KEY, family text, records text);
CREATE SEQUENCE notes.change_log_change_no_seq;
CREATE TABLE notes.record (n int, uscc text, item_code text);
CREATE TABLE notes.application (n int, uscc text, item_code text);
CREATE TABLE notes.numbered (no bigint, uscc text);
CREATE TABLE notes.refreshed (family text, up_to bigint);
CREATE FUNCTION notes.refresh_due() RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO notes.refreshed SELECT 'due', max(change_no) FROM notes.change_log; RETURN NULL; END $$;
CREATE FUNCTION notes.log_all_a() RETURNS void LANGUAGE sql AS $$ INSERT INTO notes.refreshed VALUES ('all a') $$;
CREATE FUNCTION notes.log_all_b() RETURNS void LANGUAGE sql AS $$ INSERT INTO notes.refreshed VALUES ('all b') $$;
DO $do$
DECLARE
	t text;
BEGIN
	FOREACH t IN ARRAY ARRAY['record', 'application', 'numbered'] LOOP
		EXECUTE format($$
			CREATE TRIGGER i AFTER INSERT ON notes.%1$I REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('a%2$s', 'b');
			CREATE TRIGGER u AFTER UPDATE ON notes.%1$I REFERENCING OLD TABLE AS o NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('a%2$s');
			CREATE TRIGGER d AFTER DELETE ON notes.%1$I REFERENCING OLD TABLE AS o FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('a%2$s');
			CREATE TRIGGER t AFTER TRUNCATE ON notes.%1$I FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('a%2$s', 'b')$$, t,
			CASE t WHEN 'application' THEN ':item_code' WHEN 'numbered' THEN ':no' ELSE '' END);
	END LOOP;
END
$do$;

-- What is in the log since it was read last, in the order of its numbers
CREATE FUNCTION pg_temp.noted() RETURNS text LANGUAGE sql AS $$
	WITH gone AS (DELETE FROM notes.change_log RETURNING *)
	SELECT string_agg(concat_ws(' ', uscc, nullif(records, '')) || '/' || family, ', ' ORDER BY change_no) FROM gone
$$;
CREATE FUNCTION pg_temp.refreshed() RETURNS text LANGUAGE sql AS $$
	WITH gone AS (DELETE FROM notes.refreshed RETURNING *)
	SELECT string_agg(concat_ws(' ', family, up_to), ', ' ORDER BY family) FROM gone
$$;

-- ---------------------------------------------------------------------------
-- Each once, for each family
-- ---------------------------------------------------------------------------

INSERT INTO notes.record VALUES (1, 'x', 'i');
SELECT is(pg_temp.noted(), 'x/a, x/b', 'what was written is noted for each family, without the item of a table that is no application');
INSERT INTO notes.record VALUES (2, 'x', 'i'), (3, 'x', 'j'), (4, 'y', 'i'), (5, 'x', 'i'), (6, 'y', NULL), (7, NULL, 'i'), (8, 'z', NULL);
SELECT is(pg_temp.noted(), 'x/a, x/b, y/a, y/b, z/a, z/b', 'once a command, and nothing where there is no enterprise');
UPDATE notes.record SET n = n + 0;
SELECT is(pg_temp.noted(), NULL, 'of rows that are left as they were nothing is noted');
UPDATE notes.record SET n = -n;
SELECT is(pg_temp.noted(), 'x/a, y/a, z/a', 'what was and what is are one enterprise');
UPDATE notes.record SET n = abs(n), uscc = CASE WHEN n = -8 THEN 'zz' ELSE uscc END WHERE n IN (-2, -8);
SELECT is(pg_temp.noted(), 'x/a, z/a, zz/a', 'row by row');
UPDATE notes.record SET n = abs(n), uscc = CASE WHEN n = 8 THEN 'z' ELSE uscc END;
SELECT pg_temp.noted() \g /dev/null
UPDATE notes.record SET uscc = 'new' WHERE n = 1;
SELECT is(pg_temp.noted(), 'x/a, new/a', 'or two');
DELETE FROM notes.record WHERE n IN (1, 4);
SELECT is(pg_temp.noted(), 'y/a, new/a', 'what is gone is noted too');
DELETE FROM notes.record WHERE n < 0;
SELECT is(pg_temp.noted(), NULL, 'where nothing was written nothing is noted');
INSERT INTO notes.application VALUES (1, 'x', 'i'), (2, 'x', 'j'), (3, 'y', 'i'), (4, 'x', 'i'), (5, 'z', NULL), (6, 'z', '');
SELECT is(pg_temp.noted(), 'x i/a, x i/b, x j/a, x j/b, y i/a, y i/b, z/a, z/b', 'of an application with its item');
UPDATE notes.application SET item_code = 'k' WHERE n = 3;
SELECT is(pg_temp.noted(), 'y i/a, y k/a', 'both items where one became the other');

INSERT INTO notes.numbered VALUES (15, 'x'), (16, 'x'), (17, 'x'), (31, NULL), (32, NULL), (NULL, NULL);
SELECT is(pg_temp.noted(), 'x 0/a, x 0/b, x 1/a, x 1/b,  1/a,  1/b,  2/a,  2/b, /a, /b', 'of numbered records the block of sixteen, also where there is no enterprise');
DELETE FROM notes.numbered;
SELECT ok(pg_temp.noted() IS NOT NULL, 'and when they go');

-- Codes of a ledger have a bounded length: a longer one of whoever else has the trigger is cut, and a longer item stands for all
INSERT INTO notes.application VALUES (10, repeat('u', 70), repeat('i', 63)), (11, 'x', repeat('i', 64));
SELECT results_eq('SELECT DISTINCT length(uscc), length(records) FROM notes.change_log ORDER BY 1', 'VALUES (1, 0), (63, 63)', 'codes of up to 63 bytes are noted as they are');
SELECT ok(pg_temp.noted() IS NOT NULL, 'and read');

TRUNCATE notes.record;
SELECT is(pg_temp.refreshed(), 'all a, all b', 'a truncated table is noted by each family itself');

-- ---------------------------------------------------------------------------
-- Of many
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.count_noted(OUT notes bigint, OUT named bigint) LANGUAGE sql AS $$
	WITH gone AS (DELETE FROM notes.change_log RETURNING *) SELECT count(*), count(*) FILTER (WHERE records <> '') FROM gone WHERE family = 'b'
$$;
INSERT INTO notes.numbered SELECT g * 16, CASE WHEN g % 2 = 0 THEN 'u' || g END FROM generate_series(1, 2048) AS g;
SELECT is((SELECT concat_ws(' ', count(*) FILTER (WHERE uscc <> '' AND records <> ''), count(*) FILTER (WHERE uscc <> '' AND records = ''), count(*) FILTER (WHERE uscc = '' AND records <> ''))
	FROM notes.change_log WHERE family = 'a'), '512 512 1024', 'but records about no enterprise are always noted by their numbers');
SELECT pg_temp.noted() \g /dev/null
ALTER TABLE notes.record DISABLE TRIGGER u;
ALTER TABLE notes.change_log DROP CONSTRAINT change_log_pkey;
INSERT INTO notes.application SELECT g, 'u' || g, 'i' FROM generate_series(1, 1024) AS g;
SELECT is(pg_temp.count_noted()::text, '(1024,1024)', 'the first 1024 notes of a command name the item');
INSERT INTO notes.application SELECT g, 'u' || g, 'i' FROM generate_series(1, 1026) AS g;
SELECT is(pg_temp.count_noted()::text, '(1026,1024)', 'those behind them stand for all');
INSERT INTO notes.record SELECT g % 65535, 'u' || g % 65535 FROM generate_series(1, 65536) AS g;
SELECT is(pg_temp.count_noted()::text, '(65535,0)', 'of 65535 enterprises the first is known again');
INSERT INTO notes.record SELECT g % 65536, 'u' || g % 65536 FROM generate_series(1, 65537) AS g;
SELECT is(pg_temp.count_noted()::text, '(65537,0)', 'of 65536 it is told once more, which does no harm');
INSERT INTO notes.record SELECT g, 'u' || CASE WHEN g > 65536 THEN 65536 + g % 2 ELSE g END FROM generate_series(1, 65546) AS g;
SELECT is(pg_temp.count_noted()::text, '(65537,0)', 'and those after it are told apart anew, beginning with the last');
SELECT ok(pg_temp.refreshed() IS NOT NULL, 'the sums were refreshed meanwhile');

-- ---------------------------------------------------------------------------
-- When the sums are due
-- ---------------------------------------------------------------------------

ALTER SEQUENCE notes.change_log_change_no_seq RESTART 254;
INSERT INTO notes.record VALUES (1, 'x');
SELECT is(pg_temp.refreshed(), NULL, 'with the notes 254 and 255 nothing is due');
INSERT INTO notes.record VALUES (1, 'x');
SELECT is(pg_temp.refreshed(), 'due 257', 'with number 256 the sums are refreshed, behind the last note of the command');
INSERT INTO notes.record VALUES (1, 'x');
SELECT is(pg_temp.refreshed(), NULL, 'and with the next ones none');
ALTER SEQUENCE notes.change_log_change_no_seq RESTART 511;
INSERT INTO notes.record VALUES (1, 'x');
SELECT is(pg_temp.refreshed(), 'due 512', 'but with each 256th');
SELECT is(nextval('notes.change_log_change_no_seq'), 513::bigint, 'the numbers are those of the sequence');
CREATE OR REPLACE FUNCTION notes.refresh_due() RETURNS text LANGUAGE plpgsql AS $$ BEGIN INSERT INTO notes.refreshed VALUES ('half'); RETURN 1 / 0; END $$;
ALTER SEQUENCE notes.change_log_change_no_seq RESTART 768;
INSERT INTO notes.record VALUES (-77, 'x');
SELECT is((SELECT count(*) FROM notes.record WHERE n = -77), 1::bigint, 'a refresh that fails does not fail the command that it came with');
SELECT is(pg_temp.refreshed(), NULL, 'and leaves nothing half done');
CREATE OR REPLACE FUNCTION notes.refresh_due() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'admin_shutdown'; END $$;
ALTER SEQUENCE notes.change_log_change_no_seq RESTART 1024;
SELECT throws_ok($$ INSERT INTO notes.record VALUES (-79, 'x') $$, '57P01', NULL, 'but who cancels or shuts down means all of it');
DROP FUNCTION notes.refresh_due();
ALTER SEQUENCE notes.change_log_change_no_seq RESTART 1280;
INSERT INTO notes.record VALUES (-78, 'x');
SELECT is((SELECT count(*) FROM notes.record WHERE n = -78), 1::bigint, 'nor does a ledger of an older version that has no such function');

-- ---------------------------------------------------------------------------
-- What an owner adds
-- ---------------------------------------------------------------------------

SELECT pg_temp.noted() \g /dev/null
ALTER TABLE notes.change_log ADD remark text, ADD seen int;
INSERT INTO notes.record VALUES (1, 'x');
SELECT results_eq('SELECT uscc, remark, seen FROM notes.change_log', $$ VALUES ('x', NULL::text, NULL::int), ('x', NULL, NULL) $$, 'columns that an owner adds to the log stay empty');
ALTER TABLE notes.change_log ALTER uscc TYPE varchar(40);
INSERT INTO notes.record VALUES (1, 'y');
SELECT is(pg_temp.noted(), 'x/a, x/b, y/a, y/b', 'a column may be bounded');
SAVEPOINT type;
ALTER TABLE notes.change_log ALTER family TYPE "char" USING 'a';
SELECT throws_ok($$ INSERT INTO notes.record VALUES (1, 'x') $$, '42703', 'table "change_log" has no column "family" of type text (台账缺少栏目)', 'but not become another one');
ROLLBACK TO type;
CREATE FUNCTION notes.count_new() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM count(*) FROM n; RETURN NULL; END $$;
CREATE TRIGGER a_trigger_before AFTER INSERT ON notes.record REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION notes.count_new();
CREATE TRIGGER j AFTER INSERT ON notes.record REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('c');
INSERT INTO notes.record VALUES (1, 'x'), (2, 'y');
SELECT is(pg_temp.noted(), 'x/a, x/b, y/a, y/b, x/c, y/c', 'each trigger of a command reads all its rows, whatever those before it read');

SELECT * FROM finish();
ROLLBACK;

