-- From 0.2.0 to 0.3.0: what changes in the law.

-- set_table_aside does the same to a table or composite type of a ledger that a migration gives
-- up; what depends on it goes with it, or is named if it is a user's.
CREATE PROCEDURE jm_policy.set_table_aside(private name, table_name name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	aside constant name := regexp_replace(private, '_private$', '_former');
	of_kind constant "char" := (SELECT c.relkind FROM pg_class AS c WHERE c.oid = to_regclass(format('%I.%I', private, table_name)));
BEGIN
	IF of_kind IS NULL THEN
		RETURN;
	END IF;
	IF to_regnamespace(quote_ident(aside)) IS NULL THEN
		EXECUTE format('CREATE SCHEMA %I', aside);
	END IF;
	EXECUTE format('ALTER %s %I.%I SET SCHEMA %I', CASE of_kind WHEN 'c' THEN 'TYPE' ELSE 'TABLE' END, private, table_name, aside);
	EXECUTE format('DELETE FROM %I.ledger_object WHERE kind = ''table'' AND identity = %L', private, format('%I.%I', private, table_name));
END
$$;

COMMENT ON PROCEDURE jm_policy.set_table_aside(name, name) IS
	'移开不再使用的表或复合类型（供表结构的变更使用） / moves a table or composite type that is given up out of the way; for migrations';

-- drop_aside drops the objects that were set aside and grants their privileges on the
-- objects that replace them.  If a user's object depends on one, it raises an error that
-- names the user's object, and the upgrade is rolled back.
CREATE OR REPLACE PROCEDURE jm_policy.drop_aside(ledger name, aside name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	given record;
	dependents text;
BEGIN
	IF to_regnamespace(quote_ident(aside)) IS NULL THEN
		RETURN;
	END IF;
	WITH gone AS (
		-- Triggers and rules on a view are users' own, but for the rule that is its query
		SELECT o.class_id, o.object_id, o.identity FROM jm_policy.objects_in(aside) AS o
		WHERE o.kind <> 'trigger' OR o.object_id IN (SELECT t.oid FROM pg_trigger AS t JOIN pg_proc AS p ON p.oid = t.tgfoid JOIN pg_namespace AS n ON n.oid = p.pronamespace
			WHERE n.nspname IN ('jm_policy', ledger, ledger || '_private', aside))
		UNION ALL SELECT 'pg_type'::regclass, t.oid, c.oid::regclass::text
		FROM pg_class AS c JOIN pg_type AS t ON t.oid IN (c.reltype, (SELECT r.typarray FROM pg_type AS r WHERE r.oid = c.reltype))
		WHERE c.relnamespace = to_regnamespace(quote_ident(aside))
		-- What belongs to a table goes with it
		UNION ALL SELECT 'pg_class'::regclass, i.indexrelid, c.oid::regclass::text
		FROM pg_class AS c JOIN pg_index AS i ON i.indrelid = c.oid WHERE c.relnamespace = to_regnamespace(quote_ident(aside))
		UNION ALL SELECT 'pg_constraint'::regclass, k.oid, c.oid::regclass::text
		FROM pg_class AS c JOIN pg_constraint AS k ON k.conrelid = c.oid WHERE c.relnamespace = to_regnamespace(quote_ident(aside))
		UNION ALL SELECT 'pg_attrdef'::regclass, a.oid, c.oid::regclass::text
		FROM pg_class AS c JOIN pg_attrdef AS a ON a.adrelid = c.oid WHERE c.relnamespace = to_regnamespace(quote_ident(aside))
		UNION ALL SELECT 'pg_class'::regclass, c.oid, c.oid::regclass::text
		FROM pg_class AS c WHERE c.relkind = 'c' AND c.relnamespace = to_regnamespace(quote_ident(aside))
		UNION ALL SELECT 'pg_rewrite'::regclass, r.oid, c.oid::regclass::text
		FROM pg_class AS c JOIN pg_rewrite AS r ON r.ev_class = c.oid AND r.rulename = '_RETURN' WHERE c.relnamespace = to_regnamespace(quote_ident(aside))
	)
	SELECT string_agg(DISTINCT format('%s uses %s', coalesce('view ' || v.ev_class::regclass, replace(pg_describe_object(d.classid, d.objid, 0), quote_ident(aside) || '.', quote_ident(ledger) || '.')),
		substr(g.identity, length(quote_ident(aside)) + 2)), '; ')
	INTO dependents
	FROM pg_depend AS d
	JOIN gone AS g ON g.class_id = d.refclassid AND g.object_id = d.refobjid
	LEFT JOIN pg_rewrite AS v ON d.classid = 'pg_rewrite'::regclass AND v.oid = d.objid AND v.rulename = '_RETURN'
	WHERE d.deptype IN ('n', 'a') AND NOT EXISTS (SELECT FROM gone AS o WHERE o.class_id = d.classid AND o.object_id = d.objid);
	IF dependents IS NOT NULL THEN
		RAISE EXCEPTION 'something of yours is built on what has to go (自建对象依赖于将被取代的对象)'
			USING ERRCODE = 'JM045',
				  DETAIL = dependents || '.',
				  HINT = 'Nothing was changed.  Drop these, upgrade, and make them again on what there is then.';
	END IF;

	FOR given IN
		SELECT DISTINCT CASE n.kind WHEN 'view' THEN 'TABLE' ELSE upper(n.kind) END AS kind, n.identity, a.privilege_type, a.of_column,
			CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee, a.is_grantable
		FROM jm_policy.objects_in(aside) AS o
		JOIN jm_policy.objects_in(ledger, (ledger || '_private')::name) AS n ON n.name = o.name AND n.kind = o.kind
		CROSS JOIN LATERAL (
			SELECT x.*, NULL AS of_column FROM pg_proc AS p CROSS JOIN aclexplode(p.proacl) AS x WHERE o.class_id = 'pg_proc'::regclass AND p.oid = o.object_id AND x.grantee <> p.proowner
			UNION ALL
			SELECT x.*, NULL FROM pg_class AS c CROSS JOIN aclexplode(c.relacl) AS x WHERE o.class_id = 'pg_class'::regclass AND c.oid = o.object_id AND x.grantee <> c.relowner
			UNION ALL
			-- On columns that are still there
			SELECT x.*, format(' (%I)', t.attname)
			FROM pg_class AS c
			JOIN pg_attribute AS t ON t.attrelid = c.oid AND NOT t.attisdropped
			JOIN pg_attribute AS l ON l.attrelid = n.object_id AND l.attname = t.attname
			CROSS JOIN aclexplode(t.attacl) AS x
			WHERE o.class_id = 'pg_class'::regclass AND c.oid = o.object_id AND x.grantee <> c.relowner) AS a
		WHERE o.kind IN ('function', 'procedure', 'view')
	LOOP
		EXECUTE format('GRANT %s%s ON %s %s TO %s%s', given.privilege_type, given.of_column, given.kind, given.identity, given.grantee, CASE WHEN given.is_grantable THEN ' WITH GRANT OPTION' END);
	END LOOP;
	EXECUTE format('DROP SCHEMA %I CASCADE', aside);
END
$$;

COMMENT ON PROCEDURE jm_policy.drop_aside(name, name) IS
	'删去移开的对象；有自建对象依赖时报错并列出（JM045） / drops the objects that were set aside; an error names the user''s objects that depend on them (JM045); for upgrade_ledger';

COMMENT ON FUNCTION jm_policy.log_changes() IS
	'触发器：记下语句所涉企业，供汇总之用；参数为有关的汇总类别，“类别:栏目”者并按该栏目记下是哪些记录 / trigger: logs whose records a command has written, for the rollups; its arguments are the families of rollups that depend on the table, family:column where that column tells which records';

UPDATE jm_policy.error_condition SET meaning_zh = '日期不在公元1至9999年', meaning_en = 'a date is infinite, or not of the years 0001 to 9999' WHERE sqlstate = 'JM009';
INSERT INTO jm_policy.error_condition VALUES ('JM141', 'unknown_target', '没有这一目标', 'the catalogue has no such target');
