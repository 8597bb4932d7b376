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

/* "The Chairman" is whoever presides. */
static bool
names_an_office(struct vi_text folded)
{
    static const char *const offices[] = {"chair",       "chairman", "chairwoman",
                                          "chairperson", "mayor",    "person presiding"};
    for (size_t i = 0; i < VI_COUNT(offices); i++)
        if (vi_text_is(folded, offices[i]))
            return true;
    return false;
}

static bool
caster_was_away(const struct fact_moment *moment)
{
    if (moment->caster && moment->caster_match == VI_TRUE)
        return moment->caster->now == VI_FALSE;
    return moment->caster_match == VI_FALSE && moment->has_roll && moment->roll_complete;
}

/* An outgoing chairman who is no member any more still has the casting vote at the election of the
 * next (LGA 1972 s.4(3)). */
static bool
is_voteless(const struct fact_moment *moment, const struct fact_person *caster)
{
    return caster && !caster->votes &&
           !(moment->decision && moment->decision->kind == MODEL_ELECTION);
}

/* Whoever presided at first may have left, or stood aside, since. */
static enum vi_casting
compare_with_chair(const struct fact_moment *moment, struct vi_text caster)
{
    const struct fact_person *chair = moment->presiding;
    if (!chair)
        return VI_CASTING_CHAIR_OPEN;
    if (vi_person_same(caster, chair->folded) != VI_FALSE)
        return is_voteless(moment, chair) ? VI_CASTING_VOTELESS : VI_CASTING_GOOD;
    return chair->now == VI_FALSE ? VI_CASTING_CHAIR_OPEN : VI_CASTING_OF_ANOTHER;
}

static enum vi_casting
unnamed(const struct fact_moment *moment, const struct fact_person *chair)
{
    if (chair->now == VI_FALSE)
        return VI_CASTING_CHAIR_OPEN;
    return is_voteless(moment, chair) ? VI_CASTING_VOTELESS : VI_CASTING_GOOD;
}

enum vi_casting
vi_casting_standing(const struct fact_moment *moment, const struct prog_body *body)
{
    const struct doc_vote *vote = moment->vote;
    if (!vote || !vote->has_casting)
        return VI_CASTING_NONE;
    if (body && body->casting_vote == MODEL_NO)
        return VI_CASTING_NO_RIGHT;
    if (!vote->casting_by.size || names_an_office(vote->casting_by_folded))
        return moment->presiding ? unnamed(moment, moment->presiding) : VI_CASTING_GOOD;
    if (caster_was_away(moment))
        return VI_CASTING_OF_ABSENT;
    return compare_with_chair(moment, vote->casting_by_folded);
}

enum vi_truth
vi_casting_counts(const struct fact_moment *moment, const struct prog_body *body)
{
    const enum vi_casting standing = vi_casting_standing(moment, body);
    if (standing == VI_CASTING_CHAIR_OPEN)
        return VI_UNKNOWN;
    return standing == VI_CASTING_GOOD ? VI_TRUE : VI_FALSE;
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
