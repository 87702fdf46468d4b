# Runs every test/specs/*.spec, each in a fresh database, and compares what its
# sessions saw with expected/*.out.  SPECS="one two" chooses some of them.
use strict;
use warnings;
use File::Copy;
use Test::More;

my $base = $ENV{TESTDIR} // die "run me through scripts/check\n";
my %wanted = map { $_ => 1 } split ' ', $ENV{SPECS} // '';
my @specs = grep { !%wanted || $wanted{$_} } map { m{([^/]+)\.spec$} } sort glob 'test/specs/*.spec';
plan @specs ? (tests => scalar @specs) : (skip_all => 'no specs');

# PostgreSQL 15 and later disagree where expected outputs are looked for: here
# both stand side by side in one directory.
my $dir = "$base/isolation";
mkdir $dir;
chomp(my $here = `pwd`);
symlink "$here/test/specs", "$dir/specs";
symlink "$here/expected", "$dir/expected";

foreach my $spec (@specs)
{
	my $db = "jm_isolation_$spec";
	my $out = "$dir/$spec.txt";
	my $said = `createdb -T jm_template "$db" 2>&1 && psql -Xqv ON_ERROR_STOP=1 -d "$db" -f test/oracle/grounds.sql 2>&1`;
	$said .= `"$ENV{PG_ISOLATION_REGRESS}" --use-existing --dbname="$db" --inputdir="$dir" --outputdir="$dir" "$spec" 2>&1`
	  if $? == 0;
	my $ok = $? == 0;
	ok($ok, $spec);
	copy($_, "$base/results/") foreach grep { -e } "$dir/results/$spec.out";
	next if $ok;
	diag -s "$dir/regression.diffs" ? `cat "$dir/regression.diffs"` : $said;
	unlink "$dir/regression.diffs";
}
