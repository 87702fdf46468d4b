-- How figures, goals and what was reached are written for people, in the
-- scorecard and in the report.

-- A text as it may stand on a page or in a terminal: without control characters,
-- which XML forbids and terminals obey, and without the invisible ones that turn
-- the order of what follows.
CREATE FUNCTION shown_text(line text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT regexp_replace(regexp_replace(line, '[\u0009\u000a\u000d\u0085\u2028\u2029]+', ' ', 'g'),
		'[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]', '', 'g');
END;
COMMENT ON FUNCTION shown_text(text) IS '可供显示的文字：去除控制字符和改变书写方向的字符 / a text as it may be shown: without control characters and those that turn the direction';

-- A figure as people read it: thousands separated, two decimals at most.
CREATE FUNCTION shown_number(figure numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT rtrim(to_char(round(figure, 2), 'FM999,999,999,999,999,999,999,990.99'), '.');
END;
COMMENT ON FUNCTION shown_number(numeric) IS '数值的显示：千分位，至多两位小数 / a figure as it is shown: thousands separated, two decimals at most';

-- A figure beside the goal it is held against: all its decimals where two
-- would make it look like the goal, or like nothing.
CREATE FUNCTION figure_text(figure numeric, beside numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN figure <> beside AND round(figure, 2) = round(beside, 2) OR figure <> 0 AND round(figure, 2) = 0
		THEN rtrim(to_char(figure, 'FM999,999,999,999,999,999,999,990.999999'), '.') ELSE shown_number(figure) END;
END;
COMMENT ON FUNCTION figure_text(numeric, numeric) IS '数值的显示，不因舍入而等同目标值 / a figure as it is shown: rounding never makes it equal to the goal';

-- A figure with its unit: 1,846家, 85%, 569.26 ×¥100m.
CREATE FUNCTION with_unit(figure text, unit text, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT rtrim(figure || CASE WHEN unit = '%' OR lang <> 'en' THEN '' ELSE ' ' END || said_unit(unit, lang));
END;
COMMENT ON FUNCTION with_unit(text, text, text) IS '数值及其单位 / a figure with its unit';

-- What is asked for, and what there is: the figure with its unit, or of how many
-- members how many are there.
CREATE FUNCTION shown_target(comparator text, target_value numeric, unit text, members_total int, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN comparator = 'done' AND members_total IS NOT NULL AND unit_is_a_name(unit) THEN
			in_language(lang, format('%s项各有记录', members_total), format('each of %s', members_total))
		WHEN comparator = 'done' AND members_total IS NOT NULL THEN in_language(lang, '全部', 'all ') || with_unit(members_total::text, unit, lang)
		WHEN comparator = 'done' THEN code_name('comparator', 'done', lang)
		WHEN comparator IN ('increase', 'decrease') THEN
			in_language(lang, '比上年' || code_name('comparator', comparator, lang), code_name('comparator', comparator, lang) || ' on the year')
		ELSE CASE WHEN members_total IS NOT NULL THEN in_language(lang, '各', '') ELSE '' END
			|| in_language(lang, code_name('comparator', comparator, lang), CASE comparator WHEN '>=' THEN '≥ ' ELSE '> ' END)
			|| with_unit(shown_number(target_value), unit, lang)
		END;
END;
COMMENT ON FUNCTION shown_target(text, numeric, text, int, text) IS '目标要求的显示 / what a goal asks for, as it is shown';

CREATE FUNCTION shown_actual(comparator text, target_value numeric, unit text, actual_value numeric, qualifier text,
							 members_total int, members_met int, on_record numeric, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN members_met IS NOT NULL AND members_total IS NOT NULL THEN members_met || ' / ' || members_total
		WHEN on_record IS NOT NULL THEN in_language(lang, format('已有%s条', shown_number(on_record)), shown_number(on_record) || ' on record')
		WHEN actual_value IS NULL THEN NULL
		WHEN comparator = 'done' THEN CASE WHEN actual_value >= 1 THEN in_language(lang, '已完成', 'done') ELSE in_language(lang, '未完成', 'not done') END
		ELSE CASE qualifier WHEN 'more_than' THEN in_language(lang, '超', '> ') WHEN 'less_than' THEN in_language(lang, '不足', '< ') ELSE '' END
			|| with_unit(figure_text(actual_value, target_value), unit, lang)
		END;
END;
COMMENT ON FUNCTION shown_actual(text, numeric, text, numeric, text, int, int, numeric, text) IS '实际情况的显示；空为无数据 / what there is, as it is shown; NULL where there is no figure';

-- Goals without a figure to judge are not shown among the others: none is counted as
-- zero.  Of some the period is over, and its records are not closed.
CREATE FUNCTION lacks_figure(status text, data_on date)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT status IN ('no_data', 'not_started') OR data_on IS NULL;
END;
COMMENT ON FUNCTION lacks_figure(text, date) IS '是否没有可供判断的数据 / whether there is no figure to judge a goal by';

-- A goal as the scorecard and the report show it: names in the language asked
-- for, the figures as they are in target_progress.
CREATE TYPE shown_goal AS (
	place				int,
	target_code			text,
	measure_no			int,
	measure				text,
	part_no				int,
	part				text,
	subject				text,
	quote				text,
	target				text,
	actual				text,
	unit				text,
	comparator			text,
	target_value		numeric,
	actual_value		numeric,
	members_total		int,
	members_met			int,
	attainment			numeric,
	elapsed				numeric,
	status				text,
	status_name			text,
	obs_status			text,
	period_start		date,
	period_end			date,
	data_on				date,
	value_origin		text,
	value_source		text,
	forecast_value		numeric,
	needed_value		numeric,
	needed_per_month	numeric,
	first_met_on		date,
	closed_until		date,
	is_paced			boolean,
	reason				text
);
COMMENT ON TYPE shown_goal IS '供显示的目标 / a goal as it is shown';
COMMENT ON COLUMN shown_goal.place IS '次序：按措施及原文先后 / order, as in the document';
COMMENT ON COLUMN shown_goal.target_code IS '目标代码 / goal';
COMMENT ON COLUMN shown_goal.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN shown_goal.measure IS '措施名称 / title of the measure';
COMMENT ON COLUMN shown_goal.part_no IS '部分序号 / part';
COMMENT ON COLUMN shown_goal.part IS '部分名称 / name of the part';
COMMENT ON COLUMN shown_goal.subject IS '考核内容 / what is to be reached';
COMMENT ON COLUMN shown_goal.quote IS '原文 / the words that set it';
COMMENT ON COLUMN shown_goal.target IS '要求 / what it asks for';
COMMENT ON COLUMN shown_goal.actual IS '实际；空为无数据 / what there is; NULL where there is no figure';
COMMENT ON COLUMN shown_goal.unit IS '计量单位 / unit';
COMMENT ON COLUMN shown_goal.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN shown_goal.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN shown_goal.actual_value IS '实际值 / figure there is';
COMMENT ON COLUMN shown_goal.members_total IS '应达到的对象数 / members to reach it';
COMMENT ON COLUMN shown_goal.members_met IS '已达到的对象数 / members there';
COMMENT ON COLUMN shown_goal.attainment IS '完成程度（%） / attainment in percent';
COMMENT ON COLUMN shown_goal.elapsed IS '时间进度 / share of the period elapsed at the date of the data';
COMMENT ON COLUMN shown_goal.status IS '状态代码 / status';
COMMENT ON COLUMN shown_goal.status_name IS '状态 / what the status is called';
COMMENT ON COLUMN shown_goal.obs_status IS '数据状态 / observation status';
COMMENT ON COLUMN shown_goal.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN shown_goal.period_end IS '期限 / last day of the period';
COMMENT ON COLUMN shown_goal.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN shown_goal.value_origin IS '数据来历 / where the figure comes from';
COMMENT ON COLUMN shown_goal.value_source IS '数据来源 / its source';
COMMENT ON COLUMN shown_goal.forecast_value IS '期末预测值 / forecast at the deadline';
COMMENT ON COLUMN shown_goal.needed_value IS '尚需数量 / still needed';
COMMENT ON COLUMN shown_goal.needed_per_month IS '每月尚需 / still needed per month';
COMMENT ON COLUMN shown_goal.first_met_on IS '首次达到之日 / first day it was met';
COMMENT ON COLUMN shown_goal.closed_until IS '结账至 / closed until';
COMMENT ON COLUMN shown_goal.is_paced IS '是否与时间相比 / whether time plays a part';
COMMENT ON COLUMN shown_goal.reason IS '须注明的状态缘由；空为不需注明 / why it has its status, where the page has to say so';

CREATE FUNCTION shown_goals(as_of date, known_at timestamptz, lang text)
RETURNS SETOF shown_goal
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT row_number() OVER (ORDER BY t.measure_no, strpos(m.text_zh, t.quote_zh), t.target_value DESC, t.target_code)::int,
		t.target_code, t.measure_no, in_language(lang, m.title_zh, m.title_en), m.part_no, in_language(lang, m.part_zh, m.part_en),
		shown_text(in_language(lang, t.subject_zh, t.subject_en)), t.quote_zh,
		shown_target(t.comparator, t.target_value, t.unit, t.members_total, lang),
		shown_actual(t.comparator, t.target_value, t.unit, t.actual_value, t.qualifier, t.members_total, t.members_met, t.on_record, lang),
		t.unit, t.comparator, t.target_value, t.actual_value, t.members_total, t.members_met,
		t.attainment, t.elapsed, t.status, code_name('status', t.status, lang), t.obs_status,
		t.period_start, t.period_end, t.data_on, t.value_origin, t.value_source,
		t.forecast_value, t.needed_value, t.needed_per_month, t.first_met_on, t.closed_until, t.is_paced,
		CASE WHEN w.is_noteworthy THEN in_language(lang, t.status_reason_zh, t.status_reason_en) END
	FROM target_progress_at(as_of, known_at) AS t
	JOIN jm_policy.measure AS m USING (measure_no)
	JOIN status_reason_word() AS w ON w.reason = t.status_reason;
END;
COMMENT ON FUNCTION shown_goals(date, timestamptz, text) IS '供显示的全部目标 / every goal as it is shown';
