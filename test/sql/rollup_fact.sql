-- The sums of activities, assignments, lists and steps give every figure as the records
-- do, at every moment: also of what counts once, and of lists that have to be served
-- entry by entry.

\i test/oracle/quiet.sql
BEGIN;
SELECT no_plan();
\i test/oracle/rollup.sql

SELECT setseed(0.25);
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code, above_scale)
	SELECT pg_temp.code(n), 'e' || n, (ARRAY['440703', '440704', '440705', '440781'])[1 + n % 4], (ARRAY['C3311', 'F5111', NULL])[1 + n % 3], n % 5 > 0 FROM generate_series(1, 24) AS n;

-- Records of every kind, about an enterprise or not, of few people and few names, so that many
-- are about the same; one that a guard refuses is left out
CREATE FUNCTION pg_temp.any_of(choices text[]) RETURNS text LANGUAGE sql VOLATILE AS $$ SELECT choices[1 + floor(random() * cardinality(choices))::int] $$;
CREATE FUNCTION pg_temp.write_records(n int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
	activity_kinds constant text[] := ARRAY(SELECT k FROM jm_policy.derivation AS d, unnest(array_remove(ARRAY[d.record_kind, d.and_kind] || d.more_kinds, NULL)) AS k WHERE d.record_table = 'activity' ORDER BY 1);
	list_kinds constant text[] := ARRAY(SELECT kind FROM jm_policy.list_kind ORDER BY 1);
	step_kinds constant text[] := ARRAY(SELECT kind FROM jm_policy.entity_step_kind ORDER BY 1);
	written int := 0;
	of_kind record;
	a_kind text;
	uscc text;
	day date;
	until date;
BEGIN
	FOR i IN 1 .. n LOOP
		uscc := CASE WHEN random() < 0.6 THEN pg_temp.code(1 + floor(random() * 24)::int) END;
		day := date '2022-10-01' + floor(random() * 1150)::int;
		until := CASE WHEN random() < 0.4 THEN day + floor(random() * 200)::int END;
		BEGIN
			CASE i % 4
			WHEN 0, 1 THEN
				a_kind := pg_temp.any_of(activity_kinds);
				SELECT * INTO of_kind FROM jm_policy.activity_kind AS k WHERE k.kind = a_kind;
				INSERT INTO jm.activity (uscc, kind, happened_on, ended_on, district_code, member_code, subject, person, quantity, of_which, amount_yuan, second_yuan)
				SELECT CASE WHEN 'enterprise' = ANY (of_kind.needs) THEN coalesce(uscc, pg_temp.code(1)) ELSE uscc END, a_kind, day, until,
					CASE WHEN 'district' = ANY (of_kind.needs) OR random() < 0.3 THEN pg_temp.any_of('{440703,440704,440705}') END,
					CASE WHEN of_kind.member_kind IS NOT NULL THEN (SELECT m.member_code FROM jm_policy.member AS m WHERE m.member_kind = of_kind.member_kind ORDER BY random() LIMIT 1) END,
					CASE WHEN 'subject' = ANY (of_kind.needs) OR uscc IS NULL AND random() < 0.8 THEN pg_temp.any_of('{a,b,c,d,e}') END,
					CASE WHEN 'person' = ANY (of_kind.needs) OR random() < 0.5 THEN pg_temp.any_of('{p,q,r,s}') END,
					100, CASE WHEN of_kind.of_which_zh IS NOT NULL THEN 40 END, 1000000.01, CASE WHEN of_kind.second_zh IS NOT NULL THEN 500000.01 END;
			WHEN 2 THEN
				SELECT * INTO of_kind FROM jm_policy.assignment_kind AS k ORDER BY random() LIMIT 1;
				INSERT INTO jm.assignment (uscc, kind, started_on, ended_on, member_code, district_code, subject, holder_code, person)
				SELECT uscc, of_kind.kind, day, until,
					CASE WHEN of_kind.member_kind IS NOT NULL THEN (SELECT m.member_code FROM jm_policy.member AS m WHERE m.member_kind = of_kind.member_kind ORDER BY random() LIMIT 1) END,
					CASE WHEN 'district' = ANY (of_kind.needs) THEN pg_temp.any_of('{440703,440704}') END,
					CASE WHEN uscc IS NULL THEN pg_temp.any_of('{a,b,c,d,e}') END,
					CASE WHEN 'holder' = ANY (of_kind.needs) THEN (SELECT m.member_code FROM jm_policy.member AS m WHERE m.member_kind = coalesce(of_kind.holder_kind, 'leader') ORDER BY random() LIMIT 1) END,
					pg_temp.any_of('{p,q,r,s}');
			ELSE
				IF random() < 0.7 THEN
					INSERT INTO jm.list_entry (uscc, kind, entered_on, left_on, subject, district_code)
					VALUES (uscc, pg_temp.any_of(list_kinds), day, until, CASE WHEN uscc IS NULL THEN pg_temp.any_of('{a,b,c,d,e}') END, CASE WHEN uscc IS NULL AND random() < 0.7 THEN '440703' END);
				ELSE
					INSERT INTO jm.entity_step (uscc, kind, stepped_on) VALUES (coalesce(uscc, pg_temp.code(2)), pg_temp.any_of(step_kinds), day);
				END IF;
			END CASE;
			written := written + 1;
		EXCEPTION WHEN integrity_constraint_violation OR raise_exception THEN
			NULL;
		WHEN OTHERS THEN
			IF SQLSTATE NOT LIKE 'JM%' THEN
				RAISE;
			END IF;
		END;
	END LOOP;
	RETURN written;
END
$$;

SELECT cmp_ok(pg_temp.write_records(500), '>', 250, 'records are written');
SELECT * FROM pg_temp.exact('records are written');
SELECT cmp_ok((SELECT count(DISTINCT indicator_code) FROM jm_private.derived_values('2025-12-31')), '>', 20::bigint, 'of which there are many figures');
SELECT cmp_ok((SELECT count(*) FROM jm_private.thing_rollup), '>', 50::bigint, 'and things that count once');
UPDATE jm.activity SET happened_on = happened_on - 40, ended_on = NULL WHERE activity_no % 5 = 0;
UPDATE jm.activity SET person = 'p', subject = CASE WHEN subject IS NOT NULL THEN 'a' END WHERE activity_no % 3 = 0;
UPDATE jm.assignment SET ended_on = started_on + 10 WHERE assignment_no % 4 = 0;
UPDATE jm.list_entry SET left_on = entered_on + 5 WHERE entry_no % 4 = 0;
SELECT * FROM pg_temp.exact('records are corrected');
DELETE FROM jm.activity WHERE activity_no % 4 = 1;
DELETE FROM jm.assignment WHERE assignment_no % 4 = 1;
DELETE FROM jm.list_entry WHERE entry_no % 4 = 1;
DELETE FROM jm.entity_step WHERE step_no % 3 = 1;
SELECT * FROM pg_temp.exact('records are removed');

-- The fixed size of a list counts from its first entry on
SAVEPOINT lists;
DELETE FROM jm.list_entry;
SELECT * FROM pg_temp.exact('lists are emptied');
INSERT INTO jm.list_entry (kind, uscc, entered_on) SELECT k.kind, pg_temp.code(20), '2024-05-06' FROM jm_policy.list_kind AS k;
INSERT INTO jm.assignment (kind, uscc, started_on, person) SELECT DISTINCT d.part_is, pg_temp.code(20), date '2024-06-07', 'p' FROM jm_policy.derivation AS d WHERE d.method = 'share';
SELECT * FROM pg_temp.exact('each list has one entry, which is served');
SELECT results_eq($$ SELECT d.indicator_code, trim_scale(v.value) FROM jm_private.derived_values('2024-12-31') AS v JOIN jm_policy.derivation AS d USING (indicator_code) WHERE d.method = 'share' AND v.period_end >= '2024-12-31' ORDER BY 1 $$,
	$$ VALUES ('large_energy_tracking', 1::numeric), ('one_project_one_team', 1), ('project_service_team', 1), ('top200_teams', 0.005) $$, 'of a list of two hundred it is one of two hundred, of any other all there are');
ROLLBACK TO lists;

-- The enterprise itself
UPDATE jm.enterprise SET district_code = '440785' WHERE name IN ('e1', 'e2', 'e3');
UPDATE jm.enterprise SET industry_code = 'C3311', above_scale = NOT above_scale WHERE name LIKE 'e1%';
SELECT * FROM pg_temp.exact('enterprises move, and their trade is known');
UPDATE jm.enterprise SET uscc = pg_temp.code(999) WHERE uscc = pg_temp.code(7);
SELECT * FROM pg_temp.exact('a code is corrected');

-- Undone, merged, on conflict, copied
SAVEPOINT a;
SELECT pg_temp.write_records(40) \g /dev/null
CALL jm.refresh_rollups();
UPDATE jm.activity SET happened_on = happened_on + 1;
ROLLBACK TO a;
SELECT is(pg_temp.differing('2025-12-31'), 0::bigint, 'a refresh that is rolled back leaves no trace');
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'in nothing that is kept');
MERGE INTO jm.activity AS a USING (SELECT activity_no FROM jm.activity WHERE activity_no % 3 = 0) AS s ON a.activity_no = s.activity_no
	WHEN MATCHED AND s.activity_no % 2 = 0 THEN DELETE WHEN MATCHED THEN UPDATE SET person = 'q';
INSERT INTO jm.activity (activity_no, uscc, kind, happened_on, subject, person, quantity) SELECT activity_no, uscc, kind, happened_on, subject, person, quantity FROM jm.activity WHERE activity_no % 5 = 0
	ON CONFLICT (activity_no) DO UPDATE SET person = 'r';
SELECT * FROM pg_temp.exact('MERGE and ON CONFLICT');
SELECT pg_temp.write_records(700) \g /dev/null
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log), '<', 600::bigint, 'the log is refreshed now and then without being told');
SELECT * FROM pg_temp.exact('many commands');

-- What a role sees is counted from the records it sees, also what counts once
CREATE ROLE jm_fact_officer;
CREATE ROLE jm_fact_two;
CREATE ROLE jm_fact_reader;
CALL jm.grant_access('jm_fact_officer', 'write', '440703');
CALL jm.grant_access('jm_fact_two', 'read', '440703');
CALL jm.grant_access('jm_fact_two', 'read', '440704');
CALL jm.grant_access('jm_fact_reader', 'read');
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pg_temp TO PUBLIC;
UPDATE jm.activity SET quantity = 120 WHERE activity_no % 6 = 0;
CREATE FUNCTION pg_temp.as_each(what text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	as_role text;
	wrong bigint;
	figures bigint;
BEGIN
	FOREACH as_role IN ARRAY ARRAY['jm_fact_officer', 'jm_fact_two', 'jm_fact_reader'] LOOP
		EXECUTE format('SET LOCAL ROLE %I', as_role);
		wrong := pg_temp.differing('2025-12-31') + pg_temp.differing('2024-05-17') + pg_temp.series_differing() + pg_temp.first_days_differing('2025-12-31');
		figures := (SELECT count(*) FROM jm_private.derived_values('2025-12-31') WHERE value <> 0);
		RESET ROLE;
		RETURN NEXT is(wrong, 0::bigint, format('%s: %s sees what its records come to', what, as_role));
		RETURN NEXT cmp_ok(figures, '>', 10::bigint, format('%s: %s sees some', what, as_role));
	END LOOP;
END
$$;
SELECT * FROM pg_temp.as_each('before refreshing');
CALL jm.refresh_rollups();
SELECT * FROM pg_temp.as_each('after it');

TRUNCATE jm.activity, jm.assignment, jm.list_entry, jm.entity_step;
SELECT cmp_ok((SELECT count(*) FROM jm_private.change_log), '>', 0::bigint, 'TRUNCATE notes all there was');
SELECT * FROM pg_temp.exact('all of it is truncated');
SELECT is((SELECT count(*) FROM jm_private.thing_rollup WHERE indicator_code NOT LIKE '#%'), 0::bigint, 'nothing is left of what counted once');
SET LOCAL session_replication_role = replica;
SELECT pg_temp.write_records(60) \g /dev/null
SET LOCAL session_replication_role = origin;
SELECT cmp_ok((SELECT count(*) FROM jm.verify_rollups()), '>', 0::bigint, 'verify_rollups() finds what was written with triggers off');
CALL jm.rebuild_rollups();
SELECT is_empty('SELECT * FROM jm.verify_rollups()', 'rebuild_rollups() puts it right');
UPDATE jm_private.thing_rollup SET movements = movements + 1 WHERE (indicator_code, thing) = (SELECT indicator_code, thing FROM jm_private.thing_rollup ORDER BY 1, 2 LIMIT 1);
SELECT cmp_ok((SELECT count(*) FROM jm.verify_rollups() WHERE rollup = 'thing_rollup'), '>', 0::bigint, 'a thing that was tampered with is found');
CALL jm.rebuild_rollups();
UPDATE jm_private.first_met SET met_on = met_on - 1;
SELECT is((SELECT string_agg(DISTINCT rollup, ' ') FROM jm.verify_rollups()), CASE WHEN EXISTS (SELECT FROM jm_private.first_met) THEN 'first_met' END, 'and so is a first day');

SELECT * FROM finish();
ROLLBACK;
