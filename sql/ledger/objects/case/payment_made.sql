-- payment_made lists every payment and every return of money, with the names and with what
-- is left of the award after it.

CREATE OR REPLACE VIEW jm.payment_made WITH (security_invoker = true) AS
SELECT
	p.uscc,
	p.application_no,
	p.disbursement_no,
	e.name AS enterprise_name,
	e.district_code,
	d.name_zh AS district_zh,
	i.measure_no,
	a.item_code,
	i.title_zh AS item_zh,
	i.title_en AS item_en,
	p.disbursed_on,
	p.disbursed_yuan,
	p.reason,
	p.payee,
	a.awarded_yuan,
	(a.awarded_yuan - sum(p.disbursed_yuan) OVER (PARTITION BY p.uscc, p.application_no ORDER BY p.disbursed_on, p.disbursement_no))::numeric(18,2) AS left_yuan,
	p.source,
	p.recorded_at,
	p.recorded_by,
	p.session_role,
	i.document_no
FROM disbursement AS p
JOIN application AS a ON a.uscc = p.uscc AND a.application_no = p.application_no
JOIN enterprise AS e ON e.uscc = p.uscc
JOIN jm_policy.district AS d ON d.district_code = e.district_code
JOIN jm_policy.award_item AS i ON i.item_code = a.item_code;

COMMENT ON VIEW payment_made IS '拨付明细：每笔拨付和收回，以及其后尚余的批准金额 / every payment and every return of money, with what is left of the award after it';
COMMENT ON COLUMN payment_made.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN payment_made.application_no IS '申报序号 / application';
COMMENT ON COLUMN payment_made.disbursement_no IS '拨付序号 / payment';
COMMENT ON COLUMN payment_made.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN payment_made.district_code IS '县（市、区）代码 / district';
COMMENT ON COLUMN payment_made.district_zh IS '县（市、区） / name of the district';
COMMENT ON COLUMN payment_made.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN payment_made.item_code IS '事项代码 / item';
COMMENT ON COLUMN payment_made.item_zh IS '支持事项 / name of the item';
COMMENT ON COLUMN payment_made.item_en IS '支持事项英文名称 / name of the item in English';
COMMENT ON COLUMN payment_made.disbursed_on IS '拨付日期 / paid on';
COMMENT ON COLUMN payment_made.disbursed_yuan IS '拨付金额（元），收回为负 / paid in yuan; negative for money returned';
COMMENT ON COLUMN payment_made.reason IS '事由 / reason';
COMMENT ON COLUMN payment_made.payee IS '收款户名；空为企业本身 / name of the account paid to; NULL for the enterprise itself';
COMMENT ON COLUMN payment_made.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN payment_made.left_yuan IS '其后尚余金额（元）：批准金额减至该笔为止的拨付净额 / left of the award after this payment, in yuan';
COMMENT ON COLUMN payment_made.source IS '数据来源 / source of the data';
COMMENT ON COLUMN payment_made.recorded_at IS '记录时间 / recorded at';
COMMENT ON COLUMN payment_made.recorded_by IS '记录人 / recorded by';
COMMENT ON COLUMN payment_made.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
COMMENT ON COLUMN payment_made.document_no IS '文号 / document';
