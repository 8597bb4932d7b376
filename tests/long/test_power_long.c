/* SPDX-License-Identifier: Apache-2.0 */
/* The comparison of tests/unit/test_power.c carried on to a million questions. */
#include <inttypes.h>

#include "support/power_cases.h"
#include "support/testkit.h"

static void
a_million_questions_are_answered_as_the_reference_answers_them(void **state)
{
    (void)state;
    struct power_tally tally = {0};
    power_cases(1000000, 20000, 50, &tally);
    print_message("%zu no, %zu perhaps, %zu yes; %" PRIu64 " settled, %" PRIu64 " pruned\n",
                  tally.answers[0], tally.answers[1], tally.answers[2], tally.settled,
                  tally.pruned);
    assert_true(tally.settled > 20000 && tally.pruned > 100000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_million_questions_are_answered_as_the_reference_answers_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
