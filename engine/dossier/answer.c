/* SPDX-License-Identifier: Apache-2.0 */
/* Which resolution of a party answers which condition.  Nothing is guessed: the party's decision
 * names what waits for it, or was made on the same recommendation, or the condition names it. */
#include <stdlib.h>

#include "dossier/link.h"
#include "dossier/terms.h"
#include "dossier/who.h"

#define CANDIDATES_MOST 64 /* resolutions of one party on one thing that are looked at */

/* One decision refers to another. */
struct mention {
    const struct dossier_decision *of;   /* what is referred to */
    const struct dossier_clause *clause; /* of it, or NULL: the whole */
    struct dossier_decision *by;
    struct dossier_clause *from; /* of `by`, or NULL */
};

struct answering {
    struct vi_dossier *dossier;
    struct mention *mentions;
    size_t count;
};

static size_t
count_mentions(const struct vi_dossier *dossier)
{
    size_t count = 2 * dossier->decision_count + 1;
    for (size_t i = 0; i < dossier->decision_count; i++)
        for (const struct dossier_condition *at = dossier->decisions[i]->conditions; at;
             at = at->next)
            count += at->target != NULL;
    for (size_t i = 0; i < dossier->clause_count; i++)
        for (const struct dossier_condition *at = dossier->clauses[i]->conditions; at;
             at = at->next)
            count += at->target != NULL;
    return count;
}

static void
mention(struct answering *answering, const struct dossier_decision *of,
        const struct dossier_clause *clause, struct dossier_decision *by,
        struct dossier_clause *from)
{
    if (of && of != by)
        answering->mentions[answering->count++] = (struct mention){of, clause, by, from};
}

static void
mention_conditions(struct answering *answering, struct dossier_decision *by,
                   struct dossier_clause *from, const struct dossier_condition *condition)
{
    for (; condition; condition = condition->next)
        if (condition->target)
            mention(answering, condition->target->decision, condition->target, by, from);
}

static void
gather_mentions(struct answering *answering)
{
    struct vi_dossier *dossier = answering->dossier;
    for (size_t i = 0; i < dossier->decision_count; i++) {
        struct dossier_decision *by = dossier->decisions[i];
        if (by->document->same || by->recommends || !by->known || (by->rival && by->rival_same))
            continue;
        mention(answering, by->relies, by->relies_clause, by, NULL);
        mention(answering, by->recommended, NULL, by, NULL);
        mention_conditions(answering, by, NULL, by->conditions);
        for (struct dossier_clause *at = by->clauses; at; at = at->next)
            mention_conditions(answering, by, at, at->conditions);
    }
}

/* By what is mentioned, then whose mention it is, then its day. */
static int
by_target(const void *left, const void *right)
{
    const struct mention *a = left, *b = right;
    if (a->of != b->of)
        return a->of->index < b->of->index ? -1 : 1;
    const int keys = vi_text_compare(a->by->who.key, b->by->who.key);
    if (keys)
        return keys;
    if (a->by->day.low != b->by->day.low)
        return a->by->day.low < b->by->day.low ? -1 : 1;
    return (a->by->index > b->by->index) - (a->by->index < b->by->index);
}

static size_t
first_mention(const struct answering *answering, const struct dossier_decision *of,
              struct vi_text key)
{
    size_t low = 0, high = answering->count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const struct mention *at = &answering->mentions[middle];
        const bool before =
            at->of != of ? at->of->index < of->index : vi_text_compare(at->by->who.key, key) < 0;
        if (before)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* --- Which clause answers which -------------------------------------------------------- */

static struct dossier_clause *
matching_clause(const struct vi_dossier *dossier, const struct dossier_clause *ours,
                struct dossier_decision *theirs)
{
    struct dossier_clause *found = NULL;
    if (ours && ours->label.size)
        found = vi_clause_labelled(dossier, theirs, ours->label);
    return found ? found : theirs->clauses;
}

static bool
concerns(const struct mention *mention, const struct dossier_clause *ours)
{
    if (!mention->clause || !ours)
        return true;
    for (const struct dossier_clause *at = ours; at; at = at->parent)
        if (at == mention->clause)
            return true;
    return mention->clause->whole;
}

/* The first that agrees, else the first of all: to show in what it differs. */
static void
consider(struct answering *answering, struct dossier_condition *condition,
         const struct dossier_clause *ours, struct dossier_clause *theirs)
{
    if (condition->answer && !condition->differences)
        return;
    struct dossier_difference *differences =
        vi_terms_compare(answering->dossier, ours ? ours : theirs, theirs);
    if (condition->answer && differences)
        return;
    condition->answer = theirs;
    condition->differences = differences;
}

static void
search(struct answering *answering, struct dossier_condition *condition,
       const struct dossier_decision *on, const struct dossier_clause *ours)
{
    const struct dossier_decision *own = ours ? ours->decision : on;
    size_t at = first_mention(answering, on, condition->who.key);
    for (int most = CANDIDATES_MOST; at < answering->count && most--; at++) {
        const struct mention *mention = &answering->mentions[at];
        if (mention->of != on || !vi_text_starts(mention->by->who.key, condition->who.key))
            break;
        if (mention->by == own || !vi_who_is(&mention->by->who, &condition->who) ||
            !concerns(mention, on == own ? ours : NULL))
            continue;
        consider(answering, condition, ours,
                 mention->from ? mention->from
                               : matching_clause(answering->dossier, ours, mention->by));
    }
}

static void
answer_condition(struct answering *answering, struct dossier_condition *condition,
                 const struct dossier_decision *decision, const struct dossier_clause *ours)
{
    if (condition->target && condition->target->decision->known) {
        condition->answer = condition->target;
        if (!condition->waits_for_effect && condition->target->decision != decision)
            condition->differences = vi_terms_compare(
                answering->dossier, ours ? ours : condition->target, condition->target);
        if (condition->waits_for_effect ||
            vi_who_is(&condition->target->decision->who, &condition->who))
            return;
        condition->answer = NULL; /* it names what both decide on, not the party's decision */
        condition->differences = NULL;
    }
    if (!condition->who.key.size)
        return;
    search(answering, condition, decision, ours);
    if (decision->recommended)
        search(answering, condition, decision->recommended, ours);
    if (condition->target)
        search(answering, condition, condition->target->decision, ours);
}

bool
vi_answer(struct vi_dossier *dossier)
{
    struct answering answering = {.dossier = dossier};
    answering.mentions = VI_NEW_ARRAY(dossier->scratch, struct mention, count_mentions(dossier));
    if (!answering.mentions)
        return false;
    gather_mentions(&answering);
    if (answering.count)
        qsort(answering.mentions, answering.count, sizeof(struct mention), by_target);
    for (size_t i = 0; i < dossier->decision_count; i++)
        for (struct dossier_condition *at = dossier->decisions[i]->conditions; at; at = at->next)
            answer_condition(&answering, at, dossier->decisions[i], NULL);
    for (size_t i = 0; i < dossier->clause_count; i++)
        for (struct dossier_condition *at = dossier->clauses[i]->conditions; at; at = at->next)
            answer_condition(&answering, at, dossier->clauses[i]->decision, dossier->clauses[i]);
    return !dossier->scratch->failed;
}
