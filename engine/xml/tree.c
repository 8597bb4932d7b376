/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/tree.h"

#include <string.h>

#include "xml/tags.h"

struct vi_place
vi_node_place(const struct vi_source *source, const struct vi_node *node)
{
    return (struct vi_place){.source = source, .offset = node->offset};
}

struct vi_place
vi_attribute_place(const struct vi_source *source, const struct vi_node *node, struct vi_text name)
{
    struct vi_place place = vi_node_place(source, node);
    struct vi_tag_attribute attribute;
    bool found = false;
    for (size_t at = 0; vi_tag_next(source->text, node->offset, &at, &attribute);) {
        bool exact = vi_text_equal(attribute.name, name);
        if (exact || (!found && vi_text_equal(vi_tag_local(attribute.name), name)))
            place.offset = (uint32_t)attribute.offset;
        if (exact)
            break;
        found = place.offset != node->offset;
    }
    return place;
}

bool
vi_node_is(const struct vi_node *node, const char *name)
{
    return node->name.size && vi_text_is(node->name, name);
}

/* The node itself or the next after it that is an element. */
static const struct vi_node *
element_from(const struct vi_node *node)
{
    while (node && !node->name.size)
        node = node->next;
    return node;
}

const struct vi_node *
vi_node_child(const struct vi_node *node)
{
    return element_from(node->first);
}

const struct vi_node *
vi_node_next(const struct vi_node *node)
{
    return element_from(node->next);
}

const struct vi_attribute *
vi_node_attribute(const struct vi_node *node, const char *name)
{
    struct vi_text wanted = vi_text_from(name);
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct vi_attribute *attribute = &node->attributes[i];
        if (!attribute->foreign && vi_text_equal(attribute->name, wanted))
            return attribute;
    }
    return NULL;
}

struct vi_text
vi_node_value(const struct vi_node *node, const char *name)
{
    const struct vi_attribute *attribute = vi_node_attribute(node, name);
    return attribute ? attribute->value : VI_TEXT("");
}

/* The runs of character data one after another, a space for each element between them. */
static struct vi_text
join(struct vi_arena *arena, const struct vi_node *first)
{
    size_t size = 0;
    for (const struct vi_node *child = first; child; child = child->next)
        size += child->text.size + 1;
    char *joined = VI_NEW_ARRAY(arena, char, size);
    if (!joined)
        return VI_TEXT("");
    size = 0;
    for (const struct vi_node *child = first; child; child = child->next) {
        if (child->text.size)
            memcpy(joined + size, child->text.at, child->text.size);
        size += child->text.size;
        joined[size++] = ' ';
    }
    return (struct vi_text){joined, size};
}

struct vi_text
vi_node_text(struct vi_arena *arena, const struct vi_node *node)
{
    const struct vi_node *first = node->first;
    if (!first)
        return VI_TEXT("");
    return vi_text_collapse(arena, first->next ? join(arena, first) : first->text);
}
