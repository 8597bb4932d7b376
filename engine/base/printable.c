/* SPDX-License-Identifier: Apache-2.0 */
#include "base/printable.h"

/* Sequences of UTF-8 by their first bytes and the range of their last. */
static const struct {
    const char *lead;
    unsigned char low, high;
    size_t size;
} unfit[] = {
    {"\xC2", 0x80, 0x9F, 2},     /* controls */
    {"\xD8", 0x9C, 0x9C, 2},     /* Arabic letter mark */
    {"\xE2\x80", 0x8E, 0x8F, 3}, /* left-to-right, right-to-left */
    {"\xE2\x80", 0xA8, 0xAE, 3}, /* line, paragraph; embeddings and overrides */
    {"\xE2\x81", 0xA6, 0xA9, 3}, /* isolates */
    {"\xEF\xBB", 0xBF, 0xBF, 3}, /* byte order mark */
};

/* The size of what must not be printed at the start of well-formed text, else 0. */
static size_t
unfit_size(struct vi_text text)
{
    unsigned char first = (unsigned char)text.at[0];
    if (first < 0x80)
        return first < 0x20 || first == 0x7F;
    for (size_t i = 0; i < VI_COUNT(unfit); i++) {
        size_t size = unfit[i].size;
        if (text.size < size || !vi_text_starts(text, vi_text_from(unfit[i].lead)))
            continue;
        unsigned char last = (unsigned char)text.at[size - 1];
        if (last >= unfit[i].low && last <= unfit[i].high)
            return size;
    }
    return 0;
}

static bool
is_blank(char byte)
{
    return byte == '\t' || byte == '\n' || byte == '\r';
}

static void
put_well_formed(struct vi_buffer *out, struct vi_text text)
{
    size_t start = 0, at = 0;
    while (at < text.size) {
        size_t skip = unfit_size((struct vi_text){text.at + at, text.size - at});
        if (!skip) {
            at++;
            continue;
        }
        vi_buffer_text(out, (struct vi_text){text.at + start, at - start});
        vi_buffer_char(out, is_blank(text.at[at]) ? ' ' : '?');
        start = at += skip;
    }
    vi_buffer_text(out, (struct vi_text){text.at + start, at - start});
}

void
vi_printable(struct vi_buffer *out, struct vi_text text)
{
    size_t bad;
    while (!vi_text_utf8(text, &bad)) {
        put_well_formed(out, (struct vi_text){text.at, bad});
        vi_buffer_char(out, '?');
        text = (struct vi_text){text.at + bad + 1, text.size - bad - 1};
    }
    put_well_formed(out, text);
}
