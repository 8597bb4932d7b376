/* SPDX-License-Identifier: Apache-2.0 */
/* Every way in which a chain can fail, and the sentence that says so. */
#include "kinds/power_story.h"

#include <stdio.h>

#include "support/rulesets.h"

#define DAY 16071 /* 2014-01-01 */
#define HEAD                                                                                       \
    "<body id='executive' kind='executive'/><body id='council' kind='council'/>"                   \
    "<body id='planning' kind='committee'/><post id='p'/><post id='q'/><post id='r'/>"             \
    "<post id='old' in-force-until='2013-12-31'/><post id='empty' vacant='yes'/>"                  \
    "<post id='aide' acts-for='p'/><function id='f' kind='executive'><function "                   \
    "id='g'/></function>"                                                                          \
    "<function id='u'/>"

static const struct {
    const char *why, *grants, *holder, *function;
    int64_t pence; /* below 0: not stated */
    size_t links;
    const char *expected;
} cases[] = {
    {"the law gives it", "", "executive", "f", 1, 0, ""},
    {"a chain that holds",
     "<grant from='executive' to='p' function='f' sub-delegable='yes'/>"
     "<grant from='p' to='q' function='f'/>",
     "q", "g", 1, 2, ""},
    {"no grant at all", "", "p", "f", 1, 0, "neither the law nor a grant gives f to p"},
    {"a giver with nothing to give", "<grant from='planning' to='p' function='f'/>", "p", "f", 1, 1,
     "neither the law nor a grant gives f to planning"},
    {"whose it is by law is not said", "<grant from='council' to='planning' function='u'/>",
     "planning", "u", 1, 1, "whose function u is, is not stated"},
    {"a giver elsewhere", "<grant from='south/board' to='p' function='f'/>", "p", "f", 1, 1,
     "whether south/board had it is for the constitution of that authority"},
    {"not yet", "<grant from='executive' to='p' function='f' in-force-from='2014-01-02'/>", "p",
     "f", 1, 1, "the grant from executive to p is in force only from 2 January 2014"},
    {"no longer", "<grant from='executive' to='p' function='f' in-force-until='2013-12-31'/>", "p",
     "f", 1, 1, "the grant from executive to p was in force only until 31 December 2013"},
    {"revoked", "<grant from='executive' to='p' function='f' revoked-on='2014-01-01'/>", "p", "f",
     1, 1, "the grant from executive to p was revoked on 1 January 2014"},
    {"left out", "<grant from='executive' to='p' function='f'><except function='g'/></grant>", "p",
     "g", 1, 1, "the grant from executive to p leaves g out"},
    {"reserved", "<reserve function='f' to='q'/><grant from='executive' to='p' function='f'/>", "p",
     "g", 1, 1, "f is reserved to q, so p could not receive it"},
    {"closed to officers",
     "<reserve function='f' not-kinds='officer'/><grant from='executive' to='p' function='f'/>",
     "p", "g", 1, 1, "f may not go to officer, so p could not receive it"},
    {"may not be passed on",
     "<grant from='executive' to='p' function='f'/><grant from='p' to='q' function='f'/>", "q", "f",
     1, 2, "the grant from executive to p may not be passed on, so p could not give it to q"},
    {"too far down",
     "<grant from='executive' to='p' function='f' sub-delegable='yes' depth='1'/>"
     "<grant from='p' to='q' function='f' sub-delegable='yes'/>"
     "<grant from='q' to='r' function='f'/>",
     "r", "f", 1, 3, "the grant from executive to p may not be passed on so far as to r"},
    {"to the wrong kind",
     "<grant from='executive' to='p' function='f' sub-delegable='yes' to-kinds='committee'/>"
     "<grant from='p' to='q' function='f'/>",
     "q", "f", 1, 2,
     "the grant from executive to p may be passed on only to committee, which q is not"},
    {"wider than it may be",
     "<grant from='executive' to='p' function='f' sub-delegable='narrower'>"
     "<limit of='act' up-to='GBP 5'/></grant><grant from='p' to='q' function='f'/>",
     "q", "f", 1, 2,
     "the grant from p to q is wider than that from executive to p, which may only be passed on "
     "narrower"},
    {"beyond the limit",
     "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 5'/></grant>", "p",
     "f", 501, 1, "£5.01 is beyond the limit (up to £5) of the grant from executive to p"},
    {"below the limit",
     "<grant from='executive' to='p' function='f'><limit of='act' from='GBP 5' up-to='GBP 9'/>"
     "</grant>",
     "p", "f", 499, 1,
     "£4.99 is beyond the limit (from £5 up to £9) of the grant from executive to p"},
    {"an amount not stated",
     "<grant from='executive' to='p' function='f'><limit of='act' up-to='GBP 5'/></grant>", "p",
     "f", -1, 1,
     "an amount not stated may be beyond the limit (up to £5) of the grant from executive to p"},
    {"the receiver is gone", "<grant from='executive' to='old' function='f'/>", "old", "f", 1, 1,
     "old was not there on 1 January 2014"},
    {"nobody is in the post", "<grant from='executive' to='empty' function='f'/>", "empty", "f", 1,
     1, "the post empty was vacant on 1 January 2014"},
    {"the post acted for may not be vacant", "<grant from='executive' to='p' function='f'/>",
     "aide", "f", 1, 1, "whether p was away, so that aide acted for it, is not known"},
    {"no such function that day", "", "p", "none", 1, 0,
     "no function of that name is in force on 1 January 2014"},
    {"of two chains that fail, the one with fewer links that do",
     "<grant from='planning' to='p' function='f' in-force-until='2013-12-31'/>"
     "<grant from='executive' to='q' function='f' sub-delegable='yes'/>"
     "<grant from='q' to='p' function='f' in-force-from='2014-02-01'/>",
     "p", "f", 1, 2, "the grant from q to p is in force only from 1 February 2014"},
    {"a circle confers nothing",
     "<grant from='p' to='q' function='f' sub-delegable='yes'/>"
     "<grant from='q' to='p' function='f' sub-delegable='yes'/>",
     "p", "f", 1, 0, "neither the law nor a grant gives f to p"},
};

static void
the_nearest_chain_says_where_it_fails(void **state)
{
    struct rulesets *rulesets = *state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        char body[1600];
        struct vi_power power;
        struct vi_power_story story;
        struct vi_arena arena;
        struct vi_buffer said;
        snprintf(body, sizeof body, HEAD "%s", cases[i].grants);
        if (rulesets_constitution(rulesets, body))
            fail_msg("%s: %s", cases[i].why, rulesets_findings(rulesets));
        const struct prog_scheme *s = rulesets->program->authorities[0]->scheme;
        const struct vi_power_amount amount = {
            VI_TEXT("act"), SCHEME_SPAN_ACT, {"GBP", vi_range_exact(cases[i].pence)}};
        const struct vi_power_question q = {
            .scheme = s,
            .node = vi_power_node(s, vi_text_from(cases[i].function), DAY),
            .day = DAY,
            .amounts = &amount,
            .amount_count = cases[i].pence >= 0};
        vi_power_init(&power, &rulesets->limits, NULL);
        vi_arena_init(&arena, NULL, 0);
        vi_buffer_init(&said, NULL);
        vi_power_nearest(&power, &q, vi_atoms_find(&s->names, vi_text_from(cases[i].holder)),
                         &arena, &story);
        vi_power_write_fault(&said, &q, &story);
        assert_text(vi_buffer_view(&said), cases[i].expected, cases[i].why);
        if (story.count != cases[i].links)
            fail_msg("%s: %zu links", cases[i].why, story.count);
        vi_buffer_free(&said);
        vi_arena_free(&arena);
        vi_power_free(&power);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {RULESETS_TEST(the_nearest_chain_says_where_it_fails)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
