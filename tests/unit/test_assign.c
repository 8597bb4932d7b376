/* SPDX-License-Identifier: Apache-2.0 */
/* Pairs chosen so that their worth is the greatest. */
#include "kinds/assign.h"

#include "support/clauses.h"
#include "support/testkit.h"
#include "vires.h"

static const struct {
    const char *why;
    struct vi_edge edges[4];
    size_t count;
    uint32_t worth;
    uint64_t together; /* limit; 0: the default */
} cases[] = {
    {"nothing to choose from", {{0}}, 0, 0, 0},
    {"one pair is chosen", {{0, 0, 7, false}}, 1, 7, 0},
    {"two pairs of lesser worth beat the best one",
     {{0, 0, 10, false}, {0, 1, 9, false}, {1, 0, 9, false}},
     3,
     18,
     0},
    {"the best one beats two that are worth less together",
     {{0, 0, 10, false}, {0, 1, 4, false}, {1, 0, 4, false}},
     3,
     10,
     0},
    {"beyond the limit the best comes first",
     {{0, 0, 10, false}, {0, 1, 9, false}, {1, 0, 9, false}},
     3,
     10,
     1},
    {"just within it the whole is weighed",
     {{0, 0, 10, false}, {0, 1, 9, false}, {1, 0, 9, false}},
     3,
     18,
     2},
};

/* What is chosen is worth, if nobody is in two pairs. */
static uint32_t
worth_of(const struct vi_edge *edges, size_t count)
{
    bool left[16] = {false}, right[16] = {false};
    uint32_t sum = 0;
    for (size_t i = 0; i < count; i++) {
        if (!edges[i].chosen)
            continue;
        assert_false(left[edges[i].left] || right[edges[i].right]);
        left[edges[i].left] = right[edges[i].right] = true;
        sum += edges[i].worth;
    }
    return sum;
}

static void
the_greatest_worth_is_chosen(void **state)
{
    (void)state;
    struct vi_limits limits;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_arena arena;
        struct vi_edge edges[4];
        vi_limits_default(&limits);
        if (cases[i].together)
            limits.value[VI_LIMIT_MATCHED_TOGETHER] = cases[i].together;
        for (size_t j = 0; j < cases[i].count; j++)
            edges[j] = cases[i].edges[j];
        vi_arena_init(&arena, NULL, 0);
        assert_true(vi_assign(edges, cases[i].count, 4, 4, &limits, &arena));
        vi_arena_free(&arena);
        if (worth_of(edges, cases[i].count) != cases[i].worth)
            fail_msg("%s: %u", cases[i].why, worth_of(edges, cases[i].count));
    }
}

/* Every way of choosing is tried. */
static uint32_t
best(const struct vi_edge *edges, size_t count, unsigned left, unsigned right)
{
    if (!count)
        return 0;
    uint32_t most = best(edges + 1, count - 1, left, right);
    if (left >> edges->left & 1 || right >> edges->right & 1)
        return most;
    const uint32_t with = edges->worth + best(edges + 1, count - 1, left | 1u << edges->left,
                                              right | 1u << edges->right);
    return with > most ? with : most;
}

static void
no_other_choice_is_worth_more(void **state)
{
    (void)state;
    struct vi_limits limits;
    struct vi_arena arena;
    uint32_t seed = 11;
    vi_limits_default(&limits);
    vi_arena_init(&arena, NULL, 0);
    for (int i = 0; i < 5000; i++) {
        struct vi_edge edges[12];
        size_t count = 0;
        for (uint32_t a = 0; a < 5; a++)
            for (uint32_t b = 0; b < 5 && count < VI_COUNT(edges); b++)
                if (plain_random(&seed, 3) == 0)
                    edges[count++] = (struct vi_edge){a, b, 1 + plain_random(&seed, 20), false};
        const uint32_t wanted = best(edges, count, 0, 0);
        assert_true(vi_assign(edges, count, 5, 5, &limits, &arena));
        if (worth_of(edges, count) != wanted)
            fail_msg("choice %d is worth %u, another %u", i, worth_of(edges, count), wanted);
        vi_arena_reset(&arena);
    }
    vi_arena_free(&arena);
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_limits limits;
    struct vi_arena arena;
    struct vi_edge edges[] = {{0, 0, 10, false}, {0, 1, 9, false}, {1, 0, 9, false}};
    (void)user;
    vi_limits_default(&limits);
    vi_arena_init(&arena, allocator, 0);
    const bool done = vi_assign(edges, 3, 2, 2, &limits, &arena);
    vi_arena_free(&arena);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(build, NULL) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_greatest_worth_is_chosen),
        cmocka_unit_test(no_other_choice_is_worth_more),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
