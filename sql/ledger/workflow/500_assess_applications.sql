-- Assessment: what is pending gets its figure and its receipt, batch by batch,
-- each batch a transaction of its own.  Whatever ends it, what was committed
-- stands, nothing else happened, and the next call goes on from there.

-- award(), with a refusal as a result instead of an error.  Only units above 1
-- can be refused: everything else an application's own constraints keep right.
CREATE FUNCTION award_or_refusal(item_code text, base_yuan numeric, units int, requested_yuan numeric, on_date date, tier text)
RETURNS jm_policy.award_result
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE	-- no parallel plan may catch errors
SET search_path FROM CURRENT
AS $$
DECLARE
	result jm_policy.award_result;
	fact text;
	detail text;
BEGIN
	RETURN jm_policy.award(item_code, base_yuan, units, requested_yuan, on_date, tier);
EXCEPTION WHEN OTHERS THEN
	IF SQLSTATE NOT LIKE 'JM0%' THEN
		RAISE;
	END IF;
	GET STACKED DIAGNOSTICS fact = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	SELECT i.item_code, i.measure_no INTO result.item_code, result.measure_no
	FROM jm_policy.award_item AS i WHERE i.item_code = award_or_refusal.item_code;
	SELECT r.kind, r.determination, r.source INTO result.kind, result.determination, result.rule_source
	FROM jm_policy.rule_in_force(award_or_refusal.item_code, on_date, tier) AS r;
	result.binding := SQLSTATE;
	result.explanation_zh := '不能计算：' || (SELECT e.meaning_zh FROM jm_policy.error_condition AS e WHERE e.sqlstate = result.binding) || '。';
	result.explanation_en := format('It cannot be computed: %s. %s', fact, detail);
	RETURN result;
END
$$;
COMMENT ON FUNCTION award_or_refusal(text, numeric, int, numeric, date, text) IS
	'同 award()，拒绝计算时返回错误代码而不报错 / award(), with a refusal as a result: binding is then the error''s code';

-- Assesses the given applications and writes their receipts.  The caller holds
-- their locks.  What was found impossible before is left alone until it, or its
-- rule, has changed.
--
-- Each figure is computed twice, by the law and from the text of the rule that
-- goes into the receipt, and is only written where the two agree.  They do not
-- in the moment in which somebody changes the rules: such an application stays
-- pending, and comes out right in the next call.
CREATE FUNCTION assess_these(usccs text[], application_nos bigint[], OUT receipts int, OUT figures int, OUT unsettled int)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
BEGIN
	WITH law AS MATERIALIZED (
		SELECT r AS rule, r.rule_id, jm_policy.rule_text(r) AS rule_text, jm_policy.rule_hash(r) AS rule_hash
		FROM jm_policy.award_rule AS r
	), due AS MATERIALIZED (
		SELECT a.uscc, a.application_no, a.item_code, a.event_on, a.base_yuan, a.units, a.requested_yuan, a.tier, f.rule_id
		FROM unnest(usccs, application_nos) AS k (uscc, application_no)
		JOIN application AS a ON a.uscc = k.uscc AND a.application_no = k.application_no
		LEFT JOIN LATERAL jm_policy.rule_in_force(a.item_code, a.event_on, a.tier) AS f ON true
	), computed AS MATERIALIZED (
		SELECT d.*, l.rule, l.rule_hash, l.rule_text,
			(w.award).kind, (w.award).determination, (w.award).rate, (w.award).uncapped_yuan, (w.award).ceiling_yuan,
			(w.award).binding, (w.award).amount_yuan, (w.award).rule_source, (w.award).explanation_zh, (w.award).explanation_en
		FROM due AS d
		LEFT JOIN law AS l ON l.rule_id = d.rule_id
		LEFT JOIN LATERAL (
			SELECT r.* FROM receipt AS r
			WHERE r.uscc = d.uscc AND r.application_no = d.application_no
			ORDER BY r.receipt_no DESC LIMIT 1
		) AS last ON true
		CROSS JOIN LATERAL (
			SELECT CASE WHEN d.units = 1
				THEN jm_policy.award(d.item_code, d.base_yuan, d.units, d.requested_yuan, d.event_on, d.tier)
				ELSE award_or_refusal(d.item_code, d.base_yuan, d.units, d.requested_yuan, d.event_on, d.tier)
			END AS award
			OFFSET 0	-- once, and not once for each of its columns
		) AS w
		WHERE last.receipt_no IS NULL
		   OR last.amount_yuan IS NOT NULL
		   OR (last.rule_hash, last.item_code, last.event_on, last.base_yuan, last.units, last.requested_yuan, last.tier)
			  IS DISTINCT FROM (l.rule_hash, d.item_code, d.event_on, d.base_yuan, d.units, d.requested_yuan, d.tier)
	), agreed AS MATERIALIZED (
		SELECT c.*
		FROM computed AS c
		CROSS JOIN LATERAL jm_policy.award_by_rule(c.rule, c.base_yuan, c.units, c.requested_yuan) AS again
		WHERE (c.amount_yuan, c.ceiling_yuan, c.uncapped_yuan, c.rate, c.binding, c.rule_source)
			  IS NOT DISTINCT FROM
			  (again.amount_yuan, again.ceiling_yuan, again.uncapped_yuan, again.rate, again.binding, (c.rule).source)
	), kept AS (
		-- In one order, so that two batches never wait for each other
		INSERT INTO receipt_rule (rule_hash, rule_text)
		SELECT DISTINCT rule_hash, rule_text FROM agreed WHERE rule_hash IS NOT NULL
		ORDER BY rule_hash
		ON CONFLICT (rule_hash) DO NOTHING
	), written AS (
		INSERT INTO receipt (uscc, application_no, extension_version, rule_id, rule_hash,
			item_code, event_on, base_yuan, units, requested_yuan, tier,
			kind, determination, rate, uncapped_yuan, ceiling_yuan, binding, amount_yuan, explanation_zh, explanation_en)
		SELECT uscc, application_no, (SELECT jm_policy.version()), rule_id, rule_hash,
			item_code, event_on, base_yuan, units, requested_yuan, tier,
			kind, determination, rate, uncapped_yuan, ceiling_yuan, binding, amount_yuan, explanation_zh, explanation_en
		FROM agreed
		ORDER BY uscc, application_no
		RETURNING uscc, application_no, amount_yuan
	), figured AS (
		UPDATE application AS a SET assessed_yuan = w.amount_yuan
		FROM written AS w
		WHERE a.uscc = w.uscc AND a.application_no = w.application_no AND w.amount_yuan IS NOT NULL
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM written), (SELECT count(*) FROM figured),
		(SELECT count(*) FROM computed) - (SELECT count(*) FROM agreed)
	INTO receipts, figures, unsettled;
END
$$;
COMMENT ON FUNCTION assess_these(text[], bigint[]) IS
	'核算指定的申报并写入凭据（供 assess_applications 使用） / assesses the given applications and writes their receipts; for assess_applications';

-- One batch: locks the next applications that are pending, passing by those
-- others work on, and assesses them.  The locks come first, in a statement of
-- their own: the next one then sees what whoever held them before has written.
CREATE FUNCTION assess_batch(batch_size int, only_item text, after_uscc text, after_no bigint,
	OUT last_uscc text, OUT last_no bigint, OUT pending bigint, OUT seen int, OUT receipts int, OUT figures int, OUT unsettled int)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	usccs text[];
	numbers bigint[];
BEGIN
	IF batch_size IS NULL OR batch_size < 1 THEN
		RAISE EXCEPTION 'a batch has at least one application (批量至少为1)'
			USING ERRCODE = 'JM104',
				  DETAIL = format('The value is %s.', coalesce(batch_size::text, 'null')),
				  HINT = 'CALL assess_applications(batch_size => 1000);';
	END IF;
	IF after_uscc IS NULL THEN
		-- An unknown item is an error that names the nearest ones
		IF only_item IS NOT NULL THEN
			PERFORM jm_policy.award_amount(only_item);
		END IF;
		SELECT count(*) INTO pending
		FROM application AS a
		WHERE a.status IN ('submitted', 'accepted') AND a.assessed_yuan IS NULL AND (only_item IS NULL OR a.item_code = only_item);
	END IF;

	SELECT array_agg(p.uscc ORDER BY p.uscc, p.application_no), array_agg(p.application_no ORDER BY p.uscc, p.application_no)
	INTO usccs, numbers
	FROM (
		SELECT a.uscc, a.application_no
		FROM application AS a
		WHERE a.status IN ('submitted', 'accepted') AND a.assessed_yuan IS NULL
		  AND (only_item IS NULL OR a.item_code = only_item)
		  AND (a.uscc, a.application_no) > (coalesce(after_uscc, ''), coalesce(after_no, 0))
		ORDER BY a.uscc, a.application_no
		LIMIT batch_size
		FOR NO KEY UPDATE SKIP LOCKED
	) AS p;
	IF usccs IS NULL THEN
		RETURN;
	END IF;

	last_uscc := usccs[cardinality(usccs)];
	last_no := numbers[cardinality(numbers)];
	seen := cardinality(numbers);
	SELECT t.receipts, t.figures, t.unsettled INTO receipts, figures, unsettled
	FROM assess_these(usccs, numbers) AS t;
END
$$;
COMMENT ON FUNCTION assess_batch(int, text, text, bigint) IS
	'核算下一批待核算的申报（供 assess_applications 使用）；错误 JM104 / one batch; for assess_applications; JM104 a batch below 1';

-- A procedure that commits can have no search_path of its own, so it pins one in
-- each of its transactions; the batch it finds by its last parameter, whose
-- default is resolved here and now.
CREATE PROCEDURE assess_applications(batch_size int DEFAULT 1000, only_item text DEFAULT NULL, batch regproc DEFAULT 'assess_batch'::regproc)
LANGUAGE plpgsql
AS $$
DECLARE
	at_uscc text;
	at_no bigint;
	pending bigint;
	counted bigint;
	looked_at int;
	written int;
	figured int;
	refused int;
	seen bigint;
	receipts bigint;
	figures bigint;
	unsettled bigint;
BEGIN
	-- Within somebody's transaction this fails at once, before any work
	COMMIT;
	SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
	PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
	seen := 0;
	receipts := 0;
	figures := 0;
	unsettled := 0;
	LOOP
		EXECUTE format('SELECT last_uscc, last_no, pending, seen, receipts, figures, unsettled FROM %s($1, $2, $3, $4)', batch)
			INTO at_uscc, at_no, counted, looked_at, written, figured, refused
			USING batch_size, only_item, at_uscc, at_no;
		pending := coalesce(counted, pending);
		COMMIT;
		SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
		PERFORM pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true);
		EXIT WHEN at_uscc IS NULL;
		seen := seen + looked_at;
		receipts := receipts + written;
		figures := figures + figured;
		unsettled := unsettled + refused;
		RAISE NOTICE '% of %: % receipts, % with an amount (核算中)', seen, pending, receipts, figures;
	END LOOP;
	IF unsettled > 0 THEN
		RAISE WARNING '% applications stay pending: the rules changed meanwhile (规则有变，尚待核算)', unsettled
			USING HINT = 'Call it again.';
	END IF;
	RAISE NOTICE 'done: % receipts, % with an amount (核算完毕)', receipts, figures;
END
$$;
COMMENT ON PROCEDURE assess_applications(int, text, regproc) IS
'核算待核算的申报（已申报、已受理，尚无核算金额），金额与凭据同时写入，每批提交一次；可随时中断，再次调用即继续。不能计算的也留凭据，内容或规则变化之前不再重算。参数：每批件数；只核算某一事项；第三个参数供内部使用。
Assesses what is pending (submitted or accepted, without a figure), figure and receipt together, committing after each batch; it may be killed at any moment and called again. What cannot be computed gets a receipt too, and is not tried again before it or its rule changes.
batch_size: applications a transaction; only_item: this item alone; batch: for its own use. Not inside a transaction block. Errors: JM104 batch below 1, JM001 unknown item.';
