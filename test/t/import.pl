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
\copy jm.import_line (line) FROM 'enterprises_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')
CALL jm.import_enterprises();
SQL
	unlike($said, qr/ERROR/, 'a file in GB18030 comes through a client in GB18030') or diag $said;
}
is(value($other, q{SELECT string_agg(name, ' ' ORDER BY uscc) FROM jm.enterprise}),
	'江门甲机械有限公司 江门乙食品股份有限公司 江门癸铝业有限公司 江门𠮷祥食品有限公司', 'with all its characters');
like(psql($other, q{\copy jm.import_line (line) FROM 'projects_excel.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n"),
	qr/newline/, 'a file with both kinds of line end is refused as a whole');
is(value($other, 'SELECT count(*) FROM jm.import_line'), 0, 'and loads nothing');
like(psql($other, q{\copy jm.import_line (line) FROM 'enterprises_gb18030.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n"),
	qr/invalid byte sequence/, 'so is a file read in the wrong encoding');

# Two sessions load at the same time: each imports its own file
my %waiting;
for my $n (1, 2)
{
	my ($in, $out) = ('', '');
	my $session = start [ 'psql', '-X', '-q', '-d', $other ], '<', \$in, '>&', \$out, init => sub { chdir $dir };
	$waiting{$n} = [ $session, \$in, \$out ];
	$in .= "\\copy jm.import_line (line) FROM PROGRAM 'printf \"name,uscc,district\\nE$n,91440703MA" . ($n == 1 ? '53000182' : '53000195') . ",Heshan\\n\"' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02')\n\\echo loaded\n";
	$session->pump until $out =~ /loaded/;
}
for my $n (2, 1)
{
	my ($session, $in, $out) = @{ $waiting{$n} };
	$$in .= "CALL jm.import_enterprises('file of $n');\n\\q\n";
	$session->finish;
	like($$out, qr/read 1, imported 1/, "session $n imports what it loaded and nothing else");
}
is(value($other, q{SELECT string_agg(name || ' from ' || source, ', ' ORDER BY name) FROM jm.enterprise WHERE name LIKE 'E%'}),
	'E1 from file of 1, E2 from file of 2', 'under its own name');
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
my $load = q{\copy jm.import_line (line) FROM 'killed.csv' WITH (FORMAT csv, DELIMITER E'\x01', QUOTE E'\x02')} . "\n";

srand(2023);
psql('books', $load, '-q');
my $start = time;
psql('books', 'BEGIN; CALL jm.import_enterprises(); ROLLBACK;', '-q');
my $takes = time - $start;
my $state = q{SELECT (SELECT count(*) FROM jm.import_line) || ' ' || (SELECT count(*) FROM jm.enterprise) || ' ' || (SELECT count(*) FROM jm.import_enterprise)
	|| ' ' || (SELECT count(*) FROM jm.import_issue) || ' ' || (SELECT count(*) FROM jm.import_run)};
my $nothing = '5001 0 0 0 0';
my $everything = '0 4750 5000 250 1';
my @seen;
for my $attempt (1 .. 10)
{
	my $said = '';
	my $session = start [ 'psql', '-X', '-q', '-At', '-d', 'books', '-c', 'SELECT pg_backend_pid()', '-c', 'CALL jm.import_enterprises()' ],
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
	psql('books', 'DELETE FROM jm.enterprise; TRUNCATE jm.import_file, jm.import_run, jm.import_line CASCADE;' . "\n$load", '-q')
	  if $now eq $everything && $attempt < 10;
}
is_deeply([ grep { $_ ne $nothing && $_ ne $everything } @seen ], [], 'a server killed during an import has all of it or nothing, ' . scalar @seen . ' times')
  or diag explain \@seen;
cmp_ok(scalar(grep { $_ eq $nothing } @seen), '>=', 1, 'at least one of these came in the middle');
psql('books', 'CALL jm.import_enterprises()', '-q') if $seen[-1] eq $nothing;
is(value('books', $state), $everything, 'a rerun completes it');
is(value('books', 'SELECT count(*) FROM jm.account_check'), 0, 'and the accounts agree');
$node->stop('immediate');

done_testing();
