-- The movements of the records as they are now, family by family, and those that are kept.

-- A family is the records whose changes are logged together.  Each has a function live_… that
-- gives the movements of some of its records.
CREATE OR REPLACE FUNCTION rollup_families()
RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ARRAY['award', 'recognition', 'project', 'disbursement', 'enterprise_year', 'roster', 'activity', 'assignment', 'list_entry', 'entity_step'];
COMMENT ON FUNCTION rollup_families() IS '汇总类别 / the families of records that have sums';

CREATE OR REPLACE FUNCTION live_movement(of_family text)
RETURNS TABLE (uscc text, records text, office_code text, indicator_code text, member_code text, district_code text, year int, part text,
			   moved_on date, until_on date, thing text, amount numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT a.* FROM movement_from_award() AS a WHERE of_family = 'award'
	UNION ALL
	SELECT m.uscc, '', e.district_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, NULL, NULL, m.amount
	FROM (
		SELECT r.* FROM movement_from_recognition(NULL::timestamptz) AS r WHERE of_family = 'recognition'
		UNION ALL
		SELECT p.* FROM movement_from_project(NULL::timestamptz) AS p WHERE of_family = 'project'
		UNION ALL
		SELECT y.* FROM movement_from_project_year(NULL::timestamptz) AS y WHERE of_family = 'project'
		UNION ALL
		SELECT i.* FROM movement_from_introduced() AS i WHERE of_family = 'project'
		UNION ALL
		SELECT d.* FROM movement_from_disbursement(NULL::timestamptz) AS d WHERE of_family = 'disbursement'
		UNION ALL
		SELECT n.* FROM movement_from_enterprise_year(NULL::timestamptz) AS n WHERE of_family = 'enterprise_year'
		UNION ALL
		SELECT o.* FROM movement_from_roster() AS o WHERE of_family = 'roster'
	) AS m
	JOIN enterprise AS e ON e.uscc = m.uscc
	UNION ALL
	SELECT f.* FROM fact_movement(NULL::timestamptz, 'activity') AS f WHERE of_family = 'activity'
	UNION ALL
	SELECT f.* FROM fact_movement(NULL::timestamptz, 'assignment') AS f WHERE of_family = 'assignment'
	UNION ALL
	SELECT f.* FROM fact_movement(NULL::timestamptz, 'list_entry') AS f WHERE of_family = 'list_entry'
	UNION ALL
	SELECT f.* FROM fact_movement(NULL::timestamptz, 'entity_step') AS f WHERE of_family = 'entity_step';
END;
COMMENT ON FUNCTION live_movement(text) IS '某类记录引起的变动（实时，逐条计算） / the movements of a family, computed from the records';

-- live_state gives the state of a family as it should be, in the form of rollup_state; uscc is
-- NULL for records about no enterprise, so that it can be looked up by an index.
CREATE OR REPLACE FUNCTION live_state(of_family text)
RETURNS SETOF rollup_state
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT of_family, m.uscc, m.records, m.office_code,
		array_agg(ROW(m.indicator_code, coalesce(m.member_code, ''), coalesce(m.district_code, ''), coalesce(m.year, 0), m.part,
			m.moved_on, m.until_on, m.thing, m.amount)::movement)
	FROM live_movement(of_family) AS m
	GROUP BY m.uscc, m.records, m.office_code;
END;
COMMENT ON FUNCTION live_state(text) IS '某类记录应有的汇总状态 / what rollup_state should have of a family';

-- live_… gives it for the noted records.  These functions are in PL/pgSQL, because their plans
-- are cached: planning would take longer than running.  A plan made while the tables are empty
-- would scan them whole later, and few records are looked up by their keys in any case, so
-- scans and joins of whole tables are off.
DO $do$
DECLARE
	of_family text;
BEGIN
	FOREACH of_family IN ARRAY rollup_families() LOOP
		EXECUTE format($sql$
			CREATE OR REPLACE FUNCTION %I(noted rollup_key[]) RETURNS SETOF rollup_state
			LANGUAGE plpgsql STABLE PARALLEL SAFE
			SET search_path FROM CURRENT
			SET plan_cache_mode = force_generic_plan
			SET enable_seqscan = off
			SET enable_hashjoin = off
			SET enable_mergejoin = off
			SET enable_material = off
			SET max_parallel_workers_per_gather = 0
			SET jit = off
			AS $body$%s
			$body$$sql$,
			'live_' || of_family,
			CASE WHEN of_family IN ('activity', 'assignment', 'list_entry', 'entity_step') THEN format($query$
			DECLARE
				enterprises constant text[] := ARRAY(SELECT n.uscc FROM unnest(noted) AS n WHERE n.records = '');
				blocks constant text[] := ARRAY(SELECT DISTINCT n.records FROM unnest(noted) AS n WHERE n.records <> '');
				keys constant text[] := ARRAY(SELECT n.uscc || ' ' || n.records FROM unnest(noted) AS n);
			BEGIN
				RETURN QUERY
				SELECT s.family, coalesce(s.uscc, ''), s.records, s.office_code, s.movements FROM live_state(%L) AS s
				WHERE (s.uscc = ANY (enterprises) OR s.records = ANY (blocks))
				  -- Written so that it is looked up in a hash table
				  AND NOT (s.uscc = ANY (enterprises) IS NOT TRUE AND coalesce(s.uscc, '') || ' ' || s.records NOT IN (SELECT unnest(keys)));
			END$query$, of_family)
			-- An enterprise and item at a time: it may have many applications
			WHEN of_family = 'award' THEN $query$
			BEGIN
				RETURN QUERY
				SELECT s.* FROM unnest(noted) AS n
				CROSS JOIN LATERAL (SELECT l.* FROM live_state('award') AS l WHERE l.uscc = n.uscc AND l.records = n.records OFFSET 0) AS s
				WHERE n.records <> ''
				UNION ALL
				SELECT s.* FROM unnest(noted) AS n
				CROSS JOIN LATERAL (SELECT l.* FROM live_state('award') AS l WHERE l.uscc = n.uscc OFFSET 0) AS s
				WHERE n.records = '';
			END$query$
			ELSE format($query$
			DECLARE
				enterprises constant text[] := ARRAY(SELECT n.uscc FROM unnest(noted) AS n);
			BEGIN
				RETURN QUERY SELECT s.* FROM live_state(%L) AS s WHERE s.uscc = ANY (enterprises);
			END$query$, of_family)
			END);
		EXECUTE format('COMMENT ON FUNCTION %I(rollup_key[]) IS %L', 'live_' || of_family,
			format('%1$s 类中有变动的记录应有的汇总状态 / what rollup_state should have of these records of the family %1$s', of_family));
	END LOOP;
END
$do$;

-- noted_keys gives the records that the change log names, each once.
CREATE OR REPLACE FUNCTION noted_keys(of_family text)
RETURNS rollup_key[]
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT coalesce(array_agg(ROW(n.uscc, n.records)::rollup_key), '{}')
	FROM (
		SELECT DISTINCT t.uscc, t.records
		FROM change_log AS t
		WHERE t.family = of_family
		  AND (t.records = '' OR NOT EXISTS (SELECT FROM change_log AS w WHERE w.uscc = t.uscc AND w.family = t.family AND w.records = ''))
	) AS n;
END;
COMMENT ON FUNCTION noted_keys(text) IS '待汇总的记录 / the records with pending changes';

CREATE OR REPLACE FUNCTION kept_state(of_family text, noted rollup_key[])
RETURNS SETOF rollup_state
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
BEGIN
	RETURN QUERY
	SELECT s.*
	FROM unnest(noted) AS n
	CROSS JOIN LATERAL (SELECT k.* FROM rollup_state AS k
		WHERE k.family = of_family AND k.uscc = n.uscc AND n.records IN ('', k.records) OFFSET 0) AS s;
END
$$;
COMMENT ON FUNCTION kept_state(text, rollup_key[]) IS '所列记录已汇总的状态 / what rollup_state has of these records';

-- net_movements gives what a state has and another has not, as sums with signs.
CREATE OR REPLACE FUNCTION net_movements(now rollup_state[], before rollup_state[])
RETURNS SETOF movement_sum
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT c.office_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, m.until_on, m.thing,
		sum(c.sign)::bigint, sum(c.sign * m.amount)
	FROM (
		SELECT 1 AS sign, n.office_code, n.movements FROM unnest(now) AS n
		UNION ALL
		SELECT -1, b.office_code, b.movements FROM unnest(before) AS b
	) AS c
	CROSS JOIN LATERAL unnest(c.movements) AS m
	GROUP BY c.office_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, m.until_on, m.thing
	HAVING sum(c.sign) <> 0 OR sum(c.sign * m.amount) <> 0;
END;
COMMENT ON FUNCTION net_movements(rollup_state[], rollup_state[]) IS '两种状态之差，合计 / the difference between two states, as sums';

-- pending_movements gives what the pending changes of a family add to the sums.
CREATE OR REPLACE FUNCTION pending_movements(of_family text)
RETURNS SETOF movement_sum
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	noted constant rollup_key[] := noted_keys(of_family);
	now rollup_state[];
BEGIN
	IF cardinality(noted) = 0 THEN
		RETURN;
	END IF;
	EXECUTE format('SELECT array_agg(l) FROM %I($1) AS l', 'live_' || of_family) INTO now USING noted;
	RETURN QUERY SELECT n.* FROM net_movements(now, ARRAY(SELECT k FROM kept_state(of_family, noted) AS k)) AS n;
END
$$;
COMMENT ON FUNCTION pending_movements(text) IS '某类尚未汇总的变动 / what the pending changes of a family add to the sums';

-- things_changed gives what records of things, added to or taken from those that are kept,
-- change in the figures of the city.
CREATE OR REPLACE FUNCTION things_changed(net movement_sum[])
RETURNS SETOF movement_sum
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	kept movement_sum[];
BEGIN
	IF NOT EXISTS (SELECT FROM unnest(net) AS n WHERE n.thing IS NOT NULL) THEN
		RETURN;
	END IF;
	kept := ARRAY(
		SELECT ROW(t.office_code, t.indicator_code, t.member_code, t.district_code, 0, t.part, t.moved_on, t.until_on, t.thing, t.movements, 0)::movement_sum
		FROM (SELECT DISTINCT n.indicator_code, n.member_code, n.thing FROM unnest(net) AS n WHERE n.thing IS NOT NULL) AS c
		CROSS JOIN LATERAL (SELECT r.* FROM thing_rollup AS r
			WHERE r.indicator_code = c.indicator_code AND r.member_code = c.member_code AND r.thing = c.thing OFFSET 0) AS t);
	RETURN QUERY
	SELECT '*', c.indicator_code, c.member_code, c.district_code, c.year, c.part, c.moved_on, NULL::date, NULL::text, sum(c.sign)::bigint, sum(c.sign * c.amount)
	FROM (
		SELECT 1 AS sign, a.* FROM thing_movement('handed over', NULL, kept || net) AS a
		UNION ALL
		SELECT -1, b.* FROM thing_movement('handed over', NULL, kept) AS b
	) AS c
	GROUP BY c.indicator_code, c.member_code, c.district_code, c.year, c.part, c.moved_on
	HAVING sum(c.sign) <> 0 OR sum(c.sign * c.amount) <> 0;
END
$$;
COMMENT ON FUNCTION things_changed(movement_sum[]) IS '不重复计数的对象因其记录增减而引起的全市变动 / what changes for the city when records of things are added or taken away';
