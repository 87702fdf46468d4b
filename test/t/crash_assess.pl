# kill -9 in the middle of an assessment and of a round, ten times, at random
# moments: what was committed is there, nothing is half done, and the next call
# goes on to the end.
#
# In each turn two sessions work, one assesses what is pending and one allocates
# a round; the postmaster is killed, and its children with it, as when the power
# fails.  CRASH_SEED=n repeats a run's moments.

use strict;
use warnings;
use utf8;
use Test::More;
use Time::HiRes qw(sleep time);
use IPC::Run qw(start pump finish timeout);
use lib 'test/t';
use Crash;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;

my $turns = 10;
my $seed = $ENV{CRASH_SEED} // int(time * 1000) % 1_000_000;
srand($seed);
note "CRASH_SEED=$seed";

my $node = PostgreSQL::Test::Cluster->new('crash_assess');
$node->init(extra => [ '-E', 'UTF8', '--locale=C.UTF-8' ]);
# Statements of thousands of rows are no news for the log
$node->append_conf('postgresql.conf', "log_statement = none\nclient_min_messages = warning\n");
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION jm_policy;
	CALL jm_policy.create_ledger('jm');
	\\i test/oracle/grounds.sql
	INSERT INTO jm.enterprise (uscc, name, district_code)
	SELECT b || jm_policy.uscc_check_char(b), '【合成】' || i, '440703'
	FROM (SELECT i, '91440703MA' || lpad(i::text, 7, '0') AS b FROM generate_series(1, 5000) AS i) AS x;

	-- So many more applications, of every kind; each hundredth cannot be computed
	CREATE PROCEDURE public.apply(wanted int) LANGUAGE sql AS $$
		INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, units, requested_yuan, status)
		SELECT e.uscc, i.item_code, date '2023-05-01' + n % 900, CASE WHEN n % 100 > 0 THEN n * 3919.13 END,
			CASE WHEN n % 97 = 0 AND i.item_code = 'first_set_equipment' THEN 2 ELSE 1 END, n * 23.45, 'submitted'
		FROM generate_series(1, wanted) AS n
		JOIN (SELECT uscc, row_number() OVER (ORDER BY uscc) AS k FROM jm.enterprise) AS e ON e.k = n % 5000 + 1
		JOIN (SELECT item_code, row_number() OVER (ORDER BY item_code) AS k FROM jm_policy.award_rule
			  WHERE builtin AND kind NOT IN ('unquantified', 'non_monetary')) AS i ON i.k = n % 20 + 1
	$$;

	-- What is to be shared in a round: reviewed, with figures and receipts
	CREATE PROCEDURE public.prepare_round(item text) LANGUAGE plpgsql AS $$
	BEGIN
		INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, requested_yuan, status)
		SELECT uscc, item, '2024-06-01', 1000000 + n, 1000 + n, 'submitted'
		FROM (SELECT uscc, row_number() OVER (ORDER BY uscc) AS n FROM jm.enterprise) AS e WHERE n <= 1500;
		PERFORM jm_private.assess_batch(1000000, item, NULL, NULL);
		UPDATE jm.application SET status = 'accepted' WHERE status = 'submitted' AND item_code = item AND assessed_yuan IS NOT NULL;
		UPDATE jm.application SET status = 'reviewed' WHERE status = 'accepted' AND item_code = item;
	END $$;
});

# What is half done, or done twice; nothing, when all is well.
my $broken = q{
	SELECT 'a figure without its receipt, or a receipt without its figure', count(*)
	FROM jm.application AS a LEFT JOIN jm.receipt AS r USING (uscc, application_no)
	WHERE a.assessed_yuan IS DISTINCT FROM r.amount_yuan
	HAVING count(*) > 0
	UNION ALL
	SELECT 'assessed twice', count(*) FROM (
		SELECT FROM jm.receipt GROUP BY uscc, application_no HAVING count(*) > 1) AS x
	HAVING count(*) > 0
	UNION ALL
	SELECT 'a rule''s text missing', count(*) FROM jm.receipt LEFT JOIN jm.receipt_rule AS k USING (rule_hash)
	WHERE rule_id IS NOT NULL AND k.rule_text IS NULL
	HAVING count(*) > 0
	UNION ALL
	SELECT 'an award without its share, or a share without its award', count(*)
	FROM (SELECT * FROM jm.application WHERE awarded_yuan IS NOT NULL) AS a
	FULL JOIN (SELECT * FROM jm.allocation_share WHERE share_yuan > 0) AS s USING (uscc, application_no)
	WHERE a.awarded_yuan IS DISTINCT FROM s.share_yuan
	HAVING count(*) > 0
	UNION ALL
	SELECT 'round ' || round_no || ' shared out', share_yuan FROM jm.allocation_summary
	WHERE share_yuan <> least(budget_yuan, ceiling_yuan)
};
sub whole
{
	my ($when) = @_;
	my $found = $node->safe_psql('postgres', $broken);
	is($found, '', "$when: nothing is half done, nothing twice");
}

# A session whose output says how far it has come.
sub session
{
	my ($sql) = @_;
	my %session = (out => '', err => '');
	local $ENV{PGOPTIONS} = '-c client_min_messages=notice';
	$session{run} = start [ 'psql', '-XAt', '-d', $node->connstr('postgres'), '-c', $sql ],
	  '<', \undef, '>', \$session{out}, '2>', \$session{err}, timeout(60);
	return \%session;
}

my $assess = 'CALL jm.assess_applications(50)';
# One item a round
my @items = qw(ip_pledge_interest import_growth export_credit_insurance bonded_logistics tech_upgrade_municipal);
my ($cut_assess, $cut_round, $kept_round) = (0, 0, 0);
$node->safe_psql('postgres', 'CALL public.apply(5000); ANALYZE');

# How long a round takes when left alone, on a copy
$node->safe_psql('postgres', 'CREATE DATABASE rehearsal TEMPLATE postgres');
$node->safe_psql('rehearsal', "CALL public.prepare_round('$items[0]')");
my $from = time;
$node->safe_psql('rehearsal', "SELECT count(*) FROM jm.allocate_round('$items[0]', 2024, 12345.67, false)");
my $length = time - $from;
$node->safe_psql('postgres', 'DROP DATABASE rehearsal');

for my $turn (1 .. $turns)
{
	my $item = $items[$turn / 2];
	$node->safe_psql('postgres', 'CALL public.apply(3000)') if $turn > 1;
	my $round = qq{SELECT count(*) FROM jm.allocate_round('$item', 2024, 12345.67, false, $turn)};
	$node->safe_psql('postgres', "CALL public.prepare_round('$item')") if $turn % 2;
	my $receipts_before = $node->safe_psql('postgres', 'SELECT count(*) FROM jm.receipt');
	my $assessing = session($assess);
	# Odd turns aim at the round, even ones at the assessment: after some of its
	# batches, and a moment more
	my $allocating;
	if ($turn % 2)
	{
		sleep rand(0.1);
		$allocating = session($round);
		$node->poll_query_until('postgres', "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT count(*) FROM jm.allocate%')");
		sleep rand($length);
	}
	else
	{
		my $batches = 1 + int(rand(40));
		pump $assessing->{run} until $assessing->{err} =~ /(?:NOTICE.*\n){$batches}|done/;
		sleep rand(0.02);
	}
	crash($node);
	finish $_->{run} foreach grep { defined } $assessing, $allocating;
	$node->start;

	# What a session was told is committed is there
	my ($told) = $assessing->{err} =~ /.*: (\d+) receipts/s;
	my $there = $node->safe_psql('postgres', 'SELECT count(*) FROM jm.receipt') - $receipts_before;
	cmp_ok($there, '>=', $told // 0, "turn $turn: what was told to be committed is there ($there of " . ($told // 0) . ' told)');
	whole("turn $turn, after the crash");
	$cut_assess++ unless $assessing->{err} =~ /done/;

	if ($allocating)
	{
		my $shared = $node->safe_psql('postgres', "SELECT count(*) FROM jm.allocation_share JOIN jm.allocation_round USING (round_no) WHERE batch_no = $turn");
		my $recorded = $node->safe_psql('postgres', "SELECT count(*) FROM jm.allocation_round WHERE batch_no = $turn");
		is($recorded, $shared > 0 ? 1 : 0, "turn $turn: the round is there as a whole, or not at all ($shared shares)");
		is($recorded, 1, "turn $turn: a round that was answered is there") if $allocating->{out} =~ /\d/;
		$cut_round++ if $allocating->{out} !~ /\d/;
		$kept_round++ if $recorded;

		# Run again, it is made, or refused as made already
		my ($status, $out, $err) = $node->psql('postgres', '\set VERBOSITY verbose' . "\n$round");
		if ($recorded) { like($err, qr/JM101/, "turn $turn: the round is not made twice"); }
		else { is($out, $shared = $node->safe_psql('postgres', "SELECT count(*) FROM jm.allocation_share JOIN jm.allocation_round USING (round_no) WHERE batch_no = $turn"), "turn $turn: the round is made when it is run again ($shared shares)"); }
		whole("turn $turn, after the round");
	}

	# A rerun goes on to the end; every other turn leaves the rest to the next
	next if $turn % 2 && $turn < $turns;
	$node->safe_psql('postgres', $assess);
	is($node->safe_psql('postgres', q{SELECT count(*) FROM jm.application AS a WHERE status IN ('submitted', 'accepted')
		AND NOT EXISTS (SELECT FROM jm.receipt AS r WHERE r.uscc = a.uscc AND r.application_no = a.application_no)}), '0',
		"turn $turn: a rerun completes");
	whole("turn $turn, after the rerun");
}

# When a kill comes depends on the machine; that some came in time is enough
cmp_ok($cut_assess, '>=', 1, "$cut_assess of $turns assessments were cut off");
note("of the rounds $cut_round were cut off, $kept_round had been committed");
is($node->safe_psql('postgres', 'SELECT count(*) FROM jm.verify_receipts()'), '0', 'every receipt recomputes');
is($node->safe_psql('postgres', 'SELECT count(*) FROM jm.account_check'), '0', 'the accounts are right');
$node->stop;
done_testing();
