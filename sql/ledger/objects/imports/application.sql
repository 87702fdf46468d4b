-- Imports applications.  An application is identified by its number in the ledger, or by its
-- item, day and ground.  New ones are drafts or submitted.  A project is found by its name, a
-- recognition by its certificate number, among those of the enterprise.  Only a draft or a
-- returned application is corrected.

CREATE OR REPLACE FUNCTION import_check_application(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_forget('import_reference');
	CREATE TEMP TABLE import_reference ON COMMIT DROP AS
	SELECT w.row_no, 'project' AS column_name, w.project AS value, count(x.project_no) AS records, min(x.project_no) AS record_no
	FROM pg_temp.import_work AS w LEFT JOIN project AS x ON x.uscc = w.credit_code AND x.name = w.project
	WHERE w.is_whole AND w.project IS NOT NULL
	GROUP BY w.row_no, w.project
	UNION ALL
	SELECT w.row_no, 'certificate_no', w.certificate_no, count(x.recognition_no), min(x.recognition_no)
	FROM pg_temp.import_work AS w LEFT JOIN recognition AS x ON x.uscc = w.credit_code AND x.certificate_no = w.certificate_no
	WHERE w.is_whole AND w.certificate_no IS NOT NULL
	GROUP BY w.row_no, w.certificate_no;

	UPDATE pg_temp.import_work AS w SET project_no = x.record_no
	FROM pg_temp.import_reference AS x WHERE x.row_no = w.row_no AND x.column_name = 'project' AND x.records = 1;
	UPDATE pg_temp.import_work AS w SET recognition_no = x.record_no
	FROM pg_temp.import_reference AS x WHERE x.row_no = w.row_no AND x.column_name = 'certificate_no' AND x.records = 1;

	INSERT INTO pg_temp.import_found
	SELECT x.row_no, x.column_name, x.value, 'JM096', format(m.zh, x.records), format(m.en, x.records)
	FROM pg_temp.import_reference AS x
	JOIN (VALUES
		('project', false, '台账中该企业没有这一项目', 'the ledger has no such project of this enterprise'),
		('project', true, '该企业有 %s 个项目同名，无法确定', 'the enterprise has %s projects of this name'),
		('certificate_no', false, '台账中该企业没有这一证书', 'the ledger has no such certificate of this enterprise'),
		('certificate_no', true, '该企业有 %s 项认定证书编号相同，无法确定', 'the enterprise has %s recognitions of this certificate number')
	) AS m (column_name, is_many, zh, en) ON m.column_name = x.column_name AND m.is_many = (x.records > 1)
	WHERE x.records <> 1;

	INSERT INTO pg_temp.import_found
	SELECT w.row_no, 'units', w.units::text, 'JM006', '数量应为 1 以上', 'units start at 1'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.units < 1
	UNION ALL
	SELECT w.row_no, 'units', w.units::text, 'JM007', '该事项每家企业只享受一次，数量应为 1', 'the item is granted once per enterprise: units is 1'
	FROM pg_temp.import_work AS w
	JOIN jm_policy.clause_rule AS r ON r.item_code = w.item AND r.once_per_enterprise
	WHERE w.is_whole AND w.units > 1
	UNION ALL
	SELECT w.row_no, 'subject', NULL, NULL, '该事项按对象限额，批准前须补填限额对象', 'the item is limited by its subject, which is needed before approval'
	FROM pg_temp.import_work AS w
	JOIN jm_policy.award_item AS i ON i.item_code = w.item AND i.subject <> 'project'
	JOIN jm_policy.clause_rule AS r ON r.item_code = w.item AND r.cap_scope = 'subject'
	WHERE w.is_whole AND w.subject IS NULL
	UNION ALL
	SELECT w.row_no, 'event_on', jm_policy.format_day(w.event_on), NULL, '当日没有有效的规则，核算将无金额', 'no rule is in force on that day: it will be assessed at nothing'
	FROM pg_temp.import_work AS w
	WHERE w.is_whole AND w.item IS NOT NULL AND w.event_on IS NOT NULL AND jm_policy.rule_in_force_id(w.item, w.event_on, w.tier) IS NULL;
	INSERT INTO pg_temp.import_found
	SELECT w.row_no, 'application_no', w.application_no::text, 'JM096', '台账中该企业没有这一申报', 'the ledger has no such application of this enterprise'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.application_no IS NOT NULL AND NOT EXISTS (
		SELECT FROM application AS a WHERE a.uscc = w.credit_code AND a.application_no = w.application_no);
	PERFORM set_config('jm_policy.import_as_status', settings[1], true);
END
$$;
COMMENT ON FUNCTION import_check_application(text[]) IS '申报：查引用和前后矛盾 / checks references and contradictions';

CREATE OR REPLACE FUNCTION import_match_application() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- If several records match: first an identical one, then one for the same ground, then one
	-- that can be corrected.  A blank cell is not a difference; a file may fill in what a draft
	-- or a returned application lacks.
	INSERT INTO pg_temp.import_known (row_no, uscc, record_no, records, differs, content, status)
	SELECT DISTINCT ON (m.row_no) m.row_no, m.uscc, m.application_no, count(*) OVER (PARTITION BY m.row_no, m.differs = '', m.likeness, m.standing),
		m.differs, m.content, m.status
	FROM (
		SELECT w.row_no, r.uscc, r.application_no, r.status,
			CASE WHEN r.subject IS NOT DISTINCT FROM w.subject AND r.project_no IS NOT DISTINCT FROM w.project_no
				AND r.recognition_no IS NOT DISTINCT FROM w.recognition_no THEN 1 ELSE 2 END AS likeness,
			CASE WHEN r.status IN ('draft', 'returned') THEN 1 WHEN jm_policy.status_closed(r.status) THEN 3 ELSE 2 END AS standing,
			concat_ws('; ',
				CASE WHEN w.item <> r.item_code THEN format('item: %s → %s', r.item_code, w.item) END,
				CASE WHEN w.event_on <> r.event_on THEN format('event_on: %s → %s', jm_policy.format_day(r.event_on), jm_policy.format_day(w.event_on)) END,
				CASE WHEN w.applied_on IS NOT NULL AND w.applied_on IS DISTINCT FROM r.applied_on THEN format('applied_on: %s → %s', jm_policy.format_day(r.applied_on), jm_policy.format_day(w.applied_on)) END,
				CASE WHEN w.base IS NOT NULL AND w.base IS DISTINCT FROM r.base_yuan THEN format('base: %s → %s', r.base_yuan, w.base) END,
				CASE WHEN w.units IS NOT NULL AND w.units IS DISTINCT FROM r.units THEN format('units: %s → %s', r.units, w.units) END,
				CASE WHEN w.requested IS NOT NULL AND w.requested IS DISTINCT FROM r.requested_yuan THEN format('requested: %s → %s', r.requested_yuan, w.requested) END,
				CASE WHEN w.tier IS NOT NULL AND w.tier IS DISTINCT FROM r.tier THEN format('tier: %s → %s', r.tier, w.tier) END,
				CASE WHEN w.subject IS NOT NULL AND w.subject IS DISTINCT FROM r.subject THEN format('subject: %s → %s', r.subject, w.subject) END,
				CASE WHEN w.project_no IS NOT NULL AND w.project_no IS DISTINCT FROM r.project_no THEN format('project: %s → %s', (SELECT p.name FROM project AS p WHERE p.uscc = r.uscc AND p.project_no = r.project_no), w.project) END,
				CASE WHEN w.recognition_no IS NOT NULL AND w.recognition_no IS DISTINCT FROM r.recognition_no
					THEN format('certificate_no: %s → %s', (SELECT coalesce(x.certificate_no, x.kind) FROM recognition AS x
						WHERE x.uscc = r.uscc AND x.recognition_no = r.recognition_no), w.certificate_no) END) AS differs,
			jsonb_strip_nulls(jsonb_build_object('item_code', w.item, 'event_on', w.event_on, 'applied_on', w.applied_on, 'base_yuan', w.base, 'units', w.units,
				'requested_yuan', w.requested, 'tier', w.tier, 'subject', w.subject, 'project_no', w.project_no, 'recognition_no', w.recognition_no)) AS content
		FROM (
			SELECT w.row_no, r.*
			FROM pg_temp.import_work AS w
			JOIN application AS r ON r.uscc = w.credit_code AND r.item_code = w.item AND r.event_on = w.event_on
			CROSS JOIN LATERAL (SELECT r.status IN ('draft', 'returned') AS may_be_filled) AS s
			WHERE w.outcome = 'new' AND w.application_no IS NULL
			  AND (r.subject = w.subject OR w.subject IS NULL OR r.subject IS NULL AND s.may_be_filled)
			  AND (r.project_no = w.project_no OR w.project_no IS NULL OR r.project_no IS NULL AND s.may_be_filled)
			  AND (r.recognition_no = w.recognition_no OR w.recognition_no IS NULL OR r.recognition_no IS NULL AND s.may_be_filled)
			UNION ALL
			SELECT w.row_no, r.*
			FROM pg_temp.import_work AS w
			JOIN application AS r ON r.uscc = w.credit_code AND r.application_no = w.application_no
			WHERE w.outcome = 'new'
		) AS r
		JOIN pg_temp.import_work AS w USING (row_no)
	) AS m
	ORDER BY m.row_no, m.differs <> '', m.likeness, m.standing, m.application_no;

	ANALYZE pg_temp.import_known;
	INSERT INTO pg_temp.import_remark
	SELECT w.row_no, string_agg(format('%s %s %s', r.application_no, jm_policy.format_day(r.event_on), r.status), ', ' ORDER BY r.application_no),
		'该企业同一事项、同一对象另有草稿或退回的申报；如为更正，请填申报序号',
		'the enterprise has a draft or a returned application for the same on another day; give the application number to correct that one'
	FROM pg_temp.import_work AS w
	JOIN application AS r ON r.uscc = w.credit_code AND r.item_code = w.item AND r.event_on <> w.event_on AND r.subject IS NOT DISTINCT FROM w.subject
		AND r.project_no IS NOT DISTINCT FROM w.project_no AND r.recognition_no IS NOT DISTINCT FROM w.recognition_no
	WHERE w.outcome = 'new' AND w.application_no IS NULL AND r.status IN ('draft', 'returned')
	  AND NOT EXISTS (SELECT FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no)
	GROUP BY w.row_no;
	INSERT INTO pg_temp.import_remark
	SELECT k.row_no, k.status, '台账已有这一申报，且未予支持、已撤回或已撤销；未再导入', 'this application is on record as rejected, withdrawn or annulled; it was not taken again'
	FROM pg_temp.import_known AS k WHERE k.differs = '' AND jm_policy.status_closed(k.status);
END
$$;
COMMENT ON FUNCTION import_match_application() IS '申报：找出台账已有的记录并比对 / finds and compares the existing records';

-- The application itself is what its award rests on.  A case in progress is not corrected.
CREATE OR REPLACE FUNCTION import_ground_application() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_ground
	SELECT k.row_no, k.uscc, k.record_no, k.status FROM pg_temp.import_known AS k
	WHERE k.differs <> '';
	UPDATE pg_temp.import_known AS k SET refused_by = 'JM137',
		refused_zh = format('该申报（序号 %s）%s，不能由文件更正%s', k.record_no, s.name_zh, CASE WHEN r.can_be_returned
			THEN '；先退回补正：UPDATE application SET status = ''returned'', status_note = ''理由'' WHERE uscc = ' || quote_literal(k.uscc) || ' AND application_no = ' || k.record_no || '，再用 correct => true 导入'
			ELSE '；须在台账中另行申报' END),
		refused_en = format('the application on record (number %s) is %s, and a file does not change it: %s', k.record_no, s.name_en, CASE WHEN r.can_be_returned
			THEN 'return it first, UPDATE application SET status = ''returned'', status_note = ''the reason'' WHERE uscc = ' || quote_literal(k.uscc) || ' AND application_no = ' || k.record_no || ', and import with correct => true'
			ELSE 'make a new application in the ledger' END)
	FROM jm_policy.application_status AS s
	CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM jm_policy.application_transition AS p WHERE p.from_status = s.status AND p.to_status = 'returned') AS can_be_returned) AS r
	WHERE k.differs <> '' AND s.status = k.status AND k.status NOT IN ('draft', 'returned', 'approved', 'paid');
END
$$;
COMMENT ON FUNCTION import_ground_application() IS '申报：以该记录为依据的申报（即其自身）；办理中的不可更正（JM137） / the applications that rest on a record, here the record itself; a case in progress is not corrected (JM137)';

-- import_store_application resets the assessment of a corrected application.
CREATE OR REPLACE FUNCTION import_store_application(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	corrected int;
BEGIN
	INSERT INTO application (uscc, item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no, status, source)
	SELECT w.credit_code, w.item, w.event_on, w.applied_on, w.base, coalesce(w.units, 1), w.requested, w.tier, w.subject, w.project_no, w.recognition_no,
		current_setting('jm_policy.import_as_status'), coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;

	IF NOT EXISTS (SELECT FROM pg_temp.import_work AS w WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed') THEN
		RETURN;
	END IF;
	UPDATE application AS a SET item_code = w.item, event_on = w.event_on,
		applied_on = coalesce(w.applied_on, a.applied_on),
		base_yuan = coalesce(w.base, a.base_yuan),
		units = coalesce(w.units, a.units),
		requested_yuan = coalesce(w.requested, a.requested_yuan),
		tier = coalesce(w.tier, a.tier),
		subject = coalesce(w.subject, a.subject),
		project_no = coalesce(w.project_no, a.project_no),
		recognition_no = coalesce(w.recognition_no, a.recognition_no),
		assessed_yuan = NULL, awarded_yuan = NULL,
		source = coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN pg_temp.import_known AS k USING (row_no)
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed' AND a.uscc = k.uscc AND a.application_no = k.record_no;
	GET DIAGNOSTICS corrected = ROW_COUNT;
	PERFORM import_require_corrected(low, high, corrected);
END
$$;
COMMENT ON FUNCTION import_store_application(bigint, bigint) IS '申报：写入台账 / writes the rows to the ledger';
