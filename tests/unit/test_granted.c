/* SPDX-License-Identifier: Apache-2.0 */
/* What documents give and revoke is part of the scheme from its day on. */
#include "dossier/powers.h"

#include "support/dossiers.h"

#define SCHEME                                                                                     \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='council' kind='council'/><body id='executive' kind='executive' name='Executive'/>"  \
    "<body id='audit' kind='committee'/><post id='head' name='Head of Works'/><post id='clerk'/>"  \
    "<function id='f' kind='executive'><known-by>(?i)mend the road</known-by></function>"          \
    "<function id='g' kind='council'/>"                                                            \
    "<grant from='executive' to='clerk' function='f' by='executive/2014-01-01/1' "                 \
    "sub-delegable='yes'/></constitution>"
#define MEETING(body, inner)                                                                       \
    "<meeting body='" body "' date='2014-06-12'><item number='5'><event kind='call-in-exempt'/>"   \
    "<decision outcome='carried'>" inner "</decision></item></meeting>"
#define GIVES(more)                                                                                \
    "<clause label='A' effect='authorises'>t" more                                                 \
    "<grant to='Head of Works' function='f'/></clause>"

static const struct dossiers_case given_cases[] = {
    {"from the day of the decision, by its minute, to the post as the scheme calls it",
     {{"a.xml", "north", MEETING("Executive", GIVES(""))}},
     NULL,
     "grant executive > head f 2014-06-12.. by executive/2014-06-12/5#A\n"},
    {"in words",
     {{"a.xml", "north",
       MEETING("executive",
               "<clause label='A' effect='authorises' delegated-to='the Head of Works' "
               "consulting='the clerk'>to mend the road</clause>")}},
     NULL,
     "grant executive > head f 2014-06-12.. by executive/2014-06-12/5#A\n"},
    {"in words that name no function",
     {{"a.xml", "north",
       MEETING("executive", "<clause effect='authorises' delegated-to='the Head of Works'>to mend "
                            "the quay</clause>")}},
     NULL,
     ""},
    {"what is refused, lost or only noted gives nothing",
     {{"a.xml", "north",
       MEETING("executive", "<clause effect='refuses'>t<grant to='head' function='f'/></clause>"
                            "<clause effect='authorises' outcome='lost'>t<grant to='head' "
                            "function='f'/></clause><clause effect='notes'>t<clause "
                            "effect='authorises'>t<grant to='head' function='f'/></clause>"
                            "</clause>")}},
     NULL,
     ""},
    {"a condition that is met later",
     {{"a.xml", "north",
       MEETING("executive", GIVES("<condition kind='precedent'>p<event kind='met' "
                                  "date='2014-07-01'/></condition>"))}},
     NULL,
     "grant executive > head f 2014-07-01.. by executive/2014-06-12/5#A\n"},
    {"a condition that was met on one of two days",
     {{"a.xml", "north",
       MEETING("executive", GIVES("<condition kind='precedent'>p<event kind='met' "
                                  "date='2014-07-01..2014-07-02'/></condition>"))}},
     NULL,
     "grant executive > head f 2014-07-01 perhaps by executive/2014-06-12/5#A\n"
     "grant executive > head f 2014-07-02.. by executive/2014-06-12/5#A\n"},
    {"a condition of which nothing shows that it was met",
     {{"a.xml", "north", MEETING("executive", GIVES("<condition kind='precedent'>p</condition>"))}},
     NULL,
     "grant executive > head f 2014-06-12.. perhaps by executive/2014-06-12/5#A\n"},
    {"a condition that failed",
     {{"a.xml", "north",
       MEETING("executive", GIVES("<condition kind='precedent'>p<event kind='failed' "
                                  "date='2014-07-01'/></condition>"))}},
     NULL,
     "grant executive > head f .. pending by executive/2014-06-12/5#A\n"},
    {"revoked by another document",
     {{"a.xml", "north", MEETING("executive", GIVES(""))},
      {"b.xml", "north",
       "<event kind='revoked' date='2014-09-01' of='executive/2014-06-12/5#A'/>"}},
     NULL,
     "grant executive > head f 2014-06-12..2014-08-31 revoked 2014-09-01 by "
     "executive/2014-06-12/5#A\n"},
    {"revoked on some day of a month",
     {{"a.xml", "north", MEETING("executive", GIVES(""))},
      {"b.xml", "north", "<event kind='revoked' date='2014-09' of='executive/2014-06-12/5#A'/>"}},
     NULL,
     "grant executive > head f 2014-06-12..2014-08-31 revoked 2014-09-01 by "
     "executive/2014-06-12/5#A\n"
     "grant executive > head f 2014-09-01..2014-09-29 revoked 2014-09-01 perhaps by "
     "executive/2014-06-12/5#A\n"},
    {"a grant of the constitution is revoked by the decision that it names",
     {{"b.xml", "north", "<event kind='revoked' date='2014-09-01' of='executive/2014-01-01/1'/>"}},
     NULL,
     "grant executive > clerk f .. revoked 2014-09-01 by executive/2014-01-01/1\n"},
    {"not known yet on the as-of date",
     {{"a.xml", "north", MEETING("executive", GIVES(""))}},
     "2014-06-11",
     ""},
    {"by a body that has none to give, and so by whom it gives it to",
     {{"a.xml", "north", MEETING("audit", GIVES(""))},
      {"b.xml", "north",
       "<decision by='head' date='2014-07-01' id='x' outcome='carried'><clause "
       "effect='authorises'>t<grant to='porter' function='f'/></clause></decision>"}},
     NULL,
     "grant audit > head f 2014-06-12.. void by audit/2014-06-12/5#A\n"
     "grant head > porter f 2014-07-01.. void by x\n"},
    {"the same minute printed twice gives once",
     {{"a.xml", "north", MEETING("executive", GIVES(""))},
      {"b.xml", "north", "\n" MEETING("executive", GIVES(""))}},
     NULL,
     "grant executive > head f 2014-06-12.. by executive/2014-06-12/5#A\n"},
    {"of another authority, whose constitution is not at hand",
     {{"a.xml", "south", MEETING("executive", GIVES(""))}},
     NULL,
     ""},
};

static void
what_documents_give_counts_from_its_day(void **state)
{
    (void)state;
    dossiers_table_of_powers(SCHEME, given_cases, VI_COUNT(given_cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_documents_give_counts_from_its_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
