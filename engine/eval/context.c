/* SPDX-License-Identifier: Apache-2.0 */
/* Whose document, which body, which day. */
#include "eval/run.h"

static bool
in_force(struct prog_period period, int64_t day)
{
    return day >= period.from && day <= period.until;
}

const struct prog_authority *
run_authority(const struct run *run, struct vi_text id, int64_t day)
{
    const struct prog_authority *const *list =
        run->how->authorities ? run->how->authorities : run->program->authorities;
    const size_t count =
        run->how->authorities ? run->how->authority_count : run->program->authority_count;
    for (size_t i = 0; id.size && i < count; i++)
        if (vi_text_equal(list[i]->id, id) && in_force(list[i]->period, day))
            return list[i];
    return NULL;
}

bool
run_answers_to(const struct prog_body *body, struct vi_text id, struct vi_text folded)
{
    if (vi_text_equal(body->id, id))
        return true;
    for (size_t i = 0; i < body->folded_count; i++)
        if (vi_text_equal(body->folded[i], folded))
            return true;
    return false;
}

static const struct prog_body *
body_of(const struct prog_authority *authority, struct vi_text id, struct vi_text folded,
        int64_t day)
{
    for (size_t i = 0; authority && i < authority->body_count; i++)
        if (in_force(authority->bodies[i].period, day) &&
            run_answers_to(&authority->bodies[i], id, folded))
            return &authority->bodies[i];
    return NULL;
}

/* "southmoor/executive" names another authority's body. */
const struct prog_body *
run_body(const struct run *run, const struct doc_meeting *meeting, int64_t day,
         const struct prog_authority **authority)
{
    struct vi_text rest = meeting->body, owner = {"", 0};
    const bool qualified = vi_text_find(rest, VI_TEXT("/")) < rest.size;
    if (qualified)
        (void)vi_text_cut(&rest, '/', &owner);
    *authority = run_authority(run, qualified ? owner : run->authority, day);
    return body_of(*authority, rest, meeting->body_folded, day);
}

const struct prog_body *
run_claimed_body(const struct run *run, const struct doc_meeting *meeting, int64_t day)
{
    return body_of(run->record->claims, meeting->body, meeting->body_folded, day);
}

static enum model_body_kind
kind_of_holder(const struct run *run, struct vi_text holder, int64_t day)
{
    const struct prog_authority *authority = run_authority(run, run->authority, day);
    const struct prog_body *body = body_of(authority, holder, holder, day);
    if (body)
        return body->kind;
    for (size_t i = 0; authority && i < authority->post_count; i++)
        if (in_force(authority->posts[i].period, day) &&
            vi_text_equal(authority->posts[i].id, holder))
            return MODEL_BODY_OFFICER;
    for (size_t i = 0; authority && i < authority->seat_count; i++)
        if (in_force(authority->seats[i].period, day) &&
            (vi_text_equal(authority->seats[i].member, holder) ||
             vi_text_equal(authority->seats[i].office, holder)))
            return MODEL_BODY_MEMBER;
    return MODEL_BODY_UNKNOWN;
}

enum model_body_kind
run_body_kind(const struct run *run, const struct doc_meeting *meeting,
              const struct doc_decision *decision, int64_t day)
{
    const struct prog_authority *authority;
    int value;
    if (!meeting)
        return decision ? kind_of_holder(run, decision->by, day) : MODEL_BODY_UNKNOWN;
    const struct prog_body *body = run_body(run, meeting, day, &authority);
    if (!body)
        body = run_claimed_body(run, meeting, day);
    if (body)
        return body->kind;
    if (meeting->body_kind != MODEL_BODY_UNKNOWN)
        return meeting->body_kind;
    if (!run->record->from_prose && vi_words_find(model_body_kinds, meeting->body, &value))
        return (enum model_body_kind)value;
    return MODEL_BODY_UNKNOWN;
}

/* --- The latest date stated ----------------------------------------------------------------- */

static void
later(int64_t *latest, bool has_date, struct vi_range day)
{
    const int64_t end = day.high == VI_MOST ? day.low : day.high;
    if (has_date && end != VI_LEAST && (*latest == VI_MOST || end > *latest))
        *latest = end;
}

static void
later_events(int64_t *latest, const struct doc_event *event)
{
    for (; event; event = event->next)
        later(latest, event->has_date, event->date.day);
}

static void
later_clauses(int64_t *latest, const struct doc_clause *clause)
{
    for (; clause; clause = clause->next) {
        later_events(latest, clause->events);
        for (const struct doc_condition *at = clause->conditions; at; at = at->next)
            later_events(latest, at->events);
        later_clauses(latest, clause->children);
    }
}

static void
later_decisions(int64_t *latest, const struct doc_decision *decision)
{
    for (; decision; decision = decision->next) {
        later(latest, decision->has_date, decision->date.day);
        later_events(latest, decision->events);
        for (const struct doc_condition *at = decision->conditions; at; at = at->next)
            later_events(latest, at->events);
        later_clauses(latest, decision->clauses);
    }
}

static void
later_items(int64_t *latest, const struct doc_item *item)
{
    for (; item; item = item->next) {
        later_events(latest, item->events);
        later_decisions(latest, item->decisions);
    }
}

int64_t
run_latest(const struct doc_record *record)
{
    int64_t latest = VI_MOST;
    later(&latest, record->has_date, record->date.day);
    later_events(&latest, record->events);
    for (const struct doc_meeting *meeting = record->meetings; meeting; meeting = meeting->next) {
        later(&latest, meeting->has_date, meeting->date.day);
        later_events(&latest, meeting->events);
        later_items(&latest, meeting->items);
        later_decisions(&latest, meeting->decisions);
    }
    later_items(&latest, record->items);
    later_decisions(&latest, record->decisions);
    return latest;
}

int64_t
run_some_day(struct vi_range days)
{
    return days.low != VI_LEAST ? days.low : days.high != VI_MOST ? days.high : 0;
}
