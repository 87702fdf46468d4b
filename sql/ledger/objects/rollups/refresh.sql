-- Refreshes the rollups from the change log.  tables/180_change_log.sql explains both.

-- may_refresh takes the lock that lets only one session refresh at a time.  It does not
-- wait, so other sessions go on with their work.
CREATE OR REPLACE FUNCTION may_refresh() RETURNS boolean
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- With a transaction snapshot, it would fail on rows that another refresh has changed since
	RETURN current_setting('transaction_isolation') IN ('read committed', 'read uncommitted')
		AND jm_policy.lock_part('change_log', 'refresh', wait => false);
END
$$;
COMMENT ON FUNCTION may_refresh() IS '本会话此刻可否汇总（供 refresh_… 使用） / whether this session may refresh now; for refresh_…';

-- summed_up gives the rows that sums of movements make in movement_rollup.  The other sums of
-- the views (#) are by day alone.
CREATE OR REPLACE FUNCTION summed_up(net movement_sum[])
RETURNS SETOF movement_rollup
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT g.grain, o.office_code, n.indicator_code, g.moved_on, n.part, n.year, n.member_code, n.district_code,
		sum(n.movements)::bigint, sum(n.amount)
	FROM unnest(net) AS n
	CROSS JOIN LATERAL (VALUES ('day', n.moved_on), ('month', date_trunc('month', n.moved_on::timestamp)::date)) AS g (grain, moved_on)
	CROSS JOIN LATERAL (SELECT DISTINCT unnest(ARRAY[n.office_code, '*'])) AS o (office_code)
	WHERE n.thing IS NULL AND (g.grain = 'day' OR n.indicator_code NOT LIKE '#%')
	GROUP BY g.grain, o.office_code, n.indicator_code, g.moved_on, n.part, n.year, n.member_code, n.district_code
	HAVING sum(n.movements) <> 0 OR sum(n.amount) <> 0;
END;
COMMENT ON FUNCTION summed_up(movement_sum[]) IS '变动合计在 movement_rollup 中的各行 / the rows that sums of movements make in movement_rollup';

-- add_to_rollups adds the difference that a refresh has found to the sums.
CREATE OR REPLACE FUNCTION add_to_rollups(net movement_sum[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	of_city constant movement_sum[] := net || ARRAY(SELECT c FROM things_changed(net) AS c);
BEGIN
	INSERT INTO movement_rollup AS t
	SELECT s.* FROM summed_up(of_city) AS s
	ORDER BY s.grain, s.office_code, s.indicator_code, s.moved_on, s.part, s.year, s.member_code, s.district_code
	ON CONFLICT ON CONSTRAINT movement_rollup_pkey DO UPDATE SET
		movements = t.movements + excluded.movements, amount = t.amount + excluded.amount;
	INSERT INTO thing_rollup AS t
	SELECT n.indicator_code, n.member_code, n.thing, n.part, n.moved_on, n.until_on, n.district_code, n.office_code, sum(n.movements)
	FROM unnest(net) AS n
	WHERE n.thing IS NOT NULL
	GROUP BY n.indicator_code, n.member_code, n.thing, n.part, n.moved_on, n.until_on, n.district_code, n.office_code
	HAVING sum(n.movements) <> 0
	ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
	ON CONFLICT ON CONSTRAINT thing_rollup_pkey DO UPDATE SET movements = t.movements + excluded.movements;
	DELETE FROM thing_rollup AS t
	USING unnest(net) AS n
	WHERE t.movements = 0 AND n.movements < 0
	  AND t.indicator_code = n.indicator_code AND t.member_code = n.member_code AND t.thing = n.thing AND t.part = n.part
	  AND t.moved_on = n.moved_on AND t.until_on = n.until_on AND t.district_code = n.district_code AND t.office_code = n.office_code;
	PERFORM keep_first_met(of_city);
END
$$;
COMMENT ON FUNCTION add_to_rollups(movement_sum[]) IS '将差额并入合计（供 refresh_rollup 使用） / adds a difference to the sums; for refresh_rollup';

-- keep_state replaces the state of some records.
CREATE OR REPLACE FUNCTION keep_state(now rollup_state[], before rollup_state[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	still_there constant text[] := ARRAY(SELECT concat_ws(' ', n.family, n.uscc, n.records, n.office_code) FROM unnest(now) AS n);
	gone constant rollup_state[] := ARRAY(SELECT b FROM unnest(before) AS b
		WHERE concat_ws(' ', b.family, b.uscc, b.records, b.office_code) NOT IN (SELECT unnest(still_there)));
BEGIN
	DELETE FROM rollup_state AS s
	USING unnest(gone) AS g
	WHERE s.family = g.family AND s.uscc = g.uscc AND s.records = g.records AND s.office_code = g.office_code;
	INSERT INTO rollup_state AS s
	SELECT n.* FROM unnest(now) AS n
	ON CONFLICT ON CONSTRAINT rollup_state_pkey DO UPDATE SET movements = excluded.movements;
END
$$;
COMMENT ON FUNCTION keep_state(rollup_state[], rollup_state[]) IS '替换所列记录已汇总的状态（供 refresh_rollup 使用） / replaces the state of some records; for refresh_rollup';

-- refresh_rollup takes the changes of a family from the log, and computes their records again.
-- The records are read once, by one snapshot, from which the state and the sums are made.  The
-- snapshot may show changes that were logged after the ones taken; their log rows stay, and a
-- later refresh finds no difference for them.  Only the session that holds the lock changes
-- the state.
CREATE OR REPLACE FUNCTION refresh_rollup(of_family text) RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET jit = off
SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
	-- A bulk load is refreshed piece by piece
	most constant int := 1000;
	noted rollup_key[];
	piece rollup_key[];
	now rollup_state[];
	before rollup_state[];
BEGIN
	IF NOT may_refresh() THEN
		RETURN NULL;
	END IF;
	WITH taken AS (
		DELETE FROM change_log AS t WHERE t.family = of_family RETURNING t.uscc, t.records
	)
	SELECT array_agg(ROW(n.uscc, n.records)::rollup_key) INTO noted
	FROM (SELECT DISTINCT t.uscc, t.records FROM taken AS t
		WHERE t.records = '' OR t.uscc NOT IN (SELECT w.uscc FROM taken AS w WHERE w.records = '')) AS n;
	FOR at IN 1 .. coalesce(cardinality(noted), 0) BY most LOOP
		piece := noted[at:at + most - 1];
		EXECUTE format('SELECT array_agg(l) FROM %I($1) AS l', 'live_' || of_family) INTO now USING piece;
		before := ARRAY(SELECT k FROM kept_state(of_family, piece) AS k);
		PERFORM keep_state(now, before);
		PERFORM add_to_rollups(ARRAY(SELECT n FROM net_movements(now, before) AS n));
	END LOOP;
	RETURN coalesce(cardinality(noted), 0);
END
$$;
COMMENT ON FUNCTION refresh_rollup(text) IS '汇总某类有变动的记录，返回其数；空为另有会话正在汇总 / refreshes the rollups for the logged records of a family, returns their number; NULL if another session is refreshing';

-- refresh_due refreshes every family with pending changes, so that none waits for a writer of
-- its own.
CREATE OR REPLACE FUNCTION refresh_due() RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM refresh_rollup(f.family) FROM unnest(rollup_families()) AS f (family)
	WHERE EXISTS (SELECT FROM change_log AS t WHERE t.family = f.family);
END
$$;
COMMENT ON FUNCTION refresh_due() IS '汇总各类待汇总的记录 / refreshes the rollups of every family with pending changes';

-- log_all_rollup is for TRUNCATE
CREATE OR REPLACE FUNCTION log_all_rollup(of_family text) RETURNS void
LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO change_log (uscc, family, records) SELECT DISTINCT s.uscc, s.family, s.records FROM rollup_state AS s WHERE s.family = of_family;
END;
COMMENT ON FUNCTION log_all_rollup(text) IS '记下某类已汇总的全部记录：记录被清空之后 / logs all records that rollup_state has of a family, after a TRUNCATE';

-- The function of each family that TRUNCATE calls by name, and the triggers
DO $do$
DECLARE
	of_family text;
	watched record;
BEGIN
	FOREACH of_family IN ARRAY rollup_families() LOOP
		EXECUTE format('CREATE OR REPLACE FUNCTION %I() RETURNS void LANGUAGE sql BEGIN ATOMIC SELECT log_all_rollup(%L); END', 'log_all_' || of_family, of_family);
		EXECUTE format('COMMENT ON FUNCTION %I() IS %L', 'log_all_' || of_family,
			format('记下 %1$s 类已汇总的全部记录 / logs all records that are kept of the family %1$s', of_family));
	END LOOP;

	-- The families that depend on each table, and the column that tells which records of an
	-- enterprise.  The item of a payment does not matter: it is fixed before anything is paid.
	-- Inserting or deleting an enterprise matters only to the roster, since it has no records
	-- then.
	FOR watched IN
		SELECT v.table_name, c.command, c.passes, (SELECT string_agg(quote_literal(f), ', ') FROM unnest(v.families) AS f) AS families
		FROM (VALUES
			('application', '{award:item_code}'::text[], '{}'::text[]),
			('disbursement', '{award, disbursement}', '{}'),
			('recognition', '{recognition}', '{}'),
			('project', '{project}', '{}'),
			('project_year', '{project}', '{}'),
			('enterprise_year', '{enterprise_year, project, roster}', '{}'),
			('enterprise_member', '{award, enterprise_year, roster}', '{}'),
			('activity', '{activity:activity_no}', '{}'),
			('assignment', '{assignment:assignment_no}', '{}'),
			('list_entry', '{list_entry:entry_no}', '{}'),
			('entity_step', '{entity_step:step_no}', '{}'),
			('enterprise', '{roster}', '{INSERT, DELETE, TRUNCATE}'),
			('enterprise', rollup_families(), '{UPDATE}')) AS v (table_name, families, commands)
		JOIN (VALUES
			('INSERT', 'REFERENCING NEW TABLE AS new_rows'),
			('UPDATE', 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'),
			('DELETE', 'REFERENCING OLD TABLE AS old_rows'),
			('TRUNCATE', '')) AS c (command, passes) ON v.commands = '{}' OR c.command = ANY (v.commands)
	LOOP
		EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER %s ON %I %s FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(%s)',
			'log_changes_' || lower(watched.command), watched.command, watched.table_name, watched.passes, watched.families);
	END LOOP;
END
$do$;
