/* SPDX-License-Identifier: Apache-2.0 */
/* A copy of Markdown, byte for byte as long, in which what would mislead its parser is masked. */
#ifndef VI_INTAKE_MASK_H
#define VI_INTAKE_MASK_H

#include "base/text.h"

/* How long the front matter is at the start of `text`, both its rules with it; 0: there is none. */
size_t vi_mask_front_matter(struct vi_text text);
/* How many lists and quotations may stand within one another at most, where it is most; more than
 * there are, never less.  It stops at the line where it is more than `limit`. */
bool vi_mask_is_deep(struct vi_text text, uint64_t limit, struct vi_arena *scratch, size_t *where);
/* Stands for each byte of a comment, but for its line ends. */
#define VI_MASKED '\x01'
/* Masks comments, and lines of dashes that are no underlines of headings. */
void vi_mask(char *bytes, size_t size);

#endif
