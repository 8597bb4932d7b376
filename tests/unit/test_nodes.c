/* SPDX-License-Identifier: Apache-2.0 */
#include "ruleset/nodes.h"

#include "support/testkit.h"

static void
children_are_found_by_name_in_the_namespace_that_is_read(void **state)
{
    struct vi_node last = {.name = VI_TEXT("a"), .space = VI_SPACE_RULES};
    struct vi_node foreign = {.name = VI_TEXT("a"), .space = VI_SPACE_RECORD, .next = &last};
    struct vi_node text = {.text = VI_TEXT("a"), .next = &foreign};
    struct vi_node other = {.name = VI_TEXT("b"), .space = VI_SPACE_RULES, .next = &text};
    struct vi_node first = {.name = VI_TEXT("a"), .space = VI_SPACE_RULES, .next = &other};
    const struct vi_node parent = {.name = VI_TEXT("p"), .first = &first, .last = &last};
    struct vi_reading reading = {.space = VI_SPACE_RULES};
    (void)state;
    assert_int_equal(vi_nodes_count(&reading, &parent, "a"), 2);
    assert_ptr_equal(vi_nodes_first(&reading, &parent, "a"), &first);
    assert_ptr_equal(vi_nodes_next(&reading, &first, "a"), &last);
    assert_null(vi_nodes_next(&reading, &last, "a"));
    assert_null(vi_nodes_first(&reading, &parent, "c"));
    reading.space = VI_SPACE_RECORD;
    assert_ptr_equal(vi_nodes_first(&reading, &parent, "a"), &foreign);
    assert_true(vi_nodes_is(&reading, &foreign, "a"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(children_are_found_by_name_in_the_namespace_that_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
