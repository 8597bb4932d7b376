/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx_numbering.h"

#include <stdlib.h>
#include <string.h>

#define LINKS_MOST 4   /* from one list to another that describes it */
#define LABEL_MOST 200 /* bytes of a printed number: more is no number */
#define WIDTH_MOST 20

struct reading {
    struct vi_office *office;
    struct docx_numbering *numbering;
    struct docx_abstract *abstract; /* that which is open */
    struct docx_list *list;         /* likewise */
    struct docx_level *level;
    int32_t changed; /* the level that an override is of */
    uint32_t skipped;
};

/* --- Reading ---------------------------------------------------------------------- */

static struct docx_level *
new_levels(struct reading *reading)
{
    struct docx_level *levels =
        VI_NEW_ARRAY(reading->office->means->scratch, struct docx_level, DOCX_LEVELS);
    for (size_t i = 0; levels && i < DOCX_LEVELS; i++)
        levels[i] =
            (struct docx_level){.numeral = VI_NUMERAL_NONE, .start = 1, .restart = DOCX_NO_NUMBER};
    return levels;
}

static bool
open_abstract(struct reading *reading, const struct vi_node *node)
{
    struct docx_numbering *numbering = reading->numbering;
    if (numbering->abstract_count == numbering->abstract_room) {
        const size_t room = numbering->abstract_room ? 2 * numbering->abstract_room : 16;
        struct docx_abstract *grown =
            VI_GROW(reading->office->means->scratch, struct docx_abstract, numbering->abstracts,
                    numbering->abstract_count, room);
        if (!grown)
            return false;
        numbering->abstracts = grown;
        numbering->abstract_room = room;
    }
    reading->abstract = &numbering->abstracts[numbering->abstract_count++];
    *reading->abstract =
        (struct docx_abstract){.id = vi_office_number(node, OFFICE_ABSTRACT_NUM_ID, DOCX_NO_NUMBER),
                               .levels = new_levels(reading)};
    reading->list = NULL;
    reading->level = NULL;
    return reading->abstract->levels != NULL;
}

static bool
open_list(struct reading *reading, const struct vi_node *node)
{
    struct docx_numbering *numbering = reading->numbering;
    if (numbering->list_count == numbering->list_room) {
        const size_t room = numbering->list_room ? 2 * numbering->list_room : 16;
        struct docx_list *grown = VI_GROW(reading->office->means->scratch, struct docx_list,
                                          numbering->lists, numbering->list_count, room);
        if (!grown)
            return false;
        numbering->lists = grown;
        numbering->list_room = room;
    }
    reading->list = &numbering->lists[numbering->list_count++];
    *reading->list = (struct docx_list){.id = vi_office_number(node, OFFICE_NUM_ID, DOCX_NO_NUMBER),
                                        .abstract_id = DOCX_NO_NUMBER};
    reading->abstract = NULL;
    reading->level = NULL;
    reading->changed = DOCX_NO_NUMBER;
    return true;
}

static bool
open_level(struct reading *reading, const struct vi_node *node)
{
    const int32_t index = vi_office_number(node, OFFICE_ILVL, DOCX_NO_NUMBER);
    struct docx_list *list = reading->list;
    struct docx_level *levels = reading->abstract ? reading->abstract->levels : NULL;
    reading->level = NULL;
    if (list && !list->levels && !(list->levels = new_levels(reading)))
        return false;
    if (list)
        levels = list->levels;
    if (!levels || index < 0 || index >= DOCX_LEVELS)
        return true;
    reading->level = &levels[index];
    reading->level->stated = true;
    return true;
}

static const struct {
    const char *word;
    enum vi_numeral numeral;
} numerals[] = {
    {"decimal", VI_NUMERAL_DECIMAL},
    {"bullet", VI_NUMERAL_BULLET},
    {"none", VI_NUMERAL_NONE},
    {"lowerLetter", VI_NUMERAL_LOWER_REPEATED},
    {"upperLetter", VI_NUMERAL_UPPER_REPEATED},
    {"lowerRoman", VI_NUMERAL_LOWER_ROMAN},
    {"upperRoman", VI_NUMERAL_UPPER_ROMAN},
    {"ordinal", VI_NUMERAL_ORDINAL},
    {"cardinalText", VI_NUMERAL_WORDS},
    {"ordinalText", VI_NUMERAL_ORDINAL_WORDS},
    {"decimalZero", VI_NUMERAL_PADDED},
    {"numberInDash", VI_NUMERAL_DASHES},
    {"decimalEnclosedParen", VI_NUMERAL_BRACKETS},
    {"decimalEnclosedFullstop", VI_NUMERAL_STOP},
};

/* What is not known is counted in figures.  "custom" shows what is meant: "001, 002, ...". */
static void
take_format(struct docx_level *level, const struct vi_node *node)
{
    const struct vi_text word = vi_office_value(node, OFFICE_VAL);
    struct vi_text rest = vi_office_value(node, OFFICE_FORMAT), first;
    level->numeral = VI_NUMERAL_DECIMAL;
    level->width = 0;
    for (size_t i = 0; i < VI_COUNT(numerals); i++)
        if (vi_text_is(word, numerals[i].word))
            level->numeral = numerals[i].numeral;
    if (vi_text_is(word, "custom") && vi_text_cut(&rest, ',', &first))
        level->width = first.size < WIDTH_MOST ? (uint32_t)first.size : WIDTH_MOST;
}

static void
take_level(struct docx_level *level, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_START:
        level->start = vi_office_number(node, OFFICE_VAL, 1);
        return;
    case OFFICE_NUM_FMT:
        take_format(level, node);
        return;
    case OFFICE_LVL_TEXT:
        level->text = vi_office_value(node, OFFICE_VAL);
        return;
    case OFFICE_LVL_RESTART:
        level->restart = vi_office_number(node, OFFICE_VAL, DOCX_NO_NUMBER);
        return;
    case OFFICE_IS_LGL:
        level->legal = vi_office_on(node, OFFICE_VAL);
        return;
    case OFFICE_P_STYLE:
        level->style = vi_office_value(node, OFFICE_VAL);
        return;
    default:
        return;
    }
}

static void
take_list(struct reading *reading, const struct vi_node *node)
{
    struct docx_list *list = reading->list;
    const int32_t level = reading->changed;
    if (node->known == OFFICE_ABSTRACT_NUM_ID)
        list->abstract_id = vi_office_number(node, OFFICE_VAL, DOCX_NO_NUMBER);
    if (node->known == OFFICE_LVL_OVERRIDE) {
        reading->level = NULL;
        reading->changed = vi_office_number(node, OFFICE_ILVL, DOCX_NO_NUMBER);
    }
    if (node->known != OFFICE_START_OVERRIDE || level < 0 || level >= DOCX_LEVELS)
        return;
    list->starts[level] = true;
    list->start[level] = vi_office_number(node, OFFICE_VAL, 1);
}

static bool
open_element(void *user, const struct vi_node *node)
{
    struct reading *reading = user;
    /* Of a format that only newer versions know there is another for older ones. */
    if (reading->skipped || node->known == OFFICE_FALLBACK) {
        reading->skipped++;
        return true;
    }
    if (node->known == OFFICE_ABSTRACT_NUM)
        return open_abstract(reading, node);
    if (node->known == OFFICE_NUM)
        return open_list(reading, node);
    if (node->known == OFFICE_LVL)
        return open_level(reading, node);
    if (reading->abstract && node->known == OFFICE_NUM_STYLE_LINK)
        reading->abstract->link = vi_office_value(node, OFFICE_VAL);
    else if (reading->abstract && node->known == OFFICE_STYLE_LINK)
        reading->abstract->is_link = vi_office_value(node, OFFICE_VAL);
    else if (reading->level && node->known != OFFICE_LVL_OVERRIDE)
        take_level(reading->level, node);
    else if (reading->list)
        take_list(reading, node);
    return true;
}

static bool
close_element(void *user)
{
    struct reading *reading = user;
    if (reading->skipped)
        reading->skipped--;
    return true;
}

/* --- Links ------------------------------------------------------------------------ */

static int
compare_abstracts(const void *left, const void *right)
{
    const struct docx_abstract *a = left, *b = right;
    return (a->id > b->id) - (a->id < b->id);
}

static int
compare_lists(const void *left, const void *right)
{
    const struct docx_list *a = left, *b = right;
    return (a->id > b->id) - (a->id < b->id);
}

static int
compare_linked(const void *left, const void *right)
{
    const struct docx_abstract *a = *(struct docx_abstract *const *)left;
    const struct docx_abstract *b = *(struct docx_abstract *const *)right;
    return vi_text_compare(a->is_link, b->is_link);
}

static bool
list_links(struct vi_office *office, struct docx_numbering *numbering)
{
    numbering->linked =
        VI_NEW_ARRAY(office->means->scratch, struct docx_abstract *, numbering->abstract_count + 1);
    if (!numbering->linked)
        return false;
    for (size_t i = 0; i < numbering->abstract_count; i++)
        if (numbering->abstracts[i].is_link.size)
            numbering->linked[numbering->linked_count++] = &numbering->abstracts[i];
    if (numbering->linked_count)
        qsort(numbering->linked, numbering->linked_count, sizeof(*numbering->linked),
              compare_linked);
    return true;
}

static struct docx_abstract *
find_linked(const struct docx_numbering *numbering, struct vi_text style)
{
    struct docx_abstract wanted = {.is_link = style}, *key = &wanted;
    struct docx_abstract **found = numbering->linked_count
                                       ? bsearch(&key, numbering->linked, numbering->linked_count,
                                                 sizeof(*numbering->linked), compare_linked)
                                       : NULL;
    return found ? *found : NULL;
}

/* The abstract list that is meant: one may say that it is described elsewhere. */
static struct docx_abstract *
find_abstract(const struct docx_numbering *numbering, int32_t id)
{
    const struct docx_abstract wanted = {.id = id};
    struct docx_abstract *found =
        numbering->abstract_count
            ? bsearch(&wanted, numbering->abstracts, numbering->abstract_count, sizeof(wanted),
                      compare_abstracts)
            : NULL;
    for (int i = 0; found && found->link.size && i < LINKS_MOST; i++) {
        struct docx_abstract *next = find_linked(numbering, found->link);
        if (!next)
            break;
        found = next;
    }
    return found;
}

enum vires_status
vi_docx_numbering_read(struct vi_office *office, struct vi_text name,
                       struct docx_numbering *numbering)
{
    struct reading reading = {.office = office, .numbering = numbering};
    const struct vi_xml_listener listener = {
        &reading, vi_office_know, open_element, vi_office_pass_text, close_element, false};
    const enum vires_status status =
        vi_package_hear(&office->package, name, office->xml, &listener);
    if (status)
        return status == VIRES_NOT_FOUND ? VIRES_OK : status;
    if (numbering->abstract_count)
        qsort(numbering->abstracts, numbering->abstract_count, sizeof(*numbering->abstracts),
              compare_abstracts);
    if (!list_links(office, numbering))
        return VIRES_NO_MEMORY;
    if (numbering->list_count)
        qsort(numbering->lists, numbering->list_count, sizeof(*numbering->lists), compare_lists);
    for (size_t i = 0; i < numbering->list_count; i++)
        numbering->lists[i].abstract = find_abstract(numbering, numbering->lists[i].abstract_id);
    return VIRES_OK;
}

/* --- Counting --------------------------------------------------------------------- */

struct docx_list *
vi_docx_list(const struct docx_numbering *numbering, int32_t id)
{
    const struct docx_list wanted = {.id = id};
    if (!numbering->list_count || id <= 0)
        return NULL;
    struct docx_list *list =
        bsearch(&wanted, numbering->lists, numbering->list_count, sizeof(wanted), compare_lists);
    return list && list->abstract ? list : NULL;
}

static const struct docx_level *
level_at(const struct docx_list *list, int32_t level)
{
    if (list->levels && list->levels[level].stated)
        return &list->levels[level];
    return &list->abstract->levels[level];
}

int32_t
vi_docx_level_of(const struct docx_list *list, struct vi_text style)
{
    for (int32_t i = 0; style.size && i < DOCX_LEVELS; i++)
        if (vi_text_equal(level_at(list, i)->style, style))
            return i;
    return DOCX_NO_NUMBER;
}

/* Levels below begin again, unless they say that they do not. */
static void
begin_again(const struct docx_list *list, int32_t level)
{
    for (int32_t i = level + 1; i < DOCX_LEVELS; i++) {
        const int32_t restart = level_at(list, i)->restart;
        if (restart == DOCX_NO_NUMBER || (restart > 0 && level < restart))
            list->abstract->begun[i] = false;
    }
}

static void
count(struct docx_list *list, int32_t level)
{
    struct docx_abstract *abstract = list->abstract;
    if (list->starts[level] && !list->used[level])
        abstract->last[level] = list->start[level];
    else if (!abstract->begun[level])
        abstract->last[level] =
            list->starts[level] ? list->start[level] : level_at(list, level)->start;
    else
        abstract->last[level]++;
    abstract->begun[level] = list->used[level] = true;
    begin_again(list, level);
}

/* Zeros before a number that has fewer digits. */
static void
fill(struct vi_buffer *out, int64_t number, uint32_t width)
{
    uint32_t digits = 1;
    for (; number >= 10; number /= 10)
        digits++;
    for (; digits < width; digits++)
        vi_buffer_char(out, '0');
}

static void
write_number(const struct docx_list *list, int32_t level, bool legal, struct vi_buffer *out)
{
    const struct docx_level *shown = level_at(list, level);
    const struct docx_abstract *abstract = list->abstract;
    const int64_t first = list->starts[level] ? list->start[level] : shown->start;
    const int64_t number = abstract->begun[level] ? abstract->last[level] : first;
    if (shown->numeral == VI_NUMERAL_NONE || shown->numeral == VI_NUMERAL_BULLET)
        return;
    if (!legal && number >= 0)
        fill(out, number, shown->width);
    vi_numeral_write(out, legal ? VI_NUMERAL_DECIMAL : shown->numeral, number);
}

/* "%1.%2" with the numbers in their places. */
static void
write_label(const struct docx_list *list, int32_t level, struct vi_buffer *out)
{
    const struct docx_level *shown = level_at(list, level);
    const struct vi_text text = shown->text;
    for (size_t i = 0; i < text.size && out->size < LABEL_MOST; i++) {
        const bool counts = text.at[i] == '%' && i + 1 < text.size && text.at[i + 1] >= '1' &&
                            text.at[i + 1] <= '9';
        if (counts)
            write_number(list, text.at[++i] - '1', shown->legal, out);
        else
            vi_buffer_char(out, text.at[i]);
    }
}

void
vi_docx_count(struct docx_list *list, int32_t level, struct vi_buffer *out)
{
    level = level < 0 ? 0 : level < DOCX_LEVELS ? level : DOCX_LEVELS - 1;
    count(list, level);
    if (level_at(list, level)->numeral != VI_NUMERAL_BULLET)
        write_label(list, level, out);
}
