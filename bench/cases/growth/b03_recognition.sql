-- the same with more rows of recognition
\set ledger more_recognition
\ir views.inc
