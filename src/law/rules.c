/*
 * rules.c
 *		The rule cache: award_item, award_rule and award_conflict, read once
 *		per backend.
 *
 * The tables are read like system catalogs, with systable_beginscan() and a
 * catalog snapshot.  A transaction snapshot would leave a stale cache behind
 * under REPEATABLE READ, and the latest snapshot cannot be taken in a parallel
 * worker.  A new copy is built in a memory context of its own and published when
 * it is complete, so an error or an interrupt leaves the old copy in place.
 *
 * A statement trigger on the tables sends a relcache invalidation (guard.c).
 * The callback here increments the generation, which makes the copy stale.  This
 * also works for a rollback, after which a backend processes its own
 * invalidations again.
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "access/xact.h"
#include "catalog/namespace.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "errors.h"
#include "text/nearest.h"
#include "text/quote.h"
#include "law/rule_rows.h"
#include "law/rules.h"

/*
 * hash_code mixes the length, the first and the last eight bytes of a code.  It
 * is called for every row and must be fast.  The catalogue's few dozen codes
 * differ in these bytes; codes that do not only cost a longer probe.
 */
static inline uint32
hash_code(Code code)
{
	uint64		first = 0;
	uint64		last = 0;

	if (likely(code.len >= sizeof(uint64)))
	{
		memcpy(&first, code.bytes, sizeof(uint64));
		memcpy(&last, code.bytes + code.len - sizeof(uint64), sizeof(uint64));
	}
	else
		memcpy(&first, code.bytes, code.len);
	first = (first ^ code.len) * UINT64CONST(0x9E3779B97F4A7C15);
	return (uint32) (((first ^ last) * UINT64CONST(0xC2B2AE3D27D4EB4F)) >> 32);
}

/*
 * same_code compares eight bytes at a time; the last eight may overlap those
 * before.  Codes are short, and a call of memcmp() costs more.
 */
static inline bool
same_code(Code a, Code b)
{
	uint64		x,
				y;

	if (a.len != b.len)
		return false;
	if (unlikely(a.len < sizeof(uint64)))
		return memcmp(a.bytes, b.bytes, a.len) == 0;
	for (Size i = 0; i + sizeof(uint64) < a.len; i += sizeof(uint64))
	{
		memcpy(&x, a.bytes + i, sizeof(uint64));
		memcpy(&y, b.bytes + i, sizeof(uint64));
		if (x != y)
			return false;
	}
	memcpy(&x, a.bytes + a.len - sizeof(uint64), sizeof(uint64));
	memcpy(&y, b.bytes + b.len - sizeof(uint64), sizeof(uint64));
	return x == y;
}

/* A published copy of the catalogue */
#define SH_PREFIX item_table
#define SH_ELEMENT_TYPE AwardItem
#define SH_KEY_TYPE Code
#define SH_KEY code
#define SH_HASH_KEY(tb, key) hash_code(key)
#define SH_EQUAL(tb, a, b) same_code(a, b)
#define SH_STORE_HASH
#define SH_GET_HASH(tb, a) ((a)->hash)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

typedef struct RuleCache
{
	MemoryContext context;
	uint64		generation;
	Document   *documents;
	int			ndocuments;
	item_table_hash *items;
	AwardConflict *conflicts;
	int			nconflicts;
} RuleCache;

static RuleCache *cache = NULL;

/* Incremented by every invalidation that may concern the catalogue; never 0 */
static uint64 generation = 1;

/* The tables the published copy was read from */
static Oid	document_relid = InvalidOid;
static Oid	item_relid = InvalidOid;
static Oid	rule_relid = InvalidOid;
static Oid	conflict_relid = InvalidOid;

/*
 * rules_invalidated is the relcache callback.  It can be called at almost any
 * point, so it neither allocates memory nor reads a catalog.
 */
static void
rules_invalidated(Datum arg pg_attribute_unused(), Oid relid)
{
	if (!OidIsValid(relid) || relid == document_relid || relid == item_relid ||
		relid == rule_relid || relid == conflict_relid)
		generation++;
}

/* The tables have few rows, so growing an array by one is cheap enough */
#define ROOM_FOR_ONE_MORE(rows, n, type) \
	((rows) == NULL ? palloc(sizeof(type)) : repalloc((rows), ((n) + 1) * sizeof(type)))

static void
read_document(RuleCache *target, const RowReader *row)
{
	target->documents = ROOM_FOR_ONE_MORE(target->documents, target->ndocuments, Document);
	fill_document(&target->documents[target->ndocuments++], row);
}

/*
 * document_of finds an item's document.  One that was committed after the
 * documents were scanned is read at the next call; until then its number stands
 * for itself.  Without a number it is the only one.
 */
static Document
document_of(const RuleCache *target, const char *no)
{
	for (int i = 0; i < target->ndocuments; i++)
		if (no == NULL || strcmp(target->documents[i].no_zh, no) == 0)
			return target->documents[i];
	return (Document) {no, no};
}

static void
read_item(RuleCache *target, const RowReader *row)
{
	bool		found;
	AwardItem  *item = item_table_insert(target->items, code_column(row, "item_code"), &found);

	fill_item(item, row);
	item->document = document_of(target, document_column(row));
}

static void
read_rule(RuleCache *target, const RowReader *row)
{
	AwardItem  *item = item_table_lookup(target->items, code_column(row, "item_code"));

	if (item == NULL)
		return;					/* its item was committed after the items were scanned */

	item->rules = ROOM_FOR_ONE_MORE(item->rules, item->nrules, AwardRule);
	fill_rule(&item->rules[item->nrules++], row);
}

static void
read_conflict(RuleCache *target, const RowReader *row)
{
	target->conflicts = ROOM_FOR_ONE_MORE(target->conflicts, target->nconflicts, AwardConflict);
	fill_conflict(&target->conflicts[target->nconflicts++], row);
}

/*
 * read_table passes every row of a catalogue table to a reader.
 */
static void
read_table(RuleCache *target, Oid relid, void (*reader) (RuleCache *, const RowReader *))
{
	RowReader	row;
	Relation	rel = table_open(relid, AccessShareLock);
	SysScanDesc scan;

	row.table = RelationGetRelationName(rel);
	row.desc = RelationGetDescr(rel);
	scan = systable_beginscan(rel, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(row.tuple = systable_getnext(scan)))
	{
		CHECK_FOR_INTERRUPTS();
		reader(target, &row);
	}
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
}

/*
 * compare_rules sorts the rules of an item by preference: the highest precedence
 * first, then rules for a tier, then the newest.
 */
static int
compare_rules(const void *a, const void *b)
{
	const AwardRule *ra = a;
	const AwardRule *rb = b;

	if (ra->precedence != rb->precedence)
		return ra->precedence > rb->precedence ? -1 : 1;
	if ((ra->tier != NULL) != (rb->tier != NULL))
		return ra->tier != NULL ? -1 : 1;
	if (ra->rule_id != rb->rule_id)
		return ra->rule_id > rb->rule_id ? -1 : 1;
	return 0;
}

static Oid
catalogue_relid(const char *name)
{
	Oid			relid = get_relname_relid(name, get_namespace_oid("jm_policy", false));

	if (!OidIsValid(relid))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table jm_policy.%s does not exist", name),
				 errhint("The extension is not whole in this database: create it again.")));
	return relid;
}

/*
 * load_rules builds a copy of the catalogue and publishes it.
 */
static void
load_rules(void)
{
	MemoryContext context;
	MemoryContext old_context;
	RuleCache  *fresh;
	item_table_iterator iterator;
	AwardItem  *item;

	/* A child of the caller's context until it is complete, so that an error frees it */
	context = AllocSetContextCreate(CurrentMemoryContext, "jm_policy rules",
									ALLOCSET_DEFAULT_SIZES);
	old_context = MemoryContextSwitchTo(context);

	fresh = palloc0(sizeof(RuleCache));
	fresh->context = context;
	fresh->items = item_table_create(context, 128, NULL);

	/* The callback needs the tables' OIDs before they are read */
	document_relid = catalogue_relid("document");
	item_relid = catalogue_relid("award_item");
	rule_relid = catalogue_relid("award_rule");
	conflict_relid = catalogue_relid("award_conflict");

	/*
	 * An invalidation that arrives from here on increments the generation, so
	 * that this copy is stale and is read again at the next call.
	 */
	fresh->generation = generation;
	read_table(fresh, document_relid, read_document);
	read_table(fresh, item_relid, read_item);
	read_table(fresh, rule_relid, read_rule);
	read_table(fresh, conflict_relid, read_conflict);

	item_table_start_iterate(fresh->items, &iterator);
	while ((item = item_table_iterate(fresh->items, &iterator)) != NULL)
		if (item->nrules > 1)
			qsort(item->rules, item->nrules, sizeof(AwardRule), compare_rules);

	MemoryContextSwitchTo(old_context);

	MemoryContextSetParent(context, CacheMemoryContext);
	if (cache != NULL)
	{
		MemoryContext stale = cache->context;

		cache = NULL;
		MemoryContextDelete(stale);
	}
	cache = fresh;
}

/*
 * statement_moved_on tells whether the caller may see more than at the last call,
 * so that invalidations of other sessions must be processed.
 *
 * A statement keeps one snapshot and so computes all its rows by the same rules;
 * a loop in PL/pgSQL takes a new snapshot for each expression.  A snapshot that
 * sees one more commit has a higher xmax or, with the same xmax, one running
 * transaction less.  Under REPEATABLE READ the snapshot never changes, but the
 * rules, like a catalog, are always the current ones.
 */
static bool
statement_moved_on(void)
{
	static TimestampTz seen_statement = 0;
	static TransactionId seen_xmax = InvalidTransactionId;
	static uint32 seen_running = 0;
	static CommandId seen_command = InvalidCommandId;
	TimestampTz statement = GetCurrentStatementStartTimestamp();
	Snapshot	snapshot;

	if (IsolationUsesXactSnapshot() || !ActiveSnapshotSet())
		return true;

	snapshot = GetActiveSnapshot();
	if (statement == seen_statement &&
		snapshot->xmax == seen_xmax &&
		snapshot->xcnt == seen_running &&
		snapshot->curcid == seen_command)
		return false;

	seen_statement = statement;
	seen_xmax = snapshot->xmax;
	seen_running = snapshot->xcnt;
	seen_command = snapshot->curcid;
	return true;
}

static void
report_unknown_item(const char *code, Size len)
{
	NamedWord  *codes = palloc(cache->items->members * sizeof(NamedWord));
	int			ncodes = 0;
	char	   *nearest;
	item_table_iterator iterator;
	AwardItem  *item;

	item_table_start_iterate(cache->items, &iterator);
	while ((item = item_table_iterate(cache->items, &iterator)) != NULL)
		codes[ncodes++] = (NamedWord) {item->code.bytes, item->title_zh};
	nearest = nearest_words(code, len, codes, ncodes);

	ereport(ERROR,
			(errcode(ERRCODE_JM_UNKNOWN_ITEM),
			 errmsg("unknown support item \"%s\" (没有这一支持事项)", format_value(code, (int) len)),
			 errdetail("The value is \"%s\"; the catalogue has %d items, whose codes are in lower case.",
					   format_value(code, (int) len), ncodes),
			 nearest != NULL ?
			 errhint("Did you mean %s? All codes: SELECT item_code, title_zh FROM jm_policy.award_item.", nearest) :
			 errhint("All codes: SELECT item_code, title_zh FROM jm_policy.award_item.")));
}

static inline void
ensure_rules(void)
{
	if (statement_moved_on())
		AcceptInvalidationMessages();
	if (unlikely(cache == NULL || cache->generation != generation))
		load_rules();
}

/*
 * lookup_award_item looks an item up by its code; NULL where there is none.  The
 * result is good until the next call.
 */
AwardItem *
lookup_award_item(const char *code, Size len)
{
	ensure_rules();
	return item_table_lookup(cache->items, (Code) {code, len});
}

/*
 * find_award_item is lookup_award_item, but raises the error that names the nearest
 * items where there is none.
 */
AwardItem *
find_award_item(const char *code, Size len)
{
	AwardItem  *item = lookup_award_item(code, len);

	if (unlikely(item == NULL))
		report_unknown_item(code, len);
	return item;
}

/*
 * clause_rule gives the rule that describes an item regardless of the day: the
 * least preferred one, which is the document's own clause.  It is NULL for an
 * item that was added locally and has no rule yet.
 */
const AwardRule *
clause_rule(const AwardItem *item)
{
	return item->nrules > 0 ? &item->rules[item->nrules - 1] : NULL;
}

/*
 * find_award_rule gives the preferred rule in force on a date for a tier, or NULL.
 */
const AwardRule *
find_award_rule(const AwardItem *item, DateADT on_date, const char *tier, Size tier_len)
{
	for (int i = 0; i < item->nrules; i++)
	{
		const AwardRule *rule = &item->rules[i];

		if (on_date < rule->valid_from || on_date > rule->valid_to)
			continue;
		if (rule->tier == NULL)
			return rule;
		if (tier != NULL && strlen(rule->tier) == tier_len &&
			memcmp(rule->tier, tier, tier_len) == 0)
			return rule;
	}
	return NULL;
}

/*
 * award_conflicts gives the exclusions between items, from the copy of the
 * catalogue that the last find_award_item() used.
 */
const AwardConflict *
award_conflicts(int *n)
{
	Assert(cache != NULL);
	*n = cache->nconflicts;
	return cache->conflicts;
}

/*
 * rules_generation gives a number that differs after each change that may concern
 * the catalogue.
 */
uint64
rules_generation(void)
{
	ensure_rules();
	return cache->generation;
}

/*
 * award_rule_relid gives the OID of jm_policy.award_rule.
 */
Oid
award_rule_relid(void)
{
	ensure_rules();
	return rule_relid;
}

void
init_rule_cache(void)
{
	CacheRegisterRelcacheCallback(rules_invalidated, (Datum) 0);
}
