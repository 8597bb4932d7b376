/* SPDX-License-Identifier: Apache-2.0 */
#include "report/html_page.h"

#include <string.h>

#include "support/testkit.h"

/* Each class that the page gives to a verdict or a finding has a look. */
static void
each_class_has_a_look(void **state)
{
    static const char *const needed[] = {".chip.error",
                                         ".chip.unproven",
                                         ".chip.clear",
                                         ".chip.needs",
                                         ".ref.error",
                                         ".ref.warning",
                                         ".ref.unproven",
                                         ".ref.advice",
                                         ".ref.excused",
                                         ".card.error",
                                         ".card.warning",
                                         ".card.unproven",
                                         ".card.advice",
                                         ".card.excused",
                                         "mark{",
                                         "#show-breached",
                                         "#show-unproven",
                                         "#show-clear",
                                         "#show-unreadable",
                                         "#show-not-judged",
                                         "@media print",
                                         "prefers-color-scheme:dark",
                                         "focus-visible",
                                         "prefers-reduced-motion"};
    struct vi_buffer all;
    int depth = 0;
    (void)state;
    vi_buffer_init(&all, NULL);
    for (size_t i = 0; vi_html_style[i]; i++)
        vi_buffer_string(&all, vi_html_style[i]);
    for (size_t i = 0; i < VI_COUNT(needed); i++)
        if (!strstr(all.bytes, needed[i]))
            fail_msg("no look for %s", needed[i]);
    for (size_t i = 0; i < all.size; i++) {
        depth += (all.bytes[i] == '{') - (all.bytes[i] == '}');
        assert_in_range(depth, 0, 3);
    }
    assert_int_equal(depth, 0);
    vi_buffer_free(&all);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_class_has_a_look)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
