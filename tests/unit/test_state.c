/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/state.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

/* Days are small numbers; LEAST and MOST are open ends. */
static const char *
say_when(struct dossier_when when)
{
    static char text[64];
    char low[24] = "", high[24] = "";
    if (when.never == VI_TRUE)
        return "never";
    if (when.day.low != VI_LEAST)
        snprintf(low, sizeof low, "%d", (int)when.day.low);
    if (when.day.high != VI_MOST && when.day.high != VI_LEAST)
        snprintf(high, sizeof high, "%d", (int)when.day.high);
    snprintf(text, sizeof text, "%s..%s%s%s", low, when.day.high == VI_LEAST ? "at once" : high,
             when.never == VI_UNKNOWN ? "?" : "", "");
    return text;
}

#define ON(low, high)                                                                              \
    {                                                                                              \
        {low, high}, VI_FALSE                                                                      \
    }
#define MAYBE(low, high)                                                                           \
    {                                                                                              \
        {low, high}, VI_UNKNOWN                                                                    \
    }
#define NEVER                                                                                      \
    {                                                                                              \
        {VI_LEAST, VI_MOST}, VI_TRUE                                                               \
    }

static const struct {
    const char *why;
    struct dossier_when a, b;
    const char *latest, *first;
} pairs[] = {
    {"two days", ON(3, 3), ON(5, 5), "5..5", "3..3"},
    {"two ranges", ON(1, 4), ON(3, 9), "3..9", "1..4"},
    {"one may never come", ON(3, 3), MAYBE(1, 9), "3..9?", "1..3"},
    {"either may never come", MAYBE(1, 2), MAYBE(4, 6), "4..6?", "1..6?"},
    {"one never comes", ON(3, 3), NEVER, "never", "3..3"},
    {"neither comes", NEVER, NEVER, "never", "never"},
};

static void
two_things_come_about(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        const struct dossier_when a = pairs[i].a, b = pairs[i].b;
        assert_text(vi_text_from(say_when(vi_when_latest(a, b))), pairs[i].latest, pairs[i].why);
        assert_text(vi_text_from(say_when(vi_when_latest(b, a))), pairs[i].latest, pairs[i].why);
        assert_text(vi_text_from(say_when(vi_when_first(a, b))), pairs[i].first, pairs[i].why);
        assert_text(vi_text_from(say_when(vi_when_first(b, a))), pairs[i].first, pairs[i].why);
    }
}

static const struct {
    const char *why;
    struct dossier_when when;
    struct vi_range last;
    const char *expected;
} limits[] = {
    {"on the last day", ON(5, 5), {5, 5}, "5..5"},
    {"the day after", ON(6, 6), {5, 5}, "never"},
    {"perhaps after", ON(4, 6), {5, 5}, "4..5?"},
    {"the last day is one of two", ON(6, 6), {5, 6}, "6..6?"},
    {"it never comes", NEVER, {5, 5}, "never"},
    {"there is no last day", ON(5, VI_MOST), {VI_MOST, VI_MOST}, "5.."},
};

static void
what_comes_too_late_never_comes(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(limits); i++)
        assert_text(vi_text_from(say_when(vi_when_by(limits[i].when, limits[i].last))),
                    limits[i].expected, limits[i].why);
}

static const struct {
    const char *why;
    struct dossier_when when;
    int64_t day;
    enum vi_truth reached;
    struct vi_range act;
    enum vi_truth before;
} acts[] = {
    {"on the day itself", ON(5, 5), 5, VI_TRUE, {5, 5}, VI_FALSE},
    {"the day before", ON(5, 5), 4, VI_FALSE, {4, 4}, VI_TRUE},
    {"it came on one of two days", ON(5, 6), 5, VI_UNKNOWN, {5, 5}, VI_UNKNOWN},
    {"it may never have come", MAYBE(5, 5), 9, VI_UNKNOWN, {9, 9}, VI_UNKNOWN},
    {"it never came", NEVER, 9, VI_FALSE, {9, 9}, VI_TRUE},
    {"done on one of two days", ON(5, 5), 6, VI_TRUE, {4, 5}, VI_UNKNOWN},
};

static void
an_act_comes_before_or_after(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(acts); i++) {
        if (vi_when_reached(acts[i].when, acts[i].day) != acts[i].reached)
            fail_msg("%s: reached", acts[i].why);
        if (vi_when_after(acts[i].when, acts[i].act) != acts[i].before)
            fail_msg("%s: before", acts[i].why);
    }
}

/* --- One condition --------------------------------------------------------------------- */

/* Events as "met 3", "failed 3-4", "waived 3 by nobody"; low 0 ends the list. */
static const struct {
    const char *why;
    enum model_condition_kind kind;
    int64_t due; /* 0: none */
    struct {
        enum model_role role;
        int64_t low, high;
        enum vi_truth valid;
    } events[3];
    const char *released, *gate, *end;
    unsigned on_5; /* states at the end of day 5 */
} conditions[] = {
    {"nothing is recorded",
     MODEL_PRECEDENT,
     0,
     {{0}},
     "..?",
     "..?",
     "never",
     DOSSIER_OUTSTANDING | DOSSIER_MET},
    {"met",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 5, 5, VI_TRUE}},
     "5..5",
     "5..5",
     "never",
     DOSSIER_MET},
    {"met the day after",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 6, 6, VI_TRUE}},
     "6..6",
     "6..6",
     "never",
     DOSSIER_OUTSTANDING},
    {"met twice: the first counts",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 9, 9, VI_TRUE}, {MODEL_ROLE_MET, 4, 4, VI_TRUE}},
     "4..4",
     "4..4",
     "never",
     DOSSIER_MET},
    {"failed",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "never",
     "never",
     "never",
     DOSSIER_FAILED},
    {"met before it failed",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 3, 3, VI_TRUE}, {MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "3..3",
     "3..3",
     "never",
     DOSSIER_MET},
    {"said to be met after it failed",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 5, 5, VI_TRUE}, {MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "never",
     "never",
     "never",
     DOSSIER_FAILED},
    {"met and failed in one stretch",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_MET, 3, 5, VI_TRUE}, {MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "3..4?",
     "3..4?",
     "never",
     DOSSIER_MET | DOSSIER_FAILED},
    {"met on its last day",
     MODEL_PRECEDENT,
     4,
     {{MODEL_ROLE_MET, 4, 4, VI_TRUE}},
     "4..4",
     "4..4",
     "never",
     DOSSIER_MET},
    {"met the day after its last",
     MODEL_PRECEDENT,
     4,
     {{MODEL_ROLE_MET, 5, 5, VI_TRUE}},
     "never",
     "never",
     "never",
     DOSSIER_LAPSED},
    {"its last day passed, and no record says",
     MODEL_PRECEDENT,
     4,
     {{0}},
     "..4?",
     "..4?",
     "never",
     DOSSIER_MET | DOSSIER_LAPSED},
    {"waived by somebody with power",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_WAIVED, 5, 5, VI_TRUE}},
     "5..5",
     "5..5",
     "never",
     DOSSIER_WAIVED},
    {"waived by somebody without",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_WAIVED, 5, 5, VI_FALSE}},
     "..?",
     "..?",
     "never",
     DOSSIER_OUTSTANDING | DOSSIER_MET},
    {"waived, with what power is not known",
     MODEL_PRECEDENT,
     0,
     {{MODEL_ROLE_WAIVED, 5, 5, VI_UNKNOWN}},
     "5..5?",
     "5..5?",
     "never",
     DOSSIER_OUTSTANDING | DOSSIER_WAIVED},
    {"to hold throughout, and failed",
     MODEL_SUBSEQUENT,
     0,
     {{MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "never",
     "..at once",
     "4..4",
     DOSSIER_FAILED},
    {"to be met later, and met",
     MODEL_SUBSEQUENT,
     6,
     {{MODEL_ROLE_MET, 5, 5, VI_TRUE}},
     "5..5",
     "..at once",
     "never",
     DOSSIER_MET},
    {"to be met later, and no record says",
     MODEL_SUBSEQUENT,
     6,
     {{0}},
     "..6?",
     "..at once",
     "6..6?",
     DOSSIER_OUTSTANDING | DOSSIER_MET},
    {"limited in time",
     MODEL_TIME_LIMITED,
     6,
     {{0}},
     "..6?",
     "..at once",
     "6..6",
     DOSSIER_OUTSTANDING | DOSSIER_MET},
    {"perhaps to be met first",
     MODEL_CONDITION_UNKNOWN,
     0,
     {{MODEL_ROLE_MET, 5, 5, VI_TRUE}},
     "5..5",
     "..5",
     "never",
     DOSSIER_MET},
    {"perhaps to be met first, and failed",
     MODEL_CONDITION_UNKNOWN,
     0,
     {{MODEL_ROLE_FAILED, 4, 4, VI_TRUE}},
     "never",
     "..at once?",
     "4..4?",
     DOSSIER_FAILED},
};

static void
check_condition(size_t i)
{
    struct dossier_event events[3] = {{0}};
    struct dossier_condition condition = {.kind = conditions[i].kind};
    if (conditions[i].due) {
        condition.has_due = true;
        condition.due = vi_range_exact(conditions[i].due);
    }
    for (size_t e = 0; e < 3 && conditions[i].events[e].low; e++) {
        events[e] = (struct dossier_event){
            .role = conditions[i].events[e].role,
            .has_date = true,
            .known = true,
            .day = {conditions[i].events[e].low, conditions[i].events[e].high},
            .valid = conditions[i].events[e].valid,
            .next = condition.events};
        condition.events = &events[e];
    }
    vi_condition_derive(&condition, vi_when_never(), vi_when_never());
    assert_text(vi_text_from(say_when(condition.released)), conditions[i].released,
                conditions[i].why);
    assert_text(vi_text_from(say_when(vi_condition_gate(&condition))), conditions[i].gate,
                conditions[i].why);
    assert_text(vi_text_from(say_when(vi_condition_end(&condition))), conditions[i].end,
                conditions[i].why);
    if (vi_condition_states(&condition, 5) != conditions[i].on_5)
        fail_msg("%s: states %u", conditions[i].why, vi_condition_states(&condition, 5));
}

static void
a_condition_has_a_life(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(conditions); i++)
        check_condition(i);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_things_come_about),
        cmocka_unit_test(what_comes_too_late_never_comes),
        cmocka_unit_test(an_act_comes_before_or_after),
        cmocka_unit_test(a_condition_has_a_life),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
