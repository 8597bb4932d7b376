/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/shape.h"

#include <string.h>

#include "kinds/kind.h"
#include "ruleset/period.h"
#include "ruleset/places.h"

/* --- Reading one value ------------------------------------------------------------ */

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_name_byte(char byte)
{
    return is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '.' || byte == '-' ||
           byte == '_';
}

bool
vi_shape_is_name(struct vi_text text)
{
    if (!text.size || !is_letter(text.at[0]))
        return false;
    for (size_t i = 1; i < text.size; i++)
        if (!is_name_byte(text.at[i]))
            return false;
    return true;
}

static bool
read_text(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    *(struct vi_text *)out = value;
    return vi_text_trim(value).size > 0;
}

static bool
read_name(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    *(struct vi_text *)out = value;
    return vi_shape_is_name(value);
}

static bool
read_token(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    int ignored;
    *(struct vi_text *)out = value;
    return vi_words_find(attribute->words, value, &ignored);
}

static bool
read_tokens(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    struct vi_text rest = value, word;
    size_t count = 0;
    int ignored;
    for (; vi_text_word(&rest, &word); count++)
        if (vi_text_count_word(value, word) > 1 ||
            (attribute->words ? !vi_words_find(attribute->words, word, &ignored)
                              : !vi_shape_is_name(word)))
            return false;
    *(struct vi_text *)out = value;
    return count > 0;
}

static bool
read_day(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    return vi_date_parse_day(value, out);
}

static bool
read_count(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    return vi_range_parse_count(value, out);
}

static bool
read_number(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    return vi_text_number(value, out);
}

static bool
read_word(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    int word;
    if (!vi_words_find(attribute->words, value, &word))
        return false;
    memcpy(out, &word, sizeof word); /* every enum of ours has the size of int */
    return true;
}

static bool
read_words(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    struct vi_text rest = value, word;
    uint32_t mask = 0;
    int found;
    while (vi_text_word(&rest, &word)) {
        if (!vi_words_find(attribute->words, word, &found) || mask >> found & 1)
            return false;
        mask |= UINT32_C(1) << found;
    }
    *(uint32_t *)out = mask;
    return mask != 0;
}

static bool
read_flag(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    int word;
    if (!vi_words_find(attribute->words, value, &word))
        return false;
    *(bool *)out = word != 0;
    return true;
}

static bool
read_money(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    (void)attribute;
    return vi_money_parse(value, out);
}

/* --- Saying what is wrong with one value ------------------------------------------ */

/* Says of the first word that is not known, or stands there twice, what is allowed. */
static void
complain_of_words(struct vi_reading *reading, const struct vi_shape_attribute *attribute,
                  struct vi_text value, struct vi_place place)
{
    const struct vi_text name = vi_text_from(attribute->name);
    struct vi_choice allowed;
    struct vi_text rest = value, word;
    int ignored;
    vi_choice_init(&allowed, reading->scratch);
    vi_choice_add_words(&allowed, attribute->words);
    while (vi_text_word(&rest, &word)) {
        if (!vi_words_find(attribute->words, word, &ignored))
            vi_report(reading->findings, VI_VALUE_WORD, place,
                      (const struct vi_text[]){name, word, vi_choice_hint(&allowed, word),
                                               vi_choice_list(&allowed)},
                      4);
        else if (vi_text_count_word(value, word) > 1)
            vi_report2(reading->findings, VI_VALUE_TWICE, place, name, word);
    }
}

static void
complain_of_names(struct vi_reading *reading, const struct vi_shape_attribute *attribute,
                  struct vi_text value, struct vi_place place)
{
    const struct vi_text name = vi_text_from(attribute->name);
    struct vi_text rest = value, word;
    if (attribute->words) {
        complain_of_words(reading, attribute, value, place);
        return;
    }
    while (vi_text_word(&rest, &word)) {
        if (!vi_shape_is_name(word))
            vi_report2(reading->findings, VI_VALUE_NAME, place, name, word);
        else if (vi_text_count_word(value, word) > 1)
            vi_report2(reading->findings, VI_VALUE_TWICE, place, name, word);
    }
}

static void
complain_of_word(struct vi_reading *reading, const struct vi_shape_attribute *attribute,
                 struct vi_text value, struct vi_place place)
{
    struct vi_choice allowed;
    vi_choice_init(&allowed, reading->scratch);
    vi_choice_add_words(&allowed, attribute->words);
    vi_report(reading->findings, VI_VALUE_WORD, place,
              (const struct vi_text[]){vi_text_from(attribute->name), value,
                                       vi_choice_hint(&allowed, value), vi_choice_list(&allowed)},
              4);
}

static const struct value_type {
    bool (*read)(const struct vi_shape_attribute *, struct vi_text, void *);
    enum vi_code fault; /* said with the attribute's name and its value, unless: */
    void (*complain)(struct vi_reading *, const struct vi_shape_attribute *, struct vi_text,
                     struct vi_place);
} types[VI_SHAPE_TYPES] = {
    [VI_SHAPE_TEXT] = {read_text, VI_VALUE_EMPTY, NULL},
    [VI_SHAPE_NAME] = {read_name, VI_VALUE_NAME, NULL},
    [VI_SHAPE_TOKEN] = {read_token, VI_VALUE_WORD, complain_of_word},
    [VI_SHAPE_TOKENS] = {read_tokens, VI_VALUE_NAME, complain_of_names},
    [VI_SHAPE_FROM] = {read_day, VI_VALUE_DAY, NULL},
    [VI_SHAPE_UNTIL] = {read_day, VI_VALUE_DAY, NULL},
    [VI_SHAPE_DAY] = {read_day, VI_VALUE_DAY, NULL},
    [VI_SHAPE_COUNT] = {read_count, VI_VALUE_COUNT, NULL},
    [VI_SHAPE_NUMBER] = {read_number, VI_VALUE_NUMBER, NULL},
    [VI_SHAPE_WORD] = {read_word, VI_VALUE_WORD, complain_of_word},
    [VI_SHAPE_WORDS] = {read_words, VI_VALUE_WORD, complain_of_words},
    [VI_SHAPE_FLAG] = {read_flag, VI_VALUE_WORD, complain_of_word},
    [VI_SHAPE_MONEY] = {read_money, VI_VALUE_MONEY, NULL},
};

/* Counts are read into 64 bits, but no body has a million members. */
static bool
is_too_large(const struct vi_reading *reading, const struct vi_shape_attribute *attribute,
             const void *read)
{
    const int64_t most = (int64_t)reading->limits->value[VI_LIMIT_COUNT];
    if (attribute->type == VI_SHAPE_NUMBER)
        return *(const int64_t *)read > most;
    if (attribute->type != VI_SHAPE_COUNT)
        return false;
    const struct vi_range *range = read;
    return range->low > most || (range->high != VI_MOST && range->high > most);
}

void
vi_shape_too_large(struct vi_reading *reading, struct vi_place place, struct vi_text name,
                   struct vi_text value)
{
    const uint64_t most = reading->limits->value[VI_LIMIT_COUNT];
    vi_report(reading->findings, VI_VALUE_LARGE, place,
              (const struct vi_text[]){name, value, vi_text_from(vi_limit_name(VI_LIMIT_COUNT)),
                                       vi_findings_number(reading->findings, most)},
              4);
}

bool
vi_shape_value(struct vi_reading *reading, const struct vi_node *node,
               const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    const struct value_type *type = &types[attribute->type];
    const struct vi_text name = vi_text_from(attribute->name);
    const bool good = type->read(attribute, value, out);
    if (good && !is_too_large(reading, attribute, out))
        return true;
    const struct vi_place place = vi_attribute_place(reading->source, node, name);
    if (good)
        vi_shape_too_large(reading, place, name, value);
    else if (!vi_text_trim(value).size)
        vi_report1(reading->findings, VI_VALUE_EMPTY, place, name);
    else if (type->complain)
        type->complain(reading, attribute, value, place);
    else
        vi_report2(reading->findings, type->fault, place, name, value);
    return false;
}

/* --- Filling a struct ------------------------------------------------------------- */

static void
set_absent(enum vi_shape_type type, void *out)
{
    if (type == VI_SHAPE_FROM)
        *(int64_t *)out = VI_LEAST;
    else if (type == VI_SHAPE_UNTIL)
        *(int64_t *)out = VI_MOST;
    else if (type == VI_SHAPE_COUNT)
        *(struct vi_range *)out = vi_range_all();
}

/* A slot as wide as any type, so that a value that cannot be read leaves no trace. */
union slot {
    struct vi_text text;
    struct vi_range range;
    struct vi_money money;
    int64_t number;
    uint32_t mask;
    int word;
    bool flag;
};

static const size_t sizes[VI_SHAPE_TYPES] = {
    [VI_SHAPE_TEXT] = sizeof(struct vi_text),   [VI_SHAPE_NAME] = sizeof(struct vi_text),
    [VI_SHAPE_TOKEN] = sizeof(struct vi_text),  [VI_SHAPE_TOKENS] = sizeof(struct vi_text),
    [VI_SHAPE_FROM] = sizeof(int64_t),          [VI_SHAPE_UNTIL] = sizeof(int64_t),
    [VI_SHAPE_DAY] = sizeof(int64_t),           [VI_SHAPE_COUNT] = sizeof(struct vi_range),
    [VI_SHAPE_NUMBER] = sizeof(int64_t),        [VI_SHAPE_WORD] = sizeof(int),
    [VI_SHAPE_WORDS] = sizeof(uint32_t),        [VI_SHAPE_FLAG] = sizeof(bool),
    [VI_SHAPE_MONEY] = sizeof(struct vi_money),
};

void
vi_shape_fill(const struct vi_shape *shape, const struct vi_node *node, void *out)
{
    for (const struct vi_shape_attribute *row = shape->attributes; row && row->name; row++) {
        const struct vi_attribute *written = vi_node_attribute(node, row->name);
        void *at = (char *)out + row->offset;
        union slot slot;
        if (written && types[row->type].read(row, written->value, &slot))
            memcpy(at, &slot, sizes[row->type]);
        else
            set_absent(row->type, at);
    }
}

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
    union slot slot;
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
