/* SPDX-License-Identifier: Apache-2.0 */
/* When clauses take effect and in what state conditions are, worked out the slow way: every
 * combination of days is tried, and in each the days are gone through one after another.  Shares
 * nothing with the engine but the question. */
#ifndef TESTS_SUPPORT_LIFE_REFERENCE_H
#define TESTS_SUPPORT_LIFE_REFERENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    LIFE_CLAUSES = 5,
    LIFE_CONDITIONS = 3,
    LIFE_EVENTS = 2,
    LIFE_DAYS = 14, /* days 0 to 13; what is not known may also come on any of them, or never */
    LIFE_NEVER = 99
};

struct life_range {
    int low, high; /* days */
};

enum life_role { LIFE_MET, LIFE_FAILED, LIFE_WAIVED };

struct life_event {
    enum life_role role;
    struct life_range day;
};

enum life_answer {
    LIFE_NO_ANSWER,
    LIFE_APPROVAL,         /* the other clause's resolution is the agreement */
    LIFE_EFFECT,           /* the other clause has to take effect */
    LIFE_OTHER_TERMS,      /* the other's resolution differs: no agreement */
    LIFE_MISSING_DOCUMENT, /* what it names is not at hand */
};

enum life_kind { LIFE_PRECEDENT, LIFE_SUBSEQUENT, LIFE_UNKNOWN_KIND, LIFE_COMMENCEMENT };

struct life_condition {
    enum life_kind kind;
    bool has_due;
    int due;
    struct life_event events[LIFE_EVENTS];
    int event_count;
    enum life_answer answer;
    int other; /* a clause */
};

enum life_outcome { LIFE_CARRIED, LIFE_DEFERRED, LIFE_IN_PRINCIPLE };

struct life_clause {
    enum life_outcome outcome;
    struct life_range decided;
    bool has_call_in; /* else exempt */
    struct life_range call_in_end;
    struct life_condition conditions[LIFE_CONDITIONS];
    int condition_count;
};

struct life_case {
    struct life_clause clauses[LIFE_CLAUSES];
    int count;
};

struct life_answers {
    size_t worlds;
    bool day[LIFE_CLAUSES][LIFE_DAYS]; /* the clause may take effect on that day */
    bool never[LIFE_CLAUSES];          /* it may never */
    /* States in which each condition may be at the end of each day; bits as enum dossier_state.
     * Of conditions without an answer only. */
    unsigned states[LIFE_CLAUSES][LIFE_CONDITIONS][LIFE_DAYS];
};

/* False: there are more worlds than `most`. */
bool life_reference(const struct life_case *life, size_t most, struct life_answers *out);

#endif
