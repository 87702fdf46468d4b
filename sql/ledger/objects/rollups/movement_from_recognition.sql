-- A movement is what a record adds to an indicator, or subtracts, on a day.  Every derived
-- figure is a sum of movements.  There is one function for each family of records.  They
-- all return these columns:
--
--   year      the year of an annual figure, or in which a distinct thing is counted; NULL
--             for things counted since the day the document counts from, and where moved_on alone decides
--   part      value; for a ratio, part and whole; provisional: how much of the count is
--             not final
--   moved_on  the first day on which it counts
--
-- A record that does not qualify has no movement.  An annual figure that does not qualify
-- has a movement of 0, which shows that its year has figures.

CREATE OR REPLACE FUNCTION movement_from_recognition(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- Stock of valid recognitions: overlapping or consecutive ones are merged
	SELECT s.uscc, s.indicator_code, NULL::text, e.district_code, NULL::int, 'value', m.moved_on, m.amount
	FROM (
		SELECT i.uscc, i.indicator_code, min(i.granted_on) AS from_on, max(i.until_on) AS until_on
		FROM (
			SELECT v.uscc, v.indicator_code, v.granted_on, v.until_on,
				count(*) FILTER (WHERE v.reached_on IS NULL OR v.granted_on > v.reached_on)
					OVER (PARTITION BY v.uscc, v.indicator_code ORDER BY v.granted_on, v.recognition_no, v.until_on
						  ROWS UNBOUNDED PRECEDING) AS island
			FROM (
				SELECT r.uscc, d.indicator_code, r.recognition_no, r.granted_on,
					coalesce(r.expires_on + 1, 'infinity') AS until_on,
					max(coalesce(r.expires_on + 1, 'infinity'))
						OVER (PARTITION BY r.uscc, d.indicator_code ORDER BY r.granted_on, r.recognition_no, coalesce(r.expires_on + 1, 'infinity')
							  ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached_on
				FROM jm_policy.derivation AS d
				CROSS JOIN LATERAL unnest(d.record_kind || d.more_kinds) AS k (kind)
				JOIN known_recognition(known_at) AS r
					ON r.kind = k.kind AND (d.record_level IS NULL OR r.level = ANY (d.record_level || d.more_levels))
				WHERE d.record_table = 'recognition' AND d.method = 'stock'
			) AS v
		) AS i
		GROUP BY i.uscc, i.indicator_code, i.island
	) AS s
	JOIN known_enterprise(known_at) AS e USING (uscc)
	CROSS JOIN LATERAL (VALUES (s.from_on, 1::numeric), (s.until_on, -1)) AS m (moved_on, amount)
	WHERE m.moved_on < 'infinity'
	UNION ALL
	-- Enterprises with a new recognition: each on its first day in a year, and since the
	-- day the document counts from
	SELECT s.uscc, s.indicator_code, NULL, e.district_code, s.year, 'value', s.first_on, 1
	FROM (
		SELECT r.uscc, d.indicator_code, y.year, min(r.granted_on) AS first_on
		FROM jm_policy.derivation AS d
		JOIN jm_policy.indicator AS v ON v.indicator_code = d.indicator_code
		JOIN jm_policy.document AS w ON w.document_no = v.document_no
		CROSS JOIN LATERAL unnest(d.record_kind || d.more_kinds) AS k (kind)
		JOIN known_recognition(known_at) AS r
			ON r.kind = k.kind AND (d.record_level IS NULL OR r.level = ANY (d.record_level || d.more_levels))
		CROSS JOIN LATERAL (VALUES (extract(year FROM r.granted_on)::int), (NULL)) AS y (year)
		WHERE d.record_table = 'recognition' AND d.method = 'distinct' AND NOT r.is_renewal
		  AND (y.year IS NOT NULL OR r.granted_on >= w.count_from)
		GROUP BY r.uscc, d.indicator_code, y.year
	) AS s
	JOIN known_enterprise(known_at) AS e USING (uscc)
	UNION ALL
	-- New recognitions, also several of one enterprise; a renewal is not new
	SELECT r.uscc, d.indicator_code, CASE WHEN d.member_kind IS NOT NULL THEN g.stands_for END, e.district_code, NULL, 'value', r.granted_on, 1
	FROM jm_policy.derivation AS d
	CROSS JOIN LATERAL unnest(d.record_kind || d.more_kinds) AS k (kind)
	JOIN jm_policy.recognition_kind AS g ON g.kind = k.kind
	JOIN known_recognition(known_at) AS r
		ON r.kind = k.kind AND (d.record_level IS NULL OR r.level = ANY (d.record_level || d.more_levels))
	JOIN known_enterprise(known_at) AS e ON e.uscc = r.uscc
	WHERE d.record_table = 'recognition' AND d.method = 'sum' AND NOT r.is_renewal;
END;
COMMENT ON FUNCTION movement_from_recognition(timestamptz) IS '认定记录引起的指标变动：有效存量、新增 / the movements of recognitions: those valid, those newly granted';
