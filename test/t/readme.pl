# What the READMEs and the pages of docs show is what happens: every block of SQL
# is run, in their order, in the demonstration's database, and what psql prints is
# compared with the block of text behind it.
#
# README_UPDATE=1 writes the printed text into the files instead; read the diff.

use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Test::More;
use IPC::Run qw(run);
use Encode qw(decode encode);

my $database = 'readme_' . $$;

# psql prints what a person would see, errors included.
sub psql
{
	my ($database, $input, @options) = @_;
	my $output = '';
	run [ 'psql', '-X', '-d', $database, @options ], '<', \encode('UTF-8', $input), '>&', \$output;
	return decode('UTF-8', $output);
}

sub slurp
{
	my ($file) = @_;
	open my $handle, '<', $file or die "$file: $!";
	local $/;
	return <$handle>;
}

# A block of SQL and the block of text that follows it.
my $block = qr/```sql\n(?<sql>.*?)```\n\n```text\n(?<text>.*?)```/s;

my @quiet = ('-q', '-v', 'ON_ERROR_STOP=1');

for my $readme ($ENV{READMES} ? split " ", $ENV{READMES} : (qw(README.md README.zh-CN.md docs/rights.md), sort glob "docs/en/*.md docs/zh-CN/*.md"))
{
	run [ 'scripts/demo-copy', $database ] or die "there is no demonstration\n";
	my $text = slurp($readme);
	my $updated = '';
	my $from = 0;
	my $count = 0;
	# One session for a whole README: its blocks build on each other
	my (@sql, @expected, @at);
	while ($text =~ /$block/g)
	{
		push @sql, $+{sql};
		push @expected, $+{text};
		push @at, [ $-[0], $+[0] ];
	}
	cmp_ok(scalar(@sql), '>=', $readme =~ /README/ ? 5 : $readme =~ /rights/ ? 6 : 3, "$readme has examples");

	my $marker = '-- next block --';
	my $printed = psql($database, join("\\echo $marker\n", @sql));
	my @printed = split /\Q$marker\E\n/, $printed, -1;
	is(scalar(@printed), scalar(@sql), "every block of $readme was run");
	# (a guard's refusal may be shown, a query that cannot be read may not)
	unlike($printed, qr/^LINE \d+:/m, "every query of $readme is one");

	for my $i (0 .. $#sql)
	{
		(my $shown = $printed[$i] // '') =~ s/[ \t]+$//mg;
		$shown =~ s/\n*\z/\n/;
		is($shown, $expected[$i], "$readme shows what block " . ($i + 1) . ' prints')
		  unless $ENV{README_UPDATE};
		$updated .= substr($text, $from, $at[$i][0] - $from) . "```sql\n$sql[$i]```\n\n```text\n$shown```";
		$from = $at[$i][1];
	}
	if ($ENV{README_UPDATE})
	{
		open my $handle, '>', $readme or die "$readme: $!";
		print $handle $updated, substr($text, $from);
		close $handle;
	}
	psql('postgres', "DROP DATABASE $database", @quiet);
}

done_testing();
