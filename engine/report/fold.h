/* SPDX-License-Identifier: Apache-2.0 */
/* Rows that belong together under one name, in the order in which each name was
 * first met: what waits for one fact is said once, with its counts. */
#ifndef VI_REPORT_FOLD_H
#define VI_REPORT_FOLD_H

#include "base/atoms.h"
#include "base/buffer.h"
#include "model/verdict.h"

struct vi_fold_row {
    const struct verdict_row *row;
    struct vi_fold_row *next;
    bool same, told; /* for whoever writes them */
};

/* What a clerk would count the subjects of a group as. */
enum vi_fold_noun {
    VI_FOLD_MEETINGS,
    VI_FOLD_ITEMS,
    VI_FOLD_DECISIONS,
    VI_FOLD_MATTERS,
    VI_FOLD_NOUNS
};

struct vi_fold_group {
    const struct verdict_row *first;
    struct vi_fold_row *others, *last; /* after the first, in the order of adding */
    uint32_t rows, rules;              /* how many, of rules no two the same */
    uint32_t subjects[VI_FOLD_NOUNS];  /* no two the same; what is in an item counts as the item */
};

struct vi_fold {
    struct vi_arena *arena;
    struct vi_atoms names, seen;
    struct vi_fold_group *groups; /* by the atom of their name; [0] is not used */
    size_t room;
    struct vi_buffer key;
};

/* All lives in `arena`, but for the key, which vi_fold_free gives back. */
bool vi_fold_init(struct vi_fold *fold, struct vi_arena *arena);
void vi_fold_free(struct vi_fold *fold);
/* NULL: memory ran out. */
struct vi_fold_group *vi_fold_add(struct vi_fold *fold, struct vi_text name,
                                  const struct verdict_row *row);
struct vi_fold_group *vi_fold_find(const struct vi_fold *fold, struct vi_text name);
size_t vi_fold_count(const struct vi_fold *fold);
struct vi_fold_group *vi_fold_at(const struct vi_fold *fold, size_t index);

#endif
