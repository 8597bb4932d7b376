/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/life.h"

#include "support/verdicts.h"

static const char conditions_are_named_by_whom_they_wait_for_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='precedent'/></rule>";

static const char conditions_are_named_by_whom_they_wait_for_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case conditions_are_named_by_whom_they_wait_for_cases[] = {
    {"a body",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='council'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "agreement of the Council of North District Council, on which it depends: nothing shows that "
     "it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the agreement of the Council of North District Council came < "
     "the record of a decision by the Council of North District Council [condition "
     "executive/2014-10-23/5#C the agreement of the Council of North District Council]\n"},
    {"a post",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='director'>subject to funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "agreement of the Director of Services, on which it depends: nothing shows that it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the agreement of the Director of Services came < the record of a "
     "decision by the Director of Services [condition executive/2014-10-23/5#C the agreement of "
     "the Director of Services]\n"},
    {"somebody who is not known",
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
    {"its words",
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
    {"nothing",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: its "
     "condition, on which it depends: nothing shows that it was met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when its condition was met < a record of when the condition was met "
     "[condition executive/2014-10-23/5#C its condition]\n"},
    {"waived without power",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='waived' date='2014-11-04' by='director'/></condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ", on which it depends: waived without power to do so on 4 November 2014 (line 5)\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"met on a day that is not stated",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding\n"
     "<event kind='met'/></condition>\n"
     "<event kind='done' date='2014-11-05'/></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c unproven: whether clause C of item 5 was acted on before its condition was met is not "
     "proven: it was done on 5 November 2014 (line 6)\n"
     "    because: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on a date not stated (line 5)\n"
     "    settled: it was in order if that came by 5 November 2014\n"
     "    missing elsewhere: when the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     " was met < a record of when the condition was met [condition executive/2014-10-23/5#C the "
     "condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "]\n"},
    {"what was resolved differs",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<fact of='begins' "
     "value='2015-04-01'/><condition kind='precedent' party='south/executive'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting>\n"
     "<meeting body='south/executive' date='2014-11-03'><decision outcome='carried' "
     "relies-on='executive/2014-10-23/5#C'>\n"
     "<clause effect='authorises'>t<fact of='begins' "
     "value='2015-05-01'/></clause></decision></meeting></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "agreement of south/executive, on which it depends: what was resolved (line 7) does not "
     "match, in that begins is 2015-05-01 and not 2015-04-01 (line 7)\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the agreement of south/executive came < the record of a further "
     "decision by south/executive [condition executive/2014-10-23/5#C the agreement of "
     "south/executive]\n"},
};

static void
conditions_are_named_by_whom_they_wait_for(void **state)
{
    (void)state;
    verdicts_table(conditions_are_named_by_whom_they_wait_for_rules,
                   conditions_are_named_by_whom_they_wait_for_constitution,
                   conditions_are_named_by_whom_they_wait_for_cases,
                   VI_COUNT(conditions_are_named_by_whom_they_wait_for_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_are_named_by_whom_they_wait_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
