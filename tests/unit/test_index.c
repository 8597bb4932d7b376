/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/index.h"

#include "support/dossiers.h"

static const struct dossiers_case references_find_what_they_name_cases[] = {
    {"body, date, item and clause",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5#B'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "a.xml B starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"another authority",
     {{"a.xml", "south",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='south/council/2014-10-23/5#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"an id of the decision",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='d-7'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' of='d-7#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"the only clause need not be named",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"of several it has to be",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5'/></decision></item></meeting>"}},
     NULL,
     "  perhaps act 2014-11-01\n"
     "a.xml A starts 2014-10-23\n"
     "a.xml B starts 2014-10-23\n"
     "b.xml  starts 2014-11-01\n"},
    {"a clause of the same decision",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t<condition kind='precedent' "
       "of='#A'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "a.xml B starts 2014-10-23\n"
     "  condition 2014-10-23\n"},
    {"a clause within a clause",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='B' effect='authorises'>t<clause label='1' "
       "effect='authorises'>t</clause></clause></decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5#B.1'/></decision></item></meeting>"}},
     NULL,
     "a.xml B starts 2014-10-23\n"
     "a.xml 1 starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"an item with a stroke in its number",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='14/15'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/14/15#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"the second decision on an item",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/><decision outcome='carried'><clause label='A' "
       "effect='authorises'>t</clause>\n"
       "</decision><decision outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5.2#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23..\n"
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"an amendment is passed over for the motion",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/><decision kind='amendment' outcome='lost'><clause label='A' "
       "effect='authorises'>t</clause>\n"
       "</decision><decision outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts never\n"
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
};

static void
references_find_what_they_name(void **state)
{
    (void)state;
    dossiers_table(NULL, references_find_what_they_name_cases,
                   VI_COUNT(references_find_what_they_name_cases));
}

static const struct dossiers_case what_cannot_be_found_is_said_cases[] = {
    {"no such document",
     {{"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-22/5#A'/></decision></item></meeting>"}},
     NULL,
     "b.xml  starts 2014-10-23\n"
     "b.xml:4:1 V3301 council/2014-10-22/5#A is not among the documents given; what hangs on it is "
     "not proven\n"},
    {"no such item",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/6'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml  starts 2014-11-01\n"
     "b.xml:4:1 V3302 council/2014-10-23/6 names no item of that meeting: its record is a.xml\n"},
    {"no such clause",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5#C'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml  starts 2014-11-01\n"
     "b.xml:4:1 V3303 council/2014-10-23/5#C names clause C, and the decision at a.xml:3:1 has "
     "none of that label\n"},
    {"two decisions of one id",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='d'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='6'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' id='d'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' of='d'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-23\n"
     "c.xml  starts 2014-10-23\n"
     "c.xml:4:1 V3304 d may mean what stands at a.xml:3:1 or at b.xml:3:1; neither is taken\n"},
    {"two decisions on an item, and none of them is named",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/><decision outcome='carried'><clause label='A' "
       "effect='authorises'>t</clause>\n"
       "</decision><decision outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-01'><item number='9'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01' "
       "of='council/2014-10-23/5#A'/></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23..\n"
     "a.xml A starts 2014-10-23\n"
     "b.xml  starts 2014-11-01\n"
     "b.xml:4:1 V3304 council/2014-10-23/5#A may mean what stands at a.xml:2:90 or at a.xml:3:12; "
     "neither is taken\n"},
    {"nothing at all",
     {{"b.xml", "north", "<event kind='done' of='#'/>"}},
     NULL,
     "b.xml:2:1 V3305 \"#\" is no reference; write body/date/item#clause, as in "
     "executive/2014-10-23/41#C, or the id of a decision or document\n"},
};

static void
what_cannot_be_found_is_said(void **state)
{
    (void)state;
    dossiers_table(NULL, what_cannot_be_found_is_said_cases,
                   VI_COUNT(what_cannot_be_found_is_said_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(references_find_what_they_name),
        cmocka_unit_test(what_cannot_be_found_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
