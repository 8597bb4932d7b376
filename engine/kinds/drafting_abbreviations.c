/* SPDX-License-Identifier: Apache-2.0 */
/* Capitals that are used again and again and never spelt out. */
#include <string.h>

#include "kinds/drafting.h"

#define LETTERS_LEAST 3
#define LETTERS_MOST  6
#define USES_LEAST    2
#define KINDS_MOST    200 /* different ones of one document that are looked at */

struct use {
    const struct doc_block *block; /* the first */
    size_t at;
    struct vi_text word;
    uint32_t count;
    bool explained;
};

struct glossary {
    struct vi_drafting *drafting;
    struct vi_atoms names; /* the abbreviations */
    struct vi_atoms
        words; /* short words in small letters: what is one of them is no abbreviation */
    struct vi_buffer initials; /* of every run of words with capitals: "hec|ncc|" */
    struct use *uses;          /* by atom */
};

static bool
is_large(char byte)
{
    return byte >= 'A' && byte <= 'Z';
}

static bool
is_all_large(struct vi_text word)
{
    for (size_t i = 0; i < word.size; i++)
        if (!is_large(word.at[i]))
            return false;
    return word.size > 0;
}

/* --- Words ---------------------------------------------------------------------------- */

static void
note_small(struct glossary *glossary, struct vi_text word)
{
    char folded[LETTERS_MOST];
    if (word.size < LETTERS_LEAST || word.size > LETTERS_MOST)
        return;
    for (size_t i = 0; i < word.size; i++) {
        if (is_large(word.at[i]) && i)
            return;
        folded[i] = (char)(is_large(word.at[i]) ? word.at[i] | 0x20 : word.at[i]);
    }
    (void)vi_atoms_add(&glossary->words, (struct vi_text){folded, word.size});
}

static bool
is_a_word(const struct glossary *glossary, struct vi_text name)
{
    char folded[LETTERS_MOST];
    for (size_t i = 0; i < name.size; i++)
        folded[i] = (char)(name.at[i] | 0x20);
    return vi_atoms_find(&glossary->words, (struct vi_text){folded, name.size}) != 0;
}

/* Small words do not end a name: "Department of the Environment". */
static void
note_initial(struct glossary *glossary, struct vi_text word)
{
    static const char *const joining[] = {"of", "and", "the",  "for", "in",
                                          "on", "to",  "with", NULL};
    if (is_large(word.at[0]))
        vi_buffer_char(&glossary->initials, word.at[0]);
    else if (!vi_drafting_is_one_of(word, joining) && glossary->initials.size &&
             glossary->initials.bytes[glossary->initials.size - 1] != '|')
        vi_buffer_char(&glossary->initials, '|');
}

/* --- Abbreviations -------------------------------------------------------------------- */

/* References such as TR/16/29 and OSC.20 are no words. */
static bool
stands_alone(struct vi_text text, size_t at, size_t end)
{
    if (at &&
        (strchr("/.-&@_", text.at[at - 1]) || (text.at[at - 1] >= '0' && text.at[at - 1] <= '9')))
        return false;
    if (end >= text.size)
        return true;
    const bool digit = end + 1 < text.size && text.at[end + 1] >= '0' && text.at[end + 1] <= '9';
    return !strchr("/-&@_", text.at[end]) && !(text.at[end] >= '0' && text.at[end] <= '9') &&
           !(strchr(". ", text.at[end]) && digit);
}

/* "Huge Example Council (HEC)" or "HEC (Huge Example Council)"; or a name, as in "HEC Lighting". */
static bool
explains(struct vi_text text, size_t at, size_t end)
{
    const bool inside =
        at && strchr("(\"'", text.at[at - 1]) && end < text.size && strchr(")\"',;", text.at[end]);
    const bool name = end + 2 < text.size && text.at[end] == ' ' && is_large(text.at[end + 1]) &&
                      !is_large(text.at[end + 2]) && text.at[end + 2] != ' ';
    const bool before = end + 2 < text.size && text.at[end] == ' ' && text.at[end + 1] == '(' &&
                        is_large(text.at[end + 2]);
    return inside || before || name;
}

static void
note_use(struct glossary *glossary, const struct doc_block *block, struct vi_text word, bool counts)
{
    const size_t at = (size_t)(word.at - block->text.at), end = at + word.size;
    uint32_t atom = vi_atoms_find(&glossary->names, word);
    if (!atom && glossary->names.count < KINDS_MOST)
        atom = vi_atoms_add(&glossary->names, word);
    if (!atom)
        return;
    struct use *use = &glossary->uses[atom];
    use->explained = use->explained || explains(block->text, at, end);
    if (!counts || !stands_alone(block->text, at, end))
        return;
    if (!use->count++)
        *use = (struct use){block, at, word, 1, use->explained};
}

/* "NHDC's" is NHDC. */
static struct vi_text
without_ending(struct vi_text word)
{
    static const struct vi_text endings[] = {{"'s", 2}, {"\xE2\x80\x99s", 4}};
    for (size_t i = 0; i < VI_COUNT(endings); i++)
        if (vi_text_ends(word, endings[i]))
            word.size -= endings[i].size;
    return word;
}

static void
read_block(struct glossary *glossary, const struct doc_block *block)
{
    const bool counts = vi_drafting_reads(glossary->drafting, block) &&
                        block->kind != DOC_LINE_HEADING && block->kind != DOC_LINE_ROW;
    struct vi_text word;
    vi_buffer_char(&glossary->initials, '|');
    for (size_t at = 0; vi_drafting_word(block->text, &at, &word);) {
        const struct vi_text name = without_ending(word);
        note_initial(glossary, word);
        note_small(glossary, word);
        if (name.size >= LETTERS_LEAST && name.size <= LETTERS_MOST && is_all_large(name))
            note_use(glossary, block, name, counts);
    }
}

static bool
needs_words(const struct glossary *glossary, const struct use *use)
{
    return use->count >= USES_LEAST && !use->explained &&
           !vi_text_count_word(glossary->drafting->fields->known, use->word) &&
           !vi_text_count_word(glossary->drafting->text->known, use->word) &&
           !is_a_word(glossary, use->word) &&
           vi_text_find(vi_buffer_view(&glossary->initials), use->word) == glossary->initials.size;
}

static void
report(struct glossary *glossary)
{
    for (uint32_t i = 1; i <= glossary->names.count && !glossary->drafting->full; i++) {
        const struct use *use = &glossary->uses[i];
        if (needs_words(glossary, use))
            (void)vi_drafting_find(glossary->drafting, use->block, use->at,
                                   vi_say(glossary->drafting->judgement,
                                          "\"%t\" is used %n times and nowhere spelt out",
                                          &use->word, (int64_t)use->count));
    }
}

void
vi_drafting_abbreviations(struct vi_drafting *drafting)
{
    struct vi_judgement *judgement = drafting->judgement;
    struct glossary glossary = {.drafting = drafting};
    if (!drafting->text->glance->capitals) /* LETTERS_LEAST of them */
        return;
    glossary.uses = VI_NEW_ARRAY(judgement->scratch, struct use, KINDS_MOST + 2);
    if (!glossary.uses || !vi_atoms_init(&glossary.names, judgement->scratch) ||
        !vi_atoms_init(&glossary.words, judgement->scratch)) {
        judgement->failure = VI_FAILED_MEMORY;
        return;
    }
    vi_buffer_init(&glossary.initials, &judgement->scratch->allocator);
    for (size_t i = 0; i < drafting->count; i++)
        read_block(&glossary, &drafting->blocks[i]);
    if (glossary.initials.failed || judgement->scratch->failed)
        judgement->failure = VI_FAILED_MEMORY;
    else
        report(&glossary);
    vi_buffer_free(&glossary.initials);
}
