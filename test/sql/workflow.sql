-- The steps of a case: every one that is allowed, every one that is not, the
-- history each leaves, publicity, corrections, withdrawal, rejection.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA50004950', '甲', '440703');

-- An application at a status, taken over from older books by the ledger's owner
CREATE FUNCTION pg_temp.started(status text) RETURNS bigint LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, status, assessed_yuan, awarded_yuan, source, publicity_start, publicity_end)
	SELECT '91440703MA50004950', 'solid_waste_recycling', '2024-03-01', 100, status, 100,
		CASE WHEN status IN ('publicised', 'approved', 'paid') THEN 100 END, 'an older book',
		CASE WHEN status IN ('publicised', 'approved', 'paid') THEN date '2024-06-01' END,
		CASE WHEN status IN ('publicised', 'approved', 'paid') THEN date '2024-06-07' END
	RETURNING application_no
$$;
-- (What is annulled was approved)
CREATE FUNCTION pg_temp.at(status text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	no constant bigint := pg_temp.started(CASE status WHEN 'annulled' THEN 'approved' ELSE status END);
BEGIN
	IF at.status = 'annulled' THEN
		UPDATE jm.application AS a SET status = 'annulled', status_note = 'in error' WHERE a.application_no = no;
	END IF;
	RETURN no;
END
$$;
-- What a step comes to: the new status, or the error's code.  Everything a step
-- may ask for is given, so that only the step itself is in question.
CREATE FUNCTION pg_temp.step(from_status text, to_status text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	no constant bigint := pg_temp.at(from_status);
	result text;
BEGIN
	IF from_status = 'approved' AND to_status = 'paid' THEN
		INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES ('91440703MA50004950', no, 100, '2024-07-01');
	END IF;
	UPDATE jm.application AS a SET status = to_status, status_note = 'a reason',
		publicity_start = CASE WHEN from_status = 'reviewed' THEN date '2024-06-01' ELSE publicity_start END,
		publicity_end = CASE WHEN from_status = 'reviewed' THEN date '2024-06-07' ELSE publicity_end END
	WHERE a.application_no = no
	RETURNING a.status INTO result;
	RETURN result;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;

SELECT is((SELECT count(*)::int FROM jm_policy.application_status), 11, 'an application has eleven statuses');
SELECT is((SELECT count(*)::int FROM jm_policy.application_transition), 23, 'and twenty-three transitions between them');
SELECT is_empty($$ SELECT status FROM jm_policy.application_status WHERE status <> 'draft'
	AND jm_policy.status_pending(status)::int + jm_policy.status_standing(status)::int + jm_policy.status_closed(status)::int <> 1 $$, 'each but a draft is pending, standing or closed, and one of them');
SELECT is_empty($$ SELECT status FROM jm_policy.application_status WHERE is_open <> (status = 'draft' OR jm_policy.status_pending(status)) $$, 'open are drafts and what is pending');
SELECT is(pg_temp.step(from_status, to_status), to_status, format('%s to %s is allowed', from_status, to_status))
FROM jm_policy.application_transition ORDER BY from_status, to_status;
SELECT is(pg_temp.step(f.status, t.status), 'JM061', format('%s to %s is refused', f.status, t.status))
FROM jm_policy.application_status AS f CROSS JOIN jm_policy.application_status AS t
WHERE f.status <> t.status
  AND NOT EXISTS (SELECT FROM jm_policy.application_transition AS s WHERE s.from_status = f.status AND s.to_status = t.status)
ORDER BY f.ordinal, t.ordinal;

-- Days are those of the city
CREATE FUNCTION pg_temp.today() RETURNS date LANGUAGE sql AS $$ SELECT (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date $$;

-- The whole way, with its history
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) VALUES ('91440703MA50004950', 'solid_waste_recycling', '2024-03-01', 100);
CREATE TEMP TABLE the_case AS SELECT max(application_no) AS no FROM jm.application;
CREATE FUNCTION pg_temp.set_case(assignments text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('UPDATE jm.application SET %s WHERE application_no = (SELECT no FROM the_case)', assignments);
END
$$;
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''submitted''') $$, 'it is submitted');
SELECT throws_ok($$ SELECT pg_temp.set_case('requested_yuan = 200') $$, 'JM066', NULL, 'what was submitted stays as it is');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''returned''') $$, 'JM062', NULL, 'it is not returned without a reason');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''returned'', status_note = ''the invoice is missing''') $$, 'it is returned with one');
SELECT lives_ok($$ SELECT pg_temp.set_case('requested_yuan = 90') $$, 'returned, it may be corrected');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''submitted''') $$, 'and submitted again');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''accepted''') $$, 'it is accepted');
SELECT lives_ok($$ SELECT pg_temp.set_case('assessed_yuan = 90') $$, 'assessed');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''reviewed'', status_note = ''all in order''') $$, 'and reviewed');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''publicised''') $$, 'JM063', NULL, 'publicity needs its days');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''publicised'', publicity_start = ''2024-06-01''') $$, 'JM063', NULL, 'both of them');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''publicised'', publicity_start = ''2024-06-07'', publicity_end = ''2024-06-01''') $$, 'JM054', NULL, 'in their order');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''publicised'', publicity_start = pg_temp.today() - 6, publicity_end = pg_temp.today() + 1') $$, 'it is publicised until tomorrow');
SELECT throws_ok($$ SELECT pg_temp.set_case('awarded_yuan = 90, status = ''approved''') $$, 'JM064', NULL, 'and cannot be approved today');
SELECT lives_ok($$ SELECT pg_temp.set_case('publicity_end = pg_temp.today()') $$, 'publicised until today');
SELECT throws_ok($$ SELECT pg_temp.set_case('awarded_yuan = 90, status = ''approved''') $$, 'JM064', NULL, 'it cannot be approved today either: the last day belongs to publicity');
SELECT lives_ok($$ SELECT pg_temp.set_case('publicity_end = pg_temp.today() - 1') $$, 'publicised until yesterday');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''approved''') $$, 'JM065', NULL, 'it needs the amount awarded');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''approved'', awarded_yuan = 90.01') $$, 'JM054', NULL, 'within what was assessed');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''approved'', awarded_yuan = 90') $$, 'it is approved the day after publicity');
SELECT throws_ok($$ SELECT pg_temp.set_case('awarded_yuan = 89') $$, 'JM066', NULL, 'what was approved is not edited');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''withdrawn''') $$, 'JM061', NULL, 'nor withdrawn');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''paid''') $$, 'JM078', NULL, 'nor closed as paid before it is');
SELECT lives_ok($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT '91440703MA50004950', no, 89.99, '2024-07-01' FROM the_case $$, 'most of it is paid');
SELECT throws_ok($$ SELECT pg_temp.set_case('status = ''paid''') $$, 'JM078', NULL, 'a fen short, it is not paid in full');
SELECT lives_ok($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT '91440703MA50004950', no, 0.01, '2024-07-02' FROM the_case $$, 'the last fen is paid');
SELECT lives_ok($$ SELECT pg_temp.set_case('status = ''paid''') $$, 'and the case is closed');
SELECT results_eq($$ SELECT from_status, to_status, note FROM jm.application_event WHERE application_no = (SELECT no FROM the_case) AND from_status IS DISTINCT FROM to_status ORDER BY event_no $$,
	$$ VALUES (NULL, 'draft', NULL), ('draft', 'submitted', NULL), ('submitted', 'returned', 'the invoice is missing'), ('returned', 'submitted', NULL),
		('submitted', 'accepted', NULL), ('accepted', 'reviewed', 'all in order'), ('reviewed', 'publicised', NULL), ('publicised', 'approved', NULL), ('approved', 'paid', NULL) $$,
	'the history has every step, and a note with the step it was given for');
SELECT cmp_ok((SELECT count(*)::int FROM jm.application_event WHERE application_no = (SELECT no FROM the_case) AND from_status = to_status AND note LIKE '公示期由%'), '>=', 1, 'and the change of its publicity in between');
SELECT is_empty($$ SELECT FROM jm.application_event WHERE acted_by <> current_user OR acted_at IS NULL $$, 'each with who and when');

-- The history is nobody's to edit
SELECT throws_ok('UPDATE jm.application_event SET note = NULL', 'JM051', NULL, 'the history is not edited');
SELECT throws_ok('DELETE FROM jm.application_event', 'JM051', NULL, 'nor shortened');
SELECT throws_ok('TRUNCATE jm.application_event', 'JM051', NULL, 'nor emptied');
SELECT throws_ok('DELETE FROM jm.application', 'JM051', NULL, 'applications are not deleted');
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
SELECT throws_ok('TRUNCATE jm.application CASCADE', 'JM051', NULL, 'nor emptied');
SELECT lives_ok($$ UPDATE jm.enterprise SET uscc = '91440703MA50007270' WHERE uscc = '91440703MA50004950' $$, 'a corrected code');
SELECT is_empty($$ SELECT FROM jm.application_event WHERE uscc <> '91440703MA50007270' UNION ALL SELECT FROM jm.disbursement WHERE uscc <> '91440703MA50007270' $$,
	'reaches history and payments');

INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA50004950', '乙', '440703');
SELECT throws_ok($$ UPDATE jm.application SET uscc = '91440703MA50004950' $$, 'JM111', NULL, 'an application is not handed to another enterprise');

-- What a return takes back
SELECT is((SELECT count(*)::int FROM jm.application WHERE status = 'returned' AND (assessed_yuan IS NOT NULL OR publicity_start IS NOT NULL)
		   AND EXISTS (SELECT FROM jm.application_event AS e WHERE e.application_no = application.application_no AND e.to_status = 'returned' AND e.from_status IS NOT NULL)), 0,
	'returned, an application has to be assessed and publicised again');

-- Who is not the owner starts at the start
CREATE ROLE jm_test_officer;
CALL jm.grant_access('jm_test_officer', 'write', '440703');
SET LOCAL ROLE jm_test_officer;
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 'approved', 1, 1) $$,
	'JM061', NULL, 'an officer does not start a case as approved');
SELECT lives_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 'submitted') $$,
	'but as submitted');
-- Nothing gets past an assessment by starting with one
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, status, assessed_yuan) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 100, 'submitted', 100.01) $$,
	'JM068', NULL, 'a new application does not bring an assessment over what the rules give');
SELECT lives_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, status, assessed_yuan) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 100, 'submitted', 100) $$,
	'nor a fen less than it may');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan) VALUES ('91440703MA50007270', 'tech_upgrade_municipal', '2024-03-01', 'submitted', 1) $$,
	'JM069', NULL, 'an officer makes no figure up where the base is missing');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, status, assessed_yuan) VALUES ('91440703MA50007270', 'tech_upgrade_municipal', '2026-03-01', 100, 'submitted', 1) $$,
	'JM069', NULL, 'nor where no rule is in force');
SELECT lives_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan) VALUES ('91440703MA50007270', (SELECT min(item_code) FROM jm_policy.award_rule WHERE builtin AND kind = 'unquantified'), '2024-03-01', 'submitted', 1) $$,
	'but decides where the document has none');
RESET ROLE;

-- Publicity is not taken away, and its days are those of the city, whatever a client's clock says
SELECT pg_temp.at('publicised') AS publicised \gset
SELECT throws_ok(format('UPDATE jm.application SET publicity_end = NULL WHERE application_no = %s', :publicised), 'JM063', NULL, 'publicity does not lose its last day');
SELECT throws_ok(format('UPDATE jm.application SET publicity_start = NULL WHERE application_no = %s', :publicised), 'JM063', NULL, 'nor its first');
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, status, assessed_yuan, awarded_yuan) VALUES ('91440703MA50007270', 'solid_waste_recycling', '2024-03-01', 100, 'publicised', 100, 100) RETURNING application_no AS never \gset
SELECT throws_ok(format('UPDATE jm.application SET status = ''approved'' WHERE application_no = %s', :never), 'JM063', NULL, 'what was never publicised is not approved');
UPDATE jm.application SET publicity_start = pg_temp.today(), publicity_end = pg_temp.today() WHERE application_no = :publicised;
SET LOCAL TimeZone = 'Pacific/Kiritimati';
SELECT throws_ok(format('UPDATE jm.application SET status = ''approved'' WHERE application_no = %s', :publicised), 'JM064', NULL, 'nor earlier for who sets his clock ahead');
SET LOCAL TimeZone = 'UTC';
SELECT throws_ok(format('UPDATE jm.application SET status = ''returned'', status_note = %L WHERE application_no = %s', '  ', :publicised), 'JM062', NULL, 'a blank is no reason');

-- What is taken over from older books says so
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 'approved', 1, 1) $$,
	'JM056', NULL, 'an award is not taken over without its source');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 'paid', 1, 1, '') $$,
	'JM056', NULL, 'and a blank is none');
INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source) VALUES ('91440703MA50007270', 'listing', '2024-03-01', 'approved', 1, 1, 'book 7, page 3') RETURNING application_no AS taken \gset
SELECT results_eq(format('SELECT from_status, to_status, note FROM jm.application_event WHERE application_no = %s', :taken),
	$$ VALUES (NULL::text, 'approved', '旧账接管 / taken over：book 7, page 3') $$, 'its history says what it is, and where it is from');
SELECT results_eq(format('SELECT taken_over, source FROM jm.receipt_missing WHERE application_no = %s', :taken), $$ VALUES (true, 'book 7, page 3') $$, 'and it is among those without a receipt');

-- A step is one row of history, however many take it at once
CREATE TEMP TABLE many AS SELECT pg_temp.at('submitted') AS no FROM generate_series(1, 200);
UPDATE jm.application SET status = 'accepted' WHERE application_no IN (SELECT no FROM many WHERE no % 2 = 0);
UPDATE jm.application SET status = CASE status WHEN 'submitted' THEN 'accepted' ELSE 'reviewed' END, status_note = 'note ' || application_no WHERE application_no IN (SELECT no FROM many);
SELECT results_eq($$ SELECT from_status, to_status, count(*)::int, count(DISTINCT note)::int FROM jm.application_event WHERE application_no IN (SELECT no FROM many) AND from_status IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2 $$,
	$$ VALUES ('accepted', 'reviewed', 100, 100), ('submitted', 'accepted', 200, 100) $$, 'two hundred cases at once have a row of history each, from where each was');

-- Whatever the owner has given the history holds for each step as well
SELECT pg_temp.at('submitted') AS given \gset
UPDATE jm.application SET status = 'returned', status_note = (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 4000) AS n) WHERE application_no = :given;
SELECT is((SELECT note FROM jm.application_event WHERE application_no = :given AND to_status = 'returned'), (SELECT status_note FROM jm.application WHERE application_no = :given), 'a reason of 128,000 characters is in the history whole');
SAVEPOINT given;
ALTER TABLE jm.application_event ADD COLUMN office text NOT NULL DEFAULT 'an office';
UPDATE jm.application SET status = 'submitted' WHERE application_no = :given;
SELECT is((SELECT office FROM jm.application_event WHERE application_no = :given AND from_status = 'returned'), 'an office', 'a column with its default');
ROLLBACK TO given;
SELECT pg_temp.at('submitted') AS given \gset
ALTER TABLE jm.application_event ADD CONSTRAINT told CHECK (to_status <> 'accepted') NOT VALID;
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'accepted', :given), '23514', NULL, 'a check');
ROLLBACK TO given;
SELECT pg_temp.at('submitted') AS given \gset
CREATE TEMP TABLE seen (to_status text);
CREATE FUNCTION pg_temp.see() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO pg_temp.seen VALUES (NEW.to_status); RETURN NULL; END';
CREATE TRIGGER see AFTER INSERT ON jm.application_event FOR EACH ROW EXECUTE FUNCTION pg_temp.see();
UPDATE jm.application SET status = 'accepted' WHERE application_no = :given;
SELECT results_eq('SELECT to_status FROM seen', $$ VALUES ('accepted') $$, 'a trigger');
SELECT is((SELECT count(*) FROM jm.application_event WHERE application_no = :given AND to_status = 'accepted'), 1::bigint, 'and the step is there once');
ROLLBACK TO given;
SELECT pg_temp.at('submitted') AS given \gset
ALTER TABLE jm.application_event ALTER acted_by SET DEFAULT 'the office';
UPDATE jm.application SET status = 'accepted' WHERE application_no = :given;
SELECT is((SELECT acted_by FROM jm.application_event WHERE application_no = :given AND to_status = 'accepted'), 'the office', 'another default for who acted');
ROLLBACK TO given;
SELECT pg_temp.at('submitted') AS given, pg_temp.at('submitted') AS follows \gset
CREATE TEMP TABLE follows AS SELECT :given AS first_no, :follows AS next_no;
CREATE FUNCTION pg_temp.follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	CREATE SCHEMA a_room;
	UPDATE jm.application SET status = NEW.to_status FROM pg_temp.follows WHERE application_no = next_no;
	RETURN NULL;
END
$$;
CREATE TRIGGER follow AFTER INSERT ON jm.application_event FOR EACH ROW WHEN (NEW.to_status = 'accepted' AND NEW.note IS NOT NULL) EXECUTE FUNCTION pg_temp.follow();
UPDATE jm.application SET status = 'accepted', status_note = 'the first' WHERE application_no = :given;
SELECT results_eq(format('SELECT application_no FROM jm.application_event WHERE application_no IN (%s, %s) AND to_status = %L ORDER BY 1', :given, :follows, 'accepted'), format('VALUES (%s::bigint), (%s)', :given, :follows), 'a trigger that takes a step itself, while what plans were made for changes');
ROLLBACK TO given;
CREATE TABLE jm.staff (name text PRIMARY KEY);
SELECT pg_temp.at('submitted') AS given \gset
ALTER TABLE jm.application_event ADD FOREIGN KEY (acted_by) REFERENCES jm.staff NOT VALID;
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'accepted', :given), '23503', NULL, 'a list of who may act');
ROLLBACK TO given;

-- What a step asks for, each thing missing alone
SELECT throws_ok(format('UPDATE jm.application SET status = %L, %s WHERE application_no = %s', becomes, change, pg_temp.at(was)), refusal, NULL, format('%s to %s with %s', was, becomes, change))
FROM (VALUES ('reviewed', 'publicised', 'publicity_end = $$2024-06-30$$', 'JM063'),
			 ('reviewed', 'publicised', 'publicity_start = $$2024-06-01$$', 'JM063'),
			 ('publicised', 'approved', 'publicity_start = NULL', 'JM063'),
			 ('publicised', 'approved', 'publicity_end = NULL', 'JM063'),
			 ('publicised', 'approved', 'publicity_end = jm_policy.city_today()', 'JM064'),
			 ('publicised', 'approved', 'publicity_end = jm_policy.city_today() + 1', 'JM064'),
			 ('publicised', 'approved', 'awarded_yuan = NULL', 'JM065'),
			 ('publicised', 'approved', 'awarded_yuan = NULL, assessed_yuan = NULL', 'JM065'),
			 ('submitted', 'returned', 'status_note = NULL', 'JM062'),
			 ('submitted', 'returned', 'status_note = $$$$', 'JM062'),
			 ('approved', 'paid', 'disbursed_yuan = 99.99', 'JM078')) AS t (was, becomes, change, refusal);
SELECT lives_ok(format('UPDATE jm.application SET status = %L, %s WHERE application_no = %s', becomes, change, pg_temp.at(was)), format('%s to %s with %s', was, becomes, change))
FROM (VALUES ('reviewed', 'publicised', 'publicity_start = $$2024-06-01$$, publicity_end = $$2024-06-01$$'),
			 ('publicised', 'approved', 'publicity_end = jm_policy.city_today() - 1'),
			 ('submitted', 'returned', 'status_note = $$ x $$')) AS t (was, becomes, change);
SELECT pg_temp.at('submitted') AS given \gset
UPDATE jm.application SET status = 'returned', status_note = (SELECT string_agg(md5(n::text), '') FROM generate_series(1, 4000) AS n) WHERE application_no = :given;
UPDATE jm.application SET status = 'submitted' WHERE application_no = :given;
SELECT is((SELECT status_note FROM jm.application WHERE application_no = :given), NULL, 'a note of 128,000 characters, too, belongs to the step it was given with');
UPDATE jm.application SET status = 'returned', status_note = 'once' WHERE application_no = :given;
SELECT is((SELECT row(assessed_yuan, awarded_yuan, publicity_start, publicity_end) FROM jm.application WHERE application_no = :given), row(NULL::numeric, NULL::numeric, NULL::date, NULL::date), 'what is returned is assessed and publicised again');
ROLLBACK TO given;

-- A ledger that was given a column, and lost one again
SELECT pg_temp.at('submitted') AS given \gset
ALTER TABLE jm.application ADD COLUMN room_no int NOT NULL DEFAULT 5, ADD COLUMN desk_no int DEFAULT 6;
ALTER TABLE jm.application DROP COLUMN desk_no;
SELECT throws_ok(format('UPDATE jm.application SET status = %L WHERE application_no = %s', 'paid', :given), 'JM061', 'an application cannot go from "submitted" to "paid" (不允许的办理步骤)', 'a ledger with a column of its owner''s refuses a step in its own words');
UPDATE jm.application SET status = 'accepted' WHERE application_no = :given;
SELECT is((SELECT room_no FROM jm.application WHERE application_no = :given), 5, 'and keeps the column where it allows it');
UPDATE jm.application SET status = 'returned', status_note = 'x' WHERE application_no = :given;
SELECT is((SELECT room_no FROM jm.application WHERE application_no = :given), 5, 'also where it clears others');
ROLLBACK TO given;

-- A command that corrects the code of an enterprise while it takes a step for it
-- leaves the step to nobody
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA5000610K', 'corrected in mid-command', '440703'), ('91440703MA5000621P', 'who corrects it', '440703');
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT v.uscc, 'solid_waste_recycling', '2024-03-01', 100
FROM (VALUES (1, '91440703MA5000610K'), (2, '91440703MA5000621P')) AS v (n, uscc) ORDER BY v.n;
CREATE FUNCTION pg_temp.correct(code text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	IF code = '91440703MA5000621P' THEN
		UPDATE jm.enterprise SET uscc = '91440703MA5000632U' WHERE uscc = '91440703MA5000610K';
	END IF;
	RETURN 'submitted';
END
$$;
SELECT throws_ok($$ UPDATE jm.application SET status = pg_temp.correct(uscc) WHERE status = 'draft' AND uscc IN ('91440703MA5000610K', '91440703MA5000621P') $$,
	'23503', NULL, 'a step stands under the code its application has');
ROLLBACK TO given;

-- What is said with a refusal -----------------------------------------------------------------
SAVEPOINT said;
\i test/oracle/report.sql
CREATE FUNCTION pg_temp.hint(status text, change text) RETURNS text LANGUAGE sql AS $$
	SELECT r.hint FROM pg_temp.report(format('UPDATE jm.application SET %s WHERE application_no = %s', change, pg_temp.at(status))) AS r
$$;
SELECT is(pg_temp.hint('submitted', 'requested_yuan = 1'), 'Return it for correction (returned) with the reason first.', 'what was submitted can be returned, says the refusal to change it');
SELECT is(pg_temp.hint(was, 'requested_yuan = 1'), 'It is closed; make a new application.', format('what is %s is closed, it says', was)) FROM unnest(ARRAY['rejected', 'withdrawn', 'approved']) AS was;
SELECT is(pg_temp.hint('draft', $$ status = 'approved' $$), 'From here it can become submitted, withdrawn.', 'a step that is none is answered with those there are, in their order');
SELECT is(pg_temp.hint('reviewed', $$ status = 'paid' $$), (SELECT 'From here it can become ' || string_agg(s.to_status, ', ' ORDER BY t.ordinal) || '.'
	FROM jm_policy.application_transition AS s JOIN jm_policy.application_status AS t ON t.status = s.to_status WHERE s.from_status = 'reviewed'), 'whatever its status is');
SELECT is(pg_temp.hint('annulled', $$ status = 'draft' $$), 'This is its last status.', 'or that there are none');
SELECT is((pg_temp.report(format('UPDATE jm.application SET %s, status = ''approved'' WHERE application_no = %s', change, pg_temp.at('publicised')))).message, format('there is no %s amount to approve (尚未核算或确定批准金额)', what), format('approval says that the %s amount is missing', what))
FROM (VALUES ('awarded_yuan = NULL', 'awarded'), ('awarded_yuan = NULL, assessed_yuan = NULL', 'assessed')) AS c (change, what);
SELECT is((pg_temp.report(format('UPDATE jm.application SET %s = 987654 WHERE application_no = %s', which || '_no', pg_temp.at('draft')))).message, format('the enterprise has no %s 987654 (该企业没有这一%s)', which, which_zh), format('a draft does not come to refer to a %s that is not there', which))
FROM (VALUES ('project', '项目'), ('recognition', '认定')) AS w (which, which_zh);

SAVEPOINT lower;
SELECT pg_temp.at('reviewed') AS lower_no \gset
SELECT item_code AS lower_item, assessed_yuan AS lower_yuan FROM jm.application WHERE application_no = :lower_no \gset
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source) VALUES (:'lower_item', 1, '2023-04-29', '2025-12-31', 'a lower rule');
SELECT lives_ok(format('UPDATE jm.application SET assessed_yuan = assessed_yuan WHERE application_no = %s', :lower_no), 'an assessment that is written again as it stands is not made anew');
SELECT throws_ok(format('UPDATE jm.application SET assessed_yuan = assessed_yuan - 0.01 WHERE application_no = %s', :lower_no), 'JM068', NULL, 'another one is');
ROLLBACK TO lower;

-- A publicised case that was changed, and a reviewed one that is given its days and its amount
CREATE FUNCTION pg_temp.changed(change text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	no constant bigint := pg_temp.at('publicised');
BEGIN
	EXECUTE format('UPDATE jm.application SET %s WHERE application_no = %s', change, no);
	RETURN no;
END
$$;
CREATE FUNCTION pg_temp.first_days() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	no constant bigint := pg_temp.at('accepted');
BEGIN
	UPDATE jm.application SET assessed_yuan = 100, awarded_yuan = 100, publicity_start = '2024-06-01', publicity_end = '2024-06-07' WHERE application_no = no;
	RETURN no;
END
$$;
-- What changes between two steps is in the history, and nothing else is
CREATE TEMP TABLE changed AS
	SELECT pg_temp.changed(change) AS no, notes, sentence FROM (VALUES
		('publicity_start = ''2024-05-31''', '["公示期由2024-06-01至2024-06-07改为2024-05-31至2024-06-07 / publicity changed from 2024-06-01–2024-06-07 to 2024-05-31–2024-06-07"]', 'another first day of publicity leaves a trace'),
		('publicity_end = ''2024-06-08''', '["公示期由2024-06-01至2024-06-07改为2024-06-01至2024-06-08 / publicity changed from 2024-06-01–2024-06-07 to 2024-06-01–2024-06-08"]', 'another last day'),
		('awarded_yuan = 99', '["拟批准金额由100.00元改为99.00元 / to be awarded changed from 100.00 to 99.00 yuan"]', 'another amount'),
		('awarded_yuan = NULL', '["拟批准金额由100.00元改为元 / to be awarded changed from 100.00 to  yuan"]', 'none'),
		('publicity_end = publicity_end, awarded_yuan = awarded_yuan', NULL, 'what stays leaves none')) AS v (change, notes, sentence);
SELECT is((SELECT jsonb_agg(v.note ORDER BY v.event_no)::text FROM jm.application_event AS v WHERE v.application_no = c.no AND v.from_status = v.to_status), c.notes, c.sentence)
FROM changed AS c;
SELECT pg_temp.at('accepted') AS half \gset
UPDATE jm.application SET publicity_start = '2024-06-01' WHERE application_no = :half;
UPDATE jm.application SET publicity_start = '2024-06-02' WHERE application_no = :half;
UPDATE jm.application SET publicity_start = NULL, publicity_end = '2024-06-07' WHERE application_no = :half;
UPDATE jm.application SET publicity_end = '2024-06-08' WHERE application_no = :half;
SELECT is((SELECT count(*)::int FROM jm.application_event AS v WHERE v.application_no = :half AND v.from_status = v.to_status), 3, 'a day alone that is changed leaves its trace, whichever it is');
SELECT pg_temp.first_days() AS no \gset
SELECT is((SELECT count(*)::int FROM jm.application_event AS v WHERE v.application_no = :no AND v.from_status = v.to_status), 0, 'nor do the days that a case is given before it is publicised, or its amount');
ROLLBACK TO said;

-- What stood when, of a case that is corrected twice, beside others ------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT body || jm_policy.uscc_check_char(body), 'corrected ' || n, '440703'
FROM (SELECT n, '91440704MA5' || lpad(n::text, 6, '0') AS body FROM generate_series(1, 2) AS n) AS made;
SELECT min(uscc) AS c1, max(uscc) AS c2 FROM jm.enterprise WHERE name ~ '^corrected' \gset
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan) VALUES (:'c1', 9001, 'tech_upgrade_municipal', '2024-03-01', 1);
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan) VALUES (:'c1', 9002, 'tech_upgrade_municipal', '2024-03-01', 1), (:'c2', 9003, 'tech_upgrade_municipal', '2024-03-01', 1);
INSERT INTO jm.project (uscc, project_no, kind, name) VALUES (:'c1', 9001, 'digital', 'p');
UPDATE jm.application SET base_yuan = 2 WHERE uscc = :'c1' AND application_no = 9001;
UPDATE jm.application SET base_yuan = 2 WHERE uscc = :'c1' AND application_no = 9002;
UPDATE jm.application SET base_yuan = 2 WHERE uscc = :'c2' AND application_no = 9003;
UPDATE jm.project SET name = 'q' WHERE uscc = :'c1';
UPDATE jm.application SET base_yuan = 3 WHERE uscc = :'c1' AND application_no = 9001;
CREATE TEMP VIEW versions AS
	SELECT h.uscc, (h.content ->> 'application_no')::int AS no, row_number() OVER w AS version, h.recorded_at, h.replaced_at, lag(h.replaced_at) OVER w AS before, h.content ->> 'base_yuan' AS base,
		(SELECT v.acted_at FROM jm.application_event AS v WHERE v.uscc = h.uscc AND v.application_no = (h.content ->> 'application_no')::int AND v.from_status IS NULL) AS started
	FROM jm.record_history AS h WHERE h.table_name = 'application' AND h.uscc IN (:'c1', :'c2')
	WINDOW w AS (PARTITION BY h.uscc, h.content ->> 'application_no' ORDER BY h.history_no);
SELECT results_eq('SELECT base FROM versions WHERE no IN (9001, 9003) ORDER BY uscc, version', $$ VALUES ('1.00'), ('2.00'), ('1.00') $$, 'each version that was replaced is kept');
SELECT is_empty('SELECT * FROM versions WHERE recorded_at <> coalesce(before, started)', 'it stood from when the case was made, or from when the version before it was replaced');
SELECT is_empty('SELECT * FROM versions WHERE replaced_at <= recorded_at', 'until it was replaced');

-- Words and days that cannot be ---------------------------------------------------------------
SELECT throws_like(format('UPDATE jm.application SET status = %L WHERE status = %L', '已受理', 'draft'), 'there is no status "已受理"%', 'a status is given by its code') WHERE EXISTS (SELECT FROM jm.application WHERE status = 'draft');
SELECT throws_ok(format('INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 0.01, %L FROM jm.application LIMIT 1', (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date + 1), 'JM057', NULL, 'nothing is paid tomorrow');
SELECT * FROM finish();
ROLLBACK;
