# The SQL files keep the rules of the house: what is put in place again says OR
# REPLACE, what is made once does not; a function's names are its own; every object
# has its comment beside it; the manifest names every file.
use strict;
use warnings;
use Test::More;

sub slurp
{
	my ($file) = @_;
	open my $handle, '<', $file or die "$file: $!";
	local $/;
	return <$handle>;
}

# Whatever a rule finds, by file and line.
sub found
{
	my ($pattern, @files) = @_;
	my @found;
	foreach my $file (@files)
	{
		my $text = slurp($file);
		while ($text =~ /$pattern/gm)
		{
			my $line = 1 + (substr($text, 0, $-[0]) =~ tr/\n//);
			push @found, "$file:$line: $&";
		}
	}
	return @found;
}

sub none
{
	my ($sentence, @found) = @_;
	is(scalar(@found), 0, $sentence) or diag(join "\n", map { s/\n.*//sr } @found);
}

my @law = sort(glob('sql/law/*.sql'), glob('sql/policy/*.sql'));
my @tables = sort glob('sql/ledger/tables/*.sql');
my @objects = sort glob('sql/ledger/objects/*/*.sql');
my @manifest = map { "sql/ledger/objects/$_.sql" } split ' ', slurp('sql/ledger/objects/manifest');
cmp_ok(scalar(@objects), '>', 100, 'there are a hundred files of objects');
is_deeply([ sort @manifest ], \@objects, 'the manifest names each of them once');

my $made = qr/^CREATE (?:[A-Z]+ )*?(?:FUNCTION|PROCEDURE|VIEW|TABLE|TRIGGER|INDEX|TYPE)\b/;
none('what is made once is not replaced', found(qr/^CREATE OR REPLACE|\bIF NOT EXISTS\b/, @law, @tables));
none('what is put in place again is', found(qr/^CREATE (?!OR REPLACE|POLICY|UNIQUE INDEX IF NOT EXISTS)[^\n]*/, @objects));
none('tables stand with tables', found(qr/^CREATE (?:[A-Z]+ )*TABLE\b[^\n]*/, @objects));
none('and call nothing of the law', found(qr/^(?!--)(?!COMMENT)[^\n]*(?:DEFAULT|CHECK|AS \()[^\n]*\bjm_policy\.[^\n]*/, @tables));
none('what the law makes is in its schema', grep { !/CREATE SCHEMA/ } found(qr/^CREATE (?:FUNCTION|PROCEDURE|VIEW|TABLE|TYPE|DOMAIN|SEQUENCE) (?!jm_policy\.)[^\n]*/, @law));
# From a function's first line to its body: what it says of its search_path
my @unpinned;
foreach my $file (@law, @tables, @objects)
{
	my $text = slurp($file);
	while ($text =~ /^CREATE (?:OR REPLACE )?(?:FUNCTION|PROCEDURE) ([\w.]+)(.*?)^(?:AS \$|BEGIN ATOMIC|RETURN\b)/gms)
	{
		my ($name, $head) = ($1, $2);
		# One that commits between batches sets it itself
		next if $name eq 'jm.assess_applications';
		push @unpinned, "$file: $name" if $head =~ /LANGUAGE plpgsql/ && $head !~ /SET search_path/;
	}
}
none('every function says where it looks for names', @unpinned);
none('no comment refers to a file that is not there',
	grep { /([\w\/]+\.(?:sql|c|h))\b/ && !-e $1 && !grep { -e "$_/$1" } qw(sql/ledger/objects sql/ledger sql/ledger/tables src src/law src/ledger src/text sql/law sql/policy sql sql/ledger/objects/imports test) }
	found(qr/^\s*--[^\n]*?\b[\w\/]+\.(?:sql|c|h)\b/, @law, @tables, @objects));

done_testing();
