/* SPDX-License-Identifier: Apache-2.0 */
/* Regular expressions: the only user of PCRE2.  Always UTF and UCP; \C,
 * callouts and a leading (*...) are refused; a match that hits the JIT's limit
 * is retried in the interpreter, whose limit alone decides. */
#ifndef VI_BASE_PATTERN_H
#define VI_BASE_PATTERN_H

#include "base/limits.h"
#include "base/needs.h"

struct vi_pattern;       /* immutable once made: threads share it */
struct vi_pattern_match; /* one a thread */

enum vi_matched { VI_MATCH_NO, VI_MATCH_YES, VI_MATCH_LIMIT, VI_MATCH_NO_MEMORY };

/* The pattern is freed by vi_pattern_free; its memory comes from the arena's allocator, not from
 * the arena.  On a fault of the pattern, and if it is longer than pattern-bytes, returns
 * VIRES_REJECTED with *offset into it and *why, in the arena: words without a capital or a full
 * stop. */
enum vires_status vi_pattern_new(struct vi_text pattern, const struct vi_limits *limits,
                                 struct vi_arena *arena, struct vi_pattern **out, size_t *offset,
                                 struct vi_text *why);
void vi_pattern_free(struct vi_pattern *pattern);
/* False: each match has a character at least. */
bool vi_pattern_may_be_empty(const struct vi_pattern *pattern);
/* False: it matches nowhere in the texts that the glance took in, and need not be searched for. */
bool vi_pattern_may_match(const struct vi_pattern *pattern, const struct vi_glance *glance);
/* The same of one of these texts. */
bool vi_pattern_may_match_in(const struct vi_pattern *pattern, const struct vi_glance *glance,
                             const struct vi_glimpse *glimpse);
/* NULL if memory runs out.  The allocator, as ever, is malloc's if it is NULL. */
struct vi_pattern_match *vi_pattern_match_new(const struct vi_limits *limits,
                                              const struct vires_allocator *allocator);
void vi_pattern_match_free(struct vi_pattern_match *match);

/* Searches text from the offset `from`.  Text must be well-formed UTF-8. */
enum vi_matched vi_pattern_find(const struct vi_pattern *pattern, struct vi_pattern_match *match,
                                struct vi_text text, size_t from);
/* After VI_MATCH_YES: the part captured by a named group (or by "" the whole);
 * false if the group does not exist or took no part.  Borrowed from the text. */
bool vi_pattern_group(const struct vi_pattern *pattern, const struct vi_pattern_match *match,
                      const char *name, struct vi_text *out);
/* The start of the whole match, of the text searched. */
size_t vi_pattern_start(const struct vi_pattern_match *match);
size_t vi_pattern_end(const struct vi_pattern_match *match);
/* Where the next search starts: at the end, or one character on if the match is empty.  Then it
 * may be one beyond the text, where nothing is found. */
size_t vi_pattern_next(const struct vi_pattern_match *match);

#endif
