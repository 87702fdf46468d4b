/*
 * quote.c
 *		Formats a caller's value for an error message, cut if it is too long.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "compat.h"
#include "text/quote.h"

#define MAX_SHOWN_LEN	100

/*
 * format_value copies a value and cuts a long one after about 100 bytes, between
 * two characters.
 */
char *
format_value(const char *value, int len)
{
	int			cut;

	if (len <= MAX_SHOWN_LEN)
		return pnstrdup(value, len);
	cut = pg_mbcliplen(value, len, MAX_SHOWN_LEN);
	return psprintf("%.*s… (%d bytes)", cut, value, len);
}

char *
format_text(const text *value)
{
	return format_value(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

char *
format_numeric(Datum value)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out, value));

	return format_value(digits, (int) strlen(digits));
}
