-- Which steps made this ledger what it is, and when.

CREATE TABLE ledger_version (
	step_no				int PRIMARY KEY,
	name				text NOT NULL,
	extension_version	text NOT NULL DEFAULT jm_policy.version(),
	applied_at			timestamptz NOT NULL DEFAULT now(),
	applied_by			text NOT NULL DEFAULT current_user,
	session_role		text NOT NULL DEFAULT session_user
);

COMMENT ON TABLE ledger_version IS '台账版本：已执行的建立和升级步骤 / the steps this ledger has been through';
COMMENT ON COLUMN ledger_version.step_no IS '步骤序号 / number of the step';
COMMENT ON COLUMN ledger_version.name IS '步骤名称 / name of the step';
COMMENT ON COLUMN ledger_version.extension_version IS '当时的扩展版本 / version of the extension that ran it';
COMMENT ON COLUMN ledger_version.applied_at IS '执行时间 / when';
COMMENT ON COLUMN ledger_version.applied_by IS '执行人 / by whom';
COMMENT ON COLUMN ledger_version.session_role IS '登录角色（session_user） / role that was logged in (session_user)';
