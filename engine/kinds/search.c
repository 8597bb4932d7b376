/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/search.h"

bool
vi_search(struct vi_judgement *judgement, const struct vi_pattern *pattern, struct vi_text text,
          size_t from)
{
    if (judgement->failure || from > text.size)
        return false;
    switch (vi_pattern_find(pattern, judgement->match, text, from)) {
    case VI_MATCH_YES:
        return true;
    case VI_MATCH_NO:
        break;
    case VI_MATCH_LIMIT:
        judgement->failure = VI_FAILED_LIMIT;
        judgement->limit = VI_LIMIT_PATTERN_MATCH;
        break;
    case VI_MATCH_NO_MEMORY:
        judgement->failure = VI_FAILED_MEMORY;
        break;
    }
    return false;
}

struct vi_text
vi_search_found(const struct vi_judgement *judgement, struct vi_text text)
{
    const size_t start = vi_pattern_start(judgement->match);
    return (struct vi_text){text.at + start, vi_pattern_end(judgement->match) - start};
}
