-- protect_table makes the row-level security of a table, by what its rows are about.  From the
-- policies of a table, grant_access derives the SQL privileges of readers and officers.
--
-- Row-level security does not apply to the ledger's owner and must not be forced: foreign keys
-- cascade with his rights.

-- given_columns lists the columns that a writer may set.  Only their defaults set the role, the
-- time and the table's own number, so that they are true and nobody takes the next numbers.
CREATE OR REPLACE FUNCTION given_columns(protected regclass)
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum)
	FROM pg_catalog.pg_attribute AS a
	LEFT JOIN pg_catalog.pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
	WHERE a.attrelid = protected AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
	  AND (a.attidentity = '' OR NOT EXISTS (
		SELECT FROM pg_catalog.pg_constraint AS k WHERE k.conrelid = a.attrelid AND k.contype IN ('p', 'u') AND k.conkey = ARRAY[a.attnum]))
	  AND coalesce(pg_catalog.pg_get_expr(d.adbin, d.adrelid), '') NOT IN ('CURRENT_USER', 'SESSION_USER', 'clock_timestamp()', 'statement_timestamp()');
END;
COMMENT ON FUNCTION given_columns(regclass) IS
	'一张表中由写入者给出的栏目；经办人、时间和全表序号由台账自己写入（供 grant_access 使用） / the columns of a table that a writer may set; the ledger sets roles, times and the table''s numbers; for grant_access';

CREATE OR REPLACE PROCEDURE jm.protect_table(table_name text, about text, by_transitions boolean = false)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	protected constant regclass := quote_ident(table_name)::regclass;
	to_see constant text := CASE about WHEN 'history' THEN '''write'', ''audit''' ELSE '''read'', ''write'', ''audit''' END;
	sees text;
	writes text;
	-- The commands that triggers refuse, as bits of pg_trigger.tgtype: 8 is DELETE, 16 is UPDATE
	refused int;
BEGIN
	-- Writing checks one row: it looks up the enterprise by its key.  A record that counts for a
	-- district of its own must be in one of the role's.
	writes := CASE
		WHEN about IN ('enterprise', 'history') THEN
			'(SELECT accessible_city(%1$s)) OR EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = %2$I.uscc
			 AND e.district_code = ANY (ARRAY(SELECT accessible_districts(%1$s))))'
			|| CASE WHEN EXISTS (SELECT FROM pg_catalog.pg_attribute AS a WHERE a.attrelid = protected AND a.attname = 'district_code' AND NOT a.attisdropped)
				THEN ' AND (%2$I.district_code IS NULL OR %2$I.district_code = ANY (ARRAY(SELECT accessible_districts(%1$s))))' ELSE '' END
		-- A fact may be about no enterprise, but its district must be one of the role's
		WHEN about = 'fact' THEN
			'(SELECT accessible_city(%1$s)) OR (uscc IS NULL OR EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = %2$I.uscc
			 AND e.district_code = ANY (ARRAY(SELECT accessible_districts(%1$s)))))
			 AND (district_code = ANY (ARRAY(SELECT accessible_districts(%1$s))) OR district_code IS NULL AND uscc IS NOT NULL)'
		WHEN about = 'district' THEN
			'district_code = ANY (ARRAY(SELECT accessible_districts(%1$s)))'
		WHEN about = 'district_or_city' THEN
			'district_code = ANY (ARRAY(SELECT accessible_districts(%1$s))) OR district_code IS NULL AND (SELECT accessible_city(%1$s))'
		WHEN about = 'city' THEN
			'(SELECT accessible_city(%1$s))'
	END;
	IF writes IS NULL THEN
		RAISE EXCEPTION 'rows are not known to be about "%" (无法识别的类别)', about
			USING ERRCODE = 'JM114',
				  DETAIL = format('The table is %s.', table_name),
				  HINT = 'Say enterprise, history (of an enterprise), fact (of an enterprise, or of none), district, district_or_city or city.';
	END IF;
	-- Reading checks many rows: the visible enterprises are collected once, and not at all for
	-- a role that sees the whole city.  EXISTS would be estimated as a lookup per row, and so
	-- would make reports use the JIT.  Triggers read only a row or two: they look up that
	-- enterprise by its key, so that a transition costs the same in a district of any size.
	sees := CASE about
		WHEN 'enterprise' THEN
			'(SELECT accessible_city(%1$s)) OR CASE WHEN (SELECT pg_trigger_depth() > 0)
			 THEN accessible_enterprise(uscc, %1$s)
			 ELSE uscc IN (SELECT e.uscc FROM enterprise AS e) END'
		WHEN 'history' THEN
			'(SELECT accessible_city(%1$s)) OR CASE WHEN (SELECT pg_trigger_depth() > 0)
			 THEN accessible_enterprise(uscc, %1$s)
			 ELSE uscc IN (SELECT e.uscc FROM enterprise AS e
				WHERE e.district_code = ANY (ARRAY(SELECT accessible_districts(%1$s)))) END'
		WHEN 'fact' THEN
			'(SELECT accessible_city(%1$s)) OR uscc IN (SELECT e.uscc FROM enterprise AS e)
			 OR uscc IS NULL AND (district_code = ANY (ARRAY(SELECT accessible_districts(%1$s)))
				OR district_code IS NULL AND EXISTS (SELECT FROM accessible_districts(%1$s)))'
		-- A row about the whole city is visible to roles that see any district
		WHEN 'district_or_city' THEN
			'district_code = ANY (ARRAY(SELECT accessible_districts(%1$s)))
			 OR district_code IS NULL AND EXISTS (SELECT FROM accessible_districts(%1$s))'
		ELSE writes
	END;
	writes := '(' || format(writes, '''write''', table_name) || ')';

	SELECT coalesce(bit_or(t.tgtype::int), 0) INTO refused
	FROM pg_catalog.pg_trigger AS t
	JOIN pg_catalog.pg_proc AS p ON p.oid = t.tgfoid
	WHERE t.tgrelid = protected AND NOT t.tgisinternal AND p.proname IN ('refuse_change', 'refuse_row_change', 'refuse_application_delete', 'refuse_merger_change');
	-- History is append-only
	IF about = 'history' THEN
		refused := refused | 8 | 16;
	END IF;

	EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', protected);
	EXECUTE format('CREATE POLICY %s ON %s FOR SELECT USING (%s)',
		CASE about WHEN 'history' THEN 'see_history' ELSE 'see_rows' END, protected, format(sees, to_see, table_name));
	-- The ledger's triggers need no policy, because they write with the owner's rights
	IF by_transitions THEN
		RETURN;
	END IF;
	EXECUTE format('CREATE POLICY add_rows ON %s FOR INSERT WITH CHECK (%s)', protected, writes);
	IF refused & 16 = 0 THEN
		EXECUTE format('CREATE POLICY change_rows ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', protected, writes, writes);
	END IF;
	IF refused & 8 = 0 THEN
		EXECUTE format('CREATE POLICY remove_rows ON %s FOR DELETE USING (%s)', protected, writes);
	END IF;
END
$$;
COMMENT ON PROCEDURE protect_table(text, text, boolean) IS
	'为台账的一张表设置行级权限：enterprise 按企业、history 企业的历史、fact 企业的或不涉及企业的、district 按县（市、区）、district_or_city 县（市、区）或全市、city 全市；by_transitions 为只由台账自己的触发器以所有者权限写入。 / Row-level security for a table of the ledger: rows about an enterprise, its history, a fact of an enterprise or of none, a district, a district_or_city (a district, or the whole city), or the city; by_transitions: only the ledger''s own triggers write it, with the owner''s rights. Error: JM114.';
