/* SPDX-License-Identifier: Apache-2.0 */
#include "support/clauses.h"

static bool
same_words(const struct plain_clause *a, const struct plain_clause *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (a->words[i] != b->words[i])
            return false;
    return true;
}

/* Each word of `a` strikes out one equal word of `b`. */
static int
words_shared(const struct plain_clause *a, const struct plain_clause *b)
{
    bool struck[PLAIN_WORDS] = {false};
    int shared = 0;
    for (int i = 0; i < a->count; i++)
        for (int j = 0; j < b->count; j++)
            if (!struck[j] && a->words[i] == b->words[j]) {
                struck[j] = true;
                shared++;
                break;
            }
    return shared;
}

/* 0: they are too different to be one clause. */
static uint64_t
worth(const struct plain_clause *a, const struct plain_clause *b)
{
    const int all = a->count + b->count;
    int sum = all ? 2000 * words_shared(a, b) / all : 1000;
    if (a->label && a->label == b->label)
        sum += 250;
    return sum > 500 ? (uint64_t)sum : 0;
}

/* Whom each old clause may have, or nobody: every way is tried. */
static uint64_t
best_of(const struct plain_list *old, const struct plain_list *new_, int at, const bool *old_done,
        bool *new_done)
{
    while (at < old->count && old_done[at])
        at++;
    if (at >= old->count)
        return 0;
    uint64_t best = best_of(old, new_, at + 1, old_done, new_done);
    for (int j = 0; j < new_->count; j++) {
        const uint64_t sum = new_done[j] ? 0 : worth(&old->at[at], &new_->at[j]);
        if (!sum)
            continue;
        new_done[j] = true;
        const uint64_t whole = sum + best_of(old, new_, at + 1, old_done, new_done);
        new_done[j] = false;
        best = whole > best ? whole : best;
    }
    return best;
}

uint64_t
plain_likeness(const struct plain_list *old, const struct plain_list *new_)
{
    bool old_done[PLAIN_CLAUSES] = {false}, new_done[PLAIN_CLAUSES] = {false};
    uint64_t sum = 0;
    for (int by_label = 1; by_label >= 0; by_label--)
        for (int i = 0; i < old->count; i++)
            for (int j = 0; j < new_->count && !old_done[i]; j++) {
                if (new_done[j] || !same_words(&old->at[i], &new_->at[j]) ||
                    (by_label && old->at[i].label != new_->at[j].label))
                    continue;
                old_done[i] = new_done[j] = true;
                sum += by_label && old->at[i].label ? 1250 : 1000;
            }
    return sum + best_of(old, new_, 0, old_done, new_done);
}

int
plain_edits(const struct plain_clause *old, const struct plain_clause *new_)
{
    int common[PLAIN_WORDS + 1][PLAIN_WORDS + 1] = {{0}};
    for (int i = old->count - 1; i >= 0; i--)
        for (int j = new_->count - 1; j >= 0; j--)
            common[i][j] = old->words[i] == new_->words[j]       ? common[i + 1][j + 1] + 1
                           : common[i + 1][j] > common[i][j + 1] ? common[i + 1][j]
                                                                 : common[i][j + 1];
    return old->count + new_->count - 2 * common[0][0];
}

int
plain_moved(const int *places, int count)
{
    int least = count;
    for (unsigned kept = 0; kept < 1u << count; kept++) {
        int last = -1, out = 0;
        bool grows = true;
        for (int i = 0; i < count; i++) {
            if (!(kept >> i & 1)) {
                out++;
                continue;
            }
            grows = grows && places[i] > last;
            last = places[i];
        }
        if (grows && out < least)
            least = out;
    }
    return least;
}

uint32_t
plain_random(uint32_t *seed, uint32_t below)
{
    *seed = *seed * UINT32_C(1664525) + UINT32_C(1013904223);
    return (uint32_t)(((uint64_t)(*seed >> 8) * below) >> 24);
}
