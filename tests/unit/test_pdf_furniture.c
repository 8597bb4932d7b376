/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/pdf_furniture.h"

#include "support/pdfs.h"

/* What is furniture stands in brackets. */
static const struct {
    const char *why, *drawn, *lines;
} drawings[] = {
    {"a head that says the same on each page is kept on the first",
     "North Quay Council\n\n\none\fNorth Quay Council\n\n\ntwo",
     "North Quay Council\none\n(North Quay Council)\ntwo\n"},
    {"one that counts pages goes on each",
     "Minutes, page 1 of 2\n\n\none\fMinutes, page 2 of 2\n\n\ntwo",
     "(Minutes, page 1 of 2)\none\n(Minutes, page 2 of 2)\ntwo\n"},
    {"a foot goes on each", "one\n\n\nNorth Quay\ftwo\n\n\nNorth Quay",
     "one\n(North Quay)\ntwo\n(North Quay)\n"},
    {"feet that are not at one height are text", "one\n\n\nNone\ftwo\n\n\n\n\nNone",
     "one\nNone\ntwo\nNone\n"},
    {"two lines of a foot", "one\n\n\nSigned\n\n1\ftwo\n\n\nSigned\n\n2",
     "one\n(Signed)\n(1)\ntwo\n(Signed)\n(2)\n"},
    {"left and right pages may differ",
     "Left 2\n\n\na\fRight 3\n\n\nb\fLeft 4\n\n\nc\fRight 5\n\n\nd",
     "(Left 2)\na\n(Right 3)\nb\n(Left 4)\nc\n(Right 5)\nd\n"},
    {"a line that is not set apart is text on two pages", "None\none\fNone\ntwo",
     "None\none\nNone\ntwo\n"},
    {"but furniture on three", "a\nSigned A Hale\fb\nSigned A Hale\fc\nSigned A Hale",
     "a\n(Signed A Hale)\nb\n(Signed A Hale)\nc\n(Signed A Hale)\n"},
    {"the number of the page alone", "one\n- 1 -", "one\n(- 1 -)\n"},
    {"another number is none", "one\n7", "one\n7\n"},
    {"nor is a number with words", "1 present\none", "1 present\none\n"},
    {"what differs in more than numbers is text", "Item 1\n\n\none\fClause 2\n\n\ntwo",
     "Item 1\none\nClause 2\ntwo\n"},
};

static void
furniture_is_told_from_text(void **state)
{
    struct sheets sheets;
    (void)state;
    sheets_open(&sheets, NULL);
    for (size_t i = 0; i < VI_COUNT(drawings); i++) {
        struct pdf_lines lines;
        struct vi_buffer got;
        pdfs_lines(&sheets, drawings[i].drawn, &lines);
        assert_true(vi_pdf_furniture_mark(&lines, &sheets.arena));
        vi_buffer_init(&got, NULL);
        for (size_t j = 0; j < lines.count; j++) {
            vi_buffer_string(&got, lines.at[j].furniture ? "(" : "");
            vi_buffer_text(&got, vi_pdf_line_text(&lines, &lines.at[j]));
            vi_buffer_string(&got, lines.at[j].furniture ? ")\n" : "\n");
        }
        assert_text(vi_buffer_view(&got), drawings[i].lines, drawings[i].why);
        vi_buffer_free(&got);
        vi_buffer_free(&lines.text);
    }
    sheets_close(&sheets);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(furniture_is_told_from_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
