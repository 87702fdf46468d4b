-- All that PostgreSQL knows of a schema, one line a thing, so that two schemas can
-- be compared: columns in order, definitions, comments, grants, policies.  The
-- schemas' own names and those beside them are written as @.

CREATE FUNCTION pg_temp.sorted(granted aclitem[]) RETURNS text[] LANGUAGE sql RETURN ARRAY(SELECT a::text COLLATE "C" FROM unnest(granted) AS a ORDER BY 1);
CREATE FUNCTION pg_temp.catalog(schema text) RETURNS SETOF text LANGUAGE sql
SET search_path = pg_catalog
AS $$
	WITH space AS (
		SELECT n.oid, n.nspname, n.nspowner, n.nspacl FROM pg_namespace AS n WHERE n.nspname IN (schema, schema || '_private', schema || '_zh')
	), line AS (
		SELECT concat_ws(' ', 'schema', s.nspname, pg_temp.sorted(s.nspacl), obj_description(s.oid, 'pg_namespace')) AS line FROM space AS s
		UNION ALL
		SELECT concat_ws(' ', 'relation', c.oid::regclass, c.relkind, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, pg_temp.sorted(c.relacl), obj_description(c.oid, 'pg_class'),
			CASE WHEN c.relkind = 'v' THEN pg_get_viewdef(c.oid) END)
		FROM pg_class AS c JOIN space AS s ON s.oid = c.relnamespace
		UNION ALL
		SELECT concat_ws(' ', 'column', a.attrelid::regclass, row_number() OVER (PARTITION BY a.attrelid ORDER BY a.attnum), a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated, pg_temp.sorted(a.attacl),
			pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum))
		FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid JOIN space AS s ON s.oid = c.relnamespace
		LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
		WHERE c.relkind IN ('r', 'v', 'c') AND a.attnum > 0 AND NOT a.attisdropped
		UNION ALL
		SELECT concat_ws(' ', 'constraint', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid), obj_description(k.oid, 'pg_constraint'))
		FROM pg_constraint AS k JOIN space AS s ON s.oid = k.connamespace
		UNION ALL
		SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid), obj_description(i.indexrelid, 'pg_class'))
		FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid JOIN space AS s ON s.oid = c.relnamespace
		UNION ALL
		SELECT concat_ws(' ', 'function', p.oid::regprocedure, CASE WHEN p.prokind IN ('f', 'p') THEN pg_get_functiondef(p.oid) END, pg_temp.sorted(p.proacl), obj_description(p.oid, 'pg_proc'))
		FROM pg_proc AS p JOIN space AS s ON s.oid = p.pronamespace
		UNION ALL
		SELECT concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid), t.tgenabled)
		FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN space AS s ON s.oid = c.relnamespace WHERE NOT t.tgisinternal
		UNION ALL
		SELECT concat_ws(' ', 'policy', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), '|', pg_get_expr(p.polwithcheck, p.polrelid))
		FROM pg_policy AS p JOIN pg_class AS c ON c.oid = p.polrelid JOIN space AS s ON s.oid = c.relnamespace
		UNION ALL
		SELECT concat_ws(' ', 'type', t.oid::regtype, t.typtype, pg_temp.sorted(t.typacl), obj_description(t.oid, 'pg_type'))
		FROM pg_type AS t JOIN space AS s ON s.oid = t.typnamespace WHERE t.typelem = 0
	)
	SELECT regexp_replace(l.line, '\m' || schema || '(?=\.|_zh|_private|\M)', '@', 'g') FROM line AS l
$$;
