/*
 * history.c
 *		Writes the step an application took into its history.
 *
 * By an INSERT like any other, so that whatever the history's table has by way
 * of keys, defaults, triggers and policies is heeded; in C because each step
 * pays for it.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"

#include "ledger_commands.h"
#include "trigger.h"

PG_FUNCTION_INFO_V1(jm_record_step);

/*
 * jm_record_step writes the history of an application whose status has changed.
 * (That it has is told here: the WHEN of a trigger is parsed for each command.)
 */
Datum
jm_record_step(PG_FUNCTION_ARGS)
{
	TriggerData *data = row_update_trigger_data(fcinfo, "record_step", false);
	Relation	rel = data->tg_relation;
	TupleDesc	columns = RelationGetDescr(rel);
	int			status,
				numbers[5];
	Datum		args[5];
	char		nulls[] = "     ";

	status = table_column(rel, "status", TEXTOID);
	if (same_text(rel, status, data->tg_trigtuple, data->tg_newtuple))
		return PointerGetDatum(NULL);

	numbers[0] = table_column(rel, "uscc", TEXTOID);
	numbers[1] = table_column(rel, "application_no", INT8OID);
	numbers[2] = status;
	numbers[3] = status;
	numbers[4] = table_column(rel, "status_note", TEXTOID);
	for (int i = 0; i < (int) lengthof(args); i++)
	{
		bool		isnull;

		/* Only the third is what it was before */
		args[i] = heap_getattr(i == 2 ? data->tg_trigtuple : data->tg_newtuple, numbers[i], columns, &isnull);
		if (isnull)
			nulls[i] = 'n';
	}

	SPI_connect();
	run_in_ledger(rel, RECORD_STEP, args, nulls);
	SPI_finish();
	return PointerGetDatum(NULL);
}
