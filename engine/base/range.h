/* SPDX-License-Identifier: Apache-2.0 */
/* A closed range of integers, either end possibly unbounded.  A range is never
 * empty: operations that could make it so say it with their return value. */
#ifndef VI_BASE_RANGE_H
#define VI_BASE_RANGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "base/truth.h"

/* As a low end VI_LEAST, as a high end VI_MOST: unbounded.  Neither is ever a number. */
#define VI_LEAST INT64_MIN
#define VI_MOST  INT64_MAX

struct vi_range {
    int64_t low, high;
};

static inline struct vi_range
vi_range_exact(int64_t value)
{
    return (struct vi_range){value, value};
}

static inline struct vi_range
vi_range_all(void)
{
    return (struct vi_range){VI_LEAST, VI_MOST};
}

static inline struct vi_range
vi_range_from(int64_t low) /* [low, unbounded) */
{
    return (struct vi_range){low, VI_MOST};
}

static inline struct vi_range
vi_range_up_to(int64_t high) /* (unbounded, high] */
{
    return (struct vi_range){VI_LEAST, high};
}

static inline bool
vi_range_is_exact(struct vi_range range)
{
    return range.low == range.high && range.low != VI_LEAST && range.high != VI_MOST;
}

static inline bool
vi_range_is_all(struct vi_range range)
{
    return range.low == VI_LEAST && range.high == VI_MOST;
}

bool vi_range_has(struct vi_range range, int64_t value);
bool vi_range_equal(struct vi_range a, struct vi_range b);
/* The common part; false, and *out untouched, when there is none. */
static inline bool
vi_range_meet(struct vi_range a, struct vi_range b, struct vi_range *out)
{
    const struct vi_range common = {a.low > b.low ? a.low : b.low,
                                    a.high < b.high ? a.high : b.high};
    if (common.low > common.high)
        return false;
    *out = common;
    return true;
}

struct vi_range vi_range_hull(struct vi_range a, struct vi_range b);
/* Sums keep unbounded ends; false on overflow of a bounded end. */
bool vi_range_add(struct vi_range a, struct vi_range b, struct vi_range *out);
bool vi_range_scale(struct vi_range a, int64_t by, struct vi_range *out);
/* Is every / some / no value of a at least (at most, equal to) every value of b, the two free? */
enum vi_truth vi_range_at_least(struct vi_range a, struct vi_range b);
enum vi_truth vi_range_at_most(struct vi_range a, struct vi_range b);
enum vi_truth vi_range_same(struct vi_range a, struct vi_range b);
/* A count: "7", "10..", "..12" (0 to 12), "3..5", all at least 0; false on anything else. */
bool vi_range_parse_count(struct vi_text text, struct vi_range *out);

/* Sums of single numbers; false on overflow, *out untouched. */
bool vi_add(int64_t a, int64_t b, int64_t *out);
bool vi_multiply(int64_t a, int64_t b, int64_t *out);

#endif
