-- The movements of activities, assignments, lists and steps, by the method of their row in
-- jm_policy.derivation:
--
--   sum       each record, on its day: events, 人次, 亩, 亿元
--   ratio     each record, with a part and a whole
--   distinct  the first time a thing counts, in each year and since 2023-01-01:
--             an enterprise (家), a person (人), what is named (项, 场)
--   stock     from the first day of a record to the day after its last; a thing that is
--             counted once counts on the days of any of its records; a milestone or a
--             member that needs two kinds (链长 and 链主) counts on the days with both
--
-- A named person counts once.  A record without a name counts its quantity (a class of 40
-- apprentices).

CREATE OR REPLACE FUNCTION derivation_fact(known_at timestamptz)
RETURNS TABLE (indicator_code text, method text, distinct_by text, is_second_kind boolean, has_second_kind boolean, record_no bigint,
			   uscc text, member_code text, thing text, district_code text, from_on date, to_on date, amount numeric, part_amount numeric, qualifies boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- The kinds are expanded first, so that records are joined by table and kind
	WITH counted AS MATERIALIZED (
		SELECT v.*, k.kind, a.stands_for
		FROM (
			SELECT indicator_code, method, distinct_by, record_table, record_kind, and_kind, more_kinds, member_kind, figure, unit_size, part_is,
				threshold, strict, above_scale, manufacturing
			FROM jm_policy.derivation
			WHERE record_table IN ('activity', 'assignment', 'list_entry', 'entity_step') AND method IN ('sum', 'ratio', 'distinct', 'stock')
		) AS v
		CROSS JOIN LATERAL unnest(array_remove(ARRAY[v.record_kind, v.and_kind] || v.more_kinds, NULL)) AS k (kind)
		LEFT JOIN jm_policy.activity_kind AS a ON v.record_table = 'activity' AND a.kind = k.kind
	)
	SELECT d.indicator_code, d.method, d.distinct_by, coalesce(f.kind = d.and_kind, false), d.and_kind IS NOT NULL,
		f.record_no, f.uscc,
		CASE WHEN d.member_kind IS NOT NULL THEN coalesce(d.stands_for, f.holder_code, f.member_code) END,
		CASE d.distinct_by
			WHEN 'enterprise' THEN coalesce(f.uscc, f.named)
			WHEN 'subject' THEN f.named
			WHEN 'person' THEN coalesce(f.person, '#' || f.record_no)
			WHEN 'member' THEN f.member_code
			WHEN 'district' THEN f.district_code
			WHEN 'milestone' THEN ''
			ELSE '#' || f.record_no
		END,
		CASE WHEN d.distinct_by = 'milestone' THEN NULL ELSE f.district_code END,
		f.from_on, f.to_on,
		CASE
			WHEN d.distinct_by = 'person' THEN CASE WHEN f.person IS NULL THEN coalesce(f.quantity, 1) ELSE 1 END
			WHEN d.distinct_by IS NOT NULL THEN 1
			WHEN d.figure = 'count' THEN 1
			WHEN d.figure = 'quantity' THEN coalesce(f.quantity, 1)
			WHEN d.figure = 'of_which' THEN coalesce(f.of_which, 0)
			WHEN d.figure = 'amount' THEN coalesce(f.amount_yuan, 0) / d.unit_size
			WHEN d.figure = 'second' THEN coalesce(f.second_yuan, 0) / d.unit_size
		END,
		CASE d.part_is WHEN 'of_which' THEN f.of_which WHEN 'second' THEN f.second_yuan END,
		coalesce(d.threshold IS NULL OR f.quantity > d.threshold OR (f.quantity = d.threshold AND NOT d.strict), false)
			AND (NOT d.above_scale OR f.is_industrial IS TRUE)
			AND (NOT d.manufacturing OR f.is_manufacturing IS NOT FALSE)
			AND (d.distinct_by IS DISTINCT FROM 'member' OR f.member_code IS NOT NULL)
	FROM counted AS d
	JOIN known_fact(known_at) AS f ON f.record_table = d.record_table AND f.kind = d.kind;
END;
COMMENT ON FUNCTION derivation_fact(timestamptz) IS '各指标所取的活动、分工、名单、培育记录及其计数方式 / the records of each indicator, and what is counted of them';

CREATE OR REPLACE FUNCTION movement_from_fact(known_at timestamptz)
RETURNS TABLE (uscc text, indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	-- MATERIALIZED, because with its small estimates the planner would otherwise use nested
	-- loops in each of the branches
	WITH fact AS MATERIALIZED (
		SELECT * FROM derivation_fact(known_at)
	)
	-- Sums, and stocks of amounts
	SELECT f.uscc, f.indicator_code, f.member_code, f.district_code, NULL::int AS year, 'value' AS part, f.from_on AS moved_on, f.amount
	FROM fact AS f
	WHERE (f.method = 'sum' OR f.method = 'stock' AND f.distinct_by IS NULL) AND f.qualifies
	UNION ALL
	SELECT f.uscc, f.indicator_code, f.member_code, f.district_code, NULL, 'value', f.to_on + 1, -f.amount
	FROM fact AS f
	WHERE f.method = 'stock' AND f.distinct_by IS NULL AND f.qualifies AND f.to_on IS NOT NULL
	UNION ALL
	-- Ratios; a record without a part does not count
	SELECT f.uscc, f.indicator_code, f.member_code, f.district_code, NULL, m.part, f.from_on, m.amount
	FROM fact AS f
	CROSS JOIN LATERAL (VALUES ('part', f.part_amount), ('whole', f.amount)) AS m (part, amount)
	WHERE f.method = 'ratio' AND f.qualifies AND f.part_amount IS NOT NULL
	UNION ALL
	-- Distinct things: the first record of each year, and the first since 2023
	SELECT (array_agg(f.uscc ORDER BY f.from_on, f.record_no))[1], f.indicator_code, f.member_code,
		(array_agg(f.district_code ORDER BY f.from_on, f.record_no))[1], y.year, 'value', min(f.from_on), max(f.amount)
	FROM fact AS f
	CROSS JOIN LATERAL (VALUES (extract(year FROM f.from_on)::int), (NULL::int)) AS y (year)
	WHERE f.method = 'distinct' AND f.qualifies AND (y.year IS NOT NULL OR f.from_on >= '2023-01-01')
	GROUP BY f.indicator_code, f.member_code, f.thing, y.year
	UNION ALL
	-- Stocks of things that are counted once: on the days of any of their records
	SELECT s.uscc, s.indicator_code, s.member_code, s.district_code, NULL, 'value', m.moved_on, m.amount
	FROM (
		SELECT f.indicator_code, f.member_code, f.thing,
			CASE WHEN count(DISTINCT f.uscc) = 1 THEN min(f.uscc) END AS uscc,
			min(f.district_code) AS district_code,
			CASE WHEN f.has_second_kind
				THEN range_agg(daterange(f.from_on, f.to_on, '[]')) FILTER (WHERE NOT f.is_second_kind)
					* range_agg(daterange(f.from_on, f.to_on, '[]')) FILTER (WHERE f.is_second_kind)
				ELSE range_agg(daterange(f.from_on, f.to_on, '[]')) END AS days
		FROM fact AS f
		WHERE f.method = 'stock' AND f.distinct_by IS NOT NULL AND f.qualifies
		GROUP BY f.indicator_code, f.member_code, f.thing, f.has_second_kind
	) AS s
	CROSS JOIN LATERAL unnest(s.days) AS u (days)
	CROSS JOIN LATERAL (VALUES (lower(u.days), 1), (upper(u.days), -1)) AS m (moved_on, amount)
	WHERE m.moved_on IS NOT NULL;
END;
COMMENT ON FUNCTION movement_from_fact(timestamptz) IS '活动、分工、名单、培育记录对指标的变动 / the movements of activities, assignments, lists and steps';
