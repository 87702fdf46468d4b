# The mutants of `make mutants`: what can be changed in a file, one place at a
# time, and whether the tests of the file notice.  scripts/mutants starts the
# server and says what the arguments are.
#
# A mutant is named by its file, the function or the object it is in, the change,
# and the how-manieth of such changes it is in there: names stay while lines
# are written elsewhere in the file.
use strict;
use warnings;
use utf8;
use File::Copy;
use IO::Handle;
use Time::HiRes qw(time sleep);

binmode(STDOUT, ':utf8');
STDOUT->autoflush(1);

my $library = $ENV{MUTANTS_LIBRARY};    # the one that the server loads
my $seed = $ENV{SEED} // 2023;
my $sample = $ENV{SAMPLE} // 40;
my $verbose = $ENV{VERBOSE};
my $work = 'build/mutants-work';
mkdir $work;

sub read_file { my ($path) = @_; open my $in, '<:utf8', $path or die "$path: $!\n"; local $/; my $text = <$in>; return $text }
sub write_file { my ($path, $text) = @_; open my $out, '>:utf8', $path or die "$path: $!\n"; print $out $text; close $out or die "$path: $!\n" }

# ---------------------------------------------------------------------------
# What can be changed
# ---------------------------------------------------------------------------

# The same text with everything blank that is no code, line by line and column by
# column where it was.
sub code_of
{
	my ($file, $text) = @_;
	my $blank = sub { my $s = shift; $s =~ s/[^\n]/ /g; return $s };
	if ($file =~ /\.sql$/)
	{
		$text =~ s{(--[^\n]*|E?'(?:[^']|'')*')}{$blank->($1)}ge;
		return $text;
	}
	$text =~ s{(/\*.*?\*/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)+')}{$blank->($1)}gse;
	# Of what the preprocessor reads only plain numbers are code
	$text =~ s{^(#(?!define\s+\w+\s+\d+\s*$)(?:[^\n]*\\\n)*[^\n]*)}{$blank->($1)}gme;
	return $text;
}

my %opposite = (
	'<' => '<=', '<=' => '<', '>' => '>=', '>=' => '>', '==' => '!=', '!=' => '==',
	'&&' => '||', '||' => '&&', '+' => '-', '-' => '+', '+=' => '-=', '-=' => '+=',
	'/' => '*', '%' => '/', 'Min' => 'Max', 'Max' => 'Min', 'true' => 'false', 'false' => 'true');

# Gives [start, length, replacement, change] for each place of a C file.
sub places_in_c
{
	my ($code) = @_;
	my @places;

	while ($code =~ m{(?<![<>\-+*/%&|=!~^])(<=|>=|==|!=|&&|\|\||\+=|-=|<|>|\+|-|/|%)(?![<>=+\-|])}g)
	{
		my ($at, $op) = ($-[1], $1);
		# A sign, an arrow or a pointer is no operation between two things
		next if $op =~ /^[+\-]$/ && substr($code, 0, $at) !~ /[\w)\]]\s*$/;
		next if $op =~ /^[+\-]$/ && substr($code, 0, $at) =~ /\b(?:return|case)\s*$/;
		push @places, [$at, length $op, $opposite{$op}, "$op to $opposite{$op}"];
	}
	while ($code =~ /\b(Min|Max|true|false)\b/g)
	{
		push @places, [$-[1], length $1, $opposite{$1}, "$1 to $opposite{$1}"];
	}
	while ($code =~ /!(?![=])/g)
	{
		push @places, [$-[0], 1, '', 'no !'];
	}
	# A condition that is one word or one call, the other way round
	while ($code =~ /\b(?:if|while) (\(((?:[^()&|<>=!]|->|(\((?:[^()]|(?3))*\)))+)\))/g)
	{
		my ($at, $whole, $inner) = ($-[1], $1, $2);
		push @places, [$at, length $whole, "(!($inner))", 'not'];
	}
	# Numbers, but not how much room an array has, nor those in which all is mixed
	while ($code =~ /(?<![\w.\[])(\d+|0x[0-9A-F]{1,6})\b(?![.\]])/g)
	{
		my ($at, $n) = ($-[1], $1);
		next if substr($code, $at - 1, 1) eq '{' && substr($code, $at + length $n, 1) eq '}';
		my $value = $n =~ /^0x/ ? hex $n : $n;
		push @places, [$at, length $n, $value + 1, "$n plus 1"];
		push @places, [$at, length $n, $value - 1, "$n less 1"] if $value > 0;
	}
	# A call whose result nobody wants, a jump, an increment that is a statement
	while ($code =~ /(?<=[;{})])(\s*\n\s+)((?:\(void\) )?[a-z_]\w*(\((?:[^()]|(?3))*\));|(?:break|continue);|[a-z]\w*(?:(?:->|\.)\w+)*(?:\+\+|--);)/g)
	{
		my ($at, $statement) = ($-[2], $2);
		next if $statement =~ /^(?:PG_|if |for |while |switch |return)/;
		my $nothing = $statement;
		$nothing =~ s/[^\n]/ /g;
		$nothing =~ s/^ /;/;
		my ($word) = $statement =~ /(\w+)/;
		$word = $1 if $statement =~ /^\(void\) (\w+)/;
		push @places, [$at, length $statement, $nothing, "without $word"];
	}
	return @places;
}

# The same of the SQL of a ledger.
sub places_in_sql
{
	my ($code) = @_;
	my @places;
	my %sql = ('<' => '<=', '<=' => '<', '>' => '>=', '>=' => '>', '=' => '<>', '<>' => '=');

	while ($code =~ /(?<![<>=:!&|\-])(<>|<=|>=|<|>|=)(?![<>=])/g)
	{
		my ($at, $op) = ($-[1], $1);
		# What is assigned or given by name is not compared
		if ($op eq '=')
		{
			my ($line) = substr($code, 0, $at) =~ /([^\n]*)$/;
			next unless $line =~ /\b(?:WHERE|AND|OR|ON|IF|ELSIF|WHEN|CHECK|USING|NOT|SELECT|RETURN|FILTER)\b|[&%]/ && $line !~ /\bSET\s+\w+\s*$|^SET |\bDEFAULT\b/;
		}
		push @places, [$at, length $op, $sql{$op}, "$op to $sql{$op}"];
		if ($code =~ /\G\s*(\d+)\b/gc)
		{
			push @places, [$-[1], length $1, $1 + 1, "$1 plus 1"];
		}
	}
	while ($code =~ /\b(AND|OR)\b/g)
	{
		my ($at, $op) = ($-[1], $1);
		my ($line) = substr($code, 0, $at) =~ /([^\n]*)$/;
		next if $op eq 'AND' && $line =~ /\bBETWEEN\b(?:(?!\bAND\b).)*$/;
		next if $op eq 'OR' && $line =~ /\b(?:BEFORE|AFTER|INSTEAD OF|CREATE)\b[^;]*$/;
		my $other = $op eq 'AND' ? 'OR' : 'AND';
		push @places, [$at, length $op, $other, "$op to $other"];
	}
	while ($code =~ /\bIS (NOT )?(DISTINCT FROM|NULL)\b/g)
	{
		my ($at, $len, $not, $what) = ($-[0], $+[0] - $-[0], $1 // '', $2);
		push @places, [$at, $len, 'IS ' . ($not ? '' : 'NOT ') . $what, $not ? "IS NOT $what to IS $what" : "IS $what to IS NOT $what"];
	}
	while ($code =~ /(?<!IS )\b(NOT )(?!NULL\b|DISTINCT\b|VALID\b|MATERIALIZED\b|DEFERRABLE\b)/g)
	{
		push @places, [$-[1], 4, '', 'no NOT'];
	}
	while ($code =~ /\b(CHECK|WITH CHECK|USING) (\((?:[^()]|(?2))*\))/g)
	{
		my ($at, $len, $what) = ($-[2], $+[2] - $-[2], $1);
		push @places, [$at, $len, keep_lines('(true)', substr($code, $at, $len)), "$what true"];
	}
	while ($code =~ /^(CREATE (?:OR REPLACE )?(?:CONSTRAINT )?TRIGGER (\w+)[^;]*;)/gm)
	{
		push @places, [$-[1], length $1, keep_lines('', $1), 'without the trigger'];
	}
	return @places;
}

sub keep_lines { my ($text, $was) = @_; return $text . "\n" x ($was =~ tr/\n//) }

# The functions (in C) or objects (in SQL) of a file: [start, name] in order.
sub contexts_of
{
	my ($file, $code) = @_;
	my @contexts = ([0, '-']);
	my $start = $file =~ /\.sql$/
		? qr/^CREATE (?:[A-Z]+ )*?(?:FUNCTION|PROCEDURE|TRIGGER|TABLE|VIEW|POLICY|INDEX|DOMAIN|TYPE) (?:jm\.)?(\w+)|^(DO) /m
		: qr/^([a-z_]\w*)\(|^(#define) /m;
	while ($code =~ /$start/g)
	{
		push @contexts, [$-[0], $1 // $2];
	}
	return @contexts;
}

# All mutants of a file, in the order of their places.
sub mutants_of
{
	my ($file) = @_;
	my $text = read_file($file);
	my $code = code_of($file, $text);
	my @places = $file =~ /\.sql$/ ? places_in_sql($code) : places_in_c($code);
	my @contexts = contexts_of($file, $code);
	my (%seen, @mutants);

	foreach my $place (sort { $a->[0] <=> $b->[0] || $a->[3] cmp $b->[3] } @places)
	{
		my ($at, $len, $to, $change) = @$place;
		my ($context) = map { $_->[1] } grep { $_->[0] <= $at } reverse @contexts;
		my $before = substr $text, 0, $at;
		my ($left) = $before =~ /([^\n]*)$/;
		my ($right) = substr($text, $at) =~ /^([^\n]*)/;
		my $line = "$left$right";
		$line =~ s/^\s+|\s+$//g;
		$line =~ s/\s+/ /g;
		my $n = ++$seen{"$context\t$change"};
		push @mutants, {
			file => $file, context => $context, change => $change, n => $n,
			name => "$file $context: $change #$n", line => $line,
			line_no => 1 + ($before =~ tr/\n//), at => $at, len => $len, to => $to };
	}
	return @mutants;
}

# ---------------------------------------------------------------------------
# What stands in the lists
# ---------------------------------------------------------------------------

# test/mutants.tests: a pattern of files, and the tests nearest to them
sub read_tests
{
	my @tests;
	foreach (split /\n/, read_file('test/mutants.tests'))
	{
		next if /^\s*(?:#|$)/;
		my ($pattern, @names) = split;
		push @tests, [$pattern, [map { "test/sql/$_.sql" } @names]];
	}
	return @tests;
}
my @tests = read_tests();

sub tests_of
{
	my ($file) = @_;
	foreach (@tests)
	{
		my ($pattern, $names) = @$_;
		my $re = join '[^/]*', map { quotemeta } split /\*/, $pattern, -1;
		return @$names if $file =~ /^$re$/;
	}
	die "test/mutants.tests names no tests for $file\n";
}

# test/mutants.equal: mutants that are the same program, and why
sub read_equal
{
	my %equal;
	foreach (split /\n/, read_file('test/mutants.equal'))
	{
		next if /^\s*(?:#|$)/;
		my ($name, $line, $reason) = split /\t+/;
		die "test/mutants.equal: no line or no reason: $_\n" unless defined $reason && $reason ne '';
		die "test/mutants.equal: twice: $name\n" if $equal{$name};
		$equal{$name} = { line => $line, reason => $reason };
	}
	return %equal;
}

# ---------------------------------------------------------------------------
# Running
# ---------------------------------------------------------------------------

my $bindir = `$ENV{PG_CONFIG} --bindir`;
chomp $bindir;
my @psql = ("$bindir/psql", '-Xq', '-v', 'ON_ERROR_STOP=1');

sub quietly { return system('sh', '-c', 'exec "$@" >>build/mutants-work/log 2>&1', 'sh', @_) }
sub sql { my ($in, @commands) = @_; return quietly(@psql, '-d', $in, map { ('-c', $_) } @commands) == 0 }

# After a crash the server comes back by itself.
sub wait_for_server
{
	foreach (1 .. 600)
	{
		return if sql('postgres', 'SELECT 1');
		sleep 0.1;
	}
	die "the server does not come back\n";
}

sub drop_database
{
	my ($name) = @_;
	return if sql('postgres', "DROP DATABASE IF EXISTS $name WITH (FORCE)");
	wait_for_server();
	# One that answers no signal is in a loop of its own
	my @pids = split ' ', `$bindir/psql -XAtqc "SELECT pid FROM pg_stat_activity WHERE datname = '$name'" postgres`;
	kill 'KILL', @pids if @pids;
	wait_for_server();
	sql('postgres', "DROP DATABASE IF EXISTS $name WITH (FORCE)") or die "database $name cannot be dropped\n";
}

sub copy_database
{
	my ($template, $name) = @_;
	drop_database($name);
	return 1 if sql('postgres', "CREATE DATABASE $name TEMPLATE $template");
	wait_for_server();
	return sql('postgres', "CREATE DATABASE $name TEMPLATE $template");
}

# Runs a test file in a database, to its first failure.  Gives '' for a pass, or
# what went wrong.
sub run_test
{
	my ($test, $in, $limit) = @_;
	my ($planned, $ran, $wrong) = (undef, 0, '');

	wait_for_server();
	my $pid = open my $out, '-|', 'sh', '-c', 'exec "$@" 2>>build/mutants-work/log', 'sh',
		'stdbuf', '-oL', @psql, '-A', '-t', '-P', 'pager=off', '-d', $in, '-f', $test;
	die "psql: $!\n" unless $pid;
	eval {
		local $SIG{ALRM} = sub { die "timeout\n" };
		alarm $limit;
		while (<$out>)
		{
			$planned = $1 if /^1\.\.(\d+)/;
			next unless /^(not )?ok\b/;
			$ran++;
			next unless $1;
			$wrong = $_;
			last;
		}
		alarm 0;
	};
	alarm 0;
	$wrong = 'it takes too long' if $@ eq "timeout\n";
	kill 'TERM', $pid if $wrong;
	close $out;
	my $status = $?;
	chomp $wrong;
	return $wrong if $wrong;
	return "psql ends with $status" if $status;
	return 'the plan is not kept' unless defined $planned && $planned == $ran;
	return '';
}

# What was cut short may still be under way, and hold what the next one needs.
sub end_sessions
{
	my ($in) = @_;
	my $others = "FROM pg_stat_activity WHERE datname = '$in'";
	return if sql('postgres', "SELECT pg_terminate_backend(pid, 5000) $others",
		"SELECT 1 / (NOT EXISTS (SELECT $others))::int");
	wait_for_server();
	my @pids = split ' ', `$bindir/psql -XAtqc "SELECT pid $others" postgres`;
	kill 'KILL', @pids if @pids;
	wait_for_server();
}

# ---------------------------------------------------------------------------
# Building
# ---------------------------------------------------------------------------

my ($cc, @flags);
sub find_flags
{
	$cc = `$ENV{PG_CONFIG} --cc`;
	chomp $cc;
	my $flags = `$ENV{PG_CONFIG} --cppflags` . ' ' . `$ENV{PG_CONFIG} --cflags` . ' ' . `$ENV{PG_CONFIG} --cflags_sl`;
	my $headers = `$ENV{PG_CONFIG} --includedir-server`;
	my ($version) = read_file('jm_policy.control') =~ /^default_version *= *'(.*)'/m;
	chomp $headers;
	# No debug information and no warnings: two objects are the same bytes where
	# they are the same program
	@flags = (grep({ !/^-(?:W|g|ffile-prefix-map|fdebug-prefix-map)/ } split ' ', $flags),
		'-std=gnu11', '-w', "-DJM_VERSION=\"$version\"", '-isystem', $headers, '-Isrc');
}

sub compile { my ($name) = @_; return quietly($cc, @flags, '-c', "$work/$name.c", '-o', "$work/$name.o") == 0 }

# Takes the place of the library in one step: a session that starts reads the one
# or the other, whole.
sub link_library
{
	quietly($cc, '-shared', '-o', "$work/new.so", glob "$work/*.o") == 0 or return 0;
	copy("$work/new.so", "$library.new") or die "$library: $!\n";
	chmod 0755, "$library.new";
	rename "$library.new", $library or die "$library: $!\n";
	return 1;
}

sub mutated
{
	my ($mutant) = @_;
	my $text = read_file($mutant->{file});
	substr $text, $mutant->{at}, $mutant->{len}, $mutant->{to};
	return $text;
}

# A ledger made by a mutated step, as the template of the tests' databases.
sub make_mutated_template
{
	my ($mutant) = @_;
	my ($table, $which) = $mutant->{file} =~ m{/tables/(\d+)_} ? ('ledger_migration', 'migration_no = ' . ($1 + 0))
		: $mutant->{file} =~ m{/objects/(.*)\.sql$} ? ('ledger_object', "name = '$1'") : die "$mutant->{file} is no script of a ledger\n";
	write_file("$work/script.sql", mutated($mutant));
	copy_database('jm_law', 'jm_mutant_template') or die "no database from jm_law\n";
	write_file("$work/make.sql", "SET client_min_messages = warning;\n\\set script `cat $work/script.sql`\n"
		. "UPDATE jm_policy.$table SET script = :'script' || E'\\n' WHERE $which;\nCALL jm_policy.create_ledger('jm');\nANALYZE;\n");
	return quietly(@psql, '-d', 'jm_mutant_template', '-f', "$work/make.sql") == 0;
}

# ---------------------------------------------------------------------------
# Judging
# ---------------------------------------------------------------------------

my %took;       # how long a test takes without a change
my %repeats;    # whether it passes a second time in the same database
my $used = '';  # the database that only such tests have been in

# Most tests roll back what they did, and a copy of a database takes longer than
# many of them.
sub database_for
{
	my ($test, $template) = @_;
	if ($repeats{$test})
	{
		return $used if $used eq "${template}_used";
		copy_database($template, "${template}_used") or die "no database from $template\n";
		return $used = "${template}_used";
	}
	copy_database($template, 'jm_mutant') or die "no database from $template\n";
	return 'jm_mutant';
}

sub without_change
{
	my ($test) = @_;
	return if defined $took{$test};
	copy_database('jm_template', 'jm_mutant') or die "no database from jm_template\n";
	my $start = time;
	my $wrong = run_test($test, 'jm_mutant', 1200);
	die "$test fails without any change: $wrong\n" if $wrong;
	$took{$test} = time - $start;
	$repeats{$test} = !run_test($test, 'jm_mutant', 1200);
}

sub try_tests
{
	my ($mutant, $template) = @_;
	foreach my $test (tests_of($mutant->{file}))
	{
		my $in = database_for($test, $template);
		my $wrong = run_test($test, $in, int(15 + 4 * $took{$test}));
		next unless $wrong;
		end_sessions($in);
		return ('killed', "$test: $wrong");
	}
	return ('survived', '');
}

sub judge_c
{
	my ($mutant) = @_;
	my ($name) = $mutant->{file} =~ m{(\w+)\.c$};
	copy("$work/$name.o", "$work/$name.was") or die;
	write_file("$work/$name.c", mutated($mutant));
	my @verdict = ('does not build', '');
	if (compile($name))
	{
		@verdict = !system('cmp', '-s', "$work/$name.o", "$work/$name.was") ? ('same object', '')
			: link_library() ? try_tests($mutant, 'jm_template') : ('does not build', '');
	}
	copy($mutant->{file}, "$work/$name.c") or die;
	rename "$work/$name.was", "$work/$name.o" or die;
	return @verdict;
}

sub judge_sql
{
	my ($mutant) = @_;
	$used = '' if $used =~ /mutant/;
	return make_mutated_template($mutant) ? try_tests($mutant, 'jm_mutant_template') : ('does not build', '');
}

# ---------------------------------------------------------------------------

my @files = ((sort glob 'src/*.c src/*/*.c'), (sort glob('sql/ledger/tables/{070,075,085,090}*.sql sql/ledger/objects/{case/{account,application,correction,disbursement,history,inputs,kept_by_transitions,transitions},rights/*}.sql')));
my @all = map { mutants_of($_) } @files;
my %equal = read_equal();
my %by_name = map { $_->{name} => $_ } @all;
my $problems = 0;

foreach my $name (sort keys %equal)
{
	my $mutant = $by_name{$name};
	next if $mutant && $mutant->{line} eq $equal{$name}{line};
	print "STALE  test/mutants.equal: $name", $mutant ? ": the line is now: $mutant->{line}\n" : ": there is no such mutant\n";
	$problems++;
}

my $list_only = @ARGV && $ARGV[0] eq 'list' ? shift @ARGV : '';
my @chosen;
my $what;
if (!@ARGV && !$list_only)
{
	# The same ones each time, until the seed or the code is another
	srand $seed;
	my @pool = grep { !$equal{$_->{name}} } @all;
	while (@chosen < $sample && @pool)
	{
		push @chosen, splice @pool, int rand @pool, 1;
	}
	$what = "a sample, SEED=$seed SAMPLE=$sample";
}
else
{
	@ARGV = ('all') unless @ARGV;
	@ARGV = map { s/\t.*//sr } grep { /\S/ } map { chomp; $_ } <STDIN> if "@ARGV" eq '-';
	foreach my $wanted (@ARGV)
	{
		my @found = grep { $wanted eq 'all' || $_->{name} eq $wanted || "$_->{file}:$_->{line_no}" eq $wanted || $_->{file} eq $wanted
			|| $_->{file} =~ m{^\Q$wanted\E/} } @all;
		die "there is no mutant \"$wanted\": give a file, file:line, or a name as `list` shows it\n" unless @found;
		push @chosen, @found;
	}
	$what = @ARGV > 9 ? scalar(@ARGV) . ' places' : join ' ', @ARGV;
}
if ($list_only)
{
	print "$_->{name}\t$_->{line_no}\t$_->{line}", $equal{$_->{name}} ? "\t(the same program: $equal{$_->{name}}{reason})" : '', "\n" foreach @chosen;
	exit;
}

printf "== %d of %d mutants (%s)\n", scalar @chosen, scalar @all, $what;
find_flags();
foreach my $file (glob 'src/*.c src/*/*.c')
{
	my ($name) = $file =~ m{(\w+)\.c$};
	copy($file, "$work/$name.c") or die "$file: $!\n";
	compile($name) or die "$file does not compile, see $work/log\n";
}
link_library() or die "the library does not link, see $work/log\n";

my $library_is_whole = 1;
my (%count, @survivors);
foreach my $mutant (sort { $a->{file} cmp $b->{file} || $a->{at} <=> $b->{at} } @chosen)
{
	my $in_c = $mutant->{file} =~ /\.c$/;
	unless ($library_is_whole && $in_c || !$in_c && $library_is_whole)
	{
		link_library() or die;
		$library_is_whole = 1;
	}
	without_change($_) foreach tests_of($mutant->{file});
	my ($verdict, $by) = $in_c ? judge_c($mutant) : judge_sql($mutant);
	$library_is_whole = 0 if $in_c;
	my $known = $equal{$mutant->{name}};
	if ($verdict eq 'survived' && $known)
	{
		$verdict = 'same program';
	}
	elsif ($verdict eq 'killed' && $known)
	{
		print "STALE  test/mutants.equal: $mutant->{name}: it is killed by $by\n";
		$problems++;
	}
	$count{$verdict}++;
	push @survivors, $mutant if $verdict eq 'survived';
	printf "%-14s %s:%d %s%s\n", $verdict eq 'survived' ? 'SURVIVED' : $verdict, $mutant->{file}, $mutant->{line_no}, "$mutant->{context}: $mutant->{change} #$mutant->{n}", $by && $verbose ? "  ($by)" : ''
		if $verbose || $verdict eq 'survived';
}

print "\nNobody noticed:\n" if @survivors;
print "$_->{name}\t$_->{line}\n" foreach @survivors;
printf "\nmutants: %d tried, %s\n", scalar @chosen, join ', ', map { "$count{$_} $_" } sort keys %count;
exit($problems || @survivors ? 1 : 0);
