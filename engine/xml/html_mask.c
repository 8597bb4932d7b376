/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/html_mask.h"

#include <string.h>

/* A page that is gone through as libxml2 does it: what it takes for a tag is one. */
struct masking {
    char *bytes;
    struct vi_text text; /* the same */
    size_t at;
    uint64_t attributes; /* of the tag that was read last */
};

/* --- Characters ----------------------------------------------------------------- */

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool
begins_name(char byte)
{
    return is_letter(byte) || byte == '_' || byte == ':' || byte == '.';
}

static bool
is_name(char byte)
{
    return begins_name(byte) || (byte >= '0' && byte <= '9') || byte == '-';
}

static char
byte_at(const struct masking *masking, size_t at)
{
    return at < masking->text.size ? masking->text.at[at] : '\0';
}

/* What stands from `at` on. */
static struct vi_text
rest(const struct masking *masking, size_t at)
{
    const size_t size = masking->text.size;
    return at < size ? (struct vi_text){masking->text.at + at, size - at} : VI_TEXT("");
}

/* The next `what` from `at` on, or the end. */
static size_t
find(const struct masking *masking, size_t at, struct vi_text what)
{
    return at < masking->text.size ? at + vi_text_find(rest(masking, at), what)
                                   : masking->text.size;
}

static void
go_behind(struct masking *masking, size_t at, struct vi_text what)
{
    const size_t found = find(masking, at, what);
    masking->at = found < masking->text.size ? found + what.size : found;
}

/* --- Tags ----------------------------------------------------------------------- */

static bool
is_at_end(const struct masking *masking)
{
    const char byte = byte_at(masking, masking->at);
    return masking->at >= masking->text.size || byte == '>' ||
           (byte == '/' && byte_at(masking, masking->at + 1) == '>');
}

static void
skip_space(struct masking *masking)
{
    while (is_space(byte_at(masking, masking->at)))
        masking->at++;
}

static void
skip_name(struct masking *masking)
{
    while (is_name(byte_at(masking, masking->at)))
        masking->at++;
}

/* One without quotation marks ends at white space or '>'. */
static void
skip_value(struct masking *masking)
{
    const char mark = byte_at(masking, masking->at);
    if (mark == '"' || mark == '\'') {
        go_behind(masking, masking->at + 1, (struct vi_text){&mark, 1});
        return;
    }
    while (masking->at < masking->text.size && byte_at(masking, masking->at) != '>' &&
           !is_space(byte_at(masking, masking->at)))
        masking->at++;
}

static void
skip_attribute(struct masking *masking)
{
    if (!begins_name(byte_at(masking, masking->at))) {
        while (!is_at_end(masking) && !is_space(byte_at(masking, masking->at)))
            masking->at++;
        return;
    }
    masking->attributes++;
    skip_name(masking);
    skip_space(masking);
    if (byte_at(masking, masking->at) != '=')
        return;
    masking->at++;
    skip_space(masking);
    skip_value(masking);
}

/* Programs and styles end at their end tag, whatever is in them. */
static void
skip_program(struct masking *masking, size_t start)
{
    static const struct {
        const char *name, *end;
    } programs[] = {{"script", "</script"}, {"style", "</style"}};
    for (size_t i = 0; i < VI_COUNT(programs); i++) {
        if (!vi_text_starts_like(rest(masking, start + 1), programs[i].name) ||
            is_name(byte_at(masking, start + 1 + strlen(programs[i].name))))
            continue;
        while (masking->at < masking->text.size &&
               !vi_text_starts_like(rest(masking, masking->at), programs[i].end))
            masking->at = find(masking, masking->at + 1, VI_TEXT("<"));
    }
}

static void
skip_tag(struct masking *masking)
{
    const size_t start = masking->at++;
    skip_name(masking);
    for (skip_space(masking); !is_at_end(masking); skip_space(masking))
        skip_attribute(masking);
    if (byte_at(masking, masking->at) == '>')
        skip_program(masking, start);
}

/* --- Masking -------------------------------------------------------------------- */

/* Makes "<?x" of what begins at `at`. */
static void
pass_over(struct masking *masking, size_t at)
{
    char *bytes = masking->bytes + at;
    bytes[1] = '?';
    if (at + 2 < masking->text.size && !is_letter(bytes[2]) && bytes[2] != '>')
        bytes[2] = 'x';
    go_behind(masking, at, VI_TEXT(">"));
}

/* "<![CDATA[" has as many bytes as "<?xCDATA>". */
static void
mask_section(struct masking *masking, size_t end)
{
    const size_t at = masking->at;
    masking->bytes[at + 8] = '>';
    memset(masking->bytes + end, ' ', 3);
    pass_over(masking, at);
}

static void
mask_declaration(struct masking *masking)
{
    const size_t at = masking->at;
    if (vi_text_starts_like(rest(masking, at), "<!--")) {
        go_behind(masking, at + 4, VI_TEXT("-->"));
    } else if (vi_text_starts_like(rest(masking, at), "<!doctype")) {
        go_behind(masking, at, VI_TEXT(">"));
    } else {
        const size_t end = vi_text_starts_like(rest(masking, at), "<![cdata[")
                               ? find(masking, at + 9, VI_TEXT("]]>"))
                               : masking->text.size;
        if (end < masking->text.size)
            mask_section(masking, end);
        else
            pass_over(masking, at);
    }
}

static bool
is_font(const struct masking *masking)
{
    const size_t name = masking->at + 1 + (byte_at(masking, masking->at + 1) == '/');
    return vi_text_starts_like(rest(masking, name), "font") && !is_name(byte_at(masking, name + 4));
}

static void
mask_one(struct masking *masking)
{
    const char byte = byte_at(masking, masking->at + 1);
    masking->attributes = 0;
    if (byte == '!')
        mask_declaration(masking);
    else if (is_font(masking))
        pass_over(masking, masking->at);
    else if (byte == '/' || byte == '?')
        go_behind(masking, masking->at, VI_TEXT(">"));
    else if (begins_name(byte))
        skip_tag(masking);
    else
        masking->at++;
}

bool
vi_html_mask(char *bytes, size_t size, uint64_t most, size_t *where)
{
    struct masking masking = {.bytes = bytes, .text = {bytes, size}};
    for (;;) {
        masking.at = find(&masking, masking.at, VI_TEXT("<"));
        if (masking.at >= size)
            return true;
        *where = masking.at;
        mask_one(&masking);
        if (masking.attributes > most)
            return false;
    }
}
