/*
 * owner.h
 *		Runs the ledger's triggers with the rights of its owner.
 */
#ifndef JM_OWNER_H
#define JM_OWNER_H

#include "postgres.h"

#include "utils/rel.h"

/* The rights to return to */
typedef struct FormerRights
{
	Oid			user;
	int			context;
} FormerRights;

extern void take_owner_rights(Relation rel, FormerRights *former);
extern void give_back_rights(const FormerRights *former);
extern void require_owner(Relation rel, Oid owner, const char *called);
extern Oid	private_schema(Relation rel);
extern Oid	own_function(Relation rel, const char *name, bool may_be_missing);

#endif							/* JM_OWNER_H */
