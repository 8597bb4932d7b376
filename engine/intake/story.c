/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/story.h"

#include <string.h>

#include "intake/numbering.h"

#define BEGINS_MOST 48  /* bytes of a paragraph that are told to find it */
#define UNDER_MOST  96  /* of the heading above it */
#define BOLD_MOST   160 /* a longer line that is bold is no heading */
#define PAGE_BREAK  '\f'

void
vi_story_init(struct vi_story *story, struct vi_source *source, const struct vi_intake_means *means)
{
    *story = (struct vi_story){.means = means, .source = source};
    vi_builder_init(&story->builder, source, means->limits, means->arena, means->findings);
    vi_buffer_init(&story->words, &means->findings->arena.allocator);
}

void
vi_story_free(struct vi_story *story)
{
    vi_builder_free(&story->builder);
    vi_buffer_free(&story->words);
}

bool
vi_story_failed(const struct vi_story *story)
{
    return story->builder.status || story->words.failed || story->means->scratch->failed;
}

struct vi_place
vi_story_place(const struct vi_story *story)
{
    return (struct vi_place){.source = story->source, .offset = (uint32_t)story->builder.text.size};
}

/* --- Words that wait -------------------------------------------------------------- */

static bool
is_open(const struct vi_story *story)
{
    return story->open && story->count;
}

static struct story_paragraph *
add_paragraph(struct vi_story *story)
{
    if (story->count == story->room) {
        const size_t room = story->room ? 2 * story->room : 16;
        struct story_paragraph *grown = VI_GROW(story->means->scratch, struct story_paragraph,
                                                story->paragraphs, story->count, room);
        if (!grown)
            return NULL;
        story->paragraphs = grown;
        story->room = room;
    }
    return &story->paragraphs[story->count++];
}

static struct story_row *
open_row(const struct vi_story *story)
{
    return story->row_count > story->row_base ? &story->rows[story->row_count - 1] : NULL;
}

void
vi_story_begin(struct vi_story *story, struct vi_manner manner)
{
    if (is_open(story) && story->joined) {
        story->joined = false;
        return;
    }
    vi_story_end(story, false);
    const struct story_row *row = open_row(story);
    struct story_paragraph *paragraph = vi_story_failed(story) ? NULL : add_paragraph(story);
    if (!paragraph)
        return;
    if (story->furniture)
        manner = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    *paragraph = (struct story_paragraph){.start = story->words.size,
                                          .words = story->words.size,
                                          .piece = story->piece_count,
                                          .manner = manner,
                                          .cell = row && row->cells ? row->cells - 1 : 0};
    story->open = true;
}

void
vi_story_label(struct vi_story *story, struct vi_text label)
{
    struct story_paragraph *paragraph =
        is_open(story) ? &story->paragraphs[story->count - 1] : NULL;
    if (!paragraph || paragraph->words != story->words.size || paragraph->start < paragraph->words)
        return;
    vi_buffer_text(&story->words, label);
    paragraph->words = story->words.size;
}

static void
add_piece(struct vi_story *story, bool strong)
{
    const size_t first = story->paragraphs[story->count - 1].piece;
    if (story->piece_count > first && story->pieces[story->piece_count - 1].strong == strong) {
        story->pieces[story->piece_count - 1].end = story->words.size;
        return;
    }
    if (story->piece_count == story->piece_room) {
        const size_t room = story->piece_room ? 2 * story->piece_room : 64;
        struct story_piece *grown = VI_GROW(story->means->scratch, struct story_piece,
                                            story->pieces, story->piece_count, room);
        if (!grown)
            return;
        story->pieces = grown;
        story->piece_room = room;
    }
    story->pieces[story->piece_count++] = (struct story_piece){story->words.size, strong};
}

/* The next byte that is not as it will be printed: a line end, or a no-break space. */
static size_t
plain_size(struct vi_text text)
{
    size_t size = 0;
    while (size < text.size && text.at[size] != '\n' && text.at[size] != '\r' &&
           text.at[size] != PAGE_BREAK &&
           !(text.at[size] == '\xC2' && size + 1 < text.size && text.at[size + 1] == '\xA0'))
        size++;
    return size;
}

void
vi_story_text(struct vi_story *story, struct vi_text text, bool strong)
{
    if (!is_open(story) || vi_story_failed(story))
        return;
    while (text.size) {
        size_t size = plain_size(text);
        vi_buffer_text(&story->words, (struct vi_text){text.at, size});
        if (size < text.size) {
            vi_buffer_char(&story->words, ' ');
            size += text.at[size] == '\xC2' ? 2 : 1;
        }
        text = (struct vi_text){text.at + size, text.size - size};
    }
    add_piece(story, strong);
}

void
vi_story_break(struct vi_story *story, enum vi_gap gap)
{
    if (!is_open(story) || vi_story_failed(story))
        return;
    vi_buffer_char(&story->words, gap == VI_GAP_PARAGRAPH ? PAGE_BREAK : '\n');
    add_piece(story, false);
}

/* --- Spots ------------------------------------------------------------------------ */

/* Whole characters, and whole words where there is more than one. */
static size_t
cut_size(struct vi_text text, size_t most)
{
    size_t size = most;
    if (text.size <= most)
        return text.size;
    while (size && text.at[size] != ' ' && text.at[size] != '\t')
        size--;
    if (!size)
        for (size = most; size && ((unsigned char)text.at[size] & 0xC0) == 0x80;)
            size--;
    return size;
}

static struct story_mark *
add_mark(struct vi_story *story)
{
    if (story->mark_count == story->mark_room) {
        const size_t room = story->mark_room ? 2 * story->mark_room : 64;
        struct story_mark *grown = VI_GROW(story->means->scratch, struct story_mark, story->marks,
                                           story->mark_count, room);
        if (!grown)
            return NULL;
        story->marks = grown;
        story->mark_room = room;
    }
    return &story->marks[story->mark_count++];
}

/* What is in a table that stands in a cell is found by that cell. */
static void
number(const struct vi_story *story, const struct story_paragraph *paragraph, struct vi_spot *spot)
{
    if (story->row_count == story->row_base) {
        spot->unit = VI_PLACE_PARAGRAPH;
        spot->paragraph = story->counted;
        return;
    }
    const struct story_row *outermost = &story->rows[story->row_base];
    const bool inner = story->row_count - story->row_base > 1;
    spot->unit = VI_PLACE_CELL;
    spot->table = story->table;
    spot->row = story->table_row;
    spot->cell = inner ? outermost->cells : paragraph->cell + 1;
}

/* The nearest heading that is above one of this level. */
static void
set_under(const struct vi_story *story, uint32_t level, struct story_mark *mark)
{
    for (uint32_t i = level; i-- > 0;) {
        if (!story->headings[i].size)
            continue;
        mark->under = story->headings[i].at;
        mark->under_size = story->headings[i].size;
        return;
    }
}

static uint32_t
heading_level(struct vi_manner manner)
{
    if (manner.kind != DOC_LINE_HEADING)
        return VI_STORY_HEADINGS;
    return manner.level && manner.level < VI_STORY_HEADINGS ? manner.level - 1
                                                            : VI_STORY_HEADINGS - 2;
}

static void
mark_spot(struct vi_story *story, const struct story_paragraph *paragraph, struct vi_text words)
{
    struct story_mark *mark = add_mark(story);
    if (!mark)
        return;
    *mark = (struct story_mark){.spot = {.at = (uint32_t)story->builder.text.size}};
    number(story, paragraph, &mark->spot);
    mark->spot.within = story->within;
    mark->begins_size = words.size;
    if (!story->within.size)
        set_under(story, heading_level(paragraph->manner), mark);
}

/* A line of its own that is all bold is a heading to whoever looks for a place. */
static void
take_heading(struct vi_story *story, const struct story_paragraph *paragraph, size_t at,
             size_t size, bool strong)
{
    uint32_t level = heading_level(paragraph->manner);
    if (story->within.size || !size)
        return;
    if (level == VI_STORY_HEADINGS && (!strong || size > BOLD_MOST || open_row(story)))
        return;
    level = level < VI_STORY_HEADINGS ? level : VI_STORY_HEADINGS - 1;
    story->headings[level].at = at;
    story->headings[level].size = size;
    for (uint32_t i = level + 1; i < VI_STORY_HEADINGS; i++)
        story->headings[i].size = 0;
}

/* --- Lines ------------------------------------------------------------------------ */

/* The words of a paragraph that waits, without its printed number. */
static struct vi_text
words_of(const struct vi_story *story, size_t index)
{
    const struct story_paragraph *paragraph = &story->paragraphs[index];
    const size_t end =
        index + 1 < story->count ? story->paragraphs[index + 1].start : story->words.size;
    return (struct vi_text){vi_buffer_view(&story->words).at + paragraph->words,
                            end - paragraph->words};
}

static struct vi_text
trimmed(struct vi_text text)
{
    text = vi_text_trim(text);
    while (text.size && text.at[0] == PAGE_BREAK)
        text = vi_text_trim((struct vi_text){text.at + 1, text.size - 1});
    while (text.size && text.at[text.size - 1] == PAGE_BREAK)
        text = vi_text_trim((struct vi_text){text.at, text.size - 1});
    return text;
}

/* One line of a paragraph, in pieces that are strong or not. */
static void
write_pieces(struct vi_story *story, size_t index, struct vi_text part)
{
    const char *words = vi_buffer_view(&story->words).at;
    size_t at = (size_t)(part.at - words), piece = story->paragraphs[index].piece;
    const size_t end = at + part.size;
    while (at < end && piece < story->piece_count && !story->builder.status) {
        const struct story_piece *here = &story->pieces[piece++];
        const size_t stop = here->end < end ? here->end : end;
        if (stop <= at)
            continue;
        vi_builder_text(&story->builder, (struct vi_text){words + at, stop - at},
                        story->builder.text.size, here->strong);
        at = stop;
    }
}

/* A line end in a cell is a comma, unless there is a mark before it. */
static void
write_in_cell(struct vi_story *story, size_t index, struct vi_text words)
{
    struct vi_builder *builder = &story->builder;
    size_t at = 0;
    while (at < words.size) {
        size_t end = at;
        while (end < words.size && words.at[end] != '\n' && words.at[end] != PAGE_BREAK &&
               words.at[end] != '\t')
            end++;
        write_pieces(story, index, (struct vi_text){words.at + at, end - at});
        if (end < words.size) {
            const bool marked =
                words.at[end] == '\t' || end == at || strchr(",;:. ", words.at[end - 1]) != NULL;
            vi_builder_text(builder, marked ? VI_TEXT(" ") : VI_TEXT(", "), builder->text.size,
                            false);
        }
        at = end + 1;
    }
}

/* The lines of a paragraph that stands by itself. */
static void
write_lines(struct vi_story *story, size_t index, struct vi_text words)
{
    struct vi_builder *builder = &story->builder;
    size_t at = 0;
    while (at < words.size && !builder->status) {
        size_t end = at;
        while (end < words.size && words.at[end] != '\n' && words.at[end] != PAGE_BREAK)
            end++;
        write_pieces(story, index, (struct vi_text){words.at + at, end - at});
        if (end < words.size)
            vi_builder_break(builder, words.at[end] == '\n' ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
        at = end + 1;
    }
}

/* Entries of a list stand together, and so do rows; other paragraphs are a blank line apart. */
static void
part_lines(struct vi_story *story, enum doc_line_kind kind)
{
    const bool together =
        (kind == DOC_LINE_LISTED && story->listed) || (kind == DOC_LINE_ROW && story->in_table);
    vi_builder_end(&story->builder, together ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
    story->listed = kind == DOC_LINE_LISTED;
    story->in_table = kind == DOC_LINE_ROW;
}

static void
set_manner(struct vi_story *story, struct vi_manner manner)
{
    const bool lasts = manner.kind == DOC_LINE_HEADING || manner.kind == DOC_LINE_FURNITURE;
    story->builder.flow = lasts ? manner : (struct vi_manner){DOC_LINE_TEXT, 0};
    if (!lasts && manner.kind != DOC_LINE_TEXT)
        vi_builder_is(&story->builder, manner);
}

/* Is it all bold?  White space does not count. */
static bool
is_strong(const struct vi_story *story, size_t index, struct vi_text words)
{
    size_t at = (size_t)(words.at - vi_buffer_view(&story->words).at);
    const size_t end = at + words.size;
    for (size_t i = story->paragraphs[index].piece; i < story->piece_count && at < end; i++) {
        const size_t stop = story->pieces[i].end < end ? story->pieces[i].end : end;
        if (stop <= at)
            continue;
        const struct vi_text part = {vi_buffer_view(&story->words).at + at, stop - at};
        if (!story->pieces[i].strong && vi_text_trim(part).size)
            return false;
        at = stop;
    }
    return words.size > 0;
}

/* Writes a paragraph; `number` is what stands in the cell before it, to be kept with it. */
static void
write_paragraph(struct vi_story *story, size_t index, struct vi_text number)
{
    const struct story_paragraph paragraph = story->paragraphs[index];
    struct vi_builder *builder = &story->builder;
    const struct vi_text words = trimmed(words_of(story, index));
    const struct vi_text label = {vi_buffer_view(&story->words).at + paragraph.start,
                                  paragraph.words - paragraph.start};
    if (!words.size || vi_story_failed(story))
        return;
    story->counted += !open_row(story);
    part_lines(story, paragraph.manner.kind);
    mark_spot(story, &paragraph, words);
    set_manner(story, paragraph.manner);
    if (label.size || number.size)
        vi_builder_label(builder, label.size ? label : number, builder->text.size, false);
    if (number.size && !builder->status)
        builder->text.bytes[builder->text.size - 1] = '\t';
    const size_t at = builder->text.size;
    if (story->mark_count)
        story->marks[story->mark_count - 1].begins = at;
    write_lines(story, index, words);
    take_heading(story, &paragraph, at, builder->text.size - at, is_strong(story, index, words));
    vi_builder_end(builder, VI_GAP_LINE);
}

static void
forget(struct vi_story *story, size_t first)
{
    if (story->count <= first)
        return;
    if (!story->words.failed)
        story->words.size = story->paragraphs[first].start;
    story->piece_count = story->paragraphs[first].piece;
    story->count = first;
}

void
vi_story_end(struct vi_story *story, bool joined)
{
    if (!is_open(story))
        return;
    story->joined = joined;
    if (joined)
        return;
    story->open = false;
    const struct story_row *row = open_row(story);
    if (row && !row->layout)
        return;
    write_paragraph(story, story->count - 1, VI_TEXT(""));
    forget(story, story->count - 1);
}

/* --- Tables ----------------------------------------------------------------------- */

/* Is it more than words: a number of its own, or a heading? */
static bool
stands_out(const struct story_paragraph *paragraph)
{
    return paragraph->words > paragraph->start || paragraph->manner.kind == DOC_LINE_LISTED ||
           paragraph->manner.kind == DOC_LINE_HEADING;
}

static bool
has_words(const struct vi_story *story, size_t index)
{
    return trimmed(words_of(story, index)).size > 0;
}

/* Has a cell more than one paragraph, or one that is more than words? */
static bool
is_layout(const struct vi_story *story, const struct story_row *row)
{
    size_t last = SIZE_MAX;
    for (size_t i = row->first; i < story->count; i++) {
        if (!has_words(story, i))
            continue;
        if (stands_out(&story->paragraphs[i]) ||
            (last != SIZE_MAX && story->paragraphs[last].cell == story->paragraphs[i].cell))
            return true;
        last = i;
    }
    return false;
}

/* A first cell that is only a number stays with what follows it. */
static void
write_layout(struct vi_story *story, size_t first)
{
    struct vi_text number = VI_TEXT("");
    for (size_t i = first; i < story->count; i++) {
        const struct vi_text words = trimmed(words_of(story, i));
        if (!words.size)
            continue;
        const bool alone =
            i + 1 < story->count && story->paragraphs[i + 1].cell != story->paragraphs[i].cell;
        if (!story->paragraphs[i].cell && alone && !number.size && vi_numbering_is(words)) {
            number = words;
            continue;
        }
        write_paragraph(story, i, number);
        number = VI_TEXT("");
    }
}

static void
write_cells(struct vi_story *story, const struct story_row *row)
{
    struct vi_builder *builder = &story->builder;
    const bool furniture = story->furniture;
    uint32_t cell = 0;
    part_lines(story, DOC_LINE_ROW);
    set_manner(story, (struct vi_manner){furniture ? DOC_LINE_FURNITURE : DOC_LINE_ROW, 0});
    for (size_t i = row->first; i < story->count; i++) {
        const struct vi_text words = trimmed(words_of(story, i));
        if (!words.size)
            continue;
        for (; cell < story->paragraphs[i].cell; cell++)
            vi_builder_text(builder, VI_TEXT("\t"), builder->text.size, false);
        mark_spot(story, &story->paragraphs[i], words);
        if (story->mark_count)
            story->marks[story->mark_count - 1].begins = builder->text.size;
        write_in_cell(story, i, words);
    }
    vi_builder_end(builder, VI_GAP_LINE);
}

/* What is open in it are lines: the paragraphs that wait are written. */
static void
make_layout(struct vi_story *story, struct story_row *row)
{
    if (row->layout)
        return;
    row->layout = true;
    write_layout(story, row->first);
    forget(story, row->first);
}

void
vi_story_table(struct vi_story *story)
{
    vi_story_end(story, false);
    struct story_row *row = open_row(story);
    if (row) {
        make_layout(story, row);
    } else {
        story->table = ++story->tables;
        story->table_row = 0;
    }
    story->in_table = false;
}

void
vi_story_table_end(struct vi_story *story)
{
    story->in_table = false;
}

void
vi_story_row(struct vi_story *story)
{
    vi_story_end(story, false);
    if (vi_story_failed(story))
        return;
    if (story->row_count == story->row_room) {
        const size_t room = story->row_room ? 2 * story->row_room : 8;
        struct story_row *grown =
            VI_GROW(story->means->scratch, struct story_row, story->rows, story->row_count, room);
        if (!grown)
            return;
        story->rows = grown;
        story->row_room = room;
    }
    story->table_row += story->row_count == story->row_base;
    story->rows[story->row_count++] = (struct story_row){.first = story->count};
}

void
vi_story_cell(struct vi_story *story)
{
    vi_story_end(story, false);
    struct story_row *row = open_row(story);
    if (row)
        row->cells++;
}

void
vi_story_row_end(struct vi_story *story, bool dropped)
{
    vi_story_end(story, false);
    struct story_row *row = open_row(story);
    if (!row || vi_story_failed(story))
        return;
    if (!dropped && !row->layout && is_layout(story, row))
        write_layout(story, row->first);
    else if (!dropped && !row->layout)
        write_cells(story, row);
    forget(story, row->first);
    story->row_count--;
}

/* --- Elsewhere -------------------------------------------------------------------- */

void
vi_story_box(struct vi_story *story)
{
    struct story_outer *outer = VI_NEW(story->means->scratch, struct story_outer);
    if (!outer)
        return;
    *outer = (struct story_outer){story->outer,   story->open,  story->row_base, story->within,
                                  story->counted, story->table, story->table_row};
    story->outer = outer;
    story->open = false;
    story->row_base = story->row_count;
    story->counted = 0;
    story->boxes++;
    struct vi_buffer name;
    vi_buffer_init(&name, &story->words.allocator);
    vi_buffer_string(&name, "text box ");
    vi_buffer_number(&name, story->boxes);
    story->within = vi_buffer_copy(&name, story->means->arena);
    story->words.failed |= name.failed;
    vi_buffer_free(&name);
}

void
vi_story_box_end(struct vi_story *story)
{
    const struct story_outer *outer = story->outer;
    if (!outer)
        return;
    vi_story_end(story, false);
    while (story->row_count > story->row_base && !vi_story_failed(story))
        vi_story_row_end(story, false);
    story->open = outer->open;
    story->row_base = outer->row_base;
    story->within = outer->within;
    story->counted = outer->paragraphs;
    story->table = outer->table;
    story->table_row = outer->table_row;
    story->outer = outer->next;
}

void
vi_story_elsewhere(struct vi_story *story, struct vi_text within, bool furniture)
{
    vi_story_end(story, false);
    story->within = within;
    story->furniture = furniture;
    story->counted = 0;
    story->listed = story->in_table = false;
}

/* --- The sheet -------------------------------------------------------------------- */

/* The first words of a text, marked where more follow. */
static struct vi_text
cut(struct vi_arena *arena, struct vi_text text, size_t most)
{
    const size_t size = cut_size(text, most);
    if (size == text.size)
        return text;
    char *bytes = VI_NEW_ARRAY(arena, char, size + 4);
    if (!bytes)
        return VI_TEXT("");
    memcpy(bytes, text.at, size);
    memcpy(bytes + size, "\xE2\x80\xA6", 3);
    return (struct vi_text){bytes, size + 3};
}

static struct vi_text
part_of(struct vi_text text, size_t at, size_t size)
{
    if (at > text.size)
        return VI_TEXT("");
    struct vi_text part = {text.at + at, size < text.size - at ? size : text.size - at};
    part.size = (size_t)(vi_text_find(part, VI_TEXT("\n")));
    return vi_text_trim(part);
}

/* A document without words has one paragraph all the same. */
static void
make_spots(struct vi_story *story)
{
    struct vi_arena *arena = story->means->arena;
    struct vi_source *source = story->source;
    const size_t count = story->mark_count ? story->mark_count : 1;
    struct vi_spot *spots = VI_NEW_ARRAY(arena, struct vi_spot, count);
    if (!spots)
        return;
    if (!story->mark_count)
        spots[0] = (struct vi_spot){.unit = VI_PLACE_PARAGRAPH, .paragraph = 1};
    for (size_t i = 0; i < story->mark_count; i++) {
        const struct story_mark *mark = &story->marks[i];
        spots[i] = mark->spot;
        spots[i].begins =
            cut(arena, part_of(source->text, mark->begins, mark->begins_size), BEGINS_MOST);
        spots[i].under =
            cut(arena, part_of(source->text, mark->under, mark->under_size), UNDER_MOST);
    }
    source->spots = spots;
    source->spot_count = (uint32_t)count;
}

enum vires_status
vi_story_finish(struct vi_story *story, enum vires_status status, struct doc_sheet *out)
{
    struct doc_sheet sheet = {0};
    if (!status)
        vi_story_end(story, false);
    if (story->builder.status)
        status = story->builder.status;
    /* Whoever listened may have known only that it had to give up. */
    if (story->words.failed || story->means->scratch->failed || story->means->arena->failed ||
        story->means->findings->failed)
        status = VIRES_NO_MEMORY;
    if (!status)
        status = vi_builder_finish(&story->builder, &sheet);
    story->source->text =
        status ? vi_buffer_copy(&story->builder.text, story->means->arena) : sheet.text;
    make_spots(story);
    if (!status && story->means->arena->failed)
        status = VIRES_NO_MEMORY;
    if (status)
        return status;
    sheet.runs = NULL; /* what was read is the text of the source */
    sheet.run_count = 0;
    *out = sheet;
    return VIRES_OK;
}
