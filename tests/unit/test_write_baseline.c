/* SPDX-License-Identifier: Apache-2.0 */
#include "support/said_of.h"
#include "support/testkit.h"

static void
what_fails_today_is_in_it(void **state)
{
    struct judged judged;
    static const struct verdict_accepted before = {.by = VERDICT_BY_BASELINE, .until = VI_MOST};
    (void)state;
    said_of_open(&judged);
    judged.rows[1].accepted = &before;
    judged.source.name = VI_TEXT("a&b.xml");
    assert_whole(&judged, &vi_format_baseline,
                 "<waivers xmlns=\"urn:vires:rules:1\">\n"
                 "  <accepted document=\"a&amp;b.xml\" rule=\"breach\" "
                 "fingerprint=\"0123456789abcdef0123456789abcdef\"/>\n"
                 "  <accepted document=\"a&amp;b.xml\" rule=\"warns\" fingerprint=\"\"/>\n"
                 "  <accepted document=\"a&amp;b.xml\" rule=\"here\" fingerprint=\"\"/>\n"
                 "</waivers>\n",
                 "neither what is waived nor what another document would settle");
    judged_free(&judged);
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_tells_no_memory(&vi_format_baseline);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fails_today_is_in_it),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
