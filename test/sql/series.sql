-- The series by month says of each month what the progress says of its last day, for
-- every target, and of one target what it says of all; each target's own function
-- says what the view says.
--
-- This file has a database with the demonstration.

\i test/oracle/quiet.sql
SELECT no_plan();

CREATE TEMP TABLE trend AS SELECT * FROM jm.target_trend;
SELECT is((SELECT count(*)::int FROM trend),
	149 * (SELECT count(*)::int FROM generate_series('2023-01-01', date_trunc('month', jm_policy.city_today()::timestamp), interval '1 month')), 'every target has a row for every month since 2023');
SELECT is((SELECT count(*) FROM (SELECT DISTINCT target_code, month FROM trend) AS d), (SELECT count(*) FROM trend), 'and one');
SELECT is((SELECT string_agg(DISTINCT as_of_on::text, ' ') FROM trend WHERE month = date_trunc('month', jm_policy.city_today()::timestamp)), jm_policy.city_today()::text, 'the current month is judged as of today');
SELECT is_empty($$ SELECT * FROM trend WHERE as_of_on <> (month + interval '1 month')::date - 1 AND as_of_on <> jm_policy.city_today() $$, 'every other one as of its last day');
SELECT is_empty(format($$
	(SELECT target_code, as_of_on, year, period_start, period_end, actual_value, qualifier, obs_status, data_on, value_origin, members_total, members_met, met, attainment, pace, status, status_zh FROM trend WHERE as_of_on = %1$L
	EXCEPT ALL SELECT target_code, as_of_on, year, period_start, period_end, actual_value, qualifier, obs_status, data_on, value_origin, members_total, members_met, met, attainment, pace, status, status_zh FROM jm.target_progress_at(%1$L))
	UNION ALL (SELECT target_code, as_of_on, year, period_start, period_end, actual_value, qualifier, obs_status, data_on, value_origin, members_total, members_met, met, attainment, pace, status, status_zh FROM jm.target_progress_at(%1$L)
	EXCEPT ALL SELECT target_code, as_of_on, year, period_start, period_end, actual_value, qualifier, obs_status, data_on, value_origin, members_total, members_met, met, attainment, pace, status, status_zh FROM trend WHERE as_of_on = %1$L) $$, day),
	format('as of %s the series says what the progress says', day))
FROM unnest(ARRAY['2023-01-31', '2023-12-31', '2024-02-29', '2025-06-30', '2025-12-31', '2026-01-31', jm_policy.city_today()::text]) AS day;
SELECT cmp_ok((SELECT count(*) FROM trend WHERE actual_value IS NOT NULL), '>', 2000::bigint, 'there are figures in it');
SELECT is_empty('SELECT * FROM trend WHERE is_provisional IS DISTINCT FROM (obs_status IN (''P'', ''E''))', 'a figure that is preliminary or estimated is provisional');

-- One target, and some months
SELECT is_empty(format($$ (SELECT * FROM jm.target_progress_by_month('2024-03-15', '2025-02-10', %1$L) EXCEPT ALL SELECT t.* FROM trend AS t WHERE target_code = %1$L AND month BETWEEN '2024-03-01' AND '2025-02-01')
	UNION ALL (SELECT t.* FROM trend AS t WHERE target_code = %1$L AND month BETWEEN '2024-03-01' AND '2025-02-01' EXCEPT ALL SELECT * FROM jm.target_progress_by_month('2024-03-15', '2025-02-10', %1$L)) $$, code),
	format('%s alone is what it is among all, for the months that the days are in', code))
FROM unnest(ARRAY['hq_count', 'apprentices_annual', 'alliances', 'chains_dual_head', 'ind_invest_growth']) AS code WHERE code IN (SELECT target_code FROM jm_policy.target);
SELECT is((SELECT count(*) FROM jm.target_progress_by_month('2025-01-01', '2099-12-31', 'hq_count')), (SELECT count(*) FROM trend WHERE target_code = 'hq_count' AND month >= '2025-01-01'), 'months to come have no rows');
SELECT throws_ok($$ SELECT * FROM jm.target_progress_by_month('2025-02-01', '2025-01-31') $$, 'JM023', 'from_on is after to_on (起止颠倒)', 'a time that ends before it begins is an error');
SELECT is((SELECT count(*) FROM jm.target_progress_by_month('2025-01-31', '2025-01-31', 'hq_count')), 1::bigint, 'a single day is of one month');
SELECT is((SELECT count(*) FROM jm.target_progress_by_month('2098-01-01', '2099-01-31', 'hq_count')), 0::bigint, 'all of it to come, there is nothing');
SELECT throws_ok(q, 'JM141', m, format('a target that there is not is an error: %s', q))
FROM (VALUES ($$ SELECT * FROM jm.target_progress_by_month(target_code => 'none') $$, 'unknown target "none" (没有这一目标)'), ($$ SELECT * FROM jm.target_progress_by_month(target_code => '') $$, 'unknown target "" (没有这一目标)'),
	($$ SELECT * FROM jm.target_progress_of('HQ_COUNT') $$, 'unknown target "HQ_COUNT" (没有这一目标)'), ($$ SELECT * FROM jm.target_progress_of(NULL) $$, 'unknown target "NULL" (没有这一目标)')) AS v (q, m);
SELECT is_empty(format($$ SELECT * FROM jm.target_progress_by_month('2024-01-01', '2025-12-31', 'hq_count', %L) EXCEPT SELECT * FROM jm.target_progress_by_month('2024-01-01', '2025-12-31', 'hq_count') $$, now() + interval '1 day'), 'known in the future is known now');
SELECT is((SELECT string_agg(DISTINCT value_origin, ' ') FROM jm.target_progress_by_month('2024-01-01', '2025-12-31', known_at => '2020-01-01')), 'none', 'before anything was recorded nothing was known');
SELECT throws_ok($$ SELECT * FROM jm.target_progress_by_month('-infinity', '2025-01-31') $$, 'JM009', NULL, 'a day without a month is refused');

-- A target alone
SELECT is_empty(format($$ (SELECT to_jsonb(p) - 'known_at' FROM jm.target_progress_of(%1$L) AS p EXCEPT ALL SELECT to_jsonb(p) - 'known_at' FROM jm.target_progress_at(jm_policy.city_today()) AS p WHERE target_code = %1$L)
	UNION ALL (SELECT to_jsonb(p) - 'known_at' FROM jm.target_progress_at(jm_policy.city_today()) AS p WHERE target_code = %1$L EXCEPT ALL SELECT to_jsonb(p) - 'known_at' FROM jm.target_progress_of(%1$L) AS p) $$, code),
	format('%s by itself is what the view has', code))
FROM (SELECT target_code AS code FROM jm_policy.target ORDER BY md5(target_code) LIMIT 25) AS t;

SELECT * FROM finish();
