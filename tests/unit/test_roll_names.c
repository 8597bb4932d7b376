/* SPDX-License-Identifier: Apache-2.0 */
#include "document/roll.h"

#include <stdio.h>

#include "support/testkit.h"

static struct fact_person *
enter(struct vi_roll *roll, const char *name)
{
    const struct vi_text text = vi_text_from(name);
    struct fact_person *person =
        vi_roll_enter(roll, text, vi_fold_person(roll->arena, text), (struct vi_place){0});
    assert_non_null(person);
    return person;
}

static const char *const present[] = {
    "Jane Parker",      "John Parker",
    "Mary Smith-Jones", "Siobhan O\u2019Brien",
    "Jan van Dijk",     "Zo\u00EB Bront\u00EB",
    "\u00C9mile Zola",  "P \u00C5berg",
    "Quentin (the)",    "A name with so many words that it is no person's name at all",
};

static void
names_find_who_is_meant(void **state)
{
    static const struct {
        const char *why, *name;
        enum vi_truth match;
        int person; /* -1: none */
    } cases[] = {
        {"the name as it is listed", "Jane Parker", VI_TRUE, 0},
        {"with a title", "Cllr Jane Parker", VI_TRUE, 0},
        {"a hyphen left out", "Mary Smith Jones", VI_TRUE, 2},
        {"an apostrophe left out", "Siobhan OBrien", VI_TRUE, 3},
        {"too many words, but the same ones",
         "A name with so many words that it is no person's name at all", VI_TRUE, 9},
        {"initials of one alone", "M Smith-Jones", VI_UNKNOWN, 2},
        {"the surname's last part", "Mary Jones", VI_UNKNOWN, 2},
        {"initials of an Irish name", "S OBrien", VI_UNKNOWN, 3},
        {"initials of two", "J Parker", VI_UNKNOWN, -1},
        {"a surname alone", "Parker", VI_UNKNOWN, -1},
        {"accents left out", "Zoe Bronte", VI_UNKNOWN, 5},
        {"a surname's first accent left out", "Peter Aberg", VI_UNKNOWN, 7},
        {"nobody", "", VI_FALSE, -1},
    };
    (void)state;
    struct vi_arena arena = {0};
    struct vi_roll roll = {.arena = &arena, .comparisons = VI_ROLL_COMPARISONS};
    struct fact_person *persons[VI_COUNT(present)];
    enum vi_truth match;
    assert_null(vi_roll_find(&roll, VI_TEXT("jane parker"), &match));
    assert_int_equal(match, VI_FALSE);
    for (size_t i = 0; i < VI_COUNT(present); i++)
        persons[i] = enter(&roll, present[i]);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_text folded = vi_fold_person(&arena, vi_text_from(cases[i].name));
        struct fact_person *found = vi_roll_find(&roll, folded, &match);
        if (match != cases[i].match ||
            found != (cases[i].person < 0 ? NULL : persons[cases[i].person]))
            fail_msg("%s: '%s' is %s (%s)", cases[i].why, cases[i].name,
                     found ? found->name.at : "nobody", vi_truth_name(match));
        if (match != VI_TRUE)
            assert_null(vi_roll_known(&roll, folded));
    }
    vi_arena_free(&arena);
}

static bool
is_name(struct vi_text folded)
{
    struct vi_person person;
    vi_person_read(folded, &person);
    return person.count;
}

/* Whoever may be meant is found, wherever the names begin to differ: as by comparing all, but for
 * the last, which is no person's name. */
static void
namesakes_are_those_of_whom_it_is_unknown(void **state)
{
    static const char *const asked[] = {"J Parker", "Parker",     "Bronte", "Zola",     "E Zola",
                                        "Aberg",    "\u00C5berg", "Dijk",   "van Dijk", "J Dijk",
                                        "Jones",    "M S Jones",  "O",      "",         "Q",
                                        "-",        "M",          "7"};
    (void)state;
    struct vi_arena arena = {0};
    struct vi_roll roll = {.arena = &arena, .comparisons = VI_ROLL_COMPARISONS};
    for (size_t i = 0; i < VI_COUNT(present); i++)
        enter(&roll, present[i]);
    for (size_t i = 0; i < VI_COUNT(asked); i++) {
        const struct vi_text folded = vi_fold_person(&arena, vi_text_from(asked[i]));
        struct vi_namesakes namesakes = vi_roll_namesakes(&roll, folded);
        size_t expected = 0, found = 0;
        for (size_t k = 0; k + 1 < roll.count || (k < roll.count && !is_name(folded)); k++)
            expected += vi_person_same(roll.persons[k]->folded, folded) == VI_UNKNOWN;
        for (struct fact_person *at; (at = vi_roll_namesake(&roll, &namesakes)); found++)
            assert_int_equal(vi_person_same(at->folded, folded), VI_UNKNOWN);
        if (found != expected)
            fail_msg("'%s' may be %zu of them, not %zu", asked[i], expected, found);
    }
    vi_arena_free(&arena);
}

static void
thousands_are_found_by_their_names(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_roll roll = {.arena = &arena, .comparisons = 0};
    char name[32];
    for (int i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "P%d Smith", i);
        vi_roll_enter(&roll, VI_TEXT(""), vi_text_copy(&arena, vi_text_from(name)),
                      (struct vi_place){0});
    }
    for (int i = 0; i < 5000; i++) {
        snprintf(name, sizeof name, "P%d Smith", i);
        assert_ptr_equal(vi_roll_known(&roll, vi_text_from(name)), roll.persons[i]);
    }
    assert_null(vi_roll_known(&roll, VI_TEXT("P5000 Smith")));
    vi_arena_free(&arena);
}

/* The effort of a name of ordinary length is one. */
static void
comparing_names_has_a_limit(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_roll roll = {.arena = &arena, .comparisons = 2};
    enum vi_truth match;
    enter(&roll, "Jane Parker");
    enter(&roll, "John Parker");
    assert_null(vi_roll_find(&roll, VI_TEXT("kate parker"), &match));
    assert_int_equal(match, VI_FALSE);
    assert_int_equal(roll.comparisons, 0);
    assert_null(vi_roll_find(&roll, VI_TEXT("kate parker"), &match));
    assert_int_equal(match, VI_UNKNOWN); /* now it may be either */
    assert_ptr_equal(vi_roll_find(&roll, VI_TEXT("john parker"), &match), roll.persons[1]);
    assert_int_equal(match, VI_TRUE);
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    struct vi_arena arena;
    enum vi_truth match;
    vi_arena_init(&arena, allocator, 0);
    struct vi_roll roll = {.arena = &arena, .comparisons = VI_ROLL_COMPARISONS};
    char names[300][16];
    for (int i = 0; i < 300 && !roll.failed; i++) {
        snprintf(names[i], sizeof names[i], "p%d s", i);
        vi_roll_enter(&roll, VI_TEXT(""), vi_text_from(names[i]), (struct vi_place){0});
    }
    (void)vi_roll_find(&roll, VI_TEXT("p s"), &match);
    vi_arena_free(&arena);
    return !roll.failed;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(build, NULL), 2, 40);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_find_who_is_meant),
        cmocka_unit_test(namesakes_are_those_of_whom_it_is_unknown),
        cmocka_unit_test(thousands_are_found_by_their_names),
        cmocka_unit_test(comparing_names_has_a_limit),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
