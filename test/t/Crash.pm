# A server that goes down with all its processes, as when the power fails.
package Crash;

use strict;
use warnings;
use Time::HiRes qw(sleep);
use Exporter 'import';
our @EXPORT = qw(crash);

sub crash
{
	my ($node) = @_;
	my $postmaster = $node->{_pid};
	# A process's parent is the second field behind its name in brackets
	my @children;
	for my $process (map { m{/proc/(\d+)$} } glob '/proc/[0-9]*')
	{
		open(my $stat, '<', "/proc/$process/stat") or next;
		push @children, $process if (readline($stat) // '') =~ /.*\) \S+ (\d+) / && $1 == $postmaster;
	}
	$node->kill9;
	kill 9, @children;
	# Whoever is gone has let go of the shared memory
	for my $gone ($postmaster, @children)
	{
		for (1 .. 500) { last unless kill 0, $gone; sleep 0.01; }
	}
}

1;
