/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/intern.h"

#include <string.h>

#include "support/testkit.h"

static void
one_address_is_copied_once(void **state)
{
    struct vi_intern names;
    struct vi_arena arena = {0};
    struct vi_text first, again;
    char vote[] = "vote";
    (void)state;
    vi_intern_init(&names, NULL);
    assert_true(vi_intern_begin(&names));
    assert_true(vi_intern_name(&names, &arena, vote, &first));
    assert_true(vi_intern_name(&names, &arena, vote, &again));
    assert_text(first, "vote", "the copy");
    assert_ptr_not_equal(first.at, vote);
    assert_ptr_equal(first.at, again.at);
    vi_intern_free(&names);
    vi_arena_free(&arena);
}

static void
another_tree_has_copies_of_its_own(void **state)
{
    struct vi_intern names;
    struct vi_arena arena = {0}, other = {0};
    struct vi_text first, second;
    char name[] = "vote";
    (void)state;
    vi_intern_init(&names, NULL);
    assert_true(vi_intern_begin(&names));
    assert_true(vi_intern_name(&names, &arena, name, &first));
    memcpy(name, "item", 4); /* libxml2 may use the address for another name by now */
    vi_arena_free(&arena);
    assert_true(vi_intern_begin(&names));
    assert_true(vi_intern_name(&names, &other, name, &second));
    assert_text(second, "item", "of the second tree");
    vi_intern_free(&names);
    vi_arena_free(&other);
}

/* More names than the first table holds, met again in another order. */
static void
any_number_of_names_is_kept_apart(void **state)
{
    enum { MANY = 5000, SIZE = 6 };
    static char keys[MANY][SIZE];
    static struct vi_text copies[MANY];
    struct vi_intern names;
    struct vi_arena arena = {0};
    (void)state;
    vi_intern_init(&names, NULL);
    for (int tree = 0; tree < 3; tree++) {
        assert_true(vi_intern_begin(&names));
        for (unsigned i = 0; i < MANY; i++) {
            for (unsigned j = 0, rest = i; j < SIZE - 1; j++, rest /= 10)
                keys[i][j] = (char)('0' + rest % 10);
            assert_true(vi_intern_name(&names, &arena, keys[i], &copies[i]));
        }
        for (unsigned i = MANY; i-- > 0;) {
            struct vi_text again;
            assert_true(vi_intern_name(&names, &arena, keys[i], &again));
            assert_ptr_equal(again.at, copies[i].at);
            assert_text(again, keys[i], "the name");
        }
        assert_int_equal(names.used, MANY);
    }
    vi_intern_free(&names);
    vi_arena_free(&arena);
}

static uint32_t
count_asked(void *user, struct vi_text name)
{
    ++*(uint32_t *)user;
    return (uint32_t)name.size;
}

static void
what_is_known_of_a_name_is_asked_once(void **state)
{
    struct vi_intern names;
    uint32_t asked = 0;
    char vote[] = "vote", item[] = "items";
    (void)state;
    vi_intern_init(&names, NULL);
    assert_true(vi_intern_begin(&names));
    for (int i = 0; i < 3; i++) {
        assert_int_equal(vi_intern_known(&names, vote, count_asked, &asked)->known, 4);
        assert_int_equal(vi_intern_known(&names, item, count_asked, &asked)->known, 5);
        assert_ptr_equal(vi_intern_known(&names, item, count_asked, &asked)->name.at, item);
    }
    assert_int_equal(asked, 2);
    assert_true(vi_intern_begin(&names));
    (void)vi_intern_known(&names, vote, count_asked, &asked);
    assert_int_equal(asked, 3);
    vi_intern_free(&names);
}

static void
a_large_table_is_given_back(void **state)
{
    enum { MANY = 20000 };
    static char keys[MANY][2];
    struct budget budget = {.left = UNLIMITED};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_intern names;
    struct vi_arena arena = {0};
    (void)state;
    vi_intern_init(&names, &allocator);
    assert_true(vi_intern_begin(&names));
    uint32_t usual = names.mask;
    for (unsigned i = 0; i < MANY; i++) {
        struct vi_text copy;
        keys[i][0] = 'x';
        assert_true(vi_intern_name(&names, &arena, keys[i], &copy));
    }
    assert_true(names.mask > MANY);
    assert_true(vi_intern_begin(&names));
    assert_int_equal(names.mask, usual);
    assert_int_equal(budget.live, 1);
    vi_intern_free(&names);
    assert_int_equal(budget.live, 0);
    vi_arena_free(&arena);
}

/* After 2^32 trees the count begins again: what is left of the first ones must not seem new. */
static void
old_names_do_not_come_back(void **state)
{
    struct vi_intern names;
    struct vi_arena arena = {0};
    struct vi_text copy;
    char name[] = "vote";
    (void)state;
    vi_intern_init(&names, NULL);
    assert_true(vi_intern_begin(&names));
    assert_true(vi_intern_name(&names, &arena, name, &copy));
    names.tree = UINT32_MAX;
    memcpy(name, "item", 4);
    for (int i = 0; i < 3; i++) {
        assert_true(vi_intern_begin(&names));
        assert_true(vi_intern_name(&names, &arena, name, &copy));
        assert_text(copy, "item", "the new name");
    }
    vi_intern_free(&names);
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    static const char keys[600][2];
    struct vi_intern names;
    struct vi_arena arena;
    struct vi_text copy;
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    vi_intern_init(&names, allocator);
    bool built = vi_intern_begin(&names);
    for (size_t i = 0; built && i < VI_COUNT(keys); i++)
        built = vi_intern_name(&names, &arena, keys[i], &copy);
    vi_intern_free(&names);
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(build, NULL), 3, 20);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_address_is_copied_once),
        cmocka_unit_test(another_tree_has_copies_of_its_own),
        cmocka_unit_test(any_number_of_names_is_kept_apart),
        cmocka_unit_test(what_is_known_of_a_name_is_asked_once),
        cmocka_unit_test(a_large_table_is_given_back),
        cmocka_unit_test(old_names_do_not_come_back),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
