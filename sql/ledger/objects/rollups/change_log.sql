-- Who may refresh the notes into the sums; tables/180_change_log.sql says how it all works.

-- One session refreshes at a time; the others go on with their own work.
CREATE OR REPLACE FUNCTION may_refresh(family text) RETURNS boolean
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	-- On an older snapshot it would meet what another refresh has done since
	RETURN current_setting('transaction_isolation') IN ('read committed', 'read uncommitted')
		AND jm_policy.lock_part('change_log', family, wait => false);
END
$$;
COMMENT ON FUNCTION may_refresh(text) IS '本会话此刻可否汇总（供 refresh_… 使用） / whether this session may refresh now; for refresh_…';
