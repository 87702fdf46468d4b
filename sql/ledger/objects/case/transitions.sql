-- The transitions of an application, and what each of them requires.

-- refuse_unpaid_item refuses any amount for an item that another law governs (从其规定) or
-- that is not support in money.
CREATE OR REPLACE FUNCTION refuse_unpaid_item(application application) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	yuan constant numeric := greatest(application.assessed_yuan, application.awarded_yuan);
	item jm_policy.award_item;
BEGIN
	IF yuan IS NULL OR yuan = 0 THEN
		RETURN;
	END IF;
	SELECT * INTO item FROM jm_policy.award_item AS i WHERE i.item_code = application.item_code;
	IF item.governed_by_zh IS NOT NULL THEN
		RAISE EXCEPTION 'nothing is paid for "%" (本项从其规定，不发放资金)', application.item_code
			USING ERRCODE = 'JM035',
				  DETAIL = format('It is governed by %s (%s); %s yuan were to be assessed or awarded.', item.governed_by_en, item.governed_by_zh, yuan),
				  HINT = 'Reject it with the reason.';
	ELSIF EXISTS (SELECT FROM jm_policy.clause_rule AS r WHERE r.item_code = application.item_code AND r.kind = 'non_monetary')
	  AND jm_policy.award_amount(application.item_code, application.base_yuan, application.units, application.requested_yuan, application.event_on, application.tier) IS NULL THEN
		RAISE EXCEPTION 'nothing is paid for "%" (本项不是资金支持)', application.item_code
			USING ERRCODE = 'JM035',
				  DETAIL = format('It is no support in money; %s yuan were to be assessed or awarded.', yuan),
				  HINT = 'Assess and award it at 0.';
	END IF;
END
$$;
COMMENT ON FUNCTION refuse_unpaid_item(application) IS '从其规定、非资金支持的事项不得核算、批准金额（JM035） / refuses any assessed or awarded amount for an item that another law governs or that is not support in money (JM035)';

-- guard_start requires that a new case is a draft or submitted.  Only the owner can take
-- over cases from older books, in any status but annulled, and must give the source of an
-- award.  Such awards are booked on their limits like any other.
CREATE OR REPLACE FUNCTION guard_start() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM jm_policy.application_status AS s WHERE s.status = NEW.status) THEN
		RAISE EXCEPTION 'there is no status "%" (没有这一状态)', NEW.status
			USING ERRCODE = 'JM061',
				  DETAIL = format('The application is for %s.', NEW.item_code),
				  HINT = 'An application starts as draft or submitted.';
	END IF;
	IF NOT pg_has_role((SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'USAGE') THEN
		RAISE EXCEPTION 'a new application cannot be "%" (不允许的办理步骤)', NEW.status
			USING ERRCODE = 'JM061',
				  DETAIL = format('The application is for %s.', NEW.item_code),
				  HINT = 'An application starts as draft or submitted; only the ledger''s owner takes over cases from older books.';
	END IF;
	IF NEW.status = 'annulled' THEN
		RAISE EXCEPTION 'a new application cannot be "%" (不允许的办理步骤)', NEW.status
			USING ERRCODE = 'JM061',
				  DETAIL = format('The application is for %s.', NEW.item_code),
				  HINT = 'Only what was approved can be annulled.';
	END IF;
	PERFORM refuse_unpaid_item(NEW);
	IF jm_policy.status_standing(NEW.status) AND coalesce(NEW.source, '') = '' THEN
		RAISE EXCEPTION 'an award taken over from older books needs its source (接管的旧账缺少来源)'
			USING ERRCODE = 'JM056',
				  DETAIL = format('The application of %s for %s is taken over as "%s", at %s yuan.', NEW.uscc, NEW.item_code, NEW.status, NEW.awarded_yuan),
				  HINT = 'Set source: the book or file it comes from.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_start() IS '触发器：新申报的状态，接管旧账须有来源（JM061、JM056） / trigger: the status of a new case; a case taken over names its source (JM061, JM056)';

CREATE OR REPLACE TRIGGER guard_3_start BEFORE INSERT ON application
	FOR EACH ROW WHEN (NEW.status NOT IN ('draft', 'submitted'))
	EXECUTE FUNCTION guard_start();

CREATE OR REPLACE FUNCTION require_publicity(application application) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	IF application.publicity_start IS NULL OR application.publicity_end IS NULL THEN
		RAISE EXCEPTION 'publicity needs its first and its last day (缺少公示期)'
			USING ERRCODE = 'JM063',
				  DETAIL = format('Application %s of %s.', application.application_no, application.uscc),
				  HINT = 'Set publicity_start and publicity_end in the same command.';
	END IF;
END
$$;
COMMENT ON FUNCTION require_publicity(application) IS '公示须有起止（JM063） / requires the days of publicity (JM063)';

-- require_ground requires that an application names its ground: the project, recognition,
-- cluster, standard or unit.  The other grounds need no name: a condition checks the step
-- of the ladder, and the year is that of the event.
CREATE OR REPLACE FUNCTION require_ground(application application) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	ground constant text := (SELECT i.ground FROM jm_policy.award_item AS i WHERE i.item_code = application.item_code);
BEGIN
	IF (CASE ground
		WHEN 'project' THEN application.project_no IS NULL
		WHEN 'recognition' THEN application.recognition_no IS NULL
		WHEN 'cluster' THEN application.subject IS NULL
		WHEN 'standard' THEN application.subject IS NULL
		WHEN 'unit' THEN application.subject IS NULL
		ELSE false END)
	THEN
		RAISE EXCEPTION '"%" is paid by %, which is not named (缺少依据)', application.item_code, ground
			USING ERRCODE = 'JM067',
				  DETAIL = format('Application %s of %s.', application.application_no, application.uscc),
				  HINT = CASE ground
					WHEN 'project' THEN 'Return it, and set project_no: the project it is for.'
					WHEN 'recognition' THEN 'Return it, and set recognition_no: the recognition it is for.'
					ELSE format('Return it, and set subject: the %s, as registered in the table subject.', ground) END;
	END IF;
	-- Two recognitions of one kind, level and day must have different certificates, and one
	-- certificate is one recognition, even if it was recorded with different days
	IF ground = 'recognition' AND EXISTS (
		SELECT FROM recognition AS r
		JOIN recognition AS o ON o.uscc = r.uscc AND o.kind = r.kind AND o.level = r.level AND o.recognition_no <> r.recognition_no
		WHERE r.uscc = application.uscc AND r.recognition_no = application.recognition_no
		  AND (jm_policy.cell_code(r.certificate_no) = jm_policy.cell_code(o.certificate_no)
			   OR o.granted_on = r.granted_on AND (jm_policy.cell_code(r.certificate_no) IS NULL OR jm_policy.cell_code(o.certificate_no) IS NULL))) THEN
		RAISE EXCEPTION 'the recognition "%" is paid by cannot be told from another (无法区分所依据的认定)', application.item_code
			USING ERRCODE = 'JM067',
				  DETAIL = format('Application %s of %s: recognition %s has another of its kind and level beside it, of the same certificate, or of the same day where one of the two has no certificate number.',
								  application.application_no, application.uscc, application.recognition_no),
				  HINT = 'Record the certificate numbers; where it is one recognition recorded twice, remove one.';
	END IF;
END
$$;
COMMENT ON FUNCTION require_ground(application) IS '申报须写明依据（JM067） / requires that an application names its ground (JM067)';

-- require_assessment_in_force refuses an award above what the rules give on the day of
-- approval, since rules may have been registered after the assessment.
CREATE OR REPLACE FUNCTION require_assessment_in_force(application application) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	recognised_on date;
	today jm_policy.award_result := jm_policy.award(application.item_code, application.base_yuan, application.units,
		application.requested_yuan, application.event_on, application.tier, explained => false);
BEGIN
	-- If the document has no figure, the department decides; for a case taken over without
	-- its inputs, the ceiling is the limit
	IF application.awarded_yuan > coalesce(today.amount_yuan, today.ceiling_yuan) AND application.awarded_yuan <= application.assessed_yuan
	   OR today.binding = 'not_in_force'
	   OR today.binding = 'no_figures' AND EXISTS (
			SELECT FROM receipt AS r
			WHERE r.uscc = application.uscc AND r.application_no = application.application_no AND r.amount_yuan IS NOT NULL)
	THEN
		RAISE EXCEPTION 'the rules have changed since the assessment (核算后规则有变)'
			USING ERRCODE = 'JM087',
				  DETAIL = format('Application %s of %s: %s yuan were to be awarded; by the rule in force it comes to %s.',
								  application.application_no, application.uscc, application.awarded_yuan, coalesce(coalesce(today.amount_yuan, today.ceiling_yuan)::text || ' yuan', 'no figure')),
				  HINT = 'Return it with the reason, and assess it again.';
	END IF;

	-- If the rules cannot be computed because an input is missing, no amount is approved;
	-- for a case taken over, the ceiling is enough
	IF today.binding IN ('missing_base', 'missing_request') AND application.awarded_yuan > 0
	   AND (today.ceiling_yuan IS NULL OR EXISTS (
			SELECT FROM application_event AS v
			WHERE v.uscc = application.uscc AND v.application_no = application.application_no
			  AND v.from_status IS NULL AND v.to_status IN ('draft', 'submitted')))
	THEN
		RAISE EXCEPTION 'the rules give no figure to award (按规则没有可批准的金额)'
			USING ERRCODE = 'JM069',
				  DETAIL = format('Application %s of %s: %s is not given; %s yuan were to be awarded.', application.application_no, application.uscc,
								  CASE today.binding WHEN 'missing_base' THEN 'base_yuan' ELSE 'requested_yuan' END, application.awarded_yuan),
				  HINT = 'Return it for correction, with what is missing as the reason.';
	END IF;

	-- If the ground is a recognition, the rules of its day must allow the award too
	SELECT r.granted_on INTO recognised_on
	FROM recognition AS r
	JOIN jm_policy.award_item AS i ON i.item_code = application.item_code AND i.ground = 'recognition'
	WHERE r.uscc = application.uscc AND r.recognition_no = application.recognition_no AND r.granted_on <> application.event_on;
	IF FOUND THEN
		today := jm_policy.award(application.item_code, application.base_yuan, application.units,
			application.requested_yuan, recognised_on, application.tier, explained => false);
		IF application.awarded_yuan > coalesce(today.amount_yuan, today.ceiling_yuan) THEN
			RAISE EXCEPTION 'the award passes what the rules give for the day of the recognition (超过认定当日规则的计算结果)'
				USING ERRCODE = 'JM068',
					  DETAIL = format('Application %s of %s: by the rule of %s it comes to %s yuan; %s were to be awarded.', application.application_no, application.uscc,
									  jm_policy.format_day(recognised_on), coalesce(today.amount_yuan, today.ceiling_yuan), application.awarded_yuan),
					  HINT = 'Award no more, or return it for correction: event_on is the day of the recognition.';
		END IF;
	END IF;

	-- The share of a round limits the award
	IF application.awarded_yuan > (
		SELECT max(coalesce(s.share_yuan, 0)) FROM allocation_share AS s
		JOIN allocation_round AS r ON r.round_no = s.round_no AND r.item_code = application.item_code
		WHERE s.uscc = application.uscc AND s.application_no = application.application_no)
	THEN
		RAISE EXCEPTION 'the award passes its share of the round (超过本轮分配的份额)'
			USING ERRCODE = 'JM071',
				  DETAIL = format('Application %s of %s: %s yuan were to be awarded.', application.application_no, application.uscc, application.awarded_yuan),
				  HINT = 'SELECT * FROM allocation_share: award its share, or share out a further budget.';
	END IF;
END
$$;
COMMENT ON FUNCTION require_assessment_in_force(application) IS
	'批准金额不超过批准当日、认定当日有效规则的计算结果和所分份额，应有的数据齐备（JM068、JM069、JM071、JM087） / refuses an award above what the rules give at approval and for the day of the recognition, above its share of a round, or without the inputs the rules need (JM068, JM069, JM071, JM087)';

-- guard_transition allows only the transitions in jm_policy.application_transition.  It
-- requires a reason where that table says so, and what the new status needs.
CREATE OR REPLACE FUNCTION guard_transition() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	reason_needed boolean;
	this text;
BEGIN
	IF NEW.status = OLD.status THEN
		RETURN NEW;
	END IF;
	this := format('Application %s of %s.', OLD.application_no, OLD.uscc);
	SELECT s.needs_reason INTO reason_needed
	FROM jm_policy.application_transition AS s WHERE s.from_status = OLD.status AND s.to_status = NEW.status;
	IF NOT FOUND THEN
		IF NOT EXISTS (SELECT FROM jm_policy.application_status AS s WHERE s.status = NEW.status) THEN
			RAISE EXCEPTION 'there is no status "%" (没有这一状态)', NEW.status
				USING ERRCODE = 'JM061',
					  DETAIL = this,
					  HINT = 'The statuses are ' || (SELECT string_agg(s.status || ' ' || s.name_zh, ', ' ORDER BY s.ordinal) FROM jm_policy.application_status AS s) || '.';
		END IF;
		RAISE EXCEPTION 'an application cannot go from "%" to "%" (不允许的办理步骤)', OLD.status, NEW.status
			USING ERRCODE = 'JM061',
				  DETAIL = this,
				  HINT = coalesce('From here it can become '
					|| (SELECT string_agg(s.to_status, ', ' ORDER BY t.ordinal)
						FROM jm_policy.application_transition AS s JOIN jm_policy.application_status AS t ON t.status = s.to_status
						WHERE s.from_status = OLD.status) || '.', 'This is its last status.');
	END IF;

	-- A note belongs to one transition and is not carried over to the next
	IF NEW.status_note IS NOT DISTINCT FROM OLD.status_note THEN
		NEW.status_note := NULL;
	END IF;
	IF reason_needed AND coalesce(btrim(NEW.status_note), '') = '' THEN
		RAISE EXCEPTION 'a reason is needed for "%" (缺少理由)', NEW.status
			USING ERRCODE = 'JM062',
				  DETAIL = this,
				  HINT = 'Set status_note in the same command.';
	END IF;

	CASE NEW.status
		WHEN 'accepted' THEN
			PERFORM require_ground(NEW);
		WHEN 'publicised' THEN
			PERFORM require_publicity(NEW);
		WHEN 'approved' THEN
			-- The lock keeps others from changing the recognition until the approval is committed
			PERFORM FROM recognition AS r WHERE r.uscc = NEW.uscc AND r.recognition_no = NEW.recognition_no FOR NO KEY UPDATE;
			IF NEW.publicity_start IS NULL OR NEW.publicity_end IS NULL THEN
				RAISE EXCEPTION 'it was not publicised: its first or its last day is missing (缺少公示期)'
					USING ERRCODE = 'JM063',
						  DETAIL = this,
						  HINT = 'Set publicity_start and publicity_end while it is publicised.';
			END IF;
			-- The day is the city's, whatever the session's time zone
			IF NEW.publicity_end >= jm_policy.city_today() THEN
				RAISE EXCEPTION 'publicity has not ended (公示期未满)'
					USING ERRCODE = 'JM064',
						  DETAIL = format('Application %s of %s is publicised until %s.', OLD.application_no, OLD.uscc, jm_policy.format_day(NEW.publicity_end)),
						  HINT = format('It can be approved from %s.', jm_policy.format_day(NEW.publicity_end + 1));
			END IF;
			IF NEW.assessed_yuan IS NULL OR NEW.awarded_yuan IS NULL THEN
				RAISE EXCEPTION 'there is no % amount to approve (尚未核算或确定批准金额)',
						CASE WHEN NEW.assessed_yuan IS NULL THEN 'assessed' ELSE 'awarded' END
					USING ERRCODE = 'JM065',
						  DETAIL = this,
						  HINT = 'CALL assess_applications(), then set awarded_yuan.';
			END IF;
			PERFORM require_ground(NEW);
			PERFORM refuse_unpaid_item(NEW);
			PERFORM require_assessment_in_force(NEW);
		WHEN 'paid' THEN
			IF NEW.disbursed_yuan < NEW.awarded_yuan THEN
				RAISE EXCEPTION 'it is not paid in full (尚未足额拨付)'
					USING ERRCODE = 'JM078',
						  DETAIL = format('Application %s of %s was awarded %s yuan; %s are paid.', OLD.application_no, OLD.uscc, NEW.awarded_yuan, NEW.disbursed_yuan),
						  HINT = 'Record the disbursement first.';
			END IF;
		WHEN 'annulled' THEN
			IF NEW.disbursed_yuan <> 0 THEN
				RAISE EXCEPTION 'money of it has not come back (资金尚未全部收回)'
					USING ERRCODE = 'JM079',
						  DETAIL = format('%s yuan of application %s of %s are paid.', NEW.disbursed_yuan, OLD.application_no, OLD.uscc),
						  HINT = 'Record what was taken back as a negative disbursement with its reason first.';
			END IF;
		WHEN 'returned' THEN
			-- A returned application is assessed again
			NEW.assessed_yuan := NULL;
			NEW.awarded_yuan := NULL;
			NEW.publicity_start := NULL;
			NEW.publicity_end := NULL;
		ELSE
			NULL;
	END CASE;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_transition() IS
	'触发器：办理步骤、理由，受理、公示、批准、办结、撤销的条件（JM061至JM065、JM067、JM078、JM079、JM087） / trigger: the transitions of a case, their reasons, and what each status requires (JM061 to JM065, JM067, JM078, JM079, JM087)';

CREATE OR REPLACE TRIGGER guard_7_transition BEFORE UPDATE OF status ON application
	FOR EACH ROW EXECUTE FUNCTION guard_transition();

-- guard_publicity keeps the days of publicity from being removed while it lasts.
CREATE OR REPLACE FUNCTION guard_publicity() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM require_publicity(NEW);
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION guard_publicity() IS '触发器：公示期间不得删去起止（JM063） / trigger: the days of publicity cannot be removed while it lasts (JM063)';

CREATE OR REPLACE TRIGGER guard_8_publicity BEFORE UPDATE OF publicity_start, publicity_end ON application
	FOR EACH ROW WHEN (NEW.status = 'publicised' AND OLD.status = 'publicised' AND (NEW.publicity_start IS NULL OR NEW.publicity_end IS NULL)
		AND (NEW.publicity_start, NEW.publicity_end) IS DISTINCT FROM (OLD.publicity_start, OLD.publicity_end))
	EXECUTE FUNCTION guard_publicity();
