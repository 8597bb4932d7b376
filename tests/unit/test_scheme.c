/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/scheme.h"

#include "kinds/power.h"
#include "support/rulesets.h"

static const struct prog_scheme *
load(struct rulesets *rulesets, const char *body)
{
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return rulesets->program->authorities[0]->scheme;
}

static void
functions_stand_in_the_order_of_the_tree(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<function id='a' kind='executive'><function id='b'><function id='c'/>"
                     "</function><function id='d' kind='council'/></function><function id='e'/>");
    const uint32_t lasts[] = {0, 4, 3, 3, 4, 5}, parents[] = {0, 0, 1, 2, 1, 0};
    const enum scheme_function_kind kinds[] = {SCHEME_KIND_UNSTATED,  SCHEME_KIND_EXECUTIVE,
                                               SCHEME_KIND_EXECUTIVE, SCHEME_KIND_EXECUTIVE,
                                               SCHEME_KIND_COUNCIL,   SCHEME_KIND_UNSTATED};
    assert_int_equal(s->node_count, 6);
    for (uint32_t i = 1; i < s->node_count; i++) {
        assert_int_equal(s->nodes[i].last, lasts[i]);
        assert_int_equal(s->nodes[i].parent, parents[i]);
        assert_int_equal(s->nodes[i].kind, kinds[i]);
    }
}

/* A function of two periods has two nodes, and a grant of it stands once for each. */
static void
a_grant_follows_its_function_through_time(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<body id='executive' kind='executive'/><post id='p'/>"
                     "<function id='a' in-force-until='2014-12-31'/>"
                     "<function id='z'><function id='a' in-force-from='2015-01-01'/></function>"
                     "<grant from='executive' to='p' function='a' in-force-from='2014-07-01' "
                     "revoked-on='2015-07-01'/>");
    assert_int_equal(s->grant_count, 2);
    assert_int_equal(s->grants[0].until + 1, s->grants[1].first);
    int64_t day;
    assert_true(vi_date_parse_day(VI_TEXT("2015-06-30"), &day));
    assert_int_equal(s->grants[1].until, day);
    assert_int_equal(vi_power_node(s, VI_TEXT("a"), day), 3);
    assert_int_equal(vi_power_node(s, VI_TEXT("b"), day), 0);
    assert_int_equal(s->latest, day + 1);
}

static void
limits_become_ranges_of_one_measure(void **state)
{
    const struct prog_scheme *s =
        load(*state, "<body id='executive' kind='executive'/><post id='p'/><function id='a'/>"
                     "<grant from='executive' to='p' function='a'>"
                     "<limit of='act' up-to='GBP 5..7' per='contract'/>"
                     "<limit of='act' from='GBP 1'/><limit of='act' up-to='GBP 9' per='year'/>"
                     "<limit of='fee' cap='not-stated'/><limit of='act' cap='none'/></grant>");
    static const struct scheme_bound expected[] = {{0, {VI_LEAST, 500}, {VI_LEAST, 700}},
                                                   {0, {100, VI_MOST}, {100, VI_MOST}},
                                                   {1, {VI_LEAST, 900}, {VI_LEAST, 900}},
                                                   {2, {VI_MOST, VI_LEAST}, {VI_LEAST, VI_MOST}}};
    assert_int_equal(s->dimension_count, 3);
    assert_int_equal(s->grants[0].bound_count, VI_COUNT(expected));
    for (size_t i = 0; i < VI_COUNT(expected); i++) {
        assert_int_equal(s->bounds[i].dimension, expected[i].dimension);
        assert_true(vi_range_equal(s->bounds[i].sure, expected[i].sure));
        assert_true(vi_range_equal(s->bounds[i].maybe, expected[i].maybe));
    }
}

static void
kinds_of_limit_have_a_limit(void **state)
{
    struct rulesets *rulesets = *state;
    const char *body = "<body id='executive' kind='executive'/><post id='p'/><function id='a'/>"
                       "<grant from='executive' to='p' function='a'><limit of='a' up-to='GBP 1'/>"
                       "<limit of='b' up-to='GBP 1'/>\n<limit of='c' up-to='GBP 1'/></grant>";
    rulesets->limits.value[VI_LIMIT_LIMIT_KINDS] = 3;
    assert_int_equal(rulesets_constitution(rulesets, body), VIRES_OK);
    rulesets->limits.value[VI_LIMIT_LIMIT_KINDS] = 2;
    assert_int_equal(rulesets_constitution(rulesets, body), VIRES_REJECTED);
    assert_string_equal(rulesets_findings(rulesets),
                        "c.xml:3:1: more than 2 kinds of limit (what is limited, currency and "
                        "span) are loaded; the limit limit-kinds refuses it  [V2005]\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(functions_stand_in_the_order_of_the_tree),
        RULESETS_TEST(a_grant_follows_its_function_through_time),
        RULESETS_TEST(limits_become_ranges_of_one_measure),
        RULESETS_TEST(kinds_of_limit_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
