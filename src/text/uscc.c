/*
 * uscc.c
 *		Unified social credit codes (统一社会信用代码), GB 32100-2015.
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "compat.h"
#include "errors.h"
#include "text/quote.h"
#include "text/utf8.h"

#define USCC_LEN		18
#define USCC_BODY_LEN	17		/* before the check character */
#define USCC_BASE		31

/* I, O, S, V and Z are left out: they are easily misread as 1, 0, 5, U and 2 */
static const char alphabet[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/* 3^i mod 31 */
static const int weights[USCC_BODY_LEN] = {
	1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
};

static int
character_value(char c)
{
	const char *at = c == '\0' ? NULL : strchr(alphabet, c);

	return at == NULL ? -1 : (int) (at - alphabet);
}

/*
 * count_characters counts characters as PostgreSQL does; an invalid byte counts
 * as one.
 */
static int
count_characters(const char *code, int len)
{
	const unsigned char *at = (const unsigned char *) code;
	const unsigned char *end = at + len;
	pg_wchar	character;
	int			n;

	for (n = 0; at < end; n++)
		at += read_character(at, end, &character);
	return n;
}

/*
 * first_bad_character gives the offset of the first byte that is not in the
 * alphabet, or -1.
 */
static int
first_bad_character(const char *code, int len)
{
	for (int i = 0; i < len; i++)
		if (character_value(code[i]) < 0)
			return i;
	return -1;
}

/*
 * check_character computes the 18th character from 17 valid ones.  The last
 * "mod 31" turns 31 into 0 where 31 divides the sum.
 */
static char
check_character(const char *code)
{
	int			sum = 0;

	for (int i = 0; i < USCC_BODY_LEN; i++)
		sum += character_value(code[i]) * weights[i];
	return alphabet[(USCC_BASE - sum % USCC_BASE) % USCC_BASE];
}

/*
 * code_problem gives the error code that fits a code, or 0 for a valid one.
 */
static int
code_problem(const text *given)
{
	const char *code = VARDATA_ANY(given);
	int			len = VARSIZE_ANY_EXHDR(given);

	if (count_characters(code, len) != USCC_LEN)
		return ERRCODE_JM_USCC_LENGTH;
	if (first_bad_character(code, len) >= 0)
		return ERRCODE_JM_USCC_CHARACTER;
	if (check_character(code) != code[USCC_BODY_LEN])
		return ERRCODE_JM_USCC_CHECK_CHARACTER;
	return 0;
}

static void
report_bad_length(const text *given)
{
	int			nchars = count_characters(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given));

	ereport(ERROR,
			(errcode(ERRCODE_JM_USCC_LENGTH),
			 errmsg("a unified social credit code has 18 characters, not %d (统一社会信用代码应为18位)", nchars),
			 errdetail("The value is \"%s\".", format_text(given)),
			 errhint("Remove spaces and line breaks; a spreadsheet may have cut off leading zeros or written 9.1E+17.")));
}

static void
report_bad_character(const text *given, int offset)
{
	const char *code = VARDATA_ANY(given);
	const unsigned char *at = (const unsigned char *) code + offset;
	pg_wchar	character;
	int			charlen = read_character(at, (const unsigned char *) code + VARSIZE_ANY_EXHDR(given), &character);
	int			position = count_characters(code, offset) + 1;
	char		bad = code[offset];
	const char *hint;

	if (bad >= 'a' && bad <= 'z')
		hint = "Write the code in capital letters.";
	else if (strchr("IOSVZ", bad) != NULL)
		hint = "I, O, S, V and Z are never used: they stand for a misread 1, 0, 5, U or 2.";
	else if (charlen > 1)
		hint = "Full-width characters are not accepted: type the code with half-width letters and digits.";
	else
		hint = "Only the digits and the capital letters without I, O, S, V and Z are used.";

	ereport(ERROR,
			(errcode(ERRCODE_JM_USCC_CHARACTER),
			 errmsg("\"%s\" cannot stand in a unified social credit code (统一社会信用代码含有无效字符)",
					pnstrdup(code + offset, charlen)),
			 errdetail("It is character %d of \"%s\".", position, format_text(given)),
			 errhint("%s", hint)));
}

/*
 * require_characters raises an error for a code of the wrong length or with a
 * character outside the alphabet.
 */
static void
require_characters(const text *given, bool body_alone_is_enough)
{
	const char *code = VARDATA_ANY(given);
	int			len = VARSIZE_ANY_EXHDR(given);
	int			nchars = count_characters(code, len);
	int			bad;

	if (nchars != USCC_LEN && !(body_alone_is_enough && nchars == USCC_BODY_LEN))
		report_bad_length(given);
	bad = first_bad_character(code, len);
	if (bad >= 0)
		report_bad_character(given, bad);
}

PG_FUNCTION_INFO_V1(jm_uscc_valid);

/*
 * jm_uscc_valid tells whether a code is valid and never raises an error.
 */
Datum
jm_uscc_valid(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(code_problem(PG_GETARG_TEXT_PP(0)) == 0);
}

PG_FUNCTION_INFO_V1(jm_uscc_check_char);

/*
 * jm_uscc_check_char gives the check character for the first 17 characters; an
 * 18th is ignored.
 */
Datum
jm_uscc_check_char(PG_FUNCTION_ARGS)
{
	text	   *given = PG_GETARG_TEXT_PP(0);
	char		check;

	require_characters(given, true);
	check = check_character(VARDATA_ANY(given));
	PG_RETURN_TEXT_P(cstring_to_text_with_len(&check, 1));
}

PG_FUNCTION_INFO_V1(jm_uscc_require);

/*
 * jm_uscc_require returns a valid code and raises an error for any other.
 */
Datum
jm_uscc_require(PG_FUNCTION_ARGS)
{
	text	   *given = PG_GETARG_TEXT_PP(0);
	const char *code = VARDATA_ANY(given);
	char		check;

	require_characters(given, false);
	check = check_character(code);
	if (check != code[USCC_BODY_LEN])
		ereport(ERROR,
				(errcode(ERRCODE_JM_USCC_CHECK_CHARACTER),
				 errmsg("the check character of a unified social credit code is wrong (统一社会信用代码校验位不符)"),
				 errdetail("\"%s\" ends in %c; its first 17 characters call for %c.",
						   format_text(given), code[USCC_BODY_LEN], check),
				 errhint("One character was mistyped, or two were exchanged: compare with the business licence.")));
	PG_RETURN_TEXT_P(given);
}

PG_FUNCTION_INFO_V1(jm_uscc_problem);

/*
 * jm_uscc_problem gives the SQLSTATE that jm_uscc_require would raise, so that
 * one query can find every invalid code.
 */
Datum
jm_uscc_problem(PG_FUNCTION_ARGS)
{
	int			problem = code_problem(PG_GETARG_TEXT_PP(0));

	if (problem == 0)
		PG_RETURN_NULL();
	PG_RETURN_TEXT_P(cstring_to_text(unpack_sql_state(problem)));
}
