-- Guards of lists.

CALL keep_history('list_entry');

CALL explain_constraints('list_entry');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON list_entry
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CREATE OR REPLACE TRIGGER guard_record BEFORE INSERT OR UPDATE ON list_entry
	FOR EACH ROW EXECUTE FUNCTION guard_record('list_kind', 'entered_on');

CREATE OR REPLACE TRIGGER refuse_overlap AFTER INSERT OR UPDATE ON list_entry
	FOR EACH ROW EXECUTE FUNCTION refuse_overlap();

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON list_entry
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'list_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON list_entry
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'list_kind', 'kind');
