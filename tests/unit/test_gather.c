/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/gather.h"

#include "support/dossiers.h"

static const struct dossiers_case what_a_record_says_is_kept_cases[] = {
    {"a decision without clauses stands for one",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<decision by='x' date='2014-11-03' relies-on='north/council/2014-10-23/5' "
       "outcome='carried'/>"}},
     NULL,
     "a.xml  starts 2014-10-23\n"
     "  act 2014-11-03\n"
     "b.xml  starts 2014-11-03..\n"},
    {"conditions of a clause govern those within it",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='B' effect='authorises'>t<condition kind='precedent'>p<event kind='met' "
       "date='2014-11-04'/></condition><clause label='1' "
       "effect='authorises'>t</clause></clause><clause label='C' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml B starts 2014-11-04\n"
     "  condition 2014-11-04\n"
     "a.xml 1 starts 2014-11-04\n"
     "a.xml C starts 2014-10-23\n"},
    {"by the end of a month",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "due='..2014-11-30'>p<event kind='met' date='2014-11-30'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-30\n"
     "  condition 2014-11-30\n"},
    {"some day of a month",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' due='2014-11'>p<event "
       "kind='met' date='2014-11-30'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-30 or never\n"
     "  condition 2014-11-30 or never\n"},
    {"a date of the decision itself",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' date='2014-10-24'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-24\n"},
    {"no date at all",
     {{"a.xml", "north",
       "<meeting body='council'><item number='5'><event kind='call-in-exempt'/><decision "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts ..\n"},
};

static void
what_a_record_says_is_kept(void **state)
{
    (void)state;
    dossiers_table(NULL, what_a_record_says_is_kept_cases,
                   VI_COUNT(what_a_record_says_is_kept_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_record_says_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
