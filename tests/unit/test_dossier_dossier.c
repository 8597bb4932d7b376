/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/dossier.h"

#include "support/dossiers.h"

static const struct dossiers_case each_minute_counts_once_cases[] = {
    {"the same document twice",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-23..\n"
     "b.xml:1:1 V3306 this is the same document, byte for byte, as a.xml; it counts once\n"},
    {"the same minute in the same words, in another document",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<event kind='done' date='2014-11-01'/></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml A starts 2014-10-23\n"
     "b.xml:3:1 V3307 item 5 is also recorded, in the same words, at a.xml:3:1; it counts once\n"},
    {"the same minute in other words: neither is taken",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>u</clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "north", "<event kind='done' date='2014-11-01' of='council/2014-10-23/5'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-23\n"
     "a.xml:3:1 V3308 item 5 is also recorded, in other words, at b.xml:3:1; which of the two is "
     "the minute cannot be told, and what refers to it is not settled by either\n"
     "b.xml:3:1 V3308 item 5 is also recorded, in other words, at a.xml:3:1; which of the two is "
     "the minute cannot be told, and what refers to it is not settled by either\n"
     "c.xml:2:1 V3304 council/2014-10-23/5 may mean what stands at a.xml:3:1 or at b.xml:3:1; "
     "neither is taken\n"},
    {"the same number in another meeting",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-10-24'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>u</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-10-24\n"},
};

static void
each_minute_counts_once(void **state)
{
    (void)state;
    dossiers_table(NULL, each_minute_counts_once_cases, VI_COUNT(each_minute_counts_once_cases));
}

static const struct dossiers_case what_happened_later_is_not_known_cases[] = {
    {"as of the day before it was met",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11-04'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-03",
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"as of the day itself",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11-04'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-04",
     "a.xml A starts 2014-11-04\n"
     "  condition 2014-11-04\n"},
    {"a range ends with that day",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-10",
     "a.xml A starts 2014-11-01..2014-11-10\n"
     "  condition 2014-11-01..2014-11-10\n"},
    {"decided later",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     "2014-10-22",
     "a.xml A starts never\n"},
};

static void
what_happened_later_is_not_known(void **state)
{
    (void)state;
    dossiers_table(NULL, what_happened_later_is_not_known_cases,
                   VI_COUNT(what_happened_later_is_not_known_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_minute_counts_once),
        cmocka_unit_test(what_happened_later_is_not_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
