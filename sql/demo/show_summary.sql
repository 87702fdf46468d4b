-- Where the money stands, measure by measure.

CREATE FUNCTION pg_temp.wan(yuan numeric) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN lpad(coalesce(to_char(nullif(round(yuan / 10000), 0), 'FM999,999,990'), '-'), 9);

\echo
\echo '二、申报与资金（合成），单位：万元 / applications and money (synthetic), in 10,000 yuan'
\echo '   件数 applications，申请 requested，核算 assessed，批准 awarded，拨付 disbursed'
\echo '   条文未定金额的只登记申请，不核算；定额和按比例的事项可不填申请额，核算可大于申请'
\echo '   where the clause gives no figure, nothing is assessed; a fixed amount or a rate needs no request,'
\echo '   so that more may be assessed than was requested'
\echo

SELECT CASE WHEN m.measure_no IS NULL THEN '合计 total' ELSE lpad(m.measure_no::text, 2) || ' ' || m.title_zh END AS "措施 measure",
	coalesce(sum(s.applications), 0) AS "件数",
	pg_temp.wan(sum(s.requested_yuan)) AS "申请",
	pg_temp.wan(sum(s.assessed_yuan)) AS "核算",
	pg_temp.wan(sum(s.awarded_yuan)) AS "批准",
	pg_temp.wan(sum(s.disbursed_yuan)) AS "拨付"
FROM jm_policy.measure AS m
LEFT JOIN jm.award_summary AS s USING (measure_no)
WHERE m.measure_no > 0
GROUP BY GROUPING SETS ((m.measure_no, m.title_zh), ())
ORDER BY m.measure_no;
