/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case words_are_not_printed_twice_cases[] = {
    {"at the start of a sentence", "The the plan was agreed.",
     "1:1 \"The the\": the same words are printed twice over\n"},
    {"a word in small letters", "They agreed the the plan.",
     "1:13 \"the the\": the same words are printed twice over\n"},
    {"two small words", "The case for the for the option was heard.",
     "1:10 \"for the for the\": the same words are printed twice over\n"},
    {"over the end of a line",
     "The Council agreed that the plan for the trees on the green and and\n"
     "the seats be drawn up.",
     "1:61 \"and and\": the same words are printed twice over\n"},
    {"over the end of a line, at its start",
     "The Council agreed that the plan for the trees on the green\n"
     "green be drawn up.",
     "1:55 \"green green\": the same words are printed twice over\n"},
    {"a long word", "They wrote to council council officers.",
     "1:15 \"council council\": the same words are printed twice over\n"},
    {"twice in a paragraph", "They agreed the the plan of of May.",
     "1:13 \"the the\": the same words are printed twice over\n"
     "1:26 \"of of\": the same words are printed twice over\n"},
    {"in a clause", "RESOLVED that\n(A) it it be done done.",
     "2:14 clause A: \"done done\": the same words are printed twice over\n"},
    {"had had", "They had had no answer.", ""},
    {"that that", "They said that that was wrong.", ""},
    {"handed in in May", "It was handed in in May.", ""},
    {"a name", "They heard Duran Duran on the green.", ""},
    {"a sentence may begin so", "No, no, said the Chair.", ""},
    {"a number", "They paid 20 20 times.", ""},
    {"with a stop between", "It was to be. Be that as it may. They left it at that. that was all.",
     ""},
    {"with a dash between", "They saw the plan - plan B.", ""},
    {"from day to day", "It went from day to day to day.", ""},
    {"a line of a table", "trees\ttrees\tseats", ""},
    {"a quotation is left alone", "\"They agreed the the plan.\"", ""},
    {"two paragraphs", "They agreed the\n\nthe plan.", ""},
    {"words with apostrophes", "The members' members.", ""},
};

static void
words_are_not_printed_twice(void **state)
{
    (void)state;
    texts_table("<drafting check='doubled-words'/>", words_are_not_printed_twice_cases,
                VI_COUNT(words_are_not_printed_twice_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_not_printed_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
