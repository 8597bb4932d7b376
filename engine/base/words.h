/* SPDX-License-Identifier: Apache-2.0 */
/* Words and what they stand for, searched in both directions. */
#ifndef VI_BASE_WORDS_H
#define VI_BASE_WORDS_H

#include "base/text.h"

struct vi_word {
    const char *word; /* NULL ends a table */
    int value;
};

bool vi_words_find(const struct vi_word *table, struct vi_text word, int *value);
const char *vi_words_name(const struct vi_word *table, int value); /* "" if there is none */
/* Writes "a, b or c" for messages that say what is allowed; lives in the arena. */
struct vi_text vi_words_list(struct vi_arena *arena, const struct vi_word *table);

#endif
