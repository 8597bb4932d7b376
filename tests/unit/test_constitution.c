/* SPDX-License-Identifier: Apache-2.0 */
#include <stdlib.h>

#include "support/rulesets.h"

static const struct prog_authority *
authority(struct rulesets *rulesets, const char *body)
{
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    assert_int_equal(rulesets->program->authority_count, 1);
    return rulesets->program->authorities[0];
}

static void
a_body_keeps_its_numbers_names_and_parties(void **state)
{
    const struct prog_authority *made = authority(
        *state,
        "<body id='joint' kind='joint-committee' name='Joint Committee' alias='The JC | Shared' "
        "whole-number='12' in-post='10..12' casting-vote='no' in-force-from='1970-01-02'>"
        "<party authority='north-quay' seats='6'/><party authority='southmoor' seats='6'/>"
        "<parameter name='quorum' value='4'/><disqualified count='5' date='1970-01-03'/></body>");
    const struct prog_body *body = &made->bodies[0];
    assert_int_equal(made->body_count, 1);
    assert_int_equal(body->kind, MODEL_BODY_JOINT_COMMITTEE);
    assert_int_equal(body->whole_number.low, 12);
    assert_true(vi_range_is_all(body->seats));
    assert_true(vi_range_equal(body->in_post, (struct vi_range){10, 12}));
    assert_int_equal(vi_place_line_column(body->whole_number_place).column, 88);
    assert_int_equal(body->casting_vote, MODEL_NO);
    assert_int_equal(body->period.from, 1);
    assert_int_equal(body->folded_count, 4);
    assert_text(body->folded[0], "joint", "the id");
    assert_text(body->folded[2], "the jc", "an alias, folded");
    assert_int_equal(body->party_count, 2);
    assert_int_equal(body->parties[1].seats.low, 6);
    assert_int_equal(body->settings[0].parameter, 1);
    assert_int_equal(body->settings[0].count.low, 4);
    assert_int_equal(body->disqualified[0].count, 5);
    assert_int_equal(body->disqualified[0].day, 2);
}

static void
seats_posts_and_functions_are_kept(void **state)
{
    const struct prog_authority *made = authority(
        *state,
        "<governance form='committees'/><parameter name='share' value='2/3'/>"
        "<body id='b' kind='council'/><seat body='b' member='Cllr A Leader' class='co-opted' "
        "office='leader'/><post id='clerk' vacant='yes'/><function id='f' kind='council'>"
        "<function id='f.g'><known-by> award </known-by></function></function>");
    assert_text(made->governance[0].form, "committees", "governance");
    assert_int_equal(made->settings[0].ratio.under, 3);
    assert_text(made->seats[0].folded, "a leader", "titles are no part of a name");
    assert_int_equal(made->seats[0].class_, MODEL_CO_OPTED);
    assert_true(made->posts[0].vacant);
    assert_int_equal(made->function_count, 2);
    assert_ptr_equal(made->functions[1].parent, &made->functions[0]);
    assert_non_null(made->functions[1].known_by);
    assert_null(made->functions[0].known_by);
}

static void
a_grant_keeps_its_limits_duties_and_exceptions(void **state)
{
    const struct prog_authority *made = authority(
        *state, "<body id='b' kind='executive'/><post id='p'/><function id='f'/>"
                "<reserve function='f' to='b' kinds='council'/>"
                "<grant from='b' to='p' function='f' sub-delegable='narrower' to-kinds='officer' "
                "depth='2' by='x'><limit of='act' up-to='GBP 500' per='year'/><notify holder='b'/>"
                "<consult holder='p'/><except function='f'/></grant>");
    const struct prog_grant *grant = &made->grants[0];
    assert_text(grant->sub_delegable, "narrower", "onward");
    assert_text(grant->to_kinds, "officer", "to whom");
    assert_int_equal(grant->depth, 2);
    assert_true(grant->limits[0].has_up_to && !grant->limits[0].has_from);
    assert_int_equal(grant->limits[0].up_to.pence.high, 50000);
    assert_text(grant->limits[0].per, "year", "per");
    assert_int_equal(grant->duty_count, 2);
    assert_int_equal(grant->duties[0].kind, PROG_NOTIFY);
    assert_int_equal(grant->duties[1].kind, PROG_CONSULT);
    assert_text(grant->except[0], "f", "the exception");
    assert_text(made->reserves[0].kinds, "council", "reserved to");
}

/* A fact of the world is no fault of the file: such a grant is loaded and confers nothing. */
static void
dead_grants_and_circles_are_loaded(void **state)
{
    rulesets_said(*state, "a circle of grants",
                  "<body id='a' kind='executive'/><post id='p'/><function id='f'/>"
                  "<grant from='a' to='p' function='f'/><grant from='p' to='a' function='f'/>"
                  "<grant from='p' to='p' function='f' in-force-until='1998-01-01'/>",
                  true, "");
}

/* Functions within functions count, and a rule does not. */
static void
the_parts_of_a_constitution_have_a_limit(void **state)
{
    static const char four[] = "<body id='b' kind='council'><parameter name='quorum' value='4'/>"
                               "</body><function id='f'><function id='g'/></function>";
    struct rulesets *rulesets = *state;
    rulesets->limits.value[VI_LIMIT_CONSTITUTION_PARTS] = 4;
    rulesets_said(rulesets, "four parts are four", four, true, "");
    rulesets->limits.value[VI_LIMIT_CONSTITUTION_PARTS] = 3;
    rulesets_said(rulesets, "four are more than three", four, true,
                  "c.xml:2:89: more than 3 parts of a constitution are loaded; the limit "
                  "constitution-parts refuses it  [V2005]\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(a_body_keeps_its_numbers_names_and_parties),
        RULESETS_TEST(seats_posts_and_functions_are_kept),
        RULESETS_TEST(a_grant_keeps_its_limits_duties_and_exceptions),
        RULESETS_TEST(dead_grants_and_circles_are_loaded),
        RULESETS_TEST(the_parts_of_a_constitution_have_a_limit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
