-- Another document beside the built-in one: its measures, items, rules and targets are rows.

\i test/oracle/quiet.sql
BEGIN;
SELECT no_plan();
CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
	SELECT pg_temp.code(n), 'e' || n, (ARRAY['440703', '440704'])[1 + n % 2], 'C3311', true FROM generate_series(1, 10) AS n;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT pg_temp.code(n), 'hnte', 'national', date '2024-05-05' + n FROM generate_series(1, 10) AS n;

-- What the views say of the built-in document before there is another
CREATE FUNCTION pg_temp.of_builtin(of_view text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	said text;
BEGIN
	EXECUTE format('SELECT string_agg((to_jsonb(v) - ''known_at'')::text, E''\n'' ORDER BY (to_jsonb(v) - ''known_at'')::text COLLATE "C") FROM jm.%I AS v WHERE v.document_no = ''江府〔2023〕11号''', of_view) INTO said;
	RETURN said;
END
$$;
CREATE TEMP TABLE before AS
	SELECT c.relname AS of_view, pg_temp.of_builtin(c.relname) AS said
	FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'document_no'
	WHERE c.relnamespace = 'jm'::regnamespace AND c.relkind = 'v';
SELECT cmp_ok((SELECT count(*) FROM before), '>=', 15::bigint, 'the views of measures, items and targets say of which document they are');

-- ---------------------------------------------------------------------------
-- A document of somebody's own
-- ---------------------------------------------------------------------------

\i test/oracle/trial_document.sql

SELECT is(pg_temp.of_builtin(b.of_view), b.said, format('%s says of the built-in document what it said', b.of_view)) FROM before AS b;

-- Awards, each by its own document
SELECT is(jm_policy.award_amount('trial_equipment', base, on_date => day::date, tier => tier), wanted, format('trial_equipment of %s on %s for %s: %s', base, day, tier, wanted))
FROM (VALUES (9999999.90, '2026-01-01', NULL, 999999.99), (10000000, '2026-01-01', NULL, 1000000), (10000000.10, '2027-12-31', NULL, 1000000), (1, '2025-12-31', NULL, NULL), (1, '2028-01-01', NULL, NULL),
	(9999999.90, '2026-06-30', '专精特新', 1499999.98), (10000000, '2026-06-30', '专精特新', 1500000), (10000000.10, '2026-06-30', '专精特新', 1500000)) AS v (base, day, tier, wanted);
SELECT is(v.have, v.wanted, v.what)
FROM jm_policy.award('trial_equipment', 1500000, on_date => '2026-06-30', tier => '微型') AS a,
	LATERAL (VALUES (a.amount_yuan::text, '150000.00', 'the general rule counts where there is none for a class'), (a.measure_no::text, '12', 'the measure is that of its document'),
		(a.explanation_zh, '设备补助：依据试府〔2026〕1号第12条（2026年1月1日至2027年12月31日执行，原文：按不超过设备额10%补助，最高100万元），事项日期2026年6月30日：所填类别“微型”当日无专门规定，按一般规定计。设备额1,500,000.00元，按不超过10%的比例计算，上限为150,000.00元，未超过最高限额1,000,000.00元。可支持金额最高150,000.00元，具体金额由主管部门在此额度内审定。', 'and so is what it explains'),
		(split_part(a.explanation_en, ';', 1), 'Equipment grant: under measure 12 of Shifu [2026] No. 1 (2026-01-01 to 2027-12-31', 'in English, too')) AS v (have, wanted, what);
SELECT is((jm_policy.award('listing', on_date => '2024-06-30')).ceiling_yuan, (SELECT r.amount_yuan FROM jm_policy.award_rule AS r WHERE r.item_code = 'listing' AND r.builtin), 'the built-in document''s items are as they were');

-- A rule of one's own over the document's
INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source) VALUES ('trial_equipment', 0.08, '2026-07-01', '2026-12-31', '实施细则');
SELECT is(jm_policy.award_amount('trial_equipment', 1000000, on_date => day::date), wanted, format('on %s: %s', day, wanted))
FROM (VALUES ('2026-06-30', 100000.00), ('2026-07-01', 80000.00), ('2026-12-31', 80000.00), ('2027-01-01', 100000.00)) AS v (day, wanted);
SELECT is((SELECT ROW(kind, amount_yuan, rounding, precedence)::text FROM jm_policy.award_rule WHERE source = '实施细则'), '(rate_capped,1000000.00,down,1)', 'it takes from the document''s general rule what it does not say');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, kind, rate, amount_yuan, precedence, valid_from, valid_to, source) VALUES ('trial_equipment', 'rate_capped', 0.2, 1, 0, '2026-05-01', '2026-05-31', 'x') $$, 'JM032', NULL, 'two rules of the document do not overlap');
SELECT throws_ok($$ INSERT INTO jm_policy.award_rule (item_code, amount_yuan, precedence, valid_from, valid_to, source) VALUES ('listing', 1, 0, '2026-05-01', '2026-05-31', 'x') $$, '23514', 'precedence 0 is the document''s own (优先级0为文件自身的规则)', 'nobody writes rules of the built-in document');

-- Progress, each in its own days
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT pg_temp.code(n), 'hnte', 'national', d::date FROM (VALUES (1, '2026-01-01'), (2, '2026-03-31'), (3, '2026-04-01'), (4, '2026-10-31'), (3, '2026-11-01')) AS v (n, d);
SELECT is((SELECT string_agg(concat_ws(' ', target_code, year, period_start, period_end, trim_scale(actual_value), met), ', ' ORDER BY target_code, year) FROM jm.target_period_progress_at('2026-11-20') WHERE target_code LIKE 'trial%'),
	'trial_hnte_all 2026-04-01 2027-12-31 2 f, trial_hnte_annual 2026 2026-01-01 2026-12-31 4 t, trial_hnte_annual 2027 2027-01-01 2027-12-31', 'cumulative from the day the document counts from, annual by the year');
SELECT is((SELECT method_zh FROM jm.target_progress_of('trial_hnte_all', '2026-11-20')) ~ '^2026年4月1日起累计', true, 'and it says from which day');
SELECT is((SELECT trim_scale(p.actual_value) || ' ' || p.first_met_on FROM jm.target_progress_of('trial_hnte_annual', '2026-11-20') AS p), '4 2026-03-31', 'first met on the day of the second');
CALL jm.refresh_rollups();
SELECT is((SELECT string_agg(concat_ws(' ', target_code, trim_scale(actual_value), document_no), ', ' ORDER BY target_code) FROM jm.target_progress_at('2026-11-20') WHERE target_code LIKE 'trial%'),
	'trial_hnte_all 2 试府〔2026〕1号, trial_hnte_annual 4 试府〔2026〕1号', 'the same from the sums');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'which are as the records');
SELECT is((SELECT string_agg(concat_ws(' ', document_no, measure_no, targets), ', ' ORDER BY document_no COLLATE "C", measure_no) FROM jm.progress_by_measure_at('2026-11-20') WHERE measure_no IN (0, 12)),
	(SELECT string_agg(concat_ws(' ', m.document_no, m.measure_no, (SELECT count(*) FROM jm_policy.target AS t WHERE t.document_no = m.document_no AND t.measure_no = m.measure_no)), ', ' ORDER BY m.document_no COLLATE "C", m.measure_no) FROM jm_policy.measure AS m WHERE measure_no IN (0, 12)), 'measures of the same number are counted apart');
SELECT is((SELECT count(*) FROM jm.progress_by_part), 7::bigint, 'so are the parts');
SELECT is((SELECT string_agg(DISTINCT document_no || ' ' || year, ', ' ORDER BY document_no || ' ' || year) FROM jm.progress_by_year), '江府〔2023〕11号 2023, 江府〔2023〕11号 2024, 江府〔2023〕11号 2025, 试府〔2026〕1号 2026, 试府〔2026〕1号 2027', 'and the years, each of its document');

-- An indicator entered after its records: the sums are made anew
SAVEPOINT later;
INSERT INTO jm_policy.indicator (document_no, indicator_code, name_zh, name_en, unit, nature) VALUES ('试府〔2026〕1号', 'trial_later', '高企', 'x', '家', 'stock');
INSERT INTO jm_policy.derivation (indicator_code, record_table, method, record_kind, how_zh, how_en) VALUES ('trial_later', 'recognition', 'stock', 'hnte', '认定', 'x');
SELECT isnt_empty('SELECT * FROM jm.verify_rollups()', 'an indicator entered after its records is found missing in the sums');
CALL jm.rebuild_rollups();
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'and is in them once they are made anew');
ROLLBACK TO later;

-- Money, of both for one enterprise
INSERT INTO jm.application (uscc, item_code, base_yuan, event_on, status) VALUES (pg_temp.code(1), 'trial_equipment', 1000000, '2026-02-01', 'draft'), (pg_temp.code(1), 'trial_title', NULL, '2026-02-01', 'draft'), (pg_temp.code(2), 'trial_equipment', 1, '2026-02-01', 'draft');
INSERT INTO jm.application (uscc, item_code, event_on, status) VALUES (pg_temp.code(1), 'patent_centre', '2024-02-01', 'draft');
SELECT is((SELECT string_agg(concat_ws(' ', document_no, measure_no, enterprises, applications), ', ' ORDER BY document_no COLLATE "C", measure_no) FROM jm.spending_progress WHERE applications > 0),
	(SELECT string_agg(x, ', ' ORDER BY x COLLATE "C") FROM (VALUES ('江府〔2023〕11号 ' || (SELECT measure_no FROM jm_policy.award_item WHERE item_code = 'patent_centre') || ' 1 1'), ('试府〔2026〕1号 1 1 1'), ('试府〔2026〕1号 12 2 2')) AS v (x)), 'applications are counted by document and measure, an enterprise once in each');
SELECT is((SELECT string_agg(concat_ws(' ', document_no, item_code, applications), ', ' ORDER BY item_code) FROM jm.award_summary WHERE applications > 0), '江府〔2023〕11号 patent_centre 1, 试府〔2026〕1号 trial_equipment 2, 试府〔2026〕1号 trial_title 1', 'and by item');
CALL jm.refresh_rollups();
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'the sums are as the records');

-- The scorecard and the page, of the document asked for
SELECT is((SELECT scorecard FROM jm.scorecard(as_of => '2026-11-20', document_no => '试府〔2026〕1号') LIMIT 1), '试府〔2026〕1号 目标进度，截至2026-11-20', 'the scorecard of a document');
SELECT is((SELECT scorecard FROM jm.scorecard('en', '2026-11-20') LIMIT 1), 'Jiangfu [2023] No. 11: progress towards the targets, as of 2026-11-20', 'or of the built-in one');
SELECT is((SELECT count(*) FROM jm.scorecard('zh', '2026-11-20', document_no => '试府〔2026〕1号') WHERE scorecard LIKE '  %新增高企%'), 2::bigint, 'has its targets');
SELECT is(regexp_count_of, wanted, what)
FROM (SELECT jm.report_html('2026-11-20', document_no => '试府〔2026〕1号') AS page) AS p,
	LATERAL (VALUES ((length(page) - length(replace(page, '试府〔2026〕1号', ''))) > 0, true, 'the page of a document names it'),
		(page LIKE '%江府〔2023〕11号%', false, 'and no other'),
		(page LIKE '%, ''试府〔2026〕1号'')%', true, 'and says how it is made again')) AS v (regexp_count_of, wanted, what);
SELECT throws_ok($$ SELECT * FROM jm.scorecard(document_no => '无此文件') $$, 'JM142', 'unknown document "无此文件" (没有登记这一文件)', 'a document that is not registered is an error');
SELECT throws_ok($$ SELECT jm.report_html(document_no => '') $$, 'JM142', 'unknown document "" (没有登记这一文件)', 'for the page, too');

-- ---------------------------------------------------------------------------
-- What belongs together
-- ---------------------------------------------------------------------------

SELECT throws_ok(q, state, NULL, what)
FROM (VALUES
	($$ INSERT INTO jm_policy.measure (document_no, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh) VALUES ('无此文件', 1, 1, 'x', 'x', 'x', 'x', 'x') $$, 'JM143', 'a measure of a document that there is not'),
	($$ INSERT INTO jm_policy.measure (document_no, measure_no, part_no, part_zh, part_en, title_zh, title_en, text_zh) VALUES ('试府〔2026〕1号', 12, 1, 'x', 'x', 'x', 'x', 'x') $$, '23505', 'a measure that is there'),
	($$ INSERT INTO jm_policy.award_item (document_no, measure_no, item_code, title_zh, title_en, quote_zh, beneficiary, strength) VALUES ('试府〔2026〕1号', 13, 'x', 'x', 'x', 'x', 'enterprise', 'soft') $$, 'JM143', 'an item of a measure that the document does not have'),
	($$ INSERT INTO jm_policy.award_item (document_no, measure_no, item_code, title_zh, title_en, quote_zh, beneficiary, strength) VALUES ('试府〔2026〕1号', 1, 'listing', 'x', 'x', 'x', 'enterprise', 'soft') $$, '23505', 'an item whose code another document has'),
	($$ INSERT INTO jm_policy.award_item (measure_no, item_code, title_zh, title_en, quote_zh, beneficiary, strength) VALUES (1, 'x', 'x', 'x', 'x', 'enterprise', 'soft') $$, '23502', 'an item of no document'),
	($$ INSERT INTO jm_policy.document (document_no, document_no_en, title_zh, title_en, issuer_zh, level, issued_on, valid_from, valid_to, count_from) VALUES ('x', 'x', 'x', 'x', 'x', 'village', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01') $$, '23514', 'a level that there is not'),
	($$ INSERT INTO jm_policy.document (document_no, document_no_en, title_zh, title_en, issuer_zh, level, issued_on, valid_from, valid_to, count_from) VALUES ('x', 'x', 'x', 'x', 'x', 'county', '2026-01-01', '2026-01-02', '2026-01-01', '2026-01-01') $$, '23514', 'an end before the beginning'),
	($$ INSERT INTO jm_policy.document (document_no, document_no_en, title_zh, title_en, issuer_zh, level, issued_on, valid_from, valid_to, count_from, replaces) VALUES ('x', 'x', 'x', 'x', 'x', 'county', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', '{x}') $$, '23514', 'one that replaces itself'),
	($$ DELETE FROM jm_policy.document WHERE document_no = '试府〔2026〕1号' $$, 'JM144', 'a document with its measures is not deleted'),
	($$ UPDATE jm_policy.document SET document_no = 'y' WHERE document_no = '试府〔2026〕1号' $$, 'JM144', 'nor does it get another number'),
	($$ DELETE FROM jm_policy.award_item WHERE item_code = 'trial_title' $$, 'JM144', 'an item with its rules is not deleted'),
	($$ UPDATE jm_policy.award_item SET measure_no = 13 WHERE item_code = 'trial_title' $$, 'JM143', 'nor moved to a measure that there is not'),
	($$ INSERT INTO jm_policy.target_year (target_code, year) VALUES ('none', 2026) $$, 'JM143', 'a year of no target'),
	($$ INSERT INTO jm_policy.derivation (indicator_code, record_table, method, record_kind, distinct_by, how_zh, how_en) VALUES ('none', 'recognition', 'distinct', 'hnte', 'enterprise', 'x', 'x') $$, 'JM143', 'a derivation of no indicator'),
	($$ INSERT INTO jm_policy.award_condition (item_code, kind, label_zh, label_en, source) VALUES ('none', 'manufacturing', 'x', 'x', 'x') $$, 'JM143', 'a condition of no item')) AS v (q, state, what);

SELECT lives_ok(q, what) FROM (VALUES ($$ UPDATE jm_policy.document SET title_zh = '又题' WHERE document_no = '试府〔2026〕1号' $$, 'what others refer to may change otherwise'),
	($$ WITH gone AS (DELETE FROM jm_policy.target_year WHERE target_code = 'trial_hnte_all') SELECT 1 $$, 'what nobody refers to may go')) AS v (q, what);
-- Every reference holds, of the built-in rows too
CREATE FUNCTION pg_temp.dangling(r jm_policy.law_reference) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	EXECUTE format('SELECT count(*) FROM jm_policy.%I AS c WHERE num_nulls(%s) = 0 AND NOT EXISTS (SELECT FROM jm_policy.%I AS p WHERE %s)', (r).child, (SELECT string_agg('c.' || u, ', ') FROM unnest(string_to_array((r).child_columns, ' ')) AS u), (r).parent,
		(SELECT string_agg(format('p.%I = c.%I', x, y), ' AND ') FROM unnest(string_to_array((r).parent_columns, ' '), string_to_array((r).child_columns, ' ')) AS u (x, y))) INTO n;
	RETURN n;
END
$$;
SELECT is(pg_temp.dangling(r), 0::bigint, format('%s (%s) refers to what there is in %s', r.child, r.child_columns, r.parent)) FROM jm_policy.law_reference AS r;
SELECT is_empty($$ SELECT conrelid::regclass, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'jm_policy'::regnamespace
	AND confrelid IN (SELECT attrelid FROM pg_attribute WHERE attname = 'builtin') $$, 'no foreign key points to a table that a restore fills');

-- Nothing of the built-in document is written
SELECT is((SELECT count(*) FROM pg_attribute WHERE attname = 'builtin' AND attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'jm_policy'::regnamespace AND relkind = 'r')), 22::bigint, 'twenty-two tables have rows of their users''');
SELECT throws_ok(format(q, c.oid::regclass), 'JM031', NULL, format('%s: %s', c.relname, what))
FROM pg_class AS c
JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = 'builtin'
CROSS JOIN (VALUES ('UPDATE %s SET builtin = false WHERE builtin', 'a built-in row stays one'), ('DELETE FROM %s WHERE builtin', 'and stays')) AS v (q, what)
WHERE c.relnamespace = 'jm_policy'::regnamespace AND c.relkind = 'r'
ORDER BY c.relname, what;

-- Who registers rules cannot pass for a restore
CREATE ROLE jm_documents_registrar;
GRANT INSERT ON jm_policy.award_rule TO jm_documents_registrar;
GRANT USAGE ON SEQUENCE jm_policy.award_rule_id_seq TO jm_documents_registrar;
CREATE FUNCTION pg_temp.as_registrar(command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	SET LOCAL ROLE jm_documents_registrar;
	SET LOCAL check_function_bodies = off;
	EXECUTE command;
	RESET ROLE;
	SET LOCAL check_function_bodies = on;
	RETURN NULL;
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(pg_temp.as_registrar($$ INSERT INTO jm_policy.award_rule (item_code, kind, determination, amount_yuan, once_per_enterprise, precedence, valid_from, valid_to, source) VALUES ('listing', 'fixed', 'definite', 1, false, 0, '2026-05-01', '2026-05-31', 'x') $$), '23514', 'by saying so nobody writes a rule of the built-in document');
SELECT is(pg_temp.as_registrar($$ INSERT INTO jm_policy.award_rule (item_code, kind, determination, amount_yuan, once_per_enterprise, precedence, valid_from, valid_to, source) VALUES ('none', 'fixed', 'definite', 1, false, 1, '2026-05-01', '2026-05-31', 'x') $$), 'JM001', 'nor one of no item');
SELECT is(pg_temp.as_registrar($$ INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source, registered_by) VALUES ('listing', 1, '2026-05-01', '2026-05-31', 'forged', 'somebody else') $$), NULL, 'a rule is registered');
SELECT is((SELECT registered_by FROM jm_policy.award_rule WHERE source = 'forged'), 'jm_documents_registrar', 'by who did it');

SELECT * FROM finish();
ROLLBACK;
