-- The sections of the page on missing data, on the sources, and on how to read it.

-- page_gaps lists the targets without a figure, by measure.
CREATE OR REPLACE FUNCTION page_gaps(targets report_target[], lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME section, xmlattributes('gaps' AS id),
		xmlelement(NAME h2, in_language(lang, '数据缺口', 'Data gaps')),
		xmlelement(NAME p, xmlattributes('note' AS class), in_language(lang,
			format('以下%s项目标没有填报或公布数据，台账记录也不能计算；不作推测，也不计为零。', coalesce(sum(m.targets), 0)),
			format('For these %s targets no figure was reported or published, and the books cannot tell. None is guessed, and none counts as zero.', coalesce(sum(m.targets), 0)))),
		xmlagg(m.list ORDER BY m.measure_no))
	FROM (
		SELECT g.measure_no, count(*) AS targets,
			xmlelement(NAME div, xmlattributes('gap' AS class, 'gap-' || g.measure_no AS id, g.measure_no AS "data-gap-measure"),
				xmlelement(NAME h3, CASE WHEN g.measure_no = 0 THEN '' ELSE in_language(lang, '措施', 'Measure ') || g.measure_no || ' ' END
					|| min(g.measure) || in_language(lang, format('（%s项）', count(*)), format(' (%s)', count(*)))),
				xmlelement(NAME ul, xmlagg(xmlelement(NAME li, xmlattributes(g.target_code AS "data-gap", g.status AS "data-status"),
					page_text(g.subject), in_language(lang, '：', ': '), xmlelement(NAME b, g.target),
					in_language(lang, '，', ', '), page_whole(in_language(lang, '期限', 'by ') || jm_policy.format_day(g.period_end)),
					CASE WHEN g.status = 'awaiting_final' THEN in_language(lang, '，期满而记录未结账', ', over, and the records are not closed') END) ORDER BY g.ordinal))) AS list
		FROM unnest(targets) AS g
		WHERE lacks_figure(g.status, g.data_on)
		GROUP BY g.measure_no
	) AS m;
END;
COMMENT ON FUNCTION page_gaps(report_target[], text) IS '数据缺口：没有数据的目标 / data gaps: the targets without a figure';

-- page_sources lists the sources of the ledger's records, then those of the figures: the
-- reported ones, and how the others are computed from the records.
CREATE OR REPLACE FUNCTION page_sources(targets report_target[], records record_source[], lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH record AS (
		SELECT r.source, sum(r.records) AS records,
			string_agg(in_language(lang, r.list || format_number(r.records) || '条', format_number(r.records) || ' ' || r.list), in_language(lang, '，', ', ') ORDER BY r.ordinal) AS told
		FROM unnest(page_sources.records) WITH ORDINALITY AS r (source, list, records, ordinal)
		GROUP BY r.source
		ORDER BY sum(r.records) DESC, r.source
		LIMIT 12
	), figure AS (
		SELECT g.value_origin, coalesce(text_in_language(g.value_source, lang), in_language(lang, '未注明来源', 'source not recorded')) AS source,
			count(*) AS targets, max(g.data_on) AS data_on
		FROM unnest(targets) AS g
		WHERE g.data_on IS NOT NULL
		GROUP BY 1, 2
	), origin AS (
		SELECT f.value_origin,
			xmlelement(NAME ul, xmlagg(xmlelement(NAME li, xmlattributes(f.targets AS "data-source-targets"),
				page_text(f.source),
				in_language(lang, format('：%s项目标，数据截至', f.targets), format(CASE f.targets WHEN 1 THEN ': %s target, data until ' ELSE ': %s targets, data until ' END, f.targets)),
				page_whole(jm_policy.format_day(f.data_on))) ORDER BY f.targets DESC, f.source)) AS list
		FROM figure AS f
		GROUP BY f.value_origin
	)
	SELECT xmlelement(NAME section, xmlattributes('sources' AS id),
		xmlelement(NAME h2, in_language(lang, '数据来源', 'Sources')),
		xmlelement(NAME h3, in_language(lang, '台账记录的来源', 'Where the ledger''s records come from')),
		(SELECT CASE WHEN count(*) > 0 THEN xmlelement(NAME ul, xmlagg(xmlelement(NAME li, xmlattributes(r.records AS "data-records"),
				page_text(r.source), in_language(lang, '：', ': '), r.told) ORDER BY r.records DESC, r.source))
			ELSE xmlelement(NAME p, in_language(lang, '台账没有记录', 'The ledger has no records.')) END
		 FROM record AS r),
		(SELECT xmlagg(xmlconcat(xmlelement(NAME h3, CASE o.value_origin
				WHEN 'observed' THEN in_language(lang, '填报或公布的数据', 'Figures reported or published')
				ELSE in_language(lang, '由台账计算的数据', 'Figures computed from the ledger') END), o.list) ORDER BY o.value_origin DESC)
		 FROM origin AS o));
END;
COMMENT ON FUNCTION page_sources(report_target[], record_source[], text) IS '数据来源 / the sources of the figures';

CREATE OR REPLACE FUNCTION page_legend(lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME section, xmlattributes('legend' AS id),
		xmlelement(NAME h2, in_language(lang, '怎样阅读', 'How to read this page')),
		xmlelement(NAME p, xmlattributes('note' AS class), in_language(lang,
			'图中横条为完成程度，竖线为目标（100%），三角为数据日期时已过的时间比例。期限之前，完成程度÷时间比例不低于0.95为进度正常，不低于0.60为有风险，以下为滞后。没有三角的不看时间：期末水平而无基期的、比率和逐一考核的，完成程度不低于95%为进度正常，不低于60%为有风险；须与上年相比的看升降；文件未给数值的，有记录为进展，填报完成方为达到。期限之后，最终数据出来才下结论：台账记录未结账的，没有记录不作为零，不足不作为未达到。',
			'In a chart the bar is what is attained, the upright line the target (100%), the triangle the share of the period elapsed at the date of the data. Before the deadline, attained ÷ elapsed of 0.95 or more is on track, of 0.60 or more at risk, below that off track. Where there is no triangle, time plays no part: levels without a baseline, ratios and targets judged one by one are on track from 95% attained, at risk from 60%; targets held against the year before by their rise or fall; of targets without a number records are progress, and they are met when reported as done. After the deadline there is a verdict once final data are in: where the records of the ledger are not closed, none is no zero, and too few are not missed.')));
END;
COMMENT ON FUNCTION page_legend(text) IS '图例和判断方法 / how to read the page';
