/*
 * jm_policy.c
 *		The module's entry.
 */
#include "postgres.h"

#include "fmgr.h"

#include "compat.h"
#include "law/rules.h"

JM_MODULE_MAGIC;

void		_PG_init(void);

void
_PG_init(void)
{
	init_rule_cache();
}
