/*
 * cell.c
 *		Reads the cells of a spreadsheet: blanks, full-width characters,
 *		thousands separators, 万元.  Dates are in cell_date.c.
 *
 * An import reads millions of cells.  Most are plain ASCII without a misplaced
 * blank and are returned without a copy.  The database is in UTF-8 (the
 * extension refuses any other encoding); invalid bytes are kept (utf8.h).
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/numeric.h"

#include "text/cell.h"
#include "compat.h"
#include "text/utf8.h"

/* A longer figure is not read */
#define MAX_FIGURE_CHARS	40

/* Blanks outside ASCII, and characters of no width */
#define NO_BREAK_SPACE		0x00A0
#define IDEOGRAPHIC_SPACE	0x3000
#define BYTE_ORDER_MARK		0xFEFF
#define ZERO_WIDTH_SPACE	0x200B

/* U+FF01 to U+FF5E are the full-width forms of the printable ASCII characters */
#define FULL_WIDTH_FIRST	0xFF01
#define FULL_WIDTH_LAST		0xFF5E
#define FULL_WIDTH_SHIFT	0xFEE0

static inline bool
is_nothing(pg_wchar c)
{
	return c == BYTE_ORDER_MARK || c == ZERO_WIDTH_SPACE;
}

static inline bool
is_blank(pg_wchar c)
{
	return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == NO_BREAK_SPACE || c == IDEOGRAPHIC_SPACE;
}

/* Punctuation that jm_cell_key drops, because offices write it differently */
static bool
is_mark(pg_wchar c)
{
	switch (c)
	{
		case '\'': case '"': case ',': case '.': case ':': case ';': case '(': case ')': case '[': case ']':
		case '_': case '-': case '*': case '/': case '?':
		case 0x201C: case 0x201D:	/* “” */
		case 0x2018: case 0x2019:	/* ‘’ */
		case 0x300C: case 0x300D:	/* 「」 */
		case 0x300A: case 0x300B:	/* 《》 */
		case 0x00B7:				/* · */
		case 0x3001: case 0x3002:	/* 、。 */
		case 0x3010: case 0x3011:	/* 【】 */
		case 0x2014:				/* — */
			return true;
		default:
			return false;
	}
}

static inline char
capital(char c)
{
	return c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
}

/*
 * half_width writes a cell's characters in half width.  Blanks are dropped or,
 * with keep_blanks, each becomes a space.  The result is the number of bytes
 * written, which never exceeds the number read.
 */
int
half_width(const char *cell, int len, char *out, bool keep_blanks)
{
	const unsigned char *at = (const unsigned char *) cell;
	const unsigned char *end = at + len;
	char	   *to = out;

	while (at < end)
	{
		pg_wchar	c;
		int			charlen = read_character(at, end, &c);

		if (is_blank(c))
		{
			if (keep_blanks)
				*to++ = ' ';
		}
		else if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
			*to++ = (char) (c - FULL_WIDTH_SHIFT);
		else if (!is_nothing(c))
		{
			memcpy(to, at, charlen);
			to += charlen;
		}
		at += charlen;
	}
	return to - out;
}

/*
 * code_of writes a cell as a code: half-width, without blanks, in capitals.
 */
static int
code_of(const char *cell, int len, char *out)
{
	int			n = half_width(cell, len, out, false);

	for (int i = 0; i < n; i++)
		out[i] = capital(out[i]);
	return n;
}

/*
 * A short cell's code, on the stack and zero-terminated.  No word and no figure
 * that is recognised is longer.
 */
typedef struct ShortCode
{
	int			len;			/* -1: the cell is too long */
	char		text[SHORT_CELL * 4 + 1];
} ShortCode;

static void
read_short_code(const text *cell, ShortCode *code)
{
	int			len = VARSIZE_ANY_EXHDR(cell);

	code->len = len > SHORT_CELL * 4 ? -1 : code_of(VARDATA_ANY(cell), len, code->text);
	code->text[Max(code->len, 0)] = '\0';
}

static bool
is_one_of(const char *word, const char *const *words)
{
	for (; *words != NULL; words++)
		if (strcmp(word, *words) == 0)
			return true;
	return false;
}

/* cut_end removes an ending and tells whether the code had it. */
static bool
cut_end(ShortCode *code, const char *ending)
{
	int			len = strlen(ending);

	if (code->len < len || memcmp(code->text + code->len - len, ending, len) != 0)
		return false;
	code->len -= len;
	code->text[code->len] = '\0';
	return true;
}

PG_FUNCTION_INFO_V1(jm_cell_text);

/*
 * jm_cell_text trims a cell and turns the blanks within it into spaces.
 */
Datum
jm_cell_text(PG_FUNCTION_ARGS)
{
	text	   *cell = PG_GETARG_TEXT_PP(0);
	const char *data = VARDATA_ANY(cell);
	int			len = VARSIZE_ANY_EXHDR(cell);
	const unsigned char *at = (const unsigned char *) data;
	const unsigned char *end = at + len;
	text	   *result;
	char	   *to;
	char	   *first;
	bool		as_it_is = true;

	for (int i = 0; i < len && as_it_is; i++)
	{
		unsigned char c = (unsigned char) data[i];

		/* The first bytes of U+00A0, U+3000, U+200B and U+FEFF */
		as_it_is = !(c == '\r' || c == '\n' || c == '\t' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF);
	}
	if (as_it_is && len > 0 && data[0] != ' ' && data[len - 1] != ' ')
		PG_RETURN_TEXT_P(cell);

	result = (text *) palloc(VARHDRSZ + len);
	to = first = VARDATA(result);
	while (at < end)
	{
		pg_wchar	c;
		int			charlen = read_character(at, end, &c);

		if (is_blank(c))
		{
			/* Leading blanks are dropped */
			if (to > first)
				*to++ = ' ';
		}
		else if (!is_nothing(c))
		{
			memcpy(to, at, charlen);
			to += charlen;
		}
		at += charlen;
	}
	while (to > first && to[-1] == ' ')
		to--;
	if (to == first)
		PG_RETURN_NULL();
	SET_VARSIZE(result, VARHDRSZ + (to - first));
	PG_RETURN_TEXT_P(result);
}

PG_FUNCTION_INFO_V1(jm_cell_code);

Datum
jm_cell_code(PG_FUNCTION_ARGS)
{
	text	   *cell = PG_GETARG_TEXT_PP(0);
	int			len = VARSIZE_ANY_EXHDR(cell);
	text	   *result = (text *) palloc(VARHDRSZ + len);
	int			n = code_of(VARDATA_ANY(cell), len, VARDATA(result));

	if (n == 0)
		PG_RETURN_NULL();
	SET_VARSIZE(result, VARHDRSZ + n);
	PG_RETURN_TEXT_P(result);
}

PG_FUNCTION_INFO_V1(jm_cell_key);

/*
 * jm_cell_key gives the form in which names and headers are compared.
 */
Datum
jm_cell_key(PG_FUNCTION_ARGS)
{
	text	   *cell = PG_GETARG_TEXT_PP(0);
	int			len = VARSIZE_ANY_EXHDR(cell);
	text	   *result = (text *) palloc(VARHDRSZ + len);
	char	   *from = VARDATA(result);
	char	   *to = from;
	char	   *end = from + half_width(VARDATA_ANY(cell), len, from, false);

	while (from < end)
	{
		pg_wchar	c;
		int			charlen = read_character((unsigned char *) from, (unsigned char *) end, &c);

		if (!is_mark(c))
		{
			if (charlen == 1)
				*to++ = *from >= 'A' && *from <= 'Z' ? *from - 'A' + 'a' : *from;
			else
			{
				memmove(to, from, charlen);
				to += charlen;
			}
		}
		from += charlen;
	}
	if (to == VARDATA(result))
		PG_RETURN_NULL();
	SET_VARSIZE(result, to - (char *) result);
	PG_RETURN_TEXT_P(result);
}

PG_FUNCTION_INFO_V1(jm_cell_is_blank);

/*
 * jm_cell_is_blank tells whether a cell for a figure, a date or a boolean is
 * empty or holds a word for "nothing".
 */
Datum
jm_cell_is_blank(PG_FUNCTION_ARGS)
{
	static const char *const nothing[] = {"", "-", "--", "—", "——", "/", "无", "不详", "未知", "N/A", "NULL", NULL};
	text	   *cell;
	ShortCode	code;

	if (PG_ARGISNULL(0))
		PG_RETURN_BOOL(true);
	cell = PG_GETARG_TEXT_PP(0);
	/* Most cells begin with a digit or a capital; of the words above, only N/A and NULL do */
	if (VARSIZE_ANY_EXHDR(cell) > 0)
	{
		char		c = *VARDATA_ANY(cell);

		if (is_digit(c) || (c >= 'A' && c <= 'Z' && c != 'N'))
			PG_RETURN_BOOL(false);
	}
	read_short_code(cell, &code);
	if (code.len < 0)
	{
		/* A long cell is blank if it consists of blanks only */
		int			len = VARSIZE_ANY_EXHDR(cell);
		char	   *room = palloc(len);

		PG_RETURN_BOOL(half_width(VARDATA_ANY(cell), len, room, false) == 0);
	}
	PG_RETURN_BOOL(is_one_of(code.text, nothing));
}

/*
 * read_figure reads a code as a number and returns false if it is not one.
 * Thousands separators must be in the right positions.  1.5E+07 is refused: a
 * spreadsheet writes that for a narrow column, and digits have been lost.
 */
static bool
read_figure(const ShortCode *code, Datum *number)
{
	char		digits[MAX_FIGURE_CHARS + 1];
	const char *at = code->text;
	char	   *to = digits;
	int			group;

	if (code->len < 1 || code->len > MAX_FIGURE_CHARS)
		return false;
	if (*at == '+' || *at == '-')
		*to++ = *at++;
	for (group = 0; is_digit(*at); group++)
		*to++ = *at++;
	if (group == 0)
		return false;
	while (*at == ',')
	{
		if (group > 3)
			return false;
		at++;
		for (group = 0; is_digit(*at); group++)
			*to++ = *at++;
		if (group != 3)
			return false;
	}
	if (*at == '.')
	{
		*to++ = *at++;
		while (is_digit(*at))
			*to++ = *at++;
	}
	if (*at != '\0')
		return false;
	*to = '\0';
	*number = DirectFunctionCall3(numeric_in, CStringGetDatum(digits), ObjectIdGetDatum(InvalidOid), Int32GetDatum(-1));
	return true;
}

PG_FUNCTION_INFO_V1(jm_cell_number);

Datum
jm_cell_number(PG_FUNCTION_ARGS)
{
	ShortCode	code;
	Datum		number;

	read_short_code(PG_GETARG_TEXT_PP(0), &code);
	if (!read_figure(&code, &number))
		PG_RETURN_NULL();
	PG_RETURN_DATUM(number);
}

PG_FUNCTION_INFO_V1(jm_cell_yuan);

/*
 * jm_cell_yuan reads an amount in yuan.  A currency may precede the figure; 元,
 * or a multiple from 千元 to 亿元, may follow it.
 */
Datum
jm_cell_yuan(PG_FUNCTION_ARGS)
{
	static const char *const currencies[] = {"¥", "￥", "RMB", "CNY", "人民币", NULL};
	static const struct
	{
		const char *word;
		int64		factor;
	}			multiples[] = {
		{"千万", 10000000}, {"百万", 1000000}, {"亿", 100000000}, {"億", 100000000},
		{"万", 10000}, {"萬", 10000}, {"千", 1000},
	};
	ShortCode	code;
	int64		factor = 1;
	Datum		number;

	read_short_code(PG_GETARG_TEXT_PP(0), &code);
	for (const char *const *currency = currencies; *currency != NULL; currency++)
	{
		int			len = strlen(*currency);

		if (code.len >= len && memcmp(code.text, *currency, len) == 0)
		{
			code.len -= len;
			/* A loop, because valgrind reports memmove() where it is the same as memcpy() */
			for (int i = 0; i <= code.len; i++)
				code.text[i] = code.text[i + len];
			break;
		}
	}

	/* 整 and 人民币 may only follow a unit */
	if (code.len > 0 && !is_digit(code.text[code.len - 1]) && code.text[code.len - 1] != '.')
	{
		bool		has_unit;

		cut_end(&code, "整");
		cut_end(&code, "人民币");
		has_unit = cut_end(&code, "元");
		for (int i = 0; i < (int) lengthof(multiples); i++)
		{
			if (!cut_end(&code, multiples[i].word))
				continue;
			factor = multiples[i].factor;
			has_unit = true;
			break;
		}
		if (!has_unit)
			PG_RETURN_NULL();
	}
	if (!read_figure(&code, &number))
		PG_RETURN_NULL();
	if (factor != 1)
		number = DirectFunctionCall2(numeric_mul, number, NumericGetDatum(int64_to_numeric(factor)));
	PG_RETURN_DATUM(number);
}

PG_FUNCTION_INFO_V1(jm_cell_boolean);

Datum
jm_cell_boolean(PG_FUNCTION_ARGS)
{
	static const char *const yes[] = {"是", "有", "对", "√", "✓", "Y", "YES", "T", "TRUE", "1", "真", NULL};
	static const char *const no[] = {"否", "非", "不是", "错", "×", "✗", "N", "NO", "F", "FALSE", "0", "假", NULL};
	ShortCode	code;

	read_short_code(PG_GETARG_TEXT_PP(0), &code);
	if (is_one_of(code.text, yes))
		PG_RETURN_BOOL(true);
	if (is_one_of(code.text, no))
		PG_RETURN_BOOL(false);
	PG_RETURN_NULL();
}
