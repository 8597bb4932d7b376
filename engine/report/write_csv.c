/* SPDX-License-Identifier: Apache-2.0 */
/* For spreadsheets, by RFC 4180: a row a finding, and one for each document of which nothing is
 * found, so that none is left out.  A byte order mark tells spreadsheets that it is UTF-8.  A cell
 * that a spreadsheet would take for a formula begins with an apostrophe instead. */
#include "base/printable.h"
#include "findings/codes.h"
#include "findings/place_words.h"
#include "report/family.h"
#include "report/format.h"
#include "report/weight.h"
#include "report/where.h"

#define MARK "\xEF\xBB\xBF"

enum column {
    DOCUMENT,
    LINE,
    COLUMN,
    PLACE,
    RULE,
    CODE,
    VERDICT,
    SEVERITY,
    SUBJECT,
    MESSAGE,
    NEEDS,
    MISSING,
    MISSING_FROM,
    SETTLED_IF,
    LAW,
    REMEDY,
    ACCEPTED,
    FINGERPRINT,
    COLUMNS
};

static const char *const names[COLUMNS] = {
    "document",     "line",       "column",  "place",   "rule",     "code",
    "verdict",      "severity",   "subject", "message", "needs",    "missing",
    "missing from", "settled if", "law",     "remedy",  "accepted", "fingerprint"};

/* The cells of a row; those that have to be made stand one after another in `words`. */
struct csv {
    struct vi_buffer *out;
    struct vi_buffer words;
    struct {
        size_t from, size; /* in `words`; size 0: `text` */
        struct vi_text text;
    } cells[COLUMNS];
};

/* --- Cells -------------------------------------------------------------------------- */

/* What spreadsheets reckon, also behind spaces; the wide forms are those of Asian keyboards. */
static bool
is_formula(struct vi_text text)
{
    static const char *const wide[] = {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
                                       "\xEF\xBC\xA0"};
    while (text.size && (unsigned char)text.at[0] <= ' ')
        text = (struct vi_text){text.at + 1, text.size - 1};
    for (size_t i = 0; i < VI_COUNT(wide); i++)
        if (vi_text_starts(text, vi_text_from(wide[i])))
            return true;
    return text.size && strchr("=+-@|", text.at[0]) && text.at[0];
}

/* Within quotation marks, on one line. */
static void
put_cell(struct vi_buffer *out, struct vi_text text)
{
    struct vi_buffer plain;
    if (!text.size)
        return;
    vi_buffer_init(&plain, &out->allocator);
    vi_printable(&plain, text);
    vi_buffer_char(out, '"');
    if (is_formula(vi_buffer_view(&plain)))
        vi_buffer_char(out, '\'');
    for (size_t i = 0; i < plain.size; i++) {
        if (plain.bytes[i] == '"')
            vi_buffer_char(out, '"');
        vi_buffer_char(out, plain.bytes[i]);
    }
    vi_buffer_char(out, '"');
    out->failed |= plain.failed;
    vi_buffer_free(&plain);
}

static void
put_row(struct csv *csv)
{
    for (size_t i = 0; i < COLUMNS; i++) {
        struct vi_text text = csv->cells[i].text;
        if (csv->cells[i].size)
            text = (struct vi_text){csv->words.bytes + csv->cells[i].from, csv->cells[i].size};
        vi_buffer_string(csv->out, i ? "," : "");
        if (!csv->words.failed)
            put_cell(csv->out, text);
    }
    vi_buffer_string(csv->out, "\r\n");
}

static void
clear(struct csv *csv)
{
    memset(csv->cells, 0, sizeof(csv->cells));
    vi_buffer_clear(&csv->words);
}

static void
set(struct csv *csv, enum column column, struct vi_text text)
{
    csv->cells[column].text = text;
}

/* What was added to `words` since `from` is that cell. */
static void
set_made(struct csv *csv, enum column column, size_t from)
{
    csv->cells[column].from = from;
    csv->cells[column].size = csv->words.size - from;
}

static void
set_number(struct csv *csv, enum column column, uint32_t number)
{
    const size_t from = csv->words.size;
    if (number)
        vi_buffer_number(&csv->words, number);
    set_made(csv, column, from);
}

static void
set_place(struct csv *csv, struct vi_line_column at, const struct vi_spot *spot)
{
    const size_t from = csv->words.size;
    if (spot)
        vi_spot_write(&csv->words, spot);
    set_made(csv, PLACE, from);
    set_number(csv, LINE, at.line);
    set_number(csv, COLUMN, at.column);
}

static void
set_code(struct csv *csv, uint16_t code)
{
    const size_t from = csv->words.size;
    vi_buffer_char(&csv->words, 'V');
    vi_buffer_number(&csv->words, code);
    set_made(csv, CODE, from);
}

static void
set_document(struct csv *csv, const struct vires_write_options *options, struct vi_text name)
{
    const size_t from = csv->words.size;
    if (name.size)
        (void)vi_where_path(&csv->words, options, name);
    set_made(csv, DOCUMENT, from);
}

/* --- Rows --------------------------------------------------------------------------- */

static void
set_finding(struct csv *csv, const struct verdict_row *row)
{
    static const char *const needs[] = {[VERDICT_NEEDS_NOTHING] = "",
                                        [VERDICT_NEEDS_HERE] = "here",
                                        [VERDICT_NEEDS_ELSEWHERE] = "elsewhere"};
    set(csv, RULE, row->rule->id);
    set_code(csv, vi_code_row(vi_verdict_code(row))->number);
    set(csv, VERDICT, vi_text_from(vires_verdict_name(row->verdict)));
    set(csv, SEVERITY, vi_text_from(vires_severity_name(row->rule->severity)));
    set(csv, SUBJECT, row->subject);
    set(csv, MESSAGE, row->message);
    set(csv, NEEDS, vi_text_from(needs[row->missing.need]));
    set(csv, MISSING, row->missing.noun);
    set(csv, MISSING_FROM, row->missing.document);
    set(csv, SETTLED_IF, row->settle);
    set(csv, LAW, row->citation);
    set(csv, REMEDY, row->rule->remedy);
    const size_t from = csv->words.size;
    vi_accepted_write(&csv->words, row);
    set_made(csv, ACCEPTED, from);
    set(csv, FINGERPRINT, row->fingerprint);
}

static void
put_finding(struct csv *csv, const struct vires_write_options *options, struct vi_text name,
            const struct vires_finding *finding, const char *verdict)
{
    clear(csv);
    set_document(csv, options, name);
    set_place(csv, vi_where_of(finding), NULL);
    if (finding->place.words)
        set(csv, PLACE, vi_text_from(finding->place.words));
    set_code(csv, finding->code);
    set(csv, VERDICT, vi_text_from(verdict));
    set(csv, SEVERITY, vi_text_from(vires_severity_name(finding->severity)));
    set(csv, MESSAGE, vi_text_from(finding->text));
    put_row(csv);
}

static size_t
put_findings(struct csv *csv, const struct vi_result_view *view)
{
    const struct verdict_document *document = view->document;
    const bool unreadable = document->verdict == VIRES_DOCUMENT_UNREADABLE;
    const struct vires_finding *finding;
    size_t count = 0;
    for (; (finding = vires_findings_at(view->findings, count)) != NULL; count++)
        put_finding(csv, view->options, document->source->name, finding,
                    unreadable ? "unreadable" : "reading");
    for (size_t i = 0; i < document->row_count; i++, count++) {
        clear(csv);
        set_document(csv, view->options, document->source->name);
        set_place(csv, vi_place_line_column(document->rows[i].place),
                  vi_place_spot(document->rows[i].place));
        set_finding(csv, &document->rows[i]);
        put_row(csv);
    }
    return count;
}

static bool
write_rows(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    struct csv csv = {.out = out};
    vi_buffer_init(&csv.words, &out->allocator);
    if (!put_findings(&csv, view)) {
        clear(&csv);
        set_document(&csv, view->options, document->source->name);
        set(&csv, VERDICT, vi_text_from(vires_document_verdict_name(document->verdict)));
        put_row(&csv);
    }
    const bool whole = !csv.words.failed;
    vi_buffer_free(&csv.words);
    return whole;
}

static bool
open_table(const struct vi_report_view *report, struct vi_buffer *out)
{
    (void)report;
    vi_buffer_string(out, MARK);
    for (size_t i = 0; i < COLUMNS; i++) {
        vi_buffer_string(out, i ? "," : "");
        put_cell(out, vi_text_from(names[i]));
    }
    vi_buffer_string(out, "\r\n");
    return true;
}

static bool
close_table(const struct vi_report_view *report, struct vi_buffer *out)
{
    struct csv csv = {.out = out};
    const struct vires_finding *finding;
    vi_buffer_init(&csv.words, &out->allocator);
    for (size_t i = 0; report->faults && (finding = vires_findings_at(report->faults, i)) != NULL;
         i++)
        put_finding(&csv, report->options, vi_text_from(finding->place.file), finding, "not done");
    const bool whole = !csv.words.failed;
    vi_buffer_free(&csv.words);
    return whole;
}

const struct vi_format vi_format_csv = {
    .faults = true,
    .write = write_rows,
    .open = open_table,
    .close = close_table,
};
