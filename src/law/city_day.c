/*
 * city_day.c
 *		Gives the city's current day, and formats days, whatever the session's
 *		TimeZone and DateStyle.
 */
#include "postgres.h"

#include "access/xact.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"

#include "errors.h"
#include "law/city_day.h"

#define CITY_ZONE "Asia/Shanghai"

/*
 * city_today gives the city's day at the start of the statement.  A column
 * default calls it for every row, so the result is kept for the statement.
 */
DateADT
city_today(void)
{
	static TimestampTz asked_at = DT_NOBEGIN;
	static DateADT day;
	TimestampTz now = GetCurrentStatementStartTimestamp();

	if (now != asked_at)
	{
		Datum		there = DirectFunctionCall2(timestamptz_zone, CStringGetTextDatum(CITY_ZONE),
												TimestampTzGetDatum(now));

		day = DatumGetDateADT(DirectFunctionCall1(timestamp_date, there));
		asked_at = now;
	}
	return day;
}

PG_FUNCTION_INFO_V1(jm_city_today);

Datum
jm_city_today(PG_FUNCTION_ARGS)
{
	PG_RETURN_DATEADT(city_today());
}

/* The days of the years 0001 to 9999, as in the ledger's tables */
#define FIRST_DAY	(-730119)
#define LAST_DAY	2921939

/*
 * require_day returns a day of the calendar and raises an error for any other.
 */
DateADT
require_day(DateADT day, const char *name)
{
	if (unlikely(day < FIRST_DAY || day > LAST_DAY))
		ereport(ERROR,
				(errcode(ERRCODE_JM_DATE_NOT_FINITE),
				 errmsg("%s is not a day (日期无效)", name),
				 errdetail("The value is %s.",
						   DATE_IS_NOBEGIN(day) ? "-infinity" :
						   DATE_IS_NOEND(day) ? "infinity" : "outside of the years 0001 to 9999"),
				 errhint("Give %s as a date.", name)));
	return day;
}

/*
 * format_day formats a finite day as 2024-03-05, in the caller's memory context.
 */
char *
format_day(DateADT day)
{
	struct pg_tm tm;
	char		iso[MAXDATELEN + 1];

	j2date(day + POSTGRES_EPOCH_JDATE, &tm.tm_year, &tm.tm_mon, &tm.tm_mday);
	EncodeDateOnly(&tm, USE_ISO_DATES, iso);
	return pstrdup(iso);
}

PG_FUNCTION_INFO_V1(jm_format_day);

Datum
jm_format_day(PG_FUNCTION_ARGS)
{
	DateADT		day = PG_GETARG_DATEADT(0);
	const char *iso;

	if (DATE_NOT_FINITE(day))
		iso = DATE_IS_NOBEGIN(day) ? EARLY : LATE;
	else
		iso = format_day(day);
	PG_RETURN_TEXT_P(cstring_to_text(iso));
}
