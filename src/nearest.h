/*
 * nearest.h
 *		The words most like a misspelt one, for hints.
 */
#ifndef JM_NEAREST_H
#define JM_NEAREST_H

#include "postgres.h"

extern char *nearest_words(const char *given, Size len, char **candidates, int ncandidates);

#endif							/* JM_NEAREST_H */
