/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/odt_styles.h"

#include <stdlib.h>

#define PARENTS_MOST 64
#define LABEL_MOST   200

/* --- Reading ---------------------------------------------------------------------- */

/* Room for one more in an array of the scratch arena. */
static void *
more(struct vi_office *office, void *array, size_t size, size_t count, size_t *room)
{
    if (count < *room)
        return array;
    const size_t wanted = *room ? 2 * *room : 64;
    void *grown =
        vi_arena_grow(office->means->scratch, array, count, wanted, size, _Alignof(max_align_t));
    if (grown)
        *room = wanted;
    return grown;
}

static bool
open_style(struct odt_styles *styles, struct vi_office *office, const struct vi_node *node,
           enum odt_scope scope)
{
    const struct vi_text family = vi_office_value(node, OFFICE_FAMILY);
    const bool paragraph = vi_text_is(family, "paragraph");
    styles->style = NULL;
    styles->level = NULL;
    if (!paragraph && !vi_text_is(family, "text"))
        return true;
    struct odt_style *grown =
        more(office, styles->styles, sizeof(*styles->styles), styles->count, &styles->room);
    if (!grown)
        return false;
    styles->styles = grown;
    styles->style = &grown[styles->count++];
    *styles->style = (struct odt_style){
        .name = vi_office_value(node, OFFICE_NAME_),
        .parent = vi_office_value(node, OFFICE_PARENT_STYLE_NAME),
        .list = vi_office_value(node, OFFICE_LIST_STYLE_NAME),
        .scope = scope,
        .paragraph = paragraph,
        .outline = vi_office_number(node, OFFICE_DEFAULT_OUTLINE_LEVEL, 0),
    };
    return true;
}

static struct odt_level *
new_levels(struct vi_office *office)
{
    struct odt_level *levels = VI_NEW_ARRAY(office->means->scratch, struct odt_level, ODT_LEVELS);
    for (size_t i = 0; levels && i < ODT_LEVELS; i++)
        levels[i] = (struct odt_level){.numeral = VI_NUMERAL_NONE, .start = 1, .shown = 1};
    return levels;
}

static bool
open_list(struct odt_styles *styles, struct vi_office *office, const struct vi_node *node,
          enum odt_scope scope)
{
    styles->style = NULL;
    styles->level = NULL;
    styles->levels = new_levels(office);
    if (node->known == OFFICE_OUTLINE_STYLE) {
        styles->outline = styles->levels;
        return styles->levels != NULL;
    }
    struct odt_list_style *grown =
        more(office, styles->lists, sizeof(*styles->lists), styles->list_count, &styles->list_room);
    if (!grown)
        return false;
    styles->lists = grown;
    styles->lists[styles->list_count++] =
        (struct odt_list_style){vi_office_value(node, OFFICE_NAME_), scope, styles->levels};
    return styles->levels != NULL;
}

static enum vi_numeral
numeral_of(const struct vi_node *node)
{
    const struct vi_text format = vi_office_value(node, OFFICE_NUM_FORMAT);
    const bool synced =
        vi_office_has(node, OFFICE_NUM_LETTER_SYNC) && vi_office_on(node, OFFICE_NUM_LETTER_SYNC);
    const struct {
        const char *word;
        enum vi_numeral numeral;
    } numerals[] = {
        {"1", VI_NUMERAL_DECIMAL},
        {"a", synced ? VI_NUMERAL_LOWER_REPEATED : VI_NUMERAL_LOWER_LETTERS},
        {"A", synced ? VI_NUMERAL_UPPER_REPEATED : VI_NUMERAL_UPPER_LETTERS},
        {"i", VI_NUMERAL_LOWER_ROMAN},
        {"I", VI_NUMERAL_UPPER_ROMAN},
        {"", VI_NUMERAL_NONE},
        {"1st", VI_NUMERAL_ORDINAL},
        {"One", VI_NUMERAL_WORDS},
        {"First", VI_NUMERAL_ORDINAL_WORDS},
        {"01, 02, 03, ...", VI_NUMERAL_PADDED},
    };
    for (size_t i = 0; i < VI_COUNT(numerals); i++)
        if (vi_text_is(format, numerals[i].word))
            return numerals[i].numeral;
    return VI_NUMERAL_DECIMAL;
}

static void
open_level(struct odt_styles *styles, const struct vi_node *node, bool numbered)
{
    const int32_t level = vi_office_number(node, OFFICE_LEVEL, 0);
    if (!styles->levels || level < 1 || level > ODT_LEVELS)
        return;
    styles->levels[level - 1] = (struct odt_level){
        .numeral = numbered ? numeral_of(node) : VI_NUMERAL_BULLET,
        .before = vi_office_value(node, OFFICE_NUM_PREFIX),
        .after = vi_office_value(node, OFFICE_NUM_SUFFIX),
        .format = vi_office_value(node, OFFICE_NUM_LIST_FORMAT),
        .start = vi_office_number(node, OFFICE_START_VALUE, 1),
        .shown = vi_office_number(node, OFFICE_DISPLAY_LEVELS, 1),
    };
}

static void
take_text(struct odt_style *style, const struct vi_node *node)
{
    const struct vi_text weight = vi_office_value(node, OFFICE_FONT_WEIGHT);
    const struct vi_text display = vi_office_value(node, OFFICE_DISPLAY);
    int64_t number;
    if (vi_text_is(weight, "bold") || (vi_text_number(weight, &number) && number >= 600))
        style->bold = ODT_ON;
    else if (weight.size)
        style->bold = ODT_OFF;
    if (display.size)
        style->hidden = vi_text_is(display, "none") ? ODT_ON : ODT_OFF;
}

bool
vi_odt_styles_take(struct odt_styles *styles, struct vi_office *office, const struct vi_node *node,
                   enum odt_scope scope)
{
    switch (node->known) {
    case OFFICE_STYLE:
        return open_style(styles, office, node, scope);
    case OFFICE_LIST_STYLE:
    case OFFICE_OUTLINE_STYLE:
        return open_list(styles, office, node, scope);
    case OFFICE_LIST_LEVEL_STYLE_NUMBER:
    case OFFICE_OUTLINE_LEVEL_STYLE:
        open_level(styles, node, true);
        return true;
    case OFFICE_LIST_LEVEL_STYLE_BULLET:
    case OFFICE_LIST_LEVEL_STYLE_IMAGE:
        open_level(styles, node, false);
        return true;
    case OFFICE_TEXT_PROPERTIES:
        if (styles->style)
            take_text(styles->style, node);
        return true;
    default:
        return true;
    }
}

/* --- Finding ---------------------------------------------------------------------- */

static int
compare_styles(const void *left, const void *right)
{
    const struct odt_style *a = left, *b = right;
    if (a->scope != b->scope)
        return a->scope < b->scope ? -1 : 1;
    if (a->paragraph != b->paragraph)
        return a->paragraph ? -1 : 1;
    return vi_text_compare(a->name, b->name);
}

static int
compare_lists(const void *left, const void *right)
{
    const struct odt_list_style *a = left, *b = right;
    if (a->scope != b->scope)
        return a->scope < b->scope ? -1 : 1;
    return vi_text_compare(a->name, b->name);
}

/* What a part has of its own comes first. */
static struct odt_style *
find(const struct odt_styles *styles, struct vi_text name, bool paragraph, enum odt_scope scope)
{
    const enum odt_scope scopes[] = {scope, ODT_COMMON};
    for (size_t i = 0; styles->count && name.size && i < VI_COUNT(scopes); i++) {
        const struct odt_style wanted = {.name = name, .scope = scopes[i], .paragraph = paragraph};
        struct odt_style *found =
            bsearch(&wanted, styles->styles, styles->count, sizeof(wanted), compare_styles);
        if (found)
            return found;
    }
    return NULL;
}

static void
inherit(struct odt_style *style, const struct odt_style *parent)
{
    style->list = style->list.size ? style->list : parent->list;
    style->outline = style->outline ? style->outline : parent->outline;
    style->bold = style->bold ? style->bold : parent->bold;
    style->hidden = style->hidden ? style->hidden : parent->hidden;
    style->contents = style->contents || parent->contents;
}

static void
settle(const struct odt_styles *styles, struct odt_style *style)
{
    struct odt_style *chain[PARENTS_MOST];
    size_t count = 0;
    while (style && !style->settled && count < PARENTS_MOST) {
        style->settled = true;
        style->contents = vi_text_starts_like(style->name, "contents_20_") &&
                          !vi_text_is_like(style->name, "contents_20_heading");
        chain[count++] = style;
        style = find(styles, style->parent, style->paragraph, style->scope);
    }
    for (const struct odt_style *parent = style; count-- > 0; parent = chain[count])
        if (parent && parent != chain[count])
            inherit(chain[count], parent);
}

void
vi_odt_styles_settle(struct odt_styles *styles)
{
    if (styles->count)
        qsort(styles->styles, styles->count, sizeof(*styles->styles), compare_styles);
    if (styles->list_count)
        qsort(styles->lists, styles->list_count, sizeof(*styles->lists), compare_lists);
    for (size_t i = 0; i < styles->count; i++)
        settle(styles, &styles->styles[i]);
}

const struct odt_style *
vi_odt_style(const struct odt_styles *styles, struct vi_text name, bool paragraph,
             enum odt_scope scope)
{
    return find(styles, name, paragraph, scope);
}

const struct odt_level *
vi_odt_levels(const struct odt_styles *styles, struct vi_text name, enum odt_scope scope)
{
    const enum odt_scope scopes[] = {scope, ODT_COMMON};
    for (size_t i = 0; styles->list_count && name.size && i < VI_COUNT(scopes); i++) {
        const struct odt_list_style wanted = {.name = name, .scope = scopes[i]};
        const struct odt_list_style *found =
            bsearch(&wanted, styles->lists, styles->list_count, sizeof(wanted), compare_lists);
        if (found)
            return found->levels;
    }
    return NULL;
}

/* --- Counting --------------------------------------------------------------------- */

static void
write_one(const struct odt_count *count, const struct odt_level *levels, int32_t level,
          struct vi_buffer *out)
{
    const int64_t number = count->begun[level] ? count->last[level] : levels[level].start;
    vi_numeral_write(out, levels[level].numeral, number);
}

/* "%1%.%2%." with the numbers in their places. */
static void
write_format(const struct odt_count *count, const struct odt_level *levels, int32_t level,
             struct vi_buffer *out)
{
    struct vi_text rest = levels[level].format, part;
    int64_t shown;
    for (bool number = false; vi_text_cut(&rest, '%', &part) && out->size < LABEL_MOST;
         number = !number) {
        const bool good =
            number && vi_text_number(part, &shown) && shown >= 1 && shown <= ODT_LEVELS;
        if (good)
            write_one(count, levels, (int32_t)shown - 1, out);
        else
            vi_buffer_text(out, part);
    }
}

/* The levels that are shown, with full stops between. */
static void
write_levels(const struct odt_count *count, const struct odt_level *levels, int32_t level,
             struct vi_buffer *out)
{
    const struct odt_level *own = &levels[level];
    const int32_t shown = own->shown < 1 ? 1 : own->shown <= level ? own->shown : level + 1;
    const char *before = "";
    vi_buffer_text(out, own->before);
    for (int32_t i = level + 1 - shown; i <= level; i++) {
        if (levels[i].numeral == VI_NUMERAL_NONE || levels[i].numeral == VI_NUMERAL_BULLET)
            continue;
        vi_buffer_string(out, before);
        write_one(count, levels, i, out);
        before = ".";
    }
    vi_buffer_text(out, own->after);
}

void
vi_odt_count(struct odt_count *count, const struct odt_level *levels, int32_t level, int32_t start,
             struct vi_buffer *out)
{
    level = level < 0 ? 0 : level < ODT_LEVELS ? level : ODT_LEVELS - 1;
    if (start)
        count->last[level] = start;
    else if (!count->begun[level])
        count->last[level] = levels[level].start;
    else
        count->last[level]++;
    count->begun[level] = true;
    for (int32_t i = level + 1; i < ODT_LEVELS; i++)
        count->begun[i] = false;
    if (levels[level].numeral == VI_NUMERAL_NONE || levels[level].numeral == VI_NUMERAL_BULLET)
        return;
    if (levels[level].format.size)
        write_format(count, levels, level, out);
    else
        write_levels(count, levels, level, out);
}
