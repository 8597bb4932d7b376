/* SPDX-License-Identifier: Apache-2.0 */
#include "base/glance.h"

#include "support/testkit.h"

static struct vi_glance
glance_at(const char *text)
{
    struct vi_glance glance = {0};
    vi_glance_add(&glance, vi_text_from(text));
    return glance;
}

static bool
may_have(const char *text, const char *words)
{
    const struct vi_glance glance = glance_at(text);
    const struct vi_sign sign = vi_sign_of(vi_text_from(words));
    return vi_glance_may_have(&glance, &sign);
}

static void
what_is_not_there_is_seen_not_to_be(void **state)
{
    (void)state;
    static const struct {
        const char *why, *text, *words;
        bool may;
    } cases[] = {
        {"a word", "the confidential report", "confidential", true},
        {"in another case", "the CONFIDENTIAL report", "confidential", true},
        {"within a word", "unconfidential", "confidential", true},
        {"a short word", "as in it", "it", true},
        {"a letter", "x", "X", true},
        {"at the end", "the report", "ort", true},
        {"another word", "the public report", "confidential", false},
        {"a part of it only", "the confident reporter", "confidential", false},
        {"a bracket", "the plan", "[", false},
        {"a bracket that is there", "the [plan", "[", true},
        {"a mark of three bytes", "the \u201Cplan", "\xE2\x80\x9C", true},
        {"another mark of three bytes", "the \u2013 plan", "\xE2\x80\x9C", false},
        {"nothing at all", "", "plan", false},
    };
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        if (may_have(cases[i].text, cases[i].words) != cases[i].may)
            fail_msg("%s: '%s' in '%s'", cases[i].why, cases[i].words, cases[i].text);
}

static void
capitals_and_digits_are_seen(void **state)
{
    (void)state;
    static const struct {
        const char *why, *text;
        bool capitals, digits;
    } cases[] = {
        {"three in a row", "the ABC", true, false},
        {"at the start of a long text", "ABC of the plan that was agreed", true, false},
        {"at the end of a long text", "of the plan that was agreed by the ABC", true, false},
        {"in the middle of a long text", "of the plan that ABC was agreed by the", true, false},
        {"two in a row", "the AB and the CD of all that was agreed", false, false},
        {"letters beyond ASCII do not count", "\u00C9A\u00C9A", false, false},
        {"a digit", "the 9", false, true},
        {"the first digit", "0", false, true},
        {"what stands before and behind the digits", "/:", false, false},
        {"nothing", "", false, false},
    };
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_glance glance = glance_at(cases[i].text);
        if (glance.capitals != cases[i].capitals ||
            vi_glance_may_have_digit(&glance) != cases[i].digits)
            fail_msg("%s", cases[i].why);
    }
}

static uint32_t
draw(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16;
}

/* Whatever part is taken out of a text, neither a glance nor a glimpse denies it. */
static void
nothing_that_is_there_is_denied(void **state)
{
    (void)state;
    static const char bytes[] = "abcABC xyzXYZ019()[]\"'-/\xC2\xA3\xE2\x80\x9C\xC3\xA9";
    uint32_t chance = 7;
    for (int round = 0; round < 20000; round++) {
        char room[64];
        const size_t size = 1 + draw(&chance) % (sizeof room - 1);
        for (size_t i = 0; i < size; i++)
            room[i] = bytes[draw(&chance) % (sizeof bytes - 1)];
        const size_t from = draw(&chance) % size;
        const struct vi_text text = {room, size};
        const struct vi_text part = {room + from, 1 + draw(&chance) % (size - from)};
        const struct vi_sign sign = vi_sign_of(part);
        struct vi_glance glance = {0};
        vi_glance_add(&glance, text);
        const struct vi_glimpse glimpse = vi_glimpse_of(text);
        if (!vi_glance_may_have(&glance, &sign) || !vi_glimpse_may_have(&glimpse, &sign))
            fail_msg("round %d: byte %zu, %zu bytes", round, from, part.size);
    }
}

static void
a_glance_takes_in_several_texts(void **state)
{
    (void)state;
    struct vi_glance glance = glance_at("the plan");
    const struct vi_sign signs[] = {vi_sign_of(VI_TEXT("report")), vi_sign_of(VI_TEXT("budget"))};
    assert_false(vi_glance_may_have_any(&glance, signs, 2));
    vi_glance_add(&glance, VI_TEXT("the budget"));
    assert_true(vi_glance_may_have_any(&glance, signs, 2));
    assert_false(vi_glance_may_have_any(&glance, signs, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_not_there_is_seen_not_to_be),
        cmocka_unit_test(capitals_and_digits_are_seen),
        cmocka_unit_test(nothing_that_is_there_is_denied),
        cmocka_unit_test(a_glance_takes_in_several_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
