/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/run.h"

#include "support/verdicts.h"

static const char a_record_that_is_judged_alone_is_asked_alone_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='clause'/><condition "
    "check='precedent'/></rule>";

static const char a_record_that_is_judged_alone_is_asked_alone_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case a_record_that_is_judged_alone_is_asked_alone_cases[] = {
    {"what it says of itself",
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
    {"elsewhere in the same record",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<event kind='met' date='2014-11-15' of='executive/2014-10-23/5#C'/><meeting body='executive' "
     "date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent'>subject to "
     "funding</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:1 c satisfied: nothing is shown to have been done under clause C of item 5 before its "
     "condition was met: the condition \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     ": met on 15 November 2014 (line 2)\n"},
    {"what it names elsewhere is not looked for, nor complained of",
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
    {"its own constitution tells who is who",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='east'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='precedent' "
     "party='board'>subject to funding</condition></clause>\n"
     "</decision></item></meeting><constitution xmlns='urn:vires:rules:1' authority='east' "
     "title='East Council'><body id='board' kind='committee' name='Works "
     "Board'/></constitution></record>",
     "4:1 c unproven: whether the condition of clause C of item 5 was met is not proven: the "
     "agreement of the Works Board of East Council, on which it depends: nothing shows that it was "
     "met\n"
     "    settled: it is in order once that is shown, unless something was done under it before\n"
     "    missing elsewhere: when the agreement of the Works Board of East Council came < the "
     "record of a decision by the Works Board of East Council [condition executive/2014-10-23/5#C "
     "the agreement of the Works Board of East Council]\n"},
};

static void
a_record_that_is_judged_alone_is_asked_alone(void **state)
{
    (void)state;
    verdicts_table(a_record_that_is_judged_alone_is_asked_alone_rules,
                   a_record_that_is_judged_alone_is_asked_alone_constitution,
                   a_record_that_is_judged_alone_is_asked_alone_cases,
                   VI_COUNT(a_record_that_is_judged_alone_is_asked_alone_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_that_is_judged_alone_is_asked_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
