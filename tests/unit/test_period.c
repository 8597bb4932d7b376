/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/period.h"
#include "ruleset/ruleset.h"
#include "support/testkit.h"

#define OPEN_FROM  VI_LEAST
#define OPEN_UNTIL VI_MOST

static const struct {
    const char *why;
    struct prog_period a, b;
    bool overlap;
} pairs[] = {
    {"both ends are inclusive, so one common day is enough", {1, 5}, {5, 9}, true},
    {"days that follow one another do not overlap", {1, 5}, {6, 9}, false},
    {"always overlaps with anything", {OPEN_FROM, OPEN_UNTIL}, {3, 3}, true},
    {"an open end reaches every later day", {4, OPEN_UNTIL}, {9, 9}, true},
    {"and no earlier one", {4, OPEN_UNTIL}, {OPEN_FROM, 3}, false},
};

static void
periods_overlap_on_a_common_day(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        struct prog_period both = {77, 77};
        if (vi_periods_overlap(pairs[i].a, pairs[i].b) != pairs[i].overlap ||
            vi_periods_overlap(pairs[i].b, pairs[i].a) != pairs[i].overlap)
            fail_msg("%s", pairs[i].why);
        if (vi_period_meet(pairs[i].a, pairs[i].b, &both) != pairs[i].overlap ||
            (!pairs[i].overlap && (both.from != 77 || both.until != 77)))
            fail_msg("%s: what they have in common", pairs[i].why);
    }
}

static void
a_period_is_written_for_people(void **state)
{
    static const struct {
        struct prog_period period;
        const char *written;
    } rows[] = {
        {{OPEN_FROM, OPEN_UNTIL}, "always"},
        {{0, OPEN_UNTIL}, "from 1970-01-01"},
        {{OPEN_FROM, 31}, "until 1970-02-01"},
        {{0, 31}, "from 1970-01-01 until 1970-02-01"},
    };
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        assert_text(vi_period_text(&arena, rows[i].period), rows[i].written, "in an arena");
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(periods_overlap_on_a_common_day),
        cmocka_unit_test(a_period_is_written_for_people),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
