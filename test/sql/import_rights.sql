-- Files of a district: an officer stages, imports, sees and corrects lines of
-- his own, and brings in rows of his district.  As each role, by COPY, by
-- functions, by hand.
\set ECHO none
\set QUIET 1
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL datestyle = 'ISO, YMD';
SELECT no_plan();

CREATE FUNCTION pg_temp.code(i int) RETURNS text LANGUAGE sql AS
	$$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440705MR' || lpad(i::text, 7, '0') AS b) AS x $$;
-- The officers 蓬 (with a colleague, both in an office) and 江, and who has the city
CREATE ROLE jm_imp_office;
CREATE ROLE jm_imp_p IN ROLE jm_imp_office;
CREATE ROLE jm_imp_colleague IN ROLE jm_imp_office;
CREATE ROLE jm_imp_j;
CREATE ROLE jm_imp_city;
CREATE ROLE jm_imp_reader;
CREATE ROLE jm_imp_auditor;
CREATE ROLE jm_imp_nobody;
CALL jm.grant_access('jm_imp_office', 'write', '440703');
CALL jm.grant_access('jm_imp_p', 'read', '440705');
CALL jm.grant_access('jm_imp_j', 'write', '440704');
CALL jm.grant_access('jm_imp_city', 'write');
CALL jm.grant_access('jm_imp_reader', 'read', '440703');
CALL jm.grant_access('jm_imp_auditor', 'audit');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES
	(pg_temp.code(1), '蓬甲', '440703'), (pg_temp.code(2), '江乙', '440704'), (pg_temp.code(3), '会丙', '440705');
INSERT INTO jm.project (uscc, kind, name) VALUES (pg_temp.code(2), 'digital', '江乙改造');

-- Applications --------------------------------------------------------------------------
SET LOCAL ROLE jm_imp_p;
\copy jm.import_csv (line) FROM 'test/data/import/district_applications.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_applications('蓬江申报');
SELECT results_eq('SELECT rows_read, rows_imported, rows_rejected FROM jm.import_run', 'VALUES (6, 1, 5)', 'an officer imports the rows of his district, and the others stay behind');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error $$, $$ VALUES
	(3, 'credit_code', 'JM131'), (4, 'credit_code', 'JM131'), (5, 'credit_code', 'JM131'), (6, 'base', 'JM094'), (7, 'credit_code', 'JM131'), (7, 'project', 'JM096') $$,
	'an application of another district''s enterprise is an error of its line');
SELECT is((SELECT string_agg(DISTINCT message_zh, ' ') FROM jm.import_error WHERE sqlstate = 'JM131'), '不是蓬江区的企业：属于其他县（市、区），或未入台账',
	'which says so, and the same of one that nobody knows');
SELECT is((SELECT string_agg(DISTINCT message_en, ' ') FROM jm.import_error WHERE sqlstate = 'JM131'),
	'no enterprise of Pengjiang: it is of another district, or not in the ledger', 'in English too');
SELECT is((SELECT string_agg(condition, ' ') FROM jm.import_error WHERE line_no = 3), 'import_other_district', 'with the name of the condition');
UPDATE jm.import_application SET base = '12万元' WHERE line_no = 6;
CALL jm.import_applications();
SELECT results_eq('SELECT rows_read, rows_imported, rows_rejected FROM jm.import_run ORDER BY run_no DESC LIMIT 1', 'VALUES (5, 1, 4)', 'he corrects a line and imports it');
DELETE FROM jm.import_application WHERE line_no = 5;
SELECT is((SELECT count(*)::int FROM jm.import_error), 4, 'and throws one away');
RESET ROLE;
SELECT results_eq('SELECT e.name, count(*)::int FROM jm.application JOIN jm.enterprise AS e USING (uscc) GROUP BY 1', $$ VALUES ('蓬甲', 2) $$,
	'no row of another district came in, not of one he may read either');
SELECT results_eq('SELECT DISTINCT acted_by FROM jm.application_event', $$ VALUES ('jm_imp_p') $$, 'and the history says who brought them in');

-- Enterprises -----------------------------------------------------------------------------
SET LOCAL ROLE jm_imp_p;
INSERT INTO jm.import_csv (line) VALUES ('信用代码,名称,所在地'), (pg_temp.code(1) || ',蓬甲,蓬江'), (pg_temp.code(2) || ',蓬乙,蓬江'), (pg_temp.code(3) || ',会丙,蓬江'),
	(pg_temp.code(4) || ',蓬丁,蓬江'), (pg_temp.code(5) || ',江戊,江海'), (pg_temp.code(6) || ',庚,番禺');
CALL jm.import_enterprises('蓬江名单', correct => true);
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE kind = 'enterprise' $$, $$ VALUES
	(3, 'credit_code', 'JM131'), (4, 'credit_code', 'JM131'), (6, 'district', 'JM131'), (7, 'district', 'JM095') $$,
	'no enterprise of another district is taken over, one he cannot see, one he can, nor a new one');
SELECT results_eq($$ SELECT line_no, outcome FROM jm.import_enterprise ORDER BY 1 $$, $$ VALUES
	(2, 'unchanged'), (3, 'rejected'), (4, 'rejected'), (5, 'imported'), (6, 'rejected'), (7, 'rejected') $$, 'what is of the district is taken');
RESET ROLE;
SELECT results_eq($$ SELECT name, district_code FROM jm.enterprise ORDER BY uscc $$, $$ VALUES ('蓬甲', '440703'), ('江乙', '440704'), ('会丙', '440705'), ('蓬丁', '440703') $$, 'and nothing else');

-- Recognitions, projects, figures ---------------------------------------------------------
SET LOCAL ROLE jm_imp_p;
INSERT INTO jm.import_csv (line) SELECT '信用代码,类别,级别,认定日期' UNION ALL SELECT pg_temp.code(i) || ',高企,国家,2023-01-01' FROM generate_series(1, 2) AS i;
CALL jm.import_recognitions();
INSERT INTO jm.import_project (credit_code, project_kind, name) VALUES (pg_temp.code(1), '技改', '一'), (pg_temp.code(2), '技改', '二');
CALL jm.import_projects();
INSERT INTO jm.import_observation (indicator, district, year, value, source_title) VALUES ('hq_count', '蓬江', '2023', '3', '年报'), ('hq_count', '江海', '2023', '3', '年报'), ('hq_count', NULL, '2023', '3', '年报'), ('hq_count', '全市', '2023', '3', '年报');
CALL jm.import_observations();
SELECT results_eq($$ SELECT kind, line_no, column_name, sqlstate FROM jm.import_error WHERE kind NOT IN ('application', 'enterprise') $$, $$ VALUES
	('recognition', 3, 'credit_code', 'JM131'), ('project', 3, 'credit_code', 'JM131'),
	('observation', 3, 'district', 'JM131'), ('observation', 4, 'district', 'JM131'), ('observation', 5, 'district', 'JM131') $$, 'nor records and figures of others, or of the whole city');
SELECT results_eq('SELECT count(*)::int FROM jm.recognition UNION ALL SELECT count(*)::int FROM jm.project UNION ALL SELECT count(*)::int FROM jm.observation', 'VALUES (1), (1), (1)',
	'those of the district are in the books');
SELECT throws_ok($$ INSERT INTO jm.import_header (kind, header, column_name) VALUES ('enterprise', '地盘', 'district') $$, '42501', NULL, 'how headers are read is for all of the city, and not his to change');

-- Whose lines are whose ---------------------------------------------------------------------
INSERT INTO jm.import_csv (line) VALUES ('名称,信用代码,所在地'), ('CANARY,' || pg_temp.code(7) || ',蓬江');
CREATE FUNCTION pg_temp.lines(role_name text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	counted text := '';
	rows bigint;
	t text;
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', role_name);
	FOREACH t IN ARRAY ARRAY['line', 'file', 'run', 'issue', 'error', 'enterprise', 'recognition', 'project', 'application', 'observation', 'csv'] LOOP
		EXECUTE format('SELECT count(*) FROM %s.import_%s', CASE WHEN t IN ('line', 'issue') THEN 'jm_private' ELSE 'jm' END, t) INTO rows;
		counted := counted || rows || ' ';
	END LOOP;
	RESET ROLE;
	RETURN counted;
END
$$;
RESET ROLE;
SELECT pg_temp.lines(current_user) AS all_lines \gset
SELECT is(:'all_lines'::text, '2 6 6 13 13 6 2 2 5 4 2 ', 'there are lines, files, runs and errors of all kinds');
SELECT is(pg_temp.lines(role_name), CASE WHEN sees THEN :'all_lines' ELSE '0 0 0 0 0 0 0 0 0 0 0 ' END, format('%s sees %s of what another loaded', role_name, CASE WHEN sees THEN 'all' ELSE 'nothing' END))
FROM (VALUES ('jm_imp_p', true), ('jm_imp_colleague', false), ('jm_imp_office', false), ('jm_imp_j', false), ('jm_imp_reader', false), ('jm_imp_city', true), ('jm_imp_auditor', true)) AS v (role_name, sees);
SELECT throws_ok($$ SELECT pg_temp.lines('jm_imp_nobody') $$, '42501', NULL, 'who has no right is refused');

SET LOCAL ROLE jm_imp_j;
CREATE FUNCTION pg_temp.rows_changed(command text) RETURNS int LANGUAGE plpgsql AS $$
DECLARE rows int; BEGIN EXECUTE command; GET DIAGNOSTICS rows = ROW_COUNT; RETURN rows; END $$;
SELECT is(pg_temp.rows_changed(command), 0, 'another officer reaches nothing by: ' || command)
FROM unnest(ARRAY[$$UPDATE jm_private.import_line SET line = 'x'$$, 'DELETE FROM jm_private.import_line', $$UPDATE jm.import_application SET base = '1', outcome = 'waiting'$$,
	'DELETE FROM jm.import_enterprise', 'DELETE FROM jm.import_file', 'DELETE FROM jm_private.import_issue']) AS command;
SELECT throws_ok(command, '42501', NULL, 'nor by: ' || command)
FROM unnest(ARRAY[$$INSERT INTO jm_private.import_line (line, loaded_by) VALUES ('x', 'jm_imp_p')$$,
	$$INSERT INTO jm.import_application (credit_code, loaded_by) VALUES ('x', 'jm_imp_p')$$,
	$$INSERT INTO jm.import_file (kind, name, loaded_at, loaded_by) VALUES ('enterprise', 'x', now(), 'jm_imp_p')$$,
	$$INSERT INTO jm_private.import_issue (kind, file_no, severity, sqlstate, message_zh, message_en) VALUES ('enterprise', 1, 'error', 'x', 'x', 'x')$$,
	$$UPDATE jm.import_run SET kind = 'x'$$, 'TRUNCATE jm_private.import_line']) AS command;
SELECT throws_ok($$ CALL jm.import_enterprises('of nobody') $$, 'JM134', NULL, 'his import takes nothing that another loaded');
SELECT is_empty('SELECT * FROM jm.import_run', 'and is none');
-- A row of one's own that names another's file does not show its errors
INSERT INTO jm.import_enterprise (file_no, line_no, credit_code) VALUES (1, 1, 'x');
SELECT is_empty('SELECT * FROM jm.import_error', 'nor does a line that pretends to be of another''s file');
DELETE FROM jm.import_enterprise;

-- Functions of the import called by hand: the ledger's own policies stand behind them
CREATE TEMP TABLE import_work AS SELECT 1::bigint AS row_no, 1::bigint AS file_no, 'new'::text AS outcome, pg_temp.code(8) AS credit_code, 'x'::text AS name,
	'440703'::text AS district, NULL::text AS industry_code, NULL::boolean AS above_scale, NULL::date AS registered_on, 'x'::text AS source;
INSERT INTO jm.import_file (kind, name) VALUES ('enterprise', 'x');
UPDATE pg_temp.import_work SET file_no = (SELECT max(file_no) FROM jm.import_file);
SELECT throws_ok('SELECT jm_private.import_store_enterprise(0, 9)', '42501', NULL, 'the function that writes does not write another district''s enterprise');
DROP TABLE pg_temp.import_work;
SELECT throws_ok($$ SELECT jm_private.import_store('enterprise', 1, 9) $$, '42P01', NULL, 'nor is there anything to write outside of a run');
SELECT throws_ok($$ SELECT jm_private.import_store_batches('enterprise', ARRAY[1], 9) $$, '42P01', NULL, 'for several batches neither');

-- Who may not write ------------------------------------------------------------------------
RESET ROLE;
SET LOCAL ROLE jm_imp_reader;
SELECT throws_ok($$ INSERT INTO jm.import_csv (line) VALUES ('x') $$, '42501', NULL, 'who reads loads nothing');
SELECT throws_ok('CALL jm.import_enterprises()', '42501', NULL, 'and imports nothing');
RESET ROLE;
SET LOCAL ROLE jm_imp_auditor;
SELECT throws_ok($$ DELETE FROM jm_private.import_line $$, '42501', NULL, 'an auditor changes nothing');
RESET ROLE;

-- What an office loads is the office's: a colleague goes on with it ---------------------------
SET LOCAL ROLE jm_imp_office;
INSERT INTO jm.import_csv (line) VALUES ('名称,信用代码,所在地'), ('蓬辛,' || pg_temp.code(9) || ',蓬江'), ('蓬壬,x,蓬江');
CALL jm.import_enterprises('本科室');
RESET ROLE;
SET LOCAL ROLE jm_imp_colleague;
SELECT results_eq($$ SELECT line_no, sqlstate FROM jm.import_error $$, $$ VALUES (3, 'JM011') $$, 'what was loaded as the office is seen by its members');
UPDATE jm.import_enterprise SET credit_code = pg_temp.code(10) WHERE line_no = 3;
CALL jm.import_enterprises();
SELECT is((SELECT string_agg(name, ' ' ORDER BY uscc) FROM jm.enterprise), '蓬甲 蓬丁 蓬辛 蓬壬', 'and corrected by them');
RESET ROLE;

-- Who has the city imports for it, and leaves others' lines to them
SET LOCAL ROLE jm_imp_city;
INSERT INTO jm.import_csv (line) VALUES ('名称,信用代码,所在地'), ('会癸,' || pg_temp.code(11) || ',新会'), ('江子,' || pg_temp.code(12) || ',江海');
CALL jm.import_enterprises('全市名单');
SELECT results_eq('SELECT rows_read, rows_imported FROM jm.import_run ORDER BY run_no DESC LIMIT 1', 'VALUES (2, 2)', 'who writes for the city imports of every district what he loaded');
INSERT INTO jm.import_csv (line) VALUES ('信用代码,类别,级别,认定日期'), (pg_temp.code(13) || ',高企,国家,2023-01-01');
CALL jm.import_recognitions();
SELECT is((SELECT message_en FROM jm.import_error WHERE kind = 'recognition' AND sqlstate = 'JM096'), 'the ledger has no enterprise of this code', 'and is told what the ledger has not');
RESET ROLE;
SELECT is((SELECT count(*)::int FROM jm_private.import_line WHERE loaded_by = 'jm_imp_p'), 2, 'what others loaded waits for them');

-- A file that is thrown away takes all of it along
SET LOCAL ROLE jm_imp_p;
DELETE FROM jm.import_file WHERE name = '蓬江名单';
SELECT results_eq($$ SELECT count(*)::int FROM jm.import_enterprise WHERE loaded_by = current_user UNION ALL SELECT count(*)::int FROM jm_private.import_issue WHERE kind = 'enterprise' AND sqlstate <> 'JM011' $$,
	'VALUES (0), (0)', 'a file that is deleted takes its rows and errors along');
RESET ROLE;
-- A right that ends
CALL jm.revoke_access('jm_imp_office', 'write', '440703');
SET LOCAL ROLE jm_imp_p;
SELECT throws_ok('CALL jm.import_enterprises()', '42501', NULL, 'whose right was revoked imports no more');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
