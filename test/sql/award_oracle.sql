-- award() and award_amount() against an oracle in plain SQL, on a grid around
-- every threshold, on seeded random cases with local rules, and by hand.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/compare.sql
\i test/oracle/award.sql

SELECT plan(167);

-- ---------------------------------------------------------------------------
-- By hand: the 32 items with figures, one fen under, at and over each figure.
-- The figures are the document's words, written out; nothing is looked up.
-- ---------------------------------------------------------------------------

-- 定额: so much for each, whatever is asked above it
CREATE FUNCTION pg_temp.fixed_award(clause text, item text, yuan numeric)
RETURNS SETOF text LANGUAGE sql AS $$
	SELECT is((jm_policy.award(item, on_date => '2024-06-30')).amount_yuan, yuan,
			  format('%s: %s yuan', clause, yuan))
	UNION ALL
	SELECT is(array_agg(format('%s %s', a.amount_yuan, a.binding) ORDER BY fen),
			  ARRAY[format('%s requested', yuan - 0.01), format('%s fixed', yuan), format('%s fixed', yuan)],
			  format('%s: a request one fen under, at and over %s yuan', clause, yuan))
	FROM generate_series(-1, 1) AS fen
	CROSS JOIN jm_policy.award(item, NULL, 1, yuan + fen * 0.01, '2024-06-30') AS a
	UNION ALL
	SELECT is(array_agg(a.amount_yuan ORDER BY d), ARRAY[NULL, yuan, yuan, NULL],
			  format('%s: from 2023-04-29 to 2025-12-31, both days included', clause))
	FROM unnest('{2023-04-28,2023-04-29,2025-12-31,2026-01-01}'::date[]) AS d
	CROSS JOIN jm_policy.award(item, on_date => d) AS a
$$;

SELECT pg_temp.fixed_award(clause, item, yuan) FROM (VALUES
	(1, '措施3 “优越标志企业…一次性分别给予8万元”', 'clean_production_partner_excellent', 80000.00),
	(2, '措施3 “标志企业一次性分别给予…5万元奖励”', 'clean_production_partner', 50000.00),
	(3, '措施11 “单项冠军示范企业…一次性奖励120万元”', 'single_champion', 1200000.00),
	(4, '措施11 “小巨人”认定的企业给予100万元奖励', 'little_giant', 1000000.00),
	(5, '措施12 “首次通过海关AEO高级认证的企业给予5万元补助”', 'aeo_certification', 50000.00),
	(6, '措施14 “国奖…200万元”', 'quality_award_national', 2000000.00),
	(7, '措施14 “国奖提名奖…100万元”', 'quality_award_national_nominee', 1000000.00),
	(8, '措施14 “省奖…100万元”', 'quality_award_provincial', 1000000.00),
	(9, '措施14 “省奖提名奖…50万元”', 'quality_award_provincial_nominee', 500000.00),
	(10, '措施14 “市奖…50万元”', 'quality_award_municipal', 500000.00),
	(11, '措施14 “企业质量提升创新中心，给予每家10万元补助”', 'quality_innovation_centre', 100000.00)
) AS v (n, clause, item, yuan) ORDER BY n;

-- 最高: a ceiling; without a request there is no amount
CREATE FUNCTION pg_temp.up_to_award(clause text, item text, yuan numeric)
RETURNS SETOF text LANGUAGE sql AS $$
	SELECT is(format('%s %s %s', a.amount_yuan, a.ceiling_yuan, a.binding), format(' %s missing_request', yuan),
			  format('%s: a ceiling of %s yuan, and no amount until one is requested', clause, yuan))
	FROM jm_policy.award(item, on_date => '2024-06-30') AS a
	UNION ALL
	SELECT is(array_agg(format('%s %s', a.amount_yuan, a.binding) ORDER BY fen),
			  ARRAY[format('%s requested', yuan - 0.01), format('%s cap', yuan), format('%s cap', yuan)],
			  format('%s: a request one fen under, at and over %s yuan', clause, yuan))
	FROM generate_series(-1, 1) AS fen
	CROSS JOIN jm_policy.award(item, NULL, 1, yuan + fen * 0.01, '2024-06-30') AS a
	UNION ALL
	SELECT is(array_agg(a.amount_yuan ORDER BY d), ARRAY[NULL, yuan, yuan, NULL],
			  format('%s: from 2023-04-29 to 2025-12-31, both days included', clause))
	FROM unnest('{2023-04-28,2023-04-29,2025-12-31,2026-01-01}'::date[]) AS d
	CROSS JOIN jm_policy.award(item, requested_yuan => 99999999, on_date => d) AS a
$$;

SELECT pg_temp.up_to_award(clause, item, yuan) FROM (VALUES
	(1, '措施2 “每个试点产业集群给予最高2000万元的扶持”', 'cluster_digital_pilot_provincial', 20000000.00),
	(2, '措施2 “每个产业集群给予最高500万元扶持”', 'cluster_digital_pilot_municipal', 5000000.00),
	(3, '措施2 “工业互联网标杆示范项目的企业，单个项目给予最高100万元扶持”', 'industrial_internet_benchmark', 1000000.00),
	(4, '措施2 “上云上平台项目的企业，单个项目给予最高60万元扶持”', 'sme_cloud_project', 600000.00),
	(5, '措施3 “工业固体废物资源化利用项目给予最高2000万元扶持”', 'solid_waste_recycling', 20000000.00),
	(6, '措施4 “建设海外仓，给予最高20万元扶持”', 'overseas_warehouse_build', 200000.00),
	(7, '措施4 “使用海外仓…给予最高50万元扶持”', 'overseas_warehouse_use', 500000.00),
	(8, '措施11 “总部企业…给予最高1000万元奖励”', 'headquarters_enterprise', 10000000.00),
	(9, '措施11 “小升规…最高20万元”', 'above_scale_entry', 200000.00),
	(10, '措施11 “股改…30万元”', 'shareholding_reform', 300000.00),
	(11, '措施11 “上市…530万元”', 'listing', 5300000.00),
	(12, '措施12 “短期进出口信用保险给予最高100万元补助”', 'export_credit_insurance', 1000000.00),
	(13, '措施12 “进口…增长较快的企业给予最高50万元补助”', 'import_growth', 500000.00),
	(14, '措施12 “保税物流中心进出境业务的企业给予最高200万元补助”', 'bonded_logistics', 2000000.00),
	(15, '措施13 “国家…技术创新中心，…最高3000万元”', 'innovation_centre_national', 30000000.00),
	(16, '措施13 “省级技术创新中心，…1000万元”', 'innovation_centre_provincial', 10000000.00),
	(17, '措施14 “标准…单项给予最高30万元奖励”', 'standard_setting', 300000.00)
) AS v (n, clause, item, yuan) ORDER BY n;

-- Rates, with their caps and floors
CREATE FUNCTION pg_temp.rated_award(item text, base numeric, yuan numeric, stage text, name text)
RETURNS SETOF text LANGUAGE sql AS $$
	SELECT is(format('%s %s', a.amount_yuan, a.binding), format('%s %s', yuan, stage), name)
	FROM jm_policy.award(item, base, on_date => '2024-06-30') AS a
	UNION ALL
	SELECT is(jm_policy.award_amount(item, base, on_date => '2024-06-30'), yuan, name || ' (award_amount)')
$$;

SELECT pg_temp.rated_award(item, base, yuan, stage, name) FROM (VALUES
	(1, 'tech_upgrade_provincial', 249999999.99, 49999999.99, 'rate',
		'measure 9: 20 % of 249,999,999.99 is 49,999,999.998, rounded down to 49,999,999.99'),
	(2, 'tech_upgrade_provincial', 250000000.00, 50000000.00, 'rate',
		'measure 9: 20 % of 250,000,000 is the cap itself, so the rate decides'),
	(3, 'tech_upgrade_provincial', 250000000.01, 50000000.00, 'cap',
		'measure 9: a provincial technical-upgrade award stops at 50,000,000 yuan, at one fen over 250,000,000'),
	(4, 'tech_upgrade_provincial', 0.04, 0.00, 'rate',
		'measure 9: 不超过20% of 4 fen is less than a fen and rounds down to nothing'),
	(5, 'tech_upgrade_provincial', 0.05, 0.01, 'rate',
		'measure 9: 不超过20% of 5 fen is one fen'),
	(6, 'tech_upgrade_municipal', 29999999.99, 2999999.99, 'rate',
		'measure 9: 10 % of 29,999,999.99 is 2,999,999.999, rounded down to 2,999,999.99'),
	(7, 'tech_upgrade_municipal', 30000000.00, 3000000.00, 'rate',
		'measure 9: 10 % of 30,000,000 is the cap itself, so the rate decides'),
	(8, 'tech_upgrade_municipal', 30000000.01, 3000000.00, 'cap',
		'measure 9: a municipal technical-upgrade award stops at 3,000,000 yuan, at one fen over 30,000,000'),
	(9, 'tech_upgrade_municipal', 0.09, 0.00, 'rate',
		'measure 9: 不超过10% of 9 fen rounds down to nothing'),
	(10, 'tech_upgrade_municipal', 0.10, 0.01, 'rate',
		'measure 9: 不超过10% of 10 fen is one fen'),
	(11, 'tech_upgrade_municipal', 30000000.004, 3000000.00, 'rate',
		'measure 9: the base counts to the fen, 30,000,000.004 is 30,000,000.00'),
	(12, 'tech_upgrade_municipal', 30000000.005, 3000000.00, 'cap',
		'measure 9: the base counts to the fen, 30,000,000.005 is 30,000,000.01'),
	(13, 'first_set_equipment', 3333333.32, 1000000.00, 'floor',
		'measure 13: 30 % of 3,333,333.32 is 999,999.996; 支持额度不低于100万元 lifts it'),
	(14, 'first_set_equipment', 3333333.33, 1000000.00, 'floor',
		'measure 13: 30 % of 3,333,333.33 is 999,999.999, a tenth of a fen short of the floor'),
	(15, 'first_set_equipment', 3333333.34, 1000000.00, 'rate',
		'measure 13: 30 % of 3,333,333.34 is 1,000,000.002, past the floor'),
	(16, 'first_set_equipment', 3333333.35, 1000000.01, 'rate',
		'measure 13: 30 % of 3,333,333.35 is 1,000,000.005, rounded half up'),
	(17, 'first_set_equipment', 0, 1000000.00, 'floor',
		'measure 13: a price of nothing still meets the floor, as the words stand'),
	(18, 'first_set_equipment', 1000000000, 300000000.00, 'rate',
		'measure 13: no cap stands in the text'),
	(19, 'ip_pledge_interest', 399999.98, 199999.99, 'rate',
		'measure 14: 50 % of 399,999.98 is 199,999.99'),
	(20, 'ip_pledge_interest', 399999.99, 200000.00, 'rate',
		'measure 14: 50 % of 399,999.99 is 199,999.995, rounded half up to 200,000 by the rate alone'),
	(21, 'ip_pledge_interest', 400000.00, 200000.00, 'rate',
		'measure 14: 50 % of 400,000 is the cap itself, so the rate decides'),
	(22, 'ip_pledge_interest', 400000.01, 200000.00, 'cap',
		'measure 14: an interest subsidy stops at 200,000 yuan, at one fen over 400,000'),
	(23, 'ip_pledge_interest', 0.01, 0.01, 'rate',
		'measure 14: 50 % of one fen is half a fen, rounded half up')
) AS v (n, item, base, yuan, stage, name) ORDER BY n;

SELECT is(array_agg(a.amount_yuan ORDER BY d), want, name) FROM (VALUES
	(1, 'tech_upgrade_provincial', '{2022-12-31,2023-01-01,2023-04-28,2025-12-31,2026-01-01}'::date[], '{NULL,200,200,200,NULL}'::numeric[],
		'measure 9: “2023至2025年” holds for the provincial award, from the first day of 2023 to the last of 2025'),
	(2, 'tech_upgrade_municipal', '{2022-12-31,2023-01-01,2023-04-28,2025-12-31,2026-01-01}', '{NULL,100,100,100,NULL}',
		'measure 9: “2023至2025年” holds for the municipal award, from the first day of 2023 to the last of 2025'),
	(3, 'first_set_equipment', '{2023-04-28,2023-04-29,2025-12-31,2026-01-01}', '{NULL,1000000,1000000,NULL}',
		'measure 13: first sets from 2023-04-29 to 2025-12-31, both days included'),
	(4, 'ip_pledge_interest', '{2023-04-28,2023-04-29,2025-12-31,2026-01-01}', '{NULL,500,500,NULL}',
		'measure 14: interest from 2023-04-29 to 2025-12-31, both days included')
) AS v (n, item, days, want, name)
CROSS JOIN LATERAL unnest(days) AS d
CROSS JOIN LATERAL jm_policy.award(item, 1000, on_date => d) AS a
GROUP BY n, want, name ORDER BY n;

SELECT is(array_agg(format('%s %s', a.amount_yuan, a.binding) ORDER BY asked), want, name) FROM (VALUES
	(1, 'tech_upgrade_provincial', 300000000.00, '{49999999.99,50000000.00,50000000.01}'::numeric[],
		'{49999999.99 requested,50000000.00 cap,50000000.00 cap}'::text[],
		'measure 9: a request one fen under, at and over the provincial cap of 50,000,000'),
	(2, 'tech_upgrade_municipal', 40000000.00, '{2999999.99,3000000.00,3000000.01}',
		'{2999999.99 requested,3000000.00 cap,3000000.00 cap}',
		'measure 9: a request one fen under, at and over the municipal cap of 3,000,000'),
	(3, 'first_set_equipment', 100.00, '{999999.99,1000000.00,1000000.01}',
		'{999999.99 requested,1000000.00 floor,1000000.00 floor}',
		'measure 13: a request one fen under, at and over the floor of 1,000,000'),
	(4, 'ip_pledge_interest', 500000.00, '{199999.99,200000.00,200000.01}',
		'{199999.99 requested,200000.00 cap,200000.00 cap}',
		'measure 14: a request one fen under, at and over the cap of 200,000')
) AS v (n, item, base, asks, want, name)
CROSS JOIN LATERAL unnest(asks) AS asked
CROSS JOIN LATERAL jm_policy.award(item, base, 1, asked, '2024-06-30') AS a
GROUP BY n, want, name ORDER BY n;

SELECT is((SELECT count(*) FROM jm_policy.award_rule
		   WHERE builtin AND kind NOT IN ('unquantified', 'non_monetary')), 11 + 17 + 4::bigint,
		  'the 32 items above are all the items with figures');

SELECT is_empty($$
	SELECT i.item_code, a.amount_yuan, a.binding
	FROM jm_policy.award_item AS i
	JOIN jm_policy.award_rule AS r ON r.item_code = i.item_code AND r.builtin AND r.kind IN ('unquantified', 'non_monetary')
	CROSS JOIN LATERAL jm_policy.award(i.item_code, 1000000, 1, 1000000, '2024-06-30') AS a
	WHERE (a.amount_yuan, a.ceiling_yuan, a.uncapped_yuan, a.rate, a.binding) IS DISTINCT FROM (NULL, NULL, NULL, NULL, 'no_figures')
$$, 'the 47 items without figures give no figure, whatever base and request');

-- ---------------------------------------------------------------------------
-- The grid: every item, around every threshold its rules have
-- ---------------------------------------------------------------------------

CREATE SCHEMA award_oracle;

CREATE TABLE award_oracle.grid AS
WITH threshold AS (
	SELECT r.item_code, k
	FROM jm_policy.award_rule AS r
	CROSS JOIN LATERAL (VALUES
		(r.amount_yuan), (r.floor_yuan), (r.amount_yuan / r.rate), (r.floor_yuan / r.rate)) AS v (k)
	WHERE k IS NOT NULL
),
base AS (
	SELECT i.item_code, b.base
	FROM jm_policy.award_item AS i
	CROSS JOIN unnest('{NULL,0,0.005,0.01}'::numeric[]) AS b (base)
	UNION
	SELECT item_code, trunc(k, 2) + step
	FROM threshold
	CROSS JOIN unnest('{-0.01,-0.005,-0.004,0,0.004,0.005,0.01,0.02}'::numeric[]) AS step
),
day AS (
	SELECT r.item_code, d.day
	FROM jm_policy.award_rule AS r
	CROSS JOIN LATERAL (VALUES (r.valid_from - 1), (r.valid_from), (coalesce(r.valid_to, '2031-01-01')), (coalesce(r.valid_to + 1, '2525-01-01'))) AS d (day)
),
bare AS (
	SELECT base.item_code AS item, base.base, n.units, day.day, t.of_tier
	FROM base
	JOIN day USING (item_code)
	CROSS JOIN unnest('{1,2,7}'::int[]) AS n (units)
	CROSS JOIN unnest('{NULL,专精特新}'::text[]) AS t (of_tier)
),
ceiling AS (
	SELECT b.*, coalesce(o.ceiling_yuan::numeric, 1000000) AS k
	FROM bare AS b
	CROSS JOIN LATERAL pg_temp.oracle(b.item, b.base, b.units, NULL, b.day, b.of_tier) AS o
)
SELECT DISTINCT item, base, units, a.requested, day, of_tier
FROM ceiling
CROSS JOIN LATERAL unnest(ARRAY[NULL, 0, 0.01, k - 0.01, k - 0.005, k, k + 0.01]) AS a (requested)
WHERE a.requested IS NULL OR a.requested >= 0;

SELECT is((SELECT count(DISTINCT item) FROM award_oracle.grid), 79::bigint, 'grid: it has every one of the 79 items');
SELECT cmp_ok((SELECT count(*) FROM award_oracle.grid), '>', 50000::bigint, 'grid: it has more than 50,000 cases');
\set cases grid
\set about 'grid'
\i test/oracle/award_run.sql

-- ---------------------------------------------------------------------------
-- 10,000 random cases, with local rules of every kind, tier and window
-- ---------------------------------------------------------------------------

-- Anything from half a fen to the end of numeric(18,2), in every size
CREATE FUNCTION pg_temp.some_amount(most_digits int) RETURNS numeric
LANGUAGE sql VOLATILE AS $$
	SELECT CASE floor(random() * 4)::int
		WHEN 0 THEN trunc(v, 2)
		WHEN 1 THEN trunc(v, 0)
		WHEN 2 THEN trunc(v, 2) + 0.005
		ELSE v END
	FROM (SELECT trunc((random()::numeric * 10 ^ (1 + floor(random() * (most_digits - 1)))::int)::numeric, 7)) AS r (v)
$$;

SELECT setseed(0.20230429);

INSERT INTO jm_policy.award_rule
	(item_code, kind, amount_yuan, rate, floor_yuan, rounding, cap_scope, once_per_enterprise,
	 valid_from, valid_to, tier, precedence, source)
SELECT item_code, kind,
	   CASE WHEN kind IN ('fixed', 'up_to', 'rate_capped') THEN
			CASE WHEN random() < 0.05 THEN 9999999999999999.99 WHEN random() < 0.05 THEN 0
				 ELSE trunc(pg_temp.some_amount(12), 2) END END,
	   CASE WHEN kind LIKE 'rate%' THEN
			CASE floor(random() * 4)::int WHEN 0 THEN 1 WHEN 1 THEN 0.000001
				 WHEN 2 THEN 0.01 + floor(random() * 99)::numeric / 100
				 ELSE 0.000001 + floor(random() * 999999)::numeric / 1000000 END END,
	   CASE WHEN kind = 'rate_floor' THEN
			CASE WHEN random() < 0.1 THEN 0 ELSE trunc(pg_temp.some_amount(10), 2) END END,
	   CASE WHEN kind LIKE 'rate%' AND random() < 0.7 THEN (ARRAY['down', 'half_up'])[1 + floor(random() * 2)::int] END,
	   -- (Counted by something the item is paid for, or the rule is refused: JM040)
	   CASE WHEN random() < 0.8 THEN CASE WHEN r.ground = 'unit' THEN 'unit'
			ELSE (ARRAY['enterprise', 'enterprise_year', CASE WHEN r.ground IS NOT NULL THEN 'subject' ELSE 'enterprise' END])[1 + floor(random() * 3)::int] END END,
	   random() < 0.2,
	   starts, starts + length, tier, precedence,
	   format('实施细则%s号', row_number() OVER ())
FROM (
	SELECT i.item_code, i.ground, p AS precedence, nullif(t, '') AS tier,
		   (ARRAY['fixed', 'up_to', 'rate_capped', 'rate_floor', 'unquantified', 'non_monetary'])[1 + floor(random() * 6)::int] AS kind,
		   date '2022-06-01' + w * 600 + floor(random() * 300)::int AS starts,
		   CASE WHEN random() < 0.2 THEN 0 ELSE floor(random() * 299)::int END AS length,
		   random() AS keep
	FROM jm_policy.award_item AS i
	CROSS JOIN generate_series(1, 3) AS p
	CROSS JOIN unnest(ARRAY['', '专精特新', '规上']) AS t
	CROSS JOIN generate_series(0, 2) AS w
	ORDER BY i.item_code, p, t, w
) AS r
JOIN jm_policy.award_item AS i USING (item_code)
WHERE keep < 0.3
  -- What another law governs gets no figure
  AND (i.governed_by_zh IS NULL OR kind IN ('unquantified', 'non_monetary'));

CREATE TABLE award_oracle.random AS
WITH drawn AS (
	SELECT n, (SELECT array_agg(item_code ORDER BY item_code) FROM jm_policy.award_item) AS items,
		   random() AS r1, random() AS r2, random() AS r3, random() AS r4, random() AS r5, random() AS r6,
		   pg_temp.some_amount(15) AS b, pg_temp.some_amount(15) AS q
	FROM generate_series(1, 10000) AS n
),
rule AS (
	-- a rule to aim at: its days, its thresholds
	SELECT d.*, a.*
	FROM (SELECT *, items[1 + floor(r1 * 79)::int] AS item FROM drawn) AS d
	CROSS JOIN LATERAL (
		SELECT valid_from, coalesce(valid_to, '2031-01-01') AS valid_to, tier, coalesce(floor_yuan, amount_yuan, 1000) AS k, coalesce(rate, 1) AS rate
		FROM jm_policy.award_rule AS r WHERE r.item_code = d.item
		ORDER BY md5(d.n::text || r.rule_id::text) LIMIT 1) AS a
)
SELECT item,
	   CASE WHEN r2 < 0.10 THEN NULL WHEN r2 < 0.15 THEN 0
			WHEN r2 < 0.55 THEN least(round(k / rate, 2) + (floor(r6 * 9) - 4)::int * 0.005, 9999999999999999.99)
			ELSE b END AS base,
	   CASE WHEN r3 < 0.6 THEN 1 WHEN r3 < 0.9 THEN 2 + floor(r3 * 1000)::int % 9
			WHEN r3 < 0.99 THEN 1 + floor(r6 * 1000000)::int ELSE 2147483647 END AS units,
	   CASE WHEN r4 < 0.30 THEN NULL WHEN r4 < 0.35 THEN 0
			WHEN r4 < 0.60 THEN least(k + (floor(r6 * 9) - 4)::int * 0.005, 9999999999999999.99)
			ELSE q END AS requested,
	   CASE WHEN r5 < 0.2 THEN valid_from - 1 WHEN r5 < 0.4 THEN valid_from
			WHEN r5 < 0.6 THEN valid_to WHEN r5 < 0.7 THEN valid_to + 1
			ELSE date '2022-06-01' + floor(r6 * 1900)::int END AS day,
	   CASE WHEN r6 < 0.5 THEN tier ELSE (ARRAY[NULL, '专精特新', '规上', '其他', ''])[1 + floor(r4 * 5)::int] END AS of_tier
FROM rule;
UPDATE award_oracle.random SET base = greatest(base, 0), requested = greatest(requested, 0)
WHERE base < 0 OR requested < 0;

SELECT is((SELECT count(*) FROM award_oracle.random), 10000::bigint, 'random: there are 10,000 cases');
SELECT cmp_ok((SELECT count(*) FROM jm_policy.award_rule WHERE NOT builtin), '>', 400::bigint,
			  'random: there are more than 400 local rules');
SELECT is_empty($$
	SELECT * FROM unnest('{fixed,rate,cap,floor,requested,missing_base,missing_request,no_figures,not_in_force}'::text[]) AS stage
	WHERE (SELECT count(*) FROM award_oracle.random AS c
		   CROSS JOIN LATERAL pg_temp.oracle(c.item, c.base, c.units, c.requested, c.day, c.of_tier) AS o
		   WHERE o.binding = stage AND o.sqlstate = '00000') < 50
$$, 'random: every stage decides in at least 50 of them');
SELECT bag_has($$
	SELECT DISTINCT o.sqlstate FROM award_oracle.random AS c
	CROSS JOIN LATERAL pg_temp.oracle(c.item, c.base, c.units, c.requested, c.day, c.of_tier) AS o
$$, $$ VALUES ('00000'), ('JM005'), ('JM007') $$, 'random: some are refused, for units and for size');
\set cases random
\set about 'random'
\i test/oracle/award_run.sql

-- Left-out arguments are those of the signature
SELECT is_empty($$
	SELECT i.item_code FROM jm_policy.award_item AS i
	WHERE jm_policy.award(i.item_code) IS DISTINCT FROM jm_policy.award(i.item_code, NULL, 1, NULL, jm_policy.city_today(), NULL)
	   OR jm_policy.award_amount(i.item_code) IS DISTINCT FROM jm_policy.award_amount(i.item_code, NULL, 1, NULL, jm_policy.city_today(), NULL)
$$, 'what is left out is no base, one unit, no request, today and no tier');

SELECT * FROM finish();
ROLLBACK;
