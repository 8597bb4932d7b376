/* SPDX-License-Identifier: Apache-2.0 */
/* The comparison of tests/unit/test_power.c carried on to a million questions. */
#include "support/power_cases.h"
#include "support/testkit.h"

static void
a_million_questions_are_answered_as_the_reference_answers_them(void **state)
{
    (void)state;
    size_t answers[3] = {0};
    power_cases(1000000, 20000, 50, answers);
    print_message("%zu no, %zu perhaps, %zu yes\n", answers[0], answers[1], answers[2]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_million_questions_are_answered_as_the_reference_answers_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
