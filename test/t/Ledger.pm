# What a ledger holds, to be compared with what another holds: its catalog, line by
# line, and its rows.  A function that takes a database and SQL is handed in.
package Ledger;

use strict;
use warnings;
use utf8;
use Exporter 'import';
use Test::More;

our @EXPORT = qw(slurp catalog_of rows_of same);

sub slurp
{
	my ($file) = @_;
	open my $handle, '<:encoding(UTF-8)', $file or die "$file: $!";
	local $/;
	return <$handle>;
}

sub catalog_of
{
	my ($psql, $database, $schema) = @_;
	my $catalog = slurp('test/oracle/catalog.sql');
	return $psql->($database, "$catalog; SELECT '>' || line FROM pg_temp.catalog('$schema') AS line ORDER BY 1;");
}

# Every row of every table and view, but for what an upgrade writes and the time of asking
sub rows_of
{
	my ($psql, $database, $schema) = @_;
	my @names = split /\n/, $psql->($database, "SELECT c.relname FROM pg_class AS c WHERE c.relnamespace = '$schema'::regnamespace AND c.relkind IN ('r', 'v')
		AND c.relname !~ '^(ledger_|import_csv|next_table)' ORDER BY 1");
	return $psql->($database, join '', map { "SELECT '$_ ' || (to_jsonb(t) - '{added,of_the_next,known_at}'::text[])::text FROM $schema.\"$_\" AS t ORDER BY 1;\n" } @names);
}

sub same
{
	my ($one, $other, $sentence) = @_;
	my %count;
	$count{$_}++ for split /\n/, $one;
	$count{$_}-- for split /\n/, $other;
	my @differs = grep { $count{$_} } sort keys %count;
	is(scalar(@differs), 0, $sentence) or diag(join "\n", map { sprintf '%+d %.300s', $count{$_}, $_ } @differs[0 .. ($#differs > 9 ? 9 : $#differs)]);
}

1;
