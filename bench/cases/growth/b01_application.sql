-- the same with more rows of application
\set ledger more_application
\ir views.inc
