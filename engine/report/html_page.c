/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html_page.h"

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

static size_t
count_of(const struct vi_html_entry *entries, size_t count, enum vires_document_verdict verdict)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += entries[i].verdict == verdict;
    return found;
}

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
put_filters(struct vi_buffer *out, const struct vi_html_entry *entries, size_t count)
{
    vi_buffer_string(out, "<fieldset class=\"filters\"><legend>Show</legend>\n");
    put_choice(out, "all", "All", count, true);
    for (size_t i = 0; i < VI_COUNT(verdicts); i++) {
        const size_t found = count_of(entries, count, verdicts[i].verdict);
        if (found)
            put_choice(out, vires_document_verdict_name(verdicts[i].verdict), verdicts[i].words,
                       found, false);
    }
    vi_buffer_string(out, "</fieldset>\n");
}

static const char *
class_of(enum vires_document_verdict verdict)
{
    for (size_t i = 0; i < VI_COUNT(verdicts); i++)
        if (verdicts[i].verdict == verdict)
            return verdicts[i].class_;
    return "needs";
}

static void
put_cell(struct vi_buffer *out, uint32_t count)
{
    vi_buffer_string(out, count ? "<td>" : "<td class=\"none\">");
    vi_buffer_number(out, count);
    vi_buffer_string(out, "</td>");
}

static void
put_entry(struct vi_buffer *out, const struct vi_html_entry *entry)
{
    const struct vi_text name = vi_text_from(entry->name);
    char id[12];
    vi_html_id(name, id);
    vi_buffer_string(out, "<tr class=\"");
    vi_buffer_string(out, vires_document_verdict_name(entry->verdict));
    vi_buffer_string(out, "\"><th scope=\"row\"><a href=\"#");
    vi_buffer_string(out, id);
    vi_buffer_string(out, "\">");
    vi_html_escape(out, name);
    vi_buffer_string(out, "</a></th><td><span class=\"chip ");
    vi_buffer_string(out, class_of(entry->verdict));
    vi_buffer_string(out, "\">");
    vi_buffer_string(out, vi_document_word(entry->verdict));
    vi_buffer_string(out, "</span></td>");
    put_cell(out, entry->counts.breached + entry->counts.error);
    put_cell(out, entry->counts.unproven_here);
    put_cell(out, entry->counts.unproven_elsewhere);
    put_cell(out, entry->counts.satisfied);
    vi_buffer_string(out, "</tr>\n");
}

static void
put_index(struct vi_buffer *out, const struct vi_html_entry *entries, size_t count)
{
    vi_buffer_string(out, "<nav class=\"index\" aria-label=\"Documents\">\n");
    put_filters(out, entries, count);
    vi_buffer_string(out, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Table "
                          "of documents\"><table>"
                          "<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Verdict</th>"
                          "<th scope=\"col\">Breached</th><th scope=\"col\">Not proved</th>"
                          "<th scope=\"col\">Needs another document</th>"
                          "<th scope=\"col\">Satisfied</th></tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < count; i++)
        put_entry(out, &entries[i]);
    vi_buffer_string(out, "</tbody></table></div>\n</nav>\n");
}

/* "3 documents: 1 breached, 2 clear" */
static void
put_totals(struct vi_buffer *out, const struct vi_html_entry *entries, size_t count)
{
    const char *before = ": ";
    vi_buffer_string(out, "<p class=\"totals\">");
    vi_count_write(out, count, "document");
    for (size_t i = 0; i < VI_COUNT(verdicts); i++) {
        const size_t found = count_of(entries, count, verdicts[i].verdict);
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

void
vi_html_page_begin(struct vi_buffer *out, const struct vi_html_entry *entries, size_t count)
{
    vi_buffer_string(out,
                     "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                     "style-src 'unsafe-inline'\">\n<meta name=\"generator\" content=\"Vires ");
    vi_buffer_string(out, vires_version());
    vi_buffer_string(out, "\">\n<title>Within powers? ");
    vi_count_write(out, count, "document");
    vi_buffer_string(out, " checked</title>\n<style>\n");
    for (size_t i = 0; vi_html_style[i]; i++)
        vi_buffer_string(out, vi_html_style[i]);
    vi_buffer_string(out, "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#documents\">To the "
                          "documents</a>\n<header>\n<h1>Is it within powers?</h1>\n");
    put_totals(out, entries, count);
    vi_buffer_string(out, "</header>\n");
    if (count > 1)
        put_index(out, entries, count);
    vi_buffer_string(out, "<main id=\"documents\">\n");
}

void
vi_html_page_end(struct vi_buffer *out, struct vi_text rules)
{
    vi_buffer_string(out, "</main>\n<footer>\n");
    if (rules.size) {
        vi_buffer_string(out, "<p>Rules: ");
        vi_html_escape(out, rules);
        vi_buffer_string(out, ".</p>\n");
    }
    vi_buffer_string(out,
                     "<p>A breach does not mean that a decision is void: only a court can settle "
                     "that. This report says what the documents show; it is not legal "
                     "advice.</p>\n<p>Vires ");
    vi_buffer_string(out, vires_version());
    vi_buffer_string(out, "</p>\n</footer>\n</body>\n</html>\n");
}
