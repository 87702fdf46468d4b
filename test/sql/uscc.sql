-- Unified social credit codes, GB 32100-2015: real ones, malformed ones of
-- every kind, 5,000 random bodies against an oracle, and the ledger's refusals.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/report.sql
\i test/oracle/uscc.sql

SELECT plan(198);

-- ---------------------------------------------------------------------------
-- Known codes
-- ---------------------------------------------------------------------------

SELECT ok(jm_policy.uscc_valid(code), format('%s is valid%s', code, why)) FROM (VALUES
	(1, '91350100M000100Y43', ' (the example of GB 32100-2015)'),
	(2, '91110108551385082Q', ''),
	(3, '91440703MA50004950', ', its sum being 0 mod 31'),
	(4, '91440703MA50007270', ', its sum being 0 mod 31')
) AS v (n, code, why) ORDER BY n;
SELECT is(jm_policy.uscc_require(code), code, format('uscc_require gives %s back', code))
FROM unnest('{91350100M000100Y43,91110108551385082Q,91440703MA50004950,91440703MA50007270}'::text[]) WITH ORDINALITY AS u (code, n) ORDER BY n;
SELECT is(jm_policy.uscc_check_char(left(code, 17)), right(code, 1), format('%s: its check character, of 17', code))
FROM unnest('{91350100M000100Y43,91110108551385082Q,91440703MA50004950,91440703MA50007270}'::text[]) WITH ORDINALITY AS u (code, n) ORDER BY n;
SELECT is(jm_policy.uscc_check_char(code), right(code, 1), format('%s: its check character, of 18', code))
FROM unnest('{91350100M000100Y43,91110108551385082Q,91440703MA50004950,91440703MA50007270}'::text[]) WITH ORDINALITY AS u (code, n) ORDER BY n;

SELECT is(jm_policy.uscc_check_char('91350100M000100Y4X'), '3', 'uscc_check_char: of 18 characters the last, though wrong, has no say');
SELECT is(jm_policy.uscc_check_char('00000000000000000'), '0', 'uscc_check_char: nothing but zeros ends in 0');
SELECT is(jm_policy.uscc_valid(NULL), NULL, 'uscc_valid: NULL for NULL');
SELECT is(jm_policy.uscc_require(NULL), NULL, 'uscc_require: NULL for NULL');
SELECT is(jm_policy.uscc_check_char(NULL), NULL, 'uscc_check_char: NULL for NULL');
SELECT is_empty($$ SELECT code FROM unnest('{91350100M000100Y43,91110108551385082Q,91440703MA50004950,91440703MA50007270}'::text[]) AS code
	WHERE jm_policy.uscc_problem(code) IS NOT NULL $$, 'uscc_problem: nothing is wrong with a valid code');
SELECT is(jm_policy.uscc_problem(NULL), NULL, 'uscc_problem: NULL for NULL');

-- ---------------------------------------------------------------------------
-- Malformed codes
-- ---------------------------------------------------------------------------

CREATE SCHEMA uscc;
CREATE TABLE uscc.malformed AS SELECT * FROM (VALUES
	(1, '91350100M000100Y4', 'JM011', 'one character short'),
	(2, '91350100M000100Y430', 'JM011', 'one character long'),
	(3, '350100M000100Y43', 'JM011', 'the first two characters left out'),
	(4, '9', 'JM011', 'one character'),
	(5, '', 'JM011', 'empty'),
	(6, repeat('9', 100000), 'JM011', '100,000 characters'),
	(7, '91350100M000100Y4I', 'JM012', 'I, which is never used'),
	(8, '91350100M000100Y4O', 'JM012', 'O, which is never used'),
	(9, '91350100M000100Y4S', 'JM012', 'S, which is never used'),
	(10, '91350100M000100Y4V', 'JM012', 'V, which is never used'),
	(11, '91350100M000100Y4Z', 'JM012', 'Z, which is never used'),
	(12, 'I1350100M000100Y43', 'JM012', 'I in the first place'),
	(13, '913501O0M000100Y43', 'JM012', 'O for 0'),
	(14, '9135S100M000100Y43', 'JM012', 'S for 5'),
	(15, '91350100M000100V43', 'JM012', 'V inside'),
	(16, '91350100M000Z00Y43', 'JM012', 'Z for 2'),
	(17, '91350100m000100y43', 'JM012', 'lower case'),
	(18, '91350100M000100Y4a', 'JM012', 'a lower-case check character'),
	(19, '９１３５０１００Ｍ０００１００Ｙ４３', 'JM012', 'full-width throughout'),
	(20, '91350100M000100Y4３', 'JM012', 'a full-width check character'),
	(21, '91350100Ｍ000100Y43', 'JM012', 'one full-width letter inside'),
	(22, ' 91350100M000100Y4', 'JM012', 'a space for the first of 18'),
	(23, '91350100 M000100Y4', 'JM012', 'a space inside, 18 in all'),
	(24, '91350100M000100Y43 ', 'JM011', 'a space after 18'),
	(25, ' 91350100M000100Y43', 'JM011', 'a space before 18'),
	(26, '9135 0100 M000 100Y 43', 'JM011', 'in groups of four'),
	(27, E'91350100M000100Y43\n', 'JM011', 'a line break after 18'),
	(28, E'91350100M000100Y4\t', 'JM012', 'a tab for the last of 18'),
	(29, '　91350100M000100Y4', 'JM012', 'an ideographic space for the first of 18'),
	(30, '91350100-M000100Y4', 'JM012', 'a hyphen inside'),
	(31, '9.1350100M000100Y4', 'JM012', 'a point inside'),
	(32, '9.1350100E+17', 'JM011', 'what a spreadsheet makes of a number'),
	(33, '江江江江江江', 'JM011', 'six Chinese characters, which are 18 bytes'),
	(34, '江门市某某实业有限公司统一社会信用代', 'JM012', '18 Chinese characters'),
	(35, '91350100M000100Y4é', 'JM012', 'an accented letter'),
	(36, '91350100M000100Y4𝟛', 'JM012', 'a digit of four bytes'),
	(37, '91350100M000100Y44', 'JM013', 'a wrong check character'),
	(38, '91350100M000100Y40', 'JM013', 'the check character 0 where it should be 3'),
	(39, '91350100M000100Y34', 'JM013', 'the last two exchanged'),
	(40, '91350100M001000Y43', 'JM013', 'two inner characters exchanged'),
	(41, '91350100M000110Y43', 'JM013', 'one inner digit mistyped'),
	(42, '91440703MA5000495Y', 'JM013', 'the sum 0 mod 31, with the last character for the first'),
	(43, '91440703MA50004951', 'JM013', 'the sum 0 mod 31, with 1 for 0'),
	(44, '000000000000000001', 'JM013', 'nothing but zeros, ending in 1')
) AS v (n, code, state, name);

SELECT is(jm_policy.uscc_valid(code), false, 'uscc_valid: ' || name || ' is not valid') FROM uscc.malformed ORDER BY n;
SELECT is_empty('SELECT n FROM uscc.malformed WHERE jm_policy.uscc_problem(code) IS DISTINCT FROM state',
	'uscc_problem: of each the SQLSTATE that uscc_require raises');
SELECT is((pg_temp.report(format('SELECT jm_policy.uscc_require(%L)', code))).state, state, format('uscc_require: %s: %s', state, name)) FROM uscc.malformed ORDER BY n;
SELECT is_empty($$
	SELECT n, r.* FROM uscc.malformed
	CROSS JOIN LATERAL pg_temp.report(format('SELECT jm_policy.uscc_require(%L)', code)) AS r
	WHERE (r.message <> '' AND r.detail <> '' AND r.hint <> '' AND position(left(code, 50) IN r.detail) > 0 AND length(r.detail) < 300) IS NOT TRUE
$$, 'uscc_require: each of them with a message, a detail that quotes the code (a long one in part), and a hint');

SELECT is((SELECT concat_ws(' | ', substring(r.message FROM '^"(.*)" cannot'), substring(r.detail FROM 'character (\d+) of'), r.hint) FROM pg_temp.report(format('SELECT jm_policy.uscc_require(%L)', code)) AS r),
	said || ' | ' || CASE hint
		WHEN 'small' THEN 'Write the code in capital letters.'
		WHEN 'misread' THEN 'I, O, S, V and Z are never used: they stand for a misread 1, 0, 5, U or 2.'
		WHEN 'wide' THEN 'Full-width characters are not accepted: type the code with half-width letters and digits.'
		ELSE 'Only the digits and the capital letters without I, O, S, V and Z are used.' END,
	format('uscc_require: "%s" is told what it is, where it stands and what to do', code))
FROM (VALUES
	(1, '91350100a000100Y43', 'a | 9', 'small'), (2, '91350100z000100Y43', 'z | 9', 'small'), (3, 'm1350100M000100Y43', 'm | 1', 'small'),
	(4, '9135O100M000100Y43', 'O | 5', 'misread'), (5, '91350100M000100Y4Z', 'Z | 18', 'misread'),
	(6, '9135０100M000100Y43', '０ | 5', 'wide'), (7, '91350100M000100Y4é', 'é | 18', 'wide'), (8, '913江门100M000100Y43', '江 | 4', 'wide'),
	(9, '9135-100M000100Y43', '- | 5', 'none'), (10, '9135{100M000100Y43', '{ | 5', 'none'), (11, '9135`100M000100Y43', '` | 5', 'none'), (12, ' 1350100M000100Y43', '  | 1', 'none')
) AS v (n, code, said, hint) ORDER BY n;

SELECT is((pg_temp.report(format('SELECT jm_policy.uscc_check_char(%L)', code))).state, state, 'uscc_check_char: ' || name) FROM (VALUES
	(1, '91350100M000100Y', 'JM011', '16 characters'),
	(2, '91350100M000100Y430', 'JM011', '19 characters'),
	(3, '', 'JM011', 'none'),
	(4, '91350100M000100YI', 'JM012', 'I in the 17th place'),
	(5, '91350100m000100Y4', 'JM012', 'a small letter'),
	(6, '９1350100M000100Y4', 'JM012', 'a full-width digit')
) AS v (n, code, state, name) ORDER BY n;

SELECT is_empty($$
	SELECT chr(c), place FROM generate_series(1, 255) AS c CROSS JOIN generate_series(1, 18) AS place
	WHERE position(chr(c) IN pg_temp.uscc_alphabet()) = 0
	  AND jm_policy.uscc_valid(overlay('000000000000000000' PLACING chr(c) FROM place FOR 1))
$$, 'uscc_valid: no character outside the alphabet is taken for one inside, in any of the 18 places');
SELECT is_empty($$
	SELECT chr(c), place FROM generate_series(1, 255) AS c CROSS JOIN generate_series(1, 18) AS place
	WHERE position(chr(c) IN pg_temp.uscc_alphabet()) = 0
	  AND (pg_temp.report(format('SELECT jm_policy.uscc_require(%L)', overlay('000000000000000000' PLACING chr(c) FROM place FOR 1)))).state <> 'JM012'
$$, 'uscc_require: JM012 for each of them, in any of the 18 places');

-- ---------------------------------------------------------------------------
-- 5,000 random bodies
-- ---------------------------------------------------------------------------

SELECT setseed(0.32100);
CREATE TABLE uscc.random AS
SELECT n, string_agg(substr(pg_temp.uscc_alphabet(), 1 + floor(random() * 31)::int, 1), '') AS body
FROM generate_series(1, 5000) AS n CROSS JOIN generate_series(1, 17) AS place
GROUP BY n;

SELECT is((SELECT count(DISTINCT body) FROM uscc.random WHERE length(body) = 17), 5000::bigint, 'random: 5,000 different bodies');
SELECT cmp_ok((SELECT count(*) FROM uscc.random WHERE pg_temp.uscc_sum(body) % 31 = 0), '>', 100::bigint, 'random: more than 100 of them have a sum of 0 mod 31');
SELECT is_empty('SELECT body FROM uscc.random WHERE jm_policy.uscc_check_char(body) IS DISTINCT FROM pg_temp.uscc_check(body)',
				'random: the check character is what the oracle gives');
SELECT is_empty('SELECT body FROM uscc.random WHERE NOT jm_policy.uscc_valid(body || pg_temp.uscc_check(body))',
				'random: with it the code is valid');
SELECT is_empty($$
	SELECT body FROM uscc.random CROSS JOIN generate_series(1, 31) AS c
	WHERE jm_policy.uscc_valid(body || substr(pg_temp.uscc_alphabet(), c, 1))
	GROUP BY body HAVING count(*) <> 1
	UNION ALL
	SELECT body FROM uscc.random
	WHERE NOT EXISTS (SELECT FROM generate_series(1, 31) AS c WHERE jm_policy.uscc_valid(body || substr(pg_temp.uscc_alphabet(), c, 1)))
$$, 'random: exactly one of the 31 characters makes it valid');
SELECT is_empty($$
	SELECT code, place, c
	FROM (SELECT body || pg_temp.uscc_check(body) AS code FROM uscc.random WHERE n <= 100) AS r
	CROSS JOIN generate_series(1, 17) AS place CROSS JOIN generate_series(1, 31) AS c
	WHERE substr(code, place, 1) <> substr(pg_temp.uscc_alphabet(), c, 1)
	  AND jm_policy.uscc_valid(overlay(code PLACING substr(pg_temp.uscc_alphabet(), c, 1) FROM place FOR 1))
$$, 'random: no single character of a valid code can be mistyped unnoticed');
SELECT is_empty($$
	SELECT code, place
	FROM (SELECT body || pg_temp.uscc_check(body) AS code FROM uscc.random WHERE n <= 1000) AS r
	CROSS JOIN generate_series(1, 17) AS place
	WHERE substr(code, place, 1) <> substr(code, place + 1, 1)
	  AND jm_policy.uscc_valid(overlay(code PLACING reverse(substr(code, place, 2)) FROM place FOR 2))
$$, 'random: no two neighbours can be exchanged unnoticed');

-- ---------------------------------------------------------------------------
-- The ledger refuses what is malformed, with the same SQLSTATEs
-- ---------------------------------------------------------------------------

CALL jm_policy.create_ledger('uscc_ledger');

SELECT lives_ok(format('INSERT INTO uscc_ledger.enterprise (uscc, name, district_code) VALUES (%L, %L, ''440703'')', code, '企业' || n),
				'enterprise: ' || code || ' is registered')
FROM unnest('{91350100M000100Y43,91110108551385082Q,91440703MA50004950,91440703MA50007270}'::text[]) WITH ORDINALITY AS u (code, n) ORDER BY n;

SELECT is((pg_temp.report(format('INSERT INTO uscc_ledger.enterprise (uscc, name, district_code) VALUES (%L, ''某厂'', ''440703'')', code))).state, state,
		  format('enterprise: %s: %s is refused', state, name))
FROM uscc.malformed ORDER BY n;
SELECT is((pg_temp.report(format('UPDATE uscc_ledger.enterprise SET uscc = %L WHERE uscc = ''91350100M000100Y43''', code))).state, state,
		  format('enterprise: %s: a change to %s is refused', state, name))
FROM uscc.malformed WHERE n IN (1, 2, 7, 17, 19, 24, 37) ORDER BY n;
SELECT isnt((pg_temp.report('INSERT INTO uscc_ledger.enterprise (uscc, name, district_code) VALUES (NULL, ''某厂'', ''440703'')')).state, '00000',
		  'enterprise: NULL is refused');
SELECT is_empty($$
	SELECT n, r.* FROM uscc.malformed
	CROSS JOIN LATERAL pg_temp.report(format('INSERT INTO uscc_ledger.enterprise (uscc, name, district_code) VALUES (%L, ''某厂'', ''440703'')', code)) AS r
	WHERE (r.message <> '' AND r.detail <> '' AND r.hint <> '' AND position(left(code, 50) IN r.detail) > 0 AND length(r.detail) < 300) IS NOT TRUE
$$, 'enterprise: each refusal with a message, a detail that quotes the code (a long one in part), and a hint');
SELECT is((SELECT count(*) FROM uscc_ledger.enterprise), 4::bigint, 'enterprise: only the valid ones are there');

SELECT * FROM finish();
ROLLBACK;
