/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/tokens.h"

#include <string.h>

#include "base/names.h"

static bool
is_digit(struct vi_text text, size_t at)
{
    return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

/* Signs of money, per cent and the like belong to their numbers. */
static bool
is_mark(char byte)
{
    return byte && strchr(".,;:!?()[]{}<>\"'`-_*/\\|", byte);
}

/* How many bytes of punctuation outside ASCII begin there: dashes, quotes, dots and bullets. */
static size_t
wide_mark(struct vi_text text, size_t at)
{
    const unsigned char *bytes = (const unsigned char *)text.at + at;
    const size_t left = text.size - at;
    if (left >= 2 && bytes[0] == 0xC2)
        return bytes[1] == 0xAB || bytes[1] == 0xBB || bytes[1] == 0xB7 || bytes[1] == 0xB4 ? 2 : 0;
    if (left < 3 || bytes[0] != 0xE2 || bytes[1] != 0x80)
        return 0;
    return (bytes[2] >= 0x90 && bytes[2] <= 0x9F) || bytes[2] == 0xA2 || bytes[2] == 0xA6 ||
                   (bytes[2] >= 0xB2 && bytes[2] <= 0xB6)
               ? 3
               : 0;
}

static size_t
mark_at_start(struct vi_text text)
{
    if (!text.size)
        return 0;
    const bool signs = (text.at[0] == '-' || text.at[0] == '.') && is_digit(text, 1);
    if (is_mark(text.at[0]))
        return signs ? 0 : 1;
    return wide_mark(text, 0);
}

static size_t
mark_at_end(struct vi_text text)
{
    if (text.size && is_mark(text.at[text.size - 1]))
        return 1;
    for (size_t size = 2; size <= 3 && size <= text.size; size++)
        if (wide_mark(text, text.size - size) == size)
            return size;
    return 0;
}

static struct vi_text
without_marks(struct vi_text text)
{
    size_t size;
    while ((size = mark_at_start(text)))
        text = (struct vi_text){text.at + size, text.size - size};
    while ((size = mark_at_end(text)))
        text.size -= size;
    return text;
}

static size_t
count_words(struct vi_text text)
{
    struct vi_text word;
    size_t count = 0;
    while (vi_text_word(&text, &word))
        count++;
    return count;
}

bool
vi_tokens_read(struct vi_atoms *atoms, struct vi_text text, struct vi_tokens *out)
{
    struct vi_text word;
    struct vi_token *tokens = VI_NEW_ARRAY(atoms->arena, struct vi_token, count_words(text) + 1);
    *out = (struct vi_tokens){tokens, 0};
    if (!tokens)
        return false;
    while (vi_text_word(&text, &word)) {
        const struct vi_text written = without_marks(word);
        const struct vi_text folded = without_marks(vi_fold(atoms->arena, written));
        if (!folded.size)
            continue;
        const uint32_t atom = vi_atoms_add(atoms, folded);
        if (!atom)
            return false;
        tokens[out->count++] = (struct vi_token){written, atom};
    }
    return !atoms->arena->failed;
}

struct vi_text
vi_tokens_text(const struct vi_tokens *tokens, size_t from, size_t until)
{
    if (from >= until || until > tokens->count)
        return VI_TEXT("");
    const struct vi_text first = tokens->at[from].written, last = tokens->at[until - 1].written;
    return (struct vi_text){first.at, (size_t)(last.at + last.size - first.at)};
}

bool
vi_tokens_same(const struct vi_tokens *a, const struct vi_tokens *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->at[i].atom != b->at[i].atom)
            return false;
    return true;
}
