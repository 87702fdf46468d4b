/*
 * cell.h
 *		What the readers of a cell share.
 */
#ifndef JM_CELL_H
#define JM_CELL_H

#include "postgres.h"

/* What is longer is no word that is compared, and no day */
#define SHORT_CELL			64

static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

extern int	half_width(const char *cell, int len, char *out, bool keep_blanks);

#endif							/* JM_CELL_H */
