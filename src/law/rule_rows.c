/*
 * rule_rows.c
 *		Converts rows of document, award_item, award_rule and award_conflict into
 *		the structs of rules.h, in the current memory context.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/typcache.h"

#include "compat.h"
#include "law/money.h"
#include "law/rule_checks.h"
#include "law/rule_rows.h"

static const char *const kind_names[] = {
	[AWARD_FIXED] = "fixed",
	[AWARD_UP_TO] = "up_to",
	[AWARD_RATE_CAPPED] = "rate_capped",
	[AWARD_RATE_FLOOR] = "rate_floor",
	[AWARD_UNQUANTIFIED] = "unquantified",
	[AWARD_NON_MONETARY] = "non_monetary",
};

static const char *const cap_scope_names[] = {
	[CAP_NONE] = "",
	[CAP_ENTERPRISE] = "enterprise",
	[CAP_ENTERPRISE_YEAR] = "enterprise_year",
	[CAP_SUBJECT] = "subject",
	[CAP_UNIT] = "unit",
};

static const char *const ground_names[] = {
	[GROUND_NONE] = "",
	[GROUND_PROJECT] = "project",
	[GROUND_RECOGNITION] = "recognition",
	[GROUND_STEP] = "step",
	[GROUND_CLUSTER] = "cluster",
	[GROUND_STANDARD] = "standard",
	[GROUND_UNIT] = "unit",
	[GROUND_YEAR] = "year",
};

const char *
award_kind_name(AwardKind kind)
{
	return kind_names[kind];
}

static AwardKind
award_kind_from_name(const char *name)
{
	for (size_t kind = 0; kind < lengthof(kind_names); kind++)
		if (strcmp(kind_names[kind], name) == 0)
			return (AwardKind) kind;
	elog(ERROR, "unrecognized kind of award \"%s\"", name);
	return AWARD_UNQUANTIFIED;	/* keep compiler quiet */
}

/*
 * column reads a column by name, because an upgrade may add columns.
 */
static Datum
column(const RowReader *row, const char *name, bool *isnull)
{
	int			attno = SPI_fnumber(row->desc, name);

	if (attno <= 0)
		elog(ERROR, "column \"%s\" of \"%s\" is missing", name, row->table);
	return heap_getattr(row->tuple, attno, row->desc, isnull);
}

static const char *
text_column(const RowReader *row, const char *name)
{
	bool		isnull;
	Datum		value = column(row, name, &isnull);

	return isnull ? NULL : TextDatumGetCString(value);
}

/*
 * column_from_later reads a text column that an older version of the tables, which
 * has not been updated yet, does not have.
 */
static const char *
column_from_later(const RowReader *row, const char *name, const char *otherwise)
{
	return SPI_fnumber(row->desc, name) > 0 ? text_column(row, name) : otherwise;
}

static int64
money_column(const RowReader *row, const char *name, bool *isnull)
{
	Datum		value = column(row, name, isnull);

	return *isnull ? 0 : fen_from_stored(value);
}

static Datum
required_column(const RowReader *row, const char *name)
{
	bool		isnull;
	Datum		value = column(row, name, &isnull);

	if (isnull)
		report_missing(row->table, name);
	return value;
}

/*
 * last_day_column reads a last day; NULL is read as infinity.
 */
static DateADT
last_day_column(const RowReader *row, const char *name)
{
	bool		isnull;
	Datum		value = column(row, name, &isnull);

	return isnull ? DATEVAL_NOEND : DatumGetDateADT(value);
}

/*
 * rate_column reads a numeric(7,6) rate as parts per million.
 */
static int64
rate_column(const RowReader *row, const char *name)
{
	bool		isnull;
	Datum		value = column(row, name, &isnull);
	Datum		ppm;

	if (isnull)
		return 0;
	ppm = DirectFunctionCall2(numeric_mul, value,
							  DirectFunctionCall1(int8_numeric, Int64GetDatum(PPM)));
	return DatumGetInt64(DirectFunctionCall1(numeric_int8, ppm));
}

static CapScope
cap_scope_from_name(const char *name)
{
	if (name == NULL)
		return CAP_NONE;
	for (size_t scope = CAP_ENTERPRISE; scope < lengthof(cap_scope_names); scope++)
		if (strcmp(cap_scope_names[scope], name) == 0)
			return (CapScope) scope;
	elog(ERROR, "unrecognized scope of a limit \"%s\"", name);
	return CAP_NONE;			/* keep compiler quiet */
}

static Ground
ground_from_name(const char *name)
{
	if (name == NULL)
		return GROUND_NONE;
	for (size_t ground = GROUND_PROJECT; ground < lengthof(ground_names); ground++)
		if (strcmp(ground_names[ground], name) == 0)
			return (Ground) ground;
	elog(ERROR, "unrecognized ground of an award \"%s\"", name);
	return GROUND_NONE;			/* keep compiler quiet */
}

/*
 * hard_quota reads how many awards a year a rule allows, or 0 where the quota
 * only warns.
 */
static int32
hard_quota(const RowReader *row)
{
	const char *mode = text_column(row, "quota_mode");

	return mode != NULL && strcmp(mode, "hard") == 0 ?
		DatumGetInt32(required_column(row, "annual_quota")) : 0;
}

Code
code_column(const RowReader *row, const char *name)
{
	char	   *code = TextDatumGetCString(required_column(row, name));

	return (Code) {code, strlen(code)};
}

void
fill_document(Document *document, const RowReader *row)
{
	document->no_zh = TextDatumGetCString(required_column(row, "document_no"));
	document->no_en = column_from_later(row, "document_no_en", document->no_zh);
}

/*
 * document_column reads the number of an item's document; NULL in tables of a
 * version that had one document.
 */
const char *
document_column(const RowReader *row)
{
	return column_from_later(row, "document_no", NULL);
}

/*
 * fill_item reads a row of award_item, except its code and its document.
 */
void
fill_item(AwardItem *item, const RowReader *row)
{
	item->measure_no = DatumGetInt32(required_column(row, "measure_no"));
	item->title_zh = text_column(row, "title_zh");
	item->title_en = text_column(row, "title_en");
	item->quote_zh = text_column(row, "quote_zh");
	item->base_zh = text_column(row, "base_zh");
	item->base_en = text_column(row, "base_en");
	item->ground = ground_from_name(text_column(row, "ground"));
	item->subject_zh = text_column(row, "subject_zh");
	item->subject_en = text_column(row, "subject_en");
	item->read_zh = text_column(row, "read_zh");
	item->read_en = text_column(row, "read_en");
	item->governed_by_zh = text_column(row, "governed_by_zh");
	item->governed_by_en = text_column(row, "governed_by_en");
	item->strength = text_column(row, "strength");
	item->nrules = 0;
	item->rules = NULL;
}

/*
 * fill_figures reads what an amount is computed by from a row of award_rule.
 */
static void
fill_figures(AwardRule *rule, const RowReader *row)
{
	const char *rounding = text_column(row, "rounding");
	bool		no_amount;
	bool		no_floor;

	rule->kind = award_kind_from_name(TextDatumGetCString(required_column(row, "kind")));
	rule->rounding = rounding != NULL && strcmp(rounding, "down") == 0 ?
		ROUND_DOWN : ROUND_HALF_UP;
	rule->amount_fen = money_column(row, "amount_yuan", &no_amount);
	rule->has_amount = !no_amount;
	rule->rate_ppm = rate_column(row, "rate");
	rule->floor_fen = money_column(row, "floor_yuan", &no_floor);
	rule->cap_scope = cap_scope_from_name(text_column(row, "cap_scope"));
}

/*
 * fill_rule reads a row of award_rule.
 */
void
fill_rule(AwardRule *rule, const RowReader *row)
{
	fill_figures(rule, row);
	rule->rule_id = DatumGetInt64(required_column(row, "rule_id"));
	rule->determination = TextDatumGetCString(required_column(row, "determination"));
	rule->valid_from = DatumGetDateADT(required_column(row, "valid_from"));
	rule->valid_to = last_day_column(row, "valid_to");
	rule->precedence = DatumGetInt32(required_column(row, "precedence"));
	rule->once_per_enterprise = DatumGetBool(required_column(row, "once_per_enterprise"));
	rule->hard_quota = hard_quota(row);
	rule->tier = text_column(row, "tier");
	rule->source = TextDatumGetCString(required_column(row, "source"));
}

void
fill_conflict(AwardConflict *conflict, const RowReader *row)
{
	conflict->excluded = TextDatumGetCString(required_column(row, "item_code"));
	conflict->excluded_by = TextDatumGetCString(required_column(row, "excluded_by"));
	conflict->by_project = strcmp(TextDatumGetCString(required_column(row, "scope")), "project") == 0;
	conflict->period_start = DatumGetDateADT(required_column(row, "period_start"));
	conflict->period_end = DatumGetDateADT(required_column(row, "period_end"));
}

/*
 * read_given_row reads a rule that was handed to us as a row: one that is not,
 * or not any more, among the registered ones.
 */
static AwardRule *
read_given_row(HeapTupleHeader header, void (*fill) (AwardRule *, const RowReader *))
{
	AwardRule  *rule = palloc0(sizeof(AwardRule));
	HeapTupleData tuple = {.t_len = HeapTupleHeaderGetDatumLength(header),.t_data = header};
	RowReader	row = {.table = "award_rule",.tuple = &tuple};

	ItemPointerSetInvalid(&tuple.t_self);
	row.desc = lookup_rowtype_tupdesc(HeapTupleHeaderGetTypeId(header),
									  HeapTupleHeaderGetTypMod(header));
	fill(rule, &row);
	ReleaseTupleDesc(row.desc);
	return rule;
}

/*
 * rule_from_row reads a whole rule.
 */
AwardRule *
rule_from_row(HeapTupleHeader header)
{
	return read_given_row(header, fill_rule);
}

/*
 * figures_from_row reads what a rule says about amounts, and leaves the rest empty.
 */
AwardRule *
figures_from_row(HeapTupleHeader header)
{
	return read_given_row(header, fill_figures);
}
