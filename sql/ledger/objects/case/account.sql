-- An award is booked on the accounts of its limits when it is approved.  An award that
-- exceeds a limit is refused.

-- limits_of gives the limits of an application by the law.  Its recognition counts if it
-- is the ground or if a condition requires a new one; otherwise it is only a remark.
CREATE OR REPLACE FUNCTION limits_of(application application)
RETURNS TABLE (shared boolean, item_code text, scope text, scope_key text,
			   add_yuan numeric, add_count int, cap_yuan numeric, cap_count int)
LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 3
SET search_path FROM CURRENT
AS $$
DECLARE
	recognised record;
BEGIN
	IF application.recognition_no IS NOT NULL THEN
		SELECT r.recognition_no, r.granted_on INTO recognised
		FROM recognition AS r
		WHERE r.uscc = application.uscc AND r.recognition_no = application.recognition_no
		  AND (EXISTS (SELECT FROM jm_policy.award_item AS i WHERE i.item_code = application.item_code AND i.ground = 'recognition')
			   OR EXISTS (SELECT FROM jm_policy.award_condition AS c
						  WHERE c.item_code = application.item_code AND c.kind IN ('recognition_new', 'recognition_first')));
	ELSE
		SELECT NULL::bigint AS recognition_no, NULL::date AS granted_on INTO recognised;
	END IF;
	RETURN QUERY SELECT * FROM jm_policy.award_limits(application.item_code, application.event_on, application.tier, application.awarded_yuan,
		application.project_no, recognised.recognition_no, recognised.granted_on, application.subject);
END
$$;
COMMENT ON FUNCTION limits_of(application) IS '一件申报所涉的限额账户及其限额 / the limits an application''s award counts against';

-- refuse_award raises the error that names the limit, what is used of it and what is left.
CREATE OR REPLACE FUNCTION refuse_award(application application, item_code text, scope text, scope_key text,
							 used_yuan numeric, used_count bigint, cap_yuan numeric, cap_count bigint)
RETURNS void
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	CASE
		WHEN scope_key IS NULL THEN
			PERFORM require_ground(application);
			RAISE EXCEPTION 'the ground of "%" is not named (缺少依据)', item_code
				USING ERRCODE = 'JM067',
					  DETAIL = format('Application %s of %s.', application.application_no, application.uscc),
					  HINT = 'Return it, and name what it is paid for.';
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
		WHEN scope = 'ground' AND used_count >= cap_count THEN
			RAISE EXCEPTION '"%" is paid once for the same ground (同一依据只支持一次)', application.item_code
				USING ERRCODE = 'JM072',
					  DETAIL = format('The ground is %s; it was paid before.', scope_key),
					  HINT = 'Reject this application, with the reason.';
		WHEN used_count >= cap_count THEN
			RAISE EXCEPTION '"%" is granted once per enterprise (每家企业只享受一次)', application.item_code
				USING ERRCODE = 'JM072',
					  DETAIL = format('Enterprise %s%s was awarded %s yuan before.', application.uscc,
						CASE WHEN EXISTS (SELECT FROM enterprise_merger AS m WHERE application.uscc IN (m.uscc, m.into_uscc)) THEN ', or one it merged with,' ELSE '' END, used_yuan),
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
	'说明批准金额超出何种限额、已用多少、尚余多少（JM067、JM071至JM074） / raises the error that names the limit an award would exceed (JM067, JM071 to JM074)';

-- book_these books awards on their accounts, or removes annulled ones.  It books all
-- awards of a command together, so that locks are always taken in one order: the
-- enterprises, their accounts, the shared accounts.  So two commands never deadlock.
CREATE OR REPLACE FUNCTION book_these(applications application[], annulled boolean) RETURNS void
LANGUAGE plpgsql
-- Generic plans, which use keys: planning takes longer than running
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET jit = off
SET search_path FROM CURRENT
AS $$
DECLARE
	booking record;
	used record;
	mergers boolean;
	codes text[];
	counted text[];
BEGIN
	IF applications IS NULL THEN
		RETURN;
	END IF;
	-- No enterprises merge meanwhile
	LOCK TABLE enterprise_merger IN ROW SHARE MODE;
	mergers := EXISTS (SELECT FROM enterprise_merger);
	codes := ARRAY(SELECT DISTINCT n.uscc FROM unnest(applications) AS n);
	counted := codes;
	IF mergers THEN
		counted := ARRAY(SELECT DISTINCT o.counted_uscc FROM one_enterprise AS o WHERE o.uscc = ANY (codes));
	END IF;
	PERFORM FROM enterprise AS e WHERE e.uscc = ANY (counted) ORDER BY e.uscc COLLATE "C" FOR NO KEY UPDATE;
	-- This update changes nothing but makes a transaction whose snapshot does not show the
	-- booking fail if it changes the award's recognition
	IF EXISTS (SELECT FROM unnest(applications) AS n WHERE n.recognition_no IS NOT NULL) THEN
		UPDATE recognition AS r SET source = r.source FROM unnest(applications) AS n WHERE r.uscc = n.uscc AND r.recognition_no = n.recognition_no;
	END IF;
	-- The awards of merged enterprises are read without a lock, and an older snapshot would
	-- not show all of them
	IF mergers AND current_setting('transaction_isolation') <> 'read committed'
	   AND cardinality(counted) > cardinality(codes) THEN
		RAISE EXCEPTION 'what concerns enterprises that merged is decided at READ COMMITTED (合并企业的批准须在 READ COMMITTED 隔离级别办理)'
			USING ERRCODE = 'feature_not_supported',
				  DETAIL = format('The transaction is at %s, and would not see what was approved meanwhile.', upper(current_setting('transaction_isolation'))),
				  HINT = 'Begin the transaction with BEGIN ISOLATION LEVEL READ COMMITTED.';
	END IF;

	FOR booking IN
		SELECT n AS application, l.*
		FROM unnest(applications) AS n
		CROSS JOIN LATERAL limits_of(n) AS l
		ORDER BY l.shared, CASE WHEN NOT l.shared THEN n.uscc END COLLATE "C", l.item_code COLLATE "C", l.scope COLLATE "C", l.scope_key COLLATE "C",
			n.uscc COLLATE "C", n.application_no
	LOOP
		IF booking.scope_key IS NULL THEN
			CONTINUE WHEN annulled;
			PERFORM refuse_award(booking.application, booking.item_code, booking.scope, NULL, 0, 0, booking.cap_yuan, booking.cap_count);
		ELSIF annulled AND booking.shared THEN
			UPDATE shared_account AS s
			SET used_yuan = greatest(s.used_yuan - booking.add_yuan, 0), used_count = greatest(s.used_count - booking.add_count, 0)
			WHERE s.item_code = booking.item_code AND s.scope = booking.scope AND s.scope_key = booking.scope_key;
		ELSIF annulled THEN
			UPDATE account AS s
			SET used_yuan = greatest(s.used_yuan - booking.add_yuan, 0), used_count = greatest(s.used_count - booking.add_count, 0)
			WHERE s.uscc = (booking.application).uscc AND s.item_code = booking.item_code AND s.scope = booking.scope AND s.scope_key = booking.scope_key;
		ELSE
			IF booking.shared THEN
				INSERT INTO shared_account AS s (item_code, scope, scope_key, used_yuan, used_count)
				VALUES (booking.item_code, booking.scope, booking.scope_key, booking.add_yuan, booking.add_count)
				ON CONFLICT (item_code, scope, scope_key) DO UPDATE
					SET used_yuan = s.used_yuan + excluded.used_yuan, used_count = s.used_count + excluded.used_count
				RETURNING s.used_yuan AS yuan, s.used_count AS count INTO used;
			ELSE
				INSERT INTO account AS s (uscc, item_code, scope, scope_key, used_yuan, used_count)
				VALUES ((booking.application).uscc, booking.item_code, booking.scope, booking.scope_key, booking.add_yuan, booking.add_count)
				ON CONFLICT (uscc, item_code, scope, scope_key) DO UPDATE
					SET used_yuan = s.used_yuan + excluded.used_yuan, used_count = s.used_count + excluded.used_count
				RETURNING s.used_yuan AS yuan, s.used_count AS count INTO used;
			END IF;
			-- Merged enterprises share their limits, except those of a project or a
			-- recognition, which belongs to one enterprise
			IF mergers AND NOT booking.shared AND booking.scope_key !~ '^(project|recognition) ' THEN
				SELECT used.yuan + coalesce(sum(s.used_yuan), 0) AS yuan, (used.count + coalesce(sum(s.used_count), 0))::bigint AS count INTO used
				FROM one_enterprise AS o
				JOIN account AS s ON s.uscc = o.counted_uscc
				WHERE o.uscc = (booking.application).uscc AND o.counted_uscc <> o.uscc
				  AND s.item_code = booking.item_code AND s.scope = booking.scope AND s.scope_key = booking.scope_key;
			END IF;
			IF used.yuan > booking.cap_yuan OR used.count > booking.cap_count THEN
				PERFORM refuse_award(booking.application, booking.item_code, booking.scope, booking.scope_key,
					used.yuan - booking.add_yuan, used.count - booking.add_count, booking.cap_yuan, booking.cap_count);
			END IF;
		END IF;
	END LOOP;
END
$$;
COMMENT ON FUNCTION book_these(application[], boolean) IS
	'将批准的申报记入各限额账户，超出即拒；撤销的从账户减去（JM067、JM071至JM074） / books approved applications on the accounts of their limits, or refuses them; removes annulled ones (JM067, JM071 to JM074)';

-- The triggers run with the owner's rights, because limits count awards that an officer
-- may not see, and because nobody else may write accounts.
CREATE OR REPLACE FUNCTION book_approved() RETURNS trigger
LANGUAGE plpgsql
SET jit = off
SET search_path FROM CURRENT
AS $$
DECLARE
	approved application[];
	annulled application[];
BEGIN
	SELECT array_agg(n) FILTER (WHERE n.status = 'approved'), array_agg(n) FILTER (WHERE n.status = 'annulled') INTO approved, annulled
	FROM new_rows AS n
	JOIN old_rows AS o ON o.uscc = n.uscc AND o.application_no = n.application_no
	WHERE n.status IN ('approved', 'annulled') AND n.status <> o.status;
	PERFORM book_these(annulled, true);
	PERFORM book_these(approved, false);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION book_approved() IS '触发器：批准时记入各限额账户，撤销时减去 / trigger: books approved awards and removes annulled ones';

CREATE OR REPLACE FUNCTION book_taken_over() RETURNS trigger
LANGUAGE plpgsql
SET jit = off
SET search_path FROM CURRENT
AS $$
DECLARE
	standing application[];
BEGIN
	SELECT array_agg(n) INTO standing FROM new_rows AS n WHERE jm_policy.status_standing(n.status) AND n.awarded_yuan IS NOT NULL;
	PERFORM require_ground(n) FROM unnest(standing) AS n;
	PERFORM book_these(standing, false);
	RETURN NULL;
END
$$;
COMMENT ON FUNCTION book_taken_over() IS '触发器：接管的旧账记入各限额账户 / trigger: books awards taken over from older books';

-- A quota is booked on the account of the recognition's year, so a recognition that an
-- award was approved for keeps its date.
CREATE OR REPLACE FUNCTION keep_recognition() RETURNS trigger
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	award application;
BEGIN
	SELECT * INTO award FROM application AS a
	WHERE a.uscc = OLD.uscc AND a.recognition_no = OLD.recognition_no AND jm_policy.status_standing(a.status)
	ORDER BY a.application_no LIMIT 1;
	IF FOUND THEN
		RAISE EXCEPTION 'the recognition an award was approved for keeps its kind, level and year (已批准申报所依据的认定，类别、级别、年度不可更改)'
			USING ERRCODE = 'JM066',
				  DETAIL = format('Application %s of %s for %s rests on recognition %s.', award.application_no, award.uscc, award.item_code, OLD.recognition_no),
				  HINT = 'If it was wrong, annul the approval with the reason first.';
	END IF;
	RETURN NEW;
END
$$;
COMMENT ON FUNCTION keep_recognition() IS '触发器：已批准申报所依据的认定，类别、级别、年度不可更改（JM066） / trigger: a recognition that an award was approved for keeps its kind, level and year (JM066)';

CREATE OR REPLACE TRIGGER keep_recognition BEFORE UPDATE OF kind, level, granted_on ON recognition
	FOR EACH ROW WHEN (OLD.kind <> NEW.kind OR OLD.level <> NEW.level OR extract(year FROM OLD.granted_on) <> extract(year FROM NEW.granted_on))
	EXECUTE FUNCTION jm_policy.with_owner_rights('keep_recognition');

CREATE OR REPLACE TRIGGER book_approved AFTER UPDATE ON application
	REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('book_approved');

CREATE OR REPLACE TRIGGER book_taken_over AFTER INSERT ON application
	REFERENCING NEW TABLE AS new_rows
	FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('book_taken_over');

-- account_check recomputes the accounts from the applications, for audits and tests.  A
-- missing account counts as zero.
CREATE OR REPLACE VIEW jm.account_check WITH (security_invoker = true) AS
WITH booked AS (
	SELECT CASE WHEN l.shared THEN NULL ELSE a.uscc END AS uscc, l.item_code, l.scope, l.scope_key,
		sum(l.add_yuan) AS used_yuan, sum(l.add_count)::bigint AS used_count
	FROM application AS a
	CROSS JOIN LATERAL limits_of(a) AS l
	-- (What older books hold without its ground cannot be booked by it)
	WHERE jm_policy.status_standing(a.status) AND a.awarded_yuan IS NOT NULL AND l.scope_key IS NOT NULL
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

COMMENT ON VIEW account_check IS '限额账户核对：账户与按申报重新汇总不一致的行，应当为空 / accounts that differ from the applications; empty if all is well';
COMMENT ON COLUMN account_check.uscc IS '统一社会信用代码；空为跨企业 / enterprise; NULL for shared limits';
COMMENT ON COLUMN account_check.item_code IS '支持事项 / support item';
COMMENT ON COLUMN account_check.scope IS '范围 / scope of the limit';
COMMENT ON COLUMN account_check.scope_key IS '年度或对象 / year or ground';
COMMENT ON COLUMN account_check.kept_yuan IS '账户金额（元） / amount on the account, in yuan';
COMMENT ON COLUMN account_check.booked_yuan IS '重新汇总金额（元） / amount by the applications, in yuan';
COMMENT ON COLUMN account_check.kept_count IS '账户件数 / awards on the account';
COMMENT ON COLUMN account_check.booked_count IS '重新汇总件数 / awards by the applications';

-- An exclusion that is registered later changes how earlier awards should be booked.
-- rebuild_accounts adjusts the accounts to the applications.
CREATE OR REPLACE FUNCTION jm.rebuild_accounts() RETURNS bigint
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	differing bigint;
BEGIN
	-- No application is approved meanwhile
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
	'按申报和现行规则重建限额账户，返回更正的账户数 / adjusts the accounts to the applications and to today''s rules; returns the number of corrected accounts';
