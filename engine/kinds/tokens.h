/* SPDX-License-Identifier: Apache-2.0 */
/* A text as words that can be compared: equal words have equal numbers.  Words are equal as people
 * take them (base/names.h), and the punctuation around them does not count. */
#ifndef VI_KINDS_TOKENS_H
#define VI_KINDS_TOKENS_H

#include "base/atoms.h"

struct vi_token {
    struct vi_text written; /* as it stands, without the punctuation around it */
    uint32_t atom;
};

struct vi_tokens {
    const struct vi_token *at;
    size_t count;
};

/* The words of a text, numbered by `atoms`, in whose arena they live.  False: memory ran out. */
bool vi_tokens_read(struct vi_atoms *atoms, struct vi_text text, struct vi_tokens *out);
/* The text from one word to before another, as it stands, with what is between them; they are words
 * of one text.  Empty where there is none. */
struct vi_text vi_tokens_text(const struct vi_tokens *tokens, size_t from, size_t until);
bool vi_tokens_same(const struct vi_tokens *a, const struct vi_tokens *b);

#endif
