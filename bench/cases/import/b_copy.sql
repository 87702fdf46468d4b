-- COPY into the ledger's table
COPY jm.application (uscc, item_code, event_on, base_yuan, status) FROM 'rows.csv' (FORMAT csv);
\timing off
SELECT count(*), sum(base_yuan), min(event_on), max(event_on) FROM jm.application;
