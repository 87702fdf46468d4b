/*
 * rule_checks.h
 *		Checks a rule passed as a row against the CHECKs of
 *		jm_policy.award_rule.
 */
#ifndef JM_RULE_CHECKS_H
#define JM_RULE_CHECKS_H

#include "postgres.h"

#include "access/htup.h"

extern bool require_rule(HeapTupleHeader row);
extern void report_missing(const char *table, const char *column);

#endif							/* JM_RULE_CHECKS_H */
