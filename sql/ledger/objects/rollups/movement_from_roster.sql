-- Figures that views need beside the indicators, in the form of movements: the number of
-- enterprises, their output, and that of the members of each list.

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
