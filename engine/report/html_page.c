/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html_page.h"

#include <string.h>

#include "report/basis.h"
#include "report/count.h"
#include "report/html.h"

/* In the order in which they matter to whoever has to mend them. */
static const struct {
    enum vires_document_verdict verdict;
    const char *class_, *words;
} verdicts[] = {
    {VIRES_DOCUMENT_BREACHED, "error", "Breached"},
    {VIRES_DOCUMENT_UNPROVEN, "unproven", "Unproven"},
    {VIRES_DOCUMENT_UNREADABLE, "error", "Unreadable"},
    {VIRES_DOCUMENT_CLEAR, "clear", "Clear"},
    {VIRES_DOCUMENT_NOT_JUDGED, "needs", "Not judged"},
};

/* --- Entries -------------------------------------------------------------------------------- */

/* A line of the index is ready to be printed when it leaves its document; what is counted of all is
 * in its beginning: "<tr class="breached"". */
#define ROW "<tr class=\""

static void
put_cell(struct vi_buffer *out, uint32_t count)
{
    vi_buffer_string(out, count ? "<td>" : "<td class=\"none\">");
    vi_buffer_number(out, count);
    vi_buffer_string(out, "</td>");
}

static const char *
class_of(enum vires_document_verdict verdict)
{
    for (size_t i = 0; i < VI_COUNT(verdicts); i++)
        if (verdicts[i].verdict == verdict)
            return verdicts[i].class_;
    return "needs";
}

static uint32_t
count_rank(const struct verdict_document *document, enum vi_rank rank)
{
    uint32_t count = 0;
    for (size_t i = 0; i < document->row_count; i++)
        count += vi_rank_of(&document->rows[i]) == rank;
    return count;
}

bool
vi_html_page_entry(const struct vi_result_view *view, struct vi_buffer *out)
{
    const struct verdict_document *document = view->document;
    const struct verdict_counts *counts = &document->counts;
    char id[12];
    vi_html_id(document->source->name, id);
    vi_buffer_string(out, ROW);
    vi_buffer_string(out, vires_document_verdict_name(document->verdict));
    vi_buffer_string(out, "\"><th scope=\"row\"><a href=\"#");
    vi_buffer_string(out, id);
    vi_buffer_string(out, "\">");
    vi_html_escape(out, document->source->name);
    vi_buffer_string(out, "</a></th><td><span class=\"chip ");
    vi_buffer_string(out, class_of(document->verdict));
    vi_buffer_string(out, "\">");
    vi_buffer_string(out, vi_document_word(document->verdict));
    vi_buffer_string(out, "</span></td>");
    put_cell(out, count_rank(document, VI_RANK_BREACHED) + counts->error);
    put_cell(out, counts->unproven_here);
    put_cell(out, count_rank(document, VI_RANK_WARNING) + count_rank(document, VI_RANK_ADVICE));
    put_cell(out, counts->unproven_elsewhere);
    put_cell(out, counts->satisfied);
    vi_buffer_string(out, "</tr>");
    return true;
}

/* How many lines of the index begin with that? */
static size_t
count_lines(struct vi_text lines, const char *class_)
{
    const struct vi_text row = VI_TEXT(ROW), word = vi_text_from(class_);
    size_t found = 0, at = 0;
    while (at < lines.size) {
        const char *end = memchr(lines.at + at, '\n', lines.size - at);
        const struct vi_text line = {lines.at + at,
                                     (end ? (size_t)(end - lines.at) : lines.size) - at};
        const struct vi_text rest = {line.at + row.size,
                                     line.size > row.size ? line.size - row.size : 0};
        found += vi_text_starts(line, row) && vi_text_starts(rest, word) &&
                 (!word.size || rest.at[word.size] == '"');
        at += line.size + 1;
    }
    return found;
}

static size_t
count_of(const struct vi_report_view *report, enum vires_document_verdict verdict)
{
    return count_lines(report->asides, vires_document_verdict_name(verdict));
}

static size_t
count_all(const struct vi_report_view *report)
{
    return count_lines(report->asides, "");
}

/* --- The opening ------------------------------------------------------------------------------ */

static void
put_choice(struct vi_buffer *out, const char *value, const char *words, size_t count, bool chosen)
{
    vi_buffer_string(out, "<label><input type=\"radio\" name=\"show\" id=\"show-");
    vi_buffer_string(out, value);
    vi_buffer_string(out, chosen ? "\" checked> " : "\"> ");
    vi_buffer_string(out, words);
    vi_buffer_string(out, " (");
    vi_buffer_number(out, (int64_t)count);
    vi_buffer_string(out, ")</label>\n");
}

/* They work by style alone. */
static void
put_filters(struct vi_buffer *out, const struct vi_report_view *report)
{
    vi_buffer_string(out, "<fieldset class=\"filters\"><legend>Show</legend>\n");
    put_choice(out, "all", "All", count_all(report), true);
    for (size_t i = 0; i < VI_COUNT(verdicts); i++) {
        const size_t found = count_of(report, verdicts[i].verdict);
        if (found)
            put_choice(out, vires_document_verdict_name(verdicts[i].verdict), verdicts[i].words,
                       found, false);
    }
    vi_buffer_string(out, "</fieldset>\n");
}

static void
put_index(struct vi_buffer *out, const struct vi_report_view *report)
{
    vi_buffer_string(out, "<nav class=\"index\" aria-label=\"Documents\">\n");
    put_filters(out, report);
    vi_buffer_string(out, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table "
                          "of documents\"><table>"
                          "<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Verdict</th>"
                          "<th scope=\"col\">Must be mended</th><th scope=\"col\">Not proved</th>"
                          "<th scope=\"col\">Warnings, advice</th>"
                          "<th scope=\"col\">Needs another document</th>"
                          "<th scope=\"col\">Satisfied</th></tr></thead>\n<tbody>\n");
    vi_buffer_text(out, report->asides);
    vi_buffer_string(out, "\n</tbody></table></div>\n</nav>\n");
}

/* "3 documents: 1 breached, 2 clear" */
static void
put_totals(struct vi_buffer *out, const struct vi_report_view *report)
{
    const char *before = ": ";
    vi_buffer_string(out, "<p class=\"totals\">");
    vi_count_write(out, count_all(report), "document");
    for (size_t i = 0; i < VI_COUNT(verdicts); i++) {
        const size_t found = count_of(report, verdicts[i].verdict);
        if (!found)
            continue;
        vi_buffer_string(out, before);
        vi_buffer_number(out, (int64_t)found);
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, vi_document_word(verdicts[i].verdict));
        before = ", ";
    }
    vi_buffer_string(out, ".</p>\n");
}

/* What could not be done, beside documents: they say it themselves. */
static void
put_faults(struct vi_buffer *out, const struct vires_findings *faults)
{
    const struct vires_finding *fault = faults ? vires_findings_at(faults, 0) : NULL;
    if (!fault)
        return;
    vi_buffer_string(out, "<section class=\"faults\">\n<h2>What could not be done</h2>\n"
                          "<ul class=\"todo\">\n");
    for (size_t i = 0; (fault = vires_findings_at(faults, i)) != NULL; i++) {
        vi_buffer_string(out, "<li>");
        if (fault->place.file && fault->place.file[0]) {
            vi_buffer_string(out, "<b>");
            vi_html_escape(out, vi_text_from(fault->place.file));
            vi_buffer_string(out, "</b> ");
        }
        if (fault->place.line) {
            vi_buffer_string(out, "line ");
            vi_buffer_number(out, fault->place.line);
            vi_buffer_string(out, ": ");
        } else if (fault->place.words && fault->place.words[0]) {
            vi_html_escape(out, vi_text_from(fault->place.words));
            vi_buffer_string(out, ": ");
        }
        vi_html_escape(out, vi_text_from(fault->text));
        vi_buffer_string(out, "</li>\n");
    }
    vi_buffer_string(out, "</ul>\n</section>\n");
}

static void
put_head(struct vi_buffer *out, size_t count)
{
    vi_buffer_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" "
                          "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                          "<meta name=\"generator\" content=\"Vires ");
    vi_buffer_string(out, vires_version());
    vi_buffer_string(out, "\">\n<title>Within powers? ");
    vi_count_write(out, count, "document");
    vi_buffer_string(out, " checked</title>\n<style>\n");
    for (size_t i = 0; vi_html_style[i]; i++)
        vi_buffer_string(out, vi_html_style[i]);
    vi_buffer_string(out, "</style>\n</head>\n");
}

bool
vi_html_page_open(const struct vi_report_view *report, struct vi_buffer *out)
{
    put_head(out, count_all(report));
    vi_buffer_string(out, "<body>\n<a class=\"skip\" href=\"#documents\">To the documents</a>\n"
                          "<header>\n<h1>Is it within powers?</h1>\n");
    put_totals(out, report);
    vi_buffer_string(out, "</header>\n");
    if (count_all(report) > 1)
        put_index(out, report);
    vi_buffer_string(out, "<main id=\"documents\">\n");
    put_faults(out, report->faults);
    return true;
}

/* --- The closing ------------------------------------------------------------------------------ */

bool
vi_html_page_close(const struct vi_report_view *report, struct vi_buffer *out)
{
    struct vi_buffer rules;
    vi_buffer_string(out, "</main>\n<footer>\n");
    if (report->program) {
        vi_buffer_init(&rules, &out->allocator);
        vi_basis_write_rules(report->program, &rules);
        vi_buffer_string(out, "<p>Rules: ");
        vi_html_escape(out, vi_buffer_view(&rules));
        vi_buffer_string(out, ".</p>\n");
        out->failed |= rules.failed;
        vi_buffer_free(&rules);
    }
    vi_buffer_string(out,
                     "<p>A breach does not mean that a decision is void: only a court can settle "
                     "that. This report says what the documents show; it is not legal "
                     "advice.</p>\n<p>Vires ");
    vi_buffer_string(out, vires_version());
    vi_buffer_string(out, "</p>\n</footer>\n</body>\n</html>\n");
    return true;
}
