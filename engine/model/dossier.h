/* SPDX-License-Identifier: Apache-2.0 */
/* What documents say together of the life of their decisions: clauses, their
 * conditions, what was done under them, and when each took effect.  Facts and
 * places only; all lives in the dossier's arena and outlives the documents. */
#ifndef VI_MODEL_DOSSIER_H
#define VI_MODEL_DOSSIER_H

#include "findings/codes.h"
#include "model/document.h"

/* When something comes about: on one of these days, or never.  `never` true: it does not; the
 * days are then of no account. */
struct dossier_when {
    struct vi_range day;
    enum vi_truth never;
};

/* States of a condition on a day; several where the record leaves them open. */
enum dossier_state {
    DOSSIER_OUTSTANDING = 1,
    DOSSIER_MET = 2,
    DOSSIER_FAILED = 4,
    DOSSIER_LAPSED = 8,
    DOSSIER_WAIVED = 16
};

/* How the day of something is known, for the tree of reasons. */
enum dossier_ground {
    DOSSIER_NO_GROUND,
    DOSSIER_BY_EVENT,    /* recorded */
    DOSSIER_BY_APPROVAL, /* the party resolved */
    DOSSIER_BY_EFFECT    /* the clause it waits for took effect */
};

struct dossier_document;
struct dossier_decision;
struct dossier_clause;
struct dossier_powers;

/* Who is named: a body, post or member of an authority, as far as a constitution tells. */
enum dossier_who_kind {
    DOSSIER_WHO_NONE,      /* nobody is named */
    DOSSIER_WHO_UNKNOWN,   /* no constitution at hand says who it is */
    DOSSIER_WHO_NOBODY,    /* the constitution at hand knows no such body or post */
    DOSSIER_WHO_AUTHORITY, /* an authority, but not which body of it */
    DOSSIER_WHO_BODY,
    DOSSIER_WHO_POST,
    DOSSIER_WHO_MEMBER
};

struct dossier_who {
    enum dossier_who_kind kind;
    struct vi_text text; /* as written */
    struct vi_text name; /* of a post, as its constitution names it; else as written */
    struct vi_text key;  /* "southmoor/executive": equal for one body, whatever it is called */
    const struct prog_authority *authority; /* or NULL */
    const struct prog_body *body;           /* of DOSSIER_WHO_BODY */
};

struct dossier_event {
    enum model_role role;
    uint32_t event; /* index in the program, or 0 */
    struct vi_text kind, text, by, of, ref;
    bool has_date;
    struct vi_range day;                /* as far as known on the as-of date */
    bool known;                         /* it had happened by then */
    enum vi_truth valid;                /* of a waiver: by somebody with power to waive */
    const struct dossier_clause *about; /* linked: the clause that it belongs to, or NULL */
    const struct dossier_document *document;
    uint32_t order; /* in the document */
    struct vi_place place;
    struct dossier_event *next;
    /* Linked, of an act that names what it was done under: */
    const struct dossier_decision *under;
    const struct dossier_clause *under_clause; /* NULL: it is not said which */
};

struct dossier_link { /* an event recorded elsewhere that tells of this */
    struct dossier_event *event;
    struct dossier_link *next;
};

/* In what two approvals of one thing differ. */
enum dossier_difference_kind {
    DOSSIER_OTHER_AMOUNT,
    DOSSIER_OTHER_FACT,
    DOSSIER_OTHER_DATE,
    DOSSIER_OTHER_FIGURE, /* in its words */
    DOSSIER_ADDED_CONDITION,
    DOSSIER_NOT_APPROVED /* lost, deferred, in principle only, a recommendation */
};

struct dossier_difference {
    enum dossier_difference_kind kind;
    struct vi_text what, ours, theirs;
    struct vi_place place; /* of theirs */
    struct dossier_difference *next;
};

struct dossier_condition {
    enum model_condition_kind kind;
    struct vi_text phrase, party, of;
    bool has_due;
    struct vi_range due; /* the last day on which it can be met: one of these */
    struct dossier_event *events;
    struct dossier_link *told; /* events elsewhere that name this clause, and no other condition */
    struct vi_place place;
    struct dossier_condition *next; /* of the same clause, or before the list: right behind it */
    uint32_t count;                 /* it and those behind it */

    /* Linked: */
    struct dossier_who who;
    struct dossier_who judge;      /* who found that it was met */
    struct dossier_clause *owner;  /* NULL: it stands before the list */
    struct dossier_clause *target; /* what `of` names; NULL: nothing at hand */
    struct dossier_clause *answer; /* of the party, or what it waits for; NULL: not at hand */
    bool waits_for_effect;         /* not for a resolution: for the other clause to take effect */
    bool beyond;                   /* `of` names a document that is not at hand */
    struct dossier_difference *differences; /* of `answer` */
    /* Derived, for each clause that it governs the same: */
    enum dossier_ground ground;
    struct dossier_when met, waived, failed; /* as recorded, whatever came first */
    struct dossier_when released;            /* met or waived in time, before it failed */
    const struct dossier_event *met_by, *waived_by, *failed_by, *idle_waiver;
};

struct dossier_act { /* something done under a clause: an event, or a decision that relies on it */
    const struct dossier_event *event;
    const struct dossier_decision *decision;
    bool certain; /* it names the clause, or there is only one */
    bool dated;
    struct vi_range day;
    struct vi_place place;
    struct dossier_act *next;
};

/* All acts of one thing, and those that matter most, so that none need be gone through twice. */
struct dossier_acts {
    struct dossier_act *first, *last; /* in the order in which they were found */
    size_t count;
    const struct dossier_act *surely_first; /* the least last day */
    const struct dossier_act *maybe_first;  /* the least first day */
    const struct dossier_act *surely_last;  /* the greatest first day */
    const struct dossier_act *maybe_last;   /* the greatest last day */
};

struct dossier_clause {
    struct vi_text label, function;
    struct vi_text text;                     /* its operative words */
    struct vi_text delegated_to, consulting; /* a power given in words, as of a doc_clause */
    enum model_effect effect;
    enum model_outcome outcome; /* unknown: the decision's */
    struct doc_amount *amounts;
    struct doc_date *dates;
    struct doc_fact *facts;
    struct doc_grant *grants;
    struct dossier_condition *conditions;
    struct dossier_event *events;
    struct dossier_clause *parent, *next; /* next: all of the decision, in document order */
    struct dossier_decision *decision;
    uint32_t order, number; /* number: from 0, of all clauses of the dossier */
    struct vi_place place;

    /* Linked: */
    struct dossier_acts acts;
    /* Derived: */
    struct dossier_when base;              /* the decision alone */
    struct dossier_when gate;              /* its conditions and those of what it stands in */
    const struct dossier_condition *holds; /* the one on which the gate depends most; or NULL */
    struct dossier_when resolved;          /* decided, and its conditions met */
    struct dossier_when settled;           /* and call-in over where it applies */
    struct dossier_when starts; /* the day on which it takes effect: also where call-in may apply */
    struct dossier_when ends;   /* the last day on which it is in effect */
    const struct dossier_clause *twin;      /* the same in the account that counts, or NULL */
    bool whole;                             /* stands for a decision that has no clauses */
    bool deadlock;                          /* waits for what waits for it */
    const struct dossier_clause *waits_for; /* the next of the circle */
};

struct dossier_call_in {
    enum vi_truth applies;   /* to this kind of body, not exempt */
    struct dossier_when end; /* the first day on which it no longer stands in the way */
    const struct dossier_event *published, *called, *ended, *exempt;
    struct vi_range period_end; /* last day of the period; all: not known */
    int64_t days;               /* working days of the period; -1: not known */
};

struct dossier_decision {
    const struct dossier_document *document;
    struct dossier_who who; /* that decided */
    struct vi_text authority, body, item, id, label, relies_on, title;
    struct vi_text by, function; /* who decided, where not the body; what is exercised */
    const struct doc_fact *facts;
    enum model_decision_kind kind;
    enum model_outcome outcome;
    bool recommends; /* made of the recommendations of a report */
    bool has_date, known;
    struct vi_range day;
    bool exact;                           /* the day is one day: references by date find it */
    struct dossier_condition *conditions; /* before the list */
    struct dossier_event *events, *item_events;
    struct vi_text recommended_by; /* what its item's recommendation came from */
    struct dossier_clause *clauses, *last_clause;
    uint32_t order, number; /* in the document; of its item */
    uint32_t item_order;    /* of its item in the document; 0: it stands under none */
    uint32_t index;         /* from 0, of all decisions of the dossier */
    uint64_t words;         /* a hash of its clauses */
    struct vi_place place;
    struct dossier_decision *next; /* of the document */

    /* Linked: */
    struct dossier_acts acts;  /* under one of several clauses: it is not said which */
    struct dossier_acts all;   /* under any of its clauses: first and last of the list are NULL */
    struct dossier_link *told; /* events elsewhere about the decision as a whole */
    struct dossier_decision *relies, *recommended; /* or NULL */
    bool acting; /* on what it relies on, and does not agree to it or decide it again */
    const struct dossier_clause *relies_clause;
    bool relies_beyond;             /* what it relies on is not at hand */
    struct dossier_decision *rival; /* another document's account of the same, or NULL */
    bool rival_same;                /* in the same words; the other is the one that counts */
    struct dossier_call_in call_in;
    struct dossier_when gate, ends; /* of the conditions before the list */
    const struct dossier_condition *holds;
    uint32_t matter; /* index of the matter's first decision */
};

/* Something wrong with how documents hang together, to be said with the document. */
struct dossier_problem {
    enum vi_code code;
    struct vi_place place;
    struct vi_text arguments[3];
    struct dossier_problem *next;
};

struct dossier_document {
    struct vi_source source; /* its name and digest; no text */
    enum model_record_kind kind;
    struct vi_text authority, id;
    struct dossier_decision *decisions, *last_decision;
    struct dossier_event *loose;         /* events that name what they are of, under no decision */
    const struct dossier_document *same; /* the same bytes under an earlier name, or NULL */
    const struct dossier_clause *const *clauses; /* by order */
    size_t clause_count;
    const struct dossier_event **acts; /* that name what they were done under, by order */
    size_t act_count;
    uint32_t index;
    int64_t latest; /* the latest date that it states; VI_LEAST: none */
    struct dossier_problem *problems;
    const struct dossier_powers *powers; /* of the whole dossier; NULL: none was looked for */
};

/* --- Powers ------------------------------------------------------------------------------------
 */

/* A constitution together with what the documents give and revoke. */
struct dossier_scheme {
    const struct prog_authority *own;  /* as at hand */
    const struct prog_authority *with; /* the same where they give and revoke nothing */
};

struct dossier_sum { /* all amounts of one kind in an act */
    struct vi_text of;
    struct vi_money money;
};

#define DOSSIER_NO_PURCHASE UINT32_MAX

/* An exercise of a function, as its document tells of it. */
struct dossier_use {
    const struct dossier_decision *decision;
    const struct dossier_clause *clause;
    const struct prog_scheme *scheme; /* of its day, with what documents give */
    uint32_t holder, node;
    struct vi_text supplier, purchase; /* folded; empty: not stated */
    const struct dossier_sum *sums;
    size_t sum_count;
    uint32_t by_purchase, by_supplier; /* among the purchases, or DOSSIER_NO_PURCHASE */
    bool copy; /* the same may be told in an earlier document: it adds nothing for certain */
};

/* What counts together with a use under one grant, in one dimension. */
struct dossier_tally {
    const struct prog_scheme *scheme;
    uint32_t grant, dimension;
    uint32_t use;
    struct vi_text key; /* the supplier; empty: of a year or of all time */
    int64_t year, day;
    struct vi_range own;    /* what it adds */
    struct vi_range before; /* what those before it add */
    size_t first;           /* of its group in `tallies` */
};

/* The same purchase, or purchases from one supplier, under one function by one holder. */
struct dossier_purchase {
    const struct prog_scheme *scheme;
    uint32_t holder, node, use;
    bool same; /* one purchase by its name, and not only one supplier */
    struct vi_text key, of;
    char currency[VI_UNIT_SIZE];
    int64_t day;
    struct vi_range own;
    int64_t until; /* the least that those of the group up to this one come to */
    size_t first;  /* of its group */
};

struct dossier_powers {
    const struct dossier_scheme *schemes;
    size_t scheme_count;
    struct dossier_use *uses; /* by document, then order */
    size_t use_count;
    const struct dossier_tally *tallies; /* by use, grant and dimension: `by_use` */
    const uint32_t *by_use;
    size_t tally_count;
    const struct dossier_purchase *purchases;
    size_t purchase_count;
    bool complete; /* the documents are all there are */
    bool unnamed;  /* with whom something was done under a limit of each supplier is not stated */
};

/* The clause of that order in a document; NULL: none. */
const struct dossier_clause *dossier_clause_at(const struct dossier_document *document,
                                               uint32_t order);
/* The act of that order in a document; NULL: it is none, or names nothing that is known. */
const struct dossier_event *dossier_act_at(const struct dossier_document *document, uint32_t order);
/* The nth condition, from 1, of a list; NULL: none. */
const struct dossier_condition *dossier_condition_at(const struct dossier_condition *list,
                                                     uint32_t number);

#endif
