/*
 * award.h
 *		Computes an award from plain structs into a plain struct.
 */
#ifndef JM_AWARD_H
#define JM_AWARD_H

#include "postgres.h"

#include "law/rules.h"

/* The caller's arguments, checked and in fen */
typedef struct AwardInput
{
	bool		has_base;
	int64		base_fen;
	bool		has_requested;
	int64		requested_fen;
	int32		units;
	DateADT		on_date;
	const char *tier;			/* NULL: none */
	Size		tier_len;
} AwardInput;

/* The stage that decided the amount, or why there is none */
typedef enum Binding
{
	BINDING_FIXED,
	BINDING_RATE,
	BINDING_CAP,
	BINDING_FLOOR,
	BINDING_REQUESTED,
	BINDING_MISSING_BASE,
	BINDING_MISSING_REQUEST,
	BINDING_NO_FIGURES,
	BINDING_NOT_IN_FORCE
} Binding;

/* base x rate as whole fen and the millionths of a fen left over */
typedef struct RatedFen
{
	int64		fen;
	int64		millionths;
} RatedFen;

/* An amount that may be unknown */
typedef struct MaybeFen
{
	bool		known;
	int64		fen;
} MaybeFen;

typedef struct Award
{
	const AwardRule *rule;		/* NULL: none in force */
	MaybeFen	amount;			/* the award */
	MaybeFen	ceiling;		/* the most the rule allows for these inputs */
	MaybeFen	uncapped;		/* before floor, cap and request */
	RatedFen	exact;			/* base x rate of one unit, where there is a base */
	int64		rated_fen;		/* the same, rounded */
	bool		rate_overruled; /* by the floor or the cap */
	int64		too_large;		/* what one unit comes to, where all of them are past what money holds; else 0 */
	Binding		binding;
} Award;

extern void compute_award(const AwardRule *rule, const AwardInput *input, Award *award);
extern const char *binding_name(Binding binding);

#endif							/* JM_AWARD_H */
