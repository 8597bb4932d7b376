/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/places.h"

#include <string.h>

#include "base/printable.h"

void
vi_place_write(struct vi_buffer *out, struct vi_place place)
{
    if (!place.source)
        return;
    vi_printable(out, place.source->name);
    vi_buffer_char(out, ':');
    vi_buffer_number(out, vi_place_line_column(place).line);
}

struct vi_text
vi_place_text(struct vi_arena *arena, struct vi_place place)
{
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, &arena->allocator);
    vi_place_write(&buffer, place);
    const struct vi_text text = vi_buffer_copy(&buffer, arena);
    arena->failed |= buffer.failed;
    vi_buffer_free(&buffer);
    return text;
}

struct vi_text
vi_element_name(struct vi_arena *arena, const char *name)
{
    const size_t size = strlen(name);
    char *bytes = VI_NEW_ARRAY(arena, char, size + 2);
    if (!bytes)
        return VI_TEXT("");
    bytes[0] = '<';
    memcpy(bytes + 1, name, size);
    bytes[size + 1] = '>';
    return (struct vi_text){bytes, size + 2};
}

static struct vi_text
after(struct vi_text text, size_t offset)
{
    return (struct vi_text){text.at + offset, text.size - offset};
}

/* How far a thing reaches that starts with `open` and ends with the first `close`; 0: it is not
 * one. */
static size_t
span(struct vi_text rest, struct vi_text open, struct vi_text close)
{
    if (!vi_text_starts(rest, open))
        return 0;
    const struct vi_text inside = after(rest, open.size);
    const size_t end = vi_text_find(inside, close);
    return end < inside.size ? open.size + end + close.size : rest.size;
}

/* A tag ends at the first '>' outside quotes. */
static size_t
tag_size(struct vi_text rest)
{
    char quote = '\0';
    for (size_t i = 0; i < rest.size; i++) {
        if (quote)
            quote = rest.at[i] == quote ? '\0' : quote;
        else if (rest.at[i] == '"' || rest.at[i] == '\'')
            quote = rest.at[i];
        else if (rest.at[i] == '>')
            return i + 1;
    }
    return rest.size;
}

/* What stands at a '<': how long it is, and by how much it deepens the nesting. */
static size_t
markup_size(struct vi_text rest, int *deeper)
{
    size_t size = span(rest, VI_TEXT("<!--"), VI_TEXT("-->"));
    *deeper = 0;
    if (!size)
        size = span(rest, VI_TEXT("<![CDATA["), VI_TEXT("]]>"));
    if (!size)
        size = span(rest, VI_TEXT("<?"), VI_TEXT("?>"));
    if (size)
        return size;
    size = tag_size(rest);
    if (vi_text_starts(rest, VI_TEXT("</")))
        *deeper = -1;
    else if (size < 2 || rest.at[size - 2] != '/')
        *deeper = 1;
    return size;
}

struct vi_text
vi_element_slice(struct vi_text xml, size_t offset)
{
    size_t at = offset;
    int64_t depth = 0;
    int deeper;
    while (at < xml.size) {
        const struct vi_text rest = after(xml, at);
        if (rest.at[0] != '<') {
            at += vi_text_find(rest, VI_TEXT("<"));
            continue;
        }
        at += markup_size(rest, &deeper);
        depth += deeper;
        if (depth <= 0)
            return (struct vi_text){xml.at + offset, at - offset};
    }
    return VI_TEXT("");
}
