/*
 * errors.h
 *		The conditions this extension raises, all in SQLSTATE class JM.
 *
 * This is the one list: jm_policy.error_condition repeats it as rows, the
 * README as a table, and the test suite compares the three.
 */
#ifndef JM_ERRORS_H
#define JM_ERRORS_H

#include "utils/elog.h"

/* Arguments of award() and award_amount() */
#define ERRCODE_JM_UNKNOWN_ITEM				MAKE_SQLSTATE('J','M','0','0','1')
#define ERRCODE_JM_AMOUNT_NOT_A_NUMBER		MAKE_SQLSTATE('J','M','0','0','2')
#define ERRCODE_JM_AMOUNT_INFINITE			MAKE_SQLSTATE('J','M','0','0','3')
#define ERRCODE_JM_AMOUNT_NEGATIVE			MAKE_SQLSTATE('J','M','0','0','4')
#define ERRCODE_JM_AMOUNT_OUT_OF_RANGE		MAKE_SQLSTATE('J','M','0','0','5')
#define ERRCODE_JM_UNITS_INVALID			MAKE_SQLSTATE('J','M','0','0','6')
#define ERRCODE_JM_UNITS_OVER_ONE			MAKE_SQLSTATE('J','M','0','0','7')
#define ERRCODE_JM_DATE_MISSING				MAKE_SQLSTATE('J','M','0','0','8')
#define ERRCODE_JM_DATE_NOT_FINITE			MAKE_SQLSTATE('J','M','0','0','9')
#define ERRCODE_JM_ITEM_MISSING				MAKE_SQLSTATE('J','M','0','1','0')

/* Unified social credit codes */
#define ERRCODE_JM_USCC_LENGTH				MAKE_SQLSTATE('J','M','0','1','1')
#define ERRCODE_JM_USCC_CHARACTER			MAKE_SQLSTATE('J','M','0','1','2')
#define ERRCODE_JM_USCC_CHECK_CHARACTER		MAKE_SQLSTATE('J','M','0','1','3')

/* Targets and shares */
#define ERRCODE_JM_UNKNOWN_COMPARATOR		MAKE_SQLSTATE('J','M','0','2','1')
#define ERRCODE_JM_UNKNOWN_WORD				MAKE_SQLSTATE('J','M','0','2','2')
#define ERRCODE_JM_PERIOD_INVALID			MAKE_SQLSTATE('J','M','0','2','3')
#define ERRCODE_JM_FIGURE_NOT_FINITE		MAKE_SQLSTATE('J','M','0','2','4')
#define ERRCODE_JM_BUDGET_NOT_CONSTANT		MAKE_SQLSTATE('J','M','0','2','5')

/* The catalogue (also raised from SQL: rule_overlap, ledger_*, append_only) */
#define ERRCODE_JM_BUILTIN_ROW				MAKE_SQLSTATE('J','M','0','3','1')
#define ERRCODE_JM_RULE_REFUSED				MAKE_SQLSTATE('J','M','0','3','6')

/* A ledger (also raised from SQL) */
#define ERRCODE_JM_NOT_THE_LEDGERS			MAKE_SQLSTATE('J','M','0','3','7')


#endif							/* JM_ERRORS_H */
