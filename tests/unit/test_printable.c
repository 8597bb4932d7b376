/* SPDX-License-Identifier: Apache-2.0 */
#include "base/printable.h"

#include "support/testkit.h"

static const struct {
    const char *why;
    const char *text, *shown;
} cases[] = {
    {"plain text is printed as it is", "Cllr Jones's \"motion\"", "Cllr Jones's \"motion\""},
    {"so is text of other letters",
     "caf\xC3\xA9 \xC2\xA3"
     "25 \xE2\x80\x93 \xF0\x9F\x8F\x9B",
     "caf\xC3\xA9 \xC2\xA3"
     "25 \xE2\x80\x93 \xF0\x9F\x8F\x9B"},
    {"a line stays one line", "a\nb\tc\rd", "a b c d"},
    {"no escape sequence reaches the terminal", "\x1b[31mred\x7f", "?[31mred?"},
    {"nor one that begins with a control of two bytes",
     "\xC2\x9b"
     "31m",
     "?31m"},
    {"a no-break space is no control",
     "a\xC2\xA0"
     "b",
     "a\xC2\xA0"
     "b"},
    {"nothing turns the line round",
     "a\xE2\x80\xAE"
     "b\xE2\x81\xA6"
     "c\xD8\x9C",
     "a?b?c?"},
    {"nor breaks it where editors break it",
     "a\xE2\x80\xA8"
     "b",
     "a?b"},
    {"a byte that is no letter shows as one", "caf\xE9.xml", "caf?.xml"},
    {"also when a letter is cut short", "caf\xC3", "caf?"},
    {"a byte order mark in the middle is seen",
     "a\xEF\xBB\xBF"
     "b",
     "a?b"},
    {"nothing stays nothing", "", ""},
};

static void
text_is_made_harmless(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        vi_printable(&out, vi_text_from(cases[i].text));
        assert_text(vi_buffer_view(&out), cases[i].shown, cases[i].why);
        vi_buffer_free(&out);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_made_harmless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
