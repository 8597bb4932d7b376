/* SPDX-License-Identifier: Apache-2.0 */
/* Following references: what relies on what, and which event tells of which clause. */
#include "dossier/link.h"
#include "dossier/who.h"

#define CONDITIONS_MOST 256 /* of one clause, told apart by who acts */
#define CLAUSES_MOST    64  /* of one decision, looked through for a party */

/* --- What is wrong with a reference --------------------------------------------------- */

static void
complain(struct vi_dossier *dossier, const struct dossier_document *document, struct vi_text text,
         const struct vi_target *target, struct vi_place place)
{
    struct vi_text where = VI_TEXT(""), other = VI_TEXT("");
    enum vi_code code = VI_DOSSIER_NOT_AT_HAND;
    if (target->found == VI_FOUND_NO_ITEM) {
        code = VI_DOSSIER_NO_ITEM;
        where = target->document->source.name;
    } else if (target->found == VI_FOUND_NO_CLAUSE) {
        code = VI_DOSSIER_NO_CLAUSE;
        where = target->label;
        other = vi_dossier_place(dossier, target->decision->place);
    } else if (target->found == VI_FOUND_SEVERAL) {
        code = VI_DOSSIER_SEVERAL;
        where = vi_dossier_place(dossier, target->decision->place);
        other = vi_dossier_place(dossier, target->second->place);
    } else if (target->found == VI_FOUND_UNREADABLE) {
        code = VI_DOSSIER_REFERENCE;
    }
    vi_dossier_problem(dossier, document, code, place, text, where, other);
}

/* NULL decision: it leads nowhere, and that was said. */
static struct vi_target
follow(struct vi_dossier *dossier, const struct dossier_document *document, struct vi_text text,
       struct dossier_decision *from, bool reports, struct vi_place place)
{
    struct vi_target target = vi_index_find(dossier, text, document->authority, from, reports);
    if (target.found == VI_FOUND)
        return target;
    complain(dossier, document, text, &target, place);
    target.decision = NULL;
    target.clause = NULL;
    return target;
}

static bool
is_only_clause(const struct dossier_decision *decision)
{
    return decision->clauses && !decision->clauses->next;
}

/* --- Acts ------------------------------------------------------------------------------ */

static void
weigh_act(struct dossier_acts *acts, const struct dossier_act *act)
{
    if (!acts->count++) {
        acts->surely_first = acts->maybe_first = acts->surely_last = acts->maybe_last = act;
        return;
    }
    if (act->day.high < acts->surely_first->day.high)
        acts->surely_first = act;
    if (act->day.low < acts->maybe_first->day.low)
        acts->maybe_first = act;
    if (act->day.low > acts->surely_last->day.low)
        acts->surely_last = act;
    if (act->day.high > acts->maybe_last->day.high)
        acts->maybe_last = act;
}

static void
add_act(struct vi_dossier *dossier, struct dossier_decision *decision,
        struct dossier_clause *clause, struct dossier_act act)
{
    struct dossier_act *own = VI_NEW(dossier->arena, struct dossier_act);
    if (!clause && is_only_clause(decision))
        clause = decision->clauses;
    if (!own)
        return;
    struct dossier_acts *acts = clause ? &clause->acts : &decision->acts;
    *own = act;
    own->certain = clause != NULL;
    if (acts->last)
        acts->last->next = own;
    else
        acts->first = own;
    acts->last = own;
    weigh_act(acts, own);
    weigh_act(&decision->all, own);
}

static void
add_event_act(struct vi_dossier *dossier, struct dossier_decision *decision,
              struct dossier_clause *clause, const struct dossier_event *event)
{
    if (event->known)
        add_act(dossier, decision, clause,
                (struct dossier_act){.event = event,
                                     .dated = event->has_date,
                                     .day = event->day,
                                     .place = event->place});
}

/* --- Events about conditions ------------------------------------------------------------- */

/* The condition that an event speaks of: the only one, or that of the party who acts. */
static struct dossier_condition *
condition_meant(const struct vi_dossier *dossier, struct dossier_condition *list,
                const struct dossier_event *event)
{
    if (!list || !list->next)
        return list;
    const struct dossier_who by =
        vi_who(dossier, event->document->authority, event->by, event->day);
    struct dossier_condition *found = NULL;
    int most = CONDITIONS_MOST;
    for (struct dossier_condition *at = list; at; at = at->next) {
        if (!most--)
            return NULL;
        if (!vi_who_is(&by, &at->who))
            continue;
        if (found)
            return NULL;
        found = at;
    }
    return found;
}

static void
tell(struct vi_dossier *dossier, struct dossier_condition *list, struct dossier_event *event,
     struct vi_place of)
{
    struct dossier_condition *condition = condition_meant(dossier, list, event);
    struct dossier_link *link = VI_NEW(dossier->arena, struct dossier_link);
    if (!link)
        return;
    if (!condition) {
        vi_dossier_problem(dossier, event->document, VI_DOSSIER_WHICH_CONDITION, event->place,
                           event->kind, vi_dossier_place(dossier, of), VI_TEXT(""));
        return;
    }
    *link = (struct dossier_link){event, condition->told};
    condition->told = link;
}

static bool
is_of_condition(const struct dossier_event *event)
{
    return event->role == MODEL_ROLE_MET || event->role == MODEL_ROLE_FAILED ||
           event->role == MODEL_ROLE_WAIVED;
}

static void
tell_decision(struct vi_dossier *dossier, struct dossier_decision *decision,
              struct dossier_event *event)
{
    struct dossier_link *link = VI_NEW(dossier->arena, struct dossier_link);
    if (!link)
        return;
    *link = (struct dossier_link){event, decision->told};
    decision->told = link;
}

static void
attach(struct vi_dossier *dossier, struct dossier_decision *decision, struct dossier_clause *clause,
       struct dossier_event *event)
{
    if (!clause && is_only_clause(decision))
        clause = decision->clauses;
    event->about = clause;
    struct dossier_condition *conditions =
        clause && clause->conditions ? clause->conditions : decision->conditions;
    if (event->role == MODEL_ROLE_ACT)
        add_event_act(dossier, decision, clause, event);
    else if (is_of_condition(event))
        tell(dossier, conditions, event, clause ? clause->place : decision->place);
    else if (event->role != MODEL_ROLE_NONE || (event->event && event->of.size))
        tell_decision(dossier, decision, event);
}

/* An event belongs to what it names, else to where it stands. */
static void
place_event(struct vi_dossier *dossier, struct dossier_event *event,
            struct dossier_decision *decision, struct dossier_clause *clause)
{
    if (event->of.size) {
        const struct vi_target target =
            follow(dossier, event->document, event->of, decision, false, event->place);
        decision = target.decision;
        clause = target.clause;
    }
    if (decision)
        attach(dossier, decision, clause, event);
}

static void
place_events(struct vi_dossier *dossier, struct dossier_event *event,
             struct dossier_decision *decision, struct dossier_clause *clause)
{
    for (; event; event = event->next)
        place_event(dossier, event, decision, clause);
}

/* --- Conditions -------------------------------------------------------------------------- */

static struct dossier_clause *
clause_of(const struct vi_target *target)
{
    if (!target->decision)
        return NULL;
    if (target->clause)
        return target->clause;
    return target->decision->clauses;
}

static void
refer_condition(struct vi_dossier *dossier, struct dossier_decision *decision,
                struct dossier_condition *condition)
{
    condition->who = vi_who(dossier, decision->authority, condition->party, decision->day);
    if (!condition->of.size)
        return;
    const struct vi_target target =
        follow(dossier, decision->document, condition->of, decision, false, condition->place);
    condition->beyond = target.found != VI_FOUND;
    condition->target = clause_of(&target);
    condition->waits_for_effect = !condition->party.size;
}

static void
refer_conditions(struct vi_dossier *dossier, struct dossier_decision *decision,
                 struct dossier_condition *condition)
{
    for (; condition; condition = condition->next)
        refer_condition(dossier, decision, condition);
}

/* --- Waivers ------------------------------------------------------------------------------ */

/* Is it the function, or one above it? */
static bool
covers(const struct prog_function *function, struct vi_text granted)
{
    for (; function; function = function->parent)
        if (vi_text_equal(function->id, granted))
            return true;
    return false;
}

static const struct prog_function *
function_of(const struct prog_authority *authority, struct vi_text id, int64_t day)
{
    for (size_t i = 0; id.size && i < authority->function_count; i++) {
        const struct prog_function *function = &authority->functions[i];
        if (vi_text_equal(function->id, id) && day >= function->period.from &&
            day <= function->period.until)
            return function;
    }
    return NULL;
}

/* A grant of something else than what the clause is an exercise of is not that power. */
static bool
gives_other(const struct dossier_clause *clause, const struct prog_grant *grant,
            const struct dossier_who *to)
{
    const struct prog_function *function =
        to->authority ? function_of(to->authority, clause->function, clause->decision->day.low)
                      : NULL;
    return function && grant->function.size && !covers(function, grant->function);
}

static bool
is_granted(const struct vi_dossier *dossier, const struct dossier_clause *clause,
           const struct dossier_who *who)
{
    for (; clause; clause = clause->parent)
        for (const struct doc_grant *at = clause->grants; at; at = at->next) {
            const struct dossier_who to =
                vi_who(dossier, clause->decision->authority, at->grant->to, clause->decision->day);
            if (to.key.size && vi_text_equal(to.key, who->key) &&
                !gives_other(clause, at->grant, &to))
                return true;
        }
    return false;
}

/* May a grant of the constitution be the power to waive?  One of the function that the clause is an
 * exercise of may, whoever it is from; where that function is not known, any from whoever decided.
 */
static bool
may_cover(const struct prog_grant *grant, const struct prog_function *function,
          const struct dossier_decision *decision)
{
    if (function)
        return covers(function, grant->function);
    return decision->who.body && vi_text_equal(grant->from, decision->who.body->id);
}

static bool
has_grant(const struct prog_authority *authority, struct vi_text holder,
          const struct prog_function *function, const struct dossier_decision *decision,
          struct vi_range when)
{
    for (size_t i = 0; holder.size && i < authority->grant_count; i++) {
        const struct prog_grant *grant = &authority->grants[i];
        if (vi_text_equal(grant->to, holder) && may_cover(grant, function, decision) &&
            when.high >= grant->period.from && when.low <= grant->period.until &&
            when.low < grant->revoked_on)
            return true;
    }
    return false;
}

/* A grant to the holder, or to one for whom the holder acts. */
static bool
is_constituted(const struct dossier_decision *decision, const struct dossier_clause *clause,
               const struct dossier_who *who, struct vi_range when)
{
    const struct prog_authority *authority = who->authority;
    const struct vi_text owner = authority->id;
    if (who->key.size <= owner.size)
        return false; /* memory ran out */
    const struct vi_text holder = {who->key.at + owner.size + 1, who->key.size - owner.size - 1};
    const struct prog_function *function =
        clause ? function_of(authority, clause->function, when.low) : NULL;
    bool found = has_grant(authority, holder, function, decision, when);
    for (size_t i = 0; !found && i < authority->post_count; i++)
        found = vi_text_equal(authority->posts[i].id, holder) &&
                has_grant(authority, authority->posts[i].acts_for, function, decision, when);
    return found;
}

/* Whoever imposed a condition may waive it, and so may its party and whoever was given the power.
 * Of others a constitution that names all powers says that they have none. */
static enum vi_truth
may_waive(const struct vi_dossier *dossier, const struct dossier_decision *decision,
          const struct dossier_condition *condition, const struct dossier_event *event)
{
    const struct dossier_who who =
        vi_who(dossier, event->document->authority, event->by, event->day);
    if (who.kind == DOSSIER_WHO_NONE || !decision->who.key.size)
        return VI_UNKNOWN;
    if (vi_text_equal(who.key, decision->who.key) || vi_who_is(&who, &condition->who) ||
        is_granted(dossier, condition->owner, &who))
        return VI_TRUE;
    const bool told = who.kind == DOSSIER_WHO_BODY || who.kind == DOSSIER_WHO_POST ||
                      who.kind == DOSSIER_WHO_MEMBER;
    if (!told || !who.authority->grants_complete)
        return VI_UNKNOWN;
    return is_constituted(decision, condition->owner, &who, event->day) ? VI_UNKNOWN : VI_FALSE;
}

static void
check_actor(const struct vi_dossier *dossier, const struct dossier_decision *decision,
            struct dossier_condition *condition, struct dossier_event *event)
{
    if (event->role == MODEL_ROLE_WAIVED)
        event->valid = may_waive(dossier, decision, condition, event);
    else if (event->role == MODEL_ROLE_MET && event->by.size &&
             condition->judge.kind == DOSSIER_WHO_NONE)
        condition->judge = vi_who(dossier, event->document->authority, event->by, event->day);
}

static void
check_actors(struct vi_dossier *dossier, struct dossier_decision *decision,
             struct dossier_condition *condition)
{
    for (; condition; condition = condition->next) {
        for (struct dossier_event *at = condition->events; at; at = at->next)
            check_actor(dossier, decision, condition, at);
        for (struct dossier_link *at = condition->told; at; at = at->next)
            check_actor(dossier, decision, condition, at->event);
    }
}

/* --- Decisions ---------------------------------------------------------------------------- */

/* Dates that run backwards: what is relied on came later. */
static void
check_order(struct vi_dossier *dossier, const struct dossier_decision *decision,
            const struct dossier_decision *before, struct vi_text reference)
{
    if (before && before->has_date && decision->has_date && before->day.low > decision->day.high)
        vi_dossier_problem(dossier, decision->document, VI_DOSSIER_BACKWARDS, decision->place,
                           reference, vi_dossier_place(dossier, before->place), VI_TEXT(""));
}

static void
refer_decision(struct vi_dossier *dossier, struct dossier_decision *decision)
{
    if (decision->relies_on.size) {
        const struct vi_target target = follow(dossier, decision->document, decision->relies_on,
                                               decision, false, decision->place);
        decision->relies = target.decision;
        decision->relies_clause = target.clause;
        decision->relies_beyond = target.found != VI_FOUND;
        check_order(dossier, decision, decision->relies, decision->relies_on);
    }
    if (decision->recommended_by.size) {
        decision->recommended = follow(dossier, decision->document, decision->recommended_by,
                                       decision, true, decision->place)
                                    .decision;
        check_order(dossier, decision, decision->recommended, decision->recommended_by);
    }
    refer_conditions(dossier, decision, decision->conditions);
    for (struct dossier_clause *at = decision->clauses; at; at = at->next)
        refer_conditions(dossier, decision, at->conditions);
}

static void
place_all(struct vi_dossier *dossier, struct dossier_decision *decision)
{
    place_events(dossier, decision->events, decision, NULL);
    place_events(dossier, decision->item_events, decision, NULL);
    for (struct dossier_clause *at = decision->clauses; at; at = at->next)
        place_events(dossier, at->events, decision, at);
}

static void
check_all(struct vi_dossier *dossier, struct dossier_decision *decision)
{
    check_actors(dossier, decision, decision->conditions);
    for (struct dossier_clause *at = decision->clauses; at; at = at->next)
        check_actors(dossier, decision, at->conditions);
}

static bool
is_party(const struct dossier_who *who, const struct dossier_condition *condition)
{
    for (int most = 0; condition && most < CONDITIONS_MOST; condition = condition->next, most++)
        if (vi_who_is(who, &condition->who))
            return true;
    return false;
}

/* A party that resolves on what waits for it agrees or refuses; it does not act on it. */
static bool
is_approval(const struct dossier_decision *decision)
{
    const struct dossier_decision *on = decision->relies;
    if (is_party(&decision->who, on->conditions))
        return true;
    if (decision->relies_clause)
        return is_party(&decision->who, decision->relies_clause->conditions);
    int most = 0;
    for (const struct dossier_clause *at = on->clauses; at && most < CLAUSES_MOST;
         at = at->next, most++)
        if (is_party(&decision->who, at->conditions))
            return true;
    return false;
}

/* Whoever decided, or the council above, decides afresh: that is no act under the first decision.
 */
static bool
decides_again(const struct dossier_decision *decision)
{
    const struct dossier_who *before = &decision->relies->who, *now = &decision->who;
    return (now->key.size && vi_text_equal(now->key, before->key)) ||
           (now->body && now->body->kind == MODEL_BODY_COUNCIL && now->authority &&
            before->authority && vi_text_equal(now->authority->id, before->authority->id));
}

static void
act_on(struct vi_dossier *dossier, struct dossier_decision *decision)
{
    const bool acts =
        decision->outcome == MODEL_CARRIED || decision->outcome == MODEL_OUTCOME_UNKNOWN;
    if (!decision->relies || !acts || !decision->known || decision->recommends ||
        decides_again(decision) || is_approval(decision))
        return;
    struct dossier_clause *clause =
        decision->relies_clause ? dossier->clauses[decision->relies_clause->number] : NULL;
    add_act(dossier, decision->relies, clause,
            (struct dossier_act){.decision = decision,
                                 .dated = decision->has_date,
                                 .day = decision->day,
                                 .place = decision->place});
}

void
vi_refer(struct vi_dossier *dossier)
{
    for (size_t i = 0; i < dossier->decision_count; i++)
        if (!dossier->decisions[i]->document->same)
            refer_decision(dossier, dossier->decisions[i]);
    for (size_t i = 0; i < dossier->decision_count; i++)
        if (!dossier->decisions[i]->document->same)
            place_all(dossier, dossier->decisions[i]);
    for (size_t i = 0; i < dossier->document_count; i++)
        if (!dossier->documents[i]->same)
            place_events(dossier, dossier->documents[i]->loose, NULL, NULL);
    for (size_t i = 0; i < dossier->decision_count; i++) {
        if (dossier->decisions[i]->document->same)
            continue;
        check_all(dossier, dossier->decisions[i]);
        act_on(dossier, dossier->decisions[i]);
    }
}
