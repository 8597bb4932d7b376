/* SPDX-License-Identifier: Apache-2.0 */
/* A record as written, from XML or from prose: everything it says and where,
 * nothing derived.  Lists keep document order; all lives in one arena.
 * Names of events, facts and parameters are looked up in the program, never
 * added: index 0 is a name that no rule knows. */
#ifndef VI_MODEL_DOCUMENT_H
#define VI_MODEL_DOCUMENT_H

#include "base/date.h"
#include "base/money.h"
#include "findings/place.h"
#include "model/program.h"
#include "model/sheet.h"

struct doc_fact {  /* "key decision: yes" */
    uint32_t fact; /* index in the program, or 0 */
    struct vi_text name, value;
    struct vi_place place;
    struct doc_fact *next;
};

enum doc_event_kind { DOC_EVENT_OTHER, DOC_ARRIVES, DOC_LEAVES, DOC_RETURNS };

struct doc_event {
    uint32_t event; /* index in the program, or 0 */
    enum doc_event_kind movement;
    struct vi_text kind;
    bool has_date;
    struct vi_instant date;
    struct vi_text by, to, of, ref, text;
    struct vi_text by_folded; /* as a person */
    enum model_mode mode;
    struct vi_text paragraph; /* "3", "7A"; empty: not stated */
    struct vi_range count;    /* all where not stated */
    uint32_t order;           /* position in the document; grows */
    struct vi_place place;
    struct doc_fact *facts;
    struct doc_event *next;
};

struct doc_setting { /* a local rule that the record states: "the quorum is four" */
    uint32_t parameter;
    struct vi_text name, value;
    struct vi_text of; /* whose it is, as printed; empty: of whoever meets or decides */
    struct vi_range count;
    struct vi_ratio ratio;
    struct vi_money money;
    struct vi_place place;
    struct doc_setting *next;
};

struct doc_member {
    struct vi_text name, folded; /* folded by vi_fold_person */
    bool presiding, apologies, absent;
    enum model_member_class class_;
    enum model_mode mode;
    struct vi_text authority, office, group;
    struct vi_text substitute_for, substitute_folded; /* empty: none */
    uint32_t order;
    struct vi_place place;
    struct doc_member *next;
};

struct doc_attendee { /* officers, guests, the public: never members */
    struct vi_text name, folded, role;
    struct vi_place place;
    struct doc_attendee *next;
};

struct doc_attendance {
    enum model_answer complete;
    bool has_present;
    struct vi_range present;
    struct doc_member *members;
    struct doc_attendee *attendees;
    struct vi_place place;
};

struct doc_interest {
    struct vi_text member, folded, text;
    enum model_interest_kind kind;
    enum model_answer withdrew, dispensation;
    uint32_t order;
    struct vi_place place;
    struct doc_interest *next;
};

struct doc_cast {
    struct vi_text member, folded;
    enum model_way way;
    bool casting;
    struct vi_place place;
    struct doc_cast *next;
};

struct doc_vote {
    struct vi_range count[MODEL_WAY_COUNT]; /* all (0 or more) where not stated */
    bool stated[MODEL_WAY_COUNT];
    enum model_label label;
    enum model_answer complete;
    bool recorded; /* a recorded (named) vote was taken */
    bool has_casting;
    enum model_way casting; /* for or against */
    struct vi_text casting_by, casting_by_folded;
    struct vi_text of; /* labels of the clauses it was taken on, separated by spaces; empty: all */
    struct doc_cast *casts;
    uint32_t number; /* 1 for the first vote of its decision; 0: not counted */
    struct vi_place place;
    struct doc_vote *next;
};

struct doc_amount {
    struct vi_text of;
    struct vi_money money;
    struct vi_range printed; /* "over £500": the pence of 500; all zeros where no text is read */
    struct vi_place place;
    struct doc_amount *next;
};

struct doc_date { /* a day that the words of a clause name */
    struct vi_text of;
    struct vi_instant when;
    struct vi_place place;
    struct doc_date *next;
};

struct doc_condition {
    enum model_condition_kind kind;
    struct vi_text phrase, party, state;
    struct vi_text of; /* what it waits for: "southmoor/council/2015-02-10/7#1"; may be empty */
    bool has_due;
    struct vi_instant due;
    int64_t within_days, within_months; /* while prose is read: of the decision; 0: not said */
    struct doc_event *events;
    struct vi_place place;
    struct doc_condition *next;
};

struct doc_grant {
    const struct prog_grant
        *grant; /* same shape as in a constitution; `from` is the deciding body */
    struct doc_grant *next;
    struct vi_place place;
};

struct doc_clause {
    struct vi_text label, text, function;
    enum model_effect effect;
    enum model_outcome outcome;  /* unknown: the decision's */
    bool in_principle;           /* the words say so */
    struct vi_text delegated_to; /* the post that is given a power, as printed; or empty */
    struct vi_text consulting;   /* whom it consults before it uses the power, as printed */
    struct doc_amount *amounts;
    struct doc_date *dates;
    struct doc_condition *conditions;
    struct doc_grant *grants;
    struct doc_event *events;
    struct doc_fact *facts;
    struct doc_clause *children;
    uint32_t order;
    struct vi_place place;
    struct doc_clause *next;
};

struct doc_part { /* reasons, alternatives, paragraph, background-papers */
    struct vi_text name, text;
    struct vi_place place;
    struct doc_part *next;
};

struct doc_section { /* <part name="legal-implications">: any other named part */
    enum model_part is;
    struct vi_text text;
    struct vi_place place;
    struct doc_section *next;
};

struct doc_decision {
    enum model_decision_kind kind;
    enum model_outcome outcome;
    struct vi_text id, label, moved, seconded, by, signed_by, relies_on, function;
    struct vi_text moved_folded, seconded_folded;
    bool has_date;
    struct vi_instant date; /* else the meeting's */
    bool has_present;
    struct vi_range present;
    enum model_answer quorate; /* claimed */
    struct doc_event *events;
    struct doc_fact *facts;
    struct doc_interest *interests;
    struct doc_vote *votes;           /* usually one */
    struct doc_condition *conditions; /* before the list of clauses: of all of them */
    struct doc_clause *clauses;
    struct doc_part *parts; /* reasons, alternatives and paragraphs */
    struct doc_section *sections;
    struct vi_text reasons, alternatives;
    bool submitted; /* while prose is read: on notice, by who is named as its mover */
    bool tentative; /* while prose is read: moved, but not known to be decided */
    struct doc_decision *printing_of; /* while prose is read: it is that one, printed again */
    /* The same decision where the text prints it again, identical or not: only its clauses, votes
     * and place count, and no rule is asked of it by itself. */
    struct doc_decision *printings;
    uint32_t order;  /* of the element; movements with a lesser order happened before */
    uint32_t number; /* 1 for the first decision of its item or meeting */
    struct vi_place place;
    struct doc_decision *next;
};

struct doc_recommendation {
    struct vi_text from;
    struct doc_clause *clauses;
    struct vi_place place;
    struct doc_recommendation *next;
};

struct doc_item {
    struct vi_text number, title;
    struct doc_event *events;
    struct doc_fact *facts;
    struct doc_interest *interests;
    struct doc_recommendation *recommendations;
    struct doc_decision *decisions;
    struct doc_part *parts;
    struct doc_section *sections;
    uint32_t order, end_order; /* of the element, and of the last one inside it */
    struct vi_place place;
    struct doc_item *next;
};

struct doc_meeting {
    struct vi_text body;      /* id or name as written */
    struct vi_text body_name; /* as the record names it beside an id; may be empty */
    struct vi_text body_folded;
    enum model_body_kind body_kind; /* as the record states it; unknown: the constitution says */
    enum model_meeting_kind kind;
    enum model_mode mode;
    bool has_date;
    struct vi_instant date;
    bool has_present;
    struct vi_range present;
    enum model_answer quorate;
    struct doc_setting *settings;
    struct doc_event *events;
    struct doc_fact *facts;
    struct doc_attendance *attendance; /* NULL: none */
    struct doc_interest *interests;
    struct doc_item *items;
    struct doc_decision *decisions; /* not under an item */
    uint32_t order, end_order;
    struct vi_place place;
    struct doc_meeting *next;
};

/* One paragraph, heading, list entry or row of the document's text, in the order of the text: what
 * rules on contents, drafting and correspondence look at.  Made from prose and from records alike;
 * furniture of the page is left out. */
struct doc_block {
    enum doc_line_kind kind; /* never DOC_LINE_FURNITURE */
    uint32_t level;          /* of headings and lists, from 1; else 0 */
    struct vi_text label;  /* the number or letter printed before it, without brackets and stops */
    struct vi_text text;   /* without its label, white space collapsed */
    struct vi_text raw;    /* the same as it stands in the sheet; of a record in XML empty */
    enum model_part named; /* the part it belongs to */
    bool quoted;           /* it cites the words of others, which are left alone */
    const struct doc_meeting *meeting; /* what it stands in, or NULL */
    const struct doc_item *item;
    const struct doc_decision *decision;
    const struct doc_recommendation *recommendation;
    const struct doc_clause *clause;
    uint32_t order;        /* of the latest meeting, item, decision or clause begun; never falls */
    struct vi_place place; /* where it begins, its label included */
};

struct doc_text {
    const struct doc_sheet *sheet; /* for places, without its lines; NULL: of a record */
    const struct doc_block *blocks;
    size_t count;
    const struct vi_glance *glance; /* at the texts of all blocks */
    bool has_rows;                  /* of tables */
    uint32_t told;        /* mask of 1u << model_part: parts that are recognised where they stand */
    struct vi_text known; /* abbreviations that the readers of such texts know; words */
};

struct doc_record {
    const struct vi_source *source;
    enum model_record_kind kind;
    enum model_stage status; /* unknown: not stated */
    enum model_extent extent;
    struct vi_text authority, id, title;
    bool has_date;
    struct vi_instant date;
    const struct prog_authority *claims; /* a constitution inside the record, or NULL */
    struct doc_event *events;
    struct doc_fact *facts;
    struct doc_meeting *meetings;
    struct doc_item *items;         /* of a report or notice without a meeting */
    struct doc_decision *decisions; /* of a notice */
    struct doc_section *sections;
    const struct doc_text *text; /* NULL: of a record at which no rule looks */
    struct vi_text style;        /* id of the house style it was read with; empty: XML */
    bool from_prose;
    struct vi_place place;
};

#endif
