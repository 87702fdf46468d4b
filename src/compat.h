/*
 * compat.h
 *		The differences between the PostgreSQL versions this extension builds on.
 */
#ifndef JM_COMPAT_H
#define JM_COMPAT_H

/* The varlena macros moved out of postgres.h in 16 */
#if PG_VERSION_NUM >= 160000
#include "varatt.h"
#endif

/* 18 lets a module say its name and version */
#if PG_VERSION_NUM >= 180000
#define JM_MODULE_MAGIC PG_MODULE_MAGIC_EXT(.name = "jm_policy", .version = JM_VERSION)
#else
#define JM_MODULE_MAGIC PG_MODULE_MAGIC
#endif

#endif							/* JM_COMPAT_H */
