/* SPDX-License-Identifier: Apache-2.0 */
#include "support/texts.h"

static const struct texts_case what_must_not_stand_there_cases[] = {
    {"once", "Key decision: yes * delete as applicable.",
     "1:19 the text has \"* delete as applicable\"\n"},
    {"twice in a paragraph, once in another", "TBC and TBC.\n\nThe name is TBC.",
     "1:1 the text has \"TBC\"\n1:9 the text has \"TBC\"\n3:13 the text has \"TBC\"\n"},
    {"in a heading", "PLAN TBC\n\nTrees.", "1:6 the text has \"TBC\"\n"},
    {"over the end of a line",
     "The Council has not yet chosen between the two, so delete as\n"
     "applicable.",
     "1:52 the text has \"delete as applicable\"\n"},
    {"after letters of two bytes", "\xC3\x89t\xC3\xA9 caf\xC3\xA9 TBC.",
     "1:10 the text has \"TBC\"\n"},
    {"long words are cut off",
     "[insert the name of the contractor, the sum, the day on which the work begins and the day on "
     "which "
     "it ends] and so on.",
     "1:1 the text has \"[insert the name of the contractor, the sum, the day on which the work "
     "begins "
     "...\"\n"},
    {"nowhere", "Key decision: yes.", ""},
    {"a paragraph that is let be", "TBC stands for a club.", ""},
    {"a quotation is left alone", "\"The name is TBC.\"", ""},
    {"furniture of the page is no text", "Trees.\n\nPage 7\n\nSeats.", ""},
};

static void
what_must_not_stand_there(void **state)
{
    (void)state;
    texts_table("<drafting must-not-match='(?i)(?:\\* )?delete as applicable|\\bTBC\\b|\\[insert "
                "[^\\]]*\\]|Page 7' unless-match='club'/>",
                what_must_not_stand_there_cases, VI_COUNT(what_must_not_stand_there_cases));
}

static const struct texts_case parts_are_looked_at_by_themselves_cases[] = {
    {"in a resolution", "They talked of it.\n\nRESOLVED that\n(1) it be done soon.\n\nIt is soon.",
     "4:16 clause 1: the text has \"soon\"\n"},
    {"elsewhere", "It is soon.\n\nRESOLVED that\n(1) it be done.", ""},
    {"in the reasons", "RESOLVED that\n(1) it be done.\n\nReasons: it is soon.\n\nIt is soon.",
     "4:16 the text has \"soon\"\n"},
};

static void
parts_are_looked_at_by_themselves(void **state)
{
    (void)state;
    texts_table("<drafting part='resolutions reasons' must-not-match='soon'/>",
                parts_are_looked_at_by_themselves_cases,
                VI_COUNT(parts_are_looked_at_by_themselves_cases));
}

static const struct texts_case what_must_stand_there_cases[] = {
    {"it does", "RESOLVED that\n(1) item 7 be heard in private under paragraph 3.", ""},
    {"it does in one of two clauses",
     "RESOLVED that\n(1) item 7 be heard in private; and\n(2) it be by paragraph 3.", ""},
    {"it does not", "Paragraph 3.\n\nRESOLVED that\n(1) item 7 be heard in private.",
     "3:1 the words that have to be there are not\n"},
};

static void
what_must_stand_there(void **state)
{
    (void)state;
    texts_table("<drafting part='resolutions' must-match='(?i)paragraph \\d'/>",
                what_must_stand_there_cases, VI_COUNT(what_must_stand_there_cases));
}

static const struct texts_case a_rule_may_tell_what_the_words_say_cases[] = {
    {"they are there", "RESOLVED that\n(1) item 7 be heard in private under paragraph 3.", ""},
    {"they are not", "RESOLVED that\n(1) item 7 be heard in private.",
     "1:1 the document does not say which paragraph it relies on\n"},
};

static void
a_rule_may_tell_what_the_words_say(void **state)
{
    (void)state;
    texts_table("<drafting part='resolutions' must-match='(?i)paragraph \\d' says='which paragraph "
                "it relies on'/>",
                a_rule_may_tell_what_the_words_say_cases,
                VI_COUNT(a_rule_may_tell_what_the_words_say_cases));
}

static const struct texts_case of_an_extract_what_is_missing_may_stand_elsewhere_cases[] = {
    {"whole", "Trees.", "1:1 the words that have to be there are not\n"},
};

static void
of_whole_documents_all_is_known(void **state)
{
    (void)state;
    texts_table("<drafting must-match='paragraph \\d'/>",
                of_an_extract_what_is_missing_may_stand_elsewhere_cases,
                VI_COUNT(of_an_extract_what_is_missing_may_stand_elsewhere_cases));
}

#define RECORD(extent, events, text)                                                               \
    "<record xmlns='urn:vires:record:1' kind='minutes'" extent "><meeting body='council' "         \
    "body-kind='council' date='2014-05-08'>" events                                                \
    "<item number='3'><decision outcome='carried'>\n<clause label='a'>" text                       \
    "</clause></decision></item></meeting></record>"

static const struct texts_case what_must_be_followed_up_cases[] = {
    {"by an event of the meeting", RECORD("", "<event kind='summons'/>", "the exempt report"), ""},
    {"by one of another item",
     RECORD("", "<item number='2'><event kind='summons'/></item>", "the exempt report"), ""},
    {"by one of a decision",
     RECORD("", "<item number='2'><decision><event kind='summons'/></decision></item>",
            "the exempt report"),
     ""},
    {"by words", RECORD("", "", "the exempt report, of which the public were told,"), ""},
    {"by nothing", RECORD("", "", "the exempt report"),
     "2:23 clause a of item 3: the text has \"exempt report\", and the summons is not recorded\n"},
    {"of an extract it is not known", RECORD(" extent='extract'", "", "the exempt report"),
     "2:23 unproven: clause a of item 3: the text has \"exempt report\", and the "
     "summons is not recorded\n"},
    {"another event does not", RECORD("", "<event kind='notice'/>", "the exempt report"),
     "2:23 clause a of item 3: the text has \"exempt report\", and the summons is not recorded\n"},
    {"there is nothing to follow up", RECORD("", "", "the report"), ""},
};

static void
what_must_be_followed_up(void **state)
{
    (void)state;
    texts_table("<drafting followed-up='exempt report' by-event='summons' by-match='public were'/>",
                what_must_be_followed_up_cases, VI_COUNT(what_must_be_followed_up_cases));
}

static const struct texts_case by_a_fact_cases[] = {
    {"it is stated", RECORD("", "<fact of='approved' value='yes'/>", "a grant"), ""},
    {"it is not", RECORD("", "", "a grant"),
     "2:21 clause a of item 3: the text has \"grant\", and whether it was approved is not "
     "recorded\n"},
};

static void
by_a_fact(void **state)
{
    (void)state;
    texts_table("<drafting followed-up='grant' by-fact='approved'/>", by_a_fact_cases,
                VI_COUNT(by_a_fact_cases));
}

#define VOTES(text)                                                                                \
    "1. TREES\n\n" text "\n\nRESOLVED that it be done.\n\nVote: 7 for, 3 against\n\n"              \
    "RESOLVED that it be paid.\n\nVote: 9 for, 1 against"

static const struct texts_case as_many_votes_as_are_said_cases[] = {
    {"three were announced and two are recorded", VOTES("There will be three separate votes."),
     "3:15 item 1: the text has \"three separate votes\", but the number recorded is 2\n"},
    {"in figures", VOTES("There will be 5 separate votes."),
     "3:15 item 1: the text has \"5 separate votes\", but the number recorded is 2\n"},
    {"two were", VOTES("There will be two separate votes."), ""},
    {"a number that is no number", VOTES("There will be many separate votes."), ""},
    {"outside all items nothing is counted", "There were three separate votes.", ""},
};

static void
as_many_votes_as_are_said(void **state)
{
    (void)state;
    texts_table("<drafting followed-up=\"(?'number'\\w+) separate votes\" counted='votes'/>",
                as_many_votes_as_are_said_cases, VI_COUNT(as_many_votes_as_are_said_cases));
}

static const struct texts_case a_pattern_that_gives_up_is_an_error_cases[] = {
    {"no answer is better than a wrong one", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
     "1:1 error: the document could not be judged: the limit pattern-match is exceeded\n"},
    {"a text on which it does not", "ab", ""},
};

static void
a_pattern_that_gives_up_is_an_error(void **state)
{
    (void)state;
    texts_table("<drafting must-not-match='^(a+)+$'/>", a_pattern_that_gives_up_is_an_error_cases,
                VI_COUNT(a_pattern_that_gives_up_is_an_error_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_must_not_stand_there),
        cmocka_unit_test(parts_are_looked_at_by_themselves),
        cmocka_unit_test(what_must_stand_there),
        cmocka_unit_test(a_rule_may_tell_what_the_words_say),
        cmocka_unit_test(of_whole_documents_all_is_known),
        cmocka_unit_test(what_must_be_followed_up),
        cmocka_unit_test(by_a_fact),
        cmocka_unit_test(as_many_votes_as_are_said),
        cmocka_unit_test(a_pattern_that_gives_up_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
