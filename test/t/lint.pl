# The SQL files keep the rules of the house: what is put in place again says OR
# REPLACE, what is made once does not; a function's names are its own; every object
# has its comment beside it; the manifest names every file.  What the documentation
# links to is there, and both languages have the same pages of the same shape.
use strict;
use warnings;
use Test::More;
use Encode qw(decode encode);

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

# The documentation
my @pages = sort(glob('*.md'), glob('{docs,bench,test}/*.md'), glob('docs/*/*.md'));
# A heading's anchor is its words in lower case, without punctuation, joined by hyphens.
my %anchors;
sub anchors
{
	my ($file) = @_;
	return $anchors{$file} //= {
		map { my $heading = lc decode('UTF-8', $_); $heading =~ s/[^\w -]//g; (encode('UTF-8', $heading =~ tr/ /-/r) => 1) }
		slurp($file) =~ /^#+ (.*)$/mg
	};
}
my (@dangling, @missing);
foreach my $page (@pages)
{
	my $text = slurp($page) =~ s/^```.*?^```$//gmsr;
	my ($folder) = $page =~ m{^(.*/)};
	while ($text =~ /\]\(([^)#]*)(?:#([^)]*))?\)/g)
	{
		my ($link, $anchor) = ($1, $2);
		next if $link =~ /^\w+:/;
		my $target = $link eq '' ? $page : ($folder // '') . $link;
		push @dangling, "$page: $link" . (defined $anchor ? "#$anchor" : '')
		  if !-e $target || (defined $anchor && !anchors($target)->{$anchor});
	}
	# A file named between backquotes; what stands for a name is none
	push @missing, map { "$page: $_" } grep { !-e && !-e(($folder // '') . $_) && !/NN|--A--B|NAME/ } $text =~ /`((?:src|sql|docs|scripts|test|bench)\/[\w.\/-]+)`/g;
}
cmp_ok(scalar(@pages), '>', 15, 'there are pages to read');
none('every link of the documentation leads somewhere', @dangling);
none('every file it names is there', @missing);

# Headings, blocks and rows of tables, in their order
sub shape
{
	return join "\n", slurp($_[0]) =~ /^(#+ |```\w*|\|)/mg;
}
my @readers = map { s{.*/}{}r } glob('docs/en/*.md');
cmp_ok(scalar(@readers), '>=', 6, 'there is a page for each reader');
is_deeply([ map { s{.*/}{}r } glob('docs/zh-CN/*.md') ], \@readers, 'both languages have the same pages');
is(shape("docs/zh-CN/$_"), shape("docs/en/$_"), "$_ has the same sections, examples and tables in both") foreach @readers;
is(shape('README.zh-CN.md'), shape('README.md'), 'so has the README');

done_testing();
