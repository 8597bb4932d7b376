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

/* Short, for it is a column: "14", "t2r3c1" of a cell, "3:12" of a page. */
static void
write_spot(struct vi_buffer *out, const struct vi_spot *spot)
{
    const struct {
        const char *before;
        uint32_t number;
    } parts[] = {{"", spot->page},   {":", spot->line}, {"", spot->paragraph},
                 {"t", spot->table}, {"r", spot->row},  {"c", spot->cell}};
    for (size_t i = 0; i < VI_COUNT(parts); i++) {
        if (!parts[i].number)
            continue;
        vi_buffer_string(out, parts[i].before);
        vi_buffer_number(out, parts[i].number);
    }
}

static void
write_where(struct vi_buffer *out, struct vi_place place)
{
    const struct vi_spot *spot = vi_place_spot(place);
    if (spot)
        write_spot(out, spot);
    else
        vi_buffer_number(out, (int64_t)vi_place_line_column(place).line);
}

/* The line in the file, which need not be that of the sheet. */
static void
write_row(struct vi_buffer *out, struct vi_place place, struct vi_text pattern,
          struct vi_text style, struct vi_text text)
{
    const size_t start = out->size;
    write_where(out, place);
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
write_line(struct vi_buffer *out, const struct doc_sheet *sheet, uint32_t line,
           struct vi_text pattern, struct vi_text style)
{
    const struct vi_text text = sheet->lines[line].text;
    write_row(out, vi_sheet_place(sheet, text), pattern, style, text);
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
            write_line(out, &reader->sheet, line, mark->name, mark->style->id);
    }
}

/* Sentences that nobody claims are not understood if it is not known that none was asked. */
static void
write_kind(const struct vi_prose_reader *reader, struct vi_buffer *out)
{
    static const char *const kinds[MODEL_RECORD_KIND_COUNT] = {
        [MODEL_MINUTES] = "read as minutes\n",
        [MODEL_REPORT] = "read as a report, in which nothing is decided\n",
        [MODEL_NOTICE] = "read as the record of a decision\n",
        [MODEL_OTHER] = "no mark says of what kind of record it is\n",
    };
    const bool none = reader->kind == MODEL_OTHER && !reader->decides;
    vi_buffer_string(out, none
                              ? "no mark says of what kind of record it is, so no sentence decides "
                                "anything: give a mark record=\"minutes\"\n"
                              : kinds[reader->kind]);
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
            write_line(out, &reader->sheet, from, VI_TEXT("(furniture)"), VI_TEXT(""));
        else if (!pattern)
            write_line(out, &reader->sheet, from, VI_TEXT("(nobody)"), VI_TEXT(""));
        else if (pattern->role == STYLE_SKIP)
            write_line(out, &reader->sheet, from, pattern->name, pattern->style->id);
    }
}

/* --- Claims ------------------------------------------------------------------------------- */

struct tracing {
    const struct vi_prose_reader *reader;
    struct vi_buffer *out;
    const struct flow_block *block; /* that of the latest claim, or NULL */
    const char *end;                /* of what is claimed of it so far */
    uint32_t line;                  /* of the sheet: those before it are written */
};

/* Sentences of a paragraph of which others are claimed. */
static void
write_gap(struct tracing *tracing, const char *until)
{
    if (!tracing->block || until <= tracing->end)
        return;
    const struct vi_text gap =
        vi_text_trim((struct vi_text){tracing->end, (size_t)(until - tracing->end)});
    if (gap.size)
        write_row(tracing->out, vi_sheet_place(&tracing->reader->flow.sheet, gap),
                  VI_TEXT("(nobody)"), VI_TEXT(""), gap);
}

static void
end_block(struct tracing *tracing)
{
    if (tracing->block)
        write_gap(tracing, tracing->block->text.at + tracing->block->text.size);
    tracing->block = NULL;
}

static bool
is_in(const struct flow_block *block, struct vi_text text)
{
    return text.at >= block->text.at && text.at < block->text.at + block->text.size;
}

/* Blocks come in the order of their claims. */
static void
begin_block(struct tracing *tracing, const struct vi_prose_claim *claim, size_t *next)
{
    const struct vi_flow *flow = &tracing->reader->flow;
    end_block(tracing);
    while (*next < flow->count && !is_in(&flow->blocks[*next], claim->text))
        ++*next;
    tracing->block = *next < flow->count ? &flow->blocks[*next] : NULL;
    const uint32_t first = tracing->block ? tracing->block->first : claim->line;
    write_unclaimed(tracing->reader, tracing->line, first, tracing->out);
    if (tracing->block) {
        tracing->end = tracing->block->text.at;
        tracing->line = tracing->block->last + 1;
    }
}

static void
write_claim(struct tracing *tracing, const struct vi_prose_claim *claim, size_t *next)
{
    const char *end = claim->text.at + claim->text.size;
    if (!tracing->block || !is_in(tracing->block, claim->text))
        begin_block(tracing, claim, next);
    write_gap(tracing, claim->text.at);
    write_row(tracing->out, vi_sheet_place(&tracing->reader->flow.sheet, claim->text),
              claim->pattern->name, claim->pattern->style->id, claim->text);
    if (end > tracing->end)
        tracing->end = end;
}

void
vi_trace_write(struct vi_prose_reader *reader, struct vi_buffer *out)
{
    struct tracing tracing = {.reader = reader, .out = out};
    size_t next = 0;
    if (!reader->style || !reader->claims)
        return;
    write_evidence(reader, out);
    write_kind(reader, out);
    vi_buffer_char(out, '\n');
    for (size_t i = 0; i < reader->all_count; i++)
        write_claim(&tracing, &reader->all[i], &next);
    end_block(&tracing);
    write_unclaimed(reader, tracing.line, (uint32_t)reader->sheet.count, out);
}
