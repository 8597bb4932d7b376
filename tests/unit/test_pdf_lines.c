/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_lines.h"

#include "support/pdfs.h"

/* A line for each, its parts separated by "|". */
static const struct {
    const char *why, *drawn, *lines;
} drawings[] = {
    {"lines from above to below", "one\ntwo\n\nthree", "one\ntwo\nthree\n"},
    {"page by page", "one\ftwo", "one\ntwo\n"},
    {"columns of prose one after the other",
     "The committee met in the     the papers, and it asked\n"
     "town hall, which was cold   that they be sent out in\n"
     "and had not been aired      good time before the next\n"
     "since the meeting before,   meeting of the committee,\n"
     "and it began with           so that all may read them.\n",
     "The committee met in the\ntown hall, which was cold\nand had not been aired\nsince the "
     "meeting before,\nand it began with\nthe papers, and it asked\nthat they be sent out in\ngood "
     "time before the next\nmeeting of the committee,\nso that all may read them.\n"},
    {"a list of names in two columns row by row",
     "Councillor A Hale     Councillor B Reed\nCouncillor C Moss     Councillor D Lowe\n"
     "Councillor E Ash      Councillor F Dane\nCouncillor G Cole     Councillor H Bell\n",
     "Councillor A Hale|Councillor B Reed\nCouncillor C Moss|Councillor D Lowe\nCouncillor E "
     "Ash|Councillor F Dane\nCouncillor G Cole|Councillor H Bell\n"},
    {"two lists with headings one after the other",
     "Present:              Apologies:\nCouncillor A Hale     Councillor B Reed\n"
     "Councillor C Moss\n",
     "Present:\nCouncillor A Hale\nCouncillor C Moss\nApologies:\nCouncillor B Reed\n"},
    {"so are those with headings in capitals, if they are not of one length",
     "PRESENT               APOLOGIES\nCouncillor A Hale     Councillor B Reed\n"
     "Councillor C Moss\n",
     "PRESENT\nCouncillor A Hale\nCouncillor C Moss\nAPOLOGIES\nCouncillor B Reed\n"},
    {"a table with such headings is read row by row",
     "NAME                  WARD\nA Hale                Quayside\nB Reed                Hillside\n",
     "NAME|WARD\nA Hale|Quayside\nB Reed|Hillside\n"},
    {"labels beside longer lists, each put together from its lines",
     "North Quay       Councillor A Hale\nDistrict         Councillor B Reed\n"
     "Council          Councillor C Moss\n                 Councillor D Lowe\n\n"
     "Southmoor        Councillor E Ash\n                 Councillor F Dane\n",
     "North Quay District Council|Councillor A Hale\nCouncillor B Reed\nCouncillor C "
     "Moss\nCouncillor D Lowe\nSouthmoor|Councillor E Ash\nCouncillor F Dane\n"},
    {"a note at the margin is apart from the paragraph that it stands beside",
     "The clerk was asked to write to the owner of the land about the hedge\n"
     "and to report.                                            A Hale\n",
     "The clerk was asked to write to the owner of the land about the hedge\nand to report.\nA "
     "Hale\n"},
    {"beside a line that stands alone it may be a sum, and stays with it",
     "i) B Mason, for mending the slip                          GBP 150\n",
     "i) B Mason, for mending the slip|GBP 150\n"},
};

static void
lines_are_in_the_order_of_reading(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(drawings); i++) {
        struct pdf_lines lines;
        pdfs_lines(&sheets, drawings[i].drawn, &lines);
        for (size_t j = 0; j < lines.text.size; j++)
            if (lines.text.bytes[j] == '\t')
                lines.text.bytes[j] = '|';
        assert_text(vi_buffer_view(&lines.text), drawings[i].lines, drawings[i].why);
        vi_buffer_free(&lines.text);
    }
    sheets_close(&sheets);
}

static void
lines_are_numbered_on_their_page(void **state)
{
    struct sheets sheets;
    struct pdf_lines lines;
    (void)state;
    sheets_open(&sheets, NULL);
    pdfs_lines(&sheets, "one\n\ntwo\fthree\nfour", &lines);
    assert_int_equal(lines.count, 4);
    assert_int_equal(lines.page_count, 2);
    assert_int_equal(lines.at[1].page, 0);
    assert_int_equal(lines.at[1].number, 2);
    assert_int_equal(lines.at[3].page, 1);
    assert_int_equal(lines.at[3].number, 2);
    assert_text(vi_pdf_line_text(&lines, &lines.at[2]), "three", "its text");
    assert_int_equal(lines.at[2].first_width, 5 * 6000);
    vi_buffer_free(&lines.text);
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_in_the_order_of_reading),
        cmocka_unit_test(lines_are_numbered_on_their_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
