/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/mask.h"

#include <string.h>

/* --- Lines ---------------------------------------------------------------------- */

/* Takes the next line off *rest, without its end. */
static bool
next_line(struct vi_text *rest, struct vi_text *line)
{
    if (!rest->size)
        return false;
    size_t size = 0;
    while (size < rest->size && rest->at[size] != '\n' && rest->at[size] != '\r')
        size++;
    *line = (struct vi_text){rest->at, size};
    if (size < rest->size)
        size +=
            rest->at[size] == '\r' && size + 1 < rest->size && rest->at[size + 1] == '\n' ? 2 : 1;
    rest->at += size;
    rest->size -= size;
    return true;
}

static bool
is_only(struct vi_text text, char byte)
{
    for (size_t i = 0; i < text.size; i++)
        if (text.at[i] != byte)
            return false;
    return text.size > 0;
}

/* --- Front matter --------------------------------------------------------------- */

/* "key: value", as YAML begins. */
static bool
is_key(struct vi_text line)
{
    const size_t colon = vi_text_find(line, VI_TEXT(":"));
    if (!colon || colon == line.size)
        return false;
    for (size_t i = 0; i < colon; i++) {
        const char byte = line.at[i];
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        if (!letter && !(byte >= '0' && byte <= '9') && byte != '_' && byte != '-')
            return false;
    }
    return colon + 1 == line.size || line.at[colon + 1] == ' ';
}

size_t
vi_mask_front_matter(struct vi_text text)
{
    struct vi_text rest = text, line;
    if (!next_line(&rest, &line) || !vi_text_is(vi_text_trim(line), "---"))
        return 0;
    if (!next_line(&rest, &line) || !is_key(line))
        return 0;
    while (next_line(&rest, &line)) {
        const struct vi_text end = vi_text_trim(line);
        if (vi_text_is(end, "---") || vi_text_is(end, "..."))
            return text.size - rest.size;
    }
    return 0;
}

/* --- Depth ---------------------------------------------------------------------- */

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* The size of the mark of a list or quotation that begins at `at`; 0: there is none. */
static size_t
mark_at(struct vi_text line, size_t at)
{
    size_t end = at;
    if (line.at[at] == '>')
        return 1;
    while (end < line.size && end < at + 9 && line.at[end] >= '0' && line.at[end] <= '9')
        end++;
    if (end == line.size || !strchr(end > at ? ".)" : "-+*", line.at[end]))
        return 0;
    end++;
    return end == line.size || is_blank(line.at[end]) ? end - at : 0;
}

/* A rule, as in "- - - -", is no list of lists. */
static bool
is_rule(struct vi_text line)
{
    const struct vi_text text = vi_text_trim(line);
    size_t marks = 0;
    if (!text.size || !strchr("-*_", text.at[0]))
        return false;
    for (size_t i = 0; i < text.size; i++) {
        if (text.at[i] != text.at[0] && !is_blank(text.at[i]))
            return false;
        marks += text.at[i] == text.at[0];
    }
    return marks >= 3;
}

/* Where the marks that may still be open begin, in their lines, and so each within the one before.
 */
struct depth {
    size_t *columns;
    size_t count;
    uint64_t limit;
};

static bool
is_deeper(struct depth *depth, struct vi_text line)
{
    size_t column = 0;
    for (size_t at = 0, size; at < line.size; at += size, column += size) {
        for (; at < line.size && is_blank(line.at[at]); at++)
            column += line.at[at] == '\t' ? 4 - column % 4 : 1;
        size = at < line.size ? mark_at(line, at) : 0;
        if (!size)
            break;
        while (depth->count && depth->columns[depth->count - 1] >= column)
            depth->count--;
        if (depth->count >= depth->limit)
            return true;
        depth->columns[depth->count++] = column;
    }
    return false;
}

bool
vi_mask_is_deep(struct vi_text text, uint64_t limit, struct vi_arena *scratch, size_t *where)
{
    struct vi_text rest = text, line;
    /* Each mark takes a byte. */
    struct depth depth = {.limit = limit < text.size ? limit : text.size};
    depth.columns = VI_NEW_ARRAY(scratch, size_t, (size_t)depth.limit + 1);
    while (depth.columns && next_line(&rest, &line)) {
        if (is_rule(line) || !is_deeper(&depth, line))
            continue;
        *where = (size_t)(line.at - text.at);
        return true;
    }
    return false;
}

/* --- Masking -------------------------------------------------------------------- */

/* Comments become what no text has; their line ends stay. */
static void
mask_comments(char *bytes, size_t size)
{
    for (size_t at = 0; at < size;) {
        const struct vi_text rest = {bytes + at, size - at};
        const size_t from = at + vi_text_find(rest, VI_TEXT("<!--"));
        const struct vi_text comment = {bytes + from, size - from};
        const size_t length = vi_text_find(comment, VI_TEXT("-->"));
        if (from == size || length == comment.size)
            return;
        at = from + length + 3;
        for (size_t i = from; i < at; i++)
            if (bytes[i] != '\n' && bytes[i] != '\r')
                bytes[i] = VI_MASKED;
    }
}

/* Does the line end as a sentence or a part of one does, bold or not? */
static bool
ends_sentence(struct vi_text line)
{
    static const struct vi_text ends[] = {
        {".", 1}, {",", 1}, {";", 1}, {":", 1}, {"?", 1}, {"!", 1}, {"\"", 1}, {"\xE2\x80\x9D", 3},
    };
    while (line.size && strchr("*_ \t", line.at[line.size - 1]))
        line.size--;
    for (size_t i = 0; i < VI_COUNT(ends); i++)
        if (vi_text_ends(line, ends[i]))
            return true;
    return !line.size;
}

/* What stands around a line of dashes. */
struct around {
    struct vi_text before, above, line, below; /* `before`: above `above` */
    bool last;                                 /* nothing is below */
};

static bool
has_letter(struct vi_text text)
{
    for (size_t i = 0; i < text.size; i++)
        if ((unsigned char)text.at[i] >= 0x80 || (text.at[i] | 32) >= 'a')
            return true;
    return false;
}

/* Three dashes are the mark of a rule, so they say nothing by their number. */
static bool
underlines(const struct around *around)
{
    const struct vi_text title = vi_text_trim(around->above), line = vi_text_trim(around->line);
    if (vi_text_trim(around->before).size || ends_sentence(title) || !has_letter(title))
        return false;
    const bool apart = !around->last && !vi_text_trim(around->below).size;
    return apart || (line.size > 3 && 3 * line.size >= 2 * vi_text_points(title));
}

/* A rule where it is long enough for one, else nothing. */
static void
mask_dashes(char *bytes, const struct around *around, const char *start)
{
    const struct vi_text line = vi_text_trim(around->line);
    const bool dashes = is_only(line, '-') || is_only(line, '=');
    if (!dashes || !vi_text_trim(around->above).size || underlines(around))
        return;
    memset(bytes + (line.at - start), line.size < 3 ? ' ' : '*', line.size);
}

static bool
is_fence(struct vi_text line)
{
    const struct vi_text text = vi_text_trim(line);
    return vi_text_starts(text, VI_TEXT("```")) || vi_text_starts(text, VI_TEXT("~~~"));
}

void
vi_mask(char *bytes, size_t size)
{
    struct vi_text rest = {bytes, size};
    struct around around = {VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), VI_TEXT(""), false};
    bool fenced = false, any = next_line(&rest, &around.line);
    mask_comments(bytes, size);
    while (any) {
        any = next_line(&rest, &around.below);
        around.last = !any;
        fenced = fenced != is_fence(around.line);
        if (!fenced)
            mask_dashes(bytes, &around, bytes);
        /* What is a rule now is no text that the next line could be a part of. */
        const bool rule = is_rule(around.line);
        around.before = rule ? VI_TEXT("") : around.above;
        around.above = rule ? VI_TEXT("") : around.line;
        around.line = around.below;
    }
}
