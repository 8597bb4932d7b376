/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_hyphens.h"

#include <string.h>

#define WORD_MOST 64 /* bytes: nothing longer is looked up */

static bool
is_letter(char byte)
{
    return ((byte | 32) >= 'a' && (byte | 32) <= 'z') || (unsigned char)byte >= 0x80;
}

/* Without quotes, brackets and stops around it. */
static struct vi_text
bare(struct vi_text word)
{
    while (word.size && !is_letter(word.at[0]))
        word.at++, word.size--;
    while (word.size && !is_letter(word.at[word.size - 1]))
        word.size--;
    return word;
}

/* In small letters; nothing of what is too long. */
static struct vi_text
small(struct vi_text word, char room[WORD_MOST])
{
    if (word.size > WORD_MOST)
        return VI_TEXT("");
    for (size_t i = 0; i < word.size; i++)
        room[i] = word.at[i] >= 'A' && word.at[i] <= 'Z' ? (char)(word.at[i] | 32) : word.at[i];
    return (struct vi_text){room, word.size};
}

static size_t
hyphen_at_end(struct vi_text line)
{
    static const char *const hyphens[] = {"-", "\xC2\xAD", "\xE2\x80\x90"};
    for (size_t i = 0; i < VI_COUNT(hyphens); i++)
        if (vi_text_ends(line, vi_text_from(hyphens[i])))
            return strlen(hyphens[i]);
    return 0;
}

static bool
add_word(struct pdf_hyphens *hyphens, struct vi_text word)
{
    char room[WORD_MOST];
    const struct vi_text folded = small(bare(word), room);
    return !folded.size || vi_atoms_add(&hyphens->words, folded);
}

/* The words of a line, but for those of which it may hold only a part. */
static bool
add_line(struct pdf_hyphens *hyphens, struct vi_text line, bool broken_before)
{
    const bool broken = hyphen_at_end(line) > 0;
    struct vi_text word = {0};
    if (broken_before)
        (void)vi_text_word(&line, &word);
    while (vi_text_word(&line, &word))
        if ((!broken || vi_text_trim(line).size) && !add_word(hyphens, word))
            return false;
    return true;
}

static bool
gather(struct pdf_hyphens *hyphens)
{
    struct vi_text rest = vi_buffer_view(&hyphens->lines->text), line = {0};
    bool broken = false;
    hyphens->made = true;
    if (!vi_atoms_init(&hyphens->words, hyphens->arena))
        return false;
    while (vi_text_cut(&rest, '\n', &line)) {
        if (!add_line(hyphens, line, broken))
            return false;
        broken = hyphen_at_end(line) > 0;
    }
    return true;
}

static bool
has(const struct pdf_hyphens *hyphens, struct vi_text first, const char *between,
    struct vi_text second)
{
    char joined[2 * WORD_MOST + 2], room[WORD_MOST];
    const size_t hyphen = strlen(between), size = first.size + hyphen + second.size;
    if (size > WORD_MOST)
        return false;
    memcpy(joined, first.at, first.size);
    memcpy(joined + first.size, between, hyphen);
    memcpy(joined + first.size + hyphen, second.at, second.size);
    return vi_atoms_find(&hyphens->words, small((struct vi_text){joined, size}, room)) != 0;
}

static bool
stays(const struct pdf_hyphens *hyphens, struct vi_text first, struct vi_text second)
{
    if (has(hyphens, first, "-", second))
        return true;
    if (has(hyphens, first, "", second))
        return false;
    return has(hyphens, first, "", VI_TEXT("")) && has(hyphens, second, "", VI_TEXT(""));
}

/* The word that ends at the end, and the one that begins at the beginning. */
static struct vi_text
last_word(struct vi_text line)
{
    size_t from = line.size;
    while (from && line.at[from - 1] != ' ' && line.at[from - 1] != '\t')
        from--;
    return bare((struct vi_text){line.at + from, line.size - from});
}

size_t
vi_pdf_hyphen(struct pdf_hyphens *hyphens, struct vi_text line, struct vi_text next, bool *broken)
{
    const size_t size = hyphen_at_end(line);
    const struct vi_text before = {line.at, line.size - size};
    struct vi_text rest = next, second = {0};
    *broken = size && before.size && is_letter(before.at[before.size - 1]) && next.size &&
              is_letter(next.at[0]);
    if (!*broken || !vi_text_word(&rest, &second))
        return 0;
    if (next.at[0] < 'a' || next.at[0] > 'z')
        return 0; /* "Vice-Chair" */
    if (size > 1 && vi_text_ends(line, VI_TEXT("\xC2\xAD")))
        return size;
    if (!hyphens->made && !gather(hyphens))
        hyphens->failed = true;
    return !hyphens->failed && stays(hyphens, last_word(before), bare(second)) ? 0 : size;
}
