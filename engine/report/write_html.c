/* SPDX-License-Identifier: Apache-2.0 */
/* One document as a section of the report for a browser. */
#include <stdlib.h>

#include "report/count.h"
#include "report/html.h"
#include "report/html_page.h"

static bool
is_marked(const struct verdict_row *row)
{
    const enum vi_rank rank = vi_rank_of(row);
    return rank != VI_RANK_NONE && rank != VI_RANK_ELSEWHERE;
}

static int
by_place(const void *left, const void *right)
{
    const struct vi_html_finding *a = left, *b = right;
    if (a->offset != b->offset)
        return a->offset < b->offset ? -1 : 1;
    return (a->row > b->row) - (a->row < b->row);
}

/* Numbers grow down the page. */
static bool
number_findings(struct vi_html *html)
{
    const struct verdict_document *document = html->document;
    html->rows = vi_rank_rows(document, &html->scratch, &html->row_count);
    html->findings = VI_NEW_ARRAY(&html->scratch, struct vi_html_finding, html->row_count);
    html->numbers = VI_NEW_ARRAY(&html->scratch, uint32_t, document->row_count);
    if (html->scratch.failed)
        return false;
    for (size_t i = 0; i < html->row_count; i++)
        if (is_marked(html->rows[i]))
            html->findings[html->count++] =
                (struct vi_html_finding){html->rows[i], html->rows[i]->place.offset, 0};
    if (html->count)
        qsort(html->findings, html->count, sizeof(struct vi_html_finding), by_place);
    for (size_t i = 0; i < html->count; i++) {
        html->findings[i].number = (uint32_t)i + 1;
        html->numbers[html->findings[i].row - document->rows] = (uint32_t)i + 1;
    }
    return true;
}

static const char *
verdict_class(enum vires_document_verdict verdict)
{
    static const char *const names[] = {
        [VIRES_DOCUMENT_BREACHED] = "error",   [VIRES_DOCUMENT_UNPROVEN] = "unproven",
        [VIRES_DOCUMENT_CLEAR] = "clear",      [VIRES_DOCUMENT_NOT_JUDGED] = "needs",
        [VIRES_DOCUMENT_UNREADABLE] = "error",
    };
    return names[verdict];
}

static void
put_head(struct vi_html *html)
{
    const struct verdict_document *document = html->document;
    vi_html_put(html, "<section class=\"doc ");
    vi_html_put(html, vires_document_verdict_name(document->verdict));
    vi_html_put(html, "\" id=\"");
    vi_html_put(html, html->id);
    vi_html_put(html, "\">\n<h2><span class=\"chip ");
    vi_html_put(html, verdict_class(document->verdict));
    vi_html_put(html, "\">");
    vi_html_put(html, vi_document_word(document->verdict));
    vi_html_put(html, "</span> ");
    vi_html_text(html, document->source->name);
    vi_html_put(html, "</h2>\n");
}

static bool
write_section(const struct vi_result_view *view, struct vi_buffer *out)
{
    struct vi_html html = {.view = view, .document = view->document, .out = out};
    vi_arena_init(&html.scratch, &out->allocator, 0);
    vi_buffer_init(&html.words, &out->allocator);
    vi_html_id(view->document->source->name, html.id);
    const bool done = number_findings(&html);
    if (done) {
        put_head(&html);
        vi_html_summary(&html);
        if (view->document->verdict != VIRES_DOCUMENT_UNREADABLE && view->document->record)
            vi_html_body(&html);
        vi_html_put(&html, "</section>\n");
    }
    const bool whole = done && !html.scratch.failed && !html.words.failed;
    vi_buffer_free(&html.words);
    vi_arena_free(&html.scratch);
    return whole;
}

const struct vi_format vi_format_html = {
    .reasons = true,
    .faults = true,
    .gathered = true,
    .first = "",
    .between = "\n",
    .write = write_section,
    .aside = vi_html_page_entry,
    .open = vi_html_page_open,
    .close = vi_html_page_close,
};
