-- Guards of enterprises, their memberships and their annual figures.

CALL keep_history('enterprise');

-- By its name this trigger runs after keep_version
CREATE OR REPLACE TRIGGER keep_version_closed AFTER DELETE ON enterprise
	FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights('close_history');

CREATE OR REPLACE TRIGGER keep_version_closed_truncated AFTER TRUNCATE ON enterprise
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('close_history');

-- The CHECK refuses invalid codes; require_uscc raises the error that tells what is wrong.
CREATE OR REPLACE FUNCTION require_uscc() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM jm_policy.uscc_require(NEW.uscc);
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION require_uscc() IS '触发器：说明信用代码错在何处（JM011至JM013） / trigger: tells what is wrong with an invalid code (JM011 to JM013)';

CREATE OR REPLACE TRIGGER require_uscc BEFORE INSERT OR UPDATE OF uscc ON enterprise
	FOR EACH ROW EXECUTE FUNCTION require_uscc();

CALL explain_constraints('enterprise');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON enterprise
	FOR EACH ROW EXECUTE FUNCTION require_district();

CALL keep_history('enterprise_member');

CREATE OR REPLACE TRIGGER require_known_member_code_inserted AFTER INSERT ON enterprise_member
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_member_code_updated AFTER UPDATE ON enterprise_member
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CALL keep_history('enterprise_year');

CALL explain_constraints('enterprise_year');
