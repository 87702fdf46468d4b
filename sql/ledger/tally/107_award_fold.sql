-- Folding: what applications and payments come to, for the enterprises noted.

-- What is to be kept of them.  (In PL/pgSQL, because its plan is kept: planning
-- would take longer than the work.  A plan for any list of enterprises takes it
-- for ten, and would sort what is better hashed; one that was made while the
-- tables were empty would go through all of them ever after.)
CREATE FUNCTION award_now(noted text[]) RETURNS SETOF award_state
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET enable_sort = off
SET enable_seqscan = off
AS $$
BEGIN
	RETURN QUERY
	SELECT n.uscc, n.district_code, array_agg(n.item_code),
		array_agg(n.applications), array_agg(n.pending_applications), array_agg(n.approved_applications), array_agg(n.closed_applications),
		array_agg(n.requested_yuan)::numeric(24,2)[], array_agg(n.assessed_yuan)::numeric(24,2)[],
		array_agg(n.awarded_yuan)::numeric(24,2)[], array_agg(n.disbursed_yuan)::numeric(24,2)[]
	FROM award_by_enterprise AS n
	WHERE n.uscc = ANY (noted)
	GROUP BY n.uscc, n.district_code;
END
$$;
COMMENT ON FUNCTION award_now(text[]) IS '所列企业的申报现状，各事项并列 / what the records of these enterprises come to now, their items side by side';

-- Their difference: what their records come to now, less what was kept of them.
-- The sums need it when they are folded, and readers until then.  A fold has
-- worked out what they come to, and hands it over; NULL is worked out here.
CREATE FUNCTION award_difference(noted text[], now award_state[] DEFAULT NULL)
RETURNS TABLE (measure_no int, item_code text, district_code text, enterprises bigint,
			   applications bigint, pending_applications bigint, approved_applications bigint, closed_applications bigint,
			   requested_yuan numeric, assessed_yuan numeric, awarded_yuan numeric, disbursed_yuan numeric)
LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path FROM CURRENT
SET enable_sort = off
SET enable_seqscan = off
AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH live AS MATERIALIZED (
		SELECT n.uscc, n.district_code, unnest(n.item_code) AS item_code,
			unnest(n.applications) AS applications, unnest(n.pending_applications) AS pending_applications,
			unnest(n.approved_applications) AS approved_applications, unnest(n.closed_applications) AS closed_applications,
			unnest(n.requested_yuan) AS requested_yuan, unnest(n.assessed_yuan) AS assessed_yuan,
			unnest(n.awarded_yuan) AS awarded_yuan, unnest(n.disbursed_yuan) AS disbursed_yuan
		FROM unnest(now) AS n
		UNION ALL
		SELECT e.uscc, e.district_code, e.item_code, e.applications, e.pending_applications, e.approved_applications, e.closed_applications,
			e.requested_yuan, e.assessed_yuan, e.awarded_yuan, e.disbursed_yuan
		FROM award_by_enterprise AS e
		WHERE now IS NULL AND e.uscc = ANY (noted)
	), kept AS MATERIALIZED (
		SELECT k.* FROM award_kept() AS k WHERE k.uscc = ANY (noted)
	), changed AS MATERIALIZED (
		-- Most items of an enterprise are as they were
		SELECT i.measure_no, uscc, item_code, district_code,
			CASE WHEN l.applications IS NULL THEN -1 WHEN k.applications IS NULL THEN 1 ELSE 0 END AS enterprises,
			coalesce(l.applications, 0) - coalesce(k.applications, 0) AS applications,
			coalesce(l.pending_applications, 0) - coalesce(k.pending_applications, 0) AS pending_applications,
			coalesce(l.approved_applications, 0) - coalesce(k.approved_applications, 0) AS approved_applications,
			coalesce(l.closed_applications, 0) - coalesce(k.closed_applications, 0) AS closed_applications,
			coalesce(l.requested_yuan, 0) - coalesce(k.requested_yuan, 0) AS requested_yuan,
			coalesce(l.assessed_yuan, 0) - coalesce(k.assessed_yuan, 0) AS assessed_yuan,
			coalesce(l.awarded_yuan, 0) - coalesce(k.awarded_yuan, 0) AS awarded_yuan,
			coalesce(l.disbursed_yuan, 0) - coalesce(k.disbursed_yuan, 0) AS disbursed_yuan
		FROM live AS l
		FULL JOIN kept AS k USING (uscc, item_code, district_code)
		JOIN jm_policy.award_item AS i USING (item_code)
		WHERE (l.applications, l.pending_applications, l.approved_applications, l.closed_applications,
			   l.requested_yuan, l.assessed_yuan, l.awarded_yuan, l.disbursed_yuan)
			IS DISTINCT FROM
			  (k.applications, k.pending_applications, k.approved_applications, k.closed_applications,
			   k.requested_yuan, k.assessed_yuan, k.awarded_yuan, k.disbursed_yuan)
	), summed AS MATERIALIZED (
		SELECT c.measure_no, c.item_code, c.district_code, sum(c.enterprises) AS enterprises,
			sum(c.applications) AS applications, sum(c.pending_applications) AS pending_applications,
			sum(c.approved_applications) AS approved_applications, sum(c.closed_applications) AS closed_applications,
			sum(c.requested_yuan) AS requested_yuan, sum(c.assessed_yuan) AS assessed_yuan,
			sum(c.awarded_yuan) AS awarded_yuan, sum(c.disbursed_yuan) AS disbursed_yuan
		FROM changed AS c
		GROUP BY c.measure_no, c.item_code, c.district_code
	), come_or_gone AS MATERIALIZED (
		-- Only who has an item more or less may be one more or less for its measure
		SELECT DISTINCT c.uscc FROM changed AS c WHERE c.enterprises <> 0
	)
	SELECT s.measure_no, s.item_code, s.district_code, s.enterprises::bigint,
		s.applications::bigint, s.pending_applications::bigint, s.approved_applications::bigint, s.closed_applications::bigint,
		s.requested_yuan, s.assessed_yuan, s.awarded_yuan, s.disbursed_yuan
	FROM summed AS s
	UNION ALL
	SELECT s.measure_no, '', s.district_code, coalesce(e.enterprises, 0)::bigint,
		sum(s.applications)::bigint, sum(s.pending_applications)::bigint, sum(s.approved_applications)::bigint, sum(s.closed_applications)::bigint,
		sum(s.requested_yuan), sum(s.assessed_yuan), sum(s.awarded_yuan), sum(s.disbursed_yuan)
	FROM summed AS s
	LEFT JOIN (
		SELECT d.measure_no, d.district_code, sum(d.sign) AS enterprises
		FROM (
			SELECT DISTINCT 1 AS sign, l.uscc, i.measure_no, l.district_code
			FROM come_or_gone JOIN live AS l USING (uscc) JOIN jm_policy.award_item AS i USING (item_code)
			UNION ALL
			SELECT DISTINCT -1, k.uscc, i.measure_no, k.district_code
			FROM come_or_gone JOIN kept AS k USING (uscc) JOIN jm_policy.award_item AS i USING (item_code)
		) AS d
		GROUP BY d.measure_no, d.district_code
	) AS e USING (measure_no, district_code)
	GROUP BY s.measure_no, s.district_code, e.enterprises;
END
$$;
COMMENT ON FUNCTION award_difference(text[], award_state[]) IS '所列企业的申报现状与已汇总之差 / what the records of these enterprises come to now, less what the sums hold of them';

CREATE FUNCTION fold_award() RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
	folded bigint;
	notes bigint;
BEGIN
	IF NOT may_fold('award') THEN
		RETURN NULL;
	END IF;
	-- Many enterprises at once are looked up by hash, but only in a plan made for
	-- them; and of very many not all are held in memory
	notes := (SELECT count(*) FROM touched AS t WHERE t.family = 'award');
	IF notes > 1000 THEN
		PERFORM pg_catalog.set_config('plan_cache_mode', 'force_custom_plan', true);
	END IF;
	-- One statement, one snapshot: what is removed from the log, what is kept of
	-- these enterprises and what is added to the sums belong together
	WITH noted AS (
		DELETE FROM touched AS t WHERE t.family = 'award' RETURNING t.uscc
	), enterprises AS MATERIALIZED (
		SELECT DISTINCT n.uscc FROM noted AS n
	), now AS MATERIALIZED (
		SELECT n.* FROM award_now(ARRAY(SELECT e.uscc FROM enterprises AS e)) AS n
	), summed AS (
		INSERT INTO award_tally AS t (measure_no, item_code, district_code, enterprises,
			applications, pending_applications, approved_applications, closed_applications,
			requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan)
		SELECT d.* FROM award_difference(ARRAY(SELECT e.uscc FROM enterprises AS e),
			CASE WHEN notes <= 5000 THEN ARRAY(SELECT n::award_state FROM now AS n) END) AS d
		WHERE d.enterprises <> 0 OR d.applications <> 0 OR d.pending_applications <> 0 OR d.approved_applications <> 0
		   OR d.closed_applications <> 0 OR d.requested_yuan <> 0 OR d.assessed_yuan <> 0 OR d.awarded_yuan <> 0 OR d.disbursed_yuan <> 0
		ORDER BY 1, 2, 3
		ON CONFLICT ON CONSTRAINT award_tally_pkey DO UPDATE SET
			enterprises = t.enterprises + excluded.enterprises,
			applications = t.applications + excluded.applications,
			pending_applications = t.pending_applications + excluded.pending_applications,
			approved_applications = t.approved_applications + excluded.approved_applications,
			closed_applications = t.closed_applications + excluded.closed_applications,
			requested_yuan = t.requested_yuan + excluded.requested_yuan,
			assessed_yuan = t.assessed_yuan + excluded.assessed_yuan,
			awarded_yuan = t.awarded_yuan + excluded.awarded_yuan,
			disbursed_yuan = t.disbursed_yuan + excluded.disbursed_yuan
	), kept AS (
		INSERT INTO award_state SELECT n.* FROM now AS n ORDER BY n.uscc
		ON CONFLICT ON CONSTRAINT award_state_pkey DO UPDATE SET
			district_code = excluded.district_code, item_code = excluded.item_code,
			applications = excluded.applications, pending_applications = excluded.pending_applications,
			approved_applications = excluded.approved_applications, closed_applications = excluded.closed_applications,
			requested_yuan = excluded.requested_yuan, assessed_yuan = excluded.assessed_yuan,
			awarded_yuan = excluded.awarded_yuan, disbursed_yuan = excluded.disbursed_yuan
	), gone AS (
		DELETE FROM award_state AS s
		WHERE s.uscc = ANY (ARRAY(SELECT e.uscc FROM enterprises AS e EXCEPT SELECT n.uscc FROM now AS n))
	)
	SELECT count(*) INTO folded FROM enterprises;
	RETURN folded;
END
$$;
COMMENT ON FUNCTION fold_award() IS '汇总有变动企业的申报和拨付，返回企业数；空为另有会话正在汇总 / folds applications and payments of the enterprises noted, gives their number; NULL where somebody else is folding';

CREATE FUNCTION touch_all_award() RETURNS void
LANGUAGE sql
BEGIN ATOMIC
	INSERT INTO touched (uscc, family) SELECT s.uscc, 'award' FROM award_state AS s;
END;
COMMENT ON FUNCTION touch_all_award() IS '记下已汇总的全部企业：记录被清空之后 / notes every enterprise the sums hold: after a TRUNCATE';

CREATE TRIGGER note_touched_inserted AFTER INSERT ON application
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_updated AFTER UPDATE ON application
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_deleted AFTER DELETE ON application
	REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_truncated AFTER TRUNCATE ON application
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_inserted AFTER INSERT ON disbursement
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_updated AFTER UPDATE ON disbursement
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_deleted AFTER DELETE ON disbursement
	REFERENCING OLD TABLE AS old_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
CREATE TRIGGER note_touched_truncated AFTER TRUNCATE ON disbursement
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
-- Its applications move with an enterprise, to another district or under a corrected code
CREATE TRIGGER note_touched_updated AFTER UPDATE ON enterprise
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.note_touched('award');
