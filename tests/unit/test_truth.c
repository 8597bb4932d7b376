/* SPDX-License-Identifier: Apache-2.0 */
#include "base/truth.h"

#include "support/testkit.h"

#define EACH(x) for (enum vi_truth x = VI_FALSE; x < VI_TRUTH_COUNT; x++)

static void
and_and_or_are_the_least_and_the_greatest(void **state)
{
    (void)state;
    EACH(a)
    EACH(b)
    {
        assert_int_equal(vi_truth_and(a, b), a < b ? a : b);
        assert_int_equal(vi_truth_or(a, b), a > b ? a : b);
    }
}

static void
each_operation_obeys_its_laws_for_one_value(void **state)
{
    (void)state;
    EACH(a)
    {
        assert_int_equal(vi_truth_and(a, a), a);
        assert_int_equal(vi_truth_or(a, a), a);
        assert_int_equal(vi_truth_agree(a, a), a);
        assert_int_equal(vi_truth_not(vi_truth_not(a)), a);
        assert_int_equal(vi_truth_and(a, VI_TRUE), a);
        assert_int_equal(vi_truth_or(a, VI_FALSE), a);
        assert_int_equal(vi_truth_and(a, VI_FALSE), VI_FALSE);
        assert_int_equal(vi_truth_or(a, VI_TRUE), VI_TRUE);
    }
}

static void
order_of_two_does_not_matter(void **state)
{
    (void)state;
    EACH(a)
    EACH(b)
    {
        assert_int_equal(vi_truth_and(a, b), vi_truth_and(b, a));
        assert_int_equal(vi_truth_or(a, b), vi_truth_or(b, a));
        assert_int_equal(vi_truth_agree(a, b), vi_truth_agree(b, a));
        assert_int_equal(vi_truth_and(a, vi_truth_or(a, b)), a);
        assert_int_equal(vi_truth_not(vi_truth_and(a, b)),
                         vi_truth_or(vi_truth_not(a), vi_truth_not(b)));
        assert_int_equal(vi_truth_not(vi_truth_or(a, b)),
                         vi_truth_and(vi_truth_not(a), vi_truth_not(b)));
    }
}

static void
grouping_of_three_does_not_matter(void **state)
{
    (void)state;
    EACH(a)
    EACH(b)
    EACH(c)
    {
        assert_int_equal(vi_truth_and(a, vi_truth_and(b, c)), vi_truth_and(vi_truth_and(a, b), c));
        assert_int_equal(vi_truth_or(a, vi_truth_or(b, c)), vi_truth_or(vi_truth_or(a, b), c));
        assert_int_equal(vi_truth_and(a, vi_truth_or(b, c)),
                         vi_truth_or(vi_truth_and(a, b), vi_truth_and(a, c)));
        assert_int_equal(vi_truth_or(a, vi_truth_and(b, c)),
                         vi_truth_and(vi_truth_or(a, b), vi_truth_or(a, c)));
        assert_int_equal(vi_truth_agree(a, vi_truth_agree(b, c)),
                         vi_truth_agree(vi_truth_agree(a, b), c));
    }
}

/* How many readings of the unknown ones (as true, as false) make `a` and `b`, or `a` or `b`, true?
 */
static enum vi_truth
by_every_reading(enum vi_truth a, enum vi_truth b, bool either)
{
    int readings = 0, held = 0;
    for (int x = 0; x < 2; x++) {
        for (int y = 0; y < 2; y++) {
            if ((a != VI_UNKNOWN && x != (a == VI_TRUE)) ||
                (b != VI_UNKNOWN && y != (b == VI_TRUE)))
                continue;
            readings++;
            held += either ? x || y : x && y;
        }
    }
    if (held == 0)
        return VI_FALSE;
    return held == readings ? VI_TRUE : VI_UNKNOWN;
}

static void
unknown_means_that_readings_differ(void **state)
{
    (void)state;
    EACH(a)
    EACH(b)
    {
        assert_int_equal(vi_truth_and(a, b), by_every_reading(a, b, false));
        assert_int_equal(vi_truth_or(a, b), by_every_reading(a, b, true));
    }
}

static void
values_have_plain_names(void **state)
{
    (void)state;
    assert_string_equal(vi_truth_name(VI_FALSE), "false");
    assert_string_equal(vi_truth_name(VI_UNKNOWN), "unknown");
    assert_string_equal(vi_truth_name(VI_TRUE), "true");
    assert_int_equal(vi_truth_agree(VI_TRUE, VI_FALSE), VI_UNKNOWN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(and_and_or_are_the_least_and_the_greatest),
        cmocka_unit_test(each_operation_obeys_its_laws_for_one_value),
        cmocka_unit_test(order_of_two_does_not_matter),
        cmocka_unit_test(grouping_of_three_does_not_matter),
        cmocka_unit_test(unknown_means_that_readings_differ),
        cmocka_unit_test(values_have_plain_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
