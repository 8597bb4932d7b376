/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/entitled.h"

#include "base/names.h"

/* A vote is itself evidence of presence, so only what contradicts it counts:
 * an absence that the record states, or a complete list without the name. */
static enum vi_truth
was_there(const struct fact_moment *moment, const struct fact_cast *cast)
{
    const bool complete = moment->has_roll && moment->roll_complete;
    if (cast->match == VI_UNKNOWN)
        return complete ? VI_UNKNOWN : VI_TRUE;
    if (!cast->person || cast->match == VI_FALSE)
        return complete ? VI_FALSE : VI_TRUE;
    return cast->person->now == VI_FALSE ? VI_FALSE : VI_TRUE;
}

enum vi_truth
vi_vote_entitled(const struct fact_moment *moment, const struct fact_cast *cast)
{
    if (cast->cast->way == MODEL_NOT_VOTING)
        return VI_TRUE;
    const enum vi_truth there = was_there(moment, cast);
    if (!cast->person || cast->match != VI_TRUE)
        return there;
    if (!cast->person->votes || cast->person->interest)
        return VI_FALSE;
    return there;
}

bool
vi_casting_counts(const struct fact_moment *moment, const struct prog_body *body)
{
    const struct doc_vote *vote = moment->vote;
    if (!vote || !vote->has_casting || (body && body->casting_vote == MODEL_NO))
        return false;
    return !vote->casting_by.size || !moment->presiding ||
           vi_person_same(vote->casting_by_folded, moment->presiding->folded) != VI_FALSE;
}
