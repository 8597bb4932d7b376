/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/phrases.h"

#include "support/verdicts.h"

#define RECORD(attributes, meeting, body)                                                          \
    "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'" attributes               \
    ">\n<meeting body='committee'" meeting ">" body "</meeting></record>"
#define MINUTES(body)         RECORD("", " date='2014-10-23'", body)
#define NUMBER(present, body) RECORD("", " date='2014-10-23' present='" present "'", body)
#define ABC                                                                                        \
    "<attendance>\n<member name='A Ash'/><member name='B Birch'/><member name='C Cedar'/>"         \
    "</attendance>\n"

static const struct verdicts_case a_body_has_an_article_cases[] = {
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Planning Committee was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_body_has_an_article(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='committee' name='Planning Committee'/>\n"
                   "</constitution>",
                   a_body_has_an_article_cases, VI_COUNT(a_body_has_an_article_cases));
}

static const struct verdicts_case a_councils_own_name_has_none_cases[] = {
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: Harrowmere District Council was not quorate for item 1: 2 were present; 3 "
     "are required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_councils_own_name_has_none(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='council' name='Harrowmere District Council'/>\n"
                   "</constitution>",
                   a_councils_own_name_has_none_cases,
                   VI_COUNT(a_councils_own_name_has_none_cases));
}

static const struct verdicts_case a_kind_of_council_has_one_cases[] = {
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the Parish Council was not quorate for item 1: 2 were present; 3 are "
     "required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_kind_of_council_has_one(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='parish-council' name='Parish Council'/>\n"
                   "</constitution>",
                   a_kind_of_council_has_one_cases, VI_COUNT(a_kind_of_council_has_one_cases));
}

static const struct verdicts_case a_name_with_an_article_keeps_it_cases[] = {
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: The Executive was not quorate for item 1: 2 were present; 3 are required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_name_with_an_article_keeps_it(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='executive' name='The Executive'/>\n"
                   "</constitution>",
                   a_name_with_an_article_keeps_it_cases,
                   VI_COUNT(a_name_with_an_article_keeps_it_cases));
}

static const struct verdicts_case a_body_without_a_name_is_called_by_its_kind_cases[] = {
    {"two present", NUMBER("2", "<item number='1'><decision outcome='carried'/></item>\n"),
     "2:74 q breached: the licensing sub-committee was not quorate for item 1: 2 were present; 3 "
     "are required\n"
     "    because: 2 present by the record's own count\n"},
};

static void
a_body_without_a_name_is_called_by_its_kind(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n"
                   "<body id='committee' kind='licensing-sub-committee'/>\n"
                   "</constitution>",
                   a_body_without_a_name_is_called_by_its_kind_cases,
                   VI_COUNT(a_body_without_a_name_is_called_by_its_kind_cases));
}

static const struct verdicts_case a_body_nobody_knows_is_called_as_the_record_does_cases[] = {
    {"by its id",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='strange-panel' date='2014-10-23'><item number='1'><decision "
     "outcome='carried'/></item>\n"
     "</meeting></record>",
     "2:66 q unproven: whether the strange-panel was quorate for item 1: the record proves 0 "
     "present; 3 are required\n"
     "    because: no list of those present is recorded\n"
     "    settled: there was a quorum if at least 3 were present\n"
     "    missing here: who was present for item 1 [roll strange-panel/2014-10-23/1]\n"},
};

static void
a_body_nobody_knows_is_called_as_the_record_does(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   NULL, a_body_nobody_knows_is_called_as_the_record_does_cases,
                   VI_COUNT(a_body_nobody_knows_is_called_as_the_record_does_cases));
}

static const struct verdicts_case those_present_are_named_with_what_became_of_them_cases[] = {
    {"each in one way",
     MINUTES("<attendance>\n"
             "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar' "
             "apologies='yes'/><member name='D Dogwood' class='co-opted'/></attendance>\n"
             "<item number='1'><event kind='leaves' by='B Birch'/><decision "
             "outcome='carried'/></item>\n"),
     "4:53 q breached: the committee was not quorate for item 1: 1 was present; 3 are required\n"
     "    because: A Ash is present; B Birch had left; C Cedar sent apologies; D Dogwood (without "
     "a vote) is present\n"},
    {"arrived, returned, took part",
     MINUTES(
         "<attendance complete='no'>\n"
         "<member name='A Ash'/><member name='B Birch'/><member name='C Cedar'/></attendance>\n"
         "<item number='1'><event kind='leaves' by='A Ash'/><decision outcome='carried'/></item>\n"
         "<item number='2'><event kind='returns' by='A Ash'/><event kind='arrives' by='B "
         "Birch'/><decision moved='C Cedar' outcome='carried'/></item>\n"),
     "4:51 q unproven: whether the committee was quorate for item 1: the record proves 1 present; "
     "3 are required\n"
     "    because: A Ash had left; B Birch had not yet arrived; C Cedar is present; the list is "
     "not complete\n"
     "    settled: there was a quorum if at least 3 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"
     "5:88 q satisfied: the committee was quorate for item 2: at least 3 present; 3 are required\n"
     "    because: A Ash had returned; B Birch had arrived; C Cedar is present; the list is not "
     "complete\n"},
    {"interests",
     MINUTES(
         ABC
         "<item number='1'><interest member='A Ash' kind='disclosable-pecuniary'/><interest "
         "member='B Birch' kind='disclosable-pecuniary' withdrew='yes'/><interest member='C Cedar' "
         "kind='disclosable-pecuniary' withdrew='no'/><decision outcome='carried'/></item>\n"),
     "4:216 q breached: the committee was not quorate for item 1: at most 1 was present; 3 are "
     "required\n"
     "    because: A Ash declared an interest and is not said to have left or stayed; B Birch "
     "withdrew; C Cedar declared an interest that bars from voting and stayed\n"},
    {"nobody", MINUTES("<item number='1'><decision outcome='carried'/></item>\n"),
     "2:62 q unproven: whether the committee was quorate for item 1: the record proves 0 present; "
     "3 are required\n"
     "    because: no list of those present is recorded\n"
     "    settled: there was a quorum if at least 3 were present\n"
     "    missing here: who was present for item 1 [roll committee/2014-10-23/1]\n"},
};

static void
those_present_are_named_with_what_became_of_them(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   NULL, those_present_are_named_with_what_became_of_them_cases,
                   VI_COUNT(those_present_are_named_with_what_became_of_them_cases));
}

static const struct verdicts_case many_are_counted_cases[] = {
    {"of each kind",
     RECORD("", " date='2022-02-01'",
            "<attendance complete='no'>\n"
            "<member name='A Member'/><member name='B Member'/><member name='C Member'/><member "
            "name='D Member'/><member name='E Member'/><member name='F Member'/><member name='G "
            "Member'/><member name='R Late'/><member name='X Afar' mode='remote'/><member name='Y "
            "Away' apologies='yes'/><member name='Z Guest' class='non-voting'/></attendance>\n"
            "<item number='1'><event kind='leaves' by='A Member'/><interest member='B Member' "
            "kind='disclosable-pecuniary'/><interest member='C Member' "
            "kind='disclosable-pecuniary' withdrew='no'/><interest member='D Member' "
            "kind='disclosable-pecuniary' withdrew='yes'/><decision outcome='carried'/></item>\n"
            "<item number='2'><event kind='arrives' by='R Late'/><decision "
            "outcome='carried'/></item>\n"),
     "4:257 q satisfied: the committee was quorate for item 1: at least 3 present; 3 are required\n"
     "    because: 3 present; 1 sent apologies; 1 had left; 1 withdrew; 1 declared an interest and "
     "not said to have left or stayed; 1 declared an interest that bars from voting and stayed; 1 "
     "had not yet arrived; 1 attended remotely, which does not count; 1 without a vote, not "
     "counted; the list is not complete\n"
     "5:53 q satisfied: the committee was quorate for item 2: at least 7 present; 3 are required\n"
     "    because: 6 present; 1 sent apologies; 1 had arrived; 1 had left; 1 attended remotely, "
     "which does not count; 1 without a vote, not counted; the list is not complete\n"},
};

static void
many_are_counted(void **state)
{
    (void)state;
    verdicts_table("<rule id='q' severity='error'><title>Title of q</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><quorum at-least='3'/></rule>",
                   NULL, many_are_counted_cases, VI_COUNT(many_are_counted_cases));
}

static const struct verdicts_case a_share_is_called_one_quarter_cases[] = {
    {"short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='1' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 9 "
     "against; at least one quarter of the votes cast is required\n"},
};

static void
a_share_is_called_one_quarter(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='1/4' of='votes-cast'/></rule>",
        NULL, a_share_is_called_one_quarter_cases, VI_COUNT(a_share_is_called_one_quarter_cases));
}

static const struct verdicts_case a_share_is_called_three_quarters_cases[] = {
    {"short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='1' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 9 "
     "against; at least three quarters of the votes cast is required\n"},
};

static void
a_share_is_called_three_quarters(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='3/4' of='votes-cast'/></rule>",
        NULL, a_share_is_called_three_quarters_cases,
        VI_COUNT(a_share_is_called_three_quarters_cases));
}

static const struct verdicts_case a_share_is_called_two_thirds_cases[] = {
    {"short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='1' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 9 "
     "against; at least two thirds of the votes cast is required\n"},
};

static void
a_share_is_called_two_thirds(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='2/3' of='votes-cast'/></rule>",
        NULL, a_share_is_called_two_thirds_cases, VI_COUNT(a_share_is_called_two_thirds_cases));
}

static const struct verdicts_case a_share_is_called_an_odd_share_cases[] = {
    {"short",
     MINUTES("<item number='1'><decision outcome='carried'><vote for='1' "
             "against='9'></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 9 "
     "against; at least 3/7 of the votes cast is required\n"},
};

static void
a_share_is_called_an_odd_share(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold at-least='3/7' of='votes-cast'/></rule>",
        NULL, a_share_is_called_an_odd_share_cases, VI_COUNT(a_share_is_called_an_odd_share_cases));
}

static const struct verdicts_case what_is_said_of_a_vote_cases[] = {
    {"all of it",
     MINUTES("<item number='1'><decision outcome='carried'><vote label='unanimous' for='5' "
             "abstaining='0' against='..2'></vote></decision></item>\n"),
     "2:62 t satisfied: item 1 had the votes it needed: recorded as unanimous, 5 for, at most 2 "
     "against, 0 abstaining; more than half of the votes cast is required\n"},
    {"nothing",
     MINUTES("<item number='1'><decision outcome='carried'><vote></vote></decision></item>\n"),
     "2:62 t unproven: whether item 1 had the votes it needed: no votes are recorded; more than "
     "half of the votes cast is required\n"
     "    missing here: how the votes fell on item 1 [votes committee/2014-10-23/1]\n"},
    {"names",
     MINUTES("<item number='1'><decision outcome='carried'><vote recorded='yes'><cast member='A "
             "Ash' way='for'/><cast member='B Birch' way='against'/><cast member='C Cedar' "
             "way='abstaining'/><cast member='D Dogwood' "
             "way='not-voting'/></vote></decision></item>\n"),
     "2:62 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 1 "
     "against, 1 abstaining; more than half of the votes cast is required\n"},
    {"a casting vote by another",
     MINUTES("<attendance>\n"
             "<member name='A Ash' presiding='yes'/><member name='B Birch'/></attendance>\n"
             "<item number='1'><decision outcome='carried'><vote for='1' against='1' "
             "casting='against' casting-by='B Birch'></vote></decision></item>\n"),
     "4:18 t breached: item 1 is recorded as carried without the votes it needed: 1 for, 1 "
     "against, casting vote against, which does not count; more than half of the votes cast is "
     "required\n"},
};

static void
what_is_said_of_a_vote(void **state)
{
    (void)state;
    verdicts_table(
        "<rule id='t' severity='error'><title>Title of t</title><cite source='act' at='s. "
        "1'/><applies to='decision'/><threshold more-than='1/2' of='votes-cast'/></rule>",
        NULL, what_is_said_of_a_vote_cases, VI_COUNT(what_is_said_of_a_vote_cases));
}

static const struct verdicts_case a_day_is_said_with_its_preposition_cases[] = {
    {"a day",
     MINUTES("<item number='1'><event kind='notice' date='2014-10-01'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on 1 October 2014 and item 1 was decided on 23 October "
     "2014; 2 months are required\n"
     "    because: the notice was given on 1 October 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 August 2014\n"},
    {"a month",
     MINUTES("<item number='1'><event kind='notice' date='2014-09'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given in September 2014 and item 1 was decided on 23 October "
     "2014; 2 months are required\n"
     "    because: the notice was given in September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2); the last day for the notice was 23 August 2014\n"},
    {"a year",
     MINUTES("<item number='1'><event kind='notice' date='2013'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i satisfied: the notice was given in 2013 and item 1 was decided on 23 October 2014; 2 "
     "months are required\n"
     "    because: the notice was given in 2013 (line 2), item 1 was decided on 23 October 2014 "
     "(line 2)\n"},
    {"by",
     MINUTES("<item number='1'><event kind='notice' date='..2014-09-01'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i unproven: whether this was in time: the notice was given by 1 September 2014 and item "
     "1 was decided on 23 October 2014; 2 months are required\n"
     "    because: the notice was given by 1 September 2014 (line 2), item 1 was decided on 23 "
     "October 2014 (line 2)\n"
     "    settled: it was in time if that was on or before 23 August 2014\n"
     "    missing here: when the notice was given [event notice]\n"},
    {"from",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-01..'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given on or after 1 September 2014 and item 1 was decided on "
     "23 October 2014; 2 months are required\n"
     "    because: the notice was given on or after 1 September 2014 (line 2), item 1 was decided "
     "on 23 October 2014 (line 2); the last day for the notice was 23 August 2014\n"},
    {"between",
     MINUTES("<item number='1'><event kind='notice' date='2014-09-03..2014-09-05'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given between 3 September 2014 and 5 September 2014 and item "
     "1 was decided on 23 October 2014; 2 months are required\n"
     "    because: the notice was given between 3 September 2014 and 5 September 2014 (line 2), "
     "item 1 was decided on 23 October 2014 (line 2); the last day for the notice was 23 August "
     "2014\n"},
    {"over two months",
     MINUTES("<item number='1'><event kind='notice' date='2014-08-30..2014-09-02'/>\n"
             "<decision outcome='carried'/></item>\n"),
     "3:1 i breached: the notice was given between 30 August 2014 and 2 September 2014 and item 1 "
     "was decided on 23 October 2014; 2 months are required\n"
     "    because: the notice was given between 30 August 2014 and 2 September 2014 (line 2), item "
     "1 was decided on 23 October 2014 (line 2); the last day for the notice was 23 August 2014\n"},
};

static void
a_day_is_said_with_its_preposition(void **state)
{
    (void)state;
    verdicts_table("<rule id='i' severity='error'><title>Title of i</title><cite source='act' "
                   "at='s. 1'/><applies to='decision'/><interval from='notice' to='decided' "
                   "at-least='2' unit='months'/></rule>",
                   NULL, a_day_is_said_with_its_preposition_cases,
                   VI_COUNT(a_day_is_said_with_its_preposition_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_body_has_an_article),
        cmocka_unit_test(a_councils_own_name_has_none),
        cmocka_unit_test(a_kind_of_council_has_one),
        cmocka_unit_test(a_name_with_an_article_keeps_it),
        cmocka_unit_test(a_body_without_a_name_is_called_by_its_kind),
        cmocka_unit_test(a_body_nobody_knows_is_called_as_the_record_does),
        cmocka_unit_test(those_present_are_named_with_what_became_of_them),
        cmocka_unit_test(many_are_counted),
        cmocka_unit_test(a_share_is_called_one_quarter),
        cmocka_unit_test(a_share_is_called_three_quarters),
        cmocka_unit_test(a_share_is_called_two_thirds),
        cmocka_unit_test(a_share_is_called_an_odd_share),
        cmocka_unit_test(what_is_said_of_a_vote),
        cmocka_unit_test(a_day_is_said_with_its_preposition),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
