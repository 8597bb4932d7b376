/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

#define YEAR_FIRST 1000
#define YEAR_LAST  9999
#define DAY_FIRST  INT64_C(-354285) /* 1 January 1000 */
#define DAY_LAST   INT64_C(2932896) /* 31 December 9999 */

static bool
is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int32_t
month_days(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

static bool
is_day(int64_t day)
{
    return day >= DAY_FIRST && day <= DAY_LAST;
}

/* Years are counted from 1 March, so that the leap day is the last of its year: then
 * the months' lengths follow (153 m + 2) / 5, and eras of 400 years are all alike. */
bool
vi_day_from_civil(struct vi_civil civil, int64_t *day)
{
    if (civil.year < YEAR_FIRST || civil.year > YEAR_LAST || civil.month < 1 || civil.month > 12 ||
        civil.day < 1 || civil.day > month_days(civil.year, civil.month))
        return false;
    int64_t year = civil.year - (civil.month <= 2);
    int64_t month = (civil.month + 9) % 12;
    int64_t day_of_year = (153 * month + 2) / 5 + civil.day - 1;
    *day = 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719468;
    return true;
}

struct vi_civil
vi_day_to_civil(int64_t day)
{
    if (!is_day(day))
        return (struct vi_civil){0};
    int64_t since = day + 719468; /* 1 March of the year 0 */
    int64_t era = since / 146097, of_era = since % 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    struct vi_civil civil = {
        .year = (int32_t)(year + era * 400 + (month >= 10)),
        .month = (int32_t)(month < 10 ? month + 3 : month - 9),
        .day = (int32_t)(of_year - (153 * month + 2) / 5 + 1),
    };
    return civil;
}

int
vi_day_weekday(int64_t day)
{
    int64_t since_thursday = (day % 7 + 7) % 7;
    return (int)((since_thursday + 3) % 7) + 1;
}

bool
vi_day_add_months(int64_t day, int64_t months, int64_t *out)
{
    struct vi_civil civil = vi_day_to_civil(day);
    int64_t all = civil.year * INT64_C(12) + civil.month - 1;
    if (!civil.month || !vi_add(all, months, &all) || all < YEAR_FIRST * INT64_C(12) ||
        all > YEAR_LAST * INT64_C(12) + 11)
        return false;
    civil.year = (int32_t)(all / 12);
    civil.month = (int32_t)(all % 12) + 1;
    int32_t last = month_days(civil.year, civil.month);
    civil.day = civil.day < last ? civil.day : last;
    return vi_day_from_civil(civil, out);
}

/* --- Reading ---------------------------------------------------------------- */

/* Takes exactly `count` digits off the front of *rest. */
static bool
take_digits(struct vi_text *rest, size_t count, int32_t *out)
{
    int64_t number;
    if (rest->size < count || !vi_text_number((struct vi_text){rest->at, count}, &number))
        return false;
    *out = (int32_t)number;
    *rest = (struct vi_text){rest->at + count, rest->size - count};
    return true;
}

static bool
take_mark(struct vi_text *rest, char mark)
{
    if (!rest->size || rest->at[0] != mark)
        return false;
    *rest = (struct vi_text){rest->at + 1, rest->size - 1};
    return true;
}

/* "2011", "2011-02" or "2011-02-08": its first and its last day. */
static bool
take_period(struct vi_text *rest, struct vi_range *out)
{
    struct vi_civil first = {.month = 1, .day = 1}, last = {.month = 12, .day = 31};
    if (!take_digits(rest, 4, &first.year) || first.year < YEAR_FIRST)
        return false;
    last.year = first.year;
    if (take_mark(rest, '-')) {
        if (!take_digits(rest, 2, &first.month) || first.month < 1 || first.month > 12)
            return false;
        last.month = first.month;
        last.day = month_days(last.year, last.month);
        if (take_mark(rest, '-')) {
            if (!take_digits(rest, 2, &first.day))
                return false;
            last.day = first.day;
        }
    }
    return vi_day_from_civil(first, &out->low) && vi_day_from_civil(last, &out->high);
}

static bool
take_minute(struct vi_text *rest, int32_t *out)
{
    int32_t hour, minute;
    if (!take_digits(rest, 2, &hour) || !take_mark(rest, ':') || !take_digits(rest, 2, &minute) ||
        hour > 23 || minute > 59)
        return false;
    *out = hour * 60 + minute;
    return true;
}

static bool
parse_period(struct vi_text text, struct vi_range *out)
{
    return take_period(&text, out) && !text.size;
}

/* "2011-01..2011-03", "..2012-03-31", "2014-01-01..", split at `dots`. */
static bool
parse_span(struct vi_text text, size_t dots, struct vi_range *out)
{
    struct vi_range first = vi_range_all(), last = first;
    struct vi_text low = {text.at, dots};
    struct vi_text high = {text.at + dots + 2, text.size - dots - 2};
    if ((!low.size && !high.size) || (low.size && !parse_period(low, &first)) ||
        (high.size && !parse_period(high, &last)) || first.low > last.high)
        return false;
    *out = (struct vi_range){first.low, last.high};
    return true;
}

bool
vi_date_parse(struct vi_text text, struct vi_instant *out)
{
    struct vi_instant instant = {.minute = VI_NO_MINUTE};
    size_t dots = vi_text_find(text, VI_TEXT(".."));
    if (dots < text.size) {
        if (!parse_span(text, dots, &instant.day))
            return false;
    } else {
        if (!take_period(&text, &instant.day))
            return false;
        if (vi_range_is_exact(instant.day) && take_mark(&text, 'T') &&
            !take_minute(&text, &instant.minute))
            return false;
        if (text.size)
            return false;
    }
    *out = instant;
    return true;
}

bool
vi_date_parse_day(struct vi_text text, int64_t *out)
{
    struct vi_range days;
    if (!parse_period(text, &days) || !vi_range_is_exact(days))
        return false;
    *out = days.low;
    return true;
}

bool
vi_date_parse_month_day(struct vi_text text, int32_t *out)
{
    int32_t month, day;
    const int32_t leap_year = 2000; /* "--02-29" is a day of some years */
    if (!take_mark(&text, '-') || !take_mark(&text, '-') || !take_digits(&text, 2, &month) ||
        !take_mark(&text, '-') || !take_digits(&text, 2, &day) || text.size)
        return false;
    if (month < 1 || month > 12 || day < 1 || day > month_days(leap_year, month))
        return false;
    *out = month * 100 + day;
    return true;
}

/* --- Writing ---------------------------------------------------------------- */

enum period { A_SPAN, A_DAY, A_MONTH, A_YEAR };

static enum period
period_of(struct vi_civil first, struct vi_civil last)
{
    if (first.year != last.year)
        return A_SPAN;
    if (first.month == last.month && first.day == last.day)
        return A_DAY;
    if (first.day != 1 || last.day != month_days(last.year, last.month))
        return A_SPAN;
    if (first.month == last.month)
        return A_MONTH;
    return first.month == 1 && last.month == 12 ? A_YEAR : A_SPAN;
}

/* A day beyond the calendar says no more than an open end. */
static struct vi_range
within_calendar(struct vi_range days)
{
    return (struct vi_range){days.low < DAY_FIRST ? VI_LEAST : days.low,
                             days.high > DAY_LAST ? VI_MOST : days.high};
}

static void
write_month(struct vi_buffer *out, int32_t month)
{
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    vi_buffer_string(out, names[month - 1]);
}

static void
write_day(struct vi_buffer *out, struct vi_civil civil)
{
    vi_buffer_number(out, civil.day);
    vi_buffer_char(out, ' ');
    write_month(out, civil.month);
    vi_buffer_char(out, ' ');
    vi_buffer_number(out, civil.year);
}

/* "1 to 3 March 2011": of the first day only what the last one does not say. */
static void
write_span(struct vi_buffer *out, struct vi_civil first, struct vi_civil last)
{
    vi_buffer_number(out, first.day);
    if (first.year != last.year || first.month != last.month) {
        vi_buffer_char(out, ' ');
        write_month(out, first.month);
    }
    if (first.year != last.year) {
        vi_buffer_char(out, ' ');
        vi_buffer_number(out, first.year);
    }
    vi_buffer_string(out, " to ");
    write_day(out, last);
}

static void
write_closed(struct vi_buffer *out, struct vi_civil first, struct vi_civil last)
{
    switch (period_of(first, last)) {
    case A_SPAN:
        write_span(out, first, last);
        return;
    case A_DAY:
        write_day(out, first);
        return;
    case A_MONTH:
        write_month(out, first.month);
        vi_buffer_char(out, ' ');
        vi_buffer_number(out, first.year);
        return;
    case A_YEAR:
        vi_buffer_number(out, first.year);
        return;
    }
}

void
vi_date_write(struct vi_buffer *out, struct vi_range days)
{
    days = within_calendar(days);
    struct vi_civil first = vi_day_to_civil(days.low), last = vi_day_to_civil(days.high);
    if (first.year && last.year) {
        write_closed(out, first, last);
    } else if (first.year) {
        vi_buffer_string(out, "from ");
        write_day(out, first);
    } else if (last.year) {
        vi_buffer_string(out, "by ");
        write_day(out, last);
    } else {
        vi_buffer_string(out, "on a date not stated");
    }
}

static void
write_two_digits(struct vi_buffer *out, int32_t number)
{
    vi_buffer_char(out, '-');
    vi_buffer_char(out, (char)('0' + number / 10));
    vi_buffer_char(out, (char)('0' + number % 10));
}

/* As much of the day as a period of this kind needs; nothing for an open end. */
static void
write_iso(struct vi_buffer *out, struct vi_civil civil, enum period period)
{
    if (!civil.year)
        return;
    vi_buffer_number(out, civil.year);
    if (period != A_YEAR)
        write_two_digits(out, civil.month);
    if (period == A_DAY || period == A_SPAN)
        write_two_digits(out, civil.day);
}

void
vi_date_write_iso(struct vi_buffer *out, struct vi_range days)
{
    days = within_calendar(days);
    struct vi_civil first = vi_day_to_civil(days.low), last = vi_day_to_civil(days.high);
    enum period period = first.year && last.year ? period_of(first, last) : A_SPAN;
    write_iso(out, first, period);
    if (period == A_SPAN) {
        vi_buffer_string(out, "..");
        write_iso(out, last, period);
    }
}

/* --- Calendars -------------------------------------------------------------- */

/* How many holidays come before `day`. */
static size_t
holidays_before(const struct vi_calendar *calendar, int64_t day)
{
    size_t low = 0, high = calendar->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (calendar->holidays[middle].day < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A Sunday, and a Saturday unless they are working days. */
static bool
is_day_of_rest(const struct vi_calendar *calendar, int64_t day)
{
    return vi_day_weekday(day) > (calendar->saturdays ? 6 : 5);
}

bool
vi_calendar_is_working(const struct vi_calendar *calendar, int64_t day)
{
    size_t at = holidays_before(calendar, day);
    bool holiday = at < calendar->count && calendar->holidays[at].day == day;
    return !holiday && !is_day_of_rest(calendar, day);
}

int64_t
vi_days_clear(int64_t from, int64_t to)
{
    int64_t days;
    if (to <= from)
        return 0;
    if (from == VI_LEAST || to == VI_MOST || __builtin_sub_overflow(to, from, &days))
        return VI_MOST;
    return days - 1;
}

/* Days from Monday to Friday (or Saturday) since 1 January 0001, which was a Monday. */
static int64_t
weekdays_before(const struct vi_calendar *calendar, int64_t day)
{
    int64_t since = day + 719162;
    int64_t of_week = since % 7, worked = calendar->saturdays ? 6 : 5;
    return since / 7 * worked + (of_week < worked ? of_week : worked);
}

/* A holiday on a day of rest takes no working day away, and calendars may name such. */
static int64_t
holidays_on_weekdays(const struct vi_calendar *calendar, int64_t first, int64_t end)
{
    int64_t count = 0;
    size_t at = holidays_before(calendar, first);
    for (; at < calendar->count && calendar->holidays[at].day < end; at++)
        count += !is_day_of_rest(calendar, calendar->holidays[at].day);
    return count;
}

int64_t
vi_days_clear_working(const struct vi_calendar *calendar, int64_t from, int64_t to)
{
    if (to <= from)
        return 0;
    if (from == VI_LEAST || to == VI_MOST)
        return VI_MOST;
    int64_t first = from < DAY_FIRST ? DAY_FIRST : from + 1;
    int64_t end = to > DAY_LAST ? DAY_LAST + 1 : to;
    if (end <= first)
        return 0;
    return weekdays_before(calendar, end) - weekdays_before(calendar, first) -
           holidays_on_weekdays(calendar, first, end);
}

/* Working days passed on the way from `day` to a day so far after (or before) it, that day too. */
static int64_t
passed(const struct vi_calendar *calendar, int64_t day, int64_t distance)
{
    if (distance > 0)
        return vi_days_clear_working(calendar, day, day + distance + 1);
    return vi_days_clear_working(calendar, day + distance - 1, day);
}

bool
vi_calendar_step(const struct vi_calendar *calendar, int64_t day, int64_t n, int64_t *out)
{
    if (!is_day(day) || n > DAY_LAST - DAY_FIRST || n < DAY_FIRST - DAY_LAST)
        return false;
    int64_t sign = n < 0 ? -1 : 1, wanted = n * sign;
    /* Of seven days five at least are weekdays, and no more of those are lost than there are
     * holidays. */
    int64_t low = wanted > 0, high = (wanted + (int64_t)calendar->count) / 5 * 7 + 7;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (passed(calendar, day, sign * middle) >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    if (!is_day(day + sign * low))
        return false;
    *out = day + sign * low;
    return true;
}
