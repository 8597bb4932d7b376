/* SPDX-License-Identifier: Apache-2.0 */
/* Who was there: the persons of one meeting and how each stands as the meeting
 * goes on.  Built once a meeting; moments are asked for in document order. */
#ifndef VI_DOCUMENT_ROLL_H
#define VI_DOCUMENT_ROLL_H

#include "base/limits.h"
#include "base/names.h"
#include "model/facts.h"

#define VI_ROLL_FIRST_SLOTS 128  /* a power of two */
#define VI_ROLL_OTHERS      26   /* after the letters: names that begin with none of them */
#define VI_ROLL_UNLISTED    1000 /* persons kept beside those listed; no body has as many */
/* Names compared in one meeting: 126 members, and each named otherwise a thousand times, are 16
 * million.  After them a name that is nobody's exactly may be anybody's: no verdict rests on it. */
#define VI_ROLL_COMPARISONS ((size_t)16000000)

/* By what those who may be the same are told from all others. */
struct vi_roll_key {
    unsigned initial;    /* of the surname: a letter from 0, or VI_ROLL_OTHERS */
    struct vi_text word; /* the last of the surname */
    uint32_t surname;    /* its hash, once it was asked for; 0: compare with any */
    bool hashed;
};

/* A person, and how to find them. */
struct vi_roll_person {
    struct fact_person person; /* first: a person of a roll is one of these */
    struct vi_person *words;   /* the name in words, once it was compared; or NULL */
    struct vi_roll_person *next;
    struct vi_roll_key key;
    uint32_t hash;
    uint32_t taken; /* the moment in which a substitute has this person's seat */
    uint32_t barred;
};

/* Those who may be meant by a name that is nobody's exactly, one after another. */
struct vi_namesakes {
    struct vi_text folded;
    struct vi_roll_key key;
    struct vi_person *words; /* NULL: not compared yet */
    struct vi_roll_person *at;
    unsigned initial;
    bool everyone;
};

/* Interests of one list that bar, and whom: looked up once for all decisions that they concern. */
struct vi_barring {
    const struct doc_interest *interest;
    struct fact_person *person;
    bool one_of_several;
};

struct vi_barrings {
    const struct doc_interest *first; /* the list; NULL: none */
    size_t among;                     /* how many persons there were; more may be meant now */
    struct vi_barring *at;
    size_t count, room;
    int64_t ambiguous; /* interests of one of several */
    bool certain;      /* one of these is said to have left or stayed */
};

/* One of several with a name was away: so many of them are, whoever it is.  What counts them for a
 * moment is zero in between. */
struct vi_doubt {
    int64_t away_low, away_high;
    int64_t open, voters; /* of whom it is not known; and with a vote */
    int64_t moved;        /* of whom something else is known in this moment */
    int64_t also;         /* more of them who may not count, by interests of one of several */
    uint32_t also_by;     /* the doubt whose interests were counted last */
    int32_t party;        /* of all the voters; -2: of several */
};

/* Doubts of one moment, about who declared an interest of the item or of the decision; those that
 * last follow. */
enum { VI_DOUBT_NONE, VI_DOUBT_ITEM, VI_DOUBT_DECISION, VI_DOUBT_LASTING };

struct vi_movement { /* an arrival, departure or return */
    const struct doc_event *event;
    const struct doc_item *item; /* in which it stands, or NULL */
};

struct vi_roll {
    const struct prog_program *program;
    const struct doc_record *record;
    const struct doc_meeting *meeting;
    const struct prog_authority *authority; /* or NULL */
    const struct prog_body *body;           /* constituted or claimed; or NULL */
    enum model_body_kind body_kind;
    int64_t day; /* whose law says how modes of attendance count */
    struct vi_arena *arena;
    struct fact_person **persons;
    size_t count, room;
    uint32_t *slots; /* 1 + index in persons, by hash of the name */
    uint32_t slot_count;
    struct vi_roll_person *initials[VI_ROLL_OTHERS + 1]; /* by the first letter of the surname */
    struct vi_text asked;                                /* the name last looked for */
    uint32_t asked_hash;
    struct vi_roll_key asked_key;
    bool keyed;         /* asked_key is of `asked` */
    size_t comparisons; /* of names: how many are left */
    size_t unlisted;
    bool crowded; /* more were named than are kept */
    struct fact_person *presiding;
    bool has_roll, complete, assumed_complete;
    bool members_named;            /* the constitution names as many members as the body has */
    struct vi_movement *movements; /* in document order */
    size_t movement_count, movements_done;
    int64_t arrived, left; /* net movements since the opening */
    int64_t late;          /* members on the list who arrive later */
    int64_t
        uncounted; /* on the list as attending, without a vote or in a way that does not count */
    uint32_t stamp, moment, barred; /* grow */
    struct vi_doubt *doubts;        /* by index from VI_DOUBT_NONE */
    uint32_t doubt_count, doubt_room;
    struct vi_barrings item_interests, decision_interests; /* those last asked for */
    /* Decisions in which nobody is named, moves or is barred find everybody as the one before. */
    bool plain;     /* plain_tally is of everybody as they stand */
    bool withdrawn; /* somebody withdrew for an item: how they stand depends on it */
    struct fact_tally plain_tally;
    const struct prog_party *parties; /* constituent authorities of the day */
    uint32_t party_count;
    /* For the moments of this roll: claims by source, party and variable; NULL without parties. */
    struct vi_range (*party_claim)[VI_PARTIES_MOST][FACT_PARTY_VARIABLES];
    bool failed;
};

/* Begins a meeting; `day` is the day whose law applies.  False: out of memory. */
bool vi_roll_begin(struct vi_roll *roll, const struct prog_program *program,
                   const struct doc_record *record, const struct doc_meeting *meeting,
                   const struct prog_authority *authority, const struct prog_body *body,
                   enum model_body_kind body_kind, int64_t day, struct vi_arena *arena);
/* Adds somebody whom only a vote names: there, unless the list of those present is complete and
 * lacks them.  NULL: no more are kept, or out of memory (roll->failed). */
struct fact_person *vi_roll_add(struct vi_roll *roll, struct vi_text name, struct vi_text folded,
                                struct vi_place place);
/* The interests of a list that bar.  False: out of memory. */
bool vi_roll_barrings(struct vi_roll *roll, const struct doc_interest *first,
                      struct vi_barrings *barrings);
/* Lets time pass up to an order: arrivals, departures and returns before it. */
void vi_roll_advance(struct vi_roll *roll, uint32_t order);
/* May an interest of this kind bar from taking part? */
bool vi_interest_bars(const struct doc_interest *interest);

/* --- roll_names.c ---------------------------------------------------------------------- */

/* The person of just that folded name; NULL: nobody. */
struct fact_person *vi_roll_known(const struct vi_roll *roll, struct vi_text folded);
/* The person of a folded name; *match: true the same, unknown may be the same (NULL: more than
 * one), false with NULL: nobody. */
struct fact_person *vi_roll_find(struct vi_roll *roll, struct vi_text folded, enum vi_truth *match);
/* Begins to go through those whose name may be that one. */
struct vi_namesakes vi_roll_namesakes(const struct vi_roll *roll, struct vi_text folded);
/* The next of them; NULL: no more. */
struct fact_person *vi_roll_namesake(struct vi_roll *roll, struct vi_namesakes *namesakes);
/* Adds a person whose name is nobody's; NULL: out of memory, and roll->failed. */
struct fact_person *vi_roll_enter(struct vi_roll *roll, struct vi_text name, struct vi_text folded,
                                  struct vi_place place);

#endif
