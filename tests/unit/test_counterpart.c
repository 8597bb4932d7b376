/* SPDX-License-Identifier: Apache-2.0 */
/* Which text each decision corresponds to. */
#include "kinds/counterpart.h"

#include <stdio.h>
#include <string.h>

#include "support/testkit.h"

static struct vi_arena arena;
static struct vi_limits limits;

static int
setup(void **state)
{
    (void)state;
    vi_arena_init(&arena, NULL, 0);
    vi_limits_default(&limits);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    vi_arena_free(&arena);
    return 0;
}

/* A text a line, its clauses separated by bars. */
static bool
texts_of(const char *lines, struct vi_texts *texts, struct vi_arena *own)
{
    struct vi_text rest = vi_text_from(lines), line, words;
    while (*lines && vi_text_cut(&rest, '\n', &line)) {
        struct doc_clause *first = NULL, **tail = &first;
        while (vi_text_cut(&line, '|', &words)) {
            struct doc_clause *clause = VI_NEW(own, struct doc_clause);
            if (!clause)
                return false;
            clause->label = VI_TEXT("");
            clause->text = words;
            *tail = clause;
            tail = &clause->next;
        }
        const struct vi_clause_text text = {.key = first, .clauses = first};
        if (!vi_texts_add(texts, text, own))
            return false;
    }
    return true;
}

#define PLAN  "the plan for the harbour wall be approved"
#define GRANT "a grant be made to the rowing club"
#define TREES "twelve lime trees be planted in Mill Lane"

static const struct {
    const char *why, *others, *decisions;
    bool alone;
    const char *told; /* a decision: its other text, how many pairings, + how many omitted */
} cases[] = {
    {"the one text there is", PLAN, PLAN, true, "1:1+0"},
    {"even if nothing is shared", PLAN, GRANT, true, "1:1+1"},
    {"but not where it has to be", PLAN, GRANT, false, "-:0+0"},
    {"two decisions share one text", PLAN "|" GRANT, PLAN "\n" GRANT, true, "1:1+0 1:1+0"},
    {"what neither has is told with the last", PLAN "|" GRANT "|" TREES, PLAN "\n" GRANT, true,
     "1:1+0 1:1+1"},
    {"each decision has the text of most of its clauses", PLAN "\n" GRANT "|" TREES,
     TREES "|" GRANT "|and so on\n" PLAN, false, "2:3+0 1:1+0"},
    {"a decision of its own has none", PLAN "\n" GRANT, TREES "\n" PLAN, true, "-:0+0 1:1+0"},
    {"nothing to compare with", "", PLAN, true, "-:0+0"},
    {"no decision", PLAN, "", true, ""},
};

static void
tell(const struct vi_texts *others, const struct vi_counterparts *list, char *line, size_t room)
{
    line[0] = '\0';
    for (size_t i = 0; i < list->count; i++) {
        const struct vi_counterpart *at = &list->at[i];
        const size_t used = strlen(line);
        char other[24] = "-";
        if (at->other)
            snprintf(other, sizeof other, "%d", (int)(at->other - others->at) + 1);
        snprintf(line + used, room - used, "%s%s:%zu+%zu", i ? " " : "", other, at->pairing_count,
                 at->omitted_count);
    }
}

static void
each_decision_finds_its_text(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_texts others = {0}, decisions = {0};
        struct vi_counterparts list;
        char line[200];
        assert_true(texts_of(cases[i].others, &others, &arena));
        assert_true(texts_of(cases[i].decisions, &decisions, &arena));
        assert_true(
            vi_counterparts_find(&others, &decisions, cases[i].alone, &limits, &arena, &list));
        tell(&others, &list, line, sizeof line);
        assert_text(vi_text_from(line), cases[i].told, cases[i].why);
    }
}

static void
a_decision_is_found_by_its_key(void **state)
{
    (void)state;
    struct vi_texts others = {0}, decisions = {0};
    struct vi_counterparts list;
    assert_true(texts_of(PLAN, &others, &arena));
    assert_true(texts_of(PLAN "\n" GRANT "\n" TREES, &decisions, &arena));
    assert_true(vi_counterparts_find(&others, &decisions, true, &limits, &arena, &list));
    for (size_t i = 0; i < 6; i++) { /* there and back again */
        const size_t at = i < 3 ? i : 5 - i;
        assert_ptr_equal(vi_counterpart_of(&list, decisions.at[at].key), &list.at[at]);
    }
    assert_null(vi_counterpart_of(&list, &list));
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    struct vi_arena own;
    struct vi_texts others = {0}, decisions = {0};
    struct vi_counterparts list;
    (void)user;
    vi_arena_init(&own, allocator, 0);
    const bool done = texts_of(PLAN "\n" GRANT "|" TREES, &others, &own) &&
                      texts_of(TREES "\n" PLAN, &decisions, &own) &&
                      vi_counterparts_find(&others, &decisions, true, &limits, &own, &list);
    vi_arena_free(&own);
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
        cmocka_unit_test(each_decision_finds_its_text),
        cmocka_unit_test(a_decision_is_found_by_its_key),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
