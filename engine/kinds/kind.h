/* SPDX-License-Identifier: Apache-2.0 */
/* What the engine knows of a family of requirement: a table of its attributes,
 * a check of their meaning, and how it is decided.  One file a family, one row
 * in kinds.def. */
#ifndef VI_KINDS_KIND_H
#define VI_KINDS_KIND_H

#include "findings/findings.h"
#include "kinds/expression.h"
#include "model/program.h"

enum vi_field_type {
    VI_FIELD_QUANTITY, /* struct prog_quantity: "7", "1/4" or "@quorum" */
    VI_FIELD_COUNT,    /* struct prog_quantity: "7" or "@quorum" */
    VI_FIELD_RATIO,    /* struct prog_quantity: "1/3" */
    VI_FIELD_WORD,     /* int: a word of `words`; 0 where absent */
    VI_FIELD_WORDS,    /* uint32_t: mask of 1u << value; 0 where absent */
    VI_FIELD_ANSWER,   /* bool: yes or no */
    VI_FIELD_EVENT,    /* uint32_t: index in program->event; 0 where absent */
    VI_FIELD_FACT,     /* uint32_t: index in program->fact; 0 where absent */
    VI_FIELD_SUM,      /* uint32_t: index in program->parameter, of type money; 0 where absent */
    VI_FIELD_FACTS,    /* struct vi_field_facts: a list of them */
    VI_FIELD_CALENDAR, /* const struct vi_calendar *; NULL where absent */
    VI_FIELD_PATTERN,  /* const struct vi_pattern *; NULL where absent */
    VI_FIELD_LIST,     /* struct vi_text: words separated by spaces; empty where absent */
    VI_FIELD_TEST,     /* struct vi_field_test: an expression of XPath */
    VI_FIELD_VALUES,   /* struct vi_field_values: one or more constants of the type of the fact `of`
                        */
};

struct vi_field_facts {
    const uint32_t *index;
    size_t count;
};

struct vi_field_test {
    struct vi_text text;                    /* as written */
    const struct vi_expression *expression; /* NULL: it has faults */
};

struct vi_field_values {
    const struct prog_value *value;
    size_t count;
};

struct vi_field {
    const char *name; /* NULL ends a table */
    enum vi_field_type type;
    size_t offset;               /* in the kind's struct */
    const struct vi_word *words; /* of WORD and WORDS */
    bool required;
    bool list;           /* of VALUES: several, separated by spaces; else just one */
    bool may_be_event;   /* of FACT: an event's id too; then event_offset is set instead */
    size_t event_offset; /* uint32_t */
    size_t typed_by;     /* of VALUES: offset of the FACT field that gives the type */
    const char *doc;
};

enum vi_kind_children { VI_CHILDREN_NONE, VI_CHILDREN_ONE, VI_CHILDREN_SOME };

/* What a kind's check may look at and how it complains. */
struct vi_kind_check {
    struct vires_findings *findings;
    struct vi_place place; /* of the element */
    const struct prog_program *program;
    const struct prog_selector *selector; /* of the rule */
    uint64_t given;                       /* bit i: fields[i] is written */
};

struct vi_judgement; /* kinds/judge.h */

struct vi_kind {
    const char *name; /* the XML element */
    const char *doc;
    size_t size; /* of its struct; 0 for all, any, not */
    const struct vi_field *fields;
    enum vi_kind_children children;
    bool reads_text; /* asks for the text of the document, laid out in blocks */
    /* Reports contradictions between attributes; NULL: none possible. */
    void (*check)(const void *fields, const struct vi_kind_check *check);
    /* Has no requirement of the kind anything to ask of the judgement's subject, so that `decide`
     * would call each of them idle?  Asked once a subject; NULL: that hangs on the requirement. */
    bool (*is_silent)(struct vi_judgement *judgement);
    /* Decides the requirement for the judgement's subject. */
    void (*decide)(const struct prog_requirement *requirement, struct vi_judgement *judgement);
};

#define VI_KIND(id) extern const struct vi_kind vi_kind_##id;
#include "kinds/kinds.def"
#undef VI_KIND

const struct vi_kind *vi_kind_at(size_t index);           /* NULL past the end */
const struct vi_kind *vi_kind_named(struct vi_text name); /* or NULL */
/* Is the field of that name written? */
bool vi_kind_given(const struct vi_kind *kind, uint64_t given, const char *name);

#endif
