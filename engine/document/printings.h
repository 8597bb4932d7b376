/* SPDX-License-Identifier: Apache-2.0 */
/* Decisions that a text prints again, in the same words or nearly: a page of decisions above the
 * minutes, a copied minute.  Such a printing is the same decision, not another one. */
#ifndef VI_DOCUMENT_PRINTINGS_H
#define VI_DOCUMENT_PRINTINGS_H

#include "base/atoms.h"
#include "base/limits.h"
#include "model/document.h"

struct vi_printed;

struct vi_printings {
    struct vi_atoms clauses;   /* what each clause says, in its item */
    struct vi_printed **first; /* by atom: the decision that said it first */
    size_t room;
    const struct vi_limits *limits;
    struct vi_arena *scratch;
    struct vi_arena work; /* of one comparison */
    bool no_memory;
};

/* All lives in `scratch`, but for what vi_printings_free gives back. */
bool vi_printings_init(struct vi_printings *printings, const struct vi_limits *limits,
                       struct vi_arena *scratch);
void vi_printings_free(struct vi_printings *printings);
/*
 * A whole decision of an item.  NULL: it is another one than those before, and is remembered.  Else
 * the one that it prints again.
 *
 * It is a printing of an earlier decision of its item with the same outcome if at least half of the
 * clauses of both say the same, and the first clause says the same too, or differs in neither a
 * number nor more than a quarter of its words; sums may differ.  So a decision on another
 * application, under the same conditions, is another decision.  Neither is more than four times as
 * long as the other.
 */
struct doc_decision *vi_printings_add(struct vi_printings *printings, const struct doc_item *item,
                                      struct doc_decision *decision);

#endif
