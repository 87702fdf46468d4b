/*
 * limits_fn.c
 *		award_limits(): the SQL interface of limits.c.
 */
#include "postgres.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "law/limits.h"
#include "law/money.h"

/* The arguments of award_limits(), in their order */
enum
{
	ARG_ITEM,
	ARG_EVENT_ON,
	ARG_TIER,
	ARG_AWARDED,
	ARG_PROJECT,
	ARG_RECOGNITION,
	ARG_RECOGNISED_ON,
	ARG_SUBJECT
};

/* Its columns */
enum
{
	LIMIT_SHARED_COLUMN,
	LIMIT_ITEM_COLUMN,
	LIMIT_SCOPE_COLUMN,
	LIMIT_KEY_COLUMN,
	LIMIT_ADD_YUAN_COLUMN,
	LIMIT_ADD_COUNT_COLUMN,
	LIMIT_CAP_YUAN_COLUMN,
	LIMIT_CAP_COUNT_COLUMN,
	LIMIT_COLUMNS
};

static const char *
text_argument(FunctionCallInfo fcinfo, int arg)
{
	return PG_ARGISNULL(arg) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(arg));
}

static const char *
number_argument(FunctionCallInfo fcinfo, int arg)
{
	return PG_ARGISNULL(arg) ? NULL : psprintf(INT64_FORMAT, PG_GETARG_INT64(arg));
}

PG_FUNCTION_INFO_V1(jm_award_limits);

/*
 * jm_award_limits gives a row for each limit an award counts against.
 */
Datum
jm_award_limits(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *result = (ReturnSetInfo *) fcinfo->resultinfo;
	Awarded		award = {0};
	AwardLimit *limits;
	int			n;

	InitMaterializedSRF(fcinfo, 0);
	if (PG_ARGISNULL(ARG_ITEM) || PG_ARGISNULL(ARG_EVENT_ON))
		return (Datum) 0;

	award.item_code = text_argument(fcinfo, ARG_ITEM);
	award.event_on = PG_GETARG_DATEADT(ARG_EVENT_ON);
	award.tier = text_argument(fcinfo, ARG_TIER);
	award.awarded_fen = PG_ARGISNULL(ARG_AWARDED) ? 0 : fen_from_numeric_arg(PG_GETARG_DATUM(ARG_AWARDED), "awarded_yuan");
	award.project = number_argument(fcinfo, ARG_PROJECT);
	award.recognition = number_argument(fcinfo, ARG_RECOGNITION);
	award.has_recognised_on = !PG_ARGISNULL(ARG_RECOGNISED_ON);
	award.recognised_on = award.has_recognised_on ? PG_GETARG_DATEADT(ARG_RECOGNISED_ON) : 0;
	award.subjects = text_argument(fcinfo, ARG_SUBJECT);

	n = limits_of_award(&award, &limits);
	for (int i = 0; i < n; i++)
	{
		const AwardLimit *limit = &limits[i];
		Datum		values[LIMIT_COLUMNS] = {0};
		bool		nulls[LIMIT_COLUMNS] = {0};

		values[LIMIT_SHARED_COLUMN] = BoolGetDatum(limit->shared);
		values[LIMIT_ITEM_COLUMN] = CStringGetTextDatum(limit->item_code);
		values[LIMIT_SCOPE_COLUMN] = CStringGetTextDatum(limit_scope_name(limit->scope));
		nulls[LIMIT_KEY_COLUMN] = limit->key == NULL;
		if (limit->key != NULL)
			values[LIMIT_KEY_COLUMN] = CStringGetTextDatum(limit->key);
		values[LIMIT_ADD_YUAN_COLUMN] = numeric_from_fen(limit->add_fen);
		values[LIMIT_ADD_COUNT_COLUMN] = Int32GetDatum(limit->add_count);
		nulls[LIMIT_CAP_YUAN_COLUMN] = limit->cap_fen == NO_CAP;
		if (limit->cap_fen != NO_CAP)
			values[LIMIT_CAP_YUAN_COLUMN] = numeric_from_fen(limit->cap_fen);
		nulls[LIMIT_CAP_COUNT_COLUMN] = limit->cap_count == NO_CAP;
		values[LIMIT_CAP_COUNT_COLUMN] = Int32GetDatum((int32) limit->cap_count);
		tuplestore_putvalues(result->setResult, result->setDesc, values, nulls);
	}
	return (Datum) 0;
}
