/* SPDX-License-Identifier: Apache-2.0 */
/* The search: up from the holder.
 *
 * A state is the part of a chain from some grant down to the holder, kept as what the grants above
 * it have to look at: how many grants follow, to what kinds of holder, how wide the widest of them
 * is, and which amounts get through all of them.  A state that is no better in any of these than an
 * earlier one of the same grant leads to nothing new, so that circles end and a scheme of many ways
 * costs what its different outcomes cost. */
#include "kinds/power.h"

#include <string.h>

#include "kinds/power_search.h"

#define TURNS_MOST 8 /* who acts for one who acts for one ... */
#define NONE       UINT32_MAX
#define MOST_KEPT  ((size_t)1 << 26) /* bytes that a large question may leave to the next */

enum { THROUGH_SURE, THROUGH_MAYBE, WIDE_SURE, WIDE_MAYBE, BOXES };

struct vi_power_state {
    uint32_t grant;
    uint32_t below; /* the state of the next grant down, or NONE */
    uint32_t start; /* whose power it is: the holder asked about, or whom it acts for */
    uint32_t count; /* grants, this one too */
    uint32_t kinds; /* of all receivers */
    uint32_t top;   /* the widest function granted */
    uint32_t same;  /* the state before this one of the same grant, or NONE */
    bool sure;
};

struct vi_power_slot {
    uint32_t epoch, grant, state;
};

/* One question while it is searched. */
struct search {
    struct vi_power *power;
    const struct vi_power_question *question;
    const struct prog_scheme *scheme;
    size_t dimensions;
    uint32_t holder;
    uint32_t act[SCHEME_DIMENSIONS_MOST]; /* of a dimension over a longer span: that of the act */
    struct vi_power_box asked;
    struct vi_arena *arena;        /* for chains, or NULL */
    struct vi_power_chain *chains; /* found; without an arena only their boxes count */
    size_t chain_count, chain_room;
    bool is_reserved; /* the function, or one that it is in, is reserved to somebody */
    bool may_prune;   /* what no chain can give is known beforehand */
    bool may_settle;  /* what some chain certainly gives is known beforehand */
    bool any;         /* some chain may reach what is asked */
    bool whole;       /* some chain certainly reaches all of it */
    bool done;
};

/* --- The question ---------------------------------------------------------------------------- */

static struct vi_range
amount_asked(const struct vi_power_question *question, const struct scheme_dimension *dimension)
{
    struct vi_range asked = {0, VI_MOST};
    for (size_t i = 0; i < question->amount_count; i++) {
        const struct vi_power_amount *at = &question->amounts[i];
        if (!vi_text_equal(at->of, dimension->of) ||
            !vi_text_is(vi_text_from(at->money.currency), dimension->currency))
            continue;
        if (at->span == dimension->span || question->others)
            return vi_power_common(at->money.pence, asked);
        if (at->span == SCHEME_SPAN_ACT && at->money.pence.low > 0)
            asked.low = at->money.pence.low;
    }
    return asked;
}

void
vi_power_asked(const struct vi_power_question *question, struct vi_power_box *out)
{
    for (size_t i = 0; i < question->scheme->dimension_count; i++)
        out->side[i] = question->any_amount
                           ? vi_range_from(0)
                           : amount_asked(question, &question->scheme->dimensions[i]);
}

static void
find_acts(struct search *search)
{
    const struct scheme_dimension *all = search->scheme->dimensions;
    for (uint32_t i = 0; i < search->dimensions; i++) {
        search->act[i] = UINT32_MAX;
        for (uint32_t j = 0; j < search->dimensions; j++)
            if (j != i && all[j].span == SCHEME_SPAN_ACT && vi_text_equal(all[i].of, all[j].of) &&
                vi_text_is(vi_text_from(all[i].currency), all[j].currency))
                search->act[i] = j;
    }
}

/* --- States ---------------------------------------------------------------------------------- */

static struct vi_range *
box_of(const struct search *search, uint32_t state, int which)
{
    return search->power->ranges + ((size_t)state * BOXES + (size_t)which) * search->dimensions;
}

static bool
make_room(struct search *search)
{
    struct vi_power *power = search->power;
    const size_t count = power->state_count, ranges = BOXES * search->dimensions;
    if (count == power->state_room) {
        const size_t room = count ? 2 * count : 64;
        power->states = VI_GROW(&power->own, struct vi_power_state, power->states, count, room);
        power->state_room = power->states ? room : 0;
    }
    if ((count + 1) * ranges > power->range_room) {
        const size_t room = 2 * (count + 1) * ranges + 256;
        power->ranges =
            VI_GROW(&power->own, struct vi_range, power->ranges, power->range_room, room);
        power->range_room = power->ranges ? room : 0;
    }
    power->failed |= power->own.failed;
    return !power->failed;
}

static bool
is_inside(const struct prog_scheme *scheme, uint32_t node, uint32_t outer)
{
    return node >= outer && node <= scheme->nodes[outer].last;
}

static bool
is_within(struct vi_range inner, struct vi_range outer)
{
    return inner.low > inner.high || (inner.low >= outer.low && inner.high <= outer.high);
}

static bool
is_box_within(const struct search *search, uint32_t inner, uint32_t outer, int box)
{
    const struct vi_range *a = box_of(search, inner, box), *b = box_of(search, outer, box);
    for (size_t i = 0; i < search->dimensions; i++)
        if (!is_within(a[i], b[i]))
            return false;
    return true;
}

/* Is the earlier state at least as good as the later in all that grants above look at? */
static bool
is_better(const struct search *search, uint32_t earlier, uint32_t later)
{
    const struct vi_power_state *a = &search->power->states[earlier];
    const struct vi_power_state *b = &search->power->states[later];
    if (a->count > b->count || (a->kinds & ~b->kinds) || a->sure < b->sure ||
        a->start != b->start || !is_inside(search->scheme, a->top, b->top))
        return false;
    for (int box = THROUGH_SURE; box <= THROUGH_MAYBE; box++)
        if (!is_box_within(search, later, earlier, box))
            return false;
    /* How wide the grants below are matters only to one that lets nothing wider hang from it. */
    for (int box = WIDE_SURE; box <= WIDE_MAYBE && search->scheme->has_narrower; box++)
        if (!is_box_within(search, earlier, later, box))
            return false;
    return true;
}

/* --- States by grant ------------------------------------------------------------------------- */

static struct vi_power_slot *
slot_of(const struct vi_power *power, uint32_t grant)
{
    size_t at = (grant * UINT32_C(2654435761)) & (power->slot_count - 1);
    while (power->slots[at].epoch == power->epoch && power->slots[at].grant != grant)
        at = (at + 1) & (power->slot_count - 1);
    return &power->slots[at];
}

/* Never more than half full. */
static bool
grow_slots(struct vi_power *power)
{
    if (2 * power->state_count < power->slot_count)
        return true;
    const size_t count = power->slot_count ? 4 * power->slot_count : 256;
    struct vi_power_slot *slots = VI_NEW_ARRAY(&power->own, struct vi_power_slot, count);
    if (!slots) {
        power->failed = true;
        return false;
    }
    power->slots = slots;
    power->slot_count = count;
    power->epoch = 1;
    for (uint32_t i = 0; i < power->state_count; i++) {
        struct vi_power_slot *slot = slot_of(power, power->states[i].grant);
        *slot = (struct vi_power_slot){power->epoch, power->states[i].grant, i};
    }
    return true;
}

/* Does the chain, or what would be put on top of it, come to the holder already? */
static bool
has_receiver(struct search *search, uint32_t state, uint32_t holder)
{
    const struct vi_power_state *states = search->power->states;
    for (; state != NONE; state = states[state].below) {
        search->power->steps++;
        if (search->scheme->grants[states[state].grant].to == holder)
            return true;
    }
    return false;
}

/* False: an earlier state of the same grant leads to all that this one does; or, where every chain
 * is asked for, it has come round. */
static bool
is_new(struct search *search, uint32_t state)
{
    struct vi_power *power = search->power;
    if (search->question->every)
        return !has_receiver(search, state,
                             search->scheme->grants[power->states[state].grant].from);
    struct vi_power_slot *slot = slot_of(power, power->states[state].grant);
    power->states[state].same = NONE;
    if (slot->epoch == power->epoch)
        power->states[state].same = slot->state;
    for (uint32_t at = power->states[state].same; at != NONE; at = power->states[at].same) {
        power->steps++;
        if (is_better(search, at, state))
            return false;
    }
    *slot = (struct vi_power_slot){power->epoch, power->states[state].grant, state};
    return true;
}

/* --- Extending a chain upwards --------------------------------------------------------------- */

static enum vi_truth
kinds_allowed(const struct scheme_grant *grant, uint32_t kinds)
{
    if (!grant->to_kinds)
        return VI_TRUE;
    if (kinds & ~grant->to_kinds & ~UINT32_C(1))
        return VI_FALSE;
    return kinds & 1 ? VI_UNKNOWN : VI_TRUE;
}

/* Are all grants below no wider than this one? */
static enum vi_truth
narrow_enough(const struct search *search, const struct scheme_grant *grant, uint32_t below)
{
    if (grant->onward != SCHEME_ONWARD_NARROWER)
        return VI_TRUE;
    if (!is_inside(search->scheme, search->power->states[below].top, grant->node))
        return VI_FALSE;
    enum vi_truth truth = VI_TRUE;
    for (uint32_t i = 0; i < grant->bound_count; i++) {
        const struct scheme_bound *bound = &search->scheme->bounds[grant->bound_first + i];
        if (!is_within(box_of(search, below, WIDE_SURE)[bound->dimension], bound->maybe))
            return VI_FALSE;
        if (!is_within(box_of(search, below, WIDE_MAYBE)[bound->dimension], bound->sure))
            truth = VI_UNKNOWN;
    }
    return truth;
}

static enum vi_truth
passes_on(const struct search *search, const struct scheme_grant *grant, uint32_t below)
{
    const struct vi_power_state *state = &search->power->states[below];
    if (state->count > grant->depth)
        return VI_FALSE;
    const enum vi_truth onward =
        vi_power_onward(search->question, grant, &search->scheme->grants[state->grant]);
    const enum vi_truth kinds = kinds_allowed(grant, state->kinds);
    if (onward == VI_FALSE || kinds == VI_FALSE)
        return VI_FALSE;
    return vi_truth_and(vi_truth_and(onward, kinds), narrow_enough(search, grant, below));
}

static struct vi_range
hull(struct vi_range a, struct vi_range b)
{
    if (a.low > a.high)
        return b;
    return b.low > b.high ? a : vi_range_hull(a, b);
}

/* Is there an act that is asked about and gets through? */
static bool
is_possible(const struct search *search, const struct vi_range *through)
{
    const struct vi_power_measures measures = {search->dimensions, search->act};
    struct vi_range both[SCHEME_DIMENSIONS_MOST];
    for (size_t i = 0; i < search->dimensions; i++) {
        both[i] = vi_power_common(through[i], search->asked.side[i]);
        if (both[i].low > both[i].high)
            return false;
    }
    return vi_power_is_box(&measures, both);
}

/* The boxes of a chain that this grant is put on top of; false: no amount that is asked gets
 * through. */
static bool
fill_boxes(struct search *search, const struct scheme_grant *grant, uint32_t state, uint32_t below)
{
    struct vi_range own[2][SCHEME_DIMENSIONS_MOST];  /* what the grant says */
    struct vi_range rest[2][SCHEME_DIMENSIONS_MOST]; /* what others have left of it */
    for (size_t i = 0; i < search->dimensions; i++)
        own[0][i] = own[1][i] = rest[0][i] = rest[1][i] = vi_range_all();
    for (uint32_t i = 0; i < grant->bound_count; i++) {
        const struct scheme_bound *bound = &search->scheme->bounds[grant->bound_first + i];
        const struct scheme_bound left = vi_power_left(search->question, grant, bound);
        own[0][bound->dimension] = vi_power_common(own[0][bound->dimension], bound->sure);
        own[1][bound->dimension] = vi_power_common(own[1][bound->dimension], bound->maybe);
        rest[0][bound->dimension] = vi_power_common(rest[0][bound->dimension], left.sure);
        rest[1][bound->dimension] = vi_power_common(rest[1][bound->dimension], left.maybe);
    }
    for (int which = 0; which < 2; which++) {
        struct vi_range *through = box_of(search, state, THROUGH_SURE + which);
        struct vi_range *wide = box_of(search, state, WIDE_SURE + which);
        for (size_t i = 0; i < search->dimensions; i++) {
            wide[i] = own[which][i];
            through[i] = vi_power_common(rest[which][i], search->asked.side[i]);
            if (below == NONE)
                continue;
            through[i] =
                vi_power_common(through[i], box_of(search, below, THROUGH_SURE + which)[i]);
            wide[i] = hull(wide[i], box_of(search, below, WIDE_SURE + which)[i]);
        }
    }
    return is_possible(search, box_of(search, state, THROUGH_MAYBE));
}

/* --- What is known beforehand ---------------------------------------------------------------- */

/* Does no chain that ends in the grant let the act through? */
static bool
is_hopeless(const struct search *search, uint32_t grant)
{
    const struct scheme_reach *row = vi_scheme_reach(search->scheme, grant);
    const int64_t day = search->question->day;
    const uint32_t node = search->question->node;
    bool hopeless = day < row->may_first || day > row->may_until || node < row->may_node ||
                    node > row->may_last;
    for (size_t i = 0; i < search->dimensions; i++)
        hopeless |= search->asked.side[i].low > row->side[i].most;
    return hopeless;
}

static bool
is_in_gap(const struct search *search, uint32_t grant)
{
    const struct prog_scheme *scheme = search->scheme;
    for (; grant != SCHEME_TOP; grant = vi_scheme_reach(scheme, grant)->above)
        if (vi_power_excludes(scheme, &scheme->grants[grant], search->question->node))
            return true;
    return false;
}

/* Does the chain that is known of the grant give the holder all that is asked? */
static bool
settles(const struct search *search, uint32_t grant)
{
    const struct scheme_reach *row = vi_scheme_reach(search->scheme, grant);
    const struct vi_power_question *question = search->question;
    struct vi_range sure[SCHEME_DIMENSIONS_MOST];
    if (question->day < row->first || question->day > row->until)
        return false;
    for (size_t i = 0; i < search->dimensions; i++) {
        sure[i] = row->side[i].sure;
        if (!question->any_amount && !is_within(search->asked.side[i], sure[i]))
            return false;
    }
    return is_possible(search, sure) && vi_power_source(question, row->source) == VI_TRUE &&
           (!row->has_gaps || !is_in_gap(search, grant));
}

static bool
is_known(struct search *search, uint32_t holder)
{
    struct vi_power_cursor cursor;
    const struct scheme_grant *grant;
    vi_power_to(search->question, holder, &cursor);
    while ((grant = vi_power_next(&cursor)) != NULL && !vi_power_is_spent(search->power)) {
        search->power->steps++;
        if (!settles(search, (uint32_t)(grant - search->scheme->grants)))
            continue;
        search->power->settled++;
        return true;
    }
    return false;
}

/* --- Chains ---------------------------------------------------------------------------------- */

/* Whom the grants that are looked at give it to: the same for all of them. */
struct receiver {
    uint32_t holder;
    uint32_t below, start; /* the chain from here down, or NONE; whose power it is */
    uint32_t kind;
    enum vi_truth may; /* it is there, and nothing closes the function to it */
    bool sure;
};

static struct receiver
receiver_of(struct search *search, uint32_t holder, uint32_t below, uint32_t start, bool sure)
{
    const struct scheme_reserve *by;
    const int64_t day = search->question->day;
    struct receiver made = {holder, below, start, 0, VI_TRUE, sure};
    made.may = vi_power_exists(search->scheme, holder, day);
    if (made.may != VI_FALSE && search->is_reserved)
        made.may =
            vi_truth_and(made.may, vi_power_open(search->power, search->question, holder, &by));
    made.kind = vi_power_kind(search->scheme, holder, day);
    return made;
}

/* Puts a grant on top of a chain, unless its terms forbid it: NONE. */
static uint32_t
extend(struct search *search, const struct scheme_grant *grant, const struct receiver *receiver)
{
    struct vi_power *power = search->power;
    const struct prog_scheme *scheme = search->scheme;
    const int64_t day = search->question->day;
    const uint32_t below = receiver->below;
    power->steps++;
    if (search->may_prune && is_hopeless(search, (uint32_t)(grant - scheme->grants))) {
        power->pruned++;
        return NONE;
    }
    if (day < grant->first || day > grant->until ||
        (grant->except_count && vi_power_excludes(scheme, grant, search->question->node)))
        return NONE;
    const enum vi_truth on = below == NONE ? VI_TRUE : passes_on(search, grant, below);
    if (on == VI_FALSE || !make_room(search))
        return NONE;
    const uint32_t state = (uint32_t)power->state_count;
    const struct vi_power_state *child = below == NONE ? NULL : &power->states[below];
    power->states[state] = (struct vi_power_state){
        .grant = (uint32_t)(grant - scheme->grants),
        .below = below,
        .start = receiver->start,
        .count = child ? child->count + 1 : 1,
        .kinds = receiver->kind | (child ? child->kinds : 0),
        .top = child && is_inside(scheme, grant->node, child->top) ? child->top : grant->node,
        .sure = receiver->sure && on == VI_TRUE && receiver->may == VI_TRUE && !grant->perhaps,
    };
    if (!fill_boxes(search, grant, state, below) || !grow_slots(power) || !is_new(search, state))
        return NONE;
    return (uint32_t)power->state_count++;
}

/* --- Chains that reach a source -------------------------------------------------------------- */

/* The chains of a question that asks only for the truth are forgotten with the next. */
static struct vi_power_chain *
next_chain(struct search *search)
{
    struct vi_power *power = search->power;
    struct vi_arena *arena = search->arena ? search->arena : &power->own;
    struct vi_power_chain **list = search->arena ? &search->chains : &power->chains;
    size_t *had = search->arena ? &search->chain_room : &power->chain_room;
    if (search->chain_count == *had) {
        const size_t room = *had ? 2 * *had : 16;
        *list = VI_GROW(arena, struct vi_power_chain, *list, *had, room);
        *had = *list ? room : 0;
        power->failed |= *list == NULL;
    }
    search->chains = *list;
    return *list ? &search->chains[search->chain_count] : NULL;
}

static void
keep_grants(struct search *search, uint32_t state, struct vi_power_chain *chain)
{
    const struct vi_power_state *states = search->power->states;
    uint32_t *grants = VI_NEW_ARRAY(search->arena, uint32_t, states[state].count);
    chain->grants = grants;
    for (uint32_t at = state; grants && at != NONE; at = states[at].below)
        grants[chain->count++] = states[at].grant;
}

/* A chain that comes round to one of its own holders says nothing that a shorter one does not. */
static bool
comes_round(const struct search *search, uint32_t state, uint32_t source)
{
    const struct vi_power_state *states = search->power->states;
    for (uint32_t at = state; at != NONE; at = states[at].below) {
        const uint32_t to = search->scheme->grants[states[at].grant].to;
        if (to == source)
            return true;
        for (uint32_t other = states[at].below; other != NONE; other = states[other].below)
            if (search->scheme->grants[states[other].grant].to == to)
                return true;
    }
    return false;
}

/* Are there amounts that certainly get through? */
static bool
has_sure(const struct search *search, uint32_t state)
{
    return state == NONE || is_possible(search, box_of(search, state, THROUGH_SURE));
}

/* `state` NONE: the law gives it to the holder itself. */
static void
found(struct search *search, uint32_t state, uint32_t source, uint32_t start, bool sure)
{
    if (state != NONE && (search->arena || !sure) && comes_round(search, state, source))
        return;
    struct vi_power_chain *chain = next_chain(search);
    if (!chain)
        return;
    *chain = (struct vi_power_chain){.source = source,
                                     .holder = start,
                                     .acting = start == search->holder ? 0 : search->holder,
                                     .sure = sure && has_sure(search, state)};
    for (size_t i = 0; i < search->dimensions; i++)
        chain->box.side[i] =
            state == NONE ? vi_range_all()
                          : box_of(search, state, chain->sure ? THROUGH_SURE : THROUGH_MAYBE)[i];
    if (state != NONE && search->arena)
        keep_grants(search, state, chain);
    search->chain_count++;
    search->any = true;
    if (search->question->every && search->chain_count == VI_POWER_EVERY)
        search->power->steps = search->power->limits->value[VI_LIMIT_POWER_STEPS] + 1;
}

/* Stops early where one chain settles it and no others are asked for. */
static void
settle(struct search *search)
{
    const struct vi_power_chain *last = &search->chains[search->chain_count - 1];
    bool whole = last->sure;
    for (size_t i = 0; i < search->dimensions && whole && !search->question->any_amount; i++)
        whole = is_within(search->asked.side[i], last->box.side[i]);
    search->whole |= whole;
    search->done |= whole && !search->arena;
}

/* The holder has its power from the law, perhaps, or from grants to it.  False: there is nothing
 * more to look at. */
static bool
look_at(struct search *search, uint32_t holder, uint32_t below, uint32_t start, bool sure,
        struct receiver *out)
{
    const bool elsewhere = below != NONE && search->scheme->quick[holder].foreign;
    const enum vi_truth source = elsewhere ? VI_UNKNOWN : vi_power_source(search->question, holder);
    const size_t before = search->chain_count;
    if (source != VI_FALSE)
        found(search, below, holder, start, sure && source == VI_TRUE);
    if (search->chain_count > before)
        settle(search);
    if (source == VI_TRUE || search->done)
        return false;
    *out = receiver_of(search, holder, below, start, sure);
    return out->may != VI_FALSE;
}

static bool
is_over(const struct search *search)
{
    return search->done || search->power->failed || vi_power_is_spent(search->power);
}

/* All chains, the shortest first. */
static void
climb_by_length(struct search *search, uint32_t holder, bool sure)
{
    struct vi_power *power = search->power;
    struct receiver receiver;
    uint32_t at = (uint32_t)power->state_count;
    bool more = look_at(search, holder, NONE, holder, sure, &receiver);
    while (!is_over(search)) {
        struct vi_power_cursor cursor;
        const struct scheme_grant *grant;
        if (more)
            vi_power_to(search->question, receiver.holder, &cursor);
        while (more && (grant = vi_power_next(&cursor)) != NULL && !is_over(search))
            (void)extend(search, grant, &receiver);
        if (at == power->state_count)
            return;
        const struct vi_power_state state = power->states[at];
        more = look_at(search, search->scheme->grants[state.grant].from, at++, state.start,
                       state.sure, &receiver);
    }
}

/* One holder of the chain that is being followed, and which of its grants comes next. */
struct vi_power_frame {
    struct receiver receiver;
    struct vi_power_cursor cursor;
};

static bool
push(struct search *search, size_t count, const struct receiver *receiver)
{
    struct vi_power *power = search->power;
    if (count == power->frame_room) {
        const size_t room = count ? 2 * count : 32;
        power->frames = VI_GROW(&power->own, struct vi_power_frame, power->frames, count, room);
        power->frame_room = power->frames ? room : 0;
        power->failed |= power->frames == NULL;
    }
    if (power->failed)
        return false;
    power->frames[count].receiver = *receiver;
    vi_power_to(search->question, receiver->holder, &power->frames[count].cursor);
    return true;
}

/* Any chain will do: each is followed up to its end before the next is looked at. */
static void
climb_at_once(struct search *search, uint32_t holder, bool sure)
{
    struct vi_power *power = search->power;
    struct receiver receiver;
    size_t count = 0;
    if (look_at(search, holder, NONE, holder, sure, &receiver))
        count += push(search, count, &receiver);
    while (count && !is_over(search)) {
        struct vi_power_frame *top = &power->frames[count - 1];
        const struct scheme_grant *grant = vi_power_next(&top->cursor);
        const uint32_t state = grant ? extend(search, grant, &top->receiver) : NONE;
        if (!grant)
            count--;
        if (state == NONE)
            continue;
        if (look_at(search, grant->from, state, power->states[state].start,
                    power->states[state].sure, &receiver))
            count += push(search, count, &receiver);
    }
}

static void
begin_at(struct search *search, uint32_t holder, bool sure)
{
    if (sure && search->may_settle && is_known(search, holder))
        search->whole = search->done = true;
    else if (search->arena)
        climb_by_length(search, holder, sure);
    else
        climb_at_once(search, holder, sure);
}

/* A post as it is on the day. */
struct post {
    bool is_there, is_vacant;
    uint32_t acts_for; /* 0: for nobody */
};

static struct post
post_of(const struct search *search, uint32_t holder)
{
    const struct scheme_quick *row = &search->scheme->quick[holder];
    const int64_t day = search->question->day;
    if (row->standing == SCHEME_ONE && day >= row->from && day <= row->until)
        return (struct post){true, row->vacant, row->acts_for};
    if (row->standing == SCHEME_ONE || row->standing == SCHEME_UNDECLARED)
        return (struct post){0};
    const struct scheme_standing *at = vi_power_standing(search->scheme, holder, day);
    return at ? (struct post){true, at->vacant, at->acts_for} : (struct post){0};
}

/* The holder itself, and whoever it acts for: certainly where that post is vacant. */
static void
begin(struct search *search, uint32_t holder)
{
    const enum vi_truth exists = vi_power_exists(search->scheme, holder, search->question->day);
    struct post post = post_of(search, holder);
    bool sure = exists == VI_TRUE;
    if (exists == VI_FALSE || post.is_vacant)
        return; /* nobody is there to act */
    begin_at(search, holder, sure);
    for (int turns = 0; post.acts_for && turns < TURNS_MOST && !is_over(search); turns++) {
        const uint32_t other = post.acts_for;
        post = post_of(search, other);
        if (!post.is_there || other == holder)
            return;
        sure = sure && post.is_vacant;
        begin_at(search, other, sure);
        if (!post.is_vacant)
            return;
    }
}

/* --- The answer ------------------------------------------------------------------------------ */

static enum vi_truth
judge(struct search *search, struct vi_power_answer *out)
{
    struct vi_power *power = search->power;
    const uint64_t most = power->limits->value[VI_LIMIT_POWER_STEPS];
    const struct vi_power_measures measures = {search->dimensions, search->act};
    size_t count = 0;
    if (search->whole)
        return VI_TRUE;
    if (search->question->any_amount)
        return search->any ? VI_UNKNOWN : VI_FALSE;
    if (search->chain_count > power->sure_room) {
        power->sure = VI_NEW_ARRAY(&power->own, const struct vi_power_box *,
                                   power->chain_room + search->chain_room);
        power->sure_room = power->sure ? power->chain_room + search->chain_room : 0;
        power->failed |= power->sure == NULL;
    }
    for (size_t i = 0; i < search->chain_count && power->sure; i++)
        if (search->chains[i].sure)
            power->sure[count++] = &search->chains[i].box;
    if (count && vi_power_covers(power->sure, count, &measures, &search->asked, &out->beyond,
                                 &power->steps, most))
        return VI_TRUE;
    out->has_beyond = count && search->dimensions;
    return search->any ? VI_UNKNOWN : VI_FALSE;
}

/* Memory of the search is kept from question to question; the index of holders too. */
bool
vi_power_ready(struct vi_power *power, const struct prog_scheme *scheme)
{
    if (power->scheme != scheme || power->own.failed || power->own.held > MOST_KEPT ||
        power->epoch == UINT32_MAX || power->mark_epoch > UINT32_MAX / 2) {
        const struct vi_limits *limits = power->limits;
        struct vi_arena own = power->own;
        vi_arena_reset(&own);
        *power = (struct vi_power){.limits = limits, .own = own};
        power->scheme = scheme;
        if (!grow_slots(power)) {
            power->failed = true;
            return false;
        }
    }
    power->failed = false;
    power->state_count = 0;
    power->steps = 0;
    power->epoch++;
    return true;
}

void
vi_power_init(struct vi_power *power, const struct vi_limits *limits,
              const struct vires_allocator *allocator)
{
    *power = (struct vi_power){.limits = limits};
    vi_arena_init(&power->own, allocator, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
}

void
vi_power_free(struct vi_power *power)
{
    vi_arena_free(&power->own);
    *power = (struct vi_power){0};
}

static bool
has_reserves(const struct vi_power_question *question)
{
    const struct scheme_node *nodes = question->scheme->nodes;
    for (uint32_t node = question->node; node; node = nodes[node].parent)
        if (nodes[node].reserve_count)
            return true;
    return false;
}

void
vi_power_ask(struct vi_power *power, const struct vi_power_question *question, uint32_t holder,
             struct vi_arena *arena, struct vi_power_answer *out)
{
    struct search search = {.power = power,
                            .question = question,
                            .scheme = question->scheme,
                            .holder = holder,
                            .dimensions = question->scheme->dimension_count,
                            .arena = arena};
    *out = (struct vi_power_answer){.truth = VI_FALSE};
    if (!holder || !question->node)
        return;
    if (!vi_power_ready(power, question->scheme))
        return;
    vi_power_asked(question, &search.asked);
    find_acts(&search);
    search.is_reserved = has_reserves(question);
    search.may_prune = !arena && !question->others;
    search.may_settle = search.may_prune && !search.is_reserved;
    begin(&search, holder);
    out->truth = judge(&search, out);
    if (vi_power_is_spent(power) && out->truth != VI_TRUE) {
        out->given_up = true;
        out->truth = VI_UNKNOWN;
    }
    out->is_part = arena && vi_power_is_spent(power);
    out->chains = arena ? search.chains : NULL;
    out->chain_count = arena ? search.chain_count : 0;
}
