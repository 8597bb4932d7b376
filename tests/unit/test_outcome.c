/* SPDX-License-Identifier: Apache-2.0 */
#include "document/outcome.h"

#include "support/testkit.h"

/* A carried, with A.i lost and A.ii of no outcome of its own; B of none; i of none. */
static struct doc_clause roman = {.label = {"i", 1}};
static struct doc_clause b = {.label = {"B", 1}, .next = &roman};
static struct doc_clause a_ii = {.label = {"ii", 2}};
static struct doc_clause a_i = {.label = {"i", 1}, .outcome = MODEL_LOST, .next = &a_ii};
static struct doc_clause a = {
    .label = {"A", 1}, .outcome = MODEL_CARRIED, .children = &a_i, .next = &b};

#define ONE(outcome) (1u << (outcome))

static const struct {
    const char *why;
    enum model_outcome decision;
    bool voted;
    const char *of;
    uint32_t outcomes;
} cases[] = {
    {"no vote: the decision's", MODEL_DEFERRED, false, "", ONE(MODEL_DEFERRED)},
    {"a vote on all of it: the decision's", MODEL_CARRIED, true, "", ONE(MODEL_CARRIED)},
    {"a vote on a clause with an outcome of its own", MODEL_LOST, true, "A", ONE(MODEL_CARRIED)},
    {"a vote on a clause without one: the decision's", MODEL_LOST, true, "B", ONE(MODEL_LOST)},
    {"a vote on a clause within a clause", MODEL_CARRIED, true, "A.i", ONE(MODEL_LOST)},
    {"a vote on a clause within, without an outcome", MODEL_RECOMMENDED, true, "A.ii",
     ONE(MODEL_RECOMMENDED)},
    {"a label that stands twice", MODEL_CARRIED, true, "i", ONE(MODEL_LOST) | ONE(MODEL_CARRIED)},
    {"one vote on two clauses with two outcomes", MODEL_CARRIED, true, "A A.i",
     ONE(MODEL_CARRIED) | ONE(MODEL_LOST)},
    {"a vote on a clause that is not there: the decision's", MODEL_CARRIED, true, "C A.iii A.",
     ONE(MODEL_CARRIED)},
    {"nothing is stated of the decision: its clauses'", MODEL_OUTCOME_UNKNOWN, true, "",
     ONE(MODEL_CARRIED) | ONE(MODEL_LOST) | ONE(MODEL_OUTCOME_UNKNOWN)},
};

static void
what_a_vote_was_taken_on_has_its_outcome(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct doc_decision decision = {.outcome = cases[i].decision, .clauses = &a};
        const struct doc_vote vote = {.of = vi_text_from(cases[i].of)};
        const uint32_t outcomes = vi_vote_outcomes(&decision, cases[i].voted ? &vote : NULL);
        if (outcomes != cases[i].outcomes)
            fail_msg("%s: %x", cases[i].why, (unsigned)outcomes);
    }
}

static const struct {
    const char *why;
    uint32_t outcomes;
    enum model_outcome chief;
} chiefs[] = {
    {"carried asks most", ONE(MODEL_LOST) | ONE(MODEL_CARRIED) | ONE(MODEL_RECOMMENDED),
     MODEL_CARRIED},
    {"then recommended", ONE(MODEL_LOST) | ONE(MODEL_RECOMMENDED) | ONE(MODEL_OUTCOME_UNKNOWN),
     MODEL_RECOMMENDED},
    {"what is not stated may have been carried", ONE(MODEL_LOST) | ONE(MODEL_OUTCOME_UNKNOWN),
     MODEL_OUTCOME_UNKNOWN},
    {"lost before put off", ONE(MODEL_LOST) | ONE(MODEL_DEFERRED), MODEL_LOST},
    {"put off", ONE(MODEL_DEFERRED), MODEL_DEFERRED},
    {"nothing", 0, MODEL_OUTCOME_UNKNOWN},
};

static void
of_several_outcomes_the_one_that_asks_most_is_chief(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(chiefs); i++)
        if (vi_outcome_chief(chiefs[i].outcomes) != chiefs[i].chief)
            fail_msg("%s", chiefs[i].why);
}

/* A thousand clauses are looked through, at the boundary. */
static void
more_clauses_than_any_resolution_has_leave_it_open(void **state)
{
    (void)state;
    static struct doc_clause many[1001];
    for (size_t i = 0; i < VI_COUNT(many); i++)
        many[i] = (struct doc_clause){.next = i + 1 < VI_COUNT(many) ? &many[i + 1] : NULL};
    const struct doc_vote vote = {.of = VI_TEXT("Z")};
    const struct doc_decision enough = {.outcome = MODEL_CARRIED, .clauses = &many[2]};
    const struct doc_decision over = {.outcome = MODEL_CARRIED, .clauses = &many[1]};
    assert_int_equal(vi_vote_outcomes(&enough, &vote), ONE(MODEL_CARRIED));
    assert_int_equal(vi_vote_outcomes(&over, &vote), ONE(MODEL_OUTCOME_UNKNOWN));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_vote_was_taken_on_has_its_outcome),
        cmocka_unit_test(of_several_outcomes_the_one_that_asks_most_is_chief),
        cmocka_unit_test(more_clauses_than_any_resolution_has_leave_it_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
