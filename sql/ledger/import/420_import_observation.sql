-- Observations: one is an indicator's figure for a member or district and a
-- period.  Another figure for the same is a revision, a row of its own.

CREATE FUNCTION import_check_observation(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE pg_temp.import_work AS w
	SET period_start = coalesce(w.period_start, make_date(w.year, 1, 1)), period_end = coalesce(w.period_end, make_date(w.year, 12, 31))
	WHERE w.year IS NOT NULL AND w.period_start IS NULL AND w.period_end IS NULL;

	PERFORM import_note('observation', run, $q$
		SELECT w.row_no, c.column_name, NULL, 'JM093', '须填年度，或期间起止', 'a year is needed, or the first and the last day of the period'
		FROM pg_temp.import_work AS w
		JOIN import_observation AS s USING (row_no)
		CROSS JOIN LATERAL (VALUES ('period_start', w.period_start, s.period_start), ('period_end', w.period_end, s.period_end)) AS c (column_name, day, cell)
		WHERE c.day IS NULL AND jm_policy.cell_is_blank(c.cell) AND (w.year IS NOT NULL OR jm_policy.cell_is_blank(s.year))
		UNION ALL
		SELECT w.row_no, 'year', w.year::text, 'JM099', '年度与期间起止不符', 'the year is not that of the period'
		FROM pg_temp.import_work AS w
		WHERE w.year NOT BETWEEN extract(year FROM w.period_start) AND extract(year FROM w.period_end)
		UNION ALL
		SELECT w.row_no, 'period_end', w.period_end::text, 'JM023', '期间起止颠倒', 'the period ends before it starts'
		FROM pg_temp.import_work AS w WHERE w.period_end < w.period_start
		UNION ALL
		SELECT w.row_no, 'district', w.district, 'JM099', '对象和县（市、区）只填其一', 'a figure is of a member or of a district, not of both'
		FROM pg_temp.import_work AS w WHERE w.member IS NOT NULL AND w.district <> '440700'
		UNION ALL
		SELECT w.row_no, 'value', s.value, 'JM099', '数值超出范围', 'the figure is out of range'
		FROM pg_temp.import_work AS w JOIN import_observation AS s USING (row_no) WHERE abs(round(w.value, 6)) > 999999999999999999.999999
		UNION ALL
		SELECT w.row_no, 'unit', u.unit, 'JM099', '计量单位应为 ' || i.unit, 'the unit of this indicator is ' || i.unit
		FROM pg_temp.import_work AS w
		JOIN import_observation AS s USING (row_no)
		JOIN jm_policy.indicator AS i ON i.indicator_code = w.indicator
		-- stated in a column of its own, or behind the figure
		CROSS JOIN LATERAL (VALUES (w.unit), (substring(jm_policy.cell_code(s.value) FROM '[0-9.]([^-+0-9.,]+)$'))) AS u (unit)
		WHERE coalesce(w.measures, 'value') = 'value' AND jm_policy.cell_code(u.unit) <> jm_policy.cell_code(i.unit) $q$);
	UPDATE pg_temp.import_work AS w
	SET record_key = concat_ws(' | ', w.indicator, coalesce(w.member, ''), coalesce(w.district, ''), coalesce(w.measures, 'value'), w.period_start, w.period_end),
		district = CASE WHEN w.district <> '440700' THEN w.district END,
		value = round(w.value, 6);
	PERFORM import_note('observation', run, $q$
		SELECT w.row_no, 'value', s.value, NULL, '数值四舍五入到六位小数', 'the figure was rounded to six decimals'
		FROM pg_temp.import_work AS w JOIN import_observation AS s USING (row_no)
		WHERE length(s.value) > 8 AND w.value <> jm_policy.cell_number(regexp_replace(jm_policy.cell_code(s.value), '([0-9.])[^-+0-9.,]+$', '\1')) $q$);
END
$$;
COMMENT ON FUNCTION import_check_observation(bigint, text[]) IS '数据：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_observation(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT w.row_no,
		concat_ws('; ',
			CASE WHEN w.value <> o.value THEN format('value: %s → %s', trim_scale(o.value), trim_scale(w.value)) END,
			CASE WHEN coalesce(w.qualifier, 'exact') <> o.qualifier THEN format('qualifier: %s → %s', o.qualifier, coalesce(w.qualifier, 'exact')) END,
			CASE WHEN coalesce(w.obs_status, 'A') <> o.obs_status THEN format('obs_status: %s → %s', o.obs_status, coalesce(w.obs_status, 'A')) END,
			CASE WHEN w.source_title <> o.source_title THEN format('source_title: %s → %s', o.source_title, w.source_title) END) AS differs
	FROM pg_temp.import_work AS w
	JOIN observation_current AS o ON o.indicator_code = w.indicator AND o.period_start = w.period_start AND o.period_end = w.period_end
		AND o.member_code IS NOT DISTINCT FROM w.member AND o.district_code IS NOT DISTINCT FROM w.district
		AND o.measures = coalesce(w.measures, 'value')
	WHERE w.outcome = 'new';

	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no AND k.differs = '';
	PERFORM import_note('observation', run, $q$
		SELECT k.row_no, NULL, k.differs, NULL, '修订已有数据（原数据保留）', 'revises a figure on record, which is kept'
		FROM pg_temp.import_known AS k WHERE k.differs <> '' $q$);
END
$$;
COMMENT ON FUNCTION import_compare_observation(bigint, text[]) IS '数据：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_observation(low int, high int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO observation (indicator_code, member_code, district_code, measures, period_start, period_end, value, qualifier, unit,
							 obs_status, quote_zh, source_title, published_on, read_from, note)
	SELECT w.indicator, w.member, w.district, coalesce(w.measures, 'value'), w.period_start, w.period_end, w.value, coalesce(w.qualifier, 'exact'),
		coalesce(w.unit, CASE WHEN w.measures = 'members_met' THEN '个' ELSE i.unit END), coalesce(w.obs_status, 'A'), w.quote, w.source_title,
		w.published_on, w.read_from, w.note
	FROM pg_temp.import_order AS o
	JOIN pg_temp.import_work AS w USING (row_no)
	JOIN jm_policy.indicator AS i ON i.indicator_code = w.indicator
	WHERE o.place BETWEEN low AND high
	ORDER BY o.place;
END
$$;
COMMENT ON FUNCTION import_store_observation(int, int) IS '数据：写入台账 / writes them';
