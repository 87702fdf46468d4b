-- Tried from outside, with plain SQL and bad intentions: a stranger with a schema
-- of his own, an officer with temporary tables and triggers, a member of the
-- owner, a schema prepared beforehand, a DBA who is not the owner.
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();

CREATE ROLE jm_atk_stranger;
GRANT CREATE, TEMPORARY ON DATABASE :DBNAME TO jm_atk_stranger;

-- What a command of a role ends with, undone at once: a SQLSTATE, or done
CREATE FUNCTION pg_temp.tried(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		EXECUTE command;
		RAISE EXCEPTION USING ERRCODE = 'ZZ000';
	EXCEPTION
		WHEN SQLSTATE 'ZZ000' THEN RETURN 'done';
		WHEN OTHERS THEN RETURN SQLSTATE;
	END;
END
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;

-- A superuser through a foreign key -----------------------------------------------------------
-- A foreign key is checked with the rights of the owner of the table it refers to;
-- a type of one's own brings a cast of one's own into that check.
SET LOCAL ROLE jm_atk_stranger;
CREATE SCHEMA jm_atk;
CREATE TYPE jm_atk.climb AS ENUM ('440703', 'tech_upgrade_municipal', 'hq_count', 'draft', '9');
CREATE FUNCTION jm_atk.climb_to_text(word jm_atk.climb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		ALTER ROLE jm_atk_stranger SUPERUSER;
	EXCEPTION WHEN insufficient_privilege THEN
		NULL;
	END;
	RETURN textin(enum_out(word));
END
$$;
CREATE FUNCTION jm_atk.climb_to_int(word jm_atk.climb) RETURNS int LANGUAGE sql AS $$ SELECT int4in(textout(jm_atk.climb_to_text(word))) $$;
CREATE CAST (jm_atk.climb AS text) WITH FUNCTION jm_atk.climb_to_text(jm_atk.climb) AS IMPLICIT;
CREATE CAST (jm_atk.climb AS int) WITH FUNCTION jm_atk.climb_to_int(jm_atk.climb) AS IMPLICIT;
-- Refers to a table of the law by a column of that type, whatever comes of it
CREATE FUNCTION jm_atk.refer(law_table text, word text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('CREATE TABLE jm_atk.lever (word jm_atk.climb REFERENCES %s)', law_table);
	EXECUTE format('INSERT INTO jm_atk.lever VALUES (%L)', word);
	RETURN 'referred';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
SELECT is(jm_atk.refer('jm_policy.' || law_table, word), '42501', format('nobody refers to jm_policy.%s by a foreign key', law_table))
FROM (VALUES ('district', '440703'), ('award_item', 'tech_upgrade_municipal'), ('indicator', 'hq_count'), ('application_status', 'draft'), ('measure', '9')) AS v (law_table, word);
RESET ROLE;
SELECT is((SELECT rolsuper FROM pg_roles WHERE rolname = 'jm_atk_stranger'), false, 'and a stranger stays one');
SELECT is_empty($$ SELECT c.oid::regclass, a.privilege_type FROM pg_class AS c CROSS JOIN aclexplode(c.relacl) AS a
	WHERE c.relnamespace = 'jm_policy'::regnamespace AND a.grantee <> c.relowner AND NOT (a.grantee = 0 AND a.privilege_type = 'SELECT') $$,
	'the law is there to be read, and nothing else is granted of it');
SELECT is_empty($$ SELECT conrelid::regclass, conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'jm'::regnamespace AND confrelid IN (
	SELECT oid FROM pg_class WHERE relnamespace = 'jm_policy'::regnamespace) $$, 'a ledger asks the law by triggers that run as whoever asks');
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91350100M000100Y43', 'x', '440703');
SELECT throws_ok(format('INSERT INTO jm.%s VALUES (%s)', target, given), state, NULL, format('a new row of %s with a code the law does not have is refused', target))
FROM (VALUES
	('enterprise (uscc, name, district_code)', $$ '91110108551385082Q', 'x', '440782' $$, '23503'),
	('project (uscc, kind, name, district_code)', $$ '91350100M000100Y43', 'digital', 'x', '440782' $$, '23503'),
	('observation (indicator_code, period_start, period_end, value, unit, source_title)', $$ 'hq', '2024-12-31', '2024-12-31', 1, '家', 'x' $$, '23503'),
	('observation (indicator_code, district_code, period_start, period_end, value, unit, source_title)', $$ 'hq_count', '440782', '2024-12-31', '2024-12-31', 1, '家', 'x' $$, '23503'),
	('activity (kind, happened_on, district_code)', $$ 'chain_handbook', '2024-01-01', '440782' $$, '23503'),
	('assignment (kind, started_on, person, district_code)', $$ 'sci_commissioner', '2024-01-01', 'x', '440782' $$, '23503'),
	('list_entry (kind, entered_on, subject, district_code)', $$ (SELECT min(kind) FROM jm_policy.list_kind), '2024-01-01', 'x', '440782' $$, '23503'),
	('request (channel, opened_at, district_code)', $$ (SELECT min(channel) FROM jm_policy.request_channel), '2024-01-01', '440782' $$, '23503'),
	('access (role_name, access_right, district_code)', $$ 'jm_atk_stranger', 'read', '440782' $$, '23503'),
	('allocation_round (item_code, year, batch_no, budget_yuan)', $$ 'tech_upgrade', 2024, 1, 1 $$, '23503'),
	('application (uscc, item_code, event_on)', $$ '91350100M000100Y43', 'tech_upgrade', '2024-01-01' $$, 'JM001'),
	('application (uscc, item_code, event_on, status)', $$ '91350100M000100Y43', 'listing', '2024-01-01', 'done' $$, 'JM061')) AS v (target, given, state);
INSERT INTO jm.application (uscc, item_code, event_on) VALUES ('91350100M000100Y43', 'listing', '2024-01-01');
INSERT INTO jm.activity (uscc, kind, happened_on) VALUES ('91350100M000100Y43', 'chain_handbook', '2024-01-01');
SELECT throws_ok(command, state, NULL, 'and so is one that is changed: ' || command)
FROM (VALUES
	($$ UPDATE jm.enterprise SET district_code = '440782' $$, '23503'),
	($$ UPDATE jm.activity SET district_code = '440782' $$, '23503'),
	($$ UPDATE jm.application SET item_code = 'tech_upgrade' $$, 'JM001'),
	($$ UPDATE jm.application SET status = 'done' $$, 'JM061')) AS v (command, state);

-- A schema prepared beforehand -----------------------------------------------------------------
CREATE ROLE jm_atk_owner;
CREATE ROLE jm_atk_reader;
GRANT CREATE ON DATABASE :DBNAME TO jm_atk_owner;
SET LOCAL ROLE jm_atk_stranger;
CREATE SCHEMA jm_atk_a_zh;
GRANT ALL ON SCHEMA jm_atk_a_zh TO PUBLIC;
RESET ROLE;
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.create_ledger('jm_atk_a') $$), 'JM047', 'the Chinese views do not move into a schema that a stranger made beforehand');
SELECT throws_ok($$ CALL jm_policy.create_ledger('jm_atk_a') $$, 'JM047', NULL, 'a superuser''s do not either');
ALTER SCHEMA jm_atk_a_zh OWNER TO jm_atk_owner;
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.create_ledger('jm_atk_a') $$), 'JM048', 'nor into one''s own in which everybody creates');
REVOKE CREATE ON SCHEMA jm_atk_a_zh FROM PUBLIC;
GRANT CREATE ON SCHEMA jm_atk_a_zh TO jm_atk_stranger;
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.create_ledger('jm_atk_a') $$), 'JM048', 'or a stranger does');
REVOKE ALL ON SCHEMA jm_atk_a_zh FROM PUBLIC, jm_atk_stranger;

-- What the owner gives by default he does not give of a ledger
SET LOCAL ROLE jm_atk_owner;
ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO jm_atk_stranger;
ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO jm_atk_stranger;
ALTER DEFAULT PRIVILEGES GRANT ALL ON SCHEMAS TO jm_atk_stranger;
SELECT lives_ok($$ CALL jm_policy.create_ledger('jm_atk_a') $$, 'one''s own, with nobody else in it, is used');
CALL jm_policy.create_ledger('jm_atk_b');
RESET ROLE;
SELECT is_empty($$ SELECT c.oid::regclass, a.privilege_type FROM pg_class AS c CROSS JOIN aclexplode(c.relacl) AS a
	WHERE c.relnamespace::regnamespace::text ~ '^jm_atk_[ab]' AND a.grantee <> c.relowner $$, 'default privileges of the owner give nobody a table of a ledger, to hang triggers on or refer to');
SELECT is_empty($$ SELECT n.nspname, a.privilege_type FROM pg_namespace AS n CROSS JOIN aclexplode(n.nspacl) AS a
	WHERE n.nspname ~ '^jm_atk_[ab]' AND a.grantee <> n.nspowner $$, 'nor its schemas, to make functions in');
SELECT is_empty($$ SELECT relname FROM pg_class WHERE relnamespace::regnamespace::text ~ '^jm_atk_[ab]' AND pg_get_userbyid(relowner) <> 'jm_atk_owner' $$, 'all is the owner''s');

-- A ledger is upgraded by its owner ---------------------------------------------------------------
-- The owner's functions would run as the DBA
SET LOCAL ROLE jm_atk_owner;
CREATE FUNCTION jm_atk_a.climb() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	BEGIN
		ALTER ROLE jm_atk_owner SUPERUSER;
	EXCEPTION WHEN insufficient_privilege THEN
		NULL;
	END;
END $$;
CREATE FUNCTION jm_atk_a.format(text, name) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM jm_atk_a.climb(); RETURN pg_catalog.format($1, $2); END $$;
CREATE FUNCTION jm_atk_a.format(text, text, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM jm_atk_a.climb(); RETURN pg_catalog.format($1, $2, $3); END $$;
CREATE FUNCTION jm_atk_a.hang() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM jm_atk_a.climb(); RETURN NEW; END $$;
CREATE TRIGGER hang BEFORE INSERT ON jm_atk_a.ledger_version FOR EACH ROW EXECUTE FUNCTION jm_atk_a.hang();
INSERT INTO jm_atk_a_private.ledger_object VALUES ('view', 'what was lost');
RESET ROLE;
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$, 'JM046', NULL, 'a DBA does not upgrade what is not his');
SELECT throws_ok($$ CALL jm_policy.put_in_place('jm_atk_a') $$, 'JM047', NULL, 'nor by what the procedure calls');
SELECT throws_ok($$ CALL jm_atk_a.make_chinese_views() $$, 'JM047', NULL, 'nor makes its Chinese views, which would be his');
-- A view in the place of the table that is asked first
ALTER TABLE jm_atk_b.ledger_version RENAME TO was;
SET LOCAL ROLE jm_atk_owner;
CREATE VIEW jm_atk_b.ledger_version AS SELECT version_no, extension_version, checksum, jm_atk_a.climb()::text AS climb FROM jm_atk_b.was;
RESET ROLE;
SELECT throws_ok($$ CALL jm_policy.upgrade_ledger('jm_atk_b') $$, 'JM046', NULL, 'he is refused before he has asked the ledger anything');
SELECT is(pg_temp.tried('jm_atk_stranger', $$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$) IN ('JM043', 'JM046', '42501'), true, 'a stranger is refused too');
SELECT is((SELECT bool_or(rolsuper) FROM pg_roles WHERE rolname LIKE 'jm\_atk\_%'), false, 'nobody has become a superuser');
SET LOCAL ROLE jm_atk_owner;
-- Beside which nothing of the ledger's own could tell which format() is meant
DROP FUNCTION jm_atk_a.format(text, name), jm_atk_a.format(text, text, text);
SELECT lives_ok($$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$, 'the owner upgrades it');
RESET ROLE;
-- Others in it
GRANT CREATE, USAGE ON SCHEMA jm_atk_a TO jm_atk_stranger;
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$), 'JM048', 'not while a stranger may make functions in it');
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_atk_a.grant_access('jm_atk_reader', 'write', '440703') $$), 'JM048', 'nor is anybody given rights to work in it');
SET LOCAL ROLE jm_atk_stranger;
CREATE FUNCTION jm_atk_a.format(text, bigint, text) RETURNS text LANGUAGE sql AS $$ SELECT $1 $$;
RESET ROLE;
REVOKE CREATE ON SCHEMA jm_atk_a FROM jm_atk_stranger;
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$), 'JM048', 'nor with what he left behind');
DROP FUNCTION jm_atk_a.format(text, bigint, text);
SELECT is(pg_temp.tried('jm_atk_owner', $$ CALL jm_policy.upgrade_ledger('jm_atk_a') $$), 'done', 'when that is gone it is the owner''s again');

-- An officer with a temporary table and a trigger --------------------------------------------------
CREATE ROLE jm_atk_p;
CREATE ROLE jm_atk_j;
CALL jm.grant_access('jm_atk_p', 'write', '440703');
CALL jm.grant_access('jm_atk_j', 'write', '440704');
GRANT TEMPORARY ON DATABASE :DBNAME TO jm_atk_p;
CREATE FUNCTION pg_temp.code(n int) RETURNS text LANGUAGE sql AS $$
	SELECT body || jm_policy.uscc_check_char(body) FROM (SELECT '91440703MA6' || lpad(n::text, 6, '0') AS body) AS b
$$;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
SELECT pg_temp.code(1) AS p1, pg_temp.code(2) AS j1, pg_temp.code(3) AS free \gset
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (:'p1', 'ours', '440703'), (:'j1', 'theirs', '440704');
INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES (:'p1', 'hnte', 'national', '2024-01-01'), (:'j1', 'hnte', 'national', '2024-01-01');
UPDATE jm.recognition SET certificate_no = 'GR';
INSERT INTO jm.subject (kind, name, source) VALUES ('cluster', 'ours', 'x'), ('cluster', 'theirs', 'x');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, subject, source)
	VALUES (:'j1', 20, 'cluster_digital_pilot_municipal', '2024-01-01', 777777, 777777, 777777, 'approved', 'theirs', 'older books');
INSERT INTO jm.application (uscc, application_no, item_code, event_on, requested_yuan, assessed_yuan, awarded_yuan, status, subject, source)
	VALUES (:'p1', 10, 'cluster_digital_pilot_municipal', '2024-01-01', 600000, 600000, 600000, 'approved', 'ours', 'older books');
SET LOCAL ROLE jm_atk_p;
CREATE TEMP TABLE lever (command text);
CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN EXECUTE NEW.command; RETURN NEW; END $$;
CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull();
RESET ROLE;
CREATE FUNCTION pg_temp.pulled(command text) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.tried('jm_atk_p', pg_catalog.format('INSERT INTO pg_temp.lever VALUES (%L)', command))
$$;

-- What the triggers of the ledger write is written by nobody else
SELECT is(pg_temp.pulled(command), '42501', 'nobody but the ledger''s own triggers ' || does)
FROM (VALUES
	(format($$ INSERT INTO jm.record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code)
		VALUES (%L, 'recognition', '{}', '2020-01-01', clock_timestamp(), 'DELETE', '440703') $$, :'j1'), 'writes a former version for another district''s enterprise'),
	(format($$ INSERT INTO jm.record_history (uscc, table_name, content, recorded_at, replaced_at, command, district_code)
		VALUES (%L, 'recognition', '{}', '2020-01-01', clock_timestamp(), 'DELETE', '440703') $$, :'p1'), 'nor for one of the own'),
	(format($$ UPDATE jm.record_history SET uscc = %L $$, :'free'), 'moves one out of sight'),
	('DELETE FROM jm.record_history', 'removes one'),
	(format($$ INSERT INTO jm.application_event (uscc, application_no, to_status) VALUES (%L, 10, 'rejected') $$, :'p1'), 'writes a step into a history'),
	(format($$ INSERT INTO jm_private.account (uscc, item_code, scope, scope_key, used_yuan) VALUES (%L, 'listing', 'enterprise', '', 1) $$, :'p1'), 'opens an account'),
	('UPDATE jm_private.account SET used_yuan = used_yuan + 1', 'books on one'),
	($$ INSERT INTO jm_private.shared_account (item_code, scope, scope_key, used_yuan) VALUES ('quality_innovation_centre', 'quota', '2024', 1) $$, 'uses up a quota'),
	('UPDATE jm_private.shared_account SET used_count = used_count + 1', 'books on a limit that districts share'),
	($$ INSERT INTO jm_private.change_log (uscc, family) VALUES ('x', 'award') $$, 'notes anything for the sums')) AS v (command, does);
-- By the ledger's own functions, on a table of one's own that is called like the ledger's
SET LOCAL ROLE jm_atk_p;
CREATE TEMP TABLE recognition (uscc text, certificate_no text, recorded_at timestamptz, district_code text);
CREATE TEMP TABLE application (LIKE jm.application);
SELECT is(pg_temp.tried('jm_atk_p', format($$ CREATE TRIGGER t AFTER DELETE ON pg_temp.recognition FOR EACH ROW EXECUTE FUNCTION %s;
	INSERT INTO pg_temp.recognition VALUES (%L, 'forged', '2020-01-01', '440703'); DELETE FROM pg_temp.recognition $$, call, :'j1')) IN ('42501', '42883', 'JM037'), true, 'history takes nothing from there by ' || call)
FROM (VALUES ('jm_private.keep_version()'), ('jm_policy.with_owner_rights(''keep_version'')')) AS v (call);
SELECT is(pg_temp.tried('jm_atk_p', format($$ CREATE TRIGGER t AFTER INSERT ON pg_temp.application REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %s;
	INSERT INTO pg_temp.application SELECT * FROM jm.application $$, call)) IN ('42501', '42883', '42P01', 'JM037'), true, 'nor by ' || call)
FROM (VALUES ('jm_private.record_application_start()'), ('jm_policy.with_owner_rights(''record_application_start'')'), ('jm_policy.book_approved()')) AS v (call);
RESET ROLE;
SELECT is_empty($$ SELECT content FROM jm.record_history WHERE content ->> 'certificate_no' = 'forged' OR content = '{}' $$, 'nothing of it is there');

-- A refusal does not tell what other districts have of a limit
CREATE FUNCTION pg_temp.told(role_name text, command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
	hint text;
BEGIN
	BEGIN
		EXECUTE format('SET LOCAL ROLE %I', role_name);
		EXECUTE command;
		RAISE EXCEPTION 'it passed';
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
		RETURN concat_ws(' ', SQLSTATE, SQLERRM, detail, hint);
	END;
END
$$;
SELECT unalike(pg_temp.told('jm_atk_p', format('INSERT INTO pg_temp.lever VALUES (%L)', command)), '%777777%', 'no error tells what another district was awarded: ' || command)
FROM (VALUES ('UPDATE jm_private.shared_account SET used_yuan = 0'), ('UPDATE jm_private.shared_account SET used_count = 0'), ('UPDATE jm_private.account SET used_yuan = 0'),
	('INSERT INTO jm_private.shared_account SELECT * FROM jm_private.shared_account')) AS v (command);

-- nor whether an enterprise of another district is in the books, and what it has
INSERT INTO jm.project (uscc, project_no, kind, name) VALUES (:'j1', 7, 'digital', 'theirs');
INSERT INTO jm.list_entry (uscc, kind, entered_on) VALUES (:'j1', 'srdi_library', '2024-01-01');
INSERT INTO jm.assignment (uscc, kind, started_on) VALUES (:'j1', 'project_team', '2024-01-01');
INSERT INTO jm.entity_step (uscc, kind, stepped_on) SELECT :'j1', kind, '2024-01-01' FROM jm_policy.entity_step_kind ORDER BY ordinal DESC LIMIT 1;
INSERT INTO jm.invoice (uscc, application_no, invoice_no, amount_yuan) VALUES (:'j1', 20, 'A1', 1);
SELECT is(replace(pg_temp.told('jm_atk_p', format('INSERT INTO jm.%s VALUES (%s)', target, format(given, :'j1'))), :'j1', '?'),
	replace(pg_temp.told('jm_atk_p', format('INSERT INTO jm.%s VALUES (%s)', target, format(given, :'free'))), :'free', '?'), 'a refusal says of an enterprise of another district what it says of none: ' || target)
FROM (VALUES
	('application (uscc, item_code, event_on, project_no)', $$ %L, 'listing', '2024-01-01', 7 $$),
	('application (uscc, item_code, event_on, recognition_no)', $$ %L, 'listing', '2024-01-01', 1 $$),
	('application (uscc, application_no, item_code, event_on)', $$ %L, 20, 'listing', '2024-01-01' $$),
	('project (uscc, project_no, kind, name)', $$ %L, 7, 'digital', 'x' $$),
	('project_year (uscc, project_no, year, invested_yuan)', $$ %L, 7, 2024, 1 $$),
	('list_entry (uscc, kind, entered_on)', $$ %L, 'srdi_library', '2024-02-01' $$),
	('assignment (uscc, kind, started_on)', $$ %L, 'project_team', '2024-02-01' $$),
	('assignment (uscc, kind, started_on, project_no)', $$ %L, 'project_team', '2024-02-01', 7 $$),
	('entity_step (uscc, kind, stepped_on)', $$ %L, (SELECT kind FROM jm_policy.entity_step_kind ORDER BY ordinal LIMIT 1), '2025-01-01' $$),
	('invoice (uscc, application_no, invoice_no, amount_yuan)', $$ %L, 20, 'A1', 1 $$),
	('condition_finding (uscc, fact, holds, found_on)', $$ %L, (SELECT min(fact) FROM jm_policy.award_condition), true, '2024-01-01' $$),
	('receipt (uscc, application_no, item_code, event_on, units, binding, explanation_zh, explanation_en)', $$ %L, 20, 'listing', '2024-01-01', 1, 'not_in_force', 'x', 'x' $$),
	('disbursement (uscc, application_no, disbursed_yuan, disbursed_on)', $$ %L, 20, 1, '2024-01-01' $$)) AS v (target, given);

-- A case is not closed as paid by a payment that is not there
SELECT is(pg_temp.pulled(format($$ UPDATE jm.application SET disbursed_yuan = 600000 WHERE uscc = %1$L AND application_no = 10;
	UPDATE jm.application SET status = 'paid' WHERE uscc = %1$L AND application_no = 10;
	UPDATE jm.application SET disbursed_yuan = 0 WHERE uscc = %1$L AND application_no = 10; SET CONSTRAINTS ALL IMMEDIATE $$, :'p1')), 'JM118', 'what is paid is written with a payment alone, for a moment either');

-- Nobody takes the numbers that the next ones of other districts will have
SELECT is(pg_temp.tried('jm_atk_p', format($$ INSERT INTO jm.%I (%s, uscc) SELECT n, %L FROM generate_series(1, 100) AS n $$, t, c, :'p1')), '42501', format('an officer gives no %s', c))
FROM (VALUES ('application', 'application_no'), ('project', 'project_no'), ('recognition', 'recognition_no'), ('entity_step', 'step_no'), ('activity', 'activity_no'), ('assignment', 'assignment_no'), ('list_entry', 'entry_no'), ('disbursement', 'disbursement_no')) AS v (t, c);
SELECT is(pg_temp.tried('jm_atk_p', format($$ UPDATE jm.%I SET %s = 999999 $$, t, c)), 'JM111', format('nor changes a %s', c))
FROM (VALUES ('application', 'application_no'), ('recognition', 'recognition_no')) AS v (t, c);

-- And what an officer does is written down as before, under his name
SET LOCAL ROLE jm_atk_p;
UPDATE jm.recognition SET certificate_no = 'GR2' WHERE uscc = :'p1';
INSERT INTO jm.application (uscc, item_code, event_on) VALUES (:'p1', 'listing', '2024-02-01') RETURNING application_no AS his_no \gset
UPDATE jm.application SET status = 'submitted' WHERE uscc = :'p1' AND application_no = :his_no;
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) VALUES (:'p1', 10, 600000, '2024-06-01');
UPDATE jm.application SET status = 'paid' WHERE uscc = :'p1' AND application_no = 10;
RESET ROLE;
SELECT results_eq(format($$ SELECT content ->> 'certificate_no', replaced_by, district_code FROM jm.record_history WHERE uscc = %L ORDER BY history_no $$, :'p1'),
	format($$ VALUES (NULL, %L, '440703'), ('GR', 'jm_atk_p', '440703') $$, current_user), 'an officer''s change leaves the version it replaced');
SELECT results_eq(format($$ SELECT to_status, acted_by FROM jm.application_event WHERE uscc = %L AND application_no = %s ORDER BY event_no $$, :'p1', :his_no),
	$$ VALUES ('draft', 'jm_atk_p'), ('submitted', 'jm_atk_p') $$, 'and his steps stand in the history under his name');
SELECT results_eq(format($$ SELECT status, disbursed_yuan FROM jm.application WHERE uscc = %L AND application_no = 10 $$, :'p1'), $$ VALUES ('paid', 600000.00) $$, 'a payment is booked');

-- Words of rows that commands are made of
CREATE ROLE jm_atk_city;
CALL jm.grant_access('jm_atk_city', 'write');
SELECT is(pg_temp.tried('jm_atk_city', command), '42501', 'nobody but the owner says what the commands of an import are made of: ' || command)
FROM (VALUES ($$ INSERT INTO jm.import_field VALUES ('enterprise', 'name''; DROP SCHEMA jm', 99, 'level', false, false, 'x', 'x') $$),
			 ('UPDATE jm.import_field SET is_required = false'), ('DELETE FROM jm.import_field')) AS v (command);
SELECT is(pg_temp.tried('jm_atk_city', $$ INSERT INTO jm.import_header (kind, header, column_name) VALUES ('enterprise', '地盘', 'district') $$), 'done', 'what a header may be called is a word, and added by who has the whole city');

-- Who imported what is not edited
SET LOCAL ROLE jm_atk_p;
INSERT INTO jm.import_csv VALUES ('统一社会信用代码,认定类别,级别,认定日期'), (pg_temp.code(1) || ',高企,国家,2025-01-01');
CALL jm.import_recognitions();
RESET ROLE;
SELECT is(pg_temp.tried('jm_atk_p', command), state, 'of an import: ' || command)
FROM (VALUES ($$ UPDATE jm.import_run SET rows_rejected = 0, rows_imported = rows_read $$, '42501'), ('DELETE FROM jm.import_run', '42501'),
	($$ UPDATE jm.import_file SET loaded_by = 'jm_atk_city' $$, 'JM051'), ($$ UPDATE jm.import_file SET session_role = 'jm_atk_city' $$, 'JM051'),
	($$ UPDATE jm.import_file SET name = 'the list of March' $$, 'done')) AS v (command, state);

-- A receipt rests on a rule of the law
SELECT is(pg_temp.tried('jm_atk_p', $$ INSERT INTO jm.receipt_rule (rule_hash, rule_text) SELECT encode(sha256(convert_to(t, 'UTF8')), 'hex'), t FROM (VALUES ('{"item_code": "listing", "amount_yuan": 9999999}')) AS v (t) $$), '42501', 'an officer puts no rule on record that the law does not have');
SELECT is(pg_temp.tried('jm_atk_p', $$ INSERT INTO jm.receipt_rule (rule_hash, rule_text) SELECT jm_policy.rule_hash(r), jm_policy.rule_text(r) FROM jm_policy.award_rule AS r WHERE item_code = 'listing' $$), '42501', 'nor one that it has: only the ledger does');

-- Times are the server's, and no earlier than the command
SELECT pg_sleep(0.01) AS slept \gset
SELECT is(pg_temp.tried('jm_atk_p', format($$ INSERT INTO jm.recognition (uscc, kind, level, granted_on, recorded_at) VALUES (%L, 'aeo', 'national', '2024-01-01', transaction_timestamp()) $$, :'p1')), '42501', 'a record is not dated back to when a long transaction began');

SELECT is(pg_temp.tried('jm_atk_p', format($$ DO $do$ BEGIN PERFORM pg_sleep(0.01); INSERT INTO jm.recognition (uscc, kind, level, granted_on, recorded_at) VALUES (%L, 'aeo', 'national', '2024-01-01', statement_timestamp()); END $do$ $$, :'p1')), '42501', 'nor to when a long command began');
-- Numbers are the ledger's: who takes the next ones stops everybody else's records
SELECT is(pg_temp.tried('jm_atk_p', command), '42501', 'the next number is nobody''s to take: ' || about)
FROM (VALUES ('a figure', $$ INSERT INTO jm.observation (observation_no, indicator_code, district_code, period_start, period_end, value, unit, source_title) VALUES (2, 'hq_count', '440703', '2024-12-31', '2024-12-31', 1, '家', 'x') $$),
	('an event', $$ INSERT INTO jm.activity (activity_no, kind, happened_on, subject, district_code) VALUES (2, 'exhibition', '2024-01-01', 'x', '440703') $$),
	('a closing', $$ INSERT INTO jm.period_close (close_no, record_table, kind, district_code, period_start, period_end) VALUES (2, 'activity', 'water_leader', '440703', '2023-01-01', '2023-12-31') $$),
	('a line of a file', $$ INSERT INTO jm.import_enterprise (row_no, credit_code) VALUES (2, 'x') $$)) AS v (about, command);
SELECT is_empty($$ SELECT c.oid::regclass, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attidentity <> ''
	JOIN pg_constraint AS k ON k.conrelid = c.oid AND k.contype = 'p' AND k.conkey = ARRAY[a.attnum]
	WHERE c.relnamespace = 'jm'::regnamespace AND has_column_privilege('jm_atk_p', c.oid, a.attnum, 'INSERT') $$, 'of any table');

-- What is found is found by today: one of days to come would outdo whatever is found until then
SELECT is(pg_temp.tried('jm_atk_p', format($$ INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note) SELECT %L, c.fact, true, jm_policy.city_today() + %s, 'x' FROM jm_policy.award_condition AS c WHERE c.fact IS NOT NULL LIMIT 1 $$, :'p1', n)), state, 'a finding ' || about)
FROM (VALUES (1, 'JM124', 'of tomorrow is none'), (0, 'done', 'of today is one')) AS v (n, state, about);

-- A function that runs with an officer's rights acts for him, whoever calls it; the ledger's own act for who gave the command
CREATE ROLE jm_atk_aud;
CALL jm.grant_access('jm_atk_aud', 'audit');
SAVEPOINT deputy;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, status) VALUES (:'p1', 40, 'exhibition', '2024-01-01', 'submitted');
SET LOCAL ROLE jm_atk_p;
CREATE FUNCTION pg_temp.reject() RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ UPDATE jm.application SET status = 'rejected', status_note = 'x' WHERE application_no = 40; UPDATE jm.enterprise SET name = 'another' WHERE name = 'ours' $$;
SET LOCAL ROLE jm_atk_aud;
SELECT pg_temp.reject() \g /dev/null
RESET ROLE;
SELECT is((SELECT string_agg(acted_by, ' ') FROM jm.application_event WHERE application_no = 40 AND to_status = 'rejected'), 'jm_atk_p', 'the step is the officer''s');
SELECT is((SELECT string_agg(replaced_by, ' ') FROM jm.record_history WHERE table_name = 'enterprise' AND content ->> 'name' = 'ours'), 'jm_atk_p', 'and so is the change of a record');
ROLLBACK TO deputy;

-- Every name has who was logged in beside it
SELECT is_empty($$ SELECT a.attrelid::regclass, a.attname FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid AND c.relkind = 'r' AND c.relnamespace IN ('jm'::regnamespace, 'jm_policy'::regnamespace)
	JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
	WHERE pg_get_expr(d.adbin, d.adrelid) IN ('CURRENT_USER', 'jm_policy.acting_role()') AND c.relname NOT LIKE 'import\_%'
	  AND NOT EXISTS (SELECT FROM pg_attribute AS s WHERE s.attrelid = a.attrelid AND s.attname = 'session_role' AND s.attnotnull) $$, 'beside the role stands who was logged in, in every table that has it');

-- What runs with the owner's rights does not go by settings of the officer's session: in his time zone
-- the first of March has no beginning, and his dates are written in some other way
SAVEPOINT settings;
SET LOCAL ROLE jm_atk_p;
SET LOCAL timezone = 'A0B-24,J60/0,J200/0';
SET LOCAL datestyle = 'SQL, DMY';
DO $$
BEGIN
	FOR n IN 1 .. 300 LOOP
		INSERT INTO jm.recognition (uscc, kind, level, granted_on, certificate_no) VALUES ((SELECT uscc FROM jm.enterprise LIMIT 1), 'hnte', 'national', '2024-03-15', n::text);
	END LOOP;
END
$$;
UPDATE jm.application SET status = 'accepted' WHERE application_no = :his_no;
UPDATE jm.application SET publicity_start = '2024-06-02', publicity_end = '2024-06-09' WHERE application_no = :his_no;
UPDATE jm.application SET publicity_start = '2024-06-03' WHERE application_no = :his_no;
RESET ROLE;
SET LOCAL timezone = 'Asia/Shanghai';
SET LOCAL datestyle = 'ISO, YMD';
SELECT is((SELECT count(*) < 300 FROM jm_private.change_log WHERE family = 'recognition'), true, 'an officer''s commands refresh the sums of the city');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'in any time zone he sets');
SELECT alike((SELECT note FROM jm.application_event WHERE application_no = :his_no ORDER BY event_no DESC LIMIT 1), '%2024-06-02至2024-06-09%', 'and what is written into a history is written in one way');
ROLLBACK TO settings;

-- A code that was another's before: its history stays where it is
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (:'free', 'gone', '440704');
UPDATE jm.enterprise SET name = 'gone soon' WHERE uscc = :'free';
DELETE FROM jm.enterprise WHERE uscc = :'free';
SET LOCAL ROLE jm_atk_p;
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (:'free', 'an heir', '440703');
UPDATE jm.enterprise SET name = 'the heir' WHERE uscc = :'free';
SELECT is((SELECT string_agg(content ->> 'name', ' ' ORDER BY history_no) FROM jm.record_history WHERE uscc = :'free'), 'an heir', 'who registers the code of a deleted enterprise anew does not see what that was');
UPDATE jm.enterprise SET uscc = pg_temp.code(4) WHERE uscc = :'free';
RESET ROLE;
SELECT results_eq(format($$ SELECT uscc = %L, content ->> 'name', district_code FROM jm.record_history WHERE table_name = 'enterprise' AND content ->> 'name' ~ '^(gone|an heir|the heir)' ORDER BY history_no $$, :'free'),
	$$ VALUES (true, 'gone', '440704'), (true, 'gone soon', '440704'), (false, 'an heir', '440703'), (false, 'the heir', '440703') $$,
	'an officer who registers the code of a deleted enterprise anew and corrects it does not take its history along');

-- nor does he leave his own behind under the code of one he made and deleted
SET LOCAL ROLE jm_atk_p;
INSERT INTO jm.enterprise (uscc, name, district_code) VALUES (pg_temp.code(5), 'a decoy', '440703');
DELETE FROM jm.enterprise WHERE uscc = pg_temp.code(5);
SELECT count(*) AS before FROM jm.record_history WHERE uscc = :'p1' \gset
UPDATE jm.enterprise SET uscc = pg_temp.code(5) WHERE uscc = :'p1';
UPDATE jm.enterprise SET uscc = :'p1' WHERE uscc = pg_temp.code(5);
SELECT is((SELECT count(*) FROM jm.record_history WHERE uscc = :'p1'), :before::bigint + 2, 'all of an enterprise''s history follows it through corrections of its code, which are written down too');
SELECT is((SELECT string_agg(content ->> 'name', ' ') FROM jm.record_history WHERE uscc = pg_temp.code(5)), 'a decoy', 'and none of another''s');
RESET ROLE;
-- An error under the owner's rights gives them back
SAVEPOINT failed;
ALTER TABLE jm.application_event ADD CONSTRAINT never CHECK (to_status <> 'accepted') NOT VALID;
SET LOCAL ROLE jm_atk_p;
SELECT set_config('test.his_no', :'his_no', true) \g /dev/null
DO $$
BEGIN
	UPDATE jm.application SET status = 'accepted' WHERE application_no = current_setting('test.his_no')::bigint;
EXCEPTION WHEN check_violation THEN
	RAISE NOTICE 'caught';
END
$$;
SELECT is(current_user::text || ' ' || (SELECT string_agg(DISTINCT district_code, ' ') FROM jm.enterprise), 'jm_atk_p 440703', 'who catches an error of a trigger with the owner''s rights is who he was');
RESET ROLE;
ROLLBACK TO failed;

-- A view of the owner's own
CREATE VIEW jm.all_of_it AS SELECT * FROM jm.enterprise;
CREATE VIEW jm.of_the_asker WITH (security_invoker = on) AS SELECT * FROM jm.enterprise;
CREATE VIEW jm_zh.全部 AS SELECT * FROM jm.enterprise;
CALL jm.refresh_access();
SELECT is(pg_temp.tried('jm_atk_p', 'SELECT FROM jm.all_of_it'), '42501', 'a view that asks with its owner''s rights is given to nobody by itself');
SELECT is(pg_temp.tried('jm_atk_p', 'SELECT FROM jm_zh.全部'), '42501', 'nor one in Chinese');
SELECT is(pg_temp.tried('jm_atk_p', 'SELECT FROM jm.of_the_asker'), 'done', 'one that asks with the rights of who looks is given to all who may look');

-- Who is not the owner, though a member of him -----------------------------------------------------
CREATE ROLE jm_atk_member NOINHERIT;
CALL jm.grant_access('jm_atk_member', 'write', '440703');
SELECT current_user AS owner \gset
CREATE ROLE jm_atk_books;
ALTER TABLE jm.application OWNER TO jm_atk_books;
GRANT jm_atk_books TO jm_atk_member;
SELECT is(pg_temp.tried('jm_atk_member', format($$ INSERT INTO jm.application (uscc, item_code, event_on, assessed_yuan, awarded_yuan, status, source) VALUES (%L, 'listing', '2024-01-01', 5, 5, 'approved', 'made up') $$, :'p1')), 'JM061',
	'a member who does not inherit the owner''s rights takes no cases over');
SELECT is(pg_temp.tried('jm_atk_member', format($$ UPDATE jm.application SET disbursed_yuan = 0 WHERE uscc = %L AND application_no = 10 $$, :'p1')), 'JM118', 'and writes no payments');
ALTER TABLE jm.application OWNER TO :"owner";

-- What somebody else has put in the place of the ledger's own
SAVEPOINT replaced;
ROLLBACK TO replaced;
ALTER FUNCTION jm_private.keep_version() OWNER TO jm_atk_books;
SELECT throws_ok($$ UPDATE jm.recognition SET source = 'x' $$, 'JM037', '"keep_version" is not the ledger''s own (不是台账自己的对象)', 'and runs no function of somebody else');
ROLLBACK TO replaced;
CREATE TRIGGER none AFTER UPDATE ON jm.recognition FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights();
SELECT throws_ok($$ UPDATE jm.recognition SET source = 'x' $$, '39P01', NULL, 'nor one that is not named');
ROLLBACK TO replaced;
CREATE TRIGGER none AFTER UPDATE ON jm.recognition FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights('nothing');
SELECT throws_ok($$ UPDATE jm.recognition SET source = 'x' $$, '42883', NULL, 'or is not there');
ROLLBACK TO replaced;
CREATE TRIGGER none AFTER UPDATE ON jm.recognition FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights('refresh_due');
SELECT throws_ok($$ UPDATE jm.recognition SET source = 'x' $$, '39P01', NULL, 'or is no trigger''s');
ROLLBACK TO replaced;
SELECT throws_ok('SELECT jm_policy.with_owner_rights()', '39P01', NULL, 'nobody calls it but a trigger');

-- A schema of somebody else's beside the ledger's private one, or beside a table's own, changes nothing
CREATE SCHEMA jm_private_private AUTHORIZATION jm_atk_stranger;
SELECT lives_ok($$ INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91110108551385082Q', 'x', '440703'); UPDATE jm.enterprise SET name = 'y' WHERE uscc = '91110108551385082Q'; DELETE FROM jm.enterprise WHERE uscc = '91110108551385082Q' $$,
	'a stranger who makes a schema jm_private_private stops nothing');
CREATE SCHEMA ours;
CREATE SCHEMA ours_private AUTHORIZATION jm_atk_stranger;
CREATE TABLE ours.t (n int);
CREATE FUNCTION ours.seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.n := 42; RETURN NEW; END $$;
SET LOCAL ROLE jm_atk_stranger;
CREATE FUNCTION ours_private.seen() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ALTER ROLE jm_atk_stranger SUPERUSER; RETURN NEW; END $$;
RESET ROLE;
CREATE TRIGGER seen BEFORE INSERT ON ours.t FOR EACH ROW EXECUTE FUNCTION jm_policy.with_owner_rights('seen');
INSERT INTO ours.t VALUES (1);
SELECT is((SELECT n FROM ours.t), 42, 'a function in a schema of his beside a table''s own is not taken for the table''s');
SELECT is((SELECT bool_or(rolsuper) FROM pg_roles WHERE rolname LIKE 'jm\_atk\_%'), false, 'and nobody has become a superuser');

SELECT * FROM finish();
ROLLBACK;
