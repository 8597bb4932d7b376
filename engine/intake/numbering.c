/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numbering.h"

#include <string.h>

#include "intake/numerals.h"
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

void
vi_numbering_write(struct vi_buffer *out, enum vi_numbering numbering, int64_t number)
{
    static const enum vi_numeral numerals[] = {
        [VI_NUMBERING_NONE] = VI_NUMERAL_NONE,
        [VI_NUMBERING_DECIMAL] = VI_NUMERAL_DECIMAL,
        [VI_NUMBERING_LOWER_ALPHA] = VI_NUMERAL_LOWER_LETTERS,
        [VI_NUMBERING_UPPER_ALPHA] = VI_NUMERAL_UPPER_LETTERS,
        [VI_NUMBERING_LOWER_ROMAN] = VI_NUMERAL_LOWER_ROMAN,
        [VI_NUMBERING_UPPER_ROMAN] = VI_NUMERAL_UPPER_ROMAN,
    };
    vi_numeral_write(out, numerals[numbering], number);
    vi_buffer_char(out, '.');
}

bool
vi_numbering_is(struct vi_text text)
{
    size_t figures = 0;
    if (!text.size || text.size > 8)
        return false;
    for (size_t i = 0; i < text.size; i++) {
        const bool figure = text.at[i] >= '0' && text.at[i] <= '9';
        const bool letter = (text.at[i] | 32) >= 'a' && (text.at[i] | 32) <= 'z';
        figures += figure;
        if (!figure && !letter && !strchr(".()/-", text.at[i]))
            return false;
    }
    return figures > 0 || strchr(".)", text.at[text.size - 1]) != NULL;
}
