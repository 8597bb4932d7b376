/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/numerals.h"

#include "support/testkit.h"

static const struct {
    const char *why;
    enum vi_numeral numeral;
    int64_t number;
    const char *written;
} rows[] = {
    {"figures", VI_NUMERAL_DECIMAL, 12, "12"},
    {"below nothing too", VI_NUMERAL_DECIMAL, -3, "-3"},
    {"a figure has a zero before it", VI_NUMERAL_PADDED, 9, "09"},
    {"two have none", VI_NUMERAL_PADDED, 10, "10"},
    {"the last letter", VI_NUMERAL_LOWER_LETTERS, 26, "z"},
    {"after it letters are counted", VI_NUMERAL_LOWER_LETTERS, 27, "aa"},
    {"as figures are", VI_NUMERAL_UPPER_LETTERS, 28, "AB"},
    {"or repeated", VI_NUMERAL_LOWER_REPEATED, 28, "bb"},
    {"three times", VI_NUMERAL_UPPER_REPEATED, 54, "BBB"},
    {"up to thirty of them", VI_NUMERAL_LOWER_REPEATED, 780, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"},
    {"and no more", VI_NUMERAL_LOWER_REPEATED, 781, "781"},
    {"nothing is no letter", VI_NUMERAL_LOWER_LETTERS, 0, "0"},
    {"Roman figures", VI_NUMERAL_LOWER_ROMAN, 14, "xiv"},
    {"in capitals", VI_NUMERAL_UPPER_ROMAN, 1949, "MCMXLIX"},
    {"the largest of them", VI_NUMERAL_UPPER_ROMAN, 3999, "MMMCMXCIX"},
    {"a larger one is in ours", VI_NUMERAL_UPPER_ROMAN, 4000, "4000"},
    {"first", VI_NUMERAL_ORDINAL, 1, "1st"},
    {"second", VI_NUMERAL_ORDINAL, 22, "22nd"},
    {"third", VI_NUMERAL_ORDINAL, 103, "103rd"},
    {"fourth", VI_NUMERAL_ORDINAL, 4, "4th"},
    {"eleventh", VI_NUMERAL_ORDINAL, 11, "11th"},
    {"hundred and twelfth", VI_NUMERAL_ORDINAL, 112, "112th"},
    {"words", VI_NUMERAL_WORDS, 19, "Nineteen"},
    {"tens", VI_NUMERAL_WORDS, 40, "Forty"},
    {"and what is between", VI_NUMERAL_WORDS, 99, "Ninety-nine"},
    {"but no hundreds", VI_NUMERAL_WORDS, 100, "100"},
    {"their order", VI_NUMERAL_ORDINAL_WORDS, 12, "Twelfth"},
    {"that of tens", VI_NUMERAL_ORDINAL_WORDS, 20, "Twentieth"},
    {"and of what is between", VI_NUMERAL_ORDINAL_WORDS, 42, "Forty-second"},
    {"dashes", VI_NUMERAL_DASHES, 3, "- 3 -"},
    {"brackets", VI_NUMERAL_BRACKETS, 3, "(3)"},
    {"a full stop", VI_NUMERAL_STOP, 3, "3."},
    {"a bullet is no number", VI_NUMERAL_BULLET, 3, ""},
    {"nor is nothing", VI_NUMERAL_NONE, 3, ""},
    {"the largest number of all", VI_NUMERAL_LOWER_LETTERS, INT64_MAX, "crpxnlskvljfhg"},
};

static void
numbers_are_written_as_lists_print_them(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct vi_buffer out;
        vi_buffer_init(&out, NULL);
        vi_numeral_write(&out, rows[i].numeral, rows[i].number);
        assert_text(vi_buffer_view(&out), rows[i].written, rows[i].why);
        vi_buffer_free(&out);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_written_as_lists_print_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
