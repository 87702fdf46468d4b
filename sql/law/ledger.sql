-- How a ledger comes about: its SQL files, kept as rows, run in a schema of the
-- caller's choice.  What they create belongs to the caller and to no extension,
-- so that a dump keeps it whole and dropping the extension costs it no row.

CREATE TABLE jm_policy.ledger_step (
	step_no		int PRIMARY KEY,
	name		text NOT NULL UNIQUE,
	script		text NOT NULL
);

COMMENT ON TABLE jm_policy.ledger_step IS '台账建立与升级的步骤 / the steps that create a ledger and bring it up to date';
COMMENT ON COLUMN jm_policy.ledger_step.step_no IS '步骤序号 / number of the step';
COMMENT ON COLUMN jm_policy.ledger_step.name IS '名称 / name';
COMMENT ON COLUMN jm_policy.ledger_step.script IS '脚本 / script';

-- A ledger's functions look for names in its schema, and PostgreSQL takes the
-- function or operator whose types fit best, wherever on the path it stands: one
-- made there as format(text, text, text) is called in place of PostgreSQL's own,
-- with the rights of whoever works with the ledger.  So who may create in that
-- schema is its owner in all but name, and only the owner runs scripts in it.
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
	-- Superusers, and who can become the owner, need no way round
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
	'除所有者外，他人不得在模式中建立对象（JM048） / nobody but its owner creates in a schema (JM048)';

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
	'模式须归当前角色所有，且他人不得在其中建立对象（JM047、JM048） / a schema is the current role''s own, and nobody else creates in it (JM047, JM048)';

-- Nobody else sees a ledger until its owner grants it: what his default
-- privileges would give of what is new is taken back.
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
	'收回默认权限授予他人的新建对象的权限 / takes back what default privileges give to others of what is new in a schema';

-- Runs the steps a ledger has not seen yet.  The scripts name their own objects
-- without a schema: the search_path leads to the ledger, and goes back to what
-- it was when the procedure returns.
CREATE PROCEDURE jm_policy.run_ledger_steps(ledger name)
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	step record;
	done int[] := '{}';
	before constant oid[] := ARRAY(SELECT c.oid FROM pg_class AS c WHERE c.relnamespace = to_regnamespace(quote_ident(ledger)))
		|| to_regnamespace(quote_ident(ledger))::oid;
BEGIN
	CALL jm_policy.require_own_schema(ledger);
	PERFORM set_config('search_path', format('%I, jm_policy, pg_temp', ledger), true);

	IF to_regclass(format('%I.ledger_version', ledger)) IS NOT NULL THEN
		EXECUTE format('SELECT array_agg(step_no) FROM %I.ledger_version', ledger) INTO done;
	END IF;

	FOR step IN SELECT * FROM jm_policy.ledger_step WHERE step_no <> ALL (done) ORDER BY step_no LOOP
		EXECUTE step.script;
		EXECUTE format('INSERT INTO %I.ledger_version (step_no, name) VALUES ($1, $2)', ledger)
			USING step.step_no, step.name;
	END LOOP;
	CALL jm_policy.keep_private(ledger, before);

	-- Every reporting view has a Chinese one, also those the last steps brought
	IF to_regprocedure(format('%I.make_chinese_views()', ledger)) IS NOT NULL THEN
		EXECUTE format('CALL %I.make_chinese_views()', ledger);
	END IF;
END
$$;

COMMENT ON PROCEDURE jm_policy.run_ledger_steps(name) IS
	'执行尚未执行的台账步骤（供 create_ledger 和 upgrade_ledger 使用） / runs the steps a ledger has not seen yet; for create_ledger and upgrade_ledger';

CREATE PROCEDURE jm_policy.create_ledger(ledger name = 'jm')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
	IF ledger IS NULL OR ledger = '' OR ledger LIKE 'pg\_%'
	   OR ledger IN ('jm_policy', 'jm_zh', 'public', 'information_schema')
	   OR octet_length(ledger) > 60 THEN
		RAISE EXCEPTION 'a ledger cannot be named "%" (台账名称不可用)', coalesce(ledger, 'NULL')
			USING ERRCODE = 'JM042',
				  DETAIL = CASE WHEN coalesce(ledger, '') = '' THEN 'The name is empty.'
								WHEN octet_length(ledger) > 60 THEN 'That of its Chinese views has _zh behind it, and 63 bytes are the most.'
								ELSE 'That schema is the system''s, the extension''s or everybody''s.' END,
				  HINT = 'CALL jm_policy.create_ledger(''jm'');';
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = ledger) THEN
		RAISE EXCEPTION 'schema "%" exists already (模式已存在)', ledger
			USING ERRCODE = 'JM041',
				  DETAIL = 'A new ledger starts in a schema of its own.',
				  HINT = 'Give another name, or bring an older ledger up to date: CALL jm_policy.upgrade_ledger(…).';
	END IF;

	-- What DROP SCHEMA … CASCADE leaves of an older ledger's Chinese views is used again
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
	CALL jm_policy.run_ledger_steps(ledger);
	RAISE NOTICE 'ledger "%" is ready (台账已建立)', ledger;
END
$$;

COMMENT ON PROCEDURE jm_policy.create_ledger(name) IS
	'建立台账：在新模式中建立企业、认定、项目、申报、拨付、数据等表及报表视图，归调用者所有。 / Creates a ledger, owned by the caller, in a new schema. Errors: JM041 the schema exists, JM042 the name cannot be used, JM047 that of its Chinese views belongs to somebody else, JM048 others create in it.';

CREATE PROCEDURE jm_policy.upgrade_ledger(ledger name = 'jm')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	owner name;
	unknown int;
	missing int;
BEGIN
	IF ledger IS NULL OR to_regclass(format('%I.ledger_version', ledger)) IS NULL THEN
		RAISE EXCEPTION 'there is no ledger "%" (没有这一台账)', coalesce(ledger, 'NULL')
			USING ERRCODE = 'JM043',
				  DETAIL = 'A ledger has a table ledger_version.',
				  HINT = 'CALL jm_policy.create_ledger(''jm'');';
	END IF;
	-- Before anything of the ledger is asked, which is its owner's to answer
	SELECT pg_get_userbyid(n.nspowner) INTO owner FROM pg_namespace AS n WHERE n.nspname = ledger;
	IF owner <> current_user THEN
		RAISE EXCEPTION 'only its owner upgrades ledger "%" (只有台账所有者可以升级)', ledger
			USING ERRCODE = 'JM046',
				  DETAIL = format('Its owner is %s; this is %s, with whose rights the functions and triggers of the owner would run.', owner, current_user),
				  HINT = format('Connect as %s, or SET ROLE %1$I first.', owner);
	END IF;
	CALL jm_policy.require_own_schema(ledger);
	-- DROP EXTENSION … CASCADE takes whatever calls the extension, all at once
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
				   WHERE t.tgrelid = to_regclass(format('%I.application', ledger)) AND t.tgfoid = 'jm_policy.with_owner_rights()'::regprocedure) THEN
		RAISE EXCEPTION 'ledger "%" has lost its triggers and views (台账的触发器和视图已丢失)', ledger
			USING ERRCODE = 'JM045',
				  DETAIL = 'DROP EXTENSION … CASCADE takes them along; its rows are there, but no limit is kept, no step is checked and none is written down.',
				  HINT = 'Restore a dump from before, or create a new ledger and copy the rows into it.';
	END IF;
	EXECUTE format('SELECT max(v.step_no) FILTER (WHERE s.step_no IS NULL), count(*) FILTER (WHERE v.step_no IS NULL)
					FROM %I.ledger_version AS v FULL JOIN jm_policy.ledger_step AS s USING (step_no)', ledger)
		INTO unknown, missing;
	IF unknown IS NOT NULL THEN
		RAISE EXCEPTION 'ledger "%" is newer than this extension (台账版本高于扩展版本)', ledger
			USING ERRCODE = 'JM044',
				  DETAIL = format('It has been through step %s, which this extension does not know.', unknown),
				  HINT = 'ALTER EXTENSION jm_policy UPDATE;';
	END IF;
	IF missing = 0 THEN
		RAISE NOTICE 'ledger "%" is up to date (台账已是最新)', ledger;
		RETURN;
	END IF;
	CALL jm_policy.run_ledger_steps(ledger);
	RAISE NOTICE 'ledger "%" went through % step(s) (台账已升级)', ledger, missing;
END
$$;

COMMENT ON PROCEDURE jm_policy.upgrade_ledger(name) IS
	'将旧台账升级到本扩展的版本，各步骤记于 ledger_version。 / Brings an older ledger up to date; the steps are recorded in its ledger_version. Errors: JM043 no such ledger, JM044 the ledger is newer, JM045 it has lost its triggers and views, JM046 this is not its owner, JM048 others create in its schema.';
