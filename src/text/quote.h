/*
 * quote.h
 *		Formats a caller's value for an error message, cut if it is too long.
 */
#ifndef JM_QUOTE_H
#define JM_QUOTE_H

#include "postgres.h"

extern char *format_value(const char *value, int len);
extern char *format_text(const text *value);
extern char *format_numeric(Datum value);

#endif							/* JM_QUOTE_H */
