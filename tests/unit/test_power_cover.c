/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/power_search.h"

#include "support/testkit.h"

static const struct {
    const char *why;
    size_t count, dimensions;
    struct vi_power_box boxes[4], asked;
    bool covered;
    struct vi_power_box beyond;
    bool adds_up; /* the second measure adds up the first */
} cases[] = {
    {"one band around it", 1, 1, {{{{0, 9}}}}, {{{3, 5}}}, true, {{{0, 0}}}, false},
    {"the top sticks out", 1, 1, {{{{0, 9}}}}, {{{3, 10}}}, false, {{{10, 10}}}, false},
    {"two bands that meet", 2, 1, {{{{0, 4}}}, {{{5, 9}}}}, {{{3, 9}}}, true, {{{0, 0}}}, false},
    {"a penny between them", 2, 1, {{{{0, 4}}}, {{{6, 9}}}}, {{{3, 9}}}, false, {{{5, 5}}}, false},
    {"no end", 1, 1, {{{{0, 4}}}}, {{{0, VI_MOST}}}, false, {{{5, VI_MOST}}}, false},
    {"nothing at all", 0, 1, {{{{0, 0}}}}, {{{1, 2}}}, false, {{{1, 2}}}, false},
    {"a corner of two measures is missing",
     2,
     2,
     {{{{0, 9}, {0, 4}}}, {{{0, 4}, {0, 9}}}},
     {{{0, 9}, {0, 9}}},
     false,
     {{{5, 9}, {5, 9}}},
     false},
    {"and is filled",
     3,
     2,
     {{{{0, 9}, {0, 4}}}, {{{0, 4}, {0, 9}}}, {{{5, 9}, {5, 9}}}},
     {{{0, 9}, {0, 9}}},
     true,
     {{{0, 0}}},
     false},
    {"no year comes to less than one act of it",
     2,
     2,
     {{{{0, 6}, {0, VI_MOST}}}, {{{0, VI_MOST}, {6, VI_MOST}}}},
     {{{0, VI_MOST}, {0, VI_MOST}}},
     true,
     {{{0, 0}}},
     true},
    {"but one as much as it",
     2,
     2,
     {{{{0, 6}, {0, VI_MOST}}}, {{{0, VI_MOST}, {8, VI_MOST}}}},
     {{{0, VI_MOST}, {0, VI_MOST}}},
     false,
     {{{7, VI_MOST}, {0, 7}}},
     true},
    {"which two measures of other things may",
     2,
     2,
     {{{{0, 6}, {0, VI_MOST}}}, {{{0, VI_MOST}, {6, VI_MOST}}}},
     {{{0, VI_MOST}, {0, VI_MOST}}},
     false,
     {{{7, VI_MOST}, {0, 5}}},
     false},
};

static const uint32_t apart[] = {UINT32_MAX, UINT32_MAX}, adding[] = {UINT32_MAX, 0};

static void
boxes_together_cover_what_is_asked_or_leave_a_part(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_power_box *boxes[4];
        struct vi_power_box beyond = {{{0, 0}}};
        uint64_t steps = 0;
        const struct vi_power_measures measures = {cases[i].dimensions,
                                                   cases[i].adds_up ? adding : apart};
        for (size_t j = 0; j < 4; j++)
            boxes[j] = &cases[i].boxes[j];
        const bool covered = vi_power_covers(boxes, cases[i].count, &measures, &cases[i].asked,
                                             &beyond, &steps, 1000);
        if (covered != cases[i].covered)
            fail_msg("%s", cases[i].why);
        for (size_t j = 0; j < cases[i].dimensions && !covered; j++)
            if (!vi_range_equal(beyond.side[j], cases[i].beyond.side[j]))
                fail_msg("%s: what is left", cases[i].why);
    }
}

static void
the_steps_are_counted_and_end(void **state)
{
    (void)state;
    const struct vi_power_measures one = {1, apart};
    const struct vi_power_box *boxes[] = {&cases[2].boxes[0], &cases[2].boxes[1]};
    struct vi_power_box beyond;
    uint64_t steps = 0;
    assert_true(vi_power_covers(boxes, 2, &one, &cases[2].asked, &beyond, &steps, 2));
    assert_int_equal(steps, 2);
    steps = 0;
    assert_false(vi_power_covers(boxes, 2, &one, &cases[2].asked, &beyond, &steps, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(boxes_together_cover_what_is_asked_or_leave_a_part),
        cmocka_unit_test(the_steps_are_counted_and_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
