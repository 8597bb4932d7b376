/* SPDX-License-Identifier: Apache-2.0 */
/* What a record establishes, as ranges with their sources: who was present and
 * how many voted which way at one moment of a meeting. */
#ifndef VI_MODEL_FACTS_H
#define VI_MODEL_FACTS_H

#include "base/linear.h"
#include "model/document.h"

#define VI_MEMBERS_MOST 1000000 /* VI_LIMIT_COUNT: stands for "unbounded" in a system */
#define VI_PARTIES_MOST 32      /* VI_LIMIT_PARTIES: constituent authorities of one body */

/* The countable facts of a moment.  Votes are those of members entitled to
 * vote and present; ORDER: the four ways first, as enum model_way. */
enum fact_variable {
    FACT_FOR,
    FACT_AGAINST,
    FACT_ABSTAINING,
    FACT_NOT_VOTING,
    FACT_PRESENT, /* entitled to vote and present: the sum of the four */
    FACT_SEATS,
    FACT_IN_POST,
    FACT_WHOLE, /* the whole number of members */
    FACT_VARIABLES
};

/* Each constituent authority of a joint body has its own first six. */
enum { FACT_PARTY_VARIABLES = FACT_SEATS + 1 };

/* Where a claim about a number comes from.  What cannot all be true is disputed,
 * and each source is then believed in turn. */
enum fact_source {
    FACT_FROM_ROLL,   /* the list of those present, arrivals, departures, interests */
    FACT_FROM_NUMBER, /* a number present stated by the record */
    FACT_FROM_COUNTS, /* the counts of a vote */
    FACT_FROM_NAMES,  /* the names of a recorded vote */
    FACT_FROM_LABEL,  /* "unanimous", "nem con" */
    FACT_FROM_BODY,   /* the constitution: seats, whole number, members in post */
    FACT_SOURCES
};

struct fact_claims {
    bool given;
    bool binds[FACT_VARIABLES]; /* says something of this variable */
    struct vi_range value[FACT_VARIABLES];
    struct vi_place place;
};

enum fact_standing_cause {
    FACT_NOT_RECORDED, /* a member of the body of whom the record says nothing */
    FACT_LISTED,
    FACT_APOLOGISED,
    FACT_NOT_LISTED, /* the list is complete and lacks the name */
    FACT_ARRIVED,
    FACT_LEFT,
    FACT_RETURNED,
    FACT_WITHDREW,        /* for an interest, said so */
    FACT_INTEREST,        /* declared a barring interest; not said to have left or stayed */
    FACT_BARRED,          /* declared a barring interest and stayed: not entitled, so not counted */
    FACT_NOT_YET,         /* arrives later */
    FACT_REMOTE,          /* attends in a mode that does not count */
    FACT_REPLACED,        /* a substitute whose member is present */
    FACT_STANDS_FOR_NONE, /* a substitute for somebody who is no member */
    FACT_MAY_RETURN,      /* withdrew for an interest in an earlier item */
    FACT_VOTED,           /* named in this vote, as mover, or as presiding */
    FACT_NAMESAKE,        /* of several with a name: one of them left, came later or may not vote */
    FACT_TWIN,            /* may be the same person as another on the list */
    FACT_LOOSE,           /* declared a barring interest that is tied to no item */
    FACT_CAUSES
};

/* A person of a meeting, as they stand at the current moment. */
struct fact_person {
    struct vi_text name, folded;
    const struct doc_member *listed; /* or NULL */
    const struct prog_seat *seat;    /* or NULL */
    enum model_member_class class_;
    bool votes; /* entitled by class */
    bool presiding;
    int32_t party;                  /* index of the body's party, or -1: unknown or none */
    struct fact_person *stands_for; /* the member for whom this one is a substitute */
    bool is_substitute;
    uint32_t doubt;        /* lasting: of which of the roll's doubts they are one; 0: none */
    enum vi_truth present; /* lasting */
    enum fact_standing_cause cause;
    struct vi_place place;               /* of what says so */
    const struct doc_interest *loose;    /* a barring one that is tied to no item, or NULL */
    const struct doc_item *withdrew_for; /* the item of the interest for which they left */
    /* At the moment asked about, with interests and votes of its item: */
    enum vi_truth now;
    enum fact_standing_cause now_cause;
    struct vi_place now_place;
    uint32_t now_doubt;                  /* as doubt */
    const struct doc_interest *interest; /* a barring one declared for this item, or NULL */
    uint32_t stamp;                      /* now, now_cause and interest are of this moment */
};

/* One named vote and whose it is. */
struct fact_cast {
    const struct doc_cast *cast;
    const struct fact_person *person; /* or NULL: nobody of the meeting's record */
    enum vi_truth match;              /* of the two names; true: the same person */
    bool again;                       /* the same person's vote stands earlier in this list */
};

/* How many of the members entitled to vote stand how. */
struct fact_tally {
    uint32_t present, maybe; /* proven present; present or not */
    uint32_t party_present[VI_PARTIES_MOST + 1],
        party_maybe[VI_PARTIES_MOST + 1]; /* by party; the last: of unknown party */
};

/* The facts of one moment: the opening of a meeting or a decision. */
struct fact_moment {
    const struct doc_meeting *meeting;
    const struct doc_item *item;         /* or NULL */
    const struct doc_decision *decision; /* NULL: the opening */
    const struct doc_vote *vote;         /* NULL: no division is recorded */
    struct fact_person *const *persons;
    size_t person_count;
    struct fact_tally tally;
    bool has_roll;      /* the record has a list of those present */
    bool roll_complete; /* and it is complete (stated, or whole minutes: an assumption) */
    bool assumed_complete, assumed_stays;
    bool members_named;            /* the constitution names as many members as the body has */
    const struct fact_cast *casts; /* of the vote, in the order of the record */
    size_t cast_count;
    uint32_t disqualified_votes[MODEL_WAY_COUNT]; /* named votes of people who may not vote */
    const struct fact_person *presiding;          /* or NULL: not recorded */
    const struct fact_person *caster;             /* of the casting vote, as named; or NULL */
    enum vi_truth caster_match; /* of the two names; false: named, and nobody on the record */
    uint32_t outcomes;          /* of what the vote was taken on: mask of 1u << model_outcome */
    enum model_outcome outcome; /* the one that asks most of the votes */
    struct fact_claims claims[FACT_SOURCES];
    /* By source, party and variable; NULL where there are no parties. */
    struct vi_range (*party_claim)[VI_PARTIES_MOST][FACT_PARTY_VARIABLES];
    uint32_t party_count;
    const struct prog_party *parties;
    bool derived;  /* x and disputed are those of the claims as they stand */
    bool disputed; /* the claims cannot all be true; then these can: */
    uint32_t readings[1u << FACT_SOURCES], reading_count; /* largest sets of sources, as masks */
    struct vi_range x[FACT_VARIABLES]; /* narrowed: what the claims allow together */
};

#endif
