/* SPDX-License-Identifier: Apache-2.0 */
/* Whether a named voter was entitled to vote at the moment. */
#ifndef VI_KINDS_ENTITLED_H
#define VI_KINDS_ENTITLED_H

#include "model/facts.h"

/* False: absent, without a vote, or barred by an interest without a dispensation (Localism Act 2011
 * s.31(4)).  Unknown: the record does not show it. */
enum vi_truth vi_vote_entitled(const struct fact_moment *moment, const struct fact_cast *cast);

/* How a recorded casting vote stands. */
enum vi_casting {
    VI_CASTING_NONE,       /* none is recorded */
    VI_CASTING_GOOD,       /* of whoever presided, as far as the record says */
    VI_CASTING_NO_RIGHT,   /* whoever presides over that body has none */
    VI_CASTING_OF_ANOTHER, /* somebody else presided */
    VI_CASTING_OF_ABSENT,  /* whoever is named was not there, or an interest bars them */
    VI_CASTING_VOTELESS,   /* whoever gave it has no vote (LGHA 1989 s.13(7), (9)) */
    VI_CASTING_CHAIR_OPEN  /* who presided then is not recorded */
};

/* A casting vote of nobody by name is taken to be of whoever presided: only they have one.  `body`
 * may be NULL. */
enum vi_casting vi_casting_standing(const struct fact_moment *moment, const struct prog_body *body);
/* Does it count? */
enum vi_truth vi_casting_counts(const struct fact_moment *moment, const struct prog_body *body);

/* How many members of some classes (a mask) are present; one of no stated class is a voting
 * member. */
struct vi_range vi_present_among(const struct fact_moment *moment, uint32_t classes);
/* The same moment as if only members of some classes were there: of the votes what the names show,
 * of the body nothing. */
void vi_moment_among(const struct fact_moment *moment, uint32_t classes, struct fact_moment *out);

#endif
