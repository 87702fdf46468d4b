/*
 * quote.c
 *		A caller's value in an error message, cut where it is too long to read.
 */
#include "postgres.h"

#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "compat.h"
#include "quote.h"

#define MAX_SHOWN_LEN	100

/*
 * shown copies a value, at most about a hundred bytes of it, in whole
 * characters.
 */
char *
shown(const char *value, int len)
{
	int			cut;

	if (len <= MAX_SHOWN_LEN)
		return pnstrdup(value, len);
	cut = pg_mbcliplen(value, len, MAX_SHOWN_LEN);
	return psprintf("%.*s… (%d bytes)", cut, value, len);
}

char *
shown_text(const text *value)
{
	return shown(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

char *
shown_numeric(Datum value)
{
	char	   *digits = DatumGetCString(DirectFunctionCall1(numeric_out, value));

	return shown(digits, (int) strlen(digits));
}
