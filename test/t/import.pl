# Files in and out with plain psql: every command of docs/import.md is run, and
# what it prints compared; files in GB18030 under a client in GB18030; what Excel
# writes; and a server killed in the middle of an import.
#
# README_UPDATE=1 writes the printed text into docs/import.md instead.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Encode qw(decode encode);
use File::Copy;
use File::Path qw(make_path);
use IPC::Run qw(run start);
# This module forgets where the server of scripts/check is
my %server;
BEGIN { %server = map { $_ => $ENV{$_} } qw(PGHOST PGPORT PGUSER PGCLIENTENCODING) }
use lib 'test/t';
use Crash;
use PostgreSQL::Test::Cluster;
use Test::More;
use Time::HiRes qw(sleep time);

my $base = $ENV{TESTDIR} // die "run me through scripts/check\n";
@ENV{ keys %server } = values %server;
my $dir = "$base/import";
make_path($dir);
copy($_, $dir) foreach glob 'test/data/import/*.csv';

sub psql
{
	my ($database, $input, @options) = @_;
	my $output = '';
	run [ 'psql', '-X', '-d', $database, @options ], '<', \encode('UTF-8', $input), '>&', \$output, init => sub { chdir $dir };
	return decode('UTF-8', $output);
}

sub value
{
	my ($database, $query) = @_;
	my $value = psql($database, $query, '-At', '-v', 'ON_ERROR_STOP=1');
	chomp $value;
	return $value;
}

sub slurp
{
	my ($file, $layer) = @_;
	open my $handle, "<$layer", $file or die "$file: $!";
	local $/;
	return <$handle>;
}

# The commands of the page, one session for all ----------------------------------------
my $db = "jm_import_$$";
psql('postgres', "CREATE DATABASE $db TEMPLATE jm_template", '-q');
my $page = slurp('docs/import.md', ':encoding(UTF-8)');
my (@sql, @expected, @at);
while ($page =~ /```sql\n(?<sql>.*?)```\n\n```text\n(?<text>.*?)```/gs)
{
	push @sql, $+{sql};
	push @expected, $+{text};
	push @at, [ $-[0], $+[0] ];
}
cmp_ok(scalar @sql, '>=', 9, 'docs/import.md shows how');
my $marker = '-- next block --';
my @printed = split /\Q$marker\E\n/, psql($db, join("\\echo $marker\n", @sql)), -1;
is(scalar @printed, scalar @sql, 'every block of it was run');
my ($updated, $from) = ('', 0);
for my $i (0 .. $#sql)
{
	(my $shown = $printed[$i] // '') =~ s/[ \t]+$//mg;
	$shown =~ s/\n*\z/\n/;
	is($shown, $expected[$i], 'block ' . ($i + 1) . ' prints what the page says') unless $ENV{README_UPDATE};
	$updated .= substr($page, $from, $at[$i][0] - $from) . "```sql\n$sql[$i]```\n\n```text\n$shown```";
	$from = $at[$i][1];
}
if ($ENV{README_UPDATE})
{
	open my $handle, '>', "$base/results/import.md" or die $!;
	print $handle $updated, substr($page, $from);
	close $handle;
}
is(slurp("$dir/payment_list.csv", ':raw'), encode('GB18030', "企业名称,待拨付（元）\n江门乙食品有限公司,500000.00\n"),
	'the payment list is a file in GB18030 with Chinese headers') if eval { encode('GB18030', 'x') };

# A client in GB18030, and files as they come ------------------------------------------
my $other = "${db}_gb";
psql('postgres', "CREATE DATABASE $other TEMPLATE jm_template", '-q');
{
	local $ENV{PGCLIENTENCODING} = 'GB18030';
	my $said = '';
	run [ 'psql', '-X', '-d', $other, '-v', 'ON_ERROR_STOP=1' ], '<', \<<'SQL', '>&', \$said, init => sub { chdir $dir };
\copy jm_private.import_line (line) FROM 'enterprises_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_enterprises();
SQL
	unlike($said, qr/ERROR/, 'a file in GB18030 comes through a client in GB18030') or diag $said;
}
is(value($other, q{SELECT string_agg(name, ' ' ORDER BY uscc) FROM jm.enterprise}),
	'江门甲机械有限公司 江门乙食品股份有限公司 江门癸铝业有限公司 江门𠮷祥食品有限公司', 'with all its characters');
like(psql($other, q{\copy jm_private.import_line (line) FROM 'projects_excel.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n"),
	qr/newline/, 'a file with both kinds of line end is refused as a whole');
is(value($other, 'SELECT count(*) FROM jm_private.import_line'), 0, 'and loads nothing');
like(psql($other, q{\copy jm_private.import_line (line) FROM 'enterprises_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n"),
	qr/invalid byte sequence/, 'so is a file read in the wrong encoding');

# Sessions that say what they are told, and what comes of it ------------------------------
sub session
{
	my ($database) = @_;
	my ($in, $out) = ('', '');
	my $handle = start [ 'psql', '-X', '-q', '-At', '-d', $database ], '<', \$in, '>&', \$out, init => sub { chdir $dir };
	return { handle => $handle, in => \$in, out => \$out };
}

my $asked = 0;

sub ask
{
	my ($session, $sql) = @_;
	my $marker = 'asked ' . ++$asked;
	${ $session->{out} } = '';
	${ $session->{in} } .= encode('UTF-8', "$sql\n\\echo $marker\n");
	$session->{handle}->pump until ${ $session->{out} } =~ /\Q$marker\E\n/;
	(my $said = decode('UTF-8', ${ $session->{out} })) =~ s/\Q$marker\E\n//;
	return $said;
}

# Two sessions of one role load at the same time: behind a pooler, each could be the
# other's, so each names its own
my %waiting;
for my $n (1, 2)
{
	$waiting{$n} = session($other);
	ask($waiting{$n}, "\\copy jm_private.import_line (line) FROM PROGRAM 'printf \"name,uscc,district\\nE$n,91440703MA" . ($n == 1 ? '53000182' : '53000195') . ",Heshan\\n\"' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')");
}
for my $n (2, 1)
{
	like(ask($waiting{$n}, "CALL jm.import_enterprises('file of $n');"), $n == 2 ? qr/it is not certain which file is meant.*There are: file \d+ of .*; file \d+ of/s : qr/read 1, imported 1/,
		$n == 2 ? 'while two sessions of a role have loaded files, neither is guessed at' : 'when one is left, it is the one of its session');
	next if $n == 1;
	like(ask($waiting{$n}, "SELECT file_no AS mine FROM jm.import_waiting WHERE is_of_this_session \\gset\nCALL jm.import_enterprises('file of $n', load => :'mine');"),
		qr/read 1, imported 1/, "session $n names what it loaded, and imports nothing else");
}
$_->{handle}->finish foreach values %waiting;
is(value($other, q{SELECT string_agg(name || ' from ' || source, ', ' ORDER BY name) FROM jm.enterprise WHERE name LIKE 'E%'}),
	'E1 from file of 1, E2 from file of 2', 'under its own name');

# Many clients over a few connections, each transaction over any of them -----------------
# A client either has its file imported, whole and under its own name, or is refused.
my $pooled = "${db}_pool";
psql('postgres', "CREATE DATABASE $pooled TEMPLATE jm_template", '-q');
srand(11);
my @pool = map { session($pooled) } 1 .. 3;
ask($_, "SET client_min_messages = error;\n\\set VERBOSITY sqlstate") foreach @pool;
sub any { return ask($pool[ rand @pool ], shift) }
my $serial = 0;
sub rows
{
	my ($client) = @_;
	return map { my $body = sprintf('91440705MW%07d', ++$serial); chomp(my $code = any("SELECT '$body' || jm_policy.uscc_check_char('$body');")); "$code,$client-$_,Heshan" } 1 .. 3;
}
my %style = (
	transaction => sub {
		my ($client, $call, @lines) = @_;
		return ([ "BEGIN;\nCOPY jm.import_csv (line) FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02');\n" . join("\n", @lines) . "\n\\.\n$call('$client');\nCOMMIT;" ]);
	},
	text => sub {
		my ($client, $call, @lines) = @_;
		return ([ "SELECT string_agg(DISTINCT outcome, ' ') FROM jm.import_csv('enterprise', E'" . join('\n', @lines) . "', '$client');" ]);
	},
	token => sub {
		my ($client, $call, @lines) = @_;
		my $token;
		return ([ "SELECT token FROM jm.begin_import('enterprise', '$client');", sub { chomp($token = shift) } ],
			(map { my $line = $_; [ sub { "INSERT INTO jm.import_csv (token, line) VALUES ('$token', '$line');" } ] } @lines),
			[ sub { "$call(load => '$token');" } ]);
	},
	plain => sub {
		my ($client, $call, @lines) = @_;
		return ([ "COPY jm.import_csv (line) FROM STDIN WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02');\n" . join("\n", @lines) . "\n\\.\n" ], [ "$call('$client');" ]);
	});
my (@steps, %refused);
for my $n (1 .. 24)
{
	my $kind = (sort keys %style)[ $n % 4 ];
	my $client = "$kind$n";
	push @steps, { client => $client, todo => [ $style{$kind}->($client, 'CALL jm.import_enterprises', 'uscc,name,district', rows($client)) ] };
}
while (my @open = grep { @{ $_->{todo} } } @steps)
{
	my $client = $open[ rand @open ];
	my ($sql, $then) = @{ shift @{ $client->{todo} } };
	my $said = any(ref $sql ? $sql->() : $sql);
	$then->($said) if $then;
	$refused{ $client->{client} } = $1 if $said =~ /ERROR:\s+(\w+)/;
}
is(value($pooled, q{SELECT count(*) FROM jm.enterprise WHERE name NOT LIKE source || '-%'}), 0, 'whatever the pooler does, no row comes in under the name of another file');
is(value($pooled, q{SELECT count(*) FROM (SELECT source FROM jm.enterprise GROUP BY 1 HAVING count(*) <> 3) AS s}), 0, 'and no file by halves');
is(value($pooled, q{SELECT string_agg(DISTINCT regexp_replace(source, '[0-9]', '', 'g'), ' ') || count(DISTINCT source) FROM jm.enterprise WHERE source !~ 'plain'}), 'text token transaction18',
	'in one transaction, by its token or as a text, every file comes in');
is_deeply([ grep { $_ !~ /^plain/ || $refused{$_} !~ /^JM13[24]$/ } keys %refused ], [], 'a plain \copy and CALL is refused where there is doubt');
cmp_ok(scalar keys %refused, '>', 0, 'which happened');
is(value($pooled, q{SELECT count(*) FROM jm.enterprise}) + 3 * keys %refused, 72, 'and what was refused waits');
$_->{handle}->finish foreach @pool;
psql('postgres', "DROP DATABASE $pooled;", '-q');

psql('postgres', "DROP DATABASE $db; DROP DATABASE $other;", '-q');

# Killed in the middle ------------------------------------------------------------------
my $node = PostgreSQL::Test::Cluster->new('import');
$node->init;
$node->append_conf('postgresql.conf', "fsync = on\nautovacuum = off");
$node->start;
local $ENV{PGHOST} = $node->host;
local $ENV{PGPORT} = $node->port;
delete local $ENV{PGUSER};
my $made = psql('postgres', <<'SQL', '-q', '-v', 'ON_ERROR_STOP=1');
CREATE DATABASE books ENCODING 'UTF8' TEMPLATE template0;
\c books
SET client_min_messages = warning;
CREATE EXTENSION jm_policy;
CALL jm_policy.create_ledger('jm');
CREATE FUNCTION pg_temp.code(i bigint) RETURNS text LANGUAGE sql AS
	$$ SELECT b || jm_policy.uscc_check_char(b) FROM (SELECT '91440705MB' || lpad(i::text, 7, '0') AS b) AS x $$;
\copy (SELECT pg_temp.code(i) AS uscc, 'E' || i AS name, CASE i % 20 WHEN 0 THEN 'nowhere' ELSE 'Heshan' END AS district FROM generate_series(1, 5000) AS i ORDER BY i) TO 'killed.csv' WITH (FORMAT csv, HEADER)
SQL
is($made, '', 'a ledger on a server of its own');
my $load = q{\copy jm_private.import_line (line) FROM 'killed.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n";

srand(2023);
psql('books', $load, '-q');
my $start = time;
my $file = q{SELECT max(file_no) FROM jm.import_file};
psql('books', "BEGIN; CALL jm.import_enterprises(load => '" . value('books', $file) . "'); ROLLBACK;", '-q');
my $takes = time - $start;
my $state = q{SELECT (SELECT count(*) FROM jm_private.import_line) || ' ' || (SELECT count(*) FROM jm.enterprise) || ' ' || (SELECT count(*) FROM jm.import_enterprise)
	|| ' ' || (SELECT count(*) FROM jm_private.import_issue) || ' ' || (SELECT count(*) FROM jm.import_run)};
my $nothing = '5001 0 0 0 0';
my $everything = '0 4750 5000 250 1';
my @seen;
for my $attempt (1 .. 10)
{
	my $said = '';
	my $number = value('books', $file);
	my $session = start [ 'psql', '-X', '-q', '-At', '-d', 'books', '-c', 'SELECT pg_backend_pid()', '-c', "CALL jm.import_enterprises(load => '$number')" ],
	  '>&', \$said;
	$session->pump until $said =~ /\n/;
	# The first one surely comes before the end
	sleep($attempt == 1 ? $takes / 10 : rand($takes));
	crash($node);
	$session->finish;
	$node->start;
	my $now = value('books', $state);
	push @seen, $now;
	# One that was through before the kill makes room for the next
	psql('books', 'DELETE FROM jm.enterprise; TRUNCATE jm.import_file, jm.import_run, jm_private.import_line CASCADE;' . "\n$load", '-q')
	  if $now eq $everything && $attempt < 10;
}
is_deeply([ grep { $_ ne $nothing && $_ ne $everything } @seen ], [], 'a server killed during an import has all of it or nothing, ' . scalar @seen . ' times')
  or diag explain \@seen;
cmp_ok(scalar(grep { $_ eq $nothing } @seen), '>=', 1, 'at least one of these came in the middle');
psql('books', "CALL jm.import_enterprises(load => '" . value('books', $file) . "')", '-q') if $seen[-1] eq $nothing;
is(value('books', $state), $everything, 'a rerun completes it');
is(value('books', 'SELECT count(*) FROM jm.account_check'), 0, 'and the accounts agree');
$node->stop('immediate');

done_testing();
