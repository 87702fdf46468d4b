/*
 * explain.h
 *		Explains an award in words, as an officer would write to the enterprise.
 */
#ifndef JM_EXPLAIN_H
#define JM_EXPLAIN_H

#include "law/award.h"

extern text *explain_award_zh(const AwardItem *item, const AwardInput *input, const Award *award);
extern text *explain_award_en(const AwardItem *item, const AwardInput *input, const Award *award);

#endif							/* JM_EXPLAIN_H */
