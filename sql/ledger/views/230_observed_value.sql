-- What the observations say of a goal's period, as they stood on a day.
--
-- A level or a ratio is the figure of the latest part of the period; a sum
-- runs from the period's first day, in one figure or in years put end to end.
-- Forecasts are not actual figures and are left out.

CREATE FUNCTION observed_values(as_of date)
RETURNS TABLE (target_code text, member_code text, district_code text, measures text,
			   period_start date, value numeric, qualifier text, obs_status text, data_on date, source text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH candidate AS (
		SELECT t.target_code, o.member_code, o.district_code, o.measures, p.period_start, p.period_end,
			o.value, o.qualifier, o.obs_status, o.source_title, o.observation_no,
			o.period_start AS from_on, o.period_end AS to_on,
			t.basis = 'level' OR d.nature IN ('ratio', 'stock', 'milestone') OR o.measures = 'members_met' AS is_state,
			t.basis
		FROM target_period AS p
		JOIN jm_policy.target AS t USING (target_code)
		JOIN jm_policy.indicator AS d USING (indicator_code)
		JOIN observation_current AS o USING (indicator_code)
		WHERE o.obs_status <> 'F'
		  AND p.period_start <= jm_policy.require_day(as_of)
		  AND o.period_end BETWEEN p.period_start AND least(p.period_end, as_of)
	), state AS (
		SELECT DISTINCT ON (target_code, period_start, member_code, district_code, measures)
			target_code, member_code, district_code, measures, period_start, value, qualifier, obs_status, to_on, source_title
		FROM candidate
		WHERE is_state
		ORDER BY target_code, period_start, member_code, district_code, measures, to_on DESC, from_on DESC, observation_no DESC
	), whole AS (
		-- Sums that start with the period
		SELECT DISTINCT ON (target_code, period_start, member_code, district_code)
			target_code, member_code, district_code, measures, period_start, value, qualifier, obs_status, to_on, source_title
		FROM candidate
		WHERE NOT is_state AND from_on = period_start
		ORDER BY target_code, period_start, member_code, district_code, to_on DESC, observation_no DESC
	), yearly AS (
		-- Of each year, the figure that goes furthest
		SELECT DISTINCT ON (target_code, period_start, member_code, district_code, extract(year FROM from_on))
			*, extract(year FROM from_on)::int AS year
		FROM candidate
		WHERE NOT is_state AND basis = 'cumulative'
		  AND from_on = make_date(extract(year FROM from_on)::int, 1, 1)
		  AND extract(year FROM from_on) = extract(year FROM to_on)
		ORDER BY target_code, period_start, member_code, district_code, extract(year FROM from_on), to_on DESC, observation_no DESC
	), chained AS (
		-- How many of them follow each other without a gap, whole years first
		SELECT y.*,
			count(*) OVER w AS place,
			count(*) FILTER (WHERE to_on = make_date(year, 12, 31)) OVER w AS whole_years
		FROM yearly AS y
		WINDOW w AS (PARTITION BY target_code, period_start, member_code, district_code ORDER BY year)
	), summed AS (
		SELECT target_code, member_code, district_code, 'value' AS measures, period_start, sum(value) AS value,
			CASE WHEN count(DISTINCT qualifier) = 1 THEN min(qualifier)
				 WHEN bool_or(qualifier = 'more_than') AND bool_or(qualifier = 'less_than') THEN NULL
				 ELSE min(qualifier) FILTER (WHERE qualifier <> 'exact') END AS qualifier,
			CASE WHEN bool_or(obs_status IN ('P', 'E')) THEN 'P' ELSE 'A' END AS obs_status,
			max(to_on) AS to_on, string_agg(DISTINCT source_title, '；') AS source_title
		FROM chained
		WHERE year = extract(year FROM period_start)::int + place - 1
		  AND whole_years >= place - 1
		GROUP BY target_code, member_code, district_code, period_start
	)
	SELECT * FROM state
	UNION ALL
	(SELECT DISTINCT ON (target_code, period_start, member_code, district_code) *
	 FROM (SELECT * FROM whole UNION ALL SELECT * FROM summed WHERE qualifier IS NOT NULL) AS sums
	 ORDER BY target_code, period_start, member_code, district_code, to_on DESC);
END;
COMMENT ON FUNCTION observed_values(date) IS '填报或公布的数据在各目标期间的取值 / what the observations say of the goals'' periods';

-- The figure before the period, which rises and levels are measured from.
CREATE FUNCTION baseline_values(as_of date)
RETURNS TABLE (target_code text, period_start date, value numeric, data_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT DISTINCT ON (p.target_code, p.period_start)
		p.target_code, p.period_start, o.value, o.period_end
	FROM target_period AS p
	JOIN jm_policy.target AS t USING (target_code)
	JOIN observation_current AS o USING (indicator_code)
	WHERE o.member_code IS NULL AND o.district_code IS NULL
	  AND o.measures = 'value' AND o.qualifier = 'exact' AND o.obs_status <> 'F'
	  AND o.period_end < p.period_start
	  AND o.period_end >= p.period_start - interval '1 year'
	  AND o.period_end <= as_of
	ORDER BY p.target_code, p.period_start, o.period_end DESC, o.period_start, o.observation_no DESC;
END;
COMMENT ON FUNCTION baseline_values(date) IS '期间之前一年内的最近数据（基期值） / the last figure of the year before the period';
