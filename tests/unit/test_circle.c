/* SPDX-License-Identifier: Apache-2.0 */
#include "dossier/circle.h"

#include "support/testkit.h"

#define NODES_MOST 8
#define LONG       200000

/* "0>1 1>0": an edge each. */
static const struct {
    const char *why;
    uint32_t count;
    uint8_t edges[8][2];
    size_t edge_count;
    uint8_t part[NODES_MOST];
} graphs[] = {
    {"nothing waits for anything", 3, {{0}}, 0, {0, 1, 2}},
    {"what is waited for comes first", 3, {{0, 1}, {1, 2}}, 2, {2, 1, 0}},
    {"two wait for each other", 2, {{0, 1}, {1, 0}}, 2, {0, 0}},
    {"one waits for itself", 1, {{0, 0}}, 1, {0}},
    {"a circle, what waits for it, and what it waits for",
     5,
     {{0, 1}, {1, 2}, {2, 3}, {3, 1}, {3, 4}},
     5,
     {2, 1, 1, 1, 0}},
    {"two ways to one end are no circle", 4, {{0, 1}, {0, 2}, {1, 3}, {2, 3}}, 4, {3, 1, 2, 0}},
    {"two circles that meet are one", 4, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 1}}, 5, {0, 0, 0, 0}},
};

static void
fill(struct vi_circles *circles, uint32_t *first, uint32_t *targets, size_t graph)
{
    uint32_t at = 0;
    for (uint32_t node = 0; node < graphs[graph].count; node++) {
        first[node] = at;
        for (size_t i = 0; i < graphs[graph].edge_count; i++)
            if (graphs[graph].edges[i][0] == node)
                targets[at++] = graphs[graph].edges[i][1];
    }
    first[graphs[graph].count] = at;
    *circles =
        (struct vi_circles){.count = graphs[graph].count, .first = first, .targets = targets};
}

static void
those_that_wait_for_one_another_are_one_part(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(graphs); i++) {
        struct vi_arena arena = {0};
        struct vi_circles circles;
        uint32_t first[NODES_MOST + 1], targets[8];
        fill(&circles, first, targets, i);
        assert_true(vi_circles_find(&circles, &arena));
        for (uint32_t node = 0; node < graphs[i].count; node++)
            if (circles.part[node] != graphs[i].part[node])
                fail_msg("%s: node %u is in part %u", graphs[i].why, node, circles.part[node]);
        assert_int_equal(circles.begin[circles.part_count], graphs[i].count);
        vi_arena_free(&arena);
    }
}

/* A chain, closed to a circle or not, as long as a dossier may be. */
static void
a_long_chain_takes_no_stack(void **state)
{
    (void)state;
    for (int closed = 0; closed < 2; closed++) {
        struct vi_arena arena = {0};
        uint32_t *first = VI_NEW_ARRAY(&arena, uint32_t, LONG + 1);
        uint32_t *targets = VI_NEW_ARRAY(&arena, uint32_t, LONG + 1);
        for (uint32_t i = 0; i < LONG; i++) {
            first[i] = i;
            targets[i] = i + 1 < LONG ? i + 1 : 0;
        }
        first[LONG] = closed ? LONG : LONG - 1;
        struct vi_circles circles = {.count = LONG, .first = first, .targets = targets};
        assert_true(vi_circles_find(&circles, &arena));
        assert_int_equal(circles.part_count, closed ? 1 : LONG);
        vi_arena_free(&arena);
    }
}

static bool
find_one(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena arena;
    struct vi_circles circles;
    uint32_t first[NODES_MOST + 1], targets[8];
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    fill(&circles, first, targets, 4);
    const bool found = vi_circles_find(&circles, &arena);
    vi_arena_free(&arena);
    return found;
}

static void
memory_may_run_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(find_one, NULL) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(those_that_wait_for_one_another_are_one_part),
        cmocka_unit_test(a_long_chain_takes_no_stack),
        cmocka_unit_test(memory_may_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
