/* SPDX-License-Identifier: Apache-2.0 */
#include "document/label.h"

#include <string.h>

static struct vi_text
after(struct vi_text text, size_t bytes)
{
    return vi_text_trim((struct vi_text){text.at + bytes, text.size - bytes});
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool
is_small(char byte)
{
    return byte >= 'a' && byte <= 'z';
}

static bool
is_letter(char byte)
{
    return is_small(byte) || (byte >= 'A' && byte <= 'Z');
}

static bool
is_roman(char byte)
{
    return byte && strchr("ivxIVX", byte);
}

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* --- Emphasis --------------------------------------------------------------------- */

static const struct {
    struct vi_text open, close;
} marks[] = {
    {{"**", 2}, {"**", 2}},
    {{"<b>", 3}, {"</b>", 4}},
    {{"<i>", 3}, {"</i>", 4}},
    {{"<strong>", 8}, {"</strong>", 9}},
};

/* Takes a mark off the beginning: one that opens, or one that closes what stood before. */
static bool
drop_mark(struct vi_text *text)
{
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        const bool opens = vi_text_starts(*text, marks[i].open);
        if (!opens && !vi_text_starts(*text, marks[i].close))
            continue;
        *text = after(*text, opens ? marks[i].open.size : marks[i].close.size);
        return true;
    }
    return false;
}

static bool
drop_end_mark(struct vi_text *text)
{
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        if (!vi_text_ends(*text, marks[i].close))
            continue;
        *text = vi_text_trim((struct vi_text){text->at, text->size - marks[i].close.size});
        return true;
    }
    return false;
}

/* --- Bullets and hashes ----------------------------------------------------------- */

static bool
drop_bullet(struct vi_text *text)
{
    static const struct vi_text bullets[] = {
        {"-", 1},           {"*", 1}, {"\xE2\x80\xA2", 3}, {"\xC2\xB7", 2}, {"\xE2\x80\x93", 3},
        {"\xE2\x97\x8F", 3}};
    for (size_t i = 0; i < VI_COUNT(bullets); i++) {
        const size_t size = bullets[i].size;
        if (!vi_text_starts(*text, bullets[i]) || text->size <= size || !is_blank(text->at[size]))
            continue;
        *text = after(*text, size);
        return true;
    }
    return false;
}

static uint32_t
drop_hashes(struct vi_text *text)
{
    uint32_t level = 0;
    while (level < text->size && level < 6 && text->at[level] == '#')
        level++;
    if (!level || level == text->size || !is_blank(text->at[level]))
        return 0;
    *text = after(*text, level);
    return level;
}

/* --- Labels ----------------------------------------------------------------------- */

static size_t
digits(struct vi_text text, size_t at)
{
    size_t count = 0;
    while (at + count < text.size && is_digit(text.at[at + count]))
        count++;
    return count;
}

/* "2", "2.7", "2.10.3": how many bytes; 0: it is no such number. */
static size_t
dotted(struct vi_text text, bool *deep)
{
    size_t size = digits(text, 0);
    *deep = false;
    if (size < 1 || size > 3)
        return 0;
    while (size + 1 < text.size && text.at[size] == '.' && is_digit(text.at[size + 1])) {
        const size_t more = digits(text, size + 1);
        if (more > 3)
            return 0;
        size += 1 + more;
        *deep = true;
    }
    return size;
}

/* A letter or two, or a small number in Roman figures. */
static size_t
lettered(struct vi_text text, size_t at, size_t most)
{
    size_t letters = 0, roman = 0;
    while (at + letters < text.size && is_letter(text.at[at + letters]))
        letters++;
    while (at + roman < text.size && is_roman(text.at[at + roman]))
        roman++;
    if (letters >= 1 && letters <= most)
        return letters;
    return roman == letters && roman >= 1 && roman <= 6 ? roman : 0;
}

/* "(A)", "(12)", "(iv)"; words may follow at once. */
static size_t
bracketed(struct vi_text text, struct vi_text *label)
{
    if (text.size < 3 || text.at[0] != '(')
        return 0;
    size_t size = digits(text, 1);
    if (size < 1 || size > 3)
        size = size ? 0 : lettered(text, 1, 2);
    if (!size || 1 + size >= text.size || text.at[1 + size] != ')')
        return 0;
    *label = (struct vi_text){text.at + 1, size};
    return size + 2;
}

static bool
ends_label(struct vi_text text, size_t at)
{
    return at >= text.size || is_blank(text.at[at]) || text.at[at] == '<' ||
           vi_text_starts((struct vi_text){text.at + at, text.size - at}, VI_TEXT("\xC2\xA0"));
}

/* "2.7 The ..." is a paragraph and "11 REASONS" a section; "2.7 million" and "11 members" are
 * not. */
static bool
may_follow_bare(struct vi_text rest, bool deep)
{
    while (drop_mark(&rest))
        continue;
    if (!rest.size || is_digit(rest.at[0]))
        return false;
    return deep ? !is_small(rest.at[0]) : vi_label_capitals(rest);
}

/* "7.Notice of motion": the blank was forgotten. */
static bool
is_large(struct vi_text text, size_t at)
{
    return at + 1 < text.size && text.at[at] >= 'A' && text.at[at] <= 'Z' &&
           is_small(text.at[at + 1]);
}

/* How many bytes the label takes with its stops. */
static size_t
label_size(struct vi_text text, struct vi_text *label)
{
    bool deep = false;
    size_t size = bracketed(text, label);
    if (size)
        return size;
    const size_t number = dotted(text, &deep);
    const size_t letter = number ? 0 : lettered(text, 0, 1);
    size = number + letter;
    if (!size)
        return 0;
    *label = (struct vi_text){text.at, size};
    const bool stopped = size < text.size && strchr(".)", text.at[size]);
    if (stopped && (ends_label(text, size + 1) || (number && is_large(text, size + 1))))
        return size + 1;
    if (!number || !ends_label(text, size) || !may_follow_bare(after(text, size), deep))
        return 0;
    return size;
}

bool
vi_label_capitals(struct vi_text text)
{
    size_t large = 0;
    for (size_t i = 0; i < text.size; i++) {
        if (is_small(text.at[i]))
            return false;
        large += text.at[i] >= 'A' && text.at[i] <= 'Z';
    }
    return large >= 3;
}

struct vi_label
vi_label_split(struct vi_text text)
{
    struct vi_label split = {.label = VI_TEXT("")};
    text = vi_text_trim(text);
    split.hashes = drop_hashes(&text);
    split.bullet = drop_bullet(&text);
    const bool opened = drop_mark(&text);
    struct vi_text label;
    const size_t size = label_size(text, &label);
    if (size) {
        split.label = label;
        text = after(text, size);
    }
    const bool within = drop_mark(&text);
    while (drop_mark(&text))
        continue;
    const bool closed = drop_end_mark(&text);
    while (drop_end_mark(&text))
        continue;
    split.strong = (opened || within) && closed;
    split.rest = text;
    return split;
}
