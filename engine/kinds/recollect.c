/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/recollect.h"

/* A recommendation waits for the council that it is made to: that is no term of it.  A day on which
 * it begins that is a date of the clause is compared as that. */
static bool
is_term(const struct dossier_clause *clause, const struct dossier_condition *condition)
{
    if (condition->kind == MODEL_COMMENCEMENT && !condition->phrase.size)
        return false;
    const struct prog_body *body = condition->who.body;
    return clause->effect != MODEL_RECOMMENDS || !body || body->kind != MODEL_BODY_COUNCIL;
}

static struct doc_condition *
conditions_of(const struct dossier_clause *clause, struct vi_arena *arena)
{
    struct doc_condition *first = NULL, **tail = &first;
    for (const struct dossier_condition *from = clause->conditions; from; from = from->next) {
        if (!is_term(clause, from))
            continue;
        struct doc_condition *condition = VI_NEW(arena, struct doc_condition);
        if (!condition)
            return first;
        condition->kind = from->kind;
        condition->phrase = from->phrase;
        condition->party = from->party;
        condition->of = from->of;
        condition->has_due = from->has_due;
        condition->due = (struct vi_instant){from->due, VI_NO_MINUTE};
        condition->place = from->place;
        *tail = condition;
        tail = &condition->next;
    }
    return first;
}

struct doc_clause *
vi_recollect_clause(const struct dossier_clause *from, struct vi_arena *arena)
{
    struct doc_clause *clause = VI_NEW(arena, struct doc_clause);
    if (!clause)
        return NULL;
    clause->label = from->label;
    clause->text = from->text;
    clause->function = from->function;
    clause->effect = from->effect;
    clause->outcome = from->outcome;
    clause->amounts = from->amounts;
    clause->dates = from->dates;
    clause->facts = from->facts;
    clause->grants = from->grants;
    clause->conditions = conditions_of(from, arena);
    clause->order = from->order;
    clause->place = from->place;
    return clause;
}

struct made { /* a clause, and the end of the list of those inside it */
    struct doc_clause *clause, **inside;
};

/* Whatever stands inside a clause comes after it; numbers of one decision follow one another. */
struct doc_clause *
vi_recollect(const struct dossier_decision *decision, struct vi_arena *arena)
{
    const struct dossier_clause *from = decision->clauses;
    struct doc_clause *first = NULL, **tail = &first;
    if (!from || from->whole)
        return NULL;
    const uint32_t number = from->number;
    struct made *made =
        VI_NEW_ARRAY(arena, struct made, (size_t)(decision->last_clause->number - number) + 1);
    for (; made && from; from = from->next) {
        struct made *own = &made[from->number - number];
        struct doc_clause ***end =
            from->parent ? &made[from->parent->number - number].inside : &tail;
        if (!(own->clause = vi_recollect_clause(from, arena)))
            return NULL;
        own->inside = &own->clause->children;
        **end = own->clause;
        *end = &own->clause->next;
    }
    return first;
}
