/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_words.h"

#include <string.h>

#include "support/sheets.h"

#define WORD(box, text) "<word " box ">" text "</word>"
#define BOX(l, t, r, b) "xMin=\"" l "\" yMin=\"" t "\" xMax=\"" r "\" yMax=\"" b "\""
#define AROUND(inside)  "junk & more <html><doc>" inside "</doc></html> & junk"

static const struct {
    const char *why, *markup;
    size_t pages, words;
    const char *last;
    struct pdf_box box; /* of the last word */
} rows[] = {
    {"an empty document", AROUND(""), 0, 0, "", {0}},
    {"an empty page", AROUND("<page/>"), 1, 0, "", {0}},
    {"a word and its box, in thousandths",
     AROUND("<page>" WORD(BOX("72.5", "100", "90.123456", "112.0"), "one") "</page>"),
     1,
     1,
     "one",
     {72500, 90123, 100000, 112000}},
    {"what is in no page is nowhere", AROUND(WORD(BOX("1", "1", "2", "2"), "one")), 0, 0, "", {0}},
    {"white space is no word",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), " \n") "</page>"),
     1,
     0,
     "",
     {0}},
    {"nor is nothing", AROUND("<page><word/></page>"), 1, 0, "", {0}},
    {"nor is text beside words", AROUND("<page>one</page>"), 1, 0, "", {0}},
    {"signs are what they stand for",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), "Hale &amp; Co") "</page>"),
     1,
     1,
     "Hale & Co",
     {1000, 2000, 1000, 2000}},
    {"control characters, which no XML may hold, are blanks",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), "a\x01\x02z") "</page>"),
     1,
     1,
     "a z",
     {1000, 2000, 1000, 2000}},
    {"a word is on one line, however it is written",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), "a\n\tb&#10;c&#13;&#9;d") "</page>"),
     1,
     1,
     "a b c d",
     {1000, 2000, 1000, 2000}},
    {"so are bytes that are no UTF-8",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), "a\xFF\xC3z") "</page>"),
     1,
     1,
     "a z",
     {1000, 2000, 1000, 2000}},
    {"and what is no character",
     AROUND("<page>" WORD(BOX("1", "1", "2", "2"), "a\xEF\xBF\xBEz") "</page>"),
     1,
     1,
     "a z",
     {1000, 2000, 1000, 2000}},
    {"a box that is none has no width, and is a hair high",
     AROUND("<page>" WORD(BOX("nan", "1e9", "-5.5", "x"), "one") "</page>"),
     1,
     1,
     "one",
     {0, 0, 0, 1}},
    {"lengths end at a limit",
     AROUND("<page>" WORD(BOX("-99999999999999999999", "1", "99999999999999999999", "2"),
                          "one") "</page>"),
     1,
     1,
     "one",
     {-1000000000, 1000000000, 1000, 2000}},
};

static enum vires_status
read_markup(struct sheets *sheets, const char *markup, struct pdf_words *words)
{
    char room[2048];
    assert_true(strlen(markup) < sizeof room);
    strcpy(room, markup);
    vi_arena_reset(&sheets->arena);
    const enum vires_status status = vi_pdf_words_read(sheets->xml, room, strlen(markup),
                                                       &sheets->limits, &sheets->arena, words);
    /* The texts are of the markup, which goes. */
    for (size_t i = 0; !status && i < words->count; i++)
        words->at[i].text = vi_text_copy(&sheets->arena, words->at[i].text);
    return status;
}

static void
words_have_boxes(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct pdf_words words;
        if (read_markup(&sheets, rows[i].markup, &words))
            fail_msg("%s: refused", rows[i].why);
        if (words.page_count != rows[i].pages || words.count != rows[i].words)
            fail_msg("%s: %zu pages, %zu words", rows[i].why, words.page_count, words.count);
        if (!words.count)
            continue;
        const struct pdf_word *last = &words.at[words.count - 1];
        assert_text(last->text, rows[i].last, rows[i].why);
        if (memcmp(&last->box, &rows[i].box, sizeof last->box) != 0)
            fail_msg("%s: %d %d %d %d", rows[i].why, last->box.left, last->box.right, last->box.top,
                     last->box.bottom);
    }
    sheets_close(&sheets);
}

static void
words_know_their_line_block_and_page(void **state)
{
    static const char markup[] =
        AROUND("<page><flow><block><line><word>a</word><word>b</word></line>"
               "<line><word>c</word></line></block><block><line><word>d</word></line></block></"
               "flow></page>"
               "<page/><page><word>e</word></page>");
    struct sheets sheets;
    struct pdf_words words;
    (void)state;
    sheets_open(&sheets, NULL);
    assert_int_equal(read_markup(&sheets, markup, &words), VIRES_OK);
    assert_int_equal(words.count, 5);
    assert_int_equal(words.at[0].line, words.at[1].line);
    assert_int_not_equal(words.at[1].line, words.at[2].line);
    assert_int_equal(words.at[1].block, words.at[2].block);
    assert_int_not_equal(words.at[2].block, words.at[3].block);
    assert_int_equal(words.page_count, 3);
    assert_int_equal(words.pages[0].count, 4);
    assert_int_equal(words.pages[1].count, 0);
    assert_int_equal(words.pages[2].first, 4);
    assert_int_equal(words.pages[2].count, 1);
    sheets_close(&sheets);
}

static void
what_pdftotext_does_not_write_is_refused(void **state)
{
    static const struct {
        const char *why, *markup;
        uint64_t elements;
        enum vires_status status;
    } refused[] = {
        {"nothing at all", "", 100, VIRES_REJECTED},
        {"a page without a document", "<page/>", 100, VIRES_REJECTED},
        {"markup that breaks off", "<doc><page><word>a", 100, VIRES_REJECTED},
        {"tags that do not match", "<doc><page></doc>", 100, VIRES_REJECTED},
        {"a type of document", "<!DOCTYPE doc []><doc><page/></doc>", 100, VIRES_OK},
        {"three elements where three may be", "<doc><page><word>a</word></page></doc>", 3,
         VIRES_OK},
        {"and where two may be", "<doc><page><word>a</word></page></doc>", 2, VIRES_LIMIT},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(refused); i++) {
        struct sheets sheets;
        struct pdf_words words;
        struct vi_xml *xml;
        sheets_open(&sheets, NULL);
        sheets.limits.value[VI_LIMIT_XML_ELEMENTS] = refused[i].elements;
        assert_int_equal(vi_xml_new(NULL, &sheets.limits, &xml), VIRES_OK);
        vi_xml_free(sheets.xml);
        sheets.xml = xml;
        if (read_markup(&sheets, refused[i].markup, &words) != refused[i].status)
            fail_msg("%s", refused[i].why);
        sheets_close(&sheets);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_boxes),
        cmocka_unit_test(words_know_their_line_block_and_page),
        cmocka_unit_test(what_pdftotext_does_not_write_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
