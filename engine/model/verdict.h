/* SPDX-License-Identifier: Apache-2.0 */
/* What was concluded of one document, with its reasons.  Lives in the arena of
 * the result, and borrows from the program and the document. */
#ifndef VI_MODEL_VERDICT_H
#define VI_MODEL_VERDICT_H

#include "model/document.h"

/* One statement of a tree of reasons: what is said, whether it holds, and
 * where it stands (in the document or in a rule set). */
struct verdict_reason {
    struct vi_text text; /* a clause in English: "7 voted for, 3 against" */
    bool judged;         /* has a truth of its own */
    enum vi_truth truth;
    struct vi_place place; /* source NULL: derived, stands nowhere */
    /* Of a link of a chain of delegation: who gave the power, to whom, up to what; else empty. */
    struct vi_text giver, taker, bounds;
    struct verdict_reason *first, *last, *next;
};

enum verdict_need { VERDICT_NEEDS_NOTHING, VERDICT_NEEDS_HERE, VERDICT_NEEDS_ELSEWHERE };

/* The missing fact on which an unproven verdict hangs. */
struct verdict_missing {
    enum verdict_need need;
    struct vi_text key;      /* the same for the same fact of the same subject: folding */
    struct vi_text noun;     /* "when the notice of the key decision was published" */
    struct vi_text document; /* "the notice of key decisions": what would settle it; may be empty */
};

/* Somebody has looked at a finding and lets it stand: it is told, and no longer fails. */
enum verdict_accepted_by {
    VERDICT_BY_WAIVER,   /* a row of a file of waivers */
    VERDICT_BY_BASELINE, /* found already when the baseline was drawn */
    VERDICT_BY_DOCUMENT  /* a comment in the document itself */
};
struct verdict_accepted {
    enum verdict_accepted_by by;
    struct vi_text who, reason;
    int64_t until;         /* the last day; VI_MOST: without end */
    struct vi_place place; /* where it is said */
};

/* One rule's verdict on one subject. */
struct verdict_row {
    const struct prog_rule *rule;
    enum vires_verdict verdict;
    enum model_subject subject_kind;
    struct vi_text subject; /* for people: "item 41", "the second decision on item 41" */
    struct vi_text path;    /* for programs, stable: "executive/2014-10-23/41#A" */
    struct vi_place place;  /* of the subject in the document */
    struct vi_text
        message; /* one sentence with its numbers; empty when satisfied and not explained */
    struct vi_text settle;   /* unproven: which values would satisfy; may be empty */
    struct vi_text detail;   /* the reasons in one line, for the plain report; may be empty */
    struct vi_text citation; /* in force on the subject's day: "SI 2012/2089 reg. 9(2)" */
    struct verdict_missing missing;    /* of unproven */
    struct verdict_reason *reasons;    /* the root; NULL when satisfied and not explained */
    const struct verdict_row *follows; /* the breach from which this one follows, else NULL */
    struct vi_range day;               /* the subject's date: by which law it was judged */
    const void *meeting;               /* the meeting it stands in, or NULL: a tag too */
    const void *item;                  /* the item it stands in, or NULL: a tag, not to be read */
    uint32_t order;                    /* document order of the subject */
    /* With words: the same while what is said stays the same, wherever it moves in the document;
     * 32 hexadecimal digits, else empty. */
    struct vi_text fingerprint;
    const struct verdict_accepted *accepted; /* NULL: it counts */
    uint32_t occurrence; /* how many rows of the same rule and subject stand before it */
};

/* Why a clause is, or is not, in effect on the as-of date; where verdicts are explained. */
struct verdict_effect {
    struct vi_text subject, message;
    struct vi_place place;
    struct verdict_reason *reasons;
    uint32_t order; /* document order of the clause */
    struct verdict_effect *next;
};

struct verdict_counts {
    uint32_t satisfied, breached, unproven_here, unproven_elsewhere, excused, error, not_applicable;
};

struct verdict_basis { /* one rule set or constitution that was used or offered */
    const struct prog_rule_set *rule_set;
};

struct verdict_document {
    const struct prog_program *program;
    const struct doc_record *record; /* NULL when unreadable */
    const struct vi_source *source;
    enum vires_document_verdict verdict;
    struct verdict_counts counts;
    struct verdict_row
        *rows; /* in the order: place of the subject, rule id; satisfied ones too if explained */
    size_t row_count;
    const struct prog_authority *authority; /* the constitution matched, or NULL */
    struct vi_range days;                   /* hull of the dates that subjects were judged by */
    int64_t as_of;                          /* VI_MOST: no date is stated anywhere */
    bool as_of_given;
    enum model_stage stage;                       /* unknown: no stage, all rules apply */
    struct verdict_effect *effects, *last_effect; /* in document order; NULL: not asked for */
    struct vi_text *assumptions; /* sentences, each once, on which some verdict rests */
    size_t assumption_count;
};

#endif
