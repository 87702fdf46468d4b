/*
 * csv.c
 *		Splits a line of CSV into cells.
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "compat.h"

PG_FUNCTION_INFO_V1(jm_csv_cells);

/*
 * jm_csv_cells splits a line of CSV, quoted as in RFC 4180.  Spaces around a
 * quoted cell are allowed, because some programs write them.  The result is
 * NULL if the quotes do not pair.  A line can be as long as a text, so every
 * loop checks for interrupts.
 */
Datum
jm_csv_cells(PG_FUNCTION_ARGS)
{
	text	   *line = PG_GETARG_TEXT_PP(0);
	text	   *delimiter = PG_GETARG_TEXT_PP(1);
	const char *at = VARDATA_ANY(line);
	const char *end = at + VARSIZE_ANY_EXHDR(line);
	const char *mark = VARDATA_ANY(delimiter);
	int			mark_len = VARSIZE_ANY_EXHDR(delimiter);
	int			room = 16;
	int			n = 0;
	Datum	   *cells = (Datum *) palloc(room * sizeof(Datum));
	char	   *quoted = NULL;

#define AT_MARK(p) (mark_len > 0 && end - (p) >= mark_len && memcmp((p), mark, mark_len) == 0)

	for (;;)
	{
		const char *start = at;
		const char *look = at;

		CHECK_FOR_INTERRUPTS();
		if (n == room)
		{
			room *= 2;
			cells = (Datum *) repalloc_huge(cells, room * sizeof(Datum));
		}
		while (look < end && *look == ' ')
		{
			CHECK_FOR_INTERRUPTS();
			look++;
		}
		if (look < end && *look == '"')
		{
			char	   *to;

			if (quoted == NULL)
				quoted = palloc(end - at);
			to = quoted;
			for (look++;; look++)
			{
				if (look == end)
					PG_RETURN_NULL();
				CHECK_FOR_INTERRUPTS();
				if (*look == '"')
				{
					if (look + 1 == end || look[1] != '"')
						break;
					look++;
				}
				*to++ = *look;
			}
			for (look++; look < end && *look == ' ' && !AT_MARK(look); look++)
				CHECK_FOR_INTERRUPTS();
			if (look < end && !AT_MARK(look))
				PG_RETURN_NULL();
			cells[n++] = PointerGetDatum(cstring_to_text_with_len(quoted, to - quoted));
			at = look;
		}
		else
		{
			while (at < end && !AT_MARK(at))
			{
				if (*at == '"')
					PG_RETURN_NULL();
				CHECK_FOR_INTERRUPTS();
				at++;
			}
			cells[n++] = PointerGetDatum(cstring_to_text_with_len(start, at - start));
		}
		if (at == end)
			break;
		at += mark_len;
	}
	PG_RETURN_ARRAYTYPE_P(construct_array(cells, n, TEXTOID, -1, false, TYPALIGN_INT));
}
