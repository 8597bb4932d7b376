/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/diff.h"

/* The part in which the texts differ, and how far each diagonal was reached after every edit. */
struct search {
    const struct vi_token *old, *new_;
    int64_t n, m;      /* words of each */
    int64_t **reached; /* by edits: of the diagonals -d to d, the words of the old text passed */
    int64_t edits;
    struct vi_arena *arena;
};

static bool
same_at(const struct search *search, int64_t x, int64_t y)
{
    return x < search->n && y < search->m && search->old[x].atom == search->new_[y].atom;
}

/* Is edit d onto diagonal k a word gained, from the diagonal above, and not one lost? */
static bool
is_gained(const int64_t *before, int64_t d, int64_t k)
{
    return k == -d || (k != d && before[k - 1 + d - 1] < before[k + 1 + d - 1]);
}

/* How far the old text is passed by that edit. */
static int64_t
start_of(const int64_t *before, int64_t d, int64_t k)
{
    if (d == 0)
        return 0;
    return is_gained(before, d, k) ? before[k + 1 + d - 1] : before[k - 1 + d - 1] + 1;
}

/* One edit more; true: both texts are used up. */
static bool
extend(const struct search *search, int64_t d)
{
    const int64_t *before = d ? search->reached[d - 1] : NULL;
    int64_t *now = search->reached[d];
    for (int64_t k = -d; k <= d; k += 2) {
        int64_t x = start_of(before, d, k);
        while (same_at(search, x, x - k))
            x++;
        now[k + d] = x;
        if (x == search->n && x - k == search->m)
            return true;
    }
    return false;
}

/* False: memory ran out, or more edits are needed than allowed. */
static bool
search_within(struct search *search, int64_t most)
{
    const int64_t all = search->n + search->m;
    most = most < all ? most : all;
    search->reached = VI_NEW_ARRAY(search->arena, int64_t *, (size_t)most + 1);
    for (int64_t d = 0; search->reached && d <= most; d++) {
        search->reached[d] = VI_NEW_ARRAY(search->arena, int64_t, (size_t)(2 * d + 1));
        if (!search->reached[d])
            return false;
        if (extend(search, d)) {
            search->edits = d;
            return true;
        }
    }
    return false;
}

static void
put_first(struct vi_diff *diff, struct vi_change change)
{
    struct vi_change *next = diff->count ? &diff->changes[diff->count - 1] : NULL;
    if (next && next->old_from == change.old_until && next->new_from == change.new_until) {
        next->old_from = change.old_from;
        next->new_from = change.new_from;
    } else {
        diff->changes[diff->count++] = change;
    }
}

static void
reverse(struct vi_diff *diff)
{
    for (size_t i = 0; i < diff->count / 2; i++) {
        const struct vi_change kept = diff->changes[i];
        diff->changes[i] = diff->changes[diff->count - 1 - i];
        diff->changes[diff->count - 1 - i] = kept;
    }
}

/* Walks the edits back from the end of both texts. */
static bool
trace(const struct search *search, size_t skipped, struct vi_diff *out)
{
    int64_t x = search->n, y = search->m;
    out->changes = VI_NEW_ARRAY(search->arena, struct vi_change, (size_t)search->edits + 1);
    if (!out->changes)
        return false;
    for (int64_t d = search->edits; d > 0; d--) {
        const int64_t *before = search->reached[d - 1];
        const int64_t k = x - y, start = start_of(before, d, k);
        const bool gained = is_gained(before, d, k);
        const int64_t from_x = gained ? start : start - 1;
        const int64_t from_y = gained ? start - k - 1 : start - k;
        put_first(out, (struct vi_change){skipped + (size_t)from_x, skipped + (size_t)start,
                                          skipped + (size_t)from_y, skipped + (size_t)(start - k)});
        x = from_x;
        y = from_y;
    }
    reverse(out);
    return true;
}

static bool
make_coarse(const struct search *search, size_t skipped, struct vi_diff *out)
{
    out->changes = VI_NEW(search->arena, struct vi_change);
    if (!out->changes)
        return false;
    out->count = 1;
    out->coarse = true;
    out->changes[0] = (struct vi_change){skipped, skipped + (size_t)search->n, skipped,
                                         skipped + (size_t)search->m};
    return true;
}

bool
vi_diff_make(const struct vi_tokens *old, const struct vi_tokens *new_,
             const struct vi_limits *limits, struct vi_arena *arena, struct vi_diff *out)
{
    const size_t least = old->count < new_->count ? old->count : new_->count;
    size_t head = 0, tail = 0;
    while (head < least && old->at[head].atom == new_->at[head].atom)
        head++;
    while (tail < least - head &&
           old->at[old->count - 1 - tail].atom == new_->at[new_->count - 1 - tail].atom)
        tail++;
    struct search search = {.old = old->at + head,
                            .new_ = new_->at + head,
                            .n = (int64_t)(old->count - head - tail),
                            .m = (int64_t)(new_->count - head - tail),
                            .arena = arena};
    *out = (struct vi_diff){0};
    if (!search.n && !search.m)
        return !arena->failed;
    if (search_within(&search, (int64_t)limits->value[VI_LIMIT_DIFF_EDITS]))
        return trace(&search, head, out);
    return !arena->failed && make_coarse(&search, head, out);
}

#define NEAR 1 /* words left alone between two changes that a reader takes for one */

void
vi_diff_smooth(struct vi_diff *diff)
{
    size_t kept = 0;
    for (size_t i = 1; i < diff->count; i++) {
        struct vi_change *last = &diff->changes[kept];
        const struct vi_change *change = &diff->changes[i];
        const bool both = last->old_from < last->old_until && last->new_from < last->new_until &&
                          change->old_from < change->old_until &&
                          change->new_from < change->new_until;
        if (both && change->old_from - last->old_until <= NEAR) {
            last->old_until = change->old_until;
            last->new_until = change->new_until;
        } else {
            diff->changes[++kept] = *change;
        }
    }
    diff->count = diff->count ? kept + 1 : 0;
}
