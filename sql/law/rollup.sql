-- The maintained sums of a ledger: what its tables tell of every command.

CREATE FUNCTION jm_policy.log_changes() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_log_changes';
COMMENT ON FUNCTION jm_policy.log_changes() IS
	'触发器：记下语句所涉企业，供汇总之用；参数为有关的汇总类别 / trigger: notes the enterprises a command has written, for the maintained sums; its arguments are the families of sums concerned';
