/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/shape.h"

#include "kinds/kind.h"
#include "ruleset/period.h"
#include "ruleset/places.h"

/* --- Checking attributes ------------------------------------------------------------ */

void
vi_shape_unknown_attribute(struct vi_reading *reading, const struct vi_node *node,
                           struct vi_text name, const struct vi_choice *allowed)
{
    vi_report(reading->findings, VI_ATTRIBUTE_UNKNOWN,
              vi_attribute_place(reading->source, node, name),
              (const struct vi_text[]){node->name, name, vi_choice_hint(allowed, name),
                                       vi_choice_list(allowed)},
              4);
}

static const struct vi_shape_attribute *
find_attribute(const struct vi_shape *shape, struct vi_text name)
{
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++)
        if (vi_text_is(name, row->name))
            return row;
    return NULL;
}

/* Was `name` probably meant by an attribute that is not known? */
static bool
is_meant(const struct vi_node *node, const struct vi_shape *shape, const struct vi_choice *allowed,
         const char *name)
{
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct vi_attribute *written = &node->attributes[i];
        if (!written->foreign && !find_attribute(shape, written->name) &&
            vi_text_is(vi_choice_nearest(allowed, written->name), name))
            return true;
    }
    return false;
}

static void
check_attributes(struct vi_reading *reading, const struct vi_node *node,
                 const struct vi_shape *shape)
{
    struct vi_choice allowed;
    union vi_shape_slot slot;
    vi_choice_init(&allowed, reading->scratch);
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++)
        vi_choice_add(&allowed, vi_text_from(row->name));
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct vi_attribute *written = &node->attributes[i];
        const struct vi_shape_attribute *row = find_attribute(shape, written->name);
        if (written->foreign)
            continue;
        if (row)
            vi_shape_value(reading, node, row, written->value, &slot);
        else
            vi_shape_unknown_attribute(reading, node, written->name, &allowed);
    }
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++)
        if (row->required && !vi_node_attribute(node, row->name) &&
            !is_meant(node, shape, &allowed, row->name))
            vi_report2(reading->findings, VI_ATTRIBUTE_MISSING,
                       vi_node_place(reading->source, node), node->name, vi_text_from(row->name));
}

/* --- Checking dates ------------------------------------------------------------------ */

static const struct vi_shape_attribute *
attribute_of_type(const struct vi_shape *shape, enum vi_shape_type type)
{
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++)
        if (row->type == type)
            return row;
    return NULL;
}

static bool
read_end(const struct vi_node *node, const struct vi_shape_attribute *row, int64_t *day)
{
    return row && vi_node_attribute(node, row->name) &&
           vi_date_parse_day(vi_node_value(node, row->name), day);
}

static void
report_outside(struct vi_reading *reading, const struct vi_node *node, const char *attribute,
               struct prog_period own, struct prog_period around)
{
    const struct vi_place place =
        vi_attribute_place(reading->source, node, vi_text_from(attribute));
    vi_report3(reading->findings, VI_DATES_OUTSIDE, place, node->name,
               vi_period_text(reading->scratch, own), vi_period_text(reading->scratch, around));
}

/* When the element is in force: its own days, within those of what holds it. */
static struct prog_period
check_days(struct vi_reading *reading, const struct vi_node *node, const struct vi_shape *shape,
           struct prog_period around)
{
    const struct vi_shape_attribute *from = attribute_of_type(shape, VI_SHAPE_FROM);
    const struct vi_shape_attribute *until = attribute_of_type(shape, VI_SHAPE_UNTIL);
    struct prog_period own = {VI_LEAST, VI_MOST}, both;
    const bool has_from = read_end(node, from, &own.from);
    const bool has_until = read_end(node, until, &own.until);
    if (has_from && has_until && own.from > own.until) {
        vi_report(
            reading->findings, VI_DATES_REVERSED,
            vi_attribute_place(reading->source, node, vi_text_from(until->name)),
            (const struct vi_text[]){vi_text_from(from->name), vi_node_value(node, from->name),
                                     vi_text_from(until->name), vi_node_value(node, until->name)},
            4);
        return around;
    }
    if (!vi_period_meet(own, around, &both)) {
        report_outside(reading, node, own.from > around.until ? from->name : until->name, own,
                       around);
        return around;
    }
    return both;
}

/* --- Checking children ------------------------------------------------------------------ */

bool
vi_shape_is_ours(const struct vi_node *node)
{
    return node->name.size && node->space != VI_SPACE_OTHER;
}

void
vi_shape_add_kinds(struct vi_choice *choice)
{
    for (size_t i = 0; vi_kind_at(i); i++)
        vi_choice_add(choice, vi_text_from(vi_kind_at(i)->name));
}

/* An element that is not known is left out, but what it would have declared is not complained of.
 */
static void
spoil(struct vi_reading *reading, const struct vi_node *node)
{
    const struct vi_attribute *id = vi_node_attribute(node, "id");
    if (id && reading->set)
        vi_atoms_add(&reading->set->spoilt, id->value);
}

void
vi_shape_unknown_element(struct vi_reading *reading, const struct vi_node *node,
                         const struct vi_node *child, const struct vi_choice *allowed)
{
    struct vi_text hint = vi_choice_hint(allowed, child->name);
    if (vi_node_is(child, "record") && child->space != VI_SPACE_RECORD)
        hint = VI_TEXT(" without xmlns=\"" VI_RECORD_NAMESPACE "\"");
    vi_report(reading->findings, VI_ELEMENT_UNKNOWN, vi_node_place(reading->source, child),
              (const struct vi_text[]){child->name, node->name, hint, vi_choice_list(allowed)}, 4);
    spoil(reading, child);
}

/* Where the first word of character data stands. */
static struct vi_place
place_of_text(const struct vi_source *source, const struct vi_node *text)
{
    struct vi_place place = vi_node_place(source, text);
    struct vi_text rest = {source->text.at + place.offset, source->text.size - place.offset}, word;
    if (vi_text_word(&rest, &word))
        place.offset += (uint32_t)(word.at - (source->text.at + place.offset));
    return place;
}

void
vi_shape_no_text(struct vi_reading *reading, const struct vi_node *node)
{
    for (const struct vi_node *child = node->first; child; child = child->next)
        if (!child->name.size && vi_text_trim(child->text).size) {
            vi_report1(reading->findings, VI_TEXT_STRAY, place_of_text(reading->source, child),
                       node->name);
            return;
        }
}

static bool
fits(const struct vi_reading *reading, const struct vi_shape_child *entry,
     const struct vi_node *node)
{
    if (!entry->shape)
        return node->space == reading->space && vi_kind_named(node->name);
    const enum vi_xml_space space = entry->shape->record ? VI_SPACE_RECORD : reading->space;
    return node->space == space && vi_text_is(node->name, entry->shape->name);
}

static void
list_children(const struct vi_shape *shape, struct vi_choice *choice)
{
    for (size_t i = 0; i < shape->child_count; i++)
        if (shape->children[i].shape)
            vi_choice_add(choice, vi_text_from(shape->children[i].shape->name));
        else
            vi_shape_add_kinds(choice);
}

static struct vi_text
entry_name(struct vi_reading *reading, const struct vi_shape_child *entry)
{
    return entry->shape ? vi_element_name(reading->scratch, entry->shape->name)
                        : VI_TEXT("the requirement");
}

struct children {
    struct vi_choice allowed;
    size_t count[VI_SHAPE_CHILDREN];
    size_t latest; /* the entry of the highest rank so far */
    bool unknown;
};

static void
report_second(struct vi_reading *reading, const struct vi_node *node, const struct vi_node *child,
              const struct vi_shape_child *entry)
{
    const struct vi_place place = vi_node_place(reading->source, child);
    if (entry->shape)
        vi_report2(reading->findings, VI_ELEMENT_SECOND, place, node->name, child->name);
    else
        vi_report2(reading->findings, VI_REQUIREMENT_SECOND, place, node->name, child->name);
}

static void
check_child(struct vi_reading *reading, const struct vi_node *node, const struct vi_shape *shape,
            const struct vi_node *child, struct children *seen)
{
    size_t i = 0;
    while (i < shape->child_count && !fits(reading, &shape->children[i], child))
        i++;
    if (i == shape->child_count) {
        seen->unknown = true;
        vi_shape_unknown_element(reading, node, child, &seen->allowed);
        return;
    }
    const struct vi_shape_child *entry = &shape->children[i];
    const struct vi_shape_child *latest = &shape->children[seen->latest];
    if (entry->rank < latest->rank)
        vi_report3(reading->findings, VI_ELEMENT_ORDER, vi_node_place(reading->source, child),
                   child->name, entry_name(reading, latest), node->name);
    else
        seen->latest = i;
    if (++seen->count[i] > entry->most && entry->most)
        report_second(reading, node, child, entry);
}

/* What is missing is not said where something unknown stands that may have been meant as it. */
static void
check_missing(struct vi_reading *reading, const struct vi_node *node, const struct vi_shape *shape,
              const struct children *seen)
{
    const struct vi_place place = vi_node_place(reading->source, node);
    for (size_t i = 0; i < shape->child_count; i++) {
        const struct vi_shape_child *entry = &shape->children[i];
        if (seen->count[i] >= entry->least || seen->unknown)
            continue;
        if (entry->shape) {
            vi_report2(reading->findings, VI_ELEMENT_MISSING, place, node->name,
                       vi_text_from(entry->shape->name));
            continue;
        }
        struct vi_choice kinds;
        vi_choice_init(&kinds, reading->scratch);
        vi_shape_add_kinds(&kinds);
        vi_report2(reading->findings, VI_REQUIREMENT_MISSING, place, node->name,
                   vi_choice_list(&kinds));
    }
}

static void
check_text(struct vi_reading *reading, const struct vi_node *node, const struct vi_shape *shape)
{
    if (!shape->text)
        vi_shape_no_text(reading, node);
    else if (!vi_node_text(reading->scratch, node).size)
        vi_report1(reading->findings, VI_TEXT_MISSING, vi_node_place(reading->source, node),
                   node->name);
}

static const struct vi_shape *
shape_of(const struct vi_reading *reading, const struct vi_shape *parent,
         const struct vi_node *child)
{
    for (size_t i = 0; i < parent->child_count; i++)
        if (fits(reading, &parent->children[i], child))
            return parent->children[i].shape;
    return NULL;
}

void
vi_shape_check(struct vi_reading *reading, const struct vi_node *node, const struct vi_shape *shape,
               struct prog_period around)
{
    struct children seen = {0};
    if (shape->opaque)
        return;
    check_attributes(reading, node, shape);
    around = check_days(reading, node, shape, around);
    check_text(reading, node, shape);
    vi_choice_init(&seen.allowed, reading->scratch);
    list_children(shape, &seen.allowed);
    for (const struct vi_node *child = vi_node_child(node); child; child = vi_node_next(child))
        if (vi_shape_is_ours(child))
            check_child(reading, node, shape, child, &seen);
    check_missing(reading, node, shape, &seen);
    for (const struct vi_node *child = vi_node_child(node); child; child = vi_node_next(child)) {
        const struct vi_shape *below = shape_of(reading, shape, child);
        if (below)
            vi_shape_check(reading, child, below, around);
    }
}
