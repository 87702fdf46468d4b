/*
 * award.c
 *		Computes what one rule gives for one set of inputs.
 *
 * The stages are base -> rate -> floor or cap -> requested; each passes on a
 * whole number of fen.  Which stage decides is judged on the exact product,
 * before it is rounded: 30 % of 3,333,333.33 yuan is still under a floor of
 * 1,000,000, although it rounds to it.
 */
#include "postgres.h"

#include "law/award.h"
#include "law/money.h"

static const char *const binding_names[] = {
	[BINDING_FIXED] = "fixed",
	[BINDING_RATE] = "rate",
	[BINDING_CAP] = "cap",
	[BINDING_FLOOR] = "floor",
	[BINDING_REQUESTED] = "requested",
	[BINDING_MISSING_BASE] = "missing_base",
	[BINDING_MISSING_REQUEST] = "missing_request",
	[BINDING_NO_FIGURES] = "no_figures",
	[BINDING_NOT_IN_FORCE] = "not_in_force",
};

const char *
binding_name(Binding binding)
{
	return binding_names[binding];
}

/*
 * The members of an amount are set one by one.  Copying a whole struct would read
 * back, as one word, members that were just written, and stall the processor.
 */
static inline void
set_known(MaybeFen *amount, int64 fen)
{
	amount->known = true;
	amount->fen = fen;
}

static inline void
set_unknown(MaybeFen *amount)
{
	amount->known = false;
	amount->fen = 0;
}

/*
 * for_units multiplies what one unit comes to, and notes where the product is
 * past what money holds.
 */
static inline int64
for_units(Award *award, int64 fen, int32 units)
{
	int64		product;

	if (unlikely(!fen_times_units(fen, units, &product)))
		award->too_large = fen;
	return product;
}

/*
 * base_times_rate is exact: with base = q * 10^6 + r both partial products stay
 * below 10^18, so no wider integer is needed.
 */
static inline RatedFen
base_times_rate(int64 base_fen, int64 rate_ppm)
{
	int64		rest = (base_fen % PPM) * rate_ppm;

	return (RatedFen) {(base_fen / PPM) * rate_ppm + rest / PPM, rest % PPM};
}

static inline void
apply_rate(const AwardRule *rule, const AwardInput *input, Award *award)
{
	award->exact = base_times_rate(input->base_fen, rule->rate_ppm);
	award->rated_fen = award->exact.fen;
	if (rule->rounding == ROUND_HALF_UP && award->exact.millionths >= PPM / 2)
		award->rated_fen++;
}

/* compare_rated tells whether the exact product is above (1), at (0) or below (-1) an amount. */
static inline int
compare_rated(RatedFen rated, int64 fen)
{
	if (rated.fen != fen)
		return rated.fen > fen ? 1 : -1;
	return rated.millionths > 0 ? 1 : 0;
}

static void
rate_capped(const AwardRule *rule, const AwardInput *input, Award *award)
{
	int64		fen = rule->amount_fen;

	if (!input->has_base)
	{
		set_known(&award->ceiling, fen);
		award->binding = BINDING_MISSING_BASE;
		return;
	}
	apply_rate(rule, input, award);
	set_known(&award->uncapped, award->rated_fen);
	award->rate_overruled = compare_rated(award->exact, rule->amount_fen) > 0;
	if (award->rate_overruled)
		award->binding = BINDING_CAP;
	else
	{
		fen = award->rated_fen;
		award->binding = BINDING_RATE;
	}
	set_known(&award->amount, fen);
	set_known(&award->ceiling, fen);
}

static void
rate_floor(const AwardRule *rule, const AwardInput *input, Award *award)
{
	int64		fen;

	if (!input->has_base)
	{
		award->binding = BINDING_MISSING_BASE;
		return;
	}
	apply_rate(rule, input, award);
	set_known(&award->uncapped, for_units(award, award->rated_fen, input->units));
	award->rate_overruled = compare_rated(award->exact, rule->floor_fen) < 0;
	if (award->rate_overruled)
	{
		fen = for_units(award, rule->floor_fen, input->units);
		award->binding = BINDING_FLOOR;
	}
	else
	{
		fen = award->uncapped.fen;
		award->binding = BINDING_RATE;
	}
	set_known(&award->amount, fen);
	set_known(&award->ceiling, fen);
}

static void
up_to(const AwardRule *rule, const AwardInput *input, Award *award)
{
	int64		fen = for_units(award, rule->amount_fen, input->units);

	set_known(&award->ceiling, fen);
	if (!input->has_requested)
	{
		award->binding = BINDING_MISSING_REQUEST;
		return;
	}
	set_known(&award->uncapped, input->requested_fen);
	set_known(&award->amount, fen);
	award->binding = BINDING_CAP;
}

static void
fixed(const AwardRule *rule, const AwardInput *input, Award *award)
{
	int64		fen = for_units(award, rule->amount_fen, input->units);

	set_known(&award->uncapped, fen);
	set_known(&award->amount, fen);
	set_known(&award->ceiling, fen);
	award->binding = BINDING_FIXED;
}

/*
 * compute_award applies a rule; without one the item is not in force.  Where the
 * figures come out too large for money, they mean nothing.
 */
void
compute_award(const AwardRule *rule, const AwardInput *input, Award *award)
{
	award->rule = rule;
	award->too_large = 0;
	set_unknown(&award->amount);
	set_unknown(&award->ceiling);
	set_unknown(&award->uncapped);

	if (rule == NULL)
	{
		award->binding = BINDING_NOT_IN_FORCE;
		return;
	}

	switch (rule->kind)
	{
		case AWARD_FIXED:
			fixed(rule, input, award);
			break;
		case AWARD_UP_TO:
			up_to(rule, input, award);
			break;
		case AWARD_RATE_CAPPED:
			rate_capped(rule, input, award);
			break;
		case AWARD_RATE_FLOOR:
			rate_floor(rule, input, award);
			break;
		case AWARD_UNQUANTIFIED:
		case AWARD_NON_MONETARY:
			award->binding = BINDING_NO_FIGURES;
			break;
	}

	/* Nobody gets more than requested */
	if (award->amount.known && input->has_requested &&
		input->requested_fen < award->amount.fen)
	{
		award->amount.fen = input->requested_fen;
		award->binding = BINDING_REQUESTED;
	}
}
