/* SPDX-License-Identifier: Apache-2.0 */
/* Exact reasoning over a small system of whole numbers: each variable has a
 * range, some are sums of others, and a row says that a weighted sum is at least
 * a number.  Answers are about whole-number solutions, not bound by bound: with 6
 * to 8 for and exactly 4 against, "more than half of the votes cast" is certain. */
#ifndef VI_BASE_LINEAR_H
#define VI_BASE_LINEAR_H

#include "base/range.h"

#define VI_LINEAR_TERMS 5 /* of one row */

struct vi_linear_term {
    uint32_t variable;
    int64_t by;
};

/* by[0] * x[variable[0]] + ... >= least */
struct vi_linear_row {
    int64_t least;
    uint32_t count;
    struct vi_linear_term term[VI_LINEAR_TERMS];
};

/* x[total] = x[first] + x[first + stride] + ..., `count` parts. */
struct vi_linear_sum {
    uint32_t total, first, stride, count;
};

enum vi_linear_answer {
    VI_LINEAR_NEVER,
    VI_LINEAR_SOMETIMES,
    VI_LINEAR_LIMIT,
    VI_LINEAR_NO_MEMORY
};

/* What must hold between the variables. */
struct vi_linear_laws {
    /* No variable closes a circle of sums and rows, so ranges that each law leaves as they are
     * have a solution with any one of their values (Berge-acyclic). */
    bool acyclic;
    const struct vi_linear_sum *sums;
    size_t sum_count;
    const struct vi_linear_row *rows;
    size_t row_count;
};

struct vi_linear {
    const struct vi_range *x; /* every end finite, within 0 to VI_LIMIT_COUNT */
    size_t variables;
    struct vi_linear_laws laws;
    uint64_t steps; /* how much work is allowed */
};

/* Narrows the ranges to what the laws allow, bound by bound; false: nothing is left. */
bool vi_linear_narrow(struct vi_range *x, const struct vi_linear_laws *laws);
/* Is there a whole-number solution of the system that satisfies `also` as well? */
enum vi_linear_answer vi_linear_possible(const struct vi_linear *system,
                                         const struct vi_linear_row *also, size_t also_count,
                                         struct vi_arena *scratch);
/* The row that says the opposite: not (sum >= least) is -sum >= 1 - least. */
struct vi_linear_row vi_linear_negate(const struct vi_linear_row *row);
/*
 * Do all of `wanted` hold together: for every solution (true), for none
 * (false), for some (unknown)?  The system must have a solution.  False return: *why is
 * VI_LINEAR_LIMIT or VI_LINEAR_NO_MEMORY and *truth is untouched.
 */
bool vi_linear_truth(const struct vi_linear *system, const struct vi_linear_row *wanted,
                     size_t wanted_count, struct vi_arena *scratch, enum vi_truth *truth,
                     enum vi_linear_answer *why);

#endif
