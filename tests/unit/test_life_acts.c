/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/life.h"

#include "support/verdicts.h"

#define ITEM     "item 5 of the Cabinet of North District Council of 23 October 2014"
#define CLAUSE_A "clause A of " ITEM
#define CLAUSE_B "clause B of " ITEM

static const char nothing_is_done_before_a_condition_is_met_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='precedent'/></rule>";

static const char nothing_is_done_before_a_condition_is_met_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_before_a_condition_is_met_cases[] = {
    {"met, and acted on the same day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-15'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: nothing is shown to have been done under clause C of item 5 before its "
     "condition was met: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"},
    {"acted on the day before (scenario 18)",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause C of item 5 was acted on before its condition was met: it was done on "
     "14 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"},
    {"nothing shows that it was met, and nothing was done",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ", on which it depends: nothing shows that it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"nothing shows that it was met, and something was done",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition>\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before its condition was met is not "
     "proven: it was done on 14 November 2014 (line 5)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met\n"
     "    settled: it was in order if that came by 14 November 2014\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"done on a day that is not stated",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-15'/></condition>\n"
     "<event kind='done'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before its condition was met is not "
     "proven: it was done on a date not stated (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"met some day in November",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11'/></condition>\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before its condition was met is not "
     "proven: it was done on 14 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met in November 2014 (line 5)\n"
     "    settled: it was in order if that came by 14 November 2014\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"it failed, and nothing was done",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='failed' date='2014-11-15'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: nothing is shown to have been done under clause C of item 5 before its "
     "condition was met: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": said to have failed on 15 November 2014 (line 5)\n"},
    {"the other clauses are not governed",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A' effect='authorises'>talks are held</clause>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ", on which it depends: nothing shows that it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"done before it was decided",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-22'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause C of item 5 was acted on before it was decided: it was done on 22 "
     "October 2014 (line 5), and the decision is of 23 October 2014\n"},
    {"done when it was decided",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-23'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: clause C of item 5 was not acted on before it was decided: it was done on "
     "23 October 2014 (line 5)\n"},
    {"done under one of two clauses, which is not said",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "\n"
     "<event kind='done' date='2014-10-22'/><clause label='A' effect='authorises'>talks are "
     "held</clause>\n"
     "<clause label='B' effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "5:39 c unproven: whether clause A of item 5 was acted on before it was decided is not "
     "proven: it was done on 22 October 2014 (line 5), and the decision is of 23 October 2014\n"
     "    missing elsewhere: when clause A of item 5 was acted on < a record of what was done [act "
     "executive/2014-10-23/5#A]\n"
     "6:1 c unproven: whether clause B of item 5 was acted on before it was decided is not proven: "
     "it was done on 22 October 2014 (line 5), and the decision is of 23 October 2014\n"
     "    missing elsewhere: when clause B of item 5 was acted on < a record of what was done [act "
     "executive/2014-10-23/5#B]\n"},
    {"perhaps no condition precedent",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='unknown'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before its condition was met is not "
     "proven: it was done on 14 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"
     "    settled: it was in order if that came by 14 November 2014\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"what waits for a partner",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='south/executive'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "agreement of south/executive, on which it depends: nothing shows that it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the agreement of south/executive came < the record of a decision "
     "by south/executive [condition executive/2014-10-23/5#C the agreement of south/executive]\n"},
    {"what waits for a document",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "of='south/executive/2014-11-01/3#A'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "taking effect of south/executive/2014-11-01/3#A, on which it depends: nothing shows that it "
     "was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the taking effect of south/executive/2014-11-01/3#A came < the "
     "record of south/executive/2014-11-01/3#A [condition executive/2014-10-23/5#C the taking "
     "effect of south/executive/2014-11-01/3#A]\n"},
    {"an approval in principle is another rule's",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='in-principle'>talks are held<condition kind='precedent'>subject to "
     "funding</condition>\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     ""},
    {"a condition before the list governs all",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<condition kind='precedent'>subject to funding\n"
     "<event kind='met' date='2014-11-15'/></condition><clause label='A' effect='authorises'>talks "
     "are held\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "<clause label='B' effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "5:50 c breached: clause A of item 5 was acted on before its condition was met: it was done "
     "on 14 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"
     "7:1 c satisfied: nothing is shown to have been done under clause B of item 5 before its "
     "condition was met: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"},
};

static void
nothing_is_done_before_a_condition_is_met(void **state)
{
    (void)state;
    verdicts_table(nothing_is_done_before_a_condition_is_met_rules,
                   nothing_is_done_before_a_condition_is_met_constitution,
                   nothing_is_done_before_a_condition_is_met_cases,
                   VI_COUNT(nothing_is_done_before_a_condition_is_met_cases));
}

static const char nothing_is_done_on_what_authorises_nothing_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='in-principle'/></rule>";

static const char nothing_is_done_on_what_authorises_nothing_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_on_what_authorises_nothing_cases[] = {
    {"nothing is shown",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='in-principle'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: clause C of item 5 approves in principle only, and nothing done under it is "
     "shown\n"},
    {"something is",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='in-principle'>talks are held\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause C of item 5 approves in principle only, and was acted on: it was done "
     "on 14 November 2014 (line 5)\n"},
    {"under which clause is not said",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "\n"
     "<event kind='done' date='2014-11-14'/><clause label='A' effect='in-principle'>talks are "
     "held</clause>\n"
     "<clause label='B' effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "5:39 c unproven: clause A of item 5 approves in principle only; whether it was acted on is "
     "not proven: it was done on 14 November 2014 (line 5), and under which clause is not said\n"
     "    missing elsewhere: under which clause it was done < a record of what was done [act "
     "executive/2014-10-23/5#A]\n"},
    {"it authorises",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
nothing_is_done_on_what_authorises_nothing(void **state)
{
    (void)state;
    verdicts_table(nothing_is_done_on_what_authorises_nothing_rules,
                   nothing_is_done_on_what_authorises_nothing_constitution,
                   nothing_is_done_on_what_authorises_nothing_cases,
                   VI_COUNT(nothing_is_done_on_what_authorises_nothing_cases));
}

static const char nothing_is_done_on_a_recommendation_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='recommends'/></rule>";

static const char nothing_is_done_on_a_recommendation_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_on_a_recommendation_cases[] = {
    {"nothing is shown",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='recommends'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: clause C of item 5 only recommends, and nothing done under it is shown\n"},
    {"something is",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='recommends'>talks are held\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause C of item 5 only recommends, and was acted on: it was done on 14 "
     "November 2014 (line 5)\n"},
    {"the whole decision only recommends",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='recommended'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-14'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause C of item 5 only recommends, and was acted on: it was done on 14 "
     "November 2014 (line 5)\n"},
};

static void
nothing_is_done_on_a_recommendation(void **state)
{
    (void)state;
    verdicts_table(nothing_is_done_on_a_recommendation_rules,
                   nothing_is_done_on_a_recommendation_constitution,
                   nothing_is_done_on_a_recommendation_cases,
                   VI_COUNT(nothing_is_done_on_a_recommendation_cases));
}

static const char nothing_is_done_before_call_in_is_over_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='call-in'/></rule>";

static const char nothing_is_done_before_call_in_is_over_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_before_call_in_is_over_cases[] = {
    {"the day after the period",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='published' date='2014-10-24'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-01'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c satisfied: clause C of item 5 was not acted on before call-in was over: it was done on "
     "1 November 2014 (line 6)\n"
     "    because: it was published on 24 October 2014 (line 3), and may be called in until 31 "
     "October 2014 (5 working days)\n"},
    {"its last day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='published' date='2014-10-24'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-31'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c breached: clause C of item 5 was acted on before call-in was over: it was done on 31 "
     "October 2014 (line 6)\n"
     "    because: it was published on 24 October 2014 (line 3), and may be called in until 31 "
     "October 2014 (5 working days)\n"},
    {"when it was published is not known",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before call-in was over is not "
     "proven: it was done on 20 November 2014 (line 5)\n"
     "    because: it may be called in within 5 working days of its publication, and when it was "
     "published is not recorded\n"
     "    missing elsewhere: when the decision was published < the decision notice [published "
     "executive/2014-10-23/5#C]\n"},
    {"called in, and how that ended is not known",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='called-in' date='2014-10-28'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c unproven: whether clause C of item 5 was acted on before call-in was over is not "
     "proven: it was done on 20 November 2014 (line 6)\n"
     "    because: it was called in on 28 October 2014 (line 3), and nothing shows how that ended\n"
     "    missing elsewhere: how the call-in ended < the minutes of overview and scrutiny [call-in "
     "executive/2014-10-23/5#C]\n"},
    {"done before it ended",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='called-in' date='2014-10-28'/>\n"
     "<event kind='call-in-ended' date='2014-11-21'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "6:1 c breached: clause C of item 5 was acted on before call-in was over: it was done on 20 "
     "November 2014 (line 7)\n"
     "    because: call-in ended on 21 November 2014 (line 4)\n"},
    {"exempt",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='call-in-exempt'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-23'/></clause>\n"
     "</decision></item></meeting></record>",
     ""},
    {"the council cannot be called in",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-23'/></clause>\n"
     "</decision></item></meeting></record>",
     ""},
    {"a body that is not known",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='south'>\n"
     "<meeting body='board' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-23'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before call-in was over is not "
     "proven: it was done on 23 October 2014 (line 5)\n"
     "    because: how long it may be called in is not known\n"
     "    missing elsewhere: how long decisions may be called in < the authority's constitution "
     "[call-in period]\n"},
};

static void
nothing_is_done_before_call_in_is_over(void **state)
{
    (void)state;
    verdicts_table(nothing_is_done_before_call_in_is_over_rules,
                   nothing_is_done_before_call_in_is_over_constitution,
                   nothing_is_done_before_call_in_is_over_cases,
                   VI_COUNT(nothing_is_done_before_call_in_is_over_cases));
}

static const char both_have_to_be_waited_for_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='effect'/></rule>";

static const char both_have_to_be_waited_for_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case both_have_to_be_waited_for_cases[] = {
    {"both on the day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='published' date='2014-10-24'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-11-01'/></condition>\n"
     "<event kind='done' date='2014-11-01'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c satisfied: clause C of item 5 was not acted on before both its condition was met and "
     "call-in was over: it was done on 1 November 2014 (line 7)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 1 November 2014 (line 6); it was published on 24 October 2014 (line 3), and may be "
     "called in until 31 October 2014 (5 working days)\n"},
    {"call-in was not over",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='published' date='2014-10-24'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-10-30'/></condition>\n"
     "<event kind='done' date='2014-10-30'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c breached: clause C of item 5 was acted on before both its condition was met and "
     "call-in was over: it was done on 30 October 2014 (line 7)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 30 October 2014 (line 6); it was published on 24 October 2014 (line 3), and may be "
     "called in until 31 October 2014 (5 working days)\n"},
    {"nothing shows that the condition was met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='published' date='2014-10-24'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition>\n"
     "<event kind='done' date='2014-11-30'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c unproven: whether clause C of item 5 was acted on before both its condition was met "
     "and call-in was over is not proven: it was done on 30 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met; it was published on 24 October 2014 (line 3), and may be "
     "called in until 31 October 2014 (5 working days)\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"when it was published is not known",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met' date='2014-10-30'/></condition>\n"
     "<event kind='done' date='2014-11-30'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before both its condition was met "
     "and call-in was over is not proven: it was done on 30 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 30 October 2014 (line 5); it may be called in within 5 working days of its "
     "publication, and when it was published is not recorded\n"
     "    missing elsewhere: when the decision was published < the decision notice [published "
     "executive/2014-10-23/5#C]\n"},
};

static void
both_have_to_be_waited_for(void **state)
{
    (void)state;
    verdicts_table(both_have_to_be_waited_for_rules, both_have_to_be_waited_for_constitution,
                   both_have_to_be_waited_for_cases, VI_COUNT(both_have_to_be_waited_for_cases));
}

static const char what_was_done_cannot_be_called_in_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='called-in'/></rule>";

static const char what_was_done_cannot_be_called_in_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case what_was_done_cannot_be_called_in_cases[] = {
    {"nothing was done before",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='called-in' date='2014-10-28'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c satisfied: nothing is shown to have been done under clause C of item 5 when it was "
     "called in on 28 October 2014 (line 3)\n"},
    {"the day before",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='called-in' date='2014-10-28'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10-27'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c breached: clause C of item 5 had been acted on when it was called in on 28 October "
     "2014 (line 3): it was done on 27 October 2014 (line 6)\n"},
    {"some day in October",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<event kind='called-in' date='2014-10-28'/>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held\n"
     "<event kind='done' date='2014-10'/></clause>\n"
     "</decision></item></meeting></record>",
     "5:1 c unproven: whether clause C of item 5 had been acted on when it was called in on 28 "
     "October 2014 (line 3) is not proven: it was done in October 2014 (line 6)\n"
     "    missing elsewhere: when clause C of item 5 was acted on < a record of what was done [act "
     "executive/2014-10-23/5#C]\n"},
};

static void
what_was_done_cannot_be_called_in(void **state)
{
    (void)state;
    verdicts_table(
        what_was_done_cannot_be_called_in_rules, what_was_done_cannot_be_called_in_constitution,
        what_was_done_cannot_be_called_in_cases, VI_COUNT(what_was_done_cannot_be_called_in_cases));
}

static const char no_clause_waits_for_what_waits_for_it_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='circle'/></rule>";

static const char no_clause_waits_for_what_waits_for_it_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case no_clause_waits_for_what_waits_for_it_cases[] = {
    {"a circle of two",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A' effect='authorises'>talks are held<condition kind='precedent' "
     "of='#B'>subject to funding</condition></clause>\n"
     "<clause label='B' effect='authorises'>talks are held<condition kind='precedent' "
     "of='#A'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c breached: clause A of item 5 can never take effect: what it waits for waits for it\n"
     "    because: " CLAUSE_A " waits for " CLAUSE_B ", which "
     "waits for " CLAUSE_A "\n"
     "5:1 c breached: clause B of item 5 can never take effect: "
     "what it waits for waits for it\n"
     "    because: " CLAUSE_B " waits for " CLAUSE_A ", which "
     "waits for " CLAUSE_B "\n"},
    {"one waits for the other",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='A' effect='authorises'>talks are held<condition kind='precedent' "
     "of='#B'>subject to funding</condition></clause>\n"
     "<clause label='B' effect='authorises'>talks are held</clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: clause A of item 5 does not wait for anything that waits for it\n"},
};

static void
no_clause_waits_for_what_waits_for_it(void **state)
{
    (void)state;
    verdicts_table(no_clause_waits_for_what_waits_for_it_rules,
                   no_clause_waits_for_what_waits_for_it_constitution,
                   no_clause_waits_for_what_waits_for_it_cases,
                   VI_COUNT(no_clause_waits_for_what_waits_for_it_cases));
}

static const char nothing_is_done_after_it_lapsed_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='lapse'/></rule>";

static const char nothing_is_done_after_it_lapsed_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_after_it_lapsed_cases[] = {
    {"met on its last day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-11-15'>subject to funding\n"
     "<event kind='met' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: nothing is shown to have been done after the condition of clause C of item "
     "5 lapsed\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 5)\n"},
    {"met the day after",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-11-15'>subject to funding\n"
     "<event kind='met' date='2014-11-16'/></condition>\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: something was done after the condition of clause C of item 5 lapsed on 15 "
     "November 2014: it was done on 20 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 16 November 2014 (line 5)\n"},
    {"nothing shows that it was met",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "due='2014-11-15'>subject to funding</condition>\n"
     "<event kind='done' date='2014-11-20'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: whether something was done after the condition of clause C of item 5 lapsed "
     "on 15 November 2014 is not proven: it was done on 20 November 2014 (line 5)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition "
     "executive/2014-10-23/5#C@condition the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"done on the last day of a limit",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='time-limited' "
     "due='2014-11-15'>subject to funding</condition>\n"
     "<event kind='done' date='2014-11-15'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: nothing is shown to have been done after the condition of clause C of item "
     "5 lapsed\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met\n"},
    {"the day after",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='time-limited' "
     "due='2014-11-15'>subject to funding</condition>\n"
     "<event kind='done' date='2014-11-16'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: something was done after the condition of clause C of item 5 lapsed on 15 "
     "November 2014: it was done on 16 November 2014 (line 5)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met\n"},
    {"it has no last day",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition>\n"
     "<event kind='done' date='2014-11-16'/></clause>\n"
     "</decision></item></meeting></record>",
     ""},
};

static void
nothing_is_done_after_it_lapsed(void **state)
{
    (void)state;
    verdicts_table(
        nothing_is_done_after_it_lapsed_rules, nothing_is_done_after_it_lapsed_constitution,
        nothing_is_done_after_it_lapsed_cases, VI_COUNT(nothing_is_done_after_it_lapsed_cases));
}

static const char nothing_is_done_after_it_failed_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='subsequent'/></rule>";

static const char nothing_is_done_after_it_failed_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case nothing_is_done_after_it_failed_cases[] = {
    {"on the day on which it failed",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='subsequent'>subject to "
     "funding\n"
     "<event kind='failed' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-15'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: nothing is shown to have been done after the condition of clause C of item "
     "5 failed\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": said to have failed on 15 November 2014 (line 5)\n"},
    {"the day after",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='subsequent'>subject to "
     "funding\n"
     "<event kind='failed' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-16'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: something was done after the condition of clause C of item 5 failed on 15 "
     "November 2014: it was done on 16 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": said to have failed on 15 November 2014 (line 5)\n"},
    {"it did not fail",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='subsequent'>subject to "
     "funding</condition>\n"
     "<event kind='done' date='2014-11-16'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c satisfied: nothing is shown to have been done after the condition of clause C of item "
     "5 failed\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": nothing shows that it was met\n"},
    {"perhaps no such condition",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='unknown'>subject to "
     "funding\n"
     "<event kind='failed' date='2014-11-15'/></condition>\n"
     "<event kind='done' date='2014-11-16'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c unproven: whether something was done after the condition of clause C of item 5 failed "
     "on 15 November 2014 is not proven: it was done on 16 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": said to have failed on 15 November 2014 (line 5)\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition "
     "executive/2014-10-23/5#C@condition the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
};

static void
nothing_is_done_after_it_failed(void **state)
{
    (void)state;
    verdicts_table(
        nothing_is_done_after_it_failed_rules, nothing_is_done_after_it_failed_constitution,
        nothing_is_done_after_it_failed_cases, VI_COUNT(nothing_is_done_after_it_failed_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_done_before_a_condition_is_met),
        cmocka_unit_test(nothing_is_done_on_what_authorises_nothing),
        cmocka_unit_test(nothing_is_done_on_a_recommendation),
        cmocka_unit_test(nothing_is_done_before_call_in_is_over),
        cmocka_unit_test(both_have_to_be_waited_for),
        cmocka_unit_test(what_was_done_cannot_be_called_in),
        cmocka_unit_test(no_clause_waits_for_what_waits_for_it),
        cmocka_unit_test(nothing_is_done_after_it_lapsed),
        cmocka_unit_test(nothing_is_done_after_it_failed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
