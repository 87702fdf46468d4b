-- Limits across applications, kept as accounts: how much of a limit is used is a
-- row that every award books on, under its lock.  So a limit holds with any
-- number of sessions, at READ COMMITTED, whatever a client does.
--
-- Limits of one enterprise are keyed by it; the few that cut across enterprises
-- (a cluster's cap, a year's quota) stand in a table of their own.
--
-- An account's item is that of an application, or of an exclusion; these refer to
-- jm_policy.award_item, and the account need not once more: each approval would
-- lock a row that all others lock too.

CREATE TABLE account (
	uscc		text NOT NULL REFERENCES enterprise ON UPDATE CASCADE,
	item_code	text NOT NULL,
	scope		jm_policy.limit_scope NOT NULL,
	scope_key	text NOT NULL,
	used_yuan	numeric(18,2) NOT NULL DEFAULT 0 CHECK (used_yuan >= 0.00),
	used_count	bigint NOT NULL DEFAULT 0 CHECK (used_count >= 0),
	PRIMARY KEY (uscc, item_code, scope, scope_key)
);

COMMENT ON TABLE account IS '企业限额账户：已批准的金额和件数 / what an enterprise has used of its limits';
COMMENT ON COLUMN account.uscc IS '统一社会信用代码 / enterprise';
COMMENT ON COLUMN account.item_code IS '支持事项 / support item';
COMMENT ON COLUMN account.scope IS '范围：enterprise 企业、enterprise_year 企业年度、subject 对象、exclusion 互斥 / scope of the limit';
COMMENT ON COLUMN account.scope_key IS '年度或对象 / year or subject; empty for the enterprise as a whole';
COMMENT ON COLUMN account.used_yuan IS '已用金额（元） / used, in yuan';
COMMENT ON COLUMN account.used_count IS '已用件数 / awards booked';

CREATE TABLE shared_account (
	item_code	text NOT NULL,
	scope		jm_policy.shared_limit_scope NOT NULL,
	scope_key	text NOT NULL,
	used_yuan	numeric(18,2) NOT NULL DEFAULT 0 CHECK (used_yuan >= 0.00),
	used_count	bigint NOT NULL DEFAULT 0 CHECK (used_count >= 0),
	PRIMARY KEY (item_code, scope, scope_key)
);

COMMENT ON TABLE shared_account IS '跨企业限额账户：产业集群、标准、中心的限额和年度名额 / limits that enterprises share: a cluster''s cap, a year''s quota';
COMMENT ON COLUMN shared_account.item_code IS '支持事项 / support item';
COMMENT ON COLUMN shared_account.scope IS '范围：subject 对象、quota 年度名额 / scope of the limit';
COMMENT ON COLUMN shared_account.scope_key IS '对象或年度 / subject or year';
COMMENT ON COLUMN shared_account.used_yuan IS '已用金额（元） / used, in yuan';
COMMENT ON COLUMN shared_account.used_count IS '已用件数 / awards booked';

-- What an award is booked on: one row each, with what it adds and what is allowed.
-- (A body parsed here would stand in the way of ALTER TABLE application; and in
-- PL/pgSQL it is planned once a session, and not at each approval.)
CREATE FUNCTION limits_of(application application)
RETURNS TABLE (shared boolean, item_code text, scope text, scope_key text,
			   add_yuan numeric, add_count int, cap_yuan numeric, cap_count int)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 3
SET search_path FROM CURRENT
AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	-- The rule that computes it says the limits too
	WITH rule AS (
		SELECT r.item_code, r.kind, r.cap_scope, r.once_per_enterprise, r.annual_quota, r.quota_mode,
			i.subject AS subject_kind,
			r.amount_yuan * application.units AS amount_yuan,
			extract(year FROM application.event_on)::int::text AS year
		FROM jm_policy.rule_in_force(application.item_code, application.event_on, application.tier) AS r
		JOIN jm_policy.award_item AS i USING (item_code)
	)
	-- Once per enterprise, or up to so much for it as long as the document runs
	SELECT false, item_code, 'enterprise', '', application.awarded_yuan, 1,
		CASE WHEN kind <> 'fixed' THEN amount_yuan END, CASE WHEN once_per_enterprise THEN 1 END
	FROM rule WHERE once_per_enterprise OR (cap_scope = 'enterprise' AND kind <> 'fixed')
	UNION ALL
	SELECT false, item_code, 'enterprise_year', year, application.awarded_yuan, 1, amount_yuan, NULL
	FROM rule WHERE cap_scope = 'enterprise_year'
	UNION ALL
	-- A project is its enterprise's own, or the application itself where none is named
	SELECT false, item_code, 'subject',
		coalesce('project ' || application.project_no, application.subject, 'application ' || application.application_no),
		application.awarded_yuan, 1, amount_yuan, NULL
	FROM rule WHERE cap_scope = 'subject' AND subject_kind = 'project'
	UNION ALL
	-- Several enterprises may belong to one cluster, standard or centre
	SELECT true, item_code, 'subject', application.subject, application.awarded_yuan, 1, amount_yuan, NULL
	FROM rule WHERE cap_scope = 'subject' AND subject_kind <> 'project'
	UNION ALL
	SELECT true, item_code, 'quota', year, application.awarded_yuan, 1, NULL, annual_quota
	FROM rule WHERE quota_mode = 'hard'
	UNION ALL
	-- An exclusion is an account of the excluded item: who excludes it books
	-- there, and who is excluded looks there, so that the two meet on one row
	SELECT false, c.item_code, 'exclusion', concat_ws(' ', c.excluded_by, to_char(c.period_start, 'YYYY-MM-DD'),
			CASE c.scope WHEN 'project' THEN 'project ' || application.project_no END),
		0, CASE application.item_code WHEN c.excluded_by THEN 1 ELSE 0 END,
		NULL, CASE application.item_code WHEN c.item_code THEN 0 END
	FROM jm_policy.award_conflict AS c
	WHERE application.item_code IN (c.item_code, c.excluded_by)
	  AND (application.item_code = c.item_code OR application.event_on BETWEEN c.period_start AND c.period_end);
END
$$;
COMMENT ON FUNCTION limits_of(application) IS '一件申报所涉的限额账户及其限额 / the limits an application''s award is booked on';

-- Says which limit an award would pass, what of it is used and what is left.
CREATE FUNCTION refuse_award(application application, item_code text, scope text, scope_key text,
							 used_yuan numeric, used_count bigint, cap_yuan numeric, cap_count bigint)
RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	CASE
		WHEN scope_key IS NULL THEN
			RAISE EXCEPTION '"%" is limited by a subject that is not named (缺少限额对象)', item_code
				USING ERRCODE = 'JM067',
					  DETAIL = format('Application %s of %s.', application.application_no, application.uscc),
					  HINT = 'Return it, and set subject: the cluster, the standard or the centre.';
		WHEN scope = 'exclusion' THEN
			RAISE EXCEPTION '"%" is excluded by "%" (互斥事项)', application.item_code, split_part(scope_key, ' ', 1)
				USING ERRCODE = 'JM074',
					  DETAIL = format('Enterprise %s was awarded %s %s time(s).', application.uscc, split_part(scope_key, ' ', 1), used_count),
					  HINT = 'Reject this application, with the reason.';
		WHEN scope = 'quota' THEN
			RAISE EXCEPTION 'the quota of "%" for % is exhausted (年度名额已满)', application.item_code, scope_key
				USING ERRCODE = 'JM073',
					  DETAIL = format('The quota is %s, %s are used, none is left.', cap_count, used_count),
					  HINT = 'Reject this application, with the reason.';
		WHEN used_count >= cap_count THEN
			RAISE EXCEPTION '"%" is granted once per enterprise (每家企业只享受一次)', application.item_code
				USING ERRCODE = 'JM072',
					  DETAIL = format('Enterprise %s was awarded %s yuan before.', application.uscc, used_yuan),
					  HINT = 'Reject this application, with the reason.';
		ELSE
			RAISE EXCEPTION 'the award passes the limit of "%" (超出限额)', application.item_code
				USING ERRCODE = 'JM071',
					  DETAIL = format('The limit by %s is %s yuan, %s are used, %s are left; the award is %s.',
									  concat_ws(' ', scope, nullif(scope_key, '')), cap_yuan, used_yuan,
									  greatest(cap_yuan - used_yuan, 0), application.awarded_yuan),
					  HINT = 'Award no more than is left.';
	END CASE;
END
$$;
COMMENT ON FUNCTION refuse_award(application, text, text, text, numeric, bigint, numeric, bigint) IS
	'说明批准金额超出何种限额、已用多少、尚余多少（JM067、JM071至JM074） / says which limit an award would pass (JM067, JM071 to JM074)';

-- What a command approves is booked by the extension (src/booking.c), which
-- works the limits out as limits_of() does and calls refuse_award() where one
-- would be passed.
CREATE TRIGGER book_approved AFTER UPDATE ON application
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.book_approved();
-- Cases taken over from older books have used their limits too
CREATE TRIGGER book_taken_over AFTER INSERT ON application
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.book_approved();

-- What the accounts should say, recomputed from the applications: for audit and
-- for tests.  An account that is not there is one of nothing.
CREATE VIEW account_check WITH (security_invoker = true) AS
WITH booked AS (
	SELECT CASE WHEN l.shared THEN NULL ELSE a.uscc END AS uscc, l.item_code, l.scope, l.scope_key,
		sum(l.add_yuan) AS used_yuan, sum(l.add_count)::bigint AS used_count
	FROM application AS a
	CROSS JOIN LATERAL limits_of(a) AS l
	WHERE a.status IN ('approved', 'paid') AND a.awarded_yuan IS NOT NULL
	GROUP BY 1, 2, 3, 4
), kept AS (
	SELECT uscc, item_code, scope, scope_key, used_yuan, used_count FROM account
	UNION ALL
	SELECT NULL::text AS uscc, item_code, scope, scope_key, used_yuan, used_count FROM shared_account
)
SELECT coalesce(k.uscc, b.uscc) AS uscc,
	coalesce(k.item_code, b.item_code) AS item_code,
	coalesce(k.scope, b.scope) AS scope,
	coalesce(k.scope_key, b.scope_key) AS scope_key,
	coalesce(k.used_yuan, 0)::numeric(18,2) AS kept_yuan,
	coalesce(b.used_yuan, 0)::numeric(18,2) AS booked_yuan,
	coalesce(k.used_count, 0) AS kept_count,
	coalesce(b.used_count, 0) AS booked_count
FROM kept AS k
FULL JOIN booked AS b
	ON coalesce(k.uscc, '') = coalesce(b.uscc, '') AND k.item_code = b.item_code AND k.scope = b.scope AND k.scope_key = b.scope_key
WHERE coalesce(k.used_yuan, 0) <> coalesce(b.used_yuan, 0) OR coalesce(k.used_count, 0) <> coalesce(b.used_count, 0);

COMMENT ON VIEW account_check IS '限额账户核对：账户与按申报重新汇总不一致的行，应当为空 / accounts that differ from the applications; empty when all is well';
COMMENT ON COLUMN account_check.uscc IS '统一社会信用代码；空为跨企业 / enterprise; NULL for shared limits';
COMMENT ON COLUMN account_check.item_code IS '支持事项 / support item';
COMMENT ON COLUMN account_check.scope IS '范围 / scope of the limit';
COMMENT ON COLUMN account_check.scope_key IS '年度或对象 / year or subject';
COMMENT ON COLUMN account_check.kept_yuan IS '账户金额（元） / what the account says, in yuan';
COMMENT ON COLUMN account_check.booked_yuan IS '重新汇总金额（元） / what the applications say, in yuan';
COMMENT ON COLUMN account_check.kept_count IS '账户件数 / what the account says';
COMMENT ON COLUMN account_check.booked_count IS '重新汇总件数 / what the applications say';

-- A rule or an exclusion registered later books differently from what was
-- booked before: this brings the accounts in line with the applications.
CREATE FUNCTION rebuild_accounts() RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	differing bigint;
BEGIN
	-- Nobody approves meanwhile
	LOCK TABLE application IN SHARE ROW EXCLUSIVE MODE;
	CREATE TEMP TABLE account_difference ON COMMIT DROP AS SELECT * FROM account_check;

	INSERT INTO account (uscc, item_code, scope, scope_key, used_yuan, used_count)
	SELECT d.uscc, d.item_code, d.scope, d.scope_key, d.booked_yuan, d.booked_count
	FROM pg_temp.account_difference AS d WHERE d.uscc IS NOT NULL
	ON CONFLICT (uscc, item_code, scope, scope_key) DO UPDATE
		SET used_yuan = excluded.used_yuan, used_count = excluded.used_count;
	INSERT INTO shared_account (item_code, scope, scope_key, used_yuan, used_count)
	SELECT d.item_code, d.scope, d.scope_key, d.booked_yuan, d.booked_count
	FROM pg_temp.account_difference AS d WHERE d.uscc IS NULL
	ON CONFLICT (item_code, scope, scope_key) DO UPDATE
		SET used_yuan = excluded.used_yuan, used_count = excluded.used_count;

	SELECT count(*) INTO differing FROM pg_temp.account_difference;
	DROP TABLE pg_temp.account_difference;
	RETURN differing;
END
$$;
COMMENT ON FUNCTION rebuild_accounts() IS
	'按申报和现行规则重建限额账户，返回更正的账户数 / brings the accounts in line with the applications and the rules of today; gives the number of accounts set right';
