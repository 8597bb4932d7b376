/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/html.h"

#include <string.h>

#include "intake/builder.h"
#include "intake/roles.h"
#include "intake/furniture.h"
#include "intake/numbering.h"
#include "xml/html.h"

#define NOWHERE     SIZE_MAX
#define MOST_INDENT 1000 /* nobody looks further */

/* What a break in a cell will be, once something follows it there. */
enum pending { PENDING_NOTHING, PENDING_BREAK, PENDING_BLOCK };

/* An element that is open, and what to go back to at its end. */
struct open {
    char name[12]; /* of those that are known; else empty */
    enum vi_element_role role;
    bool furniture, unseen, strong, main, aside;
    uint32_t level;   /* of a heading */
    size_t list, row; /* that were the innermost */

    /* Of a list. */
    enum vi_numbering numbering;
    int64_t number, step;

    /* Of a row. */
    uint32_t cells;
    bool layout, has_text; /* `has_text`: the cell that is open does */
    enum pending pending;
};

struct reading {
    struct vi_builder builder;
    const struct vi_source *source;
    struct open *open;
    size_t count, room;
    size_t list, row; /* the innermost that are open; a list in a cell is in no row */
    uint32_t lists, quotes, furniture, unseen, strong, main, pre, aside;
    uint32_t heading;        /* its level */
    bool spaced;             /* white space was met, and what follows it is a part of it */
    size_t spaces;           /* to be written before what comes next */
    size_t space;            /* where the first of them stands */
    bool term;               /* a term ended on the open line */
    bool jump;               /* the line began with a link to a place in the page */
    struct vi_buffer beside; /* furniture within a line: it follows that line */
    size_t beside_at;
};

/* --- Lines ---------------------------------------------------------------------- */

static void
set_flow(struct reading *reading)
{
    struct vi_manner *flow = &reading->builder.flow;
    *flow = (struct vi_manner){reading->quotes ? DOC_LINE_QUOTE : DOC_LINE_TEXT, 0};
    if (reading->heading)
        *flow = (struct vi_manner){DOC_LINE_HEADING, reading->heading};
    if (reading->furniture)
        *flow = (struct vi_manner){DOC_LINE_FURNITURE, 0};
}

/* What stood beside the line that has ended. */
static void
write_beside(struct reading *reading)
{
    const struct vi_manner flow = reading->builder.flow;
    if (!reading->beside.size)
        return;
    reading->builder.flow = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    vi_builder_made(&reading->builder, vi_buffer_view(&reading->beside), reading->beside_at, false);
    vi_builder_end(&reading->builder, VI_GAP_LINE);
    reading->builder.flow = flow;
    vi_buffer_clear(&reading->beside);
}

static void
forget_spaces(struct reading *reading)
{
    reading->spaces = 0;
    reading->spaced = false;
}

static void
end_line(struct reading *reading, enum vi_gap gap)
{
    forget_spaces(reading);
    reading->term = false;
    vi_builder_end(&reading->builder, VI_GAP_LINE);
    write_beside(reading);
    vi_builder_end(&reading->builder, gap);
}

/* Is there nothing but a number in the open line? */
static bool
has_number(const struct reading *reading)
{
    const struct vi_builder *builder = &reading->builder;
    return builder->text.size - builder->start < 16 && vi_numbering_is(vi_builder_line(builder));
}

/* The row is not one of a table of data: what is in it becomes lines. */
static void
make_layout(struct reading *reading)
{
    struct vi_builder *builder = &reading->builder;
    struct open *row = reading->row == NOWHERE ? NULL : &reading->open[reading->row];
    if (!row || row->layout)
        return;
    size_t kept = 0;
    if (builder->seam_count && builder->seams[0].gap == VI_GAP_PARAGRAPH) {
        const struct vi_text line = vi_buffer_view(&builder->text);
        const struct vi_text first = {line.at + builder->start,
                                      builder->seams[0].at - builder->start};
        kept = vi_numbering_is(vi_text_trim(first));
    }
    row->layout = true;
    builder->manner = builder->flow;
    vi_builder_split(builder, kept);
}

/* In a cell it has to be seen first whether anything follows. */
static bool
is_pending(struct reading *reading, enum pending pending)
{
    struct open *row = reading->row == NOWHERE ? NULL : &reading->open[reading->row];
    if (!row || row->layout || !row->cells)
        return false;
    if (!row->has_text)
        return true;
    const bool second = row->pending != PENDING_NOTHING && pending == PENDING_BREAK;
    if (second || pending > row->pending)
        row->pending = second ? PENDING_BLOCK : pending;
    return true;
}

static void
break_line(struct reading *reading, enum vi_gap gap)
{
    if (is_pending(reading, gap == VI_GAP_LINE ? PENDING_BREAK : PENDING_BLOCK))
        return;
    if (!reading->builder.claimed || !vi_builder_is_empty(&reading->builder))
        end_line(reading, gap);
}

/* Of a block that no cell of a table of data has.  True: the number of the row stays with it. */
static bool
break_block(struct reading *reading, enum vi_gap gap)
{
    const bool number = reading->row != NOWHERE && has_number(reading);
    make_layout(reading);
    if (!number)
        break_line(reading, gap);
    return number;
}

/* --- Text ----------------------------------------------------------------------- */

static void
write_break(struct reading *reading, size_t at)
{
    const struct vi_text text = vi_buffer_view(&reading->builder.text);
    const bool ends = text.size && strchr(",;:.", text.at[text.size - 1]);
    forget_spaces(reading);
    vi_builder_seam(&reading->builder, ends ? VI_TEXT(" ") : VI_TEXT(", "), at, VI_GAP_LINE);
}

/* What was put off until something follows. */
static void
settle(struct reading *reading, size_t at)
{
    struct open *row = reading->row == NOWHERE ? NULL : &reading->open[reading->row];
    if (!row)
        return;
    const enum pending pending = row->pending;
    row->pending = PENDING_NOTHING;
    row->has_text = true;
    if (pending == PENDING_BREAK)
        write_break(reading, at);
    if (pending != PENDING_BLOCK)
        return;
    make_layout(reading);
    end_line(reading, VI_GAP_PARAGRAPH);
}

/* Is there something before what comes that is no white space? */
static bool
wants_space(const struct reading *reading)
{
    const struct vi_builder *builder = &reading->builder;
    const size_t size = builder->text.size;
    return size > builder->start && !strchr(" \t\n", builder->text.bytes[size - 1]);
}

/* One space that stands as it is keeps the run whole. */
static void
write_spaces(struct reading *reading, size_t at, bool made)
{
    struct vi_builder *builder = &reading->builder;
    const bool strong = reading->strong > 0;
    const bool whole = reading->spaces == 1 && !made && at == reading->space + 1 &&
                       reading->source->text.at[reading->space] == ' ';
    if (whole && wants_space(reading))
        vi_builder_text(builder, VI_TEXT(" "), reading->space, strong);
    else if (wants_space(reading))
        for (; reading->spaces && !builder->status; reading->spaces--)
            vi_builder_made(builder, VI_TEXT(" "), reading->space, strong);
    forget_spaces(reading);
}

static void
write_words(struct reading *reading, struct vi_text words, size_t at, bool made)
{
    struct vi_builder *builder = &reading->builder;
    settle(reading, at);
    write_spaces(reading, at, made);
    if (made)
        vi_builder_made(builder, words, at, reading->strong > 0);
    else
        vi_builder_text(builder, words, at, reading->strong > 0);
}

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' || byte == '\f';
}

/* The size of the no-break space at `at`, or 0. */
static size_t
hard_space(struct vi_text text, size_t at)
{
    return text.size - at >= 2 && text.at[at] == '\xC2' && text.at[at + 1] == '\xA0' ? 2 : 0;
}

/* White space is one space, whatever there is of it; each no-break space is one for itself. */
static void
add_space(struct reading *reading, size_t at, bool hard)
{
    if (!reading->spaces)
        reading->space = at;
    reading->spaces += hard || !reading->spaced;
    reading->spaced = !hard;
}

/* In <pre> line ends are kept, and white space with them. */
static void
keep_space(struct reading *reading, char byte, size_t at)
{
    struct vi_builder *builder = &reading->builder;
    if (byte == '\n')
        break_line(reading, vi_builder_is_empty(builder) ? VI_GAP_PARAGRAPH : VI_GAP_LINE);
    else if (!vi_builder_is_empty(builder))
        add_space(reading, at, true);
    else if (builder->indent < MOST_INDENT)
        builder->indent += byte == '\t' ? 8 - builder->indent % 8 : 1;
}

static size_t
words_end(struct vi_text text, size_t from)
{
    while (from < text.size && !is_space(text.at[from]) && !hard_space(text, from))
        from++;
    return from;
}

static void
write_text(struct reading *reading, struct vi_text text, size_t at, bool made)
{
    for (size_t i = 0; i < text.size && !reading->builder.status;) {
        const size_t place = made ? at : at + i, hard = hard_space(text, i);
        const size_t end = words_end(text, i);
        if (end > i)
            write_words(reading, (struct vi_text){text.at + i, end - i}, place, made);
        else if (reading->pre && !hard)
            keep_space(reading, text.at[i], place);
        else
            add_space(reading, place, hard > 0);
        i = end > i ? end : i + (hard ? hard : 1);
    }
}

/* Collapsed, for it is shown in traces only. */
static void
write_aside(struct reading *reading, struct vi_text text, size_t at)
{
    struct vi_buffer *beside = &reading->beside;
    struct vi_text word;
    while (vi_text_word(&text, &word)) {
        if (!beside->size)
            reading->beside_at = at;
        else
            vi_buffer_char(beside, ' ');
        vi_buffer_text(beside, word);
    }
}

static bool
tell_text(void *user, struct vi_text text, size_t at, bool made)
{
    struct reading *reading = user;
    if (!reading->unseen && reading->aside)
        write_aside(reading, text, at);
    else if (!reading->unseen)
        write_text(reading, text, at, made);
    return !reading->builder.status;
}

/* --- Lists ---------------------------------------------------------------------- */

static void
start_list(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    const bool ordered = open->role == VI_ELEMENT_ORDERED;
    (void)break_block(reading, reading->lists ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
    open->numbering =
        vi_numbering_of(attributes, ordered ? VI_NUMBERING_DECIMAL : VI_NUMBERING_NONE);
    open->number = vi_numbering_start(reading->source->text, at, attributes, &open->step);
    reading->list = (size_t)(open - reading->open);
    reading->row = NOWHERE;
    reading->lists++;
}

static void
end_list(struct reading *reading, struct open *open)
{
    reading->lists--;
    reading->row = open->row;
    end_line(reading, reading->lists ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
}

static void
write_number(struct reading *reading, struct open *list, size_t at)
{
    struct vi_buffer label;
    if (list->numbering == VI_NUMBERING_NONE)
        return;
    vi_buffer_init(&label, &reading->builder.text.allocator);
    vi_numbering_write(&label, list->numbering, list->number);
    if (label.failed)
        reading->builder.status = VIRES_NO_MEMORY;
    else
        vi_builder_label(&reading->builder, vi_buffer_view(&label), at, true);
    vi_buffer_free(&label);
}

static void
start_entry(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    int64_t number;
    (void)open;
    break_line(reading, VI_GAP_LINE);
    if (reading->list == NOWHERE || reading->furniture)
        return;
    struct open *list = &reading->open[reading->list];
    if (vi_text_number(vi_html_value(attributes, "value"), &number))
        list->number = number;
    vi_builder_is(&reading->builder, (struct vi_manner){DOC_LINE_LISTED, reading->lists});
    write_number(reading, list, at);
    list->number += list->step;
}

static void
end_entry(struct reading *reading, struct open *open)
{
    (void)open;
    if (reading->row == NOWHERE)
        end_line(reading, VI_GAP_LINE);
}

/* --- Tables --------------------------------------------------------------------- */

static void
start_table(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)open, (void)attributes, (void)at;
    (void)break_block(reading, VI_GAP_PARAGRAPH);
    reading->row = NOWHERE;
}

static void
end_table(struct reading *reading, struct open *open)
{
    reading->row = open->row;
    end_line(reading, VI_GAP_PARAGRAPH);
}

static void
start_row(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)attributes, (void)at;
    break_line(reading, VI_GAP_LINE);
    reading->row = (size_t)(open - reading->open);
}

static void
end_row(struct reading *reading, struct open *open)
{
    struct vi_builder *builder = &reading->builder;
    reading->row = open->row;
    if (!open->layout && open->cells == 1)
        vi_builder_split(builder, 0);
    end_line(reading, open->layout ? VI_GAP_PARAGRAPH : VI_GAP_LINE);
}

static void
start_cell(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)attributes;
    if (reading->row == NOWHERE) {
        add_space(reading, at, false);
        return;
    }
    struct open *row = &reading->open[reading->row];
    const bool number = has_number(reading);
    open->strong = open->role == VI_ELEMENT_HEAD_CELL;
    reading->strong += open->strong;
    row->has_text = false;
    row->pending = PENDING_NOTHING;
    forget_spaces(reading);
    if (row->layout && !number)
        break_line(reading, VI_GAP_PARAGRAPH);
    else if (row->cells)
        vi_builder_seam(&reading->builder, VI_TEXT("\t"), at, VI_GAP_PARAGRAPH);
    if (!row->layout && !row->cells)
        vi_builder_is(&reading->builder, (struct vi_manner){DOC_LINE_ROW, 0});
    row->cells++;
}

static void
end_cell(struct reading *reading, struct open *open)
{
    (void)open;
    forget_spaces(reading);
    if (reading->row == NOWHERE)
        return;
    struct open *row = &reading->open[reading->row];
    row->pending = PENDING_NOTHING;
    if (row->layout && !has_number(reading))
        break_line(reading, VI_GAP_PARAGRAPH);
}

/* --- Blocks --------------------------------------------------------------------- */

static void
start_paragraph(struct reading *reading, struct open *open, const char *const *attributes,
                size_t at)
{
    (void)open, (void)attributes, (void)at;
    break_line(reading, VI_GAP_PARAGRAPH);
}

static void
end_paragraph(struct reading *reading, struct open *open)
{
    (void)open;
    break_line(reading, VI_GAP_PARAGRAPH);
}

static void
start_break(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    struct vi_builder *builder = &reading->builder;
    (void)open, (void)attributes, (void)at;
    /* Two in a row leave a blank line between. */
    const bool blank = vi_builder_is_empty(builder) && !builder->claimed && builder->line_count;
    break_line(reading, reading->row == NOWHERE && blank ? VI_GAP_PARAGRAPH : VI_GAP_LINE);
}

static void
start_heading(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)attributes, (void)at;
    const bool number = break_block(reading, VI_GAP_PARAGRAPH);
    reading->heading = open->level;
    set_flow(reading);
    if (number)
        reading->builder.manner = reading->builder.flow;
    else
        vi_builder_is(&reading->builder, reading->builder.flow);
}

static void
end_heading(struct reading *reading, struct open *open)
{
    (void)open;
    break_line(reading, VI_GAP_PARAGRAPH);
    reading->heading = 0;
    set_flow(reading);
}

static void
start_quote(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)open, (void)attributes, (void)at;
    break_line(reading, VI_GAP_PARAGRAPH);
    reading->quotes++;
    set_flow(reading);
}

static void
end_quote(struct reading *reading, struct open *open)
{
    (void)open;
    break_line(reading, VI_GAP_PARAGRAPH);
    reading->quotes--;
    set_flow(reading);
}

static void
start_pre(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)open, (void)attributes, (void)at;
    break_line(reading, VI_GAP_PARAGRAPH);
    reading->pre++;
}

static void
end_pre(struct reading *reading, struct open *open)
{
    (void)open;
    break_line(reading, VI_GAP_PARAGRAPH);
    reading->pre--;
}

static void
start_term(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)open, (void)attributes, (void)at;
    break_line(reading, VI_GAP_LINE);
}

static void
end_term(struct reading *reading, struct open *open)
{
    (void)open;
    reading->term = !vi_builder_is_empty(&reading->builder);
}

static void
start_definition(struct reading *reading, struct open *open, const char *const *attributes,
                 size_t at)
{
    const struct vi_text text = vi_buffer_view(&reading->builder.text);
    (void)open, (void)attributes;
    if (!reading->term) {
        break_line(reading, VI_GAP_LINE);
        return;
    }
    reading->term = false;
    forget_spaces(reading);
    vi_builder_made(&reading->builder,
                    vi_text_ends(text, VI_TEXT(":")) ? VI_TEXT(" ") : VI_TEXT(": "), at, false);
}

static void
end_definition(struct reading *reading, struct open *open)
{
    (void)open;
    break_line(reading, VI_GAP_LINE);
}

static void
start_inline(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)at;
    if (strcmp(open->name, "a") == 0)
        reading->jump = vi_builder_is_empty(&reading->builder) &&
                        vi_text_starts(vi_html_value(attributes, "href"), VI_TEXT("#"));
}

static void
end_inline(struct reading *reading, struct open *open)
{
    if (strcmp(open->name, "a") != 0 || !reading->jump)
        return;
    reading->jump = false;
    if (!vi_furniture_is_jump(vi_builder_line(&reading->builder)))
        return;
    reading->builder.manner = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    end_line(reading, VI_GAP_PARAGRAPH);
}

static void
start_strong(struct reading *reading, struct open *open, const char *const *attributes, size_t at)
{
    (void)attributes, (void)at;
    open->strong = true;
    reading->strong++;
}

/* clang-format off */
static const struct {
    void (*start)(struct reading *reading, struct open *open, const char *const *attributes, size_t at);
    void (*end)(struct reading *reading, struct open *open);
} roles[] = {
    [VI_ELEMENT_FOREIGN]    = {start_inline,     end_inline},
    [VI_ELEMENT_INLINE]     = {start_inline,     end_inline},
    [VI_ELEMENT_STRONG]     = {start_strong,     end_inline},
    [VI_ELEMENT_BREAK]      = {start_break,      end_inline},
    [VI_ELEMENT_RULE]       = {start_paragraph,  end_inline},
    [VI_ELEMENT_PARAGRAPH]  = {start_paragraph,  end_paragraph},
    [VI_ELEMENT_HEADING]    = {start_heading,    end_heading},
    [VI_ELEMENT_QUOTE]      = {start_quote,      end_quote},
    [VI_ELEMENT_PRE]        = {start_pre,        end_pre},
    [VI_ELEMENT_ORDERED]    = {start_list,       end_list},
    [VI_ELEMENT_UNORDERED]  = {start_list,       end_list},
    [VI_ELEMENT_ENTRY]      = {start_entry,      end_entry},
    [VI_ELEMENT_TERM]       = {start_term,       end_term},
    [VI_ELEMENT_DEFINITION] = {start_definition, end_definition},
    [VI_ELEMENT_TABLE]      = {start_table,      end_table},
    [VI_ELEMENT_ROW]        = {start_row,        end_row},
    [VI_ELEMENT_CELL]       = {start_cell,       end_cell},
    [VI_ELEMENT_HEAD_CELL]  = {start_cell,       end_cell},
    [VI_ELEMENT_MAIN]       = {start_paragraph,  end_paragraph},
    [VI_ELEMENT_MARGIN]     = {start_paragraph,  end_paragraph},
    [VI_ELEMENT_FURNITURE]  = {start_paragraph,  end_paragraph},
    [VI_ELEMENT_UNSEEN]     = {start_inline,     end_inline},
};
/* clang-format on */

/* --- Elements ------------------------------------------------------------------- */

static struct open *
push(struct reading *reading)
{
    if (reading->count == reading->room) {
        const size_t room = reading->room ? 2 * reading->room : 64;
        struct open *open =
            vi_resize(&reading->builder.text.allocator, reading->open, room * sizeof(*open));
        if (!open) {
            reading->builder.status = VIRES_NO_MEMORY;
            return NULL;
        }
        reading->open = open;
        reading->room = room;
    }
    struct open *open = &reading->open[reading->count++];
    *open = (struct open){.list = reading->list, .row = reading->row};
    return open;
}

/* The whole page is no furniture, whatever its name. */
static bool
is_furniture(const struct reading *reading, const struct open *open, const char *const *attributes)
{
    static const char *const wholes[] = {"html", "body", "form", "main"};
    for (size_t i = 0; i < VI_COUNT(wholes); i++)
        if (strcmp(open->name, wholes[i]) == 0)
            return false;
    return vi_furniture_is(open->role, attributes, reading->main > 0);
}

/* Furniture in the middle of a line is put aside, else it has lines of its own. */
static void
start_furniture(struct reading *reading, struct open *open)
{
    const bool within = (open->role == VI_ELEMENT_INLINE || open->role == VI_ELEMENT_STRONG) &&
                        !vi_builder_is_empty(&reading->builder);
    if (within && !reading->furniture) {
        open->aside = true;
        reading->aside++;
        return;
    }
    break_line(reading, VI_GAP_PARAGRAPH);
    open->furniture = true;
    reading->furniture++;
    set_flow(reading);
}

static void
begin_element(struct reading *reading, const char *name, const char *const *attributes, size_t at)
{
    struct open *open = push(reading);
    if (!open)
        return;
    const size_t size = strlen(name) + 1;
    if (size <= sizeof(open->name))
        memcpy(open->name, name, size);
    open->role = vi_element_role(vi_text_from(name), &open->level);
    open->unseen = open->role == VI_ELEMENT_UNSEEN || reading->unseen;
    open->main = open->role == VI_ELEMENT_MAIN;
    reading->unseen += open->unseen;
    reading->main += open->main;
    if (open->unseen || reading->aside)
        return;
    if (is_furniture(reading, open, attributes))
        start_furniture(reading, open);
    if (!reading->aside)
        roles[open->role].start(reading, open, attributes, at);
}

static bool
start_element(void *user, const char *name, const char *const *attributes, size_t at)
{
    struct reading *reading = user;
    begin_element(reading, name, attributes, at);
    return !reading->builder.status;
}

static void
pop(struct reading *reading)
{
    struct open *open = &reading->open[reading->count - 1];
    if (!open->unseen && !reading->aside)
        roles[open->role].end(reading, open);
    reading->unseen -= open->unseen;
    reading->aside -= open->aside;
    reading->strong -= open->strong;
    reading->main -= open->main;
    reading->list = open->list;
    reading->row = open->row;
    if (open->furniture) {
        end_line(reading, VI_GAP_PARAGRAPH);
        reading->furniture--;
        set_flow(reading);
    }
    reading->count--;
}

static bool
end_element(void *user, const char *name)
{
    struct reading *reading = user;
    (void)name;
    if (reading->count)
        pop(reading);
    return !reading->builder.status;
}

/* --- The whole ------------------------------------------------------------------ */

static enum vires_status
read_all(struct reading *reading, const struct vi_limits *limits, struct vires_findings *findings,
         struct doc_sheet *out)
{
    const struct vi_html_reader reader = {start_element, end_element, tell_text, reading};
    const enum vires_status status = vi_html_parse(reading->source, limits, findings, &reader);
    if (reading->builder.status)
        return reading->builder.status;
    if (status)
        return status;
    while (reading->count && !reading->builder.status)
        pop(reading);
    if (reading->builder.status)
        return reading->builder.status;
    end_line(reading, VI_GAP_LINE);
    return reading->beside.failed ? VIRES_NO_MEMORY : vi_builder_finish(&reading->builder, out);
}

enum vires_status
vi_html_read(const struct vi_source *source, const struct vi_limits *limits, struct vi_arena *arena,
             struct vires_findings *findings, struct doc_sheet *out)
{
    struct reading reading = {.source = source, .list = NOWHERE, .row = NOWHERE};
    vi_builder_init(&reading.builder, source, limits, arena, findings);
    vi_buffer_init(&reading.beside, &arena->allocator);
    const enum vires_status status = read_all(&reading, limits, findings, out);
    (void)vi_resize(&arena->allocator, reading.open, 0);
    vi_buffer_free(&reading.beside);
    vi_builder_free(&reading.builder);
    return status;
}
