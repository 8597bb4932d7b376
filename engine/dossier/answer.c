/* SPDX-License-Identifier: Apache-2.0 */
/* Which resolution of a party answers which condition.  Nothing is guessed: the party's decision
 * names what waits for it, or was made on the same recommendation, or the condition names it; or it
 * is the only one that the party took under the same title at about that time. */
#include <stdlib.h>

#include "base/names.h"
#include "dossier/link.h"
#include "dossier/subject.h"
#include "dossier/terms.h"
#include "dossier/who.h"
#include "kinds/compare.h"

#define CANDIDATES_MOST 64  /* resolutions of one party on one thing that are looked at */
#define CLAUSES_MOST    64  /* clauses of one of them that are compared with ours */
#define DAYS_APART      366 /* under one title, later is another matter */

/* One decision refers to another. */
struct mention {
    const struct dossier_decision *of;   /* what is referred to */
    const struct dossier_clause *clause; /* of it, or NULL: the whole */
    struct dossier_decision *by;
    struct dossier_clause *from; /* of `by`, or NULL */
};

struct titled {           /* a resolution by its title */
    struct vi_text title; /* folded */
    struct dossier_decision *decision;
};

struct answering {
    struct vi_dossier *dossier;
    struct mention *mentions;
    size_t count;
    struct titled *titled; /* sorted */
    size_t titled_count;
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

/* The clause whose words are most like ours, whatever it is called; NULL: none says the like. */
static struct dossier_clause *
likest_clause(const struct vi_dossier *dossier, const struct dossier_clause *ours,
              const struct dossier_decision *theirs)
{
    struct vi_atoms atoms;
    struct vi_bag own, other;
    struct dossier_clause *found = NULL;
    uint32_t most = VI_LIKENESS_LEAST - 1;
    int rest = CLAUSES_MOST;
    if (!vi_atoms_init(&atoms, dossier->scratch) || !vi_bag_read(&atoms, ours->text, &own) ||
        !own.count)
        return NULL;
    for (struct dossier_clause *at = theirs->clauses; at && rest--; at = at->next) {
        if (!vi_bag_read(&atoms, at->text, &other))
            return NULL;
        const bool same_label = ours->label.size && vi_text_equal(ours->label, at->label);
        const uint32_t likeness = other.count
                                      ? vi_clause_likeness(vi_bags_share(&own, &other), own.count,
                                                           other.count, same_label)
                                      : 0;
        if (likeness > most) {
            most = likeness;
            found = at;
        }
    }
    return found;
}

/* Partners number alike what they resolve alike, as a rule; where they do not, the words tell. */
static struct dossier_clause *
matching_clause(const struct vi_dossier *dossier, const struct dossier_clause *ours,
                struct dossier_decision *theirs)
{
    struct dossier_clause *found = ours ? likest_clause(dossier, ours, theirs) : NULL;
    if (!found && ours && ours->label.size)
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

/* --- By title -------------------------------------------------------------------------- */

static int
by_title(const void *left, const void *right)
{
    const struct titled *a = left, *b = right;
    const int titles = vi_text_compare(a->title, b->title);
    return titles ? titles
                  : (a->decision->index > b->decision->index) -
                        (a->decision->index < b->decision->index);
}

static bool
gather_titled(struct answering *answering)
{
    struct vi_dossier *dossier = answering->dossier;
    const struct dossier_decision *before = NULL;
    answering->titled = VI_NEW_ARRAY(dossier->scratch, struct titled, dossier->decision_count + 1);
    for (size_t i = 0; answering->titled && i < dossier->decision_count; i++) {
        struct dossier_decision *at = dossier->decisions[i];
        const bool begins = !before || !at->item_order || before->document != at->document ||
                            before->item_order != at->item_order;
        before = at;
        if (begins && at->title.size && at->exact && at->known && !at->recommends &&
            !at->document->same && !(at->rival && at->rival_same))
            answering->titled[answering->titled_count++] =
                (struct titled){vi_fold(dossier->scratch, at->title), at};
    }
    if (answering->titled && answering->titled_count)
        qsort(answering->titled, answering->titled_count, sizeof *answering->titled, by_title);
    return !dossier->scratch->failed;
}

static bool
may_answer(const struct dossier_condition *condition, const struct dossier_decision *ours,
           const struct dossier_decision *theirs)
{
    const int64_t apart = theirs->day.low - ours->day.low;
    return theirs->document != ours->document && vi_who_is(&theirs->who, &condition->who) &&
           apart <= DAYS_APART && apart >= -DAYS_APART;
}

static size_t
first_titled(const struct answering *answering, struct vi_text title)
{
    size_t low = 0, high = answering->titled_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (vi_text_compare(answering->titled[middle].title, title) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Two that may be it are named, and neither is taken. */
static void
answer_by_title(struct answering *answering, struct dossier_condition *condition,
                const struct dossier_decision *decision, const struct dossier_clause *ours)
{
    struct vi_dossier *dossier = answering->dossier;
    if (condition->answer || !decision->title.size || !decision->exact || decision->recommends)
        return;
    const struct vi_text title = vi_fold(dossier->scratch, decision->title);
    struct dossier_decision *found = NULL;
    int most = CANDIDATES_MOST;
    for (size_t i = first_titled(answering, title);
         i < answering->titled_count && vi_text_equal(answering->titled[i].title, title) && most--;
         i++) {
        struct dossier_decision *theirs = answering->titled[i].decision;
        if (!may_answer(condition, decision, theirs))
            continue;
        if (found) {
            vi_dossier_problem(dossier, decision->document, VI_DOSSIER_ANSWERS, condition->place,
                               condition->party, vi_dossier_place(dossier, found->place),
                               vi_dossier_place(dossier, theirs->place));
            return;
        }
        found = theirs;
    }
    if (found)
        consider(answering, condition, ours, matching_clause(dossier, ours, found));
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
    answer_by_title(answering, condition, decision, ours);
}

bool
vi_answer(struct vi_dossier *dossier)
{
    struct answering answering = {.dossier = dossier};
    answering.mentions = VI_NEW_ARRAY(dossier->scratch, struct mention, count_mentions(dossier));
    if (!answering.mentions)
        return false;
    if (!dossier->alone && !gather_titled(&answering))
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
