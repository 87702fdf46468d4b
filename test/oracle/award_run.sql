-- One run of award() and award_amount() against the oracle.
--	:cases	a table (item, base, units, requested, day, tier) in schema award_oracle
--	:about	what the cases are, for the names of the tests
-- Ten tests.

CREATE TABLE award_oracle.expected AS
SELECT row_number() OVER () AS case_no, c.*, o.*
FROM award_oracle.:cases AS c
CROSS JOIN LATERAL pg_temp.oracle(c.item, c.base, c.units, c.requested, c.day, c.of_tier) AS o;
ALTER TABLE award_oracle.expected SET (parallel_workers = 3);
ANALYZE award_oracle.expected;

SELECT is((SELECT count(*) FROM award_oracle.expected), (SELECT count(*) FROM award_oracle.:cases),
		  :'about' || ': the oracle answers every case once');

SELECT is_empty($q$
	SELECT * FROM (
		SELECT e.*,
			   pg_temp.award_state(item, base, units, requested, day, of_tier) AS got,
			   pg_temp.award_amount_state(item, base, units, requested, day, of_tier) AS got_amount
		FROM award_oracle.expected AS e) AS s
	WHERE (got, got_amount) IS DISTINCT FROM (sqlstate, sqlstate)
$q$, :'about' || ': award() and award_amount() refuse what the oracle refuses, with its SQLSTATE, and nothing else');

\set got 'SELECT e.case_no, a.item_code, a.measure_no, a.kind, a.determination, a.amount_yuan::text, a.ceiling_yuan::text, a.uncapped_yuan::text, a.rate::text, a.binding, a.rule_source FROM award_oracle.expected AS e CROSS JOIN LATERAL jm_policy.award(e.item, e.base, e.units, e.requested, e.day, e.of_tier) AS a WHERE e.sqlstate = ''00000'''
\set wanted 'SELECT case_no, item_code, measure_no, kind, determination, amount_yuan, ceiling_yuan, uncapped_yuan, rate, binding, rule_source FROM award_oracle.expected WHERE sqlstate = ''00000'''
\set got_amount 'SELECT case_no, jm_policy.award_amount(item, base, units, requested, day, of_tier)::text FROM award_oracle.expected WHERE sqlstate = ''00000'''
\set wanted_amount 'SELECT case_no, amount_yuan FROM award_oracle.expected WHERE sqlstate = ''00000'''

SELECT pg_temp.same_rows(:'got', :'wanted', :'about' || ': award() gives what the oracle gives, column by column');
SELECT pg_temp.same_rows(:'got_amount', :'wanted_amount', :'about' || ': award_amount() gives the amount the oracle gives');

-- The explanations are sentences, not figures: what has to stand in them
SELECT is_empty($q$
	SELECT e.*, a.explanation_zh, a.explanation_en
	FROM award_oracle.expected AS e
	JOIN jm_policy.award_item AS i ON i.item_code = e.item
	CROSS JOIN LATERAL jm_policy.award(e.item, e.base, e.units, e.requested, e.day, e.of_tier) AS a
	WHERE e.sqlstate = '00000'
	  AND NOT coalesce(
			position(i.quote_zh IN a.explanation_zh) > 0
			AND position(i.quote_zh IN a.explanation_en) > 0
			AND position(format('第%s条', i.measure_no) IN a.explanation_zh) > 0
			AND position(format('measure %s of', i.measure_no) IN a.explanation_en) > 0
			AND (e.rule_source IS NULL OR e.rule_source LIKE '江府%'
				 OR (position(e.rule_source IN a.explanation_zh) > 0 AND position(e.rule_source IN a.explanation_en) > 0))
			AND a.explanation_zh !~ 'null|NULL|%[sd]' AND a.explanation_en !~ 'null|NULL|%[sd]', false)
$q$, :'about' || ': every explanation, Chinese and English, quotes the clause, numbers the measure and names a local rule''s source');

SELECT is_empty($q$
	SELECT * FROM (
		SELECT e.*, w.figure, a.explanation_zh, a.explanation_en
		FROM award_oracle.expected AS e
		CROSS JOIN LATERAL jm_policy.award(e.item, e.base, e.units, e.requested, e.day, e.of_tier) AS a
		CROSS JOIN LATERAL (VALUES
			(e.amount_yuan::numeric),
			(CASE WHEN e.binding IN ('missing_request', 'missing_base') THEN e.ceiling_yuan::numeric END),
			(CASE WHEN e.binding = 'requested' THEN round(e.requested, 2) END),
			(CASE WHEN e.rate IS NOT NULL THEN round(e.base, 2) END)) AS f (yuan)
		CROSS JOIN LATERAL (SELECT to_char(f.yuan, 'FM9,999,999,999,999,999,990.00') AS figure) AS w
		WHERE e.sqlstate = '00000' AND e.binding <> 'not_in_force' AND f.yuan IS NOT NULL) AS s
	WHERE NOT coalesce(position(figure IN explanation_zh) > 0 AND position(figure IN explanation_en) > 0, false)
$q$, :'about' || ': every explanation has the figures in it: base, request, ceiling and amount');

-- The same in parallel workers, which have to find the transaction's own rules
SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 3;
SET LOCAL parallel_leader_participation = off;
SELECT ok(pg_temp.plan_has(:'got', 'Parallel Seq Scan') AND pg_temp.plan_has(:'got_amount', 'Parallel Seq Scan'),
		  :'about' || ': both queries can run in parallel workers');
SELECT pg_temp.same_rows(:'got', :'wanted', :'about' || ': award() gives the same in parallel workers');
SELECT pg_temp.same_rows(:'got_amount', :'wanted_amount', :'about' || ': award_amount() gives the same in parallel workers');

RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
RESET parallel_leader_participation;

-- And with every plan forced under a Gather
SELECT pg_temp.force_parallel('on');
SELECT pg_temp.same_rows(:'got_amount', :'wanted_amount', :'about' || ': award_amount() gives the same with parallel mode forced');
SELECT pg_temp.force_parallel('off');

DROP TABLE award_oracle.expected;
