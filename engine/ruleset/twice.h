/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand once on any day: the bodies, posts, functions of one constitution. */
#ifndef VI_RULESET_TWICE_H
#define VI_RULESET_TWICE_H

#include "ruleset/reading.h"

struct vi_twice {
    struct vi_text name;
    struct vi_text shown; /* in messages; empty: the name */
    struct prog_period period;
    const struct vi_node *node;
    size_t order; /* filled here */
};

/* Reports each part that is in force on a day on which another of its name is, at the attribute of
 * the one that stands later.  Sorts `rows`. */
void vi_twice_report(struct vi_reading *reading, const char *noun, const char *attribute,
                     struct vi_twice *rows, size_t count);

#endif
