/*
 * lock.c
 *		Locks that only a role with the right to write a table can take.
 *
 * Every role can take an advisory lock, even without any rights, and could so
 * block all writers.  These are advisory locks with a class of their own.
 * pg_advisory_lock() and its relatives use the classes 1 and 2 only, so they
 * cannot take them.
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "storage/lock.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "compat.h"

#define LOCK_CLASS 0x4A4D		/* "JM" */

PG_FUNCTION_INFO_V1(jm_lock_part);

/*
 * jm_lock_part locks a part of a table until the end of the transaction.  It
 * returns false if it must not wait and another session holds the lock.
 */
Datum
jm_lock_part(PG_FUNCTION_ARGS)
{
	Oid			table = PG_GETARG_OID(0);
	text	   *part = PG_GETARG_TEXT_PP(1);
	bool		wait = PG_GETARG_BOOL(2);
	AclMode		writing = ACL_INSERT | ACL_UPDATE;
	LOCKTAG		tag;

	/* Either right is enough, even on a single column */
	if (pg_class_aclcheck(table, GetUserId(), writing) != ACLCHECK_OK &&
		pg_attribute_aclcheck_all(table, GetUserId(), writing, ACLMASK_ANY) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, get_rel_name(table));
	SET_LOCKTAG_ADVISORY(tag, MyDatabaseId, table,
						 hash_bytes((unsigned char *) VARDATA_ANY(part), VARSIZE_ANY_EXHDR(part)),
						 LOCK_CLASS);
	PG_RETURN_BOOL(LockAcquire(&tag, ExclusiveLock, false, !wait) != LOCKACQUIRE_NOT_AVAIL);
}
