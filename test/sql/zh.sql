-- The Chinese views: every reporting view has one, under a name that stays.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

CREATE TEMP VIEW chinese AS
	SELECT c.oid, c.relname::text AS name, o.oid AS original, o.relname::text AS view_name
	FROM pg_class AS c
	LEFT JOIN pg_class AS o ON o.relnamespace = 'jm'::regnamespace
		AND obj_description(c.oid, 'pg_class') = obj_description(o.oid, 'pg_class') || ' (jm.' || o.relname || ')'
	WHERE c.relnamespace = 'jm_zh'::regnamespace AND c.relkind = 'v';
CREATE TEMP VIEW chinese_attribute AS
	SELECT c.oid, c.name, c.view_name, c.original, a.attnum, a.attname::text AS attname, a.atttypid, a.atttypmod FROM chinese AS c
	JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped;

-- All of them -------------------------------------------------------------------------
SELECT is_empty($$ SELECT v.relname FROM pg_class AS v
	WHERE v.relnamespace = 'jm'::regnamespace AND v.relkind = 'v'
	  AND NOT EXISTS (SELECT FROM pg_trigger AS t WHERE t.tgrelid = v.oid AND t.tgtype & 64 = 64)
	  AND NOT EXISTS (SELECT FROM chinese AS c WHERE c.original = v.oid) $$,
	'every view of the ledger that is looked at has a Chinese one');
SELECT is_empty($$ SELECT name FROM chinese WHERE view_name IS NULL $$, 'and every Chinese view says which it is of');
SELECT is_empty($$ SELECT view_name, count(*) FROM chinese GROUP BY view_name HAVING count(*) > 1 $$, 'a view has one');
SELECT is_empty($$ SELECT c.name, a.attname FROM chinese AS c
	JOIN pg_attribute AS a ON a.attrelid = c.original AND a.attnum > 0 AND NOT a.attisdropped AND a.attname !~ '_en$'
	WHERE NOT EXISTS (SELECT FROM pg_depend AS d JOIN pg_rewrite AS w ON w.oid = d.objid AND w.ev_class = c.oid
		WHERE d.classid = 'pg_rewrite'::regclass AND d.refobjid = c.original AND d.refobjsubid = a.attnum)
	  -- told by its label
	  AND NOT EXISTS (SELECT FROM pg_attribute AS l WHERE l.attrelid = c.original
		AND (l.attname = regexp_replace(a.attname, '_code$', '') || '_zh' OR l.attname = 'name_zh' AND a.attname IN ('member_code', 'district_code'))) $$,
	'no column is lost, except English texts and codes with their label beside them');

-- Names -------------------------------------------------------------------------------
SELECT is_empty($$ SELECT name FROM chinese WHERE name !~ '^[一-龥][一-龥A-Za-z0-9_]*$' OR octet_length(name) > 60 $$,
	'their names are Chinese, of at most 60 bytes, and need no quotes');
SELECT is_empty($$ SELECT name, attname FROM chinese_attribute WHERE attname !~ '^[一-龥A-Z][一-龥A-Za-z0-9_]*$' OR attname !~ '[一-龥]' OR octet_length(attname) > 60 $$,
	'so are those of their columns');
SELECT is_empty($$ SELECT name, attname FROM chinese_attribute WHERE attname ~ '_[0-9]+$' $$,
	'and no two columns of a view wanted the same one');

-- The committed list: columns are appended, and nothing here ever changes
CREATE TEMP TABLE kept (view_name text, name text, columns text);
\copy kept FROM 'test/data/chinese_views.csv' WITH (FORMAT csv, HEADER)
SELECT is_empty($$ SELECT view_name, name FROM kept EXCEPT SELECT view_name, name FROM chinese $$, 'no name of a Chinese view has changed');
SELECT is_empty($$ SELECT k.name, k.columns, n.columns FROM kept AS k
	JOIN (SELECT name, string_agg(attname, ' ' ORDER BY attnum) AS columns FROM chinese_attribute GROUP BY name) AS n USING (name)
	WHERE NOT starts_with(n.columns || ' ', k.columns || ' ') $$,
	'columns keep their names and their order, and are only appended');
SELECT is_empty($$ SELECT view_name, name FROM chinese EXCEPT SELECT view_name, name FROM kept $$,
	'a new view is written into test/data/chinese_views.csv');

-- The contract -----------------------------------------------------------------------
SELECT is_empty($$ SELECT c.name FROM chinese AS c JOIN pg_class AS k USING (oid) WHERE NOT coalesce(k.reloptions @> ARRAY['security_invoker=true'], false) $$,
	'they ask with the rights of whoever looks');
SELECT is_empty($$ SELECT name, attname, format_type(atttypid, atttypmod) FROM chinese_attribute
	WHERE atttypid NOT IN ('text'::regtype, 'int'::regtype, 'bigint'::regtype, 'boolean'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'numeric'::regtype)
	   OR atttypid = 'numeric'::regtype AND (atttypmod = -1 OR ((atttypmod - 4) >> 16) > 28) $$,
	'they keep the types BI tools can live on');
SELECT is_empty($$ SELECT name, attname FROM chinese_attribute WHERE coalesce(col_description(oid, attnum), '') !~ '[一-龥]|USCC|SQLSTATE' $$, 'every column has its comment');
SELECT is_empty($$ SELECT objid::regclass FROM pg_depend WHERE deptype = 'e' AND classid = 'pg_class'::regclass AND objid IN (SELECT oid FROM chinese) $$,
	'no extension owns them');

-- Words instead of codes ------------------------------------------------------------------
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale) VALUES ('91440703MA50004950', '甲', '440703', 'C3311', true)
	ON CONFLICT DO NOTHING;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan) SELECT uscc, 1, 'listing', '2024-01-01', 1000 FROM jm.enterprise;
INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, obs_status, qualifier, source_title)
	VALUES ('hq_count', '2025-12-31', '2025-12-31', 36, '家', 'P', 'more_than', 'x');
SELECT results_eq($$ SELECT 状态, 比较方式, 计量单位, 语气, 口径, 数值性质, 数据状态, 数据来历, 完成程度 FROM jm_zh.指标进度 WHERE 目标代码 = 'hq_count' $$,
	$$ SELECT t.status_zh, '不少于', '家', jm_private.code_name('modality', t.modality), jm_private.code_name('basis', t.basis), '超过', '初步', '填报', t.attainment
	   FROM jm.target_progress AS t WHERE t.target_code = 'hq_count' $$,
	'指标进度 tells what target_progress tells, in words');
SELECT is((SELECT count(*)::int FROM jm_zh.指标进度), 149, 'of all 149 targets');
SELECT is_empty($$ SELECT 状态 FROM jm_zh.指标进度 WHERE 状态 IS NULL OR 状态 !~ '[一-龥]' $$, 'every status in Chinese');
SELECT results_eq('SELECT 县市区, 状态, 申请金额, 起决定作用的环节 FROM jm_zh.申报逐件核算', $$ VALUES ('蓬江区', '草稿', 1000.00::numeric(18,2), jm_private.code_name('binding', (SELECT binding FROM jm.application_award))) $$,
	'districts, statuses and stages have their names');
SELECT results_eq($$ SELECT DISTINCT 方式, 确定程度 FROM jm_zh.支持事项汇总 WHERE 事项代码 = 'tech_upgrade_municipal' $$, $$ VALUES ('比例加上限', '上限') $$, 'so do the ways an award comes about');
SELECT is_empty($$
	SELECT 'comparator', comparator FROM jm_policy.target UNION SELECT 'modality', modality FROM jm_policy.target UNION SELECT 'basis', basis FROM jm_policy.target
	UNION SELECT 'unit', unit FROM jm_policy.target UNION SELECT 'award_kind', kind FROM jm_policy.award_rule UNION SELECT 'determination', determination FROM jm_policy.award_rule
	EXCEPT SELECT list, code FROM jm_private.code_word() $$, 'every code of the catalogue has a word');
SELECT is_empty('SELECT list, code FROM jm_private.code_word() GROUP BY list, code HAVING count(*) > 1', 'one word');
SELECT is_empty('SELECT code FROM jm_private.code_word() WHERE list = ''status'' AND name_zh IS DISTINCT FROM jm_private.status_label_zh(code)', 'statuses are called as in target_progress');
SELECT is(jm_private.code_name('status', 'unheard_of', 'zh'), 'unheard_of', 'a code without a word stays as it is');

SELECT is_empty($$ SELECT name, attname FROM chinese_attribute WHERE atttypid = 'boolean'::regtype $$, 'yes and no are words too');
SELECT results_eq($$ SELECT DISTINCT 是否达到 FROM jm_zh.指标进度 ORDER BY 1 $$, $$ SELECT DISTINCT CASE met WHEN true THEN '是' WHEN false THEN '否' END FROM jm.target_progress ORDER BY 1 $$, '是, 否, and nothing where it cannot be told');
INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, obs_status, source_title)
	VALUES ('hq_count', '2025-12-31', '2025-12-31', 35, '家', 'B', '年报 / yearbook');
SELECT results_eq($$ SELECT 变更内容, 来源 FROM jm_zh.数据修订历史 WHERE 指标代码 = 'hq_count' ORDER BY 第几版 $$,
	$$ VALUES ('首次记录', 'x'), ('数值36→35；性质超过→准确；状态初步→口径变化（已最终确定）；来源变更', '年报') $$, 'revisions are told in words, their source in Chinese');
SELECT is((SELECT what_changed_en FROM jm.observation_history WHERE indicator_code = 'hq_count' AND version_no = 2), 'value 36 to 35; qualifier more than to exact; status provisional to break in series (now final); another source', 'and in English');
INSERT INTO jm.import_file (kind, name, loaded_at, loaded_by) VALUES ('enterprise', 'a.csv', now(), current_user), ('observation', 'b.csv', now(), current_user);
INSERT INTO jm_private.import_issue (kind, file_no, line_no, severity, sqlstate, message_zh, message_en) SELECT kind, file_no, 1, 'error', 'JM091', '缺', 'x' FROM jm.import_file;
SELECT results_eq('SELECT 种类, 文件名称, 严重程度 FROM jm_zh.导入问题清单 ORDER BY 文件名称', $$ VALUES ('企业', 'a.csv', '错误'), ('数据', 'b.csv', '错误') $$, 'so are kinds of files');
SELECT is_empty($$ SELECT k FROM regexp_matches((SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'jm.import_file'::regclass AND contype = 'c' AND conname ~ 'kind'), '''([a-z]+)''', 'g') AS m (k)
	WHERE k[1] NOT IN (SELECT code FROM jm_private.code_word() WHERE list = 'import_kind') $$, 'every kind of them');

-- Steps and payments, one by one ----------------------------------------------------------------
SAVEPOINT one_case;
UPDATE jm.application SET status = 'submitted' WHERE application_no = 1;
UPDATE jm.application SET status = 'returned', status_note = '请补正 / please complete' WHERE application_no = 1;
SELECT is((SELECT string_agg(concat_ws(' ', 企业名称, 县市区, 事项代码, coalesce(原状态, '–'), 新状态, 办理说明或理由), '；' ORDER BY 步骤序号) FROM jm_zh.办理历史 WHERE 经办人 = current_user),
	'甲 蓬江区 listing – 草稿；甲 蓬江区 listing 草稿 已申报；甲 蓬江区 listing 已申报 退回补正 请补正', '办理历史 tells every step, in words');
SELECT results_eq('SELECT uscc, event_no, from_status, to_status, note, acted_at, acted_by FROM jm.case_history ORDER BY event_no', 'SELECT uscc, event_no, from_status, to_status, note, acted_at, acted_by FROM jm.application_event ORDER BY event_no', 'case_history has what the history has');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, source)
	VALUES ('91440703MA50004950', 2, 'listing', '2023-06-01', 1000.00, 1000.00, 1000.00, 'approved', '旧账');
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) VALUES
	('91440703MA50004950', 2, 600.01, '2024-05-01', NULL), ('91440703MA50004950', 2, 399.99, '2024-07-01', NULL), ('91440703MA50004950', 2, -100.00, '2024-06-01', '多付 / overpaid');
SELECT results_eq('SELECT 企业名称, 事项代码, 拨付日期, 拨付金额, 其后尚余金额, 事由 FROM jm_zh.拨付明细 ORDER BY 拨付日期', $$ VALUES ('甲', 'listing', date '2024-05-01', 600.01::numeric(18,2), 399.99::numeric(18,2), NULL),
	('甲', 'listing', '2024-06-01', -100.00, 499.99, '多付'), ('甲', 'listing', '2024-07-01', 399.99, 100.00, NULL) $$, '拨付明细 tells every payment, what was taken back, and what is left after it');
SELECT is((SELECT left_yuan FROM jm.payment_made ORDER BY disbursed_on DESC LIMIT 1), (SELECT awarded_yuan - disbursed_yuan FROM jm.application WHERE application_no = 2), 'after the last it is what the case has left');
ROLLBACK TO one_case;

-- New views come along -----------------------------------------------------------------------
CREATE VIEW jm.my_view WITH (security_invoker = true) AS SELECT uscc, district_code, status, 1 AS n, 2 AS m FROM jm.application JOIN jm.enterprise USING (uscc);
COMMENT ON VIEW jm.my_view IS '我的清单（自行增加） / my own list';
COMMENT ON COLUMN jm.my_view.status IS '状态 / status';
COMMENT ON COLUMN jm.my_view.n IS '件数（件） / n';
COMMENT ON COLUMN jm.my_view.m IS '件数：另一种 / m';
CREATE VIEW jm.no_comment AS SELECT 1 AS n;
CREATE VIEW on_top AS SELECT * FROM jm_zh.指标进度;
CALL jm.make_chinese_views();
SELECT results_eq('SELECT 县市区, 状态, 件数 FROM jm_zh.我的清单', $$ VALUES ('蓬江区', '草稿', 1) $$, 'a view of the office''s own gets its Chinese one');
SELECT is((SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'jm_zh.我的清单'::regclass AND attnum > 0), 'uscc 县市区 状态 件数 件数_5',
	'a name taken twice gets the number of its column, and a column without a comment keeps its own');
CREATE OR REPLACE VIEW jm.my_view WITH (security_invoker = true) AS SELECT uscc, district_code, status, 1 AS n, 2 AS m, 3 AS o FROM jm.application JOIN jm.enterprise USING (uscc);
COMMENT ON COLUMN jm.my_view.o IS '次数 / o';
CALL jm.make_chinese_views();
SELECT is((SELECT string_agg(attname, ' ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = 'jm_zh.我的清单'::regclass AND attnum > 0), 'uscc 县市区 状态 件数 件数_5 次数', 'appended columns are appended');
SELECT is((SELECT count(*)::int FROM on_top), 149, 'and what is built on a Chinese view stays');

-- Rights: who may read a view may read its Chinese one, and no other -------------------------------
CREATE ROLE jm_zh_reader;
CREATE ROLE jm_zh_auditor;
SELECT is(has_schema_privilege('jm_zh_reader', 'jm_zh', 'USAGE'), false, 'nobody gets in unasked');
CALL jm.grant_access('jm_zh_reader', 'read', '440704');
CALL jm.grant_access('jm_zh_auditor', 'audit');
SELECT is_empty($$ SELECT r, c.view_name FROM chinese AS c, unnest(ARRAY['jm_zh_reader', 'jm_zh_auditor']) AS r
	WHERE has_table_privilege(r, c.oid, 'SELECT') IS DISTINCT FROM has_table_privilege(r, c.original, 'SELECT') $$, 'a reader and an auditor may read what they may read in English');
SELECT is_empty($$ SELECT name FROM chinese WHERE has_table_privilege('jm_zh_auditor', oid, 'INSERT, UPDATE, DELETE') $$, 'and write nothing');
SELECT is(has_table_privilege('jm_zh_reader', 'jm_zh.审计疑点', 'SELECT'), false, 'findings are the auditors''');
SELECT is(has_table_privilege('jm_zh_reader', 'jm.case_history', 'SELECT') OR has_table_privilege('jm_zh_reader', 'jm_zh.办理历史', 'SELECT'), false, 'a reader may not read the history');
SELECT is(has_table_privilege('jm_zh_auditor', 'jm_zh.办理历史', 'SELECT'), true, 'an auditor may');
SET LOCAL ROLE jm_zh_reader;
SELECT is((SELECT count(*)::int FROM jm_zh.申报逐件核算), 0, 'of another district''s rows a reader sees none');
SELECT is((SELECT count(*)::int FROM jm_zh.指标进度), 149, 'of the targets all');
SELECT is((SELECT count(*) > 10 FROM jm.scorecard()), true, 'he may ask for the scorecard');
RESET ROLE;
CALL jm.revoke_access('jm_zh_reader', 'read', '440704');
SELECT is(has_schema_privilege('jm_zh_reader', 'jm_zh', 'USAGE'), false, 'a right that is taken back is taken back here too');
SELECT is_empty($$ SELECT name FROM chinese WHERE has_table_privilege('jm_zh_reader', oid, 'SELECT') $$, 'of every view');
CALL jm.revoke_access('jm_zh_auditor', 'audit');
DROP ROLE jm_zh_reader, jm_zh_auditor;

-- A ledger comes, goes, and comes again ----------------------------------------------------------
CALL jm_policy.create_ledger('Books "2"');
SELECT is((SELECT count(*)::int FROM pg_class WHERE relnamespace = '"Books ""2""_zh"'::regnamespace AND relkind = 'v'),
	(SELECT count(*)::int FROM kept), 'a ledger of another name has its Chinese views beside it');
SELECT is((SELECT count(*)::int FROM "Books ""2""_zh".指标进度), 149, 'which work');
SELECT throws_ok($$ CALL jm_policy.create_ledger(repeat('x', 61)) $$, 'JM042', NULL, 'a ledger''s name leaves room for _zh');
DROP SCHEMA "Books ""2""", "Books ""2""_private" CASCADE;
SELECT is((SELECT count(*)::int FROM pg_class WHERE relnamespace = '"Books ""2""_zh"'::regnamespace), 0, 'they go with the ledger');
SELECT lives_ok($$ CALL jm_policy.create_ledger('Books "2"') $$, 'and come back with it');
CREATE SCHEMA taken_zh;
CREATE VIEW taken_zh.somebody AS SELECT 1 AS n;
SELECT throws_ok($$ CALL jm_policy.create_ledger('taken') $$, 'JM041', NULL, 'a schema that somebody else uses is left alone');
SELECT is(to_regnamespace('taken'), NULL, 'nor is half a ledger left');

-- An older ledger gets them when it is upgraded
DROP VIEW on_top;
DROP SCHEMA jm_zh CASCADE;
UPDATE jm_policy.ledger_object SET script = script || ' ' WHERE ordinal = 1;
CALL jm_policy.upgrade_ledger('jm');
SELECT is((SELECT count(*)::int FROM jm_zh.指标进度), 149, 'an upgrade makes the Chinese views that are missing');

SELECT * FROM finish();
ROLLBACK;
