/*
 * nearest.h
 *		The words most like a misspelt one, for hints.
 */
#ifndef JM_NEAREST_H
#define JM_NEAREST_H

#include "postgres.h"

/* A code and its title */
typedef struct NamedWord
{
	const char *word;
	const char *name;
} NamedWord;

extern char *nearest_words(const char *given, Size len, const NamedWord *candidates, int ncandidates);

#endif							/* JM_NEAREST_H */
