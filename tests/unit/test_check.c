/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/check.h"

#include "support/rulesets.h"

#define VOCABULARY                                                                                 \
    "<event id='notice' noun='the notice' says='it was given'/><fact id='staff' type='count' "     \
    "noun='the staff'/><fact id='posts' type='count' noun='the posts'/><fact id='colour' "         \
    "type='word' noun='the colour'/><fact id='sealed' type='truth' noun='whether'/><fact "         \
    "id='cost' type='money' noun='the cost'/><parameter id='quorum' type='count' of='body' "       \
    "noun='the quorum'/><parameter id='share' type='ratio' of='body' noun='the share'/>"           \
    "<parameter id='most' type='money' of='body' noun='the limit'/>\n"
#define SUM_RULE(requirement, to) RULE("r", "", "", "to='" to "'", requirement)
#define ASKS(requirement)         VOCABULARY RULE("r", "", "", "to='decision'", requirement)

static const struct {
    const char *why, *body, *expected;
} cases[] = {
    {"a limit that is stated is a parameter",
     VOCABULARY RULE("r", "", "", "to='clause'", "<stated check='limit'/>"),
     "a.xml:3:70: check=\"limit\" and parameter belong together: the parameter states the limit  "
     "[V2220]\n"},
    {"no other statement is",
     VOCABULARY SUM_RULE("<stated check='seats' parameter='most'/>", "decision"),
     "a.xml:3:72: check=\"limit\" and parameter belong together: the parameter states the limit  "
     "[V2220]\n"},
    {"it is a sum of money",
     VOCABULARY RULE("r", "", "", "to='clause'", "<stated check='limit' parameter='quorum'/>"),
     "a.xml:3:92: the parameter quorum is of type count; parameter needs a sum of money  "
     "[V2046]\n"},
    {"and about a clause",
     VOCABULARY SUM_RULE("<stated check='limit' parameter='most'/>", "decision"),
     "a.xml:3:72: the check limit is about a clause; the rule applies to something else  "
     "[V2230]\n"},
    {"as here", VOCABULARY SUM_RULE("<stated check='limit' parameter='most'/>", "clause"), ""},
    {"a share has a base", ASKS("<quorum at-least='1/4'/>"),
     "a.xml:3:72: <quorum> asks for a share but does not say of what: of is missing  [V2202]\n"},
    {"a share with a base", ASKS("<quorum at-least='1/4' of='seats'/>"), ""},
    {"a number has none", ASKS("<quorum at-least='3' of='seats'/>"),
     "a.xml:3:72: <quorum> asks for a number of members, so of has no meaning; only a share is of "
     "something  [V2203]\n"},
    {"a number", ASKS("<quorum at-least='3'/>"), ""},
    {"a parameter that is a number has none", ASKS("<quorum at-least='@quorum' of='seats'/>"),
     "a.xml:3:72: <quorum> asks for a number of members, so of has no meaning; only a share is of "
     "something  [V2203]\n"},
    {"a parameter that is a share has one", ASKS("<quorum at-least='@share'/>"),
     "a.xml:3:72: <quorum> asks for a share but does not say of what: of is missing  [V2202]\n"},
    {"the special base has a beginning and an end",
     ASKS("<quorum at-least='1/4' of='whole-number' special-above='1/3'/>"),
     "a.xml:3:72: special-above means nothing without special-until  [V2201]\n"},
    {"and an end and a beginning",
     ASKS("<quorum at-least='1/4' of='whole-number' special-until='2/3'/>"),
     "a.xml:3:72: special-until means nothing without special-above  [V2201]\n"},
    {"and belongs to a share",
     ASKS("<quorum at-least='3' special-above='1/3' special-until='2/3'/>"),
     "a.xml:3:72: special-above means nothing without of  [V2201]\n"},
    {"one proportion", ASKS("<threshold more-than='1/2' at-least='1/2' of='seats'/>"),
     "a.xml:3:72: <threshold> needs exactly one of more-than, at-least, none-against or unanimous  "
     "[V2200]\n"},
    {"at least one proportion", ASKS("<threshold of='seats'/>"),
     "a.xml:3:72: <threshold> needs exactly one of more-than, at-least, none-against or unanimous  "
     "[V2200]\n"},
    {"unanimity is no share", ASKS("<threshold unanimous='yes' more-than='1/2' of='seats'/>"),
     "a.xml:3:72: <threshold> needs exactly one of more-than, at-least, none-against or unanimous  "
     "[V2200]\n"},
    {"a share of what", ASKS("<threshold more-than='1/2'/>"),
     "a.xml:3:72: <threshold> asks for a share but does not say of what: of is missing  [V2202]\n"},
    {"a number of votes is of nothing", ASKS("<threshold at-least='3' of='seats'/>"),
     "a.xml:3:72: <threshold> asks for a number of members, so of has no meaning; only a share is "
     "of something  [V2203]\n"},
    {"unanimity", ASKS("<threshold unanimous='yes'/>"), ""},
    {"at least or at most", ASKS("<interval from='notice' to='decided' unit='days'/>"),
     "a.xml:3:72: <interval> needs exactly one of at-least or at-most  [V2200]\n"},
    {"not both",
     ASKS("<interval from='notice' to='decided' unit='days' at-least='1' at-most='2'/>"),
     "a.xml:3:72: <interval> needs exactly one of at-least or at-most  [V2200]\n"},
    {"working days have a calendar",
     ASKS("<interval from='notice' to='decided' unit='working-days' at-least='1'/>"),
     "a.xml:3:72: <interval> counts working days but names no calendar  [V2206]\n"},
    {"so has counting them",
     ASKS("<interval from='notice' to='decided' unit='clear-days' counting='both' at-least='1'/>"),
     "a.xml:3:72: <interval> counts working days but names no calendar  [V2206]\n"},
    {"only clear days are counted in two ways",
     ASKS("<interval from='notice' to='decided' unit='days' counting='calendar' at-least='1'/>"),
     "a.xml:3:72: counting is for clear days; this unit leaves nothing to choose  [V2207]\n"},
    {"only between two ways one decides",
     ASKS(
         "<interval from='notice' to='decided' unit='clear-days' decides='working' at-least='1'/>"),
     "a.xml:3:72: decides needs counting=\"both\": only then do two countings compete  [V2208]\n"},
    {"one comparison", ASKS("<fact of='staff' is='3' at-least='2'/>"),
     "a.xml:3:72: <fact> needs exactly one of is, is-one-of, at-least, at-most, same-as or sum-of  "
     "[V2200]\n"},
    {"at least one comparison", ASKS("<fact of='staff'/>"),
     "a.xml:3:72: <fact> needs exactly one of is, is-one-of, at-least, at-most, same-as or sum-of  "
     "[V2200]\n"},
    {"words have no order", ASKS("<fact of='colour' at-least='red'/>"),
     "a.xml:3:72: a word is neither more nor less than another: at-least and at-most need a count, "
     "money or a date  [V2204]\n"},
    {"nor have truths", ASKS("<fact of='sealed' at-most='yes'/>"),
     "a.xml:3:72: a truth is neither more nor less than another: at-least and at-most need a "
     "count, money or a date  [V2204]\n"},
    {"a sum is of numbers of one kind", ASKS("<fact of='staff' sum-of='posts cost'/>"),
     "a.xml:3:72: the fact cost cannot be compared in this way: its type differs, or it cannot be "
     "added up  [V2205]\n"},
    {"words are not added", ASKS("<fact of='colour' sum-of='colour'/>"),
     "a.xml:3:72: the fact colour cannot be compared in this way: its type differs, or it cannot "
     "be added up  [V2205]\n"},
    {"the same type", ASKS("<fact of='staff' same-as='colour'/>"),
     "a.xml:3:72: the fact colour cannot be compared in this way: its type differs, or it cannot "
     "be added up  [V2205]\n"},
    {"the same type again", ASKS("<fact of='staff' same-as='posts'/>"), ""},
};

static void
attributes_do_not_contradict_each_other(void **state)
{
    for (size_t i = 0; i < VI_COUNT(cases); i++)
        rulesets_said(*state, cases[i].why, cases[i].body, false, cases[i].expected);
}

static void
a_share_is_a_share_by_parameter_too(void **state)
{
    static const struct prog_parameter parameters[] = {
        {.type = MODEL_FACT_TRUTH}, {.type = MODEL_FACT_RATIO}, {.type = MODEL_FACT_COUNT}};
    static const struct prog_program program = {.parameter = parameters, .parameter_count = 3};
    (void)state;
    assert_true(vi_quantity_is_ratio((struct prog_quantity){.form = PROG_RATIO}, &program));
    assert_false(vi_quantity_is_ratio((struct prog_quantity){.form = PROG_COUNT}, &program));
    assert_false(vi_quantity_is_ratio((struct prog_quantity){.form = PROG_ABSENT}, &program));
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(
            vi_quantity_is_ratio((struct prog_quantity){.form = PROG_PARAMETER, .parameter = i},
                                 &program),
            i == 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(attributes_do_not_contradict_each_other),
        cmocka_unit_test(a_share_is_a_share_by_parameter_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
