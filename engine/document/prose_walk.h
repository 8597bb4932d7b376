/* SPDX-License-Identifier: Apache-2.0 */
/* The reading of one text: what is open, and what its parts share. */
#ifndef VI_DOCUMENT_PROSE_WALK_H
#define VI_DOCUMENT_PROSE_WALK_H

#include "document/persons.h"
#include "document/printings.h"
#include "document/prose.h"

#define VI_MOTIONS_MOST 32 /* moved in one item and not yet settled; the oldest is settled then */

/* The record as far as it is read, and what is open at its end. */
struct walk {
    struct vi_prose_reader *reader;
    struct vi_wording wording;
    const struct style_layers *layers;
    struct doc_record *record;
    enum model_record_kind kind; /* by its marks */
    bool decides;                /* of a kind that holds decisions: sentences are read for them */

    struct doc_meeting *meeting;
    struct doc_item *item;
    uint32_t topics, item_topics;              /* of the item, by its headings: masks */
    struct doc_recommendation *recommendation; /* open */
    struct doc_decision *decision;             /* open */
    struct doc_decision *latest;               /* the last that was decided, open or not */
    struct doc_clause *clause;                 /* open: its text may go on */
    struct vi_text span;                       /* of the open clause, in the flow */
    struct vi_text label;                      /* of the paragraph, for decisions in it */
    /* The words before its list say that it is all in principle; or NULL. */
    const struct doc_decision *in_principle;
    bool listing;                  /* the open clause holds a list of its own */
    bool label_stays;              /* it stands alone, above what it is of */
    struct doc_interest *interest; /* the one declared last */
    const struct prog_style_pattern *clause_by;

    struct doc_meeting **meetings; /* tails of lists */
    struct doc_item **items;
    struct doc_recommendation **recommendations;
    struct doc_decision **decisions;
    struct doc_clause **clauses;
    struct doc_fact **facts;
    struct doc_event **events;
    struct doc_setting **settings;
    struct doc_interest **interests;
    struct doc_member **members;
    struct doc_attendee **attendees;

    struct doc_decision *motions[VI_MOTIONS_MOST]; /* moved, in order */
    size_t motion_count;
    uint32_t decision_number; /* in its item or meeting */
    uint32_t order;
    uint64_t decision_count, movement_count, interest_count, member_count;

    const struct flow_block *block;
    size_t block_index;
    enum style_role before, now; /* what the paragraph before this one was */
    enum style_role section;     /* of names, that goes on below its heading; or STYLE_START */
    struct vi_text sign;         /* that marks those present in a list of all */
    struct vi_listed *attending; /* listed as others, the last first, until the meeting ends */
    struct vi_text columns;      /* the head of a table of members; or empty */
    struct vi_text sentence_before;
    struct vi_text text_first;     /* the text whose sentences are read */
    bool said_before;              /* the sentence before moved or decided something */
    size_t item_first, list_first; /* block where the item began, where unclaimed lines did */
    size_t decided_in;             /* the block of the latest decision or motion */
    struct doc_decision *polled;   /* lines of votes that follow are on it; or NULL */
    struct doc_amount **sums;      /* sums that follow belong to the latest decision; or NULL */
    struct vi_text last_number;    /* of the items that have one */
    int64_t inner;                 /* the last number of a list within the item; 0: none */
    struct vi_text headed;         /* the heading in the paragraph before */
    size_t headed_in;
    bool bare;    /* the number of the last item stands on a line of its own, without a full stop */
    bool in_rest; /* what is read stands behind the title of an item */
    struct vi_printings printings;
    enum vires_status status;
};

/* --- prose.c ----------------------------------------------------------------------------- */

struct vi_place vi_walk_place(const struct walk *walk, struct vi_text part);
struct vi_text vi_walk_collapsed(struct walk *walk, struct vi_text text);
bool vi_walk_failed(const struct walk *walk);
void vi_walk_claim(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text text);
/* Is there one more than `limit` allows?  Then it is reported, and the reading ends. */
bool vi_walk_exceeds(struct walk *walk, uint64_t count, enum vi_limit limit, const char *what,
                     struct vi_text where);
/* May the pattern stand here, by what was before, how it is set, and what the item is about? */
bool vi_walk_may_stand(const struct walk *walk, const struct prog_style_pattern *pattern);
void vi_walk_text(struct walk *walk, struct vi_text text);
struct doc_item *vi_walk_item(struct walk *walk, struct vi_text whole);

/* --- prose_decision.c -------------------------------------------------------------------- */

void vi_walk_resolution(struct walk *walk, const struct prog_style_pattern *pattern,
                        struct vi_text whole);
void vi_walk_recommendation(struct walk *walk, const struct prog_style_pattern *pattern,
                            struct vi_text whole);
void vi_walk_motion(struct walk *walk, const struct prog_style_pattern *pattern,
                    struct vi_text whole);
void vi_walk_moved(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text whole);
void vi_walk_voted(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text whole);
/* What was moved or decided last; NULL: nothing in this item. */
struct doc_decision *vi_walk_last(const struct walk *walk, bool moved);
/* Adds what the text says of the vote on a motion or decision. */
void vi_walk_vote_on(struct walk *walk, struct doc_decision *subject, struct vi_text text);
void vi_walk_outcome(struct walk *walk, const struct prog_style_pattern *pattern,
                     struct vi_text whole);
void vi_walk_cast(struct walk *walk, const struct prog_style_pattern *pattern,
                  struct vi_text whole);
void vi_walk_ballot(struct walk *walk, const struct prog_style_pattern *pattern,
                    struct vi_text whole);
void vi_walk_elected(struct walk *walk, const struct prog_style_pattern *pattern,
                     struct vi_text whole);
void vi_walk_clause(struct walk *walk, const struct prog_style_pattern *pattern,
                    struct vi_text whole);
/* A paragraph that no pattern claims: true if it belongs to the clause or list that is open. */
bool vi_walk_goes_on(struct walk *walk, struct vi_text text);
/* Is the paragraph an entry of a list of payments: does it have a sum? */
bool vi_walk_is_entry(struct walk *walk);
/* Does the open decision, recommendation or motion wait for its words? */
bool vi_walk_waits(const struct walk *walk);
bool vi_walk_has_clauses(const struct walk *walk); /* is something open that clauses belong to? */
/* Is it the number of the next clause of what is open, set as clauses are? */
bool vi_walk_in_list(const struct walk *walk, struct vi_text number, struct vi_text whole,
                     bool next_item);
void vi_walk_close_clause(struct walk *walk);
void vi_walk_close_decision(struct walk *walk);
/* At the end of an item: what was moved and seconded and not lost was carried. */
void vi_walk_settle(struct walk *walk);
/* Leaves out what was moved and came to nothing, and second printings. */
void vi_walk_sweep(struct doc_decision **list);

/* --- prose_meeting.c --------------------------------------------------------------------- */

void vi_walk_meeting(struct walk *walk, const struct prog_style_pattern *pattern,
                     struct vi_text whole);
/* Is the line that matches the head of a meeting, not talk of another one?  Matches others. */
bool vi_walk_is_meeting(struct walk *walk, const struct prog_style_pattern *pattern);
void vi_walk_names(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text whole);
/* A paragraph below a heading such as "Present": true if it is a list of names. */
bool vi_walk_more_names(struct walk *walk, struct vi_text text);
void vi_walk_key(struct walk *walk, const struct prog_style_pattern *pattern, struct vi_text whole);
void vi_walk_interest(struct walk *walk, const struct prog_style_pattern *pattern,
                      struct vi_text whole);
void vi_walk_withdrew(struct walk *walk, const struct prog_style_pattern *pattern,
                      struct vi_text whole);
void vi_walk_movement(struct walk *walk, const struct prog_style_pattern *pattern,
                      struct vi_text whole);
void vi_walk_chair(struct walk *walk, const struct prog_style_pattern *pattern,
                   struct vi_text whole);
void vi_walk_inquorate(struct walk *walk, const struct prog_style_pattern *pattern,
                       struct vi_text whole);
void vi_walk_fact(struct walk *walk, const struct prog_style_pattern *pattern,
                  struct vi_text whole);
void vi_walk_setting(struct walk *walk, const struct prog_style_pattern *pattern,
                     struct vi_text whole);
struct doc_meeting *vi_walk_unknown_meeting(struct vi_arena *arena);
/* What only the whole text tells: who presided, who was absent, which item an interest is in. */
void vi_walk_end_meetings(struct walk *walk);

/* --- prose_sentence.c -------------------------------------------------------------------- */

/* Reads the sentences of a text; true: any said something that decides. */
bool vi_walk_sentences(struct walk *walk, struct vi_text text);
/* The local rules that a text states which is not read by its sentences: reasons, a resolution. */
void vi_walk_settings(struct walk *walk, struct vi_text text);
/* Does the text begin with words that resolve something?  *words: what follows them. */
bool vi_walk_resolves(struct walk *walk, struct vi_text text, struct vi_text *words);
/* Does a short text such as "And resolved:" decide, or name who moved; or tell of apologies,
 * interests, movements and the like? */
bool vi_walk_tells(struct walk *walk, struct vi_text text, bool others);

#endif
