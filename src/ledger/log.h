/*
 * log.h
 *		A log in the ledger's private schema, to which triggers append.
 */
#ifndef JM_LOG_H
#define JM_LOG_H

#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/indexing.h"
#include "utils/rel.h"

typedef struct Log
{
	Relation	rel;
	CatalogIndexState indexes;
	Datum	   *values;			/* of the next row, by column */
	bool	   *nulls;
} Log;

extern void require_ledger_table(Relation rel);
extern Oid	ledger_relation(Relation near, const char *name);
extern void open_log(Log *log, Relation near, const char *name);
extern void set_in_log(Log *log, int attno, Datum value);
extern void append_to_log(Log *log);
extern void close_log(Log *log);

#endif							/* JM_LOG_H */
