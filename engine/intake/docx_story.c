/* SPDX-License-Identifier: Apache-2.0 */
/* One part of a Word document, element by element. */
#include <string.h>

#include "intake/docx.h"

/* What is said of a paragraph before its words, and of the words that are open. */
struct paragraph {
    const struct docx_style *style;
    int32_t number, level, outline; /* DOCX_NO_NUMBER: not stated */
    bool begun;                     /* its words have */
    bool deleted;                   /* its end is, or is hidden: the next goes on in it */
    bool told;                      /* that something in it is hidden */
    const struct docx_style *run_style;
    enum docx_toggle bold, hidden;
};

/* What was open when a text box began. */
struct outer {
    struct outer *next;
    struct paragraph paragraph;
    bool in_paragraph, in_run;
    uint32_t fields, instructions, depth;
    uint64_t separated;
};

struct telling {
    struct docx *docx;
    struct vi_story *story;
    enum docx_part part;
    enum vires_status status;
    uint32_t *open; /* names of the elements that are */
    uint32_t depth, skipped, room;
    struct paragraph paragraph;
    bool in_paragraph, in_run, keeps_space, chosen;
    uint64_t dropped;              /* of each row that is open, a bit: it was deleted */
    uint32_t fields, instructions; /* that are open; `instructions`: whose words are not printed */
    uint64_t separated;            /* of each field that is open, a bit: its result has begun */
    struct vi_place field;         /* where the outermost began */
    struct outer *outer;
};

/* --- Paragraphs ------------------------------------------------------------------- */

static const struct docx_style no_style = {
    .number = DOCX_NO_NUMBER, .level = DOCX_NO_NUMBER, .outline = DOCX_NO_NUMBER};

static const struct docx_style *
usual_style(const struct telling *telling)
{
    const struct docx_style *usual = telling->docx->styles.usual;
    return usual ? usual : &no_style;
}

/* The list of a paragraph, and its level there: what it says itself, else what its style says. */
static struct docx_list *
list_of(const struct telling *telling, int32_t *level)
{
    const struct paragraph *paragraph = &telling->paragraph;
    const struct docx_style *style = paragraph->style;
    const bool own = paragraph->number != DOCX_NO_NUMBER;
    struct docx_list *list =
        vi_docx_list(&telling->docx->numbering, own ? paragraph->number : style->number);
    *level = paragraph->level;
    if (list && *level == DOCX_NO_NUMBER && !own)
        *level = vi_docx_level_of(list, style->id);
    if (list && *level == DOCX_NO_NUMBER && !own)
        *level = vi_docx_level_of(list, style->number_style);
    if (*level == DOCX_NO_NUMBER)
        *level = style->level;
    *level = *level < 0 ? 0 : *level < DOCX_LEVELS ? *level : DOCX_LEVELS - 1;
    return list;
}

static struct vi_manner
manner_of(const struct telling *telling, const struct docx_list *list, int32_t level)
{
    const struct paragraph *paragraph = &telling->paragraph;
    const int32_t outline =
        paragraph->outline != DOCX_NO_NUMBER ? paragraph->outline : paragraph->style->outline;
    if (paragraph->style->contents)
        return (struct vi_manner){DOC_LINE_FURNITURE, 0};
    if (outline >= 0 && outline < DOCX_BODY_LEVEL)
        return (struct vi_manner){DOC_LINE_HEADING, (uint32_t)outline + 1};
    if (list)
        return (struct vi_manner){DOC_LINE_LISTED, (uint32_t)level + 1};
    return (struct vi_manner){DOC_LINE_TEXT, 0};
}

/* Counts it in its list, whether it has words or not. */
static void
begin_paragraph(struct telling *telling)
{
    struct vi_buffer *label = &telling->docx->label;
    struct paragraph *paragraph = &telling->paragraph;
    int32_t level;
    if (paragraph->begun)
        return;
    paragraph->begun = true;
    const bool goes_on = telling->story->joined && telling->story->open;
    struct docx_list *list = list_of(telling, &level);
    vi_story_begin(telling->story, manner_of(telling, list, level));
    if (!list || goes_on)
        return;
    vi_buffer_clear(label);
    vi_docx_count(list, level, label);
    if (label->failed)
        telling->status = VIRES_NO_MEMORY;
    else if (label->size)
        vi_story_label(telling->story, vi_text_trim(vi_buffer_view(label)));
}

static void
open_paragraph(struct telling *telling)
{
    telling->in_paragraph = true;
    telling->in_run = false;
    telling->paragraph = (struct paragraph){.style = usual_style(telling),
                                            .number = DOCX_NO_NUMBER,
                                            .level = DOCX_NO_NUMBER,
                                            .outline = DOCX_NO_NUMBER};
}

static void
close_paragraph(struct telling *telling)
{
    if (!telling->in_paragraph)
        return;
    if (!telling->paragraph.deleted)
        begin_paragraph(telling);
    if (telling->paragraph.begun)
        vi_story_end(telling->story, telling->paragraph.deleted);
    telling->in_paragraph = false;
}

/* --- Words ------------------------------------------------------------------------ */

static enum docx_toggle
toggle_of(const struct paragraph *paragraph, enum docx_toggle own, bool bold)
{
    const struct docx_style *styles[] = {paragraph->run_style, paragraph->style};
    for (size_t i = 0; i < VI_COUNT(styles) && !own; i++)
        if (styles[i])
            own = bold ? styles[i]->bold : styles[i]->hidden;
    return own;
}

static bool
is_strong(const struct paragraph *paragraph)
{
    return toggle_of(paragraph, paragraph->bold, true) == DOCX_ON;
}

static bool
is_hidden(const struct paragraph *paragraph)
{
    return toggle_of(paragraph, paragraph->hidden, false) == DOCX_ON;
}

static void
put_words(struct telling *telling, struct vi_text text)
{
    struct paragraph *paragraph = &telling->paragraph;
    if (!telling->in_paragraph || telling->instructions || !text.size)
        return;
    if (is_hidden(paragraph)) {
        if (!paragraph->told && vi_text_trim(text).size) {
            paragraph->told = true;
            vi_office_hidden(telling->docx->office, text);
        }
        return;
    }
    begin_paragraph(telling);
    vi_story_text(telling->story, text, is_strong(paragraph));
}

static void
put_break(struct telling *telling, const struct vi_node *node)
{
    const struct vi_text type = vi_office_value(node, OFFICE_TYPE);
    const bool page = vi_text_is(type, "page") || vi_text_is(type, "column");
    if (!telling->in_paragraph || telling->instructions || is_hidden(&telling->paragraph))
        return;
    begin_paragraph(telling);
    vi_story_break(telling->story, page ? VI_GAP_PARAGRAPH : VI_GAP_LINE);
}

/* Characters of fonts that have pictures where others have letters. */
static const struct {
    uint32_t code;
    const char *shown;
} symbols[] = {
    {0xF020, " "},
    {0xF02D, "-"},
    {0xF06F, "\xE2\x98\x90"},
    {0xF0A3, "\xE2\x89\xA4"},
    {0xF0A7, "\xE2\x80\xA2"},
    {0xF0A8, "\xE2\x98\x90"},
    {0xF0B0, "\xC2\xB0"},
    {0xF0B1, "\xC2\xB1"},
    {0xF0B3, "\xE2\x89\xA5"},
    {0xF0B4, "\xC3\x97"},
    {0xF0B7, "\xE2\x80\xA2"},
    {0xF0D8, "\xE2\x80\xA2"},
    {0xF0FB, "\xE2\x9C\x97"},
    {0xF0FC, "\xE2\x9C\x93"},
    {0xF0FD, "\xE2\x98\x92"},
    {0xF0FE, "\xE2\x98\x91"},
};

static void
put_symbol(struct telling *telling, const struct vi_node *node)
{
    const struct vi_text code = vi_office_value(node, OFFICE_CHAR);
    uint32_t point = 0;
    for (size_t i = 0; i < code.size && i < 6; i++) {
        const char *digits = "0123456789abcdef";
        const char *digit =
            strchr(digits, code.at[i] >= 'A' && code.at[i] <= 'F' ? code.at[i] | 0x20 : code.at[i]);
        if (!digit || !*digit)
            return;
        point = 16 * point + (uint32_t)(digit - digits);
    }
    point = point < 0x100 ? point + 0xF000 : point;
    for (size_t i = 0; i < VI_COUNT(symbols); i++)
        if (symbols[i].code == point) {
            put_words(telling, vi_text_from(symbols[i].shown));
            return;
        }
    put_words(telling, VI_TEXT("\xEF\xBF\xBD"));
}

/* --- Fields ----------------------------------------------------------------------- */

/* Of a field the instructions come first, and then what is printed.  Fields stand in both. */
static void
take_field(struct telling *telling, const struct vi_node *node)
{
    const struct vi_text type = vi_office_value(node, OFFICE_FLD_CHAR_TYPE);
    const uint64_t innermost =
        telling->fields && telling->fields <= 64 ? UINT64_C(1) << (telling->fields - 1) : 0;
    if (vi_text_is(type, "begin")) {
        if (!telling->fields)
            telling->field = vi_story_place(telling->story);
        telling->fields++;
        telling->instructions++;
        if (telling->fields <= 64)
            telling->separated &= ~(UINT64_C(1) << (telling->fields - 1));
    } else if (vi_text_is(type, "separate") && telling->fields &&
               !(telling->separated & innermost)) {
        telling->separated |= innermost;
        telling->instructions -= telling->instructions > 0;
    } else if (vi_text_is(type, "end") && telling->fields) {
        if (!(telling->separated & innermost))
            telling->instructions -= telling->instructions > 0;
        telling->fields--;
    }
}

/* --- What stands by itself --------------------------------------------------------- */

static void
open_box(struct telling *telling)
{
    struct outer *outer = VI_NEW(telling->docx->office->means->scratch, struct outer);
    if (!outer) {
        telling->status = VIRES_NO_MEMORY;
        return;
    }
    *outer = (struct outer){telling->outer,  telling->paragraph, telling->in_paragraph,
                            telling->in_run, telling->fields,    telling->instructions,
                            telling->depth,  telling->separated};
    telling->outer = outer;
    telling->in_paragraph = telling->in_run = false;
    telling->fields = telling->instructions = 0;
    vi_story_box(telling->story);
}

static void
close_box(struct telling *telling)
{
    const struct outer *outer = telling->outer;
    close_paragraph(telling);
    vi_story_box_end(telling->story);
    telling->paragraph = outer->paragraph;
    telling->in_paragraph = outer->in_paragraph;
    telling->in_run = outer->in_run;
    telling->fields = outer->fields;
    telling->instructions = outer->instructions;
    telling->separated = outer->separated;
    telling->outer = outer->next;
}

/* The first note of a part has number 1, and its own place. */
static void
open_note(struct telling *telling, const struct vi_node *node, const char *word)
{
    struct docx *docx = telling->docx;
    struct docx_notes *notes = telling->part == DOCX_ENDNOTES ? &docx->endnotes : &docx->footnotes;
    const uint32_t number = vi_docx_note_number(notes, vi_office_value(node, OFFICE_ID));
    struct vi_buffer name;
    if (!number) {
        telling->skipped = 1;
        return;
    }
    vi_buffer_init(&name, &docx->office->means->findings->arena.allocator);
    vi_buffer_string(&name, word);
    vi_buffer_number(&name, number);
    vi_story_elsewhere(telling->story, vi_buffer_copy(&name, docx->office->means->arena), false);
    if (name.failed)
        telling->status = VIRES_NO_MEMORY;
    vi_buffer_free(&name);
}

/* --- Properties ------------------------------------------------------------------- */

static uint32_t
name_above(const struct telling *telling, uint32_t up)
{
    return telling->depth > up ? telling->open[telling->depth - 1 - up] : OFFICE_NO_NAME;
}

/* Of the paragraph, but not of the mark at its end. */
static void
take_paragraph(struct telling *telling, const struct vi_node *node)
{
    struct paragraph *paragraph = &telling->paragraph;
    const struct docx_style *style;
    switch (node->known) {
    case OFFICE_P_STYLE:
        style = vi_docx_style(&telling->docx->styles, vi_office_value(node, OFFICE_VAL));
        paragraph->style = style ? style : paragraph->style;
        return;
    case OFFICE_OUTLINE_LVL:
        paragraph->outline = vi_office_number(node, OFFICE_VAL, DOCX_NO_NUMBER);
        return;
    case OFFICE_NUM_ID:
        paragraph->number = vi_office_number(node, OFFICE_VAL, 0);
        return;
    case OFFICE_ILVL:
        paragraph->level = vi_office_number(node, OFFICE_VAL, 0);
        return;
    default:
        return;
    }
}

/* Of the mark at the end of a paragraph: a mark that is deleted, or hidden, ends nothing. */
static void
take_mark(struct telling *telling, const struct vi_node *node)
{
    if (node->known == OFFICE_DEL || node->known == OFFICE_MOVE_FROM) {
        telling->paragraph.deleted = true;
        vi_office_changed(telling->docx->office, false);
    } else if (node->known == OFFICE_INS || node->known == OFFICE_MOVE_TO) {
        vi_office_changed(telling->docx->office, true);
    } else if (node->known == OFFICE_VANISH && vi_docx_toggle(node) == DOCX_ON) {
        telling->paragraph.deleted = true;
    }
}

static void
take_run(struct telling *telling, const struct vi_node *node)
{
    struct paragraph *paragraph = &telling->paragraph;
    if (node->known == OFFICE_R_STYLE)
        paragraph->run_style =
            vi_docx_style(&telling->docx->styles, vi_office_value(node, OFFICE_VAL));
    else if (node->known == OFFICE_B)
        paragraph->bold = vi_docx_toggle(node);
    else if (node->known == OFFICE_VANISH)
        paragraph->hidden = vi_docx_toggle(node);
}

static void
take_row(struct telling *telling, const struct vi_node *node)
{
    if (node->known != OFFICE_DEL && node->known != OFFICE_INS)
        return;
    vi_office_changed(telling->docx->office, node->known == OFFICE_INS);
    if (node->known == OFFICE_DEL)
        telling->dropped |= 1;
}

/* Is it a property?  Those of paragraphs, runs and rows are told apart by what they stand in. */
static bool
take_property(struct telling *telling, const struct vi_node *node)
{
    const uint32_t parent = name_above(telling, 1), above = name_above(telling, 2);
    if (parent == OFFICE_R_PR && above == OFFICE_P_PR)
        take_mark(telling, node);
    else if (parent == OFFICE_R_PR && above == OFFICE_R)
        take_run(telling, node);
    else if (parent == OFFICE_P_PR || (parent == OFFICE_NUM_PR && above == OFFICE_P_PR))
        take_paragraph(telling, node);
    else if (parent == OFFICE_TR_PR)
        take_row(telling, node);
    else
        return parent == OFFICE_TC_PR;
    return true;
}

/* --- Elements --------------------------------------------------------------------- */

/* What is in it is no part of the text: what was there before a change, what was deleted, what
 * describes. */
static bool
is_skipped(struct telling *telling, const struct vi_node *node)
{
    switch (node->known) {
    case OFFICE_P_PR_CHANGE:
    case OFFICE_R_PR_CHANGE:
    case OFFICE_SECT_PR_CHANGE:
    case OFFICE_TBL_PR_CHANGE:
    case OFFICE_TR_PR_CHANGE:
    case OFFICE_TC_PR_CHANGE:
    case OFFICE_TBL_GRID_CHANGE:
    case OFFICE_NUMBERING_CHANGE:
    case OFFICE_SDT_PR:
    case OFFICE_RT:
        return true;
    case OFFICE_DEL:
    case OFFICE_MOVE_FROM:
        if (name_above(telling, 1) == OFFICE_R_PR || name_above(telling, 1) == OFFICE_TR_PR)
            return false;
        vi_office_changed(telling->docx->office, false);
        return true;
    case OFFICE_FALLBACK:
        return name_above(telling, 1) == OFFICE_ALTERNATE_CONTENT && telling->chosen;
    default:
        return false;
    }
}

/* What begins something. */
static void
open_block(struct telling *telling, const struct vi_node *node)
{
    struct vi_story *story = telling->story;
    switch (node->known) {
    case OFFICE_TBL:
        vi_story_table(story);
        return;
    case OFFICE_TR:
        telling->dropped <<= 1;
        vi_story_row(story);
        return;
    case OFFICE_TC:
        vi_story_cell(story);
        return;
    case OFFICE_TXBX_CONTENT:
        open_box(telling);
        return;
    case OFFICE_FOOTNOTE:
        open_note(telling, node, "footnote ");
        return;
    case OFFICE_ENDNOTE:
        open_note(telling, node, "endnote ");
        return;
    case OFFICE_ALTERNATE_CONTENT:
        telling->chosen = false;
        return;
    case OFFICE_CHOICE:
        telling->chosen = true;
        return;
    case OFFICE_ALT_CHUNK:
        vi_report0(telling->docx->office->means->findings, VI_TEXT_EMBEDDED, vi_story_place(story));
        return;
    default:
        return;
    }
}

static void
open_inline(struct telling *telling, const struct vi_node *node)
{
    struct docx *docx = telling->docx;
    switch (node->known) {
    case OFFICE_T:
        telling->keeps_space = vi_text_is(vi_office_value(node, OFFICE_SPACE), "preserve");
        return;
    case OFFICE_TAB:
    case OFFICE_PTAB:
        put_words(telling, VI_TEXT("\t"));
        return;
    case OFFICE_BR:
    case OFFICE_CR:
        put_break(telling, node);
        return;
    case OFFICE_NO_BREAK_HYPHEN:
        put_words(telling, VI_TEXT("-"));
        return;
    case OFFICE_SYM:
        put_symbol(telling, node);
        return;
    case OFFICE_FLD_CHAR:
        take_field(telling, node);
        return;
    case OFFICE_FOOTNOTE_REFERENCE:
    case OFFICE_ENDNOTE_REFERENCE:
        if (!telling->instructions &&
            !vi_docx_note_add(
                docx, node->known == OFFICE_FOOTNOTE_REFERENCE ? &docx->footnotes : &docx->endnotes,
                vi_office_value(node, OFFICE_ID)))
            telling->status = VIRES_NO_MEMORY;
        return;
    default:
        return;
    }
}

static void
open_run(struct telling *telling)
{
    telling->in_run = true;
    telling->paragraph.run_style = NULL;
    telling->paragraph.bold = telling->paragraph.hidden = DOCX_UNSTATED;
}

static bool
remember(struct telling *telling, uint32_t name)
{
    if (telling->depth == telling->room) {
        const uint32_t room = telling->room ? 2 * telling->room : 64;
        uint32_t *grown = VI_GROW(telling->docx->office->means->scratch, uint32_t, telling->open,
                                  telling->depth, room);
        if (!grown)
            return false;
        telling->open = grown;
        telling->room = room;
    }
    telling->open[telling->depth++] = name;
    return true;
}

static bool
goes_on(const struct telling *telling)
{
    return !telling->status && !vi_story_failed(telling->story);
}

static bool
open_element(void *user, const struct vi_node *node)
{
    struct telling *telling = user;
    if (telling->skipped) {
        telling->skipped++;
        return true;
    }
    if (!remember(telling, node->known))
        return false;
    if (is_skipped(telling, node)) {
        telling->skipped = 1;
        telling->depth--;
        return true;
    }
    if (take_property(telling, node))
        return goes_on(telling);
    if (node->known == OFFICE_INS || node->known == OFFICE_MOVE_TO)
        vi_office_changed(telling->docx->office, true);
    if (node->known == OFFICE_P && telling->in_paragraph)
        open_box(telling);
    if (node->known == OFFICE_P)
        open_paragraph(telling);
    else if (node->known == OFFICE_R)
        open_run(telling);
    open_block(telling, node);
    if (telling->skipped)
        telling->depth--;
    else if (telling->in_run)
        open_inline(telling, node);
    return goes_on(telling);
}

static bool
hear_text(void *user, struct vi_text text)
{
    struct telling *telling = user;
    if (telling->skipped || name_above(telling, 0) != OFFICE_T)
        return true;
    put_words(telling, telling->keeps_space ? text : vi_text_trim(text));
    return goes_on(telling);
}

static void
close_block(struct telling *telling, uint32_t name)
{
    struct vi_story *story = telling->story;
    const bool boxed = telling->outer && telling->outer->depth == telling->depth + 1;
    if (name == OFFICE_P)
        close_paragraph(telling);
    else if (name == OFFICE_R)
        telling->in_run = false;
    else if (name == OFFICE_TBL)
        vi_story_table_end(story);
    else if (name == OFFICE_TR) {
        vi_story_row_end(story, telling->dropped & 1);
        telling->dropped >>= 1;
    }
    if (boxed)
        close_box(telling);
}

static bool
close_element(void *user)
{
    struct telling *telling = user;
    if (telling->skipped) {
        telling->skipped--;
        return true;
    }
    telling->depth--;
    close_block(telling, telling->open[telling->depth]);
    return goes_on(telling);
}

enum vires_status
vi_docx_part_read(struct docx *docx, struct vi_text name, enum docx_part part)
{
    struct vi_office *office = docx->office;
    struct telling telling = {.docx = docx, .story = &office->story, .part = part};
    const struct vi_xml_listener listener = {&telling,  vi_office_know, open_element,
                                             hear_text, close_element,  true};
    const enum vires_status status =
        vi_package_hear(&office->package, name, office->xml, &listener);
    if (telling.status)
        return telling.status;
    if (office->story.builder.status)
        return office->story.builder.status;
    if (status)
        return status;
    if (telling.fields) {
        vi_report0(office->means->findings, VI_TEXT_FIELD, telling.field);
        return VIRES_REJECTED;
    }
    return VIRES_OK;
}
