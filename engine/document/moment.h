/* SPDX-License-Identifier: Apache-2.0 */
/* The facts of one moment: who stands how, and what each source claims of the
 * numbers. */
#ifndef VI_DOCUMENT_MOMENT_H
#define VI_DOCUMENT_MOMENT_H

#include "document/roll.h"

/*
 * Fills *moment for the opening (decision NULL) or for a decision and one of its
 * votes (or NULL).  Moments of one roll must be asked for in document order.  The
 * result borrows from the roll and is good until the next call.  Sums and bounds are
 * not derived yet.  False: out of memory.
 */
bool vi_moment_read(struct vi_roll *roll, const struct doc_item *item,
                    const struct doc_decision *decision, const struct doc_vote *vote,
                    struct fact_moment *moment);

#endif
