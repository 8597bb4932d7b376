/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>

#include "ruleset/selector.h"
#include "support/rulesets.h"

#define BIT(value) (UINT32_C(1) << (value))
#define EVENTS     "<event id='notice' noun='n' says='s'/><event id='report' noun='n' says='s'/>"

static struct prog_selector
selected(struct rulesets *rulesets, const char *applies)
{
    char body[4096];
    snprintf(body, sizeof body, EVENTS RULE("r", "", "", "%s", "<vote check='names'/>"), applies);
    if (rulesets_body(rulesets, body))
        fail_msg("%s: %s", applies, rulesets_findings(rulesets));
    return rulesets_rule(rulesets, "r")->selector;
}

static void
what_is_not_restricted_selects_all(void **state)
{
    const struct prog_selector selector = selected(*state, "to='item'");
    assert_int_equal(selector.to, MODEL_ITEM);
    assert_int_equal(selector.body_kinds, UINT32_MAX);
    assert_int_equal(selector.record_kinds, UINT32_MAX);
    assert_false(selector.asks_body_kind || selector.asks_decision_kind ||
                 selector.asks_meeting_kind);
    assert_int_equal(selector.event, 0);
}

static void
lists_become_masks(void **state)
{
    const struct prog_selector selector =
        selected(*state, "to='decision' body-kind='council member' record-kind='minutes' "
                         "decision-kind='motion amendment' meeting-kind='annual'");
    assert_int_equal(selector.body_kinds, BIT(MODEL_BODY_COUNCIL) | BIT(MODEL_BODY_MEMBER));
    assert_int_equal(selector.record_kinds, BIT(MODEL_MINUTES));
    assert_int_equal(selector.decision_kinds, BIT(MODEL_MOTION) | BIT(MODEL_AMENDMENT));
    assert_int_equal(selector.meeting_kinds, BIT(MODEL_ANNUAL));
    assert_true(selector.asks_body_kind && selector.asks_decision_kind &&
                selector.asks_meeting_kind);
}

static void
an_exclusion_leaves_the_others(void **state)
{
    const struct prog_selector selector = selected(*state, "to='decision' not-body-kind='council'");
    assert_false(selector.body_kinds & BIT(MODEL_BODY_COUNCIL));
    assert_false(selector.body_kinds & BIT(MODEL_BODY_UNKNOWN));
    assert_true(selector.body_kinds & BIT(MODEL_BODY_COMMITTEE));
    assert_true(selector.asks_body_kind);
}

static const struct {
    const char *why, *a, *b;
    bool overlap;
} pairs[] = {
    {"all decisions and some", "to='decision'", "to='decision' body-kind='council'", true},
    {"bodies of different kinds", "to='decision' body-kind='committee'",
     "to='decision' body-kind='council'", false},
    {"different subjects", "to='decision'", "to='item'", false},
    {"a vote is a decision", "to='decision'", "to='vote'", true},
    {"motions are no amendments", "to='vote' decision-kind='motion'",
     "to='vote' decision-kind='amendment'", false},
    {"any event and one", "to='event'", "to='event' event='notice'", true},
    {"two events", "to='event' event='report'", "to='event' event='notice'", false},
};

static void
selectors_overlap_where_one_subject_fits_both(void **state)
{
    for (size_t i = 0; i < VI_COUNT(pairs); i++) {
        const struct prog_selector a = selected(*state, pairs[i].a),
                                   b = selected(*state, pairs[i].b);
        if (vi_selectors_overlap(&a, &b) != pairs[i].overlap ||
            vi_selectors_overlap(&b, &a) != pairs[i].overlap)
            fail_msg("%s", pairs[i].why);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(what_is_not_restricted_selects_all),
        RULESETS_TEST(lists_become_masks),
        RULESETS_TEST(an_exclusion_leaves_the_others),
        RULESETS_TEST(selectors_overlap_where_one_subject_fits_both),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
