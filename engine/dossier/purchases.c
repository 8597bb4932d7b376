/* SPDX-License-Identifier: Apache-2.0 */
/* Acts that may be parts of one: of one name, or with one supplier, under one function, by one
 * holder.  In order of their days, with the sum up to each, so that those close to an act are added
 * up at once. */
#include <stdlib.h>
#include <string.h>

#include "dossier/powers.h"

struct buying {
    struct vi_arena *arena;
    struct dossier_purchase *list;
    size_t count, room;
};

static void
add_purchase(struct buying *buying, const struct dossier_powers *powers, uint32_t index, bool same,
             const struct dossier_sum *sum)
{
    const struct dossier_use *use = &powers->uses[index];
    const struct vi_text key = same ? use->purchase : use->supplier;
    if (!key.size || use->copy || !use->decision->exact)
        return;
    if (buying->count == buying->room) {
        const size_t room = 2 * buying->room + 16;
        buying->list =
            VI_GROW(buying->arena, struct dossier_purchase, buying->list, buying->room, room);
        buying->room = buying->list ? room : 0;
        if (!buying->list)
            return;
    }
    struct dossier_purchase *at = &buying->list[buying->count++];
    *at = (struct dossier_purchase){.scheme = use->scheme,
                                    .holder = use->holder,
                                    .node = use->node,
                                    .use = index,
                                    .same = same,
                                    .key = key,
                                    .of = sum->of,
                                    .day = use->decision->day.low,
                                    .own = sum->money.pence};
    memcpy(at->currency, sum->money.currency, sizeof at->currency);
    if (at->own.low < 0)
        at->own.low = 0;
}

static int
compare_groups(const struct dossier_purchase *a, const struct dossier_purchase *b)
{
    if (a->scheme != b->scheme)
        return a->scheme < b->scheme ? -1 : 1;
    if (a->holder != b->holder)
        return a->holder < b->holder ? -1 : 1;
    if (a->node != b->node)
        return a->node < b->node ? -1 : 1;
    if (a->same != b->same)
        return a->same ? -1 : 1;
    const int keys = vi_text_compare(a->key, b->key);
    if (keys)
        return keys;
    const int kinds = vi_text_compare(a->of, b->of);
    return kinds ? kinds : strcmp(a->currency, b->currency);
}

static int
by_day(const void *left, const void *right)
{
    const struct dossier_purchase *a = left, *b = right;
    const int groups = compare_groups(a, b);
    if (groups)
        return groups;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    return (a->use > b->use) - (a->use < b->use);
}

static void
add_up(struct buying *buying)
{
    for (size_t i = 0; i < buying->count; i++) {
        struct dossier_purchase *at = &buying->list[i];
        const bool begins = !i || compare_groups(at - 1, at) != 0;
        at->first = begins ? i : (at - 1)->first;
        at->until = begins ? 0 : (at - 1)->until;
        if (!vi_add(at->until, at->own.low, &at->until))
            at->until = VI_MOST;
    }
}

/* Of several amounts of one act the first is looked at. */
static void
number(struct dossier_powers *powers, const struct buying *buying)
{
    for (uint32_t i = 0; i < buying->count; i++) {
        struct dossier_use *use = &powers->uses[buying->list[i].use];
        uint32_t *at = buying->list[i].same ? &use->by_purchase : &use->by_supplier;
        if (*at == DOSSIER_NO_PURCHASE)
            *at = i;
    }
}

bool
vi_powers_purchases(struct vi_powering *powering)
{
    struct dossier_powers *powers = powering->powers;
    struct buying buying = {.arena = powering->dossier->arena};
    for (uint32_t i = 0; i < powers->use_count; i++)
        for (size_t j = 0; j < powers->uses[i].sum_count; j++) {
            add_purchase(&buying, powers, i, true, &powers->uses[i].sums[j]);
            add_purchase(&buying, powers, i, false, &powers->uses[i].sums[j]);
        }
    if (buying.count)
        qsort(buying.list, buying.count, sizeof *buying.list, by_day);
    add_up(&buying);
    number(powers, &buying);
    powers->purchases = buying.list;
    powers->purchase_count = buying.count;
    return !buying.arena->failed;
}
