-- What the extension makes of the demo's ledger, in four parts.

\pset format aligned
\pset border 1
\pset linestyle ascii
\pset footer off
\pset null '-'
\pset title
\pset tuples_only off
\pset expanded off

\ir wrap.sql
\ir show_awards.sql
\ir show_summary.sql
\ir show_scorecard.sql
\ir show_check.sql
