-- The triggers that protect the catalogue: built-in rows cannot be changed, rules of
-- the same kind do not overlap, and every backend reloads after a change.  config.sql
-- puts guard_builtin() on the tables that users extend.

-- lock_part() is used instead of an advisory lock, which any role could hold and so
-- block all writers.
CREATE FUNCTION jm_policy.lock_part(table_name regclass, part text, wait boolean = true)
RETURNS boolean
LANGUAGE C STRICT AS 'MODULE_PATHNAME', 'jm_lock_part';
COMMENT ON FUNCTION jm_policy.lock_part(regclass, text, boolean) IS
	'锁定一张表的某一部分至事务结束，须有写入该表的权限；不等待时返回是否锁定 / locks a part of a table until the end of the transaction, for a role that may write the table; with wait = false it returns whether it got the lock';

CREATE FUNCTION jm_policy.rules_changed() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_rules_changed';
COMMENT ON FUNCTION jm_policy.rules_changed() IS
	'触发器：通知各会话重读规则 / trigger: makes every backend reload the rules';

CREATE FUNCTION jm_policy.guard_builtin() RETURNS trigger
LANGUAGE C AS 'MODULE_PATHNAME', 'jm_guard_builtin';
COMMENT ON FUNCTION jm_policy.guard_builtin() IS
	'触发器：内置条目不可更改（JM031） / trigger: built-in rows cannot be written (JM031)';

-- complete_rule fills in what a rule leaves out from the document's own rule of its item;
-- the figures only if both are of the same kind.  So the stored row is complete.
CREATE FUNCTION jm_policy.complete_rule() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	model jm_policy.award_rule;
	ground constant text := (SELECT i.ground FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code);
	once constant boolean := NEW.once_per_enterprise;
BEGIN
	-- A dump has whole rows
	IF NEW.builtin OR jm_policy.is_restoring() THEN
		RETURN NEW;
	END IF;
	-- The owner keeps the values of the row, because a restore runs as the owner
	IF NOT pg_has_role((SELECT c.relowner FROM pg_class AS c WHERE c.oid = TG_RELID), 'USAGE') THEN
		NEW.registered_at := now();
		NEW.registered_by := current_user;
		NEW.session_role := session_user;
	END IF;

	-- award_amount() raises the error that names the nearest codes
	PERFORM jm_policy.award_amount(NEW.item_code);
	IF NEW.precedence = 0 AND EXISTS (SELECT FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code AND i.builtin) THEN
		RAISE EXCEPTION 'precedence 0 is the document''s own (优先级0为文件自身的规则)'
			USING ERRCODE = 'check_violation',
				  CONSTRAINT = 'own_rule_takes_precedence', TABLE = 'award_rule', SCHEMA = 'jm_policy',
				  DETAIL = format('"%s" comes with the extension, with its rule.', NEW.item_code),
				  HINT = 'Give a precedence of 1 or more, or leave it out.';
	END IF;
	SELECT r.* INTO model FROM jm_policy.award_rule AS r
	JOIN jm_policy.clause_rule AS c USING (rule_id)
	WHERE r.item_code = NEW.item_code;
	IF NEW.rate > 1 THEN
		RAISE EXCEPTION 'the rate % is over 1 (比例大于1)', trim_scale(NEW.rate)
			USING ERRCODE = 'JM034',
				  DETAIL = format('The rule is for %s.', NEW.item_code),
				  HINT = format('A rate is a share of 1: %s %% is %s.', trim_scale(NEW.rate), trim_scale(NEW.rate / 100));
	END IF;

	-- An item without figures has no kind that a rule with figures could inherit
	IF NEW.kind IS NULL AND model.kind IN ('unquantified', 'non_monetary')
	   AND num_nonnulls(NEW.amount_yuan, NEW.rate, NEW.floor_yuan) > 0 THEN
		RAISE EXCEPTION 'the rule does not say how it computes (规则缺少计算方式)'
			USING ERRCODE = 'JM033',
				  DETAIL = format('"%s" has no figure of its own to follow.', NEW.item_code),
				  HINT = 'Set kind: fixed or up_to with amount_yuan; rate_capped with rate and amount_yuan; rate_floor with rate and floor_yuan.';
	END IF;
	NEW.kind := coalesce(NEW.kind, model.kind);
	NEW.cap_scope := coalesce(NEW.cap_scope, model.cap_scope);
	NEW.once_per_enterprise := coalesce(NEW.once_per_enterprise, model.once_per_enterprise);
	NEW.precedence := coalesce(NEW.precedence, 1);
	IF NEW.annual_quota IS NULL AND NEW.quota_mode IS NULL THEN
		NEW.annual_quota := model.annual_quota;
		NEW.quota_mode := model.quota_mode;
	END IF;
	IF NEW.kind = model.kind THEN
		NEW.amount_yuan := coalesce(NEW.amount_yuan, model.amount_yuan);
		NEW.rate := coalesce(NEW.rate, model.rate);
		NEW.floor_yuan := coalesce(NEW.floor_yuan, model.floor_yuan);
		NEW.rounding := coalesce(NEW.rounding, model.rounding);
		NEW.determination := coalesce(NEW.determination, model.determination);
	END IF;

	-- A ceiling is rounded down, so that it is never exceeded; a definite figure to the nearest
	-- fen
	NEW.determination := coalesce(NEW.determination,
		CASE NEW.kind
			WHEN 'up_to' THEN 'ceiling'
			WHEN 'rate_capped' THEN CASE NEW.rounding WHEN 'half_up' THEN 'definite' ELSE 'ceiling' END
			WHEN 'unquantified' THEN 'undetermined'
			WHEN 'non_monetary' THEN 'none'
			ELSE 'definite'
		END);
	IF NEW.rate IS NOT NULL THEN
		NEW.rounding := coalesce(NEW.rounding,
			CASE NEW.determination WHEN 'ceiling' THEN 'down' ELSE 'half_up' END);
	END IF;

	-- An item without a ground is limited by enterprise: to the amount in all, or to one award
	IF ground IS NULL AND NEW.cap_scope IS NULL AND NEW.kind IN ('up_to', 'rate_capped') THEN
		NEW.cap_scope := 'enterprise';
	ELSIF ground IS NULL AND NEW.cap_scope IS NULL AND once IS NULL AND NEW.kind IN ('fixed', 'rate_floor') THEN
		NEW.once_per_enterprise := true;
	END IF;

	-- The scope of a limit must fit the item's ground
	IF (NEW.cap_scope = 'unit') IS DISTINCT FROM (ground = 'unit') AND (NEW.cap_scope = 'unit' OR ground = 'unit')
	   OR NEW.cap_scope = 'subject' AND ground IS NULL THEN
		RAISE EXCEPTION 'a limit of "%" cannot be counted by % (限额范围与依据不符)', NEW.item_code, coalesce(NEW.cap_scope, 'nothing')
			USING ERRCODE = 'JM040',
				  DETAIL = format('The ground of the item is %s.', coalesce(ground, 'none')),
				  HINT = CASE ground WHEN 'unit' THEN 'Its units are counted one by one: leave cap_scope out.'
					ELSE 'Leave cap_scope out, or count by enterprise or enterprise_year.' END;
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION jm_policy.complete_rule() IS
	'触发器：自定规则未填的栏目取自文件自身的规则 / trigger: fills in what a rule leaves out from the document''s own rule';

-- Two rules of one item, precedence and tier must not be in force on the same day.
-- Writers take a lock in turn, so that each sees what earlier ones have committed.
-- A transaction under REPEATABLE READ does not see it; if rules overlap so, the newest
-- one wins (rules.c).
CREATE FUNCTION jm_policy.refuse_rule_overlap() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	other jm_policy.award_rule;
BEGIN
	PERFORM jm_policy.lock_part('jm_policy.award_rule', '');

	SELECT * INTO other FROM jm_policy.award_rule AS r
	WHERE r.item_code = NEW.item_code
	  AND r.precedence = NEW.precedence
	  AND r.tier IS NOT DISTINCT FROM NEW.tier
	  AND r.rule_id <> NEW.rule_id
	  AND r.valid_from <= coalesce(NEW.valid_to, 'infinity')
	  AND coalesce(r.valid_to, 'infinity') >= NEW.valid_from
	ORDER BY r.valid_from
	LIMIT 1;

	IF FOUND THEN
		RAISE EXCEPTION 'rule % of "%" is in force on the same days (规则有效期重叠)', other.rule_id, NEW.item_code
			USING ERRCODE = 'JM032',
				  DETAIL = format('It runs from %s %s with precedence %s and tier %s.',
								  jm_policy.format_day(other.valid_from),
								  coalesce('to ' || jm_policy.format_day(other.valid_to), 'on without end'), other.precedence, coalesce(other.tier, 'none')),
				  HINT = 'End that rule the day before, or give the new one a higher precedence.';
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jm_policy.refuse_rule_overlap() IS
	'触发器：同一事项、优先级、类别的规则有效期不得重叠（JM032） / trigger: rules of one item, precedence and tier do not overlap (JM032)';

-- The city pays no money for an item that another law governs, so no rule of a user may
-- give it a figure.
CREATE FUNCTION jm_policy.bar_governed_rule() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	item jm_policy.award_item;
BEGIN
	SELECT * INTO item FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code;
	IF item.governed_by_zh IS NOT NULL
	   AND (num_nonnulls(NEW.amount_yuan, NEW.rate, NEW.floor_yuan) > 0 OR NEW.kind NOT IN ('unquantified', 'non_monetary')) THEN
		RAISE EXCEPTION 'nothing is paid for "%" (本项从其规定，不发放资金)', NEW.item_code
			USING ERRCODE = 'JM035',
				  DETAIL = format('It is governed by %s (%s).', item.governed_by_en, item.governed_by_zh),
				  HINT = 'Register no figures for it.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION jm_policy.bar_governed_rule() IS
	'触发器：从其规定的事项不得有带金额的规则（JM035） / trigger: refuses a rule with figures for an item that another law governs (JM035)';

-- By name this trigger precedes complete_rule, whose error about a missing kind would mislead
CREATE TRIGGER bar_governed_rule BEFORE INSERT OR UPDATE ON jm_policy.award_rule
	FOR EACH ROW WHEN (NOT NEW.builtin) EXECUTE FUNCTION jm_policy.bar_governed_rule();
CREATE TRIGGER complete_rule BEFORE INSERT ON jm_policy.award_rule
	FOR EACH ROW EXECUTE FUNCTION jm_policy.complete_rule();
CREATE TRIGGER refuse_rule_overlap AFTER INSERT OR UPDATE ON jm_policy.award_rule
	FOR EACH ROW EXECUTE FUNCTION jm_policy.refuse_rule_overlap();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.award_rule
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.award_item
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.document
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();
CREATE TRIGGER rules_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON jm_policy.award_conflict
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.rules_changed();
