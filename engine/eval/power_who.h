/* SPDX-License-Identifier: Apache-2.0 */
/* Who may do something on a day, by one constitution. */
#ifndef VI_EVAL_POWER_WHO_H
#define VI_EVAL_POWER_WHO_H

#include "findings/findings.h"
#include "kinds/power_story.h"

struct vi_who_asked { /* as written; those not given are empty */
    struct vi_text function, amount, on, by, authority;
    bool all; /* all that `by` may do */
};

struct vi_who_row {
    uint32_t holder, node;
    enum vi_truth truth; /* never false */
    bool has_beyond;
    struct vi_power_box beyond;
    const struct vi_power_chain *chains; /* shortest first; at least one */
    size_t chain_count;
    struct vi_power_story doubt; /* of what is not certain: why */
};

struct vi_who {
    const struct prog_authority *authority;
    const struct prog_scheme *scheme;
    struct vi_power_question question; /* node 0: the function is not in force, or all are asked */
    struct vi_power_amount amount;
    struct vi_text function;       /* as asked; empty: all */
    uint32_t by;                   /* holder, or 0 */
    bool given_up;                 /* of some holder the search was given up */
    bool any_day;                  /* the constitution states no day at all */
    const struct vi_who_row *rows; /* who may, those nearest the source first; with `all`, what
                                      `by` may do */
    size_t row_count, sure_count;
    struct vi_power_story nearest; /* of `by`, where it certainly may not */
    bool by_may, by_may_not;
};

/* Everything lives in the arena, and borrows from the program.  VIRES_REJECTED: findings say what
 * of the question cannot be asked. */
enum vires_status vi_who_ask(const struct prog_program *program, const struct vi_limits *limits,
                             const struct vi_who_asked *asked, struct vi_arena *arena,
                             struct vires_findings *findings, struct vi_who *out);

#endif
