/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html_page.h"

#include <string.h>

#include "support/testkit.h"

static const struct vi_html_entry entries[] = {
    {"a.xml", VIRES_DOCUMENT_CLEAR, {.satisfied = 9}},
    {"b<.xml", VIRES_DOCUMENT_BREACHED, {.breached = 2, .error = 1, .unproven_here = 4}},
    {"c.xml", VIRES_DOCUMENT_CLEAR, {.unproven_elsewhere = 5}},
};

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
    vi_buffer_init(&out, NULL);
    vi_html_page_begin(&out, entries, VI_COUNT(entries));
    has(&out, "<p class=\"totals\">3 documents: 1 breached, 2 clear.</p>", "worst first");
    has(&out,
        "<label><input type=\"radio\" name=\"show\" id=\"show-all\" checked> All (3)</label>\n"
        "<label><input type=\"radio\" name=\"show\" id=\"show-breached\"> Breached (1)</label>\n"
        "<label><input type=\"radio\" name=\"show\" id=\"show-clear\"> Clear (2)</label>\n"
        "</fieldset>",
        "a filter for each verdict that there is");
    has(&out,
        "<tr class=\"breached\"><th scope=\"row\"><a href=\"#ddea5f265bd\">b&lt;.xml</a></th>"
        "<td><span class=\"chip error\">breached</span></td><td>3</td><td>4</td>"
        "<td class=\"none\">0</td><td class=\"none\">0</td></tr>\n",
        "a line a document");
    vi_buffer_free(&out);
}

static void
one_document_needs_no_index(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_html_page_begin(&out, entries, 1);
    has(&out, "<p class=\"totals\">1 document: 1 clear.</p>", "what it is about");
    assert_null(strstr(out.bytes, "<nav"));
    vi_html_page_end(&out, VI_TEXT("Rules & <more>"));
    has(&out, "<p>Rules: Rules &amp; &lt;more&gt;.</p>", "by what it was judged");
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
    vi_buffer_init(&out, NULL);
    vi_html_page_begin(&out, entries, VI_COUNT(entries));
    vi_html_page_end(&out, VI_TEXT(""));
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
        cmocka_unit_test(one_document_needs_no_index),
        cmocka_unit_test(the_page_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
