/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_lines.h"

#define DEEPEST     6    /* columns within columns */
#define LABEL_MOST  16   /* bytes of a number before the text of a line */
#define TOUCHING    8    /* hundredths of the height: nearer words are one */
#define GUTTER      45   /* the same: the least between columns */
#define NOTE_GAP    150  /* the same: between a paragraph and a note at the margin */
#define TIGHT       35   /* the same: between the lines of one label */
#define BLANK       200  /* the same: so much blank ends columns */
#define ALIGNED     4000 /* thousandths of a point */
#define PROSE_ROWS  4    /* columns of prose have so many lines, */
#define PROSE_WORDS 3    /* so many words on each, */
#define PROSE_SMALL 4    /* and one in so many lines begins with a small letter */

struct laying {
    const struct pdf_words *words;
    struct vi_arena *arena;
    struct pdf_lines *lines;
    uint32_t page, number, regions;
};

/* What stands on one side of a gutter. */
struct side {
    size_t rows, words, small; /* `small`: rows that begin with a small letter */
};

/* Rows with a gutter between what stands left and right. */
struct band {
    size_t first, end;
    int32_t left, right; /* of the gutter */
    struct side before, behind;
};

struct vi_text
vi_pdf_line_text(const struct pdf_lines *lines, const struct pdf_line *line)
{
    return (struct vi_text){vi_buffer_view(&lines->text).at + line->at, line->size};
}

static bool
is_share(int64_t length, int32_t height, int64_t hundredths)
{
    return length * 100 >= (int64_t)height * hundredths;
}

/* --- Bands ---------------------------------------------------------------------- */

/* The widest gap between parts of a row. */
static bool
find_gutter(const struct pdf_row *row, struct band *band)
{
    int64_t widest = 0;
    for (size_t i = 1; i < row->count; i++) {
        const int64_t gap = (int64_t)row->parts[i].box.left - row->parts[i - 1].box.right;
        if (gap <= widest)
            continue;
        widest = gap;
        band->left = row->parts[i - 1].box.right;
        band->right = row->parts[i].box.left;
    }
    return is_share(widest, row->height, GUTTER);
}

/* Narrows the gutter so that the row leaves it free; false: it cannot. */
static bool
leaves_free(const struct pdf_row *row, struct band *band)
{
    int32_t left = band->left, right = band->right;
    for (size_t i = 0; i < row->count; i++) {
        const struct pdf_box *box = &row->parts[i].box;
        if (box->right <= left || box->left >= right)
            continue;
        if (box->left < band->left && box->right > band->right)
            return false;
        if (box->left < band->left)
            left = box->right;
        else if (box->right > band->right)
            right = box->left;
        else
            return false;
    }
    if (!is_share((int64_t)right - left, row->height, GUTTER))
        return false;
    band->left = left;
    band->right = right;
    return true;
}

static bool
is_before(const struct pdf_part *part, const struct band *band)
{
    return part->box.right <= band->left;
}

/* How many of the row's parts stand before the gutter. */
static size_t
count_before(const struct pdf_row *row, const struct band *band)
{
    size_t count = 0;
    while (count < row->count && is_before(&row->parts[count], band))
        count++;
    return count;
}

static void
count_side(const struct laying *laying, const struct pdf_part *parts, size_t count,
           struct side *side)
{
    if (!count)
        return;
    const struct vi_text first = laying->words->at[parts->first].text;
    side->rows++;
    side->small += first.size > 1 && first.at[0] >= 'a' && first.at[0] <= 'z';
    for (size_t i = 0; i < count; i++)
        side->words += parts[i].count;
}

/* The rows from `first` on that share a gutter; none but the first if it has none. */
static struct band
find_band(const struct laying *laying, const struct pdf_rows *rows, size_t first)
{
    struct band band = {.first = first, .end = first + 1};
    int32_t bottom = rows->at[first].bottom;
    if (!find_gutter(&rows->at[first], &band))
        return band;
    while (band.end < rows->count) {
        const struct pdf_row *row = &rows->at[band.end];
        if (is_share((int64_t)row->top - bottom, row->height, BLANK) || !leaves_free(row, &band))
            break;
        bottom = row->bottom > bottom ? row->bottom : bottom;
        band.end++;
    }
    for (size_t i = first; i < band.end; i++) {
        const struct pdf_row *row = &rows->at[i];
        const size_t before = count_before(row, &band);
        count_side(laying, row->parts, before, &band.before);
        count_side(laying, row->parts + before, row->count - before, &band.behind);
    }
    return band;
}

/* --- What the columns are --------------------------------------------------------- */

static bool
is_prose(const struct side *side)
{
    return side->rows >= PROSE_ROWS && side->words >= PROSE_WORDS * side->rows &&
           side->small * PROSE_SMALL >= side->rows;
}

static struct vi_text
last_word(const struct laying *laying, const struct pdf_part *part)
{
    return laying->words->at[part->first + part->count - 1].text;
}

static bool
is_in_capitals(const struct laying *laying, const struct pdf_part *part)
{
    size_t capitals = 0;
    for (size_t i = 0; i < part->count; i++) {
        const struct vi_text word = laying->words->at[part->first + i].text;
        for (size_t j = 0; j < word.size; j++) {
            if (word.at[j] >= 'a' && word.at[j] <= 'z')
                return false;
            capitals += word.at[j] >= 'A' && word.at[j] <= 'Z';
        }
    }
    return capitals > 2;
}

/* Two lists beside one another, each with a heading: "Present:  Apologies:". */
static bool
are_lists(const struct laying *laying, const struct pdf_row *row, const struct band *band)
{
    if (row->count != 2 || band->before.rows < 2 || band->behind.rows < 2)
        return false;
    if (vi_text_ends(last_word(laying, &row->parts[0]), VI_TEXT(":")) &&
        vi_text_ends(last_word(laying, &row->parts[1]), VI_TEXT(":")))
        return true;
    return band->before.rows != band->behind.rows && is_in_capitals(laying, &row->parts[0]) &&
           is_in_capitals(laying, &row->parts[1]);
}

/* Labels beside what they name, which takes more lines than they do. */
static bool
has_labels(const struct band *band)
{
    return band->behind.rows >= 2 && band->before.rows * 4 <= band->behind.rows * 3;
}

/* --- Writing lines ---------------------------------------------------------------- */

static void
write_words(struct laying *laying, const struct pdf_part *part)
{
    struct vi_buffer *text = &laying->lines->text;
    for (size_t i = 0; i < part->count; i++) {
        const struct pdf_word *word = &laying->words->at[part->first + i];
        const struct pdf_word *before = i ? word - 1 : word;
        if (i && is_share((int64_t)word->box.left - before->box.right,
                          before->box.bottom - before->box.top, TOUCHING))
            vi_buffer_char(text, ' ');
        vi_buffer_text(text, word->text);
    }
}

static bool
write_parts(struct laying *laying, const struct pdf_part *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i)
            vi_buffer_char(&laying->lines->text, '\t');
        write_words(laying, &parts[i]);
    }
    return count > 0;
}

static struct pdf_line *
open_line(struct laying *laying)
{
    struct pdf_lines *lines = laying->lines;
    if (lines->count == lines->room) {
        const size_t room = lines->room ? 2 * lines->room : 256;
        struct pdf_line *at =
            VI_GROW(laying->arena, struct pdf_line, lines->at, lines->count, room);
        if (!at)
            return NULL;
        lines->at = at;
        lines->room = room;
    }
    struct pdf_line *line = &lines->at[lines->count];
    *line = (struct pdf_line){.at = lines->text.size, .page = laying->page};
    return line;
}

/* What is measured of a line is that of the parts which may go on in the next. */
static bool
close_line(struct laying *laying, struct pdf_line *line, const struct pdf_part *parts, size_t count,
           uint32_t region, int32_t edge)
{
    struct pdf_lines *lines = laying->lines;
    const struct pdf_word *first = &laying->words->at[parts->first];
    line->size = lines->text.size - line->at;
    vi_buffer_char(&lines->text, '\n');
    line->box = parts->box;
    line->box.right = parts[count - 1].box.right;
    line->box.bottom = first->box.bottom;
    line->height = first->box.bottom - first->box.top;
    line->first_width = first->box.right - first->box.left;
    line->edge = edge;
    line->region = region;
    line->number = ++laying->number;
    lines->count++;
    return !lines->text.failed;
}

/* --- Labels and what they name ------------------------------------------------------ */

struct labelled {
    const struct pdf_rows *rows;
    const struct band *band;
    size_t taken; /* rows whose labels are written */
    uint32_t region;
};

/* Does the label of the row go on with that of the row before? */
static bool
label_goes_on(const struct laying *laying, const struct labelled *labelled, size_t index)
{
    const struct pdf_row *row = &labelled->rows->at[index], *before = row - 1;
    if (index >= labelled->band->end || !is_before(row->parts, labelled->band))
        return false;
    const struct pdf_word *words = laying->words->at;
    return words[row->parts->first].block == words[before->parts->first].block &&
           !is_share((int64_t)row->parts->box.top - before->parts->box.bottom, row->height, TIGHT);
}

static bool
write_labelled(struct laying *laying, struct labelled *labelled, size_t index)
{
    const struct pdf_row *row = &labelled->rows->at[index];
    const size_t before = count_before(row, labelled->band);
    struct pdf_line *line;
    const bool label = before && index >= labelled->taken;
    if (!label && before == row->count)
        return true; /* nothing but a part of a label that is written */
    if (!(line = open_line(laying)))
        return false;
    if (label) {
        (void)write_parts(laying, row->parts, before);
        for (labelled->taken = index + 1; label_goes_on(laying, labelled, labelled->taken);
             labelled->taken++) {
            const struct pdf_row *next = &labelled->rows->at[labelled->taken];
            vi_buffer_char(&laying->lines->text, ' ');
            (void)write_parts(laying, next->parts, count_before(next, labelled->band));
        }
        if (before < row->count)
            vi_buffer_char(&laying->lines->text, '\t');
        line->begins = true;
    }
    const size_t from = before < row->count ? before : 0;
    if (from == before)
        (void)write_parts(laying, row->parts + before, row->count - before);
    return close_line(laying, line, row->parts + from, row->count - from, labelled->region,
                      labelled->rows->right);
}

static bool
lay_labelled(struct laying *laying, const struct pdf_rows *rows, const struct band *band)
{
    struct labelled labelled = {rows, band, 0, ++laying->regions};
    for (size_t i = band->first; i < band->end; i++)
        if (!write_labelled(laying, &labelled, i))
            return false;
    return true;
}

/* --- Rows ------------------------------------------------------------------------- */

/* A word at the margin beside the last line of a paragraph: who has to act. */
static bool
has_note(const struct pdf_rows *rows, size_t index)
{
    const struct pdf_row *row = &rows->at[index], *above = row - 1;
    if (!index || row->count != 2 || above->count != 1)
        return false;
    const struct pdf_box *text = &row->parts[0].box, *note = &row->parts[1].box;
    const struct pdf_box *before = &above->parts[0].box;
    return is_share((int64_t)note->left - text->right, row->height, NOTE_GAP) &&
           before->right > text->right &&
           !is_share((int64_t)row->top - above->bottom, row->height, TIGHT) &&
           note->left - before->right < row->height && before->left - text->left < ALIGNED &&
           text->left - before->left < ALIGNED;
}

static bool
lay_parts(struct laying *laying, const struct pdf_part *parts, size_t count, uint32_t region,
          int32_t edge, bool alone)
{
    struct pdf_line *line = open_line(laying);
    if (!line)
        return false;
    (void)write_parts(laying, parts, count);
    const size_t first = laying->words->at[parts->first].text.size;
    line->begins = line->ends =
        alone || (count > 1 && (count > 2 || parts->count > 1 || first > LABEL_MOST));
    return close_line(laying, line, parts, count, region, edge);
}

static bool
lay_row(struct laying *laying, const struct pdf_rows *rows, size_t index, uint32_t region)
{
    const struct pdf_row *row = &rows->at[index];
    if (!has_note(rows, index))
        return lay_parts(laying, row->parts, row->count, region, rows->right, false);
    if (!lay_parts(laying, row->parts, 1, region, rows->right, false))
        return false;
    laying->lines->at[laying->lines->count - 1].ends = true;
    return lay_parts(laying, row->parts + 1, 1, region, rows->right, true);
}

/* --- Columns ---------------------------------------------------------------------- */

static bool lay(struct laying *laying, struct pdf_part *parts, size_t count, uint32_t depth);

static bool
lay_columns(struct laying *laying, const struct pdf_rows *rows, const struct band *band,
            uint32_t depth)
{
    size_t count = 0, before = 0;
    for (size_t i = band->first; i < band->end; i++)
        count += rows->at[i].count;
    struct pdf_part *parts = VI_NEW_ARRAY(laying->arena, struct pdf_part, count);
    if (!parts)
        return false;
    size_t behind = count;
    for (size_t i = band->first; i < band->end; i++)
        for (size_t j = 0; j < rows->at[i].count; j++) {
            const struct pdf_part part = rows->at[i].parts[j];
            parts[is_before(&part, band) ? before++ : --behind] = part;
        }
    return lay(laying, parts, before, depth + 1) &&
           lay(laying, parts + before, count - before, depth + 1);
}

static bool
lay_band(struct laying *laying, const struct pdf_rows *rows, const struct band *band,
         uint32_t region, uint32_t depth)
{
    const bool columns = (is_prose(&band->before) && is_prose(&band->behind)) ||
                         are_lists(laying, &rows->at[band->first], band);
    if (columns && depth < DEEPEST)
        return lay_columns(laying, rows, band, depth);
    if (has_labels(band))
        return lay_labelled(laying, rows, band);
    for (size_t i = band->first; i < band->end; i++)
        if (!lay_row(laying, rows, i, region))
            return false;
    return true;
}

static bool
lay(struct laying *laying, struct pdf_part *parts, size_t count, uint32_t depth)
{
    struct pdf_rows rows;
    uint32_t region = ++laying->regions;
    if (!vi_pdf_rows(parts, count, laying->arena, &rows))
        return false;
    for (size_t i = 0; i < rows.count;) {
        const struct band band = find_band(laying, &rows, i);
        const uint32_t regions = laying->regions;
        if (!lay_band(laying, &rows, &band, region, depth))
            return false;
        if (laying->regions != regions)
            region = ++laying->regions;
        i = band.end;
    }
    return true;
}

bool
vi_pdf_lines_make(const struct pdf_words *words, struct vi_arena *arena, struct pdf_lines *lines)
{
    struct laying laying = {.words = words, .arena = arena, .lines = lines};
    lines->page_count = words->page_count;
    for (size_t i = 0; i < words->page_count; i++) {
        struct pdf_part *parts;
        size_t count;
        laying.page = (uint32_t)i;
        laying.number = 0;
        if (!vi_pdf_parts(words, &words->pages[i], arena, &parts, &count) ||
            !lay(&laying, parts, count, 0))
            return false;
    }
    return !lines->text.failed;
}
