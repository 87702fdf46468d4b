-- audit_findings lists the findings of all audits.

CREATE OR REPLACE VIEW jm.audit_findings WITH (security_invoker = true) AS
SELECT f.kind, f.kind_zh, f.uscc, f.application_no, f.amount_yuan, f.text_zh, f.text_en, e.name AS enterprise_name, e.district_code, a.item_code
FROM (
	SELECT 'false_ground' AS kind, '申报依据存疑' AS kind_zh, uscc, application_no, amount_yuan::numeric(18,2) AS amount_yuan, text_zh, text_en FROM audit_false_ground
	UNION ALL
	SELECT 'same_project_twice', '同一项目重复申报', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_same_project_twice
	UNION ALL
	SELECT 'same_invoice_twice', '同一发票重复申报', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_same_invoice_twice
	UNION ALL
	SELECT 'large_claim_small_build', '报大建小', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_large_claim_small_build
	UNION ALL
	SELECT 'paid_before_publicity_end', '公示期满前拨付', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_paid_before_publicity_end
	UNION ALL
	SELECT 'paid_over_award', '拨付超过批准', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_paid_over_award
	UNION ALL
	SELECT 'paid_elsewhere', '收款户名不符', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_paid_elsewhere
	UNION ALL
	SELECT 'paid_unfinished', '项目未完工即拨付', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_paid_unfinished
	UNION ALL
	SELECT 'clawback', '收回资金', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_clawback
	UNION ALL
	SELECT 'excluded_pair', '互斥事项', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_excluded_pair
	UNION ALL
	SELECT 'floor_cases', '按保底核算', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_floor_cases
	UNION ALL
	SELECT 'second_quality_award', '多次获质量奖补助', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_second_quality_award
	UNION ALL
	SELECT 'assessed_differs', '核算金额不符', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_assessed_differs
	UNION ALL
	SELECT 'award_outside_validity', '有效期外批准', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_award_outside_validity
	UNION ALL
	SELECT 'case_by_one_person', '一人办理', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_case_by_one_person
	UNION ALL
	SELECT 'publicity_backdated', '补登公示', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_publicity_backdated
	UNION ALL
	SELECT 'publicity_changed', '公示期被改动', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_publicity_changed
	UNION ALL
	SELECT 'no_recognition', '无相应认定', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_no_recognition
	UNION ALL
	SELECT 'conditions_unasked', '未经条件查核', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_conditions_unasked
	UNION ALL
	SELECT 'units', '数量大于1', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_units
	UNION ALL
	SELECT 'shared_certificate', '同一证书两家企业', uscc, application_no, amount_yuan, text_zh, text_en FROM audit_shared_certificate
) AS f
LEFT JOIN enterprise AS e USING (uscc)
LEFT JOIN application AS a USING (uscc, application_no);

COMMENT ON VIEW audit_findings IS '审计：全部疑点，每条一行；疑点不等于结论 / audit: all findings, one row each; a finding is a question, not a verdict';
COMMENT ON COLUMN audit_findings.kind IS '类别，即视图 audit_ 之后的名称 / kind: the name of its view without audit_';
COMMENT ON COLUMN audit_findings.kind_zh IS '类别名称 / kind in Chinese';
COMMENT ON COLUMN audit_findings.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_findings.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_findings.amount_yuan IS '所涉金额（元） / amount in question, in yuan';
COMMENT ON COLUMN audit_findings.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_findings.text_en IS '说明（英文） / what was found, in English';
COMMENT ON COLUMN audit_findings.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_findings.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_findings.item_code IS '支持事项 / support item';
