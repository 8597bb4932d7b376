/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/effect_words.h"

#include "support/testkit.h"

#define DAY 16366 /* 23 October 2014 */
#define ON(low, high)                                                                              \
    {                                                                                              \
        {low, high}, VI_FALSE                                                                      \
    }
#define NEVER                                                                                      \
    {                                                                                              \
        {VI_LEAST, VI_MOST}, VI_TRUE                                                               \
    }

static const struct {
    const char *why;
    struct dossier_when starts, ends;
    enum model_effect effect;
    enum model_outcome outcome;
    bool deadlock, unknown;
    const char *expected;
} cases[] = {
    {"on a day", ON(DAY, DAY), NEVER, MODEL_AUTHORISES, MODEL_CARRIED, false, false,
     "in effect from 23 October 2014"},
    {"on one of several", ON(DAY, DAY + 2), NEVER, MODEL_AUTHORISES, MODEL_CARRIED, false, false,
     "in effect from some day of 23 to 25 October 2014"},
    {"until a day", ON(DAY, DAY), ON(DAY + 9, DAY + 9), MODEL_AUTHORISES, MODEL_CARRIED, false,
     false, "in effect from 23 October 2014, until 1 November 2014"},
    {"not known", ON(DAY, VI_MOST), NEVER, MODEL_AUTHORISES, MODEL_CARRIED, false, false,
     "whether it took effect is not proven; not before 23 October 2014"},
    {"nothing known",
     {{VI_LEAST, VI_MOST}, VI_UNKNOWN},
     NEVER,
     MODEL_AUTHORISES,
     MODEL_CARRIED,
     false,
     false,
     "whether it took effect is not proven"},
    {"in principle", NEVER, NEVER, MODEL_IN_PRINCIPLE, MODEL_CARRIED, false, false,
     "authorises nothing: it approves in principle only"},
    {"recommends", NEVER, NEVER, MODEL_RECOMMENDS, MODEL_CARRIED, false, false,
     "authorises nothing: it only recommends"},
    {"notes", NEVER, NEVER, MODEL_NOTES, MODEL_CARRIED, false, false,
     "authorises nothing: it only notes"},
    {"refused", NEVER, NEVER, MODEL_AUTHORISES, MODEL_LOST, false, false,
     "authorises nothing: it was refused"},
    {"put off", NEVER, NEVER, MODEL_AUTHORISES, MODEL_DEFERRED, false, false,
     "authorises nothing: it was put off"},
    {"a circle", NEVER, NEVER, MODEL_AUTHORISES, MODEL_CARRIED, true, false,
     "authorises nothing: what it waits for waits for it"},
    {"a condition", NEVER, NEVER, MODEL_AUTHORISES, MODEL_CARRIED, false, false,
     "authorises nothing: its condition was not met in time"},
    {"decided later", NEVER, NEVER, MODEL_AUTHORISES, MODEL_CARRIED, false, true,
     "authorises nothing: it was decided after the day asked about"},
};

static void
effect_is_said_in_words(void **state)
{
    struct vi_buffer out;
    (void)state;
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct dossier_decision decision = {.outcome = cases[i].outcome,
                                            .known = !cases[i].unknown};
        const struct dossier_clause clause = {.decision = &decision,
                                              .effect = cases[i].effect,
                                              .starts = cases[i].starts,
                                              .ends = cases[i].ends,
                                              .deadlock = cases[i].deadlock};
        vi_buffer_clear(&out);
        vi_effect_write(&clause, &out);
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(effect_is_said_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
