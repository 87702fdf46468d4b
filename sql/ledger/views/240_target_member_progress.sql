-- Goals that every member must reach by itself, member by member.

CREATE FUNCTION target_member_progress_at(as_of date)
RETURNS TABLE (target_code text, year int, period_start date, period_end date,
			   member_code text, district_code text, name_zh text, name_en text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, met boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT t.target_code, p.year, p.period_start, p.period_end,
		l.member_code, l.district_code, l.name_zh, l.name_en,
		coalesce(o.value, v.value),
		coalesce(o.qualifier, CASE WHEN v.value IS NOT NULL THEN 'exact' END),
		coalesce(o.obs_status, v.obs_status),
		coalesce(o.data_on, v.data_on),
		CASE WHEN o.value IS NOT NULL THEN 'observed' WHEN v.value IS NOT NULL THEN 'derived' ELSE 'none' END,
		jm_policy.target_met(coalesce(o.value, v.value), t.comparator, t.value, coalesce(o.qualifier, 'exact'))
	FROM jm_policy.target AS t
	JOIN target_period AS p USING (target_code)
	JOIN target_member_list AS l USING (target_code)
	LEFT JOIN observed_values(as_of) AS o
		ON o.target_code = t.target_code AND o.period_start = p.period_start AND o.measures = 'value'
		AND (o.member_code = l.member_code OR o.district_code = l.district_code)
	LEFT JOIN derived_values(as_of) AS v
		ON v.indicator_code = t.indicator_code AND v.period_start = p.period_start AND v.period_end = p.period_end
		AND v.member_code = l.member_code;
END;
COMMENT ON FUNCTION target_member_progress_at(date) IS '逐一考核目标在某日的分对象进度 / goals judged by each member, as they stood on a day';

CREATE VIEW target_member_progress WITH (security_invoker = true) AS
SELECT m.target_code, t.measure_no, t.subject_zh, m.year, m.period_start, m.period_end,
	m.member_code, m.district_code, m.name_zh, m.name_en,
	t.unit, t.comparator, t.value::numeric(24,6) AS target_value,
	m.value::numeric(24,6) AS actual_value, m.qualifier, m.obs_status, m.data_on, m.value_origin, m.met
FROM target_member_progress_at(current_date) AS m
JOIN jm_policy.target AS t USING (target_code);

COMMENT ON VIEW target_member_progress IS '逐一考核目标的分对象进度（实时） / goals judged by each member, now';
COMMENT ON COLUMN target_member_progress.target_code IS '目标代码 / goal';
COMMENT ON COLUMN target_member_progress.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN target_member_progress.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN target_member_progress.year IS '年度；空为整个期间 / year, where each counts by itself';
COMMENT ON COLUMN target_member_progress.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN target_member_progress.period_end IS '期限 / deadline';
COMMENT ON COLUMN target_member_progress.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN target_member_progress.district_code IS '县（市、区） / district';
COMMENT ON COLUMN target_member_progress.name_zh IS '对象名称 / name of the member';
COMMENT ON COLUMN target_member_progress.name_en IS '对象英文名称 / name of the member in English';
COMMENT ON COLUMN target_member_progress.unit IS '计量单位 / unit';
COMMENT ON COLUMN target_member_progress.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN target_member_progress.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN target_member_progress.actual_value IS '实际值；空为无数据 / actual figure; NULL is no data';
COMMENT ON COLUMN target_member_progress.qualifier IS '数值性质：exact、more_than、less_than / exact, or a bound';
COMMENT ON COLUMN target_member_progress.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN target_member_progress.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN target_member_progress.value_origin IS '数据来历：observed 填报、derived 台账计算、none 无 / observed, derived or none';
COMMENT ON COLUMN target_member_progress.met IS '是否达到；空为不能判断 / met; NULL where it cannot be told';
