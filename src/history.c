/*
 * history.c
 *		The history of a case: each step an application takes.
 *
 * A step is written straight to the table, without the executor: the row it
 * belongs to is there and locked, since this command has just written it, so
 * there is nothing the foreign key would find out.  Where somebody has given the
 * table more than it came with, an INSERT does the same with whatever belongs to
 * it.
 */
#include "postgres.h"

#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/sequence.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

#include "log.h"
#include "trigger.h"

/* What a step leaves in the history: of the application before it, or after it */
static const struct
{
	const char *name;			/* in the history */
	Oid			type;
	const char *of;				/* in the application */
	bool		before;
	bool		needed;
}			columns[] = {
	{"uscc", TEXTOID, "uscc", false, true},
	{"application_no", INT8OID, "application_no", false, true},
	{"from_status", TEXTOID, "status", true, false},
	{"to_status", TEXTOID, "status", false, true},
	{"note", TEXTOID, "status_note", false, false},
};

typedef struct Step
{
	Datum		values[lengthof(columns)];
	bool		nulls[lengthof(columns)];
} Step;

/*
 * has_all tells whether nothing is missing that the history must have.
 */
static bool
has_all(const Step *step)
{
	for (size_t i = 0; i < lengthof(columns); i++)
		if (columns[i].needed && step->nulls[i])
			return false;
	return true;
}

/*
 * as_it_came tells whether the history has the columns it came with alone, and
 * nobody's checks and triggers.
 */
static bool
as_it_came(Relation history)
{
	TupleDesc	desc = RelationGetDescr(history);
	TriggerDesc *triggers = history->trigdesc;

	if (desc->natts != lengthof(columns) + 3 || (desc->constr && desc->constr->num_check > 0))
		return false;
	for (int i = 0; triggers && i < triggers->numtriggers; i++)
		if (TRIGGER_FOR_INSERT(triggers->triggers[i].tgtype) && !triggers->triggers[i].tgisinternal)
			return false;
	return true;
}

static void
insert(Relation history, Step *step)
{
	Oid			types[lengthof(columns)];
	char		absent[lengthof(columns)];
	char	   *command = psprintf("INSERT INTO %s.%s (uscc, application_no, from_status, to_status, note) VALUES ($1, $2, $3, $4, $5)",
								   quote_identifier(get_namespace_name(RelationGetNamespace(history))),
								   quote_identifier(RelationGetRelationName(history)));

	for (size_t i = 0; i < lengthof(columns); i++)
	{
		types[i] = columns[i].type;
		absent[i] = step->nulls[i] ? 'n' : ' ';
	}
	SPI_connect();
	if (SPI_execute_with_args(command, lengthof(columns), types, step->values, absent, false, 0) != SPI_OK_INSERT)
		elog(ERROR, "could not run %s", command);
	SPI_finish();
}

PG_FUNCTION_INFO_V1(jm_record_step);

/*
 * jm_record_step writes the step of one application into the history beside it.
 */
Datum
jm_record_step(PG_FUNCTION_ARGS)
{
	TriggerData *data = trigger_data(fcinfo, "record_step");
	Relation	rel = data->tg_relation;
	Log			history;
	Step		step;
	bool		plain;

	if (!TRIGGER_FIRED_AFTER(data->tg_event) || !TRIGGER_FIRED_FOR_ROW(data->tg_event) || !TRIGGER_FIRED_BY_UPDATE(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("%s() can only be called as a trigger after an update of a row", "record_step")));

	for (size_t i = 0; i < lengthof(columns); i++)
		step.values[i] = slot_getattr(columns[i].before ? data->tg_trigslot : data->tg_newslot,
									  table_column(rel, columns[i].of, columns[i].type), &step.nulls[i]);

	plain = open_log(&history, rel, "application_event");
	/* It is written with the owner's rights, who is the same if it is a ledger's */
	if (history.rel->rd_rel->relowner != rel->rd_rel->relowner)
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("\"%s\" and \"%s\" belong to different owners (不属于同一所有者)",
						RelationGetRelationName(rel), RelationGetRelationName(history.rel)),
				 errdetail("The trigger belongs to a ledger's own tables.")));
	if (plain && as_it_came(history.rel) && has_all(&step))
	{
		int			number = table_column(history.rel, "event_no", INT8OID);
		int			when = table_column(history.rel, "acted_at", TIMESTAMPTZOID);
		int			who = table_column(history.rel, "acted_by", TEXTOID);

		for (size_t i = 0; i < lengthof(columns); i++)
		{
			int			attno = table_column(history.rel, columns[i].name, columns[i].type);

			/* What lies apart belongs to the application */
			if (!step.nulls[i])
				set_in_log(&history, attno,
						   columns[i].type == TEXTOID ? PointerGetDatum(PG_DETOAST_DATUM(step.values[i])) : step.values[i]);
		}
		set_in_log(&history, number, Int64GetDatum(nextval_internal(ledger_relation(rel, "application_event_event_no_seq"), false)));
		set_in_log(&history, when, TimestampTzGetDatum(GetCurrentTimestamp()));
		set_in_log(&history, who, CStringGetTextDatum(GetUserNameFromId(GetUserId(), false)));
		append_to_log(&history);
	}
	else
		insert(history.rel, &step);
	close_log(&history);
	return PointerGetDatum(NULL);
}
