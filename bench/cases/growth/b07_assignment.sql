-- the same with more rows of assignment
\set ledger more_assignment
\ir views.inc
