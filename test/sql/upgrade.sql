-- A ledger grows older: what its scripts made is put in place again, what is its
-- users' own stays, what of theirs stands in the way is named and nothing changes.
\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/catalog.sql
\i test/oracle/report.sql
SELECT no_plan();

CALL jm_policy.create_ledger('fresh');
SELECT is_empty($$ (SELECT '-', * FROM pg_temp.catalog('jm') EXCEPT ALL SELECT '-', * FROM pg_temp.catalog('fresh'))
	UNION ALL (SELECT '+', * FROM pg_temp.catalog('fresh') EXCEPT ALL SELECT '+', * FROM pg_temp.catalog('jm')) $$, 'two ledgers of one version differ in their names alone');
SELECT cmp_ok((SELECT count(*) FROM pg_temp.catalog('jm')), '>', 2000::bigint, 'which are two thousand things');

-- ---------------------------------------------------------------------------
-- What is recorded
-- ---------------------------------------------------------------------------

SELECT results_eq('SELECT migration_no, name, checksum FROM jm_private.ledger_migration ORDER BY 1',
	'SELECT migration_no, name, encode(sha256(convert_to(script, ''UTF8'')), ''hex'') FROM jm_policy.ledger_migration ORDER BY 1', 'a ledger knows the migrations it has been through, and what they said');
SELECT results_eq('SELECT extension_version, applied_by FROM jm.ledger_version', 'SELECT jm_policy.version(), current_user::text COLLATE "default"', 'and which version put it in place');
SELECT bag_eq($$ SELECT kind, identity FROM jm_private.ledger_object WHERE kind IN ('table', 'view') $$,
	$$ SELECT CASE relkind WHEN 'v' THEN 'view' ELSE 'table' END, oid::regclass::text FROM pg_class WHERE relnamespace IN ('jm'::regnamespace, 'jm_private'::regnamespace) AND relkind IN ('r', 'v') $$, 'and what it is made of');

-- ---------------------------------------------------------------------------
-- The books, and what their users have built on them
-- ---------------------------------------------------------------------------

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703', 'C34'
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 4) AS n) AS made;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'hnte', 'national', '2024-03-01' FROM jm.enterprise;
INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT uscc, 'listing', '2024-01-01', 500 FROM jm.enterprise;
INSERT INTO jm.subject (kind, name, source) VALUES ('standard', 'GB/T 1', 'a notice');

CREATE ROLE jm_upgrade_officer;
CREATE ROLE jm_upgrade_tool;
CALL jm.grant_access('jm_upgrade_officer', 'write', '440703');
GRANT SELECT ON jm.award_summary TO jm_upgrade_tool;
GRANT EXECUTE ON FUNCTION jm_private.display_width(text), jm_private.display_cut(text, int) TO jm_upgrade_tool;
ALTER TABLE jm.enterprise ADD nickname text;
CREATE INDEX enterprise_nickname_idx ON jm.enterprise (nickname);
CREATE TABLE jm.of_our_own (uscc text NOT NULL REFERENCES jm.enterprise ON UPDATE CASCADE, remark text, PRIMARY KEY (uscc));
CALL jm.protect_table('of_our_own', 'enterprise');
CREATE FUNCTION jm.of_our_own_too() RETURNS int LANGUAGE sql RETURN (SELECT count(*)::int FROM jm.award_summary);
CREATE FUNCTION jm.quiet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER of_our_own BEFORE INSERT ON jm.enterprise FOR EACH ROW EXECUTE FUNCTION jm.quiet();
CREATE POLICY of_our_own ON jm.enterprise AS RESTRICTIVE FOR SELECT TO jm_upgrade_tool USING (false);
CREATE SCHEMA desk;
CREATE VIEW desk.summary AS SELECT item_code, applications FROM jm.award_summary;
CREATE MATERIALIZED VIEW desk.progress AS SELECT target_code, status FROM jm.target_progress;
CREATE VIEW desk.targets AS SELECT * FROM jm_zh.指标进度;

CALL jm.refresh_access();

-- Every figure there is
CREATE FUNCTION pg_temp.figures() RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	v text;
BEGIN
	FOR v IN SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = 'jm'::regnamespace AND c.relkind IN ('r', 'v') AND c.relname !~ '^(ledger_|import_csv|change_log|(award|movement)_(state|rollup)|rollup_state|thing_rollup|first_met)' ORDER BY 1 LOOP
		RETURN QUERY EXECUTE format('SELECT %L || '' '' || (to_jsonb(t) - ''{added,of_the_next}''::text[])::text FROM jm.%I AS t', v, v);
	END LOOP;
END $$;
CREATE TEMP TABLE figures_before AS SELECT * FROM pg_temp.figures() AS line;
CREATE TEMP TABLE catalog_before AS SELECT * FROM pg_temp.catalog('jm') AS line;

CALL jm_policy.upgrade_ledger('jm');
SELECT is((SELECT count(*)::int FROM jm.ledger_version), 1, 'where there is nothing to bring up to date, nothing is done');
SELECT is_empty('SELECT * FROM catalog_before EXCEPT ALL SELECT * FROM pg_temp.catalog(''jm'')', 'and nothing is changed');

-- ---------------------------------------------------------------------------
-- What was lost comes back
-- ---------------------------------------------------------------------------

SAVEPOINT lost;
DROP VIEW jm.observation_current CASCADE;
CALL jm_policy.upgrade_ledger('jm');
SELECT is_empty($$ (SELECT '-', * FROM catalog_before EXCEPT ALL SELECT '-', * FROM pg_temp.catalog('jm'))
	UNION ALL (SELECT '+', * FROM pg_temp.catalog('jm') EXCEPT ALL SELECT '+', * FROM catalog_before) $$, 'a view that was dropped, and what went with it, comes back');
ROLLBACK TO lost;

-- With the extension go its calls: views, triggers, defaults, checks, an index
DROP EXTENSION jm_policy CASCADE;
SELECT is((SELECT count(*)::int FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid WHERE c.relname = 'application' AND c.relnamespace = 'jm'::regnamespace AND t.tgname ~ '^record_'), 0,
	'without the extension nothing writes the history of a case');
SELECT is((SELECT count(*)::int FROM jm.application), 4, 'but no row is lost');
CREATE EXTENSION jm_policy;
CALL jm_policy.upgrade_ledger('jm');
-- What was granted on a view or a function went with it, or built on it, and is the owner's to make again
GRANT SELECT ON jm.award_summary TO jm_upgrade_tool;
GRANT EXECUTE ON FUNCTION jm_private.display_width(text), jm_private.display_cut(text, int) TO jm_upgrade_tool;
SELECT is_empty($$ (SELECT '-', line FROM catalog_before WHERE line !~ 'of_our_own_too' EXCEPT ALL SELECT '-', * FROM pg_temp.catalog('jm'))
	UNION ALL (SELECT '+', * FROM pg_temp.catalog('jm') EXCEPT ALL SELECT '+', * FROM catalog_before) $$, 'a ledger that was robbed with DROP EXTENSION … CASCADE has everything back');
SELECT is_empty($$ SELECT * FROM figures_before EXCEPT ALL SELECT * FROM pg_temp.figures() $$, 'and every figure');
SELECT throws_ok($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91350100M000100Y44', '甲', '440703') $$, 'JM013', NULL, 'its guards stand again');
ROLLBACK TO lost;

-- ---------------------------------------------------------------------------
-- The next version
-- ---------------------------------------------------------------------------

INSERT INTO jm_policy.ledger_migration VALUES (900, 'of_the_next', $s$
	ALTER TABLE project ADD of_the_next text;
	COMMENT ON COLUMN project.of_the_next IS '新 / new';
	CREATE TABLE jm.next_table (n int PRIMARY KEY);
	COMMENT ON TABLE next_table IS '新表 / a new table';
$s$);
-- A column more in a published view
UPDATE jm_policy.ledger_object SET script = regexp_replace(replace(script, 'i.document_no' || E'\nFROM', 'i.document_no, 1 AS added' || E'\nFROM'), '$', E'\nCOMMENT ON COLUMN payment_made.added IS ''新栏 / new'';\n')
WHERE name = 'case/payment_made';
-- Another result of a function, which others call in their bodies; one goes, one has an argument more
UPDATE jm_policy.ledger_object SET script = replace(replace(replace(script, E'display_width(line text)\nRETURNS int', E'display_width(line text)\nRETURNS bigint'), 'repeat('' '', width - display_width(c.cut))', 'repeat('' '', (width - display_width(c.cut))::int)'),
	'left(line, max(n))', 'left(line, max(n)::int)')
WHERE name = 'report/display_width';
UPDATE jm_policy.ledger_object SET script = replace(script, 'text_bar(', 'text_bar_too(') WHERE script ~ 'text_bar\(';
UPDATE jm_policy.ledger_object SET script = script || $s$
ALTER TABLE next_table ENABLE ROW LEVEL SECURITY;
CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON next_table FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE VIEW jm.next_view WITH (security_invoker = true) AS SELECT n FROM next_table;
COMMENT ON VIEW next_view IS '新视图 / a new view';
COMMENT ON COLUMN next_view.n IS '数 / number';
$s$ WHERE name = 'rights/policies';
-- A trigger and a view less
UPDATE jm_policy.ledger_object SET script = regexp_replace(script, 'CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON subject[^;]*;', '') WHERE name = 'records/subject';
UPDATE jm_policy.ledger_object SET script = regexp_replace(script, '(CREATE OR REPLACE|COMMENT ON)[^;]*request_response[^;]*;', '', 'g') WHERE name = 'records/list_service';

-- What of a user's is built on what goes
SAVEPOINT in_the_way;
CREATE VIEW desk.widths AS SELECT jm_private.display_width(name) AS width FROM jm.enterprise;
CREATE VIEW desk.requests AS SELECT * FROM jm.request_response;
CREATE TABLE desk.bars (n int CHECK (jm_private.text_bar(n, 100, 10) <> ''));
CREATE TEMP TABLE catalog_in_the_way AS SELECT * FROM pg_temp.catalog('jm') AS line;
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'JM045', NULL, 'what is built on something that goes stands in the way');
SELECT is((pg_temp.report($$ CALL jm_policy.upgrade_ledger('jm') $$)).detail,
	'constraint bars_n_check on table desk.bars uses text_bar(numeric,numeric,integer); view desk.requests uses request_response; view desk.widths uses display_width(pg_catalog.text).', 'and each is named');
SELECT is_empty($$ SELECT * FROM catalog_in_the_way EXCEPT ALL SELECT * FROM pg_temp.catalog('jm') $$, 'nothing was changed');
ROLLBACK TO in_the_way;
CREATE RULE ours AS ON INSERT TO jm.request_response DO INSTEAD NOTHING;
SELECT is((pg_temp.report($$ CALL jm_policy.upgrade_ledger('jm') $$)).detail, 'rule ours on view jm.request_response uses request_response.', 'a rule of one''s own on a view that goes stands in the way');
ROLLBACK TO in_the_way;
CREATE FUNCTION desk.tell() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE TRIGGER ours INSTEAD OF INSERT ON jm.request_response FOR EACH ROW EXECUTE FUNCTION desk.tell();
SELECT is((pg_temp.report($$ CALL jm_policy.upgrade_ledger('jm') $$)).detail, 'trigger ours on view jm.request_response uses request_response.', 'so does a trigger');
ROLLBACK TO in_the_way;
CREATE VIEW jm.next_view AS SELECT 1 AS n;
SELECT is((pg_temp.report($$ CALL jm_policy.upgrade_ledger('jm') $$)).detail, 'view jm.next_view.', 'and whatever has a name that the next version needs');
ROLLBACK TO in_the_way;
-- A function that only has the name of one that goes, and grants on a view that loses a column
CREATE FUNCTION jm.display_width(day date) RETURNS int LANGUAGE sql RETURN 1;
GRANT SELECT ON jm.closed_period TO jm_upgrade_tool;
CREATE ROLE jm_upgrade_other;
GRANT SELECT (kind) ON jm.closed_period TO jm_upgrade_other WITH GRANT OPTION;
UPDATE jm_policy.ledger_object SET script = regexp_replace(replace(script, 'AS closed_by, c.note', 'AS closed_by'), 'COMMENT ON COLUMN closed_period.note [^;]*;', '') WHERE name = 'records/closed_days';
CALL jm_policy.upgrade_ledger('jm');
SELECT is(jm.display_width('2024-01-01'::date), 1, 'a function of one''s own with the name of one that goes stays');
SELECT hasnt_column('jm', 'closed_period', 'note', 'a view has lost a column');
SELECT ok(has_table_privilege('jm_upgrade_tool', 'jm.closed_period', 'SELECT') AND has_column_privilege('jm_upgrade_other', 'jm.closed_period', 'kind', 'SELECT WITH GRANT OPTION'),
	'and kept what was granted on it and on its columns');
ROLLBACK TO in_the_way;
-- (from 19 on it cannot be off)
SELECT set_config(s, 'off', true) FROM unnest(ARRAY['standard_conforming_strings', 'escape_string_warning']) AS s WHERE current_setting('server_version_num')::int < 190000 \g /dev/null
SET LOCAL quote_all_identifiers = on;
CALL jm_policy.upgrade_ledger('jm');
SET LOCAL standard_conforming_strings = on;
SET LOCAL quote_all_identifiers = off;
SELECT is((SELECT jm_private.text_in_language('中文 / English；乙 / Bee', 'en')), 'English；Bee', 'whatever a session''s settings are, scripts are read in one way');
ROLLBACK TO in_the_way;

CALL jm_policy.upgrade_ledger('jm');
DROP SCHEMA fresh, fresh_private CASCADE;
CALL jm_policy.create_ledger('fresh');
CALL fresh.grant_access('jm_upgrade_officer', 'write', '440703');
GRANT SELECT ON fresh.award_summary TO jm_upgrade_tool;
GRANT EXECUTE ON FUNCTION fresh_private.display_width(text), fresh_private.display_cut(text, int) TO jm_upgrade_tool;
-- What is the users' own is no part of the comparison
SELECT is_empty($$ (SELECT '-', line FROM pg_temp.catalog('jm') AS line WHERE line !~ 'nickname|of_our_own|quiet' EXCEPT ALL SELECT '-', * FROM pg_temp.catalog('fresh')) $$,
	'the upgraded ledger has nothing that a fresh one has not');
SELECT is_empty($$ (SELECT '+', * FROM pg_temp.catalog('fresh') EXCEPT ALL SELECT '+', * FROM pg_temp.catalog('jm')) $$,
	'nor lacks anything');
SELECT is_empty($$ SELECT * FROM figures_before WHERE line !~ '^request_response' EXCEPT ALL SELECT * FROM pg_temp.figures() $$, 'every figure is what it was');
SELECT is_empty($$ SELECT line FROM catalog_before WHERE line ~ 'nickname|of_our_own|quiet' EXCEPT ALL SELECT * FROM pg_temp.catalog('jm') $$, 'what is the users'' own is there');
SELECT is((SELECT string_agg(c.relname, ' ' ORDER BY c.relname) FROM pg_class AS c WHERE c.relnamespace = 'desk'::regnamespace), 'progress summary targets', 'also beside the ledger');
SELECT is(desk_rows, 149::bigint, 'and works') FROM (SELECT count(*) FROM desk.targets) AS d (desk_rows);
SELECT ok(has_table_privilege('jm_upgrade_tool', 'jm.award_summary', 'SELECT') AND has_function_privilege('jm_upgrade_tool', 'jm_private.display_cut(text, int)', 'EXECUTE')
	AND has_function_privilege('jm_upgrade_tool', 'jm_private.display_width(text)', 'EXECUTE'), 'grants stay, also on what took the place of something');
SELECT ok(has_table_privilege('jm_upgrade_officer', 'jm.next_view', 'SELECT'), 'and what is new is granted to those who have rights');
SELECT is((SELECT count(*)::int FROM jm.ledger_version), 2, 'the version is on record');
CALL jm_policy.upgrade_ledger('jm');
SELECT is((SELECT count(*)::int FROM jm.ledger_version), 2, 'and is put in place once');
SELECT is(to_regnamespace('jm_former'), NULL, 'nothing is left lying about');

-- ---------------------------------------------------------------------------
-- What is refused
-- ---------------------------------------------------------------------------

SAVEPOINT refused;
UPDATE jm_policy.ledger_migration SET script = script || ' ' WHERE name = 'enterprise';
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'JM049', NULL, 'a migration that says something else than it did is refused');
SELECT ok((pg_temp.report($$ CALL jm_policy.upgrade_ledger('jm') $$)).detail LIKE '%30 enterprise%', 'by its name');
ROLLBACK TO refused;
INSERT INTO jm.ledger_version (extension_version, checksum) VALUES ('99.0.0', 'x');
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'JM044', NULL, 'a ledger of a later version is left alone');
ROLLBACK TO refused;
INSERT INTO jm_private.ledger_migration (migration_no, name, checksum) VALUES (901, 'of tomorrow', 'x');
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'JM044', NULL, 'and one that has been through more migrations');
ROLLBACK TO refused;
CREATE SCHEMA jm_former;
UPDATE jm_policy.ledger_object SET script = script || ' ' WHERE ordinal = 1;
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'JM041', NULL, 'a schema of the name of the one that is needed meanwhile is left alone');

SELECT * FROM finish();
ROLLBACK;
