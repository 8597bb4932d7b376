/* SPDX-License-Identifier: Apache-2.0 */
/* What stands nearest to a subject is what it is judged by. */
#include "kinds/judge.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body)         RECORD("", " date='2014-10-23'", body)
#define NUMBER(present, body) RECORD("", " date='2014-10-23' present='" present "'", body)

static const struct verdicts_case the_nearest_record_of_an_event_counts_cases[] = {
    {"of the clause",
     MINUTES("<event kind='notice' date='2014-10-02'/><item number='1'><event kind='notice' "
             "date='2014-10-02'/><decision outcome='carried'><event kind='notice' "
             "date='2014-10-02'/><clause label='A'>x<event kind='notice' "
             "date='2014-10-01'/></clause></decision></item>\n"),
     "2:210 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"else of the decision",
     MINUTES("<event kind='notice' date='2014-10-02'/><item number='1'><event kind='notice' "
             "date='2014-10-02'/><decision outcome='carried'><event kind='notice' "
             "date='2014-10-01'/><clause label='A'>x</clause></decision></item>\n"),
     "2:210 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"else of the item",
     MINUTES("<event kind='notice' date='2014-10-02'/><item number='1'><event kind='notice' "
             "date='2014-10-01'/><decision outcome='carried'><clause "
             "label='A'>x</clause></decision></item>\n"),
     "2:170 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"else of the meeting",
     MINUTES("<event kind='notice' date='2014-10-01'/><item number='1'><decision "
             "outcome='carried'><clause label='A'>x</clause></decision></item>\n"),
     "2:130 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"else of the record",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<event kind='notice' date='2014-10-01'/><meeting body='committee' date='2014-10-23'><item "
     "number='1'><decision outcome='carried'><clause label='A'>x</clause></decision></item>\n"
     "</meeting></record>",
     "2:130 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"not of another item",
     MINUTES("<item number='1'><decision outcome='carried'><clause "
             "label='A'>x</clause></decision></item>\n"
             "<item number='2'><event kind='notice' date='2014-10-01'/></item>"),
     "2:90 f unproven: clause A of item 1: the date of the notice is not recorded. The rule: Title "
     "of f\n"
     "    settled: it is in order if that is on or before 1 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"not one that recites the life of another decision",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-01' "
             "of='council/2014-09-01/1'/><decision outcome='carried'><clause "
             "label='A'>x</clause></decision></item>\n"),
     "2:156 f unproven: clause A of item 1: the date of the notice is not recorded. The rule: "
     "Title of f\n"
     "    settled: it is in order if that is on or before 1 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"of two the earlier",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-02'/><event kind='notice' "
             "date='2014-10-01'/><decision outcome='carried'><clause "
             "label='A'>x</clause></decision></item>\n"),
     "2:170 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"one with a date before one without",
     MINUTES(
         "<item number='1'><event kind='notice'/><event kind='notice' date='2014-10-01'/><decision "
         "outcome='carried'><clause label='A'>x</clause></decision></item>\n"),
     "2:152 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"},
};

static void
the_nearest_record_of_an_event_counts(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='clause'/><fact of='notice' at-most='2014-10-01'/></rule>",
        NULL, the_nearest_record_of_an_event_counts_cases,
        VI_COUNT(the_nearest_record_of_an_event_counts_cases));
}

static const struct verdicts_case long_lists_of_events_cases[] = {
    {"the notice stands among forty others",
     MINUTES(
         "<event kind='invoice' date='2014-09-01'/><event kind='invoice' date='2014-09-02'/><event "
         "kind='invoice' date='2014-09-03'/><event kind='invoice' date='2014-09-04'/><event "
         "kind='invoice' date='2014-09-05'/><event kind='invoice' date='2014-09-06'/><event "
         "kind='invoice' date='2014-09-07'/><event kind='invoice' date='2014-09-08'/><event "
         "kind='invoice' date='2014-09-09'/><event kind='invoice' date='2014-09-10'/><event "
         "kind='invoice' date='2014-09-11'/><event kind='invoice' date='2014-09-12'/><event "
         "kind='invoice' date='2014-09-13'/><event kind='invoice' date='2014-09-14'/><event "
         "kind='invoice' date='2014-09-15'/><event kind='invoice' date='2014-09-16'/><event "
         "kind='invoice' date='2014-09-17'/><event kind='invoice' date='2014-09-18'/><event "
         "kind='invoice' date='2014-09-19'/><event kind='invoice' date='2014-09-20'/><event "
         "kind='invoice' date='2014-09-21'/><event kind='invoice' date='2014-09-22'/><event "
         "kind='invoice' date='2014-09-23'/><event kind='invoice' date='2014-09-24'/><event "
         "kind='invoice' date='2014-09-25'/><event kind='invoice' date='2014-09-26'/><event "
         "kind='invoice' date='2014-09-27'/><event kind='invoice' date='2014-09-28'/><event "
         "kind='invoice' date='2014-09-01'/><event kind='invoice' date='2014-09-02'/><event "
         "kind='invoice' date='2014-09-03'/><event kind='invoice' date='2014-09-04'/><event "
         "kind='invoice' date='2014-09-05'/><event kind='invoice' date='2014-09-06'/><event "
         "kind='invoice' date='2014-09-07'/><event kind='invoice' date='2014-09-08'/><event "
         "kind='invoice' date='2014-09-09'/><event kind='invoice' date='2014-09-10'/><event "
         "kind='invoice' date='2014-09-11'/><event kind='invoice' date='2014-09-12'/><event "
         "kind='notice' date='2014-10-01'/><event kind='invoice' date='2014-09-01'/><event "
         "kind='invoice' date='2014-09-02'/><event kind='invoice' date='2014-09-03'/><event "
         "kind='invoice' date='2014-09-04'/><event kind='invoice' date='2014-09-05'/><event "
         "kind='invoice' date='2014-09-06'/><event kind='invoice' date='2014-09-07'/><event "
         "kind='invoice' date='2014-09-08'/><event kind='invoice' date='2014-09-09'/><event "
         "kind='invoice' date='2014-09-10'/><event kind='invoice' date='2014-09-11'/><event "
         "kind='invoice' date='2014-09-12'/><event kind='invoice' date='2014-09-13'/><event "
         "kind='invoice' date='2014-09-14'/><event kind='invoice' date='2014-09-15'/><event "
         "kind='invoice' date='2014-09-16'/><event kind='invoice' date='2014-09-17'/><event "
         "kind='invoice' date='2014-09-18'/><event kind='invoice' date='2014-09-19'/><event "
         "kind='invoice' date='2014-09-20'/><event kind='invoice' date='2014-09-21'/><event "
         "kind='invoice' date='2014-09-22'/><event kind='invoice' date='2014-09-23'/><event "
         "kind='invoice' date='2014-09-24'/><event kind='invoice' date='2014-09-25'/><event "
         "kind='invoice' date='2014-09-26'/><event kind='invoice' date='2014-09-27'/><event "
         "kind='invoice' date='2014-09-28'/><event kind='invoice' date='2014-09-01'/><event "
         "kind='invoice' date='2014-09-02'/><event kind='invoice' date='2014-09-03'/><event "
         "kind='invoice' date='2014-09-04'/><event kind='invoice' date='2014-09-05'/><event "
         "kind='invoice' date='2014-09-06'/><event kind='invoice' date='2014-09-07'/><event "
         "kind='invoice' date='2014-09-08'/><event kind='invoice' date='2014-09-09'/><event "
         "kind='invoice' date='2014-09-10'/><event kind='invoice' date='2014-09-11'/><event "
         "kind='invoice' date='2014-09-12'/><item number='1'><decision outcome='carried'><clause "
         "label='A'>x</clause></decision></item>\n"
         "<item number='2'><event kind='notice' date='2014-10-02'/><decision "
         "outcome='carried'><clause label='A'>x</clause></decision></item>\n"
         "<item number='3'><decision outcome='carried'><clause "
         "label='A'>x</clause></decision></item>\n"),
     "2:3410 f satisfied: clause A of item 1: the date of the notice is recorded as 1 October "
     "2014\n"
     "3:86 f breached: clause A of item 2: the date of the notice is recorded as 2 October 2014 "
     "(line 3). The rule: Title of f\n"
     "4:46 f satisfied: clause A of item 3: the date of the notice is recorded as 1 October "
     "2014\n"},
    {"no notice stands among them",
     MINUTES(
         "<event kind='invoice' date='2014-09-01'/><event kind='invoice' date='2014-09-02'/><event "
         "kind='invoice' date='2014-09-03'/><event kind='invoice' date='2014-09-04'/><event "
         "kind='invoice' date='2014-09-05'/><event kind='invoice' date='2014-09-06'/><event "
         "kind='invoice' date='2014-09-07'/><event kind='invoice' date='2014-09-08'/><event "
         "kind='invoice' date='2014-09-09'/><event kind='invoice' date='2014-09-10'/><event "
         "kind='invoice' date='2014-09-11'/><event kind='invoice' date='2014-09-12'/><event "
         "kind='invoice' date='2014-09-13'/><event kind='invoice' date='2014-09-14'/><event "
         "kind='invoice' date='2014-09-15'/><event kind='invoice' date='2014-09-16'/><event "
         "kind='invoice' date='2014-09-17'/><event kind='invoice' date='2014-09-18'/><event "
         "kind='invoice' date='2014-09-19'/><event kind='invoice' date='2014-09-20'/><event "
         "kind='invoice' date='2014-09-21'/><event kind='invoice' date='2014-09-22'/><event "
         "kind='invoice' date='2014-09-23'/><event kind='invoice' date='2014-09-24'/><event "
         "kind='invoice' date='2014-09-25'/><event kind='invoice' date='2014-09-26'/><event "
         "kind='invoice' date='2014-09-27'/><event kind='invoice' date='2014-09-28'/><event "
         "kind='invoice' date='2014-09-01'/><event kind='invoice' date='2014-09-02'/><event "
         "kind='invoice' date='2014-09-03'/><event kind='invoice' date='2014-09-04'/><event "
         "kind='invoice' date='2014-09-05'/><event kind='invoice' date='2014-09-06'/><event "
         "kind='invoice' date='2014-09-07'/><event kind='invoice' date='2014-09-08'/><event "
         "kind='invoice' date='2014-09-09'/><event kind='invoice' date='2014-09-10'/><event "
         "kind='invoice' date='2014-09-11'/><event kind='invoice' date='2014-09-12'/><item "
         "number='1'><decision outcome='carried'><clause label='A'>x</clause></decision></item>\n"
         "<item number='2'><event kind='notice' date='2014-10-01'/><decision "
         "outcome='carried'><clause label='A'>x</clause></decision></item>\n"
         "<item number='3'><decision outcome='carried'><clause "
         "label='A'>x</clause></decision></item>\n"),
     "2:1730 f unproven: clause A of item 1: the date of the notice is not recorded. The rule: "
     "Title of f\n"
     "    settled: it is in order if that is on or before 1 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"
     "3:86 f satisfied: clause A of item 2: the date of the notice is recorded as 1 October 2014\n"
     "4:46 f unproven: clause A of item 3: the date of the notice is not recorded. The rule: Title "
     "of f\n"
     "    settled: it is in order if that is on or before 1 October 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
};

static void
long_lists_of_events(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='f' severity='error'><title>Title of f</title><cite source='act' at='s. "
        "1'/><applies to='clause'/><fact of='notice' at-most='2014-10-01'/></rule>",
        NULL, long_lists_of_events_cases, VI_COUNT(long_lists_of_events_cases));
}

static const struct verdicts_case the_nearest_statement_of_a_fact_counts_cases[] = {
    {"of the clause",
     MINUTES("<fact of='staff' value='1'/><item number='1'><fact of='staff' value='1'/><decision "
             "outcome='carried'><fact of='staff' value='1'/><clause label='A'>x<fact of='staff' "
             "value='9'/></clause></decision></item>\n"),
     "2:174 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"else of the decision",
     MINUTES("<fact of='staff' value='1'/><item number='1'><fact of='staff' value='1'/><decision "
             "outcome='carried'><fact of='staff' value='9'/><clause "
             "label='A'>x</clause></decision></item>\n"),
     "2:174 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"else of the item",
     MINUTES("<fact of='staff' value='1'/><item number='1'><fact of='staff' value='9'/><decision "
             "outcome='carried'><clause label='A'>x</clause></decision></item>\n"),
     "2:146 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"else of the meeting",
     MINUTES("<fact of='staff' value='9'/><item number='1'><decision outcome='carried'><clause "
             "label='A'>x</clause></decision></item>\n"),
     "2:118 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"else of the record",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<fact of='staff' value='9'/><meeting body='committee' date='2014-10-23'><item "
     "number='1'><decision outcome='carried'><clause label='A'>x</clause></decision></item>\n"
     "</meeting></record>",
     "2:118 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"the last of several",
     MINUTES("<item number='1'><fact of='staff' value='1'/><fact of='staff' value='9'/><decision "
             "outcome='carried'><clause label='A'>x</clause></decision></item>\n"),
     "2:146 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"},
    {"the last of many",
     MINUTES(
         "<fact of='staff' value='0'/><fact of='staff' value='1'/><fact of='staff' "
         "value='2'/><fact of='staff' value='3'/><fact of='staff' value='4'/><fact of='staff' "
         "value='5'/><fact of='staff' value='6'/><fact of='staff' value='0'/><fact of='staff' "
         "value='1'/><fact of='staff' value='2'/><fact of='staff' value='3'/><fact of='staff' "
         "value='4'/><fact of='staff' value='5'/><fact of='staff' value='6'/><fact of='staff' "
         "value='0'/><fact of='staff' value='1'/><fact of='staff' value='2'/><fact of='staff' "
         "value='3'/><fact of='staff' value='4'/><fact of='staff' value='5'/><fact of='staff' "
         "value='6'/><fact of='staff' value='0'/><fact of='staff' value='1'/><fact of='staff' "
         "value='2'/><fact of='staff' value='3'/><fact of='staff' value='4'/><fact of='staff' "
         "value='5'/><fact of='staff' value='6'/><fact of='staff' value='0'/><fact of='staff' "
         "value='1'/><fact of='staff' value='2'/><fact of='staff' value='3'/><fact of='staff' "
         "value='4'/><fact of='staff' value='5'/><fact of='staff' value='6'/><fact of='staff' "
         "value='0'/><fact of='staff' value='1'/><fact of='staff' value='2'/><fact of='staff' "
         "value='3'/><fact of='staff' value='4'/><fact of='staff' value='9'/><item "
         "number='1'><decision outcome='carried'><clause label='A'>x</clause></decision></item>\n"
         "<item number='2'><fact of='staff' value='1'/><decision outcome='carried'><clause "
         "label='A'>x</clause></decision></item>\n"
         "<item number='3'><decision outcome='carried'><clause "
         "label='A'>x</clause></decision></item>\n"),
     "2:1238 f satisfied: clause A of item 1: the number of staff is recorded as 9\n"
     "3:74 f breached: clause A of item 2: the number of staff is recorded as 1 (line 3). The "
     "rule: Title of f\n"
     "4:46 f satisfied: clause A of item 3: the number of staff is recorded as 9\n"},
};

static void
the_nearest_statement_of_a_fact_counts(void **state)
{
    (void)state;
    verdicts_table("<rule id='f' severity='error'><title>Title of f</title><cite source='act' "
                   "at='s. 1'/><applies to='clause'/><fact of='staff' is='9'/></rule>",
                   NULL, the_nearest_statement_of_a_fact_counts_cases,
                   VI_COUNT(the_nearest_statement_of_a_fact_counts_cases));
}

static const struct verdicts_case a_number_of_another_day_does_not_count_cases[] = {
    {"none on the day, and nothing claimed",
     NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Planning Committee was quorate for item 1: 3 are proven "
     "present, but the quorum of the Planning Committee is not known\n"
     "    because: 3 present by the record's own count\n"
     "    missing elsewhere: the quorum of the Planning Committee < the constitution or standing "
     "orders that govern the Planning Committee [parameter quorum the Planning Committee]\n"},
    {"what the record claims counts then",
     NUMBER("3", "<parameter name='quorum' value='3'/><item number='1'><decision "
                 "outcome='carried'/></item>\n"),
     "2:110 q satisfied: the Planning Committee was quorate for item 1: 3 present; 3 are required, "
     "as the record itself states the rule\n"
     "    because: 3 present by the record's own count\n"},
};

static void
a_number_of_another_day_does_not_count(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee'><parameter "
                   "name='quorum' value='3' in-force-until='2014-10-22'/></body>\n"
                   "</constitution>",
                   a_number_of_another_day_does_not_count_cases,
                   VI_COUNT(a_number_of_another_day_does_not_count_cases));
}

static const struct verdicts_case what_the_record_states_goes_before_its_constitution_cases[] = {
    {"the meeting says three",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<constitution xmlns='urn:vires:rules:1' authority='north' title='N'><body id='committee' "
     "kind='committee'><parameter name='quorum' value='4'/></body></constitution><meeting "
     "body='committee' date='2014-10-23' present='3'><parameter name='quorum' value='3'/><item "
     "number='1'><decision outcome='carried'/></item>\n"
     "</meeting></record>",
     "2:274 q satisfied: the committee was quorate for item 1: 3 present; 3 are required, as the "
     "record itself states the rule\n"
     "    because: 3 present by the record's own count\n"},
    {"the constitution inside the record says four",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<constitution xmlns='urn:vires:rules:1' authority='north' title='N'><body id='committee' "
     "kind='committee'><parameter name='quorum' value='4'/></body></constitution><meeting "
     "body='committee' date='2014-10-23' present='3'><item number='1'><decision "
     "outcome='carried'/></item>\n"
     "</meeting></record>",
     "2:238 q breached: the committee was not quorate for item 1: 3 were present; 4 are required, "
     "as the record itself states the rule\n"
     "    because: 3 present by the record's own count\n"},
    {"the last of two statements",
     NUMBER("3", "<parameter name='quorum' value='4'/><parameter name='quorum' value='3'/><item "
                 "number='1'><decision outcome='carried'/></item>\n"),
     "2:146 q satisfied: the committee was quorate for item 1: 3 present; 3 are required, as the "
     "record itself states the rule\n"
     "    because: 3 present by the record's own count\n"},
};

static void
what_the_record_states_goes_before_its_constitution(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   NULL, what_the_record_states_goes_before_its_constitution_cases,
                   VI_COUNT(what_the_record_states_goes_before_its_constitution_cases));
}

static const struct verdicts_case a_constitution_at_hand_goes_before_both_cases[] = {
    {"five at hand",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<constitution xmlns='urn:vires:rules:1' authority='north' title='N'><body id='committee' "
     "kind='committee'><parameter name='quorum' value='4'/></body></constitution><meeting "
     "body='committee' date='2014-10-23' present='3'><parameter name='quorum' value='3'/><item "
     "number='1'><decision outcome='carried'/></item>\n"
     "</meeting></record>",
     "2:274 q breached: the Planning Committee was not quorate for item 1: 3 were present; 5 are "
     "required\n"
     "    because: 3 present by the record's own count\n"},
};

static void
a_constitution_at_hand_goes_before_both(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee'><parameter "
                   "name='quorum' value='5'/></body>\n"
                   "</constitution>",
                   a_constitution_at_hand_goes_before_both_cases,
                   VI_COUNT(a_constitution_at_hand_goes_before_both_cases));
}

static const struct verdicts_case a_range_is_no_number_of_a_rule_cases[] = {
    {"three to five",
     NUMBER("3", "<parameter name='quorum' value='3..5'/><item number='1'><decision "
                 "outcome='carried'/></item>\n"),
     "2:113 q unproven: whether the committee was quorate for item 1: 3 are proven present, but "
     "the quorum of the committee is not known\n"
     "    because: 3 present by the record's own count\n"
     "    missing elsewhere: the quorum of the committee < the constitution or standing orders "
     "that govern the committee [parameter quorum the committee]\n"},
};

static void
a_range_is_no_number_of_a_rule(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   NULL, a_range_is_no_number_of_a_rule_cases,
                   VI_COUNT(a_range_is_no_number_of_a_rule_cases));
}

static const struct verdicts_case the_body_is_called_by_its_name_cases[] = {
    {"of a body with a name",
     NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Planning Committee was quorate for item 1: 3 are proven "
     "present, but the quorum of the Planning Committee is not known\n"
     "    because: 3 present by the record's own count\n"
     "    missing elsewhere: the quorum of the Planning Committee < the constitution or standing "
     "orders that govern the Planning Committee [parameter quorum the Planning Committee]\n"},
};

static void
the_body_is_called_by_its_name(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee'></body>\n"
                   "</constitution>",
                   the_body_is_called_by_its_name_cases,
                   VI_COUNT(the_body_is_called_by_its_name_cases));
}

static const struct verdicts_case or_by_its_kind_cases[] = {
    {"of no body known", NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the committee was quorate for item 1: 3 are proven present, but the "
     "quorum of the committee is not known\n"
     "    because: 3 present by the record's own count\n"
     "    missing elsewhere: the quorum of the committee < the constitution or standing orders "
     "that govern the committee [parameter quorum the committee]\n"},
};

static void
or_by_its_kind(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   NULL, or_by_its_kind_cases, VI_COUNT(or_by_its_kind_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nearest_record_of_an_event_counts),
        cmocka_unit_test(long_lists_of_events),
        cmocka_unit_test(the_nearest_statement_of_a_fact_counts),
        cmocka_unit_test(a_number_of_another_day_does_not_count),
        cmocka_unit_test(what_the_record_states_goes_before_its_constitution),
        cmocka_unit_test(a_constitution_at_hand_goes_before_both),
        cmocka_unit_test(a_range_is_no_number_of_a_rule),
        cmocka_unit_test(the_body_is_called_by_its_name),
        cmocka_unit_test(or_by_its_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
