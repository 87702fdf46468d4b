-- Grants and revokes rights: the row of access, and the SQL privileges that go with it.  The
-- DBA creates the roles themselves.

-- asks_as_invoker tells whether a view is a security_invoker view.  Any other view runs with
-- its owner's rights and would show every district.
CREATE OR REPLACE FUNCTION asks_as_invoker(options text[])
RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT EXISTS (SELECT FROM pg_catalog.pg_options_to_table(options) AS o WHERE o.option_name = 'security_invoker' AND o.option_value::boolean);
END;
COMMENT ON FUNCTION asks_as_invoker(text[]) IS '视图是否以查询者的权限读取（security_invoker） / whether a view with these options runs with the rights of the role that queries it (security_invoker)';

-- give_privileges revokes all privileges of a role and grants them again by its current rights.
CREATE OR REPLACE PROCEDURE give_privileges(role_name text)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	ledger constant text := quote_ident(ledger_name());
	private constant text := quote_ident(current_schema());
	chinese constant text := quote_ident(chinese_schema());
	held record;
	relation record;
BEGIN
	SELECT bool_or(true) AS sees, bool_or(a.access_right = 'write') AS writes, bool_or(a.access_right = 'audit') AS audits,
		bool_or(a.access_right IN ('write', 'audit')) AS sees_history, bool_or(a.district_code IS NULL) AS whole_city
	INTO held
	FROM access AS a WHERE a.role_name = give_privileges.role_name AND a.revoked_at IS NULL;

	EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s, %s FROM %I', ledger, private, role_name);
	EXECUTE format('REVOKE ALL ON SCHEMA %s, %s FROM %I', ledger, private, role_name);
	EXECUTE format('REVOKE EXECUTE ON FUNCTION %1$s.assess_these(tid[]), %1$s.record_round(text, int, numeric, int) FROM %2$I', private, role_name);
	IF to_regnamespace(chinese) IS NOT NULL THEN
		EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA %s FROM %I', chinese, role_name);
		EXECUTE format('REVOKE ALL ON SCHEMA %s FROM %I', chinese, role_name);
	END IF;
	IF held.sees IS NULL THEN
		RETURN;
	END IF;
	EXECUTE format('GRANT USAGE ON SCHEMA %s, %s TO %I', ledger, private, role_name);
	-- These functions write with the owner's rights, and check the rights of the acting role
	IF held.writes THEN
		EXECUTE format('GRANT EXECUTE ON FUNCTION %1$s.assess_these(tid[]), %1$s.record_round(text, int, numeric, int) TO %2$I', private, role_name);
	END IF;
	FOR relation IN
		SELECT c.oid::regclass AS name, concat_ws(', ',
			CASE
				WHEN c.relkind = 'v' AND c.relname LIKE 'audit\_%' THEN CASE WHEN held.audits THEN 'SELECT' END
				-- A role of a single district cannot check limits that districts share
				WHEN c.relname = 'account_check' THEN CASE WHEN held.whole_city THEN 'SELECT' END
				-- Nor can a role that does not see the history of cases read what is made of it
				WHEN c.relkind = 'v' AND EXISTS (
					SELECT FROM pg_catalog.pg_rewrite AS w
					JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = w.oid AND d.refclassid = 'pg_catalog.pg_class'::regclass
					JOIN pg_catalog.pg_policy AS l ON l.polrelid = d.refobjid AND l.polname = 'see_history'
					WHERE w.ev_class = c.oid) THEN CASE WHEN held.sees_history THEN 'SELECT' END
				WHEN c.relkind = 'v' OR 'see_rows' = ANY (p.names) THEN 'SELECT'
				WHEN 'see_history' = ANY (p.names) AND held.sees_history THEN 'SELECT'
			END,
			-- A view with an INSTEAD OF INSERT trigger (bits 64 and 4) passes rows on to a
			-- table, whose policies decide
			CASE WHEN NOT held.writes THEN NULL
				WHEN 'add_rows' = ANY (p.names) THEN format('INSERT (%s)', given_columns(c.oid))
				WHEN EXISTS (SELECT FROM pg_catalog.pg_trigger AS g WHERE g.tgrelid = c.oid AND g.tgtype & 68 = 68) THEN 'INSERT' END,
			CASE WHEN held.writes AND 'change_rows' = ANY (p.names) THEN 'UPDATE' END,
			CASE WHEN held.writes AND 'remove_rows' = ANY (p.names) THEN 'DELETE' END) AS privileges
		FROM pg_catalog.pg_class AS c
		CROSS JOIN LATERAL (SELECT array_agg(l.polname) FROM pg_catalog.pg_policy AS l WHERE l.polrelid = c.oid) AS p (names)
		WHERE c.relnamespace IN (ledger::regnamespace, private::regnamespace)
		  AND (c.relkind IN ('r', 'p') OR c.relkind = 'v' AND asks_as_invoker(c.reloptions))
	LOOP
		IF relation.privileges <> '' THEN
			EXECUTE format('GRANT %s ON %s TO %I', relation.privileges, relation.name, role_name);
		END IF;
	END LOOP;

	-- A Chinese view is granted with the view it is made from
	IF to_regnamespace(chinese) IS NULL THEN
		RETURN;
	END IF;
	EXECUTE format('GRANT USAGE ON SCHEMA %s TO %I', chinese, role_name);
	FOR relation IN
		SELECT c.oid::regclass AS name
		FROM pg_catalog.pg_class AS c
		JOIN pg_catalog.pg_rewrite AS w ON w.ev_class = c.oid
		JOIN pg_catalog.pg_depend AS d ON d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.objid = w.oid
			AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjid <> c.oid
		WHERE c.relnamespace = to_regnamespace(chinese) AND c.relkind = 'v' AND asks_as_invoker(c.reloptions)
		GROUP BY c.oid
		HAVING bool_and(has_table_privilege(role_name, d.refobjid, 'SELECT'))
	LOOP
		EXECUTE format('GRANT SELECT ON %s TO %I', relation.name, role_name);
	END LOOP;
END
$$;
COMMENT ON PROCEDURE give_privileges(text) IS '按现有授权重新给予角色 SQL 权限（供 grant_access 等使用） / the SQL privileges of a role, granted again by its rights; for grant_access and others';

CREATE OR REPLACE PROCEDURE require_owner()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	owner constant oid := (SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'access'::regclass);
BEGIN
	IF NOT pg_has_role(owner, 'USAGE') THEN
		RAISE EXCEPTION 'only the owner of the ledger gives rights (只有台账所有者可以授权)'
			USING ERRCODE = 'JM116',
				  DETAIL = format('The owner is %s; this is %s.', pg_get_userbyid(owner), current_user),
				  HINT = 'Ask the owner.';
	END IF;
	-- Roles with rights run the functions in these schemas, so nobody else may create any there
	CALL jm_policy.require_closed_schema(ledger_name()::name);
	CALL jm_policy.require_closed_schema(current_schema());
END
$$;
COMMENT ON PROCEDURE require_owner() IS '仅限台账所有者（JM116） / only for the owner of the ledger (JM116)';

CREATE OR REPLACE PROCEDURE jm.grant_access(role_name text, access_right text, district_code text = NULL)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	granted record;
BEGIN
	CALL require_owner();
	SELECT r.oid, r.rolsuper OR r.rolbypassrls
		OR pg_has_role(r.oid, (SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'access'::regclass), 'MEMBER') AS is_above
	INTO granted FROM pg_catalog.pg_roles AS r WHERE r.rolname = grant_access.role_name;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'there is no role "%" (没有这一数据库角色)', coalesce(role_name, 'NULL')
			USING ERRCODE = 'JM112',
				  DETAIL = 'Rights are given to roles of the database.',
				  HINT = 'The DBA makes one first: CREATE ROLE … LOGIN;';
	END IF;
	IF granted.is_above THEN
		RAISE EXCEPTION 'rights by rows do not bind "%" (该角色不受行级权限约束)', role_name
			USING ERRCODE = 'JM117',
				  DETAIL = 'It is a superuser, bypasses row-level security, or is the ledger''s owner or a member of it.',
				  HINT = 'Give the right to a role that is none of these.';
	END IF;
	IF access_right IS NULL OR access_right NOT IN ('read', 'write', 'audit') THEN
		RAISE EXCEPTION 'there is no right "%" (没有这一权限)', coalesce(access_right, 'NULL')
			USING ERRCODE = 'JM114',
				  DETAIL = 'Rights are read, write and audit.',
				  HINT = 'CALL grant_access(''role'', ''write'', ''440703'');';
	END IF;
	IF district_code IS NOT NULL AND NOT EXISTS (
		SELECT FROM jm_policy.district AS d WHERE d.district_code = grant_access.district_code AND d.is_county) THEN
		RAISE EXCEPTION 'there is no district "%" (没有这一县（市、区）)', district_code
			USING ERRCODE = 'JM115',
				  DETAIL = (SELECT 'Districts are ' || string_agg(d.district_code || ' ' || d.name_zh, ', ' ORDER BY d.district_code) || '.'
							FROM jm_policy.district AS d WHERE d.is_county),
				  HINT = 'Leave the district out for the whole city.';
	END IF;

	INSERT INTO access (role_name, access_right, district_code)
	VALUES (grant_access.role_name, grant_access.access_right, grant_access.district_code)
	ON CONFLICT DO NOTHING;
	CALL give_privileges(role_name);
END
$$;
COMMENT ON PROCEDURE grant_access(text, text, text) IS
	'授权：read 查看、write 办理、audit 审计；不写县（市、区）为全市。 / Gives a role a right in a district, or in the whole city without one. Errors: JM112 no such role, JM114 no such right, JM115 no such district, JM116 not the owner, JM117 the role is not bound by rights.';

CREATE OR REPLACE PROCEDURE jm.revoke_access(role_name text, access_right text, district_code text = NULL)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	CALL require_owner();
	UPDATE access AS a SET revoked_at = clock_timestamp(), revoked_by = current_user, revoked_session_role = session_user
	WHERE a.role_name = revoke_access.role_name AND a.access_right = revoke_access.access_right
	  AND a.district_code IS NOT DISTINCT FROM revoke_access.district_code AND a.revoked_at IS NULL;
	IF NOT FOUND THEN
		RAISE EXCEPTION '"%" does not have that right (没有这一授权)', coalesce(role_name, 'NULL')
			USING ERRCODE = 'JM113',
				  DETAIL = 'It has ' || coalesce((
					SELECT string_agg(concat_ws(' ', a.access_right, coalesce('in ' || a.district_code, 'in the whole city')), ', ' ORDER BY a.access_no)
					FROM access AS a WHERE a.role_name = revoke_access.role_name AND a.revoked_at IS NULL), 'none') || '.',
				  HINT = 'A right is revoked with the district it was given for.';
	END IF;
	IF EXISTS (SELECT FROM pg_catalog.pg_roles AS r WHERE r.rolname = revoke_access.role_name) THEN
		CALL give_privileges(role_name);
	END IF;
END
$$;
COMMENT ON PROCEDURE revoke_access(text, text, text) IS
	'收回授权，授权记录保留。 / Revokes a right; the row stays, marked as revoked. Errors: JM113 the role does not have it, JM116 not the owner.';

CREATE OR REPLACE PROCEDURE jm.refresh_access()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	holder text;
BEGIN
	CALL require_owner();
	FOR holder IN SELECT DISTINCT a.role_name FROM access AS a JOIN pg_catalog.pg_roles AS r ON r.rolname = a.role_name
				  WHERE a.revoked_at IS NULL LOOP
		CALL give_privileges(holder);
	END LOOP;
END
$$;
COMMENT ON PROCEDURE refresh_access() IS
	'按现有授权重新给予 SQL 权限：升级台账或增加表、栏目、视图之后执行。 / Grants the SQL privileges again: after an upgrade of the ledger, or after a table, a column or a view was added. Error: JM116 not the owner.';
