/*
 * cell.h
 *		Shared by the functions that read cells.
 */
#ifndef JM_CELL_H
#define JM_CELL_H

#include "postgres.h"

/* No word that is recognised, and no date, is longer */
#define SHORT_CELL			64

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

extern int	half_width(const char *cell, int len, char *out, bool keep_blanks);

#endif							/* JM_CELL_H */
