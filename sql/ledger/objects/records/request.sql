-- Guards of requests.

CALL keep_history('request');

CALL explain_constraints('request');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT OR UPDATE OF district_code ON request
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CREATE OR REPLACE TRIGGER require_known_channel_inserted AFTER INSERT ON request
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('channel', 'request_channel', 'channel');

CREATE OR REPLACE TRIGGER require_known_channel_updated AFTER UPDATE ON request
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('channel', 'request_channel', 'channel');

-- guard_request refuses times in the future.
CREATE OR REPLACE FUNCTION guard_request() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF greatest(NEW.opened_at, NEW.answered_at, NEW.closed_at) > clock_timestamp() THEN
		RAISE EXCEPTION 'a record of days to come is no fact (未来日期不能入账)'
			USING ERRCODE = 'JM124',
				  DETAIL = format('Opened %s, answered %s, closed %s; it is %s.', jm_policy.format_time(NEW.opened_at), coalesce(jm_policy.format_time(NEW.answered_at), '-'),
								  coalesce(jm_policy.format_time(NEW.closed_at), '-'), jm_policy.format_time(clock_timestamp())),
				  HINT = 'Record it when it has happened.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_request() IS '触发器：诉求的时间不在未来（JM124） / trigger: the times of a request are not in the future (JM124)';

CREATE OR REPLACE TRIGGER guard_request BEFORE INSERT OR UPDATE ON request
	FOR EACH ROW EXECUTE FUNCTION guard_request();
