-- The movements of projects and of their annual investment.

-- project_counted gives for every project the indicators it may count for, the day it
-- counts, and whether it qualifies.
CREATE OR REPLACE FUNCTION project_counted(known_at timestamptz)
RETURNS TABLE (uscc text, project_no bigint, indicator_code text, method text, distinct_by text, member_code text, district_code text,
			   enterprise_district text, counted_on date, last_on date, qualifies boolean, is_part boolean, amount numeric,
			   count_from date, count_until date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT p.uscc, p.project_no, d.indicator_code, d.method, d.distinct_by,
		CASE WHEN d.member_kind = 'leader' THEN p.attracted_by WHEN d.member_kind IS NOT NULL THEN p.member_code END,
		coalesce(p.district_code, e.district_code), e.district_code,
		c.counted_on,
		CASE WHEN d.dated_by = 'under_construction'
			THEN coalesce(p.completed_on, greatest(p.started_on, w.valid_to)) ELSE c.counted_on END,
		c.counted_on IS NOT NULL
			AND (NOT d.manufacturing OR p.is_manufacturing)
			-- Above scale in the year it counts or, if unknown, by the enterprise's current
			-- record
			AND (NOT d.above_scale OR coalesce(y.above_scale, e.above_scale, false) AND coalesce(e.is_industrial, false))
			AND (d.threshold IS NULL
				OR coalesce(p.planned_investment_yuan > d.threshold OR NOT d.strict AND p.planned_investment_yuan = d.threshold, false)),
		CASE d.part_is WHEN 'key_chain' THEN p.chain_code IS NOT NULL WHEN 'manufacturing' THEN p.is_manufacturing END,
		CASE d.figure
			WHEN 'count' THEN 1
			WHEN 'planned_investment' THEN coalesce(p.planned_investment_yuan, 0)
			WHEN 'floor_area' THEN coalesce(p.floor_area_sqm, 0)
		END / d.unit_size,
		w.count_from, w.valid_to
	FROM jm_policy.derivation AS d
	JOIN jm_policy.indicator AS v ON v.indicator_code = d.indicator_code
	JOIN jm_policy.document AS w ON w.document_no = v.document_no
	CROSS JOIN LATERAL unnest(d.record_kind || d.more_kinds) AS k (kind)
	JOIN known_project(known_at) AS p ON p.kind = k.kind
	CROSS JOIN LATERAL (SELECT CASE d.dated_by
			WHEN 'signed' THEN p.signed_on
			WHEN 'started' THEN coalesce(p.started_on, p.signed_on)
			WHEN 'completed' THEN p.completed_on
			WHEN 'under_construction' THEN p.started_on
		END) AS c (counted_on)
	JOIN known_enterprise(known_at) AS e ON e.uscc = p.uscc
	LEFT JOIN known_enterprise_year(known_at) AS y
		ON y.uscc = p.uscc AND y.year = extract(year FROM c.counted_on)::int AND d.above_scale
	WHERE d.record_table = 'project';
END;
COMMENT ON FUNCTION project_counted(timestamptz) IS '项目对各指标的计入日期和资格（供 movement_from_project 使用） / the indicators a project may count for, on which day, and whether it qualifies; for movement_from_project';

CREATE OR REPLACE FUNCTION movement_from_project(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- Numbers, sums and shares, on the day the project counts
	SELECT c.uscc, c.indicator_code, c.member_code, c.district_code, NULL::int, m.part, c.counted_on, m.amount
	FROM project_counted(known_at) AS c
	CROSS JOIN LATERAL (VALUES
		('value', c.amount),
		('part', CASE WHEN c.is_part THEN c.amount ELSE 0 END),
		('whole', c.amount)) AS m (part, amount)
	WHERE c.qualifies
	  AND CASE m.part WHEN 'value' THEN c.method NOT IN ('distinct', 'ratio') ELSE c.method = 'ratio' END
	UNION ALL
	-- Distinct enterprises or projects: once in each year and once since the day the document
	-- counts from
	SELECT s.uscc, s.indicator_code, s.member_code, s.district_code, s.year, 'value', s.first_on, 1
	FROM (
		SELECT c.uscc, c.indicator_code, c.member_code, x.project_no, x.district_code, y.year, min(f.on_day) AS first_on
		FROM project_counted(known_at) AS c
		CROSS JOIN LATERAL (SELECT
			CASE c.distinct_by WHEN 'record' THEN c.project_no END,
			CASE c.distinct_by WHEN 'record' THEN c.district_code ELSE c.enterprise_district END) AS x (project_no, district_code)
		-- The year it counts, the document's years from then on, and NULL for all of these
		CROSS JOIN LATERAL (
			SELECT extract(year FROM c.counted_on)::int
			UNION
			SELECT generate_series(extract(year FROM c.count_from)::int, extract(year FROM c.count_until)::int)
			UNION ALL
			SELECT NULL) AS y (year)
		CROSS JOIN LATERAL (SELECT greatest(c.counted_on, coalesce(make_date(y.year, 1, 1), c.count_from))) AS f (on_day)
		WHERE c.method = 'distinct' AND c.qualifies
		  AND c.last_on >= f.on_day AND (y.year IS NULL OR extract(year FROM f.on_day) = y.year)
		GROUP BY c.uscc, c.indicator_code, c.member_code, x.project_no, x.district_code, y.year
	) AS s;
END;
COMMENT ON FUNCTION movement_from_project(timestamptz) IS '项目记录引起的指标变动：个数、企业数、计划投资、面积、重点产业链占比 / the movements of projects: numbers, enterprises, planned investment, floor area, share of key chains';

CREATE OR REPLACE FUNCTION movement_from_project_year(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT y.uscc, d.indicator_code, NULL::text, coalesce(p.district_code, e.district_code), y.year, m.part,
		make_date(y.year, 12, 31), m.amount
	FROM jm_policy.derivation AS d
	CROSS JOIN known_project_year(known_at) AS y
	JOIN known_project(known_at) AS p ON p.uscc = y.uscc AND p.project_no = y.project_no
	JOIN known_enterprise(known_at) AS e ON e.uscc = y.uscc
	CROSS JOIN LATERAL (VALUES
		('value', CASE WHEN NOT d.manufacturing OR p.is_manufacturing THEN y.invested_yuan / d.unit_size ELSE 0 END),
		('part', CASE WHEN p.is_manufacturing THEN y.invested_yuan / d.unit_size ELSE 0 END),
		('whole', y.invested_yuan / d.unit_size),
		('provisional', 1::numeric)) AS m (part, amount)
	WHERE d.record_table = 'project_year' AND y.obs_status <> 'F'
	  AND CASE m.part
			WHEN 'provisional' THEN y.obs_status IN ('P', 'E')
			WHEN 'value' THEN d.method <> 'ratio'
			ELSE d.method = 'ratio' END
	  -- For the share of manufacturing, the whole is all industrial investment
	  AND CASE WHEN d.record_kind IS NULL THEN p.is_manufacturing OR coalesce(e.is_industrial, false)
			   ELSE p.kind = d.record_kind OR p.kind = ANY (coalesce(d.more_kinds, '{}')) END;
END;
COMMENT ON FUNCTION movement_from_project_year(timestamptz) IS '项目年度完成投资引起的指标变动 / the movements of the annual investment in projects';

-- Manufacturing projects introduced, for the scorecard of the counties.
CREATE OR REPLACE FUNCTION movement_from_introduced()
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT p.uscc, '#introduced', NULL::text, coalesce(p.district_code, e.district_code), NULL::int, m.part, p.signed_on, m.amount
	FROM project AS p
	JOIN enterprise AS e ON e.uscc = p.uscc
	CROSS JOIN LATERAL (VALUES
		('projects', 1::numeric),
		('planned_investment_yuan', coalesce(p.planned_investment_yuan, 0))) AS m (part, amount)
	WHERE p.kind = 'investment' AND p.is_manufacturing 
	  AND p.signed_on >= (SELECT w.count_from FROM jm_policy.document AS w WHERE w.builtin);
END;
COMMENT ON FUNCTION movement_from_introduced() IS '引进的制造业项目数及其计划投资，供县（市、区）记分卡使用 / manufacturing projects introduced and their planned investment, for the counties'' scorecard';
