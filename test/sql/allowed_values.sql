-- What is typed wrong is answered with the field, what was given and what is
-- allowed, to an officer as to the owner; bulk loads of what is right never call
-- the function that says it.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA50004950', '甲', '440703');
INSERT INTO jm.project (uscc, project_no, kind, name) VALUES ('91440703MA50004950', 900, 'solid_waste', 'p');
INSERT INTO jm.application (uscc, project_no, application_no, item_code, event_on, requested_yuan, status, assessed_yuan, awarded_yuan, source, publicity_start, publicity_end)
VALUES ('91440703MA50004950', 900, 1001, 'solid_waste_recycling', '2024-03-01', 100, 'approved', 100, 100, 'an older book', '2024-06-01', '2024-06-07'),
	   ('91440703MA50004950', 900, 1002, 'solid_waste_recycling', '2024-03-01', 200, 'publicised', 100, 90, NULL, '2024-06-01', '2024-06-07');
CREATE ROLE jm_test_typist;
CALL jm.grant_access('jm_test_typist', 'write', '440703');
CALL jm.grant_access('jm_test_typist', 'write');

-- Code, message and hint of what is refused
CREATE FUNCTION pg_temp.said(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
	hint text;
BEGIN
	EXECUTE command;
	RETURN 'nothing';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN SQLSTATE || ' ' || SQLERRM || ' | ' || detail || ' | ' || hint;
END
$$;
CREATE FUNCTION pg_temp.typed(into_table text, field text, value text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	-- A row that is right, in which one field is typed otherwise
	right_row constant jsonb := CASE into_table
		WHEN 'enterprise' THEN '{"uscc": "91350100M000100Y43", "name": "乙", "district_code": "440703", "industry_code": "C3311"}'
		WHEN 'recognition' THEN '{"uscc": "91440703MA50004950", "kind": "hnte", "level": "national", "granted_on": "2024-03-01"}'
		WHEN 'project' THEN '{"uscc": "91440703MA50004950", "kind": "digital", "name": "p", "started_on": "2024-03-01"}'
		WHEN 'application' THEN '{"uscc": "91440703MA50004950", "item_code": "solid_waste_recycling", "event_on": "2024-03-01", "publicity_start": "2024-03-01"}'
		WHEN 'disbursement' THEN '{"uscc": "91440703MA50004950", "application_no": 1001, "disbursed_yuan": 1, "disbursed_on": "2024-07-01"}'
		WHEN 'observation' THEN '{"indicator_code": "hq_count", "period_start": "2024-01-01", "period_end": "2024-12-31", "value": 1, "unit": "家", "source_title": "x", "district_code": "440703"}'
	END::jsonb;
	row jsonb := right_row || jsonb_build_object(field, value);
BEGIN
	RETURN pg_temp.said(format('INSERT INTO jm.%I (%s) VALUES (%s)', into_table,
		(SELECT string_agg(quote_ident(j.k), ', ' ORDER BY j.k) FROM jsonb_each_text(row) AS j (k, v)),
		(SELECT string_agg(quote_nullable(j.v), ', ' ORDER BY j.k) FROM jsonb_each_text(row) AS j (k, v))));
END
$$;

CREATE TEMP TABLE wrong (into_table text, field text, value text, code text);
INSERT INTO wrong VALUES
	('enterprise', 'name', '', 'JM054'), ('enterprise', 'name', NULL, 'JM055'), ('enterprise', 'district_code', NULL, 'JM055'),
	('enterprise', 'district_code', '440782', '23503'), ('enterprise', 'industry_code', '制造业', 'JM054'), ('enterprise', 'industry_code', 'A3311', 'JM054'),
	('enterprise', 'industry_edition', NULL, 'JM055'), ('enterprise', 'registered_on', 'infinity', 'JM054'),
	('recognition', 'level', '市级', 'JM054'), ('recognition', 'level', NULL, 'JM055'), ('recognition', 'kind', NULL, 'JM055'), ('recognition', 'kind', '高企', '23503'),
	('recognition', 'granted_on', NULL, 'JM055'), ('recognition', 'granted_on', '-infinity', 'JM054'), ('recognition', 'expires_on', 'infinity', 'JM054'),
	('recognition', 'expires_on', '2024-02-29', 'JM054'), ('recognition', 'is_renewal', NULL, 'JM055'),
	('project', 'name', '', 'JM054'), ('project', 'name', NULL, 'JM055'), ('project', 'kind', NULL, 'JM055'), ('project', 'kind', '技改', '23503'), ('project', 'chain_code', '食品', '23503'),
	('project', 'district_code', '440782', '23503'), ('project', 'planned_investment_yuan', '-0.01', 'JM054'), ('project', 'actual_investment_yuan', 'NaN', 'JM054'),
	('project', 'signed_on', 'infinity', 'JM054'), ('project', 'started_on', 'infinity', 'JM054'), ('project', 'completed_on', 'infinity', 'JM054'), ('project', 'completed_on', '2024-02-29', 'JM054'),
	('application', 'item_code', 'solid_waste', 'JM001'), ('application', 'item_code', NULL, 'JM010'), ('application', 'event_on', NULL, 'JM055'), ('application', 'event_on', 'infinity', 'JM009'),
	('application', 'units', '0', 'JM006'), ('application', 'units', NULL, 'JM006'), ('application', 'base_yuan', '-0.01', 'JM004'), ('application', 'requested_yuan', 'NaN', 'JM002'),
	('application', 'tier', '', 'JM054'), ('application', 'applied_on', 'infinity', 'JM054'), ('application', 'publicity_start', 'infinity', 'JM054'), ('application', 'publicity_end', 'infinity', 'JM054'),
	('application', 'publicity_end', '2024-02-29', 'JM054'), ('application', 'assessed_yuan', '-1', 'JM069'), ('application', 'awarded_yuan', '1', 'JM054'),
	('application', 'project_no', '77', '23503'), ('application', 'recognition_no', '77', '23503'), ('application', 'status', 'done', 'JM061'),
	('disbursement', 'disbursed_yuan', '0', 'JM054'), ('disbursement', 'disbursed_yuan', '-1', 'JM054'), ('disbursement', 'disbursed_yuan', NULL, 'JM055'), ('disbursement', 'disbursed_on', NULL, 'JM055'),
	('disbursement', 'disbursed_on', 'infinity', 'JM054'), ('disbursement', 'payee', '', 'JM054'), ('disbursement', 'application_no', '77', 'JM075'), ('disbursement', 'application_no', NULL, 'JM055'),
	('observation', 'indicator_code', 'hq', '23503'), ('observation', 'district_code', '440782', '23503'), ('observation', 'value', NULL, 'JM055'), ('observation', 'value', 'NaN', 'JM054'),
	('observation', 'unit', NULL, 'JM055'), ('observation', 'unit', '个', 'JM052'), ('observation', 'qualifier', 'about', 'JM054'), ('observation', 'obs_status', 'X', 'JM054'),
	('observation', 'measures', 'x', 'JM054'), ('observation', 'source_title', '', 'JM054'), ('observation', 'source_title', NULL, 'JM055'), ('observation', 'period_end', '2023-12-31', 'JM054'),
	('observation', 'period_start', '-infinity', 'JM054'), ('observation', 'period_end', NULL, 'JM055'), ('observation', 'member_code', (SELECT min(member_code) FROM jm_policy.member), 'JM054');

SELECT is((SELECT string_agg(t || ': ' || pg_temp.typed(t, 'source', 'y'), ' ' ORDER BY t) FROM unnest(ARRAY['enterprise', 'recognition', 'project', 'application', 'disbursement', 'observation']) AS t WHERE pg_temp.typed(t, 'source', 'x') <> 'nothing' AND t <> 'observation'), NULL,
	'the rows are right before a field is typed wrong');
SELECT is(pg_temp.typed('observation', 'note', 'x'), 'nothing', 'the observation too');
GRANT SELECT ON wrong TO jm_test_typist;
SET LOCAL ROLE jm_test_typist;
SELECT matches(pg_temp.typed(into_table, field, value), '^' || code || ' .* \| .+ \| .+$', format('an officer reads %s where he types %s into %s.%s', code, coalesce(quote_literal(value), 'nothing'), into_table, field))
FROM wrong;
SELECT ok(strpos(pg_temp.typed(into_table, field, value), field || ' = ' || CASE value WHEN '' THEN '""' ELSE value END) > 0, format('with the field and the value: %s.%s', into_table, field))
FROM wrong WHERE code = 'JM054' AND field NOT IN ('disbursed_yuan', 'value', 'assessed_yuan', 'awarded_yuan');
SELECT is(pg_temp.typed('recognition', 'level', '市级'),
	'JM054 not allowed: level = 市级 (内容不在允许范围之内) | In recognition, level is 级别：national 国家、provincial 省、municipal 市 / level. | Allowed is: national 国家、provincial 省、municipal 市 / national, provincial or municipal',
	'the answer names the field, the value, and the words that are allowed');
SELECT matches(pg_temp.typed('enterprise', 'district_code', '440782'), '440703 蓬江区, 440704 江海区', 'districts are listed');
SELECT is(pg_temp.said('UPDATE jm.application SET awarded_yuan = 100.01 WHERE application_no = 1002'),
	'JM054 not allowed: awarded_yuan = 100.01, assessed_yuan = 100.00 (内容不在允许范围之内) | In application, awarded_yuan is 批准金额（元） / awarded by decision, in yuan. assessed_yuan is 核算金额（元），按条文计算 / assessed from the clause, in yuan. | Allowed is: 批准金额不超过核算金额，须先核算 / no more is awarded than was assessed, and nothing before it was assessed',
	'where two fields contradict each other, both are named');
RESET ROLE;

-- No constraint of these tables is without its words, and none is answered by its name alone
SELECT is_empty($$ SELECT conrelid::regclass, conname FROM pg_constraint
	WHERE contype = 'c' AND conrelid IN (SELECT tgrelid FROM pg_trigger WHERE tgname = 'tell_what_is_allowed') AND conrelid::regclass::text LIKE 'jm.%'
	  AND coalesce(obj_description(oid, 'pg_constraint'), '') NOT LIKE '% / %' $$, 'every constraint says what is allowed, in both languages');
SELECT is_empty($$ SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a JOIN pg_trigger AS t ON t.tgrelid = a.attrelid AND t.tgname = 'tell_what_is_allowed'
	WHERE a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped AND a.attgenerated = '' AND pg_get_triggerdef(t.oid) !~ format('\(new\.%s IS NULL\)', a.attname) $$, 'every field that is needed is asked for');
SELECT is((SELECT count(*)::int FROM pg_trigger WHERE tgname = 'tell_what_is_allowed' AND tgrelid::regclass::text LIKE 'jm.%'), 16, 'in each of the sixteen tables people type into');

-- A user's own constraint is named as PostgreSQL names it, or in its own words where it has some and a trigger asks
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE jm.project ADD CONSTRAINT our_own CHECK (name <> 'x');
SELECT throws_ok($$ INSERT INTO jm.project (uscc, kind, name) VALUES ('91440703MA50004950', 'digital', 'x') $$, '23514', NULL, 'a constraint of one''s own is kept as well');

SELECT * FROM finish();
ROLLBACK;
