/*
 * ledger_commands.c
 *		What the triggers in C ask of their ledger, in SQL.
 *
 * It is done with the rights of who gives the command, by plans that are kept
 * a session long.  Names and operators are qualified: a search path of the
 * client's has no say in what is written.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "nodes/parsenodes.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/lsyscache.h"

#include "ledger_commands.h"

typedef struct LedgerPlans
{
	Oid			application;	/* the ledger's table: the key */
	NameData	schema;			/* what its schema was called when they were made */
	SPIPlanPtr	plans[LEDGER_COMMANDS];
} LedgerPlans;

#define ADD_TO_ACCOUNT(CONSTRAINT) \
	" ON CONFLICT ON CONSTRAINT " CONSTRAINT " DO UPDATE" \
	" SET used_yuan = s.used_yuan OPERATOR(pg_catalog.+) excluded.used_yuan," \
	" used_count = s.used_count OPERATOR(pg_catalog.+) excluded.used_count" \
	" RETURNING s.used_yuan::pg_catalog.numeric, s.used_count::pg_catalog.int8"

static const struct
{
	const char *text;			/* %s is the ledger's schema */
	int			nargs;
	Oid			argtypes[6];
}			commands[LEDGER_COMMANDS] = {
	[LOCK_ENTERPRISE] = {
		"SELECT FROM %s.enterprise AS e WHERE e.uscc OPERATOR(pg_catalog.=) $1 FOR NO KEY UPDATE",
		1, {TEXTOID}
	},
	[BOOK_OWN] = {
		"INSERT INTO %s.account AS s (item_code, scope, scope_key, used_yuan, used_count, uscc)"
		" VALUES ($1, $2, $3, $4, $5, $6)" ADD_TO_ACCOUNT("account_pkey"),
		6, {TEXTOID, TEXTOID, TEXTOID, NUMERICOID, INT8OID, TEXTOID}
	},
	[BOOK_SHARED] = {
		"INSERT INTO %s.shared_account AS s (item_code, scope, scope_key, used_yuan, used_count)"
		" VALUES ($1, $2, $3, $4, $5)" ADD_TO_ACCOUNT("shared_account_pkey"),
		5, {TEXTOID, TEXTOID, TEXTOID, NUMERICOID, INT8OID}
	},
	[RECORD_STEP] = {
		"INSERT INTO %s.application_event (uscc, application_no, from_status, to_status, note)"
		" VALUES ($1, $2, $3, $4, $5)",
		5, {TEXTOID, INT8OID, TEXTOID, TEXTOID, TEXTOID}
	},
};

/*
 * ledger_schema names the schema of the ledger a table belongs to, quoted where
 * it must be.
 */
const char *
ledger_schema(Relation rel)
{
	return quote_identifier(get_namespace_name(RelationGetNamespace(rel)));
}

/*
 * ledger_plans gives the plans of the ledger a table belongs to.  PostgreSQL
 * itself makes a plan anew where what it was made for has changed; only the
 * ledger's name stands in its text.  Those of the former name are not freed,
 * because one of them may be running: by a trigger on what it writes the owner
 * can come back here.
 */
static LedgerPlans *
ledger_plans(Relation rel)
{
	static HTAB *known = NULL;
	Oid			application = RelationGetRelid(rel);
	const char *schema = get_namespace_name(RelationGetNamespace(rel));
	LedgerPlans *ledger;
	bool		found;

	if (known == NULL)
	{
		HASHCTL		control = {.keysize = sizeof(Oid),.entrysize = sizeof(LedgerPlans)};

		known = hash_create("plans of ledgers", 8, &control, HASH_ELEM | HASH_BLOBS);
	}
	ledger = hash_search(known, &application, HASH_ENTER, &found);
	if (!found || strcmp(NameStr(ledger->schema), schema) != 0)
	{
		memset(ledger->plans, 0, sizeof(ledger->plans));
		namestrcpy(&ledger->schema, schema);
	}
	return ledger;
}

/*
 * run_in_ledger executes one of the commands by its kept plan.  The caller is
 * connected to SPI.
 */
void
run_in_ledger(Relation rel, LedgerCommand command, Datum *args, const char *nulls)
{
	SPIPlanPtr *plan = &ledger_plans(rel)->plans[command];

	if (*plan == NULL)
	{
		SPIPlanPtr	fresh = SPI_prepare_cursor(psprintf(commands[command].text, ledger_schema(rel)),
											   commands[command].nargs,
											   (Oid *) commands[command].argtypes,
											   CURSOR_OPT_GENERIC_PLAN);

		if (fresh == NULL)
			elog(ERROR, "could not prepare \"%s\": %s", commands[command].text,
				 SPI_result_code_string(SPI_result));
		SPI_keepplan(fresh);
		*plan = fresh;
	}
	if (SPI_execute_plan(*plan, args, nulls, false, 0) < 0)
		elog(ERROR, "could not run \"%s\"", commands[command].text);
}
