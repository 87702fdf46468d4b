#!/bin/sh
# approvals by the ledger's transitions
. bench/cases/transitions/approve.inc
psql -XqAt -c "SELECT 'the accounts are wrong' FROM jm.account_check LIMIT 1" -c "SELECT 'the history is short' WHERE (SELECT count(*) FROM jm.application_event WHERE to_status = 'approved') <> (SELECT count(*) FROM jm.application WHERE status = 'approved')"
