-- What plpgsql_check finds in the functions of the law and of a ledger, where it is
-- installed: names that are not there, types that do not fit, variables nobody reads,
-- commands put together from text.

\i test/oracle/quiet.sql
SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'plpgsql_check') AS is_there \gset
\if :is_there
\else
	SELECT plan(1);
	SELECT skip('this PostgreSQL has no plpgsql_check', 1);
	SELECT * FROM finish();
	\quit
\endif

BEGIN;
SELECT no_plan();
CREATE EXTENSION plpgsql_check SCHEMA public;

-- Every function, and where it is a trigger's, every table it is on: by itself, or by with_owner_rights()
CREATE VIEW public.checked AS
SELECT p.oid AS function_oid, p.oid::regprocedure::text AS function, coalesce(t.tgrelid, 0) AS on_table, t.tgoldtable, t.tgnewtable
FROM pg_proc AS p
JOIN pg_language AS l ON l.oid = p.prolang AND l.lanname = 'plpgsql'
LEFT JOIN pg_trigger AS t ON p.prorettype = 'trigger'::regtype AND NOT t.tgisinternal
	AND (t.tgfoid = p.oid OR t.tgfoid = 'jm_policy.with_owner_rights()'::regprocedure AND split_part(encode(t.tgargs, 'escape'), '\000', 1) = p.proname)
WHERE p.pronamespace IN ('jm'::regnamespace, 'jm_private'::regnamespace, 'jm_policy'::regnamespace)
  AND (p.prorettype <> 'trigger'::regtype OR t.oid IS NOT NULL);
CREATE TABLE public.finding (function text, lineno int, level text, message text);
CREATE TABLE public.seen (function text);
CREATE FUNCTION public.look(which text) RETURNS SETOF text LANGUAGE sql SET search_path = pg_catalog AS $$
	WITH found AS (
		SELECT f.function, r.lineno, r.level, r.message, f.tgoldtable
		FROM public.checked AS f
		LEFT JOIN LATERAL public.plpgsql_check_function_tb(f.function_oid, f.on_table, oldtable => f.tgoldtable, newtable => f.tgnewtable,
			extra_warnings => true, performance_warnings => false, security_warnings => true) AS r ON true
		WHERE f.function ~ which
	), without_errors AS (
		INSERT INTO public.seen SELECT f.function FROM found AS f GROUP BY f.function, f.tgoldtable HAVING bool_and(coalesce(f.level, '') <> 'error')
	)
	INSERT INTO public.finding SELECT f.function, f.lineno, f.level, f.message FROM found AS f WHERE f.level IS NOT NULL;
	SELECT 'nothing' WHERE false
$$;
-- What an import does works on temporary tables: some import of each kind has them, and
-- what they are like is kept for when the functions are looked at
CREATE SCHEMA kept;
CREATE FUNCTION public.keep_temporary() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
	kind constant text := (SELECT f.kind FROM jm.import_file AS f ORDER BY f.file_no DESC LIMIT 1);
	made record;
BEGIN
	FOR made IN SELECT c.relname, c.oid::regclass AS name FROM pg_class AS c WHERE c.relnamespace = pg_my_temp_schema() AND c.relkind = 'r' AND c.relname ~ '^(import|account)_' LOOP
		EXECUTE format('CREATE TABLE IF NOT EXISTS kept.%I (LIKE %s)', coalesce(kind, 'no') || ' ' || made.relname, made.name);
	END LOOP;
	RETURN NULL;
END
$$;
CREATE TRIGGER keep_temporary AFTER INSERT ON jm.import_run FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
CREATE TRIGGER keep_temporary AFTER UPDATE ON jm.import_file FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
CREATE TRIGGER keep_temporary AFTER DELETE ON jm_private.import_line FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
CREATE TRIGGER keep_temporary AFTER UPDATE ON jm.import_enterprise FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
CREATE TRIGGER keep_temporary AFTER INSERT ON jm.enterprise FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
CREATE TRIGGER keep_temporary AFTER INSERT ON jm_private.account FOR EACH STATEMENT EXECUTE FUNCTION public.keep_temporary();
SELECT '91350100M000100Y43' AS code \gset
SELECT count(*) FROM (VALUES (1, 'enterprise', '统一社会信用代码,企业名称,所在县（市、区）', '甲,蓬江'), (2, 'recognition', '统一社会信用代码,认定类别,级别,认定日期', '高新技术企业,国家级,2024-01-01'),
	(3, 'project', '统一社会信用代码,项目类别,项目名称', 'digital,p'), (4, 'application', '统一社会信用代码,支持事项,事项发生日期', 'listing,2024-01-01')) AS f (n, kind, head, line),
	LATERAL jm.import_csv(f.kind, concat(f.head, E'\n', :'code', ',', f.line, E'\n')) \g /dev/null
SELECT count(*) FROM jm.import_csv('observation', E'指标,年度,数值,来源\nhq_count,2024,3,"a\nreport"\n') \g /dev/null
SELECT jm.rebuild_accounts() \g /dev/null
SELECT is((SELECT sum(r.rows_imported)::int FROM jm.import_run AS r), 5, 'a row of each kind is imported');

CREATE PROCEDURE public.look_as(kind text) LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
	like_it record;
BEGIN
	FOR like_it IN SELECT c.oid::regclass AS name, split_part(c.relname, ' ', 2) AS temporary FROM pg_class AS c WHERE c.relnamespace = 'kept'::regnamespace AND split_part(c.relname, ' ', 1) = kind LOOP
		EXECUTE format('DROP TABLE IF EXISTS pg_temp.%1$I; CREATE TEMP TABLE %1$I (LIKE %2$s)', like_it.temporary, like_it.name);
	END LOOP;
END
$$;
-- Each function once: what is of one kind with the tables of that kind
SELECT format('CALL public.look_as(%L)', kind), format('SELECT public.look(%L)', format('\.import_\w+_%s\(', kind)) FROM (SELECT DISTINCT f.kind FROM jm.import_field AS f WHERE f.kind <> 'enterprise' ORDER BY 1) AS k \gexec
CALL public.look_as('enterprise');
SELECT public.look('^(?!jm_private\.import_\w+_(recognition|project|application|observation)\()');

SELECT cmp_ok((SELECT count(DISTINCT function)::int FROM public.checked), '>', 150, 'a good deal is looked at');
SELECT is_empty($$ SELECT DISTINCT f.function, f.lineno, f.message FROM public.finding AS f WHERE f.level = 'error' AND NOT EXISTS (SELECT FROM public.seen AS s WHERE s.function = f.function)
	-- A record that a command makes which is put together; a column that a table of a kind has; a table that is made under another name
	AND NOT (f.function = 'jm_policy.put_in_place(name)' AND f.message = 'record "former" is not assigned yet')
	AND NOT (f.function = 'jm_private.import_join_records()' AND f.message = 'relation "pg_temp.import_single" does not exist')
	AND NOT (f.function = 'jm_private.refuse_overlap()' AND f.message ~ '^record "new" has no field') $$, 'no name is missing, no type does not fit');
SELECT is_empty($$ SELECT DISTINCT function, lineno, message FROM public.finding WHERE level = 'warning extra'
	-- Which every kind's has, and one reads
	AND NOT (function ~ '^jm_private\.import_check_' AND message = 'unused parameter "settings"') $$, 'no variable is without use, no parameter overwritten');
-- These put commands together from names that they have quoted, or that are columns of the catalogue
SELECT is_empty($$ SELECT DISTINCT function, lineno, message FROM public.finding WHERE level = 'security'
	AND function !~ '^(jm_policy\.(keep_private|drop_aside|put_in_place)|jm\.(protect_table|make_chinese_views)|jm_private\.(keep_history|tell_what_is_allowed|explain_constraints|give_privileges|import_read|import_find_duplicates|import_compare|import_split))\(' $$,
	'no command is put together from what somebody typed');

SELECT * FROM finish();
ROLLBACK;
