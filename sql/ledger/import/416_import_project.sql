-- Projects: one is an enterprise's kind and name.

CREATE FUNCTION import_compare_project(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Of several like it on record, the one that is the same
	PERFORM import_forget('import_known');
	CREATE TEMP TABLE import_known ON COMMIT DROP AS
	SELECT DISTINCT ON (k.row_no) k.row_no, k.differs
	FROM (
		SELECT w.row_no, concat_ws('; ',
				CASE WHEN w.district IS NOT NULL AND w.district IS DISTINCT FROM r.district_code THEN format('district: %s → %s', r.district_code, w.district) END,
				CASE WHEN w.chain IS NOT NULL AND w.chain IS DISTINCT FROM r.chain_code THEN format('chain: %s → %s', r.chain_code, w.chain) END,
				CASE WHEN w.is_manufacturing IS NOT NULL AND w.is_manufacturing IS DISTINCT FROM r.is_manufacturing THEN format('is_manufacturing: %s → %s', r.is_manufacturing, w.is_manufacturing) END,
				CASE WHEN w.planned_investment IS NOT NULL AND w.planned_investment IS DISTINCT FROM r.planned_investment_yuan THEN format('planned_investment: %s → %s', r.planned_investment_yuan, w.planned_investment) END,
				CASE WHEN w.signed_on IS NOT NULL AND w.signed_on IS DISTINCT FROM r.signed_on THEN format('signed_on: %s → %s', r.signed_on, w.signed_on) END,
				CASE WHEN w.started_on IS NOT NULL AND w.started_on IS DISTINCT FROM r.started_on THEN format('started_on: %s → %s', r.started_on, w.started_on) END,
				CASE WHEN w.completed_on IS NOT NULL AND w.completed_on IS DISTINCT FROM r.completed_on THEN format('completed_on: %s → %s', r.completed_on, w.completed_on) END) AS differs
		FROM pg_temp.import_work AS w
		JOIN project AS r ON r.uscc = w.credit_code AND r.kind = w.project_kind AND r.name = w.name
		WHERE w.outcome = 'new') AS k
	ORDER BY k.row_no, k.differs;

	PERFORM import_settle_known('JM098', '台账已有这一项目而内容不同，请在台账中更正', 'the ledger has this project with other values: correct it there');
END
$$;
COMMENT ON FUNCTION import_compare_project(text[]) IS '项目：与台账已有记录比对 / compares with what is on record';

CREATE FUNCTION import_store_project(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO project (uscc, kind, name, district_code, chain_code, is_manufacturing, planned_investment_yuan, signed_on, started_on, completed_on, source)
	SELECT w.credit_code, w.project_kind, w.name, w.district, w.chain, coalesce(w.is_manufacturing, true), w.planned_investment,
		w.signed_on, w.started_on, w.completed_on, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;
END
$$;
COMMENT ON FUNCTION import_store_project(bigint, bigint) IS '项目：写入台账 / writes them';
