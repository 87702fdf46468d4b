-- the same with more rows of project
\set ledger more_project
\ir views.inc
