/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/pdfs.h"

static const struct {
    const char *why, *drawn, *words;
} sheets_of[] = {
    {"a paragraph is one line",
     "The committee agreed that the slip be mended\nbefore the summer.\n\nNone.",
     "t The committee agreed that the slip be mended before the summer.\n\nt None.\n"},
    {"a word that was broken is whole",
     "The committee agreed that the slip be mend-\ned before the summer.\n",
     "t The committee agreed that the slip be mended before the summer.\n"},
    {"one with a hyphen of its own keeps it",
     "The committee agreed and then the Vice-\nChair, who presided, closed the meeting.",
     "t The committee agreed and then the Vice-Chair, who presided, closed the meeting.\n"},
    {"larger letters are set bold", "#Minutes\n\nOne\nTwo\n", "t* Minutes\n\nt One\nt Two\n"},
    {"parts that stand apart are separated by a tab", "Present:   A Hale\n", "t Present:|A Hale\n"},
    {"what is indented says so", "One\nTwo\nThe last line is long\n\n  four\n",
     "t One\nt Two\nt The last line is long\n\nt +2 four\n"},
    {"furniture follows the paragraph in which it stands",
     "Foot above 1\n\n\nThe committee agreed that the slip be mended\fFoot above "
     "2\n\n\nbefore the summer.\n\nNone.",
     "f Foot above 1\nt The committee agreed that the slip be mended before the summer.\nf Foot "
     "above 2\nt None.\n"},
};

static void
pages_become_paragraphs(void **state)
{
    struct pdfs pdfs = {0};
    const struct vires_pdf_reader reader = pdfs_reader(&pdfs);
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    sheets.pdf = &reader;
    for (size_t i = 0; i < VI_COUNT(sheets_of); i++) {
        if (sheets_read(&sheets, VI_INTAKE_PDF, vi_text_from(sheets_of[i].drawn)))
            fail_msg("%s: %s", sheets_of[i].why, sheets_findings(&sheets));
        assert_text(vi_text_from(sheets_words(&sheets)), sheets_of[i].words, sheets_of[i].why);
        if (sheet_fault(&sheets.sheet))
            fail_msg("%s: %s", sheets_of[i].why, sheet_fault(&sheets.sheet));
        assert_true(sheets.sheet.whole);
    }
    sheets_close(&sheets);
}

/* The words of a paragraph stand on the page and the line on which they were printed. */
static void
places_are_page_and_line(void **state)
{
    static const struct {
        const char *words;
        uint32_t page, line;
    } places[] = {{"Head", 1, 1},   {"The committee", 1, 2}, {"mended", 1, 2},
                  {"before", 2, 1}, {"the summer", 2, 1},    {"None", 2, 2}};
    struct pdfs pdfs = {0};
    const struct vires_pdf_reader reader = pdfs_reader(&pdfs);
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    sheets.pdf = &reader;
    sheets_read(&sheets, VI_INTAKE_PDF,
                VI_TEXT("Head\n\nThe committee agreed that the slip be mended\fbefore the "
                        "summer.\n\nNone."));
    assert_int_equal(pdfs.pages, 5001);
    for (size_t i = 0; i < VI_COUNT(places); i++) {
        const struct vi_text text = sheets.sheet.text, words = vi_text_from(places[i].words);
        const size_t at = vi_text_find(text, words);
        const struct vi_spot *spot = vi_place_spot(
            vi_sheet_place(&sheets.sheet, (struct vi_text){text.at + at, words.size}));
        assert_int_equal(spot->unit, VI_PLACE_PAGE);
        if (spot->page != places[i].page || spot->line != places[i].line)
            fail_msg("%s: page %u, line %u", places[i].words, spot->page, spot->line);
    }
    sheets_close(&sheets);
}

static const struct {
    const char *why, *drawn, *markup;
    enum vi_limit limit;
    uint64_t most;
    enum vires_status status;
    const char *said;
} refused[] = {
    {"a scan", "", NULL, VI_LIMIT_PDF_PAGES, 9, VIRES_REJECTED,
     "V3132 this PDF is a scan: it has no text; have its text recognised (OCR), or give the "
     "document that was scanned\n"},
    {"a scan of two pages", "\f", NULL, VI_LIMIT_PDF_PAGES, 9, VIRES_REJECTED,
     "V3132 this PDF is a scan: it has no text; have its text recognised (OCR), or give the "
     "document that was scanned\n"},
    {"one without pages", "", "<doc></doc>", VI_LIMIT_PDF_PAGES, 9, VIRES_REJECTED,
     "V3131 the PDF has no pages\n"},
    {"two pages where two may be", "a\fb", NULL, VI_LIMIT_PDF_PAGES, 2, VIRES_OK, ""},
    {"and three", "a\fb\fc", NULL, VI_LIMIT_PDF_PAGES, 2, VIRES_LIMIT,
     "V3128 the PDF has more pages than can be read: the limit pdf-pages (2) is exceeded\n"},
    {"what breaks off", "", "<doc><page>", VI_LIMIT_PDF_PAGES, 9, VIRES_REJECTED,
     "V3130 what pdftotext says of the PDF is not what it should say, so the text is not known\n"},
    {"a page without text among others", "a\f\fb", NULL, VI_LIMIT_PDF_PAGES, 9, VIRES_OK,
     "V3133 1 of the 3 pages have no text, page 2 first; if something is printed there it is a "
     "picture, and was not read\n"},
};

static void
what_cannot_be_read_says_why(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(refused); i++) {
        struct pdfs pdfs = {.markup = refused[i].markup};
        const struct vires_pdf_reader reader = pdfs_reader(&pdfs);
        struct sheets sheets;
        sheets_open(&sheets, NULL);
        sheets.pdf = &reader;
        sheets.limits.value[refused[i].limit] = refused[i].most;
        if (sheets_read(&sheets, VI_INTAKE_PDF, vi_text_from(refused[i].drawn)) !=
            refused[i].status)
            fail_msg("%s: %d", refused[i].why, sheets.status);
        const char *said = sheets_findings(&sheets);
        const char *from = strchr(said, 'V');
        assert_text(vi_text_from(from ? from : ""), refused[i].said, refused[i].why);
        sheets_close(&sheets);
    }
}

/* The words, as xml-elements counts them: the parser is made with the limit. */
static void
more_words_than_may_be_are_refused(void **state)
{
    struct vi_limits limits;
    struct vi_arena arena = {0};
    struct vires_findings findings;
    (void)state;
    for (uint64_t most = 5; most <= 6; most++) {
        char markup[] = "<doc><page><word>a</word><word>b</word><word>c</word><word>d</word>"
                        "</page></doc>";
        struct vi_source source = {.name = VI_TEXT("d")};
        struct doc_sheet sheet;
        struct vi_xml *xml;
        vi_limits_default(&limits);
        limits.value[VI_LIMIT_XML_ELEMENTS] = most;
        vi_findings_init(&findings, NULL, &limits);
        assert_int_equal(vi_xml_new(NULL, &limits, &xml), VIRES_OK);
        const struct vi_intake_means means = {.limits = &limits,
                                              .arena = &arena,
                                              .scratch = &arena,
                                              .findings = &findings,
                                              .xml = xml};
        assert_int_equal(vi_pdf_read_markup(&source, &means, markup, strlen(markup), &sheet),
                         most == 6 ? VIRES_OK : VIRES_LIMIT);
        vi_findings_settle(&findings);
        if (most == 5) /* V3129 */
            assert_string_equal(findings.shown[0].text,
                                "the PDF has more words than can be read: the limit xml-elements "
                                "(5 elements) is exceeded");
        vi_xml_free(xml);
        vi_findings_release(&findings);
    }
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    const struct vires_pdf_reader *reader = user;
    struct sheets sheets;
    sheets_open(&sheets, allocator);
    sheets.pdf = reader;
    const bool good =
        sheets.xml &&
        !sheets_read(
            &sheets, VI_INTAKE_PDF,
            VI_TEXT("Present:   A Hale\n           B Reed\n\nThe committee agreed that the "
                    "slip be mend-\ned before the summer.\n\n1\f\f2"));
    const bool failed = sheets.status == VIRES_NO_MEMORY || sheets.findings.failed || !sheets.xml;
    assert_true(good || failed);
    sheets_close(&sheets);
    return good && !failed;
}

static void
memory_may_run_out_anywhere(void **state)
{
    struct pdfs pdfs = {0};
    struct vires_pdf_reader reader = pdfs_reader(&pdfs);
    (void)state;
    assert_true(fail_each_allocation(build, &reader) > 10);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pages_become_paragraphs),
        cmocka_unit_test(places_are_page_and_line),
        cmocka_unit_test(what_cannot_be_read_says_why),
        cmocka_unit_test(more_words_than_may_be_are_refused),
        cmocka_unit_test(memory_may_run_out_anywhere),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
