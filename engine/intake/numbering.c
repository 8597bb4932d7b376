/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numbering.h"

#include <string.h>

#include "xml/html.h"
#include "xml/tags.h"

static bool
holds(struct vi_text text, const char *word)
{
    return vi_text_find_like(text, word) < text.size;
}

/* As words of a style or the name of a class, which says what it does more often than not. */
static enum vi_numbering
hinted(struct vi_text text, enum vi_numbering usual)
{
    const bool upper = holds(text, "upper");
    if (holds(text, "roman"))
        return upper ? VI_NUMBERING_UPPER_ROMAN : VI_NUMBERING_LOWER_ROMAN;
    if (holds(text, "alpha") || holds(text, "latin"))
        return upper ? VI_NUMBERING_UPPER_ALPHA : VI_NUMBERING_LOWER_ALPHA;
    if (holds(text, "decimal"))
        return VI_NUMBERING_DECIMAL;
    return usual;
}

static enum vi_numbering
styled(struct vi_text style, enum vi_numbering usual)
{
    static const char *const points[] = {"none", "disc", "circle", "square"};
    const size_t from = vi_text_find_like(style, "list-style");
    struct vi_text value = {style.at + from, style.size - from};
    value.size = vi_text_find(value, VI_TEXT(";"));
    for (size_t i = 0; i < VI_COUNT(points); i++)
        if (holds(value, points[i]))
            usual = VI_NUMBERING_NONE;
    return hinted(value, usual);
}

enum vi_numbering
vi_numbering_of(const char *const *attributes, enum vi_numbering usual)
{
    static const char types[] = "\0001aAiI";
    const struct vi_text type = vi_html_value(attributes, "type");
    const struct vi_text class = vi_html_value(attributes, "class");
    if (holds(class, "unstyled") || holds(class, "no-bullet") || holds(class, "list-none"))
        usual = VI_NUMBERING_NONE;
    usual = hinted(class, usual);
    for (int i = VI_NUMBERING_DECIMAL; type.size == 1 && i <= VI_NUMBERING_UPPER_ROMAN; i++)
        if (type.at[0] == types[i])
            usual = (enum vi_numbering)i;
    return styled(vi_html_value(attributes, "style"), usual);
}

/* +1 for the start of a list, -1 for its end, else 0. */
static int
nesting(struct vi_text name, bool ends)
{
    const bool list = vi_text_is_like(name, "ol") || vi_text_is_like(name, "ul");
    return list ? (ends ? -1 : 1) : 0;
}

/* The entries of the list whose tag stands at `at`, without those of lists in it. */
static int64_t
count_entries(struct vi_text source, size_t at)
{
    int64_t count = 0;
    int depth = 1;
    while (depth > 0 && ++at < source.size) {
        const char *open = memchr(source.at + at, '<', source.size - at);
        if (!open)
            break;
        at = (size_t)(open - source.at);
        const bool ends = at + 1 < source.size && open[1] == '/';
        const struct vi_text name = vi_tag_name(source, at);
        depth += nesting(name, ends);
        count += depth == 1 && !ends && vi_text_is_like(name, "li");
    }
    return count;
}

int64_t
vi_numbering_start(struct vi_text source, size_t at, const char *const *attributes, int64_t *step)
{
    const struct vi_text start = vi_html_value(attributes, "start");
    const bool minus = vi_text_starts(start, VI_TEXT("-"));
    int64_t number;
    *step = vi_html_has(attributes, "reversed") ? -1 : 1;
    if (vi_text_number((struct vi_text){start.at + minus, start.size - minus}, &number))
        return minus ? -number : number;
    return *step > 0 ? 1 : count_entries(source, at);
}

static void
write_alpha(struct vi_buffer *out, int64_t number, char first)
{
    char letters[16];
    size_t at = sizeof(letters);
    for (; number > 0; number = (number - 1) / 26)
        letters[--at] = (char)(first + (number - 1) % 26);
    vi_buffer_text(out, (struct vi_text){letters + at, sizeof(letters) - at});
}

static void
write_roman(struct vi_buffer *out, int64_t number, bool upper)
{
    static const struct {
        int64_t value;
        const char *lower, *upper;
    } parts[] = {
        {1000, "m", "M"}, {900, "cm", "CM"}, {500, "d", "D"},  {400, "cd", "CD"}, {100, "c", "C"},
        {90, "xc", "XC"}, {50, "l", "L"},    {40, "xl", "XL"}, {10, "x", "X"},    {9, "ix", "IX"},
        {5, "v", "V"},    {4, "iv", "IV"},   {1, "i", "I"},
    };
    for (size_t i = 0; i < VI_COUNT(parts); i++)
        for (; number >= parts[i].value; number -= parts[i].value)
            vi_buffer_string(out, upper ? parts[i].upper : parts[i].lower);
}

void
vi_numbering_write(struct vi_buffer *out, enum vi_numbering numbering, int64_t number)
{
    const bool upper =
        numbering == VI_NUMBERING_UPPER_ALPHA || numbering == VI_NUMBERING_UPPER_ROMAN;
    const bool roman =
        numbering == VI_NUMBERING_LOWER_ROMAN || numbering == VI_NUMBERING_UPPER_ROMAN;
    if (numbering == VI_NUMBERING_DECIMAL || number < 1 || (roman && number > 3999))
        vi_buffer_number(out, number);
    else if (roman)
        write_roman(out, number, upper);
    else
        write_alpha(out, number, upper ? 'A' : 'a');
    vi_buffer_char(out, '.');
}
