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

#endif
