/*
 * target.h
 *		The terms a target is written in, and its arithmetic.
 */
#ifndef JM_TARGET_H
#define JM_TARGET_H

#include "postgres.h"

#include "utils/date.h"
#include "utils/numeric.h"

typedef enum Comparator
{
	CMP_AT_LEAST,				/* >= */
	CMP_MORE_THAN,				/* > */
	CMP_AT_MOST,				/* <= */
	CMP_LESS_THAN,				/* < */
	CMP_EQUAL,					/* = */
	CMP_DONE,					/* a milestone: 1 is done */
	CMP_INCREASE,				/* above the figure of the period before */
	CMP_DECREASE				/* below the figure of the period before */
} Comparator;

/* How exact a figure is: official figures are often bounds */
typedef enum Qualifier
{
	QUAL_EXACT,
	QUAL_MORE_THAN,
	QUAL_LESS_THAN
} Qualifier;

typedef enum Basis
{
	BASIS_LEVEL,
	BASIS_CUMULATIVE,
	BASIS_ANNUAL
} Basis;

typedef enum Verdict
{
	VERDICT_UNKNOWN,
	VERDICT_NO,
	VERDICT_YES
} Verdict;

/* A target and the figure to judge by it; NULL is an unknown figure */
typedef struct Judged
{
	Numeric		actual;
	Numeric		target;
	Numeric		baseline;
	Comparator	comparator;
	Qualifier	qualifier;
	Basis		basis;
	DateADT		period_start;
	DateADT		period_end;
	DateADT		data_on;		/* within the period */
} Judged;

extern Verdict judge_met(const Judged *judged);
extern Numeric judge_attainment(Numeric actual, Numeric target, Numeric baseline);
extern Numeric judge_elapsed(const Judged *judged);
extern Numeric judge_pace(const Judged *judged);
extern bool has_standard(const Judged *judged);
extern bool only_grows(const Judged *judged);

/* Shorthands for numeric, shared with target_fn.c */
extern int	compare_numeric(Numeric a, Numeric b);
extern Numeric hundredths(int64 n);

#endif							/* JM_TARGET_H */
