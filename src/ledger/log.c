/*
 * log.c
 *		The log beside a ledger's own tables, to which triggers append.
 *
 * Rows are put into it as into a catalog, with the rights of the ledger's
 * owner as foreign keys are checked, and without the executor: nothing else
 * happens to a row on its way.
 */
#include "postgres.h"

#include "access/heapam.h"
#include "access/table.h"
#include "catalog/pg_am_d.h"
#include "catalog/pg_inherits.h"
#include "executor/executor.h"
#include "nodes/execnodes.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "errors.h"
#include "ledger/log.h"
#include "ledger/owner.h"

/*
 * require_ledger_table refuses what a table of a ledger never is, for whoever has
 * the trigger on a table of his own.
 */
void
require_ledger_table(Relation rel)
{
	if (rel->rd_rel->relkind != RELKIND_RELATION || rel->rd_rel->relispartition ||
		rel->rd_rel->relpersistence == RELPERSISTENCE_TEMP || has_superclass(RelationGetRelid(rel)))
		ereport(ERROR,
				(errcode(ERRCODE_JM_NOT_THE_LEDGERS),
				 errmsg("\"%s\" is not the ledger's own (不是台账自己的对象)", RelationGetRelationName(rel)),
				 errdetail("It is a view, a temporary or a foreign table, a partition or another table's child."),
				 errhint("The trigger belongs to a ledger's own tables.")));
}

/*
 * ledger_relation finds a relation of the ledger that a table is of, of the same
 * owner.
 */
Oid
ledger_relation(Relation near, const char *name)
{
	Oid			found = get_relname_relid(name, private_schema(near));
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(found));

	if (!HeapTupleIsValid(tuple))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("there is no \"%s\" beside \"%s\" (台账缺少汇总日志)",
						name, RelationGetRelationName(near)),
				 errdetail("The trigger belongs to a ledger's own tables."),
				 errhint("Bring the ledger up to date: CALL jm_policy.upgrade_ledger(…).")));
	require_owner(near, ((Form_pg_class) GETSTRUCT(tuple))->relowner, name);
	ReleaseSysCache(tuple);
	return found;
}

/*
 * open_log opens a log beside a table.  Rows can be put into plain heaps with plain
 * indexes as into a catalog; whoever has the trigger on a table of his own may have
 * made it anything.
 */
void
open_log(Log *log, Relation near, const char *name)
{
	bool		plain;
	int			natts;

	require_ledger_table(near);
	log->rel = table_open(ledger_relation(near, name), RowExclusiveLock);
	require_ledger_table(log->rel);
	plain = log->rel->rd_rel->relam == HEAP_TABLE_AM_OID;
	if (plain)
	{
		log->indexes = CatalogOpenIndexes(log->rel);
		for (int i = 0; i < log->indexes->ri_NumIndices; i++)
		{
			IndexInfo  *index = log->indexes->ri_IndexRelationInfo[i];

			plain = plain && index->ii_Expressions == NIL && index->ii_Predicate == NIL && index->ii_ExclusionOps == NULL &&
				log->indexes->ri_IndexRelationDescs[i]->rd_index->indimmediate;
		}
	}
	if (!plain)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("\"%s\" is not a ledger's log (不是台账的汇总日志)", RelationGetRelationName(log->rel)),
				 errdetail("The trigger belongs to a ledger's own tables."),
				 errhint("Rows are noted in an ordinary table with indexes on columns alone.")));

	natts = RelationGetDescr(log->rel)->natts;
	log->values = palloc0(sizeof(Datum) * natts);
	log->nulls = palloc(sizeof(bool) * natts);
	memset(log->nulls, true, natts);
}

void
set_in_log(Log *log, int attno, Datum value)
{
	log->values[attno - 1] = value;
	log->nulls[attno - 1] = false;
}

/*
 * append_to_log writes the row whose columns were set.
 */
void
append_to_log(Log *log)
{
	HeapTuple	tuple = heap_form_tuple(RelationGetDescr(log->rel), log->values, log->nulls);

	CatalogTupleInsertWithInfo(log->rel, tuple, log->indexes);
	heap_freetuple(tuple);
}

void
close_log(Log *log)
{
	CatalogCloseIndexes(log->indexes);
	table_close(log->rel, NoLock);
}
