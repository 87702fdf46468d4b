-- Today is the day in Jiangmen for everybody: no figure and no text depends on
-- where the client stands (TimeZone) or how it likes its dates (DateStyle).
--
-- This file has a database with the demonstration.

\set QUIET on
\set ECHO none
\pset format unaligned
\pset tuples_only on
\pset pager off
SET client_min_messages = warning;
SELECT no_plan();

-- What the parser made of every view, function, default, constraint, policy and trigger
CREATE TEMP TABLE code AS
WITH room AS (SELECT oid FROM pg_namespace WHERE nspname IN ('jm_policy', 'jm', 'jm_zh')), relation AS (SELECT oid FROM pg_class WHERE relnamespace IN (TABLE room))
SELECT r.ev_class::regclass::text AS name, r.ev_action::text AS tree, NULL AS source FROM pg_rewrite AS r WHERE r.ev_class IN (TABLE relation)
UNION ALL
SELECT p.oid::regprocedure::text, coalesce(p.prosqlbody::text, '') || coalesce(p.proargdefaults::text, ''), p.prosrc FROM pg_proc AS p WHERE p.pronamespace IN (TABLE room)
UNION ALL
SELECT d.adrelid::regclass || '.' || d.adnum, d.adbin::text, NULL FROM pg_attrdef AS d WHERE d.adrelid IN (TABLE relation)
UNION ALL
SELECT c.conname, c.conbin::text, NULL FROM pg_constraint AS c WHERE c.connamespace IN (TABLE room) AND c.conbin IS NOT NULL
UNION ALL
SELECT p.polname, coalesce(p.polqual::text, '') || coalesce(p.polwithcheck::text, ''), NULL FROM pg_policy AS p WHERE p.polrelid IN (TABLE relation)
UNION ALL
SELECT t.tgname, t.tgqual::text, NULL FROM pg_trigger AS t WHERE t.tgrelid IN (TABLE relation) AND t.tgqual IS NOT NULL;

-- CURRENT_DATE to LOCALTIMESTAMP are the first nine of their kind; the others are of roles and names
SELECT is_empty($$ SELECT name FROM code WHERE tree ~ 'SQLVALUEFUNCTION :op [0-8]\M' $$,
	'no view, function or default asks for the session''s day or time');
SELECT is_empty($$ SELECT name FROM code WHERE source ~* '\m(current_date|current_time|current_timestamp|localtime|localtimestamp|timeofday)\M|''(now|today|yesterday|tomorrow)''' $$,
	'nor does the body of one that is parsed when it runs');
SELECT is_empty($$ SELECT name FROM code WHERE source ~* '\m(now|(clock|statement|transaction)_timestamp)\(\)\s*(::|AS)\s*(date|time\M|timestamp\M)|_at\)*\s*::\s*(date|time\M|timestamp\M|text)|date_trunc\(''\w+'', [a-z_.]+\)|extract\([a-z]+ FROM [a-z_.]+_at\)' $$,
	'nor does it make a day of a time by the session''s time zone');
SELECT is_empty($$ SELECT DISTINCT c.name, p.oid::regprocedure FROM code AS c, regexp_matches(c.tree, ':(?:op)?funcid (\d+)', 'g') AS m, pg_proc AS p
	WHERE p.oid = m[1]::oid AND p.pronamespace = 'pg_catalog'::regnamespace AND p.provolatile = 's'
	  AND 'timestamptz'::regtype = ANY (p.proargtypes::oid[] || p.prorettype) AND p.pronargs > 0 $$,
	'nothing turns a time into a day, or a day into a time, by the session''s time zone');
SELECT is_empty($$ SELECT name FROM code WHERE tree ~ 'COERCEVIAIO :arg \{(VAR|FUNCEXPR|FIELDSELECT|PARAM)[^{}]*:(vartype|funcresulttype|resulttype|paramtype) (1082|1114|1184)\M[^{}]*\} :resulttype 25\M' $$,
	'nothing makes a text of a day by the session''s DateStyle');
SELECT is_empty($$ SELECT c.name, m[1] FROM code AS c, regexp_matches(regexp_replace(c.source, '''[^'']*''', '''''', 'g'), '\mformat\(''''[^\n]*, (?:\w+\.)?(\w+_(?:on|at)|city_today\(\))\s*[,)]', 'g') AS m $$,
	'nor does a message');

-- The demonstration, and today's own: a rule, a certificate, an assignment, a
-- project and a figure of this very day, which is yesterday or tomorrow elsewhere.
CREATE TEMP TABLE somebody AS SELECT uscc, name, district_code FROM jm.enterprise WHERE is_manufacturing ORDER BY uscc LIMIT 1;
INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source)
	SELECT i.item_code, 'up_to', 70000.07, jm_policy.city_today(), jm_policy.city_today(), '当日规则' FROM jm_policy.award_item AS i WHERE i.item_code = 'exhibition';
INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, source)
	SELECT uscc, 'hnte', 'national', '2023-11-27', jm_policy.city_today(), '测试' FROM somebody;
INSERT INTO jm.project (uscc, kind, name, district_code, is_manufacturing, planned_investment_yuan, signed_on, started_on, source)
	SELECT uscc, 'investment', '今日签约项目', district_code, true, 600000000, jm_policy.city_today(), jm_policy.city_today(), '测试' FROM somebody;
INSERT INTO jm.list_entry (kind, uscc, district_code, entered_on, source)
	SELECT 'top200', uscc, district_code, jm_policy.city_today(), '测试' FROM somebody;
INSERT INTO jm.observation (indicator_code, period_start, period_end, value, unit, source_title)
	SELECT 'hq_count', jm_policy.city_today(), jm_policy.city_today(), 34, '家', '测试';
SELECT is(jm_policy.award_amount('exhibition', requested_yuan => 100000), 70000.07, 'a rule of today alone is in force without a date being given');

-- Everything that knows what day it is: all views, and the functions whose day may be left out
CREATE TEMP TABLE query (name text PRIMARY KEY, command text NOT NULL);
INSERT INTO query SELECT c.oid::regclass::text, format('SELECT * FROM %s', c.oid::regclass)
	FROM pg_class AS c WHERE c.relkind = 'v' AND c.relnamespace IN ('jm'::regnamespace, 'jm_policy'::regnamespace);
INSERT INTO query VALUES
	('jm_policy.city_today', 'SELECT jm_policy.city_today()'),
	('jm_policy.award', 'SELECT a.* FROM jm_policy.award_item AS i, jm_policy.award(i.item_code, 1000000, 1, 500000) AS a'),
	('jm_policy.award_amount', 'SELECT i.item_code, jm_policy.award_amount(i.item_code, 1000000, 1, 500000) FROM jm_policy.award_item AS i'),
	('jm_policy.rule_in_force_id', 'SELECT jm_policy.rule_in_force_id(i.item_code) FROM jm_policy.award_item AS i'),
	('jm_policy.rule_in_force', 'SELECT r.* FROM jm_policy.award_item AS i, jm_policy.rule_in_force(i.item_code) AS r'),
	('jm_policy.target_status', 'SELECT d, jm_policy.target_status(1, ''>='', 2, jm_policy.city_today() - d, jm_policy.city_today()) AS ending, jm_policy.target_status(1, ''>='', 2, jm_policy.city_today() + d - 1, jm_policy.city_today() + 3) AS starting FROM generate_series(0, 3) AS d'),
	('jm_private.eligibility', 'SELECT * FROM jm_private.eligibility(only_uscc => (SELECT uscc FROM pg_temp.somebody))'),
	('jm.eligible_items', 'SELECT * FROM jm.eligible_items((SELECT uscc FROM pg_temp.somebody))'),
	('jm.eligible_enterprises', 'SELECT * FROM jm.eligible_enterprises(''exhibition'')'),
	('jm.near_misses', 'SELECT * FROM jm.near_misses(''little_giant'') UNION ALL SELECT * FROM jm.near_misses(''little_giant'', ''2024-06-01'')'),
	('jm.target_progress_of', 'SELECT * FROM jm.target_progress_of(''hq_count'')'),
	('jm.scorecard', 'SELECT jm.scorecard(''zh'', everything => true) AS line UNION ALL SELECT jm.scorecard(''en'')'),
	('jm.report_html', 'SELECT md5(jm.report_html(known_at => now())) AS page UNION ALL SELECT md5(jm.report_html(lang => ''en''))');
SELECT is_empty($$ SELECT p.oid::regprocedure FROM pg_proc AS p
	WHERE p.pronamespace IN ('jm'::regnamespace, 'jm_policy'::regnamespace) AND pg_get_function_arguments(p.oid) ~ 'city_today'
	  AND p.oid::regproc::text NOT IN (SELECT name FROM query) $$,
	'every function whose day may be left out is tried below');

CREATE TEMP TABLE clients (zone text, style text);
INSERT INTO clients VALUES ('Asia/Shanghai', 'ISO, YMD'), ('America/Los_Angeles', 'German'), ('Pacific/Kiritimati', 'SQL, DMY'), ('Etc/GMT+12', 'Postgres, MDY');

-- One statement asks for everything, in all places: for it time stands still.
-- What the first client sees the others are held against.
CREATE FUNCTION pg_temp.differences() RETURNS TABLE (zone text, style text, name text, rows bigint)
LANGUAGE plpgsql AS $$
DECLARE
	q record;
BEGIN
	FOR q IN SELECT * FROM pg_temp.query ORDER BY 1 LOOP
		FOR zone, style IN SELECT c.zone, c.style FROM pg_temp.clients AS c LOOP
			PERFORM set_config('timezone', zone, true), set_config('datestyle', style, true);
			name := q.name;
			EXECUTE format('CREATE TEMP TABLE here AS %s', q.command);
			IF to_regclass('pg_temp.seen') IS NULL THEN
				ALTER TABLE pg_temp.here RENAME TO seen;
				CONTINUE;
			END IF;
			SELECT count(*) INTO rows FROM ((TABLE pg_temp.here EXCEPT ALL TABLE pg_temp.seen) UNION ALL (TABLE pg_temp.seen EXCEPT ALL TABLE pg_temp.here)) AS d;
			IF rows > 0 THEN
				RETURN NEXT;
			END IF;
			DROP TABLE pg_temp.here;
		END LOOP;
		DROP TABLE pg_temp.seen;
	END LOOP;
END
$$;
SET jit = off;
SELECT is_empty('SELECT * FROM pg_temp.differences()', 'a client anywhere, with any DateStyle, sees the same rows');

-- The days of the clients are never all one
CREATE FUNCTION pg_temp.day_in(zone text) RETURNS date LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('timezone', zone, true);
	RETURN current_date;
END
$$;
SELECT is(pg_temp.day_in('Pacific/Kiritimati') > pg_temp.day_in('Etc/GMT+12'), true, 'while their own days differ');

-- What an error says of a day
CREATE FUNCTION pg_temp.told(command text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text;
	hint text;
BEGIN
	EXECUTE command;
	RETURN 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
	RETURN detail || ' ' || hint;
END
$$;
SET DateStyle = German;
SET TimeZone = 'Pacific/Kiritimati';
SELECT is(pg_temp.told($$ INSERT INTO jm_policy.award_rule (item_code, amount_yuan, valid_from, valid_to, source) VALUES ('exhibition', 1, '2024-01-01', '2030-12-31', 'x') $$),
	'"exhibition" has no figure of its own to follow. Set kind: fixed or up_to with amount_yuan; rate_capped with rate and amount_yuan; rate_floor with rate and floor_yuan.', 'an error without a day is as it was');
SELECT is(pg_temp.told(format($$ INSERT INTO jm_policy.award_rule (item_code, kind, amount_yuan, valid_from, valid_to, source) VALUES ('exhibition', 'up_to', 1, '2024-01-01', '2030-12-31', 'x') $$)),
	format('It runs from %s to %1$s with precedence 1 and tier none. End that rule the day before, or give the new one a higher precedence.', to_char(jm_policy.city_today(), 'YYYY-MM-DD')), 'overlapping rules: days as 2024-03-05');
SELECT is(pg_temp.told($$ SELECT jm_policy.elapsed_share('2025-12-31', '2023-01-02', '2024-01-01') $$),
	'It starts on 2025-12-31 and ends on 2023-01-02. Both days belong to the period.', 'a period that ends before it starts');
SELECT is(pg_temp.told(format($$ INSERT INTO jm.list_entry (kind, uscc, entered_on, source) SELECT 'top200', uscc, '%s', 'x' FROM pg_temp.somebody $$, jm_policy.city_today() + 1)),
	format('entered_on is %s; today is %s. Record it when it has happened.', to_char(jm_policy.city_today() + 1, 'YYYY-MM-DD'), to_char(jm_policy.city_today(), 'YYYY-MM-DD')), 'a record of tomorrow');
SELECT is(pg_temp.told(format($$ INSERT INTO jm.list_entry (kind, uscc, entered_on, source) SELECT 'top200', uscc, '%s', 'x' FROM pg_temp.somebody $$, jm_policy.city_today())),
	(SELECT format('%s has been on it since %s. Give the former entry the day it left (left_on), or correct that entry.', uscc, to_char(jm_policy.city_today(), 'YYYY-MM-DD')) FROM somebody), 'and of today, twice');
SELECT is(jm_policy.format_day('2024-03-05') || jm_policy.format_day('0044-03-15 BC') || jm_policy.format_day('infinity') || coalesce(jm_policy.format_day(NULL), ''),
	'2024-03-050044-03-15 BCinfinity', 'any day has its text');
SELECT is(jm_policy.format_time('2024-03-05 23:30:00.5+00'), '2024-03-06 07:30:00.500000+08', 'a time is told by the city''s clock');

-- What is written down
CREATE TEMP TABLE shown AS
	SELECT a.uscc, a.application_no FROM jm.application AS a WHERE a.status = 'publicised' ORDER BY 1, 2 LIMIT 1;
UPDATE jm.application AS a SET publicity_start = '2026-01-04', publicity_end = '2026-02-03' FROM shown AS s WHERE (a.uscc, a.application_no) = (s.uscc, s.application_no);
SELECT matches((SELECT e.note FROM jm.application_event AS e JOIN shown USING (uscc, application_no) ORDER BY e.event_no DESC LIMIT 1),
	'公示期由\d{4}-\d\d-\d\d至\d{4}-\d\d-\d\d改为2026-01-04至2026-02-03', 'the history writes days in one way');

SELECT * FROM finish();
