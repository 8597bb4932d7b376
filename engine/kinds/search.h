/* SPDX-License-Identifier: Apache-2.0 */
/* Looking for a pattern while a rule is judged. */
#ifndef VI_KINDS_SEARCH_H
#define VI_KINDS_SEARCH_H

#include "kinds/judge.h"

/* Is it there, from the offset `from` on?  Where it was found says judgement->match.  False also
 * after a failure, and where the search itself fails, which judgement->failure tells then. */
bool vi_search(struct vi_judgement *judgement, const struct vi_pattern *pattern,
               struct vi_text text, size_t from);
/* What the last search found of `text`. */
struct vi_text vi_search_found(const struct vi_judgement *judgement, struct vi_text text);

#endif
