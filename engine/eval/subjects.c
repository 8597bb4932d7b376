/* SPDX-License-Identifier: Apache-2.0 */
/* Every subject of a record, in document order. */
#include "eval/run.h"

static void
judge(struct run *run, enum model_subject kind, struct vi_place place, uint32_t order)
{
    run->subject.kind = kind;
    run->subject.place = place;
    run->subject.order = order;
    run->named = false;
    if (run->subject.day.low != VI_LEAST && run->subject.day.low > run->as_of)
        return; /* what happens after the as-of date is not known */
    run_judge(run);
}

static void
walk_events(struct run *run, const struct doc_event *event)
{
    for (; event && run->rules[MODEL_EVENT].count; event = event->next) {
        run->subject.event = event;
        judge(run, MODEL_EVENT, event->place, event->order);
    }
    run->subject.event = NULL;
}

static void
walk_interests(struct run *run, const struct doc_interest *interest)
{
    for (; interest && run->rules[MODEL_INTEREST].count; interest = interest->next) {
        run->subject.interest = interest;
        judge(run, MODEL_INTEREST, interest->place, interest->order);
    }
    run->subject.interest = NULL;
}

static void
walk_conditions(struct run *run, const struct doc_condition *condition, uint32_t order)
{
    run->subject.condition_number = 0;
    for (; condition && run->rules[MODEL_CONDITION].count; condition = condition->next) {
        run->subject.condition = condition;
        run->subject.condition_number++;
        judge(run, MODEL_CONDITION, condition->place, order);
    }
    run->subject.condition = NULL;
}

static bool
explains_effect(const struct run *run)
{
    return run->how->words && run->how->reasons && run->how->explain && !run->how->only;
}

/* Depth is bounded by the depth of the document's XML. */
static void
walk_clauses(struct run *run, const struct doc_clause *clause)
{
    struct run_clause one = {.number = 0, .within = run->clauses};
    for (; clause; clause = clause->next) {
        one.clause = run->subject.clause = clause;
        one.number++;
        run->clauses = &one;
        judge(run, MODEL_CLAUSE, clause->place, clause->order);
        if (explains_effect(run))
            run_effect(run);
        walk_conditions(run, clause->conditions, clause->order);
        walk_clauses(run, clause->children);
    }
    run->clauses = one.within;
    run->subject.clause = NULL;
}

/* What a document records happened by the as-of day, if one was given; the latest day that it
 * states itself need not be later than its own decisions. */
static struct vi_range
known_by(const struct run *run, struct vi_range day)
{
    const struct vi_range until = vi_range_up_to(run->as_of);
    struct vi_range known;
    return run->out->as_of_given && vi_range_meet(day, until, &known) ? known : day;
}

/* A meeting's decisions are nearly all of one day. */
static enum model_body_kind
body_kind(struct run *run, int64_t day)
{
    const struct doc_meeting *meeting = run->subject.meeting;
    if (!meeting)
        return run_body_kind(run, NULL, run->subject.decision, day);
    if (run->bodied.meeting != meeting || run->bodied.day != day) {
        run->bodied.kind = run_body_kind(run, meeting, run->subject.decision, day);
        run->bodied.meeting = meeting;
        run->bodied.day = day;
    }
    return run->bodied.kind;
}

static void
date_subject(struct run *run)
{
    const struct vi_subject *s = &run->subject;
    struct vi_range day = vi_range_all();
    if (s->decision && s->decision->has_date)
        day = s->decision->date.day;
    else if (s->meeting && s->meeting->has_date)
        day = s->meeting->date.day;
    else if (s->record->has_date)
        day = s->record->date.day;
    run->subject.day = vi_range_is_exact(day) ? day : known_by(run, day);
    run->subject.body_kind = body_kind(run, run_some_day(run->subject.day));
}

/* A document that states no day of its own is of the days of its meetings and decisions. */
static void
date_record(struct run *run)
{
    date_subject(run);
    if (!run->record->has_date)
        run->subject.day =
            vi_range_is_exact(run->out->days) ? run->out->days : known_by(run, run->out->days);
}

/* A decision with several votes is judged once for each of them. */
static void
walk_decision(struct run *run, const struct doc_decision *decision,
              const struct doc_event *item_events)
{
    run->subject.decision = decision;
    date_subject(run);
    const struct doc_vote *vote = decision->votes;
    do {
        run->subject.vote = vote;
        judge(run, MODEL_DECISION, decision->place, decision->order);
        if (vote)
            judge(run, MODEL_VOTE, vote->place, decision->order);
        vote = vote ? vote->next : NULL;
    } while (vote);
    run->subject.vote = decision->votes;
    walk_conditions(run, decision->conditions, decision->order);
    if (run->rules[MODEL_CLAUSE].count || run->rules[MODEL_CONDITION].count || explains_effect(run))
        walk_clauses(run, decision->clauses);
    walk_interests(run, decision->interests);
    walk_events(run, decision->events);
    walk_events(run, item_events);
    run->subject.decision = NULL;
    run->subject.vote = NULL;
    date_subject(run);
}

/* The decision that an event of the item itself, such as the conferring of a title, belongs to: the
 * last that is not an amendment. */
static const struct doc_decision *
main_decision(const struct doc_item *item)
{
    const struct doc_decision *found = NULL;
    for (const struct doc_decision *at = item->decisions; at; at = at->next)
        if (at->kind != MODEL_AMENDMENT)
            found = at;
    return found;
}

static void
walk_item(struct run *run, const struct doc_item *item)
{
    const struct doc_decision *main = main_decision(item);
    run->subject.item = item;
    judge(run, MODEL_ITEM, item->place, item->order);
    if (!main)
        walk_events(run, item->events);
    walk_interests(run, item->interests);
    for (const struct doc_decision *at = item->decisions; at && !run->failed; at = at->next)
        walk_decision(run, at, at == main ? item->events : NULL);
    run->subject.item = NULL;
}

/* Two lists, each in document order, as one: who was present is told in that order. */
static void
walk_business(struct run *run, const struct doc_item *item, const struct doc_decision *decision)
{
    while ((item || decision) && !run->failed) {
        if (decision && (!item || decision->order < item->order)) {
            walk_decision(run, decision, NULL);
            decision = decision->next;
        } else {
            walk_item(run, item);
            item = item->next;
        }
    }
}

static void
walk_meeting(struct run *run, const struct doc_meeting *meeting)
{
    run->subject.meeting = meeting;
    run->rolls = NULL;
    date_subject(run);
    judge(run, MODEL_MEETING, meeting->place, meeting->order);
    walk_events(run, meeting->events);
    walk_interests(run, meeting->interests);
    walk_business(run, meeting->items, meeting->decisions);
    run->subject.meeting = NULL;
    run->rolls = NULL;
}

void
run_subjects(struct run *run)
{
    run->subject = (struct vi_subject){.record = run->record};
    date_record(run);
    judge(run, MODEL_RECORD, run->record->place, 0);
    date_subject(run);
    walk_events(run, run->record->events);
    for (const struct doc_meeting *at = run->record->meetings; at && !run->failed; at = at->next)
        walk_meeting(run, at);
    date_subject(run);
    walk_business(run, run->record->items, run->record->decisions);
}
