-- The scorecard for a terminal and the report's page: every figure on them is
-- the view's, every text stands there as text, and they fit where they are read.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL TimeZone = 'Asia/Shanghai';
SELECT no_plan();

-- Width, as psql counts it --------------------------------------------------------------
SELECT is(jm_private.display_width(w.line), w.width, format('%s is %s columns wide', w.line, w.width))
FROM (VALUES ('', 0), ('abc', 3), ('江门', 4), ('“大产业”', 8), ('（5个）', 7), ('a，b。', 6), ('…', 1), ('×¥', 2), ('㎡', 2), ('ＡＢ', 4), ('½', 1),
	(E'e\u0301', 1), (E'\u200bx', 1), ('𠮷', 2), ('😀', 2), ('한글', 4), ('かな', 4), ('〔2023〕', 8), ('「」', 4), ('—', 1), ('€', 1)) AS w (line, width);
SELECT is(jm_private.display_width(NULL), NULL, 'nothing has no width');
-- psql itself is asked: the rule under a column is as wide as its widest line
\set psql_width `psql -X -P pager=off -P border=1 -P footer=off -A -t -c "SELECT 1" >/dev/null 2>&1 && psql -X -P pager=off -P border=1 -P footer=off -c "SELECT U&'“大产业”、\2026×¥㎡ＡＢ〔2023〕\+020BB7—' AS x" | sed -n 2p | tr -d '\n' | wc -c`
SELECT is(:'psql_width'::int - 2, jm_private.display_width(U&'“大产业”、\2026×¥㎡ＡＢ〔2023〕\+020BB7—'), 'psql counts the same');
SELECT is(jm_private.display_cut('江门市', w), e, format('cut to %s columns', w)) FROM (VALUES (6, '江门市'), (5, '江门…'), (4, '江…'), (3, '江…'), (2, '…'), (1, '…'), (7, '江门市')) AS v (w, e);
SELECT is(jm_private.display_pad('江门', 6), '江门  ', 'filled up on the right');
SELECT is(jm_private.display_pad('江门', 6, true), '  江门', 'or on the left');
SELECT is(jm_private.display_pad('江门市江海区', 6), '江门… ', 'a wide character that does not fit leaves a blank');
SELECT is(jm_private.display_pad(NULL, 3), '   ', 'nothing is blanks');

-- Bars --------------------------------------------------------------------------------------
SELECT is(jm_private.text_bar(attainment, elapsed, 10), bar, format('the bar of %s%% at %s', attainment, elapsed))
FROM (VALUES (NULL, 0.5, '[          ]'), (0, NULL, '[..........]'), (50, NULL, '[=====.....]'), (99.99, NULL, '[=========.]'), (100, NULL, '[==========]'),
	(100.01, NULL, '[=========+]'), (129.55, NULL, '[=========+]'), (1000000, 1, '[========|+]'), (-20, NULL, '[..........]'), (9.99, NULL, '[..........]'), (10, NULL, '[=.........]'),
	(50, 0, '[|====.....]'), (50, 0.5, '[====|.....]'), (50, 0.51, '[=====|....]'), (50, 1, '[=====....|]'), (100, 1, '[=========|]'), (0, 0.05, '[|.........]')) AS b (attainment, elapsed, bar);

-- Figures: never rounded into what they are not ----------------------------------------------
SELECT is(jm_private.format_number(n), s, s) FROM (VALUES (0, '0'), (1846.000000, '1,846'), (569.256, '569.26'), (12345678901.5, '12,345,678,901.5'), (-0.5, '-0.5'), (0.10, '0.1')) AS v (n, s);
SELECT is(jm_private.format_beside(99.996, 100), '99.996', 'just short of the target is not shown as the target');
SELECT is(jm_private.format_beside(100.000001, 100), '100.000001', 'nor is just over it');
SELECT is(jm_private.format_beside(100, 100), '100', 'the target is');
SELECT is(jm_private.format_beside(0.001, 5), '0.001', 'a little is not shown as nothing');
SELECT is(jm_private.format_wan(123456.78), '12.35', 'money in ten thousands, to the hundred yuan');

-- Books with every kind of figure -----------------------------------------------------------------
SELECT U&'<script>alert("x")</script> & ''quotes'' ]]> <!-- \202Egnp.exe\202C \2067\0001\0085\FEFF\FFFF \0645\0631\062D\0628\0627 </style></title><img src=x onerror=alert(1)> ' || repeat('长', 200) AS hostile \gset
INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, obs_status, qualifier, measures, source_title)
SELECT t.indicator_code, p.period_start, CASE WHEN p.period_end > '2025-06-30' AND t.basis <> 'level' THEN p.period_end ELSE least(p.period_end, '2025-06-30') END,
	round(t.value * f.share, 6), t.unit, f.obs_status, f.qualifier, 'value', f.source_title
FROM (SELECT DISTINCT ON (indicator_code) *, row_number() OVER (ORDER BY target_code) AS n FROM jm_policy.target
	  WHERE value IS NOT NULL AND NOT per_member ORDER BY indicator_code, target_code) AS t
JOIN LATERAL (SELECT * FROM jm.target_period AS p WHERE p.target_code = t.target_code ORDER BY period_start DESC LIMIT 1) AS p ON true
JOIN (VALUES (0, 0, 'A', 'exact', 'a'), (1, 0.5, 'P', 'exact', :'hostile'), (2, 0.999999, 'E', 'exact', 'b & b'), (3, 1, 'A', 'exact', '"c"'), (4, 1.3, 'A', 'more_than', 'd'), (5, 0.8, 'B', 'less_than', 'd')) AS f (n, share, obs_status, qualifier, source_title)
	ON f.n = t.n % 7
ON CONFLICT DO NOTHING;
INSERT INTO jm.observation (indicator_code, member_code, period_start, period_end, value, unit, source_title)
SELECT t.indicator_code, m.member_code, '2024-01-01', '2024-12-31', 400.25 + 300 * m.ordinal, '亿元', 'e'
FROM jm_policy.target AS t JOIN jm_policy.target_member AS m USING (target_code) WHERE t.target_code IN ('clusters_1000yi', 'chains_500yi') AND m.ordinal < 5;
-- Somebody's enterprise, with money in it
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale) VALUES ('91440703MA50004950', :'hostile', '440703', 'C3311', true);
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, source)
	VALUES ('91440703MA50004950', 1, 'listing', '2024-01-01', 1234567.89, 1234567.89, 1234567.89, 'approved', '旧账');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES ('91440703MA50004950', 1, 1000000.01, '2024-06-01');
-- And names no catalogue would have
ALTER TABLE jm_policy.member DISABLE TRIGGER USER;
UPDATE jm_policy.member SET name_zh = :'hostile', name_en = :'hostile' WHERE member_code = (SELECT member_code FROM jm_policy.target_member WHERE target_code = 'clusters_1000yi' AND ordinal = 1);
ALTER TABLE jm_policy.target DISABLE TRIGGER USER;
UPDATE jm_policy.target SET subject_zh = :'hostile', subject_en = :'hostile', quote_zh = :'hostile' WHERE target_code IN ('hq_count', 'eng_alliance', (SELECT min(target_code) FROM jm_policy.target WHERE comparator = 'done'));
ALTER TABLE jm_policy.district DISABLE TRIGGER USER;
UPDATE jm_policy.district SET name_zh = name_zh || :'hostile' WHERE district_code = '440703';

-- The page -----------------------------------------------------------------------------------------
CREATE TEMP TABLE page AS
	SELECT lang, html, xmlparse(DOCUMENT html) AS doc, lower(html) AS low
	FROM (VALUES ('zh'), ('en')) AS l (lang), jm.report_html('2025-06-30', NULL, lang) AS html;
SELECT is((SELECT count(*)::int FROM page WHERE doc IS DOCUMENT), 2, 'the page is well formed, in both languages');
CREATE TEMP TABLE shown AS
	SELECT p.lang, x.* FROM page AS p, XMLTABLE('//tr[@data-target-code]' PASSING p.doc COLUMNS
		target_code text PATH '@data-target-code', status text PATH '@data-status', target_value numeric PATH '@data-target', actual_value numeric PATH '@data-actual',
		members_met int PATH '@data-members-met', members_total int PATH '@data-members-total', attainment numeric PATH '@data-attainment', elapsed numeric PATH '@data-elapsed', data_on date PATH '@data-data-on',
		subject text PATH 'string(th/span/bdi)', quote text PATH 'string(th/q)', target_text text PATH 'string(td[@class="target"])', actual_text text PATH 'string(td[@class="actual"]/b)',
		actual_note text PATH 'string(td[@class="actual"]/small)', progress_text text PATH 'string(td[@class="progress"]/small)', label text PATH 'string(td[@class="progress"]/*[local-name()="svg"]/@aria-label)',
		bar numeric PATH 'td[@class="progress"]/*[local-name()="svg"]/*[local-name()="rect"][2]/@width', badge text PATH 'string(td[@class="status"]/span)', badge_class text PATH 'string(td[@class="status"]/span/@class)',
		forecast_value numeric PATH '@data-forecast', needed_value numeric PATH '@data-needed', needed_per_month numeric PATH '@data-needed-per-month', first_met_on date PATH '@data-first-met-on',
		outlook text PATH 'concat(td[@class="status"]/small[1], "|", td[@class="status"]/small[2], "|", td[@class="status"]/small[3], "|", td[@class="status"]/small[4])') AS x;
CREATE TEMP TABLE gap AS
	SELECT p.lang, x.* FROM page AS p, XMLTABLE('//li[@data-gap]' PASSING p.doc COLUMNS
		target_code text PATH '@data-gap', status text PATH '@data-status', subject text PATH 'string(bdi)', target_text text PATH 'string(b)', line text PATH 'string(.)') AS x;
CREATE TEMP TABLE target AS SELECT * FROM jm.target_progress_at('2025-06-30');

SELECT results_eq($$ SELECT lang, target_code, status FROM shown UNION ALL SELECT lang, target_code, status FROM gap ORDER BY 1, 2 $$,
	$$ SELECT lang, target_code, status FROM target, (VALUES ('en'), ('zh')) AS l (lang) ORDER BY 1, 2 $$, 'every target is on it once, with its status');
SELECT is_empty($$ SELECT target_code, target_value, actual_value, members_met, members_total, attainment, elapsed, data_on, forecast_value, needed_value, needed_per_month, first_met_on FROM shown
	EXCEPT SELECT target_code, target_value, actual_value, members_met, members_total, attainment, elapsed, data_on, forecast_value, needed_value, needed_per_month, first_met_on FROM target $$, 'with the view''s figures');
SELECT ok((SELECT count(DISTINCT status) >= 4 AND count(DISTINCT target_code) > 30 AND count(*) FILTER (WHERE actual_value IS NOT NULL) > 60 FROM shown), 'and there are figures to tell: ' || (SELECT concat_ws(' ', string_agg(DISTINCT status, ' '), count(DISTINCT target_code), count(actual_value)) FROM shown));
SELECT is_empty($$ SELECT lang, s.target_code, s.subject, s.quote FROM shown AS s JOIN target AS g USING (target_code)
	WHERE s.subject <> jm_private.plain_text(CASE lang WHEN 'en' THEN g.subject_en ELSE g.subject_zh END) OR s.quote <> jm_private.plain_text(g.quote_zh) $$, 'the subject and the words of the document are there to read');
-- What people read, made anew from the figures
CREATE FUNCTION pg_temp.told(figure numeric) RETURNS text LANGUAGE sql AS $$ SELECT regexp_replace(to_char(figure, 'FM999,999,999,990.999999'), '\.$', '') $$;
SELECT is_empty($$ SELECT s.lang, s.target_code, s.target_text FROM shown AS s JOIN target AS g USING (target_code)
	WHERE strpos(s.target_text, g.period_end::text) = 0 OR g.target_value IS NOT NULL AND strpos(s.target_text, pg_temp.told(g.target_value)) = 0
	   OR g.comparator = '>' AND s.target_text !~ '^(各?超过|> )' OR g.comparator = '>=' AND s.target_text !~ '^(各?不少于|≥ )' $$, 'the target is told with its comparator and its deadline');
SELECT is_empty($$ SELECT s.lang, s.target_code, s.actual_text, g.actual_value FROM shown AS s JOIN target AS g USING (target_code)
	WHERE CASE WHEN g.members_met IS NOT NULL THEN s.actual_text <> g.members_met || ' / ' || g.members_total
		ELSE (regexp_replace(s.actual_text, '[^0-9.]|[×].*$', '', 'g'))::numeric
			<> CASE WHEN round(g.actual_value, 2) = g.target_value THEN g.actual_value ELSE round(g.actual_value, 2) END END
	   OR g.qualifier = 'more_than' AND s.actual_text !~ '^(超|> )' OR g.qualifier = 'less_than' AND s.actual_text !~ '^(不足|< )' $$, 'the figure is told, and whether it is a bound');
SELECT is_empty($$ SELECT s.lang, s.target_code, s.actual_note FROM shown AS s JOIN target AS g USING (target_code)
	WHERE strpos(s.actual_note, g.data_on::text) = 0 OR strpos(s.actual_note, jm_private.code_name('value_origin', g.value_origin, s.lang)) = 0
	   OR g.obs_status = 'P' AND s.actual_note !~ '初步|provisional' $$, 'with its date, where it comes from, and whether it is provisional');
SELECT is_empty($$ SELECT s.lang, s.target_code, s.progress_text FROM shown AS s JOIN target AS g USING (target_code)
	WHERE s.progress_text IS DISTINCT FROM concat_ws(CASE s.lang WHEN 'en' THEN ', ' ELSE '，' END,
		CASE s.lang WHEN 'en' THEN 'attained ' ELSE '完成 ' END || to_char(g.attainment, 'FM999,999,990.00') || '%',
		CASE WHEN g.is_paced THEN CASE s.lang WHEN 'en' THEN 'time ' ELSE '时间 ' END || round(g.elapsed * 100, 2) || '%' END) $$, 'percent and time stand below the chart, where time plays a part');
SELECT is_empty($$ SELECT s.lang, s.target_code, s.outlook, g.forecast_value, g.needed_value, g.needed_per_month, g.first_met_on FROM shown AS s JOIN target AS g USING (target_code)
	WHERE g.data_on < g.period_end AND strpos(s.outlook, pg_temp.told(CASE WHEN round(g.forecast_value, 2) = g.target_value THEN g.forecast_value ELSE round(g.forecast_value, 2) END)) = 0 OR g.needed_value > 0 AND strpos(s.outlook, pg_temp.told(round(g.needed_value, 2))) = 0 AND round(g.needed_value, 2) > 0
	   OR g.needed_value > 0 AND round(g.needed_per_month, 2) > 0 AND strpos(s.outlook, pg_temp.told(round(g.needed_per_month, 2))) = 0 OR strpos(s.outlook, g.first_met_on::text) = 0
	   OR (s.outlook ~ '尚需|needed') <> coalesce(g.needed_value > 0, false) OR (s.outlook ~ '预测|forecast') <> (g.forecast_value IS NOT NULL AND g.data_on < g.period_end) $$, 'so are the forecast, what is needed, and the first day it was met, where there are any');
SELECT results_eq($$ SELECT d.as_of, x.code FROM unnest(ARRAY['2025-06-30', '2026-06-30']::date[]) AS d (as_of), XMLTABLE('//tr[@data-target-code and .//small[starts-with(normalize-space(.), "期末预测")]]' PASSING xmlparse(DOCUMENT jm.report_html(d.as_of)) COLUMNS code text PATH '@data-target-code') AS x ORDER BY 1, 2 $$,
	$$ SELECT d.as_of, t.target_code FROM unnest(ARRAY['2025-06-30', '2026-06-30']::date[]) AS d (as_of), jm.target_progress_at(d.as_of) AS t WHERE t.forecast_value IS NOT NULL AND t.data_on < t.period_end ORDER BY 1, 2 $$, 'after a deadline its own figure is no forecast');
SELECT ok((SELECT count(*) > 0 FROM jm.target_progress_at('2026-06-30') WHERE forecast_value IS NOT NULL AND data_on >= period_end), 'of which there are');
SELECT ok((SELECT count(forecast_value) > 3 AND count(first_met_on) > 3 AND count(needed_per_month) > 3 FROM shown), 'there are some of each');
SELECT is_empty($$ SELECT s.target_code, s.label FROM shown AS s WHERE strpos(s.label, s.progress_text) <> 1 OR strpos(s.label, s.actual_text) = 0 $$, 'and are read out for who cannot see it');
SELECT is_empty($$ SELECT s.target_code, s.bar, s.attainment FROM shown AS s WHERE s.bar <> round(least(greatest(coalesce(s.attainment, 0), 0), 119) * 2, 1) $$, 'the bar is as long as the percentage');
SELECT is_empty($$ SELECT s.lang, s.target_code, s.badge FROM shown AS s WHERE s.badge <> jm_private.status_sign(s.status) || ' ' || jm_private.code_name('status', s.status, s.lang) OR s.badge_class <> 'badge ' || s.status $$,
	'a status is a sign and a word, not a colour alone');
SELECT is((SELECT count(DISTINCT jm_private.status_sign(code))::int FROM jm_private.code_word() WHERE list = 'status'), 9, 'nine statuses, nine signs');
SELECT is_empty($$ SELECT lang, part_no FROM (SELECT lang, x.* FROM page, XMLTABLE('//section[@data-measure]' PASSING doc COLUMNS measure_no int PATH '@data-measure', part_no int PATH '../@data-part', codes text PATH 'string(.//tr[@data-target-code][1]/@data-target)') AS x) AS s
	LEFT JOIN jm_policy.measure AS m USING (measure_no, part_no) WHERE m.measure_no IS NULL $$, 'every measure stands under its part');

-- Counts: in all, by part, by measure
SELECT is_empty($$ SELECT lang, x.part_no, x.measure_no, x.status, x.targets FROM page, XMLTABLE('//li[@data-targets]' PASSING doc COLUMNS
		part_no int PATH '../../../@data-part-targets', measure_no int PATH '../../../@data-measure', status text PATH '@data-status', targets int PATH '@data-targets', told int PATH 'b', section text PATH '../../../@id') AS x
	WHERE x.targets <> x.told OR x.targets <> (SELECT count(*) FROM target JOIN jm_policy.measure AS m USING (measure_no) WHERE target.status = x.status
		AND (x.part_no IS NULL OR m.part_no = x.part_no) AND (x.measure_no IS NULL OR m.measure_no = x.measure_no)) $$, 'the counts of statuses are right, wherever they stand');
SELECT results_eq($$ SELECT lang, x.tile, x.figure, x.told FROM page, XMLTABLE('//li[@data-tile]' PASSING doc COLUMNS tile text PATH '@data-tile', figure numeric PATH '@data-figure', told text PATH 'b') AS x WHERE lang = 'zh' $$,
	$$ SELECT 'zh', v.tile, v.figure, v.told FROM (SELECT count(*) AS n, count(data_on) AS d, count(*) FILTER (WHERE status = 'met') AS met, count(*) FILTER (WHERE status IN ('at_risk', 'off_track', 'worsening', 'missed')) AS behind FROM target) AS g,
	   LATERAL (VALUES ('targets', n::numeric, n::text), ('with_data', d, d::text), ('met', met, met::text), ('behind', behind, behind::text),
		('applications', 1, '1'), ('approved', 1, '1'), ('awarded', 1234567.89, '123.46'), ('disbursed', 1000000.01, '100.00')) AS v (tile, figure, told) $$, 'the headline figures are the views''');

-- Money
CREATE TEMP TABLE money AS
	SELECT p.lang, x.* FROM page AS p, XMLTABLE('//table[@class="money"]//tr[@data-money]' PASSING p.doc COLUMNS
		of text PATH '../../@id', code text PATH '@data-money', applications bigint PATH '@data-applications', approved bigint PATH '@data-approved', assessed numeric PATH '@data-assessed',
		awarded numeric PATH '@data-awarded', disbursed numeric PATH '@data-disbursed', told text PATH 'concat(td[1], " ", td[2], " ", td[3], " ", td[4], " ", td[5])', name text PATH 'string(th/bdi)') AS x;
SELECT results_eq($$ SELECT code, applications, approved, assessed, awarded, disbursed FROM money WHERE lang = 'zh' AND of = 'money-by-measure' AND code <> 'total' ORDER BY code::int $$,
	$$ SELECT m.measure_no::text, coalesce(sum(applications), 0)::bigint, coalesce(sum(approved_applications), 0)::bigint, coalesce(sum(assessed_yuan), 0), coalesce(sum(awarded_yuan), 0), coalesce(sum(disbursed_yuan), 0)
		FROM jm_policy.measure AS m LEFT JOIN jm.award_summary USING (measure_no) WHERE m.measure_no > 0 GROUP BY m.measure_no ORDER BY m.measure_no $$,
	'money by measure adds up what award_summary has');
SELECT results_eq($$ SELECT code, applications, approved, assessed, awarded, disbursed FROM money WHERE lang = 'en' AND of = 'money-by-district' AND code <> 'total' ORDER BY code $$,
	$$ SELECT d.district_code, (d.district_code = '440703')::int::bigint, (d.district_code = '440703')::int::bigint, CASE d.district_code WHEN '440703' THEN 1234567.89 ELSE 0.00 END, CASE d.district_code WHEN '440703' THEN 1234567.89 ELSE 0.00 END,
		CASE d.district_code WHEN '440703' THEN 1000000.01 ELSE 0.00 END FROM jm_policy.district AS d WHERE is_county ORDER BY 1 $$, 'money by district that of its enterprises');
SELECT results_eq($$ SELECT DISTINCT of, applications, approved, awarded, disbursed FROM money WHERE code = 'total' ORDER BY 1 $$,
	$$ VALUES ('money-by-district', 1::bigint, 1::bigint, 1234567.89, 1000000.01), ('money-by-measure', 1, 1, 1234567.89, 1000000.01) $$, 'both come to the same total');
SELECT is_empty($$ SELECT * FROM money WHERE told <> concat_ws(' ', applications, approved, to_char(assessed / 10000, 'FM999,990.00'), to_char(awarded / 10000, 'FM999,990.00'), to_char(disbursed / 10000, 'FM999,990.00')) $$, 'and are told in ten thousands');
SELECT results_eq($$ SELECT lang, x.* FROM page, XMLTABLE('//p[@data-awarded]' PASSING doc COLUMNS measure_no int PATH '../@data-measure', awarded numeric PATH '@data-awarded', line text PATH '.') AS x ORDER BY lang $$,
	$$ VALUES ('en', 11, 1234567.89, 'Money (books of today): 1 applications, 1 approved with RMB 123.46 × 10,000, of which 100.00 paid'), ('zh', 11, 1234567.89, '资金（台账现状）：申报1件，批准1件、123.46万元，拨付100.00万元') $$, 'what was paid under a measure stands beside its targets');

-- Members, gaps, sources
SELECT results_eq($$ SELECT lang, x.code, x.member, x.value, x.told FROM page, XMLTABLE('//li[@data-member]' PASSING doc COLUMNS code text PATH 'ancestor::tr/@data-target-code', member text PATH '@data-member', value numeric PATH '@data-value', told text PATH 'b') AS x WHERE lang = 'zh' ORDER BY 2, 3 $$,
	$$ SELECT 'zh', target_code, member_code, value, pg_temp.told(value) || '亿元' FROM jm.target_member_progress_at('2025-06-30') WHERE value IS NOT NULL ORDER BY 2, 3 $$, 'members are told one by one');
SELECT ok((SELECT count(*) > 5 FROM jm.target_member_progress_at('2025-06-30') WHERE value IS NOT NULL), 'there are some');
SAVEPOINT done;
INSERT INTO jm.observation (indicator_code, member_code, period_start, period_end, value, unit, obs_status, source_title)
	SELECT t.indicator_code, l.member_code, '2025-06-30', '2025-06-30', 1 - row_number() OVER (ORDER BY l.member_code) % 2, t.unit, 'A', 'a test'
	FROM jm.target_member_list AS l JOIN jm_policy.target AS t USING (target_code) WHERE target_code = 'chain_associations';
SELECT results_eq($$ SELECT m.met, x.told, count(*)::int FROM XMLTABLE('//tr[@data-target-code="chain_associations"]//li[@data-member]' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30')) COLUMNS member text PATH '@data-member', told text PATH 'b') AS x
	JOIN jm.target_member_progress_at('2025-06-30') AS m ON m.target_code = 'chain_associations' AND m.member_code = x.member GROUP BY 1, 2 ORDER BY 1 $$,
	$$ VALUES (false, '未完成', 3), (true, '已完成', 3) $$, 'what a member has to do is done or not');
ROLLBACK TO done;
SELECT is_empty($$ SELECT lang, target_code, line FROM gap JOIN target AS g USING (target_code) WHERE strpos(line, g.period_end::text) = 0
	OR g.target_value IS NOT NULL AND strpos(target_text, pg_temp.told(g.target_value)) = 0 OR g.data_on IS NOT NULL $$, 'what has no figure is listed with what it asks for and by when');
SELECT results_eq($$ SELECT x.source, x.targets FROM page, XMLTABLE('//li[@data-source-targets]' PASSING doc COLUMNS source text PATH 'string(bdi)', targets int PATH '@data-source-targets') AS x WHERE lang = 'zh' ORDER BY x.source COLLATE "C", x.targets $$,
	$$ SELECT coalesce(jm_private.plain_text(jm_private.text_in_language(value_source, 'zh')), '未注明来源') AS source, count(*)::int FROM target WHERE data_on IS NOT NULL GROUP BY value_origin, value_source ORDER BY coalesce(jm_private.plain_text(jm_private.text_in_language(value_source, 'zh')), '未注明来源') COLLATE "C", 2 $$, 'every source is named');

-- Who reads Chinese gets the Chinese part of what is said in both languages
SELECT is(jm_private.text_in_language(line, 'zh'), zh, 'in Chinese: ' || zh) FROM (VALUES ('合成演示数据 / synthetic demo data', '合成演示数据'), ('由台账计算：有协会 / from the ledger: an association; or two', '由台账计算：有协会'),
	('旧账接管 / taken over：合成 / synthetic', '旧账接管：合成'), ('2023/24年', '2023/24年'), ('甲 / 乙', '甲 / 乙'), ('Jiangmen Daily / p. 2', 'Jiangmen Daily / p. 2'), ('', '')) AS v (line, zh);
SELECT is(jm_private.text_in_language(line, 'en'), en, 'in English: ' || en) FROM (VALUES ('合成演示数据 / synthetic demo data', 'synthetic demo data'), ('由台账计算：有协会 / from the ledger: an association; or two', 'from the ledger: an association; or two'),
	('旧账接管 / taken over：合成 / synthetic', 'taken over：synthetic'), ('江门日报', '江门日报'), ('甲 / 乙', '甲 / 乙'), ('', '')) AS v (line, en);
SELECT is(jm_private.text_in_language(NULL, 'zh'), NULL, 'nothing stays nothing');
-- Units that count nothing are not glued to a figure
SELECT is(jm_private.format_with_unit('0.93', unit, lang), said, said) FROM (VALUES ('guarantee fee rate', 'zh', '0.93'), ('guarantee fee rate', 'en', '0.93'), ('milestone', 'zh', '0.93'), ('%', 'zh', '0.93%'), ('家', 'zh', '0.93家'), ('亿元', 'en', '0.93 ×¥100m')) AS v (unit, lang, said);
SELECT is_empty($$ SELECT unit FROM jm_policy.target WHERE jm_private.unit_is_a_name(unit) AND value IS NOT NULL $$, 'no target has a figure in such a unit');

-- The records behind the page say where they come from
SAVEPOINT of_some_source;
UPDATE jm.enterprise SET source = '合成演示数据 / synthetic demo data';
UPDATE jm.application SET source = '甲书 / book A';
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, source) VALUES ('91440703MA50004950', 1, 1.00, '2024-07-01', '合成演示数据 / synthetic demo data');
INSERT INTO jm.enterprise (uscc, name, district_code, source) VALUES ('91440704MA50005185', '乙', '440704', '');
SELECT results_eq($$ SELECT * FROM jm_private.record_sources('zh') $$, $$ VALUES ('合成演示数据', '企业', 1::bigint), ('合成演示数据', '拨付', 1), ('未注明来源', '企业', 1), ('未注明来源', '拨付', 1), ('甲书', '申报', 1) $$, 'the sources of the records, the most first, and those without');
SELECT results_eq($$ SELECT lang, head, list FROM (VALUES ('en'), ('zh')) AS l (lang), XMLTABLE('/html/body' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30', NULL, lang)) COLUMNS
		head text PATH 'string(header//li[@data-records])', list text PATH 'string(//section[@id="sources"]//li[@data-records][contains(., "ynthetic demo") or contains(., "合成演示")])') AS x ORDER BY lang $$,
	$$ VALUES ('en', 'Records from source not recorded (2), synthetic demo data (2), book A (1)', 'synthetic demo data: 1 enterprises, 1 payments'), ('zh', '台账记录来源 合成演示数据（2条），未注明来源（2条），甲书（1条）', '合成演示数据：企业1条，拨付1条') $$,
	'the head of the page names them, and so do its sources');
INSERT INTO jm.enterprise_year (uscc, year, output_yuan, source) VALUES ('91440704MA50005185', 2024, 1, '丁'), ('91440704MA50005185', 2023, 1, '戊');
SELECT ok(jm.report_html('2025-06-30') ~ '，另有2种', 'more than three are counted in the head');
ROLLBACK TO of_some_source;

-- Who sees some districts alone is told so
SELECT is((SELECT count(*)::int FROM page WHERE html ~ 'data-districts'), 0, 'who sees all there is needs no warning');
CREATE ROLE jm_report_reader;
CREATE ROLE jm_report_officer;
CREATE ROLE jm_report_city;
CREATE ROLE jm_report_nobody;
CALL jm.grant_access('jm_report_reader', 'read', '440704');
CALL jm.grant_access('jm_report_officer', 'write', '440704');
CALL jm.grant_access('jm_report_officer', 'audit', '440705');
CALL jm.grant_access('jm_report_city', 'read');
GRANT USAGE ON SCHEMA jm, jm_private TO jm_report_nobody;
GRANT SELECT ON ALL TABLES IN SCHEMA jm, jm_private TO jm_report_nobody;
CREATE FUNCTION pg_temp.told_to(reader text) RETURNS TABLE (zh text, en text, title text, page_zh text, page_en text, districts text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SET LOCAL ROLE %I', reader);
	SELECT string_agg(s, E'\n') INTO zh FROM jm.scorecard('zh', '2025-06-30') AS s WHERE s ~ '[含]|不是全市';
	SELECT string_agg(s, E'\n') INTO en FROM jm.scorecard('en', '2025-06-30') AS s WHERE s ~ 'records of|not the city';
	SELECT x.title, x.told, x.districts INTO title, page_zh, districts FROM XMLTABLE('/html' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30')) COLUMNS title text PATH 'head/title', told text PATH 'string(body/header/p[@data-districts]/b)', districts text PATH 'body/header/p/@data-districts') AS x;
	SELECT x.told INTO page_en FROM XMLTABLE('/html' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30', lang => 'en')) COLUMNS told text PATH 'string(body/header/p[@data-districts]/b)') AS x;
	RESET ROLE;
	RETURN NEXT;
END $$;
SELECT results_eq($$ SELECT * FROM pg_temp.told_to('jm_report_reader') $$, $$ VALUES (E'** 只含江海区的记录 **\n   企业、项目、申报和资金不是全市的；填报和公布的全市数据照列', E'** only records of Jianghai **\n   not the city''s enterprises, projects and money; figures reported for the city stand as they are',
	'江府〔2023〕11号 目标进度报告，截至2025-06-30（只含江海区的记录）', '只含江海区的记录', 'only records of Jianghai', '440704') $$, 'a reader of one district is told that its records are all there is in it');
SELECT results_eq($$ SELECT page_zh, page_en, districts FROM pg_temp.told_to('jm_report_officer') $$, $$ VALUES ('只含江海区、新会区的记录', 'only records of Jianghai, Xinhui', '440704 440705') $$, 'an officer and auditor of two, of both');
SELECT results_eq($$ SELECT zh, en, title, districts FROM pg_temp.told_to('jm_report_city') $$, $$ VALUES (NULL::text, NULL::text, '江府〔2023〕11号 目标进度报告，截至2025-06-30', NULL::text) $$, 'a reader of the whole city is told nothing');
SELECT results_eq($$ SELECT page_zh, page_en, districts FROM pg_temp.told_to('jm_report_nobody') $$, $$ VALUES ('不含任何县（市、区）的记录', 'no records of any district', '') $$, 'who has no right is told that there is nothing');
SELECT is((SELECT max(jm_private.display_width(l)) <= 98 FROM (VALUES ('zh'), ('en')) AS v (lang), LATERAL (SELECT '** ' || jm_private.format_records_seen(ARRAY(SELECT district_code FROM jm_policy.district WHERE district_code NOT IN ('440703', '440700')), lang) || ' **' AS l) AS s), true, 'all but one of the districts fit a line of the scorecard');

-- Dates
SELECT results_eq($$ SELECT lang, x.* FROM page, XMLTABLE('//ul[@class="dates"]' PASSING doc COLUMNS as_of text PATH 'string(li[@data-as-of])', data text PATH 'string(li[@data-data-from])') AS x ORDER BY 1 $$,
	$$ SELECT 'en', 'As of 2025-06-30', 'Data from ' || min(data_on) || ' to ' || max(data_on) FROM target UNION ALL SELECT 'zh', '截至 2025-06-30', '数据日期 ' || min(data_on) || ' 至 ' || max(data_on) FROM target $$, 'it says of what day it is, and of what days its data');
SELECT ok((SELECT bool_and(strpos(html, to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) > 0) FROM page), 'and when it was known');
SELECT ok((SELECT bool_and(strpos(html, jm_policy.city_today()::text) > 0) FROM page), 'the money is of today, and it says so');

-- Hostile texts ---------------------------------------------------------------------------------------
SELECT is((SELECT count(*)::int FROM page WHERE low ~ '<(script|img|iframe|object|embed|link|base|form|input|audio|video)\M'), 0, 'nothing that runs or loads is on the page');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//@*' PASSING doc COLUMNS name text PATH 'name()', value text PATH '.') AS a WHERE a.name ~ '^on' OR a.name IN ('src', 'style', 'srcset', 'action') OR a.name = 'href' AND a.value !~ '^#'), 0, 'no attribute runs or loads either');
SELECT is((SELECT count(*)::int FROM page WHERE low ~ 'https?:|@import|url\(|//[a-z]'), 0, 'nothing is fetched from anywhere');
SELECT is((SELECT count(*)::int FROM page WHERE html ~ U&'[\0001-\0008\000B-\001F\007F-\009F\200E\200F\202A-\202E\2066-\2069\FEFF\FFFF]'), 0, 'no control character, none that turns the direction');
SELECT is((SELECT string_agg(x.t, '') FROM page, XMLTABLE('//head/style' PASSING doc COLUMNS t text PATH '.') AS x WHERE lang = 'zh' AND x.t ~ '<|&'), NULL, 'the style is read by HTML as it is by XML');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//bdi' PASSING doc COLUMNS t text PATH '.') AS b WHERE lang = 'zh' AND strpos(b.t, jm_private.plain_text(:'hostile')) > 0),
	(SELECT count(*)::int FROM target WHERE subject_zh = :'hostile') + 1 + 1 + (SELECT count(DISTINCT value_origin)::int FROM target WHERE value_source = :'hostile'), 'a hostile name is text, each time, with its direction kept to itself: targets, a cluster, a district, a source');
SELECT ok(length(jm_private.plain_text(:'hostile')) > 300 AND jm_private.plain_text(:'hostile') ~ '长{200}', 'a long name is not cut');
SELECT is((SELECT count(*)::int FROM page WHERE strpos(html, '&lt;script&gt;alert(') = 0), 0, 'markup in a name is escaped');
SELECT is(jm_private.plain_text(E'a\tb\nc\r\nd'), 'a b c d', 'lines and tabs in a name are blanks');

-- Structure a browser and a reader count on
SELECT results_eq($$ SELECT lang, x.* FROM page, XMLTABLE('/html' PASSING doc COLUMNS l text PATH '@lang', title text PATH 'head/title', charset text PATH 'head/meta[1]/@charset', view text PATH 'head/meta[@name="viewport"]/@content', h1 int PATH 'count(//h1)') AS x ORDER BY 1 $$,
	$$ VALUES ('en', 'en', 'Jiangfu [2023] No. 11: progress towards the targets, as of 2025-06-30', 'utf-8', 'width=device-width, initial-scale=1', 1), ('zh', 'zh-CN', '江府〔2023〕11号 目标进度报告，截至2025-06-30', 'utf-8', 'width=device-width, initial-scale=1', 1) $$, 'language, title and character set are told');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//table[not(caption) or not(thead//th[@scope="col"]) or .//tbody/tr[not(th[@scope="row"])]]' PASSING doc COLUMNS t text PATH '.') AS x), 0, 'every table has a caption and its headers');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//*[local-name()="svg"][not(@role="img") or string-length(@aria-label)=0]' PASSING doc COLUMNS t text PATH '.') AS x), 0, 'every chart says what it shows');
SELECT is((SELECT count(*)::int FROM page WHERE html ~ '<(td|th|p|li|ul|div|span|b|q|bdi|section|table|small|h1|h2|h3|a)( [^<>]*)?/>'), 0, 'nothing that HTML would leave open is closed in short');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//a' PASSING doc COLUMNS href text PATH 'substring(@href, 2)') AS a WHERE NOT xpath_exists('//*[@id="' || a.href || '"]', doc)), 0, 'every link leads somewhere on the page');
SELECT is((SELECT count(*)::int FROM page, XMLTABLE('//@id' PASSING doc COLUMNS id text PATH '.') AS i GROUP BY lang, id HAVING count(*) > 1), NULL, 'no two things have one id');
SELECT ok((SELECT bool_and(html ~ '@media print' AND html ~ '@page' AND html ~ '@media \(max-width') FROM page), 'there is a layout for paper and for phones');
SELECT ok((SELECT starts_with(html, '<!DOCTYPE html>') FROM page WHERE lang = 'zh'), 'it begins as HTML does');
SELECT is_empty($$ SELECT DISTINCT t FROM page, XMLTABLE('//thead//th|//h2|//caption|//td/@data-label|//li[@data-tile]/span|//td[@class="target"]|//td[@class="actual"]' PASSING doc COLUMNS t text PATH '.') AS x
	WHERE lang = 'en' AND t ~ '[一-龥]' AND t !~ '^Targets with' $$, 'the English page is in English');

-- Empty books, other days, wrong languages
SELECT ok(xmlparse(DOCUMENT jm.report_html('2022-12-31')) IS DOCUMENT, 'before it all began there is a page too');
SELECT ok(strpos(jm.report_html('2024-03-31'), '截至 2024-03-31') > 0, 'of any day');
SELECT is((SELECT count(*)::int FROM XMLTABLE('//tr[@data-target-code]' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30', '2020-01-01')) COLUMNS c text PATH '@data-target-code') AS x), 0, 'of a time before anything was recorded it shows no figure');
SELECT ok(strpos(jm.report_html('2025-06-30', '2026-01-02 03:04:00+08'), '2026-01-02 03:04（北京时间）') > 0, 'and says of what time it is');
SELECT ok(xmlparse(DOCUMENT jm.report_html()) IS DOCUMENT, 'of today without being told');
CREATE FUNCTION pg_temp.told_day(zone text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('timezone', zone, true);
	RETURN strpos(jm.report_html(), '截至 ' || jm_policy.city_today()) > 0 AND (SELECT scorecard ~ ('截至' || jm_policy.city_today() || '$') FROM jm.scorecard() LIMIT 1)
		AND jm_policy.city_today() = (now() AT TIME ZONE 'UTC' + interval '8 hours')::date;
END
$$;
SELECT ok(pg_temp.told_day(zone), 'today is the day in Jiangmen, though the session is in ' || zone) FROM unnest(ARRAY['Pacific/Kiritimati', 'Etc/GMT+12', 'Asia/Shanghai']) AS zone;
SELECT throws_ok($$ SELECT jm.report_html(lang => 'fr') $$, '22023', NULL, 'there is no French');
SELECT throws_ok($$ SELECT jm.report_html(lang => NULL) $$, '22023', NULL, 'nor no language');
SELECT throws_ok($$ SELECT count(*) FROM jm.scorecard('fr') $$, '22023', NULL, 'the scorecard says so too');
CREATE FUNCTION pg_temp.hint_of(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN invalid_parameter_value THEN
	GET STACKED DIAGNOSTICS hint = PG_EXCEPTION_HINT;
	RETURN hint;
END $$;
SELECT is(pg_temp.hint_of($$ SELECT count(*) FROM jm.scorecard('2025-06-30') $$), 'A day is given by its name: SELECT * FROM jm.scorecard(as_of => ''2025-06-30'');', 'a day in the place of the language gets its name');
SELECT is(pg_temp.hint_of($$ SELECT count(*) FROM jm.scorecard('fr') $$), 'SELECT * FROM jm.scorecard(lang => ''en'', as_of => ''2025-06-30'');', 'the scorecard names its own parameters');
SELECT is(pg_temp.hint_of($$ SELECT jm.report_html(lang => 'fr') $$), 'SELECT jm.report_html(lang => ''en'');', 'and the report its own');
SELECT results_eq($$ SELECT d.as_of = jm_policy.city_today(), count(*)::int FROM (VALUES (jm_policy.city_today()), (date '2025-06-30')) AS d (as_of), XMLTABLE('//li[@data-tile]/span' PASSING xmlparse(DOCUMENT jm.report_html(d.as_of)) COLUMNS t text PATH '.') AS x
	WHERE x.t ~ '（台账现状）' GROUP BY d.as_of $$, $$ VALUES (false, 4) $$, 'on a page of another day all four figures of money say that they are of today');
SELECT is((SELECT t FROM XMLTABLE('//li[@data-tile="behind"]/span' PASSING xmlparse(DOCUMENT jm.report_html('2025-06-30')) COLUMNS t text PATH '.') AS x), '项有风险、滞后、倒退或未达到', 'what is counted together is named');

-- The scorecard -------------------------------------------------------------------------------------------
CREATE TEMP TABLE card AS
	SELECT l.lang, e.everything, s.line, row_number() OVER () AS n FROM (VALUES ('zh'), ('en')) AS l (lang), (VALUES (true), (false)) AS e (everything),
	LATERAL (SELECT scorecard AS line FROM jm.scorecard(l.lang, '2025-06-30', NULL, e.everything)) AS s;
SELECT is((SELECT max(jm_private.display_width(line)) FROM card) <= 98, true, 'no line is wider than 98 columns, so that psql''s fits 100');
SELECT is((SELECT count(*)::int FROM card WHERE line ~ U&'[\0001-\001F\202A-\202E]'), 0, 'no control character gets to the terminal');
SELECT results_eq($$ SELECT lang, everything, count(*) FROM card WHERE line ~ '\[.{14}\]' GROUP BY 1, 2 ORDER BY 1, 2 $$,
	$$ SELECT l, e, count(*) FILTER (WHERE e OR NOT jm_private.lacks_figure(status, data_on)) FROM target, (VALUES ('en'), ('zh')) AS l (l), (VALUES (false), (true)) AS e (e) GROUP BY 1, 2 ORDER BY 1, 2 $$, 'a line for every target with a figure, and for all when asked');
SELECT is((SELECT sum((regexp_match(line, '另有(\d+)项'))[1]::int)::int FROM card WHERE lang = 'zh' AND NOT everything), (SELECT count(*)::int FROM target WHERE jm_private.lacks_figure(status, data_on)), 'the others are counted');
SELECT is((SELECT count(*)::int FROM card WHERE lang = 'zh' AND NOT everything AND line ~ '^\d+ '), 19, 'by measure, the preamble first');
SELECT is_empty($$ SELECT line FROM card WHERE line ~ '\[.{14}\]' AND jm_private.display_width(split_part(line, '[', 1)) <> CASE lang WHEN 'zh' THEN 32 ELSE 28 END + 39 $$, 'the bars stand below each other, whatever characters are before them');
SELECT is((SELECT count(*)::int FROM card AS c JOIN jm_private.report_targets('2025-06-30', NULL, 'zh', '江府〔2023〕11号') AS g ON strpos(c.line, jm_private.text_bar(g.attainment, CASE WHEN g.is_paced THEN g.elapsed END) || ' ' || g.status_name) > 0 AND strpos(c.line, ' ' || to_char(g.attainment, 'FM999999990.00') || ' [') > 0
		   AND strpos(c.line, jm_private.display_cut(g.actual, 13)) > 0 AND strpos(c.line, jm_private.display_cut('  ' || jm_private.plain_text(g.subject), 32)) = 1 WHERE lang = 'zh' AND NOT everything),
	(SELECT count(*)::int FROM jm_private.report_targets('2025-06-30', NULL, 'zh', '江府〔2023〕11号') WHERE attainment IS NOT NULL), 'each with its figures, bar and status');

SELECT * FROM finish();
ROLLBACK;
