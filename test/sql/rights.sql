-- Rights: district officers see and change their district's rows only, through
-- every table, view and function; readers read; auditors see everything and the
-- history; the owner maintains.  And every way around that was thought of.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
\i test/oracle/report.sql
SET LOCAL client_min_messages = warning;
SELECT no_plan();

-- The offices: 蓬江 (440703) and 江海 (440704), a reader of 蓬江, one who sees
-- the whole city, an auditor of it, a group with a member, and somebody with no right
CREATE ROLE jm_rights_p;
CREATE ROLE jm_rights_j;
CREATE ROLE jm_rights_reader;
CREATE ROLE jm_rights_city;
CREATE ROLE jm_rights_all;
CREATE ROLE jm_rights_auditor;
CREATE ROLE jm_rights_group;
CREATE ROLE jm_rights_member IN ROLE jm_rights_group;
CREATE ROLE jm_rights_nobody;
CALL jm.grant_access('jm_rights_p', 'write', '440703');
CALL jm.grant_access('jm_rights_j', 'write', '440704');
CALL jm.grant_access('jm_rights_reader', 'read', '440703');
CALL jm.grant_access('jm_rights_city', 'read');
CALL jm.grant_access('jm_rights_all', 'write');
CALL jm.grant_access('jm_rights_auditor', 'audit');
CALL jm.grant_access('jm_rights_group', 'read', '440704');

CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA5' || lpad(n::text, 6, '0') AS body) AS b
$$;
-- As a role: what a query returns, or the SQLSTATE it ends with
CREATE FUNCTION pg_temp.as_role(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer text;
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		EXECUTE command INTO answer;
		RESET ROLE;
		RETURN answer;
	EXCEPTION WHEN OTHERS THEN
		RETURN SQLSTATE;
	END;
END
$$;
-- Whom batches and rounds ask: who may write, and where
SELECT is(pg_temp.as_role(w.role_name, 'SELECT concat_ws('' '', jm_private.acting_may_write(''440703''), jm_private.acting_may_write(''440704''), jm_private.acting_may_write(NULL))'), w.may,
		format('%s: writes in 蓬江 %s, in 江海 %s, in the whole city %s', w.role_name, split_part(w.may, ' ', 1), split_part(w.may, ' ', 2), split_part(w.may, ' ', 3)))
FROM (VALUES ('jm_rights_p', 't f f'), ('jm_rights_j', 'f t f'), ('jm_rights_reader', 'f f f'), ('jm_rights_city', 'f f f'), ('jm_rights_all', 't t t'), ('jm_rights_auditor', 'f f f'), ('jm_rights_member', 'f f f'),
			 (current_user, 't t t')) AS w (role_name, may);
SAVEPOINT ended;
CALL jm.revoke_access('jm_rights_all', 'write');
CALL jm.grant_access('jm_rights_all', 'read');
CALL jm.grant_access('jm_rights_group', 'write', '440703');
SELECT is(pg_temp.as_role('jm_rights_all', 'SELECT jm_private.acting_may_write(NULL)::text'), 'false', 'a right that ended gives none');
SELECT is(pg_temp.as_role('jm_rights_member', 'SELECT concat_ws('' '', jm_private.acting_may_write(''440703''), jm_private.acting_may_write(''440704''))'), 't f', 'that of a group is its members''');
ROLLBACK TO ended;

CREATE FUNCTION pg_temp.message_as(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		EXECUTE command;
		RAISE EXCEPTION 'it passed';
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
		RETURN concat_ws(' ', SQLSTATE, SQLERRM, detail);
	END;
END
$$;
-- How many rows a command of a role changes, undone at once
CREATE FUNCTION pg_temp.changed_as(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	changed int;
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		EXECUTE command;
		GET DIAGNOSTICS changed = ROW_COUNT;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION
		WHEN SQLSTATE 'ZZ000' THEN RETURN changed::text;
		WHEN OTHERS THEN RETURN SQLSTATE;
	END;
END
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;

-- One enterprise each, and the same records; those of 江海 carry a mark
SELECT pg_temp.code(1) AS p1, pg_temp.code(2) AS p2, pg_temp.code(3) AS j1, pg_temp.code(4) AS nowhere \gset
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale, source) VALUES
	(:'p1', 'P one', '440703', 'C3311', true, 'ours'), (:'p2', 'P two', '440703', 'C3311', true, 'ours'), (:'j1', 'CANARY', '440704', 'C3311', true, 'CANARY');
INSERT INTO jm.enterprise_year (uscc, year, output_yuan, source) SELECT uscc, 2024, 2000000000, source FROM jm.enterprise;
UPDATE jm.enterprise_year SET output_yuan = 2000000001;		-- leaves a former version of each
INSERT INTO jm.enterprise_member (uscc, member_code, year, source)
	SELECT uscc, (SELECT min(member_code) FROM jm_policy.member WHERE member_kind = 'cluster'), 2024, source FROM jm.enterprise;
INSERT INTO jm.recognition (uscc, recognition_no, kind, level, granted_on, source) SELECT uscc, row_number() OVER (), 'hnte', 'national', '2024-01-01', source FROM jm.enterprise;
INSERT INTO jm.project (uscc, project_no, kind, name, planned_investment_yuan, started_on, source)
	SELECT uscc, row_number() OVER (), 'technical_upgrade', source, 1000000, '2024-01-01', source FROM jm.enterprise;
INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title)
	VALUES ('hq_count', NULL, '2024-12-31', '2024-12-31', 1, '家', 'city'),
		   ('hq_count', '440703', '2024-12-31', '2024-12-31', 1, '家', 'ours'), ('hq_count', '440704', '2024-12-31', '2024-12-31', 1, '家', 'CANARY');
-- (The register of names is one for all districts)
INSERT INTO jm.subject (kind, name, source) VALUES ('cluster', 'their cluster', 'x'), ('cluster', 'a shared cluster', 'x');
INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note) VALUES (:'j1', 'key_enterprise', true, '2024-01-01', 'CANARY');
-- One application each on the way, and one of each district on record as approved, on one cluster
INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, requested_yuan, assessed_yuan, awarded_yuan, status, subject, project_no, source, status_note)
	SELECT e.uscc, 10 + row_number() OVER (ORDER BY e.uscc), 'tech_upgrade_municipal', '2024-01-01', 1000000, 100000, 100000, 90000, 'approved', NULL, p.project_no, e.source, e.source
	FROM jm.enterprise AS e JOIN jm.project AS p USING (uscc);
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, source)
	SELECT uscc, application_no, 50000, '2024-06-01', source FROM jm.application;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, subject, source)
	VALUES (:'j1', 20, 'cluster_digital_pilot_municipal', '2024-01-01', 600000, 600000, 600000, 'approved', 'their cluster', 'CANARY'),
		   (:'j1', 21, 'cluster_digital_pilot_municipal', '2024-01-01', 400000, 400000, 400000, 'approved', 'a shared cluster', 'CANARY');

-- The sums hold some, and some are noted for them
CALL jm.refresh_rollups();
UPDATE jm.application SET source = source;

INSERT INTO jm.allocation_round (round_no, item_code, year, batch_no, budget_yuan) VALUES (1, 'cluster_digital_pilot_municipal', 2024, 1, 1);
INSERT INTO jm.allocation_share (uscc, round_no, application_no, left_out_because) VALUES (:'j1', 1, 20, 'CANARY');
INSERT INTO jm.receipt (uscc, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en)
	VALUES (:'j1', 20, 'cluster_digital_pilot_municipal', '2024-01-01', 1, 'not_in_force', 'CANARY', 'CANARY');

-- What the owner paid is settled before others act in the same transaction
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;

-- Tables of other files: a row of 江海 in each that has none yet, with filler in what must be filled
CREATE FUNCTION pg_temp.plant(target regclass, code text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
	columns text;
	fillers text;
	filled boolean;
BEGIN
	EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE uscc = $1)', target) INTO filled USING code;
	IF filled THEN
		RETURN true;
	END IF;
	SELECT string_agg(quote_ident(attname), ', '), string_agg(CASE
			WHEN attname = 'uscc' THEN quote_literal(code)
			WHEN atttypid = 'text'::regtype THEN quote_literal('CANARY')
			WHEN atttypid = 'date'::regtype THEN quote_literal('2024-01-01')
			WHEN atttypid = 'timestamptz'::regtype THEN 'now()'
			WHEN atttypid = 'boolean'::regtype THEN 'true'
			WHEN atttypid = 'jsonb'::regtype THEN quote_literal('{}')
			WHEN attname LIKE '%year' THEN '2024'
			ELSE '1' END, ', ')
	INTO columns, fillers
	FROM pg_attribute
	WHERE attrelid = target AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
	  AND (attname = 'uscc' OR attnotnull AND NOT atthasdef AND attidentity = '');
	BEGIN
		SET LOCAL session_replication_role = replica;
		EXECUTE format('INSERT INTO %s (%s) VALUES (%s)', target, columns, fillers);
		SET LOCAL session_replication_role = origin;
		RETURN true;
	EXCEPTION WHEN OTHERS THEN
		RETURN false;
	END;
END
$$;

-- Every table and view -------------------------------------------------------------------
CREATE TEMP VIEW relation AS
	SELECT c.oid, c.oid::regclass::text AS name, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
		EXISTS (SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'uscc' AND NOT attisdropped) AS has_uscc
	FROM pg_class AS c WHERE c.relnamespace IN ('jm'::regnamespace, 'jm_private'::regnamespace) AND c.relkind IN ('r', 'p', 'v', 'm', 'f');
SELECT is_empty($$ SELECT name FROM relation WHERE relkind IN ('r', 'p') AND NOT relrowsecurity $$,
	'every table of the ledger has row-level security (a new one: CALL protect_table(…))');
SELECT is_empty($$ SELECT name FROM relation WHERE relforcerowsecurity $$,
	'it is forced nowhere: foreign keys cascade with the owner''s rights');
SELECT is_empty($$ SELECT name FROM relation WHERE relkind IN ('m', 'f') $$,
	'nothing in a ledger keeps rows where row-level security does not reach');
SELECT is_empty($$ SELECT r.name FROM relation AS r
	WHERE r.relkind IN ('r', 'p') AND r.relname NOT IN ('access', 'ledger_version')
	  AND NOT EXISTS (SELECT FROM pg_policy AS p WHERE p.polrelid = r.oid AND p.polcmd = 'r' AND p.polpermissive
		AND pg_get_expr(p.polqual, p.polrelid) ~ 'accessible_(city|districts)') $$,
	'every table asks for rights before it shows a row');
SELECT is_empty($$ SELECT r.name, p.polname FROM relation AS r JOIN pg_policy AS p ON p.polrelid = r.oid
	WHERE p.polcmd <> 'r' AND (coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) !~ 'accessible_(city|districts)\(VARIADIC ARRAY\[''write''::text\]\)'
		OR p.polcmd = '*') $$,
	'and for the right to write before it takes one');
SELECT is_empty($$ SELECT name FROM relation WHERE CASE WHEN relkind IN ('r', 'p') AND has_uscc THEN NOT pg_temp.plant(oid::regclass, pg_temp.code(3)) END $$,
	'every table with enterprises holds a row of 江海 for what follows (a new one that cannot be filled by itself: plant one above)');

-- A mark anywhere in a row of any table or view
CREATE FUNCTION pg_temp.marked(target text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	rows_marked int;
BEGIN
	EXECUTE format('SELECT count(*) FROM %s AS r WHERE r::text LIKE ''%%CANARY%%'' OR r::text LIKE %L OR r::text LIKE ''%%440704%%'' AND %L !~ ''target|import_word|data_gap|progress_by_district|county_scorecard|award_by_district''', target,
		'%' || pg_temp.code(3) || '%', target) INTO rows_marked;
	RETURN rows_marked;
END
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
SELECT is(seen, '0', format('%s shows %s nothing of another district', name, role_name))
FROM (SELECT name, role_name, pg_temp.as_role(role_name, format('SELECT pg_temp.marked(%L)', name)) AS seen
	  FROM relation, (VALUES ('jm_rights_p'), ('jm_rights_reader')) AS v (role_name)) AS t
WHERE seen <> '42501' AND name NOT IN ('jm.access')
ORDER BY name, role_name;
SELECT is((SELECT string_agg(relname, ' ' ORDER BY relname COLLATE "C") FROM relation
		   WHERE pg_temp.as_role('jm_rights_p', format('SELECT pg_temp.marked(%L)', name)) = '42501' AND relname NOT LIKE 'audit\_%'), 'account_check',
	'an officer is kept from the audit views and the check of shared limits, and from nothing else');
SELECT ok(pg_temp.as_role('jm_rights_auditor', format('SELECT pg_temp.marked(%L)', name))::int = pg_temp.marked(name)::int, format('an auditor sees of %s all there is', name))
FROM relation ORDER BY name;
SELECT cmp_ok((SELECT count(*)::int FROM relation WHERE pg_temp.marked(name)::int > 0), '>=', 14, 'there was something to be seen in most of them');
SELECT is_empty($$ SELECT name FROM relation WHERE CASE WHEN relkind = 'r' AND has_uscc THEN pg_temp.marked(name)::int = 0 END $$, 'and in every table with enterprises');
SELECT is_empty(format($$ SELECT name FROM relation WHERE CASE WHEN has_uscc THEN pg_temp.as_role('jm_rights_p', format('SELECT count(*) FROM %%s WHERE uscc = ''%s''', name)) NOT IN ('0', '42501') END $$, :'j1'),
	'asking for the other enterprise by its code finds none');
SELECT is_empty($$ SELECT name FROM relation WHERE pg_temp.as_role('jm_rights_nobody', format('SELECT count(*) FROM %s', name)) <> '42501' $$, 'who has no right sees no table and no view');
SELECT is_empty($$ SELECT name FROM relation WHERE relname NOT LIKE 'audit\_%' AND relname <> 'application_event'
	AND relname !~ 'receipt' AND pg_temp.as_role('jm_rights_city', format('SELECT pg_temp.marked(%L)', name)) NOT IN (pg_temp.marked(name), '42501') $$, 'a reader of the whole city sees what there is');
SELECT is(pg_temp.as_role('jm_rights_city', 'SELECT count(*) FROM jm.application_event'), '42501', 'but not the history');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm.application_event'), '2', 'an officer sees the history of the district''s cases');
SELECT is(pg_temp.as_role('jm_rights_member', 'SELECT string_agg(DISTINCT name, '','') FROM jm.enterprise'), 'CANARY', 'a member of a group has the group''s rights');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT string_agg(source_title, '' '' ORDER BY source_title) FROM jm.observation'), 'city ours', 'the city''s own figures are for every district');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT sum(applications) FROM jm.award_summary'), '2', 'sums are the district''s');
SELECT is(pg_temp.as_role('jm_rights_all', 'SELECT sum(applications) FROM jm.award_summary'), '5', 'or the city''s');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT string_agg(DISTINCT district_code, '' '') FROM jm.award_sums'), '440703', 'by district too');
SAVEPOINT noted;
SET LOCAL session_replication_role = replica;
DELETE FROM jm_private.change_log;
INSERT INTO jm_private.change_log (uscc, family) VALUES (:'p1', 'award'), (:'p1', 'roster'), (:'j1', 'award');
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm_private.change_log'), '2', 'of what is noted for the sums an officer sees the district''s');
ROLLBACK TO noted;
-- What is noted and what is kept stand for different districts where an enterprise has moved
SAVEPOINT moved;
UPDATE jm.enterprise SET district_code = '440703' WHERE uscc = :'j1';
UPDATE jm.enterprise SET district_code = '440705' WHERE uscc = :'p1';
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT sum(applications) || '' '' || sum(enterprises) FROM jm.award_summary'), '4 3', 'an enterprise that moves is in its new district''s sums at once, and in its old one''s no more');
SELECT is(pg_temp.as_role('jm_rights_j', 'SELECT sum(applications) || '' '' || sum(awarded_yuan) FROM jm.award_summary'), '0 0.00', 'which has none left');
SELECT is(pg_temp.as_role('jm_rights_all', 'SELECT sum(applications) FROM jm.award_summary'), '5', 'the city has what it had');
CALL jm.refresh_rollups();
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT sum(applications) || '' '' || sum(enterprises) FROM jm.award_summary'), '4 3', 'the same when the sums are refreshed');
SELECT is(pg_temp.as_role('jm_rights_j', 'SELECT sum(applications) || '' '' || sum(awarded_yuan) FROM jm.award_summary'), '0 0.00', 'for both');
ROLLBACK TO moved;
SELECT is(pg_temp.as_role('jm_rights_p', $$ SELECT max(actual_value)::int FROM jm.target_progress_at('2025-06-30') WHERE target_code = 'ent_over_10yi' $$), '2', 'functions count the district''s rows');

-- ---------------------------------------------------------------------------
-- What is granted, and what each sees of his own
-- ---------------------------------------------------------------------------

SAVEPOINT grants;
CREATE FUNCTION pg_temp.granted(role_name text, privilege text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT r.relname::text FROM relation AS r
	WHERE CASE privilege WHEN 'INSERT' THEN has_any_column_privilege(role_name, r.oid, privilege) ELSE has_table_privilege(role_name, r.oid, privilege) END
$$;
SELECT set_eq(format('SELECT * FROM pg_temp.granted(%L, ''SELECT'')', w.role_name),
		format('SELECT relname::text FROM relation WHERE NOT (relname = ANY (%L::text[]) OR %L AND relkind = ''v'' AND relname ~ ''^audit_'')', w.hidden, NOT w.audits),
		format('%s reads what there is%s', w.role_name, w.but))
FROM (VALUES ('jm_rights_p', false, '{account_check}', ', but for audits and the limits that districts share'), ('jm_rights_all', false, '{}', ', but for audits'),
	('jm_rights_reader', false, '{account_check,application_event,case_history,payment_list,receipt,receipt_explained,receipt_missing}', ', but for audits, the limits that districts share, and the history of cases'),
	('jm_rights_city', false, '{application_event,case_history,payment_list,receipt,receipt_explained,receipt_missing}', ', but for audits and the history of cases'), ('jm_rights_auditor', true, '{}', '')) AS w (role_name, audits, hidden, but);
SELECT is_empty(format('SELECT * FROM pg_temp.granted(%L, %L)', r.role_name, p.privilege), format('%s has %s on nothing', r.role_name, p.privilege))
FROM (VALUES ('jm_rights_reader'), ('jm_rights_city'), ('jm_rights_auditor')) AS r (role_name), (VALUES ('INSERT'), ('UPDATE'), ('DELETE')) AS p (privilege);
SELECT set_eq(format('SELECT * FROM pg_temp.granted(%L, %L)', r.role_name, w.privilege), format('SELECT unnest(%L::text[])', w.tables), format('%s has %s on what is %s', r.role_name, w.privilege, w.what))
FROM (VALUES ('jm_rights_p'), ('jm_rights_all')) AS r (role_name),
	(VALUES ('DELETE', '{activity,assignment,enterprise,enterprise_member,enterprise_year,entity_step,import_application,import_enterprise,import_file,import_header,import_issue,import_line,import_observation,import_project,import_recognition,invoice,list_entry,project,project_year,recognition,request,subject}'::text[], 'recorded'),
			('UPDATE', '{application,activity,assignment,enterprise,enterprise_member,enterprise_year,entity_step,import_application,import_enterprise,import_file,import_header,import_issue,import_line,import_observation,import_project,import_recognition,invoice,list_entry,project,project_year,recognition,request,subject}', 'recorded, and cases'),
			('INSERT', '{application,activity,assignment,condition_finding,disbursement,enterprise,enterprise_member,enterprise_merger,enterprise_year,entity_step,import_application,import_csv,import_enterprise,import_file,import_header,import_issue,import_line,import_observation,import_project,import_recognition,import_run,invoice,list_entry,observation,period_close,project,project_year,recognition,request,subject}', 'recorded, added to, or loaded'))
	AS w (privilege, tables, what);
-- A Chinese view is for those who may read the one it is made from
SELECT is_empty(format($$ SELECT z.oid::regclass, r.name FROM pg_class AS z JOIN relation AS r ON obj_description(z.oid) LIKE '%%(jm.' || r.relname || ')'
	WHERE z.relnamespace = 'jm_zh'::regnamespace AND has_table_privilege(%1$L, z.oid, 'SELECT') <> has_table_privilege(%1$L, r.oid, 'SELECT') $$, role_name), format('%s reads the same in Chinese', role_name))
FROM unnest(ARRAY['jm_rights_p', 'jm_rights_all', 'jm_rights_reader', 'jm_rights_city', 'jm_rights_auditor', 'jm_rights_nobody']) AS role_name;
SELECT cmp_ok((SELECT count(*)::int FROM pg_class AS z WHERE z.relnamespace = 'jm_zh'::regnamespace AND has_table_privilege('jm_rights_p', z.oid, 'SELECT')), '>', 30, 'which is a good deal');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm_zh.指标进度'), '149', 'and can be looked at');
-- A view that does not say that it asks with the rights of whoever looks is granted to nobody
SAVEPOINT as_owner;
CREATE VIEW jm.of_the_owner WITH (security_barrier = true) AS SELECT * FROM jm.enterprise;
CREATE VIEW jm.of_the_owner_too WITH (security_invoker = false) AS SELECT * FROM jm.enterprise;
CREATE VIEW jm.of_whoever_looks WITH (security_invoker = true) AS SELECT * FROM jm.enterprise;
CALL jm.refresh_access();
SELECT set_eq($$ SELECT * FROM pg_temp.granted('jm_rights_p', 'SELECT') AS g WHERE g ~ '^of_' $$, $$ VALUES ('of_whoever_looks') $$, 'a view of the owner''s that asks with his own rights is granted to nobody');
ROLLBACK TO as_owner;
-- What ends, ends in Chinese too
SAVEPOINT ended;
CALL jm.revoke_access('jm_rights_p', 'write', '440703');
SELECT ok(NOT has_schema_privilege('jm_rights_p', 'jm_zh', 'USAGE') AND NOT has_table_privilege('jm_rights_p', 'jm_zh.指标进度', 'SELECT'), 'a right that is revoked is revoked for the Chinese views too');
ROLLBACK TO ended;

INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note) VALUES (:'p1', 'key_enterprise', true, '2024-01-01', 'seen');
INSERT INTO jm.allocation_share (uscc, round_no, application_no, left_out_because) SELECT uscc, 1, application_no, 'late' FROM jm.application WHERE uscc = :'p1';
INSERT INTO jm.receipt (uscc, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en)
	SELECT uscc, application_no, item_code, event_on, 1, 'not_in_force', 'x', 'x' FROM jm.application WHERE uscc = :'p1';
SELECT is_empty($$ SELECT name FROM relation WHERE CASE WHEN relkind IN ('r', 'p') AND has_uscc THEN NOT pg_temp.plant(oid::regclass, pg_temp.code(1)) END $$, 'every table with enterprises holds a row of 蓬江 as well');
SELECT isnt(pg_temp.as_role(w.role_name, format('SELECT count(*) FROM %s WHERE uscc = %L', r.name, pg_temp.code(1))), '0', format('%s sees its own in %s', w.role_name, r.name))
FROM relation AS r, (VALUES ('jm_rights_p'), ('jm_rights_all'), ('jm_rights_reader'), ('jm_rights_city'), ('jm_rights_auditor')) AS w (role_name)
WHERE r.relkind IN ('r', 'p') AND r.has_uscc AND has_table_privilege(w.role_name, r.oid, 'SELECT');
-- Limits that enterprises share
SAVEPOINT shared;
SET LOCAL session_replication_role = replica;
DELETE FROM jm_private.shared_account;
INSERT INTO jm_private.shared_account (item_code, scope, scope_key) VALUES ('quality_center', 'quota', '2024'), ('cluster_digital_pilot_municipal', 'ground', 'their cluster'), ('cluster_digital_pilot_municipal', 'ground', 'a third cluster');
UPDATE jm.application SET subject = 'a third cluster' WHERE uscc = pg_temp.code(1);
UPDATE jm.application SET item_code = 'cluster_digital_pilot_municipal' WHERE uscc = pg_temp.code(1);
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.as_role(role_name, 'SELECT string_agg(scope_key, '', '' ORDER BY scope_key) FROM jm_private.shared_account'), sees, format('%s sees of shared limits: %s', role_name, sees))
FROM (VALUES ('jm_rights_p', '2024, a third cluster'), ('jm_rights_j', '2024, their cluster'), ('jm_rights_city', '2024, a third cluster, their cluster'), ('jm_rights_auditor', '2024, a third cluster, their cluster')) AS w (role_name, sees);
ROLLBACK TO shared;
-- Former versions of a record of an enterprise that was elsewhere then, or is another one now
SAVEPOINT former;
SET LOCAL session_replication_role = replica;
INSERT INTO jm.record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code, enterprise_deleted)
SELECT pg_temp.code(1), 'x', '{}', now(), now(), 'UPDATE', '440704', deleted FROM (VALUES (false), (true)) AS d (deleted);
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT string_agg(enterprise_deleted::text, '' '') FROM jm.record_history WHERE table_name = ''x'''), 'false', 'whoever sees an enterprise sees what it was elsewhere, unless that was another one');
SELECT is(pg_temp.as_role('jm_rights_j', 'SELECT count(*) FROM jm.record_history WHERE table_name = ''x'''), '2', 'and whoever saw it then sees it');
ROLLBACK TO former;
-- A note is seen where the enterprise is, or was when the sums were kept
SAVEPOINT notes;
SET LOCAL session_replication_role = replica;
INSERT INTO jm_private.rollup_state (uscc, family, records, office_code, movements) VALUES ('Z1', 'project', '', '440703', '{}'), ('Z3', 'roster', '', '440704', '{}');
INSERT INTO jm_private.change_log (uscc, family) VALUES ('Z1', 'project'), ('Z1', 'roster'), ('Z2', 'project'), ('Z3', 'roster');
SET LOCAL session_replication_role = origin;
SELECT is(pg_temp.as_role(role_name, $$ SELECT string_agg(uscc || ' ' || family, ', ' ORDER BY uscc, family) FROM jm_private.change_log WHERE uscc ~ '^Z' $$), sees, format('%s sees of these notes %s', role_name, coalesce(sees, 'none')))
FROM (VALUES ('jm_rights_p', 'Z1 project'), ('jm_rights_j', 'Z3 roster'), ('jm_rights_city', 'Z1 project, Z1 roster, Z2 project, Z3 roster')) AS w (role_name, sees);
ROLLBACK TO notes;
ROLLBACK TO grants;

-- Every command of writing, on every table -----------------------------------------------------
SELECT is_empty(format($$ SELECT name, command FROM relation, (VALUES ('UPDATE %%s SET uscc = uscc WHERE uscc = ''%s'''), ('DELETE FROM %%s WHERE uscc = ''%s''')) AS c (command)
	WHERE CASE WHEN relkind = 'r' AND has_uscc THEN pg_temp.changed_as('jm_rights_p', format(command, name)) NOT IN ('0', '42501', 'JM051') END $$, :'j1', :'j1'),
	'no row of another district is changed or removed, in any table');
SELECT is_empty($$ SELECT name, role_name FROM relation, (VALUES ('jm_rights_reader'), ('jm_rights_city'), ('jm_rights_auditor')) AS v (role_name),
	unnest(ARRAY['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p WHERE has_table_privilege(role_name, oid, p) $$,
	'readers and auditors can write nothing');
SELECT is_empty($$ SELECT name, role_name FROM relation, (VALUES ('jm_rights_p'), ('jm_rights_all')) AS v (role_name),
	unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p WHERE has_table_privilege(role_name, oid, p) $$,
	'nobody may truncate, which row-level security does not see, refer to tables, or hang triggers on them');
SELECT is_empty($$ SELECT c.relname FROM pg_class AS c, (VALUES ('jm_rights_p'), ('jm_rights_all'), ('jm_rights_auditor')) AS v (role_name)
	WHERE c.relkind = 'S' AND c.relnamespace = 'jm'::regnamespace AND (has_sequence_privilege(role_name, c.oid, 'USAGE') OR has_sequence_privilege(role_name, c.oid, 'SELECT') OR has_sequence_privilege(role_name, c.oid, 'UPDATE')) $$,
	'sequences tell nobody how much others do');
SELECT is_empty($$ SELECT tablename FROM pg_tables WHERE schemaname = 'jm' AND tableowner <> current_user $$, 'all belongs to the owner');

-- Ways around ----------------------------------------------------------------------------------
-- Is that enterprise in the books?  A row for it says no, as for one that is not.
CREATE FUNCTION pg_temp.probe(command text, a text, b text) RETURNS boolean LANGUAGE sql AS $$
	SELECT replace(pg_temp.message_as('jm_rights_p', format(command, a)), a, '?') = replace(pg_temp.message_as('jm_rights_p', format(command, b)), b, '?')
	   AND pg_temp.message_as('jm_rights_p', format(command, a)) ~ '^(42501|JM075)'
$$;
SELECT ok(pg_temp.probe($$ INSERT INTO jm.application (uscc, item_code, event_on) VALUES (%L, 'listing', '2024-01-01') $$, :'j1', :'nowhere'), 'an application does not tell whether the enterprise is there');
SELECT ok(pg_temp.probe($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (%L, 'hnte', 'national', '2024-01-01') $$, :'j1', :'nowhere'), 'nor does a recognition');
SELECT ok(pg_temp.probe($$ INSERT INTO jm.enterprise_year (uscc, year) VALUES (%L, 2024) $$, :'j1', :'nowhere'), 'nor figures of a year that are there already');
SELECT ok(pg_temp.probe($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (%L, 20, 1, '2024-01-01') $$, :'j1', :'nowhere'), 'nor a payment, for which it would say what is awarded');
SELECT ok(pg_temp.probe($$ UPDATE jm.application SET uscc = %L WHERE application_no = 11 $$, :'j1', :'nowhere')
	OR pg_temp.message_as('jm_rights_p', format($$ UPDATE jm.application SET uscc = %L WHERE application_no = 11 $$, :'j1')) LIKE 'JM111%', 'nor an application that is moved there');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (%L, 'x', '440704') $$, :'nowhere')), '42501', 'a new enterprise is of one''s own district');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (%L, 'x', '440703') $$, :'nowhere')), '1', 'and then it is taken');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (%L, 'x', '440703') ON CONFLICT (uscc) DO UPDATE SET district_code = '440703' $$, :'j1')), '42501', 'an upsert does not bring another''s enterprise over');
SELECT unalike(pg_temp.message_as('jm_rights_p', format($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (%L, 'x', '440703') $$, :'j1')), '%CANARY%', 'a code that is taken is refused without a word of whose it is');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ UPDATE jm.enterprise SET district_code = '440703' WHERE district_code = '440704' $$), '0', 'an enterprise cannot be taken from another district');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.enterprise SET district_code = '440703' WHERE uscc = %L $$, :'j1')), '0', 'not by its code either');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.enterprise SET district_code = '440704' WHERE uscc = %L $$, :'p1')), '42501', 'nor given away');
SELECT is(pg_temp.changed_as('jm_rights_all', format($$ UPDATE jm.enterprise SET district_code = '440704' WHERE uscc = %L $$, :'p1')), '1', 'who writes for the whole city moves it');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.application SET uscc = %L WHERE application_no = 11 $$, :'p2')), 'JM111', 'an application stays with its enterprise, within a district too');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ UPDATE jm.application SET application_no = 999 WHERE application_no = 11 $$), 'JM111', 'and keeps its number');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.project SET uscc = %L WHERE uscc = %L $$, :'p2', :'p1')), 'JM111', 'so do projects');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.recognition SET uscc = %L WHERE uscc = %L $$, :'p2', :'p1')), 'JM111', 'and recognitions');
INSERT INTO jm.project (uscc, project_no, kind, name) VALUES (:'p1', 990, 'digital', 'for which nobody has applied');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.project SET uscc = %L WHERE project_no = 990 $$, :'p2')), 'JM111', 'also where nothing refers to them');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ UPDATE jm.enterprise SET uscc = %L WHERE uscc = %L $$, :'nowhere', :'p1')), '1', 'a code is corrected by an officer as by the owner');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '440704', '2024-12-31', '2024-12-31', 9, '家', 'x') $$), '42501', 'nobody reports for another district');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '2024-12-31', '2024-12-31', 9, '家', 'x') $$), '42501', 'nor for the city');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '440703', '2024-12-31', '2024-12-31', 9, '家', 'x') $$), '1', 'but for one''s own');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title, recorded_by) VALUES ('hq_count', '440703', '2024-12-31', '2024-12-31', 9, '家', 'x', 'jm_rights_j') $$), '42501', 'under one''s own name');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title, recorded_at) VALUES ('hq_count', '440703', '2024-12-31', '2024-12-31', 9, '家', 'x', '2099-01-01') $$), '42501', 'and now, not in a future that no revision would reach');

-- Functions that are cheap and tell, COPY, statistics, other roles
SET LOCAL ROLE jm_rights_p;
CREATE TEMP TABLE told (word text);
CREATE FUNCTION pg_temp.tell(word text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN INSERT INTO told VALUES (word); RETURN true; END $$;
SELECT count(*) AS ours FROM jm.enterprise WHERE pg_temp.tell(name) \gset
SELECT count(*) AS ours FROM jm.application_award WHERE pg_temp.tell(enterprise_name) \gset
SELECT count(*) AS ours FROM jm.application WHERE pg_temp.tell(source) AND uscc <> 'x' \gset
SELECT is((SELECT string_agg(DISTINCT word, ' ' ORDER BY word) FROM told), 'P one P two ours', 'a cheap function in WHERE is shown no row that its caller may not see');
CREATE FUNCTION pg_temp.same(text, text) RETURNS boolean LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN INSERT INTO told VALUES ('compared ' || $1); RETURN true; END $$;
CREATE OPERATOR pg_temp.=== (FUNCTION = pg_temp.same, LEFTARG = text, RIGHTARG = text, RESTRICT = eqsel);
SELECT count(*) AS ours FROM jm.enterprise WHERE name OPERATOR(pg_temp.===) 'x' \gset
SELECT is((SELECT count(*)::int FROM told WHERE word = 'compared CANARY'), 0, 'nor is an operator');
SELECT is((SELECT count(*)::int FROM told WHERE word LIKE 'compared P%'), 2, 'which was asked');
SELECT is_empty($$ SELECT FROM pg_stats WHERE schemaname = 'jm' $$, 'the planner''s statistics tell nothing');
RESET ROLE;
ANALYZE jm.enterprise;
SELECT is(pg_temp.as_role('jm_rights_p', $$ SELECT count(*) FROM pg_stats WHERE schemaname = 'jm' $$), '0', 'nor after they were collected');
PREPARE names AS SELECT string_agg(name, ' ' ORDER BY name) FROM jm.enterprise;
SET LOCAL plan_cache_mode = force_generic_plan;
SELECT results_eq('EXECUTE names', $$ VALUES ('CANARY P one P two') $$, 'a prepared statement of the owner shows all');
SET LOCAL ROLE jm_rights_p;
SELECT results_eq('EXECUTE names', $$ VALUES ('P one P two') $$, 'and after SET ROLE the district''s');
RESET ROLE;

SET SESSION AUTHORIZATION jm_rights_p;
SELECT throws_ok('SET ROLE jm_rights_j', '42501', NULL, 'an officer cannot become another');
SELECT throws_ok('SET ROLE jm_rights_auditor', '42501', NULL, 'nor an auditor');
SELECT throws_ok('SET row_security = off; SELECT count(*) FROM jm.enterprise', '42501', NULL, 'nor turn the policies off');
SELECT throws_ok('ALTER TABLE jm.enterprise DISABLE ROW LEVEL SECURITY', '42501', NULL, 'in no way');
SELECT throws_ok($$ CREATE POLICY mine ON jm.enterprise USING (true) $$, '42501', NULL, 'nor add one');
SELECT throws_ok($$ INSERT INTO jm.access (role_name, access_right) VALUES ('jm_rights_p', 'write') $$, '42501', NULL, 'nor give himself a right');
SELECT throws_ok($$ UPDATE jm.access SET district_code = NULL $$, '42501', NULL, 'nor widen one');
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_p', 'write') $$, 'JM116', NULL, 'only the owner gives rights');
SELECT throws_ok($$ CALL jm.revoke_access('jm_rights_j', 'write', '440704') $$, 'JM116', NULL, 'takes them');
SELECT throws_ok($$ CALL jm.refresh_access() $$, 'JM116', NULL, 'and refreshes them');
SELECT throws_ok($$ CALL jm.protect_table('enterprise', 'city') $$, '42501', NULL, 'and protects tables');
SELECT throws_ok('TRUNCATE jm.enterprise_year', '42501', NULL, 'TRUNCATE is for nobody');
SELECT throws_ok($$ CREATE TRIGGER mine AFTER INSERT ON jm.application FOR EACH ROW EXECUTE FUNCTION jm_policy.book_approved() $$, '42501', NULL, 'and so are triggers');
RESET SESSION AUTHORIZATION;

-- COPY out shows what SELECT shows; into a table with row-level security PostgreSQL takes INSERT only
CREATE TEMP TABLE copied (line text);
GRANT ALL ON copied TO PUBLIC;
SET LOCAL ROLE jm_rights_p;
\copy jm.enterprise (name) TO PROGRAM 'cat >rights_copied.txt'
\copy copied FROM PROGRAM 'cat rights_copied.txt; rm rights_copied.txt'
SELECT results_eq('SELECT line FROM copied ORDER BY 1', $$ VALUES ('P one'), ('P two') $$, 'COPY shows the district''s rows');
RESET ROLE;

-- What the steps keep ----------------------------------------------------------------------------
CREATE FUNCTION pg_temp.approve(role_name text, code text, item text, amount numeric, subject_is text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	no bigint;
	detail text;
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		WITH recognised AS (
			INSERT INTO jm.recognition (uscc, kind, level, granted_on)
			SELECT code, c.recognition_kind, coalesce(c.level, 'municipal'), '2024-02-01'
			FROM jm_policy.award_condition AS c WHERE c.item_code = item AND c.recognition_kind IS NOT NULL
			RETURNING recognition_no
		)
		INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, subject, recognition_no)
		VALUES (code, item, '2024-02-01', amount, subject_is, (SELECT recognition_no FROM recognised)) RETURNING application_no INTO no;
		UPDATE jm.application SET status = 'submitted' WHERE uscc = code AND application_no = no;
		UPDATE jm.application SET status = 'accepted' WHERE uscc = code AND application_no = no;
		UPDATE jm.application SET status = 'reviewed', assessed_yuan = amount WHERE uscc = code AND application_no = no;
		UPDATE jm.application SET status = 'publicised', publicity_start = '2024-03-01', publicity_end = '2024-03-08' WHERE uscc = code AND application_no = no;
		UPDATE jm.application SET status = 'approved', awarded_yuan = amount WHERE uscc = code AND application_no = no;
		RESET ROLE;
		RETURN no;
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL;
		RETURN SQLSTATE || ' ' || detail;
	END;
END
$$;
SELECT pg_temp.approve('jm_rights_p', :'p1', 'cluster_digital_pilot_municipal', 600000, 'a shared cluster') AS own_case \gset
SELECT ok(:'own_case' ~ '^[0-9]+$', 'an officer takes a case through all its steps (' || :'own_case' || ')');
SELECT is((SELECT string_agg(to_status || ' ' || acted_by, ', ' ORDER BY event_no) FROM jm.application_event WHERE uscc = :'p1' AND application_no::text = :'own_case'),
	'draft jm_rights_p, submitted jm_rights_p, accepted jm_rights_p, reviewed jm_rights_p, publicised jm_rights_p, approved jm_rights_p', 'each in the history under his name');
SELECT is((SELECT used_yuan FROM jm_private.shared_account WHERE scope_key = 'a shared cluster'), 1000000.00, 'booked together with what another district awarded');
SELECT is_empty('SELECT * FROM jm.account_check', 'and the accounts agree with the applications');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT string_agg(scope_key, '' '') FROM jm_private.shared_account'), 'a shared cluster', 'of shared limits he sees those his cases count against');
SELECT is(pg_temp.as_role('jm_rights_reader', 'SELECT count(*) FROM jm_private.shared_account WHERE scope_key LIKE ''their%'''), '0', 'and no others');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (%L, %s, 600000, '2024-04-01') $$, :'p1', :'own_case')), '1', 'he pays it');
SELECT is(pg_temp.message_as('jm_rights_p', format($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (%L, %s, 300000, '2024-04-01'), (%1$L, %2$s, 300000, '2024-04-02');
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason) VALUES (%1$L, %2$s, -1, '2024-04-03', 'x'); SET CONSTRAINTS ALL IMMEDIATE $$, :'p1', :'own_case')),
	'P0001 it passed ', 'in parts, and takes back; at the end of the transaction it adds up');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (%L, %s, 600000.01, '2024-04-01') $$, :'p1', :'own_case')), 'JM076', 'not a fen more');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, recorded_by) VALUES (%L, %s, 1, '2024-04-01', 'jm_rights_j') $$, :'p1', :'own_case')), '42501', 'and not under another''s name');
SELECT ok(pg_temp.approve('jm_rights_p', :'p2', 'quality_innovation_centre', 100, 'a centre') ~ '^[0-9]+$', 'a case with a quota of the year is approved too');

SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.application_event (uscc, application_no, to_status) VALUES (%L, %s, 'paid') $$, :'p1', :'own_case')), '42501', 'history is written by the steps alone');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm.application_event SET note = ''x'''), '42501', 'and never changed');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.record_history (uscc, table_name, content, recorded_at, replaced_at, command) VALUES (%L, 'recognition', '{}', '2024-01-01', now(), 'UPDATE') $$, :'p1')), '42501', 'former versions are written by the changes alone');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm.record_history SET recorded_at = ''2020-01-01'''), '42501', 'and never changed');
SELECT is(pg_temp.changed_as('jm_rights_p', 'DELETE FROM jm.record_history'), '42501', 'nor removed');
SELECT is(pg_temp.changed_as('jm_rights_p', format('UPDATE jm.recognition SET certificate_no = ''c'' WHERE kind = ''hnte'' AND uscc = %L', :'p1')), '1', 'an officer''s change leaves one, with the officer''s rights');
SELECT is(pg_temp.changed_as('jm_rights_p', format('INSERT INTO jm.recognition (uscc, kind, level, granted_on, recorded_at) VALUES (%L, ''aeo'', ''national'', ''2024-01-01'', ''2024-01-01'')', :'p1')), '42501', 'nobody but the owner says when a record was made');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm_private.known_enterprise_year(clock_timestamp())'), '2', 'what was known at a time is seen of the own district');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm_private.account SET used_yuan = 0'), '42501', 'accounts are not set back by hand');
SELECT is(pg_temp.changed_as('jm_rights_p', 'DELETE FROM jm_private.account'), '42501', 'nor removed');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm_private.shared_account SET used_yuan = 0'), '42501', 'nor are shared ones');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm_private.account (uscc, item_code, scope, scope_key) VALUES (%L, 'listing', 'enterprise', 'x') $$, :'p1')), '42501', 'nor opened');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO jm_private.shared_account (item_code, scope, scope_key) VALUES ('listing', 'quota', 'x') $$), '42501', 'by nobody');
SELECT is(pg_temp.changed_as('jm_rights_p', format('UPDATE jm.application SET disbursed_yuan = 1 WHERE uscc = %L AND application_no = %s', :'p1', :'own_case')), 'JM118', 'what is paid is not written by hand');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, disbursed_yuan) VALUES (%L, 'listing', '2024-01-01', 5, 5, 5, 5) $$, :'p1')), 'JM118', 'not with a new application either');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO jm.application (uscc, item_code, event_on, status, assessed_yuan, awarded_yuan) VALUES (%L, 'listing', '2024-01-01', 'approved', 5, 5) $$, :'p1')), 'JM061', 'and cases of older books are the owner''s business');

-- The sums are kept by the triggers with the owner's rights: an officer's commands refresh, and cannot write them
SELECT is(pg_temp.changed_as('jm_rights_p', 'INSERT INTO jm_private.change_log (uscc, family) VALUES (''x'', ''award'')'), '42501', 'nothing is noted by hand');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm_private.movement_rollup SET amount = 0'), '42501', 'no sum is changed');
SELECT is(pg_temp.changed_as('jm_rights_p', 'DELETE FROM jm_private.rollup_state'), '42501', 'nothing that is kept for them is removed');
SELECT is(pg_temp.changed_as('jm_rights_p', 'SELECT jm_private.refresh_due()'), '42501', 'nor is it refreshed by calling what the triggers call');
SAVEPOINT refreshed;
SELECT is(pg_temp.as_role('jm_rights_p', format($$ WITH made AS (INSERT INTO jm.application (uscc, item_code, event_on) SELECT %L, 'listing', '2024-02-01' FROM generate_series(1, 3)
	RETURNING 1) SELECT count(*) FROM made $$, :'p1')), '3', 'an officer makes applications');
DO $$
BEGIN
	SET LOCAL ROLE jm_rights_p;
	FOR n IN 1 .. 300 LOOP
		UPDATE jm.application SET source = 'ours' WHERE item_code = 'listing' AND event_on = '2024-02-01';
	END LOOP;
	RESET ROLE;
END
$$;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log), '<', 300::bigint, 'whose commands refresh the sums');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'of all districts, exactly');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT current_user'), 'jm_rights_p', 'and leave him who he is');
ROLLBACK TO refreshed;

-- From within a trigger of one's own on a temporary table nothing more can be done
GRANT TEMPORARY ON DATABASE :DBNAME TO jm_rights_p;
SET LOCAL ROLE jm_rights_p;
CREATE TEMP TABLE lever (command text);
CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE NEW.command; RETURN NEW; END $$;
CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull();
RESET ROLE;
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO lever VALUES ('UPDATE jm_private.account SET used_yuan = used_yuan - 0.01') $$), '42501', 'no account shrinks by a fen, from within a trigger either');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO lever VALUES ('UPDATE jm_private.account SET used_count = 0') $$), '42501', 'nor in number');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO lever VALUES ('UPDATE jm_private.account SET scope_key = ''elsewhere''') $$), '42501', 'nor is it moved out of the way');
SELECT is(pg_temp.changed_as('jm_rights_p', $$ INSERT INTO lever VALUES ('UPDATE jm_private.shared_account SET used_yuan = 0') $$), '42501', 'shared ones do not either');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO lever VALUES ('INSERT INTO jm.application_event (uscc, application_no, to_status, acted_by) VALUES (''%s'', %s, ''paid'', ''jm_rights_j'')') $$, :'p1', :'own_case')), '42501', 'history takes nobody else''s name');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO lever VALUES ('INSERT INTO jm.application_event (uscc, application_no, to_status, acted_at) VALUES (''%s'', %s, ''paid'', ''2024-01-01'')') $$, :'p1', :'own_case')), '42501', 'and no other time');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO lever VALUES ('INSERT INTO jm.application_event (uscc, application_no, to_status) VALUES (''%s'', 20, ''paid'')') $$, :'j1')), '42501', 'and no other district''s case');
SELECT is(pg_temp.changed_as('jm_rights_p', format($$ INSERT INTO lever VALUES ('UPDATE jm.application SET disbursed_yuan = 1 WHERE application_no = %s; SET CONSTRAINTS ALL IMMEDIATE') $$, :'own_case')), 'JM118', 'and what is paid is written with the disbursements alone');

-- Giving and taking --------------------------------------------------------------------------
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_unheard', 'read') $$, 'JM112', NULL, 'a right is given to a role there is');
SELECT throws_ok($$ CALL jm.grant_access(NULL, 'read') $$, 'JM112', NULL, 'not to none');
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_p', 'everything') $$, 'JM114', NULL, 'rights are read, write and audit');
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_p', NULL) $$, 'JM114', NULL, 'never none');
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_p', 'read', '440782') $$, 'JM115', NULL, '440782 is no district any more');
SELECT throws_ok($$ CALL jm.grant_access('jm_rights_p', 'read', '440700') $$, 'JM115', NULL, 'and the city is no district: it is left out');
SELECT throws_ok(format('CALL jm.grant_access(%L, %L)', current_user, 'read'), 'JM117', NULL, 'rights do not bind the owner');
SELECT throws_ok($$ CALL jm.protect_table('enterprise', 'something') $$, 'JM114', NULL, 'a table is about something known');
SELECT throws_ok($$ CALL jm.revoke_access('jm_rights_p', 'write', '440704') $$, 'JM113', NULL, 'what is revoked was given');
SELECT throws_ok($$ CALL jm.revoke_access('jm_rights_p', 'write') $$, 'JM113', NULL, 'for that district');
SELECT lives_ok($$ CALL jm.grant_access('jm_rights_p', 'write', '440703') $$, 'what is given twice');
SELECT is((SELECT count(*)::int FROM jm.access WHERE role_name = 'jm_rights_p'), 1, 'is one right');
CALL jm.grant_access('jm_rights_p', 'read');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm.enterprise'), '3', 'with a right to read the city an officer sees more');
SELECT is(pg_temp.changed_as('jm_rights_p', 'UPDATE jm.enterprise SET source = ''x'''), '2', 'and changes no more');
CALL jm.revoke_access('jm_rights_p', 'read');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm.enterprise'), '2', 'until it is revoked');
CALL jm.revoke_access('jm_rights_p', 'write', '440703');
SELECT is(pg_temp.as_role('jm_rights_p', 'SELECT count(*) FROM jm.enterprise'), '42501', 'without a right there is nothing to see');
SELECT is((SELECT count(*)::int FROM jm.access WHERE role_name = 'jm_rights_p' AND revoked_at IS NOT NULL AND revoked_by = current_user), 2, 'what was once given stays on record');
CREATE ROLE jm_rights_super SUPERUSER;
CREATE ROLE jm_rights_bypass BYPASSRLS;
SELECT throws_ok(format('CALL jm.grant_access(%L, ''read'')', r), 'JM117', NULL, format('%s is bound by no row''s right, and is given none', r)) FROM unnest(ARRAY['jm_rights_super', 'jm_rights_bypass', current_user::text]) AS r;
SELECT is((pg_temp.report($$ CALL jm.revoke_access('jm_rights_group', 'write') $$)).detail, 'It has read in 440704.', 'who has not a right that is revoked is told what he has');
SELECT is((pg_temp.report($$ CALL jm.revoke_access('jm_rights_nobody', 'write') $$)).detail, 'It has none.', 'or that he has none');

-- A role that is called otherwise since
CREATE ROLE jm_rights_former;
CALL jm.grant_access('jm_rights_former', 'read');
ALTER ROLE jm_rights_former RENAME TO jm_rights_renamed;
SELECT lives_ok('CALL jm.refresh_access()', 'rights of a role that is called otherwise since do not stop those of others');
SELECT lives_ok($$ CALL jm.revoke_access('jm_rights_former', 'read') $$, 'and are revoked by the name they were given to');

-- A right on record says who has which, and one that ended by whom it was ended and when
SELECT throws_ok(format('INSERT INTO jm.access (role_name, access_right, granted_at, revoked_at, revoked_by) VALUES (%L, %L, ''2024-03-01'', %L, %L)', a.role_name, a.access_right, a.revoked_at, a.revoked_by),
		'23514', NULL, a.sentence)
FROM (VALUES ('', 'read', NULL, NULL, 'a right is somebody''s'),
			 ('jm_rights_p', 'own', NULL, NULL, 'and one of three'),
			 ('jm_rights_p', 'read', '2024-02-29 23:59:59', 'jm_rights_p', 'none ended before it began'),
			 ('jm_rights_p', 'read', '2024-03-02', NULL, 'none ended by nobody'),
			 ('jm_rights_p', 'read', NULL, 'jm_rights_p', 'none was ended on no day')) AS a (role_name, access_right, revoked_at, revoked_by, sentence);
SELECT lives_ok($$ INSERT INTO jm.access (role_name, access_right, granted_at, revoked_at, revoked_by)
	VALUES ('jm_rights_p', 'read', '2024-03-01', '2024-03-01', 'jm_rights_p') $$, 'one may end as it begins');
CREATE TABLE jm.of_our_own (uscc text NOT NULL REFERENCES jm.enterprise ON UPDATE CASCADE, remark text, PRIMARY KEY (uscc));
INSERT INTO jm.of_our_own SELECT uscc, source FROM jm.enterprise;
CALL jm.protect_table('of_our_own', 'enterprise');
CALL jm.refresh_access();
SELECT is(pg_temp.as_role('jm_rights_reader', 'SELECT count(*) FROM jm.of_our_own'), '2', 'a table of one''s own is protected in one call');
SELECT is(pg_temp.as_role('jm_rights_j', 'SELECT string_agg(remark, '' '') FROM jm.of_our_own'), 'CANARY', 'and readable after another');
SELECT is(pg_temp.changed_as('jm_rights_j', 'UPDATE jm.of_our_own SET remark = ''x'''), '1', 'by the same rights');

SELECT * FROM finish();
ROLLBACK;
