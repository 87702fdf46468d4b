-- Audits of the handling of cases.

CREATE OR REPLACE VIEW jm.audit_case_by_one_person WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	s.acted_by, s.transitions, a.awarded_yuan AS amount_yuan,
	format('受理至批准的%s步均由%s办理', s.transitions, s.acted_by) AS text_zh,
	format('all %s transitions from acceptance to approval were taken by %s', s.transitions, s.acted_by) AS text_en
FROM (
	-- Cases taken over from older books have no transitions in this ledger
	SELECT v.uscc, v.application_no, min(v.acted_by) AS acted_by, count(*) AS transitions
	FROM application_event AS v
	WHERE v.from_status <> v.to_status AND v.to_status IN ('accepted', 'reviewed', 'publicised', 'approved')
	GROUP BY v.uscc, v.application_no
	HAVING min(v.acted_by) = max(v.acted_by) AND min(v.to_status) <> max(v.to_status) AND bool_or(v.to_status = 'approved')
) AS s
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc);

COMMENT ON VIEW audit_case_by_one_person IS '审计：受理、审核、公示、批准由同一人办理 / audit: one person accepted, reviewed, publicised and approved';
COMMENT ON COLUMN audit_case_by_one_person.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_case_by_one_person.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_case_by_one_person.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_case_by_one_person.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_case_by_one_person.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_case_by_one_person.acted_by IS '经办人 / the officer';
COMMENT ON COLUMN audit_case_by_one_person.transitions IS '步骤数 / number of transitions';
COMMENT ON COLUMN audit_case_by_one_person.amount_yuan IS '批准金额（元） / awarded in yuan';
COMMENT ON COLUMN audit_case_by_one_person.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_case_by_one_person.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_publicity_backdated WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	a.publicity_end, s.recorded_on, s.acted_by, coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
	format('公示至%s，%s才由%s登记', jm_policy.format_day(a.publicity_end), jm_policy.format_day(s.recorded_on), s.acted_by) AS text_zh,
	format('publicity until %s was recorded on %s by %s', jm_policy.format_day(a.publicity_end), jm_policy.format_day(s.recorded_on), s.acted_by) AS text_en
FROM application AS a
JOIN enterprise AS e USING (uscc)
JOIN (
	-- If a case was publicised again after a correction, the last time counts
	SELECT DISTINCT ON (v.uscc, v.application_no) v.uscc, v.application_no,
		(v.acted_at AT TIME ZONE 'Asia/Shanghai')::date AS recorded_on, v.acted_by
	FROM application_event AS v
	WHERE v.to_status = 'publicised' AND v.from_status <> v.to_status
	ORDER BY v.uscc, v.application_no, v.event_no DESC
) AS s USING (uscc, application_no)
WHERE s.recorded_on > a.publicity_end;

COMMENT ON VIEW audit_publicity_backdated IS '审计：公示期满之后才登记公示 / audit: publicity recorded after its last day';
COMMENT ON COLUMN audit_publicity_backdated.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_publicity_backdated.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_publicity_backdated.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_publicity_backdated.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_publicity_backdated.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_publicity_backdated.publicity_end IS '公示止（含当日） / last day of publicity';
COMMENT ON COLUMN audit_publicity_backdated.recorded_on IS '登记公示之日（北京时间） / day it was recorded, Beijing time';
COMMENT ON COLUMN audit_publicity_backdated.acted_by IS '经办人 / the officer';
COMMENT ON COLUMN audit_publicity_backdated.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_publicity_backdated.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_publicity_backdated.text_en IS '说明（英文） / what was found, in English';

CREATE OR REPLACE VIEW jm.audit_publicity_changed WITH (security_invoker = true) AS
SELECT a.uscc, e.name AS enterprise_name, e.district_code, a.application_no, a.item_code,
	(v.acted_at AT TIME ZONE 'Asia/Shanghai')::date AS changed_on, v.acted_by,
	coalesce(a.awarded_yuan, a.assessed_yuan, a.requested_yuan)::numeric(18,2) AS amount_yuan,
	format('%s由%s改动：%s', jm_policy.format_day((v.acted_at AT TIME ZONE 'Asia/Shanghai')::date), v.acted_by, split_part(v.note, ' / ', 1)) AS text_zh,
	format('on %s, by %s: %s', jm_policy.format_day((v.acted_at AT TIME ZONE 'Asia/Shanghai')::date), v.acted_by, substring(v.note, 'publicity changed [^；]*')) AS text_en
FROM application_event AS v
JOIN application AS a USING (uscc, application_no)
JOIN enterprise AS e USING (uscc)
WHERE v.from_status = v.to_status AND v.note LIKE '公示期由%';

COMMENT ON VIEW audit_publicity_changed IS '审计：公示期在公示中被改动 / audit: the days of publicity were changed after they were set';
COMMENT ON COLUMN audit_publicity_changed.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN audit_publicity_changed.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN audit_publicity_changed.district_code IS '所在县（市、区） / district of the enterprise';
COMMENT ON COLUMN audit_publicity_changed.application_no IS '申报序号 / application';
COMMENT ON COLUMN audit_publicity_changed.item_code IS '支持事项 / support item';
COMMENT ON COLUMN audit_publicity_changed.changed_on IS '改动之日（北京时间） / day it was changed, Beijing time';
COMMENT ON COLUMN audit_publicity_changed.acted_by IS '经办人 / the officer';
COMMENT ON COLUMN audit_publicity_changed.amount_yuan IS '批准、核算或申请金额（元） / awarded, assessed or requested, in yuan';
COMMENT ON COLUMN audit_publicity_changed.text_zh IS '说明 / what was found';
COMMENT ON COLUMN audit_publicity_changed.text_en IS '说明（英文） / what was found, in English';
