-- The history of a case records its transitions, and the changes between them, with time
-- and role.

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON application_event
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON application_event
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The trigger for new cases runs once per command.  The trigger for transitions runs only
-- if the status changes, so that assessing many applications does not call it.
CREATE OR REPLACE FUNCTION record_application_start() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO application_event (uscc, application_no, to_status, note)
	SELECT n.uscc, n.application_no, n.status,
		CASE WHEN jm_policy.status_standing(n.status) THEN concat_ws('：', '旧账接管 / taken over', coalesce(n.status_note, n.source)) ELSE n.status_note END
	FROM new_rows AS n
	ORDER BY n.application_no;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION record_application_start() IS '触发器：新申报记入办理历史 / trigger: records a new case in its history';

CREATE OR REPLACE TRIGGER record_application_start AFTER INSERT ON application
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('record_application_start');

CREATE OR REPLACE FUNCTION record_transition() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO application_event (uscc, application_no, from_status, to_status, note)
	VALUES (NEW.uscc, NEW.application_no, OLD.status, NEW.status, NEW.status_note);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION record_transition() IS '触发器：办理步骤记入办理历史 / trigger: records a transition of an application in its history';

CREATE OR REPLACE TRIGGER record_transition AFTER UPDATE OF status ON application
	FOR EACH ROW WHEN (OLD.status <> NEW.status) EXECUTE FUNCTION jm_policy.with_owner_rights('record_transition');

-- Changes of the days of publicity and of the award are recorded too, with the former
-- values and the role.
CREATE OR REPLACE FUNCTION record_application_change() RETURNS trigger
LANGUAGE plpgsql
SET datestyle = 'ISO, YMD'
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO application_event (uscc, application_no, from_status, to_status, note)
	VALUES (NEW.uscc, NEW.application_no, OLD.status, OLD.status,
		concat_ws('；',
			CASE WHEN (OLD.publicity_start, OLD.publicity_end) IS DISTINCT FROM (NEW.publicity_start, NEW.publicity_end)
				THEN format('公示期由%s至%s改为%s至%s / publicity changed from %s–%s to %s–%s', jm_policy.format_day(OLD.publicity_start), jm_policy.format_day(OLD.publicity_end), jm_policy.format_day(NEW.publicity_start), jm_policy.format_day(NEW.publicity_end),
					jm_policy.format_day(OLD.publicity_start), jm_policy.format_day(OLD.publicity_end), jm_policy.format_day(NEW.publicity_start), jm_policy.format_day(NEW.publicity_end)) END,
			CASE WHEN OLD.awarded_yuan IS DISTINCT FROM NEW.awarded_yuan
				THEN format('拟批准金额由%s元改为%s元 / to be awarded changed from %s to %s yuan', OLD.awarded_yuan, NEW.awarded_yuan, OLD.awarded_yuan, NEW.awarded_yuan) END));
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION record_application_change() IS '触发器：公示期、拟批准金额的改动记入办理历史 / trigger: records changes of publicity and of the award in the history';

CREATE OR REPLACE TRIGGER record_application_change AFTER UPDATE OF publicity_start, publicity_end, awarded_yuan ON application
	FOR EACH ROW WHEN ((OLD.publicity_start IS NOT NULL OR OLD.publicity_end IS NOT NULL)
			AND (OLD.publicity_start IS DISTINCT FROM NEW.publicity_start OR OLD.publicity_end IS DISTINCT FROM NEW.publicity_end)
		OR OLD.awarded_yuan IS NOT NULL AND OLD.awarded_yuan IS DISTINCT FROM NEW.awarded_yuan)
	EXECUTE FUNCTION jm_policy.with_owner_rights('record_application_change');

-- An application cannot be deleted, only withdrawn.
CREATE OR REPLACE FUNCTION refuse_application_delete() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	RAISE EXCEPTION 'applications are not deleted (申报不可删除)'
		USING ERRCODE = 'JM051',
			  DETAIL = format('The command was %s.', TG_OP),
			  HINT = 'Withdraw it: UPDATE application SET status = ''withdrawn'' ….';
END
$$;
COMMENT ON FUNCTION refuse_application_delete() IS '触发器：申报不可删除（JM051） / trigger: an application cannot be deleted (JM051)';

CREATE OR REPLACE TRIGGER refuse_application_delete BEFORE DELETE OR TRUNCATE ON application
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_application_delete();
