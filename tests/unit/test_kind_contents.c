/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/texts.h"

#define REASONS                                                                                    \
    "severity='error'><title>T</title><applies to='decision'/><contents part='reasons' "           \
    "stated-by='notice' stand-in='(?i)^set out in the report' nil='(?i)^none'/>"
#define RECORD(attributes, inside)                                                                 \
    "<record xmlns='urn:vires:record:1'" attributes "><meeting body='executive' "                  \
    "date='2014-10-23'><item number='1'>\n" inside "</item></meeting></record>"
#define NOTICE(inside) RECORD(" kind='notice'", inside)
#define DONE(inside)   "<decision outcome='carried'><clause>it be done</clause>" inside "</decision>"

static const struct texts_case a_decision_has_its_reasons_cases[] = {
    {"it has", NOTICE(DONE("<reasons>It is cheap.</reasons>")), ""},
    {"it has none", NOTICE(DONE("")), "2:1 item 1 does not give the reasons for the decision\n"},
    {"it says so", NOTICE(DONE("<reasons>None.</reasons>")),
     "2:65 item 1 has \"None.\" in the place of the reasons for the decision\n"},
    {"they are in a report that is not at hand",
     NOTICE(DONE("<reasons>Set out in the report.</reasons>")),
     "2:65 unproven: item 1 points elsewhere for the reasons for the decision (\"Set out in the "
     "report.\"), and no more of it is here\n"},
    {"they stand beside it in the item", NOTICE(DONE("") "<reasons>It is cheap.</reasons>"), ""},
    {"they are another's", NOTICE(DONE("<reasons>It is cheap.</reasons>") DONE("")),
     "2:98 the second decision on item 1 does not give the reasons for the decision\n"},
    {"they are another item's",
     NOTICE(DONE("") "</item><item number='2'>" DONE("<reasons>It is cheap.</reasons>")),
     "2:1 item 1 does not give the reasons for the decision\n"},
    {"another part is none", NOTICE(DONE("<alternatives>None.</alternatives>")),
     "2:1 item 1 does not give the reasons for the decision\n"},
    {"minutes need not have them", RECORD(" kind='minutes'", DONE("")),
     "2:1 unproven: item 1 does not give the reasons for the decision\n"},
    {"nor what is left out of an extract", RECORD(" kind='notice' extent='extract'", DONE("")),
     "2:1 unproven: item 1 does not give the reasons for the decision\n"},
};

static void
a_decision_has_its_reasons(void **state)
{
    (void)state;
    texts_table_of(REASONS, a_decision_has_its_reasons_cases,
                   VI_COUNT(a_decision_has_its_reasons_cases));
}

static const struct texts_case in_prose_too_cases[] = {
    {"after the decision", "1. TREES\n\nRESOLVED that it be done.\n\nReasons\n\nIt is cheap.", ""},
    {"in the same line", "1. TREES\n\nRESOLVED that it be done.\n\nReasons: it is cheap.", ""},
    {"a heading with nothing below it",
     "1. TREES\n\nRESOLVED that it be done.\n\nReasons\n\n2. SEATS",
     "5:1 unproven: item 1 has nothing under the heading \"Reasons\"\n"},
    {"a heading, and another part",
     "1. TREES\n\nRESOLVED that it be done.\n\nReasons\n\nAlternatives\n\nNo.",
     "5:1 unproven: item 1 has nothing under the heading \"Reasons\"\n"},
    {"nothing", "1. TREES\n\nRESOLVED that it be done.",
     "3:1 unproven: item 1 does not give the reasons for the decision\n"},
    {"a part ends where an item begins",
     "1. TREES\n\nRESOLVED that it be done.\n\nReasons\n\n2. SEATS\n\nThey are cheap.",
     "5:1 unproven: item 1 has nothing under the heading \"Reasons\"\n"},
};

static void
in_prose_too(void **state)
{
    (void)state;
    texts_table_of(REASONS, in_prose_too_cases, VI_COUNT(in_prose_too_cases));
}

#define REPORT(parts)                                                                              \
    "<record xmlns='urn:vires:record:1' kind='report'><item><recommendation><clause>it be done"    \
    "</clause></recommendation>\n" parts "</item></record>"
#define LEGAL(text) "<part name='legal-implications'>" text "</part>"

static const struct texts_case a_report_that_points_to_itself_has_the_part_cases[] = {
    {"it has not", REPORT(LEGAL("Contained within the report.")),
     "2:33 the document points elsewhere for the legal implications (\"Contained within the "
     "report.\"), "
     "and no more of it is here\n"},
    {"it has", REPORT(LEGAL("Contained within the report.") LEGAL("The Act allows it.")), ""},
    {"it speaks for itself", REPORT(LEGAL("The Act allows it.")), ""},
    {"nothing speaks of it, and nothing is asked", REPORT("<paragraph>Trees.</paragraph>"), ""},
    {"in a row of prose", "RECOMMENDED that it be done.\n\nLegal:\tContained within the report.",
     "3:8 the document points elsewhere for the legal implications (\"Contained within the "
     "report.\"), "
     "and no more of it is here\n"},
};

static void
a_report_that_points_to_itself_has_the_part(void **state)
{
    (void)state;
    texts_table(
        "<contents part='legal-implications' mentioned='yes' stand-in='^Contained within'/>",
        a_report_that_points_to_itself_has_the_part_cases,
        VI_COUNT(a_report_that_points_to_itself_has_the_part_cases));
}

static const struct texts_case words_that_give_it_do_too_cases[] = {
    {"a paragraph of the item does",
     NOTICE(DONE("") "<paragraph>Done because it is cheap.</paragraph>"), ""},
    {"the decision itself does",
     NOTICE(
         "<decision outcome='carried'><clause>it be done because it is cheap</clause></decision>"),
     ""},
    {"no paragraph does", NOTICE(DONE("") "<paragraph>Done.</paragraph>"),
     "2:1 item 1 does not give the reasons for the decision\n"},
    {"that of another item",
     NOTICE(DONE("") "</item><item number='2'><paragraph>Done because it is cheap.</paragraph>"),
     "2:1 item 1 does not give the reasons for the decision\n"},
    {"the part says that there is nothing, and the words more",
     NOTICE(DONE("<reasons>None.</reasons>") "<paragraph>Done because it is cheap.</paragraph>"),
     ""},
};

static void
words_that_give_it_do_too(void **state)
{
    (void)state;
    texts_table_of("severity='error'><title>T</title><applies to='decision'/><contents "
                   "part='reasons' stated-by='notice' nil='^None' by-match='\\bbecause\\b'/>",
                   words_that_give_it_do_too_cases, VI_COUNT(words_that_give_it_do_too_cases));
}

static const struct texts_case a_document_has_a_part_somewhere_cases[] = {
    {"in one of its items", REPORT("<background-papers>The plan.</background-papers>"), ""},
    {"nowhere", REPORT(""), "1:1 the document does not give the list of background papers\n"},
    {"a style that does not know it would not see it",
     "RECOMMENDED that it be done.\n\nRisk\n\nNone.",
     "1:1 the document does not give the list of background papers\n"},
};

static void
a_document_has_a_part_somewhere(void **state)
{
    (void)state;
    texts_table("<contents part='background-papers'/>", a_document_has_a_part_somewhere_cases,
                VI_COUNT(a_document_has_a_part_somewhere_cases));
}

static const struct texts_case what_a_style_cannot_see_is_not_missing_cases[] = {
    {"in prose", "RECOMMENDED that it be done.\n\nRisk\n\nNone.",
     "1:1 unproven: the document does not give the risks\n"},
    {"in a record", REPORT(""), "1:1 the document does not give the risks\n"},
};

static void
what_a_style_cannot_see_is_not_missing(void **state)
{
    (void)state;
    texts_table("<contents part='risk'/>", what_a_style_cannot_see_is_not_missing_cases,
                VI_COUNT(what_a_style_cannot_see_is_not_missing_cases));
}

static const struct texts_case a_pattern_that_gives_up_is_an_error_cases[] = {
    {"of a stand-in", NOTICE(DONE("<reasons>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!</reasons>")),
     "2:1 error: item 1 could not be judged: the limit pattern-match is exceeded\n"},
};

static void
a_pattern_that_gives_up_is_an_error(void **state)
{
    (void)state;
    texts_table_of("severity='error'><title>T</title><applies to='decision'/><contents "
                   "part='reasons' stand-in='^(a+)+$'/>",
                   a_pattern_that_gives_up_is_an_error_cases,
                   VI_COUNT(a_pattern_that_gives_up_is_an_error_cases));
}

static void
its_faults_are_said(void **state)
{
    rulesets_said(
        *state, "what it asks of", RULE("r", "", "", "to='vote'", "<contents part='reasons'/>"),
        false,
        "a.xml:2:68: <contents> cannot be asked of a vote: it looks at the text of a record, "
        "an item, a decision or an event  [V2251]\n");
    rulesets_said(*state, "a pattern that is none",
                  RULE("r", "", "", "to='record'", "<contents part='reasons' nil='(a'/>"), false,
                  "a.xml:2:95: the pattern is wrong at character 3: missing closing parenthesis  "
                  "[V2106]\n");
    rulesets_said(
        *state, "a pattern that matches where nothing stands",
        RULE("r", "", "", "to='record'", "<contents part='reasons' stand-in='a*'/>"), false,
        "a.xml:2:95: the pattern of stand-in matches where nothing stands; it has to match "
        "a character at least  [V2150]\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_has_its_reasons),
        cmocka_unit_test(in_prose_too),
        cmocka_unit_test(a_report_that_points_to_itself_has_the_part),
        cmocka_unit_test(words_that_give_it_do_too),
        cmocka_unit_test(a_document_has_a_part_somewhere),
        cmocka_unit_test(what_a_style_cannot_see_is_not_missing),
        cmocka_unit_test(a_pattern_that_gives_up_is_an_error),
        RULESETS_TEST(its_faults_are_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
