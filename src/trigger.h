/*
 * trigger.h
 *		What the triggers in C share.
 */
#ifndef JM_TRIGGER_H
#define JM_TRIGGER_H

#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

extern TriggerData *trigger_data(FunctionCallInfo fcinfo, const char *name);
extern TriggerData *statement_trigger_data(FunctionCallInfo fcinfo, const char *name);
extern TriggerData *row_update_trigger_data(FunctionCallInfo fcinfo, const char *name, bool before);
extern int	table_column(Relation rel, const char *name, Oid type);
extern bool same_text(Relation rel, int attno, HeapTuple a, HeapTuple b);
extern TupleTableSlot *start_reading(Relation rel, Tuplestorestate *rows);

#endif							/* JM_TRIGGER_H */
