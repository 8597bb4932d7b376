/* SPDX-License-Identifier: Apache-2.0 */
#include "report/fold.h"

#include "support/testkit.h"

static const struct prog_rule quorum = {.id = {"quorum", 6}}, vote = {.id = {"vote", 4}};
static const struct verdict_row rows[] = {
    {.rule = &quorum, .subject_kind = MODEL_ITEM, .subject = {"item 1", 6}},
    {.rule = &vote, .subject_kind = MODEL_ITEM, .subject = {"item 1", 6}},
    {.rule = &quorum, .subject_kind = MODEL_ITEM, .subject = {"item 2", 6}, .path = {"a/2", 3}},
    {.rule = &quorum, .subject_kind = MODEL_ITEM, .subject = {"it again", 8}, .path = {"a/2", 3}},
    {.rule = &quorum, .subject_kind = MODEL_MEETING, .subject = {"the meeting", 11}},
    {.rule = &quorum, .subject_kind = MODEL_DECISION, .subject = {"the decision", 12}},
    {.rule = &quorum, .subject_kind = MODEL_EVENT, .subject = {"the exclusion", 13}},
    {.rule = &quorum, .subject_kind = MODEL_DECISION, .subject = {"A", 1}, .item = &quorum},
    {.rule = &quorum, .subject_kind = MODEL_DECISION, .subject = {"B", 1}, .item = &quorum},
};

static void
rows_of_one_name_stand_together(void **state)
{
    struct vi_arena arena;
    struct vi_fold fold;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    assert_true(vi_fold_init(&fold, &arena));
    assert_int_equal(vi_fold_count(&fold), 0);
    for (size_t i = 0; i < VI_COUNT(rows); i++)
        assert_non_null(vi_fold_add(&fold, VI_TEXT("roll"), &rows[i]));
    assert_non_null(vi_fold_add(&fold, VI_TEXT("notice"), &rows[1]));
    assert_int_equal(vi_fold_count(&fold), 2);
    const struct vi_fold_group *group = vi_fold_find(&fold, VI_TEXT("roll"));
    assert_ptr_equal(group, vi_fold_at(&fold, 0));
    assert_ptr_equal(group->first, &rows[0]);
    assert_ptr_equal(group->others->row, &rows[1]);
    assert_ptr_equal(group->others->next->row, &rows[2]);
    assert_int_equal(group->rows, VI_COUNT(rows));
    assert_int_equal(group->rules, 2);
    assert_int_equal(group->subjects[VI_FOLD_MEETINGS], 1);
    /* By path where there is one; decisions of one item are that item. */
    assert_int_equal(group->subjects[VI_FOLD_ITEMS], 3);
    assert_int_equal(group->subjects[VI_FOLD_DECISIONS], 1);
    assert_int_equal(group->subjects[VI_FOLD_MATTERS], 1);
    assert_int_equal(vi_fold_at(&fold, 1)->rows, 1);
    assert_null(vi_fold_find(&fold, VI_TEXT("agenda")));
    vi_fold_free(&fold);
    vi_arena_free(&arena);
}

static void
many_names_keep_their_order(void **state)
{
    struct vi_arena arena;
    struct vi_fold fold;
    char name[2] = "";
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    assert_true(vi_fold_init(&fold, &arena));
    for (int i = 0; i < 94; i++) {
        name[0] = (char)('!' + i);
        assert_non_null(vi_fold_add(&fold, vi_text_from(name), &rows[i % 4]));
    }
    for (size_t i = 0; i < 94; i++)
        assert_ptr_equal(vi_fold_at(&fold, i)->first, &rows[i % 4]);
    vi_fold_free(&fold);
    vi_arena_free(&arena);
}

static bool
fold_with(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena arena;
    struct vi_fold fold;
    (void)user;
    vi_arena_init(&arena, allocator, 0);
    bool done = vi_fold_init(&fold, &arena);
    for (size_t i = 0; done && i < VI_COUNT(rows); i++)
        done = vi_fold_add(&fold, VI_TEXT("roll"), &rows[i]) != NULL;
    vi_fold_free(&fold);
    vi_arena_free(&arena);
    return done;
}

static void
memory_that_runs_out_is_told(void **state)
{
    (void)state;
    assert_in_range(fail_each_allocation(fold_with, NULL), 2, 50);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_of_one_name_stand_together),
        cmocka_unit_test(many_names_keep_their_order),
        cmocka_unit_test(memory_that_runs_out_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
