/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case clauses_follow_one_another_cases[] = {
    {"one is left out", "RESOLVED that\n(1) it be done;\n(2) it be paid; and\n(4) it be told.",
     "4:5 clause 4: 4 follows 2: there is no 3\n"},
    {"the second is", "RESOLVED that\n(A) it be done; and\n(C) it be told.",
     "3:5 clause C: C follows A: there is no B\n"},
    {"two are", "RESOLVED that\n(a) it be done;\n(b) it be paid; and\n(e) it be told.",
     "4:5 clause e: e follows b\n"},
    {"one comes twice", "RESOLVED that\n(a) it be done;\n(b) it be paid; and\n(b) it be told.",
     "4:5 b is printed twice in a row\n"},
    {"in recommendations", "RECOMMENDED that\n(1) it be done; and\n(3) it be told.",
     "3:5 clause 3: 3 follows 1: there is no 2\n"},
    {"in a list of Roman numbers",
     "RESOLVED that\n(i) it be done;\n(ii) it be paid; and\n(iv) it be told.",
     "4:6 clause iv: iv follows ii\n"},
    {"in order", "RESOLVED that\n(1) it be done;\n(2) it be paid; and\n(3) it be told.", ""},
    {"letters go past h to i and j",
     "RESOLVED that\n(g) it be done;\n(h) it be paid;\n(i) it be told; and\n(j) it be kept.", ""},
    {"Roman numbers past iv to v",
     "RESOLVED that\n(iii) it be done;\n(iv) it be paid; and\n(v) it be told.", ""},
    {"a list within a list",
     "RESOLVED that\n(a) these be done:\n(i) one; and\n(ii) two; and\n(b) it be told.", ""},
    {"each decision counts from the first",
     "RESOLVED that\n(1) it be done; and\n(2) it be paid.\n\nRESOLVED that\n(1) it be told.", ""},
    {"each item too",
     "1. TREES\n\nRESOLVED that\n(1) it be done;\n(2) it be paid.\n\n2. SEATS\n\n"
     "RESOLVED that\n(1) it be told; and\n(2) it be kept.",
     ""},
    {"the first stands in the line of the resolution",
     "RESOLVED that (A) it be done;\n\n(B) it be paid; and\n\n(C) it be told.", ""},
    {"a list that begins late may go on from elsewhere", "(4) The trees.\n\n(5) The seats.", ""},
    {"a great leap is another list", "(1) The trees.\n\n(2) The seats.\n\n(40) The bins.", ""},
    {"two lines of text that begin with numbers", "1. Trees.\n\n3. Seats.", ""},
    {"a number within a line that was broken",
     "The Council heard that the trees on the green are protected by section 100A(3) and\n"
     "(7) of an Act and that the seats on the green are protected by nothing at all.",
     ""},
    {"conditions below clauses",
     "RESOLVED that\n(a) it be allowed; and\n(b) it be told.\n\nConditions:\n"
     "1. Time.\n2. Plans.\n3. Trees.",
     ""},
    {"a quotation is left alone", "\"(1) the trees;\n\n(2) the seats;\n\n(4) the bins.\"", ""},
};

static void
clauses_follow_one_another(void **state)
{
    (void)state;
    texts_table("<drafting check='numbering'/>", clauses_follow_one_another_cases,
                VI_COUNT(clauses_follow_one_another_cases));
}

#define LONG                                                                                       \
    "The Council has looked at the trees on the green, and at what it would cost to keep all of "  \
    "them."
#define NUMBERED "2.1 " LONG "\n\n2.2 " LONG "\n\n2.3 " LONG "\n\n2.4 " LONG "\n\n"

static const struct texts_case paragraphs_too_cases[] = {
    {"a paragraph is left out", "2.1 Trees.\n\n2.2 Seats.\n\n2.4 Bins.",
     "5:5 paragraph 2.4: 2.4 follows 2.2: there is no 2.3\n"},
    {"a paragraph comes twice", "2.1 Trees.\n\n2.1 Seats.",
     "3:5 paragraph 2.1: 2.1 is printed twice in a row\n"},
    {"a paragraph without a number", NUMBERED LONG "\n\n2.5 " LONG,
     "9:1 the paragraph between 2.4 and 2.5 has no number\n"},
    {"each chapter counts by itself", "2.1 Trees.\n\n2.2 Seats.\n\n3.1 Bins.", ""},
    {"two paragraphs without numbers are a style", NUMBERED LONG "\n\n" LONG "\n\n2.5 " LONG, ""},
    {"the rest of a paragraph that a page broke",
     NUMBERED
     "2.5 The Council has looked at the\n\nTrees on the green, and at what it would cost to keep "
     "all of them for good.\n\n2.6 " LONG,
     ""},
    {"a short line is none", NUMBERED "The trees stand.\n\n2.5 " LONG, ""},
    {"before another chapter it may stand", NUMBERED LONG "\n\n3.1 " LONG, ""},
    {"few numbers are no style", "2.1 " LONG "\n\n" LONG "\n\n2.2 " LONG, ""},
    {"sums and hours are no numbers of paragraphs",
     "2.1 Trees.\n\n2.2 Seats.\n\n2.5 million pounds.\n\n7.30 pm is the hour.", ""},
};

static void
paragraphs_too(void **state)
{
    (void)state;
    texts_table("<drafting check='numbering'/>", paragraphs_too_cases,
                VI_COUNT(paragraphs_too_cases));
}

#define REC "RECOMMENDED that it be done.\n\n"

static const struct texts_case sections_of_reports_begin_with_the_first_cases[] = {
    {"they begin with the second", REC "2. TREES ON THE GREEN\n\n2.1 Trees.\n\n3. SEATS",
     "3:4 section 2: the sections begin at 2, and there is no section 1\n"},
    {"one is left out", REC "1. TREES\n\n2. SEATS\n\n4. BINS",
     "7:4 section 4: 4 follows 2: there is no 3\n"},
    {"one without its stop counts", REC "1. TREES\n\n2 SEATS\n\n3. BINS", ""},
    {"2.0 is a second", REC "1.0 Trees\n\n2.0 Seats\n\n3.0 Bins", ""},
    {"items of minutes go on from another meeting",
     "26. TREES\n\nRESOLVED that it be done.\n\n28. SEATS\n\nRESOLVED that it be paid.", ""},
};

static void
sections_of_reports_begin_with_the_first(void **state)
{
    (void)state;
    texts_table("<drafting check='numbering'/>", sections_of_reports_begin_with_the_first_cases,
                VI_COUNT(sections_of_reports_begin_with_the_first_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_follow_one_another),
        cmocka_unit_test(paragraphs_too),
        cmocka_unit_test(sections_of_reports_begin_with_the_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
