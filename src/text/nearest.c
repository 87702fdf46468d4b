/*
 * nearest.c
 *		"Did you mean": the catalogue's words nearest to what was typed.
 */
#include "postgres.h"

#include "common/string.h"
#include "lib/stringinfo.h"
#include "utils/varlena.h"

#include "text/nearest.h"

#define MAX_NEAREST		3

/* Past this length nobody meant one of our codes; the distance is quadratic */
#define MAX_WORD_LEN	100

/* Two Chinese characters: less than that names nothing */
#define MIN_NAME_LEN	6

/* Two letters stand in too many codes */
#define MIN_PART_LEN	3

typedef struct Candidate
{
	const char *word;
	int			distance;
} Candidate;

static int
compare_candidates(const void *a, const void *b)
{
	const Candidate *ca = a;
	const Candidate *cb = b;

	return ca->distance != cb->distance ? ca->distance - cb->distance : strcmp(ca->word, cb->word);
}

/*
 * distance_to counts the edits between a word and a candidate, or its first
 * letters, as many as the word has, and one edit more.  Whoever types half a code
 * means that code, and any part of a code is one edit away from it.
 */
static int
distance_to(const char *word, int len, const char *candidate)
{
	int			candidate_len = (int) strlen(candidate);
	int			start_len = Min(len, candidate_len);
	int			whole,
				start;

	if (len >= MIN_PART_LEN && strstr(candidate, word) != NULL)
		return 1;
	whole = varstr_levenshtein(word, len, candidate, candidate_len, 1, 1, 1, true);
	start = varstr_levenshtein(word, len, candidate, start_len, 1, 1, 1, true);
	return Min(whole, start + 1);
}

/*
 * distance_to_name tells whether what was given is the name of a candidate, or
 * a good part of it: people know titles, not codes.
 */
static int
distance_to_name(const char *given, int len, const char *name, int nothing)
{
	if (strcmp(given, name) == 0)
		return -1;
	if (len >= MIN_NAME_LEN && strstr(name, given) != NULL)
		return 0;
	return nothing;
}

/*
 * nearest_words lists up to three candidates (all in lower case) that are close
 * to what was given, or that contain it, or that are called so, as "a", "b" or
 * "c".  NULL when nothing is close.
 */
char *
nearest_words(const char *given, Size len, const NamedWord *candidates, int ncandidates)
{
	int			limit = Max(3, (int) len / 3);
	char		word[MAX_WORD_LEN + 1];
	Candidate  *near;
	int			nnear = 0;
	StringInfoData list;

	if (len == 0 || len > MAX_WORD_LEN)
		return NULL;
	for (Size i = 0; i < len; i++)
		word[i] = pg_ascii_tolower((unsigned char) given[i]);
	word[len] = '\0';

	near = palloc(ncandidates * sizeof(Candidate));
	for (int i = 0; i < ncandidates; i++)
	{
		int			distance = distance_to_name(word, (int) len, candidates[i].name, limit + 1);

		if (distance > limit && pg_is_ascii(word))
			distance = distance_to(word, (int) len, candidates[i].word);
		if (distance > limit)
			continue;
		near[nnear].word = candidates[i].word;
		near[nnear++].distance = distance;
	}
	if (nnear == 0)
		return NULL;

	qsort(near, nnear, sizeof(Candidate), compare_candidates);
	nnear = Min(nnear, MAX_NEAREST);

	initStringInfo(&list);
	for (int i = 0; i < nnear; i++)
		appendStringInfo(&list, "%s\"%s\"",
						 i == 0 ? "" : i == nnear - 1 ? " or " : ", ",
						 near[i].word);
	return list.data;
}
