-- Maintains the rollups: refreshes them, compares them with the records, rebuilds them.

CREATE OR REPLACE PROCEDURE jm.refresh_rollups()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM refresh_award(), refresh_recognition(), refresh_project(), refresh_disbursement(), refresh_enterprise_year(), refresh_roster();
END
$$;
COMMENT ON PROCEDURE refresh_rollups() IS
	'汇总：将有变动企业的记录并入合计；平时由触发器自动进行，也可定时执行 / refreshes the rollups from the change log; triggers do so themselves, cron may as well';

-- award_added_up sums up award_state, to which award_rollup must be equal, or the records.
CREATE OR REPLACE FUNCTION award_added_up(kept boolean)
RETURNS TABLE (measure_no int, item_code text, district_code text, enterprises bigint,
			   applications bigint, pending_applications bigint, approved_applications bigint, closed_applications bigint,
			   requested_yuan numeric, assessed_yuan numeric, awarded_yuan numeric, disbursed_yuan numeric)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT i.measure_no, coalesce(n.item_code, ''), n.district_code, count(DISTINCT n.uscc),
		sum(n.applications)::bigint, sum(n.pending_applications)::bigint, sum(n.approved_applications)::bigint, sum(n.closed_applications)::bigint,
		sum(n.requested_yuan)::numeric(24,2), sum(n.assessed_yuan)::numeric(24,2),
		sum(n.awarded_yuan)::numeric(24,2), sum(n.disbursed_yuan)::numeric(24,2)
	FROM (
		SELECT s.* FROM award_state AS s WHERE kept
		UNION ALL
		SELECT e.* FROM award_by_enterprise AS e WHERE NOT kept
	) AS n
	JOIN jm_policy.award_item AS i USING (item_code)
	GROUP BY GROUPING SETS ((i.measure_no, n.item_code, n.district_code), (i.measure_no, n.district_code));
END;
COMMENT ON FUNCTION award_added_up(boolean) IS '各企业已汇总的申报（或其记录）之合计 / the sums of award_state, or of the records';

-- verify_movements compares the rollup of movements with the records.
CREATE OR REPLACE FUNCTION verify_movements()
RETURNS TABLE (rollup text, found_in text, content text)
LANGUAGE sql STABLE PARALLEL SAFE
SET jit = off
SET DateStyle = ISO
BEGIN ATOMIC
	WITH plain AS MATERIALIZED (
		SELECT d.indicator_code, d.member_code, d.district_code, d.year, d.part, d.moved_on, d.amount FROM daily_movement(NULL::timestamptz) AS d
		UNION ALL
		SELECT r.indicator_code, r.member_code, r.district_code, r.year, r.part, r.moved_on, sum(r.amount) FROM movement_from_roster() AS r
		GROUP BY r.indicator_code, r.member_code, r.district_code, r.year, r.part, r.moved_on
	), by_day AS MATERIALIZED (
		SELECT s.indicator_code, nullif(s.member_code, '') AS member_code, s.district_code, nullif(s.year, 0) AS year, s.part, s.moved_on, sum(s.amount) AS amount
		FROM (
			SELECT t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, t.movements, t.amount
			FROM movement_rollup AS t WHERE t.grain = 'day'
			UNION ALL
			SELECT d.indicator_code, d.member_code, d.district_code, d.year, d.part, d.moved_on, d.movements, d.amount
			FROM movement_pending() AS d
			UNION ALL
			SELECT p.indicator_code, p.member_code, p.district_code, p.year, p.part, p.moved_on, p.movements, p.amount
			FROM plain_movement() AS p
		) AS s
		GROUP BY s.indicator_code, s.member_code, s.district_code, s.year, s.part, s.moved_on
		HAVING sum(s.movements) > 0
	), city AS MATERIALIZED (
		SELECT c.indicator_code, c.member_code, c.year, c.part, c.moved_on, sum(c.amount) AS amount
		FROM movement_along(NULL, movement_unrolled(NULL), NULL, NULL) AS c
		GROUP BY c.indicator_code, c.member_code, c.year, c.part, c.moved_on
	), plain_city AS (
		SELECT d.indicator_code, d.member_code, d.year, d.part, d.moved_on, sum(d.amount) AS amount FROM plain AS d
		JOIN jm_policy.derivation AS v USING (indicator_code)
		GROUP BY d.indicator_code, d.member_code, d.year, d.part, d.moved_on
	), held AS MATERIALIZED (
		SELECT * FROM movement_kept_sums()
	), summed AS (
		SELECT t.* FROM movement_rollup AS t WHERE t.movements <> 0 OR t.amount <> 0
	), kept AS MATERIALIZED (
		SELECT k.* FROM movement_kept() AS k
	), live AS MATERIALIZED (
		SELECT l.* FROM live_movement() AS l
	)
	SELECT 'movement_day', 'sums', s::text FROM (SELECT * FROM by_day EXCEPT ALL SELECT * FROM plain) AS s
	UNION ALL
	SELECT 'movement_day', 'records', s::text FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM by_day) AS s
	UNION ALL
	SELECT 'movement_city', 'sums', s::text FROM (SELECT * FROM city EXCEPT ALL SELECT * FROM plain_city) AS s
	UNION ALL
	SELECT 'movement_city', 'records', s::text FROM (SELECT * FROM plain_city EXCEPT ALL SELECT * FROM city) AS s
	UNION ALL
	SELECT 'movement_rollup', 'sums', s::text FROM (SELECT * FROM summed EXCEPT ALL SELECT * FROM held) AS s
	UNION ALL
	SELECT 'movement_rollup', 'state', s::text FROM (SELECT * FROM held EXCEPT ALL SELECT * FROM summed) AS s
	UNION ALL
	SELECT 'movement_state', 'state', s::text
	FROM (SELECT * FROM kept EXCEPT ALL SELECT * FROM live) AS s
	WHERE NOT EXISTS (SELECT FROM change_log AS t WHERE t.uscc = s.uscc AND t.family = s.family)
	UNION ALL
	SELECT 'movement_state', 'records', s::text
	FROM (SELECT * FROM live EXCEPT ALL SELECT * FROM kept) AS s
	WHERE NOT EXISTS (SELECT FROM change_log AS t WHERE t.uscc = s.uscc AND t.family = s.family);
END;
COMMENT ON FUNCTION verify_movements() IS '核对指标变动的合计与记录：应当为空 / compares the rollup of movements with the records; empty if all is well';

-- verify_rollups compares the rollups with plain queries over the records; no row if all is well.
CREATE OR REPLACE FUNCTION jm.verify_rollups()
RETURNS TABLE (rollup text, found_in text, content text)
LANGUAGE sql STABLE PARALLEL SAFE
SET jit = off
BEGIN ATOMIC
	WITH plain AS MATERIALIZED (
		SELECT * FROM award_added_up(false)
	), held AS MATERIALIZED (
		SELECT * FROM award_added_up(true)
	), summed AS (
		SELECT t.measure_no, t.item_code, t.district_code, t.enterprises, t.applications, t.pending_applications, t.approved_applications,
			t.closed_applications, t.requested_yuan, t.assessed_yuan, t.awarded_yuan, t.disbursed_yuan
		FROM award_rollup AS t WHERE t.applications > 0 OR t.enterprises <> 0
	)
	-- What readers see must be equal to the records
	SELECT 'award_sums', 'sums', s::text FROM (SELECT * FROM award_sums EXCEPT ALL SELECT * FROM plain) AS s
	UNION ALL
	SELECT 'award_sums', 'records', s::text FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM award_sums) AS s
	-- The rollup must be equal to the sums of the state
	UNION ALL
	SELECT 'award_rollup', 'sums', s::text FROM (SELECT * FROM summed EXCEPT ALL SELECT * FROM held) AS s
	UNION ALL
	SELECT 'award_rollup', 'state', s::text FROM (SELECT * FROM held EXCEPT ALL SELECT * FROM summed) AS s
	-- The state of enterprises without pending changes must be equal to the records
	UNION ALL
	SELECT 'award_state', 'state', s::text
	FROM (SELECT * FROM award_state EXCEPT ALL SELECT * FROM award_by_enterprise) AS s
	WHERE NOT EXISTS (SELECT FROM change_log AS t WHERE t.family = 'award' AND t.uscc = s.uscc AND t.item_code IN ('', s.item_code))
	UNION ALL
	SELECT 'award_state', 'records', s::text
	FROM (SELECT * FROM award_by_enterprise EXCEPT ALL SELECT * FROM award_state) AS s
	WHERE NOT EXISTS (SELECT FROM change_log AS t WHERE t.family = 'award' AND t.uscc = s.uscc AND t.item_code IN ('', s.item_code))
	UNION ALL
	SELECT m.rollup, m.found_in, m.content FROM verify_movements() AS m;
END;
COMMENT ON FUNCTION verify_rollups() IS
	'核对合计与记录：应当为空；不一致时执行 rebuild_rollups() / compares the rollups with the records; empty if all is well, rebuild_rollups() repairs them';

-- rebuild_rollups computes the rollups again, for instance after a bulk load with triggers off.
CREATE OR REPLACE PROCEDURE jm.rebuild_rollups()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- First no other session refreshes, then none writes.  In the other order, a session that
	-- refreshes and then writes would deadlock with this one.
	PERFORM jm_policy.lock_part('change_log', 'award'), jm_policy.lock_part('change_log', 'movement');
	LOCK TABLE enterprise, enterprise_member, enterprise_year, recognition, project, project_year, application, disbursement
		IN SHARE ROW EXCLUSIVE MODE;
	DELETE FROM change_log;
	DELETE FROM award_state;
	DELETE FROM award_rollup;
	INSERT INTO award_state SELECT n.* FROM award_by_enterprise AS n ORDER BY n.uscc, n.item_code;
	INSERT INTO award_rollup SELECT * FROM award_added_up(true);

	DELETE FROM movement_state;
	DELETE FROM movement_rollup;
	INSERT INTO movement_state
	SELECT n.uscc, n.family, n.office_code, array_agg(n.indicator_code), array_agg(n.member_code), array_agg(n.district_code),
		array_agg(n.year), array_agg(n.part), array_agg(n.moved_on), array_agg(n.amount)
	FROM live_movement() AS n
	GROUP BY n.uscc, n.family, n.office_code;
	INSERT INTO movement_rollup SELECT * FROM movement_kept_sums();
END
$$;
COMMENT ON PROCEDURE rebuild_rollups() IS
	'按记录重建合计（期间不可写入）：例如停用触发器大批装入之后 / computes the rollups again from the records, while nobody writes; for instance after a bulk load with triggers off';

-- A ledger may have had records before it had rollups
CALL rebuild_rollups();
