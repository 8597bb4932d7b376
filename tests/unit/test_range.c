/* SPDX-License-Identifier: Apache-2.0 */
#include "base/range.h"

#include "support/testkit.h"

/* All ranges with ends from -SMALL to SMALL, open ends included.  To enumerate one, an open end is
 * taken as WIDE: far enough out to be beyond every other end and every sum of two. */
#define SMALL  3
#define WIDE   20
#define RANGES ((size_t)64)

static size_t
make_ranges(struct vi_range ranges[RANGES])
{
    size_t count = 0;
    for (int low = -SMALL - 1; low <= SMALL; low++)
        for (int high = -SMALL; high <= SMALL + 1; high++)
            if (low <= high || high > SMALL)
                ranges[count++] =
                    (struct vi_range){low < -SMALL ? VI_LEAST : low, high > SMALL ? VI_MOST : high};
    return count;
}

static int64_t
first(struct vi_range range)
{
    return range.low == VI_LEAST ? -WIDE : range.low;
}

static int64_t
last(struct vi_range range)
{
    return range.high == VI_MOST ? WIDE : range.high;
}

/* What an enumeration says of a pair of values for each pair: always, never or now and then. */
static enum vi_truth
verdict(size_t held, size_t asked)
{
    if (held == 0)
        return VI_FALSE;
    return held == asked ? VI_TRUE : VI_UNKNOWN;
}

static void
comparisons_agree_with_enumeration(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count * count; i++) {
        struct vi_range a = ranges[i / count], b = ranges[i % count];
        size_t asked = 0, more = 0, less = 0, same = 0;
        for (int64_t x = first(a); x <= last(a); x++) {
            for (int64_t y = first(b); y <= last(b); y++, asked++) {
                more += x >= y;
                less += x <= y;
                same += x == y;
            }
        }
        assert_int_equal(vi_range_at_least(a, b), verdict(more, asked));
        assert_int_equal(vi_range_at_most(a, b), verdict(less, asked));
        assert_int_equal(vi_range_same(a, b), verdict(same, asked));
    }
}

static void
the_common_part_holds_what_both_hold(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count * count; i++) {
        struct vi_range a = ranges[i / count], b = ranges[i % count], both = {99, 99};
        bool met = vi_range_meet(a, b, &both), any = false;
        for (int64_t x = -WIDE; x <= WIDE; x++) {
            bool common = vi_range_has(a, x) && vi_range_has(b, x);
            any |= common;
            assert_int_equal(met && vi_range_has(both, x), common);
        }
        assert_int_equal(met, any);
        if (!met)
            assert_true(vi_range_equal(both, vi_range_exact(99)));
    }
}

static void
the_hull_is_the_least_range_over_both(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count * count; i++) {
        struct vi_range a = ranges[i / count], b = ranges[i % count], met;
        struct vi_range hull = vi_range_hull(a, b);
        assert_true(vi_range_meet(hull, a, &met) && vi_range_equal(met, a));
        assert_true(vi_range_meet(hull, b, &met) && vi_range_equal(met, b));
        assert_true(hull.low == a.low || hull.low == b.low);
        assert_true(hull.high == a.high || hull.high == b.high);
    }
}

static void
sums_hold_every_sum_and_no_other(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count * count; i++) {
        struct vi_range a = ranges[i / count], b = ranges[i % count], sum;
        assert_true(vi_range_add(a, b, &sum));
        int64_t least = WIDE, most = -WIDE;
        for (int64_t x = first(a); x <= last(a); x++) {
            for (int64_t y = first(b); y <= last(b); y++) {
                least = x + y < least ? x + y : least;
                most = x + y > most ? x + y : most;
            }
        }
        bool low_open = a.low == VI_LEAST || b.low == VI_LEAST;
        bool high_open = a.high == VI_MOST || b.high == VI_MOST;
        assert_int_equal(sum.low, low_open ? VI_LEAST : least);
        assert_int_equal(sum.high, high_open ? VI_MOST : most);
    }
}

static void
multiples_hold_the_multiples_of_both_ends(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count; i++) {
        for (int64_t by = -SMALL; by <= SMALL; by++) {
            struct vi_range a = ranges[i], product;
            assert_true(vi_range_scale(a, by, &product));
            int64_t one = first(a) * by, other = last(a) * by;
            int64_t least = one < other ? one : other, most = one < other ? other : one;
            bool low_open = by > 0 ? a.low == VI_LEAST : a.high == VI_MOST;
            bool high_open = by > 0 ? a.high == VI_MOST : a.low == VI_LEAST;
            assert_int_equal(product.low, by && low_open ? VI_LEAST : least);
            assert_int_equal(product.high, by && high_open ? VI_MOST : most);
        }
    }
}

static void
ranges_say_what_they_are(void **state)
{
    (void)state;
    struct vi_range ranges[RANGES];
    size_t count = make_ranges(ranges);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(vi_range_is_exact(ranges[i]), first(ranges[i]) == last(ranges[i]));
        assert_int_equal(vi_range_is_all(ranges[i]),
                         last(ranges[i]) - first(ranges[i]) == 2 * WIDE);
        for (size_t j = 0; j < count; j++)
            assert_int_equal(vi_range_equal(ranges[i], ranges[j]), i == j);
    }
    assert_true(vi_range_equal(vi_range_exact(5), (struct vi_range){5, 5}));
    assert_true(vi_range_equal(vi_range_all(), (struct vi_range){VI_LEAST, VI_MOST}));
    assert_true(vi_range_equal(vi_range_from(5), (struct vi_range){5, VI_MOST}));
    assert_true(vi_range_equal(vi_range_up_to(5), (struct vi_range){VI_LEAST, 5}));
}

static void
an_open_end_is_not_a_number(void **state)
{
    (void)state;
    struct vi_range most = vi_range_exact(VI_MOST), least = vi_range_exact(VI_LEAST);
    assert_false(vi_range_is_exact(most));
    assert_false(vi_range_is_exact(least));
    assert_int_equal(vi_range_at_least(most, most), VI_UNKNOWN);
    assert_int_equal(vi_range_same(most, most), VI_UNKNOWN);
    assert_int_equal(vi_range_at_most(least, least), VI_UNKNOWN);
}

static void
a_bounded_end_that_overflows_is_refused(void **state)
{
    static const struct {
        const char *why;
        struct vi_range a, b;
        bool fits;
    } sums[] = {
        {"the high end is as great as can be", {0, INT64_MAX - 2}, {0, 1}, true},
        {"the high end becomes what means open", {0, INT64_MAX - 1}, {0, 1}, false},
        {"the high end wraps round", {0, INT64_MAX - 1}, {0, 9}, false},
        {"the low end is as little as can be", {INT64_MIN + 2, 0}, {-1, 0}, true},
        {"the low end becomes what means open", {INT64_MIN + 1, 0}, {-1, 0}, false},
        {"an open end does not overflow", {0, VI_MOST}, {0, INT64_MAX - 1}, true},
        {"both open ends stay open", {VI_LEAST, VI_MOST}, {-9, 9}, true},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(sums); i++) {
        struct vi_range sum = {7, 7};
        if (vi_range_add(sums[i].a, sums[i].b, &sum) != sums[i].fits)
            fail_msg("%s", sums[i].why);
        assert_true(sums[i].fits || vi_range_equal(sum, vi_range_exact(7)));
    }
}

static void
a_multiple_that_overflows_is_refused(void **state)
{
    static const struct {
        const char *why;
        struct vi_range a;
        int64_t by;
        bool fits;
    } products[] = {
        {"the high end is near the greatest", {0, INT64_MAX / 2}, 2, true},
        {"the high end wraps round", {0, INT64_MAX / 2 + 1}, 2, false},
        {"the low end wraps round", {INT64_MIN / 2 - 1, 0}, 2, false},
        {"the least becomes what means open", {INT64_MIN / 2, 0}, 2, false},
        {"the greatest turns into the least", {INT64_MIN + 1, 0}, -1, false},
        {"open ends change places", {VI_LEAST, VI_MOST}, -1, true},
        {"no times anything is nothing", {VI_LEAST, INT64_MAX - 1}, 0, true},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(products); i++) {
        struct vi_range product = {7, 7};
        if (vi_range_scale(products[i].a, products[i].by, &product) != products[i].fits)
            fail_msg("%s", products[i].why);
        assert_true(products[i].fits || vi_range_equal(product, vi_range_exact(7)));
    }
}

static void
counts_are_read(void **state)
{
    static const struct {
        const char *why, *text;
        bool valid;
        struct vi_range count;
    } cases[] = {
        {"one number", "7", true, {7, 7}},
        {"nobody", "0", true, {0, 0}},
        {"at least ten", "10..", true, {10, VI_MOST}},
        {"at most twelve, and not below nought", "..12", true, {0, 12}},
        {"three to five", "3..5", true, {3, 5}},
        {"three to three", "3..3", true, {3, 3}},
        {"the greatest number", "9223372036854775806", true, {INT64_MAX - 1, INT64_MAX - 1}},
        {"what means open is no number", "9223372036854775807", false, {0, 0}},
        {"nor as an end", "1..9223372036854775807", false, {0, 0}},
        {"reversed ends", "5..3", false, {0, 0}},
        {"no ends", "..", false, {0, 0}},
        {"nothing", "", false, {0, 0}},
        {"one dot", "3.5", false, {0, 0}},
        {"three dots", "3...5", false, {0, 0}},
        {"two spans", "3..5..7", false, {0, 0}},
        {"a sign", "-3", false, {0, 0}},
        {"a negative end", "-3..5", false, {0, 0}},
        {"space", "3 ..5", false, {0, 0}},
        {"a word", "seven", false, {0, 0}},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_range count = {-1, -1};
        bool valid = vi_range_parse_count(vi_text_from(cases[i].text), &count);
        struct vi_range expected = valid ? cases[i].count : vi_range_exact(-1);
        if (valid != cases[i].valid || !vi_range_equal(count, expected))
            fail_msg("%s: '%s'", cases[i].why, cases[i].text);
    }
}

static void
single_numbers_do_not_wrap_round(void **state)
{
    (void)state;
    int64_t out = 7;
    assert_false(vi_add(INT64_MAX, 1, &out));
    assert_false(vi_add(INT64_MIN, -1, &out));
    assert_false(vi_multiply(INT64_MAX, 2, &out));
    assert_false(vi_multiply(INT64_MIN, -1, &out));
    assert_int_equal(out, 7);
    assert_true(vi_add(INT64_MAX - 1, 1, &out));
    assert_int_equal(out, INT64_MAX);
    assert_true(vi_multiply(-3, 4, &out));
    assert_int_equal(out, -12);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparisons_agree_with_enumeration),
        cmocka_unit_test(the_common_part_holds_what_both_hold),
        cmocka_unit_test(the_hull_is_the_least_range_over_both),
        cmocka_unit_test(sums_hold_every_sum_and_no_other),
        cmocka_unit_test(multiples_hold_the_multiples_of_both_ends),
        cmocka_unit_test(ranges_say_what_they_are),
        cmocka_unit_test(an_open_end_is_not_a_number),
        cmocka_unit_test(a_bounded_end_that_overflows_is_refused),
        cmocka_unit_test(a_multiple_that_overflows_is_refused),
        cmocka_unit_test(counts_are_read),
        cmocka_unit_test(single_numbers_do_not_wrap_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
