/* SPDX-License-Identifier: Apache-2.0 */
#include "document/printings.h"

#include "base/names.h"
#include "kinds/compare.h"

#define TIMES_AS_LONG 4

/* A decision that may be printed again. */
struct vi_printed {
    struct doc_decision *decision;
    size_t clauses, bytes;
};

bool
vi_printings_init(struct vi_printings *printings, const struct vi_limits *limits,
                  struct vi_arena *scratch)
{
    *printings = (struct vi_printings){.limits = limits, .scratch = scratch};
    vi_arena_init(&printings->work, &scratch->allocator,
                  (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
    return vi_atoms_init(&printings->clauses, scratch);
}

void
vi_printings_free(struct vi_printings *printings)
{
    vi_arena_free(&printings->work);
}

/* --- What may be printed again --------------------------------------------------------------- */

static struct vi_text
key_of(struct vi_printings *printings, const struct doc_item *item, const struct doc_clause *clause)
{
    struct vi_buffer out;
    vi_buffer_init(&out, &printings->scratch->allocator);
    vi_buffer_number(&out, item ? (int64_t)item->order : 0);
    vi_buffer_char(&out, ' ');
    vi_buffer_text(&out, vi_fold(printings->scratch, clause->text));
    const struct vi_text key = vi_buffer_copy(&out, printings->scratch);
    printings->no_memory |= out.failed;
    vi_buffer_free(&out);
    return key;
}

static bool
remember(struct vi_printings *printings, uint32_t atom, struct vi_printed *printed)
{
    if (atom >= printings->room) {
        const size_t room = (size_t)atom * 2;
        printings->first = VI_GROW(printings->scratch, struct vi_printed *, printings->first,
                                   printings->room, room);
        if (!printings->first)
            return false;
        printings->room = room;
    }
    if (!printings->first[atom])
        printings->first[atom] = printed;
    return true;
}

/* The earlier decision that said the first of those clauses which were said before. */
static struct vi_printed *
candidate(struct vi_printings *printings, const struct doc_item *item,
          const struct doc_decision *decision)
{
    for (const struct doc_clause *at = decision->clauses; at; at = at->next) {
        const uint32_t atom = vi_atoms_find(&printings->clauses, key_of(printings, item, at));
        if (atom)
            return printings->first[atom];
    }
    return NULL;
}

static struct vi_printed
measured(struct doc_decision *decision)
{
    struct vi_printed printed = {.decision = decision};
    for (const struct doc_clause *at = decision->clauses; at; at = at->next) {
        printed.clauses++;
        printed.bytes += at->text.size;
    }
    return printed;
}

static void
remember_all(struct vi_printings *printings, const struct doc_item *item,
             struct doc_decision *decision)
{
    struct vi_printed *printed = VI_NEW(printings->scratch, struct vi_printed);
    if (!printed)
        return;
    *printed = measured(decision);
    for (const struct doc_clause *at = decision->clauses; at; at = at->next) {
        const uint32_t atom = vi_atoms_add(&printings->clauses, key_of(printings, item, at));
        printings->no_memory |= !atom || !remember(printings, atom, printed);
    }
}

/* --- Is it? ---------------------------------------------------------------------------------- */

/* Of a word with a figure that is no sum: the number of an application, a day, a year. */
static bool
is_number(struct vi_text word)
{
    bool figure = false;
    for (size_t i = 0; i < word.size; i++)
        figure = figure || (word.at[i] >= '0' && word.at[i] <= '9');
    return figure && !vi_text_starts(word, VI_TEXT("\xC2\xA3")) &&
           !vi_text_starts(word, VI_TEXT("\xE2\x82\xAC")) && word.at[0] != '$';
}

static bool
has_number(const struct vi_tokens *tokens, size_t from, size_t until)
{
    for (size_t i = from; i < until; i++)
        if (is_number(tokens->at[i].written))
            return true;
    return false;
}

/* Could one be the other, misprinted? */
static bool
resemble(struct vi_printings *printings, const struct vi_tokens *a, const struct vi_tokens *b)
{
    struct vi_diff diff;
    size_t words = 0;
    bool number = false;
    if (!vi_diff_make(a, b, printings->limits, &printings->work, &diff)) {
        printings->no_memory = true;
        return false;
    }
    for (size_t i = 0; i < diff.count; i++) {
        const struct vi_change *at = &diff.changes[i];
        words += at->old_until - at->old_from + at->new_until - at->new_from;
        number = number || has_number(a, at->old_from, at->old_until) ||
                 has_number(b, at->new_from, at->new_until);
    }
    return !number && 4 * words <= a->count + b->count;
}

static bool
same_votes(const struct doc_vote *a, const struct doc_vote *b)
{
    for (int way = 0; a && b && way < MODEL_WAY_COUNT; way++)
        if (a->stated[way] && b->stated[way] && !vi_range_equal(a->count[way], b->count[way]))
            return false;
    return !a || !b || !a->label || !b->label || a->label == b->label;
}

static bool
may_print(const struct vi_printed *first, struct doc_decision *decision)
{
    const struct vi_printed own = measured(decision);
    return first->decision->outcome == decision->outcome &&
           same_votes(first->decision->votes, decision->votes) &&
           own.clauses <= 2 * first->clauses && first->clauses <= 2 * own.clauses &&
           own.bytes <= TIMES_AS_LONG * first->bytes && first->bytes <= TIMES_AS_LONG * own.bytes;
}

static bool
prints_again(struct vi_printings *printings, const struct doc_decision *first,
             const struct doc_decision *decision)
{
    struct vi_clause_list old = {0}, new_ = {0};
    struct vi_comparison comparison;
    vi_arena_reset(&printings->work);
    if (!vi_clauses_add(&old, first->clauses, NULL, &printings->work) ||
        !vi_clauses_add(&new_, decision->clauses, NULL, &printings->work) ||
        !vi_compare(&old, &new_, printings->limits, &printings->work, &comparison)) {
        printings->no_memory = true;
        return false;
    }
    const size_t most = old.count > new_.count ? old.count : new_.count;
    return 2 * comparison.same >= most &&
           (vi_tokens_same(&old.at[0].tokens, &new_.at[0].tokens) ||
            resemble(printings, &old.at[0].tokens, &new_.at[0].tokens));
}

struct doc_decision *
vi_printings_add(struct vi_printings *printings, const struct doc_item *item,
                 struct doc_decision *decision)
{
    struct vi_printed *first = candidate(printings, item, decision);
    if (!first || !may_print(first, decision) ||
        !prints_again(printings, first->decision, decision)) {
        remember_all(printings, item, decision);
        return NULL;
    }
    return first->decision;
}
