/* SPDX-License-Identifier: Apache-2.0 */
/* What the elements of HTML are to someone who reads the text. */
#ifndef VI_INTAKE_ROLES_H
#define VI_INTAKE_ROLES_H

#include "base/text.h"

enum vi_element_role {
    VI_ELEMENT_FOREIGN, /* no element of HTML */
    VI_ELEMENT_INLINE,  /* within a line; also what only holds others */
    VI_ELEMENT_STRONG,
    VI_ELEMENT_BREAK,     /* ends a line */
    VI_ELEMENT_RULE,      /* ends a paragraph, and has nothing in it */
    VI_ELEMENT_PARAGRAPH, /* and whatever else stands apart */
    VI_ELEMENT_HEADING,
    VI_ELEMENT_QUOTE,
    VI_ELEMENT_PRE,
    VI_ELEMENT_ORDERED,
    VI_ELEMENT_UNORDERED,
    VI_ELEMENT_ENTRY,
    VI_ELEMENT_TERM,
    VI_ELEMENT_DEFINITION,
    VI_ELEMENT_TABLE,
    VI_ELEMENT_ROW,
    VI_ELEMENT_CELL,
    VI_ELEMENT_HEAD_CELL,
    VI_ELEMENT_MAIN,      /* what the page is for */
    VI_ELEMENT_MARGIN,    /* furniture, unless it is that of what the page is for */
    VI_ELEMENT_FURNITURE, /* of the page: menus, buttons, forms */
    VI_ELEMENT_UNSEEN     /* programs and the like: no text for anyone */
};

struct vi_element {
    const char *name;
    enum vi_element_role role;
    uint32_t level; /* of headings */
};

/* Whatever its case; VI_ELEMENT_FOREIGN if there is none of that name. */
enum vi_element_role vi_element_role(struct vi_text name, uint32_t *level);

#endif
