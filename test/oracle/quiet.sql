-- What every test of this folder starts with: pgTAP's lines and nothing else,
-- whoever runs it (pg_prove, psql, pg_regress) and with whatever psqlrc.

\set QUIET 1
\set ECHO none
\set ON_ERROR_STOP 1
\set ON_ERROR_ROLLBACK 0
\set SHOW_CONTEXT errors
\pset format unaligned
\pset tuples_only true
\pset pager off
\pset null ''

SET client_min_messages = warning;
SET client_encoding = 'UTF8';
SET datestyle = 'ISO, YMD';
SET extra_float_digits = 1;
