/* SPDX-License-Identifier: Apache-2.0 */
/*
 * When each clause takes effect: on the latest of its decision, the end of call-in and the days on
 * which its precedent conditions were met.  What others wait for is worked out first; clauses that
 * wait for one another are worked out together:
 *
 * - Resolutions of partners that wait for each other's agreement are met by the resolutions
 *   themselves, and all take effect when the last of them has nothing else to wait for.
 * - Where each waits for the other to have taken effect, or for a resolution that was put off,
 *   none of them ever does.
 */
#include "dossier/circle.h"
#include "dossier/link.h"
#include "dossier/state.h"
#include "dossier/terms.h"

/* Nodes are the clauses by number, and after them the decisions: the conditions that stand before
 * the list of clauses. */
struct effects {
    struct vi_dossier *dossier;
    struct vi_circles waits;    /* for anything */
    struct vi_circles blocking; /* only what no resolution settles */
    struct dossier_when *outer; /* of a node: without what it waits for within its circle */
};

struct node {
    struct dossier_clause *clause;     /* or NULL */
    struct dossier_decision *decision; /* of a node that is one */
    struct dossier_condition *conditions;
    uint32_t above; /* the node whose conditions govern it too, or VI_NO_ */
};

static uint32_t
node_of_decision(const struct effects *effects, const struct dossier_decision *decision)
{
    return (uint32_t)effects->dossier->clause_count + decision->index;
}

static struct node
node_at(const struct effects *effects, uint32_t number)
{
    const struct vi_dossier *dossier = effects->dossier;
    struct node node = {.above = VI_NO_NODE};
    if (number >= dossier->clause_count) {
        node.decision = dossier->decisions[number - dossier->clause_count];
        node.conditions = node.decision->conditions;
        return node;
    }
    node.clause = dossier->clauses[number];
    node.conditions = node.clause->conditions;
    node.above = node.clause->parent ? node.clause->parent->number
                                     : node_of_decision(effects, node.clause->decision);
    return node;
}

/* --- The graph ------------------------------------------------------------------------- */

static bool
is_put_off(const struct dossier_clause *clause, const struct dossier_decision *decision)
{
    return (clause && clause->outcome != MODEL_OUTCOME_UNKNOWN
                ? clause->outcome
                : decision->outcome) == MODEL_DEFERRED;
}

/* A resolution settles what waits for it; nothing is settled where both put off deciding until the
 * other has decided. */
static bool
is_blocking(const struct node *node, const struct dossier_condition *condition)
{
    const struct dossier_decision *own = node->clause ? node->clause->decision : node->decision;
    return condition->waits_for_effect ||
           (is_put_off(node->clause, own) &&
            is_put_off(condition->answer, condition->answer->decision));
}

/* What may be no condition precedent at all closes no circle for sure. */
static bool
blocks_surely(const struct node *node, const struct dossier_condition *condition)
{
    return condition->kind == MODEL_PRECEDENT && is_blocking(node, condition);
}

/* What was resolved in other terms is no agreement, and nothing to wait for. */
static bool
is_edge(const struct node *node, const struct dossier_condition *condition)
{
    return condition->answer && condition->kind != MODEL_SUBSEQUENT &&
           condition->kind != MODEL_TIME_LIMITED &&
           (!condition->differences || is_blocking(node, condition));
}

static uint32_t
add_edges(const struct effects *effects, uint32_t number, bool only_blocking, uint32_t *targets)
{
    const struct node node = node_at(effects, number);
    uint32_t count = 0;
    for (const struct dossier_condition *at = node.conditions; at; at = at->next) {
        if (!is_edge(&node, at) || (only_blocking && !blocks_surely(&node, at)))
            continue;
        if (targets)
            targets[count] = at->answer->number;
        count++;
    }
    if (node.above != VI_NO_NODE) {
        if (targets)
            targets[count] = node.above;
        count++;
    }
    return count;
}

static bool
build(const struct effects *effects, bool only_blocking, struct vi_circles *circles)
{
    struct vi_arena *scratch = effects->dossier->scratch;
    const uint32_t count =
        (uint32_t)(effects->dossier->clause_count + effects->dossier->decision_count);
    uint32_t *first = VI_NEW_ARRAY(scratch, uint32_t, (size_t)count + 2);
    if (!first)
        return false;
    for (uint32_t i = 0; i < count; i++)
        first[i + 1] = first[i] + add_edges(effects, i, only_blocking, NULL);
    uint32_t *targets = VI_NEW_ARRAY(scratch, uint32_t, (size_t)first[count] + 1);
    if (!targets)
        return false;
    for (uint32_t i = 0; i < count; i++)
        (void)add_edges(effects, i, only_blocking, targets + first[i]);
    *circles = (struct vi_circles){.count = count, .first = first, .targets = targets};
    return vi_circles_find(circles, scratch);
}

/* --- The decision alone ------------------------------------------------------------------- */

static struct dossier_when
base_of(const struct dossier_clause *clause)
{
    const struct dossier_decision *decision = clause->decision;
    const enum model_outcome outcome =
        clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : decision->outcome;
    const bool authorises =
        clause->effect == MODEL_AUTHORISES || clause->effect == MODEL_EFFECT_UNKNOWN;
    struct dossier_when base = vi_when_on(decision->day);
    if (!authorises || decision->recommends || !decision->known ||
        (outcome != MODEL_CARRIED && outcome != MODEL_OUTCOME_UNKNOWN))
        return vi_when_never();
    if (outcome == MODEL_OUTCOME_UNKNOWN)
        base.never = VI_UNKNOWN;
    return base;
}

static bool
is_call_in_known(const struct dossier_call_in *call_in)
{
    return call_in->applies == VI_TRUE && (call_in->days >= 0 || call_in->ended || call_in->called);
}

static struct dossier_when
after_call_in(const struct dossier_clause *clause, struct dossier_when when)
{
    const struct dossier_call_in *call_in = &clause->decision->call_in;
    return is_call_in_known(call_in) ? vi_when_latest(when, call_in->end) : when;
}

/* --- Conditions ---------------------------------------------------------------------------- */

static void
derive(struct dossier_condition *condition, struct dossier_when answered)
{
    const struct dossier_clause *answer = condition->answer;
    struct dossier_when refused = vi_when_never();
    const bool agreed = answer && (condition->waits_for_effect || !condition->differences);
    condition->ground = DOSSIER_NO_GROUND;
    if (answer && !condition->waits_for_effect && vi_terms_refuse(answer))
        refused = vi_when_on(answer->decision->day);
    if (!agreed)
        answered = vi_when_never();
    else
        condition->ground = condition->waits_for_effect ? DOSSIER_BY_EFFECT : DOSSIER_BY_APPROVAL;
    vi_condition_derive(condition, answered, refused);
    if (condition->met_by)
        condition->ground = DOSSIER_BY_EVENT;
}

static bool
is_within(const struct effects *effects, const struct node *node, uint32_t part,
          const struct dossier_condition *condition)
{
    return is_edge(node, condition) && effects->waits.part[condition->answer->number] == part;
}

/* When what the condition waits for, outside of any circle, came about: a party agrees when it
 * resolves, whether or not its resolution can be called in. */
static struct dossier_when
day_of_answer(const struct dossier_condition *condition)
{
    if (!condition->answer)
        return vi_when_never();
    return condition->waits_for_effect ? condition->answer->settled : condition->answer->resolved;
}

/* The gate of what stands above, if that is worked out already. */
static struct dossier_when
gate_above(const struct effects *effects, const struct node *node, uint32_t part)
{
    if (node->above == VI_NO_NODE || effects->waits.part[node->above] == part)
        return vi_when_always();
    const struct node above = node_at(effects, node->above);
    return above.clause ? above.clause->gate : above.decision->gate;
}

/* Is the second more of a hindrance than the first? */
static bool
hinders_more(struct dossier_when first, struct dossier_when second)
{
    if (first.never != second.never)
        return second.never > first.never;
    if (first.day.low != second.day.low)
        return second.day.low > first.day.low;
    return second.day.high > first.day.high;
}

static bool
is_gating(const struct dossier_condition *condition)
{
    return condition->kind == MODEL_PRECEDENT || condition->kind == MODEL_CONDITION_UNKNOWN;
}

static void
hold(const struct node *node, const struct dossier_condition *condition)
{
    const struct dossier_condition **holds =
        node->clause ? &node->clause->holds : &node->decision->holds;
    if (condition && is_gating(condition) &&
        (!*holds || hinders_more(vi_condition_gate(*holds), vi_condition_gate(condition))))
        *holds = condition;
}

static void
hold_above(const struct effects *effects, const struct node *node)
{
    if (node->above == VI_NO_NODE)
        return;
    const struct node above = node_at(effects, node->above);
    hold(node, above.clause ? above.clause->holds : above.decision->holds);
}

/* Everything but what is waited for within the part. */
static struct dossier_when
gate_outside(const struct effects *effects, const struct node *node, uint32_t part)
{
    struct dossier_when gate = gate_above(effects, node, part);
    hold_above(effects, node);
    for (struct dossier_condition *at = node->conditions; at; at = at->next) {
        if (is_within(effects, node, part, at))
            continue;
        derive(at, day_of_answer(at));
        hold(node, at);
        gate = vi_when_latest(gate, vi_condition_gate(at));
    }
    return gate;
}

static void
set_ends(struct dossier_clause *clause)
{
    struct dossier_when ends = clause->parent ? clause->parent->ends : clause->decision->ends;
    for (const struct dossier_condition *at = clause->conditions; at; at = at->next)
        ends = vi_when_first(ends, vi_condition_end(at));
    clause->ends = ends;
}

static void
conclude(const struct node *node, struct dossier_when gate)
{
    if (!node->clause) {
        node->decision->gate = gate;
        return;
    }
    struct dossier_clause *clause = node->clause;
    const struct dossier_call_in *call_in = &clause->decision->call_in;
    clause->gate = gate;
    clause->resolved = vi_when_latest(clause->base, gate);
    clause->settled = after_call_in(clause, clause->resolved);
    clause->starts = call_in->applies == VI_FALSE ? clause->settled
                                                  : vi_when_latest(clause->settled, call_in->end);
}

/* --- Circles ------------------------------------------------------------------------------- */

static bool
has_edge_to_itself(const struct vi_circles *circles, uint32_t number)
{
    for (uint32_t i = circles->first[number]; i < circles->first[number + 1]; i++)
        if (circles->targets[i] == number)
            return true;
    return false;
}

static bool
is_blocked(const struct effects *effects, uint32_t number)
{
    const struct vi_circles *blocking = &effects->blocking;
    const uint32_t part = blocking->part[number];
    return blocking->begin[part + 1] - blocking->begin[part] > 1 ||
           has_edge_to_itself(blocking, number);
}

/* The clause that a node of a deadlock waits for: along blocking edges if there are any. */
static const struct dossier_clause *
next_of(const struct effects *effects, uint32_t number, uint32_t part)
{
    const struct node node = node_at(effects, number);
    const struct dossier_clause *next = NULL;
    for (const struct dossier_condition *at = node.conditions; at; at = at->next) {
        if (!is_within(effects, &node, part, at))
            continue;
        if (is_blocking(&node, at) &&
            effects->blocking.part[at->answer->number] == effects->blocking.part[number])
            return at->answer;
        if (!next)
            next = at->answer;
    }
    if (!next && node.above != VI_NO_NODE && effects->waits.part[node.above] == part)
        return next_of(effects, node.above, part);
    return next;
}

static void
mark_deadlock(const struct effects *effects, const struct node *node, uint32_t number,
              uint32_t part)
{
    if (!node->clause)
        return;
    node->clause->deadlock = true;
    node->clause->waits_for = next_of(effects, number, part);
}

/* When all of the circle has nothing more to wait for outside of it. */
static struct dossier_when
outside_of_circle(const struct effects *effects, const uint32_t *members, uint32_t count,
                  uint32_t part)
{
    struct dossier_when whole = vi_when_always();
    for (uint32_t i = 0; i < count; i++) {
        const struct node node = node_at(effects, members[i]);
        struct dossier_when outer = gate_outside(effects, &node, part);
        if (node.clause)
            outer = vi_when_latest(outer, node.clause->base);
        effects->outer[members[i]] = outer;
        whole = vi_when_latest(whole, outer);
        for (struct dossier_condition *at = node.conditions; at; at = at->next)
            if (is_within(effects, &node, part, at) && at->waits_for_effect)
                whole = after_call_in(at->answer, whole);
    }
    return whole;
}

static void
derive_within(const struct effects *effects, struct dossier_condition *condition,
              struct dossier_when whole, bool deadlock)
{
    derive(condition, condition->waits_for_effect ? after_call_in(condition->answer, whole)
                                                  : effects->outer[condition->answer->number]);
    if (deadlock && !condition->met_by && !condition->waived_by)
        condition->met = condition->released = vi_when_never();
}

/* A circle that is perhaps none: somewhere between what each has to wait for anyway and the whole
 * circle, or never. */
static struct dossier_when
between(struct dossier_when outer, struct dossier_when whole, bool never)
{
    if (never || outer.never == VI_TRUE)
        return vi_when_never();
    outer.never = VI_UNKNOWN;
    if (whole.never != VI_TRUE && whole.day.high > outer.day.high)
        outer.day.high = whole.day.high;
    if (whole.never == VI_TRUE)
        outer.day.high = VI_MOST;
    return outer;
}

static void
solve_loosely(const struct effects *effects, const uint32_t *members, uint32_t count, uint32_t part,
              struct dossier_when whole)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct node node = node_at(effects, members[i]);
        struct dossier_when gate = gate_outside(effects, &node, part);
        for (struct dossier_condition *at = node.conditions; at; at = at->next) {
            if (!is_within(effects, &node, part, at))
                continue;
            derive(at, between(effects->outer[at->answer->number], whole,
                               is_blocked(effects, at->answer->number)));
            hold(&node, at);
            gate = vi_when_latest(gate, vi_condition_gate(at));
        }
        conclude(&node, between(gate, whole, is_blocked(effects, members[i])));
        if (is_blocked(effects, members[i]))
            mark_deadlock(effects, &node, members[i], part);
    }
}

/* Does some clause of the circle wait for another only perhaps? */
static bool
is_loose(const struct effects *effects, const uint32_t *members, uint32_t count, uint32_t part)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct node node = node_at(effects, members[i]);
        for (const struct dossier_condition *at = node.conditions; at; at = at->next)
            if (at->kind == MODEL_CONDITION_UNKNOWN && is_within(effects, &node, part, at))
                return true;
    }
    return false;
}

static void
solve_circle(const struct effects *effects, const uint32_t *members, uint32_t count, uint32_t part)
{
    bool deadlock = false;
    struct dossier_when whole = outside_of_circle(effects, members, count, part);
    const struct dossier_when outside = whole;
    for (uint32_t i = 0; i < count; i++)
        deadlock |= is_blocked(effects, members[i]);
    if (is_loose(effects, members, count, part)) {
        solve_loosely(effects, members, count, part, whole);
        return;
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct node node = node_at(effects, members[i]);
        for (struct dossier_condition *at = node.conditions; at; at = at->next)
            if (is_within(effects, &node, part, at)) {
                derive_within(effects, at, outside, deadlock);
                hold(&node, at);
                whole = vi_when_latest(whole, vi_condition_gate(at));
            }
    }
    for (uint32_t i = 0; i < count; i++) {
        const struct node node = node_at(effects, members[i]);
        conclude(&node, deadlock ? vi_when_never() : whole);
        if (deadlock)
            mark_deadlock(effects, &node, members[i], part);
    }
}

static void
solve(const struct effects *effects, uint32_t part)
{
    const struct vi_circles *waits = &effects->waits;
    const uint32_t *members = waits->members + waits->begin[part];
    const uint32_t count = waits->begin[part + 1] - waits->begin[part];
    if (count > 1 || has_edge_to_itself(waits, members[0])) {
        solve_circle(effects, members, count, part);
        return;
    }
    const struct node node = node_at(effects, members[0]);
    conclude(&node, gate_outside(effects, &node, part));
}

bool
vi_effects(struct vi_dossier *dossier)
{
    struct effects effects = {.dossier = dossier};
    for (size_t i = 0; i < dossier->clause_count; i++)
        dossier->clauses[i]->base = base_of(dossier->clauses[i]);
    if (!build(&effects, false, &effects.waits) || !build(&effects, true, &effects.blocking))
        return false;
    effects.outer =
        VI_NEW_ARRAY(dossier->scratch, struct dossier_when, (size_t)effects.waits.count + 1);
    if (!effects.outer)
        return false;
    for (uint32_t part = 0; part < effects.waits.part_count; part++)
        solve(&effects, part);
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_when ends = vi_when_never();
        const struct dossier_condition *at = dossier->decisions[i]->conditions;
        for (; at; at = at->next)
            ends = vi_when_first(ends, vi_condition_end(at));
        dossier->decisions[i]->ends = ends;
    }
    for (size_t i = 0; i < dossier->clause_count; i++)
        set_ends(dossier->clauses[i]); /* a clause comes after what it stands in */
    return true;
}
