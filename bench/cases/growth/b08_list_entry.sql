-- the same with more rows of list_entry
\set ledger more_list_entry
\ir views.inc
