-- What the ledger's own records say of an indicator in a period, as they stood
-- on a day, and as they were known at a time.
--
-- A kind nobody kept records of by then has no figure, rather than a zero:
-- missing books must not look like a failed goal.

-- The periods to answer for: each with the last day that may be looked at.  Of a
-- goal to rise or to fall the year before is asked for too.
CREATE FUNCTION derivation_period(as_of date)
RETURNS TABLE (indicator_code text, period_start date, period_end date, cut_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT t.indicator_code, s.period_start, s.period_end, least(s.period_end, as_of)
	FROM target_period AS p
	JOIN jm_policy.target AS t USING (target_code)
	CROSS JOIN LATERAL (
		SELECT p.period_start, p.period_end
		UNION ALL
		SELECT (p.period_start - interval '1 year')::date, p.period_start - 1
		WHERE t.comparator IN ('increase', 'decrease')) AS s
	WHERE s.period_start <= jm_policy.require_day(as_of);
END;
COMMENT ON FUNCTION derivation_period(date) IS '需由台账计算的期间 / the periods to be answered from the ledger';

-- Of every period and member: the sums that make the figure.
CREATE FUNCTION derived_sums(as_of date, known_at timestamptz, by_district boolean, apart movement_sum[])
RETURNS TABLE (indicator_code text, method text, member_code text, district_code text, period_start date, period_end date,
			   cut_on date, last_year int, value numeric, part numeric, whole numeric, provisional numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.indicator_code, s.method, s.member_code, s.district_code, s.period_start, s.period_end, s.cut_on, max(s.last_year),
		sum(s.amount) FILTER (WHERE s.part = 'value' AND s.counts),
		sum(s.amount) FILTER (WHERE s.part = 'part' AND s.counts),
		sum(s.amount) FILTER (WHERE s.part = 'whole' AND s.counts),
		sum(s.amount) FILTER (WHERE s.part = 'provisional' AND s.counts)
	FROM (
		SELECT w.indicator_code, w.method, w.member_code, w.district_code, w.period_start, w.period_end, w.cut_on, w.last_year, w.part, w.amount,
			CASE w.method
				WHEN 'stock' THEN true
				WHEN 'share' THEN true
				WHEN 'year_level' THEN w.year = w.last_year
				-- A thing counts once in the year, or once since 2023
				WHEN 'distinct' THEN w.year IS NOT DISTINCT FROM
					CASE WHEN extract(year FROM w.period_start) = extract(year FROM w.period_end) THEN extract(year FROM w.period_end)::int END
				ELSE w.moved_on >= w.period_start
			END AS counts
		FROM (
			SELECT p.indicator_code, d.method, m.member_code, CASE WHEN by_district OR d.per_district THEN m.district_code END AS district_code,
				p.period_start, p.period_end, p.cut_on, m.year, m.part, m.moved_on, m.amount,
				max(m.year) FILTER (WHERE d.method = 'year_level' AND m.part = 'value' AND m.moved_on >= p.period_start)
					OVER (PARTITION BY p.indicator_code, p.period_start, p.period_end) AS last_year
			FROM derivation_period(as_of) AS p
			JOIN jm_policy.derivation AS d USING (indicator_code)
			JOIN movement_as_of(as_of, known_at, by_district, apart) AS m ON m.indicator_code = p.indicator_code AND m.moved_on <= p.cut_on
		) AS w
	) AS s
	GROUP BY s.indicator_code, s.method, s.member_code, s.district_code, s.period_start, s.period_end, s.cut_on;
END;
COMMENT ON FUNCTION derived_sums(date, timestamptz, boolean, movement_sum[]) IS '各期间的合计（供 derived_figures 使用） / the sums of every period; for derived_figures';

-- The figure that sums make.
CREATE FUNCTION derived_figure(method text, nature text, value numeric, part numeric, whole numeric)
RETURNS numeric
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN method = 'ratio' THEN CASE WHEN whole > 0 THEN 100 * trim_scale(part) / trim_scale(whole) END
		-- Of a list, what is served of all that is on it
		WHEN method = 'share' THEN CASE WHEN whole > 0 THEN coalesce(part, 0) / whole END
		WHEN method = 'year_level' THEN value
		-- Done is done, however often
		WHEN nature = 'milestone' THEN least(coalesce(value, 0), 1)
		ELSE coalesce(value, 0)
	END;
END;
COMMENT ON FUNCTION derived_figure(text, text, numeric, numeric, numeric) IS '由合计所得的指标值 / the figure that sums make';

-- The figures, for the city or district by district.
CREATE FUNCTION derived_figures(as_of date, known_at timestamptz, by_district boolean, apart movement_sum[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH summed AS MATERIALIZED (
		SELECT * FROM derived_sums(as_of, known_at, by_district, apart)
	), kept AS (
		SELECT DISTINCT s.indicator_code, s.method, s.period_start, s.period_end, s.cut_on, d.member_kind, d.per_district
		FROM summed AS s
		JOIN jm_policy.derivation AS d USING (indicator_code)
	), complete AS (
		SELECT * FROM summed
		UNION ALL
		-- Where the books are kept, a member they do not name has none
		SELECT k.indicator_code, k.method, l.member_code, NULL, k.period_start, k.period_end, k.cut_on, NULL, 0, NULL, NULL, NULL
		FROM kept AS k
		JOIN jm_policy.member AS l ON l.member_kind = k.member_kind
		WHERE NOT by_district AND k.method IN ('sum', 'distinct', 'stock') AND NOT EXISTS (
			SELECT FROM summed AS s
			WHERE s.indicator_code = k.indicator_code AND s.period_start = k.period_start AND s.period_end = k.period_end
			  AND s.member_code = l.member_code)
		UNION ALL
		-- And a county none.  Of what is asked district by district, whoever sees no
		-- enterprise there cannot tell.
		SELECT k.indicator_code, k.method, NULL, r.district_code, k.period_start, k.period_end, k.cut_on, NULL, 0, NULL, NULL, NULL
		FROM kept AS k
		JOIN jm_policy.district AS r ON r.is_county
		WHERE CASE WHEN by_district
				THEN k.method IN ('sum', 'distinct', 'stock') AND k.member_kind IS NULL
					AND EXISTS (SELECT FROM enterprise AS e WHERE e.district_code = r.district_code)
				ELSE k.per_district END
		  AND NOT EXISTS (
			SELECT FROM summed AS s
			WHERE s.indicator_code = k.indicator_code AND s.period_start = k.period_start AND s.period_end = k.period_end
			  AND s.district_code = r.district_code)
	), figure AS (
		SELECT c.indicator_code, c.member_code, c.district_code, c.period_start, c.period_end, c.cut_on, c.last_year, c.method, c.provisional,
			d.estimate, d.how_zh, d.how_en,
			derived_figure(c.method, i.nature, c.value, c.part, c.whole) AS value
		FROM complete AS c
		JOIN jm_policy.derivation AS d USING (indicator_code)
		JOIN jm_policy.indicator AS i USING (indicator_code)
		-- What is judged member by member, or county by county, has no figure without one
		WHERE (d.member_kind IS NULL) = (c.member_code IS NULL) AND (by_district OR d.per_district) = (c.district_code IS NOT NULL)
	)
	SELECT f.indicator_code, f.member_code, f.district_code, f.period_start, f.period_end, f.value,
		CASE WHEN f.method = 'year_level' THEN make_date(f.last_year, 12, 31) ELSE f.cut_on END,
		CASE WHEN f.estimate THEN 'E' WHEN f.provisional > 0 THEN 'P' ELSE 'A' END,
		f.how_zh || ' / ' || f.how_en
	FROM figure AS f
	WHERE f.value IS NOT NULL;
END;
COMMENT ON FUNCTION derived_figures(date, timestamptz, boolean, movement_sum[]) IS '台账记录所得的指标值（供以下两个函数使用） / what the ledger''s records say of the indicators; for the two below';

-- (To plan them takes longer than to run them, and PL/pgSQL keeps the plans.)
CREATE FUNCTION derived_values(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $$
DECLARE
	apart constant movement_sum[] := movement_apart(known_at);
BEGIN
	RETURN QUERY SELECT f.* FROM derived_figures(as_of, known_at, false, apart) AS f;
END
$$;
COMMENT ON FUNCTION derived_values(date, timestamptz) IS '台账记录所得的指标值：截至某日、某时所知；仅逐县考核的指标分县（市、区） / what the ledger''s records say of the indicators, up to a day, as known at a time; by county only what every county must reach';

CREATE FUNCTION derived_values_by_district(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   value numeric, data_on date, obs_status text, source text)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
AS $$
DECLARE
	apart constant movement_sum[] := movement_apart(known_at);
BEGIN
	RETURN QUERY SELECT f.* FROM derived_figures(as_of, known_at, true, apart) AS f;
END
$$;
COMMENT ON FUNCTION derived_values_by_district(date, timestamptz) IS '台账记录所得的指标值，分县（市、区） / what the ledger''s records say of the indicators, district by district';

-- The running figure of every period, on each day it changes, of the months named
-- and at the end of the others (movement_along).  What was there when the period
-- began stands on its first day.
--
-- highest is what the figure cannot have been above since the day before: in a
-- month told by its last day it may have risen and fallen.  NULL is not known.
CREATE FUNCTION derived_along(known_at timestamptz, apart movement_sum[], indicators text[], months date[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date,
			   moved_on date, value numeric, highest numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH moved AS (
		SELECT p.indicator_code, d.method, i.nature, m.member_code, m.district_code, p.period_start, p.period_end,
			greatest(m.moved_on, p.period_start) AS moved_on,
			sum(m.amount) FILTER (WHERE m.part = 'value' AND c.counts) AS value,
			sum(CASE WHEN m.moved_on < p.period_start THEN m.amount ELSE m.rise END) FILTER (WHERE m.part = 'value' AND c.counts) AS rise,
			sum(m.amount) FILTER (WHERE m.part = 'part' AND c.counts) AS part,
			sum(m.amount) FILTER (WHERE m.part = 'whole' AND c.counts) AS whole
		FROM derivation_period(date '9999-12-31') AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		JOIN jm_policy.indicator AS i USING (indicator_code)
		JOIN movement_along(known_at, apart, indicators, months) AS m ON m.indicator_code = p.indicator_code AND m.moved_on <= p.period_end
		CROSS JOIN LATERAL (SELECT CASE d.method
				WHEN 'stock' THEN true
				WHEN 'share' THEN true
				WHEN 'distinct' THEN m.year IS NOT DISTINCT FROM
					CASE WHEN extract(year FROM p.period_start) = extract(year FROM p.period_end) THEN extract(year FROM p.period_end)::int END
				ELSE m.moved_on >= p.period_start
			END) AS c (counts)
		WHERE (d.member_kind IS NULL) = (m.member_code IS NULL)
		GROUP BY p.indicator_code, d.method, i.nature, m.member_code, m.district_code, p.period_start, p.period_end, greatest(m.moved_on, p.period_start)
	), running AS (
		SELECT indicator_code, method, nature, member_code, district_code, period_start, period_end, moved_on,
			coalesce(value, 0) AS change, coalesce(rise, 0) AS rise,
			CASE WHEN method = 'year_level' THEN value ELSE sum(value) OVER w END AS value, sum(part) OVER w AS part, sum(whole) OVER w AS whole
		FROM moved
		WINDOW w AS (PARTITION BY indicator_code, member_code, district_code, period_start, period_end ORDER BY moved_on)
	), figure AS (
		SELECT indicator_code, member_code, district_code, period_start, period_end, moved_on,
			derived_figure(method, nature, value, part, whole) AS value,
			CASE WHEN method IN ('sum', 'distinct', 'stock')
				THEN derived_figure(method, nature, value - change + rise, NULL, NULL) END AS highest
		FROM running
	), changed AS (
		SELECT *, lag(value) OVER (PARTITION BY indicator_code, member_code, district_code, period_start, period_end ORDER BY moved_on) AS before
		FROM figure
		WHERE value IS NOT NULL
	)
	SELECT indicator_code, member_code, district_code, period_start, period_end, moved_on, value, highest
	FROM changed
	WHERE value IS DISTINCT FROM before OR highest IS DISTINCT FROM value;
END;
COMMENT ON FUNCTION derived_along(timestamptz, movement_sum[], text[], date[]) IS '台账所得指标值的变化：所列月份逐日，其余逐月 / the figures the ledger gives as they change: by the day in the months named, else by the month';

CREATE FUNCTION derived_series(known_at timestamptz DEFAULT NULL)
RETURNS TABLE (indicator_code text, member_code text, district_code text, period_start date, period_end date, moved_on date, value numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT indicator_code, member_code, district_code, period_start, period_end, moved_on, value
	FROM (SELECT s.*, lag(s.value) OVER (PARTITION BY s.indicator_code, s.member_code, s.district_code, s.period_start, s.period_end ORDER BY s.moved_on) AS before
		  FROM derived_along(known_at, movement_apart(known_at), NULL, NULL) AS s) AS s
	WHERE value IS DISTINCT FROM before;
END;
COMMENT ON FUNCTION derived_series(timestamptz) IS '台账所得指标值逐日变化 / the figures the ledger gives, on each day they change';
