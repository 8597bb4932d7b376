/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/choice.h"
#include "support/testkit.h"

static const struct vi_word animals[] = {{"cat", 1}, {"horse", 2}, {"elephant", 3}, {0}};

static const struct {
    const char *why, *written, *hint;
} hints[] = {
    {"one letter is wrong in a long word", "elefhant", " (did you mean elephant?)"},
    {"two letters are wrong in a long word", "elefant", " (did you mean elephant?)"},
    {"three are too many", "elefunt", ""},
    {"two letters are missing", "hrs", " (did you mean horse?)"},
    {"one letter is wrong in a short word", "cot", " (did you mean cat?)"},
    {"two are too many in a short word", "dot", ""},
    {"nothing was written", "", ""},
    {"what is too long is near nothing", "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeelephant", ""},
};

static void
the_nearest_name_is_suggested(void **state)
{
    struct vi_arena arena;
    struct vi_choice choice;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_choice_init(&choice, &arena);
    vi_choice_add_words(&choice, animals);
    for (size_t i = 0; i < VI_COUNT(hints); i++)
        assert_text(vi_choice_hint(&choice, vi_text_from(hints[i].written)), hints[i].hint,
                    hints[i].why);
    vi_arena_free(&arena);
}

static void
what_is_allowed_is_listed_as_people_list(void **state)
{
    struct vi_arena arena;
    struct vi_choice choice;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_choice_init(&choice, &arena);
    assert_text(vi_choice_list(&choice), "nothing", "none");
    vi_choice_add(&choice, VI_TEXT("dog"));
    assert_text(vi_choice_list(&choice), "dog", "one");
    vi_choice_add(&choice, VI_TEXT("cow"));
    assert_text(vi_choice_list(&choice), "dog or cow", "two");
    vi_choice_add_words(&choice, animals);
    assert_text(vi_choice_list(&choice), "dog, cow, cat, horse or elephant", "five");
    for (int i = 0; i < 100; i++)
        vi_choice_add(&choice, VI_TEXT("more"));
    assert_int_equal(choice.count, 105);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_name_is_suggested),
        cmocka_unit_test(what_is_allowed_is_listed_as_people_list),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
