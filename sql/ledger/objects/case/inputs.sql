-- The guards of an application's inputs: they can be computed, they refer to the
-- enterprise's own records, they do not change after submission, and no assessment exceeds
-- what the rules give.
--
-- There is one trigger for each of these.  Its UPDATE OF columns and its WHEN condition
-- select the rows it checks, so that other rows cost nothing.  Triggers run in the order
-- of their names.

-- guard_inputs refuses inputs that cannot be computed, so that no view fails on them later.
CREATE OR REPLACE FUNCTION guard_inputs() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM jm_policy.award_amount(NEW.item_code, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.event_on, NEW.tier);
	-- The assessment was for the former inputs
	IF TG_OP = 'UPDATE' AND NEW.assessed_yuan IS NOT DISTINCT FROM OLD.assessed_yuan THEN
		NEW.assessed_yuan := NULL;
		NEW.awarded_yuan := NULL;
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_inputs() IS '触发器：不能计算的申报内容即拒（JM001至JM010），内容改动的重新核算 / trigger: refuses inputs that cannot be computed (JM001 to JM010); changed inputs reset the assessment';

CREATE OR REPLACE TRIGGER guard_1_inputs_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.event_on IS NOT NULL)
	EXECUTE FUNCTION guard_inputs();

CREATE OR REPLACE TRIGGER guard_1_inputs BEFORE UPDATE OF item_code, event_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no ON application
	FOR EACH ROW WHEN (NEW.event_on IS NOT NULL AND (NEW.item_code, NEW.event_on, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.tier, NEW.subject, NEW.project_no, NEW.recognition_no)
		IS DISTINCT FROM
		(OLD.item_code, OLD.event_on, OLD.base_yuan, OLD.units, OLD.requested_yuan, OLD.tier, OLD.subject, OLD.project_no, OLD.recognition_no))
	EXECUTE FUNCTION guard_inputs();

-- guard_references requires that an application's project and recognition are the enterprise's
-- own.
CREATE OR REPLACE FUNCTION guard_references() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	known text;
BEGIN
	IF NEW.project_no IS NOT NULL
	   AND NOT EXISTS (SELECT FROM project AS p WHERE p.uscc = NEW.uscc AND p.project_no = NEW.project_no) THEN
		SELECT string_agg(format('%s %s', p.project_no, p.name), ', ' ORDER BY p.project_no) INTO known
		FROM (SELECT q.project_no, q.name FROM project AS q WHERE q.uscc = NEW.uscc ORDER BY q.project_no DESC LIMIT 12) AS p;
		RAISE EXCEPTION 'the enterprise has no project % (该企业没有这一项目)', NEW.project_no
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('project_no is %s, of %s.', NEW.project_no, NEW.uscc),
				  HINT = coalesce('Its projects are ' || known || '.', 'Record the project first; the enterprise has none.');
	END IF;
	IF NEW.recognition_no IS NOT NULL
	   AND NOT EXISTS (SELECT FROM recognition AS r WHERE r.uscc = NEW.uscc AND r.recognition_no = NEW.recognition_no) THEN
		SELECT string_agg(format('%s %s of %s', r.recognition_no, r.kind, jm_policy.format_day(r.granted_on)), ', ' ORDER BY r.recognition_no) INTO known
		FROM (SELECT q.recognition_no, q.kind, q.granted_on FROM recognition AS q WHERE q.uscc = NEW.uscc ORDER BY q.recognition_no DESC LIMIT 12) AS r;
		RAISE EXCEPTION 'the enterprise has no recognition % (该企业没有这一认定)', NEW.recognition_no
			USING ERRCODE = 'foreign_key_violation',
				  DETAIL = format('recognition_no is %s, of %s.', NEW.recognition_no, NEW.uscc),
				  HINT = coalesce('Its recognitions are ' || known || '.', 'Record the recognition first; the enterprise has none.');
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_references() IS '触发器：所涉项目、认定须属本企业（23503） / trigger: an application''s project and recognition are the enterprise''s own (23503)';

CREATE OR REPLACE TRIGGER guard_2_references_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.project_no IS NOT NULL OR NEW.recognition_no IS NOT NULL)
	EXECUTE FUNCTION guard_references();

CREATE OR REPLACE TRIGGER guard_2_references BEFORE UPDATE OF project_no, recognition_no ON application
	FOR EACH ROW WHEN ((NEW.project_no, NEW.recognition_no) IS DISTINCT FROM (OLD.project_no, OLD.recognition_no))
	EXECUTE FUNCTION guard_references();

-- keep_submitted refuses changes of the inputs once the application is submitted.
CREATE OR REPLACE FUNCTION keep_submitted() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	RAISE EXCEPTION 'what was submitted cannot be changed (已申报的内容不可更改)'
		USING ERRCODE = 'JM066',
			  DETAIL = format('Application %s of %s is %s.', OLD.application_no, OLD.uscc, OLD.status),
			  HINT = CASE WHEN EXISTS (SELECT FROM jm_policy.application_transition AS s WHERE s.from_status = OLD.status AND s.to_status = 'returned')
				THEN 'Return it for correction (returned) with the reason first.'
				ELSE 'It is closed; make a new application.' END;
END
$$;
COMMENT ON FUNCTION keep_submitted() IS '触发器：已申报的内容不可更改（JM066） / trigger: the inputs of a submitted application do not change (JM066)';

CREATE OR REPLACE TRIGGER guard_4_submitted BEFORE UPDATE OF item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no ON application
	FOR EACH ROW WHEN (OLD.status NOT IN ('draft', 'returned') AND (NEW.item_code, NEW.event_on, NEW.applied_on, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.tier, NEW.subject, NEW.project_no, NEW.recognition_no)
		IS DISTINCT FROM
		(OLD.item_code, OLD.event_on, OLD.applied_on, OLD.base_yuan, OLD.units, OLD.requested_yuan, OLD.tier, OLD.subject, OLD.project_no, OLD.recognition_no))
	EXECUTE FUNCTION keep_submitted();

-- keep_approved refuses changes of an approved application's amounts and publicity.
CREATE OR REPLACE FUNCTION keep_approved() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	RAISE EXCEPTION 'what was approved cannot be changed (已批准的内容不可更改)'
		USING ERRCODE = 'JM066',
			  DETAIL = format('Application %s of %s was awarded %s yuan.', OLD.application_no, OLD.uscc, OLD.awarded_yuan),
			  HINT = 'Money is taken back by a negative disbursement with its reason; an approval that was wrong is then annulled.';
END
$$;
COMMENT ON FUNCTION keep_approved() IS '触发器：已批准的内容不可更改（JM066） / trigger: an approved application''s amounts and publicity do not change (JM066)';

CREATE OR REPLACE TRIGGER guard_5_approved BEFORE UPDATE OF assessed_yuan, awarded_yuan, publicity_start, publicity_end ON application
	FOR EACH ROW WHEN (OLD.status IN ('approved', 'paid', 'annulled')
		AND (NEW.assessed_yuan, NEW.awarded_yuan, NEW.publicity_start, NEW.publicity_end)
		IS DISTINCT FROM (OLD.assessed_yuan, OLD.awarded_yuan, OLD.publicity_start, OLD.publicity_end))
	EXECUTE FUNCTION keep_approved();

-- guard_assessment refuses an assessment above what the rules give.  If the rules cannot
-- be computed because an input is missing, it refuses any amount; if the document has no
-- figure, the department decides.
CREATE OR REPLACE FUNCTION guard_assessment() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	computed constant numeric := jm_policy.award_amount(NEW.item_code, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.event_on, NEW.tier);
	missing text;
BEGIN
	IF NEW.assessed_yuan > computed THEN
		RAISE EXCEPTION 'the assessment passes what the rules give (核算金额超过规则计算结果)'
			USING ERRCODE = 'JM068',
				  DETAIL = format('Application %s of %s comes to %s yuan; assessed were %s.', NEW.application_no, NEW.uscc, computed, NEW.assessed_yuan),
				  HINT = 'See application_award for how the amount comes about.';
	END IF;
	PERFORM refuse_unpaid_item(NEW);
	IF computed IS NULL AND NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
		missing := (jm_policy.award(NEW.item_code, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.event_on, NEW.tier)).binding;
		IF missing IN ('missing_base', 'missing_request', 'not_in_force') THEN
			RAISE EXCEPTION 'the rules give no figure to assess (按规则没有可核算的金额)'
				USING ERRCODE = 'JM069',
					  DETAIL = format('Application %s of %s: %s; assessed were %s yuan.', NEW.application_no, NEW.uscc, CASE missing
							WHEN 'missing_base' THEN 'base_yuan is not given'
							WHEN 'missing_request' THEN 'requested_yuan is not given'
							ELSE format('no rule is in force on %s', jm_policy.format_day(NEW.event_on)) END, NEW.assessed_yuan),
					  HINT = CASE missing WHEN 'not_in_force' THEN 'Reject it with the reason, or correct event_on.'
							ELSE 'Return it for correction, with what is missing as the reason.' END;
		END IF;
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_assessment() IS '触发器：核算金额不超过规则计算结果（JM068、JM069） / trigger: no assessment exceeds what the rules give (JM068, JM069)';

CREATE OR REPLACE TRIGGER guard_6_assessment_new BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.assessed_yuan IS NOT NULL AND NOT jm_policy.status_standing(NEW.status))
	EXECUTE FUNCTION guard_assessment();

-- The WHEN condition computes the award, so that assessing many applications does not call
-- the function.
CREATE OR REPLACE TRIGGER guard_6_assessment BEFORE UPDATE OF assessed_yuan ON application
	FOR EACH ROW WHEN (NEW.assessed_yuan IS DISTINCT FROM OLD.assessed_yuan AND NEW.assessed_yuan IS NOT NULL
		AND NOT coalesce(NEW.assessed_yuan <= jm_policy.award_amount(NEW.item_code, NEW.base_yuan, NEW.units, NEW.requested_yuan, NEW.event_on, NEW.tier), false))
	EXECUTE FUNCTION guard_assessment();
