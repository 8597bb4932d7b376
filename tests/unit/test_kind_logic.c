/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body) RECORD("", " date='2014-10-23'", body)

static const struct verdicts_case all_of_several_cases[] = {
    {"yes and yes",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:126 l satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"yes and no",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='no'/><decision outcome='carried'/></item>\n"),
     "2:125 l breached: item 1: whether it was sealed is recorded as no (line 2). The rule: Title "
     "of l\n"},
    {"no and yes",
     MINUTES("<item number='1'><fact of='approved' value='no'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:125 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: "
     "Title of l\n"},
    {"no and no",
     MINUTES("<item number='1'><fact of='approved' value='no'/><fact of='sealed' "
             "value='no'/><decision outcome='carried'/></item>\n"),
     "2:124 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: "
     "Title of l\n"},
    {"yes and unknown",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 l unproven: item 1: whether it was sealed is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
    {"unknown and yes",
     MINUTES(
         "<item number='1'><fact of='sealed' value='yes'/><decision outcome='carried'/></item>\n"),
     "2:93 l unproven: item 1: whether it was approved is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
    {"no and unknown",
     MINUTES(
         "<item number='1'><fact of='approved' value='no'/><decision outcome='carried'/></item>\n"),
     "2:94 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: Title "
     "of l\n"},
    {"unknown and no",
     MINUTES(
         "<item number='1'><fact of='sealed' value='no'/><decision outcome='carried'/></item>\n"),
     "2:92 l breached: item 1: whether it was sealed is recorded as no (line 2). The rule: Title "
     "of l\n"},
    {"unknown and unknown", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 l unproven: item 1: whether it was approved is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

static void
all_of_several(void **state)
{
    (void)state;
    verdicts_table("<rule id='l' severity='error'><title>Title of l</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><all><fact of='approved' is='yes'/><fact "
                   "of='sealed' is='yes'/></all></rule>",
                   NULL, all_of_several_cases, VI_COUNT(all_of_several_cases));
}

static const struct verdicts_case any_of_several_cases[] = {
    {"yes and yes",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:126 l satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"yes and no",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='no'/><decision outcome='carried'/></item>\n"),
     "2:125 l satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"no and yes",
     MINUTES("<item number='1'><fact of='approved' value='no'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:125 l satisfied: item 1: whether it was sealed is recorded as yes\n"},
    {"no and no",
     MINUTES("<item number='1'><fact of='approved' value='no'/><fact of='sealed' "
             "value='no'/><decision outcome='carried'/></item>\n"),
     "2:124 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: "
     "Title of l\n"},
    {"yes and unknown",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 l satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"unknown and yes",
     MINUTES(
         "<item number='1'><fact of='sealed' value='yes'/><decision outcome='carried'/></item>\n"),
     "2:93 l satisfied: item 1: whether it was sealed is recorded as yes\n"},
    {"no and unknown",
     MINUTES(
         "<item number='1'><fact of='approved' value='no'/><decision outcome='carried'/></item>\n"),
     "2:94 l unproven: item 1: whether it was sealed is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
    {"unknown and no",
     MINUTES(
         "<item number='1'><fact of='sealed' value='no'/><decision outcome='carried'/></item>\n"),
     "2:92 l unproven: item 1: whether it was approved is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
    {"unknown and unknown", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 l unproven: item 1: whether it was approved is not recorded. The rule: Title of l\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

static void
any_of_several(void **state)
{
    (void)state;
    verdicts_table("<rule id='l' severity='error'><title>Title of l</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><any><fact of='approved' is='yes'/><fact "
                   "of='sealed' is='yes'/></any></rule>",
                   NULL, any_of_several_cases, VI_COUNT(any_of_several_cases));
}

static const struct verdicts_case not_cases[] = {
    {"yes",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 l breached: item 1: whether it was approved is recorded as yes, which must not be so\n"},
    {"no",
     MINUTES(
         "<item number='1'><fact of='approved' value='no'/><decision outcome='carried'/></item>\n"),
     "2:94 l satisfied: item 1: whether it was approved is recorded as no (line 2). The rule: "
     "Title of l\n"},
    {"unknown", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 l unproven: item 1: whether it was approved is not recorded. The rule: Title of l\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
};

static void not(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='l' severity='error'><title>Title of l</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><not><fact of='approved' is='yes'/></not></rule>",
        NULL, not_cases, VI_COUNT(not_cases));
}

static const struct verdicts_case not_of_a_quorum_cases[] = {
    {"an incomplete list of two: what would settle the quorum would breach this",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 l unproven: whether the committee was quorate for item 1: the record proves 2 present; "
     "3 are required\n"
     "    because: A Ash is present; B Birch is present; the list is not complete\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
};

static void
not_of_a_quorum(void **state)
{
    (void)state;
    verdicts_table("<rule id='l' severity='error'><title>Title of l</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><not><quorum at-least='3'/></not></rule>",
                   NULL, not_of_a_quorum_cases, VI_COUNT(not_of_a_quorum_cases));
}

static const struct verdicts_case inside_one_another_cases[] = {
    {"approved, and not sealed",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='no'/><decision outcome='carried'/></item>\n"),
     "2:125 l unproven: item 1: the colour is not recorded. The rule: Title of l\n"
     "    missing elsewhere: the colour (item 1) [fact colour committee/2014-10-23/1]\n"},
    {"approved and sealed",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:126 l breached: item 1: whether it was sealed is recorded as yes, which must not be so\n"},
    {"not approved",
     MINUTES("<item number='1'><fact of='approved' value='no'/><fact of='sealed' "
             "value='yes'/><decision outcome='carried'/></item>\n"),
     "2:125 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: "
     "Title of l\n"},
};

static void
inside_one_another(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='l' severity='error'><title>Title of l</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><all><fact of='approved' is='yes'/><not><any><fact "
        "of='sealed' is='yes'/><fact of='colour' is='red'/></any></not></all></rule>",
        NULL, inside_one_another_cases, VI_COUNT(inside_one_another_cases));
}

static const struct verdicts_case what_asks_nothing_does_not_count_cases[] = {
    {"no vote is recorded: the threshold asks nothing",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 l satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"and the other is false",
     MINUTES(
         "<item number='1'><fact of='approved' value='no'/><decision outcome='carried'/></item>\n"),
     "2:94 l breached: item 1: whether it was approved is recorded as no (line 2). The rule: Title "
     "of l\n"},
};

static void
what_asks_nothing_does_not_count(void **state)
{
    (void)state;
    verdicts_table("<rule id='l' severity='error'><title>Title of l</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><all><threshold more-than='1/2' "
                   "of='votes-cast'/><fact of='approved' is='yes'/></all></rule>",
                   NULL, what_asks_nothing_does_not_count_cases,
                   VI_COUNT(what_asks_nothing_does_not_count_cases));
}

static const struct verdicts_case where_nothing_is_asked_there_is_no_verdict_cases[] = {
    {"no vote is recorded",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     ""},
};

static void
where_nothing_is_asked_there_is_no_verdict(void **state)
{
    (void)state;
    verdicts_table("<rule id='l' severity='error'><title>Title of l</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><all><threshold more-than='1/2' "
                   "of='votes-cast'/><vote check='possible'/></all></rule>",
                   NULL, where_nothing_is_asked_there_is_no_verdict_cases,
                   VI_COUNT(where_nothing_is_asked_there_is_no_verdict_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_of_several),
        cmocka_unit_test(any_of_several),
        cmocka_unit_test(not ),
        cmocka_unit_test(not_of_a_quorum),
        cmocka_unit_test(inside_one_another),
        cmocka_unit_test(what_asks_nothing_does_not_count),
        cmocka_unit_test(where_nothing_is_asked_there_is_no_verdict),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
