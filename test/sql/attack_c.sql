-- What C is given by people who mean no good: bytes that are no characters, rules
-- that no table would take, triggers on tables of their own, and a cancel.

\i test/oracle/quiet.sql
BEGIN;
\i test/oracle/report.sql

SELECT no_plan();

-- ---------------------------------------------------------------------------
-- Bytes that are no characters
-- ---------------------------------------------------------------------------

-- No client can send them, but a superuser can make a text of any bytes.  What is
-- asked for has the length it had, so that nothing of what lies behind it in
-- memory comes along; `make valgrind` looks at the same.
CREATE CAST (bytea AS text) WITHOUT FUNCTION;
CREATE CAST (text AS bytea) WITHOUT FUNCTION;

CREATE TABLE pg_temp.cut AS
SELECT n, start::text::bytea || ending AS bytes
FROM (VALUES (0, ''), (1, '1'), (63, repeat('1', 63)), (255, repeat('1', 255)), (3000, repeat('1', 3000))) AS s (n, start),
	(VALUES ('\xc3'::bytea), ('\xe3'), ('\xe380'), ('\xf0'), ('\xf09f98'), ('\xff'), ('\x80'), ('\xefbc')) AS e (ending);

SELECT is_empty(format('SELECT n, ending FROM (SELECT n, bytes AS ending, jm_policy.%I(bytes::text) AS read FROM pg_temp.cut) AS r
		WHERE read::bytea IS DISTINCT FROM ending', reader),
	format('%s gives a character that is cut off back as it is, and nothing behind it', reader))
FROM unnest(ARRAY['cell_text', 'cell_code', 'cell_key']) AS reader;

SELECT is_empty(format('SELECT bytes FROM pg_temp.cut WHERE jm_policy.%I(bytes::text) IS NOT NULL', reader),
	format('%s reads nothing in a cell that ends in half a character', reader))
FROM unnest(ARRAY['cell_number', 'cell_yuan', 'cell_date', 'cell_boolean']) AS reader;

SELECT is_empty('SELECT bytes FROM pg_temp.cut WHERE jm_policy.cell_is_blank(bytes::text)', 'cell_is_blank: half a character is no blank');

-- U+3000, an ideographic space, is E3 80 80: what only looks like it is none
SELECT is(jm_policy.cell_code(('5'::bytea || '\xe34040')::text)::bytea, '5'::bytea || '\xe34040', 'a first byte takes no letters behind it for the rest of its character');
SELECT is(jm_policy.cell_number(('5'::bytea || '\xe34040')::text), NULL, 'a figure with such a byte in it is none');
SELECT is(jm_policy.cell_yuan(('5'::bytea || '\xe34040')::text), NULL, 'an amount neither');
SELECT is(jm_policy.cell_date(('2024-03-05'::bytea || '\xe34040')::text), NULL, 'a day neither');
SELECT is(jm_policy.cell_boolean(('Y'::bytea || '\xe34040')::text), NULL, 'a yes neither');
SELECT is(jm_policy.cell_is_blank('\xe34040'::bytea::text), false, 'and such a byte alone is no blank');

SELECT is(jm_policy.uscc_valid(('91350100M000100Y4'::bytea || '\xe3')::text), false, 'a credit code that ends in half a character is not valid, which is no error');
SELECT is(jm_policy.uscc_problem(('91350100M000100Y4'::bytea || '\xe3')::text), 'JM012', 'it has a character that cannot be');
SELECT is(jm_policy.uscc_problem(('91350100M000100Y'::bytea || '\xe3')::text), 'JM011', 'or too few of them');
SELECT is((SELECT message::bytea FROM pg_temp.report($$ SELECT jm_policy.uscc_require(('91350100M000100Y4'::bytea || '\xe3')::text) $$)),
	'"'::bytea || '\xe3' || '" cannot stand in a unified social credit code (统一社会信用代码含有无效字符)'::text::bytea,
	'the refusal quotes that byte and nothing behind it');
SELECT is((SELECT state FROM pg_temp.report(format($$ SELECT jm_policy.%s((repeat('9', 99)::bytea || '\xf0f0f0')::text) $$, called))), state, format('%s refuses a long text of such bytes', called))
FROM (VALUES ('award_amount', 'JM001'), ('uscc_require', 'JM011')) AS v (called, state);
SELECT is(jm_policy.csv_cells(('a,'::bytea || '\xe3')::text)::text::bytea, '{a,'::bytea || '\xe3' || '}'::bytea, 'a line of CSV is cut at its delimiters, whatever its bytes');

DROP CAST (bytea AS text);
DROP CAST (text AS bytea);

-- ---------------------------------------------------------------------------
-- A cancel is answered at once
-- ---------------------------------------------------------------------------

-- The cancel is there before the function is called; the sequence, whose numbers no
-- rollback takes back, would tell that it came to its end.
CREATE SEQUENCE pg_temp.came_to_its_end;
CREATE FUNCTION pg_temp.past_a_cancel(call text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		EXECUTE format('SELECT CASE WHEN pg_cancel_backend(pg_backend_pid()) AND %s THEN nextval(''pg_temp.came_to_its_end'') END', call);
	EXCEPTION WHEN query_canceled THEN
		RETURN CASE WHEN (SELECT s.is_called FROM pg_temp.came_to_its_end AS s) THEN 'late' ELSE 'at once' END;
	END;
	RETURN 'never';
END
$$;
SELECT is(pg_temp.past_a_cancel('true'), 'late', 'what answers no cancel is found');
ALTER SEQUENCE pg_temp.came_to_its_end RESTART;
SELECT is(pg_temp.past_a_cancel($$ jm_policy.csv_cells(current_user || ',"b" ,c') IS NOT NULL $$), 'at once', 'csv_cells() answers a cancel');

-- ---------------------------------------------------------------------------
-- Rules handed over as rows
-- ---------------------------------------------------------------------------

CREATE FUNCTION pg_temp.rule(changed jsonb) RETURNS jm_policy.award_rule LANGUAGE sql AS $$
	SELECT jsonb_populate_record(r, changed) FROM jm_policy.award_rule AS r WHERE r.item_code = 'tech_upgrade_municipal' AND r.builtin
$$;
CREATE TABLE pg_temp.by_hand AS SELECT * FROM (VALUES
	('{"kind": "gift"}', 'kind', 'kind is gift', 'an unknown kind'),
	('{"determination": "perhaps"}', 'determination', 'determination is perhaps', 'an unknown determination'),
	('{"rate": 9.999999}', 'rate', 'rate is 9.999999', 'a rate of ten times the base'),
	('{"rate": 1.000001}', 'rate', 'rate is 1.000001', 'a rate of a millionth over the whole'),
	('{"rate": 0}', 'rate', 'rate is 0.000000', 'a rate of nothing'),
	('{"rate": -0.1}', 'rate', 'rate is -0.100000', 'a rate below nothing'),
	('{"rate": "NaN"}', 'rate', 'rate is NaN', 'a rate that is no number'),
	('{"amount_yuan": -0.01}', 'amount_yuan', 'amount_yuan is -0.01', 'a cap of a fen below nothing'),
	('{"amount_yuan": "NaN"}', 'amount_yuan', 'amount_yuan is NaN', 'a cap that is no number'),
	('{"kind": "rate_floor", "amount_yuan": null, "floor_yuan": -1}', 'floor_yuan', 'floor_yuan is -1.00', 'a floor below nothing'),
	('{"rounding": "up"}', 'rounding', 'rounding is up', 'an unknown rounding'),
	('{"rounding": null}', 'kind, amount_yuan, rate, floor_yuan, rounding', 'rounding is null', 'a rate that is rounded neither way'),
	('{"rate": null}', 'kind, amount_yuan, rate, floor_yuan, rounding', 'rate is null', 'a share without a rate'),
	('{"amount_yuan": null}', 'kind, amount_yuan, rate, floor_yuan, rounding', 'amount_yuan is null', 'a share without its cap'),
	('{"cap_scope": "city"}', 'cap_scope', 'cap_scope is city', 'a limit counted by nothing known'),
	('{"annual_quota": 0, "quota_mode": "hard"}', 'annual_quota', 'annual_quota is 0', 'a quota of none'),
	('{"annual_quota": 5, "quota_mode": null}', 'annual_quota, quota_mode', 'annual_quota is 5, quota_mode is null', 'a quota that neither warns nor holds'),
	('{"valid_from": "-infinity"}', 'valid_from', 'valid_from is -infinity', 'a rule of all time'),
	('{"valid_to": "infinity"}', 'valid_to', 'valid_to is infinity', 'a rule without an end'),
	('{"valid_from": "2024-01-02", "valid_to": "2024-01-01"}', 'valid_from, valid_to', 'valid_from is 2024-01-02, valid_to is 2024-01-01', 'a rule that ends before it starts'),
	('{"tier": ""}', 'tier', 'tier is ', 'a tier without a name'),
	('{"source": ""}', 'source', 'source is ', 'a rule without a source'),
	('{"rule_id": 1000}', 'rule_id, builtin', 'rule_id is 1000, builtin is t', 'a built-in rule of a user''s number'),
	('{"precedence": -1}', 'precedence, builtin', 'precedence is -1, builtin is t', 'a precedence under the document''s'),
	('{"kind": null, "amount_yuan": null, "rate": null}', 'kind', 'kind is null', 'a rule of no kind'),
	('{"once_per_enterprise": null}', 'once_per_enterprise', 'once_per_enterprise is null', 'a rule that does not say whether once is all')
) AS v (changed, columns, found, name);

SELECT pg_temp.refused(format(call, format('pg_temp.rule(%L)', changed)), 'JM036', found, format('%s: %s', called, name))
FROM pg_temp.by_hand,
	(VALUES ('explain_by_rule', $$ SELECT * FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 9999999999999999.99, 1, NULL, '2024-06-30', NULL, %s) $$),
			('award_by_rule', $$ SELECT * FROM jm_policy.award_by_rule(%s, 9999999999999999.99) $$)) AS c (called, call);
SELECT is((pg_temp.report(format('SELECT jm_policy.rule_require(pg_temp.rule(%L))', changed))).message,
	format('the rule is refused for its %s (规则内容不合规定)', columns), format('the refusal names the columns: %s', name))
FROM pg_temp.by_hand;
SELECT is(jm_policy.rule_valid(pg_temp.rule(changed::jsonb)), false, format('which is no valid rule: %s', name)) FROM pg_temp.by_hand;

-- Nothing a CHECK refuses is let by, and nothing it lets by is refused: the same
-- rows, put into the table
CREATE TABLE pg_temp.tried (LIKE jm_policy.award_rule INCLUDING CONSTRAINTS);
SELECT is_empty($$ SELECT name FROM pg_temp.by_hand WHERE changed NOT LIKE '%"kind": null%' AND changed NOT LIKE '%once%'
	AND (pg_temp.report(format('INSERT INTO pg_temp.tried SELECT (pg_temp.rule(%L)).*', changed))).state IS DISTINCT FROM '23514' $$, 'each of them a CHECK of the table''s refuses, too');
SELECT is_empty('SELECT rule_id FROM jm_policy.award_rule AS r WHERE NOT jm_policy.rule_valid(r) OR jm_policy.rule_require(r) IS DISTINCT FROM r', 'every rule of the document is valid, and comes back as it was');

-- The columns no table lets be NULL, and the letter says
SELECT is((pg_temp.report(format($$ SELECT * FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 1, 1, NULL, '2024-06-30', NULL, pg_temp.rule('{"%s": null}')) $$, missing))).message,
	format('the rule is refused for its %s (规则内容不合规定)', CASE missing WHEN 'valid_to' THEN 'kind, valid_to' ELSE missing END), format('no letter rests on a rule without its %s', missing))
FROM unnest(ARRAY['rule_id', 'determination', 'valid_from', 'valid_to', 'precedence', 'source']) AS missing;
SELECT is((pg_temp.report($$ SELECT * FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 1, 1, NULL, '2024-06-30', NULL, pg_temp.rule('{"source": null}')) $$)).detail,
	'source is null, and never is in jm_policy.award_rule.', 'and says why');

SELECT ok(explanation_zh LIKE '%当日没有有效的规则%', 'a row of nothing is no rule') FROM jm_policy.explain_by_rule('tech_upgrade_municipal', 1, 1, NULL, '2030-06-30', NULL, jsonb_populate_record(NULL::jm_policy.award_rule, '{}'));
SELECT is(binding, 'not_in_force', 'and gives nothing') FROM jm_policy.award_by_rule(jsonb_populate_record(NULL::jm_policy.award_rule, '{}'), 1);
SELECT is(binding, 'not_in_force', 'as does no row') FROM jm_policy.award_by_rule(NULL, 1);
SELECT ok(jm_policy.rule_valid(jsonb_populate_record(NULL::jm_policy.award_rule, '{}')), 'with nothing wrong about it');

SELECT is(jm_policy.rule_valid(jsonb_populate_record(NULL::jm_policy.award_rule, '{"rule_id": 7}')), false, 'a number alone is no rule either, but no row of nothing');
SELECT is((pg_temp.report($$ SELECT jm_policy.rule_require(pg_temp.rule('{"valid_from": "2024-01-02", "valid_to": "2024-01-01"}')) $$)).detail,
	'valid_from is 2024-01-02, valid_to is 2024-01-01; the check "award_rule_check" is (valid_from <= valid_to).', 'the refusal gives the values one after the other, and the check');

-- A rule is held against the checks although it is but a letter off the one before
SELECT ok(jm_policy.rule_valid(pg_temp.rule('{"rounding": "down"}')), 'a rule that rounds down is valid');
SELECT is(jm_policy.rule_valid(pg_temp.rule('{"rounding": "dowm"}')), false, 'one that rounds dowm is not');

-- A rule of another CHECK, from the next command on
SAVEPOINT before_a_check;
SELECT lives_ok($$ SELECT jm_policy.rule_require(pg_temp.rule('{}')) $$, 'a rule under the cap is taken');
ALTER TABLE jm_policy.award_rule ADD COLUMN later text;
ALTER TABLE jm_policy.award_rule ADD CHECK (later = 'x');
SELECT lives_ok($$ SELECT jm_policy.rule_require(pg_temp.rule('{"later": "x"}')) $$, 'one with a column more, too');
SELECT is((pg_temp.report($$ SELECT jm_policy.rule_require(pg_temp.rule('{"later": "y"}')) $$)).message, 'the rule is refused for its later (规则内容不合规定)', 'which the CHECK on it is asked about');
ROLLBACK TO before_a_check;
SELECT lives_ok($$ SELECT jm_policy.rule_require(pg_temp.rule('{}')) $$, 'and no more when it is gone');

-- A receipt whose rule was forged past what a rule can say is a difference, no error
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91350100M000100Y43', '甲', '440703');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, status) VALUES ('91350100M000100Y43', 1, 'tech_upgrade_municipal', '2024-06-30', 1000, 'submitted');
SELECT ok(receipts = 1, 'one application is assessed') FROM jm_private.assess_batch(10, NULL, '', 0);
SELECT is_empty('SELECT * FROM jm.verify_receipts()', 'a receipt is as it was');
ALTER TABLE jm.receipt_rule DISABLE TRIGGER USER;
ALTER TABLE jm.receipt_rule DROP CONSTRAINT hash_is_of_text;
UPDATE jm.receipt_rule SET rule_text = (rule_text::jsonb || '{"rate": 5}')::text;
SELECT is((SELECT string_agg(DISTINCT difference, ' ' ORDER BY difference) FROM jm.verify_receipts()), 'figure_differs text_damaged', 'one whose rule was forged past what a rule can say differs');

-- Nor is one whose inputs were forged past what an application can say
SAVEPOINT before_forged_inputs;
ALTER TABLE jm.receipt DISABLE TRIGGER USER;
UPDATE jm.receipt_rule SET rule_text = (rule_text::jsonb || '{"rate": 0.1}')::text;
CREATE FUNCTION pg_temp.verified_with(assignment text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE 'UPDATE jm.receipt SET ' || assignment;
	RETURN (SELECT string_agg(DISTINCT difference, ' ' ORDER BY difference) FROM jm.verify_receipts());
END
$$;
SELECT ok(pg_temp.verified_with(assignment) ~ 'figure_differs', format('a receipt with %s differs, without an error', assignment))
FROM unnest(ARRAY['units = 0', 'units = 1, base_yuan = -1', 'base_yuan = $n$NaN$n$', 'base_yuan = NULL, requested_yuan = -0.01']) AS assignment;
ROLLBACK TO before_forged_inputs;

-- Days
SELECT is(jm_policy.city_today(), (now() AT TIME ZONE 'Asia/Shanghai')::date, 'today is the day in the city');
SELECT is(jm_policy.format_day(day), said, 'a day is written in one way: ' || said)
FROM (VALUES (date '2024-03-05', '2024-03-05'), ('2023-12-31', '2023-12-31'), ('infinity', 'infinity'), ('-infinity', '-infinity')) AS v (day, said);

-- An item the catalogue has and no rule is about
SAVEPOINT without_rule;
INSERT INTO jm_policy.award_item (document_no, item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength)
VALUES ('江府〔2023〕11号', 'without_rule', 9, '无规则', 'without a rule', '无', 'enterprise', 'soft');
SELECT results_eq($$ SELECT kind, determination, amount_yuan, binding, explanation_zh FROM jm_policy.award('without_rule', on_date => '2024-06-30') $$,
	$$ VALUES (NULL::text, NULL::text, NULL::numeric(18,2), 'not_in_force', '无规则：依据江府〔2023〕11号第9条（原文：无）：事项日期为2024年6月30日，当日没有有效的规则，不能按本事项给予支持。') $$,
	'an item that no rule is about gives nothing, and says so');
SELECT throws_ok($$ SELECT jm_policy.award('without_rule', units => 2, on_date => '2024-06-30') $$, 'JM007', NULL,
	'nor is it counted by units');
SELECT alike(x.explanation_zh, '无规则：%可支持金额最高1,000,000.00元%', 'and a rule it once had still explains its receipt')
FROM jm_policy.award_rule AS r, jm_policy.explain_by_rule('without_rule', 10000000, 1, NULL, '2024-06-30', NULL,
	jsonb_populate_record(r, '{"item_code": "without_rule"}')) AS x
WHERE r.item_code = 'tech_upgrade_municipal' AND r.builtin;
ROLLBACK TO without_rule;

-- ---------------------------------------------------------------------------
-- Triggers on tables of one's own
-- ---------------------------------------------------------------------------

CREATE ROLE attack_c_mallory;
CREATE SCHEMA attack_c_hers AUTHORIZATION attack_c_mallory;

-- guard_builtin() takes rows; called without one it must not look for it
SET ROLE attack_c_mallory;
CREATE TABLE attack_c_hers.own (builtin boolean, words text);
SELECT throws_ok(format('CREATE OR REPLACE TRIGGER guard %s EXECUTE FUNCTION jm_policy.guard_builtin(); %s', called, command), '39P01', 'guard_builtin() can only be called as a trigger before each row, or before TRUNCATE', format('guard_builtin() is not called %s', called))
FROM (VALUES ('BEFORE INSERT ON attack_c_hers.own', 'INSERT INTO attack_c_hers.own VALUES (true)'),
			 ('AFTER INSERT ON attack_c_hers.own', 'INSERT INTO attack_c_hers.own VALUES (true)'),
			 ('AFTER INSERT ON attack_c_hers.own FOR EACH ROW', 'INSERT INTO attack_c_hers.own VALUES (true)'),
			 ('BEFORE UPDATE ON attack_c_hers.own', 'UPDATE attack_c_hers.own SET builtin = true'),
			 ('BEFORE DELETE ON attack_c_hers.own', 'DELETE FROM attack_c_hers.own')) AS t (called, command);
CREATE TRIGGER guard BEFORE INSERT ON attack_c_hers.own FOR EACH ROW EXECUTE FUNCTION jm_policy.guard_builtin();
SELECT throws_ok('INSERT INTO attack_c_hers.own VALUES (true)', 'JM031', NULL, 'before a row it refuses what is built in');
SELECT lives_ok('INSERT INTO attack_c_hers.own VALUES (false), (NULL)', 'and nothing else');
ALTER TABLE attack_c_hers.own RENAME builtin TO another;
SELECT throws_ok('INSERT INTO attack_c_hers.own VALUES (true)', '42703', NULL, 'it reads no column that is not there');
ALTER TABLE attack_c_hers.own RENAME words TO builtin;
SELECT throws_ok($$ INSERT INTO attack_c_hers.own VALUES (true, 'x') $$, '42703', NULL, 'nor one that is no yes or no');
DROP TABLE attack_c_hers.own;
RESET ROLE;

-- log_changes() is called after a command
SELECT throws_ok(format('SELECT jm_policy.%I()', called), '39P01', format('%s() can only be called as a trigger', called), format('%s() is no function to call', called))
FROM unnest(ARRAY['log_changes', 'guard_builtin', 'rules_changed', 'with_owner_rights']) AS called;
CREATE TABLE attack_c_hers.own (uscc text);
SELECT throws_ok(format('CREATE OR REPLACE TRIGGER note %s EXECUTE FUNCTION jm_policy.log_changes(''award''); INSERT INTO attack_c_hers.own VALUES (''x'')', called), '39P01', 'log_changes() can only be called as a trigger after a statement', format('log_changes() is not called %s', called))
FROM unnest(ARRAY['AFTER INSERT ON attack_c_hers.own FOR EACH ROW', 'BEFORE INSERT ON attack_c_hers.own', 'BEFORE INSERT ON attack_c_hers.own FOR EACH ROW']) AS called;
DROP TABLE attack_c_hers.own;

-- The log is written, and the sums are refreshed, with the rights of the owner of the
-- table that has the trigger: everything they go by must be that owner's.

-- Beside a ledger: she may create in its schema, and no more
GRANT USAGE, CREATE ON SCHEMA jm TO attack_c_mallory;
SET ROLE attack_c_mallory;
CREATE TABLE jm.hers (uscc text);
CREATE TRIGGER note AFTER INSERT ON jm.hers REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');
CREATE TRIGGER note_all AFTER TRUNCATE ON jm.hers FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('award');
SELECT pg_temp.refused($$ INSERT INTO jm.hers VALUES ('x') $$, 'JM037', 'attack_c_mallory', 'nobody writes the log from a table of his own');
SELECT pg_temp.refused('TRUNCATE jm.hers', 'JM037', 'attack_c_mallory', 'nor has all of it noted');
RESET ROLE;
SELECT is((SELECT count(*)::int FROM jm_private.change_log WHERE uscc = 'x'), 0, 'nothing is noted');
DROP TABLE jm.hers;

-- In a schema of hers a table of somebody else's, on which she may have triggers
CREATE TABLE attack_c_hers.ours (uscc text);
CREATE TABLE attack_c_hers.change_log (LIKE jm_private.change_log INCLUDING IDENTITY INCLUDING DEFAULTS);
GRANT TRIGGER, INSERT, TRUNCATE ON attack_c_hers.ours TO attack_c_mallory;
SET ROLE attack_c_mallory;
CREATE FUNCTION attack_c_hers.refresh_due() RETURNS void LANGUAGE plpgsql AS 'BEGIN ALTER ROLE attack_c_mallory SUPERUSER; END';
CREATE FUNCTION attack_c_hers.log_all_sums() RETURNS void LANGUAGE plpgsql AS 'BEGIN ALTER ROLE attack_c_mallory SUPERUSER; END';
CREATE TRIGGER note AFTER INSERT ON attack_c_hers.ours REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('sums');
CREATE TRIGGER note_all AFTER TRUNCATE ON attack_c_hers.ours FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes('sums');
SELECT pg_temp.refused('TRUNCATE attack_c_hers.ours', 'JM037', 'attack_c_hers', 'no function of a schema that is another''s is run with the owner''s rights');
SELECT pg_temp.refused('INSERT INTO attack_c_hers.ours SELECT n::text FROM generate_series(1, 256) AS n', 'JM037', 'attack_c_hers', 'nor when the sums are due');
RESET ROLE;
ALTER SCHEMA attack_c_hers OWNER TO CURRENT_USER;
GRANT USAGE, CREATE ON SCHEMA attack_c_hers TO attack_c_mallory;
SET ROLE attack_c_mallory;
SELECT pg_temp.refused('TRUNCATE attack_c_hers.ours', 'JM037', 'log_all_sums', 'no function of another''s is');
SELECT pg_temp.refused('INSERT INTO attack_c_hers.ours SELECT n::text FROM generate_series(1, 256) AS n', 'JM037', 'refresh_due', 'when the sums are due neither');
RESET ROLE;
SELECT is((SELECT rolsuper FROM pg_roles WHERE rolname = 'attack_c_mallory'), false, 'so that nobody becomes a superuser');
SELECT is((SELECT count(*)::int FROM attack_c_hers.change_log), 0, 'and nothing is noted');

ALTER FUNCTION attack_c_hers.refresh_due() OWNER TO CURRENT_USER;
CREATE OR REPLACE FUNCTION attack_c_hers.refresh_due() RETURNS void LANGUAGE sql AS 'DELETE FROM attack_c_hers.change_log';
CREATE OR REPLACE FUNCTION attack_c_hers.log_all_sums() RETURNS void LANGUAGE plpgsql AS 'BEGIN INSERT INTO attack_c_hers.change_log (uscc, family, records) VALUES (''all'', current_user, session_user); END';
ALTER FUNCTION attack_c_hers.log_all_sums() OWNER TO CURRENT_USER;
SET ROLE attack_c_mallory;
SELECT lives_ok('INSERT INTO attack_c_hers.ours SELECT n::text FROM generate_series(1, 100) AS n', 'what is all of one owner is noted by whoever may write the table');
RESET ROLE;
SELECT is((SELECT count(*)::int FROM attack_c_hers.change_log), 100, 'once each');
SET ROLE attack_c_mallory;
INSERT INTO attack_c_hers.ours SELECT n::text FROM generate_series(1, 156) AS n;
RESET ROLE;
SELECT is((SELECT count(*)::int FROM attack_c_hers.change_log), 0, 'and refreshed when it is due, by the owner''s functions');
SET ROLE attack_c_mallory;
TRUNCATE attack_c_hers.ours;
SELECT is(current_user::text, 'attack_c_mallory', 'the writer stays who he is');
RESET ROLE;
SELECT is((SELECT string_agg(uscc || ' by ' || family, ', ') FROM attack_c_hers.change_log), 'all by ' || current_user, 'while they run as their owner');

-- The log, or the sequence, of another
ALTER TABLE attack_c_hers.change_log OWNER TO attack_c_mallory;
SELECT pg_temp.refused($$ INSERT INTO attack_c_hers.ours VALUES ('x') $$, 'JM037', 'change_log', 'no log of another''s is written');
ALTER TABLE attack_c_hers.change_log OWNER TO CURRENT_USER;
ALTER SEQUENCE attack_c_hers.change_log_change_no_seq RENAME TO theirs;
SET ROLE attack_c_mallory;
CREATE SEQUENCE attack_c_hers.change_log_change_no_seq;
RESET ROLE;
SELECT pg_temp.refused($$ INSERT INTO attack_c_hers.ours VALUES ('x') $$, 'JM037', 'change_log_change_no_seq', 'nor numbered by a sequence of another''s');
DROP SEQUENCE attack_c_hers.change_log_change_no_seq;
SELECT throws_ok($$ INSERT INTO attack_c_hers.ours VALUES ('x') $$, '42P01', NULL, 'or by none');
CREATE VIEW attack_c_hers.change_log_change_no_seq AS SELECT 1 AS last_value;
SELECT throws_ok($$ INSERT INTO attack_c_hers.ours VALUES ('x') $$, '42809', NULL, 'or by what is no sequence');
DROP VIEW attack_c_hers.change_log_change_no_seq;
ALTER SEQUENCE attack_c_hers.theirs RENAME TO change_log_change_no_seq;

-- What a table of a ledger never is
CREATE FUNCTION pg_temp.noted_from(relation text, command text, name text) RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TRIGGER note AFTER INSERT ON %s FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.log_changes(''sums'')', relation);
	RETURN QUERY SELECT pg_temp.refused(command, 'JM037', split_part(relation, '.', 2), name);
END
$$;
CREATE TEMP TABLE passing (uscc text);
SELECT pg_temp.noted_from('pg_temp.passing', $$ INSERT INTO pg_temp.passing VALUES ('x') $$, 'nothing is noted from a temporary table');
CREATE VIEW attack_c_hers.seen AS SELECT 'x'::text AS uscc;
CREATE FUNCTION pg_temp.take() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER take INSTEAD OF INSERT ON attack_c_hers.seen FOR EACH ROW EXECUTE FUNCTION pg_temp.take();
SELECT pg_temp.noted_from('attack_c_hers.seen', $$ INSERT INTO attack_c_hers.seen VALUES ('x') $$, 'nor from a view');
CREATE TABLE attack_c_hers.child () INHERITS (attack_c_hers.ours);
SELECT pg_temp.noted_from('attack_c_hers.child', $$ INSERT INTO attack_c_hers.child VALUES ('x') $$, 'nor from a child of another table');
CREATE TABLE attack_c_hers.parted (uscc text) PARTITION BY LIST (uscc);
CREATE TABLE attack_c_hers.part PARTITION OF attack_c_hers.parted DEFAULT;
SELECT pg_temp.noted_from('attack_c_hers.part', $$ INSERT INTO attack_c_hers.part VALUES ('x') $$, 'nor from a partition');
SELECT pg_temp.noted_from('attack_c_hers.parted', $$ INSERT INTO attack_c_hers.parted VALUES ('x') $$, 'nor from a table of partitions');
DROP TABLE attack_c_hers.change_log;
CREATE TABLE attack_c_hers.change_log (LIKE jm_private.change_log) PARTITION BY LIST (family);
CREATE SEQUENCE attack_c_hers.change_log_change_no_seq;
SELECT pg_temp.refused($$ INSERT INTO attack_c_hers.ours VALUES ('x') $$, 'JM037', 'change_log', 'nor into a table of partitions');

-- What is run with the owner's rights, and for whom
CREATE SCHEMA attack_c_rights;
CREATE TABLE attack_c_rights.written (w text);
CREATE TABLE attack_c_rights.said (words text);
GRANT USAGE ON SCHEMA attack_c_rights TO PUBLIC;
GRANT INSERT ON attack_c_rights.written TO PUBLIC;
CREATE FUNCTION attack_c_rights.say() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO attack_c_rights.said VALUES (concat_ws(' ', TG_NARGS, TG_ARGV[0], TG_ARGV[1])); RETURN NULL; END $$;
CREATE TRIGGER say AFTER INSERT ON attack_c_rights.written FOR EACH STATEMENT EXECUTE FUNCTION jm_policy.with_owner_rights('say', 'one', 'two');
INSERT INTO attack_c_rights.written VALUES ('x');
SELECT is(words, '2 one two', 'a function that runs with the owner''s rights is given the arguments behind its name') FROM attack_c_rights.said;
CREATE ROLE attack_c_gone;
CREATE FUNCTION attack_c_rights.hers() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ INSERT INTO attack_c_rights.written VALUES ('x') $$;
ALTER FUNCTION attack_c_rights.hers() OWNER TO attack_c_gone;
CREATE OR REPLACE FUNCTION attack_c_rights.say() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	ALTER FUNCTION attack_c_rights.hers() OWNER TO CURRENT_USER;
	DROP ROLE attack_c_gone;
	INSERT INTO attack_c_rights.said VALUES (jm_policy.acting_role());
	RETURN NULL;
END
$$;
SELECT throws_ok('SELECT attack_c_rights.hers()', '42704', NULL, 'a role that is gone meanwhile acts no more');

-- A part of a table is locked by who may write it, in some column at least
CREATE TABLE attack_c_rights.locked (v text, w text);
GRANT SELECT ON attack_c_rights.locked TO attack_c_mallory;
SET ROLE attack_c_mallory;
SELECT throws_ok($$ SELECT jm_policy.lock_part('attack_c_rights.locked', 'x') $$, '42501', NULL, 'who may only read a table locks no part of it');
RESET ROLE;
GRANT UPDATE (w) ON attack_c_rights.locked TO attack_c_mallory;
SET ROLE attack_c_mallory;
SELECT is(jm_policy.lock_part('attack_c_rights.locked', 'x'), true, 'who may write a column does');
RESET ROLE;

-- What another session has locked
SELECT is(jm_policy.lock_part('jm_policy.award_rule', 'attack_c'), true, 'a part is locked until the transaction ends');
\set without_waiting `psql -XAtqd :DBNAME -c "SET lock_timeout = '2s'" -c "SELECT jm_policy.lock_part('jm_policy.award_rule', 'attack_c', wait => false)" 2>&1`
\set waiting `psql -XAtqd :DBNAME -c "SET lock_timeout = '200ms'" -c "SELECT jm_policy.lock_part('jm_policy.award_rule', 'attack_c')" 2>&1`
\set another_part `psql -XAtqd :DBNAME -c "SELECT jm_policy.lock_part('jm_policy.award_rule', 'another', wait => false)" -c "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()" 2>&1`
SELECT is(:'without_waiting'::text, 'f', 'who does not wait is told that another session has it');
SELECT alike(:'waiting'::text, '%lock timeout%', 'who waits, waits');
SELECT is(:'another_part'::text, E't\n0', 'another part is free, and is so again when the transaction has ended');

SELECT * FROM finish();
ROLLBACK;
