/* SPDX-License-Identifier: Apache-2.0 */
#include "base/arena.h"

#include <string.h>

#include "support/testkit.h"

#define BLOCK ((size_t)16 * 1024)

static void
expect_zeroed(const char *bytes, size_t size)
{
    for (size_t i = 0; i < size; i++)
        assert_int_equal(bytes[i], 0);
}

static void
what_is_handed_out_is_aligned_and_zeroed(void **state)
{
    (void)state;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    for (int round = 0; round < 3; round++) {
        for (size_t i = 1; i < 2000; i++) {
            size_t align = (size_t)1 << i % 7, size = i * 7 % 301;
            char *bytes = vi_arena_alloc(&arena, size, 1, align);
            assert_non_null(bytes);
            assert_int_equal((uintptr_t)bytes % align, 0);
            expect_zeroed(bytes, size);
            memset(bytes, 0xA5, size);
        }
        vi_arena_reset(&arena);
    }
    vi_arena_free(&arena);
}

static void
allocations_do_not_overlap(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    unsigned char *kept[500];
    for (size_t i = 0; i < VI_COUNT(kept); i++) {
        kept[i] = VI_NEW_ARRAY(&arena, unsigned char, 1 + i);
        assert_non_null(kept[i]);
        memset(kept[i], (int)(i & 0xFF), 1 + i);
    }
    for (size_t i = 0; i < VI_COUNT(kept); i++)
        for (size_t j = 0; j <= i; j++)
            assert_int_equal(kept[i][j], i & 0xFF);
    vi_arena_free(&arena);
}

static void
an_empty_array_is_not_a_failure(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    assert_non_null(VI_NEW_ARRAY(&arena, int, 0));
    assert_false(arena.failed);
    vi_arena_free(&arena);
}

static void
the_first_failure_is_remembered(void **state)
{
    (void)state;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, 0);
    assert_non_null(VI_NEW(&arena, int));
    assert_null(vi_arena_alloc(&arena, SIZE_MAX / 4, 8, 8));
    assert_true(arena.failed);
    assert_null(VI_NEW(&arena, int));
    assert_null(VI_GROW(&arena, int, NULL, 0, 1));
    vi_arena_reset(&arena);
    assert_false(arena.failed);
    assert_non_null(VI_NEW(&arena, int));
    vi_arena_free(&arena);
}

static const struct {
    const char *why;
    size_t count, size, align;
} too_large[] = {
    {"count times size wraps round", SIZE_MAX / 2 + 1, 2, 1},
    {"count times size wraps round to a small number", SIZE_MAX / 16 + 2, 16, 8},
    {"the block's header no longer fits", SIZE_MAX, 1, 1},
    {"the block's header no longer fits by one", SIZE_MAX - 15, 1, 16},
    {"no machine has so much", SIZE_MAX / 2, 1, 1},
};

static void
sizes_that_overflow_are_refused(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(too_large); i++) {
        struct budget budget = {.left = UNLIMITED};
        struct vires_allocator allocator = budget_allocator(&budget);
        struct vi_arena arena;
        vi_arena_init(&arena, &allocator, (size_t)1 << 30);
        if (vi_arena_alloc(&arena, too_large[i].count, too_large[i].size, too_large[i].align) ||
            !arena.failed)
            fail_msg("%s", too_large[i].why);
        vi_arena_free(&arena);
        assert_int_equal(budget.live, 0);
    }
}

static void
the_newest_array_grows_where_it_is(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    int *numbers = VI_NEW_ARRAY(&arena, int, 3);
    numbers[2] = 7;
    int *grown = VI_GROW(&arena, int, numbers, 3, 100);
    assert_ptr_equal(grown, numbers);
    assert_int_equal(grown[2], 7);
    expect_zeroed((const char *)(grown + 3), 97 * sizeof(int));
    assert_ptr_equal(VI_GROW(&arena, int, grown, 100, 50), grown);
    vi_arena_free(&arena);
}

static void
an_older_array_is_copied_when_it_grows(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    int *numbers = VI_GROW(&arena, int, NULL, 0, 3);
    assert_non_null(numbers);
    numbers[0] = 1;
    numbers[2] = 3;
    assert_non_null(VI_NEW(&arena, int));
    int *grown = VI_GROW(&arena, int, numbers, 3, 6);
    assert_ptr_not_equal(grown, numbers);
    assert_int_equal(grown[0], 1);
    assert_int_equal(grown[2], 3);
    expect_zeroed((const char *)(grown + 3), 3 * sizeof(int));
    vi_arena_free(&arena);
}

static void
growing_across_blocks_keeps_everything(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    uint32_t *numbers = NULL;
    size_t room = 0;
    for (uint32_t i = 0; i < 100000; i++) {
        if (i == room) {
            numbers = VI_GROW(&arena, uint32_t, numbers, room, room * 2 + 1);
            room = room * 2 + 1;
            assert_non_null(numbers);
        }
        numbers[i] = i;
    }
    for (uint32_t i = 0; i < 100000; i++)
        assert_int_equal(numbers[i], i);
    assert_null(VI_GROW(&arena, uint32_t, numbers, room, SIZE_MAX / 2));
    assert_true(arena.failed);
    vi_arena_free(&arena);
}

static void
blocks_are_few(void **state)
{
    (void)state;
    struct budget budget = {.left = UNLIMITED};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, 0);
    for (int i = 0; i < 100000; i++)
        assert_non_null(vi_arena_alloc(&arena, 100, 1, 8));
    assert_in_range(budget.live, 5, 12);
    vi_arena_free(&arena);
    assert_int_equal(budget.live, 0);
}

static void
reset_keeps_one_block_the_largest(void **state)
{
    (void)state;
    struct budget budget = {.left = UNLIMITED};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, 0);
    vi_arena_reset(&arena);
    assert_int_equal(budget.live, 0);
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK / 2));
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK * 10));
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK));
    assert_int_equal(budget.live, 3);
    vi_arena_reset(&arena);
    assert_int_equal(budget.live, 1);
    assert_in_range(arena.held, BLOCK * 10, BLOCK * 12);
    budget.left = 0;
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK * 10));
    vi_arena_free(&arena);
    assert_int_equal(budget.live, 0);
}

static void
the_largest_block_need_not_be_the_newest(void **state)
{
    (void)state;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, BLOCK * 12);
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK / 2));
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK * 10));
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK / 4));
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK / 2));
    vi_arena_reset(&arena);
    assert_in_range(arena.held, BLOCK * 10, BLOCK * 11);
    vi_arena_free(&arena);
}

static void
what_was_handed_out_since_a_mark_is_taken_back(void **state)
{
    (void)state;
    struct budget budget = {.left = UNLIMITED};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, BLOCK * 12);
    const struct vi_arena_mark empty = vi_arena_mark(&arena);
    char *kept = VI_NEW_ARRAY(&arena, char, 8);
    assert_non_null(kept);
    kept[7] = 'k';
    const struct vi_arena_mark mark = vi_arena_mark(&arena);
    char *first = VI_NEW_ARRAY(&arena, char, 8);
    assert_non_null(first);
    first[0] = 'x';
    assert_non_null(VI_NEW_ARRAY(&arena, char, BLOCK * 4));
    assert_null(VI_NEW_ARRAY(&arena, char, BLOCK * 20));
    assert_true(arena.failed && arena.refused);
    const size_t before = arena.held;
    vi_arena_rewind(&arena, mark);
    assert_false(arena.failed || arena.refused);
    assert_int_equal(budget.live, 1);
    assert_true(arena.held < before);
    const char *again = VI_NEW_ARRAY(&arena, char, 8);
    assert_ptr_equal(again, first);
    assert_int_equal(again[0], 0); /* as new */
    assert_int_equal(kept[7], 'k');
    vi_arena_rewind(&arena, empty);
    assert_int_equal(budget.live, 0);
    assert_int_equal(arena.held, 0);
    assert_non_null(VI_NEW(&arena, int));
    vi_arena_free(&arena);
}

static void
an_arena_holds_no_more_than_it_may(void **state)
{
    (void)state;
    struct vi_arena arena;
    vi_arena_init(&arena, NULL, BLOCK * 5);
    size_t got = 0;
    while (vi_arena_alloc(&arena, 64, 1, 8)) {
        got += 64;
        assert_true(arena.held <= BLOCK * 5);
    }
    assert_true(arena.failed);
    assert_in_range(got, BLOCK * 3, BLOCK * 5);
    vi_arena_free(&arena);
}

static void
a_limit_is_told_from_a_lack_of_memory(void **state)
{
    (void)state;
    struct budget none = {.left = 0};
    struct vires_allocator allocator = budget_allocator(&none);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, (size_t)1 << 20);
    assert_null(VI_NEW(&arena, int));
    assert_false(arena.refused); /* the system had none */
    vi_arena_reset(&arena);
    assert_null(vi_arena_alloc(&arena, (size_t)1 << 21, 1, 8));
    assert_true(arena.refused);
    vi_arena_reset(&arena);
    assert_false(arena.refused);
    vi_arena_free(&arena);
    vi_arena_init(&arena, &allocator, 0);
    assert_null(vi_arena_alloc(&arena, SIZE_MAX - 64, 1, 8));
    assert_false(arena.refused); /* there is no limit */
    vi_arena_free(&arena);
}

static void
the_last_byte_that_is_allowed_is_given(void **state)
{
    (void)state;
    for (size_t spare = 0; spare < 2; spare++) {
        struct vi_arena arena, probe = {0};
        assert_non_null(VI_NEW_ARRAY(&probe, char, BLOCK * 2));
        vi_arena_init(&arena, NULL, probe.held - 1 + spare);
        assert_int_equal(VI_NEW_ARRAY(&arena, char, BLOCK * 2) != NULL, spare);
        vi_arena_free(&arena);
        vi_arena_free(&probe);
    }
}

static void
a_freed_arena_is_empty_and_usable(void **state)
{
    (void)state;
    struct budget budget = {.left = UNLIMITED};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_arena arena;
    vi_arena_init(&arena, &allocator, 0);
    assert_non_null(VI_NEW(&arena, int));
    vi_arena_free(&arena);
    assert_int_equal(budget.live, 0);
    assert_non_null(VI_NEW(&arena, int));
    assert_int_equal(budget.live, 1);
    vi_arena_free(&arena);
    vi_arena_free(&arena);
    vi_arena_free(NULL);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    struct vi_arena arena;
    vi_arena_init(&arena, allocator, 0);
    int *numbers = VI_NEW_ARRAY(&arena, int, 10);
    for (size_t room = 10; numbers && room < 100000; room *= 2) {
        numbers = VI_GROW(&arena, int, numbers, room, room * 2);
        (void)VI_NEW(&arena, int);
    }
    bool built = !arena.failed;
    assert_int_equal(built, numbers != NULL);
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
        cmocka_unit_test(what_is_handed_out_is_aligned_and_zeroed),
        cmocka_unit_test(allocations_do_not_overlap),
        cmocka_unit_test(an_empty_array_is_not_a_failure),
        cmocka_unit_test(the_first_failure_is_remembered),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(the_newest_array_grows_where_it_is),
        cmocka_unit_test(an_older_array_is_copied_when_it_grows),
        cmocka_unit_test(growing_across_blocks_keeps_everything),
        cmocka_unit_test(blocks_are_few),
        cmocka_unit_test(reset_keeps_one_block_the_largest),
        cmocka_unit_test(what_was_handed_out_since_a_mark_is_taken_back),
        cmocka_unit_test(the_largest_block_need_not_be_the_newest),
        cmocka_unit_test(an_arena_holds_no_more_than_it_may),
        cmocka_unit_test(a_limit_is_told_from_a_lack_of_memory),
        cmocka_unit_test(the_last_byte_that_is_allowed_is_given),
        cmocka_unit_test(a_freed_arena_is_empty_and_usable),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
