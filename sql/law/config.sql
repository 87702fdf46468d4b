-- A dump contains only the users' own rows of these tables: the document's rows come
-- with the extension, and nobody can change them.  No foreign key connects these
-- tables, so a parallel restore can fill them in any order.

DO $do$
DECLARE
	extendable regclass;
BEGIN
	-- A table that users extend has the column builtin
	FOR extendable IN
		SELECT c.oid FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid
		WHERE c.relnamespace = 'jm_policy'::regnamespace AND c.relkind = 'r' AND a.attname = 'builtin'
	LOOP
		EXECUTE format('CREATE TRIGGER guard_builtin BEFORE INSERT OR UPDATE OR DELETE ON %s
						FOR EACH ROW EXECUTE FUNCTION jm_policy.guard_builtin()', extendable);
		EXECUTE format('CREATE TRIGGER guard_builtin_truncate BEFORE TRUNCATE ON %s
						FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.guard_builtin()', extendable);
		PERFORM pg_extension_config_dump(extendable, 'WHERE NOT builtin');
	END LOOP;
END
$do$;

SELECT pg_extension_config_dump('jm_policy.award_rule_id_seq', '');
SELECT pg_extension_config_dump('jm_policy.award_condition_no_seq', '');

GRANT SELECT ON ALL TABLES IN SCHEMA jm_policy TO PUBLIC;

-- REFERENCES is granted to nobody: a foreign key is checked with the rights of the
-- owner of the referenced table, and its comparison may use casts that the owner of
-- the referencing table has made.
