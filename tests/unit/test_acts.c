/* SPDX-License-Identifier: Apache-2.0 */
/* What a record tells of an act under powers: which clauses are acts, what their amounts come to,
 * and who is shown to have been consulted. */
#include "kinds/acts.h"

#include "support/verdicts.h"

#define SCHEME                                                                                     \
    "<constitution xmlns='urn:vires:rules:1' authority='north' title='North' grants='complete'>"   \
    "<body id='executive' kind='executive'/><post id='p' name='The Officer'/><post id='q'/>"       \
    "<function id='f' kind='executive'><known-by>(?i)buy</known-by><function id='g'>"              \
    "<known-by>(?i)buy land</known-by></function></function>"                                      \
    "<function id='h' kind='executive'><known-by>(?i)sell</known-by></function>"                   \
    "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 100'/>"                \
    "<notify holder='q'/></grant></constitution>"
#define RULES RULE("d", "", "", "to='decision'", "<delegation check='power'/>")
#define NOTICE(inner)                                                                              \
    "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n<decision by='p' "       \
    "date='2014-06-03' outcome='carried'><event kind='notified' to='q' date='2014-06-01'/>" inner  \
    "</decision></record>"
#define AMOUNT(sum) "<amount of='act'>GBP " sum "</amount>"

static const struct verdicts_case cases[] = {
    {"the amounts of a clause and of those inside it come together",
     NOTICE("<clause function='f'>x" AMOUNT("60") "<clause>y" AMOUNT("40.01") "</clause></clause>"),
     "2:1 d breached: the decision: the Officer had no power to decide f: £100.01 is beyond the "
     "limit (up to £100) of the grant from executive to the Officer\n"
     "    because: executive has it; executive gave it to the Officer up to £100; who could have "
     "decided: executive\n"},
    {"an act inside another is one of its own",
     NOTICE("<clause function='f'>x" AMOUNT("60") "<clause function='f'>y" AMOUNT(
         "40.01") "</clause></clause>"),
     "2:1 d satisfied: the decision: the Officer had the power to decide f\n"
     "    because: executive has it; executive gave it to the Officer up to £100\n"},
    {"the decision's own function, and no clauses",
     "<record xmlns='urn:vires:record:1' kind='notice' authority='north'>\n<decision by='The "
     "Officer' date='2014-06-03' function='h' outcome='carried'/></record>",
     "2:1 d breached: the decision: the Officer had no power to decide h: neither the law nor a "
     "grant gives h to the Officer\n"
     "    because: the Officer has no grant of it; who could have decided: executive\n"},
    {"known by its words", NOTICE("<clause>to buy a mower" AMOUNT("5") "</clause>"),
     "2:1 d satisfied: the decision: the Officer had the power to decide f\n"
     "    because: executive has it; executive gave it to the Officer up to £100\n"},
    {"of two that match, the one inside the other",
     NOTICE("<clause>to buy land" AMOUNT("5") "</clause>"),
     "2:1 d satisfied: the decision: the Officer had the power to decide g\n"
     "    because: executive has it; executive gave it to the Officer up to £100\n"},
    {"of two apart, neither", NOTICE("<clause>to buy and sell" AMOUNT("5") "</clause>"), ""},
    {"what is refused or noted is no act",
     NOTICE("<clause effect='notes' function='h'>x</clause><clause effect='refuses' "
            "function='h'>y</clause><clause outcome='lost' function='h'>z</clause>"),
     ""},
    {"amounts of two currencies are apart",
     NOTICE("<clause function='f'>x" AMOUNT("60") "<amount of='act'>EUR 70</amount></clause>"),
     "2:1 d satisfied: the decision: the Officer had the power to decide f\n"
     "    because: executive has it; executive gave it to the Officer up to £100\n"},
};

static void
a_record_tells_what_was_done_under_which_power(void **state)
{
    (void)state;
    verdicts_table(RULES, SCHEME, cases, VI_COUNT(cases));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_record_tells_what_was_done_under_which_power)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
