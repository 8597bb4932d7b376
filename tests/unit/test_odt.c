/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/odt_styles.h"

#include "support/package_rows.h"
#include "support/testkit.h"

#define P(text)           "<text:p>" text "</text:p>"
#define LIST(more, items) "<text:list" more ">" items "</text:list>"
#define ITEM(inside)      "<text:list-item>" inside "</text:list-item>"
#define CELL(inside)      "<table:table-cell>" inside "</table:table-cell>"
#define ROW(cells)        "<table:table-row>" cells "</table:table-row>"
#define TABLE(rows)       "<table:table table:name=\"T\">" rows "</table:table>"
#define LEVEL(level, format, more)                                                                 \
    "<text:list-level-style-number text:level=\"" level "\" style:num-format=\"" format "\" " more \
    "/>"
#define STYLE "<text:list-style style:name=\"L\">"
#define NUMBERS                                                                                    \
    STYLE LEVEL("1", "1", "style:num-suffix=\".\"") LEVEL("2", "1", "text:display-levels=\"2\"")   \
        LEVEL("3", "a", "style:num-prefix=\"(\" style:num-suffix=\")\"") "</text:list-style>"
#define L " text:style-name=\"L\""

static const struct package_row words[] = {
    {.why = "nothing has no lines", .body = "", .words = ""},
    {.why = "paragraphs are a blank line apart, headings have levels",
     .body = "<text:h text:outline-level=\"2\">A</text:h>" P("b") "<text:p/>" P("c"),
     .words = "h2* A\n\nt b\n\nt c\n"},
    {.why = "white space is one space, and others are written out",
     .body = P("\n  a\t b<text:s/>c<text:s text:c=\"3\"/> d <text:span>e</text:span><text:span> "
               "</text:span>f"),
     .words = "t a b c    d e f\n"},
    {.why = "tabs and line breaks",
     .body = P("a<text:tab/>b<text:line-break/> c<text:soft-page-break/>d"),
     .words = "t a|b\nt cd\n"},
    {.why = "what is bold is, by its style",
     .styles = "<style:style style:name=\"B\" style:family=\"text\"><style:text-properties "
               "fo:font-weight=\"bold\"/></style:style><style:style style:name=\"Q\" "
               "style:family=\"paragraph\" style:parent-style-name=\"R\"/><style:style "
               "style:name=\"R\" style:family=\"paragraph\"><style:text-properties "
               "fo:font-weight=\"700\"/></style:style>",
     .body =
         P("<text:span text:style-name=\"B\">a</text:span>") "<text:p "
                                                             "text:style-name=\"Q\">b</text:p>" P(
                                                                 "<text:span "
                                                                 "text:style-name=\"B\">c</"
                                                                 "text:span>d"),
     .words = "t* a\n\nt* b\n\nt cd\n"},
    {.why = "links, fields and bookmarks are seen through; notes of the margin are not read",
     .body = P("<text:a>a</text:a><text:bookmark-start text:name=\"x\"/>b<text:date>3 "
               "May</text:date><office:annotation><text:p>no</text:p></office:annotation>c"),
     .words = "t ab3 Mayc\n"},
    {.why = "a table of contents is of the page",
     .body = "<text:table-of-content><text:table-of-content-source>x</text:table-of-content-source>"
             "<text:index-body>" P("1. a") "</text:index-body></text:table-of-content>" P("b"),
     .words = "f 1. a\n\nt b\n"},
    {.why = "footnotes come at the end",
     .body = P("a<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
               "<text:note-body>" P("one <text:span>two</text:span>")
                   P("three") "</text:note-body></text:note>b") P("c"),
     .words = "t ab\n\nt c\n\nt one two\n\nt three\n"},
    {.why = "headers and footers are of the page",
     .body = P("a"),
     .shared =
         "<office:automatic-styles/><office:master-styles><style:master-page><style:header>" P(
             "h") "</style:header><style:footer>" P("f") "</style:footer></style:master-page></"
                                                         "office:master-styles>",
     .words = "t a\n\nf h\n\nf f\n"},
    {.why =
         "frames come before the paragraph that they hang on; what describes pictures is no text",
     .body = P("a<draw:frame><draw:text-box>" P(
         "box") "</draw:text-box></draw:frame>b<draw:frame>"
                "<svg:title>no</svg:title><draw:image/><svg:desc>no</svg:desc></draw:frame>"
                "<draw:custom-shape>" P("shape") "</draw:custom-shape>"),
     .words = "t box\n\nt shape\n\nt ab\n"},
    {.why = "what was deleted is not in the text",
     .body = "<text:tracked-changes><text:changed-region><text:deletion>" P(
         "gone") "</text:deletion></text:changed-region><text:changed-region><text:insertion/></"
                 "text:changed-region></text:tracked-changes>" P(
                     "a<text:change "
                     "text:change-id=\"1\"/><text:"
                     "change-start/>b<text:change-end/>"),
     .words = "t ab\n"},
};

static const struct package_row hidden[] = {
    {.why = "hidden words are left out, and it is said where",
     .styles = "<style:style style:name=\"H\" style:family=\"text\"><style:text-properties "
               "text:display=\"none\"/></style:style>",
     .body = P("a<text:span text:style-name=\"H\">secret</text:span>b"),
     .words = "t ab\n",
     .findings = "paragraph 1 (\xE2\x80\x9C"
                 "ab\xE2\x80\x9D) V3110 hidden text stands here, which is not printed and was not "
                 "read: \"secret\"\n"},
    {.why = "so are a paragraph, a field and a section",
     .body = P("<text:hidden-paragraph text:is-hidden=\"true\"/>x") P(
         "a<text:hidden-text text:is-hidden=\"true\">y</text:hidden-text><text:hidden-text "
         "text:is-hidden=\"false\">z</text:hidden-text>") "<text:section text:name=\"S\" "
                                                          "text:display=\"none\">" P(
                                                              "w") "</text:section><text:section "
                                                                   "text:name=\"T\">" P("v") "</"
                                                                                             "text:"
                                                                                             "secti"
                                                                                             "on>",
     .words = "t az\n\nt v\n",
     .findings = "paragraph 1 (\xE2\x80\x9C"
                 "az\xE2\x80\x9D) V3110 hidden text stands here, which is not printed and was not "
                 "read: \"x\"\n"
                 "paragraph 2 (\xE2\x80\x9Cv\xE2\x80\x9D) V3110 hidden text stands here, which is "
                 "not printed and was not read: \"S\"\n"},
};

static const struct package_row lists[] = {
    {.why = "levels count within one another",
     .styles = NUMBERS,
     .body = LIST(
         L, ITEM(P("a") LIST("", ITEM(P("b")) ITEM(P("c") LIST("", ITEM(P("d")) ITEM(P("e"))))))
                ITEM(P("f") LIST("", ITEM(P("g"))))),
     .words = "l1 1. a\nl2 1.1 b\nl2 1.2 c\nl3 (a) d\nl3 (b) e\nl1 2. f\nl2 2.1 g\n"},
    {.why = "only the first paragraph of an entry has its number",
     .styles = NUMBERS,
     .body = LIST(
         L, ITEM(P("a") P("b")) "<text:list-header>" P("c") "</text:list-header>" ITEM(P("d"))),
     .words = "l1 1. a\n\nt b\n\nt c\n\nl1 2. d\n"},
    {.why = "an entry that holds but a list is none",
     .styles = NUMBERS,
     .body = LIST(L, ITEM(LIST("", ITEM(P("a")))) ITEM(P("b"))),
     .words = "l2 1.1 a\nl1 1. b\n"},
    {.why =
         "a list begins again, unless it goes on, after the last of its style or one that is named",
     .styles = NUMBERS,
     .body = LIST(L " xml:id=\"one\"", ITEM(P("a")) ITEM(P("b"))) LIST(L, ITEM(P("c")))
         LIST(L " text:continue-numbering=\"true\"", ITEM(P("d")))
             LIST(L " text:continue-list=\"one\"", ITEM(P("e"))),
     .words = "l1 1. a\nl1 2. b\nl1 1. c\nl1 2. d\nl1 3. e\n"},
    {.why = "an entry may say its number",
     .styles = NUMBERS,
     .body = LIST(L, ITEM(P("a")) "<text:list-item text:start-value=\"7\">" P(
                         "b") "</text:list-item>" ITEM(P("c"))),
     .words = "l1 1. a\nl1 7. b\nl1 8. c\n"},
    {.why = "a list without a style has that of its paragraphs",
     .styles = NUMBERS "<style:style style:name=\"Q\" style:family=\"paragraph\" "
                       "style:list-style-name=\"L\"/>",
     .body = LIST("", ITEM("<text:p text:style-name=\"Q\">a</text:p>")),
     .words = "l1 1. a\n"},
    {.why = "a format may be given whole, and bullets are no numbers",
     .styles = STYLE LEVEL("1", "I", "loext:num-list-format=\"Part %1%:\" text:start-value=\"4\"")
         LEVEL("2", "A",
               "loext:num-list-format=\"%1%-%2%)\"") "<text:list-level-style-bullet "
                                                     "text:level=\"3\"/></text:list-style>",
     .body = LIST(L, ITEM(P("a") LIST("", ITEM(P("b") LIST("", ITEM(P("c"))))))),
     .words = "l1 Part IV: a\nl2 IV-A) b\nl3 c\n"},
    {.why = "headings are numbered by the outline, but for those that say they are not",
     .shared =
         "<office:styles><text:outline-style style:name=\"Outline\"><text:outline-level-style "
         "text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
         "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" "
         "text:display-levels=\"2\"/></text:outline-style></office:styles>",
     .body =
         "<text:h text:outline-level=\"1\">a</text:h><text:h text:outline-level=\"2\">b</text:h>"
         "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">c</text:h><text:h "
         "text:outline-level=\"1\">d</text:h>",
     .words = "h1* 1. a\n\nh2* 1.1 b\n\nh1* c\n\nh1* 2. d\n"},
    {.why = "letters are repeated where that is asked for",
     .styles = STYLE LEVEL("1", "a", "style:num-letter-sync=\"true\" text:start-value=\"28\"")
         LEVEL("2", "a", "text:start-value=\"28\"") "</text:list-style>",
     .body = LIST(L, ITEM(P("x") LIST("", ITEM(P("y"))))),
     .words = "l1 bb x\nl2 ab y\n"},
    {.why = "absurd levels and numbers do no harm",
     .styles = STYLE LEVEL("999", "1", "") LEVEL("1", "1",
                                                 "text:display-levels=\"999\" "
                                                 "text:start-value=\"99999999999\"")
         LEVEL("-1", "1", "") "</text:list-style>",
     .body = LIST(L, ITEM(P("a")) ITEM(P("b"))) "<text:h text:outline-level=\"999\">c</text:h>",
     .words = "l1 2147483647 a\nl1 2147483648 b\n\nh10* c\n"},
};

static const struct package_row tables[] = {
    {.why = "a row is a line",
     .body = TABLE(ROW(CELL(P("a")) CELL(P("b"))) ROW(CELL("") CELL(P("c")))),
     .words = "row a|b\nrow c\n"},
    {.why = "cells that repeat keep the columns in their places, and so do those that are covered",
     .body = TABLE(
         "<table:table-header-rows>" ROW("<table:table-cell table:number-columns-repeated=\"2\">" P(
             "a") "</table:table-cell><table:covered-table-cell/>" CELL(P("b"))) "</table:table-"
                                                                                 "header-rows>"),
     .words = "row a|||b\n"},
    {.why = "nobody makes a million cells of one",
     .body = TABLE("<table:table-row table:number-rows-repeated=\"1000000\">"
                   "<table:table-cell table:number-columns-repeated=\"1000000\"/>" CELL(
                       P("b")) "</table:table-row>"),
     .words = "row b\n"},
    {.why = "a list in a cell makes lines of the row",
     .styles = NUMBERS,
     .body = TABLE(ROW(CELL(LIST(L, ITEM(P("a")))) CELL(P("b")))),
     .words = "l1 1. a\n\nt b\n"},
};

#define CHECK(rows)                                                                                \
    static void rows##_are_read(void **state)                                                      \
    {                                                                                              \
        (void)state;                                                                               \
        package_check_odt(rows, VI_COUNT(rows));                                                   \
    }
CHECK(words)
CHECK(hidden)
CHECK(lists)
CHECK(tables)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_read),
        cmocka_unit_test(hidden_are_read),
        cmocka_unit_test(lists_are_read),
        cmocka_unit_test(tables_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
