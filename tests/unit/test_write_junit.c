/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support/judged.h"
#include "support/testkit.h"

#define D64   "dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd"
#define STORY "law: Act 1972 s. 1\nconsequence: It is open to challenge.\nremedy: Mend it.\n"

static const struct judged_row rows[] = {
    {.rule = "a",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_SATISFIED,
     .subject = "item 1",
     .line = 1},
    {.rule = "b",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_BREACHED,
     .subject = "item 1",
     .line = 2,
     .message = "2 < 3",
     .detail = "two came"},
    {.rule = "c",
     .severity = VIRES_WARNING,
     .verdict = VIRES_BREACHED,
     .subject = "item 1",
     .line = 3,
     .message = "careful"},
    {.rule = "d",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_UNPROVEN,
     .subject = "item 1",
     .line = 4,
     .message = "who knows",
     .need = VERDICT_NEEDS_HERE,
     .noun = "who was there"},
    {.rule = "d",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_UNPROVEN,
     .subject = "item 1",
     .line = 5,
     .message = "where",
     .need = VERDICT_NEEDS_ELSEWHERE,
     .settled_by = "the notice"},
    {.rule = "e",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_ERROR,
     .subject = "item 1",
     .line = 6,
     .message = "a limit"},
    {.rule = "f",
     .severity = VIRES_SEVERE,
     .verdict = VIRES_EXCUSED,
     .subject = "item 1",
     .line = 7,
     .message = "urgent"},
};

/* What the suite has between its properties and its end. */
static const char *
cases_of(struct judged *judged)
{
    const char *text = judged_write(judged, VIRES_JUNIT);
    const char *end = strstr(text, "</properties>\n");
    assert_non_null(end);
    return end + strlen("</properties>\n");
}

static void
each_verdict_has_its_case(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.rows[4].occurrence = 1;
    assert_text(
        vi_text_from(cases_of(&judged)),
        "  <testcase classname=\"minutes.xml\" name=\"a: item 1\"/>\n"
        "  <testcase classname=\"minutes.xml\" name=\"b: item 1\">\n"
        "    <failure type=\"breached\" message=\"2 &lt; 3\">minutes.xml:2:1: breached (error): 2 "
        "&lt; "
        "3\ntwo came\n" STORY "</failure>\n  </testcase>\n"
        "  <testcase classname=\"minutes.xml\" name=\"c: item 1\">\n"
        "    <system-out>minutes.xml:3:1: breached (warning): careful\n" STORY
        "</system-out>\n  </testcase>\n"
        "  <testcase classname=\"minutes.xml\" name=\"d: item 1\">\n"
        "    <skipped type=\"unproven\" message=\"who knows\">minutes.xml:4:1: unproven: who "
        "knows\nmissing: who was there\n" STORY "</skipped>\n  </testcase>\n"
        "  <testcase classname=\"minutes.xml\" name=\"d: item 1 (2)\">\n"
        "    <skipped type=\"unproven\" message=\"where\">minutes.xml:5:1: unproven: "
        "where\nsettled by: "
        "the notice\n" STORY "</skipped>\n  </testcase>\n"
        "  <testcase classname=\"minutes.xml\" name=\"e: item 1\">\n"
        "    <error type=\"error\" message=\"a limit\">minutes.xml:6:1: error: a limit\n" STORY
        "</error>\n  </testcase>\n"
        "  <testcase classname=\"minutes.xml\" name=\"f: item 1\">\n"
        "    <system-out>minutes.xml:7:1: excused: urgent\n" STORY "</system-out>\n  </testcase>\n"
        "</testsuite>\n",
        "all of them");
    judged_free(&judged);
}

static void
the_suite_counts_as_the_exit_status_does(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    const char *head = "<testsuite name=\"minutes.xml\" tests=\"7\" failures=\"1\" errors=\"1\" "
                       "skipped=\"2\">\n  <properties>\n"
                       "    <property name=\"verdict\" value=\"breached\"/>\n"
                       "    <property name=\"sha256\" value=\"" D64 "\"/>\n"
                       "    <property name=\"lawOf\" value=\"2014-10-23\"/>\n";
    assert_int_equal(strncmp(judged_write(&judged, VIRES_JUNIT), head, strlen(head)), 0);
    judged.options.on_unproven = true;
    assert_non_null(strstr(judged_write(&judged, VIRES_JUNIT), "failures=\"2\" errors=\"1\" "
                                                               "skipped=\"1\""));
    assert_non_null(strstr(cases_of(&judged), "<failure type=\"unproven\" message=\"who knows\">"));
    judged_free(&judged);
}

static void
an_unreadable_document_is_an_error(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, NULL, 0);
    judged.document.verdict = VIRES_DOCUMENT_UNREADABLE;
    judged.document.record = NULL;
    vi_report1(&judged.findings, VI_INPUT_OPEN, (struct vi_place){0}, VI_TEXT("no such file"));
    vi_report0(&judged.findings, VI_XML_START,
               (struct vi_place){.source = &judged.source, .offset = 4});
    vi_findings_settle(&judged.findings);
    assert_text(vi_text_from(cases_of(&judged)),
                "  <testcase classname=\"minutes.xml\" name=\"fault 1\"><error type=\"V1102\" "
                "message=\"text stands before the first element; remove it\">minutes.xml:3:1: text "
                "stands before the first element; remove it</error></testcase>\n"
                "  <testcase classname=\"minutes.xml\" name=\"fault 2\"><error type=\"V1001\" "
                "message=\"cannot be opened: no such file\">minutes.xml: cannot be opened: no such "
                "file</error></testcase>\n</testsuite>\n",
                "each fault is a case");
    judged_free(&judged);
}

static void
what_could_not_be_done_is_a_suite_of_its_own(void **state)
{
    struct judged judged;
    struct vi_buffer out;
    const struct vi_report_view empty = {.whole = true};
    (void)state;
    judged_init(&judged, NULL, 0);
    vi_buffer_init(&out, NULL);
    assert_true(vi_format_junit.open(&empty, &out));
    assert_true(vi_format_junit.close(&empty, &out));
    assert_text(vi_buffer_view(&out),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites "
                "name=\"vires\">\n</testsuites>\n",
                "nothing to say");
    vi_buffer_clear(&out);
    vi_report0(&judged.findings, VI_XML_START,
               (struct vi_place){.source = &judged.rule_source, .offset = 4});
    vi_report0(&judged.findings, VI_CLI_NO_PATH, (struct vi_place){0});
    vi_findings_settle(&judged.findings);
    const struct vi_report_view faulty = {.faults = &judged.findings};
    assert_true(vi_format_junit.close(&faulty, &out));
    assert_non_null(strstr(out.bytes, "<testsuite name=\"vires\" tests=\"2\" failures=\"0\" "
                                      "errors=\"2\" skipped=\"0\">\n"));
    assert_non_null(strstr(out.bytes, "classname=\"england.xml\" name=\"fault"));
    assert_non_null(strstr(out.bytes, "classname=\"vires\" name=\"fault"));
    vi_buffer_free(&out);
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
    bool done = vi_format_junit.write(&view, &out) && !out.failed;
    vi_buffer_free(&out);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    assert_in_range(fail_each_allocation(write_with, &judged), 3, 100);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_verdict_has_its_case),
        cmocka_unit_test(the_suite_counts_as_the_exit_status_does),
        cmocka_unit_test(an_unreadable_document_is_an_error),
        cmocka_unit_test(what_could_not_be_done_is_a_suite_of_its_own),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
