-- Audit of awards that need a recognition and have none on record.
--
-- It checks only conditions about recognitions; in a group of which one condition is enough, all
-- must be about recognitions.  eligible_items() checks all conditions.

CREATE OR REPLACE VIEW jm.audit_no_recognition WITH (security_invoker = true) AS
WITH due AS MATERIALIZED (
	-- The conditions about recognitions, and the days on which they are in force
	SELECT c.item_code, c.condition_no, coalesce(c.any_of, -c.condition_no) AS group_no, c.recognition_kind, c.level, c.label_zh, c.label_en,
		datemultirange(daterange(c.valid_from, c.valid_to, '[]')) - coalesce((
			SELECT range_agg(daterange(o.valid_from, o.valid_to, '[]')) FROM jm_policy.award_condition AS o
			WHERE o.item_code = c.item_code AND o.replaces_no = c.condition_no), '{}') AS days
	FROM jm_policy.award_condition AS c
	WHERE c.kind LIKE 'recognition%'
), lacking AS (
	SELECT a.uscc, a.application_no, a.item_code, a.event_on, a.awarded_yuan, c.group_no,
		string_agg(c.label_zh, '或' ORDER BY c.condition_no) AS label_zh, string_agg(c.label_en, ' or ' ORDER BY c.condition_no) AS label_en,
		count(*) AS conditions
	FROM application AS a
	JOIN due AS c ON c.item_code = a.item_code AND a.event_on <@ c.days
	WHERE jm_policy.status_standing(a.status)
	  AND NOT EXISTS (
		SELECT FROM recognition AS r
		WHERE r.uscc = a.uscc AND r.kind = c.recognition_kind AND (c.level IS NULL OR r.level = c.level)
		  AND r.granted_on <= greatest(a.event_on, a.applied_on))
	GROUP BY a.uscc, a.application_no, a.item_code, a.event_on, a.awarded_yuan, c.group_no
)
SELECT n.uscc, e.name AS enterprise_name, e.district_code, n.application_no, n.item_code, n.event_on, n.awarded_yuan AS amount_yuan,
	format('已批准，但台账中没有“%s”的认定记录', string_agg(n.label_zh, '；' ORDER BY n.label_zh)) AS text_zh,
	format('approved, but no recognition is on record for: %s', string_agg(n.label_en, '; ' ORDER BY n.label_en)) AS text_en
FROM lacking AS n
JOIN enterprise AS e USING (uscc)
-- Of a group, every condition is lacking
WHERE n.group_no < 0 OR n.conditions = (
	SELECT count(*) FROM jm_policy.condition_in_force(n.event_on, n.item_code) AS c WHERE c.any_of = n.group_no)
GROUP BY n.uscc, e.name, e.district_code, n.application_no, n.item_code, n.event_on, n.awarded_yuan;

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
