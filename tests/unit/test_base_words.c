/* SPDX-License-Identifier: Apache-2.0 */
#include "base/words.h"

#include "support/testkit.h"

static const struct vi_word bases[] = {
    {"votes-cast", 3}, {"present", 1}, {"seats", 2}, {"seated", 2}, {NULL, 0}};
static const struct vi_word two[] = {{"yes", 1}, {"no", 0}, {NULL, 0}};
static const struct vi_word one[] = {{"only", 1}, {NULL, 0}};
static const struct vi_word none[] = {{NULL, 0}};

static void
words_are_found_whole_and_exactly(void **state)
{
    static const struct {
        const char *why, *word;
        int value; /* -1: not found */
    } cases[] = {
        {"the first", "votes-cast", 3},    {"another", "present", 1},
        {"a synonym", "seated", 2},        {"a part of a word", "seat", -1},
        {"a word and more", "seats ", -1}, {"case matters", "Present", -1},
        {"nothing is not a word", "", -1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int value = -1;
        bool found = vi_words_find(bases, vi_text_from(cases[i].word), &value);
        if (value != cases[i].value || found != (value != -1))
            fail_msg("%s: '%s' gave %d", cases[i].why, cases[i].word, value);
    }
}

static void
values_have_their_first_word_as_a_name(void **state)
{
    (void)state;
    assert_string_equal(vi_words_name(bases, 2), "seats");
    assert_string_equal(vi_words_name(bases, 3), "votes-cast");
    assert_string_equal(vi_words_name(bases, 9), "");
    assert_string_equal(vi_words_name(none, 0), "");
}

static void
a_table_reads_as_a_list(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    assert_text(vi_words_list(&arena, bases), "votes-cast, present, seats or seated", "four");
    assert_text(vi_words_list(&arena, two), "yes or no", "two");
    assert_text(vi_words_list(&arena, one), "only", "one");
    assert_text(vi_words_list(&arena, none), "", "none");
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena arena;
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    bool built = vi_words_list(&arena, two).size > 0;
    assert_int_equal(built, !arena.failed);
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(build, NULL), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_found_whole_and_exactly),
        cmocka_unit_test(values_have_their_first_word_as_a_name),
        cmocka_unit_test(a_table_reads_as_a_list),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
