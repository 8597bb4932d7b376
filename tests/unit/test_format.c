/* SPDX-License-Identifier: Apache-2.0 */
#include "report/format.h"

#include "support/testkit.h"

static void
every_format_has_a_word_a_writer_and_a_summary(void **state)
{
    (void)state;
    for (enum vires_format format = VIRES_PLAIN; format <= VIRES_EXPLAIN; format++) {
        const struct vi_format *row = vi_format_at(format);
        enum vires_format named;
        assert_non_null(row);
        assert_non_null(row->write);
        assert_true(row->summary[0]);
        assert_true(vires_format_named(row->name, &named));
        assert_int_equal(named, format);
    }
    assert_null(vi_format_at((enum vires_format)(VIRES_EXPLAIN + 1)));
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
