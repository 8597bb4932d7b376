/* SPDX-License-Identifier: Apache-2.0 */
#include "base/pattern.h"

#include <string.h>

#include "support/testkit.h"

static struct vi_limits
limits_of(uint64_t match, uint64_t depth, uint64_t bytes)
{
    struct vi_limits limits;
    vi_limits_default(&limits);
    limits.value[VI_LIMIT_PATTERN_MATCH] = match;
    limits.value[VI_LIMIT_PATTERN_DEPTH] = depth;
    limits.value[VI_LIMIT_PATTERN_BYTES] = bytes;
    return limits;
}

static struct vi_pattern *
make(const char *pattern)
{
    struct vi_limits limits;
    struct vi_arena arena = {0};
    struct vi_pattern *made = NULL;
    struct vi_text why;
    size_t offset;
    vi_limits_default(&limits);
    if (vi_pattern_new(vi_text_from(pattern), &limits, &arena, &made, &offset, &why))
        fail_msg("'%s' at %zu: %.*s", pattern, offset, (int)why.size, why.at);
    vi_arena_free(&arena);
    return made;
}

static struct vi_pattern_match *
make_match(void)
{
    struct vi_limits limits;
    vi_limits_default(&limits);
    struct vi_pattern_match *match = vi_pattern_match_new(&limits, NULL);
    assert_non_null(match);
    return match;
}

static void
patterns_match_as_people_read(void **state)
{
    static const struct {
        const char *why, *pattern, *text;
        size_t from;
        const char *found; /* NULL: no match */
    } cases[] = {
        {"a word", "\\bsubject to\\b", "agreed, subject to funding", 0, "subject to"},
        {"no such word", "\\bsubject to\\b", "the subject too", 0, NULL},
        {"from an offset on", "a", "abca", 1, "a"},
        {"not before the offset", "b", "abc", 2, NULL},
        {"looking back past the offset", "(?<=a)b", "ab", 1, "b"},
        {"from the very end", "$", "abc", 3, ""},
        {"past the end", "", "abc", 4, NULL},
        {"nothing in nothing", "^$", "", 0, ""},
        {"letters are those of all scripts", "^\\w+$", "\u00C9cole", 0, "\u00C9cole"},
        {"case is that of all scripts", "(?i)\u00E9COLE", "\u00C9cole", 0, "\u00C9cole"},
        {"a no-break space is space", "a\\sb", "a\u00A0b", 0, "a\u00A0b"},
        {"a dot is a whole character", "^.$", "\u20AC", 0, "\u20AC"},
        {"a dot stops at LF", ".+", "one\ntwo", 0, "one"},
        {"a dot stops at CR", ".+", "one\rtwo", 0, "one"},
        {"a line starts after CRLF", "(?m)^two", "one\r\ntwo", 0, "two"},
        {"\\R is every end of line", "a\\Rb", "a\u2028b", 0, "a\u2028b"},
        {"a pattern may be empty", "", "abc", 1, ""},
        {"verbs may stand within", "a(*SKIP)(*FAIL)|b", "aab", 0, "b"},
        {"recursion", "^(\\((?:[^()]|(?1))*\\))$", "(a(b)c)", 0, "(a(b)c)"},
        {"an offset inside a character goes on to the next", ".", "\u20ACx", 1, "x"},
    };
    (void)state;
    struct vi_pattern_match *match = make_match();
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_pattern *pattern = make(cases[i].pattern);
        struct vi_text found = VI_TEXT("");
        struct vi_text text = vi_text_from(cases[i].text);
        enum vi_matched matched = vi_pattern_find(pattern, match, text, cases[i].from);
        if (matched != (cases[i].found ? VI_MATCH_YES : VI_MATCH_NO) ||
            vi_pattern_group(pattern, match, "", &found) != !!cases[i].found)
            fail_msg("%s: '%s' in '%s'", cases[i].why, cases[i].pattern, cases[i].text);
        if (cases[i].found) {
            assert_text(found, cases[i].found, cases[i].why);
            assert_ptr_equal(found.at, text.at + vi_pattern_start(match));
            assert_int_equal(vi_pattern_end(match), vi_pattern_start(match) + found.size);
            if (found.size)
                assert_int_equal(vi_pattern_next(match), vi_pattern_end(match));
        }
        vi_pattern_free(pattern);
    }
    vi_pattern_match_free(match);
}

/* `why` NULL: the words are those of PCRE2, and theirs to change. */
static void
faulty_patterns_are_refused_at_a_place_with_a_reason(void **state)
{
    static const struct {
        const char *pattern;
        size_t first, last; /* the fault is no earlier and no later */
        const char *why;
    } cases[] = {
        {"(", 0, 1, NULL},
        {"a)", 1, 2, NULL},
        {"[b-a]", 1, 4, NULL},
        {"*", 0, 1, NULL},
        {"a{2,1}", 1, 6, NULL},
        {"(?<year>a)(?<year>b)", 10, 18, NULL},
        {"a\xFF", 1, 1, NULL},
        {"ab\\C", 2, 4, "\\C may match a part of a character and is refused"},
        {"(*UTF)a", 0, 0, "a pattern may not start with (*...)"},
        {"(*NO_JIT)a", 0, 0, "a pattern may not start with (*...)"},
        {"(*LIMIT_MATCH=99999999)a", 0, 0, "a pattern may not start with (*...)"},
        {"a(?C)b", 1, 1, "a pattern may not call out with (?C...)"},
        {"ab(?C255)", 2, 2, "a pattern may not call out with (?C...)"},
        {"(?:(?C\"text\")a)+", 3, 3, "a pattern may not call out with (?C...)"},
    };
    (void)state;
    struct vi_arena arena = {0};
    struct vi_limits limits;
    vi_limits_default(&limits);
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_pattern *made = NULL;
        struct vi_text why = VI_TEXT("");
        size_t offset = 99;
        enum vires_status status =
            vi_pattern_new(vi_text_from(cases[i].pattern), &limits, &arena, &made, &offset, &why);
        if (status != VIRES_REJECTED || made || !why.size)
            fail_msg("'%s' is accepted", cases[i].pattern);
        if (offset < cases[i].first || offset > cases[i].last)
            fail_msg("'%s': at %zu", cases[i].pattern, offset);
        if (cases[i].why)
            assert_text(why, cases[i].why, cases[i].pattern);
    }
    vi_arena_free(&arena);
}

static void
a_pattern_is_no_longer_than_its_limit(void **state)
{
    (void)state;
    const struct vi_limits limits = limits_of(1000, 1000, 5);
    struct vi_arena arena = {0};
    struct vi_pattern *made = NULL;
    struct vi_text why;
    size_t offset;
    assert_int_equal(vi_pattern_new(VI_TEXT("abcde"), &limits, &arena, &made, &offset, &why),
                     VIRES_OK);
    vi_pattern_free(made);
    assert_int_equal(vi_pattern_new(VI_TEXT("abcdef"), &limits, &arena, &made, &offset, &why),
                     VIRES_REJECTED);
    assert_text(why, "the pattern is longer than pattern-bytes allows: 5", "one byte too many");
    assert_int_equal(offset, 5);
    vi_arena_free(&arena);
}

/* `count` groups, each of an optional letter. */
static struct vi_text
groups(struct vi_arena *arena, size_t count)
{
    char *pattern = VI_NEW_ARRAY(arena, char, count * 4);
    assert_non_null(pattern);
    for (size_t i = 0; i < count; i++)
        memcpy(pattern + 4 * i, "(a)?", 4);
    return (struct vi_text){pattern, count * 4};
}

static void
a_pattern_has_no_more_than_99_groups(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    struct vi_limits limits;
    struct vi_pattern *made = NULL;
    struct vi_text why;
    size_t offset;
    vi_limits_default(&limits);
    assert_int_equal(vi_pattern_new(groups(&arena, 99), &limits, &arena, &made, &offset, &why),
                     VIRES_OK);
    vi_pattern_free(made);
    assert_int_equal(vi_pattern_new(groups(&arena, 100), &limits, &arena, &made, &offset, &why),
                     VIRES_REJECTED);
    assert_text(why, "the pattern has more than 99 groups; (?:...) groups without capturing",
                "one group too many");
    vi_arena_free(&arena);
}

static void
named_groups_give_what_they_captured(void **state)
{
    static const struct {
        const char *why, *pattern, *text, *name, *captured; /* NULL: took no part */
    } cases[] = {
        {"a group", "(?<for>\\d+) for", "7 for", "for", "7"},
        {"a later group", "(?<for>\\d+)-(?<against>\\d+)", "7-3", "against", "3"},
        {"an empty capture", "a(?<x>)", "a", "x", ""},
        {"a group that took no part", "(?<x>a)|b", "b", "x", NULL},
        {"no such group", "(?<x>a)", "a", "y", NULL},
        {"a part of a name", "(?<year>a)", "a", "yea", NULL},
        {"the second of one name", "(?J)(?<x>a)|(?<x>b)", "b", "x", "b"},
        {"the first of one name", "(?J)(?<x>a)|(?<x>b)", "a", "x", "a"},
        {"none of one name", "(?J)(?<x>a)|(?<x>b)|c", "c", "x", NULL},
        {"a group of the branch taken", "(?|(?<x>a)|(?<x>b))", "b", "x", "b"},
        {"a match kept short", "a\\Kb", "ab", "", "b"},
    };
    (void)state;
    struct vi_pattern_match *match = make_match();
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_pattern *pattern = make(cases[i].pattern);
        struct vi_text captured;
        assert_int_equal(vi_pattern_find(pattern, match, vi_text_from(cases[i].text), 0),
                         VI_MATCH_YES);
        bool took_part = vi_pattern_group(pattern, match, cases[i].name, &captured);
        if (took_part != !!cases[i].captured)
            fail_msg("%s", cases[i].why);
        if (took_part)
            assert_text(captured, cases[i].captured, cases[i].why);
        vi_pattern_free(pattern);
    }
    vi_pattern_match_free(match);
}

static void
what_did_not_match_captured_nothing(void **state)
{
    (void)state;
    struct vi_pattern_match *match = make_match();
    struct vi_pattern *a = make("(?<x>a)"), *b = make("(?<x>b)");
    struct vi_text captured;
    assert_false(vi_pattern_group(a, match, "", &captured));
    assert_int_equal(vi_pattern_start(match), 0);
    assert_int_equal(vi_pattern_find(a, match, VI_TEXT("a"), 0), VI_MATCH_YES);
    assert_false(vi_pattern_group(b, match, "x", &captured));
    assert_int_equal(vi_pattern_find(a, match, VI_TEXT("zz"), 0), VI_MATCH_NO);
    assert_false(vi_pattern_group(a, match, "x", &captured));
    assert_int_equal(vi_pattern_start(match), 2);
    assert_int_equal(vi_pattern_end(match), 2);
    assert_int_equal(vi_pattern_find(a, match, (struct vi_text){0}, 0), VI_MATCH_NO);
    vi_pattern_free(a);
    vi_pattern_free(b);
    vi_pattern_match_free(match);
}

static void
a_limit_that_is_hit_is_neither_a_match_nor_none(void **state)
{
    static const struct {
        const char *why, *pattern;
        uint64_t match, depth;
        enum vi_matched matched;
    } cases[] = {
        {"catastrophic backtracking", "^(a+)+$", 10000, 1000, VI_MATCH_LIMIT},
        {"few steps suffice", "^a+b$", 10000, 1000, VI_MATCH_YES},
        {"few steps suffice for none", "^a+c$", 10000, 1000, VI_MATCH_NO},
        {"one step is not enough", "^(?:a|b)+?b$", 1, 1000, VI_MATCH_LIMIT},
        {"a limit beyond 32 bits is no limit", "^a+b$", UINT64_MAX, UINT64_MAX, VI_MATCH_YES},
        {"a recursion that gets nowhere", "^((?1)a|b)", 100000, 1000, VI_MATCH_LIMIT},
    };
    (void)state;
    struct vi_text text = VI_TEXT("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        const struct vi_limits limits = limits_of(cases[i].match, cases[i].depth, 100);
        struct vi_pattern_match *match = vi_pattern_match_new(&limits, NULL);
        struct vi_pattern *pattern = make(cases[i].pattern);
        enum vi_matched matched = vi_pattern_find(pattern, match, text, 0);
        if (matched != cases[i].matched)
            fail_msg("%s: %d", cases[i].why, (int)matched);
        struct vi_text captured;
        assert_int_equal(vi_pattern_group(pattern, match, "", &captured), matched == VI_MATCH_YES);
        vi_pattern_free(pattern);
        vi_pattern_match_free(match);
    }
}

/* The JIT's stack is small; a text too long for it is not too long for the engine. */
static void
what_the_jit_cannot_hold_the_interpreter_decides(void **state)
{
    (void)state;
    struct vi_arena arena = {0};
    const size_t size = 200000;
    char *letters = VI_NEW_ARRAY(&arena, char, size);
    assert_non_null(letters);
    for (size_t i = 0; i < size; i++)
        letters[i] = "ab"[i % 2];
    const struct vi_limits generous = limits_of(10000000, 10000000, 100);
    const struct vi_limits tight = limits_of(10000000, 1000, 100);
    struct vi_pattern_match *patient = vi_pattern_match_new(&generous, NULL);
    struct vi_pattern_match *hasty = vi_pattern_match_new(&tight, NULL);
    struct vi_pattern *pattern = make("^(?:(a)|b)*$");
    assert_int_equal(vi_pattern_find(pattern, patient, (struct vi_text){letters, size}, 0),
                     VI_MATCH_YES);
    assert_int_equal(vi_pattern_end(patient), size);
    assert_int_equal(vi_pattern_find(pattern, hasty, (struct vi_text){letters, size}, 0),
                     VI_MATCH_LIMIT);
    vi_pattern_free(pattern);
    vi_pattern_match_free(patient);
    vi_pattern_match_free(hasty);
    vi_arena_free(&arena);
}

static void
one_match_serves_many_patterns(void **state)
{
    (void)state;
    struct vi_pattern_match *match = make_match();
    struct vi_pattern *digits = make("\\d+"), *letters = make("[a-z]+");
    struct vi_text text = VI_TEXT("7 for, 3 against, 2 abstaining"), found;
    size_t from = 0, count = 0;
    while (vi_pattern_find(digits, match, text, from) == VI_MATCH_YES) {
        assert_true(vi_pattern_group(digits, match, "", &found));
        assert_int_equal(vi_pattern_find(letters, match, text, vi_pattern_end(match)),
                         VI_MATCH_YES);
        from = vi_pattern_end(match);
        count++;
    }
    assert_int_equal(count, 3);
    assert_int_equal(vi_pattern_find(digits, match, text, text.size), VI_MATCH_NO);
    vi_pattern_free(digits);
    vi_pattern_free(letters);
    vi_pattern_match_free(match);
}

/* Or the search for the next match would find the same one for ever. */
static void
after_an_empty_match_the_search_goes_on_a_character_later(void **state)
{
    static const size_t starts[] = {0, 1, 4, 5}; /* of a, euro, b, and the end */
    (void)state;
    struct vi_pattern_match *match = make_match();
    struct vi_pattern *pattern = make("(?=.|$)");
    struct vi_text text = VI_TEXT("a\u20ACb");
    size_t from = 0, count = 0;
    while (count < 9 && vi_pattern_find(pattern, match, text, from) == VI_MATCH_YES) {
        assert_int_equal(vi_pattern_start(match), starts[count % VI_COUNT(starts)]);
        from = vi_pattern_next(match);
        count++;
    }
    assert_int_equal(count, VI_COUNT(starts));
    vi_pattern_free(pattern);
    vi_pattern_match_free(match);
}

static void
a_pattern_tells_whether_it_may_match_nothing(void **state)
{
    static const struct {
        const char *pattern;
        bool may;
    } cases[] = {{"a*", true},  {"^", true},       {"(?=a)", true}, {"a|", true},
                 {"a+", false}, {"(?=a).", false}, {"a\\b", false}};
    (void)state;
    for (size_t i = 0; i < VI_COUNT(cases); i++) {
        struct vi_pattern *pattern = make(cases[i].pattern);
        if (vi_pattern_may_be_empty(pattern) != cases[i].may)
            fail_msg("%s", cases[i].pattern);
        vi_pattern_free(pattern);
    }
}

static bool
match_with(const struct vires_allocator *allocator, void *user)
{
    struct vi_pattern_match *match = vi_pattern_match_new(user, allocator);
    vi_pattern_match_free(match);
    return match;
}

static void
a_match_takes_its_memory_from_the_allocator(void **state)
{
    struct vi_limits limits;
    (void)state;
    vi_limits_default(&limits);
    assert_true(fail_each_allocation(match_with, &limits) > 2);
}

static void
nothing_is_freed_without_harm(void **state)
{
    (void)state;
    vi_pattern_free(NULL);
    vi_pattern_match_free(NULL);
}

/* A pattern that is made although something failed has to match as it should: the JIT alone may be
 * missing. */
static bool
build(const struct vires_allocator *allocator, void *user)
{
    const char *const *pattern = user;
    struct vi_limits limits;
    struct vi_arena arena;
    struct vi_pattern *made = NULL;
    struct vi_text why;
    size_t offset;
    vi_limits_default(&limits);
    vi_arena_init(&arena, allocator, 0);
    enum vires_status status =
        vi_pattern_new(vi_text_from(*pattern), &limits, &arena, &made, &offset, &why);
    if (status == VIRES_OK) {
        struct vi_pattern_match *match = make_match();
        assert_int_equal(vi_pattern_find(made, match, VI_TEXT("by 7 to 3"), 0), VI_MATCH_YES);
        vi_pattern_match_free(match);
    } else {
        assert_null(made);
    }
    vi_pattern_free(made);
    vi_arena_free(&arena);
    return status != VIRES_NO_MEMORY;
}

static void
every_allocation_may_fail(void **state)
{
    static const char *const sound = "(?<for>\\d+) to (?<against>\\d+)|(?i)[\u00E0-\u00FF]+";
    static const char *const faulty = "(?<for>\\d+";
    static const char *const calls_out = "a(?C1)";
    static const char *const leads = "(*UTF)a";
    static char too_long[9000];
    static const char *const limited = too_long;
    (void)state;
    const char *const *const patterns[] = {&sound, &faulty, &calls_out, &leads, &limited};
    memset(too_long, 'a', sizeof(too_long) - 1);
    for (size_t i = 0; i < VI_COUNT(patterns); i++) {
        const char *pattern = *patterns[i];
        assert_in_range(fail_each_allocation(build, &pattern), 1, 20);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_match_as_people_read),
        cmocka_unit_test(faulty_patterns_are_refused_at_a_place_with_a_reason),
        cmocka_unit_test(a_pattern_is_no_longer_than_its_limit),
        cmocka_unit_test(a_pattern_has_no_more_than_99_groups),
        cmocka_unit_test(named_groups_give_what_they_captured),
        cmocka_unit_test(what_did_not_match_captured_nothing),
        cmocka_unit_test(a_limit_that_is_hit_is_neither_a_match_nor_none),
        cmocka_unit_test(what_the_jit_cannot_hold_the_interpreter_decides),
        cmocka_unit_test(one_match_serves_many_patterns),
        cmocka_unit_test(after_an_empty_match_the_search_goes_on_a_character_later),
        cmocka_unit_test(a_pattern_tells_whether_it_may_match_nothing),
        cmocka_unit_test(a_match_takes_its_memory_from_the_allocator),
        cmocka_unit_test(nothing_is_freed_without_harm),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
