-- Every award once more, by a plain query over the rules that calls none of
-- the extension's functions.

\echo
\echo '四、独立复算 / computed independently, by plain SQL over award_rule'
\echo

WITH ruled AS (
	SELECT a.uscc, a.application_no, a.assessed_yuan, a.base_yuan, a.units, a.requested_yuan, r.*
	-- Drafts and what was sent back have no figure
	FROM (SELECT * FROM jm.application WHERE status NOT IN ('draft', 'returned')) AS a
	LEFT JOIN LATERAL (
		SELECT r.rule_id, r.kind, r.amount_yuan, r.rate, r.floor_yuan, r.rounding
		FROM jm_policy.award_rule AS r
		WHERE r.item_code = a.item_code
		  AND a.event_on BETWEEN r.valid_from AND coalesce(r.valid_to, 'infinity')
		  AND (r.tier IS NULL OR r.tier = a.tier)
		ORDER BY r.precedence DESC, r.tier NULLS LAST
		LIMIT 1
	) AS r ON true
), rated AS (
	SELECT *, CASE rounding
			WHEN 'down' THEN trunc(base_yuan * rate, 2)
			WHEN 'half_up' THEN round(base_yuan * rate, 2)
		END AS rated_yuan
	FROM ruled
), recomputed AS (
	-- LEAST and GREATEST pass over what is NULL: a request that was not made
	-- does not limit, but a missing base leaves no amount
	SELECT *, CASE kind
			WHEN 'fixed' THEN least(amount_yuan * units, requested_yuan)
			WHEN 'up_to' THEN CASE WHEN requested_yuan IS NOT NULL THEN least(amount_yuan * units, requested_yuan) END
			WHEN 'rate_capped' THEN CASE WHEN base_yuan IS NOT NULL THEN least(rated_yuan, amount_yuan, requested_yuan) END
			WHEN 'rate_floor' THEN CASE WHEN base_yuan IS NOT NULL
				THEN least(greatest(rated_yuan, floor_yuan) * units, requested_yuan) END
		END AS amount
	FROM rated
)
SELECT count(*) AS n, count(amount) AS amounts, count(*) FILTER (WHERE rule_id >= 1000) AS local_rule,
	to_char(sum(amount) / 10000, 'FM999,999,990.00') AS total,
	count(*) FILTER (WHERE amount IS DISTINCT FROM assessed_yuan) AS differences
FROM recomputed \gset
\echo '复算 recomputed' :n '件，有金额 with an amount' :amounts '件，按自定规则 by the local rule' :local_rule '件'
\echo '合计 total' :total '万元，差异 differences:' :differences
SELECT (SELECT count(*) FROM jm.receipt) AS receipts, (SELECT count(*) FROM jm.verify_receipts()) AS differences, (SELECT count(*) FROM jm.account_check) AS accounts \gset
\echo '核算凭据复核 receipts verified' :receipts '件，差异 differences:' :differences'；限额账户差异 accounts that differ:' :accounts
\echo
