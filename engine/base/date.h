/* SPDX-License-Identifier: Apache-2.0 */
/* Civil days as integers (1970-01-01 is 0), Gregorian, years 1000 to 9999; a
 * date is a range of days.  Calendars say which days are working days. */
#ifndef VI_BASE_DATE_H
#define VI_BASE_DATE_H

#include "base/buffer.h"
#include "base/range.h"

#define VI_NO_MINUTE (-1)

/* When something happened: a range of days and, if it is one day, perhaps a minute of it. */
struct vi_instant {
    struct vi_range day;
    int32_t minute; /* 0 to 1439, or VI_NO_MINUTE */
};

struct vi_civil {
    int32_t year, month, day;
};

bool vi_day_from_civil(struct vi_civil civil, int64_t *day); /* false: no such day */
struct vi_civil vi_day_to_civil(int64_t day); /* all zeros before 1000 and after 9999 */
int vi_day_weekday(int64_t day);              /* 1 Monday to 7 Sunday */
/* The same day of the month n months later; the month's last day where it has no such day. */
bool vi_day_add_months(int64_t day, int64_t months, int64_t *out);

/* "2011-02-08", "2011-02-08T18:30", "2011-02" (the whole month), "2011", "2011-01..2011-03",
 * "..2012-03-31", "2014-01-01.."; false on anything else or reversed ends. */
bool vi_date_parse(struct vi_text text, struct vi_instant *out);
bool vi_date_parse_day(struct vi_text text, int64_t *out); /* exactly one day */
/* "--02-08" (a day of any year) as month * 100 + day. */
bool vi_date_parse_month_day(struct vi_text text, int32_t *out);
/* For people: "8 February 2011", "February 2011" for a whole month, "2011" for a whole year,
 * "1 to 3 March 2011", "by 31 March 2012", "from 1 January 2014", "on a date not stated". */
void vi_date_write(struct vi_buffer *out, struct vi_range days);
/* As vi_date_parse reads it, and as short; ".." for a date not stated, which nobody may write. */
void vi_date_write_iso(struct vi_buffer *out, struct vi_range days);

struct vi_holiday {
    int64_t day;
    struct vi_text name;
};

struct vi_calendar {
    struct vi_text id, title;
    const struct vi_holiday *holidays; /* by day, none twice */
    size_t count;
    struct vi_range known; /* outside these days holidays are assumed, not known */
    bool saturdays;        /* are working days too */
};

bool vi_calendar_is_working(const struct vi_calendar *calendar, int64_t day);
/* Days strictly between the two: clear days.  0 if to <= from + 1; VI_MOST from or to an open end.
 */
int64_t vi_days_clear(int64_t from, int64_t to);
/* Working days strictly between the two, reckoned in whole weeks. */
int64_t vi_days_clear_working(const struct vi_calendar *calendar, int64_t from, int64_t to);
/* The nth working day after (n > 0) or before (n < 0) `day`; `day` itself for 0.  False beyond the
 * years 1000 to 9999. */
bool vi_calendar_step(const struct vi_calendar *calendar, int64_t day, int64_t n, int64_t *out);

#endif
