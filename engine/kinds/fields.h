/* SPDX-License-Identifier: Apache-2.0 */
/* The structs behind the families' attributes: what a rule asks, compiled. */
#ifndef VI_KINDS_FIELDS_H
#define VI_KINDS_FIELDS_H

#include "kinds/kind.h"

/* What a share is a share of.  ORDER: an absent base is 0. */
enum vi_base {
    VI_BASE_NONE,
    VI_BASE_VOTES_CAST,
    VI_BASE_PRESENT,
    VI_BASE_WHOLE,
    VI_BASE_SEATS,
    VI_BASE_IN_POST
};
enum vi_each { VI_EACH_NONE, VI_EACH_AUTHORITY };
enum vi_tie { VI_TIE_LOST, VI_TIE_CASTING };
enum vi_division { VI_DIVISION_IF_RECORDED, VI_DIVISION_REQUIRED };
enum vi_vote_check {
    VI_CHECK_NONE,
    VI_CHECK_OUTCOME,
    VI_CHECK_POSSIBLE,
    VI_CHECK_NAMES,
    VI_CHECK_ENTITLED,
    VI_CHECK_CASTING,
    VI_CHECK_LABEL
};
enum vi_stated_check {
    VI_STATED_NONE,
    VI_STATED_QUORATE,
    VI_STATED_LOCAL_RULES,
    VI_STATED_SEATS,
    VI_STATED_SUBSTITUTES,
    VI_STATED_LIMIT
};
enum vi_unit {
    VI_UNIT_NONE,
    VI_UNIT_DAYS,
    VI_UNIT_CLEAR_DAYS,
    VI_UNIT_WORKING_DAYS,
    VI_UNIT_MONTHS,
    VI_UNIT_YEARS
};
enum vi_counting { VI_COUNT_ABSENT, VI_COUNT_CALENDAR, VI_COUNT_WORKING, VI_COUNT_BOTH };
enum vi_beginning { VI_BEGINNING_AFTER, VI_BEGINNING_WITH };

enum vi_delegation_check {
    VI_DELEGATION_NONE,
    VI_DELEGATION_POWER,
    VI_DELEGATION_EXISTENCE,
    VI_DELEGATION_LIMIT,
    VI_DELEGATION_EXCLUSION,
    VI_DELEGATION_ONWARD,
    VI_DELEGATION_CONSULTATION,
    VI_DELEGATION_MAKER,
    VI_DELEGATION_RECIPIENT,
    VI_DELEGATION_SCOPE,
    VI_DELEGATION_SPLITTING
};
enum vi_function_kind {
    VI_FUNCTION_ANY,
    VI_FUNCTION_EXECUTIVE,
    VI_FUNCTION_COUNCIL,
    VI_FUNCTION_LOCAL_CHOICE,
    VI_FUNCTION_NON_EXECUTIVE
};

struct vi_delegation_fields {
    int check;         /* enum vi_delegation_check */
    int function;      /* enum vi_function_kind */
    uint32_t matter;   /* mask of 1u << enum model_matter; 0: any */
    uint32_t to_kinds; /* of holder: who may receive */
    uint32_t not_to_kinds;
    uint32_t by_kinds;                /* who may decide */
    struct prog_quantity within_days; /* of splitting */
};

enum vi_condition_check {
    VI_CONDITION_NONE,
    VI_CONDITION_PRECEDENT,
    VI_CONDITION_IN_PRINCIPLE,
    VI_CONDITION_RECOMMENDS,
    VI_CONDITION_EFFECT,
    VI_CONDITION_CALL_IN,
    VI_CONDITION_CALLED_IN,
    VI_CONDITION_CIRCLE,
    VI_CONDITION_RELIANCE, /* of a decision, or of an event */
    /* Of a condition: */
    VI_CONDITION_LAPSE,
    VI_CONDITION_SUBSEQUENT,
    VI_CONDITION_WAIVER,
    VI_CONDITION_PARTY,
    VI_CONDITION_JUDGE,
    VI_CONDITION_DUE,
    VI_CONDITION_MEANING,
    VI_CONDITION_SCOPE,
    VI_CONDITION_APPROVAL,
    VI_CONDITION_TERMS
};

struct vi_condition_fields {
    int check; /* enum vi_condition_check */
};

struct vi_quorum_fields {
    struct prog_quantity at_least, minimum, special_above, special_until;
    int of;         /* enum vi_base */
    int each;       /* enum vi_each */
    uint32_t among; /* mask of member classes; 0: all who may vote */
};

struct vi_threshold_fields {
    struct prog_quantity more_than, at_least;
    int of, tie, division, each;
    bool none_against, unanimous;
    uint32_t among;
};

struct vi_vote_fields {
    int check;           /* enum vi_vote_check */
    uint32_t compulsory; /* event, or 0 */
};

struct vi_stated_fields {
    int check;          /* enum vi_stated_check */
    uint32_t parameter; /* of the limit; 0: none */
};

struct vi_interval_fields {
    uint32_t from, to; /* events */
    struct prog_quantity at_least, at_most;
    int unit, counting, decides, beginning;
    const struct vi_calendar *calendar;
    bool saturdays; /* are working days too */
};

struct vi_assertion_fields {
    struct vi_field_test test;
};

enum vi_other_text {
    VI_OTHER_NONE,
    VI_OTHER_RECOMMENDATION,
    VI_OTHER_PRINTING,
    VI_OTHER_MINUTES,
    VI_OTHER_COUNT
};
enum vi_agreement { VI_AGREES, VI_AGREES_OR_AMENDED };

struct vi_correspondence_fields {
    int with;      /* enum vi_other_text */
    uint32_t in;   /* mask of 1u << enum vi_aspect; 0: all but order and labels */
    int agreement; /* enum vi_agreement */
    const struct vi_pattern *told_of; /* NULL: words that tell of an amendment are not looked for */
};

struct vi_fact_fields {
    uint32_t of, of_event; /* one of them */
    struct vi_field_values is, is_one_of, at_least, at_most;
    uint32_t same_as;
    struct vi_field_facts sum_of;
};

/* The text of the document: contents and drafting. */
enum vi_drafting_check {
    VI_DRAFTING_NUMBERING,
    VI_DRAFTING_REFERENCES,
    VI_DRAFTING_BRACKETS,
    VI_DRAFTING_DOUBLED,
    VI_DRAFTING_ABBREVIATIONS,
    VI_DRAFTING_FUTURE,
    VI_DRAFTING_AMOUNTS,
    VI_DRAFTING_DATES,
    VI_DRAFTING_CHECK_COUNT
};
enum vi_counted { VI_COUNTED_NONE, VI_COUNTED_VOTES, VI_COUNTED_CONDITIONS };

struct vi_contents_fields {
    int part;           /* enum model_part */
    bool mentioned;     /* nothing is asked where nothing speaks of it */
    uint32_t stated_by; /* mask of record kinds; 0: minutes, reports, notices */
    const struct vi_pattern *stand_in, *nil; /* texts that only point elsewhere; that say nothing */
    const struct vi_pattern *by_match;       /* words of other paragraphs that give it too */
};

struct vi_drafting_fields {
    uint32_t part;       /* mask of enum model_part; 0: the whole text */
    uint32_t check;      /* mask of enum vi_drafting_check */
    struct vi_text says; /* what the words of must_match say: "which paragraph it relies on" */
    const struct vi_pattern *must_match, *must_not_match, *unless_match, *followed_up;
    const struct vi_pattern *by_match;
    uint32_t by_event, by_fact;
    int counted;          /* enum vi_counted */
    struct vi_text known; /* abbreviations that need not be spelt out */
};

#endif
