/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/entitled.h"

#include "kinds/moment.h"

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

static bool
is_among(const struct fact_person *person, uint32_t classes)
{
    const enum model_member_class class_ =
        person->class_ == MODEL_CLASS_UNKNOWN ? MODEL_VOTING : person->class_;
    return classes >> class_ & 1;
}

struct vi_range
vi_present_among(const struct fact_moment *moment, uint32_t classes)
{
    struct vi_range present = {0, 0};
    for (size_t i = 0; i < moment->person_count; i++) {
        const struct fact_person *person = moment->persons[i];
        if (!is_among(person, classes))
            continue;
        present.low += person->now == VI_TRUE;
        present.high += person->now != VI_FALSE;
    }
    if (!moment->roll_complete)
        present.high = VI_MOST;
    return present;
}

static void
bind(struct fact_claims *claims, int variable, struct vi_range value)
{
    claims->given = true;
    claims->binds[variable] = true;
    claims->value[variable] = value;
}

/* Whose vote it is may not be known: then it may be one of theirs. */
static void
votes_among(const struct fact_moment *moment, uint32_t classes, struct vi_range votes[])
{
    for (size_t i = 0; i < moment->cast_count; i++) {
        const struct fact_cast *cast = &moment->casts[i];
        const bool known = cast->person && cast->match == VI_TRUE;
        if (cast->again || cast->cast->casting || vi_vote_entitled(moment, cast) == VI_FALSE ||
            (known && !is_among(cast->person, classes)))
            continue;
        votes[cast->cast->way].low += known;
        votes[cast->cast->way].high++;
    }
}

void
vi_moment_among(const struct fact_moment *moment, uint32_t classes, struct fact_moment *out)
{
    struct vi_range votes[MODEL_WAY_COUNT] = {{0, 0}};
    const struct doc_vote *vote = moment->vote;
    const bool all = vote && (vote->recorded || vote->complete == MODEL_YES);
    *out = *moment;
    for (int source = 0; source < FACT_SOURCES; source++)
        out->claims[source] = (struct fact_claims){.place = moment->claims[source].place};
    votes_among(moment, classes, votes);
    for (int way = FACT_FOR; way <= FACT_ABSTAINING; way++) {
        if (!all || !moment->cast_count)
            votes[way].high =
                moment->x[way].high < votes[way].low ? votes[way].low : moment->x[way].high;
        bind(&out->claims[FACT_FROM_NAMES], way, votes[way]);
    }
    bind(&out->claims[FACT_FROM_ROLL], FACT_PRESENT, vi_present_among(moment, classes));
    out->party_count = 0;
    vi_moment_derive(out);
}
