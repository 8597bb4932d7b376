/* SPDX-License-Identifier: Apache-2.0 */
#include "report/markup.h"

#include "support/testkit.h"

static const struct {
    const char *why, *text, *within, *value;
} rows[] = {
    {"words", "a b", "a b", "a b"},
    {"marks", "<&>\"'", "&lt;&amp;&gt;&quot;'", "&lt;&amp;&gt;&quot;'"},
    {"lines", "a\n\tb\r", "a\n\tb&#13;", "a&#10;&#9;b&#13;"},
    {"controls", "\x01\x1f\x7f", "\xEF\xBF\xBD\xEF\xBF\xBD\x7f", "\xEF\xBF\xBD\xEF\xBF\xBD\x7f"},
    {"not UTF-8",
     "a\xE9"
     "b",
     "a\xEF\xBF\xBD"
     "b",
     "a\xEF\xBF\xBD"
     "b"},
    {"no character", "\xEF\xBF\xBE|\xEF\xBF\xBF|", "\xEF\xBF\xBD|\xEF\xBF\xBD|",
     "\xEF\xBF\xBD|\xEF\xBF\xBD|"},
    {"the end of CDATA", "]]>", "]]&gt;", "]]&gt;"},
};

static void
what_xml_does_not_hold_is_written_otherwise(void **state)
{
    struct vi_buffer out, wanted;
    (void)state;
    vi_buffer_init(&out, NULL);
    vi_buffer_init(&wanted, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        vi_buffer_clear(&out);
        vi_markup_text(&out, vi_text_from(rows[i].text));
        assert_text(vi_buffer_view(&out), rows[i].within, rows[i].why);
        vi_buffer_clear(&out);
        vi_buffer_clear(&wanted);
        vi_markup_attribute(&out, "n", vi_text_from(rows[i].text));
        vi_buffer_string(&wanted, " n=\"");
        vi_buffer_string(&wanted, rows[i].value);
        vi_buffer_string(&wanted, "\"");
        assert_text(vi_buffer_view(&out), wanted.bytes, rows[i].why);
    }
    vi_buffer_clear(&out);
    vi_markup_count(&out, "tests", 12);
    assert_text(vi_buffer_view(&out), " tests=\"12\"", "a count");
    vi_buffer_free(&wanted);
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_xml_does_not_hold_is_written_otherwise),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
