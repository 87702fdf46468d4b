-- Who may fold the notes into the sums; tables/180_touched.sql says how it all works.

-- One session folds at a time; the others go on with their own work.
CREATE OR REPLACE FUNCTION may_fold(family text) RETURNS boolean
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- On an older snapshot it would meet what another fold has done since
	RETURN current_setting('transaction_isolation') IN ('read committed', 'read uncommitted')
		AND jm_policy.lock_part('touched', family, wait => false);
END
$$;
COMMENT ON FUNCTION may_fold(text) IS '本会话此刻可否汇总（供 fold_… 使用） / whether this session may fold now; for fold_…';
