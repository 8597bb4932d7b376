/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/html.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/sheets.h"

/* What was told, as "<p 0", "/p 5", "text 'a' 3" or "made 'a' 3", a line each. */
struct told {
    struct vi_buffer words;
    size_t most; /* more is not wanted */
};

static bool
tell(struct told *told, const char *what, struct vi_text name, size_t at)
{
    vi_buffer_string(&told->words, what);
    vi_buffer_text(&told->words, name);
    vi_buffer_char(&told->words, ' ');
    vi_buffer_number(&told->words, (int64_t)at);
    vi_buffer_char(&told->words, '\n');
    return told->most-- > 1;
}

static bool
start(void *user, const char *name, const char *const *attributes, size_t at)
{
    struct told *told = user;
    vi_buffer_char(&told->words, '<');
    for (; attributes && attributes[0]; attributes += 2) {
        vi_buffer_string(&told->words, attributes[0]);
        vi_buffer_char(&told->words, '=');
        vi_buffer_text(&told->words, vi_text_from(attributes[1]));
        vi_buffer_char(&told->words, ' ');
    }
    return tell(told, "", vi_text_from(name), at);
}

static bool
end(void *user, const char *name)
{
    return tell(user, "/", vi_text_from(name), 0);
}

static bool
text(void *user, struct vi_text words, size_t at, bool made)
{
    return tell(user, made ? "made " : "text ", words, at);
}

static enum vires_status
parse(struct told *told, struct sheets *sheets, const char *page)
{
    const struct vi_html_reader reader = {start, end, text, told};
    sheets->source = (struct vi_source){.text = vi_text_from(page)};
    vi_buffer_clear(&told->words);
    return vi_html_parse(&sheets->source, &sheets->limits, &sheets->findings, &reader);
}

static const struct {
    const char *why, *page;
    size_t most;
    enum vires_status status;
    const char *told;
} pages[] = {
    {"elements that a page leaves out are added", "<p>a</p>", 99, VIRES_OK,
     "<html 0\n<body 0\n<p 0\ntext a 3\n/p 0\n/body 0\n/html 0\n"},
    {"what is not closed is closed", "<html><body><p class=x>a<p>b", 99, VIRES_OK,
     "<html 0\n<body 6\n<class=x p 12\ntext a 23\n/p 0\n<p 24\ntext b 27\n/p 0\n/body 0\n"
     "/html 0\n"},
    {"entities are told apart from text", "<html><body><p>a&amp;b", 99, VIRES_OK,
     "<html 0\n<body 6\n<p 12\ntext a 15\nmade & 16\ntext b 21\n/p 0\n/body 0\n/html 0\n"},
    {"who has enough is told no more", "<html><body><p>a<p>b", 4, VIRES_NO_MEMORY,
     "<html 0\n<body 6\n<p 12\ntext a 15\n"},
    {"also of starts", "<html><body><p>a<p>b", 2, VIRES_NO_MEMORY, "<html 0\n<body 6\n"},
    {"and of ends", "<html><body><p>a<p>b", 5, VIRES_NO_MEMORY,
     "<html 0\n<body 6\n<p 12\ntext a 15\n/p 0\n"},
};

static void
pages_are_told_in_order(void **state)
{
    struct told told;
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    vi_buffer_init(&told.words, NULL);
    for (size_t i = 0; i < VI_COUNT(pages); i++) {
        told.most = pages[i].most;
        const enum vires_status status = parse(&told, &sheets, pages[i].page);
        assert_text(vi_buffer_view(&told.words), pages[i].told, pages[i].why);
        assert_int_equal(status, pages[i].status);
    }
    vi_buffer_free(&told.words);
    sheets_close(&sheets);
}

/* libxml2 gives a long text in pieces. */
static void
a_long_text_has_its_places(void **state)
{
    static char page[20001];
    struct told told = {.most = SIZE_MAX};
    struct sheets sheets;
    size_t total = 0;
    (void)state;
    memcpy(page, "<p>", 3);
    for (size_t i = 3; i + 2 < sizeof(page); i += 2)
        memcpy(page + i, i % 3 ? "ab" : "\xC3\x93", 2);
    sheets_open(&sheets, NULL);
    vi_buffer_init(&told.words, NULL);
    assert_int_equal(parse(&told, &sheets, page), VIRES_OK);
    struct vi_text words = vi_buffer_view(&told.words), line;
    while (vi_text_cut(&words, '\n', &line)) {
        if (!vi_text_starts(line, VI_TEXT("text ")))
            continue;
        const struct vi_text piece = {
            line.at + 5, vi_text_find((struct vi_text){line.at + 5, line.size - 5}, VI_TEXT(" "))};
        char place[24];
        snprintf(place, sizeof(place), "%zu", total + 3);
        assert_text((struct vi_text){piece.at + piece.size + 1, line.size - piece.size - 6}, place,
                    "a piece follows the one before");
        total += piece.size;
    }
    assert_int_equal(total, strlen(page) - 3);
    vi_buffer_free(&told.words);
    sheets_close(&sheets);
}

static void
references_are_characters(void **state)
{
    static const struct {
        const char *reference, *character;
    } rows[] = {
        {"&amp;", "&"},
        {"&pound;", "\xC2\xA3"},
        {"&rsquo;", "\xE2\x80\x99"},
        {"&#65;", "A"},
        {"&#x2013;", "\xE2\x80\x93"},
        {"&#X1f600;", "\xF0\x9F\x98\x80"},
        {"&#146;", "\xE2\x80\x99"},
        {"&#x81;", "\xC2\x81"},
        {"&nosuch;", ""},
        {"&#;", ""},
        {"&#x;", ""},
        {"&#0;", ""},
        {"&#10;", " "},
        {"&#x1F;", " "},
        {"&#xD800;", ""},
        {"&#1114112;", ""},
        {"&#99999999999;", ""},
        {"&#1a;", ""},
        {"&;", ""},
        {"amp;", ""},
        {"&averylongnameofnothing;", ""},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        char character[VI_HTML_CHARACTER];
        const size_t size = vi_html_entity(vi_text_from(rows[i].reference), character);
        assert_text((struct vi_text){character, size}, rows[i].character, rows[i].reference);
    }
}

static void
attributes_have_values(void **state)
{
    static const char *const attributes[] = {"hidden", NULL, "class", "a b", NULL};
    (void)state;
    assert_true(vi_html_has(attributes, "hidden"));
    assert_true(vi_html_has(attributes, "class"));
    assert_false(vi_html_has(attributes, "id"));
    assert_false(vi_html_has(NULL, "id"));
    assert_text(vi_html_value(attributes, "class"), "a b", "a value");
    assert_text(vi_html_value(attributes, "hidden"), "", "no value");
    assert_text(vi_html_value(NULL, "class"), "", "no attributes");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_are_told_in_order),
        cmocka_unit_test(a_long_text_has_its_places),
        cmocka_unit_test(references_are_characters),
        cmocka_unit_test(attributes_have_values),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
