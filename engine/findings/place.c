/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/place.h"

#include <string.h>

/* The start of the line after the one that `at` is in; false if that is the last. */
static bool
next_line(struct vi_text text, size_t at, size_t *start)
{
    const char *from = text.at + at;
    const char *end = memchr(from, '\n', text.size - at);
    /* Most files have no lone CR: looking for one stays within the line. */
    const char *lone = memchr(from, '\r', end ? (size_t)(end - from) : text.size - at);
    if (lone)
        end = lone + 1 < text.at + text.size && lone[1] == '\n' ? lone + 1 : lone;
    if (!end)
        return false;
    *start = (size_t)(end - text.at) + 1;
    return true;
}

#define EIGHT_ONES UINT64_C(0x0101010101010101)

/* How many of eight bytes continue a character: their high bit is set, and the next is not. */
static uint32_t
count_continuing(const char *at)
{
    uint64_t eight;
    memcpy(&eight, at, sizeof eight);
    const uint64_t continuing = (eight >> 7) & ~(eight >> 6) & EIGHT_ONES;
    return (uint32_t)(continuing * EIGHT_ONES >> 56);
}

/* How many characters begin in the text: the bytes that do not continue one. */
static uint32_t
count_starts(const char *at, size_t size)
{
    uint32_t count = (uint32_t)size;
    for (; size >= sizeof(uint64_t); size -= sizeof(uint64_t), at += sizeof(uint64_t))
        count -= count_continuing(at);
    for (size_t i = 0; i < size; i++)
        count -= ((unsigned char)at[i] & 0xC0) == 0x80;
    return count;
}

/* Only well-formed text can be counted in pieces. */
static bool
index_points(struct vi_source *source, struct vi_arena *arena)
{
    size_t bad, count = source->text.size / VI_SOURCE_STRIDE;
    if (!count || !vi_text_utf8(source->text, &bad))
        return true;
    uint32_t *points = VI_NEW_ARRAY(arena, uint32_t, count + 1);
    if (!points)
        return false;
    for (size_t i = 0; i < count; i++)
        points[i + 1] =
            points[i] + count_starts(source->text.at + i * VI_SOURCE_STRIDE, VI_SOURCE_STRIDE);
    source->points = points;
    return true;
}

static uint32_t
points_before(const struct vi_source *source, size_t offset)
{
    size_t whole = offset / VI_SOURCE_STRIDE * VI_SOURCE_STRIDE;
    return source->points[offset / VI_SOURCE_STRIDE] +
           count_starts(source->text.at + whole, offset - whole);
}

static uint32_t
column_of(const struct vi_source *source, size_t start, size_t offset)
{
    if (source->points && offset - start > VI_SOURCE_STRIDE)
        return points_before(source, offset) - points_before(source, start) + 1;
    return (uint32_t)vi_text_points((struct vi_text){source->text.at + start, offset - start}) + 1;
}

bool
vi_source_index(struct vi_source *source, struct vi_arena *arena)
{
    size_t at = 0, count = 1;
    while (next_line(source->text, at, &at))
        count++;
    uint32_t *starts = VI_NEW_ARRAY(arena, uint32_t, count);
    if (!starts)
        return false;
    at = 0;
    for (size_t i = 1; next_line(source->text, at, &at); i++)
        starts[i] = (uint32_t)at;
    source->line_starts = starts;
    source->line_count = (uint32_t)count;
    return index_points(source, arena);
}

/* The last line that starts at or before `offset`, counted from 0. */
static uint32_t
find_line(const struct vi_source *source, size_t offset)
{
    uint32_t low = 0, high = source->line_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (source->line_starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The same without an index. */
static uint32_t
count_lines(struct vi_text text, size_t offset, size_t *start)
{
    uint32_t line = 0;
    size_t next = 0;
    *start = 0;
    while (next_line(text, *start, &next) && next <= offset) {
        *start = next;
        line++;
    }
    return line;
}

/* The last spot that begins at or before `offset`; what comes before the first is in it. */
static const struct vi_spot *
find_spot(const struct vi_source *source, uint32_t offset)
{
    uint32_t low = 0, high = source->spot_count;
    while (high - low > 1) {
        const uint32_t middle = low + (high - low) / 2;
        if (source->spots[middle].at <= offset)
            low = middle;
        else
            high = middle;
    }
    return &source->spots[low];
}

const struct vi_spot *
vi_place_spot(struct vi_place place)
{
    const struct vi_source *source = place.source;
    if (place.spot || place.line || !source || !source->spot_count)
        return place.spot;
    return find_spot(source, place.offset);
}

bool
vi_place_is_stated(struct vi_place place)
{
    return place.line || place.spot;
}

struct vi_place
vi_place_keep(struct vi_place place, const struct vi_source *source, struct vi_arena *arena)
{
    const struct vi_line_column at = vi_place_line_column(place);
    const struct vi_spot *spot = vi_place_spot(place);
    struct vi_place kept = {source, place.offset, at.line, at.column, NULL};
    struct vi_spot *copy = spot ? VI_NEW(arena, struct vi_spot) : NULL;
    if (!copy)
        return kept;
    *copy = *spot;
    copy->within = vi_text_copy(arena, spot->within);
    copy->under = vi_text_copy(arena, spot->under);
    copy->begins = vi_text_copy(arena, spot->begins);
    kept.spot = copy;
    return kept;
}

struct vi_line_column
vi_place_line_column(struct vi_place place)
{
    const struct vi_source *source = place.source;
    if (place.line || !source || vi_place_spot(place))
        return (struct vi_line_column){place.line, place.column};
    size_t offset = place.offset < source->text.size ? place.offset : source->text.size;
    size_t start = 0;
    uint32_t line;
    if (source->line_starts) {
        line = find_line(source, offset);
        start = source->line_starts[line];
    } else {
        line = count_lines(source->text, offset, &start);
    }
    return (struct vi_line_column){line + 1, column_of(source, start, offset)};
}

static int
compare_numbers(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

/* What is nowhere comes last. */
static int
compare_sources(const struct vi_source *a, const struct vi_source *b)
{
    if (a == b)
        return 0;
    if (!a || !b)
        return (b != NULL) - (a != NULL);
    int order = vi_text_compare(a->name, b->name);
    return order ? order : compare_numbers(a->index, b->index);
}

int
vi_place_compare(struct vi_place a, struct vi_place b)
{
    int order = compare_sources(a.source, b.source);
    if (order || !a.source)
        return order;
    if (!a.line && !b.line)
        return compare_numbers(a.offset, b.offset);
    struct vi_line_column left = vi_place_line_column(a), right = vi_place_line_column(b);
    order = compare_numbers(left.line, right.line);
    return order ? order : compare_numbers(left.column, right.column);
}
