/* SPDX-License-Identifier: Apache-2.0 */
#include "report/element_path.h"

#define NOWHERE ((size_t)-1)

/* How many children of one name were met. */
struct counted {
    struct vi_text name;
    uint32_t count;
    struct counted *next;
};

/* An open element; level 0 is around the outermost one. */
struct vi_element_level {
    struct vi_text name;
    uint32_t number; /* among its siblings of that name */
    struct counted *children;
};

void
vi_element_walk_init(struct vi_element_walk *walk, const struct vires_allocator *allocator,
                     struct vi_text text)
{
    *walk = (struct vi_element_walk){.text = text, .last = NOWHERE};
    vi_arena_init(&walk->arena, allocator, 0);
    vi_buffer_init(&walk->path, allocator);
}

void
vi_element_walk_free(struct vi_element_walk *walk)
{
    vi_arena_free(&walk->arena);
    vi_buffer_free(&walk->path);
}

/* --- Tags ---------------------------------------------------------------------------- */

static struct vi_text
rest_at(const struct vi_element_walk *walk, size_t at)
{
    return (struct vi_text){walk->text.at + at, walk->text.size - at};
}

/* Past `end`, which stands somewhere behind `at`. */
static size_t
past(const struct vi_element_walk *walk, size_t at, struct vi_text end)
{
    const struct vi_text rest = rest_at(walk, at);
    const size_t found = vi_text_find(rest, end);
    return found == rest.size ? walk->text.size : at + found + end.size;
}

/* Past the tag that begins at `at`: a > in the value of an attribute ends nothing. */
static size_t
past_tag(const struct vi_element_walk *walk, size_t at)
{
    char quote = '\0';
    for (; at < walk->text.size; at++) {
        const char byte = walk->text.at[at];
        if (quote)
            quote = byte == quote ? '\0' : quote;
        else if (byte == '"' || byte == '\'')
            quote = byte;
        else if (byte == '>')
            return at + 1;
    }
    return at;
}

/* Past a comment, an instruction or CDATA that begins at `at`; else `at`. */
static size_t
past_other(const struct vi_element_walk *walk, size_t at)
{
    static const struct {
        const char *begin, *end;
    } others[] = {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}, {"<!", ">"}};
    const struct vi_text rest = rest_at(walk, at);
    for (size_t i = 0; i < VI_COUNT(others); i++) {
        const struct vi_text begin = vi_text_from(others[i].begin);
        if (vi_text_starts(rest, begin))
            return past(walk, at + begin.size, vi_text_from(others[i].end));
    }
    return at;
}

/* The name behind the < at `at`, without its prefix. */
static struct vi_text
local_name(const struct vi_element_walk *walk, size_t at)
{
    size_t start = at + 1, end = start;
    for (; end < walk->text.size && !strchr(" \t\r\n/>", walk->text.at[end]); end++)
        if (walk->text.at[end] == ':')
            start = end + 1;
    return (struct vi_text){walk->text.at + start, end - start};
}

/* --- Levels -------------------------------------------------------------------------- */

static uint32_t
count_child(struct vi_element_walk *walk, struct vi_element_level *level, struct vi_text name)
{
    struct counted *child = level->children;
    while (child && !vi_text_equal(child->name, name))
        child = child->next;
    if (!child) {
        child = VI_NEW(&walk->arena, struct counted);
        if (!child)
            return 0;
        *child = (struct counted){name, 0, level->children};
        level->children = child;
    }
    return ++child->count;
}

/* Makes room for a level beyond the deepest. */
static bool
make_room(struct vi_element_walk *walk)
{
    if (walk->depth + 1 < walk->room)
        return true;
    const size_t room = walk->room ? 2 * walk->room : 16;
    struct vi_element_level *levels =
        VI_GROW(&walk->arena, struct vi_element_level, walk->levels, walk->room, room);
    if (!levels)
        return false;
    if (!walk->room)
        levels[0] = (struct vi_element_level){0};
    walk->levels = levels;
    walk->room = room;
    return true;
}

static bool
enter(struct vi_element_walk *walk, struct vi_text name)
{
    if (!make_room(walk))
        return false;
    const uint32_t number = count_child(walk, &walk->levels[walk->depth], name);
    walk->levels[++walk->depth] = (struct vi_element_level){name, number, NULL};
    return number != 0;
}

static void
write_path(struct vi_element_walk *walk)
{
    vi_buffer_clear(&walk->path);
    for (size_t i = 1; i <= walk->depth; i++) {
        vi_buffer_string(&walk->path, "/*[local-name()='");
        vi_buffer_text(&walk->path, walk->levels[i].name);
        vi_buffer_string(&walk->path, "'][");
        vi_buffer_number(&walk->path, walk->levels[i].number);
        vi_buffer_char(&walk->path, ']');
    }
    if (!walk->depth)
        vi_buffer_char(&walk->path, '/');
}

/* --- The walk ------------------------------------------------------------------------- */

/* Takes the tag at walk->at; the path is written if it is the one that is asked for. */
static void
take_tag(struct vi_element_walk *walk, size_t offset, bool *found)
{
    const size_t at = walk->at, other = past_other(walk, at);
    walk->at = other > at ? other : past_tag(walk, at);
    if (other > at)
        return;
    if (at + 1 < walk->text.size && walk->text.at[at + 1] == '/') {
        walk->depth -= walk->depth != 0;
        return;
    }
    if (!enter(walk, local_name(walk, at))) {
        walk->at = walk->text.size;
        return;
    }
    *found = at == offset;
    if (*found)
        write_path(walk);
    if (walk->at > at + 2 && walk->text.at[walk->at - 2] == '/')
        walk->depth--;
}

struct vi_text
vi_element_path(struct vi_element_walk *walk, size_t offset)
{
    bool found = offset == walk->last;
    if (!found && offset < walk->at)
        return VI_TEXT("/");
    while (!found) {
        const struct vi_text rest = rest_at(walk, walk->at);
        walk->at += vi_text_find(rest, VI_TEXT("<"));
        if (walk->at > offset || walk->at >= walk->text.size)
            break;
        take_tag(walk, offset, &found);
    }
    if (!found)
        write_path(walk);
    walk->last = offset;
    return walk->path.failed || walk->arena.failed ? VI_TEXT("/") : vi_buffer_view(&walk->path);
}
