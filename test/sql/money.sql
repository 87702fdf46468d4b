-- Every amount that comes in counts as round(x, 2): whatever its shape, its
-- length, and the way it is stored.  Probed through the four doors money has:
--	requested	award_amount() of a ceiling as high as numeric(18,2) goes
--	base		award_amount() of a rate of 1 under a cap as high
--	amount		within_cap() without a cap
--	ceiling		prorate() with a budget that is always enough

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/compare.sql

SELECT plan(39);

INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source)
VALUES ('headquarters_enterprise', 'up_to', 9999999999999999.99, '2024-01-01', '2024-12-31', 'money.sql');
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, rate, rounding, determination, valid_from, valid_to, source)
VALUES ('ip_pledge_interest', 'rate_capped', 9999999999999999.99, 1, 'half_up', 'definite', '2024-01-01', '2024-12-31', 'money.sql');

CREATE SCHEMA money;

-- ---------------------------------------------------------------------------
-- Values of all shapes
-- ---------------------------------------------------------------------------

CREATE TABLE money.value (shape text NOT NULL, x numeric NOT NULL);

SELECT setseed(0.0050);

CREATE FUNCTION pg_temp.digits(n int) RETURNS text LANGUAGE sql VOLATILE AS $$
	SELECT coalesce(string_agg(floor(random() * 10)::int::text, ''), '') FROM generate_series(1, n)
$$;

INSERT INTO money.value
SELECT 'up to 16 digits before the point, up to 20 after', (pg_temp.digits(w) || '0.' || pg_temp.digits(s) || '0')::numeric / 10
FROM generate_series(0, 16) AS w, generate_series(0, 20) AS s, generate_series(1, 10);
INSERT INTO money.value
SELECT 'the same, as they are written', CASE WHEN s = 0 THEN '0' || pg_temp.digits(w) ELSE '0' || pg_temp.digits(w) || '.' || pg_temp.digits(s) END::numeric
FROM generate_series(0, 16) AS w, generate_series(0, 20) AS s, generate_series(1, 10);
INSERT INTO money.value
SELECT 'trailing zeros', ('0' || pg_temp.digits(w) || '.' || pg_temp.digits(s) || repeat('0', z))::numeric
FROM generate_series(0, 15) AS w, generate_series(1, 6) AS s, unnest('{1,2,3,4,5,8,20,70,400}'::int[]) AS z;
INSERT INTO money.value
SELECT 'zeros before the point', (pg_temp.digits(w) || '1' || repeat('0', 16 - w) || '.' || pg_temp.digits(s) || '0')::numeric / 10
FROM generate_series(0, 15) AS w, generate_series(0, 20) AS s;

INSERT INTO money.value
SELECT 'at and about half a fen', whole + fen * 0.01 + 0.005 + sign * off
FROM unnest('{0,1,9,10,99,999,9998,9999,10000,10001,99999999,100000000,123456789,999999999999,1000000000000,9999999999999998}'::numeric[]) AS whole,
	 unnest('{0,1,9,10,49,50,89,98,99}'::int[]) AS fen,
	 unnest('{-1,1}'::int[]) AS sign,
	 unnest('{0,0.001,0.0001,0.00001,0.000001,0.0000001,0.00000001,0.000000001,0.000000000001,0.0000000000000001,0.00000000000000000001}'::numeric[]) AS off;
INSERT INTO money.value
SELECT 'half a fen, a long way off', whole + (fen || '4' || repeat('9', n))::numeric
FROM unnest('{0,9999,123456789012}'::numeric[]) AS whole, unnest('{0.00,0.99,0.09}'::text[]) AS fen, unnest('{1,3,4,5,60,61,62,63,64,65,1000}'::int[]) AS n
UNION ALL
SELECT 'half a fen, a long way off', whole + (fen || '5' || repeat('0', n) || '1')::numeric
FROM unnest('{0,9999,123456789012}'::numeric[]) AS whole, unnest('{0.00,0.99,0.09}'::text[]) AS fen, unnest('{1,3,4,5,60,61,62,63,64,65,1000}'::int[]) AS n
UNION ALL
SELECT 'half a fen, a long way off', whole + (fen || '5' || repeat('0', n))::numeric
FROM unnest('{0,9999,123456789012}'::numeric[]) AS whole, unnest('{0.00,0.99,0.09}'::text[]) AS fen, unnest('{1,3,4,5,60,61,62,63,64,65,1000}'::int[]) AS n;

INSERT INTO money.value
SELECT 'powers of ten', ('1e' || k)::numeric FROM generate_series(-60, 15) AS k
UNION ALL SELECT 'powers of ten', ('5e' || k)::numeric FROM generate_series(-60, 15) AS k
UNION ALL SELECT 'powers of ten', ('1e' || k)::numeric - ('1e' || j)::numeric FROM generate_series(-10, 16) AS k, generate_series(-12, -1) AS j WHERE k > j AND round(('1e' || k)::numeric - ('1e' || j)::numeric, 2) < 10000000000000000;
INSERT INTO money.value
SELECT 'powers of two', 2::numeric ^ k FROM generate_series(0, 53) AS k
UNION ALL SELECT 'powers of two', (2::numeric ^ k - 1) / 100 FROM generate_series(0, 59) AS k
UNION ALL SELECT 'powers of two', 1 / 2::numeric ^ k FROM generate_series(0, 60) AS k;
INSERT INTO money.value
SELECT 'nothing', v::numeric FROM unnest('{0,-0,0.0,0.00,0.000,0.0000,0.00000,-0.00,0e-63,0e-64,0e-1000,0e10}'::text[]) AS v;
INSERT INTO money.value
SELECT 'the largest', v::numeric FROM unnest('{9999999999999999.99,9999999999999999.990,9999999999999999.994,9999999999999999.9949999999,9999999999999999.985,9999999999999999.9849,9999999999999999,9999999999999999.9,9999999999999999.98}'::text[]) AS v
UNION ALL SELECT 'the largest', ('9999999999999999.994' || repeat('9', 3000))::numeric;
INSERT INTO money.value
SELECT 'thousands of digits, random', ('0' || pg_temp.digits(w) || '.' || pg_temp.digits(s))::numeric
FROM unnest('{0,1,4,9,12,16}'::int[]) AS w, unnest('{70,500,2000,4000,8000,16000}'::int[]) AS s
UNION ALL
SELECT 'thousands of digits, alike', ('0' || pg_temp.digits(w) || '.' || repeat(p, s / length(p)))::numeric
FROM unnest('{0,1,4,9,12,16}'::int[]) AS w, unnest('{70,500,2000,4000,8000,16000}'::int[]) AS s, unnest('{9,0049,5000}'::text[]) AS p;
INSERT INTO money.value
SELECT 'results of arithmetic', v
FROM generate_series(1, 300) AS n
CROSS JOIN LATERAL (VALUES
	(n / 7.0), (n * 1000003 / 13.0), (sqrt(n::numeric)), (exp(n / 10.0)), (ln(n + 1.0)), (n * 0.005), (n * 0.0050000 - 0.0001),
	((n * 1.005)::numeric(18,3)), ((n * 12345.678)::numeric(38,10)), ((n / 3.0::float8)::numeric), ((n / 3.0::real)::numeric),
	(n::bigint * 33333333333::bigint), (trim_scale(n * 1000000.00)), (n % 7.005), (n::numeric ^ 6.1), (abs(-n * 0.125)),
	(to_number(to_char(n * 0.015, 'FM990.000'), '990.000'))) AS r (v);

SELECT is_empty('SELECT * FROM money.value WHERE x < 0 OR round(x, 2) > 9999999999999999.99', 'every value is an amount');
SELECT cmp_ok((SELECT count(*) FROM money.value), '>', 15000::bigint, 'there are more than 15,000 of them');

-- ---------------------------------------------------------------------------
-- The four doors, from values kept in many ways
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.doors(kept text, way text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	door text;
	call text;
	wrong bigint;
	example record;
BEGIN
	FOR door, call IN VALUES
		('requested', 'jm_policy.award_amount(''headquarters_enterprise'', NULL, 1, x, ''2024-06-30'', NULL)'),
		('base', 'jm_policy.award_amount(''ip_pledge_interest'', x, 1, NULL, ''2024-06-30'', NULL)'),
		('amount', 'jm_policy.within_cap(x, NULL) OVER ()'),
		('ceiling', 'jm_policy.prorate(x, 9999999999999999.99) OVER (PARTITION BY n)')
	LOOP
		EXECUTE format('SELECT count(*) FROM (SELECT %s AS got, x FROM %s) AS r WHERE got::text IS DISTINCT FROM round(x, 2)::text', call, kept) INTO wrong;
		RETURN NEXT is(wrong, 0::bigint, format('%s: counts as round(x, 2), %s', door, way));
		IF wrong > 0 THEN
			FOR example IN EXECUTE format('SELECT got, x FROM (SELECT %s AS got, x FROM %s) AS r WHERE got::text IS DISTINCT FROM round(x, 2)::text LIMIT 5', call, kept) LOOP
				RETURN NEXT diag(format('%s, scale %s: got %s, expected %s', left(example.x::text, 100), scale(example.x), example.got, round(example.x, 2)));
			END LOOP;
		END IF;
	END LOOP;
END
$$;

-- packed in a table, at every alignment
CREATE TABLE money.packed AS SELECT row_number() OVER ()::int AS n, shape, x FROM money.value;
CREATE TABLE money.shifted AS SELECT repeat('p', n % 8) AS pad, x, n FROM money.packed;
SELECT pg_temp.doors('money.packed', 'from a table');
SELECT pg_temp.doors('money.shifted', 'from a table, at every alignment');

-- computed on the way
SELECT pg_temp.doors('(SELECT n, x + 0.000 AS x FROM money.packed) AS v', 'as a result of arithmetic');
SELECT pg_temp.doors('(SELECT n, x::text::numeric AS x FROM money.packed) AS v', 'read from text');

-- inside something else
CREATE TYPE money.line AS (flag boolean, x numeric);
CREATE TABLE money.composite AS SELECT n, ROW(true, x)::money.line AS line FROM money.packed;
CREATE TABLE money.nested AS SELECT n / 7 AS n, array_agg(x) AS xs FROM money.packed GROUP BY n / 7;
SELECT pg_temp.doors('(SELECT n, (line).x FROM money.composite) AS v', 'out of a composite');
SELECT pg_temp.doors('(SELECT row_number() OVER () AS n, x FROM money.nested CROSS JOIN unnest(xs) AS x) AS v', 'out of an array');

-- toasted: out of line, and compressed
CREATE TABLE money.external (n int, x numeric);
ALTER TABLE money.external ALTER x SET STORAGE EXTERNAL;
INSERT INTO money.external SELECT n, x FROM money.packed WHERE shape LIKE 'thousands%' OR scale(x) > 500;
CREATE TABLE money.compressed (n int, x numeric);
ALTER TABLE money.compressed ALTER x SET STORAGE MAIN;
INSERT INTO money.compressed SELECT n, x FROM money.packed WHERE shape LIKE 'thousands%' OR scale(x) > 500;
SELECT cmp_ok((SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE oid = 'money.external'::regclass), '>', 50000::bigint, 'some values are kept out of line');
SELECT cmp_ok((SELECT count(*) FROM money.compressed WHERE pg_column_compression(x) IS NOT NULL), '>', 10::bigint, 'some values are kept compressed');
SELECT pg_temp.doors('money.external', 'out of line');
SELECT pg_temp.doors('money.compressed', 'compressed');

-- written as literals
CREATE FUNCTION pg_temp.as_literal(call text, x numeric) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	got numeric;
BEGIN
	EXECUTE format(call, x::text) INTO got;
	RETURN got;
END
$$;
SELECT is_empty($$
	SELECT left(x::text, 100), got FROM (
		SELECT x, pg_temp.as_literal('SELECT jm_policy.award_amount(''headquarters_enterprise'', requested_yuan => %s, on_date => ''2024-06-30'')', x) AS got
		FROM money.packed WHERE n % 5 = 0) AS v
	WHERE got::text IS DISTINCT FROM round(x, 2)::text
$$, 'requested: counts as round(x, 2), written as a literal');
SELECT is_empty($$
	SELECT left(x::text, 100), got FROM (
		SELECT x, pg_temp.as_literal('SELECT jm_policy.award_amount(''ip_pledge_interest'', %s, on_date => ''2024-06-30'')', x) AS got
		FROM money.packed WHERE n % 5 = 1) AS v
	WHERE got::text IS DISTINCT FROM round(x, 2)::text
$$, 'base: counts as round(x, 2), written as a literal');

-- and what comes back is written as numeric itself writes it, to the byte
SELECT is_empty($$
	SELECT x, got FROM (
		SELECT x, jm_policy.award_amount('headquarters_enterprise', requested_yuan => x, on_date => '2024-06-30') AS got
		FROM (SELECT fen / 100.0 AS x FROM (
				SELECT p * 10::numeric ^ e + d AS fen FROM unnest(ARRAY[1, 9, 10, 99, 100, 101, 1234, 9999, 10000, 10001, 99990000, 12340001]) AS p, generate_series(0, 10) AS e, generate_series(-1, 1) AS d
				UNION SELECT n FROM generate_series(0, 20100) AS n
				UNION SELECT 999999999999999999 - n FROM generate_series(0, 3) AS n) AS f
			  WHERE fen BETWEEN 0 AND 999999999999999999) AS a) AS v
	WHERE numeric_send(got) <> numeric_send(round(x, 2)) OR pg_column_size(got) <> pg_column_size(round(x, 2)) OR hash_numeric(got) <> hash_numeric(x) OR got::text <> round(x, 2)::text
$$, 'what is paid is the numeric that numeric would write');

SELECT * FROM finish();
ROLLBACK;
