-- What a cell of a spreadsheet says: every character there is, every form at its
-- edge, and each reader against a second one in plain SQL.

\i test/oracle/quiet.sql
BEGIN;

SELECT no_plan();

-- ---------------------------------------------------------------------------
-- Texts, codes, names
-- ---------------------------------------------------------------------------

SELECT is(jm_policy.cell_key('-甲（乙）-丙'), '甲乙丙', 'a name closes up over its marks');
SELECT is(jm_policy.cell_key(' -（ ）— '), NULL, 'and one of nothing but marks is none');
SELECT is(jm_policy.cell_code(E' \u3000\ufeff'), NULL, 'as is a code of nothing but blanks');
SELECT is(jm_policy.cell_text(''), NULL, 'a cell without a letter has no text');
SELECT is(jm_policy.cell_code(''), NULL, 'no code');
SELECT is(jm_policy.cell_key(''), NULL, 'and no name');
SELECT is(jm_policy.cell_text(cell), want, format('a text: %s', to_jsonb(cell)))
FROM (VALUES (' x', 'x'), ('x ', 'x'), ('  x y  ', 'x y'), ('x  y', 'x  y'), (E'\tx', 'x'), (E'x\r\n', 'x'), (E'\u00e9', E'\u00e9'), (E' \u00a0', NULL),
	(E'x\u200b', 'x'), (E'\u200b x', 'x'), ('甲 ', '甲'), (' 甲', '甲'), ('甲　', '甲')) AS v (cell, want);

-- ---------------------------------------------------------------------------
-- What is blank, yes or no
-- ---------------------------------------------------------------------------

SELECT is(jm_policy.cell_is_blank(cell), true, format('"%s" says nothing', cell))
FROM unnest(ARRAY['', ' ', '-', '--', '—', '——', '/', '无', '不详', '未知', 'N/A', 'n/a', 'NULL', 'null', '　无　', 'Ｎ／Ａ', ' - ']) AS cell;
SELECT is(jm_policy.cell_is_blank(NULL), true, 'what is not there says nothing');
SELECT is(jm_policy.cell_is_blank(cell), false, format('"%s" says something', cell))
FROM unnest(ARRAY['0', '5', '9', 'A', 'M', 'N', 'NO', 'O', 'Z', 'a', '---', '———', '//', '无无', '是', 'N/A.', '.', ':', '@', '[', 'NULLS']) AS cell;
SELECT is(jm_policy.cell_is_blank(repeat(' ', n)), true, format('%s spaces are blank', n)) FROM unnest(ARRAY[1, 255, 256, 257, 300]) AS n;
SELECT is(jm_policy.cell_is_blank(repeat(E'\u3000', 100)), true, 'so are a hundred wide ones');
SELECT is(jm_policy.cell_is_blank(repeat(' ', n) || '-'), n < 256, format('a dash behind %s spaces is %s', n, CASE WHEN n < 256 THEN 'blank' ELSE 'too far away to be one' END))
FROM unnest(ARRAY[255, 256]) AS n;

SELECT is(jm_policy.cell_boolean(cell), is_yes, format('yes or no: "%s" is %s', cell, is_yes))
FROM (SELECT unnest(ARRAY['是', '有', '对', '√', '✓', 'Y', 'y', 'YES', 'yes', 'T', 'TRUE', 'true', '1', '真', 'ＹＥＳ', ' 是　']), true
	UNION ALL SELECT unnest(ARRAY['否', '非', '不是', '错', '×', '✗', 'N', 'n', 'NO', 'F', 'FALSE', '0', '假', 'ｆａｌｓｅ']), false) AS v (cell, is_yes);
SELECT is(jm_policy.cell_boolean(cell), NULL, format('yes or no: "%s" is neither', cell)) FROM unnest(ARRAY['', '-', '2', '10', 'YE', 'YESS', '是否', '不', '无']) AS cell;
SELECT is(jm_policy.cell_boolean(repeat(' ', 255) || 'Y'), true, 'a yes behind 255 spaces is one');
SELECT is(jm_policy.cell_boolean(repeat(' ', 256) || 'Y'), NULL, 'but not behind 256');

-- ---------------------------------------------------------------------------
-- Figures and amounts
-- ---------------------------------------------------------------------------

SELECT is(jm_policy.cell_number(cell), want, format('a figure: "%s" is %s', cell, coalesce(want::text, 'not read')))
FROM (VALUES
	('0', 0::numeric), ('5', 5), ('9', 9), ('-5', -5), ('+5', 5), ('5.', 5), ('5.5', 5.5), ('0.05', 0.05), ('5.00', 5.00), ('００５', 5),
	('1,234', 1234), ('12,345', 12345), ('123,456', 123456), ('1,234,567', 1234567), ('1,234.5', 1234.5), ('-1,234', -1234), ('999,999,999', 999999999), ('1 234', 1234),
	('1234,567', NULL), ('12345,678', NULL), ('1,23', NULL), ('1,2345', NULL), ('1,234,56', NULL), ('1,234,5678', NULL), ('1,', NULL), (',123', NULL), ('1,,234', NULL), ('1,234,', NULL),
	('1.234,5', NULL), ('1.2.3', NULL), ('.5', NULL), ('.', NULL), ('+', NULL), ('-', NULL), ('+-5', NULL), ('5-', NULL), ('--5', NULL), ('', NULL), ('5元', NULL), ('1e5', NULL), ('/', NULL), (':', NULL), ('1:', NULL), ('1/', NULL), ('5.:', NULL)
) AS v (cell, want);
SELECT is(jm_policy.cell_number(repeat('9', 40)), repeat('9', 40)::numeric, 'a figure of forty digits is read');
SELECT is(jm_policy.cell_number(repeat('9', 41)), NULL, 'and none of forty-one');
SELECT is(jm_policy.cell_number('-' || repeat('9', 39)), ('-' || repeat('9', 39))::numeric, 'the sign counts');
SELECT is(jm_policy.cell_number('-' || repeat('9', 40)), NULL, 'as one of them');
SELECT is(jm_policy.cell_number(repeat(' ', 255) || '5'), 5::numeric, 'a figure behind 255 spaces is read');
SELECT is(jm_policy.cell_number(repeat(' ', 256) || '5'), NULL, 'but not behind 256');

SELECT is(jm_policy.cell_yuan(cell), want, format('an amount: "%s" is %s', cell, coalesce(want::text, 'not read')))
FROM (VALUES
	('100', 100::numeric), ('100元', 100), ('1万', 10000), ('1万元', 10000), ('1.5万元', 15000), ('1亿', 100000000), ('1亿元', 100000000), ('0.00000001亿', 1),
	('¥100', 100), ('￥100', 100), ('RMB100', 100), ('CNY100', 100), ('人民币100', 100), ('rmb 100', 100), ('¥1万元', 10000), ('人民币1,234.5万元整', 12345000),
	('100元整', 100), ('100万整', 1000000), ('100万元整', 1000000), ('100元人民币', 100), ('100元人民币整', 100), ('100.', 100), ('100.元', 100), ('-1万元', -10000),
	('100整', NULL), ('100人民币', NULL), ('100人民币整', NULL), ('¥¥100', NULL), ('¥RMB100', NULL), ('¥￥100', NULL), ('RMB人民币100', NULL), ('¥', NULL), ('RMB', NULL), ('元', NULL), ('整', NULL), ('万', NULL), ('亿元', NULL), ('100元元', NULL), ('100万万', NULL),
	('100元万', NULL), ('100美元', NULL), ('100分', NULL), ('USD100', NULL), ('100RMB', NULL), ('', NULL), ('.', NULL), ('100整元', NULL), ('100/', NULL), ('100:', NULL)
) AS v (cell, want);
SELECT is(jm_policy.cell_yuan(repeat(' ', 253) || '5元'), NULL, 'an amount of 257 bytes is not read');
SELECT is(jm_policy.cell_yuan(repeat(' ', 252) || '5元'), 5::numeric, 'one of 256 is');

-- ---------------------------------------------------------------------------
-- Days
-- ---------------------------------------------------------------------------

-- Days of many years in every form, against PostgreSQL's own reading
CREATE TABLE pg_temp.day AS SELECT d::date AS d, CASE WHEN d >= '1900-01-01' AND d < '2119-01-01' THEN d::date END AS want
FROM (VALUES (timestamp '1899-12-01', timestamp '1900-03-31'), ('1999-12-01', '2000-03-31'), ('2023-01-01', '2024-12-31'), ('2100-02-01', '2100-03-31'), ('2118-11-01', '2119-01-31')) AS p (s, e),
	generate_series(s, e, '1 day') AS d;
SELECT is_empty(format('SELECT d FROM pg_temp.day WHERE jm_policy.cell_date(to_char(d, %L)) IS DISTINCT FROM want', form), 'days from 1900 to 2118, and no others, are read from ' || form)
FROM unnest(ARRAY['YYYY-MM-DD', 'YYYY-FMMM-FMDD', 'YYYY/MM/DD', 'YYYY.FMMM.FMDD', 'YYYYMMDD', 'YYYY"年"FMMM"月"FMDD"日"', 'YYYY"年"MM"月"DD"号"',
	'" "YYYY " - " MM "-" DD ', 'YYYY-MM-DD" 00:00:00"', 'YYYY/FMMM/FMDD" 0:00"', 'YYYY-MM-DD"T00:00:00.000"', 'YYYY-MM-DD" 23:59:59"']) AS form;
SELECT is_empty($$ SELECT n FROM generate_series(0, 99999) AS n WHERE jm_policy.cell_date(lpad(n::text, 5, '0')) IS DISTINCT FROM CASE WHEN n BETWEEN 20000 AND 79989 THEN date '1899-12-30' + n END $$,
	'Excel''s own number is read for a day from 1954-10-03 to 2118-12-31');
SELECT is_empty($$ SELECT m, d FROM generate_series(0, 99) AS m, generate_series(0, 99) AS d, unnest(ARRAY[1900, 2000, 2023, 2024]) AS y,
	LATERAL (SELECT CASE WHEN m BETWEEN 1 AND 12 THEN make_date(y, m, 1) END) AS s (first)
	WHERE jm_policy.cell_date(format('%s-%s-%s', y, m, d)) IS DISTINCT FROM CASE WHEN d BETWEEN 1 AND extract(day FROM first + interval '1 month' - interval '1 day') THEN first + d - 1 END $$,
	'no day is read that there is not');
SELECT is(jm_policy.cell_date(cell), day::date, format('a day: "%s" is %s', cell, coalesce(day, 'not read')))
FROM (VALUES
	('2024-03-05 00:00:00.0', '2024-03-05'), ('2024-03-05 00:00:00.000000', '2024-03-05'), ('2024-03-05 12:34', '2024-03-05'), ('2024-03-05 1:23', '2024-03-05'), ('2024-03-05T1:23', '2024-03-05'), ('2024-03-05  0:00', '2024-03-05'), ('2024-03-05T 0:00', '2024-03-05'),
	('2024年3月5日 0:00', '2024-03-05'), ('20240305 00:00', '2024-03-05'), ('45356 0:00', '2024-03-05'), ('２０２４－０３－０５', '2024-03-05'),
	('2024-03-05 00:00:00.5', NULL), ('2024-03-05 00:00:00.', NULL), ('2024-03-05 00:0', NULL), ('2024-03-05 0:0:0', NULL), ('2024-03-05 00', NULL), ('2024-03-05 0:00:00:00', NULL), ('2024-03-050:00', NULL), ('2024-03-0512:34', NULL), ('02024-03-05', NULL), ('2024-03-05x0:00', NULL),
	('2024-03-05 :00', NULL), ('2024-03-05 000:00', NULL), ('2024-03-05 00:000', NULL), ('0:00', NULL), (' 0:00', NULL), ('T0:00', NULL), ('00', NULL), ('0', NULL), ('.0', NULL), ('2024-03-05 00:00:00 0', NULL),
	('2024-3-', NULL), ('2024--5', NULL), ('2024-003-05', NULL), ('2024-03-005', NULL), ('024-03-05', NULL), ('20244-03-05', NULL), ('2024-03.05', NULL), ('2024/03-05', NULL), ('2024.03/05', NULL), ('2024,03,05', NULL),
	('2024年3月5', NULL), ('2024年3月5天', NULL), ('2024年3月日', NULL), ('2024年月5日', NULL), ('2024年3-5日', NULL), ('2024-3月5日', NULL), ('2024年3月5日x', NULL), ('2024岁3月5日', NULL), ('2024年3个5日', NULL), ('2024年003月5日', NULL), ('2024年3月005日', NULL),
	-- these begin as 年, 月, 日 and 号 do, in bytes
	('2024平3月5日', NULL), ('2024年3有5日', NULL), ('2024年3月5时', NULL), ('2024年3月5可', NULL),
	('2024030', NULL), ('202403055', NULL), ('2024030a', NULL), ('4535', NULL), ('453566', NULL), ('4535a', NULL), ('x', NULL), (' ', NULL), ('2024-0/-05', NULL), ('2024-0:-05', NULL)
) AS v (cell, day);
SELECT is(jm_policy.cell_date('2024-03-05' || repeat(' ', 54)), '2024-03-05'::date, 'a day with 54 spaces behind it is read');
SELECT is(jm_policy.cell_date('2024-03-05' || repeat(' ', 55)), NULL, 'but not with 55');

-- ---------------------------------------------------------------------------
-- Lines of CSV
-- ---------------------------------------------------------------------------

SELECT is(jm_policy.csv_cells(line), cells, 'a line: ' || line)
FROM (VALUES
	('', '{""}'::text[]), ('a', '{a}'), (',', '{"",""}'), ('a,', '{a,""}'), (',a', '{"",a}'), (' a , b ', '{" a "," b "}'), ('  ', '{"  "}'), (' , ', '{" "," "}'),
	('"a"', '{a}'), ('"a,b"', '{"a,b"}'), ('""', '{""}'), ('"",""', '{"",""}'), ('""""', '{"\""}'), ('"a""b"', '{"a\"b"}'), ('"""a"""', '{"\"a\""}'), (' "a" , "b" ', '{a,b}'), ('"a"  ,b', '{a,b}'), ('"甲，乙",丙', '{甲，乙,丙}'),
	('"a","bcd","e"', '{a,bcd,e}'), ('x,"bcd"', '{x,bcd}'), ('"a",', '{a,""}'),
	('"', NULL), ('"a', NULL), ('a"', NULL), ('"a"b', NULL), ('"a" b', NULL), ('"a""', NULL), ('"""', NULL), ('a,"', NULL), ('a"b"', NULL), ('"a" "b"', NULL), (' x"a"', NULL), ('"a"",b', NULL)
) AS v (line, cells);
SELECT is(jm_policy.csv_cells(line, delimiter), cells, format('a line parted by "%s": %s', delimiter, line))
FROM (VALUES
	('a;b', ';', '{a,b}'::text[]), ('a,b', ';', '{"a,b"}'), ('a；b', '；', '{a,b}'), ('"a；b"；c', '；', '{a；b,c}'), ('a||b', '||', '{a,b}'), ('a|b', '||', '{a|b}'), ('a||', '||', '{a,""}'), ('a|', '||', '{a|}'), ('"a"||b', '||', '{a,b}'), ('"a"|b', '||', NULL),
	('a,b', '', '{"a,b"}'), ('"a,b"', '', '{"a,b"}'), ('"a" ', '', '{a}'), ('"a"b', '', NULL), ('', '', '{""}'), ('a b', ' ', '{a,b}'), ('"a" b', ' ', '{a,b}'), ('"a"  b', ' ', '{a,"",b}'), (E'a\tb', E'\t', '{a,b}')
) AS v (line, delimiter, cells);
-- In a row of a table a text ends where the next column begins, which here is a single byte: nobody reads it
CREATE TABLE pg_temp.beside (cell text, next "char", want text[]);
ALTER TABLE pg_temp.beside ALTER cell SET STORAGE PLAIN;
INSERT INTO pg_temp.beside SELECT cell, next, want
FROM (VALUES ('', '{""}'::text[]), ('a,', '{a,""}'), ('"a"', '{a}'), ('"a" ', '{a}'), ('a', '{a}'), ('a ', '{"a "}'), ('"a"x', NULL), ('"a', NULL), ('"a""', NULL)) AS v (cell, want), unnest(ARRAY['"', ',', ' ', 'x', '5']::"char"[]) AS next;
SELECT is_empty('SELECT cell, next FROM pg_temp.beside WHERE jm_policy.csv_cells(cell) IS DISTINCT FROM want', 'a line ends where it ends, whatever stands behind it');
SELECT is_empty('SELECT cell, next FROM pg_temp.beside WHERE jm_policy.cell_is_blank(cell) IS DISTINCT FROM (cell = $$$$)', 'and so does a cell');
SELECT is_empty($$ SELECT n FROM generate_series(1, 200) AS n WHERE jm_policy.csv_cells(array_to_string(array_fill('x'::text, ARRAY[n]), ',')) IS DISTINCT FROM array_fill('x'::text, ARRAY[n])
	OR jm_policy.csv_cells(array_to_string(array_fill('"y"'::text, ARRAY[n]), ',')) IS DISTINCT FROM array_fill('y'::text, ARRAY[n]) $$, 'a line may have as many cells as it likes');
SELECT is(jm_policy.csv_cells(repeat('x', 100000) || ',"' || repeat('y', 100000) || '"'), ARRAY[repeat('x', 100000), repeat('y', 100000)], 'and cells as long');

-- ---------------------------------------------------------------------------
-- Characters, all of them
-- ---------------------------------------------------------------------------

-- Every code point that a text can hold
CREATE TABLE pg_temp.letter AS
SELECT n, chr(n) AS c FROM generate_series(1, x'FFFF'::int) AS n WHERE n NOT BETWEEN x'D800'::int AND x'DFFF'::int
UNION ALL SELECT n, chr(n) FROM unnest(ARRAY[x'10000'::int, x'1F600'::int, x'20000'::int, x'10FFFF'::int]) AS n;
CREATE TABLE pg_temp.blank AS SELECT chr(n) AS c FROM unnest(ARRAY[9, 10, 13, 32, x'A0'::int, x'3000'::int]) AS n;
CREATE TABLE pg_temp.nothing AS SELECT chr(n) AS c FROM unnest(ARRAY[x'FEFF'::int, x'200B'::int]) AS n;
CREATE TABLE pg_temp.mark AS SELECT c FROM regexp_split_to_table($$'",.:;()[]_-*/?“”‘’「」《》·、。【】—$$, '') AS c;

SELECT is_empty($$ SELECT to_hex(n), cell_text FROM pg_temp.letter, jm_policy.cell_text('x' || c || 'y')
	WHERE cell_text IS DISTINCT FROM 'x' || CASE WHEN c IN (TABLE pg_temp.blank) THEN ' ' WHEN c IN (TABLE pg_temp.nothing) THEN '' ELSE c END || 'y' $$,
	'within a text a blank is a space, what has no width is nothing, and all else is itself');
SELECT is_empty($$ SELECT to_hex(n), cell_text FROM pg_temp.letter, jm_policy.cell_text(c || 'x' || c)
	WHERE cell_text IS DISTINCT FROM CASE WHEN c IN (TABLE pg_temp.blank) OR c IN (TABLE pg_temp.nothing) THEN 'x' ELSE c || 'x' || c END $$,
	'around it there is neither');
SELECT is_empty($$ SELECT to_hex(n), cell_text FROM pg_temp.letter, jm_policy.cell_text(c)
	WHERE cell_text IS DISTINCT FROM CASE WHEN c IN (TABLE pg_temp.blank) OR c IN (TABLE pg_temp.nothing) THEN NULL ELSE c END $$,
	'a text of nothing else is none');
SELECT is_empty($$ SELECT to_hex(n), cell_code FROM pg_temp.letter, jm_policy.cell_code('x' || c || 'y')
	WHERE cell_code IS DISTINCT FROM 'X' || CASE
		WHEN c IN (TABLE pg_temp.blank) OR c IN (TABLE pg_temp.nothing) THEN ''
		WHEN n BETWEEN ascii('a') AND ascii('z') THEN chr(n - 32)
		WHEN n BETWEEN x'FF41'::int AND x'FF5A'::int THEN chr(n - x'FEE0'::int - 32)
		WHEN n BETWEEN x'FF01'::int AND x'FF5E'::int THEN chr(n - x'FEE0'::int)
		ELSE c END || 'Y' $$,
	'a code is without blanks, in half width and in capitals');
SELECT is_empty($$ SELECT to_hex(n), cell_key FROM pg_temp.letter, jm_policy.cell_key('X' || c || 'y'),
	LATERAL (SELECT CASE WHEN n BETWEEN x'FF01'::int AND x'FF5E'::int THEN chr(n - x'FEE0'::int) ELSE c END) AS half (c2)
	WHERE cell_key IS DISTINCT FROM 'x' || CASE
		WHEN c IN (TABLE pg_temp.blank) OR c IN (TABLE pg_temp.nothing) OR c2 IN (TABLE pg_temp.mark) THEN ''
		WHEN ascii(c2) BETWEEN ascii('A') AND ascii('Z') THEN chr(ascii(c2) + 32)
		ELSE c2 END || 'y' $$,
	'a name is compared without blanks, marks, width and case');

SELECT * FROM finish();
ROLLBACK;
