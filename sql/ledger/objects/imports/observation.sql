-- Imports observations.  An observation is identified by its indicator, member or district, and
-- period.  Another figure for the same is a revision, which is a new row; it is made only if
-- the caller asks for corrections.

CREATE OR REPLACE FUNCTION import_check_observation(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- A year alone is a period, and the city's own district code stands for the whole city
	UPDATE pg_temp.import_work AS w
	SET period_start = CASE WHEN y.is_all THEN make_date(w.year, 1, 1) ELSE w.period_start END,
		period_end = CASE WHEN y.is_all THEN make_date(w.year, 12, 31) ELSE w.period_end END,
		district = nullif(w.district, '440700'), measures = coalesce(w.measures, 'value'), qualifier = coalesce(w.qualifier, 'exact'),
		obs_status = coalesce(w.obs_status, 'A'), value = round(w.value, 6)
	FROM pg_temp.import_work AS x
	CROSS JOIN LATERAL (SELECT x.year IS NOT NULL AND x.period_start IS NULL AND x.period_end IS NULL AS is_all) AS y
	WHERE x.row_no = w.row_no
	  AND (y.is_all OR x.district = '440700' OR x.measures IS NULL OR x.qualifier IS NULL OR x.obs_status IS NULL OR scale(x.value) > 6);

	INSERT INTO pg_temp.import_found
	SELECT w.row_no, c.column_name, NULL, 'JM093', '须填年度，或期间起止', 'a year is needed, or the first and the last day of the period'
	FROM pg_temp.import_work AS w
	JOIN import_observation AS s USING (row_no)
	CROSS JOIN LATERAL (VALUES ('period_start', w.period_start, s.period_start), ('period_end', w.period_end, s.period_end)) AS c (column_name, day, cell)
	WHERE w.is_whole AND (w.period_start IS NULL OR w.period_end IS NULL) AND c.day IS NULL AND jm_policy.cell_is_blank(c.cell)
	  AND (w.year IS NOT NULL OR jm_policy.cell_is_blank(s.year))
	UNION ALL
	SELECT w.row_no, 'year', w.year::text, 'JM099', '年度与期间起止不符', 'the year is not that of the period'
	FROM pg_temp.import_work AS w
	WHERE w.is_whole AND w.year NOT BETWEEN extract(year FROM w.period_start) AND extract(year FROM w.period_end)
	UNION ALL
	SELECT w.row_no, 'period_end', jm_policy.format_day(w.period_end), 'JM023', '期间起止颠倒', 'the period ends before it starts'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.period_end < w.period_start
	UNION ALL
	SELECT w.row_no, 'period_end', jm_policy.format_day(w.period_end), 'JM053', '未来期间的数据只能是预测（数据状态 F）', 'a figure for days to come is a forecast (observation status F)'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.period_end > jm_policy.city_today() AND w.obs_status <> 'F'
	UNION ALL
	SELECT w.row_no, 'district', w.district, 'JM099', '对象和县（市、区）只填其一', 'a figure is of a member or of a district, not of both'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.member IS NOT NULL AND w.district IS NOT NULL
	UNION ALL
	SELECT w.row_no, 'value', s.value, CASE WHEN o.is_out THEN 'JM099' END,
		CASE WHEN o.is_out THEN '数值超出范围' ELSE '数值四舍五入到六位小数' END,
		CASE WHEN o.is_out THEN 'the figure is out of range' ELSE 'the figure was rounded to six decimals' END
	FROM pg_temp.import_work AS w
	JOIN import_observation AS s USING (row_no)
	CROSS JOIN LATERAL (SELECT abs(w.value) > 999999999999999999.999999 AS is_out) AS o
	WHERE w.is_whole AND length(s.value) > 8
	  AND (o.is_out OR w.value <> jm_policy.cell_number(regexp_replace(jm_policy.cell_code(s.value), '([0-9.])[^-+0-9.,]+$', '\1')))
	UNION ALL
	SELECT w.row_no, 'unit', u.unit, 'JM099', '计量单位应为 ' || i.unit, 'the unit of this indicator is ' || i.unit
	FROM pg_temp.import_work AS w
	JOIN import_observation AS s USING (row_no)
	JOIN jm_policy.indicator AS i ON i.indicator_code = w.indicator
	-- The unit is in a column of its own, or follows the figure
	CROSS JOIN LATERAL (VALUES (w.unit),
		(CASE WHEN jm_policy.cell_number(s.value) IS NULL THEN substring(jm_policy.cell_code(s.value) FROM '[0-9.]([^-+0-9.,]+)$') END)) AS u (unit)
	WHERE w.is_whole AND w.measures = 'value' AND u.unit <> i.unit AND jm_policy.cell_code(u.unit) <> jm_policy.cell_code(i.unit);
END
$$;
COMMENT ON FUNCTION import_check_observation(text[]) IS '数据：查引用和前后矛盾 / checks references and contradictions';

CREATE OR REPLACE FUNCTION import_match_observation() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_known (row_no, record_no, records, differs)
	SELECT w.row_no, o.observation_no, 1,
		concat_ws('; ',
			CASE WHEN w.value <> o.value THEN format('value: %s → %s', trim_scale(o.value), trim_scale(w.value)) END,
			CASE WHEN w.qualifier <> o.qualifier THEN format('qualifier: %s → %s', o.qualifier, w.qualifier) END,
			CASE WHEN w.obs_status <> o.obs_status THEN format('obs_status: %s → %s', o.obs_status, w.obs_status) END,
			CASE WHEN w.source_title <> o.source_title THEN format('source_title: %s → %s', o.source_title, w.source_title) END)
	FROM pg_temp.import_work AS w
	JOIN observation_current AS o ON o.indicator_code = w.indicator AND o.period_start = w.period_start AND o.period_end = w.period_end
		AND o.member_code IS NOT DISTINCT FROM w.member AND o.district_code IS NOT DISTINCT FROM w.district
		AND o.measures = w.measures
	WHERE w.outcome = 'new';

	INSERT INTO pg_temp.import_remark
	SELECT w.row_no, trim_scale(w.value)::text, '这一数据此前已被修订：文件可能是旧版', 'this figure was revised before: the file may be an older one'
	FROM pg_temp.import_known AS k
	JOIN pg_temp.import_work AS w USING (row_no)
	WHERE k.differs ~ 'value: ' AND EXISTS (
		SELECT FROM observation AS o
		WHERE o.indicator_code = w.indicator AND o.period_start = w.period_start AND o.period_end = w.period_end
		  AND o.member_code IS NOT DISTINCT FROM w.member AND o.district_code IS NOT DISTINCT FROM w.district
		  AND o.measures = w.measures AND o.value = w.value AND o.observation_no <> k.record_no);
END
$$;
COMMENT ON FUNCTION import_match_observation() IS '数据：找出台账已有的记录并比对 / finds and compares the existing records';

CREATE OR REPLACE FUNCTION import_store_observation(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO observation (indicator_code, member_code, district_code, measures, period_start, period_end, value, qualifier, unit,
							 obs_status, quote_zh, source_title, published_on, read_from, note)
	SELECT w.indicator, w.member, w.district, w.measures, w.period_start, w.period_end, w.value, w.qualifier,
		coalesce(w.unit, CASE WHEN w.measures = 'members_met' THEN '个' ELSE i.unit END), w.obs_status, w.quote, w.source_title,
		w.published_on, w.read_from, w.note
	FROM pg_temp.import_work AS w
	JOIN jm_policy.indicator AS i ON i.indicator_code = w.indicator
	WHERE w.row_no BETWEEN low AND high AND w.outcome IN ('new', 'changed')
	ORDER BY w.row_no;
END
$$;
COMMENT ON FUNCTION import_store_observation(bigint, bigint) IS '数据：写入台账 / writes the rows to the ledger';
