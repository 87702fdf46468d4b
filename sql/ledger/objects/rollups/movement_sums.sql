-- Reads the sums of movements as of a day, and as a series.

-- movement_pending gives the difference of all pending changes.
CREATE OR REPLACE FUNCTION movement_pending()
RETURNS TABLE (office_code text, indicator_code text, member_code text, district_code text,
			   year int, part text, moved_on date, movements bigint, amount numeric, rise numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT d.*
	FROM unnest(ARRAY['recognition', 'project', 'disbursement', 'enterprise_year', 'roster']) AS f (family)
	CROSS JOIN LATERAL movement_difference(f.family, ARRAY(SELECT DISTINCT t.uscc FROM change_log AS t WHERE t.family = f.family)) AS d;
END;
COMMENT ON FUNCTION movement_pending() IS '尚未汇总的指标变动 / the difference that the pending changes make';

-- plain_movement computes the daily movements of the families that have no rollup, because
-- they have few records.
CREATE OR REPLACE FUNCTION plain_movement()
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date,
			   movements bigint, amount numeric, rise numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.indicator_code, coalesce(m.member_code, ''), m.district_code, coalesce(m.year, 0), m.part, m.moved_on,
		count(*), sum(m.amount), sum(greatest(m.amount, 0))
	FROM (
		SELECT f.* FROM movement_from_fact(NULL) AS f
		UNION ALL
		SELECT l.* FROM movement_from_list(NULL) AS l
	) AS m
	GROUP BY m.indicator_code, coalesce(m.member_code, ''), m.district_code, coalesce(m.year, 0), m.part, m.moved_on;
END;
COMMENT ON FUNCTION plain_movement() IS '数量不大、不作汇总的各类记录引起的指标变动，每日合计 / the daily movements of the families without a rollup, computed from the records';

-- movement_unrolled gives the daily movements that are not in the rollup.  For now, these
-- are the pending ones and those without a rollup; as known at a time, all of them,
-- because the rollup has only the present.  It takes longer than reading the rollup, so a
-- caller that needs it several times computes it once and passes it on.
CREATE OR REPLACE FUNCTION movement_unrolled(known_at timestamptz) RETURNS movement_sum[]
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET jit = off
SET search_path FROM CURRENT
AS $$
BEGIN
	IF known_at IS NULL THEN
		RETURN ARRAY(
			SELECT ROW(u.indicator_code, u.member_code, u.district_code, u.year, u.part, u.moved_on, u.movements, u.amount, u.rise)::movement_sum
			FROM movement_pending() AS u
			UNION ALL
			SELECT ROW(p.indicator_code, p.member_code, p.district_code, p.year, p.part, p.moved_on, p.movements, p.amount, p.rise)::movement_sum
			FROM plain_movement() AS p);
	END IF;
	RETURN ARRAY(
		SELECT ROW(d.indicator_code, coalesce(d.member_code, ''), d.district_code, coalesce(d.year, 0), d.part, d.moved_on, d.movements, d.amount, d.rise)::movement_sum
		FROM daily_movement(known_at) AS d);
END
$$;
COMMENT ON FUNCTION movement_unrolled(timestamptz) IS '未并入合计的指标变动：现在尚未汇总及不作汇总的；所问为过去所知时，为全部 / the movements that are not in the rollup: for now, the pending ones and those without a rollup; as known at a time, all';

-- movement_as_of gives the sums of movements: by day in the month of as_of, and by month
-- (on its first day) in all others.  Periods begin and end with a month, so the sum up to
-- as_of, or up to the end of a period, is the same as by day.
CREATE OR REPLACE FUNCTION movement_as_of(as_of date, known_at timestamptz, by_district boolean, unrolled movement_sum[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH looked_at AS MATERIALIZED (
		SELECT date_trunc('month', as_of::timestamp)::date AS from_on, (date_trunc('month', as_of::timestamp) + interval '1 month')::date - 1 AS to_on,
			ARRAY(SELECT d.indicator_code FROM jm_policy.derivation AS d) AS indicators,
			ARRAY(SELECT d.indicator_code FROM jm_policy.derivation AS d WHERE d.per_district) AS by_county
	)
	SELECT s.indicator_code, nullif(s.member_code, ''), CASE WHEN s.in_district THEN s.district_code END, nullif(s.year, 0), s.part, s.moved_on,
		trim_scale(sum(s.amount))
	FROM (
		-- Indicators that each county must reach are always by county
		SELECT v.*, by_district OR v.indicator_code = ANY ((SELECT l.by_county FROM looked_at AS l)::text[]) AS in_district
		FROM (
			SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
			FROM movement_rollup AS t
			WHERE known_at IS NULL AND t.grain = 'month' AND t.moved_on <> (SELECT l.from_on FROM looked_at AS l)
			UNION ALL
			SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
			FROM movement_rollup AS t
			WHERE known_at IS NULL AND t.grain = 'day' AND t.indicator_code = ANY ((SELECT l.indicators FROM looked_at AS l)::text[])
			  AND t.moved_on >= (SELECT l.from_on FROM looked_at AS l) AND t.moved_on <= (SELECT l.to_on FROM looked_at AS l)
			UNION ALL
			SELECT d.indicator_code, d.member_code, d.district_code, d.year, d.part,
				CASE WHEN d.moved_on BETWEEN l.from_on AND l.to_on THEN d.moved_on ELSE date_trunc('month', d.moved_on::timestamp)::date END,
				d.movements, d.amount
			FROM unnest(unrolled) AS d
			CROSS JOIN looked_at AS l
		) AS v
	) AS s
	GROUP BY s.indicator_code, s.member_code, CASE WHEN s.in_district THEN s.district_code END, s.year, s.part, s.moved_on
	HAVING sum(s.movements) > 0;
END;
COMMENT ON FUNCTION movement_as_of(date, timestamptz, boolean, movement_sum[]) IS '指标变动合计：所问当月按日，其余按月 / sums of movements: by day in the month of as_of, else by month';

-- grain_by_day: the sums of the whole city can be read only by a role that sees the whole city.
CREATE OR REPLACE FUNCTION grain_by_day() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
AS $$
BEGIN
	RETURN CASE WHEN NOT row_security_active('movement_rollup') OR accessible_city('read', 'write', 'audit') THEN 'city' ELSE 'day' END;
END
$$;
COMMENT ON FUNCTION grain_by_day() IS '本用户所读的每日合计：全市或分县（市、区） / the daily sums that this role reads: of the city or of its districts';

-- movement_along gives a series: by day in the given months for the indicators at the same
-- position (for all indicators and days if NULL), else by month, on its last day.
-- Indicators that each county must reach are by county.
CREATE OR REPLACE FUNCTION movement_along(known_at timestamptz, unrolled movement_sum[], indicators text[], months date[])
RETURNS TABLE (indicator_code text, member_code text, district_code text, year int, part text, moved_on date, amount numeric, rise numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH grained AS MATERIALIZED (
		SELECT d.indicator_code, d.per_district, CASE WHEN d.per_district THEN 'day' ELSE (SELECT grain_by_day()) END AS grain
		FROM jm_policy.derivation AS d
	), by_day AS MATERIALIZED (
		SELECT g.*, u.month, (u.month + interval '1 month')::date AS next_month
		FROM unnest(indicators, months) AS u (indicator_code, month)
		JOIN grained AS g USING (indicator_code)
	)
	SELECT s.indicator_code, nullif(s.member_code, ''), s.district_code, nullif(s.year, 0), s.part, s.moved_on,
		trim_scale(sum(s.amount)), sum(s.rise)
	FROM (
		SELECT t.indicator_code, t.member_code, CASE WHEN g.per_district THEN t.district_code END AS district_code,
			t.year, t.part, t.moved_on, t.movements, t.amount, t.rise
		FROM grained AS g
		JOIN movement_rollup AS t ON t.grain = g.grain AND t.indicator_code = g.indicator_code
		WHERE known_at IS NULL AND indicators IS NULL
		UNION ALL
		SELECT t.indicator_code, t.member_code, CASE WHEN b.per_district THEN t.district_code END,
			t.year, t.part, t.moved_on, t.movements, t.amount, t.rise
		FROM by_day AS b
		JOIN movement_rollup AS t ON t.grain = b.grain AND t.indicator_code = b.indicator_code
			AND t.moved_on >= b.month AND t.moved_on < b.next_month
		WHERE known_at IS NULL
		UNION ALL
		SELECT t.indicator_code, t.member_code, CASE WHEN g.per_district THEN t.district_code END,
			t.year, t.part, (t.moved_on + interval '1 month')::date - 1, t.movements, t.amount, t.rise
		FROM movement_rollup AS t
		JOIN grained AS g USING (indicator_code)
		WHERE known_at IS NULL AND t.grain = 'month' AND indicators IS NOT NULL
		  AND (t.indicator_code, t.moved_on) NOT IN (SELECT b.indicator_code, b.month FROM by_day AS b)
		UNION ALL
		SELECT a.indicator_code, a.member_code, CASE WHEN g.per_district THEN a.district_code END, a.year, a.part,
			CASE WHEN indicators IS NULL OR (a.indicator_code, date_trunc('month', a.moved_on::timestamp)::date) IN (SELECT b.indicator_code, b.month FROM by_day AS b)
				THEN a.moved_on ELSE (date_trunc('month', a.moved_on::timestamp) + interval '1 month')::date - 1 END,
			a.movements, a.amount, a.rise
		FROM unnest(unrolled) AS a
		JOIN grained AS g USING (indicator_code)
	) AS s
	GROUP BY s.indicator_code, s.member_code, s.district_code, s.year, s.part, s.moved_on
	HAVING sum(s.movements) > 0;
END;
COMMENT ON FUNCTION movement_along(timestamptz, movement_sum[], text[], date[]) IS '指标变动合计：所列月份按日，其余按月末 / sums of movements: by day in the given months, else by month, on its last day';

-- roster_sums sums up movement_from_roster.
CREATE OR REPLACE FUNCTION roster_sums()
RETURNS TABLE (figure text, member_code text, district_code text, year int, part text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT substr(m.indicator_code, 2), m.member_code, m.district_code, m.year, m.part, sum(m.amount)
	FROM (
		SELECT t.indicator_code, nullif(t.member_code, '') AS member_code, t.district_code, nullif(t.year, 0) AS year, t.part, t.movements, t.amount
		FROM movement_rollup AS t
		WHERE t.grain = 'month' AND t.indicator_code = ANY (ARRAY['#enterprises', '#output', '#members', '#member_output'])
		UNION ALL
		SELECT d.indicator_code, nullif(d.member_code, ''), d.district_code, nullif(d.year, 0), d.part, d.movements, d.amount
		FROM movement_difference('roster', ARRAY(SELECT DISTINCT t.uscc FROM change_log AS t WHERE t.family = 'roster')) AS d
	) AS m
	GROUP BY m.indicator_code, m.member_code, m.district_code, m.year, m.part
	HAVING sum(m.movements) > 0;
END;
COMMENT ON FUNCTION roster_sums() IS '企业数、产值、名单企业数及其产值的合计（实时），按县（市、区） / numbers of enterprises, output, and those of the members of lists, by district, live';
