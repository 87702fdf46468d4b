-- Audits of grounds: conditions that were not checked, units of an item without units, one
-- certificate of two enterprises.

CREATE OR REPLACE VIEW jm.audit_conditions_unasked WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.status, a.source,
	coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
	concat('未经条件查核，由旧账接管：', a.source) AS text_zh,
	concat('its conditions were not asked; taken over from older books: ', a.source) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
WHERE a.status IN ('reviewed', 'publicised', 'approved', 'paid')
  AND NOT EXISTS (SELECT FROM application_condition AS c WHERE c.uscc = a.uscc AND c.application_no = a.application_no);

COMMENT ON VIEW audit_conditions_unasked IS '审计：未经条件查核（由旧账接管） / audit: cases whose conditions were not checked, because they were taken over from older books';
COMMENT ON COLUMN audit_conditions_unasked.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_conditions_unasked.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_conditions_unasked.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_conditions_unasked.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_conditions_unasked.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_conditions_unasked.status IS '状态 / status';
COMMENT ON COLUMN audit_conditions_unasked.source IS '数据来源 / source of the data';
COMMENT ON COLUMN audit_conditions_unasked.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_conditions_unasked.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_conditions_unasked.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_units WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.status, a.units,
	coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
	format('数量为%s，而该事项不按数量计算', a.units) AS text_zh,
	format('units is %s, and the item is not counted by units', a.units) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN jm_policy.award_item AS i ON i.item_code = a.item_code
WHERE a.units > 1 AND i.ground IS DISTINCT FROM 'unit';

COMMENT ON VIEW audit_units IS '审计：不按数量计算的事项数量大于1 / audit: more than one unit of an item that is not counted by units';
COMMENT ON COLUMN audit_units.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_units.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_units.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_units.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_units.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_units.status IS '状态 / status';
COMMENT ON COLUMN audit_units.units IS '数量 / units';
COMMENT ON COLUMN audit_units.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_units.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_units.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_shared_certificate WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.status, r.certificate_no, o.uscc AS other_uscc,
	coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
	format('证书%s另登记于%s名下', r.certificate_no, o.uscc) AS text_zh,
	format('the certificate %s is on record for %s too', r.certificate_no, o.uscc) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN recognition AS r ON r.uscc = a.uscc AND r.recognition_no = a.recognition_no
JOIN recognition AS o ON o.certificate_no = r.certificate_no AND o.kind = r.kind AND o.uscc <> r.uscc
WHERE (jm_policy.status_pending(a.status) OR jm_policy.status_standing(a.status)) AND r.certificate_no <> '';

COMMENT ON VIEW audit_shared_certificate IS '审计：同一证书登记于两家企业名下 / audit: one certificate recorded for two enterprises';
COMMENT ON COLUMN audit_shared_certificate.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_shared_certificate.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_shared_certificate.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_shared_certificate.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_shared_certificate.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_shared_certificate.status IS '状态 / status';
COMMENT ON COLUMN audit_shared_certificate.certificate_no IS '证书编号 / certificate number';
COMMENT ON COLUMN audit_shared_certificate.other_uscc IS '另一企业 / the other enterprise';
COMMENT ON COLUMN audit_shared_certificate.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_shared_certificate.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_shared_certificate.text_en IS '说明（英文） / what was found, in English';
