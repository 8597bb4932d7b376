/* SPDX-License-Identifier: Apache-2.0 */
#include "base/atoms.h"

#include <stdio.h>

#include "support/testkit.h"

#define MANY 20000

/* The names differ at every place a name can: "n0" to "names-of-some-length-19999". */
static struct vi_text
name_of(uint32_t number, char at[64])
{
    static const char *const before[] = {"n", "", "names-of-some-length-"};
    static const char *const after[] = {"", "-of-the-committee", ""};
    uint32_t form = number % 3;
    int size = snprintf(at, 64, "%s%u%s", before[form], (unsigned)number, after[form]);
    return (struct vi_text){at, (size_t)size};
}

static void
thousands_of_names_keep_their_atoms(void **state)
{
    (void)state;
    char at[64];
    struct vi_arena arena = {0};
    struct vi_atoms atoms;
    assert_true(vi_atoms_init(&atoms, &arena));
    for (uint32_t i = 0; i < MANY; i++) {
        assert_int_equal(vi_atoms_find(&atoms, name_of(i, at)), 0);
        assert_int_equal(vi_atoms_add(&atoms, name_of(i, at)), i + 1);
        assert_int_equal(vi_atoms_add(&atoms, name_of(i, at)), i + 1);
    }
    assert_int_equal(atoms.count, MANY);
    for (uint32_t i = 0; i < MANY; i++) {
        assert_int_equal(vi_atoms_find(&atoms, name_of(i, at)), i + 1);
        assert_true(vi_text_equal(vi_atoms_name(&atoms, i + 1), name_of(i, at)));
    }
    assert_int_equal(vi_atoms_find(&atoms, name_of(MANY, at)), 0);
    vi_arena_free(&arena);
}

static void
names_are_copied_and_compared_by_bytes(void **state)
{
    (void)state;
    char name[] = "quorum";
    struct vi_arena arena = {0};
    struct vi_atoms atoms;
    assert_true(vi_atoms_init(&atoms, &arena));
    uint32_t quorum = vi_atoms_add(&atoms, vi_text_from(name));
    name[0] = 'Q';
    uint32_t other = vi_atoms_add(&atoms, vi_text_from(name));
    assert_int_not_equal(quorum, other);
    assert_text(vi_atoms_name(&atoms, quorum), "quorum", "the name was copied");
    assert_int_equal(vi_atoms_find(&atoms, VI_TEXT("quoru")), 0);
    assert_int_equal(vi_atoms_find(&atoms, VI_TEXT("quorum ")), 0);
    vi_arena_free(&arena);
}

static void
nothing_has_no_name(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_atoms atoms;
    const struct vi_atoms unused = {0};
    assert_int_equal(vi_atoms_find(&unused, VI_TEXT("a")), 0);
    assert_text(vi_atoms_name(&unused, 1), "", "no atoms");
    assert_true(vi_atoms_init(&atoms, &arena));
    assert_int_equal(vi_atoms_find(&atoms, VI_TEXT("")), 0);
    assert_int_equal(vi_atoms_add(&atoms, VI_TEXT("")), 1);
    assert_int_equal(vi_atoms_find(&atoms, (struct vi_text){0}), 1);
    assert_text(vi_atoms_name(&atoms, 0), "", "no such name");
    assert_text(vi_atoms_name(&atoms, 2), "", "past the end");
    assert_text(vi_atoms_name(&atoms, UINT32_MAX), "", "far past the end");
    vi_arena_free(&arena);
}

/* After a failure every name that got an atom has it still. */
static bool
build(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    char at[64];
    struct vi_arena arena;
    struct vi_atoms atoms;
    uint32_t added = 0;
    vi_arena_init(&arena, allocator, 0);
    if (vi_atoms_init(&atoms, &arena)) {
        while (added < 2000 && vi_atoms_add(&atoms, name_of(added, at)))
            added++;
        assert_int_equal(atoms.count, added);
        for (uint32_t i = 0; i < added; i++)
            assert_int_equal(vi_atoms_find(&atoms, name_of(i, at)), i + 1);
    }
    assert_int_equal(added == 2000, !arena.failed);
    vi_arena_free(&arena);
    return added == 2000;
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
        cmocka_unit_test(thousands_of_names_keep_their_atoms),
        cmocka_unit_test(names_are_copied_and_compared_by_bytes),
        cmocka_unit_test(nothing_has_no_name),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
