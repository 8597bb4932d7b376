/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include "support/judged.h"
#include "support/testkit.h"

static const struct judged_row late = {.rule = "late",
                                       .severity = VIRES_SEVERE,
                                       .verdict = VIRES_BREACHED,
                                       .subject = "item 41",
                                       .line = 9,
                                       .message = "it was late"};

static void
a_document_is_a_section_under_its_name(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &late, 1);
    judged.source.name = VI_TEXT("a \"b\" <c>.xml");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<section class=\"doc breached\" id=\"d5dc99c9687\">\n"
                      "<h2><span class=\"chip error\">breached</span> a &quot;b&quot; &lt;c&gt;.xml"
                      "</h2>\n",
                      "no name is markup");
    assert_report_has(&judged, VIRES_HTML, 1, "</section>\n", "and it is closed");
    judged_free(&judged);
}

/* Numbers grow down the page, not by rank; what follows from a breach, what is satisfied and what
 * another document has to show are not marked. */
static void
findings_are_numbered_by_place(void **state)
{
    struct judged_row rows[] = {late, late, late, late};
    struct judged judged;
    (void)state;
    rows[0].rule = "hint";
    rows[0].severity = VIRES_ADVICE;
    rows[0].line = 3;
    rows[1].verdict = VIRES_SATISFIED;
    rows[2].verdict = VIRES_UNPROVEN;
    rows[2].need = VERDICT_NEEDS_ELSEWHERE;
    judged_init(&judged, rows, VI_COUNT(rows));
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<div class=\"card advice\" role=\"note\" aria-label=\"Finding 1\"",
                      "line 3 before line 9");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<div class=\"card error\" role=\"note\" aria-label=\"Finding 2\"",
                      "the breach");
    assert_report_has(&judged, VIRES_HTML, 2, "<div class=\"card ", "and no other");
    judged_free(&judged);
}

static bool
write_with(const struct vires_allocator *allocator, void *user)
{
    struct judged *judged = user;
    const struct vi_result_view view = {
        .document = &judged->document, .findings = &judged->findings, .options = &judged->options};
    struct vi_buffer out;
    vi_buffer_init(&out, allocator);
    const bool whole = vi_format_html.write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return whole;
}

static void
it_survives_want_of_memory(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, &late, 1);
    assert_in_range(fail_each_allocation(write_with, &judged), 3, 1000);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_a_section_under_its_name),
        cmocka_unit_test(findings_are_numbered_by_place),
        cmocka_unit_test(it_survives_want_of_memory),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
