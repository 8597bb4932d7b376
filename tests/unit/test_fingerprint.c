/* SPDX-License-Identifier: Apache-2.0 */
#include "eval/fingerprint.h"

#include "support/judged.h"
#include "support/testkit.h"

/* Is the finding that says the second the same as the one that says the first? */
static const struct {
    const char *why, *one, *other;
    bool same;
} rows[] = {
    {"nothing changed", "21 clear days (line 9)", "21 clear days (line 9)", true},
    {"the line moved", "21 clear days (line 9)", "21 clear days (line 120)", true},
    {"lines of a list moved", "named twice (lines 3, 5 and 7)", "named twice (lines 13, 15 and 71)",
     true},
    {"a column moved", "see line 3:14", "see line 5:1", true},
    {"another number", "21 clear days (line 9)", "20 clear days (line 9)", false},
    {"a number behind a line's", "line 9, 21 days", "line 9, 22 days", false},
    {"a number that is joined to no line", "line 9 has 21 days", "line 9 has 22 days", false},
    {"fewer lines", "lines 3 and 5", "line 3", false},
    {"a paragraph moved", "it says so (paragraph 3)", "it says so (paragraph 14)", true},
    {"a cell moved", "two (table 2, row 3, cell 1)", "two (table 1, row 13, cell 2)", true},
    {"a page and its line moved", "two (page 2, line 3)", "two (page 12, line 4)", true},
    {"a paragraph of the law", "under paragraph 3", "under paragraph 8", false},
    {"another word", "the vote was lost", "the vote was tied", false},
};

static struct vi_text
print_of(struct judged *judged, struct vi_arena *arena, size_t row)
{
    struct vi_arena scratch;
    vi_arena_init(&scratch, NULL, 0);
    assert_true(vi_fingerprints(&judged->document, arena, &scratch));
    vi_arena_free(&scratch);
    return judged->rows[row].fingerprint;
}

static struct judged_row
saying(const char *message)
{
    return (struct judged_row){.rule = "r",
                               .severity = VIRES_SEVERE,
                               .verdict = VIRES_BREACHED,
                               .subject = "item 1",
                               .line = 1,
                               .message = message};
}

static void
numbers_of_lines_are_of_no_account(void **state)
{
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    for (size_t i = 0; i < VI_COUNT(rows); i++) {
        struct judged one, other;
        const struct judged_row first = saying(rows[i].one), second = saying(rows[i].other);
        judged_init(&one, &first, 1);
        judged_init(&other, &second, 1);
        const struct vi_text a = print_of(&one, &arena, 0), b = print_of(&other, &arena, 0);
        assert_int_equal(a.size, VI_FINGERPRINT);
        if (vi_text_equal(a, b) != rows[i].same)
            fail_msg("%s", rows[i].why);
        judged_free(&one);
        judged_free(&other);
    }
    vi_arena_free(&arena);
}

static void
what_is_alike_is_told_apart_by_its_order(void **state)
{
    const struct judged_row alike[] = {saying("a"), saying("a"), saying("b"), saying("a")};
    struct judged one, four;
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    judged_init(&one, alike, 1);
    judged_init(&four, alike, 4);
    const struct vi_text first = print_of(&one, &arena, 0);
    assert_true(vi_text_equal(first, print_of(&four, &arena, 0)));
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(four.rows[i].occurrence, i);
        for (size_t j = 0; j < i; j++)
            assert_false(vi_text_equal(four.rows[i].fingerprint, four.rows[j].fingerprint));
    }
    judged_free(&one);
    judged_free(&four);
    vi_arena_free(&arena);
}

static void
the_rule_the_verdict_and_the_subject_count(void **state)
{
    struct judged_row three[] = {saying("a"), saying("a"), saying("a"), saying("a")};
    struct judged judged;
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    three[1].rule = "s";
    three[2].verdict = VIRES_UNPROVEN;
    three[3].subject = "item 2";
    judged_init(&judged, three, 4);
    (void)print_of(&judged, &arena, 0);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(judged.rows[i].occurrence, i == 2);
        for (size_t j = 0; j < i; j++)
            assert_false(vi_text_equal(judged.rows[i].fingerprint, judged.rows[j].fingerprint));
    }
    judged_free(&judged);
    vi_arena_free(&arena);
}

static void
what_says_nothing_has_none(void **state)
{
    const struct judged_row silent = saying("");
    struct judged judged;
    struct vi_arena arena;
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    judged_init(&judged, &silent, 1);
    assert_int_equal(print_of(&judged, &arena, 0).size, 0);
    judged_init(&judged, &silent, 0);
    judged_free(&judged);
    vi_arena_free(&arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_of_lines_are_of_no_account),
        cmocka_unit_test(what_is_alike_is_told_apart_by_its_order),
        cmocka_unit_test(the_rule_the_verdict_and_the_subject_count),
        cmocka_unit_test(what_says_nothing_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
