/* SPDX-License-Identifier: Apache-2.0 */
#include "support/said_of.h"
#include "support/testkit.h"

static void
each_kind_of_finding_is_told(void **state)
{
    struct judged judged;
    (void)state;
    said_of_open(&judged);
    assert_whole(&judged, &vi_format_gitlab,
                 "[\n"
                 "{\"fingerprint\":\"28dc9d8ab0e04bfbf09ed71b2857550a\",\"check_name\":\"breach\","
                 "\"description\":\"=2 < 3, "
                 "\\\"so\\\"\",\"severity\":\"critical\",\"location\":{\"path\":\"minutes.xml\","
                 "\"lines\":{\"begin\":1}}},\n"
                 "{\"fingerprint\":\"c79aae99368764b1d311aca039784cad\",\"check_name\":\"warns\","
                 "\"description\":\"careful: "
                 "100%\",\"severity\":\"minor\",\"location\":{\"path\":\"minutes.xml\",\"lines\":{"
                 "\"begin\":2}}},\n"
                 "{\"fingerprint\":\"c79aae99368764b1d311aca039784cad\",\"check_name\":\"here\","
                 "\"description\":\"unproven: who "
                 "knows\",\"severity\":\"info\",\"location\":{\"path\":\"minutes.xml\",\"lines\":{"
                 "\"begin\":3}}},\n"
                 "{\"fingerprint\":\"c79aae99368764b1d311aca039784cad\",\"check_name\":\"there\","
                 "\"description\":\"unproven: "
                 "where\",\"severity\":\"info\",\"location\":{\"path\":\"minutes.xml\",\"lines\":{"
                 "\"begin\":4}}},\n"
                 "{\"fingerprint\":\"c79aae99368764b1d311aca039784cad\",\"check_name\":\"limit\","
                 "\"description\":\"a "
                 "limit\",\"severity\":\"blocker\",\"location\":{\"path\":\"minutes.xml\","
                 "\"lines\":{\"begin\":5}}},\n"
                 "{\"fingerprint\":\"c79aae99368764b1d311aca039784cad\",\"check_name\":\"waived\","
                 "\"description\":\"waived by A Clerk: lost: too "
                 "late\",\"severity\":\"info\",\"location\":{\"path\":\"minutes.xml\",\"lines\":{"
                 "\"begin\":7}}}\n"
                 "]\n",
                 "all of them");
    judged_free(&judged);
}

static void
an_unreadable_document_is_told(void **state)
{
    struct judged judged;
    (void)state;
    said_of_unreadable(&judged);
    assert_whole(&judged, &vi_format_gitlab,
                 "[\n"
                 "{\"fingerprint\":\"2dff7b26e5ef3943b48ae14ae5602f8c\",\"check_name\":\"V1102\","
                 "\"description\":\"text stands before the first element; remove "
                 "it\",\"severity\":\"blocker\",\"location\":{\"path\":\"a\\n,\\\"b\xEF\xBF\xBD"
                 ":%.xml\",\"lines\":{\"begin\":3}}}\n"
                 "]\n",
                 "a name that breaks what does not expect it");
    judged_free(&judged);
}

static void
what_could_not_be_done_is_told(void **state)
{
    (void)state;
    assert_faults(&vi_format_gitlab,
                  "[\n"
                  "{\"fingerprint\":\"990a6f8fee12ff690edbf7559adbdb4f\",\"check_name\":\"V1102\","
                  "\"description\":\"text stands before the first element; remove "
                  "it\",\"severity\":\"blocker\",\"location\":{\"path\":\"england.xml\",\"lines\":{"
                  "\"begin\":3}}},\n"
                  "{\"fingerprint\":\"96636be983d30e7dff572fd3240babb1\",\"check_name\":\"V4909\","
                  "\"description\":\"no document is named; give files, folders, or - for standard "
                  "input\",\"severity\":\"blocker\",\"location\":{\"path\":\"vires.xml\",\"lines\":"
                  "{\"begin\":1}}}\n"
                  "]\n");
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_tells_no_memory(&vi_format_gitlab);
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
