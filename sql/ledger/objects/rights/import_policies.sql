-- Row-level security of imports.  Loaded rows are visible to the role that loaded them, to the
-- members of a group that loaded them (SET ROLE before \copy), and to roles with the whole
-- city.  These can also correct them.  When rows are imported, the policies of the ledger's
-- tables decide.

CREATE OR REPLACE FUNCTION own_roles()
RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.rolname::text FROM pg_catalog.pg_roles AS r WHERE pg_has_role(r.oid, 'USAGE');
END;
COMMENT ON FUNCTION own_roles() IS '当前角色及其所属的角色 / the current role, and the roles it belongs to';

DO $do$
DECLARE
	-- The tables, and the column that tells who loaded a row
	loaded record;
	sees text;
	writes text;
BEGIN
	FOR loaded IN
		SELECT v.name, v.whose FROM (VALUES
			('import_line', 'loaded_by IN (SELECT own_roles())'),
			('import_file', 'loaded_by IN (SELECT own_roles())'),
			('import_run', 'run_by IN (SELECT own_roles())'),
			('import_issue', 'file_no IN (SELECT f.file_no FROM import_file AS f)')) AS v (name, whose)
		UNION ALL
		SELECT DISTINCT 'import_' || f.kind, 'loaded_by IN (SELECT own_roles())' FROM import_field AS f
	LOOP
		sees := format('(SELECT accessible_city(''read'', ''write'', ''audit'')) OR %s', loaded.whose);
		writes := format('(SELECT accessible_city(''write'')) OR (SELECT EXISTS (SELECT FROM accessible_districts(''write''))) AND %s', loaded.whose);
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', loaded.name);
		EXECUTE format('CREATE POLICY see_rows ON %I FOR SELECT USING (%s)', loaded.name, sees);
		-- This policy runs for every line of a \copy, so it is short: any role that may write
		-- somewhere may add rows, under its own name only (given_columns)
		EXECUTE format('CREATE POLICY add_rows ON %I FOR INSERT WITH CHECK (%s)', loaded.name,
			CASE WHEN loaded.name = 'import_issue' THEN writes ELSE 'EXISTS (SELECT FROM accessible_districts(''write''))' END);
		-- A recorded run never changes
		CONTINUE WHEN loaded.name = 'import_run';
		EXECUTE format('CREATE POLICY change_rows ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', loaded.name, writes, writes);
		EXECUTE format('CREATE POLICY remove_rows ON %I FOR DELETE USING (%s)', loaded.name, writes);
	END LOOP;

	-- All roles read the settings of imports.  Only the owner changes import_field, because it
	-- becomes part of the commands that all imports run.  A role that may write in the whole
	-- city can add names of headers.
	FOR loaded IN SELECT unnest(ARRAY['import_field', 'import_header']) AS name LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', loaded.name);
		EXECUTE format('CREATE POLICY see_rows ON %I FOR SELECT USING (EXISTS (SELECT FROM accessible_districts(''read'', ''write'', ''audit'')))', loaded.name);
	END LOOP;
	CREATE POLICY add_rows ON import_header FOR INSERT WITH CHECK ((SELECT accessible_city('write')));
	CREATE POLICY change_rows ON import_header FOR UPDATE USING ((SELECT accessible_city('write')));
	CREATE POLICY remove_rows ON import_header FOR DELETE USING ((SELECT accessible_city('write')));
END
$do$;
