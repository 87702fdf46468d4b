-- The functions by which policies look up the rows of access.

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON access
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

-- These functions look up the rights in force of the current role and of the roles it
-- inherits from.  Policies call them in an uncorrelated sub-select, so that they run once per
-- query, not per row.  They are in PL/pgSQL, which caches plans: the triggers of a single
-- transition call them two dozen times.
CREATE OR REPLACE FUNCTION accessible_districts(VARIADIC rights text[])
RETURNS SETOF text
LANGUAGE plpgsql STABLE PARALLEL SAFE
ROWS 8
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN QUERY
		SELECT d.district_code
		FROM access AS a
		JOIN pg_catalog.pg_roles AS r ON r.rolname = a.role_name
		JOIN jm_policy.district AS d ON a.district_code IS NULL OR a.district_code = d.district_code
		WHERE a.revoked_at IS NULL AND a.access_right = ANY (rights) AND pg_has_role(r.oid, 'USAGE');
END
$$;
COMMENT ON FUNCTION accessible_districts(text[]) IS '当前角色具有所列任一权限的县（市、区） / districts where the current role has one of these rights';

CREATE OR REPLACE FUNCTION accessible_city(VARIADIC rights text[])
RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM access AS a
		JOIN pg_catalog.pg_roles AS r ON r.rolname = a.role_name
		WHERE a.revoked_at IS NULL AND a.district_code IS NULL AND a.access_right = ANY (rights) AND pg_has_role(r.oid, 'USAGE'));
END
$$;
COMMENT ON FUNCTION accessible_city(text[]) IS '当前角色是否对全市具有所列任一权限 / whether the current role has one of these rights for the whole city';

-- accessible_enterprise does the same for one enterprise, by its key.  The triggers of a
-- transition look at only a row or two, where a report collects all enterprises of a
-- district.  The low COST keeps the planner from adding it for every row of a report.
CREATE OR REPLACE FUNCTION accessible_enterprise(uscc text, VARIADIC rights text[])
RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
COST 1
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM enterprise AS e
		WHERE e.uscc = accessible_enterprise.uscc AND e.district_code = ANY (ARRAY(SELECT accessible_districts(VARIADIC rights))));
END
$$;
COMMENT ON FUNCTION accessible_enterprise(text, text[]) IS '当前角色对一家企业是否具有所列任一权限 / whether the current role has one of these rights for an enterprise';

-- acting_may_write tells, in a function that runs with the owner's rights, whether the acting
-- role may write in a district, or in the whole city if it is NULL.
CREATE OR REPLACE FUNCTION acting_may_write(district_code text)
RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN pg_has_role(jm_policy.acting_role(), (SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'access'::regclass), 'MEMBER')
		OR EXISTS (
			SELECT FROM access AS a
			JOIN pg_catalog.pg_roles AS r ON r.rolname = a.role_name
			WHERE a.revoked_at IS NULL AND a.access_right = 'write' AND pg_has_role(jm_policy.acting_role(), r.oid, 'USAGE')
			  AND (a.district_code IS NULL OR a.district_code = acting_may_write.district_code));
END
$$;
COMMENT ON FUNCTION acting_may_write(text) IS '实际操作的角色能否办理该县（市、区）的申报；空为全市 / whether the acting role may write in a district, or in the whole city if it is NULL';
