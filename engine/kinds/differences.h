/* SPDX-License-Identifier: Apache-2.0 */
/* What is different between clauses that are one another's, apart from their words: amounts, dates,
 * parties, conditions. */
#ifndef VI_KINDS_DIFFERENCES_H
#define VI_KINDS_DIFFERENCES_H

#include "kinds/compare.h"

/* ORDER: the listed ones first; as in the mask of enum vi_aspect bits. */
enum vi_aspect {
    VI_ASPECT_AMOUNTS,
    VI_ASPECT_DATES,
    VI_ASPECT_PARTIES,
    VI_ASPECT_CONDITIONS,
    VI_ASPECT_LISTED, /* how many there are */
    VI_ASPECT_WORDS = VI_ASPECT_LISTED,
    VI_ASPECT_CLAUSES, /* omitted or added */
    VI_ASPECT_ORDER,
    VI_ASPECT_LABELS,
    VI_ASPECT_COUNT
};

/* What one side has and the other has not, as people read it. */
struct vi_listed {
    struct vi_text key; /* equal for what is the same */
    struct vi_text shown;
};

struct vi_listing {
    struct vi_listed *at;
    size_t count, room;
};

struct vi_listed_change {
    struct vi_listing lost, gained;
};

/* Each as often as it is stated.  False: memory ran out. */
bool vi_listed_changes(const struct vi_pairing *pairing, enum vi_aspect aspect,
                       struct vi_arena *arena, struct vi_listed_change *out);
/* In what the two sides differ: a mask of 1u << enum vi_aspect. */
bool vi_differences(const struct vi_pairing *pairing, struct vi_arena *arena, uint32_t *out);

#endif
