/* SPDX-License-Identifier: Apache-2.0 */
/* What is printed before the words of a paragraph: a bullet, a number, a letter; and marks of
 * emphasis that stand in plain text. */
#ifndef VI_DOCUMENT_LABEL_H
#define VI_DOCUMENT_LABEL_H

#include "base/text.h"

struct vi_label {
    struct vi_text label; /* "2.7", "A", "iv": without brackets and stops; empty: none */
    struct vi_text rest;  /* the words */
    bool bullet;          /* a bullet stands first */
    bool strong;          /* all of it is marked as bold */
    uint32_t hashes;      /* of a heading as Markdown writes it: its level */
};

/* Parts of one line or paragraph; all are views into it. */
struct vi_label vi_label_split(struct vi_text text);
/* Has the text letters, and none of them small? */
bool vi_label_capitals(struct vi_text text);

#endif
