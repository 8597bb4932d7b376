/* SPDX-License-Identifier: Apache-2.0 */
#include "support/sheets.h"

#include <string.h>

void
sheets_open(struct sheets *sheets, const struct vires_allocator *allocator)
{
    *sheets = (struct sheets){0};
    vi_limits_default(&sheets->limits);
    vi_findings_init(&sheets->findings, allocator, &sheets->limits);
    vi_arena_init(&sheets->arena, allocator, 0);
    vi_buffer_init(&sheets->said, NULL);
}

void
sheets_close(struct sheets *sheets)
{
    vi_findings_release(&sheets->findings);
    vi_arena_free(&sheets->arena);
    vi_buffer_free(&sheets->said);
}

enum vires_status
sheets_read(struct sheets *sheets, enum vi_intake intake, struct vi_text bytes)
{
    vires_findings_clear(&sheets->findings);
    vi_arena_reset(&sheets->arena);
    sheets->sheet = (struct doc_sheet){0};
    sheets->source = (struct vi_source){0};
    sheets->status = vi_source_read(VI_TEXT("d"), bytes, vi_intake_source(intake), &sheets->limits,
                                    &sheets->arena, &sheets->findings, &sheets->source);
    if (!sheets->status)
        sheets->status =
            vi_intake_read(intake, &sheets->source,
                           &(struct vi_intake_means){&sheets->limits, &sheets->arena,
                                                     &sheets->arena, &sheets->findings},
                           &sheets->sheet);
    return sheets->status;
}

/* --- In words ------------------------------------------------------------------- */

static void
write_line(struct vi_buffer *out, const struct doc_line *line)
{
    static const char *const kinds[] = {
        [DOC_LINE_TEXT] = "t",  [DOC_LINE_HEADING] = "h", [DOC_LINE_LISTED] = "l",
        [DOC_LINE_ROW] = "row", [DOC_LINE_QUOTE] = "q",   [DOC_LINE_FURNITURE] = "f",
    };
    if (line->text.size) {
        vi_buffer_string(out, kinds[line->kind]);
        if (line->level)
            vi_buffer_number(out, line->level);
        vi_buffer_string(out, line->strong ? "* " : " ");
        if (line->indent) {
            vi_buffer_char(out, '+');
            vi_buffer_number(out, line->indent);
            vi_buffer_char(out, ' ');
        }
    }
    for (size_t i = 0; i < line->text.size; i++)
        vi_buffer_char(out, line->text.at[i] == '\t' ? '|' : line->text.at[i]);
    vi_buffer_char(out, '\n');
}

const char *
sheets_words(struct sheets *sheets)
{
    vi_buffer_clear(&sheets->said);
    vi_buffer_string(&sheets->said, "");
    for (size_t i = 0; i < sheets->sheet.count; i++)
        write_line(&sheets->said, &sheets->sheet.lines[i]);
    return sheets->said.bytes ? sheets->said.bytes : "";
}

const char *
sheets_findings(struct sheets *sheets)
{
    vi_buffer_clear(&sheets->said);
    vi_findings_settle(&sheets->findings);
    for (size_t i = 0; i < sheets->findings.shown_count; i++) {
        const struct vires_finding *finding = &sheets->findings.shown[i];
        vi_buffer_string(&sheets->said, finding->place.words);
        if (!finding->place.words[0]) {
            vi_buffer_number(&sheets->said, finding->place.line);
            vi_buffer_char(&sheets->said, ':');
            vi_buffer_number(&sheets->said, finding->place.column);
        }
        vi_buffer_string(&sheets->said, " V");
        vi_buffer_number(&sheets->said, finding->code);
        vi_buffer_char(&sheets->said, ' ');
        vi_buffer_string(&sheets->said, finding->text);
        vi_buffer_char(&sheets->said, '\n');
    }
    return sheets->said.bytes ? sheets->said.bytes : "";
}

/* --- Soundness ------------------------------------------------------------------ */

static const char *
line_fault(const struct doc_sheet *sheet, size_t i, size_t after)
{
    const struct doc_line *line = &sheet->lines[i];
    const size_t at = (size_t)(line->text.at - sheet->text.at);
    size_t bad;
    if (at < after || at + line->text.size > sheet->text.size)
        return "a line overlaps the one before or leaves the text";
    if (!vi_text_equal(vi_text_trim(line->text), line->text))
        return "a line is not trimmed";
    if (!line->text.size)
        return i && i + 1 < sheet->count && sheet->lines[i - 1].text.size
                   ? NULL
                   : "a blank line is not between two others";
    if (memchr(line->text.at, '\n', line->text.size))
        return "a line is two";
    if (!vi_text_utf8(line->text, &bad))
        return "a line is not UTF-8";
    const bool levelled = line->kind == DOC_LINE_HEADING || line->kind == DOC_LINE_LISTED;
    return levelled == (line->level > 0) ? NULL : "a level is not where it should be";
}

static const char *
run_fault(const struct doc_sheet *sheet, size_t i)
{
    const struct doc_run *run = &sheet->runs[i];
    if (i ? run->at <= run[-1].at : run->at != 0)
        return "the runs are not in order";
    return run->source <= sheet->source->text.size ? NULL : "a run is not in the source";
}

/* Bytes are looked at one by one, each in its run. */
static const char *
place_fault(const struct doc_sheet *sheet, struct vi_text text)
{
    size_t at = (size_t)(text.at - sheet->text.at), run = 0;
    size_t low = 0, high = sheet->run_count;
    while (high - low > 1) {
        run = low + (high - low) / 2;
        if (sheet->runs[run].at <= at)
            low = run;
        else
            high = run;
    }
    for (run = low; at < (size_t)(text.at - sheet->text.at) + text.size; at++) {
        while (run + 1 < sheet->run_count && sheet->runs[run + 1].at <= at)
            run++;
        const struct doc_run one = sheet->runs[run];
        const size_t source = one.source + (at - one.at);
        if (one.made)
            continue;
        if (source >= sheet->source->text.size ||
            sheet->source->text.at[source] != sheet->text.at[at])
            return "a byte does not stand where its place says";
    }
    return NULL;
}

const char *
sheet_fault(const struct doc_sheet *sheet)
{
    const char *fault = NULL;
    size_t after = 0;
    for (size_t i = 0; i < sheet->run_count && !fault; i++)
        fault = run_fault(sheet, i);
    for (size_t i = 0; i < sheet->count && !fault; i++) {
        const struct vi_text text = sheet->lines[i].text;
        fault = line_fault(sheet, i, after);
        if (!fault && sheet->run_count)
            fault = place_fault(sheet, text);
        after = (size_t)(text.at - sheet->text.at) + text.size;
    }
    return fault;
}
