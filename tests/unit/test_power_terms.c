/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/power.h"

#include <stdio.h>

#include "support/rulesets.h"

#define DAY 16071 /* 2014-01-01 */

static const struct prog_scheme *
load(struct rulesets *rulesets, const char *body)
{
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return rulesets->program->authorities[0]->scheme;
}

static uint32_t
holder(const struct prog_scheme *scheme, const char *name)
{
    return vi_atoms_find(&scheme->names, vi_text_from(name));
}

static const struct {
    const char *why, *bodies, *function;
    enum vi_truth council, executive;
} laws[] = {
    {"an executive function", "<body id='executive' kind='executive'/>", "kind='executive'",
     VI_FALSE, VI_TRUE},
    {"a function of the council", "<body id='executive' kind='executive'/>", "kind='council'",
     VI_TRUE, VI_FALSE},
    {"of local choice, not said", "<body id='executive' kind='executive'/>", "kind='local-choice'",
     VI_UNKNOWN, VI_UNKNOWN},
    {"of local choice, said", "<body id='executive' kind='executive'/>",
     "kind='local-choice' held-by='council'", VI_TRUE, VI_FALSE},
    {"nothing said", "<body id='executive' kind='executive'/>", "", VI_UNKNOWN, VI_UNKNOWN},
    {"nothing said, and no executive yet",
     "<body id='executive' kind='executive' in-force-from='2014-01-02'/>", "", VI_TRUE, VI_FALSE},
    {"executive in kind, and no executive yet",
     "<body id='executive' kind='executive' in-force-from='2014-01-02'/>", "kind='executive'",
     VI_TRUE, VI_FALSE},
};

static void
the_law_gives_functions_to_council_or_executive(void **state)
{
    for (size_t i = 0; i < VI_COUNT(laws); i++) {
        char body[400];
        snprintf(body, sizeof body, "<body id='council' kind='council'/>%s<function id='f' %s/>",
                 laws[i].bodies, laws[i].function);
        const struct prog_scheme *s = load(*state, body);
        const struct vi_power_question q = {.scheme = s, .node = 1, .day = DAY};
        if (vi_power_source(&q, holder(s, "council")) != laws[i].council ||
            vi_power_source(&q, holder(s, "executive")) != laws[i].executive)
            fail_msg("%s", laws[i].why);
    }
}

#define HOLDERS                                                                                    \
    "<body id='executive' kind='executive'/><body id='council' kind='council'/>"                   \
    "<body id='planning' kind='committee'/><post id='p'/><post id='q'/>"                           \
    "<seat body='executive' member='M' office='leader'/><function id='f'><function id='g'/>"       \
    "</function>"

static const struct {
    const char *why, *to, *onward, *next;
    enum vi_truth expected;
} passings[] = {
    {"the scheme says yes", "p", "sub-delegable='yes'", "q", VI_TRUE},
    {"the scheme says no", "planning", "sub-delegable='no'", "q", VI_FALSE},
    {"a committee by law", "planning", "", "q", VI_TRUE},
    {"an officer by law", "p", "", "q", VI_FALSE},
    {"a member to an officer by law", "leader", "", "q", VI_TRUE},
    {"a member to a committee by law", "leader", "", "planning", VI_FALSE},
    {"a member to somebody unknown", "leader", "", "south/clerk", VI_UNKNOWN},
    {"another authority's holder", "south/clerk", "", "q", VI_UNKNOWN},
};

static void
the_scheme_says_who_passes_on_or_else_the_law(void **state)
{
    for (size_t i = 0; i < VI_COUNT(passings); i++) {
        char body[900];
        snprintf(body, sizeof body,
                 HOLDERS "<grant from='executive' to='%s' function='f' %s/>"
                         "<grant from='%s' to='%s' function='f'/>",
                 passings[i].to, passings[i].onward, passings[i].to, passings[i].next);
        const struct prog_scheme *s = load(*state, body);
        const struct vi_power_question q = {.scheme = s, .node = 1, .day = DAY};
        const bool first = s->grants[0].from == holder(s, "executive");
        const struct scheme_grant *upper = &s->grants[first ? 0 : 1];
        if (vi_power_onward(&q, upper, &s->grants[first ? 1 : 0]) != passings[i].expected)
            fail_msg("%s", passings[i].why);
    }
}

static const struct {
    const char *why, *upper, *lower, *function;
    enum vi_truth expected;
} widths[] = {
    {"the same", "<limit of='act' up-to='GBP 5'/>", "<limit of='act' up-to='GBP 5'/>", "f",
     VI_TRUE},
    {"a penny more", "<limit of='act' up-to='GBP 5'/>", "<limit of='act' up-to='GBP 5.01'/>", "f",
     VI_FALSE},
    {"no limit under one", "<limit of='act' up-to='GBP 5'/>", "", "f", VI_FALSE},
    {"a limit under none", "", "<limit of='act' up-to='GBP 5'/>", "f", VI_TRUE},
    {"a limit of another span", "<limit of='act' up-to='GBP 5'/>",
     "<limit of='act' up-to='GBP 5' per='year'/>", "f", VI_FALSE},
    {"one that is not stated", "<limit of='act' up-to='GBP 5'/>",
     "<limit of='act' cap='not-stated'/>", "f", VI_UNKNOWN},
    {"a function inside", "", "", "g", VI_TRUE},
};

static void
narrower_is_no_wider_in_any_respect(void **state)
{
    for (size_t i = 0; i < VI_COUNT(widths); i++) {
        char body[900];
        snprintf(body, sizeof body,
                 HOLDERS "<grant from='executive' to='p' function='f'>%s</grant>"
                         "<grant from='p' to='q' function='%s'>%s</grant>",
                 widths[i].upper, widths[i].function, widths[i].lower);
        const struct prog_scheme *s = load(*state, body);
        if (vi_power_narrower(s, &s->grants[0], &s->grants[1]) != widths[i].expected)
            fail_msg("%s", widths[i].why);
    }
    const struct prog_scheme *s =
        load(*state, HOLDERS "<grant from='executive' to='p' function='g'/>"
                             "<grant from='p' to='q' function='f'/>");
    assert_int_equal(vi_power_narrower(s, &s->grants[0], &s->grants[1]), VI_FALSE);
}

/* Few grants are looked through, many are searched: both find those of the function and around. */
static void
grants_of_a_holder_are_found_by_function(void **state)
{
    for (int many = 0; many < 2; many++) {
        struct vi_buffer body;
        vi_buffer_init(&body, NULL);
        vi_buffer_string(&body, HOLDERS "<function id='h'/>"
                                        "<grant from='executive' to='p' function='g'/>"
                                        "<grant from='council' to='p' function='f'/>");
        for (int i = 0; i < (many ? 30 : 2); i++)
            vi_buffer_string(&body, "<grant from='executive' to='p' function='h'/>");
        const struct prog_scheme *s = load(*state, body.bytes);
        const struct vi_power_question q = {.scheme = s, .node = 2, .day = DAY};
        struct vi_power_cursor cursor;
        size_t count = 0;
        uint32_t givers = 0;
        vi_power_to(&q, holder(s, "p"), &cursor);
        for (const struct scheme_grant *at; (at = vi_power_next(&cursor)) != NULL; count++)
            givers += at->from;
        assert_int_equal(count, 2);
        assert_int_equal(givers, holder(s, "executive") + holder(s, "council"));
        vi_power_by(&q, holder(s, "executive"), &cursor);
        assert_non_null(vi_power_next(&cursor));
        assert_null(vi_power_next(&cursor));
        vi_buffer_free(&body);
    }
}

static void
who_is_there_depends_on_the_day(void **state)
{
    const struct prog_scheme *s =
        load(*state, HOLDERS "<post id='new' in-force-from='2014-01-02'/>"
                             "<grant from='executive' to='south/clerk' function='f'/>");
    assert_int_equal(vi_power_exists(s, holder(s, "new"), DAY), VI_FALSE);
    assert_int_equal(vi_power_exists(s, holder(s, "new"), DAY + 1), VI_TRUE);
    assert_int_equal(vi_power_exists(s, holder(s, "south/clerk"), DAY), VI_TRUE);
    assert_int_equal(vi_power_kind(s, holder(s, "south/clerk"), DAY), 1);
    assert_int_equal(vi_power_kind(s, holder(s, "M"), DAY), 1u << MODEL_BODY_MEMBER);
    assert_int_equal(vi_power_kind(s, holder(s, "north-quay"), DAY), 1u << MODEL_HOLDER_AUTHORITY);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(the_law_gives_functions_to_council_or_executive),
        RULESETS_TEST(the_scheme_says_who_passes_on_or_else_the_law),
        RULESETS_TEST(narrower_is_no_wider_in_any_respect),
        RULESETS_TEST(grants_of_a_holder_are_found_by_function),
        RULESETS_TEST(who_is_there_depends_on_the_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
