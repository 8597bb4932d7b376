/* SPDX-License-Identifier: Apache-2.0 */
/* Pairs chosen among possible ones so that none is in two and their worth is the greatest. */
#ifndef VI_KINDS_ASSIGN_H
#define VI_KINDS_ASSIGN_H

#include "base/arena.h"
#include "base/limits.h"

struct vi_edge {
    uint32_t left, right;
    uint32_t worth; /* above 0 */
    bool chosen;    /* the answer */
};

/* Exact among those that hang together, up to matched-together on either side; beyond it the most
 * worthy first.  Sorts the edges.  False: memory ran out. */
bool vi_assign(struct vi_edge *edges, size_t count, size_t lefts, size_t rights,
               const struct vi_limits *limits, struct vi_arena *arena);

#endif
