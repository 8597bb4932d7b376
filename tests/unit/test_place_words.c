/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/place_words.h"

#include <string.h>

#include "support/testkit.h"

static const struct vi_source lines = {
    .name = {"a\nb.xml", sizeof("a\nb.xml") - 1},
    .text = {"one\n\xC3\xA9two", sizeof("one\n\xC3\xA9two") - 1}};

/* "Apologies", a heading; "None were sent."; a cell; a footnote. */
static const struct vi_spot spots[] = {
    {.at = 0,
     .unit = VI_PLACE_PARAGRAPH,
     .paragraph = 1,
     .begins = {"Apologies", sizeof("Apologies") - 1}},
    {.at = 10,
     .unit = VI_PLACE_PARAGRAPH,
     .paragraph = 2,
     .under = {"Apologies", sizeof("Apologies") - 1},
     .begins = {"None were\xE2\x80\xA6", sizeof("None were\xE2\x80\xA6") - 1}},
    {.at = 20,
     .unit = VI_PLACE_CELL,
     .table = 2,
     .row = 3,
     .cell = 1,
     .under = {"Votes", sizeof("Votes") - 1}},
    {.at = 30, .unit = VI_PLACE_PARAGRAPH, .within = {"footnote 3", sizeof("footnote 3") - 1}},
    {.at = 40,
     .unit = VI_PLACE_PARAGRAPH,
     .within = {"the header", sizeof("the header") - 1},
     .paragraph = 2},
};
static const struct vi_source paragraphs = {.name = {"minutes.docx", sizeof("minutes.docx") - 1},
                                            .spots = spots,
                                            .spot_count = VI_COUNT(spots)};
static const struct vi_spot page = {.unit = VI_PLACE_PAGE, .page = 3, .line = 12};
static const struct vi_source pages = {
    .name = {"a.pdf", sizeof("a.pdf") - 1}, .spots = &page, .spot_count = 1};

static const struct {
    const char *why;
    struct vi_place place;
    const char *shown, *full;
} cases[] = {
    {"nowhere is not printed", {0}, "line 0", ""},
    {"columns count letters, not bytes", {.source = &lines, .offset = 6}, "line 2", "a b.xml:2:2"},
    {"a line that the record states",
     {.source = &lines, .line = 7, .column = 3},
     "line 7",
     "a b.xml:7:3"},
    {"the first paragraph, with the words to look for",
     {.source = &paragraphs, .offset = 0},
     "paragraph 1",
     "minutes.docx: paragraph 1 (\xE2\x80\x9C"
     "Apologies\xE2\x80\x9D)"},
    {"the last character of a paragraph is in it",
     {.source = &paragraphs, .offset = 9},
     "paragraph 1",
     "minutes.docx: paragraph 1 (\xE2\x80\x9C"
     "Apologies\xE2\x80\x9D)"},
    {"and the next begins another, under its heading",
     {.source = &paragraphs, .offset = 10},
     "paragraph 2",
     "minutes.docx: paragraph 2 (\xE2\x80\x9CNone were\xE2\x80\xA6\xE2\x80\x9D), under "
     "\xE2\x80\x9C"
     "Apologies\xE2\x80\x9D"},
    {"a cell of a table",
     {.source = &paragraphs, .offset = 25},
     "table 2, row 3, cell 1",
     "minutes.docx: table 2, row 3, cell 1, under \xE2\x80\x9CVotes\xE2\x80\x9D"},
    {"a footnote has a number of its own",
     {.source = &paragraphs, .offset = 39},
     "footnote 3",
     "minutes.docx: footnote 3"},
    {"what is counted within a part of the document",
     {.source = &paragraphs, .offset = 4000},
     "the header, paragraph 2",
     "minutes.docx: the header, paragraph 2"},
    {"a page, and a line on it", {.source = &pages}, "page 3, line 12", "a.pdf: page 3, line 12"},
    {"a spot that the record states, whatever the source",
     {.source = &lines, .spot = &page},
     "page 3, line 12",
     "a b.xml: page 3, line 12"},
};

static void
a_place_is_told_as_its_document_is_counted(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        vi_place_short(&out, cases[i].place);
        assert_text(vi_buffer_view(&out), cases[i].shown, cases[i].why);
        vi_buffer_clear(&out);
        vi_place_full(&out, cases[i].place);
        assert_text(vi_buffer_view(&out), cases[i].full, cases[i].why);
        vi_buffer_free(&out);
    }
}

static void
each_unit_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(vi_place_unit_name(VI_PLACE_LINE), "line");
    assert_string_equal(vi_place_unit_name(VI_PLACE_PARAGRAPH), "paragraph");
    assert_string_equal(vi_place_unit_name(VI_PLACE_CELL), "cell");
    assert_string_equal(vi_place_unit_name(VI_PLACE_PAGE), "page");
}

/* What is kept of a place outlives the text and the spots of its document. */
static void
a_kept_place_needs_no_source(void **state)
{
    struct vi_arena arena;
    struct vi_spot own[VI_COUNT(spots)];
    struct vi_source source = paragraphs,
                     name = {.name = {"minutes.docx", sizeof("minutes.docx") - 1}};
    struct vi_buffer out;
    (void)state;
    memcpy(own, spots, sizeof own);
    source.spots = own;
    vi_arena_init(&arena, NULL, 0);
    vi_buffer_init(&out, NULL);
    const struct vi_place kept =
        vi_place_keep((struct vi_place){.source = &source, .offset = 21}, &name, &arena);
    memset(own, 0xEE, sizeof own);
    assert_true(vi_place_is_stated(kept));
    vi_place_full(&out, kept);
    assert_text(vi_buffer_view(&out),
                "minutes.docx: table 2, row 3, cell 1, under \xE2\x80\x9CVotes\xE2\x80\x9D",
                "a cell");
    vi_buffer_clear(&out);
    vi_place_full(&out,
                  vi_place_keep((struct vi_place){.source = &lines, .offset = 6}, &name, &arena));
    assert_text(vi_buffer_view(&out), "minutes.docx:2:2", "a line");
    vi_buffer_free(&out);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_place_is_told_as_its_document_is_counted),
        cmocka_unit_test(each_unit_has_a_name),
        cmocka_unit_test(a_kept_place_needs_no_source),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
