/*
 * rules.h
 *		The backend's copy of the award catalogue, ready to compute with.
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

/* One row of jm_policy.award_rule */
typedef struct AwardRule
{
	int64		rule_id;
	AwardKind	kind;
	Rounding	rounding;
	int64		amount_fen;		/* the fixed amount, the ceiling or the cap */
	int64		rate_ppm;
	int64		floor_fen;
	DateADT		valid_from;
	DateADT		valid_to;
	int32		precedence;
	bool		once_per_enterprise;
	bool		builtin;
	const char *determination;
	const char *tier;			/* NULL: for everybody */
	const char *source;
} AwardRule;

/*
 * A code and its length, which a text brings along anyway.  An item's own ends
 * in a zero byte as well.
 */
typedef struct ItemCode
{
	const char *bytes;
	Size		len;
} ItemCode;

/* One row of jm_policy.award_item with its rules, the preferred one first */
typedef struct AwardItem
{
	ItemCode	code;
	uint32		hash;
	char		status;			/* for simplehash */
	int32		measure_no;
	const char *title_zh;
	const char *title_en;
	const char *quote_zh;
	const char *base_zh;		/* NULL where nothing is multiplied */
	const char *base_en;
	const char *subject_zh;		/* what a cap or ceiling is counted by */
	const char *subject_en;
	int			nrules;
	AwardRule  *rules;
} AwardItem;

extern const char *award_kind_name(AwardKind kind);
extern AwardItem *find_award_item(const char *code, Size len);
extern const AwardRule *find_award_rule(const AwardItem *item, DateADT on_date,
										const char *tier, Size tier_len);
extern AwardRule *rule_from_row(HeapTupleHeader header);
extern void init_rule_cache(void);

#endif							/* JM_RULES_H */
