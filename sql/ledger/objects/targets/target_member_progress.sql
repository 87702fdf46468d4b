-- The figure each target is judged by in each period, and the progress of each member for
-- targets that every member must reach by itself.

-- to_search gives the indicators for which the first day a target was met is searched for, day
-- by day from a month on.  What a refresh has found is kept (first_met), so these are the ones
-- with pending changes, from the first of these on.  The rest is for targets that compare with
-- the year before, whose baseline may change, for targets by member of which some members are
-- reported, for a role that sees only some districts, and for what was known at a time.
CREATE OR REPLACE FUNCTION to_search(known_at timestamptz, unrolled movement_sum[], indicators text[])
RETURNS TABLE (indicator_code text, month date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT d.indicator_code, CASE WHEN k.is_kept THEN date_trunc('month', min(u.moved_on)::timestamp)::date ELSE date '0001-01-01' END
	FROM jm_policy.derivation AS d
	CROSS JOIN LATERAL (SELECT known_at IS NULL AND sees_city()
		AND NOT EXISTS (SELECT FROM jm_policy.target AS t WHERE t.indicator_code = d.indicator_code AND t.comparator IN ('increase', 'decrease'))
		AND NOT ((d.member_kind IS NOT NULL OR d.per_district)
			AND EXISTS (SELECT FROM observation AS o WHERE o.indicator_code = d.indicator_code AND coalesce(o.member_code, o.district_code) IS NOT NULL))) AS k (is_kept)
	LEFT JOIN unnest(unrolled) AS u ON u.indicator_code = d.indicator_code
	WHERE indicators IS NULL OR d.indicator_code = ANY (indicators)
	GROUP BY d.indicator_code, k.is_kept
	HAVING NOT k.is_kept OR min(u.moved_on) IS NOT NULL;
END;
COMMENT ON FUNCTION to_search(timestamptz, movement_sum[], text[]) IS '需逐日查找首次达到日期的指标，自哪一月起 / the indicators for which the first day a target was met is searched for, and from which month on';

-- all_met_on gives the first day on which all members of a target met it together, from the days
-- on which each came to meet it or ceased to.
CREATE OR REPLACE FUNCTION all_met_on(turns member_turn[])
RETURNS TABLE (target_code text, period_start date, met_on date)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT r.target_code, r.period_start, min(r.moved_on)
	FROM (
		SELECT d.target_code, d.period_start, d.moved_on,
			sum(sum(d.turned)) OVER (PARTITION BY d.target_code, d.period_start ORDER BY d.moved_on) AS met
		FROM (
			SELECT t.target_code, t.period_start, t.moved_on,
				t.met::int - coalesce(lag(t.met::int) OVER (PARTITION BY t.target_code, t.period_start, t.of_whom ORDER BY t.moved_on), 0) AS turned
			FROM unnest(turns) AS t
		) AS d
		GROUP BY d.target_code, d.period_start, d.moved_on
	) AS r
	WHERE r.met = (SELECT count(*) FROM target_member_list AS l WHERE l.target_code = r.target_code)
	GROUP BY r.target_code, r.period_start;
END;
COMMENT ON FUNCTION all_met_on(member_turn[]) IS '各对象首次同时达到的日期 / the first day on which all members met the target together';

-- first_days gives, by the sums as they are kept, the first day on which each target was met:
-- those of the given indicators from a month on, or all if none are given.
CREATE OR REPLACE FUNCTION first_days(indicators text[], months date[] DEFAULT NULL)
RETURNS SETOF first_met
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
BEGIN
	IF indicators = '{}' THEN
		SELECT array_agg(d.indicator_code), array_agg(date '0001-01-01') INTO indicators, months FROM jm_policy.derivation AS d;
	END IF;
	RETURN QUERY
	WITH judged AS MATERIALIZED (
		SELECT t.target_code, s.period_start, coalesce(s.member_code, s.district_code, '') AS of_whom, s.moved_on, c.month,
			coalesce(jm_policy.target_met(s.value, t.comparator, t.value), false) AS met
		FROM derived_along(NULL::timestamptz, '{}'::movement_sum[], indicators, months) AS s
		JOIN unnest(indicators, months) AS c (indicator_code, month) ON c.indicator_code = s.indicator_code
		JOIN jm_policy.target AS t ON t.indicator_code = s.indicator_code AND t.comparator NOT IN ('increase', 'decrease')
		JOIN target_period AS p ON p.target_code = t.target_code AND p.period_start = s.period_start AND p.period_end = s.period_end
	)
	SELECT j.target_code, j.period_start, j.of_whom, min(j.moved_on)
	FROM judged AS j
	WHERE j.met AND j.moved_on >= j.month
	GROUP BY j.target_code, j.period_start, j.of_whom
	UNION ALL
	-- All members together
	SELECT a.target_code, a.period_start, '*', a.met_on
	FROM all_met_on(ARRAY(
		SELECT ROW(j.target_code, j.period_start, j.of_whom, j.moved_on, j.met)::member_turn
		FROM judged AS j
		JOIN target_member_list AS l ON l.target_code = j.target_code AND coalesce(l.member_code, l.district_code) = j.of_whom)) AS a
	-- One from before the month is kept already
	WHERE a.met_on >= (SELECT max(j.month) FROM judged AS j WHERE j.target_code = a.target_code);
END
$$;
COMMENT ON FUNCTION first_days(text[], date[]) IS '按已汇总的合计，各目标首次达到的日期：所列指标自所列月份起，未列则全部 / by the sums that are kept, the first day on which each target was met: of these indicators from these months on, or all';

-- keep_first_met brings first_met up to date after a refresh has added these movements.
CREATE OR REPLACE FUNCTION keep_first_met(added movement_sum[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	changed text[];
	months date[];
BEGIN
	SELECT array_agg(c.indicator_code), array_agg(c.month) INTO changed, months
	FROM (SELECT a.indicator_code, date_trunc('month', min(a.moved_on)::timestamp)::date AS month
		FROM unnest(added) AS a WHERE a.thing IS NULL AND a.indicator_code NOT LIKE '#%' GROUP BY a.indicator_code) AS c;
	IF changed IS NULL THEN
		RETURN;
	END IF;
	DELETE FROM first_met AS f
	USING jm_policy.target AS t, unnest(changed, months) AS c (indicator_code, month)
	WHERE t.target_code = f.target_code AND c.indicator_code = t.indicator_code AND f.met_on >= c.month;
	INSERT INTO first_met SELECT * FROM first_days(changed, months)
	ON CONFLICT ON CONSTRAINT first_met_pkey DO NOTHING;
END
$$;
COMMENT ON FUNCTION keep_first_met(movement_sum[]) IS '汇总之后更新首次达到的日期 / brings the first days on which targets were met up to date, after a refresh';

-- target_figures gives, for each of some days, the figure of the whole city, of a member or of a
-- district: the observed one or, without it, the derived one; and the first day on which it met
-- the target.  Its baseline is of the same member or district.  An observed figure has an
-- observed baseline; a derived figure has a derived one or, without it, an observed one.
CREATE OR REPLACE FUNCTION target_figures(days date[], known_at timestamptz, unrolled movement_sum[], targets text[], indicators text[],
									  searched text[], months date[])
RETURNS TABLE (as_of date, target_code text, period_start date, period_end date, member_code text, district_code text, measures text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, source text,
			   baseline_value numeric, break_on date, first_met_on date, closed_until date, stays_met boolean, before_open boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH derived AS MATERIALIZED (
		SELECT v.*, coalesce(v.member_code, v.district_code, '') AS of_whom FROM derived_figures(days, known_at, false, unrolled, indicators) AS v
	), target AS MATERIALIZED (
		SELECT t.target_code, t.indicator_code, t.comparator, t.value AS target_value, p.period_start, p.period_end,
			t.comparator IN ('increase', 'decrease') AS is_change,
			(SELECT count(*) FROM target_member_list AS l WHERE l.target_code = t.target_code) AS members
		FROM jm_policy.target AS t
		JOIN target_period AS p USING (target_code)
		WHERE targets IS NULL OR t.target_code = ANY (targets)
	), before AS MATERIALIZED (
		SELECT y.as_of, y.target_code, y.period_start, y.of_whom, max(y.observed) AS observed, max(y.derived) AS derived, max(y.break_on) AS break_on,
			coalesce(bool_or(y.is_open), false) AS is_open
		FROM (
			SELECT b.as_of, b.target_code, b.period_start, b.of_whom, b.value AS observed, NULL::numeric AS derived, b.break_on, NULL::boolean AS is_open
			FROM baseline_values(days, known_at) AS b
			UNION ALL
			SELECT u.day, g.target_code, g.period_start, v.of_whom, NULL, v.value, NULL,
				v.closed_until IS NULL OR v.closed_until < v.data_on
			FROM target AS g
			CROSS JOIN unnest(days) AS u (day)
			JOIN derived AS v ON v.indicator_code = g.indicator_code
				AND v.period_start = (g.period_start - interval '1 year')::date AND v.period_end = g.period_start - 1
				AND v.cut_on = least(v.period_end, u.day)
			WHERE g.is_change
		) AS y
		GROUP BY y.as_of, y.target_code, y.period_start, y.of_whom
	), observed AS MATERIALIZED (
		SELECT o.*, coalesce(o.member_code, o.district_code, '') AS of_whom
		FROM observed_series((SELECT max(u.day) FROM unnest(days) AS u (day)), known_at) AS o
	), figure AS MATERIALIZED (
		(SELECT DISTINCT ON (u.day, o.target_code, o.period_start, o.of_whom, o.measures)
			u.day AS as_of, o.target_code, o.period_start, o.of_whom, o.member_code, o.district_code, o.measures,
			o.value, o.qualifier, o.obs_status, o.data_on, 'observed' AS origin, o.source, NULL::date AS closed_until, false AS only_adds
		 FROM unnest(days) AS u (day)
		 JOIN observed AS o ON o.data_on <= u.day
		 ORDER BY u.day, o.target_code, o.period_start, o.of_whom, o.measures, o.data_on DESC)
		UNION ALL
		SELECT u.day, g.target_code, g.period_start, v.of_whom, v.member_code, v.district_code, 'value',
			v.value, 'exact', v.obs_status, v.data_on, 'derived', v.source, v.closed_until, v.only_adds
		FROM unnest(days) AS u (day)
		JOIN derived AS v ON v.cut_on = least(v.period_end, u.day)
		JOIN target AS g USING (indicator_code, period_start, period_end)
		WHERE NOT EXISTS (
			SELECT FROM observed AS o
			WHERE o.target_code = g.target_code AND o.period_start = g.period_start
			  AND o.of_whom = v.of_whom AND o.measures = 'value' AND o.data_on <= u.day)
	), along AS MATERIALIZED (
		SELECT g.target_code, s.period_start, coalesce(s.member_code, s.district_code, '') AS of_whom, s.moved_on, s.value, q.month,
			g.is_change, g.comparator, g.target_value
		FROM derived_along(known_at, unrolled, searched, months) AS s
		JOIN unnest(searched, months) AS q (indicator_code, month) ON q.indicator_code = s.indicator_code
		JOIN target AS g ON g.indicator_code = s.indicator_code AND g.period_start = s.period_start AND g.period_end = s.period_end
	), all_met AS MATERIALIZED (
		-- Members that are reported count as reported from then on
		SELECT a.target_code, a.period_start, a.met_on
		FROM all_met_on(ARRAY(
			SELECT ROW(v.target_code, v.period_start, v.of_whom, v.moved_on,
				coalesce(jm_policy.target_met(v.value, v.comparator,
					CASE WHEN NOT v.is_change THEN v.target_value WHEN v.is_observed THEN b.observed ELSE coalesce(b.derived, b.observed) END, v.qualifier), false))::member_turn
			FROM (
				SELECT a.target_code, a.period_start, a.of_whom, a.moved_on, a.value, 'exact' AS qualifier, false AS is_observed, a.is_change, a.comparator, a.target_value
				FROM along AS a
				WHERE NOT EXISTS (
					SELECT FROM observed AS o
					WHERE o.target_code = a.target_code AND o.period_start = a.period_start AND o.of_whom = a.of_whom AND o.measures = 'value' AND o.data_on <= a.moved_on)
				UNION ALL
				SELECT o.target_code, o.period_start, o.of_whom, o.data_on, o.value, o.qualifier, true, g.is_change, g.comparator, g.target_value
				FROM observed AS o
				JOIN target AS g USING (target_code, period_start)
				WHERE o.measures = 'value'
			) AS v
			JOIN target_member_list AS l ON l.target_code = v.target_code AND coalesce(l.member_code, l.district_code) = v.of_whom
			LEFT JOIN before AS b ON b.as_of = (SELECT max(u.day) FROM unnest(days) AS u (day))
				AND b.target_code = v.target_code AND b.period_start = v.period_start AND b.of_whom = v.of_whom)) AS a
		LEFT JOIN target AS g USING (target_code, period_start)
		LEFT JOIN unnest(searched, months) AS q (indicator_code, month) ON q.indicator_code = g.indicator_code
		WHERE q.month IS NULL OR a.met_on >= q.month
	), once_met AS MATERIALIZED (
		SELECT u.day AS as_of, o.target_code, o.period_start, o.of_whom, o.measures, 'observed' AS origin, min(o.data_on) AS first_met_on
		FROM observed AS o
		JOIN target AS g USING (target_code, period_start)
		JOIN unnest(days) AS u (day) ON o.data_on <= u.day
		LEFT JOIN before AS b ON b.as_of = u.day AND b.target_code = o.target_code AND b.period_start = o.period_start AND b.of_whom = o.of_whom
		WHERE CASE WHEN o.measures = 'members_met' THEN jm_policy.target_met(o.value, '>=', g.members, o.qualifier)
			ELSE jm_policy.target_met(o.value, g.comparator,
				CASE WHEN NOT g.is_change THEN g.target_value
					 WHEN b.break_on <= o.data_on THEN NULL ELSE b.observed END, o.qualifier) END
		GROUP BY u.day, o.target_code, o.period_start, o.of_whom, o.measures
		UNION ALL
		SELECT u.day, d.target_code, d.period_start, d.of_whom, 'value', 'derived', min(d.met_on)
		FROM unnest(days) AS u (day)
		JOIN (
			-- Those kept, before what was searched
			SELECT f.target_code, f.period_start, f.of_whom, f.met_on, NULL::numeric AS value, false AS is_change, NULL::text AS comparator
			FROM first_met AS f
			JOIN target AS g USING (target_code, period_start)
			LEFT JOIN unnest(searched, months) AS q (indicator_code, month) ON q.indicator_code = g.indicator_code
			WHERE known_at IS NULL AND (q.month IS NULL OR f.met_on < q.month)
			UNION ALL
			SELECT a.target_code, a.period_start, a.of_whom, a.moved_on, a.value, a.is_change, a.comparator
			FROM along AS a
			WHERE a.moved_on >= a.month AND (a.is_change OR jm_policy.target_met(a.value, a.comparator, a.target_value))
			UNION ALL
			SELECT a.target_code, a.period_start, '*', a.met_on, NULL, false, NULL
			FROM all_met AS a
		) AS d ON d.met_on <= u.day
		LEFT JOIN before AS b ON d.is_change AND b.as_of = u.day AND b.target_code = d.target_code AND b.period_start = d.period_start AND b.of_whom = d.of_whom
		WHERE NOT d.is_change OR jm_policy.target_met(d.value, d.comparator, coalesce(b.derived, b.observed))
		GROUP BY u.day, d.target_code, d.period_start, d.of_whom
	)
	SELECT f.as_of, f.target_code, f.period_start, g.period_end, f.member_code, f.district_code, f.measures,
		f.value, f.qualifier, f.obs_status, f.data_on, f.origin, f.source,
		CASE WHEN f.origin = 'derived' THEN coalesce(b.derived, b.observed)
			 WHEN b.break_on <= f.data_on THEN NULL ELSE b.observed END,
		CASE WHEN f.origin = 'observed' AND b.break_on <= f.data_on THEN b.break_on END,
		m.first_met_on, f.closed_until,
		-- Further records cannot undo that the target is met; for an increase, only if the
		-- records of the year before are closed
		f.only_adds AND CASE WHEN g.comparator = 'increase' THEN NOT coalesce(b.is_open, false) ELSE g.comparator <> 'decrease' END,
		f.origin = 'derived' AND g.is_change AND coalesce(b.is_open, false)
	FROM figure AS f
	JOIN target AS g USING (target_code, period_start)
	LEFT JOIN before AS b ON b.as_of = f.as_of AND b.target_code = f.target_code AND b.period_start = f.period_start AND b.of_whom = f.of_whom
	LEFT JOIN once_met AS m
		ON m.as_of = f.as_of AND m.target_code = f.target_code AND m.period_start = f.period_start AND m.of_whom = f.of_whom
		AND m.measures = f.measures AND m.origin = f.origin
	UNION ALL
	-- The first day of all members together, and that of a figure which is no more
	SELECT m.as_of, m.target_code, m.period_start, g.period_end, nullif(nullif(m.of_whom, '*'), ''), NULL, CASE m.of_whom WHEN '*' THEN 'all_met' ELSE 'once_met' END,
		NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, m.first_met_on, NULL, NULL, NULL
	FROM once_met AS m
	JOIN target AS g USING (target_code, period_start)
	WHERE m.of_whom = '*' OR NOT EXISTS (
		SELECT FROM figure AS f
		WHERE f.as_of = m.as_of AND f.target_code = m.target_code AND f.period_start = m.period_start AND f.of_whom = m.of_whom AND f.measures = m.measures);
END;
COMMENT ON FUNCTION target_figures(date[], timestamptz, movement_sum[], text[], text[], text[], date[]) IS '各目标各期间所取的数据（供 target_figures_on 使用） / the figure each target is judged by; for target_figures_on';

-- verdict_status gives the status to judge a figure by.  A count of records that are not closed
-- is provisional, but if it meets its target, that is final, because more records can only add
-- to it.  While the year before is not closed, only a missed increase can be final.
CREATE OR REPLACE FUNCTION verdict_status(obs_status text, met boolean, comparator text, stays_met boolean, before_open boolean)
RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT CASE
		WHEN stays_met AND met THEN 'A'
		WHEN before_open AND (met OR comparator = 'decrease') THEN 'P'
		ELSE obs_status
	END;
END;
COMMENT ON FUNCTION verdict_status(text, boolean, text, boolean, boolean) IS '据以下结论的数据状态：未结账的数据是初步的，但已达到的不会因补记而改变 / the status to judge a figure by: a count of records that are not closed is provisional, but one that meets its target is final';

-- target_figures_on is in PL/pgSQL, which caches the plan for the session: planning takes
-- longer than running.  targets are the ones to compute, NULL for all.
CREATE OR REPLACE FUNCTION target_figures_on(days date[], known_at timestamptz DEFAULT NULL, targets text[] DEFAULT NULL)
RETURNS TABLE (as_of date, target_code text, period_start date, period_end date, member_code text, district_code text, measures text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, source text,
			   baseline_value numeric, break_on date, first_met_on date, closed_until date, stays_met boolean, before_open boolean)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 250
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
-- Its estimates are too small: with many days, nested loops would take longest
SET enable_nestloop = off
-- JIT compilation of this plan takes seconds, and parallel workers longer to start than it runs
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
#variable_conflict use_column
DECLARE
	known constant timestamptz := known_until(target_figures_on.known_at);
	unrolled constant movement_sum[] := movement_unrolled(known);
	indicators constant text[] := CASE WHEN targets IS NOT NULL
		THEN ARRAY(SELECT DISTINCT t.indicator_code FROM jm_policy.target AS t WHERE t.target_code = ANY (targets)) END;
	searched text[];
	months date[];
BEGIN
	SELECT coalesce(array_agg(s.indicator_code), '{}'), coalesce(array_agg(s.month), '{}') INTO searched, months
	FROM to_search(known, unrolled, indicators) AS s;
	RETURN QUERY SELECT f.* FROM target_figures(days, known, unrolled, targets, indicators, searched, months) AS f;
END
$$;
COMMENT ON FUNCTION target_figures_on(date[], timestamptz, text[]) IS '各目标各期间在所列各日所取的数据：填报优先，否则由台账计算；首次达到的日期 / the figure each target is judged by on each day: observed, else derived; and the first day it met the target';

CREATE OR REPLACE FUNCTION target_figures_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, period_start date, period_end date, member_code text, district_code text, measures text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, source text,
			   baseline_value numeric, break_on date, first_met_on date, closed_until date, stays_met boolean, before_open boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT f.target_code, f.period_start, f.period_end, f.member_code, f.district_code, f.measures, f.value, f.qualifier, f.obs_status, f.data_on,
		f.value_origin, f.source, f.baseline_value, f.break_on, f.first_met_on, f.closed_until, f.stays_met, f.before_open
	FROM target_figures_on(ARRAY[as_of], known_at) AS f;
END;
COMMENT ON FUNCTION target_figures_at(date, timestamptz) IS '各目标各期间在某日所取的数据 / the figure each target is judged by, on a day';

-- target_member_progress_of gives the named targets alone.
CREATE OR REPLACE FUNCTION target_member_progress_of(as_of date, known_at timestamptz, targets text[])
RETURNS TABLE (target_code text, year int, period_start date, period_end date,
			   member_code text, district_code text, name_zh text, name_en text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, met boolean,
			   value_source text, first_met_on date, baseline_value numeric, closed_until date, in_count boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH figure AS MATERIALIZED (
		SELECT * FROM target_figures_on(ARRAY[as_of], known_at, targets)
	)
	SELECT t.target_code, p.year, p.period_start, p.period_end,
		l.member_code, l.district_code, l.name_zh, l.name_en,
		f.value, f.qualifier, f.obs_status, f.data_on, coalesce(f.value_origin, 'none'),
		jm_policy.target_met(f.value, t.comparator,
			CASE WHEN t.comparator IN ('increase', 'decrease') THEN f.baseline_value ELSE t.value END, coalesce(f.qualifier, 'exact')),
		f.source, coalesce(f.first_met_on, n.first_met_on), f.baseline_value, f.closed_until,
		r.target_code IS NULL
	FROM jm_policy.target AS t
	JOIN target_period AS p USING (target_code)
	JOIN target_member_list AS l USING (target_code)
	LEFT JOIN figure AS f
		ON f.target_code = t.target_code AND f.period_start = p.period_start AND f.measures = 'value'
		AND coalesce(f.member_code, f.district_code) = coalesce(l.member_code, l.district_code)
	LEFT JOIN figure AS n
		ON n.target_code = t.target_code AND n.period_start = p.period_start AND n.measures = 'once_met'
		AND n.member_code = coalesce(l.member_code, l.district_code)
	-- A reported number of members is not counted from these rows; nor is a reported result of a
	-- target without a number
	LEFT JOIN figure AS r
		ON r.target_code = t.target_code AND r.period_start = p.period_start AND r.value_origin = 'observed'
		AND r.member_code IS NULL AND r.district_code IS NULL
		AND (r.measures = 'members_met' OR t.comparator = 'done' AND NOT t.per_member)
	WHERE targets IS NULL OR t.target_code = ANY (targets);
END;
COMMENT ON FUNCTION target_member_progress_of(date, timestamptz, text[]) IS '所列目标在某日的分对象进度 / these targets by member, on a day';

CREATE OR REPLACE FUNCTION jm.target_member_progress_at(as_of date, known_at timestamptz DEFAULT NULL)
RETURNS TABLE (target_code text, year int, period_start date, period_end date,
			   member_code text, district_code text, name_zh text, name_en text,
			   value numeric, qualifier text, obs_status text, data_on date, value_origin text, met boolean,
			   value_source text, first_met_on date, baseline_value numeric, closed_until date, in_count boolean)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT * FROM target_member_progress_of(as_of, known_at, NULL);
END;
COMMENT ON FUNCTION target_member_progress_at(date, timestamptz) IS '逐一考核目标在某日的分对象进度 / targets judged by member, on a day';

CREATE OR REPLACE VIEW jm.target_member_progress WITH (security_invoker = true) AS
SELECT m.target_code, t.measure_no, t.subject_zh, m.year, m.period_start, m.period_end,
	m.member_code, m.district_code, m.name_zh, m.name_en,
	t.unit, t.comparator, t.value::numeric(24,6) AS target_value,
	rounded_figure(m.value)::numeric(24,6) AS actual_value, m.qualifier, m.obs_status, m.data_on, m.value_origin, m.met,
	m.value_source, m.first_met_on, rounded_figure(m.baseline_value)::numeric(24,6) AS baseline_value, m.closed_until, m.in_count, t.document_no
FROM target_member_progress_at(jm_policy.city_today()) AS m
JOIN jm_policy.target AS t USING (target_code);

COMMENT ON VIEW target_member_progress IS '逐一考核目标的分对象进度（实时） / targets judged by member, now';
COMMENT ON COLUMN target_member_progress.target_code IS '目标代码 / target';
COMMENT ON COLUMN target_member_progress.measure_no IS '措施序号（0为引言） / measure; 0 is the preamble';
COMMENT ON COLUMN target_member_progress.subject_zh IS '考核内容 / what is to be reached';
COMMENT ON COLUMN target_member_progress.year IS '年度；空为整个期间 / year, if each year counts by itself';
COMMENT ON COLUMN target_member_progress.period_start IS '期间起 / first day of the period';
COMMENT ON COLUMN target_member_progress.period_end IS '期限 / deadline';
COMMENT ON COLUMN target_member_progress.member_code IS '产业集群、产业链等 / cluster, chain …';
COMMENT ON COLUMN target_member_progress.district_code IS '县（市、区） / district';
COMMENT ON COLUMN target_member_progress.name_zh IS '对象名称 / name of the member';
COMMENT ON COLUMN target_member_progress.name_en IS '对象英文名称 / name of the member in English';
COMMENT ON COLUMN target_member_progress.unit IS '计量单位 / unit';
COMMENT ON COLUMN target_member_progress.comparator IS '比较方式 / comparator';
COMMENT ON COLUMN target_member_progress.target_value IS '目标值 / figure to reach';
COMMENT ON COLUMN target_member_progress.actual_value IS '实际值；空为无数据 / actual figure; NULL if there is no data';
COMMENT ON COLUMN target_member_progress.qualifier IS '数值性质：exact、more_than、less_than / exact, or a bound';
COMMENT ON COLUMN target_member_progress.obs_status IS '数据状态 / SDMX observation status';
COMMENT ON COLUMN target_member_progress.data_on IS '数据日期 / date of the data';
COMMENT ON COLUMN target_member_progress.value_origin IS '数据来历：observed 填报、derived 台账计算、none 无 / observed, derived or none';
COMMENT ON COLUMN target_member_progress.met IS '是否达到；空为不能判断 / whether it is met; NULL if it cannot be decided';
COMMENT ON COLUMN target_member_progress.value_source IS '数据来源 / source of the figure';
COMMENT ON COLUMN target_member_progress.first_met_on IS '首次达到的日期；空为尚未达到 / first day on which it was met; NULL if not yet';
COMMENT ON COLUMN target_member_progress.baseline_value IS '基期值：须与上年相比的为该对象上年数 / baseline; for a target compared with the year before, the member''s figure of that year';
COMMENT ON COLUMN target_member_progress.closed_until IS '结账至：台账计算的数据，其记录登记齐全至何日；空为未结账或非台账计算 / for a figure from the ledger, the day up to which its records are closed; NULL if not closed, or not from the ledger';
COMMENT ON COLUMN target_member_progress.in_count IS '是否计入全市所示的个数：否为另有填报或公布的数据，与本行来源不同 / whether the target''s number of members met is counted from these rows; if not, it was reported';
COMMENT ON COLUMN target_member_progress.document_no IS '文号 / document';
