-- The subject of an application is in the register, and its values are allowed ones.

-- require_subject replaces a name by the registered spelling, so that all applications
-- for one thing count on one account.
CREATE OR REPLACE FUNCTION require_subject() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	ground constant text := (SELECT i.ground FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code);
	given text;
	registered text;
	names text[] := '{}';
BEGIN
	IF ground IS NULL OR ground NOT IN ('cluster', 'standard', 'unit') THEN
		RETURN NEW;
	END IF;
	IF subject_key(NEW.subject) = '' THEN
		NEW.subject := NULL;
		RETURN NEW;
	END IF;
	FOREACH given IN ARRAY CASE ground WHEN 'unit' THEN regexp_split_to_array(NEW.subject, '[;；\n\r]+') ELSE ARRAY[NEW.subject] END LOOP
		CONTINUE WHEN subject_key(given) = '';
		-- The lock keeps others from deleting the name
		SELECT s.name INTO registered FROM subject AS s WHERE s.kind = ground AND s.name_key = subject_key(given) FOR KEY SHARE;
		IF NOT FOUND THEN
			RAISE EXCEPTION 'no % is registered as "%" (%未登记)', ground, btrim(given),
					CASE ground WHEN 'cluster' THEN '产业集群' WHEN 'standard' THEN '标准' ELSE '单台（套）装备' END
				USING ERRCODE = 'JM083',
					  DETAIL = format('"%s" is paid by %s, which is named as in the table subject.', NEW.item_code, ground),
					  HINT = concat(
						'Did you mean ' || nearest_subjects(ground, given) || '? ',
						format('If it is a new one: INSERT INTO subject (kind, name, source) VALUES (%L, %L, ''…'');', ground, btrim(given)));
		END IF;
		IF registered = ANY (names) THEN
			RAISE EXCEPTION '"%" is named twice (重复填写)', registered
				USING ERRCODE = 'JM067',
					  DETAIL = format('The application of %s for %s.', NEW.uscc, NEW.item_code),
					  HINT = 'Each unit is paid once; name each once.';
		END IF;
		names := names || registered;
	END LOOP;
	IF ground = 'unit' AND cardinality(names) <> NEW.units THEN
		RAISE EXCEPTION 'the units named are not as many as units says (所列台（套）与数量不符)'
			USING ERRCODE = 'JM067',
				  DETAIL = format('units is %s; named are %s: %s.', NEW.units, cardinality(names), array_to_string(names, '；')),
				  HINT = 'Name each unit in subject, with ； between them.';
	END IF;
	NEW.subject := array_to_string(names, '；');
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION require_subject() IS
	'触发器：依据的名称须已登记，并改为登记的写法（JM083、JM067） / trigger: requires that the names in subject are registered, and writes them as registered (JM083, JM067)';

CREATE OR REPLACE TRIGGER guard_2_subject_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.subject IS NOT NULL) EXECUTE FUNCTION jm_policy.with_owner_rights('require_subject');

CREATE OR REPLACE TRIGGER guard_2_subject BEFORE UPDATE OF item_code, subject, units ON application
	FOR EACH ROW WHEN (NEW.subject IS NOT NULL AND (NEW.item_code, NEW.subject, NEW.units) IS DISTINCT FROM (OLD.item_code, OLD.subject, OLD.units))
	EXECUTE FUNCTION jm_policy.with_owner_rights('require_subject');

-- A command that sets only the status, as most transitions do, cannot violate these
-- constraints, and its triggers do not read them.  guard_7_transition checks the status.
CALL explain_constraints('application');
