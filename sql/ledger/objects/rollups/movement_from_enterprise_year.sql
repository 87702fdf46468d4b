-- The movements of enterprises' annual figures, on the last day of the year: how many
-- enterprises are over a threshold, and the output of clusters and chains.

CREATE OR REPLACE FUNCTION movement_from_enterprise_year(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT y.uscc, d.indicator_code, NULL::text, e.district_code, y.year, m.part, make_date(y.year, 12, 31), m.amount
	FROM jm_policy.derivation AS d
	CROSS JOIN known_enterprise_year(known_at) AS y
	JOIN known_enterprise(known_at) AS e ON e.uscc = y.uscc
	CROSS JOIN LATERAL (SELECT y.output_yuan > d.threshold OR NOT d.strict AND y.output_yuan = d.threshold) AS o (is_over)
	CROSS JOIN LATERAL (VALUES
		('value', CASE WHEN o.is_over AND e.is_industrial THEN 1::numeric ELSE 0 END),
		('provisional', 1)) AS m (part, amount)
	WHERE d.record_table = 'enterprise_year' AND d.member_kind IS NULL
	  AND y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
	  -- An enterprise over the threshold that is not known to be industrial makes the count provisional
	  AND CASE m.part
			WHEN 'value' THEN e.is_industrial IS NOT NULL
			ELSE y.obs_status IN ('P', 'E') AND e.is_industrial IS NOT FALSE OR o.is_over AND e.is_industrial IS NULL END
	UNION ALL
	SELECT b.uscc, d.indicator_code, b.member_code, e.district_code, y.year, m.part, make_date(y.year, 12, 31), m.amount
	FROM jm_policy.derivation AS d
	JOIN jm_policy.member AS l ON l.member_kind = d.member_kind
	JOIN known_enterprise_member(known_at) AS b ON b.member_code = l.member_code
	JOIN known_enterprise_year(known_at) AS y ON y.uscc = b.uscc AND y.year = b.year
	JOIN known_enterprise(known_at) AS e ON e.uscc = y.uscc
	CROSS JOIN LATERAL (VALUES
		('value', y.output_yuan / d.unit_size),
		('provisional', 1::numeric)) AS m (part, amount)
	WHERE d.record_table = 'enterprise_year' AND d.member_kind IS NOT NULL
	  AND y.output_yuan IS NOT NULL AND y.obs_status <> 'F'
	  AND (m.part = 'value' OR y.obs_status IN ('P', 'E'));
END;
COMMENT ON FUNCTION movement_from_enterprise_year(timestamptz) IS '企业年度产值引起的指标变动：超过门槛的工业企业数、各集群和产业链产值 / the movements of annual output: industrial enterprises over a threshold, the output of clusters and chains';
