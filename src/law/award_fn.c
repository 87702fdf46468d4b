/*
 * award_fn.c
 *		award() and award_amount(): the SQL interface of award.c.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/numeric.h"

#include "compat.h"
#include "errors.h"
#include "law/award.h"
#include "law/city_day.h"
#include "law/explain.h"
#include "law/money.h"
#include "law/rule_checks.h"
#include "law/rules.h"

/* The arguments of award(), award_amount() and explain_by_rule(), in their order */
enum
{
	ARG_ITEM,
	ARG_BASE,
	ARG_UNITS,
	ARG_REQUESTED,
	ARG_DATE,
	ARG_TIER,
	ARG_EXPLAINED,				/* only award() */
	ARG_RULE = ARG_EXPLAINED	/* only explain_by_rule() */
};

/* The figures of an award, as award() and award_by_rule() list them */
enum
{
	FIGURE_AMOUNT,
	FIGURE_CEILING,
	FIGURE_UNCAPPED,
	FIGURE_RATE,
	FIGURE_BINDING,
	FIGURE_COLUMNS
};

/* The columns of jm_policy.award_result */
enum
{
	RESULT_ITEM_CODE,
	RESULT_MEASURE_NO,
	RESULT_KIND,
	RESULT_DETERMINATION,
	RESULT_FIGURES,
	RESULT_RULE_SOURCE = RESULT_FIGURES + FIGURE_COLUMNS,
	RESULT_EXPLANATION_ZH,
	RESULT_EXPLANATION_EN,
	RESULT_RULE_ID,
	RESULT_COLUMNS
};

/*
 * read_amounts checks base, units and what was requested, three arguments in a row.
 */
static inline void
read_amounts(FunctionCallInfo fcinfo, int first, AwardInput *input)
{
	int			base = first;
	int			units = first + 1;
	int			requested = first + 2;

	if (PG_ARGISNULL(units) || PG_GETARG_INT32(units) < 1)
		ereport(ERROR,
				(errcode(ERRCODE_JM_UNITS_INVALID),
				 errmsg("units must be 1 or more (数量至少为1)"),
				 PG_ARGISNULL(units) ?
				 errdetail("The value is null.") :
				 errdetail("The value is %d.", PG_GETARG_INT32(units)),
				 errhint("Leave units out where the support is not counted by pieces.")));
	input->units = PG_GETARG_INT32(units);

	input->has_base = !PG_ARGISNULL(base);
	input->base_fen = input->has_base ?
		fen_from_numeric_arg(PG_GETARG_DATUM(base), "base_yuan") : 0;

	input->has_requested = !PG_ARGISNULL(requested);
	input->requested_fen = input->has_requested ?
		fen_from_numeric_arg(PG_GETARG_DATUM(requested), "requested_yuan") : 0;
}

/*
 * read_input checks the arguments other than the item.
 */
static void
read_input(FunctionCallInfo fcinfo, AwardInput *input)
{
	if (PG_ARGISNULL(ARG_DATE))
		ereport(ERROR,
				(errcode(ERRCODE_JM_DATE_MISSING),
				 errmsg("on_date is null (缺少日期)"),
				 errdetail("Rules have a first and a last day; which one applies depends on the date of the event."),
				 errhint("Give the date of the event, or leave on_date out for today.")));
	input->on_date = require_day(PG_GETARG_DATEADT(ARG_DATE), "on_date");

	read_amounts(fcinfo, ARG_BASE, input);

	input->tier = NULL;
	input->tier_len = 0;
	if (!PG_ARGISNULL(ARG_TIER))
	{
		text	   *tier = PG_GETARG_TEXT_PP(ARG_TIER);

		input->tier = VARDATA_ANY(tier);
		input->tier_len = VARSIZE_ANY_EXHDR(tier);
	}
}

/* The arguments of award_by_rule() that are not those of award() */
enum
{
	BY_RULE_RULE,
	BY_RULE_BASE,
	BY_RULE_UNITS,
	BY_RULE_REQUESTED
};

/* too_many_units tells whether a rule that does not count by units is given more than one. */
static inline bool
too_many_units(const AwardRule *rule, int32 units)
{
	return units > 1 && rule->cap_scope != CAP_UNIT;
}

/*
 * require_counted_by_units refuses more than one unit for an item that is not
 * counted by units, because only such an item's amount or floor is multiplied.
 * On a day without a rule, the item's clause decides.
 */
static void
require_counted_by_units(const AwardItem *item, const AwardRule *rule, int32 units)
{
	if (likely(units == 1))
		return;
	if (rule == NULL)
		rule = clause_rule(item);
	if (rule == NULL || too_many_units(rule, units))
		ereport(ERROR,
				(errcode(ERRCODE_JM_UNITS_OVER_ONE),
				 errmsg("\"%s\" is not counted by units (该事项不按数量计算)", item->code.bytes),
				 errdetail("units is %d; its amount and its limit are %s.", units,
						   item->subject_en != NULL ? item->subject_en : "not multiplied"),
				 errhint("Leave units out, or give 1; another project, recognition or standard is an application of its own.")));
}

/*
 * compute computes an award, or raises that it is too large.
 */
static inline void
compute(const AwardRule *rule, const AwardInput *input, Award *award)
{
	compute_award(rule, input, award);
	if (unlikely(award->too_large > 0))
	{
		StringInfoData yuan;

		initStringInfo(&yuan);
		append_yuan(&yuan, award->too_large);
		ereport(ERROR,
				(errcode(ERRCODE_JM_AMOUNT_OUT_OF_RANGE),
				 errmsg("the amount for all units is past what numeric(18,2) holds (金额超出范围)"),
				 errdetail("One unit is %s yuan, units is %d.", yuan.data, input->units),
				 errhint("Check units: it counts pieces, projects or sets.")));
	}
}

/*
 * evaluate finds item and rule and computes the award.
 */
static AwardItem *
evaluate(FunctionCallInfo fcinfo, AwardInput *input, Award *award)
{
	text	   *code;
	AwardItem  *item;
	const AwardRule *rule;

	if (PG_ARGISNULL(ARG_ITEM))
		ereport(ERROR,
				(errcode(ERRCODE_JM_ITEM_MISSING),
				 errmsg("item_code is null (缺少支持事项)"),
				 errdetail("An award is computed for one of the catalogue's items."),
				 errhint("All codes: SELECT item_code, title_zh FROM jm_policy.award_item.")));
	code = PG_GETARG_TEXT_PP(ARG_ITEM);

	/*
	 * The arguments are read first: detoasting one may process an invalidation,
	 * which must not happen between finding the item and using it.
	 */
	read_input(fcinfo, input);
	item = find_award_item(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
	rule = find_award_rule(item, input->on_date, input->tier, input->tier_len);

	require_counted_by_units(item, rule, input->units);
	compute(rule, input, award);
	return item;
}

PG_FUNCTION_INFO_V1(jm_award_amount);

/*
 * jm_award_amount computes only the amount of an award.
 */
Datum
jm_award_amount(PG_FUNCTION_ARGS)
{
	AwardInput	input;
	Award		award;

	evaluate(fcinfo, &input, &award);
	if (!award.amount.known)
		PG_RETURN_NULL();
	return numeric_from_fen(award.amount.fen);
}

static void
set_yuan(Datum *values, bool *nulls, int column, MaybeFen amount)
{
	nulls[column] = !amount.known;
	if (amount.known)
		values[column] = numeric_from_fen(amount.fen);
}

/*
 * set_figures fills in the FIGURE_COLUMNS columns that hold the figures of an award.
 */
static void
set_figures(Datum *values, bool *nulls, const Award *award)
{
	bool		has_rate = award->rule != NULL && award->rule->rate_ppm > 0;

	set_yuan(values, nulls, FIGURE_AMOUNT, award->amount);
	set_yuan(values, nulls, FIGURE_CEILING, award->ceiling);
	set_yuan(values, nulls, FIGURE_UNCAPPED, award->uncapped);
	nulls[FIGURE_RATE] = !has_rate;
	if (has_rate)
		values[FIGURE_RATE] = NumericGetDatum(int64_div_fast_to_numeric(award->rule->rate_ppm, 6));
	values[FIGURE_BINDING] = CStringGetTextDatum(binding_name(award->binding));
}

/*
 * result_desc gives the row type of the result, looked up once per call site.
 */
static TupleDesc
result_desc(FunctionCallInfo fcinfo)
{
	TupleDesc	desc = fcinfo->flinfo->fn_extra;

	if (unlikely(desc == NULL))
	{
		MemoryContext old_context;

		if (get_call_result_type(fcinfo, NULL, &desc) != TYPEFUNC_COMPOSITE)
			elog(ERROR, "return type must be a row type");
		old_context = MemoryContextSwitchTo(fcinfo->flinfo->fn_mcxt);
		fcinfo->flinfo->fn_extra = desc = BlessTupleDesc(CreateTupleDescCopy(desc));
		MemoryContextSwitchTo(old_context);
	}
	return desc;
}

PG_FUNCTION_INFO_V1(jm_award);

/*
 * jm_award computes an award with its parts and explanations.
 */
Datum
jm_award(PG_FUNCTION_ARGS)
{
	TupleDesc	tupdesc = result_desc(fcinfo);
	Datum		values[RESULT_COLUMNS] = {0};
	bool		nulls[RESULT_COLUMNS] = {0};
	AwardInput	input;
	Award		award;
	AwardItem  *item;
	const AwardRule *described;
	bool		explained = PG_ARGISNULL(ARG_EXPLAINED) || PG_GETARG_BOOL(ARG_EXPLAINED);

	item = evaluate(fcinfo, &input, &award);

	/* Without a rule in force, the item's clause still tells its kind */
	described = award.rule != NULL ? award.rule : clause_rule(item);

	values[RESULT_ITEM_CODE] = CStringGetTextDatum(item->code.bytes);
	values[RESULT_MEASURE_NO] = Int32GetDatum(item->measure_no);
	nulls[RESULT_KIND] = nulls[RESULT_DETERMINATION] = described == NULL;
	if (described != NULL)
	{
		values[RESULT_KIND] = CStringGetTextDatum(award_kind_name(described->kind));
		values[RESULT_DETERMINATION] = CStringGetTextDatum(described->determination);
	}
	set_figures(values + RESULT_FIGURES, nulls + RESULT_FIGURES, &award);
	nulls[RESULT_RULE_SOURCE] = nulls[RESULT_RULE_ID] = award.rule == NULL;
	if (award.rule != NULL)
	{
		values[RESULT_RULE_SOURCE] = CStringGetTextDatum(award.rule->source);
		values[RESULT_RULE_ID] = Int64GetDatum(award.rule->rule_id);
	}

	/* The explanation costs more than the computation, so it is optional */
	nulls[RESULT_EXPLANATION_ZH] = nulls[RESULT_EXPLANATION_EN] = !explained;
	if (explained)
	{
		values[RESULT_EXPLANATION_ZH] = PointerGetDatum(explain_award_zh(item, &input, &award));
		values[RESULT_EXPLANATION_EN] = PointerGetDatum(explain_award_en(item, &input, &award));
	}

	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(tupdesc, values, nulls)));
}

PG_FUNCTION_INFO_V1(jm_explain_by_rule);

/*
 * jm_explain_by_rule explains what a given rule, registered or not, awards for
 * these inputs.
 */
Datum
jm_explain_by_rule(PG_FUNCTION_ARGS)
{
	TupleDesc	tupdesc = result_desc(fcinfo);
	Datum		values[2];
	bool		nulls[2] = {false, false};
	AwardInput	input;
	Award		award;
	AwardItem  *item;
	text	   *code;
	AwardRule  *rule = NULL;

	if (PG_ARGISNULL(ARG_ITEM))
		PG_RETURN_NULL();
	code = PG_GETARG_TEXT_PP(ARG_ITEM);
	read_input(fcinfo, &input);
	if (!PG_ARGISNULL(ARG_RULE) && require_rule(PG_GETARG_HEAPTUPLEHEADER(ARG_RULE)))
		rule = rule_from_row(PG_GETARG_HEAPTUPLEHEADER(ARG_RULE));

	item = find_award_item(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
	require_counted_by_units(item, rule, input.units);
	compute(rule, &input, &award);
	values[0] = PointerGetDatum(explain_award_zh(item, &input, &award));
	values[1] = PointerGetDatum(explain_award_en(item, &input, &award));
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(tupdesc, values, nulls)));
}

PG_FUNCTION_INFO_V1(jm_award_by_rule);

/*
 * jm_award_by_rule computes what a given rule, registered or not, gives.  What
 * award() would refuse is a result, so that many receipts can be recomputed in
 * one command.  Without a rule the amounts are not looked at.
 */
Datum
jm_award_by_rule(PG_FUNCTION_ARGS)
{
	TupleDesc	tupdesc = result_desc(fcinfo);
	Datum		values[FIGURE_COLUMNS] = {0};
	bool		nulls[FIGURE_COLUMNS] = {0};
	AwardInput	input = {0};
	Award		award;
	AwardRule  *rule = NULL;
	int			refusal = 0;

	if (!PG_ARGISNULL(BY_RULE_RULE) && require_rule(PG_GETARG_HEAPTUPLEHEADER(BY_RULE_RULE)))
	{
		read_amounts(fcinfo, BY_RULE_BASE, &input);
		rule = figures_from_row(PG_GETARG_HEAPTUPLEHEADER(BY_RULE_RULE));
	}

	compute_award(rule, &input, &award);
	if (rule != NULL && too_many_units(rule, input.units))
		refusal = ERRCODE_JM_UNITS_OVER_ONE;
	else if (award.too_large > 0)
		refusal = ERRCODE_JM_AMOUNT_OUT_OF_RANGE;

	if (refusal == 0)
		set_figures(values, nulls, &award);
	else
	{
		memset(nulls, true, sizeof(nulls));
		nulls[FIGURE_BINDING] = false;
		values[FIGURE_BINDING] = CStringGetTextDatum(unpack_sql_state(refusal));
	}
	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(tupdesc, values, nulls)));
}

PG_FUNCTION_INFO_V1(jm_rule_in_force_id);

/*
 * jm_rule_in_force_id gives the number of the rule that award() goes by; NULL for
 * an item that is not in the catalogue.
 */
Datum
jm_rule_in_force_id(PG_FUNCTION_ARGS)
{
	text	   *code,
			   *tier;
	AwardItem  *item;
	const AwardRule *rule = NULL;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		PG_RETURN_NULL();
	code = PG_GETARG_TEXT_PP(0);
	tier = PG_ARGISNULL(2) ? NULL : PG_GETARG_TEXT_PP(2);
	item = lookup_award_item(VARDATA_ANY(code), VARSIZE_ANY_EXHDR(code));
	if (item != NULL)
		rule = find_award_rule(item, PG_GETARG_DATEADT(1),
							   tier ? VARDATA_ANY(tier) : NULL, tier ? VARSIZE_ANY_EXHDR(tier) : 0);
	if (rule == NULL)
		PG_RETURN_NULL();
	PG_RETURN_INT64(rule->rule_id);
}
