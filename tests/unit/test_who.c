/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/who.h"

#include "support/dossiers.h"

static const char bodies_are_known_by_any_of_their_names_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' "
    "kind='council'/><body id='executive' kind='executive' name='Cabinet' alias='Executive'/><body "
    "id='planning' kind='committee'/><seat body='executive' member='Ann Leader' "
    "office='leader'/><post id='director' name='Director of Services' "
    "statutory='chief-finance-officer'/><post id='clerk'/><function "
    "id='works' kind='executive'/><grant from='executive' to='clerk' "
    "function='works'/></constitution>";

static const struct dossiers_case bodies_are_known_by_any_of_their_names_cases[] = {
    {"an alias, and a decision by the post",
     {{"a.xml", "north",
       "<meeting body='Cabinet' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='executive/2014-10-23/5#A' "
       "outcome='carried'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "b.xml  starts 2014-11-01\n"},
    {"the name of the post",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='Director of "
       "Services'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"the statutory role that the post holds",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='chief-finance-"
       "officer'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"a member by office and by name",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='leader'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='Cllr Ann Leader' date='2014-11-01' relies-on='council/2014-10-23/5#A' "
       "outcome='carried'><clause label='A' effect='authorises'>t</clause>\n"
       "</decision>"}},
     NULL,
     "a.xml A starts 2014-11-01\n"
     "  condition 2014-11-01\n"
     "b.xml A starts 2014-11-01\n"},
    {"an authority that is a party: any body of it",
     {{"a.xml", "south",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='north'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-02'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='south/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-02\n"
     "  condition 2014-11-02\n"
     "b.xml A starts 2014-11-02\n"},
    {"nobody that the constitution knows",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='nobody'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
};

static void
bodies_are_known_by_any_of_their_names(void **state)
{
    (void)state;
    dossiers_table(bodies_are_known_by_any_of_their_names_constitution,
                   bodies_are_known_by_any_of_their_names_cases,
                   VI_COUNT(bodies_are_known_by_any_of_their_names_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies_are_known_by_any_of_their_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
