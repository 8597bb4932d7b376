/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case brackets_come_in_pairs_cases[] = {
    {"a bracket that closes nothing", "Upper Mere Council UMC), and Lower Mere Council (LMC), met.",
     "1:23 a bracket is closed and was not opened in \"UMC),\"\n"},
    {"one that is never closed", "The grant (of 2014 was paid.",
     "1:11 a bracket is opened and not closed in \"(of\"\n"},
    {"a square one alone", "The plan] was agreed.",
     "1:9 a bracket is closed and was not opened in \"plan]\"\n"},
    {"two that are opened", "The (plan (of 2014 was agreed.",
     "1:5 a bracket is opened and not closed in \"(plan\"\n"},
    {"closed four paragraphs on is too far", "A (remark.\n\nB.\n\nC.\n\nD.\n\nAnd so) on.",
     "1:3 a bracket is opened and not closed in \"(remark.\"\n"
     "9:7 a bracket is closed and was not opened in \"so)\"\n"},
    {"a pair", "The Upper Mere Council (UMC) met.", ""},
    {"one within another", "The plan (of the Council (UMC)) was agreed.", ""},
    {"a remark of two paragraphs", "(Councillor Reed left the room.\n\nShe came back at 8 pm.)",
     ""},
    {"letters and numbers of entries", "We asked for a) trees; b) seats; 3) bins; iv) lamps.", ""},
    {"the number that begins an entry", "4.4.5xi) The board was bought.", ""},
    {"faces", "All went well :-) and they were glad :)", ""},
    {"the label of a clause", "RESOLVED that\n(A) it be done.\n(b) it be paid.", ""},
    {"a line of a table", "Sum)\t25\t30", ""},
    {"a quotation is left alone", "\"The plan) is bad.\"", ""},
    {"a line that was broken",
     "The Council agreed the plan for the trees on the green (which had\n"
     "been drawn up in May) and thanked the officers.",
     ""},
};

static void
brackets_come_in_pairs(void **state)
{
    (void)state;
    texts_table("<drafting check='brackets'/>", brackets_come_in_pairs_cases,
                VI_COUNT(brackets_come_in_pairs_cases));
}

static const struct texts_case so_do_quotation_marks_cases[] = {
    {"a straight one alone", "They asked for \"seats on the green.",
     "1:16 a quotation mark is opened and not closed in \"\"seats\"\n"},
    {"a curly one that closes nothing", "They asked for seats\xE2\x80\x9D on the green.",
     "1:21 a quotation mark is closed and was not opened in \"seats\xE2\x80\x9D\"\n"},
    {"a curly one alone", "They asked for \xE2\x80\x9Cseats on the green.",
     "1:16 a quotation mark is opened and not closed in \"\xE2\x80\x9Cseats\"\n"},
    {"a pair", "They asked for \"seats\" on the green.", ""},
    {"a curly pair", "They asked for \xE2\x80\x9Cseats\xE2\x80\x9D on the green.", ""},
    {"inches", "A pipe of 6\" was laid.", ""},
    {"apostrophes are no quotation marks", "The members' seats and the Council's trees.", ""},
    {"a motion of several paragraphs",
     "\"That this Council\n\n(i) regrets the loss; and\n\n"
     "(ii) asks for a bus.\"",
     ""},
};

static void
so_do_quotation_marks(void **state)
{
    (void)state;
    texts_table("<drafting check='brackets'/>", so_do_quotation_marks_cases,
                VI_COUNT(so_do_quotation_marks_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(brackets_come_in_pairs),
        cmocka_unit_test(so_do_quotation_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
