/*
 * rule_checks.c
 *		Checks a rule passed as a row against the CHECKs of
 *		jm_policy.award_rule.
 *
 * The computation relies on the table's CHECKs, which a row made by hand has not
 * passed.  They are evaluated here instead of being repeated in C.  They are
 * prepared once per session and again after each change of the catalogue.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/sysattr.h"
#include "access/table.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "nodes/bitmapset.h"
#include "optimizer/optimizer.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/ruleutils.h"

#include "compat.h"
#include "errors.h"
#include "text/quote.h"
#include "law/rule_checks.h"
#include "law/rules.h"

typedef struct RuleCheck
{
	const char *name;
	Node	   *condition;
	ExprState  *state;
} RuleCheck;

typedef struct RuleChecks
{
	MemoryContext context;
	uint64		generation;
	Oid			relid;
	TupleTableSlot *slot;
	ExprContext *econtext;
	int			n;
	RuleCheck  *checks;
	HeapTupleHeader good;		/* the last row that passed, NULL before there is one */
	Size		good_size;
} RuleChecks;

typedef enum RowVerdict
{
	ROW_EMPTY,
	ROW_GOOD,
	ROW_REFUSED
} RowVerdict;

static RuleChecks *prepared = NULL;

/* Columns that the computation needs and that no CHECK requires */
static const char *const needed_columns[] = {"kind", "once_per_enterprise"};

/*
 * prepare_checks prepares the CHECKs of award_rule in a context of their own and
 * publishes them when they are complete, so that an error leaves the old ones.
 */
static void
prepare_checks(uint64 generation)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "jm_policy checks of rules",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext before = MemoryContextSwitchTo(context);
	RuleChecks *fresh = palloc0(sizeof(RuleChecks));
	Relation	rel = table_open(award_rule_relid(), AccessShareLock);
	TupleConstr *constr = RelationGetDescr(rel)->constr;

	fresh->context = context;
	fresh->generation = generation;
	fresh->relid = RelationGetRelid(rel);
	fresh->slot = MakeSingleTupleTableSlot(CreateTupleDescCopyConstr(RelationGetDescr(rel)), &TTSOpsHeapTuple);
	fresh->econtext = CreateStandaloneExprContext();
	fresh->econtext->ecxt_scantuple = fresh->slot;
	fresh->n = constr != NULL ? constr->num_check : 0;
	fresh->checks = palloc(sizeof(RuleCheck) * fresh->n);
	for (int i = 0; i < fresh->n; i++)
	{
		RuleCheck  *check = &fresh->checks[i];

		check->name = pstrdup(constr->check[i].ccname);
		check->condition = stringToNode(constr->check[i].ccbin);
		check->state = ExecInitExpr(expression_planner((Expr *) check->condition), NULL);
	}
	table_close(rel, AccessShareLock);
	MemoryContextSwitchTo(before);

	MemoryContextSetParent(context, CacheMemoryContext);
	if (prepared != NULL)
	{
		MemoryContext stale = prepared->context;

		prepared = NULL;
		MemoryContextDelete(stale);
	}
	prepared = fresh;
}

/*
 * value_of formats a column's value by its type's output function.
 */
static const char *
value_of(TupleTableSlot *slot, int attno)
{
	bool		isnull;
	Datum		value = slot_getattr(slot, attno, &isnull);
	char	   *words;
	Oid			output;
	bool		varlena;

	if (isnull)
		return "null";
	getTypeOutputInfo(TupleDescAttr(slot->tts_tupleDescriptor, attno - 1)->atttypid, &output, &varlena);
	words = OidOutputFunctionCall(output, value);
	return format_value(words, (int) strlen(words));
}

/*
 * report_check raises the error for a row that a CHECK refuses, naming the
 * columns that the CHECK refers to.
 */
static void
report_check(const RuleCheck *check)
{
	TupleTableSlot *slot = prepared->slot;
	Bitmapset  *columns = NULL;
	int			column = -1;
	StringInfoData names;
	StringInfoData values;

	initStringInfo(&names);
	initStringInfo(&values);
	pull_varattnos(check->condition, 1, &columns);
	while ((column = bms_next_member(columns, column)) >= 0)
	{
		int			attno = column + FirstLowInvalidHeapAttributeNumber;
		const char *name = NameStr(TupleDescAttr(slot->tts_tupleDescriptor, attno - 1)->attname);

		appendStringInfo(&names, "%s%s", names.len > 0 ? ", " : "", name);
		appendStringInfo(&values, "%s%s is %s", values.len > 0 ? ", " : "", name, value_of(slot, attno));
	}
	ereport(ERROR,
			(errcode(ERRCODE_JM_RULE_REFUSED),
			 errmsg("the rule is refused for its %s (规则内容不合规定)", names.data),
			 errdetail("%s; the check \"%s\" is %s.", values.data, check->name,
					   deparse_expression(check->condition, deparse_context_for("award_rule", prepared->relid), false, false)),
			 errhint("Give a rule as jm_policy.award_rule would take it.")));
}

/*
 * report_missing raises the error for a row that lacks a required value.
 */
void
report_missing(const char *table, const char *column)
{
	ereport(ERROR,
			(errcode(ERRCODE_JM_RULE_REFUSED),
			 errmsg("the rule is refused for its %s (规则内容不合规定)", column),
			 errdetail("%s is null, and never is in jm_policy.%s.", column, table),
			 errhint("Give a rule as jm_policy.award_rule would take it.")));
}

/* is_empty tells whether every column is NULL, which stands for no rule. */
static bool
is_empty(TupleTableSlot *slot)
{
	slot_getallattrs(slot);
	for (int i = 0; i < slot->tts_nvalid; i++)
		if (!slot->tts_isnull[i])
			return false;
	return true;
}

/*
 * remember_good keeps a copy of the last row that passed: many amounts in a row
 * are usually computed by the same rule.
 */
static void
remember_good(HeapTupleHeader row)
{
	Size		size = VARSIZE(row);

	if (prepared->good_size < size)
	{
		prepared->good = prepared->good == NULL ?
			MemoryContextAlloc(prepared->context, size) : repalloc(prepared->good, size);
		prepared->good_size = size;
	}
	memcpy(prepared->good, row, size);
}

/*
 * check_rule tells whether award_rule would accept a row.  With REPORT, a refused
 * row raises an error that names the columns.
 */
static RowVerdict
check_rule(HeapTupleHeader row, bool report)
{
	uint64		generation = rules_generation();
	HeapTupleData tuple = {.t_len = HeapTupleHeaderGetDatumLength(row),.t_data = row};
	TupleTableSlot *slot;

	if (prepared == NULL || prepared->generation != generation)
		prepare_checks(generation);
	if (prepared->good != NULL && VARSIZE(prepared->good) == VARSIZE(row) &&
		memcmp(prepared->good, row, VARSIZE(row)) == 0)
		return ROW_GOOD;

	ItemPointerSetInvalid(&tuple.t_self);
	slot = prepared->slot;
	ExecStoreHeapTuple(&tuple, slot, false);
	if (is_empty(slot))
		return ROW_EMPTY;
	for (int i = 0; i < prepared->n; i++)
	{
		const RuleCheck *check = &prepared->checks[i];

		ResetExprContext(prepared->econtext);
		if (!ExecCheck(check->state, prepared->econtext))
		{
			if (report)
				report_check(check);
			return ROW_REFUSED;
		}
	}
	for (int i = 0; i < (int) lengthof(needed_columns); i++)
	{
		bool		isnull;

		(void) slot_getattr(slot, SPI_fnumber(slot->tts_tupleDescriptor, needed_columns[i]), &isnull);
		if (isnull)
		{
			if (report)
				report_missing("award_rule", needed_columns[i]);
			return ROW_REFUSED;
		}
	}
	remember_good(row);
	return ROW_GOOD;
}

/*
 * require_rule returns true for a rule and false for an empty row.  A row that
 * award_rule would refuse raises an error that names the columns.
 */
bool
require_rule(HeapTupleHeader row)
{
	return check_rule(row, true) == ROW_GOOD;
}

PG_FUNCTION_INFO_V1(jm_rule_require);

/*
 * jm_rule_require returns a rule that award_rule would accept, or an empty row,
 * and raises an error for any other.
 */
Datum
jm_rule_require(PG_FUNCTION_ARGS)
{
	(void) require_rule(PG_GETARG_HEAPTUPLEHEADER(0));
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

PG_FUNCTION_INFO_V1(jm_rule_valid);

/*
 * jm_rule_valid tells whether jm_rule_require would accept a row.
 */
Datum
jm_rule_valid(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(check_rule(PG_GETARG_HEAPTUPLEHEADER(0), false) != ROW_REFUSED);
}
