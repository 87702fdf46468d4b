-- Maintains the rollups: refreshes them, compares them with the records, rebuilds them.

CREATE OR REPLACE PROCEDURE jm.refresh_rollups()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	CALL require_ledger_owner();
	PERFORM refresh_rollup(f.family) FROM unnest(rollup_families()) AS f (family);
END
$$;
COMMENT ON PROCEDURE refresh_rollups() IS
	'汇总：将有变动企业的记录并入合计；平时由触发器自动进行，也可定时执行 / refreshes the rollups from the change log; triggers do so themselves, cron may as well';

-- state_sums gives what the sums should be by rollup_state; things_kept what thing_rollup should be.
CREATE OR REPLACE FUNCTION state_sums()
RETURNS SETOF movement_rollup
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT u.* FROM summed_up(ARRAY(
		SELECT ROW(s.office_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, NULL, NULL, count(*), sum(m.amount))::movement_sum
		FROM rollup_state AS s
		CROSS JOIN LATERAL unnest(s.movements) AS m
		WHERE m.thing IS NULL
		GROUP BY s.office_code, m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on
		UNION ALL
		SELECT ROW('*', t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on, NULL, NULL, count(*), sum(t.amount))::movement_sum
		FROM thing_movement('kept', NULL, '{}') AS t
		GROUP BY t.indicator_code, t.member_code, t.district_code, t.year, t.part, t.moved_on)) AS u;
END;
COMMENT ON FUNCTION state_sums() IS '已汇总的变动之合计：movement_rollup 应与之相同 / the sums of what rollup_state has, to which movement_rollup must be equal';

CREATE OR REPLACE FUNCTION things_kept()
RETURNS SETOF thing_rollup
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	SELECT m.indicator_code, m.member_code, m.thing, m.part, m.moved_on, m.until_on, m.district_code, s.office_code, count(*)
	FROM rollup_state AS s
	CROSS JOIN LATERAL unnest(s.movements) AS m
	WHERE m.thing IS NOT NULL
	GROUP BY m.indicator_code, m.member_code, m.thing, m.part, m.moved_on, m.until_on, m.district_code, s.office_code;
END;
COMMENT ON FUNCTION things_kept() IS '已汇总的不重复计数的对象的记录：thing_rollup 应与之相同 / the records of things that rollup_state has, to which thing_rollup must be equal';

-- verify_rollups compares what readers see, and what is kept, with the records; no row if all is
-- well.
CREATE OR REPLACE FUNCTION jm.verify_rollups()
RETURNS TABLE (rollup text, found_in text, content text)
LANGUAGE sql STABLE PARALLEL SAFE
SET jit = off
SET DateStyle = ISO
BEGIN ATOMIC
	WITH plain_award AS MATERIALIZED (
		SELECT i.measure_no, coalesce(e.item_code, '') AS item_code, e.district_code, count(DISTINCT e.uscc) AS enterprises,
			sum(e.applications)::bigint AS applications, sum(e.pending_applications)::bigint AS pending_applications,
			sum(e.approved_applications)::bigint AS approved_applications, sum(e.closed_applications)::bigint AS closed_applications,
			sum(e.requested_yuan)::numeric(24,2) AS requested_yuan, sum(e.assessed_yuan)::numeric(24,2) AS assessed_yuan,
			sum(e.awarded_yuan)::numeric(24,2) AS awarded_yuan, sum(e.disbursed_yuan)::numeric(24,2) AS disbursed_yuan,
			i.document_no
		FROM award_by_enterprise AS e
		JOIN jm_policy.award_item AS i USING (item_code)
		GROUP BY GROUPING SETS ((i.document_no, i.measure_no, e.item_code, e.district_code), (i.document_no, i.measure_no, e.district_code))
	), read_award AS MATERIALIZED (
		SELECT * FROM award_sums
	), plain AS MATERIALIZED (
		SELECT d.indicator_code, d.member_code, d.district_code, d.year, d.part, d.moved_on, trim_scale(d.amount) AS amount FROM daily_movement(NULL::timestamptz) AS d
	), read AS MATERIALIZED (
		SELECT * FROM movement_to('{}', NULL, true, movement_unrolled(NULL), NULL)
	), plain_by_month AS MATERIALIZED (
		SELECT p.indicator_code, p.member_code, p.district_code, p.year, p.part, date_trunc('month', p.moved_on::timestamp)::date AS moved_on, trim_scale(sum(p.amount)) AS amount
		FROM plain AS p
		GROUP BY p.indicator_code, p.member_code, p.district_code, p.year, p.part, date_trunc('month', p.moved_on::timestamp)
	), read_city AS MATERIALIZED (
		SELECT s.indicator_code, s.member_code, s.year, s.part, s.moved_on, trim_scale(sum(s.amount)) AS amount
		FROM movement_since(NULL, movement_unrolled(NULL), NULL, NULL) AS s
		GROUP BY s.indicator_code, s.member_code, s.year, s.part, s.moved_on
	), plain_city AS MATERIALIZED (
		SELECT p.indicator_code, p.member_code, p.year, p.part, p.moved_on, trim_scale(sum(p.amount)) AS amount FROM plain AS p
		JOIN jm_policy.derivation AS d USING (indicator_code)
		GROUP BY p.indicator_code, p.member_code, p.year, p.part, p.moved_on
	), summed AS (
		SELECT t.* FROM movement_rollup AS t WHERE t.movements <> 0 OR t.amount <> 0
	), held AS MATERIALIZED (
		SELECT * FROM state_sums()
	), live AS MATERIALIZED (
		SELECT l.family, coalesce(l.uscc, '') AS uscc, l.records, l.office_code, m.*
		FROM unnest(rollup_families()) AS f (family)
		CROSS JOIN LATERAL live_state(f.family) AS l
		CROSS JOIN LATERAL unnest(l.movements) AS m
	), kept AS MATERIALIZED (
		SELECT s.family, s.uscc, s.records, s.office_code, m.* FROM rollup_state AS s CROSS JOIN LATERAL unnest(s.movements) AS m
	), differing AS (
		SELECT 'state' AS found_in, s.* FROM (SELECT * FROM kept EXCEPT ALL SELECT * FROM live) AS s
		UNION ALL
		SELECT 'records', s.* FROM (SELECT * FROM live EXCEPT ALL SELECT * FROM kept) AS s
	)
	-- What readers see must be equal to the records
	SELECT 'award_sums', 'sums', s::text FROM (SELECT * FROM read_award EXCEPT ALL SELECT * FROM plain_award) AS s
	UNION ALL
	SELECT 'award_sums', 'records', s::text FROM (SELECT * FROM plain_award EXCEPT ALL SELECT * FROM read_award) AS s
	UNION ALL
	SELECT 'movement_month', 'sums', s::text FROM (SELECT * FROM read EXCEPT ALL SELECT * FROM plain_by_month) AS s
	UNION ALL
	SELECT 'movement_month', 'records', s::text FROM (SELECT * FROM plain_by_month EXCEPT ALL SELECT * FROM read) AS s
	UNION ALL
	SELECT 'movement_day', 'sums', s::text FROM (SELECT * FROM read_city EXCEPT ALL SELECT * FROM plain_city) AS s
	UNION ALL
	SELECT 'movement_day', 'records', s::text FROM (SELECT * FROM plain_city EXCEPT ALL SELECT * FROM read_city) AS s
	-- The sums must be equal to the state; a role that sees some districts sees only some of both
	UNION ALL
	SELECT 'movement_rollup', 'sums', s::text FROM (SELECT * FROM summed EXCEPT ALL SELECT * FROM held) AS s WHERE sees_city()
	UNION ALL
	SELECT 'movement_rollup', 'state', s::text FROM (SELECT * FROM held EXCEPT ALL SELECT * FROM summed) AS s WHERE sees_city()
	UNION ALL
	SELECT 'thing_rollup', 'sums', s::text FROM (SELECT * FROM thing_rollup EXCEPT ALL SELECT * FROM things_kept()) AS s WHERE sees_city()
	UNION ALL
	SELECT 'thing_rollup', 'state', s::text FROM (SELECT * FROM things_kept() EXCEPT ALL SELECT * FROM thing_rollup) AS s WHERE sees_city()
	UNION ALL
	SELECT 'first_met', 'sums', s::text FROM (SELECT * FROM first_met EXCEPT ALL SELECT * FROM first_days('{}')) AS s WHERE sees_city()
	UNION ALL
	SELECT 'first_met', 'state', s::text FROM (SELECT * FROM first_days('{}') EXCEPT ALL SELECT * FROM first_met) AS s WHERE sees_city()
	-- The state of records without pending changes must be equal to the records
	UNION ALL
	SELECT 'rollup_state', d.found_in, d::text
	FROM differing AS d
	WHERE NOT EXISTS (SELECT FROM change_log AS t WHERE t.family = d.family AND t.uscc = d.uscc AND t.records IN ('', d.records));
END;
COMMENT ON FUNCTION verify_rollups() IS
	'核对合计与记录：应当为空；不一致时执行 rebuild_rollups() / compares the rollups with the records; empty if all is well, rebuild_rollups() repairs them';

-- require_ledger_owner explains to others why they may not write the sums.
CREATE OR REPLACE PROCEDURE require_ledger_owner()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	owner constant oid := (SELECT c.relowner FROM pg_catalog.pg_class AS c WHERE c.oid = 'change_log'::regclass);
BEGIN
	IF NOT pg_has_role(owner, 'USAGE') THEN
		RAISE EXCEPTION 'only the ledger''s owner may do this (只有台账所有者可以执行)'
			USING ERRCODE = 'JM116',
				  DETAIL = format('The ledger belongs to "%s"; you are "%s".', pg_get_userbyid(owner), current_user),
				  HINT = 'Nobody has to: the sums are right at every moment, and writers refresh them.';
	END IF;
END
$$;
COMMENT ON PROCEDURE require_ledger_owner() IS '非所有者不得更新合计（JM116） / explains to others than the owner why they may not write the sums (JM116)';

-- rebuild_rollups computes the rollups again, for instance after a bulk load with triggers off.
CREATE OR REPLACE PROCEDURE jm.rebuild_rollups()
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET jit = off
SET lock_timeout = '100ms'
AS $$
DECLARE
	began constant timestamptz := clock_timestamp();
	family text;
BEGIN
	CALL require_ledger_owner();
	-- Whoever refreshes, or has one of the tables, and waits for another would deadlock with this;
	-- so this waits for less time than it takes to be called a deadlock, lets go of all, and tries
	-- again
	LOOP
		BEGIN
			PERFORM jm_policy.lock_part('change_log', 'refresh');
			LOCK TABLE enterprise, enterprise_member, enterprise_year, recognition, project, project_year, application, disbursement,
				activity, assignment, list_entry, entity_step IN SHARE ROW EXCLUSIVE MODE;
			EXIT;
		EXCEPTION WHEN lock_not_available THEN
			IF clock_timestamp() > began + interval '1 minute' THEN
				RAISE;
			END IF;
			PERFORM pg_sleep(0.05);
		END;
	END LOOP;
	DELETE FROM change_log;
	DELETE FROM rollup_state;
	DELETE FROM movement_rollup;
	DELETE FROM thing_rollup;
	DELETE FROM first_met;
	FOREACH family IN ARRAY rollup_families() LOOP
		INSERT INTO rollup_state SELECT l.family, coalesce(l.uscc, ''), l.records, l.office_code, l.movements FROM live_state(family) AS l;
	END LOOP;
	INSERT INTO thing_rollup SELECT * FROM things_kept();
	INSERT INTO movement_rollup SELECT * FROM state_sums();
	INSERT INTO first_met SELECT * FROM first_days('{}');
END
$$;
COMMENT ON PROCEDURE rebuild_rollups() IS
	'按记录重建合计（期间不可写入）：例如停用触发器大批装入之后 / computes the rollups again from the records, while nobody writes; for instance after a bulk load with triggers off';

-- A ledger may have had records before it had rollups
CALL rebuild_rollups();
