-- What refers to what in the law, where users have rows.  No foreign key says so: pg_restore -j
-- fills the tables in any order, and would be refused.  These triggers stand for foreign keys,
-- and let a restore by.

CREATE VIEW jm_policy.law_reference WITH (security_invoker = true) AS
SELECT child, child_columns, parent, parent_columns
FROM (VALUES
	('measure', 'document_no', 'document', 'document_no'),
	('passage', 'document_no', 'document', 'document_no'),
	('mechanism', 'document_no', 'document', 'document_no'),
	('indicator', 'document_no', 'document', 'document_no'),
	('member', 'document_no', 'document', 'document_no'),
	('activity_kind', 'document_no', 'document', 'document_no'),
	('assignment_kind', 'document_no', 'document', 'document_no'),
	('list_kind', 'document_no', 'document', 'document_no'),
	('entity_step_kind', 'document_no', 'document', 'document_no'),
	('request_channel', 'document_no', 'document', 'document_no'),
	('award_item', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('target', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('member', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('activity_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('assignment_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('list_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('entity_step_kind', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('request_channel', 'document_no measure_no', 'measure', 'document_no measure_no'),
	('award_rule', 'item_code', 'award_item', 'item_code'),
	('award_condition', 'item_code', 'award_item', 'item_code'),
	('award_conflict', 'item_code', 'award_item', 'item_code'),
	('award_conflict', 'excluded_by', 'award_item', 'item_code'),
	('derivation', 'indicator_code', 'indicator', 'indicator_code'),
	('reported_by_hand', 'indicator_code', 'indicator', 'indicator_code'),
	('target', 'indicator_code', 'indicator', 'indicator_code'),
	('target_year', 'target_code', 'target', 'target_code'),
	('target_member', 'target_code', 'target', 'target_code'),
	('target_member', 'member_code', 'member', 'member_code')) AS r (child, child_columns, parent, parent_columns);

COMMENT ON VIEW jm_policy.law_reference IS '条目之间的引用（由触发器保证，以便并行恢复） / what refers to what in the law; triggers see to it, so that a parallel restore can fill the tables in any order';
COMMENT ON COLUMN jm_policy.law_reference.child IS '引用的表 / the table that refers';
COMMENT ON COLUMN jm_policy.law_reference.child_columns IS '其栏目，以空格分隔 / its columns, separated by blanks';
COMMENT ON COLUMN jm_policy.law_reference.parent IS '被引用的表 / the table referred to';
COMMENT ON COLUMN jm_policy.law_reference.parent_columns IS '其栏目，以空格分隔 / its columns, separated by blanks';

-- pg_restore, and what pg_dump writes for psql, turn the checks of function bodies off.  Anybody
-- can do that, but only the owner restores.
CREATE FUNCTION jm_policy.is_restoring() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE
RETURN current_setting('check_function_bodies') = 'off'
	AND pg_has_role((SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'jm_policy.award_rule'::regclass), 'USAGE');
COMMENT ON FUNCTION jm_policy.is_restoring() IS '是否正在恢复转储 / whether a dump is being restored';

CREATE FUNCTION jm_policy.require_reference() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	given constant jsonb := to_jsonb(NEW);
	refers record;
	found_one boolean;
BEGIN
	IF jm_policy.is_restoring() THEN
		RETURN NULL;
	END IF;
	FOR refers IN
		SELECT r.parent, string_to_array(r.parent_columns, ' ') AS parent_columns, k.key, k.said
		FROM jm_policy.law_reference AS r
		CROSS JOIN LATERAL (
			SELECT array_agg(given ->> u.name ORDER BY u.n) AS key, string_agg(format('%s = %s', u.name, given ->> u.name), ', ' ORDER BY u.n) AS said
			FROM unnest(string_to_array(r.child_columns, ' ')) WITH ORDINALITY AS u (name, n)) AS k
		WHERE r.child = TG_TABLE_NAME AND array_position(k.key, NULL) IS NULL
	LOOP
		-- Who takes the row away waits, or has waited, for the same
		PERFORM jm_policy.lock_part(TG_RELID, refers.parent || ' ' || array_to_string(refers.key, ' '));
		EXECUTE format('SELECT EXISTS (SELECT FROM jm_policy.%I AS p WHERE %s)', refers.parent,
			(SELECT string_agg(format('p.%I::text = %L', refers.parent_columns[n], refers.key[n]), ' AND ') FROM generate_subscripts(refers.key, 1) AS n)) INTO found_one;
		IF NOT found_one THEN
			RAISE EXCEPTION 'jm_policy.% has no % (没有所引用的条目)', refers.parent, refers.said
				USING ERRCODE = 'JM143',
					  DETAIL = format('A row of jm_policy.%s refers to it.', TG_TABLE_NAME),
					  HINT = format('Enter it in jm_policy.%s first, or correct the code.', refers.parent),
					  TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jm_policy.require_reference() IS '触发器：所引用的条目须存在（JM143） / trigger: what a row refers to must exist (JM143)';

CREATE FUNCTION jm_policy.refuse_orphan() RETURNS trigger
LANGUAGE plpgsql
SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
	old_row constant jsonb := to_jsonb(OLD);
	new_row constant jsonb := to_jsonb(NEW);
	refers record;
	found_one boolean;
BEGIN
	FOR refers IN
		SELECT r.child, string_to_array(r.child_columns, ' ') AS child_columns, k.key, k.said
		FROM jm_policy.law_reference AS r
		CROSS JOIN LATERAL (
			SELECT array_agg(old_row ->> u.name ORDER BY u.n) AS key, string_agg(format('%s = %s', u.name, old_row ->> u.name), ', ' ORDER BY u.n) AS said,
				bool_and(new_row IS NOT NULL AND old_row -> u.name = new_row -> u.name) AS stays
			FROM unnest(string_to_array(r.parent_columns, ' ')) WITH ORDINALITY AS u (name, n)) AS k
		WHERE r.parent = TG_TABLE_NAME AND NOT k.stays
	LOOP
		PERFORM jm_policy.lock_part(format('jm_policy.%I', refers.child)::regclass, TG_TABLE_NAME || ' ' || array_to_string(refers.key, ' '));
		EXECUTE format('SELECT EXISTS (SELECT FROM jm_policy.%I AS c WHERE %s)', refers.child,
			(SELECT string_agg(format('c.%I::text = %L', refers.child_columns[n], refers.key[n]), ' AND ') FROM generate_subscripts(refers.key, 1) AS n)) INTO found_one;
		IF found_one THEN
			RAISE EXCEPTION '% of jm_policy.% is referred to (仍被引用)', refers.said, TG_TABLE_NAME
				USING ERRCODE = 'JM144',
					  DETAIL = format('Rows of jm_policy.%s refer to it.', refers.child),
					  HINT = 'Delete or change these first.',
					  TABLE = TG_TABLE_NAME, SCHEMA = TG_TABLE_SCHEMA;
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION jm_policy.refuse_orphan() IS '触发器：仍被引用的条目不可删除或改码（JM144） / trigger: what is referred to is not deleted, and keeps its code (JM144)';

DO $do$
DECLARE
	of_law text;
BEGIN
	FOR of_law IN SELECT DISTINCT child FROM jm_policy.law_reference LOOP
		EXECUTE format('CREATE TRIGGER require_reference AFTER INSERT OR UPDATE ON jm_policy.%I FOR EACH ROW WHEN (NOT NEW.builtin) EXECUTE FUNCTION jm_policy.require_reference()', of_law);
	END LOOP;
	FOR of_law IN SELECT DISTINCT parent FROM jm_policy.law_reference LOOP
		EXECUTE format('CREATE TRIGGER refuse_orphan AFTER DELETE OR UPDATE ON jm_policy.%I FOR EACH ROW WHEN (NOT OLD.builtin) EXECUTE FUNCTION jm_policy.refuse_orphan()', of_law);
	END LOOP;
END
$do$;
