/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html_page.h"

#include <string.h>

#include "support/judged.h"
#include "support/testkit.h"

/* The report of those documents, each with so many breaches; verdict as given. */
static const struct judged_row breach = {.rule = "late",
                                         .severity = VIRES_SEVERE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 41",
                                         .line = 1,
                                         .message = "it was late"};
static const struct judged_row advice = {.rule = "hint",
                                         .severity = VIRES_ADVICE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 41",
                                         .line = 1,
                                         .message = "it could be better"};

static const struct {
    const char *name;
    enum vires_document_verdict verdict;
    size_t rows;
} documents[] = {{"a.xml", VIRES_DOCUMENT_CLEAR, 0},
                 {"b<.xml", VIRES_DOCUMENT_BREACHED, 3},
                 {"c.xml", VIRES_DOCUMENT_CLEAR, 0}};

static void
put_entry(struct vi_buffer *asides, size_t index)
{
    const struct judged_row rows[] = {breach, breach, advice};
    struct judged judged;
    judged_init(&judged, rows, documents[index].rows);
    judged.source.name = vi_text_from(documents[index].name);
    judged.document.verdict = documents[index].verdict;
    const struct vi_result_view view = {.document = &judged.document};
    vi_buffer_string(asides, asides->size ? "\n" : "");
    assert_true(vi_html_page_entry(&view, asides));
    judged_free(&judged);
}

static void
open_page(struct vi_buffer *out, size_t count, const struct vires_findings *faults)
{
    struct vi_buffer asides;
    vi_buffer_init(&asides, NULL);
    vi_buffer_init(out, NULL);
    for (size_t i = 0; i < count; i++)
        put_entry(&asides, i);
    const struct vi_report_view view = {.asides = vi_buffer_view(&asides), .faults = faults};
    assert_true(vi_html_page_open(&view, out));
    vi_buffer_free(&asides);
}

static void
has(const struct vi_buffer *out, const char *part, const char *why)
{
    if (!strstr(out->bytes, part))
        fail_msg("%s: no %s", why, part);
}

static void
the_index_counts_and_links(void **state)
{
    struct vi_buffer out;
    (void)state;
    open_page(&out, VI_COUNT(documents), NULL);
    has(&out, "<p class=\"totals\">3 documents: 1 breached, 2 clear.</p>", "worst first");
    has(&out,
        "<label><input type=\"radio\" name=\"show\" id=\"show-all\" checked> All (3)</label>\n"
        "<label><input type=\"radio\" name=\"show\" id=\"show-breached\"> Breached (1)</label>\n"
        "<label><input type=\"radio\" name=\"show\" id=\"show-clear\"> Clear (2)</label>\n"
        "</fieldset>",
        "a filter for each verdict that there is");
    has(&out,
        "<tr class=\"breached\"><th scope=\"row\"><a href=\"#ddea5f265bd\">b&lt;.xml</a></th>"
        "<td><span class=\"chip error\">breached</span></td><td>2</td>"
        "<td class=\"none\">0</td><td>1</td><td class=\"none\">0</td>"
        "<td class=\"none\">0</td></tr>\n",
        "a line a document");
    vi_buffer_free(&out);
}

static void
close_page(struct vi_buffer *out)
{
    struct judged judged;
    judged_init(&judged, NULL, 0);
    judged.sets[0].title = VI_TEXT("R&D");
    memset(judged.program.digest, 'e', VI_DIGEST_HEX);
    const struct vi_report_view view = {.program = &judged.program};
    assert_true(vi_html_page_close(&view, out));
    judged_free(&judged);
}

static void
what_could_not_be_done_is_said(void **state)
{
    struct judged judged;
    struct vi_buffer out;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.source.name = VI_TEXT("a&b.xml");
    vi_report0(&judged.findings, VI_INPUT_EMPTY, (struct vi_place){.source = &judged.source});
    vi_findings_settle(&judged.findings);
    open_page(&out, 0, &judged.findings);
    has(&out,
        "<h2>What could not be done</h2>\n<ul class=\"todo\">\n<li><b>a&amp;b.xml</b> line 1: ",
        "where and why");
    has(&out, "<p class=\"totals\">0 documents.</p>", "nothing was judged");
    vi_buffer_free(&out);
    judged_free(&judged);
}

static void
one_document_needs_no_index(void **state)
{
    struct vi_buffer out;
    (void)state;
    open_page(&out, 1, NULL);
    has(&out, "<p class=\"totals\">1 document: 1 clear.</p>", "what it is about");
    assert_null(strstr(out.bytes, "<nav"));
    close_page(&out);
    has(&out, "<p>Rules: R&amp;D (2026-11); SHA-256 eeeeeeeeeeeeeeee.</p>",
        "by what it was judged");
    has(&out, "</main>\n<footer>", "and the end");
    assert_string_equal(out.bytes + out.size - 8, "</html>\n");
    vi_buffer_free(&out);
}

/* Nothing is fetched, and nothing runs. */
static void
the_page_stands_alone(void **state)
{
    static const char *const never[] = {"<script", "src=", "url(", "@import", "<link"};
    struct vi_buffer out;
    (void)state;
    open_page(&out, VI_COUNT(documents), NULL);
    close_page(&out);
    for (size_t i = 0; i < VI_COUNT(never); i++)
        assert_null(strstr(out.bytes, never[i]));
    has(&out, "content=\"default-src 'none'; style-src 'unsafe-inline'\"",
        "the browser is told so");
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_index_counts_and_links),
        cmocka_unit_test(what_could_not_be_done_is_said),
        cmocka_unit_test(one_document_needs_no_index),
        cmocka_unit_test(the_page_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
