-- Assessment gives unassessed applications their amount and their receipt, batch by
-- batch, each batch in its own transaction.  If it is interrupted, the committed batches
-- stay, and the next call continues from there.

-- award_or_refusal is award() with an error turned into a result.  Only units above 1 can
-- raise one; the constraints of an application exclude all others.
CREATE OR REPLACE FUNCTION award_or_refusal(item_code text, base_yuan numeric, units int, requested_yuan numeric, on_date date, tier text)
RETURNS jm_policy.award_result
LANGUAGE plpgsql VOLATILE PARALLEL UNSAFE	-- no parallel plan may catch errors
SET search_path FROM CURRENT
AS $$
DECLARE
	result jm_policy.award_result;
	fact text;
	detail text;
BEGIN
	RETURN jm_policy.award(item_code, base_yuan, units, requested_yuan, on_date, tier, explained => false);
EXCEPTION WHEN OTHERS THEN
	IF SQLSTATE NOT LIKE 'JM0%' THEN
		RAISE;
	END IF;
	GET STACKED DIAGNOSTICS fact = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
	SELECT i.item_code, i.measure_no INTO result.item_code, result.measure_no
	FROM jm_policy.award_item AS i WHERE i.item_code = award_or_refusal.item_code;
	SELECT r.rule_id, r.kind, r.determination, r.source INTO result.rule_id, result.kind, result.determination, result.rule_source
	FROM jm_policy.rule_in_force(award_or_refusal.item_code, on_date, tier) AS r;
	result.binding := SQLSTATE;
	result.explanation_zh := '不能计算：' || (SELECT e.meaning_zh FROM jm_policy.error_condition AS e WHERE e.sqlstate = result.binding) || '。';
	-- A message ends with its Chinese text in brackets
	result.explanation_en := format('It cannot be computed: %s. %s', regexp_replace(fact, ' \([^()]*[一-龥][^()]*\)$', ''), detail);
	RETURN result;
END
$$;
COMMENT ON FUNCTION award_or_refusal(text, numeric, int, numeric, date, text) IS
	'同 award()，不附说明；拒绝计算时返回错误代码及说明而不报错 / award() without explanations, but with an error turned into a result: binding is then the error''s code, and the explanations give the error''s text';

-- assess_these assesses the given applications and writes their receipts.  The caller
-- has locked them, so their ctids do not change.  An application that could not be
-- computed before is skipped until it or its rule has changed.
--
-- Each amount is computed twice, by award() and from the text of the rule that the receipt
-- keeps, and is written only if both agree.  They differ while somebody changes the rules:
-- such an application stays unassessed until the next call.
--
-- One pass per batch is fast: rows are fetched by ctid, explanations are left out
-- (receipt_explained computes them), and nothing is sorted, since the ctids come in the
-- order of the keys.
--
-- One generic plan, which uses ctids and keys, serves all batches.  A plan made while the
-- tables are small could read whole tables later.
--
-- It runs with the owner's rights, so that nobody else can write receipts, but it assesses
-- only applications that the acting role may write, whatever ctids it is given.
CREATE OR REPLACE FUNCTION assess_these(ctids tid[], OUT receipts int, OUT figures int, OUT unsettled int)
LANGUAGE plpgsql
SECURITY DEFINER
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
SET search_path FROM CURRENT
AS $$
DECLARE
	figured tid[];
	amounts numeric[];
	districts constant text[] := ARRAY(SELECT d.district_code FROM jm_policy.district AS d WHERE acting_may_write(d.district_code));
	assessor constant text := jm_policy.acting_role();
BEGIN
	WITH computed AS MATERIALIZED (
		SELECT a.ctid AS ctid, a.uscc, a.application_no, a.item_code, a.event_on, a.base_yuan, a.units, a.requested_yuan, a.tier,
			(w.award).rule_id, (w.award).kind, (w.award).determination, (w.award).rate, (w.award).uncapped_yuan, (w.award).ceiling_yuan,
			(w.award).binding, (w.award).amount_yuan, (w.award).rule_source, (w.award).explanation_zh, (w.award).explanation_en
		FROM application AS a
		CROSS JOIN LATERAL (
			SELECT CASE WHEN a.units = 1
				THEN jm_policy.award(a.item_code, a.base_yuan, a.units, a.requested_yuan, a.event_on, a.tier, explained => false)
				ELSE award_or_refusal(a.item_code, a.base_yuan, a.units, a.requested_yuan, a.event_on, a.tier)
			END AS award
			OFFSET 0	-- so that the award is computed once, not once per column
		) AS w
		WHERE a.ctid = ANY (ctids) AND a.status IN ('submitted', 'accepted') AND a.assessed_yuan IS NULL
		  AND EXISTS (SELECT FROM enterprise AS e WHERE e.uscc = a.uscc AND e.district_code = ANY (districts) OFFSET 0)
	), law AS MATERIALIZED (
		SELECT r AS rule, r.rule_id, t.rule_text, encode(sha256(convert_to(t.rule_text, 'UTF8')), 'hex') AS rule_hash
		FROM jm_policy.award_rule AS r
		CROSS JOIN LATERAL (SELECT jm_policy.rule_text(r) AS rule_text OFFSET 0) AS t
		WHERE r.rule_id IN (SELECT c.rule_id FROM computed AS c)
	), checked AS MATERIALIZED (
		SELECT c.*, l.rule_hash,
			(c.amount_yuan, c.ceiling_yuan, c.uncapped_yuan, c.rate, c.binding, c.rule_source)
				IS NOT DISTINCT FROM
				(again.amount_yuan, again.ceiling_yuan, again.uncapped_yuan, again.rate, again.binding, (l.rule).source) AS agrees
		FROM computed AS c
		LEFT JOIN law AS l ON l.rule_id = c.rule_id
		CROSS JOIN LATERAL jm_policy.award_by_rule(l.rule, c.base_yuan, c.units, c.requested_yuan) AS again
		WHERE NOT EXISTS (
			SELECT FROM receipt AS r
			WHERE r.uscc = c.uscc AND r.application_no = c.application_no AND r.amount_yuan IS NULL
			  AND (r.rule_hash, r.item_code, r.event_on, r.base_yuan, r.units, r.requested_yuan, r.tier)
				  IS NOT DISTINCT FROM (l.rule_hash, c.item_code, c.event_on, c.base_yuan, c.units, c.requested_yuan, c.tier)
			  AND NOT EXISTS (
				SELECT FROM receipt AS later
				WHERE later.uscc = r.uscc AND later.application_no = r.application_no AND later.receipt_no > r.receipt_no)
			OFFSET 0)	-- so that it is looked up by key and never joined
	), kept AS (
		-- In one order, so that two batches never deadlock
		INSERT INTO receipt_rule (rule_hash, rule_text, recorded_by)
		SELECT DISTINCT l.rule_hash, l.rule_text, assessor
		FROM law AS l
		WHERE l.rule_hash IN (SELECT g.rule_hash FROM checked AS g WHERE g.agrees)
		ORDER BY l.rule_hash
		ON CONFLICT (rule_hash) DO NOTHING
	), written AS (
		INSERT INTO receipt (uscc, application_no, assessed_by, extension_version, rule_id, rule_hash,
			item_code, event_on, base_yuan, units, requested_yuan, tier,
			kind, determination, rate, uncapped_yuan, ceiling_yuan, binding, amount_yuan, explanation_zh, explanation_en)
		SELECT g.uscc, g.application_no, assessor, (SELECT jm_policy.version()), g.rule_id, g.rule_hash,
			g.item_code, g.event_on, g.base_yuan, g.units, g.requested_yuan, g.tier,
			g.kind, g.determination, g.rate, g.uncapped_yuan, g.ceiling_yuan, g.binding, g.amount_yuan,
			-- The explanations that cannot be computed again from a rule and the inputs
			CASE WHEN g.explanation_zh IS NULL AND g.rule_id IS NULL THEN
				(jm_policy.explain_by_rule(g.item_code, g.base_yuan, 1, g.requested_yuan, g.event_on, g.tier, NULL)).explanation_zh
				ELSE g.explanation_zh END,
			CASE WHEN g.explanation_en IS NULL AND g.rule_id IS NULL THEN
				(jm_policy.explain_by_rule(g.item_code, g.base_yuan, 1, g.requested_yuan, g.event_on, g.tier, NULL)).explanation_en
				ELSE g.explanation_en END
		FROM checked AS g
		WHERE g.agrees
		RETURNING 1
	)
	SELECT (SELECT count(*) FROM written), count(*) FILTER (WHERE NOT g.agrees),
		array_agg(g.ctid) FILTER (WHERE g.agrees AND g.amount_yuan IS NOT NULL),
		array_agg(g.amount_yuan) FILTER (WHERE g.agrees AND g.amount_yuan IS NOT NULL)
	INTO receipts, unsettled, figured, amounts
	FROM checked AS g;

	-- The update comes last: the foreign key of the receipts is cheapest to check while
	-- the rows are as they were locked
	UPDATE application AS a SET assessed_yuan = f.amount_yuan
	FROM unnest(figured, amounts) AS f (ctid, amount_yuan)
	WHERE a.ctid = f.ctid;
	GET DIAGNOSTICS figures = ROW_COUNT;
END
$$;
COMMENT ON FUNCTION assess_these(tid[]) IS
	'核算指定位置的申报并写入凭据（供 assess_applications 使用） / assesses the applications at these ctids and writes their receipts; for assess_applications';

REVOKE EXECUTE ON FUNCTION assess_these(tid[]) FROM PUBLIC;

-- assess_batch locks the next unassessed applications, skips those that others have
-- locked, and assesses them.  Locking is a statement of its own, so that the next one sees
-- what the former holders of the locks have written.
CREATE OR REPLACE FUNCTION assess_batch(batch_size int, only_item text, after_uscc text, after_no bigint,
	OUT last_uscc text, OUT last_no bigint, OUT pending bigint, OUT seen int, OUT receipts int, OUT figures int, OUT unsettled int)
LANGUAGE plpgsql
SET search_path FROM CURRENT
AS $$
DECLARE
	ctids tid[];
BEGIN
	IF batch_size IS NULL OR batch_size < 1 THEN
		RAISE EXCEPTION 'a batch has at least one application (批量至少为1)'
			USING ERRCODE = 'JM104',
				  DETAIL = format('The value is %s.', coalesce(batch_size::text, 'null')),
				  HINT = 'CALL assess_applications(batch_size => 5000);';
	END IF;
	IF after_uscc IS NULL THEN
		-- award_amount() raises the error for an unknown item
		IF only_item IS NOT NULL THEN
			PERFORM jm_policy.award_amount(only_item);
		END IF;
		SELECT count(*) INTO pending
		FROM application AS a
		WHERE a.status IN ('submitted', 'accepted') AND a.assessed_yuan IS NULL AND (only_item IS NULL OR a.item_code = only_item);
	END IF;

	SELECT array_agg(p.ctid) INTO ctids
	FROM (
		SELECT a.ctid
		FROM application AS a
		WHERE a.status IN ('submitted', 'accepted') AND a.assessed_yuan IS NULL
		  AND (only_item IS NULL OR a.item_code = only_item)
		  AND (a.uscc, a.application_no) > (coalesce(after_uscc, ''), coalesce(after_no, 0))
		ORDER BY a.uscc, a.application_no
		LIMIT batch_size
		FOR NO KEY UPDATE SKIP LOCKED
	) AS p;
	IF ctids IS NULL THEN
		RETURN;
	END IF;
	seen := cardinality(ctids);
	SELECT a.uscc, a.application_no INTO last_uscc, last_no FROM application AS a WHERE a.ctid = ctids[seen];
	SELECT t.receipts, t.figures, t.unsettled INTO receipts, figures, unsettled
	FROM assess_these(ctids) AS t;
END
$$;
COMMENT ON FUNCTION assess_batch(int, text, text, bigint) IS
	'核算下一批待核算的申报（供 assess_applications 使用）；错误 JM104 / assesses one batch; for assess_applications; JM104 a batch below 1';

-- A procedure that commits cannot have a SET search_path clause, so it sets one in each of
-- its transactions.  It finds assess_batch through its last parameter, whose default is
-- resolved when the procedure is created.
CREATE OR REPLACE PROCEDURE jm.assess_applications(batch_size int DEFAULT 5000, only_item text DEFAULT NULL, batch regproc DEFAULT 'assess_batch'::regproc)
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
	-- Inside a transaction block this fails at once, before any work is done
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
Assesses applications that are submitted or accepted and have no amount yet. It writes amount and receipt together and commits after each batch; it can be interrupted at any time and called again. An application that cannot be computed gets a receipt too, and is not tried again until it or its rule changes.
batch_size: applications per transaction; only_item: only this item; batch: for internal use. Not inside a transaction block. Errors: JM104 batch below 1, JM001 unknown item.';
