/*
 * cell_date.c
 *		Reads a date from a cell of a spreadsheet, in any common notation.
 */
#include "postgres.h"

#include "datatype/timestamp.h"
#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "text/cell.h"
#include "compat.h"

/* read_digits reads min to max digits; NULL: there are fewer. */
static const char *
read_digits(const char *at, int min, int max, int *value)
{
	int			n;

	*value = 0;
	for (n = 0; n < max && is_digit(at[n]); n++)
		*value = *value * 10 + (at[n] - '0');
	return n < min ? NULL : at + n;
}

/*
 * cut_time gives the length without a trailing time of day, as in 2024/3/5 0:00
 * or 2024-03-05 00:00:00.0.
 */
static int
cut_time(const char *code, int len)
{
	int			at = len;
	int			colons = 0;
	int			digits;

	/* Excel writes a fraction of a second as zeros only */
	while (at > 0 && code[at - 1] == '0')
		at--;
	if (at == len || at == 0 || code[at - 1] != '.')
		at = len;
	else
		at--;
	for (;;)
	{
		for (digits = 0; at > 0 && is_digit(code[at - 1]) && digits < 2; digits++)
			at--;
		if (at > 0 && code[at - 1] == ':' && digits == 2 && colons < 2)
		{
			colons++;
			at--;
			continue;
		}
		break;
	}
	if (colons == 0 || digits == 0 || at == 0 || (code[at - 1] != ' ' && code[at - 1] != 'T'))
		return len;
	while (at > 0 && (code[at - 1] == ' ' || code[at - 1] == 'T'))
		at--;
	return at;
}

PG_FUNCTION_INFO_V1(jm_cell_date);

/*
 * jm_cell_date reads a date with the year first, or an Excel serial number.
 * The result is NULL for an ambiguous or an impossible date.
 */
Datum
jm_cell_date(PG_FUNCTION_ARGS)
{
	text	   *cell = PG_GETARG_TEXT_PP(0);
	char		code[SHORT_CELL + 1];
	int			len = VARSIZE_ANY_EXHDR(cell);
	int			n;
	const char *at;
	int			y,
				m,
				d;

	if (len > SHORT_CELL)
		PG_RETURN_NULL();
	len = half_width(VARDATA_ANY(cell), len, code, true);
	while (len > 0 && code[len - 1] == ' ')
		len--;
	len = cut_time(code, len);
	n = 0;
	for (int i = 0; i < len; i++)
		if (code[i] != ' ')
			code[n++] = code[i];
	code[n] = '\0';

	/* An Excel serial number, from 1954-10-03 to 2118-12-31 */
	if (n == 5 && strspn(code, "0123456789") == 5)
	{
		int			days = atoi(code);

		if (days < 20000 || days > 79989)
			PG_RETURN_NULL();
		PG_RETURN_DATEADT(date2j(1899, 12, 30) - POSTGRES_EPOCH_JDATE + days);
	}

	if (n == 8 && strspn(code, "0123456789") == 8)
	{
		at = read_digits(code, 4, 4, &y);
		at = read_digits(at, 2, 2, &m);
		at = read_digits(at, 2, 2, &d);
	}
	else
	{
		if ((at = read_digits(code, 4, 4, &y)) == NULL)
			PG_RETURN_NULL();
		if (*at == '-' || *at == '/' || *at == '.')
		{
			char		mark = *at;

			if ((at = read_digits(at + 1, 1, 2, &m)) == NULL || *at != mark ||
				(at = read_digits(at + 1, 1, 2, &d)) == NULL)
				PG_RETURN_NULL();
		}
		else
		{
			if (strncmp(at, "年", 3) != 0 ||
				(at = read_digits(at + 3, 1, 2, &m)) == NULL || strncmp(at, "月", 3) != 0 ||
				(at = read_digits(at + 3, 1, 2, &d)) == NULL || (strncmp(at, "日", 3) != 0 && strncmp(at, "号", 3) != 0))
				PG_RETURN_NULL();
			at += 3;
		}
	}
	if (*at != '\0' || y < 1900 || y > 2118 || m < 1 || m > 12 || d < 1 || d > day_tab[isleap(y)][m - 1])
		PG_RETURN_NULL();
	PG_RETURN_DATEADT(date2j(y, m, d) - POSTGRES_EPOCH_JDATE);
}
