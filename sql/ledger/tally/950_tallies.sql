-- Upkeep of the sums that are kept: folding at leisure, comparing them with the
-- records, and making them anew.

CREATE PROCEDURE fold_tallies()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	PERFORM fold_award();
END
$$;
COMMENT ON PROCEDURE fold_tallies() IS
	'汇总：将有变动企业的记录并入合计；平时由触发器自动进行，也可定时执行 / folds what was noted into the sums; triggers do so by themselves, cron may at leisure';

-- Whether the sums are what plain queries over the records give: no row, all is well.
CREATE FUNCTION verify_tallies()
RETURNS TABLE (tally text, found_in text, content text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH plain AS MATERIALIZED (
		SELECT i.measure_no, coalesce(n.item_code, '') AS item_code, n.district_code, count(DISTINCT n.uscc) AS enterprises,
			sum(n.applications)::bigint AS applications, sum(n.pending_applications)::bigint AS pending_applications,
			sum(n.approved_applications)::bigint AS approved_applications, sum(n.closed_applications)::bigint AS closed_applications,
			sum(n.requested_yuan)::numeric(24,2) AS requested_yuan, sum(n.assessed_yuan)::numeric(24,2) AS assessed_yuan,
			sum(n.awarded_yuan)::numeric(24,2) AS awarded_yuan, sum(n.disbursed_yuan)::numeric(24,2) AS disbursed_yuan
		FROM award_by_enterprise AS n
		JOIN jm_policy.award_item AS i USING (item_code)
		GROUP BY GROUPING SETS ((i.measure_no, n.item_code, n.district_code), (i.measure_no, n.district_code))
	), held AS MATERIALIZED (
		SELECT i.measure_no, coalesce(k.item_code, '') AS item_code, k.district_code, count(DISTINCT k.uscc) AS enterprises,
			sum(k.applications)::bigint AS applications, sum(k.pending_applications)::bigint AS pending_applications,
			sum(k.approved_applications)::bigint AS approved_applications, sum(k.closed_applications)::bigint AS closed_applications,
			sum(k.requested_yuan)::numeric(24,2) AS requested_yuan, sum(k.assessed_yuan)::numeric(24,2) AS assessed_yuan,
			sum(k.awarded_yuan)::numeric(24,2) AS awarded_yuan, sum(k.disbursed_yuan)::numeric(24,2) AS disbursed_yuan
		FROM award_kept AS k
		JOIN jm_policy.award_item AS i USING (item_code)
		GROUP BY GROUPING SETS ((i.measure_no, k.item_code, k.district_code), (i.measure_no, k.district_code))
	), summed AS (
		SELECT t.measure_no, t.item_code, t.district_code, t.enterprises, t.applications, t.pending_applications, t.approved_applications,
			t.closed_applications, t.requested_yuan, t.assessed_yuan, t.awarded_yuan, t.disbursed_yuan
		FROM award_tally AS t WHERE t.applications > 0 OR t.enterprises <> 0
	)
	-- What readers see, and what the records say
	SELECT 'award_sums', 'sums', s::text FROM (SELECT * FROM award_sums EXCEPT ALL SELECT * FROM plain) AS s
	UNION ALL
	SELECT 'award_sums', 'records', s::text FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM award_sums) AS s
	-- The sums, and what is kept of the enterprises
	UNION ALL
	SELECT 'award_tally', 'sums', s::text FROM (SELECT * FROM summed EXCEPT ALL SELECT * FROM held) AS s
	UNION ALL
	SELECT 'award_tally', 'state', s::text FROM (SELECT * FROM held EXCEPT ALL SELECT * FROM summed) AS s
	-- What is kept of the enterprises nobody has touched since, and their records
	UNION ALL
	SELECT 'award_state', 'state', s::text
	FROM (SELECT * FROM award_kept EXCEPT ALL SELECT * FROM award_by_enterprise) AS s
	WHERE s.uscc NOT IN (SELECT t.uscc FROM touched AS t WHERE t.family = 'award')
	UNION ALL
	SELECT 'award_state', 'records', s::text
	FROM (SELECT * FROM award_by_enterprise EXCEPT ALL SELECT * FROM award_kept) AS s
	WHERE s.uscc NOT IN (SELECT t.uscc FROM touched AS t WHERE t.family = 'award');
END;
COMMENT ON FUNCTION verify_tallies() IS
	'核对合计与记录：应当为空；不一致时执行 rebuild_tallies() / compares the sums that are kept with the records; empty when all is well, rebuild_tallies() mends';

-- Makes the sums anew: after a bulk load with triggers off, for instance.
CREATE PROCEDURE rebuild_tallies()
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- Nobody folds meanwhile, and then nobody writes: whoever folds may have more
	-- to write, and is let do so first
	PERFORM pg_advisory_xact_lock('touched'::regclass::oid::int, hashtext('award'));
	LOCK TABLE enterprise, application, disbursement IN SHARE ROW EXCLUSIVE MODE;
	DELETE FROM touched WHERE family = 'award';
	DELETE FROM award_state;
	DELETE FROM award_tally;
	INSERT INTO award_state
	SELECT n.uscc, n.district_code, array_agg(n.item_code), array_agg(n.applications), array_agg(n.pending_applications),
		array_agg(n.approved_applications), array_agg(n.closed_applications), array_agg(n.requested_yuan),
		array_agg(n.assessed_yuan), array_agg(n.awarded_yuan), array_agg(n.disbursed_yuan)
	FROM award_by_enterprise AS n
	GROUP BY n.uscc, n.district_code;
	INSERT INTO award_tally
	SELECT i.measure_no, coalesce(k.item_code, ''), k.district_code, count(DISTINCT k.uscc),
		sum(k.applications), sum(k.pending_applications), sum(k.approved_applications), sum(k.closed_applications),
		sum(k.requested_yuan), sum(k.assessed_yuan), sum(k.awarded_yuan), sum(k.disbursed_yuan)
	FROM award_kept AS k
	JOIN jm_policy.award_item AS i USING (item_code)
	GROUP BY GROUPING SETS ((i.measure_no, k.item_code, k.district_code), (i.measure_no, k.district_code));
END
$$;
COMMENT ON PROCEDURE rebuild_tallies() IS
	'按记录重建合计（期间不可写入）：例如停用触发器大批装入之后 / makes the sums anew from the records, while nobody writes: after a bulk load with triggers off, for instance';

-- A ledger that had records before it kept sums
CALL rebuild_tallies();
