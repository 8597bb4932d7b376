/* SPDX-License-Identifier: Apache-2.0 */
/* Most records tell nothing of the life of their decisions: they were taken, and that is all. */
#include "kinds/life.h"

struct telling {
    const struct prog_program *program;
    const struct doc_record *record;
};

static bool
events_tell(const struct telling *telling, const struct doc_event *event)
{
    for (; event; event = event->next)
        if (event->of.size || event->ref.size ||
            (event->event && telling->program->event[event->event].role != MODEL_ROLE_NONE))
            return true;
    return false;
}

/* Depth is bounded by the depth of the document's XML. */
static bool
clauses_tell(const struct telling *telling, const struct doc_clause *clause)
{
    for (; clause; clause = clause->next)
        if (clause->conditions || clause->in_principle || clause->effect == MODEL_IN_PRINCIPLE ||
            clause->effect == MODEL_RECOMMENDS || clause->outcome == MODEL_RECOMMENDED ||
            events_tell(telling, clause->events) || clauses_tell(telling, clause->children))
            return true;
    return false;
}

static bool
decisions_tell(const struct telling *telling, const struct doc_decision *decision)
{
    for (; decision; decision = decision->next)
        if (decision->conditions || decision->relies_on.size ||
            decision->outcome == MODEL_RECOMMENDED || events_tell(telling, decision->events) ||
            clauses_tell(telling, decision->clauses))
            return true;
    return false;
}

static bool
items_tell(const struct telling *telling, const struct doc_item *item)
{
    for (; item; item = item->next)
        if (item->recommendations || events_tell(telling, item->events) ||
            decisions_tell(telling, item->decisions))
            return true;
    return false;
}

static bool
record_tells(const struct telling *telling)
{
    const struct doc_record *record = telling->record;
    for (const struct doc_meeting *at = record->meetings; at; at = at->next)
        if (events_tell(telling, at->events) || items_tell(telling, at->items) ||
            decisions_tell(telling, at->decisions))
            return true;
    return events_tell(telling, record->events) || items_tell(telling, record->items) ||
           decisions_tell(telling, record->decisions);
}

bool
vi_life_is_quiet(const struct vi_judgement *judgement)
{
    const struct telling telling = {judgement->program, judgement->subject->record};
    struct vi_found *found = judgement->found;
    if (judgement->together)
        return false; /* the others may tell of it */
    if (!found)
        return !record_tells(&telling);
    if (found->life == VI_LIFE_NOT_ASKED)
        found->life = record_tells(&telling) ? VI_LIFE_TOLD : VI_LIFE_QUIET;
    return found->life == VI_LIFE_QUIET;
}
