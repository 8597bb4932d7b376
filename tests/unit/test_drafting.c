/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/drafting.h"

#include <string.h>

#include "support/testkit.h"

static void
words_are_told_from_what_is_between(void **state)
{
    (void)state;
    static const struct {
        const char *why, *text, *expected;
    } cases[] = {
        {"blanks and stops", "the plan, (of) May.", "the|plan|of|May|"},
        {"an apostrophe within", "the Council's members' plan", "the|Council's|members|plan|"},
        {"a curly one", "the Council\xE2\x80\x99s plan", "the|Council\xE2\x80\x99s|plan|"},
        {"letters of two bytes", "caf\xC3\xA9 na\xC3\xAFve", "caf\xC3\xA9|na\xC3\xAFve|"},
        {"a pound is no letter", "\xC2\xA3 25k for trees", "k|for|trees|"},
        {"a dash is no letter", "trees\xE2\x80\x93seats", "trees|seats|"},
        {"digits part words", "a2b", "a|b|"},
        {"nothing", " 12 ", ""},
    };
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_text text = vi_text_from(cases[i].text);
        struct vi_text word;
        vi_buffer_clear(&out);
        for (size_t at = 0; vi_drafting_word(text, &at, &word);) {
            vi_buffer_text(&out, word);
            vi_buffer_char(&out, '|');
        }
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&out);
}

static void
sentences_begin_after_stops(void **state)
{
    (void)state;
    const struct vi_text text = VI_TEXT("One. Two three; four 1.5 five");
    assert_int_equal(vi_drafting_sentence(text, 0), 0);
    assert_int_equal(vi_drafting_sentence(text, 3), 0);
    assert_int_equal(vi_drafting_sentence(text, 8), 5);
    assert_int_equal(vi_drafting_sentence(text, 16), 16);
    assert_int_equal(vi_drafting_sentence(text, text.size), 16);
}

static void
phrases_are_whole_words(void **state)
{
    (void)state;
    const struct vi_text text = VI_TEXT("Theory. THE plan, the planet");
    assert_int_equal(vi_drafting_phrase(text, 0, text.size, "the"), 8);
    assert_int_equal(vi_drafting_phrase(text, 9, text.size, "the"), 18);
    assert_int_equal(vi_drafting_phrase(text, 0, 10, "the"), 10); /* cut off: not within */
    assert_int_equal(vi_drafting_phrase(text, 0, text.size, "the planet"), 18);
    assert_int_equal(vi_drafting_phrase(text, 0, text.size, "planets"), text.size);
    static const char *const table[] = {"had", "that", NULL};
    assert_true(vi_drafting_is_one_of(VI_TEXT("That"), table));
    assert_false(vi_drafting_is_one_of(VI_TEXT("tha"), table));
    assert_false(vi_drafting_is_one_of(VI_TEXT("thats"), table));
}

static void
long_words_are_cut_between_words(void **state)
{
    (void)state;
    char text[300];
    memset(text, 'a', sizeof text);
    assert_int_equal(vi_drafting_clip((struct vi_text){text, 300}, 0, 80).size, 80);
    assert_int_equal(vi_drafting_clip((struct vi_text){text, 300}, 0, 81).size, 80);
    text[70] = ' ';
    assert_int_equal(vi_drafting_clip((struct vi_text){text, 300}, 0, 300).size, 70);
    assert_int_equal(vi_drafting_clip((struct vi_text){text, 300}, 5, 9).size, 4);
    memset(text, 'a', sizeof text);
    text[79] = '\xC3', text[80] = '\xA9'; /* not through the middle of a letter */
    assert_int_equal(vi_drafting_clip((struct vi_text){text, 300}, 0, 300).size, 79);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_told_from_what_is_between),
        cmocka_unit_test(sentences_begin_after_stops),
        cmocka_unit_test(phrases_are_whole_words),
        cmocka_unit_test(long_words_are_cut_between_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
