-- the same with more rows of observation
\set ledger more_observation
\ir views.inc
