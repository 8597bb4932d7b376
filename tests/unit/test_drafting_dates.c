/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case days_are_what_they_are_called_cases[] = {
    {"a Tuesday called a Monday", "It opens on Monday 14 November 2023.",
     "1:13 \"Monday 14 November 2023\": 14 November 2023 was a Tuesday\n"},
    {"with a comma and an ending", "Held on Thursday, 19th of July 2019 at 7 pm.",
     "1:9 \"Thursday, 19th of July 2019\": 19 July 2019 was a Friday\n"},
    {"in figures", "Held on Monday 09/02/2011.",
     "1:9 \"Monday 09/02/2011\": 9 February 2011 was a "
     "Wednesday\n"},
    {"a day that there is not", "It ends on 31 November 2023.",
     "1:12 there is no 31 November 2023\n"},
    {"nor in figures", "It ends on 29/02/2023.", "1:12 there is no 29/02/2023\n"},
    {"two in one line", "From Monday 14 November 2023 to 31 June 2024.",
     "1:6 \"Monday 14 November 2023\": 14 November 2023 was a Tuesday\n"
     "1:33 there is no 31 June 2024\n"},
    {"the right day", "It opens on Tuesday 14 November 2023.", ""},
    {"a leap day", "It opens on 29 February 2024.", ""},
    {"without a year nothing is known", "It opens on Monday 14 November.", ""},
    {"without a weekday nothing is said", "It opens on 14 November 2023.", ""},
    {"another sentence's weekday", "They met on Monday. 14 November 2023 was fixed.", ""},
    {"a quotation is left alone", "\"It opens on Monday 14 November 2023.\"", ""},
    {"numbers that are no days", "Minute 14/11/20231 and the 99 May 2020 trees.",
     "1:28 there is no "
     "99 May 2020\n"},
};

static void
days_are_what_they_are_called(void **state)
{
    (void)state;
    texts_table("<drafting check='dates-agree'/>", days_are_what_they_are_called_cases,
                VI_COUNT(days_are_what_they_are_called_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_what_they_are_called),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
