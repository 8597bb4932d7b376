/* SPDX-License-Identifier: Apache-2.0 */
/* Figures of one text in the place of which stand others in a text much like it. */
#include "dossier/figures.h"

#include <string.h>

#include "base/buffer.h"
#include "support/testkit.h"

static const struct {
    const char *why, *ours, *theirs, *expected; /* "theirs/ours" of each, bars between them */
} cases[] = {
    {"the same words", "spend 5 pounds on trees", "spend 5 pounds on trees", ""},
    {"another sum", "spend 5 pounds on trees", "spend 6 pounds on trees", "6/5"},
    {"a month between two figures", "from 1 April 2015 on for good", "from 1 May 2015 on for good",
     "1 May 2015/1 April 2015"},
    {"a word beside one figure is no part of it", "let 2 large rooms in June to the club",
     "let 2 small rooms in June to the club", ""},
    {"two figures", "pay 5 in June and 7 in July", "pay 6 in June and 8 in July", "6/5|8/7"},
    {"a figure that is added stands in place of none", "pay 5 in June to the club",
     "pay 5 in June 2015 to the club", ""},
    {"a figure in place of a word", "pay five to the club", "pay 5 to the club", ""},
    {"at the very end", "the service begin in the year 2015", "the service begin in the year 2016",
     "2016/2015"},
    {"half of the words and no more", "a b c 1", "a b x 2", ""},
    {"texts with little in common", "pay 5", "sell 6", ""},
    {"nothing said", "", "pay 5", ""},
    {"nor there", "pay 5", "", ""},
};

static void
figures_that_stand_for_each_other_are_found(void **state)
{
    struct vi_arena arena;
    struct vi_buffer out;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_buffer_init(&out, NULL);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        vi_buffer_clear(&out);
        const struct vi_figures *at =
            vi_figures_differ(vi_text_from(cases[i].ours), vi_text_from(cases[i].theirs), &arena);
        for (; at; at = at->next) {
            vi_buffer_text(&out, at->theirs);
            vi_buffer_char(&out, '/');
            vi_buffer_text(&out, at->ours);
            vi_buffer_string(&out, at->next ? "|" : "");
        }
        assert_text(vi_buffer_view(&out), cases[i].expected, cases[i].why);
    }
    vi_buffer_free(&out);
    vi_arena_free(&arena);
}

/* A clause of more than so many bytes is not compared. */
static void
long_texts_are_left_alone(void **state)
{
    struct vi_arena arena;
    static char ours[16386], theirs[16386];
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    memset(ours, 'a', sizeof ours - 1);
    for (size_t i = 4; i < sizeof ours - 1; i += 5)
        ours[i] = ' ';
    memcpy(theirs, ours, sizeof ours);
    ours[0] = '5';
    theirs[0] = '6';
    assert_non_null(
        vi_figures_differ((struct vi_text){ours, 16384}, (struct vi_text){theirs, 16384}, &arena));
    assert_null(
        vi_figures_differ((struct vi_text){ours, 16385}, (struct vi_text){theirs, 16385}, &arena));
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_that_stand_for_each_other_are_found),
        cmocka_unit_test(long_texts_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
