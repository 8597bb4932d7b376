/* SPDX-License-Identifier: Apache-2.0 */
/* Examples of the law; tests/unit/test_reference.c goes through all small cases. */
#include "kinds/moment.h"

#include "support/testkit.h"

/* What a record and a constitution say, as numbers; a number without an end has `to` VI_MOST. */
struct said {
    enum fact_source source;
    enum fact_variable variable;
    int64_t from, to;
};

static void
say(struct fact_moment *moment, const struct said *said, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!said[i].source && !said[i].variable)
            continue; /* the list says nothing of votes: the end of the table */
        struct fact_claims *claims = &moment->claims[said[i].source];
        claims->given = claims->binds[said[i].variable] = true;
        claims->value[said[i].variable] = (struct vi_range){said[i].from, said[i].to};
    }
}

#define FOR(n)                                                                                     \
    {                                                                                              \
        FACT_FROM_COUNTS, FACT_FOR, n, n                                                           \
    }
#define AGAINST(n)                                                                                 \
    {                                                                                              \
        FACT_FROM_COUNTS, FACT_AGAINST, n, n                                                       \
    }
#define LISTED(n)                                                                                  \
    {                                                                                              \
        FACT_FROM_ROLL, FACT_PRESENT, n, n                                                         \
    }
#define SEATS(n)                                                                                   \
    {                                                                                              \
        FACT_FROM_BODY, FACT_SEATS, n, n                                                           \
    }

static const struct {
    const char *why;
    struct said said[5];
    enum fact_variable variable;
    struct vi_range range;
    bool disputed;
} bounds[] = {
    {"for 7, against 3: at least ten were there",
     {FOR(7), AGAINST(3)},
     FACT_PRESENT,
     {10, VI_MEMBERS_MOST},
     false},
    {"of a committee of twelve", {FOR(7), AGAINST(3), SEATS(12)}, FACT_PRESENT, {10, 12}, false},
    {"nine listed, for 7: at most two against", {FOR(7), LISTED(9)}, FACT_AGAINST, {0, 2}, false},
    {"the whole number is the number of seats", {SEATS(43)}, FACT_WHOLE, {43, 43}, false},
    {"unless both are stated",
     {SEATS(43), {FACT_FROM_BODY, FACT_WHOLE, 44, 44}},
     FACT_WHOLE,
     {44, 44},
     false},
    {"nobody is in post without a seat", {SEATS(43), LISTED(11)}, FACT_IN_POST, {11, 43}, false},
    {"nobody is there without a post",
     {SEATS(43), {FACT_FROM_BODY, FACT_IN_POST, 41, 41}},
     FACT_PRESENT,
     {0, 41},
     false},
    {"twelve votes, nine present: either may be wrong",
     {FOR(12), LISTED(9)},
     FACT_PRESENT,
     {9, VI_MEMBERS_MOST},
     true},
};

static void
what_is_said_bounds_what_is_not(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(bounds); i++) {
        struct fact_moment moment = {.person_count = 0};
        say(&moment, bounds[i].said, VI_COUNT(bounds[i].said));
        vi_moment_derive(&moment);
        const struct vi_range range = moment.x[bounds[i].variable];
        if (!vi_range_equal(range, bounds[i].range) || moment.disputed != bounds[i].disputed)
            fail_msg("%s: %lld to %lld%s", bounds[i].why, (long long)range.low,
                     (long long)range.high, moment.disputed ? ", disputed" : "");
    }
}

#define SOURCE(name) (1u << FACT_FROM_##name)

static void
sources_fit_or_do_not(void **state)
{
    static const struct {
        const char *why;
        struct said said[5];
        uint32_t some, others;
        enum vi_truth fits;
    } cases[] = {
        {"ten votes, nine listed", {FOR(10), LISTED(9)}, SOURCE(COUNTS), SOURCE(ROLL), VI_FALSE},
        {"nine votes, nine listed", {FOR(9), LISTED(9)}, SOURCE(COUNTS), SOURCE(ROLL), VI_TRUE},
        {"a list of two against a number of three, and three votes",
         {FOR(3), LISTED(2), {FACT_FROM_NUMBER, FACT_PRESENT, 3, 3}},
         SOURCE(COUNTS),
         SOURCE(ROLL) | SOURCE(NUMBER),
         VI_UNKNOWN},
        {"and four votes fit neither",
         {FOR(4), LISTED(2), {FACT_FROM_NUMBER, FACT_PRESENT, 3, 3}},
         SOURCE(COUNTS),
         SOURCE(ROLL) | SOURCE(NUMBER),
         VI_FALSE},
        {"what is not asked of does not matter",
         {FOR(10), LISTED(9), SEATS(12)},
         SOURCE(COUNTS),
         SOURCE(BODY),
         VI_TRUE},
        {"nothing fits everything", {FOR(10)}, SOURCE(COUNTS), SOURCE(ROLL), VI_TRUE},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct fact_moment moment = {.person_count = 0};
        say(&moment, cases[i].said, VI_COUNT(cases[i].said));
        vi_moment_derive(&moment);
        const enum vi_truth fits = vi_moment_fits(&moment, cases[i].some, cases[i].others);
        if (fits != cases[i].fits)
            fail_msg("%s: %s", cases[i].why, vi_truth_name(fits));
    }
}

/* More than half of the votes cast: for - against >= 1. */
static const struct vi_linear_row majority = {1, 2, {{FACT_FOR, 1}, {FACT_AGAINST, -1}}};

static struct vi_judgement
judgement_of(struct vi_limits *limits, struct vi_arena *scratch)
{
    vi_limits_default(limits);
    return (struct vi_judgement){.limits = limits, .arena = scratch, .scratch = scratch};
}

static void
a_question_is_decided_over_every_combination(void **state)
{
    static const struct {
        const char *why;
        struct said said[5];
        enum vi_truth truth;
        bool split;
    } cases[] = {
        {"six to eight for and four against",
         {{FACT_FROM_COUNTS, FACT_FOR, 6, 8}, AGAINST(4)},
         VI_TRUE,
         false},
        {"three for of nine, and nobody says how many against",
         {FOR(3), LISTED(9)},
         VI_UNKNOWN,
         false},
        {"five for of nine", {FOR(5), LISTED(9)}, VI_TRUE, false},
        {"five against of nine", {AGAINST(5), LISTED(9)}, VI_FALSE, false},
        {"a count 6 to 5 and names 5 to 6",
         {FOR(6),
          AGAINST(5),
          {FACT_FROM_NAMES, FACT_FOR, 5, 5},
          {FACT_FROM_NAMES, FACT_AGAINST, 6, 6}},
         VI_UNKNOWN,
         true},
        {"twelve votes for, nine present: carried, or not known",
         {FOR(12), AGAINST(0), LISTED(9)},
         VI_UNKNOWN,
         true},
        {"twelve for and one against, nine present, seven of them named for",
         {FOR(12), AGAINST(1), LISTED(9), {FACT_FROM_NAMES, FACT_FOR, 7, VI_MOST}},
         VI_TRUE,
         false},
    };
    struct vi_limits limits;
    struct vi_arena scratch = {0};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct fact_moment moment = {.person_count = 0};
        struct vi_judgement judgement = judgement_of(&limits, &scratch);
        say(&moment, cases[i].said, VI_COUNT(cases[i].said));
        vi_moment_derive(&moment);
        const enum vi_truth truth = vi_moment_truth(&judgement, &moment, &majority, 1, false);
        if (truth != cases[i].truth || judgement.disputed != cases[i].split)
            fail_msg("%s: %s%s", cases[i].why, vi_truth_name(truth),
                     judgement.disputed ? ", and the sources differ" : "");
    }
    vi_arena_free(&scratch);
}

static void
a_variable_of_an_authority_has_its_own_place(void **state)
{
    (void)state;
    assert_int_equal(vi_moment_variable(FACT_FOR, -1), FACT_FOR);
    assert_int_equal(vi_moment_variable(FACT_WHOLE, -1), FACT_WHOLE);
    assert_int_equal(vi_moment_variable(FACT_FOR, 0), FACT_VARIABLES);
    assert_int_equal(vi_moment_variable(FACT_SEATS, 0) + 1, vi_moment_variable(FACT_FOR, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_bounds_what_is_not),
        cmocka_unit_test(sources_fit_or_do_not),
        cmocka_unit_test(a_question_is_decided_over_every_combination),
        cmocka_unit_test(a_variable_of_an_authority_has_its_own_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
