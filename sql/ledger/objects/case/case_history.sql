-- Every transition of every case: application_event with the names for its codes.  Only
-- roles that may read application_event (write and audit) see rows here.

CREATE OR REPLACE VIEW jm.case_history WITH (security_invoker = true) AS
SELECT
	v.uscc,
	v.application_no,
	v.event_no,
	e.name AS enterprise_name,
	e.district_code,
	d.name_zh AS district_zh,
	a.item_code,
	i.title_zh AS item_zh,
	i.title_en AS item_en,
	v.from_status,
	f.name_zh AS from_status_zh,
	f.name_en AS from_status_en,
	v.to_status,
	t.name_zh AS to_status_zh,
	t.name_en AS to_status_en,
	v.note,
	v.acted_at,
	v.acted_by,
	v.session_role
FROM application_event AS v
JOIN application AS a ON a.uscc = v.uscc AND a.application_no = v.application_no
JOIN enterprise AS e ON e.uscc = v.uscc
JOIN jm_policy.district AS d ON d.district_code = e.district_code
JOIN jm_policy.award_item AS i ON i.item_code = a.item_code
JOIN jm_policy.application_status AS t ON t.status = v.to_status
LEFT JOIN jm_policy.application_status AS f ON f.status = v.from_status;

COMMENT ON VIEW case_history IS '办理历史：每件申报的每一步、说明、时间和经办人 / every transition of every case, with its note, time and officer';
COMMENT ON COLUMN case_history.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN case_history.application_no IS '申报序号 / application';
COMMENT ON COLUMN case_history.event_no IS '步骤序号，按先后 / number of the transition, in order of time';
COMMENT ON COLUMN case_history.enterprise_name IS '企业名称 / name of the enterprise';
COMMENT ON COLUMN case_history.district_code IS '县（市、区）代码 / district';
COMMENT ON COLUMN case_history.district_zh IS '县（市、区） / name of the district';
COMMENT ON COLUMN case_history.item_code IS '事项代码 / item';
COMMENT ON COLUMN case_history.item_zh IS '支持事项 / name of the item';
COMMENT ON COLUMN case_history.item_en IS '支持事项英文名称 / name of the item in English';
COMMENT ON COLUMN case_history.from_status IS '原状态代码；空为新建 / status before; NULL for a new application';
COMMENT ON COLUMN case_history.from_status_zh IS '原状态；空为新建 / name of the status before';
COMMENT ON COLUMN case_history.from_status_en IS '原状态英文名称 / name of the status before, in English';
COMMENT ON COLUMN case_history.to_status IS '新状态代码 / status after';
COMMENT ON COLUMN case_history.to_status_zh IS '新状态 / name of the status after';
COMMENT ON COLUMN case_history.to_status_en IS '新状态英文名称 / name of the status after, in English';
COMMENT ON COLUMN case_history.note IS '办理说明或理由 / note or reason';
COMMENT ON COLUMN case_history.acted_at IS '办理时间 / when';
COMMENT ON COLUMN case_history.acted_by IS '经办人 / who';
COMMENT ON COLUMN case_history.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
