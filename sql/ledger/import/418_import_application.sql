-- Applications: one is an enterprise's item, day and what it is for.  They start
-- as drafts or submitted; a project is found by its name, a recognition by the
-- number of its certificate, among those of the same enterprise.

CREATE FUNCTION import_check_application(settings text[]) RETURNS void
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
	JOIN jm_policy.award_rule AS r ON r.item_code = w.item AND r.builtin AND r.once_per_enterprise
	WHERE w.is_whole AND w.units > 1
	UNION ALL
	SELECT w.row_no, 'subject', NULL, NULL, '该事项按对象限额，批准前须补填限额对象', 'the item is limited by its subject, which is needed before approval'
	FROM pg_temp.import_work AS w
	JOIN jm_policy.award_item AS i ON i.item_code = w.item AND i.subject <> 'project'
	JOIN jm_policy.award_rule AS r ON r.item_code = w.item AND r.builtin AND r.cap_scope = 'subject'
	WHERE w.is_whole AND w.subject IS NULL
	UNION ALL
	SELECT w.row_no, 'event_on', w.event_on::text, NULL, '当日没有有效的规则，核算将无金额', 'no rule is in force on that day: it will be assessed at nothing'
	FROM pg_temp.import_work AS w
	WHERE w.is_whole AND w.item IS NOT NULL AND w.event_on IS NOT NULL AND NOT EXISTS (
		SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = w.item AND w.event_on BETWEEN r.valid_from AND r.valid_to);
	PERFORM set_config('jm.import_as_status', settings[1], true);
END
$$;
COMMENT ON FUNCTION import_check_application(text[]) IS '申报：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_application(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Of several like it on record, the one that is the same
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT DISTINCT ON (k.row_no) k.row_no, k.differs, k.status
	FROM (
		SELECT w.row_no, concat_ws('; ',
				CASE WHEN w.applied_on IS NOT NULL AND w.applied_on IS DISTINCT FROM r.applied_on THEN format('applied_on: %s → %s', r.applied_on, w.applied_on) END,
				CASE WHEN w.base IS NOT NULL AND w.base IS DISTINCT FROM r.base_yuan THEN format('base: %s → %s', r.base_yuan, w.base) END,
				CASE WHEN w.units IS NOT NULL AND w.units IS DISTINCT FROM r.units THEN format('units: %s → %s', r.units, w.units) END,
				CASE WHEN w.requested IS NOT NULL AND w.requested IS DISTINCT FROM r.requested_yuan THEN format('requested: %s → %s', r.requested_yuan, w.requested) END,
				CASE WHEN w.tier IS NOT NULL AND w.tier IS DISTINCT FROM r.tier THEN format('tier: %s → %s', r.tier, w.tier) END) AS differs, r.status
		FROM pg_temp.import_work AS w
		JOIN application AS r ON r.uscc = w.credit_code AND r.item_code = w.item AND r.event_on = w.event_on AND r.subject IS NOT DISTINCT FROM w.subject
			AND r.project_no IS NOT DISTINCT FROM w.project_no AND r.recognition_no IS NOT DISTINCT FROM w.recognition_no
		WHERE w.outcome = 'new') AS k
	ORDER BY k.row_no, k.differs, k.status IN ('rejected', 'withdrawn');

	PERFORM import_settle_known('JM098', '台账已有这一申报而内容不同，请退回后在台账中更正', 'the ledger has this application with other values: return it, and correct it there');
	INSERT INTO pg_temp.import_found
	SELECT k.row_no, NULL, k.status, NULL, '台账已有这一申报，且未予支持或已撤回；未再导入', 'this application is on record as rejected or withdrawn; it was not taken again'
	FROM pg_temp.import_known AS k WHERE k.differs = '' AND k.status IN ('rejected', 'withdrawn');
END
$$;
COMMENT ON FUNCTION import_compare_application(text[]) IS '申报：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_application(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO application (uscc, item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no, status, source)
	SELECT w.credit_code, w.item, w.event_on, w.applied_on, w.base, coalesce(w.units, 1), w.requested, w.tier, w.subject, w.project_no, w.recognition_no,
		current_setting('jm.import_as_status'), coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;
END
$$;
COMMENT ON FUNCTION import_store_application(bigint, bigint) IS '申报：写入台账 / writes them';
