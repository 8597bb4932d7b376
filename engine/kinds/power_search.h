/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the search for power: shared by the power_*.c files alone. */
#ifndef VI_KINDS_POWER_SEARCH_H
#define VI_KINDS_POWER_SEARCH_H

#include "kinds/power.h"

/* The common part; low > high where there is none. */
static inline struct vi_range
vi_power_common(struct vi_range a, struct vi_range b)
{
    return (struct vi_range){a.low > b.low ? a.low : b.low, a.high < b.high ? a.high : b.high};
}

/* Has the question taken more steps than it may? */
static inline bool
vi_power_is_spent(const struct vi_power *power)
{
    return power->steps > power->limits->value[VI_LIMIT_POWER_STEPS];
}

/* Makes ready for a question about the scheme; false: memory ran out. */
bool vi_power_ready(struct vi_power *power, const struct prog_scheme *scheme);
/* What is asked about, measured in several ways.  What comes together over a longer span is at
 * least the act itself: act[i] is the dimension of the act that the i-th adds up, or no dimension.
 */
struct vi_power_measures {
    size_t count;
    const uint32_t *act;
};

/* Is there an act whose measures are all within the sides?  None of them is empty. */
bool vi_power_is_box(const struct vi_power_measures *measures, const struct vi_range *side);
/* Do the boxes cover all acts of `asked`?  If not, *beyond is a part that they leave.  Counts its
 * steps; false past `most`. */
bool vi_power_covers(const struct vi_power_box *const *boxes, size_t count,
                     const struct vi_power_measures *measures, const struct vi_power_box *asked,
                     struct vi_power_box *beyond, uint64_t *steps, uint64_t most);

#endif
