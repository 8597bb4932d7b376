/* SPDX-License-Identifier: Apache-2.0 */
#include "support/said_of.h"
#include "support/testkit.h"

static void
each_kind_of_finding_is_told(void **state)
{
    struct judged judged;
    (void)state;
    said_of_open(&judged);
    assert_whole(
        &judged, &vi_format_svrl,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" title=\"Vires\" "
        "schemaVersion=\"" VIRES_VERSION "\">\n"
        "<svrl:active-pattern name=\"minutes.xml\" document=\"minutes.xml\"/>\n"
        "<svrl:fired-rule context=\"/\"/>\n"
        "<svrl:fired-rule context=\"item 1\"/>\n"
        "<svrl:failed-assert test=\"breach\" location=\"/\" role=\"error\"><svrl:text>=2 &lt; 3, "
        "&quot;so&quot;\n"
        "(minutes.xml:1:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:failed-assert>\n"
        "<svrl:fired-rule context=\"item 2\"/>\n"
        "<svrl:failed-assert test=\"warns\" location=\"/\" role=\"warning\"><svrl:text>careful: "
        "100%\n"
        "(minutes.xml:2:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:failed-assert>\n"
        "<svrl:fired-rule context=\"item 3\"/>\n"
        "<svrl:successful-report test=\"here\" location=\"/\" role=\"unproven\"><svrl:text>who "
        "knows\n"
        "(minutes.xml:3:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:successful-report>\n"
        "<svrl:fired-rule context=\"item 4\"/>\n"
        "<svrl:successful-report test=\"there\" location=\"/\" role=\"unproven\"><svrl:text>where\n"
        "(minutes.xml:4:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:successful-report>\n"
        "<svrl:fired-rule context=\"item 5\"/>\n"
        "<svrl:failed-assert test=\"limit\" location=\"/\" role=\"error\"><svrl:text>a limit\n"
        "(minutes.xml:5:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:failed-assert>\n"
        "<svrl:fired-rule context=\"item 6\"/>\n"
        "<svrl:successful-report test=\"excuse\" location=\"/\" "
        "role=\"excused\"><svrl:text>urgent\n"
        "(minutes.xml:6:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:successful-report>\n"
        "<svrl:fired-rule context=\"item 7\"/>\n"
        "<svrl:successful-report test=\"waived\" location=\"/\" "
        "role=\"accepted\"><svrl:text>waived by A Clerk: lost: too late\n"
        "(minutes.xml:7:1)\n"
        "law: Act 1972 s. 1\n"
        "remedy: Mend it.</svrl:text></svrl:successful-report>\n"
        "<svrl:fired-rule context=\"item 8\"/>\n"
        "</svrl:schematron-output>\n",
        "all of them");
    judged_free(&judged);
}

static void
an_unreadable_document_is_told(void **state)
{
    struct judged judged;
    (void)state;
    said_of_unreadable(&judged);
    assert_whole(
        &judged, &vi_format_svrl,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" title=\"Vires\" "
        "schemaVersion=\"" VIRES_VERSION "\">\n"
        "<svrl:active-pattern name=\"a&#10;,&quot;b\xEF\xBF\xBD"
        ":%.xml\" document=\"a&#10;,&quot;b\xEF\xBF\xBD"
        ":%.xml\"/>\n"
        "<svrl:fired-rule context=\"/\"/>\n"
        "<svrl:failed-assert test=\"V1102\" location=\"/\" role=\"unreadable\"><svrl:text>text "
        "stands before the first element; remove it (line 3)</svrl:text></svrl:failed-assert>\n"
        "</svrl:schematron-output>\n",
        "a name that breaks what does not expect it");
    judged_free(&judged);
}

static void
what_could_not_be_done_is_told(void **state)
{
    (void)state;
    assert_faults(
        &vi_format_svrl,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svrl:schematron-output xmlns:svrl=\"http://purl.oclc.org/dsdl/svrl\" title=\"Vires\" "
        "schemaVersion=\"" VIRES_VERSION "\">\n"
        "<svrl:active-pattern name=\"england.xml\" document=\"england.xml\"/>\n"
        "<svrl:fired-rule context=\"/\"/>\n"
        "<svrl:failed-assert test=\"V1102\" location=\"/\" role=\"unreadable\"><svrl:text>text "
        "stands before the first element; remove it (line 3)</svrl:text></svrl:failed-assert>\n"
        "<svrl:active-pattern name=\"vires\" document=\"vires\"/>\n"
        "<svrl:fired-rule context=\"/\"/>\n"
        "<svrl:failed-assert test=\"V4909\" location=\"/\" role=\"unreadable\"><svrl:text>no "
        "document is named; give files, folders, or - for standard "
        "input</svrl:text></svrl:failed-assert>\n"
        "</svrl:schematron-output>\n");
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_tells_no_memory(&vi_format_svrl);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind_of_finding_is_told),
        cmocka_unit_test(an_unreadable_document_is_told),
        cmocka_unit_test(what_could_not_be_done_is_told),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
