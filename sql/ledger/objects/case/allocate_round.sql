-- A round allocates a year's budget: the assessed and reviewed applications are reduced
-- to what their limits leave, then share the budget in proportion.

-- round_shares gives the applications of a round and the share of each.  Where only some
-- can be served (a quota, the fen left over), the first to apply is first; the keys make
-- the order unique.
CREATE OR REPLACE FUNCTION round_shares(item_code text, year int, budget_yuan numeric)
RETURNS TABLE (uscc text, application_no bigint, applied_on date, receipt_no bigint, assessed_yuan numeric,
			   ceiling_yuan numeric, share_yuan numeric, limited_by text, left_out_because text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH
	pool AS MATERIALIZED (
		SELECT a AS application, a.uscc, a.application_no, a.applied_on, a.assessed_yuan, r.receipt_no,
			CASE
				WHEN a.awarded_yuan IS NOT NULL THEN 'awarded_already'
				WHEN a.assessed_yuan IS NULL THEN 'not_assessed'
				WHEN r.receipt_no IS NULL THEN 'no_receipt'
			END AS reason
		FROM application AS a
		LEFT JOIN LATERAL (
			SELECT t.receipt_no, t.amount_yuan FROM receipt AS t
			WHERE t.uscc = a.uscc AND t.application_no = a.application_no
			ORDER BY t.receipt_no DESC LIMIT 1
		) AS r ON r.amount_yuan = a.assessed_yuan
		WHERE a.item_code = round_shares.item_code
		  AND a.status = 'reviewed'
		  AND a.event_on BETWEEN make_date(round_shares.year, 1, 1) AND make_date(round_shares.year, 12, 31)
	),
	-- Merged enterprises count as one, except for limits of a project or a recognition
	one AS MATERIALIZED (
		SELECT o.uscc, min(o.counted_uscc) AS holder FROM one_enterprise AS o GROUP BY o.uscc
	),
	-- What is used of the limits, by approved awards and by proposed ones
	used AS MATERIALIZED (
		SELECT CASE WHEN u.shared THEN '' WHEN u.scope_key ~ '^(project|recognition) ' THEN u.uscc ELSE o.holder END AS holder,
			u.scope, u.scope_key, sum(u.used_yuan) AS used_yuan, sum(u.used_count) AS used_count
		FROM (
			SELECT false AS shared, s.uscc, s.scope, s.scope_key, s.used_yuan, s.used_count
			FROM account AS s WHERE s.item_code = round_shares.item_code
			UNION ALL
			SELECT true, NULL, s.scope, s.scope_key, s.used_yuan, s.used_count
			FROM shared_account AS s WHERE s.item_code = round_shares.item_code
			UNION ALL
			SELECT l.shared, a.uscc, l.scope, l.scope_key, l.add_yuan, l.add_count
			FROM application AS a
			CROSS JOIN LATERAL limits_of(a) AS l
			WHERE a.awarded_yuan IS NOT NULL AND a.status IN ('reviewed', 'publicised')
			  AND (a.item_code = round_shares.item_code OR a.item_code IN (
					SELECT c.excluded_by FROM jm_policy.award_conflict AS c WHERE c.item_code = round_shares.item_code))
			  AND l.item_code = round_shares.item_code
		) AS u
		LEFT JOIN one AS o ON o.uscc = u.uscc
		GROUP BY 1, 2, 3
	),
	limits AS MATERIALIZED (
		SELECT p.uscc, p.application_no, p.applied_on, p.assessed_yuan, l.shared, h.holder,
			l.scope, l.scope_key, l.add_count, l.cap_yuan, l.cap_count,
			coalesce(u.used_yuan, 0) AS used_yuan, coalesce(u.used_count, 0) AS used_count
		FROM pool AS p
		JOIN one AS o ON o.uscc = p.uscc
		CROSS JOIN LATERAL limits_of(p.application) AS l
		CROSS JOIN LATERAL (
			SELECT CASE WHEN l.shared THEN '' WHEN l.scope_key ~ '^(project|recognition) ' THEN p.uscc ELSE o.holder END
		) AS h (holder)
		LEFT JOIN used AS u ON u.holder = h.holder AND u.scope = l.scope AND u.scope_key = l.scope_key
		WHERE p.reason IS NULL AND l.item_code = round_shares.item_code
	),
	-- Limits on the number of awards, one kind after the other: an application that one
	-- excludes does not count for the next
	barred AS (
		SELECT l.uscc, l.application_no,
			CASE
				WHEN bool_or(l.scope_key IS NULL) THEN 'ground_missing'
				WHEN bool_or(l.scope = 'exclusion' AND l.used_count > l.cap_count) THEN 'excluded'
			END AS reason
		FROM limits AS l
		GROUP BY l.uscc, l.application_no
	),
	counted_once AS (
		SELECT l.uscc, l.application_no,
			l.used_count + row_number() OVER (PARTITION BY l.holder, l.scope, l.scope_key
				ORDER BY l.applied_on, l.uscc, l.application_no) > l.cap_count AS passed
		FROM limits AS l
		JOIN barred AS b USING (uscc, application_no)
		WHERE b.reason IS NULL AND l.scope IN ('enterprise', 'ground') AND l.cap_count IS NOT NULL
	),
	once AS (
		SELECT o.uscc, o.application_no, CASE WHEN bool_or(o.passed) THEN 'once_only' END AS reason
		FROM counted_once AS o
		GROUP BY o.uscc, o.application_no
	),
	quota AS (
		SELECT l.uscc, l.application_no,
			CASE WHEN l.used_count + row_number() OVER (PARTITION BY l.scope_key
					ORDER BY l.applied_on, l.uscc, l.application_no) > l.cap_count THEN 'quota_exhausted' END AS reason
		FROM limits AS l
		JOIN barred AS b USING (uscc, application_no)
		LEFT JOIN once AS o USING (uscc, application_no)
		WHERE b.reason IS NULL AND o.reason IS NULL AND l.scope = 'quota'
	),
	admitted AS MATERIALIZED (
		SELECT p.uscc, p.application_no, p.applied_on, p.receipt_no, p.assessed_yuan,
			coalesce(p.reason, b.reason, o.reason, q.reason) AS reason
		FROM pool AS p
		LEFT JOIN barred AS b USING (uscc, application_no)
		LEFT JOIN once AS o USING (uscc, application_no)
		LEFT JOIN quota AS q USING (uscc, application_no)
	),
	-- Limits on amounts: what is left of each goes to the earlier applications first
	capped AS (
		SELECT l.uscc, l.application_no, l.scope,
			jm_policy.within_cap(l.assessed_yuan, greatest(l.cap_yuan - l.used_yuan, 0))
				OVER (PARTITION BY l.holder, l.scope, l.scope_key ORDER BY l.applied_on, l.uscc, l.application_no) AS left_yuan
		FROM limits AS l
		JOIN admitted AS m USING (uscc, application_no)
		WHERE m.reason IS NULL AND l.cap_yuan IS NOT NULL
	),
	tightest AS (
		SELECT DISTINCT ON (c.uscc, c.application_no) c.uscc, c.application_no, c.scope, c.left_yuan
		FROM capped AS c
		ORDER BY c.uscc, c.application_no, c.left_yuan, c.scope
	),
	sharing AS (
		SELECT m.uscc, m.application_no, m.applied_on, m.receipt_no, m.assessed_yuan, t.scope, t.left_yuan,
			coalesce(m.reason, CASE WHEN t.left_yuan = 0 AND m.assessed_yuan > 0 THEN 'limit_exceeded' END) AS reason
		FROM admitted AS m
		LEFT JOIN tightest AS t USING (uscc, application_no)
	),
	ceilings AS (
		SELECT s.*, CASE WHEN s.reason IS NULL THEN coalesce(s.left_yuan, s.assessed_yuan) END AS ceiling
		FROM sharing AS s
	)
	SELECT c.uscc, c.application_no, c.applied_on, c.receipt_no, c.assessed_yuan, c.ceiling,
		jm_policy.prorate(c.ceiling, round_shares.budget_yuan) OVER (ORDER BY c.applied_on, c.uscc, c.application_no),
		CASE WHEN c.left_yuan < c.assessed_yuan THEN c.scope END,
		c.reason
	FROM ceilings AS c
	ORDER BY c.applied_on, c.uscc, c.application_no;
END;
COMMENT ON FUNCTION round_shares(text, int, numeric) IS
	'一轮分配的试算（供 allocate_round 使用） / the shares of a round by the current data; for allocate_round';

CREATE OR REPLACE FUNCTION refuse_round_again(item_code text, year int, batch_no int) RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	recorded allocation_round;
BEGIN
	SELECT r.* INTO recorded FROM allocation_round AS r
	WHERE r.item_code = refuse_round_again.item_code AND r.year = refuse_round_again.year AND r.batch_no = refuse_round_again.batch_no;
	IF FOUND THEN
		RAISE EXCEPTION 'batch % of "%" for % has been allocated (该轮次已分配)', batch_no, item_code, year
			USING ERRCODE = 'JM101',
				  DETAIL = format('Round %s, %s yuan, by %s at %s.', recorded.round_no, recorded.budget_yuan, recorded.allocated_by, jm_policy.format_time(recorded.allocated_at)),
				  HINT = 'Its shares are in allocation_share; what came later is another batch: batch_no => ….';
	END IF;
END
$$;
COMMENT ON FUNCTION refuse_round_again(text, int, int) IS '同一轮次不再分配（JM101） / refuses to allocate the same round twice (JM101)';

-- record_round records a round and its shares, computed by the ledger itself.  It runs
-- with the owner's rights, so that nobody can write shares by hand.
CREATE OR REPLACE FUNCTION record_round(item_code text, year int, budget_yuan numeric, batch_no int) RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
DECLARE
	recorded bigint;
BEGIN
	IF NOT acting_may_write(NULL) THEN
		RAISE EXCEPTION 'a round is recorded by who may write for the whole city (须有全市办理权限)'
			USING ERRCODE = 'insufficient_privilege',
				  DETAIL = format('The round is %s of %s; this is %s.', record_round.item_code, record_round.year, jm_policy.acting_role()),
				  HINT = 'The ledger''s owner gives the right: CALL grant_access(''role'', ''write'');';
	END IF;
	-- A second session for the same round waits here for the first
	INSERT INTO allocation_round AS r (item_code, year, batch_no, budget_yuan, allocated_by)
	VALUES (record_round.item_code, record_round.year, record_round.batch_no, record_round.budget_yuan, jm_policy.acting_role())
	ON CONFLICT ON CONSTRAINT allocation_round_item_code_year_batch_no_key DO NOTHING
	RETURNING r.round_no INTO recorded;
	IF recorded IS NULL THEN
		PERFORM refuse_round_again(record_round.item_code, record_round.year, record_round.batch_no);
	END IF;

	-- The lock stops other transitions; the next statement has a new snapshot and sees the
	-- current rows
	PERFORM FROM application AS a
	WHERE a.item_code = record_round.item_code AND a.status = 'reviewed'
	  AND a.event_on BETWEEN make_date(record_round.year, 1, 1) AND make_date(record_round.year, 12, 31)
	ORDER BY a.uscc, a.application_no
	FOR NO KEY UPDATE;

	INSERT INTO allocation_share (uscc, round_no, application_no, receipt_no, assessed_yuan, ceiling_yuan, share_yuan, limited_by, left_out_because)
	SELECT s.uscc, recorded, s.application_no, s.receipt_no, s.assessed_yuan, s.ceiling_yuan, s.share_yuan, s.limited_by, s.left_out_because
	FROM round_shares(record_round.item_code, record_round.year, record_round.budget_yuan) AS s;

	UPDATE application AS a SET awarded_yuan = s.share_yuan
	FROM allocation_share AS s
	WHERE s.round_no = recorded AND s.share_yuan > 0 AND a.uscc = s.uscc AND a.application_no = s.application_no;
	IF NOT FOUND THEN
		RAISE EXCEPTION 'there is nothing to share out (无可分配的申报)'
			USING ERRCODE = 'JM105',
				  DETAIL = format('Of %s applications of "%s" reviewed for %s none could have a share of %s yuan.',
								  (SELECT count(*) FROM allocation_share AS s WHERE s.round_no = recorded),
								  record_round.item_code, record_round.year, record_round.budget_yuan),
				  HINT = 'A dry run names the reason of each: SELECT * FROM allocate_round(…).';
	END IF;

	-- Applications without a share are updated too, so that an approval with an older snapshot
	-- fails
	UPDATE application AS a SET awarded_yuan = a.awarded_yuan
	FROM allocation_share AS s
	WHERE s.round_no = recorded AND s.share_yuan IS NULL AND a.uscc = s.uscc AND a.application_no = s.application_no;

	RETURN recorded;
END
$$;
COMMENT ON FUNCTION record_round(text, int, numeric, int) IS '记录一轮分配（供 allocate_round 使用；JM101、JM105） / records a round; for allocate_round (JM101, JM105)';

REVOKE EXECUTE ON FUNCTION record_round(text, int, numeric, int) FROM PUBLIC;

CREATE OR REPLACE FUNCTION jm.allocate_round(item_code text, year int, budget_yuan numeric, dry_run boolean DEFAULT true, batch_no int DEFAULT 1)
RETURNS TABLE (round_no bigint, uscc text, application_no bigint, enterprise_name text, district_code text, receipt_no bigint,
			   assessed_yuan numeric, ceiling_yuan numeric, share_yuan numeric, limited_by text, left_out_because text)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
DECLARE
	recorded bigint;
BEGIN
	-- award_amount() raises the error for an unknown item
	PERFORM jm_policy.award_amount(allocate_round.item_code);
	IF allocate_round.year IS NULL OR allocate_round.year NOT BETWEEN 2000 AND 2100 THEN
		RAISE EXCEPTION 'the year of a round is from 2000 to 2100 (年度无效)'
			USING ERRCODE = 'JM103',
				  DETAIL = format('The value is %s.', coalesce(allocate_round.year::text, 'null')),
				  HINT = 'Give the year of the events.';
	END IF;
	IF allocate_round.batch_no IS NULL OR allocate_round.batch_no < 1 THEN
		RAISE EXCEPTION 'batches of a year are numbered from 1 (批次至少为1)'
			USING ERRCODE = 'JM104',
				  DETAIL = format('The value is %s.', coalesce(allocate_round.batch_no::text, 'null')),
				  HINT = 'Leave batch_no out for the first.';
	END IF;
	IF allocate_round.budget_yuan IS NULL THEN
		RAISE EXCEPTION 'a round needs a budget (缺少预算)'
			USING ERRCODE = 'JM102',
				  DETAIL = format('The round is %s of %s.', allocate_round.item_code, allocate_round.year),
				  HINT = 'Give budget_yuan, in yuan.';
	END IF;
	-- prorate() raises the error for an invalid budget, even if there are no applications
	PERFORM jm_policy.prorate(0, allocate_round.budget_yuan) OVER ();

	PERFORM refuse_round_again(allocate_round.item_code, allocate_round.year, allocate_round.batch_no);
	IF coalesce(dry_run, true) THEN
		RETURN QUERY
			SELECT NULL::bigint, s.uscc, s.application_no, e.name, e.district_code, s.receipt_no,
				s.assessed_yuan, s.ceiling_yuan, s.share_yuan, s.limited_by, s.left_out_because
			FROM round_shares(allocate_round.item_code, allocate_round.year, allocate_round.budget_yuan) AS s
			JOIN enterprise AS e ON e.uscc = s.uscc
			ORDER BY s.applied_on, s.uscc, s.application_no;
		RETURN;
	END IF;

	recorded := record_round(allocate_round.item_code, allocate_round.year, allocate_round.budget_yuan, allocate_round.batch_no);
	RETURN QUERY
		SELECT s.round_no, s.uscc, s.application_no, e.name, e.district_code, s.receipt_no,
			s.assessed_yuan, s.ceiling_yuan, s.share_yuan, s.limited_by, s.left_out_because
		FROM allocation_share AS s
		JOIN enterprise AS e ON e.uscc = s.uscc
		JOIN application AS a ON a.uscc = s.uscc AND a.application_no = s.application_no
		WHERE s.round_no = recorded
		ORDER BY a.applied_on, s.uscc, s.application_no;
END
$$;
COMMENT ON FUNCTION allocate_round(text, int, numeric, boolean, int) IS
'分配一年一批的预算：取该事项当年已审核的申报，以核算金额为上限，并不超过各限额所余，按比例分配（分毫不差），申报在先者优先。默认试算；dry_run => false 时记入 allocation_round、allocation_share 并写入批准金额。未分得的注明原因：awarded_already 已有批准金额、not_assessed 未核算、no_receipt 无凭据、ground_missing 缺少依据、excluded 互斥、once_only 只享受一次、quota_exhausted 名额已满、limit_exceeded 限额已满。
false it records the round and its shares and sets awarded_yuan. => Shares a budget among the reviewed applications of an item whose events fall in a year: each up to the assessed amount and what its limits leave, in proportion, exact to the fen, with ties to the first to apply. A dry run by default; with dry_run => false it records the round and its shares and sets awarded_yuan. => false it records the round and its shares and sets awarded_yuan.
Errors: JM101 recorded already, JM102 no budget, JM103 year, JM104 batch, JM105 nothing to share out, JM001 unknown item, JM002-JM005 budget.';

-- allocation_summary sums up the shares of each round.
CREATE OR REPLACE VIEW jm.allocation_summary WITH (security_invoker = true) AS
SELECT r.round_no, r.item_code, i.title_zh AS item_zh, r.year, r.batch_no, r.budget_yuan,
	count(s.uscc) AS applications,
	count(s.share_yuan) AS shares,
	coalesce(sum(s.ceiling_yuan), 0)::numeric(24,2) AS ceiling_yuan,
	coalesce(sum(s.share_yuan), 0)::numeric(24,2) AS share_yuan,
	r.allocated_at, r.allocated_by, r.session_role
FROM allocation_round AS r
JOIN jm_policy.award_item AS i USING (item_code)
LEFT JOIN allocation_share AS s ON s.round_no = r.round_no
GROUP BY r.round_no, r.item_code, i.title_zh, r.year, r.batch_no, r.budget_yuan, r.allocated_at, r.allocated_by, r.session_role;

COMMENT ON VIEW allocation_summary IS '各轮分配汇总 / rounds, with the sum of the shares of each';
COMMENT ON COLUMN allocation_summary.round_no IS '轮次序号 / number';
COMMENT ON COLUMN allocation_summary.item_code IS '支持事项 / support item';
COMMENT ON COLUMN allocation_summary.item_zh IS '事项名称 / name of the item';
COMMENT ON COLUMN allocation_summary.year IS '事项发生年度 / year of the events';
COMMENT ON COLUMN allocation_summary.batch_no IS '当年批次 / batch of that year';
COMMENT ON COLUMN allocation_summary.budget_yuan IS '预算（元） / budget in yuan';
COMMENT ON COLUMN allocation_summary.applications IS '申报件数（含草稿） / applications, drafts included';
COMMENT ON COLUMN allocation_summary.shares IS '分得件数 / applications with a share';
COMMENT ON COLUMN allocation_summary.ceiling_yuan IS '上限合计（元） / sum of the ceilings in yuan';
COMMENT ON COLUMN allocation_summary.share_yuan IS '份额合计（元） / sum of the shares in yuan';
COMMENT ON COLUMN allocation_summary.allocated_at IS '分配时间 / when';
COMMENT ON COLUMN allocation_summary.allocated_by IS '经办人 / by whom';
COMMENT ON COLUMN allocation_summary.session_role IS '登录角色（session_user） / the role that was logged in (session_user)';
