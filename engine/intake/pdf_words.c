/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_words.h"

#include <string.h>

#define FARTHEST 1000000000 /* thousandths of a point: 350 metres */

enum name {
    NAME_OTHER,
    NAME_PAGE,
    NAME_BLOCK,
    NAME_LINE,
    NAME_WORD,
    NAME_LEFT,
    NAME_RIGHT,
    NAME_TOP,
    NAME_BOTTOM
};

struct hearing {
    struct vi_arena *arena;
    struct pdf_words *words;
    struct pdf_word *open; /* the word whose text comes next */
    size_t elements;
    uint32_t line, block;
    bool no_memory;
};

/* --- Markup that XML allows ----------------------------------------------------- */

/* pdftotext writes what the PDF holds, control characters and all. */
static void
blank_controls(char *markup, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        const unsigned char byte = (unsigned char)markup[i];
        if (byte < ' ' && byte != '\n' && byte != '\t')
            markup[i] = ' ';
        /* U+FFFE and U+FFFF */
        if (byte == 0xEF && i + 2 < size && (unsigned char)markup[i + 1] == 0xBF &&
            (unsigned char)markup[i + 2] >= 0xBE)
            memset(markup + i, ' ', 3);
    }
}

/* Bytes that are not UTF-8 become blanks. */
static void
blank_broken(char *markup, size_t size)
{
    size_t from = 0, bad = 0;
    while (from < size && !vi_text_utf8((struct vi_text){markup + from, size - from}, &bad)) {
        markup[from + bad] = ' ';
        from += bad + 1;
    }
}

/* The element <doc>, without what HTML has around it. */
static struct vi_text
find_document(struct vi_text markup)
{
    const size_t from = vi_text_find(markup, VI_TEXT("<doc>"));
    const struct vi_text rest = {markup.at + from, markup.size - from};
    const size_t end = vi_text_find(rest, VI_TEXT("</doc>"));
    return (struct vi_text){rest.at, end < rest.size ? end + strlen("</doc>") : rest.size};
}

/* --- Hearing of it -------------------------------------------------------------- */

static uint32_t
know(void *user, struct vi_text name)
{
    static const char *const names[] = {
        [NAME_PAGE] = "page", [NAME_BLOCK] = "block", [NAME_LINE] = "line", [NAME_WORD] = "word",
        [NAME_LEFT] = "xMin", [NAME_RIGHT] = "xMax",  [NAME_TOP] = "yMin",  [NAME_BOTTOM] = "yMax",
    };
    (void)user;
    for (uint32_t i = NAME_PAGE; i < VI_COUNT(names); i++)
        if (vi_text_is(name, names[i]))
            return i;
    return NAME_OTHER;
}

/* "72.024000" is 72024; what is no number is 0. */
static int32_t
read_length(struct vi_text text)
{
    const bool negative = vi_text_starts(text, VI_TEXT("-"));
    int64_t length = 0;
    size_t decimals = 0;
    bool point = false;
    for (size_t i = negative; i < text.size && decimals < 3 && length < FARTHEST; i++) {
        const char byte = text.at[i];
        if (byte == '.' && !point)
            point = true;
        else if (byte < '0' || byte > '9')
            return 0;
        else {
            length = length * 10 + (byte - '0');
            decimals += point;
        }
    }
    for (; decimals < 3 && length < FARTHEST; decimals++)
        length *= 10;
    length = length < FARTHEST ? length : FARTHEST;
    return (int32_t)(negative ? -length : length);
}

static struct pdf_box
read_box(const struct vi_node *node)
{
    struct pdf_box box = {0};
    for (uint32_t i = 0; i < node->attribute_count; i++) {
        const struct vi_attribute *attribute = &node->attributes[i];
        const int32_t length = read_length(attribute->value);
        if (attribute->known == NAME_LEFT)
            box.left = length;
        if (attribute->known == NAME_RIGHT)
            box.right = length;
        if (attribute->known == NAME_TOP)
            box.top = length;
        if (attribute->known == NAME_BOTTOM)
            box.bottom = length;
    }
    box.right = box.right > box.left ? box.right : box.left;
    box.bottom = box.bottom > box.top ? box.bottom : box.top + 1;
    return box;
}

static bool
add_page(struct hearing *hearing)
{
    struct pdf_words *words = hearing->words;
    if (words->page_count == words->page_room) {
        const size_t room = words->page_room ? 2 * words->page_room : 16;
        struct pdf_page *pages =
            VI_GROW(hearing->arena, struct pdf_page, words->pages, words->page_count, room);
        if (!pages)
            return false;
        words->pages = pages;
        words->page_room = room;
    }
    words->pages[words->page_count++] = (struct pdf_page){words->count, 0};
    return true;
}

static bool
add_word(struct hearing *hearing, const struct vi_node *node)
{
    struct pdf_words *words = hearing->words;
    if (!words->page_count)
        return true;
    if (words->count == words->room) {
        const size_t room = words->room ? 2 * words->room : 512;
        struct pdf_word *at =
            VI_GROW(hearing->arena, struct pdf_word, words->at, words->count, room);
        if (!at)
            return false;
        words->at = at;
        words->room = room;
    }
    hearing->open = &words->at[words->count];
    *hearing->open = (struct pdf_word){
        .box = read_box(node), .text = VI_TEXT(""), .line = hearing->line, .block = hearing->block};
    return true;
}

static bool
hear_open(void *user, const struct vi_node *node)
{
    struct hearing *hearing = user;
    bool good = true;
    hearing->open = NULL;
    hearing->elements++;
    hearing->block += node->known == NAME_BLOCK;
    hearing->line += node->known == NAME_LINE;
    if (node->known == NAME_PAGE)
        good = add_page(hearing);
    if (node->known == NAME_WORD)
        good = add_word(hearing, node);
    hearing->no_memory = !good;
    return good;
}

/* A word of white space is none, and white space within one is a blank: the line that it goes to is
 * to be one line, in columns that its tabs set apart. */
static bool
hear_text(void *user, struct vi_text text)
{
    struct hearing *hearing = user;
    struct pdf_words *words = hearing->words;
    if (!hearing->open)
        return true;
    hearing->open->text = vi_text_collapse(hearing->arena, text);
    if (hearing->open->text.size) {
        words->count++;
        words->pages[words->page_count - 1].count++;
    }
    hearing->open = NULL;
    return true;
}

static bool
hear_close(void *user)
{
    struct hearing *hearing = user;
    hearing->open = NULL;
    return true;
}

enum vires_status
vi_pdf_words_read(struct vi_xml *xml, char *markup, size_t size, const struct vi_limits *limits,
                  struct vi_arena *arena, struct pdf_words *out)
{
    struct pdf_words words = {0};
    struct hearing hearing = {.arena = arena, .words = &words};
    const struct vi_xml_listener listener = {
        .user = &hearing, .know = know, .open = hear_open, .text = hear_text, .close = hear_close};
    blank_broken(markup, size);
    blank_controls(markup, size);
    const struct vi_source source = {.name = VI_TEXT(""),
                                     .text = find_document((struct vi_text){markup, size})};
    if (!source.text.size)
        return VIRES_REJECTED;
    const enum vires_status status = vi_xml_hear(xml, &source, arena, &listener);
    if (hearing.no_memory || arena->failed)
        return VIRES_NO_MEMORY;
    if (status == VIRES_REJECTED && hearing.elements >= limits->value[VI_LIMIT_XML_ELEMENTS])
        return VIRES_LIMIT;
    if (!status)
        *out = words;
    return status;
}
