/* SPDX-License-Identifier: Apache-2.0 */
/* What a text may have in it at all, taken in at one glance: which bytes, and which three in a row,
 * whatever their case.  Two may look alike, so a glance says "not there" or "maybe", and never
 * hides what is there. */
#ifndef VI_BASE_GLANCE_H
#define VI_BASE_GLANCE_H

#include "base/text.h"

#define VI_GLANCE_TRIPLES 8192
#define VI_GLANCE_BYTES   256

struct vi_glance {
    bool capitals; /* three of ASCII in a row */
    bool seen[VI_GLANCE_TRIPLES + VI_GLANCE_BYTES];
};

/* Where in `seen` three bytes in a row stand, and one: small letters stand for large ones too, and
 * some other bytes for each other, which does no harm. */
#define VI_GLANCE_TRIPLE(a, b, c)                                                                  \
    VI_GLANCE_PLACE(VI_FOLDED(a) | VI_FOLDED(b) << 8 | VI_FOLDED(c) << 16)
#define VI_GLANCE_PLACE(triple) ((uint16_t)((triple)*UINT32_C(0x9E3779B1) >> 19))
#define VI_GLANCE_BYTE(a)       ((uint16_t)(VI_GLANCE_TRIPLES + VI_FOLDED(a)))
#define VI_FOLDED(byte)         ((uint32_t)(unsigned char)(byte) | 0x20)

void vi_glance_add(struct vi_glance *glance, struct vi_text text);

/* Something to look for: a few of its triples, or of its bytes. */
#define VI_SIGN_PLACES 4
struct vi_sign {
    uint16_t at[VI_SIGN_PLACES]; /* in `seen` */
};

/* Of words of at least one byte. */
struct vi_sign vi_sign_of(struct vi_text words);

static inline bool
vi_glance_may_have(const struct vi_glance *glance, const struct vi_sign *sign)
{
    return glance->seen[sign->at[0]] && glance->seen[sign->at[1]] && glance->seen[sign->at[2]] &&
           glance->seen[sign->at[3]];
}
/* Any of a table. */
bool vi_glance_may_have_any(const struct vi_glance *glance, const struct vi_sign *table,
                            size_t count);

/* The same of one short text, and smaller: of triples only. */
#define VI_GLIMPSE_WORDS 8
struct vi_glimpse {
    uint64_t bits[VI_GLIMPSE_WORDS];
};

struct vi_glimpse vi_glimpse_of(struct vi_text text);
bool vi_glimpse_may_have(const struct vi_glimpse *glimpse, const struct vi_sign *sign);

bool vi_glance_may_have_digit(const struct vi_glance *glance);

#endif
