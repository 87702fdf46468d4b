-- Clusters and chains: their targets, enterprises, output and awards.  An enterprise that
-- belongs to two is counted in both.

CREATE OR REPLACE VIEW jm.progress_by_member WITH (security_invoker = true) AS
WITH roster AS MATERIALIZED (
	SELECT * FROM roster_sums()
), last_year AS (
	SELECT max(r.year) AS year FROM roster AS r
	WHERE r.figure = 'output' AND make_date(r.year, 12, 31) <= jm_policy.city_today()
), list AS (
	-- The last year for which each cluster or chain has a list of enterprises
	SELECT r.member_code, max(r.year) AS year FROM roster AS r
	WHERE r.figure = 'members' AND r.year <= extract(year FROM jm_policy.city_today())
	GROUP BY r.member_code
), enterprises AS (
	SELECT r.member_code, max(r.year) AS list_year, sum(r.amount) FILTER (WHERE r.part = 'value')::bigint AS enterprises,
		sum(r.amount) FILTER (WHERE r.part = 'above_scale')::bigint AS above_scale_enterprises
	FROM list AS l
	JOIN roster AS r USING (member_code, year)
	WHERE r.figure = 'members'
	GROUP BY r.member_code
), output AS (
	SELECT r.member_code, l.year AS output_year,
		sum(r.amount) FILTER (WHERE r.year = l.year) AS output_yuan,
		sum(r.amount) FILTER (WHERE r.year = l.year - 1) AS output_before_yuan
	FROM last_year AS l
	JOIN roster AS r ON r.figure = 'member_output' AND r.year IN (l.year, l.year - 1)
	GROUP BY r.member_code, l.year
), awards AS (
	SELECT s.member_code, sum(s.amount) FILTER (WHERE s.part = 'applications')::bigint AS applications,
		sum(s.amount) FILTER (WHERE s.part = 'awarded_yuan') AS awarded_yuan,
		sum(s.amount) FILTER (WHERE s.part = 'disbursed_yuan') AS disbursed_yuan
	FROM list AS l
	JOIN other_sums('award') AS s USING (member_code, year)
	WHERE s.figure = 'member_award'
	GROUP BY s.member_code
), targets AS (
	SELECT m.member_code, count(*) AS targets,
		count(*) FILTER (WHERE m.met) AS targets_met,
		count(*) FILTER (WHERE m.met IS FALSE) AS targets_not_met,
		count(*) FILTER (WHERE m.met IS NULL) AS targets_open,
		min(m.first_met_on) AS first_met_on,
		max(m.data_on) AS data_on
	FROM target_member_progress_of(jm_policy.city_today(), NULL, ARRAY(SELECT l.target_code FROM target_member_list AS l WHERE l.member_code IS NOT NULL)) AS m
	WHERE m.member_code IS NOT NULL
	GROUP BY m.member_code
)
SELECT m.member_kind, CASE m.member_kind WHEN 'cluster' THEN '产业集群' WHEN 'chain' THEN '产业链' END AS member_kind_zh,
	m.member_code, m.name_zh AS member_zh, m.name_en AS member_en,
	coalesce(g.targets, 0) AS targets, coalesce(g.targets_met, 0) AS targets_met,
	coalesce(g.targets_not_met, 0) AS targets_not_met, coalesce(g.targets_open, 0) AS targets_open,
	g.first_met_on, g.data_on,
	e.list_year, coalesce(e.enterprises, 0) AS enterprises, coalesce(e.above_scale_enterprises, 0) AS above_scale_enterprises,
	o.output_year, o.output_yuan::numeric(24,2) AS output_yuan, o.output_before_yuan::numeric(24,2) AS output_before_yuan,
	coalesce(a.applications, 0) AS applications,
	coalesce(a.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan, coalesce(a.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan
FROM jm_policy.member AS m
LEFT JOIN targets AS g USING (member_code)
LEFT JOIN enterprises AS e USING (member_code)
LEFT JOIN output AS o USING (member_code)
LEFT JOIN awards AS a USING (member_code)
WHERE m.member_kind IN ('cluster', 'chain');

COMMENT ON VIEW progress_by_member IS '各产业集群、产业链：目标、企业、产值、奖补（实时）；一家企业属多个的各计一次 / clusters and chains: targets, enterprises, output, awards, now; an enterprise in two counts in both';
COMMENT ON COLUMN progress_by_member.member_kind IS '类别：cluster、chain / cluster or chain';
COMMENT ON COLUMN progress_by_member.member_kind_zh IS '类别（中文） / the kind, in Chinese';
COMMENT ON COLUMN progress_by_member.member_code IS '代码 / code';
COMMENT ON COLUMN progress_by_member.member_zh IS '名称 / name';
COMMENT ON COLUMN progress_by_member.member_en IS '英文名称 / name in English';
COMMENT ON COLUMN progress_by_member.targets IS '须达到的目标数 / targets it has to reach';
COMMENT ON COLUMN progress_by_member.targets_met IS '其中现有数据已达到 / how many of them are met by the available data';
COMMENT ON COLUMN progress_by_member.targets_not_met IS '其中现有数据未达到 / how many of them are not met by the available data';
COMMENT ON COLUMN progress_by_member.targets_open IS '其中不能判断 / how many of them cannot be decided';
COMMENT ON COLUMN progress_by_member.first_met_on IS '首次达到的日期 / first day on which one was met';
COMMENT ON COLUMN progress_by_member.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN progress_by_member.list_year IS '成员企业名单年度 / year of the list of enterprises';
COMMENT ON COLUMN progress_by_member.enterprises IS '成员企业数 / enterprises';
COMMENT ON COLUMN progress_by_member.above_scale_enterprises IS '其中规上企业数 / how many of them are above scale';
COMMENT ON COLUMN progress_by_member.output_year IS '产值年度 / year of the output';
COMMENT ON COLUMN progress_by_member.output_yuan IS '成员企业产值合计（元） / output in yuan';
COMMENT ON COLUMN progress_by_member.output_before_yuan IS '上年产值合计（元） / output of the year before in yuan';
COMMENT ON COLUMN progress_by_member.applications IS '成员企业申报件数 / applications of its enterprises';
COMMENT ON COLUMN progress_by_member.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN progress_by_member.disbursed_yuan IS '拨付金额合计（元） / disbursed in yuan';
