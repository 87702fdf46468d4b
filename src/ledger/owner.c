/*
 * owner.c
 *		What the ledger's own triggers do with the rights of its owner.
 *
 * The history of a case, the accounts of limits and the former versions of
 * records are written by triggers, for whoever changes a record, and by nobody
 * else.  PostgreSQL does the same when a foreign key cascades: it takes on the
 * rights of the owner of the table that is changed.
 *
 * The rights are those of the owner of the table the trigger is on.  Anybody
 * may put such a trigger on a table of his own, and then has his own rights.
 * What is run or written must belong to that same owner: a function or a table
 * that somebody else has put there would act with the owner's rights.
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/value.h"
#include "parser/parse_func.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "errors.h"
#include "ledger/owner.h"
#include "ledger/trigger.h"

/*
 * require_owner refuses what does not belong to the owner of the table.
 */
void
require_owner(Relation rel, Oid owner, const char *called)
{
	if (owner != rel->rd_rel->relowner)
		ereport(ERROR,
				(errcode(ERRCODE_JM_NOT_THE_LEDGERS),
				 errmsg("\"%s\" is not the ledger's own (不是台账自己的对象)", called),
				 errdetail("It belongs to \"%s\", and table \"%s\", which has the trigger, to \"%s\".",
						   GetUserNameFromId(owner, true), RelationGetRelationName(rel),
						   GetUserNameFromId(rel->rd_rel->relowner, true)),
				 errhint("A ledger has one owner: ALTER … OWNER TO …, or drop what is not the ledger's.")));
}

/*
 * schema_owner tells whose a schema is.
 */
static Oid
schema_owner(Oid schema_id)
{
	HeapTuple	tuple = SearchSysCache1(NAMESPACEOID, ObjectIdGetDatum(schema_id));
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for namespace %u", schema_id);
	owner = ((Form_pg_namespace) GETSTRUCT(tuple))->nspowner;
	ReleaseSysCache(tuple);
	return owner;
}

/*
 * require_own_schema refuses a table in a schema of somebody else's: its owner can
 * put other functions and tables in place of those that the ledger's functions go by.
 */
static void
require_own_schema(Relation rel)
{
	Oid			schema_id = RelationGetNamespace(rel);

	require_owner(rel, schema_owner(schema_id), get_namespace_name(schema_id));
}

/*
 * private_schema gives the schema of what a ledger is made with: the one whose
 * name is that of the table's schema with _private behind it.  Where there is none
 * of the same owner, it is the table's own.
 */
Oid
private_schema(Relation rel)
{
	char	   *name = psprintf("%s_private", get_namespace_name(RelationGetNamespace(rel)));
	Oid			found = strlen(name) < NAMEDATALEN ? get_namespace_oid(name, true) : InvalidOid;

	if (!OidIsValid(found) || schema_owner(found) != schema_owner(RelationGetNamespace(rel)))
		return RelationGetNamespace(rel);
	return found;
}

/*
 * take_owner_rights lets what follows run with the rights of a table's owner,
 * as foreign keys do; SET ROLE is refused meanwhile.  After an error the end of
 * the transaction, or subtransaction, gives them back.
 */
void
take_owner_rights(Relation rel, FormerRights *former)
{
	require_own_schema(rel);
	GetUserIdAndSecContext(&former->user, &former->context);
	SetUserIdAndSecContext(rel->rd_rel->relowner,
						   former->context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_NOFORCE_RLS);
}

void
give_back_rights(const FormerRights *former)
{
	SetUserIdAndSecContext(former->user, former->context);
}

/*
 * own_function finds a function of the ledger that the table is of, of the same
 * owner: whoever may create in the schema can put one there.
 */
Oid
own_function(Relation rel, const char *name)
{
	Oid			found = LookupFuncName(list_make2(makeString(get_namespace_name(private_schema(rel))),
												  makeString(pstrdup(name))),
									   0, NULL, false);
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(found));

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", found);
	require_owner(rel, ((Form_pg_proc) GETSTRUCT(tuple))->proowner, name);
	ReleaseSysCache(tuple);
	return found;
}

/*
 * Who acts while a trigger has the owner's rights, which is whoever had them last
 * outside of it; else InvalidOid
 */
static Oid	acting_user = InvalidOid;

/*
 * who_acts names the role that a command of this table is to be put down to: the
 * one whose rights it has.  A function of the ledger that runs with its owner's
 * rights acts for the role that gave the command; anybody else's, with its owner's
 * rights, for its owner, since whoever calls it may not know what it does.
 */
static Oid
who_acts(Relation rel, const FormerRights *former)
{
	return former->user == rel->rd_rel->relowner ? GetOuterUserId() : former->user;
}

PG_FUNCTION_INFO_V1(jm_with_owner_rights);

/*
 * jm_with_owner_rights runs the trigger function that its first argument names,
 * of the schema of the table, with the rights of the table's owner.
 */
Datum
jm_with_owner_rights(PG_FUNCTION_ARGS)
{
	TriggerData *data = trigger_data(fcinfo, "with_owner_rights");
	FmgrInfo   *function = fcinfo->flinfo->fn_extra;
	Trigger		its_trigger = *data->tg_trigger;
	TriggerData its_data = *data;
	FormerRights former;
	Oid			former_acting = acting_user;
	Datum		result;

	LOCAL_FCINFO(call, 0);

	if (data->tg_trigger->tgnargs == 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("with_owner_rights() takes the name of a trigger function")));

	its_trigger.tgnargs--;
	its_trigger.tgargs++;
	its_data.tg_trigger = &its_trigger;

	take_owner_rights(data->tg_relation, &former);
	if (function == NULL)
	{
		Oid			found = own_function(data->tg_relation, data->tg_trigger->tgargs[0]);

		if (get_func_rettype(found) != TRIGGEROID)
			ereport(ERROR,
					(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
					 errmsg("function %s must return type trigger", data->tg_trigger->tgargs[0])));

		function = MemoryContextAllocZero(fcinfo->flinfo->fn_mcxt, sizeof(FmgrInfo));
		fmgr_info_cxt(found, function, fcinfo->flinfo->fn_mcxt);
		fcinfo->flinfo->fn_extra = function;
	}
	InitFunctionCallInfoData(*call, function, 0, InvalidOid, (Node *) &its_data, NULL);
	if (!OidIsValid(acting_user))
		acting_user = who_acts(data->tg_relation, &former);
	PG_TRY();
	{
		result = FunctionCallInvoke(call);
	}
	PG_FINALLY();
	{
		acting_user = former_acting;
	}
	PG_END_TRY();
	give_back_rights(&former);

	fcinfo->isnull = call->isnull;
	return result;
}

PG_FUNCTION_INFO_V1(jm_acting_role);

/*
 * jm_acting_role names the role that acts.  It stays the same while the ledger's
 * own functions and triggers take on the rights of its owner.
 */
Datum
jm_acting_role(PG_FUNCTION_ARGS)
{
	Oid			user = OidIsValid(acting_user) ? acting_user : GetOuterUserId();

	/* Where the server looks after a table, what its owner made runs for nobody */
	if (InSecurityRestrictedOperation() && !OidIsValid(acting_user))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("nobody acts while a table is maintained (维护表时无人办理)"),
				 errdetail("ANALYZE, REINDEX, REFRESH and autovacuum run functions that the owner of a table made, and not for whoever started them."),
				 errhint("Call the function by itself.")));
	PG_RETURN_TEXT_P(cstring_to_text(GetUserNameFromId(user, false)));
}
