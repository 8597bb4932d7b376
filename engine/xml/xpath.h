/* SPDX-License-Identifier: Apache-2.0 */
/* A document as nodes, made by its user, and XPath 1.0 over them.  One a thread; expressions are
 * compiled for each anew, since libxml2 writes into what it has compiled. */
#ifndef VI_XML_XPATH_H
#define VI_XML_XPATH_H

#include "base/limits.h"
#include "base/truth.h"
#include "findings/place.h"

/* The prefix v: of an expression is bound to it. */
#define VI_XPATH_FUNCTIONS "urn:vires:functions:1"

struct vi_xpath;
struct vi_xpath_node; /* of libxml2's; lives as long as the vi_xpath */

/* What a function was given: the words of each node of a node-set, or one text. */
struct vi_xpath_argument {
    bool is_nodes;
    const struct vi_text *values;
    const struct vi_xpath_node *const *nodes; /* of node-sets: one a value */
    size_t count;
};

struct vi_xpath_function {
    const char *name; /* without prefix */
    size_t arguments;
    /* Unknown makes the whole answer unknown. */
    enum vi_truth (*call)(void *user, const struct vi_xpath_argument *arguments);
};
#define VI_XPATH_ARGUMENTS 4 /* the most of a function */

enum vi_xpath_status {
    VI_XPATH_OK,
    VI_XPATH_FAULT, /* of the expression, or where it was worked out: `why` says it */
    VI_XPATH_LIMIT,
    VI_XPATH_NO_MEMORY
};

struct vi_xpath_answer {
    enum vi_truth truth; /* of a node-set: whether it has a node */
    bool is_nodes;
    const struct vi_xpath_node *const *nodes; /* of node-sets */
    size_t count;
    enum vi_limit limit; /* of VI_XPATH_LIMIT */
    struct vi_text why;  /* of VI_XPATH_FAULT: words without a capital or a full stop */
    size_t offset;       /* where in the expression, as far as that is known */
};

/* `functions` end with a name of NULL and outlive it.  NULL: memory ran out. */
struct vi_xpath *vi_xpath_new(const struct vi_xpath_function *functions,
                              const struct vi_limits *limits,
                              const struct vires_allocator *allocator);
void vi_xpath_free(struct vi_xpath *xpath);

/* Lets expressions call current(), the element at which they are worked out, as XSLT does. */
enum vi_xpath_status vi_xpath_add_current(struct vi_xpath *xpath);

/* --- Making the nodes; what goes wrong is remembered ----------------------------------------- */

/* Within the element that is open; `tag` stands for it, and may be NULL. */
void vi_xpath_start(struct vi_xpath *xpath, struct vi_text name, const struct vi_place *tag);
void vi_xpath_attribute(struct vi_xpath *xpath, const char *name, struct vi_text value);
void vi_xpath_text(struct vi_xpath *xpath, struct vi_text text);
void vi_xpath_end(struct vi_xpath *xpath);
/* After the last one.  VI_XPATH_LIMIT: there are more nodes than xpath-nodes. */
enum vi_xpath_status vi_xpath_finish(struct vi_xpath *xpath);

/* --- Asking ---------------------------------------------------------------------------------- */

/* Can it be compiled?  On VI_XPATH_FAULT the answer says why and where; nothing else of it is set.
 */
enum vi_xpath_status vi_xpath_check(struct vi_xpath *xpath, struct vi_text expression,
                                    struct vi_xpath_answer *answer);
/* Works the expression out at the element with that tag, or at the root where there is none.
 * `expression` outlives the xpath; the answer is lent until the next question.  All questions
 * together may take xpath-operations; each is counted as having read a part of the whole besides.
 */
enum vi_xpath_status vi_xpath_ask(struct vi_xpath *xpath, struct vi_text expression,
                                  const struct vi_place *tag, void *user,
                                  struct vi_xpath_answer *answer);
/* The same, where words are wanted: of a node-set those of its first node, of a number its figures,
 * of yes and no these words.  *found: false if a node-set has no node. */
enum vi_xpath_status vi_xpath_tell(struct vi_xpath *xpath, struct vi_text expression,
                                   const struct vi_place *tag, struct vi_xpath_answer *answer,
                                   struct vi_text *words, bool *found);
/* The same, where nodes are wanted: in the order of the document.  A fault: it gives none. */
enum vi_xpath_status vi_xpath_list(struct vi_xpath *xpath, struct vi_text expression,
                                   const struct vi_place *tag, struct vi_xpath_answer *answer);
/* What a function may use until the next question. */
struct vi_arena *vi_xpath_scratch(struct vi_xpath *xpath);

/* The place of an element, or of the element that an attribute or a text stands in. */
struct vi_place vi_xpath_place(const struct vi_xpath_node *node);
/* What stands for that element. */
const struct vi_place *vi_xpath_tag(const struct vi_xpath_node *node);
/* The element that a node stands in; NULL: it is the root. */
const struct vi_xpath_node *vi_xpath_parent(const struct vi_xpath_node *node);
struct vi_text vi_xpath_name(const struct vi_xpath_node *node);
/* The value of an attribute of an element; false: it has none of that name. */
bool vi_xpath_value(const struct vi_xpath_node *node, const char *name, struct vi_text *out);

#endif
