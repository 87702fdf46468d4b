-- payment_list gives the approved applications that are not yet paid in full, for the
-- treasury.  The ledger has no bank accounts; the payer joins them by uscc.

CREATE OR REPLACE VIEW jm.payment_list WITH (security_invoker = true) AS
SELECT
	a.application_no,
	a.uscc,
	e.name AS enterprise_name,
	e.district_code,
	d.name_zh AS district_zh,
	i.measure_no,
	a.item_code,
	i.title_zh AS item_zh,
	a.subject,
	p.name AS project_name,
	r.certificate_no,
	a.requested_yuan,
	a.assessed_yuan,
	a.awarded_yuan,
	a.disbursed_yuan,
	(a.awarded_yuan - a.disbursed_yuan)::numeric(18,2) AS left_yuan,
	a.event_on,
	a.publicity_end,
	v.acted_at AS approved_at,
	v.acted_by AS approved_by,
	i.document_no
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.district AS d ON d.district_code = e.district_code
JOIN jm_policy.award_item AS i USING (item_code)
LEFT JOIN project AS p ON p.uscc = a.uscc AND p.project_no = a.project_no
LEFT JOIN recognition AS r ON r.uscc = a.uscc AND r.recognition_no = a.recognition_no
LEFT JOIN LATERAL (
	SELECT ev.acted_at, ev.acted_by FROM application_event AS ev
	WHERE ev.uscc = a.uscc AND ev.application_no = a.application_no AND ev.to_status = 'approved' AND ev.from_status IS DISTINCT FROM ev.to_status
	ORDER BY ev.event_no DESC LIMIT 1) AS v ON true
WHERE a.status = 'approved' AND a.awarded_yuan > a.disbursed_yuan;

COMMENT ON VIEW payment_list IS '拨付清单：已批准、尚未拨足的申报 / applications approved and not yet paid in full';
COMMENT ON COLUMN payment_list.application_no IS '申报序号 / application';
COMMENT ON COLUMN payment_list.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN payment_list.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN payment_list.district_code IS '县（市、区）代码 / district';
COMMENT ON COLUMN payment_list.district_zh IS '县（市、区） / name of the district';
COMMENT ON COLUMN payment_list.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN payment_list.item_code IS '事项代码 / item';
COMMENT ON COLUMN payment_list.item_zh IS '支持事项 / name of the item';
COMMENT ON COLUMN payment_list.subject IS '限额对象 / subject';
COMMENT ON COLUMN payment_list.project_name IS '项目名称 / project';
COMMENT ON COLUMN payment_list.certificate_no IS '认定证书编号 / certificate';
COMMENT ON COLUMN payment_list.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN payment_list.assessed_yuan IS '核算金额（元） / assessed in yuan';
COMMENT ON COLUMN payment_list.awarded_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN payment_list.disbursed_yuan IS '已拨付净额（元） / paid so far, less money returned';
COMMENT ON COLUMN payment_list.left_yuan IS '待拨付金额（元） / left to pay';
COMMENT ON COLUMN payment_list.event_on IS '事项发生日期 / day of the event';
COMMENT ON COLUMN payment_list.publicity_end IS '公示止 / last day of publicity';
COMMENT ON COLUMN payment_list.approved_at IS '批准时间；接收的旧案为接收时间 / time of the approval; for a case taken over, of the takeover';
COMMENT ON COLUMN payment_list.approved_by IS '批准经办人 / approved by';
COMMENT ON COLUMN payment_list.document_no IS '文号 / document';
