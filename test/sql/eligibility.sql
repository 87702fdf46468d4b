-- Who may get what: each kind of condition where it holds exactly, where it
-- fails by one step, and where it cannot be told; the lists agree with each other.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

-- The catalogue of conditions ---------------------------------------------------------
SELECT is((SELECT count(DISTINCT item_code)::int FROM jm_policy.award_condition WHERE builtin), 79, 'every item has its conditions');
SELECT set_eq($$ SELECT item_code FROM jm_policy.award_item EXCEPT SELECT item_code FROM jm_policy.award_condition WHERE condition_no > 5 $$,
	ARRAY['green_factory_encouragement', 'infra_participation', 'quality_help_service', 'enterprise_response', 'one_stop_service'],
	'only what is for everybody asks nothing of the enterprise');
SELECT is_empty($$ SELECT c.item_code, c.quote_zh FROM jm_policy.award_condition AS c JOIN jm_policy.award_item AS i USING (item_code)
	WHERE strpos(i.quote_zh, c.quote_zh) = 0 $$, 'every quote of a condition stands in its clause');
SELECT is_empty($$ SELECT item_code, recognition_kind FROM jm_policy.award_condition
	WHERE recognition_kind IS NOT NULL AND recognition_kind NOT IN (SELECT kind FROM jm_policy.recognition_kind)
	UNION ALL SELECT item_code, project_kind FROM jm_policy.award_condition
	WHERE project_kind IS NOT NULL AND project_kind NOT IN (SELECT kind FROM jm_policy.project_kind)
	UNION ALL SELECT item_code, member_code FROM jm_policy.award_condition
	WHERE member_code IS NOT NULL AND member_code NOT IN (SELECT member_code FROM jm_policy.member) $$, 'what conditions refer to is there');
SELECT is_empty($$ SELECT fact FROM jm_policy.award_condition WHERE fact IS NOT NULL GROUP BY fact HAVING count(DISTINCT label_zh) > 1 $$, 'one fact has one wording');
SELECT is_empty($$ SELECT item_code FROM jm_policy.award_condition WHERE kind IN ('district', 'above_scale') AND builtin $$, 'nothing is asked about origin or size where no clause does');
SELECT throws_ok($$ UPDATE jm_policy.award_condition SET label_zh = 'x' WHERE item_code = 'listing' $$, 'JM031', NULL, 'the document''s conditions stay as they are');
SELECT throws_ok($$ INSERT INTO jm_policy.award_condition (item_code, kind, label_zh, label_en) VALUES ('listing', 'manufacturing', 'x', 'x') $$, '23514', NULL, 'a condition of one''s own needs its source');
SELECT throws_ok($$ INSERT INTO jm_policy.award_condition (item_code, kind, label_zh, label_en, source) VALUES ('listing', 'figure', 'x', 'x', 'x') $$, '23514', NULL, 'and the parameters of its kind');

-- A small ledger ------------------------------------------------------------------------
CREATE FUNCTION pg_temp.code(i int) RETURNS text LANGUAGE sql AS
	$$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440703MA5' || lpad(i::text, 6, '0') AS b) AS x $$;
CREATE FUNCTION pg_temp.firm(i int, industry text = 'C33', district text = '440703') RETURNS void LANGUAGE sql AS
	$$ INSERT INTO jm.enterprise (uscc, name, district_code, industry_code) VALUES (pg_temp.code(i), 'firm ' || i, district, industry) $$;
CREATE FUNCTION pg_temp.verdict(i int, item text, on_date date, kind text) RETURNS text LANGUAGE sql AS
	$$ SELECT string_agg(concat_ws(' ', coalesce(holds::text, 'unknown'), reason, trim_scale(by_how_much), unit), ', ' ORDER BY condition_no)
	   FROM jm_private.condition_result(on_date, pg_temp.code(i), item) AS r WHERE r.kind = verdict.kind $$;
CREATE FUNCTION pg_temp.own(item text, kind text, figure text = NULL, min_yuan numeric = NULL, project_kind text = NULL, district text = NULL) RETURNS void LANGUAGE sql AS
	$$ INSERT INTO jm_policy.award_condition (item_code, kind, figure, min_yuan, project_kind, district_code, label_zh, label_en, source)
	   VALUES (item, kind, figure, min_yuan, project_kind, district, '自定', 'own', 'a test') $$;
SELECT pg_temp.firm(i) FROM generate_series(1, 40) AS i;

-- in_force: both ends count
SELECT is(pg_temp.verdict(1, 'bank_credit_guidance', '2023-04-29', 'in_force'), 'true in_force', 'the first day is in force');
SELECT is(pg_temp.verdict(1, 'bank_credit_guidance', '2023-04-28', 'in_force'), 'false before_rule 1 day', 'the day before is not, by one day');
SELECT is(pg_temp.verdict(1, 'bank_credit_guidance', '2025-12-31', 'in_force'), 'true in_force', 'the last day is in force');
SELECT is(pg_temp.verdict(1, 'bank_credit_guidance', '2026-01-01', 'in_force'), 'false after_rule 1 day', 'the day after is not, by one day');
INSERT INTO jm_policy.award_rule (item_code, amount_yuan, tier, valid_from, valid_to, source) VALUES ('listing', 1, '甲', '2026-01-01', '2026-12-31', 'a test');
SELECT is(pg_temp.verdict(1, 'listing', '2026-01-01', 'in_force'), 'unknown tier_only', 'where only a tier has a rule it cannot be told');

-- manufacturing, industrial
SELECT pg_temp.firm(50 + n::int, c) FROM unnest(ARRAY['C13', 'A05', 'C43', 'D44', 'D46', 'E47', 'B06']) WITH ORDINALITY AS u (c, n);
SELECT pg_temp.firm(58, NULL);
SELECT is((SELECT string_agg(pg_temp.verdict(50 + n, 'bank_credit_guidance', '2024-01-01', 'manufacturing'), ', ' ORDER BY n) FROM generate_series(1, 4) AS n),
	'true yes, false industry, true yes, false industry', 'divisions 13 and 43 are manufacturing, 05 and 44 are not');
SELECT is((SELECT string_agg(pg_temp.verdict(50 + n, 'listing', '2024-01-01', 'industrial'), ', ' ORDER BY n) FROM unnest(ARRAY[5, 6, 7]) AS n),
	'true yes, false industry, true yes', 'divisions 06 and 46 are industry, 47 is not');
SELECT is(pg_temp.verdict(58, 'bank_credit_guidance', '2024-01-01', 'manufacturing') || pg_temp.verdict(58, 'listing', '2024-01-01', 'industrial'),
	'unknown industry_missingunknown industry_missing', 'without a code it cannot be told');

-- recognition_new
SELECT is(pg_temp.verdict(1, 'little_giant', '2024-01-01', 'recognition_first'), 'unknown not_kept', 'where no little giant is on record nobody can be told');
INSERT INTO jm.recognition (uscc, kind, level, granted_on, is_renewal, expires_on) VALUES
	(pg_temp.code(1), 'little_giant', 'national', '2023-04-29', false, '2024-06-30'),
	(pg_temp.code(2), 'little_giant', 'national', '2023-04-28', false, NULL),
	(pg_temp.code(3), 'little_giant', 'national', '2024-01-02', false, NULL),
	(pg_temp.code(4), 'little_giant', 'national', '2023-06-01', true, NULL),
	(pg_temp.code(5), 'little_giant', 'provincial', '2023-06-01', false, NULL);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'little_giant', '2024-01-01', 'recognition_first'), ', ' ORDER BY n) FROM generate_series(1, 6) AS n),
	'true granted, false granted_early 1 day, false granted_late 1 day, false renewal_only, false other_level, false none',
	'new on the first day; a day early, a day late, a renewal, another level and nothing are not');
-- recognition_valid
SELECT is(pg_temp.verdict(1, 'srdi_loan_interest', '2024-06-30', 'recognition_valid'), 'true valid, unknown not_kept', 'valid on its last day');
SELECT is(pg_temp.verdict(1, 'srdi_loan_interest', '2024-07-01', 'recognition_valid'), 'false expired 1 day, unknown not_kept', 'not on the day after');
-- recognition_first
INSERT INTO jm.recognition (uscc, kind, level, granted_on, is_renewal) VALUES
	(pg_temp.code(1), 'aeo', 'national', '2023-05-01', false), (pg_temp.code(2), 'aeo', 'national', '2022-05-01', false), (pg_temp.code(2), 'aeo', 'national', '2023-05-01', false);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'aeo_certification', '2024-01-01', 'recognition_first'), ', ' ORDER BY n) FROM generate_series(1, 3) AS n),
	'true granted, false not_first, false none', 'only the first certification ever counts');
-- recognised in the year
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES
	(pg_temp.code(1), 'quality_innovation_centre', 'municipal', '2024-01-01'), (pg_temp.code(2), 'quality_innovation_centre', 'municipal', '2023-12-31');
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'quality_innovation_centre', '2024-03-01', 'recognition_new'), ', ' ORDER BY n) FROM generate_series(1, 2) AS n),
	'true granted, true granted', 'a centre recognised in December may be applied for in the next year');

-- member, with its list by year
SELECT is(pg_temp.verdict(1, 'fund_equity_support', '2024-01-01', 'member'), 'unknown not_kept', 'without any list it cannot be told');
INSERT INTO jm.enterprise_member (uscc, member_code, year) VALUES
	(pg_temp.code(1), 'cluster_agri_food', 2024), (pg_temp.code(2), 'cluster_agri_food', 2023);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'fund_equity_support', '2024-01-01', 'member'), ', ' ORDER BY n) FROM generate_series(1, 3) AS n),
	'true member, false member_other_year 1 year, false none', 'in the list of the year, in that of the year before, in none');
SELECT is(pg_temp.verdict(1, 'park_new_production', '2024-01-01', 'member'), 'unknown not_kept, unknown not_in_catalogue',
	'a park of Enping that nobody registered cannot be told');
-- district
SELECT pg_temp.own('bank_credit_guidance', 'district', district => '440785');
SELECT pg_temp.firm(60, 'C33', '440785');
SELECT is(pg_temp.verdict(60, 'bank_credit_guidance', '2024-01-01', 'district') || ', ' || pg_temp.verdict(1, 'bank_credit_guidance', '2024-01-01', 'district'),
	'true district, false no', 'in the district or not');

-- figure, above_scale: to the fen
SELECT pg_temp.own('bank_credit_guidance', 'figure', 'revenue_yuan', 20000000);
SELECT pg_temp.own('bank_credit_guidance', 'above_scale', min_yuan => 20000000);
INSERT INTO jm.enterprise_year (uscc, year, revenue_yuan, above_scale) VALUES
	(pg_temp.code(1), 2022, 1, false), (pg_temp.code(1), 2023, 20000000, true), (pg_temp.code(1), 2024, NULL, true),
	(pg_temp.code(2), 2022, 1, false), (pg_temp.code(2), 2023, 19999999.99, false), (pg_temp.code(2), 2024, NULL, false),
	(pg_temp.code(3), 2023, 20000000.01, true), (pg_temp.code(4), 2022, 30000000, true), (pg_temp.code(4), 2023, 30000000, true);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'bank_credit_guidance', '2024-01-01', 'figure'), ', ' ORDER BY n) FROM unnest(ARRAY[1, 2, 3, 6]) AS n),
	'true figure, false figure_short 0.01 yuan, true figure, unknown years_missing', 'at the figure, a fen below it, a fen above it, unknown');
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'bank_credit_guidance', '2024-01-01', 'above_scale'), ', ' ORDER BY n) FROM unnest(ARRAY[1, 2, 6]) AS n),
	'true yes, false revenue_short 0.01 yuan, unknown scale_missing', 'above scale, a fen short of it, unknown');

-- step of the ladder, by the records the targets count
SELECT is(pg_temp.verdict(1, 'above_scale_entry', '2024-01-01', 'step'), 'unknown not_kept', 'where no step is on record nobody can be told');
INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (pg_temp.code(1), 'scale_up', '2023-04-29'), (pg_temp.code(2), 'scale_up', '2023-04-28'),
	(pg_temp.code(3), 'scale_up', '2024-01-02'), (pg_temp.code(4), 'joint_stock', '2023-06-01');
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'above_scale_entry', '2024-01-01', 'step'), ', ' ORDER BY n) FROM unnest(ARRAY[1, 2, 3, 4, 6]) AS n),
	'true step, false step_early 1 day, false step_late 1 day, false none, false none',
	'a step on the first day; a day early, a day late, another step and nothing are not');

-- project
SELECT is(pg_temp.verdict(1, 'tech_upgrade_municipal', '2024-01-01', 'project'), 'unknown not_kept', 'without any such project on record it cannot be told');
INSERT INTO jm.project (uscc, kind, name, signed_on, planned_investment_yuan) VALUES
	(pg_temp.code(1), 'technical_upgrade', '甲', '2024-01-01', 500), (pg_temp.code(2), 'technical_upgrade', '乙', '2024-01-02', 499.99),
	(pg_temp.code(3), 'technical_upgrade', '丙', NULL, 600);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'tech_upgrade_municipal', '2024-01-01', 'project'), ', ' ORDER BY n) FROM generate_series(1, 4) AS n),
	'true project, false project_later 1 day, unknown project_unclear, false none', 'on record by the day, a day later, undated, none');
SELECT pg_temp.own('bank_credit_guidance', 'project', min_yuan => 500, project_kind => 'technical_upgrade');
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'bank_credit_guidance', '2024-06-01', 'project'), ', ' ORDER BY n) FROM generate_series(1, 2) AS n),
	'true project, false project_short 0.01 yuan', 'of so much at least, to the fen');
SELECT pg_temp.own('bank_credit_guidance', 'project', project_kind => 'no_such_kind');
SELECT is(pg_temp.verdict(1, 'bank_credit_guidance', '2024-06-01', 'project'), 'true project, unknown not_in_catalogue', 'an unknown kind cannot be told');

-- fact
SELECT throws_ok($$ INSERT INTO jm.condition_finding (uscc, fact, holds, found_on) VALUES (pg_temp.code(1), 'nothing', true, '2024-01-01') $$, 'JM082', NULL, 'a fact nobody asks for is refused');
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, valid_to) VALUES
	(pg_temp.code(1), 'key_enterprise', true, '2024-01-01', '2024-06-30'), (pg_temp.code(2), 'key_enterprise', true, '2024-01-01', NULL), (pg_temp.code(2), 'key_enterprise', false, '2024-02-01', NULL);
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'key_enterprise_energy_priority', d, 'fact'), ', ' ORDER BY n, d)
	FROM (VALUES (1, date '2023-12-31'), (1, '2024-01-01'), (1, '2024-06-30'), (1, '2024-07-01'), (2, '2024-01-31'), (2, '2024-02-01')) AS v (n, d)),
	'unknown person, true found, true found, unknown person, true found, false found_not', 'a finding counts from its day to its last; the latest counts');
SELECT is(pg_temp.verdict(1, 'one_to_one_upgrade_service', '2024-01-01', 'fact'), 'true found', 'and serves every item that asks for it');
SELECT throws_ok($$ UPDATE jm.condition_finding SET holds = true $$, 'JM051', NULL, 'findings stay on record');

-- once, cap, quota, not_excluded
-- (Had, whatever for: as older books may hold it)
CREATE FUNCTION pg_temp.granted(i int, item text, on_date date, yuan numeric, subject text = NULL) RETURNS void LANGUAGE sql AS
	$$ SET LOCAL session_replication_role = replica;
	   INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, subject, source)
	   VALUES (pg_temp.code(i), item, on_date, 'approved', yuan, yuan, subject, 'an older book');
	   SET LOCAL session_replication_role = origin;
	   SELECT jm.rebuild_accounts() $$;
SELECT is(pg_temp.verdict(1, 'little_giant', '2024-01-01', 'once'), 'true limit_open', 'not had before');
INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES (pg_temp.code(1), 'little_giant', '2023-04-29', 'submitted'), (pg_temp.code(2), 'little_giant', '2023-04-29', 'draft');
SELECT is(pg_temp.verdict(1, 'little_giant', '2024-01-01', 'once') || ', ' || pg_temp.verdict(2, 'little_giant', '2024-01-01', 'once'),
	'unknown pending, true limit_open', 'while an application is under way it cannot be told; a draft is nothing yet');
SELECT pg_temp.granted(3, 'little_giant', '2023-05-01', 1000000);
SELECT is(pg_temp.verdict(3, 'little_giant', '2024-01-01', 'once'), 'false had', 'had once is had');
SELECT is(pg_temp.verdict(1, 'exhibition', '2024-01-01', 'once'), 'true limit_open', 'what may be had again has no such limit');

SELECT pg_temp.granted(1, 'export_credit_insurance', '2024-02-01', 999999.99), pg_temp.granted(2, 'export_credit_insurance', '2024-02-01', 1000000);
SELECT is(pg_temp.verdict(1, 'export_credit_insurance', '2024-12-31', 'cap') || ', ' || pg_temp.verdict(2, 'export_credit_insurance', '2024-12-31', 'cap'),
	'true cap_left, false cap_used 0.01 yuan', 'a fen under the limit something is left, at it nothing');
SELECT is(pg_temp.verdict(2, 'export_credit_insurance', '2025-01-01', 'cap'), 'false cap_used 0.01 yuan', 'nor in the next year: 最高 without 每年');

SELECT pg_temp.granted(n, 'quality_innovation_centre', '2024-02-01', 100000, 'centre ' || n) FROM generate_series(10, 13) AS n;
SELECT is(pg_temp.verdict(1, 'quality_innovation_centre', '2024-03-01', 'quota'), 'true quota_left 1 count', 'after four the fifth is left');
SELECT pg_temp.granted(14, 'quality_innovation_centre', '2024-02-01', 100000, 'centre 14');
SELECT is(pg_temp.verdict(1, 'quality_innovation_centre', '2024-03-01', 'quota'), 'false quota_full 1 count', 'after five nothing, by one');
SELECT pg_temp.granted(n, 'patent_centre', '2024-02-01', 1) FROM generate_series(1, 19) AS n;
SELECT is(pg_temp.verdict(40, 'patent_centre', '2024-03-01', 'quota'), 'true quota_left 1 count', 'the twentieth patent centre is within the number');
SELECT pg_temp.granted(20, 'patent_centre', '2024-02-01', 1);
SELECT is(pg_temp.verdict(40, 'patent_centre', '2024-03-01', 'quota'), 'false quota_full 1 count', 'the next is not');

SELECT is(pg_temp.verdict(1, 'tech_upgrade_municipal', '2024-01-01', 'not_excluded'), 'true limit_open', 'no provincial upgrade, no exclusion');
SELECT pg_temp.granted(2, 'tech_upgrade_provincial', '2023-01-01', 5), pg_temp.granted(3, 'tech_upgrade_provincial', '2022-12-31', 5);
INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES (pg_temp.code(4), 'tech_upgrade_provincial', '2024-01-01', 'submitted');
SELECT is((SELECT string_agg(pg_temp.verdict(n, 'tech_upgrade_municipal', '2024-01-01', 'not_excluded'), ', ' ORDER BY n) FROM generate_series(2, 4) AS n),
	'false excluded, true limit_open, unknown excluder_pending', 'excluded from 2023 on, not by the day before; an application under way leaves it open');

-- One of several, and conditions of one's own ---------------------------------------------
SELECT is((SELECT eligible FROM jm_private.eligibility('2024-01-01', pg_temp.code(58), 'rd_tax_deduction')), NULL, 'one of two unknown');
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on) SELECT pg_temp.code(52), f, true, '2024-01-01' FROM unnest(ARRAY['technology_sme', 'rd_expense', 'rd_tax_terms']) AS f;
SELECT is((SELECT eligible FROM jm_private.eligibility('2024-01-01', pg_temp.code(52), 'rd_tax_deduction')), true, 'a technology SME need not be in manufacturing');
SELECT is((SELECT eligible FROM jm_private.eligibility('2023-12-31', pg_temp.code(54), 'rd_tax_deduction')), NULL, 'who is not may still be an SME');
INSERT INTO jm_policy.award_condition (item_code, kind, replaces_no, valid_from, label_zh, label_en, source)
VALUES ('promotion_support', 'industrial', 11, '2024-01-01', '工业', 'industry', 'a test');
SELECT is((SELECT string_agg(coalesce(eligible::text, '-'), ' ') FROM (SELECT (jm_private.eligibility(d, pg_temp.code(55), 'promotion_support')).eligible FROM unnest(ARRAY[date '2023-12-31', '2024-01-01']) AS d) AS x),
	'false true', 'a condition of one''s own stands in for another from its first day');

-- The questions ------------------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM jm.eligible_items(pg_temp.code(1), '2024-01-01')), 79, 'an enterprise has an answer for every item');
SELECT results_eq($$ SELECT eligible, amount_yuan, event_on FROM jm.eligible_items(pg_temp.code(1), '2024-01-01') WHERE item_code = 'aeo_certification' $$,
	$$ VALUES (true, 50000.00, date '2023-05-01') $$, 'with the amount, and what earns it');
SELECT results_eq($$ SELECT eligible, amount_yuan, ceiling_yuan, missing_en FROM jm.eligible_items(pg_temp.code(1), '2024-01-01') WHERE item_code = 'tech_upgrade_municipal' $$,
	$$ VALUES (true, NULL::numeric, 3000000.00, 'for the amount: the new equipment purchases') $$, 'or the ceiling, and what the amount needs');
SELECT results_eq($$ SELECT eligible, ceiling_yuan, missing_zh ~ '投保短期进出口信用保险' FROM jm.eligible_items(pg_temp.code(1), '2024-12-31') WHERE item_code = 'export_credit_insurance' $$,
	$$ VALUES (NULL::boolean, 0.01, true) $$, 'no more than the limit leaves');
SELECT is((SELECT decided_en FROM jm.eligible_items(pg_temp.code(2), '2024-01-01') WHERE item_code = 'little_giant'),
	'newly recognised within the period as national little giant (granted on 2023-04-28, 1 day(s) before the first day of the document (2023-04-29))', 'a refusal says why, and by how much');
SELECT is_empty($$ SELECT item_code FROM jm.eligible_items(pg_temp.code(1), '2024-01-01') WHERE eligible IS NULL AND (missing_zh IS NULL OR missing_en IS NULL)
	OR eligible IS FALSE AND (decided_zh IS NULL OR amount_yuan IS NOT NULL) OR decided_zh ~ '[{}]' OR missing_en ~ '[{}]' $$, 'what cannot be told says what is missing');
SELECT results_eq($$ SELECT uscc, condition_no, by_how_much, unit FROM jm.near_misses('little_giant', '2024-01-01') WHERE unit IS NOT NULL $$,
	$$ SELECT pg_temp.code(2), 11::bigint, 1.00, 'day' $$, 'who misses it by a day');
SELECT is_empty($$ SELECT uscc FROM jm.near_misses('little_giant', '2024-01-01') WHERE uscc = pg_temp.code(3) $$, 'not who fails two conditions');
SELECT is((SELECT array_agg(DISTINCT eligible::text) FROM jm.eligible_items(pg_temp.code(40), '2026-06-01') WHERE item_code <> 'rd_tax_deduction'
	AND item_code NOT IN (SELECT c.item_code FROM jm_policy.award_condition AS c WHERE c.kind IN ('recognition_new', 'recognition_first', 'step'))), ARRAY['false'], 'after the last day nothing is left but what tax law governs');
SELECT is((SELECT holds FROM jm_private.condition_result('2026-06-01', pg_temp.code(40), 'rd_tax_deduction') WHERE kind = 'in_force'), true, 'which does not end with the document');
SELECT throws_ok($$ SELECT * FROM jm.eligible_items('91350100M000100Y43') $$, 'JM081', NULL, 'an enterprise that is not there');
SELECT throws_ok($$ SELECT * FROM jm.eligible_items(NULL) $$, 'JM081', NULL, 'or none');
SELECT throws_ok($$ SELECT * FROM jm.eligible_items(pg_temp.code(1), NULL) $$, 'JM008', NULL, 'no day');
SELECT throws_ok($$ SELECT * FROM jm.eligible_enterprises('nothing') $$, 'JM001', NULL, 'an item that is not there');
SELECT throws_ok($$ SELECT * FROM jm.near_misses('nothing') $$, 'JM001', NULL, 'nobody misses it either');

-- Everything, and nothing
SELECT pg_temp.firm(70), pg_temp.firm(71, NULL);
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on) SELECT DISTINCT pg_temp.code(70), fact, true, date '2023-05-01' FROM jm_policy.award_condition WHERE fact IS NOT NULL;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT pg_temp.code(70), kind, l, '2025-06-01' FROM jm_policy.recognition_kind, unnest(ARRAY['national', 'provincial', 'municipal']) AS l;
INSERT INTO jm.project (uscc, kind, name, signed_on, planned_investment_yuan) SELECT pg_temp.code(70), kind, '甲', '2023-06-01', 1000 FROM jm_policy.project_kind;
INSERT INTO jm.enterprise_member (uscc, member_code, year) SELECT pg_temp.code(70), member_code, 2025 FROM jm_policy.member;
INSERT INTO jm.entity_step (uscc, kind, stepped_on) SELECT pg_temp.code(70), kind, '2024-06-01' FROM jm_policy.entity_step_kind;
INSERT INTO jm.enterprise_year (uscc, year, revenue_yuan, above_scale) VALUES (pg_temp.code(70), 2023, 1, false), (pg_temp.code(70), 2024, 30000000, true), (pg_temp.code(70), 2025, 30000000, true);
SELECT set_eq($$ SELECT item_code, eligible FROM jm.eligible_items(pg_temp.code(70), '2025-06-01') WHERE eligible IS NOT TRUE $$,
	$$ VALUES ('bank_credit_guidance', false) $$, 'with everything on record everything is had, but for the district and kind asked for above');
SELECT set_eq($$ SELECT item_code FROM jm.eligible_items(pg_temp.code(71), '2025-06-01') WHERE eligible $$,
	ARRAY['green_factory_encouragement', 'infra_participation', 'quality_help_service', 'enterprise_response', 'one_stop_service'],
	'with nothing on record only what is for everybody is');

-- The lists agree, over a few hundred enterprises of every sort ---------------------------
SELECT pg_temp.firm(1000 + i, (ARRAY['C33', 'C38', 'F51', NULL, 'D44'])[1 + i % 5], CASE i % 7 WHEN 0 THEN '440785' ELSE '440703' END) FROM generate_series(1, 300) AS i;
INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, is_renewal)
SELECT pg_temp.code(1000 + i), kind, (ARRAY['national', 'provincial', 'municipal'])[1 + i % 3], date '2023-01-01' + i * 3, date '2024-01-01' + i * 3, i % 5 = 0
FROM generate_series(1, 300) AS i JOIN (SELECT kind, row_number() OVER (ORDER BY kind) AS n FROM jm_policy.recognition_kind) AS k ON (i + n) % 5 = 0;
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on)
SELECT pg_temp.code(1000 + i), fact, i % 4 > 0, '2023-06-01'
FROM generate_series(1, 300) AS i JOIN (SELECT fact, row_number() OVER (ORDER BY fact) AS n FROM (SELECT DISTINCT fact FROM jm_policy.award_condition WHERE fact IS NOT NULL) AS f) AS k ON (i + n) % 2 = 0;
INSERT INTO jm.project (uscc, kind, name, signed_on) SELECT pg_temp.code(1000 + i), 'technical_upgrade', '甲', date '2023-06-01' + i FROM generate_series(1, 300, 3) AS i;
SET LOCAL session_replication_role = replica;	-- whatever for, as older books may hold it
INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan, source)
SELECT pg_temp.code(1000 + i), item, date '2024-02-01', 'approved', 1000 * i, 1000 * i, 'an older book' FROM generate_series(1, 300, 4) AS i, unnest(ARRAY['overseas_warehouse_use', 'tech_upgrade_provincial', 'above_scale_entry']) AS item
WHERE 1000 * i <= 200000;
SET LOCAL session_replication_role = origin;
CREATE TEMP TABLE of_enterprise AS SELECT e.uscc, i.item_code, i.eligible, i.amount_yuan, i.ceiling_yuan, i.event_on, i.failed, i.unknown
	FROM jm.enterprise AS e CROSS JOIN LATERAL jm.eligible_items(e.uscc, '2024-06-01') AS i;
CREATE TEMP TABLE of_item AS SELECT l.uscc, i.item_code, l.eligible, l.amount_yuan, l.ceiling_yuan, l.event_on
	FROM jm_policy.award_item AS i CROSS JOIN LATERAL jm.eligible_enterprises(i.item_code, '2024-06-01') AS l;
SELECT cmp_ok((SELECT count(DISTINCT item_code)::int FROM of_enterprise WHERE eligible), '>', 40, 'there is something to compare');
SELECT is_empty($$ SELECT uscc, item_code, eligible, amount_yuan, ceiling_yuan FROM of_enterprise WHERE eligible IS NOT FALSE EXCEPT SELECT uscc, item_code, eligible, amount_yuan, ceiling_yuan FROM of_item $$,
	'what an enterprise may get lists it among those who may');
SELECT is_empty($$ SELECT uscc, item_code, eligible, amount_yuan, ceiling_yuan FROM of_item EXCEPT SELECT uscc, item_code, eligible, amount_yuan, ceiling_yuan FROM of_enterprise $$,
	'and the other way round');
SELECT is_empty($$ (SELECT * FROM jm_private.eligibility('2024-06-01') EXCEPT SELECT uscc, item_code, eligible, failed, unknown FROM of_enterprise)
	UNION ALL (SELECT uscc, item_code, eligible, failed, unknown FROM of_enterprise EXCEPT SELECT * FROM jm_private.eligibility('2024-06-01')) $$,
	'all at once says the same as one by one');
SELECT is_empty($$ SELECT m.uscc, i.item_code FROM jm_policy.award_item AS i CROSS JOIN LATERAL jm.near_misses(i.item_code, '2024-06-01') AS m
	EXCEPT SELECT uscc, item_code FROM of_enterprise WHERE failed = 1 $$, 'a near miss fails exactly one');
SELECT is_empty($$ SELECT uscc, item_code FROM of_enterprise WHERE failed = 1
	EXCEPT SELECT m.uscc, i.item_code FROM jm_policy.award_item AS i CROSS JOIN LATERAL jm.near_misses(i.item_code, '2024-06-01') AS m $$, 'and all who do are listed');

SELECT * FROM finish();
ROLLBACK;
