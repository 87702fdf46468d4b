-- Row-level security on every table of the ledger.

-- Rights are no secret, and are written by grant_access() alone.
ALTER TABLE access ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON access FOR SELECT USING (true);

ALTER TABLE ledger_version ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON ledger_version FOR SELECT USING (true);

ALTER TABLE ledger_migration ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON ledger_migration FOR SELECT USING ((SELECT accessible_city('audit')));

ALTER TABLE ledger_object ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON ledger_object FOR SELECT USING ((SELECT accessible_city('audit')));

CALL protect_table('enterprise', 'district');

CALL protect_table('observation', 'district_or_city');

-- Written by the transitions of a case: an officer approves an application, and the
-- ledger's own triggers write its history and book it, with the rights of the
-- owner.  Nobody else writes them: a policy that asked whether a trigger is
-- running would take one of the officer's own, on a temporary table.
CALL protect_table('application_event', 'history', by_transitions => true);

-- A limit that enterprises share is seen by whoever has a case that counts
-- against it: a refusal has to say what is left.  Of a quota anybody may know
-- how much is used.
ALTER TABLE shared_account ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON shared_account FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR scope = 'quota' AND EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit'))
	OR EXISTS (SELECT FROM application AS a WHERE a.item_code = shared_account.item_code
		AND shared_account.scope_key = ANY (string_to_array(a.subject, '；'))));

-- Written by the ledger alone, with its owner's rights: accounts, and what was
-- found about the conditions of a case.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON account FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit')) OR uscc IN (SELECT e.uscc FROM enterprise AS e));

ALTER TABLE application_condition ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON application_condition FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit')) OR uscc IN (SELECT e.uscc FROM enterprise AS e));

-- What is registered by name is one register for all districts: whoever sees any
-- of them may read it, and an office that writes for the whole city registers.
ALTER TABLE subject ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON subject FOR SELECT USING (EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit')));

CREATE POLICY add_rows ON subject FOR INSERT WITH CHECK (
	(SELECT accessible_city('write')));

CREATE POLICY change_rows ON subject FOR UPDATE USING ((SELECT accessible_city('write')));

CREATE POLICY remove_rows ON subject FOR DELETE USING ((SELECT accessible_city('write')));

-- Receipts and rounds are written by the ledger as well: what an officer typed
-- would prove nothing.  Whoever sees a receipt may read what it rests on.
ALTER TABLE receipt_rule ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON receipt_rule FOR SELECT USING (EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit')));

ALTER TABLE receipt ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_history ON receipt FOR SELECT USING (
	(SELECT accessible_city('write', 'audit'))
	OR uscc IN (SELECT e.uscc FROM enterprise AS e WHERE e.district_code = ANY (ARRAY(SELECT accessible_districts('write', 'audit')))));

ALTER TABLE allocation_round ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON allocation_round FOR SELECT USING ((SELECT accessible_city('read', 'write', 'audit')));

ALTER TABLE allocation_share ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON allocation_share FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit')) OR uscc IN (SELECT e.uscc FROM enterprise AS e));

-- Former versions of a record are seen by whoever sees its enterprise now, if it is
-- the same one, or saw it then, and are written by the ledger's own triggers.
ALTER TABLE record_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON record_history FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR NOT enterprise_deleted AND uscc IN (SELECT e.uscc FROM enterprise AS e)
	OR district_code = ANY (ARRAY(SELECT accessible_districts('read', 'write', 'audit')))
	OR district_code IS NULL AND EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit')));

-- All others by what their rows are about
CALL protect_table('activity', 'fact');
CALL protect_table('application', 'enterprise');
CALL protect_table('assignment', 'fact');
CALL protect_table('condition_finding', 'enterprise');
CALL protect_table('disbursement', 'enterprise');
CALL protect_table('enterprise_member', 'enterprise');
CALL protect_table('enterprise_merger', 'enterprise');
CALL protect_table('enterprise_year', 'enterprise');
CALL protect_table('entity_step', 'enterprise');
CALL protect_table('invoice', 'enterprise');
CALL protect_table('list_entry', 'fact');
CALL protect_table('period_close', 'district_or_city');
CALL protect_table('project', 'enterprise');
CALL protect_table('project_year', 'enterprise');
CALL protect_table('recognition', 'enterprise');
CALL protect_table('request', 'fact');
