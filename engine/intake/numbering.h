/* SPDX-License-Identifier: Apache-2.0 */
/* The numbers that a browser prints before the entries of a list. */
#ifndef VI_INTAKE_NUMBERING_H
#define VI_INTAKE_NUMBERING_H

#include "base/buffer.h"

enum vi_numbering {
    VI_NUMBERING_NONE,
    VI_NUMBERING_DECIMAL,
    VI_NUMBERING_LOWER_ALPHA,
    VI_NUMBERING_UPPER_ALPHA,
    VI_NUMBERING_LOWER_ROMAN,
    VI_NUMBERING_UPPER_ROMAN
};

/* What the attributes of a list ask for; `usual` if nothing. */
enum vi_numbering vi_numbering_of(const char *const *attributes, enum vi_numbering usual);
/* What the first entry of the list whose tag stands at `at` counts from, and by what; a list that
 * is counted backwards and does not say from where is counted in the source. */
int64_t vi_numbering_start(struct vi_text source, size_t at, const char *const *attributes,
                           int64_t *step);
/* "1." "c." "iv."; a number that has no letters is written in figures. */
void vi_numbering_write(struct vi_buffer *out, enum vi_numbering numbering, int64_t number);
/* Is it nothing but a number?  Of letters or figures, with a full stop or a bracket: "36." "4a)"
 * "(ii)". */
bool vi_numbering_is(struct vi_text text);

#endif
