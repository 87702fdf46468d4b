/*
 * quote.h
 *		A caller's value in an error message, cut where it is too long to read.
 */
#ifndef JM_QUOTE_H
#define JM_QUOTE_H

#include "postgres.h"

extern char *format_value(const char *value, int len);
extern char *format_text(const text *value);
extern char *format_numeric(Datum value);

#endif							/* JM_QUOTE_H */
