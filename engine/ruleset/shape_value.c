/* SPDX-License-Identifier: Apache-2.0 */
/* One value of an attribute, as its type asks. */
#include <string.h>

#include "ruleset/shape.h"

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

/* ORDER: that no word stands there twice is seen to by the check, within its limit. */
static bool
read_tokens(const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    struct vi_text rest = value, word;
    size_t count = 0;
    int ignored;
    for (; vi_text_word(&rest, &word); count++)
        if (attribute->words ? !vi_words_find(attribute->words, word, &ignored)
                             : !vi_shape_is_name(word))
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
    return vi_quantity_parse(value, out);
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

static uint64_t
count_words(struct vi_text value)
{
    struct vi_text word;
    uint64_t count = 0;
    while (vi_text_word(&value, &word))
        count++;
    return count;
}

static bool
names_twice(struct vi_text value)
{
    struct vi_text rest = value, word;
    while (vi_text_word(&rest, &word))
        if (vi_text_count_word(value, word) > 1)
            return true;
    return false;
}

/* Each word is looked for among the others, so that their number has to have a limit. */
static bool
is_too_long(struct vi_reading *reading, const struct vi_node *node,
            const struct vi_shape_attribute *attribute, struct vi_text value)
{
    const uint64_t most = reading->limits->value[VI_LIMIT_LIST_WORDS];
    const bool is_list = attribute->type == VI_SHAPE_TOKENS || attribute->type == VI_SHAPE_WORDS;
    const uint64_t count = is_list ? count_words(value) : 0;
    if (count <= most)
        return false;
    const struct vi_text name = vi_text_from(attribute->name);
    vi_report(reading->findings, VI_VALUE_WORDS, vi_attribute_place(reading->source, node, name),
              (const struct vi_text[]){name, vi_findings_number(reading->findings, count),
                                       vi_text_from(vi_limit_name(VI_LIMIT_LIST_WORDS)),
                                       vi_findings_number(reading->findings, most)},
              4);
    return true;
}

bool
vi_shape_value(struct vi_reading *reading, const struct vi_node *node,
               const struct vi_shape_attribute *attribute, struct vi_text value, void *out)
{
    const struct value_type *type = &types[attribute->type];
    const struct vi_text name = vi_text_from(attribute->name);
    if (is_too_long(reading, node, attribute, value))
        return false;
    const bool good = type->read(attribute, value, out) &&
                      !(attribute->type == VI_SHAPE_TOKENS && names_twice(value));
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
        union vi_shape_slot slot;
        if (written && types[row->type].read(row, written->value, &slot))
            memcpy(at, &slot, sizes[row->type]);
        else
            set_absent(row->type, at);
    }
}
