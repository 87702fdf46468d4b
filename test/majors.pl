# A ledger goes from one PostgreSQL to the next, by pg_upgrade and by dump and restore:
# every row and every figure stays what it was, and its catalog is that of a ledger
# made there.  scripts/majors runs it.

use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Test::More;
use Encode qw(decode encode);
use IPC::Run qw(run);
use lib 'test/t';
use Ledger;

my @majors = @ARGV;
my $work = $ENV{WORK} or die "WORK is not set\n";
my $port = 5480;

sub bin { return "/usr/lib/postgresql/$_[0]/bin/$_[1]" }

sub quietly
{
	my ($sentence, @command) = @_;
	my $out = '';
	my $right = run \@command, '<', \undef, '>&', \$out;
	ok($right, $sentence) or diag($out);
	return $right;
}

sub init
{
	my ($major) = @_;
	quietly("a server of PostgreSQL $major", bin($major, 'initdb'), '-D', "$work/$major", '-U', 'owner', '-E', 'UTF8', '--locale=C.UTF-8', '-N',
		# (18 has checksums by default, and pg_upgrade wants both to be the same)
		$major >= 18 ? '--no-data-checksums' : ()) or BAIL_OUT('initdb');
	open my $config, '>>', "$work/$major/postgresql.conf" or die $!;
	print $config "unix_socket_directories = '$work'\nlisten_addresses = ''\nport = $port\nfsync = off\nclient_min_messages = warning\ntimezone = 'Asia/Shanghai'\nmax_stack_depth = 4MB\n";
	close $config;
}
sub start { quietly("PostgreSQL $_[0] starts", bin($_[0], 'pg_ctl'), '-D', "$work/$_[0]", '-w', '-l', "$work/$_[0].log", 'start') or BAIL_OUT(slurp("$work/$_[0].log")) }
sub stop { quietly("PostgreSQL $_[0] stops", bin($_[0], 'pg_ctl'), '-D', "$work/$_[0]", '-w', '-m', 'fast', 'stop') }

sub psql
{
	my ($database, $input) = @_;
	my ($out, $err);
	my $bytes = encode('UTF-8', $input);
	run [ bin($majors[-1], 'psql'), '-XqAt', '-v', 'ON_ERROR_STOP=1', '-h', $work, '-p', $port, '-U', 'owner', '-d', $database, '-f', '-' ], '<', \$bytes, '>', \$out, '2>', \$err;
	return decode('UTF-8', $err =~ /ERROR|FATAL|connection/ ? "$out$err" : $out);
}
my $psql = \&psql;

# The catalog of a ledger that is made here and now; dumped and restored, because a view
# that was has names for all its columns
sub fresh_catalog
{
	my ($major, $restored) = @_;
	psql('postgres', 'DROP DATABASE IF EXISTS fresh');
	psql('postgres', 'CREATE DATABASE fresh');
	is(psql('fresh', "CREATE EXTENSION jm_policy; CALL jm_policy.create_ledger('jm'); CALL jm.grant_access('officer', 'write', '440703')"), '', 'a fresh ledger');
	return books_catalog('fresh') unless $restored;
	psql('postgres', 'DROP DATABASE IF EXISTS again');
	psql('postgres', 'CREATE DATABASE again');
	quietly('dumped and restored', 'sh', '-c', bin($major, 'pg_dump') . " -h $work -p $port -U owner fresh | " . bin($major, 'psql') . " -XqAt -v ON_ERROR_STOP=1 -h $work -p $port -U owner again");
	return books_catalog('again');
}
sub books_catalog
{
	my ($database) = @_;
	return join "\n", map { catalog_of($psql, $database, $_) } 'jm', 'jm_private', 'jm_zh', 'jm_policy';
}
# (The document's own rules are registered when the extension is installed)
sub figures { return join('', map { rows_of($psql, $_[0], $_) } 'jm', 'jm_private', 'jm_policy') =~ s/"registered_at": "[^"]*", //gr }

# The books, on the oldest
init($majors[0]);
start($majors[0]);
psql('postgres', 'CREATE DATABASE books');
unlike(psql('books', "CREATE EXTENSION jm_policy; CALL jm_policy.create_ledger('jm');\n\\cd sql/demo\n\\i run.sql"), qr/ERROR/, 'the demonstration');
is(psql('books', q{
	CREATE ROLE officer LOGIN; CALL jm.grant_access('officer', 'write', '440703');
	INSERT INTO jm_policy.award_rule (item_code, kind, determination, amount_yuan, once_per_enterprise, valid_from, valid_to, source)
		VALUES ('listing', 'up_to', 'ceiling', 123.45, false, '2026-01-01', '2026-12-31', 'a rule of our own');
	CREATE SCHEMA desk; CREATE VIEW desk.summary AS SELECT item_code, applications FROM jm.award_summary;
}), '', 'and what its users add');
my $figures = figures('books');
cmp_ok(length $figures, '>', 1_000_000, 'a good many figures');
same(books_catalog('books'), fresh_catalog($majors[0]), "its catalog is a fresh one's");

for my $i (1 .. $#majors)
{
	my ($old, $new) = @majors[$i - 1, $i];

	# By dump and restore, from each there was
	quietly("PostgreSQL $new dumps PostgreSQL $old", bin($new, 'pg_dump'), '-h', $work, '-p', $port, '-U', 'owner', '-Fd', '-j2', '-f', "$work/dump$old-$new", 'books');
	quietly("and its roles", 'sh', '-c', bin($new, 'pg_dumpall') . " -h $work -p $port -U owner --roles-only | grep -v 'ROLE owner' > $work/roles.sql");
	psql('postgres', 'DROP DATABASE fresh');
	# Minor releases may write options of columns that an older minor release of the next major does not know
	my @options = split /\n/, psql('books', "SELECT DISTINCT split_part(o, '=', 1) FROM pg_attribute, unnest(attoptions) AS o");
	stop($old);

	init($new);
	start($new);
	psql('postgres', slurp("$work/roles.sql") . '; CREATE DATABASE restored; CREATE TABLE known (known int)');
	my @unknown = grep { psql('postgres', "ALTER TABLE known ALTER known SET ($_ = 1)") =~ /unrecognized parameter/ } @options;
	quietly("PostgreSQL $new restores it", bin($new, 'pg_restore'), '-h', $work, '-p', $port, '-U', 'owner', '-j2', '-d', 'restored', "$work/dump$old-$new");
	same(figures('restored'), $figures, "restored on $new, every row and figure is what it was");
	same(books_catalog('restored'), fresh_catalog($new, 1), "and its catalog is that of a ledger made there");
	stop($new);
	quietly('it is thrown away', 'rm', '-rf', "$work/$new");

	# By pg_upgrade
	if (@unknown)
	{
		diag("pg_upgrade from $old to $new is left out: this minor release of $new does not know @unknown, which this one of $old writes");
		last;
	}
	init($new);
	chdir $work or die;
	my $upgraded = quietly("pg_upgrade goes from $old to $new", bin($new, 'pg_upgrade'), '-b', "/usr/lib/postgresql/$old/bin", '-B', "/usr/lib/postgresql/$new/bin",
		'-d', "$work/$old", '-D', "$work/$new", '-U', 'owner', '-s', $work);
	chdir $ENV{OLDPWD} // $ENV{PWD} or die;
	unless ($upgraded)
	{
		diag(map { join "\n", $_, grep { /error|ERROR|DETAIL|HINT|Command was/ } split /\n/, slurp($_) } glob "$work/$new/pg_upgrade_output.d/*/log/*.log");
		BAIL_OUT('pg_upgrade');
	}
	start($new);
	same(figures('books'), $figures, "upgraded to $new, every row and figure is what it was");
	same(books_catalog('books'), fresh_catalog($new, 1), "and its catalog is that of a ledger made there");
	is(psql('books', "CALL jm_policy.upgrade_ledger('jm')"), '', 'upgrade_ledger finds nothing to do');
	like(psql('books', "SET ROLE officer; SELECT count(*) FROM jm.enterprise"), qr/^[1-9]\d*\n$/, 'an officer sees the district');
	is(psql('books', "UPDATE jm.application SET status = 'accepted' WHERE application_no = (SELECT min(application_no) FROM jm.application WHERE status = 'submitted') RETURNING 1"), "1\n", 'and a case goes on');
	is(psql('books', 'SELECT count(*) FROM jm.verify_receipts(), jm.verify_rollups()'), "0\n", 'receipts and rollups verify');
	$figures = figures('books');
}
stop($_) for grep { -e "$work/$_/postmaster.pid" } @majors;
done_testing();
