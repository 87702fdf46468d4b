/*
 * guard.c
 *		Triggers on the catalogue: they invalidate the caches and protect the
 *		rows that state the document.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/extension.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/rel.h"

#include "errors.h"
#include "ledger/trigger.h"

PG_FUNCTION_INFO_V1(jm_rules_changed);

/*
 * jm_rules_changed makes every backend reload the rules: this one at its next
 * command or rollback, the others once the change is committed.
 */
Datum
jm_rules_changed(PG_FUNCTION_ARGS)
{
	TriggerData *data = trigger_data(fcinfo, "rules_changed");

	CacheInvalidateRelcache(data->tg_relation);
	return PointerGetDatum(NULL);
}

static bool
is_builtin(Relation rel, HeapTuple tuple)
{
	bool		isnull;
	Datum		value = heap_getattr(tuple, table_column(rel, "builtin", BOOLOID), RelationGetDescr(rel), &isnull);

	return !isnull && DatumGetBool(value);
}

static void
report_builtin(Relation rel)
{
	ereport(ERROR,
			(errcode(ERRCODE_JM_BUILTIN_ROW),
			 errmsg("built-in rows of \"%s\" cannot be written (内置条目不可更改)",
					RelationGetRelationName(rel)),
			 errdetail("They are the document's own words and figures; a dump would not keep a change to them."),
			 errhint("Add a row of your own: for an award, a dated rule with a higher precedence and its source.")));
}

PG_FUNCTION_INFO_V1(jm_guard_builtin);

/*
 * jm_guard_builtin lets only the extension's own scripts write built-in rows.
 */
Datum
jm_guard_builtin(PG_FUNCTION_ARGS)
{
	TriggerData *data = trigger_data(fcinfo, "guard_builtin");
	Relation	rel = data->tg_relation;

	if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event))
	{
		if (!creating_extension)
			report_builtin(rel);
		return PointerGetDatum(NULL);
	}
	if (!TRIGGER_FIRED_BEFORE(data->tg_event) || !TRIGGER_FIRED_FOR_ROW(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("guard_builtin() can only be called as a trigger before each row, or before TRUNCATE")));

	if (!creating_extension &&
		(is_builtin(rel, data->tg_trigtuple) ||
		 (TRIGGER_FIRED_BY_UPDATE(data->tg_event) && is_builtin(rel, data->tg_newtuple))))
		report_builtin(rel);
	return PointerGetDatum(TRIGGER_FIRED_BY_UPDATE(data->tg_event) ?
						   data->tg_newtuple : data->tg_trigtuple);
}
