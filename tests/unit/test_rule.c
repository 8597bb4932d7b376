/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/kind.h"
#include "support/rulesets.h"

#define WORDS "<source id='act' title='The Act'/><event id='urgency' noun='n' says='s'/>"

static void
a_rule_keeps_all_that_is_written(void **state)
{
    struct rulesets *rulesets = *state;
    static const char body[] =
        WORDS "<rule id='r' severity='advice' stage='draft audit' exact='yes' follows='r2' "
              "matter='voting' "
              "confidence='partly' in-force-from='1970-01-02' in-force-until='1970-01-03'>"
              "<title> The\n title </title><cite source='act' at='s. 1'/><applies to='vote'/>"
              "<when><fact of='exempt' is='no'/><fact of='urgent' is='no'/></when>"
              "<vote check='names'/><unless event='urgency'/>"
              "<unless fact='urgent'><vote check='label'/></unless>"
              "<consequence>c</consequence><remedy>m</remedy><note>one</note><note>two</note></"
              "rule>" RULE("r2", "", "", "to='vote'", "<vote check='label'/>");
    assert_int_equal(rulesets_body(rulesets, body), VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_text(rule->title, "The title", "white space is one space");
    assert_int_equal(rule->severity, VIRES_ADVICE);
    assert_int_equal(rule->stages, 1u << MODEL_STAGE_DRAFT | 1u << MODEL_STAGE_AUDIT);
    assert_true(rule->exact && !rule->variable);
    assert_text(rule->follows, "r2", "follows");
    assert_text(rule->matter, "voting", "matter");
    assert_int_equal(rule->confidence, MODEL_PARTLY);
    assert_int_equal(rule->period.from, 1);
    assert_int_equal(rule->period.until, 2);
    assert_int_equal(rule->cite_count, 1);
    assert_int_equal(rule->when_count, 2);
    assert_ptr_equal(rule->requirement->kind, &vi_kind_vote);
    assert_int_equal(rule->exception_count, 2);
    assert_int_not_equal(rule->exceptions[0].event, 0);
    assert_null(rule->exceptions[0].requirement);
    assert_int_not_equal(rule->exceptions[1].fact, 0);
    assert_ptr_equal(rule->exceptions[1].requirement->kind, &vi_kind_vote);
    assert_text(rule->consequence, "c", "consequence");
    assert_text(rule->remedy, "m", "remedy");
    assert_int_equal(rule->note_count, 2);
    assert_text(rule->notes[1], "two", "the second note");
    assert_text(rule->authority, "", "a national rule is nobody's");
}

static void
what_is_not_written_is_not_claimed(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(
        rulesets_body(rulesets, RULE("r", "", "", "to='vote'", "<vote check='names'/>")), VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_int_equal(rule->confidence, MODEL_UNVERIFIED);
    assert_int_equal(rule->stages, UINT32_MAX);
    assert_int_equal(rule->period.from, VI_LEAST);
    assert_int_equal(rule->period.until, VI_MOST);
    assert_text(rule->remedy, "", "no remedy");
}

static void
a_local_rule_is_its_authoritys(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(
        rulesets_constitution(rulesets, RULE("r", "", "", "to='vote'", "<vote check='names'/>")),
        VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_int_equal(rule->layer, MODEL_LOCAL);
    assert_text(rule->authority, "north-quay", "whose rule it is");
    assert_int_equal(rule->confidence, MODEL_LOCAL_RULE);
    assert_text(rulesets->program->rule_sets[rule->rule_set].id, "north-quay", "its rule set");
}

static void
a_rule_is_in_force_only_while_its_set_is(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file file = {
        "a.xml", "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='A' layer='national' "
                 "in-force-from='1970-01-05' in-force-until='1970-01-09'>" RULE(
                     "r", "in-force-until='1970-01-07'", "", "to='vote'",
                     "<vote check='names'/>") "</rules>"};
    assert_int_equal(rulesets_load(rulesets, &file, 1, 1), VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_int_equal(rule->period.from, 4);
    assert_int_equal(rule->period.until, 6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(a_rule_keeps_all_that_is_written),
        RULESETS_TEST(what_is_not_written_is_not_claimed),
        RULESETS_TEST(a_local_rule_is_its_authoritys),
        RULESETS_TEST(a_rule_is_in_force_only_while_its_set_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
