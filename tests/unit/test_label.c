/* SPDX-License-Identifier: Apache-2.0 */
#include "document/label.h"

#include "base/buffer.h"
#include "support/testkit.h"

static const struct {
    const char *why, *text, *expected;
} cases[] = {
    {"a clause", "(A) the plan", "A|the plan"},
    {"words follow at once", "(iv)the plan", "iv|the plan"},
    {"a number in brackets", "(12)  the plan", "12|the plan"},
    {"a paragraph", "2.7 The plan", "2.7|The plan"},
    {"three deep", "2.10.3 The plan", "2.10.3|The plan"},
    {"with a stop", "2.7. the plan", "2.7|the plan"},
    {"a number and a stop", "7. the plan", "7|the plan"},
    {"the blank was forgotten", "7.Notice of motion", "7|Notice of motion"},
    {"a letter", "a. the plan", "a|the plan"},
    {"a letter and a bracket", "b) the plan", "b|the plan"},
    {"a Roman number", "viii. the plan", "viii|the plan"},
    {"a section without a stop", "11 REASONS FOR IT", "11|REASONS FOR IT"},
    {"behind a bullet", "- 2.8 If so", "* 2.8|If so"},
    {"a bullet alone", "\xE2\x80\xA2 Trees", "* |Trees"},
    {"a heading", "## 2.0 Report", "## 2.0|Report"},
    {"bold", "**Purpose**", "! |Purpose"},
    {"bold with a label", "<b>(A)</b>\t<b>the plan;</b>", "! A|the plan;"},
    {"bold in part", "5.1 **Do nothing.** It is dear.", "5.1|Do nothing.** It is dear."},
    {"a number of pounds", "2.5 million pounds", "|2.5 million pounds"},
    {"an hour", "7.30 pm", "|7.30 pm"},
    {"a number of members", "24 members met", "|24 members met"},
    {"a year", "2014. The plan", "|2014. The plan"},
    {"a day", "8.2.2011 The plan", "|8.2.2011 The plan"},
    {"a word in brackets", "(the plan) was", "|(the plan) was"},
    {"three letters that are no number", "abc. the plan", "|abc. the plan"},
    {"initials are taken for a letter", "A. Reed", "A|Reed"},
    {"a dash within", "the plan - a", "|the plan - a"},
    {"a hash within a word", "#trees", "|#trees"},
    {"a bracket that does not close", "(A the plan", "|(A the plan"},
    {"a label alone", "(A)", "A|"},
    {"nothing", "", "|"},
};

static void
labels_are_split_off(void **state)
{
    (void)state;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_label split = vi_label_split(vi_text_from(cases[i].text));
        vi_buffer_clear(&out);
        for (uint32_t level = 0; level < split.hashes; level++)
            vi_buffer_char(&out, '#');
        vi_buffer_string(&out, split.bullet ? "*" : "");
        vi_buffer_string(&out, split.strong ? "!" : "");
        vi_buffer_string(&out, split.hashes || split.bullet || split.strong ? " " : "");
        vi_buffer_text(&out, split.label);
        vi_buffer_char(&out, '|');
        vi_buffer_text(&out, split.rest);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&out);
}

static void
capitals_are_told(void **state)
{
    (void)state;
    assert_true(vi_label_capitals(VI_TEXT("THE PLAN, 2014")));
    assert_false(vi_label_capitals(VI_TEXT("THE PLAn")));
    assert_false(vi_label_capitals(VI_TEXT("AB 2014")));
    assert_true(vi_label_capitals(VI_TEXT("ABC")));
    assert_false(vi_label_capitals(VI_TEXT("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_split_off),
        cmocka_unit_test(capitals_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
