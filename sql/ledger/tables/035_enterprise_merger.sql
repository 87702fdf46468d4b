-- Enterprises that merged into others.  An enterprise inherits the awards of those that merged
-- into it: limits, once-only items and exclusions count the awards of both.

CREATE TABLE jm.enterprise_merger (
	uscc		text PRIMARY KEY REFERENCES enterprise ON UPDATE CASCADE,
	into_uscc	text NOT NULL REFERENCES enterprise ON UPDATE CASCADE,
	merged_on	date NOT NULL CHECK (isfinite(merged_on)),
	reason		text NOT NULL CHECK (reason <> ''),
	recorded_at	timestamptz NOT NULL DEFAULT clock_timestamp(),
	recorded_by	text NOT NULL DEFAULT current_user,
	session_role text NOT NULL DEFAULT session_user,
	CONSTRAINT merged_into_another CHECK (uscc <> into_uscc)
);

CREATE INDEX enterprise_merger_into_uscc_idx ON enterprise_merger (into_uscc);

COMMENT ON TABLE enterprise_merger IS '企业合并：被合并企业已享受的支持计入合并后的企业 / mergers: the awards of an enterprise count for the one it merged into';
COMMENT ON COLUMN enterprise_merger.uscc IS '被合并企业的统一社会信用代码 / the enterprise that merged';
COMMENT ON COLUMN enterprise_merger.into_uscc IS '合并后企业的统一社会信用代码 / the enterprise it merged into';
COMMENT ON COLUMN enterprise_merger.merged_on IS '合并日期 / merged on';
COMMENT ON COLUMN enterprise_merger.reason IS '依据或说明 / reason';
COMMENT ON COLUMN enterprise_merger.recorded_at IS '记录时间 / recorded at';
COMMENT ON COLUMN enterprise_merger.recorded_by IS '记录人 / recorded by';
COMMENT ON COLUMN enterprise_merger.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
COMMENT ON CONSTRAINT enterprise_merger_merged_on_check ON enterprise_merger IS '日期，不可为无穷 / a date, not infinity';
COMMENT ON CONSTRAINT enterprise_merger_reason_check ON enterprise_merger IS '依据或说明，不可为空 / a reason, not blank';
COMMENT ON CONSTRAINT merged_into_another ON enterprise_merger IS '并入另一家企业 / another enterprise';
