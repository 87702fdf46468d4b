-- The sums of movements that are kept give every figure as the records do, at
-- every moment, whatever was done to them: each figure as of many days, by
-- member, by district and as a series, beside the same computed from the records
-- (which is how a figure is computed as known at a time).
\set ECHO none
\set QUIET 1
\pset format unaligned
\pset tuples_only true
\pset pager off

BEGIN;
SET LOCAL client_min_messages = warning;
SELECT no_plan();
\i test/oracle/grounds.sql

\i test/oracle/rollup.sql

SELECT is(pg_temp.differing('2025-12-31'), 0::bigint, 'no records, no figures');
SELECT is_empty($$ SELECT FROM jm.target_period WHERE extract(day FROM period_start) <> 1 OR extract(day FROM period_end + 1) <> 1 $$,
	'periods begin with a month and end with one: sums by the month add up to them');
-- Every family of records is one the sums know
SELECT is_empty($$ SELECT indicator_code, member_code, district_code, year, part, moved_on, amount FROM jm_private.indicator_movement(NULL)
	UNION ALL SELECT indicator_code, member_code, district_code, year, part, moved_on, amount FROM jm_private.movement_from_roster()
	UNION ALL SELECT m.indicator_code, m.member_code, m.district_code, m.year, m.part, m.moved_on, m.amount FROM unnest(jm_private.rollup_families()) AS f, jm_private.live_movement(f) AS m $$, 'nothing moves without records');

SELECT setseed(0.5);
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
	SELECT pg_temp.code(n), 'e' || n, (ARRAY['440703', '440704', '440705', '440781'])[1 + n % 4], (ARRAY['C3311', 'F5111', NULL])[1 + n % 3], n % 5 > 0 FROM generate_series(1, 60) AS n;
-- Recognitions of every kind that a figure is derived from, that overlap, follow on, renew and end
INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, is_renewal)
	SELECT pg_temp.code(1 + (k.n::int * 7) % 60), k.kind, k.level, d.granted_on, CASE WHEN k.n % 3 > 0 THEN d.granted_on + (random() * 700)::int END, k.n % 4 = 0
	FROM (SELECT row_number() OVER (ORDER BY kind, level) AS n, kind, level
		  FROM (SELECT DISTINCT k AS kind, coalesce(record_level, 'national') AS level FROM jm_policy.derivation, unnest(record_kind || more_kinds) AS k WHERE record_table = 'recognition') AS x,
			   generate_series(1, 8)) AS k,
		LATERAL (SELECT date '2022-06-01' + (random() * 1200)::int + k.n::int * 0 AS granted_on) AS d
	WHERE k.n > 0;
SELECT cmp_ok((SELECT count(*) FROM jm_private.derived_values('2025-12-31')), '>', 10::bigint, 'there are figures');
SELECT * FROM pg_temp.exact('recognitions are granted');
UPDATE jm.recognition SET expires_on = '2024-05-17' WHERE recognition_no % 5 = 0 AND granted_on < '2024-05-17';
UPDATE jm.recognition SET granted_on = granted_on - 400, expires_on = NULL WHERE recognition_no % 7 = 0;
SELECT * FROM pg_temp.exact('recognitions change');
DELETE FROM jm.recognition WHERE recognition_no % 6 = 0;
SELECT * FROM pg_temp.exact('recognitions are deleted');

INSERT INTO jm.enterprise_member (uscc, member_code, year)
	SELECT pg_temp.code(n), m.member_code, y FROM generate_series(1, 60) AS n, generate_series(2022, 2025) AS y,
		(SELECT member_code, row_number() OVER (ORDER BY member_code) AS k FROM jm_policy.member) AS m WHERE (n + y + m.k) % 17 = 0;
INSERT INTO jm.enterprise_year (uscc, year, output_yuan, above_scale, obs_status)
	SELECT pg_temp.code(n), y, round((random() * 2e10)::numeric, 2), n % 3 > 0, (ARRAY['A', 'P', 'E', 'F', 'B'])[1 + (n + y) % 5] FROM generate_series(1, 60) AS n, generate_series(2022, 2025) AS y WHERE (n + y) % 4 > 0;
SELECT * FROM pg_temp.exact('annual figures come in');
UPDATE jm.enterprise_year SET output_yuan = output_yuan * 2, obs_status = 'A' WHERE year = 2024 AND obs_status = 'P';
DELETE FROM jm.enterprise_year WHERE year = 2023 AND output_yuan < 5e9;
DELETE FROM jm.enterprise_member WHERE year = 2025;
SELECT * FROM pg_temp.exact('annual figures are revised');

INSERT INTO jm.project (uscc, kind, name, district_code, planned_investment_yuan, signed_on, started_on, completed_on, is_manufacturing, chain_code)
	SELECT pg_temp.code(1 + (k.n::int * 3) % 60), k.kind, 'p' || k.n, CASE WHEN k.n % 3 = 0 THEN '440784' END, round((random() * 3e9)::numeric, 2),
		d, CASE WHEN k.n % 4 > 0 THEN d + 60 END, CASE WHEN k.n % 4 > 1 THEN d + 400 END, k.n % 2 = 0, CASE WHEN k.n % 5 = 0 THEN 'chain_food' END
	FROM (SELECT row_number() OVER (ORDER BY kind) AS n, kind FROM (SELECT DISTINCT k AS kind FROM jm_policy.derivation, unnest(record_kind || more_kinds) AS k WHERE record_table IN ('project', 'project_year') AND k IS NOT NULL) AS x, generate_series(1, 12)) AS k,
		LATERAL (SELECT date '2022-10-01' + (random() * 900)::int + k.n::int * 0 AS d) AS v;
INSERT INTO jm.project_year (uscc, project_no, year, invested_yuan, obs_status)
	SELECT uscc, project_no, y, round((random() * 1e9)::numeric, 2), CASE WHEN y = 2025 THEN 'P' ELSE 'A' END FROM jm.project, generate_series(2022, 2025) AS y WHERE (project_no + y) % 3 > 0;
SELECT * FROM pg_temp.exact('projects and what is invested in them');
UPDATE jm.project SET completed_on = '2025-03-31' WHERE completed_on IS NULL AND started_on < '2025-03-31';
UPDATE jm.project_year SET invested_yuan = invested_yuan + 0.01, obs_status = 'A' WHERE obs_status = 'P';
DELETE FROM jm.project_year WHERE year = 2022;
SELECT * FROM pg_temp.exact('projects are completed');

INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, status, assessed_yuan, awarded_yuan, source)
	SELECT pg_temp.code(n), 5000 + n, k.item_code, '2024-01-01', 10000000, 'approved', 100000, 100000, 'a test'
	FROM generate_series(1, 20) AS n, (SELECT item_code FROM jm_policy.derivation, unnest(record_kind || more_kinds) AS item_code WHERE record_table = 'disbursement' ORDER BY 1 LIMIT 1) AS k;
INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT pg_temp.code(n), 5000 + n, 1000.01 * n, date '2024-02-01' + 10 * n FROM generate_series(1, 20) AS n;
SELECT * FROM pg_temp.exact('payments are made');

-- The enterprise itself: where it is, its trade, its code
UPDATE jm.enterprise SET district_code = '440785' WHERE name IN ('e1', 'e2', 'e3', 'e10');
UPDATE jm.enterprise SET industry_code = 'C3311' WHERE industry_code IS NULL;
UPDATE jm.enterprise SET above_scale = NOT above_scale WHERE name LIKE 'e1%';
SELECT * FROM pg_temp.exact('enterprises move, and their trade is known');
UPDATE jm.enterprise SET uscc = pg_temp.code(999) WHERE uscc = pg_temp.code(7);
SELECT * FROM pg_temp.exact('a code is corrected');

SAVEPOINT a;
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT pg_temp.code(n), 'hnte', 'national', '2024-05-18' FROM generate_series(20, 40) AS n;
CALL jm.refresh_rollups();
UPDATE jm.enterprise_year SET output_yuan = 1 WHERE year = 2024;
ROLLBACK TO a;
SELECT is(pg_temp.differing('2025-12-31'), 0::bigint, 'a refresh that is rolled back leaves no trace');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'in nothing that is kept');
MERGE INTO jm.enterprise_year AS y USING (SELECT pg_temp.code(n) AS uscc, n FROM generate_series(20, 40) AS n) AS s ON y.uscc = s.uscc AND y.year = 2025
	WHEN MATCHED AND s.n % 2 = 0 THEN DELETE WHEN MATCHED THEN UPDATE SET output_yuan = 12e9 WHEN NOT MATCHED THEN INSERT (uscc, year, output_yuan) VALUES (s.uscc, 2025, 13e9);
INSERT INTO jm.enterprise_year (uscc, year, output_yuan) SELECT pg_temp.code(n), 2024, 11e9 FROM generate_series(20, 40) AS n ON CONFLICT (uscc, year) DO UPDATE SET output_yuan = excluded.output_yuan;
SELECT * FROM pg_temp.exact('MERGE and ON CONFLICT');

DO $$
BEGIN
	FOR n IN 1 .. 600 LOOP
		INSERT INTO jm.recognition (uscc, kind, level, granted_on) VALUES ((SELECT uscc FROM jm.enterprise WHERE name = 'e' || 1 + n % 60), 'hnte', 'national', date '2023-01-01' + n);
	END LOOP;
END
$$;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log), '<', 400::bigint, 'the log is refreshed now and then without being told');
SELECT * FROM pg_temp.exact('many commands');

SELECT cmp_ok((SELECT count(*) FROM was_noted), '>=', 8::bigint, 'most of the time there was something to refresh');

SET CONSTRAINTS ALL IMMEDIATE;
TRUNCATE jm.enterprise_year, jm.enterprise_member;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log WHERE family = 'enterprise_year'), '>', 0::bigint, 'TRUNCATE notes all there was');
SELECT * FROM pg_temp.exact('annual figures are truncated');
SET LOCAL session_replication_role = replica;
DELETE FROM jm.recognition WHERE recognition_no % 3 = 0;
SET LOCAL session_replication_role = origin;
SELECT cmp_ok((SELECT count(*) FROM jm.verify_rollups()), '>', 0::bigint, 'verify_rollups() finds what was done with triggers off');
CALL jm.rebuild_rollups();
SELECT is(pg_temp.differing('2025-12-31'), 0::bigint, 'rebuild_rollups() puts it right');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'wholly');
UPDATE jm_private.movement_rollup SET amount = amount + 0.01 WHERE grain = 'day' AND moved_on = (SELECT min(moved_on) FROM jm_private.movement_rollup WHERE grain = 'day');
SELECT cmp_ok((SELECT count(*) FROM jm.verify_rollups()), '>', 0::bigint, 'a sum that was tampered with is found');
CALL jm.rebuild_rollups();

-- An officer's figures are his district's, from the sums as from the records, refreshed or not
CREATE ROLE jm_rollup_officer;
CREATE ROLE jm_rollup_reader;
CALL jm.grant_access('jm_rollup_officer', 'write', '440703');
CALL jm.grant_access('jm_rollup_reader', 'read');
UPDATE jm.enterprise SET district_code = '440703' WHERE name IN ('e2', 'e5');
UPDATE jm.enterprise SET district_code = '440704' WHERE name IN ('e4', 'e8');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
SET LOCAL ROLE jm_rollup_officer;
SELECT is(pg_temp.differing('2025-12-31') + pg_temp.differing('2024-05-17'), 0::bigint, 'an officer sees the figures of the district''s records');
SELECT is(pg_temp.series_differing(), 0::bigint, 'their series too');
SELECT is((SELECT count(*) FROM jm_private.movement_rollup WHERE office_code = '*'), 0::bigint, 'and none of the city''s sums');
INSERT INTO jm.recognition (uscc, kind, level, granted_on) SELECT uscc, 'hnte', 'national', '2025-02-02' FROM jm.enterprise WHERE district_code = '440703';
SELECT is(pg_temp.differing('2025-12-31'), 0::bigint, 'with what he has just written');
RESET ROLE;
SET LOCAL ROLE jm_rollup_reader;
SELECT is(pg_temp.differing('2025-12-31') + pg_temp.series_differing(), 0::bigint, 'a reader of the whole city sees its figures');
SELECT cmp_ok((SELECT count(*) FROM jm_private.movement_rollup WHERE office_code = '*'), '>', 0::bigint, 'from its own sums');
RESET ROLE;
CALL jm.refresh_rollups();
SET LOCAL ROLE jm_rollup_officer;
SELECT is(pg_temp.differing('2025-12-31') + pg_temp.series_differing(), 0::bigint, 'refreshed, they are the same');
RESET ROLE;

SELECT * FROM finish();
ROLLBACK;
