/* SPDX-License-Identifier: Apache-2.0 */
/* What one text has lost and gained against another, word by word. */
#ifndef VI_KINDS_DIFF_H
#define VI_KINDS_DIFF_H

#include "base/limits.h"
#include "kinds/tokens.h"

/* Words of the old text in place of which stand words of the new one; either may be none. */
struct vi_change {
    size_t old_from, old_until, new_from, new_until;
};

struct vi_diff {
    struct vi_change *changes; /* in order; words are left alone between two of them */
    size_t count;
    bool coarse; /* they differ in more words than diff-edits: between the words that they share
                    at both ends all is one change */
};

/* The fewest words lost and gained (Myers, "An O(ND) Difference Algorithm", 1986).  False: memory
 * ran out. */
bool vi_diff_make(const struct vi_tokens *old, const struct vi_tokens *new_,
                  const struct vi_limits *limits, struct vi_arena *arena, struct vi_diff *out);
/* Joins changes that stand so near to each other that a reader sees one. */
void vi_diff_smooth(struct vi_diff *diff);

#endif
