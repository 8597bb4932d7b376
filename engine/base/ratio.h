/* SPDX-License-Identifier: Apache-2.0 */
/* Exact shares in lowest terms: no floating point comes near a vote. */
#ifndef VI_BASE_RATIO_H
#define VI_BASE_RATIO_H

#include "base/range.h"

struct vi_ratio {
    int64_t over, under; /* under > 0, over >= 0, no common factor */
};

/* "1/4", "2/3", "1", "25%"; terms up to a million; false otherwise ("3/0", "1/", "-1/2", "0.5"). */
bool vi_ratio_parse(struct vi_text text, struct vi_ratio *out);
int vi_ratio_compare(struct vi_ratio a, struct vi_ratio b); /* -1, 0, 1; exact */
/* The least integer at least ratio * n (n >= 0); false on overflow. */
bool vi_ratio_ceil(struct vi_ratio ratio, int64_t n, int64_t *out);
/* Is count at least (or, if strict, more than) ratio * base?  Never overflows. */
bool vi_ratio_reached(struct vi_ratio ratio, uint32_t count, uint32_t base, bool strict);

#endif
