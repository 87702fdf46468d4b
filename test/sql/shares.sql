-- prorate() and within_cap(): the sums, the fen left over, the order, against
-- an oracle in plain SQL, and whatever plan computes them.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/compare.sql
\i test/oracle/shares.sql

SELECT plan(88);

CREATE SCHEMA shares;

-- ---------------------------------------------------------------------------
-- prorate(), by hand
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.shared(ceilings numeric[], budget numeric) RETURNS numeric[]
LANGUAGE sql AS $$
	SELECT array_agg(s ORDER BY n)
	FROM (SELECT n, jm_policy.prorate(c, budget) OVER (ORDER BY n) AS s
		  FROM unnest(ceilings) WITH ORDINALITY AS u (c, n)) AS w
$$;

SELECT is(pg_temp.shared(ceilings, budget), want, name) FROM (VALUES
	(1, '{}'::numeric[], 100::numeric, NULL::numeric[], 'prorate: no rows, no shares'),
	(2, '{100}', 100, '{100.00}', 'prorate: one row gets its ceiling from a budget that is just enough'),
	(3, '{100}', 99.99, '{99.99}', 'prorate: one row gets the whole of a short budget'),
	(4, '{100}', 100.01, '{100.00}', 'prorate: one row gets no more than its ceiling'),
	(5, '{100,200,300}', 600, '{100.00,200.00,300.00}', 'prorate: a budget equal to the sum pays every ceiling'),
	(6, '{100,200,300}', 599.99, '{100.00,200.00,299.99}', 'prorate: one fen short; 5/6, 2/3 and 1/2 of a fen remain, and the smallest remainder goes without'),
	(7, '{100,200,300}', 10000, '{100.00,200.00,300.00}', 'prorate: a budget above the sum is not used up'),
	(8, '{100,200,300}', 0, '{0.00,0.00,0.00}', 'prorate: a budget of nothing gives nothing'),
	(9, '{100,200,300}', 0.01, '{0.00,0.00,0.01}', 'prorate: a budget of one fen goes to the largest remainder'),
	(10, '{100,100,100}', 0.01, '{0.01,0.00,0.00}', 'prorate: of equal remainders, the first in window order'),
	(11, '{100,100,100}', 0.02, '{0.01,0.01,0.00}', 'prorate: of equal remainders, the first two in window order'),
	(12, '{100,100,100}', 100, '{33.34,33.33,33.33}', 'prorate: a hundred among three equals'),
	(13, '{1,1,1,1,1,1,1}', 1, '{0.15,0.15,0.14,0.14,0.14,0.14,0.14}', 'prorate: one yuan among seven equals'),
	(14, '{0,0,0}', 100, '{0.00,0.00,0.00}', 'prorate: ceilings of nothing get nothing'),
	(15, '{0,0,0}', 0, '{0.00,0.00,0.00}', 'prorate: nothing of nothing is nothing'),
	(16, '{0,0.01,0}', 0.01, '{0.00,0.01,0.00}', 'prorate: a ceiling of nothing never gets the fen left over'),
	(17, '{0,0.01,0.01}', 0.01, '{0.00,0.01,0.00}', 'prorate: a fen left over never passes a ceiling'),
	(18, '{NULL,100,NULL,300}', 100, '{NULL,25.00,NULL,75.00}', 'prorate: a NULL ceiling gets NULL and takes no part'),
	(19, '{NULL,NULL}', 100, '{NULL,NULL}', 'prorate: only NULL ceilings, only NULL shares'),
	(20, '{100,NULL,300}', NULL, '{NULL,NULL,NULL}', 'prorate: a NULL budget gives NULL throughout'),
	(21, '{9999999999999999.99,9999999999999999.99}', 9999999999999999.99, '{5000000000000000.00,4999999999999999.99}', 'prorate: the largest amounts there are'),
	(22, '{9999999999999999.99,0.01}', 9999999999999999.99, '{9999999999999999.98,0.01}', 'prorate: the largest amount beside the smallest, one fen short'),
	(23, '{9999999999999999.99,9999999999999999.99}', 0.01, '{0.01,0.00}', 'prorate: one fen between the largest amounts'),
	(24, '{100.004,200.005}', 300.01, '{100.00,200.01}', 'prorate: ceilings count to the fen, half away from zero'),
	(25, '{100,200}', 150.005, '{50.00,100.01}', 'prorate: the budget counts to the fen, half away from zero'),
	(26, '{NULL,0.01,0.01}', 0.01, '{NULL,0.01,0.00}', 'prorate: the fen left over never goes to a row without a ceiling')
) AS v (n, ceilings, budget, want, name) ORDER BY n;

SELECT is(pg_temp.shared(array_fill(9999999999999999.99, ARRAY[3000]), 9999999999999999.99),
		  array_fill(3333333333333.34, ARRAY[999]) || array_fill(3333333333333.33, ARRAY[2001]),
		  'prorate: 3,000 of the largest ceilings, whose sum is far past numeric(18,2)');

SELECT is((SELECT array_agg(s::text ORDER BY n) FROM (
			SELECT n, jm_policy.prorate(c, b) OVER (ORDER BY n) AS s
			FROM (VALUES (1, 10::numeric, 10::numeric), (2, 20, 10.0), (3, 70, 10.00)) AS v (n, c, b)) AS w),
		  '{1.00,2.00,7.00}'::text[], 'prorate: 10, 10.0 and 10.00 are the same budget, and shares have two decimals');

SELECT is((SELECT array_agg(s ORDER BY n) FROM (
			SELECT n, jm_policy.prorate(100, 0.01) OVER (ORDER BY n DESC) AS s FROM generate_series(1, 3) AS n) AS w),
		  '{0.00,0.00,0.01}'::numeric[], 'prorate: the window''s order decides a tie, not the rows''');

SELECT is((SELECT array_agg(s ORDER BY n) FROM (
			SELECT n, jm_policy.prorate(100, 100) OVER (ORDER BY n ROWS BETWEEN CURRENT ROW AND CURRENT ROW) AS s
			FROM generate_series(1, 3) AS n) AS w),
		  '{33.34,33.33,33.33}'::numeric[], 'prorate: it shares among the partition, whatever the frame');

SELECT is((SELECT array_agg(a ORDER BY n) FROM (
			SELECT n, jm_policy.prorate(n * 10, 60) OVER w - jm_policy.prorate(n * 10, 30) OVER w AS a
			FROM generate_series(1, 3) AS n WINDOW w AS (ORDER BY n)) AS w),
		  '{5.00,10.00,15.00}'::numeric[], 'prorate: two shares in one window do not disturb each other');

SELECT throws_ok(statement, state, NULL, name) FROM (VALUES
	(1, 'SELECT jm_policy.prorate(10, n) OVER () FROM generate_series(1, 2) AS n', 'JM025', 'prorate: a budget that differs within the partition is refused'),
	(2, 'SELECT jm_policy.prorate(10, nullif(n, 2)) OVER () FROM generate_series(1, 2) AS n', 'JM025', 'prorate: a budget that is NULL on some rows only is refused'),
	(3, 'SELECT jm_policy.prorate(nullif(n, 2), n) OVER () FROM generate_series(1, 2) AS n', 'JM025', 'prorate: a differing budget is refused also where the ceiling is NULL')
) AS v (n, statement, state, name) ORDER BY n;
SELECT lives_ok('SELECT jm_policy.prorate(10, n) OVER (PARTITION BY n) FROM generate_series(1, 9) AS n',
				'prorate: each partition has a budget of its own');

-- ---------------------------------------------------------------------------
-- The technical-upgrade round of 2024: 33 projects, 2892.55万元.  The places
-- are the published ones; the projects' figures are made up.
-- ---------------------------------------------------------------------------

CREATE TABLE shares.round_2024 AS
WITH place (seat, district, projects) AS (
	VALUES (1, '蓬江', 8), (2, '新会', 7), (3, '高新区（江海）', 9), (4, '台山', 1), (5, '鹤山', 4), (6, '恩平', 4)
)
SELECT row_number() OVER (ORDER BY seat, n)::int AS project_no, district,
	   (1234567.89 * (1 + (seat * 7 + n * 13) % 23))::numeric(18,2) AS equipment_yuan,
	   CASE WHEN (seat + n) % 3 = 0 THEN '专精特新' END AS tier
FROM place CROSS JOIN LATERAL generate_series(1, projects) AS n;

INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source)
VALUES ('tech_upgrade_municipal', 0.15, '专精特新', '2024-01-01', '2024-12-31', '江工信技改〔2024〕5号');

CREATE TABLE shares.round_2024_shares AS
SELECT r.*, a.ceiling_yuan, jm_policy.prorate(a.ceiling_yuan, 28925500) OVER (ORDER BY project_no) AS share_yuan
FROM shares.round_2024 AS r
CROSS JOIN LATERAL jm_policy.award('tech_upgrade_municipal', equipment_yuan, 1, NULL, '2024-06-30', tier) AS a;

SELECT is((SELECT count(*) FROM shares.round_2024), 33::bigint, 'the 2024 round: 33 projects');
SELECT is((SELECT sum(share_yuan) FROM shares.round_2024_shares), 28925500.00, 'the 2024 round: 2892.55万元 in all, to the fen');
SELECT cmp_ok((SELECT sum(ceiling_yuan) FROM shares.round_2024_shares), '>', 28925500.00, 'the 2024 round: the ceilings sum to more than the budget');
SELECT is_empty('SELECT * FROM shares.round_2024_shares WHERE share_yuan > ceiling_yuan OR share_yuan <= 0', 'the 2024 round: no share passes its ceiling, and everybody gets one');
SELECT is_empty('SELECT * FROM shares.round_2024_shares WHERE ceiling_yuan > 3000000', 'the 2024 round: no ceiling passes 300万元');
CREATE TABLE shares.one_round AS
SELECT 1 AS part, project_no AS ord, ceiling_yuan AS ceiling, 28925500::numeric AS budget FROM shares.round_2024_shares;
SELECT pg_temp.same_rows('SELECT project_no, share_yuan FROM shares.round_2024_shares',
						 $$SELECT ord, share FROM pg_temp.prorate_of('shares.one_round')$$,
						 'the 2024 round: every share is what the oracle gives');

-- ---------------------------------------------------------------------------
-- 1,000 random partitions
-- ---------------------------------------------------------------------------

SELECT setseed(0.2892);

CREATE TABLE shares.cases AS
WITH part AS (
	SELECT part, 1 + floor(random() * 40)::int AS size,
		   (ARRAY[0, 3, 6, 9, 13, 15])[1 + floor(random() * 6)::int] AS digits,
		   random() AS how, random() AS fine, random() AS nulls
	FROM generate_series(1, 1000) AS part
),
line AS (
	SELECT part, ord, how, fine,
		   CASE WHEN random() < nulls * 0.2 THEN NULL
				WHEN random() < 0.05 THEN 0
				WHEN random() < 0.02 THEN 9999999999999999.99
				WHEN fine < 0.2 THEN 1000
				ELSE least(trunc((random() * 10 ^ digits)::numeric, (floor(random() * 4))::int), 9999999999999999.99) END AS ceiling
	FROM part CROSS JOIN LATERAL generate_series(1, size) AS ord
),
total AS (
	SELECT *, coalesce(sum(round(ceiling, 2)) OVER (PARTITION BY part), 0) AS s FROM line
)
SELECT part, ord, ceiling,
	   CASE WHEN how < 0.05 THEN NULL
			WHEN how < 0.10 THEN 0
			WHEN how < 0.15 THEN 0.01
			ELSE least(9999999999999999.99,
				 CASE WHEN how < 0.20 THEN greatest(s - 0.01, 0)
					  WHEN how < 0.25 THEN s
					  WHEN how < 0.30 THEN s + 0.01
					  WHEN how < 0.35 THEN 9999999999999999.99
					  ELSE trunc(s * fine::numeric, 3) END)
	   END AS budget
FROM total;
ANALYZE shares.cases;

CREATE TABLE shares.got AS
SELECT part, ord, ceiling, budget, jm_policy.prorate(ceiling, budget) OVER (PARTITION BY part ORDER BY ord) AS share
FROM shares.cases;

SELECT is((SELECT count(DISTINCT part) FROM shares.got), 1000::bigint, 'prorate: a thousand random partitions');
SELECT cmp_ok((SELECT count(*) FROM (SELECT FROM shares.got GROUP BY part HAVING sum(round(ceiling, 2)) > max(round(budget, 2)) AND max(budget) > 1) AS s), '>', 300::bigint,
			  'prorate: in more than 300 of them the budget is short');
SELECT pg_temp.same_rows('SELECT part, ord, share FROM shares.got',
						 $$SELECT part, ord, CASE WHEN budget IS NOT NULL THEN share END FROM pg_temp.prorate_of('shares.cases') JOIN shares.cases USING (part, ord)$$,
						 'prorate: every share is what the oracle gives: largest remainders first, ties in window order');
SELECT is_empty($$
	SELECT part FROM shares.got GROUP BY part
	HAVING max(budget) IS NOT NULL AND count(ceiling) > 0
	   AND sum(share) IS DISTINCT FROM least(max(round(budget, 2)), sum(round(ceiling, 2)))
$$, 'prorate: the shares sum to exactly the smaller of budget and ceilings');
SELECT is_empty('SELECT * FROM shares.got WHERE share > round(ceiling, 2) OR share < 0', 'prorate: no share passes its ceiling');
SELECT is_empty('SELECT * FROM shares.got WHERE (share IS NULL) <> (ceiling IS NULL OR budget IS NULL)', 'prorate: a share is NULL where the ceiling or the budget is, and nowhere else');
SELECT is_empty($$
	SELECT * FROM shares.got JOIN pg_temp.prorate_of('shares.cases') AS o USING (part, ord)
	WHERE abs(got.share - o.quotient) >= 0.01
$$, 'prorate: every share is within one fen of the exact quotient');
SELECT is_empty('SELECT * FROM shares.got WHERE scale(share) <> 2', 'prorate: every share has two decimals');

-- ---------------------------------------------------------------------------
-- The same whatever the plan
-- ---------------------------------------------------------------------------

CREATE TABLE shares.shuffled AS
SELECT c.* FROM shares.cases AS c ORDER BY md5(part::text || '/' || ord::text);
ALTER TABLE shares.shuffled SET (parallel_workers = 2);
CREATE INDEX ON shares.shuffled (part, ord);
ANALYZE shares.shuffled;
CREATE TABLE shares.label AS SELECT DISTINCT part, 'p' || part AS label FROM shares.cases;
ANALYZE shares.label;

CREATE TABLE shares.capped AS
SELECT part, ord, ceiling, budget, jm_policy.within_cap(ceiling, budget) OVER (PARTITION BY part ORDER BY ord) AS payable
FROM shares.cases;

\set share 'SELECT part, ord, jm_policy.prorate(ceiling, budget) OVER (PARTITION BY part ORDER BY ord) FROM shares.shuffled JOIN shares.label USING (part)'
\set payable 'SELECT part, ord, jm_policy.within_cap(ceiling, budget) OVER (PARTITION BY part ORDER BY ord) FROM shares.shuffled JOIN shares.label USING (part)'

CREATE FUNCTION pg_temp.both_same(share text, payable text, plan text) RETURNS SETOF text
LANGUAGE sql AS $$
	SELECT pg_temp.same_rows(share, 'SELECT part, ord, share FROM shares.got', 'prorate: the same shares ' || plan)
	UNION ALL
	SELECT pg_temp.same_rows(payable, 'SELECT part, ord, payable FROM shares.capped', 'within_cap: the same payable amounts ' || plan)
$$;

SELECT pg_temp.both_same(:'share', :'payable', 'with the planner''s choice, rows at rest in no order');

SET LOCAL enable_hashjoin = off;
SET LOCAL enable_mergejoin = off;
SET LOCAL enable_seqscan = off;
SELECT pg_temp.both_same(:'share', :'payable', 'from an index');
RESET enable_seqscan;
RESET enable_hashjoin;
RESET enable_mergejoin;

SET LOCAL enable_indexscan = off;
SET LOCAL enable_bitmapscan = off;
SET LOCAL enable_indexonlyscan = off;
SELECT pg_temp.both_same(:'share', :'payable', 'from a sort of all rows');
SET LOCAL enable_hashjoin = off;
SET LOCAL enable_nestloop = off;
SET LOCAL work_mem = '64kB';
SELECT pg_temp.both_same(:'share', :'payable', 'from a merge join and a sort that spills to disk');
RESET work_mem;
RESET enable_hashjoin;
RESET enable_nestloop;

SET LOCAL parallel_setup_cost = 0;
SET LOCAL parallel_tuple_cost = 0;
SET LOCAL min_parallel_table_scan_size = 0;
SET LOCAL max_parallel_workers_per_gather = 2;
SELECT ok(pg_temp.plan_has(:'share', 'Gather'), 'a parallel plan was chosen');
SELECT pg_temp.both_same(:'share', :'payable', 'under a parallel scan');
RESET parallel_setup_cost;
RESET parallel_tuple_cost;
RESET min_parallel_table_scan_size;
RESET max_parallel_workers_per_gather;
SELECT pg_temp.force_parallel('on');
SELECT pg_temp.both_same(:'share', :'payable', 'with parallel mode forced');
SELECT pg_temp.force_parallel('off');
RESET enable_indexscan;
RESET enable_bitmapscan;
RESET enable_indexonlyscan;

-- ---------------------------------------------------------------------------
-- within_cap(), by hand
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.capped(amounts numeric[], caps numeric[]) RETURNS numeric[]
LANGUAGE sql AS $$
	SELECT array_agg(p ORDER BY n)
	FROM (SELECT n, jm_policy.within_cap(a, c) OVER (ORDER BY n) AS p
		  FROM (SELECT n, a, CASE WHEN cardinality(caps) = 1 THEN caps[1] ELSE caps[n] END AS c
				FROM unnest(amounts) WITH ORDINALITY AS u (a, n)) AS u) AS w
$$;

SELECT is(pg_temp.capped(amounts, caps), want, name) FROM (VALUES
	(1, '{}'::numeric[], '{100}'::numeric[], NULL::numeric[], 'within_cap: no rows, nothing payable'),
	(2, '{99.99}', '{100}', '{99.99}', 'within_cap: one fen under the cap'),
	(3, '{100.00}', '{100}', '{100.00}', 'within_cap: at the cap'),
	(4, '{100.01}', '{100}', '{100.00}', 'within_cap: one fen over the cap'),
	(5, '{60,39.99,50}', '{100}', '{60.00,39.99,0.01}', 'within_cap: one fen is left, one fen is paid'),
	(6, '{60,40,50}', '{100}', '{60.00,40.00,0.00}', 'within_cap: the cap is just reached, and nothing is left'),
	(7, '{60,40.01,50}', '{100}', '{60.00,40.00,0.00}', 'within_cap: one fen over is cut off'),
	(8, '{150,50}', '{100}', '{100.00,0.00}', 'within_cap: the first in order takes it all'),
	(9, '{50,150}', '{100}', '{50.00,50.00}', 'within_cap: the second in order gets the rest'),
	(10, '{1,2,3}', '{0}', '{0.00,0.00,0.00}', 'within_cap: a cap of nothing'),
	(11, '{0,0}', '{0}', '{0.00,0.00}', 'within_cap: nothing under a cap of nothing'),
	(12, '{60,NULL,60}', '{100}', '{60.00,NULL,40.00}', 'within_cap: a NULL amount gives NULL and uses nothing'),
	(13, '{60,NULL,60}', '{NULL}', '{60.00,NULL,60.00}', 'within_cap: a NULL cap is no cap'),
	(14, '{0.005,0.004}', '{100}', '{0.01,0.00}', 'within_cap: amounts count to the fen, half away from zero'),
	(15, '{1,1}', '{1.005}', '{1.00,0.01}', 'within_cap: the cap counts to the fen, half away from zero'),
	(16, '{9999999999999999.99,0.01}', '{9999999999999999.99}', '{9999999999999999.99,0.00}', 'within_cap: the largest cap there is'),
	(17, '{80,80,80}', '{100,150,150}', '{80.00,70.00,0.00}', 'within_cap: a cap that is raised on the way leaves the rest of the higher one'),
	(18, '{80,80,80}', '{150,100,150}', '{80.00,20.00,50.00}', 'within_cap: a cap that is lowered on the way is not passed')
) AS v (n, amounts, caps, want, name) ORDER BY n;

SELECT is((SELECT ROW(count(*), sum(p)) FROM (SELECT jm_policy.within_cap(9999999999999999.99, NULL) OVER (ORDER BY n) AS p FROM generate_series(1, 3000) AS n) AS w),
		  ROW(3000::bigint, 9999999999999999.99 * 3000), 'within_cap: without a cap, 3,000 of the largest amounts all pass');
SELECT is((SELECT ROW(count(*), sum(p)) FROM (SELECT jm_policy.within_cap(9999999999999999.99, 9999999999999999.99) OVER (ORDER BY n) AS p FROM generate_series(1, 3000) AS n) AS w),
		  ROW(3000::bigint, 9999999999999999.99), 'within_cap: of 3,000 of the largest amounts, the cap leaves one');
SELECT is((SELECT array_agg(p ORDER BY n) FROM (SELECT n, jm_policy.within_cap(60, 100) OVER (ORDER BY n DESC) AS p FROM generate_series(1, 3) AS n) AS w),
		  '{0.00,40.00,60.00}'::numeric[], 'within_cap: in the window''s order');
SELECT is((SELECT array_agg(p ORDER BY n) FROM (SELECT n, jm_policy.within_cap(60, 100) OVER (ORDER BY n ROWS BETWEEN CURRENT ROW AND CURRENT ROW EXCLUDE CURRENT ROW) AS p FROM generate_series(1, 3) AS n) AS w),
		  '{60.00,40.00,0.00}'::numeric[], 'within_cap: the frame does not matter');
SELECT is((SELECT array_agg(p ORDER BY n) FROM (SELECT n, jm_policy.within_cap(60, 100) OVER (PARTITION BY n % 2 ORDER BY n) AS p FROM generate_series(1, 4) AS n) AS w),
		  '{60.00,60.00,40.00,40.00}'::numeric[], 'within_cap: every partition starts anew');

SELECT pg_temp.same_rows('SELECT part, ord, payable FROM shares.capped',
						 $$SELECT part, ord, payable FROM pg_temp.within_cap_of('shares.cases')$$,
						 'within_cap: a thousand random partitions pay what the oracle pays');
SELECT is_empty('SELECT part FROM shares.capped GROUP BY part HAVING sum(payable) > max(round(budget, 2))',
				'within_cap: no partition''s sum passes its cap');
SELECT is_empty($$
	SELECT part FROM shares.capped WHERE budget IS NOT NULL GROUP BY part
	HAVING count(ceiling) > 0 AND sum(payable) IS DISTINCT FROM least(max(round(budget, 2)), sum(round(ceiling, 2)))
$$, 'within_cap: and what the cap leaves is all paid');

SELECT * FROM finish();
ROLLBACK;
