-- `CALL import_applications()`
\timing off
SET client_min_messages = warning;
CREATE TEMP TABLE memory AS SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int AS kib;
\timing on
CALL jm.import_applications('bench', load => '1');
\timing off
SELECT count(*), sum(base_yuan), min(event_on), max(event_on) FROM jm.application;
SELECT 'note: the backend''s own memory grew by ' || round(((regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int - kib) / 1024.0, 1) || ' MiB' FROM memory;
