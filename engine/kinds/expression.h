/* SPDX-License-Identifier: Apache-2.0 */
/* The expression of an assertion: XPath 1.0 without arithmetic, laid out as yes and no joined by
 * and, or and not, so that what is not known stays unknown. */
#ifndef VI_KINDS_EXPRESSION_H
#define VI_KINDS_EXPRESSION_H

#include "base/limits.h"
#include "base/text.h"
#include "base/truth.h"

enum vi_expression_form {
    VI_EXPRESSION_AND,
    VI_EXPRESSION_OR,
    VI_EXPRESSION_NOT,
    VI_EXPRESSION_LEAF
};

/* A path of a leaf, and the paths to what it would stand in: "a", "a/b" of "a/b/c". */
struct vi_expression_path {
    struct vi_text text;
    const size_t *steps; /* sizes of its beginnings, the shortest first; 0: the root */
    size_t step_count;
    bool is_value; /* it ends at an attribute or a fact: not stated, it is not known */
};

struct vi_expression {
    enum vi_expression_form form;
    struct vi_text text;                      /* as written */
    const struct vi_expression *first, *next; /* inside it; beside it */
    const struct vi_expression_path *paths;   /* of a leaf: which have to find something */
    size_t path_count;
};

enum vi_expression_fault {
    VI_EXPRESSION_SIGN,      /* a sign or function that reckons: `what` is it */
    VI_EXPRESSION_COMPARES,  /* = or != with a number */
    VI_EXPRESSION_FUNCTION,  /* a function that there is not */
    VI_EXPRESSION_ARGUMENTS, /* too few or too many */
    VI_EXPRESSION_VARIABLE,
    VI_EXPRESSION_PREFIX,    /* on another name than one of our functions */
    VI_EXPRESSION_CHARACTER, /* no word or sign of XPath begins there */
    VI_EXPRESSION_OPEN,      /* a bracket or a quotation mark that is not closed, or not opened */
    VI_EXPRESSION_DEEP,      /* more brackets within one another than xpath-depth */
    VI_EXPRESSION_EMPTY
};

/* What is heard of faults, in the order of the text. */
struct vi_expression_reader {
    void (*fault)(void *user, enum vi_expression_fault fault, size_t offset, struct vi_text what);
    void *user;
    /* How many arguments a function of ours takes; SIZE_MAX: there is none of that name. */
    size_t (*arguments)(struct vi_text name);
    const struct vi_limits *limits;
    struct vi_arena *arena;
};

/* NULL: it has faults, all of which were told, or memory ran out. */
const struct vi_expression *vi_expression_read(const struct vi_expression_reader *reader,
                                               struct vi_text text);

/* XPath's own functions that may be called, and how many arguments they take; a name of NULL ends
 * them. */
struct vi_expression_function {
    const char *name;
    size_t least, most;
};
extern const struct vi_expression_function vi_expression_functions[];

#endif
