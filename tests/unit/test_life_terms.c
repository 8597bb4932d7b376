/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/life.h"

#include "support/verdicts.h"

static const char whoever_waives_has_the_power_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='waiver'/></rule>";

static const char whoever_waives_has_the_power_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case whoever_waives_has_the_power_cases[] = {
    {"whoever imposed it",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='waived' date='2014-11-04' by='executive'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 was waived by executive (line 5), who "
     "had the power\n"},
    {"somebody without",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='waived' date='2014-11-04' by='director'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 was waived by director (line 5), to "
     "whom no power to do so is granted\n"},
    {"somebody with a grant of something",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='waived' date='2014-11-04' by='clerk'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 was waived by clerk (line 5), whose "
     "power to do so is not proven\n"
     "    missing elsewhere: the power of clerk to waive a condition < the scheme of delegation "
     "[waiver executive/2014-10-23/5#C@condition]\n"},
    {"nobody is named",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='waived' date='2014-11-04'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 was waived by somebody who is not named "
     "(line 5), whose power to do so is not proven\n"
     "    missing elsewhere: the power of somebody who is not named to waive a condition < the "
     "scheme of delegation [waiver executive/2014-10-23/5#C@condition]\n"},
    {"it was not waived",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
whoever_waives_has_the_power(void **state)
{
    (void)state;
    verdicts_table(whoever_waives_has_the_power_rules, whoever_waives_has_the_power_constitution,
                   whoever_waives_has_the_power_cases,
                   VI_COUNT(whoever_waives_has_the_power_cases));
}

static const char a_party_is_a_body_or_post_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='party'/></rule>";

static const char a_party_is_a_body_or_post_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case a_party_is_a_body_or_post_cases[] = {
    {"a body",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='council'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 is for council, who is known\n"},
    {"a post by its name",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='Director of Services'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 is for Director of Services, who is "
     "known\n"},
    {"nobody",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='nobody'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 is for nobody, which is no body, post "
     "or member that its constitution knows\n"},
    {"an authority",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='north'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 is for north, which is an authority; "
     "which body or officer of it can bind it is not said\n"},
    {"of another authority",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 is for south/executive, of whom no "
     "constitution at hand tells\n"
     "    missing elsewhere: who south/executive is < the constitution of the party's authority "
     "[party south/executive]\n"},
    {"nobody is named",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
a_party_is_a_body_or_post(void **state)
{
    (void)state;
    verdicts_table(a_party_is_a_body_or_post_rules, a_party_is_a_body_or_post_constitution,
                   a_party_is_a_body_or_post_cases, VI_COUNT(a_party_is_a_body_or_post_cases));
}

static const char somebody_finds_that_it_is_met_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='judge'/></rule>";

static const char somebody_finds_that_it_is_met_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case somebody_finds_that_it_is_met_cases[] = {
    {"a post",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-04' by='director'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 was said to be met by director (line "
     "5)\n"},
    {"nobody",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-04' by='nobody'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 was said to be met by nobody (line 5), "
     "which is no body, post or member that a constitution at hand knows\n"},
    {"of another authority",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-04' by='south/clerk'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 was said to be met by south/clerk (line "
     "5), of whom no constitution at hand tells\n"
     "    missing elsewhere: who found that the condition of clause C of item 5 was met < the "
     "authority's constitution [judge executive/2014-10-23/5#C@condition]\n"},
    {"it is not said who",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-04'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 is recorded as met (line 5), and who "
     "found that is not said\n"
     "    missing here: who found that the condition of clause C of item 5 was met [judge "
     "executive/2014-10-23/5#C@condition]\n"},
    {"it was not met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
somebody_finds_that_it_is_met(void **state)
{
    (void)state;
    verdicts_table(somebody_finds_that_it_is_met_rules, somebody_finds_that_it_is_met_constitution,
                   somebody_finds_that_it_is_met_cases,
                   VI_COUNT(somebody_finds_that_it_is_met_cases));
}

static const char a_last_day_can_be_kept_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='due'/></rule>";

static const char a_last_day_can_be_kept_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case a_last_day_can_be_kept_cases[] = {
    {"the day of the decision",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-10-23'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 can be met until 23 October 2014; the "
     "clause was decided on 23 October 2014\n"},
    {"the day before",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-10-22'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 could be met until 22 October 2014, "
     "before the clause was decided on 23 October 2014\n"},
    {"some day of that month",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-10'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 may have been too late: it could be met "
     "until October 2014, and was decided on 23 October 2014\n"
     "    missing here: the day of the decision and the last day of the condition [due "
     "executive/2014-10-23/5#C@condition]\n"},
    {"limited in time, and by what day is not said",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='time-limited'>subject "
     "to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: the condition of clause C of item 5 is limited in time, and by what day is "
     "not said\n"
     "    missing elsewhere: the day by which the condition of clause C of item 5 has to be met < "
     "the report, or a later agreement [due executive/2014-10-23/5#C@condition]\n"},
};

static void
a_last_day_can_be_kept(void **state)
{
    (void)state;
    verdicts_table(a_last_day_can_be_kept_rules, a_last_day_can_be_kept_constitution,
                   a_last_day_can_be_kept_cases, VI_COUNT(a_last_day_can_be_kept_cases));
}

static const char a_condition_says_what_it_means_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='meaning'/></rule>";

static const char a_condition_says_what_it_means_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case a_condition_says_what_it_means_cases[] = {
    {"it comes first",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 says what it means\n"},
    {"nothing is said",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='unknown'>provided that "
     "agreed timescales can be met</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 may have to be met first or to hold "
     "throughout: neither who meets it nor by when is said\n"
     "    because: its words: \xE2\x80\x9C"
     "provided that agreed timescales can be met\xE2\x80\x9D"
     "\n"},
    {"by a day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='unknown' "
     "due='2014-11-01'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the condition of clause C of item 5 says what it means\n"},
};

static void
a_condition_says_what_it_means(void **state)
{
    (void)state;
    verdicts_table(
        a_condition_says_what_it_means_rules, a_condition_says_what_it_means_constitution,
        a_condition_says_what_it_means_cases, VI_COUNT(a_condition_says_what_it_means_cases));
}

static const char a_condition_stands_in_its_clause_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='scope'/></rule>";

static const char a_condition_stands_in_its_clause_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case a_condition_stands_in_its_clause_cases[] = {
    {"it does",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: the words of the condition of clause C of item 5 stand in its clause\n"},
    {"its words are those of another",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "<clause label='C' effect='authorises'>subject to funding, talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the words of the condition of clause A of item 5 (\xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ") stand in clause C: a condition inside one clause does not govern another\n"},
    {"before the list it governs all",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<condition kind='precedent'>subject to funding</condition><clause label='C' "
     "effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
a_condition_stands_in_its_clause(void **state)
{
    (void)state;
    verdicts_table(
        a_condition_stands_in_its_clause_rules, a_condition_stands_in_its_clause_constitution,
        a_condition_stands_in_its_clause_cases, VI_COUNT(a_condition_stands_in_its_clause_cases));
}

static const char partners_resolve_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='approval'/></rule>";

static const char partners_resolve_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case partners_resolve_cases[] = {
    {"the partner did",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<meeting body='south/executive' date='2014-11-03'><decision outcome='carried' "
     "relies-on='executive/2014-10-23/5#C'/></meeting></record>",
     "4:53 c satisfied: south/executive approved: met on 3 November 2014 (line 6)\n"},
    {"the partner refused",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<meeting body='south/executive' date='2014-11-03'><decision outcome='lost' "
     "relies-on='executive/2014-10-23/5#C'/></meeting></record>",
     "4:53 c breached: the condition of clause C of item 5 was not met: what was resolved (line 6) "
     "does not match, in that it is no approval (lost) (line 6)\n"},
    {"nothing is known of it",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: whether south/executive approved is not proven: nothing shows that it was "
     "met\n"
     "    missing elsewhere: whether south/executive approved < the record of a decision by "
     "south/executive [approval south/executive]\n"},
    {"a body of one's own",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='council'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
partners_resolve(void **state)
{
    (void)state;
    verdicts_table(partners_resolve_rules, partners_resolve_constitution, partners_resolve_cases,
                   VI_COUNT(partners_resolve_cases));
}

static const char partners_resolve_in_the_same_terms_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='terms'/></rule>";

static const char partners_resolve_in_the_same_terms_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case partners_resolve_in_the_same_terms_cases[] = {
    {"the same",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<meeting body='south/executive' date='2014-11-03'><decision outcome='carried' "
     "relies-on='executive/2014-10-23/5#C'/></meeting></record>",
     "4:53 c satisfied: south/executive approved (line 6) in terms that agree with the condition "
     "of clause C of item 5\n"},
    {"another sum and a condition more",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<amount of='cost'>GBP "
     "25000</amount><condition kind='precedent' party='south/executive'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<meeting body='south/executive' date='2014-11-03'><decision outcome='carried' "
     "relies-on='executive/2014-10-23/5#C'>\n"
     "<clause effect='authorises'>t<amount of='cost'>GBP 30000</amount><condition "
     "kind='precedent'>if the grant is paid</condition></clause></decision></meeting></record>",
     "4:89 c breached: south/executive resolved otherwise (line 7), in that the sum (cost) is "
     "\xC2\xA3"
     "30,000 and not \xC2\xA3"
     "25,000 (line 7); a condition is added: \xE2\x80\x9C"
     "if the grant is paid\xE2\x80\x9D"
     " (line 7)\n"},
    {"nothing is known of it",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
partners_resolve_in_the_same_terms(void **state)
{
    (void)state;
    verdicts_table(partners_resolve_in_the_same_terms_rules,
                   partners_resolve_in_the_same_terms_constitution,
                   partners_resolve_in_the_same_terms_cases,
                   VI_COUNT(partners_resolve_in_the_same_terms_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_waives_has_the_power),
        cmocka_unit_test(a_party_is_a_body_or_post),
        cmocka_unit_test(somebody_finds_that_it_is_met),
        cmocka_unit_test(a_last_day_can_be_kept),
        cmocka_unit_test(a_condition_says_what_it_means),
        cmocka_unit_test(a_condition_stands_in_its_clause),
        cmocka_unit_test(partners_resolve),
        cmocka_unit_test(partners_resolve_in_the_same_terms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
