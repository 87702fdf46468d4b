-- A guided tour: real published figures, a synthetic population, and what the
-- extension makes of them.
--
-- Wants a database with the extension and an empty ledger "jm":
--   CREATE EXTENSION jm_policy;  CALL jm_policy.create_ledger('jm');
--   psql -X -q -v ON_ERROR_STOP=1 -d demo -f sql/demo/run.sql

\encoding UTF8
\pset pager off
SET client_min_messages = warning;
SET DateStyle = ISO;

\echo
\echo '江府〔2023〕11号 演示 / demonstration of jm_policy'
\echo '除注明“公布”的数据外，企业、申报、金额均为合成，不反映任何真实情况。'
\echo 'All enterprises, applications and amounts are synthetic; only figures marked 公布 were published.'
\echo

\ir load.sql
\ir show.sql
