/*
 * limits.c
 *		What an award is booked on: how much of which limits it uses.
 *
 * The ledger's limits_of() says the same in SQL, for reports and for the check
 * of the accounts (sql/ledger/tables/058_account.sql).  This one is asked at
 * each approval.
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/datetime.h"

#include "limits.h"
#include "money.h"
#include "rules.h"

/* The limits a rule may have; those by exclusion come on top */
#define MOST_OF_A_RULE 4

static const char *const scope_names[] = {
	[LIMIT_ENTERPRISE] = "enterprise",
	[LIMIT_ENTERPRISE_YEAR] = "enterprise_year",
	[LIMIT_EXCLUSION] = "exclusion",
	[LIMIT_QUOTA] = "quota",
	[LIMIT_SUBJECT] = "subject",
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

/*
 * limits_of_rule gives the limits the rule in force sets for its own item.
 */
static int
limits_of_rule(const Awarded *award, const AwardItem *item, const AwardRule *rule, AwardLimit *limits)
{
	AwardLimit		own = {.item_code = pstrdup(item->code.bytes),.add_fen = award->awarded_fen,.add_count = 1,.cap_count = NO_CAP};
	int64		cap_fen = rule->has_amount ? fen_times_units(rule->amount_fen, award->units) : NO_CAP;
	int			n = 0;

	/* Once per enterprise, or up to so much for it as long as the document runs */
	if (rule->once_per_enterprise ||
		(rule->cap_scope == CAP_ENTERPRISE && rule->kind != AWARD_FIXED))
	{
		limits[n] = own;
		limits[n].scope = LIMIT_ENTERPRISE;
		limits[n].key = "";
		limits[n].cap_fen = rule->kind != AWARD_FIXED ? cap_fen : NO_CAP;
		limits[n++].cap_count = rule->once_per_enterprise ? 1 : NO_CAP;
	}
	own.cap_fen = cap_fen;
	if (rule->cap_scope == CAP_ENTERPRISE_YEAR)
	{
		limits[n] = own;
		limits[n].scope = LIMIT_ENTERPRISE_YEAR;
		limits[n++].key = year_of(award->event_on);
	}
	if (rule->cap_scope == CAP_SUBJECT && item->subject != NULL)
	{
		/* A project is its enterprise's own, or the application itself where none
		 * is named; several enterprises may belong to one cluster or standard */
		limits[n] = own;
		limits[n].scope = LIMIT_SUBJECT;
		limits[n].shared = strcmp(item->subject, "project") != 0;
		limits[n].key = limits[n].shared ? award->subject :
			award->project != NULL ? psprintf("project %s", award->project) :
			award->subject != NULL ? award->subject :
			psprintf("application %s", award->application);
		n++;
	}
	if (rule->hard_quota > 0)
	{
		limits[n] = own;
		limits[n].scope = LIMIT_QUOTA;
		limits[n].shared = true;
		limits[n].key = year_of(award->event_on);
		limits[n].cap_fen = NO_CAP;
		limits[n++].cap_count = rule->hard_quota;
	}
	Assert(n <= MOST_OF_A_RULE);
	return n;
}

/*
 * An exclusion is an account of the excluded item: who excludes it books there,
 * and who is excluded looks there, so that the two meet on one row.
 */
static bool
limit_of_conflict(const Awarded *award, const AwardConflict *conflict, AwardLimit *limit)
{
	bool		excluded = strcmp(award->item_code, conflict->excluded) == 0;
	bool		excludes = strcmp(award->item_code, conflict->excluded_by) == 0 &&
		award->event_on >= conflict->period_start && award->event_on <= conflict->period_end;
	int			year,
				month,
				mday;

	if (!excluded && !excludes)
		return false;
	day_parts(conflict->period_start, &year, &month, &mday);
	*limit = (AwardLimit)
	{
		.item_code = pstrdup(conflict->excluded),
			.scope = LIMIT_EXCLUSION,
			.key = psprintf("%s %04d-%02d-%02d%s%s", conflict->excluded_by, year, month, mday,
							conflict->by_project && award->project != NULL ? " project " : "",
							conflict->by_project && award->project != NULL ? award->project : ""),
			.add_count = excludes ? 1 : 0,
			.cap_fen = NO_CAP,
			.cap_count = excluded ? 0 : NO_CAP
	};
	return true;
}

/*
 * limits_of_award gives how many limits an award is booked on, and which.
 */
int
limits_of_award(const Awarded *award, AwardLimit **limits)
{
	const AwardItem *item = find_award_item(award->item_code, strlen(award->item_code));
	const AwardRule *rule = find_award_rule(item, award->event_on, award->tier,
											award->tier != NULL ? strlen(award->tier) : 0);
	int			nconflicts;
	const AwardConflict *conflicts = award_conflicts(&nconflicts);
	int			n = 0;

	*limits = palloc(sizeof(AwardLimit) * (MOST_OF_A_RULE + nconflicts));
	if (rule != NULL)
		n = limits_of_rule(award, item, rule, *limits);
	for (int i = 0; i < nconflicts; i++)
		if (limit_of_conflict(award, &conflicts[i], &(*limits)[n]))
			n++;
	return n;
}
