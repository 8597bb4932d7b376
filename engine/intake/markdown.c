/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/markdown.h"

#include <md4c.h>
#include <string.h>

#include "intake/builder.h"
#include "intake/roles.h"
#include "intake/mask.h"
#include "xml/html.h"

/* Text that is indented is text; tags are met one by one, and what is between them is read. */
#define DIALECT (MD_FLAG_TABLES | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_NOHTMLBLOCKS)
#define STOP    1 /* tells md4c to end */

struct reading {
    struct vi_builder *builder;
    const struct vi_source *source;
    struct vi_text copy;    /* what md4c reads: the rest of the source, masked */
    size_t offset;          /* of it in the source */
    size_t behind;          /* of what was told last, in the copy */
    bool at_mark;           /* that was the number of a list */
    bool lost;              /* a number was not found: no more is looked for */
    struct vi_buffer lists; /* what ends the number in each that is open; '-' if none are printed */
    uint32_t quotes, strong; /* open */
    uint32_t unseen, images; /* open */
    bool code;
    bool spelled; /* the tag that is open is text */
    bool goes_on; /* it goes on in the next line */
    bool cell;    /* a cell of the row came before */
    size_t rules;
    size_t ruled; /* how many lines there were at the last rule */
};

/* --- Places --------------------------------------------------------------------- */

/* Where in the copy md4c's text lies; false: elsewhere. */
static bool
find_text(const struct reading *reading, const char *text, size_t *at)
{
    *at = (size_t)((uintptr_t)text - (uintptr_t)reading->copy.at);
    return *at < reading->copy.size;
}

static size_t
place(const struct reading *reading, size_t at)
{
    return reading->offset + at;
}

/* --- Lists ---------------------------------------------------------------------- */

static bool
is_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* Behind white space, quotation marks and the points of other lists, which may stand before a
 * number on its line. */
static size_t
skip_before_number(struct vi_text text, size_t at)
{
    for (; at < text.size; at++) {
        const bool point =
            strchr("-+*", text.at[at]) != NULL && at + 1 < text.size && is_blank(text.at[at + 1]);
        if (!is_blank(text.at[at]) && text.at[at] != '>' && !point)
            break;
    }
    return at;
}

/* The size of a number and what ends it at `at`; 0: there is none. */
static size_t
number_at(struct vi_text text, size_t at, char end)
{
    size_t to = at;
    while (to < text.size && text.at[to] >= '0' && text.at[to] <= '9')
        to++;
    if (to == at || to == text.size || text.at[to] != end)
        return 0;
    to++;
    return to == text.size || is_blank(text.at[to]) || is_end(text.at[to]) ? to - at : 0;
}

/* md4c says that an entry begins, but not where: its number is the first after what was told last
 * that begins a line, or that follows another number. */
static size_t
find_number(const struct reading *reading, char end, size_t *size)
{
    const struct vi_text text = reading->copy;
    size_t at = reading->behind;
    bool begins = reading->at_mark || !at || is_end(text.at[at - 1]);
    *size = 0;
    while (at < text.size) {
        if (begins) {
            at = skip_before_number(text, at);
            *size = number_at(text, at, end);
            if (*size)
                return at;
        }
        while (at < text.size && !is_end(text.at[at]))
            at++;
        while (at < text.size && is_end(text.at[at]))
            at++;
        begins = true;
    }
    return reading->behind;
}

static void
begin_entry(struct reading *reading)
{
    const struct vi_text lists = vi_buffer_view(&reading->lists);
    const char end = lists.size ? lists.at[lists.size - 1] : '-';
    size_t size;
    vi_builder_break(reading->builder, VI_GAP_LINE);
    vi_builder_is(reading->builder, (struct vi_manner){DOC_LINE_LISTED, (uint32_t)lists.size});
    if (end == '-' || reading->lost)
        return;
    const size_t at = find_number(reading, end, &size);
    reading->lost = !size;
    if (!size)
        return;
    vi_builder_label(reading->builder, (struct vi_text){reading->copy.at + at, size},
                     place(reading, at), false);
    reading->behind = at + size;
    reading->at_mark = true;
}

/* --- Rules between pages -------------------------------------------------------- */

static bool
is_number(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return text.size > 0;
}

/* Is it the number of the page that ends or begins at the last rule?  There may be no rule before
 * the first page. */
static bool
is_page_number(const struct reading *reading, struct vi_text text)
{
    int64_t number;
    const int64_t rules = (int64_t)reading->rules;
    return is_number(text) && vi_text_number(text, &number) && number + 1 >= rules &&
           number <= rules + 1;
}

/* A line that is but a number directly before a rule is that of the page. */
static void
begin_rule(struct reading *reading)
{
    struct vi_builder *builder = reading->builder;
    vi_builder_end(builder, VI_GAP_PARAGRAPH);
    reading->rules++;
    const size_t count = builder->line_count;
    if (count && count > reading->ruled && !builder->text.failed) {
        struct vi_built *last = &builder->lines[count - 1];
        const bool alone = count == 1 || !builder->lines[count - 2].size;
        if (alone &&
            is_page_number(reading, (struct vi_text){builder->text.bytes + last->at, last->size}))
            last->manner = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    }
    reading->ruled = count;
}

/* And so is one directly after it. */
static void
end_paragraph(struct reading *reading)
{
    struct vi_builder *builder = reading->builder;
    const bool first = reading->rules && builder->line_count == reading->ruled;
    if (first && is_page_number(reading, vi_builder_line(builder)))
        builder->manner = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    vi_builder_break(builder, VI_GAP_PARAGRAPH);
}

/* --- Blocks --------------------------------------------------------------------- */

static struct vi_manner
flow(const struct reading *reading)
{
    return (struct vi_manner){reading->quotes ? DOC_LINE_QUOTE : DOC_LINE_TEXT, 0};
}

static void
begin_list(struct reading *reading, char end)
{
    /* The first entry of a list within an entry stands below its text without a gap. */
    vi_builder_break(reading->builder, reading->lists.size ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
    vi_buffer_char(&reading->lists, end);
}

static void
end_list(struct reading *reading)
{
    if (reading->lists.size)
        reading->lists.size--;
    vi_builder_end(reading->builder, reading->lists.size ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
}

static void
begin_heading(struct reading *reading, uint32_t level)
{
    const struct vi_manner heading = {DOC_LINE_HEADING, level};
    vi_builder_break(reading->builder, VI_GAP_PARAGRAPH);
    reading->builder->flow = heading;
    vi_builder_is(reading->builder, heading);
}

static void
begin_cell(struct reading *reading, bool head)
{
    if (reading->cell)
        vi_builder_seam(reading->builder, VI_TEXT("\t"), place(reading, reading->behind),
                        VI_GAP_LINE);
    reading->cell = true;
    reading->strong += head;
}

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct reading *reading = user;
    struct vi_builder *builder = reading->builder;
    switch (type) {
    case MD_BLOCK_QUOTE:
        vi_builder_break(builder, VI_GAP_PARAGRAPH);
        reading->quotes++;
        builder->flow = flow(reading);
        break;
    case MD_BLOCK_UL:
        begin_list(reading, '-');
        break;
    case MD_BLOCK_OL:
        begin_list(reading, ((const MD_BLOCK_OL_DETAIL *)detail)->mark_delimiter);
        break;
    case MD_BLOCK_LI:
        begin_entry(reading);
        break;
    case MD_BLOCK_HR:
        begin_rule(reading);
        break;
    case MD_BLOCK_H:
        begin_heading(reading, ((const MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_CODE:
        reading->code = true;
        vi_builder_break(builder, VI_GAP_PARAGRAPH);
        break;
    case MD_BLOCK_P:
    case MD_BLOCK_TABLE:
        vi_builder_break(builder, VI_GAP_PARAGRAPH);
        break;
    case MD_BLOCK_TR:
        vi_builder_break(builder, VI_GAP_LINE);
        vi_builder_is(builder, (struct vi_manner){DOC_LINE_ROW, 0});
        reading->cell = false;
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        begin_cell(reading, type == MD_BLOCK_TH);
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
    return builder->status || reading->lists.failed ? STOP : 0;
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *user)
{
    struct reading *reading = user;
    struct vi_builder *builder = reading->builder;
    (void)detail;
    switch (type) {
    case MD_BLOCK_QUOTE:
        vi_builder_end(builder, VI_GAP_PARAGRAPH);
        reading->quotes--;
        builder->flow = flow(reading);
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        end_list(reading);
        break;
    case MD_BLOCK_LI:
    case MD_BLOCK_TR:
        vi_builder_end(builder, VI_GAP_LINE);
        break;
    case MD_BLOCK_H:
        vi_builder_end(builder, VI_GAP_PARAGRAPH);
        builder->flow = flow(reading);
        break;
    case MD_BLOCK_CODE:
        reading->code = false;
        vi_builder_end(builder, VI_GAP_PARAGRAPH);
        break;
    case MD_BLOCK_P:
        end_paragraph(reading);
        break;
    case MD_BLOCK_TABLE:
        vi_builder_end(builder, VI_GAP_PARAGRAPH);
        break;
    case MD_BLOCK_TH:
        reading->strong--;
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TD:
        break;
    }
    return builder->status ? STOP : 0;
}

/* --- Spans ---------------------------------------------------------------------- */

/* The text that stands for an image is not what the document says. */
static void
count_span(struct reading *reading, MD_SPANTYPE type, uint32_t by)
{
    if (type == MD_SPAN_STRONG)
        reading->strong += by;
    if (type == MD_SPAN_IMG)
        reading->images += by;
}

static int
enter_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    count_span(user, type, 1);
    return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *user)
{
    (void)detail;
    count_span(user, type, (uint32_t)-1);
    return 0;
}

/* --- Text ----------------------------------------------------------------------- */

/* What was masked is not text. */
static void
add_unmasked(struct reading *reading, size_t at, size_t size)
{
    const char *copy = reading->copy.at + at,
               *source = reading->source->text.at + place(reading, at);
    for (size_t from = 0, to; from < size; from = to) {
        for (to = from; to < size && copy[to] == source[to];)
            to++;
        vi_builder_text(reading->builder, (struct vi_text){copy + from, to - from},
                        place(reading, at + from), reading->strong > 0);
        while (to < size && copy[to] != source[to])
            to++;
    }
}

static void
add_text(struct reading *reading, struct vi_text text)
{
    size_t at;
    if (reading->images || reading->unseen)
        return;
    if (find_text(reading, text.at, &at))
        add_unmasked(reading, at, text.size);
    else
        vi_builder_made(reading->builder, text, place(reading, reading->behind),
                        reading->strong > 0);
}

static void
add_entity(struct reading *reading, struct vi_text reference)
{
    char character[VI_HTML_CHARACTER];
    size_t at;
    const size_t size = vi_html_entity(reference, character);
    if (!size || !find_text(reading, reference.at, &at))
        add_text(reading, reference);
    else if (!reading->images && !reading->unseen)
        vi_builder_made(reading->builder, (struct vi_text){character, size}, place(reading, at),
                        reading->strong > 0);
}

/* The name of a tag, and whether it ends an element. */
static struct vi_text
tag_name(struct vi_text tag, bool *ends)
{
    size_t from = 1, to;
    *ends = tag.size > 1 && tag.at[1] == '/';
    from += *ends;
    for (to = from; to < tag.size && !strchr(" \t\r\n/>", tag.at[to]); to++)
        ;
    return from < tag.size ? (struct vi_text){tag.at + from, to - from} : VI_TEXT("");
}

static void
begin_tag(struct reading *reading, struct vi_text tag)
{
    bool ends;
    uint32_t level;
    const struct vi_text name = tag_name(tag, &ends);
    const enum vi_element_role role = vi_element_role(name, &level);
    reading->spelled = role == VI_ELEMENT_FOREIGN && !(name.size && strchr("!?", name.at[0]));
    if (role == VI_ELEMENT_UNSEEN)
        reading->unseen = !ends;
    else if (role == VI_ELEMENT_STRONG)
        reading->strong += ends ? (reading->strong ? (uint32_t)-1 : 0) : 1;
    else if (role == VI_ELEMENT_CELL || role == VI_ELEMENT_HEAD_CELL)
        vi_builder_made(reading->builder, VI_TEXT("\t"), place(reading, reading->behind), false);
    else if (role != VI_ELEMENT_FOREIGN && role != VI_ELEMENT_INLINE)
        vi_builder_break(reading->builder, VI_GAP_LINE);
}

/* A tag in the text, which comes in pieces if it is of several lines.  What is no element of HTML
 * is text in angle brackets. */
static void
add_tag(struct reading *reading, struct vi_text piece)
{
    const bool line = vi_text_is(piece, "\n");
    if (!reading->goes_on && !line)
        begin_tag(reading, piece);
    if (reading->spelled && line)
        vi_builder_break(reading->builder, VI_GAP_LINE);
    else if (reading->spelled)
        add_text(reading, piece);
    reading->goes_on = line;
}

/* Each line of code is a line, and keeps its indent. */
static void
add_code(struct reading *reading, struct vi_text text)
{
    struct vi_builder *builder = reading->builder;
    if (!reading->code) {
        add_text(reading, text);
        return;
    }
    if (vi_text_is(text, "\n")) {
        const bool blank = vi_builder_is_empty(builder);
        vi_builder_break(builder, blank ? VI_GAP_PARAGRAPH : VI_GAP_LINE);
        return;
    }
    if (vi_builder_is_empty(builder)) {
        size_t blank = 0;
        while (blank < text.size && is_blank(text.at[blank]))
            builder->indent += text.at[blank++] == '\t' ? 8 - builder->indent % 8 : 1;
        text = (struct vi_text){text.at + blank, text.size - blank};
    }
    add_text(reading, text);
}

static int
tell_text(MD_TEXTTYPE type, const MD_CHAR *bytes, MD_SIZE size, void *user)
{
    struct reading *reading = user;
    const struct vi_text text = {bytes, size};
    size_t at;
    if (find_text(reading, bytes, &at)) {
        reading->behind = at + size;
        reading->at_mark = false;
    }
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        vi_builder_break(reading->builder, VI_GAP_LINE);
        break;
    case MD_TEXT_ENTITY:
        add_entity(reading, text);
        break;
    case MD_TEXT_HTML:
        add_tag(reading, text);
        break;
    case MD_TEXT_CODE:
        add_code(reading, text);
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_LATEXMATH:
        add_text(reading, text);
        break;
    case MD_TEXT_NULLCHAR: /* no source has one */
        break;
    }
    return reading->builder->status ? STOP : 0;
}

/* --- The whole ------------------------------------------------------------------ */

static void
add_front_matter(struct reading *reading, struct vi_text front)
{
    struct vi_builder *builder = reading->builder;
    size_t at = 0;
    builder->flow = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    while (at < front.size && !builder->status) {
        size_t end = at;
        while (end < front.size && !is_end(front.at[end]))
            end++;
        vi_builder_text(builder, (struct vi_text){front.at + at, end - at}, at, false);
        vi_builder_end(builder, VI_GAP_LINE);
        at = end + 1;
    }
    builder->flow = (struct vi_manner){0};
    vi_builder_end(builder, VI_GAP_PARAGRAPH);
}

/* A fault of a line, or 0: `size` bytes long, and with the lines before it `together`. */
static enum vires_status
check_line(const struct vi_builder *builder, size_t at, size_t size, size_t start, size_t together)
{
    const uint64_t *most = builder->limits->value;
    if (size > most[VI_LIMIT_LINE_BYTES])
        return vi_builder_over(VI_TEXT_LINE_BYTES, VI_LIMIT_LINE_BYTES, builder->source, at,
                               builder->limits, builder->findings);
    if (together > most[VI_LIMIT_PARAGRAPH_BYTES])
        return vi_builder_over(VI_TEXT_PARAGRAPH_BYTES, VI_LIMIT_PARAGRAPH_BYTES, builder->source,
                               start, builder->limits, builder->findings);
    return VIRES_OK;
}

/* md4c has no limits: what it needs for a paragraph it needs many times over. */
static enum vires_status
check_lines(const struct reading *reading)
{
    const struct vi_builder *builder = reading->builder;
    const struct vi_text text = reading->copy;
    enum vires_status status = VIRES_OK;
    size_t lines = 0, start = 0;
    for (size_t at = 0, end; at < text.size && !status; at = end + 1, lines++) {
        for (end = at; end < text.size && !is_end(text.at[end]);)
            end++;
        if (!vi_text_trim((struct vi_text){text.at + at, end - at}).size)
            start = end + 1;
        else
            status = check_line(builder, place(reading, at), end - at, place(reading, start),
                                end - start);
    }
    if (!status && lines > builder->limits->value[VI_LIMIT_TEXT_LINES])
        return vi_builder_over(VI_TEXT_LINES, VI_LIMIT_TEXT_LINES, builder->source, 0,
                               builder->limits, builder->findings);
    return status;
}

/* Without limits on both lines and depth, each blank line in many lists would be looked at once for
 * each. */
static enum vires_status
check_limits(const struct reading *reading)
{
    const struct vi_builder *builder = reading->builder;
    const uint64_t most = builder->limits->value[VI_LIMIT_TEXT_DEPTH];
    const enum vires_status status = check_lines(reading);
    size_t at;
    if (status)
        return status;
    if (vi_mask_is_deep(reading->copy, most, builder->arena, &at))
        return vi_builder_over(VI_TEXT_DEPTH, VI_LIMIT_TEXT_DEPTH, builder->source,
                               place(reading, at), builder->limits, builder->findings);
    return builder->arena->failed ? VIRES_NO_MEMORY : VIRES_OK;
}

static enum vires_status
parse(struct reading *reading)
{
    static const MD_PARSER parser = {0,          DIALECT,   enter_block, leave_block, enter_span,
                                     leave_span, tell_text, NULL,        NULL};
    const enum vires_status status = check_limits(reading);
    if (status)
        return status;
    const int told = md_parse(reading->copy.at, (MD_SIZE)reading->copy.size, &parser, reading);
    if (reading->builder->status)
        return reading->builder->status;
    return told ? VIRES_NO_MEMORY : VIRES_OK;
}

static enum vires_status
read_all(struct reading *reading, struct doc_sheet *out)
{
    const struct vi_text text = reading->source->text;
    reading->offset = vi_mask_front_matter(text);
    char *copy = VI_NEW_ARRAY(reading->builder->arena, char, text.size - reading->offset + 1);
    if (!copy)
        return VIRES_NO_MEMORY;
    memcpy(copy, text.at + reading->offset, text.size - reading->offset);
    vi_mask(copy, text.size - reading->offset);
    reading->copy = (struct vi_text){copy, text.size - reading->offset};
    add_front_matter(reading, (struct vi_text){text.at, reading->offset});
    const enum vires_status status = parse(reading);
    return status ? status : vi_builder_finish(reading->builder, out);
}

enum vires_status
vi_markdown_read(const struct vi_source *source, const struct vi_limits *limits,
                 struct vi_arena *arena, struct vires_findings *findings, struct doc_sheet *out)
{
    struct vi_builder builder;
    struct reading reading = {.builder = &builder, .source = source};
    vi_builder_init(&builder, source, limits, arena, findings);
    vi_buffer_init(&reading.lists, &arena->allocator);
    const enum vires_status status = read_all(&reading, out);
    vi_buffer_free(&reading.lists);
    vi_builder_free(&builder);
    return status;
}
