-- What limits are counted by, as domains: PostgreSQL keeps a domain's check ready
-- for a session, and reads a table's CHECK anew for each command.

CREATE DOMAIN jm_policy.limit_scope AS text CHECK (VALUE IN ('enterprise', 'enterprise_year', 'exclusion', 'subject'));
COMMENT ON DOMAIN jm_policy.limit_scope IS
	'企业限额的范围：enterprise 企业、enterprise_year 企业年度、exclusion 互斥、subject 对象 / what a limit of one enterprise is counted by';

CREATE DOMAIN jm_policy.shared_limit_scope AS text CHECK (VALUE IN ('subject', 'quota'));
COMMENT ON DOMAIN jm_policy.shared_limit_scope IS
	'跨企业限额的范围：subject 对象、quota 年度名额 / what a limit that enterprises share is counted by';
