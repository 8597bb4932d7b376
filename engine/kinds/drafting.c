/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/drafting.h"

#include <string.h>

static void
narrow(struct vi_drafting *drafting, uint32_t from)
{
    const size_t first = vi_blocks_from(drafting->text, from);
    drafting->blocks += first;
    drafting->count -= first;
}

/* Blocks of an item, and of a decision, follow one another. */
static void
keep_subject(struct vi_drafting *drafting)
{
    const struct vi_subject *s = drafting->judgement->subject;
    if (s->kind != MODEL_ITEM && s->kind != MODEL_DECISION)
        return;
    narrow(drafting, s->kind == MODEL_ITEM ? s->item->order : s->decision->order);
    const struct doc_block *at = drafting->blocks;
    const struct doc_block *end = at + drafting->count;
    while (at < end && (s->kind == MODEL_ITEM ? at->item == s->item : at->decision == s->decision))
        at++;
    drafting->count = (size_t)(at - drafting->blocks);
}

bool
vi_drafting_begin(struct vi_drafting *drafting, const struct vi_drafting_fields *fields,
                  struct vi_judgement *judgement)
{
    const struct doc_text *text = judgement->subject->record->text;
    *drafting = (struct vi_drafting){.judgement = judgement, .fields = fields, .text = text};
    if (!text)
        return false;
    drafting->blocks = text->blocks;
    drafting->count = text->count;
    keep_subject(drafting);
    return true;
}

bool
vi_drafting_reads(const struct vi_drafting *drafting, const struct doc_block *block)
{
    const uint32_t part = drafting->fields->part;
    return !block->quoted && (!part || part >> block->named & 1);
}

const struct vi_found_glimpse *
vi_glimpse_at(struct vi_judgement *judgement, size_t block)
{
    const struct doc_text *text = judgement->subject->record->text;
    struct vi_found *found = judgement->found;
    if (found && !found->glimpses)
        found->glimpses = VI_NEW_ARRAY(judgement->scratch, struct vi_found_glimpse, text->count);
    if (!found || !found->glimpses)
        return NULL;
    struct vi_found_glimpse *glimpse = &found->glimpses[block];
    if (!glimpse->taken) {
        glimpse->taken = true;
        glimpse->seen = vi_glimpse_of(text->blocks[block].text);
    }
    return glimpse;
}

/* --- Findings ----------------------------------------------------------------------------- */

#define CLIP_MOST 80

struct vi_text
vi_drafting_clip(struct vi_text text, size_t from, size_t until)
{
    struct vi_text clipped = {text.at + from, until - from};
    if (clipped.size <= CLIP_MOST)
        return clipped;
    size_t size = CLIP_MOST;
    while (size && ((unsigned char)clipped.at[size] & 0xC0) == 0x80)
        size--;
    size_t word = size;
    while (word && clipped.at[word] != ' ')
        word--;
    clipped.size = word ? word : size;
    return clipped;
}

static bool
is_number(struct vi_text label)
{
    return label.size && label.at[0] >= '0' && label.at[0] <= '9';
}

struct vi_text
vi_drafting_where(struct vi_drafting *drafting, const struct doc_block *block)
{
    struct vi_judgement *judgement = drafting->judgement;
    const bool dotted = vi_text_find(block->label, VI_TEXT(".")) < block->label.size;
    const bool clause = block->decision || block->recommendation;
    const struct vi_text *item = block->item ? &block->item->number : NULL;
    if (block->label.size && block->kind == DOC_LINE_HEADING)
        return vi_say(judgement, "section %t", &block->label);
    if (block->label.size && !clause && dotted)
        return vi_say(judgement, "paragraph %t", &block->label);
    if (block->label.size && clause)
        return item && item->size ? vi_say(judgement, "clause %t of item %t", &block->label, item)
                                  : vi_say(judgement, "clause %t", &block->label);
    if (item && item->size)
        return vi_say(judgement, is_number(*item) ? "item %t" : "%t", item);
    return VI_TEXT("");
}

struct vi_part *
vi_drafting_find(struct vi_drafting *drafting, const struct doc_block *block, size_t at,
                 struct vi_text fact)
{
    struct vi_judgement *judgement = drafting->judgement;
    if (drafting->found == judgement->limits->value[VI_LIMIT_MATCHES]) {
        drafting->full = true;
        return NULL;
    }
    const struct vi_place place = vi_block_place(drafting->text, block, at);
    struct vi_part *part = vi_part_add(judgement, VI_FALSE, place);
    if (!part)
        return NULL;
    drafting->found++;
    part->name = vi_drafting_where(drafting, block);
    part->path = block->label;
    part->message =
        part->name.size
            ? vi_say(judgement, "%t: %t. The rule: %t", &part->name, &fact, &judgement->rule->title)
            : vi_say(judgement, "%t. The rule: %t", &fact, &judgement->rule->title);
    return part;
}

/* --- Words -------------------------------------------------------------------------------- */

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (unsigned char)byte >= 0x80;
}

/* Quotes, dashes and the like: three bytes that begin so are no letters. */
static bool
is_wide_mark(struct vi_text text, size_t at)
{
    return at + 1 < text.size && (unsigned char)text.at[at] == 0xE2 &&
           (unsigned char)text.at[at + 1] == 0x80;
}

static bool
is_wide_apostrophe(struct vi_text text, size_t at)
{
    return is_wide_mark(text, at) && at + 2 < text.size && (unsigned char)text.at[at + 2] == 0x99;
}

/* The first byte from `at` on that is no letter of ASCII: nearly always the end of the word. */
static inline size_t
skip_plain(struct vi_text text, size_t at)
{
    while (at < text.size && (unsigned char)((text.at[at] | 0x20) - 'a') < 26)
        at++;
    return at;
}

static bool
is_letter_at(struct vi_text text, size_t at)
{
    if (at >= text.size || !is_letter(text.at[at]))
        return false;
    if ((unsigned char)text.at[at] == 0xC2) /* pounds, degrees and no-break spaces */
        return false;
    return !is_wide_mark(text, at);
}

static size_t
skip_mark(struct vi_text text, size_t at)
{
    return at + (is_wide_mark(text, at) ? 3 : (unsigned char)text.at[at] == 0xC2 ? 2 : 1);
}

static size_t
skip_letters(struct vi_text text, size_t at)
{
    at = skip_plain(text, at);
    while (is_letter_at(text, at))
        at = skip_plain(text, at + 1);
    return at;
}

static size_t
apostrophe_at(struct vi_text text, size_t at)
{
    if (at < text.size && text.at[at] == '\'')
        return 1;
    return is_wide_apostrophe(text, at) ? 3 : 0;
}

bool
vi_drafting_word(struct vi_text text, size_t *at, struct vi_text *word)
{
    size_t start = *at;
    while (start < text.size && !is_letter_at(text, start))
        start = skip_mark(text, start);
    *at = start;
    if (start >= text.size)
        return false;
    size_t end = skip_letters(text, start);
    for (size_t mark; (mark = apostrophe_at(text, end)) && is_letter_at(text, end + mark);)
        end = skip_letters(text, end + mark);
    *at = end;
    *word = (struct vi_text){text.at + start, end - start};
    return true;
}

#define SENTENCE_MOST 400 /* what is said further back is not looked at */

size_t
vi_drafting_sentence(struct vi_text text, size_t at)
{
    const size_t least = at > SENTENCE_MOST ? at - SENTENCE_MOST : 0;
    while (at > least + 1 && !(text.at[at - 1] == ' ' && strchr(".;:!?", text.at[at - 2])))
        at--;
    return at > least + 1 ? at : least;
}

static char
small(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte | 0x20) : byte;
}

static bool
is_phrase(struct vi_text text, size_t at, const char *phrase, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (small(text.at[at + i]) != phrase[i])
            return false;
    return (!at || !is_letter(text.at[at - 1])) &&
           (at + size >= text.size || !is_letter(text.at[at + size]));
}

size_t
vi_drafting_phrase(struct vi_text text, size_t from, size_t until, const char *phrase)
{
    const size_t size = strlen(phrase);
    for (size_t at = from; at + size <= until; at++)
        if (small(text.at[at]) == phrase[0] && is_phrase(text, at, phrase, size))
            return at;
    return until;
}

bool
vi_drafting_is_one_of(struct vi_text word, const char *const *table)
{
    for (; *table; table++) {
        size_t at = 0;
        while (at < word.size && (*table)[at] && small(word.at[at]) == (*table)[at])
            at++;
        if (at == word.size && !(*table)[at])
            return true;
    }
    return false;
}
