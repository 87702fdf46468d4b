/*
 * money.c
 *		Converts yuan (numeric) to fen (int64) and back, exactly.
 *
 * numeric's own arithmetic costs about as much as the rest of an award, so the
 * stored digits are read and written directly.  Their layout is part of the
 * on-disk format and therefore fixed: base-10000 digits behind a short (2 bytes)
 * or long (4 bytes) header.  test/sql/money.sql compares this file with
 * round(x, 2) over all shapes of header and digits.
 */
#include "postgres.h"

#include "common/int.h"
#include "fmgr.h"
#include "utils/numeric.h"

#include "compat.h"
#include "errors.h"
#include "law/money.h"
#include "text/quote.h"

/* The header bits of a stored numeric */
#define NUM_SIGN_MASK		0xC000
#define NUM_NEGATIVE		0x4000
#define NUM_SHORT			0x8000
#define NUM_SPECIAL			0xC000
#define NUM_SPECIAL_MASK	0xF000
#define NUM_NAN				0xC000
#define NUM_SHORT_NEGATIVE	0x2000
#define NUM_SHORT_WEIGHT_NEGATIVE	0x0040
#define NUM_SHORT_WEIGHT_MASK		0x003F
#define YUAN_DSCALE			(2 << 7)	/* a display scale of two decimals */

/* 10000^4 = 10^16: the first weight past numeric(18,2) */
#define MAX_WEIGHT			3

typedef enum FenStatus
{
	FEN_OK,
	FEN_NAN,
	FEN_INFINITE,
	FEN_NEGATIVE,
	FEN_TOO_LARGE
} FenStatus;

/*
 * decode_fen reads a numeric as fen, rounding half away from zero.
 *
 * Only the first base-10000 digit behind the point matters for the rounding: its
 * last two decimals follow the fen, and 50 or more rounds up whatever follows.
 */
static FenStatus
decode_fen(const struct varlena *num, int64 *fen)
{
	const char *data = VARDATA_ANY(num);
	Size		len = VARSIZE_ANY_EXHDR(num);
	uint16		header;
	bool		negative;
	int			weight;
	int			ndigits;
	int64		yuan = 0;
	int			fraction = 0;

	memcpy(&header, data, sizeof(header));
	data += sizeof(header);
	len -= sizeof(header);

	switch (header & NUM_SIGN_MASK)
	{
		case NUM_SPECIAL:
			return (header & NUM_SPECIAL_MASK) == NUM_NAN ? FEN_NAN : FEN_INFINITE;
		case NUM_SHORT:
			negative = (header & NUM_SHORT_NEGATIVE) != 0;
			weight = header & NUM_SHORT_WEIGHT_MASK;
			if (header & NUM_SHORT_WEIGHT_NEGATIVE)
				weight -= NUM_SHORT_WEIGHT_MASK + 1;
			break;
		default:
			{
				int16		long_weight;

				negative = (header & NUM_SIGN_MASK) == NUM_NEGATIVE;
				memcpy(&long_weight, data, sizeof(long_weight));
				data += sizeof(long_weight);
				len -= sizeof(long_weight);
				weight = long_weight;
			}
	}

	ndigits = (int) (len / sizeof(int16));
	if (ndigits == 0)
	{
		*fen = 0;
		return FEN_OK;
	}
	if (negative)
		return FEN_NEGATIVE;
	if (weight > MAX_WEIGHT)
		return FEN_TOO_LARGE;

	for (int place = weight; place >= -1; place--)
	{
		int16		digit = 0;

		if (weight - place < ndigits)
			memcpy(&digit, data + (weight - place) * sizeof(int16), sizeof(digit));
		if (place >= 0)
			yuan = yuan * 10000 + digit;
		else
			fraction = digit;
	}

	*fen = yuan * FEN_PER_YUAN + fraction / 100 + (fraction % 100 >= 50 ? 1 : 0);
	return *fen > MAX_FEN ? FEN_TOO_LARGE : FEN_OK;
}

/*
 * report_bad_amount raises the error for an amount that decode_fen() refused.
 */
static void
report_bad_amount(FenStatus status, Datum value, const char *argname)
{
	char	   *given = format_numeric(value);

	switch (status)
	{
		case FEN_NAN:
			ereport(ERROR,
					(errcode(ERRCODE_JM_AMOUNT_NOT_A_NUMBER),
					 errmsg("%s is not a number (金额不是数字)", argname),
					 errdetail("The value is %s.", given),
					 errhint("Give an amount in yuan, or NULL where it is not known.")));
			break;
		case FEN_INFINITE:
			ereport(ERROR,
					(errcode(ERRCODE_JM_AMOUNT_INFINITE),
					 errmsg("%s is infinite (金额为无穷大)", argname),
					 errdetail("The value is %s.", given),
					 errhint("Give an amount in yuan, or NULL where it is not known.")));
			break;
		case FEN_NEGATIVE:
			ereport(ERROR,
					(errcode(ERRCODE_JM_AMOUNT_NEGATIVE),
					 errmsg("%s is negative (金额为负数)", argname),
					 errdetail("The value is %s.", given),
					 errhint("Amounts are zero or more yuan; money is taken back by a negative disbursement with a reason.")));
			break;
		case FEN_TOO_LARGE:
			ereport(ERROR,
					(errcode(ERRCODE_JM_AMOUNT_OUT_OF_RANGE),
					 errmsg("%s is past what numeric(18,2) holds (金额超出范围)", argname),
					 errdetail("The value is %s; the largest amount is 9999999999999999.99 yuan.", given),
					 errhint("Check the unit: amounts are in yuan (元), not in fen (分).")));
			break;
		case FEN_OK:
			break;
	}
}

/*
 * fen_from_numeric_arg converts an argument to fen or raises an error.  The datum
 * may be packed: it is not copied.
 */
int64
fen_from_numeric_arg(Datum value, const char *argname)
{
	struct varlena *num = PG_DETOAST_DATUM_PACKED(value);
	int64		fen = 0;
	FenStatus	status = decode_fen(num, &fen);

	if (unlikely(status != FEN_OK))
		report_bad_amount(status, value, argname);
	return fen;
}

/*
 * fen_from_stored converts an amount that a table's CHECK has validated.
 */
int64
fen_from_stored(Datum value)
{
	return fen_from_numeric_arg(value, "stored amount");
}

/*
 * numeric_from_fen gives a numeric with two decimals, bytewise as numeric itself
 * would make it: without leading or trailing zero digits.
 */
Datum
numeric_from_fen(int64 fen)
{
	int16		digits[MAX_WEIGHT + 2];
	int			start = MAX_WEIGHT + 1;
	int			end = start + 1;
	int64		yuan;
	uint16		header;
	Size		len;
	struct varlena *result;

	if (unlikely(fen < 0 || fen > MAX_FEN))
		return NumericGetDatum(int64_div_fast_to_numeric(fen, 2));

	yuan = fen / FEN_PER_YUAN;
	digits[start] = (int16) (fen % FEN_PER_YUAN * 100);
	for (; yuan > 0; yuan /= 10000)
		digits[--start] = (int16) (yuan % 10000);
	/* The weight of the first digit; -1 is the first behind the point */
	header = fen == 0 ? NUM_SHORT | YUAN_DSCALE :
		NUM_SHORT | YUAN_DSCALE | ((uint16) (MAX_WEIGHT - start) & (NUM_SHORT_WEIGHT_NEGATIVE | NUM_SHORT_WEIGHT_MASK));
	while (end > start && digits[end - 1] == 0)
		end--;

	len = VARHDRSZ + sizeof(header) + (end - start) * sizeof(int16);
	result = palloc(len);
	SET_VARSIZE(result, len);
	memcpy(VARDATA(result), &header, sizeof(header));
	memcpy(VARDATA(result) + sizeof(header), digits + start, (end - start) * sizeof(int16));
	return PointerGetDatum(result);
}

/*
 * append_number writes a number that is not negative, with leading zeros up
 * to a width.  (Explanations are full of numbers, and printf is slow.)
 */
void
append_number(StringInfo buf, int64 number, int width)
{
	char		digits[32];
	int			start = sizeof(digits);

	do
	{
		digits[--start] = (char) ('0' + number % 10);
		number /= 10;
	} while (number > 0 || (int) sizeof(digits) - start < width);
	appendBinaryStringInfo(buf, digits + start, (int) sizeof(digits) - start);
}

/*
 * append_yuan appends an amount as 1,234,567.89.
 */
void
append_yuan(StringInfo buf, int64 fen)
{
	char		digits[32];
	int			start = sizeof(digits);
	int64		yuan = fen / FEN_PER_YUAN;
	int			cents = (int) (fen % FEN_PER_YUAN);

	digits[--start] = (char) ('0' + cents % 10);
	digits[--start] = (char) ('0' + cents / 10);
	digits[--start] = '.';
	for (int written = 0; written == 0 || yuan > 0; written++)
	{
		if (written > 0 && written % 3 == 0)
			digits[--start] = ',';
		digits[--start] = (char) ('0' + yuan % 10);
		yuan /= 10;
	}
	appendBinaryStringInfo(buf, digits + start, (int) sizeof(digits) - start);
}

/*
 * append_decimals appends the digits behind a decimal point, without trailing
 * zeros; without any digits left, the point is left out too.
 */
static void
append_decimals(StringInfo buf, int value, int width, const char *point)
{
	char		digits[16];
	int			len = snprintf(digits, sizeof(digits), "%0*d", width, value);

	while (len > 0 && digits[len - 1] == '0')
		len--;
	if (len > 0)
		appendStringInfo(buf, "%s%.*s", point, len, digits);
}

/*
 * append_yuan_exact appends an amount with its fractions of a fen, as in
 * 999,999.999.
 */
void
append_yuan_exact(StringInfo buf, int64 fen, int64 millionths)
{
	append_yuan(buf, fen);
	append_decimals(buf, (int) millionths, 6, "");
}

/*
 * append_percent appends a rate as 10%, 12.5% or 0.0375%.
 */
void
append_percent(StringInfo buf, int64 rate_ppm)
{
	append_number(buf, rate_ppm / 10000, 1);
	append_decimals(buf, (int) (rate_ppm % 10000), 4, ".");
	appendStringInfoChar(buf, '%');
}
