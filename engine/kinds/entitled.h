/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a named voter was entitled to vote at the moment. */
#ifndef VI_KINDS_ENTITLED_H
#define VI_KINDS_ENTITLED_H

#include "model/facts.h"

/* False: absent, without a vote, or barred by an interest without a dispensation (Localism Act 2011
 * s.31(4)).  Unknown: the record does not show it. */
enum vi_truth vi_vote_entitled(const struct fact_moment *moment, const struct fact_cast *cast);

/* Does a recorded casting vote count: was it given by whoever presided, where whoever presides has
 * one?  True also where the record does not say who gave it or who presided.  `body` may be NULL.
 */
bool vi_casting_counts(const struct fact_moment *moment, const struct prog_body *body);

/* How many members of some classes (a mask) are present; one of no stated class is a voting
 * member. */
struct vi_range vi_present_among(const struct fact_moment *moment, uint32_t classes);
/* The same moment as if only members of some classes were there: of the votes what the names show,
 * of the body nothing. */
void vi_moment_among(const struct fact_moment *moment, uint32_t classes, struct fact_moment *out);

#endif
