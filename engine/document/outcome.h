/* SPDX-License-Identifier: Apache-2.0 */
/* What a record says became of what one vote was taken on. */
#ifndef VI_DOCUMENT_OUTCOME_H
#define VI_DOCUMENT_OUTCOME_H

#include "model/document.h"

/*
 * The outcomes of the clauses that a vote names, each its own or else the decision's: a mask of
 * 1u << enum model_outcome.  Of a vote that names none (or where `vote` is NULL) the decision's;
 * where that is not stated, its clauses'.  Labels may be dotted: "A.i" is clause i within clause A.
 */
uint32_t vi_vote_outcomes(const struct doc_decision *decision, const struct doc_vote *vote);
/* Of several the one that asks most of the votes: carried before recommended, what is not stated,
 * and lost. */
enum model_outcome vi_outcome_chief(uint32_t outcomes);

#endif
