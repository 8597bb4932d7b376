/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/power_story.h"

#include <stdio.h>

#include "support/rulesets.h"

static const struct {
    const char *inside, *limits, *terms;
} cases[] = {
    {"", "", ""},
    {"<limit of='act' up-to='GBP 50000' per='contract'/>", "up to £50,000 for one contract", ""},
    {"<limit of='act' from='GBP 5' up-to='GBP 9.50'/><limit of='fee' up-to='GBP 1' per='year'/>",
     "from £5 up to £9.50, up to £1 of fee in one year", ""},
    {"<limit of='act' cap='none'/>", "without a limit", ""},
    {"<limit of='act' cap='not-stated' per='supplier'/>",
     "up to an amount that is not stated with one supplier", ""},
    {"<limit of='act' up-to='GBP 0'/>", "up to £0", ""},
    {"<consult holder='executive'/><notify holder='p'/><jointly holder='q'/>", "",
     "in consultation with executive, after notice to p, jointly with q"},
};

static const struct prog_grant *
load(struct rulesets *rulesets, const char *attributes, const char *inside)
{
    char body[800];
    snprintf(body, sizeof body,
             "<body id='executive' kind='executive' name='Cabinet'/><post id='p' name='Director'/>"
             "<post id='q'/><function id='f'/><grant from='executive' to='p' function='f' %s>%s"
             "</grant>",
             attributes, inside);
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return &rulesets->program->authorities[0]->grants[0];
}

static void
limits_and_terms_are_said(void **state)
{
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct prog_grant *grant = load(*state, "", cases[i].inside);
        struct vi_buffer said;
        vi_buffer_init(&said, NULL);
        vi_power_write_limits(&said, grant);
        assert_text(vi_buffer_view(&said), cases[i].limits, cases[i].inside);
        vi_buffer_clear(&said);
        vi_power_write_terms(&said, grant);
        assert_text(vi_buffer_view(&said), cases[i].terms, cases[i].inside);
        vi_buffer_free(&said);
    }
}

static void
what_cannot_wait_is_a_term(void **state)
{
    const struct prog_grant *grant =
        load(*state, "urgency-only='yes'", "<consult holder='executive'/>");
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    vi_power_write_terms(&said, grant);
    assert_text(vi_buffer_view(&said), "only where it cannot wait, in consultation with executive",
                "terms");
    vi_buffer_free(&said);
}

static void
holders_are_called_as_the_constitution_calls_them(void **state)
{
    struct rulesets *rulesets = *state;
    struct vi_arena arena;
    (void)load(rulesets, "", "");
    vi_arena_init(&arena, NULL, 0);
    const struct prog_scheme *s = rulesets->program->authorities[0]->scheme;
    const uint32_t p = vi_power_holder(s, VI_TEXT("DIRECTOR"), &arena);
    assert_int_equal(p, vi_atoms_find(&s->names, VI_TEXT("p")));
    assert_text(vi_power_name(s, p, 0), "Director", "a post");
    assert_text(vi_power_name(s, vi_power_holder(s, VI_TEXT("executive"), &arena), 0), "Cabinet",
                "a body");
    assert_text(vi_power_name(s, vi_power_holder(s, VI_TEXT("q"), &arena), 0), "q", "no name");
    assert_int_equal(vi_power_holder(s, VI_TEXT("Directress"), &arena), 0);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(limits_and_terms_are_said),
        RULESETS_TEST(what_cannot_wait_is_a_term),
        RULESETS_TEST(holders_are_called_as_the_constitution_calls_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
