/* SPDX-License-Identifier: Apache-2.0 */
/* What decisions are about: their words without the order they stand in. */
#ifndef VI_DOSSIER_SUBJECT_H
#define VI_DOSSIER_SUBJECT_H

#include "base/atoms.h"
#include "model/dossier.h"

struct vi_bag { /* numbers of words, each once, sorted */
    const uint32_t *at;
    size_t count;
};

/* The words of a text that say something; numbered by `atoms`, in whose arena they live.  False:
 * memory ran out. */
bool vi_bag_read(struct vi_atoms *atoms, struct vi_text text, struct vi_bag *out);
/* How many words both have. */
size_t vi_bags_share(const struct vi_bag *a, const struct vi_bag *b);

/* All decisions of an item, or all that a report recommends on one matter: the first, behind which
 * the others follow. */
struct vi_matter {
    struct dossier_decision *first;
    struct vi_text title; /* folded */
    struct vi_bag named;  /* the words of its title */
    struct vi_bag words;  /* those too */
};

/* Do they belong to one item, or one matter of a report? */
bool vi_matter_is(const struct dossier_decision *a, const struct dossier_decision *b);
/* Words are numbered by `atoms`, in whose arena they live.  False: memory ran out. */
bool vi_matter_read(struct vi_atoms *atoms, struct dossier_decision *first, struct vi_matter *out);

/* Of 1000, how much of the words of both is shared, and 1000 more for the same title.  Nothing for
 * titles that have no word in common, and for less than half of the words. */
#define VI_MATTER_TITLE 1000
#define VI_MATTER_LEAST 500
uint32_t vi_matter_likeness(const struct vi_matter *a, const struct vi_matter *b);

#endif
