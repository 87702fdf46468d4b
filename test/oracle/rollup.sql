-- The sums of movements beside the records: pg_temp.exact('what was done') compares every figure
-- as of many days, by member, by district and as a series, before and after a refresh.

CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
-- All that is on record by the end of time is all there is: then figures come from the records
CREATE FUNCTION pg_temp.differing(as_of date) RETURNS bigint LANGUAGE sql AS $$
	SELECT (SELECT count(*) FROM (SELECT * FROM jm_private.derived_values(as_of) EXCEPT ALL SELECT * FROM jm_private.derived_values(as_of, '9999-01-01')) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM jm_private.derived_values(as_of, '9999-01-01') EXCEPT ALL SELECT * FROM jm_private.derived_values(as_of)) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM jm_private.derived_values_by_district(as_of) EXCEPT ALL SELECT * FROM jm_private.derived_values_by_district(as_of, '9999-01-01')) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM jm_private.derived_values_by_district(as_of, '9999-01-01') EXCEPT ALL SELECT * FROM jm_private.derived_values_by_district(as_of)) AS d)
$$;
CREATE FUNCTION pg_temp.series_differing() RETURNS bigint LANGUAGE sql AS $$
	SELECT (SELECT count(*) FROM (SELECT * FROM jm_private.derived_series() EXCEPT ALL SELECT * FROM jm_private.derived_series('9999-01-01')) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM jm_private.derived_series('9999-01-01') EXCEPT ALL SELECT * FROM jm_private.derived_series()) AS d)
$$;
-- The first day on which a target was met, which is looked for month by month, beside the series
CREATE FUNCTION pg_temp.first_days_differing(as_of date) RETURNS bigint LANGUAGE sql AS $$
	WITH found AS MATERIALIZED (
		SELECT f.target_code, f.period_start, f.period_end, f.member_code, f.district_code, f.baseline_value, f.first_met_on
		FROM jm_private.target_figures_at(as_of) AS f WHERE f.value_origin = 'derived'
	), series AS MATERIALIZED (
		SELECT * FROM jm_private.derived_series()
	), plain AS (
		SELECT f.*, (SELECT min(s.moved_on) FROM series AS s
			WHERE s.indicator_code = t.indicator_code AND s.period_start = f.period_start AND s.period_end = f.period_end AND s.moved_on <= as_of
			  AND s.member_code IS NOT DISTINCT FROM f.member_code AND s.district_code IS NOT DISTINCT FROM f.district_code
			  AND jm_policy.target_met(s.value, t.comparator, CASE WHEN t.comparator IN ('increase', 'decrease') THEN f.baseline_value ELSE t.value END)) AS first_day
		FROM found AS f JOIN jm_policy.target AS t USING (target_code)
	)
	SELECT count(*) FROM plain WHERE first_met_on IS DISTINCT FROM first_day
$$;
-- What roll-ups ask for beside the indicators, by plain queries
CREATE TEMP VIEW plain_roster AS
	SELECT 'enterprises' AS figure, NULL::text AS member_code, district_code, NULL::int AS year, 'value' AS part, count(*)::numeric AS amount FROM jm.enterprise GROUP BY district_code
	UNION ALL SELECT 'enterprises', NULL, district_code, NULL, 'manufacturing', count(*) FILTER (WHERE is_manufacturing) FROM jm.enterprise GROUP BY district_code
	UNION ALL SELECT 'enterprises', NULL, district_code, NULL, 'above_scale', count(*) FILTER (WHERE above_scale) FROM jm.enterprise GROUP BY district_code
	UNION ALL SELECT 'output', NULL, e.district_code, y.year, 'value', sum(y.output_yuan) FROM jm.enterprise_year AS y JOIN jm.enterprise AS e USING (uscc) WHERE y.output_yuan IS NOT NULL AND y.obs_status <> 'F' GROUP BY 3, 4
	UNION ALL SELECT 'members', b.member_code, e.district_code, b.year, 'value', count(*) FROM jm.enterprise_member AS b JOIN jm.enterprise AS e USING (uscc) GROUP BY 2, 3, 4
	UNION ALL SELECT 'members', b.member_code, e.district_code, b.year, 'above_scale', count(*) FILTER (WHERE e.above_scale) FROM jm.enterprise_member AS b JOIN jm.enterprise AS e USING (uscc) GROUP BY 2, 3, 4
	UNION ALL SELECT 'member_output', b.member_code, e.district_code, b.year, 'value', sum(y.output_yuan) FROM jm.enterprise_member AS b JOIN jm.enterprise_year AS y USING (uscc, year) JOIN jm.enterprise AS e USING (uscc) WHERE y.output_yuan IS NOT NULL AND y.obs_status <> 'F' GROUP BY 2, 3, 4;
CREATE FUNCTION pg_temp.roster_differing() RETURNS bigint LANGUAGE sql AS $$
	SELECT (SELECT count(*) FROM (SELECT * FROM plain_roster EXCEPT ALL SELECT * FROM jm_private.roster_sums()) AS d)
		+ (SELECT count(*) FROM (SELECT * FROM jm_private.roster_sums() EXCEPT ALL SELECT * FROM plain_roster) AS d)
$$;
-- (the log may have been refreshed by itself, just then)
CREATE TEMP TABLE was_noted (what text);
CREATE FUNCTION pg_temp.exact(what text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN NEXT is((SELECT sum(pg_temp.differing(d)) FROM unnest(ARRAY['2023-06-30', '2024-02-29', '2024-05-17', '2025-12-31']::date[]) AS d), 0::numeric, what || ': every figure is exact before refreshing');
	RETURN NEXT is(pg_temp.series_differing(), 0::bigint, what || ': and every series');
	RETURN NEXT is((SELECT sum(pg_temp.first_days_differing(d)) FROM unnest(ARRAY['2023-06-30', '2024-05-17', '2025-12-31']::date[]) AS d), 0::numeric, what || ': and the first day on which each target was met');
	RETURN NEXT is(pg_temp.roster_differing(), 0::bigint, what || ': and the roster of the roll-ups');
	INSERT INTO was_noted SELECT what FROM jm_private.change_log LIMIT 1;
	CALL jm.refresh_rollups();
	RETURN NEXT is((SELECT count(*) FROM jm_private.change_log), 0::bigint, what || ': it was refreshed');
	RETURN NEXT is((SELECT sum(pg_temp.differing(d)) FROM unnest(ARRAY['2023-06-30', '2024-02-29', '2024-05-17', '2025-12-31']::date[]) AS d), 0::numeric, what || ': every figure is exact after it');
	RETURN NEXT is(pg_temp.series_differing(), 0::bigint, what || ': and every series too');
	RETURN NEXT is((SELECT sum(pg_temp.first_days_differing(d)) FROM unnest(ARRAY['2023-06-30', '2024-05-17', '2025-12-31']::date[]) AS d), 0::numeric, what || ': and the first days too');
	RETURN NEXT is(pg_temp.roster_differing(), 0::bigint, what || ': and the roster too');
	RETURN NEXT is_empty('SELECT * FROM jm.verify_rollups()', what || ': what is kept agrees with the records');
END
$$;
