# Sessions that write at the same time: a database of the test's own, and pgbench.
package Load;

use strict;
use warnings;
use Test::More;
use IPC::Run qw(run);
use File::Temp qw(tempdir);
use Exporter 'import';
our @EXPORT = qw(psql sessions);

# What psql says to it, where all of it must be in order.
sub psql
{
	my ($database, $sql) = @_;
	my ($out, $err) = ('', '');
	run([ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-d', $database ], '<', \$sql, '>', \$out, '2>', \$err)
	  or die "$err\n$sql";
	chomp $out;
	return $out;
}

# Sixteen sessions with so many transactions each, drawn by weight: a script is
# [weight, what pgbench runs].
sub sessions
{
	my ($database, $transactions, $max_tries, %script) = @_;
	my $folder = tempdir(CLEANUP => 1);
	my $all = 16 * $transactions;
	my @files;
	for my $name (sort keys %script)
	{
		my ($weight, $text) = @{ $script{$name} };
		open my $handle, '>', "$folder/$name.sql" or die $!;
		print $handle $text;
		close $handle;
		push @files, '-f', "$folder/$name.sql\@$weight";
	}
	my ($out, $err) = ('', '');
	my $done = run [
		'pgbench', '-n', '-c', '16', '-j', '2', '-t', $transactions, '--random-seed=11', "--max-tries=$max_tries", @files, $database ],
	  '>', \$out, '2>', \$err;
	ok($done, '16 sessions end without an error that is not a refusal') or diag("$out\n$err");
	like($out, qr{transactions actually processed: $all/$all}, "all of their $all transactions are through");
	like($out, qr/number of failed transactions: 0 /, 'each of them in the end');
	is(psql('postgres', "SELECT deadlocks FROM pg_stat_database WHERE datname = '$database'"), '0', 'none of them in a deadlock');
}

1;
