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

#define CHAIRED                                                                                    \
    "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/>"                   \
    "<member name='C Cedar'/></attendance>\n"

static const struct verdicts_case the_count_fits_who_was_present_cases[] = {
    {"10 votes, 9 listed (scenario 6)",
     MINUTES("<attendance>\n"
             "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
             "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
             "Member'/><member name='H Member'/><member name='I Member'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "4:18 v breached: 10 votes are recorded on item 1, but the list of those present, taken to be "
     "complete, has 9 entitled to vote\n"
     "    because: 9 present\n"},
    {"9 votes, 9 listed",
     MINUTES("<attendance>\n"
             "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
             "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
             "Member'/><member name='H Member'/><member name='I Member'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='6' "
             "against='3'></vote></decision></item>\n"),
     "4:18 v satisfied: the votes on item 1 (9) fit who was present\n"
     "    because: 9 present\n"},
    {"10 votes of which nobody knows who was present: they prove it",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 v satisfied: the votes on item 1 (10) fit who was present\n"
     "    because: no list of those present is recorded\n"},
    {"11 votes in a committee of 10",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='8' "
             "against='3'></vote></decision></item>\n"),
     "2:62 v breached: 11 votes are recorded on item 1, but the Planning Committee has 10 members\n"
     "    because: no list of those present is recorded\n"},
    {"10 votes, 9 stated",
     NUMBER("9", "<item number='1'><decision outcome='carried'><vote for='7' "
                 "against='3'></vote></decision></item>\n"),
     "2:74 v breached: 10 votes are recorded on item 1, but 9 were present and entitled to vote by "
     "the record's own count\n"
     "    because: 9 present by the record's own count\n"},
    {"the list and the number contradict each other, the votes fit one of them",
     NUMBER(
         "3",
         "<attendance>\n"
         "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='3'></vote></decision></item>\n"),
     "4:18 v unproven: whether the votes on item 1 (3) fit who was present: the record contradicts "
     "itself on who was present\n"
     "    because: A Ash is present; B Birch is present; 3 present by the record's own count\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"the names and the counts contradict each other, one of them fits",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='3' against='0' "
             "recorded='yes'><cast member='A Ash' way='for'/><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v unproven: whether the votes on item 1 fit who was present: the record contradicts "
     "itself on the votes\n"
     "    because: A Ash is present; B Birch is present\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"no counts",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     ""},
    {"at least 9 votes",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote "
             "for='9..'></vote></decision></item>\n"),
     "4:18 v breached: at least 9 votes are recorded on item 1, but the list of those present, "
     "taken to be complete, has 1 entitled to vote\n"
     "    because: A Ash is present\n"},
    {"one vote, nobody there",
     RECORD("", " date='2022-02-01'",
            "<attendance complete='yes'><member name='A Ash' mode='remote'/></attendance><item "
            "number='1'><decision outcome='carried'><vote for='1'></vote></decision></item>\n"),
     "2:138 v breached: 1 vote is recorded on item 1, but 0 were present and entitled to vote\n"
     "    because: A Ash attended remotely, which does not count\n"},
    {"for 6, abstaining 4 with six in the room and four afar (scenario 16)",
     RECORD("", " date='2022-02-01'",
            "<attendance>\n"
            "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
            "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
            "Far' mode='remote'/><member name='H Far' mode='remote'/><member name='I Far' "
            "mode='remote'/><member name='J Far' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'><vote for='6' "
            "abstaining='4'></vote></decision></item>\n"),
     "4:18 v breached: 10 votes are recorded on item 1, but the list of those present, taken to be "
     "complete, has 6 entitled to vote\n"
     "    because: 6 present; 4 attended remotely, which does not count\n"},
    {"the same on 2 September 2020",
     RECORD("", " date='2020-09-02'",
            "<attendance>\n"
            "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
            "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
            "Far' mode='remote'/><member name='H Far' mode='remote'/><member name='I Far' "
            "mode='remote'/><member name='J Far' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'><vote for='6' "
            "abstaining='4'></vote></decision></item>\n"),
     "4:18 v satisfied: the votes on item 1 (10) fit who was present\n"
     "    because: 10 present\n"},
};

static void
the_count_fits_who_was_present(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><vote check='possible'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='10'/>\n"
                   "</constitution>",
                   the_count_fits_who_was_present_cases,
                   VI_COUNT(the_count_fits_who_was_present_cases));
}

static const struct verdicts_case more_votes_than_members_in_post_cases[] = {
    {"nine votes, eight in post",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='9'></vote></decision></item>\n"),
     "2:62 v breached: 9 votes are recorded on item 1, but the Planning Committee has 8 members in "
     "post\n"
     "    because: no list of those present is recorded\n"},
};

static void
more_votes_than_members_in_post(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='v' severity='error'><title>Title of v</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><vote check='possible'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='10' in-post='8'/>\n"
        "</constitution>",
        more_votes_than_members_in_post_cases, VI_COUNT(more_votes_than_members_in_post_cases));
}

static const struct verdicts_case a_committee_of_one_cases[] = {
    {"two votes",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='2'></vote></decision></item>\n"),
     "2:62 v breached: 2 votes are recorded on item 1, but the Planning Committee has 1 member\n"
     "    because: no list of those present is recorded\n"},
    {"one vote",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='1'></vote></decision></item>\n"),
     "2:62 v satisfied: the votes on item 1 (1) fit who was present\n"
     "    because: no list of those present is recorded\n"},
};

static void
a_committee_of_one(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='v' severity='error'><title>Title of v</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><vote check='possible'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' whole-number='1'/>\n"
        "</constitution>",
        a_committee_of_one_cases, VI_COUNT(a_committee_of_one_cases));
}

static const struct verdicts_case the_names_agree_with_the_counts_cases[] = {
    {"they do",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='1' against='1'><cast member='A "
         "Ash' way='for'/><cast member='B Birch' way='against'/></vote></decision></item>\n"),
     "2:62 v satisfied: the names in the recorded vote on item 1 agree with its counts\n"},
    {"6 to 5 with names 5 to 6",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='6' against='5' "
             "recorded='yes'><cast member='F0 For' way='for'/><cast member='F1 For' "
             "way='for'/><cast member='F2 For' way='for'/><cast member='F3 For' way='for'/><cast "
             "member='F4 For' way='for'/><cast member='N0 Not' way='against'/><cast member='N1 "
             "Not' way='against'/><cast member='N2 Not' way='against'/><cast member='N3 Not' "
             "way='against'/><cast member='N4 Not' way='against'/><cast member='N5 Not' "
             "way='against'/></vote></decision></item>\n"),
     "2:62 v breached: the recorded vote on item 1 names 5 for, but the count says 6\n"},
    {"more names than the count has",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='1'><cast member='A Ash' "
             "way='for'/><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "2:62 v breached: the recorded vote on item 1 names 2 for, but the count says 1\n"},
    {"fewer names than the count has, and not said to be all",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='3'><cast member='A Ash' "
             "way='for'/><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "2:62 v satisfied: the names in the recorded vote on item 1 agree with its counts\n"},
    {"fewer, in a recorded vote",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='3' recorded='yes'><cast "
         "member='A Ash' way='for'/><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "2:62 v breached: the recorded vote on item 1 names 2 for, but the count says 3\n"},
    {"a member is named twice",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='2'><cast member='A Ash' "
             "way='for'/><cast member='Councillor A Ash' way='for'/></vote></decision></item>\n"),
     "2:62 v breached: Councillor A Ash is named twice in the recorded vote on item 1\n"},
    {"a member votes both ways",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='1' against='1'><cast member='A "
         "Ash' way='for'/><cast member='A Ash' way='against'/></vote></decision></item>\n"),
     "2:62 v breached: A Ash is named twice in the recorded vote on item 1\n"},
    {"the casting vote is the second of the chair",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' "
         "casting='for'><cast member='A Ash' way='for'/><cast member='B Birch' "
         "way='against'/><cast member='A Ash' way='for' "
         "casting='yes'/></vote></decision></item>\n"),
     "3:18 v satisfied: the names in the recorded vote on item 1 agree with its counts\n"},
    {"the names of voteless members stand beside the count that has them",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='C Cedar' class='non-voting'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='2' recorded='yes'><cast "
         "member='A Ash' way='for'/><cast member='C Cedar' way='for'/></vote></decision></item>\n"),
     "4:18 v satisfied: the names in the recorded vote on item 1 agree with its counts\n"},
    {"no names",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='1'></vote></decision></item>\n"),
     ""},
};

static void
the_names_agree_with_the_counts(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><vote check='names'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='10'/>\n"
                   "</constitution>",
                   the_names_agree_with_the_counts_cases,
                   VI_COUNT(the_names_agree_with_the_counts_cases));
}

static const struct verdicts_case only_those_entitled_voted_cases[] = {
    {"all were there",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote><cast member='A Ash' "
                 "way='for'/><cast member='B Birch' way='against'/></vote></decision></item>\n"),
     "4:18 v satisfied: all who are named in the vote on item 1 were entitled to vote\n"},
    {"one is not on the complete list",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote><cast member='A Ash' "
                 "way='for'/><cast member='D Dogwood' way='against'/></vote></decision></item>\n"),
     "4:18 v breached: D Dogwood is recorded as voting on item 1 but is not on the list\n"},
    {"one is not on the list of an extract",
     EXTRACT(ABC "<item number='1'><decision outcome='carried'><vote><cast member='D Dogwood' "
                 "way='for'/></vote></decision></item>\n"),
     "4:18 v satisfied: all who are named in the vote on item 1 were entitled to vote\n"},
    {"one sent apologies",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' apologies='yes'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v breached: B Birch is recorded as voting on item 1 but sent apologies\n"},
    {"one had left",
     MINUTES(
         ABC
         "<item number='1'><event kind='leaves' by='B Birch'/><decision "
         "outcome='carried'><vote><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "4:53 v breached: B Birch is recorded as voting on item 1 but had left\n"},
    {"one had not arrived",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
                 "way='for'/></vote></decision></item>\n"
                 "<item number='2'><event kind='arrives' by='B Birch'/><decision "
                 "outcome='carried'/></item>\n"),
     "4:18 v breached: B Birch is recorded as voting on item 1 but had not yet arrived\n"},
    {"one has no vote",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' class='co-opted'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v breached: B Birch is recorded as voting on item 1 but is not a voting member\n"},
    {"a co-opted member with the vote",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch' class='voting'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v satisfied: all who are named in the vote on item 1 were entitled to vote\n"},
    {"one declared a barring interest",
     MINUTES(
         ABC
         "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><decision "
         "outcome='carried'><vote><cast member='B Birch' way='for'/></vote></decision></item>\n"),
     "4:75 v breached: B Birch is recorded as voting on item 1 but declared an interest that bars "
     "from voting\n"},
    {"one has a dispensation",
     MINUTES(ABC "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
                 "dispensation='yes'/><decision outcome='carried'><vote><cast member='B Birch' "
                 "way='for'/></vote></decision></item>\n"),
     "4:94 v satisfied: all who are named in the vote on item 1 were entitled to vote\n"},
    {"one declared an interest, and the vote is without names",
     MINUTES(ABC
             "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary'/><decision "
             "outcome='carried'><vote for='2'></vote></decision></item>\n"),
     "4:75 v unproven: whether B Birch, who declared an interest that bars from voting, took part "
     "in the vote on item 1\n"
     "    settled: it is in order if the record shows that they left or did not vote\n"
     "    missing here: who voted on item 1 [votes committee/2014-10-23/1]\n"},
    {"and withdrew",
     MINUTES(
         ABC
         "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
         "withdrew='yes'/><decision outcome='carried'><vote for='2'></vote></decision></item>\n"),
     ""},
    {"and stayed",
     MINUTES(
         ABC
         "<item number='1'><interest member='B Birch' kind='disclosable-pecuniary' "
         "withdrew='no'/><decision outcome='carried'><vote for='2'></vote></decision></item>\n"),
     "4:89 v unproven: whether B Birch, who declared an interest that bars from voting, took part "
     "in the vote on item 1\n"
     "    settled: it is in order if the record shows that they did not vote\n"
     "    missing here: who voted on item 1 [votes committee/2014-10-23/1]\n"},
    {"one attended from afar",
     RECORD("", " date='2021-05-07'",
            "<attendance>\n"
            "<member name='A Ash'/><member name='B Birch' mode='remote'/></attendance>\n"
            "<item number='1'><decision outcome='carried'><vote><cast member='B Birch' "
            "way='for'/></vote></decision></item>\n"),
     "4:18 v breached: B Birch is recorded as voting on item 1 but attended remotely, which does "
     "not count\n"},
    {"a substitute whose member is there",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='S Sorrel' "
             "substitute-for='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='S Sorrel' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v breached: S Sorrel is recorded as voting on item 1 but is a substitute whose seat is "
     "taken\n"},
    {"one is named as not voting",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote><cast member='D Dogwood' "
                 "way='not-voting'/></vote></decision></item>\n"),
     "4:18 v satisfied: all who are named in the vote on item 1 were entitled to vote\n"},
    {"a name that may be one of two",
     MINUTES(
         "<attendance>\n"
         "<member name='A Ash'/><member name='B Birch'/><member name='Bea Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote><cast member='Birch' "
         "way='for'/></vote></decision></item>\n"),
     "4:18 v unproven: whether Birch, recorded as voting on item 1, was entitled to vote: more "
     "than one member on the list may have that name\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"a name that may be one member",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='Bea Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote><cast member='Birch' "
             "way='for'/></vote></decision></item>\n"),
     "4:18 v unproven: whether Birch, recorded as voting on item 1, was entitled to vote: the name "
     "may be that of Bea Birch, who is present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
    {"a vote without names",
     MINUTES(
         ABC
         "<item number='1'><decision outcome='carried'><vote for='3'></vote></decision></item>\n"),
     ""},
};

static void
only_those_entitled_voted(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><vote check='entitled'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='10'/>\n"
                   "</constitution>",
                   only_those_entitled_voted_cases, VI_COUNT(only_those_entitled_voted_cases));
}

static const struct verdicts_case a_casting_vote_only_on_a_tie_cases[] = {
    {"on a tie",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 v satisfied: the casting vote on item 1 was given on a tie: 12 for, 12 against, casting "
     "vote for\n"},
    {"13 to 12 (scenario 5)",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='13' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 v breached: a casting vote is recorded on item 1, but the votes were not equal: 13 for, "
     "12 against, casting vote for\n"},
    {"the count is a range",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='11..12' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 v unproven: whether the votes on item 1 were equal, so that there could be a casting "
     "vote: 11 to 12 for, 12 against, casting vote for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"no counts",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "casting='for'></vote></decision></item>\n"),
     "2:62 v unproven: whether the votes on item 1 were equal, so that there could be a casting "
     "vote: casting vote for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"by who presided",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
         "casting-by='A Ash'></vote></decision></item>\n"),
     "3:18 v satisfied: the casting vote on item 1 was given on a tie: 1 for, 1 against, casting "
     "vote for\n"},
    {"by another",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
         "casting-by='B Birch'></vote></decision></item>\n"),
     "3:18 v breached: the casting vote on item 1 is recorded as given by B Birch, but A Ash "
     "presided\n"},
    {"by a name that may be who presided",
     MINUTES(
         "<attendance><member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
         "<item number='1'><decision outcome='carried'><vote for='1' against='1' casting='for' "
         "casting-by='Ash'></vote></decision></item>\n"),
     "3:18 v satisfied: the casting vote on item 1 was given on a tie: 1 for, 1 against, casting "
     "vote for\n"},
    {"nobody is said to have presided",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote for='1' against='1' "
                 "casting='for' casting-by='A Ash'></vote></decision></item>\n"),
     "4:18 v unproven: whether A Ash, who gave the casting vote on item 1, presided: nobody is "
     "recorded as presiding\n"
     "    missing here: who presided over the vote on item 1 [presiding committee/2014-10-23/1]\n"},
    {"by the chairman, who had left",
     MINUTES(CHAIRED "<item number='1'><event kind='leaves' by='A Ash'/>"
                     "<decision outcome='carried'><vote for='1' against='1' casting='for' "
                     "casting-by='A Ash'></vote></decision></item>\n"),
     "3:51 v breached: the casting vote on item 1 is recorded as given by A Ash, who had left\n"},
    {"by another, after the chairman had left",
     MINUTES(CHAIRED "<item number='1'><event kind='leaves' by='A Ash'/>"
                     "<decision outcome='carried'><vote for='1' against='1' casting='for' "
                     "casting-by='B Birch'></vote></decision></item>\n"),
     "3:51 v unproven: whether the casting vote on item 1 was given by whoever presided: A Ash, "
     "who presided, had left, and who presided then is not recorded\n"
     "    missing here: who presided over the vote on item 1 [presiding committee/2014-10-23/1]\n"},
    {"by nobody by name, after the chairman had left",
     MINUTES(CHAIRED "<item number='1'><event kind='leaves' by='A Ash'/>"
                     "<decision outcome='carried'><vote for='1' against='1' casting='for'>"
                     "</vote></decision></item>\n"),
     "3:51 v unproven: whether the casting vote on item 1 was given by whoever presided: A Ash, "
     "who presided, had left, and who presided then is not recorded\n"
     "    missing here: who presided over the vote on item 1 [presiding committee/2014-10-23/1]\n"},
    {"by nobody on the list",
     MINUTES(CHAIRED "<item number='1'><decision outcome='carried'><vote for='1' against='1' "
                     "casting='for' casting-by='D Dell'></vote></decision></item>\n"),
     "3:18 v breached: the casting vote on item 1 is recorded as given by D Dell, who is not on "
     "the list\n"},
    {"not on a tie and by another: the tie is told",
     MINUTES(CHAIRED "<item number='1'><decision outcome='carried'><vote for='2' against='1' "
                     "casting='for' casting-by='B Birch'></vote></decision></item>\n"),
     "3:18 v breached: a casting vote is recorded on item 1, but the votes were not equal: 2 for, "
     "1 against, casting vote for, which does not count\n"},
    {"by whoever presided, who has no vote",
     MINUTES("<attendance complete='no'><member name='A Ash' presiding='yes' class='co-opted'/>"
             "</attendance><item number='1'><decision outcome='carried'><vote for='1' against='1' "
             "casting='for'></vote></decision></item>\n"),
     "2:156 v breached: the casting vote on item 1 is recorded as given by A Ash, who is not a "
     "voting member\n"},
    {"in an extract in which nobody is said to have presided",
     EXTRACT("<item number='1'><decision outcome='carried'><vote for='1' against='1' "
             "casting='for' casting-by='A Ash'></vote></decision></item>\n"),
     "2:62 v unproven: whether A Ash, who gave the casting vote on item 1, presided: nobody is "
     "recorded as presiding\n"
     "    missing elsewhere: who presided over the vote on item 1 < the full minutes of the "
     "Planning Committee [presiding committee/2014-10-23/1]\n"},
    {"none recorded",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' "
             "against='12'></vote></decision></item>\n"),
     ""},
};

static void
a_casting_vote_only_on_a_tie(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><vote check='casting'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   a_casting_vote_only_on_a_tie_cases,
                   VI_COUNT(a_casting_vote_only_on_a_tie_cases));
}

#define MUST(meeting, vote)                                                                        \
    meeting("<item number='1'><event kind='waiver'/><decision outcome='lost'>" vote                \
            "</decision></item>")
static const struct verdicts_case a_casting_vote_that_must_be_given_cases[] = {
    {"a tie, and none is recorded", MUST(MINUTES, "<vote for='12' against='12'/>"),
     "2:109 v breached: the votes on item 1 were equal (12 for, 12 against) and no casting vote is "
     "recorded, though whoever presides must give one: it is a waiver\n"},
    {"a majority of one", MUST(MINUTES, "<vote for='13' against='12'/>"),
     "2:109 v satisfied: the votes on item 1 were not equal (13 for, 12 against), so no casting "
     "vote had to be given, though it is a waiver\n"},
    {"a tie, and one is recorded", MUST(MINUTES, "<vote for='12' against='12' casting='against'/>"),
     "2:109 v satisfied: the casting vote on item 1 was given on a tie: 12 for, 12 against, "
     "casting vote against\n"},
    {"perhaps a tie", MUST(MINUTES, "<vote for='12..13' against='12'/>"),
     "2:109 v unproven: whether a casting vote had to be given on item 1 (12 to 13 for, 12 "
     "against): it is a waiver\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"a tie in an extract", MUST(EXTRACT, "<vote for='12' against='12'/>"),
     "2:109 v unproven: whether a casting vote had to be given on item 1 (12 for, 12 against): it "
     "is a waiver\n"
     "    missing elsewhere: whether a casting vote was given on item 1 < the full minutes of the "
     "committee [votes committee/2014-10-23/1]\n"},
    {"called unanimous", MUST(MINUTES, "<vote label='unanimous'/>"),
     "2:109 v satisfied: the votes on item 1 were not equal (recorded as unanimous), so no casting "
     "vote had to be given, though it is a waiver\n"},
    {"no votes are recorded", MUST(MINUTES, "<vote/>"), ""},
    {"marked by the decision",
     MINUTES("<item number='1'><decision outcome='lost'><event kind='waiver'/>"
             "<vote for='12' against='12'/></decision></item>"),
     "2:109 v breached: the votes on item 1 were equal (12 for, 12 against) and no casting vote is "
     "recorded, though whoever presides must give one: it is a waiver\n"},
    {"marked by the meeting: that is no decision's",
     MINUTES("<event kind='waiver'/><item number='1'><decision outcome='lost'>"
             "<vote for='12' against='12'/></decision></item>"),
     ""},
    {"outside items, marked by the decision",
     MINUTES("<decision outcome='lost'><event kind='waiver'/><vote for='12' against='12'/>"
             "</decision>"),
     "2:92 v breached: the votes on the decision were equal (12 for, 12 against) and no casting "
     "vote is recorded, though whoever presides must give one: it is a waiver\n"},
    {"outside items, marked by the next decision",
     MINUTES("<decision outcome='lost'><vote for='12' against='12'/></decision>"
             "<decision outcome='lost'><event kind='waiver'/></decision>"),
     ""},
    {"marked by another item",
     MINUTES("<item number='1'><event kind='waiver'/></item><item number='2'>"
             "<decision outcome='lost'><vote for='12' against='12'/></decision></item>"),
     ""},
};

static void
a_casting_vote_that_must_be_given(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='vote'/><vote check='casting' compulsory='waiver'/>"
                   "</rule>",
                   NULL, a_casting_vote_that_must_be_given_cases,
                   VI_COUNT(a_casting_vote_that_must_be_given_cases));
}

static const struct verdicts_case where_there_is_no_casting_vote_cases[] = {
    {"a casting vote all the same",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='12' against='12' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 v breached: a casting vote is recorded on item 1, but the person presiding has none\n"},
};

static void
where_there_is_no_casting_vote(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='v' severity='error'><title>Title of v</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><vote check='casting'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' casting-vote='no'/>\n"
        "</constitution>",
        where_there_is_no_casting_vote_cases, VI_COUNT(where_there_is_no_casting_vote_cases));
}

static const struct verdicts_case the_label_is_true_cases[] = {
    {"unanimous, 9 to 0",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='9' "
             "against='0'></vote></decision></item>\n"),
     "2:62 v satisfied: the vote on item 1 is called unanimous, and its count agrees: 9 for, 0 "
     "against\n"},
    {"unanimous, 9 to 1",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='9' "
             "against='1'></vote></decision></item>\n"),
     "2:62 v breached: the vote on item 1 is called unanimous, but not everybody voted for: 9 for, "
     "1 against\n"},
    {"unanimous, one abstained",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='9' "
             "abstaining='1'></vote></decision></item>\n"),
     "2:62 v breached: the vote on item 1 is called unanimous, but not everybody voted for: 9 for, "
     "1 abstaining\n"},
    {"unanimous, nobody for",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='0' "
             "against='0'></vote></decision></item>\n"),
     "2:62 v breached: the vote on item 1 is called unanimous, but not everybody voted for: 0 for, "
     "0 against\n"},
    {"unanimous, two for of the three who were there",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote label='unanimous' for='2'/>"
                 "</decision></item>\n"),
     "4:18 v unproven: whether the vote on item 1 was unanimous: 2 voted for, at least 3 were "
     "present, and how the others voted is not told\n"
     "    because: A Ash is present; B Birch is present; C Cedar is present\n"
     "    settled: it was unanimous if none of them voted against or abstained\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"unanimous, three for of three",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote label='unanimous' for='3'/>"
                 "</decision></item>\n"),
     "4:18 v satisfied: the vote on item 1 is called unanimous, and its count agrees: 3 for\n"},
    {"unanimous, two for of three, and the third did not vote",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote label='unanimous' for='2' "
                 "not-voting='1'/></decision></item>\n"),
     "4:18 v satisfied: the vote on item 1 is called unanimous, and its count agrees: 2 for\n"},
    {"unanimous, two named of three",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote label='unanimous'>"
                 "<cast member='A Ash' way='for'/><cast member='B Birch' way='for'/></vote>"
                 "</decision></item>\n"),
     "4:18 v satisfied: the vote on item 1 is called unanimous, and its count agrees: at least 2 "
     "for\n"},
    {"nem con, two for of three: the third may have abstained",
     MINUTES(ABC "<item number='1'><decision outcome='carried'><vote label='nem-con' for='2'/>"
                 "</decision></item>\n"),
     "4:18 v satisfied: the vote on item 1 is called nem con, and its count agrees: 2 for\n"},
    {"nem con, one abstained",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='nem-con' for='9' "
             "abstaining='1'></vote></decision></item>\n"),
     "2:62 v satisfied: the vote on item 1 is called nem con, and its count agrees: 9 for, 1 "
     "abstaining\n"},
    {"nem con, one against",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='nem-con' for='9' "
             "against='1'></vote></decision></item>\n"),
     "2:62 v breached: the vote on item 1 is called nem con, but there were votes against: 9 for, "
     "1 against\n"},
    {"unanimous, 9 for and nothing else said",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' "
             "for='9'></vote></decision></item>\n"),
     "2:62 v satisfied: the vote on item 1 is called unanimous, and its count agrees: 9 for\n"},
    {"unanimous beside names",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/></vote></decision></item>\n"),
     "2:62 v breached: the vote on item 1 is called unanimous, but not everybody voted for: at "
     "least 1 for, at least 1 against\n"},
    {"the count says so, the names not",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='2' "
             "against='0' recorded='yes'><cast member='A Ash' way='for'/><cast member='B Birch' "
             "way='against'/></vote></decision></item>\n"),
     "2:62 v unproven: whether the vote on item 1 was unanimous: its names and its counts "
     "contradict each other\n"
     "    missing here: which of the statements on item 1 that contradict each other is right "
     "[dispute committee/2014-10-23/1]\n"},
    {"a label alone",
     MINUTES("<item number='1'><decision outcome='carried'><vote "
             "label='unanimous'></vote></decision></item>\n"),
     ""},
    {"counts alone",
     MINUTES(
         "<item number='1'><decision outcome='carried'><vote for='9'></vote></decision></item>\n"),
     ""},
};

static void
the_label_is_true(void **state)
{
    (void)state;
    verdicts_table("<rule id='v' severity='error'><title>Title of v</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><vote check='label'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   the_label_is_true_cases, VI_COUNT(the_label_is_true_cases));
}

static const struct verdicts_case the_outcome_is_what_the_votes_decide_cases[] = {
    {"two votes on two clauses of one decision, each with its own outcome",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' of='A'/>"
             "<vote for='3' against='7' of='B'/><clause label='A'/>"
             "<clause label='B' outcome='lost'/></decision></item>"),
     "2:62 t satisfied: item 1 (the first vote) had the votes it needed: 7 for, 3 against; more "
     "than half of the votes cast is required\n"
     "2:62 t satisfied: item 1 (the second vote) is recorded as lost, which needs no majority: 3 "
     "for, 7 against\n"
     "2:62 v satisfied: item 1 (the first vote) is recorded as carried, as its votes decide: 7 "
     "for, 3 against\n"
     "2:62 v satisfied: item 1 (the second vote) is recorded as lost, as its votes decide: 3 for, "
     "7 against\n"},
    {"the clause that was voted down is recorded as carried with the rest",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' of='A'/>"
             "<vote for='3' against='7' of='B'/><clause label='A'/>"
             "<clause label='B'/></decision></item>"),
     "2:62 t satisfied: item 1 (the first vote) had the votes it needed: 7 for, 3 against; more "
     "than half of the votes cast is required\n"
     "2:62 t breached: item 1 (the second vote) is recorded as carried without the votes it "
     "needed: 3 for, 7 against; more than half of the votes cast is required\n"
     "2:62 v satisfied: item 1 (the first vote) is recorded as carried, as its votes decide: 7 "
     "for, 3 against\n"
     "2:62 v breached: item 1 (the second vote) is recorded as carried, but its votes decide the "
     "opposite: 3 for, 7 against\n"
     "    follows t\n"},
    {"one vote on two clauses with two outcomes",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' against='3' of='A B'/>"
             "<vote for='7' against='3' of='C'/><clause label='A'/>"
             "<clause label='B' outcome='lost'/><clause label='C'/></decision></item>"),
     "2:62 t satisfied: item 1 (the first vote) had the votes it needed: 7 for, 3 against; more "
     "than half of the votes cast is required\n"
     "2:62 t satisfied: item 1 (the second vote) had the votes it needed: 7 for, 3 against; more "
     "than half of the votes cast is required\n"
     "2:62 v breached: by one vote item 1 (the first vote) is recorded as carried in one clause "
     "and as lost in another: 7 for, 3 against\n"
     "2:62 v satisfied: item 1 (the second vote) is recorded as carried, as its votes decide: 7 "
     "for, 3 against\n"},

    {"carried, 7 to 3",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 7 for, 3 against; more than half of the "
     "votes cast is required\n"
     "2:62 v satisfied: item 1 is recorded as carried, as its votes decide: 7 for, 3 against\n"},
    {"lost, 3 to 7",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='3' "
             "against='7'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 3 for, 7 against\n"
     "2:62 v satisfied: item 1 is recorded as lost, as its votes decide: 3 for, 7 against\n"},
    {"lost, though 7 to 3",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='7' "
             "against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 7 for, 3 against\n"
     "2:62 v breached: item 1 is recorded as lost, but its votes decide the opposite: 7 for, 3 "
     "against\n"},
    {"carried, though 3 to 7",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='3' "
             "against='7'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 3 for, 7 "
     "against; more than half of the votes cast is required\n"
     "2:62 v breached: item 1 is recorded as carried, but its votes decide the opposite: 3 for, 7 "
     "against\n"
     "    follows t\n"},
    {"carried, on a tie with a casting vote",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5' against='5' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 5 for, 5 against, casting vote for; more "
     "than half of the votes cast is required\n"
     "2:62 v satisfied: item 1 is recorded as carried, as its votes decide: 5 for, 5 against, "
     "casting vote for\n"},
    {"lost, on a tie with a casting vote for",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='5' against='5' "
             "casting='for'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 5 for, 5 against, "
     "casting vote for\n"
     "2:62 v breached: item 1 is recorded as lost, but its votes decide the opposite: 5 for, 5 "
     "against, casting vote for\n"},
    {"the count is open",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='5..9' "
             "against='7'></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: 5 to 9 for, 7 against; more than "
     "half of the votes cast is required\n"
     "    settled: it had if at least 8 voted for\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"
     "2:62 v unproven: whether item 1 is rightly recorded as carried: 5 to 9 for, 7 against\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"no outcome",
     MINUTES("<item number='1'><decision><vote for='7' against='3'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: 7 for, 3 against; more than half of the "
     "votes cast is required\n"},
    {"no vote", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"), ""},
};

static void
the_outcome_is_what_the_votes_decide(void **state)
{
    (void)state;
    verdicts_table("<rule id='t' severity='error'><title>Title of t</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast' "
                   "tie='casting-vote'/></rule><rule id='v' severity='error' "
                   "follows='t'><title>Title of v</title><cite source='act' at='s. 1'/><applies "
                   "to='decision'/><vote check='outcome'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
                   "</constitution>",
                   the_outcome_is_what_the_votes_decide_cases,
                   VI_COUNT(the_outcome_is_what_the_votes_decide_cases));
}

static const struct verdicts_case the_outcome_by_every_threshold_in_force_cases[] = {
    {"7 to 4 is a majority and not two thirds",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='7' "
             "against='4'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 7 for, 4 against\n"
     "2:62 u satisfied: item 1 is recorded as lost, which needs no majority: 7 for, 4 against\n"
     "2:62 v satisfied: item 1 is recorded as lost, as its votes decide: 7 for, 4 against\n"},
    {"8 to 4 is both",
     MINUTES("<item number='1'><decision outcome='lost'><vote for='8' "
             "against='4'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 is recorded as lost, which needs no majority: 8 for, 4 against\n"
     "2:62 u satisfied: item 1 is recorded as lost, which needs no majority: 8 for, 4 against\n"
     "2:62 v breached: item 1 is recorded as lost, but its votes decide the opposite: 8 for, 4 "
     "against\n"},
};

static void
the_outcome_by_every_threshold_in_force(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast'/></rule><rule "
        "id='u' severity='error'><title>Title of u</title><cite source='act' at='s. 1'/><applies "
        "to='decision'/><threshold at-least='2/3' of='votes-cast'/></rule><rule id='v' "
        "severity='error'><title>Title of v</title><cite source='act' at='s. 1'/><applies "
        "to='decision'/><vote check='outcome'/></rule>",
        "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
        "<body id='committee' kind='committee' name='Planning Committee' seats='29'/>\n"
        "</constitution>",
        the_outcome_by_every_threshold_in_force_cases,
        VI_COUNT(the_outcome_by_every_threshold_in_force_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_count_fits_who_was_present),
        cmocka_unit_test(more_votes_than_members_in_post),
        cmocka_unit_test(a_committee_of_one),
        cmocka_unit_test(the_names_agree_with_the_counts),
        cmocka_unit_test(only_those_entitled_voted),
        cmocka_unit_test(a_casting_vote_only_on_a_tie),
        cmocka_unit_test(a_casting_vote_that_must_be_given),
        cmocka_unit_test(where_there_is_no_casting_vote),
        cmocka_unit_test(the_label_is_true),
        cmocka_unit_test(the_outcome_is_what_the_votes_decide),
        cmocka_unit_test(the_outcome_by_every_threshold_in_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
