/*
 * trigger.h
 *		Shared by the triggers in C.
 */
#ifndef JM_TRIGGER_H
#define JM_TRIGGER_H

#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

extern TriggerData *trigger_data(FunctionCallInfo fcinfo, const char *name);
extern TriggerData *statement_trigger_data(FunctionCallInfo fcinfo, const char *name);
extern int	table_column(Relation rel, const char *name, Oid type);
extern TupleTableSlot *start_reading(Relation rel, Tuplestorestate *rows);

#endif							/* JM_TRIGGER_H */
