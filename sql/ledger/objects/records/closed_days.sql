-- The days for which the records behind an indicator are complete: every kind of record it
-- is computed from is closed (period_close), for the city or for a county.

-- indicator_record_kind gives the kinds of record that each indicator is computed from; NULL
-- stands for all kinds of the table.
CREATE OR REPLACE FUNCTION indicator_record_kind()
RETURNS TABLE (indicator_code text, record_table text, kind text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT d.indicator_code, d.record_table, k.kind
	FROM jm_policy.derivation AS d
	CROSS JOIN LATERAL unnest(ARRAY[d.record_kind] || array_remove(ARRAY[d.and_kind], NULL) || d.more_kinds) AS k (kind)
	UNION ALL
	-- For a list, also the assignments that serve it
	SELECT d.indicator_code, 'assignment', d.part_is
	FROM jm_policy.derivation AS d
	WHERE d.method = 'share';
END;
COMMENT ON FUNCTION indicator_record_kind() IS '各指标取自哪些类别的记录 / the kinds of record that each indicator is computed from';

-- sees_city tells whether the current role sees the records of all counties.  It is in
-- PL/pgSQL, because the functions of rights are created after it.
CREATE OR REPLACE FUNCTION sees_city()
RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN NOT row_security_active('enterprise') OR accessible_city('read', 'write', 'audit');
END
$$;
COMMENT ON FUNCTION sees_city() IS '当前角色是否可见全市的记录 / whether the current role may see the records of the whole city';

-- districts_seen gives the districts whose records the current role sees; NULL stands for all.
CREATE OR REPLACE FUNCTION districts_seen()
RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	IF sees_city() THEN
		RETURN NULL;
	END IF;
	RETURN ARRAY(SELECT DISTINCT d FROM accessible_districts('read', 'write', 'audit') AS d ORDER BY d);
END
$$;
COMMENT ON FUNCTION districts_seen() IS '当前角色只能看到哪些县（市、区）的记录；空为不受限制 / the districts whose records the current role is restricted to; NULL if it sees all';

-- A period closed for the city is closed in every county.  A period closed in every county
-- is closed for the city, except for records that need not belong to a county (an event, a
-- leader in contact with a project): the city itself must close these.  For a role that
-- sees only some counties, nothing is closed for the city, because it cannot count all of
-- the city's records; nor for a county where an enterprise of another may have records
-- there, or had some at a time in the past.
CREATE OR REPLACE FUNCTION closed_days(known_at timestamptz)
RETURNS TABLE (indicator_code text, district_code text, days datemultirange)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH need AS MATERIALIZED (
		SELECT n.*, count(*) OVER (PARTITION BY n.indicator_code) AS needs FROM indicator_record_kind() AS n
	), closing AS MATERIALIZED (
		SELECT c.record_table, c.kind, c.district_code, range_agg(daterange(c.period_start, c.period_end, '[]')) AS days
		FROM known_close(known_at) AS c
		GROUP BY c.record_table, c.kind, c.district_code
	), said AS MATERIALIZED (
		SELECT n.indicator_code, n.record_table, n.kind, n.needs, c.district_code, range_agg(c.days) AS days
		FROM closing AS c
		JOIN need AS n ON n.record_table = c.record_table AND (c.kind IS NULL OR c.kind = n.kind)
		GROUP BY n.indicator_code, n.record_table, n.kind, n.needs, c.district_code
	), county AS MATERIALIZED (
		SELECT s.indicator_code, s.record_table, s.kind, s.needs, p.district_code, range_agg(s.days) AS days
		FROM said AS s
		JOIN jm_policy.district AS p ON p.is_county AND (s.district_code IS NULL OR s.district_code = p.district_code)
		GROUP BY s.indicator_code, s.record_table, s.kind, s.needs, p.district_code
	), city AS (
		SELECT s.indicator_code, s.record_table, s.kind, s.needs, s.days
		FROM said AS s
		WHERE s.district_code IS NULL AND s.record_table IN ('activity', 'assignment', 'list_entry')
		UNION ALL
		SELECT c.indicator_code, c.record_table, c.kind, c.needs, range_intersect_agg(c.days)
		FROM county AS c
		WHERE c.record_table NOT IN ('activity', 'assignment', 'list_entry')
		GROUP BY c.indicator_code, c.record_table, c.kind, c.needs
		HAVING count(*) = (SELECT count(*) FROM jm_policy.district AS d WHERE d.is_county)
	), area AS (
		SELECT c.indicator_code, NULL::text AS district_code, c.needs, c.days FROM city AS c WHERE sees_city()
		UNION ALL
		SELECT c.indicator_code, c.district_code, c.needs, c.days FROM county AS c
		WHERE sees_city() OR known_at IS NULL AND c.record_table IN ('recognition', 'enterprise_year', 'disbursement', 'entity_step')
	)
	-- Every kind of record of the indicator must be closed
	SELECT b.indicator_code, b.district_code, range_intersect_agg(b.days)
	FROM area AS b
	GROUP BY b.indicator_code, b.district_code, b.needs
	HAVING count(*) = b.needs AND NOT isempty(range_intersect_agg(b.days));
END;
COMMENT ON FUNCTION closed_days(timestamptz) IS '各指标所取记录均已结账的日子：全市（县级为空）及各县（市、区），某时所知 / the days for which all records of an indicator are closed: for the city (district NULL) and each county, as known at a time';

-- closed_until gives the last day up to which a period is closed without a gap, or NULL if
-- its first day is not closed.
CREATE OR REPLACE FUNCTION closed_until(days datemultirange, first_on date, last_on date)
RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT least(upper(r.days) - 1, last_on) FROM unnest(days) AS r (days) WHERE r.days @> first_on;
END;
COMMENT ON FUNCTION closed_until(datemultirange, date, date) IS '期间自首日起连续结账至何日；空为首日即未结账 / the day up to which a period is closed without a gap from its first day; NULL if that is not closed';

CREATE OR REPLACE VIEW jm.closed_period WITH (security_invoker = true) AS
SELECT c.close_no, c.record_table, c.kind, coalesce(k.name_zh, '全部') AS kind_zh, coalesce(k.name_en, 'all') AS kind_en,
	c.district_code, coalesce(d.name_zh, '全市') AS district_zh, c.period_start, c.period_end,
	c.recorded_at AS closed_at, c.recorded_by AS closed_by, c.note
FROM known_close(NULL) AS c
LEFT JOIN record_kind AS k ON k.record_table = c.record_table AND k.kind = c.kind
LEFT JOIN jm_policy.district AS d ON d.district_code = c.district_code;

COMMENT ON VIEW closed_period IS '结账一览：现行有效的结账 / the closings in force';
COMMENT ON COLUMN closed_period.close_no IS '结账序号 / number';
COMMENT ON COLUMN closed_period.record_table IS '记录所在的表 / table of the ledger';
COMMENT ON COLUMN closed_period.kind IS '记录类别；空为全部 / kind of record; NULL for every kind';
COMMENT ON COLUMN closed_period.kind_zh IS '记录类别名称 / kind, in Chinese';
COMMENT ON COLUMN closed_period.kind_en IS '记录类别英文名称 / kind, in English';
COMMENT ON COLUMN closed_period.district_code IS '县（市、区）；空为全市 / district; NULL for the whole city';
COMMENT ON COLUMN closed_period.district_zh IS '县（市、区）名称 / district, in Chinese';
COMMENT ON COLUMN closed_period.period_start IS '期间起 / first day';
COMMENT ON COLUMN closed_period.period_end IS '期间止 / last day';
COMMENT ON COLUMN closed_period.closed_at IS '结账时间 / when it was closed';
COMMENT ON COLUMN closed_period.closed_by IS '结账人 / by whom';
COMMENT ON COLUMN closed_period.note IS '备注 / note';
