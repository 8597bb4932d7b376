/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/value.h"
#include "support/testkit.h"

static const struct {
    const char *why, *written;
    enum model_fact_type type;
    const char *values;
    bool read;
    int64_t low;
    int32_t month_day;
} values[] = {
    {"a truth is yes", "yes", MODEL_FACT_TRUTH, "", true, VI_LEAST, 0},
    {"or no, not false", "false", MODEL_FACT_TRUTH, "", false, 0, 0},
    {"a count is a number", "12", MODEL_FACT_COUNT, "", true, 12, 0},
    {"a constant is no range", "3..5", MODEL_FACT_COUNT, "", false, 0, 0},
    {"a count is not negative", "-1", MODEL_FACT_COUNT, "", false, 0, 0},
    {"money is counted in pence", "GBP 99.50", MODEL_FACT_MONEY, "", true, 9950, 0},
    {"money has a currency", "50000", MODEL_FACT_MONEY, "", false, 0, 0},
    {"money is not up to", "GBP ..50000", MODEL_FACT_MONEY, "", false, 0, 0},
    {"a date is a day", "1970-01-02", MODEL_FACT_DATE, "", true, 1, 0},
    {"or a day of any year", "--03-11", MODEL_FACT_DATE, "", true, VI_LEAST, 311},
    {"not a month", "1970-01", MODEL_FACT_DATE, "", false, 0, 0},
    {"any word is a word", "blue", MODEL_FACT_WORD, "", true, VI_LEAST, 0},
    {"unless the words are listed", "blue", MODEL_FACT_WORD, "red green", false, 0, 0},
    {"then one of them", "green", MODEL_FACT_WORD, "red green", true, VI_LEAST, 0},
    {"nothing is no word", "", MODEL_FACT_WORD, "", false, 0, 0},
    {"a ratio is exact", "1/4", MODEL_FACT_RATIO, "", true, VI_LEAST, 0},
    {"nothing is no divisor", "3/0", MODEL_FACT_RATIO, "", false, 0, 0},
};

static void
a_constant_is_read_as_the_facts_type_asks(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(values); i++) {
        struct prog_value value;
        const bool read = vi_value_read(values[i].type, vi_text_from(values[i].values),
                                        vi_text_from(values[i].written), &value);
        if (read != values[i].read ||
            (read && (value.range.low != values[i].low || value.month_day != values[i].month_day)))
            fail_msg("%s: '%s'", values[i].why, values[i].written);
    }
}

static void
a_value_is_described(void **state)
{
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    assert_text(vi_value_form(&arena, MODEL_FACT_WORD, VI_TEXT("red green blue")),
                "red, green or blue", "listed words");
    assert_text(vi_value_form(&arena, MODEL_FACT_WORD, VI_TEXT("")), "a word", "any word");
    assert_text(vi_value_form(&arena, MODEL_FACT_RATIO, VI_TEXT("")), "a share such as 1/4",
                "a share");
    vi_arena_free(&arena);
}

static void
a_setting_is_read_as_its_parameter_asks(void **state)
{
    struct prog_setting setting = {0};
    (void)state;
    assert_true(vi_setting_read(MODEL_FACT_COUNT, VI_TEXT("3..5"), &setting));
    assert_true(vi_range_equal(setting.count, (struct vi_range){3, 5}));
    assert_true(vi_setting_read(MODEL_FACT_RATIO, VI_TEXT("2/4"), &setting));
    assert_int_equal(setting.ratio.under, 2);
    assert_true(vi_range_is_all(setting.count));
    assert_false(vi_setting_read(MODEL_FACT_COUNT, VI_TEXT("1/4"), &setting));
    assert_true(vi_setting_read(MODEL_FACT_MONEY, VI_TEXT("GBP 99.50"), &setting));
    assert_true(vi_range_equal(setting.money.pence, vi_range_exact(9950)));
    assert_false(vi_setting_read(MODEL_FACT_MONEY, VI_TEXT("99.50"), &setting));
    assert_true(vi_setting_read(MODEL_FACT_WORD, VI_TEXT("mayor"), &setting));
    assert_false(vi_setting_read(MODEL_FACT_TRUTH, VI_TEXT("mayor"), &setting));
}

static void
a_quantity_is_a_number_or_a_share(void **state)
{
    static const struct {
        const char *written;
        enum prog_quantity_form form;
    } rows[] = {{"7", PROG_COUNT},    {"0", PROG_COUNT}, {"1/4", PROG_RATIO},   {"25%", PROG_RATIO},
                {"3/0", PROG_ABSENT}, {"", PROG_ABSENT}, {"seven", PROG_ABSENT}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct prog_quantity quantity = {0};
        if (vi_quantity_read(vi_text_from(rows[i].written), &quantity) !=
                (rows[i].form != PROG_ABSENT) ||
            quantity.form != rows[i].form)
            fail_msg("'%s'", rows[i].written);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_constant_is_read_as_the_facts_type_asks),
        cmocka_unit_test(a_value_is_described),
        cmocka_unit_test(a_setting_is_read_as_its_parameter_asks),
        cmocka_unit_test(a_quantity_is_a_number_or_a_share),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
