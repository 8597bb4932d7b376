/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/counterpart.h"

#include <stdlib.h>

bool
vi_texts_add(struct vi_texts *texts, struct vi_clause_text text, struct vi_arena *arena)
{
    if (texts->count == texts->room) {
        const size_t room = texts->room ? 2 * texts->room : 4;
        texts->at = VI_GROW(arena, struct vi_clause_text, texts->at, texts->room, room);
        if (!texts->at)
            return false;
        texts->room = room;
    }
    texts->at[texts->count++] = text;
    return true;
}

struct finding {
    const struct vi_texts *others, *decisions;
    size_t *other_of; /* by decision: 1 + the text that it corresponds to; 0: none */
    const struct vi_limits *limits;
    struct vi_arena *arena;
};

static bool
add_all(const struct vi_texts *texts, struct vi_clause_list *list, struct vi_arena *arena)
{
    for (size_t i = 0; i < texts->count; i++)
        if (!vi_clauses_add(list, texts->at[i].clauses, &texts->at[i], arena))
            return false;
    return true;
}

/* --- Which goes with which ------------------------------------------------------------------- */

struct tie { /* a clause of that decision is a clause of that text */
    size_t decision, other;
};

static int
by_decision(const void *a, const void *b)
{
    const struct tie *left = a, *right = b;
    if (left->decision != right->decision)
        return left->decision < right->decision ? -1 : 1;
    return (left->other > right->other) - (left->other < right->other);
}

/* The text that most clauses of a decision are of; of equals the first. */
static void
count_ties(struct finding *finding, const struct tie *ties, size_t count)
{
    size_t most = 0;
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && by_decision(&ties[i], &ties[end]) == 0;)
            end++;
        if (i == 0 || ties[i - 1].decision != ties[i].decision)
            most = 0;
        if (end - i > most) {
            most = end - i;
            finding->other_of[ties[i].decision] = ties[i].other + 1;
        }
    }
}

static bool
tie_all(struct finding *finding)
{
    struct vi_clause_list old = {0}, new_ = {0};
    struct vi_comparison whole;
    size_t count = 0;
    if (!add_all(finding->others, &old, finding->arena) ||
        !add_all(finding->decisions, &new_, finding->arena) ||
        !vi_compare(&old, &new_, finding->limits, finding->arena, &whole))
        return false;
    struct tie *ties = VI_NEW_ARRAY(finding->arena, struct tie, whole.count + 1);
    for (size_t i = 0; ties && i < whole.count; i++) {
        const struct vi_pairing *at = &whole.pairings[i];
        if (!at->old_count || !at->new_count)
            continue;
        const struct vi_clause_text *other = at->old[0]->owner, *decision = at->new_[0]->owner;
        ties[count++] = (struct tie){(size_t)(decision - finding->decisions->at),
                                     (size_t)(other - finding->others->at)};
    }
    if (!ties)
        return false;
    if (count)
        qsort(ties, count, sizeof *ties, by_decision);
    count_ties(finding, ties, count);
    return true;
}

/* --- Comparing ------------------------------------------------------------------------------- */

struct turn { /* decisions by the text that they correspond to */
    size_t other, decision;
};

static int
by_other(const void *a, const void *b)
{
    const struct turn *left = a, *right = b;
    if (left->other != right->other)
        return left->other < right->other ? -1 : 1;
    return (left->decision > right->decision) - (left->decision < right->decision);
}

/* The pairings are in the order of the decisions' clauses, what is omitted at their end. */
static void
share_out(const struct vi_comparison *comparison, const struct vi_clause_text *other,
          const struct turn *turns, size_t count, struct vi_counterpart *list)
{
    size_t at = 0;
    for (size_t i = 0; i < count; i++) {
        struct vi_counterpart *counterpart = &list[turns[i].decision];
        const size_t from = at;
        while (at < comparison->count && comparison->pairings[at].new_count &&
               comparison->pairings[at].new_[0]->owner == counterpart->decision)
            at++;
        counterpart->other = other;
        counterpart->pairings = &comparison->pairings[from];
        counterpart->pairing_count = at - from;
    }
    struct vi_counterpart *last = &list[turns[count - 1].decision];
    last->omitted = &comparison->pairings[at];
    last->omitted_count = comparison->count - at;
}

static bool
compare_turns(const struct finding *finding, const struct turn *turns, size_t count,
              struct vi_counterpart *list)
{
    struct vi_clause_list old = {0}, new_ = {0};
    struct vi_comparison comparison;
    const struct vi_clause_text *other = &finding->others->at[turns[0].other - 1];
    if (!vi_clauses_add(&old, other->clauses, other, finding->arena))
        return false;
    for (size_t i = 0; i < count; i++) {
        const struct vi_clause_text *decision = &finding->decisions->at[turns[i].decision];
        if (!vi_clauses_add(&new_, decision->clauses, decision, finding->arena))
            return false;
    }
    if (!vi_compare(&old, &new_, finding->limits, finding->arena, &comparison))
        return false;
    share_out(&comparison, other, turns, count, list);
    return true;
}

static bool
compare_all(const struct finding *finding, struct vi_counterpart *list)
{
    const size_t count = finding->decisions->count;
    struct turn *turns = VI_NEW_ARRAY(finding->arena, struct turn, count + 1);
    if (!turns)
        return false;
    for (size_t i = 0; i < count; i++) {
        turns[i] = (struct turn){finding->other_of[i], i};
        list[i].decision = &finding->decisions->at[i];
    }
    if (count)
        qsort(turns, count, sizeof *turns, by_other);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && turns[end].other == turns[first].other;)
            end++;
        if (turns[first].other && !compare_turns(finding, &turns[first], end - first, list))
            return false;
    }
    return true;
}

bool
vi_counterparts_find(const struct vi_texts *others, const struct vi_texts *decisions, bool alone,
                     const struct vi_limits *limits, struct vi_arena *arena,
                     struct vi_counterparts *out)
{
    struct finding finding = {others, decisions, NULL, limits, arena};
    struct vi_counterpart *list = VI_NEW_ARRAY(arena, struct vi_counterpart, decisions->count + 1);
    finding.other_of = VI_NEW_ARRAY(arena, size_t, decisions->count + 1);
    if (!list || !finding.other_of)
        return false;
    if (alone && others->count == 1)
        for (size_t i = 0; i < decisions->count; i++)
            finding.other_of[i] = 1;
    else if (!tie_all(&finding))
        return false;
    *out = (struct vi_counterparts){list, decisions->count, 0};
    return compare_all(&finding, list);
}

/* Decisions are asked for in their order, and each more than once. */
const struct vi_counterpart *
vi_counterpart_of(struct vi_counterparts *list, const void *key)
{
    for (size_t i = 0; i < list->count; i++) {
        const size_t at = (list->hint + i) % list->count;
        if (list->at[at].decision->key != key)
            continue;
        list->hint = at;
        return &list->at[at];
    }
    return NULL;
}
