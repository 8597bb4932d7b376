/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/link.h"

#include "support/dossiers.h"

static const char call_in_holds_up_what_an_executive_decides_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' "
    "kind='council'/><body id='executive' kind='executive' name='Cabinet' alias='Executive'/><body "
    "id='planning' kind='committee'/><seat body='executive' member='Ann Leader' "
    "office='leader'/><post id='director' name='Director of Services'/><post id='clerk'/><function "
    "id='works' kind='executive'/><grant from='executive' to='clerk' "
    "function='works'/></constitution>";

static const struct dossiers_case call_in_holds_up_what_an_executive_decides_cases[] = {
    {"published on Friday: five working days end on the next, and the day after it is over",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='published' "
       "date='2014-10-24'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"},
    {"Christmas Day is left out",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-12-19'><item number='5'><event kind='published' "
       "date='2014-12-22'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-12-31\n"},
    {"published some day in two",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='published' "
       "date='2014-10-23..2014-10-24'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-31..2014-11-01\n"},
    {"when it was published is not known",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-31..\n"},
    {"exempt",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"},
    {"a committee cannot be called in",
     {{"a.xml", "north",
       "<meeting body='planning' date='2014-10-23'><item number='5'>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"},
    {"called in, and nothing says how it ended",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='published' "
       "date='2014-10-24'/><event kind='called-in' date='2014-10-28'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-28.. or never\n"},
    {"called in, and let stand by the minutes of scrutiny",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='published' "
       "date='2014-10-24'/><event kind='called-in' date='2014-10-28'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<event kind='call-in-ended' date='2014-11-20' of='executive/2014-10-23/5'/>"}},
     NULL,
     "a.xml A starts 2014-11-20\n"},
    {"of an officer nothing is known unless it was published",
     {{"a.xml", "north",
       "<decision by='director' date='2014-11-03' outcome='carried'><clause label='A' "
       "effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"},
    {"no constitution says how long",
     {{"a.xml", "east",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event kind='published' "
       "date='2014-10-24'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23..\n"},
};

static void
call_in_holds_up_what_an_executive_decides(void **state)
{
    (void)state;
    dossiers_table(call_in_holds_up_what_an_executive_decides_constitution,
                   call_in_holds_up_what_an_executive_decides_cases,
                   VI_COUNT(call_in_holds_up_what_an_executive_decides_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(call_in_holds_up_what_an_executive_decides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
