-- Projects: one is an enterprise's kind and name.

CREATE FUNCTION import_check_project(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM import_note('project', run, $q$
		SELECT w.row_no, 'credit_code', w.uscc, 'JM096', '台账中没有这一企业', 'the ledger has no enterprise of this code'
		FROM pg_temp.import_work AS w
		WHERE jm_policy.uscc_valid(w.uscc) AND NOT EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = w.uscc) $q$);

	UPDATE pg_temp.import_work AS w SET record_key = concat_ws(' | ', w.uscc, w.project_kind, w.name);
END
$$;
COMMENT ON FUNCTION import_check_project(bigint, text[]) IS '项目：查引用和前后矛盾 / references and contradictions';

CREATE FUNCTION import_compare_project(run bigint, settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Of several like it on record, the one that is the same
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT w.row_no, k.differs
	FROM pg_temp.import_work AS w
	CROSS JOIN LATERAL (
		SELECT concat_ws('; ',
				CASE WHEN w.district IS NOT NULL AND w.district IS DISTINCT FROM r.district_code THEN format('district: %s → %s', r.district_code, w.district) END,
				CASE WHEN w.chain IS NOT NULL AND w.chain IS DISTINCT FROM r.chain_code THEN format('chain: %s → %s', r.chain_code, w.chain) END,
				CASE WHEN w.is_manufacturing IS NOT NULL AND w.is_manufacturing IS DISTINCT FROM r.is_manufacturing THEN format('is_manufacturing: %s → %s', r.is_manufacturing, w.is_manufacturing) END,
				CASE WHEN w.planned_investment IS NOT NULL AND w.planned_investment IS DISTINCT FROM r.planned_investment_yuan THEN format('planned_investment: %s → %s', r.planned_investment_yuan, w.planned_investment) END,
				CASE WHEN w.signed_on IS NOT NULL AND w.signed_on IS DISTINCT FROM r.signed_on THEN format('signed_on: %s → %s', r.signed_on, w.signed_on) END,
				CASE WHEN w.started_on IS NOT NULL AND w.started_on IS DISTINCT FROM r.started_on THEN format('started_on: %s → %s', r.started_on, w.started_on) END,
				CASE WHEN w.completed_on IS NOT NULL AND w.completed_on IS DISTINCT FROM r.completed_on THEN format('completed_on: %s → %s', r.completed_on, w.completed_on) END) AS differs
		FROM project AS r
		WHERE r.uscc = w.uscc AND r.kind = w.project_kind AND r.name = w.name
		ORDER BY 1
		LIMIT 1) AS k
	WHERE w.outcome = 'new';

	UPDATE pg_temp.import_work AS w SET outcome = 'unchanged'
	FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no AND k.differs = '';
	PERFORM import_note('project', run, $q$
		SELECT k.row_no, NULL, k.differs, 'JM098', '台账已有这一项目而内容不同，请在台账中更正', 'the ledger has this project with other values: correct it there'
		FROM pg_temp.import_known AS k WHERE k.differs <> '' $q$);
END
$$;
COMMENT ON FUNCTION import_compare_project(bigint, text[]) IS '项目：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_project(low int, high int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO project (uscc, kind, name, district_code, chain_code, is_manufacturing, planned_investment_yuan, signed_on, started_on, completed_on, source)
	SELECT w.uscc, w.project_kind, w.name, w.district, w.chain, coalesce(w.is_manufacturing, true), w.planned_investment,
		w.signed_on, w.started_on, w.completed_on, coalesce(w.source, f.name)
	FROM pg_temp.import_order AS o
	JOIN pg_temp.import_work AS w USING (row_no)
	JOIN import_file AS f USING (file_no)
	WHERE o.place BETWEEN low AND high
	ORDER BY o.place;
END
$$;
COMMENT ON FUNCTION import_store_project(int, int) IS '项目：写入台账 / writes them';
