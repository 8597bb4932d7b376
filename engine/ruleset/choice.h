/* SPDX-License-Identifier: Apache-2.0 */
/* What may stand somewhere: listed in messages, and the nearest of it suggested. */
#ifndef VI_RULESET_CHOICE_H
#define VI_RULESET_CHOICE_H

#include "base/words.h"

struct vi_choice {
    struct vi_arena *arena;
    struct vi_text *names;
    size_t count, room;
};

void vi_choice_init(struct vi_choice *choice, struct vi_arena *arena);
void vi_choice_add(struct vi_choice *choice, struct vi_text name);
void vi_choice_add_words(struct vi_choice *choice, const struct vi_word *table);
/* "a, b or c"; "nothing" where nothing may stand. */
struct vi_text vi_choice_list(const struct vi_choice *choice);
/* The name that `written` was probably meant to be; empty if none is near. */
struct vi_text vi_choice_nearest(const struct vi_choice *choice, struct vi_text written);
/* " (did you mean body?)", or empty. */
struct vi_text vi_choice_hint(const struct vi_choice *choice, struct vi_text written);

#endif
