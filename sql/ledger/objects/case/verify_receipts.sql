-- verify_receipts recomputes each receipt from the text of the rule it keeps, in plain
-- SQL, and again by award_amount() if that rule still decides.  The result is empty if all
-- is well.
--
-- Two things are not differences.  A rule that was ended after the event is unchanged for
-- the receipt.  And only the last receipt of an application is compared with the
-- application, and only while it has an assessed amount, which a returned one has not.

CREATE OR REPLACE FUNCTION jm.verify_receipts(only_uscc text DEFAULT NULL)
RETURNS TABLE (uscc text, application_no bigint, receipt_no bigint, difference text, part text,
			   on_receipt text, found_now text, difference_zh text, difference_en text)
LANGUAGE sql STABLE PARALLEL SAFE
BEGIN ATOMIC
	WITH
	kept AS MATERIALIZED (
		-- A forged text that is not a valid rule is not computed
		SELECT k.rule_hash, k.rule_text,
			CASE WHEN jm_policy.rule_valid(t.rule) THEN t.rule END AS rule,
			encode(sha256(convert_to(k.rule_text, 'UTF8')), 'hex') AS hash_now
		FROM receipt_rule AS k
		CROSS JOIN LATERAL (SELECT jsonb_populate_record(NULL::jm_policy.award_rule, k.rule_text::jsonb) AS rule OFFSET 0) AS t
	),
	law AS MATERIALIZED (
		SELECT r.rule_id, r.valid_to, jm_policy.rule_text(r) AS rule_text, jm_policy.rule_hash(r) AS rule_hash
		FROM jm_policy.award_rule AS r
	),
	checked AS MATERIALIZED (
		SELECT r AS receipt, r.uscc, r.application_no, r.receipt_no, r.rule_id, r.rule_hash,
			-- Forged inputs that no application can have are not computed
			CASE WHEN i.are_possible THEN k.rule END AS rule, k.rule_text, k.hash_now, i.are_possible,
			a AS application,
			a.assessed_yuan IS NOT NULL
				AND r.receipt_no = max(r.receipt_no) OVER (PARTITION BY r.uscc, r.application_no) AS counts,
			l.rule_id IS NOT NULL AS stands,
			l.rule_text AS rule_text_now,
			-- The rule has the same text, or differs only by a last day that is not before the
			-- event
			l.rule_hash = r.rule_hash
				OR (l.rule_text::jsonb - 'valid_to' = k.rule_text::jsonb - 'valid_to' AND r.event_on <= coalesce(l.valid_to, 'infinity')) AS unchanged,
			f.rule_id AS rule_id_now
		FROM receipt AS r
		JOIN application AS a ON a.uscc = r.uscc AND a.application_no = r.application_no
		CROSS JOIN LATERAL (SELECT r.units >= 1 AND coalesce(r.base_yuan, 0) BETWEEN 0 AND 9999999999999999.99
			AND coalesce(r.requested_yuan, 0) BETWEEN 0 AND 9999999999999999.99) AS i (are_possible)
		LEFT JOIN kept AS k ON k.rule_hash = r.rule_hash
		LEFT JOIN law AS l ON l.rule_id = r.rule_id
		LEFT JOIN LATERAL jm_policy.rule_in_force(r.item_code, r.event_on, r.tier) AS f ON true
		WHERE only_uscc IS NULL OR r.uscc = only_uscc
	),
	difference AS (
		-- The text of the rule matches its hash
		SELECT c.uscc, c.application_no, c.receipt_no, 'text_damaged' AS difference, 'rule_text' AS part,
			c.rule_hash AS on_receipt, c.hash_now AS found_now
		FROM checked AS c
		WHERE c.rule_hash IS NOT NULL AND c.hash_now IS DISTINCT FROM c.rule_hash
		UNION ALL
		-- The figures are what the recorded rule gives for the inputs
		SELECT c.uscc, c.application_no, c.receipt_no, 'figure_differs', v.part, v.on_receipt, v.found_now
		FROM checked AS c
		CROSS JOIN LATERAL jm_policy.award_by_rule(c.rule, (c.receipt).base_yuan, (c.receipt).units, (c.receipt).requested_yuan) AS w
		CROSS JOIN LATERAL (VALUES
			('amount_yuan', (c.receipt).amount_yuan::text, w.amount_yuan::numeric(18,2)::text),
			('ceiling_yuan', (c.receipt).ceiling_yuan::text, w.ceiling_yuan::numeric(18,2)::text),
			('uncapped_yuan', (c.receipt).uncapped_yuan::text, w.uncapped_yuan::numeric(18,2)::text),
			('rate', (c.receipt).rate::text, w.rate::numeric(7,6)::text),
			('binding', (c.receipt).binding, w.binding),
			('item_code', (c.receipt).item_code, coalesce((c.rule).item_code, (c.receipt).item_code)),
			('event_on', jm_policy.format_day((c.receipt).event_on), CASE
				WHEN (c.receipt).event_on NOT BETWEEN (c.rule).valid_from AND coalesce((c.rule).valid_to, 'infinity')
				THEN jm_policy.format_day((c.rule).valid_from) || '/' || coalesce(jm_policy.format_day((c.rule).valid_to), '..')
				ELSE jm_policy.format_day((c.receipt).event_on) END)
		) AS v (part, on_receipt, found_now)
		WHERE v.on_receipt IS DISTINCT FROM v.found_now
		UNION ALL
		-- The rule still exists, and its content is unchanged
		SELECT c.uscc, c.application_no, c.receipt_no, 'rule_gone', 'rule_id', c.rule_id::text, NULL
		FROM checked AS c
		WHERE c.rule_id IS NOT NULL AND NOT c.stands
		UNION ALL
		SELECT c.uscc, c.application_no, c.receipt_no, 'rule_changed', v.part, v.on_receipt, v.found_now
		FROM checked AS c
		CROSS JOIN LATERAL (
			SELECT coalesce(o.key, n.key) AS part, o.value AS on_receipt, n.value AS found_now
			FROM jsonb_each_text(c.rule_text::jsonb) AS o
			FULL JOIN jsonb_each_text(c.rule_text_now::jsonb) AS n ON n.key = o.key
			WHERE o.value IS DISTINCT FROM n.value
		) AS v
		WHERE c.stands AND NOT c.unchanged
		UNION ALL
		-- The rule still decides, and award_amount() gives the same
		SELECT c.uscc, c.application_no, c.receipt_no, 'rule_superseded', 'rule_id', c.rule_id::text, c.rule_id_now::text
		FROM checked AS c
		WHERE c.counts AND (c.rule_id IS NULL OR c.stands) AND c.rule_id_now IS DISTINCT FROM c.rule_id
		UNION ALL
		SELECT c.uscc, c.application_no, c.receipt_no, 'law_differs', 'amount_yuan', (c.receipt).amount_yuan::text, w.amount_yuan::text
		FROM checked AS c
		CROSS JOIN LATERAL (
			-- An application that was refused would raise the same error now
			SELECT CASE WHEN c.are_possible AND c.unchanged AND c.rule_id_now = c.rule_id AND (c.receipt).binding NOT LIKE 'JM%' THEN
				jm_policy.award_amount((c.receipt).item_code, (c.receipt).base_yuan, (c.receipt).units,
					(c.receipt).requested_yuan, (c.receipt).event_on, (c.receipt).tier)
				ELSE (c.receipt).amount_yuan END AS amount_yuan
			OFFSET 0
		) AS w
		WHERE w.amount_yuan IS DISTINCT FROM (c.receipt).amount_yuan
		UNION ALL
		-- The inputs and the amount of the application are those of the receipt
		SELECT c.uscc, c.application_no, c.receipt_no, 'inputs_changed', v.part, v.on_receipt, v.found_now
		FROM checked AS c
		CROSS JOIN LATERAL (VALUES
			('item_code', (c.receipt).item_code, (c.application).item_code),
			('event_on', jm_policy.format_day((c.receipt).event_on), jm_policy.format_day((c.application).event_on)),
			('base_yuan', (c.receipt).base_yuan::text, (c.application).base_yuan::text),
			('units', (c.receipt).units::text, (c.application).units::text),
			('requested_yuan', (c.receipt).requested_yuan::text, (c.application).requested_yuan::text),
			('tier', (c.receipt).tier, (c.application).tier)
		) AS v (part, on_receipt, found_now)
		WHERE c.counts AND v.on_receipt IS DISTINCT FROM v.found_now
		UNION ALL
		SELECT c.uscc, c.application_no, c.receipt_no, 'assessed_differs', 'assessed_yuan',
			(c.receipt).amount_yuan::text, (c.application).assessed_yuan::text
		FROM checked AS c
		WHERE c.counts AND (c.application).assessed_yuan IS DISTINCT FROM (c.receipt).amount_yuan
	)
	SELECT d.uscc, d.application_no, d.receipt_no, d.difference, d.part, d.on_receipt, d.found_now, w.zh, w.en
	FROM difference AS d
	JOIN (VALUES
		('text_damaged',     '规则存证与其摘要不符',         'the text of the rule is not what was hashed'),
		('figure_differs',   '按存证规则重算，结果不同',     'the rule on the receipt gives another result'),
		('rule_gone',        '所依规则已不存在',             'the rule is gone'),
		('rule_changed',     '所依规则内容已变',             'the rule says something else now'),
		('rule_superseded',  '现由其他规则决定',             'another rule decides now'),
		('law_differs',      '规则未变，现行计算结果不同',   'by the same rule, the law gives another amount now'),
		('inputs_changed',   '申报内容在核算后有变',         'the application was changed since'),
		('assessed_differs', '申报上的核算金额与凭据不同',   'the application carries another figure')
	) AS w (difference, zh, en) ON w.difference = d.difference
	ORDER BY d.uscc, d.application_no, d.receipt_no, d.difference, d.part;
END;
COMMENT ON FUNCTION verify_receipts(text) IS
'复核全部核算凭据（或一家企业的）：按存证规则重算，并与现行规则、申报现状比对；一切相符则无行。差异：text_damaged 存证有损、figure_differs 重算不同、rule_gone 规则不存在、rule_changed 规则有变、rule_superseded 他规则决定、law_differs 现行计算不同、inputs_changed 申报有变、assessed_differs 核算金额不同。
Recomputes every receipt, or those of one enterprise, from the rule it keeps, and compares it with today''s rules and application: a row for each part that differs, none if all is well.';
