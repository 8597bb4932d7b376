/* SPDX-License-Identifier: Apache-2.0 */
#include "support/tally_reference.h"

#include <string.h>

#define CHAINS 40

const struct tally_day tally_days[TALLY_DAYS] = {
    {"2014-03-30", 0, 2013, 2014},   {"2014-03-31", 1, 2013, 2014},
    {"2014-04-01", 2, 2014, 2014},   {"2014-04-02", 3, 2014, 2014},
    {"2014-12-31", 276, 2014, 2014}, {"2015-01-01", 277, 2014, 2015},
    {"2015-03-31", 366, 2014, 2015}, {"2015-04-01", 367, 2015, 2015},
};

/* --- Chains ------------------------------------------------------------------------------------
 */

struct chains {
    bool has[CHAINS][TALLY_GRANTS];
    int count;
};

/* All ways up from a holder that come to nobody twice. */
static void
climb(const struct tally_case *c, const struct tally_act *act, int day, int holder, bool *seen,
      bool *has, struct chains *out)
{
    if (holder == 0) {
        if (out->count < CHAINS)
            memcpy(out->has[out->count++], has, sizeof out->has[0]);
        return;
    }
    seen[holder] = true;
    for (int g = 0; g < c->grant_count; g++) {
        const struct tally_grant *grant = &c->grants[g];
        if (grant->to != holder || seen[grant->from] || (grant->inner && !act->inner) ||
            day < grant->first || day > grant->until)
            continue;
        has[g] = true;
        climb(c, act, day, grant->from, seen, has, out);
        has[g] = false;
    }
    seen[holder] = false;
}

static void
find_chains(const struct tally_case *c, int act, int day, struct chains *out)
{
    bool seen[8] = {false}, has[TALLY_GRANTS] = {false};
    out->count = 0;
    climb(c, &c->acts[act], day, c->acts[act].by, seen, has, out);
}

/* --- Worlds ------------------------------------------------------------------------------------
 */

struct world {
    const struct tally_case *c;
    int act; /* the one that is asked about */
    struct chains chains[TALLY_ACTS][TALLY_DAYS];
    int day[TALLY_ACTS];
    int chain[TALLY_ACTS], amount[TALLY_ACTS], supplier[TALLY_ACTS];
    int same_as[TALLY_ACTS]; /* or -1 */
    int cut[TALLY_ACTS];     /* by document: acts from that on came after, if of one day */
    int else_decided;        /* what no document tells of */
    long left;
    struct tally_answer *answer;
    bool seen[VI_TRUTH_COUNT];
};

bool
tally_alike(const struct tally_act *a, const struct tally_act *b)
{
    return a->document != b->document && a->by == b->by && a->inner == b->inner &&
           a->day == b->day && a->last == b->last && a->low == b->low;
}

static const struct chains *
chains_of(const struct world *w, int act)
{
    return &w->chains[act][w->day[act]];
}

static bool
is_before(const struct world *w, int other)
{
    const struct tally_act *a = &w->c->acts[other], *own = &w->c->acts[w->act];
    if (other == w->act || a->lost || w->same_as[other] >= 0 || w->same_as[w->act] == other)
        return false;
    if (w->day[other] != w->day[w->act])
        return w->day[other] < w->day[w->act];
    return a->document == own->document ? other < w->act : other < w->cut[a->document];
}

static bool
counts_with(const struct world *w, enum tally_over over, int other)
{
    const struct tally_day *a = &tally_days[w->day[other]], *b = &tally_days[w->day[w->act]];
    switch (over) {
    case TALLY_OVER_ACT:
        return false;
    case TALLY_OVER_YEAR:
        return a->year == b->year;
    case TALLY_OVER_CALENDAR:
        return a->calendar_year == b->calendar_year;
    case TALLY_OVER_SUPPLIER:
        return w->supplier[other] == w->supplier[w->act];
    case TALLY_OVER_ALL:
        return true;
    }
    return false;
}

static int
sum_before(const struct world *w, int grant, enum tally_over over)
{
    int sum = 0;
    for (int i = 0; i < w->c->act_count; i++)
        if (is_before(w, i) && chains_of(w, i)->count && chains_of(w, i)->has[w->chain[i]][grant] &&
            counts_with(w, over, i))
            sum += w->amount[i];
    return sum;
}

static bool
is_within(const struct world *w, int chain)
{
    for (int g = 0; g < w->c->grant_count; g++)
        for (int l = 0; chains_of(w, w->act)->has[chain][g] && l < w->c->grants[g].limit_count;
             l++) {
            const struct tally_limit *limit = &w->c->grants[g].limits[l];
            int sum = w->amount[w->act];
            if (limit->over != TALLY_OVER_ACT)
                sum += w->else_decided + sum_before(w, g, limit->over);
            if (sum > limit->most)
                return false;
        }
    return true;
}

static void
note_sums(struct world *w)
{
    for (int g = 0; g < w->c->grant_count; g++)
        for (int l = 0; l < w->c->grants[g].limit_count; l++) {
            const enum tally_over over = w->c->grants[g].limits[l].over;
            struct tally_sum *sum = &w->answer->before[g][over];
            const int here = sum_before(w, g, over);
            if (!sum->any || here < sum->low)
                sum->low = here;
            if (!sum->any || here > sum->high)
                sum->high = here;
            sum->any = true;
        }
}

static void
judge(struct world *w)
{
    bool has = false;
    for (int chain = 0; chain < chains_of(w, w->act)->count && !has; chain++)
        has = is_within(w, chain);
    w->seen[has ? VI_TRUE : VI_FALSE] = true;
    if (!w->else_decided)
        note_sums(w);
}

static bool
end_world(struct world *w)
{
    if (--w->left < 0)
        return false;
    w->else_decided = 0;
    judge(w);
    if (w->c->complete)
        return true;
    w->else_decided = TALLY_OPEN;
    judge(w);
    return true;
}

/* How many of the acts of that day each other document tells of came before. */
static bool
try_cuts(struct world *w, int document)
{
    const struct tally_act *own = &w->c->acts[w->act];
    bool any = false;
    if (document == TALLY_ACTS)
        return end_world(w);
    for (int i = 0; i <= w->c->act_count; i++) {
        const bool here = i < w->c->act_count && w->c->acts[i].document == document &&
                          w->day[i] == w->day[w->act] && document != own->document;
        any |= here;
        if (!here && i < w->c->act_count)
            continue;
        w->cut[document] = i;
        if ((any || i == w->c->act_count) && !try_cuts(w, document + 1))
            return false;
    }
    return true;
}

static bool try_act(struct world *w, int at);

static bool
is_taken(const struct world *w, int at, int as)
{
    for (int i = 0; i < at; i++)
        if (w->same_as[i] == as && w->c->acts[i].document == w->c->acts[at].document)
            return true;
    return false;
}

#define SUPPLIERS 3 /* the two that are named, and any other */

static bool
try_suppliers(struct world *w, int at)
{
    const int named = w->c->acts[at].supplier;
    for (int i = named ? named : 1; i <= (named ? named : SUPPLIERS); i++) {
        w->supplier[at] = i;
        if (!try_act(w, at + 1))
            return false;
    }
    return true;
}

static bool
try_amounts(struct world *w, int at)
{
    const struct tally_act *act = &w->c->acts[at];
    for (int pence = act->low; pence <= act->high; pence++) {
        if (pence > TALLY_TOP)
            pence = act->high;
        w->amount[at] = pence;
        if (!try_suppliers(w, at))
            return false;
    }
    return true;
}

static bool
try_act(struct world *w, int at)
{
    if (at == w->c->act_count)
        return try_cuts(w, 0);
    const struct tally_act *act = &w->c->acts[at];
    w->same_as[at] = -1;
    w->chain[at] = 0;
    w->day[at] = act->day;
    if (act->lost)
        return try_act(w, at + 1);
    for (int as = 0; as < at; as++) {
        if (w->c->acts[as].lost || w->same_as[as] >= 0 || !tally_alike(&w->c->acts[as], act) ||
            is_taken(w, at, as))
            continue;
        w->same_as[at] = as;
        w->day[at] = w->day[as];
        if (at == w->act ? !try_amounts(w, at) : !try_act(w, at + 1))
            return false;
    }
    w->same_as[at] = -1;
    for (w->day[at] = act->day; w->day[at] <= act->last; w->day[at]++) {
        const int count = chains_of(w, at)->count, ways = at == w->act || !count ? 1 : count;
        for (w->chain[at] = 0; w->chain[at] < ways; w->chain[at]++)
            if (!try_amounts(w, at))
                return false;
    }
    return true;
}

bool
tally_reference(const struct tally_case *dossier, int act, long most, struct tally_answer *answer)
{
    struct world w = {.c = dossier, .act = act, .left = most, .answer = answer};
    memset(answer, 0, sizeof *answer);
    for (int i = 0; i < dossier->act_count; i++)
        for (int day = 0; day < TALLY_DAYS; day++)
            find_chains(dossier, i, day, &w.chains[i][day]);
    if (!try_act(&w, 0))
        return false;
    answer->truth = w.seen[VI_TRUE] ? (w.seen[VI_FALSE] ? VI_UNKNOWN : VI_TRUE) : VI_FALSE;
    return true;
}

/* Of what is not stated there are no parts, nor of what was on some day. */
static bool
is_part(const struct tally_act *act)
{
    return act->day == act->last && (act->low || act->high != TALLY_OPEN);
}

int
tally_reference_parts(const struct tally_case *dossier, int act, int days, bool same, int *sum)
{
    const struct tally_act *own = &dossier->acts[act];
    int count = 0;
    *sum = own->low;
    for (int i = 0; i < dossier->act_count; i++) {
        const struct tally_act *at = &dossier->acts[i];
        const int apart = tally_days[at->day].number - tally_days[own->day].number;
        const int key = same ? at->purchase : at->supplier;
        if (i == act || at->lost || !is_part(at) || !is_part(own) || at->by != own->by ||
            at->inner != own->inner || !key || key != (same ? own->purchase : own->supplier) ||
            apart > days || apart < -days)
            continue;
        count++;
        *sum += at->low;
    }
    return count;
}
