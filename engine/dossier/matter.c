/* SPDX-License-Identifier: Apache-2.0 */
/* Decisions that refer to one another, at one remove or several, are one matter. */
#include "dossier/link.h"

/* The root of a matter is its first decision. */
static uint32_t
root_of(uint32_t *parent, uint32_t at)
{
    while (parent[at] != at) {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    return at;
}

static void
join(uint32_t *parent, const struct dossier_decision *a, const struct dossier_decision *b)
{
    if (!b)
        return;
    const uint32_t first = root_of(parent, a->index), second = root_of(parent, b->index);
    if (first < second)
        parent[second] = first;
    else
        parent[first] = second;
}

static void
join_conditions(uint32_t *parent, const struct dossier_decision *decision,
                const struct dossier_condition *condition)
{
    for (; condition; condition = condition->next) {
        if (condition->answer)
            join(parent, decision, condition->answer->decision);
        if (condition->target)
            join(parent, decision, condition->target->decision);
    }
}

bool
vi_matters(struct vi_dossier *dossier)
{
    uint32_t *parent = VI_NEW_ARRAY(dossier->scratch, uint32_t, dossier->decision_count + 1);
    if (!parent)
        return false;
    for (uint32_t i = 0; i < dossier->decision_count; i++)
        parent[i] = i;
    for (size_t i = 0; i < dossier->decision_count; i++) {
        const struct dossier_decision *decision = dossier->decisions[i];
        join(parent, decision, decision->relies);
        join(parent, decision, decision->recommended);
        join(parent, decision, decision->rival);
        join_conditions(parent, decision, decision->conditions);
        for (const struct dossier_clause *at = decision->clauses; at; at = at->next)
            join_conditions(parent, decision, at->conditions);
    }
    for (uint32_t i = 0; i < dossier->decision_count; i++)
        dossier->decisions[i]->matter = root_of(parent, i);
    return true;
}
