/* SPDX-License-Identifier: Apache-2.0 */
/* What counts together against limits of a year, of a supplier or of all time, worked out the slow
 * way: every world that the documents leave open is gone through (what each act came to, under
 * which chain of grants it was done, which came first on one day, and which two accounts are of one
 * act), and in each the acts are added up.  Shares nothing with the engine but the question. */
#ifndef TESTS_SUPPORT_TALLY_REFERENCE_H
#define TESTS_SUPPORT_TALLY_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/truth.h"

enum {
    TALLY_ACTS = 5,
    TALLY_GRANTS = 5,
    TALLY_LIMITS = 2,
    TALLY_DAYS = 8,
    TALLY_TOP = 8,    /* pence: more than every limit that is tried */
    TALLY_OPEN = 1000 /* stands for any more */
};

enum tally_over {
    TALLY_OVER_ACT,
    TALLY_OVER_YEAR,
    TALLY_OVER_CALENDAR,
    TALLY_OVER_SUPPLIER,
    TALLY_OVER_ALL
};

/* The days that acts are of, about the ends of both kinds of year. */
struct tally_day {
    const char *text;
    int number, year, calendar_year;
};
extern const struct tally_day tally_days[TALLY_DAYS];

struct tally_limit {
    enum tally_over over;
    int most; /* pence */
};

/* Holder 0 has everything by law. */
struct tally_grant {
    int from, to;
    bool inner;       /* of the function inside the other alone */
    int first, until; /* days of the table */
    struct tally_limit limits[TALLY_LIMITS];
    int limit_count;
};

struct tally_act {
    int document, by;
    int day, last;          /* it was on one of these */
    bool inner, lost;       /* one that was lost does nothing */
    int low, high;          /* pence; high TALLY_OPEN: nobody knows */
    int supplier, purchase; /* 0: not stated */
};

struct tally_case {
    struct tally_grant grants[TALLY_GRANTS];
    struct tally_act acts[TALLY_ACTS]; /* by document, in the order of each */
    int grant_count, act_count;
    bool complete; /* nothing else was decided */
};

struct tally_sum {
    bool any; /* the act may be done under the grant, which has such a limit */
    int low, high;
};

struct tally_answer {
    struct tally_sum before[TALLY_GRANTS][TALLY_OVER_ALL + 1];
    enum vi_truth truth; /* had whoever did it the power? */
};

/* False: there are more worlds than `most`. */
bool tally_reference(const struct tally_case *dossier, int act, long most,
                     struct tally_answer *answer);

/* The acts that may be parts of one with it, within so many days: how many others, and the least
 * that they come to with it. */
int tally_reference_parts(const struct tally_case *dossier, int act, int days, bool same, int *sum);

/* Two acts that may be one, told in two documents. */
bool tally_alike(const struct tally_act *a, const struct tally_act *b);

#endif
