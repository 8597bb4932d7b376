/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx_numbering.h"

#include "support/package_rows.h"
#include "support/testkit.h"

#define LVL(level, format, text, more)                                                             \
    "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                  \
    "\"/><w:lvlText w:val=\"" text "\"/>" more "</w:lvl>"
#define ABSTRACT(id, levels) "<w:abstractNum w:abstractNumId=\"" id "\">" levels "</w:abstractNum>"
#define NUM(id, abstract, more)                                                                    \
    "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" abstract "\"/>" more "</w:num>"
#define ITEM(number, level, text)                                                                  \
    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" number                   \
    "\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(style, text)                                                                        \
    "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLE(id, more)                                                                            \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" id "\"/>" more           \
    "</w:style>"

#define OUTLINE                                                                                    \
    ABSTRACT("5", LVL("0", "decimal", "%1.", "") LVL("1", "decimal", "%1.%2", "")                  \
                      LVL("2", "lowerLetter", "(%3)", "") LVL("3", "lowerRoman", "(%4)", ""))      \
    NUM("2", "5", "")

static const struct package_row lists[] = {
    {.why = "levels count within one another, and begin again under the next",
     .numbering = OUTLINE,
     .body = ITEM("2", "0", "a") ITEM("2", "1", "b") ITEM("2", "1", "c") ITEM("2", "2", "d")
         ITEM("2", "2", "e") ITEM("2", "3", "f") ITEM("2", "0", "g") ITEM("2", "1", "h")
             ITEM("2", "2", "i"),
     .words =
         "l1 1. a\nl2 1.1 b\nl2 1.2 c\nl3 (a) d\nl3 (b) e\nl4 (i) f\nl1 2. g\nl2 2.1 h\nl3 (a) "
         "i\n"},
    {.why = "paragraphs between do not stop the count, and empty ones have a number too",
     .numbering = OUTLINE,
     .body = ITEM("2", "0", "a") "<w:p><w:r><w:t>x</w:t></w:r></w:p>" ITEM("2", "0", "")
         ITEM("2", "0", "b"),
     .words = "l1 1. a\n\nt x\n\nl1 3. b\n"},
    {.why = "a level that no entry had begun shows its first number",
     .numbering = OUTLINE,
     .body = ITEM("2", "1", "a") ITEM("2", "0", "b"),
     .words = "l2 1.1 a\nl1 1. b\n"},
    {.why = "two lists that are made from one count on",
     .numbering = OUTLINE NUM("3", "5", ""),
     .body = ITEM("2", "0", "a") ITEM("3", "0", "b") ITEM("2", "0", "c"),
     .words = "l1 1. a\nl1 2. b\nl1 3. c\n"},
    {.why = "unless one begins again, which it does once",
     .numbering = OUTLINE NUM(
         "3", "5", "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"),
     .body = ITEM("2", "0", "a") ITEM("2", "0", "b") ITEM("3", "0", "c") ITEM("3", "0", "d")
         ITEM("2", "0", "e"),
     .words = "l1 1. a\nl1 2. b\nl1 1. c\nl1 2. d\nl1 3. e\n"},
    {.why = "a list may describe a level anew",
     .numbering = OUTLINE NUM("3", "5",
                              "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"4\"/>" LVL(
                                  "0", "upperLetter", "%1)", "") "</w:lvlOverride><w:lvlOverride "
                                                                 "w:ilvl=\"1\"><w:startOverride "
                                                                 "w:val=\"7\"/></w:lvlOverride>"),
     .body = ITEM("3", "0", "a") ITEM("3", "1", "b") ITEM("3", "1", "c"),
     .words = "l1 D) a\nl2 D.7 b\nl2 D.8 c\n"},
    {.why = "a level may begin again after another than that above it, or never",
     .numbering = ABSTRACT(
         "1", LVL("0", "decimal", "%1", "") LVL("1", "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")
                  LVL("2", "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>")) NUM("1", "1", ""),
     .body = ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "2", "c") ITEM("1", "1", "d")
         ITEM("1", "2", "e") ITEM("1", "0", "f") ITEM("1", "1", "g") ITEM("1", "2", "h"),
     .words = "l1 1 a\nl2 1 b\nl3 1 c\nl2 2 d\nl3 2 e\nl1 2 f\nl2 3 g\nl3 1 h\n"},
    {.why = "a legal level shows figures only",
     .numbering = ABSTRACT("1", LVL("0", "upperRoman", "%1.", "")
                                    LVL("1", "decimal", "%1.%2", "<w:isLgl/>")) NUM("1", "1", ""),
     .body = ITEM("1", "0", "a") ITEM("1", "1", "b"),
     .words = "l1 I. a\nl2 1.1 b\n"},
    {.why = "a bullet is no number, and a level may have none",
     .numbering = ABSTRACT("1", LVL("0", "bullet", "\xEF\x82\xB7", "") LVL("1", "none", "", ""))
         NUM("1", "1", ""),
     .body = ITEM("1", "0", "a") ITEM("1", "1", "b"),
     .words = "l1 a\nl2 b\n"},
    {.why = "words around the number are printed, and formats are what they are called",
     .numbering =
         ABSTRACT("1", LVL("0", "ordinal", "the %1 item:", "") LVL("1", "cardinalText", "%2", "")
                           LVL("2", "decimalZero", "%3", "") LVL("3", "numberInDash", "%4", "")
                               LVL("4", "noSuchFormat", "%5%", "")) NUM("1", "1", ""),
     .body = ITEM("1", "0", "a") ITEM("1", "1", "b") ITEM("1", "2", "c") ITEM("1", "3", "d")
         ITEM("1", "4", "e"),
     .words = "l1 the 1st item: a\nl2 One b\nl3 01 c\nl4 - 1 - d\nl5 1% e\n"},
    {.why = "a format of one's own says how many figures it has",
     .numbering = ABSTRACT("1", "<w:lvl w:ilvl=\"0\"><w:start "
                                "w:val=\"9\"/><mc:AlternateContent><mc:Choice><w:numFmt "
                                "w:val=\"custom\" w:format=\"001, 002, 003, "
                                "...\"/></mc:Choice><mc:Fallback><w:numFmt "
                                "w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText "
                                "w:val=\"%1\"/></w:lvl>") NUM("1", "1", ""),
     .header = NULL,
     .body = ITEM("1", "0", "a") ITEM("1", "0", "b"),
     .words = "l1 009 a\nl1 010 b\n"},
    {.why = "number 0 is no list, nor is one that is not there",
     .numbering = OUTLINE NUM("4", "77", ""),
     .body = ITEM("0", "0", "a") ITEM("9", "0", "b") ITEM("4", "0", "c"),
     .words = "t a\n\nt b\n\nt c\n"},
};

static const struct package_row styled[] = {
    {.why = "a style has its list, and those based on it have it too",
     .styles = STYLE("A", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>")
         STYLE("B", "<w:basedOn w:val=\"A\"/>")
             STYLE("C", "<w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:ilvl "
                        "w:val=\"1\"/></w:numPr></w:pPr>"),
     .numbering = OUTLINE,
     .body = STYLED("A", "a") STYLED("B", "b") STYLED("C", "c"),
     .words = "l1 1. a\nl1 2. b\nl2 2.1 c\n"},
    {.why = "a level is kept for a style, whatever level the style says",
     .styles = STYLE("H1", "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl "
                           "w:val=\"0\"/></w:pPr>")
         STYLE("H2", "<w:pPr><w:numPr><w:ilvl w:val=\"4\"/><w:numId "
                     "w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr>"),
     .numbering = ABSTRACT("1", LVL("0", "decimal", "%1.", "<w:pStyle w:val=\"H1\"/>")
                                    LVL("1", "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/>"))
         NUM("1", "1", ""),
     .body = STYLED("H1", "a") STYLED("H2", "b") STYLED("H2", "c"),
     .words = "h1* 1. a\n\nh2* 1.1 b\n\nh2* 1.2 c\n"},
    {.why = "a paragraph may take itself out of the list of its style, or move down in it",
     .styles = STYLE("A", "<w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr>"),
     .numbering = OUTLINE,
     .body = STYLED("A", "a") "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:numId "
                              "w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>b</w:t></w:r></w:p>"
                              "<w:p><w:pPr><w:pStyle w:val=\"A\"/><w:numPr><w:ilvl "
                              "w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>c</w:t></w:r></w:p>",
     .words = "l1 1. a\n\nt b\n\nl2 1.1 c\n"},
    {.why = "a list may be described where a style of lists is",
     .styles = "<w:style w:type=\"numbering\" w:styleId=\"L\"/>",
     .numbering =
         "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink "
         "w:val=\"L\"/></w:abstractNum><w:abstractNum "
         "w:abstractNumId=\"2\"><w:styleLink w:val=\"L\"/>" LVL(
             "0", "upperLetter", "%1", "") "</w:abstractNum>" NUM("1", "1", "") NUM("2", "2", ""),
     .body = ITEM("1", "0", "a") ITEM("2", "0", "b"),
     .words = "l1 A a\nl1 B b\n"},
};

/* Nothing that a file says may keep it from being read, or take long. */
static const struct package_row absurd[] = {
    {.why = "a level that there is not is the last",
     .numbering = OUTLINE,
     .body = ITEM("2", "999", "a") ITEM("2", "-5", "b"),
     .words = "l9 a\nl1 1. b\n"},
    {.why = "a number too large for its format is in figures, and none is too large",
     .numbering = ABSTRACT("1", "<w:lvl w:ilvl=\"0\"><w:start w:val=\"99999999999999\"/><w:numFmt "
                                "w:val=\"lowerRoman\"/><w:lvlText w:val=\"%1\"/></w:lvl><w:lvl "
                                "w:ilvl=\"1\"><w:start w:val=\"-3\"/><w:numFmt "
                                "w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2\"/></w:lvl><w:lvl "
                                "w:ilvl=\"999\"><w:start w:val=\"5\"/></w:lvl>") NUM("1", "1", ""),
     .body = ITEM("1", "0", "a") ITEM("1", "0", "b") ITEM("1", "1", "c"),
     .words = "l1 2147483647 a\nl1 2147483648 b\nl2 -3 c\n"},
    {.why = "styles that are based on one another say what they say themselves",
     .styles = STYLE("A", "<w:basedOn w:val=\"B\"/><w:pPr><w:numPr><w:numId "
                          "w:val=\"2\"/></w:numPr></w:pPr>") STYLE("B", "<w:basedOn w:val=\"A\"/>")
         STYLE("C", "<w:basedOn w:val=\"C\"/>"),
     .numbering = OUTLINE,
     .body = STYLED("A", "a") STYLED("B", "b") STYLED("C", "c"),
     .words = "l1 1. a\nl1 2. b\n\nt c\n"},
    {.why = "lists that describe one another are found all the same",
     .numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/><w:styleLink "
                  "w:val=\"M\"/></w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:styleLink "
                  "w:val=\"L\"/><w:numStyleLink w:val=\"M\"/></w:abstractNum>" NUM("1", "1", "")
                      NUM("2", "2", ""),
     .body = ITEM("1", "0", "a") ITEM("2", "0", "b"),
     .words = "l1 a\nl1 b\n"},
    {.why = "a number that is as long as a page is cut",
     .numbering =
         ABSTRACT("1", LVL("0", "decimal",
                           "1234567890123456789012345678901234567890123456789012345678901234567890"
                           "1234567890123456789012345678901234567890123456789012345678901234567890"
                           "1234567890123456789012345678901234567890123456789012345678901234567890",
                           "")) NUM("1", "1", ""),
     .body = ITEM("1", "0", "a"),
     .words = "l1 12345678901234567890123456789012345678901234567890123456789012345678901234567890"
              "12345678901234567890123456789012345678901234567890123456789012345678901234567890"
              "1234567890123456789012345678901234567890 a\n"},
};

static void
numbers_are_those_that_word_prints(void **state)
{
    (void)state;
    package_check_docx(lists, VI_COUNT(lists));
}

static void
styles_have_lists(void **state)
{
    (void)state;
    package_check_docx(styled, VI_COUNT(styled));
}

static void
absurd_lists_do_no_harm(void **state)
{
    (void)state;
    package_check_docx(absurd, VI_COUNT(absurd));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_those_that_word_prints),
        cmocka_unit_test(styles_have_lists),
        cmocka_unit_test(absurd_lists_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
