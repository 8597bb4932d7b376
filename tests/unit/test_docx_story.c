/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx.h"

#include "support/package_rows.h"
#include "support/testkit.h"

#define R(text)              "<w:r><w:t>" text "</w:t></w:r>"
#define P(text)              "<w:p>" R(text) "</w:p>"
#define PP(properties, text) "<w:p><w:pPr>" properties "</w:pPr>" R(text) "</w:p>"
#define TC(inside)           "<w:tc><w:tcPr><w:tcW w:w=\"1\"/></w:tcPr>" inside "</w:tc>"
#define TBL(rows)            "<w:tbl><w:tblPr/>" rows "</w:tbl>"
#define TR(cells)            "<w:tr>" cells "</w:tr>"
#define FIELD(type)          "<w:r><w:fldChar w:fldCharType=\"" type "\"/></w:r>"
#define CODE(text)           "<w:r><w:instrText>" text "</w:instrText></w:r>"

static const struct package_row words[] = {
    {.why = "nothing has no lines", .body = "", .words = ""},
    {.why = "paragraphs are a blank line apart", .body = P("a") P("b"), .words = "t a\n\nt b\n"},
    {.why = "empty ones are none",
     .body = P("a") "<w:p/><w:p><w:r/></w:p>" P(" ") P("b"),
     .words = "t a\n\nt b\n"},
    {.why = "runs go on in one another",
     .body = "<w:p>" R("RES") R("OLVED") "</w:p>",
     .words = "t RESOLVED\n"},
    {.why = "white space at the ends of a run is kept where that is asked for",
     .body = "<w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:r><w:t "
             "xml:space=\"preserve\"> </w:t></w:r><w:r><w:t> b </w:t></w:r>" R("c") "</w:p>",
     .words = "t a  bc\n"},
    {.why = "a no-break space is a space, and a line end in the file too",
     .body = P("a\xC2\xA0"
               "b\nc"),
     .words = "t a b c\n"},
    {.why = "a line break is one, and a page break ends a paragraph",
     .body = "<w:p>" R("a") "<w:r><w:br/></w:r>" R("b") "<w:r><w:cr/></w:r>" R(
         "c") "<w:r><w:br w:type=\"page\"/></w:r>" R("d") "</w:p>",
     .words = "t a\nt b\nt c\n\nt d\n"},
    {.why = "tabs, hyphens that hold and hyphens that nobody sees",
     .body = "<w:p>" R("a") "<w:r><w:tab/></w:r>" R("b") "<w:r><w:noBreakHyphen/></w:r>" R(
         "c") "<w:r><w:softHyphen/></w:r>" R("d") "<w:r><w:ptab/></w:r>" R("e") "</w:p>",
     .words = "t a|b-cd|e\n"},
    {.why = "tabs of the ruler are none",
     .body = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr>" R("a") "</w:p>",
     .words = "t a\n"},
    {.why = "symbols of fonts are what they look like, and one that is not known is seen",
     .body =
         "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:sym w:font=\"Wingdings\" "
         "w:char=\"FC\"/><w:sym w:font=\"X\" w:char=\"F0EE\"/><w:sym w:char=\"zz\"/></w:r></w:p>",
     .words = "t \xE2\x80\xA2\xE2\x9C\x93\xEF\xBF\xBD\n"},
    {.why = "what is bold throughout is strong",
     .body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></"
             "w:rPr><w:t>b</w:t></w:r>" R("c") "</w:p><w:p><w:r><w:rPr><w:b w:val=\"0\"/></"
                                               "w:rPr><w:t>d</w:t></w:r></w:p>",
     .words = "t* a\n\nt bc\n\nt d\n"},
    {.why = "links, smart tags and content controls are seen through",
     .body = "<w:p><w:hyperlink>" R("a") "</w:hyperlink><w:smartTag>" R(
         "b") "</w:smartTag><w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:rPr><w:vanish/></w:rPr></"
              "w:sdtPr><w:sdtContent>" R("c") "</w:sdtContent></w:sdt></w:p>",
     .words = "t abc\n"},
    {.why = "a paragraph of an outline level is a heading, whatever its style",
     .body = PP("<w:outlineLvl w:val=\"1\"/>", "a") PP("<w:outlineLvl w:val=\"9\"/>", "b"),
     .words = "h2* a\n\nt b\n"},
    {.why = "a break in a heading is a heading too",
     .body = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" R("a") "<w:r><w:br/></w:r>" R(
         "b") "</w:p>",
     .words = "h1* a\nh1* b\n"},
    {.why = "comments are not read",
     .body = "<w:p><w:commentRangeStart w:id=\"1\"/>" R(
         "a") "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>",
     .words = "t a\n"},
    {.why = "of a formula the letters are",
     .body = "<w:p><w:oMath>" R("a+b") "</w:oMath></w:p>",
     .words = "t a+b\n"},
};

static const struct package_row fields[] = {
    {.why = "of a field the result is printed",
     .body = "<w:p>" FIELD("begin") CODE(" DATE ") FIELD("separate") R("3 May") FIELD("end")
         R("!") "</w:p><w:p><w:fldSimple w:instr=\"DATE\">" R("4 May") "</w:fldSimple></w:p>",
     .words = "t 3 May!\n\nt 4 May\n"},
    {.why = "words in its instructions are not, whatever they stand in",
     .body = "<w:p>" FIELD("begin") CODE("IF ") FIELD("begin") CODE("A") FIELD("separate") R("one")
         FIELD("end") R("two") FIELD("separate") R("three") FIELD("end") "</w:p>",
     .words = "t three\n"},
    {.why = "a field in a result is printed, and one that has no result is not",
     .body = "<w:p>" FIELD("begin") FIELD("separate") R("a") FIELD("begin") CODE("X") FIELD("end")
         R("b") FIELD("end") "</w:p>",
     .words = "t ab\n"},
    {.why = "a field may go over paragraphs",
     .body =
         "<w:p>" FIELD("begin") FIELD("separate") R("a") "</w:p><w:p>" R("b") FIELD("end") "</w:p>",
     .words = "t a\n\nt b\n"},
    {.why = "an end without a beginning is nothing",
     .body = "<w:p>" FIELD("end") FIELD("separate") R("a") "</w:p>",
     .words = "t a\n"},
    {.why = "but a field that does not end could hide anything",
     .body = P("a") "<w:p>" FIELD("begin") CODE("X") R("b") "</w:p>" P("c"),
     .words = "",
     .findings = "paragraph 1 (\xE2\x80\x9C"
                 "a\xE2\x80\x9D) V3113 a field that begins here has no end, so that its words "
                 "cannot be told from the document's\n"},
};

static const struct package_row changes[] = {
    {.why = "what was inserted is there, what was deleted is not",
     .body = "<w:p>" R("a") "<w:ins w:id=\"1\">" R(
         "b") "</w:ins><w:del><w:r><w:delText>c</w:delText><w:t>c</w:t></w:r></w:del></w:p>",
     .words = "t ab\n"},
    {.why = "what was moved is where it went",
     .body =
         "<w:p><w:moveFrom>" R("a") "</w:moveFrom>" R("b") "<w:moveTo>" R("c") "</w:moveTo></w:p>",
     .words = "t bc\n"},
    {.why = "what was inserted and then deleted is not there",
     .body = "<w:p>" R("a") "<w:ins><w:del>" R("b") "</w:del></w:ins></w:p>",
     .words = "t a\n"},
    {.why = "a paragraph whose end was deleted goes on in the next",
     .body = PP("<w:rPr><w:del/></w:rPr>", "a") P("b") P("c"),
     .words = "t ab\n\nt c\n"},
    {.why = "one of which nothing is left is none",
     .body =
         P("a") "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del>" R("x") "</w:del></w:p>" P("b"),
     .words = "t a\n\nt b\n"},
    {.why = "what a paragraph was before is no property of it",
     .body = PP("<w:pPrChange><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:pPrChange>",
                "a") "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr></w:rPrChange></"
                     "w:rPr><w:t>b</w:t></w:r></w:p>",
     .words = "t a\n\nt b\n"},
    {.why = "a row that was deleted is none",
     .body =
         TBL(TR(TC(P("a"))) "<w:tr><w:trPr><w:del/></w:trPr>" TC(P("b")) "</w:tr>" TR(TC(P("c")))),
     .words = "row a\nrow c\n"},
    {.why = "nor does a row within a cell bring it back",
     .body = TBL("<w:tr><w:trPr><w:ins/></w:trPr>" TC(
         P("a") TBL("<w:tr><w:trPr><w:del/></w:trPr>" TC(P("b")) "</w:tr>") P("c")) "</w:tr>"),
     .words = "t a\n\nt c\n"},
};

static const struct package_row hidden[] = {
    {.why = "hidden words are left out, and it is said where",
     .body = P("Before") "<w:p>" R(
         "a") "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:rPr><w:vanish/></"
              "w:rPr><w:t>more</w:t></w:r>" R("b") "</w:p>",
     .words = "t Before\n\nt ab\n",
     .findings = "paragraph 2 (\xE2\x80\x9C"
                 "ab\xE2\x80\x9D) V3110 hidden text stands here, which is not printed and was not "
                 "read: \"secret\"\n"},
    {.why = "by a style of the paragraph, or of the words, or of what those are based on",
     .styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></"
               "w:style><w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:vanish/></w:rPr></"
               "w:style><w:style w:type=\"character\" w:styleId=\"D\"><w:basedOn w:val=\"C\"/></"
               "w:style>",
     .body = PP("<w:pStyle w:val=\"H\"/>", "x") "<w:p>" R(
         "a") "<w:r><w:rPr><w:rStyle w:val=\"D\"/></w:rPr><w:t>y</w:t></w:r></w:p>",
     .words = "t a\n",
     .findings = "paragraph 1 (\xE2\x80\x9C"
                 "a\xE2\x80\x9D) V3110 hidden text stands here, which is not printed and was not "
                 "read: \"x\"\n"
                 "paragraph 1 (\xE2\x80\x9C"
                 "a\xE2\x80\x9D) V3110 hidden text stands here, which is not printed and was not "
                 "read: \"y\"\n"},
    {.why = "words that say they are not hidden are not",
     .styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:rPr><w:vanish/></w:rPr></w:style>",
     .body = "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:rPr><w:vanish "
             "w:val=\"false\"/></w:rPr><w:t>a</w:t></w:r></w:p>",
     .words = "t a\n"},
    {.why = "white space that is hidden is nobody's business",
     .body = "<w:p>" R("a") "<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space=\"preserve\"> "
                            "</w:t></w:r></w:p>",
     .words = "t a\n"},
    {.why = "where the end of a paragraph is hidden the next goes on in it",
     .body = PP("<w:rPr><w:vanish/><w:specVanish/></w:rPr>", "1. Title.") P(" Words."),
     .words = "t 1. Title.Words.\n"},
};

static const struct package_row tables[] = {
    {.why = "a row is a line, its cells a tab apart",
     .body = P("x") TBL(TR(TC(P("a")) TC(P("b"))) TR(TC(P("c")) TC("<w:p/>") TC(P("d")))) P("y"),
     .words = "t x\n\nrow a|b\nrow c||d\n\nt y\n"},
    {.why = "two tables are apart",
     .body = TBL(TR(TC(P("a")))) TBL(TR(TC(P("b")))),
     .words = "row a\n\nrow b\n"},
    {.why = "a line break in a cell is a comma, unless there is a mark, and a tab is a space",
     .body = TBL(TR(TC("<w:p>" R("A Leader") "<w:r><w:br/></w:r>" R(
         "Leader:") "<w:r><w:br/></w:r>" R("of") "<w:r><w:tab/></w:r>" R("it") "</w:p>"))),
     .words = "row A Leader, Leader: of it\n"},
    {.why = "where a cell has two paragraphs each is a line",
     .body = TBL(TR(TC(P("a") P("b")) TC(P("c")))),
     .words = "t a\n\nt b\n\nt c\n"},
    {.why = "empty ones do not count",
     .body = TBL(TR(TC(P("a") "<w:p/>") TC(P("b")))),
     .words = "row a|b\n"},
    {.why = "but a number in the first cell stays with what follows it",
     .body = TBL(TR(TC(P("36.")) TC(PP("<w:outlineLvl w:val=\"1\"/>", "Apologies") P("None.")))),
     .words = "h2* 36.|Apologies\n\nt None.\n"},
    {.why = "a table in a cell has rows of its own",
     .body = TBL(TR(TC(P("a") TBL(TR(TC(P("b")) TC(P("c")))) P("d")) TC(P("e")))),
     .words = "t a\n\nrow b|c\n\nt d\n\nt e\n"},
    {.why = "a row that is all bold is strong",
     .body = TBL(TR(TC("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r></w:p>")
                        TC("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r></w:p>"))),
     .words = "row* a|b\n"},
    {.why = "cells without a row are paragraphs",
     .body = "<w:tbl>" TC(P("a")) "</w:tbl>",
     .words = "t a\n"},
};

static const struct package_row boxes[] = {
    {.why = "a text box comes before the paragraph that it hangs on, and only once",
     .body = "<w:p>" R("a") "<w:r><mc:AlternateContent><mc:Choice "
                            "Requires=\"wps\"><w:txbxContent>" P(
                                "box") "</w:txbxContent></"
                                       "mc:Choice><mc:Fallback><w:pict><v:textbox><w:"
                                       "txbxContent>" P("box") "</w:txbxContent></"
                                                               "v:textbox></w:pict></"
                                                               "mc:Fallback></"
                                                               "mc:AlternateContent></"
                                                               "w:r>" R("b") "</w:p>",
     .words = "t box\n\nt ab\n"},
    {.why = "an old one is read too",
     .body = "<w:p><w:r><w:pict><v:textbox><w:txbxContent>" P("x")
         P("y") "</w:txbxContent></v:textbox></w:pict></w:r>" R("b") "</w:p>",
     .words = "t x\n\nt y\n\nt b\n"},
    {.why = "where there is no other, what older versions read is read",
     .body = "<w:p><w:r><mc:AlternateContent><mc:Fallback>"
             "<w:t>a</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>",
     .words = "t a\n"},
    {.why = "a box in a box, a table in that, and a field that each has of its own",
     .body = "<w:p>" R("a") FIELD("begin")
         FIELD("separate") "<w:r><w:txbxContent><w:p>" R("b") "<w:r><w:txbxContent>" TBL(TR(TC(P(
             "c")) TC(P("d")))) "</w:txbxContent></w:r>" R("e") "</w:p></w:txbxContent></"
                                                                "w:r>" R("f") FIELD("end") "</w:p>",
     .words = "row c|d\n\nt be\n\nt af\n"},
    {.why = "a box in a cell does not disturb the row",
     .body = TBL(TR(TC(P("a")) TC(
         "<w:p>" R("b") "<w:r><w:txbxContent>" P("x") "</w:txbxContent></w:r></w:p>") TC(P("c")))),
     .words = "t x\n\nrow a|b|c\n"},
    {.why = "a paragraph in a paragraph is one by itself",
     .body = "<w:p>" R("a") P("b") R("c") "</w:p>",
     .words = "t b\n\nt ac\n"},
    {.why = "what is embedded is not read, and that is said",
     .body = P("a") "<w:altChunk/>",
     .words = "t a\n",
     .findings = "paragraph 1 (\xE2\x80\x9C"
                 "a\xE2\x80\x9D) V3112 another document is embedded here, and was not read\n"},
};

static const struct package_row notes[] = {
    {.why = "footnotes come at the end, in the order in which they are referred to",
     .body = "<w:p>" R("a") "<w:r><w:footnoteReference w:id=\"7\"/></w:r>" R(
         "b") "<w:r><w:footnoteReference w:id=\"3\"/></w:r></w:p>" P("c"),
     .footnotes = "<w:footnote w:id=\"-1\">" P("line") "</w:footnote><w:footnote w:id=\"3\">" P(
         "three") "</w:footnote><w:footnote w:id=\"7\">" P("seven") "</w:footnote>",
     .words = "t ab\n\nt c\n\nt three\n\nt seven\n"},
    {.why = "one whose reference was deleted is not printed",
     .body = "<w:p>" R("a") "<w:del><w:r><w:footnoteReference w:id=\"3\"/></w:r></w:del></w:p>",
     .footnotes = "<w:footnote w:id=\"3\">" P("three") "</w:footnote>",
     .words = "t a\n"},
    {.why = "headers and footers are of the page",
     .body = P("a"),
     .header = P("Page 1") TBL(TR(TC(P("x")) TC(P("y")))),
     .words = "t a\n\nf Page 1\n\nf x|y\n"},
};

/* --- Places ----------------------------------------------------------------------- */

#define LINE(n) "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>h" n "</w:t></w:r>" R("here " n) "</w:p>"
#define HIDDEN(n, place)                                                                           \
    place " V3110 hidden text stands here, which is not printed and was not read: \"h" n "\"\n"

static const struct package_row places[] = {
    {.why = "a place is the paragraph, its first words and the heading above it",
     .body = PP("<w:outlineLvl w:val=\"0\"/>", "Minutes") LINE("1")
         PP("<w:outlineLvl w:val=\"1\"/>", "Apologies") "<w:p/>" LINE("2"),
     .words = "h1* Minutes\n\nt here 1\n\nh2* Apologies\n\nt here 2\n",
     .findings = HIDDEN("1", "paragraph 2 (\xE2\x80\x9Chere 1\xE2\x80\x9D), under "
                             "\xE2\x80\x9CMinutes\xE2\x80\x9D")
         HIDDEN("2", "paragraph 4 (\xE2\x80\x9Chere 2\xE2\x80\x9D), under "
                     "\xE2\x80\x9C"
                     "Apologies\xE2\x80\x9D")},
    {.why = "a line that is all bold is a heading to whoever looks for it",
     .body = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Votes</w:t></w:r></w:p>" LINE("1"),
     .words = "t* Votes\n\nt here 1\n",
     .findings = HIDDEN("1", "paragraph 2 (\xE2\x80\x9Chere 1\xE2\x80\x9D), under "
                             "\xE2\x80\x9CVotes\xE2\x80\x9D")},
    {.why = "a cell is found by its table, row and column; what stands in a table "
            "within by that",
     .body = TBL(TR(TC(P("x")))) P("y") TBL(TR(TC(P("a")) TC(P("b"))) TR(
         TC(LINE("1") P("c")) TC(TBL(TR(TC(P("d"))) TR(TC(LINE("2"))))))),
     .words = "row x\n\nt y\n\nrow a|b\n\nt here 1\n\nt c\n\nrow d\nrow here 2\n",
     .findings = HIDDEN("1", "table 2, row 2, cell 1 (\xE2\x80\x9Chere 1\xE2\x80\x9D)")
         HIDDEN("2", "table 2, row 2, cell 2 (\xE2\x80\x9Chere 2\xE2\x80\x9D)")},
    {.why = "what stands elsewhere says so, and is counted there",
     .body = P("a") "<w:p>" R("b") "<w:r><w:txbxContent>" P("c")
         LINE("1") "</w:txbxContent></w:r><w:r><w:footnoteReference "
                   "w:id=\"1\"/></w:r></w:p>" LINE("2"),
     .footnotes = "<w:footnote w:id=\"1\">" LINE("3") "</w:footnote>",
     .header = LINE("4"),
     .words = "t a\n\nt c\n\nt here 1\n\nt b\n\nt here 2\n\nt here 3\n\nf here 4\n",
     .findings = HIDDEN("1", "text box 1, paragraph 2 (\xE2\x80\x9Chere 1\xE2\x80\x9D)")
         HIDDEN("2", "paragraph 3 (\xE2\x80\x9Chere 2\xE2\x80\x9D)")
             HIDDEN("3", "footnote 1, paragraph 1 (\xE2\x80\x9Chere 3\xE2\x80\x9D)")
                 HIDDEN("4", "the header, paragraph 1 (\xE2\x80\x9Chere 4\xE2\x80\x9D)")},
    {.why = "long words are cut",
     .body = "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>" R(
         "A heading that goes on and on for longer than anybody would want to see "
         "repeated in each "
         "and every line") "</w:p><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>h1</w:t></"
                           "w:r>" R("The Director of Resources be authorised to award "
                                    "the contract") "</w:p>",
     .words = "h1* A heading that goes on and on for longer than anybody would want to "
              "see repeated "
              "in each and every line\n\nt The Director of Resources be authorised to "
              "award the "
              "contract\n",
     .findings =
         "paragraph 2 (\xE2\x80\x9CThe Director of Resources be authorised to award\xE2\x80\xA6"
         "\xE2\x80\x9D), under \xE2\x80\x9C"
         "A heading that goes on and on for longer than anybody would want to see "
         "repeated in each and\xE2\x80\xA6\xE2\x80\x9D V3110 hidden text stands here, "
         "which is not printed and was not read: \"h1\"\n"},
};

#define CHECK(rows)                                                                                \
    static void rows##_are_read(void **state)                                                      \
    {                                                                                              \
        (void)state;                                                                               \
        package_check_docx(rows, VI_COUNT(rows));                                                  \
    }
CHECK(words)
CHECK(fields)
CHECK(changes)
CHECK(hidden)
CHECK(tables)
CHECK(boxes)
CHECK(notes)
CHECK(places)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_read),   cmocka_unit_test(fields_are_read),
        cmocka_unit_test(changes_are_read), cmocka_unit_test(hidden_are_read),
        cmocka_unit_test(tables_are_read),  cmocka_unit_test(boxes_are_read),
        cmocka_unit_test(notes_are_read),   cmocka_unit_test(places_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
