/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers as lists print them. */
#ifndef VI_INTAKE_NUMERALS_H
#define VI_INTAKE_NUMERALS_H

#include "base/buffer.h"

enum vi_numeral {
    VI_NUMERAL_NONE, /* nothing is printed */
    VI_NUMERAL_DECIMAL,
    VI_NUMERAL_PADDED,        /* "01" */
    VI_NUMERAL_LOWER_LETTERS, /* "a" to "z", "aa", "ab" */
    VI_NUMERAL_UPPER_LETTERS,
    VI_NUMERAL_LOWER_REPEATED, /* "a" to "z", "aa", "bb" */
    VI_NUMERAL_UPPER_REPEATED,
    VI_NUMERAL_LOWER_ROMAN,
    VI_NUMERAL_UPPER_ROMAN,
    VI_NUMERAL_ORDINAL,       /* "1st" */
    VI_NUMERAL_WORDS,         /* "One" */
    VI_NUMERAL_ORDINAL_WORDS, /* "First" */
    VI_NUMERAL_DASHES,        /* "- 1 -" */
    VI_NUMERAL_BRACKETS,      /* "(1)" */
    VI_NUMERAL_STOP,          /* "1." */
    VI_NUMERAL_BULLET         /* the same for each entry: no number */
};

/* A number that cannot be written so (0 as a letter, 5000 in Roman, 200 in words) is written in
 * figures. */
void vi_numeral_write(struct vi_buffer *out, enum vi_numeral numeral, int64_t number);

#endif
