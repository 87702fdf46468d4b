-- Mergers of enterprises: merge_enterprise(), and which enterprises count as one.

-- merged_enterprises gives the merged enterprises, each with the final one of its mergers.
-- It is a function so that the planner expects few rows.
CREATE OR REPLACE FUNCTION merged_enterprises()
RETURNS TABLE (uscc text, head text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 2
SET search_path FROM CURRENT
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM enterprise_merger) THEN
		RETURN;
	END IF;
	RETURN QUERY
		WITH RECURSIVE upward AS (
			SELECT m.uscc, m.into_uscc AS head FROM enterprise_merger AS m
			UNION
			SELECT u.uscc, m.into_uscc FROM upward AS u JOIN enterprise_merger AS m ON m.uscc = u.head
		), topmost AS (
			SELECT u.uscc, u.head FROM upward AS u
			WHERE NOT EXISTS (SELECT FROM enterprise_merger AS m WHERE m.uscc = u.head)
		)
		SELECT t.uscc, t.head FROM topmost AS t
		UNION
		SELECT t.head, t.head FROM topmost AS t;
END
$$;
COMMENT ON FUNCTION merged_enterprises() IS '有合并的企业及其最终的合并企业 / merged enterprises, each with the final enterprise of its mergers';

-- one_enterprise gives each enterprise with all that count as one with it, including itself.
CREATE OR REPLACE VIEW jm.one_enterprise WITH (security_invoker = true) AS
SELECT e.uscc, e.uscc AS counted_uscc FROM enterprise AS e
UNION ALL
SELECT a.uscc, b.uscc FROM merged_enterprises() AS a JOIN merged_enterprises() AS b ON b.head = a.head AND b.uscc <> a.uscc;

COMMENT ON VIEW one_enterprise IS '合并计算的企业：每家企业及与其合并的企业 / enterprises that count as one: each with itself and those merged with it';
COMMENT ON COLUMN one_enterprise.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN one_enterprise.counted_uscc IS '一并计算的企业 / an enterprise counted together with it';

-- begin_merger locks out approvals while a merger is recorded, so that none misses it.
CREATE OR REPLACE FUNCTION begin_merger() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	LOCK TABLE enterprise_merger IN EXCLUSIVE MODE;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION begin_merger() IS '触发器：登记合并时不批准 / trigger: no application is approved while a merger is recorded';

CREATE OR REPLACE TRIGGER begin_merger BEFORE INSERT ON enterprise_merger
	FOR EACH ROW WHEN (NEW.uscc <> NEW.into_uscc) EXECUTE FUNCTION jm_policy.with_owner_rights('begin_merger');

-- guard_merger requires that the role may write both enterprises and the day is not in the
-- future.
CREATE OR REPLACE FUNCTION guard_merger() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	locked int;
BEGIN
	PERFORM FROM enterprise AS e WHERE e.uscc IN (NEW.uscc, NEW.into_uscc) ORDER BY e.uscc FOR NO KEY UPDATE;
	GET DIAGNOSTICS locked = ROW_COUNT;
	IF locked < 2 THEN
		RAISE EXCEPTION 'a merger is recorded by who may write both enterprises (须对两家企业均有办理权限)'
			USING ERRCODE = 'insufficient_privilege',
				  DETAIL = format('%s into %s.', NEW.uscc, NEW.into_uscc),
				  HINT = 'Ask an office that writes for the whole city.';
	END IF;
	-- This changes nothing, but makes a transaction with an older snapshot fail when it locks them
	UPDATE enterprise AS e SET name = e.name WHERE e.uscc IN (NEW.uscc, NEW.into_uscc);
	IF NEW.merged_on > jm_policy.city_today() THEN
		RAISE EXCEPTION 'a merger of days to come (合并日期在今日之后)'
			USING ERRCODE = 'JM089',
				  DETAIL = format('%s into %s: merged_on is %s.', NEW.uscc, NEW.into_uscc, jm_policy.format_day(NEW.merged_on)),
				  HINT = 'Record it on the day.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_merger() IS '触发器：合并的登记（JM089） / trigger: checks a merger that is recorded (JM089)';

-- guard_merger_circle refuses to merge enterprises that count as one already.  It checks all
-- mergers, including those the current role cannot see, by a snapshot that shows them.
CREATE OR REPLACE FUNCTION guard_merger_circle() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF current_setting('transaction_isolation') <> 'read committed' THEN
		RAISE EXCEPTION 'a merger is recorded at READ COMMITTED (合并须在 READ COMMITTED 隔离级别登记)'
			USING ERRCODE = 'feature_not_supported',
				  DETAIL = format('The transaction is at %s, and would not see what was recorded meanwhile.', upper(current_setting('transaction_isolation'))),
				  HINT = 'Begin the transaction with BEGIN ISOLATION LEVEL READ COMMITTED.';
	END IF;
	IF EXISTS (SELECT FROM one_enterprise AS o WHERE o.uscc = NEW.uscc AND o.counted_uscc = NEW.into_uscc) THEN
		RAISE EXCEPTION 'the two are one enterprise already (两家企业已合并计算)'
			USING ERRCODE = 'JM089',
				  DETAIL = format('%s into %s.', NEW.uscc, NEW.into_uscc),
				  HINT = 'SELECT * FROM enterprise_merger;';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_merger_circle() IS '触发器：已合并计算的企业不再合并（JM089） / trigger: enterprises that count as one already cannot merge (JM089)';

CREATE OR REPLACE TRIGGER guard_merger BEFORE INSERT ON enterprise_merger
	FOR EACH ROW WHEN (NEW.uscc <> NEW.into_uscc) EXECUTE FUNCTION guard_merger();

CREATE OR REPLACE TRIGGER guard_merger_circle BEFORE INSERT ON enterprise_merger
	FOR EACH ROW WHEN (NEW.uscc <> NEW.into_uscc) EXECUTE FUNCTION jm_policy.with_owner_rights('guard_merger_circle');

-- refuse_merger_change lets only the ledger's owner delete a merger that was recorded in
-- error, because that makes limits available again.  A corrected code may cascade.
CREATE OR REPLACE FUNCTION refuse_merger_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- A cascade runs with the rights of the table's owner, another role's trigger does not
	IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
	   AND pg_has_role((SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = TG_RELID), 'MEMBER')
	   AND to_jsonb(NEW) - ARRAY['uscc', 'into_uscc'] = to_jsonb(OLD) - ARRAY['uscc', 'into_uscc'] THEN
		RETURN NEW;
	END IF;
	IF TG_OP = 'DELETE' AND pg_has_role((SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = TG_RELID), 'MEMBER') THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION 'a merger stays on record (合并记录不可更改)'
		USING ERRCODE = 'JM051',
			  DETAIL = format('The command was %s, of %s into %s.', TG_OP, OLD.uscc, OLD.into_uscc),
			  HINT = 'One recorded in error is deleted by the ledger''s owner.';
END
$$;
COMMENT ON FUNCTION refuse_merger_change() IS '触发器：合并记录不可更改（JM051） / trigger: a recorded merger does not change (JM051)';

CREATE OR REPLACE TRIGGER refuse_merger_change BEFORE UPDATE OR DELETE ON enterprise_merger
	FOR EACH ROW EXECUTE FUNCTION refuse_merger_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON enterprise_merger
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE OR REPLACE PROCEDURE jm.merge_enterprise(from_uscc text, into_uscc text, merged_on date, reason text)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	unknown text;
BEGIN
	SELECT u.uscc INTO unknown
	FROM unnest(ARRAY[from_uscc, into_uscc]) AS u (uscc)
	WHERE NOT EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = u.uscc)
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'the ledger has no enterprise "%" (台账中没有这一企业)', coalesce(unknown, 'NULL')
			USING ERRCODE = 'JM081',
				  DETAIL = 'Its code is not in the table enterprise, or not among the rows you may read.',
				  HINT = 'Record the enterprise first.';
	END IF;
	INSERT INTO enterprise_merger (uscc, into_uscc, merged_on, reason)
	VALUES (merge_enterprise.from_uscc, merge_enterprise.into_uscc, merge_enterprise.merged_on, btrim(merge_enterprise.reason));
END
$$;
COMMENT ON PROCEDURE merge_enterprise(text, text, date, text) IS
'登记企业合并：此后两家企业的限额、限一次的事项和互斥事项合并计算。参数：被合并企业、合并后企业、合并日期、依据或说明。
Records that an enterprise merged into another: from then on limits, once-only items and exclusions count the awards of both. from_uscc, into_uscc: the two enterprises; merged_on: the day; reason: the reason or document. Errors: JM081 no such enterprise, JM089 they count as one already or the day is in the future, JM054-JM055 day or reason missing.';

CALL explain_constraints('enterprise_merger');
