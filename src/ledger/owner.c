/*
 * owner.c
 *		Runs the ledger's triggers with the rights of its owner.
 *
 * Only triggers write the history of a case, the accounts of limits and the
 * former versions of records, whichever role changes the record.  So they run
 * with the rights of the owner of the table that the trigger is on, as a
 * cascading foreign key does.
 *
 * Anybody can put such a trigger on a table of his own; it then runs with his
 * own rights.  Every function that is run and every table that is written must
 * have the same owner as the trigger's table: otherwise a function that somebody
 * else has created would run with the owner's rights.
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
 * require_owner raises an error unless an object has the table's owner.
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
 * require_own_schema refuses a table whose schema has another owner: that owner
 * could replace the functions and tables that the ledger's functions use.
 */
static void
require_own_schema(Relation rel)
{
	Oid			schema_id = RelationGetNamespace(rel);

	require_owner(rel, schema_owner(schema_id), get_namespace_name(schema_id));
}

/*
 * private_schema gives the schema of a ledger's internal objects.  Its name is
 * that of the table's schema and _private.  Without such a schema of the same
 * owner it is the table's own schema.
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
 * take_owner_rights switches to the rights of a table's owner, as foreign keys
 * do; SET ROLE is refused meanwhile.  After an error, the end of the transaction
 * or subtransaction restores the former rights.
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
 * own_function finds a function by name in the private schema of a table's
 * ledger.  It must have the table's owner, because other roles may be allowed to
 * create functions in the schema.  If it may be missing, the result is then
 * InvalidOid.
 */
Oid
own_function(Relation rel, const char *name, bool may_be_missing)
{
	Oid			found = LookupFuncName(list_make2(makeString(get_namespace_name(private_schema(rel))),
												  makeString(pstrdup(name))),
									   0, NULL, may_be_missing);
	HeapTuple	tuple;

	if (!OidIsValid(found))
		return InvalidOid;
	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(found));
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", found);
	require_owner(rel, ((Form_pg_proc) GETSTRUCT(tuple))->proowner, name);
	ReleaseSysCache(tuple);
	return found;
}

/*
 * The role that acts while a trigger runs with the owner's rights, or InvalidOid
 * outside of such a trigger.  The outermost trigger sets it.
 */
static Oid	acting_user = InvalidOid;

/*
 * who_acts gives the role that a command is recorded under: the one whose rights
 * the command has.  A SECURITY DEFINER function of the ledger acts for the role
 * that called it.  Such a function of anybody else acts for its own owner, since
 * its caller may not know what it does.
 */
static Oid
who_acts(Relation rel, const FormerRights *former)
{
	return former->user == rel->rd_rel->relowner ? GetOuterUserId() : former->user;
}

PG_FUNCTION_INFO_V1(jm_with_owner_rights);

/*
 * jm_with_owner_rights runs the trigger function that its first argument names
 * with the rights of the table's owner.  The function is in the private schema.
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
		Oid			found = own_function(data->tg_relation, data->tg_trigger->tgargs[0], false);

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
 * jm_acting_role names the role that acts.  It does not change while the ledger's
 * own functions and triggers run with the owner's rights.
 */
Datum
jm_acting_role(PG_FUNCTION_ARGS)
{
	Oid			user = OidIsValid(acting_user) ? acting_user : GetOuterUserId();

	/* Maintenance of a table runs the functions of the table's owner, on nobody's behalf */
	if (InSecurityRestrictedOperation() && !OidIsValid(acting_user))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("nobody acts while a table is maintained (维护表时无人办理)"),
				 errdetail("ANALYZE, REINDEX, REFRESH and autovacuum run functions that the owner of a table made, and not for whoever started them."),
				 errhint("Call the function by itself.")));
	PG_RETURN_TEXT_P(cstring_to_text(GetUserNameFromId(user, false)));
}
