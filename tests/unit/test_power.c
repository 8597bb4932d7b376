/* SPDX-License-Identifier: Apache-2.0 */
/* The search for power against the plain reference: 50,000 questions about random schemes. */
#include "kinds/power.h"

#include <inttypes.h>
#include <stdlib.h>

#include "support/power_cases.h"
#include "support/testkit.h"

static void
random_schemes_are_judged_as_the_reference_judges_them(void **state)
{
    (void)state;
    struct power_tally tally = {0};
    const size_t *answers = tally.answers;
    if (getenv("POWER_REPLAY")) {
        power_replay(getenv("POWER_REPLAY"));
        return;
    }
    power_cases(1, 1000, 50, &tally);
    print_message("%zu no, %zu perhaps, %zu yes; %" PRIu64 " settled, %" PRIu64 " pruned\n",
                  answers[VI_FALSE], answers[VI_UNKNOWN], answers[VI_TRUE], tally.settled,
                  tally.pruned);
    /* Were nearly all of one kind, little would be tried. */
    assert_true(answers[VI_FALSE] > 5000 && answers[VI_UNKNOWN] > 2000 && answers[VI_TRUE] > 5000);
    assert_true(tally.settled > 1000 && tally.pruned > 5000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_schemes_are_judged_as_the_reference_judges_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
