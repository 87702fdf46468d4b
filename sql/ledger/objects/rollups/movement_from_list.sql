-- Some targets require an assignment for each entry of a list: a team for each key
-- project, a team for each of the 200 enterprises.  The figure is the share of the entries
-- (list_entry) that have the assignment; 1 is all of them.
--
-- An empty list gives no data.  A list of a fixed size (工业200强) counts as that many
-- entries from its first one on, so that five of the 200 are not taken for all.

CREATE OR REPLACE FUNCTION movement_from_list(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH listed AS (
		SELECT d.indicator_code, d.part_is, k.size, f.uscc, f.named, min(f.district_code) AS district_code,
			range_agg(daterange(f.from_on, f.to_on, '[]')) AS days
		FROM jm_policy.derivation AS d
		JOIN jm_policy.list_kind AS k ON k.kind = d.record_kind
		JOIN known_fact(known_at) AS f ON f.record_table = 'list_entry' AND f.kind = d.record_kind
		WHERE d.record_table = 'list_entry' AND d.method = 'share'
		GROUP BY d.indicator_code, d.part_is, k.size, f.uscc, f.named
	), served AS (
		SELECT l.indicator_code, l.uscc, l.district_code, l.days * range_agg(daterange(f.from_on, f.to_on, '[]')) AS days
		FROM listed AS l
		JOIN known_fact(known_at) AS f ON f.record_table = 'assignment' AND f.kind = l.part_is AND f.named = l.named
		GROUP BY l.indicator_code, l.uscc, l.named, l.district_code, l.days
	), entry AS (
		SELECT l.indicator_code, l.size, l.uscc, l.district_code, m.moved_on, m.amount
		FROM listed AS l
		CROSS JOIN LATERAL unnest(l.days) AS u (days)
		CROSS JOIN LATERAL (VALUES (lower(u.days), 1), (upper(u.days), -1)) AS m (moved_on, amount)
		WHERE m.moved_on IS NOT NULL
	), length AS (
		SELECT e.indicator_code, e.size, e.moved_on,
			sum(sum(e.amount)) OVER (PARTITION BY e.indicator_code ORDER BY e.moved_on) AS entries
		FROM entry AS e
		WHERE e.size IS NOT NULL
		GROUP BY e.indicator_code, e.size, e.moved_on
	)
	SELECT e.uscc, e.indicator_code, NULL::text, e.district_code, NULL::int, 'whole', e.moved_on, e.amount::numeric FROM entry AS e
	UNION ALL
	-- The number of entries a list lacks to its fixed size
	SELECT NULL, n.indicator_code, NULL, NULL, NULL, 'whole', n.moved_on,
		greatest(n.size - n.entries, 0) - coalesce(lag(greatest(n.size - n.entries, 0)) OVER (PARTITION BY n.indicator_code ORDER BY n.moved_on), 0)
	FROM length AS n
	UNION ALL
	SELECT s.uscc, s.indicator_code, NULL, s.district_code, NULL, 'part', m.moved_on, m.amount
	FROM served AS s
	CROSS JOIN LATERAL unnest(s.days) AS u (days)
	CROSS JOIN LATERAL (VALUES (lower(u.days), 1), (upper(u.days), -1)) AS m (moved_on, amount)
	WHERE m.moved_on IS NOT NULL;
END;
COMMENT ON FUNCTION movement_from_list(timestamptz) IS '名单逐一服务情况的变动：part 为有人负责的，whole 为应有的 / the movements of lists and the assignments that serve them: part counts the entries served, whole all entries';
