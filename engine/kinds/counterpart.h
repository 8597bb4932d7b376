/* SPDX-License-Identifier: Apache-2.0 */
/* Which text a decision corresponds to, of several that it may: the recommendation that it was
 * taken on, the minute of it. */
#ifndef VI_KINDS_COUNTERPART_H
#define VI_KINDS_COUNTERPART_H

#include "kinds/compare.h"

/* A text that decisions may correspond to, or a decision. */
struct vi_clause_text {
    const void *key; /* the decision or recommendation itself */
    const struct doc_clause *clauses;
    struct vi_place place;
    struct vi_text name; /* who recommended it; may be empty */
};

struct vi_texts {
    struct vi_clause_text *at;
    size_t count, room;
};

bool vi_texts_add(struct vi_texts *texts, struct vi_clause_text text, struct vi_arena *arena);

/* A decision and the text that it is compared with: its own clauses with theirs, and, with the last
 * decision of each text, those that are in no decision. */
struct vi_counterpart {
    const struct vi_clause_text *decision, *other; /* other NULL: it corresponds to none */
    const struct vi_pairing *pairings, *omitted;
    size_t pairing_count, omitted_count;
};

struct vi_counterparts {
    const struct vi_counterpart *at; /* one a decision, in their order */
    size_t count;
    size_t hint; /* where the last one was found */
};

/* Each decision is compared with the text that it shares most with.  Where there is but one and
 * `alone` is set, with that, shared or not.  Decisions of one text are compared with it together.
 * False: memory ran out. */
bool vi_counterparts_find(const struct vi_texts *others, const struct vi_texts *decisions,
                          bool alone, const struct vi_limits *limits, struct vi_arena *arena,
                          struct vi_counterparts *out);
/* NULL: the key is of no decision. */
const struct vi_counterpart *vi_counterpart_of(struct vi_counterparts *list, const void *key);

#endif
