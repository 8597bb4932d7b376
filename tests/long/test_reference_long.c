/* SPDX-License-Identifier: Apache-2.0 */
/* The comparison of tests/unit/test_reference.c carried on to bodies of 12 seats; minutes. */
#include "support/versus_cases.h"

#include "support/testkit.h"

static struct versus versus;

static void
every_exact_count_of_bodies_of_nine_to_twelve_seats(void **state)
{
    (void)state;
    for (int seats = 9; seats <= 12; seats++)
        versus_exact_counts(&versus, seats);
}

static void
every_range_of_bodies_of_four_seats(void **state)
{
    (void)state;
    versus_ranges(&versus, 4, 1);
}

static void
ranges_of_bodies_of_five_to_twelve_seats(void **state)
{
    (void)state;
    versus_ranges(&versus, 5, 7);
    versus_ranges(&versus, 6, 41);
    versus_ranges(&versus, 7, 151);
    versus_ranges(&versus, 8, 503);
    versus_ranges(&versus, 9, 2003);
    versus_ranges(&versus, 10, 5003);
    versus_ranges(&versus, 11, 10007);
    versus_ranges(&versus, 12, 20011);
}

static void
more_than_a_third_disqualified_at_once(void **state)
{
    (void)state;
    for (int seats = 9; seats <= 12; seats++) {
        versus_disqualified(&versus, seats);
        versus_refilled(&versus, seats);
    }
}

static void
what_the_authorities_have_adds_up(void **state)
{
    (void)state;
    versus_parts(&versus, (const int[]){1, 1}, 2, 1);
    versus_parts(&versus, (const int[]){1, 2}, 2, 1);
    versus_parts(&versus, (const int[]){2, 2}, 2, 1);
    versus_parts(&versus, (const int[]){3, 3}, 2, 11);
    versus_parts(&versus, (const int[]){1, 1, 1}, 3, 7);
    versus_parts(&versus, (const int[]){2, 1, 3}, 3, 1009);
    versus_parts(&versus, (const int[]){3, 3, 3}, 3, 100003);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_exact_count_of_bodies_of_nine_to_twelve_seats),
        cmocka_unit_test(every_range_of_bodies_of_four_seats),
        cmocka_unit_test(ranges_of_bodies_of_five_to_twelve_seats),
        cmocka_unit_test(more_than_a_third_disqualified_at_once),
        cmocka_unit_test(what_the_authorities_have_adds_up),
    };
    versus_begin(&versus);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    print_message("%llu answers about %llu cases agree\n", (unsigned long long)versus.compared,
                  (unsigned long long)versus.cases);
    versus_end(&versus);
    return failed;
}
