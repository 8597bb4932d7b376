/* SPDX-License-Identifier: Apache-2.0 */
/* Two lists of clauses matched with each other: which clause of the one is which of the other,
 * whatever it is called and wherever it stands, and which are in one list only. */
#ifndef VI_KINDS_COMPARE_H
#define VI_KINDS_COMPARE_H

#include "kinds/diff.h"
#include "model/document.h"

/* A clause among all of its list, with those inside it laid out after it. */
struct vi_clause_view {
    const struct doc_clause *clause;
    struct vi_text label; /* with those of the clauses around it: "C(ii)" */
    const void *owner;    /* whose clause it is, as the user gave it */
    struct vi_tokens tokens;
};

struct vi_clause_list {
    struct vi_clause_view *at;
    size_t count, room;
};

/* Clauses that are one another's: one old and one new; one old that is split into several new;
 * several old joined in one new; or just one, which is omitted or added. */
struct vi_pairing {
    const struct vi_clause_view *const *old; /* in the order of their list */
    const struct vi_clause_view *const *new_;
    size_t old_count, new_count;
    bool same;       /* in words */
    bool moved;      /* past other clauses */
    bool relabelled; /* each has a label, and they differ */
};

struct vi_comparison {
    const struct vi_pairing *pairings; /* in the order of the new clauses, what is omitted last */
    size_t count;
    size_t same;       /* pairings that are the same in words */
    uint64_t likeness; /* what the matching is worth: see vi_clause_likeness */
};

/* Adds clauses and what is inside them; false: memory ran out.  Depth is bounded by that of the
 * document. */
bool vi_clauses_add(struct vi_clause_list *list, const struct doc_clause *clauses,
                    const void *owner, struct vi_arena *arena);

/* Of 1000, how much of the words of both is shared, and 250 more for a label that is the same.
 * Only pairs above 500 are matched. */
#define VI_LIKENESS_LABEL 250
#define VI_LIKENESS_LEAST 501
uint32_t vi_clause_likeness(size_t shared, size_t old_words, size_t new_words, bool same_label);

/*
 * Clauses of the same words are matched first, those of one label before others; the rest so that
 * the sum of their likeness is the greatest (among more than matched-together that hang together,
 * the most alike first).  Fills the tokens of both lists.  False: memory ran out.
 */
bool vi_compare(struct vi_clause_list *old, struct vi_clause_list *new_,
                const struct vi_limits *limits, struct vi_arena *arena, struct vi_comparison *out);

#endif
