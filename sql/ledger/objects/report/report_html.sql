-- The report: one page without network or script.  JIT is off, because the page consists of
-- many small expressions, which take longer to compile than to run.

CREATE OR REPLACE FUNCTION page_head(of_document jm_policy.document, targets report_target[], records record_source[], as_of date, known_at timestamptz, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME header,
		xmlelement(NAME p, xmlattributes('docno' AS class), d.document_no || in_language(lang, '《' || d.title_zh || '》', ' ' || d.title_en)),
		xmlelement(NAME h1, in_language(lang, '目标进度报告', 'Progress towards the targets')),
		CASE WHEN s.districts IS NOT NULL THEN xmlelement(NAME p, xmlattributes('restricted' AS class, array_to_string(s.districts, ' ') AS "data-districts"),
			xmlelement(NAME b, format_records_seen(s.districts, lang)),
			in_language(lang, '。企业、项目、申报和资金不是全市的；填报和公布的全市数据照列。',
				'. Not the city''s enterprises, projects and money; figures reported for the city stand as they are.')) END,
		xmlelement(NAME ul, xmlattributes('dates' AS class),
			xmlelement(NAME li, xmlattributes(as_of AS "data-as-of"), in_language(lang, '截至 ', 'As of ') || jm_policy.format_day(as_of)),
			xmlelement(NAME li, xmlattributes(jm_policy.format_time(coalesce(known_at, transaction_timestamp())) AS "data-known-at"),
				in_language(lang, '按当时已有记录：', 'As known at ')
				|| to_char(coalesce(known_at, transaction_timestamp()) AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
				|| in_language(lang, '（北京时间）', ' (Beijing)')),
			(SELECT CASE WHEN min(g.data_on) IS NOT NULL THEN xmlelement(NAME li, xmlattributes(min(g.data_on) AS "data-data-from", max(g.data_on) AS "data-data-to"),
				in_language(lang, '数据日期 ', 'Data from ') || jm_policy.format_day(min(g.data_on)) || in_language(lang, ' 至 ', ' to ') || jm_policy.format_day(max(g.data_on))) END
			 FROM unnest(targets) AS g),
			xmlelement(NAME li, in_language(lang, '文件有效期 ', 'In force ') || jm_policy.format_day(d.valid_from) || in_language(lang, ' 至 ', ' to ') || jm_policy.format_day(d.valid_to)),
			(SELECT CASE WHEN count(*) > 0 THEN xmlelement(NAME li, xmlattributes(sum(t.records) AS "data-records"),
				in_language(lang, '台账记录来源 ', 'Records from '),
				xmlagg(xmlelement(NAME span, CASE WHEN t.ordinal > 1 THEN in_language(lang, '，', ', ') END,
					xmlelement(NAME b, page_text(t.source)), in_language(lang, format('（%s条）', format_number(t.records)), format(' (%s)', format_number(t.records)))) ORDER BY t.ordinal)
					FILTER (WHERE t.ordinal <= 3),
				CASE WHEN count(*) > 3 THEN in_language(lang, format('，另有%s种', count(*) - 3), format(', %s more', count(*) - 3)) END) END
			 FROM (SELECT r.source, sum(r.records) AS records, row_number() OVER (ORDER BY sum(r.records) DESC, r.source) AS ordinal
				   FROM unnest(page_head.records) AS r GROUP BY r.source) AS t)))
	FROM (SELECT (of_document).*) AS d
	CROSS JOIN (SELECT districts_seen() AS districts) AS s;
END;
COMMENT ON FUNCTION page_head(jm_policy.document, report_target[], record_source[], date, timestamptz, text) IS '页首：文件、截至日期、已知时间、数据日期 / the head: the document and the dates';

CREATE OR REPLACE FUNCTION page_tile(code text, figure numeric, shown text, name text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME li, xmlattributes(code AS "data-tile", figure AS "data-figure"),
		xmlelement(NAME b, shown), xmlelement(NAME span, name));
END;
COMMENT ON FUNCTION page_tile(text, numeric, text, text) IS '首要数字 / one of the headline figures';

CREATE OR REPLACE FUNCTION page_headline(targets report_target[], awards award_by_measure[], as_of date, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME section, xmlattributes('headline' AS id),
		xmlelement(NAME ul, xmlattributes('tiles' AS class),
			page_tile('targets', g.total, g.total::text, in_language(lang, '项目标', 'targets')),
			page_tile('with_data', g.with_data, g.with_data::text, in_language(lang, '项有数据', 'with figures')),
			page_tile('met', g.met, g.met::text, in_language(lang, '项已达到', 'met')),
			page_tile('behind', g.behind, g.behind::text, in_language(lang, '项有风险、滞后、倒退或未达到', 'at risk, off track, worsening or missed')),
			page_tile('applications', a.applications, format_number(a.applications), in_language(lang, '件申报', 'applications') || b.today),
			page_tile('approved', a.approved, format_number(a.approved), in_language(lang, '件已批准', 'approved') || b.today),
			page_tile('awarded', a.awarded, format_wan(a.awarded), in_language(lang, '万元已批准', '× RMB 10,000 awarded') || b.today),
			page_tile('disbursed', a.disbursed, format_wan(a.disbursed), in_language(lang, '万元已拨付', '× RMB 10,000 paid') || b.today)),
		page_statuses(page_headline.targets, lang),
		xmlelement(NAME h2, in_language(lang, '各部分进度', 'By part')),
		xmlelement(NAME ul, xmlattributes('parts' AS class), (
			SELECT xmlagg(xmlelement(NAME li, xmlattributes(p.part_no AS "data-part-targets"),
				xmlelement(NAME a, xmlattributes('#part-' || p.part_no AS href), p.part), ' ',
				xmlelement(NAME span, xmlattributes('n' AS class), in_language(lang, format('%s项目标', cardinality(p.targets)), format('%s targets', cardinality(p.targets)))),
				page_statuses(p.targets, lang)) ORDER BY p.part_no)
			FROM (SELECT u.part_no, u.part, array_agg(u ORDER BY u.ordinal) AS targets FROM unnest(page_headline.targets) AS u GROUP BY u.part_no, u.part) AS p)))
	FROM (
		SELECT count(*) AS total, count(*) FILTER (WHERE u.data_on IS NOT NULL) AS with_data,
			count(*) FILTER (WHERE u.status = 'met') AS met,
			count(*) FILTER (WHERE u.status IN ('at_risk', 'off_track', 'worsening', 'missed')) AS behind
		FROM unnest(targets) AS u
	) AS g
	CROSS JOIN (
		SELECT sum(m.applications) AS applications, sum(m.approved_applications) AS approved,
			sum(m.awarded_yuan) AS awarded, sum(m.disbursed_yuan) AS disbursed
		FROM unnest(awards) AS m
	) AS a
	CROSS JOIN (SELECT books_of_today(as_of, lang) AS today) AS b;
END;
COMMENT ON FUNCTION page_headline(report_target[], award_by_measure[], date, text) IS '首要数字和各部分进度 / headline figures, and the parts';

CREATE OR REPLACE FUNCTION jm.report_html(as_of date = jm_policy.city_today(), known_at timestamptz = NULL, lang text = 'zh', document_no text = NULL)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
SET jit = off
BEGIN ATOMIC
	SELECT E'<!DOCTYPE html>\n' || xmlserialize(CONTENT
		xmlelement(NAME html, xmlattributes(CASE lang WHEN 'en' THEN 'en' ELSE 'zh-CN' END AS lang),
			xmlelement(NAME head,
				xmlelement(NAME meta, xmlattributes('utf-8' AS charset)),
				xmlelement(NAME meta, xmlattributes('viewport' AS name, 'width=device-width, initial-scale=1' AS content)),
				xmlelement(NAME title, p.title),
				xmlelement(NAME style, page_style(p.title))),
			xmlelement(NAME body,
				page_head(p.document, p.targets, p.records, p.as_of, p.known_at, lang),
				xmlelement(NAME main,
					page_headline(p.targets, p.awards, p.as_of, lang),
					page_targets(p.targets, p.awards, p.as_of, p.known_at, lang),
					page_money((p.document).document_no, p.awards, lang),
					page_gaps(p.targets, lang),
					page_sources(p.targets, p.records, lang),
					page_legend(lang)),
				xmlelement(NAME footer, in_language(lang, '由 jm_policy ', 'Made by jm_policy ') || jm_policy.version()
					|| in_language(lang, ' 根据台账生成：', ' from the ledger: ')
					|| 'SELECT report_html(' || quote_literal(jm_policy.format_day(p.as_of)) || coalesce(', ' || quote_literal(jm_policy.format_time(p.known_at)), ', NULL') || ', ' || quote_literal(lang)
						|| CASE WHEN (p.document).builtin THEN '' ELSE ', ' || quote_literal((p.document).document_no) END || ')'))) AS text) || E'\n'
	FROM (
		SELECT d AS document, report_html.as_of, report_html.known_at,
			ARRAY(SELECT g FROM report_targets(report_html.as_of, report_html.known_at, lang, d.document_no) AS g ORDER BY g.ordinal) AS targets,
			ARRAY(SELECT a FROM award_by_measure AS a WHERE a.document_no = d.document_no) AS awards,
			ARRAY(SELECT r FROM record_sources(lang) AS r) AS records,
			in_language(lang, d.document_no, d.document_no_en) || in_language(lang, ' 目标进度报告，截至', ': progress towards the targets, as of ')
				|| jm_policy.format_day(report_html.as_of)
				|| coalesce(in_language(lang, '（', ' (') || format_records_seen(districts_seen(), lang) || in_language(lang, '）', ')'), '') AS title
		FROM jm_policy.document_asked(report_html.document_no) AS d
		WHERE require_language(lang, 'report_html') IS NOT NULL
	) AS p;
END;
COMMENT ON FUNCTION report_html(date, timestamptz, text, text) IS
	'目标进度报告：一个自成一体的 HTML 页面，不需网络和脚本；lang 为 zh 或 en，document_no 为空者为内置文件 / the report: one self-contained HTML page, without network or script; lang is zh or en; of the built-in document if document_no is NULL';
