/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/encoding.h"

#include <string.h>

#include "base/words.h"
#include "xml/tags.h"

#define BOM "\xEF\xBB\xBF"

static bool
starts(struct vi_text bytes, const char *with, size_t size)
{
    return bytes.size >= size && memcmp(bytes.at, with, size) == 0;
}

bool
vi_encoding_evident(struct vi_text bytes, enum vi_encoding *out, size_t *mark)
{
    static const struct {
        const char *with;
        size_t size, mark;
        enum vi_encoding encoding;
    } signs[] = {
        {BOM, 3, 3, VI_UTF8},
        {"\xFF\xFE", 2, 2, VI_UTF16_LITTLE},
        {"\xFE\xFF", 2, 2, VI_UTF16_BIG},
        {"<\0?\0", 4, 0, VI_UTF16_LITTLE},
        {"\0<\0?", 4, 0, VI_UTF16_BIG},
    };
    for (size_t i = 0; i < VI_COUNT(signs); i++) {
        if (!starts(bytes, signs[i].with, signs[i].size))
            continue;
        *out = signs[i].encoding;
        *mark = signs[i].mark;
        return true;
    }
    return false;
}

/* The XML declaration looks like a tag named ?xml. */
bool
vi_encoding_declared(struct vi_text bytes, struct vi_text *name)
{
    size_t end = vi_text_find(bytes, VI_TEXT("?>"));
    struct vi_text declaration = {bytes.at, end};
    struct vi_tag_attribute attribute;
    if (!vi_text_starts(bytes, VI_TEXT("<?xml")))
        return false;
    for (size_t at = 0; vi_tag_next(declaration, 0, &at, &attribute);) {
        if (!vi_text_is(attribute.name, "encoding") || at < attribute.value + 2)
            continue;
        *name = (struct vi_text){bytes.at + attribute.value + 1, at - attribute.value - 2};
        return true;
    }
    return false;
}

bool
vi_encoding_wide(struct vi_text bytes, enum vi_encoding *out)
{
    if (bytes.size < 4 || !bytes.at[0] == !bytes.at[1] || !bytes.at[2] == !bytes.at[3] ||
        !bytes.at[0] != !bytes.at[2])
        return false;
    *out = bytes.at[0] ? VI_UTF16_LITTLE : VI_UTF16_BIG;
    return true;
}

/* --- Pages ---------------------------------------------------------------------- */

/* Where a browser looks for it. */
#define PAGE_BYTES 4096

static struct vi_text
unquoted(struct vi_text value)
{
    if (value.size && strchr("\"'", value.at[0]))
        value = (struct vi_text){value.at + 1, value.size - 1};
    if (value.size && strchr("\"'", value.at[value.size - 1]))
        value.size--;
    return vi_text_trim(value);
}

/* "charset=x" itself, or within the value of another attribute: "text/html; charset=x". */
static bool
find_charset(struct vi_text name, struct vi_text value, struct vi_text *out)
{
    static const char label[] = "charset=";
    value = unquoted(value);
    if (vi_text_is_like(name, "content")) {
        const size_t at = vi_text_find_like(value, label) + sizeof(label) - 1;
        if (at >= value.size)
            return false;
        value = (struct vi_text){value.at + at, value.size - at};
        value.size = vi_text_find(value, VI_TEXT(";"));
    } else if (!vi_text_is_like(name, "charset")) {
        return false;
    }
    *out = unquoted(value);
    return out->size > 0;
}

bool
vi_encoding_of_page(struct vi_text bytes, struct vi_text *name)
{
    struct vi_text page = {bytes.at, bytes.size < PAGE_BYTES ? bytes.size : PAGE_BYTES};
    struct vi_tag_attribute attribute;
    if (vi_encoding_declared(bytes, name))
        return true;
    for (size_t start = 0; start < page.size; start++) {
        if (page.at[start] != '<' || !vi_text_is_like(vi_tag_name(page, start), "meta"))
            continue;
        for (size_t at = 0; vi_tag_next(page, start, &at, &attribute);)
            if (find_charset(attribute.name,
                             (struct vi_text){page.at + attribute.value, at - attribute.value},
                             name))
                return true;
    }
    return false;
}

bool
vi_encoding_named(struct vi_text name, enum vi_encoding *out)
{
    static const struct vi_word names[] = {
        {"utf-8", VI_UTF8},
        {"utf8", VI_UTF8},
        {"us-ascii", VI_UTF8},
        {"ascii", VI_UTF8},
        /* Who can read this name in single bytes reads UTF-8 that was labelled wrongly. */
        {"utf-16", VI_UTF8},
        {"utf-16le", VI_UTF8},
        {"utf-16be", VI_UTF8},
        {"iso-8859-1", VI_WINDOWS_1252},
        {"iso8859-1", VI_WINDOWS_1252},
        {"latin1", VI_WINDOWS_1252},
        {"windows-1252", VI_WINDOWS_1252},
        {"cp1252", VI_WINDOWS_1252},
        {0},
    };
    for (const struct vi_word *at = names; at->word; at++) {
        if (!vi_text_is_like(name, at->word))
            continue;
        *out = (enum vi_encoding)at->value;
        return true;
    }
    return false;
}

/* --- Decoding --------------------------------------------------------------- */

/* Windows-1252 from 0x80 to 0x9F; the rest is as in Unicode.  0: no character. */
static const uint16_t upper_controls[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

/* One character: its code point, 0 if it cannot be read, and its size in bytes. */
struct decoded {
    uint32_t point;
    size_t size;
};

uint32_t
vi_encoding_windows(unsigned char byte)
{
    bool upper = byte >= 0x80 && byte < 0xA0;
    return upper ? upper_controls[byte - 0x80] : byte;
}

static struct decoded
decode_windows(struct vi_text rest)
{
    return (struct decoded){vi_encoding_windows((unsigned char)rest.at[0]), 1};
}

/* Two bytes that UTF-8 could read are two of windows-1252 where they would be a letter that no
 * western text has: capital E acute and a closing quotation mark, say. */
static struct decoded
decode_mixed(struct vi_text rest)
{
    const unsigned char first = (unsigned char)rest.at[0];
    const size_t size = first < 0xC2 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    size_t bad;
    if (size == 1 || size > rest.size || !vi_text_utf8((struct vi_text){rest.at, size}, &bad))
        return decode_windows(rest);
    uint32_t point = first & (0x7Fu >> size);
    for (size_t i = 1; i < size; i++)
        point = point << 6 | ((unsigned char)rest.at[i] & 0x3F);
    if (size == 2 && (point < 0xA0 || point > 0x17F))
        return decode_windows(rest);
    return (struct decoded){point, size};
}

bool
vi_encoding_mixed(struct vi_text bytes)
{
    size_t size = 1;
    for (size_t at = 0; at < bytes.size && size == 1; at++)
        size = decode_mixed((struct vi_text){bytes.at + at, bytes.size - at}).size;
    return size > 1;
}

/* A unit of UTF-16; 0, which is no character, where there is none. */
static uint32_t
unit(struct vi_text rest, size_t at, bool big)
{
    if (at + 2 > rest.size)
        return 0;
    uint32_t first = (unsigned char)rest.at[at], second = (unsigned char)rest.at[at + 1];
    return big ? first << 8 | second : second << 8 | first;
}

static struct decoded
decode_utf16(struct vi_text rest, bool big)
{
    uint32_t high = unit(rest, 0, big);
    if (high < 0xD800 || high > 0xDFFF)
        return (struct decoded){high, 2};
    uint32_t low = unit(rest, 2, big);
    if (high > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
        return (struct decoded){0, 2};
    return (struct decoded){0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00), 4};
}

static struct decoded
decode(enum vi_encoding encoding, struct vi_text rest)
{
    if (encoding == VI_WINDOWS_1252)
        return decode_windows(rest);
    if (encoding == VI_MIXED)
        return decode_mixed(rest);
    return decode_utf16(rest, encoding == VI_UTF16_BIG);
}

static char
byte_of(uint32_t lead, uint32_t bits)
{
    return (char)(unsigned char)(lead | bits);
}

size_t
vi_encoding_write(uint32_t point, char *out)
{
    if (point < 0x80) {
        out[0] = byte_of(0, point);
        return 1;
    }
    size_t size = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    for (size_t i = size - 1; i; i--) {
        out[i] = byte_of(0x80, point & 0x3F);
        point >>= 6;
    }
    out[0] = byte_of(0xF00u >> size & 0xFF, point);
    return size;
}

/* Decodes into `out` if it is not NULL; returns the size of the UTF-8. */
static size_t
decode_all(enum vi_encoding encoding, struct vi_text bytes, char *out, size_t *read)
{
    size_t size = 0, at = 0;
    char scratch[4];
    while (at < bytes.size) {
        struct decoded one = decode(encoding, (struct vi_text){bytes.at + at, bytes.size - at});
        if (!one.point)
            break;
        size += vi_encoding_write(one.point, out ? out + size : scratch);
        at += one.size;
    }
    *read = at;
    return size;
}

bool
vi_encoding_decode(enum vi_encoding encoding, struct vi_text bytes, struct vi_arena *arena,
                   struct vi_text *out, size_t *read)
{
    size_t size = decode_all(encoding, bytes, NULL, read);
    char *text = VI_NEW_ARRAY(arena, char, size + 1);
    if (!text)
        return false;
    decode_all(encoding, bytes, text, read);
    *out = (struct vi_text){text, size};
    return true;
}
