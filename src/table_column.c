/*
 * table_column.c
 *		Columns that triggers read by their name.
 *
 * Anybody may put a trigger on a table of his own, whose columns need not be
 * what the ledger's are.
 */
#include "postgres.h"

#include "executor/spi.h"
#include "utils/builtins.h"

#include "table_column.h"

/*
 * table_column gives the number of a column of this name and type.
 */
int
table_column(Relation rel, const char *name, Oid type)
{
	int			attno = SPI_fnumber(RelationGetDescr(rel), name);

	if (attno <= 0 || SPI_gettypeid(RelationGetDescr(rel), attno) != type)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\" of type %s (台账缺少栏目)",
						RelationGetRelationName(rel), name, format_type_be(type)),
				 errdetail("The trigger belongs to a ledger's own tables."),
				 errhint("Bring the ledger up to date: CALL jm_policy.upgrade_ledger(…).")));
	return attno;
}
