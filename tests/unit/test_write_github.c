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
        &judged, &vi_format_github,
        "::error file=minutes.xml,line=1,col=1,title=breach::=2 < 3, \"so\"\n"
        "::warning file=minutes.xml,line=2,col=1,title=warns::careful: 100%25\n"
        "::notice file=minutes.xml,line=3,col=1,title=here::unproven: who knows\n"
        "::error file=minutes.xml,line=5,col=1,title=limit::a limit\n"
        "::notice file=minutes.xml,line=7,col=1,title=waived::waived by A Clerk: lost: too late\n",
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
        &judged, &vi_format_github,
        "::error file=a%0A%2C\"b\xEF\xBF\xBD"
        "%3A%25.xml,line=3,col=1,title=V1102::text stands before the first element; remove it\n",
        "a name that breaks what does not expect it");
    judged_free(&judged);
}

static void
what_could_not_be_done_is_told(void **state)
{
    (void)state;
    assert_faults(&vi_format_github, "::error file=england.xml,line=3,col=1,title=V1102::text "
                                     "stands before the first element; remove it\n"
                                     "::error title=V4909::no document is named; give files, "
                                     "folders, or - for standard input\n");
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_tells_no_memory(&vi_format_github);
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
