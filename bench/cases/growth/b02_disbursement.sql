-- the same with more rows of disbursement
\set ledger more_disbursement
\ir views.inc
