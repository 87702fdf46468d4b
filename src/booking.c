/*
 * booking.c
 *		Books what a command approves on its limits, or refuses it.
 *
 * All that a command approves is booked together, so that however many rows it
 * has, locks are taken in one order: the enterprises, their accounts, and then
 * the accounts that enterprises share.  Two such commands may wait for each
 * other's end, but never in a circle.
 *
 * It is done with the rights of who gives the command (ledger_commands.c).
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "ledger_commands.h"
#include "limits.h"
#include "money.h"
#include "trigger.h"

/* The columns of application that booking reads */
typedef struct Columns
{
	int			uscc;
	int			application_no;
	int			item_code;
	int			event_on;
	int			tier;
	int			subject;
	int			project_no;
	int			units;
	int			status;
	int			awarded_yuan;
} Columns;

typedef struct Booking
{
	const char *uscc;
	int64		application_no;
	AwardLimit		limit;
} Booking;

typedef struct Bookings
{
	Booking    *rows;
	int			n;
	int			room;
} Bookings;

static void
find_columns(Relation rel, Columns *columns)
{
	columns->uscc = table_column(rel, "uscc", TEXTOID);
	columns->application_no = table_column(rel, "application_no", INT8OID);
	columns->item_code = table_column(rel, "item_code", TEXTOID);
	columns->event_on = table_column(rel, "event_on", DATEOID);
	columns->tier = table_column(rel, "tier", TEXTOID);
	columns->subject = table_column(rel, "subject", TEXTOID);
	columns->project_no = table_column(rel, "project_no", INT8OID);
	columns->units = table_column(rel, "units", INT4OID);
	columns->status = table_column(rel, "status", TEXTOID);
	columns->awarded_yuan = table_column(rel, "awarded_yuan", NUMERICOID);
}

static const char *
text_or_null(TupleTableSlot *slot, int attno)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, attno, &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

static const char *
required_text(TupleTableSlot *slot, int attno)
{
	const char *word = text_or_null(slot, attno);

	if (word == NULL)
		elog(ERROR, "column %d of an application is null", attno);
	return word;
}

static int64
required_number(TupleTableSlot *slot, int attno)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, attno, &isnull);

	if (isnull)
		elog(ERROR, "column %d of an application is null", attno);
	return DatumGetInt64(value);
}

static bool
has_status(TupleTableSlot *slot, const Columns *columns, const char *status)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, columns->status, &isnull);
	text	   *word;

	if (isnull)
		return false;
	word = DatumGetTextPP(value);
	return VARSIZE_ANY_EXHDR(word) == strlen(status) &&
		memcmp(VARDATA_ANY(word), status, strlen(status)) == 0;
}

/*
 * add_award notes what a row of application is to be booked on.
 */
static void
add_award(Bookings *bookings, TupleTableSlot *slot, const Columns *columns)
{
	bool		isnull;
	Datum		awarded = slot_getattr(slot, columns->awarded_yuan, &isnull);
	const char *uscc = required_text(slot, columns->uscc);
	int64		number = required_number(slot, columns->application_no);
	Awarded		award;
	Datum		project;
	AwardLimit *limits;
	int			n;

	if (isnull)
		return;
	award.item_code = required_text(slot, columns->item_code);
	award.tier = text_or_null(slot, columns->tier);
	award.subject = text_or_null(slot, columns->subject);
	award.application = psprintf(INT64_FORMAT, number);
	award.awarded_fen = fen_from_stored(awarded);
	award.units = (int32) DatumGetInt32((Datum) required_number(slot, columns->units));
	award.event_on = DatumGetDateADT((Datum) required_number(slot, columns->event_on));
	project = slot_getattr(slot, columns->project_no, &isnull);
	award.project = isnull ? NULL : psprintf(INT64_FORMAT, DatumGetInt64(project));

	n = limits_of_award(&award, &limits);
	for (int i = 0; i < n; i++)
	{
		if (bookings->n == bookings->room)
		{
			bookings->room = bookings->room > 0 ? bookings->room * 2 : 8;
			bookings->rows = bookings->rows == NULL ?
				palloc_extended(sizeof(Booking) * bookings->room, MCXT_ALLOC_HUGE) :
				repalloc_huge(bookings->rows, sizeof(Booking) * bookings->room);
		}
		bookings->rows[bookings->n++] = (Booking) {uscc, number, limits[i]};
	}
	pfree(limits);
}

/*
 * read_approved collects what is approved now and was not before.  Both tables
 * of a command hold its rows in one order, as they were written.
 */
static void
read_approved(TriggerData *data, const Columns *columns, Bookings *bookings)
{
	Tuplestorestate *stores[2] = {data->tg_newtable, data->tg_oldtable};
	int			nstores = TRIGGER_FIRED_BY_UPDATE(data->tg_event) ? 2 : 1;
	TupleTableSlot *slots[2];

	for (int i = 0; i < nstores; i++)
	{
		if (stores[i] == NULL)
			elog(ERROR, "the trigger needs the rows the command has written, as tables");
		slots[i] = start_reading(data->tg_relation, stores[i]);
	}

	while (tuplestore_gettupleslot(stores[0], true, false, slots[0]))
	{
		CHECK_FOR_INTERRUPTS();
		if (nstores == 1)
		{
			/* Cases taken over from older books have used their limits too */
			if (has_status(slots[0], columns, "approved") || has_status(slots[0], columns, "paid"))
				add_award(bookings, slots[0], columns);
			continue;
		}
		if (!tuplestore_gettupleslot(stores[1], true, false, slots[1]))
			elog(ERROR, "a row that was updated has no former version");
		if (has_status(slots[0], columns, "approved") && !has_status(slots[1], columns, "approved"))
			add_award(bookings, slots[0], columns);
	}
	for (int i = 0; i < nstores; i++)
		ExecDropSingleTupleTableSlot(slots[i]);
}

static int
compare_text_key(const char *a, const char *b)
{
	/* What has no subject is refused before anything is locked for it */
	if (a == NULL || b == NULL)
		return (a != NULL) - (b != NULL);
	return strcmp(a, b);
}

static int
compare_bookings(const void *a, const void *b)
{
	const Booking *x = a;
	const Booking *y = b;
	int			order;

	if (x->limit.shared != y->limit.shared)
		return x->limit.shared ? 1 : -1;
	if (!x->limit.shared && (order = strcmp(x->uscc, y->uscc)) != 0)
		return order;
	if ((order = strcmp(x->limit.item_code, y->limit.item_code)) != 0)
		return order;
	if (x->limit.scope != y->limit.scope)
		return x->limit.scope < y->limit.scope ? -1 : 1;
	if ((order = compare_text_key(x->limit.key, y->limit.key)) != 0)
		return order;
	if ((order = strcmp(x->uscc, y->uscc)) != 0)
		return order;
	return (x->application_no > y->application_no) - (x->application_no < y->application_no);
}

static int
compare_enterprises(const void *a, const void *b)
{
	return strcmp(*(const char *const *) a, *(const char *const *) b);
}

/*
 * refuse has the ledger say which limit the award would pass, in its own words.
 */
static void
refuse(Relation rel, const Booking *booking, Datum used_yuan, int64 used_count)
{
	const AwardLimit *limit = &booking->limit;
	Oid			types[] = {TEXTOID, INT8OID, TEXTOID, TEXTOID, TEXTOID, NUMERICOID, INT8OID, NUMERICOID, INT8OID};
	Datum		args[] = {
		CStringGetTextDatum(booking->uscc),
		Int64GetDatum(booking->application_no),
		CStringGetTextDatum(limit->item_code),
		CStringGetTextDatum(limit_scope_name(limit->scope)),
		limit->key != NULL ? CStringGetTextDatum(limit->key) : (Datum) 0,
		used_yuan,
		Int64GetDatum(used_count),
		limit->cap_fen != NO_CAP ? numeric_from_fen(limit->cap_fen) : (Datum) 0,
		Int64GetDatum(limit->cap_count)
	};
	char		nulls[] = {' ', ' ', ' ', ' ', limit->key != NULL ? ' ' : 'n', ' ', ' ',
		limit->cap_fen != NO_CAP ? ' ' : 'n', limit->cap_count != NO_CAP ? ' ' : 'n', '\0'};
	char	   *command = psprintf("SELECT %1$s.refuse_award(a, $3, $4, $5, $6, $7, $8, $9) FROM %1$s.application AS a"
								   " WHERE a.uscc OPERATOR(pg_catalog.=) $1 AND a.application_no OPERATOR(pg_catalog.=) $2",
								   ledger_schema(rel));

	SPI_execute_with_args(command, lengthof(types), types, args, nulls, false, 0);
	elog(ERROR, "application " INT64_FORMAT " of %s passes a limit, and was not refused",
		 booking->application_no, booking->uscc);
}

static void
book(Relation rel, const Booking *booking)
{
	const AwardLimit *limit = &booking->limit;
	Datum		args[6];
	bool		no_yuan,
				no_count;
	Datum		used_yuan;
	int64		used_count;
	int64		used_fen;

	if (limit->key == NULL)
		refuse(rel, booking, numeric_from_fen(0), 0);

	args[0] = CStringGetTextDatum(limit->item_code);
	args[1] = CStringGetTextDatum(limit_scope_name(limit->scope));
	args[2] = CStringGetTextDatum(limit->key);
	args[3] = numeric_from_fen(limit->add_fen);
	args[4] = Int64GetDatum(limit->add_count);
	args[5] = CStringGetTextDatum(booking->uscc);
	run_in_ledger(rel, limit->shared ? BOOK_SHARED : BOOK_OWN, args, NULL);
	if (SPI_processed != 1)
		elog(ERROR, "an account was not booked on");

	used_yuan = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &no_yuan);
	used_count = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 2, &no_count));
	if (no_yuan || no_count)
		elog(ERROR, "an account does not say what is used");
	used_fen = fen_from_stored(used_yuan);
	if ((limit->cap_fen != NO_CAP && used_fen > limit->cap_fen) ||
		(limit->cap_count != NO_CAP && used_count > limit->cap_count))
		refuse(rel, booking, numeric_from_fen(used_fen - limit->add_fen), used_count - limit->add_count);
	SPI_freetuptable(SPI_tuptable);
}

static void
lock_enterprises(Relation rel, const Bookings *bookings)
{
	const char **codes = palloc_extended(sizeof(char *) * bookings->n, MCXT_ALLOC_HUGE);

	for (int i = 0; i < bookings->n; i++)
		codes[i] = bookings->rows[i].uscc;
	qsort(codes, bookings->n, sizeof(char *), compare_enterprises);
	for (int i = 0; i < bookings->n; i++)
	{
		Datum		code;

		if (i > 0 && strcmp(codes[i], codes[i - 1]) == 0)
			continue;
		code = CStringGetTextDatum(codes[i]);
		run_in_ledger(rel, LOCK_ENTERPRISE, &code, NULL);
		SPI_freetuptable(SPI_tuptable);
	}
	pfree(codes);
}

PG_FUNCTION_INFO_V1(jm_book_approved);

/*
 * jm_book_approved books what a command on applications has approved.
 */
Datum
jm_book_approved(PG_FUNCTION_ARGS)
{
	TriggerData *data = statement_trigger_data(fcinfo, "book_approved");
	Columns		columns;
	Bookings	bookings = {0};
	MemoryContext one,
				before;

	if (!TRIGGER_FIRED_BY_UPDATE(data->tg_event) && !TRIGGER_FIRED_BY_INSERT(data->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("book_approved() can only be called as a trigger after INSERT or UPDATE")));

	find_columns(data->tg_relation, &columns);
	read_approved(data, &columns, &bookings);
	if (bookings.n == 0)
		return PointerGetDatum(NULL);
	qsort(bookings.rows, bookings.n, sizeof(Booking), compare_bookings);

	SPI_connect();
	lock_enterprises(data->tg_relation, &bookings);
	one = AllocSetContextCreate(CurrentMemoryContext, "booking of an award", ALLOCSET_SMALL_SIZES);
	for (int i = 0; i < bookings.n; i++)
	{
		CHECK_FOR_INTERRUPTS();
		before = MemoryContextSwitchTo(one);
		book(data->tg_relation, &bookings.rows[i]);
		MemoryContextSwitchTo(before);
		MemoryContextReset(one);
	}
	SPI_finish();
	return PointerGetDatum(NULL);
}
