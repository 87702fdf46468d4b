-- Formats figures, targets and results for people, in the scorecard and the report.

-- plain_text removes control characters, which XML forbids and terminals execute, and the
-- invisible characters that change the direction of writing.
CREATE OR REPLACE FUNCTION plain_text(line text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT regexp_replace(regexp_replace(line, '[\u0009\u000a\u000d\u0085\u2028\u2029]+', ' ', 'g'),
		'[\u0001-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]', '', 'g');
END;
COMMENT ON FUNCTION plain_text(text) IS '可供显示的文字：去除控制字符和改变书写方向的字符 / a text that is safe to display: without control characters and those that change the direction of writing';

-- format_number formats a figure for people.
CREATE OR REPLACE FUNCTION format_number(figure numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT rtrim(to_char(round(figure, 2), 'FM999,999,999,999,999,999,999,990.99'), '.');
END;
COMMENT ON FUNCTION format_number(numeric) IS '数值的显示：千分位，至多两位小数 / a figure as text: with thousands separators and at most two decimals';

-- format_beside formats a figure next to its target, with all its decimals if two would make it
-- equal to the target or to zero.
CREATE OR REPLACE FUNCTION format_beside(figure numeric, beside numeric)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN figure <> beside AND round(figure, 2) = round(beside, 2) OR figure <> 0 AND round(figure, 2) = 0
		THEN rtrim(to_char(figure, 'FM999,999,999,999,999,999,999,990.999999'), '.') ELSE format_number(figure) END;
END;
COMMENT ON FUNCTION format_beside(numeric, numeric) IS '数值的显示，不因舍入而等同目标值 / a figure as text; rounding never makes it equal to the target';

-- format_with_unit appends the unit: 1,846家, 85%, 569.26 ×¥100m.
CREATE OR REPLACE FUNCTION format_with_unit(figure text, unit text, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT rtrim(figure || CASE WHEN unit = '%' OR lang <> 'en' THEN '' ELSE ' ' END || format_unit(unit, lang));
END;
COMMENT ON FUNCTION format_with_unit(text, text, text) IS '数值及其单位 / a figure with its unit';

-- format_target and format_actual format what a target requires and what is reached: the figure
-- with its unit, or the number of members.
CREATE OR REPLACE FUNCTION format_target(comparator text, target_value numeric, unit text, members_total int, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN comparator = 'done' AND members_total IS NOT NULL AND unit_is_a_name(unit) THEN
			in_language(lang, format('%s项各有记录', members_total), format('each of %s', members_total))
		WHEN comparator = 'done' AND members_total IS NOT NULL THEN in_language(lang, '全部', 'all ') || format_with_unit(members_total::text, unit, lang)
		WHEN comparator = 'done' THEN code_name('comparator', 'done', lang)
		WHEN comparator IN ('increase', 'decrease') THEN
			in_language(lang, '比上年' || code_name('comparator', comparator, lang), code_name('comparator', comparator, lang) || ' on the year')
		ELSE CASE WHEN members_total IS NOT NULL THEN in_language(lang, '各', '') ELSE '' END
			|| in_language(lang, code_name('comparator', comparator, lang), CASE comparator WHEN '>=' THEN '≥ ' ELSE '> ' END)
			|| format_with_unit(format_number(target_value), unit, lang)
		END;
END;
COMMENT ON FUNCTION format_target(text, numeric, text, int, text) IS '目标要求的显示 / what a target requires, as text';

CREATE OR REPLACE FUNCTION format_actual(comparator text, target_value numeric, unit text, actual_value numeric, qualifier text,
							 members_total int, members_met int, on_record numeric, lang text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN members_met IS NOT NULL AND members_total IS NOT NULL THEN members_met || ' / ' || members_total
		WHEN on_record IS NOT NULL THEN in_language(lang, format('已有%s条', format_number(on_record)), format_number(on_record) || ' on record')
		WHEN actual_value IS NULL THEN NULL
		WHEN comparator = 'done' THEN CASE WHEN actual_value >= 1 THEN in_language(lang, '已完成', 'done') ELSE in_language(lang, '未完成', 'not done') END
		ELSE CASE qualifier WHEN 'more_than' THEN in_language(lang, '超', '> ') WHEN 'less_than' THEN in_language(lang, '不足', '< ') ELSE '' END
			|| format_with_unit(format_beside(actual_value, target_value), unit, lang)
		END;
END;
COMMENT ON FUNCTION format_actual(text, numeric, text, numeric, text, int, int, numeric, text) IS '实际情况的显示；空为无数据 / what is reached, as text; NULL if there is no figure';

-- lacks_figure tells whether a target has no figure to judge.  Such targets are listed
-- separately and never count as zero.  This includes targets whose period is over and whose
-- records are not closed.
CREATE OR REPLACE FUNCTION lacks_figure(status text, data_on date)
RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT status IN ('no_data', 'not_started') OR data_on IS NULL;
END;
COMMENT ON FUNCTION lacks_figure(text, date) IS '是否没有可供判断的数据 / whether there is no figure to judge a target by';

CREATE OR REPLACE FUNCTION report_targets(as_of date, known_at timestamptz, lang text, of_document text)
RETURNS SETOF report_target
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT row_number() OVER (ORDER BY t.measure_no, strpos(m.text_zh, t.quote_zh), t.target_value DESC, t.target_code)::int,
		t.target_code, t.measure_no, in_language(lang, m.title_zh, m.title_en), m.part_no, in_language(lang, m.part_zh, m.part_en),
		plain_text(in_language(lang, t.subject_zh, t.subject_en)), t.quote_zh,
		format_target(t.comparator, t.target_value, t.unit, t.members_total, lang),
		format_actual(t.comparator, t.target_value, t.unit, t.actual_value, t.qualifier, t.members_total, t.members_met, t.on_record, lang),
		t.unit, t.comparator, t.target_value, t.actual_value, t.members_total, t.members_met,
		t.attainment, t.elapsed, t.status, code_name('status', t.status, lang), t.obs_status,
		t.period_start, t.period_end, t.data_on, t.value_origin, t.value_source,
		t.forecast_value, t.needed_value, t.needed_per_month, t.first_met_on, t.closed_until, t.is_paced,
		CASE WHEN w.is_noteworthy THEN in_language(lang, t.status_reason_zh, t.status_reason_en) END
	FROM target_progress_at(as_of, known_at) AS t
	JOIN jm_policy.measure AS m USING (document_no, measure_no)
	JOIN status_reason_word() AS w ON w.reason = t.status_reason
	WHERE t.document_no = of_document;
END;
COMMENT ON FUNCTION report_targets(date, timestamptz, text, text) IS '供显示的一份文件的全部目标 / every target of a document, formatted';
