/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/link.h"

#include "support/dossiers.h"

static const char acts_and_histories_go_to_what_they_name_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' "
    "kind='council'/><body id='executive' kind='executive' name='Cabinet' alias='Executive'/><body "
    "id='planning' kind='committee'/><seat body='executive' member='Ann Leader' "
    "office='leader'/><post id='director' name='Director of Services'/><post id='clerk'/><function "
    "id='works' kind='executive'/><grant from='executive' to='clerk' "
    "function='works'/></constitution>";

static const struct dossiers_case acts_and_histories_go_to_what_they_name_cases[] = {
    {"an act inside its clause",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<event kind='done' date='2014-11-01'/></clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "  act 2014-11-01\n"
     "a.xml B starts 2014-10-23\n"},
    {"an act of the decision, under which clause is not said",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<event kind='done' date='2014-11-01'/><clause label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "  perhaps act 2014-11-01\n"
     "a.xml A starts 2014-10-23\n"
     "a.xml B starts 2014-10-23\n"},
    {"a decision that relies on a clause is an act",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-03' relies-on='council/2014-10-23/5#B' "
       "outcome='carried'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "a.xml B starts 2014-10-23\n"
     "  act 2014-11-03\n"
     "b.xml  starts 2014-11-03\n"},
    {"one that was lost is none",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<decision by='director' date='2014-11-03' relies-on='council/2014-10-23/5#A' "
       "outcome='lost'/>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml  starts never\n"},
    {"the body itself decides afresh",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "b.xml A starts 2014-11-03\n"},
    {"met, as another document says",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north", "<event kind='met' date='2014-11-03' of='council/2014-10-23/5#A'/>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"},
    {"of two conditions, that of the party who acts",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='director'>p</condition><condition kind='precedent' "
       "party='clerk'>q</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north",
       "<event kind='met' by='clerk' date='2014-11-03' of='council/2014-10-23/5#A'/>"}},
     NULL,
     "a.xml A starts 2014-11-03.. or never\n"
     "  condition .. or never\n"
     "  condition 2014-11-03\n"},
    {"of two conditions, and which is not said",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p</condition><condition "
       "kind='precedent'>q</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "north", "<event kind='met' date='2014-11-03' of='council/2014-10-23/5#A'/>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"
     "  condition .. or never\n"
     "b.xml:2:1 V3310 the event met does not say which condition of what stands at a.xml:4:1 it "
     "speaks of\n"},
    {"before the list: of all clauses",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<condition kind='precedent'>p<event kind='met' date='2014-11-04'/></condition><clause "
       "label='A' effect='authorises'>t</clause>\n"
       "<clause label='B' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "  condition 2014-11-04\n"
     "a.xml A starts 2014-11-04\n"
     "a.xml B starts 2014-11-04\n"},
};

static void
acts_and_histories_go_to_what_they_name(void **state)
{
    (void)state;
    dossiers_table(acts_and_histories_go_to_what_they_name_constitution,
                   acts_and_histories_go_to_what_they_name_cases,
                   VI_COUNT(acts_and_histories_go_to_what_they_name_cases));
}

static const char a_waiver_counts_by_whose_it_is_constitution[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North District Council' "
    "grants='complete'><parameter name='call-in-days' value='5'/><body id='council' "
    "kind='council'/><body id='executive' kind='executive' name='Cabinet' alias='Executive'/><body "
    "id='planning' kind='committee'/><seat body='executive' member='Ann Leader' "
    "office='leader'/><post id='director' name='Director of Services'/><post id='clerk'/><function "
    "id='works' kind='executive'/><grant from='executive' to='clerk' "
    "function='works'/><function id='hire' kind='executive'/><function id='roads'><function "
    "id='roads.mend'/></function><grant from='director' to='clerk' function='roads'/><post "
    "id='deputy' acts-for='clerk'/><post id='former'/><grant from='executive' to='former' "
    "function='works' in-force-until='2014-11-03'/></constitution>";

static const struct dossiers_case a_waiver_counts_by_whose_it_is_cases[] = {
    {"whoever imposed the condition",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='waived' "
       "date='2014-11-04' by='executive'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04\n"
     "  condition 2014-11-04\n"},
    {"an officer to whom nothing is granted",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='waived' "
       "date='2014-11-04' by='director'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"an officer with some grant: not known",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='waived' "
       "date='2014-11-04' by='clerk'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04 or never\n"
     "  condition 2014-11-04 or never\n"},
    {"whoever the clause gives it to",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='waived' "
       "date='2014-11-04' by='director'/></condition><grant to='director' "
       "function='works'/></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04\n"
     "  condition 2014-11-04\n"},
    {"an officer with a grant of another function",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='hire'>t<condition kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='clerk'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"with one of the function above it, by way of another",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='roads.mend'>t<condition "
       "kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='clerk'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04 or never\n"
     "  condition 2014-11-04 or never\n"},
    {"with one of the function",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='works'>t<condition "
       "kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='clerk'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04 or never\n"
     "  condition 2014-11-04 or never\n"},
    {"somebody who acts for that officer",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='works'>t<condition "
       "kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='deputy'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04 or never\n"
     "  condition 2014-11-04 or never\n"},
    {"whose grant had ended the day before",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='works'>t<condition "
       "kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='former'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"whoever the clause gives another function to",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises' function='hire'>t<condition kind='precedent'>p<event "
       "kind='waived' date='2014-11-04' by='director'/></condition><grant to='director' "
       "function='works'/></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never\n"},
    {"nobody is named",
     {{"a.xml", "north",
       "<meeting body='executive' date='2014-10-23'><item number='5'><event "
       "kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>p<event kind='waived' "
       "date='2014-11-04'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-04 or never\n"
     "  condition 2014-11-04 or never\n"},
};

static void
a_waiver_counts_by_whose_it_is(void **state)
{
    (void)state;
    dossiers_table(a_waiver_counts_by_whose_it_is_constitution,
                   a_waiver_counts_by_whose_it_is_cases,
                   VI_COUNT(a_waiver_counts_by_whose_it_is_cases));
}

static const struct dossiers_case dates_that_run_backwards_cases[] = {
    {"what is relied on came later",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-11-20'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-19'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-11-20/5'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-20\n"
     "  act 2014-11-19\n"
     "b.xml A starts 2014-11-19\n"
     "b.xml:3:1 V3309 what north/council/2014-11-20/5 names, at a.xml:3:1, has a later date than "
     "the decision that rests on it\n"},
    {"on the same day it did not",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-11-20'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-20'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-11-20/5'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-20\n"
     "  act 2014-11-20\n"
     "b.xml A starts 2014-11-20\n"},
    {"a reference that is none",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='#'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23\n"
     "a.xml:3:1 V3305 \"#\" is no reference; write body/date/item#clause, as in "
     "executive/2014-10-23/41#C, or the id of a decision or document\n"},
};

static void
dates_that_run_backwards(void **state)
{
    (void)state;
    dossiers_table(NULL, dates_that_run_backwards_cases, VI_COUNT(dates_that_run_backwards_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(acts_and_histories_go_to_what_they_name),
        cmocka_unit_test(a_waiver_counts_by_whose_it_is),
        cmocka_unit_test(dates_that_run_backwards),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
