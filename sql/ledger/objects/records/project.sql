-- Guards of projects and of their annual investment.

CALL keep_history('project');

CREATE OR REPLACE TRIGGER require_known_kind_inserted AFTER INSERT ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'project_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_kind_updated AFTER UPDATE ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('kind', 'project_kind', 'kind');

CREATE OR REPLACE TRIGGER require_known_chain_code_inserted AFTER INSERT ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('chain_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_chain_code_updated AFTER UPDATE ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('chain_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_attracted_by_inserted AFTER INSERT ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('attracted_by', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_attracted_by_updated AFTER UPDATE ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('attracted_by', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_member_code_inserted AFTER INSERT ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_known_member_code_updated AFTER UPDATE ON project
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

-- guard_project_member requires that the member of a project is of the kind that its kind of
-- project has: a digital project is about an industry, not a chain.
CREATE OR REPLACE FUNCTION guard_project_member() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	wanted constant text := (SELECT k.member_kind FROM jm_policy.project_kind AS k WHERE k.kind = NEW.kind);
	given constant text := (SELECT m.member_kind FROM jm_policy.member AS m WHERE m.member_code = NEW.member_code);
BEGIN
	-- require_known raises the error for an unknown code
	IF given IS NOT NULL AND wanted IS DISTINCT FROM given
	   AND EXISTS (SELECT FROM jm_policy.project_kind AS k WHERE k.kind = NEW.kind) THEN
		RAISE EXCEPTION 'the member_code of "%" is a %, not a % (对象类别不符)', NEW.kind, given, coalesce(wanted, 'member of any kind')
			USING ERRCODE = 'JM123',
				  DETAIL = format('member_code is %s.', NEW.member_code),
				  HINT = CASE WHEN wanted IS NULL THEN 'Leave member_code out: projects of this kind are about none.'
					ELSE format('Choose from SELECT member_code, name_zh FROM jm_policy.member WHERE member_kind = %L.', wanted) END;
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_project_member() IS '触发器：项目所属对象须为该类别项目的对象（JM123） / trigger: the member of a project is of the kind that its kind of project has (JM123)';

CREATE OR REPLACE TRIGGER guard_project_member BEFORE INSERT OR UPDATE OF kind, member_code ON project
	FOR EACH ROW WHEN (NEW.member_code IS NOT NULL) EXECUTE FUNCTION guard_project_member();

CALL keep_history('project_year');

CALL explain_constraints('project_year');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON project
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CALL explain_constraints('project');
