-- Audits of awards: two that exclude each other, awards by the floor, a second quality award,
-- amounts that differ from the rules, days without a rule.

CREATE OR REPLACE VIEW jm.audit_excluded_pair WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	c.excluded_by, b.application_no AS other_application_no, a.awarded_yuan, a.awarded_yuan AS amount_yuan,
	format('另于第%s号获“%s”（%s）；%s', b.application_no, i.title_zh, jm_policy.format_day(b.event_on), c.source) AS text_zh,
	format('application %s was awarded "%s" too (%s); see %s', b.application_no, i.title_en, jm_policy.format_day(b.event_on), c.source) AS text_en
FROM jm_policy.award_conflict AS c
JOIN application AS a ON a.item_code = c.item_code AND jm_policy.status_standing(a.status)
JOIN application AS b ON b.uscc = a.uscc AND b.item_code = c.excluded_by AND jm_policy.status_standing(b.status)
	AND b.event_on BETWEEN c.period_start AND c.period_end
	AND (c.scope = 'enterprise' OR b.project_no = a.project_no)
JOIN jm_policy.award_item AS i ON i.item_code = c.excluded_by
JOIN enterprise AS e ON e.uscc = a.uscc;

COMMENT ON VIEW audit_excluded_pair IS '审计：互斥事项均已批准（如先市级技改、后省级技改） / audit: both of two items that exclude each other were awarded, whichever came first';
COMMENT ON COLUMN audit_excluded_pair.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_excluded_pair.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_excluded_pair.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_excluded_pair.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_excluded_pair.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_excluded_pair.excluded_by IS '排除它的事项 / the item that excludes it';
COMMENT ON COLUMN audit_excluded_pair.other_application_no IS '另一申报的序号 / the other application';
COMMENT ON COLUMN audit_excluded_pair.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN audit_excluded_pair.amount_yuan IS '被排除事项的批准金额（元） / awarded for the excluded item, in yuan';
COMMENT ON COLUMN audit_excluded_pair.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_excluded_pair.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_floor_cases WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.status, a.base_yuan,
	r.by_rate_yuan::numeric(18,2) AS by_rate_yuan, w.amount_yuan::numeric(18,2) AS computed_yuan,
	(w.amount_yuan - r.by_rate_yuan)::numeric(18,2) AS amount_yuan,
	format('售价或基数%s元，按比例为%s元，按保底为%s元', format_yuan(a.base_yuan), format_yuan(r.by_rate_yuan), format_yuan(w.amount_yuan)) AS text_zh,
	format('on a base of RMB %s the rate gives RMB %s, the floor RMB %s', format_yuan(a.base_yuan), format_yuan(r.by_rate_yuan), format_yuan(w.amount_yuan)) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.award_item AS i USING (item_code)
CROSS JOIN LATERAL jm_policy.award(a.item_code, a.base_yuan, CASE i.ground WHEN 'unit' THEN a.units ELSE 1 END, NULL, a.event_on, a.tier) AS w
CROSS JOIN LATERAL (SELECT round(a.base_yuan * w.rate, 2) * a.units AS by_rate_yuan) AS r
WHERE w.binding = 'floor' AND w.amount_yuan > r.by_rate_yuan AND (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status));

COMMENT ON VIEW audit_floor_cases IS '审计：按保底金额核算的申报（按比例不足保底） / audit: cases in which the floor decided, because the rate gives less';
COMMENT ON COLUMN audit_floor_cases.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_floor_cases.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_floor_cases.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_floor_cases.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_floor_cases.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_floor_cases.status IS '状态 / status';
COMMENT ON COLUMN audit_floor_cases.base_yuan IS '计算基数（元） / base in yuan';
COMMENT ON COLUMN audit_floor_cases.by_rate_yuan IS '按比例计算的金额（元） / amount by the rate, in yuan';
COMMENT ON COLUMN audit_floor_cases.computed_yuan IS '按保底核算的金额（元） / amount by the floor, in yuan';
COMMENT ON COLUMN audit_floor_cases.amount_yuan IS '保底多出的金额（元） / difference between floor and rate, in yuan';
COMMENT ON COLUMN audit_floor_cases.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_floor_cases.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_second_quality_award WITH (security_invoker = true) AS
SELECT b.uscc, e.name AS enterprise_name, e.district_code, b.application_no, b.item_code, b.event_on,
	a.item_code AS earlier_item_code, a.event_on AS earlier_event_on, b.awarded_yuan AS amount_yuan,
	format('%s已获“%s”%s元', jm_policy.format_day(a.event_on), i.title_zh, format_yuan(a.awarded_yuan)) AS text_zh,
	format('had "%s" on %s: RMB %s', i.title_en, jm_policy.format_day(a.event_on), format_yuan(a.awarded_yuan)) AS text_en
FROM application AS b
CROSS JOIN LATERAL (
	SELECT q.item_code, q.event_on, q.awarded_yuan FROM application AS q
	WHERE q.uscc = b.uscc AND q.item_code LIKE 'quality\_award\_%' AND jm_policy.status_standing(q.status)
	  AND (q.event_on, q.application_no) < (b.event_on, b.application_no)
	ORDER BY q.event_on DESC, q.application_no DESC
	LIMIT 1
) AS a
JOIN jm_policy.award_item AS i ON i.item_code = a.item_code
JOIN enterprise AS e ON e.uscc = b.uscc
WHERE b.item_code LIKE 'quality\_award\_%' AND jm_policy.status_standing(b.status);

COMMENT ON VIEW audit_second_quality_award IS '审计：同一企业多次获得政府质量奖补助（各级及提名奖，后一件） / audit: a second quality-award subsidy of one enterprise, of any level, nominations included; the later one';
COMMENT ON COLUMN audit_second_quality_award.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_second_quality_award.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_second_quality_award.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_second_quality_award.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_second_quality_award.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_second_quality_award.event_on IS '事项发生日期 / day of the event';
COMMENT ON COLUMN audit_second_quality_award.earlier_item_code IS '较早的事项 / the earlier item';
COMMENT ON COLUMN audit_second_quality_award.earlier_event_on IS '较早的日期 / day of the earlier one';
COMMENT ON COLUMN audit_second_quality_award.amount_yuan IS '后一件的批准金额（元） / awarded for the later one, in yuan';
COMMENT ON COLUMN audit_second_quality_award.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_second_quality_award.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_assessed_differs WITH (security_invoker = true) AS
SELECT w.uscc, w.enterprise_name, w.district_code, w.application_no, w.item_code, w.status, w.assessed_yuan, w.computed_yuan,
	(w.assessed_yuan - coalesce(w.computed_yuan, 0))::numeric(18,2) AS amount_yuan,
	format('记录为%s元，重新计算为%s', format_yuan(w.assessed_yuan), coalesce(format_yuan(w.computed_yuan) || '元', '无金额')) AS text_zh,
	format('RMB %s on record, %s computed today', format_yuan(w.assessed_yuan), coalesce('RMB ' || format_yuan(w.computed_yuan), 'nothing')) AS text_en
FROM application_award AS w
WHERE w.assessed_yuan IS DISTINCT FROM w.computed_yuan AND w.assessed_yuan IS NOT NULL;

COMMENT ON VIEW audit_assessed_differs IS '审计：记录的核算金额与按现行登记规则重新计算的不一致 / audit: the recorded assessment differs from the amount by today''s rules';
COMMENT ON COLUMN audit_assessed_differs.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_assessed_differs.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_assessed_differs.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_assessed_differs.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_assessed_differs.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_assessed_differs.status IS '状态 / status';
COMMENT ON COLUMN audit_assessed_differs.assessed_yuan IS '核算金额（元） / recorded assessment in yuan';
COMMENT ON COLUMN audit_assessed_differs.computed_yuan IS '重新计算的金额（元）；空为不能计算 / computed today, in yuan; NULL if it cannot be computed';
COMMENT ON COLUMN audit_assessed_differs.amount_yuan IS '差额（元），多核为正 / difference in yuan; positive if the recorded amount is too high';
COMMENT ON COLUMN audit_assessed_differs.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_assessed_differs.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_award_outside_validity WITH (security_invoker = true) AS
SELECT w.uscc, w.enterprise_name, w.district_code, w.application_no, w.item_code, w.status, w.event_on, w.awarded_yuan AS amount_yuan,
	format('事项发生于%s，当日无有效规则，仍批准%s元', jm_policy.format_day(w.event_on), format_yuan(w.awarded_yuan)) AS text_zh,
	format('the event is of %s, when no rule was in force; RMB %s were awarded', jm_policy.format_day(w.event_on), format_yuan(w.awarded_yuan)) AS text_en
FROM application_award AS w
WHERE w.binding = 'not_in_force' AND jm_policy.status_standing(w.status);

COMMENT ON VIEW audit_award_outside_validity IS '审计：事项发生在规则有效期之外而获批准 / audit: awarded for an event on a day when no rule was in force';
COMMENT ON COLUMN audit_award_outside_validity.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_award_outside_validity.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_award_outside_validity.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_award_outside_validity.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_award_outside_validity.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_award_outside_validity.status IS '状态 / status';
COMMENT ON COLUMN audit_award_outside_validity.event_on IS '事项发生日期 / day of the event';
COMMENT ON COLUMN audit_award_outside_validity.amount_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN audit_award_outside_validity.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_award_outside_validity.text_en IS '说明（英文） / what was found, in English';
