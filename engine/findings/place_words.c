/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/place_words.h"

#include "base/printable.h"

const char *
vi_place_unit_name(enum vi_place_unit unit)
{
    static const char *const names[] = {
        [VI_PLACE_LINE] = "line",
        [VI_PLACE_PARAGRAPH] = "paragraph",
        [VI_PLACE_CELL] = "cell",
        [VI_PLACE_PAGE] = "page",
    };
    return names[unit];
}

static void
write_numbers(struct vi_buffer *out, const struct vi_spot *spot)
{
    const struct {
        const char *name;
        uint32_t number;
    } parts[] = {{"page ", spot->page},   {"line ", spot->line}, {"paragraph ", spot->paragraph},
                 {"table ", spot->table}, {"row ", spot->row},   {"cell ", spot->cell}};
    const char *before = "";
    if (spot->within.size) {
        vi_printable(out, spot->within);
        before = ", ";
    }
    for (size_t i = 0; i < VI_COUNT(parts); i++) {
        if (!parts[i].number)
            continue;
        vi_buffer_string(out, before);
        vi_buffer_string(out, parts[i].name);
        vi_buffer_number(out, parts[i].number);
        before = ", ";
    }
}

static void
write_quoted(struct vi_buffer *out, const char *before, struct vi_text text, const char *after)
{
    if (!text.size)
        return;
    vi_buffer_string(out, before);
    vi_buffer_string(out, "\xE2\x80\x9C");
    vi_printable(out, text);
    vi_buffer_string(out, "\xE2\x80\x9D");
    vi_buffer_string(out, after);
}

void
vi_place_short(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    if (spot) {
        write_numbers(out, spot);
        return;
    }
    vi_buffer_string(out, "line ");
    vi_buffer_number(out, vi_place_line_column(place).line);
}

void
vi_spot_write(struct vi_buffer *out, const struct vi_spot *spot)
{
    write_numbers(out, spot);
    write_quoted(out, " (", spot->begins, ")");
    write_quoted(out, ", under ", spot->under, "");
}

void
vi_place_full(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    if (!place.source)
        return;
    vi_printable(out, place.source->name);
    vi_buffer_char(out, ':');
    if (spot) {
        vi_buffer_char(out, ' ');
        vi_spot_write(out, spot);
        return;
    }
    const struct vi_line_column at = vi_place_line_column(place);
    vi_buffer_number(out, at.line);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, at.column);
}
