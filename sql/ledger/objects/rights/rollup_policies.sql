-- Who sees the sums that are kept: of each district who may see its rows.  They
-- are written by the triggers, with the owner's rights, and by nobody else.

DO $do$
DECLARE
	kept text;
BEGIN
	FOREACH kept IN ARRAY ARRAY['award_state', 'award_rollup'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', kept);
		EXECUTE format('CREATE POLICY see_rows ON %I FOR SELECT USING (
			district_code = ANY (ARRAY(SELECT accessible_districts(''read'', ''write'', ''audit''))))', kept);
	END LOOP;
END
$do$;

ALTER TABLE movement_state ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON movement_state FOR SELECT USING (
	office_code = ANY (ARRAY(SELECT accessible_districts('read', 'write', 'audit'))));

-- The city's sums are for who sees all of it
ALTER TABLE movement_rollup ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON movement_rollup FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR office_code = ANY (ARRAY(SELECT accessible_districts('read', 'write', 'audit'))));

-- An enterprise that moved to another district is no longer seen by its former
-- one, whose sums still hold it: there the note is needed too.
ALTER TABLE change_log ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON change_log FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = change_log.uscc)
	OR EXISTS (SELECT FROM award_state AS s WHERE s.uscc = change_log.uscc)
	OR EXISTS (SELECT FROM movement_state AS s WHERE s.uscc = change_log.uscc AND s.family = change_log.family));
