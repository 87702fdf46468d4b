-- the same with more rows of request
\set ledger more_request
\ir views.inc
