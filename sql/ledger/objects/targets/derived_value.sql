-- Computes indicators from the ledger's own records, up to a day, and as known at a time.
--
-- A period without records has no figure until its records are closed (period_close.sql);
-- only then it is zero.  A count of records that are not closed is provisional, because
-- further records may follow.

-- derivation_period gives the periods to compute, each with the last day that counts for some
-- of the days asked for.  For an increase or a decrease, this includes the year before.
CREATE OR REPLACE FUNCTION derivation_period(days date[], indicators text[])
RETURNS TABLE (indicator_code text, period_start date, period_end date, cut_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT t.indicator_code, s.period_start, s.period_end, least(s.period_end, u.day)
	FROM target_period AS p
	JOIN jm_policy.target AS t USING (target_code)
	CROSS JOIN LATERAL (
		SELECT p.period_start, p.period_end
		UNION ALL
		SELECT (p.period_start - interval '1 year')::date, p.period_start - 1
		WHERE t.comparator IN ('increase', 'decrease')) AS s
	JOIN unnest(days) AS u (day) ON s.period_start <= jm_policy.require_day(u.day)
	WHERE indicators IS NULL OR t.indicator_code = ANY (indicators);
END;
COMMENT ON FUNCTION derivation_period(date[], text[]) IS '需由台账计算的期间 / the periods to compute from the ledger';

-- whole_list gives how many entries a list should have.  An empty list gives no data.  A list of
-- a fixed size (工业200强) counts as that many entries from its first one on, so that five of
-- the 200 are not taken for all.
CREATE OR REPLACE FUNCTION whole_list(entries numeric, indicator text)
RETURNS numeric
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE WHEN entries IS NOT NULL THEN greatest(entries, (
		SELECT k.size FROM jm_policy.derivation AS d JOIN jm_policy.list_kind AS k ON k.kind = d.record_kind
		WHERE d.indicator_code = indicator AND d.method = 'share')) END;
END;
COMMENT ON FUNCTION whole_list(numeric, text) IS '名单应有的条数：定数的名单自第一条起按定数 / how many entries a list should have: the fixed size of the list from its first entry on';

-- derived_sums gives the sums of every period and member, from which the figure is computed.
CREATE OR REPLACE FUNCTION derived_sums(days date[], known_at timestamptz, by_district boolean, unrolled movement_sum[], indicators text[])
RETURNS TABLE (indicator_code text, method text, member_code text, district_code text, period_start date, period_end date,
			   cut_on date, last_year int, value numeric, part numeric, whole numeric, provisional numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.indicator_code, s.method, s.member_code, s.district_code, s.period_start, s.period_end, s.cut_on, max(s.last_year),
		sum(s.amount) FILTER (WHERE s.part = 'value' AND s.counts),
		sum(s.amount) FILTER (WHERE s.part = 'part' AND s.counts),
		CASE WHEN s.method = 'share' AND s.district_code IS NULL THEN whole_list(sum(s.amount) FILTER (WHERE s.part = 'whole' AND s.counts), s.indicator_code)
			ELSE sum(s.amount) FILTER (WHERE s.part = 'whole' AND s.counts) END,
		sum(s.amount) FILTER (WHERE s.part = 'provisional' AND s.counts)
	FROM (
		SELECT w.indicator_code, w.method, w.member_code, w.district_code, w.period_start, w.period_end, w.cut_on, w.last_year, w.part, w.amount,
			CASE w.method
				WHEN 'stock' THEN true
				WHEN 'share' THEN true
				WHEN 'year_level' THEN w.year = w.last_year
				-- A distinct thing counts once in its year, or once in all the document's years
				WHEN 'distinct' THEN w.year IS NOT DISTINCT FROM
					CASE WHEN w.period_start = date_trunc('year', w.period_end::timestamp) THEN extract(year FROM w.period_end)::int END
				ELSE w.moved_on >= w.period_start
			END AS counts
		FROM (
			SELECT p.indicator_code, d.method, CASE WHEN c.is_city THEN NULL ELSE m.member_code END AS member_code,
				CASE WHEN by_district OR d.per_district THEN m.district_code END AS district_code,
				p.period_start, p.period_end, p.cut_on, m.year, m.part, m.moved_on, m.amount,
				max(m.year) FILTER (WHERE d.method = 'year_level' AND m.part = 'value' AND m.moved_on >= p.period_start)
					OVER (PARTITION BY p.indicator_code, p.period_start, p.period_end, p.cut_on) AS last_year
			FROM derivation_period(days, indicators) AS p
			JOIN jm_policy.derivation AS d USING (indicator_code)
			-- An indicator by member has a figure for the whole city only if the derivation
			-- has with_city
			JOIN (VALUES (false), (true)) AS c (is_city) ON NOT c.is_city OR d.with_city
			JOIN movement_to(days, known_at, by_district, unrolled, indicators) AS m ON m.indicator_code = p.indicator_code AND m.moved_on <= p.cut_on
				AND (c.is_city OR (d.member_kind IS NULL) = (m.member_code IS NULL))
		) AS w
	) AS s
	GROUP BY s.indicator_code, s.method, s.member_code, s.district_code, s.period_start, s.period_end, s.cut_on;
END;
COMMENT ON FUNCTION derived_sums(date[], timestamptz, boolean, movement_sum[], text[]) IS '各期间的合计（供 derived_figures 使用） / the sums of every period; for derived_figures';

-- derived_figure computes the figure from its sums.
CREATE OR REPLACE FUNCTION derived_figure(method text, value numeric, part numeric, whole numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		-- Money returned in another year than it was paid can make the part negative or
		-- larger than the whole; there is no ratio then
		WHEN method = 'ratio' THEN CASE WHEN whole > 0 AND part BETWEEN 0 AND whole THEN 100 * trim_scale(part) / trim_scale(whole) END
		-- The share of a list's entries that are served
		WHEN method = 'share' THEN CASE WHEN whole > 0 THEN coalesce(part, 0) / whole END
		WHEN method = 'year_level' THEN value
		ELSE coalesce(value, 0)
	END;
END;
COMMENT ON FUNCTION derived_figure(text, numeric, numeric, numeric) IS '由合计所得的指标值 / the figure computed from its sums';

-- derived_figures gives the figures, for the city or by district.  One of a period is the same
-- for all days asked for that are past the period's end; cut_on is the last day that counts.
--
-- closed_until is the day up to which the records are closed; only_adds tells that later
-- records can only add to the figure.
CREATE OR REPLACE FUNCTION derived_figures(days date[], known_at timestamptz, by_district boolean, unrolled movement_sum[], indicators text[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date, cut_on date,
			   value numeric, data_on date, obs_status text, source text, closed_until date, only_adds boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH summed AS MATERIALIZED (
		SELECT * FROM derived_sums(days, known_at, by_district, unrolled, indicators)
	), closed AS MATERIALIZED (
		SELECT * FROM closed_days(known_at)
	), counted AS (
		SELECT s.indicator_code, s.method, s.member_code, s.district_code, s.period_start, s.period_end, s.cut_on,
			derived_figure(s.method, s.value, s.part, s.whole) AS value, s.provisional > 0 AS is_provisional,
			s.method IN ('ratio', 'share') AS of_two,
			-- An annual figure covers its year, any other the period so far
			CASE s.method WHEN 'year_level' THEN make_date(s.last_year, 1, 1) ELSE s.period_start END AS from_on,
			CASE s.method WHEN 'year_level' THEN make_date(s.last_year, 12, 31) ELSE s.cut_on END AS to_on
		FROM summed AS s
	), something AS (
		SELECT c.indicator_code, c.method, c.member_code, c.district_code, c.period_start, c.period_end, c.cut_on, c.value, c.is_provisional,
			c.to_on AS data_on, closed_until(k.days, c.from_on, c.to_on) AS closed_until
		FROM counted AS c
		LEFT JOIN closed AS k ON k.indicator_code = c.indicator_code AND k.district_code IS NOT DISTINCT FROM c.district_code
		-- A ratio or share of zero is a figure, a count of zero is not
		WHERE c.value <> 0 OR c.of_two AND c.value IS NOT NULL
	), asked AS (
		-- The figures that may be zero if their records are closed
		SELECT p.indicator_code, d.method, NULL::text AS member_code, NULL::text AS district_code, p.period_start, p.period_end, p.cut_on
		FROM derivation_period(days, indicators) AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		WHERE d.method NOT IN ('ratio', 'share') AND NOT by_district AND NOT d.per_district AND (d.member_kind IS NULL OR d.with_city)
		UNION ALL
		SELECT p.indicator_code, d.method, m.member_code, NULL, p.period_start, p.period_end, p.cut_on
		FROM derivation_period(days, indicators) AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		JOIN jm_policy.member AS m USING (member_kind)
		WHERE d.method NOT IN ('ratio', 'share') AND NOT by_district
		UNION ALL
		-- By district, there is no zero where the role does not see the records
		SELECT p.indicator_code, d.method, NULL, r.district_code, p.period_start, p.period_end, p.cut_on
		FROM derivation_period(days, indicators) AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		JOIN jm_policy.district AS r ON r.is_county
		WHERE d.method NOT IN ('ratio', 'share')
		  AND CASE WHEN by_district THEN d.member_kind IS NULL OR d.with_city ELSE d.per_district END
		  AND coalesce(r.district_code = ANY ((SELECT districts_seen())::text[]), true)
	), nothing AS (
		SELECT a.indicator_code, a.method, a.member_code, a.district_code, a.period_start, a.period_end, a.cut_on, 0::numeric AS value, false AS is_provisional,
			u.until_on AS data_on, u.until_on AS closed_until
		FROM asked AS a
		JOIN closed AS k ON k.indicator_code = a.indicator_code AND k.district_code IS NOT DISTINCT FROM a.district_code
		LEFT JOIN counted AS c ON c.indicator_code = a.indicator_code AND c.period_start = a.period_start AND c.period_end = a.period_end AND c.cut_on = a.cut_on
			AND c.member_code IS NOT DISTINCT FROM a.member_code AND c.district_code IS NOT DISTINCT FROM a.district_code
		CROSS JOIN LATERAL (SELECT CASE
				WHEN a.method <> 'year_level' THEN closed_until(k.days, a.period_start, a.cut_on)
				ELSE (SELECT max(make_date(y.year, 12, 31))
					  FROM generate_series(extract(year FROM a.period_start)::int, extract(year FROM a.cut_on)::int) AS y (year)
					  WHERE make_date(y.year, 12, 31) <= a.cut_on AND k.days @> daterange(make_date(y.year, 1, 1), make_date(y.year, 12, 31), '[]'))
			END) AS u (until_on)
		-- A stock that has fallen to zero needs records closed up to that day, an annual
		-- figure of zero up to the end of its year
		WHERE coalesce(c.value, 0) = 0 AND u.until_on IS NOT NULL
		  AND (c.indicator_code IS NULL OR a.method NOT IN ('stock', 'year_level') OR u.until_on >= c.to_on)
	)
	SELECT f.indicator_code, f.member_code, f.district_code, f.period_start, f.period_end, f.cut_on, f.value, f.data_on,
		CASE WHEN d.estimate THEN 'E' WHEN f.is_provisional OR f.closed_until IS NULL OR f.closed_until < f.data_on THEN 'P' ELSE 'A' END,
		d.how_zh || ' / ' || d.how_en, f.closed_until,
		NOT d.estimate AND f.is_provisional IS NOT TRUE AND f.method NOT IN ('ratio', 'share')
	FROM (SELECT * FROM something UNION ALL SELECT * FROM nothing) AS f
	JOIN jm_policy.derivation AS d USING (indicator_code)
	-- An indicator by county has no figure for the city, and nobody has one of a county whose
	-- records he does not see
	WHERE (by_district OR d.per_district) = (f.district_code IS NOT NULL)
	  AND coalesce(f.district_code = ANY ((SELECT districts_seen())::text[]), true);
END;
COMMENT ON FUNCTION derived_figures(date[], timestamptz, boolean, movement_sum[], text[]) IS '台账记录所得的指标值（供以下两个函数使用） / the indicators computed from the ledger''s records; for the two functions below';

-- These functions are in PL/pgSQL, which caches plans: planning takes longer than running.
CREATE OR REPLACE FUNCTION derived_values(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text, closed_until date, only_adds boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	unrolled constant movement_sum[] := movement_unrolled(known_at);
BEGIN
	RETURN QUERY
	SELECT f.indicator_code, f.member_code, f.district_code, f.period_start, f.period_end, f.value, f.data_on, f.obs_status, f.source, f.closed_until, f.only_adds
	FROM derived_figures(ARRAY[as_of], known_at, false, unrolled, NULL) AS f;
END
$$;
COMMENT ON FUNCTION derived_values(date, timestamptz) IS '台账记录所得的指标值：截至某日、某时所知；仅逐县考核的指标分县（市、区） / the indicators computed from the ledger''s records, up to a day, as known at a time; by county only if every county must reach the target';

CREATE OR REPLACE FUNCTION derived_values_by_district(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text, closed_until date, only_adds boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	unrolled constant movement_sum[] := movement_unrolled(known_at);
BEGIN
	RETURN QUERY
	SELECT f.indicator_code, f.member_code, f.district_code, f.period_start, f.period_end, f.value, f.data_on, f.obs_status, f.source, f.closed_until, f.only_adds
	FROM derived_figures(ARRAY[as_of], known_at, true, unrolled, NULL) AS f;
END
$$;
COMMENT ON FUNCTION derived_values_by_district(date, timestamptz) IS '台账记录所得的指标值，分县（市、区） / the indicators computed from the ledger''s records, by district';

-- derived_along gives the running figure of every period on each day it changes, from the given
-- months on (movement_since).  Movements before the period count on its first day.
CREATE OR REPLACE FUNCTION derived_along(known_at timestamptz, unrolled movement_sum[], indicators text[], months date[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date, moved_on date, value numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH moved AS (
		SELECT p.indicator_code, d.method, n.member_code, m.district_code, p.period_start, p.period_end,
			greatest(m.moved_on, p.period_start) AS moved_on,
			sum(m.amount) FILTER (WHERE m.part = 'value' AND c.counts) AS value,
			sum(m.amount) FILTER (WHERE m.part = 'part' AND c.counts) AS part,
			sum(m.amount) FILTER (WHERE m.part = 'whole' AND c.counts) AS whole
		FROM derivation_period(ARRAY[date '9999-12-31'], indicators) AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		JOIN (VALUES (false), (true)) AS w (is_city) ON NOT w.is_city OR d.with_city
		JOIN movement_since(known_at, unrolled, indicators, months) AS m ON m.indicator_code = p.indicator_code AND m.moved_on <= p.period_end
			AND (w.is_city OR (d.member_kind IS NULL) = (m.member_code IS NULL))
		CROSS JOIN LATERAL (SELECT CASE WHEN w.is_city THEN NULL ELSE m.member_code END) AS n (member_code)
		CROSS JOIN LATERAL (SELECT CASE d.method
				WHEN 'stock' THEN true
				WHEN 'share' THEN true
				WHEN 'distinct' THEN m.year IS NOT DISTINCT FROM
					CASE WHEN p.period_start = date_trunc('year', p.period_end::timestamp) THEN extract(year FROM p.period_end)::int END
				ELSE m.moved_on >= p.period_start
			END) AS c (counts)
		GROUP BY p.indicator_code, d.method, n.member_code, m.district_code, p.period_start, p.period_end, greatest(m.moved_on, p.period_start)
	), running AS (
		SELECT indicator_code, method, member_code, district_code, period_start, period_end, moved_on,
			CASE WHEN method = 'year_level' THEN value ELSE sum(value) OVER w END AS value, sum(part) OVER w AS part, sum(whole) OVER w AS whole
		FROM moved
		WINDOW w AS (PARTITION BY indicator_code, member_code, district_code, period_start, period_end ORDER BY moved_on)
	), figure AS (
		SELECT indicator_code, member_code, district_code, period_start, period_end, moved_on,
			derived_figure(method, value, part, CASE WHEN method = 'share' AND district_code IS NULL THEN whole_list(whole, indicator_code) ELSE whole END) AS value
		FROM running
	), changed AS (
		SELECT *, lag(value) OVER (PARTITION BY indicator_code, member_code, district_code, period_start, period_end ORDER BY moved_on) AS before
		FROM figure
		WHERE value IS NOT NULL
	)
	SELECT indicator_code, member_code, district_code, period_start, period_end, moved_on, value
	FROM changed
	WHERE value IS DISTINCT FROM before;
END;
COMMENT ON FUNCTION derived_along(timestamptz, movement_sum[], text[], date[]) IS '台账所得指标值自所列月份起的逐日变化 / the figures from the ledger on each day they change, from the given months on';

CREATE OR REPLACE FUNCTION derived_series(known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date, moved_on date, value numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT * FROM derived_along(known_at, movement_unrolled(known_at), NULL, NULL);
END;
COMMENT ON FUNCTION derived_series(timestamptz) IS '台账所得指标值逐日变化 / the figures from the ledger, on each day they change';
