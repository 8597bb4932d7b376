/* SPDX-License-Identifier: Apache-2.0 */
#include "support/rulesets.h"

static const char body[] =
    "<rule id='r' severity='error'><title>T</title><applies to='vote'/><vote check='names'/>"
    "<examples><satisfied why='so' authority='x'>"
    "<constitution authority='x' title='X'><body id='b' kind='council' seats='3'/></constitution>\n"
    "<record xmlns='urn:vires:record:1' kind='minutes'><!-- </record> --></record></satisfied>"
    "<breached why='not so'><record xmlns='urn:vires:record:1' kind='notice'/></breached>"
    "<excused why='e'><record xmlns='urn:vires:record:1' "
    "kind='notice'/></excused></examples></rule>";

static void
an_example_is_a_record_cut_out_of_the_rule_set(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_body(rulesets, body), VIRES_OK);
    const struct prog_rule *rule = rulesets_rule(rulesets, "r");
    assert_int_equal(rule->example_count, 3);
    const struct prog_example *first = &rule->examples[0];
    assert_int_equal(first->wanted, PROG_EXAMPLE_SATISFIED);
    assert_int_equal(rule->examples[2].wanted, PROG_EXAMPLE_EXCUSED);
    assert_text(first->why, "so", "why");
    assert_text(first->authority, "x", "whose document it is");
    assert_text(first->record,
                "<record xmlns='urn:vires:record:1' kind='minutes'><!-- </record> --></record>",
                "the record as written");
    const struct vi_place place = {.source = first->place.source, .offset = first->record_offset};
    assert_int_equal(vi_place_line_column(place).line, 3);
    assert_int_equal(vi_place_line_column(place).column, 1);
}

static void
the_constitutions_of_an_example_are_at_hand_for_it_alone(void **state)
{
    struct rulesets *rulesets = *state;
    assert_int_equal(rulesets_body(rulesets, body), VIRES_OK);
    const struct prog_example *first = &rulesets_rule(rulesets, "r")->examples[0];
    assert_int_equal(rulesets->program->authority_count, 0);
    assert_int_equal(first->authority_count, 1);
    assert_text(first->authorities[0]->id, "x", "its authority");
    assert_int_equal(first->authorities[0]->bodies[0].seats.low, 3);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(an_example_is_a_record_cut_out_of_the_rule_set),
        RULESETS_TEST(the_constitutions_of_an_example_are_at_hand_for_it_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
