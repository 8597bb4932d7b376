/* SPDX-License-Identifier: Apache-2.0 */
#include "base/said.h"

#include "support/testkit.h"

/* All days that the text says, one a line: as printed, as it is, and its weekday as printed. */
static void
say_days(struct vi_text text, struct vi_buffer *out)
{
    struct vi_said_day said;
    for (size_t at = 0; vi_said_day(text, &at, &said);) {
        vi_buffer_text(out, said.whole);
        vi_buffer_string(out, " = ");
        if (said.exists)
            vi_date_write_iso(out, vi_range_exact(said.day));
        else
            vi_buffer_string(out, "none");
        vi_buffer_char(out, ' ');
        vi_buffer_string(out, vi_said_weekday(said.weekday));
        vi_buffer_char(out, '\n');
    }
}

static void
say_sums(struct vi_text text, struct vi_buffer *out)
{
    struct vi_said_sum said;
    for (size_t at = 0; vi_said_sum(text, &at, &said);) {
        vi_buffer_text(out, said.whole);
        vi_buffer_string(out, " = ");
        vi_buffer_number(out, said.pence);
        vi_buffer_char(out, '\n');
    }
}

struct case_ {
    const char *why, *text, *expected;
};

static void
check(void (*say)(struct vi_text, struct vi_buffer *), const struct case_ *cases, size_t count)
{
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < count; i++) {
        vi_buffer_clear(&out);
        say(vi_text_from(cases[i].text), &out);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&out);
}

static const struct case_ days[] = {
    {"in words", "on 8 February 2011.", "8 February 2011 = 2011-02-08 \n"},
    {"in short", "on 8 Feb. 2011, or 9 SEPT 2012",
     "8 Feb. 2011 = 2011-02-08 \n"
     "9 SEPT 2012 = 2012-09-09 \n"},
    {"with an ending", "the 1st of May 2014 and 22nd June, 2014",
     "1st of May 2014 = 2014-05-01 \n22nd June, 2014 = 2014-06-22 \n"},
    {"with its weekday", "on Monday, 14 November 2023",
     "Monday, 14 November 2023 = 2023-11-14 Monday\n"},
    {"in figures, the day first", "08/02/2011", "08/02/2011 = 2011-02-08 \n"},
    {"after a full stop", "It ended.8 May 2014", "8 May 2014 = 2014-05-08 \n"},
    {"a day that there is not", "31 November 2023 and 30/02/2012",
     "31 November 2023 = none \n"
     "30/02/2012 = none \n"},
    {"at the ends of the text", "8 May 2014", "8 May 2014 = 2014-05-08 \n"},
    {"cut off before the year", "8 May 201", ""},
    {"no year", "8 May", ""},
    {"no month", "8 Maple 2014", ""},
    {"part of a number", "108 May 2014, 1.8 May 2014, A8 May 2014", ""},
    {"a year with a letter", "8 May 2014a", ""},
    {"a reference", "minute 12/08/02/20111", ""},
    {"nothing", "", ""},
};

static void
days_are_read_as_printed(void **state)
{
    (void)state;
    check(say_days, days, VI_COUNT(days));
    assert_string_equal(vi_said_weekday(7), "Sunday");
    assert_string_equal(vi_said_weekday(8), "");
}

#define P "\xC2\xA3"

static const struct case_ sums[] = {
    {"pounds", "a grant of " P "25,000 was paid", P "25,000 = 2500000\n"},
    {"pence", P "10.50 and " P " 7", P "10.50 = 1050\n" P " 7 = 700\n"},
    {"millions and thousands", P "1.5 million, " P "2m, " P "3k, " P "1 bn, " P "1.25 thousand",
     P "1.5 million = 150000000\n" P "2m = 200000000\n" P "3k = 300000\n" P
       "1 bn = 100000000000\n" P "1.25 thousand = 125000\n"},
    {"the stop of a sentence", "It cost " P "25. It was paid.", P "25 = 2500\n"},
    {"a comma of a sentence", P "25,000, and " P "7,50", P "25,000 = 2500000\n" P "7 = 700\n"},
    {"no whole number of pence", P "1.234", ""},
    {"but of a million it is one", P "1.234567 million", P "1.234567 million = 123456700\n"},
    {"too large", P "9999999999999999", ""},
    {"too large when scaled", P "99999999999999 bn", ""},
    {"no number", P "x and " P, ""},
    {"other currencies are not read", "$25", ""},
};

static void
sums_are_read_as_printed(void **state)
{
    (void)state;
    check(say_sums, sums, VI_COUNT(sums));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_read_as_printed),
        cmocka_unit_test(sums_are_read_as_printed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
