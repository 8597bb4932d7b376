/* SPDX-License-Identifier: Apache-2.0 */
#include "report/markup.h"

#define REPLACEMENT "\xEF\xBF\xBD"

/* What stands for a character; NULL: itself.  Line ends and tabs in the values of attributes would
 * be read as spaces, and a bare CR as a line end. */
static const char *
instead(unsigned char byte, bool value)
{
    switch (byte) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return value ? "&#9;" : NULL;
    case '\n':
        return value ? "&#10;" : NULL;
    case '\r':
        return "&#13;";
    default:
        return byte < ' ' ? REPLACEMENT : NULL;
    }
}

/* Well-formed UTF-8 holds no surrogates: U+FFFE and U+FFFF are left, which XML does not allow. */
static bool
is_no_character(struct vi_text text)
{
    return vi_text_starts(text, VI_TEXT("\xEF\xBF\xBE")) ||
           vi_text_starts(text, VI_TEXT("\xEF\xBF\xBF"));
}

static void
put_well_formed(struct vi_buffer *out, struct vi_text text, bool value)
{
    for (size_t i = 0; i < text.size; i++) {
        const char *other = instead((unsigned char)text.at[i], value);
        if (!other && is_no_character((struct vi_text){text.at + i, text.size - i})) {
            other = REPLACEMENT;
            i += 2;
        }
        if (other)
            vi_buffer_string(out, other);
        else
            vi_buffer_char(out, text.at[i]);
    }
}

static void
put_text(struct vi_buffer *out, struct vi_text text, bool value)
{
    size_t bad;
    while (!vi_text_utf8(text, &bad)) {
        put_well_formed(out, (struct vi_text){text.at, bad}, value);
        vi_buffer_string(out, REPLACEMENT);
        text = (struct vi_text){text.at + bad + 1, text.size - bad - 1};
    }
    put_well_formed(out, text, value);
}

void
vi_markup_text(struct vi_buffer *out, struct vi_text text)
{
    put_text(out, text, false);
}

void
vi_markup_attribute(struct vi_buffer *out, const char *name, struct vi_text value)
{
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, name);
    vi_buffer_string(out, "=\"");
    put_text(out, value, true);
    vi_buffer_char(out, '"');
}

void
vi_markup_count(struct vi_buffer *out, const char *name, uint64_t count)
{
    vi_buffer_char(out, ' ');
    vi_buffer_string(out, name);
    vi_buffer_string(out, "=\"");
    vi_buffer_number(out, (int64_t)count);
    vi_buffer_char(out, '"');
}
