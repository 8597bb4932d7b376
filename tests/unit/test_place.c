/* SPDX-License-Identifier: Apache-2.0 */
#include "findings/place.h"

#include <stdlib.h>
#include <string.h>

#include "support/testkit.h"

static const struct {
    const char *why, *text;
    uint32_t offset, line, column;
} places[] = {
    {"the first character", "abc", 0, 1, 1},
    {"within a line", "abc", 2, 1, 3},
    {"the end of the file", "abc", 3, 1, 4},
    {"an empty file", "", 0, 1, 1},
    {"beyond the end is the end", "abc", 99, 1, 4},
    {"a line feed belongs to the line that it ends", "ab\ncd", 2, 1, 3},
    {"after a line feed", "ab\ncd", 3, 2, 1},
    {"after a carriage return", "ab\rcd", 3, 2, 1},
    {"after both", "ab\r\ncd", 4, 2, 1},
    {"between both is still the first line", "ab\r\ncd", 3, 1, 4},
    {"line feed and carriage return are two ends", "a\n\rb", 3, 3, 1},
    {"two carriage returns are two ends", "a\r\rb", 3, 3, 1},
    {"empty lines count", "\n\n\nx", 3, 4, 1},
    {"after the last line end a line begins", "ab\n", 3, 2, 1},
    {"a last carriage return ends a line too", "ab\r", 3, 2, 1},
    {"a character of two bytes is one column",
     "\xC2\xA3"
     "5",
     2, 1, 2},
    {"of three", "\xE2\x80\x93x", 3, 1, 2},
    {"of four", "\xF0\x9F\x8F\x9Bx", 4, 1, 2},
    {"bytes that are not UTF-8 count one each", "\xA3\xA3x", 2, 1, 3},
    {"columns begin again in each line", "\xC2\xA3\n\xC2\xA3x", 5, 2, 2},
    {"a tab is one column", "\tx", 1, 1, 2},
};

static void
an_offset_has_a_line_and_a_column(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(places); i++) {
        struct vi_arena arena = {0};
        struct vi_source source = {.text = vi_text_from(places[i].text)};
        struct vi_place place = {.source = &source, .offset = places[i].offset};
        struct vi_line_column plain = vi_place_line_column(place);
        assert_true(vi_source_index(&source, &arena));
        struct vi_line_column indexed = vi_place_line_column(place);
        if (plain.line != places[i].line || plain.column != places[i].column)
            fail_msg("%s: %u:%u", places[i].why, plain.line, plain.column);
        if (indexed.line != places[i].line || indexed.column != places[i].column)
            fail_msg("%s, with an index: %u:%u", places[i].why, indexed.line, indexed.column);
        vi_arena_free(&arena);
    }
}

static void
index_and_scan_agree_on_every_text_of_line_ends(void **state)
{
    static const char letters[] = "a\n\r";
    (void)state;
    for (unsigned number = 0; number < 729; number++) {
        char text[6];
        for (unsigned i = 0, rest = number; i < sizeof(text); i++, rest /= 3)
            text[i] = letters[rest % 3];
        struct vi_arena arena = {0};
        struct vi_source plain = {.text = {text, sizeof(text)}}, indexed = plain;
        assert_true(vi_source_index(&indexed, &arena));
        for (uint32_t offset = 0; offset <= sizeof(text); offset++) {
            struct vi_line_column a =
                vi_place_line_column((struct vi_place){.source = &plain, .offset = offset});
            struct vi_line_column b =
                vi_place_line_column((struct vi_place){.source = &indexed, .offset = offset});
            if (a.line != b.line || a.column != b.column || a.line > indexed.line_count)
                fail_msg("text %u, offset %u: %u:%u and %u:%u", number, offset, a.line, a.column,
                         b.line, b.column);
        }
        vi_arena_free(&arena);
    }
}

/* Characters of a long line are counted in pieces, eight bytes together. */
static void
columns_of_a_long_line_are_counted_alike(void **state)
{
    enum { SIZE = 3 * VI_SOURCE_STRIDE + 100 };
    static const char *const parts[] = {"a", "\xC3\xA9", "\xE2\x80\x93", "\xF0\x9F\x8F\x9B", "z"};
    char *text = malloc(SIZE + 8);
    uint32_t *column = calloc(SIZE + 8, sizeof *column);
    size_t size = 0;
    uint32_t points = 0;
    (void)state;
    assert_non_null(text);
    assert_non_null(column);
    for (size_t i = 0; size < SIZE; i = (i * 7 + 3) % 31) {
        const char *part = parts[i % VI_COUNT(parts)];
        column[size] = ++points;
        memcpy(text + size, part, strlen(part));
        size += strlen(part);
    }
    struct vi_arena arena = {0};
    struct vi_source source = {.text = {text, size}};
    assert_true(vi_source_index(&source, &arena));
    for (uint32_t offset = 0; offset < size; offset++)
        if (column[offset])
            assert_int_equal(
                vi_place_line_column((struct vi_place){.source = &source, .offset = offset}).column,
                column[offset]);
    vi_arena_free(&arena);
    free(column);
    free(text);
}

static void
what_a_record_states_is_used_instead(void **state)
{
    (void)state;
    struct vi_source source = {.text = VI_TEXT("abc")};
    struct vi_place stated = {.source = &source, .offset = 2, .line = 40, .column = 7};
    struct vi_line_column at = vi_place_line_column(stated);
    assert_int_equal(at.line, 40);
    assert_int_equal(at.column, 7);
    at = vi_place_line_column((struct vi_place){0});
    assert_int_equal(at.line, 0);
    assert_int_equal(at.column, 0);
}

static void
places_are_in_the_order_of_reading(void **state)
{
    struct vi_source a = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("x\ny")};
    struct vi_source again = {.name = VI_TEXT("a.xml"), .text = VI_TEXT("x\ny"), .index = 1};
    struct vi_source b = {.name = VI_TEXT("b.xml"), .text = VI_TEXT("x")};
    const struct {
        const char *why;
        struct vi_place first, second;
        int order;
    } pairs[] = {
        {"a place is its own equal", {&a, 1, 0, 0, NULL}, {&a, 1, 0, 0, NULL}, 0},
        {"by offset", {&a, 0, 0, 0, NULL}, {&a, 1, 0, 0, NULL}, -1},
        {"by name before offset", {&a, 9, 0, 0, NULL}, {&b, 0, 0, 0, NULL}, -1},
        {"of the same name, by the order of reading",
         {&a, 9, 0, 0, NULL},
         {&again, 0, 0, 0, NULL},
         -1},
        {"nowhere comes last", {&b, 0, 0, 0, NULL}, {NULL, 0, 0, 0, NULL}, -1},
        {"nowhere is nowhere", {NULL, 0, 0, 0, NULL}, {NULL, 5, 0, 0, NULL}, 0},
        {"stated lines by number", {&a, 9, 2, 1, NULL}, {&a, 0, 10, 1, NULL}, -1},
        {"then by column", {&a, 9, 2, 1, NULL}, {&a, 0, 2, 3, NULL}, -1},
        {"a stated line against an offset", {&a, 0, 0, 0, NULL}, {&a, 0, 1, 2, NULL}, -1},
        {"the same place said both ways", {&a, 2, 0, 0, NULL}, {&a, 0, 2, 1, NULL}, 0},
    };
    (void)state;
    for (size_t i = 0; i < VI_COUNT(pairs); i++)
        if (vi_place_compare(pairs[i].first, pairs[i].second) != pairs[i].order ||
            vi_place_compare(pairs[i].second, pairs[i].first) != -pairs[i].order)
            fail_msg("%s", pairs[i].why);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_source source = {.text = VI_TEXT("a\nb\nc")};
    struct vi_arena arena;
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    bool built = vi_source_index(&source, &arena);
    assert_int_equal(built, source.line_starts != NULL);
    vi_arena_free(&arena);
    return built;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_int_equal(fail_each_allocation(build, NULL), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_offset_has_a_line_and_a_column),
        cmocka_unit_test(index_and_scan_agree_on_every_text_of_line_ends),
        cmocka_unit_test(columns_of_a_long_line_are_counted_alike),
        cmocka_unit_test(what_a_record_states_is_used_instead),
        cmocka_unit_test(places_are_in_the_order_of_reading),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
