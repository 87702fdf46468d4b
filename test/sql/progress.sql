-- Progress against the targets: every one of the 149 has a row, a status and a
-- method; a figure exactly at the target, one just short of it, bounds, members,
-- years, late and provisional data; the ledger's own records.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

-- A case: some observations, and the row of one target as of a day.  What it
-- writes is undone before the next case.
CREATE TYPE pg_temp.case_row AS (status text, met boolean, actual numeric, attainment numeric, elapsed numeric, pace numeric,
	baseline numeric, origin text, data_on date, year int, members_met int, members_total int, years_met int, obs_status text);
\i test/oracle/progress.sql
CREATE FUNCTION pg_temp.look(code text, as_of date) RETURNS pg_temp.case_row LANGUAGE sql AS $$
	SELECT ROW(status, met, actual_value, attainment, elapsed, pace, baseline_value, value_origin, data_on, year,
		members_met, members_total, years_met, obs_status)::pg_temp.case_row
	FROM jm.target_progress_at(as_of) WHERE target_code = code
$$;
CREATE FUNCTION pg_temp.with_case(setup text, code text, as_of date) RETURNS pg_temp.case_row LANGUAGE sql AS $$
	SELECT pg_temp.asked(setup, format('SELECT pg_temp.look(%L, %L)', code, as_of))::pg_temp.case_row
$$;
CREATE FUNCTION pg_temp.status_with(setup text, code text, as_of date) RETURNS text LANGUAGE sql AS $$
	SELECT (pg_temp.with_case(setup, code, as_of)).status
$$;

-- Every target has a row --------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM jm.target_progress), 149, 'every one of the 149 targets has a row');
SELECT set_eq('SELECT target_code FROM jm.target_progress', 'SELECT target_code FROM jm_policy.target', 'each target has exactly its own row');
SELECT is_empty($$ SELECT FROM jm.target_progress WHERE status IS NULL OR status_zh IS NULL OR method_zh IS NULL OR method_en IS NULL OR quote_zh IS NULL $$,
	'every row has a status, its method and the words that set the target');
SELECT is_empty($$ SELECT FROM jm.target_progress_at('2024-06-30') WHERE status <> 'no_data' AND period_end >= '2024-06-30' $$,
	'with empty books every target under way says no data');
SELECT is_empty($$ SELECT FROM jm.target_progress_at('2026-06-30') AS p JOIN jm_policy.target AS t USING (target_code) LEFT JOIN jm_policy.derivation AS d USING (indicator_code)
	WHERE p.status <> CASE WHEN d.indicator_code IS NULL THEN 'no_data' ELSE 'awaiting_final' END $$,
	'and after the deadline what records could tell waits for them, or for somebody to say that there was nothing');
SELECT is_empty($$ SELECT FROM jm.target_progress_at('2022-12-31') WHERE status <> 'not_started' $$,
	'before 2023 no target has started');
SELECT is_empty($$ SELECT FROM jm.target_progress_at('2023-01-01') WHERE status = 'not_started' AND period_start = '2023-01-01' $$,
	'on 2023-01-01 the targets that start that day have started');
SELECT is_empty($$ (TABLE jm.target_progress EXCEPT ALL SELECT * FROM jm.target_progress_at(jm_policy.city_today(), now()))
	UNION ALL (SELECT * FROM jm.target_progress_at(jm_policy.city_today(), now()) EXCEPT ALL TABLE jm.target_progress) $$,
	'target_progress is target_progress_at(jm_policy.city_today(), now())');

-- Every target with a figure: exactly there, one step short, one step over ------------------
CREATE TEMP TABLE judged AS
SELECT t.target_code, t.comparator, t.value, t.unit, t.per_member AND EXISTS (SELECT FROM jm.target_member_list AS l WHERE l.target_code = t.target_code) AS by_members,
	(SELECT count(*) FROM jm.target_member_list AS l WHERE l.target_code = t.target_code) AS members,
	p.period_start, p.period_end,
	-- targets counted in whole things move by one, others by the last decimal kept
	CASE WHEN t.unit IN ('家', '个', '项', '条', '名', '人', '人次', '家次', '户', '场', '份', '次', '块', '套（间）') THEN 1 ELSE 0.000001 END AS step
FROM jm_policy.target AS t
JOIN jm.target_period AS p USING (target_code);

-- An annual target is looked at the day after its year, which target_progress
-- shows only behind the last one: of earlier years, ask the period itself.
CREATE FUNCTION pg_temp.period_status(j judged, delta numeric) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	BEGIN
		IF j.by_members THEN
			PERFORM pg_temp.observe(j.target_code, j.period_start, j.period_end, j.members + delta, counts => 'members_met');
		ELSE
			PERFORM pg_temp.observe(j.target_code, j.period_start, j.period_end, j.value + delta * j.step);
		END IF;
		SELECT status INTO result FROM jm.target_period_progress_at(j.period_end + 1) AS p
		WHERE p.target_code = j.target_code AND p.period_start = j.period_start;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
		RETURN result;
	END;
END
$$;
SELECT is(pg_temp.period_status(j, 0), CASE WHEN comparator = '>' AND NOT by_members THEN 'missed' ELSE 'met' END,
	format('%s %s: a final figure exactly at the target is %s', target_code, extract(year FROM period_end),
		   CASE WHEN comparator = '>' AND NOT by_members THEN 'not over it' ELSE 'enough' END))
FROM judged AS j WHERE value IS NOT NULL ORDER BY target_code, period_start;
SELECT is(pg_temp.period_status(j, -1), 'missed', format('%s %s: one step short is missed', target_code, extract(year FROM period_end)))
FROM judged AS j WHERE value IS NOT NULL ORDER BY target_code, period_start;
SELECT is(pg_temp.period_status(j, 1), 'met', format('%s %s: one step over is met', target_code, extract(year FROM period_end)))
FROM judged AS j WHERE value IS NOT NULL AND NOT by_members ORDER BY target_code, period_start;

-- Milestones: done is 1 ------------------------------------------------------------------
SELECT is(pg_temp.status_with(format('SELECT pg_temp.observe(%L, %L, %L, 1)', target_code, period_start, period_end), target_code, '2026-01-01'),
	'met', format('%s: reported as done, it is met', target_code))
FROM (SELECT DISTINCT ON (target_code) * FROM judged WHERE comparator = 'done' ORDER BY target_code, period_end DESC) AS j;
SELECT is(pg_temp.status_with(format('SELECT pg_temp.observe(%L, %L, %L, 0)', target_code, period_start, period_end), target_code, '2026-01-01'),
	'missed', format('%s: reported as not done, it is missed', target_code))
FROM (SELECT DISTINCT ON (target_code) * FROM judged WHERE comparator = 'done' ORDER BY target_code, period_end DESC) AS j;

-- Up or down against the year before -----------------------------------------------------
CREATE FUNCTION pg_temp.change_status(code text, before numeric, after numeric) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.status_with(format('SELECT pg_temp.observe(%L, (p.period_start - interval ''1 year'')::date, p.period_start - 1, %s), pg_temp.observe(%L, p.period_start, p.period_end, %s)
		FROM jm.target_period AS p WHERE p.target_code = %L ORDER BY p.period_start DESC LIMIT 1', code, before, code, after, code)
		, code, '2026-01-01')
$$;
SELECT is(pg_temp.change_status(target_code, 100, 100.000001), CASE comparator WHEN 'increase' THEN 'met' ELSE 'missed' END,
	format('%s: a rise by the last decimal %s', target_code, CASE comparator WHEN 'increase' THEN 'is a rise' ELSE 'is no fall' END))
FROM jm_policy.target WHERE comparator IN ('increase', 'decrease') ORDER BY target_code;
SELECT is(pg_temp.change_status(target_code, 100, 100), 'missed', format('%s: no change is neither rise nor fall', target_code))
FROM jm_policy.target WHERE comparator IN ('increase', 'decrease') ORDER BY target_code;
SELECT is(pg_temp.change_status(target_code, 100, 99.999999), CASE comparator WHEN 'increase' THEN 'missed' ELSE 'met' END,
	format('%s: a fall by the last decimal %s', target_code, CASE comparator WHEN 'increase' THEN 'is no rise' ELSE 'is a fall' END))
FROM jm_policy.target WHERE comparator IN ('increase', 'decrease') ORDER BY target_code;

-- Every status is reached ------------------------------------------------------------------
SELECT is(pg_temp.status_with('SELECT', 'hq_count', '2022-12-31'), 'not_started', 'not_started: the period lies ahead');
SELECT is(pg_temp.status_with('SELECT', 'hq_count', '2024-06-30'), 'no_data', 'no_data: nobody has reported');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-06-30', 10) $$, 'alliances', '2024-07-15'), 'met', 'met: the sum is there before the deadline');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-06-30', 5) $$, 'alliances', '2024-07-15'), 'on_track', 'on_track: half of it in half of the time');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-06-30', 4) $$, 'alliances', '2024-07-15'), 'at_risk', 'at_risk: 40 % in half of the time');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-06-30', 2) $$, 'alliances', '2024-07-15'), 'off_track', 'off_track: 20 % in half of the time');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 35.8), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', 35.7) $$,
	'mfg_va_gdp_share', '2024-06-30'), 'worsening', 'worsening: the share is below where it set out from');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 9) $$, 'alliances', '2026-01-01'), 'missed', 'missed: final data of the whole period, one short');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 9, 'P') $$, 'alliances', '2026-01-01'), 'awaiting_final', 'awaiting_final: the data is provisional');

-- The bands, at their edges
SELECT is(jm_policy.target_status(95, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'on_track', 'a pace of 0.95 is on track');
SELECT is(jm_policy.target_status(94.999999, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'at_risk', 'a pace just under 0.95 is at risk');
SELECT is(jm_policy.target_status(60, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'at_risk', 'a pace of 0.60 is at risk');
SELECT is(jm_policy.target_status(59.999999, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'off_track', 'a pace just under 0.60 is off track');
SELECT is(jm_policy.target_status(0, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'off_track', 'a pace of 0 is off track');
SELECT is(jm_policy.target_status(-0.000001, '>=', 100, '2023-01-01', '2023-12-31', '2023-12-31'), 'worsening', 'a pace under 0 is worsening');

-- The linear pace of the design's example: from 0 towards 5, one after two of three years
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2024-12-31', 1) $$, 'energy_leader', '2025-01-31')).pace, 0.30,
	'one of five after two of three years is a pace of 0.30, not substantial progress');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2024-12-31', 1) $$, 'energy_leader', '2025-01-31'), 'off_track',
	'and is off track');

-- Before, on and after the deadline
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('hq_count', '2025-06-30', '2025-06-30', 34) $$, 'hq_count', '2025-12-30'), 'on_track', 'the day before the deadline the way is still open');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('hq_count', '2025-06-30', '2025-06-30', 34) $$, 'hq_count', '2025-12-31'), 'on_track', 'and on its last day');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('hq_count', '2025-06-30', '2025-06-30', 34) $$, 'hq_count', '2026-01-01'), 'awaiting_final', 'the day after, data of June does not decide: late data is no failure');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('hq_count', '2025-12-31', '2025-12-31', 34) $$, 'hq_count', '2026-01-01'), 'missed', 'final data of the last day does');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('hq_count', '2025-12-31', '2025-12-31', 36), pg_temp.observe('hq_count', '2026-01-31', '2026-01-31', 30) $$, 'hq_count', '2026-06-01'), 'met',
	'what happens after the deadline changes nothing');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-12-31', 10) $$, 'alliances', '2026-01-01'), 'met', 'a sum that was reached early need not wait for the rest');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-12-31', 10) $$, 'alliances', '2024-12-30')).status, 'no_data', 'data of a day still to come is not seen');

-- A reporting lag is no failure: pace is taken at the date of the data
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2023-12-31', 4) $$, 'alliances', '2025-06-30')).elapsed, 0.3330,
	'elapsed time is that of the data');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2023-12-31', 4) $$, 'alliances', '2025-06-30'), 'on_track',
	'data of the first year is judged by the first year');

-- Revisions: the latest record counts, whatever it says
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 12, 'P'), pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 9) $$, 'alliances', '2026-06-01')).actual, 9.0,
	'a revision takes the place of what was said before');
SELECT throws_ok($$ UPDATE jm.observation SET value = 1 $$, 'JM051', NULL, 'an observation is never changed');
SELECT throws_ok($$ DELETE FROM jm.observation $$, 'JM051', NULL, 'an observation is never deleted');
SELECT throws_ok($$ TRUNCATE jm.observation $$, 'JM051', NULL, 'observations are never truncated');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-12-31', 99, 'F') $$, 'alliances', '2025-01-31'), 'no_data', 'a forecast is not a figure');

-- Bounds settle what they can
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-12-31', 1000, bound => 'more_than') $$, 'industrial_invest_2023', '2024-06-01')).status, 'met', '超千亿元 settles > 1000');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-12-31', 1000) $$, 'industrial_invest_2023', '2024-06-01')).status, 'missed', '1000 sharp does not');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-12-31', 999, bound => 'more_than') $$, 'industrial_invest_2023', '2024-06-01')).status, 'awaiting_final', 'more than 999 leaves it open');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-12-31', 1000, bound => 'less_than') $$, 'industrial_invest_2023', '2024-06-01')).status, 'missed', 'less than 1000 settles that it was missed');

-- Sums: one figure from the first day, or years put end to end
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('clean_production_2025', '2023-01-01', '2023-12-31', 50), pg_temp.observe('clean_production_2025', '2024-01-01', '2024-12-31', 30) $$, 'clean_production_2025', '2025-02-01')).actual, 80.0,
	'two years put end to end are added up');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('clean_production_2025', '2023-01-01', '2023-12-31', 50), pg_temp.observe('clean_production_2025', '2025-01-01', '2025-06-30', 30) $$, 'clean_production_2025', '2025-08-01')).actual, 50.0,
	'a year is missing in between: the sum ends before the gap');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('clean_production_2025', '2023-01-01', '2023-12-31', 50), pg_temp.observe('clean_production_2025', '2024-01-01', '2024-06-30', 20), pg_temp.observe('clean_production_2025', '2024-01-01', '2024-09-30', 25) $$, 'clean_production_2025', '2024-11-01')).actual, 75.0,
	'of a running year the figure that goes furthest is taken');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('clean_production_2023', '2023-01-01', '2023-12-31', 41) $$, 'clean_production_2025', '2024-01-31')).actual, 41.0,
	'one observation serves both targets of its indicator');

-- Years that count by themselves
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('exhibitions_annual', '2023-01-01', '2023-12-31', 100), pg_temp.observe('exhibitions_annual', '2024-01-01', '2024-12-31', 99) $$, 'exhibitions_annual', '2024-12-31')).year, 2024, 'the year shown is the one the day lies in');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('exhibitions_annual', '2023-01-01', '2023-12-31', 100), pg_temp.observe('exhibitions_annual', '2024-01-01', '2024-12-31', 99) $$, 'exhibitions_annual', '2026-12-31')).year, 2025, 'or the last one named');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('exhibitions_annual', '2023-01-01', '2023-12-31', 100), pg_temp.observe('exhibitions_annual', '2024-01-01', '2024-12-31', 99) $$, 'exhibitions_annual', '2025-06-30')).years_met, 1, 'years_met counts the years it was met in');

-- A ratio has no running total
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('mfg_invest_share', '2024-01-01', '2024-03-31', 70) $$, 'mfg_invest_share', '2024-04-30')).status, 'at_risk',
	'a share of 70 % in the first quarter is at risk of missing 80 %, not ahead of its time');

-- Short of the target is never shown as 100 %
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('mfg_loan_balance_2025', '2025-12-31', '2025-12-31', 1399.999999) $$, 'mfg_loan_balance_2025', '2026-01-31')).attainment, 99.99, '1399.999999 of 1400 is shown as 99.99 %');

-- Members, one by one -----------------------------------------------------------------------
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('clusters_1000yi', '2025-01-01', '2025-12-31', 1000.01, member => member_code) FROM jm_policy.target_member WHERE target_code = 'clusters_1000yi' $$,
	'clusters_1000yi', '2026-06-01'), 'met', 'five clusters, each just over 1000 亿元, meet the target');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('clusters_1000yi', '2025-01-01', '2025-12-31', CASE ordinal WHEN 3 THEN 1000 ELSE 5000 END, member => member_code) FROM jm_policy.target_member WHERE target_code = 'clusters_1000yi' $$,
	'clusters_1000yi', '2026-06-01'), 'missed', 'one of them at 1000 sharp, and it is missed, whatever the others have');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('clusters_1000yi', '2025-01-01', '2025-12-31', 5000, member => member_code) FROM jm_policy.target_member WHERE target_code = 'clusters_1000yi' AND ordinal < 5 $$,
	'clusters_1000yi', '2026-06-01'), 'awaiting_final', 'one has not reported: no verdict');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('clusters_1000yi', '2021-01-01', '2025-12-31', 3, 'P', counts => 'members_met') $$, 'clusters_1000yi', '2026-06-01')).members_met, 3,
	'reported as a number of members: three of five');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('cold_chain_hub_each_county', '2024-12-31', '2024-12-31', 1, district => district_code) FROM jm_policy.district WHERE is_county $$,
	'cold_chain_hub_each_county', '2025-06-01'), 'met', 'seven counties, one cold-chain hub each');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.observe('cold_chain_hub_each_county', '2024-12-31', '2024-12-31', CASE district_code WHEN '440785' THEN 0 ELSE 2 END, district => district_code) FROM jm_policy.district WHERE is_county $$,
	'cold_chain_hub_each_county', '2025-06-01')).members_met, 6, 'fourteen hubs in six counties leave the seventh without');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.observe('clusters_1000yi', '2025-01-01', '2025-12-31', 1000) $$, 'clusters_1000yi', '2026-06-01'), 'missed',
	'one figure for the whole city is that of the lowest member');
SELECT is((SELECT count(*)::int FROM jm.target_member_progress WHERE target_code = 'clusters_1000yi'), 5, 'the clusters are shown one by one');

-- From the ledger's own records -----------------------------------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, '440703', CASE WHEN n <= 8 THEN 'C3311' ELSE 'F5111' END, n <= 6
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 10) AS n) AS made;
CREATE TEMP VIEW e AS SELECT uscc, right(name, -11)::int AS n FROM jm.enterprise;

SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on)
	SELECT uscc, 'hnte', 'national', '2022-12-01', CASE n WHEN 1 THEN date '2025-06-29' WHEN 2 THEN date '2025-06-30' ELSE date '2025-11-30' END FROM e WHERE n <= 3 $$,
	'hnte_3000', '2025-06-30')).actual, 2.0, 'a certificate counts to its last day, and not after');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on)
	SELECT uscc, 'little_giant', 'national', CASE n WHEN 1 THEN date '2022-12-31' WHEN 2 THEN date '2023-01-01' WHEN 3 THEN date '2023-12-31' ELSE date '2024-01-01' END FROM e WHERE n <= 4 $$,
	'little_giant_2023', '2024-06-30')).actual, 2.0, 'new in 2023 is granted from its first day to its last');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, is_renewal)
	SELECT uscc, 'little_giant', 'national', '2023-06-01', n > 2 FROM e $$,
	'little_giant_2023', '2024-06-30')).actual, 2.0, 'a renewal is not new');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on)
	SELECT uscc, 'enterprise_tech_centre', CASE WHEN n <= 3 THEN 'provincial' ELSE 'national' END, '2023-06-01' FROM e WHERE n <= 5 $$,
	'prov_etc', '2024-06-30')).actual, 3.0, 'a provincial target counts provincial recognitions only');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no) SELECT e.uscc, 'quality_innovation_centre', 'municipal', '2024-06-01', c FROM e, unnest(ARRAY['A', 'B']) AS c WHERE n <= 3 $$,
	'quality_centers_annual', '2024-12-31')).actual, 6.0, '5家…中心 counts centres, not the enterprises that run them');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no) SELECT e.uscc, 'industrial_internet', 'municipal', '2024-06-01', c FROM e, unnest(ARRAY['A', 'B']) AS c WHERE n <= 3 $$,
	'industrial_internet_annual', '2024-12-31')).actual, 6.0, '个 counts projects');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'little_giant', 'national', '2023-06-01' FROM e;
	SELECT pg_temp.observe('little_giant_2023', '2023-01-01', '2023-12-31', 12) $$,
	'little_giant_2023', '2024-06-30')).actual, 12.0, 'an official figure takes precedence over the ledger''s');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'little_giant', 'national', '2023-06-01' FROM e;
	SELECT pg_temp.observe('little_giant_2023', '2023-01-01', '2023-12-31', 12) $$,
	'little_giant_2023', '2024-06-30')).origin, 'observed', 'and says so');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'little_giant', 'national', '2023-06-01' FROM e $$,
	'little_giant_2023', '2024-06-30')).origin, 'derived', 'a figure from the ledger says that too');

SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan)
	SELECT uscc, 2025, CASE n WHEN 1 THEN 1000000000.00 WHEN 2 THEN 1000000000.01 WHEN 3 THEN 5000000000.01 WHEN 4 THEN 10000000000.01 ELSE 1 END FROM e $$,
	'ent_over_10yi', '2026-06-30')).actual, 3.0, '超10亿元 is over 1,000,000,000.00, and includes the larger ones');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2000000000 FROM e $$,
	'ent_over_10yi', '2026-06-30')).actual, 8.0, '工业企业: other trades do not count');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan)
	SELECT uscc, 2025, CASE n WHEN 3 THEN 5000000000.01 WHEN 4 THEN 10000000000.01 ELSE 5000000000.00 END FROM e $$,
	'ent_over_50yi', '2026-06-30')).actual, 2.0, '超50亿元 is over 5,000,000,000.00');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan)
	SELECT uscc, 2025, CASE n WHEN 4 THEN 10000000000.01 ELSE 10000000000.00 END FROM e $$,
	'ent_over_100yi', '2026-06-30')).actual, 1.0, '超100亿元 is over 10,000,000,000.00');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan, obs_status) SELECT uscc, 2025, 2000000000, CASE n WHEN 1 THEN 'P' ELSE 'A' END FROM e $$,
	'ent_over_10yi', '2026-06-30')).status, 'awaiting_final', 'one provisional output makes the count provisional');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2024, 2000000000 FROM e $$,
	'ent_over_10yi', '2025-06-30')).data_on, date '2024-12-31', 'output is an annual figure: in mid-2025 that of 2024 stands');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 50000000000.01 FROM e;
	INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, member_code, 2025 FROM e JOIN jm_policy.target_member ON target_code = 'chains_500yi' AND ordinal = n $$,
	'chains_500yi', '2026-06-30')).status, 'met', 'six chains, each with one enterprise of 500 亿元 and a fen');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, CASE n WHEN 6 THEN 50000000000.00 ELSE 50000000000.01 END FROM e;
	INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, member_code, 2025 FROM e JOIN jm_policy.target_member ON target_code = 'chains_500yi' AND ordinal = n $$,
	'chains_500yi', '2026-06-30')).members_met, 5, 'a fen less in one of them leaves five');

SELECT is((pg_temp.with_case($$ INSERT INTO jm.project (uscc, kind, name, planned_investment_yuan, signed_on)
	SELECT uscc, 'investment', 'p', CASE n WHEN 1 THEN 1000000000.00 WHEN 2 THEN 999999999.99 ELSE 1000000000.01 END, '2024-03-01' FROM e WHERE n <= 3 $$,
	'projects_10yi_annual', '2024-12-31')).actual, 2.0, '10亿元以上 includes exactly 1,000,000,000.00');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.project (uscc, kind, name, planned_investment_yuan, signed_on, is_manufacturing)
	SELECT uscc, 'investment', 'p', 50000000000, '2024-03-01', n <> 1 FROM e WHERE n <= 3 $$,
	'planned_invest_annual', '2024-12-31')).actual, 1000.0, 'planned investment counts manufacturing projects, in 亿元');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.project (uscc, kind, name, signed_on, chain_code)
	SELECT uscc, 'investment', 'p', '2024-03-01', CASE WHEN n <= 8 THEN 'chain_food' END FROM e $$,
	'key_chain_share', '2024-12-31')).status, 'met', 'eight of ten projects in key chains are 80 %');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.project (uscc, kind, name, started_on) SELECT e.uscc, 'digital', 'p', '2024-03-01' FROM e, generate_series(1, 2) $$,
	'digital_enterprises_annual', '2024-12-31')).actual, 6.0, 'digital transformation counts above-scale enterprises, each once a year');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.project (uscc, kind, name, started_on) SELECT uscc, 'technical_upgrade', 'p', CASE WHEN n <= 4 THEN date '2024-03-01' ELSE '2023-03-01' END FROM e $$,
	'tech_upgrade_enterprises', '2024-12-31')).actual, 4.0, 'technical upgrading counts the enterprises of the year');

CREATE FUNCTION pg_temp.pay(upto int, amount numeric) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source)
		SELECT uscc, 'major_project_investment', '2024-03-01', 'approved', amount, amount, 'an older book' FROM e WHERE n <= upto;
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on)
		SELECT uscc, application_no, amount, '2024-06-01' FROM jm.application WHERE item_code = 'major_project_investment';
$$;
SELECT is((pg_temp.with_case($$ SELECT pg_temp.pay(8, 1000) $$, 'award_funds_100pct', '2024-12-31')).status, 'met', 'investment awards paid to manufacturers alone are 100 %');
SELECT is((pg_temp.with_case($$ SELECT pg_temp.pay(9, 1000) $$, 'award_funds_100pct', '2025-01-31')).status, 'no_data', 'the year shown in January 2025 is 2025');
SELECT ok((SELECT NOT (c).met AND (c).actual < 100 FROM (SELECT pg_temp.with_case($$ SELECT pg_temp.pay(9, 1000) $$, 'award_funds_100pct', '2024-12-31') AS c) AS x),
	'one payment to another trade is a breach');

-- What the books do not cover is not zero
SELECT is(pg_temp.status_with($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'green_factory', 'national', '2025-05-01' FROM e WHERE n = 1 $$,
	'nat_green_factory_2023', '2025-06-30'), 'awaiting_final', 'books that begin in 2025 say nothing of 2023');
SELECT is((pg_temp.with_case($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'green_factory', 'national', '2022-05-01' FROM e WHERE n = 1 $$,
	'nat_green_factory_2023', '2025-06-30')).status, 'awaiting_final', 'nor do books that begin before it and have none in it, as long as nobody says that they are complete');
SELECT is(pg_temp.status_with($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('green_factory', '2023-01-01', '2023-12-31') $$,
	'nat_green_factory_2023', '2025-06-30'), 'missed', 'closed, and without one, they do');
SELECT is(pg_temp.status_with($$ UPDATE jm.enterprise SET industry_code = NULL; INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2000000000 FROM e $$,
	'ent_over_10yi', '2026-06-30'), 'awaiting_final', 'of enterprises of unknown trade none is known to be industrial');
SELECT is(pg_temp.status_with($$ UPDATE jm.enterprise SET industry_code = NULL WHERE right(name, -11) = '1'; INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2000000000 FROM e $$,
	'ent_over_10yi', '2026-06-30'), 'awaiting_final', 'one large one of unknown trade leaves the count open');
SELECT throws_ok($$ SELECT count(*) FROM jm.target_progress_at('infinity') $$, 'JM009', NULL, 'infinity is no day to look from');
SELECT throws_ok($$ SELECT count(*) FROM jm.target_progress_at(NULL) $$, 'JM008', NULL, 'nor is none');

-- The summary of awards is live --------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM jm.award_summary), 79, 'the award summary has a row for every item');
SELECT is((SELECT applications::int FROM jm.award_summary WHERE item_code = 'little_giant'), 0, 'an item nobody applied for has a row of zeros');
INSERT INTO jm.application (uscc, item_code, event_on, status, requested_yuan, assessed_yuan, awarded_yuan, source)
	SELECT uscc, 'little_giant', '2024-03-01', CASE n WHEN 1 THEN 'paid' WHEN 2 THEN 'approved' ELSE 'submitted' END, 1000000, 1000000, CASE WHEN n <= 2 THEN 1000000 END, 'an older book' FROM e WHERE n <= 3;
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 1000000, '2024-06-01' FROM jm.application WHERE status = 'paid';
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) SELECT uscc, application_no, -0.01, '2024-07-01', 'paid a fen too much' FROM jm.application WHERE status = 'paid';
SELECT results_eq($$ SELECT applications, enterprises, pending_applications, approved_applications, requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan FROM jm.award_summary WHERE item_code = 'little_giant' $$,
	$$ VALUES (3::bigint, 3::bigint, 1::bigint, 2::bigint, 3000000.00::numeric, 3000000.00::numeric, 2000000.00::numeric, 999999.99::numeric) $$,
	'the summary follows every row, clawbacks included');
SELECT throws_ok($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, -1, '2024-07-01' FROM jm.application WHERE status = 'paid' $$,
	'JM054', NULL, 'money is taken back with a reason or not at all');
SELECT throws_ok($$ UPDATE jm.application SET awarded_yuan = 1000000.01 WHERE status = 'submitted' $$, 'JM054', NULL, 'nothing is awarded over what was assessed');
SELECT is((SELECT computed_yuan FROM jm.application_award WHERE status = 'paid'), 1000000.00, 'application_award computes every application');

SELECT * FROM finish();
ROLLBACK;
