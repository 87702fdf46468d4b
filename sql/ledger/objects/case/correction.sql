-- The inputs of an application can be corrected while it is a draft or returned.  The
-- former version is kept in record_history, and the changed columns are listed in the
-- history of the case.

CREATE OR REPLACE FUNCTION record_application_correction() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	-- Changes of these columns are recorded elsewhere
	beside constant text[] := ARRAY['uscc', 'status', 'status_note', 'publicity_start', 'publicity_end', 'assessed_yuan', 'awarded_yuan', 'disbursed_yuan'];
	former constant jsonb := to_jsonb(OLD);
	latter constant jsonb := to_jsonb(NEW);
	changes text;
	since timestamptz;
BEGIN
	SELECT string_agg(format('%s: %s → %s', k, former ->> k, latter ->> k), '; ' ORDER BY k) INTO changes
	FROM jsonb_object_keys(latter - beside) AS k WHERE former -> k <> latter -> k;

	SELECT max(t.at) INTO since
	FROM (SELECT v.acted_at FROM application_event AS v WHERE v.uscc = NEW.uscc AND v.application_no = NEW.application_no AND v.from_status IS NULL
		  UNION ALL
		  SELECT h.replaced_at FROM record_history AS h
		  WHERE h.uscc = NEW.uscc AND h.table_name = TG_TABLE_NAME AND (h.content ->> 'application_no')::bigint = NEW.application_no) AS t (at);
	INSERT INTO record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code)
	SELECT NEW.uscc, TG_TABLE_NAME, former, least(coalesce(since, transaction_timestamp()), c.now), c.now, TG_OP, e.district_code
	FROM enterprise AS e, clock_timestamp() AS c (now)
	WHERE e.uscc = NEW.uscc;
	INSERT INTO application_event (uscc, application_no, from_status, to_status, note)
	VALUES (NEW.uscc, NEW.application_no, OLD.status, OLD.status, '更正 / corrected: ' || changes);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION record_application_correction() IS '触发器：申报内容的更正记入历史，原内容保留 / trigger: keeps the former version of a corrected application, and lists the changes in the history of the case';

CREATE OR REPLACE TRIGGER record_application_correction AFTER UPDATE OF item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no ON application
	FOR EACH ROW WHEN ((OLD.item_code, OLD.event_on, OLD.applied_on, OLD.base_yuan, OLD.units, OLD.requested_yuan, OLD.tier, OLD.subject, OLD.project_no, OLD.recognition_no)
		IS DISTINCT FROM (NEW.item_code, NEW.event_on, NEW.applied_on, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.tier, NEW.subject, NEW.project_no, NEW.recognition_no))
	EXECUTE FUNCTION jm_policy.with_owner_rights('record_application_correction');
