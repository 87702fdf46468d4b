-- What is said of a code that is none: what was meant, the nearest first; the value
-- as it was given, cut where it is long.  And days before our era, in a letter.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/report.sql

SELECT no_plan();

-- Codes of letters that no other has, so that nothing else is near
CREATE FUNCTION pg_temp.item(item_code text, title_zh text) RETURNS void LANGUAGE sql AS $$
	INSERT INTO jm_policy.award_item (document_no, item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength)
	VALUES ('江府〔2023〕11号', item_code, 9, title_zh, 'x', '无', 'enterprise', 'soft')
$$;
CREATE FUNCTION pg_temp.meant(given text) RETURNS text LANGUAGE sql AS $$
	SELECT substring(r.hint FROM 'Did you mean (.*)\? All codes') FROM pg_temp.report(format('SELECT jm_policy.award_amount(%L)', given)) AS r
$$;

-- ---------------------------------------------------------------------------
-- How near is near
-- ---------------------------------------------------------------------------

SAVEPOINT codes;
SELECT pg_temp.item('zq8zqzqz', '甲一'), pg_temp.item('kjxw12kjxwkj', '甲二') \g /dev/null
SELECT is(pg_temp.meant(given), meant, format('"%s": %s', given, coalesce(meant, 'nothing is near')))
FROM (VALUES
	-- a code of eight letters: three may be wrong
	('zq8zqzqz', NULL::text), ('zq8zqzq0', '"zq8zqzqz"'), ('zq8zqz00', '"zq8zqzqz"'), ('zq8zq000', '"zq8zqzqz"'), ('zq8z0000', NULL),
	-- of twelve: four, of eleven three
	('kjxw12kj0000', '"kjxw12kjxwkj"'), ('kjxw12k00000', NULL), ('kjxw12kj000', NULL),
	-- capitals are no fault
	('ZQ8ZQ000', '"zq8zqzqz"'),
	-- its beginning, as a whole: one fault is counted for what is missing
	('kjxw', '"kjxw12kjxwkj"'), ('kj00', '"kjxw12kjxwkj"'), ('k000', NULL),
	-- any three letters of it in a row, or two at its end
	('2kjxwk', '"kjxw12kjxwkj"'), ('12k', '"kjxw12kjxwkj"'),
	-- its name or a good part of it, but not one character
	('甲一', '"zq8zqzqz"'), ('甲', NULL), ('一', NULL), ('甲一二', NULL)
) AS v (given, meant)
WHERE given <> 'zq8zqzqz';
ROLLBACK TO codes;

-- A letter too few or too many at the beginning of a code counts twice, there and at the end of what was given
SAVEPOINT codes;
SELECT pg_temp.item('qzkx9876543210vwyz', '丙') \g /dev/null
SELECT is(pg_temp.meant('qzk9876'), '"qzkx9876543210vwyz"', 'the beginning without one of its letters');
SELECT is(pg_temp.meant('qz0k9876'), '"qzkx9876543210vwyz"', 'with another one instead, elsewhere');
SELECT is(pg_temp.meant('qzkx09876'), '"qzkx9876543210vwyz"', 'or with one too many');
SELECT is(pg_temp.meant('q000987'), NULL, 'three faults in half a code are too many');
ROLLBACK TO codes;

-- The nearest first, three at most, and in the order of the alphabet
SAVEPOINT codes;
SELECT pg_temp.item('zq8zqzqz', '丁'), pg_temp.item('zq8zqzqy', '戊') \g /dev/null
SELECT is(pg_temp.meant('zq8zqzqx'), '"zq8zqzqy" or "zq8zqzqz"', 'two that are as near stand in the order of the alphabet');
SELECT is(pg_temp.meant('zq8zqz1z'), '"zq8zqzqz" or "zq8zqzqy"', 'the nearer one first');
SELECT pg_temp.item('zq8zqzqa', '己') \g /dev/null
SELECT is(pg_temp.meant('zq8zqzqx'), '"zq8zqzqa", "zq8zqzqy" or "zq8zqzqz"', 'three');
SELECT pg_temp.item('zq8zqzqb', '庚') \g /dev/null
SELECT is(pg_temp.meant('zq8zqzqx'), '"zq8zqzqa", "zq8zqzqb" or "zq8zqzqy"', 'of four the first three');
SELECT is(pg_temp.meant('zq8zqzq'), '"zq8zqzqa", "zq8zqzqb" or "zq8zqzqy"', 'the beginning of all is as near to each');
ROLLBACK TO codes;

-- A name is nearer than a part of it, and that nearer than any code
SAVEPOINT codes;
SELECT pg_temp.item('zq8zqzqz', '某事项之名'), pg_temp.item('aq8zqzqz', '某事项之名及其他') \g /dev/null
SELECT is(pg_temp.meant('某事项之名'), '"zq8zqzqz" or "aq8zqzqz"', 'who is called so comes before whose name it is a part of');
SELECT is(pg_temp.meant('事项之'), '"aq8zqzqz" or "zq8zqzqz"', 'of parts of names the alphabet decides');
ROLLBACK TO codes;

SAVEPOINT codes;
SELECT pg_temp.item('zq8zqzqz', '某kjxw12之名'), pg_temp.item('akjxw12k', '乙') \g /dev/null
SELECT is(pg_temp.meant('kjxw12'), '"zq8zqzqz" or "akjxw12k"', 'a part of a name is nearer than a part of a code');
SELECT is(pg_temp.meant('2之名'), '"zq8zqzqz"', 'a part of seven bytes names an item');
SELECT is(pg_temp.meant('之名'), '"zq8zqzqz"', 'and two characters do');
SELECT is(pg_temp.meant('12之'), NULL, 'less than that does not');
ROLLBACK TO codes;

-- The same over all codes, each with one fault or more, by another way of telling edits
CREATE EXTENSION fuzzystrmatch SCHEMA public;
CREATE FUNCTION pg_temp.meant_by_distance(given text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(format('"%s"', n.item_code), ', ' ORDER BY n.rank) FROM (
		SELECT d.item_code, row_number() OVER (ORDER BY d.distance, d.item_code COLLATE "C") AS rank
		FROM (SELECT i.item_code,
				  CASE WHEN length(given) >= 3 AND strpos(i.item_code, given) > 0 THEN 1
					   ELSE least(levenshtein(given, i.item_code), 1 + levenshtein(given, left(i.item_code, length(given)))) END AS distance
			  FROM jm_policy.award_item AS i) AS d
		WHERE d.distance <= greatest(3, length(given) / 3)) AS n
	WHERE n.rank <= 3
$$;
SELECT is(pg_temp.meant(g.given), regexp_replace(pg_temp.meant_by_distance(g.given), ', ("[^"]*")$', ' or \1'), format('nearest to "%s"', g.given))
FROM jm_policy.award_item AS i
CROSS JOIN LATERAL (VALUES (left(i.item_code, -1)), (left(i.item_code, -3)), (left(i.item_code, length(i.item_code) / 2)), (left(i.item_code, 2)), (left(i.item_code, 3)), (substr(i.item_code, 2)), (right(i.item_code, 4)),
	(overlay(i.item_code PLACING 'x' FROM 3 FOR 1)), (overlay(i.item_code PLACING '' FROM 4 FOR 1)), (overlay(i.item_code PLACING 'qqq' FROM 5 FOR 2)), (left(i.item_code, 6) || 'qqqq'),
	(overlay(left(i.item_code, 8) PLACING 'q' FROM 2 FOR 0)), (i.item_code || '_2024'), (reverse(i.item_code))) AS g (given)
WHERE NOT EXISTS (SELECT FROM jm_policy.award_item AS o WHERE o.item_code = g.given);

-- Of names a hundred bytes are compared
SAVEPOINT codes;
SELECT pg_temp.item('zq8zqzqz', repeat('齾', 33) || 'xy') \g /dev/null
SELECT is(pg_temp.meant(repeat('齾', 33) || 'x'), '"zq8zqzqz"', 'a part of a name of a hundred bytes is found');
SELECT is(pg_temp.meant(repeat('齾', 33) || 'xy'), NULL, 'one of a hundred and one is not looked for');
ROLLBACK TO codes;

-- ---------------------------------------------------------------------------
-- What was given is quoted
-- ---------------------------------------------------------------------------

SELECT is((pg_temp.report(format('SELECT jm_policy.award_amount(%L)', given))).message, format('unknown support item "%s" (没有这一支持事项)', quoted), format('%s bytes are quoted %s', octet_length(given), how))
FROM (VALUES
	(repeat('Q', 99), repeat('Q', 99), 'whole'), (repeat('Q', 100), repeat('Q', 100), 'whole'), (repeat('Q', 101), repeat('Q', 100) || '… (101 bytes)', 'up to the hundredth'),
	(repeat('江', 33) || 'x', repeat('江', 33) || 'x', 'whole'), (repeat('江', 34), repeat('江', 33) || '… (102 bytes)', 'in whole characters')
) AS v (given, quoted, how);
SELECT is((pg_temp.report(format('SELECT jm_policy.award_amount(%L, -%s)', 'listing', repeat('9', n)))).detail, format('The value is %s.', quoted), format('so is a figure of %s digits', n))
FROM (VALUES (99, '-' || repeat('9', 99)), (100, '-' || repeat('9', 99) || '… (101 bytes)')) AS v (n, quoted);

-- ---------------------------------------------------------------------------
-- Figures in a letter
-- ---------------------------------------------------------------------------

-- The letter of a rule made by hand: its figures, one after the other
CREATE FUNCTION pg_temp.figures(base numeric, changed jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT (SELECT string_agg(f[1], ' ') FROM regexp_matches(split_part(explanation_en, 'for an event on', 2), '([0-9][0-9,.]*%|(?<=RMB )[0-9][0-9,.]*[0-9])', 'g') AS f)
	FROM jm_policy.award_rule AS r, jsonb_populate_record(r, changed) AS w,
		jm_policy.explain_by_rule(r.item_code, base, 1, NULL, '2024-06-30', NULL, w)
	WHERE r.item_code = 'tech_upgrade_municipal' AND r.builtin
$$;
SELECT is(pg_temp.figures(NULL, jsonb_build_object('kind', 'fixed', 'rate', NULL, 'rounding', NULL, 'amount_yuan', yuan)), concat_ws(' ', words, CASE WHEN yuan > 0 THEN words END), format('%s yuan are told as %s', yuan, words))
FROM (VALUES (0, '0.00'), (0.01, '0.01'), (0.1, '0.10'), (0.99, '0.99'), (1, '1.00'), (9.09, '9.09'), (10.9, '10.90'), (99, '99.00'), (100, '100.00'), (999.99, '999.99'), (1000, '1,000.00'), (1001.01, '1,001.01'),
	(999999.99, '999,999.99'), (1000000, '1,000,000.00'), (1234567.89, '1,234,567.89'), (100000000.5, '100,000,000.50'), (9999999999999999.99, '9,999,999,999,999,999.99')) AS v (yuan, words);
SELECT is(pg_temp.figures(1000000, jsonb_build_object('rate', rate, 'rounding', 'down')), format('%s 1,000,000.00 %s 3,000,000.00 %s', words, amount, amount), format('a rate of %s is told as %s', rate, words))
FROM (VALUES (1, '100%', '1,000,000.00'), (0.999999, '99.9999%', '999,999.00'), (0.1, '10%', '100,000.00'), (0.125, '12.5%', '125,000.00'), (0.01, '1%', '10,000.00'), (0.0099, '0.99%', '9,900.00'), (0.001, '0.1%', '1,000.00'), (0.0001, '0.01%', '100.00'),
	(0.00001, '0.001%', '10.00'), (0.000001, '0.0001%', '1.00'), (0.100001, '10.0001%', '100,001.00'), (0.12345, '12.345%', '123,450.00')) AS v (rate, words, amount);
-- What there is behind the fen is told to the last place, and then how it was rounded
SELECT is(pg_temp.figures(base, jsonb_build_object('rate', rate, 'rounding', rounding)), words, format('%s at %s, rounded %s', base, rate, rounding))
FROM (VALUES
	(0.01, 0.000001, 'down', '0.0001% 0.01 0.00000001 0.00 3,000,000.00'), (0.01, 0.1, 'down', '10% 0.01 0.001 0.00 3,000,000.00'), (0.05, 0.1, 'half_up', '10% 0.05 0.005 0.01 3,000,000.00 0.01'), (0.04, 0.1, 'half_up', '10% 0.04 0.004 0.00 3,000,000.00'),
	(12345.67, 0.123456, 'down', '12.3456% 12,345.67 1,524.14703552 1,524.14 3,000,000.00 1,524.14'), (12345.67, 0.123456, 'half_up', '12.3456% 12,345.67 1,524.14703552 1,524.15 3,000,000.00 1,524.15'),
	(100.10, 0.5, 'down', '50% 100.10 50.05 3,000,000.00 50.05'), (9999999999999999.99, 0.999999, 'down', '99.9999% 9,999,999,999,999,999.99 9,999,989,999,999,999.99000001 3,000,000.00 3,000,000.00')
) AS v (base, rate, rounding, words);

-- ---------------------------------------------------------------------------
-- Days in a letter
-- ---------------------------------------------------------------------------

SELECT ok(letter LIKE words, format('a day in a letter: %s', words))
FROM (VALUES ('0001-01-01', '1年1月1日', '0001-01-01'), ('2030-10-05', '2030年10月5日', '2030-10-05'), ('9999-12-31', '9999年12月31日', '9999-12-31')) AS v (day, zh, en),
	jm_policy.award('listing', on_date => day::date),
	LATERAL (VALUES (explanation_zh, '%事项日期为' || zh || '，当日没有有效的规则%'), (explanation_en, '%on ' || en || ' no rule is in force%')) AS l (letter, words);
SELECT throws_ok(format('SELECT * FROM jm_policy.award(''listing'', on_date => %L)', day), 'JM009', 'on_date is not a day (日期无效)', format('%s is no day of an award', day))
FROM unnest(ARRAY['0044-03-15 BC', '0001-12-31 BC', '10000-01-01', '12345-01-02', 'infinity', '-infinity']) AS d (day);

SELECT * FROM finish();
ROLLBACK;
