/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/gather.h"

#include <string.h>

struct gathering {
    struct vi_dossier *dossier;
    struct vi_arena *arena;
    const struct doc_record *record;
    struct dossier_document *document;
    const struct doc_meeting *meeting;
    const struct doc_item *item;
    struct dossier_event **loose; /* the end of the document's list */
};

/* --- Copies ------------------------------------------------------------------------- */

static struct vi_text
keep(const struct gathering *gathering, struct vi_text text)
{
    if (!text.size)
        return VI_TEXT("");
    return gathering->dossier->detached ? vi_text_copy(gathering->arena, text) : text;
}

/* Where things stand is still told when the text of the document goes. */
static struct vi_place
keep_place(const struct gathering *gathering, struct vi_place place)
{
    if (!gathering->dossier->detached)
        return place;
    return vi_place_keep(place, &gathering->document->source, gathering->arena);
}

static struct doc_amount *
keep_amounts(const struct gathering *gathering, const struct doc_amount *amount)
{
    struct doc_amount *first = NULL, **tail = &first;
    for (; amount; amount = amount->next) {
        if (!(*tail = VI_NEW(gathering->arena, struct doc_amount)))
            return first;
        **tail = *amount;
        (*tail)->of = keep(gathering, amount->of);
        (*tail)->place = keep_place(gathering, amount->place);
        (*tail)->next = NULL;
        tail = &(*tail)->next;
    }
    return first;
}

static struct doc_date *
keep_dates(const struct gathering *gathering, const struct doc_date *date)
{
    struct doc_date *first = NULL, **tail = &first;
    for (; date; date = date->next) {
        if (!(*tail = VI_NEW(gathering->arena, struct doc_date)))
            return first;
        **tail = *date;
        (*tail)->of = keep(gathering, date->of);
        (*tail)->place = keep_place(gathering, date->place);
        (*tail)->next = NULL;
        tail = &(*tail)->next;
    }
    return first;
}

static struct doc_fact *
keep_facts(const struct gathering *gathering, const struct doc_fact *fact)
{
    struct doc_fact *first = NULL, **tail = &first;
    for (; fact; fact = fact->next) {
        if (!(*tail = VI_NEW(gathering->arena, struct doc_fact)))
            return first;
        **tail = *fact;
        (*tail)->name = keep(gathering, fact->name);
        (*tail)->value = keep(gathering, fact->value);
        (*tail)->place = keep_place(gathering, fact->place);
        (*tail)->next = NULL;
        tail = &(*tail)->next;
    }
    return first;
}

static const struct prog_limit *
keep_limits(const struct gathering *gathering, const struct prog_grant *from)
{
    struct prog_limit *list =
        VI_NEW_ARRAY(gathering->arena, struct prog_limit, from->limit_count + 1);
    for (size_t i = 0; list && i < from->limit_count; i++) {
        list[i] = from->limits[i];
        list[i].of = keep(gathering, list[i].of);
        list[i].per = keep(gathering, list[i].per);
        list[i].place = keep_place(gathering, list[i].place);
    }
    return list;
}

static const struct prog_duty *
keep_duties(const struct gathering *gathering, const struct prog_grant *from)
{
    struct prog_duty *list = VI_NEW_ARRAY(gathering->arena, struct prog_duty, from->duty_count + 1);
    for (size_t i = 0; list && i < from->duty_count; i++)
        list[i] = (struct prog_duty){from->duties[i].kind, keep(gathering, from->duties[i].holder)};
    return list;
}

static const struct vi_text *
keep_except(const struct gathering *gathering, const struct prog_grant *from)
{
    struct vi_text *list = VI_NEW_ARRAY(gathering->arena, struct vi_text, from->except_count + 1);
    for (size_t i = 0; list && i < from->except_count; i++)
        list[i] = keep(gathering, from->except[i]);
    return list;
}

/* As later documents rely on it: with its limits and terms. */
static const struct prog_grant *
keep_grant(const struct gathering *gathering, const struct prog_grant *from)
{
    struct prog_grant *made = from ? VI_NEW(gathering->arena, struct prog_grant) : NULL;
    if (!made)
        return NULL;
    *made = *from;
    struct vi_text *const texts[] = {
        &made->from,          &made->to,         &made->function, &made->by,
        &made->sub_delegable, &made->revoked_by, &made->to_kinds};
    for (size_t i = 0; i < VI_COUNT(texts); i++)
        *texts[i] = keep(gathering, *texts[i]);
    made->place = keep_place(gathering, from->place);
    made->limits = keep_limits(gathering, from);
    made->duties = keep_duties(gathering, from);
    made->except = keep_except(gathering, from);
    return made->limits && made->duties && made->except ? made : NULL;
}

static struct doc_grant *
keep_grants(const struct gathering *gathering, const struct doc_grant *grant)
{
    struct doc_grant *first = NULL, **tail = &first;
    for (; grant; grant = grant->next) {
        const struct prog_grant *given = keep_grant(gathering, grant->grant);
        if (!given)
            continue;
        if (!(*tail = VI_NEW(gathering->arena, struct doc_grant)))
            return first;
        (*tail)->grant = given;
        (*tail)->place = keep_place(gathering, grant->place);
        tail = &(*tail)->next;
    }
    return first;
}

/* --- Events and conditions ------------------------------------------------------------ */

static struct dossier_event *
keep_event(const struct gathering *gathering, const struct doc_event *from)
{
    struct dossier_event *event = VI_NEW(gathering->arena, struct dossier_event);
    if (!event)
        return NULL;
    event->event = from->event;
    event->role =
        from->event ? gathering->dossier->program->event[from->event].role : MODEL_ROLE_NONE;
    event->kind = keep(gathering, from->kind);
    event->text = keep(gathering, from->text);
    event->by = keep(gathering, from->by);
    event->of = keep(gathering, from->of);
    event->ref = keep(gathering, from->ref);
    event->has_date = from->has_date;
    event->day = from->has_date ? from->date.day : vi_range_all();
    event->known = true;
    event->valid = VI_TRUE;
    event->document = gathering->document;
    event->order = from->order;
    event->place = keep_place(gathering, from->place);
    return event;
}

/* Events that say nothing of the life of a decision, as most do, are not kept. */
static bool
matters(const struct gathering *gathering, const struct doc_event *event)
{
    const struct prog_program *program = gathering->dossier->program;
    return (event->event && program->event[event->event].role != MODEL_ROLE_NONE) ||
           event->of.size || event->ref.size;
}

/* The latest date stated anywhere. */
static void
note_date(const struct gathering *gathering, bool dated, struct vi_range day)
{
    struct dossier_document *document = gathering->document;
    const int64_t end = day.high == VI_MOST ? day.low : day.high;
    if (dated && end != VI_LEAST && end > document->latest)
        document->latest = end;
}

/* Gives the end of the list. */
static struct dossier_event **
add_events(const struct gathering *gathering, const struct doc_event *from,
           struct dossier_event **list)
{
    for (; from; from = from->next) {
        note_date(gathering, from->has_date, from->date.day);
        if (matters(gathering, from) && (*list = keep_event(gathering, from)))
            list = &(*list)->next;
    }
    return list;
}

static void
add_loose(struct gathering *gathering, const struct doc_event *from)
{
    gathering->loose = add_events(gathering, from, gathering->loose);
}

/* "By March 2012" is until the end of it; "on 3 March" is that day. */
static struct vi_range
last_day(struct vi_instant due)
{
    return due.day.low == VI_LEAST ? vi_range_exact(due.day.high) : due.day;
}

static void
keep_condition(const struct gathering *gathering, const struct doc_condition *from,
               struct dossier_clause *owner, struct dossier_condition *condition)
{
    condition->kind = from->kind;
    condition->phrase = keep(gathering, from->phrase);
    condition->party = keep(gathering, from->party);
    condition->of = keep(gathering, from->of);
    condition->has_due = from->has_due;
    condition->due = from->has_due ? last_day(from->due) : vi_range_all();
    condition->place = keep_place(gathering, from->place);
    condition->owner = owner;
    (void)add_events(gathering, from->events, &condition->events);
}

/* The day from which a clause has effect, where it is told as a date of the clause and not as a
 * condition; NULL: none. */
static const struct doc_date *
commencement_of(const struct doc_clause *clause)
{
    const struct doc_date *date = clause ? clause->dates : NULL;
    for (const struct doc_condition *at = clause ? clause->conditions : NULL; at; at = at->next)
        if (at->kind == MODEL_COMMENCEMENT)
            return NULL;
    while (date && !vi_text_equal(date->of, VI_TEXT(MODEL_DATE_START)))
        date = date->next;
    return date;
}

static void
keep_commencement(const struct gathering *gathering, const struct doc_date *from,
                  struct dossier_clause *owner, struct dossier_condition *condition)
{
    condition->kind = MODEL_COMMENCEMENT;
    condition->phrase = condition->party = condition->of = VI_TEXT("");
    condition->has_due = true;
    condition->due = from->when.day;
    condition->place = keep_place(gathering, from->place);
    condition->owner = owner;
}

/* One beside the other, so that the nth is found at once. */
static struct dossier_condition *
keep_conditions(const struct gathering *gathering, const struct doc_condition *from,
                const struct doc_clause *clause, struct dossier_clause *owner)
{
    const struct doc_date *begins = commencement_of(clause);
    uint32_t count = begins ? 1 : 0;
    for (const struct doc_condition *at = from; at; at = at->next)
        count++;
    struct dossier_condition *list =
        count ? VI_NEW_ARRAY(gathering->arena, struct dossier_condition, count) : NULL;
    for (uint32_t i = 0; list && i < count; i++) {
        if (from)
            keep_condition(gathering, from, owner, &list[i]);
        else
            keep_commencement(gathering, begins, owner, &list[i]);
        from = from ? from->next : NULL;
        list[i].count = count - i;
        list[i].next = i + 1 < count ? &list[i + 1] : NULL;
    }
    return list;
}

/* --- Clauses and decisions -------------------------------------------------------------- */

static void
mix(uint64_t *hash, struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] != ' ' && text.at[i] != '\t' && text.at[i] != '\r' && text.at[i] != '\n')
            *hash = (*hash ^ (unsigned char)text.at[i]) * UINT64_C(0x100000001B3);
    *hash = (*hash ^ 0x1F) * UINT64_C(0x100000001B3);
}

static struct dossier_clause *
new_clause(struct gathering *gathering, struct dossier_decision *decision)
{
    struct dossier_clause *clause = VI_NEW(gathering->arena, struct dossier_clause);
    if (!clause)
        return NULL;
    clause->decision = decision;
    clause->label = clause->text = clause->function = VI_TEXT("");
    clause->delegated_to = clause->consulting = VI_TEXT("");
    if (decision->last_clause)
        decision->last_clause->next = clause;
    else
        decision->clauses = clause;
    decision->last_clause = clause;
    gathering->document->clause_count++;
    gathering->dossier->clause_count++;
    return clause;
}

/* Depth is bounded by the depth of the document's XML. */
static void
add_clauses(struct gathering *gathering, const struct doc_clause *from,
            struct dossier_decision *decision, struct dossier_clause *parent)
{
    for (; from; from = from->next) {
        struct dossier_clause *clause = new_clause(gathering, decision);
        if (!clause)
            return;
        clause->label = keep(gathering, from->label);
        clause->text = keep(gathering, from->text);
        clause->function = keep(gathering, from->function);
        clause->delegated_to = keep(gathering, from->delegated_to);
        clause->consulting = keep(gathering, from->consulting);
        clause->effect = from->in_principle ? MODEL_IN_PRINCIPLE : from->effect;
        clause->outcome = from->outcome;
        clause->amounts = keep_amounts(gathering, from->amounts);
        clause->dates = keep_dates(gathering, from->dates);
        clause->facts = keep_facts(gathering, from->facts);
        clause->grants = keep_grants(gathering, from->grants);
        clause->conditions = keep_conditions(gathering, from->conditions, from, clause);
        (void)add_events(gathering, from->events, &clause->events);
        clause->order = from->order;
        clause->parent = parent;
        clause->place = keep_place(gathering, from->place);
        mix(&decision->words, from->label);
        mix(&decision->words, from->text);
        add_clauses(gathering, from->children, decision, clause);
    }
}

static struct dossier_decision *
new_decision(struct gathering *gathering, uint32_t order, struct vi_place place)
{
    struct dossier_decision *decision = VI_NEW(gathering->arena, struct dossier_decision);
    struct dossier_document *document = gathering->document;
    if (!decision)
        return NULL;
    decision->document = document;
    decision->authority = document->authority;
    decision->body = keep(gathering, gathering->meeting ? gathering->meeting->body : VI_TEXT(""));
    decision->item = keep(gathering, gathering->item ? gathering->item->number : VI_TEXT(""));
    decision->title =
        keep(gathering, gathering->item ? gathering->item->title : gathering->record->title);
    decision->id = decision->label = decision->relies_on = decision->recommended_by = VI_TEXT("");
    decision->by = decision->function = VI_TEXT("");
    decision->order = order;
    decision->item_order = gathering->item ? gathering->item->order : 0;
    decision->place = keep_place(gathering, place);
    decision->words = UINT64_C(0xCBF29CE484222325);
    if (document->last_decision)
        document->last_decision->next = decision;
    else
        document->decisions = decision;
    document->last_decision = decision;
    gathering->dossier->decision_count++;
    return decision;
}

static void
set_day(const struct gathering *gathering, const struct doc_decision *from,
        struct dossier_decision *decision)
{
    const struct doc_meeting *meeting = gathering->meeting;
    const struct doc_record *record = gathering->record;
    decision->has_date = true;
    if (from && from->has_date)
        decision->day = from->date.day;
    else if (meeting && meeting->has_date)
        decision->day = meeting->date.day;
    else if (record->has_date)
        decision->day = record->date.day;
    else
        decision->has_date = false;
    if (!decision->has_date)
        decision->day = vi_range_all();
    note_date(gathering, decision->has_date, decision->day);
    decision->exact = decision->has_date && vi_range_is_exact(decision->day);
}

/* A decision without clauses is one clause: what relies on it has something to rely on. */
static void
stand_in(struct gathering *gathering, struct dossier_decision *decision)
{
    if (decision->clauses)
        return;
    struct dossier_clause *clause = new_clause(gathering, decision);
    if (!clause)
        return;
    clause->whole = true;
    clause->order = decision->order;
    clause->place = decision->place;
}

static void
add_decision(struct gathering *gathering, const struct doc_decision *from)
{
    struct dossier_decision *decision = new_decision(gathering, from->order, from->place);
    if (!decision)
        return;
    if (!gathering->meeting)
        decision->body = keep(gathering, from->by);
    decision->kind = from->kind;
    decision->outcome = from->outcome;
    decision->id = keep(gathering, from->id);
    decision->label = keep(gathering, from->label);
    decision->by = keep(gathering, from->by);
    decision->function = keep(gathering, from->function);
    decision->facts = keep_facts(gathering, from->facts);
    decision->relies_on = keep(gathering, from->relies_on);
    decision->number = from->number;
    if (gathering->item && gathering->item->recommendations)
        decision->recommended_by = keep(gathering, gathering->item->recommendations->from);
    set_day(gathering, from, decision);
    decision->conditions = keep_conditions(gathering, from->conditions, NULL, NULL);
    (void)add_events(gathering, from->events, &decision->events);
    add_clauses(gathering, from->clauses, decision, NULL);
    stand_in(gathering, decision);
}

/* What a report recommends is no decision, but others are made on it. */
static void
add_recommendation(struct gathering *gathering, const struct doc_recommendation *from)
{
    struct dossier_decision *decision = new_decision(gathering, 0, from->place);
    if (!decision)
        return;
    decision->recommends = true;
    decision->outcome = MODEL_RECOMMENDED;
    set_day(gathering, NULL, decision);
    add_clauses(gathering, from->clauses, decision, NULL);
    stand_in(gathering, decision);
}

/* The decision that an event of the item itself belongs to: the last that is not an amendment. */
static struct dossier_decision *
main_decision(struct dossier_decision *first)
{
    struct dossier_decision *found = first;
    for (struct dossier_decision *at = first; at; at = at->next)
        if (at->kind != MODEL_AMENDMENT && !at->recommends)
            found = at;
    return found;
}

static void
add_item(struct gathering *gathering, const struct doc_item *item)
{
    struct dossier_document *document = gathering->document;
    struct dossier_decision *before = document->last_decision;
    gathering->item = item;
    if (gathering->record->kind == MODEL_REPORT)
        for (const struct doc_recommendation *at = item->recommendations; at; at = at->next)
            add_recommendation(gathering, at);
    for (const struct doc_decision *at = item->decisions; at; at = at->next)
        add_decision(gathering, at);
    struct dossier_decision *first = before ? before->next : document->decisions;
    struct dossier_decision *main = main_decision(first);
    if (main)
        (void)add_events(gathering, item->events, &main->item_events);
    else
        add_loose(gathering, item->events);
    gathering->item = NULL;
}

static void
add_meeting(struct gathering *gathering, const struct doc_meeting *meeting)
{
    gathering->meeting = meeting;
    note_date(gathering, meeting->has_date, meeting->date.day);
    for (const struct doc_item *at = meeting->items; at; at = at->next)
        add_item(gathering, at);
    for (const struct doc_decision *at = meeting->decisions; at; at = at->next)
        add_decision(gathering, at);
    add_loose(gathering, meeting->events);
    gathering->meeting = NULL;
}

static struct dossier_document *
new_document(struct gathering *gathering, struct vi_text authority)
{
    const struct doc_record *record = gathering->record;
    struct dossier_document *document = VI_NEW(gathering->arena, struct dossier_document);
    if (!document)
        return NULL;
    gathering->document = document;
    if (record->source) {
        document->source.name = keep(gathering, record->source->name);
        memcpy(document->source.digest, record->source->digest, sizeof document->source.digest);
    } else {
        document->source.name = VI_TEXT("");
    }
    document->source.text = VI_TEXT("");
    document->kind = record->kind;
    document->latest = VI_LEAST;
    note_date(gathering, record->has_date, record->date.day);
    document->authority = keep(gathering, record->authority.size ? record->authority : authority);
    document->id = keep(gathering, record->id);
    return document;
}

struct dossier_document *
vi_gather(struct vi_dossier *dossier, const struct doc_record *record, struct vi_text authority)
{
    struct gathering gathering = {.dossier = dossier, .arena = dossier->arena, .record = record};
    struct dossier_document *document = new_document(&gathering, authority);
    if (!document)
        return NULL;
    gathering.loose = &document->loose;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        add_meeting(&gathering, at);
    for (const struct doc_item *at = record->items; at; at = at->next)
        add_item(&gathering, at);
    for (const struct doc_decision *at = record->decisions; at; at = at->next)
        add_decision(&gathering, at);
    add_loose(&gathering, record->events);
    return dossier->arena->failed ? NULL : document;
}
