/*
 * target_fn.c
 *		target_met(), target_attainment(), target_pace(), elapsed_share() and
 *		target_status(): the SQL interface of target.c.
 */
#include "postgres.h"

#include "fmgr.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/date.h"

#include "law/city_day.h"
#include "compat.h"
#include "errors.h"
#include "text/quote.h"
#include "law/target.h"

static const char *const comparator_words[] = {
	[CMP_AT_LEAST] = ">=",
	[CMP_MORE_THAN] = ">",
	[CMP_AT_MOST] = "<=",
	[CMP_LESS_THAN] = "<",
	[CMP_EQUAL] = "=",
	[CMP_DONE] = "done",
	[CMP_INCREASE] = "increase",
	[CMP_DECREASE] = "decrease",
};

static const char *const qualifier_words[] = {
	[QUAL_EXACT] = "exact",
	[QUAL_MORE_THAN] = "more_than",
	[QUAL_LESS_THAN] = "less_than",
};

static const char *const basis_words[] = {
	[BASIS_LEVEL] = "level",
	[BASIS_CUMULATIVE] = "cumulative",
	[BASIS_ANNUAL] = "annual",
};

/* Observation statuses of SDMX, the final ones first */
static const char *const obs_status_words[] = {"A", "B", "P", "E", "F"};

#define N_FINAL_STATUSES	2

/*
 * word_index finds a word in a list or raises an error that quotes the list.
 */
static int
word_index(const text *given, const char *const *words, int nwords,
		   int sqlerrcode, const char *what)
{
	const char *word = VARDATA_ANY(given);
	int			len = VARSIZE_ANY_EXHDR(given);
	StringInfoData list;

	for (int i = 0; i < nwords; i++)
		if ((int) strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
			return i;

	initStringInfo(&list);
	for (int i = 0; i < nwords; i++)
		appendStringInfo(&list, "%s\"%s\"", i == 0 ? "" : ", ", words[i]);
	ereport(ERROR,
			(errcode(sqlerrcode),
			 errmsg("unknown %s \"%s\" (无法识别的取值)", what, format_text(given)),
			 errdetail("The value is \"%s\".", format_text(given)),
			 errhint("Give one of %s.", list.data)));
	return -1;					/* keep compiler quiet */
}

#define WORD_INDEX(argno, words, sqlerrcode, what) \
	word_index(PG_GETARG_TEXT_PP(argno), words, lengthof(words), sqlerrcode, what)

/*
 * figure_arg reads a figure; NULL is an unknown one.
 */
static Numeric
figure_arg(FunctionCallInfo fcinfo, int argno, const char *name)
{
	Numeric		figure;

	if (PG_ARGISNULL(argno))
		return NULL;
	figure = PG_GETARG_NUMERIC(argno);
	if (numeric_is_nan(figure) || numeric_is_inf(figure))
		ereport(ERROR,
				(errcode(ERRCODE_JM_FIGURE_NOT_FINITE),
				 errmsg("%s is not a finite number (数值无效)", name),
				 errdetail("The value is %s.", format_numeric(NumericGetDatum(figure))),
				 errhint("Give the figure, or NULL where it is not known.")));
	return figure;
}

static DateADT
day_arg(FunctionCallInfo fcinfo, int argno, const char *name)
{
	if (PG_ARGISNULL(argno))
		ereport(ERROR,
				(errcode(ERRCODE_JM_DATE_MISSING),
				 errmsg("%s is null (缺少日期)", name),
				 errdetail("A target is judged within its period, on a day."),
				 errhint("Give %s as a date.", name)));
	return require_day(PG_GETARG_DATEADT(argno), name);
}

static void
read_period(FunctionCallInfo fcinfo, int first_arg, Judged *judged)
{
	judged->period_start = day_arg(fcinfo, first_arg, "period_start");
	judged->period_end = day_arg(fcinfo, first_arg + 1, "period_end");
	if (judged->period_end < judged->period_start)
		ereport(ERROR,
				(errcode(ERRCODE_JM_PERIOD_INVALID),
				 errmsg("the period ends before it starts (期间起止颠倒)"),
				 errdetail("It starts on %s and ends on %s.",
						   format_day(judged->period_start), format_day(judged->period_end)),
				 errhint("Both days belong to the period.")));
}

static inline DateADT
within_period(const Judged *judged, DateADT day)
{
	return Min(Max(day, judged->period_start), judged->period_end);
}

static Comparator
comparator_arg(FunctionCallInfo fcinfo, int argno)
{
	if (PG_ARGISNULL(argno))
		ereport(ERROR,
				(errcode(ERRCODE_JM_UNKNOWN_COMPARATOR),
				 errmsg("the comparator is null (缺少比较方式)"),
				 errdetail("A target says how its figure is compared."),
				 errhint("Give one of >=, >, <=, <, =, done, increase, decrease.")));
	return WORD_INDEX(argno, comparator_words, ERRCODE_JM_UNKNOWN_COMPARATOR, "comparator");
}

static Qualifier
qualifier_arg(FunctionCallInfo fcinfo, int argno)
{
	return PG_ARGISNULL(argno) ? QUAL_EXACT :
		WORD_INDEX(argno, qualifier_words, ERRCODE_JM_UNKNOWN_WORD, "qualifier");
}

static Basis
basis_arg(FunctionCallInfo fcinfo, int argno)
{
	return PG_ARGISNULL(argno) ? BASIS_CUMULATIVE :
		WORD_INDEX(argno, basis_words, ERRCODE_JM_UNKNOWN_WORD, "basis");
}

#define RETURN_FIGURE_OR_NULL(figure) \
	do { \
		Numeric figure_ = (figure); \
		if (figure_ == NULL) \
			PG_RETURN_NULL(); \
		PG_RETURN_NUMERIC(figure_); \
	} while (0)

PG_FUNCTION_INFO_V1(jm_target_met);

/*
 * jm_target_met(actual, comparator, target, qualifier)
 */
Datum
jm_target_met(PG_FUNCTION_ARGS)
{
	Judged		judged = {0};
	Verdict		met;

	judged.actual = figure_arg(fcinfo, 0, "actual");
	judged.comparator = comparator_arg(fcinfo, 1);
	judged.target = figure_arg(fcinfo, 2, "target");
	judged.qualifier = qualifier_arg(fcinfo, 3);

	met = judge_met(&judged);
	if (met == VERDICT_UNKNOWN)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(met == VERDICT_YES);
}

PG_FUNCTION_INFO_V1(jm_target_attainment);

/*
 * jm_target_attainment(actual, target, baseline)
 */
Datum
jm_target_attainment(PG_FUNCTION_ARGS)
{
	RETURN_FIGURE_OR_NULL(judge_attainment(figure_arg(fcinfo, 0, "actual"),
										   figure_arg(fcinfo, 1, "target"),
										   figure_arg(fcinfo, 2, "baseline")));
}

PG_FUNCTION_INFO_V1(jm_elapsed_share);

/*
 * jm_elapsed_share(period_start, period_end, on_date)
 */
Datum
jm_elapsed_share(PG_FUNCTION_ARGS)
{
	Judged		judged = {0};
	DateADT		on_date;

	read_period(fcinfo, 0, &judged);
	on_date = day_arg(fcinfo, 2, "on_date");
	if (on_date < judged.period_start)
		PG_RETURN_NUMERIC(hundredths(0));
	judged.data_on = within_period(&judged, on_date);
	PG_RETURN_NUMERIC(judge_elapsed(&judged));
}

PG_FUNCTION_INFO_V1(jm_require_day);

/*
 * jm_require_day returns a finite date and raises an error for any other.
 */
Datum
jm_require_day(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(day_arg(fcinfo, 0, "as_of"));
}

PG_FUNCTION_INFO_V1(jm_target_pace);

/*
 * jm_target_pace(actual, comparator, target, period_start, period_end,
 *				  data_on, baseline, basis)
 */
Datum
jm_target_pace(PG_FUNCTION_ARGS)
{
	Judged		judged = {0};

	judged.actual = figure_arg(fcinfo, 0, "actual");
	judged.comparator = comparator_arg(fcinfo, 1);
	judged.target = figure_arg(fcinfo, 2, "target");
	read_period(fcinfo, 3, &judged);
	if (PG_ARGISNULL(5))
		PG_RETURN_NULL();
	judged.data_on = within_period(&judged, day_arg(fcinfo, 5, "data_on"));
	judged.baseline = figure_arg(fcinfo, 6, "baseline");
	judged.basis = basis_arg(fcinfo, 7);

	RETURN_FIGURE_OR_NULL(judge_pace(&judged));
}

/*
 * status_at_deadline gives the status once the period is over.  The verdict waits
 * for final data of the whole period, except for a sum that has reached its
 * target: further data can only add to it.
 */
static const char *
status_at_deadline(const Judged *judged, Verdict met, bool final)
{
	bool		whole_period = judged->data_on == judged->period_end;

	if (!has_standard(judged))
		return "no_data";
	if (final && met == VERDICT_YES && (whole_period || only_grows(judged)))
		return "met";
	if (final && met == VERDICT_NO && whole_period)
		return "missed";
	return "awaiting_final";
}

static const char *
status_on_the_way(const Judged *judged, Verdict met)
{
	Numeric		pace;

	if (met == VERDICT_YES)
		return "met";
	pace = judge_pace(judged);
	if (pace == NULL)
		return "no_data";
	if (compare_numeric(pace, hundredths(95)) >= 0)
		return "on_track";
	if (compare_numeric(pace, hundredths(60)) >= 0)
		return "at_risk";
	if (compare_numeric(pace, hundredths(0)) >= 0)
		return "off_track";
	return "worsening";
}

PG_FUNCTION_INFO_V1(jm_target_status);

/*
 * jm_target_status(actual, comparator, target, period_start, period_end,
 *					as_of, baseline, data_on, obs_status, qualifier, basis)
 */
Datum
jm_target_status(PG_FUNCTION_ARGS)
{
	Judged		judged = {0};
	DateADT		as_of;
	DateADT		data_on;
	bool		final;
	const char *status;

	judged.actual = figure_arg(fcinfo, 0, "actual");
	judged.comparator = comparator_arg(fcinfo, 1);
	judged.target = figure_arg(fcinfo, 2, "target");
	read_period(fcinfo, 3, &judged);
	as_of = day_arg(fcinfo, 5, "as_of");
	judged.baseline = figure_arg(fcinfo, 6, "baseline");
	data_on = PG_ARGISNULL(7) ? as_of : day_arg(fcinfo, 7, "data_on");
	judged.data_on = within_period(&judged, Min(data_on, as_of));
	final = PG_ARGISNULL(8) ||
		WORD_INDEX(8, obs_status_words, ERRCODE_JM_UNKNOWN_WORD, "obs_status") < N_FINAL_STATUSES;
	judged.qualifier = qualifier_arg(fcinfo, 9);
	judged.basis = basis_arg(fcinfo, 10);

	if (as_of < judged.period_start)
		status = "not_started";
	else if (judged.actual == NULL)
		status = "no_data";
	else if (as_of > judged.period_end)
		status = status_at_deadline(&judged, judge_met(&judged), final);
	else
		status = status_on_the_way(&judged, judge_met(&judged));
	PG_RETURN_TEXT_P(cstring_to_text(status));
}
