/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/differences.h"

#include <stdlib.h>

#include "base/names.h"

/* --- What a side states ---------------------------------------------------------------------- */

static void
put(struct vi_listing *list, struct vi_text key, struct vi_text shown, struct vi_arena *arena)
{
    if (!shown.size)
        return;
    if (list->count == list->room) {
        const size_t room = list->room ? 2 * list->room : 4;
        list->at = VI_GROW(arena, struct vi_listed, list->at, list->room, room);
        if (!list->at)
            return;
        list->room = room;
    }
    list->at[list->count++] = (struct vi_listed){key, shown};
}

static void
put_amounts(struct vi_listing *list, const struct doc_clause *clause, struct vi_arena *arena)
{
    for (const struct doc_amount *at = clause->amounts; at; at = at->next) {
        struct vi_buffer out;
        vi_buffer_init(&out, &arena->allocator);
        vi_money_write(&out, at->money);
        const struct vi_text text = vi_buffer_copy(&out, arena);
        arena->failed |= out.failed;
        vi_buffer_free(&out);
        put(list, text, text, arena);
    }
}

static void
put_date(struct vi_listing *list, struct vi_range day, struct vi_arena *arena)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &arena->allocator);
    vi_date_write(&out, day);
    const struct vi_text text = vi_buffer_copy(&out, arena);
    arena->failed |= out.failed;
    vi_buffer_free(&out);
    put(list, text, text, arena);
}

/* "By March 2012" and "by the end of March 2012" are the same day. */
static struct vi_range
last_day(struct vi_range due)
{
    return due.low == VI_LEAST ? vi_range_exact(due.high) : due;
}

/* A day that the words of a clause name is not stated again by the condition in them. */
static bool
names_day(const struct doc_date *date, struct vi_range day)
{
    while (date && !vi_range_equal(last_day(date->when.day), day))
        date = date->next;
    return date;
}

static void
put_dates(struct vi_listing *list, const struct doc_clause *clause, struct vi_arena *arena)
{
    for (const struct doc_date *at = clause->dates; at; at = at->next)
        put_date(list, at->when.day, arena);
    for (const struct doc_condition *at = clause->conditions; at; at = at->next)
        if (at->has_due && !names_day(clause->dates, last_day(at->due.day)))
            put_date(list, last_day(at->due.day), arena);
}

static void
put_parties(struct vi_listing *list, const struct doc_clause *clause, struct vi_arena *arena)
{
    for (const struct doc_condition *at = clause->conditions; at; at = at->next)
        put(list, vi_fold(arena, at->party), at->party, arena);
    for (const struct doc_grant *at = clause->grants; at; at = at->next)
        if (at->grant)
            put(list, vi_fold(arena, at->grant->to), at->grant->to, arena);
}

/* A condition without words is known by who has to meet it. */
static void
put_conditions(struct vi_listing *list, const struct doc_clause *clause, struct vi_arena *arena)
{
    for (const struct doc_condition *at = clause->conditions; at; at = at->next) {
        const struct vi_text said = at->phrase.size ? at->phrase : at->party;
        put(list, vi_fold(arena, said), said, arena);
    }
}

static void (*const put_all[VI_ASPECT_LISTED])(struct vi_listing *, const struct doc_clause *,
                                               struct vi_arena *) = {
    [VI_ASPECT_AMOUNTS] = put_amounts,
    [VI_ASPECT_DATES] = put_dates,
    [VI_ASPECT_PARTIES] = put_parties,
    [VI_ASPECT_CONDITIONS] = put_conditions,
};

static struct vi_listing
stated(const struct vi_clause_view *const *views, size_t count, enum vi_aspect aspect,
       struct vi_arena *arena)
{
    struct vi_listing list = {0};
    for (size_t i = 0; i < count; i++)
        put_all[aspect](&list, views[i]->clause, arena);
    return list;
}

/* --- What only one side states --------------------------------------------------------------- */

static int
by_key(const void *a, const void *b)
{
    const struct vi_listed *const *left = a, *const *right = b;
    const int order = vi_text_compare((*left)->key, (*right)->key);
    return order ? order : (*left > *right) - (*left < *right);
}

static const struct vi_listed **
sorted(const struct vi_listing *list, struct vi_arena *arena)
{
    const struct vi_listed **order = VI_NEW_ARRAY(arena, const struct vi_listed *, list->count + 1);
    for (size_t i = 0; order && i < list->count; i++)
        order[i] = &list->at[i];
    if (order && list->count)
        qsort(order, list->count, sizeof *order, by_key);
    return order;
}

bool
vi_listed_changes(const struct vi_pairing *pairing, enum vi_aspect aspect, struct vi_arena *arena,
                  struct vi_listed_change *out)
{
    const struct vi_listing old = stated(pairing->old, pairing->old_count, aspect, arena);
    const struct vi_listing new_ = stated(pairing->new_, pairing->new_count, aspect, arena);
    const struct vi_listed **a = sorted(&old, arena), **b = sorted(&new_, arena);
    size_t i = 0, j = 0;
    *out = (struct vi_listed_change){{0}, {0}};
    while (a && b && (i < old.count || j < new_.count)) {
        const int order = i == old.count    ? 1
                          : j == new_.count ? -1
                                            : vi_text_compare(a[i]->key, b[j]->key);
        if (order < 0)
            put(&out->lost, a[i]->key, a[i]->shown, arena);
        else if (order > 0)
            put(&out->gained, b[j]->key, b[j]->shown, arena);
        i += order <= 0;
        j += order >= 0;
    }
    return !arena->failed;
}

bool
vi_differences(const struct vi_pairing *pairing, struct vi_arena *arena, uint32_t *out)
{
    *out = 0;
    if (!pairing->old_count || !pairing->new_count) {
        *out = 1u << VI_ASPECT_CLAUSES;
        return true;
    }
    *out |= pairing->same ? 0 : 1u << VI_ASPECT_WORDS;
    *out |= pairing->moved ? 1u << VI_ASPECT_ORDER : 0;
    *out |= pairing->relabelled ? 1u << VI_ASPECT_LABELS : 0;
    for (int aspect = 0; aspect < VI_ASPECT_LISTED; aspect++) {
        struct vi_listed_change change;
        if (!vi_listed_changes(pairing, (enum vi_aspect)aspect, arena, &change))
            return false;
        if (change.lost.count || change.gained.count)
            *out |= 1u << aspect;
    }
    return true;
}
