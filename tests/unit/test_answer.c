/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/link.h"

#include "support/dossiers.h"

static const struct dossiers_case a_party_answers_what_it_names_cases[] = {
    {"the partner relies on it",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"},
    {"the partner waits for it in turn: the later day settles both",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='north/council' "
       "of='north/council/2014-10-23/5#A'>p</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"
     "  condition 2014-10-23\n"},
    {"the condition names the resolution itself",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' party='south/council' "
       "of='south/council/2014-11-03/7#1'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='7'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='1' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"both were made on one recommendation",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<recommendation from='joint/board/2014-09-01/1'/><decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<recommendation from='joint/board/2014-09-01/1'/><decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"c.xml", "joint",
       "<meeting body='board' date='2014-09-01'><item number='1'><event kind='call-in-exempt'/>\n"
       "<decision outcome='recommended'>\n"
       "<clause label='A' effect='recommends'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"
     "c.xml A starts never\n"},
    {"another body of the partner is not the party",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/executive'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "  act 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"},
    {"about another clause",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#B'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "a.xml B starts 2014-10-23\n"
     "  act 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"},
    {"first in other terms, then in the same",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount of='cost'>GBP 5</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount of='cost'>GBP "
       "6</amount></clause></decision></item></meeting>"},
      {"c.xml", "south",
       "<meeting body='council' date='2014-12-01'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount of='cost'>GBP "
       "5</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-12-01\n"
     "  condition 2014-12-01\n"
     "b.xml 1 starts 2014-11-03\n"
     "c.xml 1 starts 2014-12-01\n"},
    {"its clauses are labelled otherwise: the words tell",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='B' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 5</amount><condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5'>\n"
       "<clause label='A' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 5</amount></clause>\n"
       "<clause label='B' effect='authorises'>thank the rowing club for its patience<amount "
       "of='cost'>GBP 6</amount></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml B starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml A starts 2014-11-03\n"
     "b.xml B starts 2014-11-03\n"},
    {"its words are alike in two clauses: the label tells",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='B' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 5</amount><condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5'>\n"
       "<clause label='A' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 5</amount></clause>\n"
       "<clause label='B' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 6</amount></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml B starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: amount cost\n"
     "b.xml A starts 2014-11-03\n"
     "b.xml B starts 2014-11-03\n"},
    {"no clause of it says the like: the label tells",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='B' effect='authorises'>build a shared depot beside the harbour<amount "
       "of='cost'>GBP 5</amount><condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5'>\n"
       "<clause label='A' effect='authorises'>thank the rowing club for its patience<amount "
       "of='cost'>GBP 5</amount></clause>\n"
       "<clause label='B' effect='authorises'>the quay railings shall be painted green<amount "
       "of='cost'>GBP 6</amount></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml B starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: amount cost\n"
     "b.xml A starts 2014-11-03\n"
     "b.xml B starts 2014-11-03\n"},
    {"not known yet on the day asked about",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     "2014-11-02",
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "b.xml A starts never\n"},
};

static void
a_party_answers_what_it_names(void **state)
{
    (void)state;
    dossiers_table(NULL, a_party_answers_what_it_names_cases,
                   VI_COUNT(a_party_answers_what_it_names_cases));
}

static const struct dossiers_case one_title_is_one_matter_cases[] = {
    {"the only resolution of the party under the title",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'>\n<clause label='A' "
       "effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5' title='DEPOT'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'><clause label='1' "
       "effect='authorises'>t</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"two of them, and neither is taken",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'>\n<clause label='A' "
       "effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'><clause label='1' "
       "effect='authorises'>t</clause></decision></item></meeting>"},
      {"c.xml", "south",
       "<meeting body='council' date='2014-12-03'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'><clause label='1' "
       "effect='authorises'>t</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "b.xml 1 starts 2014-11-03\n"
     "c.xml 1 starts 2014-12-03\n"
     "a.xml:4:40 V3314 what south/council resolved may be what stands at b.xml:3:1 or at "
     "c.xml:3:1, both under this title; neither is taken\n"},
    {"more than a year later it is another matter",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'>\n<clause label='A' "
       "effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2015-10-25'><item number='5' title='Depot'><event "
       "kind='call-in-exempt'/>\n<decision outcome='carried'><clause label='1' "
       "effect='authorises'>t</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "b.xml 1 starts 2015-10-25\n"},
};

static void
one_title_is_one_matter(void **state)
{
    (void)state;
    dossiers_table(NULL, one_title_is_one_matter_cases, VI_COUNT(one_title_is_one_matter_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_party_answers_what_it_names),
        cmocka_unit_test(one_title_is_one_matter),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
