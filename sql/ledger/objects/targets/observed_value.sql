-- The observed figures of a target's period: on each day with a figure, and on the last of
-- these days.
--
-- For a level or a ratio, the figure is the latest one.  A sum must begin on the period's
-- first day; it is one figure, or figures of consecutive years added up.  Forecasts are not
-- actual figures and are left out.

CREATE OR REPLACE FUNCTION observed_series(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, member_code text, district_code text, measures text,
			   period_start date, value numeric, qualifier text, obs_status text, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH candidate AS MATERIALIZED (
		SELECT t.target_code, o.member_code, o.district_code, coalesce(o.member_code, o.district_code, '') AS of_whom, o.measures,
			p.period_start, p.period_end, o.value, o.qualifier, o.obs_status, o.source_title, o.observation_no,
			o.period_start AS from_on, o.period_end AS to_on, extract(year FROM o.period_start)::int AS year,
			t.basis = 'level' OR d.nature IN ('ratio', 'stock', 'milestone') OR o.measures = 'members_met' AS is_state,
			t.basis
		FROM target_period AS p
		JOIN jm_policy.target AS t USING (target_code)
		JOIN jm_policy.indicator AS d USING (indicator_code)
		JOIN known_observation(known_at) AS o USING (indicator_code)
		WHERE o.obs_status <> 'F'
		  AND p.period_start <= jm_policy.require_day(as_of)
		  AND o.period_end BETWEEN p.period_start AND least(p.period_end, as_of)
	), state AS (
		SELECT DISTINCT ON (target_code, period_start, of_whom, measures, to_on)
			target_code, member_code, district_code, measures, period_start, value, qualifier, obs_status, to_on, source_title
		FROM candidate
		WHERE is_state
		ORDER BY target_code, period_start, of_whom, measures, to_on, from_on DESC, observation_no DESC
	), whole AS (
		-- Sums from the period's first day
		SELECT * FROM candidate WHERE NOT is_state AND from_on = period_start
	), yearly AS (
		-- Figures of one year from its first day, to add to the years before
		SELECT * FROM candidate
		WHERE NOT is_state AND basis = 'cumulative'
		  AND from_on = make_date(year, 1, 1) AND year = extract(year FROM to_on)
	), years_end AS (
		-- Whole years without a gap, from the period's first one
		SELECT target_code, period_start, of_whom, year,
			extract(year FROM period_start) + count(*) OVER w - 1 AS year_if_no_gap,
			sum(value) OVER w AS value,
			bool_or(qualifier = 'more_than') OVER w AS has_more,
			bool_or(qualifier = 'less_than') OVER w AS has_less,
			bool_or(obs_status IN ('P', 'E')) OVER w AS provisional,
			bool_or(obs_status = 'B') OVER w AS has_break,
			string_agg(source_title, '；') OVER w AS source
		FROM yearly
		WHERE to_on = make_date(year, 12, 31)
		WINDOW w AS (PARTITION BY target_code, period_start, of_whom ORDER BY year)
	), before_year AS (
		-- The sum at the end of each year: one figure or, without it, years added up
		SELECT DISTINCT ON (target_code, period_start, of_whom, year) *
		FROM (
			SELECT target_code, period_start, of_whom, extract(year FROM to_on)::int AS year, 1 AS choice, value,
				qualifier = 'more_than' AS has_more, qualifier = 'less_than' AS has_less,
				obs_status IN ('P', 'E') AS provisional, obs_status = 'B' AS has_break, source_title AS source
			FROM whole
			WHERE to_on = make_date(extract(year FROM to_on)::int, 12, 31)
			UNION ALL
			SELECT target_code, period_start, of_whom, year, 2, value, has_more, has_less, provisional, has_break, source
			FROM years_end
			WHERE year = year_if_no_gap
		) AS either
		ORDER BY target_code, period_start, of_whom, year, choice
	), summed AS (
		SELECT y.target_code, y.member_code, y.district_code, y.measures, y.period_start, b.value + y.value AS value,
			CASE WHEN b.has_more OR y.qualifier = 'more_than' THEN 'more_than'
				 WHEN b.has_less OR y.qualifier = 'less_than' THEN 'less_than' ELSE 'exact' END AS qualifier,
			CASE WHEN b.provisional OR y.obs_status IN ('P', 'E') THEN 'P'
				 WHEN b.has_break OR y.obs_status = 'B' THEN 'B' ELSE 'A' END AS obs_status,
			y.to_on, b.source || '；' || y.source_title AS source
		FROM yearly AS y
		JOIN before_year AS b
			ON b.target_code = y.target_code AND b.period_start = y.period_start AND b.of_whom = y.of_whom AND b.year = y.year - 1
		-- A sum of a lower bound and an upper bound is no bound at all
		WHERE NOT ((b.has_more OR y.qualifier = 'more_than') AND (b.has_less OR y.qualifier = 'less_than'))
		  AND NOT EXISTS (SELECT FROM whole AS w WHERE w.target_code = y.target_code AND w.period_start = y.period_start
						  AND w.of_whom = y.of_whom AND w.to_on = y.to_on)
	)
	SELECT * FROM state
	UNION ALL
	SELECT target_code, member_code, district_code, measures, period_start, value, qualifier, obs_status, to_on, source_title FROM whole
	UNION ALL
	SELECT * FROM summed;
END;
COMMENT ON FUNCTION observed_series(date, timestamptz) IS '填报或公布的数据在各目标期间逐日的取值 / the observed figures of the targets'' periods, on each day with a figure';

CREATE OR REPLACE FUNCTION observed_values(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, member_code text, district_code text, measures text,
			   period_start date, value numeric, qualifier text, obs_status text, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT ON (s.target_code, s.period_start, s.member_code, s.district_code, s.measures)
		s.target_code, s.member_code, s.district_code, s.measures, s.period_start,
		s.value, s.qualifier, s.obs_status, s.data_on, s.source
	FROM observed_series(as_of, known_at) AS s
	ORDER BY s.target_code, s.period_start, s.member_code, s.district_code, s.measures, s.data_on DESC;
END;
COMMENT ON FUNCTION observed_values(date, timestamptz) IS '填报或公布的数据在各目标期间的取值 / the observed figures of the targets'' periods';

-- baseline_values gives the last figure before the period, from which increases and levels
-- are measured, as of each day, and the first break in the series after it: a figure after a
-- break is not compared with one before it.  Each member or district has its own baseline.
CREATE OR REPLACE FUNCTION baseline_values(days date[], known_at timestamptz DEFAULT NULL)
RETURNS TABLE (as_of date, target_code text, period_start date, of_whom text, value numeric, data_on date, break_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH figure AS MATERIALIZED (
		SELECT o.indicator_code, coalesce(o.member_code, o.district_code, '') AS of_whom,
			o.value, o.qualifier, o.obs_status, o.period_start, o.period_end, o.observation_no
		FROM known_observation(known_at) AS o
		WHERE o.measures = 'value' AND o.obs_status <> 'F'
	)
	SELECT DISTINCT ON (u.day, p.target_code, p.period_start, o.of_whom)
		u.day, p.target_code, p.period_start, o.of_whom, o.value, o.period_end,
		(SELECT min(b.period_end) FROM figure AS b
		 WHERE b.indicator_code = t.indicator_code AND b.of_whom = o.of_whom AND b.obs_status = 'B'
		   AND b.period_end > o.period_end AND b.period_end <= least(p.period_end, u.day))
	FROM unnest(days) AS u (day)
	CROSS JOIN target_period AS p
	JOIN jm_policy.target AS t USING (target_code)
	JOIN figure AS o USING (indicator_code)
	WHERE o.qualifier = 'exact'
	  AND o.period_end < p.period_start
	  AND o.period_end >= p.period_start - interval '1 year'
	  AND o.period_end <= u.day
	ORDER BY u.day, p.target_code, p.period_start, o.of_whom, o.period_end DESC, o.period_start, o.observation_no DESC;
END;
COMMENT ON FUNCTION baseline_values(date[], timestamptz) IS '各日之时期间之前一年内的最近数据（基期值），及其后口径变化的日期 / as of each day, the last figure of the year before the period, and the first break in the series after it';
