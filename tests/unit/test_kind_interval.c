/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body) RECORD("", " date='2014-10-23'", body)
#define EXTRACT(body) RECORD(" extent='extract'", " date='2014-10-23'", body)

#define MINUTES_OF(day, body)                                                                      \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'><meeting body='council' " \
    "date='" day "'>" body "</meeting></record>"

static const struct verdicts_case clear_days_exclude_both_ends_cases[] = {
    {"published 24 September for 23 October: 28 (scenario 10)",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 28 clear days before item 1 was decided; 28 clear days "
     "are required\n"
     "    because: the notice was given on 24 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"published 25 September: 27",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-25'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 27 clear days before item 1 was decided; 28 clear days "
     "are required\n"
     "    because: the notice was given on 25 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 24 September 2014\n"},
    {"on the day itself",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on the same day as item 1 was decided; 28 clear days "
     "are required\n"
     "    because: the notice was given on 23 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 24 September 2014\n"},
    {"after it",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 24 October 2014, after item 1 was decided on 23 "
     "October 2014; 28 clear days are required\n"
     "    because: the notice was given on 24 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 24 September 2014\n"},
    {"not recorded, in minutes that have to state it",
     MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the notice was given in time before item 1 was decided: when the "
     "notice was given is not recorded; 28 clear days are required\n"
     "    settled: it was in time if that was on or before 24 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"not recorded, in an extract",
     EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the notice was given in time before item 1 was decided: when the "
     "notice was given is not recorded; 28 clear days are required\n"
     "    settled: it was in time if that was on or before 24 September 2014\n"
     "    missing elsewhere: when the notice was given [event notice]\n"},
    {"recorded without a day",
     MINUTES("<item number='1'><event kind='notice'/><decision outcome='carried'/></item>\n"),
     "2:84 i unproven: whether the notice was given in time before item 1 was decided: when the "
     "notice was given is not recorded; 28 clear days are required\n"
     "    settled: it was in time if that was on or before 24 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"some day in September",
     MINUTES("<item number='1'><event kind='notice' date='2014-09'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given 22 to 51 clear days before "
     "item 1 was decided; 28 clear days are required\n"
     "    because: the notice was given in September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"
     "    settled: it was in time if that was on or before 24 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"some day in August",
     MINUTES("<item number='1'><event kind='notice' date='2014-08'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 52 to 82 clear days before item 1 was decided; 28 "
     "clear days are required\n"
     "    because: the notice was given in August 2014 (line 2), item 1 was decided on 23 October "
     "2014 (line 2)\n"},
    {"some day in October",
     MINUTES("<item number='1'><event kind='notice' date='2014-10'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given in October 2014 and item 1 was decided on 23 October "
     "2014; 28 clear days are required\n"
     "    because: the notice was given in October 2014 (line 2), item 1 was decided on 23 October "
     "2014 (line 2); the last day for the notice was 24 September 2014\n"},
    {"by 24 September",
     MINUTES("<item number='1'><event kind='notice' date='..2014-09-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given by 24 September 2014 and item 1 was decided on 23 "
     "October 2014; 28 clear days are required\n"
     "    because: the notice was given by 24 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"by 25 September",
     MINUTES("<item number='1'><event kind='notice' date='..2014-09-25'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given by 25 September 2014 and item "
     "1 was decided on 23 October 2014; 28 clear days are required\n"
     "    because: the notice was given by 25 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"
     "    settled: it was in time if that was on or before 24 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"the meeting has no date",
     RECORD("", "",
            "<item number='1'><event kind='notice' date='2014-09-24'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether the notice was given in time before item 1 was decided: the date of "
     "item 1 is not recorded; 28 clear days are required\n"
     "    settled: it is in order if that was on or after 23 October 2014\n"
     "    missing here: the date of item 1 [date committee/../1]\n"},
    {"the meeting was some day in October",
     RECORD("", " date='2014-10'",
            "<item number='1'><event kind='notice' date='2014-09-10'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given 20 to 50 clear days before "
     "item 1 was decided; 28 clear days are required\n"
     "    because: the notice was given on 10 September 2014 (line 2), item 1 was decided in "
     "October 2014 (line 2)\n"
     "    settled: it is in order if that was on or after 9 October 2014\n"
     "    missing here: the date of item 1 [date committee/2014-10/1]\n"},
    {"the notice of the meeting is the notice of its items",
     MINUTES("<event kind='notice' date='2014-09-25'/>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "3:18 i breached: the notice was given 27 clear days before item 1 was decided; 28 clear days "
     "are required\n"
     "    because: the notice was given on 25 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 24 September 2014\n"},
    {"of two records of the notice the earlier counts",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-01'/>\n"
             "<event kind='notice' date='2014-09-25'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "4:1 i satisfied: the notice was given 51 clear days before item 1 was decided; 28 clear days "
     "are required\n"
     "    because: the notice was given on 1 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
};

static void
clear_days_exclude_both_ends(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='28' unit='clear-days'/></rule>",
                   NULL, clear_days_exclude_both_ends_cases,
                   VI_COUNT(clear_days_exclude_both_ends_cases));
}

static const struct verdicts_case another_document_states_it_cases[] = {
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the summons was sent in time before item 1 was decided: when the "
     "summons was sent is not recorded; 5 clear days are required\n"
     "    settled: it was in time if that was on or before 17 October 2014\n"
     "    missing elsewhere: when the summons was sent < the summons [event summons]\n"},
};

static void
another_document_states_it(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='summons' to='decided' "
                   "at-least='5' unit='clear-days'/></rule>",
                   NULL, another_document_states_it_cases,
                   VI_COUNT(another_document_states_it_cases));
}

static const struct verdicts_case working_days_leave_out_saturdays_sundays_and_holidays_cases[] = {
    {"sent Friday 12 December for Wednesday 17",
     RECORD("", " date='2014-12-17'",
            "<item number='1'><event kind='notice' date='2014-12-12'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 2 clear working days before item 1 was decided; 3 clear "
     "working days are required\n"
     "    because: the notice was given on 12 December 2014 (line 2), item 1 was decided on 17 "
     "December 2014 (line 2); the last day for the notice was 11 December 2014\n"},
    {"sent Thursday 11 December for Wednesday 17",
     RECORD("", " date='2014-12-17'",
            "<item number='1'><event kind='notice' date='2014-12-11'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 3 clear working days before item 1 was decided; 3 "
     "clear working days are required\n"
     "    because: the notice was given on 11 December 2014 (line 2), item 1 was decided on 17 "
     "December 2014 (line 2)\n"},
    {"sent Monday 22 December for Wednesday 31: two holidays",
     RECORD("", " date='2014-12-31'",
            "<item number='1'><event kind='notice' date='2014-12-22'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 4 clear working days before item 1 was decided; 3 "
     "clear working days are required\n"
     "    because: the notice was given on 22 December 2014 (line 2), item 1 was decided on 31 "
     "December 2014 (line 2)\n"},
    {"sent Friday 19 December for Wednesday 31",
     RECORD("", " date='2014-12-31'",
            "<item number='1'><event kind='notice' date='2014-12-19'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 5 clear working days before item 1 was decided; 3 "
     "clear working days are required\n"
     "    because: the notice was given on 19 December 2014 (line 2), item 1 was decided on 31 "
     "December 2014 (line 2)\n"},
    {"sent in 2013, of which the calendar knows nothing",
     RECORD("", " date='2014-01-02'",
            "<item number='1'><event kind='notice' date='2013-12-20'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 8 clear working days before item 1 was decided; 3 "
     "clear working days are required\n"
     "    because: the notice was given on 20 December 2013 (line 2), item 1 was decided on 2 "
     "January 2014 (line 2)\n"},
};

static void
working_days_leave_out_saturdays_sundays_and_holidays(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='3' unit='clear-days' counting='working' calendar='days'/></rule>",
                   NULL, working_days_leave_out_saturdays_sundays_and_holidays_cases,
                   VI_COUNT(working_days_leave_out_saturdays_sundays_and_holidays_cases));
}

static const struct verdicts_case where_the_law_is_unsettled_both_are_counted_cases[] = {
    {"five by the calendar, three working days",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-17'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 5 clear days before item 1 was decided; 5 clear days "
     "are required\n"
     "    because: the notice was given on 17 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); counted the other way it is 3 clear working days, which would not be "
     "enough; the law is unsettled\n"},
    {"five working days",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-15'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 7 clear days before item 1 was decided; 5 clear days "
     "are required\n"
     "    because: the notice was given on 15 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"too few either way",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-20'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 2 clear days before item 1 was decided; 5 clear days "
     "are required\n"
     "    because: the notice was given on 20 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 17 October 2014\n"},
};

static void
where_the_law_is_unsettled_both_are_counted(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='5' unit='clear-days' counting='both' calendar='days'/></rule>",
                   NULL, where_the_law_is_unsettled_both_are_counted_cases,
                   VI_COUNT(where_the_law_is_unsettled_both_are_counted_cases));
}

static const struct verdicts_case and_the_rule_says_which_decides_cases[] = {
    {"five by the calendar, three working days",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-17'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 3 clear working days before item 1 was decided; 5 clear "
     "working days are required\n"
     "    because: the notice was given on 17 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 15 October 2014; counted the other "
     "way it is 5 clear days, which would be enough; the law is unsettled\n"},
    {"five working days",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-15'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 5 clear working days before item 1 was decided; 5 "
     "clear working days are required\n"
     "    because: the notice was given on 15 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
};

static void
and_the_rule_says_which_decides(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='i' severity='error'><title>Title of i</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><interval from='notice' to='decided' at-least='5' "
        "unit='clear-days' counting='both' calendar='days' decides='working'/></rule>",
        NULL, and_the_rule_says_which_decides_cases,
        VI_COUNT(and_the_rule_says_which_decides_cases));
}

static const struct verdicts_case days_count_the_last_one_cases[] = {
    {"seven days after",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-16'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 7 days before item 1 was decided; 7 days are required\n"
     "    because: the notice was given on 16 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"six",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-17'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 6 days before item 1 was decided; 7 days are required\n"
     "    because: the notice was given on 17 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 16 October 2014\n"},
};

static void
days_count_the_last_one(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='7' unit='days'/></rule>",
                   NULL, days_count_the_last_one_cases, VI_COUNT(days_count_the_last_one_cases));
}

static const struct verdicts_case at_most_so_many_days_cases[] = {
    {"28 days after",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-25'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 28 days before item 1 was decided; at most 28 days are "
     "allowed\n"
     "    because: the notice was given on 25 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"29",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 29 days before item 1 was decided; at most 28 days are "
     "allowed\n"
     "    because: the notice was given on 24 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the decision was 22 October 2014\n"},
    {"before it began",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 24 October 2014, after item 1 was decided on 23 "
     "October 2014; at most 28 days are allowed\n"
     "    because: the notice was given on 24 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether item 1 was decided in time after the notice was given: when the "
     "notice was given is not recorded; at most 28 days are allowed\n"
     "    settled: it is in order if that was on or after 25 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"some day in September",
     MINUTES("<item number='1'><event kind='notice' date='2014-09'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given 23 to 52 days before item 1 "
     "was decided; at most 28 days are allowed\n"
     "    because: the notice was given in September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"
     "    settled: it is in order if that was on or after 25 September 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
at_most_so_many_days(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-most='28' unit='days'/></rule>",
                   NULL, at_most_so_many_days_cases, VI_COUNT(at_most_so_many_days_cases));
}

static const struct verdicts_case at_most_so_many_days_beginning_with_the_first_cases[] = {
    {"the 28th day",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-26'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: item 1 was decided on day 28, counting the day on which the notice was "
     "given; at most 28 days are allowed\n"
     "    because: the notice was given on 26 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"the 29th day",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-25'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: item 1 was decided on day 29, counting the day on which the notice was "
     "given; at most 28 days are allowed\n"
     "    because: the notice was given on 25 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the decision was 22 October 2014\n"},
};

static void
at_most_so_many_days_beginning_with_the_first(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-most='28' unit='days' beginning='with'/></rule>",
                   NULL, at_most_so_many_days_beginning_with_the_first_cases,
                   VI_COUNT(at_most_so_many_days_beginning_with_the_first_cases));
}

static const struct verdicts_case not_before_cases[] = {
    {"a day after",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-22'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 1 day before item 1 was decided; it must not be later\n"
     "    because: the notice was given on 22 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"the same day",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on the same day as item 1 was decided; it must not be "
     "later\n"
     "    because: the notice was given on 23 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day before",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 24 October 2014, after item 1 was decided on 23 "
     "October 2014; it must not be later\n"
     "    because: the notice was given on 24 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 October 2014\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the notice was given before item 1 was decided: when the notice was "
     "given is not recorded; it must not be later\n"
     "    settled: it was in time if that was on or before 23 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"some day in October",
     MINUTES("<item number='1'><event kind='notice' date='2014-10'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given in October 2014 and item 1 "
     "was decided on 23 October 2014; it must not be later\n"
     "    because: the notice was given in October 2014 (line 2), item 1 was decided on 23 October "
     "2014 (line 2)\n"
     "    settled: it was in time if that was on or before 23 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
not_before(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='0' unit='days'/></rule>",
                   NULL, not_before_cases, VI_COUNT(not_before_cases));
}

static const struct verdicts_case not_before_in_clear_days_cases[] = {
    {"the same day",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on the same day as item 1 was decided; it must not be "
     "later\n"
     "    because: the notice was given on 23 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day before",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 24 October 2014, after item 1 was decided on 23 "
     "October 2014; it must not be later\n"
     "    because: the notice was given on 24 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 October 2014\n"},
};

static void
not_before_in_clear_days(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='0' unit='clear-days'/></rule>",
                   NULL, not_before_in_clear_days_cases, VI_COUNT(not_before_in_clear_days_cases));
}

static const struct verdicts_case not_before_on_one_day_cases[] = {
    {"at noon, after eleven",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23T11:00'/>\n"
             "<event kind='approval' date='2014-10-23T12:00'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "4:1 i satisfied: the notice was given at 11:00 and approval was given at 12:00 on 23 October "
     "2014; it must not be later\n"
     "    because: the notice was given on 23 October 2014 (line 2), approval was given on 23 "
     "October 2014 (line 3)\n"},
    {"at noon, before one",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23T13:00'/>\n"
             "<event kind='approval' date='2014-10-23T12:00'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "4:1 i breached: the notice was given at 13:00 and approval was given at 12:00 on 23 October "
     "2014; it must not be later\n"
     "    because: the notice was given on 23 October 2014 (line 2), approval was given on 23 "
     "October 2014 (line 3)\n"},
    {"no time is known",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-23'/>\n"
             "<event kind='approval' date='2014-10-23T12:00'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "4:1 i satisfied: the notice was given on the same day as approval was given; it must not be "
     "later\n"
     "    because: the notice was given on 23 October 2014 (line 2), approval was given on 23 "
     "October 2014 (line 3)\n"},
};

static void
not_before_on_one_day(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='approval' "
                   "at-least='0' unit='days'/></rule>",
                   NULL, not_before_on_one_day_cases, VI_COUNT(not_before_on_one_day_cases));
}

static const struct verdicts_case at_least_so_many_months_cases[] = {
    {"six months after",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 23 April 2014 and item 1 was decided on 23 October "
     "2014; 6 months are required\n"
     "    because: the notice was given on 23 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day short",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 24 April 2014 and item 1 was decided on 23 October "
     "2014; 6 months are required\n"
     "    because: the notice was given on 24 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 April 2014\n"},
    {"from the last of a month",
     RECORD("", " date='2014-10-30'",
            "<item number='1'><event kind='notice' date='2014-04-30'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 30 April 2014 and item 1 was decided on 30 October "
     "2014; 6 months are required\n"
     "    because: the notice was given on 30 April 2014 (line 2), item 1 was decided on 30 "
     "October 2014 (line 2)\n"},
    {"not recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the notice was given in time before item 1 was decided: when the "
     "notice was given is not recorded; 6 months are required\n"
     "    settled: it was in time if that was on or before 23 April 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
at_least_so_many_months(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='6' unit='months'/></rule>",
                   NULL, at_least_so_many_months_cases, VI_COUNT(at_least_so_many_months_cases));
}

static const struct verdicts_case at_most_so_many_months_cases[] = {
    {"on the last day of six months",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 23 April 2014 and item 1 was decided on 23 October "
     "2014; at most 6 months are allowed\n"
     "    because: the notice was given on 23 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day late",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-22'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 22 April 2014 and item 1 was decided on 23 October "
     "2014; at most 6 months are allowed\n"
     "    because: the notice was given on 22 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the decision was 22 October 2014\n"},
};

static void
at_most_so_many_months(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-most='6' unit='months'/></rule>",
                   NULL, at_most_so_many_months_cases, VI_COUNT(at_most_so_many_months_cases));
}

static const struct verdicts_case at_most_so_many_months_beginning_with_the_first_cases[] = {
    {"on the last day",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 24 April 2014 and item 1 was decided on 23 October "
     "2014; at most 6 months are allowed\n"
     "    because: the notice was given on 24 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day late",
     MINUTES("<item number='1'><event kind='notice' date='2014-04-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 23 April 2014 and item 1 was decided on 23 October "
     "2014; at most 6 months are allowed\n"
     "    because: the notice was given on 23 April 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the decision was 22 October 2014\n"},
};

static void
at_most_so_many_months_beginning_with_the_first(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-most='6' unit='months' beginning='with'/></rule>",
                   NULL, at_most_so_many_months_beginning_with_the_first_cases,
                   VI_COUNT(at_most_so_many_months_beginning_with_the_first_cases));
}

static const struct verdicts_case years_cases[] = {
    {"a year after",
     MINUTES("<item number='1'><event kind='notice' date='2013-10-23'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given on 23 October 2013 and item 1 was decided on 23 "
     "October 2014; 1 year is required\n"
     "    because: the notice was given on 23 October 2013 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"a day short",
     MINUTES("<item number='1'><event kind='notice' date='2013-10-24'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 24 October 2013 and item 1 was decided on 23 October "
     "2014; 1 year is required\n"
     "    because: the notice was given on 24 October 2013 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 October 2013\n"},
};

static void
years(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='1' unit='years'/></rule>",
                   NULL, years_cases, VI_COUNT(years_cases));
}

static const struct verdicts_case working_days_cases[] = {
    {"three working days",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-20'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 3 working days before item 1 was decided; 3 working "
     "days are required\n"
     "    because: the notice was given on 20 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"over a week end",
     RECORD("", " date='2014-10-21'",
            "<item number='1'><event kind='notice' date='2014-10-17'/>\n"
            "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 2 working days before item 1 was decided; 3 working "
     "days are required\n"
     "    because: the notice was given on 17 October 2014 (line 2), item 1 was decided on 21 "
     "October 2014 (line 2); the last day for the notice was 16 October 2014\n"},
};

static void
working_days(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='3' unit='working-days' calendar='days'/></rule>",
                   NULL, working_days_cases, VI_COUNT(working_days_cases));
}

static const struct verdicts_case working_days_beginning_with_the_first_cases[] = {
    {"three with the first",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-21'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 3 working days before item 1 was decided; 3 working "
     "days are required\n"
     "    because: the notice was given on 21 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"two",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-22'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 2 working days before item 1 was decided; 3 working "
     "days are required\n"
     "    because: the notice was given on 22 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 21 October 2014\n"},
};

static void
working_days_beginning_with_the_first(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='3' unit='working-days' calendar='days' beginning='with'/></rule>",
                   NULL, working_days_beginning_with_the_first_cases,
                   VI_COUNT(working_days_beginning_with_the_first_cases));
}

static const struct verdicts_case one_day_is_written_in_the_singular_cases[] = {
    {"one",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-21'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given 1 clear day before item 1 was decided; 1 clear day is "
     "required\n"
     "    because: the notice was given on 21 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"},
    {"none",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-22'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given 0 clear days before item 1 was decided; 1 clear day is "
     "required\n"
     "    because: the notice was given on 22 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 21 October 2014\n"},
};

static void
one_day_is_written_in_the_singular(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='1' unit='clear-days'/></rule>",
                   NULL, one_day_is_written_in_the_singular_cases,
                   VI_COUNT(one_day_is_written_in_the_singular_cases));
}

static const struct verdicts_case between_two_events_cases[] = {
    {"ten days",
     MINUTES("<item number='1'><event kind='summons' date='2014-10-01'/>\n"
             "<event kind='invoice' date='2014-10-12'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "4:1 i satisfied: the summons was sent 10 clear days before the invoice came; 10 clear days "
     "are required\n"
     "    because: the summons was sent on 1 October 2014 (line 2), the invoice came on 12 October "
     "2014 (line 3)\n"},
    {"the second is not recorded",
     MINUTES("<item number='1'><event kind='summons' date='2014-10-01'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether the summons was sent in time before the invoice came: when the "
     "invoice came is not recorded; 10 clear days are required\n"
     "    settled: it is in order if that was on or after 12 October 2014\n"
     "    missing elsewhere: when the invoice came < the invoice [event invoice]\n"},
    {"neither is", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 i unproven: whether the summons was sent in time before the invoice came: when the "
     "summons was sent is not recorded; 10 clear days are required\n"
     "    missing elsewhere: when the summons was sent < the summons [event summons]\n"},
};

static void
between_two_events(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='summons' to='invoice' "
                   "at-least='10' unit='clear-days'/></rule>",
                   NULL, between_two_events_cases, VI_COUNT(between_two_events_cases));
}

static const struct verdicts_case of_a_meeting_cases[] = {
    {"five clear days", MINUTES("<event kind='notice' date='2014-10-17'/>\n"),
     "2:1 i satisfied: the notice was given 5 clear days before the meeting was held; 5 clear days "
     "are required\n"
     "    because: the notice was given on 17 October 2014 (line 2), the meeting was held on 23 "
     "October 2014 (line 2)\n"},
    {"four", MINUTES("<event kind='notice' date='2014-10-18'/>\n"),
     "2:1 i breached: the notice was given 4 clear days before the meeting was held; 5 clear days "
     "are required\n"
     "    because: the notice was given on 18 October 2014 (line 2), the meeting was held on 23 "
     "October 2014 (line 2); the last day for the notice was 17 October 2014\n"},
    {"not recorded", MINUTES(""),
     "2:1 i unproven: whether the notice was given in time before the meeting was held: when the "
     "notice was given is not recorded; 5 clear days are required\n"
     "    settled: it was in time if that was on or before 17 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
of_a_meeting(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='meeting'/><interval from='notice' to='decided' "
                   "at-least='5' unit='clear-days'/></rule>",
                   NULL, of_a_meeting_cases, VI_COUNT(of_a_meeting_cases));
}

static const struct verdicts_case saturdays_count_for_parishes_cases[] = {
    {"Thursday to Monday: Friday and Saturday",
     MINUTES_OF("2014-06-09", "<event kind='notice' date='2014-06-05'/>"),
     "1:69 i satisfied: the notice was given 3 clear days before the meeting was held; 3 clear "
     "days are required\n"
     "    because: the notice was given on 5 June 2014 (line 1), the meeting was held on 9 June "
     "2014 (line 1); counted the other way it is 2 clear weekdays, Saturdays among them, which "
     "would not be enough; the law is unsettled\n"},
    {"Friday to Tuesday: Saturday and Monday",
     MINUTES_OF("2014-06-10", "<event kind='notice' date='2014-06-06'/>"),
     "1:69 i satisfied: the notice was given 3 clear days before the meeting was held; 3 clear "
     "days are required\n"
     "    because: the notice was given on 6 June 2014 (line 1), the meeting was held on 10 June "
     "2014 (line 1); counted the other way it is 2 clear weekdays, Saturdays among them, which "
     "would not be enough; the law is unsettled\n"},
    {"Wednesday to Monday: three",
     MINUTES_OF("2014-06-09", "<event kind='notice' date='2014-06-04'/>"),
     "1:69 i satisfied: the notice was given 4 clear days before the meeting was held; 3 clear "
     "days are required\n"
     "    because: the notice was given on 4 June 2014 (line 1), the meeting was held on 9 June "
     "2014 (line 1)\n"},
    {"over Christmas: Wednesday, and Saturday after two holidays",
     MINUTES_OF("2014-12-28", "<event kind='notice' date='2014-12-23'/>"),
     "1:69 i satisfied: the notice was given 4 clear days before the meeting was held; 3 clear "
     "days are required\n"
     "    because: the notice was given on 23 December 2014 (line 1), the meeting was held on 28 "
     "December 2014 (line 1); counted the other way it is 2 clear weekdays, Saturdays among them, "
     "which would not be enough; the law is unsettled\n"},
};

static void
saturdays_count_for_parishes(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='meeting'/><interval from='notice' to='decided' "
                   "at-least='3' unit='clear-days' counting='both' calendar='days' "
                   "saturdays='yes'/></rule>",
                   NULL, saturdays_count_for_parishes_cases,
                   VI_COUNT(saturdays_count_for_parishes_cases));
}

static const struct verdicts_case working_days_with_saturdays_cases[] = {
    {"Thursday to Monday: three working days",
     MINUTES_OF("2014-06-09", "<event kind='notice' date='2014-06-05'/>"),
     "1:69 i satisfied: the notice was given 3 weekdays before the meeting was held; 3 weekdays "
     "are required\n"
     "    because: the notice was given on 5 June 2014 (line 1), the meeting was held on 9 June "
     "2014 (line 1)\n"},
    {"Friday to Monday: two", MINUTES_OF("2014-06-09", "<event kind='notice' date='2014-06-06'/>"),
     "1:69 i breached: the notice was given 2 weekdays before the meeting was held; 3 weekdays are "
     "required\n"
     "    because: the notice was given on 6 June 2014 (line 1), the meeting was held on 9 June "
     "2014 (line 1); the last day for the notice was 5 June 2014\n"},
};

static void
working_days_with_saturdays(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='meeting'/><interval from='notice' to='decided' "
                   "at-least='3' unit='working-days' calendar='days' saturdays='yes'/></rule>",
                   NULL, working_days_with_saturdays_cases,
                   VI_COUNT(working_days_with_saturdays_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(saturdays_count_for_parishes),
        cmocka_unit_test(working_days_with_saturdays),
        cmocka_unit_test(clear_days_exclude_both_ends),
        cmocka_unit_test(another_document_states_it),
        cmocka_unit_test(working_days_leave_out_saturdays_sundays_and_holidays),
        cmocka_unit_test(where_the_law_is_unsettled_both_are_counted),
        cmocka_unit_test(and_the_rule_says_which_decides),
        cmocka_unit_test(days_count_the_last_one),
        cmocka_unit_test(at_most_so_many_days),
        cmocka_unit_test(at_most_so_many_days_beginning_with_the_first),
        cmocka_unit_test(not_before),
        cmocka_unit_test(not_before_in_clear_days),
        cmocka_unit_test(not_before_on_one_day),
        cmocka_unit_test(at_least_so_many_months),
        cmocka_unit_test(at_most_so_many_months),
        cmocka_unit_test(at_most_so_many_months_beginning_with_the_first),
        cmocka_unit_test(years),
        cmocka_unit_test(working_days),
        cmocka_unit_test(working_days_beginning_with_the_first),
        cmocka_unit_test(one_day_is_written_in_the_singular),
        cmocka_unit_test(between_two_events),
        cmocka_unit_test(of_a_meeting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
