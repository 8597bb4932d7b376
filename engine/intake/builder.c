/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/builder.h"

#include <string.h>

enum vires_status
vi_builder_over(enum vi_code code, enum vi_limit limit, const struct vi_source *source,
                size_t offset, const struct vi_limits *limits, struct vires_findings *findings)
{
    vi_report2(findings, code, (struct vi_place){.source = source, .offset = (uint32_t)offset},
               vi_findings_number(findings, limits->value[limit]),
               vi_text_from(vi_limit_name(limit)));
    return VIRES_LIMIT;
}

void
vi_builder_init(struct vi_builder *builder, const struct vi_source *source,
                const struct vi_limits *limits, struct vi_arena *arena,
                struct vires_findings *findings)
{
    *builder = (struct vi_builder){
        .source = source, .limits = limits, .findings = findings, .arena = arena, .fresh = true};
    vi_buffer_init(&builder->text, &arena->allocator);
}

void
vi_builder_free(struct vi_builder *builder)
{
    const struct vires_allocator allocator = builder->text.allocator;
    (void)vi_resize(&allocator, builder->lines, 0);
    (void)vi_resize(&allocator, builder->runs, 0);
    (void)vi_resize(&allocator, builder->seams, 0);
    vi_buffer_free(&builder->text);
}

/* Room for one more element in an array; false: out of memory. */
static bool
make_room(struct vi_builder *builder, void **array, size_t count, size_t *room, size_t size)
{
    if (count < *room)
        return true;
    const size_t wanted = *room ? 2 * *room : 64;
    void *grown = vi_resize(&builder->text.allocator, *array, wanted * size);
    if (!grown) {
        builder->status = builder->status ? builder->status : VIRES_NO_MEMORY;
        return false;
    }
    *array = grown;
    *room = wanted;
    return true;
}

/* --- Pieces --------------------------------------------------------------------- */

/* Does the last run say already that what comes next stands at `at`? */
static bool
runs_on(const struct vi_builder *builder, size_t at, bool made)
{
    if (!builder->run_count)
        return false;
    const struct doc_run *last = &builder->runs[builder->run_count - 1];
    const size_t behind = made ? 0 : builder->text.size - last->at;
    return last->made == made && last->source + behind == at;
}

static bool
add_run(struct vi_builder *builder, size_t at, bool made)
{
    if (runs_on(builder, at, made))
        return true;
    void *runs = builder->runs;
    if (!make_room(builder, &runs, builder->run_count, &builder->run_room, sizeof(*builder->runs)))
        return false;
    builder->runs = runs;
    builder->runs[builder->run_count++] =
        (struct doc_run){(uint32_t)builder->text.size, (uint32_t)at, made};
    return true;
}

static bool
is_blank(struct vi_text text)
{
    return vi_text_trim(text).size == 0;
}

/* A line that will be refused need not be read to its end. */
static bool
is_far_too_long(struct vi_builder *builder)
{
    const uint64_t most = builder->limits->value[VI_LIMIT_LINE_BYTES];
    if (builder->text.size - builder->start <= most || builder->seam_count ||
        vi_builder_line(builder).size <= most)
        return false;
    vi_builder_end(builder, VI_GAP_LINE);
    return true;
}

static void
put(struct vi_builder *builder, struct vi_text text, size_t at, bool made)
{
    if (builder->status || !text.size)
        return;
    if (text.size > UINT32_MAX - builder->text.size) {
        builder->status = VIRES_NO_MEMORY;
        return;
    }
    if (builder->fresh) {
        builder->manner = builder->flow;
        builder->fresh = false;
    }
    if (is_far_too_long(builder))
        return;
    if (add_run(builder, at, made))
        vi_buffer_text(&builder->text, text);
    if (builder->text.failed)
        builder->status = VIRES_NO_MEMORY;
}

static void
mark(struct vi_builder *builder, struct vi_text text, bool strong)
{
    if (is_blank(text))
        return;
    builder->filled = true;
    builder->strong = builder->strong || strong;
    builder->plain = builder->plain || !strong;
}

void
vi_builder_text(struct vi_builder *builder, struct vi_text text, size_t at, bool strong)
{
    put(builder, text, at, false);
    mark(builder, text, strong);
}

void
vi_builder_made(struct vi_builder *builder, struct vi_text text, size_t at, bool strong)
{
    put(builder, text, at, true);
    mark(builder, text, strong);
}

void
vi_builder_label(struct vi_builder *builder, struct vi_text text, size_t at, bool made)
{
    put(builder, text, at, made);
    put(builder, VI_TEXT(" "), at, true);
    builder->label = builder->text.size - builder->start;
    builder->claimed = true;
}

void
vi_builder_is(struct vi_builder *builder, struct vi_manner manner)
{
    if (builder->filled)
        return;
    builder->manner = manner;
    builder->fresh = false;
    builder->claimed = true;
}

struct vi_text
vi_builder_line(const struct vi_builder *builder)
{
    const struct vi_text text = vi_buffer_view(&builder->text);
    return vi_text_trim((struct vi_text){text.at + builder->start, text.size - builder->start});
}

bool
vi_builder_is_empty(const struct vi_builder *builder)
{
    return !builder->filled;
}

/* --- Lines ---------------------------------------------------------------------- */

static uint32_t
source_of(const struct vi_builder *builder, size_t at)
{
    size_t i = builder->run_count;
    while (i > 1 && builder->runs[i - 1].at > at)
        i--;
    const struct doc_run run = i ? builder->runs[i - 1] : (struct doc_run){0};
    return run.made ? run.source : run.source + (uint32_t)(at - run.at);
}

static bool
keeps_limits(struct vi_builder *builder, size_t at, size_t size, size_t lines)
{
    const uint64_t *most = builder->limits->value;
    if (builder->status)
        return false;
    const bool many = builder->line_count + lines > most[VI_LIMIT_TEXT_LINES];
    if (!many && size <= most[VI_LIMIT_LINE_BYTES])
        return true;
    builder->status = vi_builder_over(
        many ? VI_TEXT_LINES : VI_TEXT_LINE_BYTES, many ? VI_LIMIT_TEXT_LINES : VI_LIMIT_LINE_BYTES,
        builder->source, many ? 0 : source_of(builder, at), builder->limits, builder->findings);
    return false;
}

static void
add_line(struct vi_builder *builder, struct vi_built line)
{
    void *lines = builder->lines;
    if (!make_room(builder, &lines, builder->line_count, &builder->line_room,
                   sizeof(*builder->lines)))
        return;
    builder->lines = lines;
    builder->lines[builder->line_count++] = line;
}

/* Makes a line of what stands from `at` on, if that is not white space. */
static void
close_line(struct vi_builder *builder, size_t at, size_t size, bool strong)
{
    const struct vi_text whole = {vi_buffer_view(&builder->text).at + at, size};
    const struct vi_text text = vi_text_trim(whole);
    if (!text.size)
        return;
    const bool apart = builder->gap == VI_GAP_PARAGRAPH && builder->line_count;
    at += (size_t)(text.at - whole.at);
    if (!keeps_limits(builder, at, text.size, 1 + apart))
        return;
    if (apart)
        add_line(builder, (struct vi_built){.at = at});
    add_line(builder, (struct vi_built){at, text.size, builder->indent, builder->manner,
                                        strong || builder->manner.kind == DOC_LINE_HEADING});
    builder->gap = VI_GAP_LINE;
}

static void
forget_runs(struct vi_builder *builder)
{
    while (builder->run_count && builder->runs[builder->run_count - 1].at >= builder->text.size)
        builder->run_count--;
}

static void
begin_line(struct vi_builder *builder)
{
    builder->start = builder->text.size;
    builder->label = builder->indent = 0;
    builder->fresh = true;
    builder->claimed = builder->filled = false;
    builder->strong = builder->plain = false;
    builder->seam_count = 0;
}

/* What is white space from the start of the open line on is given up. */
static void
end_line(struct vi_builder *builder)
{
    const size_t size = builder->text.size - builder->start, lines = builder->line_count;
    bool strong = builder->strong && !builder->plain;
    for (size_t i = 0; i < builder->seam_count; i++)
        strong = strong && builder->seams[i].strong;
    close_line(builder, builder->start, size, strong);
    if (builder->status)
        return;
    if (builder->line_count == lines) {
        builder->text.size = builder->start;
        forget_runs(builder);
    } else {
        vi_buffer_char(&builder->text, '\n');
    }
    begin_line(builder);
}

void
vi_builder_end(struct vi_builder *builder, enum vi_gap gap)
{
    if (builder->status)
        return;
    end_line(builder);
    builder->gap = gap > builder->gap ? gap : builder->gap;
}

void
vi_builder_break(struct vi_builder *builder, enum vi_gap gap)
{
    if (!builder->claimed || !vi_builder_is_empty(builder))
        vi_builder_end(builder, gap);
}

void
vi_builder_seam(struct vi_builder *builder, struct vi_text text, size_t at, enum vi_gap gap)
{
    void *seams = builder->seams;
    if (builder->status || !make_room(builder, &seams, builder->seam_count, &builder->seam_room,
                                      sizeof(*builder->seams)))
        return;
    builder->seams = seams;
    /* An empty cell is no reason to call a row not bold. */
    builder->seams[builder->seam_count++] =
        (struct vi_seam){builder->text.size, text.size, gap, !builder->plain};
    builder->strong = builder->strong && !builder->plain;
    builder->plain = false;
    put(builder, text, at, true);
}

void
vi_builder_split(struct vi_builder *builder, size_t kept)
{
    bool strong = true;
    if (builder->status)
        return;
    if (builder->seam_count > kept)
        builder->manner = builder->flow;
    for (size_t i = 0; i < builder->seam_count && !builder->status; i++) {
        const struct vi_seam seam = builder->seams[i];
        strong = strong && seam.strong;
        if (i < kept)
            continue;
        memset(builder->text.bytes + seam.at, '\n', seam.size);
        close_line(builder, builder->start, seam.at - builder->start, strong);
        builder->start = seam.at + seam.size;
        builder->label = 0;
        builder->gap = seam.gap > builder->gap ? seam.gap : builder->gap;
        strong = true;
    }
    builder->seam_count = 0;
}

/* --- The sheet ------------------------------------------------------------------ */

static struct doc_line
line_of(const struct vi_built *built, struct vi_text text)
{
    return (struct doc_line){.text = {text.at + built->at, built->size},
                             .indent = built->indent,
                             .kind = built->manner.kind,
                             .level = built->manner.level,
                             .strong = built->strong};
}

enum vires_status
vi_builder_finish(struct vi_builder *builder, struct doc_sheet *out)
{
    vi_builder_end(builder, VI_GAP_LINE);
    if (builder->status)
        return builder->status;
    struct doc_sheet sheet = {.source = builder->source,
                              .text = vi_buffer_copy(&builder->text, builder->arena),
                              .count = builder->line_count,
                              .run_count = builder->run_count};
    struct doc_run *runs = VI_NEW_ARRAY(builder->arena, struct doc_run, builder->run_count + 1);
    sheet.lines = VI_NEW_ARRAY(builder->arena, struct doc_line, builder->line_count + 1);
    if (builder->text.failed || !sheet.lines || !runs)
        return VIRES_NO_MEMORY;
    for (size_t i = 0; i < sheet.count; i++)
        sheet.lines[i] = line_of(&builder->lines[i], sheet.text);
    if (builder->run_count)
        memcpy(runs, builder->runs, builder->run_count * sizeof(*runs));
    sheet.runs = runs;
    *out = sheet;
    return VIRES_OK;
}
