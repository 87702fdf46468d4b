-- A year's round: the budget is shared out to the fen, within every limit, once;
-- whoever gets nothing is told why; what a dry run shows is what happens.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

CREATE TEMP TABLE firm AS SELECT i, b || jm_policy.uscc_check_char(b) AS uscc
FROM (SELECT i, '91440703MA' || lpad(i::text, 7, '0') AS b FROM generate_series(1, 40) AS i) AS x;

-- The technical-upgrade round of 2024: the places, the number of projects and
-- the total are the published ones; the projects' figures are made up (合成).
CREATE TEMP TABLE place (seat int GENERATED ALWAYS AS IDENTITY, county text, projects int);
\copy place (county, projects) FROM 'test/data/tech_upgrade_round_2024.csv' WITH (FORMAT csv, HEADER match)
INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT f.uscc, '【合成】企业' || f.i, coalesce(d.district_code, '440700')
FROM firm AS f
LEFT JOIN (SELECT row_number() OVER (ORDER BY seat, n) AS i, county FROM place CROSS JOIN LATERAL generate_series(1, projects) AS n) AS p USING (i)
LEFT JOIN jm_policy.district AS d ON d.name_zh = p.county;

INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.15, '专精特新', '2024-01-01', '2024-12-31', '江工信技改〔2024〕5号');

-- What a firm asks for, and how it comes to be reviewed
CREATE FUNCTION pg_temp.ask(firm_no int, item text, asked numeric, on_day date = '2024-06-30', what text = NULL, base numeric = NULL, applied date = '2024-07-01')
RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, applied_on, base_yuan, requested_yuan, subject, status, source)
	SELECT uscc, item, on_day, applied, base, asked, what, 'submitted', '合成' FROM firm WHERE i = firm_no
$$;
CREATE FUNCTION pg_temp.had(firm_no int, item text, yuan numeric, on_day date = '2024-03-01', what text = NULL, state text = 'approved')
RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm.application (uscc, item_code, event_on, assessed_yuan, awarded_yuan, subject, status, source, publicity_start, publicity_end)
	SELECT uscc, item, on_day, yuan, yuan, what, state, '合成', '2024-03-01', '2024-03-08' FROM firm WHERE i = firm_no
$$;
CREATE FUNCTION pg_temp.review() RETURNS void LANGUAGE sql AS $$
	SELECT jm_private.assess_batch(100000, NULL, NULL, NULL);
	UPDATE jm.application SET status = 'accepted' WHERE status = 'submitted';
	UPDATE jm.application SET status = 'reviewed' WHERE status = 'accepted';
$$;
CREATE FUNCTION pg_temp.outcome(item text, budget numeric) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('%s:%s', i, coalesce(s.share_yuan::text || coalesce(' by ' || s.limited_by, ''), s.left_out_because)), ', ' ORDER BY a.applied_on, i, s.application_no)
	FROM jm.allocate_round(item, 2024, budget) AS s JOIN firm USING (uscc) JOIN jm.application AS a USING (uscc, application_no)
$$;

-- The round of 2024 --------------------------------------------------------------------------
INSERT INTO jm.application (uscc, item_code, event_on, applied_on, base_yuan, tier, status, source)
SELECT uscc, 'tech_upgrade_municipal', '2024-06-30', date '2024-07-01' + i % 9, (1234567.89 * (1 + (i * 13) % 23))::numeric(18,2),
	CASE WHEN i % 3 = 0 THEN '专精特新' END, 'submitted', '合成'
FROM firm WHERE i <= 33;
SELECT pg_temp.review();
CREATE TEMP TABLE dry AS SELECT * FROM jm.allocate_round('tech_upgrade_municipal', 2024, 28925500);
SELECT is((SELECT count(*)::int FROM dry), 33, 'the 2024 round: 33 projects');
SELECT is((SELECT sum(share_yuan) FROM dry), 28925500.00, 'the 2024 round: 2892.55万元 in all, to the fen');
SELECT cmp_ok((SELECT sum(ceiling_yuan) FROM dry), '>', 28925500.00, 'the 2024 round: less than the ceilings');
SELECT results_eq('SELECT county, projects::bigint FROM place ORDER BY 1',
	'SELECT name_zh, count(*) FROM dry JOIN jm_policy.district USING (district_code) GROUP BY 1 ORDER BY 1', 'the 2024 round: the districts of the published list');
SELECT is_empty('SELECT FROM dry WHERE share_yuan > ceiling_yuan OR share_yuan <= 0 OR ceiling_yuan <> assessed_yuan OR round_no IS NOT NULL OR left_out_because IS NOT NULL OR limited_by IS NOT NULL',
	'the 2024 round: everybody has a share, within the ceiling, and no limit stands in the way');
SELECT is_empty($$ SELECT FROM dry JOIN jm.receipt AS r USING (uscc, receipt_no) WHERE r.application_no <> dry.application_no OR r.amount_yuan <> dry.assessed_yuan $$,
	'the 2024 round: each share rests on the receipt of its assessment');
SELECT is_empty($$ SELECT FROM dry WHERE abs(share_yuan - ceiling_yuan * 28925500 / (SELECT sum(ceiling_yuan) FROM dry)) >= 0.01 $$,
	'the 2024 round: each is in proportion, within less than a fen');
SELECT ok((SELECT count(*) FROM jm.allocation_round) + (SELECT count(*) FROM jm.allocation_share) + (SELECT count(awarded_yuan) FROM jm.application) = 0, 'a dry run writes nothing');

CREATE TEMP TABLE done AS SELECT * FROM jm.allocate_round('tech_upgrade_municipal', 2024, 28925500, dry_run => false);
SELECT results_eq('SELECT uscc, application_no, enterprise_name, district_code, receipt_no, assessed_yuan, ceiling_yuan, share_yuan FROM done',
	'SELECT uscc, application_no, enterprise_name, district_code, receipt_no, assessed_yuan, ceiling_yuan, share_yuan FROM dry', 'what the dry run showed is what happens, in the same order');
SELECT results_eq('SELECT uscc, application_no, round_no, receipt_no, share_yuan FROM jm.allocation_share ORDER BY 1, 2', 'SELECT uscc, application_no, round_no, receipt_no, share_yuan FROM done ORDER BY 1, 2',
	'every share is on record');
SELECT is_empty('SELECT FROM jm.application AS a JOIN done USING (uscc, application_no) WHERE a.awarded_yuan IS DISTINCT FROM share_yuan OR a.status <> ''reviewed''', 'and is the award of its application');
SELECT results_eq('SELECT item_code, year, batch_no, budget_yuan, applications, shares, share_yuan FROM jm.allocation_summary',
	$$ VALUES ('tech_upgrade_municipal', 2024, 1, 28925500.00::numeric(18,2), 33::bigint, 33::bigint, 28925500.00::numeric(24,2)) $$, 'the summary adds up');
SELECT throws_ok($$ SELECT jm.allocate_round('tech_upgrade_municipal', 2024, 28925500, false) $$, 'JM101', NULL, 'a round is recorded once');
SELECT throws_ok($$ SELECT jm.allocate_round('tech_upgrade_municipal', 2024, 1) $$, 'JM101', NULL, 'a dry run of what is recorded says so too');
SELECT throws_ok($$ SELECT jm.allocate_round('tech_upgrade_municipal', 2024, 1e6, false, 2) $$, 'JM105', NULL, 'a second batch finds everybody served, and is not recorded');
SELECT is((SELECT string_agg(DISTINCT left_out_because, ' ') FROM jm.allocate_round('tech_upgrade_municipal', 2024, 1e6, true, 2)), 'awarded_already', 'for that reason');
SELECT throws_ok($$ SELECT jm.allocate_round('tech_upgrade_municipal', 2023, 1e6, false) $$, 'JM105', NULL, 'a year without applications has no round');
SELECT is((SELECT count(*)::int FROM jm.allocation_round), 1, 'so there is one round');
SELECT throws_ok('UPDATE jm.allocation_round SET budget_yuan = 1', 'JM051', NULL, 'which is never changed');
SELECT throws_ok('UPDATE jm.allocation_share SET share_yuan = 0', 'JM051', NULL, 'nor are its shares');
SELECT throws_ok('DELETE FROM jm.allocation_share', 'JM051', NULL, 'nor deleted');

-- On to approval, and a code corrected on the way
UPDATE jm.enterprise SET uscc = '91350100M000100Y43' WHERE uscc = (SELECT uscc FROM firm WHERE i = 1);
SELECT is((SELECT count(*)::int FROM jm.allocation_share JOIN jm.receipt USING (uscc, receipt_no) WHERE uscc = '91350100M000100Y43'), 1, 'share and receipt follow a corrected code');
UPDATE jm.enterprise SET uscc = (SELECT uscc FROM firm WHERE i = 1) WHERE uscc = '91350100M000100Y43';
UPDATE jm.application SET status = 'publicised', publicity_start = '2024-08-01', publicity_end = '2024-08-07';
SELECT lives_ok($$ UPDATE jm.application SET status = 'approved' $$, 'every share can be approved');
SELECT is_empty('SELECT FROM jm.account_check', 'and is booked');
SELECT is_empty('SELECT * FROM jm.verify_receipts()', 'the receipts stand');

-- Budgets --------------------------------------------------------------------------------------
SELECT pg_temp.ask(n, 'export_credit_insurance', 100) FROM generate_series(1, 3) AS n;
SELECT pg_temp.review();
SELECT is(pg_temp.outcome('export_credit_insurance', 300), '1:100.00, 2:100.00, 3:100.00', 'a budget that is just enough pays every ceiling');
SELECT is(pg_temp.outcome('export_credit_insurance', 299.99), '1:100.00, 2:100.00, 3:99.99', 'one fen short is one fen less, for whoever came last');
SELECT is(pg_temp.outcome('export_credit_insurance', 1e9), '1:100.00, 2:100.00, 3:100.00', 'a large one is not used up');
SELECT is(pg_temp.outcome('export_credit_insurance', 100), '1:33.34, 2:33.33, 3:33.33', 'a fen left over goes to the first');
SELECT is(pg_temp.outcome('export_credit_insurance', 0), '1:0.00, 2:0.00, 3:0.00', 'nothing shared is nothing each');
SELECT throws_ok($$ SELECT jm.allocate_round('export_credit_insurance', 2024, 0, false) $$, 'JM105', NULL, 'and no round to record');
SELECT throws_ok(format('SELECT jm.allocate_round(%s)', arguments), state, NULL, name) FROM (VALUES
	($$ 'export_credit', 2024, 1 $$, 'JM001', 'an unknown item has no round'),
	($$ 'export_credit_insurance', 2024, NULL $$, 'JM102', 'a round without a budget is refused'),
	($$ 'export_credit_insurance', NULL, 1 $$, 'JM103', 'so is one without a year'),
	($$ 'export_credit_insurance', 1999, 1 $$, 'JM103', 'or of 1999'),
	($$ 'export_credit_insurance', 2101, 1 $$, 'JM103', 'or of 2101'),
	($$ 'export_credit_insurance', 2024, 1, true, 0 $$, 'JM104', 'batch 0 is refused'),
	($$ 'export_credit_insurance', 2024, 1, true, NULL $$, 'JM104', 'so is batch NULL'),
	($$ 'export_credit_insurance', 2024, -0.01 $$, 'JM004', 'a negative budget is refused'),
	($$ 'listing', 2024, -0.01 $$, 'JM004', 'also where nobody applied'),
	($$ 'export_credit_insurance', 2024, 'NaN' $$, 'JM002', 'so is NaN'),
	($$ 'export_credit_insurance', 2024, 1e17 $$, 'JM005', 'and what is past numeric(18,2)')
) AS v (arguments, state, name);

-- Limits ---------------------------------------------------------------------------------------
-- 500,000 an enterprise and year, as a local rule has it
INSERT INTO jm_policy.award_rule (item_code, cap_scope, valid_from, valid_to, source) VALUES ('import_growth', 'enterprise_year', '2023-04-29', '2025-12-31', 'a local rule');
SELECT pg_temp.had(1, 'import_growth', 300000.01);
SELECT pg_temp.had(1, 'import_growth', 500000, '2023-12-31');
SELECT pg_temp.had(3, 'import_growth', 400000, state => 'publicised');
SELECT pg_temp.had(4, 'import_growth', 499999.99);
SELECT pg_temp.ask(1, 'import_growth', 300000, applied => '2024-07-01');
SELECT pg_temp.ask(1, 'import_growth', 5, applied => '2024-07-02');
SELECT pg_temp.ask(2, 'import_growth', 500000);
SELECT pg_temp.ask(2, 'import_growth', 500000, '2025-01-01');
SELECT pg_temp.ask(3, 'import_growth', 100000);
SELECT pg_temp.ask(4, 'import_growth', 0.02);
SELECT pg_temp.ask(5, 'import_growth', 250000, applied => '2024-07-01'), pg_temp.ask(5, 'import_growth', 250000.01, applied => '2024-07-02');
SELECT pg_temp.review();
SELECT is(pg_temp.outcome('import_growth', 1e8),
	'1:199999.99 by enterprise_year, 2:500000.00, 3:100000.00, 4:0.01 by enterprise_year, 5:250000.00, 1:limit_exceeded, 5:250000.00 by enterprise_year',
	'a year''s limit: what was approved and what is publicised is taken off, who applied first comes first, other years do not count');
SELECT is((SELECT sum(share_yuan) FROM jm.allocate_round('import_growth', 2024, 1000000)), 1000000.00, 'a short budget is used to the fen all the same');
SELECT lives_ok($$ SELECT jm.allocate_round('import_growth', 2024, 1e8, false) $$, 'recorded');
SELECT is((SELECT left_out_because FROM jm.allocation_share WHERE share_yuan IS NULL), 'limit_exceeded', 'with the reason of who was left out');
UPDATE jm.application SET status = 'publicised', publicity_start = '2024-08-01', publicity_end = '2024-08-07' WHERE status = 'reviewed' AND awarded_yuan > 0;
SELECT lives_ok($$ UPDATE jm.application SET status = 'approved' WHERE status = 'publicised' $$, 'and every share can be approved, to the last fen of each limit');

-- Once per enterprise, as a local rule has it
INSERT INTO jm_policy.award_rule (item_code, once_per_enterprise, valid_from, valid_to, source) VALUES ('above_scale_entry', true, '2023-04-29', '2025-12-31', 'a local rule');
SELECT pg_temp.had(1, 'above_scale_entry', 100, '2023-05-01');
SELECT pg_temp.ask(1, 'above_scale_entry', 200000), pg_temp.ask(2, 'above_scale_entry', 200000, applied => '2024-07-02'),
	pg_temp.ask(2, 'above_scale_entry', 150000), pg_temp.ask(3, 'above_scale_entry', 200000);
SELECT pg_temp.review();
SELECT is(pg_temp.outcome('above_scale_entry', 1e8), '1:once_only, 2:150000.00, 3:200000.00, 2:once_only', 'once per enterprise: not after an award, and not twice in one round');

-- Five a year, one subject each
SELECT pg_temp.had(n, 'quality_innovation_centre', 100000, what => '中心' || n) FROM generate_series(1, 3) AS n;
SELECT pg_temp.ask(4, 'quality_innovation_centre', NULL, what => '中心4', applied => '2024-07-03'), pg_temp.ask(5, 'quality_innovation_centre', NULL, what => '中心5', applied => '2024-07-02'),
	pg_temp.ask(6, 'quality_innovation_centre', NULL, what => '中心6', applied => '2024-07-01'), pg_temp.ask(7, 'quality_innovation_centre', NULL, applied => '2024-06-30');
SELECT pg_temp.review();
-- One whose ground was lost since
ALTER TABLE jm.application DISABLE TRIGGER USER;
UPDATE jm.application SET recognition_no = NULL WHERE item_code = 'quality_innovation_centre' AND uscc = (SELECT uscc FROM firm WHERE i = 7);
ALTER TABLE jm.application ENABLE TRIGGER USER;
SELECT is(pg_temp.outcome('quality_innovation_centre', 1e8), '7:ground_missing, 6:100000.00, 5:100000.00, 4:quota_exhausted', 'the sixth centre of a year is left out, and who names none takes no place');

-- One cluster, several enterprises
SELECT pg_temp.had(1, 'cluster_digital_pilot_municipal', 1000000, what => '甲');
SELECT pg_temp.ask(2, 'cluster_digital_pilot_municipal', 3000000, what => '甲'), pg_temp.ask(3, 'cluster_digital_pilot_municipal', 3000000, what => '甲', applied => '2024-07-02'),
	pg_temp.ask(4, 'cluster_digital_pilot_municipal', 5000000, what => '乙');
SELECT pg_temp.review();
SELECT is(pg_temp.outcome('cluster_digital_pilot_municipal', 1e8), '2:3000000.00, 4:5000000.00, 3:1000000.00 by ground', 'what a cluster has left is shared by its enterprises');

-- Excluded, and what has no figure to go by
SELECT pg_temp.had(34, 'tech_upgrade_provincial', 100), pg_temp.had(35, 'tech_upgrade_provincial', 100, state => 'publicised');
SELECT pg_temp.ask(n, 'tech_upgrade_municipal', NULL, base => CASE WHEN n <> 36 THEN 1000 END) FROM generate_series(34, 38) AS n;
SELECT pg_temp.review();
SELECT pg_temp.had(39, 'tech_upgrade_municipal', NULL, '2024-06-30', state => 'reviewed');
UPDATE jm.application SET assessed_yuan = 100 WHERE uscc = (SELECT uscc FROM firm WHERE i = 39);
UPDATE jm.application SET assessed_yuan = 99 WHERE uscc = (SELECT uscc FROM firm WHERE i = 38);
SELECT is((SELECT string_agg(i || ':' || coalesce(share_yuan::text, left_out_because), ', ' ORDER BY i)
	FROM jm.allocate_round('tech_upgrade_municipal', 2024, 1e6, true, 2) JOIN firm USING (uscc)),
	'34:excluded, 35:excluded, 36:not_assessed, 37:100.00, 38:no_receipt, 39:no_receipt',
	'a provincial award excludes, approved or on its way; without an assessment or its receipt there is no share');

SELECT is_empty($$ SELECT u.condition FROM (VALUES ('ground_missing'), ('excluded'), ('once_only'), ('quota_exhausted'), ('limit_exceeded')) AS u (condition)
	WHERE u.condition NOT IN (SELECT condition FROM jm_policy.error_condition) $$, 'the reasons are the conditions by which an approval would be refused');

SELECT * FROM finish();
ROLLBACK;
