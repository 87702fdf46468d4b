-- What the ledger's records say of the targets: for every derived indicator the
-- record that makes the difference; the movements behind the figures against plain
-- queries that know nothing of them; what was known at a time.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL jit = off;
SELECT no_plan();
\i test/oracle/grounds.sql

INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n <= 6 THEN '440703' ELSE '440781' END,
	CASE WHEN n <= 8 THEN 'C3311' ELSE 'F5111' END, n <= 6
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 10) AS n) AS made;
CREATE TEMP VIEW e AS SELECT uscc, right(name, -11)::int AS n FROM jm.enterprise;

-- A case: some records, and one figure as of a day.  What it writes is undone.
CREATE FUNCTION pg_temp.figure(setup text, code text, ends_on date, as_of date, member text = NULL) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	result numeric;
BEGIN
	BEGIN
		EXECUTE setup;
		SELECT v.value INTO result FROM jm_private.derived_values(as_of) AS v
		WHERE v.indicator_code = code AND v.period_end = ends_on AND v.member_code IS NOT DISTINCT FROM member;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
		RETURN result;
	END;
END
$$;
CREATE FUNCTION pg_temp.grant_to(kinds text, levels text, from_n int, to_n int, granted date, expires date = NULL, renewal boolean = false) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, is_renewal) SELECT uscc, kinds, levels, granted, expires, renewal FROM e WHERE n BETWEEN from_n AND to_n
$$;
CREATE FUNCTION pg_temp.project_of(who int, kinds text, yuan numeric, signed date, started date = NULL, completed date = NULL,
	chain text = NULL, mfg boolean = true, district text = NULL, area numeric = NULL, leader text = NULL) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.project (uscc, kind, name, planned_investment_yuan, signed_on, started_on, completed_on, chain_code, is_manufacturing, district_code, floor_area_sqm, attracted_by)
	SELECT uscc, kinds, 'p', yuan, signed, started, completed, chain, mfg, district, area, leader FROM e WHERE n = who
$$;

-- Every derivation is in use -----------------------------------------------------------
SELECT is_empty($$ SELECT * FROM jm_private.derived_values('2026-01-01') $$, 'empty books give no figure at all');
-- These books are closed: what they do not have is nothing, and not unknown (period_close.sql)
INSERT INTO jm.period_close (record_table, period_start, period_end)
SELECT t, '2022-01-01', '2025-12-31' FROM unnest(ARRAY['recognition', 'project', 'project_year', 'disbursement', 'enterprise_year']) AS t;
SELECT is_empty($$ SELECT d.indicator_code FROM jm_policy.derivation AS d WHERE NOT EXISTS (SELECT FROM jm_policy.target AS t WHERE t.indicator_code = d.indicator_code) $$,
	'every derivation serves a target');
SELECT is_empty($$ SELECT t.target_code, t.derived_from FROM jm_policy.target AS t
	WHERE t.derived_from ~ '^(recognitions|enterprise output|award payments)' AND NOT EXISTS (SELECT FROM jm_policy.derivation AS d WHERE d.indicator_code = t.indicator_code) $$,
	'every target whose figure is to come from recognitions, output or payments is derived');
SELECT is_empty($$ SELECT FROM jm_policy.derivation WHERE how_zh !~ '[一-龥]' OR how_en = '' $$, 'each says in words where its figure comes from');

-- Recognitions: every indicator of them ---------------------------------------------------
-- Valid: from the first day to the last, both included
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, %L, 1, 1, %L, %L)', record_kind, coalesce(record_level, 'provincial'), '2024-03-01', '2025-03-01'), indicator_code, '2025-12-31', day), wanted,
	format('%s: a recognition %s', indicator_code, what))
FROM jm_policy.derivation,
	(VALUES (date '2024-02-29', 0::numeric, 'of the day after is none yet'), ('2024-03-01', 1, 'counts on its first day'),
			('2025-03-01', 1, 'counts on its last day'), ('2025-03-02', 0, 'does not count the day after')) AS c (day, wanted, what)
WHERE record_table = 'recognition' AND method = 'stock';
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, %L, 1, 2, ''2024-03-01''), pg_temp.grant_to(%L, ''municipal'', 3, 3, ''2024-03-01'')', record_kind, record_level, record_kind), indicator_code, '2025-12-31', '2024-12-31'), 2::numeric,
	format('%s: another level does not count', indicator_code))
FROM jm_policy.derivation WHERE record_table = 'recognition' AND method = 'stock' AND record_level IS NOT NULL;
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('hnte', 'national', 1, 1, '2021-01-01', '2023-12-31'), pg_temp.grant_to('hnte', 'national', 1, 1, '2023-06-01', '2026-05-31', true) $$, 'hnte_count', '2025-12-31', '2023-07-01'),
	1::numeric, 'two certificates that overlap are one enterprise');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('hnte', 'national', 1, 1, '2021-01-01', '2023-12-31'), pg_temp.grant_to('hnte', 'national', 1, 1, '2023-06-01', '2026-05-31', true) $$, 'hnte_count', '2025-12-31', '2024-01-01'),
	1::numeric, 'and still one when the first has run out: a renewal keeps it valid');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('hnte', 'national', 1, 1, '2021-01-01', '2025-12-31'), pg_temp.grant_to('hnte', 'national', 1, 1, '2022-01-01', '2022-12-31') $$, 'hnte_count', '2025-12-31', '2023-06-01'),
	1::numeric, 'a short one within a long one takes nothing away');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('hnte', 'national', 1, 1, '2021-01-01', '2022-12-31'), pg_temp.grant_to('hnte', 'national', 1, 1, '2023-01-02', '2025-12-31') $$, 'hnte_count', '2025-12-31', '2023-01-01'),
	0::numeric, 'a day between two certificates is a day without');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('hnte', 'national', 1, 1, '2021-01-01', '2022-12-31'), pg_temp.grant_to('hnte', 'national', 1, 1, '2023-01-01', '2025-12-31') $$, 'hnte_count', '2025-12-31', '2023-01-01'),
	1::numeric, 'without it they follow on each other');

-- Newly granted: from the first day of the period to the last
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, %L, 1, 1, %L), pg_temp.grant_to(%L, %L, 2, 2, %L)', record_kind, coalesce(record_level, 'provincial'), day, record_kind, coalesce(record_level, 'provincial'), '2022-06-01'),
	indicator_code, p.period_end, '2026-06-01'), wanted, format('%s %s: granted on %s it counts %s', indicator_code, p.period_end, day, wanted))
FROM jm_policy.derivation
JOIN LATERAL (SELECT period_start, period_end FROM jm_private.derivation_period('{2026-06-01}', NULL) AS p WHERE p.indicator_code = derivation.indicator_code ORDER BY period_end DESC, period_start LIMIT 1) AS p ON true
CROSS JOIN LATERAL (VALUES (p.period_start - 1, 0::numeric), (p.period_start, 1), (p.period_end, 1), (p.period_end + 1, 0)) AS c (day, wanted)
WHERE record_table = 'recognition' AND method IN ('sum', 'distinct');
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, %L, 1, 3, p.period_end), pg_temp.grant_to(%L, %L, 4, 9, p.period_end, renewal => true) FROM (SELECT %L::date) AS p (period_end)', record_kind, coalesce(record_level, 'provincial'), record_kind, coalesce(record_level, 'provincial'), p.period_end),
	indicator_code, p.period_end, '2026-06-01'), 3::numeric, format('%s: renewals are nothing new', indicator_code))
FROM jm_policy.derivation JOIN jm_policy.indicator USING (indicator_code)
JOIN LATERAL (SELECT max(period_end) AS period_end FROM jm_private.derivation_period('{2026-06-01}', NULL) AS p WHERE p.indicator_code = derivation.indicator_code) AS p ON true
WHERE record_table = 'recognition' AND method IN ('sum', 'distinct');
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, %L, 1, 2, p.period_end - i) FROM (SELECT %L::date) AS p (period_end), generate_series(0, 1) AS i', record_kind, coalesce(record_level, 'provincial'), p.period_end),
	indicator_code, p.period_end, '2026-06-01'), CASE method WHEN 'sum' THEN 4 ELSE 2 END::numeric,
	format('%s: %s', indicator_code, CASE method WHEN 'sum' THEN '个 counts the things, two of one enterprise as two' ELSE '家 counts an enterprise once' END))
FROM jm_policy.derivation JOIN jm_policy.indicator USING (indicator_code)
JOIN LATERAL (SELECT max(period_end) AS period_end FROM jm_private.derivation_period('{2026-06-01}', NULL) AS p WHERE p.indicator_code = derivation.indicator_code) AS p ON true
WHERE record_table = 'recognition' AND method IN ('sum', 'distinct') AND nature <> 'milestone';
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('patent_centre', 'provincial', 1, 1, '2023-05-01'), pg_temp.grant_to('patent_centre', 'provincial', 1, 1, '2024-05-01') $$, 'patent_centers', '2024-12-31', '2024-12-31'),
	1::numeric, 'the same enterprise in two years counts in each of them');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('clean_production', 'provincial', 1, 1, '2023-05-01'), pg_temp.grant_to('clean_production', 'provincial', 1, 1, '2024-05-01') $$, 'clean_production', '2025-12-31', '2024-12-31'),
	1::numeric, 'and once in a target that runs over both');
SELECT is(pg_temp.figure($$ SELECT pg_temp.grant_to('clean_production', 'provincial', 1, 1, '2022-05-01'), pg_temp.grant_to('clean_production', 'provincial', 1, 1, '2024-05-01') $$, 'clean_production', '2025-12-31', '2024-12-31'),
	1::numeric, 'a grant before 2023 does not use it up');
SELECT is(pg_temp.figure(format('SELECT pg_temp.grant_to(%L, ''national'', 1, 1, ''2025-01-01'')', kind), 'gradient_general', '2025-12-31', '2025-01-01'), n, format('gradient_general speaks of headquarters and champions, and %s of %s', CASE n WHEN 0 THEN 'not' ELSE 'so' END, kind))
FROM (VALUES ('headquarters', 1::numeric), ('single_champion', 1), ('little_giant', 0), ('srdi', 0)) AS x (kind, n);

-- Projects ----------------------------------------------------------------------------------
SELECT is(pg_temp.figure(format('SELECT pg_temp.project_of(1, ''investment'', %s, ''2024-03-01'')', yuan), 'projects_10yi', '2024-12-31', '2024-12-31'), wanted, format('10亿元以上: %s yuan counts %s', yuan, wanted))
FROM (VALUES (999999999.99, 0::numeric), (1000000000.00, 1), (1000000000.01, 1)) AS c (yuan, wanted);
INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) VALUES ('leader_li', 'leader', '李某', 'Li'), ('leader_wu', 'leader', '吴某', 'Wu');
SELECT is(pg_temp.figure(format('SELECT pg_temp.project_of(1, ''investment'', %s, ''2024-03-01'', leader => ''leader_li'')', yuan), 'leader_project_10yi', '2025-12-31', '2024-12-31', 'leader_li'), wanted, format('leader by leader, 超10亿元: %s yuan counts %s', yuan, wanted))
FROM (VALUES (999999999.99, 0::numeric), (1000000000.00, 0), (1000000000.01, 1)) AS c (yuan, wanted);
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'investment', 2000000000, '2024-03-01', leader => 'leader_li') $$, 'leader_project_10yi', '2025-12-31', '2024-12-31', 'leader_wu'), 0::numeric, 'a leader who attracted none has none');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'investment', 2000000000, '2024-03-01', leader => 'leader_li') $$, 'leader_project_10yi', '2025-12-31', '2024-12-31'), NULL::numeric, 'and there is no figure for all of them');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'investment', 100000000.01, '2024-01-01'), pg_temp.project_of(2, 'investment', 99999999.99, '2024-12-31'), pg_temp.project_of(3, 'investment', 5e9, '2023-12-31'), pg_temp.project_of(4, 'investment', 5e9, '2024-06-01', mfg => false) $$,
	'planned_invest', '2024-12-31', '2024-12-31'), 2::numeric, 'planned investment of the year, of manufacturing, to the fen');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(n, 'investment', 1, '2024-03-01', chain => CASE WHEN n <= 4 THEN 'chain_food' END) FROM generate_series(1, 5) AS n; SELECT pg_temp.project_of(6, 'investment', 1, '2024-03-01', mfg => false) $$,
	'key_chain_share', '2024-12-31', '2024-12-31'), 80::numeric, 'the share of key chains is one of manufacturing projects');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'investment', 1, '2023-03-01', chain => 'chain_food') $$, 'key_chain_share', '2024-12-31', '2024-12-31'), NULL::numeric, 'a share of nothing is no figure');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(n, 'technical_upgrade', 1, '2023-03-01', '2024-03-01') FROM generate_series(1, 2) AS n, generate_series(1, 2) $$, 'tech_upgrade_enterprises', '2024-12-31', '2024-12-31'), 2::numeric, 'upgrading counts enterprises, in the year they start');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(n, 'technical_upgrade', 1, '2023-03-01', '2024-03-01') FROM generate_series(1, 2) AS n $$, 'tech_upgrade_enterprises', '2023-12-31', '2024-12-31'), 0::numeric, 'not in the year they sign');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(n, 'digital', 1, '2024-03-01') FROM generate_series(1, 10) AS n $$, 'digital_enterprises', '2024-12-31', '2024-12-31'), 6::numeric, 'digital transformation counts above-scale enterprises');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(n, 'digital', 1, '2024-03-01') FROM generate_series(1, 10) AS n; INSERT INTO jm.enterprise_year (uscc, year, above_scale) SELECT uscc, 2024, n > 1 FROM e $$, 'digital_enterprises', '2024-12-31', '2024-12-31'), 7::numeric,
	'above scale in that year, where it is on record, and industrial');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'infrastructure', 1, NULL, from_on, to_on) FROM (VALUES (date '2022-05-01', date '2022-12-31'), ('2022-05-01', '2023-01-01'), ('2023-12-31', NULL), ('2024-01-01', NULL), ('2022-01-01', NULL)) AS p (from_on, to_on) $$,
	'infra_items', '2023-12-31', '2024-12-31'), 3::numeric, 'under construction in 2023: from before, to its first day, from its last, and all through it');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'standard_factory', 1, '2022-01-01', '2022-02-01', day, area => 2500000.5) FROM (VALUES (date '2022-12-31'), ('2023-01-01'), ('2025-12-31'), (NULL)) AS d (day) $$, 'standard_factory_area', '2025-12-31', '2026-01-01'), 5000001::numeric,
	'floor area counts when it is completed, within the period');
SELECT is(pg_temp.figure($$ SELECT pg_temp.project_of(1, 'standard_factory', 1, '2022-01-01', '2022-02-01', NULL, area => 2500000.5) $$, 'standard_factory_area', '2025-12-31', '2026-01-01'), 0::numeric, 'what is being built is on the books, and counts nothing yet');
SELECT is(pg_temp.figure(format('SELECT pg_temp.project_of(1, %L, 1, %L)', record_kind, day), indicator_code, '2025-12-31', '2026-01-01'), wanted, format('%s: a project of %s: %s', indicator_code, day, wanted))
FROM jm_policy.derivation JOIN jm_policy.indicator USING (indicator_code), (VALUES (date '2022-12-31', 0::numeric), ('2023-01-01', 1)) AS c (day, wanted) WHERE record_table = 'project' AND nature = 'milestone';
SELECT is(pg_temp.figure(format('SELECT pg_temp.project_of(n, %L, 1, %L) FROM generate_series(1, 3) AS n', record_kind, '2024-01-01'), indicator_code, '2025-12-31', '2026-01-01'), 3::numeric, format('%s: each record is one on the way', indicator_code))
FROM jm_policy.derivation JOIN jm_policy.indicator USING (indicator_code) WHERE record_table = 'project' AND nature = 'milestone';

-- by district
SAVEPOINT s;
SELECT pg_temp.project_of(1, 'cold_chain', 1, '2023-01-01', '2023-02-01', '2024-12-31'), pg_temp.project_of(7, 'cold_chain', 1, '2023-01-01', '2023-02-01', '2025-01-01'), pg_temp.project_of(7, 'cold_chain', 1, '2023-01-01', '2023-02-01', '2024-01-01', district => '440703') \g /dev/null
SELECT results_eq($$ SELECT district_code, value FROM jm_private.derived_values_by_district('2024-12-31') WHERE indicator_code = 'cold_chain_hub_each_county' ORDER BY 1 $$,
	$$ SELECT district_code, CASE district_code WHEN '440703' THEN 2 ELSE 0 END::numeric FROM jm_policy.district WHERE is_county ORDER BY 1 $$, 'a hub counts where it stands, on the day it is completed; a district with none has none');
ROLLBACK TO s;

-- What was invested year by year ------------------------------------------------------------
CREATE FUNCTION pg_temp.invest(who int, kinds text, y int, yuan numeric, mfg boolean = true, status text = 'A') RETURNS void LANGUAGE sql AS $$
	SELECT pg_temp.project_of(who, kinds, 1, '2022-01-01', mfg => mfg);
	INSERT INTO jm.project_year (uscc, project_no, year, invested_yuan, obs_status)
	SELECT uscc, project_no, y, yuan, status FROM jm.project ORDER BY project_no DESC LIMIT 1
$$;
SELECT is(pg_temp.figure($$ SELECT pg_temp.invest(1, 'technical_upgrade', 2023, 100000000.01), pg_temp.invest(2, 'technical_upgrade', 2023, 99999999.99), pg_temp.invest(3, 'technical_upgrade', 2023, 1, mfg => false) $$, 'upgrade_invest_growth', '2023-12-31', '2024-06-01'), 2::numeric, 'investment in upgrading, of manufacturers, by year');
SELECT is(pg_temp.figure($$ SELECT pg_temp.invest(1, 'technical_upgrade', 2022, 100000000) $$, 'upgrade_invest_growth', '2022-12-31', '2024-06-01'), 1::numeric, 'and of the year before the first, to compare with');
SELECT is(pg_temp.figure($$ SELECT pg_temp.invest(1, 'technical_upgrade', 2022, 100000000) $$, 'upgrade_invest_growth', '2023-12-31', '2024-06-01'), NULL::numeric, 'a year nobody has reported has no figure');
SELECT is(pg_temp.figure($$ SELECT pg_temp.invest(1, 'infrastructure', 2023, 10000000000, mfg => false), pg_temp.invest(1, 'investment', 2023, 1) $$, 'infra_invest', '2023-12-31', '2024-06-01'), 100::numeric, 'infrastructure need be no manufacturing');
SELECT is(pg_temp.figure($$ SELECT pg_temp.invest(1, 'investment', 2023, 80), pg_temp.invest(2, 'investment', 2023, 20, mfg => false), pg_temp.invest(9, 'investment', 2023, 500, mfg => false) $$, 'mfg_invest_share', '2023-12-31', '2024-06-01'), 80::numeric,
	'the share of manufacturing is one of the investment of industry');
SAVEPOINT s;
SELECT pg_temp.invest(1, 'investment', 2023, 80), pg_temp.invest(1, 'technical_upgrade', 2023, 80, status => 'P') \g /dev/null
SELECT results_eq($$ SELECT indicator_code, obs_status FROM jm_private.derived_values('2024-06-01') WHERE indicator_code IN ('mfg_invest_share', 'upgrade_invest_growth') AND period_end = '2023-12-31' ORDER BY 1 $$,
	$$ VALUES ('mfg_invest_share', 'E'), ('upgrade_invest_growth', 'P') $$, 'the share is an estimate, and what is provisional says so');
ROLLBACK TO s;

-- Output ---------------------------------------------------------------------------------------
SELECT is(pg_temp.figure(format('INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, %s + (n - 2) * 0.01 FROM e WHERE n <= 3', threshold), indicator_code, '2025-12-31', '2026-06-01'), 1::numeric,
	format('%s: a fen under and at the threshold do not count, a fen over does', indicator_code))
FROM jm_policy.derivation WHERE record_table = 'enterprise_year' AND threshold IS NOT NULL;
SELECT is(pg_temp.figure($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2024, 2e9 FROM e; INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2e9 FROM e WHERE n = 1 $$, 'ent_over_10yi', '2025-12-31', '2026-06-01'), 1::numeric, 'the last year on record counts');
SELECT is(pg_temp.figure($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2e9 FROM e $$, 'ent_over_10yi', '2025-12-31', '2025-12-30'), 0::numeric, 'a year that has not ended has no output');
SELECT is(pg_temp.figure($$ INSERT INTO jm.enterprise_year (uscc, year, output_yuan, obs_status) SELECT uscc, 2025, 2e9, 'F' FROM e $$, 'ent_over_10yi', '2025-12-31', '2026-06-01'), 0::numeric, 'a forecast is no output');
SELECT is(pg_temp.figure(format('INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 1e10 FROM e; INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, %L, CASE WHEN n <= 3 THEN 2025 ELSE 2024 END FROM e', member_code), indicator_code, '2025-12-31', '2026-06-01', member_code), 300::numeric,
	format('%s: the output of its members of that year', member_code))
FROM jm_policy.derivation JOIN jm_policy.member USING (member_kind) WHERE record_table = 'enterprise_year';

-- Payments -----------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.pay(who int, item text, yuan numeric, day date) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source) SELECT uscc, item, '2024-03-01', 'approved', 100000, 100000, 'a test' FROM e WHERE n = who;
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) SELECT uscc, application_no, yuan, day, 'a test' FROM jm.application ORDER BY application_no DESC LIMIT 1
$$;
SELECT is(pg_temp.figure($$ SELECT pg_temp.pay(1, 'major_project_investment', 300, '2024-01-01'), pg_temp.pay(9, 'inclusive_investment', 100, '2024-12-31'), pg_temp.pay(9, 'little_giant', 9999, '2024-06-01'), pg_temp.pay(9, 'inclusive_investment', 9999, '2025-01-01') $$, 'award_funds_share', '2024-12-31', '2025-06-01'), 75::numeric,
	'the share of manufacturers in the two investment awards, sums over sums, by the day of payment');

-- Movements against plain queries, on random records ---------------------------------------------
SAVEPOINT s;
SELECT setseed(0.4) \g /dev/null
INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, is_renewal, certificate_no)
SELECT uscc, (ARRAY['hnte', 'headquarters', 'single_champion', 'enterprise_tech_centre', 'design_centre', 'little_giant', 'srdi', 'clean_production', 'green_factory', 'patent_centre', 'industrial_internet', 'innovation_alliance'])[1 + floor(random() * 12)::int],
	(ARRAY['national', 'provincial', 'municipal'])[1 + floor(random() * 3)::int], day, CASE WHEN random() < 0.7 THEN day + floor(random() * 700)::int END, random() < 0.2, row_number() OVER ()
FROM (SELECT uscc, date '2022-01-01' + floor(random() * 1500)::int AS day FROM e, generate_series(1, 120)) AS made;
INSERT INTO jm.project (uscc, kind, name, planned_investment_yuan, signed_on, started_on, completed_on, is_manufacturing, chain_code)
SELECT uscc, (ARRAY['investment', 'technical_upgrade', 'digital', 'standard_factory', 'infrastructure'])[1 + floor(random() * 5)::int], 'p',
	999999999.99 + floor(random() * 3) * 0.01, day, CASE WHEN random() < 0.7 THEN day + floor(random() * 300)::int END, CASE WHEN random() < 0.5 THEN day + 300 + floor(random() * 300)::int END,
	random() < 0.8, CASE WHEN random() < 0.6 THEN 'chain_food' END
FROM (SELECT uscc, date '2022-06-01' + floor(random() * 1200)::int AS day FROM e, generate_series(1, 60)) AS made;

CREATE FUNCTION pg_temp.plain(as_of date) RETURNS TABLE (code text, starts date, ends date, value numeric) LANGUAGE sql AS $$
	SELECT p.indicator_code, p.period_start, p.period_end,
		CASE d.method
			WHEN 'stock' THEN (SELECT count(DISTINCT r.uscc) FROM jm.recognition AS r WHERE r.kind = d.record_kind AND (r.level = ANY (d.record_level || d.more_levels) OR d.record_level IS NULL)
				AND r.granted_on <= p.cut_on AND coalesce(r.expires_on, 'infinity') >= p.cut_on)
			WHEN 'distinct' THEN (SELECT count(DISTINCT r.uscc) FROM jm.recognition AS r WHERE r.kind = d.record_kind AND (r.level = ANY (d.record_level || d.more_levels) OR d.record_level IS NULL)
				AND r.granted_on BETWEEN p.period_start AND p.cut_on AND NOT r.is_renewal)
			WHEN 'sum' THEN (SELECT count(*) FROM jm.recognition AS r WHERE r.kind = ANY (d.record_kind || d.more_kinds) AND (r.level = ANY (d.record_level || d.more_levels) OR d.record_level IS NULL)
				AND r.granted_on BETWEEN p.period_start AND p.cut_on AND NOT r.is_renewal)
		END
	FROM jm_private.derivation_period(ARRAY[as_of], NULL) AS p JOIN jm_policy.derivation AS d USING (indicator_code)
	WHERE d.record_table = 'recognition'
	  AND EXISTS (SELECT FROM jm.recognition AS r WHERE r.kind = ANY (d.record_kind || d.more_kinds) AND (r.level = ANY (d.record_level || d.more_levels) OR d.record_level IS NULL) AND r.granted_on <= p.cut_on)
	UNION ALL
	SELECT p.indicator_code, p.period_start, p.period_end, f.value
	FROM jm_private.derivation_period(ARRAY[as_of], NULL) AS p
	CROSS JOIN LATERAL (
		SELECT CASE p.indicator_code
			WHEN 'projects_10yi' THEN (SELECT count(*) FROM jm.project AS j WHERE j.kind = 'investment' AND j.is_manufacturing AND j.signed_on BETWEEN p.period_start AND p.cut_on AND j.planned_investment_yuan >= 1000000000)
			WHEN 'planned_invest' THEN (SELECT coalesce(sum(j.planned_investment_yuan), 0) / 100000000 FROM jm.project AS j WHERE j.kind = 'investment' AND j.is_manufacturing AND j.signed_on BETWEEN p.period_start AND p.cut_on)
			WHEN 'key_chain_share' THEN (SELECT 100.0 * count(j.chain_code) / nullif(count(*), 0) FROM jm.project AS j WHERE j.kind = 'investment' AND j.is_manufacturing AND j.signed_on BETWEEN p.period_start AND p.cut_on)
			WHEN 'tech_upgrade_enterprises' THEN (SELECT count(DISTINCT j.uscc) FROM jm.project AS j WHERE j.kind = 'technical_upgrade' AND j.is_manufacturing AND coalesce(j.started_on, j.signed_on) BETWEEN p.period_start AND p.cut_on)
			WHEN 'digital_enterprises' THEN (SELECT count(DISTINCT j.uscc) FROM jm.project AS j JOIN jm.enterprise AS t USING (uscc) WHERE j.kind = 'digital' AND t.above_scale AND t.is_industrial AND coalesce(j.started_on, j.signed_on) BETWEEN p.period_start AND p.cut_on)
			WHEN 'infra_items' THEN (SELECT count(*) FROM jm.project AS j WHERE j.kind = 'infrastructure' AND j.started_on <= p.cut_on AND coalesce(j.completed_on, 'infinity') >= p.period_start)
		END::numeric) AS f (value)
	WHERE f.value IS NOT NULL
$$;
SELECT unnest(ARRAY[is_empty(format($$ SELECT code, starts, ends, round(value, 9) FROM pg_temp.plain(%1$L) EXCEPT ALL
	SELECT indicator_code, period_start, period_end, round(value, 9) FROM jm_private.derived_values(%1$L) WHERE member_code IS NULL $$, day), format('%s: what plain queries count is derived', day)),
	is_empty(format($$ SELECT indicator_code, period_start, period_end, round(value, 9) FROM jm_private.derived_values(%1$L)
		WHERE member_code IS NULL AND indicator_code IN (SELECT code FROM pg_temp.plain(%1$L)) EXCEPT ALL
	SELECT code, starts, ends, round(value, 9) FROM pg_temp.plain(%1$L) $$, day), format('%s: and nothing else', day))])
FROM unnest(ARRAY['2023-01-01', '2023-05-17', '2023-12-31', '2024-01-01', '2024-08-09', '2025-12-30', '2026-01-01']::date[]) AS day;

-- The series ends where the figure stands, and stands at every day's figure
SELECT is_empty($$ SELECT v.indicator_code, v.period_start, round(v.value, 9) FROM jm_private.derived_values('2024-08-09') AS v JOIN jm_policy.derivation AS d USING (indicator_code)
		WHERE v.member_code IS NULL AND d.method <> 'year_level' AND v.period_end >= '2023-01-01' AND v.value <> 0
	EXCEPT ALL
	(SELECT DISTINCT ON (indicator_code, period_start, period_end) indicator_code, period_start, round(value, 9) FROM jm_private.derived_series()
	 WHERE moved_on <= '2024-08-09' AND member_code IS NULL ORDER BY indicator_code, period_start, period_end, moved_on DESC) $$, 'the series stands at the figure of the day');
-- Districts add up to the city, where sums do
SELECT is_empty($$ SELECT indicator_code, period_start, period_end, round(value, 9) FROM jm_private.derived_values('2024-08-09') JOIN jm_policy.derivation USING (indicator_code)
		WHERE method <> 'ratio' AND member_code IS NULL AND value <> 0
	EXCEPT ALL
	SELECT indicator_code, period_start, period_end, round(sum(value), 9) FROM jm_private.derived_values_by_district('2024-08-09') JOIN jm_policy.derivation USING (indicator_code)
		WHERE method <> 'ratio' AND member_code IS NULL GROUP BY 1, 2, 3 $$, 'districts add up to the city');
-- A subset of enterprises has its own movements and no others
SELECT is_empty($$ (SELECT * FROM jm_private.indicator_movement(NULL) WHERE uscc = ANY (ARRAY(SELECT uscc FROM e WHERE n IN (2, 7)))
	EXCEPT ALL SELECT m.* FROM (SELECT * FROM jm_private.indicator_movement(NULL) OFFSET 0) AS m JOIN e USING (uscc) WHERE n IN (2, 7))
	UNION ALL (SELECT m.* FROM (SELECT * FROM jm_private.indicator_movement(NULL) OFFSET 0) AS m JOIN e USING (uscc) WHERE n IN (2, 7)
	EXCEPT ALL SELECT * FROM jm_private.indicator_movement(NULL) WHERE uscc = ANY (ARRAY(SELECT uscc FROM e WHERE n IN (2, 7)))) $$, 'asked of a few enterprises, movements are the same');
SELECT results_eq($$ SELECT * FROM jm_private.indicator_movement(clock_timestamp()) ORDER BY 1, 2, 3, 4, 5, 6, 7, 8 $$, $$ SELECT * FROM jm_private.indicator_movement(NULL) ORDER BY 1, 2, 3, 4, 5, 6, 7, 8 $$,
	'what is known now is what the tables say');
ROLLBACK TO s;

-- What was known at a time ---------------------------------------------------------------------------
-- After every step the movements are kept, with the time; at the end each step is
-- asked for again.
CREATE TEMP TABLE known (step int, at timestamptz, uscc text, indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric);
CREATE FUNCTION pg_temp.remember(no int) RETURNS void LANGUAGE sql AS $$
	INSERT INTO known SELECT no, t.at, m.* FROM (SELECT clock_timestamp() AS at OFFSET 0) AS t LEFT JOIN jm_private.indicator_movement(NULL) AS m ON true
$$;
SELECT pg_temp.remember(1);
SELECT pg_temp.grant_to('hnte', 'national', 1, 5, '2023-01-01'), pg_temp.project_of(2, 'investment', 1e9, '2024-01-01'), pg_temp.invest(3, 'technical_upgrade', 2023, 5e8), pg_temp.pay(1, 'major_project_investment', 100, '2024-02-01') \g /dev/null
INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2024, 2e9 FROM e;
INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT uscc, 'chain_food', 2024 FROM e;
SELECT pg_temp.remember(2);
UPDATE jm.recognition SET expires_on = '2024-12-31' WHERE uscc = (SELECT uscc FROM e WHERE n = 1);
UPDATE jm.enterprise_year SET output_yuan = 3e9 WHERE uscc = (SELECT uscc FROM e WHERE n = 1);
SELECT pg_temp.remember(3);
UPDATE jm.recognition SET expires_on = '2025-12-31' WHERE uscc = (SELECT uscc FROM e WHERE n = 1);
DELETE FROM jm.recognition WHERE uscc = (SELECT uscc FROM e WHERE n = 2);
DELETE FROM jm.enterprise_member WHERE uscc = (SELECT uscc FROM e WHERE n = 3);
UPDATE jm.project_year SET invested_yuan = 6e8;
UPDATE jm.project SET planned_investment_yuan = 999999999.99 WHERE planned_investment_yuan = 1e9;
UPDATE jm.enterprise SET industry_code = 'F5111', district_code = '440784' WHERE name = 'enterprise 1';
SELECT pg_temp.remember(4);
TRUNCATE jm.enterprise_year;
SELECT pg_temp.pay(9, 'inclusive_investment', 300, '2024-03-01') \g /dev/null
SELECT pg_temp.remember(5);
DELETE FROM jm.enterprise WHERE name = 'enterprise 10' AND NOT EXISTS (SELECT FROM jm.enterprise_member AS m WHERE m.uscc = enterprise.uscc);
INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT uscc, 2025, 2e9 FROM e;
SELECT pg_temp.remember(6);
SELECT results_eq(format($$ SELECT m.* FROM jm_private.indicator_movement(%L) AS m ORDER BY 1, 2, 3, 4, 5, 6, 7, 8 $$, at),
	format($$ SELECT uscc, indicator_code, member_code, district_code, year, part, moved_on, amount FROM known WHERE step = %s AND uscc IS NOT NULL ORDER BY 1, 2, 3, 4, 5, 6, 7, 8 $$, step),
	format('step %s: what was known then is known to have been known', step))
FROM (SELECT DISTINCT step, at FROM known) AS k ORDER BY step;
SELECT isnt((SELECT count(DISTINCT s)::int FROM (SELECT string_agg(known::text, '' ORDER BY known::text) AS s FROM (SELECT step, known FROM known) AS x GROUP BY step) AS y), 1, 'and the steps differ');

-- A corrected code is no other enterprise: what was known of it stays its own
SELECT uscc AS old_code FROM e WHERE n = 1 \gset
UPDATE jm.enterprise SET uscc = '91440703MA50004950' WHERE uscc = :'old_code';
SELECT unnest(ARRAY[is_empty(format($$ SELECT m.* FROM jm_private.indicator_movement(%L) AS m EXCEPT ALL
	SELECT CASE uscc WHEN %L THEN '91440703MA50004950' ELSE uscc END, indicator_code, member_code, district_code, year, part, moved_on, amount FROM known WHERE step = %s $$, at, :'old_code', step), format('a corrected code: step %s adds nothing', step)),
	is_empty(format($$ SELECT CASE uscc WHEN %L THEN '91440703MA50004950' ELSE uscc END, indicator_code, member_code, district_code, year, part, moved_on, amount FROM known WHERE step = %s AND uscc IS NOT NULL
	EXCEPT ALL SELECT m.* FROM jm_private.indicator_movement(%L) AS m $$, :'old_code', step, at), format('and step %s loses nothing', step))])
FROM (SELECT DISTINCT step, at FROM known) AS k ORDER BY step;
SELECT is((SELECT count(*)::int FROM jm.record_history WHERE table_name = 'enterprise' AND content ->> 'uscc' = :'old_code' AND uscc = '91440703MA50004950'), 2, 'the code it had is on record: with the trade it had then, and with the correction');
SELECT is_empty($$ SELECT FROM jm.record_history WHERE recorded_at > replaced_at $$, 'no version ends before it begins');
SELECT is((SELECT count(*)::int FROM jm.record_history WHERE table_name = 'recognition' AND command = 'UPDATE'), 2, 'two changes leave two versions, the corrected code none');
UPDATE jm.recognition SET kind = kind;
SELECT is((SELECT count(*)::int FROM jm.record_history WHERE table_name = 'recognition' AND command = 'UPDATE'), 2, 'a change that changes nothing leaves none');
UPDATE jm.enterprise_member SET uscc = (SELECT uscc FROM e WHERE n = 3) WHERE uscc = (SELECT uscc FROM e WHERE n = 4);
SELECT is((SELECT count(*)::int FROM jm.record_history WHERE table_name = 'enterprise_member' AND command = 'UPDATE'), 1, 'moved to another enterprise, a record leaves its version behind');
SELECT throws_ok($$ UPDATE jm.record_history SET replaced_by = 'somebody' $$, 'JM051', NULL, 'history is never changed');
SELECT throws_ok($$ DELETE FROM jm.record_history $$, 'JM051', NULL, 'nor deleted');
SELECT throws_ok($$ TRUNCATE jm.record_history $$, 'JM051', NULL, 'nor truncated');

-- Rows brought back from elsewhere keep the time they were recorded at
INSERT INTO jm.recognition (uscc, kind, level, granted_on, recorded_at) SELECT uscc, 'aeo', 'national', '2023-01-01', '2023-02-01 00:00+08' FROM e WHERE n = 5;
SELECT is((SELECT count(*)::int FROM jm_private.known_recognition('2023-02-01 00:00+08') WHERE kind = 'aeo'), 1, 'a row restored is known from the moment it was recorded');
SELECT is((SELECT count(*)::int FROM jm_private.known_recognition('2023-01-31 23:59:59.999999+08') WHERE kind = 'aeo'), 0, 'and not before');

SELECT * FROM finish();
ROLLBACK;
