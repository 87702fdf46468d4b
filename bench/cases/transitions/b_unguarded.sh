#!/bin/sh
# the same UPDATEs, all triggers of the ledger disabled
psql -Xq -c 'ALTER TABLE jm.application DISABLE TRIGGER USER'
. bench/cases/transitions/approve.inc
