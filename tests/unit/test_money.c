/* SPDX-License-Identifier: Apache-2.0 */
#include "base/money.h"

#include "support/testkit.h"

#define POUND   "\xC2\xA3"
#define LARGEST (INT64_MAX - 1)

/* What is read, and how it is written for people and for programs. */
static const struct {
    const char *why, *text;
    struct vi_range pence;
    const char *people, *exact;
} valid[] = {
    {"whole pounds", "GBP 25000", {2500000, 2500000}, POUND "25,000", "GBP 25000.00"},
    {"pounds and pence", "GBP 10.50", {1050, 1050}, POUND "10.50", "GBP 10.50"},
    {"pence below ten", "GBP 10.05", {1005, 1005}, POUND "10.05", "GBP 10.05"},
    {"pence alone", "GBP 0.07", {7, 7}, POUND "0.07", "GBP 0.07"},
    {"nothing", "GBP 0", {0, 0}, POUND "0", "GBP 0.00"},
    {"below a thousand", "GBP 999", {99900, 99900}, POUND "999", "GBP 999.00"},
    {"a thousand", "GBP 1000", {100000, 100000}, POUND "1,000", "GBP 1000.00"},
    {"millions", "GBP 1234567.89", {123456789, 123456789}, POUND "1,234,567.89", "GBP 1234567.89"},
    {"up to", "GBP ..25000", {0, 2500000}, "up to " POUND "25,000", "GBP ..25000.00"},
    {"up to nothing", "GBP ..0", {0, 0}, POUND "0", "GBP 0.00"},
    {"between", "GBP 100..200", {10000, 20000}, POUND "100 to " POUND "200", "GBP 100.00..200.00"},
    {"in excess of",
     "GBP 50000.01..",
     {5000001, VI_MOST},
     "at least " POUND "50,000.01",
     "GBP 50000.01.."},
    {"not below nothing", "GBP 0..", {0, VI_MOST}, "at least " POUND "0", "GBP 0.00.."},
    {"another currency", "EUR 5", {500, 500}, "EUR 5", "EUR 5.00"},
    {"up to in another currency", "EUR ..5", {0, 500}, "up to EUR 5", "EUR ..5.00"},
    {"the largest sum",
     "GBP 92233720368547758.06",
     {LARGEST, LARGEST},
     POUND "92,233,720,368,547,758.06",
     "GBP 92233720368547758.06"},
};

static void
sums_are_read_and_written(void **state)
{
    (void)state;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(valid); i++) {
        struct vi_money money, again;
        if (!vi_money_parse(vi_text_from(valid[i].text), &money) ||
            !vi_range_equal(money.pence, valid[i].pence))
            fail_msg("%s: '%s' is read wrong", valid[i].why, valid[i].text);
        vi_buffer_clear(&out);
        vi_money_write(&out, money);
        assert_text(vi_buffer_view(&out), valid[i].people, valid[i].why);
        vi_buffer_clear(&out);
        vi_money_write_exact(&out, money);
        assert_text(vi_buffer_view(&out), valid[i].exact, valid[i].why);
        assert_true(vi_money_parse(vi_buffer_view(&out), &again));
        assert_string_equal(again.currency, money.currency);
        assert_true(vi_range_equal(again.pence, money.pence));
    }
    vi_buffer_free(&out);
}

static void
sums_that_nobody_can_write_are_printed_still(void **state)
{
    static const struct {
        const char *why;
        struct vi_range pence;
        const char *people, *exact;
    } derived[] = {
        {"nothing is known", {VI_LEAST, VI_MOST}, "an amount not stated", "GBP .."},
        {"no lower end at all", {VI_LEAST, 500}, "up to " POUND "5", "GBP ..5.00"},
        {"a refund", {-250, -250}, "-" POUND "2.50", "GBP -2.50"},
        {"a refund or not", {-250, 300}, "-" POUND "2.50 to " POUND "3", "GBP -2.50..3.00"},
        {"the least sum",
         {INT64_MIN + 1, INT64_MIN + 1},
         "-" POUND "92,233,720,368,547,758.07",
         "GBP -92233720368547758.07"},
    };
    (void)state;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(derived); i++) {
        struct vi_money money = {"GBP", derived[i].pence};
        vi_buffer_clear(&out);
        vi_money_write(&out, money);
        assert_text(vi_buffer_view(&out), derived[i].people, derived[i].why);
        vi_buffer_clear(&out);
        vi_money_write_exact(&out, money);
        assert_text(vi_buffer_view(&out), derived[i].exact, derived[i].why);
    }
    vi_buffer_free(&out);
}

static void
anything_else_is_refused(void **state)
{
    static const struct {
        const char *why, *text;
    } invalid[] = {
        {"nothing", ""},
        {"no currency", "25000"},
        {"no sum", "GBP"},
        {"no sum after the space", "GBP "},
        {"a sign for the currency", POUND "25000"},
        {"small letters", "gbp 25000"},
        {"two letters", "GB 25000"},
        {"four letters", "GBPS 25000"},
        {"no space", "GBP25000"},
        {"two spaces", "GBP  25000"},
        {"space after", "GBP 25000 "},
        {"one digit of pence", "GBP 25000.5"},
        {"three digits of pence", "GBP 25000.505"},
        {"a point and no pence", "GBP 25000."},
        {"pence and no pounds", "GBP .50"},
        {"thousands separators", "GBP 25,000"},
        {"a negative sum", "GBP -5"},
        {"no ends", "GBP .."},
        {"reversed ends", "GBP 200..100"},
        {"three dots", "GBP 100...200"},
        {"two spans", "GBP 1..2..3"},
        {"a suffix", "GBP 25k"},
        {"what means open is no sum", "GBP 92233720368547758.07"},
        {"pounds too many", "GBP 92233720368547759"},
        {"far too many", "GBP 9223372036854775808"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(invalid); i++) {
        struct vi_money money;
        if (vi_money_parse(vi_text_from(invalid[i].text), &money))
            fail_msg("%s: '%s' is read", invalid[i].why, invalid[i].text);
    }
}

/* Numbers of a unit: as written, in millionths, for people and for programs. */
static const struct {
    const char *why, *text;
    struct vi_range millionths;
    int places;
    const char *people, *exact;
} quantities[] = {
    {"a whole number", "3 posts", {3000000, 3000000}, 0, "3 posts", "3 posts"},
    {"one place", "2.5 hectares", {2500000, 2500000}, 1, "2.5 hectares", "2.5 hectares"},
    {"six places", "0.000001 hectares", {1, 1}, 6, "0.000001 hectares", "0.000001 hectares"},
    {"places that say nothing",
     "2.50 hectares",
     {2500000, 2500000},
     1,
     "2.5 hectares",
     "2.5 hectares"},
    {"thousands",
     "12345 square-metres",
     {12345000000, 12345000000},
     0,
     "12,345 square-metres",
     "12345 square-metres"},
    {"up to", "..2.05 hectares", {0, 2050000}, 2, "up to 2.05 hectares", "..2.05 hectares"},
    {"between",
     "1..2.5 hectares",
     {1000000, 2500000},
     1,
     "1 hectares to 2.5 hectares",
     "1..2.5 hectares"},
    {"at least", "2.. posts", {2000000, VI_MOST}, 0, "at least 2 posts", "2.. posts"},
};

static void
quantities_are_read_and_written(void **state)
{
    struct vi_buffer out;
    struct vi_money read;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(quantities); i++) {
        assert_true(vi_quantity_parse(vi_text_from(quantities[i].text), &read));
        assert_true(vi_money_is_quantity(&read));
        assert_true(vi_range_equal(read.pence, quantities[i].millionths));
        assert_int_equal(vi_quantity_places(read.pence), quantities[i].places);
        vi_buffer_clear(&out);
        vi_money_write(&out, read);
        assert_text(vi_buffer_view(&out), quantities[i].people, quantities[i].why);
        vi_buffer_clear(&out);
        vi_money_write_exact(&out, read);
        assert_text(vi_buffer_view(&out), quantities[i].exact, quantities[i].why);
    }
    assert_true(vi_quantity_parse(VI_TEXT("GBP 5"), &read));
    assert_false(vi_money_is_quantity(&read));
    vi_buffer_free(&out);
}

static void
what_is_no_quantity_is_refused(void **state)
{
    static const char *const invalid[] = {
        "",
        "posts",
        "3",
        "3 Posts",
        "3  posts",
        "3 posts more",
        "three posts",
        "3. posts",
        "1.0000001 m",
        ".. posts",
        "2..1 m",
        "-1 posts",
        "3 -posts",
        "3 posts-",
        "1,000 m",
        "GBP 1.5",
        "3 abcdefghijklmnopqrstuvwx",
        "9223372036854.775807 m",
    };
    struct vi_money read = {"GBP", {7, 7}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(invalid); i++) {
        if (vi_quantity_parse(vi_text_from(invalid[i]), &read))
            fail_msg("%s is read", invalid[i]);
        assert_int_equal(read.pence.low, 7);
    }
    assert_true(vi_quantity_parse(VI_TEXT("3 abcdefghijklmnopqrstuvw"), &read));
    assert_true(vi_quantity_parse(VI_TEXT("9223372036854.775806 m"), &read));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantities_are_read_and_written),
        cmocka_unit_test(what_is_no_quantity_is_refused),
        cmocka_unit_test(sums_are_read_and_written),
        cmocka_unit_test(sums_that_nobody_can_write_are_printed_still),
        cmocka_unit_test(anything_else_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
