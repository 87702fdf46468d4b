-- Applications: one is an enterprise's item, day and what it is for.  They start
-- as drafts or submitted; a project is found by its name, a recognition by the
-- number of its certificate, among those of the same enterprise.

CREATE FUNCTION import_check_application(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_note('application', run, $q$
		SELECT w.row_no, 'credit_code', w.uscc, 'JM096', '台账中没有这一企业', 'the ledger has no enterprise of this code'
		FROM pg_temp.import_work AS w
		WHERE jm_policy.uscc_valid(w.uscc) AND NOT EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = w.uscc) $q$);

	PERFORM import_forget('import_reference');
	CREATE TEMP TABLE import_reference ON COMMIT DROP AS
	SELECT w.row_no, p.records AS projects, p.project_no, r.records AS recognitions, r.recognition_no
	FROM pg_temp.import_work AS w
	LEFT JOIN (
		SELECT x.uscc, x.name, count(*) AS records, min(x.project_no) AS project_no FROM project AS x GROUP BY x.uscc, x.name
	) AS p ON p.uscc = w.uscc AND p.name = w.project
	LEFT JOIN (
		SELECT x.uscc, x.certificate_no, count(*) AS records, min(x.recognition_no) AS recognition_no FROM recognition AS x GROUP BY x.uscc, x.certificate_no
	) AS r ON r.uscc = w.uscc AND r.certificate_no = w.certificate_no;

	UPDATE pg_temp.import_work AS w
	SET project_no = CASE WHEN x.projects = 1 THEN x.project_no END,
		recognition_no = CASE WHEN x.recognitions = 1 THEN x.recognition_no END
	FROM pg_temp.import_reference AS x WHERE x.row_no = w.row_no AND (x.projects > 0 OR x.recognitions > 0);

	PERFORM import_note('application', run, $q$
		SELECT w.row_no, 'project', w.project, 'JM096',
			CASE WHEN x.projects > 1 THEN format('该企业有 %s 个项目同名，无法确定', x.projects) ELSE '台账中该企业没有这一项目' END,
			CASE WHEN x.projects > 1 THEN format('the enterprise has %s projects of this name', x.projects) ELSE 'the ledger has no such project of this enterprise' END
		FROM pg_temp.import_work AS w JOIN pg_temp.import_reference AS x USING (row_no)
		WHERE w.project IS NOT NULL AND w.project_no IS NULL
		UNION ALL
		SELECT w.row_no, 'certificate_no', w.certificate_no, 'JM096',
			CASE WHEN x.recognitions > 1 THEN format('该企业有 %s 项认定证书编号相同，无法确定', x.recognitions) ELSE '台账中该企业没有这一证书' END,
			CASE WHEN x.recognitions > 1 THEN format('the enterprise has %s recognitions of this certificate number', x.recognitions)
				ELSE 'the ledger has no such certificate of this enterprise' END
		FROM pg_temp.import_work AS w JOIN pg_temp.import_reference AS x USING (row_no)
		WHERE w.certificate_no IS NOT NULL AND w.recognition_no IS NULL
		UNION ALL
		SELECT w.row_no, 'units', w.units::text, 'JM006', '数量应为 1 以上', 'units start at 1'
		FROM pg_temp.import_work AS w WHERE w.units < 1
		UNION ALL
		SELECT w.row_no, 'units', w.units::text, 'JM007', '该事项每家企业只享受一次，数量应为 1', 'the item is granted once per enterprise: units is 1'
		FROM pg_temp.import_work AS w
		JOIN jm_policy.award_rule AS r ON r.item_code = w.item AND r.builtin AND r.once_per_enterprise
		WHERE w.units > 1
		UNION ALL
		SELECT w.row_no, 'subject', NULL, NULL, '该事项按对象限额，批准前须补填限额对象', 'the item is limited by its subject, which is needed before approval'
		FROM pg_temp.import_work AS w
		JOIN jm_policy.award_item AS i ON i.item_code = w.item AND i.subject <> 'project'
		JOIN jm_policy.award_rule AS r ON r.item_code = w.item AND r.builtin AND r.cap_scope = 'subject'
		WHERE w.subject IS NULL
		UNION ALL
		SELECT w.row_no, 'event_on', w.event_on::text, NULL, '当日没有有效的规则，核算将无金额', 'no rule is in force on that day: it will be assessed at nothing'
		FROM pg_temp.import_work AS w
		WHERE w.item IS NOT NULL AND NOT EXISTS (
			SELECT FROM jm_policy.award_rule AS r WHERE r.item_code = w.item AND w.event_on BETWEEN r.valid_from AND r.valid_to) AND w.event_on IS NOT NULL $q$);
	UPDATE pg_temp.import_work AS w
	SET record_key = concat_ws(' | ', w.uscc, w.item, w.event_on, coalesce(w.subject, ''), coalesce(w.project, ''), coalesce(w.certificate_no, ''));
	PERFORM set_config('jm.import_as_status', settings[1], true);
END
$$;
COMMENT ON FUNCTION import_check_application(bigint, text[]) IS '申报：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_application(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Of several like it on record, the one that is the same
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT w.row_no, k.differs, k.status
	FROM pg_temp.import_work AS w
	CROSS JOIN LATERAL (
		SELECT concat_ws('; ',
				CASE WHEN w.applied_on IS NOT NULL AND w.applied_on IS DISTINCT FROM r.applied_on THEN format('applied_on: %s → %s', r.applied_on, w.applied_on) END,
				CASE WHEN w.base IS NOT NULL AND w.base IS DISTINCT FROM r.base_yuan THEN format('base: %s → %s', r.base_yuan, w.base) END,
				CASE WHEN w.units IS NOT NULL AND w.units IS DISTINCT FROM r.units THEN format('units: %s → %s', r.units, w.units) END,
				CASE WHEN w.requested IS NOT NULL AND w.requested IS DISTINCT FROM r.requested_yuan THEN format('requested: %s → %s', r.requested_yuan, w.requested) END,
				CASE WHEN w.tier IS NOT NULL AND w.tier IS DISTINCT FROM r.tier THEN format('tier: %s → %s', r.tier, w.tier) END) AS differs, r.status
		FROM application AS r
		WHERE r.uscc = w.uscc AND r.item_code = w.item AND r.event_on = w.event_on AND r.subject IS NOT DISTINCT FROM w.subject
		  AND r.project_no IS NOT DISTINCT FROM w.project_no AND r.recognition_no IS NOT DISTINCT FROM w.recognition_no
		ORDER BY 1, r.status IN ('rejected', 'withdrawn')
		LIMIT 1) AS k
	WHERE w.outcome = 'new';

	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no AND k.differs = '';
	PERFORM import_note('application', run, $q$
		SELECT k.row_no, NULL, k.differs, 'JM098', '台账已有这一申报而内容不同，请退回后在台账中更正', 'the ledger has this application with other values: return it, and correct it there'
		FROM pg_temp.import_known AS k WHERE k.differs <> '' $q$);
	PERFORM import_note('application', run, $q$
		SELECT k.row_no, NULL, k.status, NULL, '台账已有这一申报，且未予支持或已撤回；未再导入', 'this application is on record as rejected or withdrawn; it was not taken again'
		FROM pg_temp.import_known AS k WHERE k.differs = '' AND k.status IN ('rejected', 'withdrawn') $q$);
END
$$;
COMMENT ON FUNCTION import_compare_application(bigint, text[]) IS '申报：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_application(low int, high int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO application (uscc, item_code, event_on, applied_on, base_yuan, units, requested_yuan, tier, subject, project_no, recognition_no, status, source)
	SELECT w.uscc, w.item, w.event_on, w.applied_on, w.base, coalesce(w.units, 1), w.requested, w.tier, w.subject, w.project_no, w.recognition_no,
		current_setting('jm.import_as_status'), coalesce(w.source, f.name)
	FROM pg_temp.import_order AS o
	JOIN pg_temp.import_work AS w USING (row_no)
	JOIN import_file AS f USING (file_no)
	WHERE o.place BETWEEN low AND high
	ORDER BY o.place;
END
$$;
COMMENT ON FUNCTION import_store_application(int, int) IS '申报：写入台账 / writes them';
