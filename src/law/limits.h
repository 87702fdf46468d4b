/*
 * limits.h
 *		The limits an award counts against.
 */
#ifndef JM_LIMITS_H
#define JM_LIMITS_H

#include "postgres.h"

#include "utils/date.h"

/* Sorted by name, the order in which accounts are locked */
typedef enum LimitScope
{
	LIMIT_ENTERPRISE,
	LIMIT_ENTERPRISE_YEAR,
	LIMIT_EXCLUSION,
	LIMIT_GROUND,
	LIMIT_QUOTA
} LimitScope;

/* The properties of an application that its limits depend on */
typedef struct Awarded
{
	const char *item_code;
	DateADT		event_on;
	const char *tier;			/* or NULL */
	const char *subjects;		/* registered names with SUBJECT_SEPARATOR in between, or NULL */
	const char *project;		/* its number, or NULL */
	const char *recognition;	/* its number, or NULL */
	bool		has_recognised_on;
	DateADT		recognised_on;
	int64		awarded_fen;
} Awarded;

#define NO_CAP INT64CONST(-1)
#define SUBJECT_SEPARATOR "；"

/* An account, what the award adds to it and how much it may hold */
typedef struct AwardLimit
{
	bool		shared;			/* counts all enterprises together */
	const char *item_code;
	LimitScope	scope;
	const char *key;			/* NULL: the ground is not named */
	int64		add_fen;
	int32		add_count;
	int64		cap_fen;
	int64		cap_count;
} AwardLimit;

extern const char *limit_scope_name(LimitScope scope);
extern int	limits_of_award(const Awarded *award, AwardLimit **limits);

#endif							/* JM_LIMITS_H */
