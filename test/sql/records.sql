-- The records of the document's mechanisms (activities, assignments, lists, the
-- ladder, requests) and the targets computed from them: for every one of these the
-- record that makes the difference, what does not count, and what is refused.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

-- 300 enterprises: odd ones in 蓬江, even ones in 江海; every tenth is a shop
CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA7' || lpad(n::text, 6, '0') AS body) AS b
$$;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code)
SELECT pg_temp.code(n), '企业' || n, CASE n % 2 WHEN 1 THEN '440703' ELSE '440704' END, CASE n % 10 WHEN 0 THEN 'F52' ELSE 'C33' END
FROM generate_series(1, 300) AS n;
INSERT INTO jm.project (uscc, kind, name, signed_on)
SELECT pg_temp.code(n), 'investment', '项目' || n, '2023-03-01' FROM generate_series(1, 5) AS n;

-- The figure of a target from the records alone, in the period that holds as_of
CREATE FUNCTION pg_temp.figure(target text, as_of date, place text = '') RETURNS numeric LANGUAGE sql AS $$
	SELECT trim_scale(round(v.value, 6)) FROM jm_policy.target AS t
	JOIN jm.target_period AS p USING (target_code)
	JOIN jm_private.derived_values(as_of) AS v USING (indicator_code, period_start, period_end)
	WHERE t.target_code = target AND coalesce(v.member_code, v.district_code, '') = place
	ORDER BY p.period_start DESC LIMIT 1
$$;
\i test/oracle/progress.sql
-- The same after some records, which are undone; and the target's status
CREATE FUNCTION pg_temp.with_records(setup text, target text, as_of date, place text = '') RETURNS numeric LANGUAGE sql AS $$
	SELECT pg_temp.asked(setup, format('SELECT pg_temp.figure(%L, %L, %L)', target, as_of, place))::numeric
$$;
CREATE FUNCTION pg_temp.status_with(setup text, target text, as_of date) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.seen(setup, target, as_of, 'status, value_origin')
$$;
-- n facts of a kind, alike but for their enterprise, name, person
CREATE FUNCTION pg_temp.facts(kind text, on_day date, n int = 1, quantity numeric = NULL, amount numeric = NULL, member text = NULL,
	ended date = NULL, of_which numeric = NULL, second numeric = NULL, first int = 1, named boolean = true, district text = NULL)
RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.activity (uscc, kind, happened_on, ended_on, subject, person, quantity, of_which, amount_yuan, second_yuan, member_code, district_code)
	SELECT CASE WHEN named THEN pg_temp.code((i - 1) % 300 + 1) END, kind, on_day, ended, 'S' || i, CASE WHEN named THEN 'P' || i END,
		quantity, of_which, amount, second, member, district
	FROM generate_series(first, first + n - 1) AS i
$$;

-- Every indicator is derived or says why not ------------------------------------------------
SELECT is_empty($$ SELECT i.indicator_code FROM jm_policy.indicator AS i
	LEFT JOIN jm_policy.derivation AS d USING (indicator_code) LEFT JOIN jm_policy.reported_by_hand AS h USING (indicator_code)
	WHERE (d.indicator_code IS NULL) = (h.indicator_code IS NULL) $$,
	'every indicator is computed from records, or says why it is reported by hand');
SELECT is((SELECT count(*)::int FROM jm_policy.target JOIN jm_policy.reported_by_hand USING (indicator_code)), 11, 'eleven targets wait for somebody else''s statistics');
SELECT is_empty($$ SELECT d.indicator_code, k.kind FROM jm_policy.derivation AS d
	CROSS JOIN LATERAL unnest(array_remove(ARRAY[d.record_kind, d.and_kind] || d.more_kinds, NULL)) AS k (kind)
	WHERE d.record_table IN ('activity', 'assignment', 'list_entry', 'entity_step') AND NOT EXISTS (
		SELECT FROM jm_policy.activity_kind AS a WHERE d.record_table = 'activity' AND a.kind = k.kind
		UNION ALL SELECT FROM jm_policy.assignment_kind AS a WHERE d.record_table = 'assignment' AND a.kind = k.kind
		UNION ALL SELECT FROM jm_policy.list_kind AS a WHERE d.record_table = 'list_entry' AND a.kind = k.kind
		UNION ALL SELECT FROM jm_policy.entity_step_kind AS a WHERE d.record_table = 'entity_step' AND a.kind = k.kind) $$,
	'they count kinds of record that exist');
SELECT is_empty($$ SELECT indicator_code FROM jm_policy.derivation WHERE record_table = 'list_entry' AND method = 'share'
	AND part_is NOT IN (SELECT kind FROM jm_policy.assignment_kind) $$, 'and lists are served by kinds of assignment that exist');
SELECT is_empty($$ SELECT FROM jm.target_progress_at('2026-01-01') WHERE value_origin <> 'none' AND target_code IN
	(SELECT target_code FROM jm_policy.target JOIN jm_policy.derivation USING (indicator_code)
	 WHERE record_table IN ('activity', 'assignment', 'list_entry', 'entity_step')) $$, 'without records there are no figures, and no zeros');
-- These books are closed: what they do not have is nothing, and not unknown (period_close.sql)
INSERT INTO jm.period_close (record_table, period_start, period_end)
SELECT t, '2022-01-01', '2025-12-31' FROM unnest(ARRAY['activity', 'assignment', 'list_entry', 'entity_step', 'project']) AS t;

-- 亩: sums; 块: by threshold ------------------------------------------------------------------
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('land_supply', '2024-05-01', 2, 4999.995) $$, 'industrial_land_annual', '2024-12-31'), 9999.99, '亩 is a sum');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.facts('land_supply', '2024-05-01', 2, 4999.9999) $$, 'industrial_land_annual', '2024-12-31'), 'on_track derived', '9999.9998 mu are not there yet');
SELECT is(pg_temp.status_with($$ SELECT pg_temp.facts('land_supply', '2024-05-01', 2, 5000) $$, 'industrial_land_annual', '2024-12-31'), 'met derived', '10000 mu are');
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(''land_acquisition'', ''2024-05-01'', 1, %s)', q), target, '2024-12-31'), n::numeric,
	format('a parcel of %s mu is %s of %s', q, n, target))
FROM (VALUES (99.99, 'new_land_100mu_annual', 0), (100, 'new_land_100mu_annual', 1), (100.01, 'new_land_100mu_annual', 1), (499.99, 'new_land_500mu_annual', 0),
	(500, 'new_land_500mu_annual', 1), (500.01, 'new_land_500mu_annual', 1), (500, 'new_land_100mu_annual', 1)) AS x (q, target, n);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('land_acquisition', '2023-12-31', 1, 100), pg_temp.facts('land_acquisition', '2024-01-01', 1, 100), pg_temp.facts('land_acquisition', '2024-12-31', 1, 100),
	pg_temp.facts('land_acquisition', '2025-01-01', 1, 100) $$, 'new_land_100mu_annual', '2024-12-31'), 2.0, 'the first and the last day of a year are of it, the days around are not');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('land_acquisition', '2024-05-01', 1, 100) $$, 'new_land_100mu_annual', '2024-04-30'), 0.0, 'the day before, there is nothing');

-- Every target counted from activities, one short of it, there, and over it -----------------------
-- what: the record, how many make the target less one, the target, and one more
CREATE TEMP TABLE counted (target text, kind text, n int, arguments text);
INSERT INTO counted VALUES
	('exhibitions_annual', 'exhibition', 100, ''), ('designer_events_annual', 'designer_event', 1, ''),
	('exhibition_plan_annual', 'exhibition_plan', 1, ''), ('rcep_expo_annual', 'rcep_expo', 1, ''),
	('new_land_100mu_annual', 'land_acquisition', 45, ', quantity => 100'), ('new_land_500mu_annual', 'land_acquisition', 10, ', quantity => 500'),
	('quality_help_annual', 'quality_help', 600, ', named => false'), ('yikedai_enterprises_2023', 'yikedai_credit', 120, ', amount => 1'),
	('standards_30', 'standard', 30, ''), ('phd_annual', 'phd_recruited', 30, ''), ('engineers_annual', 'engineer_certified', 2000, ''),
	('cqo_annual', 'cqo_training', 500, ''), ('apprentices_annual', 'apprentice', 1500, ''), ('park_school_enterprises_annual', 'park_school_service', 100, ''),
	('skilled_annual', 'skill_certificate', 20000, ''), ('worker_training_annual', 'worker_training', 50000, ''),
	('zyb_services_2023', 'zyb_service', 6000, ''), ('innovation_entities', 'innovation_service', 10000, ', named => false'), ('park_plans_51', 'park_plan', 51, '');
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, %L, %s%s)', kind, '2023-06-01', n + more, arguments), target, '2023-12-31'), (n + more)::numeric,
	format('%s: %s records of %s are %s', target, n + more, kind, n + more))
FROM counted CROSS JOIN (VALUES (-1), (0), (1)) AS m (more) WHERE n + more > 0 AND n <= 2000 ORDER BY target, more;
SELECT is(pg_temp.status_with(format('SELECT pg_temp.facts(%L, %L, %s%s)', kind, '2023-06-01', n + more, arguments), target, '2024-01-01'),
	CASE WHEN more < 0 THEN 'missed derived' WHEN target = 'yikedai_enterprises_2023' AND more = 0 THEN 'missed derived' ELSE 'met derived' END,
	format('%s: %s of them %s', target, n + more, CASE WHEN more < 0 THEN 'are one short' WHEN more = 0 THEN 'are held against it' ELSE 'are enough' END))
FROM counted CROSS JOIN (VALUES (-1), (0), (1)) AS m (more) WHERE n + more > 0 AND target IN ('yikedai_enterprises_2023', 'park_plans_51');
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, ''2022-12-31'', 1%s), pg_temp.facts(%L, ''2024-01-01'', 1%s)', kind, arguments, kind, arguments), target, '2023-12-31'),
	CASE target WHEN 'park_plans_51' THEN 1 ELSE 0 END::numeric,
	format('%s: what was before 2023 or after the year %s', target, CASE target WHEN 'park_plans_51' THEN 'counts where it stands still' ELSE 'does not count' END))
FROM counted ORDER BY target;

-- 家 and 家次, 人 and 人次 --------------------------------------------------------------------------
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('quality_help', '2024-03-01'), pg_temp.facts('quality_help', '2024-09-01') $$, 'quality_help_annual', '2024-12-31'), 1.0, 'an enterprise served twice is one 家');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('park_school_service', '2024-03-01'), pg_temp.facts('park_school_service', '2024-09-01') $$, 'park_school_enterprises_annual', '2024-12-31'), 2.0, 'and two 家次');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('park_school_service', '2024-03-01', 1, 7) $$, 'park_school_enterprises_annual', '2024-12-31'), 7.0, 'a row may stand for seven of them');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('quality_help', '2023-12-31'), pg_temp.facts('quality_help', '2024-01-01') $$, 'quality_help_annual', '2024-12-31'), 1.0, 'of two years, each counts it once');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('innovation_service', '2023-12-31'), pg_temp.facts('innovation_service', '2024-01-01') $$, 'innovation_entities', '2024-12-31'), 1.0, 'a sum since 2023 counts it once in all');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('quality_help', '2024-03-01', 2, named => false), pg_temp.facts('quality_help', '2024-03-02', 1, named => false) $$, 'quality_help_annual', '2024-12-31'), 2.0,
	'an enterprise that is not on the books counts once by its name');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('cqo_training', '2024-03-01', 3), pg_temp.facts('cqo_training', '2024-09-01', 2) $$, 'cqo_annual', '2024-12-31'), 3.0, 'a person trained twice is one 人');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('apprentice', '2024-03-01', 1, 40, named => false), pg_temp.facts('apprentice', '2024-03-02', 1, 40, named => false), pg_temp.facts('apprentice', '2024-03-02') $$, 'apprentices_annual', '2024-12-31'), 81.0,
	'classes without names count as many as they say');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('skill_certificate', '2024-03-01', 2, 100, of_which => 30), pg_temp.facts('skill_certificate', '2024-03-01', 1) $$, target, '2024-12-31'), n,
	format('%s: certificates are added up, those of high skill by themselves', target))
FROM (VALUES ('skilled_annual', 201.0), ('high_skilled_annual', 60.0)) AS x (target, n);
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(''skill_certificate'', ''2024-03-01'', 1, 30000, of_which => %s)', n), 'high_skilled_annual', '2024-12-31'), n::numeric, format('%s of high skill', n))
FROM (VALUES (9999), (10000)) AS x (n);
SELECT is(pg_temp.with_records($$ INSERT INTO jm.activity (uscc, kind, happened_on, subject) SELECT pg_temp.code(n), 'exhibition', '2024-04-15', '广交会' FROM generate_series(1, 5) AS n $$, 'exhibitions_annual', '2024-12-31'), 1.0,
	'five enterprises at one exhibition are one 场');
SELECT is(pg_temp.with_records($$ INSERT INTO jm.activity (uscc, kind, happened_on, subject, member_code) SELECT pg_temp.code(n), 'standard', '2024-04-15', 'GB/T 1-2024', 'standard_national' FROM generate_series(1, 2) AS n $$, 'standards_30', '2024-12-31'), 1.0,
	'two enterprises at one standard are one 项');

-- Money ----------------------------------------------------------------------------------------
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, ''2023-06-01'', 1, amount => %s)', kind, yuan), target, '2023-12-31'), n, format('%s: %s yuan are %s 亿元', target, yuan, n))
FROM (VALUES ('yikedai_credit', 'yikedai_credit_2023', 400000000, 4.0), ('yikedai_credit', 'yikedai_credit_2023', 400000100, 4.000001), ('zyb_service', 'zyb_lending_2023', 9999999900, 99.999999),
	('zyb_service', 'zyb_lending_2023', 10000000000, 100.0), ('fund_investment', 'gov_fund_new_invest_annual', 600000000, 6.0)) AS x (kind, target, yuan, n);
SELECT is(pg_temp.status_with(format('SELECT pg_temp.facts(''yikedai_credit'', ''2023-06-01'', 1, amount => %s)', yuan), 'yikedai_credit_2023', '2024-01-01'), s, format('授信超4亿元: %s yuan %s', yuan, s))
FROM (VALUES (400000000, 'missed derived'), (400000001, 'met derived'), (399999999, 'missed derived')) AS x (yuan, s);
SELECT is(pg_temp.status_with(format('SELECT pg_temp.facts(''zyb_service'', ''2023-06-01'', 1, amount => %s)', yuan), 'zyb_lending_2023', '2024-01-01'), s, format('放贷不少于100亿元: %s yuan %s', yuan, s))
FROM (VALUES (9999999999, 'missed derived'), (10000000000, 'met derived')) AS x (yuan, s);
\set funds 'SELECT pg_temp.facts(''fund_investment'', d::date, 1, amount => 1000000000, second => 13000000000) FROM unnest(ARRAY[''2022-12-31'', ''2023-06-01'', ''2024-06-01'']) AS d'
SELECT is(pg_temp.with_records(:'funds', target, '2025-06-01'), n, format('%s: %s 亿元', target, n)) FROM (VALUES ('gov_fund_invest_2025', 20.0), ('leveraged_capital_2025', 260.0)) AS x (target, n);
SELECT is(pg_temp.status_with(:'funds' || extra, target, '2026-01-01'), s, format('%s: %s', target, s))
FROM (VALUES ('gov_fund_invest_2025', '', 'missed derived'), ('gov_fund_invest_2025', '; SELECT pg_temp.facts(''fund_investment'', ''2025-12-31'', 1, amount => 1)', 'met derived'),
	('leveraged_capital_2025', '', 'missed derived'), ('leveraged_capital_2025', '; SELECT pg_temp.facts(''fund_investment'', ''2025-12-31'', 1, amount => 0, second => 1)', 'met derived')) AS x (target, extra, s);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('fund_investment', '2024-06-01', 1, amount => 100000000, first => 10), pg_temp.facts('fund_investment', '2024-06-01', 1, amount => 100000000) $$, 'gov_fund_new_invest_annual', '2024-12-31'), 1.0,
	'an investment in a shop is none in manufacturing');
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(''rental_housing'', ''2023-06-01'', 1, %s)', n), 'rental_housing_2023', '2023-12-31'), n::numeric, format('%s 套', n)) FROM (VALUES (2999), (3000)) AS x (n);

-- Up or down against the year before ---------------------------------------------------------------
\set guarantee 'SELECT pg_temp.facts(''guarantee'', ''2023-06-01'', 1, amount => 100000000, second => 1000000), pg_temp.facts(''guarantee'', ''2024-06-01'', 1, amount => 300000000, second => 2700000, ended => ''2025-05-31'')'
SELECT is(pg_temp.with_records(:'guarantee', 'guarantee_fee_cut', d::date), n, format('fees over amounts of the year of %s', d)) FROM (VALUES ('2023-12-31', 1.0), ('2024-12-31', 0.9)) AS x (d, n);
SELECT is(pg_temp.with_records(:'guarantee', 'guarantee_balance_rise', d::date), n, format('the balance on %s', d)) FROM (VALUES ('2023-12-31', 1.0), ('2024-12-31', 4.0), ('2025-05-31', 4.0), ('2025-06-01', 1.0)) AS x (d, n);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('guarantee', '2023-06-01', 1, amount => 100000000, second => 1000000), pg_temp.facts('guarantee', '2023-06-01', 1, amount => 900000000) $$, 'guarantee_fee_cut', '2023-12-31'), 1.0,
	'a guarantee that does not say its fee does not make it lower');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('pool_injection', '2022-06-01', 1, amount => 100000000), pg_temp.facts('pool_injection', '2024-06-01', 1, amount => 50000000) $$, 'zhengyinbao_pool_increase', '2024-12-31'), 1.5, 'a pool is all that was put into it');
SELECT is(pg_temp.with_records($$ INSERT INTO jm.assignment (kind, person, started_on, ended_on) VALUES ('zyb_partner', '甲银行', '2022-01-01', NULL), ('zyb_partner', '甲银行', '2023-01-01', '2023-06-30'), ('zyb_partner', '乙银行', '2023-01-01', '2024-06-30') $$,
	'partner_expansion', d::date), n, format('partners on %s', d)) FROM (VALUES ('2023-12-31', 2.0), ('2024-06-30', 2.0), ('2024-07-01', 1.0)) AS x (d, n);
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, ''2023-06-01'', 3), pg_temp.facts(%L, ''2023-07-01'', 1), pg_temp.facts(%L, ''2023-06-01'', 1, first => 9, ended => ''2024-06-01'')', kind, kind, kind), target, d::date), n,
	format('%s on %s: %s', target, d, n))
FROM (VALUES ('school_cooperation', 'tech_school_system'), ('far_park', 'far_coverage')) AS g (kind, target) CROSS JOIN (VALUES ('2023-12-31', 4.0), ('2024-12-31', 3.0)) AS x (d, n);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('school_placement', '2024-09-01', 1, 200, of_which => 200), pg_temp.facts('school_placement', '2024-09-01', 1, 100, of_which => 99) $$, 'child_school_100pct', '2024-12-31'), 99.666667, 'placed over eligible: one child short is not 100 %');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('school_placement', '2024-09-01', 1, 200, of_which => 200) $$, 'child_school_100pct', '2024-12-31'), 100.0, 'all of them is');

-- Persons, ladder -------------------------------------------------------------------------------------
SELECT is(pg_temp.with_records(format('INSERT INTO jm.assignment (kind, person, started_on) SELECT ''sci_commissioner'', ''P'' || i %% %s, ''2023-02-01'' FROM generate_series(1, 1001) AS i', n), 'sci_commissioners', '2025-12-31'), n::numeric, format('%s commissioners', n))
FROM (VALUES (999), (1000)) AS x (n);
SELECT is(pg_temp.with_records(format('INSERT INTO jm.entity_step (uscc, kind, stepped_on) SELECT pg_temp.code(i), %L, ''2023-02-01'' FROM generate_series(1, %s) AS i', kind, n), target, '2023-12-31'), counts::numeric, format('%s %s are %s', n, kind, counts))
FROM (VALUES ('individual_to_enterprise', 'individual_to_enterprise_2023', 300, 300), ('scale_up', 'scale_up_2023', 9, 9), ('scale_up', 'scale_up_2023', 10, 9), ('listing', 'listed_2023', 3, 3), ('listing', 'listed_2023', 4, 4)) AS x (kind, target, n, counts);
SELECT is(pg_temp.status_with(format('INSERT INTO jm.entity_step (uscc, kind, stepped_on) SELECT pg_temp.code(i), ''listing'', ''2023-12-31'' FROM generate_series(1, %s) AS i', n), 'listed_2023', '2024-01-01'), s, format('%s listed: %s', n, s))
FROM (VALUES (3, 'missed derived'), (4, 'met derived'), (5, 'met derived')) AS x (n, s);
SELECT is(pg_temp.with_records($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(1), 'scale_up', '2023-02-01'), (pg_temp.code(1), 'scale_up', '2023-08-01'), (pg_temp.code(2), 'scale_up', '2024-01-01') $$, 'scale_up_2023', '2023-12-31'), 1.0,
	'the same enterprise twice in a year is one, and one of the next year none');

-- Targets without a number: nothing is no data, a record is on the way, and somebody says that it is done ---------
-- (those that name things are met when each of them is on record: figures.sql)
CREATE TEMP TABLE without_number AS
SELECT t.target_code, format('SELECT pg_temp.facts(%L, %L, 1%s)', d.record_kind, '2025-12-31', CASE WHEN k.member_kind IS NULL THEN '' ELSE format(', member => %L', (SELECT min(member_code) FROM jm_policy.member AS m WHERE m.member_kind = k.member_kind)) END
		|| CASE WHEN 'quantity' = ANY (k.needs) THEN ', quantity => 1' ELSE '' END) AS setup
FROM jm_policy.target AS t JOIN jm_policy.derivation AS d USING (indicator_code) JOIN jm_policy.activity_kind AS k ON k.kind = d.record_kind
WHERE t.comparator = 'done' AND d.record_table = 'activity' AND NOT t.per_member AND t.target_code <> 'park_expansion';
SELECT is(pg_temp.status_with(setup, target_code, day), wanted || ' derived', format('%s: a record of the last day is %s on %s', target_code, wanted, day))
FROM without_number, (VALUES (date '2025-12-31', 'on_track'), ('2026-01-01', 'awaiting_final')) AS x (day, wanted)
WHERE target_code <> 'investment_map';
SELECT is(pg_temp.status_with(setup || format('; INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) SELECT indicator_code, ''2025-01-01'', ''2025-12-31'', 1, unit, ''the office'' FROM jm_policy.target WHERE target_code = %L', target_code), target_code, '2026-01-01'),
	'met observed', format('%s: the office says that it is done', target_code)) FROM without_number;
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, ''2024-01-01'')', kind), target, '2024-12-31'), 1.0, format('%s: %s alone is one', target, kind))
FROM (VALUES ('investment_map', 'investment_map'), ('investment_graph', 'investment_map'), ('investment_toolbox', 'toolbox'), ('investment_package', 'toolbox'),
	('investment_conference', 'investment_events'), ('chain_matchmaking', 'investment_events')) AS x (kind, target);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('leadership_mechanism', '2022-06-01') $$, 'leadership_mechanism', '2024-12-31'), 1.0, 'what was established before 2023 is established');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('patent_portfolio', '2022-06-01') $$, 'patent_portfolios', '2024-12-31'), 0.0, 'what is to be done in the period was not done before it');
SELECT is(pg_temp.with_records(format('SELECT pg_temp.facts(%L, ''2023-12-31'')', kind), target, '2024-06-30'), 0.0, format('%s: that of last year is not this year''s', target))
FROM (VALUES ('cadre_course', 'training_course'), ('bay_area_design', 'bay_area_design'), ('key_enterprise_visit', 'key_enterprise_visits')) AS x (kind, target);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('land_supply', '2024-06-01', 1, 10) $$, 'supply_modes', '2024-12-31'), 0.0, 'land without a mode is no mode');
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('land_supply', '2024-06-01', 3, 10, member => 'supply_standard_land') $$, 'supply_modes', '2024-12-31'), 1.0, 'land with one is');

-- Parks: each once ---------------------------------------------------------------------------------------------
INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) SELECT 'test_' || k || i, k, k || i, k || i FROM unnest(ARRAY['launch_zone', 'village_park']) AS k, generate_series(1, 9) AS i;
SELECT is(pg_temp.with_records(format('INSERT INTO jm.activity (kind, happened_on, member_code) SELECT %L, d, m.member_code FROM (SELECT member_code FROM jm_policy.member WHERE member_kind = %L ORDER BY 1 LIMIT %s) AS m, (VALUES (date ''2023-05-01''), (''2024-05-01'')) AS v (d)',
	x.kind, x.kind, x.n + more), t.target_code, '2025-12-31'), (x.n + more)::numeric, format('%s: %s parks, twice on record, are %s', t.target_code, x.n + more, x.n + more))
FROM (VALUES ('first_launch_zone', 3), ('special_park', 8), ('launch_zone', 6), ('new_special_park', 11), ('co_built_park', 3), ('village_park', 9)) AS x (kind, n)
CROSS JOIN (VALUES (-1), (0)) AS m (more)
JOIN jm_policy.derivation AS d ON d.record_kind = x.kind AND d.distinct_by = 'member' AND d.method = 'stock' JOIN jm_policy.target AS t USING (indicator_code);
SELECT is(pg_temp.with_records($$ SELECT pg_temp.facts('zhongshan_kaiping_park', '2024-01-01') $$, 'zhongshan_kaiping_park', '2025-12-31'), 1.0, 'one park with 中山 in 开平');

-- Every chain, leader, county -----------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.members_met(setup text, target text, as_of date) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.seen(setup, target, as_of, 'status, members_met || ''/'' || members_total')
$$;
\set leaders 'INSERT INTO jm.assignment (kind, member_code, person, started_on) SELECT ''chain_leader'', member_code, ''副市长'', date ''2023-01-01'' FROM jm_policy.member WHERE member_kind = ''chain'''
\set masters 'INSERT INTO jm.assignment (kind, uscc, member_code, started_on) SELECT ''chain_master'', pg_temp.code(1), member_code, date ''2023-01-01'' FROM jm_policy.member WHERE member_kind = ''chain'''
SELECT is(pg_temp.members_met(:'leaders', 'chain_leader_master', '2026-01-01'), 'missed 0/6', 'six 链长 without a 链主 are none');
SELECT is(pg_temp.members_met(:'leaders' || ';' || :'masters', 'chain_leader_master', '2026-01-01'), 'met 6/6', 'each chain has its 链长 and 链主');
SELECT is(pg_temp.members_met(:'leaders' || ';' || :'masters' || ' AND member_code <> ''chain_food''', 'chain_leader_master', '2026-01-01'), 'missed 5/6', 'all but one is not all');
SELECT is(pg_temp.members_met(:'leaders' || ';' || :'masters' || '; UPDATE jm.assignment SET ended_on = ''2025-12-30'' WHERE kind = ''chain_leader'' AND member_code = ''chain_food''', 'chain_leader_master', '2026-01-01'), 'missed 5/6', 'a 链长 who has gone is none');
SELECT is(pg_temp.members_met(:'leaders' || ';' || :'masters' || '; INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) VALUES (''chain_more'', ''chain'', ''又一条'', ''one more'')', 'chain_leader_master', '2026-01-01'), 'missed 6/7', 'the list of key chains is open: a chain more wants its own');
SELECT is(pg_temp.members_met(format('INSERT INTO jm.activity (kind, member_code, happened_on) SELECT k, member_code, ''2024-01-01'' FROM jm_policy.member, unnest(%L::text[]) AS k WHERE member_kind = ''chain''', kinds), target, '2026-01-01'), s, format('%s with %s: %s', target, kinds, s))
FROM (VALUES ('{chain_plan}', 'chain_five_ones', 'missed 0/6'), ('{chain_plan,chain_five_ones}', 'chain_five_ones', 'met 6/6'), ('{chain_association}', 'chain_associations', 'met 6/6')) AS x (kinds, target, s);

SELECT is(pg_temp.members_met('SELECT', 'leader_contact_project', '2025-12-31'), 'no_data', 'without a list of leaders there is nothing to say');
INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) SELECT 'leader_' || i, 'leader', '领导' || i, 'Leader ' || i FROM generate_series(1, 2) AS i;
\set contact 'INSERT INTO jm.assignment (kind, uscc, project_no, holder_code, started_on) VALUES (''leader_contact'', pg_temp.code(1), 1, ''leader_1'', ''2023-03-01''), (''leader_contact'', pg_temp.code(2), 2, ''leader_1'', ''2023-03-01'')'
SELECT is(pg_temp.members_met(:'contact', 'leader_contact_project', '2025-12-31'), 'off_track 1/2', 'two projects of one leader are not one of each');
SELECT is(pg_temp.with_records(:'contact', 'leader_contact_project', '2025-12-31', 'leader_1'), 2.0, 'he has two');
SELECT is(pg_temp.with_records(:'contact', 'leader_contact_project', '2025-12-31', 'leader_2'), 0.0, 'the other none');
SELECT is(pg_temp.members_met(:'contact' || '; INSERT INTO jm.assignment (kind, subject, holder_code, started_on) VALUES (''leader_contact'', ''某项目'', ''leader_2'', ''2025-12-31'')', 'leader_contact_project', '2025-12-31'), 'met 2/2', 'each leader has one, be it on the books or named');
SELECT is(pg_temp.members_met(:'contact' || '; INSERT INTO jm.assignment (kind, subject, holder_code, started_on, ended_on) VALUES (''leader_contact'', ''某项目'', ''leader_2'', ''2024-01-01'', ''2025-12-30'')', 'leader_contact_project', '2025-12-31'), 'off_track 1/2', 'a contact that has ended is none');
SELECT is(pg_temp.with_records(:'contact', 'leader_mechanism', '2025-12-31'), 2.0, 'and the mechanism has two contacts on record');

\set cadres 'INSERT INTO jm.assignment (kind, district_code, person, started_on) SELECT ''county_cadre'', district_code, ''干部'', date ''2024-01-01'' FROM jm_policy.district WHERE is_county'
SELECT is(pg_temp.members_met(:'cadres', 'county_cadres', '2026-01-01'), 'met 7/7', 'each county has its cadre');
SELECT is(pg_temp.members_met(:'cadres' || ' AND district_code <> ''440785''', 'county_cadres', '2026-01-01'), 'missed 6/7', 'six of seven are not all');
SELECT is(pg_temp.members_met(:'cadres' || '; UPDATE jm.assignment SET ended_on = ''2025-06-30'' WHERE district_code = ''440785''', 'county_cadres', '2026-01-01'), 'missed 6/7', 'nor where one has left');
\set hubs 'INSERT INTO jm.project (uscc, kind, name, district_code, completed_on) SELECT pg_temp.code(9), ''cold_chain'', name_zh, district_code, date ''2024-12-31'' FROM jm_policy.district WHERE is_county'
SELECT is(pg_temp.members_met(:'hubs', 'cold_chain_hub_each_county', '2025-01-01'), 'met 7/7', 'each county its cold-chain hub');
SELECT is(pg_temp.members_met(:'hubs' || ' AND district_code <> ''440785''', 'cold_chain_hub_each_county', '2025-01-01'), 'missed 6/7', 'all but one is not all');

-- Every one on a list --------------------------------------------------------------------------------------------
\set listed 'INSERT INTO jm.list_entry (kind, uscc, project_no, entered_on) SELECT ''key_project'', pg_temp.code(i), i, date ''2023-01-01'' FROM generate_series(1, 3) AS i'
\set teams 'INSERT INTO jm.assignment (kind, uscc, project_no, person, started_on) SELECT ''project_team'', pg_temp.code(i), i, ''专班'', date ''2023-02-01'' FROM generate_series(1, 3) AS i'
SELECT is(pg_temp.with_records(:'teams', 'one_project_one_team', '2025-12-31'), NULL, 'an empty list is no data, and not met');
SELECT is(pg_temp.with_records(:'listed', 'one_project_one_team', '2025-12-31'), 0.0, 'a list without teams is not served');
SELECT is(pg_temp.with_records(:'listed' || ';' || :'teams', 'one_project_one_team', '2025-12-31'), 1.0, 'every project has its team');
SELECT is(pg_temp.status_with(:'listed' || ';' || :'teams', 'one_project_one_team', '2025-12-31'), 'met derived', 'which meets the target');
SELECT is(pg_temp.with_records(:'listed' || ';' || :'teams' || ' WHERE i < 3', 'one_project_one_team', '2025-12-31'), 0.666667, 'two of three are not all');
SELECT is(pg_temp.with_records(:'listed' || ';' || :'teams' || ' WHERE i < 3; UPDATE jm.list_entry SET left_on = ''2025-11-30'' WHERE project_no = 3', 'one_project_one_team', '2025-12-31'), 1.0, 'a project that has left the list needs none');
SELECT is(pg_temp.with_records(:'listed' || ';' || :'teams' || ' WHERE i < 3; UPDATE jm.list_entry SET left_on = ''2025-12-31'' WHERE project_no = 3', 'one_project_one_team', '2025-12-31'), 0.666667, 'on its last day there it still does');
SELECT is(pg_temp.with_records(:'listed' || ';' || :'teams' || '; UPDATE jm.assignment SET ended_on = ''2025-12-30'' WHERE project_no = 3', 'one_project_one_team', '2025-12-31'), 0.666667, 'a team that was dissolved serves nobody');
SELECT is(pg_temp.with_records(:'listed' || '; INSERT INTO jm.assignment (kind, uscc, person, started_on) SELECT ''project_team'', pg_temp.code(i), ''专班'', date ''2023-02-01'' FROM generate_series(1, 3) AS i', 'one_project_one_team', '2025-12-31'), 0.0,
	'the team of an enterprise is not that of its project');
SELECT is(pg_temp.with_records(format('INSERT INTO jm.list_entry (kind, uscc, entered_on) SELECT ''top200'', pg_temp.code(i), date ''2023-01-01'' FROM generate_series(1, %s) AS i; INSERT INTO jm.assignment (kind, uscc, started_on) SELECT ''enterprise_team'', pg_temp.code(i), date ''2023-02-01'' FROM generate_series(1, %s) AS i', listed, served),
	'top200_teams', '2025-12-31'), share, format('%s of a list of %s are %s of the 200', served, listed, share))
FROM (VALUES (200, 200, 1.0), (200, 199, 0.995), (5, 5, 0.025), (201, 200, 0.995025), (201, 201, 1.0)) AS x (listed, served, share);
SELECT is(pg_temp.with_records(format('INSERT INTO jm.list_entry (kind, subject, entered_on) VALUES (%L, ''甲项目'', ''2023-05-01''), (%L, ''乙项目'', ''2023-05-01''); INSERT INTO jm.assignment (kind, subject, person, started_on) VALUES (%L, ''甲项目'', ''张三'', ''2023-05-01'')' || more, list, list, kind, kind), target, d::date), n,
	format('%s: %s', target, n))
FROM (VALUES ('large_energy', 'tracking_person', 'large_energy_tracking', '2023-12-31'), ('major_project', 'government_team', 'project_service_team', '2025-12-31')) AS x (list, kind, target, d)
CROSS JOIN (VALUES ('', 0.5), (', (%L, ''乙项目'', ''李四'', ''2023-05-01'')', 1.0)) AS m (more, n);
SELECT is(pg_temp.with_records(format('INSERT INTO jm.list_entry (kind, uscc, entered_on, left_on) VALUES (%L, pg_temp.code(1), ''2023-01-01'', ''2024-06-30'')', list), target, d::date), n, format('%s on %s', target, d))
FROM (VALUES ('upgrade_library', 'upgrade_library'), ('srdi_library', 'zjtx_library')) AS g (list, target) CROSS JOIN (VALUES ('2024-06-30', 1.0), ('2024-07-01', 0.0)) AS x (d, n);

-- What people look at ---------------------------------------------------------------------------------------------
INSERT INTO jm.list_entry (kind, uscc, project_no, entered_on) SELECT 'key_project', pg_temp.code(i), i, '2023-01-01' FROM generate_series(1, 2) AS i;
INSERT INTO jm.assignment (kind, uscc, project_no, person, started_on) VALUES ('project_team', pg_temp.code(1), 1, '一号专班', '2023-02-01');
SELECT results_eq('SELECT name, served_by, is_served FROM jm.list_service ORDER BY 1', $$ VALUES ('项目1', '一号专班', true), ('项目2', NULL, false) $$, 'list_service says who has a team and who has none');
INSERT INTO jm.request (uscc, channel, opened_at, answered_at, closed_at) VALUES
	(pg_temp.code(1), 'hotline_12345', '2024-03-01 09:00+08', '2024-03-02 09:00+08', '2024-03-05 09:00+08'),
	(NULL, 'hotline_12345', '2024-03-01 09:00+08', '2024-03-04 09:00+08', NULL), (pg_temp.code(2), 'hotline_12345', '2024-12-31 23:00+08', NULL, NULL);
SELECT results_eq('SELECT channel_zh, year, requests, answered, closed, days_to_answer, days_to_close, longest_to_answer FROM jm.request_response',
	$$ VALUES ('12345政府服务热线', 2024, 3, 2, 1, 2.00::numeric(12,2), 4.00::numeric(12,2), 3.00::numeric(12,2)) $$, 'request_response says how fast requests are answered, by the year in Jiangmen');

-- What was known, and whose it is -----------------------------------------------------------------------------------
INSERT INTO jm.activity (kind, happened_on, quantity) VALUES ('land_supply', '2024-05-01', 100);
SELECT clock_timestamp() AS before_change \gset
UPDATE jm.activity SET quantity = 60 WHERE kind = 'land_supply';
SELECT clock_timestamp() AS after_change \gset
DELETE FROM jm.activity WHERE kind = 'land_supply';
SELECT is((SELECT trim_scale(value) FROM jm_private.derived_values('2024-12-31', t) WHERE indicator_code = 'industrial_land' AND period_start = '2024-01-01'), n, what)
FROM (VALUES (:'before_change'::timestamptz, 100.0, 'what was recorded first is known to have been'), (:'after_change', 60.0, 'and what it was corrected to'), (NULL, 0, 'what was deleted is not there now')) AS x (t, n, what);
SELECT is((SELECT string_agg(district_code || ' ' || trim_scale(value), ', ' ORDER BY district_code) FROM jm_private.derived_values_by_district('2024-12-31')
	WHERE indicator_code = 'quality_help' AND period_start = '2024-01-01' AND value > 0), NULL, 'no county has a share yet');
SELECT pg_temp.facts('quality_help', '2024-03-01', 3), pg_temp.facts('quality_help', '2024-03-01', 1, first => 4, district => '440785');
SELECT is((SELECT string_agg(district_code || ' ' || trim_scale(value), ', ' ORDER BY district_code) FROM jm_private.derived_values_by_district('2024-12-31')
	WHERE indicator_code = 'quality_help' AND period_start = '2024-01-01' AND value > 0), '440703 2, 440704 1, 440785 1', 'a fact is its own district''s, or its enterprise''s');
UPDATE jm.enterprise SET uscc = pg_temp.code(999) WHERE uscc = pg_temp.code(1);
SELECT is((SELECT count(*)::int FROM jm.activity WHERE uscc = pg_temp.code(999)), 1, 'records follow a corrected code');
SELECT is((SELECT count(*)::int FROM jm.assignment WHERE uscc = pg_temp.code(999) AND project_no = 1), 1, 'so do those of its projects');

-- Refused -------------------------------------------------------------------------------------------------------------
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on) VALUES ('nonsense', '2024-01-01') $$, '23503', NULL, 'an unknown kind of activity');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, started_on) VALUES ('nonsense', '2024-01-01') $$, '23503', NULL, 'of assignment');
SELECT throws_ok($$ INSERT INTO jm.list_entry (kind, entered_on, subject) VALUES ('nonsense', '2024-01-01', 'x') $$, '23503', NULL, 'of list');
SELECT throws_ok($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(2), 'nonsense', '2024-01-01') $$, '23503', NULL, 'of step');
SELECT throws_ok($$ INSERT INTO jm.request (channel, opened_at) VALUES ('nonsense', '2024-01-01') $$, '23503', NULL, 'of channel');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, member_code) VALUES ('chain_plan', '2024-01-01', 'chain_nonsense') $$, '23503', NULL, 'an unknown chain');
SELECT throws_ok(format('INSERT INTO jm.activity (kind, happened_on) VALUES (%L, ''2024-01-01'')', kind), 'JM121', format('a record of "%s" needs its %s (缺少%s)', kind, need, zh), format('%s without its %s', kind, need))
FROM (VALUES ('land_supply', 'quantity', '数量'), ('exhibition', 'subject', '名称'), ('quality_help', 'enterprise', '企业'), ('yikedai_compensation', 'amount', '金额'), ('chain_plan', 'member', '所涉对象')) AS x (kind, need, zh);
SELECT throws_ok(format('INSERT INTO jm.assignment (kind, started_on) VALUES (%L, ''2024-01-01'')', kind), 'JM121', format('a record of "%s" needs its %s (缺少%s)', kind, need, zh), format('%s without its %s', kind, need))
FROM (VALUES ('county_cadre', 'district', '县（市、区）'), ('sci_commissioner', 'person', '人员'), ('project_team', 'enterprise', '企业')) AS x (kind, need, zh);
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, started_on, subject) VALUES ('leader_contact', '2024-01-01', '某项目') $$, 'JM121', 'a record of "leader_contact" needs its holder (缺少责任方)', 'a contact without its leader');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity) VALUES ('school_placement', '2024-01-01', 3) $$, 'JM121', NULL, 'a ratio without its part');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity) VALUES ('mayor_cup', '2024-01-01', 3) $$, 'JM122', NULL, 'a quantity where there is none to count');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, amount_yuan, second_yuan) VALUES ('pool_injection', '2024-01-01', 3, 4) $$, 'JM122', NULL, 'a second amount of what has one');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity, of_which) VALUES ('worker_training', '2024-01-01', 3, 2) $$, 'JM122', NULL, 'a part of what is not parted');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity, of_which) VALUES ('skill_certificate', '2024-01-01', 3, 4) $$, 'JM054', NULL, 'a part larger than the whole');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, member_code) VALUES ('chain_plan', '2024-01-01', 'cluster_new_energy') $$, 'JM123', NULL, 'the plan of a chain for a cluster');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, started_on, subject, holder_code) VALUES ('leader_contact', '2024-01-01', '某项目', 'chain_food') $$, 'JM123', NULL, 'a chain as a leader');
SELECT throws_ok(format($$ INSERT INTO jm.activity (kind, happened_on) VALUES ('mayor_cup', %L) $$, jm_policy.city_today() + 1), 'JM124', NULL, 'tomorrow''s contest');
SELECT lives_ok(format($$ INSERT INTO jm.activity (kind, happened_on) VALUES ('mayor_cup', %L) $$, jm_policy.city_today()), 'today''s is taken');
SELECT throws_ok(format($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(2), 'listing', %L) $$, jm_policy.city_today() + 1), 'JM124', NULL, 'a listing of tomorrow');
SELECT throws_ok(format($$ INSERT INTO jm.list_entry (kind, uscc, entered_on) VALUES ('top200', pg_temp.code(2), %L) $$, jm_policy.city_today() + 1), 'JM124', NULL, 'an entry of tomorrow');
SELECT throws_ok($$ INSERT INTO jm.request (channel, opened_at) VALUES ('service_team', now() + interval '1 day') $$, 'JM124', NULL, 'a request of tomorrow');
SELECT throws_ok($$ INSERT INTO jm.request (channel, opened_at, answered_at) VALUES ('service_team', '2024-01-02', '2024-01-01') $$, 'JM054', NULL, 'an answer before the question');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, ended_on) VALUES ('mayor_cup', '2024-01-02', '2024-01-01') $$, 'JM054', NULL, 'an end before the beginning');
SELECT lives_ok($$ INSERT INTO jm.list_entry (kind, uscc, entered_on, left_on) VALUES ('top200', pg_temp.code(2), '2023-01-01', '2023-12-31'), ('top200', pg_temp.code(2), '2024-01-01', NULL) $$, 'back on the list the day after it left');
SELECT throws_ok($$ INSERT INTO jm.list_entry (kind, uscc, entered_on) VALUES ('top200', pg_temp.code(2), '2025-01-01') $$, 'JM125', NULL, 'on the list twice');
SELECT throws_ok($$ INSERT INTO jm.list_entry (kind, uscc, entered_on, left_on) VALUES ('top200', pg_temp.code(2), '2022-01-01', '2023-01-01') $$, 'JM125', NULL, 'be it for a day');
SELECT throws_ok($$ INSERT INTO jm.list_entry (kind, entered_on) VALUES ('top200', '2025-01-01') $$, 'JM054', NULL, 'nobody on a list');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, uscc, project_no, started_on) VALUES ('project_team', pg_temp.code(999), 1, '2025-01-01') $$, 'JM126', NULL, '一项目一专班: a second team of a project');
SELECT lives_ok($$ UPDATE jm.assignment SET ended_on = '2024-12-31' WHERE kind = 'project_team'; INSERT INTO jm.assignment (kind, uscc, project_no, started_on) VALUES ('project_team', pg_temp.code(999), 1, '2025-01-01') $$, 'the next one follows the former');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, uscc, project_no, started_on) VALUES ('project_team', pg_temp.code(2), 99, '2025-01-01') $$, '23503', NULL, 'a team of a project that is not there');
SELECT lives_ok($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(3), 'scale_up', '2023-05-01'), (pg_temp.code(3), 'joint_stock', '2024-05-01'), (pg_temp.code(3), 'scale_up', '2025-01-01') $$, 'steps go up, and one may be taken again');
SELECT throws_ok($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(3), 'listing', '2024-04-30') $$, 'JM127', NULL, 'listed before it was a joint-stock company');
SELECT throws_ok($$ INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(3), 'individual_to_enterprise', '2023-05-02') $$, 'JM127', NULL, 'an enterprise only after it was above scale');
SELECT throws_ok($$ DELETE FROM jm_policy.activity_kind WHERE kind = 'exhibition' $$, 'JM031', NULL, 'a built-in kind stays');
SELECT lives_ok($$ INSERT INTO jm_policy.activity_kind (kind, name_zh, name_en, unit) VALUES ('our_own', '自定类别', 'our own', '次') $$, 'users may add kinds of their own');
SELECT lives_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity) VALUES ('our_own', '2024-01-01', 2) $$, 'and record them');
INSERT INTO jm_policy.assignment_kind (kind, name_zh, name_en, member_kind, needs, one_at_a_time) VALUES ('our_chain_leader', '一链一长', 'the one leader of a chain', 'chain', '{member,person}', true);
INSERT INTO jm_policy.assignment_kind (kind, name_zh, name_en, needs, one_at_a_time) VALUES ('our_district_lead', '一县一人', 'the one lead of a district', '{district,person}', true);
SELECT lives_ok($$ INSERT INTO jm.assignment (kind, member_code, person, started_on) VALUES ('our_chain_leader', 'chain_food', '甲', '2024-01-01'), ('our_chain_leader', 'chain_home_appliances', '甲', '2024-01-01') $$, 'two chains have a leader each');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, member_code, person, started_on) VALUES ('our_chain_leader', 'chain_food', '乙', '2025-01-01') $$, 'JM126', NULL, 'a chain has one leader at a time');
SELECT lives_ok($$ INSERT INTO jm.assignment (kind, district_code, person, started_on) VALUES ('our_district_lead', '440703', '甲', '2024-01-01'), ('our_district_lead', '440704', '甲', '2024-01-01') $$, 'two districts have a lead each');
SELECT throws_ok($$ INSERT INTO jm.assignment (kind, district_code, person, started_on) VALUES ('our_district_lead', '440703', '乙', '2025-01-01') $$, 'JM126', NULL, 'a district has one lead at a time');

-- A sheet comes in as it is ---------------------------------------------------------------------------------------
\copy jm.activity (happened_on, kind, subject, quantity) FROM PROGRAM 'printf "2024-05-01,land_supply,1号地,120.5\n2024/6/1,land_supply,2号地,99\n"' WITH (FORMAT csv)
SELECT is(pg_temp.figure('industrial_land_annual', '2024-12-31'), 219.5, 'a sheet of dates, kinds, names and figures goes in by \copy');

-- Rights: a district's officer writes and sees his district's records --------------------------------------------------
CREATE ROLE jm_records_p;
CREATE ROLE jm_records_j;
CALL jm.grant_access('jm_records_p', 'write', '440703');
CALL jm.grant_access('jm_records_j', 'write', '440704');
DELETE FROM jm.activity;
SET LOCAL ROLE jm_records_p;
SELECT lives_ok($$ INSERT INTO jm.activity (uscc, kind, happened_on) VALUES (pg_temp.code(3), 'quality_help', '2024-01-01') $$, 'a fact of an enterprise of his district');
SELECT lives_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity, district_code) VALUES ('land_supply', '2024-01-01', 5, '440703') $$, 'a fact of his district');
SELECT throws_ok($$ INSERT INTO jm.activity (uscc, kind, happened_on) VALUES (pg_temp.code(2), 'quality_help', '2024-01-01') $$, '42501', NULL, 'not of another''s enterprise');
SELECT throws_ok($$ INSERT INTO jm.activity (uscc, kind, happened_on, district_code) VALUES (pg_temp.code(3), 'quality_help', '2024-01-01', '440704') $$, '42501', NULL, 'nor for another''s district');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on, quantity, district_code) VALUES ('land_supply', '2024-01-01', 5, '440704') $$, '42501', NULL, 'nor of it');
SELECT throws_ok($$ INSERT INTO jm.activity (kind, happened_on) VALUES ('mayor_cup', '2024-01-01') $$, '42501', NULL, 'nor of the whole city');
SELECT throws_ok($$ INSERT INTO jm.activity (uscc, kind, happened_on, recorded_at) VALUES (pg_temp.code(3), 'quality_help', '2024-01-01', '2024-01-01') $$, '42501', NULL, 'nor as if it had been known before');
RESET ROLE;
INSERT INTO jm.activity (kind, happened_on) VALUES ('mayor_cup', '2024-01-01');
SET LOCAL ROLE jm_records_j;
SELECT is((SELECT string_agg(kind, ' ') FROM jm.activity), 'mayor_cup', 'another district sees what is the whole city''s, and not his');
SELECT is((SELECT count(*)::int FROM jm.list_service), 2, 'and of the lists its own enterprises');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
