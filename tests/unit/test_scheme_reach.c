/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/scheme_reach.h"

#include <inttypes.h>
#include <stdio.h>

#include "kinds/power.h"
#include "ruleset/scheme.h"
#include "support/rulesets.h"

#define DAY 16071 /* 2014-01-01 */

#define HOLDERS                                                                                    \
    "<body id='executive' kind='executive'/><body id='council' kind='council'/>"                   \
    "<body id='planning' kind='committee'/><post id='a'/><post id='b'/>"                           \
    "<post id='late' in-force-from='2014-01-01'/><post id='z'/>"                                   \
    "<function id='f' kind='executive'><function id='g'><function id='h'/></function>"             \
    "<function id='i'/></function>"
#define YES " sub-delegable='yes'"

/* What is known of the only grant to z. */
static const struct {
    const char *why, *body, *expected;
} rows[] = {
    {"from the law itself", "<grant from='executive' to='z' function='f'/>",
     "always by executive; may always 1-4"},
    {"from nobody", "<grant from='a' to='z' function='f'/>", "unknown; may not"},
    {"from a chain",
     "<grant from='executive' to='a' function='f'" YES "/><grant from='a' to='z' function='g'/>",
     "always by executive; may always 2-3"},
    {"the least of its limits",
     "<grant from='executive' to='a' function='f'" YES "><limit of='act' up-to='GBP 5'/></grant>"
     "<grant from='a' to='z' function='g'><limit of='act' from='GBP 1'/></grant>",
     "always by executive 100..500; may always 2-3 to 500"},
    {"what is stated as a range is certain to its lower end",
     "<grant from='executive' to='z' function='f'><limit of='act' up-to='GBP 5..7'/></grant>",
     "always by executive ..500; may always 1-4 to 700"},
    {"the days of all of it",
     "<grant from='executive' to='late' function='f'" YES " in-force-until='2014-12-31'/>"
     "<grant from='late' to='z' function='f' in-force-from='2014-02-01'/>",
     "2014-02-01 to 2014-12-31 by executive; may 2014-02-01 to 2014-12-31 1-4"},
    {"a post that is there from a day on",
     "<grant from='executive' to='late' function='f'" YES "/>"
     "<grant from='late' to='z' function='f'/>",
     "from 2014-01-01 by executive; may always 1-4"},
    {"of two chains, the one that lasts",
     "<grant from='executive' to='a' function='f'" YES " revoked-on='2014-02-01'/>"
     "<grant from='executive' to='a' function='g'" YES " in-force-from='2014-03-01'/>"
     "<grant from='a' to='z' function='h'/>",
     "from 2014-03-01 by executive; may always 3-3"},
    {"of two that last, the one that gives more",
     "<grant from='executive' to='a' function='f'" YES "><limit of='act' up-to='GBP 5'/></grant>"
     "<grant from='executive' to='a' function='g'" YES "><limit of='act' up-to='GBP 7'/></grant>"
     "<grant from='a' to='z' function='h'/>",
     "always by executive ..700; may always 3-3 to 700"},
    {"an officer passes nothing on by law",
     "<grant from='executive' to='a' function='f'/><grant from='a' to='z' function='f'/>",
     "unknown; may always 1-4"},
    {"a committee does",
     "<grant from='executive' to='planning' function='f'/>"
     "<grant from='planning' to='z' function='f'/>",
     "always by executive; may always 1-4"},
    {"one step and no more",
     "<grant from='executive' to='a' function='f' depth='1'" YES "/>"
     "<grant from='a' to='b' function='f'" YES "/><grant from='b' to='z' function='f'/>",
     "unknown; may always 1-4"},
    {"two steps",
     "<grant from='executive' to='a' function='f' depth='2'" YES "/>"
     "<grant from='a' to='b' function='f'" YES "/><grant from='b' to='z' function='f'/>",
     "always by executive; may always 1-4"},
    {"only to committees",
     "<grant from='executive' to='planning' function='f' to-kinds='committee'/>"
     "<grant from='planning' to='z' function='f'/>",
     "unknown; may always 1-4"},
    {"nothing wider",
     "<grant from='executive' to='a' function='f' sub-delegable='narrower'>"
     "<limit of='act' up-to='GBP 5'/></grant>"
     "<grant from='a' to='z' function='f'><limit of='act' up-to='GBP 5.01'/></grant>",
     "unknown; may always 1-4 to 500"},
    {"as wide",
     "<grant from='executive' to='a' function='f' sub-delegable='narrower'>"
     "<limit of='act' up-to='GBP 5'/></grant>"
     "<grant from='a' to='z' function='f'><limit of='act' up-to='GBP 5'/></grant>",
     "always by executive ..500; may always 1-4 to 500"},
    {"a function is excepted",
     "<grant from='executive' to='a' function='f'" YES "><except function='h'/></grant>"
     "<grant from='a' to='z' function='g'/>",
     "always by executive but for some; may always 2-3"},
    {"which does not touch what is passed on",
     "<grant from='executive' to='a' function='f'" YES "><except function='i'/></grant>"
     "<grant from='a' to='z' function='g'/>",
     "always by executive; may always 2-3"},
    {"or is all of it",
     "<grant from='executive' to='a' function='f'" YES "><except function='g'/></grant>"
     "<grant from='a' to='z' function='h'/>",
     "unknown; may always 3-3"},
    {"the giver has a part of what is given",
     "<grant from='executive' to='a' function='g'" YES "/><grant from='a' to='z' function='f'/>",
     "unknown; may always 2-3"},
    {"the giver has another part",
     "<grant from='executive' to='a' function='i'" YES "/><grant from='a' to='z' function='g'/>",
     "unknown; may not"},
    {"a circle that hangs from nothing",
     "<grant from='a' to='b' function='f'" YES "/><grant from='b' to='a' function='f'" YES "/>"
     "<grant from='b' to='z' function='f'/>",
     "unknown; may always 1-4"},
    {"a circle that hangs from the law",
     "<grant from='executive' to='a' function='f'" YES " in-force-until='2014-12-31'/>"
     "<grant from='a' to='b' function='f'" YES "/><grant from='b' to='a' function='f'" YES "/>"
     "<grant from='b' to='z' function='f'/>",
     "until 2014-12-31 by executive; may always 1-4"},
    {"another authority's holder is its own concern",
     "<grant from='south/executive' to='z' function='f'/>", "unknown; may always 1-4"},
    {"whose function it is, is not known",
     "<function id='j'/><grant from='council' to='z' function='j'/>", "unknown; may always 5-5"},
    {"of two declarations of a post nothing is known beforehand",
     "<post id='two' in-force-until='2013-12-31'/><post id='two' in-force-from='2014-01-01'/>"
     "<grant from='executive' to='two' function='f'" YES "/>"
     "<grant from='two' to='z' function='f'/>",
     "unknown; may always 1-4"},
};

static void
write_days(struct vi_buffer *out, int32_t first, int32_t until)
{
    const struct vi_range from = vi_range_exact(first), to = vi_range_exact(until);
    if (first == SCHEME_FIRST_DAY && until == SCHEME_LAST_DAY) {
        vi_buffer_string(out, "always");
        return;
    }
    if (first != SCHEME_FIRST_DAY) {
        vi_buffer_string(out, until == SCHEME_LAST_DAY ? "from " : "");
        vi_date_write_iso(out, from);
    }
    if (until != SCHEME_LAST_DAY) {
        vi_buffer_string(out, first == SCHEME_FIRST_DAY ? "until " : " to ");
        vi_date_write_iso(out, to);
    }
}

static void
write_number(struct vi_buffer *out, const char *before, int64_t number)
{
    vi_buffer_string(out, before);
    vi_buffer_number(out, number);
}

static void
write_row(struct vi_buffer *out, const struct prog_scheme *s, const struct scheme_reach *row)
{
    char text[80];
    const struct scheme_reach_side *side = s->dimension_count ? &row->side[0] : NULL;
    if (row->first > row->until)
        vi_buffer_string(out, "unknown");
    else {
        write_days(out, row->first, row->until);
        vi_buffer_string(out, " by ");
        vi_buffer_text(out, s->holders[row->source].name);
        if (side && side->sure.low != VI_LEAST)
            write_number(out, " ", side->sure.low);
        if (side)
            write_number(out, side->sure.low == VI_LEAST ? " .." : "..", side->sure.high);
        vi_buffer_string(out, row->has_gaps ? " but for some" : "");
    }
    vi_buffer_string(out, "; may ");
    if (row->may_first > row->may_until) {
        vi_buffer_string(out, "not");
        return;
    }
    write_days(out, row->may_first, row->may_until);
    snprintf(text, sizeof text, " %" PRIu32 "-%" PRIu32, row->may_node, row->may_last);
    vi_buffer_string(out, text);
    if (side && side->most != VI_MOST)
        write_number(out, " to ", side->most);
}

static const struct prog_scheme *
load(struct rulesets *rulesets, const char *body)
{
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    return rulesets->program->authorities[0]->scheme;
}

static uint32_t
holder(const struct prog_scheme *s, const char *name)
{
    return vi_atoms_find(&s->names, vi_text_from(name));
}

static void
what_is_known_of_a_grant_is_what_its_chains_have_in_common(void **state)
{
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        char body[2000];
        struct vi_buffer said;
        snprintf(body, sizeof body, HOLDERS "%s", rows[i].body);
        const struct prog_scheme *s = load(*state, body);
        vi_buffer_init(&said, NULL);
        write_row(&said, s, vi_scheme_reach(s, s->holders[holder(s, "z")].grant_first));
        if (!vi_text_is(vi_buffer_view(&said), rows[i].expected))
            fail_msg("%s: %.*s", rows[i].why, (int)said.size, said.bytes);
        vi_buffer_free(&said);
    }
}

/* Has the last of a chain of so many grants power, and after how many steps is that known?  Posts
 * are declared from the bottom up, so that the walk begins at the bottom. */
static uint64_t
steps_down(struct rulesets *rulesets, unsigned grants)
{
    static char body[40000];
    size_t size = (size_t)snprintf(body, sizeof body, "<body id='executive' kind='executive'/>");
    for (unsigned i = grants; i > 0; i--)
        size += (size_t)snprintf(body + size, sizeof body - size, "<post id='p%u'/>", i);
    size += (size_t)snprintf(body + size, sizeof body - size,
                             "<function id='f' kind='executive'/>"
                             "<grant from='executive' to='p1' function='f'" YES "/>");
    for (unsigned i = 1; i < grants; i++)
        size += (size_t)snprintf(body + size, sizeof body - size,
                                 "<grant from='p%u' to='p%u' function='f'" YES "/>", i, i + 1);
    const struct prog_scheme *s = load(rulesets, body);
    const struct vi_power_question question = {
        .scheme = s, .node = 1, .day = DAY, .any_amount = true};
    struct vi_power_answer answer;
    struct vi_power power;
    vi_power_init(&power, &rulesets->limits, NULL);
    snprintf(body, sizeof body, "p%u", grants);
    vi_power_ask(&power, &question, holder(s, body), NULL, &answer);
    assert_int_equal(answer.truth, VI_TRUE);
    const uint64_t steps = power.steps;
    vi_power_free(&power);
    return steps;
}

static void
a_chain_is_known_down_to_the_depth_of_the_walk(void **state)
{
    assert_int_equal(steps_down(*state, 1), 1);
    assert_int_equal(steps_down(*state, SCHEME_DEEP), 1);
    assert_true(steps_down(*state, SCHEME_DEEP + 1) > SCHEME_DEEP);
}

/* The giver has the function in so many ways, and only by the last in them from the law. */
static const struct scheme_reach *
row_below(struct rulesets *rulesets, unsigned ways, const struct prog_scheme **s)
{
    static char body[20000];
    size_t size = (size_t)snprintf(body, sizeof body, HOLDERS);
    for (unsigned i = 1; i < ways; i++)
        size += (size_t)snprintf(body + size, sizeof body - size,
                                 "<grant from='b' to='a' function='f'" YES "/>");
    snprintf(body + size, sizeof body - size,
             "<grant from='executive' to='a' function='f'" YES
             "><limit of='act' up-to='GBP 5'/></grant><grant from='a' to='z' function='f'/>");
    *s = load(rulesets, body);
    return vi_scheme_reach(*s, (*s)->holders[holder(*s, "z")].grant_first);
}

static void
so_many_grants_above_one_are_looked_at(void **state)
{
    const struct prog_scheme *s;
    const struct scheme_reach *row = row_below(*state, SCHEME_ABOVE_MOST, &s);
    assert_true(row->first <= row->until);
    assert_int_equal(row->side[0].most, 500);
    row = row_below(*state, SCHEME_ABOVE_MOST + 1, &s);
    assert_true(row->first > row->until);
    assert_true(row->side[0].most == VI_MOST);
}

#define YEARLY                                                                                     \
    HOLDERS "<grant from='executive' to='z' function='f'><limit of='act' up-to='GBP 5' "           \
            "per='year'/></grant>"

static enum vi_truth
ask_for(const struct prog_scheme *s, const struct vi_limits *limits, int64_t pence,
        const struct vi_power_others *others)
{
    const struct vi_power_amount amount = {
        VI_TEXT("act"), SCHEME_SPAN_YEAR, {"GBP", vi_range_exact(pence)}};
    const struct vi_power_question question = {.scheme = s,
                                               .node = 1,
                                               .day = DAY,
                                               .amounts = &amount,
                                               .amount_count = 1,
                                               .others = others};
    struct vi_power_answer answer;
    struct vi_power power;
    vi_power_init(&power, limits, NULL);
    vi_power_ask(&power, &question, holder(s, "z"), NULL, &answer);
    vi_power_free(&power);
    return answer.truth;
}

static struct vi_range
three_pounds(const struct vi_power_others *others, uint32_t grant, uint32_t dimension)
{
    (void)others, (void)grant, (void)dimension;
    return vi_range_exact(300);
}

static void
what_others_have_used_up_is_not_known_beforehand(void **state)
{
    struct rulesets *rulesets = *state;
    const struct prog_scheme *s = load(rulesets, YEARLY);
    const struct vi_power_others others = {.before = three_pounds};
    assert_int_equal(ask_for(s, &rulesets->limits, 500, NULL), VI_TRUE);
    assert_int_equal(ask_for(s, &rulesets->limits, 501, NULL), VI_FALSE);
    assert_int_equal(ask_for(s, &rulesets->limits, 200, &others), VI_TRUE);
    assert_int_equal(ask_for(s, &rulesets->limits, 201, &others), VI_FALSE);
}

/* As a dossier compiles a constitution again, with what its decisions grant. */
static void
a_grant_that_is_perhaps_in_force_gives_nothing_for_certain(void **state)
{
    struct rulesets *rulesets = *state;
    (void)load(rulesets, YEARLY);
    struct prog_authority authority = *rulesets->program->authorities[0];
    struct prog_grant grant = authority.grants[0];
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    struct vi_reading reading = {.limits = &rulesets->limits,
                                 .arena = &arena,
                                 .scratch = &arena,
                                 .findings = &rulesets->findings};
    authority.grants = &grant;
    const struct prog_scheme *s = vi_scheme_make(&reading, &authority);
    assert_int_equal(ask_for(s, &rulesets->limits, 500, NULL), VI_TRUE);
    grant.force = PROG_FORCE_PERHAPS;
    s = vi_scheme_make(&reading, &authority);
    assert_int_equal(ask_for(s, &rulesets->limits, 500, NULL), VI_UNKNOWN);
    assert_int_equal(ask_for(s, &rulesets->limits, 501, NULL), VI_FALSE);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        RULESETS_TEST(what_is_known_of_a_grant_is_what_its_chains_have_in_common),
        RULESETS_TEST(a_chain_is_known_down_to_the_depth_of_the_walk),
        RULESETS_TEST(so_many_grants_above_one_are_looked_at),
        RULESETS_TEST(what_others_have_used_up_is_not_known_beforehand),
        RULESETS_TEST(a_grant_that_is_perhaps_in_force_gives_nothing_for_certain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
