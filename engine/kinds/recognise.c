/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/recognise.h"

#include "kinds/power_story.h"

/* --- Functions ------------------------------------------------------------------------------- */

static enum vi_matched
try_pattern(struct vi_recognising *recognising, const struct vi_pattern *pattern,
            struct vi_text text)
{
    if (!*recognising->match)
        *recognising->match =
            vi_pattern_match_new(recognising->limits, &recognising->scratch->allocator);
    if (!*recognising->match)
        return VI_MATCH_NO_MEMORY;
    return vi_pattern_find(pattern, *recognising->match, text, 0);
}

struct vi_text
vi_recognise_function(struct vi_recognising *recognising, const struct prog_scheme *scheme,
                      int64_t day, struct vi_text text)
{
    uint32_t found = 0;
    for (uint32_t i = 1; scheme && text.size && i < scheme->node_count; i++) {
        const struct scheme_node *node = &scheme->nodes[i];
        if (!node->function->known_by || day < node->from || day > node->until)
            continue;
        const enum vi_matched matched = try_pattern(recognising, node->function->known_by, text);
        if (matched == VI_MATCH_LIMIT || matched == VI_MATCH_NO_MEMORY) {
            recognising->trouble = matched;
            return VI_TEXT("");
        }
        if (matched == VI_MATCH_NO)
            continue;
        if (found && i > scheme->nodes[found].last)
            return VI_TEXT("");
        found = i;
    }
    return found ? scheme->nodes[found].function->id : VI_TEXT("");
}

/* --- Grants in words ---------------------------------------------------------------------------
 */

/* "up to £50,000" is a limit of each act; a sum that is named without a bound is one as well. */
static void
add_limits(const struct doc_amount *amount, struct prog_grant *grant, struct vi_arena *arena)
{
    size_t room = 0;
    for (const struct doc_amount *at = amount; at; at = at->next)
        room++;
    struct prog_limit *limits = VI_NEW_ARRAY(arena, struct prog_limit, room);
    grant->limits = limits;
    for (; limits && amount; amount = amount->next) {
        struct prog_limit *limit = &limits[grant->limit_count];
        if (amount->money.pence.high == VI_MOST)
            continue;
        *limit = (struct prog_limit){.of = amount->of.size ? amount->of : VI_TEXT("act"),
                                     .per = VI_TEXT("act"),
                                     .up_to = amount->money,
                                     .has_up_to = true,
                                     .place = amount->place};
        limit->up_to.pence.low = limit->up_to.pence.high;
        grant->limit_count++;
    }
}

static struct vi_text
without_article(struct vi_text text)
{
    static const char *const articles[] = {"the ", "The "};
    text = vi_text_trim(text);
    for (size_t i = 0; i < VI_COUNT(articles); i++) {
        const struct vi_text article = vi_text_from(articles[i]);
        if (vi_text_starts(text, article))
            return (struct vi_text){text.at + article.size, text.size - article.size};
    }
    return text;
}

#define CONSULTED_MOST 8

/* "the Leader and the Chief Executive" are two; "the Director of Housing and Planning" is one where
 * the scheme knows such a post. */
static void
add_duties(struct vi_recognising *recognising, const struct prog_scheme *scheme,
           struct vi_text consulting, struct prog_grant *grant, struct vi_arena *arena)
{
    struct prog_duty *duties = VI_NEW_ARRAY(arena, struct prog_duty, CONSULTED_MOST);
    const struct vi_text joint = VI_TEXT(" and ");
    struct vi_text rest = without_article(consulting);
    grant->duties = duties;
    while (duties && rest.size && grant->duty_count < CONSULTED_MOST) {
        const size_t cut = scheme && vi_power_holder(scheme, rest, recognising->scratch)
                               ? rest.size
                               : vi_text_find(rest, joint);
        const bool more = cut < rest.size;
        duties[grant->duty_count++] = (struct prog_duty){
            PROG_CONSULT, without_article(more ? (struct vi_text){rest.at, cut} : rest)};
        rest = more ? without_article((struct vi_text){rest.at + cut + joint.size,
                                                       rest.size - cut - joint.size})
                    : VI_TEXT("");
    }
}

struct prog_grant *
vi_recognise_grant(struct vi_recognising *recognising, const struct prog_scheme *scheme,
                   int64_t day, const struct vi_worded_grant *worded, struct vi_arena *arena)
{
    const struct vi_text function =
        worded->function.size ? worded->function
                              : vi_recognise_function(recognising, scheme, day, worded->text);
    struct prog_grant *grant =
        function.size && worded->delegated_to.size ? VI_NEW(arena, struct prog_grant) : NULL;
    if (!grant)
        return NULL;
    *grant = (struct prog_grant){.from = VI_TEXT(""),
                                 .to = without_article(worded->delegated_to),
                                 .function = function,
                                 .by = VI_TEXT(""),
                                 .sub_delegable = VI_TEXT(""),
                                 .to_kinds = VI_TEXT(""),
                                 .revoked_by = VI_TEXT(""),
                                 .depth = VI_MOST,
                                 .revoked_on = VI_MOST,
                                 .period = {VI_LEAST, VI_MOST},
                                 .place = worded->place};
    add_limits(worded->amounts, grant, arena);
    add_duties(recognising, scheme, worded->consulting, grant, arena);
    return arena->failed ? NULL : grant;
}
