/* SPDX-License-Identifier: Apache-2.0 */
/* The search for power against the plain reference: 50,000 questions about random schemes. */
#include "kinds/power.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/power_cases.h"
#include "support/rulesets.h"

static void
random_schemes_are_judged_as_the_reference_judges_them(void **state)
{
    (void)state;
    struct power_tally tally = {0};
    const size_t *answers = tally.answers;
    if (getenv("POWER_REPLAY")) {
        power_replay(getenv("POWER_REPLAY"));
        return;
    }
    power_cases(1, 1000, 50, &tally);
    print_message("%zu no, %zu perhaps, %zu yes; %" PRIu64 " settled, %" PRIu64 " pruned\n",
                  answers[VI_FALSE], answers[VI_UNKNOWN], answers[VI_TRUE], tally.settled,
                  tally.pruned);
    /* Were nearly all of one kind, little would be tried. */
    assert_true(answers[VI_FALSE] > 5000 && answers[VI_UNKNOWN] > 2000 && answers[VI_TRUE] > 5000);
    assert_true(tally.settled > 1000 && tally.pruned > 5000);
}

/* So many layers of two holders, each given it by both of the layer above: every layer doubles the
 * chains to z. */
static void
ask_through(struct rulesets *rulesets, unsigned layers, bool every, struct vi_power_answer *answer)
{
    static char body[12000];
    size_t size = (size_t)snprintf(body, sizeof body,
                                   "<body id='executive' kind='executive'/><post id='z'/>"
                                   "<function id='f' kind='executive'/>");
    for (unsigned layer = 0; layer < layers; layer++)
        for (unsigned to = 0; to < 2; to++) {
            size +=
                (size_t)snprintf(body + size, sizeof body - size, "<post id='p%u%u'/>", to, layer);
            for (unsigned from = 0; from < (layer ? 2 : 1); from++) {
                char giver[20] = "executive";
                if (layer)
                    snprintf(giver, sizeof giver, "p%u%u", from, layer - 1);
                size += (size_t)snprintf(body + size, sizeof body - size,
                                         "<grant from='%s' to='p%u%u' function='f' "
                                         "sub-delegable='yes'/>",
                                         giver, to, layer);
            }
        }
    snprintf(body + size, sizeof body - size,
             "<grant from='p0%u' to='z' function='f'/><grant from='p1%u' to='z' function='f'/>",
             layers - 1, layers - 1);
    if (rulesets_constitution(rulesets, body))
        fail_msg("%s", rulesets_findings(rulesets));
    const struct prog_scheme *s = rulesets->program->authorities[0]->scheme;
    const struct vi_power_question question = {
        .scheme = s, .node = 1, .day = 16071, .any_amount = true, .every = every};
    struct vi_power power;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    vi_power_init(&power, &rulesets->limits, NULL);
    vi_power_ask(&power, &question, vi_atoms_find(&s->names, VI_TEXT("z")), &arena, answer);
    vi_power_free(&power);
    vi_arena_free(&arena);
}

static void
every_chain_is_told_where_every_chain_is_asked_for(void **state)
{
    struct vi_power_answer answer;
    ask_through(*state, 11, false, &answer);
    assert_true(answer.chain_count < 50 && !answer.is_part);
    ask_through(*state, 11, true, &answer);
    assert_int_equal(answer.chain_count, VI_POWER_EVERY / 2);
    assert_false(answer.is_part);
    ask_through(*state, 12, true, &answer);
    assert_int_equal(answer.chain_count, VI_POWER_EVERY);
    assert_true(answer.is_part);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_schemes_are_judged_as_the_reference_judges_them),
        RULESETS_TEST(every_chain_is_told_where_every_chain_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
