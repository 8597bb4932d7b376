/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

#define ROOT(id, layer)                                                                            \
    "<rules xmlns='urn:vires:rules:1' id='" id "' version='1' title='T' " layer ">"
#define VOTE(id, more) RULE(id, more, "", "to='vote'", "<vote check='names'/>")
#define NATIONAL(rules)                                                                            \
    {                                                                                              \
        "a.xml", ROOT("a", "layer='national'") rules "</rules>"                                    \
    }
#define LOCAL(rules)                                                                               \
    {                                                                                              \
        "b.xml", ROOT("b", "layer='local' authority='x'") rules "</rules>"                         \
    }
#define OTHER(rules)                                                                               \
    {                                                                                              \
        "c.xml", ROOT("c", "layer='local' authority='y'") rules "</rules>"                         \
    }
#define PROFILE(rules)                                                                             \
    {                                                                                              \
        "d.xml", ROOT("d", "layer='profile'") rules "</rules>"                                     \
    }

static const struct {
    const char *why;
    struct rulesets_file files[3];
    size_t count;
    const char *said;
} rows[] = {
    {"one id on different days is the law of two periods",
     {NATIONAL(VOTE("r", "in-force-until='2011-01-01'") VOTE("r", "in-force-from='2011-01-02'"))},
     1,
     ""},
    {"two files of one layer share their ids",
     {NATIONAL(VOTE("r", "")), {"e.xml", ROOT("e", "layer='national'") VOTE("r", "") "</rules>"}},
     2,
     "e.xml:1:86: the rule r stands in this layer already, at a.xml:1, in force always; two rules "
     "of "
     "one id may not be in force on the same day  [V2050]\n"},
    {"two authorities do not", {LOCAL(VOTE("r", "")), OTHER(VOTE("r", ""))}, 2, ""},
    {"a variable rule may be replaced",
     {NATIONAL(VOTE("r", "variable='yes'")), LOCAL(VOTE("s", "replaces='r'"))},
     2,
     ""},
    {"also by its id", {NATIONAL(VOTE("r", "variable='yes'")), LOCAL(VOTE("r", ""))}, 2, ""},
    {"another rule may not, by its id",
     {NATIONAL(VOTE("r", "")), LOCAL(VOTE("r", ""))},
     2,
     "b.xml:1:97: the rule r would replace r at a.xml:1, which is not marked variable: the law "
     "leaves no room for a local rule  [V2071]\n"},
    {"but on days when it is not in force its id is free",
     {NATIONAL(VOTE("r", "in-force-until='2011-01-01'")),
      LOCAL(VOTE("r", "in-force-from='2011-01-02'"))},
     2,
     ""},
    {"a rule does not replace one of its own layer",
     {NATIONAL(VOTE("r", "variable='yes'") "\n" VOTE("s", "replaces='r'"))},
     1,
     "a.xml:2:31: the rule s replaces r, but no earlier layer has a rule of that id  [V2070]\n"},
    {"nor one of a later layer",
     {NATIONAL(VOTE("s", "replaces='p'")), PROFILE(VOTE("p", "variable='yes'"))},
     2,
     "a.xml:1:110: the rule s replaces p, but no earlier layer has a rule of that id  [V2070]\n"},
    {"a profile may replace a local rule",
     {LOCAL(VOTE("r", "variable='yes'")), PROFILE(VOTE("s", "replaces='r'"))},
     2,
     ""},
    {"nobody adds to an exact rule",
     {NATIONAL(VOTE("r", "exact='yes'")), PROFILE(VOTE("s", ""))},
     2,
     "d.xml:1:85: the rule s adds to r at a.xml:1, which is exact: the law allows neither more nor "
     "less on that matter  [V2072]\n"},
    {"but its own layer", {NATIONAL(VOTE("r", "exact='yes'") VOTE("s", ""))}, 1, ""},
    {"or on other days",
     {NATIONAL(VOTE("r", "exact='yes' in-force-until='2011-01-01'")),
      PROFILE(VOTE("s", "in-force-from='2011-01-02'"))},
     2,
     ""},
    {"or for other bodies",
     {NATIONAL(
          RULE("r", "exact='yes'", "", "to='vote' body-kind='council'", "<vote check='names'/>")),
      PROFILE(RULE("s", "", "", "to='vote' body-kind='committee'", "<vote check='names'/>"))},
     2,
     ""},
    {"or on another matter",
     {NATIONAL(VOTE("r", "exact='yes' matter='a'")), PROFILE(VOTE("s", "matter='b'"))},
     2,
     ""},
    {"a rule may follow one of any layer",
     {NATIONAL(VOTE("r", "follows='s'")),
      PROFILE(RULE("s", "", "", "to='item'", "<fact of='urgent' is='no'/>"))},
     2,
     ""},
    {"or one of several",
     {NATIONAL(VOTE("r", "follows='s t'") VOTE("s", "") VOTE("t", ""))},
     1,
     ""},
    {"all of which there have to be",
     {NATIONAL(VOTE("r", "follows='rs s tt'") VOTE("s", ""))},
     1,
     "a.xml:1:110: the rule r follows rs, but there is no rule of that id (did you mean r?)  "
     "[V2073]\n"
     "a.xml:1:110: the rule r follows tt, but there is no rule of that id  [V2073]\n"},
    {"each once",
     {NATIONAL(VOTE("r", "follows='s s'") VOTE("s", ""))},
     1,
     "a.xml:1:110: follows names \"s\" twice  [V2031]\n"},
    {"one of several may lead round",
     {NATIONAL(VOTE("a", "follows='d b'") VOTE("b", "follows='d c'") VOTE("c", "follows='a'")
                   VOTE("d", ""))},
     1,
     "a.xml:1:110: these rules follow one another in a circle: a follows b follows c follows a  "
     "[V2074]\n"},
    {"a rule does not follow itself",
     {NATIONAL(VOTE("a", "follows='a'"))},
     1,
     "a.xml:1:110: these rules follow one another in a circle: a follows a  [V2074]\n"},
    {"a circle is told once, at its first rule",
     {NATIONAL(VOTE("c", "follows='b'") "\n" VOTE("b", "follows='c'") VOTE("a", "follows='b'"))},
     1,
     "a.xml:2:31: these rules follow one another in a circle: b follows c follows b  [V2074]\n"},
};

static void
layers_are_linked_as_the_law_allows(void **state)
{
    struct rulesets *rulesets = *state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        (void)rulesets_load(rulesets, rows[i].files, rows[i].count, rows[i].count);
        assert_text(vi_text_from(rulesets_findings(rulesets)), rows[i].said, rows[i].why);
    }
}

static void
a_rule_knows_which_it_replaces(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {NATIONAL(VOTE("r", "variable='yes'")),
                                                 LOCAL(VOTE("s", "replaces='r'"))};
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_OK);
    assert_ptr_equal(rulesets_rule(rulesets, "s")->replaces, rulesets_rule(rulesets, "r"));
    assert_null(rulesets_rule(rulesets, "r")->replaces);
}

static void
no_more_rules_are_loaded_than_the_limit_allows(void **state)
{
    struct rulesets *rulesets = *state;
    rulesets->limits.value[VI_LIMIT_RULES] = 2;
    rulesets_said(*state, "two rules", VOTE("a", "") VOTE("b", ""), false, "");
    rulesets_said(*state, "three rules", VOTE("a", "") VOTE("b", "") "\n" VOTE("c", ""), false,
                  "a.xml:3:1: more than 2 rules are loaded; the limit rules refuses it  [V2005]\n");
}

static void
two_constitutions_of_one_authority_share_no_day(void **state)
{
    struct rulesets *rulesets = *state;
#define CONSTITUTION(days)                                                                         \
    "<constitution xmlns='urn:vires:rules:1' authority='x' title='X' " days "/>"
    static const struct rulesets_file files[] = {
        {"a.xml", CONSTITUTION("in-force-from='2011-01-01'")},
        {"b.xml", CONSTITUTION("in-force-until='2010-12-31'")},
        {"c.xml", CONSTITUTION("in-force-from='2012-01-01'")}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 2), VIRES_OK);
    assert_true(rulesets->program->authorities[0]->period.until <
                rulesets->program->authorities[1]->period.from);
    assert_int_equal(rulesets_load(rulesets, files, 3, 3), VIRES_REJECTED);
    assert_text(vi_text_from(rulesets_findings(rulesets)),
                "c.xml:1:1: the constitution of x is given already, at a.xml:1, in force from "
                "2011-01-01  [V2100]\n",
                "the third");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(layers_are_linked_as_the_law_allows),
        RULESETS_TEST(a_rule_knows_which_it_replaces),
        RULESETS_TEST(no_more_rules_are_loaded_than_the_limit_allows),
        RULESETS_TEST(two_constitutions_of_one_authority_share_no_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
