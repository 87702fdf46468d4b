-- Refreshes the rollups of applications and payments from the change log.

-- award_changed gives the differences between the records and award_state, by enterprise
-- and item.  It is in PL/pgSQL because its plan is cached: planning would take longer than
-- running.  A generic plan expects ten array elements and would sort where hashing is
-- better.  A plan made while the tables are empty would scan them whole later.  So sorts
-- and sequential scans are off, and OFFSET 0 makes each element a lookup by key.
CREATE OR REPLACE FUNCTION award_changed(noted award_note[]) RETURNS SETOF award_change
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET enable_sort = off
SET enable_seqscan = off
SET jit = off
AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH whole AS MATERIALIZED (
		SELECT n.uscc FROM unnest(noted) AS n WHERE n.item_code = ''
	), single AS MATERIALIZED (
		SELECT n.uscc, n.item_code FROM unnest(noted) AS n WHERE n.item_code <> '' AND n.uscc NOT IN (SELECT w.uscc FROM whole AS w)
	), live AS (
		SELECT n.*
		FROM single AS o
		CROSS JOIN LATERAL (SELECT e.* FROM award_by_enterprise AS e WHERE e.uscc = o.uscc AND e.item_code = o.item_code OFFSET 0) AS n
		UNION ALL
		SELECT n.*
		FROM whole AS w
		CROSS JOIN LATERAL (SELECT e.* FROM award_by_enterprise AS e WHERE e.uscc = w.uscc OFFSET 0) AS n
	), kept AS (
		SELECT n.*
		FROM single AS o
		CROSS JOIN LATERAL (SELECT s.*, s.ctid AS ctid FROM award_state AS s WHERE s.uscc = o.uscc AND s.item_code = o.item_code OFFSET 0) AS n
		UNION ALL
		SELECT n.*
		FROM whole AS w
		CROSS JOIN LATERAL (SELECT s.*, s.ctid AS ctid FROM award_state AS s WHERE s.uscc = w.uscc OFFSET 0) AS n
	)
	SELECT uscc, i.measure_no, item_code, district_code,
		CASE WHEN l.applications IS NULL THEN -1 WHEN k.applications IS NULL THEN 1 ELSE 0 END,
		coalesce(l.applications, 0) - coalesce(k.applications, 0),
		coalesce(l.pending_applications, 0) - coalesce(k.pending_applications, 0),
		coalesce(l.approved_applications, 0) - coalesce(k.approved_applications, 0),
		coalesce(l.closed_applications, 0) - coalesce(k.closed_applications, 0),
		coalesce(l.requested_yuan, 0) - coalesce(k.requested_yuan, 0),
		coalesce(l.assessed_yuan, 0) - coalesce(k.assessed_yuan, 0),
		coalesce(l.awarded_yuan, 0) - coalesce(k.awarded_yuan, 0),
		coalesce(l.disbursed_yuan, 0) - coalesce(k.disbursed_yuan, 0),
		k.ctid
	FROM live AS l
	FULL JOIN kept AS k USING (uscc, item_code, district_code)
	JOIN jm_policy.award_item AS i USING (item_code)
	WHERE (l.applications, l.pending_applications, l.approved_applications, l.closed_applications,
		   l.requested_yuan, l.assessed_yuan, l.awarded_yuan, l.disbursed_yuan)
		IS DISTINCT FROM
		  (k.applications, k.pending_applications, k.approved_applications, k.closed_applications,
		   k.requested_yuan, k.assessed_yuan, k.awarded_yuan, k.disbursed_yuan);
END
$$;
COMMENT ON FUNCTION award_changed(award_note[]) IS '所列企业和事项的申报现状与已汇总之差，逐企业逐事项 / the current records of these enterprises and items, minus what award_state has of them; by enterprise and item';

-- award_difference sums these differences by measure, item and district: a refresh adds
-- them to award_rollup, and a reader adds the pending ones.  A refresh passes the
-- differences it already has; if they are NULL, they are computed here.
CREATE OR REPLACE FUNCTION award_difference(noted award_note[], changes award_change[] DEFAULT NULL)
RETURNS TABLE (measure_no int, item_code text, district_code text, enterprises bigint,
			   applications bigint, pending_applications bigint, approved_applications bigint, closed_applications bigint,
			   requested_yuan numeric, assessed_yuan numeric, awarded_yuan numeric, disbursed_yuan numeric)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET enable_sort = off
SET enable_seqscan = off
SET jit = off
AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH changed AS MATERIALIZED (
		SELECT c.* FROM unnest(changes) AS c
		UNION ALL
		SELECT c.* FROM award_changed(noted) AS c WHERE changes IS NULL
	), come_or_gone AS MATERIALIZED (
		-- An enterprise that applied for two items of a measure counts once for the measure
		SELECT c.uscc, c.measure_no, c.district_code, sum(c.enterprises) AS items
		FROM changed AS c
		WHERE c.enterprises <> 0
		GROUP BY c.uscc, c.measure_no, c.district_code
	), before AS MATERIALIZED (
		SELECT g.measure_no, g.district_code, g.items,
			(SELECT count(*) FROM award_state AS s
			 WHERE s.uscc = g.uscc AND s.district_code = g.district_code AND s.item_code = ANY (m.items)) AS held
		FROM come_or_gone AS g
		JOIN (SELECT i.measure_no, array_agg(i.item_code) AS items FROM jm_policy.award_item AS i GROUP BY i.measure_no) AS m USING (measure_no)
	), of_measure AS (
		SELECT b.measure_no, b.district_code,
			sum(CASE WHEN b.held + b.items > 0 THEN 1 ELSE 0 END - CASE WHEN b.held > 0 THEN 1 ELSE 0 END) AS enterprises
		FROM before AS b
		GROUP BY b.measure_no, b.district_code
	), summed AS MATERIALIZED (
		SELECT c.measure_no, c.item_code, c.district_code, sum(c.enterprises) AS enterprises,
			sum(c.applications) AS applications, sum(c.pending_applications) AS pending_applications,
			sum(c.approved_applications) AS approved_applications, sum(c.closed_applications) AS closed_applications,
			sum(c.requested_yuan) AS requested_yuan, sum(c.assessed_yuan) AS assessed_yuan,
			sum(c.awarded_yuan) AS awarded_yuan, sum(c.disbursed_yuan) AS disbursed_yuan
		FROM changed AS c
		GROUP BY c.measure_no, c.item_code, c.district_code
	)
	SELECT s.measure_no, s.item_code, s.district_code, s.enterprises,
		s.applications::bigint, s.pending_applications::bigint, s.approved_applications::bigint, s.closed_applications::bigint,
		s.requested_yuan, s.assessed_yuan, s.awarded_yuan, s.disbursed_yuan
	FROM summed AS s
	UNION ALL
	SELECT s.measure_no, '', s.district_code, coalesce(m.enterprises, 0)::bigint,
		sum(s.applications)::bigint, sum(s.pending_applications)::bigint, sum(s.approved_applications)::bigint, sum(s.closed_applications)::bigint,
		sum(s.requested_yuan), sum(s.assessed_yuan), sum(s.awarded_yuan), sum(s.disbursed_yuan)
	FROM summed AS s
	LEFT JOIN of_measure AS m USING (measure_no, district_code)
	GROUP BY s.measure_no, s.district_code, m.enterprises;
END
$$;
COMMENT ON FUNCTION award_difference(award_note[], award_change[]) IS '所列企业和事项的申报现状与已汇总之差，按措施、事项、县（市、区）合计 / the current records of these enterprises and items, minus what award_state has of them; by measure, item and district';

-- keep_award updates award_state and award_rollup in one statement, and so by one snapshot,
-- so that they stay consistent.  The snapshot may show changes that were logged after the
-- given ones; their log rows stay, and a later refresh finds no difference for them.
CREATE OR REPLACE FUNCTION keep_award(noted award_note[]) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
	gone text[];
	lost bigint;
BEGIN
	WITH changed AS MATERIALIZED (
		SELECT c.* FROM award_changed(noted) AS c
	), summed AS (
		INSERT INTO award_rollup AS t (measure_no, item_code, district_code, enterprises,
			applications, pending_applications, approved_applications, closed_applications,
			requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan)
		SELECT d.*
		FROM award_difference(noted, CASE WHEN cardinality(noted) <= 5000 THEN ARRAY(SELECT c::award_change FROM changed AS c) END) AS d
		ORDER BY 1, 2, 3
		ON CONFLICT ON CONSTRAINT award_rollup_pkey DO UPDATE SET
			enterprises = t.enterprises + excluded.enterprises,
			applications = t.applications + excluded.applications,
			pending_applications = t.pending_applications + excluded.pending_applications,
			approved_applications = t.approved_applications + excluded.approved_applications,
			closed_applications = t.closed_applications + excluded.closed_applications,
			requested_yuan = t.requested_yuan + excluded.requested_yuan,
			assessed_yuan = t.assessed_yuan + excluded.assessed_yuan,
			awarded_yuan = t.awarded_yuan + excluded.awarded_yuan,
			disbursed_yuan = t.disbursed_yuan + excluded.disbursed_yuan
	), come AS (
		INSERT INTO award_state (uscc, item_code, district_code,
			applications, pending_applications, approved_applications, closed_applications,
			requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan)
		SELECT c.uscc, c.item_code, c.district_code,
			c.applications, c.pending_applications, c.approved_applications, c.closed_applications,
			c.requested_yuan, c.assessed_yuan, c.awarded_yuan, c.disbursed_yuan
		FROM changed AS c
		WHERE c.ctid IS NULL
		ORDER BY c.uscc, c.item_code
	), kept AS (
		-- Only one refresh runs at a time, so the ctids are still valid
		UPDATE award_state AS s SET
			applications = s.applications + c.applications,
			pending_applications = s.pending_applications + c.pending_applications,
			approved_applications = s.approved_applications + c.approved_applications,
			closed_applications = s.closed_applications + c.closed_applications,
			requested_yuan = s.requested_yuan + c.requested_yuan,
			assessed_yuan = s.assessed_yuan + c.assessed_yuan,
			awarded_yuan = s.awarded_yuan + c.awarded_yuan,
			disbursed_yuan = s.disbursed_yuan + c.disbursed_yuan
		FROM changed AS c
		WHERE s.ctid = c.ctid
		RETURNING 1
	)
	SELECT array_agg(c.uscc) FILTER (WHERE c.enterprises < 0), count(c.ctid) - (SELECT count(*) FROM kept)
	INTO gone, lost
	FROM changed AS c;
	IF lost <> 0 THEN
		RAISE EXCEPTION 'the sums were written by hand while they were refreshed (汇总期间有人改动了已汇总的数)'
			USING ERRCODE = 'serialization_failure',
				  DETAIL = format('%s rows of award_state were changed meanwhile.', lost),
				  HINT = 'Try again.  What the sums hold is written by refreshes alone; verify_rollups() tells whether it is right.';
	END IF;
	IF gone IS NOT NULL THEN
		DELETE FROM award_state AS s WHERE s.uscc = ANY (gone) AND s.applications = 0;
	END IF;
END
$$;
COMMENT ON FUNCTION keep_award(award_note[]) IS '按所列企业和事项更新汇总（供 refresh_award 使用） / updates award_state and award_rollup for these enterprises and items; for refresh_award';

CREATE OR REPLACE FUNCTION refresh_award() RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
	noted award_note[];
BEGIN
	IF NOT may_refresh('award') THEN
		RETURN NULL;
	END IF;
	WITH taken AS (
		DELETE FROM change_log AS t WHERE t.family = 'award' RETURNING t.uscc, t.item_code
	)
	SELECT array_agg(ROW(n.uscc, n.item_code)::award_note) INTO noted
	FROM (SELECT DISTINCT t.uscc, t.item_code FROM taken AS t) AS n;
	PERFORM keep_award(noted);
	RETURN (SELECT count(*) FROM (SELECT DISTINCT n.uscc FROM unnest(noted) AS n) AS e);
END
$$;
COMMENT ON FUNCTION refresh_award() IS '汇总有变动企业的申报和拨付，返回企业数；空为另有会话正在汇总 / refreshes the rollups of applications and payments for the logged enterprises, returns their number; NULL if another session is refreshing';

CREATE OR REPLACE FUNCTION log_all_award() RETURNS void
LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO change_log (uscc, family) SELECT DISTINCT s.uscc, 'award' FROM award_state AS s;
END;
COMMENT ON FUNCTION log_all_award() IS '记下已汇总的全部企业：记录被清空之后 / logs every enterprise in award_state, after a TRUNCATE';

CREATE OR REPLACE TRIGGER log_changes_inserted AFTER INSERT ON application
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_updated AFTER UPDATE ON application
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_deleted AFTER DELETE ON application
	REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_truncated AFTER TRUNCATE ON application
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_inserted AFTER INSERT ON disbursement
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_updated AFTER UPDATE ON disbursement
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_deleted AFTER DELETE ON disbursement
	REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

CREATE OR REPLACE TRIGGER log_changes_truncated AFTER TRUNCATE ON disbursement
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');

-- Applications move with their enterprise to another district or a corrected code
CREATE OR REPLACE TRIGGER log_changes_updated AFTER UPDATE ON enterprise
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');
