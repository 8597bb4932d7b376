/* SPDX-License-Identifier: Apache-2.0 */
/* What a text has lost and gained, in as few words as there can be. */
#include "kinds/diff.h"

#include <stdio.h>
#include <string.h>

#include "support/clauses.h"
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

static void
read_both(const char *old, const char *new_, struct vi_tokens *a, struct vi_tokens *b)
{
    struct vi_atoms atoms;
    assert_true(vi_atoms_init(&atoms, &arena));
    assert_true(vi_tokens_read(&atoms, vi_text_from(old), a));
    assert_true(vi_tokens_read(&atoms, vi_text_from(new_), b));
}

/* "-to agree that +now" */
static void
tell(const struct vi_diff *diff, const struct vi_tokens *a, const struct vi_tokens *b, char *line,
     size_t room)
{
    line[0] = '\0';
    for (size_t i = 0; i < diff->count; i++) {
        const struct vi_change *at = &diff->changes[i];
        const struct vi_text lost = vi_tokens_text(a, at->old_from, at->old_until);
        const struct vi_text gained = vi_tokens_text(b, at->new_from, at->new_until);
        const size_t used = strlen(line);
        snprintf(line + used, room - used, "%s[%.*s|%.*s]", i ? " " : "", (int)lost.size, lost.at,
                 (int)gained.size, gained.at);
    }
}

static const struct {
    const char *why, *old, *new_, *changes, *smooth; /* smooth NULL: as it was */
} cases[] = {
    {"the same text has lost nothing", "the plan be approved", "The plan be approved.", "", NULL},
    {"two empty texts are the same", "", "", "", NULL},
    {"all is gained where nothing was", "", "the plan", "[|the plan]", NULL},
    {"all is lost where nothing is left", "the plan", "", "[the plan|]", NULL},
    {"words lost in the middle and gained at the end",
     "subject to consent, to agree that talks be held",
     "subject to consent, talks be held, provided that there is time",
     "[to agree that|] [|provided that there is time]", NULL},
    {"one sum in place of another",
     "a grant of \xC2\xA3"
     "500 be made",
     "a grant of \xC2\xA3"
     "600 be made",
     "[\xC2\xA3"
     "500|\xC2\xA3"
     "600]",
     NULL},
    {"a word said twice is lost once", "that that be so", "that be so", "[that|]", NULL},
    {"one word left alone between two changes is read with them", "the old plan of works",
     "the new plan for works", "[old|new] [of|for]", "[old plan of|new plan for]"},
    {"two are not", "the old plan now of works", "the new plan now for works", "[old|new] [of|for]",
     NULL},
    {"nor is one between words only lost", "a b c d", "b d", "[a|] [c|]", NULL},
};

static void
changes_are_told_word_by_word(void **state)
{
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_tokens a, b;
        struct vi_diff diff;
        char line[400];
        read_both(cases[i].old, cases[i].new_, &a, &b);
        assert_true(vi_diff_make(&a, &b, &limits, &arena, &diff));
        tell(&diff, &a, &b, line, sizeof line);
        assert_text(vi_text_from(line), cases[i].changes, cases[i].why);
        vi_diff_smooth(&diff);
        tell(&diff, &a, &b, line, sizeof line);
        assert_text(vi_text_from(line), cases[i].smooth ? cases[i].smooth : cases[i].changes,
                    cases[i].why);
        assert_false(diff.coarse);
    }
}

static void
more_edits_than_the_limit_are_one_change(void **state)
{
    (void)state;
    struct vi_limits tight = limits;
    struct vi_tokens a, b;
    struct vi_diff diff;
    char line[100];
    tight.value[VI_LIMIT_DIFF_EDITS] = 4;
    read_both("x one and two y", "x three and four y", &a, &b);
    assert_true(vi_diff_make(&a, &b, &tight, &arena, &diff));
    tell(&diff, &a, &b, line, sizeof line);
    assert_string_equal(line, "[one|three] [two|four]");
    tight.value[VI_LIMIT_DIFF_EDITS] = 3;
    assert_true(vi_diff_make(&a, &b, &tight, &arena, &diff));
    tell(&diff, &a, &b, line, sizeof line);
    assert_string_equal(line, "[one and two|three and four]");
    assert_true(diff.coarse);
}

static void
draw(uint32_t *seed, struct plain_clause *clause)
{
    clause->count = (int)plain_random(seed, PLAIN_WORDS + 1);
    for (int i = 0; i < clause->count; i++)
        clause->words[i] = (int)plain_random(seed, 4) + 1;
}

static struct vi_tokens
as_tokens(const struct plain_clause *clause, struct vi_token *room)
{
    for (int i = 0; i < clause->count; i++)
        room[i] = (struct vi_token){VI_TEXT("w"), (uint32_t)clause->words[i]};
    return (struct vi_tokens){room, (size_t)clause->count};
}

/* Made of the old text by the changes, it is the new one; returns how many words they are. */
static int
apply(const struct vi_diff *diff, const struct vi_tokens *a, const struct vi_tokens *b)
{
    size_t x = 0, y = 0;
    int edits = 0;
    for (size_t i = 0; i <= diff->count; i++) {
        const struct vi_change end = {a->count, a->count, b->count, b->count};
        const struct vi_change *at = i < diff->count ? &diff->changes[i] : &end;
        assert_int_equal(at->old_from - x, at->new_from - y);
        for (; x < at->old_from; x++, y++)
            assert_int_equal(a->at[x].atom, b->at[y].atom);
        edits += (int)(at->old_until - at->old_from + at->new_until - at->new_from);
        x = at->old_until;
        y = at->new_until;
    }
    return edits;
}

static void
no_shorter_way_leads_from_text_to_text(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int i = 0; i < 20000; i++) {
        struct plain_clause old = {.count = 0}, new_ = {.count = 0};
        struct vi_token old_room[PLAIN_WORDS], new_room[PLAIN_WORDS];
        struct vi_diff diff;
        draw(&seed, &old);
        draw(&seed, &new_);
        const struct vi_tokens a = as_tokens(&old, old_room), b = as_tokens(&new_, new_room);
        assert_true(vi_diff_make(&a, &b, &limits, &arena, &diff));
        if (apply(&diff, &a, &b) != plain_edits(&old, &new_))
            fail_msg("pair %d: %d words are changed, %d would do", i, apply(&diff, &a, &b),
                     plain_edits(&old, &new_));
        vi_diff_smooth(&diff);
        apply(&diff, &a, &b);
        if (i % 100 == 0)
            vi_arena_reset(&arena);
    }
}

static bool
build(const struct vires_allocator *allocator, void *user)
{
    const struct vi_tokens *both = user;
    struct vi_arena own;
    struct vi_diff diff;
    vi_arena_init(&own, allocator, 0);
    const bool done = vi_diff_make(&both[0], &both[1], &limits, &own, &diff);
    vi_arena_free(&own);
    return done;
}

static void
it_says_when_memory_runs_out(void **state)
{
    (void)state;
    struct vi_tokens both[2];
    read_both("a b c d", "b x d e", &both[0], &both[1]);
    assert_true(fail_each_allocation(build, both) > 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_told_word_by_word),
        cmocka_unit_test(more_edits_than_the_limit_are_one_change),
        cmocka_unit_test(no_shorter_way_leads_from_text_to_text),
        cmocka_unit_test(it_says_when_memory_runs_out),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
