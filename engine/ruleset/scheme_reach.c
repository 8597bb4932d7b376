/* SPDX-License-Identifier: Apache-2.0 */
/* Grants are worked out after those above them, in a walk that goes up from each.  Where it comes
 * round to a grant that it is on its way from, nothing is known of that one yet, and nothing is
 * built on it: a chain that holds needs no circle. */
#include "ruleset/scheme_reach.h"

#include <string.h>

#include "kinds/power.h"

#define LINE 64 /* of the processor's cache: a row of one dimension fills it */

/* What may still be hung below a grant's chain. */
struct terms {
    uint32_t room;  /* how many grants */
    uint32_t kinds; /* to holders of which kinds: a mask */
    bool narrower;  /* nothing wider than itself */
    enum { NEW, BEGUN, DONE } state;
};

struct knowing {
    struct prog_scheme *scheme;
    char *rows;
    struct terms *terms;            /* by grant */
    bool *may_be_source;            /* by holder */
    struct scheme_reach *all, *one; /* rows to work with */
};

/* Grants to the giver of a grant: those of the function or one that it is in come first. */
struct above {
    uint32_t grant[SCHEME_ABOVE_MOST];
    size_t count, whole;
    bool all; /* there are no others */
};

static struct scheme_reach *
row_of(const struct knowing *knowing, uint32_t grant)
{
    void *row = knowing->rows + grant * knowing->scheme->reach_size;
    return row;
}

/* --- Who may have power from the law -----------------------------------------------------------
 */

static void
find_sources(struct knowing *knowing)
{
    const struct prog_scheme *scheme = knowing->scheme;
    for (uint32_t i = 1; i < scheme->holder_count; i++)
        knowing->may_be_source[i] = scheme->holders[i].foreign;
    for (size_t i = 0; i < scheme->executive_count; i++)
        knowing->may_be_source[scheme->executives[i].holder] = true;
    for (size_t i = 0; i < scheme->council_count; i++)
        knowing->may_be_source[scheme->councils[i].holder] = true;
    for (size_t i = 1; i < scheme->node_count; i++)
        knowing->may_be_source[scheme->nodes[i].held_by] = true;
}

/* On the last of the days, or the first: most questions are about the law as it is. */
static bool
is_source(const struct knowing *knowing, const struct scheme_grant *grant)
{
    if (!knowing->may_be_source[grant->from] || knowing->scheme->quick[grant->from].foreign)
        return false;
    const struct vi_power_question last = {
        .scheme = knowing->scheme, .node = grant->node, .day = grant->until};
    struct vi_power_question first = last;
    first.day = grant->first;
    return vi_power_source(&last, grant->from) == VI_TRUE ||
           vi_power_source(&first, grant->from) == VI_TRUE;
}

/* --- Grants above ------------------------------------------------------------------------------
 */

/* The first grant of a holder whose node is at least that one. */
static uint32_t
find_node(const struct prog_scheme *scheme, const struct scheme_quick *holder, uint32_t node)
{
    uint32_t low = holder->grant_first, high = low + holder->grant_count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (scheme->covers[middle].node < node)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void
find_above(const struct prog_scheme *scheme, const struct scheme_grant *grant, struct above *out)
{
    const struct vi_power_question question = {.scheme = scheme, .node = grant->node};
    const struct scheme_quick *giver = &scheme->quick[grant->from];
    const uint32_t end = giver->grant_first + giver->grant_count;
    const uint32_t last = scheme->nodes[grant->node].last;
    const struct scheme_grant *next;
    struct vi_power_cursor cursor;
    out->count = 0;
    vi_power_to(&question, grant->from, &cursor);
    while ((next = vi_power_next(&cursor)) != NULL && out->count < SCHEME_ABOVE_MOST)
        out->grant[out->count++] = (uint32_t)(next - scheme->grants);
    out->whole = out->count;
    out->all = !next;
    if (last == grant->node)
        return;
    for (uint32_t at = find_node(scheme, giver, grant->node + 1);
         at < end && scheme->covers[at].node <= last; at++) {
        if (out->count == SCHEME_ABOVE_MOST) {
            out->all = false;
            return;
        }
        out->grant[out->count++] = at;
    }
}

/* --- What no chain can give --------------------------------------------------------------------
 */

static struct vi_range
common(struct vi_range a, struct vi_range b)
{
    return (struct vi_range){a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

static void
begin_row(struct knowing *knowing, const struct scheme_grant *grant, struct scheme_reach *row)
{
    const struct prog_scheme *scheme = knowing->scheme;
    row->first = SCHEME_LAST_DAY;
    row->until = SCHEME_FIRST_DAY;
    row->may_first = grant->first;
    row->may_until = grant->until;
    row->may_node = grant->node;
    row->may_last = scheme->nodes[grant->node].last;
    row->above = SCHEME_TOP;
    for (size_t i = 0; i < scheme->dimension_count; i++)
        row->side[i] = (struct scheme_reach_side){vi_range_all(), VI_MOST};
    for (uint32_t i = 0; i < grant->bound_count; i++) {
        const struct scheme_bound *bound = &scheme->bounds[grant->bound_first + i];
        struct scheme_reach_side *side = &row->side[bound->dimension];
        side->sure = common(side->sure, bound->sure);
        if (bound->maybe.high < side->most)
            side->most = bound->maybe.high;
    }
}

/* All that several chains can give, each a part of it. */
static void
add_may(struct scheme_reach *all, const struct scheme_reach *one, size_t dimensions)
{
    all->may_first = one->may_first < all->may_first ? one->may_first : all->may_first;
    all->may_until = one->may_until > all->may_until ? one->may_until : all->may_until;
    all->may_node = one->may_node < all->may_node ? one->may_node : all->may_node;
    all->may_last = one->may_last > all->may_last ? one->may_last : all->may_last;
    for (size_t i = 0; i < dimensions; i++)
        if (one->side[i].most > all->side[i].most)
            all->side[i].most = one->side[i].most;
}

/* What is in both. */
static void
cut_may(struct scheme_reach *row, const struct scheme_reach *by, size_t dimensions)
{
    row->may_first = by->may_first > row->may_first ? by->may_first : row->may_first;
    row->may_until = by->may_until < row->may_until ? by->may_until : row->may_until;
    row->may_node = by->may_node > row->may_node ? by->may_node : row->may_node;
    row->may_last = by->may_last < row->may_last ? by->may_last : row->may_last;
    for (size_t i = 0; i < dimensions; i++)
        if (by->side[i].most < row->side[i].most)
            row->side[i].most = by->side[i].most;
}

static bool
may_nothing(const struct scheme_reach *row)
{
    return row->may_first > row->may_until || row->may_node > row->may_last;
}

/* No more than the grants above can give together, each of them within the function. */
static void
cut_by_above(const struct knowing *knowing, const struct above *above, struct scheme_reach *row)
{
    const size_t dimensions = knowing->scheme->dimension_count;
    struct scheme_reach *all = knowing->all, *one = knowing->one;
    memset(all, 0, knowing->scheme->reach_size);
    all->may_first = SCHEME_LAST_DAY;
    all->may_until = SCHEME_FIRST_DAY;
    all->may_node = UINT32_MAX;
    for (size_t i = 0; i < dimensions; i++)
        all->side[i].most = VI_LEAST;
    for (size_t i = 0; i < above->count; i++) {
        if (knowing->terms[above->grant[i]].state == NEW)
            return; /* too deep; of one that was only begun its own terms are known */
        memcpy(one, row_of(knowing, above->grant[i]), knowing->scheme->reach_size);
        cut_may(one, row, dimensions);
        if (!may_nothing(one))
            add_may(all, one, dimensions);
    }
    cut_may(row, all, dimensions);
}

/* --- The chain that holds ----------------------------------------------------------------------
 */

/* A chain that might be a grant's: its own with that of a grant above it. */
struct candidate {
    int32_t first, until;
    uint32_t above; /* or SCHEME_TOP */
    struct vi_range sure[SCHEME_DIMENSIONS_MOST];
};

/* A grant's own part of it: on the days when it is in force and given to somebody known. */
static bool
own_part(const struct knowing *knowing, const struct scheme_grant *grant,
         const struct scheme_reach *row, struct candidate *out)
{
    const struct prog_scheme *scheme = knowing->scheme;
    const struct scheme_quick *to = &scheme->quick[grant->to];
    if (grant->perhaps || to->standing != SCHEME_ONE ||
        vi_power_excludes(scheme, grant, grant->node))
        return false;
    out->first = grant->first > to->from ? grant->first : to->from;
    out->until = grant->until < to->until ? grant->until : to->until;
    out->above = SCHEME_TOP;
    for (size_t i = 0; i < scheme->dimension_count; i++)
        out->sure[i] = row->side[i].sure;
    return true;
}

/* May nothing of the grant's exceed what the chain above it certainly gives?  That is more than the
 * grants of the chain that let nothing wider hang from them ask for. */
static bool
is_narrower(const struct knowing *knowing, const struct scheme_grant *grant,
            const struct scheme_reach *above)
{
    const struct prog_scheme *scheme = knowing->scheme;
    struct vi_range own[SCHEME_DIMENSIONS_MOST];
    for (size_t i = 0; i < scheme->dimension_count; i++)
        own[i] = vi_range_all();
    for (uint32_t i = 0; i < grant->bound_count; i++) {
        const struct scheme_bound *bound = &scheme->bounds[grant->bound_first + i];
        own[bound->dimension] = common(own[bound->dimension], bound->maybe);
    }
    for (size_t i = 0; i < scheme->dimension_count; i++)
        if (own[i].low < above->side[i].sure.low || own[i].high > above->side[i].sure.high)
            return false;
    return true;
}

/* Does a grant of the chain except the function? */
static bool
chain_excludes(const struct knowing *knowing, uint32_t grant, uint32_t node)
{
    for (; grant != SCHEME_TOP; grant = row_of(knowing, grant)->above)
        if (vi_power_excludes(knowing->scheme, &knowing->scheme->grants[grant], node))
            return true;
    return false;
}

static bool
may_hang(const struct knowing *knowing, const struct scheme_grant *grant, uint32_t above,
         int32_t day)
{
    const struct prog_scheme *scheme = knowing->scheme;
    const struct vi_power_question question = {.scheme = scheme, .node = grant->node, .day = day};
    const struct scheme_reach *row = row_of(knowing, above);
    const struct terms *terms = &knowing->terms[above];
    return terms->room && !(scheme->quick[grant->to].kind & ~terms->kinds) &&
           vi_power_onward(&question, &scheme->grants[above], grant) == VI_TRUE &&
           (!terms->narrower || is_narrower(knowing, grant, row)) &&
           (!row->has_gaps || !chain_excludes(knowing, above, grant->node));
}

/* `made` is the grant's own part, and becomes the whole.  One that is not worked out yet has no
 * days or no room. */
static bool
hang(const struct knowing *knowing, const struct scheme_grant *grant, uint32_t above,
     struct candidate *made)
{
    const struct scheme_reach *row = row_of(knowing, above);
    made->above = above;
    made->first = row->first > made->first ? row->first : made->first;
    made->until = row->until < made->until ? row->until : made->until;
    for (size_t i = 0; i < knowing->scheme->dimension_count; i++) {
        made->sure[i] = common(made->sure[i], row->side[i].sure);
        if (made->sure[i].low > made->sure[i].high)
            return false;
    }
    return made->first <= made->until && may_hang(knowing, grant, above, made->first);
}

/* The one that lasts is asked about most; of two such, the one that gives more. */
static bool
is_better(const struct candidate *a, const struct candidate *b, size_t dimensions)
{
    if (a->until != b->until)
        return a->until > b->until;
    if (a->first != b->first)
        return a->first < b->first;
    for (size_t i = 0; i < dimensions; i++)
        if (a->sure[i].high != b->sure[i].high)
            return a->sure[i].high > b->sure[i].high;
    return false;
}

static bool
find_best(const struct knowing *knowing, const struct scheme_grant *grant,
          const struct above *above, const struct candidate *own, struct candidate *best)
{
    bool found = false;
    for (size_t i = 0; i < above->whole; i++) {
        struct candidate made = *own;
        if (!hang(knowing, grant, above->grant[i], &made) ||
            (found && !is_better(&made, best, knowing->scheme->dimension_count)))
            continue;
        *best = made;
        found = true;
    }
    return found;
}

/* Is a function inside the grant's excepted by it, or by one of its chain? */
static bool
has_gaps(const struct knowing *knowing, uint32_t index)
{
    const struct prog_scheme *scheme = knowing->scheme;
    const struct scheme_cover cover = scheme->covers[index];
    for (uint32_t at = index; at != SCHEME_TOP; at = row_of(knowing, at)->above) {
        const struct scheme_grant *grant = &scheme->grants[at];
        for (uint32_t i = 0; i < grant->except_count; i++) {
            const uint32_t node = scheme->excepts[grant->except_first + i];
            if (node >= cover.node && node <= cover.last)
                return true;
        }
    }
    return false;
}

static void
keep(struct knowing *knowing, uint32_t index, const struct candidate *best)
{
    const struct scheme_grant *grant = &knowing->scheme->grants[index];
    struct scheme_reach *row = row_of(knowing, index);
    struct terms *terms = &knowing->terms[index];
    const bool top = best->above == SCHEME_TOP;
    row->first = best->first;
    row->until = best->until;
    row->above = best->above;
    row->source = top ? grant->from : row_of(knowing, best->above)->source;
    for (size_t i = 0; i < knowing->scheme->dimension_count; i++)
        row->side[i].sure = best->sure[i];
    terms->room = grant->depth;
    terms->kinds = grant->to_kinds ? grant->to_kinds : UINT32_MAX;
    terms->narrower = grant->onward == SCHEME_ONWARD_NARROWER;
    if (!top) {
        const struct terms *over = &knowing->terms[best->above];
        terms->room = over->room - 1 < terms->room ? over->room - 1 : terms->room;
        terms->kinds &= over->kinds;
        terms->narrower |= over->narrower;
    }
    row->has_gaps = has_gaps(knowing, index);
}

static void
settle(struct knowing *knowing, uint32_t index, const struct above *above)
{
    const struct scheme_grant *grant = &knowing->scheme->grants[index];
    struct scheme_reach *row = row_of(knowing, index);
    struct candidate own, best;
    if (!knowing->may_be_source[grant->from] && above->all)
        cut_by_above(knowing, above, row);
    if (own_part(knowing, grant, row, &own) && own.first <= own.until) {
        if (is_source(knowing, grant))
            keep(knowing, index, &own);
        else if (find_best(knowing, grant, above, &own, &best))
            keep(knowing, index, &best);
    }
    knowing->terms[index].state = DONE;
}

/* --- The walk ----------------------------------------------------------------------------------
 */

struct frame {
    uint32_t grant;
    size_t next;
    struct above above;
};

static void
enter(struct knowing *knowing, struct frame *frame, uint32_t index)
{
    const struct scheme_grant *grant = &knowing->scheme->grants[index];
    frame->grant = index;
    frame->next = 0;
    knowing->terms[index].state = BEGUN;
    begin_row(knowing, grant, row_of(knowing, index));
    find_above(knowing->scheme, grant, &frame->above);
}

static void
walk(struct knowing *knowing, struct frame frames[SCHEME_DEEP], uint32_t from)
{
    size_t count = 1;
    enter(knowing, &frames[0], from);
    while (count) {
        struct frame *top = &frames[count - 1];
        while (top->next < top->above.count &&
               (count == SCHEME_DEEP || knowing->terms[top->above.grant[top->next]].state != NEW))
            top->next++;
        if (top->next < top->above.count) {
            enter(knowing, &frames[count++], top->above.grant[top->next]);
            continue;
        }
        settle(knowing, top->grant, &top->above);
        count--;
    }
}

bool
vi_scheme_reach_make(struct prog_scheme *scheme, struct vi_arena *arena, struct vi_arena *scratch)
{
    scheme->reach_size =
        sizeof(struct scheme_reach) + scheme->dimension_count * sizeof(struct scheme_reach_side);
    struct knowing knowing = {
        .scheme = scheme,
        .rows = vi_arena_alloc(arena, scheme->grant_count, scheme->reach_size, LINE),
        .all = vi_arena_alloc(scratch, 1, scheme->reach_size, LINE),
        .one = vi_arena_alloc(scratch, 1, scheme->reach_size, LINE),
        .terms = VI_NEW_ARRAY(scratch, struct terms, scheme->grant_count),
        .may_be_source = VI_NEW_ARRAY(scratch, bool, scheme->holder_count),
    };
    struct frame *frames = VI_NEW_ARRAY(scratch, struct frame, SCHEME_DEEP);
    if (!knowing.rows || !knowing.all || !knowing.one || !knowing.terms || !knowing.may_be_source ||
        !frames)
        return false;
    scheme->reaches = knowing.rows;
    find_sources(&knowing);
    for (uint32_t i = 0; i < scheme->grant_count; i++)
        if (knowing.terms[i].state == NEW)
            walk(&knowing, frames, i);
    return true;
}
