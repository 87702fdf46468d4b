/*
 * limits.c
 *		Finds the limits an award counts against, and how much of each it uses.
 *
 * Accounts, rounds, reports and audits all come here, through the ledger's
 * limits_of() and jm_policy.award_limits() (limits_fn.c).
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/datetime.h"

#include "law/limits.h"
#include "law/money.h"
#include "law/rules.h"

static const char *const scope_names[] = {
	[LIMIT_ENTERPRISE] = "enterprise",
	[LIMIT_ENTERPRISE_YEAR] = "enterprise_year",
	[LIMIT_EXCLUSION] = "exclusion",
	[LIMIT_GROUND] = "ground",
	[LIMIT_QUOTA] = "quota",
};

const char *
limit_scope_name(LimitScope scope)
{
	return scope_names[scope];
}

static void
day_parts(DateADT day, int *year, int *month, int *mday)
{
	j2date(day + POSTGRES_EPOCH_JDATE, year, month, mday);
}

static char *
year_of(DateADT day)
{
	int			year,
				month,
				mday;

	day_parts(day, &year, &month, &mday);
	return psprintf("%d", year);
}

/* A growing list of limits */
typedef struct Limits
{
	AwardLimit *rows;
	int			n;
	int			room;
} Limits;

/*
 * add_limit appends a limit that counts the award once, with its amount.  It has
 * no cap yet; the caller sets one.
 */
static AwardLimit *
add_limit(Limits *limits, const Awarded *award, LimitScope scope, bool shared, const char *key)
{
	AwardLimit *limit;

	if (limits->n == limits->room)
	{
		limits->room = limits->room > 0 ? limits->room * 2 : 8;
		limits->rows = limits->rows == NULL ?
			palloc(sizeof(AwardLimit) * limits->room) :
			repalloc(limits->rows, sizeof(AwardLimit) * limits->room);
	}
	limit = &limits->rows[limits->n++];
	*limit = (AwardLimit) {
		.shared = shared,.item_code = award->item_code,.scope = scope,.key = key,
			.add_fen = award->awarded_fen,.add_count = 1,.cap_fen = NO_CAP,.cap_count = NO_CAP
	};
	return limit;
}

/*
 * bound_ground caps what is paid for one ground: by a total amount if the rule
 * has a cap or ceiling, else to one award.  If RULE is NULL, the award is counted
 * but not limited.
 */
static void
bound_ground(AwardLimit *limit, const AwardRule *rule)
{
	if (rule == NULL)
		return;
	if (rule->kind == AWARD_UP_TO || rule->kind == AWARD_RATE_CAPPED)
		limit->cap_fen = rule->amount_fen;
	else
		limit->cap_count = 1;
}

/*
 * add_named_grounds adds a limit for each ground that the application's subject
 * names: one cluster or standard, or several units.  Such a limit is shared, so
 * that two enterprises cannot both be paid for the same thing.
 */
static void
add_named_grounds(Limits *limits, const Awarded *award, const AwardRule *rule, bool several)
{
	const char *rest = award->subjects;

	if (rest == NULL || !several)
	{
		bound_ground(add_limit(limits, award, LIMIT_GROUND, true, rest), rule);
		return;
	}
	while (rest != NULL)
	{
		const char *end = strstr(rest, SUBJECT_SEPARATOR);
		AwardLimit *limit = add_limit(limits, award, LIMIT_GROUND, true,
									  end != NULL ? pnstrdup(rest, end - rest) : rest);

		limit->add_fen = 0;		/* the award's amount is not stated by unit */
		if (rule != NULL)
			limit->cap_count = 1;
		rest = end != NULL ? end + strlen(SUBJECT_SEPARATOR) : NULL;
	}
}

static const char *
numbered(const char *kind, const char *number)
{
	return number != NULL ? psprintf("%s %s", kind, number) : NULL;
}

/*
 * add_ground adds the limits of the award's ground.  RULE sets their caps; if it
 * is NULL, there are none.
 */
static void
add_ground(Limits *limits, const Awarded *award, const AwardItem *item, const AwardRule *rule)
{
	switch (item->ground)
	{
		case GROUND_NONE:
			break;
		case GROUND_PROJECT:
			bound_ground(add_limit(limits, award, LIMIT_GROUND, false, numbered("project", award->project)), rule);
			/* The recognition of a project cannot serve another project */
			if (award->recognition != NULL)
				bound_ground(add_limit(limits, award, LIMIT_GROUND, false, numbered("recognition", award->recognition)), rule);
			break;
		case GROUND_RECOGNITION:
			bound_ground(add_limit(limits, award, LIMIT_GROUND, false, numbered("recognition", award->recognition)), rule);
			break;
		case GROUND_STEP:
			bound_ground(add_limit(limits, award, LIMIT_GROUND, false, "step"), rule);
			break;
		case GROUND_YEAR:
			bound_ground(add_limit(limits, award, LIMIT_GROUND, false, year_of(award->event_on)), rule);
			break;
		case GROUND_CLUSTER:
		case GROUND_STANDARD:
			add_named_grounds(limits, award, rule, false);
			break;
		case GROUND_UNIT:
			add_named_grounds(limits, award, rule, true);
			break;
	}
}

static bool
caps_enterprise(const AwardRule *rule)
{
	return rule->cap_scope == CAP_ENTERPRISE && rule->has_amount && rule->kind != AWARD_FIXED;
}

static bool
caps_year(const AwardRule *rule)
{
	return rule->cap_scope == CAP_ENTERPRISE_YEAR && rule->has_amount;
}

/*
 * bounds_ground tells whether a rule limits what is paid for one ground.  A limit
 * by enterprise covers all of its grounds together, so they need none of their own.
 */
static bool
bounds_ground(const AwardRule *rule)
{
	return !rule->once_per_enterprise && !caps_enterprise(rule) && !caps_year(rule) &&
		(rule->has_amount || rule->kind == AWARD_RATE_FLOOR);
}

static bool
has_quota(const AwardItem *item)
{
	for (int i = 0; i < item->nrules; i++)
		if (item->rules[i].hard_quota > 0)
			return true;
	return false;
}

/*
 * add_limits_of_item adds the accounts of the award's own item.  The award counts
 * on all of them, whatever the rule in force limits, because a later rule may
 * limit another account and must find earlier awards there.  The rule in force
 * sets the caps.  If it does not limit the ground but the clause does, the
 * clause's limit stays.
 */
static void
add_limits_of_item(Limits *limits, const Awarded *award, const AwardItem *item)
{
	Size		tier_len = award->tier != NULL ? strlen(award->tier) : 0;
	const AwardRule *rule = find_award_rule(item, award->event_on, award->tier, tier_len);
	const AwardRule *clause = clause_rule(item);
	const AwardRule *of_ground = rule;
	AwardLimit *limit;

	limit = add_limit(limits, award, LIMIT_ENTERPRISE, false, "");
	if (rule != NULL && caps_enterprise(rule))
		limit->cap_fen = rule->amount_fen;
	if (rule != NULL && rule->once_per_enterprise)
		limit->cap_count = 1;

	limit = add_limit(limits, award, LIMIT_ENTERPRISE_YEAR, false, year_of(award->event_on));
	if (rule != NULL && caps_year(rule))
		limit->cap_fen = rule->amount_fen;

	if (rule != NULL && !bounds_ground(rule))
		of_ground = bounds_ground(clause) ? clause : NULL;
	add_ground(limits, award, item, of_ground);

	/* A quota counts by the year of recognition, whenever the application is made */
	if (has_quota(item))
	{
		DateADT		day = award->has_recognised_on ? award->recognised_on : award->event_on;
		const AwardRule *of_day = find_award_rule(item, day, award->tier, tier_len);

		if (of_day == NULL)
			of_day = rule;
		limit = add_limit(limits, award, LIMIT_QUOTA, true, year_of(day));
		if (of_day != NULL && of_day->hard_quota > 0)
			limit->cap_count = of_day->hard_quota;
	}
}

/*
 * add_limit_of_conflict adds an exclusion, as an account of the excluded item.
 * An award for the excluding item adds to the account; an award for the excluded
 * item requires it to be empty.  So both lock the same row.
 */
static void
add_limit_of_conflict(Limits *limits, const Awarded *award, const AwardConflict *conflict)
{
	bool		excluded = strcmp(award->item_code, conflict->excluded) == 0;
	bool		excludes = strcmp(award->item_code, conflict->excluded_by) == 0 &&
		award->event_on >= conflict->period_start && award->event_on <= conflict->period_end;
	AwardLimit *limit;
	int			year,
				month,
				mday;

	if (!excluded && !excludes)
		return;
	day_parts(conflict->period_start, &year, &month, &mday);
	limit = add_limit(limits, award, LIMIT_EXCLUSION, false,
					  psprintf("%s %04d-%02d-%02d%s%s", conflict->excluded_by, year, month, mday,
							   conflict->by_project && award->project != NULL ? " project " : "",
							   conflict->by_project && award->project != NULL ? award->project : ""));
	limit->item_code = pstrdup(conflict->excluded);
	limit->add_fen = 0;
	limit->add_count = excludes ? 1 : 0;
	limit->cap_count = excluded ? 0 : NO_CAP;
}

/*
 * limits_of_award returns the number of limits an award counts against and sets
 * ROWS to them.
 */
int
limits_of_award(const Awarded *award, AwardLimit **rows)
{
	const AwardItem *item = find_award_item(award->item_code, strlen(award->item_code));
	int			nconflicts;
	const AwardConflict *conflicts = award_conflicts(&nconflicts);
	Limits		limits = {0};

	add_limits_of_item(&limits, award, item);
	for (int i = 0; i < nconflicts; i++)
		add_limit_of_conflict(&limits, award, &conflicts[i]);
	*rows = limits.rows;
	return limits.n;
}
