/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

#define LIST "\n\nAppendices\n\n- Appendix A - Programme\n- Appendix B - Plan"

static const struct texts_case appendices_are_in_the_list_cases[] = {
    {"one that is not", "The scores are in Appendix C." LIST,
     "1:19 it refers to \"Appendix C\", and the list of appendices has none of that name\n"},
    {"in brackets", "The scores (Appendix D) are new." LIST,
     "1:13 it refers to \"Appendix D\", and the list of appendices has none of that name\n"},
    {"of this report", "The scores are in Appendix C to this report." LIST,
     "1:19 it refers to \"Appendix C\", and the list of appendices has none of that name\n"},
    {"one that is", "The scores are in Appendix B." LIST, ""},
    {"without a list nothing is known", "The scores are in Appendix C.", ""},
    {"of another report", "The scores are in Appendix C to the report of May." LIST, ""},
    {"of another paper", "The scores are in the Plan's Appendix C of 2011." LIST, ""},
    {"by number, where they have letters", "The scores are in Appendix 3." LIST, ""},
    {"a word, and no letter", "The appendix Council officers made." LIST, ""},
    {"a quotation is left alone", "\"The scores are in Appendix C.\"" LIST, ""},
};

static void
appendices_are_in_the_list(void **state)
{
    (void)state;
    texts_table("<drafting check='cross-references'/>", appendices_are_in_the_list_cases,
                VI_COUNT(appendices_are_in_the_list_cases));
}

#define BODY "\n\n2.1 Trees.\n\n2.2 Seats.\n\n2.3 Bins.\n\n2.4 Lamps.\n\n3.1 Costs.\n\n3.2 Sums."

static const struct texts_case paragraphs_and_recommendations_too_cases[] = {
    {"beyond the last of its section", "It is told in paragraph 2.9." BODY,
     "1:15 it refers to \"paragraph 2.9\", and there is no such paragraph\n"},
    {"in short", "See para 2.7." BODY,
     "1:5 it refers to \"para 2.7\", and there is no such paragraph\n"},
    {"the last", "It is told in paragraph 2.4." BODY, ""},
    {"of the last section more may follow", "It is told in paragraph 3.9." BODY, ""},
    {"of a Framework", "NPPF paragraph 2.9 applies." BODY, ""},
    {"of the Constitution", "It is told in paragraph 2.9 of the Constitution." BODY, ""},
    {"a section of an Act", "Under section 101 of the Act, and section 17, it may." BODY, ""},
    {"a section just beyond the last", "It is told in section 4." BODY,
     "1:15 it refers to \"section 4\", and there is no such section\n"},
    {"the last section", "It is told in section 3." BODY, ""},
    {"a section far beyond is that of an Act", "It is told in section 7." BODY, ""},
    {"a section of a policy", "It is told in section 4 of the Policy." BODY, ""},
    {"a clause that was not resolved",
     "RESOLVED that\n(1) it be done; and\n(2) it be paid.\n\nThe sum in clause 3 is new.",
     "5:12 it refers to \"clause 3\", and there is no such clause\n"},
    {"one that was",
     "RESOLVED that\n(1) it be done; and\n(2) it be paid.\n\nThe sum in clause 2 is new.", ""},
    {"a clause of a lease",
     "RESOLVED that\n(1) it be done; and\n(2) it be paid.\n\nSee clause 3 of the lease.", ""},
    {"a recommendation that is not made",
     "RECOMMENDED that\n(1) it be done; and\n(2) it be paid.\n\nThe sum in recommendation 3 is "
     "new.",
     "5:12 it refers to \"recommendation 3\", and there is no such recommendation\n"},
    {"one that is",
     "RECOMMENDED that\n(1) it be done; and\n(2) it be paid.\n\nSee recommendation 2.", ""},
    {"another's",
     "RECOMMENDED that\n(1) it be done; and\n(2) it be paid.\n\nThe audit recommendation 9 "
     "stands.",
     ""},
    {"one of a panel",
     "RECOMMENDED that\n(1) it be done; and\n(2) it be paid.\n\nIt meets recommendation 9 "
     "of the panel.",
     ""},
    {"a single recommendation is not counted",
     "RECOMMENDED that\n(1) it be done.\n\nSee recommendation 2.", ""},
};

static void
paragraphs_and_recommendations_too(void **state)
{
    (void)state;
    texts_table("<drafting check='cross-references'/>", paragraphs_and_recommendations_too_cases,
                VI_COUNT(paragraphs_and_recommendations_too_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appendices_are_in_the_list),
        cmocka_unit_test(paragraphs_and_recommendations_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
