/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx_styles.h"

#include <stdlib.h>
#include <string.h>

#define BASED_MOST 64 /* styles that are based on one another; Word stops at 11 */

struct reading {
    struct vi_office *office;
    struct docx_styles *styles;
    struct docx_style *open; /* NULL: outside of any */
    uint32_t skipped;        /* how deep in what does not bear on the style itself */
};

enum docx_toggle
vi_docx_toggle(const struct vi_node *node)
{
    return vi_office_on(node, OFFICE_VAL) ? DOCX_ON : DOCX_OFF;
}

/* --- Reading ---------------------------------------------------------------------- */

static struct docx_style *
add_style(struct reading *reading)
{
    struct docx_styles *styles = reading->styles;
    if (styles->count == styles->room) {
        const size_t room = styles->room ? 2 * styles->room : 64;
        struct docx_style *grown = VI_GROW(reading->office->means->scratch, struct docx_style,
                                           styles->styles, styles->count, room);
        if (!grown)
            return NULL;
        styles->styles = grown;
        styles->room = room;
    }
    return &styles->styles[styles->count++];
}

static bool
open_style(struct reading *reading, const struct vi_node *node)
{
    struct docx_style *style = reading->open = add_style(reading);
    if (!style)
        return false;
    *style = (struct docx_style){
        .id = vi_office_value(node, OFFICE_STYLE_ID),
        .paragraph = vi_text_is(vi_office_value(node, OFFICE_TYPE), "paragraph"),
        .is_default = vi_office_has(node, OFFICE_DEFAULT_) && vi_office_on(node, OFFICE_DEFAULT_),
        .number = DOCX_NO_NUMBER,
        .level = DOCX_NO_NUMBER,
        .outline = DOCX_NO_NUMBER,
    };
    return true;
}

/* "heading 2": a style of that name is a heading, whatever it says of its outline. */
static void
take_name(struct docx_style *style, struct vi_text name)
{
    const struct vi_text heading = VI_TEXT("heading ");
    int64_t level;
    style->name = name;
    style->contents = vi_text_starts_like(name, "toc ") || vi_text_starts_like(name, "toa ") ||
                      vi_text_starts_like(name, "contents ") ||
                      vi_text_is_like(name, "table of figures");
    if (vi_text_is_like(name, "title") && style->outline == DOCX_NO_NUMBER)
        style->outline = 0;
    if (name.size > heading.size && vi_text_starts_like(name, heading.at) &&
        vi_text_number((struct vi_text){name.at + heading.size, name.size - heading.size},
                       &level) &&
        level >= 1 && level <= DOCX_BODY_LEVEL && style->outline == DOCX_NO_NUMBER)
        style->outline = (int32_t)level - 1;
}

static void
take_property(struct docx_style *style, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_NAME_:
        take_name(style, vi_office_value(node, OFFICE_VAL));
        return;
    case OFFICE_BASED_ON:
        style->based_on = vi_office_value(node, OFFICE_VAL);
        return;
    case OFFICE_OUTLINE_LVL:
        style->outline = vi_office_number(node, OFFICE_VAL, DOCX_BODY_LEVEL);
        return;
    case OFFICE_NUM_ID:
        style->number = vi_office_number(node, OFFICE_VAL, DOCX_NO_NUMBER);
        style->number_style = style->id;
        return;
    case OFFICE_ILVL:
        style->level = vi_office_number(node, OFFICE_VAL, DOCX_NO_NUMBER);
        return;
    case OFFICE_B:
        style->bold = vi_docx_toggle(node);
        return;
    case OFFICE_VANISH:
        style->hidden = vi_docx_toggle(node);
        return;
    default:
        return;
    }
}

/* What a style was before a change, and what a table of it does to its cells. */
static bool
is_apart(uint32_t name)
{
    return name == OFFICE_P_PR_CHANGE || name == OFFICE_R_PR_CHANGE ||
           name == OFFICE_NUMBERING_CHANGE || name == OFFICE_TBL_STYLE_PR ||
           name == OFFICE_DOC_DEFAULTS;
}

static bool
open_element(void *user, const struct vi_node *node)
{
    struct reading *reading = user;
    if (reading->skipped || is_apart(node->known))
        reading->skipped++;
    else if (node->known == OFFICE_STYLE)
        return open_style(reading, node);
    else if (reading->open)
        take_property(reading->open, node);
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

/* --- What is based on what --------------------------------------------------------- */

static int
compare_styles(const void *left, const void *right)
{
    const struct docx_style *a = left, *b = right;
    return vi_text_compare(a->id, b->id);
}

static struct docx_style *
find(const struct docx_styles *styles, struct vi_text id)
{
    const struct docx_style wanted = {.id = id};
    if (!styles->count || !id.size)
        return NULL;
    return bsearch(&wanted, styles->styles, styles->count, sizeof(wanted), compare_styles);
}

static void
inherit(struct docx_style *style, const struct docx_style *base)
{
    if (style->number == DOCX_NO_NUMBER) {
        style->number = base->number;
        style->number_style = base->number_style;
    }
    style->level = style->level == DOCX_NO_NUMBER ? base->level : style->level;
    style->outline = style->outline == DOCX_NO_NUMBER ? base->outline : style->outline;
    style->bold = style->bold ? style->bold : base->bold;
    style->hidden = style->hidden ? style->hidden : base->hidden;
    style->contents = style->contents || base->contents;
}

/* From the last of the chain that is not settled to the style itself.  A chain that comes back to
 * itself, or that is longer than any, ends there. */
static void
settle(const struct docx_styles *styles, struct docx_style *style)
{
    struct docx_style *chain[BASED_MOST];
    size_t count = 0;
    while (style && !style->settled && count < BASED_MOST) {
        style->settled = true;
        chain[count++] = style;
        style = find(styles, style->based_on);
    }
    for (const struct docx_style *base = style; count-- > 0; base = chain[count])
        if (base && base != chain[count])
            inherit(chain[count], base);
}

enum vires_status
vi_docx_styles_read(struct vi_office *office, struct vi_text name, struct docx_styles *styles)
{
    struct reading reading = {.office = office, .styles = styles};
    const struct vi_xml_listener listener = {
        &reading, vi_office_know, open_element, vi_office_pass_text, close_element, false};
    const enum vires_status status =
        vi_package_hear(&office->package, name, office->xml, &listener);
    if (status)
        return status == VIRES_NOT_FOUND ? VIRES_OK : status;
    if (styles->count)
        qsort(styles->styles, styles->count, sizeof(*styles->styles), compare_styles);
    for (size_t i = 0; i < styles->count; i++)
        settle(styles, &styles->styles[i]);
    for (size_t i = 0; i < styles->count && !styles->usual; i++)
        if (styles->styles[i].is_default && styles->styles[i].paragraph)
            styles->usual = &styles->styles[i];
    return VIRES_OK;
}

const struct docx_style *
vi_docx_style(const struct docx_styles *styles, struct vi_text id)
{
    return find(styles, id);
}
