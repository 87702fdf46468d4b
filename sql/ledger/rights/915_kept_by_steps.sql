-- What policies cannot say, because it is about the row as it was before.

-- A record stays with its enterprise and keeps its number: limits are booked
-- and receipts are written under both.  The code of the enterprise itself can be
-- corrected, and its records follow: then the old code is no longer there.
CREATE FUNCTION refuse_move() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF to_jsonb(NEW) -> TG_ARGV[0] IS DISTINCT FROM to_jsonb(OLD) -> TG_ARGV[0]
	   OR NEW.uscc <> OLD.uscc AND EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = OLD.uscc) THEN
		RAISE EXCEPTION 'a record stays with its enterprise and keeps its number (记录不可移至其他企业，序号不可更改)'
			USING ERRCODE = 'JM111',
				  DETAIL = format('Row %s of "%s", of %s.', to_jsonb(OLD) ->> TG_ARGV[0], TG_TABLE_NAME, OLD.uscc),
				  HINT = 'Make a new record for the other enterprise; withdraw an application made in error.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_move() IS '触发器：记录不可移至其他企业（JM111） / trigger: a record stays with its enterprise (JM111)';

CREATE TRIGGER refuse_move BEFORE UPDATE OF uscc, application_no ON application
	FOR EACH ROW EXECUTE FUNCTION refuse_move('application_no');
CREATE TRIGGER refuse_move BEFORE UPDATE OF uscc, project_no ON project
	FOR EACH ROW EXECUTE FUNCTION refuse_move('project_no');
CREATE TRIGGER refuse_move BEFORE UPDATE OF uscc, recognition_no ON recognition
	FOR EACH ROW EXECUTE FUNCTION refuse_move('recognition_no');

-- Whoever can make triggers of his own, on a temporary table for instance, gets
-- past pg_trigger_depth() in the policies.  What he could do there is little:
-- history says who he is and when it was, and accounts only grow, so that no
-- limit opens.  (What he adds, account_check shows.)  Without the right TEMPORARY
-- on the database he cannot do even that.
CREATE FUNCTION refuse_shrinking() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
		RAISE EXCEPTION 'what is booked on a limit stays booked (限额账户只增不减)'
			USING ERRCODE = 'JM118',
				  DETAIL = format('The account of %s by %s is at %s yuan.', OLD.item_code, concat_ws(' ', OLD.scope, OLD.scope_key), OLD.used_yuan),
				  HINT = 'Accounts are kept by the steps of applications.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_shrinking() IS '触发器：限额账户只增不减（JM118） / trigger: accounts only grow (JM118)';

CREATE TRIGGER refuse_shrinking BEFORE UPDATE ON account
	FOR EACH ROW WHEN (NEW.used_yuan < OLD.used_yuan OR NEW.used_count < OLD.used_count
		OR NEW.item_code <> OLD.item_code OR NEW.scope <> OLD.scope OR NEW.scope_key <> OLD.scope_key)
	EXECUTE FUNCTION refuse_shrinking();
CREATE TRIGGER refuse_shrinking BEFORE UPDATE ON shared_account
	FOR EACH ROW WHEN (NEW.used_yuan < OLD.used_yuan OR NEW.used_count < OLD.used_count
		OR NEW.item_code <> OLD.item_code OR NEW.scope <> OLD.scope OR NEW.scope_key <> OLD.scope_key)
	EXECUTE FUNCTION refuse_shrinking();

-- What is paid is the sum of the disbursements: written with them, and compared
-- with them at the end of the transaction.
CREATE FUNCTION keep_disbursed() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	paid numeric;
BEGIN
	IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
		RETURN NEW;
	END IF;
	IF TG_WHEN = 'BEFORE' THEN
		IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1 THEN
			RETURN NEW;
		END IF;
	ELSE
		SELECT coalesce(sum(d.disbursed_yuan), 0) INTO paid FROM disbursement AS d
		WHERE d.uscc = NEW.uscc AND d.application_no = NEW.application_no;
		IF paid = (SELECT a.disbursed_yuan FROM application AS a
				   WHERE a.uscc = NEW.uscc AND a.application_no = NEW.application_no) THEN
			RETURN NULL;
		END IF;
	END IF;
	RAISE EXCEPTION 'what is paid is the sum of the disbursements (已拨付金额由拨付记录得出)'
		USING ERRCODE = 'JM118',
			  DETAIL = format('Application %s of %s would be at %s yuan.', NEW.application_no, NEW.uscc, NEW.disbursed_yuan),
			  HINT = 'Record a disbursement.';
END
$$;
COMMENT ON FUNCTION keep_disbursed() IS '触发器：已拨付金额由拨付记录得出（JM118） / trigger: what is paid is the sum of the disbursements (JM118)';

CREATE TRIGGER keep_disbursed_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.disbursed_yuan <> 0) EXECUTE FUNCTION keep_disbursed();
CREATE TRIGGER keep_disbursed BEFORE UPDATE OF disbursed_yuan ON application
	FOR EACH ROW WHEN (NEW.disbursed_yuan <> OLD.disbursed_yuan) EXECUTE FUNCTION keep_disbursed();
CREATE CONSTRAINT TRIGGER keep_disbursed_in_the_end AFTER UPDATE OF disbursed_yuan ON application
	DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW WHEN (OLD.disbursed_yuan <> NEW.disbursed_yuan) EXECUTE FUNCTION keep_disbursed();
