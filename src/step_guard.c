/*
 * step_guard.c
 *		Guards the steps of a case.
 *
 * Of a step that is allowed nothing more is asked than what is compared here;
 * any other is handed to the ledger, which says in its own words what is wrong
 * with it.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "ledger_commands.h"
#include "rules.h"
#include "trigger.h"

#define CITY_ZONE "Asia/Shanghai"

PG_FUNCTION_INFO_V1(jm_guard_step);

static Datum
column(Relation rel, HeapTuple tuple, const char *name, Oid type, bool *isnull)
{
	return heap_getattr(tuple, table_column(rel, name, type), RelationGetDescr(rel), isnull);
}

/* As SQL's "IS NULL" of one of the new row's columns */
static bool
is_missing(Relation rel, HeapTuple tuple, const char *name, Oid type)
{
	bool		isnull;

	(void) column(rel, tuple, name, type, &isnull);
	return isnull;
}

static Code
code_of(Datum word)
{
	text	   *t = DatumGetTextPP(word);

	return (Code) {VARDATA_ANY(t), VARSIZE_ANY_EXHDR(t)};
}

static bool
is_code(Code a, const char *word)
{
	return a.len == strlen(word) && memcmp(a.bytes, word, a.len) == 0;
}

/* The day is that of the city, wherever the client stands: as city_today() */
static DateADT
city_today(void)
{
	Datum		there = DirectFunctionCall2(timestamptz_zone, CStringGetTextDatum(CITY_ZONE),
											TimestampTzGetDatum(GetCurrentStatementStartTimestamp()));

	return DatumGetDateADT(DirectFunctionCall1(timestamp_date, there));
}

/* As coalesce(btrim(…), '') = '' in SQL */
static bool
is_blank(Relation rel, HeapTuple row, int attno)
{
	bool		isnull;
	Datum		word = heap_getattr(row, attno, RelationGetDescr(rel), &isnull);
	Code		letters;

	if (isnull)
		return true;
	letters = code_of(word);
	for (Size i = 0; i < letters.len; i++)
	{
		if (letters.bytes[i] != ' ')
			return false;
	}
	return true;
}

/*
 * asks_nothing tells whether the row has all that its new status asks for.
 */
static bool
asks_nothing(Relation rel, HeapTuple row, Code status)
{
	bool		isnull;

	if (is_code(status, "publicised") || is_code(status, "approved"))
	{
		DateADT		last;

		if (is_missing(rel, row, "publicity_start", DATEOID))
			return false;
		last = DatumGetDateADT(column(rel, row, "publicity_end", DATEOID, &isnull));
		if (isnull)
			return false;
		if (is_code(status, "approved"))
			return last < city_today() &&
				!is_missing(rel, row, "assessed_yuan", NUMERICOID) &&
				!is_missing(rel, row, "awarded_yuan", NUMERICOID);
	}
	else if (is_code(status, "paid"))
	{
		Datum		awarded = column(rel, row, "awarded_yuan", NUMERICOID, &isnull),
					disbursed;

		if (isnull)
			return true;		/* the table's own constraint asks for it */
		disbursed = column(rel, row, "disbursed_yuan", NUMERICOID, &isnull);
		return isnull || DatumGetBool(DirectFunctionCall2(numeric_ge, disbursed, awarded));
	}
	return true;
}

/*
 * refuse has the ledger say what is wrong with a step.
 */
static void
refuse(Relation rel, HeapTuple before, HeapTuple after)
{
	TupleDesc	columns = RelationGetDescr(rel);
	Oid			types[] = {rel->rd_rel->reltype, rel->rd_rel->reltype};
	Datum		args[] = {heap_copy_tuple_as_datum(before, columns), heap_copy_tuple_as_datum(after, columns)};

	SPI_connect();
	SPI_execute_with_args(psprintf("SELECT %s.refuse_step($1, $2)", ledger_schema(rel)),
						  lengthof(types), types, args, NULL, false, 0);
	elog(ERROR, "a step of table \"%s\" is not allowed, and was not refused", RelationGetRelationName(rel));
}

/*
 * jm_guard_step lets an application take a step that is allowed, with its
 * reason and what its new status asks for.
 */
Datum
jm_guard_step(PG_FUNCTION_ARGS)
{
	TriggerData *data = row_update_trigger_data(fcinfo, "guard_step", true);
	Relation	rel = data->tg_relation;
	TupleDesc	columns = RelationGetDescr(rel);
	HeapTuple	before = data->tg_trigtuple,
				after = data->tg_newtuple;
	int			status,
				note;
	Datum		was,
				is;
	bool		was_null,
				is_null;
	const ApplicationStep *step;

	status = table_column(rel, "status", TEXTOID);
	if (same_text(rel, status, before, after))
		return PointerGetDatum(after);

	was = heap_getattr(before, status, columns, &was_null);
	is = heap_getattr(after, status, columns, &is_null);
	if (was_null || is_null)
		refuse(rel, before, after);
	step = find_application_step(code_of(was), code_of(is));
	if (step == NULL)
		refuse(rel, before, after);

	/* A note belongs to the step it was given with */
	note = table_column(rel, "status_note", TEXTOID);
	if (same_text(rel, note, before, after))
		after = heap_modify_tuple_by_cols(after, columns, 1, &note, (Datum[]) {0}, (bool[]) {true});

	if ((step->needs_reason && is_blank(rel, after, note)) || !asks_nothing(rel, after, code_of(is)))
		refuse(rel, before, after);

	/* Submitted again, it is assessed again */
	if (is_code(code_of(is), "returned"))
	{
		int			cleared[] = {
			table_column(rel, "assessed_yuan", NUMERICOID), table_column(rel, "awarded_yuan", NUMERICOID),
			table_column(rel, "publicity_start", DATEOID), table_column(rel, "publicity_end", DATEOID)
		};

		after = heap_modify_tuple_by_cols(after, columns, lengthof(cleared), cleared,
										  (Datum[lengthof(cleared)]) {0}, (bool[]) {true, true, true, true});
	}
	return PointerGetDatum(after);
}
