-- Measure 15 makes every county responsible for manufacturing.  The scorecard has a county's
-- own targets, its share in the city's targets, and its share of the money.

CREATE OR REPLACE VIEW jm.county_scorecard WITH (security_invoker = true) AS
WITH seen AS MATERIALIZED (
	-- Who sees some of the districts has no rows of the others, and no shares
	SELECT districts_seen() AS districts, districts_seen() IS NULL AS whole_city
), ranked AS (
	SELECT p.*, p.contribution = 'share' AND d.nature NOT IN ('ratio', 'milestone') AS is_sum,
		rank() OVER (PARTITION BY p.target_code ORDER BY p.actual_value DESC) AS rank
	FROM progress_by_district_at(jm_policy.city_today()) AS p
	JOIN jm_policy.target AS t USING (target_code)
	JOIN jm_policy.indicator AS d USING (indicator_code)
), targets AS (
	SELECT district_code,
		count(*) FILTER (WHERE contribution = 'own') AS targets,
		count(*) FILTER (WHERE contribution = 'own' AND met) AS targets_met,
		count(*) FILTER (WHERE contribution = 'own' AND value_origin = 'none') AS targets_without_data,
		count(*) FILTER (WHERE is_sum) AS city_targets,
		count(*) FILTER (WHERE is_sum AND actual_value > 0) AS city_targets_shared,
		count(*) FILTER (WHERE is_sum AND actual_value > 0 AND rank = 1) AS city_targets_led
	FROM ranked
	GROUP BY district_code
), roster AS MATERIALIZED (
	SELECT * FROM roster_sums()
), books AS (
	SELECT r.district_code, sum(r.amount) FILTER (WHERE r.part = 'value')::bigint AS enterprises,
		sum(r.amount) FILTER (WHERE r.part = 'manufacturing')::bigint AS manufacturing_enterprises,
		sum(r.amount) FILTER (WHERE r.part = 'above_scale')::bigint AS above_scale_enterprises
	FROM roster AS r
	WHERE r.figure = 'enterprises'
	GROUP BY r.district_code
), output AS (
	SELECT r.district_code, r.year AS output_year, r.amount AS output_yuan
	FROM roster AS r
	WHERE r.figure = 'output'
	  AND r.year = (SELECT max(l.year) FROM roster AS l WHERE l.figure = 'output' AND make_date(l.year, 12, 31) <= jm_policy.city_today())
), introduced AS (
	SELECT s.district_code, sum(s.amount) FILTER (WHERE s.part = 'projects')::bigint AS projects_signed,
		sum(s.amount) FILTER (WHERE s.part = 'planned_investment_yuan') AS planned_investment_yuan
	FROM other_sums('project') AS s
	WHERE s.moved_on <= jm_policy.city_today()
	GROUP BY s.district_code
), money AS (
	SELECT s.district_code, sum(s.applications)::bigint AS applications, sum(s.awarded_yuan) AS awarded_yuan,
		sum(s.disbursed_yuan) AS disbursed_yuan
	FROM award_sums AS s
	WHERE s.item_code <> ''
	GROUP BY s.district_code
)
SELECT r.district_code, r.name_zh AS district_zh, r.name_en AS district_en,
	coalesce(g.targets, 0) AS targets, coalesce(g.targets_met, 0) AS targets_met, coalesce(g.targets_without_data, 0) AS targets_without_data,
	coalesce(g.city_targets, 0) AS city_targets, coalesce(g.city_targets_shared, 0) AS city_targets_shared,
	CASE WHEN v.whole_city THEN coalesce(g.city_targets_led, 0) END AS city_targets_led,
	coalesce(b.enterprises, 0) AS enterprises, coalesce(b.manufacturing_enterprises, 0) AS manufacturing_enterprises,
	coalesce(b.above_scale_enterprises, 0) AS above_scale_enterprises,
	o.output_year, o.output_yuan::numeric(24,2) AS output_yuan,
	(CASE WHEN v.whole_city THEN round(100 * o.output_yuan / nullif(sum(o.output_yuan) OVER (), 0), 2) END)::numeric(5,2) AS output_share_percent,
	coalesce(i.projects_signed, 0) AS projects_signed, coalesce(i.planned_investment_yuan, 0)::numeric(24,2) AS planned_investment_yuan,
	(CASE WHEN v.whole_city THEN round(100 * i.planned_investment_yuan / nullif(sum(i.planned_investment_yuan) OVER (), 0), 2) END)::numeric(5,2) AS investment_share_percent,
	coalesce(m.applications, 0) AS applications,
	coalesce(m.awarded_yuan, 0)::numeric(24,2) AS awarded_yuan, coalesce(m.disbursed_yuan, 0)::numeric(24,2) AS disbursed_yuan,
	(CASE WHEN v.whole_city THEN round(100 * m.disbursed_yuan / nullif(sum(m.disbursed_yuan) OVER (), 0), 2) END)::numeric(5,2) AS disbursed_share_percent
FROM seen AS v
JOIN jm_policy.district AS r ON coalesce(r.district_code = ANY (v.districts), true)
LEFT JOIN targets AS g USING (district_code)
LEFT JOIN books AS b USING (district_code)
LEFT JOIN output AS o USING (district_code)
LEFT JOIN introduced AS i USING (district_code)
LEFT JOIN money AS m USING (district_code)
-- The city itself has a row if it has enterprises or projects, so that shares add up to 100
WHERE r.is_county OR b.enterprises > 0 OR i.projects_signed > 0;

COMMENT ON VIEW county_scorecard IS '第15条：各县（市、区）目标、贡献与资金记分卡（实时）；只看到部分县（市、区）的角色只有所见的行，没有占比 / measure 15: each county''s own targets, its share in the city''s targets, and its money; now; who sees some districts has their rows only, and no shares';
COMMENT ON COLUMN county_scorecard.district_code IS '行政区划代码 / district';
COMMENT ON COLUMN county_scorecard.district_zh IS '县（市、区） / name';
COMMENT ON COLUMN county_scorecard.district_en IS '县（市、区）英文名称 / name in English';
COMMENT ON COLUMN county_scorecard.targets IS '该县自身的目标数 / targets of its own';
COMMENT ON COLUMN county_scorecard.targets_met IS '其中已达到 / how many of them are met';
COMMENT ON COLUMN county_scorecard.targets_without_data IS '其中无数据 / how many of them have no data';
COMMENT ON COLUMN county_scorecard.city_targets IS '可分县计算的全市目标数 / targets of the city that can be divided among counties';
COMMENT ON COLUMN county_scorecard.city_targets_shared IS '其中该县有贡献的 / how many of them it contributes to';
COMMENT ON COLUMN county_scorecard.city_targets_led IS '其中该县居首的；只看到部分县（市、区）的角色为空 / how many of them it leads; NULL for a role that does not see all districts';
COMMENT ON COLUMN county_scorecard.enterprises IS '企业数 / enterprises';
COMMENT ON COLUMN county_scorecard.manufacturing_enterprises IS '其中制造业企业数 / how many of them are manufacturers';
COMMENT ON COLUMN county_scorecard.above_scale_enterprises IS '其中规上企业数 / how many of them are above scale';
COMMENT ON COLUMN county_scorecard.output_year IS '产值年度 / year of the output';
COMMENT ON COLUMN county_scorecard.output_yuan IS '产值合计（元） / output in yuan';
COMMENT ON COLUMN county_scorecard.output_share_percent IS '占各县产值合计的比例（%）；只看到部分县（市、区）的角色为空 / share in the output of all counties; NULL for a role that does not see all districts';
COMMENT ON COLUMN county_scorecard.projects_signed IS '文件起计日以来签约的制造业项目数 / manufacturing projects signed since the day the document counts from';
COMMENT ON COLUMN county_scorecard.planned_investment_yuan IS '其计划投资（元） / their planned investment in yuan';
COMMENT ON COLUMN county_scorecard.investment_share_percent IS '占计划投资合计的比例（%）；只看到部分县（市、区）的角色为空 / share in the planned investment of all counties; NULL for a role that does not see all districts';
COMMENT ON COLUMN county_scorecard.applications IS '申报件数（含草稿和撤回的） / applications, drafts and withdrawn ones included';
COMMENT ON COLUMN county_scorecard.awarded_yuan IS '批准金额合计（元） / awarded in yuan';
COMMENT ON COLUMN county_scorecard.disbursed_yuan IS '拨付金额合计（元） / disbursed in yuan';
COMMENT ON COLUMN county_scorecard.disbursed_share_percent IS '占拨付合计的比例（%）；只看到部分县（市、区）的角色为空 / share in all disbursements; NULL for a role that does not see all districts';
