/* SPDX-License-Identifier: Apache-2.0 */
#include "intake/furniture.h"

#include <stdlib.h>

#include "support/testkit.h"

static const struct {
    const char *why;
    enum vi_element_role role;
    const char *attributes[5];
    bool main, furniture;
} rows[] = {
    {"a paragraph is not", VI_ELEMENT_PARAGRAPH, {NULL}, false, false},
    {"a menu is", VI_ELEMENT_FURNITURE, {NULL}, false, true},
    {"the head of a page is", VI_ELEMENT_MARGIN, {NULL}, false, true},
    {"that of what the page is for is not", VI_ELEMENT_MARGIN, {NULL}, true, false},
    {"what is hidden is", VI_ELEMENT_PARAGRAPH, {"hidden", NULL, NULL}, true, true},
    {"as is what is hidden from some",
     VI_ELEMENT_INLINE,
     {"aria-hidden", "true", NULL},
     true,
     true},
    {"unless it says it is not", VI_ELEMENT_INLINE, {"aria-hidden", "false", NULL}, true, false},
    {"what a style hides", VI_ELEMENT_INLINE, {"style", "x:y;Display: None", NULL}, true, true},
    {"or makes invisible", VI_ELEMENT_INLINE, {"style", "visibility:hidden", NULL}, true, true},
    {"what a style shows is not", VI_ELEMENT_INLINE, {"style", "display:block", NULL}, true, false},
    {"by its role", VI_ELEMENT_PARAGRAPH, {"role", "navigation", NULL}, true, true},
    {"another role is none", VI_ELEMENT_PARAGRAPH, {"role", "main", NULL}, false, false},
    {"by a class among others", VI_ELEMENT_PARAGRAPH, {"class", "a Nav b", NULL}, true, true},
    {"by a part of a class", VI_ELEMENT_PARAGRAPH, {"class", "topNavigation", NULL}, true, true},
    {"not by a part that says less", VI_ELEMENT_PARAGRAPH, {"class", "navy", NULL}, true, false},
    {"by its id", VI_ELEMENT_PARAGRAPH, {"id", "breadcrumbs", NULL}, true, true},
    {"a margin by its id", VI_ELEMENT_PARAGRAPH, {"id", "footer", NULL}, false, true},
    {"but not of what the page is for", VI_ELEMENT_PARAGRAPH, {"id", "footer", NULL}, true, false},
    {"the second attribute counts too",
     VI_ELEMENT_PARAGRAPH,
     {"a", "b", "class", "menu", NULL},
     true,
     true},
};

static void
what_is_furniture(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        const char *const *attributes = rows[i].attributes[0] ? rows[i].attributes : NULL;
        if (vi_furniture_is(rows[i].role, attributes, rows[i].main) != rows[i].furniture)
            fail_msg("%s", rows[i].why);
    }
}

static void
links_within_a_page_are(void **state)
{
    (void)state;
    assert_true(vi_furniture_is_jump(VI_TEXT("Skip to main content")));
    assert_true(vi_furniture_is_jump(VI_TEXT("BACK TO TOP")));
    assert_false(vi_furniture_is_jump(VI_TEXT("Skip")));
    assert_false(vi_furniture_is_jump(VI_TEXT("Appendix 1")));
    assert_false(vi_furniture_is_jump(VI_TEXT("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_furniture),
        cmocka_unit_test(links_within_a_page_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
