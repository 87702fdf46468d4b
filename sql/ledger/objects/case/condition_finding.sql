-- Guards of findings: a finding is about a fact or a condition that exists.

CREATE OR REPLACE FUNCTION require_fact() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- The latest finding counts; one dated in the future would override all until that day
	IF NEW.found_on > jm_policy.city_today() THEN
		RAISE EXCEPTION 'a record of days to come is no fact (未来日期不能入账)'
			USING ERRCODE = 'JM124',
				  DETAIL = format('found_on is %s; today is %s.', jm_policy.format_day(NEW.found_on), jm_policy.format_day(jm_policy.city_today())),
				  HINT = 'Record it when it has been found.';
	END IF;
	IF NEW.application_no IS NOT NULL THEN
		IF NOT EXISTS (
			SELECT FROM application AS a JOIN jm_policy.award_condition AS c ON c.item_code = a.item_code AND c.condition_no = NEW.condition_no
			WHERE a.uscc = NEW.uscc AND a.application_no = NEW.application_no) THEN
			RAISE EXCEPTION 'the application has no condition % (该申报没有这一条件)', NEW.condition_no
				USING ERRCODE = 'JM082',
					  DETAIL = format('It was to be recorded for application %s of %s.', NEW.application_no, NEW.uscc),
					  HINT = format('Its conditions: SELECT c.* FROM application AS a, case_conditions(a) AS c WHERE a.uscc = %L AND a.application_no = %s;', NEW.uscc, NEW.application_no);
		END IF;
	ELSIF NEW.fact IS NOT NULL AND NOT EXISTS (SELECT FROM jm_policy.award_condition AS c WHERE c.fact = NEW.fact) THEN
		RAISE EXCEPTION 'no condition asks for the fact "%" (没有条件要求认定这一事实)', NEW.fact
			USING ERRCODE = 'JM082',
				  DETAIL = format('It was to be recorded for %s.', NEW.uscc),
				  HINT = 'The facts: SELECT DISTINCT fact, label_zh FROM jm_policy.award_condition WHERE fact IS NOT NULL;';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION require_fact() IS '触发器：所认定的事实或条件须有条件要求，不在未来（JM082、JM124） / trigger: a finding is about a fact or a condition of some item, and not dated in the future (JM082, JM124)';

CREATE OR REPLACE TRIGGER require_fact BEFORE INSERT ON condition_finding
	FOR EACH ROW EXECUTE FUNCTION require_fact();

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON condition_finding
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON condition_finding
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- mark_enterprise updates the finding's enterprise without a change.  An approval whose
-- snapshot does not show the finding then fails when it locks the enterprise.
CREATE OR REPLACE FUNCTION mark_enterprise() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	UPDATE enterprise AS e SET name = e.name WHERE e.uscc = NEW.uscc;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION mark_enterprise() IS '触发器：认定登记后，以旧快照批准者失败 / trigger: makes an approval fail if its snapshot is older than a finding';

CREATE OR REPLACE TRIGGER mark_enterprise AFTER INSERT ON condition_finding
	FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights('mark_enterprise');
