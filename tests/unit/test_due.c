/* SPDX-License-Identifier: Apache-2.0 */
/* Conditions that are due so long after the decision. */
#include "document/due.h"

#include "base/buffer.h"
#include "support/testkit.h"

static const struct {
    const char *why, *decided, *met; /* NULL: not known */
    int64_t days, months;
    const char *due; /* NULL: not known */
} cases[] = {
    {"28 days after the meeting", NULL, "2014-11-13", 28, 0, "2014-12-11"},
    {"after the decision's own day", "2014-11-20", "2014-11-13", 28, 0, "2014-12-18"},
    {"six months", NULL, "2014-08-31", 0, 6, "2015-02-28"},
    {"a meeting on one of two days", NULL, "2014-11-13..2014-11-14", 7, 0,
     "2014-11-20..2014-11-21"},
    {"a day that is not known", NULL, NULL, 28, 0, NULL},
    {"or has no beginning", NULL, "..2014-11-13", 28, 0, NULL},
    {"nothing said", NULL, "2014-11-13", 0, 0, NULL},
    {"beyond all years", NULL, "9999-12-31", 0, 12, NULL},
};

static struct vi_instant
instant(const char *iso)
{
    struct vi_instant out = {vi_range_all(), VI_NO_MINUTE};
    if (iso)
        assert_true(vi_date_parse(vi_text_from(iso), &out));
    return out;
}

static void
the_last_day_is_reckoned_from_the_decision(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct doc_condition inner = {.within_days = cases[i].days,
                                      .within_months = cases[i].months};
        struct doc_condition outer = inner, advised = inner;
        struct doc_clause within = {.conditions = &inner}, clause = {.children = &within};
        struct doc_clause proposed = {.conditions = &advised};
        struct doc_recommendation recommendation = {.clauses = &proposed};
        struct doc_decision decision = {.clauses = &clause,
                                        .conditions = &outer,
                                        .has_date = cases[i].decided,
                                        .date = instant(cases[i].decided)};
        struct doc_item item = {.decisions = &decision, .recommendations = &recommendation};
        struct doc_meeting meeting = {
            .items = &item, .has_date = cases[i].met, .date = instant(cases[i].met)};
        struct doc_record record = {.meetings = &meeting};
        struct vi_buffer due;
        vi_buffer_init(&due, NULL);
        vi_due_settle(&record);
        if (inner.has_due)
            vi_date_write_iso(&due, inner.due.day);
        assert_text(vi_buffer_view(&due), cases[i].due ? cases[i].due : "", cases[i].why);
        assert_int_equal(outer.has_due, inner.has_due);
        assert_int_equal(advised.has_due, inner.has_due);
        vi_buffer_free(&due);
    }
}

/* What the words say themselves stays. */
static void
a_day_that_is_stated_stays(void **state)
{
    struct doc_condition stated = {.has_due = true, .due = instant("2015-01-01"), .within_days = 7};
    struct doc_clause clause = {.conditions = &stated};
    struct doc_decision decision = {.clauses = &clause};
    struct doc_record record = {
        .decisions = &decision, .has_date = true, .date = instant("2014-11-13")};
    (void)state;
    const struct vi_range before = stated.due.day;
    vi_due_settle(&record);
    assert_true(vi_range_equal(stated.due.day, before));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_day_is_reckoned_from_the_decision),
        cmocka_unit_test(a_day_that_is_stated_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
