-- Guards of recognitions.

CALL keep_history('recognition');

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON recognition
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'recognition_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON recognition
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'recognition_kind', 'kind');

CALL explain_constraints('recognition');
