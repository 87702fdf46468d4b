-- What somebody may write to make the sums fail for others, or wrong.

\i test/oracle/quiet.sql
BEGIN ISOLATION LEVEL REPEATABLE READ;
CREATE FUNCTION pg_temp.tried(command text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN EXECUTE command; RETURN 'done'; EXCEPTION WHEN OTHERS THEN RETURN SQLSTATE || ' ' || SQLERRM; END $$;
SELECT pg_temp.tried('TRUNCATE jm.activity') AS truncated, pg_temp.tried('TRUNCATE jm.assignment, jm.list_entry') AS two_truncated, pg_temp.tried('DELETE FROM jm.activity') AS deleted \gset
ROLLBACK;

BEGIN;
SELECT no_plan();
SELECT is(:'truncated'::text, '0A000 "activity" is truncated at READ COMMITTED only (清空表须在 READ COMMITTED 隔离级别进行)', 'no table is truncated by an older snapshot, which does not show what was summed up since');
SELECT is(:'two_truncated'::text, '0A000 "assignment" is truncated at READ COMMITTED only (清空表须在 READ COMMITTED 隔离级别进行)', 'nor are two');
SELECT is(:'deleted'::text, 'done', 'but its records may be deleted');
CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
	SELECT pg_temp.code(n), 'e' || n, (ARRAY['440703', '440704', '440705'])[1 + n % 3], 'C3311', true FROM generate_series(1, 30) AS n;
CREATE ROLE jm_sums_officer;
CREATE ROLE jm_sums_auditor;
CALL jm.grant_access('jm_sums_officer', 'write', '440703');
CALL jm.grant_access('jm_sums_auditor', 'audit');
CREATE FUNCTION pg_temp.as_officer(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL ROLE jm_sums_officer;
	EXECUTE command;
	RESET ROLE;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;

-- ---------------------------------------------------------------------------
-- Days far outside of any calendar
-- ---------------------------------------------------------------------------

CREATE TEMP TABLE dated AS
	SELECT c.oid::regclass::text AS of_table, a.attname AS col
	FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.atttypid = 'date'::regtype AND a.attnum > 0 AND a.attgenerated = ''
	WHERE c.relnamespace = 'jm'::regnamespace AND c.relkind = 'r'
	  -- (which the ledger alone writes)
	  AND c.relname <> 'receipt';
SELECT cmp_ok((SELECT count(*) FROM dated), '>', 20::bigint, 'there are days in many tables');
SELECT ok(
		bool_or(k.expr LIKE '%0001-01-01%' AND k.expr LIKE '%9999-12-31%') IS TRUE,
		format('%s.%s is a day of the years 0001 to 9999', d.of_table, d.col))
FROM dated AS d
LEFT JOIN LATERAL (
	SELECT pg_get_constraintdef(c.oid) AS expr FROM pg_constraint AS c JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND c.conkey = ARRAY[a.attnum]
	WHERE c.conrelid = d.of_table::regclass AND c.contype = 'c' AND a.attname = d.col) AS k ON true
GROUP BY d.of_table, d.col ORDER BY d.of_table, d.col;

SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on) VALUES (pg_temp.code(3), 'hnte', 'national', %L, %L) $$, granted, expires)), refused, format('a recognition from %s to %s', granted, expires))
FROM (VALUES ('2024-01-01', '5874897-12-31', 'JM054'), ('2024-01-01', '10000-01-01', 'JM054'), ('0001-12-31 BC', '2024-01-01', 'JM054'), ('294280-01-01', NULL, 'JM054'),
	('2024-01-01', 'infinity', 'JM054'), ('2024-01-01', '9999-12-31', NULL), ('0001-01-01', '2024-01-01', NULL), ('9999-12-31', '9999-12-31', NULL)) AS v (granted, expires, refused);
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.activity (uscc, kind, happened_on, ended_on) VALUES (pg_temp.code(3), 'start_on_land', %L, %L) $$, happened, ended)), refused, format('an activity from %s to %s', happened, ended))
FROM (VALUES ('2024-01-01', '5874897-12-31', 'JM054'), ('2024-01-01', '9999-12-31', NULL), ('0001-01-01', '0001-01-01', NULL), ('9999-12-31', NULL, 'JM124')) AS v (happened, ended, refused);
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.project (uscc, kind, name, signed_on, started_on, completed_on) VALUES (pg_temp.code(3), %L, 'x', %L, %L, %L) $$, k, day, day, day)), refused, format('a project of %s on %s', k, day))
FROM (VALUES ('9999-12-31', NULL), ('0001-01-01', NULL), ('10000-01-01', 'JM054')) AS v (day, refused), (VALUES ('technical_upgrade'), ('land_renewal'), ('investment')) AS k (k);
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.list_entry (uscc, kind, entered_on, left_on) VALUES (pg_temp.code(6), 'top200', %L, %L) $$, entered, gone)), NULL, format('a list entry from %s to %s', entered, gone))
FROM (VALUES ('0001-01-01', '9999-12-31')) AS v (entered, gone);
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'with the first and the last of days the sums are as the records');
SELECT lives_ok('CALL jm.refresh_rollups()', 'and are refreshed');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'after which they still are');
SET LOCAL ROLE jm_sums_auditor;
SELECT lives_ok('SELECT * FROM jm.target_progress', 'whoever sees the city reads the progress');
SELECT lives_ok($$ SELECT * FROM jm.target_progress_at('9999-12-31') $$, 'of the last of days');
SELECT lives_ok($$ SELECT * FROM jm.target_progress_at('0001-01-01') $$, 'of the first of days');
SELECT throws_ok($$ SELECT * FROM jm.target_progress_at('10000-01-01') $$, 'JM009', 'as_of is not a day (日期无效)', 'and of none after it');
SELECT throws_ok($$ SELECT * FROM jm.target_progress_at('5874897-12-31') $$, 'JM009', 'as_of is not a day (日期无效)', 'the last that PostgreSQL has among them');
RESET ROLE;
CALL jm.rebuild_rollups();
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'rebuilt they are the same');

-- ---------------------------------------------------------------------------
-- Sums of any size
-- ---------------------------------------------------------------------------

SELECT is(pg_temp.as_officer($$ INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan)
	SELECT pg_temp.code(3), 'tech_upgrade_municipal', '2024-01-01', 9999999999999999 FROM generate_series(1, 110) $$), NULL, 'drafts may ask for any amount that a column holds');
SET LOCAL ROLE jm_sums_auditor;
SELECT is((SELECT requested_yuan FROM jm.award_summary WHERE item_code = 'tech_upgrade_municipal'), 110 * 9999999999999999::numeric(24,2), 'and their sum is told to the fen');
RESET ROLE;
SELECT is(pg_temp.as_officer($$ INSERT INTO jm.activity (uscc, kind, happened_on, quantity, of_which)
	SELECT pg_temp.code(3), 'skill_certificate', '2024-05-05', 9999999999999999, 9999999999999999 FROM generate_series(1, 110) $$), NULL, 'so may activities count any number');
SELECT is(pg_temp.as_officer($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT pg_temp.code(3 * n), 2024, 9999999999999999.99 FROM generate_series(1, 10) AS n $$), NULL, 'and figures be of any size');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'the sums are as the records');
SELECT lives_ok('CALL jm.refresh_rollups()', 'and are refreshed');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'after which they still are');

-- ---------------------------------------------------------------------------
-- Names of any length
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.noise(n int, seed int) RETURNS text LANGUAGE sql AS $$ SELECT left(string_agg(md5(seed || ' ' || g), '' ORDER BY g), n) FROM generate_series(1, n / 32 + 1) AS g $$;
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.activity (uscc, kind, happened_on, person) VALUES (pg_temp.code(3), 'phd_recruited', '2024-05-05', pg_temp.noise(%s, 1)) $$, n)), NULL, format('a person of %s letters', n))
FROM unnest(ARRAY[199, 200, 201, 2700, 12800, 100000]) AS n;
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.%I (kind, district_code, subject, %I) VALUES (%L, '440703', pg_temp.noise(%s, 1), '2024-05-05') $$, t, d, k, n)), NULL, format('%s about what has a name of %s letters', k, n))
FROM (VALUES ('activity', 'happened_on', 'exhibition'), ('list_entry', 'entered_on', 'top200'), ('assignment', 'started_on', 'enterprise_team')) AS v (t, d, k), unnest(ARRAY[200, 2700, 12800]) AS n;
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'the sums are as the records');
SELECT lives_ok('CALL jm.refresh_rollups()', 'and are refreshed');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'after which they still are');
SELECT is((SELECT count(DISTINCT thing) FROM jm_private.thing_rollup WHERE indicator_code = 'phd' AND thing <> ''), 6::bigint, 'names that differ only behind their beginning are of different persons');

-- ---------------------------------------------------------------------------
-- A name that is another's code
-- ---------------------------------------------------------------------------

INSERT INTO jm.activity (uscc, kind, happened_on) SELECT pg_temp.code(3 * n + 1), 'innovation_service', '2024-05-01' FROM generate_series(0, 9) AS n;
INSERT INTO jm.list_entry (uscc, kind, entered_on) SELECT pg_temp.code(3 * n + 1), 'top200', '2024-01-01' FROM generate_series(0, 9) AS n;
CREATE FUNCTION pg_temp.served() RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', (SELECT actual_value FROM jm.progress_by_district WHERE target_code = 'innovation_entities' AND district_code = '440704' ORDER BY period_start DESC LIMIT 1)::int,
		(SELECT trim_scale(actual_value) FROM jm.target_progress WHERE target_code = 'top200_teams'))
$$;
CREATE TEMP TABLE before AS SELECT pg_temp.served() AS told;
SELECT isnt((SELECT told FROM before), '', 'there is something to take: ' || (SELECT told FROM before));
SELECT is(pg_temp.as_officer($$ INSERT INTO jm.activity (kind, happened_on, subject, district_code) SELECT 'innovation_service', '2024-01-02', pg_temp.code(3 * n + 1), '440703' FROM generate_series(0, 9) AS n $$), NULL, 'an officer may name anything');
SELECT is(pg_temp.as_officer($$ INSERT INTO jm.assignment (kind, started_on, subject, district_code) SELECT 'enterprise_team', '2024-01-02', pg_temp.code(3 * n + 1), '440703' FROM generate_series(0, 9) AS n $$), NULL, 'in any table');
SELECT is(pg_temp.served(), (SELECT told FROM before), 'but a name that is the code of another district''s enterprise is not that enterprise');
CALL jm.refresh_rollups();
SELECT is(pg_temp.served(), (SELECT told FROM before), 'nor is it in the sums');

-- ---------------------------------------------------------------------------
-- Nobody starves
-- ---------------------------------------------------------------------------

CALL jm.refresh_rollups();
DO $$
BEGIN
	PERFORM setval('jm_private.change_log_change_no_seq', 1000);
	-- Every note of an activity has an odd number, so that none of them is the 256th
	FOR n IN 1 .. 600 LOOP
		INSERT INTO jm.activity (uscc, kind, happened_on, person) VALUES (pg_temp.code(3), 'phd_recruited', '2024-05-05', 'p' || n);
		INSERT INTO jm.application (uscc, item_code, event_on) VALUES (pg_temp.code(3), 'little_giant', '2024-01-01');
	END LOOP;
END
$$;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log WHERE family = 'activity'), '<', 257::bigint, 'no family waits for a note of its own to be the 256th');

-- ---------------------------------------------------------------------------
-- Whoever looks
-- ---------------------------------------------------------------------------

CREATE ROLE jm_sums_reader;
CALL jm.grant_access('jm_sums_reader', 'read', '440703');
CALL jm.grant_access('jm_sums_reader', 'read', '440704');
CREATE FUNCTION pg_temp.verified_as(of_role text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	differences bigint;
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', of_role);
	differences := (SELECT count(*) FROM jm.verify_rollups());
	RESET ROLE;
	RETURN differences;
END
$$;
SELECT is(pg_temp.verified_as(r), 0::bigint, format('%s finds nothing wrong before a refresh', r)) FROM unnest(ARRAY['jm_sums_officer', 'jm_sums_auditor', 'jm_sums_reader']) AS r;
CALL jm.refresh_rollups();
SELECT is(pg_temp.verified_as(r), 0::bigint, format('%s finds nothing wrong after one', r)) FROM unnest(ARRAY['jm_sums_officer', 'jm_sums_auditor', 'jm_sums_reader']) AS r;


-- A role of one district is told nothing of the others: no zero, no verdict, no share
INSERT INTO jm.project (uscc, kind, name, district_code, completed_on)
	SELECT pg_temp.code(CASE r.district_code WHEN '440703' THEN 3 WHEN '440704' THEN 1 ELSE 2 END), 'cold_chain', 'hub', r.district_code, '2024-05-01'
	FROM jm_policy.district AS r WHERE r.district_code IN ('440703', '440704', '440705');
INSERT INTO jm.recognition (uscc, kind, level, granted_on)
	SELECT pg_temp.code(n), 'innovation_alliance', 'municipal', '2024-05-05' FROM generate_series(1, 30) AS n;
INSERT INTO jm.period_close (kind, period_start, period_end, note)
	SELECT k, '2023-01-01', '2025-12-31', '齐全' FROM unnest(ARRAY['cold_chain', 'innovation_alliance']) AS k;
CREATE FUNCTION pg_temp.told(of_role text, question text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', of_role);
	EXECUTE 'SELECT string_agg(q::text, '' '' ORDER BY q::text) FROM (' || question || ') AS q' INTO answer;
	RESET ROLE;
	RETURN answer;
END
$$;
SELECT is(pg_temp.told(r, $$ SELECT members_met, status FROM jm.target_progress_of('cold_chain_hub_each_county', '2026-06-30') $$), wanted, format('%s: how many counties have their hub', r))
FROM (VALUES (session_user::text, '(3,missed)'), ('jm_sums_auditor', '(3,missed)'), ('jm_sums_officer', '(1,awaiting_final)'), ('jm_sums_reader', '(2,awaiting_final)')) AS v (r, wanted);
SELECT is(pg_temp.told(r, $$ SELECT district_code, trim_scale(value), met FROM jm.target_member_progress_at('2026-06-30') WHERE target_code = 'cold_chain_hub_each_county' AND value_origin <> 'none' $$), wanted, format('%s: which counties have their hub', r))
FROM (VALUES ('jm_sums_auditor', '(440703,1,t) (440704,1,t) (440705,1,t) (440781,0,f) (440783,0,f) (440784,0,f) (440785,0,f)'),
	('jm_sums_officer', '(440703,1,t)'), ('jm_sums_reader', '(440703,1,t) (440704,1,t)')) AS v (r, wanted);
SELECT is(pg_temp.told(r, $$ SELECT district_code, trim_scale(actual_value), trim_scale(city_value) FROM jm.progress_by_district_at('2026-06-30') WHERE target_code = 'alliances' AND contribution = 'share' $$), wanted, format('%s: the districts'' shares in a target of the city', r))
FROM (VALUES ('jm_sums_auditor', '(440703,10,30) (440704,10,30) (440705,10,30) (440781,0,30) (440783,0,30) (440784,0,30) (440785,0,30)'),
	('jm_sums_officer', '(440703,10,)'), ('jm_sums_reader', '(440703,10,) (440704,10,)')) AS v (r, wanted);
SELECT is(pg_temp.told(r, $$ SELECT district_code, enterprises, city_targets_shared > 0, city_targets_led IS NULL FROM jm.county_scorecard WHERE enterprises > 0 OR targets > 0 AND district_code <> ALL ('{440781,440783,440784,440785}') $$), wanted, format('%s: the scorecard of the districts', r))
FROM (VALUES ('jm_sums_officer', '(440703,10,t,t)'), ('jm_sums_reader', '(440703,10,t,t) (440704,10,t,t)'), ('jm_sums_auditor', '(440703,10,t,f) (440704,10,t,f) (440705,10,t,f)')) AS v (r, wanted);
SELECT is(pg_temp.told(r, format('SELECT DISTINCT district_code FROM jm.%I WHERE district_code IS NOT NULL', of_view)), wanted, format('%s: districts in %s', r, of_view))
FROM (VALUES ('jm_sums_officer', '(440703)'), ('jm_sums_reader', '(440703) (440704)')) AS v (r, wanted)
CROSS JOIN unnest(ARRAY['county_scorecard', 'award_by_district']) AS u (of_view);
SELECT is(pg_temp.told('jm_sums_officer', $$ SELECT DISTINCT district_code FROM jm.data_gap_at('2026-06-30') WHERE district_code IS NOT NULL $$), '(440703)', 'of gaps in other districts an officer is not told');

-- ---------------------------------------------------------------------------
-- What counts in another district than its enterprise's
-- ---------------------------------------------------------------------------

SAVEPOINT elsewhere;
CREATE ROLE jm_sums_there;
CALL jm.grant_access('jm_sums_there', 'write', '440704');
CREATE ROLE jm_sums_city;
CALL jm.grant_access('jm_sums_city', 'write');
SELECT is(pg_temp.as_officer(format($$ INSERT INTO jm.project (uscc, kind, name, district_code, signed_on) VALUES (pg_temp.code(3), 'investment', 'there', %L, '2024-05-01') $$, d)), refused, format('an officer''s project counts in his own district: %s', coalesce(d, 'none said')))
FROM (VALUES ('440703', NULL), (NULL, NULL), ('440704', '42501')) AS v (d, refused);
SELECT is(pg_temp.as_officer($$ UPDATE jm.project SET district_code = '440704' WHERE name = 'there' $$), '42501', 'nor is it moved there');
SET LOCAL ROLE jm_sums_city;
INSERT INTO jm.activity (uscc, kind, happened_on, district_code, quantity) VALUES (pg_temp.code(3), 'worker_training', '2024-03-03', '440704', 7);
INSERT INTO jm.period_close (record_table, period_start, period_end, note) VALUES ('activity', '2023-01-01', '2025-12-31', '齐全');
RESET ROLE;
SELECT is(pg_temp.told(r, $$ SELECT trim_scale(actual_value), obs_status FROM jm.progress_by_district_at('2024-12-31') WHERE target_code = 'worker_training_annual' AND district_code = '440704' $$), wanted, format('%s: what counts there without being seen there is no zero', r))
FROM (VALUES ('jm_sums_city', '(7,A)'), ('jm_sums_there', NULL)) AS v (r, wanted);
SELECT is(pg_temp.told('jm_sums_there', $$ SELECT district_code, closed_until IS NULL FROM jm_private.derived_values_by_district('2025-12-31') WHERE indicator_code = 'alliances' $$), '(440704,f)', 'what cannot count there from elsewhere is closed as it was said');
-- An enterprise that has moved away
SELECT clock_timestamp() AS before_the_move \gset
UPDATE jm.enterprise SET district_code = '440704' WHERE uscc = pg_temp.code(3);
SELECT is(pg_temp.told(r, format($$ SELECT district_code, trim_scale(actual_value), met, obs_status FROM jm.progress_by_district_at('2026-06-30', %L) WHERE target_code = 'cold_chain_hub_each_county' AND actual_value IS NOT NULL AND district_code IN ('440703', '440704') $$, :'before_the_move')), wanted, format('%s: nothing false is said of what was known before', r))
FROM (VALUES ('jm_sums_auditor', '(440703,1,t,A) (440704,1,t,A)'), ('jm_sums_officer', NULL), ('jm_sums_there', '(440704,1,t,P)')) AS v (r, wanted);
ROLLBACK TO elsewhere;

-- ---------------------------------------------------------------------------
-- The first day on which a target was met
-- ---------------------------------------------------------------------------

SAVEPOINT first_days;
INSERT INTO jm.assignment (kind, started_on, ended_on, district_code, person)
	SELECT 'county_cadre', s, e, d, '甲' FROM unnest('{440704,440781,440783,440784,440785}'::text[]) AS d, (VALUES (date '2023-01-01', NULL::date)) AS o (s, e)
	UNION ALL VALUES ('county_cadre', date '2023-01-01', date '2023-06-30', '440703', '甲'), ('county_cadre', '2023-09-04', NULL, '440705', '甲');
CREATE FUNCTION pg_temp.stood(of_target text, day date) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', p.met, p.members_met, p.first_met_on) FROM jm.target_progress_of(of_target, day) AS p
$$;
CREATE FUNCTION pg_temp.searched(of_target text, first_day date, last_day date) RETURNS date LANGUAGE sql AS $$
	SELECT min(d)::date FROM generate_series(first_day::timestamp, last_day, '1 day') AS d CROSS JOIN LATERAL jm.target_progress_of(of_target, d::date) AS p WHERE p.met
$$;
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 'f 6', 'six of seven, and never all of them');
CALL jm.refresh_rollups();
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 'f 6', 'the same from what is kept');
INSERT INTO jm.assignment (kind, started_on, district_code, person) VALUES ('county_cadre', '2024-06-01', '440703', '乙');
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 't 7 2024-06-01', 'all of them from the day on which they are together');
SELECT is(pg_temp.searched('county_cadres', '2024-05-25', '2024-06-10'), '2024-06-01'::date, 'as day by day');
SELECT is(pg_temp.stood('county_cadres', '2024-05-31'), 'f 6', 'not before it');
CALL jm.refresh_rollups();
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 't 7 2024-06-01', 'the same from what is kept');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'which is as the records');
INSERT INTO jm.assignment (kind, started_on, ended_on, district_code, person) VALUES ('county_cadre', '2023-10-01', '2023-10-05', '440703', '丙');
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 't 7 2023-10-01', 'a record of earlier moves it');
CALL jm.refresh_rollups();
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 't 7 2023-10-01', 'from what is kept, too');
-- One member reported
INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title)
	SELECT indicator_code, '440785', '2023-01-01', d::date, v, unit, 'x' FROM jm_policy.indicator, (VALUES ('2023-01-31', 0), ('2023-12-31', 1)) AS o (d, v) WHERE indicator_code = (SELECT indicator_code FROM jm_policy.target WHERE target_code = 'county_cadres');
SELECT is(pg_temp.stood('county_cadres', '2024-08-27'), 't 7 ' || pg_temp.searched('county_cadres', '2023-09-25', '2024-06-05'), 'a member that is reported counts as reported');
ROLLBACK TO first_days;
-- A stock that falls to nothing
INSERT INTO jm.activity (kind, happened_on, ended_on, district_code, subject) VALUES ('zhongshan_kaiping_park', '2023-05-01', '2024-05-01', '440783', '园');
CREATE FUNCTION pg_temp.stood(of_target text, day date) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', p.met, trim_scale(p.actual_value), p.first_met_on, p.status) FROM jm.target_progress_of(of_target, day) AS p
$$;
SELECT is(pg_temp.stood('zhongshan_kaiping_park', day), wanted, format('a park that is no more was one: %s', day))
FROM (VALUES (date '2024-05-01', 't 1 2023-05-01 met'), ('2024-05-02', '2023-05-01 no_data')) AS v (day, wanted);
CALL jm.refresh_rollups();
SELECT is(pg_temp.stood('zhongshan_kaiping_park', '2024-05-02'), '2023-05-01 no_data', 'from what is kept, too');

-- ---------------------------------------------------------------------------
-- Who may not
-- ---------------------------------------------------------------------------

SELECT is(pg_temp.as_officer(c), 'JM116', format('%s is the owner''s, and says so', c)) FROM unnest(ARRAY['CALL jm.refresh_rollups()', 'CALL jm.rebuild_rollups()']) AS c;
SELECT is(pg_temp.told('jm_sums_reader', format('SELECT has_table_privilege(%L, ''SELECT'')', v)), '(f)', format('%s is not for who reads no history of cases', v))
FROM unnest(ARRAY['jm.payment_list', 'jm.receipt_missing', 'jm.receipt_explained', 'jm_zh.拨付清单']) AS v;

SELECT * FROM finish();
ROLLBACK;
