/* SPDX-License-Identifier: Apache-2.0 */
/* Words as they are compared: without case, punctuation, and the printer's habits. */
#include "kinds/tokens.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

static struct vi_arena arena;
static struct vi_atoms atoms;

static int
setup(void **state)
{
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    return vi_atoms_init(&atoms, &arena) ? 0 : -1;
}

static int
teardown(void **state)
{
    (void)state;
    vi_arena_free(&arena);
    return 0;
}

static const struct {
    const char *why, *text, *words; /* separated by bars */
} spelled[] = {
    {"words stand between spaces", "the plan be approved", "the|plan|be|approved"},
    {"punctuation around a word is no part of it", "\"The (plan), be: approved;\" and.",
     "The|plan|be|approved|and"},
    {"nor are dashes, quotes and dots outside ASCII",
     "\xE2\x80\x93 \xE2\x80\x9C"
     "here\xE2\x80\x9D\xE2\x80\xA6 \xC2\xAB"
     "there\xC2\xBB \xE2\x80\xA2",
     "here|there"},
    {"within a word it is", "NHDC's back-office/support 3.5", "NHDC's|back-office/support|3.5"},
    {"a sum keeps its sign, its commas and its noughts",
     "\xC2\xA3"
     "25,000.00, 25%",
     "\xC2\xA3"
     "25,000.00|25%"},
    {"a number keeps its minus and its point", "-5 .5 -a", "-5|.5|a"},
    {"nothing but marks is no word", "- ... ( ) \xE2\x80\x94", ""},
    {"an empty text has none", "", ""},
};

static void
words_are_as_they_stand(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(spelled); i++) {
        struct vi_tokens tokens;
        char line[200] = "";
        assert_true(vi_tokens_read(&atoms, vi_text_from(spelled[i].text), &tokens));
        for (size_t j = 0; j < tokens.count; j++) {
            const size_t used = strlen(line);
            snprintf(line + used, sizeof line - used, "%s%.*s", j ? "|" : "",
                     (int)tokens.at[j].written.size, tokens.at[j].written.at);
        }
        assert_text(vi_text_from(line), spelled[i].words, spelled[i].why);
    }
}

static const struct {
    const char *why, *a, *b;
    bool same;
} pairs[] = {
    {"case does not count", "The PLAN", "the plan", true},
    {"nor do quotes and dashes", "NHDC\xE2\x80\x99s back\xE2\x80\x93office", "NHDC's back-office",
     true},
    {"nor a soft hyphen, nor a full stop", "busi\xC2\xADness case.", "business case", true},
    {"nor how a letter is composed", "caf\xC3\xA9", "cafe\xCC\x81", true},
    {"a sum does",
     "\xC2\xA3"
     "25,000",
     "\xC2\xA3"
     "26,000",
     false},
    {"so does the order", "the plan", "plan the", false},
    {"and a word more", "the plan", "the plan now", false},
    {"and a minus", "5", "-5", false},
};

static void
words_are_the_same_as_people_take_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        struct vi_tokens a, b;
        assert_true(vi_tokens_read(&atoms, vi_text_from(pairs[i].a), &a));
        assert_true(vi_tokens_read(&atoms, vi_text_from(pairs[i].b), &b));
        if (vi_tokens_same(&a, &b) != pairs[i].same)
            fail_msg("%s: \"%s\" and \"%s\"", pairs[i].why, pairs[i].a, pairs[i].b);
    }
}

static void
a_stretch_is_text_with_what_stands_between(void **state)
{
    (void)state;
    struct vi_tokens tokens;
    assert_true(vi_tokens_read(&atoms, VI_TEXT("(the plan, as amended), be approved."), &tokens));
    assert_text(vi_tokens_text(&tokens, 0, 4), "the plan, as amended", "from the first word");
    assert_text(vi_tokens_text(&tokens, 4, 6), "be approved", "to the last");
    assert_text(vi_tokens_text(&tokens, 3, 3), "", "no word, no text");
    assert_text(vi_tokens_text(&tokens, 3, 7), "", "beyond the end there is none");
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena own;
    struct vi_atoms numbers;
    struct vi_tokens tokens;
    (void)user;
    vi_arena_init(&own, allocator, 0);
    const bool done = vi_atoms_init(&numbers, &own) &&
                      vi_tokens_read(&numbers, VI_TEXT("The PLAN be approved"), &tokens);
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
        cmocka_unit_test(words_are_as_they_stand),
        cmocka_unit_test(words_are_the_same_as_people_take_them),
        cmocka_unit_test(a_stretch_is_text_with_what_stands_between),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
