/*
 * change_log.c
 *		Logs whose records a command has written, for the rollups.
 *
 * A writer only appends to the change log, so writers never wait for each
 * other.  The rollups are refreshed later, by one session at a time; a reader
 * computes what is still pending.  The log is written with the rights of the
 * ledger's owner, as foreign keys are checked: a role that may write a record
 * needs no right on the log.
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "commands/sequence.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "nodes/value.h"
#include "parser/parse_func.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/resowner.h"
#include "utils/syscache.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "ledger/log.h"
#include "ledger/owner.h"
#include "ledger/trigger.h"

/* A refresh is attempted whenever the log, over all sessions, has grown by this many rows */
#define CHANGES_BEFORE_REFRESH 256

/* The most distinct changes of one command that are remembered; then the memory starts afresh */
#define MOST_DISTINCT 65536

/*
 * After this many changes of one command, all records of an enterprise are
 * logged instead of some: a bulk load logs whole enterprises.
 */
#define MOST_BY_RECORDS 1024

/* Numbered records are logged in blocks of 2^4 */
#define BLOCK_BITS 4

#define CODE_SIZE NAMEDATALEN

/* A change: some records of an enterprise, or all of them if empty */
typedef struct Written
{
	char		uscc[CODE_SIZE];
	char		records[CODE_SIZE];
} Written;

typedef struct Notes
{
	Log			log;
	int			uscc;			/* the columns of the log */
	int			number;
	int			family;
	int			records;
	Oid			sequence;
	char	  **families;
	int			n_families;
	const char *column;			/* of the table, tells which records; or NULL */
	MemoryContext memory;
	HTAB	   *noted;
	int			n_noted;
	Written		last;
	bool		due;
} Notes;

/*
 * open_notes opens the log (sql/ledger/tables/180_change_log.sql).
 */
static void
open_notes(Notes *notes, Relation near)
{
	open_log(&notes->log, near, "change_log");
	notes->uscc = table_column(notes->log.rel, "uscc", TEXTOID);
	notes->number = table_column(notes->log.rel, "change_no", INT8OID);
	notes->family = table_column(notes->log.rel, "family", TEXTOID);
	/* A ledger that was not upgraded yet has the column under its former name */
	notes->records = table_column(notes->log.rel, SPI_fnumber(RelationGetDescr(notes->log.rel), "records") > 0 ? "records" : "item_code", TEXTOID);
	notes->sequence = ledger_relation(near, "change_log_change_no_seq");
}

/*
 * append logs a change, once for each family of rollups that depends on it.
 */
static void
append(Notes *notes, const Written *written)
{
	set_in_log(&notes->log, notes->uscc, CStringGetTextDatum(written->uscc));
	set_in_log(&notes->log, notes->records, CStringGetTextDatum(written->records));
	for (int i = 0; i < notes->n_families; i++)
	{
		int64		number = nextval_internal(notes->sequence, false);

		set_in_log(&notes->log, notes->number, Int64GetDatum(number));
		set_in_log(&notes->log, notes->family, CStringGetTextDatum(notes->families[i]));
		append_to_log(&notes->log);
		if (number % CHANGES_BEFORE_REFRESH == 0)
			notes->due = true;
	}
	notes->n_noted++;
}

/*
 * note logs a change unless this command has logged it already.  Logging a
 * change twice is harmless, so the memory of logged changes is bounded.
 */
static void
note(Notes *notes, const Written *written)
{
	bool		found;

	if (memcmp(&notes->last, written, sizeof(Written)) == 0)
		return;
	if (notes->n_noted > 0)
	{
		if (notes->noted && hash_get_num_entries(notes->noted) >= MOST_DISTINCT)
		{
			hash_destroy(notes->noted);
			notes->noted = NULL;
		}
		if (!notes->noted)
		{
			HASHCTL		control = {.keysize = sizeof(Written), .entrysize = sizeof(Written),.hcxt = notes->memory};

			notes->noted = hash_create("noted", 256, &control, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
			hash_search(notes->noted, &notes->last, HASH_ENTER, &found);
		}
		hash_search(notes->noted, written, HASH_ENTER, &found);
		notes->last = *written;
		if (found)
			return;
	}
	notes->last = *written;
	append(notes, written);
}

/*
 * read_records reads which records a row belongs to: a code, or the block of a number.
 */
static void
read_records(Written *written, TupleTableSlot *slot, int column, Oid type)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, column, &isnull);

	if (isnull)
		return;
	if (type == INT8OID)
		snprintf(written->records, CODE_SIZE, INT64_FORMAT, DatumGetInt64(value) >> BLOCK_BITS);
	else if (VARSIZE_ANY_EXHDR(DatumGetTextPP(value)) < CODE_SIZE)
		text_to_cstring_buffer(DatumGetTextPP(value), written->records, CODE_SIZE);
}

/*
 * What of a table tells whose records its rows are.
 */
typedef struct Keys
{
	int			uscc;
	int			column;			/* tells which records; or 0 */
	Oid			type;
} Keys;

static Keys
find_keys(Notes *notes, Relation rel)
{
	Keys		keys = {.uscc = table_column(rel, "uscc", TEXTOID),.type = TEXTOID};

	if (notes->column)
	{
		int			column = SPI_fnumber(RelationGetDescr(rel), notes->column);

		if (column > 0 && SPI_gettypeid(RelationGetDescr(rel), column) == INT8OID)
			keys.type = INT8OID;
		keys.column = table_column(rel, notes->column, keys.type);
	}
	return keys;
}

static void
note_row(Notes *notes, const Keys *keys, TupleTableSlot *slot)
{
	bool		isnull;
	Datum		code = slot_getattr(slot, keys->uscc, &isnull);
	Written		written;

	/* Only numbered records may be about no enterprise */
	if (isnull && keys->type != INT8OID)
		return;
	memset(&written, 0, sizeof(Written));	/* it is compared bytewise */
	if (!isnull)
		text_to_cstring_buffer(DatumGetTextPP(code), written.uscc, CODE_SIZE);
	if (keys->column && (isnull || notes->n_noted < MOST_BY_RECORDS))
		read_records(&written, slot, keys->column, keys->type);
	note(notes, &written);
}

/*
 * same_row tells whether an UPDATE has left a row as it was.
 */
static bool
same_row(TupleTableSlot *one, TupleTableSlot *other)
{
	MinimalTuple a = ExecFetchSlotMinimalTuple(one, NULL);
	MinimalTuple b = ExecFetchSlotMinimalTuple(other, NULL);

	return a->t_len == b->t_len && a->t_hoff == b->t_hoff &&
		memcmp((char *) a + SizeofMinimalTupleHeader, (char *) b + SizeofMinimalTupleHeader, a->t_len - SizeofMinimalTupleHeader) == 0;
}

/*
 * note_rows logs the rows that a command has written.  An UPDATE passes each of
 * its rows twice, as it was and as it is, in the same order.
 */
static void
note_rows(Notes *notes, Relation rel, Tuplestorestate *old_rows, Tuplestorestate *new_rows)
{
	Keys		keys = find_keys(notes, rel);
	TupleTableSlot *was = old_rows ? start_reading(rel, old_rows) : NULL;
	TupleTableSlot *is = new_rows ? start_reading(rel, new_rows) : NULL;
	MemoryContext a_row = AllocSetContextCreate(CurrentMemoryContext, "changed enterprise", ALLOCSET_SMALL_SIZES);
	MemoryContext before;

	for (;;)
	{
		bool		has_old = was && tuplestore_gettupleslot(old_rows, true, false, was);
		bool		has_new = is && tuplestore_gettupleslot(new_rows, true, false, is);

		CHECK_FOR_INTERRUPTS();
		if (!has_old && !has_new)
			break;
		before = MemoryContextSwitchTo(a_row);
		if (!has_old || !has_new || !same_row(was, is))
		{
			if (has_old)
				note_row(notes, &keys, was);
			if (has_new)
				note_row(notes, &keys, is);
		}
		MemoryContextSwitchTo(before);
		MemoryContextReset(a_row);
	}
	if (was)
		ExecDropSingleTupleTableSlot(was);
	if (is)
		ExecDropSingleTupleTableSlot(is);
	MemoryContextDelete(a_row);
}

/*
 * read_arguments reads the trigger's arguments: families of rollups that depend
 * on the table, family:column if that column tells which records of an enterprise.
 */
static void
read_arguments(Notes *notes, Trigger *trigger)
{
	notes->n_families = trigger->tgnargs;
	notes->families = palloc(sizeof(char *) * notes->n_families);
	for (int i = 0; i < notes->n_families; i++)
	{
		char	   *column;

		notes->families[i] = pstrdup(trigger->tgargs[i]);
		column = strchr(notes->families[i], ':');
		if (column)
		{
			*column = '\0';
			notes->column = column + 1;
		}
	}
}

/*
 * call_as_owner calls a function of the ledger with the owner's rights, and
 * ignores its result.  These functions pin their search_path.
 */
static void
call_as_owner(Relation rel, Oid function_id)
{
	FormerRights former;
	FmgrInfo	function;

	LOCAL_FCINFO(call, 0);

	take_owner_rights(rel, &former);
	fmgr_info(function_id, &function);
	InitFunctionCallInfoData(*call, &function, 0, InvalidOid, NULL, NULL);
	(void) FunctionCallInvoke(call);
	give_back_rights(&former);
}

static Oid
find_as_owner(Relation rel, const char *name, bool may_be_missing)
{
	FormerRights former;
	Oid			found;

	take_owner_rights(rel, &former);
	found = own_function(rel, name, may_be_missing);
	give_back_rights(&former);
	return found;
}

/*
 * refresh refreshes the rollups.  What fails about it is a matter of the
 * server's log, not of the command that happened to be the 256th.
 */
static void
refresh(Relation rel)
{
	MemoryContext memory = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	Oid			refresh_due = find_as_owner(rel, "refresh_due", true);

	/* A ledger that was not upgraded yet has none */
	if (!OidIsValid(refresh_due))
		return;
	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(memory);
	PG_TRY();
	{
		call_as_owner(rel, refresh_due);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(memory);
		error = CopyErrorData();
		/* Whoever cancels the command means all of it */
		if (ERRCODE_TO_CATEGORY(error->sqlerrcode) == ERRCODE_OPERATOR_INTERVENTION)
			PG_RE_THROW();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
		ereport(LOG,
				(errmsg("the sums were not refreshed: %s", error->message),
				 errhint("Views stay right, and grow slower. CALL refresh_rollups() tells more.")));
		FreeErrorData(error);
	}
	PG_END_TRY();
	MemoryContextSwitchTo(memory);
	CurrentResourceOwner = owner;
}

PG_FUNCTION_INFO_V1(jm_log_changes);

/*
 * jm_log_changes logs whose records a command has written, and which of them.
 */
Datum
jm_log_changes(PG_FUNCTION_ARGS)
{
	TriggerData *data = statement_trigger_data(fcinfo, "log_changes");
	Relation	rel = data->tg_relation;
	Notes		notes = {0};

	notes.memory = CurrentMemoryContext;
	read_arguments(&notes, data->tg_trigger);

	/* TRUNCATE passes no rows, and every enterprise may have had some */
	if (TRIGGER_FIRED_BY_TRUNCATE(data->tg_event))
	{
		/* An older snapshot does not show all that has been summed up meanwhile */
		if (IsolationUsesXactSnapshot())
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("\"%s\" is truncated at READ COMMITTED only (清空表须在 READ COMMITTED 隔离级别进行)", RelationGetRelationName(rel)),
					 errhint("Begin the transaction with BEGIN ISOLATION LEVEL READ COMMITTED, or use DELETE.")));
		for (int i = 0; i < notes.n_families; i++)
			call_as_owner(rel, find_as_owner(rel, psprintf("log_all_%s", notes.families[i]), false));
		return PointerGetDatum(NULL);
	}

	open_notes(&notes, rel);
	note_rows(&notes, rel, data->tg_oldtable, data->tg_newtable);
	close_log(&notes.log);

	/* With a transaction snapshot a refresh would fail, and this command with it */
	if (notes.due && !IsolationUsesXactSnapshot())
		refresh(rel);
	return PointerGetDatum(NULL);
}
