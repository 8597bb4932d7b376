/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html.h"

#include "model/document.h"
#include "support/judged.h"
#include "support/testkit.h"

#define CARD(number)                                                                               \
    "<div class=\"card error\" role=\"note\" aria-label=\"Finding " number                         \
    "\" id=\"d4d30571015-f" number "\" tabindex=\"-1\">\n"
#define REF(number)                                                                                \
    "<a class=\"ref error\" href=\"#d4d30571015-f" number "\" id=\"d4d30571015-m" number           \
    "\" aria-label=\"Finding " number "\">" number "</a>"

static const struct judged_row breach = {.rule = "late",
                                         .severity = VIRES_SEVERE,
                                         .verdict = VIRES_BREACHED,
                                         .subject = "item 41",
                                         .line = 1,
                                         .message = "it was late"};

static struct judged_row
at_line(uint32_t line)
{
    struct judged_row row = breach;
    row.line = line;
    return row;
}

/* Lines 1 to 99 of one letter each; findings are numbered down the page, whatever their rank. */
static void
a_record_stands_line_by_line(void **state)
{
    const struct judged_row rows[] = {at_line(9), at_line(3)};
    struct judged judged;
    struct vi_arena arena;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    vi_arena_init(&arena, NULL, 0);
    assert_true(vi_source_index(&judged.source, &arena));
    assert_report_has(&judged, VIRES_HTML, 99, "<p class=\"src\">", "each line");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<div class=\"b\"><span class=\"no\" aria-hidden=\"true\">2</span>"
                      "<p class=\"src\">x</p></div>\n<div class=\"b hit\">" CARD("1"),
                      "line 2 without a finding, line 3 with the first");
    assert_report_has(&judged, VIRES_HTML, 1,
                      "<span class=\"no\" aria-hidden=\"true\">9</span><p class=\"src\">"
                      "<mark>x</mark>" REF("2") "</p></div>\n",
                      "line 9 has the second");
    vi_arena_free(&arena);
    judged_free(&judged);
}

/* --- Prose ------------------------------------------------------------------------------- */

static const char prose[] = "Minutes\n"
                            "1. That the charge of \xC2\xA3"
                            "5, and\n   no more, be made.\n"
                            "For\t7\n"
                            "as he said\n";

static struct vi_text
words(const char *from, size_t size)
{
    return (struct vi_text){from, size};
}

/* What the text has from the first of those bytes on. */
static struct vi_text
piece(struct vi_text text, size_t at, size_t size)
{
    return (struct vi_text){text.at + at, size};
}

struct written {
    struct judged judged;
    struct doc_sheet sheet;
    struct doc_block blocks[4];
    struct doc_text text;
    struct vi_arena arena;
};

static void
set_block(struct written *written, size_t index, enum doc_line_kind kind, size_t at, size_t size,
          struct vi_text collapsed)
{
    struct vi_source *source = &written->judged.source;
    written->blocks[index] = (struct doc_block){
        .kind = kind,
        .level = kind == DOC_LINE_TEXT || kind == DOC_LINE_ROW ? 0 : 1,
        .text = collapsed,
        .raw = piece(source->text, at, size),
        .place = {.source = source, .offset = (uint32_t)at},
    };
}

/* Findings at those offsets in the text above. */
static void
write_prose(struct written *written, const uint32_t *offsets, size_t count)
{
    static const char clause[] = "That the charge of \xC2\xA3"
                                 "5, and no more, be made.";
    const struct judged_row rows[] = {breach, breach, breach};
    struct vi_source *source = &written->judged.source;
    judged_init(&written->judged, rows, count);
    vi_arena_init(&written->arena, NULL, 0);
    source->text = words(prose, sizeof(prose) - 1);
    assert_true(vi_source_index(source, &written->arena));
    for (size_t i = 0; i < count; i++)
        written->judged.rows[i].place.offset = offsets[i];
    set_block(written, 0, DOC_LINE_HEADING, 0, 7, VI_TEXT("Minutes"));
    set_block(written, 1, DOC_LINE_LISTED, 11, 48, words(clause, sizeof(clause) - 1));
    written->blocks[1].label = VI_TEXT("1");
    written->blocks[1].place.offset = 8;
    set_block(written, 2, DOC_LINE_ROW, 60, 5, VI_TEXT("For\t7"));
    set_block(written, 3, DOC_LINE_TEXT, 66, 10, VI_TEXT("as he said"));
    written->blocks[3].quoted = true;
    written->sheet = (struct doc_sheet){.source = source, .text = source->text};
    written->text =
        (struct doc_text){.sheet = &written->sheet, .blocks = written->blocks, .count = 4};
    written->judged.record.text = &written->text;
}

static void
write_free(struct written *written)
{
    vi_arena_free(&written->arena);
    judged_free(&written->judged);
}

static void
prose_stands_as_its_paragraphs(void **state)
{
    struct written written;
    (void)state;
    write_prose(&written, NULL, 0);
    assert_report_has(&written.judged, VIRES_HTML, 1,
                      "<div class=\"text\">\n"
                      "<div class=\"b\"><span class=\"no\" aria-hidden=\"true\">1</span>"
                      "<p class=\"h h1\">Minutes</p></div>\n"
                      "<div class=\"b\"><span class=\"no\" aria-hidden=\"true\">2</span>"
                      "<p class=\"li\"><span class=\"label\">1</span> That the charge of \xC2\xA3"
                      "5, and no more, "
                      "be made.</p></div>\n"
                      "<div class=\"b\"><span class=\"no\" aria-hidden=\"true\">4</span>"
                      "<p class=\"row\">For<span class=\"cell\"> </span>7</p></div>\n"
                      "<div class=\"b\"><span class=\"no\" aria-hidden=\"true\">5</span>"
                      "<p class=\"quote\">as he said</p></div>\n"
                      "</div>\n</section>\n",
                      "a heading, an entry of a list, a row and a quotation");
    write_free(&written);
}

static const struct {
    const char *why;
    uint32_t offsets[3];
    size_t count;
    const char *expected;
} marks[] = {
    {"to the end of the phrase",
     {11},
     1,
     "<mark>That the charge of \xC2\xA3"
     "5</mark>" REF("1") ", and no more, be made.</p>"},
    {"behind white space that is collapsed",
     {42},
     1,
     "and <mark>no more</mark>" REF("1") ", be made.</p>"},
    {"in the middle of a character: from its end", {31}, 1, "of \xC2\xA3<mark>5</mark>" REF("1")},
    {"on the label: at the first word", {8}, 1, "</span> <mark>That the charge of"},
    {"two at one place share a mark",
     {11, 11},
     2,
     "<mark>That the charge of \xC2\xA3"
     "5</mark>" REF("1") REF("2") ", and"},
    {"two of one paragraph", {11, 42}, 2, "</mark>" REF("1") ", and <mark>no more</mark>" REF("2")},
    {"behind all that is printed", {80}, 1, REF("1")},
};

static void
words_are_marked_where_the_finding_stands(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(marks); i++) {
        struct written written;
        write_prose(&written, marks[i].offsets, marks[i].count);
        assert_report_has(&written.judged, VIRES_HTML, 1, marks[i].expected, marks[i].why);
        write_free(&written);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_stands_line_by_line),
        cmocka_unit_test(prose_stands_as_its_paragraphs),
        cmocka_unit_test(words_are_marked_where_the_finding_stands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
