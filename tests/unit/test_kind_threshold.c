/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/thresholds.h"

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

static const struct verdicts_case a_simple_majority_cases[] = {
    {"7 to 3 is carried (scenario 6)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 7 for, 3 against; more than half of the "
     "votes cast is required\n"},
    {"6 for, 0 against, 4 abstaining: abstentions drop out",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='6' against='0' "
             "abstaining='4'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 6 for, 0 against, 4 abstaining; more than "
     "half of the votes cast is required\n"},
    {"half is not a majority",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='5'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 5 for, 5 "
     "against; more than half of the votes cast is required\n"},
    {"5 to 6",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='6'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 5 for, 6 "
     "against; more than half of the votes cast is required\n"},
    {"recorded as lost",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='5' "
             "against='6'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 5 for, 6 against\n"},
    {"lost though 7 to 3: no rule asks a majority of what is lost",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 7 for, 3 against\n"},
    {"no outcome, and a majority",
     MINUTES("<item number='1'><decision><vote for='7' against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 7 for, 3 against; more than half of the "
     "votes cast is required\n"},
    {"no outcome, and none",
     MINUTES("<item number='1'><decision><vote for='3' against='7'></vote></decision></item>\n"),
     "2:62 t unproven: item 1 did not have the votes to be carried, and its outcome is not "
     "recorded: 3 for, 7 against; more than half of the votes cast is required\n"
     "    settled: it is in order if it was lost\n"
     "    missing here: the outcome of item 1 [votes committee/2014-10-23/1]\n"},
    {"6 to 8 for and 4 against is certain",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='6..8' "
             "against='4'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 6 to 8 for, 4 against; more than half of "
     "the votes cast is required\n"},
    {"4 to 8 for and 5 against is not",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='4..8' "
             "against='5'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 4 to 8 for, 5 against; more than "
     "half of the votes cast is required\n"
     "    settled: it had if at least 6 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"only those for are counted",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='7'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 7 for; more than half of the votes "
     "cast is required\n"
     "    settled: it had if at most 6 voted against\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"unanimous",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: recorded as unanimous; more than half of "
     "the votes cast is required\n"},
    {"nem con",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='nem-con'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: recorded as nem con; more than half of the "
     "votes cast is required\n"},
    {"no vote recorded: nothing is asked",
     MINUTES("<item number='1'><decision outcome='carried'/></item>\n"), ""},
    {"deferred: nothing was decided",
     MINUTES("<item number='1'><decision outcome='deferred'><vote for='1' "
             "against='6'></vote></decision></item>\n"),
     ""},
    {"what was noted needs no majority",
     MINUTES("<item number='1'><decision outcome='noted'><vote for='1' "
             "against='6'></vote></decision></item>\n"),
     ""},
    {"nobody for",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='0' against='0' "
             "abstaining='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 0 for, 0 "
     "against, 9 abstaining; more than half of the votes cast is required\n"},
    {"the vote of one without a vote is not counted (scenario 22)",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar' "
             "class='non-voting'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='2' against='1'><cast "
             "member='A Ash' way='for'/><cast member='C Cedar' way='for'/><cast member='B Birch' "
             "way='against'/></vote></decision></item>\n"),
     "4:18 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 1 "
     "against, leaving out 1 vote by members not entitled to vote; more than half of the votes "
     "cast is required\n"},
    {"count 6 to 5, names 5 to 6",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='6' against='5' "
             "recorded='yes'><cast member='F0 For' way='for'/><cast member='F1 For' "
             "way='for'/><cast member='F2 For' way='for'/><cast member='F3 For' way='for'/><cast "
             "member='F4 For' way='for'/><cast member='N0 Not' way='against'/><cast member='N1 "
             "Not' way='against'/><cast member='N2 Not' way='against'/><cast member='N3 Not' "
             "way='against'/><cast member='N4 Not' way='against'/><cast member='N5 Not' "
             "way='against'/></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: the record contradicts itself on "
     "the votes (6 for, 5 against, 0 abstaining); more than half of the votes cast is required\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"two votes of one decision, one of them short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' of='A'/>\n"
             "<vote for='3' against='7' of='B'/><clause label='A'>x</clause><clause "
             "label='B'>y</clause></decision></item>\n"),
     "2:62 t satisfied: item 1 (the first vote) had the votes it needed: 7 for, 3 against; more "
     "than half of the votes cast is required\n"
     "2:62 t breached: item 1 (the second vote) is recorded as carried without the votes it "
     "needed: 3 for, 7 against; more than half of the votes cast is required\n"},
};

static void
a_simple_majority(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
        "</constitution>",
        a_simple_majority_cases, VI_COUNT(a_simple_majority_cases));
}

static const struct verdicts_case a_division_is_required_cases[] = {
    {"no vote recorded", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: no votes are recorded; more than "
     "half of the votes cast is required\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"in an extract", EXTRACT("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: no votes are recorded; more than "
     "half of the votes cast is required\n"
     "    missing elsewhere: how the votes fell on item 1 < the full minutes of the Planning "
     "Committee [votes committee/2014-10-23/1]\n"},
    {"recorded as lost", MINUTES("<item number='1'><decision outcome='lost'/></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: no votes are "
     "recorded\n"},
};

static void
a_division_is_required(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "division='required'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   a_division_is_required_cases, VI_COUNT(a_division_is_required_cases));
}

static const struct verdicts_case a_tie_is_settled_by_the_casting_vote_cases[] = {
    {"12 to 12, 5 abstaining, casting vote for (scenario 5)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='12' "
             "abstaining='5' casting='for'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 12 for, 12 against, 5 abstaining, casting "
     "vote for; more than half of the votes cast is required\n"},
    {"casting vote against, and recorded as carried",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='12' "
             "casting='against'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 12 for, 12 "
     "against, casting vote against; more than half of the votes cast is required\n"},
    {"no casting vote is recorded in whole minutes",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' "
             "against='12'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 12 for, 12 "
     "against; more than half of the votes cast is required\n"},
    {"nor in an extract",
     EXTRACT("<item number='1'><decision outcome='carried'><vote for='12' "
             "against='12'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 12 for, 12 against; more than half "
     "of the votes cast is required\n"
     "    settled: it had if whoever presided gave a casting vote for it\n"
     "    missing elsewhere: whether a casting vote was given on item 1 < the full minutes of the "
     "Planning Committee [votes committee/2014-10-23/1]\n"},
    {"12 to 13 and a casting vote for",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='13' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 12 for, 13 "
     "against, casting vote for; more than half of the votes cast is required\n"},
    {"11 or 12 for, 12 against",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='11..12' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 11 to 12 for, 12 against, casting "
     "vote for; more than half of the votes cast is required\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"given by one who did not preside",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
         "casting-by='B Birch'></vote></decision></item>\n"),
     "3:18 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 1 "
     "against, casting vote for, which does not count; more than half of the votes cast is "
     "required\n"},
    {"given by who presided",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
         "casting-by='A Ash'></vote></decision></item>\n"),
     "3:18 t satisfied: item 1 had the votes it needed: 1 for, 1 against, casting vote for; more "
     "than half of the votes cast is required\n"},
};

static void
a_tie_is_settled_by_the_casting_vote(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "tie='casting-vote'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   a_tie_is_settled_by_the_casting_vote_cases,
                   VI_COUNT(a_tie_is_settled_by_the_casting_vote_cases));
}

static const struct verdicts_case where_whoever_presides_has_none_cases[] = {
    {"a casting vote where there is none",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 12 for, 12 "
     "against, casting vote for, which does not count; more than half of the votes cast is "
     "required\n"},
};

static void
where_whoever_presides_has_none(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "tie='casting-vote'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29' "
                   "casting-vote='no'/>\n"
                   "</constitution>",
                   where_whoever_presides_has_none_cases,
                   VI_COUNT(where_whoever_presides_has_none_cases));
}

static const struct verdicts_case two_thirds_of_those_voting_cases[] = {
    {"24 of 36 is exactly two thirds (scenario 8)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='24' against='12' "
             "abstaining='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 24 for, 12 against, 3 abstaining; at least "
     "two thirds of the votes cast is required\n"},
    {"30 of 46 is short: 31 are needed (scenario 7)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='30' against='16' "
             "abstaining='4'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 30 for, 16 "
     "against, 4 abstaining; at least two thirds of the votes cast is required\n"},
    {"31 of 46",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='31' "
             "against='15'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 31 for, 15 against; at least two thirds of "
     "the votes cast is required\n"},
    {"a range in between",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='31..33' "
             "against='16'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 31 to 33 for, 16 against; at least "
     "two thirds of the votes cast is required\n"
     "    settled: it had if at least 32 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
};

static void
two_thirds_of_those_voting(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='2/3' of='votes-cast'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='council' name='Council' whole-number='60'/>\n"
        "</constitution>",
        two_thirds_of_those_voting_cases, VI_COUNT(two_thirds_of_those_voting_cases));
}

static const struct verdicts_case more_than_half_of_the_whole_number_cases[] = {
    {"30 of 60 is not more than half (scenario 23)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='30' against='2' "
             "abstaining='10'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 30 for, 2 "
     "against, 10 abstaining; the whole number of members: 60; more than half of the whole number "
     "of members is required\n"},
    {"31 of 60",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='31' "
             "against='2'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 31 for, 2 against; the whole number of "
     "members: 60; more than half of the whole number of members is required\n"},
    {"unanimous",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: recorded as unanimous; the whole "
     "number of members: 60; more than half of the whole number of members is required\n"
     "    settled: it had if at least 31 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"at least 29",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "for='29..'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: at least 29 for; the whole number "
     "of members: 60; more than half of the whole number of members is required\n"
     "    settled: it had if at least 31 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
};

static void
more_than_half_of_the_whole_number(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='whole-number'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='council' name='Council' whole-number='60'/>\n"
        "</constitution>",
        more_than_half_of_the_whole_number_cases,
        VI_COUNT(more_than_half_of_the_whole_number_cases));
}

static const struct verdicts_case the_whole_number_is_not_known_cases[] = {
    {"30 for",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='30' "
             "against='2'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 30 for, 2 against; the whole number "
     "of members: at least 32; more than half of the whole number of members is required\n"
     "    settled: it had if the whole number of members came to at most 59\n"
     "    missing elsewhere: the whole number of members of the Council < the constitution that "
     "governs the Council [base the whole number of members the Council]\n"},
};

static void
the_whole_number_is_not_known(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='whole-number'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='council' name='Council'/>\n"
        "</constitution>",
        the_whole_number_is_not_known_cases, VI_COUNT(the_whole_number_is_not_known_cases));
}

static const struct verdicts_case more_than_half_of_those_present_cases[] = {
    {"5 of 9 present",
     NUMBER("9", "<item number='1'><decision outcome='carried'><vote for='5' "
                 "against='1'></vote></decision></item>\n"),
     "2:74 t satisfied: item 1 had the votes it needed: 5 for, 1 against; the members present: 9; "
     "more than half of the members present is required\n"},
    {"5 of 10 present",
     NUMBER("10", "<item number='1'><decision outcome='carried'><vote for='5' "
                  "against='1'></vote></decision></item>\n"),
     "2:75 t breached: item 1 is recorded as carried without the votes it needed: 5 for, 1 "
     "against; the members present: 10; more than half of the members present is required\n"},
    {"5 of nobody knows how many",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='1'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 5 for, 1 against; the members "
     "present: 6 to 29; more than half of the members present is required\n"
     "    settled: it had if the members present came to at most 9\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"in an extract",
     EXTRACT("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='1'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 5 for, 1 against; the members "
     "present: 6 to 29; more than half of the members present is required\n"
     "    settled: it had if the members present came to at most 9\n"
     "    missing elsewhere: who was present < the full minutes of the Planning Committee [roll "
     "the Planning Committee]\n"},
};

static void
more_than_half_of_those_present(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='present'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
        "</constitution>",
        more_than_half_of_those_present_cases, VI_COUNT(more_than_half_of_those_present_cases));
}

static const struct verdicts_case a_number_of_votes_cases[] = {
    {"three",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='3' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 3 for, 9 against; at least 3 votes for are "
     "required\n"},
    {"two",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='2' "
             "against='0'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 2 for, 0 "
     "against; at least 3 votes for are required\n"},
    {"at least two",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "for='2..'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: at least 2 for; at least 3 votes "
     "for are required\n"
     "    settled: it had if at least 3 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
};

static void
a_number_of_votes(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   a_number_of_votes_cases, VI_COUNT(a_number_of_votes_cases));
}

static const struct verdicts_case more_than_a_number_of_votes_cases[] = {
    {"three",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='3' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 3 for, 9 "
     "against; at least 4 votes for are required\n"},
    {"four",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='4'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 4 for; at least 4 votes for are "
     "required\n"},
};

static void
more_than_a_number_of_votes(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   more_than_a_number_of_votes_cases, VI_COUNT(more_than_a_number_of_votes_cases));
}

static const struct verdicts_case nobody_against_cases[] = {
    {"nem con",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='nem-con'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: recorded as nem con; nobody may have voted "
     "against\n"},
    {"one against",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='9' "
             "against='1'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 9 for, 1 "
     "against; nobody may have voted against\n"},
    {"nobody",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='9' against='0' "
             "abstaining='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 9 for, 0 against, 3 abstaining; nobody may "
     "have voted against\n"},
    {"not said",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='9'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 9 for; nobody may have voted "
     "against\n"
     "    settled: it had if nobody voted against\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"nobody for either",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='0' "
             "against='0'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 0 for, 0 "
     "against; nobody may have voted against\n"},
};

static void
nobody_against(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold none-against='yes'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   nobody_against_cases, VI_COUNT(nobody_against_cases));
}

static const struct verdicts_case unanimity_cases[] = {
    {"unanimous",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: recorded as unanimous; nobody may have "
     "voted against or abstained\n"},
    {"one abstained",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='9' against='0' "
             "abstaining='1'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 9 for, 0 "
     "against, 1 abstaining; nobody may have voted against or abstained\n"},
    {"nem con",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='nem-con'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: recorded as nem con; nobody may "
     "have voted against or abstained\n"
     "    settled: it had if nobody voted against or abstained\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"all for",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='9' "
             "complete='yes'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 9 for, 0 against, 0 abstaining; nobody may "
     "have voted against or abstained\n"},
};

static void
unanimity(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold unanimous='yes'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   unanimity_cases, VI_COUNT(unanimity_cases));
}

static const struct verdicts_case a_majority_of_each_authority_cases[] = {
    {"of both",
     MINUTES("<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='N1 "
             "North' way='for'/><cast member='N2 North' way='for'/><cast member='S1 South' "
             "way='for'/><cast member='S2 South' way='for'/><cast member='S3 South' "
             "way='against'/></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 4 for, 1 against, 0 abstaining; more than "
     "half of the votes cast is required, of the members from every authority\n"},
    {"not of the second",
     MINUTES("<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='N1 "
             "North' way='for'/><cast member='N2 North' way='for'/><cast member='S1 South' "
             "way='for'/><cast member='S2 South' way='against'/></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 3 for, 1 "
     "against, 0 abstaining; more than half of the votes cast is required, of the members from "
     "every authority\n"
     "    because: the members from south fell short\n"},
    {"nobody of the second votes",
     MINUTES("<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='N1 "
             "North' way='for'/><cast member='N2 North' way='for'/></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 2 for, 0 "
     "against, 0 abstaining; more than half of the votes cast is required, of the members from "
     "every authority\n"
     "    because: the members from south fell short\n"},
    {"counts alone",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='4' "
             "against='2'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 4 for, 2 against; more than half of "
     "the votes cast is required, of the members from every authority\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"counts of all: 6 to 0",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='6' "
             "against='0'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 6 for, 0 against; more than half of the "
     "votes cast is required, of the members from every authority\n"},
};

static void
a_majority_of_each_authority(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
        "each='authority'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='joint-committee' name='Joint Committee'><party "
        "authority='north' seats='3'/><party authority='south' seats='3'/></body>\n"
        "<seat body='committee' member='N1 North' authority='north'/><seat body='committee' "
        "member='S1 South' authority='south'/><seat body='committee' member='N2 North' "
        "authority='north'/><seat body='committee' member='S2 South' authority='south'/><seat "
        "body='committee' member='N3 North' authority='north'/><seat body='committee' member='S3 "
        "South' authority='south'/></constitution>",
        a_majority_of_each_authority_cases, VI_COUNT(a_majority_of_each_authority_cases));
}

static const struct verdicts_case a_parameter_cases[] = {
    {"two thirds by the constitution",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 7 for, 3 against; at least two thirds of "
     "the votes cast is required\n"},
    {"five to three is short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 5 for, 3 "
     "against; at least two thirds of the votes cast is required\n"},
};

static void
a_parameter(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='@share' of='votes-cast'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<parameter name='share' value='2/3'/><body id='committee' kind='committee' name='Planning "
        "Committee'/>\n"
        "</constitution>",
        a_parameter_cases, VI_COUNT(a_parameter_cases));
}

static const struct verdicts_case a_parameter_nobody_states_cases[] = {
    {"not known",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: the share required of the Planning "
     "Committee is not known\n"
     "    missing elsewhere: the share required of the Planning Committee < the constitution or "
     "standing orders that govern the Planning Committee [parameter share the Planning "
     "Committee]\n"},
};

static void
a_parameter_nobody_states(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='@share' of='votes-cast'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
        "</constitution>",
        a_parameter_nobody_states_cases, VI_COUNT(a_parameter_nobody_states_cases));
}

static const struct verdicts_case of_a_class_of_members_cases[] = {
    {"two of three voting members are for, one of no stated class",
     MINUTES("<attendance>\n"
             "<member name='A Ash' class='voting'/><member name='B Birch'/><member name='C Cedar' "
             "class='voting'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='for'/><cast member='C Cedar' "
             "way='against'/></vote></decision></item>\n"),
     "4:18 t satisfied: item 1 had the votes it needed: 2 for, 1 against, 0 abstaining; more than "
     "half of the votes cast is required, counting only the voting members\n"},
    {"one of two",
     MINUTES("<attendance>\n"
             "<member name='A Ash' class='voting'/><member name='B Birch'/><member name='C Cedar' "
             "class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/><cast member='C Cedar' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 1 "
     "against, 0 abstaining, leaving out 1 vote by members not entitled to vote; more than half of "
     "the votes cast is required, counting only the voting members\n"},
    {"names of some",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote for='2' against='1'><cast "
                 "member='A Ash' way='for'/></vote></decision></item>\n"),
     "4:18 t unproven: whether item 1 had the votes it needed: 1 to 2 for, at most 1 against, 0 "
     "abstaining; more than half of the votes cast is required, counting only the voting members\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"no names",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote for='3' "
                 "against='0'></vote></decision></item>\n"),
     "4:18 t unproven: whether item 1 had the votes it needed: at most 3 for, 0 against, 0 "
     "abstaining; more than half of the votes cast is required, counting only the voting members\n"
     "    settled: it had if at least 1 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
};

static void
of_a_class_of_members(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "among='voting'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   of_a_class_of_members_cases, VI_COUNT(of_a_class_of_members_cases));
}

static const struct verdicts_case a_lost_decision_needs_no_parameter_cases[] = {
    {"lost",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='3' "
             "against='7'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 3 for, 7 against\n"},
};

static void
a_lost_decision_needs_no_parameter(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='@share' of='votes-cast'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
        "</constitution>",
        a_lost_decision_needs_no_parameter_cases,
        VI_COUNT(a_lost_decision_needs_no_parameter_cases));
}

static const struct verdicts_case each_authority_of_a_body_of_which_nothing_is_known_cases[] = {
    {"perhaps a joint body",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: which authorities appoint the "
     "committee and with how many members is not known\n"
     "    missing elsewhere: which authorities appoint the committee and with how many members < "
     "the joint agreement or standing orders that govern the committee [parties the committee]\n"},
};

static void
each_authority_of_a_body_of_which_nothing_is_known(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "each='authority'/></rule>",
                   NULL, each_authority_of_a_body_of_which_nothing_is_known_cases,
                   VI_COUNT(each_authority_of_a_body_of_which_nothing_is_known_cases));
}

static const struct verdicts_case each_authority_of_a_body_without_cases[] = {
    {"no joint body",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     ""},
};

static void
each_authority_of_a_body_without(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "each='authority'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   each_authority_of_a_body_without_cases,
                   VI_COUNT(each_authority_of_a_body_without_cases));
}

static const struct verdicts_case a_casting_vote_helps_a_majority_alone_cases[] = {
    {"24 of 36 is not more than two thirds, with or without it",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='24' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: the record contradicts itself on "
     "the votes (24 for, 12 against, casting vote for); more than two thirds of the votes cast is "
     "required\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"25 of 36 is",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='25' "
             "against='11'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: the record contradicts itself on "
     "the votes (25 for, 11 against); more than two thirds of the votes cast is required\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
};

static void
a_casting_vote_helps_a_majority_alone(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='2/3' of='votes-cast' "
                   "tie='casting-vote'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   a_casting_vote_helps_a_majority_alone_cases,
                   VI_COUNT(a_casting_vote_helps_a_majority_alone_cases));
}

#define CHAIRED(casting)                                                                           \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n<meeting "              \
    "body='committee' date='2014-10-23'><attendance complete='no'><member name='A Ash' "           \
    "presiding='yes'/></attendance><item number='1'><event kind='leaves' by='A Ash'/>"             \
    "<decision outcome='carried'><vote " casting "/></decision></item></meeting></record>"

/* Whoever presided at first had left: whose the casting vote was is not told. */
static const struct verdicts_case who_presided_then_is_not_recorded_cases[] = {
    {"a tie", CHAIRED("for='3' against='3' casting='for' casting-by='B Birch'"),
     "2:172 t unproven: whether item 1 had the votes it needed: 3 for, 3 against, casting vote "
     "for, if whoever gave it presided; more than half of the votes cast is required\n"
     "    settled: it had if whoever gave the casting vote presided\n"
     "    missing here: who presided over the vote on item 1 [presiding committee/2014-10-23/1]\n"},
    {"a tie, by whoever had left", CHAIRED("for='3' against='3' casting='for' casting-by='A Ash'"),
     "2:172 t breached: item 1 is recorded as carried without the votes it needed: 3 for, 3 "
     "against, casting vote for, which does not count; more than half of the votes cast is "
     "required\n"},
    {"a majority without it", CHAIRED("for='4' against='3' casting='for' casting-by='B Birch'"),
     "2:172 t satisfied: item 1 had the votes it needed: 4 for, 3 against, casting vote for, if "
     "whoever gave it presided; more than half of the votes cast is required\n"},
    {"a minority with it", CHAIRED("for='2' against='3' casting='for' casting-by='B Birch'"),
     "2:172 t breached: item 1 is recorded as carried without the votes it needed: 2 for, 3 "
     "against, casting vote for, if whoever gave it presided; more than half of the votes cast is "
     "required\n"},
};

static void
who_presided_then_is_not_recorded(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "tie='casting-vote'/></rule>",
                   NULL, who_presided_then_is_not_recorded_cases,
                   VI_COUNT(who_presided_then_is_not_recorded_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_presided_then_is_not_recorded),
        cmocka_unit_test(a_simple_majority),
        cmocka_unit_test(a_division_is_required),
        cmocka_unit_test(a_tie_is_settled_by_the_casting_vote),
        cmocka_unit_test(where_whoever_presides_has_none),
        cmocka_unit_test(two_thirds_of_those_voting),
        cmocka_unit_test(more_than_half_of_the_whole_number),
        cmocka_unit_test(the_whole_number_is_not_known),
        cmocka_unit_test(more_than_half_of_those_present),
        cmocka_unit_test(a_number_of_votes),
        cmocka_unit_test(more_than_a_number_of_votes),
        cmocka_unit_test(nobody_against),
        cmocka_unit_test(unanimity),
        cmocka_unit_test(a_majority_of_each_authority),
        cmocka_unit_test(a_parameter),
        cmocka_unit_test(a_parameter_nobody_states),
        cmocka_unit_test(of_a_class_of_members),
        cmocka_unit_test(a_lost_decision_needs_no_parameter),
        cmocka_unit_test(each_authority_of_a_body_of_which_nothing_is_known),
        cmocka_unit_test(each_authority_of_a_body_without),
        cmocka_unit_test(a_casting_vote_helps_a_majority_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
