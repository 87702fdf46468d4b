# Rights where a test cannot be one transaction: an officer of a district logs
# in, assesses what is pending in batches, and copies out and in.

use strict;
use warnings;
use Test::More;
use IPC::Run qw(run);

my $database = 'rights_' . $$;
my $officer = 'jm_officer_' . $$;

# What psql says, as the owner or as somebody else.
sub psql
{
	my ($sql, @as) = @_;
	my $out = '';
	run([ 'psql', '-XAtq', '-v', 'VERBOSITY=sqlstate', '-d', $database, @as ], '<', \$sql, '>&', \$out);
	chomp $out;
	return $out;
}

run([ 'psql', '-Xq', '-d', 'postgres', '-c', "CREATE DATABASE $database", '-c', "CREATE ROLE $officer LOGIN" ]) or die;
psql(qq{
	SET client_min_messages = warning;
	CREATE EXTENSION jm_policy;
	CALL jm_policy.create_ledger('jm');
	CALL jm.grant_access('$officer', 'write', '440703');
	INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91440703MA50004950', 'ours', '440703'), ('91440703MA50007270', 'theirs', '440704');
	INSERT INTO jm.application (uscc, item_code, event_on, base_yuan, status)
	SELECT uscc, 'ip_pledge_interest', date '2024-01-01' + n, 1000 * n, 'submitted' FROM jm.enterprise, generate_series(1, 5) AS n;
});
my @as_officer = ('-U', $officer);
my $calls = 'SET client_min_messages = warning; CALL jm.assess_applications(2)';

is(psql($calls, @as_officer), '', 'an officer assesses, in committed batches');
is(psql('SELECT string_agg(DISTINCT e.name, \' \'), count(*) FROM jm.receipt JOIN jm.enterprise AS e USING (uscc)'), 'ours|5', 'what is of the district, all of it and nothing else');
is(psql('SELECT count(*) FROM jm.receipt', @as_officer), '5', 'and sees its receipts');
is(psql('SELECT count(*) FROM jm.receipt_rule', @as_officer), '1', 'and the rule they rest on');
is(psql($calls), '', 'the owner assesses the rest');
is(psql('SELECT count(*) FROM jm.receipt', @as_officer), '5', 'which the officer does not see');
is(psql('SELECT count(*) FROM jm.verify_receipts()'), '0', 'every receipt recomputes');

is(psql("COPY jm.enterprise (name) TO STDOUT", @as_officer), 'ours', 'COPY out gives the rows of the district');
is(psql("COPY (SELECT name FROM jm.enterprise) TO STDOUT", @as_officer), 'ours', 'so does COPY of a query');
like(psql("COPY jm.enterprise (uscc, name, district_code) FROM STDIN;\n91350100M000100Y43\tx\t440703\n\\.\n", @as_officer), qr/0A000/,
	'COPY into a table under row-level security is refused');
like(psql("INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91350100M000100Y43', 'x', '440704')", @as_officer), qr/42501/,
	'an enterprise of another district is refused');
is(psql("INSERT INTO jm.enterprise (uscc, name, district_code) VALUES ('91350100M000100Y43', 'x', '440703')", @as_officer), '', 'one of the district is taken');
like(psql('SET ROLE ' . ($ENV{PGUSER} // 'postgres'), @as_officer), qr/42501|22023|0LP01|28000/, 'an officer does not become the owner');

# Files come in through a view, and rows of another district are errors of their line
my $copy = "COPY jm.import_csv (line) FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02');\n名称,信用代码,所在地\n来自文件,91110108551385082Q,江海\n\\.\n";
my $import = 'SET client_min_messages = warning; CALL jm.import_enterprises()';
like(psql("COPY jm_private.import_line (line) FROM STDIN;\nx\n\\.\n", @as_officer), qr/0A000/, 'COPY goes through the view, and not into the table itself');
like(psql("$copy$import", '-U', $officer), qr/^\z/, 'an officer of a district loads a file, and imports it');
is(psql("SELECT outcome, sqlstate FROM jm.import_enterprise AS e JOIN jm.import_error USING (row_no)", @as_officer), 'rejected|JM131', 'an enterprise of another district stays behind');
psql("CALL jm.grant_access('$officer', 'write')");
like(psql($import, @as_officer), qr/JM132/, 'in another session, what was left behind of it is not taken up without its name');
is(psql('SET client_min_messages = warning; CALL jm.import_enterprises(load => \'1\')', @as_officer), '', 'who writes for all of the city imports it');
is(psql("SELECT name, district_code FROM jm.enterprise WHERE uscc = '91110108551385082Q'"), '来自文件|440704', 'with their rows');

run([ 'psql', '-Xq', '-d', 'postgres', '-c', "DROP DATABASE $database", '-c', "DROP ROLE $officer" ]);
done_testing();
