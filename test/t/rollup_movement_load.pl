# Sixteen sessions write the records that figures are derived from, undo, and refresh,
# all at once: nobody meets an error or a deadlock, and every reader finds the
# sums of movements to be what the records say by the same snapshot.

use strict;
use warnings;
use Test::More;
use lib 'test/t';
use Load;

my $database = 'rollup_movement_load_' . $$;

psql('postgres', "CREATE DATABASE $database");
psql($database, <<'SQL');
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');

CREATE TABLE public.numbered (n int PRIMARY KEY, uscc text);
INSERT INTO public.numbered SELECT n, body || jm_policy.uscc_check_char(body) FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 40) AS n) AS made;
INSERT INTO jm.enterprise (uscc, name, district_code, industry_code) SELECT uscc, 'enterprise ' || n, '44070' || 3 + n % 3, CASE WHEN n % 3 > 0 THEN 'C3311' END FROM public.numbered;

CREATE TABLE public.amiss (noticed timestamptz DEFAULT clock_timestamp(), isolation text, content text);
CREATE FUNCTION public.look() RETURNS void LANGUAGE sql AS $$
	WITH plain AS MATERIALIZED (
		SELECT m.indicator_code, m.member_code, m.year, m.part, m.moved_on, sum(m.amount) AS amount FROM jm_private.indicator_movement(NULL) AS m GROUP BY 1, 2, 3, 4, 5
		UNION ALL
		SELECT substr(r.indicator_code, 2), r.member_code, r.year, r.part, NULL, sum(r.amount) FROM jm_private.movement_from_roster() AS r GROUP BY 1, 2, 3, 4
	), shown AS MATERIALIZED (
		SELECT s.indicator_code, s.member_code, s.year, s.part, s.moved_on, sum(s.amount) FROM jm_private.movement_since(NULL, jm_private.movement_unrolled(NULL), NULL, NULL) AS s GROUP BY 1, 2, 3, 4, 5
		UNION ALL
		SELECT r.figure, r.member_code, r.year, r.part, NULL, sum(r.amount) FROM jm_private.roster_sums() AS r GROUP BY 1, 2, 3, 4
	)
	INSERT INTO public.amiss (isolation, content)
	SELECT current_setting('transaction_isolation'), d::text FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM shown) AS d
	UNION ALL
	SELECT current_setting('transaction_isolation'), d::text FROM (SELECT * FROM shown EXCEPT ALL SELECT * FROM plain) AS d
$$;
SQL

my $code = '(SELECT uscc FROM public.numbered WHERE n = :n)';
my $grant = "INSERT INTO jm.recognition (uscc, kind, level, granted_on, expires_on, certificate_no) SELECT $code, 'hnte', 'national', date '2022-06-01' + :d, date '2022-06-01' + :d + :d, gen_random_uuid()::text;";
my $any = "\\set n random(1, 40)\n\\set d random(1, 900)\n";
my %script = (
	grant => [8, "$any$grant\n"],
	end => [2, "${any}UPDATE jm.recognition SET expires_on = granted_on + 30 WHERE uscc = $code AND recognition_no % 3 = 0;\n"],
	remove => [2, "${any}DELETE FROM jm.recognition WHERE uscc = $code AND recognition_no % 5 = :d % 5;\n"],
	year => [4, "${any}INSERT INTO jm.enterprise_year (uscc, year, output_yuan) VALUES ($code, 2023 + :d % 3, :d * 20000000.01) ON CONFLICT (uscc, year) DO UPDATE SET output_yuan = excluded.output_yuan;\n"],
	# People who are trained several times, here and there, and lists that are served
	train => [4, "${any}INSERT INTO jm.activity (uscc, kind, happened_on, person, quantity) VALUES (CASE WHEN :n % 3 > 0 THEN $code END, 'apprentice', date '2023-01-01' + :d, CASE WHEN :n % 5 > 0 THEN 'p' || :d % 9 END, 1);\n"],
	retrain => [2, "${any}UPDATE jm.activity SET happened_on = date '2023-01-01' + :d WHERE activity_no = (SELECT max(activity_no) FROM jm.activity) - :n;\n"],
	forget => [1, "${any}DELETE FROM jm.activity WHERE activity_no = (SELECT max(activity_no) FROM jm.activity) - :n;\n"],
	list => [2, "${any}DO \$\$ BEGIN INSERT INTO jm.list_entry (uscc, kind, entered_on, left_on) VALUES ($code, 'top200', date '2023-01-01' + :d, date '2023-01-02' + :d); EXCEPTION WHEN SQLSTATE 'JM125' THEN NULL; END \$\$;\n"],
	serve => [2, "${any}DO \$\$ BEGIN INSERT INTO jm.assignment (uscc, kind, started_on, ended_on, person) VALUES ($code, 'enterprise_team', date '2023-01-01' + :d, date '2023-02-01' + :d, 'p'); EXCEPTION WHEN SQLSTATE 'JM126' THEN NULL; END \$\$;\n"],
	move => [2, "${any}UPDATE jm.enterprise SET district_code = '44070' || 3 + :d % 3 WHERE uscc = $code;\n"],
	undo => [1, "${any}BEGIN;\n$grant\nSAVEPOINT a;\n$grant\nSELECT jm_private.refresh_rollup('recognition');\nROLLBACK TO a;\nSELECT look();\nROLLBACK;\n"],
	keep => [1, "${any}BEGIN;\n$grant\nSELECT look();\nSAVEPOINT a;\n$grant\nROLLBACK TO a;\n$grant\nSELECT look();\nCOMMIT;\n"],
	refresh => [1, "CALL jm.refresh_rollups();\n"],
	look => [1, "SELECT look();\n"],
	older => [1, "${any}BEGIN ISOLATION LEVEL REPEATABLE READ;\nSELECT look();\n$grant\nSELECT look();\nCOMMIT;\n"],);
sessions($database, 100, 1, %script);
is(psql($database, 'SELECT count(*), min(content) FROM amiss'), '0|', 'no reader ever found a sum that differs from the records he saw');
cmp_ok(psql($database, 'SELECT count(*) FROM jm_private.movement_rollup WHERE movements > 0'), '>', 300, 'much was refreshed');
is(psql($database, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'everything kept agrees with the records in the end');
psql($database, 'CALL jm.refresh_rollups()');
is(psql($database, 'SELECT count(*) FROM jm_private.change_log'), '0', 'all of it is refreshed');
is(psql($database, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'and agrees still');

psql('postgres', "DROP DATABASE $database");
done_testing();
