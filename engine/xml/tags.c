/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/tags.h"

#include <string.h>

static bool
is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

static bool
ends_name(char byte)
{
    return is_space(byte) || byte == '=' || byte == '>' || byte == '/' || byte == '<' ||
           byte == '\'' || byte == '"' || byte == '&' || byte == ';';
}

static size_t
skip_space(struct vi_text text, size_t at)
{
    while (at < text.size && is_space(text.at[at]))
        at++;
    return at;
}

static size_t
skip_name(struct vi_text text, size_t at)
{
    while (at < text.size && !ends_name(text.at[at]))
        at++;
    return at;
}

static struct vi_text
part(struct vi_text text, size_t from, size_t to)
{
    return (struct vi_text){text.at + from, to - from};
}

static bool
stands_at(struct vi_text text, size_t at, struct vi_text what)
{
    return vi_text_starts(part(text, at, text.size), what);
}

/* Behind the next `what` from `at` on, or the end. */
static size_t
behind(struct vi_text text, size_t at, struct vi_text what)
{
    size_t found = at + vi_text_find(part(text, at, text.size), what);
    return found < text.size ? found + what.size : text.size;
}

size_t
vi_tag_start(struct vi_text text, size_t end)
{
    if (end > text.size)
        end = text.size;
    while (end && text.at[end - 1] != '<')
        end--;
    return end ? end - 1 : 0;
}

struct vi_text
vi_tag_name(struct vi_text text, size_t start)
{
    size_t from = start + 1;
    if (from < text.size && text.at[from] == '/')
        from++;
    return from < text.size ? part(text, from, skip_name(text, from)) : VI_TEXT("");
}

struct vi_text
vi_tag_name_before(struct vi_text text, size_t end)
{
    size_t from = end < text.size ? end : text.size, to = from;
    while (from && !ends_name(text.at[from - 1]) && text.at[from - 1] != ':')
        from--;
    return part(text, from, to);
}

struct vi_text
vi_tag_local(struct vi_text name)
{
    const char *colon = name.size ? memchr(name.at, ':', name.size) : NULL;
    return colon ? part(name, (size_t)(colon - name.at) + 1, name.size) : name;
}

/* Behind a value in quotation marks, or behind a word that stands where one should. */
static size_t
skip_value(struct vi_text text, size_t at)
{
    char mark = at < text.size ? text.at[at] : '\0';
    if (mark != '"' && mark != '\'')
        return skip_name(text, at);
    const char *end = memchr(text.at + at + 1, mark, text.size - at - 1);
    return end ? (size_t)(end - text.at) + 1 : text.size;
}

bool
vi_tag_next(struct vi_text text, size_t start, size_t *at, struct vi_tag_attribute *out)
{
    size_t from = skip_space(text, *at ? *at : skip_name(text, start + 1));
    size_t to = skip_name(text, from);
    if (to == from)
        return false;
    *out = (struct vi_tag_attribute){part(text, from, to), from, to};
    *at = skip_space(text, to);
    if (*at < text.size && text.at[*at] == '=') {
        out->value = skip_space(text, *at + 1);
        *at = skip_value(text, out->value);
    }
    return true;
}

/* Behind the comments and processing instructions that stand at `at`. */
static size_t
skip_remarks(struct vi_text text, size_t at)
{
    for (;;) {
        if (stands_at(text, at, VI_TEXT("<!--")))
            at = behind(text, at + 4, VI_TEXT("-->"));
        else if (stands_at(text, at, VI_TEXT("<?")))
            at = behind(text, at + 2, VI_TEXT("?>"));
        else
            return at;
    }
}

size_t
vi_tags_prolog(struct vi_text text)
{
    size_t at = 0, next = skip_remarks(text, skip_space(text, 0));
    while (next != at) {
        at = next;
        next = skip_remarks(text, skip_space(text, at));
    }
    return at;
}

size_t
vi_tags_content(struct vi_text text, size_t at)
{
    const struct vi_text empty = VI_TEXT("<![CDATA[]]>"), open = VI_TEXT("<![CDATA[");
    at = skip_remarks(text, at);
    while (stands_at(text, at, empty))
        at = skip_remarks(text, at + empty.size);
    return stands_at(text, at, open) ? at + open.size : at;
}

/* Behind whatever markup begins with the '<' at `at`, but for tags: just behind the '<'. */
static size_t
skip_other(struct vi_text text, size_t at)
{
    size_t remark = skip_remarks(text, at);
    if (remark != at)
        return remark;
    if (stands_at(text, at, VI_TEXT("<![CDATA[")))
        return behind(text, at + 9, VI_TEXT("]]>"));
    return at + 1;
}

/* How many attributes the start tag at `start` has. */
static uint64_t
count_attributes(struct vi_text text, size_t start)
{
    struct vi_tag_attribute attribute;
    uint64_t count = 0;
    for (size_t at = 0; vi_tag_next(text, start, &at, &attribute);)
        count++;
    return count;
}

static size_t
next_open(struct vi_text text, size_t at)
{
    const char *open = at < text.size ? memchr(text.at + at, '<', text.size - at) : NULL;
    return open ? (size_t)(open - text.at) : text.size;
}

bool
vi_tags_crowded(struct vi_text text, uint64_t most, size_t *where)
{
    size_t next;
    for (size_t at = next_open(text, 0); at < text.size; at = next) {
        size_t behind_it = skip_other(text, at);
        next = next_open(text, behind_it);
        /* No tag holds another '<', and no attribute is shorter than " a=''". */
        if (behind_it != at + 1 || (next - at) / 5 <= most || count_attributes(text, at) <= most)
            continue;
        *where = at;
        return true;
    }
    return false;
}
