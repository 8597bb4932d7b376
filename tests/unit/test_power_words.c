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
     "in consultation with the Cabinet, after notice to the Director, jointly with q"},
};

#define DAY 16071 /* 2014-01-01 */

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
        struct rulesets *rulesets = *state;
        const struct prog_grant *grant = load(rulesets, "", cases[i].inside);
        struct vi_buffer said;
        vi_buffer_init(&said, NULL);
        vi_power_write_limits(&said, grant);
        assert_text(vi_buffer_view(&said), cases[i].limits, cases[i].inside);
        vi_buffer_clear(&said);
        vi_power_write_terms(&said, rulesets->program->authorities[0]->scheme, grant, DAY);
        assert_text(vi_buffer_view(&said), cases[i].terms, cases[i].inside);
        vi_buffer_free(&said);
    }
}

static void
what_cannot_wait_is_a_term(void **state)
{
    struct rulesets *rulesets = *state;
    const struct prog_grant *grant =
        load(rulesets, "urgency-only='yes'", "<consult holder='executive'/>");
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    vi_power_write_terms(&said, rulesets->program->authorities[0]->scheme, grant, DAY);
    assert_text(vi_buffer_view(&said),
                "only where it cannot wait, in consultation with the Cabinet", "terms");
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

static const struct {
    const char *why, *id, *expected;
} callings[] = {
    {"a body", "executive", "the Cabinet"},
    {"a name that has its article", "council", "the Full Council"},
    {"a body called as the authority is", "whole", "North Quay District Council"},
    {"the authority itself", "north-quay", "North Quay District Council"},
    {"a post", "p", "the Director"},
    {"a post without a name", "q", "q"},
    {"two posts of one name", "first", "the Officer (first)"},
    {"the other", "second", "the officer (second)"},
    {"a post by another name on another day", "new", "the Head of Law"},
    {"one that is not there on the day", "later", "the Head of Parks"},
    {"a member", "A Leader", "A Leader"},
    {"another authority's holder", "south/clerk", "south/clerk"},
    {"nobody that it knows", "nobody", "nobody"},
};

static void
sentences_call_holders_as_people_do(void **state)
{
    struct rulesets *rulesets = *state;
    const char *body =
        "<body id='executive' kind='executive' name='Cabinet'/>"
        "<body id='council' kind='council' name='the Full Council'/>"
        "<body id='whole' kind='council' name='North Quay District Council'/>"
        "<post id='p' name='Director'/><post id='q'/><post id='first' name='Officer'/>"
        "<post id='second' name='officer'/>"
        "<post id='new' name='Solicitor' in-force-until='2013-12-31'/>"
        "<post id='new' name='Head of Law' in-force-from='2014-01-01'/>"
        "<post id='later' name='Head of Parks' in-force-from='2014-01-02'/>"
        "<seat body='executive' member='A Leader'/>"
        "<function id='f' name='the award of contracts' in-force-until='2014-06-30'/>"
        "<function id='f' name='entering into contracts' in-force-from='2014-07-01'/>"
        "<function id='g'/><grant from='south/clerk' to='p' function='f'/>";
    char text[2000];
    snprintf(text, sizeof text,
             "<constitution xmlns='urn:vires:rules:1' authority='north-quay' "
             "title='North Quay District Council'>%s</constitution>",
             body);
    const struct rulesets_file file = {"c.xml", text};
    if (rulesets_load(rulesets, &file, 1, 1))
        fail_msg("%s", rulesets_findings(rulesets));
    const struct prog_scheme *s = rulesets->program->authorities[0]->scheme;
    struct vi_buffer said;
    vi_buffer_init(&said, NULL);
    for (size_t i = 0; i < VI_COUNT(callings); i++) {
        vi_buffer_clear(&said);
        vi_power_write_named(&said, s, vi_text_from(callings[i].id), DAY);
        assert_text(vi_buffer_view(&said), callings[i].expected, callings[i].why);
    }
    static const struct {
        const char *id, *expected;
        int64_t day;
    } functions[] = {{"f", "the award of contracts (f)", DAY},
                     {"f", "entering into contracts (f)", DAY + 181},
                     {"g", "g", DAY},
                     {"none", "none", DAY}};
    for (size_t i = 0; i < VI_COUNT(functions); i++) {
        vi_buffer_clear(&said);
        vi_power_write_function(&said, s, vi_text_from(functions[i].id), functions[i].day);
        assert_text(vi_buffer_view(&said), functions[i].expected, functions[i].id);
    }
    vi_buffer_free(&said);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(limits_and_terms_are_said),
        RULESETS_TEST(what_cannot_wait_is_a_term),
        RULESETS_TEST(holders_are_called_as_the_constitution_calls_them),
        RULESETS_TEST(sentences_call_holders_as_people_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
