# docs/reference.md says what the comments say.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Test::More;
use IPC::Run qw(run);
use Encode qw(decode);

my $database = "reference_$$";
sub psql
{
	my (@arguments) = @_;
	my ($out, $err);
	run [ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', @arguments ], '>', \$out, '2>', \$err;
	return decode('UTF-8', $out . $err);
}

is(psql('-d', 'postgres', '-c', "CREATE DATABASE $database TEMPLATE jm_template"), '', 'a ledger');
my $made = psql('-d', $database, '-f', 'test/oracle/reference.sql');
psql('-d', 'postgres', '-c', "DROP DATABASE $database");
open my $handle, '<', 'docs/reference.md' or die "docs/reference.md: $!";
my $written = do { local $/; <$handle> };
my @made = split /\n/, $made;
my @written = split /\n/, $written;
cmp_ok(scalar(@made), '>', 1000, 'there is a good deal to say');
my ($differs) = grep { ($made[$_] // '') ne ($written[$_] // '') } 0 .. ($#made > $#written ? $#made : $#written);
is($differs, undef, 'docs/reference.md is what scripts/reference writes') or diag("line " . ($differs + 1) . ":\nwritten: " . ($written[$differs] // '') . "\nmade:    " . ($made[$differs] // ''));
done_testing();
