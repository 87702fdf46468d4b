-- `CALL assess_applications()`
\timing off
SET client_min_messages = warning;
CREATE TEMP TABLE memory AS SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int AS kib;
\timing on
CALL jm.assess_applications();
\timing off
SELECT count(*), sum(amount_yuan), (SELECT sum(assessed_yuan) FROM jm.application) FROM jm.receipt;
SELECT 'note: the backend''s own memory grew by ' || round(((regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int - kib) / 1024.0, 1) || ' MiB' FROM memory;
