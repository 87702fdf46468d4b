/*
 * rule_rows.h
 *		Converts rows of the catalogue's tables into the structs of rules.h.
 */
#ifndef JM_RULE_ROWS_H
#define JM_RULE_ROWS_H

#include "postgres.h"

#include "access/htup.h"
#include "access/tupdesc.h"

#include "law/rules.h"

/* A row to read, from a table or from an argument */
typedef struct RowReader
{
	const char *table;
	TupleDesc	desc;
	HeapTuple	tuple;
} RowReader;

extern Code code_column(const RowReader *row, const char *name);
extern const char *document_column(const RowReader *row);
extern void fill_document(Document *document, const RowReader *row);
extern void fill_item(AwardItem *item, const RowReader *row);
extern void fill_rule(AwardRule *rule, const RowReader *row);
extern void fill_conflict(AwardConflict *conflict, const RowReader *row);

#endif							/* JM_RULE_ROWS_H */
