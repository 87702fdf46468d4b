/*
 * money.h
 *		Money as whole fen in an int64, and its conversion from and to numeric.
 */
#ifndef JM_MONEY_H
#define JM_MONEY_H

#include "postgres.h"

#include "common/int.h"
#include "lib/stringinfo.h"

#define FEN_PER_YUAN	INT64CONST(100)

/* numeric(18,2) holds at most 9,999,999,999,999,999.99 yuan */
#define MAX_FEN			INT64CONST(999999999999999999)

/* Rates are parts per million */
#define PPM				INT64CONST(1000000)

extern int64 fen_from_numeric_arg(Datum value, const char *argname);
extern int64 fen_from_stored(Datum value);
extern Datum numeric_from_fen(int64 fen);
extern void append_number(StringInfo buf, int64 number, int width);
extern void append_yuan(StringInfo buf, int64 fen);
extern void append_yuan_exact(StringInfo buf, int64 fen, int64 millionths);
extern void append_percent(StringInfo buf, int64 rate_ppm);

/*
 * fen_times_units multiplies by a count, and tells whether money can hold the
 * product; most counts are 1.
 */
static inline bool
fen_times_units(int64 fen, int32 units, int64 *product)
{
	*product = fen;
	if (unlikely(units != 1) && pg_mul_s64_overflow(fen, units, product))
		return false;
	return *product <= MAX_FEN;
}

#endif							/* JM_MONEY_H */
