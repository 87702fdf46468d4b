-- The figures people read: what is counted (platforms and centres, not who runs
-- them), percentages that agree with their verdicts, forecasts that can come true,
-- targets without a number, targets judged one by one.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL jit = off;
SELECT no_plan();

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n <= 6 THEN '440703' ELSE '440781' END,
	CASE WHEN n <= 8 THEN 'C3311' ELSE 'F5111' END, n <= 6
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 10) AS n) AS made;
CREATE TEMP VIEW e AS SELECT uscc, right(name, -11)::int AS n FROM jm.enterprise;

\i test/oracle/progress.sql
CREATE FUNCTION pg_temp.grant_to(kinds text, levels text, who int, granted date, renewal boolean = false) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.recognition (uscc, kind, level, granted_on, is_renewal, certificate_no)
	SELECT uscc, kinds, levels, granted, renewal, (SELECT count(*) FROM jm.recognition) + 1 FROM e WHERE n = who
$$;

-- Platforms and centres are counted, not the enterprises that run them -----------------------
\set two_each 'SELECT pg_temp.grant_to(%L, %L, n, %L::date + i) FROM generate_series(1, 3) AS n, generate_series(0, 1) AS i'
SELECT is(pg_temp.seen(format(:'two_each', kind, level, on_day), code, as_of, 'trim_scale(actual_value)'), '6', what)
FROM (VALUES ('innovation_platform', 'provincial', date '2023-06-01', 'new_platforms_2023', date '2023-12-31', '2023年新建20家以上…创新平台: an enterprise with two platforms is two'),
	('innovation_platform', 'municipal', '2023-06-01', 'new_platforms_2023', '2023-12-31', 'the city''s own platforms count as the province''s do'),
	('quality_innovation_centre', 'municipal', '2024-06-01', 'quality_centers_annual', '2024-12-31', '每年认定5家企业质量提升创新中心: an enterprise with two centres is two'),
	('patent_centre', 'provincial', '2024-06-01', 'patent_centers_annual', '2024-12-31', '20家高价值专利培育布局中心 are centres too')) AS x (kind, level, on_day, code, as_of, what);
SELECT is(pg_temp.seen($$ SELECT pg_temp.grant_to('innovation_platform', 'national', 1, '2023-06-01'), pg_temp.grant_to('innovation_platform', 'provincial', 2, '2023-06-01'), pg_temp.grant_to('innovation_platform', 'municipal', 2, '2023-07-01') $$,
	'new_platforms_2023', '2023-12-31', 'trim_scale(actual_value)'), '2', '省、市: a national platform is neither provincial nor the city''s');
SELECT is(pg_temp.seen($$ SELECT pg_temp.grant_to('innovation_platform', 'provincial', 1, '2023-06-01'), pg_temp.grant_to('innovation_platform', 'provincial', 1, '2023-07-01', true) $$,
	'new_platforms_2023', '2023-12-31', 'trim_scale(actual_value)'), '1', '新建: a renewal builds no platform');
SELECT is(pg_temp.seen($$ SELECT pg_temp.grant_to('quality_innovation_centre', 'municipal', 1, '2024-06-01'), pg_temp.grant_to('quality_innovation_centre', 'municipal', 1, '2024-09-01') $$, 'quality_centers_annual', as_of, 'trim_scale(actual_value)'), n, format('by %s %s of the two centres are there', as_of, n))
FROM (VALUES (date '2024-06-01', '1'), ('2024-08-31', '1'), ('2024-09-01', '2')) AS x (as_of, n);
SELECT is(pg_temp.asked($$ SELECT pg_temp.grant_to('quality_innovation_centre', 'municipal', n, '2024-06-01') FROM unnest(ARRAY[1, 1, 7]) AS n $$,
	$$ SELECT string_agg(district_code || ' ' || trim_scale(actual_value), ', ' ORDER BY district_code) FROM jm.progress_by_district_at('2024-12-31') WHERE target_code = 'quality_centers_annual' AND actual_value > 0 $$),
	'440703 2, 440781 1', 'a district has its centres, two of one enterprise as two');
SELECT pg_temp.grant_to('quality_innovation_centre', 'municipal', 1, '2024-06-01'), pg_temp.grant_to('innovation_platform', 'provincial', 1, '2023-06-01') \g /dev/null
SELECT clock_timestamp() AS one_known \gset
SELECT pg_temp.grant_to('quality_innovation_centre', 'municipal', 1, '2024-07-01'), pg_temp.grant_to('innovation_platform', 'municipal', 1, '2023-07-01') \g /dev/null
SELECT is((SELECT trim_scale(value) FROM jm_private.derived_values(ends_on, known) WHERE indicator_code = code AND period_end = ends_on), n, format('%s: %s known', code, n))
FROM (VALUES ('quality_centers', date '2024-12-31'), ('new_platforms', '2023-12-31')) AS x (code, ends_on), (VALUES (:'one_known'::timestamptz, 1::numeric), (NULL, 2)) AS k (known, n);
CALL jm.refresh_rollups();
SELECT is(pg_temp.seen('SELECT', code, as_of, 'trim_scale(actual_value)'), '2', code || ': and when it is refreshed into the sums') FROM (VALUES ('quality_centers_annual', date '2024-12-31'), ('new_platforms_2023', '2023-12-31')) AS x (code, as_of);
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'which agree with the records');
DELETE FROM jm.recognition;

-- The percentage agrees with the verdict ---------------------------------------------------------
SELECT is(pg_temp.seen(format('SELECT pg_temp.observe(''industrial_invest_2023'', ''2023-01-01'', ''2023-12-31'', %s)', n), 'industrial_invest_2023', '2024-06-01', 'attainment, met, status'), wanted,
	format('超1000亿元: %s 亿元 are %s', n, wanted))
FROM (VALUES (999.999999, '99.99 f missed'), (1000, '99.99 f missed'), (1000.000001, '100.00 t met'), (1300, '130.00 t met')) AS x (n, wanted);
SELECT is(pg_temp.seen(format('SELECT pg_temp.observe(%L, %L, %L, %s)', t.target_code, p.period_start, p.period_end, t.value), t.target_code, p.period_end, 'attainment'), '99.99',
	t.target_code || ': a strict target just equalled is short of it')
FROM jm_policy.target AS t JOIN LATERAL (SELECT * FROM jm.target_period AS p WHERE p.target_code = t.target_code ORDER BY p.period_start DESC LIMIT 1) AS p ON true
WHERE t.comparator = '>' AND NOT t.per_member;
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('imports_growth_goal', '2024-01-01', '2024-12-31', 100), pg_temp.observe('imports_growth_goal', '2025-01-01', '2025-12-31', 100) $$,
	'imports_growth_goal', '2026-06-01', 'attainment, met'), '99.99 f', 'a rise that is none is short of one');
SELECT is(pg_temp.seen(format($$ SELECT pg_temp.observe('guarantee_fee_cut', '2024-01-01', '2024-12-31', 1), pg_temp.observe('guarantee_fee_cut', '2025-01-01', '2025-12-31', %s) $$, n),
	'guarantee_fee_cut', '2026-06-01', 'attainment, met'), wanted, format('fees from 1 to %s: %s', n, wanted))
FROM (VALUES (0.8, '125.00 t'), (0.999999, '100.00 t'), (1, '99.99 f'), (1.25, '80.00 f')) AS x (n, wanted);
SELECT is(pg_temp.seen(format($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 41), pg_temp.observe('mfg_va_gdp_share', '2025-01-01', '2025-12-31', %s) $$, n),
	'mfg_va_gdp_share', '2026-06-01', 'attainment, met'), wanted, format('from 41 %% to %s, the target being 40: %s', n, wanted))
FROM (VALUES (40.5, '100.00 t'), (39, '99.99 f')) AS x (n, wanted);
SELECT is_empty($$ SELECT m.met, a.attainment FROM (VALUES (true), (false), (NULL)) AS m (met), unnest(ARRAY[-50, 0, 99.994, 99.995, 99.999999, 100, 100.000001, 250]) AS a (attainment)
	WHERE m.met AND jm_private.agreed_attainment(a.attainment, m.met) < 100 OR NOT m.met AND jm_private.agreed_attainment(a.attainment, m.met) >= 100
	   OR a.attainment < 100 AND m.met IS NULL AND jm_private.agreed_attainment(a.attainment, m.met) >= 100 $$, 'whatever the figure, met is a hundred and more, and not met is less');
SELECT is(jm_private.agreed_attainment(NULL, true), NULL, 'no percentage is none');

-- Ratios have no forecast ---------------------------------------------------------------------------
SELECT is(pg_temp.seen(format('SELECT pg_temp.observe(%L, ''2024-01-01'', ''2024-12-31'', 60), pg_temp.observe(%L, ''2025-01-01'', ''2025-06-30'', %s)', t.target_code, t.target_code, CASE t.comparator WHEN 'decrease' THEN 70 ELSE coalesce(t.value, 100) * 0.5 END), t.target_code, '2025-07-31',
	'forecast_value, forecast_basis_zh ~ ''比例不随时间累计'', forecast_basis_en ~ ''does not add up'', needed_value > 0, needed_per_month'), 't t t', t.target_code || ': a ratio of each year has no forecast, and nothing to add up month by month')
FROM jm_policy.target AS t JOIN jm_policy.indicator AS d USING (indicator_code)
WHERE d.nature = 'ratio' AND t.basis <> 'level' AND (SELECT max(y.year) FROM jm_policy.target_year AS y WHERE y.target_code = t.target_code) = 2025;
SELECT is(pg_temp.seen($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 35), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', 36) $$,
	'mfg_va_gdp_share', '2024-06-30', 'round(forecast_value, 2)'), '38.00', 'one that is to reach a level goes on from its baseline');
SELECT is(pg_temp.seen(format($$ SELECT pg_temp.observe('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 35), pg_temp.observe('mfg_va_gdp_share', '2023-01-01', '2023-12-31', %s) $$, n),
	'mfg_va_gdp_share', '2024-06-30', 'forecast_value, forecast_basis_zh'), wanted, format('but never past all or nothing: %s', n))
FROM (VALUES (60, '2023-12-31为60%，照此速度推算超出0至100%的范围，不作预测'), (20, '2023-12-31为20%，照此速度推算超出0至100%的范围，不作预测')) AS x (n, wanted);
SELECT is_empty($$ SELECT t.target_code, t.unit, t.forecast_value FROM unnest(ARRAY['2023-12-31', '2024-06-30', '2025-06-30']::date[]) AS d (as_of), jm.target_progress_at(d.as_of) AS t WHERE t.unit = '%' AND t.forecast_value NOT BETWEEN 0 AND 100 $$,
	'no share is foreseen to be more than the whole');

-- Targets without a number ------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.project_of(kinds text, on_day date, named text = NULL, who int = 1) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.project (uscc, kind, name, started_on, member_code) SELECT uscc, kinds, 'p', on_day, named FROM e WHERE n = who
$$;
\set columns 'status, coalesce(met::text, ''?''), members_met || ''/'' || members_total, attainment, ''on record '' || on_record, value_origin'
SELECT is(pg_temp.seen(setup, 'traditional_digital', as_of, :'columns'), wanted, what)
FROM (VALUES
	('SELECT', date '2024-12-31', 'no_data ? none', '传统产业数字化改造: without a record there is nothing to say'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01') $$, '2024-12-31', 'on_track ? 0/5 0.00 on record 1 derived', 'a project of an industry the text does not name is on the way, and none of the five'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_food'), pg_temp.project_of('digital', '2024-04-01', 'industry_food', 2) $$, '2024-12-31', 'on_track ? 1/5 20.00 on record 2 derived', 'two projects of one industry are one of five'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_food') $$, '2026-01-01', 'awaiting_final ? 1/5 20.00 on record 1 derived', 'after the deadline the office has to say whether it is done'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01', member_code) FROM jm_policy.target_member WHERE target_code = 'traditional_digital' $$, '2024-12-31', 'met true 5/5 100.00 on record 5 derived', 'each of the five named industries on record: met'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01', member_code) FROM jm_policy.target_member WHERE target_code = 'traditional_digital' AND ordinal > 1 $$, '2026-01-01', 'awaiting_final ? 4/5 80.00 on record 4 derived', 'four of five are not all'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01'), pg_temp.observe('traditional_digital', '2023-01-01', '2024-12-31', 1) $$, '2024-12-31', 'met true 100.00 observed', 'or the office says so'),
	($$ SELECT pg_temp.project_of('digital', '2024-03-01'), pg_temp.observe('traditional_digital', '2023-01-01', '2025-12-31', 0) $$, '2026-01-01', 'missed false 0.00 observed', 'or that it is not'),
	($$ SELECT pg_temp.project_of('digital', '2022-12-31', 'industry_food') $$, '2024-12-31', 'no_data ? none', 'what was before 2023 says nothing of it')) AS x (setup, as_of, wanted, what);
SELECT is(pg_temp.seen(setup, code, '2025-06-30', :'columns'), wanted, what)
FROM (VALUES
	('high_carbon_actions', $$ SELECT pg_temp.project_of('energy_saving', '2024-03-01', 'industry_chemicals') $$, 'on_track ? 1/3 33.33 on record 1 derived', '重点高碳行业: one of three'),
	('high_carbon_actions', $$ SELECT pg_temp.project_of('energy_saving', '2024-03-01', m) FROM unnest('{industry_chemicals,industry_building_materials,industry_papermaking}'::text[]) AS m $$, 'met true 3/3 100.00 on record 3 derived', 'all three'),
	('high_carbon_actions', $$ SELECT pg_temp.project_of('energy_saving', '2024-03-01', m) FROM unnest('{industry_chemicals,industry_building_materials,industry_food}'::text[]) AS m $$, 'on_track ? 2/3 66.67 on record 3 derived', 'food is none of them'),
	('new_infra', $$ SELECT pg_temp.project_of('new_infrastructure', '2024-03-01', 'infra_5g') $$, 'on_track ? 1/3 33.33 on record 1 derived', '5G、充电桩、智慧交通: one of three'),
	('new_infra', $$ SELECT pg_temp.project_of('new_infrastructure', '2024-03-01', m) FROM unnest('{infra_5g,infra_charging_piles,infra_smart_transport}'::text[]) AS m $$, 'met true 3/3 100.00 on record 3 derived', 'all of them'),
	('postdoc_platforms', $$ SELECT pg_temp.grant_to('postdoc_platform', 'provincial', n, '2024-03-01') FROM generate_series(1, 3) AS n $$, 'on_track ? on record 3 derived', '一批博士博士后科研平台: how many are a batch only the office can say'),
	('postdoc_platforms', $$ SELECT pg_temp.grant_to('postdoc_platform', 'provincial', 1, '2024-03-01'), pg_temp.observe('postdoc_platforms', '2023-01-01', '2025-06-30', 1) $$, 'met true 100.00 observed', 'and then it is met'),
	('gradient_general', $$ SELECT pg_temp.grant_to('srdi', 'provincial', 1, '2024-03-01'), pg_temp.grant_to('little_giant', 'national', 1, '2024-03-01') $$, 'no_data ? none', '一批总部企业、单项冠军企业: others are neither'),
	('gradient_general', $$ SELECT pg_temp.grant_to('headquarters', 'municipal', 1, '2024-03-01'), pg_temp.grant_to('headquarters', 'municipal', 2, '2024-03-01') $$, 'at_risk ? on record 2 derived', 'one of the two kinds is not both'),
	('gradient_general', $$ SELECT pg_temp.grant_to('headquarters', 'municipal', 1, '2024-03-01'), pg_temp.grant_to('single_champion', 'national', 2, '2024-03-01') $$, 'on_track ? on record 2 derived', 'both kinds are on the way, and not there'),
	('gradient_general', $$ SELECT pg_temp.grant_to('headquarters', 'municipal', 1, '2024-03-01'), pg_temp.observe('gradient_general', '2023-01-01', '2025-06-30', 1) $$, 'met true 100.00 observed', 'until the office says so'),
	('toolbox', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('investment_toolbox', '2024-03-01') $$, 'on_track ? 1/2 50.00 on record 1 derived', '“工具箱”“政策包”: one of two documents'),
	('toolbox', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('investment_toolbox', '2024-03-01'), ('investment_toolbox', '2024-04-01') $$, 'on_track ? 1/2 50.00 on record 2 derived', 'twice the same is not both'),
	('toolbox', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('investment_toolbox', '2024-03-01'), ('investment_package', '2024-04-01') $$, 'met true 2/2 100.00 on record 2 derived', 'both are'),
	('investment_map', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('investment_map', '2024-03-01') $$, 'at_risk ? on record 1 derived', '招商地图、招商图谱: a map alone is not both'),
	('investment_map', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('investment_map', '2024-03-01'), ('investment_graph', '2024-04-01') $$, 'on_track ? on record 2 derived', 'both are on the way: 优化 and 完善 have no end'),
	('investment_events', $$ INSERT INTO jm.activity (kind, happened_on, member_code) VALUES ('chain_matchmaking', '2024-03-01', 'chain_food') $$, 'on_track ? 1/2 50.00 on record 1 derived', '招商大会、对接会: one of two, whichever chain it was for'),
	('investment_events', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('chain_matchmaking', '2024-03-01'), ('investment_conference', '2024-05-01') $$, 'met true 2/2 100.00 on record 2 derived', 'each was held'),
	('prd_co_parks', $$ INSERT INTO jm.activity (kind, happened_on, member_code) SELECT 'prd_co_park', '2024-03-01', member_code FROM jm_policy.target_member WHERE target_code = 'prd_co_parks' $$, 'met true 4/4 100.00 on record 4 derived', '汽车零部件、高端卫浴、智能家电、智能装备: a park in each field'),
	('park_expansion', $$ INSERT INTO jm.activity (kind, happened_on) VALUES ('park_expansion', '2024-03-01') $$, 'on_track ? 0/1 0.00 on record 1 derived', '台山产业转移工业园等: another park is not the one named')) AS x (code, setup, wanted, what);
SELECT is(pg_temp.seen(format('INSERT INTO jm.activity (kind, happened_on, quantity, member_code) SELECT ''land_supply'', ''2025-03-01'', 10, member_code FROM jm_policy.target_member WHERE target_code = ''supply_modes'' AND ordinal <= %s', n), 'supply_modes', '2025-06-30', :'columns'),
	format('%s %s/6 %s on record %s derived', CASE n WHEN 6 THEN 'met true' ELSE 'on_track ?' END, n, round(n / 6.0 * 100, 2), n), format('%s of the six 供地方式', n)) FROM generate_series(1, 6) AS n;
SELECT is(pg_temp.asked($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_food'), pg_temp.project_of('digital', '2024-04-01', 'industry_food', 2), pg_temp.project_of('digital', '2024-05-01', 'industry_papermaking') $$,
	$$ SELECT string_agg(concat_ws(' ', name_zh, trim_scale(value), met), '，' ORDER BY name_en) FROM jm.target_member_progress_at('2024-12-31') WHERE target_code = 'traditional_digital' AND value > 0 $$), '食品 2 t，造纸 1 t', 'each named industry is shown with what is on record of it');
SELECT is(pg_temp.seen($$ SELECT pg_temp.project_of('digital', ('2024-01-01'::date + ordinal), member_code) FROM jm_policy.target_member WHERE target_code = 'traditional_digital' $$, 'traditional_digital', '2024-12-31', 'first_met_on'), '2024-01-06', 'and the target was met with the last of them');
SELECT is(pg_temp.seen($$ SELECT pg_temp.project_of('open_call', '2024-01-01') $$, 'jiebang', '2024-12-31', 'first_met_on, pace, forecast_value, needed_value, forecast_basis_zh'), '只有完成与未完成，不作预测', 'what records do not decide was not met on any day, and has no pace');
SELECT is(pg_temp.asked($$ SELECT pg_temp.project_of('open_call', '2024-01-01') $$, $$ SELECT string_agg(gap || ' ' || missing_since, ', ') FROM jm.data_gap_at('2026-01-01') WHERE target_codes = 'jiebang' $$), 'no_word 2026-01-01', 'after the deadline the word of the office is what is missing');
SELECT is(pg_temp.asked($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_food', n) FROM unnest(ARRAY[1, 7, 7]) AS n $$,
	$$ SELECT string_agg(district_code || ' ' || trim_scale(actual_value), ', ' ORDER BY district_code) FROM jm.progress_by_district_at('2024-12-31') WHERE target_code = 'traditional_digital' AND actual_value > 0 $$),
	'440703 1, 440781 2', 'a district has what is on record there');
SELECT throws_ok($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'chain_food') $$, 'JM123', 'the member_code of "digital" is a chain, not a industry (对象类别不符)', 'a digital project is of an industry, and no chain');
SELECT throws_ok($$ SELECT pg_temp.project_of('investment', '2024-03-01', 'industry_food') $$, 'JM123', NULL, 'an introduced project is of neither');
SELECT throws_ok($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_nonsense') $$, '23503', NULL, 'nor of an industry that is not there');
-- The sums that are kept know them too
SELECT pg_temp.project_of('digital', '2024-03-01', member_code) FROM jm_policy.target_member WHERE target_code = 'traditional_digital' \g /dev/null
CALL jm.refresh_rollups();
SELECT is(pg_temp.seen('SELECT', 'traditional_digital', '2024-12-31', :'columns'), 'met true 5/5 100.00 on record 5 derived', 'refreshed, it is the same');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'and agrees with the records');
UPDATE jm.project SET member_code = NULL WHERE member_code = 'industry_food';
SELECT is(pg_temp.seen('SELECT', 'traditional_digital', '2024-12-31', :'columns'), 'on_track ? 4/5 80.00 on record 5 derived', 'a project is corrected, and the target follows');
DELETE FROM jm.project;

-- 各政府性融资担保机构: institution by institution ------------------------------------------------------
INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) SELECT 'guarantor_' || i, 'guarantee_institution', '担保' || i, 'Guarantor ' || i FROM generate_series(1, 3) AS i;
-- who: fees of 2023 and of 2024 on 100,000,000 each
CREATE FUNCTION pg_temp.guarantees(who text, before numeric, after numeric) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.activity (kind, happened_on, amount_yuan, second_yuan, member_code)
	SELECT 'guarantee', day, 100000000, fee, who FROM (VALUES (date '2023-06-01', before), ('2024-06-01', after)) AS x (day, fee) WHERE fee IS NOT NULL
$$;
\set fees 'status, coalesce(met::text, ''?''), members_met || ''/'' || members_total, value_origin'
SELECT is(pg_temp.seen(setup, 'guarantee_fee_cut', '2024-12-31', :'fees'), wanted, what)
FROM (VALUES
	($$ SELECT pg_temp.guarantees('guarantor_' || i, 1000000, 900000) FROM generate_series(1, 3) AS i $$, 'met true 3/3 derived', '降费让利: each institution took less than the year before'),
	($$ SELECT pg_temp.guarantees('guarantor_1', 1000000, 100000), pg_temp.guarantees('guarantor_2', 1000000, 900000), pg_temp.guarantees('guarantor_3', 1000000, 1000000) $$, 'at_risk false 2/3 derived', 'one that took as much as before is not made good by the others, though fees fell in all'),
	($$ SELECT pg_temp.guarantees('guarantor_1', 1000000, 900000), pg_temp.guarantees('guarantor_2', 1000000, 900000), pg_temp.guarantees('guarantor_3', NULL, 900000) $$, 'at_risk false 2/3 derived', 'one without a year before cannot be told'),
	($$ SELECT pg_temp.guarantees(NULL, 1000000, 900000) $$, 'no_data ? none', 'guarantees that do not say whose they are say nothing of any institution')) AS x (setup, wanted, what);
SELECT is(pg_temp.asked($$ SELECT pg_temp.guarantees('guarantor_1', 1000000, 900000), pg_temp.guarantees('guarantor_2', 1000000, 1100000), pg_temp.guarantees('guarantor_3', NULL, 900000) $$,
	$$ SELECT string_agg(concat_ws(' ', name_zh, trim_scale(baseline_value), trim_scale(value), coalesce(met::text, '?'), first_met_on), '，' ORDER BY name_zh) FROM jm.target_member_progress_at('2024-12-31') WHERE target_code = 'guarantee_fee_cut' AND year = 2024 $$),
	'担保1 1 0.9 true 2024-06-01，担保2 1 1.1 false，担保3 0.9 ?', 'each has its own rate of the year before beside that of the year');
SELECT is(pg_temp.asked($$ SELECT pg_temp.guarantees('guarantor_1', 1000000, 900000), pg_temp.guarantees('guarantor_2', 1000000, 900000), pg_temp.guarantees('guarantor_3', NULL, 900000) $$,
	$$ SELECT string_agg(concat_ws(' ', gap, member_code), '，' ORDER BY member_code) FROM jm.data_gap_at('2024-12-31') WHERE target_codes = 'guarantee_fee_cut' AND year = 2024 $$), 'no_baseline guarantor_3', 'the gap names the institution');
SELECT is(pg_temp.seen($$ SELECT pg_temp.guarantees('guarantor_' || i, 1000000, 900000) FROM generate_series(1, 2) AS i; SELECT pg_temp.observe('guarantee_fee_cut', '2023-01-01', '2023-12-31', 1, member => 'guarantor_3'), pg_temp.observe('guarantee_fee_cut', '2024-01-01', '2024-12-31', 0.8, member => 'guarantor_3') $$,
	'guarantee_fee_cut', '2024-12-31', :'fees'), 'met true 3/3 observed', 'a rate may be reported institution by institution too, each held against its own');
DELETE FROM jm_policy.member WHERE member_kind = 'guarantee_institution';

-- Why a status is what it is ----------------------------------------------------------------------------
SELECT is(pg_temp.seen(setup, code, as_of, 'status, attainment, round(elapsed * 100, 2), is_paced, status_reason'), wanted, what)
FROM (VALUES
	($$ SELECT pg_temp.observe('prov_etc', '2025-06-30', '2025-06-30', 65) $$, 'prov_etc', date '2025-06-30', 'at_risk 92.86 83.21 f attained_only', '92.86% attained at 83.21% of the time are at risk, because time plays no part where there is no baseline'),
	($$ SELECT pg_temp.observe('prov_etc', '2022-12-31', '2022-12-31', 50), pg_temp.observe('prov_etc', '2025-06-30', '2025-06-30', 65) $$, 'prov_etc', '2025-06-30', 'at_risk 75.00 83.21 t paced', 'with one it does'),
	($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2024-06-30', 4) $$, 'alliances', '2024-06-30', 'at_risk 40.00 49.91 t paced', 'a sum is held against the time'),
	($$ SELECT pg_temp.observe('mfg_invest_share', '2025-01-01', '2025-03-31', 70) $$, 'mfg_invest_share', '2025-03-31', 'at_risk 87.50 24.66 f ratio_only', 'a share of a year is not'),
	($$ SELECT pg_temp.observe('clusters_1000yi', '2021-01-01', '2025-06-30', 3, counts => 'members_met') $$, 'clusters_1000yi', '2025-06-30', 'at_risk 60.00 83.21 f members_only', 'nor is a number of members'),
	($$ SELECT pg_temp.observe('partner_expansion', '2024-12-31', '2024-12-31', 20), pg_temp.observe('partner_expansion', '2025-06-30', '2025-06-30', 20) $$, 'partner_expansion', '2025-06-30', 'off_track 99.99 49.59 f change_only', 'nor a stock that is to rise'),
	($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2025-06-30', 9) $$, 'alliances', '2026-01-01', 'awaiting_final 90.00 83.21 t ends_early', 'after the deadline: figures that end before it'),
	($$ SELECT pg_temp.observe('alliances', '2023-01-01', '2025-12-31', 9, 'P') $$, 'alliances', '2026-01-01', 'awaiting_final 90.00 100.00 t not_final', 'a provisional one'),
	($$ SELECT pg_temp.grant_to('innovation_alliance', 'municipal', 1, '2024-01-01') $$, 'alliances', '2026-01-01', 'awaiting_final 10.00 100.00 t not_closed', 'records that are not closed'),
	($$ SELECT pg_temp.grant_to('innovation_alliance', 'municipal', n, '2024-01-01') FROM generate_series(1, 10) AS n $$, 'alliances', '2026-01-01', 'met 100.00 100.00 t met_not_closed', 'enough of them'),
	($$ INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('innovation_alliance', '2023-01-01', '2025-12-31') $$, 'alliances', '2026-01-01', 'missed 0.00 100.00 t closed_zero', 'none, as somebody said'),
	('SELECT', 'alliances', '2026-01-01', 'awaiting_final f no_records', 'none, and nobody said anything'),
	('SELECT', 'mfg_loan_balance_2025', '2026-01-01', 'no_data f not_reported', 'a figure that others have to report')) AS x (setup, code, as_of, wanted, what);
SELECT is_empty($$ SELECT t.target_code FROM unnest(ARRAY['2022-06-30', '2024-06-30', '2026-01-01']::date[]) AS d (as_of), jm.target_progress_at(d.as_of) AS t WHERE t.status_reason IS NULL OR t.status_reason_zh !~ '[一-龥]' OR t.status_reason_en = '' $$, 'every status has its reason, in both languages');

-- The page does not contradict itself ---------------------------------------------------------------------
CREATE FUNCTION pg_temp.on_page(setup text, as_of date, path text, lang text = 'zh') RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.asked(setup, format('SELECT string_agg(x::text, ''|'') FROM unnest(xpath(%L, xmlparse(DOCUMENT jm.report_html(%L, NULL, %L)))) AS x', path, as_of, lang))
$$;
\set etc 'SELECT pg_temp.observe(''prov_etc'', ''2025-06-30'', ''2025-06-30'', 65)'
SELECT is(pg_temp.on_page(:'etc', '2025-06-30', '//tr[@data-target-code="prov_etc"]/td[@class="progress"]/small[1]/text()', lang), said, lang || ': beside 92.86% attained stands no time')
FROM (VALUES ('zh', '完成 92.86%'), ('en', 'attained 92.86%')) AS x (lang, said);
SELECT is(pg_temp.on_page(:'etc', '2025-06-30', '//tr[@data-target-code="prov_etc"]/td[@class="progress"]/small[@class="reason"]/text()', lang), said, lang || ': and why it is at risk')
FROM (VALUES ('zh', '不看时间（没有基期）：95%以上为正常，60%以上为有风险'), ('en', 'not by time (there is no baseline): on track from 95%, at risk from 60%')) AS x (lang, said);
SELECT is(pg_temp.on_page(:'etc', '2025-06-30', 'count(//tr[@data-target-code="prov_etc"]//*[@class="elapsed"])'), '0', 'nor does the chart show any');
SELECT is(pg_temp.asked(:'etc', $$ SELECT string_agg(line, '') FROM jm.scorecard('en', '2025-06-30') AS line WHERE line ~ 'provincial enterprise t' $$), '  provincial enterprise tec…           >= 70            65   92.86 [=============.] at risk', 'nor does the bar in a terminal');
-- Three of five were published; of those in the books one is there
\set three_of_five 'INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2024, CASE n WHEN 1 THEN 2e11 ELSE 1e9 END FROM e; INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, member_code, 2024 FROM e JOIN jm_policy.target_member ON target_code = ''clusters_1000yi'' AND ordinal = n'
\set published '; SELECT pg_temp.observe(''clusters_1000yi'', ''2021-01-01'', ''2024-12-31'', 3, ''P'', counts => ''members_met'')'
SELECT is(pg_temp.on_page(:'three_of_five', '2025-06-30', 'concat(//tr[@data-target-code="clusters_1000yi"]/td[@class="actual"]/b, " ", count(//tr[@data-target-code="clusters_1000yi"]//li))'), '1 / 5 5', 'counted from the books, the number stands above its members');
SELECT is(pg_temp.on_page(:'three_of_five' || :'published', '2025-06-30', 'concat(//tr[@data-target-code="clusters_1000yi"]/td[@class="actual"]/b, " ", count(//tr[@data-target-code="clusters_1000yi"]//li))'), '3 / 5 0', 'as published it does not stand above others');
SELECT is(pg_temp.asked(:'three_of_five' || extra, $$ SELECT string_agg(DISTINCT concat_ws(' ', in_count, value_origin), ', ') FROM jm.target_member_progress_at('2025-06-30') WHERE target_code = 'clusters_1000yi' $$), wanted, what)
FROM (VALUES ('', 't derived', 'the view says that the number is counted from them'), (:'published', 'f derived', 'or that it is not')) AS x (extra, wanted, what);
SELECT is(pg_temp.on_page($$ SELECT pg_temp.project_of('digital', '2024-03-01', 'industry_food'), pg_temp.project_of('digital', '2024-03-01', 'industry_food', 2) $$, '2025-06-30',
	'concat(//tr[@data-target-code="traditional_digital"]/td[@class="target"]/b, " ", //tr[@data-target-code="traditional_digital"]/td[@class="actual"]/b, " ", normalize-space(//tr[@data-target-code="traditional_digital"]//li[1]), " ", //tr[@data-target-code="traditional_digital"]//small[@class="reason"])'),
	'5项各有记录 1 / 5 ✓ 食品 已有2条 文件未给数值：有记录只是进展，填报完成方为达到', 'of a target without a number the page shows what is on record of what');
SELECT is(pg_temp.on_page($$ SELECT pg_temp.project_of('open_call', '2024-03-01') $$, '2025-06-30',
	'concat(//tr[@data-target-code="jiebang"]/td[@class="target"]/b, " ", //tr[@data-target-code="jiebang"]/td[@class="actual"]/b, " ", //tr[@data-target-code="jiebang"]/td[@class="progress"]/small[1], " ", //tr[@data-target-code="jiebang"]/td[@class="status"]/span)', 'en'), 'done 1 on record  ↗ on track', 'and no percentage');
SELECT is(pg_temp.on_page($$ SELECT pg_temp.grant_to('innovation_alliance', 'municipal', 1, '2024-01-01') $$ || more, '2026-01-01', 'string(//tr[@data-target-code="alliances"]/td[@class="actual"]/small)', lang), said, lang || ': ' || said)
FROM (VALUES ('', 'zh', '2025-12-31 台账计算，初步，未结账'), ('', 'en', '2025-12-31 from the ledger, provisional, not closed'),
	($$; INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('innovation_alliance', '2023-01-01', '2024-12-31') $$, 'zh', '2025-12-31 台账计算，初步，结账至2024-12-31'),
	($$; INSERT INTO jm.period_close (kind, period_start, period_end) VALUES ('innovation_alliance', '2023-01-01', '2025-12-31') $$, 'zh', '2025-12-31 台账计算')) AS x (more, lang, said);
SELECT is(pg_temp.on_page('SELECT', '2026-01-01', 'string(//li[@data-gap="alliances"])'), '组建技术创新联盟：不少于10家，期限2025-12-31，期满而记录未结账', 'a target whose records nobody closed is a gap, and says so');

SELECT * FROM finish();
ROLLBACK;
