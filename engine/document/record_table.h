/* SPDX-License-Identifier: Apache-2.0 */
/* What a record may contain, as tables: each element, its attributes, where in
 * its struct each goes, and what may stand inside.  record.c only walks them. */
#ifndef VI_DOCUMENT_RECORD_TABLE_H
#define VI_DOCUMENT_RECORD_TABLE_H

#include "model/document.h"

enum record_name {
    RECORD_NO_NAME,
#define RECORD_NAME(id, word) RECORD_##id,
#include "document/record_names.def"
#undef RECORD_NAME
    RECORD_NAME_COUNT
};

/* How an attribute's value is read, and what its `at` and `beside` point to. */
enum record_type {
    RECORD_TEXT_VALUE, /* struct vi_text */
    RECORD_FOLDED,     /* the same, and beside it the text folded as words are compared */
    RECORD_PERSON,     /* the same, folded as persons' names are */
    RECORD_WORD,       /* an enum: a word of `words` */
    RECORD_WHETHER,    /* bool: yes or no */
    RECORD_FACT_VALUE, /* a doc_fact of the attribute's name */
    RECORD_CLAIM,      /* the same, and an enum model_answer */
    RECORD_INSTANT,    /* struct vi_instant; beside it a bool: stated */
    RECORD_RANGE,      /* struct vi_range, a count; beside it a bool: stated */
    RECORD_EVENT_NAME, /* struct vi_text; beside it a uint32_t: its index in the program */
    RECORD_FACT_NAME,
    RECORD_PARAMETER_NAME,
    RECORD_LINE_NUMBER, /* of struct vi_place */
    RECORD_COLUMN_NUMBER
};

#define RECORD_NOWHERE UINT16_MAX

struct record_field {
    uint8_t name; /* enum record_name; RECORD_NO_NAME ends a table */
    uint8_t type; /* enum record_type */
    bool required;
    uint16_t at, beside; /* offsets */
    const struct vi_word *words;
};

enum record_element_kind {
    RECORD_E_NONE,
    RECORD_E_RECORD,
    RECORD_E_FACT,
    RECORD_E_EVENT,
    RECORD_E_MEETING,
    RECORD_E_SETTING,
    RECORD_E_ATTENDANCE,
    RECORD_E_MEMBER,
    RECORD_E_ATTENDEE,
    RECORD_E_ITEM,
    RECORD_E_INTEREST,
    RECORD_E_RECOMMENDATION,
    RECORD_E_DECISION,
    RECORD_E_PRINTING,
    RECORD_E_VOTE,
    RECORD_E_CAST,
    RECORD_E_CLAUSE,
    RECORD_E_AMOUNT,
    RECORD_E_DATE,
    RECORD_E_CONDITION,
    RECORD_E_GRANT,
    RECORD_E_PART,
    RECORD_E_SECTION, /* <part> */
    RECORD_E_CONSTITUTION,
    RECORD_E_COUNT
};

/* An element that may stand inside another, and the list it joins there. */
struct record_child {
    uint8_t name;  /* enum record_name; RECORD_NO_NAME ends a table */
    uint8_t kind;  /* enum record_element_kind */
    uint8_t list;  /* which tail: children of different names may share one list */
    uint16_t head; /* offset of the list's first pointer */
};

#define RECORD_LISTS 9 /* the most lists of one element */

struct record_element {
    size_t size, align;                  /* of its struct; size 0: handled apart */
    uint16_t place, order, next, text;   /* offsets, or RECORD_NOWHERE */
    const struct record_field *fields;   /* list 0 of `children` takes facts, where any is one */
    const struct record_child *children; /* NULL: none */
};

extern const struct record_element vi_record_elements[RECORD_E_COUNT];
extern const struct record_field vi_record_common[]; /* line and column: allowed everywhere */
extern const struct record_field vi_record_spot[];   /* so are these: of struct vi_spot */

/* An amount as written, before it is a sum. */
struct record_amount {
    struct doc_amount doc; /* first: a list of amounts is a list of these */
    struct vi_text text;
};

struct record_date { /* a date likewise */
    struct doc_date doc;
    struct vi_text text;
};

/* The tables turned round, for finding: made once a reader. */
struct record_index {
    uint8_t slots[256];                               /* of enum record_name, by hash */
    uint8_t child[RECORD_E_COUNT][RECORD_NAME_COUNT]; /* 1 + row in children; 0: not allowed */
    uint8_t field[RECORD_E_COUNT][RECORD_NAME_COUNT]; /* 1 + row in fields; 0: not allowed */
    uint32_t required[RECORD_E_COUNT];                /* mask of rows in fields */
};

void vi_record_index_init(struct record_index *index);
enum record_name vi_record_name_find(const struct record_index *index, struct vi_text name);
const char *vi_record_name_word(enum record_name name);

#endif
