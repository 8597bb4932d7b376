/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/example.h"

#include "ruleset/constitution.h"
#include "ruleset/nodes.h"
#include "ruleset/places.h"
#include "ruleset/shape.h"

static const struct {
    const struct vi_shape *shape;
    enum prog_example_kind kind;
    bool asked; /* every rule should have one */
} kinds[] = {
    {&vi_shape_satisfied, PROG_EXAMPLE_SATISFIED, true},
    {&vi_shape_breached, PROG_EXAMPLE_BREACHED, true},
    {&vi_shape_unproven, PROG_EXAMPLE_UNPROVEN, false},
    {&vi_shape_excused, PROG_EXAMPLE_EXCUSED, false},
};

/* A record is in a namespace of its own. */
static const struct vi_node *
find_record(const struct vi_node *node)
{
    for (const struct vi_node *at = vi_node_child(node); at; at = vi_node_next(at))
        if (at->space == VI_SPACE_RECORD && vi_node_is(at, "record"))
            return at;
    return NULL;
}

/* The slice is read as a document of its own, so that it has to stand on its own. */
static bool
stands_alone(struct vi_text slice)
{
    const size_t tag = vi_text_find(slice, VI_TEXT(">"));
    const struct vi_text start = {slice.at, tag};
    return vi_text_starts(slice, VI_TEXT("<record")) &&
           vi_text_find(start, VI_TEXT("xmlns=")) < start.size;
}

static void
read_record(struct vi_reading *reading, const struct vi_node *node, struct prog_example *example)
{
    const struct vi_node *record = find_record(node);
    if (!record)
        return;
    example->record = vi_element_slice(reading->source->text, record->offset);
    example->record_offset = record->offset;
    if (!stands_alone(example->record))
        vi_report1(reading->findings, VI_EXAMPLE_PREFIX, vi_node_place(reading->source, record),
                   record->name);
}

static void
read_authorities(struct vi_reading *reading, const struct vi_node *node,
                 struct prog_example *example)
{
    const struct prog_authority **list =
        VI_NEW_ARRAY(reading->arena, const struct prog_authority *,
                     vi_nodes_count(reading, node, "constitution"));
    struct vi_reading inner = *reading;
    inner.where = VI_READING_EXAMPLE;
    for (const struct vi_node *at = list ? vi_nodes_first(reading, node, "constitution") : NULL; at;
         at = vi_nodes_next(reading, at, "constitution")) {
        const struct prog_authority *read = vi_authority_read(&inner, at);
        if (read)
            list[example->authority_count++] = read;
    }
    example->authorities = list;
}

static void
read_example(struct vi_reading *reading, const struct vi_node *node, struct prog_rule *rule,
             struct prog_example *list)
{
    for (size_t i = 0; i < VI_COUNT(kinds); i++) {
        if (!vi_node_is(node, kinds[i].shape->name))
            continue;
        struct prog_example *example = &list[rule->example_count++];
        vi_shape_fill(kinds[i].shape, node, example);
        example->wanted = kinds[i].kind;
        example->place = vi_node_place(reading->source, node);
        read_authorities(reading, node, example);
        read_record(reading, node, example);
    }
}

static void
warn(struct vi_reading *reading, const struct vi_node *node, const struct prog_rule *rule)
{
    const struct vi_place place = vi_node_place(reading->source, node);
    if (!rule->id.size)
        return;
    if (!rule->example_count) {
        vi_report1(reading->findings, VI_EXAMPLES_NONE, place, rule->id);
        return;
    }
    for (size_t i = 0; i < VI_COUNT(kinds); i++) {
        bool found = !kinds[i].asked;
        for (size_t j = 0; j < rule->example_count; j++)
            found |= rule->examples[j].wanted == kinds[i].kind;
        if (!found)
            vi_report2(reading->findings, VI_EXAMPLES_LACK, place, rule->id,
                       vi_text_from(kinds[i].shape->name));
    }
}

void
vi_examples_read(struct vi_reading *reading, const struct vi_node *node, struct prog_rule *rule)
{
    const struct vi_node *examples = vi_nodes_first(reading, node, "examples");
    size_t count = 0;
    for (const struct vi_node *at = examples ? vi_node_child(examples) : NULL; at;
         at = vi_node_next(at))
        count++;
    struct prog_example *list = VI_NEW_ARRAY(reading->arena, struct prog_example, count);
    if (!list)
        return;
    rule->examples = list;
    for (const struct vi_node *at = examples ? vi_node_child(examples) : NULL; at;
         at = vi_node_next(at))
        if (at->space == VI_SPACE_RULES)
            read_example(reading, at, rule, list);
    warn(reading, node, rule);
}
