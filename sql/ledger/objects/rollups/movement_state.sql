-- The movements that are kept by enterprise, and their sums.

-- movement_from_roster gives figures that views need beside the indicators, in the form of
-- movements: the number of enterprises, their output, and that of the members of each list.
CREATE OR REPLACE FUNCTION movement_from_roster()
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT e.uscc, '#enterprises', NULL::text, e.district_code, NULL::int, p.part, date '2000-01-01', p.amount
	FROM enterprise AS e
	CROSS JOIN LATERAL (VALUES
		('value', 1::numeric),
		('manufacturing', CASE WHEN e.is_manufacturing THEN 1 ELSE 0 END),
		('above_scale', CASE WHEN e.above_scale THEN 1 ELSE 0 END)) AS p (part, amount)
	UNION ALL
	SELECT y.uscc, '#output', NULL, e.district_code, y.year, 'value', make_date(y.year, 12, 31), y.output_yuan
	FROM enterprise_year AS y
	JOIN enterprise AS e ON e.uscc = y.uscc
	WHERE y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
	UNION ALL
	SELECT b.uscc, '#members', b.member_code, e.district_code, b.year, p.part, make_date(b.year, 12, 31), p.amount
	FROM enterprise_member AS b
	JOIN enterprise AS e ON e.uscc = b.uscc
	CROSS JOIN LATERAL (VALUES
		('value', 1::numeric),
		('above_scale', CASE WHEN e.above_scale THEN 1 ELSE 0 END)) AS p (part, amount)
	UNION ALL
	SELECT b.uscc, '#member_output', b.member_code, e.district_code, b.year, 'value', make_date(b.year, 12, 31), y.output_yuan
	FROM enterprise_member AS b
	JOIN enterprise_year AS y ON y.uscc = b.uscc AND y.year = b.year
	JOIN enterprise AS e ON e.uscc = b.uscc
	WHERE y.output_yuan IS NOT NULL AND y.obs_status <> 'F';
END;
COMMENT ON FUNCTION movement_from_roster() IS '企业数、产值、名单企业数及其产值，供汇总视图使用 / numbers of enterprises, their output, and those of the members of lists, for the views';

CREATE OR REPLACE FUNCTION live_movement()
RETURNS TABLE (uscc text, family text, office_code text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.uscc, m.family, e.district_code AS office_code, m.indicator_code, coalesce(m.member_code, '') AS member_code,
		m.district_code, coalesce(m.year, 0) AS year, m.part, m.moved_on, m.amount::numeric(28,10) AS amount
	FROM (
		SELECT r.uscc, 'recognition'::text AS family, r.indicator_code, r.member_code, r.district_code, r.year, r.part, r.moved_on, r.amount
		FROM movement_from_recognition(NULL::timestamptz) AS r
		UNION ALL
		SELECT p.uscc, 'project'::text AS family, p.indicator_code, p.member_code, p.district_code, p.year, p.part, p.moved_on, p.amount
		FROM movement_from_project(NULL::timestamptz) AS p
		UNION ALL
		SELECT y.uscc, 'project'::text AS family, y.indicator_code, y.member_code, y.district_code, y.year, y.part, y.moved_on, y.amount
		FROM movement_from_project_year(NULL::timestamptz) AS y
		UNION ALL
		SELECT d.uscc, 'disbursement'::text AS family, d.indicator_code, d.member_code, d.district_code, d.year, d.part, d.moved_on, d.amount
		FROM movement_from_disbursement(NULL::timestamptz) AS d
		UNION ALL
		SELECT n.uscc, 'enterprise_year'::text AS family, n.indicator_code, n.member_code, n.district_code, n.year, n.part, n.moved_on, n.amount
		FROM movement_from_enterprise_year(NULL::timestamptz) AS n
		UNION ALL
		SELECT o.uscc, 'roster'::text AS family, o.indicator_code, o.member_code, o.district_code, o.year, o.part, o.moved_on, o.amount
		FROM movement_from_roster() AS o
	) AS m
	JOIN enterprise AS e ON e.uscc = m.uscc;
END;
COMMENT ON FUNCTION live_movement() IS '各企业记录引起的指标变动（实时，逐条计算） / the movements of every enterprise, computed from the records';

CREATE OR REPLACE FUNCTION movement_kept()
RETURNS TABLE (uscc text, family text, office_code text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.uscc, s.family, s.office_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on,
		m.amount::numeric(28,10) AS amount
	FROM movement_state AS s
	CROSS JOIN LATERAL unnest(s.indicator_code, s.member_code, s.district_code, s.year, s.part, s.moved_on, s.amount)
		AS m (indicator_code, member_code, district_code, year, part, moved_on, amount);
END;
COMMENT ON FUNCTION movement_kept() IS '已汇总的企业指标变动，逐条 / the movements in movement_state, one by one';

-- movement_kept_sums sums up movement_state: movement_rollup must be equal to it.
CREATE OR REPLACE FUNCTION movement_kept_sums()
RETURNS TABLE (grain text, moved_on date, indicator_code text, part text, year int, member_code text, district_code text, office_code text,
			   movements bigint, amount numeric, rise numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT g.grain, g.moved_on, k.indicator_code, k.part, k.year, k.member_code, g.district_code, g.office_code,
		count(*), sum(k.amount)::numeric(28,10), sum(greatest(k.amount, 0))::numeric(28,10)
	FROM movement_kept() AS k
	CROSS JOIN LATERAL (VALUES
		('month', date_trunc('month', k.moved_on::timestamp)::date, k.district_code, k.office_code),
		('day', k.moved_on, k.district_code, k.office_code),
		('city', k.moved_on, '', '')) AS g (grain, moved_on, district_code, office_code)
	GROUP BY g.grain, g.moved_on, k.indicator_code, k.part, k.year, k.member_code, g.district_code, g.office_code;
END;
COMMENT ON FUNCTION movement_kept_sums() IS '已汇总的企业指标变动之合计 / the sums of the movements in movement_state';
