/* SPDX-License-Identifier: Apache-2.0 */
/* Walks the children of an element by name, in the namespace that is being read. */
#ifndef VI_RULESET_NODES_H
#define VI_RULESET_NODES_H

#include "ruleset/reading.h"

bool vi_nodes_is(const struct vi_reading *reading, const struct vi_node *node, const char *name);
size_t vi_nodes_count(const struct vi_reading *reading, const struct vi_node *parent,
                      const char *name);
/* NULL where there is none. */
const struct vi_node *vi_nodes_first(const struct vi_reading *reading, const struct vi_node *parent,
                                     const char *name);
const struct vi_node *vi_nodes_next(const struct vi_reading *reading, const struct vi_node *node,
                                    const char *name);

#endif
