-- The rules as a session has read them: which of many counts, and from when on
-- one that another session commits.

\i test/oracle/quiet.sql
SELECT no_plan();

-- ---------------------------------------------------------------------------
-- Of many
-- ---------------------------------------------------------------------------

BEGIN;
SELECT setseed(0.11);
INSERT INTO jm_policy.award_rule (item_code, rate, tier, precedence, valid_from, valid_to, source)
SELECT 'tech_upgrade_municipal', 0.1, tier, precedence, date '2024-01-01' + n * 30, date '2024-01-01' + n * 30 + 10 + precedence * 3, 'a local rule'
FROM unnest(ARRAY['甲', '乙', NULL]) AS tier, generate_series(1, 4) AS precedence, generate_series(0, 9) AS n
ORDER BY random();
SELECT is_empty($$ SELECT day, of_tier, a.rule_id, r.rule_id
	FROM generate_series(date '2023-12-20', '2024-11-20', '1 day') AS d (day), unnest(ARRAY['甲', '乙', '丙', NULL]) AS of_tier,
		jm_policy.award('tech_upgrade_municipal', 1000, on_date => day::date, tier => of_tier, explained => false) AS a
	LEFT JOIN LATERAL jm_policy.rule_in_force('tech_upgrade_municipal', day::date, of_tier) AS r ON true
	WHERE a.rule_id IS DISTINCT FROM r.rule_id $$, 'of 120 rules and the document''s the same one counts as is shown');

-- Two sessions under REPEATABLE READ may register two that overlap
ALTER TABLE jm_policy.award_rule DISABLE TRIGGER refuse_rule_overlap;
INSERT INTO jm_policy.award_rule (rule_id, item_code, rate, tier, valid_from, valid_to, source)
SELECT 10000 + n, 'tech_upgrade_provincial', 0.1, CASE n % 2 WHEN 1 THEN '甲' END, '2024-01-01', '2024-12-31', 'a local rule'
FROM generate_series(1, 40) AS n ORDER BY random();
SELECT is((jm_policy.award('tech_upgrade_provincial', 1000, on_date => '2024-06-01', tier => tier)).rule_id, newest, format('of rules that overlap the newest counts (%s)', coalesce(tier, 'for everybody')))
FROM (VALUES ('甲', 10039::bigint), (NULL, 10040)) AS v (tier, newest);
ROLLBACK;

-- Codes that begin and end alike
BEGIN;
INSERT INTO jm_policy.award_item (document_no, item_code, measure_no, title_zh, title_en, quote_zh, beneficiary, strength)
SELECT '江府〔2023〕11号', format('beginning_%s_the_end', letter), 9, letter, letter, '无', 'enterprise', 'soft' FROM unnest(ARRAY['a', 'b', 'c']) AS letter;
SELECT is((jm_policy.award(format('beginning_%s_the_end', letter), on_date => '2024-06-01')).item_code, format('beginning_%s_the_end', letter), format('of codes that differ in a letter in the middle each is its own: %s', letter))
FROM unnest(ARRAY['a', 'b', 'c']) AS letter;
SELECT throws_ok($$ SELECT jm_policy.award('beginning_d_the_end', on_date => '2024-06-01') $$, 'JM001', NULL, 'and one that is not there is none of them');
ROLLBACK;

-- The tables of the catalogue are nobody's while they are not read
BEGIN;
SELECT lives_ok($$ DO $do$
	BEGIN
		INSERT INTO jm_policy.award_rule (item_code, rate, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.1, '2024-01-01', '2024-12-31', 'a local rule');
		PERFORM jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01');
		PERFORM jm_policy.rule_require(r) FROM jm_policy.award_rule AS r WHERE r.item_code = 'listing';
		ALTER TABLE jm_policy.award_rule ADD COLUMN later text;
	END
	$do$ $$, 'a command that has asked for a figure can add a column to the rules');
SAVEPOINT whole;
ALTER TABLE jm_policy.award_item RENAME base_zh TO elsewhere;
SELECT throws_ok($$ SELECT jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01') $$, 'XX000', 'column "base_zh" of "award_item" is missing', 'where a column of the catalogue is gone the error names it');
ROLLBACK TO whole;
ALTER TABLE jm_policy.award_conflict RENAME TO elsewhere;
SELECT throws_ok($$ SELECT jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01') $$, '42P01', 'table jm_policy.award_conflict does not exist', 'where a table of the catalogue is gone so does it');
ROLLBACK;

-- ---------------------------------------------------------------------------
-- What another session commits
-- ---------------------------------------------------------------------------

-- It waits for lock 11 before it commits, and so says when it has: a rule of 11 % for
-- a tier each time, where the document gives 10 %
\setenv PGDATABASE :DBNAME
CREATE FUNCTION pg_temp.amount(of_tier text) RETURNS text LANGUAGE sql STABLE
	RETURN jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01', tier => of_tier)::text;
CREATE PROCEDURE pg_temp.until_it_waits() LANGUAGE plpgsql AS $$
BEGIN
	FOR i IN 1 .. 600 LOOP
		EXIT WHEN EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database()));
		PERFORM pg_sleep(0.02);
	END LOOP;
END
$$;
CREATE FUNCTION pg_temp.before_and_after(of_tier text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	before text;
BEGIN
	before := jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01', tier => of_tier);
	PERFORM pg_advisory_unlock(11);
	PERFORM pg_advisory_lock(11);
	RETURN before || ' ' || jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01', tier => of_tier);
END
$$;

SELECT pg_advisory_lock(11) \g /dev/null
\! psql -Xqc "BEGIN" -c "INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, '1', '2024-01-01', '2024-12-31', 'x')" -c "SELECT pg_advisory_xact_lock(11)" -c "COMMIT" >/dev/null 2>&1 &
CALL pg_temp.until_it_waits();
SELECT is(pg_temp.before_and_after('1'), '100.00 110.00', 'a rule that another session commits counts from the next expression on');

\! psql -Xqc "BEGIN" -c "INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, '2', '2024-01-01', '2024-12-31', 'x')" -c "SELECT pg_advisory_xact_lock(11)" -c "COMMIT" >/dev/null 2>&1 &
CALL pg_temp.until_it_waits();
\! psql -Xqc "SELECT txid_current()" >/dev/null 2>&1
SELECT is(pg_temp.before_and_after('2'), '100.00 110.00', 'also where a later transaction has committed before it');

\! psql -Xqc "BEGIN" -c "INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, '3', '2024-01-01', '2024-12-31', 'x')" -c "SELECT pg_advisory_xact_lock(11)" -c "COMMIT" >/dev/null 2>&1 &
CALL pg_temp.until_it_waits();
SELECT is(ARRAY[jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01', tier => '3')::text, pg_advisory_unlock(11)::text, pg_advisory_lock(11)::text,
	jm_policy.award_amount('tech_upgrade_municipal', 1000, on_date => '2024-06-01', tier => '3')::text], ARRAY['100.00', 'true', '', '100.00'], 'one statement computes all its rows by one law');
SELECT is(pg_temp.amount('3'), '110.00', 'and the next one by the law of its day');

-- A transaction that keeps its snapshot keeps no law
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT pg_temp.amount('4') \g /dev/null
\! psql -Xqc "BEGIN" -c "INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, '4', '2024-01-01', '2024-12-31', 'x')" -c "SELECT pg_advisory_xact_lock(11)" -c "COMMIT" >/dev/null 2>&1 &
CALL pg_temp.until_it_waits();
SELECT is(pg_temp.before_and_after('4'), '100.00 110.00', 'under REPEATABLE READ the law is that of today, too');
COMMIT;

-- More changes at once than a session is told of one by one
\! psql -Xqc "BEGIN" -c "INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source) VALUES ('tech_upgrade_municipal', 0.11, '5', '2024-01-01', '2024-12-31', 'x')" -c "DO 'BEGIN FOR i IN 1..3 LOOP EXECUTE (SELECT format(''CREATE TABLE wide (%s)'', string_agg(format(''c%s int'', n), '', '')) FROM generate_series(1, 1500) AS n); DROP TABLE wide; END LOOP; END'" -c "SELECT pg_advisory_xact_lock(11)" -c "COMMIT" >/dev/null 2>&1 &
CALL pg_temp.until_it_waits();
SELECT is(pg_temp.before_and_after('5'), '100.00 110.00', 'a rule among thousands of other changes counts as well');

SELECT * FROM finish();
