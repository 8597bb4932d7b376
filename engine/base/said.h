/* SPDX-License-Identifier: Apache-2.0 */
/* Days and sums as English text prints them, where no house style is at hand. */
#ifndef VI_BASE_SAID_H
#define VI_BASE_SAID_H

#include "base/date.h"
#include "base/glance.h"

struct vi_said_day {
    struct vi_text whole; /* with its weekday */
    bool exists;          /* false: 31 November */
    int64_t day;          /* if it exists */
    int weekday;          /* as printed, 1 Monday to 7 Sunday; 0: none is */
};

/* The next day at or after *at, which moves behind it: "8 February 2011", "Monday, 14th of November
 * 2023", "08/02/2011" (the day first).  False: none is left. */
bool vi_said_day(struct vi_text text, size_t *at, struct vi_said_day *out);
/* False: no text that the glance took in has such a day. */
bool vi_said_may_have_day(const struct vi_glance *glance);
/* "Monday". */
const char *vi_said_weekday(int weekday);

struct vi_said_sum {
    struct vi_text whole;
    int64_t pence;
};

/* The next sum in pounds at or after *at, which moves behind it: "£25,000", "£1.5 million". */
bool vi_said_sum(struct vi_text text, size_t *at, struct vi_said_sum *out);
bool vi_said_may_have_sum(const struct vi_glance *glance);

#endif
