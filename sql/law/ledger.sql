-- Creates and upgrades ledgers.  The scripts for that are rows.  Migrations make the
-- tables; each ledger runs each of them once.  Objects (functions, views, triggers,
-- policies) are replaced whenever they have changed.  The ledger's owner owns all of it,
-- and no extension does: a dump contains it whole, and dropping the extension loses no
-- row.

CREATE TABLE jm_policy.ledger_migration (
	migration_no	int PRIMARY KEY,
	name			text NOT NULL UNIQUE,
	script			text NOT NULL
);

COMMENT ON TABLE jm_policy.ledger_migration IS '台账表结构的变更，每个台账各执行一次，发布后不再更改 / migrations of a ledger''s tables; each ledger runs each of them once, and a released one never changes';
COMMENT ON COLUMN jm_policy.ledger_migration.migration_no IS '序号 / number';
COMMENT ON COLUMN jm_policy.ledger_migration.name IS '名称 / name';
COMMENT ON COLUMN jm_policy.ledger_migration.script IS '脚本 / script';

CREATE TABLE jm_policy.ledger_object (
	ordinal		int PRIMARY KEY,
	name		text NOT NULL UNIQUE,
	script		text NOT NULL
);

COMMENT ON TABLE jm_policy.ledger_object IS '台账的函数、视图、触发器和行级策略，有变化时重新就位 / a ledger''s functions, views, triggers and policies, replaced whenever they have changed';
COMMENT ON COLUMN jm_policy.ledger_object.ordinal IS '次序 / order';
COMMENT ON COLUMN jm_policy.ledger_object.name IS '名称：所在目录和文件 / name: directory and file';
COMMENT ON COLUMN jm_policy.ledger_object.script IS '脚本 / script';

-- A ledger's functions have its schema in their search_path, and PostgreSQL calls the
-- function or operator on the path whose types fit best.  A function
-- format(text, text, text) in that schema would be called instead of PostgreSQL's own,
-- with the rights of whoever uses the ledger.  So nobody but the owner may create objects
-- in the schema.
CREATE PROCEDURE jm_policy.require_closed_schema(schema name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	its record;
	other record;
BEGIN
	SELECT n.oid, n.nspowner, pg_get_userbyid(n.nspowner) AS owner INTO its
	FROM pg_namespace AS n WHERE n.nspname = schema;
	SELECT o.called, coalesce(r.rolname, 'PUBLIC') AS owner INTO other
	FROM (
		SELECT 1 AS kind, pg_describe_object('pg_class'::regclass, c.oid, 0) AS called, c.relowner AS owner FROM pg_class AS c WHERE c.relnamespace = its.oid
		UNION ALL SELECT 2, pg_describe_object('pg_proc'::regclass, p.oid, 0), p.proowner FROM pg_proc AS p WHERE p.pronamespace = its.oid
		UNION ALL SELECT 3, pg_describe_object('pg_operator'::regclass, p.oid, 0), p.oprowner FROM pg_operator AS p WHERE p.oprnamespace = its.oid
		UNION ALL SELECT 4, pg_describe_object('pg_type'::regclass, t.oid, 0), t.typowner FROM pg_type AS t WHERE t.typnamespace = its.oid
		UNION ALL SELECT 5, 'privilege CREATE on it', a.grantee FROM pg_namespace AS n CROSS JOIN aclexplode(n.nspacl) AS a
			WHERE n.oid = its.oid AND a.privilege_type = 'CREATE'
	) AS o
	LEFT JOIN pg_roles AS r ON r.oid = o.owner
	-- Superusers and members of the owner have the owner's rights anyway
	WHERE o.owner <> its.nspowner AND (r.oid IS NULL OR NOT pg_has_role(r.oid, its.nspowner, 'MEMBER'))
	ORDER BY o.kind, o.called
	LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'others create in schema "%" (他人可在该模式中建立对象)', schema
			USING ERRCODE = 'JM048',
				  DETAIL = format('The %s belongs to %s.', other.called, other.owner),
				  HINT = format('What is made there runs with the rights of whoever uses the ledger: REVOKE CREATE ON SCHEMA %I FROM …, and drop it or ALTER … OWNER TO %I.', schema, its.owner);
	END IF;
END
$$;

COMMENT ON PROCEDURE jm_policy.require_closed_schema(name) IS
	'除所有者外，他人不得在模式中建立对象（JM048）（供 create_ledger 和 upgrade_ledger 使用） / requires that only its owner can create objects in a schema (JM048); for create_ledger and upgrade_ledger';

CREATE PROCEDURE jm_policy.require_own_schema(schema name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	owner constant name := (SELECT pg_get_userbyid(n.nspowner) FROM pg_namespace AS n WHERE n.nspname = schema);
BEGIN
	IF owner <> current_user THEN
		RAISE EXCEPTION 'schema "%" belongs to somebody else (模式归他人所有)', schema
			USING ERRCODE = 'JM047',
				  DETAIL = format('Its owner is %s; this is %s.', owner, current_user),
				  HINT = 'Have its owner do it, or have him drop the schema.';
	END IF;
	CALL jm_policy.require_closed_schema(schema);
END
$$;

COMMENT ON PROCEDURE jm_policy.require_own_schema(name) IS
	'模式须归当前角色所有，且他人不得在其中建立对象（JM047、JM048）（供 create_ledger 和 upgrade_ledger 使用） / requires that the current role owns a schema and nobody else can create objects in it (JM047, JM048); for create_ledger and upgrade_ledger';

-- keep_private revokes what the owner's default privileges grant on new objects, so that
-- nobody sees a ledger until the owner grants it.
CREATE PROCEDURE jm_policy.keep_private(schema name, but_for oid[] = '{}')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	given record;
BEGIN
	FOR given IN
		SELECT DISTINCT o.kind, o.called, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee
		FROM (
			SELECT n.oid, 'SCHEMA' AS kind, quote_ident(n.nspname) AS called, n.nspacl AS acl, n.nspowner AS owner
			FROM pg_namespace AS n WHERE n.nspname = schema
			UNION ALL
			SELECT c.oid, CASE c.relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END, c.oid::regclass::text, c.relacl, c.relowner
			FROM pg_class AS c WHERE c.relnamespace = (SELECT n.oid FROM pg_namespace AS n WHERE n.nspname = schema) AND c.relkind IN ('r', 'p', 'v', 'S')
		) AS o
		CROSS JOIN aclexplode(o.acl) AS a
		WHERE o.oid <> ALL (but_for) AND a.grantee <> o.owner
	LOOP
		EXECUTE format('REVOKE ALL ON %s %s FROM %s', given.kind, given.called, given.grantee);
	END LOOP;
END
$$;

COMMENT ON PROCEDURE jm_policy.keep_private(name, oid[]) IS
	'收回默认权限授予他人的新建对象的权限（供 create_ledger 和 upgrade_ledger 使用） / revokes what default privileges grant to others on new objects of a schema; for create_ledger and upgrade_ledger';

-- objects_in lists the objects in a ledger's schemas of the kinds that scripts make.  Its
-- stamp (xmin) tells whether a script has replaced an object.
CREATE FUNCTION jm_policy.objects_in(VARIADIC schemas name[])
RETURNS TABLE (kind text, identity text, class_id oid, object_id oid, name name, stamp xid)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i.type, i.identity, o.class_id, o.object_id, o.name, o.stamp
	FROM (
		SELECT 'pg_class'::regclass::oid, c.oid, c.relnamespace, c.relname, NULL::xid
		FROM pg_catalog.pg_class AS c WHERE c.relkind IN ('r', 'p')
		UNION ALL SELECT 'pg_class'::regclass, c.oid, c.relnamespace, c.relname, r.xmin
		FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_rewrite AS r ON r.ev_class = c.oid WHERE c.relkind = 'v' AND r.rulename = '_RETURN'
		UNION ALL SELECT 'pg_proc'::regclass, p.oid, p.pronamespace, p.proname, p.xmin
		FROM pg_catalog.pg_proc AS p
		UNION ALL SELECT 'pg_trigger'::regclass, t.oid, c.relnamespace, t.tgname, t.xmin
		FROM pg_catalog.pg_trigger AS t JOIN pg_catalog.pg_class AS c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
		UNION ALL SELECT 'pg_policy'::regclass, p.oid, c.relnamespace, p.polname, p.xmin
		FROM pg_catalog.pg_policy AS p JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
	) AS o (class_id, object_id, schema_id, name, stamp)
	CROSS JOIN LATERAL pg_catalog.pg_identify_object(o.class_id, o.object_id, 0) AS i
	WHERE o.schema_id IN (SELECT n.oid FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ANY (schemas));
END;

COMMENT ON FUNCTION jm_policy.objects_in(name[]) IS
	'所列模式中的表、视图、函数、触发器和行级策略（供 upgrade_ledger 使用） / the tables, views, functions, triggers and policies in these schemas; for upgrade_ledger';

-- set_aside moves an old function or view out of the way of its replacement.
CREATE PROCEDURE jm_policy.set_aside(aside name, class_id oid, object_id oid)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF to_regnamespace(quote_ident(aside)) IS NULL THEN
		EXECUTE format('CREATE SCHEMA %I', aside);
	END IF;
	IF class_id = 'pg_class'::regclass THEN
		EXECUTE format('ALTER VIEW %s SET SCHEMA %I', object_id::regclass, aside);
	ELSE
		EXECUTE format('ALTER ROUTINE %s SET SCHEMA %I', object_id::regprocedure, aside);
	END IF;
END
$$;

COMMENT ON PROCEDURE jm_policy.set_aside(name, oid, oid) IS
	'把将被取代的函数或视图移开（供 upgrade_ledger 使用） / moves a function or view that will be replaced out of the way; for upgrade_ledger';

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
CREATE PROCEDURE jm_policy.drop_aside(ledger name, aside name)
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

-- script_for replaces the name jm, for which the scripts are written (also in hints), by
-- the ledger's own name.
CREATE FUNCTION jm_policy.script_for(ledger name, script text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN ledger = 'jm' THEN script
	ELSE pg_catalog.regexp_replace(script, '\mjm\.', pg_catalog.replace(pg_catalog.quote_ident(ledger), '\', '\\') || '.', 'g') END;

COMMENT ON FUNCTION jm_policy.script_for(name, text) IS
	'把脚本中的台账名 jm 换成实际名称（供 create_ledger 和 upgrade_ledger 使用） / a script with the name of the ledger in place of jm; for create_ledger and upgrade_ledger';

-- lock_ledger locks all tables and views of a ledger before an upgrade changes one of them.
-- Whoever has one and waits for another would deadlock with this; so this waits for less time
-- than it takes to be called a deadlock, lets go of all, and tries again.
CREATE PROCEDURE jm_policy.lock_ledger(ledger name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
SET lock_timeout = '100ms'
AS $$
DECLARE
	private constant name := ledger || '_private';
	chinese constant name := ledger || '_zh';
	began constant timestamptz := clock_timestamp();
	tables regclass[];
	views regclass[];
	relation regclass;
BEGIN
	EXECUTE format('SELECT coalesce(array_agg(o.object_id::regclass) FILTER (WHERE o.kind = ''table''), ''{}''),
			coalesce(array_agg(o.object_id::regclass) FILTER (WHERE o.kind = ''view''), ''{}'')
		FROM jm_policy.objects_in(VARIADIC $1) AS o
		JOIN pg_class AS c ON c.oid = o.object_id
		WHERE (o.kind, o.identity) IN (SELECT l.kind, l.identity FROM %I.ledger_object AS l)
		   OR o.kind = ''view'' AND c.relnamespace = to_regnamespace(quote_ident($2)) AND pg_get_userbyid(c.relowner) = current_user', private)
		INTO tables, views USING ARRAY[ledger, private, chinese], chinese;
	LOOP
		BEGIN
			PERFORM set_config('lock_timeout', '100ms', true);
			FOREACH relation IN ARRAY tables LOOP
				EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', relation);
			END LOOP;
			-- Only who waits for one of the tables can still have a view.  This locks the view
			-- alone; LOCK TABLE would lock the law's tables that it reads.
			PERFORM set_config('lock_timeout', '10ms', true);
			FOREACH relation IN ARRAY views LOOP
				EXECUTE format('ALTER VIEW %s OWNER TO CURRENT_USER', relation);
			END LOOP;
			RETURN;
		EXCEPTION WHEN lock_not_available THEN
			IF clock_timestamp() > began + interval '1 minute' THEN
				RAISE EXCEPTION 'ledger "%" is in use (台账正在使用)', ledger
					USING ERRCODE = 'lock_not_available',
						  DETAIL = 'For a minute there was no moment in which nobody held one of its tables.',
						  HINT = 'Nothing was changed.  End long transactions (pg_stat_activity shows them), or upgrade when fewer work.';
			END IF;
			PERFORM pg_sleep(0.05);
		END;
	END LOOP;
END
$$;

COMMENT ON PROCEDURE jm_policy.lock_ledger(name) IS
	'锁定台账的全部表和视图，至多等候一分钟（供 upgrade_ledger 使用） / locks all tables and views of a ledger, waiting for a minute at most; for upgrade_ledger';

-- The scripts name their objects without a schema.  The procedure sets the search_path to
-- the ledger; it is restored when the procedure returns.
CREATE PROCEDURE jm_policy.put_in_place(ledger name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
-- Scripts and the identities of objects are read in one way only
SET standard_conforming_strings = on
SET quote_all_identifiers = off
SET client_min_messages = warning
AS $$
DECLARE
	private constant name := ledger || '_private';
	aside constant name := ledger || '_former';
	migration record;
	former record;
	object record;
	there constant oid[] := ARRAY(SELECT c.oid FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname IN (ledger, private)
		UNION ALL SELECT n.oid FROM pg_namespace AS n WHERE n.nspname IN (ledger, private));
	ours text[] := '{}';
	theirs text[] := '{}';
	taken text;
	before text[];
	done int[] := '{}';
BEGIN
	CALL jm_policy.require_own_schema(ledger);
	CALL jm_policy.require_own_schema(private);
	IF to_regnamespace(quote_ident(aside)) IS NOT NULL THEN
		RAISE EXCEPTION 'schema "%" exists already (模式已存在)', aside
			USING ERRCODE = 'JM041',
				  DETAIL = 'What is replaced is set aside there, and dropped.',
				  HINT = format('DROP SCHEMA %I; or rename it.', aside);
	END IF;
	PERFORM set_config('search_path', format('%I, %I, jm_policy, pg_temp', private, ledger), true);

	-- What the last version put in place; a migration may change what it is called by, with a
	-- type among its arguments
	IF to_regclass(format('%I.ledger_object', private)) IS NOT NULL THEN
		EXECUTE format('SELECT coalesce(array_agg(concat_ws('' '', o.class_id, o.object_id)), ''{}'') FROM %I.ledger_object AS l
			JOIN jm_policy.objects_in(VARIADIC $1) AS o ON o.kind = l.kind AND o.identity = l.identity
			WHERE l.kind <> ''table''', private) INTO ours USING ARRAY[ledger, private];
		theirs := ARRAY(SELECT concat_ws(' ', o.class_id, o.object_id) FROM jm_policy.objects_in(ledger, private) AS o
			WHERE o.kind NOT IN ('table', 'policy') AND concat_ws(' ', o.class_id, o.object_id) <> ALL (ours));
		CALL jm_policy.lock_ledger(ledger);
	END IF;

	-- Tables
	IF to_regclass(format('%I.ledger_migration', private)) IS NOT NULL THEN
		EXECUTE format('SELECT array_agg(migration_no) FROM %I.ledger_migration', private) INTO done;
	END IF;
	FOR migration IN SELECT * FROM jm_policy.ledger_migration WHERE migration_no <> ALL (done) ORDER BY migration_no LOOP
		EXECUTE jm_policy.script_for(ledger, migration.script);
		EXECUTE format('INSERT INTO %I.ledger_migration (migration_no, name, checksum) VALUES ($1, $2, $3)', private)
			USING migration.migration_no, migration.name, jm_policy.checksum(migration.script);
	END LOOP;
	EXECUTE format('INSERT INTO %I.ledger_object (kind, identity)
		SELECT o.kind, o.identity FROM jm_policy.objects_in(VARIADIC $1) AS o WHERE o.kind = ''table'' AND o.object_id <> ALL ($2) ON CONFLICT DO NOTHING', private)
		USING ARRAY[ledger, private], there;

	-- Objects.  Policies are dropped and created again, all others are replaced in place.
	FOR former IN
		SELECT p.polname, p.polrelid FROM jm_policy.objects_in(ledger, private) AS o
		JOIN pg_policy AS p ON p.oid = o.object_id
		WHERE o.kind = 'policy' AND concat_ws(' ', o.class_id, o.object_id) = ANY (ours)
	LOOP
		EXECUTE format('DROP POLICY %I ON %s', former.polname, former.polrelid::regclass);
	END LOOP;
	before := ARRAY(SELECT concat_ws(' ', o.class_id, o.object_id, o.stamp) FROM jm_policy.objects_in(ledger, private) AS o);
	FOR object IN SELECT * FROM jm_policy.ledger_object ORDER BY ordinal LOOP
		BEGIN
			EXECUTE jm_policy.script_for(ledger, object.script);
		-- CREATE OR REPLACE refuses a changed result type, or a view that lost a column
		EXCEPTION WHEN invalid_function_definition OR invalid_table_definition OR wrong_object_type OR ambiguous_function THEN
			FOR former IN
				SELECT o.class_id, o.object_id
				FROM regexp_matches(object.script, '^CREATE OR REPLACE (?:FUNCTION|PROCEDURE|VIEW) (?:jm\.)?(\w+)', 'gn') AS made (name)
				JOIN jm_policy.objects_in(ledger, private) AS o ON o.name = made.name[1] AND o.kind IN ('function', 'procedure', 'view')
				WHERE concat_ws(' ', o.class_id, o.object_id) = ANY (ours)
			LOOP
				CALL jm_policy.set_aside(aside, former.class_id, former.object_id);
			END LOOP;
			EXECUTE jm_policy.script_for(ledger, object.script);
		END;
	END LOOP;
	-- What somebody made under a name that a script needs
	SELECT string_agg(o.kind || ' ' || o.identity, ', ' ORDER BY o.identity) INTO taken
	FROM jm_policy.objects_in(ledger, private) AS o
	WHERE concat_ws(' ', o.class_id, o.object_id) = ANY (theirs) AND concat_ws(' ', o.class_id, o.object_id, o.stamp) <> ALL (before);
	IF taken IS NOT NULL THEN
		RAISE EXCEPTION 'something of yours has a name that this version needs (自建对象占用了本版本所需的名称)'
			USING ERRCODE = 'JM045',
				  DETAIL = taken || '.',
				  HINT = 'Nothing was changed.  Rename these, and upgrade.';
	END IF;
	-- Objects whose script is gone
	FOR former IN
		SELECT o.kind, o.name, o.class_id, o.object_id, t.tgrelid
		FROM jm_policy.objects_in(ledger, private) AS o
		LEFT JOIN pg_trigger AS t ON o.kind = 'trigger' AND t.oid = o.object_id
		WHERE concat_ws(' ', o.class_id, o.object_id) = ANY (ours) AND concat_ws(' ', o.class_id, o.object_id, o.stamp) = ANY (before)
	LOOP
		IF former.kind = 'trigger' THEN
			EXECUTE format('DROP TRIGGER %I ON %s', former.name, former.tgrelid::regclass);
		ELSE
			CALL jm_policy.set_aside(aside, former.class_id, former.object_id);
		END IF;
	END LOOP;
	EXECUTE format('CALL %I.make_chinese_views()', ledger);
	-- The Chinese views of dropped views
	FOR former IN
		SELECT DISTINCT o.class_id, o.object_id
		FROM jm_policy.objects_in((ledger || '_zh')::name) AS o
		JOIN pg_rewrite AS r ON r.ev_class = o.object_id
		JOIN pg_depend AS d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
		JOIN jm_policy.objects_in(aside) AS g ON g.class_id = d.refclassid AND g.object_id = d.refobjid
		WHERE o.kind = 'view'
	LOOP
		CALL jm_policy.set_aside(aside, former.class_id, former.object_id);
	END LOOP;
	CALL jm_policy.keep_private(ledger, there);
	CALL jm_policy.keep_private(private, there);
	CALL jm_policy.drop_aside(ledger, aside);

	EXECUTE format('DELETE FROM %I.ledger_object WHERE kind <> ''table''', private);
	EXECUTE format('INSERT INTO %I.ledger_object (kind, identity)
		SELECT o.kind, o.identity FROM jm_policy.objects_in(VARIADIC $1) AS o WHERE o.kind <> ''table'' AND concat_ws('' '', o.class_id, o.object_id, o.stamp) <> ALL ($2)', private)
		USING ARRAY[ledger, private], before;
	EXECUTE format('INSERT INTO %I.ledger_version (extension_version, checksum) VALUES ($1, $2)', ledger) USING jm_policy.version(), jm_policy.objects_checksum();
	EXECUTE format('CALL %I.refresh_access()', ledger);
END
$$;

COMMENT ON PROCEDURE jm_policy.put_in_place(name) IS
	'执行尚未执行的表结构变更，并使函数、视图、触发器和行级策略就位（供 create_ledger 和 upgrade_ledger 使用） / runs the migrations a ledger has not run, and puts its functions, views, triggers and policies in place; for create_ledger and upgrade_ledger';

CREATE FUNCTION jm_policy.checksum(script text)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(script, 'UTF8')), 'hex');

COMMENT ON FUNCTION jm_policy.checksum(text) IS '脚本的校验和（供 upgrade_ledger 使用） / checksum of a script; for upgrade_ledger';

CREATE FUNCTION jm_policy.objects_checksum()
RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT jm_policy.checksum(pg_catalog.string_agg(o.name || o.script, '' ORDER BY o.ordinal)) FROM jm_policy.ledger_object AS o;
END;

COMMENT ON FUNCTION jm_policy.objects_checksum() IS '本扩展全部台账对象的校验和（供 upgrade_ledger 使用） / checksum of all objects this extension puts into a ledger; for upgrade_ledger';

CREATE PROCEDURE jm_policy.create_ledger(ledger name = 'jm')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
-- Scripts and the identities of objects are read in one way only
SET standard_conforming_strings = on
SET quote_all_identifiers = off
AS $$
BEGIN
	IF ledger IS NULL OR ledger = '' OR ledger LIKE 'pg\_%'
	   OR ledger IN ('jm_policy', 'jm_zh', 'public', 'information_schema')
	   OR octet_length(ledger) > 55 OR ledger ~ '[''%$\\[:cntrl:]]' THEN
		RAISE EXCEPTION 'a ledger cannot be named "%" (台账名称不可用)', coalesce(ledger, 'NULL')
			USING ERRCODE = 'JM042',
				  DETAIL = CASE WHEN coalesce(ledger, '') = '' THEN 'The name is empty.'
								WHEN octet_length(ledger) > 55 THEN 'Schemas beside it have its name and _zh, _private or _former, and 63 bytes are the most.'
								WHEN ledger ~ '[''%$\\[:cntrl:]]' THEN 'It stands in scripts and messages, where '' % $ \ and line breaks say something else.'
								ELSE 'That schema is the system''s, the extension''s or everybody''s.' END,
				  HINT = 'CALL jm_policy.create_ledger(''jm'');';
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ledger) THEN
		RAISE EXCEPTION 'schema "%" exists already (模式已存在)', ledger
			USING ERRCODE = 'JM041',
				  DETAIL = 'A new ledger starts in a schema of its own.',
				  HINT = 'Give another name, or bring an older ledger up to date: CALL jm_policy.upgrade_ledger(…).';
	END IF;

	IF to_regnamespace(quote_ident(ledger || '_private')) IS NOT NULL THEN
		RAISE EXCEPTION 'schema "%" exists already (模式已存在)', ledger || '_private'
			USING ERRCODE = 'JM041',
				  DETAIL = format('It is where the ledger "%s" would have what it is made with.', ledger),
				  HINT = format('Give another name, or drop what is left of an older ledger: DROP SCHEMA %I CASCADE;', ledger || '_private');
	END IF;
	-- DROP SCHEMA … CASCADE of an older ledger leaves the schema of its Chinese views, which is
	-- reused
	IF to_regnamespace(quote_ident(ledger || '_zh')) IS NOT NULL THEN
		CALL jm_policy.require_own_schema((ledger || '_zh')::name);
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_namespace AS n WHERE n.nspname = ledger || '_zh'
			   AND (EXISTS (SELECT FROM pg_catalog.pg_class WHERE relnamespace = n.oid)
					OR EXISTS (SELECT FROM pg_catalog.pg_proc WHERE pronamespace = n.oid))) THEN
		RAISE EXCEPTION 'schema "%" exists already (模式已存在)', ledger || '_zh'
			USING ERRCODE = 'JM041',
				  DETAIL = format('It is where the Chinese views of the ledger "%s" would be.', ledger),
				  HINT = 'Give another name, or drop what is in it.';
	END IF;

	EXECUTE format('CREATE SCHEMA %I', ledger);
	EXECUTE format('COMMENT ON SCHEMA %I IS %L', ledger, '台账 / a ledger of jm_policy');
	CALL jm_policy.keep_private(ledger);
	EXECUTE format('CREATE SCHEMA %I', ledger || '_private');
	EXECUTE format('COMMENT ON SCHEMA %I IS %L', ledger || '_private', format('台账 %s 的内部对象：无需直接使用，升级时可能改变 / what the ledger %1$s is made with: nothing to be used directly; an upgrade may change it', ledger));
	CALL jm_policy.keep_private((ledger || '_private')::name);
	CALL jm_policy.put_in_place(ledger);
	RAISE NOTICE 'ledger "%" is ready (台账已建立)', ledger;
END
$$;

COMMENT ON PROCEDURE jm_policy.create_ledger(name) IS
	'建立台账：在新模式中建立企业、认定、项目、申报、拨付、数据等表及报表视图，归调用者所有。 / Creates a ledger, owned by the caller, in a new schema. Errors: JM041 the schema exists, JM042 the name cannot be used, JM047 the schema of its Chinese views belongs to somebody else, JM048 others can create objects in it.';

CREATE PROCEDURE jm_policy.upgrade_ledger(ledger name = 'jm')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
-- Scripts and the identities of objects are read in one way only
SET standard_conforming_strings = on
SET quote_all_identifiers = off
AS $$
DECLARE
	private constant name := ledger || '_private';
	owner name;
	newer text;
	other text;
	missing int;
	lost int;
	is_same boolean;
BEGIN
	IF ledger IS NULL OR to_regclass(format('%I.ledger_version', ledger)) IS NULL OR to_regnamespace(quote_ident(private)) IS NULL THEN
		RAISE EXCEPTION 'there is no ledger "%" (没有这一台账)', coalesce(ledger, 'NULL')
			USING ERRCODE = 'JM043',
				  DETAIL = 'A ledger has a table ledger_version, and beside it a schema whose name ends in _private.',
				  HINT = 'CALL jm_policy.create_ledger(''jm'');';
	END IF;
	-- Before the first query on the ledger, which only its owner may read
	SELECT pg_get_userbyid(n.nspowner) INTO owner FROM pg_namespace AS n WHERE n.nspname = ledger;
	IF owner <> current_user THEN
		RAISE EXCEPTION 'only its owner upgrades ledger "%" (只有台账所有者可以升级)', ledger
			USING ERRCODE = 'JM046',
				  DETAIL = format('Its owner is %s; this is %s, with whose rights the functions and triggers of the owner would run.', owner, current_user),
				  HINT = format('Connect as %s, or SET ROLE %1$I first.', owner);
	END IF;
	CALL jm_policy.require_own_schema(ledger);
	CALL jm_policy.require_own_schema(private);
	EXECUTE format('LOCK TABLE %I.ledger_version IN SHARE ROW EXCLUSIVE MODE', ledger);

	EXECUTE format('SELECT max(format(''migration %%s %%s'', v.migration_no, v.name)) FILTER (WHERE m.migration_no IS NULL),
			min(format(''%%s %%s'', v.migration_no, v.name)) FILTER (WHERE v.checksum <> jm_policy.checksum(m.script)),
			count(*) FILTER (WHERE v.migration_no IS NULL)
		FROM %I.ledger_migration AS v FULL JOIN jm_policy.ledger_migration AS m USING (migration_no)', private)
		INTO newer, other, missing;
	IF newer IS NULL THEN
		EXECUTE format('SELECT max(''version '' || v.extension_version) FROM %I.ledger_version AS v
			WHERE string_to_array(v.extension_version, ''.'')::int[] > string_to_array(jm_policy.version(), ''.'')::int[]', ledger) INTO newer;
	END IF;
	IF newer IS NOT NULL THEN
		RAISE EXCEPTION 'ledger "%" is newer than this extension (台账版本高于扩展版本)', ledger
			USING ERRCODE = 'JM044',
				  DETAIL = format('It has been through %s, which this extension (%s) does not know.', newer, jm_policy.version()),
				  HINT = 'ALTER EXTENSION jm_policy UPDATE;';
	END IF;
	IF other IS NOT NULL THEN
		RAISE EXCEPTION 'a migration of ledger "%" is another one here (台账执行过的变更与本扩展的不同)', ledger
			USING ERRCODE = 'JM049',
				  DETAIL = format('The ledger has been through migration %s with another script.', other),
				  HINT = 'A migration never changes once it is released: install the extension the ledger was made with, or one that was released after it.';
	END IF;

	EXECUTE format('SELECT count(*) FROM %I.ledger_object AS l
		WHERE NOT EXISTS (SELECT FROM jm_policy.objects_in(VARIADIC $1) AS o WHERE o.kind = l.kind AND o.identity = l.identity)', private) INTO lost USING ARRAY[ledger, private];
	EXECUTE format('SELECT v.checksum = jm_policy.objects_checksum() FROM %I.ledger_version AS v ORDER BY v.version_no DESC LIMIT 1', ledger) INTO is_same;
	IF missing = 0 AND lost = 0 AND is_same THEN
		RAISE NOTICE 'ledger "%" is up to date (台账已是最新)', ledger;
		RETURN;
	END IF;
	CALL jm_policy.put_in_place(ledger);
	RAISE NOTICE 'ledger "%" is at version % (台账已升级)', ledger, jm_policy.version();
END
$$;

COMMENT ON PROCEDURE jm_policy.upgrade_ledger(name) IS
	'将旧台账升级到本扩展的版本，在一个事务内完成；也用于恢复因 DROP EXTENSION … CASCADE 失去的函数、视图和触发器。自建的对象、栏目、索引和授权保留。 / Brings an older ledger up to date, in one transaction, and restores the functions, views and triggers that DROP EXTENSION … CASCADE has dropped. The users'' own objects, columns, indexes and grants stay. Errors: JM043 no such ledger, JM044 the ledger is newer, JM045 an object of yours depends on one that must be dropped, or has a name that this version needs, JM046 the current role is not the owner, JM048 others can create objects in its schema, JM049 a migration the ledger has run differs from that of this version.';
