-- For tests that are about something else: every application that does not say
-- what it is paid for gets a ground of its own, and whatever the conditions of
-- its item ask for is put on record.

CREATE FUNCTION public.give_ground() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	paid_for constant text := (SELECT i.ground FROM jm_policy.award_item AS i WHERE i.item_code = NEW.item_code);
	asked record;
	path constant text := current_setting('search_path');
BEGIN
	PERFORM set_config('search_path', quote_ident(TG_TABLE_SCHEMA), true);
	UPDATE enterprise AS e SET industry_code = 'C34' WHERE e.uscc = NEW.uscc AND e.industry_code IS NULL;
	INSERT INTO condition_finding (uscc, fact, holds, found_on, note)
	SELECT DISTINCT NEW.uscc, c.fact, true, date '2020-01-01', 'as the test wants it'
	FROM jm_policy.award_condition AS c
	WHERE c.item_code = NEW.item_code AND c.fact IS NOT NULL
	  AND NOT EXISTS (SELECT FROM condition_finding AS f WHERE f.uscc = NEW.uscc AND f.fact = c.fact);
	SELECT c.* INTO asked FROM jm_policy.award_condition AS c
	WHERE c.item_code = NEW.item_code AND c.recognition_kind IS NOT NULL ORDER BY c.condition_no LIMIT 1;
	IF FOUND AND NEW.recognition_no IS NULL THEN
		INSERT INTO recognition (uscc, kind, level, granted_on, certificate_no)
		VALUES (NEW.uscc, asked.recognition_kind, coalesce(asked.level, 'municipal'), NEW.event_on, 'T' || NEW.application_no)
		RETURNING recognition_no INTO NEW.recognition_no;
	END IF;
	IF paid_for = 'project' AND NEW.project_no IS NULL THEN
		INSERT INTO project (uscc, kind, name, signed_on)
		SELECT NEW.uscc, coalesce(max(c.project_kind), 'digital'), 'project of ' || NEW.application_no, NEW.event_on
		FROM jm_policy.award_condition AS c WHERE c.item_code = NEW.item_code
		RETURNING project_no INTO NEW.project_no;
	ELSIF paid_for = 'step' THEN
		INSERT INTO entity_step (uscc, kind, stepped_on)
		SELECT NEW.uscc, c.step_kind, NEW.event_on
		FROM jm_policy.award_condition AS c
		WHERE c.item_code = NEW.item_code AND c.step_kind IS NOT NULL
		  AND NOT EXISTS (SELECT FROM entity_step AS s WHERE s.uscc = NEW.uscc AND s.kind = c.step_kind);
	ELSIF paid_for IN ('cluster', 'standard', 'unit') THEN
		NEW.subject := coalesce(NEW.subject,
			(SELECT string_agg(format('subject %s-%s', NEW.application_no, n), '；') FROM generate_series(1, NEW.units) AS n));
		INSERT INTO subject (kind, name, source)
		SELECT paid_for, btrim(n), 'as the test wants it'
		FROM unnest(string_to_array(NEW.subject, '；')) AS n
		WHERE NOT EXISTS (SELECT FROM subject AS s WHERE s.kind = paid_for AND s.name_key = jm_private.subject_key(n));
	END IF;
	PERFORM set_config('search_path', path, true);
	RETURN NEW;
END
$$;
-- Their numbers are beyond those a test gives itself
CREATE PROCEDURE public.give_grounds(ledger text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER a_ground BEFORE INSERT ON %I.application FOR EACH ROW EXECUTE FUNCTION public.give_ground()', ledger);
	PERFORM setval(format('%I.recognition_recognition_no_seq', ledger), 500000), setval(format('%I.project_project_no_seq', ledger), 500000);
END
$$;
CALL public.give_grounds('jm');
