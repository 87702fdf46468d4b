/*
 * step_fn.c
 *		The steps of a case: SQL's side.
 */
#include "postgres.h"

#include "fmgr.h"

#include "compat.h"
#include "rules.h"

PG_FUNCTION_INFO_V1(jm_step_needs_reason);

/*
 * jm_step_needs_reason says whether a step needs a reason, or NULL where
 * jm_policy.application_step has no such step.
 */
Datum
jm_step_needs_reason(PG_FUNCTION_ARGS)
{
	text	   *from_status = PG_GETARG_TEXT_PP(0);
	text	   *to_status = PG_GETARG_TEXT_PP(1);
	const ApplicationStep *step =
		find_application_step((Code) {VARDATA_ANY(from_status), VARSIZE_ANY_EXHDR(from_status)},
							  (Code) {VARDATA_ANY(to_status), VARSIZE_ANY_EXHDR(to_status)});

	if (step == NULL)
		PG_RETURN_NULL();
	PG_RETURN_BOOL(step->needs_reason);
}
