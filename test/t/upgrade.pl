# From one version to the next, as people do it: the new package is there, then
# ALTER EXTENSION jm_policy UPDATE, then CALL jm_policy.upgrade_ledger('jm').  The next
# version is made here, from this one with a few things changed.  The upgraded ledger
# is what a fresh one is, every figure is what it was, and a server that is killed half
# way has done nothing.

use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Test::More;
use Time::HiRes qw(sleep);
use Encode qw(decode);
use IPC::Run qw(run start);
use File::Basename qw(basename);
use lib 'test/t';
use Crash;
use Ledger;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;

sub write_file
{
	my ($file, $text) = @_;
	open my $handle, '>', $file or die "$file: $!";
	print $handle $text;
	close $handle or die "$file: $!";
}

# edit FILE, PATTERN, REPLACEMENT, how often it is to be found
sub edit
{
	my ($file, $pattern, $replacement, $times) = @_;
	my $text = slurp($file);
	my $found = ($text =~ s/$pattern/$replacement/g);
	is($found, $times // 1, "$file has what the next version changes");
	write_file($file, $text);
}

# ---------------------------------------------------------------------------
# The next version
# ---------------------------------------------------------------------------

my ($version) = slurp('jm_policy.control') =~ /^default_version = '(.*)'/m;
my $next = '99.0.0';
my $tree = PostgreSQL::Test::Utils::tempdir;
system('cp', '-r', 'Makefile', 'jm_policy.control', 'META.json', 'src', 'sql', 'scripts', $tree) == 0 or die;

edit("$tree/jm_policy.control", qr/^default_version = .*/m, "default_version = '$next'");
# A published view with a column more, a function with another result, a view less
edit("$tree/sql/ledger/objects/case/payment_made.sql", qr/\ti\.document_no\n/, "\ti.document_no,\n\t1 AS added\n");
write_file("$tree/sql/ledger/objects/case/payment_made.sql", slurp("$tree/sql/ledger/objects/case/payment_made.sql") . "COMMENT ON COLUMN payment_made.added IS '新栏 / new';\n");
edit("$tree/sql/ledger/objects/report/display_width.sql", qr/display_width\(line text\)\nRETURNS int/, "display_width(line text)\nRETURNS bigint");
edit("$tree/sql/ledger/objects/report/display_width.sql", qr/repeat\(' ', width - display_width\(cut\)\)/, "repeat(' ', (width - display_width(cut))::int)");
edit("$tree/sql/ledger/objects/records/list_service.sql", qr/(?:CREATE OR REPLACE|COMMENT ON)[^;]*request_response[^;]*;/, '', 11);
# A new table and a new column
write_file("$tree/sql/ledger/tables/900_next.sql", <<'NEXT');
ALTER TABLE project ADD of_the_next text;
COMMENT ON COLUMN project.of_the_next IS '新 / new';
CREATE TABLE jm.next_table (n int PRIMARY KEY);
COMMENT ON TABLE next_table IS '新表 / a new table';
COMMENT ON COLUMN next_table.n IS '数 / number';
NEXT
write_file("$tree/sql/ledger/objects/rights/policies.sql", slurp("$tree/sql/ledger/objects/rights/policies.sql") . "CALL protect_table('next_table', 'city');\n");
# A row of the law
my $law = "UPDATE jm_policy.award_item SET reading = concat(reading, ' Read again.') WHERE item_code = 'listing';\n";
write_file("$tree/sql/policy/readings.sql", slurp("$tree/sql/policy/readings.sql") . "\n$law");
mkdir "$tree/sql/updates";
write_file("$tree/sql/updates/jm_policy--$version--$next.sql", $law);

my $pg_config = $ENV{PG_CONFIG} // 'pg_config';
chomp(my $sharedir = `$pg_config --sharedir`);
chomp(my $libdir = `$pg_config --pkglibdir`);
my @config = grep { /extension_destdir|extension_control_path/ } split /\n/, slurp($ENV{TEMP_CONFIG});
my ($installed) = "@config" =~ /'([^':]*)/;
$installed =~ s/\Q$sharedir\E$//;
# To the next version this one is a version that was released, as its package left it
mkdir "$tree/test";
system('cp', '-r', 'test/upgrade', "$tree/test/") == 0 && system('cp', "$installed$sharedir/extension/jm_policy--$version.sql", "$tree/test/upgrade/") == 0 or die;
{
	delete local @ENV{qw(MAKEFLAGS MAKELEVEL MAKEOVERRIDES COPT)};
	my $log = "$tree/make.log";
	is(system("make -s -C $tree PG_CONFIG=$pg_config with_llvm=no install DESTDIR=$tree/install >$log 2>&1"), 0, 'the next version is built') or diag(slurp($log));
}
system("cp $tree/test/upgrade/*.sql $tree/install$sharedir/extension/") == 0 or die;
my $built = slurp("$installed$sharedir/extension/jm_policy--$version.sql");
my @released = sort map { basename($_) =~ /--(.*)\.sql$/ } glob 'test/upgrade/jm_policy--*.sql';
ok(@released > 0, 'every version that was released is kept');
# A version that was released is never changed: what is changed is the next one
is(slurp("test/upgrade/jm_policy--$version.sql") eq $built ? 'the same' : 'changed', 'the same',
	"$version is what was released; a change takes a new version, see CONTRIBUTING.md") if -e "test/upgrade/jm_policy--$version.sql";

my $node = PostgreSQL::Test::Cluster->new('upgrade');
$node->init(extra => [ '-E', 'UTF8', '--locale=C.UTF-8' ]);
(my $config = join "\n", @config) =~ s/\Q$installed\E/$tree\/install/g;
$node->append_conf('postgresql.conf', "$config\ndynamic_library_path = '$tree/install$libdir:\$libdir'\nlog_statement = none\nclient_min_messages = warning\nfsync = off\n");
$node->start;

# ---------------------------------------------------------------------------
# The books before
# ---------------------------------------------------------------------------

sub psql
{
	my ($database, $input) = @_;
	my ($out, $err);
	run [ 'psql', '-XqAt', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr($database), '-f', '-' ], '<', \$input, '>', \$out, '2>', \$err;
	return decode('UTF-8', $err =~ /ERROR|FATAL|connection/ ? "$out$err" : $out);
}

# The columns of the tables that people write, and what stands in them
sub columns_of
{
	my ($database) = @_;
	return split /\n/, psql($database, "SELECT c.relname || ' (' || string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) || ')' FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
		WHERE c.relnamespace = 'jm'::regnamespace AND c.relkind = 'r' AND c.relname !~ '^(ledger_|import)' AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.relname ORDER BY 1");
}
sub contents_of
{
	my ($database, @tables) = @_;
	return join '', map { my ($table, $columns) = /^(\w+) \((.*)\)$/; psql($database, "SELECT '$table ' || t::text FROM (SELECT $columns FROM jm.$table) AS t ORDER BY 1") } @tables;
}

# The demonstration, made by the first version that was released and brought up to date
# by each one after it; by this one where there is none before it
my @before = grep { $_ ne $version } @released;
my $first = $before[0] // $version;
is(psql('postgres', 'CREATE ROLE officer; CREATE DATABASE books; CREATE DATABASE fresh'), '', 'two databases');
unlike(psql('books', "CREATE EXTENSION jm_policy VERSION '$first'; CALL jm_policy.create_ledger('jm'); CALL jm.grant_access('officer', 'write', '440703');
\\o /dev/null
\\cd sql/demo
\\i load.sql"), qr/ERROR/, "the demonstration, made by $first");
is(psql('books', 'SELECT count(*) FROM jm.application'), "20000\n", 'is filled');
for my $next (@before[1 .. $#before], @before ? $version : ())
{
	my @tables = columns_of('books');
	my $contents = contents_of('books', @tables);
	cmp_ok(length $contents, '>', 1_000_000, 'a good many records');
	is(psql('books', "ALTER EXTENSION jm_policy UPDATE TO '$next'; CALL jm_policy.upgrade_ledger('jm')"), '', "it is upgraded to $next");
	psql('postgres', 'DROP DATABASE fresh');
	psql('postgres', 'CREATE DATABASE fresh');
	is(psql('fresh', "CREATE EXTENSION jm_policy VERSION '$next'; CALL jm_policy.create_ledger('jm'); CALL jm.grant_access('officer', 'write', '440703')"), '', "a fresh ledger of $next");
	same(catalog_of(\&psql, 'books', $_), catalog_of(\&psql, 'fresh', $_), "$_ is what a fresh one is") for qw(jm jm_private jm_zh jm_policy);
	same(contents_of('books', @tables), $contents, 'every record is what it was');
	is(psql('books', 'SELECT * FROM jm.verify_rollups(); SELECT * FROM jm.verify_receipts()'), '', 'and every rollup and receipt is right');
}
psql('postgres', 'DROP DATABASE fresh');
psql('postgres', 'CREATE DATABASE fresh');
is(psql('books', q{
	ALTER TABLE jm.enterprise ADD nickname text;
	CREATE INDEX enterprise_nickname_idx ON jm.enterprise (nickname);
	CREATE SCHEMA desk;
	CREATE VIEW desk.summary AS SELECT item_code, applications FROM jm.award_summary;
	CREATE VIEW desk.targets AS SELECT * FROM jm_zh.指标进度;
	GRANT SELECT ON jm.award_summary TO PUBLIC;
	CALL jm.refresh_access();
}), '', 'what its users have built');
my $catalog_before = catalog_of(\&psql, 'books', 'jm');
my $figures_before = rows_of(\&psql, 'books', 'jm');
cmp_ok(length $figures_before, '>', 1_000_000, 'a good many figures');

# ---------------------------------------------------------------------------
# The upgrade
# ---------------------------------------------------------------------------

# What somebody built on something that goes
is(psql('books', 'CREATE VIEW desk.widths AS SELECT jm_private.display_width(name) AS width FROM jm.enterprise; CREATE VIEW desk.requests AS SELECT * FROM jm.request_response'), '', 'views on what goes');
like(psql('books', "BEGIN; ALTER EXTENSION jm_policy UPDATE; CALL jm_policy.upgrade_ledger('jm'); COMMIT;"),
	qr/something of yours is built on what has to go.*view desk\.requests uses request_response; view desk\.widths uses display_width/s, 'are named');
same(catalog_of(\&psql, 'books', 'jm'), $catalog_before, 'and nothing is changed');
is(psql('books', 'SELECT extversion FROM pg_extension WHERE extname = \'jm_policy\''), "$version\n", 'not even the version');
is(psql('books', 'DROP VIEW desk.widths, desk.requests'), '', 'until they are gone');

# Killed half way
for my $seconds (0.3, 1, 1.7)
{
	my ($in, $out, $err) = ("BEGIN; ALTER EXTENSION jm_policy UPDATE; CALL jm_policy.upgrade_ledger('jm'); SELECT pg_sleep(60); COMMIT;\n", '', '');
	my $session = start [ 'psql', '-XqAt', '-d', $node->connstr('books'), '-f', '-' ], '<', \$in, '>', \$out, '2>', \$err;
	sleep $seconds;
	crash($node);
	eval { $session->finish };
	$node->start;
	is(psql('books', "SELECT extversion FROM pg_extension WHERE extname = 'jm_policy'"), "$version\n", "killed after $seconds s, the extension is what it was");
}
same(catalog_of(\&psql, 'books', 'jm'), $catalog_before, 'and so is the ledger');

is(psql('books', 'ALTER EXTENSION jm_policy UPDATE'), '', 'ALTER EXTENSION jm_policy UPDATE');
same(rows_of(\&psql, 'books', 'jm'), $figures_before, 'a ledger works on between the two commands');
is(psql('books', "CALL jm_policy.upgrade_ledger('jm')"), '', "CALL jm_policy.upgrade_ledger('jm')");
is(psql('books', 'SELECT extension_version FROM jm.ledger_version ORDER BY version_no'), join('', map { "$_\n" } @before, $version, $next), 'is the whole upgrade');

is(psql('fresh', "CREATE EXTENSION jm_policy; CALL jm_policy.create_ledger('jm'); CALL jm.grant_access('officer', 'write', '440703'); GRANT SELECT ON jm.award_summary TO PUBLIC"), '', "a fresh ledger of $next");
same(join("\n", grep { !/nickname/ } split /\n/, catalog_of(\&psql, 'books', 'jm')), join("\n", split /\n/, catalog_of(\&psql, 'fresh', 'jm')), 'the upgraded ledger is what a fresh one is, but for what its users added');
same(catalog_of(\&psql, 'books', 'jm_policy'), catalog_of(\&psql, 'fresh', 'jm_policy'), 'and the law is what a fresh one is');
same(join("\n", grep { !/^request_response / } split /\n/, $figures_before), rows_of(\&psql, 'books', 'jm'), 'every figure is what it was');
is(psql('books', 'SELECT count(*) FROM desk.targets'), "149\n", 'views on top work');
is(psql('books', "SELECT reading ~ 'Read again.\$' FROM jm_policy.award_item WHERE item_code = 'listing'"), "t\n", 'the row of the law is changed');
is(psql('books', "SELECT has_table_privilege('officer', 'jm.next_table', 'SELECT'), has_column_privilege('officer', 'jm.enterprise', 'nickname', 'INSERT')"), "t|t\n", 'who has rights has them on what is new');

$node->stop;
done_testing();
