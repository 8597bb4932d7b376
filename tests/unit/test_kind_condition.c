/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

static const char conditions_are_told_apart_rules[] =
    "<event id='met' role='met' noun='n' says='s'/><event id='failed' role='failed' noun='n' "
    "says='s'/><event id='waived' role='waived' noun='n' says='s'/><event id='done' role='act' "
    "noun='n' says='it was done'/><event id='published' role='published' noun='n' says='s'/><event "
    "id='called-in' role='called-in' noun='n' says='s'/><event id='call-in-ended' "
    "role='call-in-ended' noun='n' says='s'/><event id='call-in-exempt' role='call-in-exempt' "
    "noun='n' says='s'/><parameter id='call-in-days' type='count' of='authority' noun='n'/><rule "
    "id='c' severity='error'><title>Title</title><applies to='condition'/><condition "
    "check='meaning'/></rule>";

static const char conditions_are_told_apart_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' kind='council' "
    "name='Council'/><body id='executive' kind='executive' name='Cabinet'/><post id='director' "
    "name='Director of Services'/><post id='clerk'/><function id='works' kind='executive'/><grant "
    "from='executive' to='clerk' function='works'/></constitution>";

static const struct verdicts_case conditions_are_told_apart_cases[] = {
    {"two of one clause",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='C' effect='authorises'>talks are held<condition kind='unknown'>subject to "
     "funding</condition><condition kind='unknown'>provided that it rains</condition></clause>\n"
     "</decision></item></meeting></record>",
     "4:53 c breached: the first condition of clause C of item 5 may have to be met first or to "
     "hold throughout: neither who meets it nor by when is said\n"
     "    because: its words: \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "\n"
     "4:109 c breached: the second condition of clause C of item 5 may have to be met first or to "
     "hold throughout: neither who meets it nor by when is said\n"
     "    because: its words: \xE2\x80\x9C"
     "provided that it rains\xE2\x80\x9D"
     "\n"},
    {"in a clause within a clause",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
     "<decision outcome='carried'>\n"
     "<clause label='B' effect='authorises'>t<clause label='1' effect='authorises'>t<condition "
     "kind='unknown'>subject to "
     "funding</condition></clause></clause></decision></item></meeting></record>",
     "4:79 c breached: the condition of clause B.1 of item 5 may have to be met first or to hold "
     "throughout: neither who meets it nor by when is said\n"
     "    because: its words: \xE2\x80\x9C"
     "subject to funding\xE2\x80\x9D"
     "\n"},
};

static void
conditions_are_told_apart(void **state)
{
    (void)state;
    verdicts_table(conditions_are_told_apart_rules, conditions_are_told_apart_constitution,
                   conditions_are_told_apart_cases, VI_COUNT(conditions_are_told_apart_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(conditions_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
