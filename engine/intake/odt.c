/* SPDX-License-Identifier: Apache-2.0 */
/* An OpenDocument text: its styles, its text, its notes, its headers and footers. */
#include <stdlib.h>
#include <string.h>

#include "intake/odt_styles.h"

#define EMPTY_MOST 64 /* cells that are said to repeat, and columns are counted */

/* What is open of a paragraph. */
struct paragraph {
    const struct odt_style *style;
    bool open, begun, told, hidden;
    bool space; /* white space was met, and there was something before it */
    bool any;
};

/* A list that is open, within others or not. */
struct list {
    struct list *outer;
    const struct odt_level *levels;
    struct vi_text style;
    struct odt_count *count;
    int32_t level; /* from 0 */
    int32_t start; /* of the entry that is open; 0: not stated */
    bool numbered; /* the entry that is open has its number, or gets none */
};

/* Where the lists of a style stand, and the list that was named. */
struct counted {
    struct vi_text style, id;
    struct odt_count *count;
    struct counted *next;
};

/* What was open when a text box began. */
struct outer {
    struct outer *next;
    struct paragraph paragraph;
    struct list *list;
    uint32_t depth;
};

struct note {
    struct vi_text text; /* paragraphs, a line each */
    bool end;
    uint32_t number;
    struct note *next;
};

/* Characters that are set like this one. */
struct span {
    const struct odt_style *style;
};

struct odt {
    struct vi_office *office;
    struct vi_story *story;
    struct odt_styles styles;
    enum odt_scope scope;
    enum vires_status status;
    uint32_t *open; /* names of the elements that are */
    uint32_t depth, skipped, room;
    bool in_styles;  /* the element that is open describes */
    uint32_t styled; /* at which depth that began */
    bool in_text;    /* within the text, or a header */
    struct paragraph paragraph;
    struct list *list;
    struct counted *counted; /* the latest first */
    struct odt_count headings;
    struct span spans[64];
    uint32_t span_count;
    uint32_t furniture; /* depth at which a table of contents began; 0: none is open */
    uint32_t note;      /* depth at which a note began; 0: none is open */
    bool note_body, note_ends;
    struct vi_buffer words; /* of that note */
    struct note *notes, *last_note;
    uint32_t footnotes, endnotes;
    uint32_t blanks; /* cells that are still to be left blank */
    struct vi_buffer label;
    struct outer *outer;
};

/* --- Words ------------------------------------------------------------------------ */

static bool
is_on(const struct odt *odt, bool bold)
{
    for (uint32_t i = odt->span_count; i-- > 0;) {
        const struct odt_style *style = i < VI_COUNT(odt->spans) ? odt->spans[i].style : NULL;
        const enum odt_toggle own = !style ? ODT_UNSTATED : bold ? style->bold : style->hidden;
        if (own)
            return own == ODT_ON;
    }
    const struct odt_style *style = odt->paragraph.style;
    return style && (bold ? style->bold : style->hidden) == ODT_ON;
}

static void begin_paragraph(struct odt *odt);

static void
put_words(struct odt *odt, struct vi_text text)
{
    struct paragraph *paragraph = &odt->paragraph;
    if (odt->note) {
        if (odt->note_body)
            vi_buffer_text(&odt->words, text);
        return;
    }
    if (!paragraph->open || !text.size)
        return;
    if (paragraph->hidden || is_on(odt, false)) {
        if (!paragraph->told && vi_text_trim(text).size) {
            paragraph->told = true;
            vi_office_hidden(odt->office, text);
        }
        return;
    }
    begin_paragraph(odt);
    vi_story_text(odt->story, text, is_on(odt, true));
}

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* White space is one space, and none at the beginning of a paragraph. */
static void
put_text(struct odt *odt, struct vi_text text)
{
    struct paragraph *paragraph = &odt->paragraph;
    size_t at = 0;
    while (at < text.size) {
        size_t end = at;
        while (end < text.size && !is_space(text.at[end]))
            end++;
        if (end > at) {
            if (paragraph->space && paragraph->any)
                put_words(odt, VI_TEXT(" "));
            paragraph->space = false;
            paragraph->any = true;
            put_words(odt, (struct vi_text){text.at + at, end - at});
        }
        for (at = end; at < text.size && is_space(text.at[at]); at++)
            paragraph->space = true;
    }
}

/* A space that waits stands before what comes. */
static void
settle_space(struct odt *odt)
{
    if (odt->paragraph.space && odt->paragraph.any)
        put_words(odt, VI_TEXT(" "));
    odt->paragraph.space = false;
    odt->paragraph.any = true;
}

static void
put_spaces(struct odt *odt, const struct vi_node *node)
{
    const int32_t count = vi_office_number(node, OFFICE_C, 1);
    settle_space(odt);
    for (int32_t i = 0; i < count && i < EMPTY_MOST; i++)
        put_words(odt, VI_TEXT(" "));
}

static void
put_break(struct odt *odt)
{
    if (odt->note) {
        put_words(odt, VI_TEXT(" "));
        return;
    }
    if (!odt->paragraph.open || odt->paragraph.hidden || is_on(odt, false))
        return;
    odt->paragraph.space = odt->paragraph.any = false;
    begin_paragraph(odt);
    vi_story_break(odt->story, VI_GAP_LINE);
}

/* --- Lists ------------------------------------------------------------------------ */

static struct odt_count *
new_count(struct odt *odt, struct vi_text style, struct vi_text id)
{
    struct vi_arena *scratch = odt->office->means->scratch;
    struct odt_count *count = VI_NEW(scratch, struct odt_count);
    struct counted *counted = VI_NEW(scratch, struct counted);
    if (!count || !counted)
        return NULL;
    *counted = (struct counted){style, id, count, odt->counted};
    odt->counted = counted;
    return count;
}

#define LOOKED_AT 256 /* lists back, for the one that goes on */

/* The list that goes on: that which is named, or the latest of its style. */
static struct odt_count *
find_count(const struct odt *odt, struct vi_text style, struct vi_text id)
{
    int looked = 0;
    for (const struct counted *at = odt->counted; at && looked < LOOKED_AT; at = at->next, looked++)
        if (id.size ? vi_text_equal(at->id, id) : vi_text_equal(at->style, style))
            return at->count;
    return NULL;
}

static struct odt_count *
count_of(struct odt *odt, const struct vi_node *node, struct vi_text style)
{
    const struct vi_text id = vi_office_value(node, OFFICE_CONTINUE_LIST);
    const struct vi_text own = vi_office_value(node, OFFICE_ID);
    const bool goes_on = id.size || (vi_office_has(node, OFFICE_CONTINUE_NUMBERING) &&
                                     vi_office_on(node, OFFICE_CONTINUE_NUMBERING));
    struct odt_count *count = goes_on ? find_count(odt, style, id) : NULL;
    if (!count)
        return new_count(odt, style, own);
    struct counted *again = VI_NEW(odt->office->means->scratch, struct counted);
    if (!again)
        return NULL;
    *again = (struct counted){style, own, count, odt->counted};
    odt->counted = again;
    return count;
}

static void
open_list(struct odt *odt, const struct vi_node *node)
{
    struct list *list = VI_NEW(odt->office->means->scratch, struct list), *outer = odt->list;
    const struct vi_text name = vi_office_value(node, OFFICE_STYLE_NAME);
    if (!list) {
        odt->status = VIRES_NO_MEMORY;
        return;
    }
    *list = (struct list){.outer = outer, .level = outer ? outer->level + 1 : 0, .numbered = true};
    list->style = name.size ? name : outer ? outer->style : VI_TEXT("");
    list->levels = vi_odt_levels(&odt->styles, list->style, odt->scope);
    list->count = outer ? outer->count : count_of(odt, node, list->style);
    if (!list->count)
        odt->status = VIRES_NO_MEMORY;
    odt->list = list;
}

static void
open_entry(struct odt *odt, const struct vi_node *node, bool header)
{
    struct list *list = odt->list;
    if (!list)
        return;
    list->numbered = header;
    list->start = vi_office_number(node, OFFICE_START_VALUE, 0);
    const struct vi_text other = vi_office_value(node, OFFICE_STYLE_OVERRIDE);
    if (other.size)
        list->levels = vi_odt_levels(&odt->styles, other, odt->scope);
}

/* --- Paragraphs ------------------------------------------------------------------- */

static void
write_label(struct odt *odt, struct odt_count *count, const struct odt_level *levels, int32_t level,
            int32_t start)
{
    vi_buffer_clear(&odt->label);
    vi_odt_count(count, levels, level, start, &odt->label);
    if (odt->label.failed)
        odt->status = VIRES_NO_MEMORY;
    else if (odt->label.size)
        vi_story_label(odt->story, vi_text_trim(vi_buffer_view(&odt->label)));
}

/* The first paragraph of an entry has its number. */
static bool
takes_number(const struct odt *odt)
{
    return odt->list && !odt->list->numbered;
}

/* The levels of the list: those of the style of its paragraphs, if it names none. */
static const struct odt_level *
levels_of(const struct odt *odt)
{
    const struct odt_style *style = odt->paragraph.style;
    if (odt->list->levels)
        return odt->list->levels;
    return style ? vi_odt_levels(&odt->styles, style->list, odt->scope) : NULL;
}

static void
begin_paragraph(struct odt *odt)
{
    struct paragraph *paragraph = &odt->paragraph;
    if (!paragraph->begun && odt->open)
        paragraph->begun = true;
}

static void
open_paragraph(struct odt *odt, const struct vi_node *node)
{
    const bool heading = node->known == OFFICE_H;
    const struct vi_text name = vi_office_value(node, OFFICE_STYLE_NAME);
    struct vi_manner manner = {DOC_LINE_TEXT, 0};
    int32_t level = vi_office_number(node, OFFICE_OUTLINE_LEVEL, 1);
    odt->paragraph = (struct paragraph){.style = vi_odt_style(&odt->styles, name, true, odt->scope),
                                        .open = true};
    odt->span_count = 0;
    const struct odt_style *style = odt->paragraph.style;
    level = level < 1 ? 1 : level < ODT_LEVELS ? level : ODT_LEVELS;
    if (heading)
        manner = (struct vi_manner){DOC_LINE_HEADING, (uint32_t)level};
    else if (takes_number(odt))
        manner = (struct vi_manner){DOC_LINE_LISTED, (uint32_t)odt->list->level + 1};
    if (odt->furniture || (style && style->contents))
        manner = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    vi_story_begin(odt->story, manner);
    const struct odt_level *levels = takes_number(odt) ? levels_of(odt) : NULL;
    if (levels)
        write_label(odt, odt->list->count, levels, odt->list->level, odt->list->start);
    else if (heading && !odt->list && odt->styles.outline &&
             !(vi_office_has(node, OFFICE_IS_LIST_HEADER) &&
               vi_office_on(node, OFFICE_IS_LIST_HEADER)))
        write_label(odt, &odt->headings, odt->styles.outline, level - 1,
                    vi_office_number(node, OFFICE_START_VALUE, 0));
    if (odt->list)
        odt->list->numbered = true;
}

static void
close_paragraph(struct odt *odt)
{
    if (odt->paragraph.open)
        vi_story_end(odt->story, false);
    odt->paragraph = (struct paragraph){0};
}

/* --- What stands by itself --------------------------------------------------------- */

static void
open_box(struct odt *odt)
{
    struct outer *outer = VI_NEW(odt->office->means->scratch, struct outer);
    if (!outer) {
        odt->status = VIRES_NO_MEMORY;
        return;
    }
    *outer = (struct outer){odt->outer, odt->paragraph, odt->list, odt->depth};
    odt->outer = outer;
    odt->paragraph = (struct paragraph){0};
    odt->list = NULL;
    vi_story_box(odt->story);
}

static void
close_box(struct odt *odt)
{
    const struct outer *outer = odt->outer;
    close_paragraph(odt);
    vi_story_box_end(odt->story);
    odt->paragraph = outer->paragraph;
    odt->list = outer->list;
    odt->outer = outer->next;
}

static void
open_note(struct odt *odt, const struct vi_node *node)
{
    if (odt->note)
        return;
    odt->note = odt->depth;
    odt->note_body = false;
    odt->note_ends = vi_text_is(vi_office_value(node, OFFICE_NOTE_CLASS), "endnote");
    vi_buffer_clear(&odt->words);
}

/* They are told at the end. */
static void
close_note(struct odt *odt)
{
    struct note *note = VI_NEW(odt->office->means->scratch, struct note);
    odt->note = 0;
    odt->note_body = false;
    if (!note || odt->words.failed) {
        odt->status = VIRES_NO_MEMORY;
        return;
    }
    uint32_t *number = odt->note_ends ? &odt->endnotes : &odt->footnotes;
    *note = (struct note){.text = vi_buffer_copy(&odt->words, odt->office->means->scratch),
                          .end = odt->note_ends,
                          .number = ++*number};
    if (odt->last_note)
        odt->last_note->next = note;
    else
        odt->notes = note;
    odt->last_note = note;
}

static void
tell_note(struct odt *odt, const struct note *note)
{
    struct vi_text rest = note->text, line;
    struct vi_buffer name;
    vi_buffer_init(&name, &odt->words.allocator);
    vi_buffer_string(&name, note->end ? "endnote " : "footnote ");
    vi_buffer_number(&name, note->number);
    vi_story_elsewhere(odt->story, vi_buffer_copy(&name, odt->office->means->arena), false);
    if (name.failed)
        odt->status = VIRES_NO_MEMORY;
    vi_buffer_free(&name);
    while (vi_text_cut(&rest, '\n', &line)) {
        vi_story_begin(odt->story, (struct vi_manner){DOC_LINE_TEXT, 0});
        vi_story_text(odt->story, line, false);
        vi_story_end(odt->story, false);
    }
}

/* --- Elements --------------------------------------------------------------------- */

static uint32_t
name_above(const struct odt *odt, uint32_t up)
{
    return odt->depth > up ? odt->open[odt->depth - 1 - up] : OFFICE_NO_NAME;
}

/* Changes are told apart from the text: what was deleted stands there alone. */
static void
count_change(struct odt *odt, const struct vi_node *node)
{
    if (node->known == OFFICE_INSERTION)
        vi_office_changed(odt->office, true);
    if (node->known == OFFICE_DELETION)
        vi_office_changed(odt->office, false);
}

static bool
is_skipped(struct odt *odt, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_ANNOTATION:
    case OFFICE_NOTE_CITATION:
    case OFFICE_TABLE_OF_CONTENT_SOURCE:
    case OFFICE_TITLE:
    case OFFICE_DESC:
    case OFFICE_OBJECT:
    case OFFICE_OBJECT_OLE:
    case OFFICE_SCRIPT:
    case OFFICE_FORMS:
    case OFFICE_RUBY_TEXT:
        return true;
    case OFFICE_HIDDEN_TEXT:
        return vi_office_has(node, OFFICE_IS_HIDDEN) && vi_office_on(node, OFFICE_IS_HIDDEN);
    case OFFICE_SECTION:
        if (!vi_text_is(vi_office_value(node, OFFICE_DISPLAY), "none"))
            return false;
        vi_office_hidden(odt->office, vi_office_value(node, OFFICE_NAME_));
        return true;
    default:
        return false;
    }
}

static bool
is_index(uint32_t name)
{
    return name == OFFICE_TABLE_OF_CONTENT || name == OFFICE_TABLE_INDEX ||
           name == OFFICE_ILLUSTRATION_INDEX || name == OFFICE_ALPHABETICAL_INDEX ||
           name == OFFICE_USER_INDEX || name == OFFICE_OBJECT_INDEX || name == OFFICE_BIBLIOGRAPHY;
}

/* Cells that repeat have the same words; those that have none keep columns in their places. */
static void
open_cell(struct odt *odt, const struct vi_node *node)
{
    const int32_t repeated = vi_office_number(node, OFFICE_NUMBER_COLUMNS_REPEATED, 1);
    for (; odt->blanks; odt->blanks--)
        vi_story_cell(odt->story);
    odt->blanks = repeated > 1 ? (uint32_t)(repeated < EMPTY_MOST ? repeated : EMPTY_MOST) - 1 : 0;
    vi_story_cell(odt->story);
}

static void
open_span(struct odt *odt, const struct vi_node *node)
{
    const struct vi_text name = vi_office_value(node, OFFICE_STYLE_NAME);
    if (odt->span_count < VI_COUNT(odt->spans))
        odt->spans[odt->span_count].style = vi_odt_style(&odt->styles, name, false, odt->scope);
    odt->span_count++;
}

static void
open_inline(struct odt *odt, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_S:
        put_spaces(odt, node);
        return;
    case OFFICE_TAB:
        settle_space(odt);
        put_words(odt, VI_TEXT("\t"));
        odt->paragraph.any = false;
        return;
    case OFFICE_LINE_BREAK:
        put_break(odt);
        return;
    case OFFICE_SPAN:
        open_span(odt, node);
        return;
    case OFFICE_NOTE:
        settle_space(odt);
        open_note(odt, node);
        return;
    case OFFICE_NOTE_BODY:
        odt->note_body = odt->note != 0;
        return;
    case OFFICE_HIDDEN_PARAGRAPH:
        odt->paragraph.hidden =
            vi_office_has(node, OFFICE_IS_HIDDEN) && vi_office_on(node, OFFICE_IS_HIDDEN);
        return;
    default:
        return;
    }
}

static void
open_block(struct odt *odt, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_P:
    case OFFICE_H:
        if (odt->paragraph.open)
            open_box(odt);
        open_paragraph(odt, node);
        return;
    case OFFICE_TEXT_BOX:
        open_box(odt);
        return;
    case OFFICE_LIST:
        open_list(odt, node);
        return;
    case OFFICE_LIST_ITEM:
    case OFFICE_LIST_HEADER:
        open_entry(odt, node, node->known == OFFICE_LIST_HEADER);
        return;
    case OFFICE_TABLE:
        vi_story_table(odt->story);
        return;
    case OFFICE_TABLE_ROW:
        odt->blanks = 0;
        vi_story_row(odt->story);
        return;
    case OFFICE_TABLE_CELL:
    case OFFICE_COVERED_TABLE_CELL:
        open_cell(odt, node);
        return;
    default:
        if (is_index(node->known) && !odt->furniture)
            odt->furniture = odt->depth;
        return;
    }
}

/* Headers and footers are told while the styles are read. */
static void
open_margin(struct odt *odt, const struct vi_node *node)
{
    static const struct {
        uint32_t name;
        bool header;
    } margins[] = {
        {OFFICE_HEADER, true},  {OFFICE_HEADER_LEFT, true},  {OFFICE_HEADER_FIRST, true},
        {OFFICE_FOOTER, false}, {OFFICE_FOOTER_LEFT, false}, {OFFICE_FOOTER_FIRST, false},
    };
    for (size_t i = 0; i < VI_COUNT(margins); i++) {
        if (margins[i].name != node->known)
            continue;
        odt->in_text = true;
        vi_story_elsewhere(odt->story,
                           margins[i].header ? VI_TEXT("the header") : VI_TEXT("the footer"), true);
    }
}

static bool
remember(struct odt *odt, uint32_t name)
{
    if (odt->depth == odt->room) {
        const uint32_t room = odt->room ? 2 * odt->room : 64;
        uint32_t *grown =
            VI_GROW(odt->office->means->scratch, uint32_t, odt->open, odt->depth, room);
        if (!grown)
            return false;
        odt->open = grown;
        odt->room = room;
    }
    odt->open[odt->depth++] = name;
    return true;
}

static bool
goes_on(const struct odt *odt)
{
    return !odt->status && !vi_story_failed(odt->story);
}

static bool
open_element(void *user, const struct vi_node *node)
{
    struct odt *odt = user;
    if (odt->skipped) {
        count_change(odt, node);
        odt->skipped++;
        return true;
    }
    if (node->known == OFFICE_TRACKED_CHANGES || (odt->in_text && is_skipped(odt, node))) {
        odt->skipped = 1;
        return true;
    }
    if (!remember(odt, node->known))
        return false;
    if (odt->in_text) {
        if (!odt->note)
            open_block(odt, node);
        open_inline(odt, node);
    } else if (node->known == OFFICE_TEXT && name_above(odt, 1) == OFFICE_BODY) {
        odt->in_text = true;
    } else if (odt->scope == ODT_MARGINS) {
        open_margin(odt, node);
    }
    return goes_on(odt);
}

static bool
hear_text(void *user, struct vi_text text)
{
    struct odt *odt = user;
    if (!odt->skipped && odt->in_text && (odt->paragraph.open || odt->note))
        put_text(odt, text);
    return goes_on(odt);
}

static void
close_note_part(struct odt *odt, uint32_t name)
{
    if (name == OFFICE_P && odt->note_body)
        vi_buffer_char(&odt->words, '\n');
    if (name == OFFICE_NOTE && odt->note == odt->depth + 1)
        close_note(odt);
}

static void
close_text(struct odt *odt, uint32_t name)
{
    const bool boxed = odt->outer && odt->outer->depth == odt->depth + 1;
    switch (name) {
    case OFFICE_P:
    case OFFICE_H:
        close_paragraph(odt);
        break;
    case OFFICE_SPAN:
        odt->span_count -= odt->span_count > 0;
        break;
    case OFFICE_LIST:
        odt->list = odt->list ? odt->list->outer : NULL;
        break;
    case OFFICE_TABLE:
        vi_story_table_end(odt->story);
        break;
    case OFFICE_TABLE_ROW:
        vi_story_row_end(odt->story, false);
        break;
    default:
        break;
    }
    if (boxed)
        close_box(odt);
    if (odt->furniture == odt->depth + 1)
        odt->furniture = 0;
}

static bool
is_margin(uint32_t name)
{
    return name == OFFICE_HEADER || name == OFFICE_HEADER_LEFT || name == OFFICE_HEADER_FIRST ||
           name == OFFICE_FOOTER || name == OFFICE_FOOTER_LEFT || name == OFFICE_FOOTER_FIRST;
}

static bool
close_element(void *user)
{
    struct odt *odt = user;
    if (odt->skipped) {
        odt->skipped--;
        return true;
    }
    const uint32_t name = odt->open[--odt->depth];
    if (odt->note)
        close_note_part(odt, name);
    else if (odt->in_text)
        close_text(odt, name);
    if (is_margin(name) || (name == OFFICE_TEXT && name_above(odt, 0) == OFFICE_BODY))
        odt->in_text = false;
    return goes_on(odt);
}

/* --- Styles ----------------------------------------------------------------------- */

static bool
open_style(void *user, const struct vi_node *node)
{
    struct odt *odt = user;
    if (node->known == OFFICE_AUTOMATIC_STYLES)
        odt->scope = odt->in_styles ? ODT_MARGINS : ODT_CONTENT;
    else if (node->known == OFFICE_STYLES)
        odt->scope = ODT_COMMON;
    return vi_odt_styles_take(&odt->styles, odt->office, node, odt->scope);
}

static bool
ignore_text(void *user, struct vi_text text)
{
    (void)user, (void)text;
    return true;
}

static bool
ignore_close(void *user)
{
    (void)user;
    return true;
}

static enum vires_status
hear_styles(struct odt *odt, struct vi_text name, bool in_styles)
{
    const struct vi_xml_listener listener = {odt,         vi_office_know, open_style,
                                             ignore_text, ignore_close,   false};
    odt->in_styles = in_styles;
    odt->styles.style = NULL;
    odt->styles.levels = odt->styles.level = NULL;
    return vi_package_hear(&odt->office->package, name, odt->office->xml, &listener);
}

static enum vires_status
hear_story(struct odt *odt, struct vi_text name, enum odt_scope scope)
{
    const struct vi_xml_listener listener = {odt,       vi_office_know, open_element,
                                             hear_text, close_element,  true};
    odt->scope = scope;
    odt->depth = odt->skipped = 0;
    odt->in_text = false;
    const enum vires_status status =
        vi_package_hear(&odt->office->package, name, odt->office->xml, &listener);
    if (odt->status)
        return odt->status;
    return odt->story->builder.status ? odt->story->builder.status : status;
}

static enum vires_status
read_all(struct odt *odt)
{
    const struct vi_text content = VI_TEXT("content.xml"), shared = VI_TEXT("styles.xml");
    struct vi_package *package = &odt->office->package;
    enum vires_status status = hear_styles(odt, shared, true);
    const bool has_styles = status != VIRES_NOT_FOUND;
    if (!status || !has_styles)
        status = hear_styles(odt, content, false);
    if (status == VIRES_NOT_FOUND)
        return vi_package_refuse(package, VI_PACKED_MISSING, content, VI_TEXT(""));
    if (status)
        return status;
    vi_odt_styles_settle(&odt->styles);
    status = hear_story(odt, content, ODT_CONTENT);
    for (const struct note *note = odt->notes; note && !status; note = note->next) {
        tell_note(odt, note);
        status = odt->status;
    }
    if (status || !has_styles)
        return status;
    return hear_story(odt, shared, ODT_MARGINS);
}

enum vires_status
vi_odt_read(struct vi_office *office)
{
    struct odt *odt = VI_NEW(office->means->scratch, struct odt);
    if (!odt)
        return VIRES_NO_MEMORY;
    odt->office = office;
    odt->story = &office->story;
    vi_buffer_init(&odt->label, &office->means->findings->arena.allocator);
    vi_buffer_init(&odt->words, &office->means->findings->arena.allocator);
    const enum vires_status status = read_all(odt);
    vi_buffer_free(&odt->label);
    vi_buffer_free(&odt->words);
    return status;
}
