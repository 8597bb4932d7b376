/* SPDX-License-Identifier: Apache-2.0 */
#include "model/dossier.h"

#include "support/testkit.h"

static void
clauses_are_found_by_their_order(void **state)
{
    static const struct dossier_clause a = {.order = 3}, b = {.order = 7}, c = {.order = 9};
    static const struct dossier_clause *const list[] = {&a, &b, &c};
    const struct dossier_document document = {.clauses = list, .clause_count = 3};
    const struct dossier_document empty = {0};
    (void)state;
    assert_ptr_equal(dossier_clause_at(&document, 3), &a);
    assert_ptr_equal(dossier_clause_at(&document, 7), &b);
    assert_ptr_equal(dossier_clause_at(&document, 9), &c);
    assert_null(dossier_clause_at(&document, 2));
    assert_null(dossier_clause_at(&document, 8));
    assert_null(dossier_clause_at(&document, 10));
    assert_null(dossier_clause_at(&empty, 0));
}

static void
acts_are_found_by_their_order(void **state)
{
    static const struct dossier_event a = {.order = 3}, b = {.order = 7};
    const struct dossier_event *list[] = {&a, &b};
    const struct dossier_document document = {.acts = list, .act_count = 2}, empty = {0};
    (void)state;
    assert_ptr_equal(dossier_act_at(&document, 3), &a);
    assert_ptr_equal(dossier_act_at(&document, 7), &b);
    assert_null(dossier_act_at(&document, 2));
    assert_null(dossier_act_at(&document, 5));
    assert_null(dossier_act_at(&document, 8));
    assert_null(dossier_act_at(&empty, 3));
}

static void
conditions_are_counted_from_one(void **state)
{
    static const struct dossier_condition list[] = {{.count = 2}, {.count = 1}};
    (void)state;
    assert_ptr_equal(dossier_condition_at(list, 1), &list[0]);
    assert_ptr_equal(dossier_condition_at(list, 2), &list[1]);
    assert_null(dossier_condition_at(list, 3));
    assert_null(dossier_condition_at(list, 0));
    assert_null(dossier_condition_at(NULL, 1));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(clauses_are_found_by_their_order),
        cmocka_unit_test(acts_are_found_by_their_order),
        cmocka_unit_test(conditions_are_counted_from_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
