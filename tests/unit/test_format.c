/* SPDX-License-Identifier: Apache-2.0 */
#include "report/format.h"

#include "support/testkit.h"

static void
every_format_has_a_word_a_writer_and_a_summary(void **state)
{
    (void)state;
    size_t count = 0;
    for (; vi_format_words[count].word; count++) {
        const enum vires_format format = (enum vires_format)vi_format_words[count].value;
        const struct vi_format *row = vi_format_at(format);
        enum vires_format named;
        assert_non_null(row);
        assert_non_null(row->write);
        assert_true(vi_format_summary(format)[0]);
        assert_int_equal(format, count);
        assert_true(vires_format_named(vi_format_words[count].word, &named));
        assert_int_equal(named, format);
    }
    assert_null(vi_format_at((enum vires_format)count));
    assert_null(vi_format_summary((enum vires_format)count));
}

static void
other_words_name_no_format(void **state)
{
    static const char *const words[] = {"", "xml", "Plain", "json ", "ndjso"};
    enum vires_format format = VIRES_EXPLAIN;
    (void)state;
    for (size_t i = 0; i < VI_COUNT(words); i++)
        assert_false(vires_format_named(words[i], &format));
    assert_int_equal(format, VIRES_EXPLAIN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_has_a_word_a_writer_and_a_summary),
        cmocka_unit_test(other_words_name_no_format),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
