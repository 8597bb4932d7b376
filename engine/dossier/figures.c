/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/figures.h"

#include "kinds/compare.h"

#define TEXT_MOST  16384 /* bytes of a clause; longer ones are documents of their own */
#define EDITS_MOST 200   /* words lost and gained; texts that differ in more are not alike */

struct figuring {
    struct vi_tokens ours, theirs;
    struct vi_arena *arena;
    struct vi_figures *first, **tail;
};

static bool
has_figure(const struct vi_tokens *tokens, size_t at)
{
    if (at >= tokens->count)
        return false;
    const struct vi_text word = tokens->at[at].written;
    for (size_t i = 0; i < word.size; i++)
        if (word.at[i] >= '0' && word.at[i] <= '9')
            return true;
    return false;
}

static bool
have_figure(const struct vi_tokens *tokens, size_t from, size_t until)
{
    for (; from < until; from++)
        if (has_figure(tokens, from))
            return true;
    return false;
}

/* "1 [April] 2015": a word between two figures is a part of them. */
static bool
is_within(const struct figuring *figuring, const struct vi_change *change)
{
    return change->new_from && has_figure(&figuring->theirs, change->new_from - 1) &&
           has_figure(&figuring->theirs, change->new_until);
}

/* The figures next to a change that both texts share belong to it. */
static void
widen(const struct figuring *figuring, struct vi_change *change)
{
    const struct vi_tokens *theirs = &figuring->theirs, *ours = &figuring->ours;
    while (change->old_from && change->new_from && has_figure(theirs, change->new_from - 1) &&
           has_figure(ours, change->old_from - 1)) {
        change->old_from--;
        change->new_from--;
    }
    while (has_figure(theirs, change->new_until) && has_figure(ours, change->old_until)) {
        change->old_until++;
        change->new_until++;
    }
}

static void
consider(struct figuring *figuring, struct vi_change change)
{
    if (change.old_from == change.old_until || change.new_from == change.new_until)
        return;
    if (is_within(figuring, &change))
        widen(figuring, &change);
    if (!have_figure(&figuring->ours, change.old_from, change.old_until) ||
        !have_figure(&figuring->theirs, change.new_from, change.new_until))
        return;
    struct vi_figures *own = VI_NEW(figuring->arena, struct vi_figures);
    if (!own)
        return;
    own->ours = vi_tokens_text(&figuring->ours, change.old_from, change.old_until);
    own->theirs = vi_tokens_text(&figuring->theirs, change.new_from, change.new_until);
    *figuring->tail = own;
    figuring->tail = &own->next;
}

/* More than half of their words are the same, and in the same order. */
static bool
are_alike(const struct figuring *figuring, const struct vi_diff *diff)
{
    size_t lost = 0;
    for (size_t i = 0; i < diff->count; i++)
        lost += diff->changes[i].old_until - diff->changes[i].old_from;
    return !diff->coarse && vi_clause_likeness(figuring->ours.count - lost, figuring->ours.count,
                                               figuring->theirs.count, false) >= VI_LIKENESS_LEAST;
}

struct vi_figures *
vi_figures_differ(struct vi_text ours, struct vi_text theirs, struct vi_arena *arena)
{
    struct figuring figuring = {.arena = arena};
    struct vi_limits limits;
    struct vi_atoms atoms;
    struct vi_diff diff;
    figuring.tail = &figuring.first;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_DIFF_EDITS] = EDITS_MOST;
    if (!ours.size || !theirs.size || ours.size > TEXT_MOST || theirs.size > TEXT_MOST ||
        !vi_atoms_init(&atoms, arena) || !vi_tokens_read(&atoms, ours, &figuring.ours) ||
        !vi_tokens_read(&atoms, theirs, &figuring.theirs) ||
        !vi_diff_make(&figuring.ours, &figuring.theirs, &limits, arena, &diff) ||
        !are_alike(&figuring, &diff))
        return NULL;
    for (size_t i = 0; i < diff.count; i++)
        consider(&figuring, diff.changes[i]);
    return figuring.first;
}
