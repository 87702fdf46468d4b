-- Reads the sums of movements: up to some days, and as a series.

-- offices_seen gives the rows of movement_rollup to add up: those of the whole city for a role
-- that sees it, else those of the role's districts and of records that belong to none.
CREATE OR REPLACE FUNCTION offices_seen()
RETURNS text[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN CASE WHEN sees_city() THEN ARRAY['*'] ELSE districts_seen() || ''::text END;
END
$$;
COMMENT ON FUNCTION offices_seen() IS '本用户所读的合计：全市（*），或各县（市、区） / the sums that this role reads: of the whole city (*), or of its districts';

-- movement_unrolled gives the daily movements that are not in the rollup.  For now, these are
-- the pending ones; for a role that does not see the whole city also those of things, since
-- what counts once depends on the records it sees.  As known at a time, these are all
-- movements, because the rollup has only the present.  This takes longer than reading the
-- rollup, so a caller that needs it several times computes it once and passes it on.
CREATE OR REPLACE FUNCTION movement_unrolled(known_at timestamptz) RETURNS movement_sum[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET jit = off
SET max_parallel_workers_per_gather = 0
SET search_path FROM CURRENT
AS $$
DECLARE
	net movement_sum[];
BEGIN
	IF known_at IS NOT NULL THEN
		RETURN ARRAY(
			SELECT ROW('', d.indicator_code, coalesce(d.member_code, ''), coalesce(d.district_code, ''), coalesce(d.year, 0), d.part, d.moved_on,
				NULL, NULL, d.movements, d.amount)::movement_sum
			FROM daily_movement(known_at) AS d);
	END IF;
	net := ARRAY(
		SELECT p FROM unnest(rollup_families()) AS f (family)
		CROSS JOIN LATERAL pending_movements(f.family) AS p
		WHERE f.family NOT IN ('award', 'roster') AND p.indicator_code NOT LIKE '#%');
	IF sees_city() THEN
		RETURN ARRAY(SELECT n FROM unnest(net) AS n WHERE n.thing IS NULL) || ARRAY(SELECT c FROM things_changed(net) AS c);
	END IF;
	RETURN ARRAY(
		SELECT n FROM unnest(net) AS n WHERE n.thing IS NULL
		UNION ALL
		SELECT ROW('', t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, NULL, NULL, count(*), sum(t.amount))::movement_sum
		FROM thing_movement('kept', NULL, net) AS t
		WHERE t.indicator_code NOT LIKE '#%'
		GROUP BY t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on);
END
$$;
COMMENT ON FUNCTION movement_unrolled(timestamptz) IS '未并入合计的指标变动：现在尚未汇总的；所问为过去所知时，为全部 / the movements that are not in the rollup: for now, the pending ones; as known at a time, all';

-- OFFSET 0 below keeps the planner from joining: few rows are looked up by the key.

-- movement_to gives the sums of movements up to each of some days: by day in the months that
-- these days divide, and by month (on its first day) in all others.  Periods begin and end
-- with a month, so the sum up to the end of a period is the same as by day.
CREATE OR REPLACE FUNCTION movement_to(days date[], known_at timestamptz, by_district boolean, unrolled movement_sum[], indicators text[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH divided AS MATERIALIZED (
		SELECT DISTINCT m.month, (m.month + interval '1 month')::date AS next_month
		FROM unnest(days) AS d (day)
		CROSS JOIN LATERAL (SELECT date_trunc('month', d.day::timestamp)::date) AS m (month)
		WHERE extract(day FROM d.day + 1) <> 1
	), looked_at AS MATERIALIZED (
		SELECT ARRAY(SELECT d.indicator_code FROM jm_policy.derivation AS d WHERE indicators IS NULL OR d.indicator_code = ANY (indicators)) AS indicators,
			ARRAY(SELECT d.indicator_code FROM jm_policy.derivation AS d WHERE d.per_district) AS by_county,
			ARRAY(SELECT d.month FROM divided AS d) AS months,
			CASE WHEN known_at IS NULL THEN offices_seen() ELSE '{}' END AS offices
	)
	SELECT s.indicator_code, nullif(s.member_code, ''), CASE WHEN s.in_district THEN nullif(s.district_code, '') END, nullif(s.year, 0), s.part, s.moved_on,
		trim_scale(sum(s.amount))
	FROM (
		-- Indicators that each county must reach are always by county
		SELECT v.*, by_district OR v.indicator_code = ANY ((SELECT l.by_county FROM looked_at AS l)::text[]) AS in_district
		FROM (
			SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
			FROM movement_rollup AS t
			WHERE t.grain = 'month' AND t.office_code = ANY ((SELECT l.offices FROM looked_at AS l)::text[])
			  AND t.indicator_code = ANY ((SELECT l.indicators FROM looked_at AS l)::text[])
			  AND t.moved_on <> ALL ((SELECT l.months FROM looked_at AS l)::date[])
			UNION ALL
			SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
			FROM divided AS d
			CROSS JOIN LATERAL (SELECT r.* FROM movement_rollup AS r
				WHERE r.grain = 'day' AND r.office_code = ANY ((SELECT l.offices FROM looked_at AS l)::text[])
				  AND r.indicator_code = ANY ((SELECT l.indicators FROM looked_at AS l)::text[])
				  AND r.moved_on >= d.month AND r.moved_on < d.next_month OFFSET 0) AS t
			UNION ALL
			SELECT u.indicator_code, u.member_code, u.district_code, u.year, u.part, CASE WHEN m.month = ANY (l.months) THEN u.moved_on ELSE m.month END,
				u.movements, u.amount
			FROM unnest(unrolled) AS u
			CROSS JOIN looked_at AS l
			CROSS JOIN LATERAL (SELECT date_trunc('month', u.moved_on::timestamp)::date) AS m (month)
			WHERE u.indicator_code = ANY (l.indicators)
		) AS v
	) AS s
	GROUP BY s.indicator_code, s.member_code, CASE WHEN s.in_district THEN nullif(s.district_code, '') END, s.year, s.part, s.moved_on
	HAVING sum(s.movements) > 0;
END;
COMMENT ON FUNCTION movement_to(date[], timestamptz, boolean, movement_sum[], text[]) IS '指标变动合计：所问各日所分的月份按日，其余按月 / sums of movements: by day in the months that the days divide, else by month';

-- movement_since gives a series: by day from the first day of a month on, for the indicators at
-- the same position, and by month before (for all indicators and days if NULL).  Indicators
-- that each county must reach are by county.
CREATE OR REPLACE FUNCTION movement_since(known_at timestamptz, unrolled movement_sum[], indicators text[], months date[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH wanted AS MATERIALIZED (
		SELECT d.indicator_code, d.per_district, u.month
		FROM jm_policy.derivation AS d
		JOIN unnest(indicators, months) AS u (indicator_code, month) USING (indicator_code)
		UNION ALL
		SELECT d.indicator_code, d.per_district, date '0001-01-01' FROM jm_policy.derivation AS d WHERE indicators IS NULL
	), offices AS MATERIALIZED (
		SELECT CASE WHEN known_at IS NULL THEN offices_seen() ELSE '{}' END AS seen
	)
	SELECT s.indicator_code, nullif(s.member_code, ''), nullif(s.district_code, ''), nullif(s.year, 0), s.part, s.moved_on, trim_scale(sum(s.amount))
	FROM (
		SELECT t.indicator_code, t.member_code, CASE WHEN w.per_district THEN t.district_code END AS district_code, t.year, t.part, t.moved_on, t.movements, t.amount
		FROM wanted AS w
		CROSS JOIN LATERAL (SELECT r.* FROM movement_rollup AS r
			WHERE r.grain = 'day' AND r.office_code = ANY ((SELECT o.seen FROM offices AS o)::text[])
			  AND r.indicator_code = w.indicator_code AND r.moved_on >= w.month OFFSET 0) AS t
		UNION ALL
		SELECT t.indicator_code, t.member_code, CASE WHEN w.per_district THEN t.district_code END, t.year, t.part, t.moved_on, t.movements, t.amount
		FROM wanted AS w
		CROSS JOIN LATERAL (SELECT r.* FROM movement_rollup AS r
			WHERE r.grain = 'month' AND r.office_code = ANY ((SELECT o.seen FROM offices AS o)::text[])
			  AND r.indicator_code = w.indicator_code AND r.moved_on < w.month OFFSET 0) AS t
		UNION ALL
		SELECT u.indicator_code, u.member_code, CASE WHEN w.per_district THEN u.district_code END, u.year, u.part,
			CASE WHEN u.moved_on >= w.month THEN u.moved_on ELSE date_trunc('month', u.moved_on::timestamp)::date END, u.movements, u.amount
		FROM wanted AS w
		JOIN unnest(unrolled) AS u ON u.indicator_code = w.indicator_code
	) AS s
	GROUP BY s.indicator_code, s.member_code, s.district_code, s.year, s.part, s.moved_on
	HAVING sum(s.movements) > 0;
END;
COMMENT ON FUNCTION movement_since(timestamptz, movement_sum[], text[], date[]) IS '指标变动合计：自所列月份起按日，此前按月 / sums of movements: by day since the given month, by month before';

-- other_sums reads the sums of a family beside the indicators (#…): those of the rollup, and what
-- the pending changes add.
CREATE OR REPLACE FUNCTION other_sums(of_family text)
RETURNS TABLE (figure text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	net constant movement_sum[] := ARRAY(SELECT p FROM pending_movements(of_family) AS p WHERE p.indicator_code LIKE '#%');
	of_things constant movement_sum[] := CASE WHEN sees_city() THEN ARRAY(SELECT c FROM things_changed(net) AS c)
		WHEN of_family = 'award' THEN ARRAY(
			SELECT ROW('', t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, NULL, NULL, 1, t.amount)::movement_sum
			FROM thing_movement('kept', NULL, net) AS t WHERE t.indicator_code LIKE '#%')
		ELSE '{}' END;
	seen constant text[] := offices_seen();
	figures constant text[] := CASE of_family
		WHEN 'award' THEN ARRAY['#award', '#applicants', '#member_award']
		WHEN 'project' THEN ARRAY['#introduced']
		ELSE ARRAY['#enterprises', '#output', '#members', '#member_output'] END;
BEGIN
	RETURN QUERY
	SELECT substr(s.indicator_code, 2), nullif(s.member_code, ''), nullif(s.district_code, ''), nullif(s.year, 0), s.part, s.moved_on, sum(s.amount)
	FROM (
		SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
		FROM movement_rollup AS t
		WHERE t.grain = 'day' AND t.office_code = ANY (seen) AND t.indicator_code = ANY (figures)
		UNION ALL
		SELECT n.indicator_code, n.member_code, n.district_code, n.year, n.part, n.moved_on, n.movements, n.amount
		FROM unnest(net || of_things) AS n
		WHERE n.thing IS NULL
	) AS s
	GROUP BY s.indicator_code, s.member_code, s.district_code, s.year, s.part, s.moved_on
	HAVING sum(s.movements) > 0;
END
$$;
COMMENT ON FUNCTION other_sums(text) IS '指标以外的合计（实时），按县（市、区）：企业数、产值、名单企业（roster），申报和拨付（award），引进项目（project） / sums beside the indicators, by district, live: enterprises, output, members of lists (roster), applications and payments (award), projects introduced (project)';

CREATE OR REPLACE FUNCTION roster_sums()
RETURNS TABLE (figure text, member_code text, district_code text, year int, part text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT s.figure, s.member_code, s.district_code, s.year, s.part, s.amount FROM other_sums('roster') AS s;
END;
COMMENT ON FUNCTION roster_sums() IS '企业数、产值、名单企业数及其产值的合计（实时），按县（市、区） / numbers of enterprises, output, and those of the members of lists, by district, live';
