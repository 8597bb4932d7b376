/* SPDX-License-Identifier: Apache-2.0 */
#include "base/ratio.h"

#include "support/testkit.h"

#define SMALL 12

static void
shares_are_reached_exactly(void **state)
{
    static const struct {
        const char *why, *share;
        uint32_t count, base;
        bool strict, reached;
    } cases[] = {
        {"exactly two thirds reaches two thirds", "2/3", 6, 9, false, true},
        {"exactly half is not a majority", "1/2", 5, 10, true, false},
        {"half plus one is a majority", "1/2", 6, 10, true, true},
        {"two thirds of ten needs seven, not six", "2/3", 6, 10, false, false},
        {"a quarter of 43 is 11 members, not 10", "1/4", 10, 43, false, false},
        {"a quarter of 43 is 11 members", "1/4", 11, 43, false, true},
        {"a quarter of 48 is 12", "25%", 12, 48, false, true},
        {"an empty body reaches any lax share", "2/3", 0, 0, false, true},
        {"an empty body has no majority", "1/2", 0, 0, true, false},
        {"a vote where nobody could vote is more than any share", "1", 1, 0, true, true},
        {"nobody is no share of some", "1/4", 0, 7, false, false},
        {"nought is reached by nobody", "0", 0, 7, false, true},
        {"but nobody is not more than nought", "0", 0, 7, true, false},
        {"no overflow at the largest body", "1", UINT32_MAX, UINT32_MAX, false, true},
        {"one too few of the largest body", "1", UINT32_MAX - 1, UINT32_MAX, false, false},
        {"the finest share of the largest body", "999999/1000000", UINT32_MAX - 4295, UINT32_MAX,
         false, false},
        {"the finest share of the largest body, reached", "999999/1000000", UINT32_MAX - 4294,
         UINT32_MAX, false, true},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_ratio share;
        if (!vi_ratio_parse(vi_text_from(cases[i].share), &share))
            fail_msg("%s: cannot read '%s'", cases[i].why, cases[i].share);
        if (vi_ratio_reached(share, cases[i].count, cases[i].base, cases[i].strict) !=
            cases[i].reached)
            fail_msg("%s: %u of %u against %s", cases[i].why, cases[i].count, cases[i].base,
                     cases[i].share);
    }
}

static void
reaching_agrees_with_cross_multiplication(void **state)
{
    (void)state;
    for (int64_t over = 0; over <= SMALL; over++) {
        for (int64_t under = 1; under <= SMALL; under++) {
            struct vi_ratio share = {over, under};
            for (uint32_t base = 0; base <= SMALL; base++) {
                for (uint32_t count = 0; count <= SMALL; count++) {
                    int64_t got = count * under, needed = over * base;
                    assert_int_equal(vi_ratio_reached(share, count, base, false), got >= needed);
                    assert_int_equal(vi_ratio_reached(share, count, base, true), got > needed);
                }
            }
        }
    }
}

static void
the_ceiling_agrees_with_search(void **state)
{
    (void)state;
    for (int64_t over = 0; over <= SMALL; over++) {
        for (int64_t under = 1; under <= SMALL; under++) {
            for (int64_t n = 0; n <= 3 * SMALL; n++) {
                int64_t found = 0, ceiling = -1;
                while (found * under < over * n)
                    found++;
                assert_true(vi_ratio_ceil((struct vi_ratio){over, under}, n, &ceiling));
                assert_int_equal(ceiling, found);
            }
        }
    }
}

static void
a_ceiling_overflows_only_if_it_is_too_large(void **state)
{
    static const struct {
        const char *why;
        struct vi_ratio ratio;
        int64_t n;
        bool fits;
        int64_t ceiling;
    } cases[] = {
        {"all of the greatest number", {1, 1}, INT64_MAX, true, INT64_MAX},
        {"half of it, rounded up", {1, 2}, INT64_MAX, true, INT64_MAX / 2 + 1},
        {"a product on the way would overflow",
         {999999, 1000000},
         INT64_MAX,
         true,
         INT64_C(9223362813482738953)},
        {"twice the greatest number", {2, 1}, INT64_MAX, false, 0},
        {"three halves of it", {3, 2}, INT64_MAX, false, 0},
        {"the rest alone overflows", {INT64_MAX, 4}, 3, false, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int64_t ceiling = -1;
        bool fits = vi_ratio_ceil(cases[i].ratio, cases[i].n, &ceiling);
        if (fits != cases[i].fits || ceiling != (fits ? cases[i].ceiling : -1))
            fail_msg("%s: %lld", cases[i].why, (long long)ceiling);
    }
}

static void
comparison_agrees_with_cross_multiplication(void **state)
{
    (void)state;
    for (int64_t a = 0; a <= SMALL; a++) {
        for (int64_t b = 1; b <= SMALL; b++) {
            for (int64_t c = 0; c <= SMALL; c++) {
                for (int64_t d = 1; d <= SMALL; d++) {
                    int order = (a * d > c * b) - (a * d < c * b);
                    assert_int_equal(
                        vi_ratio_compare((struct vi_ratio){a, b}, (struct vi_ratio){c, d}), order);
                }
            }
        }
    }
}

static void
comparison_is_exact_where_products_overflow(void **state)
{
    static const struct {
        const char *why;
        struct vi_ratio a, b;
        int order;
    } cases[] = {
        {"n/(n+1) grows with n", {INT64_MAX - 2, INT64_MAX - 1}, {INT64_MAX - 1, INT64_MAX}, -1},
        {"equal", {INT64_MAX - 1, INT64_MAX}, {INT64_MAX - 1, INT64_MAX}, 0},
        {"equal, not in lowest terms", {INT64_MAX / 7, INT64_MAX / 7 * 2}, {1, 2}, 0},
        {"a hair more than half", {INT64_MAX / 2 + 1, INT64_MAX}, {1, 2}, 1},
        {"a hair less than half", {INT64_MAX / 2, INT64_MAX}, {1, 2}, -1},
        {"consecutive Fibonacci numbers, the longest way",
         {INT64_C(4660046610375530309), INT64_C(7540113804746346429)},
         {INT64_C(2880067194370816120), INT64_C(4660046610375530309)},
         1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        if (vi_ratio_compare(cases[i].a, cases[i].b) != cases[i].order ||
            vi_ratio_compare(cases[i].b, cases[i].a) != -cases[i].order)
            fail_msg("%s", cases[i].why);
    }
}

static void
ratios_are_read_in_lowest_terms(void **state)
{
    static const struct {
        const char *why, *text;
        bool valid;
        struct vi_ratio ratio;
    } cases[] = {
        {"a quarter", "1/4", true, {1, 4}},
        {"two thirds", "2/3", true, {2, 3}},
        {"the whole", "1", true, {1, 1}},
        {"not in lowest terms", "6/8", true, {3, 4}},
        {"a percentage", "25%", true, {1, 4}},
        {"a third of a hundred is not a third", "33%", true, {33, 100}},
        {"the whole in per cent", "100%", true, {1, 1}},
        {"more than the whole", "3/2", true, {3, 2}},
        {"nought", "0", true, {0, 1}},
        {"nought quarters", "0/4", true, {0, 1}},
        {"nought per cent", "0%", true, {0, 1}},
        {"the largest terms", "999999/1000000", true, {999999, 1000000}},
        {"a term over a million", "1000001", false, {0, 0}},
        {"the other term over a million", "1/1000001", false, {0, 0}},
        {"far too large", "99999999999999999999/3", false, {0, 0}},
        {"division by nought", "3/0", false, {0, 0}},
        {"no denominator", "1/", false, {0, 0}},
        {"no numerator", "/4", false, {0, 0}},
        {"negative", "-1/2", false, {0, 0}},
        {"negative below", "1/-2", false, {0, 0}},
        {"a decimal fraction", "0.5", false, {0, 0}},
        {"two strokes", "1/2/3", false, {0, 0}},
        {"a fraction of per cent", "1/2%", false, {0, 0}},
        {"per cent alone", "%", false, {0, 0}},
        {"space", "1 /4", false, {0, 0}},
        {"nothing", "", false, {0, 0}},
        {"words", "half", false, {0, 0}},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_ratio ratio = {-1, -1};
        bool valid = vi_ratio_parse(vi_text_from(cases[i].text), &ratio);
        if (valid != cases[i].valid)
            fail_msg("%s: '%s'", cases[i].why, cases[i].text);
        assert_int_equal(ratio.over, valid ? cases[i].ratio.over : -1);
        assert_int_equal(ratio.under, valid ? cases[i].ratio.under : -1);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares_are_reached_exactly),
        cmocka_unit_test(reaching_agrees_with_cross_multiplication),
        cmocka_unit_test(the_ceiling_agrees_with_search),
        cmocka_unit_test(a_ceiling_overflows_only_if_it_is_too_large),
        cmocka_unit_test(comparison_agrees_with_cross_multiplication),
        cmocka_unit_test(comparison_is_exact_where_products_overflow),
        cmocka_unit_test(ratios_are_read_in_lowest_terms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
