/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "kinds/fields.h"
#include "ruleset/requirement.h"
#include "support/rulesets.h"

#define NOTICE "<event id='notice' noun='n' says='s'/><event id='report' noun='n' says='s'/>"
#define QUORUM "<parameter id='quorum' type='count' of='body' noun='q'/>"
#define COST   "<fact id='cost' type='money' noun='c'/><fact id='wards' type='count' noun='w'/>"

static const struct prog_requirement *
compiled(struct rulesets *rulesets, const char *body)
{
    if (rulesets_body(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return rulesets_rule(rulesets, "r")->requirement;
}

static void
a_quorum_is_compiled_field_by_field(void **state)
{
    const struct prog_requirement *made =
        compiled(*state, QUORUM RULE("r", "", "", "to='decision'",
                                     "<quorum at-least='1/4' of='whole-number' minimum='@quorum' "
                                     "among='voting co-opted' each='authority' special-above='1/3' "
                                     "special-until='2/3'/>"));
    const struct vi_quorum_fields *fields = made->fields;
    assert_ptr_equal(made->kind, &vi_kind_quorum);
    assert_int_equal(fields->at_least.form, PROG_RATIO);
    assert_int_equal(fields->at_least.ratio.under, 4);
    assert_int_equal(fields->of, VI_BASE_WHOLE);
    assert_int_equal(fields->minimum.form, PROG_PARAMETER);
    assert_int_equal(fields->minimum.parameter, 1);
    assert_int_equal(fields->among, 1u << MODEL_VOTING | 1u << MODEL_CO_OPTED);
    assert_int_equal(fields->each, VI_EACH_AUTHORITY);
    assert_int_equal(fields->special_until.ratio.over, 2);
}

static void
an_interval_knows_its_events_and_its_calendar(void **state)
{
    struct rulesets *rulesets = *state;
    static const struct rulesets_file files[] = {
        {"a.xml",
         "<rules xmlns='urn:vires:rules:1' id='a' version='1' title='A' layer='national'>"
         "<include href='k.xml'/>" NOTICE RULE(
             "r", "", "", "to='decision'",
             "<interval from='notice' to='decided' at-least='28' unit='clear-days' "
             "counting='both' decides='working' calendar='k' beginning='with'/>") "</rules>"},
        {"k.xml", "<calendar xmlns='urn:vires:rules:1' id='k' title='K' version='1' "
                  "known-from='2011-01-01' known-until='2011-12-31'/>"}};
    assert_int_equal(rulesets_load(rulesets, files, 2, 1), VIRES_OK);
    const struct vi_interval_fields *fields = rulesets_rule(rulesets, "r")->requirement->fields;
    assert_text(rulesets->program->event[fields->from].id, "notice", "from");
    assert_int_equal(fields->to, rulesets->program->decided);
    assert_int_equal(fields->at_least.count, 28);
    assert_int_equal(fields->at_most.form, PROG_ABSENT);
    assert_int_equal(fields->counting, VI_COUNT_BOTH);
    assert_int_equal(fields->decides, VI_COUNT_WORKING);
    assert_int_equal(fields->beginning, VI_BEGINNING_WITH);
    assert_ptr_equal(fields->calendar, &rulesets->program->calendars[0]);
}

static void
a_constant_has_the_type_of_its_fact_wherever_that_is_written(void **state)
{
    struct rulesets *rulesets = *state;
    const struct prog_requirement *all =
        compiled(rulesets, COST NOTICE RULE("r", "", "", "to='decision'",
                                            "<all><fact at-most='GBP 500' of='cost'/>"
                                            "<fact is-one-of='carried lost' of='outcome'/>"
                                            "<fact of='notice' at-most='--03-11'/>"
                                            "<fact of='wards' sum-of='wards wards'/></all>"));
    assert_int_equal(all->count, 4);
    const struct vi_fact_fields *cost = all->children[0]->fields;
    const struct vi_fact_fields *outcome = all->children[1]->fields;
    const struct vi_fact_fields *notice = all->children[2]->fields;
    const struct vi_fact_fields *wards = all->children[3]->fields;
    assert_int_equal(cost->at_most.value[0].range.high, 50000);
    assert_int_equal(outcome->is_one_of.count, 2);
    assert_text(outcome->is_one_of.value[1].text, "lost", "the second word");
    assert_int_equal(notice->of, 0);
    assert_text(rulesets->program->event[notice->of_event].id, "notice", "an event's date");
    assert_int_equal(notice->at_most.value[0].month_day, 311);
    assert_int_equal(wards->sum_of.count, 2);
}

/* Leaf a is of the same matter as leaf b. */
static const struct {
    const char *why, *a, *b;
    bool shared;
} matters[] = {
    {"two quorums", "<quorum at-least='3'/>", "<quorum at-least='1/4' of='seats'/>", true},
    {"a quorum and a threshold", "<quorum at-least='3'/>", "<threshold at-least='3'/>", false},
    {"two thresholds, one of them deep", "<threshold none-against='yes'/>",
     "<any><vote check='names'/><not><threshold at-least='3'/></not></any>", true},
    {"checks of different things", "<vote check='names'/>", "<vote check='label'/>", false},
    {"checks of one thing", "<vote check='names'/>", "<vote check='names'/>", true},
    {"intervals between the same events",
     "<interval from='notice' to='decided' at-least='3' unit='days'/>",
     "<interval from='notice' to='decided' at-least='1' unit='months'/>", true},
    {"intervals from different events",
     "<interval from='notice' to='decided' at-least='3' unit='days'/>",
     "<interval from='report' to='decided' at-least='3' unit='days'/>", false},
    {"comparisons of one fact", "<fact of='outcome' is='lost'/>",
     "<fact of='outcome' is='carried'/>", true},
    {"comparisons of two facts", "<fact of='exempt' is='yes'/>", "<fact of='urgent' is='yes'/>",
     false},
    {"dates of two events", "<fact of='notice' at-least='2011-01-01'/>",
     "<fact of='report' at-least='2011-01-01'/>", false},
};

static void
requirements_share_a_matter(void **state)
{
    for (size_t i = 0; i < VI_COUNT(matters); i++) {
        char body[4096];
        snprintf(body, sizeof body, NOTICE RULE("r", "", "", "to='decision'", "<all>%s%s</all>"),
                 matters[i].a, matters[i].b);
        const struct prog_requirement *all = compiled(*state, body);
        const struct prog_requirement *a = all->children[0], *b = all->children[1];
        if (vi_requirements_share_matter(a, b) != matters[i].shared ||
            vi_requirements_share_matter(b, a) != matters[i].shared)
            fail_msg("%s", matters[i].why);
    }
    assert_false(vi_requirements_share_matter(NULL, NULL));
}

static void
requirements_nest_to_the_limit_and_no_further(void **state)
{
    struct rulesets *rulesets = *state;
    rulesets->limits.value[VI_LIMIT_REQUIREMENT_DEPTH] = 2;
    rulesets_said(rulesets, "two deep",
                  RULE("r", "", "", "to='decision'", "<not><quorum at-least='3'/></not>"), false,
                  "");
    rulesets_said(
        rulesets, "three deep",
        RULE("r", "", "", "to='decision'", "<not><not><quorum at-least='3'/></not></not>"), false,
        "a.xml:2:82: requirements are nested deeper than the limit requirement-depth "
        "allows  [V2054]\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(a_quorum_is_compiled_field_by_field),
        RULESETS_TEST(an_interval_knows_its_events_and_its_calendar),
        RULESETS_TEST(a_constant_has_the_type_of_its_fact_wherever_that_is_written),
        RULESETS_TEST(requirements_share_a_matter),
        RULESETS_TEST(requirements_nest_to_the_limit_and_no_further),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
