/*
 * nearest.c
 *		"Did you mean": finds the catalogue's words nearest to a misspelt one.
 */
#include "postgres.h"

#include "common/string.h"
#include "lib/stringinfo.h"
#include "utils/varlena.h"

#include "text/nearest.h"

#define MAX_NEAREST		3

/* A longer word is not compared: no code is as long, and the distance takes quadratic time */
#define MAX_WORD_LEN	100

/* In bytes, two Chinese characters: a shorter part of a name occurs in too many */
#define MIN_NAME_LEN	6

/* Two letters occur in too many codes */
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
 * distance_to gives the edit distance between a word and a candidate.  Half a
 * code is likely to mean that code: a prefix of the candidate, as long as the
 * word, counts one edit more than its own distance, and a part of the candidate
 * counts as one edit.
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
 * distance_to_name gives -1 for a candidate's full name, 0 for a part of it and
 * otherwise NOTHING.  People know titles, not codes.
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
 * nearest_words lists up to three candidates whose code or name is close to the
 * given word or contains it, as "a", "b" or "c".  Codes are in lower case.  The
 * result is NULL if none is close.
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
