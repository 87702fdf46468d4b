-- The conditions of a case are checked at review, and the results are kept with the case.
-- Approval checks the same conditions again.  Limits are not among these conditions: they
-- are booked on accounts.

CREATE OR REPLACE TRIGGER refuse_row_change BEFORE UPDATE OR DELETE ON application_condition
	FOR EACH ROW EXECUTE FUNCTION refuse_row_change();

CREATE OR REPLACE TRIGGER refuse_change BEFORE TRUNCATE ON application_condition
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- case_conditions gives the conditions of one case and the records that decide them.
CREATE OR REPLACE FUNCTION jm.case_conditions(application application)
RETURNS TABLE (condition_no bigint, group_no bigint, kind text, label_zh text, label_en text, holds boolean, reason text,
			   found_zh text, found_en text, found_yuan numeric, found_in text, finding_no bigint, for_person boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE
-- One generic plan, which uses keys, serves all cases: planning takes far longer than
-- running, and a plan made while a table is small could read all of it later.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN QUERY
	SELECT r.condition_no, r.group_no, r.kind, r.label_zh, r.label_en,
		CASE WHEN f.finding_no IS NOT NULL THEN f.holds ELSE r.holds END,
		CASE WHEN f.finding_no IS NULL THEN r.reason WHEN f.holds THEN 'found' ELSE 'found_not' END,
		CASE WHEN f.finding_no IS NULL THEN r.found_zh ELSE concat_ws('；', r.found_zh, f.recorded_by || '：' || f.note) END,
		CASE WHEN f.finding_no IS NULL THEN r.found_en ELSE concat_ws('; ', r.found_en, f.recorded_by || ': ' || f.note) END,
		r.found_yuan,
		CASE WHEN f.finding_no IS NULL THEN r.found_in ELSE 'condition_finding ' || f.finding_no END,
		f.finding_no, r.for_person
	FROM condition_result(application.event_on, application.uscc, application.item_code,
		true, application.recognition_no, application.project_no, application.tier) AS r
	LEFT JOIN LATERAL (
		SELECT n.finding_no, n.holds, n.recorded_by, n.note
		FROM condition_finding AS n
		WHERE n.uscc = application.uscc AND n.application_no = application.application_no AND n.condition_no = r.condition_no
		ORDER BY n.recorded_at DESC, n.finding_no DESC
		LIMIT 1
	) AS f ON r.for_person AND r.holds IS NOT TRUE
	WHERE r.kind NOT IN ('once', 'cap', 'quota', 'not_excluded')
	ORDER BY r.condition_no;
END
$$;
COMMENT ON FUNCTION case_conditions(application) IS
'一件申报的各项条件：是否符合（空为台账不能判断）、查得情况、出自哪条记录；例：SELECT c.* FROM application AS a, case_conditions(a) AS c WHERE a.application_no = 1。
The conditions of an application: whether each holds (NULL if the records cannot tell), what was found and in which record. Limits are not among them.';

-- refuse_condition raises the error that names the failing condition and how to resolve it.
CREATE OR REPLACE FUNCTION refuse_condition(application application, condition_no bigint, label_zh text, label_en text, holds boolean, found_zh text, found_en text,
								 fact text, for_person boolean, at_approval boolean)
RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	finding constant text := CASE
		WHEN fact IS NOT NULL THEN format('Record what was established: INSERT INTO condition_finding (uscc, fact, holds, found_on, note) VALUES (%L, %L, true, %L, ''…'');',
			application.uscc, fact, jm_policy.format_day(jm_policy.city_today()))
		WHEN for_person THEN format('Record what was found, and why: INSERT INTO condition_finding (uscc, application_no, condition_no, holds, found_on, note) VALUES (%L, %s, %s, true, %L, ''…'');',
			application.uscc, application.application_no, condition_no, jm_policy.format_day(jm_policy.city_today()))
		END;
BEGIN
	IF at_approval THEN
		RAISE EXCEPTION 'a condition of "%" holds no longer: % (条件已不符合：%)', application.item_code, label_en, label_zh
			USING ERRCODE = 'JM086',
				  DETAIL = format('Application %s of %s: %s (%s).', application.application_no, application.uscc, found_en, found_zh),
				  HINT = 'Return it for correction, or reject it, with the reason.';
	ELSIF holds IS NULL THEN
		RAISE EXCEPTION 'the records do not tell a condition of "%": % (条件尚不能判断：%)', application.item_code, label_en, label_zh
			USING ERRCODE = 'JM085',
				  DETAIL = format('Application %s of %s: %s (%s).', application.application_no, application.uscc, found_en, found_zh),
				  HINT = coalesce(finding, 'Complete the records, or return it for correction, with the reason.');
	ELSE
		RAISE EXCEPTION 'a condition of "%" does not hold: % (不符合条件：%)', application.item_code, label_en, label_zh
			USING ERRCODE = 'JM084',
				  DETAIL = format('Application %s of %s: %s (%s).', application.application_no, application.uscc, found_en, found_zh),
				  HINT = 'Correct the records where they are wrong; otherwise return or reject it, with the reason.'
					|| CASE WHEN for_person THEN ' Where it is found to hold all the same: ' || finding ELSE '' END;
	END IF;
END
$$;
COMMENT ON FUNCTION refuse_condition(application, bigint, text, text, boolean, text, text, text, boolean, boolean) IS
	'说明何项条件不符合、不能判断或已不符合（JM084至JM086） / raises the error for a condition that does not hold, is unknown, or no longer holds (JM084 to JM086)';

-- ask_conditions runs with the owner's rights, so that nobody else can write the results.
CREATE OR REPLACE FUNCTION ask_conditions() RETURNS trigger
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET search_path FROM CURRENT
AS $$
DECLARE
	this application;
	is_review boolean;
	review int;
	failing record;
BEGIN
	FOR this IN
		SELECT n.* FROM new_rows AS n
		JOIN old_rows AS o ON o.uscc = n.uscc AND o.application_no = n.application_no
		WHERE n.status IN ('reviewed', 'approved') AND n.status <> o.status
		ORDER BY n.uscc, n.application_no
	LOOP
		SELECT max(c.review_no) INTO review
		FROM application_condition AS c WHERE c.uscc = this.uscc AND c.application_no = this.application_no;
		is_review := this.status = 'reviewed';
		-- A case taken over from older books has no review here
		CONTINUE WHEN review IS NULL AND NOT is_review;
		WITH asked AS MATERIALIZED (
			SELECT * FROM case_conditions(this)
		), kept AS (
			INSERT INTO application_condition (uscc, application_no, review_no, condition_no, group_no, kind, label_zh, label_en, holds, reason,
				found_zh, found_en, found_yuan, found_in, finding_no)
			SELECT this.uscc, this.application_no, coalesce(review, 0) + 1, c.condition_no, c.group_no, c.kind, c.label_zh, c.label_en, c.holds, c.reason,
				c.found_zh, c.found_en, c.found_yuan, c.found_in, c.finding_no
			FROM asked AS c
			WHERE is_review
		)
		-- One condition of a group is enough.  If several stop the case, one that fails comes
		-- before an unknown one.  Approval checks only the conditions of the review.
		SELECT c.* INTO failing
		FROM asked AS c
		WHERE NOT EXISTS (SELECT FROM asked AS g WHERE g.group_no = c.group_no AND g.holds)
		  AND (is_review OR EXISTS (
			SELECT FROM application_condition AS r
			WHERE r.uscc = this.uscc AND r.application_no = this.application_no AND r.review_no = review AND r.condition_no = c.condition_no))
		ORDER BY c.holds NULLS LAST, c.condition_no
		LIMIT 1;
		IF FOUND THEN
			PERFORM refuse_condition(this, failing.condition_no, failing.label_zh, failing.label_en, failing.holds, failing.found_zh, failing.found_en,
				(SELECT a.fact FROM jm_policy.award_condition AS a WHERE a.item_code = this.item_code AND a.condition_no = failing.condition_no),
				failing.for_person, at_approval => NOT is_review);
		END IF;
	END LOOP;
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION ask_conditions() IS
	'触发器：审核时查核各项条件并存档，批准时再查（JM084至JM086） / trigger: checks the conditions at review, keeps the results, and checks again at approval (JM084 to JM086)';

CREATE OR REPLACE TRIGGER ask_conditions AFTER UPDATE ON application
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('ask_conditions');
