/* SPDX-License-Identifier: Apache-2.0 */
/* Quorum, threshold and vote against the plain reference: every body up to 8 seats, every exact
 * count, every range of the small ones and a fixed selection of the ranges of the others. */
#include "support/versus_cases.h"

#include "support/testkit.h"

static struct versus versus;

static void
every_exact_count_of_every_body_up_to_eight_seats(void **state)
{
    (void)state;
    for (int seats = 0; seats <= 8; seats++)
        versus_exact_counts(&versus, seats);
}

static void
every_range_of_bodies_up_to_three_seats(void **state)
{
    (void)state;
    for (int seats = 0; seats <= 3; seats++)
        versus_ranges(&versus, seats, 1);
}

static void
ranges_of_bodies_of_four_to_eight_seats(void **state)
{
    (void)state;
    versus_ranges(&versus, 4, 5);
    versus_ranges(&versus, 5, 59);
    versus_ranges(&versus, 6, 401);
    versus_ranges(&versus, 7, 1511);
    versus_ranges(&versus, 8, 5003);
}

static void
each_source_is_believed_in_turn(void **state)
{
    (void)state;
    versus_sources(&versus);
}

static void
more_votes_than_the_body_has_members(void **state)
{
    (void)state;
    versus_excess(&versus, 1);
    versus_excess(&versus, 2);
}

static void
a_body_of_which_nothing_is_known(void **state)
{
    (void)state;
    versus_unknown_body(&versus);
}

static void
more_than_a_third_disqualified_at_once(void **state)
{
    (void)state;
    for (int seats = 1; seats <= 8; seats++)
        versus_disqualified(&versus, seats);
}

static void
more_than_a_third_disqualified_and_perhaps_replaced(void **state)
{
    (void)state;
    for (int seats = 1; seats <= 8; seats++)
        versus_refilled(&versus, seats);
}

static void
what_the_authorities_have_adds_up(void **state)
{
    (void)state;
    versus_parts(&versus, (const int[]){1, 1}, 2, 11);
    versus_parts(&versus, (const int[]){1, 2}, 2, 17);
    versus_parts(&versus, (const int[]){2, 2}, 2, 23);
    versus_parts(&versus, (const int[]){3, 3}, 2, 211);
    versus_parts(&versus, (const int[]){1, 1, 1}, 3, 101);
    versus_parts(&versus, (const int[]){2, 1, 3}, 3, 20011);
    versus_parts(&versus, (const int[]){3, 3, 3}, 3, 1000003);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_exact_count_of_every_body_up_to_eight_seats),
        cmocka_unit_test(every_range_of_bodies_up_to_three_seats),
        cmocka_unit_test(ranges_of_bodies_of_four_to_eight_seats),
        cmocka_unit_test(each_source_is_believed_in_turn),
        cmocka_unit_test(more_votes_than_the_body_has_members),
        cmocka_unit_test(a_body_of_which_nothing_is_known),
        cmocka_unit_test(more_than_a_third_disqualified_at_once),
        cmocka_unit_test(more_than_a_third_disqualified_and_perhaps_replaced),
        cmocka_unit_test(what_the_authorities_have_adds_up),
    };
    versus_begin(&versus);
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    print_message("%llu answers about %llu cases agree\n", (unsigned long long)versus.compared,
                  (unsigned long long)versus.cases);
    versus_end(&versus);
    return failed;
}
