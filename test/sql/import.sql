-- CSV in: every form an officer's spreadsheet gives a value, every fault with
-- all its errors and its line, correction and a second run, references between
-- files, 100,000 rows with faults of every kind; and the two lists that go out.
\set ECHO none
\set QUIET 1
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
-- What is said of files' columns is looked at in import_error
SET LOCAL client_min_messages = error;
SET LOCAL datestyle = 'ISO, YMD';
SELECT no_plan();

-- What a cell says ------------------------------------------------------------------
SELECT is(jm_policy.cell_date(cell), day::date, format('a date: "%s" is %s', cell, coalesce(day, 'not read')))
FROM (VALUES
	('2024-03-05', '2024-03-05'), ('2024/3/5', '2024-03-05'), ('2024年3月5日', '2024-03-05'), ('20240305', '2024-03-05'),
	('2024.3.5', '2024-03-05'), (' 2024-3-5 ', '2024-03-05'), ('２０２４年３月５日', '2024-03-05'), ('2024 年 3 月 5 日', '2024-03-05'),
	('2024/3/5 0:00', '2024-03-05'), ('2024-03-05 00:00:00', '2024-03-05'), ('2024-02-29', '2024-02-29'),
	('45356', '2024-03-05'), ('20000', '1954-10-03'), ('79989', '2118-12-31'), ('1900-01-01', '1900-01-01'), ('2118-12-31', '2118-12-31'),
	('19999', NULL), ('79990', NULL), ('2023-02-29', NULL), ('2024-02-30', NULL), ('2024-13-01', NULL), ('2024-00-10', NULL), ('2024-04-31', NULL),
	('3/5/2024', NULL), ('24/3/5', NULL), ('2024-3', NULL), ('2024年3月', NULL), ('2024', NULL), ('2024-03/05', NULL), ('1899-12-31', NULL), ('2119-01-01', NULL),
	('2024-03-05x', NULL), ('infinity', NULL), ('today', NULL), ('', NULL), ('99999999', NULL)
) AS v (cell, day);
SELECT is(jm_policy.cell_yuan(cell), yuan, format('an amount: "%s" is %s', cell, coalesce(yuan::text, 'not read')))
FROM (VALUES
	('1234.56', 1234.56), ('1,234.56', 1234.56), ('１，２３４．５６', 1234.56), (' 1 234 567 ', 1234567), ('12.5万元', 125000), ('12.5万', 125000),
	('1.2亿元', 120000000), ('2千元', 2000), ('3百万元', 3000000), ('1.5千万', 15000000), ('2萬元', 20000), ('千元', NULL), ('100元', 100), ('¥1,000', 1000), ('￥1,000', 1000), ('RMB 5', 5), ('-5', -5), ('0', 0), ('5.', 5), ('1,234,567.00元', 1234567), ('100元整', 100),
	('1,23', NULL), ('12,34,567', NULL), ('1.5E+07', NULL), ('1.2.3', NULL), ('NaN', NULL), ('Infinity', NULL), ('万元', NULL), ('#VALUE!', NULL), ('一百', NULL),
	('(100)', NULL), ('0x10', NULL), ('', NULL), (repeat('9', 41), NULL)
) AS v (cell, yuan);
SELECT is(jm_policy.cell_boolean(cell), is_yes, format('yes or no: "%s" is %s', cell, coalesce(is_yes::text, 'not read')))
FROM (VALUES ('是', true), ('否', false), (' 是 ', true), ('Yes', true), ('n', false), ('１', true), ('0', false), ('TRUE', true), ('√', true), ('×', false),
	('也许', NULL), ('2', NULL), ('', NULL)) AS v (cell, is_yes);
SELECT is(jm_policy.cell_text(E'\ufeff\u3000 江门（集团）\u00a0\n'), '江门（集团）', 'a text loses the blanks around it and keeps its full-width brackets');
SELECT is(jm_policy.cell_code(' 91350100m000100y４３'), '91350100M000100Y43', 'a code is half-width capitals without blanks');
SELECT is(jm_policy.cell_key('*首台（套）重大 技术装备'), jm_policy.cell_key('首台(套)重大技术装备'), 'names are compared without width, blanks and marks');
SELECT is(array_to_string(jm_policy.csv_cells(line), '|', 'NULL'), cells, 'a line: ' || replace(line, E'\n', '\n'))
FROM (VALUES
	('a,b,c', 'a|b|c'), ('a,,', 'a||'), ('', ''), ('"a,b",c', 'a,b|c'), ('"a ""b""",c', 'a "b"|c'), ('"",c', '|c'), (E'"a\nb",c', E'a\nb|c'), (' "a" ,b', 'a|b'),
	('"a', NULL), ('a"b,c', NULL), ('"a"b,c', NULL)) AS v (line, cells);
SELECT is(array_to_string(jm_policy.csv_cells(E'a\t"b\tc"', E'\t'), '|'), E'a|b\tc', 'cells are parted by tabs as well');
SELECT is_empty($$ SELECT domain, word FROM jm.import_word WHERE word IS NULL $$, 'every name can be found');
SELECT is_empty($$ SELECT district_code FROM jm_policy.district AS d WHERE NOT EXISTS (SELECT FROM jm.import_word AS w WHERE w.domain = 'district' AND w.code = d.district_code AND w.word = left(d.name_zh, -1)) $$,
	'a district is known by its short name too');
SELECT is_empty($$ SELECT item_code FROM jm_policy.award_item AS i WHERE NOT EXISTS (SELECT FROM jm.import_word AS w WHERE w.domain = 'item' AND w.code = i.item_code AND w.word = jm_policy.cell_key(i.title_zh)) $$,
	'every support item is known by its Chinese title');
SELECT is_empty($$ SELECT kind, column_name FROM jm.import_field AS f WHERE NOT EXISTS (
	SELECT FROM pg_attribute WHERE attrelid = ('jm.import_' || f.kind)::regclass AND attname = f.column_name) $$, 'every field is a column of its staging table');
SELECT is_empty($$ SELECT kind, column_name FROM jm.import_field AS f
	WHERE (jm_private.import_header_of(kind, title_zh)).column_name <> column_name OR (jm_private.import_header_of(kind, title_en)).column_name <> column_name
	   OR (jm_private.import_header_of(kind, column_name)).column_name <> column_name $$, 'every field has its Chinese, its English and its own name for a header');
SELECT is(h.column_name || coalesce(' ' || h.unit, ''), want, format('a header: %s', header)) FROM (VALUES
	('申请金额（万元）', 'requested 万元'), ('申请金额(元)', 'requested 元'), ('申请金额（单位：亿元）', 'requested 亿元'), ('申请金额万元', 'requested 万元'),
	('* 统一社会信用代码（18位）', 'credit_code'), ('USCC', 'credit_code'), (' requested_yuan ', 'requested 元'), ('支持事项', 'item'), ('状态', NULL), ('天气', NULL)
) AS v (header, want), LATERAL jm_private.import_header_of('application', header) AS h;

-- Enterprises: a title above the header, blanks, widths, an Excel date ----------------
\copy jm_private.import_line (line) FROM 'test/data/import/enterprises.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_enterprises('三月名单');

SELECT results_eq($$ SELECT uscc COLLATE "C", name, district_code, industry_code, above_scale, registered_on, source FROM jm.enterprise ORDER BY 1 $$, $$ VALUES
	('91440703MA53000008' COLLATE "C", '江门甲机械有限公司', '440703', 'C3311', true, '2015-03-05'::date, '三月名单'),
	('91440703MA5300001B', '江门乙食品有限公司', '440705', '14', false, '2016-03-05', '三月名单'),
	('91440703MA5300002E', '江门丙电子（集团）有限公司, 江海分公司', '440704', NULL, true, '2017-03-05', '三月名单'),
	('91440703MA5300003H', '江门丁材料有限公司', '440704', 'C39', NULL, '2018-03-05', '三月名单'),
	('91440703MA5300004L', '江门戊船舶有限公司', '440781', '37', NULL, '2018-03-05', '三月名单'),
	('91440703MA5300006T', '江门庚制品有限公司', '440784', 'C33', true, '2019-03-05', '三月名单') $$, 'good rows go in, as they were meant');
SELECT results_eq($$ SELECT line_no, coalesce(column_name, ''), sqlstate FROM jm.import_error WHERE severity = 'error' $$, $$ VALUES
	(9, 'credit_code', 'JM013'), (9, 'district', 'JM095'), (9, 'industry_code', 'JM095'), (9, 'above_scale', 'JM094'), (9, 'registered_on', 'JM094'),
	(10, 'credit_code', 'JM012'), (10, 'name', 'JM093'), (13, '', 'JM097'), (14, '', 'JM097'), (15, '', 'JM092') $$,
	'bad rows stay behind, each with all its errors and its line of the file');
SELECT results_eq($$ SELECT line_no, coalesce(column_name, ''), message_en FROM jm.import_error WHERE severity = 'warning' $$, $$ VALUES
	(2, '备注栏', 'the header is not known, its column is left out: it seems to hold text; register it in import_header'),
	(4, 'credit_code', 'the code was taken as 91440703MA5300001B'), (5, 'credit_code', 'the code was taken as 91440703MA5300002E'),
	(6, 'credit_code', 'the code was taken as 91440703MA5300003H'), (12, '', 'the same as line 11, taken once') $$,
	'what was put right or left out is said');
SELECT is_empty($$ SELECT issue_no FROM jm_private.import_issue WHERE message_zh !~ '[一-龥]' OR message_en ~ '[一-龥]' AND sqlstate <> 'JM094' $$, 'in both languages');
SELECT results_eq('SELECT rows_read, rows_imported, rows_corrected, rows_unchanged, rows_rejected, rows_warned FROM jm.import_run',
	'VALUES (12, 6, 0, 1, 5, 4)', 'a row sums up the run: read = imported + updated + unchanged + rejected');
SELECT is_empty('SELECT line FROM jm_private.import_line', 'the lines are used up');

-- Correction, and a second run
UPDATE jm.import_enterprise SET credit_code = '91440703MA5300005P', district = '恩平', industry_code = 'C38', above_scale = '是', registered_on = '2024-02-29' WHERE line_no = 9;
UPDATE jm.import_enterprise SET credit_code = '91440703MA53000081', name = '江门壬制品有限公司', district = '开平', shape_problem = NULL WHERE line_no = 15;
DELETE FROM jm.import_enterprise WHERE line_no = 14;
CALL jm.import_enterprises();
SELECT results_eq('SELECT rows_read, rows_imported, rows_unchanged, rows_rejected FROM jm.import_run ORDER BY run_no DESC LIMIT 1', 'VALUES (4, 3, 0, 1)',
	'the next run takes what was corrected, and nothing that was taken before');
SELECT is((SELECT string_agg(right(uscc, 2), ' ' ORDER BY uscc) FROM jm.enterprise), '08 1B 2E 3H 4L 5P 6T 7X 81', 'the corrected ones are there');
SELECT is((SELECT string_agg(DISTINCT line_no::text, ' ') FROM jm.import_error WHERE severity = 'error'), '10', 'and what is listed is what is left');
CALL jm.import_enterprises();
SELECT is((SELECT count(*)::int FROM jm.import_error WHERE severity = 'error'), 2, 'a run over the same rows lists nothing twice');

-- The same list again, in English, in another order, by tabs, in GB18030
\copy jm_private.import_line (line) FROM 'test/data/import/enterprises_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ENCODING 'GB18030')
CALL jm.import_enterprises();
SELECT is((SELECT name FROM jm.enterprise WHERE uscc = '91440703MA53000109'), '江门𠮷祥食品有限公司', 'GB18030 comes with all its characters');
SELECT results_eq($$ SELECT line_no, outcome FROM jm.import_enterprise WHERE file_no = (SELECT max(file_no) FROM jm.import_file) ORDER BY 1 $$,
	$$ VALUES (2, 'imported'), (3, 'imported'), (4, 'unchanged'), (5, 'rejected') $$, 'what is on record is not taken again, and what differs is refused');
SELECT is((SELECT value FROM jm.import_error WHERE sqlstate = 'JM098'), 'name: 江门乙食品有限公司 → 江门乙食品股份有限公司', 'saying what differs; C14 and 14 do not');
SELECT max(file_no) AS file FROM jm.import_file \gset
CALL jm.import_enterprises(load => :'file', correct => true);
SELECT is((SELECT name || industry_code FROM jm.enterprise WHERE uscc = '91440703MA5300001B'), '江门乙食品股份有限公司C14', 'unless it is asked for');
SELECT is((SELECT rows_corrected FROM jm.import_run ORDER BY run_no DESC LIMIT 1), 1, 'and counted');

-- Headers -----------------------------------------------------------------------------
INSERT INTO jm_private.import_line (line) VALUES ('企业名称,信用代码'), ('x,y');
SELECT throws_ok('CALL jm.import_enterprises()', 'JM091', NULL, 'a file without its header is refused');
SELECT is((SELECT count(*)::int FROM jm_private.import_line), 2, 'and stays as it was');
TRUNCATE jm_private.import_line;
INSERT INTO jm_private.import_line (line) VALUES ('企业名称,信用代码,USCC,所在地'), ('x,y,z,w');
SELECT throws_ok('CALL jm.import_enterprises()', 'JM091', 'two columns of the file are both "credit_code" (表头重复)', 'so is a column that comes twice');
TRUNCATE jm_private.import_line;
INSERT INTO jm_private.import_line (line) VALUES (''), ('企业名称;信用代码;地盘'), ('江门子有限公司;91440703MA5300017Y;蓬江'), ('"江门丑有限公司;91440703MA53000182;蓬江');
INSERT INTO jm.import_header (kind, header, column_name) VALUES ('enterprise', '地盘', 'district');
CALL jm.import_enterprises();
SELECT is((SELECT name FROM jm.enterprise WHERE uscc = '91440703MA5300017Y'), '江门子有限公司', 'headers of one''s own, semicolons, a blank line above');
SELECT is((SELECT line_no || sqlstate FROM jm.import_error WHERE file_no = (SELECT max(file_no) FROM jm.import_file)), '4JM092', 'a quote that does not pair');
INSERT INTO jm.import_enterprise (credit_code, name, district) VALUES ('91440703MA53000195', '江门寅有限公司', '鹤山'), ('x', '江门卯有限公司', '鹤山');
CALL jm.import_enterprises();
SELECT is((SELECT line_no || sqlstate FROM jm.import_error WHERE value = 'X'), '3JM011', 'rows may come into the staging table itself, numbered as in a file with a header');

-- What the ledger itself refuses, whoever made the rule ---------------------------------
ALTER TABLE jm.enterprise ADD CONSTRAINT our_own CHECK (name NOT LIKE '%测试%');
INSERT INTO jm.import_enterprise (credit_code, name, district)
SELECT b || jm_policy.uscc_check_char(b), '企业' || CASE i WHEN 7 THEN '测试' WHEN 50 THEN '测试' ELSE '' END || i, '蓬江'
FROM generate_series(1, 60) AS i, LATERAL (SELECT '91440703MA60' || lpad(i::text, 5, '0') AS b) AS x;
CALL jm.import_enterprises();
SELECT is((SELECT count(*)::int FROM jm.enterprise WHERE uscc LIKE '91440703MA60%'), 58, 'a row that a rule of the office''s own refuses leaves the others alone');
SELECT results_eq($$ SELECT line_no, sqlstate FROM jm.import_error WHERE message_en LIKE '%our_own%' $$, $$ VALUES (8, '23514'), (51, '23514') $$, 'and says so');

-- Recognitions, projects, applications, observations -------------------------------------
\copy jm_private.import_line (line) FROM 'test/data/import/recognitions.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ENCODING 'GB18030')
CALL jm.import_recognitions('认定');
SELECT results_eq($$ SELECT right(uscc, 2), kind, level, granted_on, expires_on, certificate_no FROM jm.recognition ORDER BY recognition_no $$, $$ VALUES
	('08', 'hnte', 'national', '2023-12-28'::date, '2026-12-27'::date, 'GR202344000001'), ('1B', 'little_giant', 'national', '2023-07-01', '2026-06-30', 'ZJTX-001') $$,
	'recognitions, by code or name');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE kind = 'recognition' $$,
	$$ VALUES (4, 'expires_on', 'JM099'), (5, 'credit_code', 'JM096') $$, 'refused: expiring before it was granted, an enterprise nobody knows');

\copy jm_private.import_line (line) FROM 'test/data/import/projects.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_projects();
SELECT results_eq($$ SELECT name, kind, district_code, chain_code IS NOT NULL, planned_investment_yuan, signed_on, started_on FROM jm.project ORDER BY project_no $$, $$ VALUES
	('新购数控机床 及自动化生产线', 'technical_upgrade', '440703', true, 25005000.00, '2023-05-04'::date, '2023-06-01'::date),
	('喷涂线改造', 'technical_upgrade', NULL, true, 30000000.00, NULL, '2023-07-01') $$, 'a column in 万元, and a line break within a cell');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE kind = 'project' $$,
	$$ VALUES (5, 'chain', 'JM095'), (5, 'planned_investment', 'JM099'), (5, 'signed_on', 'JM094') $$, 'lines are counted as in the file');

\copy jm_private.import_line (line) FROM 'test/data/import/applications.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
SELECT throws_ok($$ CALL jm.import_applications(as_status => 'approved') $$, 'JM061', NULL, 'nothing is imported as approved');
CALL jm.import_applications('申报');
SELECT results_eq($$ SELECT right(uscc, 2), item_code, event_on, base_yuan, units, requested_yuan, status, project_no IS NOT NULL, recognition_no IS NOT NULL, assessed_yuan, awarded_yuan
	FROM jm.application ORDER BY application_no $$, $$ VALUES
	('08', 'tech_upgrade_municipal', '2023-06-01'::date, 25000000.00, 1, 2500000.00, 'submitted', true, false, NULL::numeric, NULL::numeric),
	('1B', 'little_giant', '2023-07-01', NULL, 1, 500000.00, 'submitted', false, true, NULL, NULL),
	('4L', 'exhibition', '2024-03-05', NULL, 1, 100.01, 'submitted', false, false, NULL, NULL) $$,
	'applications find their project by name, their recognition by certificate, and start at the beginning');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE kind = 'application' AND severity = 'error' $$, $$ VALUES
	(4, 'base', 'JM094'), (4, 'units', 'JM006'), (4, 'requested', 'JM099'), (4, 'project', 'JM096'), (4, 'certificate_no', 'JM096'), (5, 'units', 'JM007'), (6, 'event_on', 'JM094') $$,
	'each with all its errors');
SELECT results_eq($$ SELECT line_no, column_name FROM jm.import_error WHERE kind = 'application' AND sqlstate = '01000' $$,
	$$ VALUES (1, '状态'), (6, 'requested'), (7, 'requested') $$, 'the status of a file is left out with a warning');
INSERT INTO jm.project (uscc, kind, name) SELECT uscc, 'digital', '喷涂线改造' FROM jm.project WHERE name = '喷涂线改造';
UPDATE jm.import_application SET base = '1500万元', units = NULL, requested = '1', project = '喷涂线改造', certificate_no = '-' WHERE line_no = 4;
CALL jm.import_applications();
SELECT is((SELECT message_en FROM jm.import_error WHERE kind = 'application' AND line_no = 4 AND severity = 'error'), 'the enterprise has 2 projects of this name',
	'a name that two projects have is not guessed at');
SELECT is((SELECT count(*)::int FROM jm.application), 3, 'and nothing is taken twice');
\copy jm_private.import_line (line) FROM 'test/data/import/applications.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_applications();
SELECT is((SELECT count(*)::int FROM jm.application), 3, 'not from a second copy of the file either');
UPDATE jm.application SET status = 'rejected', status_note = '不符' WHERE item_code = 'exhibition';
\copy jm_private.import_line (line) FROM 'test/data/import/applications.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_applications();
SELECT is((SELECT count(*)::int FROM jm.application), 3, 'nor what was rejected');
SELECT is((SELECT count(*)::int FROM jm.import_error WHERE message_en LIKE '%rejected, withdrawn or annulled%'), 1, 'of which it warns');

\copy jm_private.import_line (line) FROM 'test/data/import/observations.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_observations();
SELECT results_eq($$ SELECT indicator_code, period_start, period_end, value, unit, obs_status FROM jm.observation ORDER BY observation_no $$, $$ VALUES
	('hq_count', '2024-01-01'::date, '2024-12-31'::date, 34.000000, '家', 'P'), ('hq_count', '2023-01-01', '2023-12-31', 1033.000000, '家', 'A'),
	('mfg_va_gdp_share', '2022-01-01', '2022-12-31', 35.800000, '%', 'A') $$, 'figures of a year, with their unit behind them or of the indicator');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE kind = 'observation' $$, $$ VALUES
	(4, 'unit', 'JM099'), (6, 'indicator', 'JM095'), (6, 'year', 'JM094'), (6, 'value', 'JM094'), (6, 'source_title', 'JM093') $$, 'not in another unit');
INSERT INTO jm.import_observation (indicator, year, value, source_title, obs_status) VALUES ('hq_count', '2024', '35', '示例年报', 'A'), ('hq_count', '2023年', '1033', '示例年报', NULL);
DELETE FROM jm.import_observation WHERE outcome = 'rejected';
CALL jm.import_observations(correct => true);
SELECT is((SELECT value FROM jm.observation_current WHERE indicator_code = 'hq_count' AND period_end = '2024-12-31'), 35.000000, 'another figure is a revision');
SELECT is((SELECT count(*)::int FROM jm.observation), 4, 'the same one is nothing new');
SELECT is((SELECT value FROM jm.import_error WHERE message_en LIKE 'revises%'), 'value: 34 → 35; obs_status: P → A', 'and it says what changed');

-- What an officer's spreadsheet looks like --------------------------------------------------
-- In GB18030 with CRLF and a byte order mark, a title, headers with line breaks, an extra and an empty column, full-width
-- digits, codes kept as text by an apostrophe or a formula, blanks behind, quoted thousands, every form of date, empty lines, lines with a number or 合计 alone
\copy jm.import_csv (line) FROM 'test/data/import/quirks_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02', ENCODING 'GB18030')
CALL jm.import_applications('怪表');
SELECT results_eq($$ SELECT right(uscc, 2), event_on, applied_on, base_yuan, requested_yuan FROM jm.application WHERE source = '怪表' ORDER BY application_no $$, $$ VALUES
	('08', '2024-03-05'::date, '2024-03-06'::date, 1234500.00, 1234.50), ('1B', '2024-03-05', '2024-03-06', 12345000.00, 1234.50),
	('2E', '2024-03-05', '2024-03-06', 20000.00, 1000.00), ('3H', '2024-03-05', '2024-03-06', NULL, 500.00) $$, 'a spreadsheet as it comes from Excel is read as it was meant');
SELECT results_eq($$ SELECT line_no, column_name, sqlstate FROM jm.import_error WHERE file_name = '怪表' AND sqlstate <> '01000' $$, $$ VALUES
	(12, 'event_on', 'JM094'), (13, 'credit_code', 'JM011'), (13, 'requested', 'JM094') $$, 'and what cannot be is said, with its line');

-- A hundred thousand rows, every twentieth with each fault -------------------------------------
DELETE FROM jm.import_enterprise;
CREATE FUNCTION pg_temp.code(i bigint) RETURNS text LANGUAGE sql AS
	$$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440705MB' || lpad(i::text, 7, '0') AS b) AS x $$;
INSERT INTO jm_private.import_line (line)
SELECT CASE i WHEN 0 THEN '统一社会信用代码,企业名称,所在县（市、区）,行业代码,是否规上,成立日期' ELSE concat_ws(',',
	CASE fault WHEN 1 THEN left(c, 17) WHEN 2 THEN left(c, 16) || 'O' || right(c, 1) WHEN 3 THEN left(c, 17) || CASE right(c, 1) WHEN '0' THEN '1' ELSE '0' END
		WHEN 13 THEN lower(c) WHEN 17 THEN pg_temp.code(i - 1) WHEN 19 THEN pg_temp.code(i - 1) ELSE c END,
	CASE fault WHEN 4 THEN '　' WHEN 19 THEN '江门合成' || i - 1 ELSE '江门合成' || i END,
	CASE WHEN fault IN (5, 10) THEN '番禺区' ELSE '蓬江区' END,
	CASE WHEN fault IN (6, 10) THEN 'X1' ELSE 'C33' END,
	CASE WHEN fault IN (7, 10) THEN '也许' ELSE '是' END,
	CASE fault WHEN 8 THEN '2024-02-30' WHEN 10 THEN '1/2/2024' WHEN 14 THEN '2024年3月5日' ELSE '2024/3/5' END,
	CASE fault WHEN 9 THEN 'more' END) END
FROM (SELECT i, i % 20 AS fault, pg_temp.code(i) AS c FROM generate_series(0, 100000) AS i OFFSET 0) AS g ORDER BY i;
CALL jm.import_enterprises('big');
SELECT results_eq('SELECT rows_read, rows_imported, rows_corrected, rows_unchanged, rows_rejected, rows_warned FROM jm.import_run ORDER BY run_no DESC LIMIT 1',
	'VALUES (100000, 35000, 0, 5000, 60000, 10000)', '100,000 rows: the counts add up');
SELECT is((SELECT count(*)::int FROM jm.enterprise WHERE uscc LIKE '91440705MB%'), 35000, 'what was counted is there');
SELECT results_eq($$ SELECT outcome, count(*)::int FROM jm.import_enterprise GROUP BY outcome ORDER BY outcome $$,
	$$ VALUES ('imported', 35000), ('rejected', 60000), ('unchanged', 5000) $$, 'every row knows what became of it');
SELECT results_eq($$ SELECT DISTINCT (line_no - 1) % 20, faults FROM (
		SELECT line_no, string_agg(sqlstate, ' ' ORDER BY sqlstate) AS faults FROM jm.import_error
		WHERE file_no = (SELECT max(file_no) FROM jm.import_file) AND severity = 'error' GROUP BY line_no) AS r ORDER BY 1 $$, $$ VALUES
	(1, 'JM011'), (2, 'JM012'), (3, 'JM013'), (4, 'JM093'), (5, 'JM095'), (6, 'JM095'), (7, 'JM094'), (8, 'JM094'), (9, 'JM092'),
	(10, 'JM094 JM094 JM095 JM095'), (16, 'JM097'), (17, 'JM097') $$, 'and every bad row lists all its faults');

-- What goes out ---------------------------------------------------------------------------
CREATE TEMP TABLE paid AS SELECT uscc, application_no FROM jm.application WHERE item_code = 'little_giant';
UPDATE jm.application SET status = 'accepted' WHERE item_code = 'little_giant';
UPDATE jm.application SET status = 'reviewed', assessed_yuan = 500000, awarded_yuan = 500000 WHERE item_code = 'little_giant';
SELECT is_empty('SELECT uscc FROM jm.payment_list UNION ALL SELECT uscc FROM jm.publicity_list', 'nothing is publicised or payable yet');
UPDATE jm.application SET status = 'publicised', publicity_start = (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - 6, publicity_end = (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date WHERE item_code = 'little_giant';
SELECT results_eq('SELECT uscc, item_zh, certificate_no, proposed_yuan, is_running FROM jm.publicity_list', $$ VALUES
	('91440703MA5300001B', '国家级专精特新“小巨人”奖励', 'ZJTX-001', 500000.00, true) $$, 'what is publicised stands in the publicity list, running through its last day');
UPDATE jm.application SET publicity_end = (statement_timestamp() AT TIME ZONE 'Asia/Shanghai')::date - 1 WHERE item_code = 'little_giant';
SELECT is((SELECT is_running FROM jm.publicity_list), false, 'and not the day after');
SELECT is_empty('SELECT uscc FROM jm.payment_list', 'what is publicised is not payable');
UPDATE jm.application SET status = 'approved' WHERE item_code = 'little_giant';
SELECT results_eq('SELECT uscc, enterprise_name, district_zh, awarded_yuan, disbursed_yuan, left_yuan FROM jm.payment_list', $$ VALUES
	('91440703MA5300001B', '江门乙食品股份有限公司', '新会区', 500000.00, 0.00, 500000.00) $$, 'what is approved is, with all of its award');
SELECT is_empty('SELECT uscc FROM jm.publicity_list', 'and is publicised no longer');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 499999.99, jm_policy.city_today() FROM paid;
SELECT is((SELECT left_yuan FROM jm.payment_list), 0.01, 'with what is left of it, to the fen');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, application_no, 0.01, jm_policy.city_today() FROM paid;
SELECT is_empty('SELECT uscc FROM jm.payment_list', 'and not when nothing is left');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) SELECT uscc, application_no, -0.01, jm_policy.city_today(), '多付' FROM paid;
SELECT is((SELECT left_yuan FROM jm.payment_list), 0.01, 'what was taken back is left to pay');
SELECT is((SELECT approved_by FROM jm.payment_list), current_user::text, 'with who approved it');

-- More than fits into one batch: batches are written together, twice as many each
-- time, and one by one where a row is refused
INSERT INTO jm.import_enterprise (credit_code, name, district)
SELECT b || jm_policy.uscc_check_char(b), '批量' || CASE WHEN i IN (1, 7000, 22000, 22001) THEN '测试' ELSE '' END || i, '蓬江'
FROM generate_series(1, 30000) AS i, LATERAL (SELECT '91440703MA7' || lpad(i::text, 6, '0') AS b) AS x;
CALL jm.import_enterprises();
SELECT is((SELECT count(*)::int FROM jm.enterprise WHERE uscc LIKE '91440703MA7%'), 29996, 'of thirty thousand rows every one the ledger takes is stored, in whichever batch the others stand');
SELECT results_eq($$ SELECT value FROM jm.import_error WHERE message_en LIKE '%our_own%' AND value IS NOT NULL UNION SELECT substring(credit_code, 12, 6) FROM jm.import_enterprise WHERE outcome = 'rejected' AND credit_code LIKE '91440703MA7%' ORDER BY 1 $$,
	ARRAY['000001', '007000', '022000', '022001'], 'and exactly the others stay behind');

SELECT * FROM finish();
ROLLBACK;
