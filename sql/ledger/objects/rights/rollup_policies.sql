-- Row-level security of the rollups: a role sees the sums of the districts whose records it
-- sees, and of records that belong to none; a role that sees the whole city sees all of them.
-- Only the triggers write rollups, with the owner's rights.

DO $do$
DECLARE
	kept text;
BEGIN
	FOREACH kept IN ARRAY ARRAY['rollup_state', 'movement_rollup', 'thing_rollup'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
		EXECUTE format('CREATE POLICY see_rows ON %I FOR SELECT USING (
			(SELECT accessible_city(''read'', ''write'', ''audit''))
			OR office_code = ANY (ARRAY(SELECT accessible_districts(''read'', ''write'', ''audit'')))
			OR office_code = '''' AND EXISTS (SELECT FROM accessible_districts(''read'', ''write'', ''audit'')))', kept);
	END LOOP;
END
$do$;

ALTER TABLE first_met ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON first_met FOR SELECT USING ((SELECT accessible_city('read', 'write', 'audit')));

-- After an enterprise has moved to another district, roles of its former district do not see
-- the enterprise, but still its sums.  So they need to see its pending changes too.
ALTER TABLE change_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON change_log FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR uscc = '' AND EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit'))
	OR EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = change_log.uscc)
	OR EXISTS (SELECT FROM rollup_state AS s WHERE s.uscc = change_log.uscc AND s.family = change_log.family));
