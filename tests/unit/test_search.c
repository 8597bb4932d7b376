/* SPDX-License-Identifier: Apache-2.0 */
/* A pattern looked for while a rule is judged: where it was found, and what stops the search. */
#include "kinds/search.h"

#include "support/testkit.h"

struct searching {
    struct vi_limits limits;
    struct vi_arena arena;
    struct vi_pattern *pattern;
    struct vi_judgement judgement;
};

static void
open_search(struct searching *searching, const char *pattern, uint64_t match_limit)
{
    struct vi_text why;
    size_t offset;
    *searching = (struct searching){.pattern = NULL};
    vi_limits_default(&searching->limits);
    vi_arena_init(&searching->arena, NULL, 0);
    assert_int_equal(vi_pattern_new(vi_text_from(pattern), &searching->limits, &searching->arena,
                                    &searching->pattern, &offset, &why),
                     VIRES_OK);
    if (match_limit)
        searching->limits.value[VI_LIMIT_PATTERN_MATCH] = match_limit;
    searching->judgement.match = vi_pattern_match_new(&searching->limits, NULL);
    assert_non_null(searching->judgement.match);
}

static void
close_search(struct searching *searching)
{
    vi_pattern_match_free(searching->judgement.match);
    vi_pattern_free(searching->pattern);
    vi_arena_free(&searching->arena);
}

static void
what_is_found_is_shown(void **state)
{
    (void)state;
    const struct vi_text text = VI_TEXT("as now detailed, and as amended");
    struct searching own;
    open_search(&own, "as (?:now )?(?:detailed|amended)", 0);
    assert_true(vi_search(&own.judgement, own.pattern, text, 0));
    assert_text(vi_search_found(&own.judgement, text), "as now detailed", "the first");
    assert_true(vi_search(&own.judgement, own.pattern, text, 1));
    assert_text(vi_search_found(&own.judgement, text), "as amended", "the next");
    assert_false(vi_search(&own.judgement, own.pattern, text, text.size - 1));
    assert_false(vi_search(&own.judgement, own.pattern, text, text.size));
    assert_false(vi_search(&own.judgement, own.pattern, text, text.size + 1));
    assert_int_equal(own.judgement.failure, VI_FAILED_NOT);
    close_search(&own);
}

static void
a_failure_is_told_and_ends_all_searching(void **state)
{
    (void)state;
    struct searching own;
    open_search(&own, "^(a+)+$", 10);
    assert_false(vi_search(&own.judgement, own.pattern, VI_TEXT("aaaaaaaaaaaaaaaaaaaaaaaab"), 0));
    assert_int_equal(own.judgement.failure, VI_FAILED_LIMIT);
    assert_int_equal(own.judgement.limit, VI_LIMIT_PATTERN_MATCH);
    assert_false(vi_search(&own.judgement, own.pattern, VI_TEXT("ab"), 0));
    close_search(&own);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_found_is_shown),
        cmocka_unit_test(a_failure_is_told_and_ends_all_searching),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
