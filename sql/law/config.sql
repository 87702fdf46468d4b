-- A dump contains only the users' own rows of these tables: the built-in document's rows come
-- with the extension, and nobody can change them.  No foreign key connects these tables
-- (references.sql), so a parallel restore can fill them in any order.

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
		EXECUTE format('ALTER TABLE %s ALTER builtin SET DEFAULT false', extendable);
		PERFORM pg_extension_config_dump(extendable, 'WHERE NOT builtin');
	END LOOP;
	-- Whoever adds an item or a target says of which document
	FOREACH extendable IN ARRAY ARRAY['jm_policy.measure', 'jm_policy.passage', 'jm_policy.mechanism', 'jm_policy.award_item', 'jm_policy.indicator', 'jm_policy.target']::regclass[] LOOP
		EXECUTE format('ALTER TABLE %s ALTER document_no DROP DEFAULT', extendable);
	END LOOP;
END
$do$;

SELECT pg_extension_config_dump('jm_policy.award_rule_id_seq', '');
SELECT pg_extension_config_dump('jm_policy.measure_key_seq', '');
SELECT pg_extension_config_dump('jm_policy.award_condition_no_seq', '');

GRANT SELECT ON ALL TABLES IN SCHEMA jm_policy TO PUBLIC;

-- REFERENCES is granted to nobody: a foreign key is checked with the rights of the
-- owner of the referenced table, and its comparison may use casts that the owner of
-- the referencing table has made.
