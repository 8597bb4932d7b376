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
/* "1." "c." "iv."; a number that has no letters is written in figures. */
void vi_numbering_write(struct vi_buffer *out, enum vi_numbering numbering, int64_t number);

#endif
