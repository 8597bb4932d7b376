/* SPDX-License-Identifier: Apache-2.0 */
/* The plain reference for quorum, threshold and vote: it writes down every combination of whole
 * numbers that the claims of a moment allow and counts on its fingers.  Written from the definition
 * of a verdict and from the law, never from engine/kinds, so that the two can disagree.
 *
 * What binds the numbers of one combination:
 *   for + against + abstaining + not voting = present <= in post <= seats = whole number, where
 *   the constitution does not state seats and whole number apart;
 *   of each constituent authority of a joint body: its four ways = its present <= its seats;
 *   what the authorities have adds up to what the body has. */
#ifndef TESTS_SUPPORT_REFERENCE_H
#define TESTS_SUPPORT_REFERENCE_H

#include "model/facts.h"

enum {
    REFERENCE_PARTIES = 3,
    REFERENCE_BELIEFS = 20
}; /* of 6 sources, most sets none in another */

/* One combination. */
struct reference_world {
    uint8_t body[FACT_VARIABLES];
    uint8_t party[REFERENCE_PARTIES][FACT_PARTY_VARIABLES];
};

/* A largest set of sources that can all be true, and every combination they allow. */
struct reference_belief {
    uint32_t sources; /* mask of 1u << enum fact_source */
    struct reference_world *worlds;
    size_t count;
};

struct reference {
    struct vi_arena arena;
    const struct fact_moment *moment; /* only its claims and parties are read */
    int most, most_seats;             /* people, and seats, tried where nothing bounds them */
    struct reference_belief belief[REFERENCE_BELIEFS];
    size_t count;
    bool disputed; /* all sources together allow nothing */
};

enum reference_base {
    REFERENCE_NUMBER, /* not a share: so many members, or votes for */
    REFERENCE_VOTES_CAST,
    REFERENCE_PRESENT,
    REFERENCE_WHOLE,
    REFERENCE_SEATS,
    REFERENCE_IN_POST
};

enum reference_kind {
    REFERENCE_QUORUM,
    REFERENCE_SHARE,        /* the proportion of votes for is reached */
    REFERENCE_NONE_AGAINST, /* and somebody for */
    REFERENCE_UNANIMOUS,    /* nobody against or abstaining, somebody for */
    REFERENCE_TIE           /* as many for as against */
};

enum reference_outcome { REFERENCE_CARRIED, REFERENCE_LOST, REFERENCE_NOT_RECORDED };

/* Para. 39(2): an equality of votes may be resolved by whoever presides. */
enum reference_casting { REFERENCE_NO_CASTING, REFERENCE_CASTING_FOR, REFERENCE_CASTING_UNKNOWN };

struct reference_question {
    enum reference_kind kind;
    enum reference_base base;
    int over, under; /* of a share; of a number `over` is it */
    bool strict;     /* more than, else at least */
    bool each;       /* of every constituent authority */
    int minimum;     /* of a quorum: whatever the share */
    enum reference_casting casting;
    /* LGA 1972 Sch. 12 para. 45: so many were disqualified at once; 0: none. */
    int disqualified;
};

/* Writes down what the claims allow; give the memory back with reference_free. */
void reference_init(struct reference *reference, const struct fact_moment *moment, int most,
                    int most_seats);
void reference_free(struct reference *reference);
/* Is it so in every combination (true), in none (false), in some (unknown)?  Of disputed claims:
 * what every belief answers; unknown, and *split, if they differ. */
enum vi_truth reference_truth(const struct reference *reference,
                              const struct reference_question *question, bool *split);
/* The same of "if it was carried, then ...". */
enum vi_truth reference_carried(const struct reference *reference,
                                const struct reference_question *question,
                                enum reference_outcome outcome, bool *split);
/* The same of "it was lost, and rightly": the question must not hold. */
enum vi_truth reference_lost(const struct reference *reference,
                             const struct reference_question *question, bool *split);
/* Can the given sources not all be true? */
bool reference_conflict(const struct reference *reference, uint32_t sources);
/* Do the claims of some sources fit those of others?  Where either side contradicts itself each
 * of its largest believable parts is tried: all fit (true), none (false), some (unknown). */
enum vi_truth reference_fits(const struct reference *reference, uint32_t some, uint32_t others);
/* The least and greatest value of a number of the body in all combinations of the first belief. */
struct vi_range reference_hull(const struct reference *reference, enum fact_variable variable);

#endif
