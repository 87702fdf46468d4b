-- the same, of a tenth of the rows
\timing off
SET client_min_messages = warning;
DELETE FROM jm.import_application WHERE row_no % 10 > 0;
VACUUM (FULL, ANALYZE) jm.import_application;
CREATE TEMP TABLE memory AS SELECT (regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int AS kib;
\timing on
CALL jm.import_applications('bench', load => '1');
\timing off
SELECT 'note: the backend''s own memory grew by ' || round(((regexp_match(pg_read_file('/proc/self/status'), 'RssAnon:\s*(\d+)'))[1]::int - kib) / 1024.0, 1) || ' MiB' FROM memory;
