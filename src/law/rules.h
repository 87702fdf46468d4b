/*
 * rules.h
 *		The backend's copy of the award catalogue.
 */
#ifndef JM_RULES_H
#define JM_RULES_H

#include "postgres.h"

#include "access/htup.h"
#include "utils/date.h"

typedef enum AwardKind
{
	AWARD_FIXED,
	AWARD_UP_TO,
	AWARD_RATE_CAPPED,
	AWARD_RATE_FLOOR,
	AWARD_UNQUANTIFIED,
	AWARD_NON_MONETARY
} AwardKind;

typedef enum Rounding
{
	ROUND_DOWN,
	ROUND_HALF_UP
} Rounding;

/* What a cap, a ceiling or a floor applies to (award_rule.cap_scope) */
typedef enum CapScope
{
	CAP_NONE,
	CAP_ENTERPRISE,
	CAP_ENTERPRISE_YEAR,
	CAP_SUBJECT,
	CAP_UNIT
} CapScope;

/* What an award is paid for (award_item.ground) */
typedef enum Ground
{
	GROUND_NONE,
	GROUND_PROJECT,
	GROUND_RECOGNITION,
	GROUND_STEP,
	GROUND_CLUSTER,
	GROUND_STANDARD,
	GROUND_UNIT,
	GROUND_YEAR
} Ground;

/* One row of jm_policy.award_rule */
typedef struct AwardRule
{
	int64		rule_id;
	AwardKind	kind;
	Rounding	rounding;
	int64		amount_fen;		/* the fixed amount, the ceiling or the cap */
	bool		has_amount;
	int64		rate_ppm;
	int64		floor_fen;
	DateADT		valid_from;
	DateADT		valid_to;		/* DATEVAL_NOEND: without end */
	int32		precedence;
	bool		once_per_enterprise;
	CapScope	cap_scope;
	int32		hard_quota;		/* awards a year; 0: unlimited */
	const char *determination;
	const char *tier;			/* NULL: for everybody */
	const char *source;
} AwardRule;

/*
 * is_clause tells whether a rule is the document's own; every other takes
 * precedence over it.
 */
static inline bool
is_clause(const AwardRule *rule)
{
	return rule->precedence == 0;
}

/* A code and its length.  The catalogue's codes are also zero-terminated. */
typedef struct Code
{
	const char *bytes;
	Size		len;
} Code;

/* What an explanation needs of a row of jm_policy.document */
typedef struct Document
{
	const char *no_zh;
	const char *no_en;
} Document;

/* One row of jm_policy.award_item with its rules, the preferred one first */
typedef struct AwardItem
{
	Code		code;
	uint32		hash;
	char		status;			/* for simplehash */
	Document	document;
	int32		measure_no;
	const char *title_zh;
	const char *title_en;
	const char *quote_zh;
	const char *base_zh;		/* what a rate is taken of; NULL: there is no rate */
	const char *base_en;
	Ground		ground;
	const char *subject_zh;		/* what a cap or ceiling applies to, in words */
	const char *subject_en;
	const char *read_zh;		/* how an unclear clause is interpreted, or NULL */
	const char *read_en;
	const char *governed_by_zh; /* another law that governs the item, or NULL */
	const char *governed_by_en;
	const char *strength;
	int			nrules;
	AwardRule  *rules;
} AwardItem;

/* One row of jm_policy.award_conflict: an award for one item excludes one for the other */
typedef struct AwardConflict
{
	const char *excluded;
	const char *excluded_by;
	bool		by_project;
	DateADT		period_start;
	DateADT		period_end;
} AwardConflict;

extern const AwardConflict *award_conflicts(int *n);
extern const char *award_kind_name(AwardKind kind);
extern AwardItem *lookup_award_item(const char *code, Size len);
extern AwardItem *find_award_item(const char *code, Size len);
extern const AwardRule *clause_rule(const AwardItem *item);
extern const AwardRule *find_award_rule(const AwardItem *item, DateADT on_date,
										const char *tier, Size tier_len);
extern AwardRule *rule_from_row(HeapTupleHeader header);
extern AwardRule *figures_from_row(HeapTupleHeader header);
extern uint64 rules_generation(void);
extern Oid	award_rule_relid(void);
extern void init_rule_cache(void);

#endif							/* JM_RULES_H */
