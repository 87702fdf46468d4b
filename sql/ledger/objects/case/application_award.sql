-- The award of every application by the rules registered now.

CREATE OR REPLACE VIEW jm.application_award WITH (security_invoker = true) AS
SELECT
	a.uscc,
	a.application_no,
	e.name AS enterprise_name,
	e.district_code,
	a.item_code,
	i.title_zh AS item_zh,
	i.measure_no,
	a.event_on,
	a.base_yuan,
	a.units,
	a.requested_yuan,
	a.status,
	a.assessed_yuan,
	a.awarded_yuan,
	w.amount_yuan::numeric(18,2) AS computed_yuan,
	w.ceiling_yuan::numeric(18,2) AS ceiling_yuan,
	w.binding,
	w.rule_source,
	w.explanation_zh,
	w.explanation_en,
	i.document_no
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.award_item AS i USING (item_code)
-- Units of an item that is not counted by units are read as 1; audit_units reports them
CROSS JOIN LATERAL jm_policy.award(a.item_code, a.base_yuan, CASE i.ground WHEN 'unit' THEN a.units ELSE 1 END, a.requested_yuan, a.event_on, a.tier) AS w;

COMMENT ON VIEW application_award IS '申报逐件核算：按现行登记规则计算的金额及说明 / the award of every application by the rules registered now, with the explanation';
COMMENT ON COLUMN application_award.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN application_award.application_no IS '申报序号 / application';
COMMENT ON COLUMN application_award.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN application_award.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN application_award.item_code IS '支持事项 / support item';
COMMENT ON COLUMN application_award.item_zh IS '事项名称 / name of the item';
COMMENT ON COLUMN application_award.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN application_award.event_on IS '事项发生日期 / day of the event';
COMMENT ON COLUMN application_award.base_yuan IS '计算基数（元） / base in yuan';
COMMENT ON COLUMN application_award.units IS '数量 / units';
COMMENT ON COLUMN application_award.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN application_award.status IS '状态 / status';
COMMENT ON COLUMN application_award.assessed_yuan IS '核算金额（元） / the recorded assessment in yuan';
COMMENT ON COLUMN application_award.awarded_yuan IS '批准金额（元） / the recorded award in yuan';
COMMENT ON COLUMN application_award.computed_yuan IS '按现行登记规则计算的金额（元） / the award by the rules registered now, in yuan';
COMMENT ON COLUMN application_award.ceiling_yuan IS '规则所允许的最高金额（元） / the most the rule allows';
COMMENT ON COLUMN application_award.binding IS '起决定作用的环节 / the stage that decided';
COMMENT ON COLUMN application_award.rule_source IS '规则依据 / source of the rule';
COMMENT ON COLUMN application_award.explanation_zh IS '说明 / explanation in Chinese';
COMMENT ON COLUMN application_award.explanation_en IS '说明（英文） / explanation in English';
COMMENT ON COLUMN application_award.document_no IS '文号 / document';
