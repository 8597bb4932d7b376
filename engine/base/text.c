/* SPDX-License-Identifier: Apache-2.0 */
#include "base/text.h"

#include <string.h>

#define NO_BREAK_SPACE "\xC2\xA0"

/* Eight bytes at once: the high bit and the low bit of each. */
#define HIGHS UINT64_C(0x8080808080808080)
#define LOWS  UINT64_C(0x0101010101010101)

struct vi_text
vi_text_from(const char *terminated)
{
    return terminated ? (struct vi_text){terminated, strlen(terminated)} : VI_TEXT("");
}

bool
vi_text_is(struct vi_text a, const char *terminated)
{
    for (size_t i = 0; i < a.size; i++) /* most differ at once */
        if (a.at[i] != terminated[i] || !terminated[i])
            return false; /* at its end too: raw bytes may have a NUL there */
    return !terminated[a.size];
}

int
vi_text_compare(struct vi_text a, struct vi_text b)
{
    size_t common = a.size < b.size ? a.size : b.size;
    int order = common ? memcmp(a.at, b.at, common) : 0;
    if (order)
        return order < 0 ? -1 : 1;
    return (a.size > b.size) - (a.size < b.size);
}

bool
vi_text_starts(struct vi_text text, struct vi_text prefix)
{
    return prefix.size <= text.size &&
           vi_text_equal((struct vi_text){text.at, prefix.size}, prefix);
}

bool
vi_text_ends(struct vi_text text, struct vi_text suffix)
{
    if (suffix.size > text.size)
        return false;
    size_t from = text.size - suffix.size;
    return vi_text_equal((struct vi_text){text.at + from, suffix.size}, suffix);
}

static char
lower_case(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool
vi_text_starts_like(struct vi_text text, const char *lower)
{
    for (size_t i = 0; lower[i]; i++)
        if (i >= text.size || lower_case(text.at[i]) != lower[i])
            return false;
    return true;
}

bool
vi_text_is_like(struct vi_text text, const char *lower)
{
    return text.size == strlen(lower) && vi_text_starts_like(text, lower);
}

size_t
vi_text_find_like(struct vi_text text, const char *lower)
{
    for (size_t at = 0; at < text.size; at++)
        if (vi_text_starts_like((struct vi_text){text.at + at, text.size - at}, lower))
            return at;
    return text.size;
}

size_t
vi_text_find(struct vi_text text, struct vi_text part)
{
    if (part.size == 0)
        return 0;
    for (size_t at = 0; part.size <= text.size - at; at++) {
        size_t starts = text.size - at - part.size + 1;
        const char *first = memchr(text.at + at, part.at[0], starts);
        if (!first)
            break;
        at = (size_t)(first - text.at);
        if (memcmp(first, part.at, part.size) == 0)
            return at;
    }
    return text.size;
}

static bool
is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static struct vi_text
drop(struct vi_text text, size_t bytes)
{
    return (struct vi_text){text.at + bytes, text.size - bytes};
}

/* The size of the white space that `text` starts with: one character of it. */
static size_t
leading_space(struct vi_text text)
{
    if (!text.size)
        return 0;
    if (text.at[0] != NO_BREAK_SPACE[0])
        return is_space(text.at[0]);
    return vi_text_starts(text, VI_TEXT(NO_BREAK_SPACE)) ? 2 : 0;
}

static size_t
trailing_space(struct vi_text text)
{
    if (text.size && is_space(text.at[text.size - 1]))
        return 1;
    return vi_text_ends(text, VI_TEXT(NO_BREAK_SPACE)) ? 2 : 0;
}

/* May a text begin or end with this byte, and not with white space? */
static bool
is_solid(char byte)
{
    return (unsigned char)byte > ' ' && (unsigned char)byte < 0x80;
}

struct vi_text
vi_text_trim(struct vi_text text)
{
    if (text.size && is_solid(text.at[0]) && is_solid(text.at[text.size - 1]))
        return text;
    size_t space;
    while ((space = leading_space(text)))
        text = drop(text, space);
    while ((space = trailing_space(text)))
        text.size -= space;
    return text.at ? text : VI_TEXT("");
}

bool
vi_text_cut(struct vi_text *rest, char separator, struct vi_text *head)
{
    if (!rest->at)
        return false;
    const char *end = memchr(rest->at, separator, rest->size);
    if (!end) {
        *head = *rest;
        *rest = (struct vi_text){0};
        return true;
    }
    *head = (struct vi_text){rest->at, (size_t)(end - rest->at)};
    *rest = drop(*rest, head->size + 1);
    return true;
}

bool
vi_text_word(struct vi_text *rest, struct vi_text *word)
{
    while (rest->size && is_space(rest->at[0]))
        *rest = drop(*rest, 1);
    size_t size = 0;
    while (size < rest->size && !is_space(rest->at[size]))
        size++;
    if (!size)
        return false;
    *word = (struct vi_text){rest->at, size};
    *rest = drop(*rest, size);
    return true;
}

size_t
vi_text_count_word(struct vi_text list, struct vi_text word)
{
    size_t count = 0;
    struct vi_text each;
    while (vi_text_word(&list, &each))
        count += vi_text_equal(each, word);
    return count;
}

struct vi_text
vi_text_copy(struct vi_arena *arena, struct vi_text text)
{
    char *copy = text.size < SIZE_MAX ? VI_NEW_ARRAY(arena, char, text.size + 1) : NULL;
    if (!copy)
        return VI_TEXT("");
    if (text.size)
        memcpy(copy, text.at, text.size);
    return (struct vi_text){copy, text.size};
}

bool
vi_text_number(struct vi_text text, int64_t *out)
{
    int64_t number = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
        if (__builtin_mul_overflow(number, 10, &number) ||
            __builtin_add_overflow(number, text.at[i] - '0', &number))
            return false;
    }
    if (!text.size)
        return false;
    *out = number;
    return true;
}

/* Which of eight bytes, if any, are zero: the lowest such bit is exact. */
static uint64_t
zeros(uint64_t eight)
{
    return (eight - LOWS) & ~eight & HIGHS;
}

/* Is there, among the eight bytes at `at`, white space other than a space before another byte?
 * Never says no wrongly; the byte after the eight is looked at too. */
static bool
may_collapse(const char *at)
{
    const uint64_t spaces = LOWS * ' ', controls = LOWS * ('\r' + 1);
    uint64_t here, after;
    memcpy(&here, at, sizeof here);
    memcpy(&after, at + 1, sizeof after);
    return (zeros((here ^ spaces) | (after ^ spaces)) | ((here - controls) & ~here & HIGHS) |
            zeros(here ^ LOWS * (unsigned char)NO_BREAK_SPACE[0])) != 0;
}

/* Is there no white space but single spaces between words?  Of a trimmed text. */
static bool
is_collapsed(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++) {
        const char byte = text.at[i];
        if (text.size - i > sizeof(uint64_t) && !may_collapse(text.at + i)) {
            i += sizeof(uint64_t) - 1;
            continue;
        }
        if (byte == ' ' ? text.at[i + 1] == ' ' : is_space(byte))
            return false;
        if (byte == NO_BREAK_SPACE[0] && leading_space(drop(text, i)))
            return false;
    }
    return true;
}

struct vi_text
vi_text_collapse(struct vi_arena *arena, struct vi_text text)
{
    text = vi_text_trim(text);
    if (is_collapsed(text))
        return text;
    char *copy = VI_NEW_ARRAY(arena, char, text.size + 1);
    if (!copy)
        return VI_TEXT("");
    size_t size = 0;
    for (size_t i = 0; i < text.size; i++) {
        char byte = text.at[i];
        if (byte == NO_BREAK_SPACE[0] && leading_space(drop(text, i))) {
            byte = ' ';
            i++;
        }
        if (!is_space(byte))
            copy[size++] = byte;
        else if (copy[size - 1] != ' ')
            copy[size++] = ' ';
    }
    copy[size] = '\0';
    return (struct vi_text){copy, size};
}

size_t
vi_text_uncollapsed(struct vi_text raw, size_t at)
{
    struct vi_text rest = vi_text_trim(raw);
    size_t space = 0, run;
    for (; rest.size && at; at--) {
        for (space = 0; (run = leading_space(drop(rest, space)));)
            space += run;
        rest = drop(rest, space ? space : 1);
    }
    return rest.size ? (size_t)(rest.at - raw.at) : raw.size;
}

/* Are the eight bytes at `at` all ASCII, and none of them NUL? */
static bool
is_plain(const char *at)
{
    uint64_t eight;
    memcpy(&eight, at, sizeof(eight));
    return !((eight | (eight - LOWS)) & HIGHS);
}

/* The same of 32 bytes. */
static bool
are_plain(const char *at)
{
    uint64_t eight[4], any = 0;
    memcpy(eight, at, sizeof(eight));
    for (size_t i = 0; i < 4; i++)
        any |= eight[i] | (eight[i] - LOWS);
    return !(any & HIGHS);
}

static bool
continues(const unsigned char *at, size_t count)
{
    while (count--)
        if ((*at++ & 0xC0) != 0x80)
            return false;
    return true;
}

/* The size of the one well-formed character at `at`, of `left` bytes: the Unicode
 * Standard's table 3-7.  0 if malformed or U+0000. */
static size_t
character(const char *text, size_t left)
{
    const unsigned char *at = (const unsigned char *)text;
    unsigned lead = at[0];
    if (lead < 0x80)
        return lead != 0;
    size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || size > left || !continues(at + 1, size - 1))
        return 0;
    bool overlong = (lead == 0xE0 && at[1] < 0xA0) || (lead == 0xF0 && at[1] < 0x90);
    bool surrogate = lead == 0xED && at[1] >= 0xA0;
    bool beyond = lead == 0xF4 && at[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : size;
}

bool
vi_text_utf8(struct vi_text text, size_t *where)
{
    size_t at = 0;
    while (at < text.size) {
        const size_t left = text.size - at;
        size_t size = 0;
        if (left >= 32 && are_plain(text.at + at))
            size = 32;
        else if (left >= 8 && is_plain(text.at + at))
            size = 8;
        else
            size = character(text.at + at, left);
        if (!size) {
            *where = at;
            return false;
        }
        at += size;
    }
    return true;
}

size_t
vi_text_points(struct vi_text text)
{
    size_t points = 0;
    for (size_t at = 0; at < text.size; points++) {
        size_t left = text.size - at;
        if (left >= 8 && is_plain(text.at + at)) {
            at += 8;
            points += 7;
            continue;
        }
        size_t size = character(text.at + at, left);
        at += size ? size : 1;
    }
    return points;
}
