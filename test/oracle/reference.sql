-- docs/reference.md, made from the comments: every table, view, function, procedure
-- and error that people use.  scripts/reference writes it, a test compares.

\pset tuples_only on
\pset format unaligned
\pset border 0
SET search_path = pg_catalog;
-- A comment in a line of Markdown
CREATE FUNCTION pg_temp.told(comment text) RETURNS text LANGUAGE sql IMMUTABLE
RETURN replace(replace(regexp_replace(coalesce(comment, ''), '\s*\n\s*', ' ', 'g'), '|', '\|'), '<', '&lt;');
-- Of tables and views, or of one kind of function, in one schema
CREATE FUNCTION pg_temp.relations(schema regnamespace, kinds text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format(E'### `%s.%s`\n\n%s\n\n| column | type | |\n|---|---|---|\n%s\n', schema, c.relname, pg_temp.told(obj_description(c.oid, 'pg_class')),
		(SELECT string_agg(format('| `%s` | %s | %s |', a.attname, format_type(a.atttypid, a.atttypmod), pg_temp.told(col_description(a.attrelid, a.attnum))), E'\n' ORDER BY a.attnum)
		 FROM pg_attribute AS a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped))
	FROM pg_class AS c WHERE c.relnamespace = schema AND c.relkind::text = ANY (string_to_array(kinds, NULL))
	  AND obj_description(c.oid, 'pg_class') !~ '（供' AND c.relname !~ '^ledger_(migration|object)$'
	ORDER BY c.relname COLLATE "C"
$$;
CREATE FUNCTION pg_temp.routines(schema regnamespace) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT format(E'### `%1$s.%2$s`\n\n`%3$s%2$s(%4$s)%5$s`\n\n%6$s\n', schema, p.proname, CASE p.prokind WHEN 'p' THEN 'CALL ' ELSE '' END, pg_get_function_arguments(p.oid),
		CASE WHEN p.prokind <> 'p' THEN ' → ' || pg_get_function_result(p.oid) ELSE '' END, pg_temp.told(obj_description(p.oid, 'pg_proc')))
	FROM pg_proc AS p WHERE p.pronamespace = schema AND p.prorettype <> 'trigger'::regtype AND obj_description(p.oid, 'pg_proc') !~ '（供'
	ORDER BY p.proname COLLATE "C", p.oid
$$;

SELECT E'# 参考 / Reference\n\n由各对象的注释生成（`scripts/reference`），请勿直接修改。/ Made from the comments by `scripts/reference`; not to be edited.\n';
SELECT E'## 条文：函数 / The law: functions\n';
SELECT pg_temp.routines('jm_policy');
SELECT E'## 条文：表和视图 / The law: tables and views\n';
SELECT pg_temp.relations('jm_policy', 'rv');
SELECT E'## 台账：函数和过程 / A ledger: functions and procedures\n';
SELECT pg_temp.routines('jm');
SELECT E'## 台账：表 / A ledger: tables\n';
SELECT pg_temp.relations('jm', 'r');
SELECT E'## 台账：视图 / A ledger: views\n';
SELECT pg_temp.relations('jm', 'v');
SELECT E'## 错误代码 / Errors\n\n| SQLSTATE | condition | |\n|---|---|---|\n' || string_agg(format('| `%s` | %s | %s / %s |', e.sqlstate, e.condition, pg_temp.told(e.meaning_zh), pg_temp.told(e.meaning_en)), E'\n' ORDER BY e.sqlstate)
FROM jm_policy.error_condition AS e;
