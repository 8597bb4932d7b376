/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/stated_limit.h"

#include "support/verdicts.h"

#define RULES                                                                                      \
    "<parameter id='most' type='money' of='body' noun='the limit'/><rule id='l' "                  \
    "severity='error'><title>T</title><cite source='act' at='s. 1'/><applies "                     \
    "to='clause'/><stated "                                                                        \
    "check='limit' parameter='most'/></rule>"
#define OF(kind, body, settings, decision, clauses)                                                \
    "<record xmlns='urn:vires:record:1' kind='" kind "'>\n<meeting body='" body                    \
    "' date='2014-10-23'>\n" settings "\n<decision outcome='carried'" decision ">" clauses         \
    "</decision></meeting></record>"
#define NOTICE(settings, clauses) OF("notice", "Director of Resources", settings, "", clauses)
#define LIMIT(of, value)          "<parameter name='most'" of " value='" value "'/>"
#define CLAUSE(sums)              "<clause effect='authorises'>it be bought" sums "</clause>"
#define SUM(value)                "<amount>" value "</amount>"

#define A "4:29 l "
#define BREACHED(most)                                                                             \
    A "breached: a clause of the decision: £101 (line 4) is more than the " most "\n"
#define SATISFIED(most)                                                                            \
    A "satisfied: a clause of the decision: £100 (line 4) is within the " most " (line 3)\n"
#define STATES " that the record states to be delegated to "
#define OPEN(sum, most, doubt)                                                                     \
    A "unproven: a clause of the decision: whether " sum " (line 4) is within the " most           \
      " is open\n    missing here: " doubt                                                         \
      " (a clause of the decision) [stated limit Director of Resources/2014-10-23#(1)]\n"

static const struct verdicts_case cases[] = {
    {"the very sum", NOTICE(LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 100"))),
     SATISFIED("£100" STATES "the Director of Resources")},
    {"a pound more", NOTICE(LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£100" STATES "the Director of Resources (line 3)")},
    {"the holder by name, with an article",
     NOTICE(LIMIT(" of='The  director of resources'", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£100" STATES "The  director of resources (line 3)")},
    {"another holder's", NOTICE(LIMIT(" of='Head of ICT'", "GBP 100"), CLAUSE(SUM("GBP 101"))), ""},
    {"part of a word is no part of a name",
     NOTICE(LIMIT(" of='Direct'", "GBP 100"), CLAUSE(SUM("GBP 101"))), ""},
    {"the Directors may be this one",
     NOTICE(LIMIT(" of='Directors'", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     OPEN("£101", "£100" STATES "Directors (line 3)",
          "whether Director of Resources is Directors")},
    {"and whoever they are, the sum is within it",
     NOTICE(LIMIT(" of='Directors'", "GBP 100"), CLAUSE(SUM("GBP 100"))),
     SATISFIED("£100" STATES "Directors")},
    {"what is surely of the holder goes before what may be",
     NOTICE(LIMIT(" of='Directors'", "GBP 900") LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£100" STATES "the Director of Resources (line 3)")},
    {"also where it stands first",
     NOTICE(LIMIT("", "GBP 100") LIMIT(" of='Directors'", "GBP 900"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£100" STATES "the Director of Resources (line 3)")},
    {"up to more than the limit", NOTICE(LIMIT("", "GBP 100"), CLAUSE(SUM("GBP ..101"))),
     OPEN("up to £101", "£100" STATES "the Director of Resources (line 3)", "what its sum is")},
    {"two limits, and a sum between them",
     NOTICE(LIMIT("", "GBP 50") LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 60"))),
     OPEN("£60", "£50 to £100" STATES "the Director of Resources (line 3)",
          "which of the limits it is under")},
    {"beyond both", NOTICE(LIMIT("", "GBP 50") LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£50 to £100" STATES "the Director of Resources (line 3)")},
    {"a limit twice is one",
     NOTICE(LIMIT("", "GBP 100") LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 101"))),
     BREACHED("£100" STATES "the Director of Resources (line 3)")},
    {"limits of two currencies",
     NOTICE(LIMIT("", "GBP 100") LIMIT("", "EUR 100"), CLAUSE(SUM("GBP 101"))),
     OPEN("£101", "sums" STATES "the Director of Resources (line 3)",
          "which of the limits it is under")},
    {"two sums, of which one may be the price",
     NOTICE(LIMIT("", "GBP 100"), CLAUSE(SUM("GBP 90") SUM("GBP 20"))),
     OPEN("£20 to £110", "£100" STATES "the Director of Resources (line 3)",
          "which of its sums is the price")},
    {"together within it", NOTICE(LIMIT("", "GBP 110"), CLAUSE(SUM("GBP 20") SUM("GBP 90"))),
     A "satisfied: a clause of the decision: £20 to £110 (line 4) is within the £110" STATES
       "the Director of Resources (line 3)\n"},
    {"each beyond it", NOTICE(LIMIT("", "GBP 10"), CLAUSE(SUM("GBP 90") SUM("GBP 20"))),
     A "breached: a clause of the decision: £20 to £110 (line 4) is more than the £10" STATES
       "the Director of Resources (line 3)\n"},
    {"sums of two currencies", NOTICE(LIMIT("", "GBP 10"), CLAUSE(SUM("GBP 90") SUM("EUR 20"))),
     OPEN("£20 to £110", "£10" STATES "the Director of Resources (line 3)",
          "which of its sums is the price")},
    {"a sum of another currency than the limit", NOTICE(LIMIT("", "GBP 10"), CLAUSE(SUM("EUR 20"))),
     OPEN("EUR 20", "£10" STATES "the Director of Resources (line 3)", "what its sum is")},
    {"no sum is decided on", NOTICE(LIMIT("", "GBP 10"), CLAUSE("")), ""},
    {"no limit is stated", NOTICE("", CLAUSE(SUM("GBP 20"))), ""},
    {"another parameter", NOTICE("<parameter name='floor' value='3'/>", CLAUSE(SUM("GBP 20"))), ""},
    {"a recommendation is no act",
     NOTICE(LIMIT("", "GBP 10"), "<clause effect='recommends'>buy" SUM("GBP 20") "</clause>"), ""},
    {"a power that is given is its own limit",
     NOTICE(LIMIT("", "GBP 10"),
            "<clause effect='authorises' delegated-to='Head of ICT'>buy" SUM("GBP 20") "</clause>"),
     ""},
    {"what was not decided",
     NOTICE(LIMIT("", "GBP 10"),
            "<clause effect='authorises' outcome='deferred'>buy" SUM("GBP 20") "</clause>"),
     ""},
    {"by whoever is said to have decided",
     OF("minutes", "Committee", LIMIT(" of='Clerk'", "GBP 100"), " by='Clerk'",
        CLAUSE(SUM("GBP 101"))),
     "4:40 l breached: a clause of the decision: £101 (line 4) is more than the £100" STATES
     "Clerk (line 3)\n"},
    {"the clerk's limit is not the committee's",
     OF("minutes", "Committee", LIMIT(" of='Clerk'", "GBP 100"), "", CLAUSE(SUM("GBP 101"))), ""},
};

static void
a_sum_is_within_the_limit_that_is_stated(void **state)
{
    (void)state;
    verdicts_table(RULES, NULL, cases, VI_COUNT(cases));
}

#define NORTH                                                                                      \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North'>\n<body "             \
    "id='committee' kind='committee' name='Amenities Committee'><parameter name='most' "           \
    "value='GBP "                                                                                  \
    "100'/></body></constitution>"

static const struct verdicts_case constituted[] = {
    {"the constitution at hand decides, whatever is stated",
     "<record xmlns='urn:vires:record:1' kind='minutes' authority='north'>\n<meeting "
     "body='committee' date='2014-10-23'>\n" LIMIT(
         "", "GBP 900") "\n<decision outcome='carried'>" CLAUSE(SUM("GBP 101")) "</decision></"
                                                                                "meeting></record>",
     "4:29 l breached: a clause of the decision: £101 (line 4) is more than the £100 that the "
     "constitution delegates to the Amenities Committee (line 2)\n"},
};

static void
the_constitution_goes_before(void **state)
{
    (void)state;
    verdicts_table(RULES, NORTH, constituted, VI_COUNT(constituted));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sum_is_within_the_limit_that_is_stated),
        cmocka_unit_test(the_constitution_goes_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
