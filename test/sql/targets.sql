-- Held against a target: the functions against a second computation in plain SQL,
-- over every comparator, qualifier and basis, at, under and over each threshold.

\i test/oracle/quiet.sql
BEGIN;

SELECT no_plan();

CREATE TABLE pg_temp.comparator AS SELECT * FROM (VALUES
	('>=', true, false), ('>', true, false), ('done', true, false), ('increase', true, false),
	('<=', false, true), ('<', false, true), ('decrease', false, true), ('=', false, false)) AS v (comparator, upward, downward);
CREATE TABLE pg_temp.figure AS SELECT unnest(ARRAY[NULL, -100, -0.01, 0, 0.01, 0.99, 1, 1.01, 50, 59.99, 60, 94.99, 95, 99.99, 100, 100.01, 200]) AS figure;

-- ---------------------------------------------------------------------------
-- Met or not
-- ---------------------------------------------------------------------------

SELECT is_empty($$
	SELECT a.figure, c.comparator, t.figure, q, found, want
	FROM pg_temp.figure AS a, pg_temp.comparator AS c, pg_temp.figure AS t, unnest(ARRAY['exact', 'more_than', 'less_than', NULL]) AS q,
		LATERAL (SELECT CASE WHEN c.comparator = 'done' THEN coalesce(t.figure, 1) ELSE t.figure END AS target) AS g,
		LATERAL (SELECT jm_policy.target_met(a.figure, c.comparator, t.figure, q) AS found, CASE coalesce(q, 'exact')
			WHEN 'more_than' THEN CASE WHEN a.figure >= target THEN c.upward END
			WHEN 'less_than' THEN CASE WHEN a.figure <= target THEN c.downward END
			ELSE CASE
				WHEN c.comparator IN ('>=', 'done') THEN a.figure >= target
				WHEN c.comparator IN ('>', 'increase') THEN a.figure > target
				WHEN c.comparator = '<=' THEN a.figure <= target
				WHEN c.comparator IN ('<', 'decrease') THEN a.figure < target
				ELSE a.figure = target END
			END AS want) AS w
	WHERE found IS DISTINCT FROM want $$,
	'a target is met as its comparator says, and a bound settles only what it can');
SELECT is(jm_policy.target_met(1, 'done', NULL), true, 'a milestone is done at 1');
SELECT is(jm_policy.target_met(0.99, 'done', NULL), false, 'and not before');

-- ---------------------------------------------------------------------------
-- How far
-- ---------------------------------------------------------------------------

SELECT is_empty($$
	SELECT a.figure, t.figure, b.figure, found FROM pg_temp.figure AS a, pg_temp.figure AS t, pg_temp.figure AS b,
		LATERAL (SELECT jm_policy.target_attainment(a.figure, t.figure, b.figure) AS found,
			(a.figure - coalesce(b.figure, 0)) * 100 / nullif(t.figure - coalesce(b.figure, 0), 0) AS want) AS w
	WHERE round(found, 9) IS DISTINCT FROM round(want, 9) $$,
	'attainment is percent of the way from the baseline, or from nothing, and none where there is no way to go');

-- ---------------------------------------------------------------------------
-- How much of the time
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.elapsed(period_start date, period_end date, on_date date) RETURNS numeric LANGUAGE sql AS $$
	SELECT CASE WHEN on_date < period_start THEN 0 ELSE (least(on_date, period_end) - period_start + 1)::numeric / (period_end - period_start + 1) END
$$;
CREATE TABLE pg_temp.period AS SELECT * FROM (VALUES (date '2023-01-01', date '2025-12-31'), ('2024-01-01', '2024-12-31'), ('2024-06-30', '2024-06-30'), ('2024-06-30', '2024-07-01')) AS v (s, e);
CREATE TABLE pg_temp.day AS SELECT unnest(ARRAY['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01', '2024-06-29', '2024-06-30', '2024-07-01', '2024-07-02', '2024-12-31', '2025-01-01', '2025-12-30', '2025-12-31', '2026-01-01']::date[]) AS d;
SELECT is_empty($$ SELECT s, e, d FROM pg_temp.period, pg_temp.day
	WHERE round(jm_policy.elapsed_share(s, e, d), 9) IS DISTINCT FROM round(pg_temp.elapsed(s, e, d), 9) $$,
	'of a period the days are gone that are over, today included');
SELECT is(jm_policy.elapsed_share('2024-01-01', '2024-12-31', '2024-01-01'), 1 / 366.0, 'of a year one day on its first');
SELECT is(jm_policy.elapsed_share('2024-01-01', '2024-12-31', '2023-12-31'), 0.00, 'none on the day before');
SELECT is(jm_policy.elapsed_share('2024-01-01', '2024-12-31', '2024-12-31'), 1::numeric, 'all on its last');
SELECT is(jm_policy.require_day('2024-02-29'), date '2024-02-29', 'a day is given back as it is');

-- ---------------------------------------------------------------------------
-- How fast
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.pace(actual numeric, comparator text, target numeric, s date, e date, data_on date, baseline numeric, basis text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	target constant numeric := CASE WHEN comparator = 'done' THEN coalesce(target, 1) ELSE target END;
	elapsed constant numeric := (greatest(least(data_on, e), s) - s + 1)::numeric / (e - s + 1);
	down constant boolean := comparator IN ('<=', '<', 'decrease');
	share numeric;
BEGIN
	IF actual IS NULL OR target IS NULL OR data_on IS NULL THEN
		RETURN NULL;
	END IF;
	-- Up or down from the figure before: a sum of the running year beside its share of it
	IF comparator = 'increase' AND basis <> 'level' AND target > 0 THEN
		RETURN actual / target / elapsed;
	ELSIF comparator IN ('increase', 'decrease') THEN
		RETURN sign(actual - target) * CASE WHEN down THEN -1 ELSE 1 END;
	END IF;
	-- To a maximum, by how much too much it is
	IF down AND baseline IS NULL THEN
		RETURN CASE WHEN actual <= 0 THEN 1 ELSE target / actual END;
	END IF;
	share := coalesce((actual - coalesce(baseline, 0)) / nullif(target - coalesce(baseline, 0), 0),
		CASE WHEN CASE WHEN down THEN actual <= target ELSE actual >= target END THEN 1 ELSE -1 END);
	RETURN CASE WHEN basis = 'level' AND baseline IS NULL THEN share ELSE share / elapsed END;
END
$$;
SELECT is_empty($$
	SELECT a.figure, c.comparator, t.figure, s, e, d, b.figure, basis, found, want
	FROM pg_temp.figure AS a, pg_temp.comparator AS c, pg_temp.figure AS t, pg_temp.period AS p,
		unnest(ARRAY[NULL, '2022-12-31', '2024-06-30', '2024-07-01', '2026-01-01']::date[]) AS d,
		unnest(ARRAY[NULL, 50, 100]) AS b (figure), unnest(ARRAY['level', 'cumulative', 'annual']) AS basis,
		LATERAL (SELECT jm_policy.target_pace(a.figure, c.comparator, t.figure, s, e, d, b.figure, basis) AS found,
			pg_temp.pace(a.figure, c.comparator, t.figure, s, e, d, b.figure, basis) AS want) AS w
	WHERE (a.figure IS NULL OR a.figure IN (-100, 0, 0.01, 50, 100, 100.01)) AND (t.figure IS NULL OR t.figure IN (-100, 0, 50, 100)) AND (s, e) <> ('2024-01-01', '2024-12-31')
		AND round(found, 9) IS DISTINCT FROM round(want, 9) $$,
	'the pace is the share of the way over the share of the time, both on the day of the data');
SELECT is(jm_policy.target_pace(50, '>=', 100, '2024-01-01', '2024-12-31', '2024-12-31', NULL, NULL), 0.5, 'what is not said to be anything else is a sum');
SELECT is(jm_policy.target_pace(50, '>=', 100, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'level'), 0.5, 'a level without a baseline knows no time');
SELECT is(jm_policy.target_pace(75, '>=', 100, '2024-07-01', '2024-07-02', '2024-07-01', 50, 'level'), 1::numeric, 'with one it does');
SELECT is(jm_policy.target_pace(5, 'increase', 10, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'annual'), 1::numeric, 'half of the year before in half of the year is in time');
SELECT is(jm_policy.target_pace(5, 'increase', 10, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'level'), -1::numeric, 'a level under the one before has gone the wrong way');
SELECT is(jm_policy.target_pace(5, 'decrease', 10, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'annual'), 1::numeric, 'which is the right one where it is to fall');
SELECT is(jm_policy.target_pace(10, 'decrease', 10, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'level'), 0::numeric, 'and none where it stands');
SELECT is(jm_policy.target_pace(0.02, 'increase', 0.01, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'annual'), 4::numeric, 'however little the year before was, twice as much in half of the year is four times as fast');
SELECT is(jm_policy.target_pace(5, 'increase', 0, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'annual'), 1::numeric, 'more than nothing is more');
SELECT is(jm_policy.target_pace(0, 'increase', 0, '2024-07-01', '2024-07-02', '2024-07-01', NULL, 'annual'), 0::numeric, 'nothing after nothing is not');
SELECT is(jm_policy.target_pace(100, '>=', 100, '2024-07-01', '2024-07-02', '2024-07-02', 100), 1::numeric, 'where the baseline is the target one is there');
SELECT is(jm_policy.target_pace(99.99, '>=', 100, '2024-07-01', '2024-07-02', '2024-07-02', 100), -1::numeric, 'or short of it');
SELECT is(jm_policy.target_pace(100.01, '<=', 100, '2024-07-01', '2024-07-02', '2024-07-02', 100), -1::numeric, 'or over it, where less is asked for');
SELECT is(jm_policy.target_pace(99.99, '<=', 100, '2024-07-01', '2024-07-02', '2024-07-02', 100), 1::numeric, 'or under it');

-- ---------------------------------------------------------------------------
-- In one word
-- ---------------------------------------------------------------------------

-- The thresholds, each at, under and over
SELECT is(jm_policy.target_status(figure, '>=', 100, '2024-01-01', '2024-12-31', '2024-12-31'), status, format('%s of 100 on the last day is %s', figure, status))
FROM (VALUES (100, 'met'), (99.99, 'on_track'), (95, 'on_track'), (94.99, 'at_risk'), (60, 'at_risk'), (59.99, 'off_track'), (0, 'off_track'), (-0.01, 'worsening')) AS v (figure, status);

SELECT is(jm_policy.target_status(100, '>=', 100, '2024-01-01', '2024-12-31', '2025-01-01', NULL, '2024-12-31', 'P', NULL), 'awaiting_final', 'a provisional figure is none to end with, though nobody says how exact it is');
SELECT is(jm_policy.target_status(100, '>=', 100, '2024-01-01', '2024-12-31', '2025-01-01', NULL, '2024-12-31', NULL, 'exact'), 'met', 'one of which nobody says that it is provisional is');

CREATE FUNCTION pg_temp.status(actual numeric, comparator text, target numeric, s date, e date, as_of date, baseline numeric, data_on date, obs_status text, qualifier text, basis text) RETURNS text LANGUAGE sql AS $$
	SELECT CASE
		WHEN as_of < s THEN 'not_started'
		WHEN actual IS NULL THEN 'no_data'
		WHEN as_of > e THEN CASE
			WHEN target IS NULL AND comparator <> 'done' THEN 'no_data'
			WHEN final AND met AND (whole OR comparator IN ('>=', '>', 'done', 'increase') AND coalesce(basis, 'cumulative') <> 'level') THEN 'met'
			WHEN final AND NOT met AND whole THEN 'missed'
			ELSE 'awaiting_final' END
		WHEN met THEN 'met'
		WHEN pace >= 0.95 THEN 'on_track'
		WHEN pace >= 0.60 THEN 'at_risk'
		WHEN pace >= 0 THEN 'off_track'
		WHEN pace < 0 THEN 'worsening'
		ELSE 'no_data' END
	FROM (SELECT coalesce(obs_status, 'A') IN ('A', 'B') AS final,
			jm_policy.target_met(actual, comparator, target, qualifier) AS met,
			greatest(least(coalesce(data_on, as_of), as_of), s) >= e AS whole,
			pg_temp.pace(actual, comparator, target, s, e, least(coalesce(data_on, as_of), as_of), baseline, coalesce(basis, 'cumulative')) AS pace) AS f
$$;
SELECT is_empty(format($$
	SELECT a.figure, c.comparator, t.figure, s, e, as_of, b.figure, data_on, o, q, basis, found, want
	FROM pg_temp.figure AS a, pg_temp.comparator AS c, unnest(ARRAY[NULL, 100]) AS t (figure), unnest(ARRAY[NULL, 50]) AS b (figure),
		(VALUES (date '2024-01-01', date '2024-12-31')) AS p (s, e),
		unnest(ARRAY['2023-12-31', '2024-01-01', '2024-06-30', '2024-12-31', '2025-01-01']::date[]) AS as_of,
		unnest(ARRAY[NULL, '2023-12-31', '2024-12-30', '2024-12-31']::date[]) AS data_on,
		(VALUES %s) AS w (o, q, basis),
		LATERAL (SELECT jm_policy.target_status(a.figure, c.comparator, t.figure, s, e, as_of, b.figure, data_on, o, q, basis) AS found,
			pg_temp.status(a.figure, c.comparator, t.figure, s, e, as_of, b.figure, data_on, o, q, basis) AS want) AS f
	WHERE (a.figure IS NULL OR a.figure IN (-0.01, 50, 60, 95, 100, 100.01)) AND found IS DISTINCT FROM want $$, words),
	format('a status is what the day, the figure and the pace say (%s)', words))
FROM unnest(ARRAY[$$('A', 'exact', 'cumulative'), ('B', 'exact', 'level')$$, $$('P', 'exact', 'annual'), ('E', 'more_than', 'level')$$, $$('F', 'less_than', 'cumulative'), ('A', 'more_than', 'annual')$$, $$(NULL, NULL, NULL), ('A', 'less_than', 'level')$$]) AS words;

-- ---------------------------------------------------------------------------
-- What is refused names what there is
-- ---------------------------------------------------------------------------

\i test/oracle/report.sql
SELECT is((pg_temp.report($$ SELECT jm_policy.target_met(1, 'about', 1) $$)).hint, 'Give one of ">=", ">", "<=", "<", "=", "done", "increase", "decrease".', 'an unknown comparator is told the known ones');
SELECT is((pg_temp.report($$ SELECT jm_policy.target_met(1, '>=', 1, 'roughly') $$)).hint, 'Give one of "exact", "more_than", "less_than".', 'so is an unknown qualifier');
SELECT is((pg_temp.report(format($$ SELECT jm_policy.target_met(1, %L, 1) $$, word))).state, 'JM021', format('"%s" is no comparator', word)) FROM unnest(ARRAY['', '=>', '>==', 'don', 'donee', '<>']) AS word;
SELECT is((pg_temp.report($$ SELECT jm_policy.target_status(1, '>=', 1, '2024-01-01', '2023-12-31', '2024-01-01') $$)).detail, 'It starts on 2024-01-01 and ends on 2023-12-31.', 'a period that ends before it starts is told both days');
SELECT is((pg_temp.report($$ SELECT jm_policy.require_day('-infinity') $$)).detail, 'The value is -infinity.', 'a day that is none is quoted');
SELECT is((pg_temp.report($$ SELECT jm_policy.require_day('infinity') $$)).detail, 'The value is infinity.', 'whichever it is');

SELECT * FROM finish();
ROLLBACK;
