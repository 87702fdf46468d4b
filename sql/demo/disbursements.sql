-- Invented payments: what was awarded, one in seven in two parts, and two sums
-- taken back.  Never more than was awarded.

INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason, source)
WITH paid AS (
	SELECT a.uscc, a.application_no, a.item_code, a.awarded_yuan,
		-- A project is paid for once it is finished
		greatest(least(a.applied_on + 90 + pg_temp.draw('paid' || a.application_no, 150)::int, date '2026-06-30'), w.completed_on + 30) AS paid_on,
		-- The first of two parts, where there are two
		CASE WHEN pg_temp.draw('split' || a.application_no, 7) = 0 AND a.awarded_yuan >= 1000
			THEN trunc(a.awarded_yuan * 6 / 10, -2) END AS first_yuan
	FROM jm.application AS a
	JOIN demo_way AS w ON w.uscc = a.uscc AND w.no = a.application_no
	WHERE w.goes_to = 'paid' AND a.status = 'approved' AND a.awarded_yuan > 0
), clawback AS (
	SELECT uscc, application_no, awarded_yuan, paid_on,
		row_number() OVER (ORDER BY pg_temp.draw('taken back' || application_no, 1000000), application_no) AS rank
	FROM paid
	WHERE item_code = 'tech_upgrade_municipal' AND awarded_yuan >= 100000 AND paid_on < date '2025-06-01'
)
SELECT uscc, application_no, amount, paid_on, reason, :'source'
FROM (
	SELECT uscc, application_no, coalesce(first_yuan, awarded_yuan) AS amount, paid_on,
		CASE WHEN first_yuan IS NOT NULL THEN '首期' END AS reason
	FROM paid
	UNION ALL
	SELECT uscc, application_no, awarded_yuan - first_yuan, greatest(paid_on, least(paid_on + 60, date '2026-06-30')), '余款'
	FROM paid
	WHERE first_yuan IS NOT NULL
	UNION ALL
	SELECT uscc, application_no, -trunc(awarded_yuan * CASE rank WHEN 1 THEN 3 ELSE 10 END / 10, 2), paid_on + 200,
		CASE rank WHEN 1 THEN '核查发现部分设备未投入使用，收回相应资金（合成）' ELSE '同一发票重复申报，全额收回（合成）' END
	FROM clawback
	WHERE rank <= 2
) AS d
ORDER BY paid_on, application_no, amount DESC;

-- Paid in full, a case is closed; what was taken back is not
UPDATE jm.application AS a SET status = 'paid'
FROM demo_way AS w
WHERE w.uscc = a.uscc AND w.no = a.application_no AND w.goes_to = 'paid' AND a.status = 'approved' AND a.disbursed_yuan = a.awarded_yuan;

SELECT count(*) AS n, round(sum(disbursed_yuan) / 10000) AS total, count(*) FILTER (WHERE disbursed_yuan < 0) AS clawbacks
FROM jm.disbursement \gset
\echo '拨付 disbursements' :n '(净额 net' :total '万元, 其中收回 of which taken back' :clawbacks')'
