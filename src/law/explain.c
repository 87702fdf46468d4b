/*
 * explain.c
 *		Explains an award: the clause, the rule, each stage with its figures,
 *		the result.  One walk over the stages writes both Chinese and English.
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "utils/date.h"
#include "utils/datetime.h"

#include "compat.h"
#include "law/explain.h"
#include "law/money.h"

typedef enum Language
{
	ZH,
	EN
} Language;

typedef struct Letter
{
	StringInfoData text;
	Language	lang;
	const AwardItem *item;
	const AwardInput *input;
	const Award *award;
} Letter;

static inline void
put(Letter *letter, const char *words, Size len)
{
	StringInfo	text = &letter->text;

	if (unlikely(text->len + len >= (Size) text->maxlen))
		enlargeStringInfo(text, (int) len);
	memcpy(text->data + text->len, words, len);
	text->len += (int) len;
}

/* Inlined, so that strlen() of a literal is a constant */
static pg_attribute_always_inline void
say(Letter *letter, const char *zh, const char *en)
{
	if (letter->lang == ZH)
		put(letter, zh, strlen(zh));
	else
		put(letter, en, strlen(en));
}

static void
say_words(Letter *letter, const char *words)
{
	put(letter, words, strlen(words));
}

/* Only English has leading zeros */
static void
say_number(Letter *letter, int number, int width)
{
	append_number(&letter->text, number, letter->lang == ZH ? 1 : width);
}

static void
say_yuan(Letter *letter, int64 fen)
{
	say(letter, "", "RMB ");
	append_yuan(&letter->text, fen);
	say(letter, "元", "");
}

static void
say_date(Letter *letter, DateADT date)
{
	int			year;
	int			month;
	int			day;

	j2date(date + POSTGRES_EPOCH_JDATE, &year, &month, &day);
	if (year <= 0)
		say(letter, "公元前", "");
	say_number(letter, year > 0 ? year : 1 - year, 4);
	say(letter, "年", "-");
	say_number(letter, month, 2);
	say(letter, "月", "-");
	say_number(letter, day, 2);
	say(letter, "日", year > 0 ? "" : " BC");
}

/* What an amount applies to, where a local rule differs from the clause */
static const char *const counted_by[][2] = {
	[CAP_NONE] = {"", ""},
	[CAP_ENTERPRISE] = {"每家企业", " per enterprise"},
	[CAP_ENTERPRISE_YEAR] = {"每家企业每年", " per enterprise and year"},
	[CAP_SUBJECT] = {"每个对象", " each"},
	[CAP_UNIT] = {"每台（套）", " per unit or set"},
};

static void
say_subject(Letter *letter)
{
	const AwardItem *item = letter->item;
	const AwardRule *clause = clause_rule(item);
	CapScope	scope = letter->award->rule->cap_scope;

	if (clause == NULL || scope != clause->cap_scope || item->subject_zh == NULL)
	{
		say(letter, counted_by[scope][ZH], counted_by[scope][EN]);
		return;
	}
	say(letter, item->subject_zh, " ");
	say(letter, "", item->subject_en);
}

/*
 * say_base names what a rate is taken of.  The catalogue has no name for it if
 * only a local rule gives the item a rate.
 */
static void
say_base(Letter *letter)
{
	const AwardItem *item = letter->item;

	say(letter, item->base_zh != NULL ? item->base_zh : "基数",
		item->base_en != NULL ? item->base_en : "the base");
}

static void
say_days(Letter *letter, const AwardRule *rule)
{
	if (DATE_NOT_FINITE(rule->valid_to))
	{
		say(letter, "自", "from ");
		say_date(letter, rule->valid_from);
		say(letter, "起执行", " on");
		return;
	}
	say_date(letter, rule->valid_from);
	say(letter, "至", " to ");
	say_date(letter, rule->valid_to);
	say(letter, "执行", "");
}

/*
 * say_heading writes the heading: the item, the rule and its days, the clause and
 * its text, the day of the event.  The text has no quotation marks around it,
 * because many clauses contain some.
 */
static void
say_heading(Letter *letter)
{
	const AwardItem *item = letter->item;
	const AwardRule *rule = letter->award->rule;
	bool		local = rule != NULL && !is_clause(rule);

	say(letter, item->title_zh, item->title_en);
	say(letter, "：依据", ": under ");
	if (local)
	{
		say_words(letter, rule->source);
		say(letter, "（", " (");
		say_days(letter, rule);
		if (rule->tier != NULL)
		{
			say(letter, "，适用于", ", for ");
			say_words(letter, rule->tier);
		}
		say(letter, "）及", ") and ");
	}
	say(letter, item->document.no_zh, "measure ");
	say(letter, "第", "");
	say_number(letter, item->measure_no, 1);
	say(letter, "条（", " of ");
	say(letter, "", item->document.no_en);
	say(letter, "", " (");
	if (rule != NULL && !local)
	{
		say_days(letter, rule);
		say(letter, "，", "; ");
	}
	say(letter, "原文：", "in the original: ");
	say_words(letter, item->quote_zh);
	say(letter, "）", ")");
	if (rule != NULL)
	{
		say(letter, "，事项日期", ", for an event on ");
		say_date(letter, letter->input->on_date);
	}
	say(letter, "：", ": ");

	/* A misspelt tier must not cost an enterprise money silently */
	if (rule != NULL && rule->tier == NULL && letter->input->tier != NULL)
	{
		say(letter, "所填类别“", "there is no separate rule for “");
		put(letter, letter->input->tier, letter->input->tier_len);
		say(letter, "”当日无专门规定，按一般规定计。", "” on that day, so the general one applies; ");
	}
}

/* say_units writes the total of several units. */
static void
say_units(Letter *letter, int64 together_fen)
{
	if (letter->input->units == 1)
		return;
	say(letter, "；数量为", "; for ");
	say_number(letter, letter->input->units, 1);
	say(letter, "，合计", " units that is ");
	say_yuan(letter, together_fen);
}

/*
 * say_reading states how this ledger interprets what the clause leaves open.  A
 * local rule has its own source for that.
 */
static void
say_reading(Letter *letter)
{
	const AwardItem *item = letter->item;

	if (item->read_zh == NULL || !is_clause(letter->award->rule))
		return;
	say(letter, "原文未予写明之处，本系统理解为：", " Where the text is silent, it is read here as follows: ");
	say(letter, item->read_zh, item->read_en);
	say(letter, "。", ".");
}

static bool
is_ceiling(const AwardRule *rule)
{
	return strcmp(rule->determination, "ceiling") == 0;
}

/* say_rated writes base, rate and product: 新设备购置额…元，按不超过10%的比例计算，上限为…元 */
static void
say_rated(Letter *letter, bool rate_counts)
{
	const Award *award = letter->award;
	const AwardRule *rule = award->rule;
	bool		ceiling = is_ceiling(rule);

	if (letter->lang == ZH)
	{
		say_base(letter);
		say_yuan(letter, letter->input->base_fen);
		say(letter, ceiling ? "，按不超过" : "，按", "");
		append_percent(&letter->text, rule->rate_ppm);
		say(letter, ceiling ? "的比例计算，上限为" : "的比例计算为", "");
	}
	else
	{
		say(letter, "", ceiling ? "at most " : "");
		append_percent(&letter->text, rule->rate_ppm);
		say(letter, "", " of ");
		say_base(letter);
		say(letter, "", " (");
		say_yuan(letter, letter->input->base_fen);
		say(letter, "", "), which is ");
	}

	/*
	 * The next stage is compared with the exact product, so its rounding is
	 * stated only if the rate decides.
	 */
	if (award->exact.millionths == 0)
		say_yuan(letter, award->rated_fen);
	else
	{
		say(letter, "", "RMB ");
		append_yuan_exact(&letter->text, award->exact.fen, award->exact.millionths);
		say(letter, "元", "");
		if (rate_counts)
		{
			say(letter, rule->rounding == ROUND_DOWN ? "，不足一分的舍去，为" : "，四舍五入到分，为", ", or ");
			say_yuan(letter, award->rated_fen);
			say(letter, "", rule->rounding == ROUND_DOWN ? " rounded down to the fen" : " rounded to the nearest fen");
		}
	}
}

static void
say_rate_capped(Letter *letter)
{
	const Award *award = letter->award;
	bool		over = award->rate_overruled;

	say_rated(letter, !over);
	if (over)
		say(letter, "，超过", "; that is over the cap of ");
	else
		say(letter, "，未超过", "; that is within the cap of ");
	if (letter->lang == ZH)
		say_subject(letter);
	say(letter, "最高限额", "");
	say_yuan(letter, award->rule->amount_fen);
	if (letter->lang == EN)
		say_subject(letter);
	if (over)
		say(letter, "，按最高限额计", ", so the cap applies");
	if (letter->input->units > 1)
		say(letter, "（按总额计算，与数量无关）", " (whatever the number of units)");
	say(letter, "。", ". ");
}

static void
say_rate_floor(Letter *letter)
{
	const Award *award = letter->award;
	bool		under = award->rate_overruled;

	say_rated(letter, !under);
	if (under)
		say(letter, "，低于", "; that is below the floor of ");
	else
		say(letter, "，不低于", "; that is not below the floor of ");
	if (letter->lang == ZH)
		say_subject(letter);
	say(letter, "最低支持额度", "");
	say_yuan(letter, award->rule->floor_fen);
	if (letter->lang == EN)
		say_subject(letter);
	if (under)
		say(letter, "，按最低支持额度计", ", so the floor applies");
	say_units(letter, award->ceiling.fen);
	say(letter, "。", ". ");
}

static void
say_ceiling(Letter *letter)
{
	if (letter->lang == ZH)
		say_subject(letter);
	say(letter, "最高", "the ceiling is ");
	say_yuan(letter, letter->award->rule->amount_fen);
	if (letter->lang == EN)
		say_subject(letter);
	say_units(letter, letter->award->ceiling.fen);
	say(letter, "。", ". ");
}

static void
say_fixed(Letter *letter)
{
	say(letter, "定额支持，", "a fixed amount of ");
	if (letter->lang == ZH)
		say_subject(letter);
	say_yuan(letter, letter->award->rule->amount_fen);
	if (letter->lang == EN)
		say_subject(letter);
	say_units(letter, letter->award->ceiling.fen);
	say(letter, "。", ". ");
}

/* say_requested writes what was requested, and whether it reduces the amount. */
static void
say_requested(Letter *letter)
{
	const Award *award = letter->award;

	if (!letter->input->has_requested)
		return;
	say(letter, "申请金额", "The amount requested, ");
	say_yuan(letter, letter->input->requested_fen);
	if (award->binding == BINDING_REQUESTED)
		say(letter, "，低于上述额度，按申请金额计。", ", is less, so what was requested applies. ");
	else if (letter->input->requested_fen > award->ceiling.fen)
		say(letter, "，超过上述额度，按上述额度计。", ", is more, so the amount above applies. ");
	else
		say(letter, "，与上述额度相同。", ", is the same. ");
}

static void
say_nothing(Letter *letter)
{
	say(letter, "据此计算，没有可支持的金额。", "On these figures there is nothing to be granted.");
}

static void
say_result(Letter *letter)
{
	const Award *award = letter->award;

	if (award->amount.fen == 0)
		say_nothing(letter);
	else if (award->rule->kind == AWARD_RATE_FLOOR && award->rate_overruled)
	{
		/* The clause can be understood differently here */
		say(letter, "因按比例计算未达到最低支持额度", "Since the rate alone gives less than the floor");
		if (award->rule->floor_fen > letter->input->base_fen)
			say(letter, "，且最低支持额度高于售价", ", and the floor is more than the price");
		say(letter, "，拟支持金额", ", support of ");
		say_yuan(letter, award->amount.fen);
		say(letter, "须经主管部门复核后确定。", " is subject to review by the competent department.");
	}
	else if (is_ceiling(award->rule))
	{
		say(letter, "可支持金额最高", "Support of up to ");
		say_yuan(letter, award->amount.fen);
		say(letter, "，具体金额由主管部门在此额度内审定。",
			" may be granted; the competent department sets the amount within this limit.");
	}
	else
	{
		say(letter, "应予支持金额", "The amount of support is ");
		say_yuan(letter, award->amount.fen);
		say(letter, "。", ".");
	}
}

static void
say_missing_base(Letter *letter)
{
	const AwardRule *rule = letter->award->rule;
	bool		capped = rule->kind == AWARD_RATE_CAPPED;

	say(letter, "尚缺", "no figure was given for ");
	say_base(letter);
	say(letter, is_ceiling(rule) ? "，暂不能计算；支持金额不超过其" : "，暂不能计算；支持金额为其",
		is_ceiling(rule) ? ", so nothing can be computed yet; the support is at most " : ", so nothing can be computed yet; the support is ");
	append_percent(&letter->text, rule->rate_ppm);
	say(letter, "，", capped ? " of that figure, up to " : " of that figure, and no less than ");
	if (letter->lang == ZH)
		say_subject(letter);
	say(letter, capped ? "最高" : "不低于", "");
	say_yuan(letter, capped ? rule->amount_fen : rule->floor_fen);
	if (letter->lang == EN)
		say_subject(letter);
	say(letter, "。", ".");
}

static void
say_no_figures(Letter *letter)
{
	const AwardItem *item = letter->item;
	bool		entitled = strcmp(item->strength, "entitlement") == 0;

	if (item->governed_by_zh != NULL)
	{
		say(letter, "本项按", "this is governed by ");
		say(letter, item->governed_by_zh, item->governed_by_en);
		say(letter, "的规定执行，由企业依法办理，不因本文件有效期届满而终止；本市不另行发放资金。",
			", under which enterprises claim it, and does not end with this document; the city pays no money for it.");
	}
	else if (letter->award->rule->kind == AWARD_NON_MONETARY)
	{
		if (entitled)
			say(letter, "本项为保障类措施", "this is support in kind");
		else if (strcmp(item->strength, "service") == 0)
			say(letter, "本项为服务类措施", "this is a service");
		else
			say(letter, "本项为引导类措施", "this is an encouragement");
		say(letter, "，不发放资金。", "; no money is paid under it.");
	}
	else if (entitled)
		say(letter, "文件未规定金额或比例，具体金额待有关实施细则明确后核定。",
			"the text gives neither an amount nor a rate; the amount is set once an implementing rule provides for it.");
	else
		say(letter, "文件只作原则性规定，没有金额或比例；有关实施细则另有规定的，按其规定办理。",
			"the text is of a general kind and gives neither an amount nor a rate; where an implementing rule provides for one, that rule applies.");
}

/*
 * say_not_in_force names the nearest days before and after on which a rule for
 * this tier is in force.
 */
static void
say_not_in_force(Letter *letter)
{
	const AwardItem *item = letter->item;
	const AwardInput *input = letter->input;
	const AwardRule *last = NULL;
	const AwardRule *next = NULL;

	for (int i = 0; i < item->nrules; i++)
	{
		const AwardRule *rule = &item->rules[i];

		if (rule->tier != NULL &&
			(input->tier == NULL || strlen(rule->tier) != input->tier_len ||
			 memcmp(rule->tier, input->tier, input->tier_len) != 0))
			continue;
		if (rule->valid_to < input->on_date &&
			(last == NULL || rule->valid_to > last->valid_to))
			last = rule;
		if (rule->valid_from > input->on_date &&
			(next == NULL || rule->valid_from < next->valid_from))
			next = rule;
	}

	say(letter, "事项日期为", "on ");
	say_date(letter, input->on_date);
	say(letter, "，当日没有有效的规则", " no rule is in force");
	if (last != NULL)
	{
		say(letter, "，最后有效日为", "; the last day in force was ");
		say_date(letter, last->valid_to);
	}
	if (next != NULL)
	{
		say(letter, last == NULL ? "，规则自" : "，下一规则自", last == NULL ? "; the first rule is in force from " : "; the next rule is in force from ");
		say_date(letter, next->valid_from);
		say(letter, "起施行", " on");
	}
	if (item->governed_by_zh != NULL)
	{
		say(letter, "；本项按", "; this is governed by ");
		say(letter, item->governed_by_zh, item->governed_by_en);
		say(letter, "的规定执行，本市不另行发放资金。", ", and the city pays no money for it.");
	}
	else
		say(letter, "，不能按本事项给予支持。", "; no support can be granted for an event of that day.");
}

/*
 * say_stages writes the stages of the computation and the result.
 */
static void
say_stages(Letter *letter)
{
	const Award *award = letter->award;

	switch (award->binding)
	{
		case BINDING_NOT_IN_FORCE:
			say_not_in_force(letter);
			return;
		case BINDING_NO_FIGURES:
			say_no_figures(letter);
			return;
		case BINDING_MISSING_BASE:
			say_missing_base(letter);
			say_reading(letter);
			return;
		case BINDING_MISSING_REQUEST:
			say_ceiling(letter);
			if (award->ceiling.fen == 0)
				say_nothing(letter);
			else
				say(letter, "申请金额尚未填写，具体金额按申请金额在此额度内核定。",
					"No amount was requested yet; the amount is set within this limit, by what is requested.");
			say_reading(letter);
			return;
		default:
			break;
	}

	switch (award->rule->kind)
	{
		case AWARD_FIXED:
			say_fixed(letter);
			break;
		case AWARD_UP_TO:
			say_ceiling(letter);
			break;
		case AWARD_RATE_CAPPED:
			say_rate_capped(letter);
			break;
		case AWARD_RATE_FLOOR:
			say_rate_floor(letter);
			break;
		case AWARD_UNQUANTIFIED:
		case AWARD_NON_MONETARY:
			break;
	}
	say_requested(letter);
	say_result(letter);
	say_reading(letter);
}

/*
 * explain writes an explanation.  The buffer begins with room for the length
 * word, so that it becomes the text without a copy.
 */
static text *
explain(Language lang, const AwardItem *item, const AwardInput *input, const Award *award)
{
	Letter		letter = {.lang = lang,.item = item,.input = input,.award = award};
	text	   *result;

	initStringInfo(&letter.text);
	enlargeStringInfo(&letter.text, 2047);	/* enough for most explanations */
	letter.text.len = VARHDRSZ;

	say_heading(&letter);
	say_stages(&letter);

	result = (text *) letter.text.data;
	SET_VARSIZE(result, letter.text.len);
	return result;
}

text *
explain_award_zh(const AwardItem *item, const AwardInput *input, const Award *award)
{
	return explain(ZH, item, input, award);
}

text *
explain_award_en(const AwardItem *item, const AwardInput *input, const Award *award)
{
	return explain(EN, item, input, award);
}
