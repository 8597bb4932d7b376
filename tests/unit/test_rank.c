/* SPDX-License-Identifier: Apache-2.0 */
#include "report/rank.h"

#include "support/judged.h"
#include "support/testkit.h"

#define ROW(id, level, said, at)                                                                   \
    {                                                                                              \
        .rule = (id), .severity = (level), .verdict = (said), .line = (at), .subject = "s"         \
    }

static void
ranks_are_in_the_order_in_which_they_are_told(void **state)
{
    const struct judged_row rows[] = {
        ROW("fine", VIRES_SEVERE, VIRES_SATISFIED, 1),
        ROW("allowed", VIRES_SEVERE, VIRES_EXCUSED, 2),
        ROW("hint", VIRES_ADVICE, VIRES_BREACHED, 3),
        {.rule = "away", .verdict = VIRES_UNPROVEN, .need = VERDICT_NEEDS_ELSEWHERE, .line = 4},
        {.rule = "open", .verdict = VIRES_UNPROVEN, .need = VERDICT_NEEDS_HERE, .line = 5},
        ROW("defect", VIRES_WARNING, VIRES_BREACHED, 6),
        ROW("broken", VIRES_SEVERE, VIRES_ERROR, 7),
        ROW("wrong", VIRES_SEVERE, VIRES_BREACHED, 8),
        {.rule = "so",
         .severity = VIRES_SEVERE,
         .verdict = VIRES_BREACHED,
         .follows = "wrong",
         .line = 9},
        ROW("wrong-too", VIRES_SEVERE, VIRES_BREACHED, 9),
    };
    static const struct {
        const char *rule;
        enum vi_rank rank;
    } told[] = {{"wrong", VI_RANK_BREACHED},  {"wrong-too", VI_RANK_BREACHED},
                {"broken", VI_RANK_ERROR},    {"defect", VI_RANK_WARNING},
                {"open", VI_RANK_HERE},       {"hint", VI_RANK_ADVICE},
                {"allowed", VI_RANK_EXCUSED}, {"away", VI_RANK_ELSEWHERE}};
    struct judged judged;
    struct vi_arena arena;
    size_t count;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    vi_arena_init(&arena, NULL, 0);
    const struct verdict_row **found = vi_rank_rows(&judged.document, &arena, &count);
    assert_int_equal(count, VI_COUNT(told));
    for (size_t i = 0; i < count; i++) {
        assert_text(found[i]->rule->id, told[i].rule, "worst first");
        assert_int_equal(vi_rank_of(found[i]), told[i].rank);
    }
    assert_int_equal(vi_rank_of(&judged.rows[0]), VI_RANK_NONE);
    assert_true(vi_rank_is_beneath(&judged.rows[8]));
    vi_arena_free(&arena);
    judged_free(&judged);
}

/* Breaches that follow from one another in a circle hide nothing. */
static void
a_circle_is_told(void **state)
{
    const struct judged_row rows[] = {ROW("a", VIRES_SEVERE, VIRES_BREACHED, 1),
                                      ROW("b", VIRES_SEVERE, VIRES_BREACHED, 2)};
    struct judged judged;
    (void)state;
    judged_init(&judged, rows, VI_COUNT(rows));
    judged.rows[0].follows = &judged.rows[1];
    judged.rows[1].follows = &judged.rows[0];
    assert_false(vi_rank_is_beneath(&judged.rows[0]));
    assert_int_equal(vi_rank_of(&judged.rows[1]), VI_RANK_BREACHED);
    judged_free(&judged);
}

static void
a_document_without_rows_has_none(void **state)
{
    struct judged judged;
    struct vi_arena arena;
    size_t count = 7;
    (void)state;
    judged_init(&judged, NULL, 0);
    vi_arena_init(&arena, NULL, 0);
    assert_null(vi_rank_rows(&judged.document, &arena, &count));
    assert_int_equal(count, 0);
    vi_arena_free(&arena);
    judged_free(&judged);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ranks_are_in_the_order_in_which_they_are_told),
        cmocka_unit_test(a_circle_is_told),
        cmocka_unit_test(a_document_without_rows_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
