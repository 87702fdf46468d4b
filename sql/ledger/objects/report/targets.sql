-- The targets on the page, by part of the document and by measure, each with its chart; those
-- without a figure are listed in one line.

-- page_members gives the members of targets that are judged one by one, if their figure is
-- known.  A reported number of members has none, because the ledger's members may be others.
CREATE OR REPLACE FUNCTION page_members(targets report_target[], as_of date, known_at timestamptz, lang text)
RETURNS TABLE (target_code text, members xml)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH progress AS MATERIALIZED (
		SELECT * FROM target_member_progress_of(as_of, known_at, ARRAY(SELECT l.target_code FROM target_member_list AS l))
	)
	SELECT p.target_code,
		xmlelement(NAME ul, xmlattributes('members' AS class),
			xmlagg(xmlelement(NAME li, xmlattributes(coalesce(p.member_code, p.district_code) AS "data-member", trim_scale(p.value) AS "data-value"),
				CASE WHEN p.met THEN xmlelement(NAME span, xmlattributes('sign' AS class, 'img' AS role, code_name('status', 'met', lang) AS "aria-label"), '✓ ') END,
				page_text(in_language(lang, p.name_zh, p.name_en)), ' ',
				xmlelement(NAME b, format_actual(t.comparator, t.value, t.unit, p.value, p.qualifier, NULL, NULL, CASE WHEN t.comparator = 'done' AND NOT t.per_member AND p.value_origin = 'derived' THEN p.value END, lang)))
			ORDER BY p.value DESC, p.member_code, p.district_code))
	FROM progress AS p
	JOIN jm_policy.target AS t ON t.target_code = p.target_code
	-- If each year counts by itself, the year on the page
	JOIN unnest(targets) AS s ON s.target_code = p.target_code AND s.period_start = p.period_start
	WHERE p.value IS NOT NULL AND p.in_count
	GROUP BY p.target_code;
END;
COMMENT ON FUNCTION page_members(report_target[], date, timestamptz, text) IS '逐一考核目标的各对象 / the members of targets that are judged one by one';

-- target_in_words states the figures in words, as the text alternative of the chart and below it.
CREATE OR REPLACE FUNCTION target_in_words(target report_target, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT concat_ws(in_language(lang, '，', ', '),
		CASE WHEN (target).attainment IS NOT NULL THEN in_language(lang, '完成 ', 'attained ') || to_char((target).attainment, 'FM999,999,990.00') || '%' END,
		CASE WHEN (target).is_paced AND (target).elapsed IS NOT NULL THEN in_language(lang, '时间 ', 'time ') || to_char((target).elapsed * 100, 'FM990.00') || '%' END);
END;
COMMENT ON FUNCTION target_in_words(report_target, text) IS '进度的文字说明 / progress in words';

-- page_target is in PL/pgSQL, which plans its expression once, where SQL would for each target.
CREATE OR REPLACE FUNCTION page_target(target report_target, members xml, lang text)
RETURNS xml
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
DECLARE
	-- For targets judged by member, forecast and need are numbers of members
	counted_in constant text := CASE WHEN target.members_total IS NOT NULL THEN '个' ELSE target.unit END;
BEGIN
	RETURN xmlelement(NAME tr, xmlattributes(target.target_code AS "data-target-code", target.status AS "data-status",
			target.target_value AS "data-target", target.actual_value AS "data-actual",
			target.members_met AS "data-members-met", target.members_total AS "data-members-total",
			target.attainment AS "data-attainment", target.elapsed AS "data-elapsed", target.data_on AS "data-data-on",
			target.forecast_value AS "data-forecast", target.needed_value AS "data-needed", target.needed_per_month AS "data-needed-per-month",
			target.first_met_on AS "data-first-met-on", 'row' AS role),
		xmlelement(NAME th, xmlattributes('row' AS scope, 'rowheader' AS role),
			xmlelement(NAME span, xmlattributes('subject' AS class), page_text(target.subject)),
			xmlelement(NAME q, xmlattributes('zh' AS lang), plain_text(target.quote)),
			members),
		xmlelement(NAME td, xmlattributes('target' AS class, in_language(lang, '要求', 'target') AS "data-label", 'cell' AS role),
			xmlelement(NAME b, target.target),
			xmlelement(NAME small, in_language(lang, '期限 ', 'by '), page_whole(jm_policy.format_day(target.period_end)))),
		xmlelement(NAME td, xmlattributes('actual' AS class, in_language(lang, '实际', 'actual') AS "data-label", 'cell' AS role),
			xmlelement(NAME b, target.actual),
			xmlelement(NAME small, page_whole(jm_policy.format_day(target.data_on)), ' ', page_whole(concat_ws(in_language(lang, '，', ', '),
				code_name('value_origin', target.value_origin, lang),
				CASE WHEN target.obs_status IN ('P', 'E', 'B', 'F') THEN code_name('obs_status', target.obs_status, lang) END,
				CASE WHEN target.value_origin = 'derived' AND target.closed_until IS NULL THEN in_language(lang, '未结账', 'not closed')
					 WHEN target.value_origin = 'derived' AND target.closed_until < target.data_on THEN in_language(lang, '结账至', 'closed until ') || jm_policy.format_day(target.closed_until) END))),
			CASE WHEN unit_is_a_name(target.unit) AND target.comparator <> 'done' THEN
				xmlelement(NAME small, xmlattributes('unit' AS class), code_name('unit', target.unit, lang)) END),
		xmlelement(NAME td, xmlattributes('progress' AS class, in_language(lang, '进度', 'progress') AS "data-label", 'cell' AS role),
			page_bullet(target.attainment, CASE WHEN target.is_paced THEN target.elapsed END, target.status,
				concat_ws(in_language(lang, '，', ', '), target_in_words(target, lang),
					in_language(lang, '要求 ', 'target ') || target.target, in_language(lang, '实际 ', 'actual ') || target.actual)),
			xmlelement(NAME small, target_in_words(target, lang)),
			CASE WHEN target.reason IS NOT NULL THEN xmlelement(NAME small, xmlattributes('reason' AS class), target.reason) END),
		xmlelement(NAME td, xmlattributes('status' AS class, in_language(lang, '状态', 'status') AS "data-label", 'cell' AS role),
			page_badge(target.status, lang),
			-- Once the data reach the deadline, the forecast is only the figure itself
			CASE WHEN target.forecast_value IS NOT NULL AND target.data_on < target.period_end THEN xmlelement(NAME small, in_language(lang, '期末预测 ', 'forecast '),
				page_whole(format_with_unit(format_beside(target.forecast_value, target.target_value), counted_in, lang))) END,
			CASE WHEN target.needed_value > 0 THEN xmlelement(NAME small, in_language(lang, '尚需 ', 'needed '),
				page_whole(format_with_unit(format_beside(target.needed_value, 0), counted_in, lang))) END,
			CASE WHEN target.needed_value > 0 AND target.needed_per_month IS NOT NULL THEN xmlelement(NAME small, in_language(lang, '每月 ', 'per month '),
				page_whole(format_with_unit(format_beside(target.needed_per_month, 0), counted_in, lang))) END,
			CASE WHEN target.first_met_on IS NOT NULL THEN xmlelement(NAME small,
				in_language(lang, '首次达到 ', 'first met '), page_whole(jm_policy.format_day(target.first_met_on))) END));
END
$$;
COMMENT ON FUNCTION page_target(report_target, xml, text) IS '一个目标 / one target';

-- page_measure shows one measure: its targets, and its money.
CREATE OR REPLACE FUNCTION page_measure(targets report_target[], target_rows xml, money xml, lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME section, xmlattributes('measure' AS class, targets[1].measure_no AS "data-measure"),
		xmlelement(NAME h3, CASE WHEN targets[1].measure_no = 0 THEN targets[1].measure
			ELSE in_language(lang, '措施', 'Measure ') || targets[1].measure_no || in_language(lang, ' ', ': ') || targets[1].measure END),
		page_statuses(targets, lang),
		money,
		CASE WHEN target_rows IS NOT NULL THEN
			xmlelement(NAME table, xmlattributes('targets' AS class, 'table' AS role),
				xmlelement(NAME caption, in_language(lang, '有数据的目标：', 'Targets with figures: ') || targets[1].measure),
				xmlelement(NAME thead, xmlattributes('rowgroup' AS role), xmlelement(NAME tr, xmlattributes('row' AS role), (
					SELECT xmlagg(xmlelement(NAME th, xmlattributes('col' AS scope, 'columnheader' AS role), h.name) ORDER BY h.n)
					FROM (VALUES (1, in_language(lang, '目标', 'Target')), (2, in_language(lang, '要求', 'Required')), (3, in_language(lang, '实际', 'Actual')),
						(4, in_language(lang, '进度', 'Progress')), (5, in_language(lang, '状态', 'Status'))) AS h (n, name)))),
				xmlelement(NAME tbody, xmlattributes('rowgroup' AS role), target_rows)) END,
		(SELECT CASE WHEN count(*) > 0 THEN xmlelement(NAME p, xmlattributes('note' AS class),
				xmlelement(NAME a, xmlattributes('#gap-' || targets[1].measure_no AS href),
					in_language(lang, format('%s项没有数据', count(*)), format('%s without figures', count(*))))) END
		 FROM unnest(targets) AS g WHERE lacks_figure(g.status, g.data_on)));
END;
COMMENT ON FUNCTION page_measure(report_target[], xml, xml, text) IS '一项措施的目标及资金 / the targets of one measure, and its money';

-- page_measure_money gives a line on a measure's money, which is that of today on a page of any
-- day.
CREATE OR REPLACE FUNCTION page_measure_money(applications bigint, approved bigint, awarded numeric, disbursed numeric, as_of date, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN applications > 0 THEN xmlelement(NAME p, xmlattributes('money-line' AS class,
			applications AS "data-applications", awarded AS "data-awarded", disbursed AS "data-disbursed"),
		CASE WHEN approved > 0 THEN in_language(lang,
				format('资金%s：申报%s件，批准%s件、%s万元，拨付%s万元', b.today, format_number(applications), format_number(approved), format_wan(awarded), format_wan(disbursed)),
				format('Money%s: %s applications, %s approved with RMB %s × 10,000, of which %s paid', b.today, format_number(applications), format_number(approved),
					format_wan(awarded), format_wan(disbursed)))
			ELSE in_language(lang, format('资金%s：申报%s件，尚无批准', b.today, format_number(applications)),
				format('Money%s: %s applications, none approved yet', b.today, format_number(applications))) END) END
	FROM (SELECT books_of_today(as_of, lang) AS today) AS b;
END;
COMMENT ON FUNCTION page_measure_money(bigint, bigint, numeric, numeric, date, text) IS '一项措施的资金 / the money of one measure';

CREATE OR REPLACE FUNCTION page_targets(targets report_target[], awards award_by_measure[], as_of date, known_at timestamptz, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH line AS (
		SELECT g AS target, g.part_no, g.part, g.measure_no, g.ordinal,
			CASE WHEN NOT lacks_figure(g.status, g.data_on) THEN page_target(g, m.members, lang) END AS line
		FROM unnest(targets) AS g
		LEFT JOIN page_members(targets, as_of, known_at, lang) AS m ON m.target_code = g.target_code
	), measure AS (
		SELECT l.part_no, l.part, l.measure_no, array_agg(l.target ORDER BY l.ordinal) AS targets, xmlagg(l.line ORDER BY l.ordinal) AS target_rows
		FROM line AS l
		GROUP BY l.part_no, l.part, l.measure_no
	), part AS (
		SELECT m.part_no, m.part,
			xmlagg(page_measure(m.targets, m.target_rows,
				page_measure_money(a.applications, a.approved_applications, a.awarded_yuan, a.disbursed_yuan, as_of, lang), lang) ORDER BY m.measure_no) AS measures
		FROM measure AS m
		LEFT JOIN unnest(awards) AS a USING (measure_no)
		GROUP BY m.part_no, m.part
	)
	SELECT xmlagg(xmlelement(NAME section, xmlattributes('part' AS class, 'part-' || p.part_no AS id, p.part_no AS "data-part"),
		xmlelement(NAME h2, CASE WHEN p.part_no = 0 THEN in_language(lang, '引言', 'Preamble') ELSE p.part END), p.measures) ORDER BY p.part_no)
	FROM part AS p;
END;
COMMENT ON FUNCTION page_targets(report_target[], award_by_measure[], date, timestamptz, text) IS '分部分、分措施的目标 / the targets by part and by measure';
