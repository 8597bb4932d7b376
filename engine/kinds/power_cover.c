/* SPDX-License-Identifier: Apache-2.0 */
/* Boxes of amounts: is every amount that is asked about reached by some chain? */
#include "kinds/power_search.h"

struct covering {
    const struct vi_power_box *const *boxes;
    size_t count;
    const struct vi_power_measures *measures;
    struct vi_power_box *beyond;
    uint64_t *steps, most;
};

bool
vi_power_is_box(const struct vi_power_measures *measures, const struct vi_range *side)
{
    for (size_t i = 0; i < measures->count; i++) {
        const uint32_t act = measures->act[i];
        if (act < measures->count && side[i].high < side[act].low)
            return false;
    }
    return true;
}

static bool
is_apart(const struct vi_power_box *a, const struct vi_power_box *b, size_t dimensions)
{
    for (size_t i = 0; i < dimensions; i++) {
        const struct vi_range both = vi_power_common(a->side[i], b->side[i]);
        if (both.low > both.high)
            return true;
    }
    return false;
}

static bool covered(const struct covering *all, struct vi_power_box rest, size_t from);

/* What the box leaves of one side of `rest`, below and above it, has to be covered by those after
 * it; then the side is cut to the box. */
static bool
side_covered(const struct covering *all, const struct vi_power_box *box, struct vi_power_box *rest,
             size_t side, size_t next)
{
    struct vi_power_box piece = *rest;
    const struct vi_range has = box->side[side];
    if (rest->side[side].low < has.low) {
        piece.side[side].high = has.low - 1;
        if (!covered(all, piece, next))
            return false;
        rest->side[side].low = has.low;
    }
    if (rest->side[side].high > has.high) {
        piece = *rest;
        piece.side[side].low = has.high + 1;
        if (!covered(all, piece, next))
            return false;
        rest->side[side].high = has.high;
    }
    return true;
}

static bool
covered(const struct covering *all, struct vi_power_box rest, size_t from)
{
    if (!vi_power_is_box(all->measures, rest.side))
        return true;
    while (from < all->count && is_apart(all->boxes[from], &rest, all->measures->count)) {
        from++;
        ++*all->steps;
    }
    if (from == all->count || ++*all->steps > all->most) {
        *all->beyond = rest;
        return false;
    }
    for (size_t i = 0; i < all->measures->count; i++)
        if (!side_covered(all, all->boxes[from], &rest, i, from + 1))
            return false;
    return true;
}

bool
vi_power_covers(const struct vi_power_box *const *boxes, size_t count,
                const struct vi_power_measures *measures, const struct vi_power_box *asked,
                struct vi_power_box *beyond, uint64_t *steps, uint64_t most)
{
    const struct covering all = {boxes, count, measures, beyond, steps, most};
    return covered(&all, *asked, 0);
}
