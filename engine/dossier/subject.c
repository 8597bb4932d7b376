/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/subject.h"

#include <stdlib.h>

#include "base/names.h"
#include "kinds/tokens.h"

#define WORD_BYTES 4 /* shorter words say little, but for numbers */

bool
vi_matter_is(const struct dossier_decision *a, const struct dossier_decision *b)
{
    return a == b || (a->document == b->document && a->item_order &&
                      a->item_order == b->item_order && a->recommends == b->recommends);
}

/* --- Words -------------------------------------------------------------------------------- */

struct taking {
    struct vi_atoms *atoms;
    uint32_t *at;
    size_t count, room;
};

static bool
says_something(struct vi_text word)
{
    for (size_t i = 0; i < word.size; i++)
        if (word.at[i] >= '0' && word.at[i] <= '9')
            return true;
    return word.size >= WORD_BYTES;
}

static bool
take(struct taking *taking, uint32_t atom)
{
    if (taking->count == taking->room) {
        const size_t room = taking->room ? 2 * taking->room : 64;
        taking->at = VI_GROW(taking->atoms->arena, uint32_t, taking->at, taking->count, room);
        if (!taking->at)
            return false;
        taking->room = room;
    }
    taking->at[taking->count++] = atom;
    return true;
}

static bool
take_words(struct taking *taking, struct vi_text text)
{
    struct vi_tokens tokens;
    if (!vi_tokens_read(taking->atoms, text, &tokens))
        return false;
    for (size_t i = 0; i < tokens.count; i++)
        if (says_something(tokens.at[i].written) && !take(taking, tokens.at[i].atom))
            return false;
    return true;
}

static int
by_number(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

static struct vi_bag
bag_of(struct taking *taking)
{
    size_t kept = 0;
    if (taking->count)
        qsort(taking->at, taking->count, sizeof *taking->at, by_number);
    for (size_t i = 0; i < taking->count; i++)
        if (!kept || taking->at[kept - 1] != taking->at[i])
            taking->at[kept++] = taking->at[i];
    return (struct vi_bag){taking->at, kept};
}

bool
vi_bag_read(struct vi_atoms *atoms, struct vi_text text, struct vi_bag *out)
{
    struct taking taking = {.atoms = atoms};
    const bool done = take_words(&taking, text);
    *out = bag_of(&taking);
    return done;
}

bool
vi_matter_read(struct vi_atoms *atoms, struct dossier_decision *first, struct vi_matter *out)
{
    struct taking named = {.atoms = atoms}, words = {.atoms = atoms};
    bool done = take_words(&named, first->title) && take_words(&words, first->title);
    for (const struct dossier_decision *at = first; at && vi_matter_is(first, at); at = at->next)
        for (const struct dossier_clause *clause = at->clauses; clause; clause = clause->next)
            done = done && take_words(&words, clause->text);
    *out = (struct vi_matter){first, vi_fold(atoms->arena, first->title), bag_of(&named),
                              bag_of(&words)};
    return done && !atoms->arena->failed;
}

/* --- Likeness ----------------------------------------------------------------------------- */

size_t
vi_bags_share(const struct vi_bag *a, const struct vi_bag *b)
{
    size_t count = 0;
    for (size_t i = 0, j = 0; i < a->count && j < b->count;) {
        count += a->at[i] == b->at[j];
        const bool first = a->at[i] <= b->at[j], second = b->at[j] <= a->at[i];
        i += first;
        j += second;
    }
    return count;
}

uint32_t
vi_matter_likeness(const struct vi_matter *a, const struct vi_matter *b)
{
    const size_t all = a->words.count + b->words.count;
    const uint32_t words = all ? (uint32_t)(2000 * vi_bags_share(&a->words, &b->words) / all) : 0;
    if (a->title.size && vi_text_equal(a->title, b->title))
        return VI_MATTER_TITLE + words;
    if (a->named.count && b->named.count && !vi_bags_share(&a->named, &b->named))
        return 0;
    return words >= VI_MATTER_LEAST ? words : 0;
}
