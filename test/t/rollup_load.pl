# Sixteen sessions make applications, take steps, pay, move enterprises, undo, and
# refresh, all at once: nobody meets an error or a deadlock, and at every moment a
# reader finds the sums to be what plain queries give by the same snapshot.

use strict;
use warnings;
use Test::More;
use lib 'test/t';
use Load;

my $database = 'rollup_load_' . $$;

psql('postgres', "CREATE DATABASE $database");
psql($database, <<'SQL');
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');
\i test/oracle/grounds.sql

CREATE TABLE public.numbered (n int PRIMARY KEY, uscc text);
INSERT INTO public.numbered SELECT n, body || jm_policy.uscc_check_char(body) FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 60) AS n) AS made;
INSERT INTO jm.enterprise (uscc, name, district_code) SELECT uscc, 'enterprise ' || n, '44070' || 3 + n % 3 FROM public.numbered;
INSERT INTO jm.application (uscc, application_no, item_code, event_on, status, base_yuan, assessed_yuan, awarded_yuan, source)
SELECT uscc, 100000 + n, 'tech_upgrade_municipal', '2024-03-01', 'approved', 10000000, 100000, 100000, 'a test' FROM public.numbered;

-- What a reader finds amiss: by plain queries over the records, both ways
CREATE TABLE public.amiss (noticed timestamptz DEFAULT clock_timestamp(), isolation text, content text);
CREATE FUNCTION public.look() RETURNS void LANGUAGE sql AS $$
	WITH plain AS MATERIALIZED (
		SELECT a.item_code, count(*) AS applications, count(DISTINCT a.uscc) AS enterprises,
			count(*) FILTER (WHERE status IN ('approved', 'paid')) AS approved,
			coalesce(sum(requested_yuan), 0)::numeric(24,2) AS requested_yuan,
			coalesce(sum((SELECT sum(d.disbursed_yuan) FROM jm.disbursement AS d WHERE d.uscc = a.uscc AND d.application_no = a.application_no)), 0)::numeric(24,2) AS disbursed_yuan
		FROM jm.application AS a GROUP BY 1
	), shown AS MATERIALIZED (
		SELECT item_code, applications, enterprises, approved_applications, requested_yuan, disbursed_yuan FROM jm.award_summary WHERE applications > 0
	)
	INSERT INTO public.amiss (isolation, content)
	SELECT current_setting('transaction_isolation'), d::text FROM (SELECT * FROM plain EXCEPT ALL SELECT * FROM shown) AS d
	UNION ALL
	SELECT current_setting('transaction_isolation'), d::text FROM (SELECT * FROM shown EXCEPT ALL SELECT * FROM plain) AS d
$$;
SQL

my $new = q{INSERT INTO jm.application (uscc, item_code, event_on, requested_yuan, status) SELECT uscc, CASE WHEN :n % 2 = 0 THEN 'listing' ELSE 'ip_pledge_interest' END, '2024-03-01', :n + 0.01, 'submitted' FROM public.numbered WHERE n = :n;};
my %script = (
	new => [8, "\\set n random(1, 60)\n$new\n"],
	step => [4, "\\set n random(1, 60)\nUPDATE jm.application SET status = 'accepted' WHERE status = 'submitted' AND (uscc, application_no) IN (SELECT uscc, application_no FROM jm.application WHERE status = 'submitted' AND uscc = (SELECT uscc FROM public.numbered WHERE n = :n) ORDER BY 2 LIMIT 1);\n"],
	pay => [4, "\\set n random(1, 60)\n\\set fen random(1, 900)\nINSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on) SELECT uscc, 100000 + n, :fen / 100.0, '2024-07-01' FROM public.numbered WHERE n = :n;\n"],
	move => [2, "\\set n random(1, 60)\n\\set d random(3, 5)\nUPDATE jm.enterprise SET district_code = '44070' || :d WHERE uscc = (SELECT uscc FROM public.numbered WHERE n = :n);\n"],
	undo => [1, "\\set n random(1, 60)\nBEGIN;\n$new\nSAVEPOINT a;\n$new\nSELECT jm_private.refresh_rollup('award');\nROLLBACK TO a;\n$new\nSELECT look();\nROLLBACK;\n"],
	keep => [1, "\\set n random(1, 60)\nBEGIN;\n$new\nSELECT look();\nSAVEPOINT a;\n$new\nROLLBACK TO a;\n$new\nSELECT look();\nCOMMIT;\n"],
	many => [1, "\\set n random(1, 40)\nINSERT INTO jm.application (uscc, item_code, event_on, requested_yuan) SELECT uscc, 'listing', '2024-03-01', 0.11 FROM public.numbered WHERE n BETWEEN :n AND :n + 20;\n"],
	refresh => [1, "CALL jm.refresh_rollups();\n"],
	look => [1, "SELECT look();\n"],
	older => [1, "\\set n random(1, 60)\nBEGIN ISOLATION LEVEL REPEATABLE READ;\nSELECT look();\n$new\nSELECT look();\nCOMMIT;\n"],);
# (Whoever keeps an older snapshot may have to try again where an enterprise moved meanwhile)
sessions($database, 150, 10, %script);
is(psql($database, 'SELECT count(*), min(content) FROM amiss'), '0|', 'no reader ever found a sum that differs from the records he saw');
cmp_ok(psql($database, 'SELECT count(*) FROM jm.application'), '>', 1500, 'much was written');
cmp_ok(psql($database, 'SELECT count(*) FROM jm.disbursement'), '>', 100, 'and paid');
cmp_ok(psql($database, "SELECT last_value FROM jm_private.change_log_change_no_seq"), '>', 1000, 'and noted');
is(psql($database, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'everything kept agrees with the records in the end');
psql($database, 'CALL jm.refresh_rollups()');
is(psql($database, 'SELECT count(*) FROM jm_private.change_log'), '0', 'all of it is refreshed');
is(psql($database, 'SELECT count(*) FROM jm.verify_rollups()'), '0', 'and agrees still');

psql('postgres', "DROP DATABASE $database");
done_testing();
