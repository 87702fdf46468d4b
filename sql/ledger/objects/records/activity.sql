-- Guards of activities.

CALL keep_history('activity');

CALL explain_constraints('activity');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON activity
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CREATE OR REPLACE TRIGGER guard_record BEFORE INSERT OR UPDATE ON activity
	FOR EACH ROW EXECUTE FUNCTION guard_record('activity_kind', 'happened_on');

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON activity
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'activity_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON activity
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'activity_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_member_code_inserted AFTER INSERT ON activity
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_member_code_updated AFTER UPDATE ON activity
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');
