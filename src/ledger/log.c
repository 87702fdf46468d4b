/*
 * log.c
 *		A log in the ledger's private schema, to which triggers append.
 *
 * Rows are inserted as into a system catalog, without the executor: no trigger,
 * rule, default or policy takes part.  The rights are those of the ledger's
 * owner, as for foreign keys.
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
 * require_ledger_table refuses a relation of a kind that a ledger never has.
 * Anybody can put the trigger on a table of his own, so this must be checked.
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
 * ledger_relation finds a relation by name in the private schema of a table's
 * ledger and requires that it has the same owner as the table.
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
 * open_log opens a log of a table's ledger.  The functions that insert into
 * catalogs need a plain heap with plain indexes; a log made by somebody else
 * need not be one, so this is checked.
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
 * append_to_log inserts a row of the values that set_in_log() was given.
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
