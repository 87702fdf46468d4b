-- References to what users may add to the law (members, kinds) are kept by
-- triggers: a foreign key would be tried by a parallel restore before those
-- rows are there, for a dump does not say that one waits for the other.

CREATE FUNCTION require_known() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	column_name constant text := TG_ARGV[0];
	law_table constant text := TG_ARGV[1];
	law_column constant text := TG_ARGV[2];
	unknown text;
BEGIN
	EXECUTE format('SELECT n.%1$I FROM new_rows AS n
					WHERE n.%1$I IS NOT NULL AND NOT EXISTS (SELECT FROM jm_policy.%2$I AS l WHERE l.%3$I = n.%1$I) LIMIT 1',
				   column_name, law_table, law_column) INTO unknown;
	IF unknown IS NOT NULL THEN
		RAISE EXCEPTION 'unknown % "%" (无法识别的代码)', column_name, unknown
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('Table %s refers to jm_policy.%s.', TG_TABLE_NAME, law_table),
				  HINT = format('Known are SELECT %s, name_zh FROM jm_policy.%s; users may add rows of their own.', law_column, law_table);
	END IF;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION require_known() IS '触发器：代码须在条文的清单之中（23503） / trigger: a code must be in the law''s list (23503)';
