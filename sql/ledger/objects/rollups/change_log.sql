-- tables/180_change_log.sql explains the change log and the rollups.

-- may_refresh takes the lock that lets only one session refresh at a time.  It does not
-- wait, so other sessions go on with their work.
CREATE OR REPLACE FUNCTION may_refresh(family text) RETURNS boolean
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- With a transaction snapshot, it would fail on rows that another refresh has changed since
	RETURN current_setting('transaction_isolation') IN ('read committed', 'read uncommitted')
		AND jm_policy.lock_part('change_log', family, wait => false);
END
$$;
COMMENT ON FUNCTION may_refresh(text) IS '本会话此刻可否汇总（供 refresh_… 使用） / whether this session may refresh now; for refresh_…';
