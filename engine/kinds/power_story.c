/* SPDX-License-Identifier: Apache-2.0 */
/* Chains told link by link.  Slower than the search, and asked only of what is to be explained. */
#include "kinds/power_story.h"

#include <stdlib.h>

#include "kinds/power_search.h"

/* --- One link -------------------------------------------------------------------------------- */

struct telling {
    struct vi_power *power;
    const struct vi_power_question *question;
    const struct prog_scheme *scheme;
    struct vi_power_box asked;
    uint32_t faults; /* mask of those that are looked for */
};

static void
blame(const struct telling *telling, struct vi_power_link *link, enum vi_power_fault fault,
      enum vi_truth truth)
{
    if (truth >= link->truth || !(telling->faults >> fault & 1))
        return;
    link->truth = truth;
    link->fault = fault;
}

static void
look_at_days(const struct telling *telling, struct vi_power_link *link)
{
    const struct scheme_grant *grant = link->grant;
    const int64_t day = telling->question->day;
    if (grant->written->force >= PROG_FORCE_PENDING) {
        blame(telling, link,
              grant->written->force == PROG_FORCE_VOID ? VI_POWER_VOID : VI_POWER_PENDING,
              VI_FALSE);
        return;
    }
    if (grant->perhaps)
        blame(telling, link, VI_POWER_PERHAPS, VI_UNKNOWN);
    if (day < grant->first)
        blame(telling, link, VI_POWER_NOT_YET, VI_FALSE);
    if (day > grant->until)
        blame(telling, link,
              grant->written->revoked_on != VI_MOST && day >= grant->written->revoked_on
                  ? VI_POWER_REVOKED
                  : VI_POWER_ENDED,
              VI_FALSE);
}

static void
look_at_receiver(const struct telling *telling, struct vi_power_link *link)
{
    const enum vi_truth exists =
        vi_power_exists(telling->scheme, link->grant->to, telling->question->day);
    blame(telling, link, exists == VI_FALSE ? VI_POWER_ABSENT : VI_POWER_UNDECLARED, exists);
    blame(telling, link, VI_POWER_RESERVED,
          vi_power_open(telling->power, telling->question, link->grant->to, &link->reserve));
}

static void
look_at_limits(const struct telling *telling, struct vi_power_link *link)
{
    for (uint32_t i = 0; i < link->grant->bound_count && !telling->question->any_amount; i++) {
        const struct scheme_bound *bound = &telling->scheme->bounds[link->grant->bound_first + i];
        const struct vi_range asked = telling->asked.side[bound->dimension];
        const struct scheme_bound left = vi_power_left(telling->question, link->grant, bound);
        const struct vi_range maybe = vi_power_common(asked, left.maybe);
        const struct vi_range sure = vi_power_common(asked, left.sure);
        const enum vi_truth truth = maybe.low > maybe.high                             ? VI_FALSE
                                    : sure.low == asked.low && sure.high == asked.high ? VI_TRUE
                                                                                       : VI_UNKNOWN;
        if (truth < link->truth && telling->faults >> VI_POWER_LIMIT & 1)
            link->bound = bound;
        blame(telling, link, VI_POWER_LIMIT, truth);
    }
}

/* The terms of one grant further up, for the link at `below` places beneath it. */
static void
look_above(const struct telling *telling, const struct vi_power_link *above, size_t below,
           struct vi_power_link *link)
{
    const struct scheme_grant *grant = above->grant;
    const uint32_t kind = vi_power_kind(telling->scheme, link->grant->to, telling->question->day);
    const enum vi_truth before = link->truth;
    if (below == 1)
        blame(telling, link, VI_POWER_ONWARD,
              vi_power_onward(telling->question, grant, link->grant));
    if (below > grant->depth)
        blame(telling, link, VI_POWER_DEPTH, VI_FALSE);
    if (grant->to_kinds && !(grant->to_kinds & kind))
        blame(telling, link, VI_POWER_KIND, kind == 1 ? VI_UNKNOWN : VI_FALSE);
    if (grant->onward == SCHEME_ONWARD_NARROWER)
        blame(telling, link, VI_POWER_WIDER,
              vi_power_narrower(telling->scheme, grant, link->grant));
    if (link->truth < before)
        link->above = grant;
}

static void
look_at(const struct telling *telling, struct vi_power_link *links, size_t index)
{
    struct vi_power_link *link = &links[index];
    link->truth = VI_TRUE;
    look_at_days(telling, link);
    if (vi_power_excludes(telling->scheme, link->grant, telling->question->node))
        blame(telling, link, VI_POWER_EXCLUDED, VI_FALSE);
    look_at_receiver(telling, link);
    for (size_t above = index; above-- > 0 && link->truth != VI_FALSE;)
        look_above(telling, &links[above], index - above, link);
    look_at_limits(telling, link);
}

static struct telling
telling_of(struct vi_power *power, const struct vi_power_question *question)
{
    struct telling telling = {power, question, question->scheme, {{{0, 0}}}, UINT32_MAX};
    vi_power_asked(question, &telling.asked);
    return telling;
}

/* --- A whole chain --------------------------------------------------------------------------- */

static void
note(const struct telling *telling, struct vi_power_story *story, enum vi_power_fault fault,
     enum vi_truth truth, const struct vi_power_link *at)
{
    if (truth >= story->truth || !(telling->faults >> fault & 1))
        return;
    story->fault = fault;
    story->truth = truth;
    story->at = at;
}

static void
look_at_source(const struct telling *telling, struct vi_power_story *story)
{
    const bool foreign = telling->scheme->holders[story->source].foreign;
    const enum vi_truth source = vi_power_source(telling->question, story->source);
    if (foreign && story->count)
        note(telling, story, VI_POWER_ELSEWHERE, VI_UNKNOWN, NULL);
    else
        note(telling, story, source == VI_FALSE ? VI_POWER_NO_SOURCE : VI_POWER_CHOICE, source,
             NULL);
}

static void
look_at_holder(const struct telling *telling, struct vi_power_story *story)
{
    const struct prog_scheme *scheme = telling->scheme;
    const int64_t day = telling->question->day;
    const struct scheme_standing *standing = vi_power_standing(scheme, story->holder, day);
    const enum vi_truth exists = vi_power_exists(scheme, story->holder, day);
    note(telling, story, exists == VI_FALSE ? VI_POWER_ABSENT : VI_POWER_UNDECLARED, exists, NULL);
    if (standing && standing->vacant && !story->acting)
        note(telling, story, VI_POWER_VACANT, VI_FALSE, NULL);
    if (story->acting && (!standing || !standing->vacant))
        note(telling, story, VI_POWER_PRESENT, VI_UNKNOWN, NULL);
}

static void
tell(const struct telling *telling, struct vi_power_link *links, struct vi_power_story *story)
{
    story->links = links;
    story->truth = VI_TRUE;
    story->fault = VI_POWER_SOUND;
    look_at_source(telling, story);
    for (size_t i = 0; i < story->count; i++) {
        look_at(telling, links, i);
        note(telling, story, links[i].fault, links[i].truth, &links[i]);
    }
    look_at_holder(telling, story);
}

void
vi_power_tell(struct vi_power *power, const struct vi_power_question *question,
              const struct vi_power_chain *chain, struct vi_arena *arena,
              struct vi_power_story *out)
{
    const struct telling telling = telling_of(power, question);
    struct vi_power_link *links = VI_NEW_ARRAY(arena, struct vi_power_link, chain->count);
    *out = (struct vi_power_story){
        .source = chain->source, .holder = chain->holder, .acting = chain->acting};
    if (!links || !vi_power_ready(power, question->scheme))
        return;
    out->count = chain->count;
    for (size_t i = 0; i < chain->count; i++)
        links[i].grant = &question->scheme->grants[chain->grants[i]];
    tell(&telling, links, out);
}

void
vi_power_retell(struct vi_power *power, const struct vi_power_question *question, uint32_t faults,
                struct vi_power_story *story)
{
    struct telling telling = telling_of(power, question);
    telling.faults = faults | 1u << VI_POWER_SOUND;
    if (story->fault == VI_POWER_NO_FUNCTION || !vi_power_ready(power, question->scheme))
        return;
    for (size_t i = 0; i < story->count; i++)
        story->links[i] = (struct vi_power_link){.grant = story->links[i].grant};
    story->at = NULL;
    tell(&telling, story->links, story);
}

/* --- The nearest chain ----------------------------------------------------------------------- */

#define NOWHERE UINT32_MAX

/* How far the search has come, by holder. */
struct reach {
    uint32_t way;  /* the grant from here down, or NOWHERE */
    uint64_t cost; /* of the chain from here down */
    bool seen, done;
};

struct waiting { /* a holder to look at, unless it was reached for less meanwhile */
    uint64_t cost;
    uint32_t holder;
};

struct nearing {
    const struct telling *telling;
    struct vi_arena *arena;
    struct reach *reach;
    struct waiting *heap; /* the least first */
    size_t count, room;
    uint32_t holder, end; /* where it leads; 0: nowhere yet */
    uint32_t dead;        /* the first holder to whom nothing gives it */
};

static void
put(struct nearing *nearing, struct waiting waiting)
{
    if (nearing->count == nearing->room) {
        const size_t room = nearing->room ? 2 * nearing->room : 64;
        nearing->heap =
            VI_GROW(nearing->arena, struct waiting, nearing->heap, nearing->count, room);
        nearing->room = nearing->heap ? room : 0;
        if (!nearing->heap) {
            nearing->count = 0;
            return;
        }
    }
    size_t at = nearing->count++;
    for (; at && nearing->heap[(at - 1) / 2].cost > waiting.cost; at = (at - 1) / 2)
        nearing->heap[at] = nearing->heap[(at - 1) / 2];
    nearing->heap[at] = waiting;
}

static struct waiting
take(struct nearing *nearing)
{
    const struct waiting least = nearing->heap[0], last = nearing->heap[--nearing->count];
    size_t at = 0;
    for (size_t next; (next = 2 * at + 1) < nearing->count; at = next) {
        next +=
            next + 1 < nearing->count && nearing->heap[next + 1].cost < nearing->heap[next].cost;
        if (nearing->heap[next].cost >= last.cost)
            break;
        nearing->heap[at] = nearing->heap[next];
    }
    nearing->heap[at] = last;
    return least;
}

/* A sum beyond the limit is nearest to being right; each other fault weighs the same. */
static const struct {
    uint32_t faults;
    uint64_t weight;
} weights[] = {
    {1u << VI_POWER_LIMIT, 1},
    {1u << VI_POWER_VOID | 1u << VI_POWER_PENDING | 1u << VI_POWER_NOT_YET | 1u << VI_POWER_ENDED |
         1u << VI_POWER_REVOKED,
     2},
    {1u << VI_POWER_EXCLUDED, 2},
    {1u << VI_POWER_RESERVED, 2},
    {1u << VI_POWER_ABSENT, 2},
};

/* Of one grant: what fails of itself or for the one below it, and then its length. */
static uint64_t
cost_of(const struct nearing *nearing, const struct scheme_grant *grant)
{
    struct telling telling = *nearing->telling;
    const uint32_t way = nearing->reach[grant->to].way;
    struct vi_power_link pair[2] = {{.grant = grant}, {.truth = VI_TRUE}};
    uint64_t cost = 0;
    for (size_t i = 0; i < VI_COUNT(weights); i++) {
        telling.faults = weights[i].faults;
        look_at(&telling, pair, 0);
        cost += pair[0].truth == VI_FALSE ? weights[i].weight : 0;
    }
    if (way != NOWHERE) {
        telling.faults = UINT32_MAX;
        pair[1].grant = &telling.scheme->grants[way];
        look_above(&telling, &pair[0], 1, &pair[1]);
        cost += pair[1].truth == VI_FALSE ? 2 : 0;
    }
    return (cost << 32) + 1;
}

static void
step_up(struct nearing *nearing, uint32_t holder)
{
    struct vi_power_cursor cursor;
    const struct scheme_grant *grant;
    bool any = false;
    vi_power_to(nearing->telling->question, holder, &cursor);
    while ((grant = vi_power_next(&cursor)) != NULL) {
        struct reach *reach = &nearing->reach[grant->from];
        nearing->telling->power->steps++;
        any = true;
        if (reach->done)
            continue;
        const uint64_t cost = nearing->reach[holder].cost + cost_of(nearing, grant);
        if (reach->seen && reach->cost <= cost)
            continue;
        *reach = (struct reach){.way = (uint32_t)(grant - nearing->telling->scheme->grants),
                                .cost = cost,
                                .seen = true};
        put(nearing, (struct waiting){cost, grant->from});
    }
    if (!any && !nearing->dead)
        nearing->dead = holder;
}

static void
search_up(struct nearing *nearing)
{
    struct vi_power *power = nearing->telling->power;
    while (!nearing->end && nearing->count && !vi_power_is_spent(power)) {
        const uint32_t holder = take(nearing).holder;
        if (nearing->reach[holder].done)
            continue;
        nearing->reach[holder].done = true;
        if (vi_power_source(nearing->telling->question, holder) != VI_FALSE ||
            nearing->telling->scheme->holders[holder].foreign)
            nearing->end = holder;
        else
            step_up(nearing, holder);
    }
}

static void
follow_down(const struct nearing *nearing, struct vi_arena *arena, struct vi_power_story *out)
{
    const struct scheme_grant *grants = nearing->telling->scheme->grants;
    size_t count = 0;
    for (uint32_t at = out->source; at != nearing->holder; count++)
        at = grants[nearing->reach[at].way].to;
    struct vi_power_link *links = VI_NEW_ARRAY(arena, struct vi_power_link, count);
    if (!links)
        return;
    for (uint32_t at = out->source; at != nearing->holder; at = links[out->count++].grant->to)
        links[out->count].grant = &grants[nearing->reach[at].way];
    tell(nearing->telling, links, out);
}

static void
nearest_of(struct vi_power *power, const struct vi_power_question *question, uint32_t holder,
           uint32_t acting, struct vi_arena *arena, struct vi_power_story *out)
{
    const struct telling telling = telling_of(power, question);
    struct vi_arena scratch;
    *out = (struct vi_power_story){.holder = holder,
                                   .source = holder,
                                   .acting = acting,
                                   .fault = VI_POWER_NO_FUNCTION,
                                   .truth = VI_FALSE};
    if (!question->node || !vi_power_ready(power, question->scheme))
        return;
    vi_arena_init(&scratch, &arena->allocator, 0);
    struct nearing nearing = {
        .telling = &telling,
        .arena = &scratch,
        .holder = holder,
        .reach = VI_NEW_ARRAY(&scratch, struct reach, question->scheme->holder_count)};
    if (nearing.reach) {
        nearing.reach[holder] = (struct reach){.way = NOWHERE, .seen = true};
        put(&nearing, (struct waiting){0, holder});
        search_up(&nearing);
        out->source = nearing.end ? nearing.end : nearing.dead ? nearing.dead : holder;
        follow_down(&nearing, arena, out);
    }
    arena->failed |= scratch.failed;
    vi_arena_free(&scratch);
}

/* Its own chain; where there is none, that of the post that it acts for. */
void
vi_power_nearest(struct vi_power *power, const struct vi_power_question *question, uint32_t holder,
                 struct vi_arena *arena, struct vi_power_story *out)
{
    struct vi_power_story acted;
    nearest_of(power, question, holder, 0, arena, out);
    const struct scheme_standing *standing =
        vi_power_standing(question->scheme, holder, question->day);
    if (out->count || !standing || !standing->acts_for)
        return;
    nearest_of(power, question, standing->acts_for, holder, arena, &acted);
    if (acted.count)
        *out = acted;
}

/* --- Who could have it at all ---------------------------------------------------------------- */

struct gathering {
    const struct vi_power_question *question;
    uint32_t *queue;
    bool *seen;
    size_t count;
};

static void
gather(struct gathering *gathering, uint32_t holder)
{
    if (!holder || gathering->seen[holder])
        return;
    gathering->seen[holder] = true;
    gathering->queue[gathering->count++] = holder;
}

static void
gather_below(struct gathering *gathering, uint32_t holder)
{
    const struct prog_scheme *scheme = gathering->question->scheme;
    const struct scheme_holder *row = &scheme->holders[holder];
    const int64_t day = gathering->question->day;
    struct vi_power_cursor cursor;
    const struct scheme_grant *grant;
    vi_power_by(gathering->question, holder, &cursor);
    while ((grant = vi_power_next(&cursor)) != NULL)
        if (day >= grant->first && day <= grant->until)
            gather(gathering, grant->to);
    for (uint32_t i = 0; i < row->deputy_count; i++)
        gather(gathering, scheme->deputies[row->deputy_first + i]);
}

static int
by_number(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

const uint32_t *
vi_power_candidates(const struct vi_power_question *question, struct vi_arena *arena, size_t *count)
{
    const struct prog_scheme *scheme = question->scheme;
    struct gathering gathering = {.question = question,
                                  .queue = VI_NEW_ARRAY(arena, uint32_t, scheme->holder_count),
                                  .seen = VI_NEW_ARRAY(arena, bool, scheme->holder_count)};
    *count = 0;
    if (!gathering.queue || !gathering.seen || !question->node)
        return gathering.queue;
    gather(&gathering, scheme->nodes[question->node].held_by);
    for (size_t i = 0; i < scheme->executive_count; i++)
        gather(&gathering, scheme->executives[i].holder);
    for (size_t i = 0; i < scheme->council_count; i++)
        gather(&gathering, scheme->councils[i].holder);
    for (uint32_t i = 1; i < scheme->holder_count; i++)
        if (scheme->holders[i].foreign && scheme->holders[i].given_count)
            gather(&gathering, i);
    for (size_t at = 0; at < gathering.count; at++)
        gather_below(&gathering, gathering.queue[at]);
    qsort(gathering.queue, gathering.count, sizeof *gathering.queue, by_number);
    *count = gathering.count;
    return gathering.queue;
}
