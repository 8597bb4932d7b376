/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

#define P "\xC2\xA3"

static const struct texts_case tables_add_up_cases[] = {
    {"a total that is another", "Year\tCost\n2014\t" P "100\n2015\t" P "250\nTotal\t" P "360",
     "4:1 the total is printed as " P "360; what stands above it adds up to " P "350\n"},
    {"with pence and commas",
     "Year\tCost\n2014\t" P "1,000.50\n2015\t" P "250\nTotal\t" P "1,250.05",
     "4:1 the total is printed as " P "1,250.05; what stands above it adds up to " P "1,250.50\n"},
    {"the second of two columns", "Year\tSites\tCost\n2014\t3\t10\n2015\t5\t20\nTotal\t8\t31",
     "4:1 the total is printed as 31; what stands above it adds up to 30\n"},
    {"between bars", "| Year | Cost |\n| 2014 | 10 |\n| 2015 | 20 |\n| **Total** | **31** |",
     "4:1 the total is printed as 31; what stands above it adds up to 30\n"},
    {"as printed", "Year\tCost\n2014\t" P "100\n2015\t" P "250\nTotal\t" P "350", ""},
    {"a dash is nothing", "Year\tCost\n2014\t-\n2015\t" P "250\n2016\t" P "1\nTotal\t" P "251", ""},
    {"a sum within the table", "A\t10\nB\t20\nSubtotal\t30\nC\t5\nD\t5\nTotal\t40", ""},
    {"one row is no table", "A\t10\nTotal\t40", ""},
    {"a column of shares", "A\t10%\nB\t20%\nTotal\t31%", ""},
    {"a total that is left out", "A\t10\nB\t20\nTotal\t", ""},
    {"the last row is no total", "A\t10\nB\t20\nC\t31", ""},
};

static void
tables_add_up(void **state)
{
    (void)state;
    texts_table("<drafting check='amounts-agree'/>", tables_add_up_cases,
                VI_COUNT(tables_add_up_cases));
}

static const struct texts_case a_share_is_no_whole_cases[] = {
    {"for each authority, and plain",
     "It will cost each authority up to " P "25,000.\n\nRESOLVED that\n"
     "(D) the bid for " P "25,000 be supported.",
     "4:17 clause D: " P "25,000 is not said to be for each; line 1 has \"each authority up to " P
     "25,000\"\n"},
    {"each behind the sum",
     "2.11 Both pay " P "25,000 each.\n\nRECOMMENDED that " P "25,000 be paid.",
     "3:18 " P "25,000 is not said to be for each; paragraph 2.11 (line 1) has \"" P "25,000\"\n"},
    {"for each in both",
     "It will cost each authority " P "25,000.\n\nRESOLVED that\n(1) " P "25,000 each be paid.",
     ""},
    {"another sum",
     "It will cost each authority " P "25,000.\n\nRESOLVED that\n(1) " P "50,000 be paid.", ""},
    {"each year", "It will cost " P "25,000 each year.\n\nRESOLVED that\n(1) " P "25,000 be paid.",
     ""},
    {"per annum", "It will cost " P "25,000 per annum.\n\nRESOLVED that\n(1) " P "25,000 be paid.",
     ""},
    {"in another sentence",
     "We thank each authority. It costs " P "25,000.\n\nRESOLVED that\n(1) " P "25,000 be paid.",
     ""},
    {"nothing is decided of it", "It will cost each authority " P "25,000. They have " P "25,000.",
     ""},
    {"a quotation is left alone",
     "\"It will cost each authority " P "25,000.\"\n\nRESOLVED that\n(1) " P "25,000 be paid.", ""},
};

static void
a_share_is_no_whole(void **state)
{
    (void)state;
    texts_table("<drafting check='amounts-agree'/>", a_share_is_no_whole_cases,
                VI_COUNT(a_share_is_no_whole_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables_add_up),
        cmocka_unit_test(a_share_is_no_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
