/* SPDX-License-Identifier: Apache-2.0 */
/* "the the", "for the for the": words that were printed twice over. */
#include <string.h>

#include "kinds/drafting.h"

/* Words that good English has twice in a row. */
static const char *const rightly[] = {"had",  "that", "is",   "in",    "on",   "up",  "over", "was",
                                      "do",   "does", "can",  "her",   "very", "no",  "so",   "far",
                                      "long", "much", "more", "many",  "now",  "who", "it",   "you",
                                      "hear", "bye",  "ha",   "there", "well", "yes", "too",  NULL};
/* Words of which two, twice over, are a slip: "for the for the", but not "day to day to". */
static const char *const small_words[] = {
    "a",  "an", "and", "are", "as", "at",   "be",  "by",   "for", "from", "has",  "have", "in",
    "is", "it", "of",  "on",  "or", "that", "the", "this", "to",  "was",  "will", "with", NULL};

struct recent { /* the last words, the latest first, and where they stand */
    struct vi_text word[4];
    size_t at[4], count;
};

static bool
is_small(struct vi_text word)
{
    for (size_t i = 0; i < word.size; i++)
        if (word.at[i] >= 'A' && word.at[i] <= 'Z')
            return false;
    return true;
}

static bool
same(struct vi_text a, struct vi_text b)
{
    for (size_t i = 0; i < a.size && a.size == b.size; i++)
        if ((a.at[i] | 0x20) != (b.at[i] | 0x20))
            return false;
    return a.size == b.size;
}

/* Only one space stands between the two. */
static bool
touch(struct vi_text text, size_t at, struct vi_text word, size_t next)
{
    return at + word.size + 1 == next && text.at[next - 1] == ' ';
}

static bool
all_touch(struct vi_text text, const struct recent *recent, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (!touch(text, recent->at[i], recent->word[i], recent->at[i - 1]))
            return false;
    return true;
}

static bool
is_pair_twice(struct vi_text text, const struct recent *recent)
{
    return recent->count == 4 && same(recent->word[0], recent->word[2]) &&
           same(recent->word[1], recent->word[3]) && all_touch(text, recent, 4) &&
           !same(recent->word[0], recent->word[1]) && is_small(recent->word[0]) &&
           is_small(recent->word[1]) && vi_drafting_is_one_of(recent->word[0], small_words) &&
           vi_drafting_is_one_of(recent->word[1], small_words);
}

/* A name may well repeat itself; a word in small letters rarely does. */
static bool
is_word_twice(struct vi_text text, const struct recent *recent)
{
    return recent->count >= 2 && same(recent->word[0], recent->word[1]) &&
           all_touch(text, recent, 2) && is_small(recent->word[0]) &&
           !vi_drafting_is_one_of(recent->word[0], rightly);
}

static void
push(struct recent *recent, struct vi_text word, size_t at)
{
    memmove(&recent->word[1], &recent->word[0], 3 * sizeof recent->word[0]);
    memmove(&recent->at[1], &recent->at[0], 3 * sizeof recent->at[0]);
    recent->word[0] = word;
    recent->at[0] = at;
    recent->count += recent->count < 4;
}

/* --- Hardly ever is there anything, which is seen without telling words apart exactly ------- */

static inline bool
is_plain(struct vi_text text, size_t at)
{
    return at < text.size && (unsigned char)((text.at[at] | 0x20) - 'a') < 26;
}

/* Do the letters from `start` to `end` begin and end as as many do that end before `until`? */
static inline bool
is_like(struct vi_text text, size_t start, size_t end, size_t until)
{
    const size_t size = end - start;
    return size <= until && !((text.at[until - size] ^ text.at[start]) & ~0x20) &&
           !((text.at[until - 1] ^ text.at[end - 1]) & ~0x20);
}

/* False: no words stand there twice over.  Letters beyond ASCII and apostrophes make words that
 * are not told apart here. */
static bool
may_be_twice(struct vi_text text)
{
    size_t space = 0; /* before the word before; 0: none */
    for (size_t at = 0; at < text.size; at++) {
        const size_t start = at;
        while (is_plain(text, at))
            at++;
        if (at < text.size && (text.at[at] == '\'' || (unsigned char)text.at[at] >= 0x80))
            return true;
        const bool follows = at > start && start && text.at[start - 1] == ' ';
        if (follows &&
            (is_like(text, start, at, start - 1) || (space && is_like(text, start, at, space))))
            return true;
        space = follows ? start - 1 : 0;
    }
    return false;
}

static void
read_block(struct vi_drafting *drafting, const struct doc_block *block)
{
    const struct vi_text text = block->text;
    struct recent recent = {.count = 0};
    struct vi_text word;
    for (size_t at = 0; !drafting->full && vi_drafting_word(text, &at, &word);) {
        push(&recent, word, (size_t)(word.at - text.at));
        const size_t first = is_pair_twice(text, &recent)   ? 3
                             : is_word_twice(text, &recent) ? 1
                                                            : 0;
        if (!first)
            continue;
        const struct vi_text words = vi_drafting_clip(text, recent.at[first], at);
        (void)vi_drafting_find(
            drafting, block, recent.at[first],
            vi_say(drafting->judgement, "\"%t\": the same words are printed twice over", &words));
        recent.count = 0;
    }
}

void
vi_drafting_doubled(struct vi_drafting *drafting)
{
    for (size_t i = 0; i < drafting->count && !drafting->full; i++)
        if (vi_drafting_reads(drafting, &drafting->blocks[i]) &&
            drafting->blocks[i].kind != DOC_LINE_ROW && may_be_twice(drafting->blocks[i].text))
            read_block(drafting, &drafting->blocks[i]);
}
