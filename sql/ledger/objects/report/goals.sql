-- The goals on the page: by part of the document and by measure, each with its
-- chart; those without a figure are named in a line.

-- The members of goals that are judged one by one, where a figure of theirs is known.
-- Below a number that was reported stand none: those the books have would be others.
CREATE OR REPLACE FUNCTION page_members(goals shown_goal[], as_of date, known_at timestamptz, lang text)
RETURNS TABLE (target_code text, members xml)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH progress AS MATERIALIZED (
		SELECT * FROM target_member_progress_at(as_of, known_at)
	)
	SELECT p.target_code,
		xmlelement(NAME ul, xmlattributes('members' AS class),
			xmlagg(xmlelement(NAME li, xmlattributes(coalesce(p.member_code, p.district_code) AS "data-member", trim_scale(p.value) AS "data-value"),
				CASE WHEN p.met THEN xmlelement(NAME span, xmlattributes('sign' AS class, 'img' AS role, code_name('status', 'met', lang) AS "aria-label"), '✓ ') END,
				page_text(in_language(lang, p.name_zh, p.name_en)), ' ',
				xmlelement(NAME b, shown_actual(t.comparator, t.value, t.unit, p.value, p.qualifier, NULL, NULL, CASE WHEN t.comparator = 'done' AND NOT t.per_member AND p.value_origin = 'derived' THEN p.value END, lang)))
			ORDER BY p.value DESC, p.member_code, p.district_code))
	FROM progress AS p
	JOIN jm_policy.target AS t ON t.target_code = p.target_code
	-- Of goals that count year by year, the year that is shown
	JOIN unnest(goals) AS s ON s.target_code = p.target_code AND s.period_start = p.period_start
	WHERE p.value IS NOT NULL AND p.in_count
	GROUP BY p.target_code;
END;
COMMENT ON FUNCTION page_members(shown_goal[], date, timestamptz, text) IS '逐一考核目标的各对象 / the members of goals judged one by one';

-- The figures in words: for who does not see the chart, and below it.
CREATE OR REPLACE FUNCTION goal_in_words(goal shown_goal, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT concat_ws(in_language(lang, '，', ', '),
		CASE WHEN (goal).attainment IS NOT NULL THEN in_language(lang, '完成 ', 'attained ') || to_char((goal).attainment, 'FM999,999,990.00') || '%' END,
		CASE WHEN (goal).is_paced AND (goal).elapsed IS NOT NULL THEN in_language(lang, '时间 ', 'time ') || to_char((goal).elapsed * 100, 'FM990.00') || '%' END);
END;
COMMENT ON FUNCTION goal_in_words(shown_goal, text) IS '进度的文字说明 / progress in words';

CREATE OR REPLACE FUNCTION page_goal(goal shown_goal, members xml, lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME tr, xmlattributes((goal).target_code AS "data-goal", (goal).status AS "data-status",
			(goal).target_value AS "data-target", (goal).actual_value AS "data-actual",
			(goal).members_met AS "data-members-met", (goal).members_total AS "data-members-total",
			(goal).attainment AS "data-attainment", (goal).elapsed AS "data-elapsed", (goal).data_on AS "data-data-on",
			(goal).forecast_value AS "data-forecast", (goal).needed_value AS "data-needed", (goal).needed_per_month AS "data-needed-per-month",
			(goal).first_met_on AS "data-first-met-on", 'row' AS role),
		xmlelement(NAME th, xmlattributes('row' AS scope, 'rowheader' AS role),
			xmlelement(NAME span, xmlattributes('subject' AS class), page_text((goal).subject)),
			xmlelement(NAME q, xmlattributes('zh' AS lang), shown_text((goal).quote)),
			members),
		xmlelement(NAME td, xmlattributes('target' AS class, in_language(lang, '要求', 'target') AS "data-label", 'cell' AS role),
			xmlelement(NAME b, (goal).target),
			xmlelement(NAME small, in_language(lang, '期限 ', 'by '), page_whole(jm_policy.format_day((goal).period_end)))),
		xmlelement(NAME td, xmlattributes('actual' AS class, in_language(lang, '实际', 'actual') AS "data-label", 'cell' AS role),
			xmlelement(NAME b, (goal).actual),
			xmlelement(NAME small, page_whole(jm_policy.format_day((goal).data_on)), ' ', page_whole(concat_ws(in_language(lang, '，', ', '),
				code_name('value_origin', (goal).value_origin, lang),
				CASE WHEN (goal).obs_status IN ('P', 'E', 'B', 'F') THEN code_name('obs_status', (goal).obs_status, lang) END,
				CASE WHEN (goal).value_origin = 'derived' AND (goal).closed_until IS NULL THEN in_language(lang, '未结账', 'not closed')
					 WHEN (goal).value_origin = 'derived' AND (goal).closed_until < (goal).data_on THEN in_language(lang, '结账至', 'closed until ') || jm_policy.format_day((goal).closed_until) END))),
			CASE WHEN unit_is_a_name((goal).unit) AND (goal).comparator <> 'done' THEN
				xmlelement(NAME small, xmlattributes('unit' AS class), code_name('unit', (goal).unit, lang)) END),
		xmlelement(NAME td, xmlattributes('progress' AS class, in_language(lang, '进度', 'progress') AS "data-label", 'cell' AS role),
			page_bullet((goal).attainment, CASE WHEN (goal).is_paced THEN (goal).elapsed END, (goal).status,
				concat_ws(in_language(lang, '，', ', '), goal_in_words(goal, lang),
					in_language(lang, '要求 ', 'target ') || (goal).target, in_language(lang, '实际 ', 'actual ') || (goal).actual)),
			xmlelement(NAME small, goal_in_words(goal, lang)),
			CASE WHEN (goal).reason IS NOT NULL THEN xmlelement(NAME small, xmlattributes('reason' AS class), (goal).reason) END),
		xmlelement(NAME td, xmlattributes('status' AS class, in_language(lang, '状态', 'status') AS "data-label", 'cell' AS role),
			page_badge((goal).status, lang),
			-- (once there is the deadline's figure, it is the forecast)
			CASE WHEN (goal).forecast_value IS NOT NULL AND (goal).data_on < (goal).period_end THEN xmlelement(NAME small, in_language(lang, '期末预测 ', 'forecast '),
				page_whole(with_unit(figure_text((goal).forecast_value, (goal).target_value), u.unit, lang))) END,
			CASE WHEN (goal).needed_value > 0 THEN xmlelement(NAME small, in_language(lang, '尚需 ', 'needed '),
				page_whole(with_unit(figure_text((goal).needed_value, 0), u.unit, lang))) END,
			CASE WHEN (goal).needed_value > 0 AND (goal).needed_per_month IS NOT NULL THEN xmlelement(NAME small, in_language(lang, '每月 ', 'per month '),
				page_whole(with_unit(figure_text((goal).needed_per_month, 0), u.unit, lang))) END,
			CASE WHEN (goal).first_met_on IS NOT NULL THEN xmlelement(NAME small,
				in_language(lang, '首次达到 ', 'first met '), page_whole(jm_policy.format_day((goal).first_met_on))) END))
	-- Of goals judged by member, what is foreseen and needed are members
	FROM (SELECT CASE WHEN (goal).members_total IS NOT NULL THEN '个' ELSE (goal).unit END AS unit) AS u;
END;
COMMENT ON FUNCTION page_goal(shown_goal, xml, text) IS '一个目标 / one goal';

-- One measure: how its goals stand, beside what was paid under it.
CREATE OR REPLACE FUNCTION page_measure(goals shown_goal[], goal_rows xml, money xml, lang text)
RETURNS xml
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT xmlelement(NAME section, xmlattributes('measure' AS class, goals[1].measure_no AS "data-measure"),
		xmlelement(NAME h3, CASE WHEN goals[1].measure_no = 0 THEN goals[1].measure
			ELSE in_language(lang, '措施', 'Measure ') || goals[1].measure_no || in_language(lang, ' ', ': ') || goals[1].measure END),
		page_statuses(goals, lang),
		money,
		CASE WHEN goal_rows IS NOT NULL THEN
			xmlelement(NAME table, xmlattributes('goals' AS class, 'table' AS role),
				xmlelement(NAME caption, in_language(lang, '有数据的目标：', 'Goals with figures: ') || goals[1].measure),
				xmlelement(NAME thead, xmlattributes('rowgroup' AS role), xmlelement(NAME tr, xmlattributes('row' AS role), (
					SELECT xmlagg(xmlelement(NAME th, xmlattributes('col' AS scope, 'columnheader' AS role), h.name) ORDER BY h.n)
					FROM (VALUES (1, in_language(lang, '目标', 'Goal')), (2, in_language(lang, '要求', 'Target')), (3, in_language(lang, '实际', 'Actual')),
						(4, in_language(lang, '进度', 'Progress')), (5, in_language(lang, '状态', 'Status'))) AS h (n, name)))),
				xmlelement(NAME tbody, xmlattributes('rowgroup' AS role), goal_rows)) END,
		(SELECT CASE WHEN count(*) > 0 THEN xmlelement(NAME p, xmlattributes('note' AS class),
				xmlelement(NAME a, xmlattributes('#gap-' || goals[1].measure_no AS href),
					in_language(lang, format('%s项没有数据', count(*)), format('%s without figures', count(*))))) END
		 FROM unnest(goals) AS g WHERE lacks_figure(g.status, g.data_on)));
END;
COMMENT ON FUNCTION page_measure(shown_goal[], xml, xml, text) IS '一项措施的目标及资金 / the goals of one measure, and its money';

-- A line on a measure's money: that of the books of today, on a page of any day.
CREATE OR REPLACE FUNCTION page_measure_money(applications bigint, approved bigint, awarded numeric, disbursed numeric, as_of date, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN applications > 0 THEN xmlelement(NAME p, xmlattributes('money-line' AS class,
			applications AS "data-applications", awarded AS "data-awarded", disbursed AS "data-disbursed"),
		CASE WHEN approved > 0 THEN in_language(lang,
				format('资金%s：申报%s件，批准%s件、%s万元，拨付%s万元', b.today, shown_number(applications), shown_number(approved), shown_wan(awarded), shown_wan(disbursed)),
				format('Money%s: %s applications, %s approved with RMB %s × 10,000, of which %s paid', b.today, shown_number(applications), shown_number(approved),
					shown_wan(awarded), shown_wan(disbursed)))
			ELSE in_language(lang, format('资金%s：申报%s件，尚无批准', b.today, shown_number(applications)),
				format('Money%s: %s applications, none approved yet', b.today, shown_number(applications))) END) END
	FROM (SELECT books_of_today(as_of, lang) AS today) AS b;
END;
COMMENT ON FUNCTION page_measure_money(bigint, bigint, numeric, numeric, date, text) IS '一项措施的资金 / the money of one measure';

CREATE OR REPLACE FUNCTION page_goals(goals shown_goal[], as_of date, known_at timestamptz, lang text)
RETURNS xml
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH line AS (
		SELECT g AS goal, g.part_no, g.part, g.measure_no, g.place,
			CASE WHEN NOT lacks_figure(g.status, g.data_on) THEN page_goal(g, m.members, lang) END AS line
		FROM unnest(goals) AS g
		LEFT JOIN page_members(goals, as_of, known_at, lang) AS m ON m.target_code = g.target_code
	), measure AS (
		SELECT l.part_no, l.part, l.measure_no, array_agg(l.goal ORDER BY l.place) AS goals, xmlagg(l.line ORDER BY l.place) AS goal_rows
		FROM line AS l
		GROUP BY l.part_no, l.part, l.measure_no
	), part AS (
		SELECT m.part_no, m.part,
			xmlagg(page_measure(m.goals, m.goal_rows,
				page_measure_money(a.applications, a.approved_applications, a.awarded_yuan, a.disbursed_yuan, as_of, lang), lang) ORDER BY m.measure_no) AS measures
		FROM measure AS m
		LEFT JOIN award_by_measure AS a USING (measure_no)
		GROUP BY m.part_no, m.part
	)
	SELECT xmlagg(xmlelement(NAME section, xmlattributes('part' AS class, 'part-' || p.part_no AS id, p.part_no AS "data-part"),
		xmlelement(NAME h2, CASE WHEN p.part_no = 0 THEN in_language(lang, '引言', 'Preamble') ELSE p.part END), p.measures) ORDER BY p.part_no)
	FROM part AS p;
END;
COMMENT ON FUNCTION page_goals(shown_goal[], date, timestamptz, text) IS '分部分、分措施的目标 / the goals by part and by measure';
