-- The defaults, constraints and indexes of tables that call functions of the law.  They are
-- not in the migrations, because dropping the extension drops them and an upgrade must
-- restore them.

-- A default that the owner has changed stays
DO $do$
DECLARE
	lacking record;
BEGIN
	FOR lacking IN
		SELECT v.* FROM (VALUES
			('record_history'::regclass, 'replaced_by', 'jm_policy.acting_role()'),
			('application_event', 'acted_by', 'jm_policy.acting_role()'),
			('application_condition', 'looked_up_by', 'jm_policy.acting_role()'),
			('receipt', 'extension_version', 'jm_policy.version()'),
			('allocation_round', 'extension_version', 'jm_policy.version()')) AS v (relation, name, value)
		JOIN pg_catalog.pg_attribute AS a ON a.attrelid = v.relation AND a.attname = v.name AND NOT a.atthasdef
	LOOP
		EXECUTE format('ALTER TABLE %s ALTER %I SET DEFAULT %s', lacking.relation, lacking.name, lacking.value);
	END LOOP;
END
$do$;

ALTER TABLE enterprise DROP CONSTRAINT IF EXISTS uscc_is_valid,
	ADD CONSTRAINT uscc_is_valid CHECK (jm_policy.uscc_valid(uscc));
COMMENT ON CONSTRAINT uscc_is_valid ON enterprise IS '18位统一社会信用代码，校验位相符 / a unified social credit code of 18 characters with the right check character';

ALTER TABLE import_header DROP CONSTRAINT IF EXISTS import_header_header_check,
	ADD CONSTRAINT import_header_header_check CHECK (header = jm_policy.cell_key(header));

-- Certificate numbers are compared as codes, however they are typed
CREATE UNIQUE INDEX IF NOT EXISTS recognised_once ON recognition (uscc, kind, level, granted_on, jm_policy.cell_code(certificate_no)) NULLS NOT DISTINCT;
