/* SPDX-License-Identifier: Apache-2.0 */
#include "base/buffer.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

static void
an_unused_buffer_holds_the_empty_text(void **state)
{
    (void)state;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, NULL);
    assert_text(vi_buffer_view(&buffer), "", "nothing was written");
    vi_buffer_text(&buffer, (struct vi_text){0});
    vi_buffer_string(&buffer, NULL);
    vi_buffer_clear(&buffer);
    assert_text(vi_buffer_view(&buffer), "", "nothing was written still");
    vi_buffer_free(&buffer);
    vi_buffer_free(NULL);
}

static void
what_is_written_stands_in_order_and_ends_with_nul(void **state)
{
    (void)state;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, NULL);
    vi_buffer_text(&buffer, VI_TEXT("only "));
    vi_buffer_number(&buffer, 5);
    vi_buffer_string(&buffer, " of ");
    vi_buffer_number(&buffer, 12);
    vi_buffer_char(&buffer, '!');
    assert_text(vi_buffer_view(&buffer), "only 5 of 12!", "in order");
    assert_string_equal(buffer.bytes, "only 5 of 12!");
    vi_buffer_clear(&buffer);
    assert_string_equal(buffer.bytes, "");
    vi_buffer_free(&buffer);
}

static void
numbers_are_written_as_printf_does(void **state)
{
    static const int64_t numbers[] = {
        0, 1, 9, 10, 99, 100, -1, -9, -10, INT64_MAX, INT64_MIN, INT64_MIN + 1, 1000000};
    (void)state;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, NULL);
    for (size_t i = 0; i < VI_COUNT(numbers); i++) {
        char expected[32];
        snprintf(expected, sizeof(expected), "%" PRId64, numbers[i]);
        vi_buffer_clear(&buffer);
        vi_buffer_number(&buffer, numbers[i]);
        assert_string_equal(buffer.bytes, expected);
    }
    vi_buffer_free(&buffer);
}

static void
writing_grows_the_room_at_every_size(void **state)
{
    (void)state;
    for (size_t chunk = 1; chunk < 700; chunk += 37) {
        char bytes[700];
        struct vi_buffer buffer;
        memset(bytes, 'x', sizeof(bytes));
        vi_buffer_init(&buffer, NULL);
        for (size_t i = 1; i <= 50; i++) {
            vi_buffer_text(&buffer, (struct vi_text){bytes, chunk});
            assert_int_equal(buffer.size, i * chunk);
            assert_true(buffer.size < buffer.room);
            assert_int_equal(strlen(buffer.bytes), buffer.size);
        }
        vi_buffer_free(&buffer);
    }
}

static void
a_failure_sticks_until_the_buffer_is_cleared(void **state)
{
    (void)state;
    char bytes[1000];
    struct budget budget = {.left = 1};
    struct vires_allocator allocator = budget_allocator(&budget);
    struct vi_buffer buffer;
    memset(bytes, 'x', sizeof(bytes));
    vi_buffer_init(&buffer, &allocator);
    vi_buffer_char(&buffer, 'a');
    vi_buffer_text(&buffer, (struct vi_text){bytes, sizeof(bytes)});
    assert_true(buffer.failed);
    vi_buffer_char(&buffer, 'b');
    assert_text(vi_buffer_view(&buffer), "a", "nothing is written after a failure");
    vi_buffer_clear(&buffer);
    vi_buffer_char(&buffer, 'c');
    assert_text(vi_buffer_view(&buffer), "c", "a cleared buffer keeps its room");
    vi_buffer_free(&buffer);
    assert_int_equal(budget.live, 0);
}

static void
a_size_that_overflows_fails(void **state)
{
    (void)state;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, NULL);
    vi_buffer_char(&buffer, 'a');
    vi_buffer_text(&buffer, (struct vi_text){"b", SIZE_MAX - 1});
    assert_true(buffer.failed);
    vi_buffer_free(&buffer);
}

static void
a_copy_of_a_failed_buffer_fails_the_arena(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, NULL);
    vi_buffer_string(&buffer, "carried");
    struct vi_text copy = vi_buffer_copy(&buffer, &arena);
    vi_buffer_clear(&buffer);
    assert_text(copy, "carried", "the copy is its own");
    buffer.failed = true;
    assert_text(vi_buffer_copy(&buffer, &arena), "", "no copy of a part");
    assert_true(arena.failed);
    vi_buffer_free(&buffer);
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    (void)user;
    struct vi_buffer buffer;
    vi_buffer_init(&buffer, allocator);
    for (int i = 0; i < 2000; i++)
        vi_buffer_string(&buffer, "word ");
    bool built = !buffer.failed;
    assert_int_equal(built, buffer.size == 10000);
    vi_buffer_free(&buffer);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(build, NULL), 3, 12);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unused_buffer_holds_the_empty_text),
        cmocka_unit_test(what_is_written_stands_in_order_and_ends_with_nul),
        cmocka_unit_test(numbers_are_written_as_printf_does),
        cmocka_unit_test(writing_grows_the_room_at_every_size),
        cmocka_unit_test(a_failure_sticks_until_the_buffer_is_cleared),
        cmocka_unit_test(a_size_that_overflows_fails),
        cmocka_unit_test(a_copy_of_a_failed_buffer_fails_the_arena),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
