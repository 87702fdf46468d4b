-- What was known, and when: revisions, breaks in a series, times in the past;
-- the deadline of every target; forecasts and needs; roll-ups that add up.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

\i test/oracle/progress.sql

-- Known at a time -------------------------------------------------------------------
SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 12, 'P', recorded => '2026-01-10 09:00+08');
SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 9, 'A', recorded => '2026-03-01 09:00+08');
CREATE FUNCTION pg_temp.knew(at timestamptz) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws(' ', trim_scale(actual_value), obs_status, status) FROM jm.target_progress_at('2026-06-30', at) WHERE target_code = 'alliances' $$;
SELECT is(pg_temp.knew('2026-01-10 08:59:59+08'), 'awaiting_final', 'before it was recorded nobody knew');
SELECT is(pg_temp.knew('2026-01-10 09:00+08'), '12 P awaiting_final', 'then a provisional figure stood, and no verdict');
SELECT is(pg_temp.knew('2026-03-01 08:59:59+08'), '12 P awaiting_final', 'until the final one came');
SELECT is(pg_temp.knew('2026-03-01 09:00+08'), '9 A missed', 'which decided');
SELECT is(pg_temp.knew(NULL), '9 A missed', 'and stands now');
SELECT is(pg_temp.knew('-infinity'), 'awaiting_final', 'at the beginning of time nothing was known');
SELECT is(pg_temp.knew('infinity'), '9 A missed', 'nothing is known beyond now');
SELECT is((SELECT known_at FROM jm.target_progress_at('2026-06-30', 'infinity') LIMIT 1), now(), 'and now is what the row says');
SELECT pg_temp.observe('standards_30', '2023-01-01', '2024-12-31', 31);
SELECT ok((SELECT max(recorded_at) > now() FROM jm.observation), 'a row of this very transaction is younger than now()');
SELECT is((SELECT trim_scale(actual_value) FROM jm.target_progress_at(jm_policy.city_today(), now()) WHERE target_code = 'standards_30'), 31.0, 'and yet is known to it');
SELECT is_empty($$ (TABLE jm.target_progress EXCEPT ALL SELECT * FROM jm.target_progress_at(jm_policy.city_today(), now()))
	UNION ALL (SELECT * FROM jm.target_progress_at(jm_policy.city_today(), now()) EXCEPT ALL TABLE jm.target_progress) $$,
	'target_progress is target_progress_at(jm_policy.city_today(), now()), with books in it');

-- The history of a figure ---------------------------------------------------------------
SELECT results_eq($$ SELECT version_no, versions, trim_scale(value), obs_status, trim_scale(change_value), what_changed_zh, is_current FROM jm.observation_history
	WHERE indicator_code = 'alliances' ORDER BY version_no $$,
	$$ VALUES (1, 2, 12::numeric, 'P', NULL::numeric, '首次记录', false), (2, 2, 9, 'A', -3, '数值12→9；状态初步→正式（已最终确定）', true) $$,
	'one query tells the history of one figure');
SELECT is((SELECT a.superseded_by FROM jm.observation_history AS a WHERE a.indicator_code = 'alliances' AND version_no = 1),
	(SELECT observation_no FROM jm.observation_history WHERE indicator_code = 'alliances' AND version_no = 2), 'and which took the place of which');
SELECT is((SELECT count(*) FROM jm.observation_history), (SELECT count(*) FROM jm.observation), 'every observation is a version of something');

-- Breaks in a series ------------------------------------------------------------------
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('imports_growth_goal', '2024-01-01', '2024-12-31', 100), pg_temp.observe('imports_growth_goal', '2025-01-01', '2025-12-31', 120) $$,
	'imports_growth_goal', '2026-06-30', 'status, trim_scale(baseline_value)'), 'met 100', 'a rise over the year before');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('imports_growth_goal', '2024-01-01', '2024-12-31', 100), pg_temp.observe('imports_growth_goal', '2025-01-01', '2025-12-31', 120, 'B') $$,
	'imports_growth_goal', '2026-06-30', 'status, trim_scale(baseline_value)'), 'no_data', 'is none across a break in the series');
SELECT matches(pg_temp.seen($$ SELECT pg_temp.observe('imports_growth_goal', '2024-01-01', '2024-12-31', 100), pg_temp.observe('imports_growth_goal', '2025-01-01', '2025-12-31', 120, 'B') $$,
	'imports_growth_goal', '2026-06-30', 'method_zh'), '2025-12-31数据起口径变化（B）', 'and the method says so');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 36), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', 38, 'B') $$,
	'mfg_va_gdp_share', '2024-06-30', 'status, attainment'), 'on_track 95.00', 'a level behind a break is judged by attainment alone');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('clean_production_2025', '2023-01-01', '2023-12-31', 50), pg_temp.observe('clean_production_2025', '2024-01-01', '2024-12-31', 30, 'B') $$,
	'clean_production_2025', '2025-02-01', 'trim_scale(actual_value), obs_status'), '80 B', 'a sum over a break is shown as one');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('clean_production_2025', '2023-01-01', '2024-12-31', 90), pg_temp.observe('clean_production_2025', '2025-01-01', '2025-06-30', 30) $$,
	'clean_production_2025', '2025-08-01', 'trim_scale(actual_value), status'), '120 met', 'a year goes behind the sum of the two before it');

-- The verdict waits, and does not wait for nothing ------------------------------------------
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-09-30', 100) $$, 'exhibitions_annual', '2026-01-01', 'status'), 'met',
	'a hundred fairs by September are a hundred fairs of the year');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-09-30', 99) $$, 'exhibitions_annual', '2026-01-01', 'status'), 'awaiting_final',
	'ninety-nine by September decide nothing');
SELECT is(jm_policy.target_status(5, 'decrease', 6, '2025-01-01', '2025-12-31', '2026-01-01', data_on => '2025-09-30'), 'awaiting_final', 'a fall can be undone until the year is over');
SELECT is(jm_policy.target_status(5, 'increase', NULL, '2025-01-01', '2025-12-31', '2026-01-01', data_on => '2025-12-31'), 'no_data', 'without the year before there is no verdict to wait for');

-- Every target before, on and after its deadline ---------------------------------------------------
CREATE FUNCTION pg_temp.around(code text, ends date, starts date, day date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	BEGIN
		PERFORM pg_temp.observe(code, starts, least(ends - 31, day), CASE WHEN comparator = 'decrease' THEN 1 ELSE 0 END,
			bound => 'exact') FROM jm_policy.target WHERE target_code = code;
		SELECT status INTO result FROM jm.target_period_progress_at(day) AS p WHERE p.target_code = code AND p.period_end = ends;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
		RETURN result;
	END;
END
$$;
CREATE TEMP TABLE due AS SELECT DISTINCT ON (target_code) target_code, comparator, period_start, period_end
	FROM jm.target_period JOIN jm_policy.target USING (target_code) ORDER BY target_code, period_end DESC;
DELETE FROM due WHERE target_code IN ('alliances', 'standards_30');
SELECT ok(pg_temp.around(target_code, period_end, period_start, period_end - 1) NOT IN ('missed', 'awaiting_final', 'not_started'), target_code || ': the day before its deadline there is no verdict') FROM due;
SELECT ok(pg_temp.around(target_code, period_end, period_start, period_end) NOT IN ('missed', 'awaiting_final', 'not_started'), target_code || ': nor on the day') FROM due;
SELECT ok(pg_temp.around(target_code, period_end, period_start, period_end + 1) IN ('awaiting_final', 'no_data'), target_code || ': the day after, late data is no failure') FROM due;

-- Forecast and need -----------------------------------------------------------------------
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-03-14', 20) $$, 'exhibitions_annual', '2025-04-01', 'trim_scale(forecast_value), trim_scale(needed_value)'),
	'100 80', 'twenty in a fifth of the year will be exactly a hundred');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2024-12-31', 1) $$, 'energy_leader', '2025-01-31', 'pace, round(forecast_value, 2), trim_scale(needed_value), round(needed_per_month, 3), status'),
	'0.30 1.50 4 0.334 off_track', 'from 0 towards 5, one after two of three years: pace 0.30, 1.50 at the end, a third of one needed a month');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2024-12-31', 0) $$, 'energy_leader', '2025-01-31', 'pace, trim_scale(forecast_value), trim_scale(needed_value)'), '0.00 0 5', 'from 0 nothing leads to nothing');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-12-31', 1000) $$, 'industrial_invest_2023', '2024-06-01', 'status, met, trim_scale(needed_value)'),
	'missed f 0', 'of a strict target the figure itself needs 0 more, and is not enough');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('industrial_invest_2023', '2023-01-01', '2023-06-30', 999, bound => 'more_than') $$, 'industrial_invest_2023', '2023-08-01', 'forecast_value, forecast_basis_zh'),
	'数据（999亿元）是界限而非准确值，不作预测', 'a bound makes no forecast, and says why');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 35), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', 36) $$,
	'mfg_va_gdp_share', '2024-06-30', 'round(forecast_value, 2)'), '38.00', 'a level goes on from its baseline');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-01-01', 999999999999999999.999999) $$, 'exhibitions_annual', '2025-01-02', 'forecast_value, forecast_basis_en, status'),
	'no forecast: it is too large to be shown met', 'a figure past all bounds breaks no view');
SELECT lives_ok($$ SELECT pg_temp.observe('clean_production_2025', make_date(y, 1, 1), make_date(y, 12, 31), 999999999999999999.999999) FROM generate_series(2023, 2025) AS y;
	SELECT pg_temp.observe('mfg_va_gdp_share', '2022-12-31', '2022-12-31', 39.999999), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', -999999999999999999.999999);
	TABLE jm.target_progress $$, 'nor do the largest figures there can be');
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-06-30', 60), pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-09-30', 100), pg_temp.observe('exhibitions_annual', '2025-01-01', '2025-11-30', 130) $$,
	'exhibitions_annual', '2025-12-31', 'first_met_on, trim_scale(needed_value), trim_scale(needed_per_month)'), '2025-09-30 0 0', 'the first day on which it was met is on record, and nothing is needed any more');

-- Roll-ups add up ------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.by_status(rollup text, grouping_column text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY EXECUTE format($f$
		SELECT format('%%s %%s %%s', %1$I, s.key, s.value)
		FROM jm.%2$I AS r, jsonb_each_text(to_jsonb(r)) AS s
		WHERE s.key IN ('met', 'on_track', 'at_risk', 'off_track', 'worsening', 'missed', 'awaiting_final', 'no_data', 'not_started') AND s.value <> '0' $f$, grouping_column, rollup);
END
$$;
SELECT set_eq($$ SELECT pg_temp.by_status('progress_by_measure', 'measure_no') $$, $$ SELECT format('%s %s %s', measure_no, status, count(*)) FROM jm.target_progress GROUP BY measure_no, status $$, 'progress_by_measure counts what target_progress says');
SELECT set_eq($$ SELECT pg_temp.by_status('progress_by_part', 'part_no') $$, $$ SELECT format('%s %s %s', part_no, status, count(*)) FROM jm.target_progress GROUP BY part_no, status $$, 'so does progress_by_part');
SELECT set_eq($$ SELECT pg_temp.by_status('spending_progress', 'measure_no') $$, $$ SELECT format('%s %s %s', measure_no, status, count(*)) FROM jm.target_progress GROUP BY measure_no, status $$, 'and spending_progress');
SELECT set_eq($$ SELECT pg_temp.by_status('progress_by_year', 'year') $$,
	$$ SELECT format('%s %s %s', y, status, count(*)) FROM generate_series(2023, 2025) AS y, jm.target_progress_at(make_date(y, 12, 31)) GROUP BY y, status $$, 'progress_by_year is the end of each year');
SELECT is((SELECT sum(due)::int FROM jm.progress_by_year), (SELECT count(*)::int FROM jm.target_period), 'every period is due in one year');
SELECT is((SELECT sum(targets)::int FROM jm.progress_by_part), 149, 'the parts have 149 targets');
SELECT set_eq($$ SELECT target_code FROM jm.preamble_scorecard $$, $$ SELECT target_code FROM jm_policy.target WHERE measure_no = 0 $$, 'the preamble has its targets');

-- With records
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n <= 4 THEN '440703' ELSE '440781' END, 'C3311', true
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 6) AS n) AS made;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'headquarters', 'municipal', '2024-06-01' FROM jm.enterprise;
INSERT INTO jm.application (uscc, item_code, event_on, status, requested_yuan, assessed_yuan, awarded_yuan, source)
	SELECT uscc, 'little_giant', '2024-03-01', 'approved', 1000000, 1000000, 1000000, 'a test' FROM jm.enterprise WHERE district_code = '440703';
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 250000.01, '2024-06-01' FROM jm.application;
SELECT results_eq($$ SELECT district_code, trim_scale(actual_value), share_percent FROM jm.progress_by_district WHERE target_code = 'hq_count' AND actual_value > 0 ORDER BY 1 $$,
	$$ VALUES ('440703', 4::numeric, 66.67), ('440781', 2, 33.33) $$, 'each county has its share of a target of the city');
SELECT is((SELECT sum(actual_value) FROM jm.progress_by_district WHERE target_code = 'hq_count'), (SELECT actual_value FROM jm.target_progress WHERE target_code = 'hq_count'), 'and the shares are the whole');
SELECT is((SELECT count(*)::int FROM jm.progress_by_district WHERE target_code = 'cold_chain_hub_each_county' AND contribution = 'own'), 7, 'each county answers for its own hub');
SELECT results_eq($$ SELECT sum(applications), sum(awarded_yuan), sum(disbursed_yuan) FROM jm.spending_progress $$, $$ SELECT sum(applications), sum(awarded_yuan), sum(disbursed_yuan) FROM jm.award_summary $$, 'spending_progress spends what award_summary does');
SELECT results_eq($$ SELECT sum(awarded_yuan), sum(disbursed_yuan) FROM jm.county_scorecard $$, $$ SELECT 4000000.00::numeric, 1000000.04::numeric $$, 'the counties received all of it');
SELECT is((SELECT disbursed_share_percent FROM jm.county_scorecard WHERE district_code = '440703'), 100.00, 'one of them everything');
-- One enterprise in a cluster and a chain, one in the chain alone, one in the chain the year before
INSERT INTO jm.enterprise_member (uscc, member_code, year)
	SELECT e.uscc, m.member_code, m.year FROM (SELECT uscc, row_number() OVER (ORDER BY uscc) AS n FROM jm.enterprise) AS e
	JOIN (VALUES (1, 'cluster', 2024), (1, 'chain', 2024), (2, 'chain', 2024), (3, 'chain', 2023)) AS w (n, member_kind, year) USING (n)
	JOIN LATERAL (SELECT min(member_code) AS member_code, w.year FROM jm_policy.member AS l WHERE l.member_kind = w.member_kind) AS m ON true;
INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, y, n * 1000000.01 * (y - 2022) FROM (SELECT uscc, row_number() OVER (ORDER BY uscc) AS n FROM jm.enterprise) AS e, generate_series(2023, 2024) AS y WHERE n <= 3;
SELECT results_eq($$ SELECT member_kind, list_year, enterprises, output_year, output_yuan, output_before_yuan FROM jm.progress_by_member WHERE enterprises > 0 ORDER BY 1 DESC $$,
	$$ VALUES ('cluster', 2024, 1::bigint, 2024, 2000000.02, NULL), ('chain', 2024, 2::bigint, 2024, 6000000.06, 3000000.03) $$,
	'the output of the two in the chain in 2024 beside that of the one in it the year before; there was no list of the cluster then');
SELECT results_eq($$ SELECT member_code, applications, awarded_yuan, disbursed_yuan FROM jm.progress_by_member WHERE enterprises > 0 ORDER BY 1 $$,
	$$ SELECT b.member_code, count(*), sum(a.awarded_yuan)::numeric(24,2), sum(a.disbursed_yuan)::numeric(24,2) FROM jm.enterprise_member AS b JOIN jm.application AS a USING (uscc) WHERE b.year = 2024 GROUP BY 1 ORDER BY 1 $$,
	'and what they were awarded and paid');
SELECT results_eq($$ SELECT district_code, enterprises, output_yuan, output_share_percent FROM jm.county_scorecard WHERE output_yuan > 0 ORDER BY 1 $$,
	$$ SELECT e.district_code, max(n.n), sum(y.output_yuan)::numeric(24,2), round(100 * sum(y.output_yuan) / sum(sum(y.output_yuan)) OVER (), 2) FROM jm.enterprise AS e JOIN jm.enterprise_year AS y USING (uscc)
		JOIN (SELECT district_code, count(*) AS n FROM jm.enterprise GROUP BY 1) AS n USING (district_code) WHERE y.year = 2024 GROUP BY 1 ORDER BY 1 $$, 'each county its share of the output');
SELECT is((SELECT sum(output_share_percent) FROM jm.county_scorecard), 100.00, 'and the shares are all of it');
SELECT is((SELECT count(*)::int FROM jm.progress_by_member), 11, 'five clusters and six chains');
SELECT is((SELECT first_met_on FROM jm.target_progress_at('2025-06-30') WHERE target_code = 'hq_count'), NULL, 'six of thirty-five headquarters never met the target');

-- A target that is met for some days of a month only ------------------------------------------
CREATE FUNCTION pg_temp.champions(last_days text) RETURNS text LANGUAGE sql AS $$
	SELECT format('INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on) SELECT e.uscc, ''single_champion'', ''national'', ''2024-05-03'', d.last_day
		FROM (SELECT uscc, row_number() OVER (ORDER BY uscc) AS n FROM jm.enterprise) AS e
		JOIN unnest(%L::date[]) WITH ORDINALITY AS d (last_day, n) ON d.n = e.n', last_days)
$$;
SELECT is(pg_temp.seen(pg_temp.champions('{2024-05-10,NULL,NULL,NULL,NULL}'), 'champion_count', '2024-12-31', 'first_met_on, trim_scale(actual_value), met'), '2024-05-03 4 f',
	'five champions, one of them until the tenth: the target was first met on the third of May, and is not met at the year''s end');
SELECT is(pg_temp.seen(pg_temp.champions('{2024-05-03,NULL,NULL,NULL,NULL}'), 'champion_count', '2024-05-31', 'first_met_on, trim_scale(actual_value)'), '2024-05-03 4', 'a single day is enough to have met it');
SELECT is(pg_temp.seen(pg_temp.champions('{2024-05-10,NULL,NULL,NULL}'), 'champion_count', '2024-12-31', 'coalesce(first_met_on::text, ''never''), trim_scale(actual_value)'), 'never 3', 'four are never five');
SELECT is(pg_temp.seen(pg_temp.champions('{2024-05-10,NULL,NULL,NULL,NULL}'), 'champion_count', '2024-05-02', 'coalesce(first_met_on::text, ''not yet'')'), 'not yet', 'nor are five on the day before');
SELECT is(pg_temp.seen(pg_temp.champions('{2024-05-10,NULL,NULL,NULL,NULL}'), 'champion_count', '2024-05-03', 'first_met_on'), '2024-05-03', 'and on the day itself they are');
SELECT is(pg_temp.seen($$ INSERT INTO jm.project (uscc, kind, name, district_code, planned_investment_yuan, signed_on, started_on, completed_on)
		SELECT (SELECT min(uscc) FROM jm.enterprise), 'cold_chain', 'hub of ' || d.district_code, d.district_code, 1, '2023-01-01', '2023-02-01', date '2024-03-05' + n::int
		FROM (SELECT district_code, row_number() OVER (ORDER BY district_code) AS n FROM jm_policy.district WHERE is_county) AS d $$,
	'cold_chain_hub_each_county', '2024-12-31', 'members_met, first_met_on'), '7 2024-03-12', 'a target of every county is met when the last of them gets there');

-- Gaps ---------------------------------------------------------------------------------------------
SELECT is((SELECT string_agg(DISTINCT gap, ' ') FROM jm.data_gap_at('2024-06-30') WHERE indicator_code = 'exhibitions'), 'missing', 'a year without a figure is a gap');
SELECT is((SELECT missing_since FROM jm.data_gap_at('2024-06-30') WHERE target_codes = 'exhibitions_annual' AND year = 2024), date '2024-01-01', 'since its first day');
SELECT is_empty($$ SELECT FROM jm.data_gap_at('2026-06-30') AS g WHERE target_codes ~ 'alliances' $$, 'what is final is none');
-- The gap of a target with a setup that is undone: what is missing, and since when
CREATE FUNCTION pg_temp.gap(setup text, code text, as_of date) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	result text;
BEGIN
	BEGIN
		EXECUTE setup;
		SELECT string_agg(g.gap || ' ' || g.missing_since, ', ' ORDER BY g.year) INTO result FROM jm.data_gap_at(as_of) AS g WHERE code = ANY (string_to_array(g.target_codes, ' '));
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
		RETURN coalesce(result, 'none');
	END;
END
$$;
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2023-06-30', 1) $$, 'energy_leader', '2024-06-30'), 'none', 'a figure a year old to the day is not stale');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2023-06-30', 1) $$, 'energy_leader', '2024-07-01'), 'stale 2023-07-01', 'a day later it is, since the day after it');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2023-06-30', 5) $$, 'energy_leader', '2025-07-01'), 'none', 'a sum that has reached its target needs no newer figure');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2024-12-31', 4) $$, 'energy_leader', '2026-02-01'), 'incomplete 2025-01-01', 'a period that is over and has figures up to the year before is incomplete');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2025-12-31', 4, 'P') $$, 'energy_leader', '2026-02-01'), 'provisional 2026-01-01', 'a provisional figure of all of it is a gap until it is final');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2025-12-31', 4, bound => 'more_than') $$, 'energy_leader', '2026-02-01'), 'inexact 2026-01-01', '"more than four" does not tell whether five was reached');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2025-12-31', 5, bound => 'more_than') $$, 'energy_leader', '2026-02-01'), 'none', '"more than five" does');
SELECT is(pg_temp.gap($$ SELECT pg_temp.observe('energy_leader', '2023-01-01', '2025-12-31', 4) $$, 'energy_leader', '2026-02-01'), 'none', 'a final figure is no gap, though the target was missed');
SELECT matches(pg_temp.gap(format($$ SELECT pg_temp.observe(%1$L, %2$L, %3$L, 100) $$, t.target_code, p.period_start, p.period_end), t.target_code, p.period_end), 'no_baseline ' || p.period_start,
	t.target_code || ': a target to rise without the year before has no baseline')
FROM jm_policy.target AS t JOIN LATERAL (SELECT * FROM jm.target_period AS p WHERE p.target_code = t.target_code ORDER BY p.period_start LIMIT 1) AS p ON true WHERE t.comparator = 'increase';
SELECT is_empty($$ SELECT target_code FROM jm.target_period_progress_at(jm_policy.city_today()) WHERE status IN ('no_data', 'awaiting_final')
	EXCEPT SELECT unnest(string_to_array(target_codes, ' ')) FROM jm.data_gap $$, 'every target that lacks or awaits data has a gap that says why');

SELECT * FROM finish();
ROLLBACK;
