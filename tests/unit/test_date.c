/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#include "support/testkit.h"

#define DAY_FIRST INT64_C(-354285) /* 1 January 1000 */
#define DAY_LAST  INT64_C(2932896) /* 31 December 9999 */

static int64_t
day_of(const char *iso)
{
    int64_t day;
    if (!vi_date_parse_day(vi_text_from(iso), &day))
        fail_msg("'%s' is not a day", iso);
    return day;
}

/* Month lengths written out, so that the reference shares nothing with what it checks. */
static int32_t
length_of(int32_t year, int32_t month)
{
    static const int32_t lengths[] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month == 2 && ((year % 4 == 0 && year % 100) || year % 400 == 0))
        return 29;
    return lengths[month];
}

static void
every_day_of_two_centuries_is_in_its_place(void **state)
{
    (void)state;
    int64_t day = -25567; /* 1 January 1900 */
    int weekday = 1;      /* a Monday */
    for (int32_t year = 1900; year <= 2100; year++) {
        for (int32_t month = 1; month <= 12; month++) {
            for (int32_t of_month = 1; of_month <= length_of(year, month); of_month++, day++) {
                struct vi_civil civil = {year, month, of_month}, back = vi_day_to_civil(day);
                int64_t got;
                assert_true(vi_day_from_civil(civil, &got));
                assert_int_equal(got, day);
                assert_memory_equal(&back, &civil, sizeof(civil));
                assert_int_equal(vi_day_weekday(day), weekday);
                weekday = weekday % 7 + 1;
            }
        }
    }
}

static void
every_day_of_the_calendar_comes_back(void **state)
{
    (void)state;
    for (int64_t day = DAY_FIRST; day <= DAY_LAST; day += 13) {
        int64_t back;
        assert_true(vi_day_from_civil(vi_day_to_civil(day), &back));
        assert_int_equal(back, day);
    }
}

static void
known_days_are_where_history_puts_them(void **state)
{
    static const struct {
        const char *why, *iso;
        int64_t day;
        int weekday;
    } known[] = {
        {"the epoch, a Thursday", "1970-01-01", 0, 4},
        {"the day before", "1969-12-31", -1, 3},
        {"the first day of the calendar", "1000-01-01", DAY_FIRST, 3},
        {"the last day of the calendar", "9999-12-31", DAY_LAST, 5},
        {"the leap day of 2000", "2000-02-29", 11016, 2},
        {"an executive met on Tuesday, 8 February 2011", "2011-02-08", 15013, 2},
        {"a cabinet met on Thursday, 23 October 2014", "2014-10-23", 16366, 4},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(known); i++) {
        if (day_of(known[i].iso) != known[i].day ||
            vi_day_weekday(known[i].day) != known[i].weekday)
            fail_msg("%s", known[i].why);
    }
}

static void
days_that_never_were_are_refused(void **state)
{
    static const struct vi_civil never[] = {
        {999, 12, 31}, {10000, 1, 1}, {2011, 0, 1},  {2011, 13, 1}, {2011, 1, 0},
        {2011, 1, 32}, {2011, 4, 31}, {2011, 2, 29}, {1900, 2, 29}, {2000, 2, 30},
        {2011, -1, 1}, {2011, 1, -1}, {-2011, 1, 1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(never); i++) {
        int64_t day = 7;
        assert_false(vi_day_from_civil(never[i], &day));
        assert_int_equal(day, 7);
    }
    assert_int_equal(vi_day_to_civil(DAY_FIRST - 1).year, 0);
    assert_int_equal(vi_day_to_civil(DAY_LAST + 1).year, 0);
    assert_int_equal(vi_day_to_civil(VI_LEAST).month, 0);
    assert_int_equal(vi_day_to_civil(VI_MOST).month, 0);
    assert_int_equal(vi_day_weekday(INT64_MAX - 3), vi_day_weekday(INT64_MAX - 10));
}

static void
months_are_added_by_the_calendar(void **state)
{
    static const struct {
        const char *why, *from;
        int64_t months;
        const char *to; /* NULL: there is no such day */
    } cases[] = {
        {"one month", "2011-02-08", 1, "2011-03-08"},
        {"into the next year", "2011-11-30", 3, "2012-02-29"},
        {"to the last day of a shorter month", "2011-01-31", 1, "2011-02-28"},
        {"and not back to the 31st", "2011-02-28", 1, "2011-03-28"},
        {"a year after a leap day", "2012-02-29", 12, "2013-02-28"},
        {"four years after a leap day", "2012-02-29", 48, "2016-02-29"},
        {"none", "2011-12-31", 0, "2011-12-31"},
        {"back into the year before", "2011-01-31", -2, "2010-11-30"},
        {"back over many years", "2011-03-31", -13, "2010-02-28"},
        {"the last month of the calendar", "2011-12-31", 95856, "9999-12-31"},
        {"one month too many", "2011-12-31", 95857, NULL},
        {"the first month of the calendar", "2011-01-01", -12132, "1000-01-01"},
        {"one month too many, back", "2011-01-01", -12133, NULL},
        {"the greatest number", "2011-01-01", INT64_MAX, NULL},
        {"the least number", "2011-01-01", INT64_MIN, NULL},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int64_t to = 0;
        if (vi_day_add_months(day_of(cases[i].from), cases[i].months, &to) != !!cases[i].to ||
            (cases[i].to && to != day_of(cases[i].to)))
            fail_msg("%s", cases[i].why);
    }
    int64_t out;
    assert_false(vi_day_add_months(DAY_LAST + 1, -12, &out));
    assert_false(vi_day_add_months(VI_MOST, 0, &out));
}

static void
months_are_added_step_by_step(void **state)
{
    (void)state;
    for (int64_t day = day_of("1999-12-25"); day < day_of("2004-03-05"); day += 3) {
        for (int32_t months = 0; months <= 60; months++) {
            int64_t to;
            struct vi_civil civil = vi_day_to_civil(day);
            assert_true(vi_day_add_months(day, months, &to));
            for (int32_t i = 0; i < months; i++) {
                civil.year += civil.month == 12;
                civil.month = civil.month % 12 + 1;
            }
            if (civil.day > length_of(civil.year, civil.month))
                civil.day = length_of(civil.year, civil.month);
            struct vi_civil got = vi_day_to_civil(to);
            assert_memory_equal(&got, &civil, sizeof(got));
        }
    }
}

/* What is read: from the first day to the last; then how it is written for people and for programs.
 */
static const struct {
    const char *why, *text, *first, *last;
    int32_t minute;
    const char *people, *iso;
} dates[] = {
    {"a day", "2011-02-08", "2011-02-08", "2011-02-08", -1, "8 February 2011", "2011-02-08"},
    {"a minute", "2011-02-08T18:30", "2011-02-08", "2011-02-08", 1110, "8 February 2011",
     "2011-02-08"},
    {"midnight", "2011-02-08T00:00", "2011-02-08", "2011-02-08", 0, "8 February 2011",
     "2011-02-08"},
    {"the last minute", "2011-02-08T23:59", "2011-02-08", "2011-02-08", 1439, "8 February 2011",
     "2011-02-08"},
    {"a month", "2011-02", "2011-02-01", "2011-02-28", -1, "February 2011", "2011-02"},
    {"February of a leap year", "2012-02", "2012-02-01", "2012-02-29", -1, "February 2012",
     "2012-02"},
    {"February but for its leap day", "2012-02-01..2012-02-28", "2012-02-01", "2012-02-28", -1,
     "1 to 28 February 2012", "2012-02-01..2012-02-28"},
    {"a year", "2011", "2011-01-01", "2011-12-31", -1, "2011", "2011"},
    {"months", "2011-01..2011-03", "2011-01-01", "2011-03-31", -1, "1 January to 31 March 2011",
     "2011-01-01..2011-03-31"},
    {"days of one month", "2011-03-01..2011-03-03", "2011-03-01", "2011-03-03", -1,
     "1 to 3 March 2011", "2011-03-01..2011-03-03"},
    {"days of two years", "2010-12-28..2011-01-03", "2010-12-28", "2011-01-03", -1,
     "28 December 2010 to 3 January 2011", "2010-12-28..2011-01-03"},
    {"the same days of two years", "2010-01-01..2011-12-31", "2010-01-01", "2011-12-31", -1,
     "1 January 2010 to 31 December 2011", "2010-01-01..2011-12-31"},
    {"one day as a span", "2011-02-08..2011-02-08", "2011-02-08", "2011-02-08", -1,
     "8 February 2011", "2011-02-08"},
    {"a month in its year", "2011-02..2011", "2011-02-01", "2011-12-31", -1,
     "1 February to 31 December 2011", "2011-02-01..2011-12-31"},
    {"by a day", "..2012-03-31", NULL, "2012-03-31", -1, "by 31 March 2012", "..2012-03-31"},
    {"by a month", "..2012-03", NULL, "2012-03-31", -1, "by 31 March 2012", "..2012-03-31"},
    {"from a day", "2014-01-01..", "2014-01-01", NULL, -1, "from 1 January 2014", "2014-01-01.."},
    {"from a year", "2014..", "2014-01-01", NULL, -1, "from 1 January 2014", "2014-01-01.."},
    {"the first year", "1000", "1000-01-01", "1000-12-31", -1, "1000", "1000"},
    {"the last year", "9999", "9999-01-01", "9999-12-31", -1, "9999", "9999"},
};

static void
dates_are_read_and_written(void **state)
{
    (void)state;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(dates); i++) {
        struct vi_instant instant, again;
        struct vi_range days = {dates[i].first ? day_of(dates[i].first) : VI_LEAST,
                                dates[i].last ? day_of(dates[i].last) : VI_MOST};
        if (!vi_date_parse(vi_text_from(dates[i].text), &instant) ||
            !vi_range_equal(instant.day, days) || instant.minute != dates[i].minute)
            fail_msg("%s: '%s' is read wrong", dates[i].why, dates[i].text);
        vi_buffer_clear(&out);
        vi_date_write(&out, days);
        assert_text(vi_buffer_view(&out), dates[i].people, dates[i].why);
        vi_buffer_clear(&out);
        vi_date_write_iso(&out, days);
        assert_text(vi_buffer_view(&out), dates[i].iso, dates[i].why);
        assert_true(vi_date_parse(vi_buffer_view(&out), &again));
        assert_true(vi_range_equal(again.day, days));
    }
    vi_buffer_free(&out);
}

static void
a_day_beyond_the_calendar_says_no_more_than_an_open_end(void **state)
{
    static const struct {
        struct vi_range days;
        const char *people, *iso;
    } cases[] = {
        {{VI_LEAST, VI_MOST}, "on a date not stated", ".."},
        {{DAY_FIRST - 1, DAY_LAST + 1}, "on a date not stated", ".."},
        {{VI_LEAST, DAY_LAST + 9}, "on a date not stated", ".."},
        {{0, DAY_LAST + 1}, "from 1 January 1970", "1970-01-01.."},
        {{DAY_FIRST - 1, 0}, "by 1 January 1970", "..1970-01-01"},
    };
    (void)state;
    struct vi_buffer out;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        vi_buffer_clear(&out);
        vi_date_write(&out, cases[i].days);
        assert_text(vi_buffer_view(&out), cases[i].people, "for people");
        vi_buffer_clear(&out);
        vi_date_write_iso(&out, cases[i].days);
        assert_text(vi_buffer_view(&out), cases[i].iso, "for programs");
    }
    vi_buffer_free(&out);
}

static void
anything_else_is_no_date(void **state)
{
    static const struct {
        const char *why, *text;
    } invalid[] = {
        {"nothing", ""},
        {"no ends", ".."},
        {"29 February of a common year", "2011-02-29"},
        {"31 April", "2011-04-31"},
        {"day nought", "2011-02-00"},
        {"month nought", "2011-00"},
        {"month thirteen", "2011-13"},
        {"month thirteen with a day", "2011-13-01"},
        {"the year 999", "0999"},
        {"three digits", "999"},
        {"five digits", "10000"},
        {"one digit of a month", "2011-2"},
        {"one digit of a day", "2011-02-8"},
        {"three digits of a day", "2011-02-008"},
        {"a stroke at the end", "2011-"},
        {"strokes only", "--"},
        {"slashes", "2011/02/08"},
        {"the day first", "08-02-2011"},
        {"space before", " 2011-02-08"},
        {"space after", "2011-02-08 "},
        {"hour 24", "2011-02-08T24:00"},
        {"minute 60", "2011-02-08T18:60"},
        {"no minute", "2011-02-08T18"},
        {"seconds", "2011-02-08T18:30:00"},
        {"a zone", "2011-02-08T18:30Z"},
        {"nothing after T", "2011-02-08T"},
        {"a small t", "2011-02-08t18:30"},
        {"a minute of a month", "2011-02T18:30"},
        {"a minute of an open span", "2011-02-08T18:30.."},
        {"reversed ends", "2011-03..2011-01"},
        {"ends reversed by a day", "2011-03-02..2011-03-01"},
        {"three dots", "2011-01...2011-03"},
        {"two spans", "2011..2012..2013"},
        {"a sign", "-2011"},
        {"words", "February 2011"},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(invalid); i++) {
        struct vi_instant instant;
        if (vi_date_parse(vi_text_from(invalid[i].text), &instant))
            fail_msg("%s: '%s' is read", invalid[i].why, invalid[i].text);
    }
}

static void
one_day_is_asked_for_and_nothing_longer(void **state)
{
    static const char *const others[] = {
        "2011-02", "2011", "2011-02-08T18:30", "..2011-02-08", "2011-02-08..2011-02-08", ""};
    (void)state;
    int64_t day = 7;
    for (size_t i = 0; i < VI_COUNT(others); i++)
        if (vi_date_parse_day(vi_text_from(others[i]), &day))
            fail_msg("'%s' is read", others[i]);
    assert_int_equal(day, 7);
    assert_true(vi_date_parse_day(VI_TEXT("2011-02-08"), &day));
    assert_int_equal(day, 15013);
}

static void
a_day_of_any_year_is_read(void **state)
{
    static const struct {
        const char *text;
        int32_t value; /* -1: not read */
    } cases[] = {
        {"--02-08", 208}, {"--12-31", 1231}, {"--02-29", 229}, {"--01-01", 101}, {"--02-30", -1},
        {"--04-31", -1},  {"--00-01", -1},   {"--13-01", -1},  {"--01-00", -1},  {"--1-01", -1},
        {"-02-08", -1},   {"02-08", -1},     {"--02-08 ", -1}, {"--02", -1},     {"", -1},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int32_t value = -1;
        bool valid = vi_date_parse_month_day(vi_text_from(cases[i].text), &value);
        if (value != cases[i].value || valid != (value >= 0))
            fail_msg("'%s' gave %d", cases[i].text, (int)value);
    }
}

/* --- Calendars -------------------------------------------------------------- */

/* Bank holidays in England about the meetings below; two of 2010 and 2011 fell at a weekend. */
static const char *const holidays[] = {
    "1990-05-07", "2010-12-25", "2010-12-26", "2010-12-27", "2010-12-28", "2011-01-01",
    "2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30",
    "2011-08-29", "2014-08-25", "2014-12-25", "2014-12-26", "2015-01-01", "2020-08-31",
};

static struct vi_calendar
make_calendar(struct vi_holiday days[VI_COUNT(holidays)])
{
    for (size_t i = 0; i < VI_COUNT(holidays); i++)
        days[i] = (struct vi_holiday){.day = day_of(holidays[i])};
    return (struct vi_calendar){
        .holidays = days, .count = VI_COUNT(holidays), .known = vi_range_all()};
}

static bool
is_holiday(const struct vi_calendar *calendar, int64_t day)
{
    for (size_t i = 0; i < calendar->count; i++)
        if (calendar->holidays[i].day == day)
            return true;
    return false;
}

static void
working_days_are_weekdays_without_holidays(void **state)
{
    (void)state;
    struct vi_holiday days[VI_COUNT(holidays)];
    struct vi_calendar calendar = make_calendar(days);
    for (int64_t day = day_of("2009-01-01"); day <= day_of("2021-12-31"); day++)
        assert_int_equal(vi_calendar_is_working(&calendar, day),
                         vi_day_weekday(day) < 6 && !is_holiday(&calendar, day));
}

/* Guidance to parishes: Sundays and bank holidays are left out, Saturdays are not. */
static void
saturdays_may_be_working_days(void **state)
{
    (void)state;
    struct vi_holiday days[VI_COUNT(holidays)];
    struct vi_calendar calendar = make_calendar(days);
    calendar.saturdays = true;
    for (int64_t day = day_of("2009-01-01"); day <= day_of("2021-12-31"); day++)
        assert_int_equal(vi_calendar_is_working(&calendar, day),
                         vi_day_weekday(day) < 7 && !is_holiday(&calendar, day));
    for (int64_t from = day_of("2010-12-01"); from < day_of("2011-06-15"); from++) {
        int64_t working = 0;
        for (int64_t to = from + 1; to < from + 400; to++) {
            assert_int_equal(vi_days_clear_working(&calendar, from, to), working);
            working += vi_calendar_is_working(&calendar, to);
        }
    }
    assert_int_equal(vi_days_clear_working(&calendar, day_of("2019-06-06"), day_of("2019-06-10")),
                     2);
}

static void
notice_is_counted_in_clear_days(void **state)
{
    static const struct {
        const char *why, *from, *to;
        int64_t clear, working;
    } cases[] = {
        {"five clear working days before an executive", "2011-01-31", "2011-02-08", 7, 5},
        {"a day later is one too few", "2011-02-01", "2011-02-08", 6, 4},
        {"28 clear days before a cabinet", "2014-09-24", "2014-10-23", 28, 20},
        {"a day later gives 27", "2014-09-25", "2014-10-23", 27, 19},
        {"the bank holiday of August 2020 does not count", "2020-08-24", "2020-09-02", 8, 5},
        {"nor does it a day later", "2020-08-25", "2020-09-02", 7, 4},
        {"an agenda of Thursday for a meeting on Tuesday", "1990-04-26", "1990-05-01", 4, 2},
        {"the next day leaves none between", "2011-02-07", "2011-02-08", 0, 0},
        {"the same day leaves none", "2011-02-08", "2011-02-08", 0, 0},
        {"a day too late leaves none", "2011-02-09", "2011-02-08", 0, 0},
        {"a holiday at a weekend takes nothing away twice", "2010-12-24", "2011-01-04", 10, 3},
    };
    (void)state;
    struct vi_holiday days[VI_COUNT(holidays)];
    struct vi_calendar calendar = make_calendar(days);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        int64_t from = day_of(cases[i].from), to = day_of(cases[i].to);
        int64_t clear = vi_days_clear(from, to);
        int64_t working = vi_days_clear_working(&calendar, from, to);
        if (clear != cases[i].clear || working != cases[i].working)
            fail_msg("%s: %d clear, %d working", cases[i].why, (int)clear, (int)working);
    }
}

static void
counting_in_weeks_agrees_with_counting_day_by_day(void **state)
{
    (void)state;
    struct vi_holiday days[VI_COUNT(holidays)];
    struct vi_calendar calendar = make_calendar(days);
    for (int64_t from = day_of("2010-12-01"); from < day_of("2011-06-15"); from++) {
        int64_t clear = 0, working = 0;
        for (int64_t to = from - 2; to < from + 400; to++) {
            assert_int_equal(vi_days_clear(from, to), clear);
            assert_int_equal(vi_days_clear_working(&calendar, from, to), working);
            if (to > from) {
                clear++;
                working += vi_calendar_is_working(&calendar, to);
            }
        }
    }
}

static void
an_open_end_is_as_far_as_can_be(void **state)
{
    (void)state;
    const struct vi_calendar plain = {0};
    assert_int_equal(vi_days_clear(VI_LEAST, 0), VI_MOST);
    assert_int_equal(vi_days_clear(0, VI_MOST), VI_MOST);
    assert_int_equal(vi_days_clear(VI_MOST, VI_LEAST), 0);
    assert_int_equal(vi_days_clear(INT64_MIN + 1, INT64_MAX - 1), VI_MOST);
    assert_int_equal(vi_days_clear_working(&plain, VI_LEAST, 0), VI_MOST);
    assert_int_equal(vi_days_clear_working(&plain, 0, VI_MOST), VI_MOST);
    assert_int_equal(vi_days_clear_working(&plain, VI_MOST, VI_LEAST), 0);
    assert_int_equal(vi_days_clear_working(&plain, DAY_LAST + 5, DAY_LAST + 50), 0);
    assert_int_equal(vi_days_clear_working(&plain, INT64_MIN + 1, INT64_MAX - 1),
                     vi_days_clear_working(&plain, DAY_FIRST - 1, DAY_LAST + 1));
}

/* Walks day by day. */
static int64_t
walk(const struct vi_calendar *calendar, int64_t day, int64_t n)
{
    int64_t step = n < 0 ? -1 : 1;
    while (n) {
        day += step;
        if (vi_calendar_is_working(calendar, day))
            n -= step;
    }
    return day;
}

static void
stepping_agrees_with_walking(void **state)
{
    (void)state;
    struct vi_holiday days[VI_COUNT(holidays)];
    struct vi_calendar calendar = make_calendar(days);
    for (int64_t day = day_of("2010-12-15"); day < day_of("2011-06-10"); day++) {
        for (int64_t n = -60; n <= 60; n++) {
            int64_t out;
            assert_true(vi_calendar_step(&calendar, day, n, &out));
            assert_int_equal(out, walk(&calendar, day, n));
        }
    }
}

static void
stepping_ends_with_the_calendar(void **state)
{
    (void)state;
    const struct vi_calendar plain = {0};
    int64_t out = 7;
    assert_true(vi_calendar_step(&plain, DAY_LAST - 1, 1, &out)); /* a Friday */
    assert_int_equal(out, DAY_LAST);
    assert_true(vi_calendar_step(&plain, DAY_FIRST + 1, -1, &out)); /* a Wednesday */
    assert_int_equal(out, DAY_FIRST);
    out = 7;
    assert_false(vi_calendar_step(&plain, DAY_LAST, 1, &out));
    assert_false(vi_calendar_step(&plain, DAY_FIRST, -1, &out));
    assert_false(vi_calendar_step(&plain, DAY_LAST + 1, -1, &out));
    assert_false(vi_calendar_step(&plain, 0, INT64_MAX, &out));
    assert_false(vi_calendar_step(&plain, 0, INT64_MIN, &out));
    assert_false(vi_calendar_step(&plain, 0, 3000000, &out));
    assert_int_equal(out, 7);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_day_of_two_centuries_is_in_its_place),
        cmocka_unit_test(every_day_of_the_calendar_comes_back),
        cmocka_unit_test(known_days_are_where_history_puts_them),
        cmocka_unit_test(days_that_never_were_are_refused),
        cmocka_unit_test(months_are_added_by_the_calendar),
        cmocka_unit_test(months_are_added_step_by_step),
        cmocka_unit_test(dates_are_read_and_written),
        cmocka_unit_test(a_day_beyond_the_calendar_says_no_more_than_an_open_end),
        cmocka_unit_test(anything_else_is_no_date),
        cmocka_unit_test(one_day_is_asked_for_and_nothing_longer),
        cmocka_unit_test(a_day_of_any_year_is_read),
        cmocka_unit_test(working_days_are_weekdays_without_holidays),
        cmocka_unit_test(saturdays_may_be_working_days),
        cmocka_unit_test(notice_is_counted_in_clear_days),
        cmocka_unit_test(counting_in_weeks_agrees_with_counting_day_by_day),
        cmocka_unit_test(an_open_end_is_as_far_as_can_be),
        cmocka_unit_test(stepping_agrees_with_walking),
        cmocka_unit_test(stepping_ends_with_the_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
