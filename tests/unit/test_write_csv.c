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
        &judged, &vi_format_csv,
        "\xEF\xBB\xBF"
        "\"document\",\"line\",\"column\",\"place\",\"rule\",\"code\",\"verdict\",\"severity\","
        "\"subject\",\"message\",\"needs\",\"missing\",\"missing from\",\"settled "
        "if\",\"law\",\"remedy\",\"accepted\",\"fingerprint\"\r\n"
        "\"minutes.xml\",\"1\",\"1\",,\"breach\",\"V4101\",\"breached\",\"error\",\"item 1\",\"'=2 "
        "< 3, \"\"so\"\"\",,,,,\"Act 1972 s. 1\",\"Mend "
        "it.\",,\"0123456789abcdef0123456789abcdef\"\r\n"
        "\"minutes.xml\",\"2\",\"1\",,\"warns\",\"V4101\",\"breached\",\"warning\",\"item "
        "2\",\"careful: 100%\",,,,,\"Act 1972 s. 1\",\"Mend it.\",,\r\n"
        "\"minutes.xml\",\"3\",\"1\",,\"here\",\"V4102\",\"unproven\",\"error\",\"item 3\",\"who "
        "knows\",\"here\",\"who came\",,\"if 2 came\",\"Act 1972 s. 1\",\"Mend it.\",,\r\n"
        "\"minutes.xml\",\"4\",\"1\",,\"there\",\"V4102\",\"unproven\",\"error\",\"item "
        "4\",\"where\",\"elsewhere\",\"the day\",\"the notice\",,\"Act 1972 s. 1\",\"Mend "
        "it.\",,\r\n"
        "\"minutes.xml\",\"5\",\"1\",,\"limit\",\"V4104\",\"error\",\"error\",\"item 5\",\"a "
        "limit\",,,,,\"Act 1972 s. 1\",\"Mend it.\",,\r\n"
        "\"minutes.xml\",\"6\",\"1\",,\"excuse\",\"V4103\",\"excused\",\"error\",\"item "
        "6\",\"urgent\",,,,,\"Act 1972 s. 1\",\"Mend it.\",,\r\n"
        "\"minutes.xml\",\"7\",\"1\",,\"waived\",\"V4101\",\"breached\",\"error\",\"item 7\",\"too "
        "late\",,,,,\"Act 1972 s. 1\",\"Mend it.\",\"waived by A Clerk: lost\",\r\n"
        "\"minutes.xml\",\"8\",\"1\",,\"fine\",\"V4105\",\"satisfied\",\"error\",\"item "
        "8\",,,,,,\"Act 1972 s. 1\",\"Mend it.\",,\r\n",
        "all of them");
    judged_free(&judged);
}

static void
an_unreadable_document_is_told(void **state)
{
    struct judged judged;
    (void)state;
    said_of_unreadable(&judged);
    assert_whole(&judged, &vi_format_csv,
                 "\xEF\xBB\xBF"
                 "\"document\",\"line\",\"column\",\"place\",\"rule\",\"code\",\"verdict\","
                 "\"severity\",\"subject\",\"message\",\"needs\",\"missing\",\"missing "
                 "from\",\"settled if\",\"law\",\"remedy\",\"accepted\",\"fingerprint\"\r\n"
                 "\"a ,\"\"b?:%.xml\",\"3\",\"1\",,,\"V1102\",\"unreadable\",\"error\",,\"text "
                 "stands before the first element; remove it\",,,,,,,,\r\n",
                 "a name that breaks what does not expect it");
    judged_free(&judged);
}

static void
what_could_not_be_done_is_told(void **state)
{
    (void)state;
    assert_faults(&vi_format_csv,
                  "\xEF\xBB\xBF"
                  "\"document\",\"line\",\"column\",\"place\",\"rule\",\"code\",\"verdict\","
                  "\"severity\",\"subject\",\"message\",\"needs\",\"missing\",\"missing "
                  "from\",\"settled if\",\"law\",\"remedy\",\"accepted\",\"fingerprint\"\r\n"
                  "\"england.xml\",\"3\",\"1\",,,\"V1102\",\"not done\",\"error\",,\"text stands "
                  "before the first element; remove it\",,,,,,,,\r\n"
                  ",,,,,\"V4909\",\"not done\",\"error\",,\"no document is named; give files, "
                  "folders, or - for standard input\",,,,,,,,\r\n");
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_tells_no_memory(&vi_format_csv);
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
