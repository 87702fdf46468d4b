-- Audit of awards that need a recognition and have none on record.
--
-- It checks only conditions about recognitions; in a group of which one condition is enough, all
-- must be about recognitions.  eligible_items() checks all conditions.

CREATE OR REPLACE VIEW jm.audit_no_recognition WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code, a.event_on, a.awarded_yuan AS amount_yuan,
	format('已批准，但台账中没有“%s”的认定记录', string_agg(g.label_zh, '；' ORDER BY g.label_zh)) AS text_zh,
	format('approved, but no recognition is on record for: %s', string_agg(g.label_en, '; ' ORDER BY g.label_en)) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
CROSS JOIN LATERAL (
	SELECT string_agg(c.label_zh, '或' ORDER BY c.condition_no) AS label_zh, string_agg(c.label_en, ' or ' ORDER BY c.condition_no) AS label_en,
		bool_and(c.kind LIKE 'recognition%') AS by_recognition,
		bool_or(EXISTS (
			SELECT FROM recognition AS r
			WHERE r.uscc = a.uscc AND r.kind = c.recognition_kind AND (c.level IS NULL OR r.level = c.level)
			  AND r.granted_on <= greatest(a.event_on, a.applied_on))) AS on_record
	FROM jm_policy.condition_in_force(a.event_on, a.item_code) AS c
	GROUP BY coalesce(c.any_of, -c.condition_no)
) AS g
WHERE jm_policy.status_standing(a.status) AND g.by_recognition AND NOT g.on_record
GROUP BY a.uscc, e.name, e.district_code, a.application_no, a.item_code, a.event_on, a.awarded_yuan;

COMMENT ON VIEW audit_no_recognition IS '审计：已批准但无相应认定记录 / audit: approved without the recognition it needs';
COMMENT ON COLUMN audit_no_recognition.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_no_recognition.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_no_recognition.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_no_recognition.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_no_recognition.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_no_recognition.event_on IS '事项发生日期 / date of the event';
COMMENT ON COLUMN audit_no_recognition.amount_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN audit_no_recognition.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_no_recognition.text_en IS '说明（英文） / what was found, in English';
