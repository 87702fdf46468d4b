/*
 * table_column.h
 *		Columns that triggers read by their name.
 */
#ifndef JM_TABLE_COLUMN_H
#define JM_TABLE_COLUMN_H

#include "postgres.h"

#include "utils/rel.h"

extern int	table_column(Relation rel, const char *name, Oid type);

#endif							/* JM_TABLE_COLUMN_H */
