/* SPDX-License-Identifier: Apache-2.0 */
/* The terms of grants, one by one: who exists, what covers what, who may pass on to whom. */
#include <stdlib.h>

#include "kinds/power_search.h"

/* --- Holders --------------------------------------------------------------------------------- */

const struct scheme_standing *
vi_power_standing(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct scheme_holder *row = &scheme->holders[holder];
    for (uint32_t i = 0; i < row->standing_count; i++) {
        const struct scheme_standing *at = &scheme->standings[row->standing_first + i];
        if (day >= at->from && day <= at->until)
            return at;
    }
    return NULL;
}

/* Another authority's holders are its own concern; what a record names without declaring is not
 * known. */
enum vi_truth
vi_power_exists(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct scheme_holder *row = &scheme->holders[holder];
    if (row->foreign || row->is_authority)
        return VI_TRUE;
    if (!row->standing_count)
        return VI_UNKNOWN;
    return vi_power_standing(scheme, holder, day) ? VI_TRUE : VI_FALSE;
}

uint32_t
vi_power_kind(const struct prog_scheme *scheme, uint32_t holder, int64_t day)
{
    const struct scheme_standing *standing = vi_power_standing(scheme, holder, day);
    if (standing)
        return UINT32_C(1) << standing->kind;
    return scheme->holders[holder].is_authority ? UINT32_C(1) << MODEL_HOLDER_AUTHORITY : 1;
}

/* --- The law --------------------------------------------------------------------------------- */

bool
vi_power_has_executive(const struct prog_scheme *scheme, int64_t day)
{
    for (size_t i = 0; i < scheme->executive_count; i++)
        if (day >= scheme->executives[i].from && day <= scheme->executives[i].until)
            return true;
    return false;
}

#define COUNCILS                                                                                   \
    (UINT32_C(1) << MODEL_BODY_COUNCIL | UINT32_C(1) << MODEL_BODY_PARISH_COUNCIL |                \
     UINT32_C(1) << MODEL_BODY_PARISH_MEETING | UINT32_C(1) << MODEL_BODY_COMBINED_AUTHORITY |     \
     UINT32_C(1) << MODEL_BODY_JOINT_AUTHORITY)

/* An authority without an executive does everything itself.  Whose a function is of which nothing
 * is said, or only that it was a choice, is not known where there is one. */
enum vi_truth
vi_power_source(const struct vi_power_question *question, uint32_t holder)
{
    const struct prog_scheme *scheme = question->scheme;
    const struct scheme_node *node = &scheme->nodes[question->node];
    if (node->held_by)
        return node->held_by == holder ? VI_TRUE : VI_FALSE;
    const uint32_t kind = vi_power_kind(scheme, holder, question->day);
    const bool council = (kind & COUNCILS) != 0;
    const bool executive = kind == UINT32_C(1) << MODEL_BODY_EXECUTIVE;
    if (!council && !executive)
        return VI_FALSE;
    if (node->kind == SCHEME_KIND_COUNCIL)
        return council ? VI_TRUE : VI_FALSE;
    if (!vi_power_has_executive(scheme, question->day))
        return council ? VI_TRUE : VI_FALSE;
    if (node->kind == SCHEME_KIND_EXECUTIVE)
        return executive ? VI_TRUE : VI_FALSE;
    return VI_UNKNOWN;
}

/* --- Functions ------------------------------------------------------------------------------- */

static bool
is_inside(const struct prog_scheme *scheme, uint32_t node, uint32_t outer)
{
    return node >= outer && node <= scheme->nodes[outer].last;
}

bool
vi_power_excludes(const struct prog_scheme *scheme, const struct scheme_grant *grant, uint32_t node)
{
    for (uint32_t i = 0; i < grant->except_count; i++)
        if (is_inside(scheme, node, scheme->excepts[grant->except_first + i]))
            return true;
    return false;
}

uint32_t
vi_power_node(const struct prog_scheme *scheme, struct vi_text function, int64_t day)
{
    const uint32_t atom = function.size ? vi_atoms_find(&scheme->functions, function) : 0;
    for (uint32_t at = atom ? scheme->first_node[atom] : 0; at; at = scheme->nodes[at].same)
        if (day >= scheme->nodes[at].from && day <= scheme->nodes[at].until)
            return at;
    return 0;
}

/* --- What others have used up ---------------------------------------------------------------- */

static int64_t
less(int64_t end, int64_t by)
{
    int64_t left;
    if (end == VI_LEAST || end == VI_MOST)
        return end;
    return __builtin_sub_overflow(end, by, &left) ? VI_LEAST : left;
}

struct scheme_bound
vi_power_left(const struct vi_power_question *question, const struct scheme_grant *grant,
              const struct scheme_bound *bound)
{
    const struct prog_scheme *scheme = question->scheme;
    struct scheme_bound left = *bound;
    if (!question->others || scheme->dimensions[bound->dimension].span == SCHEME_SPAN_ACT)
        return left;
    const struct vi_range before = question->others->before(
        question->others, (uint32_t)(grant - scheme->grants), bound->dimension);
    left.maybe.high = less(bound->maybe.high, before.low);
    left.maybe.low = less(bound->maybe.low, before.high);
    if (bound->sure.low > bound->sure.high)
        return left;
    left.sure.high = less(bound->sure.high, before.high);
    left.sure.low = less(bound->sure.low, before.low);
    if (before.high == VI_MOST && bound->sure.high != VI_MOST)
        left.sure = (struct vi_range){VI_MOST, VI_LEAST};
    return left;
}

/* --- Passing on ------------------------------------------------------------------------------ */

/* Where the scheme is silent, the law speaks: a body may arrange for an officer to act (LGA 1972
 * s.101(2), LGA 2000 s.9E(4)), a member of the executive too (s.9E(5)), and nothing lets an officer
 * pass it on. */
static enum vi_truth
onward_by_law(const struct vi_power_question *question, const struct scheme_grant *grant,
              const struct scheme_grant *next)
{
    const uint32_t kind = vi_power_kind(question->scheme, grant->to, question->day);
    const uint32_t receiver = vi_power_kind(question->scheme, next->to, question->day);
    if (kind == UINT32_C(1) << MODEL_BODY_OFFICER)
        return VI_FALSE;
    if (kind == UINT32_C(1) << MODEL_BODY_MEMBER)
        return receiver == UINT32_C(1) << MODEL_BODY_OFFICER ? VI_TRUE
               : receiver == 1                               ? VI_UNKNOWN
                                                             : VI_FALSE;
    return kind == 1 || kind == UINT32_C(1) << MODEL_HOLDER_AUTHORITY ? VI_UNKNOWN : VI_TRUE;
}

enum vi_truth
vi_power_onward(const struct vi_power_question *question, const struct scheme_grant *grant,
                const struct scheme_grant *next)
{
    switch ((enum scheme_onward)grant->onward) {
    case SCHEME_ONWARD_NO:
        return VI_FALSE;
    case SCHEME_ONWARD_YES:
    case SCHEME_ONWARD_NARROWER:
        return VI_TRUE;
    case SCHEME_ONWARD_UNSTATED:
        break;
    }
    return onward_by_law(question, grant, next);
}

static struct scheme_bound
bound_of(const struct prog_scheme *scheme, const struct scheme_grant *grant, uint32_t dimension)
{
    struct scheme_bound whole = {dimension, vi_range_all(), vi_range_all()};
    for (uint32_t i = 0; i < grant->bound_count; i++) {
        const struct scheme_bound *at = &scheme->bounds[grant->bound_first + i];
        if (at->dimension == dimension) {
            whole.sure = vi_power_common(whole.sure, at->sure);
            whole.maybe = vi_power_common(whole.maybe, at->maybe);
        }
    }
    return whole;
}

static bool
is_within(struct vi_range inner, struct vi_range outer)
{
    return inner.low > inner.high || (inner.low >= outer.low && inner.high <= outer.high);
}

enum vi_truth
vi_power_narrower(const struct prog_scheme *scheme, const struct scheme_grant *grant,
                  const struct scheme_grant *next)
{
    enum vi_truth truth = is_inside(scheme, next->node, grant->node) ? VI_TRUE : VI_FALSE;
    for (uint32_t i = 0; i < grant->bound_count && truth != VI_FALSE; i++) {
        const struct scheme_bound *own = &scheme->bounds[grant->bound_first + i];
        const struct scheme_bound other = bound_of(scheme, next, own->dimension);
        if (!is_within(other.sure, own->maybe))
            truth = VI_FALSE;
        else if (!is_within(other.maybe, own->sure))
            truth = VI_UNKNOWN;
    }
    return truth;
}

/* --- Reservations ---------------------------------------------------------------------------- */

static bool
in_force(const struct scheme_grant *grant, int64_t day)
{
    return day >= grant->first && day <= grant->until;
}

/* Is `above` among those from whom `below` has the function, in whatever way? */
static bool
stands_above(struct vi_power *power, const struct vi_power_question *question, uint32_t above,
             uint32_t below)
{
    const struct prog_scheme *scheme = question->scheme;
    struct vi_arena scratch;
    size_t done = 0, count = 1, room = 64;
    bool found = false;
    vi_arena_init(&scratch, &power->own.allocator, 0);
    uint32_t *queue = VI_NEW_ARRAY(&scratch, uint32_t, room);
    if (!power->mark)
        power->mark = VI_NEW_ARRAY(&power->own, uint32_t, scheme->holder_count);
    if (!power->mark) {
        vi_arena_free(&scratch);
        power->failed = true;
        return false;
    }
    power->mark_epoch++;
    if (queue)
        queue[0] = below;
    while (queue && done < count && !found && !vi_power_is_spent(power)) {
        struct vi_power_cursor cursor;
        const struct scheme_grant *grant;
        vi_power_to(question, queue[done++], &cursor);
        while (!found && (grant = vi_power_next(&cursor)) != NULL) {
            power->steps++;
            if (power->mark[grant->from] == power->mark_epoch || !in_force(grant, question->day) ||
                vi_power_excludes(scheme, grant, question->node))
                continue;
            found = grant->from == above;
            power->mark[grant->from] = power->mark_epoch;
            if (count == room)
                queue = VI_GROW(&scratch, uint32_t, queue, room, 2 * room), room *= 2;
            if (queue)
                queue[count++] = grant->from;
        }
    }
    power->failed |= scratch.failed;
    vi_arena_free(&scratch);
    return found;
}

static enum vi_truth
open_by(struct vi_power *power, const struct vi_power_question *question,
        const struct scheme_reserve *reserve, uint32_t holder)
{
    const uint32_t kind = vi_power_kind(question->scheme, holder, question->day);
    enum vi_truth named = reserve->to || reserve->kinds ? VI_FALSE : VI_TRUE;
    if (reserve->kinds & kind || reserve->to == holder)
        named = VI_TRUE;
    else if (reserve->to && stands_above(power, question, holder, reserve->to))
        named = VI_TRUE;
    else if (reserve->kinds && kind == 1)
        named = VI_UNKNOWN;
    if (reserve->not_to == holder || reserve->not_kinds & kind)
        return VI_FALSE;
    return reserve->not_kinds && kind == 1 ? vi_truth_and(named, VI_UNKNOWN) : named;
}

enum vi_truth
vi_power_open(struct vi_power *power, const struct vi_power_question *question, uint32_t holder,
              const struct scheme_reserve **by)
{
    const struct prog_scheme *scheme = question->scheme;
    enum vi_truth truth = VI_TRUE;
    for (uint32_t node = question->node; node && truth != VI_FALSE;
         node = scheme->nodes[node].parent)
        for (uint32_t i = 0; i < scheme->nodes[node].reserve_count && truth != VI_FALSE; i++) {
            const struct scheme_reserve *at =
                &scheme->reserves[scheme->nodes[node].reserve_first + i];
            if (question->day < at->from || question->day > at->until)
                continue;
            const enum vi_truth open = open_by(power, question, at, holder);
            if (open < truth) {
                truth = open;
                *by = at;
            }
        }
    return truth;
}

/* --- Finding grants -------------------------------------------------------------------------- */

#define FEW 12 /* grants of one holder that are faster looked through than searched */

static uint32_t
index_at(const struct vi_power_cursor *cursor, uint32_t at)
{
    return cursor->given ? cursor->given[at] : at;
}

/* The first grant of the holder whose node is at least that one. */
static uint32_t
find_node(const struct vi_power_cursor *cursor, uint32_t node)
{
    uint32_t low = cursor->first, high = cursor->first + cursor->count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (cursor->scheme->covers[index_at(cursor, middle)].node < node)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void
begin(struct vi_power_cursor *cursor, uint32_t node)
{
    cursor->node = node;
    cursor->at = cursor->end = cursor->first;
    if (cursor->count > FEW)
        return;
    cursor->end = cursor->first + cursor->count;
}

void
vi_power_to(const struct vi_power_question *question, uint32_t holder, struct vi_power_cursor *out)
{
    const struct scheme_holder *row = &question->scheme->holders[holder];
    *out = (struct vi_power_cursor){
        .scheme = question->scheme, .first = row->grant_first, .count = row->grant_count};
    begin(out, question->node);
}

void
vi_power_by(const struct vi_power_question *question, uint32_t holder, struct vi_power_cursor *out)
{
    const struct scheme_holder *row = &question->scheme->holders[holder];
    *out = (struct vi_power_cursor){.scheme = question->scheme,
                                    .given = question->scheme->given,
                                    .first = row->given_first,
                                    .count = row->given_count};
    begin(out, question->node);
}

const struct scheme_grant *
vi_power_next(struct vi_power_cursor *cursor)
{
    if (cursor->count <= FEW) {
        while (cursor->at < cursor->end) {
            const uint32_t index = index_at(cursor, cursor->at++);
            const struct scheme_cover cover = cursor->scheme->covers[index];
            if (cursor->node >= cover.node && cursor->node <= cover.last)
                return &cursor->scheme->grants[index];
        }
        return NULL;
    }
    while (cursor->at == cursor->end) {
        if (!cursor->node)
            return NULL;
        cursor->at = find_node(cursor, cursor->node);
        cursor->end = find_node(cursor, cursor->node + 1);
        cursor->node = cursor->scheme->nodes[cursor->node].parent;
    }
    return &cursor->scheme->grants[index_at(cursor, cursor->at++)];
}
