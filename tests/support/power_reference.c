/* SPDX-License-Identifier: Apache-2.0 */
#include "support/power_reference.h"

#include <string.h>

#define CHAIN_MOST 16
#define KINDS_MOST 8 /* of limit */

typedef enum vi_truth truth;

struct asked {
    const struct prog_authority *a;
    const struct prog_function *function; /* as in force on the day */
    int64_t day;
};

/* One way of measuring an act: what is measured, and over what. */
struct measure {
    struct vi_text of;
    const char *over; /* "act", "supplier", "year", "all" */
};

/* What an act comes to, by each measure. */
struct act {
    struct measure measure[KINDS_MOST];
    int64_t pence[KINDS_MOST];
    size_t count;
};

static bool
on(struct prog_period period, int64_t day)
{
    return day >= period.from && day <= period.until;
}

static bool
same(struct vi_text a, struct vi_text b)
{
    return vi_text_equal(a, b);
}

/* --- Functions ------------------------------------------------------------------------------- */

static bool
function_on(const struct prog_function *function, int64_t day)
{
    for (; function; function = function->parent)
        if (!on(function->period, day))
            return false;
    return true;
}

static const struct prog_function *
find_function(const struct prog_authority *a, struct vi_text id, int64_t day)
{
    for (size_t i = 0; i < a->function_count; i++)
        if (same(a->functions[i].id, id) && function_on(&a->functions[i], day))
            return &a->functions[i];
    return NULL;
}

static bool
is_in(const struct prog_function *function, struct vi_text outer)
{
    for (; function; function = function->parent)
        if (same(function->id, outer))
            return true;
    return false;
}

/* --- Holders --------------------------------------------------------------------------------- */

static const struct prog_body *
find_body(const struct asked *q, struct vi_text holder)
{
    for (size_t i = 0; i < q->a->body_count; i++)
        if (same(q->a->bodies[i].id, holder) && on(q->a->bodies[i].period, q->day))
            return &q->a->bodies[i];
    return NULL;
}

static const struct prog_post *
find_post(const struct asked *q, struct vi_text holder)
{
    for (size_t i = 0; i < q->a->post_count; i++)
        if (same(q->a->posts[i].id, holder) && on(q->a->posts[i].period, q->day))
            return &q->a->posts[i];
    return NULL;
}

static bool
find_member(const struct asked *q, struct vi_text holder)
{
    for (size_t i = 0; i < q->a->seat_count; i++)
        if ((same(q->a->seats[i].member, holder) || same(q->a->seats[i].office, holder)) &&
            on(q->a->seats[i].period, q->day))
            return true;
    return false;
}

static bool
is_foreign(struct vi_text holder)
{
    return memchr(holder.at, '/', holder.size) != NULL;
}

/* A word of the kinds of holder; empty where it is not known. */
static struct vi_text
kind_of(const struct asked *q, struct vi_text holder)
{
    const struct prog_body *body = find_body(q, holder);
    if (body)
        return vi_text_from(vi_words_name(model_body_kinds, (int)body->kind));
    if (find_post(q, holder))
        return VI_TEXT("officer");
    if (find_member(q, holder))
        return VI_TEXT("member");
    return same(holder, q->a->id) ? VI_TEXT("authority") : VI_TEXT("");
}

static truth
is_there(const struct asked *q, struct vi_text holder)
{
    const bool known = find_body(q, holder) || find_post(q, holder) || find_member(q, holder);
    return known || is_foreign(holder) || same(holder, q->a->id) ? VI_TRUE : VI_FALSE;
}

static truth
is_kind(const struct asked *q, struct vi_text holder, struct vi_text kinds)
{
    const struct vi_text kind = kind_of(q, holder);
    if (!kind.size)
        return VI_UNKNOWN;
    return vi_text_count_word(kinds, kind) ? VI_TRUE : VI_FALSE;
}

/* --- The law --------------------------------------------------------------------------------- */

static truth
by_law(const struct asked *q, struct vi_text holder)
{
    const struct prog_function *said = q->function;
    while (said && !said->kind.size && !said->held_by.size)
        said = said->parent;
    if (said && said->held_by.size)
        return same(said->held_by, holder) ? VI_TRUE : VI_FALSE;
    const struct prog_body *body = find_body(q, holder);
    const bool is_executive = body && body->kind == MODEL_BODY_EXECUTIVE;
    const bool is_council = body && body->kind == MODEL_BODY_COUNCIL;
    bool executive_stands = false;
    for (size_t i = 0; i < q->a->body_count; i++)
        executive_stands |=
            q->a->bodies[i].kind == MODEL_BODY_EXECUTIVE && on(q->a->bodies[i].period, q->day);
    if (said && vi_text_is(said->kind, "council"))
        return is_council ? VI_TRUE : VI_FALSE;
    if (!executive_stands)
        return is_council ? VI_TRUE : VI_FALSE;
    if (said && vi_text_is(said->kind, "executive"))
        return is_executive ? VI_TRUE : VI_FALSE;
    return is_executive || is_council ? VI_UNKNOWN : VI_FALSE;
}

/* --- One grant ------------------------------------------------------------------------------- */

static bool
covers(const struct asked *q, const struct prog_grant *grant)
{
    if (!on(grant->period, q->day) || q->day >= grant->revoked_on ||
        !is_in(q->function, grant->function))
        return false;
    for (size_t i = 0; i < grant->except_count; i++)
        if (is_in(q->function, grant->except[i]))
            return false;
    return true;
}

static struct measure
measure_of(const struct prog_limit *limit)
{
    const bool over = limit->per.size && !vi_text_is(limit->per, "act") &&
                      !vi_text_is(limit->per, "contract") && !vi_text_is(limit->per, "decision");
    return (struct measure){limit->of, !over                                ? "act"
                                       : vi_text_is(limit->per, "year")     ? "year"
                                       : vi_text_is(limit->per, "supplier") ? "supplier"
                                                                            : "all"};
}

static bool
same_measure(struct measure a, struct measure b)
{
    return same(a.of, b.of) && strcmp(a.over, b.over) == 0;
}

/* Is this sum inside the limit?  A limit that is itself a range leaves open what is in the range.
 */
static truth
allows(const struct prog_limit *limit, int64_t pence)
{
    truth t = VI_TRUE;
    if (limit->cap == PROG_CAP_NONE)
        return VI_TRUE;
    if (limit->cap == PROG_CAP_UNKNOWN)
        return VI_UNKNOWN;
    if (limit->has_up_to)
        t = vi_truth_and(t, pence <= limit->up_to.pence.low    ? VI_TRUE
                            : pence <= limit->up_to.pence.high ? VI_UNKNOWN
                                                               : VI_FALSE);
    if (limit->has_from)
        t = vi_truth_and(t, pence >= limit->from.pence.high  ? VI_TRUE
                            : pence >= limit->from.pence.low ? VI_UNKNOWN
                                                             : VI_FALSE);
    return t;
}

static truth
grant_allows(const struct prog_grant *grant, struct measure measure, int64_t pence)
{
    truth t = VI_TRUE;
    for (size_t i = 0; i < grant->limit_count; i++)
        if (same_measure(measure_of(&grant->limits[i]), measure))
            t = vi_truth_and(t, allows(&grant->limits[i], pence));
    return t;
}

static truth
within_limits(const struct prog_grant *grant, const struct act *act)
{
    truth t = VI_TRUE;
    for (size_t i = 0; i < act->count; i++)
        t = vi_truth_and(t, grant_allows(grant, act->measure[i], act->pence[i]));
    return t;
}

/* --- Reservations ---------------------------------------------------------------------------- */

/* Is `above` one from whom `below` has the function, through whatever grants cover it? */
static bool
stands_above(const struct asked *q, struct vi_text above, struct vi_text below, int depth)
{
    for (size_t i = 0; depth && i < q->a->grant_count; i++) {
        const struct prog_grant *grant = &q->a->grants[i];
        if (covers(q, grant) && same(grant->to, below) &&
            (same(grant->from, above) || stands_above(q, above, grant->from, depth - 1)))
            return true;
    }
    return false;
}

static truth
may_receive(const struct asked *q, struct vi_text holder)
{
    truth all = VI_TRUE;
    for (size_t i = 0; i < q->a->reserve_count; i++) {
        const struct prog_reserve *reserve = &q->a->reserves[i];
        if (!on(reserve->period, q->day) || !is_in(q->function, reserve->function))
            continue;
        truth t = VI_TRUE;
        if (reserve->to.size || reserve->kinds.size) {
            t = VI_FALSE;
            if (reserve->to.size &&
                (same(reserve->to, holder) || stands_above(q, holder, reserve->to, 6)))
                t = VI_TRUE;
            if (reserve->kinds.size)
                t = vi_truth_or(t, is_kind(q, holder, reserve->kinds));
        }
        if (same(reserve->not_to, holder))
            t = VI_FALSE;
        if (reserve->not_kinds.size)
            t = vi_truth_and(t, vi_truth_not(is_kind(q, holder, reserve->not_kinds)));
        all = vi_truth_and(all, t);
    }
    return all;
}

/* --- Passing on ------------------------------------------------------------------------------ */

/* Of each sum: whatever the lower grant allows, the upper one has to. */
static truth
is_narrower(const struct prog_grant *upper, const struct prog_grant *lower,
            const struct prog_function *function)
{
    truth all = VI_TRUE;
    const struct prog_function *at = function;
    while (!same(at->id, lower->function))
        at = at->parent;
    if (!is_in(at, upper->function))
        return VI_FALSE;
    for (size_t i = 0; i < upper->limit_count; i++) {
        const struct measure measure = measure_of(&upper->limits[i]);
        bool fails = false, may_fail = false;
        for (int64_t pence = -1; pence <= POWER_REFERENCE_TOP; pence++) {
            /* Below nothing stands for no lower bound at all. */
            const truth low = grant_allows(lower, measure, pence);
            const truth high = allows(&upper->limits[i], pence);
            fails |= low == VI_TRUE && high == VI_FALSE;
            may_fail |= low != VI_FALSE && high != VI_TRUE;
        }
        all = vi_truth_and(all, fails ? VI_FALSE : may_fail ? VI_UNKNOWN : VI_TRUE);
    }
    return all;
}

/* Where nothing is said: bodies may pass on, members of the executive to officers, officers not. */
static truth
law_lets_pass(const struct asked *q, const struct prog_grant *upper, const struct prog_grant *next)
{
    const struct vi_text giver = kind_of(q, upper->to), receiver = kind_of(q, next->to);
    if (vi_text_is(giver, "officer"))
        return VI_FALSE;
    if (vi_text_is(giver, "member"))
        return !receiver.size ? VI_UNKNOWN : vi_text_is(receiver, "officer") ? VI_TRUE : VI_FALSE;
    return !giver.size || vi_text_is(giver, "authority") ? VI_UNKNOWN : VI_TRUE;
}

/* Do the terms of a grant allow all that hang from it in this chain? */
static truth
may_pass(const struct asked *q, const struct prog_grant *const *chain, size_t at, size_t count)
{
    const struct prog_grant *upper = chain[at];
    truth t = VI_TRUE;
    if (at + 1 == count)
        return VI_TRUE;
    if (vi_text_is(upper->sub_delegable, "no"))
        return VI_FALSE;
    if (!upper->sub_delegable.size)
        t = law_lets_pass(q, upper, chain[at + 1]);
    if (upper->depth != VI_MOST && (int64_t)(count - at - 1) > upper->depth)
        return VI_FALSE;
    for (size_t i = at + 1; i < count; i++) {
        if (upper->to_kinds.size)
            t = vi_truth_and(t, is_kind(q, chain[i]->to, upper->to_kinds));
        if (vi_text_is(upper->sub_delegable, "narrower"))
            t = vi_truth_and(t, is_narrower(upper, chain[i], q->function));
    }
    return t;
}

/* --- Chains ---------------------------------------------------------------------------------- */

static truth
chain_holds(const struct asked *q, const struct prog_grant *const *chain, size_t count,
            const struct act *act)
{
    truth t = is_foreign(chain[0]->from) ? VI_UNKNOWN : by_law(q, chain[0]->from);
    for (size_t i = 0; i < count; i++) {
        t = vi_truth_and(t, is_there(q, chain[i]->to));
        t = vi_truth_and(t, may_receive(q, chain[i]->to));
        t = vi_truth_and(t, may_pass(q, chain, i, count));
        t = vi_truth_and(t, within_limits(chain[i], act));
    }
    return t;
}

/* All chains that end with those of `chain`, the last `count` of CHAIN_MOST places. */
static truth
some_chain(const struct asked *q, const struct prog_grant **chain, size_t count,
           struct vi_text holder, const struct act *act)
{
    truth some = VI_FALSE;
    if (count == CHAIN_MOST)
        return some;
    for (size_t i = 0; i < q->a->grant_count; i++) {
        const struct prog_grant *grant = &q->a->grants[i];
        bool round = same(grant->from, grant->to);
        for (size_t j = CHAIN_MOST - count; j < CHAIN_MOST; j++)
            round |= same(chain[j]->to, grant->from) || same(chain[j]->to, grant->to);
        if (!same(grant->to, holder) || round || !covers(q, grant))
            continue;
        chain[CHAIN_MOST - count - 1] = grant;
        some = vi_truth_or(some, chain_holds(q, &chain[CHAIN_MOST - count - 1], count + 1, act));
        some = vi_truth_or(some, some_chain(q, chain, count + 1, grant->from, act));
    }
    return some;
}

/* As far as the post's own power goes, whether or not anybody is in it. */
static truth
post_has_power(const struct asked *q, struct vi_text holder, const struct act *act)
{
    const struct prog_grant *chain[CHAIN_MOST];
    return vi_truth_or(by_law(q, holder), some_chain(q, chain, 0, holder, act));
}

static truth
has_power(const struct asked *q, struct vi_text holder, const struct act *act)
{
    const struct prog_post *post = find_post(q, holder);
    truth t = is_there(q, holder), certain = VI_TRUE;
    if (t == VI_FALSE)
        return VI_FALSE;
    t = post && post->vacant ? VI_FALSE : post_has_power(q, holder, act);
    /* Who acts for a vacant post certainly acts for it, and for whom that post acted; else it may
     * have been away. */
    const struct prog_post *acted = post && !post->vacant ? post : NULL;
    for (int turns = 0; acted && acted->acts_for.size && turns < 8; turns++) {
        const struct vi_text other = acted->acts_for;
        acted = find_post(q, other);
        if (!acted || same(other, holder))
            break;
        certain = acted->vacant ? certain : VI_UNKNOWN;
        t = vi_truth_or(t, vi_truth_and(certain, post_has_power(q, other, act)));
        if (!acted->vacant)
            break;
    }
    return t;
}

/* --- Every amount ---------------------------------------------------------------------------- */

static void
add_measure(struct act *act, struct measure measure)
{
    for (size_t i = 0; i < act->count; i++)
        if (same_measure(act->measure[i], measure))
            return;
    act->measure[act->count++] = measure;
}

static bool
is_act(const struct act *act, size_t i)
{
    return vi_text_is(act->measure[i].of, "act") && strcmp(act->measure[i].over, "act") == 0;
}

struct tally {
    bool seen[VI_TRUTH_COUNT];
};

/* What comes together is at least the act itself. */
static bool
is_possible(const struct act *act)
{
    for (size_t i = 0; i < act->count; i++)
        for (size_t j = 0; j < act->count; j++)
            if (same(act->measure[i].of, act->measure[j].of) &&
                strcmp(act->measure[j].over, "act") == 0 && act->pence[i] < act->pence[j])
                return false;
    return true;
}

static void
try_amounts(const struct asked *q, const struct power_reference_question *question, struct act *act,
            size_t from, struct tally *tally)
{
    if (from == act->count) {
        if (is_possible(act))
            tally->seen[has_power(q, question->holder, act)] = true;
        return;
    }
    int64_t low = 0, high = POWER_REFERENCE_TOP;
    if (is_act(act, from) && !question->any_amount) {
        low = question->pence.low < 0 ? 0 : question->pence.low;
        high = question->pence.high < high ? question->pence.high : high;
    }
    for (act->pence[from] = low; act->pence[from] <= high; act->pence[from]++)
        try_amounts(q, question, act, from + 1, tally);
}

enum vi_truth
power_reference(const struct power_reference_question *question)
{
    const struct asked q = {question->authority,
                            find_function(question->authority, question->function, question->day),
                            question->day};
    struct act act = {.count = 0};
    struct tally tally = {{false}};
    if (!q.function)
        return VI_FALSE;
    add_measure(&act, (struct measure){VI_TEXT("act"), "act"});
    for (size_t i = 0; i < q.a->grant_count; i++)
        for (size_t j = 0; j < q.a->grants[i].limit_count; j++)
            add_measure(&act, measure_of(&q.a->grants[i].limits[j]));
    try_amounts(&q, question, &act, 0, &tally);
    if (question->any_amount)
        return tally.seen[VI_TRUE] ? VI_TRUE : tally.seen[VI_UNKNOWN] ? VI_UNKNOWN : VI_FALSE;
    const bool mixed = tally.seen[VI_UNKNOWN] || (tally.seen[VI_TRUE] && tally.seen[VI_FALSE]);
    return mixed ? VI_UNKNOWN : tally.seen[VI_TRUE] ? VI_TRUE : VI_FALSE;
}
