-- By district: the targets each county has to reach by itself, and its share in those of the
-- city that are computed from the ledger's records.

CREATE OR REPLACE FUNCTION jm.progress_by_district_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (district_code text, target_code text, contribution text, year int, period_start date, period_end date,
			   actual_value numeric, city_value numeric, share_percent numeric, met boolean,
			   data_on date, obs_status text, value_origin text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH shown AS MATERIALIZED (
		-- The same period as in target_progress
		SELECT DISTINCT ON (p.target_code) p.target_code, t.indicator_code, p.year, p.period_start, p.period_end,
			d.nature NOT IN ('ratio', 'milestone') AND (SELECT sees_city()) AS is_sum
		FROM target_period AS p
		JOIN jm_policy.target AS t USING (target_code)
		JOIN jm_policy.indicator AS d USING (indicator_code)
		ORDER BY p.target_code, greatest(p.period_start - as_of, as_of - p.period_end, 0), p.period_start DESC
	), local AS MATERIALIZED (
		SELECT v.* FROM derived_values_by_district(as_of, known_until(known_at)) AS v
		WHERE v.member_code IS NULL AND v.district_code IS NOT NULL AND v.value IS NOT NULL
	)
	SELECT m.district_code, m.target_code, 'own', m.year, m.period_start, m.period_end,
		m.value, NULL::numeric, NULL::numeric, m.met, m.data_on, m.obs_status, m.value_origin
	FROM target_member_progress_of(as_of, known_at, ARRAY(SELECT l.target_code FROM target_member_list AS l WHERE l.district_code IS NOT NULL)) AS m
	JOIN shown AS s USING (target_code, period_start)
	WHERE m.district_code IS NOT NULL
	UNION ALL
	-- A sum is divided among the districts; each district has its own ratio.  Who sees some
	-- of the districts cannot tell their sum.
	SELECT l.district_code, s.target_code, 'share', s.year, s.period_start, s.period_end,
		l.value,
		CASE WHEN s.is_sum THEN sum(l.value) OVER w END,
		CASE WHEN s.is_sum THEN 100 * l.value / nullif(sum(l.value) OVER w, 0) END,
		NULL::boolean, l.data_on, l.obs_status, 'derived'
	FROM shown AS s
	JOIN local AS l USING (indicator_code, period_start, period_end)
	-- The list of a target without a number does not divide it into members
	WHERE s.target_code NOT IN (SELECT m.target_code FROM target_member_list AS m JOIN jm_policy.target AS t USING (target_code) WHERE t.per_member)
	WINDOW w AS (PARTITION BY s.target_code);
END;
COMMENT ON FUNCTION progress_by_district_at(date, timestamptz) IS '分县（市、区）：各自的目标，及对全市目标的贡献，某日 / by district: its own targets, and its share in the city''s, on a day';

CREATE OR REPLACE VIEW jm.progress_by_district WITH (security_invoker = true) AS
SELECT p.district_code, r.name_zh AS district_zh, r.name_en AS district_en,
	p.target_code, t.measure_no, t.subject_zh, t.subject_en, t.unit,
	p.contribution, CASE p.contribution WHEN 'own' THEN '县级目标' ELSE '对全市的贡献' END AS contribution_zh,
	t.comparator, t.value::numeric(24,6) AS target_value, p.year, p.period_start, p.period_end,
	rounded_figure(p.actual_value)::numeric(24,6) AS actual_value, rounded_figure(p.city_value)::numeric(24,6) AS city_value,
	round(rounded_figure(p.share_percent), 2)::numeric(24,2) AS share_percent,
	p.met, p.data_on, p.obs_status, p.value_origin, t.document_no
FROM progress_by_district_at(jm_policy.city_today()) AS p
JOIN jm_policy.district AS r USING (district_code)
JOIN jm_policy.target AS t USING (target_code);

COMMENT ON VIEW progress_by_district IS '分县（市、区）：各自须达到的目标，及对全市目标的贡献（实时） / by district: its own targets, and its share in the city''s; now';
COMMENT ON COLUMN progress_by_district.district_code IS '行政区划代码 / district';
COMMENT ON COLUMN progress_by_district.district_zh IS '县（市、区） / name';
COMMENT ON COLUMN progress_by_district.district_en IS '县（市、区）英文名称 / name in English';
COMMENT ON COLUMN progress_by_district.target_code IS '目标代码 / target';
COMMENT ON COLUMN progress_by_district.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN progress_by_district.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN progress_by_district.subject_en IS '考核内容（英文） / what is to be reached, in English';
COMMENT ON COLUMN progress_by_district.unit IS '计量单位 / unit';
COMMENT ON COLUMN progress_by_district.contribution IS 'own 该县自身的目标，share 对全市目标的贡献 / own: its own target; share: its share in a target of the city';
COMMENT ON COLUMN progress_by_district.contribution_zh IS '同上（中文） / the same, in Chinese';
COMMENT ON COLUMN progress_by_district.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN progress_by_district.target_value IS '目标值：own 为该县的，share 为全市的 / figure to reach: its own, or the city''s';
COMMENT ON COLUMN progress_by_district.year IS '年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN progress_by_district.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN progress_by_district.period_end IS '期限 / deadline';
COMMENT ON COLUMN progress_by_district.actual_value IS '该县的数值 / the district''s figure';
COMMENT ON COLUMN progress_by_district.city_value IS '各县合计；比率不合计，只看到部分县（市、区）的角色无从合计，均为空 / sum of the districts; NULL for ratios, and for a role that does not see all districts';
COMMENT ON COLUMN progress_by_district.share_percent IS '占合计的比例（%）；无合计则为空 / share in percent; NULL without a sum';
COMMENT ON COLUMN progress_by_district.met IS '该县自身目标是否达到；贡献无此判断，为空 / whether its own target is met; NULL for a share';
COMMENT ON COLUMN progress_by_district.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN progress_by_district.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN progress_by_district.value_origin IS '数据来历 / observed, derived or none';
COMMENT ON COLUMN progress_by_district.document_no IS '文号 / document';
