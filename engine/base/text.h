/* SPDX-License-Identifier: Apache-2.0 */
/* Borrowed UTF-8: pointer and length, not NUL-terminated, never owned.
 * `at` is never NULL in a text made by these functions. */
#ifndef VI_BASE_TEXT_H
#define VI_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"

struct vi_text {
    const char *at;
    size_t size;
};

#define VI_TEXT(literal) ((struct vi_text){"" literal, sizeof(literal) - 1})

struct vi_text vi_text_from(const char *terminated); /* NULL gives the empty text */

static inline bool
vi_text_equal(struct vi_text a, struct vi_text b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

bool vi_text_is(struct vi_text a, const char *terminated);
int vi_text_compare(struct vi_text a, struct vi_text b); /* by bytes, shorter first */
bool vi_text_starts(struct vi_text text, struct vi_text prefix);
bool vi_text_ends(struct vi_text text, struct vi_text suffix);
/* The same, whatever the case of letters of ASCII: `lower` has small ones. */
bool vi_text_is_like(struct vi_text text, const char *lower);
bool vi_text_starts_like(struct vi_text text, const char *lower);
size_t vi_text_find_like(struct vi_text text, const char *lower); /* or text.size */
/* The offset of the first `part` in `text`, or text.size; an empty part is at 0. */
size_t vi_text_find(struct vi_text text, struct vi_text part);
struct vi_text vi_text_trim(struct vi_text text); /* ASCII white space and U+00A0 at both ends */
/* Takes up to the first `separator` off *rest into *head; false when *rest was exhausted.
 * Like strsep: "a,,b" gives a, empty, b, and "" one empty part.  An exhausted *rest is of all
 * zeros; a *rest that was so from the first gives no part. */
bool vi_text_cut(struct vi_text *rest, char separator, struct vi_text *head);
/* Takes the next word, split at ASCII white space; false when none is left. */
bool vi_text_word(struct vi_text *rest, struct vi_text *word);
/* How many words of a white-space separated list equal `word`. */
size_t vi_text_count_word(struct vi_text list, struct vi_text word);
/* NUL-terminated too.  Here and below: the empty text if memory runs out, which the arena
 * remembers. */
struct vi_text vi_text_copy(struct vi_arena *arena, struct vi_text text);
/* Decimal digits only; false on anything else or overflow. */
bool vi_text_number(struct vi_text text, int64_t *out);
/* Runs of white space (as vi_text_trim knows it) become one space, trimmed; borrowed when nothing
 * changes. */
struct vi_text vi_text_collapse(struct vi_arena *arena, struct vi_text text);
/* Where in `raw` byte `at` of its collapsed form stands; raw.size beyond its end. */
size_t vi_text_uncollapsed(struct vi_text raw, size_t at);
/* Is it well-formed UTF-8 without U+0000?  If not, *where is the first bad offset. */
bool vi_text_utf8(struct vi_text text, size_t *where);
/* How many code points, malformed bytes counting one each. */
size_t vi_text_points(struct vi_text text);

#endif
