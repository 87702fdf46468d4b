/*
 * window.c
 *		within_cap() and prorate(): shares of limited money.
 *
 * Both are window functions, so that the query states the order in which money
 * is handed out (OVER (PARTITION BY … ORDER BY …)) and every plan keeps to it.
 * The order should be unique: among peers it is the executor's choice.
 */
#include "postgres.h"

#include "common/int.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/numeric.h"
#include "windowapi.h"

#include "errors.h"
#include "law/money.h"
#include "text/quote.h"

#ifndef HAVE_INT128
#error "jm_policy needs a compiler with 128-bit integers"
#endif

enum
{
	ARG_AMOUNT,
	ARG_LIMIT
};

/* What jm_within_cap has handed out in this partition */
typedef struct CapState
{
	int64		used_fen;
} CapState;

PG_FUNCTION_INFO_V1(jm_within_cap);

/*
 * jm_within_cap gives each row its amount, or what earlier rows have left of the
 * cap if that is less.
 */
Datum
jm_within_cap(PG_FUNCTION_ARGS)
{
	WindowObject winobj = PG_WINDOW_OBJECT();
	CapState   *state = WinGetPartitionLocalMemory(winobj, sizeof(CapState));
	bool		no_amount;
	bool		no_cap;
	Datum		amount = WinGetFuncArgCurrent(winobj, ARG_AMOUNT, &no_amount);
	Datum		cap = WinGetFuncArgCurrent(winobj, ARG_LIMIT, &no_cap);
	int64		payable;

	if (no_amount)
		PG_RETURN_NULL();
	payable = fen_from_numeric_arg(amount, "amount");

	/* A row without a cap is paid in full; later rows have that much less */
	if (!no_cap)
		payable = Min(payable, Max(fen_from_numeric_arg(cap, "cap") - state->used_fen, 0));
	if (pg_add_s64_overflow(state->used_fen, payable, &state->used_fen))
		state->used_fen = PG_INT64_MAX;
	PG_RETURN_DATUM(numeric_from_fen(payable));
}

/* The shares of a partition, computed at its first row */
typedef struct ShareState
{
	bool		done;
	bool		no_budget;
	int64		share_fen[FLEXIBLE_ARRAY_MEMBER];	/* NO_SHARE: the row has no ceiling */
} ShareState;

#define NO_SHARE	INT64CONST(-1)

/* The fraction of a fen in a row's exact share */
typedef struct Remainder
{
	int128		rest;			/* ceiling x budget modulo the sum of the ceilings */
	int64		row;
} Remainder;

/*
 * compare_remainders puts the largest remainder first; ties keep window order.
 */
static int
compare_remainders(const void *a, const void *b, void *arg pg_attribute_unused())
{
	const Remainder *ra = a;
	const Remainder *rb = b;

	if (ra->rest != rb->rest)
		return ra->rest > rb->rest ? -1 : 1;
	return ra->row < rb->row ? -1 : ra->row > rb->row ? 1 : 0;
}

/*
 * check_same_budget refuses a partition whose rows have different budgets.
 */
static void
check_same_budget(Datum budget, bool no_budget, Datum first, bool first_null)
{
	if (no_budget == first_null &&
		(no_budget || DatumGetBool(DirectFunctionCall2(numeric_eq, budget, first))))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_JM_BUDGET_NOT_CONSTANT),
			 errmsg("the budget differs within one partition (同一分组内预算不一致)"),
			 errdetail("One row says %s, another %s.",
					   first_null ? "null" : format_numeric(first),
					   no_budget ? "null" : format_numeric(budget)),
			 errhint("PARTITION BY what has a budget of its own, such as the item and the year.")));
}

/*
 * copy_budget copies the first row's budget, which the next fetch would free.
 */
static Datum
copy_budget(Datum budget, bool isnull)
{
	return isnull ? (Datum) 0 : PointerGetDatum(PG_DETOAST_DATUM_COPY(budget));
}

/*
 * divide_budget divides a budget that is less than the sum of the ceilings.  Each
 * share is rounded down; the fen left over go to the largest remainders.  There
 * are fewer of those fen than remainders above zero, so no share exceeds its
 * ceiling.
 */
static void
divide_budget(int64 *fen, int64 nrows, int128 sum, int64 budget_fen)
{
	Remainder  *remainders = MemoryContextAllocExtended(CurrentMemoryContext,
														nrows * sizeof(Remainder),
														MCXT_ALLOC_HUGE);
	int64		left = budget_fen;

	Assert(sum > budget_fen && sum > 0);
	for (int64 row = 0; row < nrows; row++)
	{
		int64		ceiling = fen[row];
		int128		product = ceiling == NO_SHARE ? 0 : (int128) ceiling * budget_fen;

		CHECK_FOR_INTERRUPTS();
		if (ceiling != NO_SHARE)
		{
			fen[row] = (int64) (product / sum);
			left -= fen[row];
		}
		remainders[row].rest = product % sum;
		remainders[row].row = row;
	}
	qsort_interruptible(remainders, nrows, sizeof(Remainder), compare_remainders, NULL);
	for (int64 i = 0; i < left; i++)
		fen[remainders[i].row]++;
	pfree(remainders);
}

/*
 * compute_shares reads the whole partition and computes every row's share.
 */
static void
compute_shares(WindowObject winobj, ShareState *state, int64 nrows)
{
	int128		sum = 0;
	int64		budget_fen;
	bool		first_null;
	bool		isout;
	Datum		first = WinGetFuncArgInPartition(winobj, ARG_LIMIT, 0, WINDOW_SEEK_HEAD,
												 false, &first_null, &isout);

	first = copy_budget(first, first_null);
	for (int64 row = 0; row < nrows; row++)
	{
		bool		isnull;
		Datum		value;

		CHECK_FOR_INTERRUPTS();
		value = WinGetFuncArgInPartition(winobj, ARG_LIMIT, (int) row, WINDOW_SEEK_HEAD,
										 false, &isnull, &isout);
		check_same_budget(value, isnull, first, first_null);

		value = WinGetFuncArgInPartition(winobj, ARG_AMOUNT, (int) row, WINDOW_SEEK_HEAD,
										 false, &isnull, &isout);
		state->share_fen[row] = isnull ? NO_SHARE : fen_from_numeric_arg(value, "ceiling");
		if (!isnull)
			sum += state->share_fen[row];
	}

	state->no_budget = first_null;
	state->done = true;
	if (first_null)
		return;
	budget_fen = fen_from_numeric_arg(first, "budget");
	if (sum > budget_fen)
		divide_budget(state->share_fen, nrows, sum, budget_fen);
}

PG_FUNCTION_INFO_V1(jm_prorate);

/*
 * jm_prorate gives each row its share of a budget, in proportion to its ceiling
 * and exact to the fen.
 */
Datum
jm_prorate(PG_FUNCTION_ARGS)
{
	WindowObject winobj = PG_WINDOW_OBJECT();
	int64		nrows = WinGetPartitionRowCount(winobj);
	ShareState *state = WinGetPartitionLocalMemory(winobj,
												   offsetof(ShareState, share_fen) +
												   nrows * sizeof(int64));
	int64		share;

	if (!state->done)
		compute_shares(winobj, state, nrows);

	share = state->share_fen[WinGetCurrentPosition(winobj)];
	if (state->no_budget || share == NO_SHARE)
		PG_RETURN_NULL();
	PG_RETURN_DATUM(numeric_from_fen(share));
}
