/* SPDX-License-Identifier: Apache-2.0 */
#include "base/linear.h"

#include "support/testkit.h"

/* Small systems by chance, the same ones every time: a total of two parts, up to two more laws, a
 * question of up to two rows, and every combination tried. */
enum { VARIABLES = 4, SYSTEMS = 20000, PLENTY = 100000 };

struct chance {
    uint64_t state;
};

static int64_t
draw(struct chance *chance, int64_t least, int64_t most)
{
    chance->state = chance->state * 6364136223846793005u + 1442695040888963407u;
    return least + (int64_t)((chance->state >> 33) % (uint64_t)(most - least + 1));
}

struct problem {
    struct vi_range x[VARIABLES];
    struct vi_linear_sum sum;
    struct vi_linear_row laws[2], asked[2];
    struct vi_linear system;
    size_t asked_count;
};

static struct vi_linear_row
draw_row(struct chance *chance)
{
    struct vi_linear_row row = {.least = draw(chance, -4, 4), .count = 0};
    for (uint32_t v = 0; v < VARIABLES; v++) {
        const int64_t by = draw(chance, -4, 4);
        if (by && by >= -2 && by <= 2)
            row.term[row.count++] = (struct vi_linear_term){v, by};
    }
    return row;
}

static void
draw_problem(struct chance *chance, struct problem *problem)
{
    for (int v = 0; v < VARIABLES; v++) {
        problem->x[v].low = draw(chance, 0, 3);
        problem->x[v].high = draw(chance, problem->x[v].low, 4);
    }
    problem->sum = (struct vi_linear_sum){0, 1, (uint32_t)draw(chance, 1, 2), 2};
    for (int i = 0; i < 2; i++) {
        problem->laws[i] = draw_row(chance);
        problem->asked[i] = draw_row(chance);
    }
    problem->asked_count = (size_t)draw(chance, 1, 2);
    problem->system = (struct vi_linear){problem->x,
                                         VARIABLES,
                                         {false, &problem->sum, (size_t)draw(chance, 0, 1),
                                          problem->laws, (size_t)draw(chance, 0, 2)},
                                         PLENTY};
}

static bool
holds(const struct vi_linear_row *row, const int64_t *x)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < row->count; i++)
        sum += row->term[i].by * x[row->term[i].variable];
    return sum >= row->least;
}

static bool
is_solution(const struct problem *problem, const int64_t *x)
{
    const struct vi_linear_laws *laws = &problem->system.laws;
    for (int v = 0; v < VARIABLES; v++)
        if (!vi_range_has(problem->x[v], x[v]))
            return false;
    for (size_t i = 0; i < laws->row_count; i++)
        if (!holds(&laws->rows[i], x))
            return false;
    return !laws->sum_count || x[0] == x[1] + x[1 + problem->sum.stride];
}

struct counted {
    size_t solutions, met; /* and how many of them meet the question */
    struct vi_range hull[VARIABLES];
};

static struct counted
count(const struct problem *problem)
{
    struct counted counted = {0};
    int64_t x[VARIABLES];
    for (int code = 0; code < 5 * 5 * 5 * 5; code++) {
        for (int v = 0, rest = code; v < VARIABLES; v++, rest /= 5)
            x[v] = rest % 5;
        if (!is_solution(problem, x))
            continue;
        bool met = true;
        for (size_t i = 0; i < problem->asked_count; i++)
            met = met && holds(&problem->asked[i], x);
        for (int v = 0; v < VARIABLES; v++)
            counted.hull[v] = counted.solutions
                                  ? vi_range_hull(counted.hull[v], vi_range_exact(x[v]))
                                  : vi_range_exact(x[v]);
        counted.solutions++;
        counted.met += met;
    }
    return counted;
}

static void
every_answer_is_that_of_trying_all(void **state)
{
    struct chance chance = {1972};
    struct vi_arena scratch = {0};
    size_t asked = 0;
    (void)state;
    for (int i = 0; i < SYSTEMS; i++) {
        struct problem problem;
        draw_problem(&chance, &problem);
        const struct counted counted = count(&problem);
        const enum vi_linear_answer possible =
            vi_linear_possible(&problem.system, problem.asked, problem.asked_count, &scratch);
        if (possible != (counted.met ? VI_LINEAR_SOMETIMES : VI_LINEAR_NEVER))
            fail_msg("system %d: possible says %d, %zu are", i, (int)possible, counted.met);
        if (!counted.solutions)
            continue;
        const enum vi_truth expected = !counted.met                       ? VI_FALSE
                                       : counted.met == counted.solutions ? VI_TRUE
                                                                          : VI_UNKNOWN;
        enum vi_truth truth = VI_TRUTH_COUNT;
        enum vi_linear_answer why;
        assert_true(vi_linear_truth(&problem.system, problem.asked, problem.asked_count, &scratch,
                                    &truth, &why));
        if (truth != expected)
            fail_msg("system %d: %s, not %s", i, vi_truth_name(truth), vi_truth_name(expected));
        vi_arena_reset(&scratch);
        asked++;
    }
    assert_true(asked > SYSTEMS / 4);
    vi_arena_free(&scratch);
}

static void
narrowing_loses_no_solution(void **state)
{
    struct chance chance = {2012};
    (void)state;
    for (int i = 0; i < SYSTEMS; i++) {
        struct problem problem;
        struct vi_range x[VARIABLES];
        draw_problem(&chance, &problem);
        const struct counted counted = count(&problem);
        for (int v = 0; v < VARIABLES; v++)
            x[v] = problem.x[v];
        if (!vi_linear_narrow(x, &problem.system.laws)) {
            assert_int_equal(counted.solutions, 0);
            continue;
        }
        for (int v = 0; v < VARIABLES && counted.solutions; v++)
            if (x[v].low > counted.hull[v].low || x[v].high < counted.hull[v].high ||
                x[v].low < problem.x[v].low || x[v].high > problem.x[v].high)
                fail_msg("system %d: variable %d", i, v);
    }
}

static void
a_total_and_its_parts_bound_each_other(void **state)
{
    static const struct {
        const char *why;
        struct vi_range before[4], after[4]; /* the total, then three parts */
        bool possible;
    } cases[] = {
        {"seven for and three against prove ten",
         {{0, 20}, {7, 7}, {3, 3}, {0, 20}},
         {{10, 20}, {7, 7}, {3, 3}, {0, 10}},
         true},
        {"nine there, seven for, two against: nobody else",
         {{9, 9}, {7, 7}, {2, 2}, {0, 20}},
         {{9, 9}, {7, 7}, {2, 2}, {0, 0}},
         true},
        {"twelve votes of nine there cannot be", {{9, 9}, {7, 7}, {5, 5}, {0, 20}}, {{0}}, false},
        {"six to eight for and four against of eleven",
         {{11, 11}, {6, 8}, {4, 4}, {0, 20}},
         {{11, 11}, {6, 7}, {4, 4}, {0, 1}},
         true},
    };
    static const struct vi_linear_sum sum = {0, 1, 1, 3};
    static const struct vi_linear_laws laws = {true, &sum, 1, NULL, 0};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_range x[4];
        for (int v = 0; v < 4; v++)
            x[v] = cases[i].before[v];
        const bool possible = vi_linear_narrow(x, &laws);
        if (possible != cases[i].possible)
            fail_msg("%s: %s", cases[i].why, possible ? "possible" : "impossible");
        for (int v = 0; v < 4 && possible; v++)
            if (!vi_range_equal(x[v], cases[i].after[v]))
                fail_msg("%s: number %d is %d to %d", cases[i].why, v, (int)x[v].low,
                         (int)x[v].high);
    }
}

static void
the_opposite_of_at_least_is_less(void **state)
{
    (void)state;
    const struct vi_linear_row row = {4, 2, {{0, 1}, {1, -2}}};
    const struct vi_linear_row opposite = vi_linear_negate(&row);
    for (int64_t a = 0; a < 10; a++)
        for (int64_t b = 0; b < 10; b++) {
            const int64_t x[] = {a, b};
            assert_int_equal(holds(&row, x), !holds(&opposite, x));
        }
}

/* 2a - 2b is even, so it is never 1: only splitting every range shows it. */
static const struct vi_range wide[] = {{0, 1000}, {0, 1000}};
static const struct vi_linear_row one[] = {{1, 2, {{0, 2}, {1, -2}}}, {-1, 2, {{0, -2}, {1, 2}}}};

static void
work_is_limited(void **state)
{
    struct vi_arena scratch = {0};
    const struct vi_linear system = {wide, 2, {false, NULL, 0, NULL, 0}, 3};
    enum vi_truth truth = VI_TRUTH_COUNT;
    enum vi_linear_answer why = VI_LINEAR_NEVER;
    (void)state;
    assert_int_equal(vi_linear_possible(&system, one, 2, &scratch), VI_LINEAR_LIMIT);
    assert_false(vi_linear_truth(&system, one, 2, &scratch, &truth, &why));
    assert_int_equal(why, VI_LINEAR_LIMIT);
    assert_int_equal(truth, VI_TRUTH_COUNT);
    vi_arena_free(&scratch);
}

static bool
ask(const struct vires_allocator *allocator, void *user)
{
    const struct vi_linear system = {wide, 2, {false, NULL, 0, NULL, 0}, PLENTY};
    struct vi_arena scratch;
    (void)user;
    vi_arena_init(&scratch, allocator, 0);
    const enum vi_linear_answer answer = vi_linear_possible(&system, one, 2, &scratch);
    assert_int_equal(answer, scratch.failed ? VI_LINEAR_NO_MEMORY : VI_LINEAR_NEVER);
    vi_arena_free(&scratch);
    return answer == VI_LINEAR_NEVER;
}

static void
every_allocation_may_fail(void **state)
{
    (void)state;
    assert_true(fail_each_allocation(ask, NULL) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_answer_is_that_of_trying_all),
        cmocka_unit_test(narrowing_loses_no_solution),
        cmocka_unit_test(a_total_and_its_parts_bound_each_other),
        cmocka_unit_test(the_opposite_of_at_least_is_less),
        cmocka_unit_test(work_is_limited),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
