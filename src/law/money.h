/*
 * money.h
 *		Money as whole fen in an int64, and its conversion from and to numeric.
 */
#ifndef JM_MONEY_H
#define JM_MONEY_H

#include "postgres.h"

#include "lib/stringinfo.h"

#define FEN_PER_YUAN	INT64CONST(100)

/* numeric(18,2) holds at most 9,999,999,999,999,999.99 yuan */
#define MAX_FEN			INT64CONST(999999999999999999)

/* Rates are parts per million */
#define PPM				INT64CONST(1000000)

extern int64 fen_from_numeric_arg(Datum value, const char *argname);
extern int64 fen_from_stored(Datum value);
extern Datum numeric_from_fen(int64 fen);
extern int64 fen_times_many_units(int64 fen, int32 units);
extern void append_number(StringInfo buf, int64 number, int width);
extern void append_yuan(StringInfo buf, int64 fen);
extern void append_yuan_exact(StringInfo buf, int64 fen, int64 millionths);
extern void append_percent(StringInfo buf, int64 rate_ppm);

/*
 * fen_times_units multiplies an amount by a count, usually 1, and raises an error
 * if the product is past MAX_FEN.
 */
static inline int64
fen_times_units(int64 fen, int32 units)
{
	if (likely(units == 1 && fen <= MAX_FEN))
		return fen;
	return fen_times_many_units(fen, units);
}

#endif							/* JM_MONEY_H */
