-- Imports projects.  A project is identified by its number in the ledger, or by its kind and
-- name, regardless of spaces.

CREATE OR REPLACE FUNCTION import_check_project(settings text[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_found
	SELECT w.row_no, 'completed_on', jm_policy.format_day(w.completed_on), 'JM099', '完工早于开工', 'it was completed before it was started'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.completed_on < w.started_on
	UNION ALL
	SELECT w.row_no, 'project_no', w.project_no::text, 'JM096', '台账中该企业没有这一项目', 'the ledger has no such project of this enterprise'
	FROM pg_temp.import_work AS w WHERE w.is_whole AND w.project_no IS NOT NULL AND NOT EXISTS (
		SELECT FROM project AS p WHERE p.uscc = w.credit_code AND p.project_no = w.project_no);
END
$$;
COMMENT ON FUNCTION import_check_project(text[]) IS '项目：查引用和前后矛盾 / checks references and contradictions';

CREATE OR REPLACE FUNCTION import_match_project() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- If several records match, an identical one comes first
	INSERT INTO pg_temp.import_known (row_no, uscc, record_no, records, differs, content)
	SELECT DISTINCT ON (m.row_no) m.row_no, m.uscc, m.project_no, count(*) OVER (PARTITION BY m.row_no, m.differs = ''), m.differs, m.content
	FROM (
		SELECT w.row_no, r.uscc, r.project_no,
			concat_ws('; ',
				CASE WHEN w.project_kind <> r.kind THEN format('project_kind: %s → %s', r.kind, w.project_kind) END,
				CASE WHEN jm_policy.cell_code(w.name) <> jm_policy.cell_code(r.name) THEN format('name: %s → %s', r.name, w.name) END,
				CASE WHEN w.district IS NOT NULL AND w.district IS DISTINCT FROM r.district_code THEN format('district: %s → %s', r.district_code, w.district) END,
				CASE WHEN w.chain IS NOT NULL AND w.chain IS DISTINCT FROM r.chain_code THEN format('chain: %s → %s', r.chain_code, w.chain) END,
				CASE WHEN w.is_manufacturing IS NOT NULL AND w.is_manufacturing IS DISTINCT FROM r.is_manufacturing THEN format('is_manufacturing: %s → %s', r.is_manufacturing, w.is_manufacturing) END,
				CASE WHEN w.planned_investment IS NOT NULL AND w.planned_investment IS DISTINCT FROM r.planned_investment_yuan THEN format('planned_investment: %s → %s', r.planned_investment_yuan, w.planned_investment) END,
				CASE WHEN w.signed_on IS NOT NULL AND w.signed_on IS DISTINCT FROM r.signed_on THEN format('signed_on: %s → %s', jm_policy.format_day(r.signed_on), jm_policy.format_day(w.signed_on)) END,
				CASE WHEN w.started_on IS NOT NULL AND w.started_on IS DISTINCT FROM r.started_on THEN format('started_on: %s → %s', jm_policy.format_day(r.started_on), jm_policy.format_day(w.started_on)) END,
				CASE WHEN w.completed_on IS NOT NULL AND w.completed_on IS DISTINCT FROM r.completed_on THEN format('completed_on: %s → %s', jm_policy.format_day(r.completed_on), jm_policy.format_day(w.completed_on)) END) AS differs,
			jsonb_strip_nulls(jsonb_build_object('kind', w.project_kind, 'district_code', w.district, 'chain_code', w.chain, 'is_manufacturing', w.is_manufacturing,
				'planned_investment_yuan', w.planned_investment, 'signed_on', w.signed_on, 'started_on', w.started_on, 'completed_on', w.completed_on)) AS content
		FROM pg_temp.import_work AS w
		JOIN project AS r ON r.uscc = w.credit_code
		WHERE w.outcome = 'new'
		  AND CASE WHEN w.project_no IS NOT NULL THEN r.project_no = w.project_no
			ELSE r.kind = w.project_kind AND jm_policy.cell_code(r.name) = jm_policy.cell_code(w.name) END
	) AS m
	ORDER BY m.row_no, m.differs <> '', m.project_no;

	ANALYZE pg_temp.import_known;
	INSERT INTO pg_temp.import_remark
	SELECT w.row_no, string_agg(format('%s %s', r.project_no, r.kind), ', ' ORDER BY r.project_no),
		'该企业有同名而类别不同的项目；如为更正，请填项目序号', 'the enterprise has a project of this name of another kind; give the project number to correct that one'
	FROM pg_temp.import_work AS w
	JOIN project AS r ON r.uscc = w.credit_code AND r.kind <> w.project_kind AND jm_policy.cell_code(r.name) = jm_policy.cell_code(w.name)
	WHERE w.outcome = 'new' AND w.project_no IS NULL AND NOT EXISTS (SELECT FROM pg_temp.import_known AS k WHERE k.row_no = w.row_no)
	GROUP BY w.row_no;
END
$$;
COMMENT ON FUNCTION import_match_project() IS '项目：找出台账已有的记录并比对 / finds and compares the existing records';

-- An award rests on the project that its application names or, without one, on any of a kind
-- that the item's conditions ask for.
CREATE OR REPLACE FUNCTION import_ground_project() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	INSERT INTO pg_temp.import_ground
	SELECT k.row_no, a.uscc, a.application_no, a.status
	FROM pg_temp.import_known AS k
	JOIN project AS p ON p.uscc = k.uscc AND p.project_no = k.record_no
	JOIN application AS a ON a.uscc = k.uscc AND (a.project_no = p.project_no
		OR a.project_no IS NULL AND EXISTS (
			SELECT FROM jm_policy.award_condition AS c
			WHERE c.item_code = a.item_code AND c.kind = 'project' AND (c.project_kind IS NULL OR c.project_kind = p.kind)))
	WHERE k.differs <> '';
END
$$;
COMMENT ON FUNCTION import_ground_project() IS '项目：以该记录为依据的申报 / the applications that rest on a record';

CREATE OR REPLACE FUNCTION import_store_project(low bigint, high bigint) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	corrected int;
BEGIN
	INSERT INTO project (uscc, kind, name, district_code, chain_code, is_manufacturing, planned_investment_yuan, signed_on, started_on, completed_on, source)
	SELECT w.credit_code, w.project_kind, w.name, w.district, w.chain, coalesce(w.is_manufacturing, true), w.planned_investment,
		w.signed_on, w.started_on, w.completed_on, coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'new'
	ORDER BY w.row_no;

	IF NOT EXISTS (SELECT FROM pg_temp.import_work AS w WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed') THEN
		RETURN;
	END IF;
	UPDATE project AS p SET kind = w.project_kind, name = w.name,
		district_code = coalesce(w.district, p.district_code),
		chain_code = coalesce(w.chain, p.chain_code),
		is_manufacturing = coalesce(w.is_manufacturing, p.is_manufacturing),
		planned_investment_yuan = coalesce(w.planned_investment, p.planned_investment_yuan),
		signed_on = coalesce(w.signed_on, p.signed_on),
		started_on = coalesce(w.started_on, p.started_on),
		completed_on = coalesce(w.completed_on, p.completed_on),
		source = coalesce(w.source, f.name)
	FROM pg_temp.import_work AS w
	JOIN pg_temp.import_known AS k USING (row_no)
	JOIN import_file AS f USING (file_no)
	WHERE w.row_no BETWEEN low AND high AND w.outcome = 'changed' AND p.uscc = k.uscc AND p.project_no = k.record_no;
	GET DIAGNOSTICS corrected = ROW_COUNT;
	PERFORM import_require_corrected(low, high, corrected);
END
$$;
COMMENT ON FUNCTION import_store_project(bigint, bigint) IS '项目：写入台账 / writes the rows to the ledger';
