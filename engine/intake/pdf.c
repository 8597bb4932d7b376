/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf.h"

#include "intake/builder.h"
#include "intake/pdf_furniture.h"
#include "intake/pdf_hyphens.h"
#include "intake/pdf_paragraphs.h"
#include "intake/pdf_program.h"

#define LARGER      115 /* hundredths of the usual height: letters so large are set bold */
#define MOST_INDENT 1000

struct making {
    struct vi_builder builder;
    const struct pdf_lines *lines;
    struct pdf_setting setting;
    struct pdf_hyphens hyphens;
    int32_t left;                  /* where the text of the document begins */
    const struct pdf_line *before; /* the last that is no furniture: not written yet */
    size_t aside;                  /* lines from there on that are furniture */
};

/* --- The source --------------------------------------------------------------------- */

static bool
make_source(const struct pdf_lines *lines, struct vi_arena *arena, struct vi_source *source)
{
    struct vi_spot *spots = VI_NEW_ARRAY(arena, struct vi_spot, lines->count);
    for (size_t i = 0; spots && i < lines->count; i++)
        spots[i] = (struct vi_spot){.at = (uint32_t)lines->at[i].at,
                                    .unit = VI_PLACE_PAGE,
                                    .page = lines->at[i].page + 1,
                                    .line = lines->at[i].number};
    source->text = vi_buffer_copy(&lines->text, arena);
    source->spots = spots;
    source->spot_count = (uint32_t)lines->count;
    return !arena->failed;
}

/* --- Paragraphs ----------------------------------------------------------------------- */

static void
write_line(struct making *making, size_t without)
{
    const struct pdf_line *line = making->before;
    const struct vi_text text = vi_pdf_line_text(making->lines, line);
    const bool large = (int64_t)line->height * 100 >= (int64_t)making->setting.height * LARGER;
    vi_builder_text(&making->builder, (struct vi_text){text.at, text.size - without}, line->at,
                    large);
}

/* The furniture that was met since the last line, behind the paragraph in which it stands. */
static void
write_furniture(struct making *making, size_t until)
{
    struct vi_builder *builder = &making->builder;
    builder->flow = (struct vi_manner){DOC_LINE_FURNITURE, 0};
    for (; making->aside < until; making->aside++) {
        const struct pdf_line *line = &making->lines->at[making->aside];
        if (!line->furniture)
            continue;
        vi_builder_end(builder, VI_GAP_LINE);
        vi_builder_text(builder, vi_pdf_line_text(making->lines, line), line->at, false);
    }
    builder->flow = (struct vi_manner){DOC_LINE_TEXT, 0};
}

static void
end_paragraph(struct making *making, size_t next, enum vi_gap gap)
{
    if (making->before)
        write_line(making, 0);
    write_furniture(making, next);
    vi_builder_end(&making->builder, gap);
}

static void
join(struct making *making, const struct pdf_line *line)
{
    const struct vi_text text = vi_pdf_line_text(making->lines, making->before);
    bool broken = false;
    const size_t hyphen =
        vi_pdf_hyphen(&making->hyphens, text, vi_pdf_line_text(making->lines, line), &broken);
    write_line(making, hyphen);
    if (!broken)
        vi_builder_made(&making->builder, VI_TEXT(" "), line->at, false);
}

static void
begin_paragraph(struct making *making, const struct pdf_line *line)
{
    const int64_t indent = ((int64_t)line->box.left - making->left) * 2 / line->height;
    making->builder.indent = (uint32_t)(indent < 0             ? 0
                                        : indent < MOST_INDENT ? indent
                                                               : MOST_INDENT);
}

static void
take_line(struct making *making, size_t index)
{
    const struct pdf_line *line = &making->lines->at[index];
    const enum pdf_join how = vi_pdf_join(&making->setting, making->before, line);
    if (how == PDF_JOIN) {
        join(making, line);
    } else {
        end_paragraph(making, index, how == PDF_LINE ? VI_GAP_LINE : VI_GAP_PARAGRAPH);
        begin_paragraph(making, line);
    }
    making->before = line;
}

static int32_t
find_left(const struct pdf_lines *lines)
{
    int32_t left = INT32_MAX;
    for (size_t i = 0; i < lines->count; i++)
        if (!lines->at[i].furniture && lines->at[i].box.left < left)
            left = lines->at[i].box.left;
    return left;
}

static enum vires_status
make_sheet(const struct pdf_lines *lines, struct vi_arena *scratch, struct making *making,
           struct doc_sheet *out)
{
    making->lines = lines;
    making->hyphens = (struct pdf_hyphens){.lines = lines, .arena = scratch};
    making->left = find_left(lines);
    if (!vi_pdf_setting_find(lines, scratch, &making->setting))
        return VIRES_NO_MEMORY;
    for (size_t i = 0; i < lines->count && !making->builder.status; i++)
        if (!lines->at[i].furniture)
            take_line(making, i);
    end_paragraph(making, lines->count, VI_GAP_LINE);
    if (making->hyphens.failed)
        return VIRES_NO_MEMORY;
    const enum vires_status status = vi_builder_finish(&making->builder, out);
    out->whole = true;
    return status;
}

/* --- The whole ------------------------------------------------------------------------ */

struct reading {
    const struct vi_intake_means *means;
    struct vi_source *source;
    struct vi_arena *scratch; /* what is given back at the end */
};

static enum vires_status
say(const struct reading *reading, enum vi_code code, uint64_t a, struct vi_text b)
{
    struct vires_findings *findings = reading->means->findings;
    vi_report2(findings, code, (struct vi_place){0}, vi_findings_number(findings, a), b);
    return VIRES_REJECTED;
}

static enum vires_status
say_limit(const struct reading *reading, enum vi_code code, enum vi_limit limit)
{
    (void)say(reading, code, reading->means->limits->value[limit],
              vi_text_from(vi_limit_name(limit)));
    return VIRES_LIMIT;
}

/* Pages on which nothing is written may be pictures of what is. */
static enum vires_status
look_at_pages(const struct reading *reading, const struct pdf_words *words)
{
    size_t empty = 0, first = 0;
    if (words->page_count > reading->means->limits->value[VI_LIMIT_PDF_PAGES])
        return say_limit(reading, VI_PDF_PAGES, VI_LIMIT_PDF_PAGES);
    if (!words->page_count)
        return say(reading, VI_PDF_NO_PAGES, 0, VI_TEXT(""));
    if (!words->count)
        return say(reading, VI_PDF_SCAN, 0, VI_TEXT(""));
    for (size_t i = words->page_count; i-- > 0;)
        if (!words->pages[i].count) {
            empty++;
            first = i;
        }
    struct vires_findings *findings = reading->means->findings;
    if (empty)
        vi_report3(findings, VI_PDF_EMPTY_PAGES, (struct vi_place){0},
                   vi_findings_number(findings, empty),
                   vi_findings_number(findings, words->page_count),
                   vi_findings_number(findings, first + 1));
    return VIRES_OK;
}

static enum vires_status
read_words(const struct reading *reading, const struct pdf_words *words, struct doc_sheet *out)
{
    const struct vi_intake_means *means = reading->means;
    struct pdf_lines lines = {0};
    struct making making = {.aside = 0};
    enum vires_status status = VIRES_NO_MEMORY;
    vi_buffer_init(&lines.text, &means->arena->allocator);
    vi_builder_init(&making.builder, reading->source, means->limits, means->scratch,
                    means->findings);
    if (vi_pdf_lines_make(words, reading->scratch, &lines) &&
        vi_pdf_furniture_mark(&lines, reading->scratch) &&
        make_source(&lines, means->arena, reading->source))
        status = make_sheet(&lines, reading->scratch, &making, out);
    vi_builder_free(&making.builder);
    vi_buffer_free(&lines.text);
    return status;
}

static enum vires_status
read_markup(const struct reading *reading, char *markup, size_t size, struct doc_sheet *out)
{
    const struct vi_intake_means *means = reading->means;
    struct pdf_words words;
    enum vires_status status =
        vi_pdf_words_read(means->xml, markup, size, means->limits, reading->scratch, &words);
    if (status == VIRES_LIMIT)
        return say_limit(reading, VI_PDF_WORDS, VI_LIMIT_XML_ELEMENTS);
    if (status == VIRES_REJECTED)
        return say(reading, VI_PDF_ANSWER, 0, VI_TEXT(""));
    if (status)
        return status;
    status = look_at_pages(reading, &words);
    return status ? status : read_words(reading, &words, out);
}

/* The bytes of a PDF are no text that anything could be shown of. */
enum vires_status
vi_pdf_read_markup(struct vi_source *source, const struct vi_intake_means *means, char *markup,
                   size_t size, struct doc_sheet *out)
{
    struct vi_arena scratch;
    const struct reading reading = {means, source, &scratch};
    source->text = VI_TEXT("");
    vi_arena_init(&scratch, &means->arena->allocator, means->arena->most);
    const enum vires_status status = read_markup(&reading, markup, size, out);
    if (scratch.refused)
        means->arena->failed = means->arena->refused = true;
    vi_arena_free(&scratch);
    return status;
}

enum vires_status
vi_pdf_read(struct vi_source *source, const struct vi_intake_means *means, struct doc_sheet *out)
{
    struct vi_buffer markup;
    vi_buffer_init(&markup, &means->arena->allocator);
    enum vires_status status = vi_pdf_program_ask(source, means, &markup);
    source->text = VI_TEXT("");
    if (!status)
        status = vi_pdf_read_markup(source, means, markup.bytes, markup.size, out);
    vi_buffer_free(&markup);
    return status;
}
