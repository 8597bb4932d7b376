/* SPDX-License-Identifier: Apache-2.0 */
/* Strong Kleene truth.  ORDER: false < unknown < true, so that and is the
 * least and or is the greatest. */
#ifndef VI_BASE_TRUTH_H
#define VI_BASE_TRUTH_H

enum vi_truth { VI_FALSE, VI_UNKNOWN, VI_TRUE, VI_TRUTH_COUNT };

/* Inline, here and in range.h and text.h: what is asked for each rule of each subject. */
static inline enum vi_truth
vi_truth_and(enum vi_truth a, enum vi_truth b)
{
    return a < b ? a : b;
}

static inline enum vi_truth
vi_truth_or(enum vi_truth a, enum vi_truth b)
{
    return a > b ? a : b;
}

enum vi_truth vi_truth_not(enum vi_truth a);

/* What is common to two readings of the same thing: equal, or unknown. */
static inline enum vi_truth
vi_truth_agree(enum vi_truth a, enum vi_truth b)
{
    return a == b ? a : VI_UNKNOWN;
}

const char *vi_truth_name(enum vi_truth a); /* "false", "unknown", "true" */

#endif
