/* SPDX-License-Identifier: Apache-2.0 */
#include "document/trace.h"

#include "document/choose.h"

#define SHOWN_BYTES 60

static void
pad(struct vi_buffer *out, size_t written, size_t width)
{
    for (; written < width; written++)
        vi_buffer_char(out, ' ');
}

/* The beginning of a text, cut at a character. */
static void
write_beginning(struct vi_buffer *out, struct vi_text text)
{
    size_t size = text.size;
    if (size > SHOWN_BYTES)
        for (size = SHOWN_BYTES; size && ((unsigned char)text.at[size] & 0xC0) == 0x80;)
            size--;
    for (size_t i = 0; i < size; i++)
        vi_buffer_char(out, text.at[i] == '\t' ? ' ' : text.at[i]);
    if (size < text.size)
        vi_buffer_string(out, " ...");
}

static void
write_row(struct vi_buffer *out, uint32_t line, struct vi_text pattern, struct vi_text style,
          struct vi_text text)
{
    const size_t start = out->size;
    vi_buffer_number(out, (int64_t)line + 1);
    pad(out, out->size - start, 6);
    vi_buffer_text(out, pattern);
    if (style.size) {
        vi_buffer_string(out, " (");
        vi_buffer_text(out, style);
        vi_buffer_char(out, ')');
    }
    vi_buffer_char(out, ' ');
    pad(out, out->size - start, 48);
    write_beginning(out, text);
    vi_buffer_char(out, '\n');
}

static void
write_evidence(struct vi_prose_reader *reader, struct vi_buffer *out)
{
    struct vi_wording wording = {.program = reader->program,
                                 .style = reader->style,
                                 .match = reader->match,
                                 .sheet = &reader->sheet,
                                 .limits = reader->limits,
                                 .arena = reader->scratch,
                                 .scratch = reader->scratch,
                                 .findings = reader->findings};
    vi_buffer_string(out, "house style ");
    vi_buffer_text(out, reader->style->id);
    vi_buffer_string(out, ": ");
    vi_buffer_number(out, reader->points);
    vi_buffer_string(out, reader->points == 1 ? " point of evidence\n" : " points of evidence\n");
    const struct style_layers *layers = reader->style->layers;
    for (size_t i = 0; i < layers->count[STYLE_MARK]; i++) {
        const struct prog_style_pattern *mark = layers->by_role[STYLE_MARK][i];
        uint32_t line;
        if (vi_style_marked(&wording, mark, &reader->sheet, &line))
            write_row(out, line, mark->name, mark->style->id, reader->sheet.lines[line].text);
    }
}

static void
write_unclaimed(const struct vi_prose_reader *reader, uint32_t from, uint32_t to,
                struct vi_buffer *out)
{
    for (; from < to; from++) {
        const struct doc_line *line = &reader->sheet.lines[from];
        const struct prog_style_pattern *pattern = reader->claims[from];
        if (!line->text.size)
            continue;
        if (line->kind == DOC_LINE_FURNITURE)
            write_row(out, from, VI_TEXT("(furniture)"), VI_TEXT(""), line->text);
        else if (!pattern)
            write_row(out, from, VI_TEXT("(nobody)"), VI_TEXT(""), line->text);
        else if (pattern->role == STYLE_SKIP)
            write_row(out, from, pattern->name, pattern->style->id, line->text);
    }
}

void
vi_trace_write(struct vi_prose_reader *reader, struct vi_buffer *out)
{
    uint32_t line = 0;
    if (!reader->style || !reader->claims)
        return;
    write_evidence(reader, out);
    vi_buffer_char(out, '\n');
    for (size_t i = 0; i < reader->all_count; i++) {
        const struct vi_prose_claim *claim = &reader->all[i];
        if (claim->line > line || !i) {
            write_unclaimed(reader, line, claim->line, out);
            line = claim->line;
        }
        write_row(out, claim->line, claim->pattern->name, claim->pattern->style->id, claim->text);
    }
    write_unclaimed(reader, line, (uint32_t)reader->sheet.count, out);
}
