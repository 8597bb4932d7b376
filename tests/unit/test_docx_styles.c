/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/docx_styles.h"

#include "support/package_rows.h"
#include "support/testkit.h"

#define STYLE(id, name, more)                                                                      \
    "<w:style w:type=\"paragraph\" w:styleId=\"" id "\"><w:name w:val=\"" name "\"/>" more         \
    "</w:style>"
#define STYLED(style, text)                                                                        \
    "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

static const struct package_row rows[] = {
    {.why = "a style is a heading by its name, or by its outline, or by what it is based on",
     .styles = STYLE("a", "heading 2", "") STYLE("b", "Own",
                                                 "<w:pPr><w:outlineLvl "
                                                 "w:val=\"3\"/></w:pPr>")
         STYLE("c", "Third", "<w:basedOn w:val=\"b\"/>") STYLE("d", "Title", "")
             STYLE("e", "heading ten", "") STYLE("f", "Heading 1",
                                                 "<w:pPr><w:outlineLvl "
                                                 "w:val=\"9\"/></w:pPr>"),
     .body = STYLED("a", "a") STYLED("b", "b") STYLED("c", "c") STYLED("d", "d") STYLED("e", "e")
         STYLED("f", "f") STYLED("nosuch", "g"),
     .words = "h2* a\n\nh4* b\n\nh4* c\n\nh1* d\n\nt e\n\nt f\n\nt g\n"},
    {.why = "the style of paragraphs that name none counts",
     .styles = "<w:style w:type=\"paragraph\" w:default=\"1\" "
               "w:styleId=\"N\"><w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"character\" "
               "w:default=\"1\" w:styleId=\"C\"/>",
     .body = "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
     .words = "t* a\n"},
    {.why = "what words say goes before what their style says, and that before the paragraph's",
     .styles = STYLE("B", "B", "<w:rPr><w:b/></w:rPr>") "<w:style w:type=\"character\" "
                                                        "w:styleId=\"P\"><w:rPr><w:b "
                                                        "w:val=\"0\"/></w:rPr></w:style>",
     .body = STYLED("B", "a") "<w:p><w:pPr><w:pStyle w:val=\"B\"/></w:pPr><w:r><w:rPr><w:rStyle "
                              "w:val=\"P\"/></w:rPr><w:t>b</w:t></w:r></w:p><w:p><w:pPr><w:pStyle "
                              "w:val=\"B\"/></w:pPr><w:r><w:rPr><w:rStyle "
                              "w:val=\"P\"/><w:b/></w:rPr><w:t>c</w:t></w:r></w:p>",
     .words = "t* a\n\nt b\n\nt* c\n"},
    {.why = "what a style was, and what one of a table does to its first row, is not what it is",
     .styles = STYLE("A", "A",
                     "<w:pPr><w:pPrChange><w:pPr><w:outlineLvl "
                     "w:val=\"0\"/></w:pPr></w:pPrChange></w:pPr>"
                     "<w:tblStylePr><w:rPr><w:b/></w:rPr></w:tblStylePr>"),
     .body = STYLED("A", "a"),
     .words = "t a\n"},
    {.why = "entries of a table of contents are of the page",
     .styles = STYLE("T", "toc 2", "") STYLE("U", "Mine", "<w:basedOn w:val=\"T\"/>"),
     .body = STYLED("T", "a 1") STYLED("U", "b 2"),
     .words = "f a 1\n\nf b 2\n"},
};

static void
styles_say_what_paragraphs_are(void **state)
{
    (void)state;
    package_check_docx(rows, VI_COUNT(rows));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(styles_say_what_paragraphs_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
