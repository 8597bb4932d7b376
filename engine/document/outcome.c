/* SPDX-License-Identifier: Apache-2.0 */
#include "document/outcome.h"

#define CLAUSES_MOST                                                                               \
    1000 /* of one decision looked through for a vote; no resolution has as many                   \
          */

struct search {
    const struct doc_decision *decision;
    uint32_t outcomes; /* found */
    size_t left;       /* clauses that may still be looked at */
};

static void
take(struct search *search, const struct doc_clause *clause)
{
    const enum model_outcome own =
        clause->outcome != MODEL_OUTCOME_UNKNOWN ? clause->outcome : search->decision->outcome;
    search->outcomes |= 1u << own;
}

/* What is left of a dotted label below a clause; empty: nothing, the label is not the clause's. */
static struct vi_text
below(const struct doc_clause *clause, struct vi_text label)
{
    const size_t size = clause->label.size;
    if (!size || label.size <= size + 1 || label.at[size] != '.' ||
        !vi_text_starts(label, clause->label))
        return (struct vi_text){"", 0};
    return (struct vi_text){label.at + size + 1, label.size - size - 1};
}

/* Depth is bounded by the depth of the document's XML. */
static void
take_labelled(struct search *search, const struct doc_clause *clause, struct vi_text label)
{
    for (; clause && search->left; clause = clause->next) {
        const struct vi_text rest = below(clause, label);
        search->left--;
        if (vi_text_equal(clause->label, label))
            take(search, clause);
        if (rest.size)
            take_labelled(search, clause->children, rest);
        take_labelled(search, clause->children, label);
    }
}

static void
take_all(struct search *search, const struct doc_clause *clause)
{
    for (; clause && search->left; clause = clause->next) {
        search->left--;
        take(search, clause);
        take_all(search, clause->children);
    }
}

uint32_t
vi_vote_outcomes(const struct doc_decision *decision, const struct doc_vote *vote)
{
    struct search search = {decision, 0, CLAUSES_MOST};
    struct vi_text labels = vote ? vote->of : (struct vi_text){"", 0}, label;
    if (!labels.size && decision->outcome == MODEL_OUTCOME_UNKNOWN)
        take_all(&search, decision->clauses);
    while (vi_text_word(&labels, &label))
        take_labelled(&search, decision->clauses, label);
    if (!search.left)
        return 1u << MODEL_OUTCOME_UNKNOWN; /* it may be another clause's */
    return search.outcomes ? search.outcomes : 1u << decision->outcome;
}

enum model_outcome
vi_outcome_chief(uint32_t outcomes)
{
    static const enum model_outcome order[] = {MODEL_CARRIED, MODEL_RECOMMENDED,
                                               MODEL_OUTCOME_UNKNOWN, MODEL_LOST};
    for (size_t i = 0; i < VI_COUNT(order); i++)
        if (outcomes >> order[i] & 1)
            return order[i];
    for (int outcome = 0; outcome < MODEL_OUTCOME_COUNT; outcome++)
        if (outcomes >> outcome & 1)
            return (enum model_outcome)outcome;
    return MODEL_OUTCOME_UNKNOWN;
}
