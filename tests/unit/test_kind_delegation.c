/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"

#include "support/verdicts.h"

#define SCHEME(complete)                                                                           \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'" complete ">\n"       \
    "<body id='council' kind='council'/><body id='executive' kind='executive' "                    \
    "name='Executive'/>\n"                                                                         \
    "<body id='planning' kind='committee'/>\n"                                                     \
    "<post id='director' name='Director of Place'/><post id='head'/>\n"                            \
    "<post id='clerk' in-force-until='2014-06-30'/><post id='chief' vacant='yes'/><post "          \
    "id='deputy' acts-for='chief'/>\n"                                                             \
    "<post id='boss'/><post id='aide' acts-for='boss'/>\n"                                         \
    "<seat body='executive' member='A Leader' office='leader'/>\n"                                 \
    "<function id='contracts' kind='executive'><function "                                         \
    "id='contracts.award'><known-by>(?i)awards? (the|a) contract</known-by></function>\n"          \
    "<function id='contracts.land'/></function>\n"                                                 \
    "<function id='control' kind='council'/><function id='charges' "                               \
    "kind='local-choice'/><function id='tax' kind='council' matter='council-tax'/>\n"              \
    "<reserve function='contracts.land' to='director'/>\n"                                         \
    "<grant from='executive' to='director' function='contracts' sub-delegable='yes' "              \
    "in-force-from='2013-05-01' by='executive/2013-04-24/9'><limit of='act' up-to='GBP "           \
    "50000'/></grant>\n"                                                                           \
    "<grant from='director' to='head' function='contracts' in-force-from='2014-01-01' "            \
    "in-force-until='2014-12-31'><limit of='act' up-to='GBP 10000'/><consult "                     \
    "holder='leader'/></grant>\n"                                                                  \
    "<grant from='head' to='clerk' function='contracts'/>\n"                                       \
    "<grant from='executive' to='chief' function='contracts' revoked-on='2015-01-01'/>\n"          \
    "<grant from='executive' to='boss' function='contracts' urgency-only='yes'/>\n"                \
    "<grant from='council' to='planning' function='control' sub-delegable='no'/>\n"                \
    "<grant from='executive' to='planning' function='contracts.award'><limit of='act' up-to='GBP " \
    "1000' per='year'/></grant>\n"                                                                 \
    "</constitution>\n"

static const struct verdicts_case power_asks_for_the_whole_chain_cases[] = {
    {"the director, by the executive's grant",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "50000</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
    {"called by name",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='Director of Place' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "50000</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
    {"a penny above the limit",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "50000.01</amount></clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place had no power to decide contracts: "
     "£50,000.01 is beyond the limit (up to £50,000) of the grant from the Executive to the "
     "Director of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
    {"a range that goes beyond the limit",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "..60000</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether the Director of Place had the power to decide "
     "contracts: up to £60,000 may be beyond the limit (up to £50,000) of the grant from the "
     "Executive to the Director of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"
     "    settled: £50,000.01 to £60,000 is beyond the power\n"
     "    missing here: the amount of the act under contracts (the decision) [delegation contracts "
     "the amount of the act under contracts record]\n"},
    {"no amount",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted</clause></decision></record>",
     "2:1 d unproven: the decision: whether the Director of Place had the power to decide "
     "contracts: an amount not stated may be beyond the limit (up to £50,000) of the grant from "
     "the Executive to the Director of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"
     "    settled: at least £50,000.01 is beyond the power\n"
     "    missing here: the amount of the act under contracts (the decision) [delegation contracts "
     "the amount of the act under contracts record]\n"},
    {"the day before the grant",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2013-04-30' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place had no power to decide contracts: the "
     "grant from the Executive to the Director of Place is in force only from 1 May 2013\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
    {"the head, with a consultation",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'><event kind='consulted' to='leader' "
     "date='2014-06-02'/>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: head had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000\n"},
    {"the head, and no consultation is told of",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether head had the power to decide contracts: that leader "
     "was consulted before is not shown\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place, deputy, boss\n"
     "    missing here: that leader was consulted before (the decision) [delegation contracts that "
     "leader was consulted before record]\n"},
    {"the head, consulted too late",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'><event kind='consulted' to='leader' "
     "date='2014-06-04'/>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: head had no power to decide contracts: it is not shown that "
     "leader was consulted before\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place, deputy, boss\n"},
    {"the head, after the grant has ended",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2015-01-01' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: head had no power to decide contracts: the grant from the "
     "Director of Place to head was in force only until 31 December 2014\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place, boss\n"},
    {"the clerk, whom an officer gave it to without leave",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='clerk' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: clerk had no power to decide contracts: the grant from the "
     "Director of Place to head may not be passed on, so head could not give it to clerk\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; head gave it to clerk; who "
     "could have decided: the Executive, the Director of Place, head, deputy, boss\n"},
    {"the clerk, whose post is gone",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='clerk' date='2014-07-01' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: clerk had no power to decide contracts: clerk was not there on "
     "1 July 2014\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; head gave it to clerk; who "
     "could have decided: the Executive, the Director of Place, head, deputy, boss\n"},
    {"a vacant post",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='chief' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: chief had no power to decide contracts: the post chief was "
     "vacant on 3 June 2014\n"
     "    because: the Executive has it; the Executive gave it to chief; who could have decided: "
     "the Executive, the Director of Place, head, deputy, boss\n"},
    {"who acts for a vacant post",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='deputy' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: deputy had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to chief\n"},
    {"the same after the grant was revoked",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='deputy' date='2015-01-01' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: deputy had no power to decide contracts: the grant from the "
     "Executive to chief was revoked on 1 January 2015\n"
     "    because: the Executive has it; the Executive gave it to chief; who could have decided: "
     "the Executive, the Director of Place, boss\n"},
    {"who acts for one that may have been there",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='aide' date='2014-06-03' outcome='carried'><fact of='urgent'/>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether aide had the power to decide contracts: whether boss "
     "was away, so that aide acted for it, is not known\n    because: the Executive has it; the "
     "Executive gave it to boss; who could have decided: the Executive, the Director of Place, "
     "head, deputy, boss\n    missing elsewhere: whether boss was away, so that aide acted for it, "
     "is not known (the decision) < the scheme of delegation [delegation contracts whether boss "
     "was away, so that aide acted for it, is not known record]\n"},
    {"only what is urgent",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='boss' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether boss had the power to decide contracts: whether it "
     "could wait is not shown\n"
     "    because: the Executive has it; the Executive gave it to boss; who could have decided: "
     "the Executive, the Director of Place, head, deputy\n"
     "    missing here: whether it could wait (the decision) [delegation contracts whether it "
     "could wait record]\n"},
    {"a limit of a year",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' function='contracts.award'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></item></meeting></record>",
     "2:61 d unproven: item 4: whether planning had the power to decide contracts.award: £5, with "
     "what else was decided in the year, may be beyond the limit (up to £1,000 in one year) of the "
     "grant from the Executive to planning\n    because: the Executive has it; the Executive gave "
     "it to planning up to £1,000 in one year; who could have decided: the Executive, the Director "
     "of Place, head, deputy, boss\n    settled: it is within the limit if whatever else was "
     "decided comes to at most £995 in the year\n    missing elsewhere: what else was decided "
     "under contracts.award (item 4) < all decisions under the grant [delegation contracts.award "
     "what else was decided under contracts.award planning/2014-06-03/4]\n"},
    {"beyond the limit of a year alone",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' function='contracts.award'>accepted<amount of='act'>GBP "
     "1000.01</amount></clause></decision></item></meeting></record>",
     "2:61 d breached: item 4: planning had no power to decide contracts.award: £1,000.01 is "
     "beyond the limit (up to £1,000 in one year) of the grant from the Executive to planning\n"
     "    because: the Executive has it; the Executive gave it to planning up to £1,000 in one "
     "year; who could have decided: the Executive, the Director of Place, head, deputy, boss\n"},
    {"the executive itself",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5000000</amount></clause></decision></item></meeting></record>",
     "2:62 d satisfied: item 4: the Executive had the power to decide contracts\n"
     "    because: the Executive has it by law\n"},
    {"the council has no executive function",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='contracts'>accepted</clause></decision></item></meeting></record>",
     "2:60 d breached: item 4: council had no power to decide contracts: neither the law nor a "
     "grant gives contracts to council\n"
     "    because: council has no grant of it; who could have decided: the Executive, deputy, "
     "boss\n"},
    {"a function of local choice of which nothing is said",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='charges'>accepted</clause></decision></item></meeting></record>",
     "2:60 d unproven: item 4: whether council had the power to decide charges: whose function "
     "charges is, is not stated\n"
     "    because: council has it by law\n"
     "    missing elsewhere: whose function charges is, is not stated (item 4) < the scheme of "
     "delegation [delegation charges whose function charges is, is not stated "
     "council/2014-06-03/4]\n"},
    {"a motion that was lost is no act",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='lost'>\n"
     "<clause effect='authorises' "
     "function='contracts'>accepted</clause></decision></item></meeting></record>",
     ""},
    {"nor is a clause that only recommends",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='recommends' "
     "function='contracts'>accepted</clause></decision></item></meeting></record>",
     ""},
    {"a function known by its words",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2013-06-03' outcome='carried'>\n"
     "<clause effect='authorises'>that the Head awards the contract</clause></decision></record>",
     "2:1 d breached: the decision: head had no power to decide contracts.award: the grant from "
     "the Director of Place to head is in force only from 1 January 2014\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, deputy, boss\n"},
    {"words that no function is known by",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2013-06-03' outcome='carried'>\n"
     "<clause effect='authorises'>that tea be served</clause></decision></record>",
     ""},
    {"a function that the scheme does not know",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contract'>accepted</clause></decision></record>",
     "2:1 d unproven: the decision: whether the Director of Place had the power to decide "
     "contract: the constitution knows no function called contract; it knows contracts, "
     "contracts.award, contracts.land, control, charges\n"
     "    missing here: what is meant by contract (the decision) [delegation contract what is "
     "meant by contract record]\n"},
    {"a post that the scheme does not know",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='directer' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted</clause></decision></record>",
     "2:1 d unproven: the decision: whether directer had the power to decide contracts: the "
     "constitution knows no body, post or member called directer; it knows director, deputy, "
     "council, executive, planning\n"
     "    missing here: what is meant by directer (the decision) [delegation contracts what is "
     "meant by directer record]\n"},
    {"the worst of several acts is told",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause><clause effect='authorises' function='contracts'>accepted<amount "
     "of='act'>GBP 60000</amount></clause><clause effect='authorises' "
     "function='contracts'>accepted</clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place had no power to decide contracts: "
     "£60,000 is beyond the limit (up to £50,000) of the grant from the Executive to the Director "
     "of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
    {"a power that the scheme has not",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried' "
     "relies-on='council/2012-01-01/3'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether the Director of Place had the power to decide "
     "contracts: what council/2012-01-01/3, on which it relies, gave to the Director of Place\n    "
     "because: the Executive has it; the Executive gave it to the Director of Place up to £50,000; "
     "who could have decided: the Executive, head, deputy, boss\n    missing elsewhere: what "
     "council/2012-01-01/3, on which it relies, gave to the Director of Place (the decision) < the "
     "decision that it relies on [delegation contracts what council/2012-01-01/3, on which it "
     "relies, gave to the Director of Place record]\n"},
    {"another grant than that relied on",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried' relies-on='executive/2013-04-24/9'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether head had the power to decide contracts: what "
     "executive/2013-04-24/9, on which it relies, gave to head\n    because: the Executive has it; "
     "the Executive gave it to the Director of Place up to £50,000; the Director of Place gave it "
     "to head up to £10,000; who could have decided: the Executive, the Director of Place, deputy, "
     "boss\n    missing elsewhere: what executive/2013-04-24/9, on which it relies, gave to head "
     "(the decision) < the decision that it relies on [delegation contracts what "
     "executive/2013-04-24/9, on which it relies, gave to head record]\n"},
    {"the power that is relied on",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried' "
     "relies-on='executive/2013-04-24/9#C'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
};

static void
power_asks_for_the_whole_chain(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='power'/>"),
                   SCHEME(" grants='complete'"), power_asks_for_the_whole_chain_cases,
                   VI_COUNT(power_asks_for_the_whole_chain_cases));
}

static const struct verdicts_case a_scheme_that_may_lack_grants_proves_no_breach_cases[] = {
    {"no grant at all",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2013-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether head had the power to decide contracts: the grant from "
     "the Director of Place to head is in force only from 1 January 2014\n    because: the "
     "Executive has it; the Executive gave it to the Director of Place up to £50,000; the Director "
     "of Place gave it to head up to £10,000; who could have decided: the Executive, the Director "
     "of Place, deputy, boss\n    missing elsewhere: whether another grant of contracts, which is "
     "not at hand, gives it to head (the decision) < the scheme of delegation [delegation "
     "contracts whether another grant of contracts, which is not at hand, gives it to head "
     "record]\n"},
    {"a sum beyond the limit",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "60000</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether the Director of Place had the power to decide "
     "contracts: £60,000 is beyond the limit (up to £50,000) of the grant from the Executive to "
     "the Director of Place\n    because: the Executive has it; the Executive gave it to the "
     "Director of Place up to £50,000; who could have decided: the Executive, deputy, boss\n    "
     "missing elsewhere: whether another grant of contracts, which is not at hand, gives it to the "
     "Director of Place (the decision) < the scheme of delegation [delegation contracts whether "
     "another grant of contracts, which is not at hand, gives it to the Director of Place "
     "record]\n"},
};

static void
a_scheme_that_may_lack_grants_proves_no_breach(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='power'/>"), SCHEME(""),
                   a_scheme_that_may_lack_grants_proves_no_breach_cases,
                   VI_COUNT(a_scheme_that_may_lack_grants_proves_no_breach_cases));
}

static const struct verdicts_case a_chain_exists_on_the_day_cases[] = {
    {"in force",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "60000</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
    {"not yet",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2013-04-30' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted</clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place decided contracts, but the grant from "
     "the Executive to the Director of Place is in force only from 1 May 2013\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
};

static void
a_chain_exists_on_the_day(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='existence'/>"),
                   SCHEME(" grants='complete'"), a_chain_exists_on_the_day_cases,
                   VI_COUNT(a_chain_exists_on_the_day_cases));
}

static const struct verdicts_case a_limit_is_judged_on_the_nearest_chain_cases[] = {
    {"within it, though the grant has ended",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2015-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: head had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000\n"},
    {"beyond it",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "10000.01</amount></clause></decision></record>",
     "2:1 d breached: the decision: head decided contracts, but £10,000.01 is beyond the limit (up "
     "to £10,000) of the grant from the Director of Place to head\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place, deputy, boss\n"},
    {"no chain, no limit",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='aide' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='control'>accepted</clause></decision></record>",
     ""},
};

static void
a_limit_is_judged_on_the_nearest_chain(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='limit'/>"),
                   SCHEME(" grants='complete'"), a_limit_is_judged_on_the_nearest_chain_cases,
                   VI_COUNT(a_limit_is_judged_on_the_nearest_chain_cases));
}

static const struct verdicts_case what_is_excluded_or_reserved_cases[] = {
    {"reserved to the director",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts.land'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: head decided contracts.land, but contracts.land is reserved to "
     "the Director of Place, so head could not receive it\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place\n"},
    {"the director himself",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts.land'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place had the power to decide contracts.land\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
};

static void
what_is_excluded_or_reserved(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='exclusion'/>"),
                   SCHEME(" grants='complete'"), what_is_excluded_or_reserved_cases,
                   VI_COUNT(what_is_excluded_or_reserved_cases));
}

static const struct verdicts_case passing_on_cases[] = {
    {"an officer without leave",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='clerk' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d breached: the decision: clerk decided contracts, but the grant from the Director of "
     "Place to head may not be passed on, so head could not give it to clerk\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; head gave it to clerk; who "
     "could have decided: the Executive, the Director of Place, head, deputy, boss\n"},
    {"with leave",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: head had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000\n"},
    {"a committee that may not",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='control'></grant></clause></decision></item></meeting></record>",
     "2:61 d breached: item 4: planning gave control on, but the grant from council to planning "
     "may not be passed on to head\n"
     "    because: council has it; council gave it to planning; who could have decided: council\n"},
    {"the executive gives what is its own",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='contracts'></grant></clause></decision></item></meeting></record>",
     ""},
};

static void
passing_on(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='sub-delegation'/>"),
                   SCHEME(" grants='complete'"), passing_on_cases, VI_COUNT(passing_on_cases));
}

static const struct verdicts_case consultation_cases[] = {
    {"before",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'><event kind='consulted' to='A "
     "Leader' date='2014-05-02'/><event kind='consulted' to='leader' date='2014-06-01'/>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d satisfied: the decision: head had the power to decide contracts\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000\n"},
    {"on the day itself",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='head' date='2014-06-03' outcome='carried'><event kind='consulted' to='leader' "
     "date='2014-06-03'/>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     "2:1 d unproven: the decision: whether head had the power to decide contracts: that leader "
     "was consulted before is not shown\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; the Director of Place gave it to head up to £10,000; who could have decided: the "
     "Executive, the Director of Place, deputy, boss\n"
     "    missing here: that leader was consulted before (the decision) [delegation contracts that "
     "leader was consulted before record]\n"},
    {"nobody has to be",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises' function='contracts'>accepted<amount of='act'>GBP "
     "5</amount></clause></decision></record>",
     ""},
};

static void
consultation(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='consultation'/>"),
                   SCHEME(" grants='complete'"), consultation_cases, VI_COUNT(consultation_cases));
}

static const struct verdicts_case who_alone_may_decide_cases[] = {
    {"the council",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='tax'>accepted</clause></decision></item></meeting></record>",
     "2:60 d satisfied: item 4: council had the power to decide tax\n"},
    {"a committee",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='tax'>accepted</clause></decision></item></meeting></record>",
     "2:61 d breached: item 4: planning decided tax, but planning may not decide tax\n"},
    {"nobody knows what that is",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='panel' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='tax'>accepted</clause></decision></item></meeting></record>",
     "2:58 d unproven: item 4: whether panel had the power to decide tax: whether panel may decide "
     "tax\n"
     "    missing elsewhere: what kind of body or officer panel is (item 4) < the constitution "
     "[delegation tax what kind of body or officer panel is panel/2014-06-03/4]\n"},
    {"another function",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='control'>accepted</clause></decision></item></meeting></record>",
     ""},
};

static void
who_alone_may_decide(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'",
                        "<delegation check='maker' matter='council-tax' by-kinds='council'/>"),
                   SCHEME(" grants='complete'"), who_alone_may_decide_cases,
                   VI_COUNT(who_alone_may_decide_cases));
}

static const struct verdicts_case who_may_receive_cases[] = {
    {"an officer",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='control'></grant></clause></decision></item></meeting></record>",
     "2:60 d satisfied: item 4: council could give control on\n"},
    {"a member",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='leader' "
     "function='control'></grant></clause></decision></item></meeting></record>",
     "2:60 d breached: item 4: council gave control on, but the law does not allow control to be "
     "given to leader\n"},
    {"somebody unknown",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='council' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='south/panel' "
     "function='control'></grant></clause></decision></item></meeting></record>",
     "2:60 d unproven: item 4: whether council could give control on: whether the law allows "
     "control to be given to south/panel\n"
     "    missing elsewhere: what kind of body or officer south/panel is (item 4) < the "
     "constitution [delegation control what kind of body or officer south/panel is "
     "council/2014-06-03/4]\n"},
    {"an executive function is not asked about",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='leader' "
     "function='contracts'></grant></clause></decision></item></meeting></record>",
     ""},
    {"each link of the chain of an act",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises' "
     "function='control'>accepted</clause></decision></item></meeting></record>",
     "2:61 d satisfied: item 4: planning had the power to decide control\n"
     "    because: council has it; council gave it to planning\n"},
};

static void
who_may_receive(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'",
                        "<delegation check='recipient' function='non-executive' "
                        "to-kinds='committee officer'/>"),
                   SCHEME(" grants='complete'"), who_may_receive_cases,
                   VI_COUNT(who_may_receive_cases));
}

static const struct verdicts_case who_may_not_receive_cases[] = {
    {"an officer",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='contracts'></grant></clause></decision></item></meeting></record>",
     "2:62 d satisfied: item 4: the Executive could give contracts on\n"},
    {"a member",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='executive' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='leader' "
     "function='contracts'></grant></clause></decision></item></meeting></record>",
     "2:62 d breached: item 4: the Executive gave contracts on, but the law does not allow "
     "contracts to be given to leader\n"},
};

static void
who_may_not_receive(void **state)
{
    (void)state;
    verdicts_table(
        RULE("d", "", "", "to='decision'",
             "<delegation check='recipient' function='executive' not-to-kinds='member'/>"),
        SCHEME(" grants='complete'"), who_may_not_receive_cases,
        VI_COUNT(who_may_not_receive_cases));
}

static const struct verdicts_case nobody_gives_more_than_he_has_cases[] = {
    {"less than the director has",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' function='contracts'><limit of='act' "
     "up-to='GBP 50000'/></grant></clause></decision></record>",
     "2:1 d satisfied: the decision: the Director of Place could give contracts on\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000\n"},
    {"more",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' function='contracts'><limit of='act' "
     "up-to='GBP 60000'/></grant></clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place gave contracts on, but £50,000.01 to "
     "£60,000 is beyond the power of the Director of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
    {"without a limit",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n"
     "<decision by='director' date='2014-06-03' outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='contracts'></grant></clause></decision></record>",
     "2:1 d breached: the decision: the Director of Place gave contracts on, but at least "
     "£50,000.01 is beyond the power of the Director of Place\n"
     "    because: the Executive has it; the Executive gave it to the Director of Place up to "
     "£50,000; who could have decided: the Executive, deputy, boss\n"},
    {"a committee has none to give",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n"
     "<meeting body='planning' date='2014-06-03'><item number='4'><decision outcome='carried'>\n"
     "<clause effect='authorises'>delegated<grant to='head' "
     "function='contracts'></grant></clause></decision></item></meeting></record>",
     "2:61 d breached: item 4: planning gave contracts on, but neither the law nor a grant gives "
     "contracts to planning\n"
     "    because: planning has no grant of it; who could have decided: the Executive, deputy, "
     "boss\n"},
};

static void
nobody_gives_more_than_he_has(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='scope'/>"),
                   SCHEME(" grants='complete'"), nobody_gives_more_than_he_has_cases,
                   VI_COUNT(nobody_gives_more_than_he_has_cases));
}

static const char hectares[] =
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"
    "<unit id='hectares' places='1'/><body id='executive' kind='executive'/><post id='head'/>"
    "<function id='land' kind='executive'/><grant from='executive' to='head' function='land'>"
    "<limit of='area' up-to='2.5 hectares' per='year'/></grant></constitution>";
#define LETS(amount)                                                                               \
    "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n<decision by='head' "    \
    "date='2014-06-03' outcome='carried'><clause function='land'>t<amount of='area'>" amount       \
    "</amount></clause></decision>\n"

static const struct verdicts_case unit_cases[] = {
    {"within a limit that is no money, and beyond it with what came before",
     LETS("2.5 hectares") "<decision by='head' date='2014-06-04' outcome='carried'><clause "
                          "function='land'>t<amount of='area'>0.000001 "
                          "hectares</amount></clause></decision></record>",
     "2:1 d unproven: the first decision: whether head had the power to decide land: 2.5 "
     "hectares, with what else was decided in the year, may be beyond the limit (up to 2.5 "
     "hectares of area in one year) of the grant from executive to head\n"
     "    because: executive has it; executive gave it to head up to 2.5 hectares of area in one "
     "year; who could have decided: executive\n"
     "    settled: it is within the limit if whatever else was decided comes to at most 0 "
     "hectares in the year\n"
     "    missing elsewhere: what else was decided under land (the first decision) < all "
     "decisions under the grant [delegation land what else was decided under land record.1]\n"
     "3:1 d breached: the second decision: head had no power to decide land: 0.000001 "
     "hectares, after 2.5 hectares in the year (line 2), is beyond the limit (up to 2.5 "
     "hectares of area in one year) of the grant from executive to head\n"
     "    because: executive has it; executive gave it to head up to 2.5 hectares of area in one "
     "year; who could have decided: executive\n"},
    {"in a unit that nobody knows", LETS("2 acres") "</record>",
     "2:1 d unproven: the decision: whether head had the power to decide land: the constitution "
     "knows no unit called acres; it knows hectares\n"
     "    missing here: what is meant by acres (the decision) [delegation land what is meant by "
     "acres record]\n"},
    {"in money, of which no limit is", LETS("GBP 5") "</record>",
     "2:1 d unproven: the decision: whether head had the power to decide land: an amount not "
     "stated, with what else was decided in the year, may be beyond the limit (up to 2.5 "
     "hectares of area in one year) of the grant from executive to head\n"
     "    because: executive has it; executive gave it to head up to 2.5 hectares of area in one "
     "year; who could have decided: executive\n"
     "    missing elsewhere: what else was decided under land (the decision) < all decisions "
     "under the grant [delegation land what else was decided under land record]\n"},
};

static void
limits_of_other_units(void **state)
{
    (void)state;
    verdicts_table(RULE("d", "", "", "to='decision'", "<delegation check='power'/>"), hectares,
                   unit_cases, VI_COUNT(unit_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(limits_of_other_units),
        cmocka_unit_test(power_asks_for_the_whole_chain),
        cmocka_unit_test(a_scheme_that_may_lack_grants_proves_no_breach),
        cmocka_unit_test(a_chain_exists_on_the_day),
        cmocka_unit_test(a_limit_is_judged_on_the_nearest_chain),
        cmocka_unit_test(what_is_excluded_or_reserved),
        cmocka_unit_test(passing_on),
        cmocka_unit_test(consultation),
        cmocka_unit_test(who_alone_may_decide),
        cmocka_unit_test(who_may_receive),
        cmocka_unit_test(who_may_not_receive),
        cmocka_unit_test(nobody_gives_more_than_he_has),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
