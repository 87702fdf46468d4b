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
BEGIN
	PERFORM set_config('search_path', format('%I, jm_policy, pg_temp', ledger), true);

	IF to_regclass(format('%I.ledger_version', ledger)) IS NOT NULL THEN
		EXECUTE format('SELECT array_agg(step_no) FROM %I.ledger_version', ledger) INTO done;
	END IF;

	FOR step IN SELECT * FROM jm_policy.ledger_step WHERE step_no <> ALL (done) ORDER BY step_no LOOP
		EXECUTE step.script;
		EXECUTE format('INSERT INTO %I.ledger_version (step_no, name) VALUES ($1, $2)', ledger)
			USING step.step_no, step.name;
	END LOOP;

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
	CALL jm_policy.run_ledger_steps(ledger);
	RAISE NOTICE 'ledger "%" is ready (台账已建立)', ledger;
END
$$;

COMMENT ON PROCEDURE jm_policy.create_ledger(name) IS
	'建立台账：在新模式中建立企业、认定、项目、申报、拨付、数据等表及报表视图，归调用者所有。 / Creates a ledger, owned by the caller, in a new schema. Errors: JM041 the schema exists, JM042 the name cannot be used.';

CREATE PROCEDURE jm_policy.upgrade_ledger(ledger name = 'jm')
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	unknown int;
	missing int;
BEGIN
	IF ledger IS NULL OR to_regclass(format('%I.ledger_version', ledger)) IS NULL THEN
		RAISE EXCEPTION 'there is no ledger "%" (没有这一台账)', coalesce(ledger, 'NULL')
			USING ERRCODE = 'JM043',
				  DETAIL = 'A ledger has a table ledger_version.',
				  HINT = 'CALL jm_policy.create_ledger(''jm'');';
	END IF;
	-- DROP EXTENSION … CASCADE takes whatever calls the extension, all at once
	IF NOT EXISTS (SELECT FROM pg_catalog.pg_trigger AS t
				   WHERE t.tgrelid = to_regclass(format('%I.application', ledger)) AND t.tgfoid = 'jm_policy.book_approved()'::regprocedure) THEN
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
	'将旧台账升级到本扩展的版本，各步骤记于 ledger_version。 / Brings an older ledger up to date; the steps are recorded in its ledger_version. Errors: JM043 no such ledger, JM044 the ledger is newer, JM045 it has lost its triggers and views.';
