-- Files by careless and hostile hands: two clients on one connection of a pooler,
-- columns nobody knows, amounts in 万元, rows that came in wrong and are sent again.
-- What must hold: no file is mixed with another, no figure is lost or read in
-- another unit, and nothing that an award was decided by is overwritten.
--
-- Commands outside of a transaction are clients of a pooler here: each its own
-- transaction on this one connection.
\set ECHO none
\set QUIET 1
\set ON_ERROR_STOP 1
\pset format unaligned
\pset tuples_only true
\pset pager off

SET client_min_messages = error;
SET datestyle = 'ISO, YMD';
SELECT no_plan();

CREATE FUNCTION pg_temp.code(i int) RETURNS text LANGUAGE sql AS
	$$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440705MT' || lpad(i::text, 7, '0') AS b) AS x $$;
CREATE FUNCTION pg_temp.lines(n int, letter text) RETURNS SETOF text LANGUAGE sql AS
	$$ SELECT '信用代码,名称,所在地' UNION ALL SELECT pg_temp.code(n + i) || ',' || letter || i || ',蓬江' FROM generate_series(1, 3) AS i $$;
CREATE FUNCTION pg_temp.file(name text) RETURNS text LANGUAGE sql AS $$ SELECT file_no::text FROM jm.import_file AS f WHERE f.name = file.name $$;
-- What the latest run made of a file's rows, and why
CREATE FUNCTION pg_temp.said(file text) RETURNS TABLE (line_no int, outcome text, sqlstate text, value text) LANGUAGE sql AS
	$$ SELECT line_no, outcome, sqlstate, value FROM jm.import_report AS r WHERE r.file_name = file AND row_no IS NOT NULL $$;

-- Two clients on one connection -----------------------------------------------------------------------
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(0, '甲');
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(10, '乙');
SELECT throws_ok($$ CALL jm.import_enterprises('甲的名单') $$, 'JM132', 'it is not certain which file is meant (不能确定是哪个文件)',
	'two clients loaded files on one connection: whose a CALL means is refused, not guessed');
SELECT throws_ok($$ CALL jm.import_enterprises('乙的名单') $$, 'JM132', NULL, 'for the other as well');
SELECT is_empty('SELECT * FROM jm.enterprise', 'and nothing came in');
SELECT results_eq('SELECT lines::int, has_token, kind, substring(begins_with FROM ''[甲乙]'') FROM jm.import_waiting', $$ VALUES (4, false, NULL, '甲'), (4, false, NULL, '乙') $$,
	'both files wait, and are listed');
SELECT min(file_no) AS first, max(file_no) AS second FROM jm.import_file \gset
CALL jm.import_enterprises('乙的名单', load => :'second');
CALL jm.import_enterprises('甲的名单', load => :'first');
SELECT results_eq('SELECT source, string_agg(name, '' '' ORDER BY name) FROM jm.enterprise GROUP BY 1 ORDER BY 1', $$ VALUES ('乙的名单', '乙1 乙2 乙3'), ('甲的名单', '甲1 甲2 甲3') $$,
	'each named by its number, they come in under their own names');
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM134', 'there is nothing to import (没有待导入的文件)', 'a CALL without a file says so, and is no success of nothing');

-- A client whose own file failed to load is given another's, unless its role names files
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(20, '丙');
SET jm_policy.import_named = on;
SELECT throws_ok($$ CALL jm.import_enterprises('丁的名单') $$, 'JM132', NULL, 'a role that names its files is never given one');
RESET jm_policy.import_named;
DELETE FROM jm.import_file WHERE kind IS NULL;

-- The CALL comes by another connection of the pooler
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(20, '丙');
SELECT set_config('jm_policy.import_session', 'another connection', false) \gset
SELECT throws_ok($$ CALL jm.import_enterprises('丁的名单') $$, 'JM132', NULL, 'a file of another session is nobody''s until it is named');
-- One transaction is one client, whatever else waits
BEGIN;
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(30, '丁');
CALL jm.import_enterprises('丁的名单');
COMMIT;
SELECT is((SELECT string_agg(name, ' ' ORDER BY name) FROM jm.enterprise WHERE source = '丁的名单'), '丁1 丁2 丁3', 'a file and its CALL in one transaction belong together');
SELECT max(file_no) AS waiting FROM jm.import_waiting \gset
DELETE FROM jm.import_file WHERE file_no = :waiting;
SELECT results_eq('SELECT count(*)::int FROM jm_private.import_line UNION ALL SELECT count(*)::int FROM jm.import_waiting', 'VALUES (0), (0)', 'an abandoned file is thrown away with its lines');
BEGIN;
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(40, '戊');
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(50, '己');
SELECT throws_ok($$ CALL jm.import_enterprises('两个') $$, 'JM132', NULL, 'two files in one transaction are named too');
DELETE FROM jm.import_file WHERE kind IS NULL;
COMMIT;

-- By token, line by line, as a form might
SELECT token AS mine, file_no AS my_file FROM jm.begin_import('enterprise', '庚的名单') \gset
SELECT token AS yours FROM jm.begin_import('enterprise', '辛的名单') \gset
SELECT matches(:'mine'::text, '^[0-9a-f]{8}-[0-9a-f]{4}-4', 'a token cannot be guessed');
SELECT is_empty(format('SELECT * FROM jm.import_file AS f WHERE f::text LIKE %L', '%' || :'mine' || '%'), 'nor read, by whoever lists the files');
INSERT INTO jm.import_csv (token, line) VALUES (:'mine', '信用代码,名称,所在地'), (:'yours', '信用代码,名称,所在地');
INSERT INTO jm.import_csv (token, line) VALUES (:'mine', pg_temp.code(61) || ',庚1,蓬江');
INSERT INTO jm.import_csv (token, line) VALUES (:'yours', pg_temp.code(71) || ',辛1,蓬江'), (:'mine', pg_temp.code(62) || ',庚2,蓬江');
INSERT INTO jm.import_csv (token, line) VALUES (:'yours', pg_temp.code(72) || ',辛2,乌有');
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM134', NULL, 'a file with a token is not taken without it');
SELECT throws_ok(format('CALL jm.import_enterprises(load => %L)', :'my_file'), 'JM133', NULL, 'nor by its number');
SELECT throws_ok(format('CALL jm.import_projects(load => %L)', :'mine'), 'JM133', NULL, 'nor as another kind');
SELECT throws_ok(format('CALL jm.import_enterprises(load => %L)', guess), 'JM133', NULL, format('nor by a guess: "%s"', guess))
FROM unnest(ARRAY['', ' ', '0', '-1', '00000000-0000-4000-8000-000000000000', '%', '1 OR 1=1', '999999999999999999']) AS guess;
CALL jm.import_enterprises(load => :'mine');
CALL jm.import_enterprises(load => :'yours');
SELECT results_eq('SELECT source, string_agg(name, '' '' ORDER BY name) FROM jm.enterprise WHERE source ~ ''[庚辛]'' GROUP BY 1 ORDER BY 1', $$ VALUES ('庚的名单', '庚1 庚2'), ('辛的名单', '辛1') $$,
	'lines that came in turns are two files again, under the names they began with');
SELECT lives_ok(format('CALL jm.import_enterprises(load => %L)', :'mine'), 'a client that heard no answer may call again');
SELECT is((SELECT rows_read FROM jm.import_run ORDER BY run_no DESC LIMIT 1), 0, 'and takes nothing twice');
SELECT throws_ok(format('INSERT INTO jm.import_csv (token, line) VALUES (%L, ''x'')', :'mine'), 'JM133', NULL, 'lines that come too late are refused');
SELECT throws_ok($$ INSERT INTO jm.import_csv (token, line) VALUES ('nobody''s', 'x') $$, 'JM133', NULL, 'so are lines under no token of ours');
UPDATE jm.import_enterprise SET district = '蓬江' WHERE name = '辛2';
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM134', NULL, 'what was left behind of it is taken up by the token as well');
CALL jm.import_enterprises(load => :'yours');
SELECT is((SELECT source FROM jm.enterprise WHERE name = '辛2'), '辛的名单', 'and comes in');
SELECT throws_ok($$ SELECT * FROM jm.begin_import('invoice') $$, 'JM054', NULL, 'a file is of a kind there is');

-- Rows put straight into the staging table
INSERT INTO jm.import_enterprise (credit_code, name, district) VALUES (pg_temp.code(81), '壬1', '蓬江');
INSERT INTO jm.import_enterprise (credit_code, name, district) VALUES (pg_temp.code(91), '癸1', '蓬江');
SELECT throws_ok($$ CALL jm.import_enterprises('壬') $$, 'JM132', NULL, 'rows of two transactions may be of two people');
SELECT max(file_no) AS second FROM jm.import_file \gset
CALL jm.import_enterprises('癸', load => :'second');
CALL jm.import_enterprises('壬');
SELECT results_eq($$ SELECT name, source FROM jm.enterprise WHERE name ~ '[壬癸]' ORDER BY 1 $$, $$ VALUES ('壬1', '壬'), ('癸1', '癸') $$, 'and come in one by one');
BEGIN;
INSERT INTO jm.import_enterprise (credit_code, name, district) VALUES (pg_temp.code(82), '壬2', '蓬江');
INSERT INTO jm.import_enterprise (credit_code, name, district) VALUES (pg_temp.code(83), '壬3', '蓬江');
COMMIT;
CALL jm.import_enterprises('壬又');
SELECT is((SELECT rows_imported FROM jm.import_run ORDER BY run_no DESC LIMIT 1), 2, 'those of one transaction are one file');

-- What two files left behind
INSERT INTO jm.import_csv (line) VALUES ('信用代码,名称,所在地'), ('x,y,z');
CALL jm.import_enterprises('坏一');
INSERT INTO jm.import_csv (line) VALUES ('信用代码,名称,所在地'), ('x,y,z');
CALL jm.import_enterprises('坏二');
SELECT is((SELECT rows_read FROM jm.import_run ORDER BY run_no DESC LIMIT 1), 1, 'a file is imported without what another left behind');
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM132', NULL, 'and of two that left rows behind, one is named');
SELECT pg_temp.file('坏一') AS bad \gset
DELETE FROM jm.import_file WHERE name = '坏二';
UPDATE jm.import_enterprise SET credit_code = pg_temp.code(95), name = '子', district = '蓬江' WHERE file_no = :bad;
CALL jm.import_enterprises();
SELECT is((SELECT source FROM jm.enterprise WHERE name = '子'), '坏一', 'where only one did, a CALL takes up what was corrected');

-- A snapshot from before
BEGIN ISOLATION LEVEL REPEATABLE READ;
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(200, '丑');
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM139', NULL, 'what another run has just taken is not seen at REPEATABLE READ: no import runs there');
DELETE FROM jm.import_file WHERE kind IS NULL;
COMMIT;

-- A whole file in one call ------------------------------------------------------------------------------
SELECT results_eq($$ SELECT line_no, outcome, sqlstate, column_name, is_dry_run FROM jm.import_csv('enterprise',
		E'\ufeff名单\r\n信用代码;名称;所在地\r\n' || pg_temp.code(101) || E';"寅\r\n一";蓬江\r\n' || pg_temp.code(102) || E';卯;乌有\r\n', '网上填报', dry_run => true) $$,
	$$ VALUES (3, 'imported', NULL, NULL, true), (5, 'rejected', 'JM095', 'district', true) $$, 'a form gives a file as a text, and is told what would become of it');
SELECT results_eq($$ SELECT count(*)::int FROM jm.enterprise WHERE name ~ '寅' UNION ALL SELECT count(*)::int FROM jm.import_waiting UNION ALL SELECT count(*)::int FROM jm_private.import_issue WHERE line_no = 5 $$,
	'VALUES (0), (0), (0)', 'of which nothing is left');
SELECT results_eq($$ SELECT line_no, outcome, sqlstate, column_name, is_dry_run FROM jm.import_csv('enterprise',
		E'信用代码,名称,所在地\r' || pg_temp.code(101) || E',寅,蓬江\r' || pg_temp.code(102) || E',卯,乌有', '网上填报') $$,
	$$ VALUES (2, 'imported', NULL, NULL, false), (3, 'rejected', 'JM095', 'district', false) $$, 'and what became of it');
SELECT is((SELECT source FROM jm.enterprise WHERE name = '寅'), '网上填报', 'under its name');
SELECT results_eq($$ SELECT outcome FROM jm.import_csv('enterprise', E'信用代码,名称,所在地\n' || pg_temp.code(101) || ',寅,蓬江') $$, $$ VALUES ('unchanged') $$, 'sent twice, it is taken once');
SELECT throws_ok($$ SELECT * FROM jm.import_csv('invoice', 'x') $$, 'JM054', NULL, 'a kind there is not');
SELECT throws_ok($$ SELECT * FROM jm.import_csv('enterprise', '') $$, 'JM091', NULL, 'an empty file');
SELECT throws_ok($$ SELECT * FROM jm.import_csv('enterprise', NULL) $$, 'JM091', NULL, 'none at all');
SELECT throws_ok($$ SELECT * FROM jm.import_csv('application', '', as_status => 'approved') $$, 'JM061', NULL, 'nothing is approved by a file');
DELETE FROM jm.import_file WHERE name = '网上填报';

-- Columns nobody knows ------------------------------------------------------------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT pg_temp.code(300 + i), '企业' || i, '440703' FROM generate_series(1, 30) AS i;
INSERT INTO jm.import_csv (line) VALUES ('信用代码,支持事项,事项发生日期,设备投入（万元）,领导批示'), (pg_temp.code(301) || ',市级技术改造奖励,2024-03-05,"1,200",同意');
SELECT throws_ok($$ CALL jm.import_applications('漏栏') $$, 'JM135', 'the file has columns that are not known: 设备投入（万元） (有不认识的栏)',
	'a column with the money in it is not dropped: the file stops');
CREATE FUNCTION pg_temp.told(command text) RETURNS TABLE (detail text, hint text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE command;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN NEXT;
END $$;
SELECT is(t.detail, '"设备投入（万元）" (column 4) seems to hold amounts or numbers, like "1,200" (似为金额或数值), and the nearest known is 计算基数 / base.', 'what it seems to hold, and which known one is nearest, is said')
FROM pg_temp.told('CALL jm.import_applications()') AS t;
SELECT matches(t.hint, 'ignore_columns => ''\{设备投入（万元）\}''', 'and how it is left out') FROM pg_temp.told('CALL jm.import_applications()') AS t;
SELECT is_empty('SELECT * FROM jm.application', 'nothing came in');
SELECT throws_ok($$ CALL jm.import_applications('漏栏', ignore_columns => '{设备投人（万元）}') $$, 'JM091', NULL, 'a column to leave out is one the file has');
SELECT throws_ok($$ CALL jm.import_applications('漏栏', ignore_columns => '{支持事项,设备投入（万元）}') $$, 'JM091', NULL, 'and none that is needed');
CALL jm.import_applications('漏栏', ignore_columns => '{设备投入(万元)}');
SELECT results_eq($$ SELECT rows_imported, rows_warned, columns_left FROM jm.import_run ORDER BY run_no DESC LIMIT 1 $$, 'VALUES (1, 0, 2)', 'left out because somebody said so, it is counted');
SELECT results_eq($$ SELECT column_zh, outcome, message_en FROM jm.import_report WHERE file_name = '漏栏' $$, $$ VALUES
	('领导批示', NULL, 'the header is not known, its column is left out: it seems to hold text; register it in import_header'),
	('设备投入（万元）', NULL, 'this column was left out, as asked'), (NULL, 'imported', NULL) $$, 'and stands at the top of the report');
SELECT is((SELECT count(*)::int FROM jm.import_error WHERE file_name = '漏栏'), 2, 'as in the list of errors');
INSERT INTO jm.import_header (kind, header, column_name) VALUES ('application', jm_policy.cell_key('设备投入'), 'base');
SELECT results_eq($$ SELECT outcome FROM jm.import_csv('application', E'信用代码,支持事项,事项发生日期,设备投入（万元）\n' || pg_temp.code(302) || ',市级技术改造奖励,2024-03-05,"1,200"') $$,
	$$ VALUES ('imported') $$, 'or its header is registered');
SELECT is((SELECT base_yuan FROM jm.application WHERE uscc = pg_temp.code(302)), 12000000.00, 'and it is read, in its unit');

SELECT is(jm_private.import_seems(header, cells), seems, format('a column "%s" of %s seems to hold: %s', header, cells::text, seems)) FROM (VALUES
	('设备投入', ARRAY['1200', '30.5'], 'money'), ('其他', ARRAY['12万元', '3万'], 'money'), ('其他', ARRAY['￥1,200'], 'money'), ('其他', ARRAY['35.5%'], 'money'), ('其他', ARRAY['1.2E+07'], 'money'),
	('其他', ARRAY['壹佰贰拾万元整'], 'money'), ('其他', ARRAY['一百二十万元'], 'money'), ('合同金额', ARRAY['见附件'], 'money'), ('贷款情况（万元）', ARRAY['无贷款'], 'money'), ('备注', ARRAY['无', '-', '1200000'], 'money'),
	('Total cost', ARRAY['n.k.'], 'money'), ('其他', ARRAY['2024-03-05', '2024年3月6日'], 'date'), ('其他', ARRAY['20240305'], 'date'), ('验收时间', ARRAY['三月'], 'date'),
	('其他', ARRAY['91440703MA53000008'], 'code'), ('其他', ARRAY['GR202344000001'], 'code'), ('其他', ARRAY['6222021234567890123'], 'code'), ('其他', ARRAY['0750-3261234'], 'code'), ('项目编号', ARRAY['甲'], 'code'),
	('领导批示', ARRAY['同意', '请李科长阅'], 'text'), ('意见', ARRAY['2024年3月5日现场核查，符合要求', '同意'], 'text'), ('投入', ARRAY[]::text[], 'nothing'), ('投入', ARRAY['', '-', '　'], 'nothing')) AS v (header, cells, seems);
SELECT throws_ok(format($q$ SELECT * FROM jm.import_csv('project', E'信用代码,类别,名称,%s\n%s,技改,一,%s') $q$, header, pg_temp.code(301), cell), 'JM135', NULL, format('a file stops at an unknown column "%s" that says "%s"', header, cell))
FROM (VALUES ('', '1200'), ('——', '1200'), ('核准额', '1200'), ('合同签订', '2024/3/5'), ('备案', '2019-440703-33-03-012345')) AS v (header, cell);
SELECT results_eq(format($q$ SELECT outcome FROM jm.import_csv('project', E'信用代码,类别,名称,%s\n%s,技改,一,%s', dry_run => true) WHERE row_no IS NOT NULL $q$, header, pg_temp.code(301), cell), $$ VALUES ('imported') $$,
	format('it does not at "%s" that says "%s"', header, cell))
FROM (VALUES ('', ''), ('投入', ''), ('领导批示', '同意'), ('联系电话', '0750-3261234')) AS v (header, cell);
SELECT results_eq(format($q$ SELECT outcome FROM jm.import_csv('project', E'信用代码,类别,名称,%s\n%s,技改,一,1200', dry_run => true, ignore_columns => '{第4栏}') WHERE row_no IS NOT NULL $q$, header, pg_temp.code(301)), $$ VALUES ('imported') $$,
	format('a column called "%s" is left out by its place', header)) FROM (VALUES (''), ('——')) AS v (header);
SELECT throws_ok($$ SELECT * FROM jm.import_csv('project', E'信用代码,类别,名称,\n' || pg_temp.code(301) || ',技改,一,甲' || repeat(E'\n' || pg_temp.code(301) || ',技改,一,', 3000) || '99') $$, 'JM135', NULL,
	'what stands in the last line of a column is seen too');
SELECT results_eq($$ SELECT outcome FROM jm.import_csv('project', E'信用代码,类别,名称,总投资,计划总投资\n' || pg_temp.code(301) || ',技改,一,1,2', ignore_columns => '{总投资}', dry_run => true) WHERE row_no IS NOT NULL $$,
	$$ VALUES ('imported') $$, 'of two columns that are the same, one is left out by name');

-- In which unit -----------------------------------------------------------------------------------------------
CREATE FUNCTION pg_temp.yuan(above text, header text, cell text, below text = '') RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	found numeric;
BEGIN
	PERFORM * FROM jm.import_csv('project', concat(above || E'\n', '信用代码,类别,名称,', header, E'\n', pg_temp.code(303), ',技改,读数,', cell, E'\n' || nullif(below, '')));
	SELECT planned_investment_yuan INTO found FROM jm.project WHERE name = '读数';
	DELETE FROM jm.project WHERE name = '读数';
	RETURN found;
END $$;
SELECT is(pg_temp.yuan(above, header, cell), yuan, format('under %s"%s", "%s" is %s yuan', coalesce('"' || above || '" and ', ''), header, cell, yuan)) FROM (VALUES
	(NULL, '计划投资额（万元）', '"1,200.50"', 12005000.00), (NULL, '计划投资额（万元）', '￥1200.5', 12005000), (NULL, '计划投资额（万元）', '１２００．５', 12005000), (NULL, '计划投资额（万元）', '1200万', 12000000),
	(NULL, '计划投资额（万元）', '12000000元', 12000000), (NULL, '计划投资额(单位：万元)', '1200', 12000000), (NULL, '计划投资额（万元、含税）', '1200', 12000000), (NULL, '计划投资额（不含税）（万元）', '1200', 12000000),
	(NULL, '计划投资额（人民币万元）', '1200', 12000000), (NULL, '计划投资额万元', '1200', 12000000), (NULL, '计划投资额/万元', '1200', 12000000), (NULL, '计划投资额（千元）', '1200', 1200000), (NULL, '计划投资额（百万元）', '1.2', 1200000),
	(NULL, '计划投资额（千万元）', '1.2', 12000000), (NULL, '计划投资额（亿元）', '1.2', 120000000), (NULL, 'planned investment (10k yuan)', '1200', 12000000), (NULL, 'planned investment (RMB million)', '1.2', 1200000),
	(NULL, '计划投资额（元）', '1200', 1200), (NULL, '计划投资额', '1200', 1200), (NULL, '计划投资额（2024年度）', '1200', 1200), (NULL, 'planned_investment_yuan', '1200', 1200), (NULL, '计划投资额（萬元）', '1200', 12000000),
	('项目汇总表（单位：万元）', '计划投资额', '1200', 12000000), (',,,单位：万元', '计划投资额', '1200', 12000000), ('金额单位：人民币万元', '计划投资额', '1200', 12000000), ('汇总表（万元）', '计划投资额', '1200', 12000000),
	('单位：万元', '计划投资额（元）', '1200', 1200), ('单位：元', '计划投资额', '1200', 1200), ('填报单位：亿元科技公司', '计划投资额', '1200', 1200), ('单位：江门市工信局', '计划投资额', '1200', 1200)) AS v (above, header, cell, yuan);
SELECT throws_ok(format('SELECT pg_temp.yuan(%L, %L, ''1200'', %L)', above, header, below), 'JM138', NULL, format('"%s" is no unit to guess at', concat_ws(' ', above, header, below))) FROM (VALUES
	(NULL, '计划投资额（万美元）', ''), (NULL, '计划投资额（USD）', ''), (NULL, '计划投资额（港元）', ''), (NULL, '计划投资额（元/万元）', ''), (NULL, '计划投资额（K）', ''), (NULL, '计划投资额（%）', ''),
	('单位：万美元', '计划投资额', ''), ('单位：万元,单位：亿元', '计划投资额', ''), (NULL, '计划投资额', '注：单位：万元'), (NULL, '计划投资额', '金额单位均为万元')) AS v (above, header, below);
SELECT is(pg_temp.yuan(NULL, '计划投资额（万元）', '1200', '注：单位：万元'), 12000000.00, 'a note below the table that says the same as the header is one row left behind');
SELECT throws_ok($$ SELECT * FROM jm.import_csv('application', E'信用代码,支持事项,事项发生日期,数量（万台）\n' || pg_temp.code(301) || ',企业参展补助,2024-03-05,2') $$, 'JM138', NULL, 'nor is a number of things in 万');
SELECT results_eq($$ SELECT column_zh, message_en FROM jm.import_csv('project', E'单位：万元\n信用代码,类别,名称,总投资\n' || pg_temp.code(301) || ',技改,一,5', dry_run => true) WHERE row_no IS NULL $$,
	$$ VALUES ('总投资', 'read in 万元, as the line above the header says') $$, 'a unit that stands above the header is said to have been used');
SELECT results_eq($$ SELECT outcome, sqlstate FROM jm.import_csv('observation', E'指标,年度,数值（%),来源\nmfg_va_gdp_share,2022,35.8,年报\nhq_count,2022,35,年报', dry_run => true) WHERE row_no IS NOT NULL $$,
	$$ VALUES ('imported', NULL), ('rejected', 'JM099') $$, 'a figure is in the unit of its header, and refused where its indicator has another');
DELETE FROM jm.import_file;

-- Rows sent again -----------------------------------------------------------------------------------------------
INSERT INTO jm.project (uscc, kind, name) SELECT pg_temp.code(300 + i), 'technical_upgrade', '改造' FROM generate_series(1, 30) AS i;
CREATE FUNCTION pg_temp.send(i int, base text, correct boolean = false, more_head text = '', more text = '', dry boolean = false, day text = '2024-05-01') RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', r.outcome, r.sqlstate, r.value), ' + ') FROM jm.import_csv('application', concat('信用代码,支持事项,事项发生日期,计算基数', more_head, E'\n',
		pg_temp.code(300 + i), ',市级技术改造奖励,', day, ',', base, more), '申报', correct => correct, dry_run => dry) AS r $$;
CREATE FUNCTION pg_temp.bases(i int) RETURNS text LANGUAGE sql AS $$ SELECT string_agg(trim_scale(base_yuan) || ' ' || status, ', ' ORDER BY application_no) FROM jm.application WHERE uscc = pg_temp.code(300 + i) $$;
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, status) SELECT pg_temp.code(300 + i), 'tech_upgrade_municipal', '2024-05-01', 100, 'draft' FROM generate_series(3, 16) AS i;
UPDATE jm.application SET status = 'submitted' WHERE base_yuan = 100 AND uscc <> pg_temp.code(303);

SELECT is(pg_temp.send(3, '200'), 'rejected JM098 base: 100.00 → 200', 'a draft that differs is not overwritten in silence');
SELECT is(pg_temp.send(3, '200', true, dry => true), 'corrected 01000 base: 100.00 → 200', 'a dry run says what would be corrected');
SELECT is(pg_temp.bases(3), '100 draft', 'and corrects nothing');
SELECT is(pg_temp.send(3, '200', true), 'corrected 01000 base: 100.00 → 200', 'a draft is replaced where it is asked for');
SELECT is(pg_temp.bases(3), '200 draft', 'and is a draft still');
SELECT is((SELECT concat_ws(' ', content ->> 'base_yuan', replaced_by) FROM jm.record_history WHERE table_name = 'application' AND uscc = pg_temp.code(303)), '100.00 ' || current_user, 'its former version is kept');
SELECT is((SELECT concat_ws(' ', from_status, to_status, note, acted_by) FROM jm.case_history WHERE uscc = pg_temp.code(303) AND note IS NOT NULL),
	'draft draft 更正 / corrected: base_yuan: 100.00 → 200.00; source:  → 申报 ' || current_user, 'and the case tells what changed');
SELECT is(pg_temp.send(3, '200', true), 'unchanged', 'the same file again changes nothing');
SELECT is(pg_temp.send(3, '', true), 'unchanged', 'nor does one with less in it');
SELECT is(pg_temp.send(3, '100', true, dry => true), 'corrected 01000 base: 200.00 → 100 + corrected 01000 ' || jm_policy.city_today(), 'an older version of it is told from a newer');
SELECT matches((SELECT string_agg(r.message_en, ' ') FROM jm.import_csv('application', E'信用代码,支持事项,事项发生日期,计算基数\n' || pg_temp.code(303) || ',市级技术改造奖励,2024-05-01,100', correct => true, dry_run => true) AS r),
	'stood so before it was corrected: the file may be an older one', 'in words');

-- What the two that go on are paid for, and on what conditions
UPDATE jm.enterprise SET industry_code = 'C34' WHERE uscc IN (pg_temp.code(305), pg_temp.code(306));
INSERT INTO jm.project (uscc, kind, name, signed_on) SELECT pg_temp.code(i), 'technical_upgrade', '技改', '2024-01-01' FROM (VALUES (305), (306)) AS v (i);
UPDATE jm.application SET status = 'returned', status_note = '请补项目' WHERE uscc IN (pg_temp.code(305), pg_temp.code(306));
UPDATE jm.application AS a SET project_no = p.project_no FROM jm.project AS p WHERE p.uscc = a.uscc AND p.name = '技改' AND p.uscc IN (pg_temp.code(305), pg_temp.code(306));
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note)
SELECT DISTINCT pg_temp.code(306), c.fact, true, date '2024-01-01', '核实' FROM jm_policy.award_condition AS c WHERE c.item_code = 'tech_upgrade_municipal' AND c.fact IS NOT NULL;
UPDATE jm.application SET status = 'submitted' WHERE uscc IN (pg_temp.code(305), pg_temp.code(306));
UPDATE jm.application SET status = 'accepted' WHERE uscc IN (pg_temp.code(305), pg_temp.code(306));
UPDATE jm.application SET status = 'reviewed', assessed_yuan = 10, awarded_yuan = 10 WHERE uscc = pg_temp.code(306);
UPDATE jm.application SET status = 'rejected', status_note = '不符' WHERE uscc = pg_temp.code(307);
UPDATE jm.application SET status = 'withdrawn' WHERE uscc = pg_temp.code(308);
SELECT is(pg_temp.send(i, '200', true), 'rejected JM137 base: 100.00 → 200', format('an application that is %s is not changed by a file', status)) FROM (VALUES (4, 'submitted'), (5, 'accepted'), (6, 'reviewed'), (7, 'rejected'), (8, 'withdrawn')) AS v (i, status);
SELECT matches((SELECT message_en FROM jm.import_error WHERE sqlstate = 'JM137' ORDER BY file_no LIMIT 1),
	'is submitted, and a file does not change it: return it first, UPDATE application SET status = ''returned'', status_note = ''the reason'' WHERE uscc = ''' || pg_temp.code(304) || ''' AND application_no = [0-9]+, and import with correct => true', 'which says how to return it');
SELECT is(pg_temp.send(4, '100'), 'unchanged', 'as it is it stays');
UPDATE jm.application SET status = 'returned', status_note = '请更正' WHERE uscc IN (pg_temp.code(304), pg_temp.code(306));
SELECT is(pg_temp.send(4, '200', true), 'corrected 01000 base: 100.00 → 200', 'what was returned is corrected');
SELECT is(pg_temp.bases(4), '200 returned', 'and still returned');
UPDATE jm.application SET status = 'submitted' WHERE uscc = pg_temp.code(304);
SELECT is(pg_temp.bases(4), '200 submitted', 'and can be submitted again');
SELECT is(pg_temp.send(6, '50', true), 'corrected 01000 base: 100.00 → 50', 'one that was assessed before');
SELECT results_eq($$ SELECT assessed_yuan, awarded_yuan FROM jm.application WHERE uscc = pg_temp.code(306) $$, 'VALUES (NULL::numeric, NULL::numeric)', 'is to be assessed anew');

-- Which one is meant
UPDATE jm.application SET status = 'returned', status_note = '日期有误' WHERE uscc IN (pg_temp.code(309), pg_temp.code(310));
SELECT matches(pg_temp.send(9, '100', true, day => '2024-06-01', dry => true), '^imported 01000 [0-9]+ 2024-05-01 returned$', 'another day is another application, and the returned one beside it is pointed out');
SELECT application_no AS no FROM jm.application WHERE uscc = pg_temp.code(309) \gset
SELECT is(pg_temp.send(9, '100', true, ',申报序号', ',' || :'no', day => '2024-06-01'), 'corrected 01000 event_on: 2024-05-01 → 2024-06-01', 'unless the file gives its number');
SELECT is((SELECT count(*)::int FROM jm.application WHERE uscc = pg_temp.code(309)), 1, 'then there is one still');
SELECT is(pg_temp.send(10, '100', true, ',申报序号', ',' || :'no'), 'rejected JM096 ' || :'no', 'the number of another enterprise''s application is none');
SELECT is(pg_temp.send(10, '100', true, ',项目名称', ',改造'), 'corrected 01000 project:  → 改造', 'what a returned application lacked, a file fills in');
SELECT is(pg_temp.send(10, '100', true), 'unchanged', 'and a file without that column is about the same');
SELECT is((SELECT count(*)::int FROM jm.application WHERE uscc = pg_temp.code(310)), 1, 'there is one application');
INSERT INTO jm.application (uscc, item_code, event_on, base_yuan) VALUES (pg_temp.code(303), 'tech_upgrade_municipal', '2024-05-01', 300);
SELECT is(pg_temp.send(3, '400', true), 'rejected JM096 base: 200.00 → 400', 'of two that are alike, none is guessed at');
SELECT application_no AS no FROM jm.application WHERE base_yuan = 300 \gset
SELECT is(pg_temp.send(3, '400', true, ',申报序号', ',' || :'no'), 'corrected 01000 base: 300.00 → 400', 'the number tells');
UPDATE jm.application SET status = 'returned', status_note = '重报' WHERE uscc = pg_temp.code(311);
SELECT application_no AS no FROM jm.application WHERE uscc = pg_temp.code(311) \gset
SELECT results_eq($$ SELECT line_no, outcome, sqlstate FROM jm.import_csv('application', format(E'信用代码,支持事项,事项发生日期,计算基数,申报序号\n%1$s,市级技术改造奖励,2024-05-01,200,\n%1$s,市级技术改造奖励,2024-06-01,300,%2$s', pg_temp.code(311),
	(SELECT application_no FROM jm.application WHERE uscc = pg_temp.code(311))), correct => true) $$, $$ VALUES (2, 'rejected', 'JM097'), (3, 'rejected', 'JM097') $$, 'two rows about one application that say two things are both refused');

-- Names that are not registered
INSERT INTO jm.subject (kind, name, source) VALUES ('cluster', '江门智能家电集群', '认定文件'), ('cluster', '江门水暖卫浴集群', '认定文件');
SELECT matches(message, '江门智能家电集群', 'of a cluster nobody registered, the nearest that are registered are named: ' || lang)
FROM jm.import_csv('application', E'信用代码,支持事项,事项发生日期,限额对象\n' || pg_temp.code(311) || ',cluster_digital_pilot_municipal,2024-05-01,江门智能家电产业集群') AS r,
	LATERAL (VALUES ('zh', r.message_zh), ('en', r.message_en)) AS m (lang, message);

-- A figure that is put right in place keeps the unit of its column
SELECT r.file_no AS of_unit, r.outcome FROM jm.import_csv('project', E'信用代码,类别,名称,计划投资额（万元）,开工日期\n' || pg_temp.code(312) || E',技改,单位线,约900,2024-05-01\n' || pg_temp.code(312) || ',技改,单位二线,700,2024-05-01') AS r WHERE r.line_no = 2 \gset
SELECT is(:'outcome'::text, 'rejected', 'an amount that is not understood is refused');
UPDATE jm.import_project SET planned_investment = '900' WHERE file_no = :of_unit AND outcome = 'rejected';
CALL jm.import_projects(load => :'of_unit');
SELECT is((SELECT string_agg(name || ' ' || planned_investment_yuan, ', ' ORDER BY name) FROM jm.project WHERE uscc = pg_temp.code(312) AND name LIKE '单位%'), '单位二线 7000000.00, 单位线 9000000.00', 'put right, it is read in the unit of its header');

-- What an award was decided by
INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no) SELECT pg_temp.code(300 + i), 'little_giant', 'national', '2023-07-01', 'Z-' || i FROM generate_series(20, 29) AS i;
INSERT INTO jm.application (uscc, item_code, event_on, recognition_no, project_no, requested_yuan, assessed_yuan, awarded_yuan, status, source)
SELECT r.uscc, 'little_giant', '2023-07-01', r.recognition_no, NULL, 500000, 500000, 500000, 'approved', '旧账' FROM jm.recognition AS r WHERE certificate_no IN ('Z-20', 'Z-21');
INSERT INTO jm.application (uscc, item_code, event_on, project_no, base_yuan, assessed_yuan, awarded_yuan, status, source)
SELECT p.uscc, 'tech_upgrade_municipal', '2024-05-01', p.project_no, 1000, 100, 100, 'paid', '旧账' FROM jm.project AS p WHERE p.uscc = pg_temp.code(322);
CREATE FUNCTION pg_temp.sent(kind text, head text, line text, correct boolean = true) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', r.outcome, r.sqlstate, r.value), ' + ') FROM jm.import_csv(kind, concat('信用代码,', head, E'\n', line), '更正', correct => correct) AS r $$;
SELECT is(pg_temp.sent('enterprise', '名称,所在地,规上', pg_temp.code(320) || ',企业20,蓬江,是'), 'rejected JM136 above_scale:  → t', 'an enterprise of which an award was approved is not changed by a file');
SELECT is(pg_temp.sent('enterprise', '名称,所在地', pg_temp.code(320) || ',企业20,蓬江'), 'unchanged', 'the same values are the same');
SELECT is(pg_temp.send(22, '2000', true), 'rejected JM136 base: 1000.00 → 2000', 'an application that is paid is not changed by a file');
SELECT is(pg_temp.sent('enterprise', '名称,所在地,规上', pg_temp.code(323) || ',企业23,蓬江,是', false), 'rejected JM098 above_scale:  → t', 'another one is not without being asked for');
SELECT is(pg_temp.sent('enterprise', '名称,所在地,规上', pg_temp.code(323) || ',企业23,蓬江,是'), 'corrected 01000 above_scale:  → t', 'and is with it');
SELECT is((SELECT concat_ws(' ', content -> 'above_scale', command) FROM jm.record_history WHERE table_name = 'enterprise' AND uscc = pg_temp.code(323)), 'null UPDATE', 'with its former version kept');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,有效期,证书编号', pg_temp.code(320) || ',小巨人,国家,2023-07-01,2026-06-30,Z-20'), 'rejected JM136 expires_on:  → 2026-06-30', 'nor is the recognition an award was approved for');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,有效期,证书编号', pg_temp.code(321) || ',小巨人,国家,2023-07-01,2026-06-30,Z-21'), 'rejected JM136 expires_on:  → 2026-06-30', 'whichever it is');
INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no) VALUES (pg_temp.code(328), 'industrial_internet_benchmark', 'municipal', '2024-05-01', 'Z-B');
INSERT INTO jm.project (uscc, kind, name) VALUES (pg_temp.code(328), 'technical_upgrade', '标杆');
INSERT INTO jm.application (uscc, item_code, event_on, project_no, base_yuan, assessed_yuan, awarded_yuan, status, source)
SELECT p.uscc, 'industrial_internet_benchmark', '2024-05-01', p.project_no, 1000, 100, 100, 'approved', '旧账' FROM jm.project AS p WHERE p.uscc = pg_temp.code(328);
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,有效期,证书编号', pg_temp.code(328) || ',industrial_internet_benchmark,市级,2024-05-01,2026-06-30,Z-B'), 'rejected JM136 expires_on:  → 2026-06-30', 'nor one that a condition of the award asked for without being named');
SELECT matches((SELECT message_en FROM jm.import_error WHERE sqlstate = 'JM136' ORDER BY file_no LIMIT 1), 'approved applications rest on this enterprise \(number [0-9]+\), and a file does not change it', 'which is said, with the application');
SELECT is(pg_temp.sent('project', '类别,名称,总投资（万元）', pg_temp.code(322) || ',技改,改造,100'), 'rejected JM136 planned_investment:  → 1000000', 'nor the project');
SELECT is(pg_temp.sent('project', '类别,名称,总投资（万元）', pg_temp.code(323) || ',技改,改 造,100'), 'corrected 01000 planned_investment:  → 1000000', 'one without an award is, however its name is spaced');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,证书编号', pg_temp.code(323) || ',小巨人,国家,2023-08-01,Z-23'), 'corrected 01000 granted_on: 2023-07-01 → 2023-08-01', 'a certificate of another day is the same certificate');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期', pg_temp.code(324) || ',小巨人,国家,2023-07-01'), 'unchanged', 'a recognition without its certificate number is no second one');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,证书编号', pg_temp.code(324) || ',小巨人,国家,2023-07-01,z-24'), 'unchanged', 'however the number is written');
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,证书编号,是否复核', pg_temp.code(324) || ',小巨人,国家,2026-07-01,Z-24,是'), 'imported', 'renewed under its number, it is another');
SELECT recognition_no AS no FROM jm.recognition WHERE certificate_no = 'Z-25' \gset
SELECT is(pg_temp.sent('recognition', '类别,级别,认定日期,证书编号,认定序号', pg_temp.code(325) || ',单项冠军,国家,2023-07-01,Z-25,' || :'no'), 'corrected 01000 recognition: little_giant → single_champion', 'by its number, its kind is corrected');
SELECT is((SELECT count(*)::int FROM jm.recognition WHERE uscc = pg_temp.code(325)), 1, 'and it is one');
SELECT results_eq($$ SELECT line_no, outcome, sqlstate FROM jm.import_csv('recognition', format(E'信用代码,类别,级别,认定日期,证书编号\n%1$s,高企,国家,2023-01-01,A1\n%1$s,高企,国家,2023-02-01,a1\n%2$s,高企,国家,2023-01-01,\n%2$s,高企,国家,2023-01-01,B1', pg_temp.code(326), pg_temp.code(327))) $$,
	$$ VALUES (2, 'rejected', 'JM097'), (3, 'rejected', 'JM097'), (4, 'rejected', 'JM097'), (5, 'rejected', 'JM097') $$, 'in one file, the same certificate of two days and one day with and without a certificate are refused');
SELECT matches(pg_temp.sent('project', '类别,名称', pg_temp.code(324) || ',数字化转型项目,改造'), '^imported 01000 [0-9]+ technical_upgrade$', 'a project of the same name and another kind is pointed out');
SELECT is(pg_temp.sent('project', '类别,名称,开工日期,完工日期,总投资', pg_temp.code(324) || ',技改,倒置,2024-05-01,2024-04-01,很多'), 'rejected JM094 很多 + rejected JM099 2024-04-01', 'a row stays behind with all its errors');
SELECT is((SELECT string_agg(concat_ws(' ', r.outcome, r.sqlstate, r.value), ' + ') FROM jm.import_csv('observation', E'指标,年度,数值,来源\nhq_count,2023,' || value, correct => correct) AS r), becomes, 'a figure: ' || becomes)
FROM (VALUES (1, '33,年报', false, 'imported'), (2, '34,年报', false, 'rejected JM098 value: 33 → 34'), (3, '34,年报', true, 'corrected 01000 value: 33 → 34'), (4, '34,年报', true, 'unchanged'),
	(5, '33,年报', true, 'corrected 01000 value: 34 → 33 + corrected 01000 33')) AS v (n, value, correct, becomes) ORDER BY n;
SELECT results_eq($$ SELECT value FROM jm.observation WHERE indicator_code = 'hq_count' ORDER BY observation_no $$, 'VALUES (33.000000), (34.000000), (33.000000)', 'every version of it is on record');
SELECT is((SELECT string_agg(concat_ws(' ', r.outcome, r.sqlstate), ' + ') FROM jm.import_csv('observation', E'指标,年度,数值,来源\nhq_count,2099,33,年报') AS r), 'rejected JM053', 'a figure for days to come is a forecast');

-- The dry run and the run
CREATE TEMP TABLE content AS SELECT string_agg(line, E'\n' ORDER BY n) AS text FROM (VALUES
	(1, '单位：万元'), (2, '信用代码,支持事项,事项发生日期,计算基数,项目名称,批示'), (3, pg_temp.code(312) || ',市级技术改造奖励,2024-05-01,5,,可'), (4, pg_temp.code(304) || ',市级技术改造奖励,2024-05-01,9,,'),
	(5, pg_temp.code(329) || ',市级技术改造奖励,2024-05-01,5,改造,'), (6, pg_temp.code(330) || ',市级技术改造奖励,2024-05-01,5,没有,'), (7, pg_temp.code(330) || ',市级技术改造奖励,很久以前,x,,'), (8, pg_temp.code(303) || ',市级技术改造奖励,2024-05-01,0.02,,'),
	(9, pg_temp.code(328) || ',市级技术改造奖励,2024-05-01,777,,'), (10, '"没有配对,x')) AS v (n, line);
UPDATE jm.application SET status = 'returned', status_note = '更正' WHERE uscc = pg_temp.code(312);
ALTER TABLE jm.application ADD CONSTRAINT no_sevens CHECK (base_yuan <> 7770000);
SELECT md5(string_agg(a::text, '' ORDER BY application_no)) AS books FROM jm.application AS a \gset
CREATE TEMP TABLE dry AS SELECT line_no, record_key, outcome, column_name, value, severity, sqlstate, message_zh, message_en FROM jm.import_csv('application', (SELECT text FROM content), 'x', correct => true, dry_run => true);
SELECT is((SELECT md5(string_agg(a::text, '' ORDER BY application_no)) FROM jm.application AS a), :'books'::text, 'a dry run changes no application');
CREATE TEMP TABLE wet AS SELECT line_no, record_key, outcome, column_name, value, severity, sqlstate, message_zh, message_en FROM jm.import_csv('application', (SELECT text FROM content), 'x', correct => true);
SELECT is_empty('(TABLE dry EXCEPT ALL TABLE wet) UNION ALL (TABLE wet EXCEPT ALL TABLE dry)', 'a dry run shows what the run shows');
SELECT is((SELECT string_agg(coalesce(outcome, 'column'), ' ' ORDER BY line_no, outcome) FROM dry), 'column column corrected rejected imported rejected rejected rejected unchanged rejected rejected', 'of every kind of outcome');
INSERT INTO jm.import_csv (line) SELECT regexp_split_to_table(replace(text, pg_temp.code(329), pg_temp.code(328)), E'\n') FROM content;
CALL jm.import_applications('又', correct => true, dry_run => true);
CREATE TEMP TABLE dry_again AS SELECT line_no, outcome, column_name, value, sqlstate FROM jm.import_report WHERE file_name = '又';
SELECT results_eq($$ SELECT DISTINCT is_dry_run FROM jm.import_report WHERE file_name = '又' AND row_no IS NOT NULL $$, 'VALUES (true)', 'what a dry run found is marked as such');
SELECT is((SELECT count(*)::int FROM jm.import_application WHERE outcome <> 'waiting' AND file_no = pg_temp.file('又')::bigint), 0, 'its rows wait');
CALL jm.import_applications(correct => true);
SELECT is_empty($$ (TABLE dry_again EXCEPT ALL SELECT line_no, outcome, column_name, value, sqlstate FROM jm.import_report WHERE file_name = '又')
	UNION ALL (SELECT line_no, outcome, column_name, value, sqlstate FROM jm.import_report WHERE file_name = '又' EXCEPT ALL TABLE dry_again) $$, 'the CALL after it takes the same file, and finds the same');
ALTER TABLE jm.application DROP CONSTRAINT no_sevens;

-- A colleague who means harm, and one who may not -------------------------------------------------------
BEGIN;
CREATE ROLE jm_att_a;
CREATE ROLE jm_att_b;
CREATE ROLE jm_att_c;
CALL jm.grant_access('jm_att_a', 'write', '440703');
CALL jm.grant_access('jm_att_b', 'write', '440703');
CALL jm.grant_access('jm_att_c', 'write', '440703');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
SELECT min(application_no) AS draft FROM jm.application WHERE uscc = pg_temp.code(303) AND base_yuan = 200 \gset
SET LOCAL ROLE jm_att_a;
SELECT token AS stolen, file_no AS file FROM jm.begin_import('enterprise', '机密') \gset
INSERT INTO jm.import_csv (token, line) VALUES (:'stolen', '信用代码,名称,所在地'), (:'stolen', pg_temp.code(401) || ',机密,蓬江');
INSERT INTO jm.import_csv (line) SELECT pg_temp.lines(410, '机密');
RESET ROLE;
SET LOCAL ROLE jm_att_b;
SELECT is_empty($$ SELECT 1 FROM jm.import_waiting UNION ALL SELECT 1 FROM jm_private.import_line UNION ALL SELECT 1 FROM jm.import_file UNION ALL SELECT 1 FROM jm.import_csv $$, 'a colleague sees nothing of what another loads');
SELECT throws_ok(format('CALL jm.import_enterprises(load => %L)', :'stolen'), 'JM133', NULL, 'a stolen token does not finish it');
SELECT is(t.detail, 'No file that you began has this token.', 'nor tells that there is one') FROM pg_temp.told(format('CALL jm.import_enterprises(load => %L)', :'stolen')) AS t;
SELECT throws_ok(format('CALL jm.import_enterprises(load => %L)', :'file' || ''), 'JM133', NULL, 'nor does its number');
SELECT throws_ok(format('CALL jm.import_enterprises(load => %L)', (:file + 1)::text), 'JM133', NULL, 'nor that of one without a token');
SELECT throws_ok($$ CALL jm.import_enterprises() $$, 'JM134', NULL, 'nor a CALL without a name');
SELECT throws_ok(format('INSERT INTO jm.import_csv (token, line) VALUES (%L, %L)', :'stolen', pg_temp.code(402) || ',塞入,蓬江'), 'JM133', NULL, 'nor can a line be slipped in');
SELECT throws_ok(format('INSERT INTO jm_private.import_line (line, file_no, loaded_by) VALUES (%L, %s, ''jm_att_a'')', pg_temp.code(402) || ',塞入,蓬江', :'file'), '42501', NULL, 'under the other''s name');
INSERT INTO jm_private.import_line (line, file_no) VALUES (pg_temp.code(402) || ',塞入,蓬江', :file);
INSERT INTO jm.import_enterprise (file_no, credit_code, name, district) VALUES (:file, pg_temp.code(403), '塞入', '蓬江');
DELETE FROM jm.import_file;
SELECT set_config('jm_policy.import_file', :'file', true) \gset
INSERT INTO jm.import_csv (line) VALUES (pg_temp.code(404) || ',塞入,蓬江');
RESET ROLE;
SET LOCAL ROLE jm_att_a;
CALL jm.import_enterprises(load => :'stolen');
SELECT results_eq($$ SELECT rows_read, rows_imported FROM jm.import_run $$, 'VALUES (1, 1)', 'what was slipped in beside the door is not taken along');
RESET ROLE;
SELECT is((SELECT string_agg(name, ' ') FROM jm.enterprise WHERE source = '机密'), '机密', 'the file comes in as it was loaded');
-- An officer of a district corrects by a file what he may change
SET LOCAL ROLE jm_att_b;
SELECT is(pg_temp.sent('project', '类别,名称,总投资（万元）', pg_temp.code(327) || ',技改,改造,100'), 'corrected 01000 planned_investment:  → 1000000', 'an officer of the district corrects a record of it');
SELECT is(pg_temp.send(3, '500', true, ',申报序号', ',' || :'draft'), 'corrected 01000 base: 200.00 → 500', 'and a draft');
SELECT is((SELECT string_agg(acted_by, ' ') FROM jm.case_history WHERE note LIKE '%base_yuan: 200.00 → 500.00%'), 'jm_att_b', 'under his name');
RESET ROLE;
-- Who may bring in, and not change
REVOKE UPDATE ON jm.project FROM jm_att_c;
SET LOCAL ROLE jm_att_c;
SELECT is(pg_temp.sent('project', '类别,名称,总投资（万元）', pg_temp.code(326) || ',技改,改造,100'), 'rejected 42501 planned_investment:  → 1000000', 'who may not change a project does not correct one by a file');
SELECT is(pg_temp.sent('project', '类别,名称,总投资（万元）', pg_temp.code(326) || ',技改,另一改造,100'), 'imported', 'and brings in new ones');
SELECT is((SELECT count(*)::int FROM jm.import_csv('project', E'信用代码,类别,名称\n' || pg_temp.code(326) || ',技改,第三改造', dry_run => true)), 1, 'an officer of a district runs dry');
SELECT is_empty('SELECT FROM jm.import_file WHERE file_no = (SELECT max(file_no) FROM jm.import_run WHERE is_dry_run)', 'and leaves no file of it');
RESET ROLE;
CALL jm.revoke_access('jm_att_a', 'write', '440703');
CALL jm.revoke_access('jm_att_b', 'write', '440703');
CALL jm.revoke_access('jm_att_c', 'write', '440703');
DROP OWNED BY jm_att_a, jm_att_b, jm_att_c;
DROP ROLE jm_att_a, jm_att_b, jm_att_c;
COMMIT;

SELECT * FROM finish();
