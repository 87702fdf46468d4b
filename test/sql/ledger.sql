-- A ledger comes about in one call, under any name, for any owner; what cannot
-- be a ledger is refused; it outlives the extension, and refuses wrong records.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

-- Making one ------------------------------------------------------------------------
SELECT throws_ok($$ CALL jm_policy.create_ledger('jm') $$, 'JM041', NULL, 'a second ledger of one name is refused');
SELECT throws_ok($$ CALL jm_policy.create_ledger('public') $$, 'JM042', NULL, 'public is nobody''s ledger');
SELECT throws_ok($$ CALL jm_policy.create_ledger('pg_books') $$, 'JM042', NULL, 'nor is a name of the system''s');
SELECT throws_ok($$ CALL jm_policy.create_ledger('') $$, 'JM042', NULL, 'nor an empty one');
SELECT throws_ok($$ CALL jm_policy.create_ledger(NULL) $$, 'JM042', NULL, 'nor none');
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('nowhere') $$, 'JM043', NULL, 'what is not there cannot be brought up to date');
SELECT lives_ok($$ CALL jm_policy.upgrade_ledger('jm') $$, 'bringing up to date what is up to date does nothing');
SELECT throws_ok($$ CALL jm_policy.create_ledger('o''brien') $$, 'JM042', NULL, 'nor a name that says something else where scripts and messages quote it');
SELECT throws_ok($$ CALL jm_policy.create_ledger(repeat('a', 57)) $$, 'JM042', NULL, 'nor one that leaves no room for the names beside it');

SET LOCAL search_path = public, pg_catalog;
CREATE ROLE jm_test_owner;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO jm_test_owner', current_database()); END $$;
SET LOCAL ROLE jm_test_owner;
SELECT lives_ok($$ CALL jm_policy.create_ledger('Öffice "2" 台账') $$, 'any other name will do, whoever may create a schema');
SELECT is(current_setting('search_path'), 'public, pg_catalog', 'the caller''s search_path is as it was');
RESET ROLE;
SELECT results_eq($$ SELECT relname::text COLLATE "C" FROM pg_class WHERE relnamespace = '"Öffice ""2"" 台账"'::regnamespace ORDER BY 1 $$,
	$$ SELECT relname::text COLLATE "C" FROM pg_class WHERE relnamespace = 'jm'::regnamespace ORDER BY 1 $$,
	'it has everything the first one has');
SELECT is((SELECT string_agg(DISTINCT pg_get_userbyid(relowner), ' ') FROM pg_class WHERE relnamespace = '"Öffice ""2"" 台账"'::regnamespace),
	'jm_test_owner', 'and belongs to who made it');
SELECT is((SELECT count(*)::int FROM "Öffice ""2"" 台账".target_progress), 149, 'its views look at its own tables');
-- What it refuses ----------------------------------------------------------------------
PREPARE enterprise(text, text, text) AS INSERT INTO jm.enterprise (uscc, name, district_code, industry_code) VALUES ($1, '甲', $2, $3);
SELECT lives_ok($$ EXECUTE enterprise('91350100M000100Y43', '440703', 'C3311') $$, 'an enterprise with a valid code is taken');
SELECT throws_ok($$ EXECUTE enterprise('91350100M000100Y43', '440703', NULL) $$, '23505', NULL, 'once');
SELECT throws_ok($$ EXECUTE enterprise('91350100M000100Y4', '440703', NULL) $$, 'JM011', NULL, 'a code of 17 characters is refused as too short');
SELECT throws_ok($$ EXECUTE enterprise('91350100M000100Y4O', '440703', NULL) $$, 'JM012', NULL, 'a letter O is refused as such');
SELECT throws_ok($$ EXECUTE enterprise('91350100M000100Y44', '440703', NULL) $$, 'JM013', NULL, 'a wrong check character is refused as such');
SELECT throws_ok($$ EXECUTE enterprise('91110108551385082Q', '440782', NULL) $$, '23503', NULL, '440782, which was 新会市 until 2002, is no district');
SELECT throws_ok($$ EXECUTE enterprise('91110108551385082Q', '440703', '制造业') $$, 'JM054', NULL, 'an industry is a code of GB/T 4754');
SELECT throws_ok($$ EXECUTE enterprise('91110108551385082Q', '440703', 'A3311') $$, 'JM054', NULL, 'whose letter fits its number');
SELECT is((SELECT string_agg(c || ':' || coalesce(m::text, '-'), ' ' ORDER BY ord) FROM (
	SELECT c, ord, coalesce(substring(c, '[0-9]{2}') BETWEEN '13' AND '43', c = 'C') AS m
	FROM unnest(ARRAY['C', 'C13', 'C1311', '43', 'C439', '44', 'B12', 'B', 'F5111']) WITH ORDINALITY AS u(c, ord)) AS x),
	'C:true C13:true C1311:true 43:true C439:true 44:false B12:false B:false F5111:false', 'the reading of industry codes');
DO $$
DECLARE
	body text;
	c text;
BEGIN
	FOREACH c IN ARRAY ARRAY['C', 'C13', 'C1311', '43', 'C439', '44', 'B12', 'B', 'F5111'] LOOP
		body := '91440703MA5' || lpad((1000 + length(c) * 100 + ascii(right(c, 1)))::text, 6, '0');
		INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
		VALUES (body || jm_policy.uscc_check_char(body), c, '440703', c) ON CONFLICT DO NOTHING;
	END LOOP;
END
$$;
SELECT is((SELECT string_agg(name, ' ' ORDER BY name COLLATE "C") FROM jm.enterprise WHERE is_manufacturing AND name = industry_code), '43 C C13 C1311 C439',
	'divisions 13 to 43 are manufacturing, with or without the letter');

PREPARE application(numeric, int) AS
	INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, units) VALUES ('91350100M000100Y43', 'tech_upgrade_municipal', '2024-01-01', $1, $2);
SELECT lives_ok('EXECUTE application(100, 1)', 'an application is taken');
SELECT throws_ok('EXECUTE application(-0.01, 1)', 'JM004', NULL, 'a negative base is refused');
SELECT throws_ok($$ EXECUTE application('NaN', 1) $$, 'JM002', NULL, 'a base that is no number is refused');
SELECT throws_ok($$ EXECUTE application('Infinity', 1) $$, '22003', NULL, 'an infinite base is refused');
SELECT throws_ok('EXECUTE application(1e17, 1)', '22003', NULL, 'a base past numeric(18,2) is refused');
SELECT throws_ok('EXECUTE application(1, 0)', 'JM006', NULL, 'units start at 1');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on) VALUES ('91350100M000100Y43', 'nothing', '2024-01-01') $$, 'JM001', NULL, 'an unknown item is refused');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on) VALUES ('91350100M000100Y43', 'listing', 'infinity') $$, 'JM009', NULL, 'an endless date is refused');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, units) VALUES ('91350100M000100Y43', 'little_giant', '2024-01-01', 2) $$, 'JM007', NULL,
	'two of what is granted once are refused, before they break a view');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status, source) VALUES ('91350100M000100Y43', 'listing', '2024-01-01', 'approved', 'an older book') $$, 'JM054', NULL, 'nothing is approved without an amount');
SELECT throws_ok($$ INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES ('91350100M000100Y43', 'listing', '2024-01-01', 'done') $$, 'JM061', NULL, 'an unknown status is refused');
SELECT throws_ok($$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '2024-01-01', '2024-12-31', 'NaN', '家', 'x') $$,
	'JM054', NULL, 'an observation is a number');
SELECT throws_ok($$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '2024-12-31', '2024-01-01', 1, '家', 'x') $$,
	'JM054', NULL, 'of a period that ends after it starts');

SELECT throws_ok($$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '2024-01-01', '2024-12-31', 34, '万元', 'x') $$,
	'JM052', NULL, 'in its indicator''s unit');
SELECT throws_ok($$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', jm_policy.city_today(), jm_policy.city_today() + 1, 34, '家', 'x') $$,
	'JM053', NULL, 'and a figure of tomorrow is no figure yet');
SELECT lives_ok($$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, obs_status, source_title) VALUES ('hq_count', jm_policy.city_today(), jm_policy.city_today() + 1, 34, '家', 'F', 'x') $$,
	'but may be a forecast');
SELECT throws_ok($$ INSERT INTO jm.project (uscc, kind, name, started_on, completed_on) VALUES ('91350100M000100Y43', 'digital', 'p', '2024-03-01', '2024-02-29') $$, 'JM054', NULL,
	'a project is not completed before it starts');
SELECT throws_ok($$ UPDATE jm.application SET assessed_yuan = 10.01 WHERE base_yuan = 100 $$, 'JM068', NULL, 'nothing is assessed over what the rules give');
SELECT lives_ok($$ UPDATE jm.application SET assessed_yuan = 10.00 WHERE base_yuan = 100 $$, 'but all of it may be');

SELECT throws_ok($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES ('91350100M000100Y43', 'nothing', 'national', '2024-01-01') $$, '23503', NULL, 'an unknown kind of recognition is refused');
SELECT throws_ok($$ INSERT INTO jm.project (uscc, kind, name) VALUES ('91350100M000100Y43', 'nothing', 'p') $$, '23503', NULL, 'an unknown kind of project is refused');
SELECT throws_ok($$ INSERT INTO jm.project (uscc, kind, name, chain_code) VALUES ('91350100M000100Y43', 'digital', 'p', 'nothing') $$, '23503', NULL, 'so is an unknown chain');
SELECT throws_ok($$ INSERT INTO jm.enterprise_member (uscc, member_code, year) VALUES ('91350100M000100Y43', 'nothing', 2024) $$, '23503', NULL, 'an unknown cluster');
SELECT throws_ok($$ INSERT INTO jm.observation (indicator_code, member_code, period_start, period_end, value, unit, source_title) VALUES ('cluster_output', 'nothing', '2024-01-01', '2024-12-31', 1, '亿元', 'x') $$, '23503', NULL, 'and one that is observed');
SELECT lives_ok($$ INSERT INTO jm.project (uscc, kind, name, chain_code) VALUES ('91350100M000100Y43', 'digital', 'p', 'chain_food') $$, 'a known one is taken');
SELECT throws_ok($$ UPDATE jm.project SET kind = 'nothing' $$, '23503', NULL, 'and not changed into an unknown one');
SELECT is_empty($$ SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'jm'::regnamespace
	AND confrelid IN (SELECT unnest(extconfig) FROM pg_extension WHERE extname = 'jm_policy') $$,
	'no foreign key refers to what users add to the law, for a parallel restore would try it too early');

-- A code that was mistyped is corrected in one place
SELECT lives_ok($$ UPDATE jm.enterprise SET uscc = '91110108551385082Q' WHERE uscc = '91350100M000100Y43' $$, 'a code can be corrected');
SELECT is((SELECT count(*)::int FROM jm.application WHERE uscc = '91110108551385082Q'), 1, 'and its records follow');

-- Without the extension -----------------------------------------------------------------
CREATE TEMP TABLE before AS SELECT * FROM jm.application;
DROP EXTENSION jm_policy CASCADE;
SELECT results_eq('SELECT uscc, application_no, item_code, base_yuan FROM jm.application', 'SELECT uscc, application_no, item_code, base_yuan FROM before',
	'dropping the extension costs no row of the ledger');
CREATE EXTENSION jm_policy;
CALL jm_policy.upgrade_ledger('jm');
SELECT throws_ok($$ UPDATE jm.application SET status = 'accepted' $$, 'JM061', NULL, 'and an upgrade gives its guards back');

SELECT * FROM finish();
ROLLBACK;
