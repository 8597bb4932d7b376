/* SPDX-License-Identifier: Apache-2.0 */
/* Who was there: the persons of one meeting and how each stands as the meeting
 * goes on.  Built once a meeting; moments are asked for in document order. */
#ifndef VI_DOCUMENT_ROLL_H
#define VI_DOCUMENT_ROLL_H

#include "base/limits.h"
#include "model/facts.h"

#define VI_ROLL_SLOTS 256 /* surnames: a power of two */

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
    struct fact_person *by_surname[VI_ROLL_SLOTS];
    struct fact_person *presiding;
    bool has_roll, complete, assumed_complete;
    struct vi_movement *movements; /* in document order */
    size_t movement_count, movements_done;
    int64_t arrived, left; /* net movements since the opening */
    int64_t late;          /* members on the list who arrive later */
    uint32_t stamp;
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
/* The person of a folded name; *match: true the same, unknown may be the same (one such person),
 * false with NULL: nobody. */
struct fact_person *vi_roll_find(const struct vi_roll *roll, struct vi_text folded,
                                 enum vi_truth *match);
/* Adds somebody whom only a vote names: there, unless the list of those present is complete and
 * lacks them.  NULL: out of memory. */
struct fact_person *vi_roll_add(struct vi_roll *roll, struct vi_text name, struct vi_text folded,
                                struct vi_place place);
/* The next person whose name may be that one, after `from` (0 at first); NULL: no more. */
struct fact_person *vi_roll_namesake(const struct vi_roll *roll, struct vi_text folded,
                                     size_t *from);
/* Lets time pass up to an order: arrivals, departures and returns before it. */
void vi_roll_advance(struct vi_roll *roll, uint32_t order);
/* May an interest of this kind bar from taking part? */
bool vi_interest_bars(const struct doc_interest *interest);

#endif
