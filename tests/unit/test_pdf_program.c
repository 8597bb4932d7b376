/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_program.h"

#include <string.h>

#include "support/pdfs.h"

static const struct {
    const char *why;
    enum vires_pdf_answer answer;
    enum vires_status status;
    const char *said;
} answers[] = {
    {"it is not installed", VIRES_PDF_NO_PROGRAM, VIRES_REJECTED,
     "V3121 this is a PDF, and the program pdftotext, which reads its text, is not installed\n"},
    {"it does not start", VIRES_PDF_NOT_STARTED, VIRES_REJECTED,
     "V3122 this is a PDF, and the program pdftotext, which reads its text, cannot be started "
     "here\n"},
    {"the file is damaged", VIRES_PDF_DAMAGED, VIRES_REJECTED,
     "V3123 the PDF cannot be opened: it is damaged or cut off, or it is no PDF\n"},
    {"it has a password", VIRES_PDF_LOCKED, VIRES_REJECTED,
     "V3124 the PDF is protected by a password, so its text cannot be read\n"},
    {"it takes too long", VIRES_PDF_SECONDS, VIRES_LIMIT,
     "V3125 reading the PDF took too long and was given up: the limit pdf-seconds (60) is "
     "exceeded\n"},
    {"it breaks off", VIRES_PDF_BROKE, VIRES_REJECTED,
     "V3126 pdftotext broke off while it read the PDF: the file is damaged, or takes more memory "
     "than the limit pdf-memory-bytes allows (1073741824 bytes)\n"},
    {"the writer wanted no more", VIRES_PDF_OUTPUT, VIRES_LIMIT,
     "V3127 the PDF holds more text than can be read: the limit pdf-output-bytes (8 bytes) is "
     "exceeded\n"},
    {"memory ran out", VIRES_PDF_NO_MEMORY, VIRES_NO_MEMORY, ""},
    {"an answer of a newer version", (enum vires_pdf_answer)99, VIRES_NO_MEMORY, ""},
};

static void
ask(struct pdfs *pdfs, enum vires_status status, const char *said, const char *why)
{
    const struct vires_pdf_reader reader = pdfs_reader(pdfs);
    struct sheets sheets;
    struct vi_buffer markup;
    sheets_open(&sheets, NULL);
    sheets.limits.value[VI_LIMIT_PDF_OUTPUT_BYTES] = 8;
    vi_buffer_init(&markup, NULL);
    const struct vi_intake_means means = {.limits = &sheets.limits,
                                          .arena = &sheets.arena,
                                          .scratch = &sheets.arena,
                                          .findings = &sheets.findings,
                                          .pdf = &reader};
    if (vi_pdf_program_ask(&sheets.source, &means, &markup) != status)
        fail_msg("%s", why);
    const char *from = strchr(sheets_findings(&sheets), 'V');
    assert_text(vi_text_from(from ? from : ""), said, why);
    vi_buffer_free(&markup);
    sheets_close(&sheets);
}

static void
each_answer_is_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(answers); i++) {
        struct pdfs pdfs = {.answer = answers[i].answer};
        ask(&pdfs, answers[i].status, answers[i].said, answers[i].why);
    }
}

static void
what_is_written_has_a_limit(void **state)
{
    struct pdfs eight = {.markup = "12345678"}, nine = {.markup = "123456789"};
    (void)state;
    ask(&eight, VIRES_OK, "", "eight bytes are eight");
    ask(&nine, VIRES_LIMIT,
        "V3127 the PDF holds more text than can be read: the limit pdf-output-bytes (8 bytes) is "
        "exceeded\n",
        "nine are more than eight");
}

static void
nothing_is_run_unasked(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    assert_int_equal(sheets_read(&sheets, VI_INTAKE_PDF, VI_TEXT("%PDF-1.7")), VIRES_REJECTED);
    assert_string_equal(strchr(sheets_findings(&sheets), 'V'),
                        "V3120 this is a PDF, and the program that called Vires has set up nothing "
                        "that reads one\n");
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_answer_is_told),
        cmocka_unit_test(what_is_written_has_a_limit),
        cmocka_unit_test(nothing_is_run_unasked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
