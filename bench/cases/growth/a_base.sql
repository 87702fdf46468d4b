-- the views of progress and money
\set ledger base
\ir views.inc
