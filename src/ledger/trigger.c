/*
 * trigger.c
 *		Shared by the triggers in C: checks of the call, columns by name, the
 *		rows that a command has written.
 *
 * Anybody can put a trigger on a table of his own, so a column may be missing or
 * of another type.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "ledger/trigger.h"

TriggerData *
trigger_data(FunctionCallInfo fcinfo, const char *name)
{
	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("%s() can only be called as a trigger", name)));
	return (TriggerData *) fcinfo->context;
}

TriggerData *
statement_trigger_data(FunctionCallInfo fcinfo, const char *name)
{
	TriggerData *data = trigger_data(fcinfo, name);

	if (!TRIGGER_FIRED_AFTER(data->tg_event) || !TRIGGER_FIRED_FOR_STATEMENT(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("%s() can only be called as a trigger after a statement", name)));
	return data;
}

/*
 * table_column gives the number of a column of this name and type.  A varchar
 * serves as a text: it is stored alike, and an owner may want to limit a length.
 */
int
table_column(Relation rel, const char *name, Oid type)
{
	int			attno = SPI_fnumber(RelationGetDescr(rel), name);
	Oid			has = attno > 0 ? SPI_gettypeid(RelationGetDescr(rel), attno) : InvalidOid;

	if (has != type && !(type == TEXTOID && has == VARCHAROID))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\" of type %s (台账缺少栏目)",
						RelationGetRelationName(rel), name, format_type_be(type)),
				 errdetail("The trigger belongs to a ledger's own tables, by the names and types they were made with."),
				 errhint("Give the column back its name and type, or bring the ledger up to date: CALL jm_policy.upgrade_ledger(…).")));
	return attno;
}

/*
 * start_reading gives a slot for reading the rows that a command has written.
 * A new read pointer starts where pointer 0 is; nobody moves that one, so it is
 * at the first row.
 */
TupleTableSlot *
start_reading(Relation rel, Tuplestorestate *rows)
{
	tuplestore_select_read_pointer(rows, tuplestore_alloc_read_pointer(rows, EXEC_FLAG_REWIND));
	return MakeSingleTupleTableSlot(RelationGetDescr(rel), &TTSOpsMinimalTuple);
}
