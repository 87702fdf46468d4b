# Sixteen sessions approve and pay at once, on few accounts, as officers of two
# districts whose limits are partly shared, as officers for the whole city, and as
# the owner, at every isolation level: no cap, quota, exclusion or sum is ever
# passed, nobody is caught in a deadlock, and whoever is refused is refused with
# the limit's own error.  The accounts are compared with a plain query over the
# applications, both ways.

use strict;
use warnings;
use Test::More;
use lib 'test/t';
use Load;

my $database = 'load_' . $$;
my $officer = "jm_load_$$\_";

psql('postgres', "CREATE DATABASE $database");
psql($database, <<'SQL' =~ s/OFFICER_/$officer/gr);
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');
\i test/oracle/grounds.sql

INSERT INTO jm.enterprise (uscc, name, district_code)
SELECT body || jm_policy.uscc_check_char(body), 'enterprise ' || n, CASE WHEN n % 2 = 0 THEN '440703' ELSE '440704' END
FROM (SELECT n, '9144070' || lpad(n::text, 10, '0') AS body FROM generate_series(1, 8) AS n) AS made;

-- 4,000 applications that are ready, far more than the limits allow
INSERT INTO jm.application (uscc, application_no, item_code, event_on, subject, status, assessed_yuan, awarded_yuan, publicity_start, publicity_end)
SELECT (SELECT uscc FROM jm.enterprise WHERE name = 'enterprise ' || 1 + n % 8), n, item, date '2023-05-01' + n % 900,
	CASE WHEN item LIKE 'cluster%' OR item LIKE 'quality%' THEN 'subject ' || n % 3 END,
	'publicised', amount, amount, '2024-06-01', '2024-06-07'
FROM (SELECT n, (ARRAY['ip_pledge_interest', 'overseas_warehouse_build', 'cluster_digital_pilot_municipal', 'quality_innovation_centre',
					   'little_giant', 'tech_upgrade_municipal', 'tech_upgrade_provincial', 'import_growth'])[1 + (n / 8) % 8] AS item,
		(ARRAY[0.01, 999.99, 12345.67, 50000.00])[1 + n % 4] AS amount
	  FROM generate_series(1, 4000) AS n) AS made;

CREATE TABLE public.refusal (sqlstate text);
GRANT INSERT ON public.refusal TO PUBLIC;
CREATE ROLE OFFICER_1;
CREATE ROLE OFFICER_2;
CREATE ROLE OFFICER_3;
CALL jm.grant_access('OFFICER_1', 'write', '440703');
CALL jm.grant_access('OFFICER_2', 'write', '440704');
CALL jm.grant_access('OFFICER_3', 'write');
-- Approves what it is given in one command; a refusal is noted, anything else is an error
CREATE FUNCTION public.approve(nos bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	UPDATE jm.application SET status = 'approved' WHERE application_no = ANY (nos) AND status = 'publicised';
EXCEPTION WHEN SQLSTATE 'JM071' OR SQLSTATE 'JM072' OR SQLSTATE 'JM073' OR SQLSTATE 'JM074' THEN
	INSERT INTO public.refusal VALUES (SQLSTATE);
END
$$;
CREATE FUNCTION public.pay(no bigint, amount numeric) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on, reason)
	SELECT uscc, application_no, amount, '2024-07-01', 'load' FROM jm.application WHERE application_no = no AND status = 'approved';
EXCEPTION WHEN SQLSTATE 'JM076' OR SQLSTATE 'JM077' THEN
	INSERT INTO public.refusal VALUES (SQLSTATE);
END
$$;
-- Pays several in one command, in the order they are given
CREATE FUNCTION public.pay_many(nos bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO jm.disbursement (uscc, application_no, disbursed_yuan, disbursed_on)
	SELECT a.uscc, a.application_no, 0.01, '2024-07-01' FROM unnest(nos) WITH ORDINALITY AS n (no, place)
	JOIN jm.application AS a ON a.application_no = n.no WHERE a.status = 'approved' ORDER BY n.place;
EXCEPTION WHEN SQLSTATE 'JM076' OR SQLSTATE 'JM077' THEN
	INSERT INTO public.refusal VALUES (SQLSTATE);
END
$$;
SQL

my %script = (
	approve => [4, "\\set no random(1, 4000)\nSELECT approve(ARRAY[:no]);\n"],
	# Several enterprises and shared limits in one command, in any order
	approve_many => [3, join('', map { "\\set n$_ random(1, 4000)\n" } 1 .. 6) . "SELECT approve(ARRAY[:n1, :n2, :n3, :n4, :n5, :n6]);\n"],
	# The same ones, up and down
	pay_up => [1, "SELECT pay_many(ARRAY(SELECT application_no FROM jm.application WHERE status = 'approved' AND awarded_yuan > 100 ORDER BY application_no LIMIT 8));\n"],
	pay_down => [1, "SELECT pay_many(ARRAY(SELECT application_no FROM (SELECT application_no FROM jm.application WHERE status = 'approved' AND awarded_yuan > 100 ORDER BY application_no LIMIT 8) AS a ORDER BY application_no DESC));\n"],
	pay => [3, "\\set no random(1, 4000)\n\\set fen random(1, 3000000)\nSELECT pay(:no, :fen / 100.0);\n"],
	take_back => [1, "\\set no random(1, 4000)\n\\set fen random(1, 1000000)\nSELECT pay(:no, -:fen / 100.0);\n"],);
# Who, and at which level; what cannot be serialized is tried again
for my $name (keys %script)
{
	my $strict = $name =~ /up|down|many/ ? 'READ COMMITTED' : 'SERIALIZABLE';
	$script{$name}[1] = "\\set who random(0, 4)\n" . $script{$name}[1] =~ s/^(SELECT.*)/
		"\\if :who = 0\nBEGIN;\n\\elif :who = 1\nBEGIN;\nSET LOCAL ROLE ${officer}1;\n\\elif :who = 2\nBEGIN;\nSET LOCAL ROLE ${officer}2;\n"
		. "\\elif :who = 3\nBEGIN;\nSET LOCAL ROLE ${officer}3;\n\\else\nBEGIN ISOLATION LEVEL $strict;\nSET LOCAL ROLE ${officer}1;\n\\endif\n$1\nCOMMIT;"/emr;
}
sessions($database, 150, 1000, %script);
is(psql($database, "SELECT count(DISTINCT acted_by) FROM jm.application_event WHERE to_status = 'approved'"), '4', 'owner and officers alike');

my %count = map { split /\|/ } split /\n/, psql($database, 'SELECT sqlstate, count(*) FROM refusal GROUP BY 1');
cmp_ok($count{$_} // 0, '>', 0, "$_ was met on the way") for qw(JM071 JM072 JM073 JM074 JM076);
cmp_ok(psql($database, "SELECT count(*) FROM jm.application WHERE status = 'approved'"), '>', 100, 'a good part was approved');

is(psql($database, 'SELECT count(*) FROM jm.account_check'), '0', 'the accounts say what the applications say');
is( psql($database, q{
	WITH counted AS (
		SELECT uscc, item_code, 'year' AS scope, extract(year FROM event_on)::text AS key, sum(awarded_yuan) AS used, 1 AS n FROM jm.application
		WHERE status = 'approved' AND item_code IN ('ip_pledge_interest', 'import_growth') GROUP BY 1, 2, 4
		UNION ALL SELECT uscc, item_code, 'enterprise', '', sum(awarded_yuan), 1 FROM jm.application
		WHERE status = 'approved' AND item_code = 'overseas_warehouse_build' GROUP BY 1, 2
		UNION ALL SELECT NULL, item_code, 'cluster', subject, sum(awarded_yuan), 1 FROM jm.application
		WHERE status = 'approved' AND item_code = 'cluster_digital_pilot_municipal' GROUP BY 2, 4
		UNION ALL SELECT uscc, item_code, 'once', '', 0, count(*) FROM jm.application
		WHERE status = 'approved' AND item_code = 'little_giant' GROUP BY 1, 2
		UNION ALL SELECT NULL, item_code, 'quota', extract(year FROM event_on)::text, 0, count(*) FROM jm.application
		WHERE status = 'approved' AND item_code = 'quality_innovation_centre' GROUP BY 2, 4)
	SELECT count(*) FROM counted
	WHERE used > CASE item_code WHEN 'ip_pledge_interest' THEN 200000 WHEN 'import_growth' THEN 500000
			WHEN 'overseas_warehouse_build' THEN 200000 ELSE 5000000 END
	   OR n > CASE item_code WHEN 'quality_innovation_centre' THEN 5 ELSE 1 END}),
	'0', 'no cap, no quota and no once is passed, by a plain query');
is( psql($database, q{
	SELECT count(*) FROM jm.application_event AS m
	JOIN jm.application AS a USING (uscc, application_no)
	JOIN jm.application AS p ON p.uscc = a.uscc AND p.item_code = 'tech_upgrade_provincial' AND p.status = 'approved'
	JOIN jm.application_event AS e ON e.uscc = p.uscc AND e.application_no = p.application_no AND e.to_status = 'approved'
	WHERE a.item_code = 'tech_upgrade_municipal' AND m.to_status = 'approved' AND e.acted_at < m.acted_at - interval '1 second'}),
	'0', 'no municipal award follows a provincial one');
is( psql($database, q{
	SELECT count(*) FROM jm.application AS a
	LEFT JOIN (SELECT uscc, application_no, sum(disbursed_yuan) AS paid FROM jm.disbursement GROUP BY 1, 2) AS d USING (uscc, application_no)
	WHERE coalesce(d.paid, 0) <> a.disbursed_yuan OR coalesce(d.paid, 0) > coalesce(a.awarded_yuan, 0) OR d.paid < 0}),
	'0', 'no payment passes its award, none takes back more than was paid, and the totals are the sums');

psql('postgres', "DROP DATABASE $database");
psql('postgres', "DROP ROLE ${officer}1, ${officer}2, ${officer}3");
done_testing();
