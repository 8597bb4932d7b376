/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/nodes.h"

bool
vi_nodes_is(const struct vi_reading *reading, const struct vi_node *node, const char *name)
{
    return node->space == reading->space && vi_node_is(node, name);
}

size_t
vi_nodes_count(const struct vi_reading *reading, const struct vi_node *parent, const char *name)
{
    size_t count = 0;
    for (const struct vi_node *at = vi_node_child(parent); at; at = vi_node_next(at))
        count += vi_nodes_is(reading, at, name);
    return count;
}

static const struct vi_node *
from(const struct vi_reading *reading, const struct vi_node *node, const char *name)
{
    while (node && !vi_nodes_is(reading, node, name))
        node = vi_node_next(node);
    return node;
}

const struct vi_node *
vi_nodes_first(const struct vi_reading *reading, const struct vi_node *parent, const char *name)
{
    return from(reading, vi_node_child(parent), name);
}

const struct vi_node *
vi_nodes_next(const struct vi_reading *reading, const struct vi_node *node, const char *name)
{
    return from(reading, vi_node_next(node), name);
}
