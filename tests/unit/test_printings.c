/* SPDX-License-Identifier: Apache-2.0 */
/* Which decisions of an item are one that is printed again. */
#include "document/printings.h"

#include <string.h>

#include "support/testkit.h"

static struct vi_arena arena;
static struct vi_limits limits;

static int
setup(void **state)
{
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_limits_default(&limits);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    vi_arena_free(&arena);
    return 0;
}

/* A clause on each line. */
static struct doc_decision *
decision_of(const char *lines, struct vi_arena *own)
{
    struct doc_decision *decision = VI_NEW(own, struct doc_decision);
    if (!decision)
        return NULL;
    struct doc_clause **tail = &decision->clauses;
    struct vi_text rest = vi_text_from(lines), line;
    decision->outcome = MODEL_CARRIED;
    while (vi_text_cut(&rest, '\n', &line)) {
        struct doc_clause *clause = VI_NEW(own, struct doc_clause);
        if (!clause)
            return NULL;
        clause->label = VI_TEXT("");
        clause->text = line;
        *tail = clause;
        tail = &clause->next;
    }
    return decision;
}

#define FIRST "the plan for the harbour wall be approved"
#define OTHER "a report be made in June"
#define THIRD "it be noted"

static const struct {
    const char *why, *first, *second;
    bool printing;
} cases[] = {
    {"the same clauses are printed again", FIRST "\n" OTHER, FIRST "\n" OTHER, true},
    {"one clause, the same", FIRST, FIRST, true},
    {"case and quotes are the printer's", FIRST, "The Plan for the harbour wall be approved", true},
    {"one of two that differs is a misprint", FIRST "\n" OTHER, FIRST "\na report be made in July",
     true},
    {"two of three that differ are too many", FIRST "\n" OTHER "\n" THIRD,
     FIRST "\na report be made in July\nit be remembered", false},
    {"the first may differ in a word", FIRST "\n" OTHER,
     "the plan for the harbour bar be approved\n" OTHER, true},
    {"and in a sum",
     "\xC2\xA3"
     "500 be spent on the wall\n" OTHER,
     "\xC2\xA3"
     "600 be spent on the wall\n" OTHER,
     true},
    {"but not in a number: that is another application",
     "application 17/204 be granted for a shed\n" OTHER,
     "application 17/205 be granted for a shed\n" OTHER, false},
    {"nor in most of its words", FIRST "\n" OTHER, "the club have a grant\n" OTHER, false},
    {"a clause alone that differs is another decision", FIRST,
     "the plan for the harbour bar be approved", false},
    {"a clause more is a misprint", FIRST "\n" OTHER, FIRST "\n" OTHER "\n" THIRD, true},
    {"more than twice as many are another decision", FIRST, FIRST "\n" OTHER "\n" THIRD, false},
    {"more than four times as long too", "noted\n" THIRD, "noted\n" FIRST " " FIRST " " FIRST,
     false},
    {"without clauses there is nothing to print", "", "", false},
};

static void
a_decision_is_printed_again_or_is_another(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_printings printings;
        const struct doc_item item = {.order = 1};
        struct doc_decision *first = decision_of(cases[i].first, &arena);
        struct doc_decision *second = decision_of(cases[i].second, &arena);
        assert_true(vi_printings_init(&printings, &limits, &arena));
        first->clauses = *cases[i].first ? first->clauses : NULL;
        second->clauses = *cases[i].second ? second->clauses : NULL;
        assert_null(vi_printings_add(&printings, &item, first));
        const struct doc_decision *found = vi_printings_add(&printings, &item, second);
        if (found != (cases[i].printing ? first : NULL))
            fail_msg("%s", cases[i].why);
        assert_false(printings.no_memory);
        vi_printings_free(&printings);
    }
}

static const struct {
    const char *why;
    struct doc_vote first, second;
    enum model_outcome outcome; /* of the second */
    uint32_t item;              /* of the second */
    bool printing;
} votes[] = {
    {"votes that are the same",
     {.stated = {true}, .count = {{7, 7}}},
     {.stated = {true}, .count = {{7, 7}}},
     MODEL_CARRIED,
     1,
     true},
    {"a vote that is told once only",
     {.stated = {true}, .count = {{7, 7}}},
     {.label = MODEL_NO_LABEL},
     MODEL_CARRIED,
     1,
     true},
    {"other counts are another vote",
     {.stated = {true}, .count = {{7, 7}}},
     {.stated = {true}, .count = {{8, 8}}},
     MODEL_CARRIED,
     1,
     false},
    {"another label likewise",
     {.label = MODEL_UNANIMOUS},
     {.label = MODEL_NEM_CON},
     MODEL_CARRIED,
     1,
     false},
    {"what was lost was not carried",
     {.label = MODEL_NO_LABEL},
     {.label = MODEL_NO_LABEL},
     MODEL_LOST,
     1,
     false},
    {"in another item it is another decision",
     {.label = MODEL_NO_LABEL},
     {.label = MODEL_NO_LABEL},
     MODEL_CARRIED,
     2,
     false},
};

static void
votes_outcomes_and_items_tell_decisions_apart(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(votes); i++) {
        struct vi_printings printings;
        const struct doc_item one = {.order = 1}, other = {.order = votes[i].item};
        struct doc_vote first_vote = votes[i].first, second_vote = votes[i].second;
        struct doc_decision *first = decision_of(FIRST, &arena);
        struct doc_decision *second = decision_of(FIRST, &arena);
        first->votes = &first_vote;
        second->votes = &second_vote;
        second->outcome = votes[i].outcome;
        assert_true(vi_printings_init(&printings, &limits, &arena));
        assert_null(vi_printings_add(&printings, &one, first));
        if (!vi_printings_add(&printings, &other, second) == votes[i].printing)
            fail_msg("%s", votes[i].why);
        vi_printings_free(&printings);
    }
}

static void
every_printing_is_of_the_first(void **state)
{
    (void)state;
    struct vi_printings printings;
    struct doc_decision *all[4];
    assert_true(vi_printings_init(&printings, &limits, &arena));
    for (size_t i = 0; i < VI_COUNT(all); i++) {
        all[i] = decision_of(FIRST, &arena);
        assert_ptr_equal(vi_printings_add(&printings, NULL, all[i]), i ? all[0] : NULL);
    }
    vi_printings_free(&printings);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena own;
    struct vi_printings printings;
    (void)user;
    vi_arena_init(&own, allocator, 0);
    bool done = vi_printings_init(&printings, &limits, &own);
    for (int i = 0; done && i < 2; i++) {
        struct doc_decision *decision = decision_of(i ? FIRST "\n" OTHER : FIRST "\nnoted", &own);
        if (decision)
            (void)vi_printings_add(&printings, NULL, decision);
        done = decision && !printings.no_memory && !own.failed;
    }
    vi_printings_free(&printings);
    vi_arena_free(&own);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(build, NULL) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_is_printed_again_or_is_another),
        cmocka_unit_test(votes_outcomes_and_items_tell_decisions_apart),
        cmocka_unit_test(every_printing_is_of_the_first),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
