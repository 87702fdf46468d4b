/*
 * rule_checks.h
 *		Whether a rule that was handed over as a row is one that
 *		jm_policy.award_rule would take.
 */
#ifndef JM_RULE_CHECKS_H
#define JM_RULE_CHECKS_H

#include "postgres.h"

#include "access/htup.h"

extern bool require_rule(HeapTupleHeader row);
extern void report_missing(const char *table, const char *column);

#endif							/* JM_RULE_CHECKS_H */
