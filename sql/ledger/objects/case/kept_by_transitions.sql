-- Rules about changes of a row.  A policy cannot express them, because it does not see the
-- old and the new row together.

-- refuse_move keeps a record with its enterprise and its number, because accounts and
-- receipts refer to both.  The code of an enterprise can be corrected, and its records
-- follow by cascade; in that case the old code no longer exists.
CREATE OR REPLACE FUNCTION refuse_move() RETURNS trigger
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

CREATE OR REPLACE TRIGGER refuse_move BEFORE UPDATE OF uscc, application_no ON application
	FOR EACH ROW EXECUTE FUNCTION refuse_move('application_no');

CREATE OR REPLACE TRIGGER refuse_move BEFORE UPDATE OF uscc, project_no ON project
	FOR EACH ROW EXECUTE FUNCTION refuse_move('project_no');

CREATE OR REPLACE TRIGGER refuse_move BEFORE UPDATE OF uscc, recognition_no ON recognition
	FOR EACH ROW EXECUTE FUNCTION refuse_move('recognition_no');

-- disbursed_yuan is the sum of the disbursements.  Only their trigger writes it, with the
-- owner's rights.
CREATE OR REPLACE FUNCTION keep_disbursed() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') AND (TG_OP = 'INSERT' OR pg_trigger_depth() > 1) THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'what is paid is the sum of the disbursements (已拨付金额由拨付记录得出)'
		USING ERRCODE = 'JM118',
			  DETAIL = format('Application %s of %s would be at %s yuan.', NEW.application_no, NEW.uscc, NEW.disbursed_yuan),
			  HINT = 'Record a disbursement.';
END
$$;
COMMENT ON FUNCTION keep_disbursed() IS '触发器：已拨付金额由拨付记录得出（JM118） / trigger: disbursed_yuan is the sum of the disbursements (JM118)';

CREATE OR REPLACE TRIGGER keep_disbursed_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.disbursed_yuan <> 0) EXECUTE FUNCTION keep_disbursed();

CREATE OR REPLACE TRIGGER keep_disbursed BEFORE UPDATE OF disbursed_yuan ON application
	FOR EACH ROW WHEN (NEW.disbursed_yuan <> OLD.disbursed_yuan) EXECUTE FUNCTION keep_disbursed();
