/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body)         RECORD("", " date='2014-10-23'", body)
#define EXTRACT(body)         RECORD(" extent='extract'", " date='2014-10-23'", body)
#define NUMBER(present, body) RECORD("", " date='2014-10-23' present='" present "'", body)
#define ABC                                                                                        \
    "<attendance>\n<member name='A Ash'/><member name='B Birch'/><member name='C Cedar'/>"         \
    "</attendance>\n"

static const struct verdicts_case a_number_of_members_cases[] = {
    {"exactly enough", MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q satisfied: the Planning Committee was quorate for item 1: 3 present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar is present\n"},
    {"one short",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q breached: the Planning Committee was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: A Ash is present; B Birch is present\n"},
    {"one withdrew for an interest, and returned for the next item (scenario 1)",
     MINUTES(ABC "<item number='5'><interest member='C Cedar' kind='disclosable-pecuniary'/><event "
                 "kind='leaves' by='C Cedar'/><decision outcome='carried'/></item>\n"
                 "<item number='6'><event kind='returns' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"),
     "4:110 q breached: the Planning Committee was not quorate for item 5: 2 were present; 3 are "
     "required\n"
     "    because: A Ash is present; B Birch is present; C Cedar withdrew\n"
     "5:54 q satisfied: the Planning Committee was quorate for item 6: 3 present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar had returned\n"},
    {"one declared an interest and it is not said whether they left",
     MINUTES(ABC "<item number='5'><interest member='C Cedar' "
                 "kind='disclosable-pecuniary'/><decision outcome='carried'/></item>\n"),
     "4:75 q unproven: whether the Planning Committee was quorate for item 5: the record proves 2 "
     "present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar declared an interest and is not "
     "said to have left or stayed\n"
     "    settled: there was a quorum if the one member whose presence is not recorded was "
     "present\n"
     "    missing here: who was present for item 5 [roll committee/2014-10-23/5]\n"},
    {"an incomplete list of two",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Planning Committee was quorate for item 1: the record proves 2 "
     "present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; the list is not complete\n"
     "    settled: there was a quorum if at least 1 of the 7 members whose presence is not "
     "recorded was "
     "present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"an extract",
     EXTRACT("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Planning Committee was quorate for item 1: the record proves 2 "
     "present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; the list is not complete\n"
     "    settled: there was a quorum if at least 1 of the 7 members whose presence is not "
     "recorded was "
     "present\n"
     "    missing elsewhere: who was present < the full minutes of the Planning Committee [roll "
     "the Planning Committee]\n"},
    {"an extract without a list",
     EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the Planning Committee was quorate for item 1: the record proves 0 "
     "present; 3 are required\n"
     "    because: no list of those present is recorded\n"
     "    settled: there was a quorum if at least 3 were present\n"
     "    missing elsewhere: who was present < the full minutes of the Planning Committee [roll "
     "the Planning Committee]\n"},
    {"minutes without a list", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the Planning Committee was quorate for item 1: the record proves 0 "
     "present; 3 are required\n"
     "    because: no list of those present is recorded\n"
     "    settled: there was a quorum if at least 3 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"a vote of three in an extract",
     EXTRACT("<item number='1'><decision outcome='carried'><vote for='2' "
             "against='1'></vote></decision></item>\n"),
     "2:62 q satisfied: the Planning Committee was quorate for item 1: 3 to 9 present; 3 are "
     "required\n"
     "    because: no list of those present is recorded; the vote: 2 for, 1 against\n"},
    {"a stated number", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Planning Committee was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"},
    {"the list and the stated number contradict each other",
     NUMBER("2", ABC "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Planning Committee was quorate for item 1: the record "
     "contradicts itself on who was present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar is present; 2 present by the "
     "record's own count\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"more than eight are counted, not named",
     MINUTES("<attendance>\n"
             "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
             "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
             "Member'/><member name='H Member'/><member name='I Member'/><member name='X Extra' "
             "class='co-opted'/><member name='Y Away' apologies='yes'/></attendance>\n"
             "<item number='1'><event kind='leaves' by='A Member'/><decision "
             "outcome='carried'/></item>\n"),
     "4:54 q satisfied: the Planning Committee was quorate for item 1: 8 present; 3 are required\n"
     "    because: 8 present; 1 sent apologies; 1 had left; 1 without a vote, not counted\n"},
};

static void
a_number_of_members(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' "
                   "seats='9'><parameter name='quorum' value='3'/></body>\n"
                   "</constitution>",
                   a_number_of_members_cases, VI_COUNT(a_number_of_members_cases));
}

static const struct verdicts_case a_quarter_of_the_whole_number_cases[] = {
    {"43 seats need 11 (scenario 2)",
     NUMBER("11", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 11 present; 11 are required\n"
     "    because: 11 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (43)\n"},
    {"10 are too few", NUMBER("10", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q breached: the Council was not quorate for item 1: 10 were present; 11 are required\n"
     "    because: 10 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (43)\n"},
    {"a list of one and no end to it",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Council was quorate for item 1: the record proves 1 present; 11 "
     "are required\n"
     "    because: A Ash is present; the list is not complete; the quorum is one quarter of the "
     "whole number of members (43)\n"
     "    settled: there was a quorum if at least 10 of the 42 members whose presence is not "
     "recorded were "
     "present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
};

static void
a_quarter_of_the_whole_number(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='council' name='Council' whole-number='43'/>\n"
        "</constitution>",
        a_quarter_of_the_whole_number_cases, VI_COUNT(a_quarter_of_the_whole_number_cases));
}

static const struct verdicts_case the_whole_number_is_not_known_cases[] = {
    {"seven present of a council whose size is not known",
     NUMBER("7", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Council was quorate for item 1: the record proves 7 present; "
     "one quarter of the whole number of members is required\n"
     "    because: 7 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (at least 7)\n"
     "    settled: there was a quorum if the whole number of members came to at most 28\n"
     "    missing elsewhere: the whole number of members of the Council < the constitution that "
     "governs the Council [base the whole number of members the Council]\n"},
    {"nobody listed", EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the Council was quorate for item 1: the record proves 0 present; "
     "one quarter of the whole number of members is required\n"
     "    because: no list of those present is recorded; the quorum is one quarter of the whole "
     "number of members\n"
     "    missing elsewhere: the whole number of members of the Council < the constitution that "
     "governs the Council [base the whole number of members the Council]\n"},
};

static void
the_whole_number_is_not_known(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='council' name='Council'/>\n"
        "</constitution>",
        the_whole_number_is_not_known_cases, VI_COUNT(the_whole_number_is_not_known_cases));
}

static const struct verdicts_case a_third_and_never_fewer_than_three_of_7_cases[] = {
    {"three present", NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Parish Council was quorate for item 1: 3 present; 3 are required\n"
     "    because: 3 present by the record's own count; the quorum is one third of the whole "
     "number of members (7)\n"},
    {"four present", NUMBER("4", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Parish Council was quorate for item 1: 4 present; 3 are required\n"
     "    because: 4 present by the record's own count; the quorum is one third of the whole "
     "number of members (7)\n"},
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Parish Council was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count; the quorum is one third of the whole "
     "number of members (7)\n"},
    {"five present", NUMBER("5", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Parish Council was quorate for item 1: 5 present; 3 are required\n"
     "    because: 5 present by the record's own count; the quorum is one third of the whole "
     "number of members (7)\n"},
};

static void
a_third_and_never_fewer_than_three_of_7(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/3' of='whole-number' minimum='3'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='parish-council' name='Parish Council' whole-number='7' "
        "in-post='6'/>\n"
        "</constitution>",
        a_third_and_never_fewer_than_three_of_7_cases,
        VI_COUNT(a_third_and_never_fewer_than_three_of_7_cases));
}

static const struct verdicts_case a_third_and_never_fewer_than_three_of_13_cases[] = {
    {"three present", NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Parish Council was not quorate for item 1: 3 were present; 5 are "
     "required\n"
     "    because: 3 present by the record's own count; the quorum is one third of the whole "
     "number of members (13)\n"},
    {"four present", NUMBER("4", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Parish Council was not quorate for item 1: 4 were present; 5 are "
     "required\n"
     "    because: 4 present by the record's own count; the quorum is one third of the whole "
     "number of members (13)\n"},
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Parish Council was not quorate for item 1: 2 were present; 5 are "
     "required\n"
     "    because: 2 present by the record's own count; the quorum is one third of the whole "
     "number of members (13)\n"},
    {"five present", NUMBER("5", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Parish Council was quorate for item 1: 5 present; 5 are required\n"
     "    because: 5 present by the record's own count; the quorum is one third of the whole "
     "number of members (13)\n"},
};

static void
a_third_and_never_fewer_than_three_of_13(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/3' of='whole-number' minimum='3'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='parish-council' name='Parish Council' whole-number='13' "
        "in-post='6'/>\n"
        "</constitution>",
        a_third_and_never_fewer_than_three_of_13_cases,
        VI_COUNT(a_third_and_never_fewer_than_three_of_13_cases));
}

static const struct verdicts_case sixteen_of_48_are_not_more_than_a_third_cases[] = {
    {"7 present", NUMBER("7", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 7 were present; 12 are required\n"
     "    because: 7 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"8 present", NUMBER("8", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 8 were present; 12 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"11 present", NUMBER("11", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q breached: the Council was not quorate for item 1: 11 were present; 12 are required\n"
     "    because: 11 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"12 present", NUMBER("12", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 12 present; 12 are required\n"
     "    because: 12 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
};

static void
sixteen_of_48_are_not_more_than_a_third(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number' "
                   "special-above='1/3' special-until='2/3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Council' whole-number='48' "
                   "in-post='32'><disqualified count='16' date='2014-05-01'/></body>\n"
                   "</constitution>",
                   sixteen_of_48_are_not_more_than_a_third_cases,
                   VI_COUNT(sixteen_of_48_are_not_more_than_a_third_cases));
}

static const struct verdicts_case seventeen_of_48_are_cases[] = {
    {"7 present", NUMBER("7", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 7 were present; 8 are required\n"
     "    because: 7 present by the record's own count; the quorum is one quarter of the members "
     "remaining qualified (31)\n"},
    {"8 present", NUMBER("8", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Council was quorate for item 1: 8 present; 8 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the members "
     "remaining qualified (31)\n"},
    {"11 present", NUMBER("11", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 11 present; 8 are required\n"
     "    because: 11 present by the record's own count; the quorum is one quarter of the members "
     "remaining qualified (31)\n"},
    {"12 present", NUMBER("12", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 12 present; 8 are required\n"
     "    because: 12 present by the record's own count; the quorum is one quarter of the members "
     "remaining qualified (31)\n"},
};

static void
seventeen_of_48_are(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number' "
                   "special-above='1/3' special-until='2/3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Council' whole-number='48' "
                   "in-post='31'><disqualified count='17' date='2014-05-01'/></body>\n"
                   "</constitution>",
                   seventeen_of_48_are_cases, VI_COUNT(seventeen_of_48_are_cases));
}

static const struct verdicts_case until_32_are_in_office_again_cases[] = {
    {"7 present", NUMBER("7", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 7 were present; 12 are required\n"
     "    because: 7 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"8 present", NUMBER("8", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 8 were present; 12 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"11 present", NUMBER("11", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q breached: the Council was not quorate for item 1: 11 were present; 12 are required\n"
     "    because: 11 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"12 present", NUMBER("12", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 12 present; 12 are required\n"
     "    because: 12 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
};

static void
until_32_are_in_office_again(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number' "
                   "special-above='1/3' special-until='2/3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Council' whole-number='48' "
                   "in-post='32'><disqualified count='17' date='2014-05-01'/></body>\n"
                   "</constitution>",
                   until_32_are_in_office_again_cases,
                   VI_COUNT(until_32_are_in_office_again_cases));
}

static const struct verdicts_case the_number_in_office_is_not_known_cases[] = {
    {"7 present", NUMBER("7", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Council was quorate for item 1: the record proves 7 present; 2 "
     "to 12 are required\n"
     "    because: 7 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48), or of the members remaining qualified while fewer than 32 are in "
     "post\n"
     "    settled: there was a quorum if at most 28 members were in post\n"
     "    missing elsewhere: the members in post of the Council < the constitution that governs "
     "the Council [base the members in post the Council]\n"},
    {"8 present", NUMBER("8", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Council was quorate for item 1: the record proves 8 present; 2 "
     "to 12 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48), or of the members remaining qualified while fewer than 32 are in "
     "post\n"
     "    settled: there was a quorum if at most 31 members were in post\n"
     "    missing elsewhere: the members in post of the Council < the constitution that governs "
     "the Council [base the members in post the Council]\n"},
    {"11 present", NUMBER("11", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q unproven: whether the Council was quorate for item 1: the record proves 11 present; 3 "
     "to 12 are required\n"
     "    because: 11 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48), or of the members remaining qualified while fewer than 32 are in "
     "post\n"
     "    settled: there was a quorum if at most 31 members were in post\n"
     "    missing elsewhere: the members in post of the Council < the constitution that governs "
     "the Council [base the members in post the Council]\n"},
    {"12 present", NUMBER("12", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:75 q satisfied: the Council was quorate for item 1: 12 present; 3 to 12 are required\n"
     "    because: 12 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48), or of the members remaining qualified while fewer than 32 are in "
     "post\n"},
};

static void
the_number_in_office_is_not_known(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number' "
                   "special-above='1/3' special-until='2/3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Council' "
                   "whole-number='48'><disqualified count='17' date='2014-05-01'/></body>\n"
                   "</constitution>",
                   the_number_in_office_is_not_known_cases,
                   VI_COUNT(the_number_in_office_is_not_known_cases));
}

static const struct verdicts_case a_disqualification_to_come_changes_nothing_cases[] = {
    {"on the day before",
     RECORD("", " date='2014-04-30' present='8'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Council was not quorate for item 1: 8 were present; 12 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the whole "
     "number of members (48)\n"},
    {"on the day",
     RECORD("", " date='2014-05-01' present='8'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Council was quorate for item 1: 8 present; 8 are required\n"
     "    because: 8 present by the record's own count; the quorum is one quarter of the members "
     "remaining qualified (31)\n"},
};

static void
a_disqualification_to_come_changes_nothing(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='1/4' of='whole-number' "
                   "special-above='1/3' special-until='2/3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Council' whole-number='48' "
                   "in-post='31'><disqualified count='17' date='2014-05-01'/></body>\n"
                   "</constitution>",
                   a_disqualification_to_come_changes_nothing_cases,
                   VI_COUNT(a_disqualification_to_come_changes_nothing_cases));
}

static const struct verdicts_case the_number_comes_from_the_constitution_of_the_day_cases[] = {
    {"before it was raised",
     RECORD("", " date='2014-05-31' present='3'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q satisfied: the Planning Committee was quorate for item 1: 3 present; 3 are required\n"
     "    because: 3 present by the record's own count\n"},
    {"after",
     RECORD("", " date='2014-06-01' present='3'",
            "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Planning Committee was not quorate for item 1: 3 were present; 4 are "
     "required\n"
     "    because: 3 present by the record's own count\n"},
};

static void
the_number_comes_from_the_constitution_of_the_day(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<parameter name='floor' value='4'/><body id='committee' kind='committee' "
                   "name='Planning Committee' seats='9'><parameter name='quorum' value='3' "
                   "in-force-until='2014-05-31'/><parameter name='quorum' value='4' "
                   "in-force-from='2014-06-01'/></body>\n"
                   "</constitution>",
                   the_number_comes_from_the_constitution_of_the_day_cases,
                   VI_COUNT(the_number_comes_from_the_constitution_of_the_day_cases));
}

static const struct verdicts_case the_constitution_is_believed_before_the_record_cases[] = {
    {"the record says two, the constitution three",
     NUMBER("2", "<parameter name='quorum' value='2'/><item number='1'><decision "
                 "outcome='carried'/></item>\n"),
     "2:110 q breached: the Planning Committee was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
the_constitution_is_believed_before_the_record(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' "
                   "seats='9'><parameter name='quorum' value='3'/></body>\n"
                   "</constitution>",
                   the_constitution_is_believed_before_the_record_cases,
                   VI_COUNT(the_constitution_is_believed_before_the_record_cases));
}

#define CLAIMED(day)                                                                               \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"                       \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='As it says'>"                \
    "<body id='committee' kind='committee' in-force-until='2014-10-22'>"                           \
    "<parameter name='quorum' value='3'/></body>"                                                  \
    "<body id='committee' kind='committee' in-force-from='2014-10-23'>"                            \
    "<parameter name='quorum' value='2'/></body></constitution>\n"                                 \
    "<meeting body='committee' date='" day                                                         \
    "' present='2'><decision outcome='carried'/></meeting></record>"

static const struct verdicts_case the_number_is_a_claim_of_the_record_cases[] = {
    {"the record says three",
     NUMBER("2", "<parameter name='quorum' value='3'/><item number='1'><decision "
                 "outcome='carried'/></item>\n"),
     "2:110 q breached: the committee was not quorate for item 1: 2 were present; 3 are required, "
     "as the record itself states the rule\n"
     "    because: 2 present by the record's own count\n"},
    {"a constitution inside the record says three until the day before, and two since",
     CLAIMED("2014-10-23"),
     "3:57 q satisfied: the committee was quorate for the decision: 2 present; 2 are required, as "
     "the record itself states the rule\n"
     "    because: 2 present by the record's own count\n"},
    {"of the day before", CLAIMED("2014-10-22"),
     "3:57 q breached: the committee was not quorate for the decision: 2 were present; 3 are "
     "required, as the record itself states the rule\n"
     "    because: 2 present by the record's own count\n"},
    {"nobody says it", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the committee was quorate for item 1: 2 are proven present, but the "
     "quorum of the committee is not known\n"
     "    because: 2 present by the record's own count\n"
     "    missing elsewhere: the quorum of the committee < the constitution or standing orders "
     "that govern the committee [parameter quorum the committee]\n"},
    {"nobody says it, in an extract without a list",
     EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the committee was quorate for item 1: 0 are proven present, but the "
     "quorum of the committee is not known\n"
     "    because: no list of those present is recorded\n"
     "    missing elsewhere: the quorum of the committee < the constitution or standing orders "
     "that govern the committee [parameter quorum the committee]\n"},
};

static void
the_number_is_a_claim_of_the_record(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@quorum'/></rule>",
                   NULL, the_number_is_a_claim_of_the_record_cases,
                   VI_COUNT(the_number_is_a_claim_of_the_record_cases));
}

static const struct verdicts_case a_parameter_of_the_authority_cases[] = {
    {"four are the least", NUMBER("3", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Planning Committee was not quorate for item 1: 3 were present; 4 are "
     "required\n"
     "    because: 3 present by the record's own count\n"},
};

static void
a_parameter_of_the_authority(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='@floor'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<parameter name='floor' value='4'/><body id='committee' kind='committee' "
                   "name='Planning Committee' seats='9'></body>\n"
                   "</constitution>",
                   a_parameter_of_the_authority_cases,
                   VI_COUNT(a_parameter_of_the_authority_cases));
}

static const struct verdicts_case a_minimum_that_is_not_known_cases[] = {
    {"the share is known, the floor not",
     NUMBER("8", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q unproven: whether the Planning Committee was quorate for item 1: 8 are proven "
     "present, but the quorum of the Planning Committee is not known\n"
     "    because: 8 present by the record's own count\n"
     "    missing elsewhere: the quorum of the Planning Committee < the constitution or standing "
     "orders that govern the Planning Committee [parameter quorum the Planning Committee]\n"},
};

static void
a_minimum_that_is_not_known(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/4' of='seats' minimum='@quorum'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<parameter name='floor' value='4'/><body id='committee' kind='committee' name='Planning "
        "Committee' seats='9'></body>\n"
        "</constitution>",
        a_minimum_that_is_not_known_cases, VI_COUNT(a_minimum_that_is_not_known_cases));
}

static const struct verdicts_case of_each_authority_two_cases[] = {
    {"5 and 1: one authority is short (scenario 15)",
     MINUTES("<attendance>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='N3 North'/><member "
             "name='N4 North'/><member name='N5 North'/><member name='S1 South'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q breached: the Joint Committee was not quorate for item 1: 1 of the 5 members from "
     "south was present; 2 from every authority are required\n"
     "    because: N1 North is present; N2 North is present; N3 North is present; N4 North is "
     "present; N5 North is present; S1 South is present\n"},
    {"2 and 2",
     MINUTES("<attendance>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='S1 South'/><member "
             "name='S2 South'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q satisfied: the Joint Committee was quorate for item 1: 4 present; 2 from every "
     "authority are required\n"
     "    because: N1 North is present; N2 North is present; S1 South is present; S2 South is "
     "present\n"},
    {"2 and 1, the list not complete",
     MINUTES("<attendance complete='no'>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='S1 "
             "South'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Joint Committee was quorate for item 1: the record proves 1 of "
     "the 5 members from south present; 2 from every authority are required\n"
     "    because: N1 North is present; N2 North is present; S1 South is present; the list is not "
     "complete\n"
     "    settled: there was a quorum if at least 1 of the 4 members whose presence is not "
     "recorded was "
     "present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"no list", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the Joint Committee was quorate for item 1: the record proves 0 of "
     "the 5 members from North present; 2 from every authority are required\n"
     "    because: no list of those present is recorded\n"
     "    settled: there was a quorum if at least 2 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"a member of no known authority",
     MINUTES("<attendance>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='S1 South'/><member "
             "name='Z Zelkova'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Joint Committee was quorate for item 1: the record proves 1 of "
     "the 5 members from south present; 2 from every authority are required\n"
     "    because: N1 North is present; N2 North is present; S1 South is present; Z Zelkova is "
     "present\n"
     "    settled: there was a quorum if the one member whose presence is not recorded was "
     "present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
};

static void
of_each_authority_two(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='2' each='authority'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='joint-committee' name='Joint Committee'><party "
        "authority='north' seats='5'/><party authority='south' seats='5'/></body>\n"
        "<seat body='committee' member='N1 North' authority='north'/><seat body='committee' "
        "member='S1 South' authority='south'/><seat body='committee' member='N2 North' "
        "authority='north'/><seat body='committee' member='S2 South' authority='south'/><seat "
        "body='committee' member='N3 North' authority='north'/><seat body='committee' member='S3 "
        "South' authority='south'/><seat body='committee' member='N4 North' "
        "authority='north'/><seat body='committee' member='S4 South' authority='south'/><seat "
        "body='committee' member='N5 North' authority='north'/><seat body='committee' member='S5 "
        "South' authority='south'/></constitution>",
        of_each_authority_two_cases, VI_COUNT(of_each_authority_two_cases));
}

static const struct verdicts_case of_each_authority_half_cases[] = {
    {"3 and 2",
     MINUTES("<attendance>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='N3 North'/><member "
             "name='S1 South'/><member name='S2 South'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q breached: the Joint Committee was not quorate for item 1: 2 of the 5 members from "
     "south were present; half of the members from every authority are required\n"
     "    because: N1 North is present; N2 North is present; N3 North is present; S1 South is "
     "present; S2 South is present\n"},
    {"3 and 3",
     MINUTES("<attendance>\n"
             "<member name='N1 North'/><member name='N2 North'/><member name='N3 North'/><member "
             "name='S1 South'/><member name='S2 South'/><member name='S3 South'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q satisfied: the Joint Committee was quorate for item 1: 6 present; half of the members "
     "from every authority are required\n"
     "    because: N1 North is present; N2 North is present; N3 North is present; S1 South is "
     "present; S2 South is present; S3 South is present\n"},
};

static void
of_each_authority_half(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='1/2' of='seats' each='authority'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='joint-committee' name='Joint Committee'><party "
        "authority='north' seats='5'/><party authority='south' seats='5'/></body>\n"
        "<seat body='committee' member='N1 North' authority='north'/><seat body='committee' "
        "member='S1 South' authority='south'/><seat body='committee' member='N2 North' "
        "authority='north'/><seat body='committee' member='S2 South' authority='south'/><seat "
        "body='committee' member='N3 North' authority='north'/><seat body='committee' member='S3 "
        "South' authority='south'/><seat body='committee' member='N4 North' "
        "authority='north'/><seat body='committee' member='S4 South' authority='south'/><seat "
        "body='committee' member='N5 North' authority='north'/><seat body='committee' member='S5 "
        "South' authority='south'/></constitution>",
        of_each_authority_half_cases, VI_COUNT(of_each_authority_half_cases));
}

static const struct verdicts_case a_body_without_authorities_cases[] = {
    {"known, and not a joint body",
     MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"), ""},
};

static void
a_body_without_authorities(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='2' each='authority'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='9'><parameter "
        "name='quorum' value='3'/></body>\n"
        "</constitution>",
        a_body_without_authorities_cases, VI_COUNT(a_body_without_authorities_cases));
}

static const struct verdicts_case a_body_of_which_nothing_is_known_cases[] = {
    {"perhaps a joint body", MINUTES(ABC "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether every authority was represented for item 1: which authorities "
     "appoint the committee and with how many members is not known\n"
     "    missing elsewhere: which authorities appoint the committee and with how many members < "
     "the joint agreement or standing orders that govern the committee [parties the committee]\n"},
};

static void
a_body_of_which_nothing_is_known(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='2' each='authority'/></rule>",
        NULL, a_body_of_which_nothing_is_known_cases,
        VI_COUNT(a_body_of_which_nothing_is_known_cases));
}

static const struct verdicts_case members_of_a_class_cases[] = {
    {"two of the class, one without",
     MINUTES("<attendance>\n"
             "<member name='A Ash' class='voting'/><member name='B Birch' "
             "class='co-opted'/><member name='C Cedar' class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q satisfied: the Planning Committee was quorate for item 1: 2 of the co-opted members "
     "present; 2 are required\n"
     "    because: A Ash is present; B Birch (without a vote) is present; C Cedar (without a vote) "
     "is present\n"},
    {"one of the class",
     MINUTES("<attendance>\n"
             "<member name='A Ash' class='voting'/><member name='B Birch' "
             "class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q breached: the Planning Committee was not quorate for item 1: 1 of the co-opted "
     "members was present; 2 are required\n"
     "    because: A Ash is present; B Birch (without a vote) is present\n"},
};

static void
members_of_a_class(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='2' among='co-opted'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='9'><parameter "
        "name='quorum' value='3'/></body>\n"
        "</constitution>",
        members_of_a_class_cases, VI_COUNT(members_of_a_class_cases));
}

static const struct verdicts_case a_member_without_a_class_is_a_voting_member_cases[] = {
    {"two",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar' "
             "class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q satisfied: the Planning Committee was quorate for item 1: 2 of the voting members "
     "present; 2 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar (without a vote) is present\n"},
    {"one",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='C Cedar' class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q breached: the Planning Committee was not quorate for item 1: 1 of the voting members "
     "was present; 2 are required\n"
     "    because: A Ash is present; C Cedar (without a vote) is present\n"},
    {"one listed, the list not complete",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'/></item>\n"),
     "4:18 q unproven: whether the Planning Committee was quorate for item 1: the record proves 1 "
     "of the voting members present; 2 are required\n"
     "    because: A Ash is present; the list is not complete\n"
     "    settled: there was a quorum if at least 2 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
};

static void
a_member_without_a_class_is_a_voting_member(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='q' severity='error'><title>Title of q</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><quorum at-least='2' among='voting'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='9'><parameter "
        "name='quorum' value='3'/></body>\n"
        "</constitution>",
        a_member_without_a_class_is_a_voting_member_cases,
        VI_COUNT(a_member_without_a_class_is_a_voting_member_cases));
}

static const struct verdicts_case the_opening_of_the_meeting_cases[] = {
    {"one arrives later",
     MINUTES(ABC "<item number='1'><event kind='arrives' by='C Cedar'/><decision "
                 "outcome='carried'/></item>\n"),
     "2:1 q breached: the Planning Committee was not quorate at the opening of the meeting: 2 were "
     "present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar had not yet arrived\n"},
    {"nothing is decided", MINUTES(ABC ""),
     "2:1 q satisfied: the Planning Committee was quorate at the opening of the meeting: 3 "
     "present; 3 are required\n"
     "    because: A Ash is present; B Birch is present; C Cedar is present\n"},
};

static void
the_opening_of_the_meeting(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='meeting'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' "
                   "seats='9'><parameter name='quorum' value='3'/></body>\n"
                   "</constitution>",
                   the_opening_of_the_meeting_cases, VI_COUNT(the_opening_of_the_meeting_cases));
}

static const struct verdicts_case votes_prove_presence_cases[] = {
    {"names of three in an incomplete list of one",
     MINUTES("<attendance complete='no'>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
             "way='for'/><cast member='C Cedar' way='against'/></vote></decision></item>\n"),
     "4:18 q satisfied: the Planning Committee was quorate for item 1: 3 to 9 present; 3 are "
     "required\n"
     "    because: A Ash is present; B Birch took part; C Cedar took part; the list is not "
     "complete\n"},
    {"twelve votes of nine members",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='12'></vote></decision></item>\n"),
     "2:62 q unproven: whether the Planning Committee was quorate for item 1: the record "
     "contradicts itself on who was present; 3 are required\n"
     "    because: no list of those present is recorded; the vote: 12 for\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
};

static void
votes_prove_presence(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' "
                   "seats='9'><parameter name='quorum' value='3'/></body>\n"
                   "</constitution>",
                   votes_prove_presence_cases, VI_COUNT(votes_prove_presence_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_of_members),
        cmocka_unit_test(a_quarter_of_the_whole_number),
        cmocka_unit_test(the_whole_number_is_not_known),
        cmocka_unit_test(a_third_and_never_fewer_than_three_of_7),
        cmocka_unit_test(a_third_and_never_fewer_than_three_of_13),
        cmocka_unit_test(sixteen_of_48_are_not_more_than_a_third),
        cmocka_unit_test(seventeen_of_48_are),
        cmocka_unit_test(until_32_are_in_office_again),
        cmocka_unit_test(the_number_in_office_is_not_known),
        cmocka_unit_test(a_disqualification_to_come_changes_nothing),
        cmocka_unit_test(the_number_comes_from_the_constitution_of_the_day),
        cmocka_unit_test(the_constitution_is_believed_before_the_record),
        cmocka_unit_test(the_number_is_a_claim_of_the_record),
        cmocka_unit_test(a_parameter_of_the_authority),
        cmocka_unit_test(a_minimum_that_is_not_known),
        cmocka_unit_test(of_each_authority_two),
        cmocka_unit_test(of_each_authority_half),
        cmocka_unit_test(a_body_without_authorities),
        cmocka_unit_test(a_body_of_which_nothing_is_known),
        cmocka_unit_test(members_of_a_class),
        cmocka_unit_test(a_member_without_a_class_is_a_voting_member),
        cmocka_unit_test(the_opening_of_the_meeting),
        cmocka_unit_test(votes_prove_presence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
