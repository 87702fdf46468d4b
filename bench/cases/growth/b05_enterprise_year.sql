-- the same with more rows of enterprise_year
\set ledger more_enterprise_year
\ir views.inc
