-- Some tables (history, money, figures) are append-only: a mistake is corrected by a further
-- row.

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	RAISE EXCEPTION 'rows of "%" are never changed (只可追加，不可改动)', TG_TABLE_NAME
		USING ERRCODE = 'JM051',
			  DETAIL = format('The command was %s.', TG_OP),
			  HINT = 'Insert a new row: a revised figure, or a negative amount with its reason.';
END
$$;
COMMENT ON FUNCTION refuse_change() IS '触发器：只可追加（JM051） / trigger: append only (JM051)';

-- refuse_row_change does the same for rows of an enterprise, but lets a correction of the
-- enterprise's code cascade.
CREATE OR REPLACE FUNCTION refuse_row_change() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- A cascade runs with the rights of the table's owner, another role's trigger does not
	IF TG_OP = 'UPDATE' AND pg_trigger_depth() > 1
	   AND pg_has_role((SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = TG_RELID), 'MEMBER')
	   AND to_jsonb(NEW) - ARRAY['uscc', 'enterprise_deleted'] = to_jsonb(OLD) - ARRAY['uscc', 'enterprise_deleted'] THEN
		RETURN NEW;
	END IF;
	RAISE EXCEPTION 'rows of "%" are never changed (只可追加，不可改动)', TG_TABLE_NAME
		USING ERRCODE = 'JM051',
			  DETAIL = format('The command was %s.', TG_OP),
			  HINT = 'Insert a new row: a revised figure, or a negative amount with its reason.';
END
$$;
COMMENT ON FUNCTION refuse_row_change() IS '触发器：只可追加，信用代码更正除外（JM051） / trigger: append only, except for a corrected code (JM051)';
