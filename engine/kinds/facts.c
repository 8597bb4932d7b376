/* SPDX-License-Identifier: Apache-2.0 */
/* Looking facts up: the nearest thing that states them, from the subject outwards. */
#include "kinds/life.h"

/* A list shorter than this is gone through each time. */
enum { LONG_LIST = 32 };

/* What was found in the long list of a level for each name; a level has one list at a time. */
struct vi_found_last {
    const void *list; /* NULL: nothing was looked for yet */
    const void *last; /* or NULL: it has none */
};

/* Where the answer for a name in a long list is kept; NULL: nowhere. */
static struct vi_found_last *
kept(const struct vi_judgement *judgement, struct vi_found_last **table, size_t level,
     size_t levels, uint32_t name, uint32_t names)
{
    if (!*table)
        *table = VI_NEW_ARRAY(judgement->scratch, struct vi_found_last, levels * (names + 1));
    return *table ? &(*table)[level * (names + 1) + name] : NULL;
}

/* Of several records of one event in one place the earliest counts: papers that were open in time
 * are not late because more papers followed, nor is a second notice the first. */
static bool
is_earlier(const struct doc_event *at, const struct doc_event *found)
{
    if (!found || !at->has_date || !found->has_date)
        return !found || (at->has_date && !found->has_date);
    return at->date.day.low < found->date.day.low;
}

static const struct doc_event *
first_event(const struct doc_event *list, uint32_t event, int64_t as_of)
{
    const struct doc_event *found = NULL;
    for (const struct doc_event *at = list; at; at = at->next)
        if (at->event == event && at->of.size == 0 && is_earlier(at, found) &&
            !(at->has_date && at->date.day.low != VI_LEAST && at->date.day.low > as_of))
            found = at;
    return found;
}

static bool
is_long_of_events(const struct doc_event *list)
{
    size_t count = 0;
    for (; list && count < LONG_LIST; list = list->next)
        count++;
    return count == LONG_LIST;
}

#define EVENT_LEVELS 5
#define OF_ITEM      2    /* the last level that is of the decision */
#define TOLD_MOST    1000 /* events that other documents tell of one decision */
#define FACT_LEVELS  6

static const struct doc_event *
event_in(const struct vi_judgement *judgement, size_t level, const struct doc_event *list,
         uint32_t event)
{
    struct vi_found_last *answer = NULL;
    if (judgement->found && is_long_of_events(list))
        answer = kept(judgement, &judgement->found->events, level, EVENT_LEVELS, event,
                      judgement->program->events.count);
    if (!answer)
        return first_event(list, event, judgement->as_of);
    if (answer->list != list)
        *answer = (struct vi_found_last){list, first_event(list, event, judgement->as_of)};
    return answer->last;
}

/* What another document tells of the decision: of several the earliest counts, as in one list. */
static const struct doc_event *
told_elsewhere(const struct vi_judgement *judgement, uint32_t event)
{
    const struct dossier_decision *decision =
        judgement->together ? vi_life_decision(judgement) : NULL;
    const struct dossier_event *found = NULL;
    int most = TOLD_MOST;
    for (const struct dossier_link *at = decision ? decision->told : NULL; at && most--;
         at = at->next)
        if (at->event->event == event && at->event->known && at->event->of.size &&
            (!found || at->event->day.low < found->day.low))
            found = at->event;
    struct doc_event *own = found ? VI_NEW(judgement->scratch, struct doc_event) : NULL;
    if (own)
        *own = (struct doc_event){.event = event,
                                  .kind = found->kind,
                                  .has_date = found->has_date,
                                  .date = {found->day, VI_NO_MINUTE},
                                  .by = found->by,
                                  .count = vi_range_all(),
                                  .place = found->place};
    return own;
}

const struct doc_event *
vi_event_of(const struct vi_judgement *judgement, uint32_t event)
{
    const struct vi_subject *s = judgement->subject;
    const struct doc_event *const lists[EVENT_LEVELS] = {
        s->clause ? s->clause->events : NULL, s->decision ? s->decision->events : NULL,
        s->item ? s->item->events : NULL,     s->meeting ? s->meeting->events : NULL,
        s->record ? s->record->events : NULL,
    };
    if (s->event && s->event->event == event)
        return s->event;
    for (size_t i = 0; i < EVENT_LEVELS; i++) {
        const struct doc_event *found = event_in(judgement, i, lists[i], event);
        if (found)
            return found;
        if (i == OF_ITEM && (found = told_elsewhere(judgement, event)))
            return found;
    }
    return NULL;
}

bool
vi_event_day(const struct vi_judgement *judgement, uint32_t event, struct vi_instant *out,
             struct vi_place *place)
{
    const struct vi_subject *s = judgement->subject;
    if (event == judgement->program->decided) {
        if (vi_range_is_all(s->day))
            return false;
        *out = (struct vi_instant){s->day, VI_NO_MINUTE};
        if (s->decision && s->decision->has_date)
            *place = s->decision->place;
        else
            *place = s->meeting ? s->meeting->place : s->record->place;
        return true;
    }
    const struct doc_event *found = vi_event_of(judgement, event);
    if (!found || !found->has_date)
        return false;
    *out = found->date;
    *place = found->place;
    return true;
}

static const struct doc_fact *
last_fact(const struct doc_fact *list, uint32_t fact)
{
    const struct doc_fact *found = NULL;
    for (const struct doc_fact *at = list; at; at = at->next)
        if (at->fact == fact)
            found = at;
    return found;
}

static bool
is_long_of_facts(const struct doc_fact *list)
{
    size_t count = 0;
    for (; list && count < LONG_LIST; list = list->next)
        count++;
    return count == LONG_LIST;
}

static const struct doc_fact *
fact_in(const struct vi_judgement *judgement, size_t level, const struct doc_fact *list,
        uint32_t fact)
{
    struct vi_found_last *answer = NULL;
    if (judgement->found && is_long_of_facts(list))
        answer = kept(judgement, &judgement->found->facts, level, FACT_LEVELS, fact,
                      judgement->program->facts.count);
    if (!answer)
        return last_fact(list, fact);
    if (answer->list != list)
        *answer = (struct vi_found_last){list, last_fact(list, fact)};
    return answer->last;
}

const struct doc_fact *
vi_fact_of(const struct vi_judgement *judgement, uint32_t fact)
{
    const struct vi_subject *s = judgement->subject;
    const struct doc_fact *const lists[FACT_LEVELS] = {
        s->event ? s->event->facts : NULL,       s->clause ? s->clause->facts : NULL,
        s->decision ? s->decision->facts : NULL, s->item ? s->item->facts : NULL,
        s->meeting ? s->meeting->facts : NULL,   s->record ? s->record->facts : NULL,
    };
    for (size_t i = 0; i < FACT_LEVELS; i++) {
        const struct doc_fact *found = fact_in(judgement, i, lists[i], fact);
        if (found)
            return found;
    }
    return NULL;
}

/* --- Parameters ------------------------------------------------------------------ */

static bool
in_force(struct prog_period period, int64_t day)
{
    return day >= period.from && day <= period.until;
}

static const struct prog_setting *
setting(const struct prog_setting *list, size_t count, uint32_t parameter, int64_t day)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].parameter == parameter && in_force(list[i].period, day))
            return &list[i];
    return NULL;
}

const struct prog_setting *
vi_setting_of(const struct prog_authority *authority, const struct prog_body *body,
              uint32_t parameter, int64_t day)
{
    const struct prog_setting *found =
        body ? setting(body->settings, body->setting_count, parameter, day) : NULL;
    if (!found && authority)
        found = setting(authority->settings, authority->setting_count, parameter, day);
    return found;
}

static const struct doc_setting *
last_setting(const struct doc_setting *list, uint32_t parameter)
{
    const struct doc_setting *found = NULL;
    for (const struct doc_setting *at = list; at; at = at->next)
        if (at->parameter == parameter)
            found = at;
    return found;
}

/* What the record itself states of the meeting. */
static const struct doc_setting *
stated(const struct vi_judgement *judgement, uint32_t parameter)
{
    const struct doc_meeting *meeting = judgement->subject->meeting;
    if (!meeting || !meeting->settings)
        return NULL;
    struct vi_found_last *answer = NULL;
    if (judgement->found && meeting->settings->next)
        answer = kept(judgement, &judgement->found->settings, 0, 1, parameter,
                      judgement->program->parameters.count);
    if (!answer)
        return last_setting(meeting->settings, parameter);
    if (answer->list != meeting->settings)
        *answer =
            (struct vi_found_last){meeting->settings, last_setting(meeting->settings, parameter)};
    return answer->last;
}

/* "Three to five" settles nothing: false. */
static bool
take(const struct prog_parameter *parameter, struct vi_range count, struct vi_ratio ratio,
     struct prog_quantity *out)
{
    const bool is_ratio = parameter->type == MODEL_FACT_RATIO;
    *out = (struct prog_quantity){is_ratio ? PROG_RATIO : PROG_COUNT, is_ratio ? 0 : count.low,
                                  ratio, 0};
    return is_ratio || vi_range_is_exact(count);
}

static void
say_missing_parameter(struct vi_judgement *judgement, const struct prog_parameter *parameter)
{
    const struct vi_text body = vi_phrase_body(judgement);
    vi_missing(judgement, false, vi_say(judgement, "parameter %t %t", &parameter->id, &body),
               vi_say(judgement, "%t of %t", &parameter->noun, &body),
               vi_say(judgement, "the constitution or standing orders that govern %t", &body));
}

bool
vi_quantity_value(struct vi_judgement *judgement, struct prog_quantity quantity,
                  struct prog_quantity *out, struct vi_place *place)
{
    if (quantity.form != PROG_PARAMETER) {
        *out = quantity;
        return true;
    }
    const struct prog_parameter *parameter = &judgement->program->parameter[quantity.parameter];
    const struct prog_setting *found =
        vi_setting_of(judgement->authority, judgement->body, quantity.parameter, judgement->day);
    if (found && take(parameter, found->count, found->ratio, out)) {
        *place = found->place;
        return true;
    }
    const struct doc_setting *claim = found ? NULL : stated(judgement, quantity.parameter);
    if (!found)
        found = vi_setting_of(judgement->claims, judgement->claimed_body, quantity.parameter,
                              judgement->day);
    if (claim && take(parameter, claim->count, claim->ratio, out)) {
        *place = claim->place;
    } else if (!claim && found && take(parameter, found->count, found->ratio, out)) {
        *place = found->place;
    } else {
        say_missing_parameter(judgement, parameter);
        return false;
    }
    judgement->assumptions |= 1u << VI_ASSUMES_CLAIMS;
    return true;
}
