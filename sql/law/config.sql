-- The users' own rows travel in a dump; the document's come with the extension,
-- and nobody writes them.
-- None of these tables refers to another of them, so a parallel restore may
-- fill them in any order.

DO $do$
DECLARE
	extendable regclass;
BEGIN
	-- What has rows of both, says so in a column
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

-- Nobody is given REFERENCES: a foreign key is checked with the rights of the
-- owner of the table it refers to, by casts that who refers to it may have made.
