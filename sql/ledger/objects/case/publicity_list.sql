-- publicity_list is published before approval.

CREATE OR REPLACE VIEW jm.publicity_list WITH (security_invoker = true) AS
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
	coalesce(a.awarded_yuan, a.assessed_yuan)::numeric(18,2) AS proposed_yuan,
	a.event_on,
	a.publicity_start,
	a.publicity_end,
	(a.publicity_end >= jm_policy.city_today()) AS is_running,
	i.document_no
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.district AS d ON d.district_code = e.district_code
JOIN jm_policy.award_item AS i USING (item_code)
LEFT JOIN project AS p ON p.uscc = a.uscc AND p.project_no = a.project_no
LEFT JOIN recognition AS r ON r.uscc = a.uscc AND r.recognition_no = a.recognition_no
WHERE a.status = 'publicised';

COMMENT ON VIEW publicity_list IS '公示表：公示中的申报 / applications being publicised';
COMMENT ON COLUMN publicity_list.application_no IS '申报序号 / application';
COMMENT ON COLUMN publicity_list.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN publicity_list.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN publicity_list.district_code IS '县（市、区）代码 / district';
COMMENT ON COLUMN publicity_list.district_zh IS '县（市、区） / name of the district';
COMMENT ON COLUMN publicity_list.measure_no IS '措施序号 / measure';
COMMENT ON COLUMN publicity_list.item_code IS '事项代码 / item';
COMMENT ON COLUMN publicity_list.item_zh IS '支持事项 / name of the item';
COMMENT ON COLUMN publicity_list.subject IS '限额对象 / subject';
COMMENT ON COLUMN publicity_list.project_name IS '项目名称 / project';
COMMENT ON COLUMN publicity_list.certificate_no IS '认定证书编号 / certificate';
COMMENT ON COLUMN publicity_list.requested_yuan IS '申请金额（元） / requested in yuan';
COMMENT ON COLUMN publicity_list.proposed_yuan IS '拟支持金额（元）：批准金额，未定的为核算金额 / the award or, if not yet set, the assessed amount';
COMMENT ON COLUMN publicity_list.event_on IS '事项发生日期 / day of the event';
COMMENT ON COLUMN publicity_list.publicity_start IS '公示起 / first day of publicity';
COMMENT ON COLUMN publicity_list.publicity_end IS '公示止 / last day of publicity';
COMMENT ON COLUMN publicity_list.is_running IS '公示是否未满 / whether the publicity period has not ended';
COMMENT ON COLUMN publicity_list.document_no IS '文号 / document';
