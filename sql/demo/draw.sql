-- Chance that falls the same way on every machine and version: numbers drawn
-- from the hash of a key, in whole-number arithmetic throughout.

-- A number from 0 to sides - 1.
CREATE FUNCTION pg_temp.draw(key text, sides bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE
RETURN ('x' || substr(encode(sha256(key::bytea), 'hex'), 1, 8))::bit(32)::bigint % sides;

-- One of several options.
CREATE FUNCTION pg_temp.pick(key text, options text[]) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN options[1 + pg_temp.draw(key, cardinality(options))];

-- A skewed amount, roughly log-normal: the sum of six bytes is nearly normal
-- (mean 765, standard deviation 181), and sets how often the median is doubled,
-- in tenths.  spread: tenths of a doubling in one standard deviation.
CREATE FUNCTION pg_temp.skewed(key text, median numeric, spread int) RETURNS numeric
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
	WITH hash AS (
		SELECT sha256(key::bytea) AS h
	), exponent AS (
		SELECT 300 + ((get_byte(h, 0) + get_byte(h, 1) + get_byte(h, 2)
				+ get_byte(h, 3) + get_byte(h, 4) + get_byte(h, 5) - 765) * spread) / 181 AS tenths,
			1000 + get_byte(h, 6) * 256 % 72 AS jitter
		FROM hash
	)
	SELECT trunc(median * (1::bigint << (tenths / 10))
		* (ARRAY[1000, 1072, 1149, 1231, 1320, 1414, 1516, 1625, 1741, 1866])[1 + tenths % 10]
		* jitter / (1000000 * (1::bigint << 30)))
	FROM exponent;
END;

-- A social credit code that nobody holds: organisation codes DEM… are not
-- issued.  The inner check is that of GB 11714, the last character GB 32100's.
CREATE FUNCTION pg_temp.demo_uscc(i int) RETURNS text
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
	WITH organisation AS (
		SELECT 'DEM' || lpad(i::text, 5, '0') AS code
	), checked AS (
		SELECT code, 11 - sum(value * weight) % 11 AS rest
		FROM organisation
		CROSS JOIN unnest(ARRAY[3, 7, 9, 10, 5, 8, 4, 2]) WITH ORDINALITY AS w (weight, ordinal)
		CROSS JOIN LATERAL (SELECT strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', substr(code, ordinal::int, 1)) - 1 AS value) AS v
		GROUP BY code
	), body AS (
		SELECT '91440700' || code || CASE rest WHEN 10 THEN 'X' WHEN 11 THEN '0' ELSE rest::text END AS first17
		FROM checked
	)
	SELECT first17 || jm_policy.uscc_check_char(first17) FROM body;
END;
