-- Row-level security on every table of the ledger.

-- Every role may read the rights; only grant_access() writes them.
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

-- Only the ledger's triggers write the history of a case, with the owner's rights, when an
-- officer makes a transition.  A policy that only checked whether a trigger is running would
-- accept an officer's own trigger on a temporary table.
CALL protect_table('application_event', 'history', by_transitions => true);

-- A shared limit is visible to roles with a case that counts against it, because a refusal has
-- to state what is left.  The use of a quota is visible to all roles with any right.
ALTER TABLE shared_account ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON shared_account FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR scope = 'quota' AND EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit'))
	OR EXISTS (SELECT FROM application AS a WHERE a.item_code = shared_account.item_code
		AND shared_account.scope_key = ANY (string_to_array(a.subject, '；'))));

-- Only the ledger writes accounts and the results of a case's conditions, with the owner's
-- rights.
ALTER TABLE account ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON account FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit')) OR uscc IN (SELECT e.uscc FROM enterprise AS e));

ALTER TABLE application_condition ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON application_condition FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit')) OR uscc IN (SELECT e.uscc FROM enterprise AS e));

-- The register of names is shared by all districts.  Roles with a right in any of them read
-- it; roles that may write in the whole city add to it.
ALTER TABLE subject ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON subject FOR SELECT USING (EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit')));

CREATE POLICY add_rows ON subject FOR INSERT WITH CHECK (
	(SELECT accessible_city('write')));

CREATE POLICY change_rows ON subject FOR UPDATE USING ((SELECT accessible_city('write')));

CREATE POLICY remove_rows ON subject FOR DELETE USING ((SELECT accessible_city('write')));

-- Only the ledger writes receipts and rounds too: a receipt that an officer could write would
-- prove nothing.  Every role that sees receipts may read their rules.
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

-- A former version of a record is visible to roles that see its enterprise now, unless the code
-- has passed to another one, or saw it then.  Only the ledger's triggers write these versions.
ALTER TABLE record_history ENABLE ROW LEVEL SECURITY;

CREATE POLICY see_rows ON record_history FOR SELECT USING (
	(SELECT accessible_city('read', 'write', 'audit'))
	OR NOT enterprise_deleted AND uscc IN (SELECT e.uscc FROM enterprise AS e)
	OR district_code = ANY (ARRAY(SELECT accessible_districts('read', 'write', 'audit')))
	OR district_code IS NULL AND EXISTS (SELECT FROM accessible_districts('read', 'write', 'audit')));

-- All other tables, with what their rows are about
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
