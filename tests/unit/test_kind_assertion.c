/* SPDX-License-Identifier: Apache-2.0 */
/* A test of the record: yes, no, or not known. */
#include <string.h>

#include "support/verdicts.h"

#define ASKS(test)                                                                                 \
    "<rule id='a' severity='error'><title>It is so</title><applies to='decision'/>"                \
    "<assertion test=\"" test "\"/></rule>"
#define RECORD(extent, item, decision)                                                             \
    "<record xmlns='urn:vires:record:1' kind='minutes'" extent ">\n<meeting body='committee' "     \
    "date='2014-10-23'>\n<item number='1'>" item "\n<decision" decision                            \
    "</item></meeting></record>"
#define WHOLE(item, decision) RECORD("", item, decision)
#define PART(item, decision)  RECORD(" extent='extract'", item, decision)
#define TEST(test)            "    because: the test, which knows only yes and no: " test "\n"
#define HOLDS                 "4:1 a satisfied: item 1: the test of the rule holds\n"
#define FAILS                 "4:1 a breached: item 1: the test of the rule does not hold. The rule: It is so\n"
#define OPEN(path)                                                                                 \
    "4:1 a unproven: item 1: whether the test of the rule holds is not known: \"" path             \
    "\" is not found, and may be there. The rule: It is so\n"
#define HERE(path)                                                                                 \
    "    missing here: what the record says of \"" path "\" (item 1) [test " path                  \
    " committee/2014-10-23/1]\n"
#define ELSEWHERE(path)                                                                            \
    "    missing elsewhere: what the record says of \"" path "\" (item 1) < the full minutes "     \
    "[test " path " committee/2014-10-23/1]\n"

static const struct verdicts_case element_cases[] = {
    {"what is there is there", WHOLE("<event kind='read'/>", "/>"),
     HOLDS TEST("../event[@kind='read']")},
    {"in whole minutes what is not there is not", WHOLE("", "/>"),
     FAILS TEST("../event[@kind='read']")},
    {"in an extract it may be", PART("", "/>"),
     OPEN("../event[@kind='read']") TEST("../event[@kind='read']")
         ELSEWHERE("../event[@kind='read']")},
};

static const struct verdicts_case value_cases[] = {
    {"a value that is stated", WHOLE("", " moved='A'/>"), HOLDS TEST("@moved = 'A'")},
    {"another", WHOLE("", " moved='B'/>"), FAILS TEST("@moved = 'A'")},
    {"one that is not stated is not known, even in whole minutes", WHOLE("", "/>"),
     OPEN("@moved") TEST("@moved = 'A'") HERE("@moved")},
};

static const struct verdicts_case list_cases[] = {
    {"who voted is listed", WHOLE("", "><vote><cast member='M' way='for'/></vote></decision>"),
     HOLDS TEST("vote/cast[@member='M']")},
    {"who is not on the list did not vote",
     WHOLE("", "><vote><cast member='N' way='for'/></vote></decision>"),
     FAILS TEST("vote/cast[@member='M']")},
    {"unless the list is not complete",
     WHOLE("", "><vote complete='no'><cast member='N' way='for'/></vote></decision>"),
     OPEN("vote/cast[@member='M']") TEST("vote/cast[@member='M']") HERE("vote/cast[@member='M']")},
    {"in an extract a list may be complete",
     PART("", "><vote complete='yes'><cast member='N' way='for'/></vote></decision>"),
     FAILS TEST("vote/cast[@member='M']")},
    {"where there is none nothing is known of it", PART("", "/>"),
     OPEN("vote/cast[@member='M']") TEST("vote/cast[@member='M']")
         ELSEWHERE("vote/cast[@member='M']")},
};

static const struct verdicts_case joined_cases[] = {
    {"one of two is enough, whatever the other", WHOLE("<event kind='read'/>", "/>"),
     HOLDS TEST("not(@moved = 'A') or ../event")},
    {"denied, what is not known is not known", WHOLE("", "/>"),
     OPEN("@moved") TEST("not(@moved = 'A') or ../event") HERE("@moved")},
    {"and what is not so is", WHOLE("", " moved='B'/>"),
     HOLDS TEST("not(@moved = 'A') or ../event")},
    {"neither", WHOLE("", " moved='A'/>"), FAILS TEST("not(@moved = 'A') or ../event")},
};

static const struct verdicts_case exact_cases[] = {
    {"exactly the sum", WHOLE("", "><clause>c<amount>GBP 5000</amount></clause></decision>"),
     HOLDS TEST("v:money-at-most(clause/amount, 'GBP 5000')")},
    {"a penny more", WHOLE("", "><clause>c<amount>GBP 5000.01</amount></clause></decision>"),
     FAILS TEST("v:money-at-most(clause/amount, 'GBP 5000')")},
    {"a sum that is not certain",
     WHOLE("", "><clause>c<amount>GBP ..6000</amount></clause></decision>"),
     "4:1 a unproven: item 1: whether the test of the rule holds is not known. The rule: It is "
     "so\n" TEST("v:money-at-most(clause/amount, 'GBP 5000')") "    missing here: what the test of "
                                                               "the rule asks for (item 1) [test  "
                                                               "committee/2014-10-23/1]\n"},
};

static const struct verdicts_case error_cases[] = {
    {"a bound that is none is an error, never a pass", WHOLE("", "/>"),
     "4:1 a error: item 1 could not be judged: the test of the rule: its count is not written as "
     "in "
     "3, 3.. or 3..5\n"},
};

static const struct verdicts_case text_cases[] = {
    {"so is an answer that is no answer", WHOLE("", "/>"),
     "4:1 a error: item 1 could not be judged: the test of the rule: it gives a text, where an "
     "answer "
     "is yes or no\n"},
};

static void
tests_hold_fail_or_are_not_known(void **state)
{
    (void)state;
    const struct {
        const char *rule;
        const struct verdicts_case *cases;
        size_t count;
    } tables[] = {
        {ASKS("../event[@kind='read']"), element_cases, VI_COUNT(element_cases)},
        {ASKS("@moved = 'A'"), value_cases, VI_COUNT(value_cases)},
        {ASKS("vote/cast[@member='M']"), list_cases, VI_COUNT(list_cases)},
        {ASKS("not(@moved = 'A') or ../event"), joined_cases, VI_COUNT(joined_cases)},
        {ASKS("v:money-at-most(clause/amount, 'GBP 5000')"), exact_cases, VI_COUNT(exact_cases)},
        {ASKS("v:count-of(vote, 'x')"), error_cases, VI_COUNT(error_cases)},
        {ASKS("string(@outcome)"), text_cases, VI_COUNT(text_cases)},
    };
    for (size_t i = 0; i < VI_COUNT(tables); i++)
        verdicts_table(tables[i].rule, NULL, tables[i].cases, tables[i].count);
}

/* Paths start from the element that the rule is about. */
static void
each_subject_is_its_own_element(void **state)
{
    (void)state;
    static const struct {
        const char *rule, *verdict;
    } rows[] = {
        {"'record'/><assertion test=\"meeting\"/>",
         "1:1 a satisfied: the document: the test of the rule holds\n"},
        {"'meeting'/><assertion test=\"item\"/>",
         "2:1 a satisfied: the meeting: the test of the rule holds\n"},
        {"'item'/><assertion test=\"@number='1'\"/>",
         "3:1 a satisfied: item 1: the test of the rule holds\n"},
        {"'vote'/><assertion test=\"@for='7'\"/>",
         "5:1 a satisfied: item 1: the test of the rule holds\n"},
        {"'clause'/><assertion test=\"@label='A'\"/>",
         "6:1 a satisfied: clause A of item 1: the test of the rule holds\n"},
        {"'condition'/><assertion test=\"@kind='precedent'\"/>",
         "7:1 a satisfied: the condition of clause A of item 1: the test of the rule holds\n"},
        {"'event'/><assertion test=\"@kind='notice'\"/>",
         "3:18 a satisfied: the notice in item 1: the test of the rule holds\n"},
        {"'interest'/><assertion test=\"@kind='personal'\"/>",
         "3:40 a satisfied: the interest of M in item 1: the test of the rule holds\n"},
    };
    static const char record[] =
        WHOLE("<event kind='notice'/><interest member='M' kind='personal'/>",
              ">\n<vote for='7'/>\n<clause label='A'>c\n<condition "
              "kind='precedent'/></clause></decision>");
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct verdicts verdicts;
        char rule[300] = "<rule id='a' severity='error'><title>It is so</title><applies to=";
        strcat(rule, rows[i].rule);
        strcat(rule, "</rule>");
        verdicts_open(&verdicts);
        verdicts_rules(&verdicts, rule, NULL);
        const char *said = verdicts_of(&verdicts, record);
        if (strncmp(said, rows[i].verdict, strlen(rows[i].verdict)) != 0)
            fail_msg("%s: %s", rows[i].rule, said);
        verdicts_close(&verdicts);
    }
}

static void
reasons_show_each_question(void **state)
{
    (void)state;
    struct verdicts verdicts;
    verdicts_open(&verdicts);
    verdicts_rules(&verdicts, ASKS("clause and not(@moved = 'A')"), NULL);
    verdicts_of(&verdicts, WHOLE("", " moved='A'>\n<clause>c</clause></decision>"));
    const char *said = verdicts_reasons(&verdicts, "a"), *inside = strchr(said, '\n');
    assert_ptr_equal(strstr(said, "false: the test, which knows only yes and no: clause and "
                                  "not(@moved = 'A') (a.xml:1:"),
                     said);
    assert_string_equal(inside, "\n  true: clause (record.xml:5:1)\n"
                                "  true: @moved = 'A' (record.xml:4:1)\n");
    verdicts_close(&verdicts);
}

/* Limits end a document's judging by name, never as satisfied. */
static void
limits_are_named(void **state)
{
    (void)state;
    static const struct {
        enum vi_limit limit;
        const char *said;
    } rows[] = {
        {VI_LIMIT_XPATH_NODES,
         "4:1 a error: item 1 could not be judged: the limit xpath-nodes is exceeded\n"},
        {VI_LIMIT_XPATH_OPERATIONS,
         "4:1 a error: item 1 could not be judged: the limit xpath-operations is exceeded\n"},
    };
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct verdicts verdicts;
        verdicts_open(&verdicts);
        verdicts_rules(&verdicts, ASKS("//item"), NULL);
        verdicts.rules.limits.value[rows[i].limit] = 1;
        assert_string_equal(verdicts_of(&verdicts, WHOLE("", "/>")), rows[i].said);
        verdicts_close(&verdicts);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tests_hold_fail_or_are_not_known),
        cmocka_unit_test(each_subject_is_its_own_element),
        cmocka_unit_test(reasons_show_each_question),
        cmocka_unit_test(limits_are_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
