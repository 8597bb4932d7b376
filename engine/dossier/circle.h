/* SPDX-License-Identifier: Apache-2.0 */
/* What waits for what: the strongly connected parts of a graph, those that others wait for first.
 * Linear in nodes and edges, and without recursion: a chain may be as long as a dossier. */
#ifndef VI_DOSSIER_CIRCLE_H
#define VI_DOSSIER_CIRCLE_H

#include "base/arena.h"

#include <stdint.h>

#define VI_NO_NODE UINT32_MAX

struct vi_circles {
    uint32_t count;
    /* Edges of node n: targets[first[n]] up to targets[first[n + 1]]. */
    const uint32_t *first, *targets;

    /* Found: */
    uint32_t *part;    /* of each node; parts are numbered as they are met, dependencies first */
    uint32_t *members; /* all nodes, those of one part together, in the order of parts */
    uint32_t *begin;   /* of each part in `members`; one more at the end */
    uint32_t part_count;
};

/* Everything found lives in `arena`; false: out of memory. */
bool vi_circles_find(struct vi_circles *circles, struct vi_arena *arena);

#endif
