/*
 * target.c
 *		Judges a figure against its target: whether it is met, how far, how fast.
 *
 * Figures are statistics of any unit, not money, so they stay numeric.  The pace
 * is linear: attainment over the elapsed share of the period, both at the date
 * of the data.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "law/target.h"

#define NUMERIC_CALL2(fn, a, b) \
	DatumGetNumeric(DirectFunctionCall2(fn, NumericGetDatum(a), NumericGetDatum(b)))

int
compare_numeric(Numeric a, Numeric b)
{
	return DatumGetInt32(DirectFunctionCall2(numeric_cmp, NumericGetDatum(a), NumericGetDatum(b)));
}

Numeric
hundredths(int64 n)
{
	return int64_div_fast_to_numeric(n, 2);
}

static inline Verdict
verdict(bool yes)
{
	return yes ? VERDICT_YES : VERDICT_NO;
}

/*
 * what_is_compared gives the figure that the actual one is compared with.  A
 * milestone without a target is done at 1.
 */
static Numeric
what_is_compared(const Judged *judged)
{
	if (judged->comparator == CMP_DONE && judged->target == NULL)
		return hundredths(100);
	return judged->target;
}

static Verdict
exact_met(Comparator comparator, int order)
{
	switch (comparator)
	{
		case CMP_AT_LEAST:
		case CMP_DONE:
			return verdict(order >= 0);
		case CMP_MORE_THAN:
		case CMP_INCREASE:
			return verdict(order > 0);
		case CMP_AT_MOST:
			return verdict(order <= 0);
		case CMP_LESS_THAN:
		case CMP_DECREASE:
			return verdict(order < 0);
		case CMP_EQUAL:
			return verdict(order == 0);
	}
	return VERDICT_UNKNOWN;
}

/* is_upward tells whether the target is reached by rising. */
static bool
is_upward(Comparator comparator)
{
	return comparator == CMP_AT_LEAST || comparator == CMP_MORE_THAN ||
		comparator == CMP_DONE || comparator == CMP_INCREASE;
}

static bool
is_downward(Comparator comparator)
{
	return comparator == CMP_AT_MOST || comparator == CMP_LESS_THAN ||
		comparator == CMP_DECREASE;
}

/*
 * judge_met tells whether the target is reached, as far as the figure can tell.
 *
 * The figure "more than 1000" meets the targets "> 1000" and ">= 1000" and misses
 * "<= 1000"; it does not decide "> 1200".  "Less than" mirrors it.
 */
Verdict
judge_met(const Judged *judged)
{
	Numeric		target = what_is_compared(judged);
	int			order;

	if (judged->actual == NULL || target == NULL)
		return VERDICT_UNKNOWN;
	order = compare_numeric(judged->actual, target);

	switch (judged->qualifier)
	{
		case QUAL_EXACT:
			return exact_met(judged->comparator, order);
		case QUAL_MORE_THAN:
			return order >= 0 ? verdict(is_upward(judged->comparator)) : VERDICT_UNKNOWN;
		case QUAL_LESS_THAN:
			return order <= 0 ? verdict(is_downward(judged->comparator)) : VERDICT_UNKNOWN;
	}
	return VERDICT_UNKNOWN;
}

/*
 * judge_attainment gives the percentage of the way from the baseline (or zero) to
 * the target, or NULL if they are equal.
 */
Numeric
judge_attainment(Numeric actual, Numeric target, Numeric baseline)
{
	Numeric		way = target;
	Numeric		gone = actual;

	if (actual == NULL || target == NULL)
		return NULL;
	if (baseline != NULL)
	{
		way = NUMERIC_CALL2(numeric_sub, target, baseline);
		gone = NUMERIC_CALL2(numeric_sub, actual, baseline);
	}
	if (compare_numeric(way, hundredths(0)) == 0)
		return NULL;
	return NUMERIC_CALL2(numeric_div, NUMERIC_CALL2(numeric_mul, gone, hundredths(10000)), way);
}

/*
 * judge_elapsed gives the elapsed share of the period at the date of the data,
 * that day included.
 */
Numeric
judge_elapsed(const Judged *judged)
{
	int64		gone = (int64) judged->data_on - judged->period_start + 1;
	int64		all = (int64) judged->period_end - judged->period_start + 1;

	return NUMERIC_CALL2(numeric_div, int64_to_numeric(gone), int64_to_numeric(all));
}

/*
 * share_of_way gives the attainment as a share.  If the target equals the
 * baseline, it is 1 at or past the target and -1 short of it.
 */
static Numeric
share_of_way(const Judged *judged, Numeric target)
{
	Numeric		percent = judge_attainment(judged->actual, target, judged->baseline);
	int			order;

	if (percent != NULL)
		return NUMERIC_CALL2(numeric_div, percent, hundredths(10000));

	order = compare_numeric(judged->actual, target);
	if (is_downward(judged->comparator))
		order = -order;
	return hundredths(order >= 0 ? 100 : -100);
}

/*
 * change_pace judges a target that only demands an increase or a decrease.  The
 * increase of a flow is judged against the same share of the period before.
 * Otherwise the figure either has moved the right way or not.
 */
static Numeric
change_pace(const Judged *judged, Numeric before)
{
	int			order = compare_numeric(judged->actual, before);

	if (judged->comparator == CMP_INCREASE && judged->basis != BASIS_LEVEL &&
		compare_numeric(before, hundredths(0)) > 0)
		return NUMERIC_CALL2(numeric_div,
							 NUMERIC_CALL2(numeric_div, judged->actual, before),
							 judge_elapsed(judged));

	if (judged->comparator == CMP_DECREASE)
		order = -order;
	return hundredths(order > 0 ? 100 : order == 0 ? 0 : -100);
}

/*
 * judge_pace gives the attainment over the elapsed share: 1 is just in time.  A
 * level without a baseline has no starting point to measure speed from, so its
 * attainment alone counts.  The result is NULL if a figure is missing.
 */
Numeric
judge_pace(const Judged *judged)
{
	Numeric		target = what_is_compared(judged);
	Numeric		share;

	if (judged->actual == NULL || target == NULL)
		return NULL;
	if (judged->comparator == CMP_INCREASE || judged->comparator == CMP_DECREASE)
		return change_pace(judged, target);

	/* For a maximum without a baseline, the pace is how far the figure exceeds it */
	if (is_downward(judged->comparator) && judged->baseline == NULL)
	{
		if (compare_numeric(judged->actual, hundredths(0)) <= 0)
			return hundredths(100);
		return NUMERIC_CALL2(numeric_div, target, judged->actual);
	}

	share = share_of_way(judged, target);
	if (judged->basis == BASIS_LEVEL && judged->baseline == NULL)
		return share;
	return NUMERIC_CALL2(numeric_div, share, judge_elapsed(judged));
}

/*
 * has_standard tells whether there is a figure to compare the actual one with.  A
 * target that only demands an increase or a decrease needs the figure before.
 */
bool
has_standard(const Judged *judged)
{
	return what_is_compared(judged) != NULL;
}

/*
 * only_grows tells whether more data can only add to the figure, so that a
 * target once reached stays reached.
 */
bool
only_grows(const Judged *judged)
{
	return judged->basis != BASIS_LEVEL && is_upward(judged->comparator);
}
