/* SPDX-License-Identifier: Apache-2.0 */
/* Functions known by the words of a clause, and powers that a clause gives in words. */
#ifndef VI_KINDS_RECOGNISE_H
#define VI_KINDS_RECOGNISE_H

#include "base/limits.h"
#include "model/document.h"
#include "model/scheme.h"

/* What patterns are tried with.  *match: made when the first is tried, unless it is there; whoever
 * asks frees what was made. */
struct vi_recognising {
    const struct vi_limits *limits;
    struct vi_arena *scratch;
    struct vi_pattern_match **match;
    enum vi_matched trouble; /* VI_MATCH_LIMIT, VI_MATCH_NO_MEMORY: why nothing was found */
};

/* The id of a function that the scheme knows by its words on the day.  Of two that match, the one
 * inside the other; of two apart, neither: what is meant cannot be told.  Empty: none. */
struct vi_text vi_recognise_function(struct vi_recognising *recognising,
                                     const struct prog_scheme *scheme, int64_t day,
                                     struct vi_text text);

/* A clause that says "authority be delegated to ... in consultation with ..., up to ...". */
struct vi_worded_grant {
    struct vi_text text, function; /* function: as stated, or empty */
    struct vi_text delegated_to, consulting;
    const struct doc_amount *amounts;
    struct vi_place place;
};

/* The same as a grant of the scheme; `from` and the days are left to whoever knows them.  NULL: no
 * function is stated or recognised, or memory ran out.  Lives in the arena. */
struct prog_grant *vi_recognise_grant(struct vi_recognising *recognising,
                                      const struct prog_scheme *scheme, int64_t day,
                                      const struct vi_worded_grant *worded, struct vi_arena *arena);

#endif
