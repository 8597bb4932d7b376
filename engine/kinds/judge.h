/* SPDX-License-Identifier: Apache-2.0 */
/* What a family of requirement sees of a subject, and what it answers. */
#ifndef VI_KINDS_JUDGE_H
#define VI_KINDS_JUDGE_H

#include "base/buffer.h"
#include "kinds/fields.h"
#include "model/dossier.h"
#include "model/facts.h"
#include "model/verdict.h"
#include "xml/xpath.h"

/* A thing that rules speak of, with all that it stands in.  Parts it does not
 * have are NULL. */
struct vi_subject {
    enum model_subject kind;
    const struct doc_record *record;
    const struct doc_meeting *meeting;
    const struct doc_item *item;
    const struct doc_decision *decision;
    const struct doc_vote *vote;
    const struct doc_clause *clause;
    const struct doc_condition *condition; /* of the clause; of all clauses where that is NULL */
    uint32_t condition_number;             /* from 1, in its list */
    const struct doc_interest *interest;
    const struct doc_event *event;
    enum model_body_kind body_kind;
    struct vi_range day; /* when it happened */
    struct vi_text name; /* "item 41", "the decision on item 41 (clause A)" */
    struct vi_text path; /* "executive/2014-10-23/41#A" */
    struct vi_place place;
    uint32_t order;
};

/* Why a requirement could not be evaluated at all. */
enum vi_failure {
    VI_FAILED_NOT,
    VI_FAILED_LIMIT,
    VI_FAILED_MEMORY,
    VI_FAILED_OVERFLOW,
    VI_FAILED_TEST /* an assertion could not be worked out: judgement->why */
};

enum vi_assumption {
    VI_ASSUMES_STAYS,    /* who is present stays present until the record shows that they left */
    VI_ASSUMES_COMPLETE, /* the list of those present in whole minutes is complete */
    VI_ASSUMES_HOLIDAYS, /* bank holidays outside the years that the calendar knows */
    VI_ASSUMES_CLAIMS,   /* a local rule as the record states it; no constitution is at hand */
    VI_ASSUMPTION_COUNT
};

/* Does a record tell of the life of its decisions? */
enum vi_life_told { VI_LIFE_NOT_ASKED, VI_LIFE_QUIET, VI_LIFE_TOLD };

/* What was found in long lists of events, facts and settings, so that each is gone through once for
 * all that stands beside it.  Of one record and one as-of date; all zeros: nothing yet. */
struct vi_found_part { /* what an item has of a part beside its decisions */
    const void *asked; /* the fields of the requirement; NULL: not used */
    const struct doc_item *item;
    const struct doc_block *block;
    int state;
};

struct vi_found_glimpse { /* at a block of the text */
    bool taken;
    struct vi_glimpse seen;
};

#define VI_FOUND_PARTS 64 /* requirements for which that is remembered */

struct vi_found {
    enum vi_life_told life;
    uint64_t power_steps;       /* taken by all questions of who has power */
    struct vi_found_acts *acts; /* of the decision asked about last: each rule looks at them */
    struct vi_found_last *events, *facts, *settings;
    struct vi_found_part *parts;       /* VI_FOUND_PARTS of them */
    struct vi_found_glimpse *glimpses; /* by number of the block */
    struct vi_found_texts *texts;      /* which text each decision corresponds to */
    uint64_t compared;                 /* bytes, against compared-bytes */
};

/* One thing within a subject that has an answer of its own, as a clause that is compared or a
 * stretch of text.  Where a requirement has parts, each of them is a row in place of the subject's;
 * the answer of the whole is theirs joined by `and`.  all, any and not have no parts. */
struct vi_part {
    enum vi_truth truth;
    struct vi_text name;   /* for people: "clause C of item 7"; empty: the subject's */
    struct vi_text path;   /* what tells it from its neighbours: "C"; empty: nothing does */
    struct vi_place place; /* source NULL: the subject's */
    struct vi_text message, settle, detail; /* as of a judgement */
    struct verdict_missing missing;
    struct verdict_reason *reasons;
    struct vi_part *next;
};

/* The decision of one requirement about one subject on one day's law. */
struct vi_judgement {
    /* what it may look at */
    const struct prog_program *program;
    const struct vi_limits *limits;
    const struct vi_subject *subject;
    const struct prog_rule *rule;
    const struct prog_authority *authority; /* the constitution of the day, or NULL */
    const struct prog_body *body;           /* the body as constituted on the day, or NULL */
    const struct prog_authority *claims;    /* what the record itself states, or NULL */
    const struct prog_body *claimed_body;
    int64_t day;   /* the day whose law is applied; VI_MOST where no date is known */
    int64_t as_of; /* what happened later is not known */
    const struct fact_moment *(*moment_of)(void *user); /* NULL: out of memory */
    /* What this document and others say of the life of its decisions; NULL: out of memory. */
    const struct dossier_document *(*document_of)(void *user);
    void *moment_user; /* of all three */
    /* The record as nodes, for assertions.  NULL: failure and limit say why. */
    struct vi_xpath *(*nodes_of)(void *user, enum vi_failure *failure, enum vi_limit *limit);
    bool together; /* other documents are given with this one */
    /* What stated outcomes and quorums are compared with: the thresholds and quorums of rules in
     * force for the subject. */
    const struct prog_requirement *const *others;
    size_t other_count;
    struct vi_found *found;         /* or NULL: nothing is remembered */
    struct vi_arena *arena;         /* for what is kept */
    struct vi_arena *scratch;       /* for what is not */
    struct vi_pattern_match *match; /* for patterns of rules; NULL: none of them has any */
    struct vi_buffer *words;        /* to make sentences in; NULL: one is made each time */
    bool reasoned;                  /* keep the tree of reasons too; only with verbose */
    bool verbose; /* fill the words below; a quiet run gives only truth and failure */

    /* what it answers */
    enum vi_truth truth;
    bool idle; /* there is nothing to ask: a threshold where no division is recorded */
    enum vi_failure failure;
    enum vi_limit limit;    /* of VI_FAILED_LIMIT */
    struct vi_text why;     /* of VI_FAILED_TEST */
    bool disputed;          /* sources that cannot all be true lead to different answers */
    uint32_t assumptions;   /* mask of 1u << enum vi_assumption */
    struct vi_text message; /* one sentence with its numbers */
    struct vi_text settle;  /* unknown: which values would satisfy */
    struct vi_text detail;  /* the reasons in one line */
    struct verdict_missing missing;
    struct verdict_reason *reasons;
    struct vi_part *parts, *last_part; /* in the order of the document; NULL: it has none */
};

/* --- Reading facts (facts.c) --------------------------------------------------- */

/* The value of a quantity for the subject's body on the day; false: not known, and
 * judgement->missing says what is. */
bool vi_quantity_value(struct vi_judgement *judgement, struct prog_quantity quantity,
                       struct prog_quantity *out, struct vi_place *place);
/* The earliest record of an event in the nearest place that concerns the subject: its own, its
 * item's, its meeting's, the record's; not after as_of.  NULL: none is recorded. */
const struct doc_event *vi_event_of(const struct vi_judgement *judgement, uint32_t event);
/* When an event happened; `decided` is the subject's own day.  False: not recorded. */
bool vi_event_day(const struct vi_judgement *judgement, uint32_t event, struct vi_instant *out,
                  struct vi_place *place);
const struct doc_fact *vi_fact_of(const struct vi_judgement *judgement, uint32_t fact);
/* What a constitution has on a day for a body, else for all of its bodies; NULL: nothing. */
const struct prog_setting *vi_setting_of(const struct prog_authority *authority,
                                         const struct prog_body *body, uint32_t parameter,
                                         int64_t day);

/* --- Saying things (say.c) ------------------------------------------------------ */

/* Adds a reason under `parent` (or as the root where there is none yet); nothing in a quiet run. */
struct verdict_reason *vi_reason(struct vi_judgement *judgement, struct verdict_reason *parent,
                                 struct vi_text text, struct vi_place place);
void vi_reason_truth(struct verdict_reason *reason, enum vi_truth truth);
/* A small formatter: %t struct vi_text *, %s char *, %n int64_t, %r struct vi_range * (a count:
 * "3", "3 to 5", "at least 3"), %d struct vi_range * of days, %m struct vi_money *, %p struct
 * vi_place * ("line 9", "paragraph 14"), %w "s" unless the last %n was 1, %% itself. */
struct vi_text vi_say(struct vi_judgement *judgement, const char *format, ...);
/* Adds a part and joins its truth to the whole's, which starts as true with the first; NULL: out of
 * memory.  In a quiet run too, for parts are counted. */
struct vi_part *vi_part_add(struct vi_judgement *judgement, enum vi_truth truth,
                            struct vi_place place);
/* Marks what is missing; `here` if this kind of record has to state it. */
void vi_missing(struct vi_judgement *judgement, bool here, struct vi_text key, struct vi_text noun,
                struct vi_text document);
/* May a record of the subject's kind and extent be blamed for not stating it? */
bool vi_belongs_here(const struct vi_judgement *judgement, uint32_t stated_by);

#endif
