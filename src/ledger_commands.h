/*
 * ledger_commands.h
 *		What the triggers in C ask of their ledger, in SQL.
 */
#ifndef JM_LEDGER_COMMANDS_H
#define JM_LEDGER_COMMANDS_H

#include "postgres.h"

#include "utils/rel.h"

typedef enum LedgerCommand
{
	LOCK_ENTERPRISE,
	BOOK_OWN,
	BOOK_SHARED,
	RECORD_STEP,
	LEDGER_COMMANDS
} LedgerCommand;

extern const char *ledger_schema(Relation rel);
extern void run_in_ledger(Relation rel, LedgerCommand command, Datum *args, const char *nulls);

#endif							/* JM_LEDGER_COMMANDS_H */
