/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body) RECORD("", " date='2014-10-23'", body)
#define EXTRACT(body) RECORD(" extent='extract'", " date='2014-10-23'", body)

static const struct verdicts_case a_word_is_what_the_rule_says_cases[] = {
    {"it is",
     MINUTES(
         "<item number='1'><fact of='colour' value='red'/><decision outcome='carried'/></item>\n"),
     "2:93 f satisfied: item 1: the colour is recorded as red\n"},
    {"it is another",
     MINUTES("<item number='1'><fact of='colour' value='green'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 f breached: item 1: the colour is recorded as green (line 2). The rule: Title of f\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the colour is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is red\n"
     "    missing elsewhere: the colour (item 1) [fact colour committee/2014-10-23/1]\n"},
    {"the nearest statement counts",
     MINUTES("<fact of='colour' value='green'/><item number='1'><fact of='colour' "
             "value='red'/><decision outcome='carried'/></item>\n"),
     "2:126 f satisfied: item 1: the colour is recorded as red\n"},
    {"the meeting states it",
     MINUTES(
         "<fact of='colour' value='red'/><item number='1'><decision outcome='carried'/></item>\n"),
     "2:93 f satisfied: item 1: the colour is recorded as red\n"},
    {"the last of two statements counts",
     MINUTES("<item number='1'><fact of='colour' value='green'/><fact of='colour' "
             "value='red'/><decision outcome='carried'/></item>\n"),
     "2:126 f satisfied: item 1: the colour is recorded as red\n"},
};

static void
a_word_is_what_the_rule_says(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='colour' is='red'/></rule>",
                   NULL, a_word_is_what_the_rule_says_cases,
                   VI_COUNT(a_word_is_what_the_rule_says_cases));
}

static const struct verdicts_case a_word_is_one_of_several_cases[] = {
    {"it is",
     MINUTES(
         "<item number='1'><fact of='colour' value='blue'/><decision outcome='carried'/></item>\n"),
     "2:94 f satisfied: item 1: the colour is recorded as blue\n"},
    {"it is not",
     MINUTES("<item number='1'><fact of='colour' value='green'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 f breached: item 1: the colour is recorded as green (line 2). The rule: Title of f\n"},
};

static void
a_word_is_one_of_several(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='colour' is-one-of='red blue'/></rule>",
        NULL, a_word_is_one_of_several_cases, VI_COUNT(a_word_is_one_of_several_cases));
}

static const struct verdicts_case a_truth_cases[] = {
    {"yes",
     MINUTES("<item number='1'><fact of='approved' value='yes'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 f satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"written without a value",
     MINUTES("<item number='1'><fact of='approved'/><decision outcome='carried'/></item>\n"),
     "2:83 f satisfied: item 1: whether it was approved is recorded as yes\n"},
    {"no",
     MINUTES(
         "<item number='1'><fact of='approved' value='no'/><decision outcome='carried'/></item>\n"),
     "2:94 f breached: item 1: whether it was approved is recorded as no (line 2). The rule: Title "
     "of f\n"},
    {"not recorded in minutes that have to state it",
     MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether it was approved is not recorded. The rule: Title of f\n"
     "    settled: it is in order if so\n"
     "    missing here: whether it was approved (item 1) [fact approved committee/2014-10-23/1]\n"},
    {"not recorded in an extract",
     EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether it was approved is not recorded. The rule: Title of f\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was approved (item 1) [fact approved "
     "committee/2014-10-23/1]\n"},
};

static void
a_truth(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='approved' is='yes'/></rule>",
                   NULL, a_truth_cases, VI_COUNT(a_truth_cases));
}

static const struct verdicts_case a_truth_that_another_document_states_cases[] = {
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether it was sealed is not recorded. The rule: Title of f\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
};

static void
a_truth_that_another_document_states(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='sealed' is='yes'/></rule>",
                   NULL, a_truth_that_another_document_states_cases,
                   VI_COUNT(a_truth_that_another_document_states_cases));
}

static const struct verdicts_case a_truth_that_must_not_be_cases[] = {
    {"no",
     MINUTES(
         "<item number='1'><fact of='sealed' value='no'/><decision outcome='carried'/></item>\n"),
     "2:92 f satisfied: item 1: whether it was sealed is recorded as no\n"},
    {"yes",
     MINUTES(
         "<item number='1'><fact of='sealed' value='yes'/><decision outcome='carried'/></item>\n"),
     "2:93 f breached: item 1: whether it was sealed is recorded as yes (line 2). The rule: Title "
     "of f\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether it was sealed is not recorded. The rule: Title of f\n"
     "    settled: it is in order if not\n"
     "    missing elsewhere: whether it was sealed (item 1) < the deed [fact sealed "
     "committee/2014-10-23/1]\n"},
};

static void
a_truth_that_must_not_be(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='sealed' is='no'/></rule>",
                   NULL, a_truth_that_must_not_be_cases, VI_COUNT(a_truth_that_must_not_be_cases));
}

static const struct verdicts_case a_count_is_at_least_cases[] = {
    {"four",
     MINUTES("<item number='1'><fact of='staff' value='4'/><decision outcome='carried'/></item>\n"),
     "2:90 f satisfied: item 1: the number of staff is recorded as 4\n"},
    {"three",
     MINUTES("<item number='1'><fact of='staff' value='3'/><decision outcome='carried'/></item>\n"),
     "2:90 f breached: item 1: the number of staff is recorded as 3 (line 2). The rule: Title of "
     "f\n"},
    {"three or four",
     MINUTES(
         "<item number='1'><fact of='staff' value='3..4'/><decision outcome='carried'/></item>\n"),
     "2:93 f unproven: item 1: the number of staff is recorded as 3 to 4 (line 2), which leaves it "
     "open. The rule: Title of f\n"
     "    settled: it is in order if that is at least 4\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"four or more",
     MINUTES(
         "<item number='1'><fact of='staff' value='4..'/><decision outcome='carried'/></item>\n"),
     "2:92 f satisfied: item 1: the number of staff is recorded as at least 4\n"},
    {"up to three",
     MINUTES(
         "<item number='1'><fact of='staff' value='..3'/><decision outcome='carried'/></item>\n"),
     "2:92 f breached: item 1: the number of staff is recorded as at most 3 (line 2). The rule: "
     "Title of f\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the number of staff is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is at least 4\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
};

static void
a_count_is_at_least(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='staff' at-least='4'/></rule>",
                   NULL, a_count_is_at_least_cases, VI_COUNT(a_count_is_at_least_cases));
}

static const struct verdicts_case a_count_is_at_most_cases[] = {
    {"four",
     MINUTES("<item number='1'><fact of='staff' value='4'/><decision outcome='carried'/></item>\n"),
     "2:90 f satisfied: item 1: the number of staff is recorded as 4\n"},
    {"five",
     MINUTES("<item number='1'><fact of='staff' value='5'/><decision outcome='carried'/></item>\n"),
     "2:90 f breached: item 1: the number of staff is recorded as 5 (line 2). The rule: Title of "
     "f\n"},
};

static void
a_count_is_at_most(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='staff' at-most='4'/></rule>",
                   NULL, a_count_is_at_most_cases, VI_COUNT(a_count_is_at_most_cases));
}

static const struct verdicts_case a_count_is_cases[] = {
    {"four",
     MINUTES("<item number='1'><fact of='staff' value='4'/><decision outcome='carried'/></item>\n"),
     "2:90 f satisfied: item 1: the number of staff is recorded as 4\n"},
    {"four or five",
     MINUTES(
         "<item number='1'><fact of='staff' value='4..5'/><decision outcome='carried'/></item>\n"),
     "2:93 f unproven: item 1: the number of staff is recorded as 4 to 5 (line 2), which leaves it "
     "open. The rule: Title of f\n"
     "    settled: it is in order if that is 4\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"five",
     MINUTES("<item number='1'><fact of='staff' value='5'/><decision outcome='carried'/></item>\n"),
     "2:90 f breached: item 1: the number of staff is recorded as 5 (line 2). The rule: Title of "
     "f\n"},
};

static void
a_count_is(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='staff' is='4'/></rule>",
                   NULL, a_count_is_cases, VI_COUNT(a_count_is_cases));
}

static const struct verdicts_case money_cases[] = {
    {"exactly",
     MINUTES("<item number='1'><fact of='cost' value='GBP 25000'/><decision "
             "outcome='carried'/></item>\n"),
     "2:97 f satisfied: item 1: the cost is recorded as £25,000\n"},
    {"a penny more",
     MINUTES("<item number='1'><fact of='cost' value='GBP 25000.01'/><decision "
             "outcome='carried'/></item>\n"),
     "2:100 f breached: item 1: the cost is recorded as £25,000.01 (line 2). The rule: Title of "
     "f\n"},
    {"up to",
     MINUTES("<item number='1'><fact of='cost' value='GBP ..25000'/><decision "
             "outcome='carried'/></item>\n"),
     "2:99 f satisfied: item 1: the cost is recorded as up to £25,000\n"},
    {"in another currency",
     MINUTES("<item number='1'><fact of='cost' value='EUR 100'/><decision "
             "outcome='carried'/></item>\n"),
     "2:95 f unproven: item 1: the cost is recorded as EUR 100 (line 2), which leaves it open. The "
     "rule: Title of f\n"
     "    settled: it is in order if that is at most £25,000\n"
     "    missing elsewhere: the cost (item 1) [fact cost committee/2014-10-23/1]\n"},
};

static void
money(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='cost' at-most='GBP 25000'/></rule>",
        NULL, money_cases, VI_COUNT(money_cases));
}

static const struct verdicts_case money_of_the_clauses_cases[] = {
    {"one amount",
     MINUTES("<item number='1'><decision outcome='carried'><clause label='A'>x<amount "
             "of='price'>GBP 20000</amount></clause></decision></item>\n"),
     "2:62 f satisfied: item 1: the price is recorded as £20,000\n"},
    {"two amounts and one inside",
     MINUTES("<item number='1'><decision outcome='carried'><clause label='A'>x<amount "
             "of='price'>GBP 20000</amount><clause label='i'>y<amount of='price'>GBP "
             "4999.99</amount></clause></clause><clause label='B'>z<amount of='price'>GBP "
             "0.02</amount></clause></decision></item>\n"),
     "2:62 f breached: item 1: the price is recorded as £25,000.01 (line 2). The rule: Title of "
     "f\n"},
    {"another role",
     MINUTES("<item number='1'><decision outcome='carried'><clause label='A'>x<amount of='fee'>GBP "
             "20000</amount></clause></decision></item>\n"),
     "2:62 f unproven: item 1: the price is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is at most £25,000\n"
     "    missing elsewhere: the price (item 1) [fact price committee/2014-10-23/1]\n"},
    {"two currencies",
     MINUTES(
         "<item number='1'><decision outcome='carried'><clause label='A'>x<amount of='price'>GBP "
         "1</amount><amount of='price'>EUR 1</amount></clause></decision></item>\n"),
     "2:62 f unproven: item 1: the price is recorded in more than one currency (line 2), which "
     "leaves it open. The rule: Title of f\n"
     "    settled: it is in order if that is at most £25,000\n"
     "    missing elsewhere: the price (item 1) [fact price committee/2014-10-23/1]\n"},
    {"a stated price goes before the amounts",
     MINUTES("<item number='1'><decision outcome='carried'><fact of='price' value='GBP 1'/><clause "
             "label='A'>x<amount of='price'>GBP 30000</amount></clause></decision></item>\n"),
     "2:62 f satisfied: item 1: the price is recorded as £1\n"},
};

static void
money_of_the_clauses(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='price' at-most='GBP 25000'/></rule>",
        NULL, money_of_the_clauses_cases, VI_COUNT(money_of_the_clauses_cases));
}

static const struct verdicts_case of_one_clause_only_cases[] = {
    {"each clause by itself",
     MINUTES(
         "<item number='1'><decision outcome='carried'><clause label='A'>x<amount of='price'>GBP "
         "20000</amount></clause>\n"
         "<clause label='B'>x<amount of='price'>GBP 20000</amount></clause></decision></item>\n"),
     "2:90 f satisfied: clause A of item 1: the price is recorded as £20,000\n"
     "3:1 f satisfied: clause B of item 1: the price is recorded as £20,000\n"},
};

static void
of_one_clause_only(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='clause'/><fact of='price' at-most='GBP 25000'/></rule>",
                   NULL, of_one_clause_only_cases, VI_COUNT(of_one_clause_only_cases));
}

static const struct verdicts_case a_date_cases[] = {
    {"on the day",
     MINUTES("<item number='1'><fact of='begun' value='2014-10-23'/><decision "
             "outcome='carried'/></item>\n"),
     "2:99 f satisfied: item 1: the day on which work began is recorded as 23 October 2014\n"},
    {"the day before",
     MINUTES("<item number='1'><fact of='begun' value='2014-10-22'/><decision "
             "outcome='carried'/></item>\n"),
     "2:99 f breached: item 1: the day on which work began is recorded as 22 October 2014 (line "
     "2). The rule: Title of f\n"},
    {"some day of the month",
     MINUTES("<item number='1'><fact of='begun' value='2014-10'/><decision "
             "outcome='carried'/></item>\n"),
     "2:96 f unproven: item 1: the day on which work began is recorded as October 2014 (line 2), "
     "which leaves it open. The rule: Title of f\n"
     "    settled: it is in order if that is on or after 23 October 2014\n"
     "    missing elsewhere: the day on which work began (item 1) [fact begun "
     "committee/2014-10-23/1]\n"},
};

static void
a_date(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='begun' at-least='2014-10-23'/></rule>",
        NULL, a_date_cases, VI_COUNT(a_date_cases));
}

static const struct verdicts_case a_day_of_the_year_of_the_decision_cases[] = {
    {"before 8 February",
     RECORD("", " date='2015-02-10'",
            "<item number='1'><fact of='begun' value='2015-02-07'/><decision "
            "outcome='carried'/></item>\n"),
     "2:99 f satisfied: item 1: the day on which work began is recorded as 7 February 2015\n"},
    {"on 8 February",
     RECORD("", " date='2015-02-10'",
            "<item number='1'><fact of='begun' value='2015-02-08'/><decision "
            "outcome='carried'/></item>\n"),
     "2:99 f breached: item 1: the day on which work began is recorded as 8 February 2015 (line "
     "2). The rule: Title of f\n"},
};

static void
a_day_of_the_year_of_the_decision(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='begun' at-most='--02-07'/></rule>",
                   NULL, a_day_of_the_year_of_the_decision_cases,
                   VI_COUNT(a_day_of_the_year_of_the_decision_cases));
}

static const struct verdicts_case the_date_of_an_event_cases[] = {
    {"on the day",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-01'/><decision "
             "outcome='carried'/></item>\n"),
     "2:102 f satisfied: item 1: the date of the notice is recorded as 1 October 2014\n"},
    {"later",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-02'/><decision "
             "outcome='carried'/></item>\n"),
     "2:102 f breached: item 1: the date of the notice is recorded as 2 October 2014 (line 2). The "
     "rule: Title of f\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the date of the notice is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is on or before 1 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
the_date_of_an_event(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='notice' at-most='2014-10-01'/></rule>",
        NULL, the_date_of_an_event_cases, VI_COUNT(the_date_of_an_event_cases));
}

static const struct verdicts_case the_same_as_another_fact_cases[] = {
    {"the same",
     MINUTES("<item number='1'><fact of='staff' value='4'/><fact of='posts' value='4'/><decision "
             "outcome='carried'/></item>\n"),
     "2:118 f satisfied: item 1: the number of staff is recorded as 4, the number of posts is "
     "recorded as 4\n"},
    {"not the same",
     MINUTES("<item number='1'><fact of='staff' value='4'/><fact of='posts' value='5'/><decision "
             "outcome='carried'/></item>\n"),
     "2:118 f breached: item 1: the number of staff is recorded as 4 (line 2), the number of posts "
     "is recorded as 5. The rule: Title of f\n"},
    {"the other is not recorded",
     MINUTES("<item number='1'><fact of='staff' value='4'/><decision outcome='carried'/></item>\n"),
     "2:90 f unproven: item 1: the number of staff is recorded as 4 (line 2), the number of posts "
     "is not recorded, which leaves it open. The rule: Title of f\n"
     "    missing elsewhere: the number of posts (item 1) [fact posts committee/2014-10-23/1]\n"},
    {"neither is", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the number of staff is not recorded, the number of posts is not "
     "recorded. The rule: Title of f\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
    {"ranges that meet",
     MINUTES("<item number='1'><fact of='staff' value='4..6'/><fact of='posts' "
             "value='5'/><decision outcome='carried'/></item>\n"),
     "2:121 f unproven: item 1: the number of staff is recorded as 4 to 6 (line 2), the number of "
     "posts is recorded as 5, which leaves it open. The rule: Title of f\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
};

static void
the_same_as_another_fact(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='staff' same-as='posts'/></rule>",
                   NULL, the_same_as_another_fact_cases, VI_COUNT(the_same_as_another_fact_cases));
}

static const struct verdicts_case the_same_word_cases[] = {
    {"the same",
     MINUTES("<item number='1'><fact of='colour' value='red'/><fact of='hue' "
             "value='red'/><decision outcome='carried'/></item>\n"),
     "2:121 f satisfied: item 1: the colour is recorded as red, the hue is recorded as red\n"},
    {"another",
     MINUTES("<item number='1'><fact of='colour' value='red'/><fact of='hue' "
             "value='blue'/><decision outcome='carried'/></item>\n"),
     "2:122 f breached: item 1: the colour is recorded as red (line 2), the hue is recorded as "
     "blue. The rule: Title of f\n"},
};

static void
the_same_word(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='colour' same-as='hue'/></rule>",
                   NULL, the_same_word_cases, VI_COUNT(the_same_word_cases));
}

static const struct verdicts_case the_same_word_however_it_is_written_cases[] = {
    {"the same",
     MINUTES("<item number='1'><fact of='ward' value='Quay  Side'/><fact of='parish' value='quay "
             "side'/><decision outcome='carried'/></item>\n"),
     "2:135 f satisfied: item 1: the ward is recorded as Quay  Side, the parish is recorded as "
     "quay side\n"},
    {"another",
     MINUTES("<item number='1'><fact of='ward' value='Quay'/><fact of='parish' "
             "value='Moor'/><decision outcome='carried'/></item>\n"),
     "2:124 f breached: item 1: the ward is recorded as Quay (line 2), the parish is recorded as "
     "Moor. The rule: Title of f\n"},
};

static void
the_same_word_however_it_is_written(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='ward' same-as='parish'/></rule>",
                   NULL, the_same_word_however_it_is_written_cases,
                   VI_COUNT(the_same_word_however_it_is_written_cases));
}

static const struct verdicts_case a_word_however_it_is_written_cases[] = {
    {"the same",
     MINUTES(
         "<item number='1'><fact of='ward' value='QUAY'/><decision outcome='carried'/></item>\n"),
     "2:92 f satisfied: item 1: the ward is recorded as QUAY\n"},
};

static void
a_word_however_it_is_written(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='ward' is='Quay'/></rule>",
                   NULL, a_word_however_it_is_written_cases,
                   VI_COUNT(a_word_however_it_is_written_cases));
}

static const struct verdicts_case the_sum_of_others_cases[] = {
    {"it is",
     MINUTES("<item number='1'><fact of='staff' value='9'/><fact of='posts' value='4'/><fact "
             "of='desks' value='5'/><decision outcome='carried'/></item>\n"),
     "2:146 f satisfied: item 1: the number of staff is recorded as 9, the number of posts is "
     "recorded as 4, the number of desks is recorded as 5\n"},
    {"it is not",
     MINUTES("<item number='1'><fact of='staff' value='9'/><fact of='posts' value='4'/><fact "
             "of='desks' value='4'/><decision outcome='carried'/></item>\n"),
     "2:146 f breached: item 1: the number of staff is recorded as 9 (line 2), the number of posts "
     "is recorded as 4, the number of desks is recorded as 4. The rule: Title of f\n"},
    {"one is not recorded",
     MINUTES("<item number='1'><fact of='staff' value='9'/><fact of='posts' value='4'/><decision "
             "outcome='carried'/></item>\n"),
     "2:118 f unproven: item 1: the number of staff is recorded as 9 (line 2), the number of posts "
     "is recorded as 4, the number of desks is not recorded, which leaves it open. The rule: Title "
     "of f\n"
     "    missing elsewhere: the number of desks (item 1) [fact desks committee/2014-10-23/1]\n"},
    {"a range",
     MINUTES("<item number='1'><fact of='staff' value='9'/><fact of='posts' value='4'/><fact "
             "of='desks' value='4..5'/><decision outcome='carried'/></item>\n"),
     "2:149 f unproven: item 1: the number of staff is recorded as 9 (line 2), the number of posts "
     "is recorded as 4, the number of desks is recorded as 4 to 5, which leaves it open. The rule: "
     "Title of f\n"
     "    missing elsewhere: the number of staff (item 1) < the staff report [fact staff "
     "committee/2014-10-23/1]\n"},
};

static void
the_sum_of_others(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='staff' sum-of='posts desks'/></rule>",
        NULL, the_sum_of_others_cases, VI_COUNT(the_sum_of_others_cases));
}

static const struct verdicts_case what_the_record_is_cases[] = {
    {"the outcome", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f satisfied: item 1: the outcome is recorded as carried\n"},
    {"no outcome in minutes", MINUTES("<item number='1'><decision/></item>\n"),
     "2:62 f unproven: item 1: the outcome is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is carried\n"
     "    missing here: the outcome (item 1) [fact outcome committee/2014-10-23/1]\n"},
    {"no outcome in an extract", EXTRACT("<item number='1'><decision/></item>\n"),
     "2:62 f unproven: item 1: the outcome is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is carried\n"
     "    missing elsewhere: the outcome (item 1) [fact outcome committee/2014-10-23/1]\n"},
    {"lost", MINUTES("<item number='1'><decision outcome='lost'/></item>\n"),
     "2:62 f breached: item 1: the outcome is recorded as lost (line 2). The rule: Title of f\n"},
};

static void
what_the_record_is(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='outcome' is='carried'/></rule>",
                   NULL, what_the_record_is_cases, VI_COUNT(what_the_record_is_cases));
}

static const struct verdicts_case the_kind_of_decision_cases[] = {
    {"an amendment",
     MINUTES("<item number='1'><decision kind='amendment' outcome='lost'/></item>\n"),
     "2:62 f satisfied: item 1: the kind of decision is recorded as amendment\n"},
    {"not stated", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the kind of decision is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is amendment\n"
     "    missing elsewhere: the kind of decision (item 1) [fact decision-kind "
     "committee/2014-10-23/1]\n"},
};

static void
the_kind_of_decision(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='decision-kind' is='amendment'/></rule>",
        NULL, the_kind_of_decision_cases, VI_COUNT(the_kind_of_decision_cases));
}

static const struct verdicts_case the_kind_of_meeting_cases[] = {
    {"special",
     RECORD("", " date='2014-10-23' kind='special'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:77 f satisfied: item 1: the kind of meeting is recorded as special\n"},
    {"not stated", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the kind of meeting is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is special\n"
     "    missing here: the kind of meeting (item 1) [fact meeting-kind committee/2014-10-23/1]\n"},
    {"not stated in an extract", EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the kind of meeting is not recorded. The rule: Title of f\n"
     "    settled: it is in order if that is special\n"
     "    missing elsewhere: the kind of meeting (item 1) [fact meeting-kind "
     "committee/2014-10-23/1]\n"},
};

static void
the_kind_of_meeting(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='meeting-kind' is='special'/></rule>",
        NULL, the_kind_of_meeting_cases, VI_COUNT(the_kind_of_meeting_cases));
}

static const struct verdicts_case the_kind_of_record_cases[] = {
    {"minutes", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f breached: item 1: the kind of record is recorded as minutes (line 1). The rule: Title "
     "of f\n"},
};

static void
the_kind_of_record(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='record-kind' is='report'/></rule>",
                   NULL, the_kind_of_record_cases, VI_COUNT(the_kind_of_record_cases));
}

static const struct verdicts_case the_kind_of_body_cases[] = {
    {"a committee", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f satisfied: item 1: the kind of body is recorded as committee\n"},
};

static void
the_kind_of_body(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='body-kind' is-one-of='council committee'/></rule>",
        NULL, the_kind_of_body_cases, VI_COUNT(the_kind_of_body_cases));
}

static const struct verdicts_case governance_of_the_day_cases[] = {
    {"on the last day of the old form",
     RECORD("", " date='2014-10-22'", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f satisfied: item 1: the authority's form of governance is recorded as "
     "leader-and-cabinet\n"},
    {"on the first of the new", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f breached: item 1: the authority's form of governance is recorded as committee (line "
     "2). The rule: Title of f\n"},
};

static void
governance_of_the_day(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='governance' is='leader-and-cabinet'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<governance form='leader-and-cabinet' in-force-until='2014-10-22'/><governance "
        "form='committee' in-force-from='2014-10-23'/></constitution>",
        governance_of_the_day_cases, VI_COUNT(governance_of_the_day_cases));
}

static const struct verdicts_case governance_not_known_cases[] = {
    {"no constitution", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: the authority's form of governance is not recorded. The rule: Title "
     "of f\n"
     "    settled: it is in order if that is leader-and-cabinet\n"
     "    missing elsewhere: the authority's form of governance (item 1) [fact governance "
     "committee/2014-10-23/1]\n"},
};

static void
governance_not_known(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='governance' is='leader-and-cabinet'/></rule>",
        NULL, governance_not_known_cases, VI_COUNT(governance_not_known_cases));
}

static const struct verdicts_case flags_of_the_record_cases[] = {
    {"key decision",
     MINUTES("<item number='1' key-decision='yes'><decision outcome='carried'/></item>"),
     "2:81 f breached: item 1: whether it is a key decision is recorded as yes (line 2). The rule: "
     "Title of f\n"},
    {"not one", MINUTES("<item number='1' key-decision='no'><decision outcome='carried'/></item>"),
     "2:80 f satisfied: item 1: whether it is a key decision is recorded as no\n"},
    {"not stated", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether it is a key decision is not recorded. The rule: Title of f\n"
     "    settled: it is in order if not\n"
     "    missing elsewhere: whether it is a key decision (item 1) [fact key-decision "
     "committee/2014-10-23/1]\n"},
};

static void
flags_of_the_record(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='key-decision' is='no'/></rule>",
                   NULL, flags_of_the_record_cases, VI_COUNT(flags_of_the_record_cases));
}

static const struct verdicts_case a_specially_convened_meeting_cases[] = {
    {"said so",
     RECORD("", " date='2014-10-23' specially-convened='yes'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:87 f satisfied: item 1: whether the meeting was specially convened is recorded as yes\n"},
    {"not said", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: item 1: whether the meeting was specially convened is not recorded. The "
     "rule: Title of f\n"
     "    settled: it is in order if so\n"
     "    missing elsewhere: whether the meeting was specially convened (item 1) [fact "
     "specially-convened committee/2014-10-23/1]\n"},
};

static void
a_specially_convened_meeting(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><fact of='specially-convened' is='yes'/></rule>",
        NULL, a_specially_convened_meeting_cases, VI_COUNT(a_specially_convened_meeting_cases));
}

static const struct verdicts_case a_meeting_says_that_it_was_quorate_cases[] = {
    {"said so",
     RECORD("", " date='2014-10-23' quorate='yes'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:76 f satisfied: item 1: whether the record says that the meeting was quorate is recorded "
     "as yes\n"},
    {"said not",
     RECORD("", " date='2014-10-23' quorate='no'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 f breached: item 1: whether the record says that the meeting was quorate is recorded as "
     "no (line 2). The rule: Title of f\n"},
};

static void
a_meeting_says_that_it_was_quorate(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><fact of='quorate' is='yes'/></rule>",
                   NULL, a_meeting_says_that_it_was_quorate_cases,
                   VI_COUNT(a_meeting_says_that_it_was_quorate_cases));
}

static const struct verdicts_case the_paragraph_of_an_event_cases[] = {
    {"paragraph 3",
     MINUTES("<item number='1'><event kind='excluded-public' paragraph='3'/><decision "
             "outcome='carried'/></item>\n"),
     "2:62 f satisfied: the exclusion of the public in item 1: the paragraph relied on is recorded "
     "as 3\n"},
    {"paragraph 7A, by another letter case",
     MINUTES("<item number='1'><event kind='excluded-public' paragraph='7a'/><decision "
             "outcome='carried'/></item>"),
     "2:62 f satisfied: the exclusion of the public in item 1: the paragraph relied on is recorded "
     "as 7a\n"},
    {"paragraph 7B",
     MINUTES("<item number='1'><event kind='excluded-public' paragraph='7B'/><decision "
             "outcome='carried'/></item>"),
     "2:62 f breached: the exclusion of the public in item 1: the paragraph relied on is recorded "
     "as 7B (line 2). The rule: Title of f\n"},
    {"paragraph 8",
     MINUTES("<item number='1'><event kind='excluded-public' paragraph='8'/><decision "
             "outcome='carried'/></item>\n"),
     "2:62 f breached: the exclusion of the public in item 1: the paragraph relied on is recorded "
     "as 8 (line 2). The rule: Title of f\n"},
    {"none",
     MINUTES(
         "<item number='1'><event kind='excluded-public'/><decision outcome='carried'/></item>\n"),
     "2:62 f unproven: the exclusion of the public in item 1: the paragraph relied on is not "
     "recorded. The rule: Title of f\n"
     "    settled: it is in order if that is 1 or 2 or 3 or 4 or 5 or 6 or 7 or 7A\n"
     "    missing here: the paragraph relied on (the exclusion of the public in item 1) [fact "
     "paragraph committee/2014-10-23/1@excluded-public]\n"},
};

static void
the_paragraph_of_an_event(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='event' event='excluded-public'/><fact of='paragraph' "
                   "is-one-of='1 2 3 4 5 6 7 7A'/></rule>",
                   NULL, the_paragraph_of_an_event_cases,
                   VI_COUNT(the_paragraph_of_an_event_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_is_what_the_rule_says),
        cmocka_unit_test(a_word_is_one_of_several),
        cmocka_unit_test(a_truth),
        cmocka_unit_test(a_truth_that_another_document_states),
        cmocka_unit_test(a_truth_that_must_not_be),
        cmocka_unit_test(a_count_is_at_least),
        cmocka_unit_test(a_count_is_at_most),
        cmocka_unit_test(a_count_is),
        cmocka_unit_test(money),
        cmocka_unit_test(money_of_the_clauses),
        cmocka_unit_test(of_one_clause_only),
        cmocka_unit_test(a_date),
        cmocka_unit_test(a_day_of_the_year_of_the_decision),
        cmocka_unit_test(the_date_of_an_event),
        cmocka_unit_test(the_same_as_another_fact),
        cmocka_unit_test(the_same_word),
        cmocka_unit_test(the_same_word_however_it_is_written),
        cmocka_unit_test(a_word_however_it_is_written),
        cmocka_unit_test(the_sum_of_others),
        cmocka_unit_test(what_the_record_is),
        cmocka_unit_test(the_kind_of_decision),
        cmocka_unit_test(the_kind_of_meeting),
        cmocka_unit_test(the_kind_of_record),
        cmocka_unit_test(the_kind_of_body),
        cmocka_unit_test(governance_of_the_day),
        cmocka_unit_test(governance_not_known),
        cmocka_unit_test(flags_of_the_record),
        cmocka_unit_test(a_specially_convened_meeting),
        cmocka_unit_test(a_meeting_says_that_it_was_quorate),
        cmocka_unit_test(the_paragraph_of_an_event),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
