-- The catalogue says what the document says: every row of the clause-by-clause
-- reading (test/data/*.csv), every quote in its place, every character
-- accounted for.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT plan(59);

-- The reading, as text -----------------------------------------------------
CREATE TEMP TABLE awards_csv (item_code text, measure_no text, quote_zh text, beneficiary text, strength text,
	kind text, determination text, amount_yuan text, rate text, floor_yuan text, rounding text, base text,
	cap_scope text, subject text, ground text, once_per_enterprise text, annual_quota text, quota_mode text,
	valid_from text, valid_to text, condition text, reading text);
\copy awards_csv FROM 'test/data/awards.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE targets_csv (target_code text, measure_no text, quote_zh text, subject_zh text, subject_en text,
	unit text, comparator text, value text, basis text, years text, scope text, members text, qualifier text,
	modality text, value_source text, derived_from text, reading text);
\copy targets_csv FROM 'test/data/targets.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE mechanisms_csv (key text, part text, quote_zh text, what text, representation text);
\copy mechanisms_csv FROM 'test/data/mechanisms.csv' WITH (FORMAT csv, HEADER match)
CREATE TEMP TABLE document_line (line_no int GENERATED ALWAYS AS IDENTITY, line text);
\copy document_line (line) FROM 'test/data/jiangfu-2023-11.txt' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')

SELECT is((SELECT count(*)::int FROM awards_csv), 79, 'the reading has 79 support items');
SELECT is((SELECT count(*)::int FROM targets_csv), 149, 'the reading has 149 targets');
SELECT is((SELECT count(*)::int FROM mechanisms_csv), 32, 'the reading has 32 mechanisms');

-- Support items --------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM jm_policy.award_item), 79, 'the catalogue has 79 support items');
SELECT is((SELECT count(*)::int FROM jm_policy.award_rule WHERE builtin), 79, 'every item has one built-in rule');
SELECT is((SELECT count(*)::int FROM jm_policy.award_item WHERE strength = 'entitlement'), 45, '45 items are entitlements');
SELECT is((SELECT count(*)::int FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
		   WHERE strength = 'entitlement' AND kind NOT IN ('unquantified', 'non_monetary')),
	32, '32 entitlements have figures');
SELECT is((SELECT count(*)::int FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
		   WHERE strength <> 'entitlement' AND kind NOT IN ('unquantified', 'non_monetary')),
	0, 'nothing but an entitlement has a figure');

CREATE FUNCTION pg_temp.award_row(c awards_csv) RETURNS text LANGUAGE sql AS $$
	SELECT concat_ws('|', c.item_code, c.measure_no, c.quote_zh, c.beneficiary, c.strength, c.kind, c.determination,
		coalesce(c.amount_yuan::numeric(18,2)::text, '-'), coalesce(c.rate::numeric(7,6)::text, '-'),
		coalesce(c.floor_yuan::numeric(18,2)::text, '-'), coalesce(c.rounding, '-'), coalesce(c.base, '-'),
		coalesce(c.cap_scope, '-'), coalesce(c.subject, '-'), coalesce(c.once_per_enterprise, 'false'),
		coalesce(c.annual_quota, '-'), coalesce(c.quota_mode, '-'), c.valid_from, coalesce(c.valid_to, '-'),
		coalesce(c.condition, '-'), coalesce(c.reading, '-'))
$$;
PREPARE award_rows_read AS SELECT pg_temp.award_row(c) FROM awards_csv AS c ORDER BY item_code COLLATE "C";
PREPARE award_rows_kept AS
	SELECT concat_ws('|', item_code, measure_no, quote_zh, beneficiary, strength, kind, determination,
		coalesce(amount_yuan::text, '-'), coalesce(rate::text, '-'), coalesce(floor_yuan::text, '-'),
		coalesce(rounding, '-'), coalesce(base, '-'), coalesce(cap_scope, '-'), coalesce(subject, '-'),
		once_per_enterprise::text, coalesce(annual_quota::text, '-'), coalesce(quota_mode, '-'),
		valid_from, coalesce(valid_to::text, '-'), coalesce(condition, '-'), coalesce(reading, '-'))
	FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
	WHERE award_rule.builtin
	ORDER BY item_code COLLATE "C";
SELECT results_eq('award_rows_kept', 'award_rows_read', 'every support item is the reading''s, column by column');
SELECT is_empty($$ SELECT FROM jm_policy.award_rule JOIN jm_policy.award_item USING (item_code)
	WHERE award_rule.builtin AND source <> '江府〔2023〕11号第' || measure_no || '条' $$,
	'every built-in rule names its measure as its source');
SELECT is_empty($$ SELECT FROM jm_policy.award_rule WHERE builtin AND (tier IS NOT NULL OR precedence <> 0) $$,
	'built-in rules hold for everybody and give way to any other');
SELECT is_empty($$ SELECT FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
	WHERE (kind LIKE 'rate%') <> (base_zh IS NOT NULL) $$,
	'what a rate is taken of is named exactly where there is a rate');
SELECT is_empty($$ SELECT FROM jm_policy.award_item JOIN jm_policy.award_rule USING (item_code)
	WHERE (cap_scope IS NOT NULL) <> (subject_zh IS NOT NULL) $$,
	'what an amount is counted by is named exactly where there is a cap');
SELECT results_eq($$ SELECT item_code, excluded_by, scope, period_start, period_end FROM jm_policy.award_conflict $$,
	$$ VALUES ('tech_upgrade_municipal', 'tech_upgrade_provincial', 'enterprise', date '2023-01-01', date '2025-12-31') $$,
	'the one exclusion of the document: 市级技改 for those who have not had 省级技改');

-- Targets --------------------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM jm_policy.target), 149, 'the catalogue has 149 targets');
CREATE TEMP VIEW target_kept AS
	SELECT t.*,
		(SELECT string_agg(year::text, '|' ORDER BY year) FROM jm_policy.target_year AS y WHERE y.target_code = t.target_code) AS years,
		(SELECT string_agg(m.name_zh, '|' ORDER BY l.ordinal) FROM jm_policy.target_member AS l
		 JOIN jm_policy.member AS m USING (member_code) WHERE l.target_code = t.target_code) AS member_names
	FROM jm_policy.target AS t;
PREPARE target_rows_read AS
	SELECT concat_ws('|', target_code, measure_no, quote_zh, subject_zh, subject_en, unit, comparator,
		coalesce(value::numeric(24,6)::text, '-'), basis, years, scope, coalesce(members, '-'),
		coalesce(qualifier, '-'), modality, value_source, derived_from, coalesce(reading, '-'))
	FROM targets_csv ORDER BY target_code COLLATE "C";
PREPARE target_rows_kept AS
	SELECT concat_ws('|', target_code, measure_no, quote_zh, subject_zh, subject_en, unit, comparator,
		coalesce(value::text, '-'), basis, years, scope,
		-- the members, and the reading's note on them in brackets
		CASE WHEN member_names IS NULL THEN coalesce(members_note, '-')
			 WHEN members_note IS NULL THEN member_names
			 ELSE member_names || ' (' || members_note || ')' END,
		coalesce(qualifier, '-'), modality, value_source, derived_from, coalesce(reading, '-'))
	FROM target_kept ORDER BY target_code COLLATE "C";
SELECT results_eq('target_rows_kept', 'target_rows_read', 'every target is the reading''s, column by column, with its years and members');
SELECT is_empty($$ SELECT FROM jm_policy.target AS t JOIN jm_policy.indicator AS d USING (indicator_code) WHERE t.unit <> d.unit $$,
	'a target and its indicator have one unit');
SELECT is_empty($$ SELECT FROM jm_policy.indicator AS d WHERE NOT EXISTS (SELECT FROM jm_policy.target AS t WHERE t.indicator_code = d.indicator_code) $$,
	'every indicator serves a target');
SELECT is_empty($$ SELECT FROM jm_policy.derivation AS d, unnest(d.record_kind || d.more_kinds) AS k
	WHERE d.record_table = 'recognition' AND k NOT IN (SELECT kind FROM jm_policy.recognition_kind) $$,
	'indicators count kinds of recognition that exist');
SELECT is_empty($$ SELECT FROM jm_policy.derivation AS d, unnest(d.record_kind || d.more_kinds) AS k
	WHERE d.record_table IN ('project', 'project_year') AND k NOT IN (SELECT kind FROM jm_policy.project_kind) $$,
	'indicators count kinds of project that exist');
SELECT is_empty($$ SELECT FROM jm_policy.derivation AS d, unnest(d.record_kind || d.more_kinds) AS k
	WHERE d.record_table = 'disbursement' AND k NOT IN (SELECT item_code FROM jm_policy.award_item) $$,
	'and payments for items that exist');
SELECT is_empty($$ SELECT FROM jm_policy.derivation
	WHERE record_table = 'enterprise_year' AND member_kind NOT IN (SELECT member_kind FROM jm_policy.member) $$,
	'indicators sum over kinds of member that exist');
SELECT is_empty($$ SELECT FROM jm_policy.derivation AS d JOIN jm_policy.indicator AS i USING (indicator_code)
	WHERE d.method = 'ratio' AND i.nature <> 'ratio' OR i.nature = 'ratio' AND d.method NOT IN ('ratio', 'share')
	   OR d.method = 'share' AND i.nature NOT IN ('ratio', 'milestone') OR d.method = 'stock' AND i.nature NOT IN ('stock', 'milestone') $$,
	'a ratio is derived as a ratio or a share, and what stands (a stock, what was done, a leader''s contacts) as a stock');
SELECT is_empty($$ SELECT FROM jm_policy.derivation WHERE record_table = 'enterprise_year' AND member_kind IS NULL AND threshold IS NULL $$,
	'a count of large enterprises has its threshold');
SELECT is((SELECT count(*)::int FROM jm_policy.district WHERE is_county), 7, 'Jiangmen has seven county-level units');

-- Mechanisms ---------------------------------------------------------------------
PREPARE mechanism_rows_read AS SELECT key, part, quote_zh, what, representation FROM mechanisms_csv ORDER BY key COLLATE "C";
PREPARE mechanism_rows_kept AS SELECT mechanism_code, part, quote_zh, what, representation FROM jm_policy.mechanism ORDER BY mechanism_code COLLATE "C";
SELECT results_eq('mechanism_rows_kept', 'mechanism_rows_read', 'every mechanism is the reading''s, column by column');

-- The document ---------------------------------------------------------------------
CREATE TEMP VIEW kept_text AS
	SELECT 'head' AS part, head_zh AS text_zh, 1 AS place FROM jm_policy.document
	UNION ALL
	SELECT CASE measure_no WHEN 0 THEN 'pre' ELSE measure_no::text END,
		CASE measure_no WHEN 0 THEN '' ELSE
			-- a part's heading stands before its first measure
			CASE WHEN measure_no IN (1, 5, 8, 11, 15) THEN (ARRAY['一','二','三','四','五'])[part_no] || '、' || part_zh ELSE '' END
			|| measure_no || '.' END || text_zh,
		2 + measure_no FROM jm_policy.measure
	UNION ALL
	SELECT 'tail', tail_zh, 99 FROM jm_policy.document;
SELECT is(
	(SELECT string_agg(text_zh, '' ORDER BY place) FROM kept_text),
	(SELECT regexp_replace(string_agg(line, '' ORDER BY line_no), '\s', '', 'g') FROM document_line),
	'head, preamble, 18 measures and tail are the document, character by character');
SELECT is((SELECT count(*)::int FROM jm_policy.measure WHERE measure_no > 0), 18, 'there are 18 measures');
SELECT results_eq($$ SELECT document_no, issued_on, printed_on, valid_from, valid_to FROM jm_policy.document $$,
	$$ VALUES ('江府〔2023〕11号', date '2023-03-28', date '2023-03-30', date '2023-04-29', date '2025-12-31') $$,
	'issued 2023-03-28, printed 2023-03-30, in force 2023-04-29 to 2025-12-31');
SELECT ok((SELECT tail_zh LIKE '%' || precedence_zh || '%' FROM jm_policy.document), 'the clause on precedence is quoted from the tail');
SELECT ok((SELECT head_zh LIKE '%' || addressees_zh || '%' AND head_zh LIKE '%' || contact_zh || '%' FROM jm_policy.document),
	'addressees and competent department are quoted from the head');
SELECT ok((SELECT tail_zh LIKE '%' || publicity_zh || '%' AND tail_zh LIKE '%' || copied_to_zh || '%' FROM jm_policy.document),
	'publicity and copies are quoted from the tail');

-- Every clause stands where it says -----------------------------------------------
CREATE TEMP TABLE clause AS
	SELECT 'support' AS clause_kind, item_code AS code, measure_no::text AS part, quote_zh FROM jm_policy.award_item
	UNION ALL SELECT 'target', target_code, CASE measure_no WHEN 0 THEN 'pre' ELSE measure_no::text END, quote_zh FROM jm_policy.target
	UNION ALL SELECT 'mechanism', mechanism_code, part, quote_zh FROM jm_policy.mechanism
	UNION ALL SELECT 'passage', 'passage_' || passage_no, CASE part WHEN '0' THEN 'pre' ELSE part END, quote_zh FROM jm_policy.passage;
SELECT is_empty($$ SELECT code FROM clause AS c LEFT JOIN kept_text AS t USING (part)
	WHERE coalesce(position(c.quote_zh IN t.text_zh), 0) = 0 $$,
	'every quote stands, word for word, in the measure it is quoted from');

CREATE TEMP TABLE covered AS
	SELECT DISTINCT t.part, p.at
	FROM kept_text AS t
	JOIN clause AS c USING (part)
	CROSS JOIN LATERAL generate_series(1, length(t.text_zh) - length(c.quote_zh) + 1) AS s(at_start)
	CROSS JOIN LATERAL generate_series(s.at_start, s.at_start + length(c.quote_zh) - 1) AS p(at)
	WHERE substr(t.text_zh, s.at_start, length(c.quote_zh)) = c.quote_zh;
SELECT is_empty($$
	SELECT t.part, string_agg(substr(t.text_zh, p.at, 1), '' ORDER BY p.at)
	FROM kept_text AS t
	CROSS JOIN LATERAL generate_series(1, length(t.text_zh)) AS p(at)
	LEFT JOIN covered AS c ON c.part = t.part AND c.at = p.at
	WHERE c.at IS NULL AND strpos('，。；：、', substr(t.text_zh, p.at, 1)) = 0
	GROUP BY t.part $$,
	'no word of the document is left out: all of it is support, target, mechanism, heading, purpose or formula');

-- coverage accounts for every clause
SELECT is((SELECT count(*)::int FROM jm_policy.coverage), (SELECT count(*)::int FROM clause), 'coverage has a row for every clause');
SELECT is_empty($$ SELECT FROM jm_policy.coverage WHERE implemented_by IS NULL AND not_computed_because IS NULL $$,
	'every clause has what implements it, or why nothing does');
SELECT is_empty($$ SELECT FROM jm_policy.coverage WHERE tested_by IS NULL $$, 'every clause has the test that looks at it');
SELECT is((SELECT count(*)::int FROM jm_policy.coverage WHERE clause_kind = 'support' AND not_computed_because IS NULL), 32,
	'32 support items can be computed');

-- The operative words of a few clauses, read once more by hand ------------------------
CREATE FUNCTION pg_temp.rule_is(code text, kind text, amount numeric, rate numeric, floor numeric, sentence text)
RETURNS text LANGUAGE sql AS $$
	SELECT ok(EXISTS (SELECT FROM jm_policy.award_rule AS r WHERE r.builtin AND r.item_code = code AND r.kind = rule_is.kind
		AND r.amount_yuan IS NOT DISTINCT FROM amount AND r.rate IS NOT DISTINCT FROM rule_is.rate
		AND r.floor_yuan IS NOT DISTINCT FROM floor), sentence)
$$;
SELECT pg_temp.rule_is('tech_upgrade_provincial', 'rate_capped', 50000000, 0.20, NULL, 'measure 9: 省级技改 is at most 20 %, at most 50,000,000 yuan');
SELECT pg_temp.rule_is('tech_upgrade_municipal', 'rate_capped', 3000000, 0.10, NULL, 'measure 9: 市级技改 is at most 10 %, at most 3,000,000 yuan');
SELECT pg_temp.rule_is('first_set_equipment', 'rate_floor', NULL, 0.30, 1000000, 'measure 13: 首台套 is 30 % of the price, no less than 1,000,000 yuan');
SELECT pg_temp.rule_is('ip_pledge_interest', 'rate_capped', 200000, 0.50, NULL, 'measure 14: half of the interest paid, at most 200,000 yuan a year');
SELECT pg_temp.rule_is('single_champion', 'fixed', 1200000, NULL, NULL, 'measure 11: a new single champion gets 1,200,000 yuan');
SELECT pg_temp.rule_is('listing', 'up_to', 5300000, NULL, NULL, 'measure 11: a listed enterprise gets up to 5,300,000 yuan');
SELECT pg_temp.rule_is('quality_innovation_centre', 'fixed', 100000, NULL, NULL, 'measure 14: a quality innovation centre gets 100,000 yuan');
SELECT is((SELECT annual_quota || quota_mode FROM jm_policy.award_rule WHERE item_code = 'quality_innovation_centre'), '5hard',
	'measure 14: five quality innovation centres a year');
SELECT is((SELECT array_agg(DISTINCT valid_from::text || '/' || valid_to::text)::text FROM jm_policy.award_rule
		   WHERE builtin AND item_code IN ('tech_upgrade_provincial', 'tech_upgrade_municipal')),
	'{2023-01-01/2025-12-31}', 'measure 9: 2023至2025年 prevails over the document''s own dates');
SELECT is((SELECT array_agg(DISTINCT valid_from::text || '/' || valid_to::text)::text FROM jm_policy.award_rule
		   WHERE builtin AND item_code NOT LIKE 'tech_upgrade%' AND item_code <> 'rd_tax_deduction'),
	'{2023-04-29/2025-12-31}', 'every other rule is in force from 2023-04-29 to 2025-12-31');
SELECT results_eq($$ SELECT item_code, valid_from FROM jm_policy.award_rule WHERE builtin AND valid_to IS NULL $$,
	$$ VALUES ('rd_tax_deduction', date '2023-04-29') $$, 'but for what tax law governs, which does not end with the document');
SELECT is((SELECT count(*)::int FROM jm_policy.target WHERE comparator = '>'), 10, '超, 突破, 超过: ten targets are strict');
SELECT is_empty($$ SELECT target_code FROM jm_policy.target WHERE comparator = '>' AND quote_zh !~ '超|突破' $$,
	'a strict target says 超 or 突破');
SELECT is((SELECT count(*)::int FROM jm_policy.target WHERE modality = 'strive'), 17, '力争: seventeen targets are striven for');

-- Built-in rows stay the document's ------------------------------------------------------
SELECT throws_ok($$ UPDATE jm_policy.award_rule SET rate = 0.15 WHERE item_code = 'tech_upgrade_municipal' $$, 'JM031', NULL,
	'a built-in rule cannot be changed');
SELECT throws_ok($$ DELETE FROM jm_policy.award_rule WHERE item_code = 'tech_upgrade_municipal' $$, 'JM031', NULL,
	'a built-in rule cannot be deleted');
SELECT throws_ok($$ TRUNCATE jm_policy.award_rule $$, 'JM031', NULL, 'the rules cannot be truncated');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, amount_yuan, kind, determination, once_per_enterprise, precedence, valid_from, valid_to, source, builtin)
	VALUES ('aeo_certification', 1, 'fixed', 'definite', true, 0, '2030-01-01', '2030-12-31', 'x', true) $$, 'JM031', NULL,
	'nobody adds a built-in rule');
SELECT throws_ok($$ UPDATE jm_policy.member SET name_zh = 'x' WHERE member_code = 'cluster_advanced_materials' $$, 'JM031', NULL,
	'a cluster the document names cannot be renamed');
SELECT throws_ok($$ DELETE FROM jm_policy.recognition_kind WHERE kind = 'aeo' $$, 'JM031', NULL, 'a built-in kind cannot be deleted');
SELECT lives_ok($$ INSERT INTO jm_policy.member (member_code, member_kind, name_zh, name_en) VALUES ('village_park_5', 'village_park', '第五园', 'Park five') $$,
	'the lists the document leaves open are for users to complete');

SELECT * FROM finish();
ROLLBACK;
