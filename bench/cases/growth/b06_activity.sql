-- the same with more rows of activity
\set ledger more_activity
\ir views.inc
