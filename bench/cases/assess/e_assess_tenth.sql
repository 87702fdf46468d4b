-- the same, of the applications of a tenth of the enterprises
\timing off
SET client_min_messages = warning;
SET session_replication_role = replica;
UPDATE jm.application SET status = 'draft' WHERE hashtext(uscc) % 10 <> 0;
RESET session_replication_role;
VACUUM (ANALYZE) jm.application;
CREATE TEMP TABLE memory AS SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int AS kib;
\timing on
CALL jm.assess_applications();
\timing off
SELECT count(*), sum(amount_yuan), (SELECT sum(assessed_yuan) FROM jm.application) FROM jm.receipt;
SELECT 'note: the backend''s own memory grew by ' || round(((regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int - kib) / 1024.0, 1) || ' MiB' FROM memory;
