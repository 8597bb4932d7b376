/* SPDX-License-Identifier: Apache-2.0 */
#include "report/timeline.h"

#include <stdlib.h>

#include "base/printable.h"
#include "dossier/effect_words.h"
#include "findings/place_words.h"

/* --- Entries -------------------------------------------------------------------------- */

struct making {
    const struct vi_dossier *dossier;
    struct vi_arena *arena;
    struct vi_timeline *line;
    size_t room;
    bool *shown; /* by matter */
};

static void
add(struct making *making, struct vi_timeline_entry entry)
{
    struct vi_timeline *line = making->line;
    if (!making->shown[entry.decision->matter])
        return;
    if (line->count == making->room) {
        const size_t room = making->room ? 2 * making->room : 64;
        line->entries =
            VI_GROW(making->arena, struct vi_timeline_entry, line->entries, line->count, room);
        making->room = room;
        if (!line->entries) {
            line->count = making->room = 0;
            return;
        }
    }
    entry.matter = entry.decision->matter;
    entry.order = (uint32_t)line->count;
    line->entries[line->count++] = entry;
}

/* What a decision says of itself, as that it is urgent, it says on its own day. */
static struct vi_range
day_of(const struct dossier_decision *decision, const struct dossier_event *event)
{
    return event->has_date || event->role != MODEL_ROLE_CALL_IN_EXEMPT ? event->day : decision->day;
}

static void
add_event(struct making *making, const struct dossier_decision *decision,
          const struct dossier_clause *clause, const struct dossier_condition *condition,
          const struct dossier_event *event)
{
    if (event->role != MODEL_ROLE_NONE && event->known)
        add(making, (struct vi_timeline_entry){.kind = VI_TIMELINE_EVENT,
                                               .day = day_of(decision, event),
                                               .decision = decision,
                                               .clause = clause,
                                               .condition = condition,
                                               .event = event});
}

static void
add_conditions(struct making *making, const struct dossier_decision *decision,
               const struct dossier_clause *clause, const struct dossier_condition *at)
{
    for (; at; at = at->next) {
        for (const struct dossier_event *event = at->events; event; event = event->next)
            add_event(making, decision, clause, at, event);
        for (const struct dossier_link *link = at->told; link; link = link->next)
            add_event(making, decision, clause, at, link->event);
        if (at->has_due)
            add(making, (struct vi_timeline_entry){.kind = VI_TIMELINE_DUE,
                                                   .day = at->due,
                                                   .decision = decision,
                                                   .clause = clause,
                                                   .condition = at});
    }
}

static void
add_acts(struct making *making, const struct dossier_decision *decision,
         const struct dossier_clause *clause, const struct dossier_act *act)
{
    for (; act; act = act->next)
        if (act->event) /* a decision has a line of its own */
            add_event(making, decision, clause, NULL, act->event);
}

static void
add_decision(struct making *making, const struct dossier_decision *decision)
{
    const struct dossier_call_in *call_in = &decision->call_in;
    if (decision->rival && decision->rival_same)
        return;
    add(making, (struct vi_timeline_entry){
                    .kind = VI_TIMELINE_DECISION, .day = decision->day, .decision = decision});
    if (decision->recommends)
        return; /* what became of it is told with what was decided on it */
    add_acts(making, decision, NULL, decision->acts.first);
    add_conditions(making, decision, NULL, decision->conditions);
    for (const struct dossier_link *at = decision->told; at; at = at->next)
        add_event(making, decision, NULL, NULL, at->event);
    if (call_in->applies == VI_TRUE && call_in->days >= 0 && call_in->published &&
        !call_in->called && !call_in->ended)
        add(making, (struct vi_timeline_entry){.kind = VI_TIMELINE_CALL_IN,
                                               .day = call_in->end.day,
                                               .decision = decision});
    for (const struct dossier_clause *at = decision->clauses; at; at = at->next) {
        add_acts(making, decision, at, at->acts.first);
        add_conditions(making, decision, at, at->conditions);
    }
}

/* A decision that stands alone, waits for nothing and was not acted on has no story. */
static bool
has_story(const struct dossier_decision *decision)
{
    if (decision->conditions || decision->all.count || decision->told)
        return true;
    for (const struct dossier_clause *at = decision->clauses; at; at = at->next)
        if (at->conditions || at->effect == MODEL_IN_PRINCIPLE)
            return true;
    return false;
}

static void
choose(struct making *making)
{
    const struct vi_dossier *dossier = making->dossier;
    for (size_t i = 0; i < dossier->decision_count; i++) {
        const struct dossier_decision *decision = dossier->decisions[i];
        if (decision->matter != i || has_story(decision))
            making->shown[decision->matter] = true;
    }
}

/* On one day a report comes before what was decided on it, and that before what followed. */
static int
rank_of(const struct vi_timeline_entry *entry)
{
    if (entry->kind != VI_TIMELINE_DECISION)
        return 2;
    return entry->decision->recommends ? 0 : 1;
}

static int
by_matter_and_day(const void *left, const void *right)
{
    const struct vi_timeline_entry *a = left, *b = right;
    if (a->matter != b->matter)
        return a->matter < b->matter ? -1 : 1;
    const int64_t first = a->day.low == VI_LEAST ? a->day.high : a->day.low;
    const int64_t second = b->day.low == VI_LEAST ? b->day.high : b->day.low;
    if (first != second)
        return first < second ? -1 : 1;
    if (rank_of(a) != rank_of(b))
        return rank_of(a) - rank_of(b);
    return (a->order > b->order) - (a->order < b->order);
}

bool
vi_timeline_make(const struct vi_dossier *dossier, struct vi_arena *arena, struct vi_timeline *out)
{
    struct making making = {.dossier = dossier, .arena = arena, .line = out};
    *out = (struct vi_timeline){0};
    making.shown = VI_NEW_ARRAY(arena, bool, dossier->decision_count + 1);
    if (!making.shown)
        return false;
    choose(&making);
    for (size_t i = 0; i < dossier->decision_count; i++)
        if (!dossier->decisions[i]->document->same)
            add_decision(&making, dossier->decisions[i]);
    if (out->count)
        qsort(out->entries, out->count, sizeof(struct vi_timeline_entry), by_matter_and_day);
    return !arena->failed;
}

/* --- Words ------------------------------------------------------------------------------ */

#define DAY_WIDTH 20 /* "23 September 2014" and a gap */

static struct vi_text
name_or(struct vi_text name, struct vi_text id)
{
    return name.size ? name : id;
}

/* "Executive of Southmoor Borough Council": as constitutions name them, else as written. */
static void
put_decider(struct vi_buffer *out, const struct dossier_decision *decision)
{
    const struct dossier_who *who = &decision->who;
    const struct prog_authority *authority = who->authority;
    const struct vi_text whose =
        authority ? name_or(authority->title, authority->id) : decision->authority;
    const struct vi_text name =
        who->kind == DOSSIER_WHO_AUTHORITY ? whose
        : who->kind == DOSSIER_WHO_BODY    ? name_or(who->body->name, who->body->id)
        : who->kind == DOSSIER_WHO_POST    ? who->name
                                        : name_or(decision->body, decision->document->source.name);
    vi_printable(out, name);
    if (who->kind == DOSSIER_WHO_AUTHORITY || !whose.size)
        return;
    vi_buffer_string(out, " of ");
    vi_printable(out, whose);
}

static void
put_name(struct vi_buffer *out, const struct dossier_decision *decision)
{
    put_decider(out, decision);
    if (decision->item.size) {
        vi_buffer_string(out, ", item ");
        vi_printable(out, decision->item);
    }
}

static void
put_day(struct vi_buffer *out, struct vi_range day)
{
    const size_t before = out->size;
    if (vi_range_is_all(day))
        vi_buffer_string(out, "day not stated");
    else
        vi_date_write(out, day);
    do
        vi_buffer_char(out, ' ');
    while (out->size < before + DAY_WIDTH && !out->failed);
}

static void
put_place(struct vi_buffer *out, struct vi_place place)
{
    if (!place.source)
        return;
    vi_buffer_string(out, "  (");
    vi_place_full(out, place);
    vi_buffer_char(out, ')');
}

static void
put_clause(struct vi_buffer *out, const struct dossier_clause *clause)
{
    if (!clause || !clause->label.size)
        return;
    vi_buffer_string(out, "clause ");
    vi_printable(out, clause->label);
    vi_buffer_string(out, ": ");
}

static void
put_clauses(struct vi_buffer *out, const struct dossier_decision *decision)
{
    if (decision->recommends)
        return;
    for (const struct dossier_clause *at = decision->clauses; at; at = at->next) {
        vi_buffer_string(out, "                        ");
        put_clause(out, at);
        vi_effect_write(at, out);
        vi_buffer_char(out, '\n');
    }
}

/* Whoever decides alone carries nothing. */
static const char *
outcome_words(const struct dossier_decision *decision)
{
    const char *outcome = vi_words_name(model_outcomes, (int)decision->outcome);
    const bool alone =
        decision->who.kind == DOSSIER_WHO_POST || decision->who.kind == DOSSIER_WHO_MEMBER;
    if (decision->recommends)
        return "recommended by report";
    if (alone && decision->outcome == MODEL_CARRIED)
        return "decided";
    return outcome ? outcome : "outcome not stated";
}

static void
put_decision(struct vi_buffer *out, const struct vi_timeline_entry *entry)
{
    const struct dossier_decision *decision = entry->decision;
    put_name(out, decision);
    vi_buffer_string(out, ": ");
    vi_buffer_string(out, outcome_words(decision));
    put_place(out, decision->place);
}

static void
put_event(struct vi_buffer *out, const struct vi_dossier *dossier,
          const struct vi_timeline_entry *entry)
{
    const struct dossier_event *event = entry->event;
    put_name(out, entry->decision);
    vi_buffer_string(out, ", ");
    put_clause(out, entry->clause);
    vi_printable(out, event->event ? dossier->program->event[event->event].says : event->kind);
    if (event->by.size) {
        vi_buffer_string(out, " (by ");
        vi_printable(out, event->by);
        vi_buffer_char(out, ')');
    }
    put_place(out, event->place);
}

static void
put_due(struct vi_buffer *out, const struct vi_timeline_entry *entry)
{
    static const char *const states[] = {
        [VI_FALSE] = "met in time", [VI_UNKNOWN] = "not shown to be met", [VI_TRUE] = "lapsed"};
    const struct dossier_condition *condition = entry->condition;
    put_name(out, entry->decision);
    vi_buffer_string(out, ", ");
    put_clause(out, entry->clause);
    if (condition->kind == MODEL_COMMENCEMENT) {
        vi_buffer_string(out, "the day on which it begins");
        put_place(out, condition->place);
        return;
    }
    vi_buffer_string(out, "the last day of its condition: ");
    vi_buffer_string(out, condition->kind == MODEL_TIME_LIMITED
                              ? "the authority ends"
                              : states[condition->released.never]);
    put_place(out, condition->place);
}

void
vi_timeline_say(const struct vi_dossier *dossier, const struct vi_timeline_entry *entry,
                struct vi_buffer *out)
{
    switch (entry->kind) {
    case VI_TIMELINE_DECISION:
        put_decision(out, entry);
        break;
    case VI_TIMELINE_EVENT:
        put_event(out, dossier, entry);
        break;
    case VI_TIMELINE_DUE:
        put_due(out, entry);
        break;
    case VI_TIMELINE_CALL_IN:
        put_name(out, entry->decision);
        vi_buffer_string(out, ": call-in is over");
        break;
    }
}

static void
put_entry(struct vi_buffer *out, const struct vi_dossier *dossier,
          const struct vi_timeline_entry *entry)
{
    vi_buffer_string(out, "    ");
    put_day(out, entry->day);
    vi_timeline_say(dossier, entry, out);
    vi_buffer_char(out, '\n');
    if (entry->kind == VI_TIMELINE_DECISION)
        put_clauses(out, entry->decision);
}

/* A matter has the title of the earliest decision that has one. */
void
vi_timeline_title(const struct vi_timeline_entry *at, const struct vi_timeline_entry *end,
                  struct vi_buffer *out)
{
    const struct dossier_decision *first = at->decision;
    while (!first->title.size && at + 1 < end && at[1].matter == at->matter)
        first = (++at)->decision;

    if (first->title.size) {
        vi_buffer_string(out, "\xE2\x80\x9C");
        vi_printable(out, first->title);
        vi_buffer_string(out, "\xE2\x80\x9D");
        return;
    }
    put_name(out, first);
}

static void
put_matter(struct vi_buffer *out, const struct vi_timeline_entry *at,
           const struct vi_timeline_entry *end)
{
    vi_buffer_string(out, "timeline of ");
    vi_timeline_title(at, end, out);
    vi_buffer_string(out, ":\n");
}

bool
vi_timeline_write(const struct vi_dossier *dossier, struct vi_buffer *out)
{
    struct vi_arena arena;
    struct vi_timeline line;
    vi_arena_init(&arena, &out->allocator, 0);
    const bool made = vi_timeline_make(dossier, &arena, &line);
    for (size_t i = 0; made && i < line.count; i++) {
        const struct vi_timeline_entry *entry = &line.entries[i];
        if (!i || entry->matter != line.entries[i - 1].matter)
            put_matter(out, entry, line.entries + line.count);
        put_entry(out, dossier, entry);
    }
    vi_arena_free(&arena);
    return made;
}
