-- The trigger that logs changes for a ledger's rollups.

CREATE FUNCTION jm_policy.log_changes() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_log_changes';
COMMENT ON FUNCTION jm_policy.log_changes() IS
	'触发器：记下语句所涉企业，供汇总之用；参数为有关的汇总类别，“类别:栏目”者并按该栏目记下是哪些记录 / trigger: logs whose records a command has written, for the rollups; its arguments are the families of rollups that depend on the table, family:column where that column tells which records';
