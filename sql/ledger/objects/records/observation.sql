-- Guards of observations.

CREATE OR REPLACE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON observation
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- guard_observation refuses a figure in another unit than the indicator's, or for a future
-- period.
CREATE OR REPLACE FUNCTION guard_observation() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	indicator_unit constant text := (SELECT d.unit FROM jm_policy.indicator AS d WHERE d.indicator_code = NEW.indicator_code);
BEGIN
	IF indicator_unit IS NULL AND NEW.indicator_code IS NOT NULL THEN
		RAISE EXCEPTION 'unknown indicator "%" (没有这一指标)', NEW.indicator_code
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('The value is %s %s.', NEW.value, NEW.unit),
				  HINT = 'Known are SELECT indicator_code, name_zh, unit FROM jm_policy.indicator.';
	END IF;
	IF NEW.measures = 'value' AND NEW.unit <> indicator_unit THEN
		RAISE EXCEPTION 'the unit of "%" is %, not % (计量单位不符)', NEW.indicator_code, indicator_unit, NEW.unit
			USING ERRCODE = 'JM052',
				  DETAIL = format('The value is %s %s.', NEW.value, NEW.unit),
				  HINT = 'Convert the figure, and give it in the indicator''s unit.';
	END IF;
	IF NEW.obs_status <> 'F' AND NEW.period_end > jm_policy.city_today() THEN
		RAISE EXCEPTION 'a figure for days to come is a forecast (未来期间的数据只能是预测)'
			USING ERRCODE = 'JM053',
				  DETAIL = format('The period ends on %s; obs_status is %s.', jm_policy.format_day(NEW.period_end), NEW.obs_status),
				  HINT = 'Give the period the figure covers, or obs_status F.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_observation() IS '触发器：单位和期间（JM052、JM053） / trigger: unit and period (JM052, JM053)';

CREATE OR REPLACE TRIGGER guard_observation BEFORE INSERT ON observation
	FOR EACH ROW EXECUTE FUNCTION guard_observation();

CREATE OR REPLACE TRIGGER require_known_member_code AFTER INSERT ON observation
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION require_known('member_code', 'member', 'member_code');

CREATE OR REPLACE TRIGGER require_district BEFORE INSERT ON observation
	FOR EACH ROW WHEN (NEW.district_code IS NOT NULL) EXECUTE FUNCTION require_district();

CALL explain_constraints('observation');
