/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/terms.h"

#include "support/dossiers.h"

static const struct dossiers_case partners_agree_or_differ_cases[] = {
    {"the same sum",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount of='cost'>GBP 5</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount of='cost'>GBP "
       "5</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"another sum",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount of='cost'>GBP 5</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount of='cost'>GBP "
       "6</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: amount cost\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a sum of another role is none of the same",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount of='cost'>GBP 5</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount of='saving'>GBP "
       "6</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"two sums in another order",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount>GBP 5</amount><amount>GBP "
       "6</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount>GBP 6</amount><amount>GBP "
       "5</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"one of two sums is another",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount>GBP 5</amount><amount>GBP "
       "6</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount>GBP 5</amount><amount>GBP "
       "7</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: amount \n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a sum that only they state is not in place of another",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<amount>GBP 5</amount><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<amount>GBP 5</amount><amount>GBP "
       "7</amount></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"another day",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<date>2015-04-01</date><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' "
       "effect='authorises'>t<date>2015-05-01</date></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: day 1 May 2015 not 1 April 2015\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a day that only they name",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<date>2015-04-01</date><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' "
       "effect='authorises'>t<date>2015-04-01</date><date>2014-10-23</date></clause></decision></"
       "item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a sum in the words alone",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>the service be shared with South for \xC2\xA3"
       "5,000<condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>the service be shared with North for \xC2\xA3"
       "6,000</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: words \xC2\xA3"
     "6,000 not \xC2\xA3"
     "5,000\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a day in the words alone",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>the service be shared from 1 April 2015<condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>the service be shared from 1 May "
       "2015</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: words 1 May 2015 not 1 April 2015\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"words without figures may be others",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>the service be shared with South from 1 April "
       "2015<condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>the service be shared with North from 1 April "
       "2015</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"texts that have little in common are not compared",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>the service be shared for \xC2\xA3"
       "5,000<condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>proposal 7 be accepted as set "
       "out</clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-03\n"
     "  condition 2014-11-03\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"another fact",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<fact of='begins' value='2015-04-01'/><condition "
       "kind='precedent' party='south/council'>p</condition></clause></decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='1' effect='authorises'>t<fact of='begins' "
       "value='2015-05-01'/></clause></decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: fact begins\n"
     "b.xml 1 starts 2014-11-03\n"},
    {"a condition of its own",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>subject to "
       "funding</condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: added subject to funding\n"
     "b.xml A starts 2014-11-03.. or never\n"
     "  condition .. or never\n"},
    {"the same condition in other letters is shared",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition><condition kind='precedent'>Subject to funding<event "
       "kind='met' date='2014-11-30'/></condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent'>subject to  "
       "FUNDING<event kind='met' date='2014-11-10'/></condition></clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-11-30\n"
     "  condition 2014-11-10\n"
     "  condition 2014-11-30\n"
     "b.xml A starts 2014-11-10\n"
     "  condition 2014-11-10\n"},
    {"in principle only",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='in-principle'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: not approved in-principle\n"
     "b.xml A starts never\n"},
    {"refused: the condition failed",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='lost' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts never\n"
     "  condition never, differs: not approved lost\n"
     "b.xml A starts never\n"},
    {"put off",
     {{"a.xml", "north",
       "<meeting body='council' date='2014-10-23'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='carried'>\n"
       "<clause label='A' effect='authorises'>t<condition kind='precedent' "
       "party='south/council'>p</condition></clause>\n"
       "</decision></item></meeting>"},
      {"b.xml", "south",
       "<meeting body='council' date='2014-11-03'><item number='5'><event kind='call-in-exempt'/>\n"
       "<decision outcome='deferred' relies-on='north/council/2014-10-23/5#A'>\n"
       "<clause label='A' effect='authorises'>t</clause>\n"
       "</decision></item></meeting>"}},
     NULL,
     "a.xml A starts 2014-10-23.. or never\n"
     "  condition .. or never, differs: not approved deferred\n"
     "b.xml A starts never\n"},
};

static void
partners_agree_or_differ(void **state)
{
    (void)state;
    dossiers_table(NULL, partners_agree_or_differ_cases, VI_COUNT(partners_agree_or_differ_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(partners_agree_or_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
