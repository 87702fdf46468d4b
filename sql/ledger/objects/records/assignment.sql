-- Guards of assignments.

CALL keep_history('assignment');

CALL explain_constraints('assignment');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON assignment
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CREATE OR REPLACE TRIGGER guard_record BEFORE INSERT OR UPDATE ON assignment
	FOR EACH ROW EXECUTE FUNCTION guard_record('assignment_kind', 'started_on');

CREATE OR REPLACE TRIGGER refuse_overlap AFTER INSERT OR UPDATE ON assignment
	FOR EACH ROW EXECUTE FUNCTION refuse_overlap();

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'assignment_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'assignment_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_member_code_inserted AFTER INSERT ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_member_code_updated AFTER UPDATE ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_holder_code_inserted AFTER INSERT ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('holder_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_holder_code_updated AFTER UPDATE ON assignment
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('holder_code', 'member', 'member_code');
