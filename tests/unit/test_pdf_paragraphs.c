/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_paragraphs.h"

#include "support/pdfs.h"

/* Lines: "+" goes on with the line before, "-" begins a line, "=" begins one apart. */
static const struct {
    const char *why, *drawn, *joins;
} drawings[] = {
    {"a line that is full goes on",
     "The committee agreed that the slip be mended\nbefore the summer.\nNone.", "-+-"},
    {"one with room for the next word ends",
     "The committee agreed to it\n4. Minutes of the last meeting\nThe minutes of the last meeting "
     "were signed.",
     "---"},
    {"but not before a small letter", "The committee\nagreed.\nThe committee agreed that it be so.",
     "-+-"},
    {"a blank line sets apart",
     "Hale\nReed\nMoss\n\nThe committee agreed that the slip be mended\n\nBefore the summer it was "
     "closed.",
     "---=="},
    {"lines that are closer than usual are together",
     "Councillor Hale of the ward of Quayside and\n^the Hill\n^and the Moor\nCouncillor "
     "Reed\nCouncillor Moss of the ward of Quayside and\n^Hilltop\n^and so on",
     "-++==++"},
    {"where every line stands apart a capital begins a paragraph",
     "Minutes of the meeting of the Planning Board\n\nPresent were A Hale, B Reed\n\nand C Moss",
     "--+"},
    {"an entry of a list begins one",
     "(i) the slip be mended before the summer; and\n(ii) the ferry be painted by the autumn.\n"
     "(iii) the rest be noted.",
     "---"},
    {"a reference to one does not",
     "The committee agreed that under paragraph\n(ii) of the scheme it be so, and\nThat was all.",
     "-+-"},
    {"what hangs below a number goes on",
     "1. The committee agreed that the slip be so\n   mended that it may last.", "-+"},
    {"what is indented without one begins a paragraph",
     "The committee agreed that the slip be closed\n     Councillors Hale and Reed voted against.",
     "--"},
    {"what has the same middle goes on",
     "Minutes of the meeting of the Planning Board\n             held on a Thursday", "-+"},
    {"another size of letters begins one",
     "The committee agreed that the slip be closed\n#Minutes of the meeting of the Board", "--"},
    {"a paragraph goes on behind the end of the page",
     "The committee agreed that the slip be mended\fbefore the summer.", "-+"},
    {"but not behind the end of a sentence",
     "The committee agreed that the slip be closed.\fBefore the summer it was.", "-="},
    {"nor before a number", "The committee agreed that the slip be closed\f4. Minutes", "-="},
};

static void
lines_are_joined(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(drawings); i++) {
        static const char signs[] = {[PDF_JOIN] = '+', [PDF_LINE] = '-', [PDF_APART] = '='};
        struct pdf_lines lines;
        struct pdf_setting setting;
        char got[16] = "";
        pdfs_lines(&sheets, drawings[i].drawn, &lines);
        assert_true(vi_pdf_setting_find(&lines, &sheets.arena, &setting));
        for (size_t j = 0; j < lines.count && j < sizeof got - 1; j++)
            got[j] = signs[vi_pdf_join(&setting, j ? &lines.at[j - 1] : NULL, &lines.at[j])];
        assert_text(vi_text_from(got), drawings[i].joins, drawings[i].why);
        vi_buffer_free(&lines.text);
    }
    sheets_close(&sheets);
}

static void
what_is_usual_is_what_is_most_frequent(void **state)
{
    struct sheets sheets;
    struct pdf_lines lines;
    struct pdf_setting setting;
    (void)state;
    sheets_open(&sheets, NULL);
    pdfs_lines(&sheets, "#Head\n\none\ntwo\nthree\n\nfour\nfive", &lines);
    assert_true(vi_pdf_setting_find(&lines, &sheets.arena, &setting));
    assert_int_equal(setting.pitch, 100);
    assert_int_equal(setting.height, 12000);
    vi_buffer_free(&lines.text);
    pdfs_lines(&sheets, "", &lines);
    assert_true(vi_pdf_setting_find(&lines, &sheets.arena, &setting));
    assert_int_equal(setting.pitch, 0);
    vi_buffer_free(&lines.text);
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_joined),
        cmocka_unit_test(what_is_usual_is_what_is_most_frequent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
