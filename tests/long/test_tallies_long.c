/* SPDX-License-Identifier: Apache-2.0 */
/* The comparison of tests/unit/test_tallies.c carried on to 30,000 dossiers. */
#include "support/tally_cases.h"
#include "support/testkit.h"

static void
thirty_thousand_dossiers_are_added_up_as_the_plain_reference_adds_them_up(void **state)
{
    struct tally_counts counts = {{0}, 0, 0, 0};
    (void)state;
    tally_cases(1000000, 30000, &counts);
    print_message("%zu no, %zu perhaps, %zu yes; %zu sums, %zu parts; %zu left open\n",
                  counts.answers[0], counts.answers[1], counts.answers[2], counts.sums,
                  counts.parts, counts.left_open);
    assert_true(counts.sums > 30000 && counts.parts > 30000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(thirty_thousand_dossiers_are_added_up_as_the_plain_reference_adds_them_up),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
