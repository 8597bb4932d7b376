/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numbering.h"

#include <string.h>

#include "xml/html.h"

static char
lower(char byte)
{
    return (char)(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
}

static bool
holds(struct vi_text text, const char *word)
{
    const size_t size = strlen(word);
    for (size_t at = 0; at + size <= text.size; at++) {
        size_t i = 0;
        while (i < size && lower(text.at[at + i]) == word[i])
            i++;
        if (i == size)
            return true;
    }
    return false;
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
    const struct vi_text words[] = {VI_TEXT("none"), VI_TEXT("disc"), VI_TEXT("circle"),
                                    VI_TEXT("square")};
    size_t from = 0;
    while (from < style.size && !holds((struct vi_text){style.at, from}, "list-style"))
        from++;
    const struct vi_text value = {style.at + from, style.size - from};
    const size_t end = vi_text_find(value, VI_TEXT(";"));
    for (size_t i = 0; i < VI_COUNT(words); i++)
        if (holds((struct vi_text){value.at, end}, words[i].at))
            usual = VI_NUMBERING_NONE;
    return hinted((struct vi_text){value.at, end}, usual);
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
