/* SPDX-License-Identifier: Apache-2.0 */
/* The shape of rule files as tables: for each element its attributes, its
 * children and whether text may stand in it.  One checker and one filler walk
 * the tables; schemas/rules.xsd says the same for editors, and a test compares. */
#ifndef VI_RULESET_SHAPE_H
#define VI_RULESET_SHAPE_H

#include "ruleset/reading.h"

enum vi_shape_type {
    VI_SHAPE_TEXT,   /* struct vi_text; not empty where written */
    VI_SHAPE_NAME,   /* struct vi_text: an id */
    VI_SHAPE_TOKEN,  /* struct vi_text: one of `words` */
    VI_SHAPE_TOKENS, /* struct vi_text: some of `words`, or any names where there are none */
    VI_SHAPE_FROM,   /* int64_t: first day of a period; VI_LEAST where absent */
    VI_SHAPE_UNTIL,  /* int64_t: its last day; VI_MOST where absent */
    VI_SHAPE_DAY,    /* int64_t: a day */
    VI_SHAPE_COUNT,  /* struct vi_range: "7", "10.."; all where absent */
    VI_SHAPE_NUMBER, /* int64_t: a whole number */
    VI_SHAPE_WORD,   /* an enum or int: one of `words`; 0 where absent */
    VI_SHAPE_WORDS,  /* uint32_t: mask of 1u << value of `words`; 0 where absent */
    VI_SHAPE_FLAG,   /* bool: a word of `words` whose value is not 0 */
    VI_SHAPE_MONEY,  /* struct vi_money; no currency where absent */
    VI_SHAPE_TYPES
};

struct vi_shape_attribute {
    const char *name; /* NULL ends a table */
    enum vi_shape_type type;
    size_t offset; /* in the struct that is filled */
    const struct vi_word *words;
    bool required;
};

/* A slot as wide as any type, so that a value that cannot be read leaves no trace. */
union vi_shape_slot {
    struct vi_text text;
    struct vi_range range;
    struct vi_money money;
    int64_t number;
    uint32_t mask;
    int word;
    bool flag;
};

/* What may stand in an element.  Children of a lower rank come first. */
struct vi_shape_child {
    const struct vi_shape *shape; /* NULL: a requirement, of any kind */
    uint8_t rank, least, most;    /* most 0: any number */
};

#define VI_SHAPE_CHILDREN 12

struct vi_shape {
    const char *name;
    const struct vi_shape_attribute *attributes; /* or NULL: none */
    struct vi_shape_child children[VI_SHAPE_CHILDREN];
    size_t child_count;
    bool text;   /* text is required in it */
    bool opaque; /* what is in it is for others to judge */
    bool record; /* in the namespace of records */
};

#define VI_SHAPE(id) extern const struct vi_shape vi_shape_##id;
#include "ruleset/shapes.def"
#undef VI_SHAPE

const struct vi_shape *vi_shape_at(size_t index); /* NULL past the end */

/* Reports every fault of shape of the element and all below it: what is unknown, missing, doubled,
 * out of order or not readable.  `around` is when what holds it is in force. */
void vi_shape_check(struct vi_reading *reading, const struct vi_node *node,
                    const struct vi_shape *shape, struct prog_period around);
/* Stores the attributes that can be read; the others are as if absent.  Silent. */
void vi_shape_fill(const struct vi_shape *shape, const struct vi_node *node, void *out);

/* --- For requirements, whose shapes are the kinds' field tables ----------------- */

/* Reports an attribute or element that has no place in `node`, and what has. */
void vi_shape_unknown_attribute(struct vi_reading *reading, const struct vi_node *node,
                                struct vi_text name, const struct vi_choice *allowed);
void vi_shape_unknown_element(struct vi_reading *reading, const struct vi_node *node,
                              const struct vi_node *child, const struct vi_choice *allowed);
/* Reports text that stands where only elements may. */
void vi_shape_no_text(struct vi_reading *reading, const struct vi_node *node);
/* Does the element concern us, or is it of a foreign namespace and ignored? */
bool vi_shape_is_ours(const struct vi_node *node);
/* Reads a value as `attribute` asks, or reports at its place what is wrong and returns false. */
bool vi_shape_value(struct vi_reading *reading, const struct vi_node *node,
                    const struct vi_shape_attribute *attribute, struct vi_text value, void *out);
/* Reports a number of members that no body has. */
void vi_shape_too_large(struct vi_reading *reading, struct vi_place place, struct vi_text name,
                        struct vi_text value);
/* Adds the names of all kinds of requirement. */
void vi_shape_add_kinds(struct vi_choice *choice);
bool vi_shape_is_name(struct vi_text text); /* letters, digits, . - and _, a letter first */

#endif
