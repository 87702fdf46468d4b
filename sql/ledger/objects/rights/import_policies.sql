-- Whose files are whose: what somebody loaded is seen and corrected by him, by
-- who is in a group that loaded it (SET ROLE before \copy), and by who has the
-- whole city.  What the rows become is the business of the ledger's tables.

CREATE OR REPLACE FUNCTION own_roles()
RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.rolname::text FROM pg_catalog.pg_roles AS r WHERE pg_has_role(r.oid, 'USAGE');
END;
COMMENT ON FUNCTION own_roles() IS '当前角色及其所属的角色 / the current role, and those it belongs to';

DO $do$
DECLARE
	-- By what a row says whose it is
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
		-- Asked for every line of a \copy, so in as few words as will do: by who may
		-- write anywhere (under his own name: given_columns)
		EXECUTE format('CREATE POLICY add_rows ON %I FOR INSERT WITH CHECK (%s)', loaded.name,
			CASE WHEN loaded.name = 'import_issue' THEN writes ELSE 'EXISTS (SELECT FROM accessible_districts(''write''))' END);
		-- A run stays on record as it was
		CONTINUE WHEN loaded.name = 'import_run';
		EXECUTE format('CREATE POLICY change_rows ON %I FOR UPDATE USING (%s) WITH CHECK (%s)', loaded.name, writes, writes);
		EXECUTE format('CREATE POLICY remove_rows ON %I FOR DELETE USING (%s)', loaded.name, writes);
	END LOOP;

	-- How files are read is the same for all.  Which columns a file may have goes
	-- into commands that everybody's imports run, and is the owner's to say; what a
	-- header may be called is a word, which who has the whole city adds.
	FOR loaded IN SELECT unnest(ARRAY['import_field', 'import_header']) AS name LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', loaded.name);
		EXECUTE format('CREATE POLICY see_rows ON %I FOR SELECT USING (EXISTS (SELECT FROM accessible_districts(''read'', ''write'', ''audit'')))', loaded.name);
	END LOOP;
	CREATE POLICY add_rows ON import_header FOR INSERT WITH CHECK ((SELECT accessible_city('write')));
	CREATE POLICY change_rows ON import_header FOR UPDATE USING ((SELECT accessible_city('write')));
	CREATE POLICY remove_rows ON import_header FOR DELETE USING ((SELECT accessible_city('write')));
END
$do$;
