# What takes sessions and logins of its own: a stranger who holds locks, and who
# is told apart behind a pooler.

use strict;
use warnings;
use Test::More;
use IPC::Run qw(run start timeout);

my $database = 'attack_' . $$;
my ($owner, $stranger, $pool, $li, $wang) = map { "jm_attack_${_}_$$" } qw(owner stranger pool li wang);

# What psql says, as the superuser or as somebody else.
sub psql
{
	my ($sql, @as) = @_;
	my $out = '';
	run([ 'psql', '-XAtq', '-v', 'VERBOSITY=sqlstate', '-d', $database, @as ], '<', \$sql, '>&', \$out);
	chomp $out;
	return $out;
}

run([ 'psql', '-Xq', '-d', 'postgres', '-c', "CREATE DATABASE $database", map { ('-c', "CREATE ROLE $_ LOGIN") } $owner, $stranger, $pool, $li, $wang ]) or die;
psql(qq{
	SET client_min_messages = warning;
	CREATE EXTENSION jm_policy;
	GRANT CREATE ON DATABASE $database TO $owner;
	GRANT SELECT, INSERT ON jm_policy.award_rule TO $li;
	GRANT USAGE ON SEQUENCE jm_policy.award_rule_id_seq TO $li;
	GRANT $li, $wang TO $pool;
});
is(psql(qq{
	SET client_min_messages = warning;
	CALL jm_policy.create_ledger('jm');
	CALL jm.grant_access('$li', 'write', '440703');
	CALL jm.grant_access('$wang', 'write', '440703');
	INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA50004950', 'ours', '440703');
	INSERT INTO jm.application (uscc, application_no, item_code, event_on, base_yuan, status) VALUES ('91440703MA50004950', 1, 'ip_pledge_interest', '2024-01-01', 1000, 'submitted');
	INSERT INTO jm.condition_finding (uscc, fact, holds, found_on, note) VALUES ('91440703MA50004950', 'ip_pledge_interest_paid', true, '2024-01-01', 'the bank''s note');
}, '-U', $owner), '', 'a role that is no superuser keeps a ledger');

# A stranger without a right holds what locks he can, each that anybody ever waited for
my $noted = psql(q{SELECT 'jm_private.change_log'::regclass::oid::int});
my $listed = psql(q{SELECT 'jm.list_entry'::regclass::oid::int});
my $closed = psql(q{SELECT 'jm.period_close'::regclass::oid::int});
my ($in, $out) = ("SELECT pg_advisory_lock($noted, hashtext('award')), pg_advisory_lock($noted, hashtext('movement')),
	pg_advisory_lock(hashtextextended('jm_policy.award_rule', 0)), pg_advisory_lock(hashtextextended('$listed' || 'srdi_library', 0)), pg_advisory_lock(hashtextextended('$closed' || 'recognition headquarters 440703', 0));\n\\echo held\n", '');
my $holding = start([ 'psql', '-XAtq', '-d', $database, '-U', $stranger ], '<', \$in, '>&', \$out, timeout(60));
$holding->pump until $out =~ /held/;
is(psql("SELECT jm_policy.lock_part('jm_policy.award_rule', '')", '-U', $stranger), 'ERROR:  42501', 'he does not take the lock that rules wait for');
is(psql("SELECT jm_policy.lock_part($noted, 'award')", '-U', $stranger), 'ERROR:  42501', 'nor that of the sums');
is(psql("SELECT jm_policy.lock_part($noted, 'award')", '-U', $li), 'ERROR:  42501', 'nor does an officer');
my $impatient = 'SET lock_timeout = 3000; SET client_min_messages = warning;';
is(psql("$impatient SELECT jm_private.refresh_rollup('award') IS NOT NULL, jm_private.refresh_rollup('roster') IS NOT NULL", '-U', $owner), 't|t', 'the sums are refreshed');
is(psql("$impatient CALL jm.rebuild_rollups()", '-U', $owner), '', 'and made anew');
is(psql("$impatient INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source)
	VALUES ('tech_upgrade_municipal', 0.12, 'x', '2024-01-01', '2024-12-31', 'a local rule')", '-U', $li), '', 'rules are registered by who was given the right to add them');
is(psql("$impatient INSERT INTO jm.list_entry (kind, uscc, entered_on) VALUES ('srdi_library', '91440703MA50004950', '2024-01-01')", '-U', $li), '', 'and lists are kept');
is(psql("$impatient INSERT INTO jm.period_close (record_table, kind, district_code, period_start, period_end) VALUES ('recognition', 'headquarters', '440703', '2023-01-01', '2023-12-31')", '-U', $li), '', 'and a period is closed');
$in = "\\q\n";
$holding->finish;

# A pooler logs in for everybody, and says with SET ROLE for whom: both are written down
psql(qq{
	SET ROLE $li;
	UPDATE jm.application SET status = 'accepted' WHERE application_no = 1;
	UPDATE jm.enterprise SET name = 'ours still' WHERE uscc = '91440703MA50004950';
	INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title) VALUES ('hq_count', '440703', '2024-12-31', '2024-12-31', 1, '家', 'x');
}, '-U', $pool);
psql("UPDATE jm.application SET status = 'reviewed', assessed_yuan = 500 WHERE application_no = 1", '-U', $wang);
is(psql("SELECT to_status, acted_by, session_role FROM jm.case_history WHERE event_no > 1 ORDER BY event_no", '-U', $wang), "accepted|$li|$pool\nreviewed|$wang|$wang", 'the history tells who acted, and who was logged in');
is(psql('SELECT replaced_by, session_role FROM jm.record_history', '-U', $wang), "$li|$pool", 'so does that of records');
is(psql('SELECT recorded_by, session_role FROM jm.observation_history', '-U', $wang), "$li|$pool", 'and that of figures');
like(psql("SET ROLE $li; INSERT INTO jm.observation (indicator_code, district_code, period_start, period_end, value, unit, source_title, session_role)
	VALUES ('hq_count', '440703', '2024-12-31', '2024-12-31', 1, '家', 'x', '$wang')", '-U', $pool), qr/42501/, 'who was logged in cannot be made up');
is(psql(qq{INSERT INTO jm_policy.award_rule (item_code, rate, tier, valid_from, valid_to, source, registered_by, registered_at, session_role)
	VALUES ('tech_upgrade_municipal', 0.12, 'y', '2024-01-01', '2024-12-31', 'a local rule', '$wang', '2020-01-01', '$wang')
	RETURNING registered_by, registered_at = now(), session_role}, '-U', $li), "$li|t|$li", 'nor who registered a rule, and when');

run([ 'psql', '-Xq', '-d', 'postgres', '-c', "DROP DATABASE $database", map { ('-c', "DROP ROLE $_") } $owner, $stranger, $pool, $li, $wang ]);
done_testing();
