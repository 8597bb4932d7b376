/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/compare.h"

#include <stdlib.h>

#include "base/names.h"
#include "kinds/assign.h"

#define COMMON_WORD 32 /* a word that stands in more clauses of a list leads to none of them */
#define CANDIDATES  16 /* so many clauses that share the most words are looked at */
#define PIECE_WORDS 3  /* a piece of a clause that was split off has as many */
#define NOBODY      UINT32_MAX

/* --- Lists ----------------------------------------------------------------------------------- */

static struct vi_text
joined_label(struct vi_arena *arena, struct vi_text outer, struct vi_text own)
{
    struct vi_buffer out;
    if (!outer.size || !own.size)
        return own.size ? own : outer;
    vi_buffer_init(&out, &arena->allocator);
    vi_buffer_text(&out, outer);
    vi_buffer_char(&out, '(');
    vi_buffer_text(&out, own);
    vi_buffer_char(&out, ')');
    const struct vi_text label = vi_buffer_copy(&out, arena);
    arena->failed |= out.failed;
    vi_buffer_free(&out);
    return label;
}

static bool
add_within(struct vi_clause_list *list, const struct doc_clause *clause, const void *owner,
           struct vi_text outer, struct vi_arena *arena)
{
    for (; clause && !arena->failed; clause = clause->next) {
        if (list->count == list->room) {
            const size_t room = list->room ? 2 * list->room : 8;
            list->at = VI_GROW(arena, struct vi_clause_view, list->at, list->room, room);
            if (!list->at)
                return false;
            list->room = room;
        }
        const struct vi_text label = joined_label(arena, outer, clause->label);
        list->at[list->count++] =
            (struct vi_clause_view){.clause = clause, .label = label, .owner = owner};
        add_within(list, clause->children, owner, label, arena);
    }
    return !arena->failed;
}

bool
vi_clauses_add(struct vi_clause_list *list, const struct doc_clause *clauses, const void *owner,
               struct vi_arena *arena)
{
    return add_within(list, clauses, owner, VI_TEXT(""), arena);
}

/* --- Words without their order --------------------------------------------------------------- */

struct bag { /* each word once, by its number, with how often it stands there */
    uint32_t *atom, *times;
    size_t count, words;
};

struct side {
    struct vi_clause_list *list;
    struct bag *bags;
    uint32_t *said;      /* the same number for clauses of the same words */
    uint32_t *label;     /* the same number for the same label; 0: none */
    uint32_t *partner;   /* the clause of the other side that it is matched with, or NOBODY */
    uint32_t *whole;     /* the clause of the other side that it is a piece of, or NOBODY */
    bool *split;         /* it is one of which there are pieces */
    uint32_t **standing; /* by word: the clauses that it stands in, as many as `stands` */
    uint32_t *stands;
};

struct matching {
    struct side old, new_;
    struct vi_atoms words, texts;
    const struct vi_limits *limits;
    struct vi_arena *arena;
    uint64_t likeness;
};

static int
by_number(const void *a, const void *b)
{
    const uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static bool
bag_make(struct bag *bag, const struct vi_tokens *tokens, struct vi_arena *arena)
{
    uint32_t *atoms = VI_NEW_ARRAY(arena, uint32_t, tokens->count + 1);
    bag->times = VI_NEW_ARRAY(arena, uint32_t, tokens->count + 1);
    bag->atom = atoms;
    bag->words = tokens->count;
    if (!atoms || !bag->times)
        return false;
    for (size_t i = 0; i < tokens->count; i++)
        atoms[i] = tokens->at[i].atom;
    if (tokens->count)
        qsort(atoms, tokens->count, sizeof *atoms, by_number);
    for (size_t i = 0; i < tokens->count; i++) {
        if (!bag->count || atoms[bag->count - 1] != atoms[i])
            atoms[bag->count++] = atoms[i];
        bag->times[bag->count - 1]++;
    }
    return true;
}

static size_t
times_in(const struct bag *bag, uint32_t atom)
{
    const uint32_t *found =
        bag->count ? bsearch(&atom, bag->atom, bag->count, sizeof atom, by_number) : NULL;
    return found ? bag->times[found - bag->atom] : 0;
}

/* Words that stand in both, each as often as it does in the one that has fewer. */
static size_t
shared(const struct bag *a, const struct bag *b)
{
    const struct bag *few = a->count <= b->count ? a : b, *many = few == a ? b : a;
    size_t count = 0;
    for (size_t i = 0; i < few->count; i++) {
        const size_t there = times_in(many, few->atom[i]);
        count += there < few->times[i] ? there : few->times[i];
    }
    return count;
}

uint32_t
vi_clause_likeness(size_t shared_words, size_t old_words, size_t new_words, bool same_label)
{
    const size_t all = old_words + new_words;
    return (uint32_t)(all ? 2000 * shared_words / all : 1000) +
           (same_label ? VI_LIKENESS_LABEL : 0);
}

/* --- Reading a side -------------------------------------------------------------------------- */

static uint32_t
number_text(struct matching *m, const struct vi_tokens *tokens)
{
    struct vi_text key = {"", 0};
    uint32_t *atoms = VI_NEW_ARRAY(m->arena, uint32_t, tokens->count + 1);
    if (!atoms)
        return 0;
    for (size_t i = 0; i < tokens->count; i++)
        atoms[i] = tokens->at[i].atom;
    if (tokens->count)
        key = (struct vi_text){(const char *)atoms, tokens->count * sizeof *atoms};
    return vi_atoms_add(&m->texts, key);
}

static bool
side_read(struct matching *m, struct side *side, struct vi_clause_list *list)
{
    const size_t count = list->count;
    side->list = list;
    side->bags = VI_NEW_ARRAY(m->arena, struct bag, count + 1);
    side->said = VI_NEW_ARRAY(m->arena, uint32_t, count + 1);
    side->label = VI_NEW_ARRAY(m->arena, uint32_t, count + 1);
    side->partner = VI_NEW_ARRAY(m->arena, uint32_t, count + 1);
    side->whole = VI_NEW_ARRAY(m->arena, uint32_t, count + 1);
    side->split = VI_NEW_ARRAY(m->arena, bool, count + 1);
    for (size_t i = 0; i < count && !m->arena->failed; i++) {
        struct vi_clause_view *view = &list->at[i];
        side->partner[i] = side->whole[i] = NOBODY;
        if (!vi_tokens_read(&m->words, view->clause->text, &view->tokens) ||
            !bag_make(&side->bags[i], &view->tokens, m->arena))
            return false;
        side->said[i] = number_text(m, &view->tokens);
        if (view->label.size)
            side->label[i] = vi_atoms_add(&m->words, vi_fold(m->arena, view->label));
    }
    return !m->arena->failed;
}

/* For each word the clauses it stands in, but for words that stand in most. */
static bool
side_index(struct matching *m, struct side *side)
{
    const size_t words = (size_t)m->words.count + 1;
    side->standing = VI_NEW_ARRAY(m->arena, uint32_t *, words);
    side->stands = VI_NEW_ARRAY(m->arena, uint32_t, words);
    if (!side->standing || !side->stands)
        return false;
    for (size_t i = 0; i < side->list->count; i++)
        for (size_t j = 0; j < side->bags[i].count; j++)
            side->stands[side->bags[i].atom[j]]++;
    for (size_t i = 0; i < side->list->count; i++)
        for (size_t j = 0; j < side->bags[i].count; j++) {
            const uint32_t atom = side->bags[i].atom[j];
            uint32_t **list = &side->standing[atom];
            if (side->stands[atom] > COMMON_WORD)
                continue;
            if (!*list)
                *list = VI_NEW_ARRAY(m->arena, uint32_t, side->stands[atom] + 1);
            if (!*list)
                return false;
            (*list)[++(*list)[0]] = (uint32_t)i; /* [0]: how many there are */
        }
    return true;
}

/* --- The same words -------------------------------------------------------------------------- */

static void
pair(struct matching *m, uint32_t old, uint32_t new_)
{
    m->old.partner[old] = new_;
    m->new_.partner[new_] = old;
}

struct said {
    uint32_t said, label, index;
};

static int
by_said(const void *a, const void *b)
{
    const struct said *left = a, *right = b;
    if (left->said != right->said)
        return left->said < right->said ? -1 : 1;
    if (left->label != right->label)
        return left->label < right->label ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

/* The clauses of a side that have no partner yet, by what they say. */
static struct said *
sort_said(struct matching *m, const struct side *side, bool by_label, size_t *count)
{
    struct said *list = VI_NEW_ARRAY(m->arena, struct said, side->list->count + 1);
    *count = 0;
    for (size_t i = 0; list && i < side->list->count; i++)
        if (side->partner[i] == NOBODY)
            list[(*count)++] =
                (struct said){side->said[i], by_label ? side->label[i] : 0, (uint32_t)i};
    if (list && *count)
        qsort(list, *count, sizeof *list, by_said);
    return list;
}

/* In the order of both lists; first those whose label is the same too. */
static bool
pair_same(struct matching *m, bool by_label)
{
    size_t old_count, new_count, i = 0, j = 0;
    const struct said *old = sort_said(m, &m->old, by_label, &old_count);
    const struct said *new_ = sort_said(m, &m->new_, by_label, &new_count);
    if (!old || !new_)
        return false;
    while (i < old_count && j < new_count) {
        const struct said a = {old[i].said, old[i].label, 0}, b = {new_[j].said, new_[j].label, 0};
        const int order = by_said(&a, &b);
        if (order == 0) {
            const bool labelled = m->old.label[old[i].index] && old[i].label;
            m->likeness += vi_clause_likeness(0, 0, 0, labelled);
            pair(m, old[i].index, new_[j].index);
        }
        i += order <= 0;
        j += order >= 0;
    }
    return true;
}

/* --- Clauses that resemble each other -------------------------------------------------------- */

struct hits { /* of one clause: how many words each clause of the other side has in common with it
               */
    uint32_t *count;             /* by clause; zeros between uses */
    uint32_t *touched, *nearest; /* the clauses counted; the CANDIDATES among them */
    size_t touched_count, nearest_count;
};

static bool
hits_init(struct hits *hits, size_t clauses, struct vi_arena *arena)
{
    *hits = (struct hits){.count = VI_NEW_ARRAY(arena, uint32_t, clauses + 1),
                          .touched = VI_NEW_ARRAY(arena, uint32_t, clauses + 1),
                          .nearest = VI_NEW_ARRAY(arena, uint32_t, CANDIDATES + 1)};
    return !arena->failed;
}

/* Keeps the list of the nearest, most words first; equals in the order of their clauses. */
static void
keep_nearest(struct hits *hits, uint32_t clause)
{
    size_t at = hits->nearest_count;
    while (at > 0 && hits->count[hits->nearest[at - 1]] < hits->count[clause])
        at--;
    if (at >= CANDIDATES)
        return;
    if (hits->nearest_count < CANDIDATES)
        hits->nearest_count++;
    for (size_t i = hits->nearest_count - 1; i > at; i--)
        hits->nearest[i] = hits->nearest[i - 1];
    hits->nearest[at] = clause;
}

/* The clauses of the other side without a partner that share most words. */
static void
find_nearest(struct hits *hits, const struct bag *bag, const struct side *other)
{
    hits->touched_count = hits->nearest_count = 0;
    for (size_t i = 0; i < bag->count; i++) {
        const uint32_t *list = other->standing[bag->atom[i]];
        for (uint32_t j = 1; list && j <= list[0]; j++) {
            if (other->partner[list[j]] != NOBODY)
                continue;
            if (!hits->count[list[j]]++)
                hits->touched[hits->touched_count++] = list[j];
        }
    }
    if (hits->touched_count)
        qsort(hits->touched, hits->touched_count, sizeof *hits->touched, by_number);
    for (size_t i = 0; i < hits->touched_count; i++)
        keep_nearest(hits, hits->touched[i]);
    for (size_t i = 0; i < hits->touched_count; i++)
        hits->count[hits->touched[i]] = 0;
}

static uint32_t
likeness_of(const struct matching *m, uint32_t old, uint32_t new_)
{
    const struct bag *a = &m->old.bags[old], *b = &m->new_.bags[new_];
    const bool same_label = m->old.label[old] && m->old.label[old] == m->new_.label[new_];
    const size_t few = a->words < b->words ? a->words : b->words;
    if (vi_clause_likeness(few, a->words, b->words, same_label) < VI_LIKENESS_LEAST)
        return 0;
    return vi_clause_likeness(shared(a, b), a->words, b->words, same_label);
}

static bool
pair_alike(struct matching *m)
{
    struct hits hits;
    size_t count = 0;
    struct vi_edge *edges =
        VI_NEW_ARRAY(m->arena, struct vi_edge, m->old.list->count * CANDIDATES + 1);
    if (!edges || !hits_init(&hits, m->new_.list->count, m->arena))
        return false;
    for (uint32_t old = 0; old < m->old.list->count; old++) {
        if (m->old.partner[old] != NOBODY)
            continue;
        find_nearest(&hits, &m->old.bags[old], &m->new_);
        for (size_t i = 0; i < hits.nearest_count; i++) {
            const uint32_t worth = likeness_of(m, old, hits.nearest[i]);
            if (worth >= VI_LIKENESS_LEAST)
                edges[count++] = (struct vi_edge){old, hits.nearest[i], worth, false};
        }
    }
    if (!vi_assign(edges, count, m->old.list->count, m->new_.list->count, m->limits, m->arena))
        return false;
    for (size_t i = 0; i < count; i++)
        if (edges[i].chosen) {
            m->likeness += edges[i].worth;
            pair(m, edges[i].left, edges[i].right);
        }
    return true;
}

/* --- Split and joined ------------------------------------------------------------------------ */

/* Of the clauses of the other side the one that three quarters of the words of `piece` stand in,
 * and most of them; it may be matched, but not with the same words. */
static uint32_t
whole_of(const struct side *side, uint32_t piece, const struct side *other, struct hits *hits)
{
    const struct bag *bag = &side->bags[piece];
    uint32_t best = NOBODY;
    size_t most = 0;
    hits->touched_count = 0;
    for (size_t i = 0; i < bag->count; i++) {
        const uint32_t *list = other->standing[bag->atom[i]];
        for (uint32_t j = 1; list && j <= list[0]; j++)
            if (!hits->count[list[j]]++)
                hits->touched[hits->touched_count++] = list[j];
    }
    for (size_t i = 0; i < hits->touched_count; i++) {
        const uint32_t at = hits->touched[i];
        const bool same =
            other->partner[at] != NOBODY && side->said[other->partner[at]] == other->said[at];
        const size_t common =
            !same && 4 * (size_t)hits->count[at] >= bag->count ? shared(bag, &other->bags[at]) : 0;
        hits->count[at] = 0;
        if (4 * common >= 3 * bag->words && (common > most || (common == most && at < best))) {
            most = common;
            best = at;
        }
    }
    return best;
}

/* All pieces of one clause together, as one text. */
static bool
bag_of_pieces(struct matching *m, const struct side *side, const uint32_t *pieces, size_t count,
              struct bag *out)
{
    struct vi_tokens all = {NULL, 0};
    size_t words = 0, at = 0;
    for (size_t i = 0; i < count; i++)
        words += side->list->at[pieces[i]].tokens.count;
    struct vi_token *tokens = VI_NEW_ARRAY(m->arena, struct vi_token, words + 1);
    if (!tokens)
        return false;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < side->list->at[pieces[i]].tokens.count; j++)
            tokens[at++] = side->list->at[pieces[i]].tokens.at[j];
    all = (struct vi_tokens){tokens, words};
    return bag_make(out, &all, m->arena);
}

struct piece {
    uint32_t whole, index;
};

static int
by_whole(const void *a, const void *b)
{
    const struct piece *left = a, *right = b;
    if (left->whole != right->whole)
        return left->whole < right->whole ? -1 : 1;
    return (left->index > right->index) - (left->index < right->index);
}

/* Together the pieces have to be the whole to three quarters, and more so than without. */
static bool
make_whole(struct matching *m, struct side *side, struct side *other, const struct piece *pieces,
           size_t count)
{
    const uint32_t whole = pieces[0].whole, partner = other->partner[whole];
    const struct bag *text = &other->bags[whole];
    uint32_t *all = VI_NEW_ARRAY(m->arena, uint32_t, count + 1);
    struct bag together = {0};
    size_t alone = 0, n = 0;
    if (!all)
        return false;
    if (partner != NOBODY) {
        all[n++] = partner;
        alone = vi_clause_likeness(shared(text, &side->bags[partner]), text->words,
                                   side->bags[partner].words, false);
    }
    for (size_t i = 0; i < count; i++)
        all[n++] = pieces[i].index;
    if (!bag_of_pieces(m, side, all, n, &together))
        return false;
    const uint32_t likeness =
        vi_clause_likeness(shared(text, &together), text->words, together.words, false);
    if (n < 2 || likeness < 750 || likeness <= alone)
        return true;
    for (size_t i = 0; i < n; i++)
        side->whole[all[i]] = whole;
    other->split[whole] = true;
    return true;
}

/* Clauses of `side` without a partner that are pieces of one of the other. */
static bool
find_pieces(struct matching *m, struct side *side, struct side *other)
{
    struct hits hits;
    size_t count = 0;
    struct piece *pieces = VI_NEW_ARRAY(m->arena, struct piece, side->list->count + 1);
    if (!pieces || !hits_init(&hits, other->list->count, m->arena))
        return false;
    for (uint32_t i = 0; i < side->list->count; i++) {
        if (side->partner[i] != NOBODY || side->whole[i] != NOBODY || side->split[i] ||
            side->bags[i].words < PIECE_WORDS)
            continue;
        const uint32_t whole = whole_of(side, i, other, &hits);
        if (whole != NOBODY && other->whole[whole] == NOBODY)
            pieces[count++] = (struct piece){whole, i};
    }
    if (count)
        qsort(pieces, count, sizeof *pieces, by_whole);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && pieces[end].whole == pieces[first].whole;)
            end++;
        if (!make_whole(m, side, other, &pieces[first], end - first))
            return false;
    }
    return true;
}

/* --- The outcome ----------------------------------------------------------------------------- */

/* The pieces of a side by what they are pieces of: `first` of each whole, and one beyond the last.
 */
struct pieces {
    struct piece *at;
    size_t count;
    size_t *first; /* by clause of the other side: 1 + the first of its pieces; 0: it has none */
};

static bool
gather_pieces(struct matching *m, const struct side *side, const struct side *other,
              struct pieces *out)
{
    *out = (struct pieces){.at = VI_NEW_ARRAY(m->arena, struct piece, side->list->count + 1),
                           .first = VI_NEW_ARRAY(m->arena, size_t, other->list->count + 1)};
    if (!out->at || !out->first)
        return false;
    for (uint32_t i = 0; i < side->list->count; i++)
        if (side->whole[i] != NOBODY)
            out->at[out->count++] = (struct piece){side->whole[i], i};
    if (out->count)
        qsort(out->at, out->count, sizeof *out->at, by_whole);
    for (size_t i = out->count; i-- > 0;)
        out->first[out->at[i].whole] = i + 1;
    return true;
}

/* Some clauses of one side, in the order of their list. */
struct some {
    const struct vi_clause_view **at;
    size_t count;
};

static bool
some_one(struct matching *m, const struct side *side, uint32_t index, struct some *out)
{
    out->at = VI_NEW(m->arena, const struct vi_clause_view *);
    out->count = 1;
    if (out->at)
        out->at[0] = &side->list->at[index];
    return out->at;
}

static bool
some_pieces(struct matching *m, const struct side *side, const struct pieces *pieces,
            uint32_t whole, struct some *out)
{
    const size_t first = pieces->first[whole] - 1;
    size_t end = first;
    while (end < pieces->count && pieces->at[end].whole == whole)
        end++;
    out->at = VI_NEW_ARRAY(m->arena, const struct vi_clause_view *, end - first + 1);
    out->count = end - first;
    for (size_t i = 0; out->at && i < out->count; i++)
        out->at[i] = &side->list->at[pieces->at[first + i].index];
    return out->at;
}

struct outcome {
    struct matching *m;
    struct pieces old, new_; /* what was joined; what was split off */
    struct vi_pairing *at;
    size_t count;
};

/* The words of all of them, one after another. */
struct words_of {
    const struct some *some;
    size_t clause, word;
};

/* The next word; 0: there is none. */
static uint32_t
next_word(struct words_of *words)
{
    while (words->clause < words->some->count) {
        const struct vi_tokens *tokens = &words->some->at[words->clause]->tokens;
        if (words->word < tokens->count)
            return tokens->at[words->word].atom;
        words->clause++;
        words->word = 0;
    }
    return 0;
}

/* Does the next word begin a piece, but for the first? */
static bool
is_joint(const struct words_of *words)
{
    return words->clause > 0 && words->clause < words->some->count && words->word == 0;
}

/* "the wall be mended and that the mayor be thanked" is two clauses without its "and that". */
static bool
joins(const struct matching *m, uint32_t word)
{
    return word && (word == vi_atoms_find(&m->words, VI_TEXT("and")) ||
                    word == vi_atoms_find(&m->words, VI_TEXT("that")));
}

static bool
say_the_same(const struct matching *m, const struct some *a, const struct some *b)
{
    struct words_of left = {a, 0, 0}, right = {b, 0, 0};
    bool joint = false;
    for (;;) {
        const uint32_t x = next_word(&left), y = next_word(&right);
        joint = joint || is_joint(&left) || is_joint(&right);
        if (!x && !y)
            return true;
        const bool same = x == y, skips_left = !same && joint && !joins(m, y) && joins(m, x);
        if (!same && !(joint && (joins(m, x) || joins(m, y))))
            return false;
        left.word += same || skips_left;
        right.word += same || !skips_left;
        joint = !same;
    }
}

static void
put(struct outcome *outcome, const struct some *old, const struct some *new_)
{
    const struct matching *m = outcome->m;
    struct vi_pairing *pairing = &outcome->at[outcome->count++];
    *pairing = (struct vi_pairing){old->at, new_->at, old->count, new_->count, false, false, false};
    if (!old->count || !new_->count)
        return;
    pairing->same = say_the_same(m, old, new_);
    const uint32_t a = m->old.label[old->at[0] - m->old.list->at];
    const uint32_t b = m->new_.label[new_->at[0] - m->new_.list->at];
    pairing->relabelled = old->count == 1 && new_->count == 1 && a && b && a != b;
}

/* The pairing that a new clause is the first of; false: memory ran out. */
static bool
put_new(struct outcome *outcome, uint32_t index)
{
    struct matching *m = outcome->m;
    struct some old = {NULL, 0}, new_ = {NULL, 0};
    const uint32_t whole = m->new_.whole[index];
    if (whole != NOBODY) {
        const size_t first = outcome->new_.first[whole] - 1;
        if (outcome->new_.at[first].index != index)
            return true; /* told with the first piece */
        if (!some_one(m, &m->old, whole, &old) ||
            !some_pieces(m, &m->new_, &outcome->new_, whole, &new_))
            return false;
    } else if (!some_one(m, &m->new_, index, &new_)) {
        return false;
    } else if (outcome->old.first[index]) {
        if (!some_pieces(m, &m->old, &outcome->old, index, &old))
            return false;
    } else if (m->new_.partner[index] != NOBODY &&
               !some_one(m, &m->old, m->new_.partner[index], &old)) {
        return false;
    }
    put(outcome, &old, &new_);
    return true;
}

static bool
put_omitted(struct outcome *outcome, uint32_t index)
{
    struct matching *m = outcome->m;
    struct some old = {NULL, 0}, none = {NULL, 0};
    if (m->old.partner[index] != NOBODY || m->old.whole[index] != NOBODY ||
        outcome->new_.first[index])
        return true;
    if (!some_one(m, &m->old, index, &old))
        return false;
    put(outcome, &old, &none);
    return true;
}

static size_t
place_of(const struct outcome *outcome, size_t pairing)
{
    return (size_t)(outcome->at[pairing].old[0] - outcome->m->old.list->at);
}

/* What moved is what stands outside the longest row of clauses that kept their order. */
static bool
mark_moved(struct outcome *outcome)
{
    struct vi_arena *arena = outcome->m->arena;
    size_t *ends = VI_NEW_ARRAY(arena, size_t, outcome->count + 1); /* by length: 1 + the last */
    size_t *before = VI_NEW_ARRAY(arena, size_t, outcome->count + 1);
    size_t longest = 0;
    if (!ends || !before)
        return false;
    for (size_t i = 0; i < outcome->count; i++) {
        size_t low = 0, high = longest;
        if (!outcome->at[i].old_count || !outcome->at[i].new_count)
            continue;
        while (low < high) {
            const size_t middle = (low + high) / 2;
            if (place_of(outcome, ends[middle] - 1) < place_of(outcome, i))
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? ends[low - 1] : 0;
        ends[low] = i + 1;
        longest = low + 1 > longest ? low + 1 : longest;
        outcome->at[i].moved = true;
    }
    for (size_t i = longest ? ends[longest - 1] : 0; i; i = before[i - 1])
        outcome->at[i - 1].moved = false;
    return true;
}

static bool
conclude(struct matching *m, struct vi_comparison *out)
{
    const size_t most = m->old.list->count + m->new_.list->count;
    struct outcome outcome = {.m = m, .at = VI_NEW_ARRAY(m->arena, struct vi_pairing, most + 1)};
    if (!outcome.at || !gather_pieces(m, &m->old, &m->new_, &outcome.old) ||
        !gather_pieces(m, &m->new_, &m->old, &outcome.new_))
        return false;
    for (uint32_t i = 0; i < m->new_.list->count; i++)
        if (!put_new(&outcome, i))
            return false;
    for (uint32_t i = 0; i < m->old.list->count; i++)
        if (!put_omitted(&outcome, i))
            return false;
    if (!mark_moved(&outcome))
        return false;
    *out = (struct vi_comparison){outcome.at, outcome.count, 0, m->likeness};
    for (size_t i = 0; i < outcome.count; i++)
        out->same += outcome.at[i].same;
    return !m->arena->failed;
}

bool
vi_compare(struct vi_clause_list *old, struct vi_clause_list *new_, const struct vi_limits *limits,
           struct vi_arena *arena, struct vi_comparison *out)
{
    struct matching m = {.limits = limits, .arena = arena};
    return vi_atoms_init(&m.words, arena) && vi_atoms_init(&m.texts, arena) &&
           side_read(&m, &m.old, old) && side_read(&m, &m.new_, new_) && side_index(&m, &m.old) &&
           side_index(&m, &m.new_) && pair_same(&m, true) && pair_same(&m, false) &&
           pair_alike(&m) && find_pieces(&m, &m.new_, &m.old) && find_pieces(&m, &m.old, &m.new_) &&
           conclude(&m, out);
}
