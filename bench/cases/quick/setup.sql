-- The demonstration
CREATE EXTENSION jm_policy;
SET client_min_messages = warning;
CALL jm_policy.create_ledger('jm');
\encoding UTF8
\o /dev/null
\ir ../../../sql/demo/load.sql
\o
CALL jm.refresh_rollups();
VACUUM (FREEZE, ANALYZE);
